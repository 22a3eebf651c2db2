/*
 * test_doubts.c - foreign words are the same whether a kernel passes over plain
 * words or each word is looked at: on random text of pieces that words, names,
 * addresses and signs are made of, for each model and each kernel that this
 * processor can run. Texts end where their memory ends. All texts go through
 * one finder for each kernel, so that what it remembers of some serves others,
 * and each text goes through it twice.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "convert/protect.h"

#include "../support/text.h"

#include <cmocka.h>

static const char *const pieces[] = {
    "a",        "ə",         "lar",       "da",
    "kitab",    "bu",        "və",        "mə",
    "nı",       "ş",         "ğ",         "ı",
    "ö",        "ü",         "ç",         "sh",
    "ch",       "o‘",        "gʻ",        "ñ",
    " ",        " ",         " ",         " ",
    " ",        " ",         " ",         "\n",
    ".",        ",",         ". ",        ", ",
    "-",        "'",         "’",         "“",
    "” ",       "«",         "»",         " – ",
    "\xC2\xA0", "/",         "@",         ":",
    "_",        "1",         "20",        "the ",
    "of ",      "and ",      "open ",     "w",
    "q",        "x",         "Ş",         "İ",
    "A",        "B",         "T",         "YouTube",
    "Google",   "e",         "mail",      "e-mail",
    "Wi-Fi",    "Windows ",  "ж",         "ś",
    "é",        "e\xCC\x81", "ẋ",         "\xF0\x9F\x98\x80",
    "ß",        "software ", "Microsoft", "olan ",
    "üçün "};

/* Letters as an orthography has them: ASCII but w, and some of two bytes. */
static void know(uint8_t known[0x250]) {
    static const uint16_t others[] = {0xE7,  0xC7,  0xF6,  0xD6,  0xFC,  0xDC,
                                      0xF1,  0xD1,  0x11F, 0x11E, 0x131, 0x130,
                                      0x15F, 0x15E, 0x259, 0x18F};
    memset(known, 0, 0x250);
    for (unsigned c = 'a'; c <= 'z'; c++)
        known[c] = known[c & ~32u] = c != 'w';
    for (size_t i = 0; i < OQ_COUNT(others); i++)
        if (others[i] < 0x250) known[others[i]] = 1;
}

static char *random_pieces(uint64_t *random, size_t count, size_t *size) {
    text made = {0};
    for (size_t i = 0; i < count; i++)
        text_put(&made, pieces[random_below(random, OQ_COUNT(pieces))]);
    char *bytes = malloc(made.size != 0 ? made.size : 1);
    assert_non_null(bytes);
    if (made.size != 0) memcpy(bytes, made.data, made.size);
    *size = made.size;
    text_free(&made);
    return bytes;
}

static bool is_same(const oq_ranges *a, const oq_ranges *b) {
    bool same = a->count == b->count;
    for (size_t i = 0; same && i < a->count; i++)
        same = a->items[i].start == b->items[i].start &&
               a->items[i].end == b->items[i].end;
    return same;
}

/* The finders of a model, one for each kernel. */
typedef struct finders {
    const oq_foreign_model *model;
    uint8_t known[0x250];
    oq_memory memory;
    const oq_kernels *kernels[4];
    oq_foreign_finder *finders[4];
    size_t count;
} finders;

static void open_finders(finders *all, const char *language) {
    all->model = oq_foreign_model_of(language, strlen(language));
    know(all->known);
    all->memory = oq_memory_of(NULL);
    all->count = oq_kernels_all(all->kernels);
    for (size_t i = 0; i < all->count; i++) {
        all->finders[i] = oq_foreign_open(&all->memory, all->model, all->known);
        assert_non_null(all->finders[i]);
    }
}

static void close_finders(finders *all) {
    for (size_t i = 0; i < all->count; i++)
        oq_memory_free(&all->memory, all->finders[i]);
}

/* How often kernels find something else than the words one by one give. */
static size_t count_faults(finders *all, const char *bytes, size_t size) {
    oq_ranges expected = {.memory = &all->memory},
              made = {.memory = &all->memory};
    const uint8_t *given = (const uint8_t *)bytes;
    size_t faults = 0;
    assert_true(
        oq_find_foreign(all->model, all->known, given, size, &expected));
    for (size_t i = 0; i < 2 * all->count; i++) {
        made.count = 0;
        assert_true(oq_foreign_search(all->finders[i / 2], all->kernels[i / 2],
                                      given, size, &made));
        if (is_same(&made, &expected)) continue;
        printf("  %s: %.*s\n", all->kernels[i / 2]->name, (int)size, bytes);
        faults++;
    }
    oq_ranges_free(&expected);
    oq_ranges_free(&made);
    return faults;
}

static void check(const char *language, size_t rounds, size_t most) {
    uint64_t random = random_seed();
    finders all;
    size_t faults = 0;
    open_finders(&all, language);
    for (size_t i = 0; i < rounds; i++) {
        size_t size;
        char *bytes =
            random_pieces(&random, random_below(&random, most), &size);
        faults += count_faults(&all, bytes, size);
        free(bytes);
    }
    close_finders(&all);
    assert_int_equal(faults, 0);
}

static void test_short(void **state) {
    (void)state;
    check("az", 3000, 40);
    check("uz", 3000, 40);
    check("kk", 1000, 40);
    check("crh", 1000, 40);
    check("ug", 1000, 40);
    check("tt", 1000, 40);
}

static void test_long(void **state) {
    (void)state;
    check("az", 100, 3000);
    check("uz", 100, 3000);
}

/* A word that goes on for 256 bytes behind one that is remembered, and is
 * foreign there, is another one. */
static void test_longer(void **state) {
    finders all;
    size_t faults = 0;
    (void)state;
    open_finders(&all, "az");
    for (size_t size = 1; size < 40; size++) {
        char bytes[400];
        memset(bytes, 'a', sizeof(bytes));
        bytes[size] = ' ';
        faults += count_faults(&all, bytes, size + 1);
        memset(bytes + size, 'w', 256);
        bytes[size + 256] = ' ';
        faults += count_faults(&all, bytes, size + 257);
    }
    close_finders(&all);
    assert_int_equal(faults, 0);
}

static void test_no_model(void **state) {
    (void)state;
    check("none", 1000, 60);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_short),
        cmocka_unit_test(test_long),
        cmocka_unit_test(test_longer),
        cmocka_unit_test(test_no_model),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
