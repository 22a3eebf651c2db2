/*
 * words_cover.c - how many of the running words are understood without a
 * guess, and in how many ways; the same of the text converted to the other
 * orthography. Of the words that are not understood, 200 are drawn; why they
 * are not stands in test/accuracy/LANG-uncovered.tsv: word, class, note. The
 * draw is by a hash of the word: one that stays uncovered stays drawn.
 *
 * SPDX-License-Identifier: MIT
 */
#include "words_score.h"

enum { DRAWN = 200, WHYS = 32 };

/* One text, or several together, by class of token. */
typedef struct coverage {
    const word_test *test;
    ortaq_analyser *analyser; /* does not guess */
    const alphabet *alphabet;
    size_t words[TOKEN_CLASSES], known[TOKEN_CLASSES], readings[TOKEN_CLASSES];
    tally *missed; /* NULL if not wanted */
} coverage;

static void cover_word(void *context, const char *term, size_t size) {
    coverage *c = context;
    size_t count = 0;
    token_class class = class_of_token(c->alphabet, term, size);
    ortaq_analyse(c->analyser, term, size, &count);
    c->words[class]++;
    c->known[class] += count > 0;
    c->readings[class] += count;
    if (count == 0 && class == TOKEN_LOWER && c->missed)
        add_tally(c->missed, term, size);
}

static void cover_text(coverage *c, size_t number, ortaq_converter *converter) {
    text source = {0};
    if (!read_text(c->test, number, &source)) return;
    if (converter) {
        text other = convert_text(converter, source.data, source.size);
        text_free(&source);
        source = other;
    }
    visit_tokens(&source, cover_word, c);
    text_free(&source);
}

static void write_cover_head(text *out) {
    say(out, "\n| text | tokens | words | known | %% | readings a known word "
             "|\n|---|---|---:|---:|---:|---:|\n");
}

static void write_cover(text *out, const char *name, const coverage *c) {
    static const char *const classes[] = {
        "lower-case", "with a capital", "with a strange letter",
        "with a digit"};
    for (int i = 0; i < TOKEN_CLASSES; i++)
        if (c->words[i])
            say(out, "| %s | %s | %zu | %zu | %.2f | %.2f |\n", name,
                classes[i], c->words[i], c->known[i],
                share_of(c->known[i], c->words[i]),
                c->known[i] ? (double)c->readings[i] / (double)c->known[i] : 0);
}

static void clear_cover(coverage *c) {
    memset(c->words, 0, sizeof c->words);
    memset(c->known, 0, sizeof c->known);
    memset(c->readings, 0, sizeof c->readings);
}

/* The clean texts together, then the others one by one. */
static void cover_texts(coverage *c, ortaq_converter *converter) {
    const word_data *data = c->test->data;
    for (size_t i = 0; i < WORD_TEXTS && data->texts[i]; i++) {
        cover_text(c, i, converter);
        c->missed = i + 1 < data->clean ? c->missed : NULL;
        if (i + 1 < data->clean) continue;
        write_cover(c->test->out, i < data->clean ? "clean" : data->texts[i],
                    c);
        clear_cover(c);
    }
}

/* ---------------------------------------------------- Uncovered words -- */

/* Why words are not covered; "words" of those drawn. */
typedef struct whys {
    struct {
        char why[64];
        size_t words, tokens;
    } at[WHYS];
    size_t count;
} whys;

static slice find_why(const text *list, const char *term) {
    slice line, none = {"not looked at", 13};
    for (size_t at = 0; next_slice(list, &at, &line);) {
        slice key = column_of(line, 0);
        if (key.size == strlen(term) && memcmp(key.at, term, key.size) == 0)
            return column_of(line, 1).size ? column_of(line, 1) : none;
    }
    return none;
}

static void count_why(whys *w, slice why, size_t tokens) {
    size_t i = 0;
    while (i < w->count && (strlen(w->at[i].why) != why.size ||
                            memcmp(w->at[i].why, why.at, why.size) != 0))
        i++;
    if (i == WHYS || why.size >= sizeof w->at[i].why) return;
    if (i == w->count) memcpy(w->at[w->count++].why, why.at, why.size);
    w->at[i].words++;
    w->at[i].tokens += tokens;
}

