/*
 * test_lists.c - every kernel writes listed words as the engine does: stems of
 * each list (a sample, larger with ORTAQ_THOROUGH=1), alone and with suffixes,
 * in small letters, capitals, and both. Kernels stop for those stems alone that
 * the rules would write otherwise (lib/orth/kernel_same.c), where pairs of
 * letters tell of them (kernel_pairs.c); here it shows if one more would have
 * been to be known.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>

#include "convert/stream.h"

#include "../support/kernels.h"
#include "../support/pairs.h"
#include "../support/wild.h"

#include <cmocka.h>

#include "../support/library.h"

static const options defaults = OPTIONS_DEFAULT;

enum {
    STEM_MOST = 64,
    SUFFIXES_MOST = 3,
    EVERY = 16, /* one stem of so many */
    EVERY_THOROUGH = 8
};

/* Words made from the stems of one engine. */
typedef struct list_work {
    const oq_engine *engine;
    uint64_t random;
    uint8_t letters[STEM_MOST];
    uint64_t every; /* one stem of so many */
    size_t stems;
    text made;
} list_work;

static void list_letter(list_work *w, unsigned letter, bool capital) {
    const oq_engine *e = w->engine;
    text_code(&w->made, capital ? e->uppers[letter] : e->codes[letter]);
}

/* Adds a suffix by a walk through the trie. */
static void list_suffix(list_work *w, bool capital) {
    const oq_node *nodes = w->engine->suffixes;
    uint32_t node = 0;
    while (nodes[node].child_count != 0 &&
           (nodes[node].value == 0 || random_below(&w->random, 2))) {
        node = nodes[node].children +
               (uint32_t)random_below(&w->random, nodes[node].child_count);
        list_letter(w, nodes[node].letter, capital);
    }
}

/* How words are written: small, Title, CAPITALS, Title or CAPITALS with small
 * or large suffixes, mIxEd. */
static bool is_capital(list_work *w, unsigned form, size_t at) {
    if (form == 3) return random_below(&w->random, 2) != 0;
    return form == 2 || (form == 1 && at == 0);
}

static void list_words(list_work *w, size_t count) {
    for (unsigned form = 0; form < 4; form++)
        for (uint64_t suffixes = 0; suffixes <= SUFFIXES_MOST; suffixes++) {
            bool large = is_capital(w, form, 1) ^
                         (random_below(&w->random, 4) == 0);
            for (size_t i = 0; i < count; i++)
                list_letter(w, w->letters[i], is_capital(w, form, i));
            for (uint64_t i = 0; i < suffixes && w->engine->suffix_count; i++)
                list_suffix(w, large);
            text_put(&w->made, form == 1 ? ", " : " ");
        }
    w->stems++;
}

static void list_stems(list_work *w, const oq_node *nodes, uint32_t node,
                      size_t count) {
    if (nodes[node].value != 0 && random_below(&w->random, w->every) == 0)
        list_words(w, count);
    for (uint32_t i = 0; i < nodes[node].child_count; i++) {
        uint32_t child = nodes[node].children + i;
        assert_true(count < STEM_MOST);
        w->letters[count] = nodes[child].letter;
        list_stems(w, nodes, child, count + 1);
    }
}

/* The stems of a pair of one step; 0: it has more, or no list. */
static size_t check_list(const char *from, const char *to, uint64_t *random,
                         size_t *faults) {
    ortaq_converter *converter = new_converter(library, from, to, defaults);
    assert_non_null(converter);
    list_work w = {.engine = &converter->engines[0],
                   .every = is_thorough() ? EVERY_THOROUGH : EVERY,
                   .random = *random};
    const oq_list *list = &w.engine->list;
    if (converter->step_count == 1 && list->count > 1) {
        list_stems(&w, list->nodes, 0, 0);
        size_t found = kernel_faults(converter, &w.made, 1, NULL);
        if (found != 0) printf("  %s to %s: %zu faults\n", from, to, found);
        *faults += found;
    }
    *random = w.random;
    text_free(&w.made);
    ortaq_converter_free(converter);
    return w.stems;
}

static void test_lists(void **state) {
    (void)state;
    uint64_t random = random_seed();
    size_t faults = 0, stems = 0;
    for (pair_walk walk = {library, 0, NULL, NULL, {0}}; next_pair(&walk);)
        stems += check_list(walk.from, walk.to, &random, &faults);
    assert_true(stems > 200);
    assert_int_equal(faults, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_lists)};
    return cmocka_run_group_tests(tests, open_library, close_library);
}
