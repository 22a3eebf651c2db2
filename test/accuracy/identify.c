/*
 * identify.c - which language a text is in: lines of SIB-200 in 29 languages,
 * and the same cut short, beside other detectors. What an orthography is called
 * beyond its language and script does not count here.
 *
 * SPDX-License-Identifier: MIT
 */
#include "identify.h"

/* Counts of one detector, by row. */
typedef struct identify_score {
    bool here;
    size_t texts[ROWS], right[ROWS];
    size_t answered[ROWS], answered_right[ROWS]; /* by the class of a row */
    size_t wrong[ROWS][ROWS + 1];                /* last: none of them */
} identify_score;

/* --------------------------------------------------------------- Scores -- */

static identify_score score_specimens(const identify_test *test, detector which,
                                      const specimens *list) {
    identify_score s = {0};
    identify_answer *answers = answers_of(test->library, which, list);
    s.here = answers != NULL;
    for (size_t i = 0; s.here && i < list->count; i++) {
        int row = list->at[i].row, answer = answers[i].row;
        bool right = answer == row_of_tag(identify_rows[row].class);
        s.texts[row]++;
        s.right[row] += right;
        if (answer != NO_ROW) {
            s.answered[answer]++;
            s.answered_right[answer] += right;
        }
        if (!right) s.wrong[row][answer == NO_ROW ? ROWS : answer]++;
    }
    free(answers);
    return s;
}

static double recall_of(const identify_score *s, int row) {
    return s->texts[row] ? (double)s->right[row] / (double)s->texts[row] : 0;
}

static double precision_of(const identify_score *s, int row) {
    int class = row_of_tag(identify_rows[row].class);
    return s->answered[class]
               ? (double)s->answered_right[class] / (double)s->answered[class]
               : 0;
}

static double f1_of(const identify_score *s, int row) {
    double p = precision_of(s, row), r = recall_of(s, row);
    return p + r > 0 ? 2 * p * r / (p + r) : 0;
}

/* The mean over the first rows, of which all have text. */
static double macro_f1(const identify_score *s, int rows) {
    double sum = 0;
    for (int row = 0; row < rows; row++)
        sum += f1_of(s, row);
    return sum / rows;
}

static double accuracy_of(const identify_score *s) {
    size_t texts = 0, right = 0;
    for (int row = 0; row < ROWS; row++) {
        texts += s->texts[row];
        right += s->right[row];
    }
    return share_of(right, texts);
}

/* --------------------------------------------------------------- Tables -- */

/* What lines of a row were taken for, the most frequent first. */
static void write_wrong(text *out, const identify_score *s, int row) {
    size_t counts[ROWS + 1];
    memcpy(counts, s->wrong[row], sizeof counts);
    for (int n = 0; n < 3; n++) {
        int most = 0;
        for (int i = 1; i <= ROWS; i++)
            if (counts[i] > counts[most]) most = i;
        if (counts[most] == 0) return;
        say(out, "%s%s %zu", n ? ", " : "",
            most == ROWS ? "none" : identify_rows[most].class, counts[most]);
        counts[most] = 0;
    }
}

static void write_row(text *out, const identify_score *scores, int row) {
    const identify_score *ours = &scores[DETECT_ORTAQ];
    say(out, "| %s | %zu | %.2f | %.2f | %.2f |", identify_rows[row].file,
        ours->texts[row], 100 * precision_of(ours, row),
        100 * recall_of(ours, row), 100 * f1_of(ours, row));
    for (int i = 1; i < DETECTORS; i++)
        if (scores[i].here)
            say(out, " %.2f |", 100 * f1_of(&scores[i], row));
        else
            say(out, " |");
    say(out, " ");
    write_wrong(out, ours, row);
    say(out, " |\n");
}

/* The mean over all rows if every one is a class of its own: an answer that is
 * the class of several is the first of them. */
static double macro_f1_apart(const identify_score *s, int rows) {
    double sum = 0;
    for (int row = 0; row < rows; row++) {
        size_t of = s->texts[row] + s->answered[row];
        bool own = row_of_tag(identify_rows[row].class) == row;
        sum += own && of ? 2.0 * (double)s->right[row] / (double)of : 0;
    }
    return sum / rows;
}

static void write_macro(text *out, const identify_score *scores,
                        const char *name, int rows,
                        double (*macro)(const identify_score *, int)) {
    say(out, "| **%s** | | | | **%.2f** |", name,
        100 * macro(&scores[DETECT_ORTAQ], rows));
    for (int i = 1; i < DETECTORS; i++)
        if (scores[i].here)
            say(out, " %.2f |", 100 * macro(&scores[i], rows));
        else
            say(out, " not installed |");
    say(out, " |\n");
}

