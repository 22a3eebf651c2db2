/*
 * identify_orth.c - which orthography a text is in: the lines of SIB-200,
 * converted by ortaq itself into each orthography of their language, by line
 * and by page. Where two orthographies write a text alike, no one can tell
 * them apart: the other is then right as well, and counted beside.
 *
 * SPDX-License-Identifier: MIT
 */
#include "identify.h"

enum { FORMS = 32, LINES = 1024, PAGE = 10 };

/* One text in one orthography, cut into lines. */
typedef struct form {
    const char *tag;
    text text;
    slice lines[LINES];
    size_t count;
} form;

/* One text in all orthographies of its language. */
typedef struct forms {
    const identify_test *test;
    form at[FORMS];
    size_t count;
    size_t taken[FORMS][FORMS + 1]; /* pages, by answer; last: another */
} forms;

/* What became of the pieces of one form. */
typedef struct form_score {
    size_t pieces, class, right, alike;
} form_score;

/* ---------------------------------------------------------------- Forms -- */

static void add_form(forms *f, const char *tag, const text *source,
                     const char *from) {
    const options defaults = OPTIONS_DEFAULT;
    form *to = &f->at[f->count];
    ortaq_converter *converter =
        new_converter(f->test->library, from, tag, defaults);
    slice line;
    if (!converter) return;
    *to = (form){.tag = tag};
    to->text = convert_text(converter, source->data, source->size);
    for (size_t at = 0; to->count < LINES && next_slice(&to->text, &at, &line);)
        to->lines[to->count++] = line;
    ortaq_converter_free(converter);
    f->count++;
}

/* The lines of one row, each with its end. */
static text row_text(const identify_test *test, int row) {
    text t = {0};
    for (size_t i = 0; i < test->lines.count; i++) {
        if (test->lines.at[i].row != row) continue;
        text_add(&t, test->lines.at[i].at, test->lines.at[i].size);
        text_put(&t, "\n");
    }
    return t;
}

static void make_forms(forms *f, const identify_test *test, int row) {
    const char *from = identify_rows[row].written;
    text source = row_text(test, row);
    f->test = test;
    f->count = 0;
    memset(f->taken, 0, sizeof f->taken);
    size_t count = ortaq_orthography_count(test->library);
    for (size_t i = 0; i < count && f->count < FORMS; i++) {
        const char *tag = orthography_at(test->library, i).tag;
        if (same_language(tag, from)) add_form(f, tag, &source, from);
    }
    text_free(&source);
}

static void free_forms(forms *f) {
    for (size_t i = 0; i < f->count; i++)
        text_free(&f->at[i].text);
}

/* --------------------------------------------------------------- Pieces -- */

/* Lines "first" to "first + count" of a form. */
static slice piece_of(const form *of, size_t first, size_t count) {
    size_t last = first + count < of->count ? first + count : of->count;
    const char *end = of->lines[last - 1].at + of->lines[last - 1].size;
    return (slice){of->lines[first].at, (size_t)(end - of->lines[first].at)};
}

static size_t form_named(const forms *f, const char *tag) {
    size_t i = 0;
    while (i < f->count && strcmp(f->at[i].tag, tag) != 0)
        i++;
    return i;
}

/* Language and script of two tags are the same. */
static bool same_class(const char *a, const char *b) {
    size_t n = strcspn(a, "-") + 5;
    return strlen(b) >= n && strncmp(a, b, n) == 0;
}

static form_score score_pieces(forms *f, size_t number, size_t lines) {
    const form *of = &f->at[number];
    form_score s = {0};
    for (size_t i = 0; i < of->count; i += lines) {
        slice piece = piece_of(of, i, lines), other;
        ortaq_candidate best = {"und", 0, 0};
        size_t count;
        ortaq_identify(f->test->library, piece.at, piece.size, &best, 1,
                       &count);
        size_t answer = form_named(f, best.tag);
        bool right = answer == number;
        s.pieces++;
        s.class += same_class(of->tag, best.tag);
        s.right += right;
        if (!right && answer < f->count) {
            other = piece_of(&f->at[answer], i, lines);
            right = other.size == piece.size &&
                    memcmp(other.at, piece.at, piece.size) == 0;
        }
        s.alike += right;
        if (lines == PAGE)
            f->taken[number][answer < f->count ? answer : FORMS]++;
    }
    return s;
}

