/*
 * engine_word.c - what is written for one gathered word: whether it is ours, of
 * another script, of two, or a numeral, and who knows what becomes of it; what
 * stands between words, and what is kept. All of that is told of in a trace, if
 * there is one.
 *
 * SPDX-License-Identifier: MIT
 */
#include "../base/roman.h"
#include "../base/utf8.h"
#include "../unicode/unicode.h"
#include "engine_run.h"
#include "glance.h"

/* Copies letters of another script, which a later step may take for its own. */
static bool engine_strange(oq_run *run, size_t start, size_t end) {
    return run->engine->guards ? oq_run_pass(run, start, end)
                               : oq_run_copy(run, start, end);
}

static oq_span *engine_span(oq_run *run, size_t start, size_t end,
                            size_t out_start, uint32_t reasons) {
    oq_trace *trace = run->trace;
    void *spans = trace->spans;
    if (!oq_memory_grow(trace->memory, &spans, &trace->room, trace->count + 1,
                        sizeof(oq_span)))
        return NULL;
    trace->spans = spans;
    trace->spans[trace->count] =
        (oq_span){.in_start = start,
                  .in_end = end,
                  .out_start = out_start - run->out_base,
                  .out_end = run->out->size - run->out_base,
                  .reasons = reasons};
    return &trace->spans[trace->count++];
}

OQ_FN bool oq_run_marks(oq_run *run, size_t start, size_t end) {
    const oq_engine *engine = run->engine;
    oq_gap gap = {run->text, run->whole, run->size, run->kept_end, 0, false};
    size_t plain = start;
    for (size_t at = start, next = at; at < end; at = next) {
        uint32_t mark = oq_mark_at(engine, &gap, at, &next);
        if (mark == 0) continue;
        if (plain < at && !oq_run_copy(run, plain, at)) return false;
        size_t out_start = run->out->size;
        uint8_t bytes[4];
        oq_bytes_add(run->out, bytes, oq_utf8_put(bytes, mark));
        if (run->out->failed) return false;
        if (run->trace != NULL &&
            engine_span(run, at, next, out_start, 0) == NULL)
            return false;
        plain = next;
    }
    return plain >= end || oq_run_copy(run, plain, end);
}

/* What the rules alone would make of a listed word. */
static bool engine_other(oq_run *run, uint32_t from, uint32_t to,
                         oq_span *span) {
    oq_bytes *others = &run->trace->others;
    span->other = others->size;
    if (!oq_word_write(run->engine, run->word, from, to, run->text, others,
                       NULL, false))
        return false;
    span->other_size = others->size - span->other;
    size_t size = span->out_end - span->out_start;
    const uint8_t *chosen = run->out->data + run->out_base + span->out_start;
    if (size == span->other_size &&
        memcmp(chosen, others->data + span->other, size) == 0)
        span->other_size = 0;
    return true;
}

enum { ENGINE_READ_MOST = 64 };

/* Where letters of the word from a place on begin in the text. */
static size_t engine_start(const oq_word *word, uint32_t from) {
    return from == 0 ? word->start : word->starts[from];
}

/* The characters of letters [from, to) of the word for a reader; false if they
 * are not for it: marks that it does not know, letters that the file has
 * not. */
static bool engine_reader_codes(const oq_run *run, uint32_t from,
                                uint32_t to, uint32_t *codes) {
    const oq_word *word = run->word;
    if (to - from > ENGINE_READ_MOST) return false;
    for (uint32_t i = from; i < to; i++) {
        unsigned letter = word->letters[i];
        if ((word->flags[i] & OQ_FLAG_MARKS) || letter < OQ_LETTER_FIRST)
            return false;
        codes[i - from] = run->engine->codes[letter];
    }
    return true;
}

/* What a reader is asked; where the word is, in any case. */
static void engine_reader_word(const oq_run *run, uint32_t from,
                               uint32_t to, size_t end, uint32_t *codes,
                               oq_asked_word *asked) {
    const oq_word *word = run->word;
    if (engine_reader_codes(run, from, to, codes))
        oq_word_ask(run->engine, codes, word->letters + from, to - from, asked);
    else
        *asked = (oq_asked_word){.codes = codes};
    asked->piece = run->text;
    asked->start = run->text + engine_start(word, from);
    asked->end = run->text + end;
    asked->piece_size = run->size;
    asked->alone = !run->engine->sentences;
    asked->quotes = run->engine->quotes && !asked->alone;
    asked->alternatives = run->trace != NULL ? run->engine->alternatives : -1;
}

