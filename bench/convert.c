/*
 * convert.c - how fast text is converted: memcpy, ortaq, and ICU with the very
 * rules of ortaq and with transforms of its own, on one core. Every subject
 * runs once a round, the rounds follow each other, and a figure is the median.
 *
 * ICU is slow and gets a shorter piece of the same text, cut at line ends into
 * 4 KiB, the size it likes best; turning UTF-8 into its UTF-16 and back is not
 * counted against it. All rates are bytes of UTF-8 input a second.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

#include "bench.h"

enum {
    ROUNDS = 11,
    TEXT_SIZE = 16 << 20,
    ICU_SIZE = 256 << 10,
    ICU_PIECE = 4096,
    SUBJECTS_MOST = 8
};

/* Pairs, and what ICU has for them. */
static const struct {
    const char *from, *to, *icu[2];
} pairs[] = {
    {"az-Cyrl", "az-Latn", {"az_Cyrl-az/BGN", NULL}},
    {"az-Latn", "az-Cyrl", {NULL, NULL}},
    {"uz-Cyrl", "uz-Latn", {"uz_Cyrl-uz_Latn", "Uzbek-Latin/BGN"}},
    {"uz-Latn", "uz-Cyrl", {"uz_Latn-uz_Cyrl", NULL}},
    {"kk-Cyrl", "kk-Arab", {"Kazakh-Latin/BGN", NULL}},
    {"kk-Arab", "kk-Cyrl", {NULL, NULL}},
};

/* One thing that is measured. */
typedef struct subject {
    char name[64];
    ortaq_converter *converter;
    UTransliterator *icu;
    double rates[ROUNDS]; /* bytes a second */
} subject;

/* The subjects of one pair: memcpy, ortaq, its rules, ICU with these, ICU's
 * own. "by_rules" is the number of ICU with our rules, 0 if there is none. */
typedef struct contest {
    const char *from, *to;
    bench_text text;
    char *out;
    size_t room;
    UChar *units;  /* the start of the text for ICU */
    int32_t *cuts; /* of "units", ends of pieces */
    size_t cut_count, icu_bytes;
    subject subjects[SUBJECTS_MOST];
    size_t count, by_rules;
} contest;

static subject *add_subject(contest *c, const char *name) {
    subject *s = &c->subjects[c->count++];
    snprintf(s->name, sizeof s->name, "%s", name);
    return s;
}

/* ---------------------------------------------------------- Subjects -- */

static void add_ours(contest *c, const ortaq_library *library, int rules) {
    subject *s = add_subject(c, rules ? "ortaq, rules alone" : "ortaq");
    bench_need(ortaq_converter_new(library, c->from, c->to, NULL,
                                   &s->converter) == ORTAQ_DONE,
               "no converter");
    ortaq_converter_set(s->converter, ORTAQ_ON_ERROR, ORTAQ_REPLACE);
    for (int o = ORTAQ_KEEP_ADDRESSES; rules && o <= ORTAQ_WORD_LISTS; o++)
        ortaq_converter_set(s->converter, (ortaq_option)o, 0);
}

static UChar *utf16_of(const char *bytes, size_t size, int32_t *length) {
    UErrorCode error = U_ZERO_ERROR;
    UChar *units = malloc((size + 1) * sizeof *units);
    bench_need(units != NULL, "out of memory");
    u_strFromUTF8WithSub(units, (int32_t)size + 1, length, bytes, (int32_t)size,
                         0xFFFD, NULL, &error);
    return units;
}

static char *describe_rules(const ortaq_library *library, const contest *c,
                            size_t *size) {
    ortaq_orthography from;
    size_t number = 0;
    ortaq_orthography_find(library, c->from, &number);
    ortaq_orthography_at(library, number, &from);
    size_t parent = (size_t)-1, to = 0;
    ortaq_orthography_find(library, c->to, &to);
    if (from.parent[0]) ortaq_orthography_find(library, from.parent, &parent);
    const char *child = parent == to ? c->from : c->to;
    ortaq_description what = parent == to ? ORTAQ_DESCRIBE_ICU_TO_PARENT
                                          : ORTAQ_DESCRIBE_ICU_FROM_PARENT;
    if (ortaq_describe(library, child, what, NULL, 0, size) != ORTAQ_DONE)
        return NULL;
    char *rules = malloc(*size + 1);
    bench_need(rules != NULL, "out of memory");
    ortaq_describe(library, child, what, rules, *size, size);
    return rules;
}

