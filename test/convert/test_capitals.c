/*
 * test_capitals.c - no capital vanishes: of every pair of orthographies with
 * capitals, each word of two or three letters of the alphabet, its first letter
 * a capital and the others small, or all of them capitals, has a capital left
 * if it has a letter left. A rule that drops the letter of the capital would
 * take it along (Июнь, of which и goes into the i of "iun"). Capitals that are
 * none alone do not count: ъ and ь, which begin no word. Words of three
 * letters are a sample in "make check", all of them with ORTAQ_THOROUGH=1.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>

#include "../support/pairs.h"

#include <cmocka.h>

#include "../support/library.h"

enum { SHOWN_MOST = 5 };

/* Each so many words of three letters are tried. */
enum { EVERY = 11 };

typedef struct capital_trip {
    const pair_walk *walk;
    alphabet *source, *target;
    ortaq_converter *converter;
    size_t number; /* of the word of three letters */
    size_t words, faults;
} capital_trip;

/* Whether an orthography has capitals at all. */
static bool is_cased(const alphabet *a) {
    size_t at = 0;
    const char *letter = a->letters.at[0];
    uint32_t code = (uint32_t)next_code(letter, strlen(letter), &at);
    return upper_of(a, code) != code;
}

/* What capitals a line has: 0, it has letters with case, but no capital; 1, a
 * capital; -1, no such letter. */
static int capitals_of(const alphabet *a, const char *line, size_t size) {
    int found = -1;
    for (size_t at = 0; at < size;) {
        uint32_t code = (uint32_t)next_code(line, size, &at);
        if (lower_of(a, code) != code) return 1;
        if (upper_of(a, code) != code) found = 0;
    }
    return found;
}

static void check_line(capital_trip *c, const text *words, size_t from,
                       const text *result, size_t at, size_t size) {
    c->words++;
    if (capitals_of(c->target, result->data + at, size) != 0) return;
    if (c->faults++ < SHOWN_MOST)
        printf("  %s to %s: %.*s became %.*s\n", c->walk->from, c->walk->to,
               (int)strcspn(words->data + from, "\n"), words->data + from,
               (int)size, result->data + at);
}

static void check_lines(capital_trip *c, text *words) {
    text result = convert_text(c->converter, words->data, words->size);
    text_string(words);
    text_string(&result);
    for (size_t from = 0, at = 0; from < words->size;) {
        size_t size = strcspn(result.data + at, "\n");
        check_line(c, words, from, &result, at, size);
        from += strcspn(words->data + from, "\n") + 1;
        at += size + 1;
    }
    text_free(&result);
}

static void put_word(text *t, const alphabet *a, const char *const letters[3],
                     capitals first, capitals rest) {
    put_letter(t, a, letters[0], first);
    for (size_t i = 1; i < 3; i++)
        put_letter(t, a, letters[i], rest);
    text_put(t, "\n");
}

/* All words that begin with a letter; the third one may be nothing. */
static void try_first(capital_trip *c, const char *first) {
    const letter_list *list = &c->source->letters;
    size_t every = is_thorough() ? 1 : EVERY;
    text words = {0};
    for (size_t i = 0; i < list->count; i++)
        for (size_t j = 0; j <= list->count; j++) {
            bool three = j < list->count;
            if (three && c->number++ % every != 0) continue;
            const char *const letters[] = {first, list->at[i],
                                           three ? list->at[j] : ""};
            put_word(&words, c->source, letters, TITLE, SMALL);
            put_word(&words, c->source, letters, GREAT, GREAT);
        }
    check_lines(c, &words);
    text_free(&words);
}

/* Whether a capital alone is one afterwards. Ъ and ь are signs in Latin or
 * nothing, and no word begins with them. */
static bool stands_alone(const capital_trip *c, const char *letter) {
    text word = {0};
    put_letter(&word, c->source, letter, TITLE);
    text result = convert_text(c->converter, word.data, word.size);
    bool capital = capitals_of(c->target, result.data, result.size) == 1;
    text_free(&word);
    text_free(&result);
    return capital;
}

static size_t try_pair(const pair_walk *walk) {
    const options values = OPTIONS_UNGUARDED;
    capital_trip c = {.walk = walk};
    c.source = alphabet_of(library, walk->from);
    c.target = alphabet_of(library, walk->to);
    c.converter = new_converter(library, walk->from, walk->to, values);
    assert_non_null(c.converter);
    if (is_cased(c.source) && is_cased(c.target))
        for (size_t i = 0; i < c.source->letters.count; i++)
            if (stands_alone(&c, c.source->letters.at[i]))
                try_first(&c, c.source->letters.at[i]);
    if (c.faults > 0)
        printf("  %s to %s: %zu of %zu words\n", walk->from, walk->to, c.faults,
               c.words);
    ortaq_converter_free(c.converter);
    free(c.source);
    free(c.target);
    return c.faults;
}

static void test_capitals(void **state) {
    (void)state;
    size_t pairs = 0, faults = 0;
    for (pair_walk walk = {library, 0, NULL, NULL, {0}}; next_pair(&walk);
         pairs++)
        faults += try_pair(&walk);
    assert_true(pairs > 0);
    assert_int_equal(faults, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_capitals)};
    return cmocka_run_group_tests(tests, open_library, close_library);
}
