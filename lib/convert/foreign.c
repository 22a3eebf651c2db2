/*
 * foreign.c - finds words of a foreign language in a text in Latin script. A
 * line is a chain of words, each own or foreign (foreign_chain.c), which are
 * judged by their letters (foreign_judge.c).
 *
 * Most words are plain: they leave the chain as a plain word before them did,
 * and are no names. A kernel passes over those (doubts.h), and only from a word
 * in doubt on, until the chain is as before, words are looked at: by what is
 * known of tokens (foreign_tokens.c), or else one by one.
 *
 * SPDX-License-Identifier: MIT
 */
#include "foreign_chain.h"
#include "glance.h"

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
    while ((at = oq_foreign_gap(finder, at, &gap, &line)) < start)
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
            size_t last = oq_foreign_settled(finder, found, token);
            if (last == OQ_FOREIGN_FULL) return false;
            if (last < found->count) {
                *done = found->from + found->places[last].end;
                continue;
            }
            *done = foreign_back(finder, start);
        }
        while (*done < end)
            if (!oq_foreign_run(finder, *done, false, done)) return false;
    }
    return true;
}

/* Searches a piece from *at on, a place between two words behind which all is
 * plain, up to another. A token too long for a kernel is read word by word. */
static bool foreign_piece(oq_foreign_finder *finder, const oq_kernels *kernels,
                          size_t *at) {
    oq_doubts found;
    size_t done = *at;
    oq_doubt_memory_widen(&finder->doubts.memory, finder->seen);
    size_t end = kernels->doubts(&finder->doubts, finder->text, finder->size,
                                 done, &found);
    if (!foreign_doubts_in(finder, &found, &done)) return false;
    if (end == *at)
        return oq_foreign_run(finder, foreign_back(finder, end), false, at);
    *at = done < end ? end : done;
    return true;
}

OQ_FN bool oq_foreign_search(oq_foreign_finder *finder,
                             const oq_kernels *kernels, const uint8_t *text,
                             size_t size, oq_ranges *found) {
    size_t at = 0;
    finder->text = text;
    finder->size = size;
    finder->found = found;
    if (!finder->quick) return oq_foreign_run(finder, 0, true, &at);
    finder->seen += size;
    if (finder->judged == NULL && finder->seen >= OQ_FOREIGN_JUDGED_FROM)
        oq_foreign_keep(finder);
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
