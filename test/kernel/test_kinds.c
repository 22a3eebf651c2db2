/*
 * test_kinds.c - choices of letters by kinds of neighbours: each letter becomes
 * between each two others what it does by sets of them, in each step that has
 * both; and steps that are "brief" write nothing that is longer.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>

#include "convert/stream.h"
#include "kernel/choice.h"

#include "../support/pairs.h"
#include "../support/run.h"

#include <cmocka.h>

#include "../support/library.h"

static const options defaults = OPTIONS_DEFAULT;

/* Characters of a text have these indices. */
typedef struct present {
    uint8_t items[128];
    unsigned count;
} present;

static present present_in(const oq_kernel *k) {
    bool is[128] = {[OQ_KERNEL_EDGE] = true};
    present p = {.count = 0};
    for (unsigned code = 0; code < 128; code++)
        is[k->single[code]] = true;
    for (unsigned index = 1; index < 128; index++)
        if (k->lead[index] >= 0xC2) is[index] = true;
    for (unsigned index = 0; index < 128; index++)
        if (is[index]) p.items[p.count++] = (uint8_t)index;
    return p;
}

/* What a letter becomes by kinds. */
static unsigned by_kind(const oq_kinds *t, unsigned before, unsigned letter,
                        unsigned behind) {
    unsigned rows = t->rows[letter];
    if ((rows & 0x80) == 0) return letter;
    unsigned cell = t->base[letter] +
                    t->steps[0][(rows & 0x70) | (t->kinds[before] & 15)] +
                    t->steps[1][(rows & 7) << 4 | t->kinds[behind] >> 4];
    assert_in_range(cell, 0, 127);
    return t->slots[cell];
}

static void check_letter(const oq_kernel *k, const present *p,
                         unsigned letter) {
    for (unsigned i = 0; i < p->count; i++)
        for (unsigned j = 0; j < p->count; j++) {
            unsigned before = p->items[i], behind = p->items[j];
            unsigned slot = k->context[letter] >> 3 == 0
                                ? letter
                                : oq_choice_make(k, before, letter, behind);
            if (by_kind(&k->kinds, before, letter, behind) == slot) continue;
            fail_msg("index %u between %u and %u", letter, before, behind);
        }
}

static void check_brief(const oq_kernel *k) {
    for (unsigned slot = 0; slot < 256; slot++) {
        assert_int_equal(k->out[2][slot] | k->out[3][slot], 0);
        if (slot >= 128 && slot < 192)
            assert_int_equal(k->out[0][slot] | k->out[1][slot], 0);
    }
}

static void check_step(const oq_kernel *k) {
    if (k != NULL && k->brief) check_brief(k);
    if (k == NULL || !k->by_kind) return;
    present p = present_in(k);
    for (unsigned i = 0; i < p.count; i++)
        check_letter(k, &p, p.items[i]);
}

static void test_choices(void **state) {
    (void)state;
    for (pair_walk walk = {library, 0, NULL, NULL, {0}}; next_pair(&walk);) {
        ortaq_converter *c =
            new_converter(library, walk.from, walk.to, defaults);
        assert_non_null(c);
        if (c->step_count == 1) check_step(c->engines[0].kernel);
        ortaq_converter_free(c);
    }
}

/* Uzbek has both; it is the one with the most letters that have choices. */
static void test_uzbek(void **state) {
    (void)state;
    ortaq_converter *c = new_converter(library, "uz-Latn", "uz-Cyrl", defaults);
    check_step(c->engines[0].kernel);
    assert_true(c->engines[0].kernel->by_kind);
    assert_true(c->engines[0].kernel->brief);
    ortaq_converter_free(c);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_choices),
                                       cmocka_unit_test(test_uzbek)};
    return cmocka_run_group_tests(tests, open_library, close_library);
}
