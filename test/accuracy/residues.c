/*
 * residues.c - words that did not come out as expected, and their classes. The
 * classes are kept in test/accuracy/residues.tsv, one row a word:
 *
 *   pair file, word as it goes in, class, note
 *
 * "*" for the file stands for all; a "*" at the end of the word for any ending.
 * Capitals do not matter. A row that explains nothing any more is idle, and
 * printed, so that the list does not rot. A difference in capitals alone needs
 * no row: conversion keeps them, so the two sides are worded differently.
 *
 * SPDX-License-Identifier: MIT
 */
#include <sys/stat.h>

#include "accuracy.h"

const char *const class_names[CLASSES] = {"unexplained", "wording", "typo",
                                          "loan",        "name",    "ours"};

static const char classes_file[] = "test/accuracy/residues.tsv";

/* A row of the list. */
typedef struct explanation {
    char *file, *word;
    residue_class class;
    bool used;
} explanation;

static explanation *explanations;
static size_t explanation_count;

static char *copy_of(const char *bytes, size_t size) {
    char *copy = must(malloc(size + 1));
    if (size) memcpy(copy, bytes, size);
    copy[size] = '\0';
    return copy;
}

static char *lower_copy(const char *bytes, size_t size) {
    text t = {0};
    for (size_t at = 0; at < size;)
        text_code(&t, (uint32_t)u_tolower(next_code(bytes, size, &at)));
    text_string(&t);
    return t.data;
}

static residue_class class_named(slice name) {
    for (int i = 1; i < CLASSES; i++)
        if (strlen(class_names[i]) == name.size &&
            memcmp(class_names[i], name.at, name.size) == 0)
            return (residue_class)i;
    fprintf(stderr, "%s: no class %.*s\n", classes_file, (int)name.size,
            name.at);
    exit(EXIT_FAILURE);
}

static bool is_open(const explanation *e) {
    return e->word[0] && e->word[strlen(e->word) - 1] == '*';
}

static int compare_explanations(const void *a, const void *b) {
    const explanation *x = a, *y = b;
    int by_word = strcmp(x->word, y->word);
    return is_open(x) != is_open(y) ? is_open(x) - is_open(y) : by_word;
}

void load_classes(void) {
    text t = {0};
    slice line;
    size_t room = 0;
    if (!text_file(&t, classes_file)) return;
    for (size_t at = 0; next_slice(&t, &at, &line);) {
        if (line.size == 0 || line.at[0] == '#') continue;
        if (explanation_count == room) {
            room = room * 2 + 64;
            explanations =
                must(realloc(explanations, room * sizeof *explanations));
        }
        slice file = column_of(line, 0), in = column_of(line, 1);
        explanations[explanation_count++] = (explanation){
            copy_of(file.at, file.size), lower_copy(in.at, in.size),
            class_named(column_of(line, 2)), false};
    }
    qsort(explanations, explanation_count, sizeof *explanations,
          compare_explanations);
    text_free(&t);
}

static bool is_about(const explanation *e, const char *file,
                     const char *lower) {
    size_t size = strlen(e->word);
    if (strcmp(e->file, "*") != 0 && strcmp(e->file, file) != 0) return false;
    if (size && e->word[size - 1] == '*')
        return strncmp(e->word, lower, size - 1) == 0;
    return strcmp(e->word, lower) == 0;
}

/* The first row about a word; rows about whole words come before others.
 * Other wording is found by converting back, which cannot tell a mistake in
 * the data from it: a row that says so has been read, and counts. */
static residue_class row_class(const char *file, const char *lower,
                               residue_class known) {
    for (size_t i = 0; i < explanation_count; i++) {
        explanation *e = &explanations[i];
        if (!is_about(e, file, lower)) continue;
        if (known != CLASS_NONE && e->class != CLASS_TYPO) break;
        e->used = true;
        return e->class;
    }
    return known;
}

static residue_class class_of(const char *file, const residue *r) {
    char *lower = lower_copy(r->input, strlen(r->input));
    char *ours = lower_copy(r->ours, strlen(r->ours));
    char *wanted = lower_copy(r->expected, strlen(r->expected));
    residue_class found = strcmp(ours, wanted) == 0
                              ? CLASS_WORDING
                              : row_class(file, lower, r->class);
    free(lower);
    free(ours);
    free(wanted);
    return found;
}

void print_idle_classes(void) {
    for (size_t i = 0; i < explanation_count; i++)
        if (!explanations[i].used)
            printf("idle in %s: %s, %s\n", classes_file, explanations[i].file,
                   explanations[i].word);
}

/* --------------------------------------------------------------- Residues --
 */

void add_residue(residues *list, const residue *form, slice key) {
    if (list->count == list->room) {
        list->room = list->room * 2 + 64;
        list->at = must(realloc(list->at, list->room * sizeof *list->at));
    }
    list->at[list->count++] =
        (residue){copy_of(form->input, strlen(form->input)),
                  copy_of(form->ours, strlen(form->ours)),
                  copy_of(form->expected, strlen(form->expected)),
                  copy_of(key.at, key.size),
                  1,
                  form->other,
                  form->class};
}

static int compare_words(const void *a, const void *b) {
    const residue *x = a, *y = b;
    int by_input = strcmp(x->input, y->input);
    int by_ours = by_input ? by_input : strcmp(x->ours, y->ours);
    int by_wish = by_ours ? by_ours : strcmp(x->expected, y->expected);
    return by_wish ? by_wish : x->other - y->other;
}

static int compare_counts(const void *a, const void *b) {
    const residue *x = a, *y = b;
    if (x->count != y->count) return x->count < y->count ? 1 : -1;
    return compare_words(a, b);
}

static void free_residue(residue *r) {
    free(r->input);
    free(r->ours);
    free(r->expected);
    free(r->key);
}

static void merge(residues *list) {
    size_t kept = 0;
    for (size_t i = 0; i < list->count; i++) {
        if (kept && compare_words(&list->at[kept - 1], &list->at[i]) == 0) {
            list->at[kept - 1].count++;
            free_residue(&list->at[i]);
        } else {
            list->at[kept++] = list->at[i];
        }
    }
    list->count = kept;
}

void settle_residues(residues *list, const char *file) {
    if (list->count == 0) return;
    qsort(list->at, list->count, sizeof *list->at, compare_words);
    merge(list);
    qsort(list->at, list->count, sizeof *list->at, compare_counts);
    for (size_t i = 0; i < list->count; i++)
        list->at[i].class = class_of(file, &list->at[i]);
}

void write_residues(const residues *list, const char *name) {
    char path[512];
    mkdir("build", 0777);
    mkdir("build/accuracy", 0777);
    snprintf(path, sizeof path, "build/accuracy/%s.tsv", name);
    FILE *file = fopen(path, "w");
    if (!file) {
        perror(path);
        exit(EXIT_FAILURE);
    }
    fprintf(file, "in\tours\texpected\tcount\tclass\twording\tkey\n");
    for (size_t i = 0; i < list->count; i++) {
        const residue *r = &list->at[i];
        fprintf(file, "%s\t%s\t%s\t%zu\t%s\t%s\t%s\n", r->input, r->ours,
                r->expected, r->count, class_names[r->class],
                r->other ? "other" : "same", r->key);
    }
    fclose(file);
}

void free_residues(residues *list) {
    for (size_t i = 0; i < list->count; i++)
        free_residue(&list->at[i]);
    free(list->at);
    *list = (residues){0};
}
