/*
 * words_inflect.c - forms that are made, beside those of inflection data; and
 * whole paradigms, whose every form must be analysed as what it was made from.
 *
 * A row is right if the form is among those that the features give (nearly
 * always one). Where it is not, a row can show itself to be wrong: its form is
 * that of another cell. Which, is a class of its own if it comes in numbers.
 * What is left is printed, with the explanations of
 * test/accuracy/LANG-inflected.tsv: lemma, form, tags, note.
 *
 * SPDX-License-Identifier: MIT
 */
#include "words_score.h"

enum { PARADIGMS = 500, OF_DATA = 250, RESIDUES_SHOWN = 60 };

/* How a row came out. */
typedef enum row_class {
    ROW_RIGHT,    /* the first form made */
    ROW_AMONG,    /* another of the forms made */
    ROW_COLUMNS,  /* the tags are not tags: the columns are mixed up */
    ROW_POSSESSOR, /* marked as the third person plural's, is "our" */
    ROW_DATIVE,   /* marked as accusative, is the dative */
    ROW_OTHER,    /* the form of some other cell of the same word */
    ROW_UNKNOWN,  /* nothing was made: the lemma is not known */
    ROW_WRONG,    /* something else was made */
    ROW_CLASSES
} row_class;

/* Makes the forms: of the part of speech if the lemma is known with it, of
 * any if it is known, else guesses. */
static size_t make_forms(word_test *test, slice lemma, const char *upos,
                         const char *features) {
    const char *const tries[] = {upos, NULL, upos};
    ortaq_form form;
    size_t count = 0;
    for (int i = 0; i < 3; i++) {
        ortaq_generate(test->analyser, lemma.at, lemma.size, tries[i], features,
                       &count);
        if (count == 0) continue;
        ortaq_form_at(test->analyser, 0, &form);
        if (!form.guessed) return count;
    }
    return count;
}

static bool is_form(word_test *test, size_t number, slice wanted) {
    ortaq_form form;
    return ortaq_form_at(test->analyser, number, &form) == ORTAQ_DONE &&
           strlen(form.form) == wanted.size &&
           memcmp(form.form, wanted.at, wanted.size) == 0;
}

/* Where the form is among those made; "count" if nowhere. */
static size_t find_form(word_test *test, slice wanted, size_t count) {
    size_t i = 0;
    while (i < count && !is_form(test, i, wanted))
        i++;
    return i;
}

static bool gives(word_test *test, slice lemma, const char *upos,
                  const char *features, slice wanted) {
    size_t count = make_forms(test, lemma, upos, features);
    return find_form(test, wanted, count) < count;
}

/* The features with one part put for another; empty if it is not there. */
static text changed(const text *features, const char *from, const char *to) {
    text t = {0};
    const char *at = strstr(features->data, from);
    if (at) {
        text_add(&t, features->data, (size_t)(at - features->data));
        text_put(&t, to);
        text_put(&t, at + strlen(from));
    }
    text_string(&t);
    return t;
}

static bool gives_changed(word_test *test, slice lemma, const text *features,
                          const char *from, const char *to, slice wanted) {
    text other = changed(features, from, to);
    bool found = other.size && gives(test, lemma, "NOUN", other.data, wanted);
    text_free(&other);
    return found;
}

static row_class class_of_miss(word_test *test, slice lemma, const char *upos,
                               const text *features, slice form, size_t count) {
    if (gives_changed(test, lemma, features, "Person[psor]=3",
                      "Number[psor]=Plur|Person[psor]=1", form))
        return ROW_POSSESSOR;
    if (gives_changed(test, lemma, features, "Case=Acc", "Case=Dat", form))
        return ROW_DATIVE;
    if (gives(test, lemma, upos, NULL, form)) return ROW_OTHER;
    return count ? ROW_WRONG : ROW_UNKNOWN;
}

static row_class class_of_row(word_test *test, slice line) {
    char upos[8];
    text features = {0};
    slice lemma = column_of(line, 0), form = column_of(line, 1);
    if (!read_unimorph(column_of(line, 2), upos, &features)) {
        text_free(&features);
        return ROW_COLUMNS;
    }
    size_t count = make_forms(test, lemma, upos, features.data);
    size_t place = find_form(test, form, count);
    row_class class = place == 0 && count ? ROW_RIGHT : ROW_AMONG;
    if (place == count)
        class = class_of_miss(test, lemma, upos, &features, form, count);
    text_free(&features);
    return class;
}

bool has_row_error(word_test *test, slice line) {
    row_class class = class_of_row(test, line);
    return class == ROW_COLUMNS || class == ROW_POSSESSOR ||
           class == ROW_DATIVE;
}

