/*
 * walk.h - steps whose rules ask of a letter what stands anywhere in its word:
 * two machines walk through each word. The first one goes from its end back and
 * gives each letter a number, a "look", for the letter and all that rules ask
 * of what stands behind it. The second one goes from its start on, reads looks,
 * and gives each letter the index of what it becomes. Between words each is in
 * its first state. lib/orth/kernel_walk.c makes them out of the rules.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_WALK_H
#define OQ_KERNEL_WALK_H

#include "kernel.h"

enum {
    OQ_WALK_BYTES = 1 << 20, /* bytes of both machines */
    OQ_WALK_TEXT = 512,      /* characters that are walked through at once */
    OQ_WALK_PAD = 64
};

/*
 * A cell of a machine: the row of its next state << 8, and what it gives; a row
 * is the number of its first cell. What is no letter has symbol 0, and gives
 * look 0 and then index 0, and both machines are in row 0 behind it.
 */
typedef struct oq_walker {
    uint32_t ahead;      /* where the cells of the second machine begin */
    uint32_t count;      /* of all cells */
    uint8_t symbol[128]; /* by index, as in kernel.h; 0: no letter */
    uint32_t cells[1];
} oq_walker;

OQ_INLINE const oq_walker *oq_kernel_walker(const oq_kernel *kernel) {
    return (const void *)((const uint8_t *)kernel + oq_kernel_walk_at(kernel));
}

/* What is known of characters: symbols, looks, indices of what they become. */
typedef struct oq_walker_tape {
    uint8_t symbols[OQ_WALK_PAD + OQ_WALK_TEXT + 2 * OQ_WALK_PAD];
    uint8_t looks[OQ_WALK_PAD + OQ_WALK_TEXT + 2 * OQ_WALK_PAD];
    uint8_t slots[OQ_WALK_PAD + OQ_WALK_TEXT + 2 * OQ_WALK_PAD];
} oq_walker_tape;

/* Walks through "count" symbols, from OQ_WALK_PAD on in each part of the tape;
 * no word goes on before or behind them. */
OQ_FN void oq_walker_words(const oq_walker *walk, oq_walker_tape *tape,
                           unsigned count);

#endif
