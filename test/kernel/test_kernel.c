/*
 * test_kernel.c - every kernel that this processor can run writes what the
 * engine writes: for each ordered pair of every language on random text, and
 * for some on texts of every length up to 200 bytes, each in a block of memory
 * of its own. So does the memo of words, on texts that say the same again.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>

#include "convert/stream.h"

#include "../support/pairs.h"
#include "../support/run.h"
#include "../support/show.h"
#include "../support/wild.h"

#include <cmocka.h>

#include "../support/library.h"

static const options defaults = OPTIONS_DEFAULT;

/* Lets a converter use these kernels; NULL: none, and no memory of tokens.
 * What others wrote is forgotten. */
static void use_kernels(ortaq_converter *converter, const oq_kernels *kernels,
                        const oq_kernel *own[OQ_STEPS_MOST]) {
    oq_stream_forget(converter);
    for (unsigned i = 0; i < converter->step_count; i++) {
        oq_engine *engine = &converter->engines[i];
        engine->kernel = kernels != NULL ? own[i] : NULL;
        engine->run = kernels != NULL ? kernels->run : NULL;
        engine->leap = kernels != NULL ? kernels->leap : NULL;
        if (kernels != NULL) engine->recalls = kernels->recall();
        engine->marks_by = kernels != NULL ? kernels->apostrophes : NULL;
    }
}

static void keep_kernels(const ortaq_converter *converter,
                         const oq_kernel *own[OQ_STEPS_MOST]) {
    for (unsigned i = 0; i < converter->step_count; i++)
        own[i] = converter->engines[i].kernel;
}

static bool same_with(ortaq_converter *converter, const oq_kernels *kernels,
                      const oq_kernel *own[OQ_STEPS_MOST], const text *source,
                      const text *expected) {
    ortaq_converter_reset(converter);
    use_kernels(converter, kernels, own);
    text made = convert_text(converter, source->data, source->size);
    bool same = text_same(&made, expected);
    if (!same) {
        printf("  %s:\n", kernels->name);
        if (expected->data && made.data) show_difference(expected, &made);
    }
    text_free(&made);
    return same;
}

/* How often a kernel differs from the engine on one text. */
static size_t count_faults(ortaq_converter *converter, const text *source) {
    const oq_kernel *own[OQ_STEPS_MOST];
    const oq_kernels *all[4];
    size_t count = oq_kernels_all(all), faults = 0;
    keep_kernels(converter, own);
    ortaq_converter_reset(converter);
    use_kernels(converter, NULL, own);
    text expected = convert_text(converter, source->data, source->size);
    for (size_t i = 0; i < count; i++)
        faults += !same_with(converter, all[i], own, source, &expected);
    ortaq_converter_reset(converter);
    use_kernels(converter, all[0], own);
    text_free(&expected);
    return faults;
}

/* Words as text has them: mostly small letters, spaces between. */
static text random_words(const alphabet *a, uint64_t *random, size_t size) {
    static const char *const between[] = {" ", " ",  " ",  ", ",  ". ",
                                          "-", " «", "» ", " – ", "\n"};
    text t = {0};
    text_put(&t, " ");
    while (t.size < size) {
        random_word(&t, a, random, 8);
        text_put(&t, between[random_below(random, 10)]);
    }
    return t;
}

/* The same without a space anywhere. */
static text joined_words(const alphabet *a, uint64_t *random, size_t size) {
    static const char *const between[] = {"-", "-", "/", "»", "–"};
    text t = {0};
    while (t.size < size) {
        random_word(&t, a, random, 8);
        text_put(&t, between[random_below(random, 5)]);
    }
    return t;
}

/* Words, numbers, and the marks that another script has of its own. */
static text numbered_words(const alphabet *a, uint64_t *random, size_t size) {
    static const char *const between[] = {", ", "? ", "; ", "، ", "؟ ", "؛ ",
                                          ",",  "?",  ";",  "،",  " ",  " "};
    static const char *const numbers[] = {"5", "1984", "٥", "۵", "&#39", "&x"};
    text t = {0};
    while (t.size < size) {
        if (random_below(random, 3))
            random_word(&t, a, random, 8);
        else
            text_put(&t, numbers[random_below(random, 6)]);
        text_put(&t, between[random_below(random, 12)]);
    }
    return t;
}