/* --------------------------------------------------------------- Table -- */

typedef struct inflected {
    size_t rows[ROW_CLASSES], all;
    text residues; /* lines of the table */
    size_t shown;
} inflected;

static void first_made(word_test *test, slice line, char *made, size_t room) {
    char upos[8];
    text features = {0};
    ortaq_form form;
    made[0] = '\0';
    if (read_unimorph(column_of(line, 2), upos, &features) &&
        make_forms(test, column_of(line, 0), upos, features.data) &&
        ortaq_form_at(test->analyser, 0, &form) == ORTAQ_DONE)
        snprintf(made, room, "%s", form.form);
    text_free(&features);
}

/* What the list says of a row; a row without a form is for all of a lemma. */
static slice find_note(const text *notes, slice row) {
    slice line, lemma = column_of(row, 0), form = column_of(row, 1);
    for (size_t at = 0; next_slice(notes, &at, &line);) {
        slice a = column_of(line, 0), b = column_of(line, 1);
        if (a.size == lemma.size && memcmp(a.at, lemma.at, a.size) == 0 &&
            (b.size == 0 ||
             (b.size == form.size && memcmp(b.at, form.at, b.size) == 0)))
            return column_of(line, 3);
    }
    return (slice){"", 0};
}

static void add_row(word_test *test, inflected *i, slice line,
                    const text *notes) {
    char made[256];
    row_class class = class_of_row(test, line);
    slice lemma = column_of(line, 0), form = column_of(line, 1);
    slice tags = column_of(line, 2), note = find_note(notes, line);
    i->all++;
    i->rows[class]++;
    if (class < ROW_OTHER || i->shown++ >= RESIDUES_SHOWN) return;
    first_made(test, line, made, sizeof made);
    say(&i->residues, "| %.*s | %.*s | %.*s | %s | %.*s |\n", (int)lemma.size,
        lemma.at, (int)form.size, form.at, (int)tags.size, tags.at, made,
        (int)note.size, note.at);
}

static void write_classes(text *out, const inflected *i) {
    static const char *const names[] = {
        "the form that is made first",
        "another form that is made",
        "in the data: the tags are no tags, columns are mixed up",
        "in the data: marked as their, the form is our (1st person plural)",
        "in the data: marked as accusative, the form is the dative",
        "the form of another cell",
        "the lemma is not known",
        "something else is made"};
    size_t bad = i->rows[ROW_COLUMNS] + i->rows[ROW_POSSESSOR] +
                 i->rows[ROW_DATIVE];
    size_t right = i->rows[ROW_RIGHT] + i->rows[ROW_AMONG];
    say(out, "\n| rows | |\n|---|---:|\n| all | %zu |\n", i->all);
    for (int c = 0; c < ROW_CLASSES; c++)
        if (i->rows[c]) say(out, "| %s | %zu |\n", names[c], i->rows[c]);
    say(out, "| **right, of all rows** | %.2f %% |\n", share_of(right, i->all));
    say(out, "| **right, of rows without an error in the data** | %.2f %% |\n",
        share_of(right, i->all - bad));
}

static void write_inflected(word_test *test, const char *name,
                            const text *notes) {
    text source = {0};
    slice line;
    inflected found = {0};
    say(test->out, "\n`%s`:\n", name);
    if (!read_below(test->folder, name, &source)) {
        say(test->out, "\nAbsent.\n");
        return;
    }
    for (size_t at = 0; next_slice(&source, &at, &line);)
        if (line.size) add_row(test, &found, line, notes);
    write_classes(test->out, &found);
    if (found.shown)
        say(test->out,
            "\n| lemma | form | tags | made | why |\n|---|---|---|---|---|\n"
            "%s",
            text_string(&found.residues));
    if (found.shown > RESIDUES_SHOWN)
        say(test->out, "\nand %zu more.\n", found.shown - RESIDUES_SHOWN);
    text_free(&found.residues);
    text_free(&source);
}

void write_generation(word_test *test) {
    char path[128];
    text notes = {0};
    snprintf(path, sizeof path, "test/accuracy/%.*s-inflected.tsv",
             (int)strcspn(test->data->tag, "-"), test->data->tag);
    text_file(&notes, path);
    say(test->out, "\n## Forms made\n\nBeside SIGMORPHON 2020 and UniMorph.\n");
    for (int i = 0; i < 2; i++)
        if (test->data->inflected[i])
            write_inflected(test, test->data->inflected[i], &notes);
    text_free(&notes);
}

/* ----------------------------------------------------------- Paradigms -- */

