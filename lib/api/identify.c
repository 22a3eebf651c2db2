/*
 * identify.c - ortaq_identify over the letter counts of lib/identify.
 *
 * SPDX-License-Identifier: MIT
 */
#include "../identify/letters.h"
#include "library.h"

typedef struct identify_row {
    size_t number;
    oq_letter_count count;
} identify_row;

/* Whether a count has the greater share; the letters differ too, for not every
 * file counts the same marks as letters. */
static bool identify_better(const oq_letter_count *left,
                            const oq_letter_count *right) {
    return left->own * right->letters > right->own * left->letters;
}

/* Sorts a row in: the greater share first, else by number. */
static void identify_insert(identify_row *rows, size_t count,
                            identify_row row) {
    size_t at = count;
    while (at > 0 && identify_better(&row.count, &rows[at - 1].count)) {
        rows[at] = rows[at - 1];
        at--;
    }
    rows[at] = row;
}

static size_t identify_rows(const ortaq_library *library, const uint8_t *text,
                            size_t size, identify_row *rows) {
    size_t count = 0;
    for (size_t i = 0; i < library->count; i++) {
        identify_row row = {.number = i};
        oq_count_letters(library->items[i].pack, text, size, &row.count);
        if (row.count.own != 0) identify_insert(rows, count++, row);
    }
    return count;
}

static bool identify_decides(const identify_row *rows, size_t count) {
    oq_letter_count none = {0, 0};
    return count != 0 &&
           oq_count_decides(&rows[0].count, count > 1 ? &rows[1].count : &none);
}

ORTAQ_API ortaq_status ortaq_identify(const ortaq_library *library,
                                      const char *text, size_t size,
                                      ortaq_candidate *candidates, size_t room,
                                      size_t *count, int *decided) {
    if (library == NULL || (text == NULL && size != 0) || count == NULL ||
        decided == NULL || (candidates == NULL && room != 0))
        return ORTAQ_ERROR_ARGUMENT;
    identify_row *rows =
        oq_memory_get(&library->memory, library->count * sizeof(*rows));
    if (rows == NULL) return ORTAQ_ERROR_MEMORY;
    *count = identify_rows(library, (const uint8_t *)text, size, rows);
    *decided = identify_decides(rows, *count);
    for (size_t i = 0; i < *count && i < room; i++)
        candidates[i] = (ortaq_candidate){
            rows[i].number, (double)rows[i].count.own /
                                (double)rows[i].count.letters};
    oq_memory_free(&library->memory, rows);
    return ORTAQ_DONE;
}
