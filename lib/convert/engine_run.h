/*
 * engine_run.h - a piece of text that an engine goes through, and what its files
 * share: engine.c (the loop over words, and who writes them) and engine_word.c
 * (what becomes of one, and of what stands between).
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_ENGINE_RUN_H
#define OQ_ENGINE_RUN_H

#include "engine.h"

/* One piece in work. */
typedef struct oq_run {
    const oq_engine *engine;
    oq_word *word;
    const uint8_t *text;
    size_t size; /* up to the next range to keep */
    size_t whole; /* of the piece */
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
} oq_run;

OQ_INLINE bool oq_run_copy(oq_run *run, size_t start, size_t end) {
    oq_bytes *out = run->out;
    if (end - start == 1 && out->size < out->room) { /* a space, mostly */
        out->data[out->size++] = run->text[start];
        return true;
    }
    oq_bytes_add(run->out, run->text + start, end - start);
    return !run->out->failed;
}

/* Copies what later steps must leave alone too. */
OQ_INLINE bool oq_run_pass(oq_run *run, size_t start, size_t end) {
    size_t out_start = run->out->size;
    return oq_run_copy(run, start, end) &&
           (run->kept == NULL ||
            oq_ranges_add(run->kept, out_start, run->out->size));
}

OQ_INLINE bool oq_run_has_marks(const oq_engine *engine) {
    return engine->mark_count != 0 && engine->other_marks;
}

/* Writes what stands between words, with the marks of the script. This and the
 * others: false if there is no memory. */
OQ_FN bool oq_run_marks(oq_run *run, size_t start, size_t end);

/* The same, as it is if there are no such marks. */
OQ_INLINE bool oq_run_gap(oq_run *run, size_t start, size_t end) {
    return oq_run_has_marks(run->engine) ? oq_run_marks(run, start, end)
                                         : oq_run_copy(run, start, end);
}

/* Writes the gathered word, [start, end) of the text, by what it is: of the
 * file, of another script, of two, or a numeral. */
OQ_FN bool oq_run_gathered(oq_run *run, size_t start, size_t end);

/* Copies what is to be kept. */
OQ_FN bool oq_run_keep(oq_run *run, const oq_range *range);

#endif
