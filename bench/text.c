/*
 * text.c - the text that is measured on. Lines of a source are drawn in random
 * order, always the same, until there is enough: repeating a short text as it
 * stands would teach the processor its branches by heart. Or, where the sources
 * are long enough for that (half a megabyte), they are repeated as they stand.
 *
 * An orthography without a source of its own gets that of its language's
 * others, converted.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench.h"

/* How the data's files call an orthography. */
static const struct {
    const char *tag, *file;
} data_files[] = {
    {"az-Latn", "azj_Latn"}, {"az-Arab", "azb_Arab"},
    {"uz-Latn", "uzn_Latn"}, {"uz-Cyrl", "uzn_Cyrl"},
    {"kk-Cyrl", "kaz_Cyrl"}, {"kk-Arab", "kaz_Arab"},
    {"tr-Latn", "tur_Latn"}, {"ug-Arab", "uig_Arab"},
};

/* Running text of the data. */
static const struct {
    const char *tag, *file;
} whole_files[] = {
    {"az-Latn", "az/text/wikipedia-sample-az.txt"},
    {"az-Arab", "az/text-arab/azb-wikipedia-sample.txt"},
};

static const char *const sample_files[][2] = {
    {"az-Latn", "az-Latn"}, {"az-Cyrl", "az-Cyrl"},
    {"uz-Cyrl", "uz-Cyrl"}, {"uz-Latn", "uz-Latn-x-1995"},
    {"kk-Cyrl", "kk-Cyrl"}, {"kk-Arab", "kk-Arab"},
    {"tr-Latn", "tr-Latn"}, {"ug-Arab", "ug-Arab"},
};

static char *read_file(const char *path, size_t *size) {
    FILE *file = fopen(path, "rb");
    if (!file) return NULL;
    fseek(file, 0, SEEK_END);
    long end = ftell(file);
    rewind(file);
    char *data = malloc((size_t)end + 1);
    bench_need(data != NULL, "out of memory");
    *size = fread(data, 1, (size_t)end, file);
    fclose(file);
    return data;
}

/* Takes the first column, which names the source, off each line. */
static void drop_column(char *data, size_t *size) {
    size_t to = 0;
    int text = 0;
    for (size_t from = 0; from < *size; from++) {
        if (text) data[to++] = data[from];
        if (data[from] == '\t') text = 1;
        if (data[from] == '\n') text = 0;
    }
    *size = to;
}

static char *from_data(const char *tag, size_t *size) {
    char path[1024];
    const char *folder = getenv("DATA");
    for (size_t i = 0; folder && i < sizeof data_files / sizeof *data_files;
         i++) {
        if (strcmp(data_files[i].tag, tag) != 0) continue;
        snprintf(path, sizeof path, "%s/texts/lid/%s.tsv", folder,
                 data_files[i].file);
        char *data = read_file(path, size);
        if (data) drop_column(data, size);
        return data;
    }
    return NULL;
}

static char *from_samples(const char *tag, size_t *size) {
    char path[256];
    for (size_t i = 0; i < sizeof sample_files / sizeof *sample_files; i++) {
        if (strcmp(sample_files[i][0], tag) != 0) continue;
        snprintf(path, sizeof path, "test/samples/%s.txt", sample_files[i][1]);
        return read_file(path, size);
    }
    return NULL;
}

/* Converts a whole text and frees it. */
static char *converted(const ortaq_library *library, const char *from,
                       const char *to, char *data, size_t *size) {
    ortaq_converter *converter;
    ortaq_output out = {malloc(*size * 4 + 64), *size * 4 + 64, 0};
    ortaq_input in = {data, *size, 0};
    bench_need(out.bytes != NULL, "out of memory");
    bench_need(ortaq_converter_new(library, from, to, NULL, &converter) ==
                   ORTAQ_DONE,
               "no converter");
    ortaq_converter_set(converter, ORTAQ_ON_ERROR, ORTAQ_REPLACE);
    ortaq_converter_feed(converter, &in, &out);
    bench_need(ortaq_converter_finish(converter, &out) == ORTAQ_DONE,
               "the text cannot be converted");
    ortaq_converter_free(converter);
    free(data);
    *size = out.pos;
    return out.bytes;
}

