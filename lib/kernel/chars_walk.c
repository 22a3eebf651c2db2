/*
 * chars_walk.c - the machines of walk.h for the cells of chars.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "chars.h"
#include "walk.h"

/* The start of the first word that is too long for rules to know its class;
 * "end" if none is before that. */
static unsigned chars_too_long(const uint8_t *symbols, unsigned end) {
    unsigned start = 0;
    for (unsigned at = 0; at < end; at++) {
        if (symbols[at] == 0) start = at + 1;
        if (at - start == CHARS_CLASSED && at >= start) return start;
    }
    return end;
}

OQ_FN unsigned oq_chars_walk(const oq_kernel *k, oq_chars *c, unsigned end) {
    const oq_walker *walk = oq_kernel_walker(k);
    oq_walker_tape tape;
    uint8_t *symbols = tape.symbols + OQ_WALK_PAD;
    const uint8_t *slots = tape.slots + OQ_WALK_PAD;
    for (unsigned at = 0; at < end; at++)
        symbols[at] = walk->symbol[oq_kcell_index(c->cells[at]) & 127];
    end = chars_too_long(symbols, end);
    oq_walker_words(walk, &tape, end);
    for (unsigned at = 0; at < end; at++) {
        unsigned slot = slots[at];
        if (slot == 0) continue;
        c->cells[at] = (c->cells[at] & 0xFFFF0000u) | slot;
        if (OQ_UNLIKELY(k->sizes[slot] == OQ_KERNEL_STOP)) return at;
    }
    return end;
}
