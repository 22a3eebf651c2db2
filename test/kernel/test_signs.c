/*
 * test_signs.c - every kernel that this processor can run finds the pairs of
 * signs that a plain loop finds: all pairs of bytes, at each place of a block,
 * with random tables; texts end where their memory ends. One pass over a text
 * finds the same, and its well-formed beginning.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "convert/protect.h"

#include "../support/text.h"

#include <cmocka.h>

enum {
    SIZES = 200,
    FAR = 640 /* bytes from one thing looked at closely to the next */
};

/* Rows with few bits, and what they say of each byte. */
static oq_signs random_signs(uint64_t *random) {
    oq_signs signs;
    for (int i = 0; i < 2; i++)
        for (int j = 0; j < 16; j++) {
            signs.first[i][j] =
                (uint8_t)(random_next(random) & random_next(random));
            signs.next[i][j] =
                (uint8_t)(random_next(random) & random_next(random));
        }
    for (unsigned byte = 0; byte < 256; byte++)
        signs.here[byte] =
            signs.first[0][byte & 15] & signs.first[1][byte >> 4];
    return signs;
}

static unsigned pair_kinds(const oq_signs *signs, unsigned here,
                           unsigned next) {
    return signs->first[0][here & 15] & signs->first[1][here >> 4] &
           signs->next[0][next & 15] & signs->next[1][next >> 4];
}

static bool is_pair(const oq_signs *signs, unsigned here, unsigned next) {
    return pair_kinds(signs, here, next) != 0;
}

static size_t plain_seek(const oq_signs *signs, const uint8_t *bytes,
                         size_t size, size_t from) {
    for (size_t at = from; at < size; at++)
        if (is_pair(signs, bytes[at], at + 1 < size ? bytes[at + 1] : 0))
            return at;
    return size;
}

/* Goes through all pairs of a text by each kernel. */
static size_t count_faults(const oq_signs *signs, const uint8_t *bytes,
                           size_t size) {
    const oq_kernels *all[4];
    size_t count = oq_kernels_all(all), faults = 0;
    for (size_t i = 0; i < count; i++)
        for (size_t at = 0; at <= size; at++) {
            size_t found = all[i]->seek(signs, bytes, size, at);
            if (found != plain_seek(signs, bytes, size, at)) {
                printf("  %s: %zu bytes, from %zu: %zu\n", all[i]->name, size,
                       at, found);
                faults++;
            }
            at = found;
        }
    return faults;
}

/* A text of bytes that no pair begins with; they are sought in vain. */
static uint8_t *random_text(const oq_signs *signs, size_t size,
                            uint64_t *random) {
    uint8_t *bytes = malloc(size != 0 ? size : 1);
    assert_non_null(bytes);
    for (size_t i = 0; i < size; i++) {
        bytes[i] = (uint8_t)random_next(random);
        for (int tries = 0; tries < 20 && signs->here[bytes[i]] != 0; tries++)
            bytes[i] = (uint8_t)random_next(random);
    }
    return bytes;
}

static void test_random(void **state) {
    (void)state;
    uint64_t random = random_seed();
    size_t faults = 0;
    for (size_t size = 0; size < SIZES; size++)
        for (int round = 0; round < 20; round++) {
            oq_signs signs = random_signs(&random);
            uint8_t *bytes = random_text(&signs, size, &random);
            for (size_t i = 0; i < size / 16; i++)
                bytes[random_below(&random, size)] =
                    (uint8_t)random_next(&random);
            faults += count_faults(&signs, bytes, size);
            free(bytes);
        }
    assert_int_equal(faults, 0);
}

static void test_pairs(void **state) {
    (void)state;
    uint64_t random = random_seed();
    size_t faults = 0;
    oq_signs signs = random_signs(&random);
    for (size_t pair = 0; pair < 0x10000; pair++) {
        size_t size = 70 + pair % 60, at = random_below(&random, 69);
        uint8_t *bytes = random_text(&signs, size, &random);
        bytes[at] = (uint8_t)(pair >> 8);
        bytes[at + 1] = (uint8_t)pair;
        faults += count_faults(&signs, bytes, size);
        free(bytes);
    }
    assert_int_equal(faults, 0);
}

/* ---------------------------------------------------------- one pass -- */