static char *source_if_any(const ortaq_library *library, const char *tag,
                           size_t *size, const char **origin) {
    *origin = "texts/lid of DATA";
    char *data = from_data(tag, size);
    if (data) return data;
    if (strcmp(tag, "az-Cyrl") == 0 && (data = from_data("az-Latn", size))) {
        *origin = "texts/lid of DATA, converted from az-Latn";
        return converted(library, "az-Latn", tag, data, size);
    }
    if (strcmp(tag, "az-Arab") == 0 && (data = from_samples("az-Latn", size))) {
        *origin = "test/samples, converted from az-Latn";
        return converted(library, "az-Latn", tag, data, size);
    }
    *origin = "test/samples";
    return from_samples(tag, size);
}

static char *source_of(const ortaq_library *library, const char *tag,
                       size_t *size, const char **origin) {
    char *data = source_if_any(library, tag, size, origin);
    bench_need(data != NULL && *size > 0,
               "no text; run from the project's root");
    return data;
}

/* The starts of all lines and the end, so that line i is [i, i + 1). */
static size_t *line_starts(const char *data, size_t size, size_t *count) {
    size_t *starts = malloc((size + 2) * sizeof *starts);
    bench_need(starts != NULL, "out of memory");
    *count = 0;
    for (size_t at = 0; at < size; at++)
        if (at == 0 || data[at - 1] == '\n') starts[(*count)++] = at;
    starts[*count] = size;
    return starts;
}

static bench_text drawn(const char *data, size_t size, size_t wanted) {
    size_t count, longest = 0;
    size_t *starts = line_starts(data, size, &count);
    for (size_t i = 0; i < count; i++)
        if (starts[i + 1] - starts[i] > longest)
            longest = starts[i + 1] - starts[i];
    bench_text text = {malloc(wanted + longest), 0, NULL};
    bench_need(text.data != NULL, "out of memory");
    for (unsigned long long state = 1; text.size < wanted;) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        size_t i = (size_t)(state >> 33) % count;
        memcpy(text.data + text.size, data + starts[i],
               starts[i + 1] - starts[i]);
        text.size += starts[i + 1] - starts[i];
    }
    free(starts);
    return text;
}

bench_text bench_text_of(const ortaq_library *library, const char *tag,
                         size_t size) {
    size_t have = 0;
    const char *origin;
    char *data = source_of(library, tag, &have, &origin);
    bench_text text = drawn(data, have, size);
    text.origin = origin;
    free(data);
    return text;
}

bench_text bench_text_whole(const ortaq_library *library, const char *tag,
                            size_t size) {
    size_t have = 0;
    const char *origin;
    char *data = source_of(library, tag, &have, &origin);
    bench_text text = {malloc(size + have), 0, origin};
    bench_need(text.data != NULL, "out of memory");
    for (; text.size < size; text.size += have)
        memcpy(text.data + text.size, data, have);
    free(data);
    return text;
}

static char *whole_from_data(const char *tag, size_t *size,
                             const char **origin) {
    char path[1024];
    const char *folder = getenv("DATA");
    for (size_t i = 0; folder && i < sizeof whole_files / sizeof *whole_files;
         i++) {
        if (strcmp(whole_files[i].tag, tag) != 0) continue;
        snprintf(path, sizeof path, "%s/%s", folder, whole_files[i].file);
        *origin = whole_files[i].file;
        return read_file(path, size);
    }
    return NULL;
}

bench_text bench_text_running(const ortaq_library *library, const char *tag) {
    bench_text text = {NULL, 0, NULL};
    text.data = whole_from_data(tag, &text.size, &text.origin);
    if (!text.data)
        text.data = source_of(library, tag, &text.size, &text.origin);
    bench_need(text.data != NULL && text.size > 0,
               "no text; run from the project's root");
    return text;
}
