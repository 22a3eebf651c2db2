/*
 * identify_ascii.c - lines of SIB-200 as people type them who have ASCII alone:
 * letters without their marks, e for ə, no apostrophes.
 *
 * SPDX-License-Identifier: MIT
 */
#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include "identify.h"

/* The letter that is typed for a code point; 0: none. */
static UChar32 ascii_code(const UNormalizer2 *nfd, UChar32 code) {
    UErrorCode error = U_ZERO_ERROR;
    UChar parts[8];
    if (code == 0x259) return 'e';
    if (code == 0x18F) return 'E';
    if (code == 0x131) return 'i';
    if (strchr("'`", (int)code) || (code >= 0x2B9 && code <= 0x2BF) ||
        code == 0x2018 || code == 0x2019 || u_charType(code) == U_NON_SPACING_MARK)
        return 0;
    int32_t count = unorm2_getDecomposition(nfd, code, parts, 8, &error);
    return count > 0 ? parts[0] : code;
}

static text ascii_of(const text *source) {
    UErrorCode error = U_ZERO_ERROR;
    const UNormalizer2 *nfd = unorm2_getNFDInstance(&error);
    text plain = {0};
    for (size_t at = 0; at < source->size;) {
        UChar32 code;
        U8_NEXT(source->data, at, source->size, code);
        code = code < 0 ? 0xFFFD : ascii_code(nfd, code);
        if (code) text_code(&plain, (uint32_t)code);
    }
    return plain;
}

static void write_ascii(identify_test *test, int row, const specimens *list) {
    const char *class = identify_rows[row].class;
    for (int d = 0; d < DETECTORS; d++) {
        identify_answer *answers = answers_of(test->library, (detector)d, list);
        size_t right = 0;
        for (size_t i = 0; answers && i < list->count; i++)
            right += answers[i].row == row_of_tag(class);
        if (answers)
            say(test->out, " %.2f |", share_of(right, list->count));
        else
            say(test->out, " |");
        free(answers);
    }
    say(test->out, "\n");
}

static void write_ascii_row(identify_test *test, int row) {
    text plain = ascii_of(&test->sources[row]);
    specimens lines = {0};
    slice line;
    for (size_t at = 0; next_slice(&plain, &at, &line);) {
        slice column = column_of(line, 2);
        if (column.size) add_specimen(&lines, column.at, column.size, row);
    }
    specimens cut = cut_specimens(&lines, 40);
    say(test->out, "| %s, lines |", identify_rows[row].file);
    write_ascii(test, row, &lines);
    say(test->out, "| %s, 40 characters |", identify_rows[row].file);
    write_ascii(test, row, &cut);
    free(lines.at);
    free(cut.at);
    text_free(&plain);
}

void write_identify_ascii(identify_test *test) {
    say(test->out, "\n## Typed in ASCII\n\nThe same lines without marks and "
                   "apostrophes, with e for ə; right, in %%.\n\n");
    write_detectors_head(test->out, "text");
    for (int row = 0; row < ROWS; row++)
        if (strstr(identify_rows[row].class, "-Latn"))
            write_ascii_row(test, row);
}
