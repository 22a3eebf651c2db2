/*
 * doubts.c - tables that are made of others.
 *
 * SPDX-License-Identifier: MIT
 */
#include "doubts.h"

/* Apostrophes are looked at: they are letters only behind some others. */
static void doubt_cells(oq_doubt_tables *tables) {
    for (unsigned i = 0; i < 256; i++) {
        unsigned symbol = i < 128 ? tables->symbols[i] : 0;
        unsigned asked = tables->kinds[i] & (OQ_DOUBT_HARD | OQ_DOUBT_PAIRED);
        if (symbol == OQ_DOUBT_SIGN) asked = OQ_DOUBT_HARD;
        unsigned lead = tables->two[i] == OQ_DOUBT_SIGN ? 0 : tables->lead[i];
        tables->one_cell[i] = (uint16_t)(asked << 8 | symbol);
        tables->two_cell[i] = (uint16_t)(lead << 8 | tables->two[i]);
        tables->wide[i] = i < 0xC0 ? 0 : 0xFFFF;
    }
}

static int32_t doubt_says(const oq_doubt_tables *tables, int32_t what) {
    if (what <= OQ_DOUBT_PLAIN) return 2 * (OQ_DOUBT_MANY - what);
    if (what <= OQ_DOUBT_NAMELESS) return what - OQ_DOUBT_PLAIN + tables->plain;
    int32_t last = what <= OQ_DOUBT_WHOLE ? OQ_DOUBT_WHOLE : OQ_DOUBT_CUT;
    return tables->most - 4 * (last - what);
}

OQ_FN void oq_doubt_fill(oq_doubt_tables *tables) {
    doubt_cells(tables);
    for (int32_t what = OQ_DOUBT_MANY; what <= OQ_DOUBT_CUT; what++)
        tables->says[what] = (int16_t)doubt_says(tables, what);
}