/* Words, and now and then a number that has a mark. */
static text counted_words(const alphabet *a, uint64_t *random, size_t size) {
    static const char *const numbers[] = {"1984 ", "1,5 ", "5, ", "3?4 ",
                                          ",7 "};
    text t = {0};
    while (t.size < size) {
        random_word(&t, a, random, 8);
        text_put(&t, " ");
        if (random_below(random, 20) == 0)
            text_put(&t, numbers[random_below(random, OQ_COUNT(numbers))]);
    }
    return t;
}

static size_t check_pair(const char *from, const char *to, uint64_t *random) {
    size_t faults = 0;
    ortaq_converter *converter = new_converter(library, from, to, defaults);
    alphabet *a = alphabet_of(library, from);
    assert_non_null(converter);
    for (int i = 0; i < 7; i++) {
        text source = i == 4   ? joined_words(a, random, 1500)
                      : i == 5 ? numbered_words(a, random, 1500)
                      : i == 6 ? counted_words(a, random, 3000)
                      : i & 1  ? random_text(a, random, 600, false)
                               : random_words(a, random, 3000);
        faults += count_faults(converter, &source);
        text_free(&source);
    }
    if (faults) printf("  %s to %s: %zu faults\n", from, to, faults);
    free(a);
    ortaq_converter_free(converter);
    return faults;
}

static void test_pairs(void **state) {
    (void)state;
    uint64_t random = random_seed();
    size_t faults = 0, pairs = 0;
    for (pair_walk walk = {library, 0, NULL, NULL, {0}}; next_pair(&walk);) {
        faults += check_pair(walk.from, walk.to, &random);
        pairs++;
    }
    assert_true(pairs > 90);
    assert_int_equal(faults, 0);
}

/* ---------------------------------------------------------------- Marks -- */

/* Words with marks of punctuation before, between and behind letters: those of
 * the alphabet, so that the signs of oʻ and of maʼno are meant or are not. */
static text marked_words(const alphabet *a, uint64_t *random) {
    static const char *const marks[] = {"\xE2\x80\x98",
                                        "\xE2\x80\x99",
                                        "\xCA\xBB",
                                        "\xCA\xBC",
                                        "'",
                                        "'",
                                        "`",
                                        "\xC2\xB4",
                                        "\"",
                                        ".",
                                        " ",
                                        " ",
                                        " ",
                                        "\xE2\x80\x9C",
                                        "\xE2\x80\x93",
                                        "\n"};
    text t = {0};
    while (t.size < 9000) {
        random_word(&t, a, random, 3);
        if (random_below(random, 3) == 0)
            text_put(&t, random_below(random, 2) ? "o" : "g");
        for (size_t i = random_below(random, 3); i > 0; i--)
            text_put(&t, marks[random_below(random, OQ_COUNT(marks))]);
    }
    return t;
}

static void test_marks(void **state) {
    (void)state;
    static const char *const pairs[][2] = {{"uz-Latn", "uz-Cyrl"},
                                           {"uz-Latn-x-2026", "uz-Latn"},
                                           {"uz-Cyrl", "uz-Latn"},
                                           {"kaa-Latn-x-2009", "kaa-Cyrl"}};
    uint64_t random = random_seed();
    size_t faults = 0;
    for (size_t i = 0; i < 2 * OQ_COUNT(pairs); i++) {
        options values = OPTIONS_DEFAULT;
        values[ORTAQ_LOOKALIKES] = i & 1;
        ortaq_converter *converter =
            new_converter(library, pairs[i / 2][0], pairs[i / 2][1], values);
        alphabet *a = alphabet_of(library, pairs[i / 2][0]);
        for (int round = 0; round < 8; round++) {
            text source = marked_words(a, &random);
            faults += count_faults(converter, &source);
            text_free(&source);
        }
        free(a);
        ortaq_converter_free(converter);
    }
    assert_int_equal(faults, 0);
}

/* -------------------------------------------------------------- Classes -- */

/* Kazakh words that have a sign before them in Arabic script or have not, by
 * one letter: some begin with letters that become two, some are long. */
