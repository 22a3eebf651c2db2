/*
 * foreign.c - finds words of a foreign language in a text in Latin script. A
 * line is a chain of words, each own or foreign. A word's letters give a score
 * for "foreign", a change of language has a cost, and the best chain is what
 * is taken: Viterbi's algorithm with two states.
 *
 * With two states the algorithm is one number: how much better the best chain
 * that ends foreign is than the best that ends own. Where it reaches the cost
 * of leaving, both chains come from "foreign"; where it falls to the cost of
 * entering, both come from "own"; in between each comes from its own kind. So
 * all words since the last such place share one fate, and nothing has to be
 * stored but where they begin. Invariant: words before "from" are settled.
 *
 * Most words are plain: they leave the chain as a plain word before them did,
 * and are no names. A kernel passes over those (doubts.h), and only from a word
 * in doubt on, until the chain is as before, words are looked at one by one.
 *
 * Apart from the chain, a word with a letter that the orthography does not
 * have is foreign, and so is one with a score beyond doubt.
 *
 * SPDX-License-Identifier: MIT
 */
#include "foreign_word.h"
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

/* Whether a list has a word, with nothing behind it or some of the endings. */
static bool foreign_is_listed(const oq_foreign_finder *finder,
                              const oq_foreign_list *list, const char *endings,
                              const oq_judged_word *word) {
    size_t end = word->end;
    const char first[] = {' ', (char)(finder->text[word->start] | 32), 0};
    const char *words = list->words;
    if (!foreign_glimpse(finder, list, word)) return false;
    if (word->flags & OQ_FOREIGN_CUT)
        end -= oq_code_size(oq_code_before(finder->text, end));
    while ((words = strstr(words, first)) != NULL) {
        size_t at = word->start;
        for (words++; at < end && *words != ' '; at++, words++)
            if ((uint8_t)*words != (finder->text[at] | 32)) break;
        if (*words == ' ' && oq_foreign_is_suffix(finder, endings, at, end))
            return true;
    }
    return false;
}

