/*
 * foreign_measure.h - how well a model finds foreign words, on the lines that
 * foreign_train.c kept apart. Own words kept are counted apart from those with
 * a letter that the language does not have: these are names, kept rightly.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef FOREIGN_MEASURE_H
#define FOREIGN_MEASURE_H

typedef struct measure_count {
    size_t own, own_kept, foreign, foreign_kept;
} measure_count;

static bool measure_within(const oq_ranges *found, size_t start, size_t end) {
    for (size_t i = 0; i < found->count; i++)
        if (found->items[i].start <= start && found->items[i].end >= end)
            return true;
    return false;
}

/* Counts the words of a line of which [from, to) is foreign. "show" prints
 * what went wrong. */
static void measure_line(const trainer *t, const char *line, size_t from,
                         size_t to, measure_count *count, bool show) {
    oq_memory memory = oq_memory_of(NULL);
    oq_ranges found = {.memory = &memory};
    foreign_finder finder = train_finder(t, line);
    oq_find_foreign(&t->model, t->known, (const uint8_t *)line, finder.size,
                    &found);
    unsigned gap;
    bool end;
    for (size_t at = foreign_gap(&finder, 0, &gap, &end); at < finder.size;) {
        foreign_word word = foreign_read(&finder, at);
        at = word.end;
        bool foreign = word.start >= from && word.end <= to;
        bool kept = measure_within(&found, word.start, word.end);
        count->foreign += foreign;
        count->foreign_kept += foreign && kept;
        count->own += !foreign && !(word.flags & FOREIGN_UNKNOWN);
        count->own_kept += !foreign && kept && !(word.flags & FOREIGN_UNKNOWN);
        if (show && kept != foreign && !(word.flags & FOREIGN_UNKNOWN) && (word.flags & FOREIGN_SYMBOL))
            printf("%s %d %.*s :: %s\n", foreign ? "LOST" : "KEPT", word.score,
                   (int)(word.end - word.start), line + word.start, line);
        at = foreign_gap(&finder, at, &gap, &end);
    }
    oq_ranges_free(&found);
}

static void measure_row(const char *name, const measure_count *count) {
    printf("%-34s", name);
    if (count->own != 0)
        printf(" %8zu %6zu %8.2f", count->own, count->own_kept,
               1e4 * (double)count->own_kept / (double)count->own);
    else
        printf(" %8s %6s %8s", "", "", "");
    if (count->foreign != 0)
        printf(" %8zu %8.2f", count->foreign,
               100.0 * (double)count->foreign_kept / (double)count->foreign);
    putchar('\n');
}

/* Where the n-th word of a line begins; its size if there are fewer. */
static size_t measure_word(const char *line, size_t n) {
    size_t at = 0;
    for (; n > 0 && line[at] != 0; n--) {
        at += strcspn(line + at, " ");
        at += strspn(line + at, " ");
    }
    return at;
}

static size_t measure_words(const char *line) {
    size_t count = *line != 0;
    for (; *line != 0; line++)
        count += *line == ' ';
    return count;
}

/* Puts words of foreign lines into own ones. */
measure_count last_count;
static void measure_phrases(const trainer *t, size_t size, bool quoted,
                            bool show) {
    static char line[2 * TRAIN_LINE];
    const train_text *own = &t->apart[TEXT_OWN], *foreign = &t->apart[TEXT_ENGLISH];
    measure_count count = {0};
    uint64_t state = 7 + size;
    for (size_t i = 0; i < 4 * own->count; i++) {
        const char *base = own->lines[i % own->count];
        const char *other =
            foreign->lines[train_random(&state) % foreign->count];
        size_t words = measure_words(other), places = measure_words(base);
        if (words < size || places < 4) continue;
        size_t first = train_random(&state) % (words - size + 1);
        size_t from = measure_word(other, first);
        size_t to = measure_word(other, first + size);
        while (to > from && !oq_is_ascii_letter((uint8_t)other[to - 1])) to--;
        size_t place = measure_word(base, train_random(&state) % (places + 1));
        while (place > 0 && base[place] == 0 && base[place - 1] == ' ') place--;
        int head = snprintf(line, sizeof(line), "%.*s%s%s", (int)place, base,
                            place != 0 && base[place - 1] != ' ' ? " " : "",
                            quoted ? "“" : "");
        int tail = snprintf(line + head, sizeof(line) - (size_t)head,
                            "%.*s%s %s", (int)(to - from), other + from,
                            quoted ? "”" : "", base + place);
        if (tail <= 0) continue;
        measure_line(t, line, (size_t)head, (size_t)head + (to - from), &count,
                     show);
    }
    char name[64];
    snprintf(name, sizeof(name), "English words in own lines: %zu%s", size,
             quoted ? ", quoted" : "");
    measure_row(name, &count); last_count = count;
}

