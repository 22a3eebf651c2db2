/*
 * user.c - a user's own words, as a second list of stems beside the model's.
 *
 * SPDX-License-Identifier: MIT
 */
#include "analyst.h"

#include <stdlib.h>

static void user_forget(oq_analyst *analyst) {
    oq_build_free(&analyst->user.build);
    oq_memory_free(analyst->memory, analyst->user.sorted);
    oq_memory_free(analyst->memory, analyst->user.kinds);
    analyst->user.sorted = NULL;
    analyst->user.kinds = NULL;
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

static int user_order(const void *one, const void *other) {
    const oq_user_word *a = one, *b = other;
    uint32_t size = a->size < b->size ? a->size : b->size;
    int order = memcmp(a->letters, b->letters, size);
    if (order || a->size != b->size)
        return order ? order : a->size < b->size ? -1 : 1;
    return (a->age > b->age) - (a->age < b->age);
}

OQ_FN ortaq_status oq_user_add(oq_analyst *analyst, const char *text,
                               size_t size, const char *klass) {
    oq_user_words *user = &analyst->user;
    const oq_model_class *of = user_class(analyst->model, klass);
    oq_lex_word word;
    if (!of || !oq_lex_read(analyst->model->alphabet, text, size, &word))
        return ORTAQ_ERROR_ARGUMENT;
    uint8_t *letters = oq_memory_get(analyst->memory, word.size);
    if (!letters ||
        !oq_memory_grow(analyst->memory, (void **)&user->words, &user->room,
                        user->count + 1u, sizeof *user->words)) {
        oq_memory_free(analyst->memory, letters);
        return ORTAQ_ERROR_MEMORY;
    }
    memcpy(letters, word.letters, word.size);
    user->words[user->count] =
        (oq_user_word){letters, word.size, user->count, of->kind};
    user->count++;
    user->stale = true;
    return ORTAQ_DONE;
}

/* Each word once, the last one added for it. */
static uint32_t user_collect(oq_user_words *user) {
    uint32_t count = 0;
    qsort(user->words, user->count, sizeof *user->words, user_order);
    for (uint32_t i = 0; i < user->count; i++) {
        const oq_user_word *word = &user->words[i], *next = word + 1;
        if (i + 1 < user->count && word->size == next->size &&
            !memcmp(word->letters, next->letters, word->size))
            continue;
        user->sorted[count] =
            (oq_build_word){user->words[i].letters, user->words[i].size};
        user->kinds[count++] = user->words[i].kind;
    }
    return count;
}

OQ_FN bool oq_user_ready(oq_analyst *analyst) {
    oq_user_words *user = &analyst->user;
    if (!user->stale)
        return true;
    user_forget(analyst);
    analyst->list_count = 1;
    user->sorted = oq_memory_get(analyst->memory,
                                 user->count * sizeof *user->sorted);
    user->kinds =
        oq_memory_get(analyst->memory, user->count * sizeof *user->kinds);
    if (!user->sorted || !user->kinds)
        return false;
    uint32_t count = user_collect(user);
    if (!oq_build_words(&user->build, analyst->memory, user->sorted, count))
        return false;
    analyst->lists[1] = (oq_stem_list){oq_build_view(&user->build),
                                       user->kinds, NULL, NULL,
                                       OQ_READ_USER};
    analyst->list_count = 2;
    user->stale = false;
    return true;
}
