/*
 * test_automaton.c - random sets of words as automata: every word is found
 * with its place in the list as its number, the number gives the word back,
 * what is no word is not found, and there are no more nodes than the set has
 * different sets of endings (Myhill and Nerode), counted by brute force.
 *
 * ORTAQ_SEED: the seed; ORTAQ_WORDS: how many sets.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "../support/text.h"
#include "lexicon/build.h"

enum { WORDS = 60, LETTERS = 7 };

typedef struct word_set {
    uint8_t letters[WORDS][LETTERS];
    oq_build_word words[WORDS];
    uint32_t count;
} word_set;

static int by_letters(const void *one, const void *other) {
    const oq_build_word *a = one, *b = other;
    uint32_t size = a->size < b->size ? a->size : b->size;
    int order = memcmp(a->letters, b->letters, size);
    return order ? order : (a->size > b->size) - (a->size < b->size);
}

static bool is_in(const word_set *set, const uint8_t *letters, uint32_t size) {
    for (uint32_t i = 0; i < set->count; i++)
        if (set->words[i].size == size &&
            memcmp(set->words[i].letters, letters, size) == 0)
            return true;
    return false;
}

/* Few letters, so that words share beginnings and endings. */
static uint32_t random_letters(uint64_t *random, uint8_t *letters) {
    uint32_t size = 1 + (uint32_t)random_below(random, LETTERS);
    for (uint32_t i = 0; i < size; i++)
        letters[i] = (uint8_t)(1 + random_below(random, 3));
    return size;
}

static void random_set(word_set *set, uint64_t *random) {
    size_t wanted = random_below(random, WORDS + 1);
    set->count = 0;
    while (wanted-- > 0) {
        uint8_t *letters = set->letters[set->count];
        uint32_t size = random_letters(random, letters);
        if (!is_in(set, letters, size))
            set->words[set->count++] = (oq_build_word){letters, size};
    }
    qsort(set->words, set->count, sizeof *set->words, by_letters);
}

/* Whether a beginning is followed by more letters in some word. */
static bool begins(const oq_build_word *word, const oq_build_word *start) {
    return word->size > start->size &&
           memcmp(word->letters, start->letters, start->size) == 0;
}

/* Whether whatever follows one beginning also follows the other. */
static bool follows_too(const word_set *set, const oq_build_word *one,
                        const oq_build_word *other) {
    for (uint32_t i = 0; i < set->count; i++) {
        const oq_build_word *word = &set->words[i];
        uint8_t letters[2 * LETTERS];
        if (!begins(word, one)) continue;
        uint32_t rest = word->size - one->size;
        memcpy(letters, other->letters, other->size);
        memcpy(letters + other->size, word->letters + one->size, rest);
        if (!is_in(set, letters, other->size + rest)) return false;
    }
    return true;
}

/* The different sets of endings behind beginnings of one letter or more. */
static size_t count_endings(const word_set *set) {
    oq_build_word kinds[WORDS * LETTERS];
    size_t count = 0;
    for (uint32_t i = 0; i < set->count; i++)
        for (uint32_t size = 1; size < set->words[i].size; size++) {
            oq_build_word start = {set->words[i].letters, size};
            size_t at = 0;
            while (at < count && !(follows_too(set, &start, &kinds[at]) &&
                                   follows_too(set, &kinds[at], &start)))
                at++;
            if (at == count) kinds[count++] = start;
        }
    return count;
}

/* The nodes that can be reached behind a first letter. */
static size_t count_nodes(const oq_automaton *automaton) {
    bool *seen = must(calloc(automaton->arc_count + 1u, 1));
    size_t count = 0;
    for (unsigned letter = 0; letter < OQ_LETTERS; letter++)
        if (automaton->root[letter])
            seen[automaton->arcs[automaton->root[letter]] >> OQ_ARC_TARGET] =
                true;
    seen[0] = false;
    for (uint32_t node = automaton->arc_count; node-- > 1;) {
        if (!seen[node]) continue;
        count++;
        for (uint32_t arc = node;; arc++) {
            seen[automaton->arcs[arc] >> OQ_ARC_TARGET] = true;
            if (automaton->arcs[arc] & OQ_ARC_LAST) break;
        }
    }
    free(seen);
    return count;
}

static void check_words(const word_set *set, const oq_automaton *automaton) {
    for (uint32_t i = 0; i < set->count; i++) {
        uint32_t number = UINT32_MAX;
        uint8_t letters[OQ_LEX_MAX];
        const oq_build_word *word = &set->words[i];
        assert_true(oq_automaton_find(automaton, word->letters, word->size,
                                      &number));
        assert_int_equal(number, i);
        assert_int_equal(oq_automaton_word(automaton, i, letters), word->size);
        assert_memory_equal(letters, word->letters, word->size);
    }
}

static void check_set(const word_set *set, uint64_t *random) {
    oq_memory memory = oq_memory_of(NULL);
    oq_build build;
    assert_true(oq_build_words(&build, &memory, set->words, set->count));
    oq_automaton automaton = oq_build_view(&build);
    assert_int_equal(automaton.word_count, set->count);
    assert_int_equal(oq_automaton_check(&automaton, &memory), ORTAQ_DONE);
    check_words(set, &automaton);
    for (int i = 0; i < 100; i++) {
        uint8_t letters[LETTERS];
        uint32_t size = random_letters(random, letters);
        assert_int_equal(oq_automaton_find(&automaton, letters, size, NULL),
                         is_in(set, letters, size));
    }
    assert_int_equal(oq_automaton_word(&automaton, set->count,
                                       (uint8_t[OQ_LEX_MAX]){0}),
                     0);
    assert_int_equal(count_nodes(&automaton), count_endings(set));
    oq_build_free(&build);
}

static void test_sets(void **state) {
    (void)state;
    uint64_t random = random_seed();
    word_set set;
    for (size_t i = number_from("ORTAQ_WORDS", 300); i > 0; i--) {
        random_set(&set, &random);
        check_set(&set, &random);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_sets)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
