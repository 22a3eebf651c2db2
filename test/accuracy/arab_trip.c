/*
 * arab_trip.c - how much of real Latin text comes back from Perso-Arabic, but
 * for its capitals.
 *
 * SPDX-License-Identifier: MIT
 */
#include "arab.h"

static const char sample[] = "az/text/wikipedia-sample-az.txt";

typedef struct arab_trip {
    const word_list *before, *after;
    arab_misses *misses;
    size_t words, right;
} arab_trip;

static void judge(void *context, long ours, long expected) {
    arab_trip *t = context;
    if (expected < 0) return;
    const char *wanted = t->before->at[expected].folded;
    const char *got = ours < 0 ? "" : t->after->at[ours].folded;
    bool right = strcmp(got, wanted) == 0;
    t->words++;
    t->right += right;
    if (!right) add_arab_miss(t->misses, "trip", "", wanted, got);
}

static text convert(const arab_test *test, const char *from, const char *to,
                    const text *source) {
    const options values = OPTIONS_DEFAULT;
    ortaq_converter *converter = new_converter(test->library, from, to, values);
    text out = {0};
    if (converter) out = convert_text(converter, source->data, source->size);
    ortaq_converter_free(converter);
    return out;
}

static void compare_texts(arab_trip *trip, const text *before,
                          const text *after) {
    size_t at = 0, at_after = 0;
    slice line, result;
    while (next_slice(before, &at, &line)) {
        if (!next_slice(after, &at_after, &result)) result = (slice){"", 0};
        word_list a = latin_words_of(line), b = latin_words_of(result);
        trip->before = &a;
        trip->after = &b;
        align_words(&b, &a, judge, trip);
        free_words(&a);
        free_words(&b);
    }
}

static void write_lost(const arab_misses *misses, const char *through) {
    char name[128];
    snprintf(name, sizeof name, "az-arab-lost-%s", through);
    FILE *file = open_list(name);
    for (size_t i = 0; i < misses->count; i++)
        fprintf(file, "%s\t%s\t%zu\n", misses->at[i].expected,
                misses->at[i].ours, misses->at[i].count);
    fclose(file);
}

static void run_trip(arab_test *test, const text *source, const char *through) {
    arab_misses misses = {0};
    arab_trip trip = {.misses = &misses};
    text there = convert(test, "az-Latn", through, source);
    text back = convert(test, through, "az-Latn", &there);
    compare_texts(&trip, source, &back);
    say(test->out, "| %s | %zu | %zu | %.2f |\n", through, trip.words,
        trip.right, share_of(trip.right, trip.words));
    write_lost(&misses, through);
    free_arab_misses(&misses);
    text_free(&there);
    text_free(&back);
}

void write_arab_trips(arab_test *test) {
    text source = {0};
    say(test->out,
        "\n## Latin text there and back\n\n`%s`; what is lost is in "
        "`build/accuracy/az-arab-lost-*.tsv`.\n",
        sample);
    if (!read_below(test->folder, sample, &source)) {
        say(test->out, "\nAbsent.\n");
        return;
    }
    say(test->out, "\n| through | words | come back | %% |\n"
                   "|---|---:|---:|---:|\n");
    run_trip(test, &source, "az-Arab");
    run_trip(test, &source, "az-Arab-x-2001");
    text_free(&source);
}
