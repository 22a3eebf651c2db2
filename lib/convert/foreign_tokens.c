/*
 * foreign_tokens.c - what is to be remembered of a token that a kernel met for
 * the first time, and the chain of words by what is known of tokens: where that
 * is enough to tell that all are own, none has to be read again.
 *
 * SPDX-License-Identifier: MIT
 */
#include "foreign_chain.h"
#include "glance.h"

static bool foreign_has_capital(const oq_foreign_finder *finder, size_t at,
                                size_t end) {
    while (at < end && !oq_is_ascii_upper(finder->text[at]))
        at++;
    return at < end;
}

/* What is to be remembered of a token that is one word. */
static unsigned foreign_what_one(const oq_foreign_finder *finder,
                                 const oq_judged_word *word) {
    const oq_doubt_tables *doubts = &finder->doubts;
    if (word->flags & OQ_FOREIGN_ALONE)
        return oq_doubt_alone(doubts, word->weight,
                              oq_foreign_ending(finder, word) == word->end);
    return word->weight <= finder->plain
               ? oq_doubt_plain(doubts, word->weight)
               : oq_doubt_nameless(doubts, word->weight);
}

/* The same of one that is several, or none, from "at" on. */
static unsigned foreign_what_many(const oq_foreign_finder *finder, size_t at,
                                  size_t end) {
    unsigned gap;
    bool line;
    while ((at = oq_foreign_gap(finder, at, &gap, &line)) < end) {
        oq_judged_word word = oq_foreign_judge(finder, at);
        if ((word.flags & OQ_FOREIGN_ALONE) || word.weight > finder->plain)
            return OQ_DOUBT_SURE;
        at = word.end;
    }
    return OQ_DOUBT_MANY;
}

/* Finds out about a token. What a kernel has read is a word, and no name if it
 * has no capital. */
static unsigned foreign_what(const oq_foreign_finder *finder,
                             const oq_doubts *found, size_t token) {
    size_t start = found->from + found->places[token].start;
    size_t end = found->from + found->places[token].end, at;
    unsigned gap;
    bool line, read = (found->kinds[token] & OQ_DOUBTFUL_UNREAD) == 0;
    oq_judged_word word = {start, end, found->scores[token], 0,
                           OQ_FOREIGN_SYMBOL};
    if (!read && (at = oq_foreign_gap(finder, start, &gap, &line)) != start)
        return foreign_what_many(finder, at, end);
    if (!read || foreign_has_capital(finder, start, end)) {
        word = oq_foreign_judge(finder, start);
    } else {
        if (word.score >= finder->model->lone) word.flags |= OQ_FOREIGN_ALONE;
        word.weight = oq_foreign_saying(finder, &word);
    }
    return word.end == end ? foreign_what_one(finder, &word)
                           : foreign_what_many(finder, start, end);
}

/* What is known of a token; found out and remembered if nothing is. */
OQ_INLINE unsigned foreign_known(const oq_foreign_finder *finder,
                                 oq_doubts *found, size_t token) {
    unsigned what = found->what[token];
    if (OQ_LIKELY(what != OQ_DOUBT_MISSED)) return what;
    size_t start = found->from + found->places[token].start;
    what = foreign_what(finder, found, token);
    found->what[token] = (uint8_t)what;
    oq_doubt_learn(
        &finder->doubts.memory, finder->text + start,
        (size_t)(found->places[token].end - found->places[token].start),
        finder->size - start, what);
    return what;
}

/* What the chain leads by before a token, at most, if the one before it is
 * plain, or all up to there is settled. */
static int32_t foreign_lead(const oq_foreign_finder *finder,
                            const oq_doubts *found, size_t token) {
    unsigned gap;
    bool line;
    if (token == 0 || !oq_doubt_is_word(found->what[token - 1]))
        return finder->behind;
    oq_foreign_gap(finder, found->from + found->places[token - 1].end, &gap,
                   &line);
    return -(line ? finder->model->start : finder->model->enter[gap]);
}

/* The next token that has a word, which begins at "at"; the number of tokens if
 * it is no token's start. */
OQ_INLINE size_t foreign_token_at(const oq_doubts *found, size_t token,
                                  size_t at) {
    while (++token < found->count &&
           found->from + found->places[token].start < at)
        ;
    return token < found->count &&
                   found->from + found->places[token].start == at
               ? token
               : found->count;
}

