/*
 * test_spellings.c - the reader of .spellings files: every form of line, the
 * order that spellings are put in, limits that are just reached, and every
 * mistake with its line and the sentence that names it.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "../support/text.h"
#include "restore/spellings.h"

static oq_spellings_file file;

/* The text lies at the end of its block: reading beyond it is seen. */
static bool read_bytes(const char *bytes, size_t size) {
    char *block = must(malloc(size + 1));
    memcpy(block + 1, bytes, size);
    bool fine = oq_spellings_read(block + 1, size, &file);
    free(block);
    return fine;
}

static bool read_text(const char *string) {
    return read_bytes(string, strlen(string));
}

static void expect_read(const char *string) {
    if (!read_text(string))
        fail_msg("line %u: %s, in:\n%s", file.line, file.problem, string);
}

/* ---------------------------------------------------------------- Lines -- */

/* A line and the one spelling that it gives. */
static const struct {
    const char *line;
    oq_grapheme wanted;
} forms[] = {
    {"ب b:0", {{0x628}, {'b'}, 1, 1, 0, 0}},
    {"ب b:255", {{0x628}, {'b'}, 1, 1, 255, 0}},
    {"  \tب\t b:1  \r", {{0x628}, {'b'}, 1, 1, 1, 0}},
    {"ب b:1 # as a rule", {{0x628}, {'b'}, 1, 1, 1, 0}},
    {"ب b:1#", {{0x628}, {'b'}, 1, 1, 1, 0}},
    {"\\u0628 \\u0259:7", {{0x628}, {0x259}, 1, 1, 7, 0}},
    {"ه\\u200C ə:6", {{0x647, 0x200C}, {0x259}, 2, 1, 6, 0}},
    {"ایَی iyyi:30", {{0x627, 0x6CC, 0x64E, 0x6CC}, {'i', 'y', 'y', 'i'}, 4, 4,
                      30, 0}},
    {"^او o:2", {{0x627, 0x648}, {'o'}, 2, 1, 2, OQ_SPELLING_START}},
    {"_گ y:16", {{0x6AF}, {'y'}, 1, 1, 16, OQ_SPELLING_INNER}},
    {"ه$ ə:2", {{0x647}, {0x259}, 1, 1, 2, OQ_SPELLING_END}},
    {"ا| ən:28", {{0x627}, {0x259, 'n'}, 1, 2, 28,
                  OQ_SPELLING_STEM | OQ_SPELLING_END}},
    {"^و$ və:0", {{0x648}, {'v', 0x259}, 1, 2, 0,
                  OQ_SPELLING_START | OQ_SPELLING_END}},
    {"_ه$ ə:0", {{0x647}, {0x259}, 1, 1, 0,
                 OQ_SPELLING_INNER | OQ_SPELLING_END}},
    {"ع -:8", {{0x639}, {0}, 1, 0, 8, 0}},
    {"- ə:2", {{0}, {0x259}, 0, 1, 2, 0}},
    {"^- i:9", {{0}, {'i'}, 0, 1, 9, OQ_SPELLING_START}},
    {"ّ +:0", {{0x651}, {0}, 1, 0, 0, OQ_SPELLING_AGAIN}},
    {"- +:28", {{0}, {0}, 0, 0, 28, OQ_SPELLING_AGAIN}},
};

static bool same_spelling(const oq_grapheme *a, const oq_grapheme *b) {
    return !memcmp(a->codes, b->codes, sizeof a->codes) &&
           !memcmp(a->letters, b->letters, sizeof a->letters) &&
           a->code_count == b->code_count &&
           a->letter_count == b->letter_count && a->cost == b->cost &&
           a->flags == b->flags;
}

static void test_forms(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++) {
        char string[128];
        snprintf(string, sizeof string, "orthography az-Arab\n%s",
                 forms[i].line);
        expect_read(string);
        if (file.count != 1 || !same_spelling(&file.items[0], &forms[i].wanted))
            fail_msg("another spelling is read in: %s", forms[i].line);
    }
}

