/*
 * test_roundtrip.c - what holds for every pair of orthographies, on random
 * words: the declared way back; A to A changes nothing; what is no letter of
 * the source passes byte for byte, words in another script too; valid stays
 * valid; a fused pair equals its steps.
 *
 * Each pair has words of its own, by the seed and its tags.
 * ORTAQ_WORDS: words a pair, a million to be sure; without it 2000, with
 * ORTAQ_THOROUGH=1 10000.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>

#include "../support/pairs.h"
#include "../support/show.h"
#include "../support/wild.h"

#include <cmocka.h>

#include "../support/library.h"

enum { BATCH = 500, SHOWN_MOST = 5 };

/* A pair under test: A's letters and converters there and back. */
typedef struct trip {
    const char *from, *to;
    ortaq_pair pair;
    alphabet *letters;
    ortaq_converter *there, *back;
    uint64_t *random;
    size_t faults;
} trip;

typedef void check(trip *);

static trip open_trip(const pair_walk *walk, uint64_t *random) {
    const options values = OPTIONS_UNGUARDED;
    trip t = {walk->from, walk->to, walk->pair, NULL, NULL, NULL, random, 0};
    t.letters = alphabet_of(library, t.from);
    t.there = new_converter(library, t.from, t.to, values);
    t.back = new_converter(library, t.to, t.from, values);
    assert_true(t.letters->letters.count > 0);
    assert_non_null(t.there);
    assert_non_null(t.back);
    return t;
}

static void close_trip(trip *t) {
    free(t->letters);
    ortaq_converter_free(t->there);
    ortaq_converter_free(t->back);
}

/* Runs a check for every ordered pair; "same": A to A alone, else the rest. */
static void each_trip(check *work, bool same) {
    const uint64_t seed = random_seed();
    size_t faults = 0, pairs = 0;
    for (pair_walk walk = {library, 0, NULL, NULL, {0}}; next_pair(&walk);) {
        if ((strcmp(walk.from, walk.to) == 0) != same) continue;
        uint64_t random = pair_seed(seed, &walk);
        trip t = open_trip(&walk, &random);
        work(&t);
        if (t.faults)
            printf("  %s to %s: %zu faults\n", t.from, t.to, t.faults);
        faults += t.faults;
        pairs++;
        close_trip(&t);
    }
    assert_true(pairs > 0);
    assert_int_equal(faults, 0);
}

/* --------------------------------------------------------- The way back -- */

static text random_batch(const alphabet *a, uint64_t *random) {
    text batch = {0};
    for (size_t i = 0; i < BATCH; i++) {
        random_word(&batch, a, random, random_below(random, 8) ? 8 : 30);
        text_put(&batch, "\n");
    }
    return batch;
}

/* The next line of a text as a text of its own, which is not to be freed. */
static text next_line(const text *t, size_t *at) {
    char *line = t->data + *at;
    const char *stop = memchr(line, '\n', t->size - *at);
    size_t size = stop ? (size_t)(stop - line) : t->size - *at;
    *at += size + (stop != NULL);
    return (text){line, size, size};
}

static bool is_back(const trip *t, const text *word, const text *result) {
    if (t->pair.way_back != ORTAQ_WAY_CASE) return text_same(word, result);
    text a = lowered(t->letters, word->data, word->size);
    text b = lowered(t->letters, result->data, result->size);
    bool same = text_same(&a, &b);
    text_free(&a);
    text_free(&b);
    return same;
}

static void show_trip(const trip *t, const text *word, const text *middle,
                      const text *result) {
    printf("  %s to %s: %.*s > %.*s > %.*s\n", t->from, t->to, (int)word->size,
           word->data, (int)middle->size, middle->data, (int)result->size,
           result->data);
}

/* How many words of a batch come back; "strict": each must. */
static size_t count_back(trip *t, const text *batch, bool strict) {
    text middle = convert_text(t->there, batch->data, batch->size);
    text result = convert_text(t->back, middle.data, middle.size);
    size_t right = 0, a = 0, b = 0, c = 0;
    while (a < batch->size) {
        text word = next_line(batch, &a), through = next_line(&middle, &b),
             end = next_line(&result, &c);
        bool same = is_back(t, &word, &end);
        right += same;
        if (!same && strict && t->faults++ < SHOWN_MOST)
            show_trip(t, &word, &through, &end);
    }
    text_free(&middle);
    text_free(&result);
    return right;
}

