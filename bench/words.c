/*
 * words.c - how fast words are analysed, spelt and suggested for, and how long
 * a language takes to open, in one run with other programs. One core, CPU
 * time, running text; every subject runs once a round, figures are medians.
 *
 * ortaq is called as a library, the others are commands: reading and writing
 * words is in their figures, which a busy pipe would have to pay as well.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "words.h"

enum { ROUNDS = 7, TEXT_SIZE = 4 << 20, WRONG_WORDS = 2000, OPENINGS = 20 };

/* What of ours is measured. */
typedef enum task { ANALYSE, ANALYSE_KNOWN, SPELL, SUGGEST, TASKS } task;

static const char *const task_names[TASKS] = {
    "ortaq_analyse, all read", "the same, no guesses", "ortaq_spell",
    "ortaq_suggest"};

typedef struct word_bench {
    ortaq_analyser *analyser;
    bench_words words, wrong;
    bench_peer peers[PEERS];
    double ours[TASKS][ROUNDS], theirs[PEERS][ROUNDS]; /* words a second */
    size_t read; /* letters of answers, so that reading is not left out */
} word_bench;

/* ---------------------------------------------------------------- Words -- */

static void add_word(bench_words *words, const char *at, size_t size) {
    if ((words->count & (words->count - 1)) == 0) {
        size_t room = words->count ? words->count * 2 : 64;
        words->at = realloc(words->at, room * sizeof *words->at);
        bench_need(words->at != NULL, "out of memory");
    }
    words->at[words->count++] = (bench_word){at, size};
}

bench_words bench_words_of(const ortaq_library *library, const char *tag,
                           size_t size) {
    bench_words words = {bench_text_of(library, tag, size), NULL, 0};
    const char *data = words.text.data;
    ortaq_token token = {ORTAQ_TOKEN_SPACE, 0, 0};
    while (ortaq_token_next(data, words.text.size, token.end, &token) ==
           ORTAQ_DONE)
        if (token.kind == ORTAQ_TOKEN_WORD)
            add_word(&words, data + token.start, token.end - token.start);
    return words;
}

void bench_words_free(bench_words *words) {
    free(words->text.data);
    free(words->at);
}

/* Words of the text with two bytes of ASCII swapped, where that is an error. */
static bench_words wrong_words(ortaq_analyser *analyser,
                               const bench_words *words) {
    bench_words wrong = {{malloc(WRONG_WORDS * 64), 0, NULL}, NULL, 0};
    bench_need(wrong.text.data != NULL, "out of memory");
    for (size_t i = 0; i < words->count && wrong.count < WRONG_WORDS; i++) {
        const bench_word *w = &words->at[i];
        char *to = wrong.text.data + wrong.count * 64;
        int correct = 1;
        size_t p = w->size / 2;
        if (w->size < 4 || w->size > 63 || (w->at[p - 1] & w->at[p]) < 0 ||
            (w->at[p - 1] | w->at[p]) < 0)
            continue;
        memcpy(to, w->at, w->size);
        to[p - 1] = w->at[p];
        to[p] = w->at[p - 1];
        ortaq_spell(analyser, w->at, w->size, &correct);
        if (!correct) continue;
        ortaq_spell(analyser, to, w->size, &correct);
        if (!correct) add_word(&wrong, to, w->size);
    }
    return wrong;
}

/* ---------------------------------------------------------------- Rounds -- */

static void analyse(word_bench *b, const bench_word *w) {
    size_t count = 0;
    ortaq_analysis a;
    ortaq_analyse(b->analyser, w->at, w->size, &count);
    for (size_t i = 0; i < count; i++)
        if (ortaq_analysis_at(b->analyser, i, &a) == ORTAQ_DONE)
            b->read += (size_t)(a.lemma[0] + a.features[0]);
}

static void spell(word_bench *b, const bench_word *w) {
    int correct;
    ortaq_spell(b->analyser, w->at, w->size, &correct);
    b->read += (size_t)correct;
}

static void suggest(word_bench *b, const bench_word *w) {
    size_t count = 0;
    ortaq_suggest(b->analyser, w->at, w->size, &count);
    for (size_t i = 0; i < count; i++)
        b->read += (size_t)ortaq_suggestion_at(b->analyser, i)[0];
}