/* Characters of one to four bytes, most of them of one or two. */
static uint8_t *random_utf8(size_t size, uint64_t *random) {
    static const uint32_t below[] = {0x80, 0x800, 0x10000, 0x110000};
    uint8_t *bytes = malloc(size != 0 ? size : 1), code[4];
    assert_non_null(bytes);
    for (size_t at = 0; at < size;) {
        unsigned kind = (unsigned)random_below(random, 12);
        uint32_t most = below[kind < 6 ? 0 : kind < 10 ? 1 : kind - 8];
        size_t length = oq_utf8_put(code, random_below(random, most) % most);
        bool fits = length <= size - at;
        memcpy(bytes + at, fits ? code : (const uint8_t *)"a",
               fits ? length : 1);
        at += fits ? length : 1;
    }
    return bytes;
}

/* Whether places tell of just those pairs of a table that are of some kinds. */
static bool has_all(const oq_spots *spots, const oq_signs *signs,
                    unsigned kinds, const uint8_t *bytes, size_t size) {
    size_t turn = 0, found = oq_spots_next(spots, &turn, size, 0);
    for (size_t at = 0; at < size; at++) {
        unsigned next = at + 1 < size ? bytes[at + 1] : 0;
        bool pair = (pair_kinds(signs, bytes[at], next) & kinds) != 0;
        if ((found == at) != pair) return false;
        if (pair) found = oq_spots_next(spots, &turn, size, at + 1);
    }
    return found == size;
}

/* Whether a pass found the pairs of the first "size" bytes. */
static bool is_right(const oq_scan *scan, const uint8_t *bytes, size_t size) {
    const unsigned apart = OQ_SIGNS_APART;
    const oq_signs *const *signs = scan->signs;
    const oq_spots *found = scan->found;
    if (scan->count == 0) return true;
    return has_all(&found[0], signs[0], ~apart, bytes, size) &&
           has_all(&found[OQ_SCAN_MOST], signs[0], apart, bytes, size) &&
           (scan->count == 1 || has_all(&found[1], signs[1], ~0u, bytes, size));
}

/* The length and the pairs of a text, by each kernel. */
static size_t count_wrong(const uint8_t *bytes, size_t size) {
    const oq_kernels *all[4];
    oq_memory memory = oq_memory_of(NULL);
    size_t count = oq_kernels_all(all), wrong = 0, bad;
    bool cut;
    size_t good = oq_utf8_check(bytes, size, &bad, &cut);
    for (size_t i = 0; i < count; i++)
        for (int kinds = OQ_SIGNS_NONE; kinds <= OQ_SIGNS_ALL; kinds++) {
            oq_sought sought = {.memory = &memory};
            size_t found, ill;
            assert_true(oq_seek_signs(&sought, all[i], (oq_sign_kinds)kinds,
                                      bytes, size, &found, &ill));
            wrong += found != good || ill != bad ||
                     !is_right(&sought.scan, bytes, good);
            oq_sought_free(&sought);
        }
    return wrong;
}

static void test_pass(void **state) {
    (void)state;
    uint64_t random = random_seed();
    size_t wrong = 0;
    for (size_t size = 0; size < 2 * SIZES; size++)
        for (int round = 0; round < 40; round++) {
            uint8_t *bytes = random_utf8(size, &random);
            if (round % 2 != 0 && size != 0)
                bytes[random_below(&random, size)] =
                    (uint8_t)random_next(&random);
            wrong += count_wrong(bytes, size);
            free(bytes);
        }
    assert_int_equal(wrong, 0);
}

/* Text of short characters, and in it at each place something that a pass looks
 * at more closely: longer characters, whole and cut, other mistakes, signs. */
