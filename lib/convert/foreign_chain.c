/*
 * foreign_chain.c - a line is a chain of words, each own or foreign. A word's
 * letters give a score for "foreign", a change of language has a cost, and the
 * best chain is what is taken: Viterbi's algorithm with two states.
 *
 * With two states the algorithm is one number: how much better the best chain
 * that ends foreign is than the best that ends own. Where it reaches the cost
 * of leaving, both chains come from "foreign"; where it falls to the cost of
 * entering, both come from "own"; in between each comes from its own kind. So
 * all words since the last such place share one fate, and nothing has to be
 * stored but where they begin. Invariant: words before "from" are settled.
 *
 * SPDX-License-Identifier: MIT
 */
#include "foreign_chain.h"
#include "glance.h"

/* What a sign is between two words. */
OQ_INLINE unsigned foreign_gap_of(uint32_t code) {
    bool space = code == ' ' || code == 0xA0 || oq_is_ascii_digit(code);
    bool comma = code == ',' || code == '-' || code == 0x2019;
    return space ? OQ_GAP_SPACE : comma ? OQ_GAP_COMMA : OQ_GAP_BREAK;
}

OQ_FN size_t oq_foreign_gap_slow(const oq_foreign_finder *finder, size_t at,
                                 unsigned *gap, bool *line) {
    unsigned most = *gap;
    bool ends = *line;
    while (at < finder->size && finder->table[finder->text[at]] == 0) {
        size_t next = at + 1;
        uint32_t code = finder->text[at];
        if (OQ_UNLIKELY(code >= 0x80)) {
            next = at;
            code = oq_utf8_get(finder->text, &next);
            if (oq_is_wordlike(code) && !oq_is_apostrophe(code)) break;
        }
        unsigned kind = foreign_gap_of(code);
        at = next;
        ends |= code == '\n';
        most = most < kind ? kind : most;
    }
    *gap = most;
    *line = ends;
    return at;
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
                        : oq_foreign_alone(finder, word);
    if (!keep) return true;
    size_t end = foreign ? oq_foreign_tail(finder, word)
                         : oq_foreign_ending(finder, word);
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
    while ((at = oq_foreign_gap(finder, at, &gap, &line)) < finder->to) {
        oq_judged_word word = oq_foreign_judge(finder, at);
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
    finder->marked |= oq_foreign_alone(finder, word);
    finder->lead += oq_foreign_weight(finder, word);
    return true;
}

/* Decides what is left at the end of a line. */
static bool foreign_finish(oq_foreign_finder *finder) {
    bool foreign = finder->lead > finder->model->end;
    finder->lead = -finder->model->start;
    finder->open = false;
    return (!foreign && !finder->marked) || foreign_settle(finder, foreign);
}

OQ_FN bool oq_foreign_run(oq_foreign_finder *finder, size_t from, bool whole,
                          size_t *end) {
    unsigned gap;
    bool line;
    size_t at = oq_foreign_gap(finder, from, &gap, &line);
    finder->open = finder->marked = false;
    finder->lead =
        -(line || from == 0 ? finder->model->start : finder->model->enter[gap]);
    while (at < finder->size) {
        oq_judged_word word = oq_foreign_judge(finder, at);
        if (!foreign_take(finder, &word, gap)) return false;
        at = oq_foreign_gap(finder, word.end, &gap, &line);
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