static double rate_of(word_bench *b, task what) {
    const bench_words *words = what == SUGGEST ? &b->wrong : &b->words;
    ortaq_analyser_set(b->analyser, ORTAQ_GUESS, what != ANALYSE_KNOWN);
    double start = bench_cpu();
    for (size_t i = 0; i < words->count; i++) {
        if (what == SPELL)
            spell(b, &words->at[i]);
        else if (what == SUGGEST)
            suggest(b, &words->at[i]);
        else
            analyse(b, &words->at[i]);
    }
    return (double)words->count / (bench_cpu() - start);
}

static void run_round(word_bench *b, size_t number) {
    for (int i = 0; i < TASKS; i++)
        b->ours[i][number] = rate_of(b, (task)i);
    for (int i = 0; i < PEERS; i++)
        if (b->peers[i].words)
            b->theirs[i][number] =
                (double)b->peers[i].words / bench_peer_run(&b->peers[i]);
}

/* -------------------------------------------------------------- Printing -- */

static void print_ratio(const double *ours, const double *theirs) {
    double ratios[ROUNDS];
    for (size_t i = 0; i < ROUNDS; i++)
        ratios[i] = ours[i] / theirs[i];
    printf("  %8.1f times", bench_median(ratios, ROUNDS));
}

static void print_peer(word_bench *b, int number) {
    const bench_peer *peer = &b->peers[number];
    double rates[ROUNDS];
    if (!peer->words) {
        printf("  %-32s is not here\n", peer->name);
        return;
    }
    memcpy(rates, b->theirs[number], sizeof rates);
    printf("  %-32s %10.0f words/s", peer->name, bench_median(rates, ROUNDS));
    print_ratio(b->ours[number <= PEER_FAST ? ANALYSE : SPELL],
                b->theirs[number]);
    printf("  (%s)\n", peer->remark);
}

static void print_task(word_bench *b, task what) {
    double rates[ROUNDS];
    memcpy(rates, b->ours[what], sizeof rates);
    printf("  %-32s %10.0f words/s\n", task_names[what],
           bench_median(rates, ROUNDS));
}

static void print_rates(word_bench *b) {
    printf("Words of az-Latn (%s), %zu a round, %zu with an error for "
           "suggestions; CPU time, median of %d rounds; times: how much "
           "faster ortaq is\n",
           b->words.text.origin, b->words.count, b->wrong.count, ROUNDS);
    print_task(b, ANALYSE);
    print_task(b, ANALYSE_KNOWN);
    print_peer(b, PEER_HFST);
    print_peer(b, PEER_FAST);
    print_task(b, SPELL);
    print_peer(b, PEER_EXPORT);
    print_peer(b, PEER_TURKISH);
    print_task(b, SUGGEST);
}

/* How long it takes until the first word can be read. */
static void print_opening(const ortaq_library *library) {
    double times[OPENINGS];
    size_t size = 0;
    for (size_t i = 0; i < OPENINGS; i++) {
        ortaq_language *language = NULL;
        ortaq_analyser *analyser = NULL;
        double start = bench_cpu();
        ortaq_language_new(library, "az", NULL, &language);
        ortaq_analyser_new(language, NULL, &analyser);
        times[i] = bench_cpu() - start;
        ortaq_language_model(language, &size);
        ortaq_analyser_free(analyser);
        ortaq_language_free(language);
    }
    printf("  %-32s %10.3f ms, model of %.2f MB\n", "opening the language",
           bench_median(times, OPENINGS) * 1e3, (double)size / 1e6);
}

void bench_word_tasks(const ortaq_library *library, const char *command) {
    static word_bench b;
    ortaq_language *language = NULL;
    if (ortaq_language_new(library, "az", NULL, &language) != ORTAQ_DONE) {
        printf("Words: there are none of az here\n");
        return;
    }
    bench_need(ortaq_analyser_new(language, NULL, &b.analyser) == ORTAQ_DONE,
               "no analyser");
    b.words = bench_words_of(library, "az-Latn", TEXT_SIZE);
    b.wrong = wrong_words(b.analyser, &b.words);
    bench_peers(library, b.analyser, command, &b.words, b.peers);
    for (size_t i = 0; i < ROUNDS; i++)
        run_round(&b, i);
    print_rates(&b);
    print_opening(library);
    bench_peers_end();
    bench_words_free(&b.words);
    bench_words_free(&b.wrong);
    ortaq_analyser_free(b.analyser);
    ortaq_language_free(language);
}
