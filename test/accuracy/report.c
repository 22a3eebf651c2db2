/*
 * report.c - the scores as doc/accuracy.md: the command, what is folded, a
 * table of the pair files, one of residues by class, the unexplained ones,
 * gold lists, round trips. Figures of data that may be tuned on are marked.
 *
 * SPDX-License-Identifier: MIT
 */
#include "accuracy.h"

static const char path[] = "doc/accuracy.md";

static const char preface[] =
    "# Accuracy\n"
    "\n"
    "Written by `make accuracy DATA=../shared/data`; do not edit. The data is\n"
    "development data, which the project may be tuned on: high figures here\n"
    "show that nothing is broken, not how good a converter is on new text.\n"
    "The lists called tesseract hold only words that a plain table converts.\n"
    "\n"
    "A word is a run of letters and marks, with apostrophes between letters.\n"
    "Before words are compared, both are folded: NFC; ' ` ´ ‘ ’ ʻ ʼ are one\n"
    "sign; U+0621 and U+0654 are U+0674, and U+0675 to U+0678 are the plain\n"
    "letter with U+0674 before the word unless ە گ ك tells its vowels; where\n"
    "the source has no capitals, none are compared. Options are the defaults.\n"
    "Each residue is in `build/accuracy/*.tsv`; classes come from\n"
    "`test/accuracy/residues.tsv`. What differs in capitals alone is wording,\n"
    "for conversion keeps them.\n"
    "\n"
    "| class | meaning |\n"
    "|---|---|\n"
    "| wording | the two sides say different things, or follow another norm |\n"
    "| typo | a mistake in the data, on either side |\n"
    "| loan | a loan whose spelling no rule and no list here knows |\n"
    "| name | the same of a foreign name |\n"
    "| ours | ortaq is wrong |\n";

static double percent(size_t part, size_t whole) {
    return whole ? 100.0 * (double)part / (double)whole : 100.0;
}

static void write_scores(FILE *out, const score *scores, size_t count) {
    fprintf(out, "\n| file | from | to | lines | words | right | %% |\n"
                 "|---|---|---|---:|---:|---:|---:|\n");
    for (size_t i = 0; i < count; i++) {
        const score *s = &scores[i];
        fprintf(out, "| %s | %s | %s | %zu | %zu | %zu | %.2f |\n", s->file,
                s->from, s->to, s->lines, s->words, s->right,
                percent(s->right, s->words));
    }
}

static void write_classes(FILE *out, const score *scores, size_t count,
                          bool other) {
    fprintf(out, "\n| file | from |");
    for (int c = 1; c < CLASSES; c++)
        fprintf(out, " %s |", class_names[c]);
    fprintf(out, " unexplained |\n|---|---|---:|---:|---:|---:|---:|---:|\n");
    for (size_t i = 0; i < count; i++) {
        const score *s = &scores[i];
        if (other && s->other_lines == 0) continue;
        fprintf(out, "| %s | %s |", s->file, s->from);
        for (int c = 1; c < CLASSES; c++)
            fprintf(out, " %zu |", s->classes[other][c]);
        fprintf(out, " %zu |\n", s->classes[other][CLASS_NONE]);
    }
}

static void write_others(FILE *out, const score *scores, size_t count) {
    fprintf(out, "\n| file | from | lines | words | right | near | other "
                 "wording |\n|---|---|---:|---:|---:|---:|---:|\n");
    for (size_t i = 0; i < count; i++) {
        const score *s = &scores[i];
        if (s->other_lines == 0) continue;
        fprintf(out, "| %s | %s | %zu | %zu | %zu | %zu | %zu |\n", s->file,
                s->from, s->other_lines, s->other_words, s->other_right,
                s->other_alike,
                s->other_words - s->other_right - s->other_alike);
    }
}

/* Lines of any wording together; what a residue is not, is other wording. */
static void write_whole(FILE *out, const score *scores, size_t count) {
    fprintf(out, "\n| file | from | words | right | %% | typo | %% of the "
                 "others | wording | %% of the rest |\n"
                 "|---|---|---:|---:|---:|---:|---:|---:|---:|\n");
    for (size_t i = 0; i < count; i++) {
        const score *s = &scores[i];
        size_t words = s->words + s->other_words;
        size_t right = s->right + s->other_right;
        size_t typos = s->classes[0][CLASS_TYPO] + s->classes[1][CLASS_TYPO];
        size_t wording =
            s->classes[0][CLASS_WORDING] + s->classes[1][CLASS_WORDING] +
            s->other_words - s->other_right - s->other_alike;
        fprintf(out, "| %s | %s | %zu | %zu | %.2f | %zu | %.2f | %zu | %.2f "
                     "|\n",
                s->file, s->from, words, right, percent(right, words), typos,
                percent(right, words - typos), wording,
                percent(right, words - typos - wording));
    }
}

