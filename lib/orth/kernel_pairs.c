/*
 * kernel_pairs.c - pairs of letters that tell listed stems: where the rules
 * depart from a list, a letter stands between two others (kernel_same.c), and
 * one of the two pairs of each such trio is chosen. Of lists of loans these are
 * few, and native words hardly have them: so a kernel that asks for pairs of
 * letters anyway (kernel_beside.c) sees with them whether a window may have a
 * listed word at all. Invariant: every word for which the kernel needs the list
 * has a pair, or there are no pairs.
 *
 * SPDX-License-Identifier: MIT
 */
#include "kernel_maker.h"

OQ_FN void oq_kernel_add_trio(oq_kernel_maker *m, unsigned before,
                              unsigned letter, unsigned after) {
    const uint8_t trio[3] = {(uint8_t)before, (uint8_t)letter, (uint8_t)after};
    for (unsigned i = 0; i < m->trio_count && i < OQ_MAKER_TRIOS; i++)
        if (memcmp(m->trios[i], trio, sizeof(trio)) == 0) return;
    if (m->trio_count < OQ_MAKER_TRIOS)
        memcpy(m->trios[m->trio_count], trio, sizeof(trio));
    if (m->trio_count <= OQ_MAKER_TRIOS) m->trio_count++;
}

/* Whether a trio has a pair. */
static bool pairs_has(const uint8_t trio[3], const uint8_t pair[2]) {
    return memcmp(trio, pair, 2) == 0 || memcmp(trio + 1, pair, 2) == 0;
}

/* Whether a pair is none of those that native words have often, by their
 * suffixes. Edges of words are in no pair. */
static bool pairs_is_rare(const oq_kernel_maker *m, const uint8_t pair[2]) {
    return pair[0] != 0 && pair[1] != 0 &&
           !oq_set_has(&m->frequent[pair[0]], pair[1]);
}

/* How many of the trios that are not found yet have each pair. */
static void pairs_count(oq_kernel_maker *m, const bool *found) {
    memset(m->pair_counts, 0, sizeof(m->pair_counts));
    for (unsigned i = 0; i < m->trio_count; i++)
        for (unsigned at = 0; at < 2 && !found[i]; at++)
            m->pair_counts[m->trios[i][at]][m->trios[i][at + 1]]++;
}

/* The rare pair that most of them have; NULL: none. */
static const uint8_t *pairs_best(const oq_kernel_maker *m, const bool *found) {
    const uint8_t *best = NULL;
    unsigned most = 0;
    for (unsigned i = 0; i < m->trio_count; i++)
        for (unsigned at = 0; at < 2 && !found[i]; at++) {
            const uint8_t *pair = m->trios[i] + at;
            unsigned count = m->pair_counts[pair[0]][pair[1]];
            if (count <= most || !pairs_is_rare(m, pair)) continue;
            most = count;
            best = pair;
        }
    return best;
}

OQ_FN void oq_kernel_choose_pairs(oq_kernel_maker *m) {
    bool found[OQ_MAKER_TRIOS] = {false};
    unsigned left = m->trio_count;
    if (m->trio_count > OQ_MAKER_TRIOS) return;
    while (left > 0 && m->pair_count < OQ_MAKER_PAIRS) {
        pairs_count(m, found);
        const uint8_t *best = pairs_best(m, found);
        if (best == NULL) break;
        for (unsigned i = 0; i < m->trio_count; i++)
            if (!found[i] && pairs_has(m->trios[i], best)) {
                found[i] = true;
                left--;
            }
        memcpy(m->pairs[m->pair_count++], best, 2);
    }
    if (left > 0) m->pair_count = 0;
}
