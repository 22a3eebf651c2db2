/*
 * pairs.h - walks over what a library knows: every orthography, every ordered
 * pair of one language; and the project's sample texts, test/samples/TAG.txt.
 * An orthography without a sample gets the first one of its language,
 * converted. Programs run from the root of the repository. ORTAQ_EVERY: only
 * every so many pairs, and options.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef TEST_PAIRS_H
#define TEST_PAIRS_H

#include "letters.h"
#include "run.h"

static inline ortaq_orthography orthography_at(const ortaq_library *library,
                                               size_t number) {
    ortaq_orthography o;
    memset(&o, 0, sizeof o);
    ortaq_orthography_at(library, number, &o);
    return o;
}

/* Whether a walk takes what is the n-th on its way. */
static inline bool is_taken(size_t number) {
    return number % number_from("ORTAQ_EVERY", 1) == 0;
}

/* A walk over orthographies with options: if there are several, all
 * of them; then each alone. */
typedef struct option_walk {
    const ortaq_library *library;
    size_t number, next; /* of the orthography; of its option */
    size_t passed;       /* taken or not */
    ortaq_orthography of;
    char tag[256]; /* with the option */
} option_walk;

/* Puts the names of options from "first" on behind the tag, "most" at most;
 * whether there are any. */
static inline bool put_options(option_walk *walk, size_t first, size_t most) {
    const char *names = walk->of.options;
    const char *mark = strstr(walk->of.tag, "-x-") ? "" : "-x";
    int size =
        snprintf(walk->tag, sizeof walk->tag, "%s%s", walk->of.tag, mark);
    size_t put = 0;
    for (size_t i = 0; *names && put < most; i++) {
        int length = (int)strcspn(names, " ");
        if (i >= first)
            size += snprintf(walk->tag + size, sizeof walk->tag - (size_t)size,
                             "-%.*s", length, names);
        put += i >= first;
        names += length + (names[length] == ' ');
    }
    return put > 0;
}

static inline bool pass_option(option_walk *walk) {
    for (; walk->number < ortaq_orthography_count(walk->library);
         walk->number++, walk->next = 0) {
        walk->of = orthography_at(walk->library, walk->number);
        bool several = strchr(walk->of.options, ' ') != NULL;
        size_t which = walk->next++;
        if (which == 0 && several) return put_options(walk, 0, SIZE_MAX);
        if (put_options(walk, which - several, 1)) return true;
    }
    return false;
}

static inline bool next_option(option_walk *walk) {
    while (pass_option(walk))
        if (is_taken(walk->passed++)) return true;
    return false;
}

/* One ordered pair of a walk, A to A included. */
typedef struct pair_walk {
    const ortaq_library *library;
    size_t next; /* from * count + to */
    const char *from, *to;
    ortaq_pair pair;
} pair_walk;

static inline bool next_pair(pair_walk *walk) {
    size_t count = ortaq_orthography_count(walk->library);
    while (walk->next < count * count) {
        size_t number = walk->next++;
        if (!is_taken(number / count + number % count)) continue;
        walk->from = orthography_at(walk->library, number / count).tag;
        walk->to = orthography_at(walk->library, number % count).tag;
        if (ortaq_pair_find(walk->library, walk->from, walk->to, &walk->pair) ==
            ORTAQ_DONE)
            return true;
    }
    return false;
}

/* A seed of a pair's own (FNV-1a over the tags), so that its words are other
 * ones than those of the next pair, and do not depend on what pairs there are.
 */
static inline uint64_t pair_seed(uint64_t seed, const pair_walk *walk) {
    const char *tags[] = {walk->from, " ", walk->to};
    seed ^= 0xCBF29CE484222325u;
    for (int i = 0; i < 3; i++)
        for (const char *at = tags[i]; *at; at++)
            seed = (seed ^ (uint8_t)*at) * 0x100000001B3u;
    return seed;
}

/* The language subtag of both tags is the same. */
static inline bool same_language(const char *a, const char *b) {
    size_t n = strcspn(a, "-");
    return n == strcspn(b, "-") && strncmp(a, b, n) == 0;
}

static inline bool sample_file(text *t, const char *tag) {
    char path[128];
    snprintf(path, sizeof path, "test/samples/%s.txt", tag);
    return text_file(t, path);
}

static inline text converted_sample(const ortaq_library *library,
                                    const char *from, const char *to) {
    const options defaults = OPTIONS_DEFAULT;
    text source = {0}, result = {0};
    ortaq_converter *converter = NULL;
    if (sample_file(&source, from))
        converter = new_converter(library, from, to, defaults);
    if (converter) result = convert_text(converter, source.data, source.size);
    ortaq_converter_free(converter);
    text_free(&source);
    return result;
}

/* The sample of an orthography; empty if its language has none. */
static inline text sample_of(const ortaq_library *library, const char *tag) {
    text t = {0};
    if (sample_file(&t, tag)) return t;
    size_t count = ortaq_orthography_count(library);
    for (size_t i = 0; i < count && t.size == 0; i++) {
        const char *other = orthography_at(library, i).tag;
        if (same_language(tag, other))
            t = converted_sample(library, other, tag);
    }
    return t;
}

#endif
