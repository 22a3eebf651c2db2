/*
 * number.c - words that are not spelt as they are spoken: digits and
 * abbreviations. Their suffixes follow the last spoken word or letter.
 *
 * SPDX-License-Identifier: MIT
 */
#include "analyst.h"

#include "../base/utf8.h"

static bool number_digit(char c) {
    return c >= '0' && c <= '9';
}

/* The bytes of a number: digits, with single marks between them. */
static size_t number_digits(const char *text, size_t size) {
    size_t at = 0;
    while (at < size && (number_digit(text[at]) ||
                         (at && at + 1 < size && strchr(".,:/", text[at]) &&
                          number_digit(text[at - 1]) &&
                          number_digit(text[at + 1]))))
        at++;
    return at;
}

/* The last digits of a number that have a name: 1998 is spoken as ... eight,
 * 20 as twenty, 300 as ... hundred. */
static const oq_model_spoken *number_spoken(const oq_model *model,
                                            const char *text, size_t size) {
    const oq_model_spoken *best = NULL;
    size_t longest = 0;
    for (uint32_t i = 0; i < oq_model_count(model, OQ_PART_SPOKEN); i++) {
        const char *written = model->strings + model->spoken[i].written;
        size_t length = strlen(written), zeros = 0;
        if (!number_digit(written[0]))
            continue;
        while (zeros + 1 < length && written[zeros + 1] == '0')
            zeros++;
        /* "100" names any digit before two zeros, "20" only itself. */
        size_t tail = zeros >= 2 ? zeros : length;
        const char *end = zeros >= 2 ? written + 1 : written;
        if (tail > size || memcmp(text + size - tail, end, tail) ||
            tail <= longest)
            continue;
        best = &model->spoken[i];
        longest = tail;
    }
    return best;
}

OQ_FN uint32_t oq_number_node(const oq_model *model, const char *text,
                              size_t size) {
    uint32_t start = model->header->number_start;
    const oq_model_spoken *spoken =
        number_digits(text, size) == size && size
            ? number_spoken(model, text, size)
            : NULL;
    if (!spoken || start == UINT32_MAX)
        return 0;
    return oq_model_node(model, start, spoken->after, spoken->behind);
}

static const oq_model_spoken *abbreviation_spoken(const oq_model *model,
                                                  uint32_t last) {
    char name[5] = "";
    oq_utf8_put((uint8_t *)name, last);
    for (uint32_t i = 0; i < oq_model_count(model, OQ_PART_SPOKEN); i++)
        if (!strcmp(model->strings + model->spoken[i].written, name))
            return &model->spoken[i];
    return NULL;
}

/* The suffixes behind the part that is not spelt out. */
static void number_follow(oq_analyst *analyst, const char *rest, size_t size,
                          uint32_t node) {
    const oq_model *model = analyst->model;
    if (size == 0)
        memset(&analyst->word, 0, sizeof analyst->word);
    else if (!oq_lex_read(model->alphabet, rest, size, &analyst->word))
        return;
    if (analyst->word.capitals[0] | analyst->word.capitals[1])
        return;
    analyst->path.flags |= OQ_READ_NUMBER;
    analyst->path.parts[analyst->path.count++] =
        (oq_reading_part){OQ_PART_STEM, 0};
    oq_follow(analyst, node, 0);
}

/* The bytes of a number or abbreviation, and the node of its suffixes; 0 if
 * it is neither. */
static size_t number_stem(oq_analyst *analyst, const char *text, size_t size,
                          uint32_t *node, bool *abbreviation) {
    const oq_model *model = analyst->model;
    uint32_t last = 0, start = model->header->number_start;
    size_t stem = number_digits(text, size);
    const oq_model_spoken *spoken =
        stem ? number_spoken(model, text, stem) : NULL;
    if (!stem) {
        start = model->header->abbreviation_start;
        stem = oq_abbreviation(analyst, text, size, &last);
        spoken = stem ? abbreviation_spoken(model, last) : NULL;
    }
    if (!spoken || start == UINT32_MAX || stem > OQ_LEX_MAX)
        return 0;
    *node = oq_model_node(model, start, spoken->after, spoken->behind);
    *abbreviation = last != 0;
    return stem;
}

/* ---------------------------------------------------------- Compounds -- */

/* Whether a part of a compound needs no suffix: 1941, XIX, ABŞ, Azərbaycan. */
static bool number_part(oq_analyst *analyst, const char *text, size_t size) {
    uint32_t last;
    if (number_digits(text, size) == size ||
        oq_abbreviation(analyst, text, size, &last) == size)
        return true;
    bool known = oq_lex_read(analyst->model->alphabet, text, size,
                             &analyst->word) &&
                 oq_analyse_letters(analyst);
    oq_analyst_reset(analyst);
    return known;
}

/* The bytes before the part that has the suffixes, in 1941-1945-ci,
 * Azərbaycan-ABŞ: that part begins with a digit or a capital. */
static size_t number_heads(oq_analyst *analyst, const char *text,
                           size_t size) {
    const oq_alphabet *alphabet = analyst->model->alphabet;
    size_t head = 0, end;
    if (!analyst->model->header->compound ||
        oq_alphabet_letter(alphabet, '-') != analyst->model->header->compound)
        return 0;
    for (const char *sign; (sign = memchr(text + head, '-', size - head));
         head = end) {
        end = (size_t)(sign - text) + 1;
        size_t at = end;
        if (end == size || end == head + 1 ||
            !number_part(analyst, text + head, end - 1 - head))
            return head;
        uint32_t code = oq_utf8_get((const uint8_t *)text, &at);
        if (!(code < 0x80 && number_digit((char)code)) &&
            !(oq_alphabet_letter(alphabet, code) & OQ_CAPITAL))
            return head;
    }
    return head;
}

OQ_FN size_t oq_number_stem(oq_analyst *analyst, const char *text,
                            size_t size, uint32_t *node, bool *abbreviation) {
    size_t head = number_heads(analyst, text, size);
    size_t stem = number_stem(analyst, text + head, size - head, node,
                              abbreviation);
    return stem && head + stem <= OQ_LEX_MAX ? head + stem : 0;
}

OQ_FN bool oq_analyse_number(oq_analyst *analyst, const char *text,
                             size_t size) {
    uint32_t node;
    bool abbreviation;
    size_t stem = oq_number_stem(analyst, text, size, &node, &abbreviation);
    if (!stem)
        return false;
    analyst->from = (uint32_t)stem;
    if (abbreviation)
        analyst->path.flags |= OQ_READ_ABBREVIATION;
    number_follow(analyst, text + stem, size - stem, node);
    return true;
}
