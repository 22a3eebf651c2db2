/*
 * foreign_judge.c - judges a word by its own letters: whether they make it
 * foreign whatever stands around it, and what it says in a chain. A word with a
 * letter that the orthography does not have is foreign, and so is one with a
 * score beyond doubt, a name that is listed, and a compound like e-mail.
 *
 * SPDX-License-Identifier: MIT
 */
#include "foreign_chain.h"
#include "glance.h"

/* Whether a capital stands between small letters ("YouTube"). */
static bool foreign_is_inner(const oq_foreign_finder *finder,
                             const oq_judged_word *word) {
    const uint8_t *text = finder->text;
    for (size_t i = word->start + 1; i + 1 < word->end; i++)
        if (oq_is_ascii_upper(text[i]) && oq_is_ascii_lower(text[i - 1]) &&
            oq_is_ascii_lower(text[i + 1]))
            return true;
    return false;
}

/* Whether a word may be on a list, by its first three letters. */
OQ_INLINE bool foreign_glimpse(const oq_foreign_finder *finder,
                               const oq_foreign_list *list,
                               const oq_judged_word *word) {
    const char *text = (const char *)finder->text + word->start;
    size_t size = word->end - word->start;
    unsigned bit = oq_foreign_bit(oq_foreign_number(text, 0, size),
                                  oq_foreign_number(text, 1, size),
                                  oq_foreign_number(text, 2, size));
    return list->begins[bit / 32] >> bit % 32 & 1;
}

/* Where the word ends that a list has, with nothing behind it or some of the
 * endings; 0 if it has none. */
static size_t foreign_listed(const oq_foreign_finder *finder,
                             const oq_foreign_list *list, const char *endings,
                             const oq_judged_word *word) {
    size_t end = word->end;
    const char first[] = {' ', (char)(finder->text[word->start] | 32), 0};
    const char *words = list->words;
    if (!foreign_glimpse(finder, list, word)) return 0;
    if (word->flags & OQ_FOREIGN_CUT)
        end -= oq_code_size(oq_code_before(finder->text, end));
    while ((words = strstr(words, first)) != NULL) {
        size_t at = word->start;
        for (words++; at < end && *words != ' '; at++, words++)
            if ((uint8_t)*words != (finder->text[at] | 32)) break;
        if (*words == ' ' && oq_foreign_is_suffix(finder, endings, at, end))
            return at;
    }
    return 0;
}

/* Where the brand ends that a word is, or that has own suffixes there; 0 if it
 * is none, or a longer own word: Sonya is no dative of Sony. */
static size_t foreign_brand(const oq_foreign_finder *finder,
                            const oq_judged_word *word) {
    const char *suffixes = finder->model->suffixes;
    size_t end = foreign_listed(finder, &finder->names, suffixes, word);
    if (end == 0) return 0;
    return foreign_listed(finder, &finder->alike, suffixes, word) > end ? 0
                                                                        : end;
}

/* Whether a word with a capital is a foreign name beyond doubt. */
static bool foreign_is_name(const oq_foreign_finder *finder,
                            const oq_judged_word *word) {
    if ((word->flags & OQ_FOREIGN_OWN) != 0) return false;
    return (word->score >= finder->model->inner &&
            foreign_is_inner(finder, word)) ||
           (word->score >= OQ_FOREIGN_NAMED &&
            foreign_brand(finder, word) != 0);
}

/* Whether the word at "at" begins with some letters; where they end. */
static bool foreign_has(const oq_foreign_finder *finder, size_t at,
                        const char *letters, size_t *end) {
    for (; *letters != 0; at++, letters++)
        if (at >= finder->size || (finder->text[at] | 32) != (uint8_t)*letters)
            return false;
    *end = at;
    return true;
}

/* Whether a compound of a list begins at "start", own endings behind it. */
static bool foreign_is_compound_at(const oq_foreign_finder *finder,
                                   size_t start) {
    for (size_t i = 0; i < OQ_FOREIGN_COMPOUNDS; i++) {
        size_t end;
        if (!foreign_has(finder, start, oq_foreign_compounds[i][0], &end) ||
            end >= finder->size || finder->text[end] != '-' ||
            !foreign_has(finder, end + 1, oq_foreign_compounds[i][1], &end))
            continue;
        size_t tail = end;
        while (oq_is_wordlike(oq_code_at(finder->text, finder->size, tail)))
            oq_utf8_get(finder->text, &tail);
        if (oq_foreign_is_suffix(finder, finder->model->endings, end, tail))
            return true;
    }
    return false;
}

