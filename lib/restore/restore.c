/*
 * restore.c - a word's readings: how the walks that find them are bounded, and
 * which readings are kept. No two of them are the same letters, and they stand
 * by their cost; words that were met are remembered with theirs.
 *
 * SPDX-License-Identifier: MIT
 */
#include "restorer.h"

#include "tail.h"

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

/* Whether the path stands before a reading. Of equal cost known words stand
 * before guesses; a common word before a name of the same letters, whose
 * capital would say more than the text does; then their walks decide. */
static bool restore_before(const oq_restorer *restorer, const oq_walk *place,
                           bool name, bool guessed,
                           const oq_restored *reading) {
    oq_walk other = {.size = reading->size, .cost = reading->cost,
                     .spelt = reading->spelt};
    bool equal = place->cost == reading->cost;
    if (equal && guessed != reading->guessed)
        return !guessed;
    if (equal && name != reading->name &&
        restore_twin(reading, restorer->path, place->size))
        return !name;
    return oq_walk_order(place, restorer->path, &other, reading->letters) < 0;
}

/* Makes room for the path among the readings: that of its like, if it stands
 * before it, or one more; the last one gives way. Gives the place, or
 * OQ_RESTORED_MAX if it is not wanted. */
static uint32_t restore_room(oq_restorer *restorer, const oq_walk *place,
                             bool name, bool guessed) {
    oq_restored *readings = restorer->readings;
    uint32_t at = 0;
    while (at < restorer->count &&
           !restore_twin(&readings[at], restorer->path, place->size))
        at++;
    bool more = at == restorer->count && at < OQ_RESTORED_MAX;
    at -= at == OQ_RESTORED_MAX;
    if (!more &&
        !restore_before(restorer, place, name, guessed, &readings[at]))
        return OQ_RESTORED_MAX;
    restorer->count += more;
    for (; at > 0 && restore_before(restorer, place, name, guessed,
                                    &readings[at - 1]);
         at--)
        readings[at] = readings[at - 1];
    return at;
}

OQ_FN void oq_restore_add(oq_restorer *restorer, const oq_walk *place,
                          bool name, bool guessed) {
    uint32_t at = restore_room(restorer, place, name, guessed);
    if (at == OQ_RESTORED_MAX)
        return;
    oq_restored *reading = &restorer->readings[at];
    reading->cost = place->cost;
    reading->spelt = place->spelt;
    reading->size = (uint8_t)place->size;
    reading->name = name;
    reading->guessed = guessed;
    memcpy(reading->letters, restorer->path, place->size);
    uint32_t bound = restorer->readings[0].cost + restorer->margin;
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

/* The best reading that the lexicon knows. A low bound makes a short walk; it
 * is raised until something is found. */
static void restore_best(oq_restorer *restorer) {
    static const uint16_t bounds[] = {130, 200, 600};
    uint32_t i = restorer->size > RESTORE_SHORT;
    restorer->margin = 0;
    for (; i < OQ_COUNT(bounds) && !restorer->count; i++) {
        restorer->bound = bounds[i];
        oq_restore_known(restorer);
    }
}

/* Those that come near it. If the walk to it was given up, a longer one would
 * be, and might come by another best one. */
static void restore_rivals(oq_restorer *restorer) {
    if (restorer->steps > OQ_RESTORE_STEPS)
        return;
    restorer->margin = OQ_RESTORE_MARGIN;
    restorer->bound = restorer->readings[0].cost + OQ_RESTORE_MARGIN;
    oq_restore_known(restorer);
}

/* The best reading is found in the same way whether its rivals are wanted or
 * not: what is read must not depend on that. */
static void restore_find(oq_restorer *restorer, const oq_restore_word *word) {
    restorer->count = 0;
    if (!oq_restore_lattice(restorer, word))
        return;
    restore_best(restorer);
    if (restorer->count && word->rivals)
        restore_rivals(restorer);
    if (!restorer->count ||
        (restorer->readings[0].cost > RESTORE_SURE &&
         restorer->readings[0].spelt > RESTORE_PLAIN))
        oq_restore_guess(restorer);
    if (!word->rivals && restorer->count)
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
    *readings = restorer->readings;
    restorer->tail = true;
    if (oq_restore_lay(restorer, word))
        oq_restore_suffixes(restorer, node);
    restorer->tail = false;
    restore_capitals(restorer);
    return restorer->count;
}
