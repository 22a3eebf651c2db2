/*
 * words.c - lines into words, and the folding: what two careful editors may
 * write differently, so that it is no error of a converter.
 *
 *   - NFC;
 *   - ' ` ´ ‘ ’ ʻ ʼ are one sign;
 *   - Kazakh hamza: U+0621 and U+0654 are U+0674, and the letters U+0675 to
 *     U+0678, which other editors write, are the plain letter with U+0674
 *     before the word, unless one of ە گ ك tells its vowels anyway;
 *   - capitals, only where the source has none (Arabic).
 *
 * A word is a run of letters, marks and apostrophes between letters, or behind
 * o and g; digits and punctuation are no words, for they pass untouched.
 *
 * SPDX-License-Identifier: MIT
 */
#include "accuracy.h"
#include "../support/icu.h"

bool next_slice(const text *t, size_t *at, slice *line) {
    if (*at >= t->size) return false;
    const char *start = t->data + *at;
    const char *end = memchr(start, '\n', t->size - *at);
    size_t size = end ? (size_t)(end - start) : t->size - *at;
    *at += size + 1;
    *line = (slice){start, size};
    return true;
}

slice column_of(slice line, size_t number) {
    for (;; number--) {
        const char *tab = line.size ? memchr(line.at, '\t', line.size) : NULL;
        size_t size = tab ? (size_t)(tab - line.at) : line.size;
        if (number == 0) return (slice){line.at, size};
        if (!tab) return (slice){line.at + line.size, 0};
        line = (slice){tab + 1, line.size - size - 1};
    }
}

/* ---------------------------------------------------------------- Folding --
 */

static bool is_apostrophe(uint32_t code) {
    return code == '\'' || code == '`' || code == 0xB4 || code == 0x2018 ||
           code == 0x2019 || code == 0x2BB || code == 0x2BC;
}

static bool is_hamza(uint32_t code) {
    return code == 0x621 || code == 0x654 || code == 0x674;
}

/* The plain letter of one with a hamza; 0 if it is none. */
static uint32_t without_hamza(uint32_t code) {
    static const uint32_t plain[] = {0x627, 0x648, 0x6C7, 0x649};
    return code >= 0x675 && code <= 0x678 ? plain[code - 0x675] : 0;
}

static void fold_code(text *out, uint32_t code, bool caseless, bool *hamza) {
    uint32_t plain = without_hamza(code);
    *hamza |= plain != 0;
    if (plain) code = plain;
    if (is_apostrophe(code)) code = '\'';
    if (is_hamza(code)) code = 0x674;
    text_code(out, caseless ? (uint32_t)u_tolower((UChar32)code) : code);
}

static bool tells_vowels(const text *folded) {
    for (size_t at = 0; at < folded->size;) {
        int32_t code = next_code(folded->data, folded->size, &at);
        if (code == 0x6D5 || code == 0x6AF || code == 0x643 || code == 0x674)
            return true;
    }
    return false;
}

static char *fold(slice raw, bool caseless) {
    text normal = {0}, out = {0}, result = {0};
    bool hamza = false;
    add_nfc(&normal, raw.at, raw.size);
    for (size_t at = 0; at < normal.size;)
        fold_code(&out, (uint32_t)next_code(normal.data, normal.size, &at),
                  caseless, &hamza);
    if (hamza && !tells_vowels(&out)) text_code(&result, 0x674);
    text_add(&result, out.data, out.size);
    text_string(&result);
    text_free(&normal);
    text_free(&out);
    return result.data;
}

/* ---------------------------------------------------------------- Cutting --
 */

/* A letter, or a mark: ʻ and ʼ are letters to Unicode, which suits us. */
static bool is_inside(int32_t code) {
    return code >= 0 && (U_GET_GC_MASK(code) & (U_GC_L_MASK | U_GC_M_MASK));
}

static bool starts_inside(slice line, size_t at) {
    return at < line.size && is_inside(next_code(line.at, line.size, &at));
}

/* Behind a run of apostrophes. */
static size_t skip_apostrophes(slice line, size_t at) {
    for (size_t next = at; next < line.size; at = next) {
        int32_t code = next_code(line.at, line.size, &next);
        if (code < 0 || !is_apostrophe((uint32_t)code)) break;
    }
    return at;
}

/* Apostrophes join letters, and end a word only as the mark of oʻ and gʻ. */
static size_t joined_end(slice line, size_t at) {
    size_t end = skip_apostrophes(line, at);
    if (end == at || starts_inside(line, end)) return end;
    size_t one = at;
    next_code(line.at, line.size, &one);
    return strchr("oOgG", line.at[at - 1]) ? one : at;
}

static size_t word_end(slice line, size_t at) {
    while (at < line.size) {
        size_t end = joined_end(line, at);
        if (end == at && starts_inside(line, at))
            next_code(line.at, line.size, &end);
        if (end == at) break;
        at = end;
    }
    return at;
}

static void add_word(word_list *list, slice raw, bool caseless) {
    if (list->count == list->room) {
        list->room = list->room * 2 + 16;
        list->at = must(realloc(list->at, list->room * sizeof *list->at));
    }
    list->at[list->count++] = (word){raw, fold(raw, caseless)};
}

word_list words_of(slice line, bool caseless) {
    word_list list = {0};
    for (size_t at = 0; at < line.size;) {
        if (starts_inside(line, at)) {
            size_t end = word_end(line, at);
            add_word(&list, (slice){line.at + at, end - at}, caseless);
            at = end;
        } else {
            next_code(line.at, line.size, &at);
        }
    }
    return list;
}

void free_words(word_list *list) {
    for (size_t i = 0; i < list->count; i++)
        free(list->at[i].folded);
    free(list->at);
    *list = (word_list){0};
}
