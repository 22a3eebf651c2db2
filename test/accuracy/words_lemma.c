/*
 * words_lemma.c - whether analyses have the right lemma, part of speech and
 * features, and have them first: on forms of UniMorph (without context, so any
 * of the lemmas that UniMorph gives a form is right as the first), and on
 * running words annotated by hand, test/accuracy/LANG-gold.tsv and, to which
 * nothing was fitted, LANG-gold-2.tsv: number of the sentence, token, lemma
 * (alternatives behind "|"), UPOS, features.
 *
 * SPDX-License-Identifier: MIT
 */
#include "words_score.h"

/* What is wanted of a word. */
typedef struct wanted {
    slice form, lemmas, upos; /* alternatives separated by "|" */
    const char *features;
} wanted;

typedef struct lemma_score {
    size_t words, understood, guessed;
    size_t lemma[2], upos[2], features[2], whole[2]; /* first, among */
} lemma_score;

static bool is_one_of(const char *term, slice list) {
    for (size_t at = 0; at <= list.size;) {
        const char *bar = memchr(list.at + at, '|', list.size - at);
        size_t end = bar ? (size_t)(bar - list.at) : list.size;
        if (strlen(term) == end - at &&
            memcmp(term, list.at + at, end - at) == 0)
            return true;
        at = end + 1;
    }
    return false;
}

/* Adds one analysis; "place" 0 is the first. */
static void count_reading(const ortaq_analysis *a, const wanted *w,
                          size_t place, bool *found) {
    bool right[4];
    right[0] = is_one_of(a->lemma, w->lemmas) ||
               is_one_of(a->citation, w->lemmas);
    right[1] = is_one_of(a->upos, w->upos);
    right[2] = same_features(a->features, w->features);
    right[3] = right[0] && right[1] && right[2];
    for (int i = 0; i < 4; i++) {
        if (place == 0) found[i] = right[i];
        found[4 + i] |= right[i];
    }
}

static void add_found(lemma_score *s, const bool *found) {
    for (int i = 0; i < 2; i++) {
        s->lemma[i] += found[4 * i];
        s->upos[i] += found[4 * i + 1];
        s->features[i] += found[4 * i + 2];
        s->whole[i] += found[4 * i + 3];
    }
}

static void score_word(word_test *test, lemma_score *s, const wanted *w,
                       FILE *list) {
    size_t count = 0;
    bool found[8] = {false};
    ortaq_analysis a, first = {.lemma = ""};
    ortaq_analyse(test->analyser, w->form.at, w->form.size, &count);
    for (size_t i = 0; i < count; i++)
        if (ortaq_analysis_at(test->analyser, i, &a) == ORTAQ_DONE)
            count_reading(&a, w, i, found);
    s->words++;
    s->understood += count > 0;
    add_found(s, found);
    if (count) ortaq_analysis_at(test->analyser, 0, &first);
    s->guessed += first.guessed;
    if (list && !found[3])
        fprintf(list, "%.*s\t%.*s\t%.*s\t%s\t%s\t%s\t%s\t%s\n",
                (int)w->form.size, w->form.at, (int)w->lemmas.size,
                w->lemmas.at, (int)w->upos.size, w->upos.at, w->features,
                first.lemma, count ? first.upos : "",
                count ? first.features : "",
                found[7] ? "later" : found[4] ? "lemma among" : "absent");
}

static void write_head(text *out) {
    say(out, "\n| words | understood | guesses | | lemma %% | UPOS %% | "
             "features %% | all three %% |\n"
             "|---:|---:|---:|---|---:|---:|---:|---:|\n");
}

static void write_lemma_score(text *out, const lemma_score *s) {
    for (int i = 0; i < 2; i++)
        say(out, "| %zu | %zu | %zu | %s | %.2f | %.2f | %.2f | %.2f |\n",
            s->words, s->understood, s->guessed, i ? "among" : "first",
            share_of(s->lemma[i], s->words), share_of(s->upos[i], s->words),
            share_of(s->features[i], s->words),
            share_of(s->whole[i], s->words));
}

/* ------------------------------------------------------------ UniMorph -- */

static int compare_rows(const void *a, const void *b) {
    const slice *x = a, *y = b;
    slice p = column_of(*x, 1), q = column_of(*y, 1);
    size_t least = p.size < q.size ? p.size : q.size;
    int order = memcmp(p.at, q.at, least);
    return order ? order : (p.size > q.size) - (p.size < q.size);
}