static text classed_words(uint64_t *random) {
    static const char *const letters[] = {
        "ә", "і", "ө", "ү", "а", "о", "т", "л", "с", "н", "б", "м",
        "Ә", "І", "Т", "е", "к", "ғ", "я", "ц", "щ", "Ю", "ь", "р"};
    static const char *const between[] = {" ", " ",  " ", ", ", "-", "? ",
                                          "«", "\n", "5", "’",  "a", "  "};
    text t = {0};
    while (t.size < 6000) {
        bool some = random_below(random, 2);
        size_t most = random_below(random, 200) == 0 ? 300 : 9;
        for (size_t i = random_below(random, most); i > 0; i--)
            text_put(&t, letters[random_below(random, some ? 24 : 12)]);
        text_put(&t, between[random_below(random, OQ_COUNT(between))]);
    }
    return t;
}

static void test_classes(void **state) {
    (void)state;
    uint64_t random = random_seed(), taken = 0;
    size_t faults = 0;
    ortaq_converter *converter =
        new_converter(library, "kk-Cyrl", "kk-Arab", defaults);
    for (int round = 0; round < 20; round++) {
        text source = classed_words(&random);
        faults += count_faults(converter, &source);
        text_free(&source);
    }
    text words = {0};
    text_put(&words, "біз үшін әлі өте күн түс бас сөз тіл");
    text made = convert_text(converter, words.data, words.size);
    ortaq_converter_work(converter, &taken, NULL);
    assert_int_equal(taken, words.size);
    text_free(&made);
    text_free(&words);
    ortaq_converter_free(converter);
    assert_int_equal(faults, 0);
}

/* ------------------------------------------------------------- The memo -- */

/* Words again and again, beside ever new ones: the memo comes at 4 KiB. */
static text repeated_words(const alphabet *a, uint64_t *random) {
    text words = random_words(a, random, 900);
    text wild = random_text(a, random, 400, false), t = {0};
    for (int i = 0; i < 8; i++) {
        text more = random_words(a, random, 200);
        text_add(&t, words.data, words.size);
        text_add(&t, more.data, more.size);
        text_add(&t, wild.data, wild.size);
        text_put(&t, "\n");
        text_free(&more);
    }
    text_free(&words);
    text_free(&wild);
    return t;
}

static size_t check_memo(const char *from, const char *to, uint64_t *random) {
    ortaq_converter *converter = new_converter(library, from, to, defaults);
    alphabet *a = alphabet_of(library, from);
    text source = repeated_words(a, random);
    text made = convert_text(converter, source.data, source.size);
    ortaq_converter_reset(converter);
    assert_int_equal(
        ortaq_converter_set(converter, ORTAQ_KERNEL, ORTAQ_KERNEL_NONE), 0);
    text expected = convert_text(converter, source.data, source.size);
    bool same = text_same(&made, &expected);
    if (!same) {
        printf("  %s to %s:\n", from, to);
        show_difference(&expected, &made);
    }
    text_free(&source);
    text_free(&made);
    text_free(&expected);
    free(a);
    ortaq_converter_free(converter);
    return !same;
}

static void test_memo(void **state) {
    (void)state;
    uint64_t random = random_seed();
    size_t faults = 0;
    for (pair_walk walk = {library, 0, NULL, NULL, {0}}; next_pair(&walk);)
        faults += check_memo(walk.from, walk.to, &random);
    assert_int_equal(faults, 0);
}

/* A mark behind a word is a sign, or closes what one before it opened: of what
 * is remembered neither holds for the other. */
static void test_memo_quotes(void **state) {
    (void)state;
    static const char last[] = "bog' 'bog' bog'\n";
    static const char made_last[] = "باغ 'باگ' باغ\n";
    ortaq_converter *c = new_converter(library, "uz-Latn", "uz-Arab", defaults);
    text source = {0};
    for (char letter = 'a'; source.size < 20000;
         letter = letter == 'z' ? 'a' : (char)(letter + 1)) {
        text_put(&source, "'ab");
        text_add(&source, &letter, 1);
        text_put(&source, "' ");
    }
    text_put(&source, last);
    text made = convert_text(c, source.data, source.size);
    size_t size = strlen(made_last);
    assert_true(made.size > size);
    assert_memory_equal(made.data + made.size - size, made_last, size);
    text_free(&source);
    text_free(&made);
    ortaq_converter_free(c);
}

