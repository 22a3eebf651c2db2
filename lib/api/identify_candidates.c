/*
 * identify_candidates.c - the chances of languages and of their orthographies
 * become a list, best first. An orthography that the model was not taught, a
 * user's own one, takes part by the share of letters that it covers: it takes
 * from its language, or, where the model knows no such language, from all.
 *
 * SPDX-License-Identifier: MIT
 */
#include "identify.h"

enum { CANDIDATE_NONE = 0xFFFF }; /* a tag that the library has not */

/* What is less likely than this is not named. */
static const double candidate_least = 0.0005;

typedef struct candidate_list {
    const ortaq_library *library;
    const oq_id_words *words;
    const oq_id_seen *seen;
    ortaq_candidate *items;
    size_t room, count;
} candidate_list;

/* Probabilities are told in steps that no rounding of a compiler reaches, so
 * that what is equal is so everywhere. */
static const double candidate_steps = 1 << 30;

/* The likelier first, of equals that whose tag is. */
static bool candidate_before(const ortaq_candidate *item, const char *tag,
                             double probability) {
    return item->probability > probability ||
           (item->probability >= probability && strcmp(item->tag, tag) < 0);
}

/* Sorts a candidate in; what falls off the end is only counted. */
static void candidate_add(candidate_list *list, const char *tag,
                          double probability) {
    if (probability < candidate_least) return;
    size_t at = list->count < list->room ? list->count : list->room;
    probability = (double)(int64_t)(probability * candidate_steps + 0.5) /
                  candidate_steps;
    list->count++;
    while (at > 0 &&
           !candidate_before(&list->items[at - 1], tag, probability)) {
        if (at < list->room) list->items[at] = list->items[at - 1];
        at--;
    }
    if (at < list->room)
        list->items[at] = (ortaq_candidate){tag, probability, 0};
}

static void candidate_class(candidate_list *list, const oq_id_class *class,
                            unsigned script, double chance) {
    const oq_id_model *model = oq_id_model_here();
    double chances[OQ_ID_DATED];
    oq_id_dated_chances(class, script, list->seen, chances);
    for (unsigned i = 0; i < class->dated_count; i++) {
        const oq_id_dated *dated = &model->dated[class->dated + i];
        size_t number = list->library->known[class->dated + i];
        const char *tag = dated->tag;
        if (number != CANDIDATE_NONE) tag = list->library->items[number].tag;
        candidate_add(list, tag, chance * chances[i]);
    }
}

/* The classes of a table; gives the chance that it is none of them. */
static double candidate_table(candidate_list *list, const oq_id_table *table,
                              const double *chances) {
    double none = 0;
    for (unsigned i = 0; i < table->classes; i++) {
        const oq_id_class *class =
            &oq_id_model_here()->classes[table->first + i];
        double chance = chances[table->first + i];
        if (chance <= 0) continue;
        if (strcmp(class->tag, "und") == 0)
            none += chance;
        else if (class->dated_count == 0)
            candidate_add(list, class->tag, chance);
        else if (chance >= candidate_least)
            candidate_class(list, class, table->script, chance);
    }
    return none;
}

/* The pack of a tag, by halves; NULL for a tag that is no orthography. */
static const oq_pack *candidate_pack(const ortaq_library *library,
                                     const char *tag) {
    size_t low = 0, high = library->count;
    while (low < high) {
        size_t half = (low + high) / 2;
        int order = strcmp(library->items[half].tag, tag);
        if (order == 0) return library->items[half].pack;
        if (order < 0)
            low = half + 1;
        else
            high = half;
    }
    return NULL;
}

static void candidate_shares(candidate_list *list) {
    size_t filled = list->count < list->room ? list->count : list->room;
    for (size_t i = 0; i < filled; i++) {
        const oq_pack *pack = candidate_pack(list->library, list->items[i].tag);
        if (pack != NULL) list->items[i].share = oq_id_share(pack, list->seen);
    }
}

/* ------------------------------------------- orthographies not taught -- */

/* Whether a tag is one of a class: language and script are the same. */
static bool candidate_is_of(const char *tag, const char *class) {
    size_t size = strlen(class);
    return strncmp(tag, class, size) == 0 &&
           (tag[size] == 0 || tag[size] == '-');
}

