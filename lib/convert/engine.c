/*
 * engine.c - the loop over a piece of text: what is no word is copied, words
 * are gathered, judged (all ours, mixed, a numeral) and written. Invariant:
 * before a word is written there is room for all it may become, so that the
 * inner loop writes 16 bytes at a time and moves on by the true length.
 *
 * SPDX-License-Identifier: MIT
 */
#include "engine.h"
#include "../base/utf8.h"
#include "again.h"
#include "glance.h"
#include "leap.h"
#include "protect.h"

/* Whether the letters beside one without case say how it is written. */
static bool engine_has_forms(const oq_engine *engine, unsigned letter) {
    const oq_output *forms =
        &engine->outputs[(size_t)engine->plain[letter] * OQ_FORMS];
    return engine->cased && engine->codes[letter] == engine->uppers[letter] &&
           (forms[OQ_LOWER].size != forms[OQ_CAPS].size ||
            memcmp(forms[OQ_LOWER].text, forms[OQ_CAPS].text,
                   forms[OQ_CAPS].size) != 0);
}

OQ_FN void oq_engine_direct(oq_engine *engine) {
    engine->cased = false;
    for (unsigned i = OQ_LETTER_FIRST; i < 256; i++)
        engine->cased |= engine->codes[i] != engine->uppers[i];
    for (unsigned i = 0; i < 256; i++)
        engine->direct[i] = engine->firsts[i] == engine->firsts[i + 1] &&
                                    !engine_has_forms(engine, i)
                                ? engine->plain[i]
                                : 0;
}

static void engine_list_firsts(oq_engine *engine) {
    if (engine->list.count == 0) return;
    const oq_node *root = &engine->list.nodes[0];
    for (unsigned i = 0; i < root->child_count; i++) {
        unsigned letter = engine->list.nodes[root->children + i].letter;
        engine->list_firsts.bits[letter >> 6] |= (uint64_t)1 << (letter & 63);
    }
}

static void engine_sign_firsts(oq_engine *engine) {
    for (uint32_t i = 0; i < engine->point_count; i++) {
        uint8_t bytes[4];
        oq_utf8_put(bytes, engine->points[i].code);
        engine->sign_firsts[bytes[0]] = true;
        if (bytes[0] >= 0x80 || bytes[0] == engine->sign_ascii[0]) continue;
        if (engine->sign_ascii[1] == engine->sign_ascii[0])
            engine->sign_ascii[1] = bytes[0];
        else
            engine->sign_more |= bytes[0] != engine->sign_ascii[1];
        if (engine->sign_ascii[0] == 0)
            engine->sign_ascii[0] = engine->sign_ascii[1];
    }
}

/* Whether no byte that ends a token of the memo is part of any word. */
static bool engine_is_apart(const oq_engine *engine) {
    for (unsigned byte = 0; byte < 0x80; byte++)
        if (oq_memo_ends((uint8_t)byte) &&
            oq_cell(engine->pages, engine->cells, byte) != 0)
            return false;
    return true;
}

/* Whether all letters of ASCII are of another script, and no mark is part of a
 * word, or hangs on what is kept beside it, as digits do. */
static bool engine_is_aside(const oq_engine *engine) {
    for (unsigned code = 'A'; code <= 'z'; code++) {
        unsigned kind =
            oq_cell(engine->pages, engine->cells, code) >> OQ_CELL_KIND_SHIFT;
        if (oq_is_ascii_letter(code) && kind != OQ_KIND_FOREIGN &&
            kind != OQ_KIND_REPAIR)
            return false;
    }
    for (uint32_t i = 0; i < engine->mark_count; i++) {
        uint32_t code = engine->marks[i].from;
        if (oq_is_digit(code) || oq_is_apostrophe(code) ||
            oq_cell(engine->pages, engine->cells, code) != 0)
            return false;
    }
    return true;
}