static void add_icu_rules(contest *c, const ortaq_library *library) {
    static const UChar name[] = {'o', 'r', 't', 'a', 'q', 0};
    UErrorCode error = U_ZERO_ERROR;
    UParseError where;
    ortaq_pair pair;
    size_t size = 0;
    int32_t length = 0;
    if (ortaq_pair_find(library, c->from, c->to, &pair) != ORTAQ_DONE ||
        pair.steps != 1)
        return;
    char *rules = describe_rules(library, c, &size);
    if (!rules) return;
    UChar *units = utf16_of(rules, size, &length);
    UTransliterator *icu =
        utrans_openU(name, -1, UTRANS_FORWARD, units, length, &where, &error);
    free(units);
    free(rules);
    bench_need(U_SUCCESS(error), "ICU refuses the rules of a pair");
    c->by_rules = c->count;
    add_subject(c, "ICU, the same rules")->icu = icu;
}

static void add_icu_own(contest *c, const char *id) {
    UErrorCode error = U_ZERO_ERROR;
    UChar units[64];
    char name[64];
    u_uastrcpy(units, id);
    UTransliterator *icu =
        utrans_openU(units, -1, UTRANS_FORWARD, NULL, 0, NULL, &error);
    if (U_FAILURE(error)) {
        printf("  (this ICU has no %s)\n", id);
        return;
    }
    snprintf(name, sizeof name, "ICU, %s", id);
    add_subject(c, name)->icu = icu;
}

/* --------------------------------------------------------------- Runs -- */

static double run_copy(contest *c) {
    double start = bench_cpu();
    memcpy(c->out, c->text.data, c->text.size);
    return (double)c->text.size / (bench_cpu() - start);
}

static double run_ours(contest *c, ortaq_converter *converter) {
    ortaq_input in = {c->text.data, c->text.size, 0};
    ortaq_output out = {c->out, c->room, 0};
    ortaq_converter_reset(converter);
    double start = bench_cpu();
    ortaq_status fed = ortaq_converter_feed(converter, &in, &out);
    ortaq_status done = ortaq_converter_finish(converter, &out);
    double end = bench_cpu();
    bench_need(fed == ORTAQ_MORE_INPUT && done == ORTAQ_DONE,
               "a conversion failed");
    return (double)c->text.size / (end - start);
}

static double run_icu(contest *c, const UTransliterator *icu) {
    UChar piece[ICU_PIECE * 16];
    double start = bench_cpu();
    for (size_t i = 0, at = 0; i < c->cut_count; at = (size_t)c->cuts[i++]) {
        UErrorCode error = U_ZERO_ERROR;
        int32_t length = c->cuts[i] - (int32_t)at, limit = length;
        memcpy(piece, c->units + at, (size_t)length * sizeof *piece);
        utrans_transUChars(icu, piece, &length,
                           (int32_t)(sizeof piece / sizeof *piece), 0, &limit,
                           &error);
        bench_need(U_SUCCESS(error), "ICU failed");
    }
    return (double)c->icu_bytes / (bench_cpu() - start);
}

static double run_subject(contest *c, const subject *s) {
    if (s->converter) return run_ours(c, s->converter);
    if (s->icu) return run_icu(c, s->icu);
    return run_copy(c);
}

/* One round to warm up, then those that count. */
static void run_rounds(contest *c) {
    for (size_t i = 0; i < c->count; i++)
        run_subject(c, &c->subjects[i]);
    for (size_t round = 0; round < ROUNDS; round++)
        for (size_t i = 0; i < c->count; i++)
            c->subjects[i].rates[round] = run_subject(c, &c->subjects[i]);
}

