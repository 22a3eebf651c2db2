/*
 * test_toy_kk.c - the engine knows no language: a small grammar of Kazakh, in
 * another script, with other sounds and other rules, is data alone. Every case
 * of toy-kk-cases.tsv is read as it says and made again from what it says; a
 * form behind "!" has no reading and is no correct spelling.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "toy.h"

#define FOLDER "test/morph/toy-kk"

static toy kk;

static bool has_reading(const char *form, char *const *wanted) {
    ortaq_analysis a;
    size_t count = toy_count(&kk, form);
    for (size_t i = 0; i < count; i++) {
        ortaq_analysis_at(kk.analyser, i, &a);
        if (!strcmp(a.lemma, wanted[1]) && !strcmp(a.upos, wanted[2]) &&
            !strcmp(a.features, wanted[3]))
            return true;
    }
    return false;
}

static bool has_form(const char *form, char *const *wanted) {
    ortaq_form made;
    size_t count = 0;
    if (ortaq_generate(kk.analyser, wanted[1], strlen(wanted[1]), wanted[2],
                       wanted[3], &count) != ORTAQ_DONE)
        return false;
    for (size_t i = 0; i < count; i++) {
        ortaq_form_at(kk.analyser, i, &made);
        if (!strcmp(made.form, form)) return true;
    }
    return false;
}

/* Cuts a line at its tabs; false if it has not four parts. */
static bool cut_line(char *line, char *parts[4]) {
    for (size_t i = 0; i < 4; i++) {
        parts[i] = line;
        line = strchr(line, '\t');
        if (!line) return i == 3;
        *line++ = '\0';
    }
    return false;
}

static bool check_line(char *line) {
    char *parts[4];
    if (line[0] == '!') {
        if (!toy_count(&kk, line + 1) && !toy_spells(&kk, line + 1))
            return true;
        printf("  %s: has a reading\n", line);
        return false;
    }
    if (!cut_line(line, parts)) fail_msg("not a case: %s", line);
    bool read = has_reading(parts[0], parts), made = has_form(parts[0], parts);
    if (!read || !made)
        printf("  %s as %s %s %s: %s, %s\n", parts[0], parts[1], parts[2],
               parts[3], read ? "read" : "not read", made ? "made" : "not made");
    return read && made;
}

static void test_cases(void **state) {
    (void)state;
    text file = {0};
    size_t cases = 0, faults = 0;
    assert_true(text_file(&file, FOLDER "-cases.tsv"));
    text_string(&file);
    for (char *line = file.data; *line;) {
        char *end = line + strcspn(line, "\n"), *next = end + (*end != 0);
        *end = '\0';
        if (*line && *line != '#') {
            cases++;
            faults += !check_line(line);
        }
        line = next;
    }
    text_free(&file);
    printf("  %zu cases\n", cases);
    assert_true(cases > 100);
    assert_int_equal(faults, 0);
}

static int open_toy(void **state) {
    (void)state;
    kk = toy_open_files(FOLDER);
    return 0;
}

static int close_toy(void **state) {
    (void)state;
    toy_close(&kk);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_cases)};
    return cmocka_run_group_tests(tests, open_toy, close_toy);
}
