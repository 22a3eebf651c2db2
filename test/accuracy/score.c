/*
 * score.c - pair files and gold lists, both ways. Each column is converted as
 * one text with the default options, line by line beside the other column.
 *
 * Pair files have columns A, B, same, source, key. Lines that are not marked
 * "same" say different things on the two sides; they are scored apart, and of
 * their words only those near the expected one are residues. Gold lists,
 * test/gold/LANG*.tsv, have columns Latin, Cyrillic, key.
 *
 * SPDX-License-Identifier: MIT
 */
#include <dirent.h>

#include "accuracy.h"

/* "faithful": all lines say the same, so that whatever differs is a residue. */
static const struct {
    const char *file, *a, *b;
    bool faithful;
} pair_files[] = {
    {"cldr-az-cyrl-latn", "az-Cyrl", "az-Latn", false},
    {"tesseract-az-cyrl-latn-words", "az-Cyrl", "az-Latn", false},
    {"cldr-uz-cyrl-latn", "uz-Cyrl", "uz-Latn", false},
    {"kde-uz-cyrl-latn", "uz-Cyrl", "uz-Latn", false},
    {"tesseract-uz-cyrl-latn-words", "uz-Cyrl", "uz-Latn", false},
    {"cldr-kk-arab-cyrl", "kk-Arab", "kk-Cyrl", false},
    {"mediawiki-kk-arab-cyrl", "kk-Arab", "kk-Cyrl", false},
    {"mediawiki-kk-latn-cyrl", "kk-Latn-x-wiki", "kk-Cyrl", false},
    {"mediawiki-crh-cyrl-latn", "crh-Cyrl", "crh-Latn", false},
    {"mediawiki-tt-latn-cyrl", "tt-Latn", "tt-Cyrl", false},
    {"isocodes-tt-latn-cyrl", "tt-Latn", "tt-Cyrl", false},
    {"udhr-tk-cyrl-latn", "tk-Cyrl", "tk-Latn", false},
    {"ud-ug-arab-latn", "ug-Arab", "ug-Latn", false},
    {"udhr-ug-arab-latn", "ug-Arab", "ug-Latn-x-eacute", true}, /* é */
    {"mediawiki-ug-arab-latn", "ug-Arab", "ug-Latn-x-eacute", false},
};

/* A file and how its columns are to be read. */
typedef struct job {
    const text *source;
    size_t from, to, key; /* columns */
    size_t same;          /* column of the mark; 0: all are the same */
    bool caseless, faithful;
    ortaq_converter *reverse; /* of the direction */
} job;

/* ------------------------------------------------------------- One line -- */

typedef struct line_score {
    score *total;
    const word_list *input, *ours, *expected;
    slice key, line;
    bool same, faithful;
    ortaq_converter *reverse;
} line_score;

/*
 * Kazakh loans by their letters: one that no native word has, or front and
 * back vowels together.
 */
static bool looks_like_loan(const char *folded) {
    static const char strange[] = "вёфцчщъьэ", front[] = "әөүі",
                      back[] = "аоұы";
    size_t size = strlen(folded);
    bool has_front = false, has_back = false;
    for (size_t at = 0; at < size;) {
        char letter[8] = "";
        size_t start = at;
        next_code(folded, size, &at);
        memcpy(letter, folded + start, at - start < 7 ? at - start : 7);
        if (strstr(strange, letter)) return true;
        has_front |= strstr(front, letter) != NULL;
        has_back |= strstr(back, letter) != NULL;
    }
    return has_front && has_back;
}

static void count_word(score *total, const char *expected, bool right) {
    total->words++;
    total->right += right;
    if (strncmp(total->to, "kk-Cyrl", 7) != 0 || !looks_like_loan(expected))
        return;
    total->loan_words++;
    total->loan_right += right;
}

/* Not further away than a third of its letters (but for one). */
static bool is_alike(const char *ours, const char *expected) {
    size_t letters = 0, size = strlen(expected);
    for (size_t at = 0; at < size; letters++)
        next_code(expected, size, &at);
    return edit_distance(ours, expected) <= 1 + letters / 3;
}

