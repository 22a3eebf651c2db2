/*
 * test_blocks.c - plain text in which one thing is not: any character, a letter
 * of another script, a dash, a mark between digits, letters that become
 * something else beside each other. A kernel that goes through plain text in
 * blocks, wherever words end, writes the same as the engine when that stands at
 * any place of a block, in a short word or in one that is longer than blocks.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>

#include "base/utf8.h"

#include "../support/kernels.h"
#include "../support/pairs.h"
#include "../support/wild.h"

#include <cmocka.h>

#include "../support/library.h"

enum { PLAIN = 140, PLACES = 130, RANDOM_MOST = 12 };

/* A pair and words that its kernel takes as they are. */
typedef struct plain_pair {
    const char *from, *to, *words;
} plain_pair;

static const plain_pair pairs[] = {
    {"az-Cyrl", "az-Latn", "бу китаб вә ев адам үчүн "},
    {"az-Latn", "az-Cyrl", "bu kitab və ev adam üçün "},
    {"ug-Arab", "ug-Latn", "بۇ كىتاب ۋە بالا ياخشى "},
    {"uz-Cyrl", "uz-Latn", "бу китоб ва уй одам учун ғоз "},
    {"kk-Cyrl", "kk-Latn-x-2021", "бұл кітап пен үй адам "},
    {"kk-Cyrl", "kk-Arab", "бұл кітап пен үй адам өз тіл кел ән көл "},
    {"kk-Cyrl", "kk-Arab", "бұл үй адам өз сөз ән тіл "},
    {"tk-Cyrl", "tk-Latn", "бу китап ве өй адам үчин "},
    {"kaa-Cyrl", "kaa-Latn-x-2016", "бул китап пенен үй адам "},
    {"gag-Cyrl", "gag-Latn", "бу ев адам вар сӧз гӱн "},
    {"alt-Cyrl", "alt-Latn-x-ctarev", "бу бичик ле ӱй кижи "},
};

/* 64 bytes, so that a block may begin with the first letter and end with the
 * last one, which would get a byte before that. */
static const char around[] = "|غبالابالابالابالابالابالابالابان";

/* Whole words, and pieces of words behind "|". */
static const char *const pieces[] = {
    "Kim ",   "ш ",      "— ",        "«",
    "1,5 ",   "XX ",     "абсолют ",  "Ша бул ЧЕ бул китап бул китап бул аКа ",
    "|Ш",     "|ц",      "|ия",       "|Щ",
    "|ЦИ",    "|Е",      "|ئا",       "|ьe",
    "|—",     "|kim",    "| p",       "|p ",
    "| к",    "|к ",     "|\xCC\x81", "|ş",
    "|E",     "|漢",     "|ʼ",        "|،",
    "|1,5",   "|-",      "|«",        "|😀",
    "|ўз",    "|Ж",      "'5' ",      "|'",
    "Kim' ",  "| '",     "|' ",       "'Kim' ",
    "' ",     "'бу ",    "5' ",       "|Kim'",
    "'ев ",   "Kim'бу ", "Kim'ўз ",   "Kim'е ",
    "Kim'Ца ", "|نگھ",   "|نئا",     "|ьеце",
    "|ХХ",    "ХХ ",     "|ъ",        "|ъе",
    "ев' ",   "'ев' ",   "|''",       "|`Х",
    "'Х' ",   "|'ХХ",    "|«ев'",     "|d'",
    "|ецов",  "|ецк",    "|Хе",       "|ьХ",
    "|نغ",    "|ئئ",     "|نغئا",     around};

/* Plain words of some size, or one word of their letters. */
static void put_plain(text *t, const char *words, size_t size, bool one) {
    for (size_t end = t->size + size, at = 0; t->size < end;) {
        size_t from = at++;
        while ((words[at] & 0xC0) == 0x80)
            at++;
        if (!one || words[from] != ' ') text_add(t, words + from, at - from);
        if (words[at] == 0) at = 0;
    }
}

