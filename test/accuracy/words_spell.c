/*
 * words_spell.c - spelling: how many words of clean text are rejected; how
 * many errors are noticed, and where the right word stands among suggestions;
 * how many impossible forms, test/accuracy/LANG-impossible.tsv, are rejected.
 *
 * Errors are made of running words as they come, so that frequent words count
 * more: lower-case words of at least two letters, letters alone, that are
 * accepted as they stand (a rejected one would stay rejected, and flatter).
 * One letter is replaced, left out, put in, or changes place with its
 * neighbour; each kind, place and letter is as likely as any other.
 *
 * SPDX-License-Identifier: MIT
 */
#include "words_score.h"

enum { ERRORS = 60000, KINDS = 4, LONG_WORD = 4, FIRST_FIVE = 5 };

static bool is_right(word_test *test, const char *term, size_t size) {
    int correct = 0;
    ortaq_spell(test->analyser, term, size, &correct);
    return correct != 0;
}

/* ---------------------------------------------------------- Clean text -- */

typedef struct rejected {
    word_test *test;
    size_t words[TOKEN_CLASSES], bad[TOKEN_CLASSES];
    tally accepted; /* words to make errors of, in the order of the text */
} rejected;

static bool is_plain(const char *term, size_t size) {
    size_t letters = 0;
    for (size_t at = 0; at < size; letters++)
        if (!u_isalpha(next_code(term, size, &at))) return false;
    return letters >= 2 && size < WORD_BYTES;
}

static void spell_word(void *context, const char *term, size_t size) {
    rejected *r = context;
    token_class class = class_of_token(r->test->alphabet, term, size);
    bool right = is_right(r->test, term, size);
    r->words[class]++;
    r->bad[class] += !right;
    if (right && class == TOKEN_LOWER && is_plain(term, size))
        add_tally(&r->accepted, term, size);
}

static void write_rejected(text *out, const char *name, const rejected *r) {
    for (int i = TOKEN_LOWER; i <= TOKEN_CAPITAL; i++)
        say(out, "| %s | %s | %zu | %zu | %.2f |\n", name,
            i == TOKEN_LOWER ? "lower-case" : "with a capital", r->words[i],
            r->bad[i], share_of(r->bad[i], r->words[i]));
}

/* The clean texts together, whose accepted words are kept; others apart. */
static tally spell_texts(word_test *test) {
    rejected clean = {.test = test};
    say(test->out, "\n| text | tokens | words | rejected | %% |\n"
                   "|---|---|---:|---:|---:|\n");
    for (size_t i = 0; i < WORD_TEXTS; i++) {
        rejected apart = {.test = test};
        rejected *r = i < test->data->clean ? &clean : &apart;
        text source = {0};
        if (!read_text(test, i, &source)) continue;
        visit_tokens(&source, spell_word, r);
        if (i + 1 == test->data->clean) write_rejected(test->out, "clean", r);
        if (r == &apart) write_rejected(test->out, test->data->texts[i], r);
        free_tally(&apart.accepted);
        text_free(&source);
    }
    return clean.accepted;
}

/* --------------------------------------------------------- Suggestions -- */

/* How errors of one kind came out. */
typedef struct errors {
    size_t made, flagged, first, five, ten;
} errors;

static void add_errors(errors *to, const errors *from) {
    to->made += from->made;
    to->flagged += from->flagged;
    to->first += from->first;
    to->five += from->five;
    to->ten += from->ten;
}

static void suggest_for(word_test *test, errors *e, const text *wrong,
                        const char *right) {
    size_t count = 0, place = 0;
    ortaq_suggest(test->analyser, wrong->data, wrong->size, &count);
    while (place < count &&
           strcmp(ortaq_suggestion_at(test->analyser, place), right) != 0)
        place++;
    if (place == count) return;
    e->first += place == 0;
    e->five += place < FIRST_FIVE;
    e->ten++;
}

