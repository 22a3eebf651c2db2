/*
 * number.c - words that are not spelt as they are spoken: digits, Roman numerals
 * and abbreviations. Their suffixes follow the last spoken word or letter.
 *
 * SPDX-License-Identifier: MIT
 */
#include "analyst.h"

#include "../base/roman.h"
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
        /* "100" names any digit before two zeros, "20" only itself; those of
         * 19:00 are no hundred. */
        size_t tail = zeros >= 2 ? zeros : length;
        const char *end = zeros >= 2 ? written + 1 : written;
        if (zeros == 2 && (size < 3 || !number_digit(text[size - 3])))
            continue;
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

/* ------------------------------------------------------------- Readings -- */

/* What begins a word and is not spelt out. */
typedef struct number_read {
    size_t size;    /* in bytes; 0: nothing */
    uint32_t start; /* of its suffixes */
    const oq_model_spoken *spoken;
    uint8_t flags;
} number_read;

static number_read number_by_digits(const oq_model *model, const char *text,
                                    size_t size) {
    size_t digits = number_digits(text, size);
    return (number_read){digits, model->header->number_start,
                         number_spoken(model, text, digits), 0};
}

/* Whether capitals are meant for a numeral: CV, XL and LI are also other
 * things, XX is not. */
static bool number_is_numeral(const char *text, size_t size) {
    const uint8_t *word = (const uint8_t *)text;
    for (size_t i = 0; size < 3 && i < size; i++)
        if (!strchr("IVX", text[i]))
            return false;
    return size == 1 || oq_is_likely_numeral(word, size);
}

/* What ends the name of a numeral, as that of a number in digits. */
static const oq_model_spoken *number_counted(const oq_model *model,
                                             const char *text, size_t size) {
    uint32_t value = oq_numeral_value((const uint8_t *)text, size);
    char digits[8];
    size_t at = sizeof digits;
    for (; value; value /= 10)
        digits[--at] = (char)('0' + value % 10);
    return number_spoken(model, digits + at, sizeof digits - at);
}

/* Suffixes of a Roman numeral follow what it counts. */
static number_read number_by_numeral(const oq_model *model, const char *text,
                                     size_t size) {
    number_read read = {0, model->header->numeral_start, NULL,
                        OQ_READ_NUMERAL};
    size_t row = 0;
    while (row < size && text[row] >= 'A' && text[row] <= 'Z')
        row++;
    if (read.start == UINT32_MAX || !number_is_numeral(text, row))
        return read;
    read.spoken = number_counted(model, text, row);
    read.size = row;
    return read;
}

/* Those of an abbreviation the name of its last letter. */
static number_read number_by_letters(oq_analyst *analyst, const char *text,
                                     size_t size) {
    const oq_model *model = analyst->model;
    uint32_t last;
    number_read read = {oq_abbreviation(analyst, text, size, &last),
                        model->header->abbreviation_start, NULL,
                        OQ_READ_ABBREVIATION};
    char name[5] = "";
    oq_utf8_put((uint8_t *)name, last);
    for (uint32_t i = 0; i < oq_model_count(model, OQ_PART_SPOKEN); i++)
        if (!strcmp(model->strings + model->spoken[i].written, name))
            read.spoken = &model->spoken[i];
    return read;
}

static bool number_has_read(const number_read *read) {
    return read->size && read->size <= OQ_LEX_MAX && read->spoken &&
           read->start != UINT32_MAX;
}

/* What the beginning of a text may be; gives how many there are. V and X are
 * initials as well, and I is the name of a letter if it has suffixes. */
static uint32_t number_reads(oq_analyst *analyst, const char *text,
                             size_t size, number_read reads[2]) {
    const oq_model *model = analyst->model;
    uint32_t count;
    reads[0] = number_by_digits(model, text, size);
    if (reads[0].size)
        return number_has_read(&reads[0]);
    reads[0] = number_by_numeral(model, text, size);
    count = number_has_read(&reads[0]);
    if (count && (reads[0].size > 1 || (size == 1 && text[0] == 'I')))
        return count;
    reads[count] = number_by_letters(analyst, text, size);
    return count + number_has_read(&reads[count]);
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

/* --------------------------------------------------------------- Words -- */

static uint32_t number_node(const oq_model *model, const number_read *read) {
    return oq_model_node(model, read->start, read->spoken->after,
                         read->spoken->behind);
}

OQ_FN size_t oq_number_stem(oq_analyst *analyst, const char *text,
                            size_t size, uint32_t *node) {
    number_read reads[2];
    size_t head = number_heads(analyst, text, size);
    if (!number_reads(analyst, text + head, size - head, reads))
        return 0;
    *node = number_node(analyst->model, &reads[0]);
    return head + reads[0].size <= OQ_LEX_MAX ? head + reads[0].size : 0;
}

/* The suffixes behind the part that is not spelt out. */
static void number_follow(oq_analyst *analyst, const char *rest, size_t size,
                          const number_read *read) {
    oq_reading saved = analyst->path;
    if (size == 0)
        memset(&analyst->word, 0, sizeof analyst->word);
    else if (!oq_lex_read(analyst->model->alphabet, rest, size,
                          &analyst->word))
        return;
    if (analyst->word.capitals[0] | analyst->word.capitals[1])
        return;
    analyst->path.flags |= OQ_READ_NUMBER | read->flags;
    analyst->path.parts[analyst->path.count++] =
        (oq_reading_part){OQ_PART_STEM, 0};
    oq_follow(analyst, number_node(analyst->model, read), 0);
    analyst->path = saved;
}

OQ_FN bool oq_analyse_number(oq_analyst *analyst, const char *text,
                             size_t size) {
    number_read reads[2];
    size_t head = number_heads(analyst, text, size);
    uint32_t count = number_reads(analyst, text + head, size - head, reads);
    for (uint32_t i = 0; i < count; i++) {
        size_t stem = head + reads[i].size;
        if (stem > OQ_LEX_MAX)
            return false;
        analyst->from = (uint32_t)stem;
        number_follow(analyst, text + stem, size - stem, &reads[i]);
    }
    return count > 0;
}
