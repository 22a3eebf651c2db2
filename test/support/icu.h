/*
 * icu.h - ICU as the oracle of rules: transforms opened from the text that
 * ortaq_describe writes, and run on UTF-8. Text goes through in pieces cut
 * after line ends, for ICU edits in place and is slow on long text; a word
 * never spans lines, so cuts change nothing.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef TEST_ICU_H
#define TEST_ICU_H

#include "text.h"
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

/* Opens rules; NULL and a message on standard output if ICU refuses them. */
static inline UTransliterator *icu_open(const text *rules, const char *name) {
    static const UChar id[] = {'r', 'u', 'l', 'e', 's', 0};
    UErrorCode error = U_ZERO_ERROR;
    UParseError where;
    int32_t size = 0;
    UChar *units = must(malloc((rules->size + 1) * sizeof *units));
    u_strFromUTF8(units, (int32_t)rules->size + 1, &size, rules->data,
                  (int32_t)rules->size, &error);
    UTransliterator *opened =
        utrans_openU(id, -1, UTRANS_FORWARD, units, size, &where, &error);
    free(units);
    if (U_SUCCESS(error)) return opened;
    char before[4 * U_PARSE_CONTEXT_LEN] = "";
    UErrorCode ignored = U_ZERO_ERROR;
    u_strToUTF8(before, sizeof before, NULL, where.preContext, -1, &ignored);
    printf("%s: ICU refuses the rules: %s, line %d, after \"%s\"\n", name,
           u_errorName(error), where.line, before);
    return NULL;
}

/* Appends the transform of one piece; false if ICU fails. */
static inline bool icu_piece(const UTransliterator *opened, const char *bytes,
                             size_t size, text *out) {
    UErrorCode error = U_ZERO_ERROR;
    int32_t room = (int32_t)size * 8 + 64, length = 0;
    UChar *units = must(malloc((size_t)room * sizeof *units));
    u_strFromUTF8(units, room, &length, bytes, (int32_t)size, &error);
    int32_t limit = length;
    utrans_transUChars(opened, units, &length, room, 0, &limit, &error);
    int32_t got = 0;
    text_reserve(out, (size_t)length * 3 + 1);
    u_strToUTF8(out->data + out->size, length * 3 + 1, &got, units, length,
                &error);
    free(units);
    if (U_SUCCESS(error)) out->size += (size_t)got;
    return U_SUCCESS(error);
}

/* The end of a piece of about "most" bytes, behind a line end if there is
 * one. */
static inline size_t icu_cut(const char *bytes, size_t size, size_t most) {
    if (size <= most) return size;
    for (size_t end = most; end > 0; end--)
        if (bytes[end - 1] == '\n') return end;
    const char *line = memchr(bytes, '\n', size);
    return line ? (size_t)(line - bytes) + 1 : size;
}

static inline bool icu_convert(const UTransliterator *opened, const char *bytes,
                               size_t size, text *out) {
    for (size_t at = 0; at < size;) {
        size_t piece = icu_cut(bytes + at, size - at, 4096);
        if (!icu_piece(opened, bytes + at, piece, out)) return false;
        at += piece;
    }
    return true;
}

/* Appends the NFC form of a valid text. */
static inline void add_nfc(text *out, const char *bytes, size_t size) {
    UErrorCode error = U_ZERO_ERROR;
    const UNormalizer2 *nfc = unorm2_getNFCInstance(&error);
    int32_t length = 0, got = 0;
    UChar *units = must(malloc((size + 1) * 2 * sizeof *units));
    UChar *normal = units + size + 1;
    u_strFromUTF8(units, (int32_t)size, &length, bytes, (int32_t)size, &error);
    length =
        unorm2_normalize(nfc, units, length, normal, (int32_t)size + 1, &error);
    text_reserve(out, (size_t)length * 3 + 1);
    u_strToUTF8(out->data + out->size, length * 3 + 1, &got, normal, length,
                &error);
    free(units);
    if (U_SUCCESS(error)) out->size += (size_t)got;
}

#endif