static void note_miss(word_test *test, FILE *list, const text *wrong,
                      const char *right) {
    size_t count = 0;
    ortaq_suggest(test->analyser, wrong->data, wrong->size, &count);
    fprintf(list, "%.*s\t%s\t", (int)wrong->size, wrong->data, right);
    for (size_t i = 0; i < count && i < FIRST_FIVE; i++)
        fprintf(list, " %s", ortaq_suggestion_at(test->analyser, i));
    fprintf(list, "\n");
}

static errors try_error(word_test *test, const text *wrong, const char *right,
                        FILE *list) {
    errors e = {.made = 1};
    e.flagged = !is_right(test, wrong->data, wrong->size);
    if (e.flagged) suggest_for(test, &e, wrong, right);
    if (e.flagged && !e.first) note_miss(test, list, wrong, right);
    return e;
}

static void write_errors_head(text *out) {
    say(out, "\n| errors | made | flagged | %% | right word first %% | in five "
             "%% | in ten %% |\n|---|---:|---:|---:|---:|---:|---:|\n");
}

static void write_errors(text *out, const char *name, const errors *e) {
    say(out, "| %s | %zu | %zu | %.2f | %.2f | %.2f | %.2f |\n", name, e->made,
        e->flagged, share_of(e->flagged, e->made),
        share_of(e->first, e->flagged), share_of(e->five, e->flagged),
        share_of(e->ten, e->flagged));
}

/* ------------------------------------------------- Single-letter errors -- */

/* A word as code points. */
typedef struct letters {
    uint32_t at[WORD_BYTES + 1];
    size_t count;
} letters;

static letters letters_in(const char *term) {
    letters l = {.count = 0};
    for (size_t at = 0, size = strlen(term); at < size;)
        l.at[l.count++] = (uint32_t)next_code(term, size, &at);
    return l;
}

static uint32_t any_letter(const alphabet *a, uint64_t *random) {
    const char *letter = a->letters.at[random_below(random, a->letters.count)];
    size_t at = 0;
    return (uint32_t)next_code(letter, strlen(letter), &at);
}

static void insert_letter(letters *l, size_t place, uint32_t letter) {
    memmove(l->at + place + 1, l->at + place,
            (l->count - place) * sizeof *l->at);
    l->at[place] = letter;
    l->count++;
}

static void delete_letter(letters *l, size_t place) {
    l->count--;
    memmove(l->at + place, l->at + place + 1,
            (l->count - place) * sizeof *l->at);
}

static void swap_letters(letters *l, size_t place) {
    uint32_t letter = l->at[place];
    l->at[place] = l->at[place + 1];
    l->at[place + 1] = letter;
}

static text damaged(const word_test *test, const char *term, size_t kind,
                    uint64_t *random) {
    text t = {0};
    letters l = letters_in(term);
    uint32_t letter = any_letter(test->alphabet, random);
    size_t places = kind == 2 ? l.count + 1 : kind == 3 ? l.count - 1 : l.count;
    size_t place = random_below(random, places);
    if (kind == 0) l.at[place] = letter;
    if (kind == 1) delete_letter(&l, place);
    if (kind == 2) insert_letter(&l, place, letter);
    if (kind == 3) swap_letters(&l, place);
    for (size_t i = 0; i < l.count; i++)
        text_code(&t, l.at[i]);
    text_string(&t);
    return t;
}

/* An error that is one: what comes out as the same word is drawn again, but
 * not without end (a word like "aa" has no swap). */
static bool draw_error(const word_test *test, const char *term, size_t kind,
                       uint64_t *random, text *wrong) {
    for (int i = 0; i < 20; i++) {
        *wrong = damaged(test, term, kind, random);
        if (strcmp(wrong->data, term) != 0) return true;
        text_free(wrong);
    }
    return false;
}

