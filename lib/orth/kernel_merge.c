/*
 * kernel_merge.c - see kernel_merge.h. Invariant: the prices of all items below
 * "count" are known.
 *
 * SPDX-License-Identifier: MIT
 */
#include "kernel_merge.h"

/* Finds what an item costs, and what it costs more to make it one with each. */
static void merge_price(oq_merge *merge, unsigned item) {
    merge->costs[item] = merge->cost(merge, item, item);
    for (unsigned i = 0; i < merge->count; i++) {
        uint64_t both = merge->cost(merge, i, item);
        uint64_t apart = merge->costs[i] + merge->costs[item];
        merge->prices[i][item] = merge->prices[item][i] =
            both > apart ? both - apart : 0;
    }
}

OQ_FN void oq_merge_take(oq_merge *merge) {
    merge_price(merge, merge->count++);
}

OQ_FN void oq_merge_cheapest(oq_merge *merge) {
    unsigned left = 0, right = 1, last = --merge->count;
    for (unsigned j = 1; j <= last; j++)
        for (unsigned i = 0; i < j; i++)
            if (merge->prices[i][j] < merge->prices[left][right]) {
                left = i;
                right = j;
            }
    merge->unite(merge, left, right, last);
    if (right < last) merge_price(merge, right);
    merge_price(merge, left);
}