static char *folded_at(const word_list *list, long number) {
    static char nothing[] = "";
    return number < 0 ? nothing : list->at[number].folded;
}

/* Whether the expected word, converted back, is not what went in: then the
 * two sides have different words. */
static bool is_other_word(const line_score *l, const char *input,
                          slice expected) {
    text back = convert_text(l->reverse, expected.at, expected.size);
    word_list a = words_of((slice){input, strlen(input)}, true);
    word_list b = words_of((slice){back.data, back.size}, true);
    bool same = a.count == 1 && b.count == 1 &&
                strcmp(a.at[0].folded, b.at[0].folded) == 0;
    free_words(&a);
    free_words(&b);
    text_free(&back);
    return !same;
}

static void note_residue(line_score *l, long ours, long expected) {
    bool parallel = l->input->count == l->ours->count && ours >= 0;
    char input[256];
    slice in = parallel   ? l->input->at[ours].raw
               : ours < 0 ? l->expected->at[expected].raw
                          : l->line;
    if (in.size >= sizeof input) in.size = 0; /* a line too long to show */
    snprintf(input, sizeof input, "%.*s", (int)in.size, in.at);
    residue form = {.input = input,
                    .ours = folded_at(l->ours, ours),
                    .expected = folded_at(l->expected, expected),
                    .other = !l->same};
    if (form.other && !l->faithful &&
        is_other_word(l, input, l->expected->at[expected].raw))
        form.class = CLASS_WORDING;
    add_residue(&l->total->residues, &form, l->key);
}

static void judge(void *context, long ours, long expected) {
    line_score *l = context;
    char *got = folded_at(l->ours, ours);
    char *wanted = folded_at(l->expected, expected);
    bool right = strcmp(got, wanted) == 0;
    if (l->same) {
        if (expected >= 0) count_word(l->total, wanted, right);
        if (!right) note_residue(l, ours, expected);
        return;
    }
    bool alike = !right && expected >= 0 &&
                 (l->faithful || (ours >= 0 && is_alike(got, wanted)));
    l->total->other_words += expected >= 0;
    l->total->other_right += right;
    l->total->other_alike += alike;
    if (alike) note_residue(l, ours, expected);
}

static void score_line(score *total, const job *j, slice line, slice ours) {
    slice from = column_of(line, j->from), mark = column_of(line, j->same);
    word_list input = words_of(from, false);
    word_list got = words_of(ours, j->caseless);
    word_list wanted = words_of(column_of(line, j->to), j->caseless);
    line_score l = {total,
                    &input,
                    &got,
                    &wanted,
                    column_of(line, j->key),
                    from,
                    !j->same || (mark.size && mark.at[0] == '1'),
                    j->faithful,
                    j->reverse};
    total->lines += l.same;
    total->other_lines += !l.same;
    align_words(&got, &wanted, judge, &l);
    free_words(&input);
    free_words(&got);
    free_words(&wanted);
}

/* -------------------------------------------------------------- One file -- */

static bool is_remark(slice line) {
    return line.size == 0 || line.at[0] == '#';
}

/* A column as a text of its own. */
static text column_text(const job *j) {
    text t = {0};
    slice line;
    for (size_t at = 0; next_slice(j->source, &at, &line);) {
        if (is_remark(line)) continue;
        slice cell = column_of(line, j->from);
        text_add(&t, cell.at, cell.size);
        text_put(&t, "\n");
    }
    return t;
}

static void count_classes(score *s) {
    for (size_t i = 0; i < s->residues.count; i++) {
        const residue *r = &s->residues.at[i];
        s->classes[r->other][r->class] += r->count;
    }
}

/* A gold list is right: what differs from it is ours, unless explained. */
static void blame_ours(residues *list) {
    for (size_t i = 0; i < list->count; i++)
        if (list->at[i].class == CLASS_NONE) list->at[i].class = CLASS_OURS;
}

static void finish_score(score *s, bool gold) {
    char name[256];
    snprintf(name, sizeof name, "%s-from-%s", s->file, s->from);
    settle_residues(&s->residues, s->file);
    if (gold) blame_ours(&s->residues);
    count_classes(s);
    write_residues(&s->residues, name);
}

