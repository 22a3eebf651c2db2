/*
 * identify_honest.c - whether probabilities mean what they say, and whether
 * what is in no known language is "und".
 *
 * SPDX-License-Identifier: MIT
 */
#include "identify.h"

/* ----------------------------------------------------------- Calibration -- */

static const double edges[] = {0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 2};

enum { BINS = sizeof edges / sizeof *edges - 1 };

/* Answers by their probability. */
typedef struct bins {
    size_t texts[BINS], right[BINS];
    double said[BINS]; /* the sum of what they said */
    size_t all;
    double away; /* the sum of |said - right| over bins */
} bins;

static bool is_answer(const specimen *s, const identify_answer *answer,
                      bool words) {
    const char *expected =
        words ? word_classes[s->row] : identify_rows[s->row].written;
    return strcmp(answer->tag, expected) == 0;
}

static bins binned(const identify_test *test, const specimens *list,
                   bool words) {
    bins b = {0};
    identify_answer *answers = answers_of(test->library, DETECT_ORTAQ, list);
    for (size_t i = 0; i < list->count; i++) {
        int bin = 0;
        while (answers[i].probability >= edges[bin + 1])
            bin++;
        b.texts[bin]++;
        b.right[bin] += is_answer(&list->at[i], &answers[i], words);
        b.said[bin] += answers[i].probability;
        b.all++;
    }
    free(answers);
    for (int bin = 0; bin < BINS; bin++) {
        double away = b.said[bin] - (double)b.right[bin];
        b.away += away < 0 ? -away : away;
    }
    return b;
}

static void write_bins(text *out, const char *name, const bins *b) {
    say(out, "| %s |", name);
    for (int bin = 0; bin < BINS; bin++)
        if (b->texts[bin])
            say(out, " %.1f / %.1f (%zu) |",
                100 * b->said[bin] / (double)b->texts[bin],
                share_of(b->right[bin], b->texts[bin]), b->texts[bin]);
        else
            say(out, " |");
    say(out, " %.1f |\n", b->all ? 100 * b->away / (double)b->all : 0);
}

static void write_lines_bins(identify_test *test, const char *name,
                             size_t points) {
    specimens cut = cut_specimens(&test->lines, points);
    bins b = binned(test, &cut, false);
    write_bins(test->out, name, &b);
    free(cut.at);
}

void write_identify_calibration(identify_test *test) {
    text source = {0};
    specimens words = drawn_words(test, &source);
    say(test->out,
        "\n## Calibration\n\nAnswers of the texts above by the probability "
        "that was given: its mean / how many are right, in %% (how many "
        "answers). Right is the whole tag. Last: the mean distance between "
        "the two.\n\n| texts |");
    for (int bin = 0; bin < BINS; bin++)
        say(test->out, " from %.2f |", edges[bin]);
    say(test->out, " distance |\n|---|");
    for (int bin = 0; bin <= BINS; bin++)
        say(test->out, "---:|");
    say(test->out, "\n");
    write_lines_bins(test, "lines", SIZE_MAX);
    write_lines_bins(test, "80 characters", 80);
    write_lines_bins(test, "40 characters", 40);
    write_lines_bins(test, "20 characters", 20);
    write_lines_bins(test, "10 characters", 10);
    bins b = binned(test, &words, true);
    if (words.count) write_bins(test->out, "words", &b);
    free(words.at);
    text_free(&source);
}

/* ------------------------------------------------------------------- und -- */

/* Kinds of text in none of the languages: the first column of the list. */
static const struct {
    const char *kind, *name;
} none_kinds[] = {
    {"other", "other languages in Latin, Cyrillic, Arabic script"},
    {"script", "other scripts"},
    {"code", "programs, mark-up, addresses"},
    {"signs", "digits, signs, random letters"}};

enum { NONE_KINDS = sizeof none_kinds / sizeof *none_kinds };

/* The lines of one kind; rows are NO_ROW. */
static specimens none_of_kind(const text *source, const char *kind) {
    specimens list = {0};
    slice line;
    for (size_t at = 0; next_slice(source, &at, &line);) {
        slice first = column_of(line, 0), last = column_of(line, 2);
        if (line.size && line.at[0] != '#' && first.size == strlen(kind) &&
            memcmp(first.at, kind, first.size) == 0)
            add_specimen(&list, last.at, last.size, NO_ROW);
    }
    return list;
}

