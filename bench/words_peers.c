/*
 * words_peers.c - other programs that analyse or spell: hfst's lookup with a
 * toy grammar, hunspell with the dictionary that ortaq exports, hunspell with
 * the Turkish one of the system on Turkish text. Each runs as its users run
 * it, a command that reads words, one a line; what it takes for a single word
 * is its start and the loading of its data, and is not counted against it.
 *
 * CPU time of the children is measured, not the clock.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "words.h"

enum { HFST_WORDS = 100000, HUNSPELL_WORDS = 30000 };

static char folder[] = "/tmp/ortaq-bench-XXXXXX";

static double children(void) {
    struct rusage usage;
    getrusage(RUSAGE_CHILDREN, &usage);
    return (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
           (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1e-6;
}

/* Runs a command on a file; negative if it fails. */
static double seconds_of(const bench_peer *peer, const char *file,
                         const char *out) {
    char order[1024];
    snprintf(order, sizeof order, "cd %s && %s <%s >%s 2>/dev/null", folder,
             peer->command, file, out);
    double start = children();
    int failed = system(order);
    return failed ? -1 : children() - start;
}

double bench_peer_run(const bench_peer *peer) {
    double one = seconds_of(peer, peer->one, "/dev/null");
    double all = seconds_of(peer, peer->file, "/dev/null");
    if (one < 0 || all <= one) fprintf(stderr, "bench: %s\n", peer->name);
    bench_need(one >= 0 && all > one, "another program failed");
    return all - one;
}

static int runs(const char *format, const char *value) {
    char order[1024], inner[900];
    snprintf(inner, sizeof inner, format, value);
    snprintf(order, sizeof order, "cd %s && ( %s ) >/dev/null 2>&1", folder,
             inner);
    return system(order) == 0;
}

static size_t write_words(const bench_words *words, size_t most,
                          const char *name) {
    char path[128];
    size_t count = words->count < most ? words->count : most;
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "w");
    bench_need(file != NULL, "a temporary file cannot be written");
    for (size_t i = 0; i < count; i++)
        fprintf(file, "%.*s\n", (int)words->at[i].size, words->at[i].at);
    bench_need(fclose(file) == 0, "a temporary file cannot be written");
    return count;
}

/* Gives a peer its words, if it runs on one of them. */
static void give_words(bench_peer *peer, const bench_words *words, size_t most,
                       const char *name) {
    snprintf(peer->file, sizeof peer->file, "%s", name);
    snprintf(peer->one, sizeof peer->one, "%s-one", name);
    write_words(words, 1, peer->one);
    if (seconds_of(peer, peer->one, "/dev/null") < 0) return;
    peer->words = write_words(words, most, peer->file);
}

/* How many words hfst's lookup did not know. */
static size_t count_unknown(const bench_peer *peer) {
    char path[128], line[4096];
    size_t unknown = 0;
    if (seconds_of(peer, peer->file, "out") < 0) return 0;
    snprintf(path, sizeof path, "%s/out", folder);
    FILE *file = fopen(path, "r");
    while (file && fgets(line, sizeof line, file))
        unknown += strstr(line, "+?") != NULL;
    if (file) fclose(file);
    return unknown;
}

static void find_hfst(bench_peer *peer, ortaq_analyser *analyser,
                      const bench_words *words) {
    char path[128];
    peer->name = "hfst-optimized-lookup";
    snprintf(path, sizeof path, "%s/toy.lexc", folder);
    size_t stems = bench_toy_grammar(analyser, words, path);
    if (!runs("hfst-lexc %s | hfst-invert | hfst-minimize |"
              " hfst-fst2fst -O -o toy.hfstol && test -s toy.hfstol",
              "toy.lexc"))
        return;
    strcpy(peer->command, "hfst-optimized-lookup -q -pinput toy.hfstol");
    give_words(peer, words, HFST_WORDS, "hfst");
    if (!peer->words) return;
    snprintf(peer->remark, sizeof peer->remark,
             "toy grammar of %zu stems, knows %.0f %% of the words", stems,
             100.0 - 100.0 * (double)count_unknown(peer) /
                         (double)peer->words);
}

/* The same in the mode that promises no order and no duplicates taken out; it
 * is silent on some of the words that it does not know. */
static void find_fast(bench_peer *peer, const bench_peer *slow) {
    *peer = *slow;
    peer->name = "hfst-optimized-lookup --fast";
    strcpy(peer->command, "hfst-optimized-lookup -q -f toy.hfstol");
    strcpy(peer->remark, "the same");
}

static void find_export(bench_peer *peer, const char *command,
                        const bench_words *words) {
    char full[512] = "";
    peer->name = "hunspell, exported dictionary";
    if (command[0] != '/' && getcwd(full, sizeof full - 2)) strcat(full, "/");
    strncat(full, command, sizeof full - strlen(full) - 1);
    if (!runs("'%s' export --format=hunspell -l az && test -s az_AZ.dic", full))
        return;
    strcpy(peer->command, "hunspell -i UTF-8 -d ./az_AZ -l");
    give_words(peer, words, HUNSPELL_WORDS, "export");
    strcpy(peer->remark, "the same words");
}

static void find_turkish(bench_peer *peer, const ortaq_library *library) {
    peer->name = "hunspell, tr_TR of the system";
    strcpy(peer->command, "hunspell -i UTF-8 -d tr_TR -l");
    bench_words words = bench_words_of(library, "tr-Latn", 1 << 20);
    give_words(peer, &words, HUNSPELL_WORDS, "turkish");
    strcpy(peer->remark, "Turkish text");
    bench_words_free(&words);
}

void bench_peers(const ortaq_library *library, ortaq_analyser *analyser,
                 const char *command, const bench_words *words,
                 bench_peer *peers) {
    memset(peers, 0, PEERS * sizeof *peers);
    bench_need(mkdtemp(folder) != NULL, "no temporary folder");
    find_hfst(&peers[PEER_HFST], analyser, words);
    find_fast(&peers[PEER_FAST], &peers[PEER_HFST]);
    find_export(&peers[PEER_EXPORT], command, words);
    find_turkish(&peers[PEER_TURKISH], library);
}

void bench_peers_end(void) {
    char order[128];
    snprintf(order, sizeof order, "rm -rf %s", folder);
    if (system(order) != 0) fprintf(stderr, "bench: %s stays\n", folder);
}