/* Whether a word with a capital is a foreign name beyond doubt. */
static bool foreign_is_name(const oq_foreign_finder *finder,
                            const oq_judged_word *word) {
    if ((word->flags & OQ_FOREIGN_OWN) != 0) return false;
    return foreign_is_inner(finder, word) ||
           foreign_is_listed(finder, &finder->names, finder->model->endings,
                             word);
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

static bool foreign_is_hyphened(const oq_foreign_finder *finder,
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

/* Whether a word is part of such a compound: e-mail, Wi-Fi. It says nothing of
 * its neighbours. */
OQ_INLINE bool foreign_is_compound(const oq_foreign_finder *finder,
                                   const oq_judged_word *word) {
    bool hyphen = (word->start > 0 && finder->text[word->start - 1] == '-') ||
                  (word->end < finder->size && finder->text[word->end] == '-');
    return OQ_UNLIKELY(hyphen) && foreign_is_hyphened(finder, word);
}

/* Whether the letters of a word make it foreign whatever stands around it. */
OQ_INLINE bool foreign_by_letters(const oq_foreign_finder *finder,
                                  const oq_judged_word *word) {
    const oq_foreign_model *model = finder->model;
    if (word->flags & OQ_FOREIGN_UNKNOWN || word->score >= model->lone)
        return true;
    return OQ_UNLIKELY(word->flags & OQ_FOREIGN_UPPER) &&
           word->score >= model->inner && foreign_is_name(finder, word);
}

/* Whether a word is foreign whatever its neighbours are. */
OQ_INLINE bool foreign_alone(const oq_foreign_finder *finder,
                             const oq_judged_word *word) {
    return (word->flags & OQ_FOREIGN_ALONE) ||
           foreign_is_compound(finder, word);
}

/* Whether a sign of addresses at "at" joins the words around it. */
static bool foreign_is_joint(const oq_foreign_finder *finder, size_t at) {
    if (at == 0 || at + 1 >= finder->size) return false;
    uint8_t c = finder->text[at];
    if (c != '.' && c != '/' && c != '@' && c != ':' && c != '_') return false;
    return finder->text[at - 1] > ' ' && finder->text[at + 1] > ' ';
}

/* Whether a word is part of an address: then it says nothing of its
 * neighbours. */
OQ_INLINE bool foreign_is_part(const oq_foreign_finder *finder,
                               const oq_judged_word *word) {
    const uint8_t *text = finder->text;
    size_t start = word->start, end = word->end;
    if (end < finder->size && text[end] != ' ' && foreign_is_joint(finder, end))
        return true;
    return start > 0 && text[start - 1] != ' ' &&
           foreign_is_joint(finder, start - 1);
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
    bool alike = foreign_is_listed(finder, &finder->alike, " ", word);
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

/* What a word says if it is no part of anything. */
OQ_INLINE int32_t foreign_saying(const oq_foreign_finder *finder,
                                 const oq_judged_word *word) {
    const oq_foreign_model *model = finder->model;
    if (!(word->flags & OQ_FOREIGN_SYMBOL)) return 0;
    if (word->score > 0 || (word->flags & OQ_FOREIGN_UNKNOWN))
        return foreign_gain(finder, word);
    return word->score < -model->most_own ? -model->most_own : word->score;
}

/* What the chain takes a word to say. */
OQ_INLINE int32_t foreign_weight(const oq_foreign_finder *finder,
                                 const oq_judged_word *word) {
    if (foreign_is_part(finder, word) || foreign_is_compound(finder, word))
        return 0;
    return word->weight;
}

/* ----------------------------------------------------------------- words -- */

/* Reads the word at "at" and judges it by its letters. */
static oq_judged_word foreign_judge(const oq_foreign_finder *finder,
                                    size_t at) {
    oq_judged_word word = oq_foreign_read(finder, at);
    if (foreign_by_letters(finder, &word)) word.flags |= OQ_FOREIGN_ALONE;
    word.weight = foreign_saying(finder, &word);
    return word;
}

/* ------------------------------------------------------------- suffixes -- */

/* Where the own suffix begins that stands right behind a foreign word; the
 * word's end if there is none. */
static size_t foreign_ending(const oq_foreign_finder *finder,
                             const oq_judged_word *word) {
    oq_foreign_finder part = *finder;
    for (size_t at = word->start + 3; at < word->end; at++) {
        unsigned first =
            oq_foreign_number((const char *)finder->text, at, word->end);
        if (!(finder->endings >> first & 1)) continue;
        if (!oq_foreign_is_suffix(finder, finder->model->endings, at,
                                  word->end))
            continue;
        part.size = at;
        oq_judged_word stem = foreign_judge(&part, word->start);
        return foreign_alone(&part, &stem) ? at : word->end;
    }
    return word->end;
}

/* ---------------------------------------------------------------- lines -- */

static size_t foreign_gap_slow(const oq_foreign_finder *finder, size_t at,
                               unsigned *gap, bool *line) {
    while (at < finder->size) {
        size_t next = at;
        if (finder->table[finder->text[at]] != 0) break;
        uint32_t code = oq_utf8_get(finder->text, &next);
        if (code >= 0x80 && oq_is_wordlike(code) && !oq_is_apostrophe(code))
            break;
        at = next;
        if (code == ' ' || code == 0xA0 || oq_is_ascii_digit(code)) continue;
        if (code == '\n') *line = true;
        unsigned kind = code == ',' || code == '-' || code == 0x2019
                            ? OQ_GAP_COMMA
                            : OQ_GAP_BREAK;
        if (*gap < kind) *gap = kind;
    }
    return at;
}

/* Passes over what is no word; says what it was. */
OQ_INLINE size_t foreign_gap(const oq_foreign_finder *finder, size_t at,
                             unsigned *gap, bool *line) {
    *gap = OQ_GAP_SPACE;
    *line = false;
    if (at + 1 < finder->size && finder->text[at] == ' ' &&
        OQ_LIKELY(finder->table[finder->text[at + 1]] != 0))
        return at + 1;
    return foreign_gap_slow(finder, at, gap, line);
}

/* Whether a word is an own suffix behind an apostrophe, or at the end of a
 * chain behind a hyphen ("commit-in"). */
static bool foreign_is_suffixed(const oq_foreign_finder *finder,
                                const oq_judged_word *word) {
    uint32_t before = oq_code_before(finder->text, word->start);
    bool hyphen = before == '-' && word->end == finder->to;
    return (hyphen || oq_is_apostrophe(before)) &&
           oq_foreign_is_suffix(finder, finder->model->suffixes, word->start,
                                word->end);
}

/* Writes a word that waited, if it is foreign. */
static bool foreign_write(const oq_foreign_finder *finder,
                          const oq_judged_word *word, bool foreign) {
    bool latin = (word->flags & OQ_FOREIGN_SYMBOL) != 0;
    bool keep = foreign ? latin && !foreign_is_suffixed(finder, word)
                        : foreign_alone(finder, word);
    if (!keep) return true;
    size_t end = foreign ? word->end : foreign_ending(finder, word);
    return oq_ranges_add(finder->found, word->start, end);
}

/* Writes the foreign ones of the words that waited. */
static bool foreign_settle(oq_foreign_finder *finder, bool foreign) {
    size_t at = finder->from, count = finder->count;
    unsigned gap;
    bool line;
    finder->marked = false;
    for (size_t i = 0; i < count && i < OQ_FOREIGN_KEPT; i++) {
        const oq_judged_word *word = &finder->words[i];
        if (!foreign_write(finder, word, foreign)) return false;
        at = word->end;
    }
    if (count <= OQ_FOREIGN_KEPT) return true;
    while ((at = foreign_gap(finder, at, &gap, &line)) < finder->to) {
        oq_judged_word word = foreign_judge(finder, at);
        if (!foreign_write(finder, &word, foreign)) return false;
        at = word.end;
    }
    return true;
}

/* Where the chain is decided before the gap to the next word, decides it. */
OQ_INLINE bool foreign_decide(oq_foreign_finder *finder, unsigned gap) {
    const oq_foreign_model *model = finder->model;
    if (finder->lead <= -model->enter[gap]) {
        finder->lead = -model->enter[gap];
        finder->open = false;
        return !finder->marked || foreign_settle(finder, false);
    }
    if (finder->lead < model->leave[gap]) return true;
    finder->lead = model->leave[gap];
    finder->open = false;
    return foreign_settle(finder, true);
}

/* Takes one more word into the chain. */
OQ_INLINE bool foreign_take(oq_foreign_finder *finder,
                            const oq_judged_word *word, unsigned gap) {
    if (finder->open && !foreign_decide(finder, gap)) return false;
    if (!finder->open) {
        finder->from = word->start;
        finder->count = 0;
    }
    if (finder->count < OQ_FOREIGN_KEPT) finder->words[finder->count] = *word;
    finder->count++;
    finder->open = true;
    finder->to = word->end;
    finder->marked |= foreign_alone(finder, word);
    finder->lead += foreign_weight(finder, word);
    return true;
}

/* Decides what is left at the end of a line. */
static bool foreign_finish(oq_foreign_finder *finder) {
    bool foreign = finder->lead > finder->model->end;
    finder->lead = -finder->model->start;
    finder->open = false;
    return (!foreign && !finder->marked) || foreign_settle(finder, foreign);
}

/* Word by word, from "from" on, up to *end: the end of a word behind which the
 * chain is as it is behind any plain word. It is so at "from". With "whole" to
 * the end of the text. */
static bool foreign_run(oq_foreign_finder *finder, size_t from, bool whole,
                        size_t *end) {
    unsigned gap;
    bool line;
    size_t at = foreign_gap(finder, from, &gap, &line);
    finder->open = finder->marked = false;
    finder->lead =
        -(line || from == 0 ? finder->model->start : finder->model->enter[gap]);
    while (at < finder->size) {
        oq_judged_word word = foreign_judge(finder, at);
        if (!foreign_take(finder, &word, gap)) return false;
        at = foreign_gap(finder, word.end, &gap, &line);
        *end = word.end;
        if (OQ_UNLIKELY(line || at >= finder->size)) {
            if (!foreign_finish(finder)) return false;
        } else if (!whole && !foreign_decide(finder, gap))
            return false;
        if (!whole && !finder->open && finder->lead < 0) return true;
    }
    *end = finder->size;
    return true;
}

/* ------------------------------------------------------ tokens in doubt -- */

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
                              foreign_ending(finder, word) == word->end);
    return word->weight <= finder->plain
               ? oq_doubt_plain(doubts, word->weight)
               : oq_doubt_nameless(doubts, word->weight);
}

/* The same of one that is several, or none, from "at" on. */
static unsigned foreign_what_many(const oq_foreign_finder *finder, size_t at,
                                  size_t end) {
    unsigned gap;
    bool line;
    while ((at = foreign_gap(finder, at, &gap, &line)) < end) {
        oq_judged_word word = foreign_judge(finder, at);
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
    if (!read && (at = foreign_gap(finder, start, &gap, &line)) != start)
        return foreign_what_many(finder, at, end);
    if (!read || foreign_has_capital(finder, start, end)) {
        word = foreign_judge(finder, start);
    } else {
        if (word.score >= finder->model->lone) word.flags |= OQ_FOREIGN_ALONE;
        word.weight = foreign_saying(finder, &word);
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
        &finder->doubts, finder->text + start,
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
    foreign_gap(finder, found->from + found->places[token - 1].end, &gap,
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
static bool foreign_keep(const oq_foreign_finder *finder, size_t start,
                         size_t end, unsigned what) {
    oq_judged_word word = {.start = start, .end = end};
    if (what > OQ_DOUBT_WHOLE) end = foreign_ending(finder, &word);
    return oq_ranges_add(finder->found, start, end);
}

#define FOREIGN_FULL SIZE_MAX

/*
 * Goes on from a token in doubt, by what is known of tokens, until the chain is
 * settled as own: words that are foreign by themselves are kept then. Gives the
 * last token of it; the number of tokens if that cannot be told so;
 * FOREIGN_FULL if there was no memory.
 */
static size_t foreign_walk(const oq_foreign_finder *finder, oq_doubts *found,
                           size_t token) {
    const oq_foreign_model *model = finder->model;
    int32_t lead = foreign_lead(finder, found, token);
    while (token < found->count) {
        unsigned what = foreign_known(finder, found, token), gap;
        unsigned kind = found->kinds[token];
        size_t start = found->from + found->places[token].start;
        size_t end = found->from + found->places[token].end;
        bool line;
        if (!oq_doubt_is_word(what) || (kind & OQ_DOUBTFUL_HYPHENED))
            return found->count;
        if (what > OQ_DOUBT_NAMELESS && !foreign_keep(finder, start, end, what))
            return FOREIGN_FULL;
        if (!(kind & OQ_DOUBTFUL_JOINED))
            lead += oq_doubt_says(&finder->doubts, what);
        size_t at = foreign_gap(finder, end, &gap, &line);
        if (line || at >= finder->size)
            return lead > model->end ? found->count : token;
        if (lead <= -model->enter[gap]) return token;
        if (lead >= model->leave[gap]) return found->count;
        token = foreign_token_at(found, token, at);
    }
    return found->count;
}

/* The last token up to which all is settled by that, from one in doubt on; or
 * as above, and then nothing is kept. */
static size_t foreign_settled(const oq_foreign_finder *finder, oq_doubts *found,
                              size_t token) {
    const unsigned touched = OQ_DOUBTFUL_JOINED | OQ_DOUBTFUL_HYPHENED;
    size_t count = finder->found->count;
    if (oq_doubt_is_plain(foreign_known(finder, found, token)) &&
        (found->kinds[token] & touched) == 0)
        return token;
    size_t last = foreign_walk(finder, found, token);
    if (last == found->count) finder->found->count = count;
    return last;
}

/* ----------------------------------------------------------- the search -- */

/* Whether a byte is of a token: see doubts.h. */
static bool foreign_is_token(uint8_t byte) {
    return byte >= 0x80 || oq_is_ascii_letter(byte) || oq_is_apostrophe(byte);
}

/* Where the word ends that stands before "start", a place between two words;
 * 0 if there is none. An apostrophe may belong to it: then it is read. */
static size_t foreign_back(const oq_foreign_finder *finder, size_t start) {
    const uint8_t *text = finder->text;
    size_t at = start, end = 0;
    unsigned gap;
    bool line;
    while (at > 0) {
        uint32_t code = oq_code_before(text, at);
        if (oq_is_wordlike(code) && !oq_is_apostrophe(code)) break;
        at -= oq_code_size(code);
    }
    if (at == 0 || at == start ||
        !oq_is_apostrophe(oq_code_at(text, start, at)))
        return at;
    while (at > 0 && foreign_is_token(text[at - 1]))
        at--;
    while ((at = foreign_gap(finder, at, &gap, &line)) < start)
        at = end = oq_foreign_read(finder, at).end;
    return end;
}

/* Looks at the tokens in doubt up to *done, where all before is settled. */
static bool foreign_doubts_in(oq_foreign_finder *finder, oq_doubts *found,
                              size_t *done) {
    const uint16_t *doubted = found->doubted;
    for (; *doubted < found->count; doubted++) {
        size_t token = *doubted;
        size_t start = found->from + found->places[token].start;
        size_t end = found->from + found->places[token].end;
        if (end <= *done) continue;
        if (start >= *done) {
            size_t last = foreign_settled(finder, found, token);
            if (last == FOREIGN_FULL) return false;
            if (last < found->count) {
                *done = found->from + found->places[last].end;
                continue;
            }
            *done = foreign_back(finder, start);
        }
        while (*done < end)
            if (!foreign_run(finder, *done, false, done)) return false;
    }
    return true;
}

/* Searches a piece from *at on, a place between two words behind which all is
 * plain, up to another. A token too long for a kernel is read word by word. */
static bool foreign_piece(oq_foreign_finder *finder, const oq_kernels *kernels,
                          size_t *at) {
    oq_doubts found;
    size_t done = *at;
    size_t end = kernels->doubts(&finder->doubts, finder->text, finder->size,
                                 done, &found);
    if (!foreign_doubts_in(finder, &found, &done)) return false;
    if (end == *at)
        return foreign_run(finder, foreign_back(finder, end), false, at);
    *at = done < end ? end : done;
    return true;
}

/* The memory for words has half as many bytes as the text so far. */
static void foreign_widen(oq_foreign_finder *finder, size_t size) {
    oq_doubt_tables *doubts = &finder->doubts;
    finder->seen += size;
    while (doubts->word_shift > 66 - OQ_DOUBT_LAST_BITS &&
           finder->seen >> (66 + 7 - doubts->word_shift) != 0)
        oq_doubt_widen(doubts);
}

OQ_FN bool oq_foreign_search(oq_foreign_finder *finder,
                             const oq_kernels *kernels, const uint8_t *text,
                             size_t size, oq_ranges *found) {
    size_t at = 0;
    finder->text = text;
    finder->size = size;
    finder->found = found;
    if (!finder->quick) return foreign_run(finder, 0, true, &at);
    foreign_widen(finder, size);
    while (at < size)
        if (!foreign_piece(finder, kernels, &at)) return false;
    return true;
}

OQ_FN bool oq_find_foreign(const oq_foreign_model *model,
                           const uint8_t known[0x250], const uint8_t *text,
                           size_t size, oq_ranges *found) {
    oq_foreign_finder finder;
    oq_foreign_prepare(&finder, model, known);
    finder.quick = false;
    return oq_foreign_search(&finder, NULL, text, size, found);
}