/* Programs of this project: what stands in so many lines of them. */
static const char *const program_files[] = {"GNUmakefile",
                                            "dev",
                                            "gen/ucd.py",
                                            "lib/identify/score.c",
                                            "doc/example.c",
                                            "test/cli/identify.sh",
                                            "cli/command.c",
                                            "test/accuracy/identify_franc.mjs",
                                            "test/support/check.sh",
                                            "fuzz/fuzz_identify.c"};

enum {
    PROGRAM_LINES = 10,
    PROGRAM_FILES = sizeof program_files / sizeof *program_files
};

static void add_program(specimens *list, const text *source) {
    slice line;
    const char *first = NULL;
    size_t count = 0;
    for (size_t at = 0; next_slice(source, &at, &line);) {
        if (first == NULL) first = line.at;
        if (++count < PROGRAM_LINES) continue;
        add_specimen(list, first, (size_t)(line.at + line.size - first),
                     NO_ROW);
        first = NULL;
        count = 0;
    }
}

static void write_none_cells(identify_test *test, const specimens *list) {
    for (int d = 0; d < DETECTORS; d++) {
        identify_answer *answers = answers_of(test->library, (detector)d, list);
        size_t none = 0;
        for (size_t i = 0; answers && i < list->count; i++)
            none += d == DETECT_ORTAQ ? strcmp(answers[i].tag, "und") == 0
                                      : answers[i].row == NO_ROW;
        if (answers)
            say(test->out, " %.1f |", share_of(none, list->count));
        else
            say(test->out, " not installed |");
        free(answers);
    }
}

/* Writes each text with its answer to build/accuracy/identify-none.tsv, and
 * says what was answered most often but "und". */
static void write_taken_for(identify_test *test, const text *source) {
    tally taken = {0};
    FILE *file = open_list("identify-none");
    for (int i = 0; i < NONE_KINDS; i++) {
        specimens list = none_of_kind(source, none_kinds[i].kind);
        identify_answer *answers =
            answers_of(test->library, DETECT_ORTAQ, &list);
        for (size_t n = 0; n < list.count; n++) {
            const specimen *s = &list.at[n];
            fprintf(file, "%s\t%.4f\t%.*s\n", answers[n].tag,
                    answers[n].probability, (int)s->size, s->at);
            if (strcmp(answers[n].tag, "und") != 0)
                add_tally(&taken, answers[n].tag, strlen(answers[n].tag));
        }
        free(answers);
        free(list.at);
    }
    fclose(file);
    settle_tally(&taken);
    for (size_t i = 0; i < taken.count; i++)
        say(test->out, "%s %s %zu", i ? "," : "\nTaken for", taken.at[i].term,
            taken.at[i].count);
    say(test->out, "%sEach answer is in `build/accuracy/identify-none.tsv`.\n",
        taken.count ? ". " : "\n");
    free_tally(&taken);
}

static void write_programs(identify_test *test) {
    text sources[PROGRAM_FILES] = {0};
    specimens list = {0};
    for (size_t i = 0; i < PROGRAM_FILES; i++)
        if (read_below(NULL, program_files[i], &sources[i]))
            add_program(&list, &sources[i]);
    say(test->out, "| programs of this project, %d lines together, %zu |",
        PROGRAM_LINES, list.count);
    write_none_cells(test, &list);
    say(test->out, "\n");
    free(list.at);
    for (size_t i = 0; i < PROGRAM_FILES; i++)
        text_free(&sources[i]);
}

void write_identify_none(identify_test *test) {
    text source = {0};
    if (!read_below(NULL, "test/accuracy/identify-none.tsv", &source)) return;
    say(test->out,
        "\n## None of these\n\nOur own list, test/accuracy/identify-none.tsv: "
        "texts in no language that ortaq knows. `und`, in %%; of the others, "
        "answers that are none of the 29.\n\n");
    write_detectors_head(test->out, "kind");
    for (int i = 0; i < NONE_KINDS; i++) {
        specimens list = none_of_kind(&source, none_kinds[i].kind);
        say(test->out, "| %s, %zu |", none_kinds[i].name, list.count);
        write_none_cells(test, &list);
        say(test->out, "\n");
        free(list.at);
    }
    write_programs(test);
    write_taken_for(test, &source);
    text_free(&source);
}