static void write_lines_table(identify_test *test) {
    static identify_score scores[DETECTORS];
    for (int i = 0; i < DETECTORS; i++)
        scores[i] = score_specimens(test, (detector)i, &test->lines);
    say(test->out,
        "\n## Lines of SIB-200\n\nEach line by itself; not one was used to "
        "train. `pes` and `prs` (Dari) are one language here, Persian; in the "
        "last row that answer is `pes`. F1 of the others beside; CLD2 full "
        "has tables for more languages.\n\n"
        "| language | lines | precision | recall | F1 | CLD2 | CLD2 full | "
        "franc | taken for |\n"
        "|---|---:|---:|---:|---:|---:|---:|---:|---|\n");
    for (int row = 0; row < ROWS; row++)
        write_row(test->out, scores, row);
    write_macro(test->out, scores, "macro-F1, 11 Turkic", TURKIC, macro_f1);
    write_macro(test->out, scores, "macro-F1, all 29", ROWS, macro_f1);
    write_macro(test->out, scores, "macro-F1, all 29, pes and prs apart", ROWS,
                macro_f1_apart);
}

void write_detectors_head(text *out, const char *first) {
    say(out, "| %s |", first);
    for (int i = 0; i < DETECTORS; i++)
        say(out, " %s |", detector_names[i]);
    say(out, "\n|---|");
    for (int i = 0; i < DETECTORS; i++)
        say(out, "---:|");
    say(out, "\n");
}

/* ---------------------------------------------------------------- Curve -- */

static void write_cut(identify_test *test, size_t points) {
    specimens cut = cut_specimens(&test->lines, points);
    char cells[3][256] = {"", "", ""};
    for (int i = 0; i < DETECTORS; i++) {
        identify_score s = score_specimens(test, (detector)i, &cut);
        double values[3] = {100 * macro_f1(&s, TURKIC),
                            100 * macro_f1(&s, ROWS), accuracy_of(&s)};
        for (int n = 0; n < 3; n++) {
            size_t used = strlen(cells[n]);
            if (s.here)
                snprintf(cells[n] + used, sizeof cells[n] - used, " %.2f |",
                         values[n]);
            else
                snprintf(cells[n] + used, sizeof cells[n] - used, " |");
        }
    }
    say(test->out, "| %zu, macro-F1 of 11 |%s\n", points, cells[0]);
    say(test->out, "| %zu, macro-F1 of 29 |%s\n", points, cells[1]);
    say(test->out, "| %zu, right of all |%s\n", points, cells[2]);
    free(cut.at);
}

static void write_curve(identify_test *test) {
    static const size_t lengths[] = {10, 20, 40, 80, 160};
    say(test->out, "\n## Short texts\n\nThe same lines, cut to so many "
                   "characters wherever that is.\n\n");
    write_detectors_head(test->out, "characters");
    for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++)
        write_cut(test, lengths[i]);
}

void write_identify_languages(identify_test *test) {
    write_lines_table(test);
    write_curve(test);
}

/* -------------------------------------------------------------- Section -- */

static bool read_lines(identify_test *test) {
    for (int row = 0; row < ROWS; row++) {
        char name[128];
        slice line;
        snprintf(name, sizeof name, "texts/sib200/%s.tsv",
                 identify_rows[row].file);
        if (!read_below(test->folder, name, &test->sources[row])) return false;
        for (size_t at = 0; next_slice(&test->sources[row], &at, &line);) {
            slice column = column_of(line, 2);
            if (column.size)
                add_specimen(&test->lines, column.at, column.size, row);
        }
    }
    return true;
}

static const char preface[] =
    "\n# Identification\n"
    "\n"
    "`ortaq_identify`, the likeliest candidate. Beside it CLD2 (libcld2-0 of\n"
    "Debian; \"full\" is with the tables of libcld2_full) and franc (npm; "
    "node\n"
    "finds it by NODE_PATH), asked in the same way, without hints, as plain\n"
    "text. They answer with codes of languages; each code that means the\n"
    "language is right, whatever the script.\n";

text score_identify(const ortaq_library *library, const char *data) {
    text out = {0};
    identify_test test = {.folder = data, .library = library, .out = &out};
    say(&out, "%s", preface);
    if (read_lines(&test)) {
        write_identify_languages(&test);
        write_identify_ascii(&test);
        write_identify_words(&test);
        write_identify_orthographies(&test);
        write_identify_real(&test);
        write_identify_calibration(&test);
    } else {
        say(&out, "\nSIB-200 is not there.\n");
    }
    write_identify_none(&test);
    for (int row = 0; row < ROWS; row++)
        text_free(&test.sources[row]);
    free(test.lines.at);
    return out;
}
