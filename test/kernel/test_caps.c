/*
 * test_caps.c - abbreviations that stay in Latin letters (URL, PC), in text of
 * another script. Where a kernel writes, the engine finds those that letters of
 * the text stand beside, and leaves all others to the kernel; without one they
 * are found before. Both write the same: whatever stands around an
 * abbreviation, and also where it comes again beside something else.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>

#include "base/base.h"

#include "../support/kernels.h"
#include "../support/pairs.h"
#include "../support/wild.h"

#include <cmocka.h>

#include "../support/library.h"

enum {
    WORDS = 60,
    WORD_MOST = 6,
    TEXT_SIZE = 24000,
    ROUNDS = 2,
    OFTEN = 8000, /* so that words are remembered */
    DOUBTFUL = 20
};

/* Abbreviations, some of them also own words or bound to a digit; what is none;
 * numerals and look-alikes; names and placeholders that have such capitals. */
static const char *const shouted[] = {
    "URL",       "PC",      "IP",       "IP",        "MP3",  "MP",   "CD",
    "HTML",      "UNICODE", "BMT",      "KIM",       "XXI",  "АЕ",   "ХХ",
    "СD",        "IР",      "Windows",  "URL.uz",    "a@PC", "{{PC", "${URL}",
    "http://PC", "%(URL)s", "%%(URL)s", "x@-a.PC.uz"};

static const char *const between[] = {
    " ", " ", " ",  " ",  " ",  "\n", "",  "",  "'", "’",  "ʼ",       "`",
    "-", ".", ", ", "s",  "s ", "5",  "٥", "۵", "«", "» ", "_",       "/",
    "(", ":", "؟ ", "، ", "%",  "é",  "Ə", "ҳ", "ی", "ё",  "\xCC\x81"};

/* One of some words of the orthography, an abbreviation, or what parts them. */
static void put_piece(text *t, const text *words, size_t count,
                      uint64_t *random) {
    const text *word = &words[random_below(random, count)];
    if (random_below(random, 3) != 0)
        text_add(t, word->data, word->size);
    else
        text_put(t, shouted[random_below(random, OQ_COUNT(shouted))]);
    text_put(t, between[random_below(random, OQ_COUNT(between))]);
}

/* What is an abbreviation, or look-alikes of letters, by the word before it. */
static void put_doubtful(text *t, const text *word, uint64_t *random) {
    text_put(t, random_below(random, 2) ? "KIM MAC" : "5) MAC");
    text_add(t, word->data, word->size);
    text_put(t, " ");
}

static text random_caps(const alphabet *a, uint64_t *random) {
    text words[WORDS] = {{0}}, t = {0};
    for (size_t i = 0; i < WORDS; i++)
        random_word(&words[i], a, random, WORD_MOST);
    while (t.size < TEXT_SIZE) {
        put_piece(&t, words, WORDS, random);
        if (random_below(random, DOUBTFUL) == 0)
            put_doubtful(&t, &words[random_below(random, 2)], random);
    }
    for (size_t i = 0; i < WORDS; i++)
        text_free(&words[i]);
    return t;
}

static size_t check_caps(const char *from, const char *to, uint64_t *random) {
    static const options defaults = OPTIONS_DEFAULT;
    ortaq_converter *converter = new_converter(library, from, to, defaults);
    alphabet *a = alphabet_of(library, from);
    text source = random_caps(a, random);
    size_t faults = kernel_faults(converter, &source, ROUNDS, NULL);
    if (faults) printf("  %s to %s: %zu faults\n", from, to, faults);
    text_free(&source);
    free(a);
    ortaq_converter_free(converter);
    return faults;
}

static void test_caps(void **state) {
    (void)state;
    uint64_t random = random_seed();
    size_t faults = 0;
    for (pair_walk walk = {library, 0, NULL, NULL, {0}}; next_pair(&walk);)
        if (strstr(walk.from, "-Latn") == NULL)
            faults += check_caps(walk.from, walk.to, &random);
    assert_int_equal(faults, 0);
}

/* Words that stand before a kept abbreviation, and what it becomes there. */
static void test_written(void **state) {
    (void)state;
    static const char *const texts[][2] = {
        {"бу URL вә PC", "bu URL və PC"},
        {"PCни, URLs; URL'ни", "PCni, URLs; URL'ni"},
        {"IPни KIM", "IPni KIM"},
        {"рас IP", "ras IP"}};
    static const options defaults = OPTIONS_DEFAULT;
    ortaq_converter *converter =
        new_converter(library, "az-Cyrl", "az-Latn", defaults);
    for (size_t i = 0; i < OQ_COUNT(texts); i++) {
        text made = convert_text(converter, texts[i][0], strlen(texts[i][0]));
        if (made.size != strlen(texts[i][1]) ||
            memcmp(made.data, texts[i][1], made.size) != 0)
            fail_msg("%s: %.*s", texts[i][0], (int)made.size, made.data);
        text_free(&made);
        ortaq_converter_reset(converter);
    }
    ortaq_converter_free(converter);
}

/* Converts a word often, and then something else, which is the end of what is
 * made. */
static void check_remembered(const char *known, const char *last,
                             const char *made_last) {
    static const options defaults = OPTIONS_DEFAULT;
    ortaq_converter *converter =
        new_converter(library, "az-Cyrl", "az-Latn", defaults);
    text source = {0};
    for (size_t i = 0; i < OFTEN; i++)
        text_put(&source, known);
    text_put(&source, last);
    text made = convert_text(converter, source.data, source.size);
    size_t size = strlen(made_last);
    assert_true(made.size > size);
    assert_memory_equal(made.data + strcspn(known, "P"), "PCni ", 5);
    assert_memory_equal(made.data + made.size - size, made_last, size);
    text_free(&made);
    text_free(&source);
    ortaq_converter_free(converter);
}

/* What is remembered of an abbreviation does not hold behind a digit, nor
 * behind an apostrophe that has one before it. */
static void test_remembered(void **state) {
    (void)state;
    check_remembered("PCни ", "5PCни бу бу бу бу бу бу бу",
                     "5RSni bu bu bu bu bu bu bu");
    check_remembered("'PCни ", "5'PCни бу бу бу бу бу бу бу",
                     "5'RSni bu bu bu bu bu bu bu");
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_caps),
                                       cmocka_unit_test(test_written),
                                       cmocka_unit_test(test_remembered)};
    return cmocka_run_group_tests(tests, open_library, close_library);
}