/* Keeps what else the reader says. */
static bool engine_answer(oq_trace *trace, const oq_word_answer *answer,
                          oq_span *span) {
    span->other = trace->others.size;
    span->other_size = answer->other_size;
    span->weights = trace->weights.size;
    span->weight_count = answer->weight_count;
    oq_bytes_add(&trace->others, answer->other, answer->other_size);
    if (answer->weight_count != 0)
        oq_bytes_add(&trace->weights, answer->weights,
                     answer->weight_count * sizeof(*answer->weights));
    return !trace->others.failed && !trace->weights.failed;
}

/* Asks the reader; *done: it has written the word. */
static bool engine_read(oq_run *run, uint32_t from, uint32_t to, size_t end,
                        bool *done) {
    const oq_word_reader *reader = &run->engine->reader;
    uint32_t codes[ENGINE_READ_MOST];
    oq_asked_word asked;
    oq_word_answer answer;
    size_t out_start = run->out->size;
    engine_reader_word(run, from, to, end, codes, &asked);
    *done = reader->read(reader->context, &asked, &answer);
    if (!*done) return true;
    oq_bytes_add(run->out, answer.text, answer.size);
    if (run->out->failed) return false;
    if (run->trace == NULL) return true;
    oq_span *span = engine_span(run, engine_start(run->word, from), end,
                                out_start, answer.reasons);
    return span != NULL && engine_answer(run->trace, &answer, span);
}

/* Writes letters [from, to) of the word; "end" is where they end in the
 * text. */
static bool engine_word(oq_run *run, uint32_t from, uint32_t to,
                        size_t end) {
    uint32_t reasons = 0;
    size_t out_start = run->out->size;
    bool done = false;
    if (run->engine->reader.read != NULL && run->engine->lists) {
        if (!engine_read(run, from, to, end, &done)) return false;
        if (done) return true;
    }
    if (!oq_word_write(run->engine, run->word, from, to, run->text, run->out,
                       run->trace != NULL ? &reasons : NULL,
                       run->engine->lists))
        return false;
    if (run->engine->back != NULL && run->engine->lists &&
        !oq_word_clear(run->engine, run->word, from, to, run->text, out_start,
                       run->out))
        return false;
    if (run->trace == NULL) return true;
    oq_span *span =
        engine_span(run, engine_start(run->word, from), end, out_start, reasons);
    if (span == NULL) return false;
    return !(reasons & 1u << ORTAQ_LISTED) || engine_other(run, from, to, span);
}

/* ------------------------------------------------------------- numerals -- */

/* The Latin capital that a capital of a Roman numeral stands for. */
static uint8_t engine_numeral_letter(uint32_t code, bool *cyrillic) {
    static const uint16_t pairs[][2] = {
        {0x406, 'I'}, {0x425, 'X'}, {0x421, 'C'}, {0x41C, 'M'}};
    if (code < 0x80) return (uint8_t)code;
    for (size_t i = 0; i < OQ_COUNT(pairs); i++)
        if (pairs[i][0] == code) {
            *cyrillic = true;
            return (uint8_t)pairs[i][1];
        }
    return 0;
}

/* XXI typed in Cyrillic letters, or in both: only ones and tens if all of it
 * is Cyrillic, for other letters make words. */
OQ_FN bool oq_word_numeral(const oq_word *word, const uint8_t *text,
                           uint8_t latin[OQ_NUMERAL_MOST], bool *all_cyrillic) {
    bool only_ones = true, cyrillic = false;
    *all_cyrillic = true;
    if (word->size < 2 || word->size > OQ_NUMERAL_MOST) return false;
    for (uint32_t i = 0; i < word->size; i++) {
        size_t at = word->starts[i];
        bool here = false;
        if (word->flags[i] & OQ_FLAG_MARKS) return false;
        latin[i] = engine_numeral_letter(oq_utf8_get(text, &at), &here);
        if (latin[i] == 0) return false;
        cyrillic |= here;
        *all_cyrillic &= here;
        only_ones &= latin[i] == 'I' || latin[i] == 'X';
    }
    return cyrillic && (!*all_cyrillic || only_ones) &&
           oq_is_numeral(latin, word->size, false);
}

static bool engine_numeral(oq_run *run, size_t end, bool *done) {
    uint8_t latin[OQ_NUMERAL_MOST];
    size_t out_start = run->out->size;
    bool all;
    *done = run->engine->numerals && (run->word->flags[0] & OQ_FLAG_UPPER) &&
            oq_word_numeral(run->word, run->text, latin, &all);
    if (!*done) return true;
    oq_bytes_add(run->out, latin, run->word->size);
    if (run->out->failed) return false;
    if (run->kept != NULL &&
        !oq_ranges_add(run->kept, out_start, run->out->size))
        return false;
    return run->trace == NULL ||
           engine_span(run, run->word->start, end, out_start,
                       1u << ORTAQ_FOREIGN) != NULL;
}

