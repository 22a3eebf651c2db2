/*
 * arab_write.c - Latin to Perso-Arabic. Practice varies: each spelling of a
 * word that its list has is right, and letters that are drawn alike, marks and
 * ZWNJ are not compared. The spelling of 2001 says each of them: it is.
 *
 * SPDX-License-Identifier: MIT
 */
#include "arab.h"

/* A word, where it stands, and its spelling as it is compared. */
typedef struct spelling {
    char *latin, *arab, *plain;
} spelling;

typedef struct spellings {
    spelling *at;
    size_t count, room;
} spellings;

static char *copy_of(const char *bytes, size_t size) {
    char *copy = must(malloc(size + 1));
    memcpy(copy, bytes, size);
    copy[size] = '\0';
    return copy;
}

static char *plain_of(slice arab) {
    word_list words = arab_words_of(arab);
    text t = {0};
    for (size_t i = 0; i < words.count; i++) {
        text_put(&t, words.at[i].folded);
    }
    text_string(&t);
    free_words(&words);
    return t.data;
}

static void add_spelling(spellings *all, const char *latin, slice arab) {
    if (all->count == all->room) {
        all->room = all->room * 2 + 64;
        all->at = must(realloc(all->at, all->room * sizeof *all->at));
    }
    all->at[all->count++] =
        (spelling){copy_of(latin, strcspn(latin, "|")),
                   copy_of(arab.at, arab.size), plain_of(arab)};
}

static void free_spellings(spellings *all) {
    for (size_t i = 0; i < all->count; i++) {
        free(all->at[i].latin);
        free(all->at[i].arab);
        free(all->at[i].plain);
    }
    free(all->at);
}

/* The pairs of a list, word by word. */
static spellings spellings_of(const arab_list *list) {
    spellings all = {0};
    size_t at_arab = 0, at_latin = 0;
    slice arab, latin;
    while (next_slice(&list->arab, &at_arab, &arab) &&
           next_slice(&list->latin, &at_latin, &latin)) {
        word_list words = latin_words_of(latin), others = arab_words_of(arab);
        for (size_t i = 0; i < words.count && words.count == others.count; i++)
            add_spelling(&all, words.at[i].folded, others.at[i].raw);
        free_words(&words);
        free_words(&others);
    }
    return all;
}

static bool is_attested(const spellings *all, const char *latin,
                        const char *plain) {
    for (size_t i = 0; i < all->count; i++)
        if (strcmp(all->at[i].latin, latin) == 0 &&
            strcmp(all->at[i].plain, plain) == 0)
            return true;
    return false;
}

static bool is_right(const spellings *all, const spelling *one, slice ours,
                     bool exact) {
    if (exact)
        return strlen(one->arab) == ours.size &&
               memcmp(one->arab, ours.at, ours.size) == 0;
    char *plain = plain_of(ours);
    bool right = is_attested(all, one->latin, plain);
    free(plain);
    return right;
}

/* Latin as it is written: a low line is a space. */
static void add_plainly(text *out, const char *latin) {
    for (; *latin; latin++)
        text_add(out, *latin == '_' ? " " : latin, 1);
    text_put(out, "\n");
}

/* Each word is converted by itself, on a line of its own. */
static text convert_spellings(const arab_test *test, const spellings *all,
                              const char *to) {
    const options values = OPTIONS_DEFAULT;
    text source = {0};
    for (size_t i = 0; i < all->count; i++)
        add_plainly(&source, all->at[i].latin);
    ortaq_converter *converter =
        new_converter(test->library, "az-Latn", to, values);
    text ours = convert_text(converter, source.data, source.size);
    ortaq_converter_free(converter);
    text_free(&source);
    return ours;
}

static void score_spellings(const arab_test *test, const arab_list *list,
                            const char *to, bool exact) {
    char name[128];
    spellings all = spellings_of(list);
    text ours = convert_spellings(test, &all, to);
    size_t right = 0, at = 0;
    snprintf(name, sizeof name, "az-arab-to-%s%s", list->name,
             to + strlen("az-Arab"));
    FILE *file = open_list(name);
    slice got = {"", 0};
    for (size_t i = 0; i < all.count && next_slice(&ours, &at, &got); i++) {
        bool good = is_right(&all, &all.at[i], got, exact);
        right += good;
        if (!good)
            fprintf(file, "%s\t%s\t%.*s\n", all.at[i].latin, all.at[i].arab,
                    (int)got.size, got.at);
    }
    fclose(file);
    say(test->out, "| %s | %s | %s | %zu | %zu | %.2f |\n", list->name, to,
        exact ? "exact" : "plain", all.count, right,
        share_of(right, all.count));
    text_free(&ours);
    free_spellings(&all);
}

void write_arab_writing(arab_test *test) {
    static const struct {
        int list;
        const char *to;
        bool exact;
    } lists[] = {{ARAB_GOLD, "az-Arab", false},
                 {ARAB_MEDIAWIKI, "az-Arab", false},
                 {ARAB_MEDIAWIKI, "az-Arab-x-etymol", false},
                 {ARAB_SEMINAR, "az-Arab-x-2001", true}};
    say(test->out,
        "\n## Latin to Perso-Arabic\n\nPlain: any spelling that the list has "
        "for the word is right; ZWNJ, marks and letters that are drawn alike "
        "are not compared. Wrong ones are in `build/accuracy/az-arab-to-*.tsv`."
        "\n\n| list | to | compared | words | right | %% |\n"
        "|---|---|---|---:|---:|---:|\n");
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        arab_list list;
        if (!read_arab_list(test, lists[i].list, &list)) continue;
        score_spellings(test, &list, lists[i].to, lists[i].exact);
        free_arab_list(&list);
    }
}