OQ_FN void oq_engine_open(oq_engine *engine, const oq_pack *source,
                          const oq_pack *rules, const oq_step *step) {
    const oq_letters *letters = &source->letters;
    memset(engine, 0, sizeof(*engine));
    engine->pages = oq_pack_at(source, letters->pages);
    engine->cells = oq_pack_at(source, letters->cells);
    engine->codes = oq_pack_at(source, letters->codes);
    engine->uppers = oq_pack_at(source, letters->uppers);
    engine->kinds = oq_pack_at(source, letters->kinds);
    engine->points = oq_pack_at(source, letters->points);
    engine->point_count = letters->points.count;
    engine->suffixes = oq_pack_at(source, letters->suffixes);
    engine->suffix_count = letters->suffixes.count;
    engine->script = (oq_script)letters->script;
    engine->plain = oq_pack_at(rules, step->plain);
    engine->firsts = oq_pack_at(rules, step->firsts);
    engine->slots = oq_pack_at(rules, step->slots);
    engine->nexts = oq_pack_at(rules, step->nexts);
    engine->candidates = oq_pack_at(rules, step->candidates);
    engine->rules = oq_pack_at(rules, step->rules);
    engine->text = oq_pack_at(rules, step->text);
    engine->elements = oq_pack_at(rules, step->elements);
    engine->sets = oq_pack_at(rules, step->sets);
    engine->conditions = oq_pack_at(rules, step->conditions);
    engine->condition_count = step->conditions.count;
    engine->prefixes = oq_pack_at(rules, step->prefixes);
    engine->prefix_count = step->prefixes.count;
    engine->outputs = oq_pack_at(rules, step->outputs);
    engine->list = (oq_list){
        oq_pack_at(rules, step->list), oq_pack_at(rules, step->listed),
        oq_pack_at(rules, step->strings), step->list.count};
    engine->marks = oq_pack_at(rules, step->marks);
    engine->mark_count = step->marks.count;
    engine->lookalikes = engine->lists = true;
    if (step->kernel.count != 0)
        engine->kernel = oq_pack_at(rules, step->kernel);
    engine->run = oq_kernels_here()->run;
    engine->leap = oq_kernels_here()->leap;
    engine->recalls = oq_kernels_here()->recall();
    engine->marks_by = oq_kernels_here()->apostrophes;
    engine->apart = engine_is_apart(engine);
    engine->aside = engine_is_aside(engine);
    engine->again = oq_again_can(engine);
    engine->kernel_again = engine->again && engine->kernel != NULL &&
                           oq_again_kernel_can(engine->kernel);
    if (step->outputs.count != 0) oq_engine_direct(engine);
    engine_list_firsts(engine);
    engine_sign_firsts(engine);
}

/* One piece in work. */
typedef struct engine_run {
    const oq_engine *engine;
    oq_word *word;
    const uint8_t *text;
    size_t size; /* up to the next range to keep */
    size_t whole;
    size_t readable; /* of "text" as it is now */
    oq_bytes *out;
    oq_ranges *kept;
    oq_trace *trace;
    size_t out_base; /* what "out" held before this piece */
    size_t kept_end; /* of the last kept range; whole + 1: none */
    bool quick;      /* oq_word_quick writes easy words */
    bool memo;       /* words that it has are copied */
    bool kernel;     /* it writes plain words */
    bool again;      /* words that come again are written from memory */
    bool leaps;      /* the kernel does not stop at each hard word */
} engine_run;

static bool engine_copy(engine_run *run, size_t start, size_t end) {
    oq_bytes *out = run->out;
    if (end - start == 1 && out->size < out->room) { /* a space, mostly */
        out->data[out->size++] = run->text[start];
        return true;
    }
    oq_bytes_add(run->out, run->text + start, end - start);
    return !run->out->failed;
}

/* Copies what later steps must leave alone too. */
static bool engine_pass(engine_run *run, size_t start, size_t end) {
    size_t out_start = run->out->size;
    return engine_copy(run, start, end) &&
           (run->kept == NULL ||
            oq_ranges_add(run->kept, out_start, run->out->size));
}

/* Copies letters of another script, which a later step may take for its own. */
static bool engine_strange(engine_run *run, size_t start, size_t end) {
    return run->engine->guards ? engine_pass(run, start, end)
                               : engine_copy(run, start, end);
}