/* Values of one line are spellings of their own; marks of places are of all. */
static void test_values(void **state) {
    (void)state;
    expect_read("orthography az-Arab\n^ا ə:3 -:5 +:9\n");
    assert_int_equal(file.count, 3);
    for (uint32_t i = 0; i < 3; i++)
        assert_true(file.items[i].codes[0] == 0x627 &&
                    file.items[i].flags & OQ_SPELLING_START);
    assert_int_equal(file.items[0].letters[0], 0x259);
    assert_int_equal(file.items[1].letter_count, 0);
    assert_false(file.items[1].flags & OQ_SPELLING_AGAIN);
    assert_true(file.items[2].flags & OQ_SPELLING_AGAIN);
}

/* What is not written comes first; spellings with one first code point stand
 * together, the cheapest first, else as they are read. */
static void test_order(void **state) {
    (void)state;
    static const uint16_t codes[] = {0, 0, 0x627, 0x627, 0x628, 0x628, 0x628};
    static const char letters[] = "iuxabcd";
    expect_read("ب d:9 b:0\nا a:4\northography az-Arab\nبا c:0\n- u:3 i:1\n"
                "ای x:0\n");
    assert_int_equal(file.count, 7);
    for (uint32_t i = 0; i < file.count; i++) {
        assert_int_equal(file.items[i].codes[0], codes[i]);
        assert_int_equal(file.items[i].letters[0], letters[i]);
    }
}

static void test_orthographies(void **state) {
    (void)state;
    expect_read("# head\n\n \t\r\northography  az-Arab\taz-Arab-x-2001 # two\n"
                "orthography azb\r\n");
    assert_int_equal(file.tag_count, 3);
    assert_string_equal(file.tags[0], "az-Arab");
    assert_string_equal(file.tags[1], "az-Arab-x-2001");
    assert_string_equal(file.tags[2], "azb");
    assert_int_equal(file.count + file.loose_count, 0);
    assert_null(file.problem);
}

static void test_suffixes(void **state) {
    (void)state;
    static const uint16_t codes[OQ_LOOSE_LETTERS] = {0x646, 0x6CC, 0x646};
    static const uint16_t third[OQ_LOOSE_LETTERS] = {'n', 'u', 'n'};
    static const uint16_t long_form[OQ_LOOSE_LETTERS] = {'a', 'b', 'c',
                                                         'd', 'e', 0x259};
    expect_read("suffix نین nın nin nun nün # of\nsuffix دان dan\n"
                "suffix \\u062F\\u0627 da abcdeə\nsuffix ıü+ نه  nə na\n"
                "orthography az-Arab\n");
    assert_int_equal(file.loose_count, 4);
    const oq_loose *loose = file.loose;
    assert_memory_equal(loose[0].codes, codes, sizeof codes);
    assert_memory_equal(loose[0].forms[2], third, sizeof third);
    assert_int_equal(loose[0].forms[3][1], 0xFC);
    assert_int_equal(loose[1].forms[0][2], 'n');
    assert_int_equal(loose[1].forms[1][0], 0);
    assert_int_equal(loose[2].codes[1], 0x627);
    assert_memory_equal(loose[2].forms[1], long_form, sizeof long_form);
    static const uint16_t behind[OQ_LOOSE_LETTERS] = {0x131, 0xFC};
    assert_memory_equal(loose[3].behind, behind, sizeof behind);
    assert_int_equal(loose[3].codes[1], 0x647);
    assert_int_equal(loose[3].forms[1][1], 'a');
    assert_int_equal(loose[0].behind[0], 0);
}

