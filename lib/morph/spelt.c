/*
 * spelt.c - whether a word is spelt as the grammar and the lists have it: what
 * has readings that are correct spelling, likely ones, with capitals where
 * they belong.
 *
 * SPDX-License-Identifier: MIT
 */
#include "analyst.h"

#include "../base/utf8.h"

/* Capitals of letters [from, end) stand at the beginning, behind a sign, or
 * everywhere. */
static bool spelt_case(const oq_analyst *analyst, uint32_t from,
                       uint32_t end) {
    const oq_lex_word *word = &analyst->word;
    uint64_t signs = analyst->model->alphabet->signs;
    bool start = true, some = false, small = false;
    for (uint32_t i = from; i < end; i++) {
        if (signs >> word->letters[i] & 1) {
            start = true;
            continue;
        }
        bool capital = oq_lex_capital(word, i);
        some |= capital && !start;
        small |= !capital;
        start = false;
    }
    return !some || !small;
}

/* The same of the parts of a compound before "end", each by itself. */
static bool spelt_parts(const oq_analyst *analyst, uint32_t end) {
    uint8_t sign = analyst->model->header->compound;
    uint32_t start = 0;
    bool good = true;
    for (uint32_t i = 0; i < end; i++)
        if (analyst->word.letters[i] == sign) {
            good &= spelt_case(analyst, start, i);
            start = i + 1;
        }
    return good;
}

/* An abbreviation keeps its capitals before small suffixes: ATƏT-in. */
static bool spelt_abbreviation(const oq_analyst *analyst,
                               const oq_reading *reading) {
    bool small = true;
    for (uint32_t i = reading->stem_end; i < analyst->word.size; i++)
        small &= !oq_lex_capital(&analyst->word, i);
    return small && analyst->model->kinds[reading->kind].flags &
                        OQ_FLAG_CAPITALS;
}

/* The word is a stem of a word list, whole or before a sign (km, km-i): whoever
 * listed it knew it. */
static bool spelt_listed(const oq_analyst *analyst, const oq_reading *reading) {
    const oq_lex_word *word = &analyst->word;
    return analyst->model->kinds[reading->kind].flags & OQ_FLAG_LISTED &&
           reading->stem_start == 0 &&
           (reading->stem_end == word->size ||
            analyst->model->alphabet->signs >>
                    word->letters[reading->stem_end] & 1);
}

/* The word is of a closed class that takes suffixes, such as a pronoun: there
 * are few of these, and all that the grammar makes of them is meant (sənmi). */
static bool spelt_closed(const oq_analyst *analyst, const oq_reading *reading) {
    const uint8_t both = OQ_FLAG_LISTED | OQ_FLAG_CLOSED;
    return (analyst->model->kinds[reading->kind].flags & both) == both;
}

OQ_FN bool oq_reading_likely(const oq_analyst *analyst,
                             const oq_reading *reading) {
    const oq_model *model = analyst->model;
    uint32_t size = analyst->word.size, cost = reading->cost;
    uint32_t most = size < OQ_SHORT_MAX ? model->header->unlikely[size] : 0;
    if (model->kinds[reading->kind].flags & OQ_FLAG_RARE)
        cost -= OQ_COST_RARE; /* it only ranks: on, ondan are right */
    return !most || cost <= most || spelt_listed(analyst, reading) ||
           spelt_closed(analyst, reading) ||
           reading->flags & (OQ_READ_USER | OQ_READ_NUMBER);
}

OQ_FN bool oq_spelt_letters(oq_analyst *analyst) {
    uint32_t kept = 0;
    analyst->spelling = true;
    analyst->any_case = false;
    oq_analyse_letters(analyst);
    for (uint32_t i = 0; i < analyst->count; i++)
        if (oq_reading_likely(analyst, &analyst->readings[i]))
            analyst->readings[kept++] = analyst->readings[i];
    analyst->count = kept;
    return kept > 0;
}

OQ_FN uint32_t oq_spelt_cost(oq_analyst *analyst) {
    uint32_t best = UINT32_MAX;
    oq_spelt_letters(analyst);
    for (uint32_t i = 0; i < analyst->count; i++)
        if (analyst->readings[i].cost < best)
            best = analyst->readings[i].cost;
    return best;
}

/* Names with digits (COVID-19, MP3, 5G) are written as whoever made them
 * wrote them: letters that begin with a capital, and digits anywhere. */
static bool spelt_with_digits(const oq_alphabet *alphabet, const char *text,
                              size_t size) {
    size_t at = 0, digits = 0;
    while (at < size && text[at] >= '0' && text[at] <= '9')
        at++;
    uint32_t code = at < size ? oq_utf8_get((const uint8_t *)text, &at) : 0;
    for (size_t i = 0; i < size; i++)
        digits += text[i] >= '0' && text[i] <= '9';
    return digits && ((code >= 'A' && code <= 'Z') ||
                      oq_alphabet_letter(alphabet, code) & OQ_CAPITAL);
}

OQ_FN bool oq_spelt(oq_analyst *analyst, const char *text, size_t size) {
    bool letters = oq_lex_read(analyst->model->alphabet, text, size,
                               &analyst->word);
    if (!oq_user_ready(analyst))
        return false;
    if (letters && oq_spelt_letters(analyst)) {
        uint32_t end = analyst->word.size;
        bool good = spelt_case(analyst, 0, end);
        for (uint32_t i = 0; i < analyst->count; i++) {
            const oq_reading *reading = &analyst->readings[i];
            good |= spelt_parts(analyst, reading->stem_start) &&
                    (spelt_case(analyst, reading->stem_start, end) ||
                     spelt_abbreviation(analyst, reading));
        }
        if (good)
            return true;
    }
    analyst->spelling = true;
    oq_analyst_reset(analyst);
    return (oq_analyse_number(analyst, text, size) && analyst->count > 0) ||
           spelt_with_digits(analyst->model->alphabet, text, size);
}