/* Where nothing is promised of random words, the share is only told, and of
 * fewer of them. */
static void check_way_back(trip *t) {
    static const char *const names[] = {"?", "exact", "case", "words", "lossy"};
    bool strict = t->pair.way_back <= ORTAQ_WAY_CASE;
    size_t wanted = number_from("ORTAQ_WORDS", is_thorough() ? 10000 : 2000);
    size_t words = 0, right = 0;
    if (!strict) wanted /= 10;
    for (; words < wanted; words += BATCH) {
        text batch = random_batch(t->letters, t->random);
        right += count_back(t, &batch, strict);
        text_free(&batch);
    }
    printf("  %s to %s, declared %s: %.3f %% of %zu random words come back\n",
           t->from, t->to, names[t->pair.way_back],
           100.0 * (double)right / (double)words, words);
}

static void test_way_back(void **state) {
    (void)state;
    each_trip(check_way_back, false);
}

/* -------------------------------------------------------------- A to A -- */

static void check_identity(trip *t) {
    t->pair.way_back = ORTAQ_WAY_EXACT;
    for (size_t i = 0; i < 8; i++) {
        text batch = random_batch(t->letters, t->random);
        count_back(t, &batch, true);
        text_free(&batch);
    }
}

static void test_identity(void **state) {
    (void)state;
    each_trip(check_identity, true);
}

/* What A to A repairs once is not repaired again. */
static void check_idempotence(trip *t) {
    for (size_t i = 0; i < 40; i++) {
        text source = random_text(t->letters, t->random, 500, false);
        text once = convert_text(t->there, source.data, source.size);
        text twice = convert_text(t->there, once.data, once.size);
        if (!text_same(&once, &twice) && t->faults++ < SHOWN_MOST) {
            printf("  %s: A to A, twice\n", t->from);
            show_difference(&once, &twice);
        }
        text_free(&source);
        text_free(&once);
        text_free(&twice);
    }
}

static void test_idempotence(void **state) {
    (void)state;
    each_trip(check_idempotence, true);
}

/* ------------------------------------------------------- Foreign bytes -- */

/* Neither letters of our scripts nor marks nor anything like an apostrophe. */
static const char *const foreign[] = {" ",        "\n",
                                      "\t",       "\r\n",
                                      "0",        "123",
                                      ".",        ",",
                                      ";",        ":",
                                      "!",        "?",
                                      "(",        ")",
                                      "[",        "]",
                                      "{",        "}",
                                      "<",        ">",
                                      "/",        "\\",
                                      "|",        "@",
                                      "#",        "$",
                                      "%",        "^",
                                      "&",        "*",
                                      "_",        "+",
                                      "=",        "~",
                                      "—",        "–",
                                      "…",        "№",
                                      "€",        "«",
                                      "»",        "漢字",
                                      "かな",     "한글",
                                      "😀",        "👩‍🚀",
                                      "Ελλάδα",   "שלום",
                                      "ქართული",  "հայ",
                                      "ไทย",      "अ",
                                      "\xC2\xA0", "\xEF\xBF\xBD",
                                      "𐎠",        "\xF4\x8F\xBF\xBF",
                                      "٪",        "،",
                                      "؟",        "٣"};

/* Not what the orthography takes for a letter: $ is one in tk-Latn-x-1993. */
static void add_foreign(text *t, const alphabet *a, uint64_t *random) {
    size_t count = sizeof foreign / sizeof foreign[0], at = 0;
    const char *piece = foreign[random_below(random, count)];
    if (alphabet_has(a, (uint32_t)next_code(piece, strlen(piece), &at)))
        piece = " ";
    text_put(t, piece);
}

static void check_foreign(trip *t) {
    for (size_t i = 0; i < 40; i++) {
        text source = {0};
        while (source.size < 500)
            add_foreign(&source, t->letters, t->random);
        text result = convert_text(t->there, source.data, source.size);
        if (!text_same(&source, &result) && t->faults++ < SHOWN_MOST) {
            printf("  %s to %s: foreign bytes changed\n", t->from, t->to);
            show_difference(&result, &source);
        }
        text_free(&source);
        text_free(&result);
    }
}

