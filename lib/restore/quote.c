/*
 * quote.c - finds stretches of another language. Each clause is looked through
 * for telling words, which is cheap; where there are any, its words are read,
 * and what they are like is weighed.
 *
 * SPDX-License-Identifier: MIT
 */
#include "quote.h"

#include "../morph/analyst.h"

#define QUOTE_WORDS 64 /* of a clause; a longer one is cut */
#define QUOTE_AGAIN 8  /* at its end, that are looked at with the next ones */
#define QUOTE_LEAST 3  /* words of a stretch */
#define QUOTE_SCORE 7  /* of a stretch: */
#define QUOTE_UNREAD 2 /* of a word that the lexicon has not */
#define QUOTE_BARE 1   /* of one without suffixes */
#define QUOTE_ZWNJ 0x200C
#define QUOTE_TATWEEL 0x640 /* is no letter, and stands inside words */
#define QUOTE_YEH 0x6CC
#define QUOTE_KAF 0x6A9

typedef struct quote_word {
    const uint8_t *start, *end;
    const oq_telling_word *tells; /* NULL: nothing */
    uint8_t score; /* 0: this language alone can have it */
} quote_word;

typedef struct quote_clause {
    quote_word words[QUOTE_WORDS];
    uint32_t count;
    bool told; /* some word tells */
} quote_clause;

/* -------------------------------------------------------------- Letters -- */

/* What a character of two bytes is as a letter, 0 if it is none. Letters that
 * are one in these languages are one. */
static uint16_t quote_meant(uint32_t code) {
    if (code < 0x620 || code == 0x6D4 || (code >= 0x660 && code < 0x66E) ||
        (code >= 0x6F0 && code < 0x6FA))
        return 0;
    return (uint16_t)(code == 0x64A || code == 0x649 ? QUOTE_YEH
                      : code == 0x643                ? QUOTE_KAF
                                                     : code);
}

/* The letter at a place, 0 if there is none; *size gets its bytes. */
OQ_INLINE uint32_t quote_letter(const oq_quotes *quotes, const uint8_t *at,
                                const uint8_t *end, uint32_t *size) {
    *size = 2;
    if (end - at > 1 && (*at & 0xFC) == 0xD8)
        return quotes->letters[(*at & 3) << 6 | (at[1] & 63)];
    *size = 3;
    return end - at > 2 && at[0] == 0xE2 && at[1] == 0x80 && at[2] == 0x8C
               ? QUOTE_ZWNJ
               : 0;
}

/* What may stand between the words of a clause: a space, a digit, a tatweel
 * alone; its bytes, or 0. */
static uint32_t quote_space(const uint8_t *at, const uint8_t *end) {
    if (*at == ' ' || (*at >= '0' && *at <= '9'))
        return 1;
    return end - at > 1 && ((at[0] == 0xD9 && at[1] == 0x80) ||
                            (at[0] == 0xD9 && at[1] >= 0xA0 && at[1] < 0xAA) ||
                            (at[0] == 0xDB && at[1] >= 0xB0 && at[1] < 0xBA))
               ? 2
               : 0;
}

/* The letters of a word, at most OQ_RESTORE_CODES; gives their number. */
static uint32_t quote_codes(const oq_quotes *quotes, const quote_word *word,
                            uint32_t *codes) {
    uint32_t count = 0, size;
    for (const uint8_t *at = word->start;
         at < word->end && count < OQ_RESTORE_CODES; at += size) {
        codes[count] = quote_letter(quotes, at, word->end, &size);
        count += codes[count] != QUOTE_TATWEEL;
    }
    return count;
}

/* --------------------------------------------------------- Telling words -- */

OQ_FN void oq_quotes_open(oq_quotes *quotes, const oq_model *model,
                          const oq_spellings *spellings,
                          oq_restorer *restorer) {
    *quotes = (oq_quotes){
        .model = model, .spellings = spellings, .restorer = restorer};
    for (uint32_t code = 0x600; code < 0x700; code++)
        quotes->letters[code & 0xFF] = quote_meant(code);
    for (uint32_t i = 0; i < spellings->foreign_count; i++) {
        const uint16_t *codes = spellings->foreign[i].codes;
        uint8_t byte = codes[0] & 0xFF;
        uint32_t count = 0;
        while (count < OQ_TELLING_LETTERS && codes[count])
            count++;
        quotes->lengths[byte] |= (uint8_t)(1u << count);
        quotes->next[i] = quotes->first[byte];
        quotes->first[byte] = (uint8_t)(i + 1);
    }
}

OQ_FN void oq_quotes_begin(oq_quotes *quotes) {
    quotes->seen = quotes->start = quotes->end = NULL;
}

