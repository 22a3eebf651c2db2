/*
 * stretch.c - each word is more or less likely in each class; going on in the
 * same class is free, changing costs, less at the end of a sentence or a line.
 * The cheapest way is found word by word (Viterbi's algorithm). As every
 * change costs the same, a class was reached either from itself or from the
 * class that was the best before: one bit a word and class is all that must be
 * remembered, and time grows with the text alone.
 *
 * SPDX-License-Identifier: MIT
 */
#include "stretch.h"

enum { STRETCH_CLASSES = OQ_ID_CLASSES + 1 };

/* -ln of chances: what a change costs within a sentence, at its end and at the
 * end of a line; what a word costs at most; what one of another script costs
 * in a class. */
enum {
    STRETCH_INSIDE = 8 * OQ_ID_NAT,
    STRETCH_SENTENCE = 5 * OQ_ID_NAT,
    STRETCH_LINE = 7 * OQ_ID_NAT / 2,
    STRETCH_MOST = 5 * OQ_ID_NAT,
    STRETCH_SCRIPT = 3 * OQ_ID_NAT,
    STRETCH_NEVER = 1 << 20 /* more than any way costs */
};

typedef struct stretch_step {
    uint64_t changed[(STRETCH_CLASSES + 63) / 64]; /* reached from "best" */
    size_t start; /* of the word, or of its line */
    uint8_t best; /* the best class before */
} stretch_step;

typedef struct stretcher {
    const oq_memory *memory;
    const uint8_t *text;
    stretch_step *steps;
    size_t count, room, last; /* end of the last word */
    unsigned classes;
    int32_t costs[STRETCH_CLASSES]; /* more than the best one's */
} stretcher;

/* What it costs to change before a word, and where the change would be. */
static int32_t stretch_gap(const stretcher *s, size_t start, size_t *place) {
    int32_t cost = STRETCH_INSIDE;
    *place = start;
    for (size_t at = start; at > s->last; at--) {
        uint8_t byte = s->text[at - 1];
        if (byte == '\n') {
            *place = at;
            return STRETCH_LINE;
        }
        if (byte == '.' || byte == '!' || byte == '?') cost = STRETCH_SENTENCE;
    }
    return cost;
}

/* The class whose way is the cheapest, the first of equals. Costs are small
 * (see stretch_go), so that a cost and a class are one number; the loop has a
 * constant end for the compiler to make vectors of it. */
OQ_INLINE unsigned stretch_best(const stretcher *s) {
    int32_t best = INT32_MAX;
    for (int32_t c = 0; c < STRETCH_CLASSES; c++) {
        int32_t key = s->costs[c] * STRETCH_CLASSES + c;
        best = key < best ? key : best;
    }
    return (unsigned)best % STRETCH_CLASSES;
}

/* The way to each class goes on or changes, whichever is cheaper; then the word
 * is paid for. "least" is taken off, so that costs stay small. */
OQ_INLINE void stretch_go(stretcher *s, const int32_t *own, int32_t gap,
                          stretch_step *step) {
    int32_t changed[STRETCH_CLASSES];
    int32_t before[STRETCH_CLASSES], after[STRETCH_CLASSES];
    uint8_t truths[STRETCH_CLASSES];
    int32_t least = s->costs[step->best];
    if (s->count == 0) gap = 2 * STRETCH_NEVER;
    memcpy(before, s->costs, sizeof(before));
    for (unsigned c = 0; c < STRETCH_CLASSES; c++)
        changed[c] = before[c] - least > gap;
    for (unsigned c = 0; c < STRETCH_CLASSES; c++) {
        int32_t cost = before[c] - least;
        after[c] = (cost > gap ? gap : cost) + own[c];
    }
    memcpy(s->costs, after, sizeof(after));
    for (unsigned c = 0; c < STRETCH_CLASSES; c++)
        truths[c] = (uint8_t)changed[c];
    for (unsigned c = 0; c < STRETCH_CLASSES; c += 8)
        step->changed[c / 64] |= oq_id_eight(truths + c) << c % 64;
}

/* One step of the way: own: what the word costs in each class. */
static void stretch_take(stretcher *s, const int32_t *own, int32_t gap,
                         stretch_step *step) {
    step->best = (uint8_t)stretch_best(s);
    stretch_go(s, own, gap, step);
}

OQ_ID_TWIN static void stretch_take_avx2(stretcher *s, const int32_t *own,
                                         int32_t gap, stretch_step *step) {
    step->best = (uint8_t)stretch_best(s);
    stretch_go(s, own, gap, step);
}

static bool stretch_word(stretcher *s, const oq_id_words *words) {
    void *steps = s->steps;
    int32_t own[STRETCH_CLASSES];
    if (!oq_memory_grow(s->memory, &steps, &s->room, s->count + 1,
                        sizeof(*s->steps)))
        return false;
    s->steps = steps;
    stretch_step *step = &s->steps[s->count];
    memset(step, 0, sizeof(*step));
    int32_t gap = stretch_gap(s, (size_t)words->start, &step->start);
    oq_id_word_costs(words, own, STRETCH_MOST, STRETCH_SCRIPT);
    for (unsigned c = s->classes; c < STRETCH_CLASSES; c++)
        own[c] = STRETCH_NEVER;
    if (oq_id_twins_here())
        stretch_take_avx2(s, own, gap, step);
    else
        stretch_take(s, own, gap, step);
    s->count++;
    s->last = (size_t)words->end;
    return true;
}

/* From the last word back; the cuts come out in reverse order. */
static bool stretch_back(const stretcher *s, oq_id_cuts *cuts) {
    unsigned class = stretch_best(s);
    for (size_t i = s->count; i > 0; i--) {
        const stretch_step *step = &s->steps[i - 1];
        bool changed = step->changed[class / 64] >> (class % 64) & 1;
        if (!changed && i > 1) continue;
        void *items = cuts->items;
        if (!oq_memory_grow(cuts->memory, &items, &cuts->room, cuts->count + 1,
                            sizeof(*cuts->items)))
            return false;
        cuts->items = items;
        cuts->items[cuts->count++] = i > 1 ? step->start : 0;
        class = step->best;
    }
    for (size_t i = 0; i < cuts->count / 2; i++) {
        size_t swap = cuts->items[i];
        cuts->items[i] = cuts->items[cuts->count - 1 - i];
        cuts->items[cuts->count - 1 - i] = swap;
    }
    return true;
}

OQ_FN bool oq_id_cuts_make(oq_id_cuts *cuts, const uint8_t *text, size_t size) {
    stretcher s = {.memory = cuts->memory, .text = text};
    oq_id_words words;
    bool good = true, more = true;
    size_t at = 0;
    s.classes = (unsigned)oq_id_model_here()->class_count + 1;
    for (unsigned c = s.classes; c < STRETCH_CLASSES; c++)
        s.costs[c] = STRETCH_NEVER;
    oq_id_words_start(&words);
    while (good && more) {
        more = oq_id_words_next(&words, text, size, &at);
        if (more || oq_id_words_end(&words)) good = stretch_word(&s, &words);
    }
    if (good && s.count != 0) good = stretch_back(&s, cuts);
    oq_memory_free(s.memory, s.steps);
    return good;
}

OQ_FN void oq_id_cuts_free(oq_id_cuts *cuts) {
    oq_memory_free(cuts->memory, cuts->items);
}
