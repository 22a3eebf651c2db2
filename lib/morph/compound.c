/*
 * compound.c - words joined by the compound sign (ata-ana), where the letters
 * are no word as they stand. Invariant: the word at hand is the same behind a
 * call as before it.
 *
 * SPDX-License-Identifier: MIT
 */
#include "analyst.h"

#define COST_COMPOUND 48

/* Whether letters [start, end) are an abbreviation: ABŞ-Rusiya. */
static bool compound_row(oq_analyst *analyst, uint32_t start, uint32_t end) {
    char text[4 * OQ_LEX_MAX];
    uint32_t last;
    size_t size = 0;
    for (uint32_t i = start; i < end; i++)
        size += oq_lex_put(analyst->model->alphabet, analyst->word.letters[i],
                           oq_lex_capital(&analyst->word, i), text + size);
    return oq_abbreviation(analyst, text, size, &last) == size;
}

/* Whether one of the readings is of a class whose words stand in compounds. */
static bool compound_takes(const oq_analyst *analyst) {
    for (uint32_t i = 0; i < analyst->count; i++)
        if (analyst->joined >>
                analyst->model->kinds[analyst->readings[i].kind].klass & 1)
            return true;
    return false;
}

/* The part of speech of which all readings are, with nothing behind the stem,
 * if dictionaries add something to it: a verb's, an imperative; else 0. */
static uint8_t compound_verb(const oq_analyst *analyst, uint32_t end) {
    const oq_model *model = analyst->model;
    uint8_t upos = model->kinds[analyst->readings[0].kind].upos;
    bool cited = false;
    for (uint32_t i = 0; i < oq_model_count(model, OQ_PART_CITATIONS); i++)
        cited |= model->citations[i].upos == upos;
    for (uint32_t i = 0; i < analyst->count; i++)
        cited &= model->kinds[analyst->readings[i].kind].upos == upos &&
                 analyst->readings[i].stem_end == end;
    return cited ? upos : 0;
}

/* Whether letters [start, end) are a word by themselves. Small letters behind
 * capitals are no word, but the suffixes of an abbreviation, or wrong. "verb":
 * see compound_verb. */
static bool compound_part(oq_analyst *analyst, uint32_t start, uint32_t end,
                          uint8_t *verb) {
    const oq_lex_word *word = &analyst->word;
    bool next = oq_lex_capital(word, end + 1);
    uint8_t sign = word->letters[end];
    uint32_t size = word->size;
    if (!next && end - start > 1 && oq_lex_capital(word, end - 2) &&
        oq_lex_capital(word, end - 1))
        return false;
    analyst->word.letters[end] = 0;
    analyst->word.size = end;
    oq_analyse_from(analyst, start);
    bool known = compound_takes(analyst);
    *verb = known ? compound_verb(analyst, end) : 0;
    analyst->word.size = size;
    analyst->word.letters[end] = sign;
    return known || (next && compound_row(analyst, start, end));
}

/* Leaves the readings of a part of speech; 0: all. */
static void compound_keep(oq_analyst *analyst, uint8_t upos) {
    uint32_t kept = 0;
    for (uint32_t i = 0; i < analyst->count; i++)
        if (!upos ||
            analyst->model->kinds[analyst->readings[i].kind].upos == upos)
            analyst->readings[kept++] = analyst->readings[i];
    analyst->count = kept;
}

/* Words joined by the compound sign. Each part must be one; the last, which may
 * have a sign before its suffixes (Rusiya-ABŞ-ın), gives the reading. What
 * stands behind a bare verb is a verb (gəl-get, but not ol-an). */
static void analyse_compound(oq_analyst *analyst) {
    uint8_t sign = analyst->model->header->compound, verb = 0;
    uint32_t start = 0;
    analyst->count = 0;
    for (uint32_t at = 0; sign && at < analyst->word.size; at++) {
        if (analyst->word.letters[at] != sign)
            continue;
        bool known = at > start && compound_part(analyst, start, at, &verb);
        start = at + 1;
        oq_analyst_reset(analyst);
        analyst->path.links = analyst->joined;
        oq_follow_stems(analyst, start);
        compound_keep(analyst, known ? verb : 0);
        if (!known)
            analyst->count = 0;
        if (!known || analyst->count)
            break;
    }
}

/* The letters without their signs. */
static void compound_close_up(const oq_analyst *analyst, oq_lex_word *word) {
    uint32_t size = 0;
    for (uint32_t i = 0; i < word->size; i++)
        if (!(analyst->model->alphabet->signs >> word->letters[i] & 1))
            word->letters[size++] = word->letters[i];
    memset(word->letters + size, 0, word->size - size);
    word->size = size;
}

/* The lowest cost at which the letters without their signs are one word that
 * is right; UINT32_MAX if they are none. Capitals behind a sign are of names,
 * which are joined. */
static uint32_t compound_at_once(oq_analyst *analyst) {
    oq_lex_word word = analyst->word;
    uint32_t best = UINT32_MAX;
    for (uint32_t i = 1; i < word.size; i++)
        if (oq_lex_capital(&word, i))
            return best;
    compound_close_up(analyst, &analyst->word);
    oq_analyse_from(analyst, 0);
    for (uint32_t i = 0; i < analyst->count; i++) {
        const oq_reading *reading = &analyst->readings[i];
        if (!(reading->flags & OQ_READ_NOSPELL) && reading->cost < best &&
            oq_reading_likely(analyst, reading))
            best = reading->cost;
    }
    analyst->word = word;
    return best;
}

/* Whether the word at hand has the compound sign. */
static bool compound_is(const oq_analyst *analyst) {
    uint8_t sign = analyst->model->header->compound;
    return sign && memchr(analyst->word.letters, sign, analyst->word.size);
}

/* The readings of a compound. One that is likelier at once is no compound, but
 * a word with a hyphen before its suffix (ölkə-lər): not spelt so. */
OQ_FN void oq_compounds(oq_analyst *analyst) {
    if (!compound_is(analyst))
        return;
    uint32_t at_once = compound_at_once(analyst), kept = 0;
    analyse_compound(analyst);
    for (uint32_t i = 0; i < analyst->count; i++) {
        oq_reading reading = analyst->readings[i];
        reading.flags |= OQ_READ_COMPOUND;
        reading.cost += COST_COMPOUND;
        if (at_once < reading.cost)
            reading.flags |= OQ_READ_NOSPELL;
        if (!analyst->spelling || !(reading.flags & OQ_READ_NOSPELL))
            analyst->readings[kept++] = reading;
    }
    analyst->count = kept;
}