static oq_span *engine_span(engine_run *run, size_t start, size_t end,
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

static bool engine_has_marks(const oq_engine *engine) {
    return engine->mark_count != 0 && engine->other_marks;
}

/* What stands between words: as it is, but for the marks of the script. */
static bool engine_gap(engine_run *run, size_t start, size_t end) {
    const oq_engine *engine = run->engine;
    if (!engine_has_marks(engine)) return engine_copy(run, start, end);
    oq_gap gap = {run->text, run->whole, run->size, run->kept_end, 0, false};
    size_t plain = start;
    for (size_t at = start, next = at; at < end; at = next) {
        uint32_t mark = oq_mark_at(engine, &gap, at, &next);
        if (mark == 0) continue;
        if (plain < at && !engine_copy(run, plain, at)) return false;
        size_t out_start = run->out->size;
        uint8_t bytes[4];
        oq_bytes_add(run->out, bytes, oq_utf8_put(bytes, mark));
        if (run->out->failed) return false;
        if (run->trace != NULL &&
            engine_span(run, at, next, out_start, 0) == NULL)
            return false;
        plain = next;
    }
    return plain >= end || engine_copy(run, plain, end);
}

/* What the rules alone would make of a listed word. */
static bool engine_other(engine_run *run, uint32_t from, uint32_t to,
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

/* The characters of letters [from, to) of the word for a reader; false if they
 * are not for it: marks that it does not know, letters that the file has
 * not. */
static bool engine_reader_codes(const engine_run *run, uint32_t from,
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
static void engine_reader_word(const engine_run *run, uint32_t from,
                               uint32_t to, size_t end, uint32_t *codes,
                               oq_asked_word *asked) {
    const oq_word *word = run->word;
    if (engine_reader_codes(run, from, to, codes))
        oq_word_ask(run->engine, codes, word->letters + from, to - from, asked);
    else
        *asked = (oq_asked_word){.codes = codes};
    asked->piece = run->text;
    asked->start = run->text + word->starts[from];
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
static bool engine_read(engine_run *run, uint32_t from, uint32_t to, size_t end,
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
    oq_span *span = engine_span(run, run->word->starts[from], end, out_start,
                                answer.reasons);
    return span != NULL && engine_answer(run->trace, &answer, span);
}

/* Writes letters [from, to) of the word; "end" is where they end in the
 * text. */
static bool engine_word(engine_run *run, uint32_t from, uint32_t to,
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
        engine_span(run, run->word->starts[from], end, out_start, reasons);
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

static bool engine_numeral(engine_run *run, size_t end, bool *done) {
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
           engine_span(run, run->word->starts[0], end, out_start,
                       1u << ORTAQ_FOREIGN) != NULL;
}

/* ---------------------------------------------------------------- words -- */

/* A word of two scripts that cannot be repaired: run by run. */
static bool engine_mixed(engine_run *run, size_t end) {
    const oq_word *word = run->word;
    for (uint32_t from = 0, to = 0; from < word->size; from = to) {
        unsigned strange = word->flags[from] & OQ_FLAG_STRANGE;
        while (to < word->size &&
               (word->flags[to] & OQ_FLAG_STRANGE) == strange)
            to++;
        size_t stop = to < word->size ? word->starts[to] : end;
        bool good = strange ? engine_strange(run, word->starts[from], stop)
                            : engine_word(run, from, to, stop);
        if (!good) return false;
    }
    return true;
}

static bool engine_gathered(engine_run *run, size_t start, size_t end) {
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
    if (counts->own == 0) return engine_strange(run, start, end);
    return engine_mixed(run, end);
}

static bool engine_keep(engine_run *run, const oq_range *range) {
    size_t out_start = run->out->size;
    run->kept_end = range->end;
    if (!engine_pass(run, range->start, range->end)) return false;
    return run->trace == NULL ||
           engine_span(run, range->start, range->end, out_start,
                       1u << ORTAQ_FOREIGN) != NULL;
}

static bool engine_words(engine_run *run, size_t *from, size_t until,
                         bool kernel);

/* Writes words that a kernel left over. */
static bool engine_leap(void *context, size_t *at, size_t until) {
    engine_run *run = context;
    size_t from = *at;
    bool good = engine_words(run, at, until, false);
    run->word->work.kernel_bytes -= *at - from;
    run->word->work.stops++;
    return good;
}

/* Lets the kernel write what it can from *at on, where no word is begun, and
 * moves *at behind that. False: no memory. */
static bool engine_kernel(engine_run *run, size_t *at) {
    if (run->leaps) {
        oq_leap_writer writer = {run, engine_leap};
        size_t from = *at;
        bool good = oq_leap_words(run->engine, &writer, run->text, run->size,
                                  at, run->out, &run->word->work);
        run->word->work.kernel_bytes += *at - from;
        return good;
    }
    size_t room = run->size - *at;
    if (!oq_bytes_reserve(run->out, oq_kernel_room(run->engine->kernel, room)))
        return false;
    uint8_t *out = run->out->data + run->out->size;
    size_t took =
        run->engine->run(run->engine->kernel, run->text + *at, room, &out);
    *at += took;
    run->word->work.kernel_bytes += took;
    run->word->work.stops += took != room;
    run->out->size = (size_t)(out - run->out->data);
    return true;
}

/* A kernel is called again after each word that it leaves, as long as that
 * pays: after so many words that came too soon it rests, each time twice as
 * long as before if it was of no use in between. */
enum {
    ENGINE_SOON = 48,
    ENGINE_SOON_WALK = 12, /* where rules read whole words: they are slow */
    ENGINE_PATIENCE = 8,
    ENGINE_REST = 512
};

typedef struct engine_trust {
    int patience;
    size_t soon;        /* bytes */
    size_t rest, until; /* bytes; where the rest ends */
} engine_trust;

/* Whether a kernel is to be called at a place. */
static bool engine_trusts(engine_trust *trust, size_t at) {
    if (OQ_LIKELY(trust->patience > 0)) return true;
    if (at < trust->until) return false;
    trust->patience = ENGINE_PATIENCE / 2;
    return true;
}

/* Learns from a call that got from one place to another. */
static void engine_learn(engine_trust *trust, size_t from, size_t at) {
    if (at - from > 4 * trust->soon) {
        trust->rest = ENGINE_REST;
        trust->patience += trust->patience < ENGINE_PATIENCE;
    }
    if (at - from >= trust->soon || --trust->patience > 0) return;
    trust->until = at + trust->rest;
    trust->rest *= 2;
}

/* A word that is to be entered into the memo if its letters alone decide. */
typedef struct engine_entry {
    oq_word_learn *learn; /* NULL: not at all */
    size_t start, out_start, kept;
} engine_entry;

/* Enters what was written up to "end", but no numeral: it is kept, too. */
static void engine_enter(const engine_run *run, const engine_entry *entry,
                         size_t end) {
    if (entry->learn != NULL && entry->learn->entry != NULL &&
        (run->kept == NULL || run->kept->count == entry->kept))
        oq_word_enter(run->word->memo, entry->learn, end - entry->start,
                      run->out->data + entry->out_start,
                      run->out->size - entry->out_start);
}

/* Keeps the first abbreviation of a gathered word, if there is one, and writes
 * what is before it; *at, the start of the word, is behind it then. */
static bool engine_keep_caps(engine_run *run, size_t *at, size_t end,
                             bool *around) {
    size_t size = run->size;
    oq_range kept;
    if (!oq_abbreviation_in(run->text, run->whole, *at, end, &kept, around))
        return true;
    if (kept.end > size) kept.end = size;
    *around |= kept.start != *at || size - *at <= sizeof(oq_memo_key);
    run->size = kept.start;
    bool good = engine_words(run, at, kept.start, false);
    run->size = size;
    *at = kept.end;
    return good && engine_keep(run, &kept);
}

/* Writes a gathered word, and moves *at, its start, to its end; or behind an
 * abbreviation in it. What hangs on more than the word is not remembered. */
static bool engine_one(engine_run *run, size_t *at, size_t end,
                       oq_word_learn *learn) {
    const oq_word_counts *counts = &run->word->counts;
    engine_entry entry = {learn, *at, run->out->size,
                          run->kept != NULL ? run->kept->count : 0};
    if (learn != NULL) learn->caps = false;
    if (OQ_UNLIKELY(counts->strange + counts->repaired != 0) &&
        run->engine->caps) {
        bool around;
        if (!engine_keep_caps(run, at, end, &around)) return false;
        if (around) entry.learn = NULL;
        if (entry.learn != NULL) learn->caps = *at != entry.start;
    }
    if (*at == entry.start) {
        if (!engine_gathered(run, entry.start, end)) return false;
        *at = end;
    }
    engine_enter(run, &entry, *at);
    return true;
}

/* Whether words are plain enough for a kernel, if there is no report. */
static bool engine_has_kernel(const oq_engine *engine) {
    return engine->reader.read == NULL && engine->back == NULL &&
           engine->own.count == 0 && !engine->judge.all &&
           engine->kernel != NULL && engine->run != NULL &&
           engine->judge.judge == NULL &&
           (engine->lookalikes || !engine->kernel->alikes) && !engine->guards &&
           (engine->mark_count == 0 || engine->other_marks);
}

/* Whether marks that may stand for signs are written so before all else. */
static bool engine_has_signs(const oq_engine *engine) {
    return engine->kernel->signs && engine->lookalikes;
}

OQ_FN bool oq_engine_finds_caps(const oq_engine *engine) {
    return engine->aside && engine_has_kernel(engine) &&
           !engine_has_signs(engine) && !engine->kernel_again;
}

/* Whether a piece has digits of the script: marks.c looks at what stands
 * around them. */
static bool engine_has_digits(const uint8_t *text, size_t size) {
    for (size_t i = 0; i + 1 < size; i++)
        if ((text[i] == 0xD9 && text[i + 1] >= 0xA0 && text[i + 1] < 0xAA) ||
            (text[i] == 0xDB && text[i + 1] >= 0xB0 && text[i + 1] < 0xBA))
            return true;
    return false;
}

/* Writes one token for oq_again_words. What is kept must be listed in place:
 * such a token is not for the memory. */
static bool engine_token(void *context, size_t start, size_t end, oq_bytes *out,
                         bool *done) {
    engine_run *run = context;
    oq_bytes *old_out = run->out;
    size_t old_size = run->size, old_base = run->out_base;
    size_t kept = run->kept != NULL ? run->kept->count : 0;
    *done = false;
    if (engine_has_marks(run->engine) &&
        engine_has_digits(run->text + start, end - start))
        return true;
    run->out = out;
    run->out_base = 0;
    run->size = end;
    run->again = false;
    bool good = engine_words(run, &start, end, false);
    run->again = true;
    run->out = old_out;
    run->out_base = old_base;
    run->size = old_size;
    *done = run->kept == NULL || run->kept->count == kept;
    if (!*done) run->kept->count = kept;
    return good;
}

/* Lets memory and the kernel write what they can from *at on, which is between
 * tokens, and moves *at behind that. */
static bool engine_again(engine_run *run, size_t *at, bool kernel) {
    oq_again *again = run->word->again;
    oq_work *work = &run->word->work;
    oq_again_writer writer = {run, engine_token, run->readable};
    size_t from = *at;
    again->by_engine = again->hard_count = 0;
    again->kernel = kernel ? run->engine->kernel : NULL;
    if (!oq_again_words(again, run->engine, &writer, run->text, run->size, at,
                        run->out))
        return false;
    if (!kernel) return true;
    work->kernel_bytes += *at - from - again->by_engine;
    work->stops += again->hard_count;
    return true;
}

/* Where the token at a place ends. */
static size_t engine_token_end(const engine_run *run, size_t at) {
    while (at < run->size && !oq_recall_ends(run->text[at]))
        at++;
    return at;
}

/* Whether the rules and the built-in lists alone write words. */
static bool engine_by_rules(const engine_run *run) {
    const oq_engine *engine = run->engine;
    return run->trace == NULL && engine->reader.read == NULL &&
           engine->own.count == 0 &&
           (engine->back == NULL || engine->back->own.count == 0);
}

/* Whether memory is to write words that come again. */
static bool engine_may_again(const engine_run *run, bool kernel) {
    const oq_engine *engine = run->engine;
    return run->word->again != NULL && engine->run != NULL && engine->again &&
           (!kernel || engine->kernel_again) && engine->judge.judge == NULL &&
           engine_by_rules(run);
}

/* Converts from a place on, and moves it behind what is converted: up to
 * "until" or to the end of the word there. Nothing in it is to be kept. */
static bool engine_words(engine_run *run, size_t *from, size_t until,
                         bool kernel) {
    const oq_engine *engine = run->engine;
    size_t at = *from;
    oq_word_learn learn;
    engine_trust trust = {ENGINE_PATIENCE, ENGINE_SOON, ENGINE_REST, 0};
    size_t plain = at, alone = at; /* alone: the end of a token of the engine */
    bool anew = false; /* the kernel stopped, and no word was written since */
    if (run->again || (kernel && engine->kernel->walk_size != 0))
        trust.soon = ENGINE_SOON_WALK;
    while (at < until) {
        if ((kernel || run->again) && plain == at && at >= alone &&
            (!run->again || oq_again_between(run->text, run->size, at)) &&
            engine_trusts(&trust, at)) {
            size_t start = at;
            if (!(run->again ? engine_again(run, &at, kernel)
                             : engine_kernel(run, &at)))
                return false;
            if (run->again) alone = engine_token_end(run, at);
            plain = at;
            if (!anew || at != start) engine_learn(&trust, start, at);
            if (at == run->size) break;
        }
        anew = false;
        size_t next = at;
        uint32_t code = oq_utf8_get(run->text, &next);
        unsigned cell = oq_cell(engine->pages, engine->cells, code);
        if (cell == 0 ||
            !oq_word_begins(engine, run->text, run->size, at, cell)) {
            at = next;
            continue;
        }
        if (plain < at) {
            if (!engine_gap(run, plain, at)) return false;
            plain = at;
            anew = kernel && !run->again && run->text[at - 1] != '\'';
            if (anew) continue;
        }
        if ((run->memo && oq_word_known(engine, run->word->memo, run->text,
                                        run->size, &at, run->out, &learn)) ||
            (run->quick &&
             oq_word_quick(engine, run->text, run->size, &at, run->out))) {
            plain = at;
            continue;
        }
        size_t end = at;
        oq_word_gather(engine, run->word, run->text, run->size, &end);
        plain = at;
        if (run->word->size == 0)
            at = next;
        else if (!engine_one(run, &at, end, run->memo ? &learn : NULL))
            return false;
        else
            plain = at;
    }
    *from = at;
    return plain >= at || engine_gap(run, plain, at);
}

/* The same of a text whose marks may stand for signs: see meant.c. */
static bool engine_meant(engine_run *run, size_t at) {
    uint8_t room[OQ_MEANT_ROOM];
    const uint8_t *text = run->text;
    size_t size = run->size;
    bool good = true;
    while (good && at < size) {
        oq_meant meant = oq_meant_write(run->engine, text, at, size, room);
        run->text = room;
        run->size = run->readable = meant.size;
        good = engine_words(run, &meant.from, meant.size, true);
        run->text = text;
        run->readable = run->whole;
        run->size = meant.token;
        if (good && meant.took < meant.token)
            good = engine_words(run, &meant.took, meant.token, false);
        at = meant.token;
    }
    run->size = size;
    return good;
}

/* Sets who writes what. */
static void engine_share(engine_run *run) {
    const oq_engine *engine = run->engine;
    bool rules = engine_by_rules(run);
    run->quick = rules && engine->back == NULL && engine->prefix_count == 0 &&
                 !engine->judge.all;
    run->memo = rules && run->word->memo != NULL && engine->judge.judge == NULL;
    run->kernel = run->trace == NULL && engine_has_kernel(engine);
    run->again = engine_may_again(run, run->kernel);
    run->leaps = run->kernel && !run->again && oq_leap_can(engine);
}

static bool engine_stretch(engine_run *run, size_t at) {
    const oq_engine *engine = run->engine;
    bool signs = run->kernel && engine_has_signs(engine);
    if (signs && engine->apart) return engine_meant(run, at);
    return engine_words(run, &at, run->size, run->kernel && !signs);
}

/* Passes what goes on behind a kept range, up to "most": the apostrophe of an
 * abbreviation that ends the range; *at, the end of that, is behind it then. */
static bool engine_pass_caps(engine_run *run, size_t *at, size_t most) {
    size_t start = *at, end = *at;
    oq_range kept;
    bool listed;
    while (start > 0 && oq_is_ascii_upper(run->text[start - 1]))
        start--;
    if (start == end || !run->engine->caps ||
        !oq_abbreviation_in(run->text, run->whole, start, end, &kept, &listed))
        return true;
    *at = kept.end < most ? kept.end : most;
    if (*at < end) *at = end;
    return engine_pass(run, end, *at);
}

OQ_FN bool oq_engine_run(const oq_engine *engine, oq_word *word,
                         const uint8_t *text, size_t size,
                         const oq_ranges *keep, oq_bytes *out, oq_ranges *kept,
                         oq_trace *trace) {
    engine_run run = {engine, word,  text,  size,      size,     size,
                      out,    kept,  trace, out->size, size + 1, false,
                      false,  false, false, false};
    size_t at = 0, count = keep != NULL ? keep->count : 0;
    engine_share(&run);
    word->work.bytes += size;
    if (engine->reader.begin != NULL)
        engine->reader.begin(engine->reader.context);
    for (size_t i = 0; i < count; i++) {
        size_t next = i + 1 < count ? keep->items[i + 1].start : size;
        run.size = keep->items[i].start;
        if (!engine_stretch(&run, at) || !engine_keep(&run, &keep->items[i]))
            return false;
        at = keep->items[i].end;
        if (!engine_pass_caps(&run, &at, next)) return false;
    }
    run.size = size;
    return engine_stretch(&run, at);
}