/* ------------------------------------------------------------- Results -- */

/* The median of the ratios of two subjects inside each round. */
static double ratio_of(const subject *a, const subject *b) {
    double ratios[ROUNDS];
    for (size_t i = 0; i < ROUNDS; i++)
        ratios[i] = a->rates[i] / b->rates[i];
    return bench_median(ratios, ROUNDS);
}

static double rate_of(const subject *s) {
    double rates[ROUNDS];
    memcpy(rates, s->rates, sizeof rates);
    return bench_median(rates, ROUNDS);
}

static void print_contest(const contest *c) {
    printf("  %-28s %10s %9s %10s\n", "", "MB/s", "/ memcpy", "/ ICU same");
    for (size_t i = 0; i < c->count; i++) {
        const subject *s = &c->subjects[i];
        printf("  %-28s %10.1f %9.4f", s->name, rate_of(s) / 1e6,
               ratio_of(s, &c->subjects[0]));
        if (c->by_rules)
            printf(" %9.2fx", ratio_of(s, &c->subjects[c->by_rules]));
        printf("\n");
    }
}

/* ------------------------------------------------------------- Contests -- */

/* The end of a piece that begins at "at": behind the last line end in reach,
 * else in the middle of a line but never inside a surrogate pair. */
static int32_t cut_behind(const UChar *units, int32_t at, int32_t length) {
    int32_t end = at + ICU_PIECE < length ? at + ICU_PIECE : length;
    for (int32_t i = end; i > at; i--)
        if (units[i - 1] == '\n') return i;
    return end > at + 1 && U16_IS_LEAD(units[end - 1]) ? end - 1 : end;
}

static void cut_for_icu(contest *c) {
    int32_t length;
    c->icu_bytes = ICU_SIZE < c->text.size ? ICU_SIZE : c->text.size;
    while (c->icu_bytes > 0 && c->text.data[c->icu_bytes - 1] != '\n')
        c->icu_bytes--;
    c->units = utf16_of(c->text.data, c->icu_bytes, &length);
    c->cuts = malloc(((size_t)length + 1) * sizeof *c->cuts);
    bench_need(c->cuts != NULL, "out of memory");
    for (int32_t at = 0; at < length;)
        at = c->cuts[c->cut_count++] = cut_behind(c->units, at, length);
}

static void close_contest(contest *c) {
    for (size_t i = 0; i < c->count; i++) {
        ortaq_converter_free(c->subjects[i].converter);
        if (c->subjects[i].icu) utrans_close(c->subjects[i].icu);
    }
    free(c->text.data);
    free(c->out);
    free(c->units);
    free(c->cuts);
}

static void run_contest(const ortaq_library *library, size_t number) {
    contest c = {.from = pairs[number].from, .to = pairs[number].to};
    c.text = bench_text_of(library, c.from, TEXT_SIZE);
    c.room = c.text.size * 3;
    c.out = malloc(c.room);
    bench_need(c.out != NULL, "out of memory");
    memset(c.out, 1, c.room); /* pages are there before the clock runs */
    cut_for_icu(&c);
    printf("\n%s to %s: %.1f MB from %s; %.0f kB for ICU\n", c.from, c.to,
           (double)c.text.size / 1e6, c.text.origin, (double)c.icu_bytes / 1e3);
    add_subject(&c, "memcpy");
    add_ours(&c, library, 0);
    add_ours(&c, library, 1);
    add_icu_rules(&c, library);
    for (size_t i = 0; i < 2; i++)
        if (pairs[number].icu[i]) add_icu_own(&c, pairs[number].icu[i]);
    run_rounds(&c);
    print_contest(&c);
    close_contest(&c);
}

void bench_conversion(const ortaq_library *library) {
    printf("\nConversion: thread CPU time, median of %d interleaved rounds, "
           "ratios inside each round\n",
           ROUNDS);
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        run_contest(library, i);
}