/* The rows without an error in the data, sorted by form. */
static slice *sorted_rows(word_test *test, const text *source, size_t *count) {
    slice line, *rows = NULL;
    size_t room = 0;
    *count = 0;
    for (size_t at = 0; next_slice(source, &at, &line);) {
        if (has_row_error(test, line)) continue;
        if (*count == room) {
            room = room * 2 + 64;
            rows = must(realloc(rows, room * sizeof *rows));
        }
        rows[(*count)++] = line;
    }
    if (*count) qsort(rows, *count, sizeof *rows, compare_rows);
    return rows;
}

/* The lemmas of the rows with the form of this one, with "|" between. */
static text lemmas_of(const slice *rows, size_t count, size_t row) {
    text t = {0};
    size_t first = row;
    while (first && compare_rows(rows + first - 1, rows + row) == 0)
        first--;
    for (; first < count && compare_rows(rows + first, rows + row) == 0;
         first++) {
        slice lemma = column_of(rows[first], 0);
        if (t.size) text_put(&t, "|");
        text_add(&t, lemma.at, lemma.size);
    }
    return t;
}

static void score_row(word_test *test, lemma_score *s, const slice *rows,
                      size_t count, size_t row, FILE *list) {
    char upos[8];
    text features = {0};
    text lemmas = lemmas_of(rows, count, row);
    read_unimorph(column_of(rows[row], 2), upos, &features);
    wanted w = {column_of(rows[row], 1),
                {lemmas.data, lemmas.size},
                {upos, strlen(upos)},
                features.data};
    score_word(test, s, &w, list);
    text_free(&features);
    text_free(&lemmas);
}

static void write_unimorph_lemmas(word_test *test) {
    size_t count = 0;
    text source = {0};
    lemma_score s = {0};
    const char *name = test->data->inflected[1];
    if (!name || !read_below(test->folder, name, &source)) return;
    FILE *list = open_list("words-unimorph");
    slice *rows = sorted_rows(test, &source, &count);
    for (size_t i = 0; i < count; i++)
        score_row(test, &s, rows, count, i, list);
    fclose(list);
    say(test->out,
        "\nForms of UniMorph, without the rows that the table above shows to "
        "be errors in the data. Features are compared whole: of homonyms "
        "(evin: genitive, and your house), of which the data has one row "
        "each, one alone can be first. Misses are in "
        "`build/accuracy/words-unimorph.tsv`.\n");
    write_head(test->out);
    write_lemma_score(test->out, &s);
    free(rows);
    text_free(&source);
}

/* ---------------------------------------------------------------- Gold -- */

static bool is_no_word(slice upos) {
    return upos.size == 0 || is_one_of("PUNCT", upos) ||
           is_one_of("SYM", upos);
}

static void score_gold_line(word_test *test, lemma_score *s, slice line,
                            FILE *list) {
    slice features = column_of(line, 4), upos = column_of(line, 3);
    text copy = {0};
    if (line.size == 0 || line.at[0] == '#' || is_no_word(upos)) return;
    if (features.size && features.at[0] != '_')
        text_add(&copy, features.at, features.size);
    wanted w = {column_of(line, 1), column_of(line, 2), upos,
                text_string(&copy)};
    score_word(test, s, &w, list);
    text_free(&copy);
}

static void write_gold_lemmas(word_test *test, const char *title,
                              const char *name) {
    char words_name[32];
    text source = {0};
    slice line;
    lemma_score s = {0};
    if (!read_own(test, title, name, &source)) return;
    snprintf(words_name, sizeof words_name, "words-%s", name);
    FILE *list = open_list(words_name);
    for (size_t at = 0; next_slice(&source, &at, &line);)
        score_gold_line(test, &s, line, list);
    fclose(list);
    say(test->out, "misses are in `build/accuracy/%s.tsv`.\n", words_name);
    write_head(test->out);
    write_lemma_score(test->out, &s);
    text_free(&source);
}

void write_lemmas(word_test *test) {
    say(test->out, "\n## Lemma, part of speech, features\n");
    write_unimorph_lemmas(test);
    write_gold_lemmas(test, "Running words, annotated by hand", "gold");
    write_gold_lemmas(test,
                      "Other running words, to which nothing was fitted",
                      "gold-2");
}
