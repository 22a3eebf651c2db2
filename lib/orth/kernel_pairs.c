/*
 * kernel_pairs.c - pairs of letters that tell listed stems: of each stem that
 * rules write otherwise than a list a part is known (kernel_same.c), mostly a
 * letter between two others, and pairs are chosen so that each part has one. Of
 * lists of loans these are few, and native words hardly have them: so a kernel
 * that asks for pairs of letters anyway (kernel_beside.c) sees with them
 * whether a window may have a listed word at all. Invariant: every word for
 * which the kernel needs the list has a pair, or there are no pairs.
 *
 * SPDX-License-Identifier: MIT
 */
#include "kernel_maker.h"

enum {
    PAIRS_COMMON = 4, /* the price of a pair of common letters; else 1 */
    PAIRS_MOST = 24   /* that of all */
};

OQ_FN void oq_kernel_keep_part(oq_kernel_maker *m,
                               const uint8_t part[OQ_MAKER_PART]) {
    for (unsigned i = 0; i < m->part_count && i < OQ_MAKER_PARTS; i++)
        if (memcmp(m->parts[i], part, OQ_MAKER_PART) == 0) return;
    if (m->part_count < OQ_MAKER_PARTS)
        memcpy(m->parts[m->part_count], part, OQ_MAKER_PART);
    if (m->part_count <= OQ_MAKER_PARTS) m->part_count++;
}

OQ_FN bool oq_kernel_is_rare(const oq_kernel_maker *m, const uint8_t pair[2]) {
    return pair[0] != 0 && pair[1] != 0 &&
           !oq_set_has(&m->frequent[pair[0]], pair[1]);
}

/* How much a pair counts: more if suffixes have both letters elsewhere. */
static unsigned pairs_price(const oq_kernel_maker *m, const uint8_t pair[2]) {
    return oq_set_has(&m->common, pair[0]) && oq_set_has(&m->common, pair[1])
               ? PAIRS_COMMON
               : 1;
}

static bool pairs_has(const uint8_t part[OQ_MAKER_PART],
                      const uint8_t pair[2]) {
    for (unsigned at = 0; at + 1 < OQ_MAKER_PART; at++)
        if (memcmp(part + at, pair, 2) == 0) return true;
    return false;
}

/* How many of the parts that are not found yet have each pair. */
static void pairs_count(oq_kernel_maker *m, const bool *found) {
    memset(m->pair_counts, 0, sizeof(m->pair_counts));
    for (unsigned i = 0; i < m->part_count; i++)
        for (unsigned at = 0; at + 1 < OQ_MAKER_PART && !found[i]; at++)
            m->pair_counts[m->parts[i][at]][m->parts[i][at + 1]]++;
}

/* The rare pair that most of them have for its price; NULL: none. */
static const uint8_t *pairs_best(const oq_kernel_maker *m, const bool *found) {
    const uint8_t *best = NULL;
    unsigned most = 0;
    for (unsigned i = 0; i < m->part_count; i++)
        for (unsigned at = 0; at + 1 < OQ_MAKER_PART && !found[i]; at++) {
            const uint8_t *pair = m->parts[i] + at;
            unsigned gain = m->pair_counts[pair[0]][pair[1]] * PAIRS_COMMON /
                            pairs_price(m, pair);
            if (gain <= most || !oq_kernel_is_rare(m, pair)) continue;
            most = gain;
            best = pair;
        }
    return best;
}

OQ_FN void oq_kernel_choose_pairs(oq_kernel_maker *m) {
    bool found[OQ_MAKER_PARTS] = {false};
    unsigned left = m->part_count, price = 0;
    if (m->part_count > OQ_MAKER_PARTS) return;
    while (left > 0 && m->pair_count < OQ_MAKER_PAIRS) {
        pairs_count(m, found);
        const uint8_t *best = pairs_best(m, found);
        if (best == NULL) break;
        for (unsigned i = 0; i < m->part_count; i++)
            if (!found[i] && pairs_has(m->parts[i], best)) {
                found[i] = true;
                left--;
            }
        price += pairs_price(m, best);
        memcpy(m->pairs[m->pair_count++], best, 2);
    }
    if (left > 0 || price > PAIRS_MOST) m->pair_count = 0;
}
