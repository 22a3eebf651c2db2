/*
 * arab_misses.c - words that came out wrong, and why. The classes are kept in
 * test/accuracy/arab-residues.tsv, one row a word: list, word in Perso-Arabic,
 * what is expected, class. A row that explains nothing any more is idle, and
 * printed, so that the table does not rot.
 *
 * SPDX-License-Identifier: MIT
 */
#include "arab.h"

const char *const arab_classes[ARAB_CLASSES] = {
    "unseen", "other", "typo",   "foreign",  "name",
    "loan",   "form",  "choice", "practice", "ours"};

static const char classes_file[] = "test/accuracy/arab-residues.tsv";

/* A row of the table. */
typedef struct arab_row {
    slice list, arab, expected;
    arab_class class;
    bool used;
} arab_row;

static text table; /* lives as long as the program */
static arab_row *rows;
static size_t row_count;

static arab_class class_named(slice name) {
    for (int c = 0; c < ARAB_CLASSES; c++)
        if (strlen(arab_classes[c]) == name.size &&
            memcmp(arab_classes[c], name.at, name.size) == 0)
            return (arab_class)c;
    printf("%s: no such class: %.*s\n", classes_file, (int)name.size, name.at);
    return ARAB_UNSEEN;
}

void load_arab_classes(void) {
    slice line;
    size_t room = 0;
    if (table.size || !text_file(&table, classes_file)) return;
    for (size_t at = 0; next_slice(&table, &at, &line);) {
        if (line.size == 0 || line.at[0] == '#') continue;
        if (row_count == room) {
            room = room * 2 + 64;
            rows = must(realloc(rows, room * sizeof *rows));
        }
        rows[row_count++] = (arab_row){column_of(line, 0), column_of(line, 1),
                                       column_of(line, 2),
                                       class_named(column_of(line, 3)), false};
    }
}

void print_idle_arab_classes(void) {
    for (size_t i = 0; i < row_count; i++)
        if (!rows[i].used)
            printf("idle in %s: %.*s, %.*s\n", classes_file,
                   (int)rows[i].list.size, rows[i].list.at,
                   (int)rows[i].arab.size, rows[i].arab.at);
}

static bool says(slice cell, const char *term) {
    return strlen(term) == cell.size && memcmp(cell.at, term, cell.size) == 0;
}

static arab_class class_of(const char *list, const arab_miss *miss) {
    for (size_t i = 0; i < row_count; i++)
        if (says(rows[i].list, list) && says(rows[i].arab, miss->arab) &&
            says(rows[i].expected, miss->expected)) {
            rows[i].used = true;
            return rows[i].class;
        }
    return ARAB_UNSEEN;
}

static char *copy_of(const char *string) {
    return strcpy(must(malloc(strlen(string) + 1)), string);
}

static bool is_miss(const arab_miss *miss, const char *arab,
                    const char *expected, const char *ours) {
    return strcmp(miss->arab, arab) == 0 && strcmp(miss->ours, ours) == 0 &&
           strcmp(miss->expected, expected) == 0;
}

void add_arab_miss(arab_misses *misses, const char *list, const char *arab,
                   const char *expected, const char *ours) {
    for (size_t i = 0; i < misses->count; i++)
        if (is_miss(&misses->at[i], arab, expected, ours)) {
            misses->at[i].count++;
            return;
        }
    if (misses->count == misses->room) {
        misses->room = misses->room * 2 + 64;
        misses->at =
            must(realloc(misses->at, misses->room * sizeof *misses->at));
    }
    arab_miss *miss = &misses->at[misses->count++];
    *miss = (arab_miss){copy_of(arab), copy_of(expected), copy_of(ours),
                        ARAB_UNSEEN, 1};
    miss->class = class_of(list, miss);
}

void free_arab_misses(arab_misses *misses) {
    for (size_t i = 0; i < misses->count; i++) {
        free(misses->at[i].arab);
        free(misses->at[i].expected);
        free(misses->at[i].ours);
    }
    free(misses->at);
    *misses = (arab_misses){0};
}
