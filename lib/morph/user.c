/*
 * user.c - a user's own words, as a second list of stems beside the model's.
 * A stem whose class changes the last letter before vowels is two words there,
 * itself and its variant, as in the model.
 *
 * SPDX-License-Identifier: MIT
 */
#include "analyst.h"

#include <stdlib.h>

static void user_forget(oq_analyst *analyst) {
    oq_build_free(&analyst->user.build);
    oq_memory_free(analyst->memory, analyst->user.sorted);
    oq_memory_free(analyst->memory, analyst->user.kinds);
    oq_memory_free(analyst->memory, analyst->user.extras);
    analyst->user.sorted = NULL;
    analyst->user.kinds = NULL;
    analyst->user.extras = NULL;
}

OQ_FN void oq_analyst_free(oq_analyst *analyst) {
    if (!analyst->memory)
        return;
    user_forget(analyst);
    for (uint32_t i = 0; i < analyst->user.count; i++)
        oq_memory_free(analyst->memory, analyst->user.words[i].letters);
    oq_memory_free(analyst->memory, analyst->user.words);
    memset(analyst, 0, sizeof *analyst);
}

/* The class with a name; NULL: the first open one. */
static const oq_model_class *user_class(const oq_model *model,
                                        const char *name) {
    for (uint32_t i = 0; i < oq_model_count(model, OQ_PART_CLASSES); i++) {
        const oq_model_class *klass = &model->classes[i];
        if (name ? !strcmp(model->strings + klass->name, name)
                 : !(klass->flags & (OQ_FLAG_CLOSED | OQ_FLAG_CAPITAL)))
            return klass;
    }
    return NULL;
}

/* How the last letter of a stem of a class changes before vowels, or NULL. */
static const oq_model_swap *user_swap(const oq_model *model,
                                      const oq_model_class *klass,
                                      uint8_t last) {
    for (uint32_t i = 0; i < oq_model_count(model, OQ_PART_SWAPS); i++)
        if (model->classes + model->swaps[i].klass == klass &&
            model->swaps[i].from == last)
            return &model->swaps[i];
    return NULL;
}

static bool user_put(oq_analyst *analyst, const oq_lex_word *word,
                     uint16_t kind) {
    oq_user_words *user = &analyst->user;
    uint8_t *letters = oq_memory_get(analyst->memory, word->size);
    if (!letters ||
        !oq_memory_grow(analyst->memory, (void **)&user->words, &user->room,
                        user->count + 1u, sizeof *user->words)) {
        oq_memory_free(analyst->memory, letters);
        return false;
    }
    memcpy(letters, word->letters, word->size);
    user->words[user->count++] = (oq_user_word){letters, word->size, kind};
    return true;
}

OQ_FN ortaq_status oq_user_add(oq_analyst *analyst, const char *text,
                               size_t size, const char *klass) {
    const oq_model_class *of = user_class(analyst->model, klass);
    oq_lex_word word;
    if (!of || !oq_lex_read(analyst->model->alphabet, text, size, &word))
        return ORTAQ_ERROR_ARGUMENT;
    uint8_t *last = &word.letters[word.size - 1];
    const oq_model_swap *swap = user_swap(analyst->model, of, *last);
    if (!user_put(analyst, &word, swap ? swap->kind : of->kind))
        return ORTAQ_ERROR_MEMORY;
    analyst->user.stale = true;
    if (!swap)
        return ORTAQ_DONE;
    *last = swap->to;
    if (user_put(analyst, &word, swap->variant))
        return ORTAQ_DONE;
    /* Neither without the other; whatever was ready is still the same. */
    oq_user_words *user = &analyst->user;
    oq_memory_free(analyst->memory, user->words[--user->count].letters);
    return ORTAQ_ERROR_MEMORY;
}

/* ---------------------------------------------------------- Automaton -- */

static bool user_same(const oq_user_word *one, const oq_user_word *other) {
    return one->size == other->size &&
           !memcmp(one->letters, other->letters, one->size);
}

static int user_order(const void *one, const void *other) {
    const oq_user_word *a = one, *b = other;
    uint32_t size = a->size < b->size ? a->size : b->size;
    int order = memcmp(a->letters, b->letters, size);
    if (order || a->size != b->size)
        return order ? order : a->size < b->size ? -1 : 1;
    return (a->kind > b->kind) - (a->kind < b->kind);
}

/* The kinds of words [from, to), which have the same letters, as an entry of
 * "kinds". Where no number is left for several, the first one stays. */
static uint16_t user_kinds(oq_user_words *user, uint32_t from, uint32_t to,
                           uint32_t *extra_count) {
    const oq_user_word *words = user->words;
    uint32_t first = *extra_count;
    uint16_t last = words[to - 1].kind;
    if (words[from].kind == last || first >= OQ_EXTRA)
        return words[from].kind;
    for (uint32_t i = from; i < to; i++)
        if (i == from || words[i].kind != words[i - 1].kind)
            user->extras[(*extra_count)++] = (oq_extra){
                words[i].kind, OQ_COST_USER, words[i].kind == last};
    return (uint16_t)(OQ_EXTRA | first);
}

/* Each word once, with all its kinds. */
static uint32_t user_collect(oq_user_words *user) {
    uint32_t count = 0, extras = 0;
    qsort(user->words, user->count, sizeof *user->words, user_order);
    for (uint32_t at = 0; at < user->count; count++) {
        const oq_user_word *word = &user->words[at];
        uint32_t end = at + 1;
        while (end < user->count && user_same(word, &user->words[end]))
            end++;
        user->sorted[count] = (oq_build_word){word->letters, word->size};
        user->kinds[count] = user_kinds(user, at, end, &extras);
        at = end;
    }
    return count;
}

static bool user_room(oq_analyst *analyst) {
    oq_user_words *user = &analyst->user;
    user->sorted = oq_memory_get(analyst->memory,
                                 user->count * sizeof *user->sorted);
    user->kinds =
        oq_memory_get(analyst->memory, user->count * sizeof *user->kinds);
    user->extras =
        oq_memory_get(analyst->memory, user->count * sizeof *user->extras);
    return user->sorted && user->kinds && user->extras;
}

OQ_FN bool oq_user_ready(oq_analyst *analyst) {
    oq_user_words *user = &analyst->user;
    if (!user->stale)
        return true;
    user_forget(analyst);
    analyst->list_count = 1;
    if (!user_room(analyst))
        return false;
    uint32_t count = user_collect(user);
    if (!oq_build_words(&user->build, analyst->memory, user->sorted, count))
        return false;
    analyst->lists[1] = (oq_stem_list){oq_build_view(&user->build),
                                       user->kinds, NULL, user->extras,
                                       OQ_READ_USER};
    analyst->list_count = 2;
    user->stale = false;
    return true;
}
