/*
 * test_doubt_memory.c - the memory for tokens gives what it was told of a token
 * or nothing, whatever else it was told, and forgets none while many places are
 * free.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "kernel/doubt_memory.h"

#include "../support/text.h"

#include <cmocka.h>

enum { TOKENS = 100000, ROOM = OQ_DOUBT_LONG + 1 };

typedef struct remembered {
    oq_doubt_memory memory;
    void *room;
} remembered;

static void begin(remembered *all) {
    size_t size = oq_doubt_memory_size();
    all->room = aligned_alloc(OQ_DOUBT_LINE, (size + OQ_DOUBT_LINE - 1) /
                                                 OQ_DOUBT_LINE * OQ_DOUBT_LINE);
    assert_non_null(all->room);
    oq_doubt_memory_begin(&all->memory, all->room);
}

/* The bytes of a token by its number, zeroes behind; gives how many. */
static size_t token_of(size_t number, uint8_t bytes[ROOM]) {
    uint64_t random = number * 2654435761u + 1;
    size_t size = 1 + random_below(&random, OQ_DOUBT_LONG);
    if (number % 8 != 0) size = 4 + size % (OQ_DOUBT_KEY - 3);
    memset(bytes, 0, ROOM);
    for (size_t i = 0; i < size; i++)
        bytes[i] = (uint8_t)('a' + random_below(&random, 26));
    return size;
}

static unsigned what_of(size_t number) {
    return 1 + (unsigned)(number * 7 % 255);
}

static unsigned recall(const oq_doubt_memory *memory, const uint8_t *bytes,
                       size_t size) {
    if (size <= OQ_DOUBT_KEY)
        return oq_doubt_recall(memory, oq_doubt_key_of(bytes, size));
    oq_doubt_long key = oq_doubt_long_of(bytes, size);
    return oq_doubt_recall_long(memory, &key);
}

static void learn(const oq_doubt_memory *memory, size_t number) {
    uint8_t bytes[ROOM];
    size_t size = token_of(number, bytes);
    oq_doubt_learn(memory, bytes, size, size, what_of(number));
    assert_int_equal(recall(memory, bytes, size), what_of(number));
}

/* How many of the first tokens are known; short ones of one number may be the
 * same as others, so what is known is asked for of longer ones alone. */
static size_t known(const oq_doubt_memory *memory, size_t count) {
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        uint8_t bytes[ROOM];
        size_t size = token_of(i, bytes);
        unsigned what = recall(memory, bytes, size);
        found += what != 0;
        if (what != 0 && size > 8) assert_int_equal(what, what_of(i));
    }
    return found;
}

static void test_few(void **state) {
    remembered all;
    (void)state;
    begin(&all);
    oq_doubt_memory_widen(&all.memory, UINT64_C(1) << 30);
    for (size_t i = 0; i < 20000; i++)
        learn(&all.memory, i);
    size_t found = known(&all.memory, 20000);
    printf("  %zu of 20000 are known\n", found);
    assert_true(found > 19000);
    free(all.room);
}

static void test_many(void **state) {
    remembered all;
    (void)state;
    begin(&all);
    for (size_t i = 0; i < TOKENS; i++) {
        learn(&all.memory, i);
        oq_doubt_memory_widen(&all.memory, i * 40);
        if (i % 9973 == 0) known(&all.memory, i);
    }
    size_t found = known(&all.memory, TOKENS);
    printf("  %zu of %d are known\n", found, TOKENS);
    assert_true(found > 30000 && found < 40000);
    free(all.room);
}

/* What a memory remembers is still there when it is larger. */
static void test_wider(void **state) {
    remembered all;
    (void)state;
    begin(&all);
    for (size_t i = 0; i < 60; i++)
        learn(&all.memory, i);
    size_t before = known(&all.memory, 60);
    oq_doubt_memory_widen(&all.memory, UINT64_C(1) << 30);
    assert_int_equal(known(&all.memory, 60), before);
    assert_true(before > 50);
    free(all.room);
}

/* It grows by itself where a short text has many tokens, and forgets few. */
static void test_crowded(void **state) {
    remembered all;
    (void)state;
    begin(&all);
    for (size_t i = 0; i < 20000; i++) {
        learn(&all.memory, i);
        oq_doubt_memory_widen(&all.memory, 0);
    }
    size_t found = known(&all.memory, 20000);
    printf("  %zu of 20000 are known\n", found);
    assert_true(found > 19000);
    free(all.room);
}

/* No bytes are never found, nor is what was never told. */
static void test_none(void **state) {
    static const uint8_t nothing[ROOM] = {0};
    remembered all;
    (void)state;
    begin(&all);
    assert_int_equal(known(&all.memory, 1000), 0);
    for (size_t i = 0; i < TOKENS; i++) {
        learn(&all.memory, i);
        assert_int_equal(recall(&all.memory, nothing, 0), 0);
    }
    assert_int_equal(recall(&all.memory, nothing, OQ_DOUBT_KEY), 0);
    free(all.room);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_few),   cmocka_unit_test(test_many),
        cmocka_unit_test(test_wider), cmocka_unit_test(test_crowded),
        cmocka_unit_test(test_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