static void score_lines(score *s, const job *j, const text *ours) {
    size_t at = 0, at_ours = 0;
    slice line, result;
    while (next_slice(j->source, &at, &line)) {
        if (is_remark(line)) continue;
        if (!next_slice(ours, &at_ours, &result)) result = (slice){"", 0};
        score_line(s, j, line, result);
    }
}

static void score_file(const ortaq_library *library, score *s, job *j) {
    const options values = {-1, ORTAQ_REPLACE, -1, -1, -1, -1, -1, -1};
    ortaq_converter *converter = new_converter(library, s->from, s->to, values);
    j->reverse = new_converter(library, s->to, s->from, values);
    if (converter && j->reverse) {
        text column = column_text(j);
        text ours = convert_text(converter, column.data, column.size);
        score_lines(s, j, &ours);
        text_free(&column);
        text_free(&ours);
    }
    finish_score(s, j->same == 0);
    ortaq_converter_free(converter);
    ortaq_converter_free(j->reverse);
}

static bool is_caseless(const char *from) {
    return strstr(from, "-Arab") != NULL;
}

/* Both directions of a file; gives how many scores were made. */
static size_t score_both(const ortaq_library *library, const char *path,
                         const score *forms, const job *jobs, score *scores) {
    text source = {0};
    if (!text_file(&source, path)) return 0;
    for (size_t way = 0; way < 2; way++) {
        job j = jobs[way];
        j.source = &source;
        scores[way] = forms[way];
        score_file(library, &scores[way], &j);
    }
    text_free(&source);
    return 2;
}

size_t score_pairs(const ortaq_library *library, const char *data,
                   score *scores, size_t room) {
    size_t count = 0;
    for (size_t i = 0; i < sizeof pair_files / sizeof *pair_files; i++) {
        const char *a = pair_files[i].a, *b = pair_files[i].b;
        const score forms[] = {
            {.file = pair_files[i].file, .from = a, .to = b},
            {.file = pair_files[i].file, .from = b, .to = a}};
        bool faithful = pair_files[i].faithful;
        const job jobs[] = {{NULL, 0, 1, 4, 2, is_caseless(a), faithful, NULL},
                            {NULL, 1, 0, 4, 2, is_caseless(b), faithful, NULL}};
        char path[1024];
        snprintf(path, sizeof path, "%s/texts/pairs/%s.tsv", data,
                 pair_files[i].file);
        if (count + 2 <= room)
            count += score_both(library, path, forms, jobs, scores + count);
    }
    return count;
}

/* ------------------------------------------------------------------ Gold -- */

static char *tag_of(const char *file, const char *script) {
    text t = {0};
    text_add(&t, file, strcspn(file, "-."));
    text_put(&t, script);
    text_string(&t);
    return t.data; /* lives as long as the program */
}

static size_t score_gold_file(const ortaq_library *library, const char *name,
                              score *scores) {
    char path[512], *file = tag_of(name, "");
    snprintf(path, sizeof path, "test/gold/%s", name);
    free(file);
    file = must(malloc(strlen(name) + 1));
    strcpy(file, name);
    file[strlen(name) - 4] = '\0';
    char *latin = tag_of(name, "-Latn"), *cyrillic = tag_of(name, "-Cyrl");
    const score forms[] = {{.file = file, .from = cyrillic, .to = latin},
                           {.file = file, .from = latin, .to = cyrillic}};
    const job jobs[] = {{NULL, 1, 0, 2, 0, false, false, NULL},
                        {NULL, 0, 1, 2, 0, false, false, NULL}};
    return score_both(library, path, forms, jobs, scores);
}

static bool is_table(const char *name) {
    size_t size = strlen(name);
    return size > 4 && strcmp(name + size - 4, ".tsv") == 0;
}

size_t score_gold(const ortaq_library *library, score *scores, size_t room) {
    struct dirent **entries;
    size_t count = 0;
    int found = scandir("test/gold", &entries, NULL, alphasort);
    for (int i = 0; i < found; i++) {
        if (is_table(entries[i]->d_name) && count + 2 <= room)
            count +=
                score_gold_file(library, entries[i]->d_name, scores + count);
        free(entries[i]);
    }
    if (found >= 0) free(entries);
    return count;
}
