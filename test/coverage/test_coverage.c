/*
 * test_coverage.c - no letter falls through: each letter of the alphabet of
 * every orthography, in both cases, alone and with each other letter on both
 * sides, is converted to every other orthography of its language, and no letter
 * of the source's script is left that the target does not write. The count of
 * letters and words is told for every pair.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>

#include "../support/pairs.h"

#include <cmocka.h>

#include "../support/library.h"

enum { SHOWN_MOST = 5 };

/* One pair. Within one script too: what the target does not write is left. */
typedef struct cover {
    const pair_walk *walk;
    alphabet *source, *target;
    ortaq_converter *converter;
    size_t words, faults;
} cover;

static void check_words(cover *c, const char *letter, const text *words) {
    uint32_t left = 0;
    text result = convert_text(c->converter, words->data, words->size);
    if ((result.size == 0 ||
         is_left_over(c->source, c->target, &result, &left)) &&
        c->faults++ < SHOWN_MOST)
        printf("  %s to %s: a word with %s leaves U+%04X\n", c->walk->from,
               c->walk->to, letter, (unsigned)left);
    text_free(&result);
}

/* One letter, in both cases, alone and with each letter on both sides; a word
 * a line, and one conversion for all of them. */
static void cover_letter(cover *c, const char *letter) {
    const letter_list *list = &c->source->letters;
    text words = {0};
    for (size_t other = 0; other <= list->count; other++)
        for (int bits = 0; bits < 4; bits++, c->words++) {
            const char *near = other < list->count ? list->at[other] : "";
            capitals beside = bits & 2 ? GREAT : SMALL;
            put_letter(&words, c->source, near, beside);
            put_letter(&words, c->source, letter, bits & 1 ? GREAT : SMALL);
            put_letter(&words, c->source, near, beside);
            text_put(&words, "\n");
        }
    check_words(c, letter, &words);
    text_free(&words);
}

static cover check_pair(const pair_walk *walk) {
    const options values = OPTIONS_UNGUARDED;
    cover c = {.walk = walk};
    c.source = alphabet_of(library, walk->from);
    c.target = alphabet_of(library, walk->to);
    c.converter = new_converter(library, walk->from, walk->to, values);
    assert_non_null(c.converter);
    for (size_t i = 0; i < c.source->letters.count; i++)
        cover_letter(&c, c.source->letters.at[i]);
    printf("  %s to %s: %zu letters, %zu words, %zu faults\n", walk->from,
           walk->to, c.source->letters.count, c.words, c.faults);
    ortaq_converter_free(c.converter);
    free(c.source);
    free(c.target);
    return c;
}

static void test_coverage(void **state) {
    (void)state;
    size_t pairs = 0, words = 0, faults = 0;
    for (pair_walk walk = {library, 0, NULL, NULL, {0}}; next_pair(&walk);) {
        if (strcmp(walk.from, walk.to) == 0) continue;
        cover c = check_pair(&walk);
        pairs++;
        words += c.words;
        faults += c.faults;
    }
    printf("told: %zu pairs, %zu words, %zu left over\n", pairs, words, faults);
    assert_true(pairs > 0);
    assert_int_equal(faults, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_coverage)};
    return cmocka_run_group_tests(tests, open_library, close_library);
}
