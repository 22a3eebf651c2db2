/*
 * restore.c - a word's readings: how the walks that find them are bounded, and
 * which readings are kept. No two of them are the same letters, and they stand
 * by their cost; words that were met are remembered with theirs.
 *
 * SPDX-License-Identifier: MIT
 */
#include "restorer.h"

#include "tail.h"

#define RESTORE_MARGIN 40 /* 5 bits: what is still a serious reading */
#define RESTORE_SURE 180 /* dearer readings vie with guesses */
#define RESTORE_SHORT 6 /* characters; longer words cost more */
#define RESTORE_PLAIN 24 /* if their spelling costs more than this */
#define RESTORE_LISTED 2 /* cost of a listed stem */
#define RESTORE_SHADDA 0x651

/* ------------------------------------------------------------- Readings -- */

static bool restore_twin(const oq_restored *one, const uint8_t *path,
                         uint32_t size) {
    return one->size == size && !memcmp(one->letters, path, size);
}

OQ_FN void oq_restore_add(oq_restorer *restorer, const oq_walk *place,
                          bool name, bool guessed) {
    oq_restored *readings = restorer->readings;
    uint32_t at = 0;
    while (at < restorer->count &&
           !restore_twin(&readings[at], restorer->path, place->size))
        at++;
    if (at < restorer->count && readings[at].cost <= place->cost)
        return;
    if (at == restorer->count && restorer->count < OQ_RESTORED_MAX)
        restorer->count++;
    else if (at == restorer->count && readings[--at].cost <= place->cost)
        return;
    for (; at > 0 && readings[at - 1].cost > place->cost; at--)
        readings[at] = readings[at - 1];
    readings[at].cost = place->cost;
    readings[at].spelt = place->spelt;
    readings[at].size = (uint8_t)place->size;
    readings[at].name = name;
    readings[at].guessed = guessed;
    memcpy(readings[at].letters, restorer->path, place->size);
    uint32_t bound = readings[0].cost + restorer->margin - restorer->sole;
    if (bound < restorer->bound)
        restorer->bound = bound;
}

/* ---------------------------------------------------------------- Words -- */

static bool restore_vowel_mark(uint32_t code) {
    return code >= 0x64B && code <= 0x650;
}

/* The word's characters; the sign of doubling stands before a vowel's mark,
 * where composition has put it behind. */
static bool restore_codes(oq_restorer *restorer, const oq_restore_word *word) {
    uint32_t count = word->count;
    if (count == 0 || count > OQ_RESTORE_CODES)
        return false;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t code = word->codes[i];
        if (code > 0xFFFF)
            return false;
        restorer->codes[i] = (uint16_t)code;
        if (i && code == RESTORE_SHADDA &&
            restore_vowel_mark(word->codes[i - 1])) {
            restorer->codes[i] = restorer->codes[i - 1];
            restorer->codes[i - 1] = RESTORE_SHADDA;
        }
    }
    restorer->codes[count] = 0;
    restorer->size = count;
    return true;
}

OQ_FN bool oq_restore_lay(oq_restorer *restorer, const oq_restore_word *word) {
    return restore_codes(restorer, word) && oq_restore_lattice(restorer, word);
}

OQ_FN oq_walk oq_walk_listed(oq_restorer *restorer) {
    const oq_lex_word *listed = &restorer->listed;
    memcpy(restorer->path, listed->letters, listed->size);
    uint8_t last = listed->letters[listed->size - 1];
    return (oq_walk){.at = restorer->stem,
                     .size = listed->size,
                     .cost = RESTORE_LISTED,
                     .spelt = RESTORE_LISTED,
                     .open = !(restorer->model->alphabet->vowels >> last & 1)};
}

/* A low bound makes a short walk; it is raised until something is found, then
 * once more if rivals are wanted and the margin reaches beyond it. Where the
 * best reading alone is wanted, any reading makes the walk shorter. */
static void restore_known(oq_restorer *restorer) {
    static const uint16_t one[] = {130, 200, 600};
    static const uint16_t many[] = {110, 170, 260, 400, 600};
    const uint16_t *bounds = restorer->sole ? one : many;
    uint32_t most = restorer->sole ? OQ_COUNT(one) : OQ_COUNT(many);
    uint32_t i = restorer->size > RESTORE_SHORT;
    for (; i < most && !restorer->count; i++) {
        restorer->bound = bounds[i];
        oq_restore_known(restorer);
    }
    if (!restorer->count)
        return;
    restorer->bound = restorer->readings[0].cost + restorer->margin;
    if (restorer->bound > bounds[i - 1] && restorer->margin)
        oq_restore_known(restorer);
}

static void restore_find(oq_restorer *restorer, const oq_restore_word *word) {
    restorer->count = 0;
    restorer->margin = word->rivals ? RESTORE_MARGIN : 0;
    restorer->sole = !word->rivals;
    if (!oq_restore_lattice(restorer, word))
        return;
    restore_known(restorer);
    if (!restorer->count ||
        (restorer->readings[0].cost > RESTORE_SURE &&
         restorer->readings[0].spelt > RESTORE_PLAIN))
        oq_restore_guess(restorer);
    if (restorer->sole && restorer->count)
        restorer->count = 1;
}

static void restore_capitals(oq_restorer *restorer) {
    for (uint32_t i = 0; i < restorer->count; i++)
        restorer->readings[i].capitals =
            oq_is_abbreviation(restorer->model, &restorer->readings[i]);
}

OQ_FN uint32_t oq_restore(oq_restorer *restorer, const oq_restore_word *word,
                          const oq_restored **readings) {
    *readings = restorer->readings;
    if (!restore_codes(restorer, word))
        return 0;
    oq_met_word met = {restorer->codes, restorer->size, word->rivals};
    if (word->own || word->aside) { /* not to be remembered */
        restore_find(restorer, word);
        restore_capitals(restorer);
    } else if (!oq_met_find(&restorer->met, &met, restorer->readings,
                            &restorer->count)) {
        restore_find(restorer, word);
        restore_capitals(restorer);
        oq_met_keep(&restorer->met, &met, restorer->readings,
                    restorer->count);
    }
    return restorer->count;
}

OQ_FN uint32_t oq_restore_suffix(oq_restorer *restorer,
                                 const oq_restore_word *word, uint32_t node,
                                 const oq_restored **readings) {
    restorer->count = restorer->margin = 0;
    restorer->sole = false;
    *readings = restorer->readings;
    if (oq_restore_lay(restorer, word))
        oq_restore_suffixes(restorer, node);
    restore_capitals(restorer);
    return restorer->count;
}