OQ_FN bool oq_foreign_is_hyphened(const oq_foreign_finder *finder,
                                  const oq_judged_word *word) {
    size_t start = word->start;
    if (start > 0 && finder->text[start - 1] == '-')
        for (start--; start > 0 && oq_is_ascii_letter(finder->text[start - 1]);)
            start--;
    else if (word->end >= finder->size || finder->text[word->end] != '-')
        return false;
    uint32_t before = oq_code_before(finder->text, start);
    return before != '-' && !oq_is_wordlike(before) &&
           foreign_is_compound_at(finder, start);
}

/* Whether the letters of a word make it foreign whatever stands around it. */
OQ_INLINE bool foreign_by_letters(const oq_foreign_finder *finder,
                                  const oq_judged_word *word) {
    const oq_foreign_model *model = finder->model;
    if (word->flags & OQ_FOREIGN_UNKNOWN || word->score >= model->lone)
        return true;
    return OQ_UNLIKELY(word->flags & OQ_FOREIGN_UPPER) &&
           foreign_is_name(finder, word);
}

OQ_FN bool oq_foreign_is_joint(const oq_foreign_finder *finder, size_t at) {
    if (at == 0 || at + 1 >= finder->size) return false;
    uint8_t c = finder->text[at];
    if (c != '.' && c != '/' && c != '@' && c != ':' && c != '_') return false;
    return finder->text[at - 1] > ' ' && finder->text[at + 1] > ' ';
}

/* The most that a word may say: little if it is a letter alone or in capitals,
 * not much if there is an own word of the same spelling. */
static int32_t foreign_most(const oq_foreign_finder *finder,
                            const oq_judged_word *word) {
    const oq_foreign_model *model = finder->model;
    const uint8_t *text = finder->text + word->start;
    if (word->end - word->start == 1 ||
        (oq_is_ascii_upper(text[0]) && oq_is_ascii_upper(text[1])))
        return model->weak;
    bool alike = foreign_listed(finder, &finder->alike, " ", word) != 0;
    return alike ? 2 * model->weak : model->most_foreign;
}

/* What a word says that is likely foreign. */
static int32_t foreign_gain(const oq_foreign_finder *finder,
                            const oq_judged_word *word) {
    const oq_foreign_model *model = finder->model;
    bool unknown = (word->flags & OQ_FOREIGN_UNKNOWN) != 0;
    int32_t score = word->score, most = foreign_most(finder, word);
    if (unknown && score < model->strange) score = model->strange;
    return score < most ? score : most;
}

OQ_FN int32_t oq_foreign_saying(const oq_foreign_finder *finder,
                                const oq_judged_word *word) {
    const oq_foreign_model *model = finder->model;
    if (!(word->flags & OQ_FOREIGN_SYMBOL)) return 0;
    if (word->score > 0 || (word->flags & OQ_FOREIGN_UNKNOWN))
        return foreign_gain(finder, word);
    return word->score < -model->most_own ? -model->most_own : word->score;
}

/* ------------------------------------------------------------- memory -- */

/* The high bits of those of eight bytes that are of a token, and of each @: to
 * read on behind it does no harm. */
OQ_INLINE uint64_t foreign_tokens_of(const uint8_t *text) {
    const uint64_t ones = UINT64_C(0x0101010101010101), high = ones << 7;
    uint64_t bytes = oq_doubt_load(text), low = bytes & ~high;
    uint64_t small = low | ones * 0x20;
    uint64_t letters =
        (small + ones * (0x80 - '`')) & ~(small + ones * (0x7F - 'z'));
    uint64_t others = (low ^ ones * '\'') + ones * 0x7F;
    return (letters | ~others | bytes) & high;
}

/* How many of 16 bytes are of a token before one that is not. */
OQ_INLINE size_t foreign_token_size(const uint8_t *text) {
    const uint64_t high = UINT64_C(0x8080808080808080);
    uint64_t low = foreign_tokens_of(text) ^ high;
    uint64_t more = foreign_tokens_of(text + 8) ^ high;
    if (low != 0) return oq_lowest(low) / 8;
    return more != 0 ? 8 + oq_lowest(more) / 8 : 16;
}

