/*
 * words.h - what the two halves of the benchmark of words share: the words
 * and the other programs, which run as commands on a file of them.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef BENCH_WORDS_H
#define BENCH_WORDS_H

#include "bench.h"

/* The words of a text, one after another; they point into it. */
typedef struct bench_word {
    const char *at;
    size_t size;
} bench_word;

typedef struct bench_words {
    bench_text text;
    bench_word *at;
    size_t count;
} bench_words;

/* Another program: a shell command with "%s" for the file of words. */
typedef struct bench_peer {
    const char *name;
    char command[512];
    char remark[128];
    size_t words; /* how many it is given; 0: it is not here */
    char file[64], one[64]; /* the words; a single one, to measure its load */
} bench_peer;

enum { PEER_HFST, PEER_FAST, PEER_EXPORT, PEER_TURKISH, PEERS };

/* Finds and prepares them in a folder of their own; "command" is ortaq's. */
void bench_peers(const ortaq_library *library, ortaq_analyser *analyser,
                 const char *command, const bench_words *words,
                 bench_peer *peers);

/* CPU seconds of a run, without those that it takes for one word. */
double bench_peer_run(const bench_peer *peer);

/* Removes the folder. */
void bench_peers_end(void);

bench_words bench_words_of(const ortaq_library *library, const char *tag,
                           size_t size);
void bench_words_free(bench_words *words);

/* Writes a toy grammar of Azerbaijani for hfst-lexc: four harmonies, some
 * thirty suffixes, up to two thousand stems that the words have. Gives the
 * number of stems. */
size_t bench_toy_grammar(ortaq_analyser *analyser, const bench_words *words,
                         const char *path);

#endif
