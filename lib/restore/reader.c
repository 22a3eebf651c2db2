/*
 * reader.c - words from a converter to a restorer, and its readings back as
 * text. What a word gets depends on nothing but its line.
 *
 * SPDX-License-Identifier: MIT
 */
#include "reader.h"

#include "../base/utf8.h"
#include "../morph/analyst.h"
#include "marks.h"

#define READER_TEXT (4 * OQ_LEX_MAX)
#define READER_RIVAL 24 /* 3 bits: what comes so near is another reading */

typedef struct lector {
    oq_memory memory;
    oq_model model;
    const oq_restoration *restoration;
    oq_restorer *restorer;
    const uint8_t *last_end; /* of the word before, in the text */
    uint8_t last_vowel;      /* of the odds; of the word before */
    uint8_t text[READER_TEXT], other[OQ_RESTORED_MAX * READER_TEXT];
} lector;

/* ----------------------------------------------------------- Sentences -- */

static bool lector_digit(const uint8_t *at, size_t size) {
    return (size > 0 && *at >= '0' && *at <= '9') ||
           (size > 1 && ((at[0] == 0xD9 && at[1] >= 0xA0 && at[1] <= 0xA9) ||
                         (at[0] == 0xDB && at[1] >= 0xB0)));
}

/* A full stop with a digit behind it is of a number or a date. */
static bool lector_ends(const uint8_t *at, size_t size) {
    return (*at == '.' && !lector_digit(at + 1, size - 1)) || *at == '!' ||
           *at == '?' ||
           (size > 1 && at[0] == 0xD8 && at[1] == 0x9F); /* ؟ */
}

/* Whether the line of a place has the end of a sentence: it is a sentence
 * then, and not an entry of a list. */
static bool lector_line_ends(const oq_asked_word *word) {
    const uint8_t *end = word->piece + word->piece_size;
    for (const uint8_t *at = word->end; at < end && *at != '\n'; at++)
        if (lector_ends(at, (size_t)(end - at)))
            return true;
    return false;
}

/* Whether a sentence begins with the word: only spaces and opening marks are
 * between it and the end of another, or the start of the line. */
static bool lector_sentence(const oq_asked_word *word) {
    const uint8_t *at = word->start;
    bool space = false;
    if (word->alone)
        return false;
    while (at > word->piece && at[-1] != '\n') {
        at--;
        if (*at == ' ')
            space = true;
        else if (*at < 0x80 && strchr("\"'([*-", *at))
            continue;
        else
            return space && (*at == '.' || *at == '!' || *at == '?' ||
                             (*at == 0x9F && at > word->piece &&
                              at[-1] == 0xD8));
    }
    return lector_line_ends(word);
}

/* ---------------------------------------------------------------- Text -- */

static size_t lector_write(const lector *reader,
                           const oq_restored *reading, bool capital,
                           uint8_t *out) {
    size_t size = 0;
    for (uint8_t i = 0; i < reading->size; i++)
        size += oq_lex_put(reader->model.alphabet, reading->letters[i],
                           i == 0 && (capital || reading->name),
                           (char *)out + size);
    return size;
}

static void lector_vowel(lector *reader, const oq_restored *reading) {
    const oq_alphabet *alphabet = reader->model.alphabet;
    for (uint8_t i = reading->size; i-- > 0;)
        if (alphabet->vowels >> reading->letters[i] & 1) {
            reader->last_vowel =
                oq_odds_letter(reader->restoration->odds,
                               alphabet->small[reading->letters[i]]);
            return;
        }
}

/* -------------------------------------------------------------- Suffixes -- */

/* Whether the word before ends right here, or behind one space. */
static bool lector_near(const lector *reader,
                        const oq_asked_word *word) {
    return !word->alone && reader->last_end && word->start > word->piece &&
           (reader->last_end == word->start ||
            (reader->last_end == word->start - 1 &&
             (word->start[-1] == ' ' || word->start[-1] == '-')));
}

static const oq_loose *lector_loose(const lector *reader,
                                    const oq_asked_word *word) {
    const oq_spellings *spellings = &reader->restoration->spellings;
    for (uint32_t i = 0; i < spellings->loose_count; i++) {
        const oq_loose *loose = &spellings->loose[i];
        uint32_t at = 0;
        while (at < word->count && at < OQ_LOOSE_LETTERS &&
               loose->codes[at] == word->codes[at])
            at++;
        if (at == word->count &&
            (at == OQ_LOOSE_LETTERS || !loose->codes[at]))
            return loose;
    }
    return NULL;
}

/* How badly a form fits behind the last vowel. */
static uint32_t lector_misfit(const lector *reader,
                              const uint16_t form[OQ_LOOSE_LETTERS]) {
    const oq_odds *odds = reader->restoration->odds;
    for (uint32_t i = 0; i < OQ_LOOSE_LETTERS && form[i]; i++) {
        uint8_t odd = oq_odds_letter(odds, form[i]);
        uint8_t letter = oq_alphabet_letter(reader->model.alphabet, form[i]);
        if (reader->model.alphabet->vowels >> letter & 1)
            return odds->harmony[reader->last_vowel][odd];
    }
    return 255;
}

