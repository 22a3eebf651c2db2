/*
 * kernel_entry.c - the tables of a kernel in the form for plain C: for each
 * character, what is written and what must not stand beside it (entry.h). All
 * of it follows from the other tables, but for listed stems: where they are
 * few, one or two letters are found that each of them has behind another, and
 * text is asked for those pairs instead of for the starts of words.
 *
 * SPDX-License-Identifier: MIT
 */
#include "../kernel/cell.h"
#include "../kernel/entry.h"
#include "kernel_maker.h"

enum {
    ENTRY_STEMS = 16, /* at most; more are found by the starts of words */
    ENTRY_PLACES = 4, /* letters of a stem that are looked at */
    ENTRY_TURNS = 2   /* letters that are asked for, at most */
};

/* The beginnings of stems, as numbers of letters, and the pairs for them. */
typedef struct entry_stems {
    uint8_t letters[ENTRY_STEMS][ENTRY_PLACES]; /* 0 behind the last */
    unsigned count;
    bool good, found[ENTRY_STEMS];
    bool first[256], second[256]; /* of a pair, by number */
} entry_stems;

/* Takes all stems below a node. */
static void entry_collect(entry_stems *s, const oq_node *nodes, uint32_t node,
                          uint8_t letters[ENTRY_PLACES], unsigned count) {
    const oq_node *here = &nodes[node];
    if (count == ENTRY_PLACES || here->value != 0) {
        s->good &= count > 1 && s->count < ENTRY_STEMS;
        if (s->good) memcpy(s->letters[s->count++], letters, ENTRY_PLACES);
        return;
    }
    for (unsigned i = 0; s->good && i < here->child_count; i++) {
        letters[count] = nodes[here->children + i].letter;
        entry_collect(s, nodes, here->children + i, letters, count + 1);
        letters[count] = 0;
    }
}

/* Where a stem has a letter behind another; 0: nowhere. */
static unsigned entry_place(const entry_stems *s, unsigned stem,
                            unsigned letter) {
    for (unsigned at = 1; at < ENTRY_PLACES; at++)
        if (s->letters[stem][at] == letter) return at;
    return 0;
}

/* The letter that most of the stems have that are not found yet; 0: none. */
static unsigned entry_best(const entry_stems *s) {
    unsigned best = 0, most = 0;
    for (unsigned letter = 1; letter < 256; letter++) {
        unsigned count = 0;
        for (unsigned i = 0; i < s->count; i++)
            count += !s->found[i] && entry_place(s, i, letter) != 0;
        if (count > most) {
            most = count;
            best = letter;
        }
    }
    return best;
}

/* Finds the pairs of the stems that have a letter. */
static void entry_find(entry_stems *s, unsigned letter) {
    for (unsigned i = 0; i < s->count; i++) {
        unsigned at = s->found[i] ? 0 : entry_place(s, i, letter);
        if (at == 0) continue;
        s->found[i] = s->second[letter] = true;
        s->first[s->letters[i][at - 1]] = true;
    }
}

/* Finds pairs; false: the stems are too many for that, or too short. */
static bool entry_pairs(entry_stems *s, const oq_node *nodes) {
    uint8_t letters[ENTRY_PLACES] = {0};
    s->good = true;
    entry_collect(s, nodes, 0, letters, 0);
    for (unsigned turn = 0, best; turn < ENTRY_TURNS; turn++)
        if ((best = entry_best(s)) != 0) entry_find(s, best);
    for (unsigned i = 0; i < s->count; i++)
        s->good &= s->found[i];
    return s->good;
}

/* What a character has in common with the one before it. */
static unsigned entry_here(const oq_kernel *k, uint32_t cell, bool capital) {
    unsigned index = oq_kcell_index(cell), here = 0;
    bool letter = oq_kcell_is(cell, OQ_KCELL_LETTER);
    here |= k->beside[0][index] >> 4 | (k->beside[1][index] & 15u) << 4;
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
    before |= (k->beside[0][index] & 15u) | k->beside[1][index] >> 4 << 4;
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
    bool capital =
        (k->kinds[oq_kcell_index(cell) & 127] & OQ_KERNEL_IS_CAPITAL) != 0;
    if (size == OQ_KERNEL_STOP) size = 0;
    return oq_kentry(k->text[code], size, entry_here(k, cell, capital),
                     entry_before(k, cell));
}

/* The bits of a letter for pairs, instead of those for starts. */
static uint64_t entry_paired(const entry_stems *s, uint64_t entry,
                             unsigned number) {
    const uint64_t here = (uint64_t)OQ_ENTRY_START << OQ_ENTRY_HERE;
    const uint64_t before = (uint64_t)OQ_ENTRY_START << OQ_ENTRY_BEFORE;
    entry &= ~(here | before);
    if (number == 0) return entry;
    return entry | (s->second[number] ? here : 0) |
           (s->first[number] ? before : 0);
}

OQ_FN void oq_kernel_make_entries(oq_kernel_maker *m, const oq_node *nodes) {
    oq_kernel *k = m->kernel;
    entry_stems stems = {.count = 0};
    k->pairs = nodes != NULL && entry_pairs(&stems, nodes);
    for (unsigned i = 0; i < OQ_KERNEL_PAGES * 64; i++) {
        uint64_t entry = entry_of(k, k->cells[i]);
        unsigned number = k->number[oq_kcell_index(k->cells[i])];
        k->entries[i] = k->pairs ? entry_paired(&stems, entry, number) : entry;
    }
    /* what is before a text may be a digit */
    k->edge = entry_of(k, oq_kcell(256 + '0', 0, 1, 0));
    if (k->pairs) k->edge = entry_paired(&stems, k->edge, 0);
}
