/*
 * kernel_entry.c - the tables of a kernel in the form for plain C: for each
 * character, what is written and what must not stand beside it (entry.h). All
 * of it follows from the other tables.
 *
 * SPDX-License-Identifier: MIT
 */
#include "../kernel/cell.h"
#include "../kernel/entry.h"
#include "kernel_maker.h"

/* What a character has in common with the one before it. */
static unsigned entry_here(const oq_kernel *k, uint32_t cell, bool capital) {
    unsigned index = oq_kcell_index(cell), here = 0;
    bool letter = oq_kcell_is(cell, OQ_KCELL_LETTER);
    here |= k->beside[1][index];
    if (letter) here |= OQ_ENTRY_MIXED;
    if (oq_kcell_is(cell, OQ_KCELL_FIRST))
        here |= letter ? OQ_ENTRY_START : OQ_ENTRY_MARK;
    if (letter && capital) here |= OQ_ENTRY_CAPITAL;
    if (oq_kcell_is(cell, OQ_KCELL_STRANGE)) here |= OQ_ENTRY_STRANGE;
    if (oq_kcell_is(cell, OQ_KCELL_HARD) ||
        k->sizes[oq_kcell_code(cell)] == OQ_KERNEL_STOP)
        here |= OQ_ENTRY_ODD;
    return here;
}

/* What it has in common with the one behind it. */
static unsigned entry_before(const oq_kernel *k, uint32_t cell) {
    unsigned index = oq_kcell_index(cell), code = oq_kcell_code(cell);
    unsigned before = OQ_ENTRY_ODD;
    before |= k->beside[0][index];
    if (oq_kcell_is(cell, OQ_KCELL_LETTER))
        before |= OQ_ENTRY_CAPITAL | OQ_ENTRY_STRANGE;
    else
        before |= OQ_ENTRY_START;
    if (oq_kcell_is(cell, OQ_KCELL_STRANGE)) before |= OQ_ENTRY_MIXED;
    if (code >= 256 + '0' && code <= 256 + '9') before |= OQ_ENTRY_MARK;
    return before;
}

static uint64_t entry_of(const oq_kernel *k, uint32_t cell) {
    unsigned code = oq_kcell_code(cell), size = k->sizes[code];
    bool capital = k->capital[oq_kcell_index(cell) & 127] != 0;
    if (size == OQ_KERNEL_STOP) size = 0;
    return oq_kentry(k->text[code], size, entry_here(k, cell, capital),
                     entry_before(k, cell));
}

OQ_FN void oq_kernel_make_entries(oq_kernel_maker *m) {
    oq_kernel *k = m->kernel;
    for (unsigned i = 0; i < OQ_KERNEL_PAGES * 64; i++)
        k->entries[i] = entry_of(k, k->cells[i]);
    /* what is before a text may be a digit */
    k->edge = entry_of(k, oq_kcell(256 + '0', 0, 1, 0));
}