/* Keeps a word that is foreign by itself, but not an own ending. */
static bool foreign_keep(const oq_foreign_finder *finder,
                         const oq_doubts *found, size_t token, unsigned what) {
    size_t start = found->from + found->places[token].start;
    size_t end = found->from + found->places[token].end;
    oq_judged_word word = {.start = start, .end = end};
    if (what > OQ_DOUBT_WHOLE) end = oq_foreign_ending(finder, &word);
    return oq_ranges_add(finder->found, start, end);
}

/* Whether a token beside a hyphen may be part of a compound. */
static bool foreign_is_compound(const oq_foreign_finder *finder,
                                const oq_doubts *found, size_t token,
                                unsigned what) {
    oq_judged_word word = {.start = found->from + found->places[token].start,
                           .end = found->from + found->places[token].end};
    return what == OQ_DOUBT_MANY || oq_foreign_is_hyphened(finder, &word);
}

/*
 * Goes on from a token in doubt, by what is known of tokens, until the chain is
 * settled as own: words that are foreign by themselves are kept then. Gives the
 * last token of it; the number of tokens if that cannot be told so;
 * OQ_FOREIGN_FULL if there was no memory. What stands between the words is not
 * looked at: the chain leads by as much as it may at most.
 */
static size_t foreign_stroll(const oq_foreign_finder *finder, oq_doubts *found,
                             size_t token) {
    const int32_t settled = finder->behind + finder->plain;
    int32_t lead = finder->behind;
    for (; token < found->count; token++) {
        unsigned what = foreign_known(finder, found, token);
        unsigned kind = found->kinds[token];
        if (what > OQ_DOUBT_CUT) break;
        if ((kind & OQ_DOUBTFUL_HYPHENED) &&
            foreign_is_compound(finder, found, token, what))
            break;
        if (what == OQ_DOUBT_MANY) continue;
        if (what > OQ_DOUBT_NAMELESS &&
            !foreign_keep(finder, found, token, what))
            return OQ_FOREIGN_FULL;
        if (!(kind & OQ_DOUBTFUL_JOINED))
            lead += oq_doubt_says(&finder->doubts, what);
        if (lead >= finder->roof) break;
        if (lead <= settled) return token;
        if (lead < finder->behind) lead = finder->behind;
    }
    return found->count;
}

/* The same, by what does stand between the words. */
static size_t foreign_walk(const oq_foreign_finder *finder, oq_doubts *found,
                           size_t token) {
    const oq_foreign_model *model = finder->model;
    int32_t lead = foreign_lead(finder, found, token);
    while (token < found->count) {
        unsigned what = foreign_known(finder, found, token), gap;
        unsigned kind = found->kinds[token];
        size_t end = found->from + found->places[token].end;
        bool line;
        if (!oq_doubt_is_word(what) || (kind & OQ_DOUBTFUL_HYPHENED))
            return found->count;
        if (what > OQ_DOUBT_NAMELESS &&
            !foreign_keep(finder, found, token, what))
            return OQ_FOREIGN_FULL;
        if (!(kind & OQ_DOUBTFUL_JOINED))
            lead += oq_doubt_says(&finder->doubts, what);
        size_t at = oq_foreign_gap(finder, end, &gap, &line);
        if (line || at >= finder->size)
            return lead > model->end ? found->count : token;
        if (lead <= -model->enter[gap]) return token;
        if (lead >= model->leave[gap]) return found->count;
        token = foreign_token_at(found, token, at);
    }
    return found->count;
}

OQ_FN size_t oq_foreign_settled(const oq_foreign_finder *finder,
                                oq_doubts *found, size_t token) {
    const unsigned touched = OQ_DOUBTFUL_JOINED | OQ_DOUBTFUL_HYPHENED;
    size_t count = finder->found->count;
    if (oq_doubt_is_plain(foreign_known(finder, found, token)) &&
        (found->kinds[token] & touched) == 0)
        return token;
    size_t last = foreign_stroll(finder, found, token);
    if (last < found->count || last == OQ_FOREIGN_FULL) return last;
    finder->found->count = count;
    last = foreign_walk(finder, found, token);
    if (last == found->count) finder->found->count = count;
    return last;
}
