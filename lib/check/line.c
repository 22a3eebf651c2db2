/*
 * line.c - the suspects of a stretch, line by line: those in addresses and
 * foreign words are let go, the others become findings, and the sure ones are
 * repaired. Invariant: the whole repair of a line stays the same when the line
 * is fixed; where it would not, nothing of the line is repaired.
 *
 * A replacement character ends a line too: it may stand for bytes that were
 * not UTF-8, and these end a stretch.
 *
 * SPDX-License-Identifier: MIT
 */
#include "../base/utf8.h"
#include "../convert/glance.h"
#include "check.h"

/* A line in work: suspects [first, last) of the checker. */
typedef struct line_work {
    ortaq_checker *checker;
    const uint8_t *text;
    size_t start, end;             /* of the line, in the text */
    size_t whole_start, whole_end; /* in the whole repair */
    size_t first, last;
    uint64_t in_base;
} line_work;

/* ----------------------------------------------------------------- edges -- */

static bool line_is_replacement(const uint8_t *text) {
    return text[0] == 0xEF && text[1] == 0xBF && text[2] == 0xBD;
}

static size_t line_start(const uint8_t *text, size_t at) {
    while (at > 0 && text[at - 1] != '\n' &&
           (at < 3 || !line_is_replacement(text + at - 3)))
        at--;
    return at;
}

static size_t line_end(const uint8_t *text, size_t size, size_t at) {
    while (at < size && text[at] != '\n' &&
           (size - at < 3 || !line_is_replacement(text + at)))
        at++;
    return at;
}

/* The line of the suspect "first", and what of the whole repair it is: only
 * suspects change their length. */
static void line_find(line_work *w, size_t size, size_t first) {
    const oq_suspect *suspects = w->checker->suspects;
    w->first = w->last = first;
    w->start = line_start(w->text, suspects[first].start);
    w->end = line_end(w->text, size, suspects[first].end);
    while (w->last < w->checker->count && suspects[w->last].start < w->end)
        w->last++;
    const oq_suspect *head = &suspects[first], *tail = &suspects[w->last - 1];
    w->whole_start = head->whole_start - (head->start - w->start);
    w->whole_end = tail->whole_end + (w->end - tail->end);
}

/* ------------------------------------------------------------------ keep -- */

/* Lets suspects go that lie in what must be kept. */
static bool line_keep(line_work *w) {
    ortaq_converter *stream = w->checker->stream;
    const oq_ranges *keep = &stream->keep[0];
    stream->carry_keep = false;
    stream->code = (oq_code){0, 0, 0};
    if (!oq_block_keep(stream, w->checker->whole.data + w->whole_start,
                       w->whole_end - w->whole_start))
        return false;
    size_t range = 0;
    for (size_t i = w->first; i < w->last; i++) {
        oq_suspect *suspect = &w->checker->suspects[i];
        size_t start = suspect->whole_start - w->whole_start;
        size_t end = suspect->whole_end - w->whole_start;
        while (range < keep->count && keep->items[range].end <= start)
            range++;
        suspect->kept = range < keep->count && keep->items[range].start < end;
    }
    return true;
}

/* Whether the code point is a letter of this orthography. */
static bool line_is_own(const ortaq_checker *checker, uint32_t code) {
    const oq_engine *engine = checker->engine;
    return oq_cell(engine->pages, engine->cells, code) >> OQ_CELL_KIND_SHIFT ==
           OQ_KIND_LETTER;
}

/* A word of look-alikes is suspected only between two words of ours. */
static bool line_is_lonely(const line_work *w, const oq_suspect *suspect) {
    const uint8_t *whole = w->checker->whole.data;
    size_t start = suspect->whole_start, end = suspect->whole_end;
    if (start < w->whole_start + 2 || end + 1 >= w->whole_end) return true;
    if (whole[start - 1] != ' ' || whole[end] != ' ') return true;
    return !line_is_own(w->checker, oq_code_before(whole, start - 1)) ||
           !line_is_own(w->checker, oq_code_at(whole, w->whole_end, end + 1));
}

static void line_judge(line_work *w) {
    for (size_t i = w->first; i < w->last; i++) {
        oq_suspect *suspect = &w->checker->suspects[i];
        if (suspect->lonely && line_is_lonely(w, suspect)) suspect->kept = true;
    }
}

/* ------------------------------------------------------------------ write --
 */

static bool line_is_fixed(const oq_suspect *suspect) {
    return suspect->sure && !suspect->kept;
}

/* The line with its sure repairs, into "line". */
static bool line_fix(line_work *w, bool *fixed) {
    ortaq_checker *checker = w->checker;
    size_t at = w->start;
    checker->line.size = 0;
    *fixed = false;
    for (size_t i = w->first; i < w->last; i++) {
        const oq_suspect *suspect = &checker->suspects[i];
        if (!line_is_fixed(suspect)) continue;
        oq_bytes_add(&checker->line, w->text + at, suspect->start - at);
        oq_bytes_add(&checker->line, checker->whole.data + suspect->whole_start,
                     suspect->whole_end - suspect->whole_start);
        at = suspect->end;
        *fixed = true;
    }
    oq_bytes_add(&checker->line, w->text + at, w->end - at);
    return !checker->line.failed;
}

