/*
 * kernel_merge.h - items are made one until few are left, always those two for
 * which it costs least. Whose items these are keeps them by number; what it
 * costs to make each two one is kept here, for it takes long to find out.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_MERGE_H
#define OQ_KERNEL_MERGE_H

#include "../base/base.h"

enum { OQ_MERGE_MOST = 128 };

typedef struct oq_merge oq_merge;

/* To be the first field of whose items these are. "cost" is that of two items
 * made one, or of one, if they are the same. "unite" makes the first of two
 * items both, and puts the one numbered "last" in place of the second. */
struct oq_merge {
    uint64_t (*cost)(const oq_merge *merge, unsigned one, unsigned other);
    void (*unite)(oq_merge *merge, unsigned one, unsigned other, unsigned last);
    unsigned count;
    uint64_t costs[OQ_MERGE_MOST];
    uint64_t prices[OQ_MERGE_MOST][OQ_MERGE_MOST]; /* of making two one */
};

/* Takes the item in that is numbered "count". */
OQ_FN void oq_merge_take(oq_merge *merge);

/* Makes two items one. */
OQ_FN void oq_merge_cheapest(oq_merge *merge);

#endif
