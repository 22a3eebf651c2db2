/*
 * identify_real.c - text that people wrote in orthographies of which SIB-200
 * has none, and that was not used to train; and, of languages of which there
 * is no other text, the sample that "ortaq show" has in each orthography.
 *
 * SPDX-License-Identifier: MIT
 */
#include "identify.h"

enum { TOGETHER = 20 };

/* A column of a file of texts/pairs; most lines are names. */
static const struct {
    const char *file;
    size_t column;
    const char *class;
} real_texts[] = {
    {"cldr-az-cyrl-latn", 0, "az-Cyrl"},
    {"cldr-az-arab-latn", 0, "az-Arab"},
    {"cldr-uz-cyrl-latn", 0, "uz-Cyrl"},
    {"cldr-uz-arab-latn", 0, "uz-Arab"},
    {"isocodes-tt-latn-cyrl", 0, "tt-Latn"},
    {"mediawiki-ug-arab-latn", 1, "ug-Latn"},
};

enum { REAL_TEXTS = sizeof real_texts / sizeof *real_texts };

static bool is_of(const ortaq_library *library, const char *bytes, size_t size,
                  const char *class) {
    ortaq_candidate best = {"und", 0, 0};
    size_t count = 0;
    ortaq_identify(library, bytes, size, &best, 1, &count);
    return strncmp(best.tag, class, strlen(class)) == 0;
}

static void write_real(const identify_test *test, int number) {
    char name[128];
    text source = {0}, some = {0};
    size_t lines = 0, right = 0, blocks = 0, blocks_right = 0;
    const char *class = real_texts[number].class;
    slice line;
    snprintf(name, sizeof name, "texts/pairs/%s.tsv", real_texts[number].file);
    bool here = read_below(test->folder, name, &source);
    for (size_t at = 0; here && next_slice(&source, &at, &line);) {
        slice column = column_of(line, real_texts[number].column);
        right += is_of(test->library, column.at, column.size, class);
        text_add(&some, column.at, column.size);
        text_put(&some, "\n");
        if (++lines % TOGETHER) continue;
        blocks++;
        blocks_right += is_of(test->library, some.data, some.size, class);
        some.size = 0;
    }
    if (here)
        say(test->out, "| %s | %s | %zu | %.1f | %zu | %.1f |\n",
            real_texts[number].file, class, lines, share_of(right, lines),
            blocks, share_of(blocks_right, blocks));
    text_free(&source);
    text_free(&some);
}

/* -------------------------------------------------------------- Samples -- */

/* The sample in an orthography; empty if its language has none. */
static text sample_text(const ortaq_library *library, const char *tag) {
    text t = {0};
    size_t size = 0;
    ortaq_describe(library, tag, ORTAQ_DESCRIBE_SAMPLE, NULL, 0, &size);
    text_reserve(&t, size + 1);
    ortaq_describe(library, tag, ORTAQ_DESCRIBE_SAMPLE, t.data, size, &t.size);
    return t;
}

static void write_samples(const identify_test *test) {
    size_t samples = 0, right = 0, class_right = 0;
    text wrong = {0};
    size_t count = ortaq_orthography_count(test->library);
    for (size_t i = 0; i < count; i++) {
        const char *tag = orthography_at(test->library, i).tag;
        ortaq_candidate best = {"und", 0, 0};
        text t = sample_text(test->library, tag);
        size_t found, class = strcspn(tag, "-") + 5;
        if (t.size) {
            ortaq_identify(test->library, t.data, t.size, &best, 1, &found);
            bool good = strcmp(tag, best.tag) == 0;
            samples++;
            right += good;
            class_right += strncmp(tag, best.tag, class) == 0;
            if (!good)
                say(&wrong, "%s%s: %s", wrong.size ? "; " : "", tag, best.tag);
        }
        text_free(&t);
    }
    say(test->out,
        "\nThe sample of `ortaq show`, a few sentences, in %zu orthographies: "
        "language and script are right in %zu, the orthography in %zu. Taken "
        "for another: %s.\n",
        samples, class_right, right, wrong.size ? text_string(&wrong) : "none");
    text_free(&wrong);
}

void write_identify_real(identify_test *test) {
    say(test->out,
        "\n## Text as people wrote it\n\nTexts in other scripts that were not "
        "used to train; language and script, in %%. Most lines are one or two "
        "words, names of languages, countries and months, which are much the "
        "same in all Turkic languages.\n\n"
        "| text | is in | lines | right | %d lines together | right |\n"
        "|---|---|---:|---:|---:|---:|\n",
        TOGETHER);
    for (int i = 0; i < REAL_TEXTS; i++)
        write_real(test, i);
    write_samples(test);
}