/* How much of a class (or of all) an orthography takes that covers this share
 * of the letters, where the best one known covers another. */
static double candidate_part(double share, double best, uint64_t letters) {
    double count = letters < 200 ? (double)letters : 200;
    double odds = 0.02 * oq_id_exp((share - best) * count * 2);
    return share < 0.8 ? 0 : odds / (1 + odds);
}

static double candidate_best(const ortaq_library *library,
                             const oq_id_seen *seen, const char *class) {
    double best = 0;
    for (size_t i = 0; i < library->count; i++) {
        const oq_pack *pack = library->items[i].pack;
        bool strange = false;
        for (size_t j = 0; j < library->strange_count; j++)
            strange |= library->strange[j] == i;
        if (strange || !candidate_is_of(library->items[i].tag, class)) continue;
        double share = oq_id_share(pack, seen);
        if (share > best) best = share;
    }
    return best;
}

/* Lets a strange orthography take its part of the chances of classes. */
static void candidate_strange(candidate_list *list, size_t number,
                              double *chances) {
    const oq_id_model *model = oq_id_model_here();
    const oq_pack *pack = list->library->items[number].pack;
    const char *tag = list->library->items[number].tag;
    double share = oq_id_share(pack, list->seen), taken = 0;
    uint64_t letters = list->words->counts[pack->letters.script];
    bool known = false;
    for (size_t i = 0; i < model->class_count; i++)
        known |= candidate_is_of(tag, model->classes[i].tag);
    for (size_t i = 0; i <= model->class_count; i++) {
        const char *class = i < model->class_count ? model->classes[i].tag : "";
        if (chances[i] <= 0 || (known && !candidate_is_of(tag, class)))
            continue;
        bool none = i == model->class_count || strcmp(class, "und") == 0;
        double best = none ? share : 1;
        if (known) best = candidate_best(list->library, list->seen, class);
        double part = candidate_part(share, best, letters);
        if (none && share > 0.98) part = 0.5;
        taken += chances[i] * part;
        chances[i] -= chances[i] * part;
    }
    candidate_add(list, tag, taken);
}

/* ------------------------------------------------------------------ all -- */

OQ_FN void oq_id_state_candidates(const ortaq_library *library,
                                  const oq_id_state *identity,
                                  ortaq_candidate *candidates, size_t room,
                                  size_t *count) {
    const oq_id_model *model = oq_id_model_here();
    oq_id_seen seen;
    candidate_list list = {library, &identity->words, &seen, candidates, room,
                           0};
    double chances[OQ_ID_CLASSES + 1];
    oq_id_seen_make(&seen, &identity->words);
    oq_id_chances(&identity->score, &identity->words, chances);
    for (size_t i = 0; i < library->strange_count; i++)
        candidate_strange(&list, library->strange[i], chances);
    double none = chances[model->class_count];
    for (size_t t = 0; t < model->table_count; t++)
        none += candidate_table(&list, &model->tables[t], chances);
    candidate_add(&list, "und", none);
    candidate_shares(&list);
    *count = list.count;
}

OQ_FN ortaq_status oq_library_know(ortaq_library *library) {
    const oq_id_model *model = oq_id_model_here();
    uint16_t *known = oq_memory_get(&library->memory,
                                    (model->dated_count + 1) * sizeof(*known));
    uint16_t *strange = oq_memory_get(&library->memory,
                                      (library->count + 1) * sizeof(*strange));
    library->known = known;
    library->strange = strange;
    if (known == NULL || strange == NULL) return ORTAQ_ERROR_MEMORY;
    memset(known, 0xFF, model->dated_count * sizeof(*known));
    for (size_t i = 0; i < library->count; i++) {
        const char *tag = library->items[i].tag;
        size_t at = 0;
        while (at < model->dated_count && strcmp(model->dated[at].tag, tag))
            at++;
        if (at < model->dated_count)
            known[at] = (uint16_t)i;
        else
            strange[library->strange_count++] = (uint16_t)i;
    }
    return ORTAQ_DONE;
}
