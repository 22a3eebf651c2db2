/*
 * identify.c - ortaq_identify and the identifier: readers of words whose
 * scores become candidates.
 *
 * SPDX-License-Identifier: MIT
 */
#include "identify.h"

struct ortaq_identifier {
    oq_memory memory;
    const ortaq_library *library;
    oq_id_state identity;
};

static void id_state_start(oq_id_state *identity) {
    oq_id_score_start(&identity->score);
    oq_id_words_start(&identity->words);
}

static void id_state_feed(oq_id_state *identity, const uint8_t *text,
                          size_t size) {
    oq_id_words *words = &identity->words;
    oq_id_score *score = &identity->score;
    oq_id_run run;
    size_t at = 0;
    do {
        oq_id_words_run(words, text, size, &at, &run);
        oq_id_score_run(score, &run);
        if (!oq_id_words_next(words, text, size, &at)) return;
        oq_id_score_word(score, words);
    } while (true);
}

/* No letter follows: the word that is being read is whole. */
static void id_state_end(oq_id_state *identity) {
    if (oq_id_words_end(&identity->words))
        oq_id_score_word(&identity->score, &identity->words);
}

ORTAQ_API ortaq_status ortaq_identify(const ortaq_library *library,
                                      const char *text, size_t size,
                                      ortaq_candidate *candidates, size_t room,
                                      size_t *count) {
    oq_id_state identity;
    if (library == NULL || (text == NULL && size != 0) || count == NULL ||
        (candidates == NULL && room != 0))
        return ORTAQ_ERROR_ARGUMENT;
    id_state_start(&identity);
    id_state_feed(&identity, (const uint8_t *)text, size);
    id_state_end(&identity);
    oq_id_state_candidates(library, &identity, candidates, room, count);
    return ORTAQ_DONE;
}

ORTAQ_API ortaq_status ortaq_identifier_new(const ortaq_library *library,
                                            const ortaq_allocator *allocator,
                                            ortaq_identifier **identifier) {
    if (identifier == NULL) return ORTAQ_ERROR_ARGUMENT;
    *identifier = NULL;
    if (library == NULL || !oq_memory_is(allocator))
        return ORTAQ_ERROR_ARGUMENT;
    oq_memory memory = oq_memory_of(allocator);
    ortaq_identifier *made = oq_memory_raw(&memory, sizeof(*made));
    if (made == NULL) return ORTAQ_ERROR_MEMORY;
    made->memory = memory;
    made->library = library;
    id_state_start(&made->identity);
    *identifier = made;
    return ORTAQ_DONE;
}

ORTAQ_API void ortaq_identifier_free(ortaq_identifier *identifier) {
    if (identifier == NULL) return;
    oq_memory memory = identifier->memory;
    oq_memory_free(&memory, identifier);
}

ORTAQ_API ortaq_status ortaq_identifier_feed(ortaq_identifier *identifier,
                                             const void *bytes, size_t size) {
    if (identifier == NULL || (bytes == NULL && size != 0))
        return ORTAQ_ERROR_ARGUMENT;
    id_state_feed(&identifier->identity, bytes, size);
    return ORTAQ_DONE;
}

/* The word that is being read is taken for whole in a copy. */
ORTAQ_API ortaq_status ortaq_identifier_answer(
    const ortaq_identifier *identifier, ortaq_candidate *candidates,
    size_t room, size_t *count) {
    if (identifier == NULL || count == NULL ||
        (candidates == NULL && room != 0))
        return ORTAQ_ERROR_ARGUMENT;
    oq_id_state ended = identifier->identity;
    id_state_end(&ended);
    oq_id_state_candidates(identifier->library, &ended, candidates, room,
                           count);
    return ORTAQ_DONE;
}

ORTAQ_API void ortaq_identifier_reset(ortaq_identifier *identifier) {
    if (identifier != NULL) id_state_start(&identifier->identity);
}