static void measure_text(const trainer *t, const char *name, text_kind kind,
                         bool show) {
    measure_count count = {0};
    const train_text *text = &t->apart[kind];
    size_t to = kind >= TEXT_ENGLISH ? (size_t)-1 : 0;
    for (size_t i = 0; i < text->count; i++)
        measure_line(t, text->lines[i], 0, to, &count, show);
    measure_row(name, &count);
}

static void measure_file(const trainer *t, const char *path, bool foreign) {
    static char line[TRAIN_LINE];
    measure_count count = {0};
    FILE *file = fopen(path, "r");
    if (file == NULL) text_fail(path, "cannot be opened");
    while (fgets(line, sizeof(line), file) != NULL)
        measure_line(t, line, 0, foreign ? (size_t)-1 : 0, &count, true);
    fclose(file);
    measure_row(path, &count);
}

#include <math.h>
static void measure_loss(const trainer *t) {
    for (int g = 0; g < TEXT_KINDS; g++) {
        static const char *const names[] = {"own", "own list", "english", "german"};
        double loss = 0; size_t n = 0, wrong = 0;
        const train_text *text = &t->apart[g];
        for (size_t i = 0; i < text->count; i++) {
            foreign_finder finder = train_finder(t, text->lines[i]);
            unsigned gap; bool end;
            for (size_t at = foreign_gap(&finder, 0, &gap, &end); at < finder.size;) {
                foreign_word word = foreign_read(&finder, at); at = word.end;
                if (!(word.flags & FOREIGN_UNKNOWN) && (word.flags & FOREIGN_SYMBOL)) {
                double s = (word.score - 4) / 16.0; if (g > 1) s = -s;
                double l = log1p(exp(s)); loss += l; n++; wrong += s > 0; if (s > 0 && getenv("WRONG") && g == atoi(getenv("WRONG"))) printf("WRONG %d %.*s\n", word.score, (int)(word.end - word.start), text->lines[i] + word.start);
                }
                at = foreign_gap(&finder, at, &gap, &end);
            }
        }
        printf("loss %-10s: %.4f wrong %.2f%% of %zu\n", names[g], loss / (double)n, 100.0*(double)wrong/(double)n, n);
    }
}
static void measure(const trainer *t, const char *show) {
    measure_loss(t);
    bool own = show != NULL && show[0] == 'o';
    bool foreign = show != NULL && (show[0] == 'f' || show[1] == 'f');
    printf("%-34s %8s %6s %8s %8s %8s\n", "", "own", "kept", "/10000",
           "foreign", "kept %");
    measure_text(t, "own lines", TEXT_OWN, own);
    measure_text(t, "own words, one a line", TEXT_LIST, own);
    measure_text(t, "English lines", TEXT_ENGLISH, foreign);
    measure_text(t, "German lines", TEXT_GERMAN, false);
    static const size_t sizes[] = {1, 2, 3, 5, 8};
    for (size_t i = 0; i < 5; i++) {
        measure_phrases(t, sizes[i], false, own && foreign);
        measure_phrases(t, sizes[i], true, false);
    }
    if (show != NULL && strchr(show, '=') != NULL)
        measure_file(t, strchr(show, '=') + 1, strchr(show, 'F') != NULL);
}

#endif
