/*
 * unicode.c - properties over the tables that gen/unicode.c makes: records by
 * two stages; decompositions and compositions by binary search, for they are
 * rare.
 *
 * SPDX-License-Identifier: MIT
 */
#include "unicode.h"

typedef struct unicode_record {
    uint8_t category; /* 1: letter, 2: mark */
    uint8_t class;
    uint8_t script;
    int32_t upper, lower;
} unicode_record;

typedef struct unicode_pair {
    uint16_t code, first, second; /* second 0: a singleton */
} unicode_pair;

typedef struct unicode_form {
    uint16_t code, offset;
    uint8_t count;
} unicode_form;

#include "unicode_tables.h"

static const unicode_record *unicode_of(uint32_t code) {
    if (code >> 6 >= OQ_COUNT(unicode_pages)) return &unicode_records[0];
    size_t page = unicode_pages[code >> 6];
    return &unicode_records[unicode_numbers[page << 6 | (code & 63)]];
}

OQ_FN uint32_t oq_upper(uint32_t code) {
    return (uint32_t)((int64_t)code + unicode_of(code)->upper);
}

OQ_FN uint32_t oq_lower(uint32_t code) {
    return (uint32_t)((int64_t)code + unicode_of(code)->lower);
}

OQ_FN bool oq_is_letter(uint32_t code) {
    return unicode_of(code)->category == 1;
}

OQ_FN bool oq_is_mark(uint32_t code) {
    return unicode_of(code)->category == 2;
}

OQ_FN unsigned oq_mark_class(uint32_t code) {
    return unicode_of(code)->class;
}

OQ_FN oq_script oq_script_of(uint32_t code) {
    return (oq_script)unicode_of(code)->script;
}

OQ_FN oq_script oq_script_named(const char *subtag, size_t size) {
    static const char names[][5] = {"----", "latn", "cyrl", "arab", "grek",
                                    "armn", "hebr", "geor", "orkh"};
    if (size != 4) return OQ_SCRIPT_NONE;
    for (size_t i = 1; i < OQ_COUNT(names); i++) {
        size_t same = 0;
        while (same < 4 && (subtag[same] | 32) == names[i][same])
            same++;
        if (same == 4) return (oq_script)i;
    }
    return OQ_SCRIPT_NONE;
}

static const unicode_pair *unicode_parts(uint32_t code) {
    size_t low = 0, high = OQ_COUNT(unicode_decompositions);
    while (low < high) {
        size_t half = (low + high) / 2;
        if (unicode_decompositions[half].code < code)
            low = half + 1;
        else
            high = half;
    }
    return low < OQ_COUNT(unicode_decompositions) &&
                   unicode_decompositions[low].code == code
               ? &unicode_decompositions[low]
               : NULL;
}

/* The first part of a pair may decompose further; the second never does, in
 * our blocks: gen/unicode.c refuses anything else. */
OQ_FN size_t oq_decompose(uint32_t code, uint32_t out[OQ_DECOMPOSED_MAX]) {
    uint32_t marks[OQ_DECOMPOSED_MAX];
    size_t count = 0, size = 0;
    const unicode_pair *parts = unicode_parts(code);
    while (parts != NULL && count < OQ_DECOMPOSED_MAX - 1) {
        if (parts->second != 0) marks[count++] = parts->second;
        code = parts->first;
        parts = unicode_parts(code);
    }
    out[size++] = code;
    while (count > 0)
        out[size++] = marks[--count];
    return size;
}

OQ_FN uint32_t oq_compose(uint32_t first, uint32_t second) {
    size_t low = 0, high = OQ_COUNT(unicode_compositions);
    while (low < high) {
        size_t half = (low + high) / 2;
        const unicode_pair *pair = &unicode_compositions[half];
        if (pair->first < first ||
            (pair->first == first && pair->second < second))
            low = half + 1;
        else
            high = half;
    }
    if (low == OQ_COUNT(unicode_compositions)) return 0;
    const unicode_pair *pair = &unicode_compositions[low];
    return pair->first == first && pair->second == second ? pair->code : 0;
}

static void unicode_order(uint32_t *codes, size_t count) {
    for (size_t i = 1; i < count; i++)
        for (size_t j = i; j > 0; j--) {
            unsigned class = oq_mark_class(codes[j]);
            uint32_t before = codes[j - 1];
            if (class == 0 || oq_mark_class(before) <= class) break;
            codes[j - 1] = codes[j];
            codes[j] = before;
        }
}

/* Composes in place; "last" is the class of the mark before, that blocks. */
static size_t unicode_compose_all(uint32_t *codes, size_t count) {
    size_t size = 0, starter = 0;
    bool has_starter = false;
    unsigned last = 0;
    for (size_t i = 0; i < count; i++) {
        unsigned class = oq_mark_class(codes[i]);
        bool blocked = size > starter + 1 && last >= class;
        uint32_t made =
            has_starter && !blocked ? oq_compose(codes[starter], codes[i]) : 0;
        if (made != 0) {
            codes[starter] = made;
            continue;
        }
        if (class == 0) {
            starter = size;
            has_starter = true;
        }
        last = class;
        codes[size++] = codes[i];
    }
    return size;
}

enum { UNICODE_NFC_MOST = 64 };

/* A few letters are never composed, so that NFC is longer than they are
 * (U+0344, Hebrew FB1D-FB4E): what would grow stays as it is. */
OQ_FN size_t oq_nfc(uint32_t *codes, size_t count) {
    uint32_t parts[UNICODE_NFC_MOST * OQ_DECOMPOSED_MAX];
    size_t size = 0;
    if (count > UNICODE_NFC_MOST) return count;
    for (size_t i = 0; i < count; i++)
        size += oq_decompose(codes[i], parts + size);
    unicode_order(parts, size);
    size = unicode_compose_all(parts, size);
    if (size > count) return count;
    memcpy(codes, parts, size * sizeof(uint32_t));
    return size;
}

OQ_FN size_t oq_presentation(uint32_t code, uint32_t out[OQ_PRESENTATION_MAX]) {
    size_t low = 0, high = OQ_COUNT(unicode_forms);
    while (low < high) {
        size_t half = (low + high) / 2;
        if (unicode_forms[half].code < code)
            low = half + 1;
        else
            high = half;
    }
    if (low == OQ_COUNT(unicode_forms) || unicode_forms[low].code != code)
        return 0;
    const unicode_form *form = &unicode_forms[low];
    for (size_t i = 0; i < form->count; i++)
        out[i] = unicode_form_letters[form->offset + i];
    return form->count;
}