/* Words of another language, several a line, each with the line's weight. */
static void test_foreign(void **state) {
    (void)state;
    expect_read("foreign 2 از \\u200Cها # of Persian\nforeign 0 و\n"
                "orthography az-Arab\n");
    static const uint16_t first[] = {0x627, 0x632, 0};
    static const uint16_t second[] = {0x200C, 0x647, 0x627, 0};
    assert_int_equal(file.foreign_count, 3);
    assert_memory_equal(file.foreign[0].codes, first, sizeof first);
    assert_memory_equal(file.foreign[1].codes, second, sizeof second);
    assert_int_equal(file.foreign[0].weight, 2);
    assert_int_equal(file.foreign[1].weight, 2);
    assert_int_equal(file.foreign[2].codes[0], 0x648);
    assert_int_equal(file.foreign[2].weight, 0);
    assert_int_equal(file.count + file.loose_count + file.mark_count, 0);
}

/* What a mark is of, what it shows, and what is written then. */
static void test_marks(void **state) {
    (void)state;
    expect_read("mark 0 و u ۇ # of u\nmark 2 و o وْ\nmark 1 - ə \\u064E\n"
                "mark 3 - - \\u0652\nmark 0 ی iyy یّ\nmark 1 - + ّ\northography az-Arab\n");
    static const oq_spelling_mark wanted[] = {
        {0x648, {'u'}, {0x6C7, 0}, 0},
        {0x648, {'o'}, {0x648, 0x652}, 2},
        {0, {0x259}, {0x64E, 0}, 1},
        {0, {OQ_MARK_NONE}, {0x652, 0}, 3},
        {0x6CC, {'i', 'y', 'y'}, {0x6CC, 0x651}, 0},
        {0, {OQ_MARK_AGAIN}, {0x651, 0}, 1}};
    assert_int_equal(file.mark_count, sizeof wanted / sizeof wanted[0]);
    for (uint32_t i = 0; i < file.mark_count; i++)
        assert_true(file.marks[i].code == wanted[i].code &&
                    !memcmp(file.marks[i].letters, wanted[i].letters,
                            sizeof wanted[i].letters) &&
                    file.marks[i].to[0] == wanted[i].to[0] &&
                    file.marks[i].to[1] == wanted[i].to[1] &&
                    file.marks[i].rank == wanted[i].rank);
    assert_int_equal(file.count + file.loose_count, 0);
}

/* Words that only begin like a keyword are spellings. */
static void test_keywords(void **state) {
    (void)state;
    expect_read("orthography az-Arab\nsuf a:1\n");
    assert_int_equal(file.count, 1);
    assert_int_equal(file.items[0].codes[0], 's');
}

/* A reader that is used again remembers nothing. */
static void test_again(void **state) {
    (void)state;
    assert_false(read_text("orthography az-Arab\nب b:1\nsuffix د d\nب b\n"));
    assert_int_equal(file.line, 4);
    expect_read("orthography az-Arab\n");
    assert_int_equal(file.count + file.loose_count, 0);
    assert_null(file.problem);
}

/* --------------------------------------------------------------- Limits -- */

static void put_times(text *t, const char *string, size_t times) {
    for (size_t i = 0; i < times; i++)
        text_put(t, string);
}

/* "count" times a line behind the head; whether it is read. */
static bool read_times(const char *line, size_t count) {
    text t = {0};
    text_put(&t, "orthography az-Arab\n");
    put_times(&t, line, count);
    bool fine = read_bytes(t.data, t.size);
    text_free(&t);
    return fine;
}

static void expect_limit(const char *line, size_t most, const char *problem) {
    assert_true(read_times(line, most));
    assert_false(read_times(line, most + 1));
    assert_int_equal(file.line, most + 2);
    assert_string_equal(file.problem, problem);
}

static void test_limits(void **state) {
    (void)state;
    expect_limit("ب b:1\n", OQ_SPELLINGS_MAX, "too many spellings");
    expect_limit("suffix دا da\n", OQ_LOOSE_MAX, "too many suffixes");
    expect_limit("mark 0 و u ۇ\n", OQ_SPELLING_MARKS_MAX, "too many marks");
    expect_limit("foreign 1 در\n", OQ_TELLING_MAX, "too many foreign words");
    expect_limit("orthography x\n", OQ_SPELLINGS_TAGS - 1,
                 "more than four orthographies");
}

