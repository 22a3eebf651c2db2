/*
 * foreign_measure.h - how well a model finds foreign words, on the lines that
 * foreign_train.c kept apart. Own words kept are counted apart from those with
 * a letter that the language does not have: these are names, kept rightly.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_FOREIGN_MEASURE_H
#define OQ_FOREIGN_MEASURE_H

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
    oq_foreign_finder finder = train_finder(t, line);
    oq_find_foreign(&t->model, t->known, (const uint8_t *)line, finder.size,
                    &found);
    unsigned gap;
    bool end;
    for (size_t at = oq_foreign_gap(&finder, 0, &gap, &end);
         at < finder.size;) {
        oq_judged_word word = oq_foreign_read(&finder, at);
        at = word.end;
        bool foreign = word.start >= from && word.end <= to;
        bool kept = measure_within(&found, word.start, word.end);
        count->foreign += foreign;
        count->foreign_kept += foreign && kept;
        count->own += !foreign && !(word.flags & OQ_FOREIGN_UNKNOWN);
        count->own_kept +=
            !foreign && kept && !(word.flags & OQ_FOREIGN_UNKNOWN);
        if (show && kept != foreign && !(word.flags & OQ_FOREIGN_UNKNOWN) &&
            (word.flags & OQ_FOREIGN_SYMBOL))
            printf("%s %d %.*s :: %s\n", foreign ? "LOST" : "KEPT", word.score,
                   (int)(word.end - word.start), line + word.start, line);
        at = oq_foreign_gap(&finder, at, &gap, &end);
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

typedef struct measure_phrase {
    const char *text;
    size_t from, to;
} measure_phrase;

/* Some words of an English line; false if it has fewer. */
static bool measure_take(const trainer *t, size_t size, uint64_t *state,
                         measure_phrase *phrase) {
    const train_text *from = &t->apart[TEXT_ENGLISH];
    phrase->text = from->lines[train_random(state) % from->count];
    size_t words = measure_words(phrase->text);
    if (words < size) return false;
    size_t first = train_random(state) % (words - size + 1);
    phrase->from = measure_word(phrase->text, first);
    phrase->to = measure_word(phrase->text, first + size);
    while (phrase->to > phrase->from &&
           !oq_is_ascii_letter((uint8_t)phrase->text[phrase->to - 1]))
        phrase->to--;
    return true;
}

/* Puts a phrase into an own line, at any word, and counts. */
static void measure_put(const trainer *t, const char *own, size_t place,
                        const measure_phrase *phrase, bool quoted,
                        measure_count *count) {
    static char line[4 * TRAIN_LINE];
    size_t at = measure_word(own, place), size = phrase->to - phrase->from;
    bool space = at != 0 && own[at - 1] != ' ';
    int head = snprintf(line, sizeof(line), "%.*s%s%s", (int)at, own,
                        space ? " " : "", quoted ? "“" : "");
    snprintf(line + head, sizeof(line) - (size_t)head, "%.*s%s %s", (int)size,
             phrase->text + phrase->from, quoted ? "”" : "", own + at);
    measure_line(t, line, (size_t)head, (size_t)head + size, count, false);
}

static void measure_phrases(const trainer *t, size_t size, bool quoted) {
    const train_text *own = &t->apart[TEXT_OWN];
    measure_count count = {0};
    uint64_t state = 7 + size;
    for (size_t i = 0; i < 4 * own->count; i++) {
        measure_phrase phrase;
        const char *line = own->lines[i % own->count];
        size_t places = measure_words(line);
        if (places < 4 || !measure_take(t, size, &state, &phrase)) continue;
        size_t place = train_random(&state) % (places + 1);
        measure_put(t, line, place, &phrase, quoted, &count);
    }
    char name[64];
    snprintf(name, sizeof(name), "English words in own lines: %zu%s", size,
             quoted ? ", quoted" : "");
    measure_row(name, &count);
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

static void measure(const trainer *t, const char *show) {
    bool own = show != NULL && show[0] == 'o';
    bool foreign = show != NULL && show[0] == 'f';
    printf("%-34s %8s %6s %8s %8s %8s\n", "", "own", "kept", "/10000",
           "foreign", "kept %");
    measure_text(t, "own lines", TEXT_OWN, own);
    measure_text(t, "own words, one a line", TEXT_LIST, own);
    measure_text(t, "English lines", TEXT_ENGLISH, foreign);
    measure_text(t, "German lines", TEXT_GERMAN, false);
    static const size_t sizes[] = {1, 2, 3, 5, 8};
    for (size_t i = 0; i < 5; i++) {
        measure_phrases(t, sizes[i], false);
        measure_phrases(t, sizes[i], true);
    }
}

#endif
