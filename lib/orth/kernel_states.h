/*
 * kernel_states.h - machines in the making (kernel_walk.c): states that are
 * found one after the other, and then made as few as do the same.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_ORTH_KERNEL_STATES_H
#define OQ_ORTH_KERNEL_STATES_H

#include "pack.h"

enum {
    OQ_STATES_MOST = 8192,
    OQ_STATES_LINES = 4096 /* of the table that finds a state */
};

/* What is true between two letters, and a text of a rule that is not read to
 * its end: 0 is none. */
typedef struct oq_walk_state {
    oq_set facts;
    uint32_t inside;
} oq_walk_state;

typedef struct oq_walk_states {
    oq_walk_state items[OQ_STATES_MOST];
    uint16_t lines[OQ_STATES_LINES], next[OQ_STATES_MOST]; /* from 1 */
    unsigned count;
    bool failed;
} oq_walk_states;

/* The number of a state, from 0; a new one is added behind the others. */
OQ_FN unsigned oq_state_of(oq_walk_states *states, const oq_walk_state *state);

/* A machine: by state and input, the next state << 8, and what is given. */
typedef struct oq_machine {
    uint32_t *cells;
    unsigned states, inputs;
} oq_machine;

/* Makes states that do the same one; "of" is room for a number a state. The
 * first state stays the first. */
OQ_FN void oq_machine_reduce(oq_machine *machine, uint16_t *of);

#endif
