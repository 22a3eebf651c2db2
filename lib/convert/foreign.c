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

static void foreign_learn(const oq_foreign_finder *finder,
                          const oq_doubt *doubt, unsigned what) {
    oq_doubt_learn(&finder->doubts, finder->text + doubt->start, doubt->size,
                   finder->size - doubt->start, what);
}

static bool foreign_has_capital(const oq_foreign_finder *finder,
                                const oq_doubt *doubt) {
    size_t at = doubt->start, end = oq_doubt_end(doubt);
    while (at < end && !oq_is_ascii_upper(finder->text[at]))
        at++;
    return at < end;
}

/* Whether a token that a kernel read is a name that is foreign whatever stands
 * around it. */
static bool foreign_is_named(const oq_foreign_finder *finder,
                             const oq_doubt *doubt) {
    if (doubt->score < finder->model->inner ||
        !foreign_has_capital(finder, doubt))
        return false;
    oq_judged_word word = {.start = doubt->start, .end = oq_doubt_end(doubt)};
    return foreign_is_name(finder, &word) &&
           !(oq_foreign_read(finder, doubt->start).flags & OQ_FOREIGN_OWN);
}

/* What is to be remembered of a token that a kernel read. */
static unsigned foreign_kind(const oq_foreign_finder *finder,
                             const oq_doubt *doubt) {
    if (doubt->score >= finder->model->lone || foreign_is_named(finder, doubt))
        return OQ_DOUBT_SURE;
    return doubt->score <= finder->plain
               ? oq_doubt_plain(&finder->doubts, doubt->score)
               : oq_doubt_nameless(&finder->doubts, doubt->score);
}

/* The same of one that a kernel could not read: whether all its words are
 * plain, and what they say at most; no more than that if none begins it. */
static unsigned foreign_kind_unread(const oq_foreign_finder *finder,
                                    const oq_doubt *doubt) {
    int32_t most = -finder->model->most_own;
    unsigned gap;
    bool line;
    size_t at = foreign_gap(finder, doubt->start, &gap, &line);
    if (at != doubt->start) most = 0;
    while (at < oq_doubt_end(doubt)) {
        oq_judged_word word = foreign_judge(finder, at);
        if ((word.flags & OQ_FOREIGN_ALONE) || word.weight > finder->plain)
            return OQ_DOUBT_SURE;
        if (word.weight > most) most = word.weight;
        at = foreign_gap(finder, word.end, &gap, &line);
    }
    return oq_doubt_plain(&finder->doubts, most);
}

/* Tokens in doubt one behind the other, of which not one is foreign by itself:
 * "lead" is what they say together, at most, of what the chain may lead by. */
typedef struct foreign_waiting {
    size_t first; /* where they begin */
    int32_t lead;
    bool any;
} foreign_waiting;

/* Whether a token, with those that wait, says so little that the plain word
 * behind it settles all; or whether the next one may still do so. */
static bool foreign_waits(const oq_foreign_finder *finder,
                          const oq_doubt *doubt, const oq_doubt *next,
                          int32_t says, foreign_waiting *waiting) {
    if (says < -finder->model->most_own) says = -finder->model->most_own;
    if (!waiting->any) *waiting = (foreign_waiting){doubt->start, 0, true};
    waiting->lead = says + (waiting->lead > 0 ? waiting->lead : 0);
    if (waiting->lead > finder->calm) return false;
    if (waiting->lead > finder->plain) {
        if (doubt->gap == 0) return false;
        if (next != NULL && next->start == oq_doubt_end(doubt) + doubt->gap)
            return true;
        int32_t lead = waiting->lead > 0 ? waiting->lead : 0;
        if (lead + doubt->next > finder->plain) return false;
    }
    waiting->any = false;
    return true;
}

/* Whether a token has to be looked at wherever it stands: it is a name, or
 * foreign by its letters alone. That is remembered. */
static bool foreign_is_sure(const oq_foreign_finder *finder,
                            const oq_doubt *doubt) {
    const unsigned known = OQ_DOUBTFUL_PLAIN | OQ_DOUBTFUL_NAMELESS;
    if (doubt->kind & known) return false;
    if (doubt->kind & OQ_DOUBTFUL_SURE) return true;
    unsigned what = doubt->kind & OQ_DOUBTFUL_UNREAD
                        ? foreign_kind_unread(finder, doubt)
                        : foreign_kind(finder, doubt);
    foreign_learn(finder, doubt, what);
    return what == OQ_DOUBT_SURE;
}

/* Whether a token in doubt changes nothing, as far as it is known: it is plain
 * after all, or says so little that words behind it settle it. */
static bool foreign_is_calm(const oq_foreign_finder *finder,
                            const oq_doubt *doubt, const oq_doubt *next,
                            foreign_waiting *waiting) {
    bool joined = (doubt->kind & OQ_DOUBTFUL_JOINED) != 0;
    bool unread = (doubt->kind & OQ_DOUBTFUL_UNREAD) != 0;
    if ((doubt->kind & OQ_DOUBTFUL_HYPHENED) || (joined && unread) ||
        foreign_is_sure(finder, doubt))
        return false;
    /* what was not read is plain, but perhaps no word */
    if (unread && !waiting->any) return true;
    return foreign_waits(finder, doubt, next, joined ? 0 : doubt->score,
                         waiting);
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
static bool foreign_doubts_in(oq_foreign_finder *finder, const oq_doubt *doubts,
                              size_t count, size_t *done) {
    foreign_waiting waiting = {0, 0, false};
    for (size_t i = 0; i < count; i++) {
        const oq_doubt *doubt = &doubts[i];
        const oq_doubt *next = i + 1 < count ? doubt + 1 : NULL;
        if (oq_doubt_end(doubt) <= *done) continue;
        if (doubt->start >= *done) {
            if (foreign_is_calm(finder, doubt, next, &waiting)) continue;
            *done = foreign_back(finder,
                                 waiting.any ? waiting.first : doubt->start);
            waiting.any = false;
        }
        while (*done < oq_doubt_end(doubt)) /* to the end of all that waited */
            if (!foreign_run(finder, *done, false, done)) return false;
    }
    return true;
}

/* Searches a piece from *at on, a place between two words behind which all is
 * plain, up to another. A token too long for a kernel is read word by word. */
static bool foreign_piece(oq_foreign_finder *finder, const oq_kernels *kernels,
                          size_t *at) {
    oq_doubt doubts[OQ_DOUBT_TOKENS];
    size_t count, done = *at;
    size_t end = kernels->doubts(&finder->doubts, finder->text, finder->size,
                                 done, doubts, &count);
    if (!foreign_doubts_in(finder, doubts, count, &done)) return false;
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
