/*
 * identify.c - how many documents of 700 bytes a second are identified, beside
 * CLD2 if it is installed, and how long it takes to begin. One core, CPU time;
 * every subject runs once a round on the same documents, each in turn first,
 * for the first finds them cold; figures are medians, ratios are taken inside
 * each round.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdio.h>
#include <stdlib.h>

#include "bench.h"
#include "cld2.h"

enum { ROUNDS = 9, DOCUMENT = 700, OPENINGS = 20 };

/* Documents of one text: that many bytes each, cut between characters. */
enum { TEXT_SIZE = 700 * 1000 };

typedef struct documents {
    bench_text text;
    size_t *starts; /* count + 1 */
    size_t count;
} documents;

static const char *const identify_tags[] = {"az-Latn", "az-Cyrl", "az-Arab",
                                            "tr-Latn", "uz-Latn", "uz-Cyrl",
                                            "kk-Cyrl", "kk-Arab"};

enum { TAGS = sizeof identify_tags / sizeof *identify_tags };

typedef enum subject { WHOLE, STREAM, PEER, SUBJECTS } subject;

static const char *const subject_names[SUBJECTS] = {
    "ortaq_identify", "ortaq_identifier, fed at once", "CLD2"};

typedef struct identify_bench {
    const ortaq_library *library;
    ortaq_identifier *identifier;
    cld2 peer;
    documents of[TAGS];
    double rates[TAGS + 1][SUBJECTS][ROUNDS]; /* last: all together */
    size_t read; /* of answers, so that asking is not left out */
} identify_bench;

/* ------------------------------------------------------------- Documents -- */

static documents documents_of(const ortaq_library *library, const char *tag) {
    documents d = {bench_text_of(library, tag, TEXT_SIZE), NULL, 0};
    d.starts = malloc((d.text.size / DOCUMENT + 2) * sizeof *d.starts);
    bench_need(d.starts != NULL, "out of memory");
    size_t at = 0;
    while (at + DOCUMENT <= d.text.size) {
        d.starts[d.count++] = at;
        at += DOCUMENT;
        while (at < d.text.size &&
               ((unsigned char)d.text.data[at] & 0xC0) == 0x80)
            at--;
    }
    d.starts[d.count] = at;
    return d;
}

/* --------------------------------------------------------------- Rounds -- */

static void ask(identify_bench *b, subject who, const char *text, size_t size) {
    ortaq_candidate best[2] = {{"", 0, 0}, {"", 0, 0}};
    size_t count;
    if (who == PEER) {
        b->read += (size_t)cld2_answer(&b->peer, text, size)[0];
        return;
    }
    if (who == WHOLE) {
        ortaq_identify(b->library, text, size, best, 2, &count);
    } else {
        ortaq_identifier_reset(b->identifier);
        ortaq_identifier_feed(b->identifier, text, size);
        ortaq_identifier_answer(b->identifier, best, 2, &count);
    }
    b->read += (size_t)best[0].tag[0];
}

static double seconds_for(identify_bench *b, subject who, const documents *d) {
    double start = bench_cpu();
    for (size_t i = 0; i < d->count; i++)
        ask(b, who, d->text.data + d->starts[i],
            d->starts[i + 1] - d->starts[i]);
    return bench_cpu() - start;
}

static void run_round(identify_bench *b, size_t number) {
    double all[SUBJECTS] = {0};
    size_t count = 0;
    for (int t = 0; t < TAGS; t++) {
        const documents *d = &b->of[t];
        count += d->count;
        for (int turn = 0; turn < SUBJECTS; turn++) {
            int who = (int)((number + (size_t)turn) % SUBJECTS);
            if (who == PEER && b->peer.library == NULL) continue;
            double seconds = seconds_for(b, (subject)who, d);
            all[who] += seconds;
            b->rates[t][who][number] = (double)d->count / seconds;
        }
    }
    for (int who = 0; who < SUBJECTS; who++)
        if (all[who] > 0)
            b->rates[TAGS][who][number] = (double)count / all[who];
}

/* -------------------------------------------------------------- Printing -- */

static double median_of(const double *values) {
    double copy[ROUNDS];
    memcpy(copy, values, sizeof copy);
    return bench_median(copy, ROUNDS);
}

static void print_row(identify_bench *b, int row, const char *name) {
    printf("  %-10s", name);
    for (int who = 0; who < SUBJECTS; who++)
        printf(" %12.0f", median_of(b->rates[row][who]));
    if (b->peer.library != NULL) {
        double ratios[ROUNDS];
        for (int i = 0; i < ROUNDS; i++)
            ratios[i] = b->rates[row][WHOLE][i] / b->rates[row][PEER][i];
        double ratio = bench_median(ratios, ROUNDS);
        printf(" %8.1f times", ratio);
        if (row == TAGS) bench_goal("identification / CLD2", ratio, 5, 10);
    }
    printf("\n");
}

static void print_rates(identify_bench *b) {
    printf("Identification (%s): documents of %d bytes a second; CPU time, "
           "median of %d rounds; times: how much faster %s is than %s\n",
           b->of[0].text.origin, DOCUMENT, ROUNDS, subject_names[WHOLE],
           subject_names[PEER]);
    printf("  %-10s %12s %12s %12s\n", "", "identify", "identifier", "CLD2");
    for (int t = 0; t < TAGS; t++)
        print_row(b, t, identify_tags[t]);
    print_row(b, TAGS, "all");
    if (b->peer.library == NULL) printf("  CLD2 is not here\n");
}

/* From no library at all to the first answer, and of that the answer. */
static void print_opening(const documents *d) {
    double times[OPENINGS], answers[OPENINGS];
    size_t count;
    for (size_t i = 0; i < OPENINGS; i++) {
        ortaq_library *library = NULL;
        ortaq_candidate best;
        double start = bench_cpu();
        bench_need(ortaq_library_new(NULL, NULL, 0, &library, NULL) ==
                       ORTAQ_DONE,
                   "no library");
        double made = bench_cpu();
        ortaq_identify(library, d->text.data, DOCUMENT, &best, 1, &count);
        answers[i] = bench_cpu() - made;
        times[i] = bench_cpu() - start;
        ortaq_library_free(library);
    }
    printf("  %-32s %10.3f ms, of that the first answer %.3f ms\n",
           "library and first answer", bench_median(times, OPENINGS) * 1e3,
           bench_median(answers, OPENINGS) * 1e3);
}

static void print_model(void) {
    FILE *file = fopen("models/identify.bin", "rb");
    if (file == NULL) return;
    fseek(file, 0, SEEK_END);
    double size = (double)ftell(file) / 1e6;
    printf("  %-32s %10.3f MB\n", "model (models/identify.bin)", size);
    bench_goal("model of identification, MB", size, 1, 0.5);
    fclose(file);
}

void bench_identification(const ortaq_library *library) {
    static identify_bench b;
    b.library = library;
    bench_need(ortaq_identifier_new(library, NULL, &b.identifier) == ORTAQ_DONE,
               "no identifier");
    cld2_open(&b.peer, false);
    for (int t = 0; t < TAGS; t++)
        b.of[t] = documents_of(library, identify_tags[t]);
    for (size_t i = 0; i < ROUNDS; i++)
        run_round(&b, i);
    print_rates(&b);
    print_opening(&b.of[0]);
    print_model();
    for (int t = 0; t < TAGS; t++) {
        free(b.of[t].text.data);
        free(b.of[t].starts);
    }
    cld2_close(&b.peer);
    ortaq_identifier_free(b.identifier);
}
