/*
 * test_pieces.c - a text in pieces is identified as the whole is, to the last
 * bit. Words of plain letters are read many at a time where enough of them come
 * at once, so pieces take other ways: random texts of whatever the readers tell
 * apart, in words of which some are far longer than is read of one.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

#include "../support/letters.h"
#include "../support/text.h"
#include "ortaq.h"

#include "../support/library.h"

enum { ROOM = 256, TEXTS = 2000, MOST = 8000 };

/* Letters of three scripts and of others, of one byte to four; signs within
 * words; marks; gaps; what is no letter at all. */
static const char *const parts[] = {
    "a",      "k",      "ə",      "İ",      "б",       "ә",      "ب",      "ی",
    "α",      "א",      "Ⱥ",      "ა",      "𐰀",       "'",      "ʻ",      "’",
    "\u200C", "\u0640", "\u0301", "\u0307", "\u064E",  "\uFEFB", "\u00AD", "1",
    "«",      "—",      "\xFF",   "\xD0",   "\xE2\x80"};

enum { PARTS = sizeof parts / sizeof *parts };

/* A text of so many bytes or a few more, mostly of a few of the parts. */
static size_t make_text(char *bytes, size_t least, uint64_t *random) {
    const char *few[8];
    size_t count = 1 + random_below(random, 8), size = 0;
    size_t gap = 1 + random_below(random, 80);
    for (size_t i = 0; i < count; i++)
        few[i] = parts[random_below(random, PARTS)];
    while (size < least) {
        const char *part = few[random_below(random, count)];
        if (random_below(random, 30) == 0)
            part = parts[random_below(random, PARTS)];
        if (random_below(random, gap) == 0) part = " ";
        memcpy(bytes + size, part, strlen(part));
        size += strlen(part);
    }
    return size;
}

/* Each piece lies in memory of its own size, for sanitizers to watch. */
static void feed_pieces(ortaq_identifier *stream, const char *bytes,
                        size_t size, size_t most, uint64_t *random) {
    size_t more;
    ortaq_identifier_reset(stream);
    for (size_t at = 0; at < size; at += more) {
        more = 1 + random_below(random, most);
        if (more > size - at) more = size - at;
        char *piece = malloc(more);
        assert_non_null(piece);
        memcpy(piece, bytes + at, more);
        assert_int_equal(ortaq_identifier_feed(stream, piece, more),
                         ORTAQ_DONE);
        free(piece);
    }
}

static bool is_same(const ortaq_candidate *left, const ortaq_candidate *right,
                    size_t count) {
    for (size_t i = 0; i < count; i++)
        if (strcmp(left[i].tag, right[i].tag) != 0 ||
            left[i].probability != right[i].probability ||
            left[i].share != right[i].share)
            return false;
    return true;
}

static void test_pieces(void **state) {
    (void)state;
    static const size_t pieces[] = {5, 70, 700};
    static char bytes[MOST + 4];
    ortaq_candidate whole[ROOM], piece[ROOM];
    ortaq_identifier *stream;
    uint64_t random = random_seed();
    int wrong = 0;
    assert_int_equal(ortaq_identifier_new(library, NULL, &stream), ORTAQ_DONE);
    for (int i = 0; i < TEXTS; i++) {
        size_t count, counted, least = i % 10 == 0 ? MOST : 1500;
        size_t size = make_text(bytes, random_below(&random, least), &random);
        ortaq_identify(library, bytes, size, whole, ROOM, &count);
        feed_pieces(stream, bytes, size, pieces[i % 3], &random);
        ortaq_identifier_answer(stream, piece, ROOM, &counted);
        if (count == counted && is_same(whole, piece, count)) continue;
        print_message("text %d: %s %.17g, in pieces %s %.17g\n", i,
                      whole[0].tag, whole[0].probability, piece[0].tag,
                      piece[0].probability);
        wrong++;
    }
    ortaq_identifier_free(stream);
    assert_int_equal(wrong, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_pieces)};
    return cmocka_run_group_tests(tests, open_library, close_library);
}
