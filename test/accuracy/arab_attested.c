/*
 * arab_attested.c - which spellings of words are attested beyond the list that
 * is measured. One is if running text of azb Wikipedia and of FLORES has each
 * of its words, and it is read as the word that it was written for: else it
 * might be another one's.
 *
 * SPDX-License-Identifier: MIT
 */
#include "arab.h"

struct arab_attested {
    char **words; /* of running text, as they are compared, in order */
    size_t count, room;
    ortaq_converter *reader;
};

static const char *const running[] = {"az/text-arab/azb-wikipedia-sample.txt",
                                      "az/text-arab/flores-sib-train-azb.txt"};

static void add_word(arab_attested *all, const char *word) {
    if (all->count == all->room) {
        all->room = all->room * 2 + 1024;
        all->words = must(realloc(all->words, all->room * sizeof *all->words));
    }
    all->words[all->count++] = strcpy(must(malloc(strlen(word) + 1)), word);
}

static void add_text(arab_attested *all, const arab_test *test,
                     const char *name) {
    text source = {0};
    slice line;
    if (!read_below(test->folder, name, &source)) return;
    for (size_t at = 0; next_slice(&source, &at, &line);) {
        word_list words = arab_words_of(line);
        for (size_t i = 0; i < words.count; i++)
            add_word(all, words.at[i].folded);
        free_words(&words);
    }
    text_free(&source);
}

static int by_bytes(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

arab_attested *new_arab_attested(const arab_test *test, const char *from) {
    const options values = OPTIONS_DEFAULT;
    arab_attested *all = must(calloc(1, sizeof *all));
    for (size_t i = 0; i < sizeof running / sizeof *running; i++)
        add_text(all, test, running[i]);
    if (all->count != 0)
        qsort(all->words, all->count, sizeof *all->words, by_bytes);
    all->reader = new_converter(test->library, from, "az-Latn", values);
    return all;
}

void free_arab_attested(arab_attested *all) {
    for (size_t i = 0; i < all->count; i++)
        free(all->words[i]);
    free(all->words);
    ortaq_converter_free(all->reader);
    free(all);
}

/* Whether running text has each word. */
static bool is_running(const arab_attested *all, slice ours) {
    word_list words = arab_words_of(ours);
    bool found = words.count != 0 && all->count != 0;
    for (size_t i = 0; found && i < words.count; i++) {
        const char *word = words.at[i].folded;
        found = bsearch(&word, all->words, all->count, sizeof *all->words,
                        by_bytes) != NULL;
    }
    free_words(&words);
    return found;
}

bool is_arab_attested(const arab_attested *all, const char *latin, slice ours) {
    if (!is_running(all, ours)) return false;
    text read = convert_text(all->reader, ours.at, ours.size);
    word_list words = latin_words_of((slice){read.data, read.size});
    bool same = words.count == 1 && is_expected(latin, words.at[0].folded);
    free_words(&words);
    text_free(&read);
    return same;
}