/* What one option made of a word is not taken for another's. */
static void test_memo_forgets(void **state) {
    (void)state;
    ortaq_converter *c = new_converter(library, "uz-Cyrl", "uz-Latn", defaults);
    text source = {0};
    while (source.size < 9000)
        text_put(&source, "\xD0\xB0\xD0\xB1\xD1\x81\xD0\xBE\xD0\xBB\xD1"
                          "\x8E\xD1\x82\n"); /* абсолют is listed */
    text listed = convert_text(c, source.data, source.size);
    ortaq_converter_reset(c);
    assert_int_equal(ortaq_converter_set(c, ORTAQ_WORD_LISTS, 0), 0);
    text ruled = convert_text(c, source.data, source.size);
    assert_memory_equal(listed.data, "absolut\n", 8);
    assert_memory_equal(ruled.data, "absolyut\n", 9);
    text_free(&source);
    text_free(&listed);
    text_free(&ruled);
    ortaq_converter_free(c);
}

/* --------------------------------------------------------------- Options -- */

static void test_option(void **state) {
    (void)state;
    ortaq_converter *c = new_converter(library, "az-Cyrl", "az-Latn", defaults);
    const char *word = "\xD0\xB2\xD3\x99 "; /* вә */
    uint64_t by_kernel, stops;
    assert_int_equal(ortaq_converter_set(c, ORTAQ_KERNEL, 99),
                     ORTAQ_ERROR_ARGUMENT);
    assert_int_equal(ortaq_converter_set(c, ORTAQ_KERNEL, -1),
                     ORTAQ_ERROR_ARGUMENT);
    assert_int_equal(
        ortaq_converter_set(c, ORTAQ_KERNEL, ORTAQ_KERNEL_PORTABLE), 0);
    text made = convert_text(c, word, 5);
    assert_int_equal(ortaq_converter_work(c, &by_kernel, &stops), 5);
    assert_int_equal(by_kernel, 5);
    assert_int_equal(stops, 0);
    assert_int_equal(ortaq_converter_set(c, ORTAQ_KERNEL, ORTAQ_KERNEL_BEST),
                     ORTAQ_ERROR_STATE);
    ortaq_converter_reset(c);
    assert_int_equal(ortaq_converter_work(c, NULL, NULL), 0);
    assert_int_equal(ortaq_converter_set(c, ORTAQ_KERNEL, ORTAQ_KERNEL_NONE),
                     0);
    text again = convert_text(c, word, 5);
    assert_true(text_same(&made, &again));
    assert_int_equal(ortaq_converter_work(c, &by_kernel, NULL), 5);
    assert_int_equal(by_kernel, 0);
    assert_int_equal(ortaq_converter_work(NULL, &by_kernel, &stops), 0);
    text_free(&made);
    text_free(&again);
    ortaq_converter_free(c);
}

/* ------------------------------------------------------ Every length -- */

/* What a kernel took of a text must be what the engine makes of that. */
static bool good_beginning(ortaq_converter *converter,
                           const oq_kernels *kernels, const oq_kernel *kernel,
                           const char *bytes, size_t size) {
    uint8_t *copy = must(malloc(size)), *out = must(malloc(size * 4 + 256));
    uint8_t *end = out;
    memcpy(copy, bytes, size);
    size_t took = kernels->run(kernel, copy, size, &end);
    ortaq_converter_reset(converter);
    text expected = convert_text(converter, bytes, took);
    bool same = took <= size && (size_t)(end - out) == expected.size &&
                memcmp(out, expected.data, expected.size) == 0;
    if (!same)
        printf("  %s: %zu bytes, %zu taken: \"%.*s\"\n", kernels->name, size,
               took, (int)size, bytes);
    text_free(&expected);
    free(copy);
    free(out);
    return same;
}

/* Beginnings of a text from each of its first places on. */
static size_t check_lengths(ortaq_converter *converter,
                            const oq_kernels *kernels, const oq_kernel *kernel,
                            const text *source) {
    size_t faults = 0;
    for (size_t from = 0; from < 20; from++) {
        if ((source->data[from] & 0xC0) == 0x80) continue;
        for (size_t size = 1; size <= 200; size++)
            if ((source->data[from + size] & 0xC0) != 0x80)
                faults += !good_beginning(converter, kernels, kernel,
                                          source->data + from, size);
    }
    return faults;
}