/* Where the word at "at" has its place among those that are kept; the second
 * one is beside it. NULL: it is not to be kept. All that is read of it stands
 * between two signs of ASCII, or is what a word and its end are read by
 * whatever sign that is. */
static oq_foreign_memo *foreign_place(const oq_foreign_finder *finder,
                                      size_t at, oq_doubt_key *key) {
    const uint8_t *text = finder->text + at;
    if (finder->judged == NULL || finder->size - at <= OQ_DOUBT_KEY + 1)
        return NULL;
    size_t size = foreign_token_size(text);
    if (size > OQ_DOUBT_KEY) return NULL;
    *key = oq_doubt_key_of(text, size);
    return finder->judged +
           (oq_doubt_mixed(*key) >> (64 - OQ_FOREIGN_JUDGED_BITS));
}

/* The other place of a word. */
static oq_foreign_memo *foreign_beside(const oq_foreign_finder *finder,
                                       oq_foreign_memo *place) {
    return finder->judged + ((place - finder->judged) ^ 1);
}

/* The place that has a word; NULL: none has it. */
OQ_INLINE const oq_foreign_memo *
foreign_remembered(const oq_foreign_finder *finder, oq_foreign_memo *place,
                   oq_doubt_key key) {
    if (OQ_LIKELY(oq_doubt_differs(key, place->key) == 0)) return place;
    place = foreign_beside(finder, place);
    return oq_doubt_differs(key, place->key) == 0 ? place : NULL;
}

static oq_judged_word foreign_judge(const oq_foreign_finder *finder,
                                    size_t at) {
    oq_judged_word word = oq_foreign_read(finder, at);
    if (foreign_by_letters(finder, &word)) word.flags |= OQ_FOREIGN_ALONE;
    if (word.flags & OQ_FOREIGN_UPPER && foreign_brand(finder, &word) != 0)
        word.flags |= OQ_FOREIGN_BRAND;
    word.weight = oq_foreign_saying(finder, &word);
    return word;
}

OQ_FN oq_judged_word oq_foreign_judge(const oq_foreign_finder *finder,
                                      size_t at) {
    oq_doubt_key key;
    oq_foreign_memo *place = foreign_place(finder, at, &key);
    const oq_foreign_memo *memo =
        place != NULL ? foreign_remembered(finder, place, key) : NULL;
    if (memo != NULL)
        return (oq_judged_word){.start = at,
                                .end = at + memo->size,
                                .weight = memo->weight,
                                .flags = memo->flags};
    oq_judged_word word = foreign_judge(finder, at);
    if (place != NULL) {
        *foreign_beside(finder, place) = *place;
        *place = (oq_foreign_memo){key, word.weight, (uint16_t)word.flags,
                                   (uint16_t)(word.end - at)};
    }
    return word;
}

OQ_FN size_t oq_foreign_ending(const oq_foreign_finder *finder,
                               const oq_judged_word *word) {
    size_t brand = foreign_brand(finder, word);
    if (brand != 0) return word->flags & OQ_FOREIGN_CUT ? word->end : brand;
    for (size_t at = word->start + 3; at < word->end; at++) {
        unsigned first =
            oq_foreign_number((const char *)finder->text, at, word->end);
        if (!(finder->endings >> first & 1) &&
            !oq_foreign_is_mark(finder, at + 1))
            continue;
        if (!oq_foreign_is_suffix(finder, finder->model->endings, at,
                                  word->end))
            continue;
        oq_foreign_finder part = *finder;
        part.size = at;
        oq_judged_word stem = oq_foreign_judge(&part, word->start);
        return oq_foreign_alone(&part, &stem) ? at : word->end;
    }
    return word->end;
}

OQ_FN size_t oq_foreign_tail(const oq_foreign_finder *finder,
                             const oq_judged_word *word) {
    size_t wide = word->end;
    while (wide > word->start && finder->text[wide - 1] < 0x80)
        wide--;
    for (size_t at = word->start + 3; at < wide; at++)
        if (oq_foreign_is_suffix(finder, finder->model->endings, at, word->end))
            return at;
    return word->end;
}