/* The longest tag has its NUL, and no more. */
static void test_tag(void **state) {
    (void)state;
    text t = {0};
    text_put(&t, "orthography ");
    put_times(&t, "a", OQ_SPELLINGS_TAG - 1);
    assert_true(read_bytes(t.data, t.size));
    assert_int_equal(strlen(file.tags[0]), OQ_SPELLINGS_TAG - 1);
    text_put(&t, "a");
    assert_false(read_bytes(t.data, t.size));
    assert_string_equal(file.problem, "the tag is too long");
    text_free(&t);
}

/* ------------------------------------------------------------- Mistakes -- */

/* Behind a first line that is right. */
static const struct {
    const char *text;
    uint32_t line;
    const char *problem;
} mistakes[] = {
    {"ب", 2, "it stands for nothing"},
    {"ب # b:1", 2, "it stands for nothing"},
    {"-", 2, "it stands for nothing"},
    {"ب b:1\n\n# two\nپ  \nت t:1", 5, "it stands for nothing"},
    {"- -:1", 2, "nothing stands for nothing"},
    {"^", 2, "a spelling is missing"},
    {"_ b:1", 2, "a spelling is missing"},
    {"$ b:1", 2, "a spelling is missing"},
    {"اببب\\u0628 b:1", 2, "more than four characters"},
    {"suffix", 2, "more than four characters"},
    {"ه$ه ə:1", 2, "a colon and a cost are missing"},
    {"-ه ə:1", 2, "a colon and a cost are missing"},
    {"ب b", 2, "a colon and a cost are missing"},
    {"ب b 1", 2, "a colon and a cost are missing"},
    {"ب -", 2, "a colon and a cost are missing"},
    {"ب +b:1", 2, "a colon and a cost are missing"},
    {"ب b:1 2", 2, "a colon and a cost are missing"},
    {"ب b:", 2, "a cost is a number from 0 to 255"},
    {"ب b:x", 2, "a cost is a number from 0 to 255"},
    {"ب b:-1", 2, "a cost is a number from 0 to 255"},
    {"ب b:256", 2, "a cost is a number from 0 to 255"},
    {"ب b:99999999999", 2, "a cost is a number from 0 to 255"},
    {"ب abcde:1", 2, "more than four letters"},
    {"ب :5", 2, "a letter is missing"},
    {"ب b:1 :5", 2, "a letter is missing"},
    {"😀 b:1", 2, "a character beyond U+FFFF"},
    {"ب 😀:1", 2, "a character beyond U+FFFF"},
    {"\\u06G8 b:1", 2, "\\u needs four digits 0-9, A-F"},
    {"\\u06cc b:1", 2, "\\u needs four digits 0-9, A-F"},
    {"ب \\u025:1", 2, "\\u needs four digits 0-9, A-F"},
    {"suffix ", 2, "a form is missing"},
    {"suffix # نین nin", 2, "a form is missing"},
    {"suffix + نین nin", 2, "a form is missing"},
    {"suffix ıi+", 2, "a form is missing"},
    {"suffix abcdefg+ نین nin", 2, "more than six letters"},
    {"suffix نین", 2, "a form is missing"},
    {"suffix نین # nin", 2, "a form is missing"},
    {"suffix نین nın nin nun nün nan", 2, "more than four forms"},
    {"suffix ننننننن nin", 2, "more than six letters"},
    {"suffix نین ninnnnn", 2, "more than six letters"},
    {"suffix نین 😀", 2, "a character beyond U+FFFF"},
    {"suffix نین \\uD", 2, "\\u needs four digits 0-9, A-F"},
    {"foreign از", 2, "a foreign word has a weight from 0 to 3"},
    {"foreign 4 از", 2, "a foreign word has a weight from 0 to 3"},
    {"foreign 2", 2, "a form is missing"},
    {"foreign 2 # از", 2, "a form is missing"},
    {"foreign 2 میکنندگان", 2, "more than six letters"},
    {"mark و u ۇ", 2, "a mark has a rank from 0 to 3"},
    {"mark 4 و u ۇ", 2, "a mark has a rank from 0 to 3"},
    {"mark ", 2, "a mark has a rank from 0 to 3"},
    {"mark 1", 2, "a mark has three fields"},
    {"mark 1 و u", 2, "a mark has three fields"},
    {"mark 1 و u # ۇ", 2, "a mark has three fields"},
    {"mark 1 و u -", 2, "a mark is one or two characters"},
    {"mark 1 و u ۇ ۇ", 2, "a mark is one or two characters"},
    {"mark 1 و u ۇۇۇ", 2, "a field of a mark is too long"},
    {"mark 1 وو u ۇ", 2, "a field of a mark is too long"},
    {"mark 1 و abcde ۇ", 2, "a field of a mark is too long"},
    {"mark 1 😀 u ۇ", 2, "a character beyond U+FFFF"},
    {"mark 1 و \\u02 ۇ", 2, "\\u needs four digits 0-9, A-F"},
    {"ب \xFF:1", 2, "a character is not UTF-8"},
    {"ب b\xC9:1", 2, "a character is not UTF-8"},
    {"\xD9 b:1", 2, "a character is not UTF-8"},
    {"ب b:1 \xD9", 2, "a character is not UTF-8"},
    {"ب b:1\n\xE2\x80", 3, "a character is not UTF-8"},
    {"suffix \xF0\x9F nin", 2, "a character is not UTF-8"},
};