/* --------------------------------------------------------------- Tables -- */

static void write_taken(const forms *f, size_t number) {
    size_t counts[FORMS + 1];
    memcpy(counts, f->taken[number], sizeof counts);
    counts[number] = 0;
    for (int n = 0; n < 3; n++) {
        size_t most = 0;
        for (size_t i = 1; i <= FORMS; i++)
            if (counts[i] > counts[most]) most = i;
        if (counts[most] == 0) return;
        say(f->test->out, "%s%s %zu", n ? ", " : "",
            most == FORMS ? "another language" : f->at[most].tag, counts[most]);
        counts[most] = 0;
    }
}

static void write_form(forms *f, size_t number) {
    text *out = f->test->out;
    form_score lines = score_pieces(f, number, 1);
    form_score pages = score_pieces(f, number, PAGE);
    say(out, "| %s | %.1f | %.1f | %.1f | %zu | %.1f | %.1f | ",
        f->at[number].tag, share_of(lines.class, lines.pieces),
        share_of(lines.right, lines.pieces),
        share_of(lines.alike, lines.pieces), pages.pieces,
        share_of(pages.right, pages.pieces),
        share_of(pages.alike, pages.pieces));
    write_taken(f, number);
    say(out, " |\n");
}

static bool is_latin(const form *of) {
    return strstr(of->tag, "-Latn") != NULL;
}

/* Pages in each Latin alphabet against what they were taken for. */
static void write_matrix(const forms *f) {
    text *out = f->test->out;
    say(out, "\nThe Latin alphabets of Uzbek, pages: rows are what they are "
             "in, columns the answers.\n\n| |");
    for (size_t i = 0; i < f->count; i++)
        if (is_latin(&f->at[i])) say(out, " %s |", f->at[i].tag);
    say(out, " another |\n|---|");
    for (size_t i = 0; i < f->count; i++)
        if (is_latin(&f->at[i])) say(out, "---:|");
    say(out, "---:|\n");
    for (size_t i = 0; i < f->count; i++) {
        if (!is_latin(&f->at[i])) continue;
        say(out, "| %s |", f->at[i].tag);
        size_t other = f->taken[i][FORMS];
        for (size_t n = 0; n < f->count; n++)
            if (is_latin(&f->at[n]))
                say(out, " %zu |", f->taken[i][n]);
            else
                other += f->taken[i][n];
        say(out, " %zu |\n", other);
    }
}

void write_identify_orthographies(identify_test *test) {
    static forms f;
    text matrix = {0}, *out = test->out;
    say(out,
        "\n## Orthographies\n\nThe lines of SIB-200, converted by ortaq into "
        "every orthography of their language; pages are %d lines, about 1.3 "
        "kB. All in %%. Alike: the answer is right, or the text is the same "
        "letter for letter in the orthography that was answered.\n\n"
        "| orthography | lines: language and script | orthography | or alike "
        "| pages | orthography | or alike | pages taken for |\n"
        "|---|---:|---:|---:|---:|---:|---:|---|\n",
        PAGE);
    for (int row = 0; row < TURKIC; row++) {
        if (strcmp(identify_rows[row].file, "azb_Arab") == 0) continue;
        make_forms(&f, test, row);
        for (size_t i = 0; i < f.count; i++)
            write_form(&f, i);
        if (strcmp(identify_rows[row].class, "uz-Latn") == 0) {
            test->out = &matrix;
            write_matrix(&f);
            test->out = out;
        }
        free_forms(&f);
    }
    text_add(out, matrix.data ? matrix.data : "", matrix.size);
    text_free(&matrix);
}
