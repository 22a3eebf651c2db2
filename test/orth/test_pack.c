/*
 * test_pack.c - a damaged pack is refused, and one that was changed with malice
 * (its checksum made good again) is refused or does no harm: whatever passes
 * the check is run over a text, under the sanitizers in that flavour.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "../../lib/api/library.h"
#include "../../lib/kernel/walk.h"
#include "../support/text.h"

static const char sample[] =
    "Илһам ше’р 12 абвгдеёжзийклмнопрстуфхцчшщъыьэюя АБВ а\xCC\x81 jj "
    "abcdefghijklmnopqrstuvwxyz oʻ g' SHAHAR ٴتىلى يا\n";

/* Runs both steps of a pack over the sample. */
static void run_pack(const oq_pack *pack, const oq_pack *parent) {
    oq_memory memory = oq_memory_of(NULL);
    oq_word *word = calloc(1, sizeof *word);
    assert_non_null(word);
    for (int up = 0; up < 2 && pack->has_parent; up++) {
        oq_bytes out = {.memory = &memory};
        oq_engine engine;
        oq_engine_open(&engine, up ? pack : parent, pack,
                       up ? &pack->to_parent : &pack->from_parent);
        engine.numerals = true;
        assert_true(oq_engine_run(&engine, word, (const uint8_t *)sample,
                                  sizeof sample - 1, NULL, &out, NULL, NULL));
        oq_bytes_free(&out);
    }
    free(word);
}

static const oq_pack *parent_of(const oq_pack *pack) {
    size_t count;
    const oq_builtin *builtin = oq_builtin_packs(&count);
    for (size_t i = 0; i < count; i++)
        if (strcmp(oq_pack_text(builtin[i].pack, builtin[i].pack->tag),
                   oq_pack_text(pack, pack->parent)) == 0)
            return builtin[i].pack;
    return pack;
}

static void seal(oq_pack *pack) {
    size_t from = offsetof(oq_pack, checksum) + sizeof pack->checksum;
    pack->checksum =
        oq_pack_checksum((const uint8_t *)pack + from, pack->size - from);
}

static oq_pack *copy_of(const oq_pack *pack) {
    oq_pack *copy = malloc(pack->size);
    assert_non_null(copy);
    memcpy(copy, pack, pack->size);
    return copy;
}

static void check_damage(const oq_pack *pack) {
    oq_pack *copy = copy_of(pack);
    assert_int_equal(oq_pack_check(copy, copy->size), ORTAQ_DONE);
    assert_int_equal(oq_pack_check(copy, copy->size - 1), ORTAQ_ERROR_DATA);
    assert_int_equal(oq_pack_check(copy, 16), ORTAQ_ERROR_DATA);
    assert_int_equal(oq_pack_check(NULL, 0), ORTAQ_ERROR_DATA);
    size_t step = pack->size / 997 + 1;
    for (size_t at = 0; at < pack->size; at += step) {
        ((uint8_t *)copy)[at] ^= 0x40;
        assert_int_equal(oq_pack_check(copy, copy->size), ORTAQ_ERROR_DATA);
        ((uint8_t *)copy)[at] ^= 0x40;
    }
    copy->format++;
    seal(copy);
    assert_int_equal(oq_pack_check(copy, copy->size), ORTAQ_ERROR_DATA);
    free(copy);
}

static void test_damage(void **state) {
    (void)state;
    size_t count;
    const oq_builtin *builtin = oq_builtin_packs(&count);
    assert_true(count > 0);
    for (size_t i = 0; i < count; i++) check_damage(builtin[i].pack);
}

/* ------------------------------------------------------------ Machines -- */

/* The machines of a step, or NULL. */
static oq_walker *walker_of(oq_pack *pack, const oq_step *step) {
    oq_kernel *kernel = (oq_kernel *)((uint8_t *)pack + step->kernel.offset);
    if (step->kernel.count == 0 || kernel->walk_size == 0) return NULL;
    return (oq_walker *)((uint8_t *)kernel + oq_kernel_walk_at(kernel));
}

static bool is_refused(oq_pack *pack) {
    seal(pack);
    return oq_pack_check(pack, pack->size) == ORTAQ_ERROR_DATA;
}

/* Each number is spoilt, found to be refused, and made good again. */
static void check_machines(oq_pack *pack, oq_walker *walk) {
    const oq_walker whole = *walk;
    uint32_t *last = walk->cells + walk->count - 1, cell = *last;
    walk->cells[0] = walk->ahead << 8;
    assert_true(is_refused(pack));
    walk->cells[0] = whole.cells[0];
    *last = (walk->count - walk->ahead) << 8;
    assert_true(is_refused(pack));
    *last = cell;
    walk->ahead = walk->count + 1;
    assert_true(is_refused(pack));
    walk->ahead = whole.ahead;
    walk->count += 1 << 20;
    assert_true(is_refused(pack));
    walk->count = whole.count;
    walk->symbol[1] = 128;
    assert_true(is_refused(pack));
    walk->symbol[1] = whole.symbol[1];
    assert_false(is_refused(pack));
}

static void test_machines(void **state) {
    (void)state;
    size_t count, found = 0;
    const oq_builtin *builtin = oq_builtin_packs(&count);
    for (size_t i = 0; i < count; i++) {
        oq_pack *copy = copy_of(builtin[i].pack);
        for (int up = 0; up < 2 && copy->has_parent; up++) {
            oq_walker *walk =
                walker_of(copy, up ? &copy->to_parent : &copy->from_parent);
            if (walk == NULL) continue;
            check_machines(copy, walk);
            found++;
        }
        free(copy);
    }
    assert_true(found > 0);
}

/* -------------------------------------------------------------- Malice -- */

/* Changes a few numbers; the head is hit as often as all the rest. */
static void spoil(oq_pack *copy, uint64_t *random) {
    for (uint64_t more = random_below(random, 3) + 1; more > 0; more--) {
        size_t most = random_below(random, 2) ? sizeof(oq_pack) : copy->size;
        size_t at = random_below(random, most - 4);
        uint32_t value = (uint32_t)random_below(random, 1u << 16);
        if (at < offsetof(oq_pack, version)) continue;
        memcpy((uint8_t *)copy + at, &value, random_below(random, 4) + 1);
    }
    seal(copy);
}

static void test_malice(void **state) {
    (void)state;
    size_t count, passed = 0, refused = 0;
    const oq_builtin *builtin = oq_builtin_packs(&count);
    uint64_t random = random_seed();
    for (int round = 0; round < 1500; round++) {
        const oq_pack *pack = builtin[random_below(&random, count)].pack;
        oq_pack *copy = copy_of(pack);
        spoil(copy, &random);
        if (oq_pack_check(copy, copy->size) == ORTAQ_DONE) {
            run_pack(copy, parent_of(pack));
            passed++;
        } else {
            refused++;
        }
        free(copy);
    }
    printf("  %zu refused, %zu passed and run\n", refused, passed);
    assert_true(refused > 0 && passed > 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_damage),
                                       cmocka_unit_test(test_machines),
                                       cmocka_unit_test(test_malice)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