/* What paradigms came to. */
typedef struct circle {
    word_test *test;
    size_t lemmas, empty, cells, back;
    FILE *list;
} circle;

/* Whether two lemmas are one but for capitals: a name is also found by its
 * small letters. */
static bool is_lemma(const alphabet *a, const char *found, const char *asked) {
    text x = lowered(a, found, strlen(found));
    text y = lowered(a, asked, strlen(asked));
    bool same = text_same(&x, &y);
    text_free(&x);
    text_free(&y);
    return same;
}

static bool reads_as(const word_test *test, const ortaq_form *form,
                     const char *lemma) {
    size_t count = 0;
    ortaq_analysis a;
    ortaq_analyse(test->second, form->form, strlen(form->form), &count);
    for (size_t i = 0; i < count; i++)
        if (ortaq_analysis_at(test->second, i, &a) == ORTAQ_DONE &&
            (is_lemma(test->alphabet, a.citation, lemma) ||
             is_lemma(test->alphabet, a.lemma, lemma)) &&
            strcmp(a.upos, form->upos) == 0 &&
            same_features(a.features, form->features))
            return true;
    return false;
}

static void turn_paradigm(circle *c, const char *lemma) {
    size_t count = 0;
    ortaq_form form;
    ortaq_generate(c->test->analyser, lemma, strlen(lemma), NULL, NULL, &count);
    c->lemmas += count > 0;
    c->empty += count == 0;
    for (size_t i = 0; i < count; i++) {
        if (ortaq_form_at(c->test->analyser, i, &form) != ORTAQ_DONE) continue;
        bool back = reads_as(c->test, &form, lemma);
        c->cells++;
        c->back += back;
        if (!back)
            fprintf(c->list, "%s\t%s\t%s\t%s\n", lemma, form.form, form.upos,
                    form.features);
    }
}

static void add_lemmas(word_test *test, tally *lemmas) {
    text source = {0};
    slice line;
    const char *name = test->data->inflected[1];
    if (name) read_below(test->folder, name, &source);
    for (size_t at = 0; next_slice(&source, &at, &line);)
        add_tally(lemmas, line.at, column_of(line, 0).size);
    text_free(&source);
    settle_tally(lemmas);
    shuffle_tally(lemmas);
}

typedef struct lemma_walk {
    word_test *test;
    tally *lemmas;
} lemma_walk;

static void add_lemma_of(void *context, const char *term, size_t size) {
    lemma_walk *walk = context;
    ortaq_analysis a;
    size_t count = 0;
    ortaq_analyse(walk->test->analyser, term, size, &count);
    if (count && ortaq_analysis_at(walk->test->analyser, 0, &a) == ORTAQ_DONE &&
        !a.guessed && class_of_token(walk->test->alphabet, term, size) ==
                          TOKEN_LOWER)
        add_tally(walk->lemmas, a.citation, strlen(a.citation));
}

static void add_running_lemmas(word_test *test, tally *lemmas) {
    text source = {0};
    lemma_walk walk = {test, lemmas};
    if (read_text(test, 0, &source))
        visit_tokens(&source, add_lemma_of, &walk);
    text_free(&source);
    settle_tally(lemmas);
    shuffle_tally(lemmas);
}

static bool open_circle(circle *c, word_test *test) {
    char name[64];
    snprintf(name, sizeof name, "%.*s-paradigms",
             (int)strcspn(test->data->tag, "-"), test->data->tag);
    *c = (circle){.test = test, .list = open_list(name)};
    return c->list != NULL;
}

void write_paradigms(word_test *test) {
    circle c;
    tally of_data = {0}, running = {0};
    if (!open_circle(&c, test)) return;
    add_lemmas(test, &of_data);
    add_running_lemmas(test, &running);
    for (size_t i = 0; i < of_data.count && c.lemmas < OF_DATA; i++)
        turn_paradigm(&c, of_data.at[i].term);
    for (size_t i = 0; i < running.count && c.lemmas < PARADIGMS; i++)
        turn_paradigm(&c, running.at[i].term);
    fclose(c.list);
    say(test->out,
        "\n## Paradigms there and back\n\nLemmas drawn from UniMorph (%d) and "
        "from running words. Each form, analysed, has an analysis with the "
        "same lemma, part of speech and features.\n\n"
        "| paradigms | without forms | cells | come back | %% |\n"
        "|---:|---:|---:|---:|---:|\n| %zu | %zu | %zu | %zu | %.3f |\n",
        OF_DATA, c.lemmas, c.empty, c.cells, c.back, share_of(c.back, c.cells));
    free_tally(&of_data);
    free_tally(&running);
}