/* Whether the whole repair of the fixed line is that of the line. */
static bool line_agrees(line_work *w, bool *agrees) {
    ortaq_checker *checker = w->checker;
    size_t before = checker->whole.size, count = w->whole_end - w->whole_start;
    checker->mute = true;
    bool good = oq_engine_run(checker->engine, checker->stream->word,
                              checker->line.data, checker->line.size, NULL,
                              &checker->whole, NULL, NULL);
    checker->mute = false;
    *agrees = good && checker->whole.size - before == count &&
              memcmp(checker->whole.data + before,
                     checker->whole.data + w->whole_start, count) == 0;
    checker->whole.size = before;
    return good;
}

/* Repairs the line, or leaves it. */
static bool line_repair(line_work *w) {
    bool fixed, agrees = true;
    if (!line_fix(w, &fixed) || (fixed && !line_agrees(w, &agrees)))
        return false;
    for (size_t i = w->first; i < w->last && !agrees; i++)
        w->checker->suspects[i].sure = false;
    return true;
}

/* --------------------------------------------------------------- findings --
 */

/* Stores bytes from a place on; an empty text may have no memory at all. */
static bool line_text(oq_events *events, const void *text, size_t place,
                      size_t size, size_t *offset, size_t *stored) {
    *offset = events->text.size;
    *stored = size;
    if (size != 0)
        oq_bytes_add(&events->text, (const uint8_t *)text + place, size);
    return !events->text.failed;
}

static bool line_finding(line_work *w, const oq_suspect *suspect,
                         size_t out_start) {
    ortaq_checker *checker = w->checker;
    ortaq_converter *stream = checker->stream;
    const oq_bytes *from = suspect->told ? &checker->texts : &checker->whole;
    size_t place = suspect->told ? suspect->suggestion : suspect->whole_start;
    size_t size = suspect->told ? suspect->suggestion_size
                                : suspect->whole_end - suspect->whole_start;
    const char *tag = suspect->tag != NULL ? suspect->tag : "";
    oq_event event = {.reason = ORTAQ_REPAIRED,
                      .in_start = w->in_base + suspect->start,
                      .in_end = w->in_base + suspect->end,
                      .out_start = stream->written + out_start,
                      .out_end = stream->written + stream->out.size,
                      .note = (uint32_t)suspect->fault << 1 | suspect->sure};
    return line_text(&stream->events, w->text, suspect->start,
                     suspect->end - suspect->start, &event.word,
                     &event.word_size) &&
           line_text(&stream->events, from->data, place, size, &event.chosen,
                     &event.chosen_size) &&
           line_text(&stream->events, tag, 0, strlen(tag), &event.other,
                     &event.other_size) &&
           oq_events_queue(stream, &event);
}

static bool line_write(line_work *w, size_t at) {
    ortaq_checker *checker = w->checker;
    oq_bytes *out = &checker->stream->out;
    for (size_t i = w->first; i < w->last; i++) {
        const oq_suspect *suspect = &checker->suspects[i];
        if (suspect->kept) continue;
        oq_bytes_add(out, w->text + at, suspect->start - at);
        size_t out_start = out->size;
        if (suspect->sure)
            oq_bytes_add(out, checker->whole.data + suspect->whole_start,
                         suspect->whole_end - suspect->whole_start);
        else
            oq_bytes_add(out, w->text + suspect->start,
                         suspect->end - suspect->start);
        at = suspect->end;
        if (out->failed || !line_finding(w, suspect, out_start)) return false;
    }
    oq_bytes_add(out, w->text + at, w->end - at);
    return !out->failed;
}

/* --------------------------------------------------------------- stretch -- */

static bool line_whole(ortaq_checker *checker, const uint8_t *text,
                       size_t size) {
    checker->count = 0;
    checker->whole.size = checker->texts.size = 0;
    return oq_engine_run(checker->engine, checker->stream->word, text, size,
                         NULL, &checker->whole, NULL, NULL);
}

OQ_FN bool oq_check_stretch(void *context, const uint8_t *text, size_t size,
                            uint64_t in_base) {
    ortaq_checker *checker = context;
    size_t at = 0, next = 0;
    if (!line_whole(checker, text, size)) return false;
    while (next < checker->count) {
        line_work w = {.checker = checker, .text = text, .in_base = in_base};
        line_find(&w, size, next);
        if (!line_keep(&w)) return false;
        line_judge(&w);
        if (!line_repair(&w) || !line_write(&w, at)) return false;
        at = w.end;
        next = w.last;
    }
    if (at < size) oq_bytes_add(&checker->stream->out, text + at, size - at);
    return !checker->stream->out.failed;
}