static void write_loans(FILE *out, const score *scores, size_t count) {
    fprintf(out, "\n| file | from | native words | right | %% | loans | right "
                 "| %% |\n|---|---|---:|---:|---:|---:|---:|---:|\n");
    for (size_t i = 0; i < count; i++) {
        const score *s = &scores[i];
        size_t words = s->words - s->loan_words;
        size_t right = s->right - s->loan_right;
        if (s->loan_words == 0) continue;
        fprintf(out, "| %s | %s | %zu | %zu | %.2f | %zu | %zu | %.2f |\n",
                s->file, s->from, words, right, percent(right, words),
                s->loan_words, s->loan_right,
                percent(s->loan_right, s->loan_words));
    }
}

static void write_unexplained(FILE *out, const score *scores, size_t count) {
    size_t written = 0;
    fprintf(out, "\n| file | word | ours | expected | times |\n"
                 "|---|---|---|---|---:|\n");
    for (size_t i = 0; i < count; i++)
        for (size_t r = 0; r < scores[i].residues.count; r++) {
            const residue *x = &scores[i].residues.at[r];
            if (x->class != CLASS_NONE || written++ >= 300) continue;
            fprintf(out, "| %s | %s | %s | %s | %zu |\n", scores[i].file,
                    x->input, x->ours, x->expected, x->count);
        }
    if (written > 300) fprintf(out, "\nand %zu more.\n", written - 300);
    if (written == 0) fprintf(out, "\nNone.\n");
}

static void write_trips(FILE *out, const round_trip *trips, size_t count) {
    fprintf(out, "\n| from | to | declared | words | come back | %% | words of "
                 "the alphabet | come back | %% |\n"
                 "|---|---|---|---:|---:|---:|---:|---:|---:|\n");
    for (size_t i = 0; i < count; i++) {
        const round_trip *t = &trips[i];
        fprintf(out, "| %s | %s | %s | %zu | %zu | %.3f | %zu | %zu | %.3f |\n",
                t->from, t->to, t->back, t->words, t->right,
                percent(t->right, t->words), t->own_words, t->own_right,
                percent(t->own_right, t->own_words));
    }
}

/* What the table of several files in one direction counts. */
typedef struct sums {
    size_t words, right, classes[CLASSES];
} sums;

static void add_score(sums *all, const score *s, bool every_line) {
    all->words += s->words;
    all->right += s->right;
    for (int c = 0; c < CLASSES; c++)
        all->classes[c] += s->classes[0][c];
    if (!every_line) return;
    all->words += s->other_words;
    all->right += s->other_right;
    all->classes[CLASS_WORDING] +=
        s->other_words - s->other_right - s->other_alike;
    for (int c = 0; c < CLASSES; c++)
        all->classes[c] += s->classes[1][c];
}

static void write_sums(FILE *out, const char *file, const char *from,
                       bool every_line, const sums *all) {
    size_t typos = all->classes[CLASS_TYPO];
    size_t wording = all->classes[CLASS_WORDING];
    fprintf(out, "| %s | %s | %s | %zu | %zu | %.2f |", from,
            every_line ? "all" : "same", file, all->words, all->right,
            percent(all->right, all->words));
    for (int c = 1; c < CLASSES; c++)
        fprintf(out, " %zu |", all->classes[c]);
    fprintf(out, " %zu | %.2f | %.2f |\n", all->classes[CLASS_NONE],
            percent(all->right, all->words - typos),
            percent(all->right, all->words - typos - wording));
}

/* Each file of a direction, and their sum if there are several. */
static void write_direction(FILE *out, const score *scores, size_t count,
                            const score *like, bool every_line) {
    sums all = {0};
    for (size_t i = 0; i < count; i++) {
        sums one = {0};
        if (strcmp(scores[i].from, like->from) != 0) continue;
        add_score(&one, &scores[i], every_line);
        add_score(&all, &scores[i], every_line);
        write_sums(out, scores[i].file, like->from, every_line, &one);
    }
    write_sums(out, "together", like->from, every_line, &all);
}

