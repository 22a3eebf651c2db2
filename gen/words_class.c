/*
 * words_class.c - the class of an Azerbaijani lemma: by its form, and by the
 * forms that are attested. What is decided here by rule of thumb is corrected
 * by the word lists in grammars/az, which have the last word.
 *
 * SPDX-License-Identifier: MIT
 */
#include "words_train.h"

#include <stdio.h>

static bool class_ends(const char *text, const char *end) {
    size_t size = strlen(text), tail = strlen(end);
    return size > tail && !strcmp(text + size - tail, end);
}

static bool class_ends_any(const char *text, const char *const *ends) {
    for (; *ends; ends++)
        if (class_ends(text, *ends))
            return true;
    return false;
}

static unsigned class_vowels(const trainer *t, const char *text) {
    oq_lex_word word;
    unsigned vowels = 0;
    if (!oq_lex_read(&t->grammar.alphabet, text, strlen(text), &word))
        return 0;
    for (uint32_t i = 0; i < word.size; i++)
        vowels += t->grammar.alphabet.vowels >> word.letters[i] & 1;
    return vowels;
}

/* The count of forms with a vowel behind a stem. */
static double class_before_vowels(const trainer *t, const char *stem) {
    static const char *const vowels[] = {"a", "ə", "ı", "i", "u", "ü"};
    char start[LIST_WORD + 8];
    double sum = 0;
    for (int i = 0; i < 6; i++) {
        snprintf(start, sizeof start, "%s%s", stem, vowels[i]);
        sum += list_begins(&t->list, start);
    }
    return sum;
}

double class_soft(const trainer *t, const char *stem, const char *soft) {
    char changed[LIST_WORD + 8];
    snprintf(changed, sizeof changed, "%.*s%s", (int)strlen(stem) - 1, stem,
             soft);
    return class_before_vowels(t, changed) - class_before_vowels(t, stem);
}

/* gəlmək: gəl. The vowel of the ending must agree with the stem's. */
static const char *class_verb(const trainer *t, const char *text, char *stem) {
    size_t size = strlen(text);
    bool back = class_ends(text, "maq");
    size_t tail = back ? 3 : 4; /* ə has two bytes */
    snprintf(stem, LIST_WORD, "%.*s", (int)(size - tail), text);
    if (size - tail < 2 || !class_vowels(t, stem))
        return NULL;
    if (!class_ends(stem, "t"))
        return "verb";
    double soft = class_soft(t, stem, "d");
    bool long_stem = class_vowels(t, stem) > 1;
    return soft > 0 || (soft == 0 && long_stem) ? "verb-soft" : "verb";
}

static bool class_is_soft(const trainer *t, const char *text) {
    static const char *const usual[] = {"lıq", "lik", "luq", "lük", "aq",
                                        "ək",  "uq",  "ük",  "ıq",  NULL};
    if (!(class_ends(text, "q") || class_ends(text, "k")) ||
        class_vowels(t, text) < 2)
        return false;
    double soft = class_soft(t, text, class_ends(text, "q") ? "ğ" : "y");
    return soft > 0 || (soft == 0 && class_ends_any(text, usual));
}

/* elmi beside elm, tarixi beside tarix: adjectives of relation. */
static bool class_relation(const trainer *t, const char *text) {
    char noun[LIST_WORD];
    size_t size = strlen(text);
    if (size < 6 || !class_ends(text, "i"))
        return false;
    snprintf(noun, sizeof noun, "%.*s", (int)size - 1, text);
    const list_word *word = list_find(&t->list, noun);
    return class_ends(text, "vi") || (word && word->lemma);
}

static const char *class_nominal(const trainer *t, const char *text) {
    static const char *const adjectives[] = {
        "lı", "li", "lu", "lü", "sız", "siz", "suz", "süz", "vari", "anə",
        "ıcı", "ici", "ucu", "ücü", "kar", "al", "iv", "oloji", NULL};
    static const char *const adverbs[] = {"casına", "cəsinə", "yana", NULL};
    bool soft = class_is_soft(t, text);
    if (class_ends_any(text, adverbs))
        return "adverb";
    if ((class_vowels(t, text) > 1 && class_ends_any(text, adjectives)) ||
        class_relation(t, text))
        return soft ? "adj-soft" : "adj";
    return soft ? "noun-soft" : "noun";
}

const char *train_class(trainer *t, const list_word *word, char *stem) {
    oq_lex_word letters;
    const char *text = word->text;
    if (!oq_lex_read(&t->grammar.alphabet, text, strlen(text), &letters) ||
        letters.size < 2 || !class_vowels(t, text))
        return NULL;
    if (letters.size > 4 && (class_ends(text, "maq") || class_ends(text, "mək")))
        return class_verb(t, text, stem);
    snprintf(stem, LIST_WORD, "%s", text);
    return class_nominal(t, text);
}
