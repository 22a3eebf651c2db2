/*
 * test_finders.c - what holds of every finder of what must not be converted, on
 * random text: ranges are in order and of whole characters, a line gives the
 * same alone; and a finder says that there is no memory.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../support/random.h"

#include "finders.h"

/* Text of pieces that the finders care for, in lines. */
static size_t make_text(char *text, size_t room, uint64_t *state) {
    static const char *const pieces[] = {
        " ",        " ",         " ",        "\n",        ".",
        "@",        "://",       "www.",     "kun.uz",    "the",
        "of",       "Microsoft", "bilan",    "va",        "I",
        "XX",       "V",         "'",        "’",         "ʻ",
        "-",        "o",         "é",        "e\xCC\x81", "\xCC\x81",
        "ш",        "ə",         "C",        "ch",        "\xF0\x9F\x98\x80",
        ",",        "(",         ")",        "“",         "\xEA\x9E\x8C",
        "/",        ":",         "learning", "on",        "ning",
        "\xC3\x97", "_",         "1"};
    size_t size = 0;
    while (size + 16 < room) {
        const char *piece = pieces[random_below(state, OQ_COUNT(pieces))];
        strcpy(text + size, piece);
        size += strlen(piece);
    }
    return size;
}

static void check_ranges(const oq_ranges *found, const char *text,
                         size_t size) {
    size_t last = 0;
    for (size_t i = 0; i < found->count; i++) {
        oq_range range = found->items[i];
        assert_true(range.start >= last && range.start < range.end);
        assert_true(range.end <= size);
        assert_int_not_equal(text[range.start] & 0xC0, 0x80);
        assert_int_not_equal(text[range.end] & 0xC0, 0x80);
        assert_null(memchr(text + range.start, '\n', range.end - range.start));
        last = range.end;
    }
}

/* Ranges are in order and whole characters; a line gives the same alone. */
static void depends_on_lines(void **state) {
    uint64_t seed = random_seed();
    oq_memory memory = oq_memory_of(NULL);
    (void)state;
    for (int round = 0; round < 3000; round++) {
        char text[400];
        oq_ranges whole = {.memory = &memory}, parts = {.memory = &memory};
        size_t size = make_text(text, sizeof(text), &seed);
        int kind = 1 << round % 5;
        assert_true(find(kind, &uzbek, text, &whole));
        check_ranges(&whole, text, size);
        for (char *line = text; line != NULL && *line != 0;) {
            char *end = strchr(line, '\n');
            size_t from = parts.count;
            if (end != NULL) *end = 0;
            assert_true(find(kind, &uzbek, line, &parts));
            for (size_t i = from; i < parts.count; i++) {
                parts.items[i].start += (size_t)(line - text);
                parts.items[i].end += (size_t)(line - text);
            }
            line = end != NULL ? end + 1 : NULL;
        }
        assert_int_equal(whole.count, parts.count);
        if (whole.count != 0)
            assert_memory_equal(whole.items, parts.items,
                                whole.count * sizeof(oq_range));
        oq_ranges_free(&whole);
        oq_ranges_free(&parts);
    }
}

static void *refuse(void *context, void *pointer, size_t size) {
    (void)context, (void)pointer, (void)size;
    return NULL;
}

static void tells_of_no_memory(void **state) {
    oq_memory memory = {refuse, NULL};
    oq_ranges ranges = {.memory = &memory};
    (void)state;
    assert_false(find(ADDRESSES, &uzbek, "kun.uz", &ranges));
    assert_false(find(NUMERALS, &uzbek, "XX asr", &ranges));
    assert_false(find(FOREIGN, &uzbek, "Windows", &ranges));
    assert_false(find(FOREIGN, &uzbek, "It was the best\nuy", &ranges));
    assert_false(find(ABBREVIATIONS, &uzbek, "URL", &ranges));
    assert_true(find(FOREIGN, &uzbek, "bu uy", &ranges));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(depends_on_lines),
        cmocka_unit_test(tells_of_no_memory),
    };
    return cmocka_run_group_tests_name("finders", tests, NULL, NULL);
}