/* ---------------------------------------------------------------- words -- */

/* Where letters that end before a place end without what stretches them. */
static size_t engine_unstretched(const oq_run *run, size_t end) {
    const oq_engine *engine = run->engine;
    for (size_t at = end;; end = at) {
        do
            at--;
        while (at > 0 && (run->text[at] & 0xC0) == 0x80);
        size_t next = at;
        unsigned cell = oq_cell(engine->pages, engine->cells,
                                oq_utf8_get(run->text, &next));
        if (cell >> OQ_CELL_KIND_SHIFT != OQ_KIND_STRETCH) return end;
    }
}

/* A word of two scripts that cannot be repaired: run by run. */
static bool engine_mixed(oq_run *run, size_t end) {
    const oq_word *word = run->word;
    for (uint32_t from = 0, to = 0; from < word->size; from = to) {
        unsigned strange = word->flags[from] & OQ_FLAG_STRANGE;
        while (to < word->size &&
               (word->flags[to] & OQ_FLAG_STRANGE) == strange)
            to++;
        size_t stop = to < word->size ? word->starts[to] : end;
        bool good = strange ? engine_strange(run, word->starts[from],
                                             engine_unstretched(run, stop))
                            : engine_word(run, from, to, stop);
        if (!good) return false;
    }
    return true;
}

/* Whether a word of look-alikes alone is ours all the same: they are Latin
 * letters with marks, or such as no other language has, in a Cyrillic text. The
 * Chuvash ĕç is typed so, and no word is spelt in these alone elsewhere. */
static bool engine_is_typed(const oq_run *run, size_t end) {
    const oq_word *word = run->word;
    const oq_word_counts *counts = &word->counts;
    if (run->engine->script != OQ_SCRIPT_CYRL || counts->strange != 0 ||
        counts->repaired < 2)
        return false;
    for (uint32_t i = 0; i < word->size; i++) {
        size_t at = word->starts[i];
        uint32_t code = oq_utf8_get(run->text, &at);
        bool marked = code >= 0x80 || oq_is_mark(oq_code_at(run->text, end, at));
        if (!marked || oq_script_of(code) != OQ_SCRIPT_LATN) return false;
    }
    return true;
}

OQ_FN bool oq_run_gathered(oq_run *run, size_t start, size_t end) {
    const oq_word_counts *counts = &run->word->counts;
    const oq_word_judge *judge = &run->engine->judge;
    bool numeral;
    if (judge->judge != NULL)
        return judge->judge(judge->context, run->word, run->text, start, end,
                            run->out);
    if (!engine_numeral(run, end, &numeral)) return false;
    if (numeral) return true;
    if (OQ_LIKELY(counts->repaired + counts->strange == 0) ||
        (counts->strange == 0 && counts->own != 0))
        return engine_word(run, 0, run->word->size, end);
    if (counts->own == 0)
        return engine_is_typed(run, end)
                   ? engine_word(run, 0, run->word->size, end)
                   : engine_strange(run, start, end);
    return engine_mixed(run, end);
}

/* Where the line ends that begins at "at", or the range; of an empty one, behind its
 * end. */
static size_t engine_line_end(const oq_run *run, size_t at, size_t end) {
    const uint8_t *text = run->text;
    const uint8_t *sign = memchr(text + at, '\n', end - at);
    if (sign == NULL) return end;
    return sign == text + at ? at + 1 : (size_t)(sign - text);
}

/* Notes each line of what is kept by itself, so that a report does not depend on
 * where code over several lines is cut. */
static bool engine_keep_lines(oq_run *run, const oq_range *range) {
    for (size_t at = range->start, end; at < range->end; at = end) {
        size_t out_start = run->out->size;
        end = engine_line_end(run, at, range->end);
        if (!oq_run_pass(run, at, end)) return false;
        if (run->text[at] != '\n' && engine_span(run, at, end, out_start,
                                                 1u << ORTAQ_FOREIGN) == NULL)
            return false;
    }
    return true;
}

OQ_FN bool oq_run_keep(oq_run *run, const oq_range *range) {
    run->kept_end = range->end;
    return run->trace == NULL ? oq_run_pass(run, range->start, range->end)
                              : engine_keep_lines(run, range);
}
