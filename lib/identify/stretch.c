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

/* In natural logarithms: what a change costs within a sentence, at its end and
 * at the end of a line; what a word costs at most; what one of another script
 * costs in a class. */
static const double stretch_inside = 8, stretch_sentence = 5,
                    stretch_line = 3.5, stretch_most = 5, stretch_script = 3;

typedef struct stretch_step {
    uint64_t changed[STRETCH_CLASSES / 64]; /* reached from "best" */
    size_t start;                           /* of the word, or of its line */
    uint8_t best;                           /* the best class before */
} stretch_step;

typedef struct stretcher {
    const oq_memory *memory;
    const uint8_t *text;
    stretch_step *steps;
    size_t count, room, last; /* end of the last word */
    unsigned classes;
    double costs[STRETCH_CLASSES];
} stretcher;

/* What it costs to change before a word, and where the change would be. */
static double stretch_gap(const stretcher *s, size_t start, size_t *place) {
    double cost = stretch_inside;
    *place = start;
    for (size_t at = start; at > s->last; at--) {
        uint8_t byte = s->text[at - 1];
        if (byte == '\n') {
            *place = at;
            return stretch_line;
        }
        if (byte == '.' || byte == '!' || byte == '?') cost = stretch_sentence;
    }
    return cost;
}

static unsigned stretch_best(const stretcher *s) {
    unsigned best = 0;
    for (unsigned c = 1; c < s->classes; c++)
        if (s->costs[c] < s->costs[best]) best = c;
    return best;
}

static bool stretch_word(stretcher *s, const oq_id_words *words) {
    void *steps = s->steps;
    double own[STRETCH_CLASSES];
    if (!oq_memory_grow(s->memory, &steps, &s->room, s->count + 1,
                        sizeof(*s->steps)))
        return false;
    s->steps = steps;
    stretch_step *step = &s->steps[s->count];
    memset(step, 0, sizeof(*step));
    unsigned best = stretch_best(s);
    double gap = stretch_gap(s, (size_t)words->start, &step->start);
    double change = s->costs[best] + gap, least = s->costs[best];
    step->best = (uint8_t)best;
    oq_id_word_costs(words, own, stretch_most, stretch_script);
    for (unsigned c = 0; c < s->classes; c++) {
        bool changed = s->count != 0 && s->costs[c] > change;
        if (changed) step->changed[c / 64] |= (uint64_t)1 << (c % 64);
        s->costs[c] = (changed ? change : s->costs[c]) - least + own[c];
    }
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