static const oq_telling_word *quote_find(const oq_quotes *quotes,
                                         const uint32_t *codes,
                                         uint32_t count) {
    if (!count || count > OQ_TELLING_LETTERS ||
        !(quotes->lengths[codes[0] & 0xFF] >> count & 1))
        return NULL;
    for (uint32_t i = quotes->first[codes[0] & 0xFF]; i; i = quotes->next[i - 1]) {
        const oq_telling_word *word = &quotes->spellings->foreign[i - 1];
        uint32_t at = 0;
        while (at < count && word->codes[at] == codes[at])
            at++;
        if (at == count && (at == OQ_TELLING_LETTERS || !word->codes[at]))
            return word;
    }
    return NULL;
}

/* Takes the marks of vowels out; gives what is left. */
static uint32_t quote_plain(uint32_t *codes, uint32_t count) {
    uint32_t left = 0;
    for (uint32_t i = 0; i < count; i++)
        if ((codes[i] < 0x64B || codes[i] > 0x652) && codes[i] != 0x670)
            codes[left++] = codes[i];
    return left;
}

/* A word tells, or what it has before its first non-joiner, with that, or
 * behind its last one. */
static const oq_telling_word *quote_tells(const oq_quotes *quotes,
                                          const quote_word *word) {
    uint32_t codes[OQ_RESTORE_CODES];
    uint32_t count = quote_plain(codes, quote_codes(quotes, word, codes));
    uint32_t first = 0, last = count;
    const oq_telling_word *found = quote_find(quotes, codes, count);
    while (first < count && codes[first] != QUOTE_ZWNJ)
        first++;
    if (found || first == count)
        return found;
    while (codes[last - 1] != QUOTE_ZWNJ)
        last--;
    found = quote_find(quotes, codes, first + 1);
    return found ? found
                 : quote_find(quotes, codes + last - 1, count - last + 1);
}

/* -------------------------------------------------------------- Clauses -- */

/* The word at a place, if there is one. Most are longer than any that tells,
 * and have neither marks nor non-joiners. */
OQ_INLINE const uint8_t *quote_word_of(const oq_quotes *quotes,
                                       const uint8_t *at, const uint8_t *end,
                                       quote_word *word) {
    uint32_t codes[OQ_TELLING_LETTERS], letters = 0, size;
    bool plain = true;
    word->start = at;
    for (; at < end; at += size) {
        uint32_t code = quote_letter(quotes, at, end, &size);
        if (!code)
            break;
        if (code == QUOTE_TATWEEL)
            continue;
        if (letters < OQ_TELLING_LETTERS)
            codes[letters] = code;
        letters++;
        plain &= code < 0x64B ||
                 (code > 0x652 && code != 0x670 && code != QUOTE_ZWNJ);
    }
    if (!letters)
        at = word->start;
    word->end = at;
    word->tells = !plain ? quote_tells(quotes, word)
                         : quote_find(quotes, codes, letters);
    return at;
}

/* The words from a place up to the next sign; gives where they end. */
static const uint8_t *quote_clause_of(const oq_quotes *quotes,
                                      const uint8_t *at, const uint8_t *end,
                                      quote_clause *clause) {
    clause->count = 0;
    clause->told = false;
    while (at < end && clause->count < QUOTE_WORDS) {
        quote_word *word = &clause->words[clause->count];
        const uint8_t *start = at;
        at = quote_word_of(quotes, at, end, word);
        if (at > start) {
            clause->told |= word->tells && word->tells->weight;
            clause->count++;
            continue;
        }
        at += quote_space(at, end);
        if (at == start)
            break;
    }
    return at;
}

/* ---------------------------------------------------------------- Words -- */

/* Whether the stem may be of a class that nobody adds words to: a pronoun. */
static bool quote_closed(const oq_model *model, uint32_t number) {
    oq_extra only;
    const oq_extra *extra = oq_model_kinds(model, number, &only);
    while (!(model->kinds[extra->kind].flags & OQ_FLAG_CLOSED))
        if (extra++->last)
            return false;
    return true;
}

/* Whether a reading is a stem by itself that is no pronoun; one more letter,
 * which is Persian ی, says nothing. */
static bool quote_bare(const oq_model *model, const oq_restored *reading,
                       bool yeh) {
    oq_standing standing = {.node = 0};
    bool bare = false;
    for (uint32_t i = 0; i < reading->size; i++) {
        if (bare && yeh && i + 1 == reading->size)
            return true;
        if (!oq_automaton_step(&model->stems, &standing, reading->letters[i]))
            return false;
        bare = standing.final && !quote_closed(model, standing.number);
    }
    return bare;
}