static void test_foreign_bytes(void **state) {
    (void)state;
    each_trip(check_foreign, false);
}

/* A word with a letter of the orthography's own script: one of borrowed
 * letters alone is no word of ours beside strangers. */
static void add_own_word(text *t, const alphabet *a, uint64_t *random) {
    size_t start = t->size;
    for (bool own = false; !own;) {
        t->size = start;
        random_word(t, a, random, 8);
        for (size_t at = start; at < t->size && !own;)
            own = is_of_script((uint32_t)next_code(t->data, t->size, &at),
                               script_of(a));
    }
}

/* Words are converted one by one: what stands between them has no say. */
static void check_words_apart(trip *t) {
    for (size_t i = 0; i < 300; i++) {
        text source = {0}, wanted = {0};
        for (size_t n = 0; n < 10; n++) {
            size_t start = source.size;
            add_own_word(&source, t->letters, t->random);
            text word = convert_text(t->there, source.data + start,
                                     source.size - start);
            text_add(&wanted, word.data, word.size);
            text_free(&word);
            start = source.size;
            add_foreign(&source, t->letters, t->random);
            text_add(&wanted, source.data + start, source.size - start);
        }
        text result = convert_text(t->there, source.data, source.size);
        if (!text_same(&result, &wanted) && t->faults++ < SHOWN_MOST) {
            printf("  %s to %s: words together are not as alone\n", t->from,
                   t->to);
            show_text("source", source.data, source.size);
            show_difference(&result, &wanted);
        }
        text_free(&source);
        text_free(&wanted);
        text_free(&result);
    }
}

static void test_words_apart(void **state) {
    (void)state;
    each_trip(check_words_apart, false);
}

/* Words in another script are none of the source, even where a step on the way
 * has their letters. */
static void check_strangers(trip *t) {
    static const char *const words[] = {"Shahar jay vatan", "Шаҳар Жаҳон дунё",
                                        "شهر يول", "𐱅𐰇𐰼𐰰"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        size_t size = strlen(words[i]), at = 0;
        uint32_t first = (uint32_t)next_code(words[i], size, &at);
        if (is_of_script(first, script_of(t->letters))) continue;
        text result = convert_text(t->there, words[i], size);
        const text wanted = {(char *)(uintptr_t)words[i], size, size};
        if (!text_same(&wanted, &result) && t->faults++ < SHOWN_MOST) {
            printf("  %s to %s: strangers changed\n", t->from, t->to);
            show_difference(&result, &wanted);
        }
        text_free(&result);
    }
}

static void test_strangers(void **state) {
    (void)state;
    each_trip(check_strangers, false);
}

static void check_valid(trip *t) {
    for (size_t i = 0; i < 40; i++) {
        text source = random_text(t->letters, t->random, 1000, false);
        text result = convert_text(t->there, source.data, source.size);
        bool fine = is_valid_utf8(result.data, result.size) &&
                    (result.size > 0 || source.size == 0);
        if (!fine && t->faults++ < SHOWN_MOST) {
            printf("  %s to %s: not valid, or nothing\n", t->from, t->to);
            show_text("source", source.data, source.size);
        }
        text_free(&source);
        text_free(&result);
    }
}

static void test_valid_stays_valid(void **state) {
    (void)state;
    each_trip(check_valid, false);
}

/* --------------------------------------------------------------- Steps -- */

static const char *parent_of(const char *tag) {
    size_t number;
    assert_int_equal(ortaq_orthography_find(library, tag, &number), ORTAQ_DONE);
    return orthography_at(library, number).parent;
}

static bool is_ancestor(const char *old, const char *tag) {
    for (; tag[0]; tag = parent_of(tag))
        if (strcmp(old, tag) == 0) return true;
    return false;
}

/* The next orthography on the way along the tree. */
static const char *step_towards(const char *from, const char *to) {
    if (!is_ancestor(from, to)) return parent_of(from);
    const char *step = to;
    while (strcmp(parent_of(step), from) != 0)
        step = parent_of(step);
    return step;
}

