/*
 * test_cases.c - words that public converters get wrong, from cases.tsv: each
 * line is one conversion, with the source of the fact. Every option is at its
 * default.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>

#include "../support/pairs.h"

#include <cmocka.h>

#include "../support/library.h"

enum { COLUMNS = 5, CASES_LEAST = 50 };

/* Cuts a line at its tabs, in place; how many columns? */
static size_t cut(char *line, char *columns[COLUMNS]) {
    size_t count = 0;
    for (; line && count < COLUMNS; count++) {
        columns[count] = line;
        line = strchr(line, '\t');
        if (line) *line++ = '\0';
    }
    return line ? COLUMNS + 1 : count;
}

static bool is_converted(char *const columns[COLUMNS]) {
    const char *from = columns[0], *to = columns[1], *source = columns[2];
    const options defaults = OPTIONS_DEFAULT;
    ortaq_converter *converter = new_converter(library, from, to, defaults);
    if (!converter) {
        printf("  %s to %s: no such pair\n", from, to);
        return false;
    }
    text result = convert_text(converter, source, strlen(source));
    bool right = strcmp(text_string(&result), columns[3]) == 0;
    if (!right)
        printf("  %s to %s: \"%s\" gives \"%s\", not \"%s\" (%s)\n", from, to,
               source, text_string(&result), columns[3], columns[4]);
    text_free(&result);
    ortaq_converter_free(converter);
    return right;
}

/* Takes the line that begins here apart; true if the case holds. */
static bool check_line(char *line) {
    char *columns[COLUMNS];
    if (cut(line, columns) == COLUMNS) return is_converted(columns);
    printf("  not five columns: %s\n", line);
    return false;
}

static void test_cases(void **state) {
    (void)state;
    size_t cases = 0, faults = 0;
    text file = {0};
    assert_true(text_file(&file, "test/convert/cases.tsv"));
    text_add(&file, "", 1);
    for (char *line = file.data; *line;) {
        char *next = line + strcspn(line, "\n");
        if (*next) *next++ = '\0';
        cases += line[0] != '#';
        faults += line[0] != '#' && !check_line(line);
        line = next;
    }
    text_free(&file);
    printf("  %zu cases, %zu faults\n", cases, faults);
    assert_true(cases >= CASES_LEAST);
    assert_int_equal(faults, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_cases)};
    return cmocka_run_group_tests(tests, open_library, close_library);
}