static void test_short(void **state) {
    (void)state;
    static const char *const marks[] = {"\xF0\x90\x90\x80",
                                        "\xF0\x90\x90",
                                        "\xF0\x90",
                                        "\xF0",
                                        "\xE2\x80\x94",
                                        "\xE2\x80",
                                        "\xE0\x80",
                                        "\x80",
                                        "\xC0",
                                        "\xC1\x80",
                                        "\xD0",
                                        "\xF5\x80",
                                        "\xED\xA0\x80",
                                        ".x",
                                        "AB",
                                        "@",
                                        "://",
                                        "{{",
                                        "XII ",
                                        "${",
                                        "%(a",
                                        "%%(",
                                        "@.",
                                        "@-",
                                        "п.0",
                                        "п@_",
                                        ".\x7F",
                                        "q.x",
                                        "e:/"};
    char bytes[FAR + 200];
    size_t wrong = 0;
    for (size_t mark = 0; mark < sizeof marks / sizeof *marks; mark++)
        for (size_t at = FAR; at + 8 < sizeof bytes; at++) {
            for (size_t i = 0; i < sizeof bytes; i += 5)
                memcpy(bytes + i, "\xD0\xB0\xD1\x88 ", 5);
            memset(bytes + at / 5 * 5, ' ', 10);
            memcpy(bytes + at, marks[mark], strlen(marks[mark]));
            wrong += count_wrong((const uint8_t *)bytes, sizeof bytes);
        }
    assert_int_equal(wrong, 0);
}

/* Each two bytes in such a text, spaces around them, and nothing else near. */
static void test_two(void **state) {
    (void)state;
    uint64_t random = random_seed();
    char plain[SIZES + 10], bytes[SIZES + 10];
    size_t wrong = 0;
    for (size_t i = 0; i < sizeof plain; i += 5)
        memcpy(plain + i, "\xD0\xB0\xD1\x88 ", 5);
    for (size_t pair = 0; pair < 0x10000; pair++) {
        size_t at = random_below(&random, SIZES);
        memcpy(bytes, plain, sizeof bytes);
        memset(bytes + at / 5 * 5, ' ', 10);
        bytes[at] = (char)(pair >> 8);
        bytes[at + 1] = (char)pair;
        wrong += count_wrong((const uint8_t *)bytes, sizeof bytes);
    }
    assert_int_equal(wrong, 0);
}

/* A pass with tables that no text has, in which any byte may be a sign. */
static void test_tables(void **state) {
    (void)state;
    uint64_t random = random_seed();
    const oq_kernels *all[4];
    size_t count = oq_kernels_all(all), wrong = 0, bad;
    bool cut;
    static oq_spot spots[OQ_SCAN_LISTS][2 * SIZES / 64 + 2];
    for (size_t size = 0; size < 2 * SIZES; size++) {
        oq_signs signs[2] = {random_signs(&random), random_signs(&random)};
        uint8_t *bytes = random_utf8(size, &random);
        size_t good = oq_utf8_check(bytes, size, &bad, &cut);
        for (size_t i = 0; i < 2 * count; i++) {
            oq_scan scan = {.count = 1 + i % 2, .signs = {signs, signs + 1}};
            for (size_t list = 0; list < OQ_SCAN_LISTS; list++)
                scan.found[list].items = spots[list];
            if (all[i / 2]->scan == NULL) continue;
            wrong += all[i / 2]->scan(&scan, bytes, good) != good;
            wrong += !is_right(&scan, bytes, good);
        }
        free(bytes);
    }
    assert_int_equal(wrong, 0);
}

/* The tables in use say twice what a byte begins: by its halves, and as it is. */
static void test_in_use(void **state) {
    (void)state;
    oq_memory memory = oq_memory_of(NULL);
    for (int what = OQ_SIGNS_NAMES; what <= OQ_SIGNS_ALL; what++) {
        oq_sought sought = {.memory = &memory};
        size_t good, bad, wrong = 0;
        assert_true(oq_seek_signs(&sought, oq_kernels_here(),
                                  (oq_sign_kinds)what, (const uint8_t *)"", 0,
                                  &good, &bad));
        for (unsigned i = 0; i < 256 * sought.scan.count; i++) {
            const oq_signs *signs = sought.scan.signs[i / 256];
            wrong += signs->here[i % 256] !=
                     (signs->first[0][i & 15] & signs->first[1][i % 256 >> 4]);
        }
        assert_int_equal(wrong, 0);
        oq_sought_free(&sought);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_random), cmocka_unit_test(test_pairs),
        cmocka_unit_test(test_pass),   cmocka_unit_test(test_short),
        cmocka_unit_test(test_two),    cmocka_unit_test(test_tables),
        cmocka_unit_test(test_in_use),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