static text convert_once(const char *from, const char *to, const text *source) {
    const options values = {-1, -1, -1, 0, 0, 0, 0, -1};
    ortaq_converter *converter = new_converter(library, from, to, values);
    assert_non_null(converter);
    text result = convert_text(converter, source->data, source->size);
    ortaq_converter_free(converter);
    return result;
}

static int along_the_tree(const char *from, const char *to, text *t) {
    int steps = 0;
    for (; strcmp(from, to) != 0; steps++) {
        const char *step = step_towards(from, to);
        text next = convert_once(from, step, t);
        text_free(t);
        *t = next;
        from = step;
    }
    return steps;
}

/* The sample without letters of other scripts: they stay, but a converter of
 * the next step by itself cannot know what was no letter of the source. */
static text own_sample(const trip *t) {
    text sample = sample_of(library, t->from), own = {0};
    for (size_t at = 0; at < sample.size;) {
        size_t start = at;
        uint32_t code = (uint32_t)next_code(sample.data, sample.size, &at);
        if (u_isalpha((UChar32)code) && !alphabet_has(t->letters, code) &&
            !is_of_script(code, script_of(t->letters)))
            text_put(&own, " ");
        else
            text_add(&own, sample.data + start, at - start);
    }
    text_free(&sample);
    return own;
}

static void check_steps(trip *t) {
    text stepped = random_batch(t->letters, t->random);
    text sample = own_sample(t);
    text_add(&stepped, sample.data, sample.size);
    text fused = convert_once(t->from, t->to, &stepped);
    int steps = along_the_tree(t->from, t->to, &stepped);
    if (steps != t->pair.steps && t->faults++ < SHOWN_MOST)
        printf("  %s to %s: %d steps, not %d\n", t->from, t->to, steps,
               t->pair.steps);
    if (!text_same(&fused, &stepped) && t->faults++ < SHOWN_MOST) {
        printf("  %s to %s: fused (ours) against its steps (theirs)\n", t->from,
               t->to);
        show_difference(&fused, &stepped);
    }
    text_free(&stepped);
    text_free(&sample);
    text_free(&fused);
}

static void test_steps(void **state) {
    (void)state;
    each_trip(check_steps, false);
}

/* ------------------------------------------------------------- Options -- */

/* Nothing is left of the letters that options took away. */
static void check_letters(trip *t) {
    alphabet *target = alphabet_of(library, t->to);
    text batch = random_batch(t->letters, t->random);
    text result = convert_text(t->there, batch.data, batch.size);
    uint32_t left = 0;
    if (is_left_over(t->letters, target, &result, &left) &&
        t->faults++ < SHOWN_MOST)
        printf("  %s to %s leaves U+%04X\n", t->from, t->to, (unsigned)left);
    text_free(&batch);
    text_free(&result);
    free(target);
}

/* The checks that fit on a pair of which one side has options. */
static size_t check_option(const char *from, const char *to, uint64_t *random) {
    pair_walk walk = {library, 0, from, to, {0}};
    assert_int_equal(ortaq_pair_find(library, from, to, &walk.pair),
                     ORTAQ_DONE);
    assert_int_equal(walk.pair.way_back, ORTAQ_WAY_EXACT);
    trip t = open_trip(&walk, random);
    check_identity(&t); /* there and back */
    check_letters(&t);
    close_trip(&t);
    return t.faults;
}

static void test_options(void **state) {
    (void)state;
    uint64_t random = random_seed();
    size_t faults = 0;
    for (option_walk walk = {.library = library}; next_option(&walk);) {
        faults += check_option(walk.of.tag, walk.tag, &random);
        faults += check_option(walk.tag, walk.of.tag, &random);
        faults += check_option(walk.tag, walk.tag, &random);
    }
    assert_int_equal(faults, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_way_back),
        cmocka_unit_test(test_identity),
        cmocka_unit_test(test_idempotence),
        cmocka_unit_test(test_foreign_bytes),
        cmocka_unit_test(test_words_apart),
        cmocka_unit_test(test_strangers),
        cmocka_unit_test(test_valid_stays_valid),
        cmocka_unit_test(test_steps),
        cmocka_unit_test(test_options),
    };
    return cmocka_run_group_tests(tests, open_library, close_library);
}
