/*
 * restore_tables.c - a restorer, opened and closed, with its tables: each
 * spelling as an edge in letters of the model, where the spellings of a
 * character are, and how many characters tell what may be at a place. They
 * depend on nothing but the model, the odds and the spellings: no word changes
 * them.
 *
 * SPDX-License-Identifier: MIT
 */
#include "restorer.h"

#define RESTORE_ZWNJ 0x200C

static bool restore_edge(oq_restorer *restorer, const oq_grapheme *spelling,
                         oq_walk_edge *edge) {
    const oq_alphabet *alphabet = restorer->model->alphabet;
    edge->count = spelling->letter_count;
    edge->cost = spelling->cost;
    edge->codes = spelling->code_count;
    edge->joiner = spelling->codes[0] == RESTORE_ZWNJ;
    edge->bare = !edge->count && spelling->codes[0] == OQ_RESTORE_SUKUN;
    edge->again = spelling->flags & OQ_SPELLING_AGAIN;
    edge->stem = spelling->flags & OQ_SPELLING_STEM;
    for (uint8_t i = 0; i < edge->count; i++) {
        edge->letters[i] =
            oq_alphabet_letter(alphabet, spelling->letters[i]);
        if (!edge->letters[i])
            return false;
    }
    if (!edge->count)
        return true;
    edge->vowel = !edge->again && alphabet->vowels >> edge->letters[0] & 1;
    edge->closed = alphabet->vowels >> edge->letters[edge->count - 1] & 1;
    edge->odd = edge->again ? 0
                            : oq_odds_letter(restorer->odds,
                                             spelling->letters[0]);
    return true;
}

/* How many characters a place depends on: those of its spellings; and one
 * more, of those that stand at the end of words alone. Any that no spelling
 * has behind its first one are alike. */
static void restore_windows(oq_restorer *restorer) {
    const oq_spellings *spellings = restorer->spellings;
    memset(restorer->window, 1, sizeof restorer->window);
    for (uint32_t i = 0; i < spellings->count; i++) {
        const oq_grapheme *item = &spellings->items[i];
        uint8_t *window = &restorer->window[item->codes[0] & 0xFF];
        uint8_t count = item->code_count;
        for (uint32_t at = 1; at < count; at++)
            restorer->follows[item->codes[at] & 0xFF] = true;
        count += (item->flags & OQ_SPELLING_END) != 0;
        if (count > *window)
            *window = count;
    }
}

/* Where the spellings of each low byte of a first code are. */
static bool restore_buckets(oq_restorer *restorer) {
    const oq_spellings *spellings = restorer->spellings;
    uint32_t at = 0;
    while (at < spellings->count && !spellings->items[at].code_count)
        at++;
    restorer->unwritten = at;
    for (uint32_t bucket = 0; bucket < 256; bucket++) {
        restorer->first[bucket] = (uint16_t)at;
        while (at < spellings->count &&
               (spellings->items[at].codes[0] & 0xFF) == bucket)
            at++;
    }
    restorer->first[256] = (uint16_t)at;
    return at == spellings->count;
}

/* Whether the same character alone may be a consonant, at no cost. */
static bool restore_glide(const oq_restorer *restorer,
                          const oq_grapheme *spelling) {
    const oq_spellings *spellings = restorer->spellings;
    uint64_t vowels = restorer->model->alphabet->vowels;
    for (uint32_t i = 0; i < spellings->count; i++) {
        const oq_grapheme *other = &spellings->items[i];
        if (spelling->code_count == 1 && other->code_count == 1 &&
            other->codes[0] == spelling->codes[0] && !other->cost &&
            other->letter_count == 1 &&
            !(vowels >> restorer->edges[i].letters[0] & 1))
            return true;
    }
    return false;
}

static ortaq_status restore_tables(oq_restorer *restorer) {
    const oq_spellings *spellings = restorer->spellings;
    const oq_model *model = restorer->model;
    for (uint32_t i = 0; i < spellings->count; i++)
        if (!restore_edge(restorer, &spellings->items[i],
                          &restorer->edges[i]))
            return ORTAQ_ERROR_DATA;
    for (uint32_t i = 0; i < spellings->count; i++)
        restorer->edges[i].glide =
            restore_glide(restorer, &spellings->items[i]);
    restore_windows(restorer);
    if (!restore_buckets(restorer))
        return ORTAQ_ERROR_DATA;
    for (uint8_t i = 1; i < OQ_LETTERS; i++) {
        restorer->odd_of[i] =
            oq_odds_letter(restorer->odds, model->alphabet->small[i]);
        restorer->after_of[i] = model->alphabet->vowels >> i & 1
                                    ? model->contexts->after_of[i]
                                    : OQ_CLASS_KEPT;
        restorer->behind_of[i] = model->alphabet->signs >> i & 1
                                     ? OQ_CLASS_KEPT
                                     : model->contexts->behind_of[i];
    }
    return ORTAQ_DONE;
}

static ortaq_status restore_parts(oq_restorer *made) {
    const oq_model *model = made->model;
    ortaq_status status = oq_met_open(&made->met, &made->memory);
    made->kept =
        oq_memory_get(&made->memory, OQ_CROSSINGS * sizeof *made->kept);
    made->stop = UINT32_MAX;
    if (!made->kept)
        status = ORTAQ_ERROR_MEMORY;
    if (status >= 0)
        status = oq_onsets_open(&made->onsets, &made->memory);
    if (status >= 0)
        status = oq_branches_open(&made->branches, &made->memory,
                                  &model->stems);
    if (status >= 0)
        status = oq_chains_open(&made->chains, &made->memory, model);
    if (status >= 0)
        status = oq_restore_costs(made);
    return status < 0 ? status : restore_tables(made);
}

OQ_FN ortaq_status oq_restorer_open(const oq_memory *memory,
                                    const oq_model *model,
                                    const oq_odds *odds,
                                    const oq_spellings *spellings,
                                    oq_restorer **restorer) {
    oq_restorer *made = oq_memory_get(memory, sizeof *made);
    *restorer = NULL;
    if (!made)
        return ORTAQ_ERROR_MEMORY;
    made->memory = *memory;
    made->model = model;
    made->odds = odds;
    made->spellings = spellings;
    ortaq_status status = restore_parts(made);
    if (status < 0)
        oq_restorer_close(made);
    else
        *restorer = made;
    return status;
}

OQ_FN void oq_restorer_close(oq_restorer *restorer) {
    if (!restorer)
        return;
    oq_memory memory = restorer->memory;
    oq_chains_close(&restorer->chains, &memory);
    oq_branches_close(&restorer->branches, &memory);
    oq_least_close(&restorer->least, &memory);
    oq_met_close(&restorer->met, &memory);
    oq_onsets_close(&restorer->onsets, &memory);
    oq_memory_free(&memory, restorer->kept);
    oq_memory_free(&memory, restorer);
}