static int compare_whys(const void *a, const void *b) {
    const size_t x = ((const whys *)a)->at[0].words,
                 y = ((const whys *)b)->at[0].words;
    return (x < y) - (x > y);
}

static void write_whys(text *out, whys *w) {
    qsort(w->at, w->count, sizeof w->at[0], compare_whys);
    say(out, "\n| why | words | tokens |\n|---|---:|---:|\n");
    for (size_t i = 0; i < w->count; i++)
        say(out, "| %s | %zu | %zu |\n", w->at[i].why, w->at[i].words,
            w->at[i].tokens);
}

static void explain_missed(word_test *test, tally *missed) {
    char name[128];
    whys found = {0};
    text list = {0};
    size_t size = strcspn(test->data->tag, "-");
    snprintf(name, sizeof name, "test/accuracy/%.*s-uncovered.tsv", (int)size,
             test->data->tag);
    text_file(&list, name);
    snprintf(name, sizeof name, "%.*s-uncovered", (int)size, test->data->tag);
    FILE *file = open_list(name);
    for (size_t i = 0; i < missed->count && i < DRAWN; i++) {
        slice why = find_why(&list, missed->at[i].term);
        count_why(&found, why, missed->at[i].count);
        fprintf(file, "%s\t%.*s\t%zu\n", missed->at[i].term, (int)why.size,
                why.at, missed->at[i].count);
    }
    fclose(file);
    say(test->out,
        "\n%zu different lower-case words of the clean texts are unknown. Of "
        "%d drawn (`build/accuracy/%s.tsv`):\n",
        missed->count, DRAWN, name);
    write_whys(test->out, &found);
    text_free(&list);
}

/* ------------------------------------------------------------- Section -- */

static bool open_cover(coverage *c, const word_test *test,
                       const ortaq_language *language, const char *tag) {
    *c = (coverage){.test = test};
    if (ortaq_analyser_new(language, NULL, &c->analyser) < 0) return false;
    ortaq_analyser_set(c->analyser, ORTAQ_GUESS, 0);
    c->alphabet = alphabet_of(test->library, tag);
    return true;
}

static void cover_other(word_test *test) {
    coverage c;
    ortaq_language *language = NULL;
    ortaq_converter *converter = NULL;
    const char *from = test->data->tag, *to = test->data->other;
    ortaq_converter_new(test->library, from, to, NULL, &converter);
    if (converter &&
        ortaq_language_new(test->library, to, NULL, &language) == ORTAQ_DONE &&
        open_cover(&c, test, language, to)) {
        say(test->out,
            "\nThe same texts converted to %s; words that the conversion "
            "keeps as foreign have strange letters there:\n",
            to);
        write_cover_head(test->out);
        cover_texts(&c, converter);
        ortaq_analyser_free(c.analyser);
    } else {
        say(test->out, "\n%s: absent.\n", to);
    }
    ortaq_language_free(language);
    ortaq_converter_free(converter);
}

void write_coverage(word_test *test) {
    coverage c;
    tally missed = {0};
    say(test->out,
        "\n## Running words\n\nClean: Wikipedia sample and FLORES train; the "
        "models were made with their help. Known: there is an analysis that "
        "is no guess; general vocabulary that these texts showed to be missing "
        "was added. Lines with mark-up of wikis or pages (any of {}|[]<>=) "
        "are left out; nothing else is, so names and foreign words in small "
        "letters, and typing mistakes, count as unknown.\n");
    if (!open_cover(&c, test, test->language, test->data->tag)) return;
    c.missed = &missed;
    write_cover_head(test->out);
    cover_texts(&c, NULL);
    ortaq_analyser_free(c.analyser);
    settle_tally(&missed);
    shuffle_tally(&missed);
    explain_missed(test, &missed);
    free_tally(&missed);
    cover_other(test);
}