/* Whether a word has a vowel's letter that only this language writes. */
static bool quote_own_letter(const uint32_t *codes, uint32_t count) {
    for (uint32_t i = 0; i < count; i++)
        if (codes[i] == 0x6C6 || codes[i] == 0x6C7 || codes[i] == 0x6BD ||
            codes[i] == 0x6CE)
            return true;
    return count > 1 && codes[0] == 0x627 &&
           (codes[1] == 0x624 || codes[1] == 0x626); /* اؤ, ائ */
}

/* Whether a word is a suffix that stands apart, or ends in one behind a
 * non-joiner. */
static bool quote_suffix(const oq_quotes *quotes, const uint32_t *codes,
                         uint32_t count) {
    const oq_spellings *spellings = quotes->spellings;
    for (uint32_t i = 0; i < count; i++)
        if (codes[i] == QUOTE_ZWNJ) {
            codes += i + 1;
            count -= i + 1;
            i = UINT32_MAX; /* from the start of the rest */
        }
    for (uint32_t i = 0; i < spellings->loose_count; i++) {
        const uint16_t *loose = spellings->loose[i].codes;
        uint32_t at = 0;
        while (at < count && at < OQ_LOOSE_LETTERS && loose[at] == codes[at])
            at++;
        if (at == count && (at == OQ_LOOSE_LETTERS || !loose[at]))
            return true;
    }
    return false;
}

static void quote_score(oq_quotes *quotes, quote_word *word) {
    uint32_t codes[OQ_RESTORE_CODES], count = quote_codes(quotes, word, codes);
    const oq_restored *readings;
    word->score = word->tells ? 1 : 0;
    if (word->tells)
        return;
    if (quote_own_letter(codes, count) || quote_suffix(quotes, codes, count))
        return;
    oq_restore_word asked = {.codes = codes, .count = count, .aside = true};
    if (!oq_restore(quotes->restorer, &asked, &readings) ||
        readings[0].guessed)
        word->score = QUOTE_UNREAD;
    else if (quote_bare(quotes->model, &readings[0],
                        codes[count - 1] == QUOTE_YEH))
        word->score = QUOTE_BARE;
}

/* ------------------------------------------------------------ Stretches -- */

/* Whether words [from, to) are a stretch. Most telling words do so in front of
 * another one alone: در may be the copula of this language, which is last. */
static bool quote_is(const quote_word *words, uint32_t from, uint32_t to) {
    static const uint8_t scores[OQ_TELLING_WEIGHT + 1] = {0, 2, 4, 4};
    uint32_t score = 0;
    bool told = false;
    for (uint32_t i = from; i < to; i++) {
        const oq_telling_word *tells = words[i].tells;
        if (!tells) {
            score += words[i].score;
        } else if (tells->weight == OQ_TELLING_WEIGHT || i + 1 < to) {
            score += scores[tells->weight];
            told |= tells->weight > 0;
        }
    }
    return told && to - from >= QUOTE_LEAST && score >= QUOTE_SCORE;
}

static bool quote_neutral(const quote_word *word) {
    return word->tells && !word->tells->weight;
}

/* The word of a cut clause from which on it is looked at once more. */
static const quote_word *quote_cut(const quote_word *words) {
    uint32_t at = QUOTE_WORDS - QUOTE_AGAIN;
    while (at > QUOTE_WORDS / 2 && quote_neutral(&words[at]))
        at--;
    return &words[at];
}

/* The first stretch of a clause; what both languages have stands at neither of
 * its ends. */
static bool quote_stretch(oq_quotes *quotes, quote_clause *clause) {
    quote_word *words = clause->words;
    for (uint32_t from = 0, to; from < clause->count; from = to + 1) {
        for (to = from; to < clause->count; to++) {
            quote_score(quotes, &words[to]);
            if (!words[to].score)
                break;
        }
        uint32_t first = from, last = to;
        while (first < last && quote_neutral(&words[first]))
            first++;
        while (last > first && quote_neutral(&words[last - 1]))
            last--;
        if (!quote_is(words, first, last))
            continue;
        quotes->start = words[first].start;
        quotes->end = words[last - 1].end;
        if (last == QUOTE_WORDS)
            quotes->end = quote_cut(words)->start;
        return true;
    }
    return false;
}

OQ_FN bool oq_quoted(oq_quotes *quotes, const oq_asked_word *word) {
    quote_clause clause;
    if (!quotes->seen || word->start >= quotes->seen) {
        quotes->seen =
            quote_clause_of(quotes, word->start,
                            word->piece + word->piece_size, &clause);
        quotes->start = quotes->end = NULL;
        if (clause.told && quote_stretch(quotes, &clause))
            quotes->seen = quotes->end;
    }
    return quotes->start && word->start >= quotes->start &&
           word->end <= quotes->end;
}