/* Pairs with kernels of all sorts. */
static const char *const sorts[][2] = {
    {"az-Cyrl", "az-Latn"},        {"az-Latn", "az-Cyrl"},
    {"uz-Cyrl", "uz-Latn"},        {"uz-Latn", "uz-Cyrl"},
    {"ug-Arab", "ug-Latn"},        {"kk-Arab", "kk-Cyrl"},
    {"kk-Cyrl", "kk-Latn-x-2021"}, {"kk-Cyrl", "kk-Arab"},
    {"tk-Cyrl", "tk-Latn"}};

/* A converter by the engine alone, and the kernel that it would have. */
static ortaq_converter *apart(const char *from, const char *to,
                              const oq_kernel **kernel) {
    options values = OPTIONS_DEFAULT;
    values[ORTAQ_KEEP_ADDRESSES] = values[ORTAQ_KEEP_NUMERALS] =
        values[ORTAQ_KEEP_FOREIGN] = 0;
    ortaq_converter *converter = new_converter(library, from, to, values);
    *kernel = converter->engines[0].kernel;
    assert_non_null(*kernel);
    converter->engines[0].kernel = NULL;
    return converter;
}

static void test_lengths(void **state) {
    (void)state;
    uint64_t random = random_seed();
    const oq_kernels *all[4];
    size_t count = oq_kernels_all(all), faults = 0;
    for (size_t i = 0; i < sizeof sorts / sizeof sorts[0]; i++) {
        const oq_kernel *kernel;
        ortaq_converter *converter = apart(sorts[i][0], sorts[i][1], &kernel);
        alphabet *a = alphabet_of(library, sorts[i][0]);
        text source = random_words(a, &random, 400);
        for (size_t j = 0; j < count; j++)
            faults += check_lengths(converter, all[j], kernel, &source);
        text_free(&source);
        free(a);
        ortaq_converter_free(converter);
    }
    assert_int_equal(faults, 0);
}

/* A beginning, and behind it a word of each character of two bytes, which goes
 * on behind the window. */
static size_t check_behind(ortaq_converter *converter, const oq_kernel *kernel,
                           const char *beginning) {
    const oq_kernels *all[4];
    size_t count = oq_kernels_all(all), faults = 0;
    for (uint32_t code = 0x80; code < 0x800; code++) {
        text source = {0};
        text_put(&source, beginning);
        text_put(&source, " ");
        for (int i = 0; i < 64; i++)
            text_code(&source, code);
        for (size_t i = 0; i < count; i++)
            faults += !good_beginning(converter, all[i], kernel, source.data,
                                      source.size);
        text_free(&source);
    }
    return faults;
}

/* What stands behind the end of a window, with an index or without, changes no
 * word in it, nor one that a rule looks far in. */
static void test_behind(void **state) {
    (void)state;
    static const char *const words[] = {"poezd", "oktabr", "syezd",   "mayor",
                                        "rayon", "reestr", "Mourinyu"};
    uint64_t random = random_seed();
    const oq_kernel *kernel;
    ortaq_converter *converter = apart("uz-Latn", "uz-Cyrl", &kernel);
    size_t faults = 0;
    assert_true(kernel->far);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        faults += check_behind(converter, kernel, words[i]);
    ortaq_converter_free(converter);
    for (size_t i = 0; i < sizeof sorts / sizeof sorts[0]; i++) {
        converter = apart(sorts[i][0], sorts[i][1], &kernel);
        alphabet *a = alphabet_of(library, sorts[i][0]);
        text source = random_words(a, &random, 40);
        faults += check_behind(converter, kernel, text_string(&source));
        text_free(&source);
        free(a);
        ortaq_converter_free(converter);
    }
    assert_int_equal(faults, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_pairs),       cmocka_unit_test(test_marks),
        cmocka_unit_test(test_classes),     cmocka_unit_test(test_memo),
        cmocka_unit_test(test_memo_quotes), cmocka_unit_test(test_memo_forgets),
        cmocka_unit_test(test_option),      cmocka_unit_test(test_lengths),
        cmocka_unit_test(test_behind),
    };
    return cmocka_run_group_tests(tests, open_library, close_library);
}
