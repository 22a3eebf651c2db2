/*
 * tail.c - suffixes that follow a sign: a hyphen, a percent sign, a closing
 * quotation mark. Their vowels are those of what stands before: a number's
 * or a letter's name, or the word.
 *
 * SPDX-License-Identifier: MIT
 */
#include "tail.h"

#include "../base/utf8.h"
#include "../morph/analyst.h"

/* ---------------------------------------------------------------- Signs -- */

/* The sign in front of a word that ties it to what stands before; gives its
 * bytes, 0 if there is none. */
static size_t tail_sign(const oq_asked_word *word) {
    static const char signs[][4] = {"-", "%", "\"", "'", ")",
                                    "\xE2\x80\x9D",  /* ” */
                                    "\xE2\x80\x99",  /* ’ */
                                    "\xC2\xBB",      /* » */
                                    "\xD9\xAA",      /* ٪ */
                                    "\xE2\x80\x93"}; /* – */
    size_t before = (size_t)(word->start - word->piece);
    for (size_t i = 0; i < OQ_COUNT(signs); i++) {
        size_t size = strlen(signs[i]);
        if (size < before && !memcmp(word->start - size, signs[i], size) &&
            word->start[-(ptrdiff_t)size - 1] > ' ')
            return size;
    }
    return 0;
}

/* The bytes of all signs in front of a word: kitab"-ın. */
static size_t tail_signs(const oq_asked_word *word) {
    oq_asked_word before = *word;
    size_t size;
    while ((size = tail_sign(&before)))
        before.start -= size;
    return (size_t)(word->start - before.start);
}

static bool tail_percent(const oq_asked_word *word, size_t size) {
    for (const uint8_t *at = word->start - size; at < word->start; at++)
        if (*at == '%' || (*at == 0xAA && at[-1] == 0xD9))
            return true;
    return false;
}

/* The digits that end at a place; gives their number. Arabic digits are two
 * bytes each. */
static size_t tail_digits(const oq_asked_word *word, const uint8_t *at,
                          char digits[16]) {
    size_t size = 16;
    while (at > word->piece && size > 0) {
        if (at[-1] >= '0' && at[-1] <= '9') {
            digits[--size] = (char)*--at;
        } else if (at - 1 > word->piece &&
                   ((at[-2] == 0xDB && at[-1] >= 0xB0 && at[-1] <= 0xB9) ||
                    (at[-2] == 0xD9 && at[-1] >= 0xA0 && at[-1] <= 0xA9))) {
            digits[--size] = (char)('0' + (at[-1] & 15));
            at -= 2;
        } else {
            break;
        }
    }
    memmove(digits, digits + size, 16 - size);
    return 16 - size;
}

/* ---------------------------------------------------------------- Nodes -- */

/* Behind the hyphen that a number's or an abbreviation's suffixes have. */
static uint32_t tail_hyphen(const oq_model *model, uint32_t arc) {
    uint8_t hyphen =
        oq_alphabet_letter(model->alphabet, '-') & (OQ_CAPITAL - 1);
    for (; arc && hyphen; arc++) {
        if ((model->arcs[arc] & OQ_ARC_LETTER) == hyphen)
            return model->arcs[arc] >> OQ_ARC_TARGET;
        if (model->arcs[arc] & OQ_ARC_LAST)
            return 0;
    }
    return 0;
}

/* The node of an open class behind a word of these letters. */
static uint32_t tail_open(const oq_model *model, const uint8_t *letters,
                          uint32_t count) {
    uint8_t after = 0, behind = 0;
    uint32_t i = 0;
    for (uint32_t at = 0; at < count; at++) {
        if (model->alphabet->vowels >> letters[at] & 1)
            after = model->contexts->after_of[letters[at]];
        behind = model->contexts->behind_of[letters[at]];
    }
    while (model->classes[i].flags & OQ_FLAG_CLOSED)
        i++;
    return oq_model_node(model, model->classes[i].start, after, behind);
}

/* The node behind a letter that is read by its name. */
static uint32_t tail_named(const oq_model *model, uint8_t letter) {
    uint32_t start = model->header->abbreviation_start;
    char name[5] = "";
    oq_utf8_put((uint8_t *)name, model->alphabet->capital[letter]);
    if (start == UINT32_MAX)
        return 0;
    for (uint32_t i = 0; i < oq_model_count(model, OQ_PART_SPOKEN); i++)
        if (!strcmp(model->strings + model->spoken[i].written, name))
            return tail_hyphen(model,
                               oq_model_node(model, start,
                                             model->spoken[i].after,
                                             model->spoken[i].behind));
    return 0;
}

static bool tail_has_vowel(const oq_model *model, const oq_restored *word) {
    for (uint32_t i = 0; i < word->size; i++)
        if (model->alphabet->vowels >> word->letters[i] & 1)
            return true;
    return false;
}

OQ_FN bool oq_is_abbreviation(const oq_model *model, const oq_restored *word) {
    oq_standing standing = {.node = 0};
    if (word->size < 2)
        return false;
    if (!tail_has_vowel(model, word))
        return word->guessed;
    for (uint32_t i = 0; i < word->size; i++)
        if (!oq_automaton_step(&model->stems, &standing, word->letters[i]))
            return false;
    if (!standing.final)
        return false;
    oq_extra only;
    const oq_extra *first = oq_model_kinds(model, standing.number, &only);
    return model->kinds[first->kind].flags & OQ_FLAG_CAPITALS;
}

/* --------------------------------------------------------------- Suffixes -- */

/* percent is a word of the language: faiz. Its last vowel and letter are
 * those of the rule for 8 (səkkiz). */
OQ_FN uint32_t oq_tail_nodes(const oq_model *model, const oq_asked_word *word,
                             const oq_restored *before, uint32_t nodes[2]) {
    char digits[16];
    if (word->start == word->piece || word->start[-1] <= ' ')
        return 0; /* most words: no sign ties them to what is before */
    size_t signs = tail_signs(word), size;
    const uint8_t *end = word->start - signs;
    if (!signs)
        return 0;
    if (tail_percent(word, signs)) {
        nodes[0] = tail_hyphen(model, oq_number_node(model, "8", 1));
        return nodes[0] != 0;
    }
    size = tail_digits(word, end, digits);
    if (size) {
        nodes[0] = tail_hyphen(model, oq_number_node(model, digits, size));
        return nodes[0] != 0;
    }
    if (!before || !before->size)
        return 0;
    nodes[0] = nodes[1] = tail_open(model, before->letters, before->size);
    if (oq_is_abbreviation(model, before) || before->size == 1)
        nodes[0] = tail_named(model, before->letters[before->size - 1]);
    return nodes[0] ? 2 : 0;
}
