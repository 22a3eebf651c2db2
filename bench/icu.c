/*
 * icu.c - see icu.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "icu.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

struct bench_icu {
    UTransliterator *transform;
    UChar *units;  /* the start of the text */
    int32_t *cuts; /* of "units", ends of pieces */
    size_t cut_count, bytes;
};

static UChar *utf16_of(const char *bytes, size_t size, int32_t *length) {
    UErrorCode error = U_ZERO_ERROR;
    UChar *units = malloc((size + 1) * sizeof *units);
    bench_need(units != NULL, "out of memory");
    u_strFromUTF8WithSub(units, (int32_t)size + 1, length, bytes, (int32_t)size,
                         0xFFFD, NULL, &error);
    return units;
}

/* The rules of a step in ICU's notation; free() it. NULL: there are none. */
static char *describe_rules(const ortaq_library *library, const char *from,
                            const char *to, size_t *size) {
    ortaq_orthography source;
    size_t number = 0, parent = (size_t)-1, target = 0;
    ortaq_orthography_find(library, from, &number);
    ortaq_orthography_at(library, number, &source);
    ortaq_orthography_find(library, to, &target);
    if (source.parent[0])
        ortaq_orthography_find(library, source.parent, &parent);
    const char *child = parent == target ? from : to;
    ortaq_description what = parent == target ? ORTAQ_DESCRIBE_ICU_TO_PARENT
                                              : ORTAQ_DESCRIBE_ICU_FROM_PARENT;
    if (ortaq_describe(library, child, what, NULL, 0, size) != ORTAQ_DONE)
        return NULL;
    char *rules = malloc(*size + 1);
    bench_need(rules != NULL, "out of memory");
    ortaq_describe(library, child, what, rules, *size, size);
    return rules;
}

static UTransliterator *open_rules(const char *rules, size_t size) {
    static const UChar name[] = {'o', 'r', 't', 'a', 'q', 0};
    UErrorCode error = U_ZERO_ERROR;
    UParseError where;
    int32_t length = 0;
    UChar *units = utf16_of(rules, size, &length);
    UTransliterator *made =
        utrans_openU(name, -1, UTRANS_FORWARD, units, length, &where, &error);
    free(units);
    bench_need(U_SUCCESS(error), "ICU refuses the rules of a pair");
    return made;
}

/* The end of a piece that begins at "at": behind the last line end in reach,
 * else in the middle of a line but never inside a surrogate pair. */
static int32_t cut_behind(const UChar *units, int32_t at, int32_t length) {
    int32_t end = at + BENCH_ICU_PIECE < length ? at + BENCH_ICU_PIECE : length;
    for (int32_t i = end; i > at; i--)
        if (units[i - 1] == '\n') return i;
    return end > at + 1 && U16_IS_LEAD(units[end - 1]) ? end - 1 : end;
}

static bench_icu *icu_with(UTransliterator *transform, const bench_text *text) {
    int32_t length;
    bench_icu *icu = calloc(1, sizeof *icu);
    bench_need(icu != NULL, "out of memory");
    icu->transform = transform;
    icu->bytes = BENCH_ICU_SIZE < text->size ? BENCH_ICU_SIZE : text->size;
    while (icu->bytes > 0 && text->data[icu->bytes - 1] != '\n')
        icu->bytes--;
    icu->units = utf16_of(text->data, icu->bytes, &length);
    icu->cuts = malloc(((size_t)length + 1) * sizeof *icu->cuts);
    bench_need(icu->cuts != NULL, "out of memory");
    for (int32_t at = 0; at < length;)
        at = icu->cuts[icu->cut_count++] = cut_behind(icu->units, at, length);
    return icu;
}

bench_icu *bench_icu_open(const ortaq_library *library, const char *from,
                          const char *to, const bench_text *text) {
    ortaq_pair pair;
    size_t size = 0;
    if (ortaq_pair_find(library, from, to, &pair) != ORTAQ_DONE ||
        pair.steps != 1)
        return NULL;
    char *rules = describe_rules(library, from, to, &size);
    if (!rules) return NULL;
    bench_icu *icu = icu_with(open_rules(rules, size), text);
    free(rules);
    return icu;
}

bench_icu *bench_icu_own(const char *id, const bench_text *text) {
    UErrorCode error = U_ZERO_ERROR;
    UChar units[64];
    u_uastrcpy(units, id);
    UTransliterator *made =
        utrans_openU(units, -1, UTRANS_FORWARD, NULL, 0, NULL, &error);
    return U_FAILURE(error) ? NULL : icu_with(made, text);
}

double bench_icu_rate(bench_icu *icu) {
    static UChar piece[BENCH_ICU_PIECE * 16];
    double start = bench_cpu();
    for (size_t i = 0, at = 0; i < icu->cut_count;
         at = (size_t)icu->cuts[i++]) {
        UErrorCode error = U_ZERO_ERROR;
        int32_t length = icu->cuts[i] - (int32_t)at, limit = length;
        memcpy(piece, icu->units + at, (size_t)length * sizeof *piece);
        utrans_transUChars(icu->transform, piece, &length,
                           (int32_t)(sizeof piece / sizeof *piece), 0, &limit,
                           &error);
        bench_need(U_SUCCESS(error), "ICU failed");
    }
    return (double)icu->bytes / (bench_cpu() - start);
}

void bench_icu_close(bench_icu *icu) {
    if (!icu) return;
    utrans_close(icu->transform);
    free(icu->units);
    free(icu->cuts);
    free(icu);
}