static size_t lector_suffix(const lector *reader, const oq_loose *loose,
                            uint8_t *out) {
    uint32_t best = 0, least = UINT32_MAX;
    size_t size = 0;
    for (uint32_t i = 0; i < OQ_LOOSE_FORMS && loose->forms[i][0]; i++) {
        uint32_t misfit = lector_misfit(reader, loose->forms[i]);
        if (misfit < least) {
            least = misfit;
            best = i;
        }
    }
    for (uint32_t i = 0; i < OQ_LOOSE_LETTERS && loose->forms[best][i]; i++)
        size += oq_utf8_put(out + size, loose->forms[best][i]);
    return size;
}

/* ------------------------------------------------------------- Answers -- */

static uint32_t lector_reasons(const oq_restored *readings, uint32_t count) {
    uint32_t reasons = 0;
    if (readings[0].guessed)
        reasons |= 1u << ORTAQ_GUESSED;
    if (count > 1 && readings[1].cost - readings[0].cost < READER_RIVAL)
        reasons |= 1u << ORTAQ_AMBIGUOUS;
    return reasons;
}

/* The other readings, with tabs between. */
static size_t lector_others(lector *reader, const oq_restored *readings,
                            uint32_t count, int most) {
    size_t size = 0;
    for (uint32_t i = 1; i < count && i <= (uint32_t)most; i++) {
        if (i > 1)
            reader->other[size++] = '\t';
        size += lector_write(reader, &readings[i], false,
                             reader->other + size);
    }
    return size;
}

static void lector_begin(void *context) {
    ((lector *)context)->last_end = NULL;
}

/* ------------------------------------------------------------- Numbers -- */

static bool lector_figure(const uint8_t *at) {
    return *at >= '0' && *at <= '9';
}

/* The digits that end right before the hyphen in front of a word, as in
 * "1998-"; gives their number. Arabic digits are two bytes each. */
static size_t lector_digits(const oq_asked_word *word, char digits[16]) {
    const uint8_t *at = word->start;
    size_t size = 16;
    if (at == word->piece || *--at != '-')
        return 0;
    while (at > word->piece && size > 0) {
        if (lector_figure(at - 1)) {
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

/* A suffix behind digits: its vowels are those of the number's name. */
static uint32_t lector_number(lector *reader, const oq_asked_word *word,
                              const oq_restore_word *asked,
                              const oq_restored **readings) {
    char digits[16];
    const oq_model *model = &reader->model;
    size_t size = word->alone ? 0 : lector_digits(word, digits);
    uint32_t arc = size ? oq_number_node(model, digits, size) : 0;
    uint8_t hyphen = oq_alphabet_letter(model->alphabet, '-') &
                     (OQ_CAPITAL - 1);
    for (; arc && hyphen; arc++) {
        if ((model->arcs[arc] & OQ_ARC_LETTER) == hyphen)
            return oq_restore_suffix(reader->restorer, asked,
                                     model->arcs[arc] >> OQ_ARC_TARGET,
                                     readings);
        if (model->arcs[arc] & OQ_ARC_LAST)
            return 0;
    }
    return 0;
}

static bool lector_read(void *context, const oq_asked_word *word,
                        oq_word_answer *answer) {
    lector *reader = context;
    const oq_restored *readings;
    *answer = (oq_word_answer){.text = reader->text, .other = reader->other};
    bool near = lector_near(reader, word);
    const oq_loose *loose = near ? lector_loose(reader, word) : NULL;
    reader->last_end = word->end;
    if (loose) {
        answer->size = lector_suffix(reader, loose, reader->text);
        return true;
    }
    oq_restore_word asked = {word->codes, word->count, word->stem,
                             word->listed, word->listed_size,
                             word->alternatives >= 0};
    uint32_t count = lector_number(reader, word, &asked, &readings);
    if (!count)
        count = oq_restore(reader->restorer, &asked, &readings);
    reader->last_vowel = 0; /* of none, if this word has none */
    if (!count)
        return false;
    lector_vowel(reader, &readings[0]);
    answer->size = lector_write(reader, &readings[0], lector_sentence(word),
                                reader->text);
    answer->reasons = lector_reasons(readings, count);
    if (answer->reasons)
        answer->other_size = lector_others(reader, readings, count,
                                           word->alternatives);
    return true;
}

static bool lector_signs(void *context, const uint32_t *codes, uint32_t count,
                         const uint32_t *meaning, uint32_t size,
                         oq_word_sign *signs) {
    oq_restore_word word = {.codes = codes, .count = count};
    return oq_restore_marks(((lector *)context)->restorer, &word, meaning,
                            size, signs);
}

static void lector_close(void *context) {
    lector *reader = context;
    oq_memory memory = reader->memory;
    oq_restorer_close(reader->restorer);
    oq_memory_free(&memory, reader);
}

OQ_FN ortaq_status oq_word_reader_open(const oq_memory *memory, const void *block,
                                  size_t size,
                                  const oq_restoration *restoration,
                                  oq_word_reader *reader) {
    lector *made = oq_memory_get(memory, sizeof *made);
    if (!made)
        return ORTAQ_ERROR_MEMORY;
    made->memory = *memory;
    made->restoration = restoration;
    ortaq_status status =
        oq_model_open(&made->model, block, size, &made->memory);
    if (status >= 0)
        status = oq_restorer_open(memory, &made->model, restoration->odds,
                                  &restoration->spellings, &made->restorer);
    if (status < 0) {
        oq_memory_free(memory, made);
        return status;
    }
    *reader = (oq_word_reader){made, lector_begin, lector_read, lector_signs,
                               lector_close};
    return ORTAQ_DONE;
}