static void test_mistakes(void **state) {
    (void)state;
    size_t faults = 0;
    for (size_t i = 0; i < sizeof mistakes / sizeof mistakes[0]; i++) {
        char string[256];
        snprintf(string, sizeof string, "orthography az-Arab\n%s",
                 mistakes[i].text);
        bool fine = read_text(string);
        if (!fine && file.line == mistakes[i].line &&
            strcmp(file.problem, mistakes[i].problem) == 0)
            continue;
        faults++;
        printf("  %s\n    wanted %u: %s\n    got    %u: %s\n",
               mistakes[i].text, mistakes[i].line, mistakes[i].problem,
               file.line, fine ? "nothing" : file.problem);
    }
    assert_int_equal(faults, 0);
}

/* Without a tag the file is of nothing. */
static void test_nameless(void **state) {
    (void)state;
    static const char *const texts[] = {"", "\n", "ب b:1\n", "orthography \n"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        assert_false(read_text(texts[i]));
        assert_string_equal(file.problem, "no orthography is named");
    }
}

/* Any bytes: read or refused with a sentence, and within their block. */
static void test_any(void **state) {
    (void)state;
    static const char *const parts[] = {
        "orthography az-Arab", "suffix ", "mark ", "نین ", "ə", ":1 ", "\n", " ", "-",
        "+", "^", "_", "$", "#", "\\u06", "\\u0628", "\xD9", "\xE2\x80", "9"};
    uint64_t random = random_seed();
    for (int i = 0; i < 20000; i++) {
        text t = {0};
        for (size_t n = random_below(&random, 24); n > 0; n--)
            text_put(&t, parts[random_below(
                             &random, sizeof parts / sizeof parts[0])]);
        bool fine = read_bytes(t.size ? t.data : "", t.size);
        assert_true(fine == (file.problem == NULL));
        assert_true(file.count <= OQ_SPELLINGS_MAX);
        text_free(&t);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_forms),    cmocka_unit_test(test_values),
        cmocka_unit_test(test_order),    cmocka_unit_test(test_orthographies),
        cmocka_unit_test(test_suffixes), cmocka_unit_test(test_keywords),
        cmocka_unit_test(test_foreign),  cmocka_unit_test(test_marks),
        cmocka_unit_test(test_again),
        cmocka_unit_test(test_limits),
        cmocka_unit_test(test_tag),      cmocka_unit_test(test_mistakes),
        cmocka_unit_test(test_nameless), cmocka_unit_test(test_any),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
