/*
 * meant.c - what a word should be that the grammar understands but does not
 * take for right (gedəcəm): the right form that says the same (gedəcəyəm).
 *
 * SPDX-License-Identifier: MIT
 */
#include "suggest.h"

#include "generate.h"

/* Puts a form, which is UTF-8, before all other suggestions. */
static void meant_add(oq_analyst *analyst, oq_suggestions *found,
                      const char *text) {
    oq_lex_word word;
    oq_suggestion item = {.cost = 0};
    if (!oq_lex_read(analyst->model->alphabet, text, strlen(text), &word) ||
        !oq_spelt(analyst, text, strlen(text)))
        return;
    memcpy(item.letters, word.letters, word.size);
    item.size = (uint8_t)word.size;
    item.capitals = oq_lex_capital(&word, 0);
    uint32_t at = 0;
    while (at < found->count &&
           (found->items[at].size != item.size ||
            memcmp(found->items[at].letters, item.letters, item.size)))
        at++;
    if (at == OQ_SUGGEST_FOUND)
        return;
    found->count += at == found->count;
    found->items[at] = item;
}

/* The right form of what a reading says. False: memory. */
static bool meant_form(oq_analyst *analyst, const oq_reading *reading,
                       oq_suggestions *found) {
    char lemma[OQ_LEMMA_TEXT];
    oq_wanted wanted = {0};
    oq_forms forms = {0};
    size_t size = oq_reading_lemma(analyst->model, &analyst->word, reading,
                                   lemma);
    wanted.count = (uint8_t)oq_reading_features(
        analyst->model, reading, wanted.features, &wanted.upos);
    bool good = oq_generate(analyst, lemma, size, &wanted, &forms) >= 0;
    if (good && forms.count && !forms.items[0].guessed)
        meant_add(analyst, found,
                  (const char *)forms.texts.data + forms.items[0].text);
    oq_forms_free(&forms);
    return good;
}

OQ_FN bool oq_suggest_meant(oq_analyst *analyst, const char *text,
                            size_t size, oq_suggestions *found) {
    if (!oq_analyse(analyst, text, size, false))
        return true;
    oq_reading reading = analyst->readings[0];
    const uint8_t none = OQ_READ_GUESSED | OQ_READ_NUMBER;
    if (!(reading.flags & OQ_READ_NOSPELL) || reading.flags & none)
        return true;
    return meant_form(analyst, &reading, found);
}
