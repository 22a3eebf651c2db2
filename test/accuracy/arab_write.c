/*
 * arab_write.c - Latin to Perso-Arabic. Practice varies: each spelling of a
 * word that its list has is right, and letters that are drawn alike, marks and
 * ZWNJ are not compared. The spelling of 2001 says each of them: it is. Those
 * that running text has are counted apart (arab_attested.c).
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

/* One list in one orthography, and what came of it. */
typedef struct writing {
    int list;
    const char *to;
    bool exact;
    const char *name; /* of the list; NULL: it is absent */
    size_t words, right, attested, classes[ARAB_CLASSES];
} writing;

/* Those that are wrong, into a file and by their classes. */
static void list_wrong(const writing *w, const arab_misses *misses) {
    char name[128];
    snprintf(name, sizeof name, "az-arab-to-%s%s", w->name,
             w->to + strlen("az-Arab"));
    FILE *file = open_list(name);
    for (size_t i = 0; i < misses->count; i++)
        fprintf(file, "%s\t%s\t%s\t%s\t%zu\n",
                arab_classes[misses->at[i].class], misses->at[i].expected,
                misses->at[i].arab, misses->at[i].ours, misses->at[i].count);
    fclose(file);
}

static void score_spellings(const arab_test *test, const arab_list *list,
                            writing *w) {
    char table[128];
    arab_misses misses = {0};
    spellings all = spellings_of(list);
    text ours = convert_spellings(test, &all, w->to);
    arab_attested *attested = new_arab_attested(test, w->to);
    size_t at = 0;
    slice got = {"", 0};
    w->name = list->name;
    snprintf(table, sizeof table, "to-%s", list->name);
    for (; w->words < all.count && next_slice(&ours, &at, &got); w->words++) {
        const spelling *one = &all.at[w->words];
        if (is_right(&all, one, got, w->exact)) {
            w->right++;
            continue;
        }
        if (!w->exact)
            w->attested += is_arab_attested(attested, one->latin, got);
        char *copy = copy_of(got.at, got.size);
        add_arab_miss(&misses, table, one->arab, one->latin, copy);
        free(copy);
    }
    for (size_t i = 0; i < misses.count; i++)
        w->classes[misses.at[i].class] += misses.at[i].count;
    list_wrong(w, &misses);
    free_arab_misses(&misses);
    free_arab_attested(attested);
    text_free(&ours);
    free_spellings(&all);
}

static void say_writing(text *out, const writing *w) {
    size_t could = w->words - w->classes[ARAB_OTHER] - w->classes[ARAB_TYPO];
    say(out, "| %s | %s | %s | %zu | %zu | %.2f | %zu | %.2f | %zu | %.2f |\n",
        w->name, w->to, w->exact ? "exact" : "plain", w->words, w->right,
        share_of(w->right, w->words), could, share_of(w->right, could),
        w->attested, share_of(w->right + w->attested, w->words));
}

static void say_causes(text *out, const writing *all, size_t count) {
    say(out, "\nThe wrong words:\n\n| list | to |");
    for (int c = 0; c < ARAB_CLASSES; c++)
        say(out, " %s |", c ? arab_classes[c] : "not looked at");
    say(out, "\n|---|---|");
    for (int c = 0; c < ARAB_CLASSES; c++)
        say(out, "---:|");
    for (size_t i = 0; i < count; i++) {
        if (all[i].name == NULL) continue;
        say(out, "\n| %s | %s |", all[i].name, all[i].to);
        for (int c = 0; c < ARAB_CLASSES; c++)
            say(out, " %zu |", all[i].classes[c]);
    }
    say(out, "\n\npractice: spelt as another practice has it (محافظه for "
             "موحافیظه), which is right there.\n");
}

void write_arab_writing(arab_test *test) {
    writing all[] = {
        {.list = ARAB_GOLD, .to = "az-Arab"},
        {.list = ARAB_MEDIAWIKI, .to = "az-Arab"},
        {.list = ARAB_MEDIAWIKI, .to = "az-Arab-x-etymol"},
        {.list = ARAB_SEMINAR, .to = "az-Arab-x-2001", .exact = true}};
    enum { COUNT = sizeof all / sizeof *all };
    say(test->out,
        "\n## Latin to Perso-Arabic\n\nPlain: any spelling that the list has "
        "for the word is right; ZWNJ, marks and letters that are drawn alike "
        "are not compared. The messages of MediaWiki are written in two ways: "
        "by az-Arab, which follows azb Wikipedia, and by the orthography whose "
        "practice they have, az-Arab-x-etymol; that practice was found by "
        "counting their Arabic side. Attested: other spellings that running "
        "text has (azb Wikipedia, FLORES) and that are read as the word; the "
        "last share is of all words, with those. Wrong ones are in "
        "`build/accuracy/az-arab-to-*.tsv`.\n\n"
        "| list | to | compared | words | right | %% | can be right | %% | "
        "attested | %% |\n"
        "|---|---|---|---:|---:|---:|---:|---:|---:|---:|\n");
    for (size_t i = 0; i < COUNT; i++) {
        arab_list list;
        if (!read_arab_list(test, all[i].list, &list)) continue;
        score_spellings(test, &list, &all[i]);
        say_writing(test->out, &all[i]);
        free_arab_list(&list);
    }
    say_causes(test->out, all, COUNT);
}
