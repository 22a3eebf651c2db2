/*
 * test_valid.c - the well-formed beginning of a text is found, at each place, to
 * the block in which a byte is wrong, by every kernel that this processor can
 * run. What oq_utf8_check says, which looks at one byte after the other, is
 * what counts.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include "base/utf8.h"
#include "convert/stream.h"

#include "../support/random.h"

#include <cmocka.h>

enum { TEXT_MOST = 200 };

/* How much a kernel may leave to its caller in front of a wrong byte: a block,
 * and a character that is cut; the plainest looks at ASCII alone. */
enum { VALID_LEFT = 64 + 3 };

static void check_valid(const oq_kernels *kernels, const uint8_t *bytes,
                        size_t size) {
    size_t bad;
    bool cut;
    size_t whole = oq_utf8_check(bytes, size, &bad, &cut);
    size_t found = kernels->valid(bytes, size);
    assert_true(found <= whole);
    assert_true(found == whole || (bytes[found] & 0xC0) != 0x80);
    if (strcmp(kernels->name, "portable") != 0)
        assert_true(found + VALID_LEFT >= whole);
}

/* Well-formed text with a stray byte somewhere, or cut short. */
static void test_valid(void **state) {
    (void)state;
    uint64_t random = random_seed();
    const oq_kernels *all[4];
    size_t count = oq_kernels_all(all);
    for (int round = 0; round < 20000; round++) {
        uint8_t bytes[320];
        size_t size = 0;
        while (size < 300) {
            uint32_t limit = random_below(&random, 4) ? 0x800 : 0x110000;
            uint32_t code = (uint32_t)random_below(&random, limit);
            if (code < 0xD800 || code >= 0xE000)
                size += oq_utf8_put(bytes + size, code);
        }
        size -= random_below(&random, 8);
        if (round & 1)
            bytes[random_below(&random, size)] =
                (uint8_t)random_below(&random, 256);
        for (size_t i = 0; i < count; i++)
            check_valid(all[i], bytes, size);
    }
}

/* Letters of one to four bytes in an order that changes. */
static size_t valid_text(uint8_t *bytes, size_t most, uint64_t *random) {
    static const uint32_t first[] = {0x20, 0x80, 0x800, 0x10000};
    static const uint32_t past[] = {0x80, 0x800, 0xD800, 0x110000};
    size_t size = 0;
    while (size + 4 <= most) {
        size_t kind = random_below(random, 4);
        size += oq_utf8_put(
            bytes + size, first[kind] + (uint32_t)random_below(
                                            random, past[kind] - first[kind]));
    }
    return size;
}

/* Every byte at every place of a text of 200 bytes, itself at every place. */
static void test_valid_places(void **state) {
    (void)state;
    uint64_t random = random_seed();
    const oq_kernels *all[4];
    size_t count = oq_kernels_all(all);
    static _Alignas(64) uint8_t room[64 + TEXT_MOST];
    for (size_t place = 0; place < 64; place++) {
        uint8_t *bytes = room + place;
        size_t size = valid_text(bytes, TEXT_MOST, &random);
        for (size_t i = 0; i < count; i++)
            for (size_t cut = 0; cut <= size; cut++)
                check_valid(all[i], bytes, cut);
        for (size_t at = 0; at < size; at++) {
            uint8_t kept = bytes[at];
            for (unsigned byte = place % 4; byte < 256; byte += 4)
                for (size_t i = 0; i < count; i++) {
                    bytes[at] = (uint8_t)byte;
                    check_valid(all[i], bytes, size);
                }
            bytes[at] = kept;
        }
    }
}

/* What the standard's table 3-7 names, and what is near. */
static const uint8_t near_bytes[] = {0x20, 0x7F, 0x80, 0x8F, 0x90,
                                     0x9F, 0xA0, 0xBF, 0xC2};

/* Four bytes of which the first two are any and the others such. */
static void put_four(uint8_t *bytes, unsigned n) {
    const unsigned count = sizeof near_bytes;
    bytes[0] = (uint8_t)(n / count >> 8);
    bytes[1] = (uint8_t)(n / count);
    bytes[2] = near_bytes[n % count];
    bytes[3] = near_bytes[n / 3 % count];
}

/* All of these in plain text, at the end of a block of 64 and within. */
static void test_valid_pairs(void **state) {
    (void)state;
    const oq_kernels *all[4];
    size_t count = oq_kernels_all(all);
    uint8_t bytes[160];
    memset(bytes, ' ', sizeof bytes);
    for (unsigned n = 0; n < 0x10000 * sizeof near_bytes; n++) {
        size_t at = n % 7 + (n & 1 ? 60 : 24);
        put_four(bytes + at, n);
        for (size_t i = 0; i < count; i++)
            check_valid(all[i], bytes, sizeof bytes);
        memset(bytes + at, ' ', 4);
    }
}

/* And in text in which each block has characters of three bytes, so that a
 * kernel looks at many blocks one after the other; at each place of a block. A
 * third of those, or with ORTAQ_THOROUGH=1 all. */
static void test_valid_long(void **state) {
    (void)state;
    static const char dash[] = "a\xE2\x80\x94 ";
    const oq_kernels *all[4];
    size_t count = oq_kernels_all(all);
    unsigned step = is_thorough() ? 1 : 3;
    uint8_t bytes[5 * 128];
    for (size_t at = 0; at < sizeof bytes; at += 5)
        memcpy(bytes + at, dash, 5);
    for (unsigned n = 0; n < 0x10000 * sizeof near_bytes; n += step) {
        size_t at = 5 * (51 + n % 67);
        put_four(bytes + at, n);
        for (size_t i = 0; i < count; i++)
            check_valid(all[i], bytes, sizeof bytes);
        memcpy(bytes + at, dash, 5);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_valid),
        cmocka_unit_test(test_valid_places),
        cmocka_unit_test(test_valid_pairs),
        cmocka_unit_test(test_valid_long),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