static size_t check_place(ortaq_converter *converter, const char *words,
                          const char *piece, size_t place, bool one) {
    text source = {0};
    bool inside = piece[0] == '|';
    put_plain(&source, words, PLAIN, one);
    for (size_t i = 0; i < place; i++)
        text_put(&source, "-");
    put_plain(&source, words, PLAIN, one);
    if (!inside && !one) text_put(&source, " ");
    text_put(&source, piece + inside);
    put_plain(&source, words, PLAIN, one);
    size_t faults = kernel_faults(converter, &source, 1, NULL);
    if (faults != 0) printf("  %s at %zu\n", piece + inside, place);
    text_free(&source);
    return faults;
}

static size_t check_pair(const plain_pair *pair, uint64_t *random) {
    const options defaults = OPTIONS_DEFAULT;
    size_t faults = 0, count = sizeof pieces / sizeof *pieces;
    ortaq_converter *c = new_converter(library, pair->from, pair->to, defaults);
    alphabet *letters = alphabet_of(library, pair->from);
    assert_non_null(c);
    for (size_t place = 0; place < PLACES; place++) {
        text word = random_text(letters, random, RANDOM_MOST, false);
        const char *any = text_string(&word);
        for (size_t i = 0; i <= count; i++)
            for (int one = 0; one < 2; one++)
                faults += check_place(c, pair->words,
                                      i < count ? pieces[i] : any, place, one);
        text_free(&word);
    }
    if (faults) printf("  %s to %s: %zu\n", pair->from, pair->to, faults);
    free(letters);
    ortaq_converter_free(c);
    return faults;
}

static void test_rare(void **state) {
    uint64_t random = random_seed();
    size_t faults = 0;
    (void)state;
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        faults += check_pair(&pairs[i], &random);
    assert_int_equal(faults, 0);
}

/* Words with a character alone, before one, between two and behind one. */
static void put_character(text *t, const char *words, const char *code,
                          size_t size) {
    for (unsigned form = 0; form < 4; form++) {
        put_plain(t, words, PLAIN, false);
        if (!(form & 1)) text_put(t, " ");
        text_add(t, code, size);
        if (!(form & 2)) text_put(t, " ");
    }
    put_plain(t, words, PLAIN, false);
}

static size_t check_character(ortaq_converter *c, const char *words,
                              uint32_t code) {
    uint8_t bytes[4];
    size_t size = oq_utf8_put(bytes, code), faults = 0;
    text source = {0};
    put_plain(&source, words, PLAIN + code % 64, false);
    put_character(&source, words, (const char *)bytes, size);
    faults = kernel_faults(c, &source, 1, NULL);
    if (faults != 0) printf("  U+%04X: %zu\n", code, faults);
    text_free(&source);
    return faults;
}

/* Each character of one and of two bytes, and longer ones. */
static void test_characters(void **state) {
    const options defaults = OPTIONS_DEFAULT;
    size_t faults = 0;
    (void)state;
    for (size_t i = 0; i < OQ_COUNT(pairs); i++) {
        ortaq_converter *c =
            new_converter(library, pairs[i].from, pairs[i].to, defaults);
        for (uint32_t code = 0; code < CHARACTERS_END;
             code = next_character(code))
            faults += check_character(c, pairs[i].words, code);
        ortaq_converter_free(c);
    }
    assert_int_equal(faults, 0);
}

/* The words of each pair are plain. */
static void test_plain(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        const options defaults = OPTIONS_DEFAULT;
        uint64_t by_kernel, stops;
        ortaq_converter *c =
            new_converter(library, pairs[i].from, pairs[i].to, defaults);
        text made = convert_text(c, pairs[i].words, strlen(pairs[i].words));
        ortaq_converter_work(c, &by_kernel, &stops);
        assert_int_equal(by_kernel, strlen(pairs[i].words));
        assert_int_equal(stops, 0);
        text_free(&made);
        ortaq_converter_free(c);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_plain),
                                       cmocka_unit_test(test_characters),
                                       cmocka_unit_test(test_rare)};
    return cmocka_run_group_tests(tests, open_library, close_library);
}