static void write_together(FILE *out, const score *scores, size_t count,
                           const char *language) {
    fprintf(out, "\n| from | lines | file | words | right | %% |");
    for (int c = 1; c < CLASSES; c++)
        fprintf(out, " %s |", class_names[c]);
    fprintf(out, " unexplained | %% without typos | nor wording |\n|---|---|---|"
                 "---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
    bool done[2] = {false, false};
    for (size_t i = 0; i < count; i++) {
        size_t size = strlen(language);
        bool cyrillic = strstr(scores[i].from, "Cyrl") != NULL;
        if (strncmp(scores[i].from, language, size) != 0 || done[cyrillic])
            continue;
        done[cyrillic] = true;
        for (int every_line = 0; every_line < 2; every_line++)
            write_direction(out, scores, count, &scores[i], every_line);
    }
}

enum { CHANGES_SHOWN = 6 };

/* What differs in words of the alphabet that do not come back. */
static void write_changes(FILE *out, const round_trip *trips, size_t count) {
    fprintf(out, "\n| from | to | differ | kinds | commonest changes |\n"
                 "|---|---|---:|---:|---|\n");
    for (size_t i = 0; i < count; i++) {
        const round_trip *t = &trips[i];
        if (t->change_count == 0) continue;
        fprintf(out, "| %s | %s | %zu | %zu |", t->from, t->to,
                t->own_words - t->own_right, t->change_count);
        for (size_t n = 0; n < t->change_count && n < CHANGES_SHOWN; n++)
            fprintf(out, "%s %s %zu", n ? "," : "", t->changes[n].letters,
                    t->changes[n].count);
        fprintf(out, " |\n");
    }
}

static void write_all(FILE *out, const score *scores, size_t pairs, size_t gold,
                      const round_trip *trips, size_t count) {
    fprintf(out, "%s\n## Pair files: lines that say the same\n", preface);
    write_scores(out, scores, pairs);
    fprintf(out, "\nTheir residues by class, in words:\n");
    write_classes(out, scores, pairs, false);
    fprintf(out, "\n## Pair files: all lines\n\nThose of other wording "
                 "too, which some files have many of.\n");
    write_whole(out, scores, pairs);
    fprintf(out,
            "\n## Tatar, the pair files together\n\nThe Cyrillic of isocodes "
            "was made out of the Latin, letter by letter: Latin g and İ are\n"
            "left in it, е stands for э, иа for ия, в for у, and names have no "
            "Tatar form (Жамайка\nfor Ямайка). Each such word was read and is "
            "counted as typo.\n");
    write_together(out, scores, pairs, "tt-");
    fprintf(out,
            "\n## Kazakh, native words and loans\n\nA loan by its letters: it "
            "has в ё ф ц ч щ ъ ь or э, or front and back vowels.\n");
    write_loans(out, scores, pairs);
    fprintf(out, "\n## Pair files: lines of other wording\n\nA word is near if "
                 "no more than one letter, and a third of them, differs. It is "
                 "wording if the expected\nword, converted back, is not the "
                 "one that went in.\n");
    write_others(out, scores, pairs);
    fprintf(out, "\nThe near ones by class, in words:\n");
    write_classes(out, scores, pairs, true);
    if (gold) {
        fprintf(out, "\n## Gold lists\n");
        write_scores(out, scores + pairs, gold);
        write_classes(out, scores + pairs, gold, false);
    }
    fprintf(out, "\n## Real text, there and back\n");
    write_trips(out, trips, count);
    fprintf(
        out,
        "\nWords that are not of the alphabet have look-alikes (Chuvash ă for "
        "ӑ, Khakas i for\nі, кepi), which come back as the letter that is "
        "meant, or are foreign. What differs\nin the others, with the letters "
        "between the parts that are the same: a letter or\nsign that the "
        "target does not write (ь, ъ), or writes as another (ц as тс, э as "
        "е):\nthe losses that `ortaq show TAG` names; a whole word, taken "
        "for foreign on the way\nback and left in Latin (Гор, мен); the "
        "apostrophe that a text leaves out and the\nnorm has; İ of the "
        "neighbours' alphabets; AQSh, a digraph at the end of capitals.\n");
    write_changes(out, trips, count);
    fprintf(out, "\n## Residues that nothing explains\n");
    write_unexplained(out, scores, pairs + gold);
}

void write_report(const score *scores, size_t pairs, size_t gold,
                  const round_trip *trips, size_t trip_count) {
    FILE *file = fopen(path, "w");
    if (!file) {
        perror(path);
        exit(EXIT_FAILURE);
    }
    write_all(file, scores, pairs, gold, trips, trip_count);
    fclose(file);
    write_all(stdout, scores, pairs, gold, trips, trip_count);
}
