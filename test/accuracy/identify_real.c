/*
 * identify_real.c - text that people wrote in orthographies of which SIB-200
 * has none, and that was not used to train; and, of languages of which there
 * is no other text, the sample that "ortaq show" has in each orthography.
 *
 * SPDX-License-Identifier: MIT
 */
#include "identify.h"

enum { TOGETHER = 20 };

/* A column of a file, without lines that hold a certain string; or, with a
 * beginning, what follows it on each line that has it. Names of countries in
 * az-Cyrl were trained on. Some may not be trained on by their licence, which
 * lets us measure.
 */
static const struct {
    const char *path;
    size_t column;
    const char *beginning, *without, *class;
} real_texts[] = {
    {"texts/pairs/cldr-az-cyrl-latn.tsv", 0, NULL, "territories/", "az-Cyrl"},
    {"texts/pairs/cldr-az-arab-latn.tsv", 0, NULL, NULL, "az-Arab"},
    {"texts/pairs/cldr-uz-arab-latn.tsv", 0, NULL, NULL, "uz-Arab"},
    {"texts/pairs/isocodes-tt-latn-cyrl.tsv", 0, NULL, NULL, "tt-Latn"},
    {"texts/pairs/mediawiki-ug-arab-latn.tsv", 1, NULL, NULL, "ug-Latn"},
    {"morph/ud/ug_udt-ud-dev.conllu", 0, "# text = ", NULL, "ug-Arab"},
    {"morph/ud/tk_tud-ud-dev.conllu", 0, "# text = ", NULL, "tk-Latn"},
    {"morph/ud/tr_framenet-ud-dev.conllu", 0, "# text = ", NULL, "tr-Latn"},
    {"morph/ud/tr_atis-ud-dev.conllu", 0, "# text = ", NULL, "tr-Latn"},
};

enum { REAL_TEXTS = sizeof real_texts / sizeof *real_texts };

static bool is_of(const ortaq_library *library, const char *bytes, size_t size,
                  const char *class) {
    ortaq_candidate best = {"und", 0, 0};
    size_t count = 0;
    ortaq_identify(library, bytes, size, &best, 1, &count);
    return strncmp(best.tag, class, strlen(class)) == 0;
}

static bool holds(slice line, const char *part) {
    size_t size = strlen(part);
    for (size_t at = 0; at + size <= line.size; at++)
        if (memcmp(line.at + at, part, size) == 0) return true;
    return false;
}

/* The text of a line of a file; false if it has none. */
static bool text_of(int number, slice line, slice *found) {
    const char *beginning = real_texts[number].beginning;
    const char *without = real_texts[number].without;
    size_t size = beginning ? strlen(beginning) : 0;
    if (line.size <= size || (size && memcmp(line.at, beginning, size) != 0))
        return false;
    if (without && holds(line, without)) return false;
    *found = (slice){line.at + size, line.size - size};
    if (!beginning) *found = column_of(line, real_texts[number].column);
    return true;
}

static void write_real(const identify_test *test, int number) {
    text source = {0}, some = {0};
    size_t lines = 0, right = 0, blocks = 0, blocks_right = 0;
    const char *class = real_texts[number].class;
    const char *path = real_texts[number].path;
    slice line, found;
    bool here = read_below(test->folder, path, &source);
    for (size_t at = 0; here && next_slice(&source, &at, &line);) {
        if (!text_of(number, line, &found)) continue;
        right += is_of(test->library, found.at, found.size, class);
        text_add(&some, found.at, found.size);
        text_put(&some, "\n");
        if (++lines % TOGETHER) continue;
        blocks++;
        blocks_right += is_of(test->library, some.data, some.size, class);
        some.size = 0;
    }
    if (here)
        say(test->out, "| %s | %s | %zu | %.1f | %zu | %.1f |\n",
            strrchr(path, '/') + 1, class, lines, share_of(right, lines),
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
        "\n## Text as people wrote it\n\nTexts that were not used to "
        "train; language and script, in %%. The lines of cldr and isocodes "
        "are one or two words, names of languages, countries and months, "
        "which are much the same in all Turkic languages; atis is about "
        "flights, with names of cities in every line.\n\n"
        "| text | is in | lines | right | %d lines together | right |\n"
        "|---|---|---:|---:|---:|---:|\n",
        TOGETHER);
    for (int i = 0; i < REAL_TEXTS; i++)
        write_real(test, i);
    write_samples(test);
}
