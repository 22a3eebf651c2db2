/*
 * arab_sentences.c - sentences of a large text that were read through: how
 * many of their words were wrong, and why. The words are kept in
 * test/accuracy/azb-sentences.tsv; each is asked about again, by itself.
 *
 * SPDX-License-Identifier: MIT
 */
#include "arab.h"

static const char file[] = "test/accuracy/azb-sentences.tsv";

enum { SENTENCES_WORDS = 2708, SENTENCES_CAUSES = 16 };

typedef struct sentences_cause {
    slice name;
    size_t words, times, now;
} sentences_cause;

static sentences_cause *cause_named(sentences_cause *causes, slice name) {
    size_t i = 0;
    while (i + 1 < SENTENCES_CAUSES && causes[i].name.size &&
           (causes[i].name.size != name.size ||
            memcmp(causes[i].name.at, name.at, name.size) != 0))
        i++;
    causes[i].name = name;
    return &causes[i];
}

/* The word comes out as one of those that are right. */
static bool is_right(ortaq_converter *converter, slice spelling,
                     slice right) {
    text expected = {0};
    run r = run_whole(converter, spelling.at, spelling.size);
    word_list ours = latin_words_of((slice){r.out.data, r.out.size});
    text_add(&expected, right.at, right.size);
    bool same = ours.count == 1 &&
                is_expected(expected.data, ours.at[0].folded);
    free_words(&ours);
    text_free(&expected);
    run_free(&r);
    return same;
}

static void count_row(ortaq_converter *converter, slice line,
                      sentences_cause *causes) {
    sentences_cause *cause = cause_named(causes, column_of(line, 0));
    size_t times = strtoul(column_of(line, 3).at, NULL, 10);
    cause->words++;
    cause->times += times;
    if (!is_right(converter, column_of(line, 1), column_of(line, 2)))
        cause->now += times;
}

static void write_causes(text *out, const sentences_cause *causes) {
    sentences_cause all = {{"all", 3}, 0, 0, 0};
    say(out, "\n| cause | words | times | still, alone |\n|---|---:|---:|---:|\n");
    for (; causes->name.size; causes++) {
        say(out, "| %.*s | %zu | %zu | %zu |\n", (int)causes->name.size,
            causes->name.at, causes->words, causes->times, causes->now);
        all.words += causes->words;
        all.times += causes->times;
        all.now += causes->now;
    }
    say(out, "| all | %zu | %zu | %zu |\n", all.words, all.times, all.now);
    say(out, "\nRight of %d words when they were read: %.2f %%.\n",
        SENTENCES_WORDS,
        share_of(SENTENCES_WORDS - all.times, SENTENCES_WORDS));
}

void write_arab_sentences(arab_test *test) {
    options values = OPTIONS_DEFAULT;
    sentences_cause causes[SENTENCES_CAUSES] = {0};
    text source = {0};
    slice line;
    if (!text_file(&source, file)) return;
    ortaq_converter *converter =
        new_converter(test->library, "az-Arab", "az-Latn", values);
    for (size_t at = 0; next_slice(&source, &at, &line);)
        if (line.size && line.at[0] != '#') count_row(converter, line, causes);
    say(test->out,
        "\n200 sentences of it, drawn at random, were read through by one "
        "reader; every wrong word is in `%s`, by cause.\n",
        file);
    write_causes(test->out, causes);
    ortaq_converter_free(converter);
    text_free(&source);
}