static void spell_errors(word_test *test, const tally *words) {
    static const char *const kinds[KINDS] = {"another letter", "one left out",
                                             "one put in", "two swapped"};
    uint64_t random = SEED;
    errors of[KINDS][2] = {{{0}}}, all = {0}, lengthy = {0};
    FILE *list = open_list("words-errors");
    for (size_t n = 0; n < ERRORS && words->count; n++) {
        text wrong;
        const char *term = words->at[random_below(&random, words->count)].term;
        size_t kind = random_below(&random, KINDS);
        if (!draw_error(test, term, kind, &random, &wrong)) continue;
        errors e = try_error(test, &wrong, term, list);
        add_errors(&of[kind][letters_in(term).count >= LONG_WORD], &e);
        text_free(&wrong);
    }
    fclose(list);
    say(test->out,
        "\nRandom errors of one letter, %d, in running words of two letters "
        "and more (what gives another word counts as missed):\n",
        ERRORS);
    write_errors_head(test->out);
    for (int i = 0; i < KINDS; i++) {
        add_errors(&lengthy, &of[i][1]);
        add_errors(&all, &of[i][0]);
        add_errors(&all, &of[i][1]);
        add_errors(&of[i][1], &of[i][0]);
        write_errors(test->out, kinds[i], &of[i][1]);
    }
    write_errors(test->out, "**all**", &all);
    write_errors(test->out, "of these, in words of 4 letters and more",
                 &lengthy);
}

/* --------------------------------------------------------------- ASCII -- */

static const char *typed_as(const word_data *data, const char *letter,
                            size_t size) {
    for (size_t i = 0; i < 8 && data->ascii[i][0]; i++)
        if (strlen(data->ascii[i][0]) == size &&
            memcmp(data->ascii[i][0], letter, size) == 0)
            return data->ascii[i][1];
    return NULL;
}

static text ascii_of(const word_data *data, const char *term) {
    text t = {0};
    for (size_t at = 0, size = strlen(term); at < size;) {
        size_t start = at;
        next_code(term, size, &at);
        const char *typed = typed_as(data, term + start, at - start);
        if (typed)
            text_put(&t, typed);
        else
            text_add(&t, term + start, at - start);
    }
    text_string(&t);
    return t;
}

static void spell_ascii(word_test *test, const tally *words) {
    uint64_t random = SEED;
    errors all = {0};
    FILE *list = open_list("words-ascii");
    for (size_t n = 0; n < ERRORS && words->count; n++) {
        const char *term = words->at[random_below(&random, words->count)].term;
        text wrong = ascii_of(test->data, term);
        if (strcmp(wrong.data, term) != 0) {
            errors e = try_error(test, &wrong, term, list);
            add_errors(&all, &e);
        }
        text_free(&wrong);
    }
    fclose(list);
    say(test->out, "\nWords typed without the letters that ASCII has not; of "
                   "%d running words those that change:\n",
        ERRORS);
    write_errors_head(test->out);
    write_errors(test->out, "typed in ASCII", &all);
}

/* ---------------------------------------------------------- Impossible -- */

typedef struct impossible {
    size_t forms, accepted;
    text list;
} impossible;

static void add_impossible(word_test *test, impossible *i, slice line) {
    slice form = column_of(line, 0), from = column_of(line, 1);
    if (line.size == 0 || line.at[0] == '#') return;
    i->forms++;
    if (!is_right(test, form.at, form.size)) return;
    i->accepted++;
    say(&i->list, "%s%.*s (%.*s)", i->list.size ? ", " : "", (int)form.size,
        form.at, (int)from.size, from.at);
}

static void spell_impossible(word_test *test) {
    text source = {0};
    slice line;
    impossible found = {0};
    if (!read_own(test, "Impossible forms", "impossible", &source)) return;
    for (size_t at = 0; next_slice(&source, &at, &line);)
        add_impossible(test, &found, line);
    size_t rejects = found.forms - found.accepted;
    say(test->out, "%zu of %zu rejected, %.2f %%. Accepted: %s.\n", rejects,
        found.forms, share_of(rejects, found.forms),
        found.accepted ? text_string(&found.list) : "none");
    text_free(&found.list);
    text_free(&source);
}

void write_spelling(word_test *test) {
    say(test->out, "\n## Spelling\n");
    tally words = spell_texts(test);
    spell_errors(test, &words);
    spell_ascii(test, &words);
    spell_impossible(test);
    free_tally(&words);
}
