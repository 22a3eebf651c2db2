/*
 * kernel_blocks.c - the tables of blocks.h, made of the others that a kernel
 * has. Invariant: what a block cannot write has an index with the upper bit, no
 * first byte, or a bit of "beside": so the block is looked at again.
 *
 * SPDX-License-Identifier: MIT
 */
#include "kernel_maker.h"

OQ_FN bool oq_kernel_fits_blocks(const oq_kernel *k, unsigned index) {
    return k->out[0][index] != OQ_KERNEL_STOP && k->out[3][index] == 0;
}

/* What second lanes become of a character, where a kernel is apart. */
static void blocks_fold(const oq_kernel_maker *m, unsigned index) {
    oq_kernel *k = m->kernel;
    oq_blocks *b = &k->blocks;
    unsigned lead = k->lead[index] & 31;
    b->base_second[lead] = (uint8_t)(m->fold.bases[lead] + 0x80);
    if (m->fold.lost[index])
        b->lead[index] = 0;
    else
        b->second[m->fold.halves[index]] = k->out[1][index];
    if (m->rare[index]) b->lead[index] ^= OQ_BLOCKS_RARE;
}

/* A character of two bytes. */
static void blocks_pair(const oq_kernel_maker *m, unsigned index) {
    oq_kernel *k = m->kernel;
    oq_blocks *b = &k->blocks;
    uint8_t lead = k->lead[index];
    uint8_t second = (uint8_t)(0x80 | ((index - k->base[lead & 31]) & 63));
    if (!oq_kernel_fits_blocks(k, index)) return;
    b->lead[index] = lead;
    b->first[index] = k->out[0][index] ^ (k->apart ? 0 : lead);
    b->more[index] = k->out[2][index];
    if (k->apart)
        blocks_fold(m, index);
    else
        b->second[index] = k->out[1][index] ^ second;
}

/* Whether a byte of ASCII is no part of a word but behind a letter, of any
 * script: an apostrophe, where it may stand for a sign. */
static bool blocks_is_point(const oq_kernel_maker *m, unsigned code) {
    unsigned cell = oq_cell(m->pages, m->cells, code);
    return cell >> OQ_CELL_KIND_SHIFT == OQ_KIND_POINT &&
           (cell & OQ_CELL_LETTER) == 0 && !oq_kernel_mark_is_hard(m, code);
}

/* The index of such bytes; 0: there is none left. Where a kernel is apart bit 6
 * tells of them, as of strange letters. */
static uint8_t blocks_point(const oq_kernel *k) {
    for (unsigned index = 127; index > (k->apart ? 63 : 0); index--)
        if (index != k->strange && k->lead[index] == 0 &&
            k->single[index] != index)
            return (uint8_t)index;
    return 0;
}

/* Whether all of them are signs between letters alone. */
static bool blocks_are_inside(const oq_kernel_maker *m) {
    const oq_decider *d = m->decider;
    for (uint32_t i = 0; i < d->point_count; i++)
        if (d->points[i].code < 0x80 && d->points[i].restricted) return false;
    return true;
}

/* Lets "beside" tell of them behind letters: these have a bit in common with
 * strange ones on either side. */
static void blocks_point_beside(const oq_kernel *k, oq_blocks *b,
                                unsigned index) {
    uint8_t strange = b->beside[0][k->strange],
            edge = b->beside[0][OQ_KERNEL_EDGE];
    uint8_t apart = strange & (uint8_t)~edge;
    b->beside[0][index] = edge;
    b->beside[1][index] =
        b->beside[1][k->strange] | (apart != 0 ? apart : strange);
}

/* The index of a hard or strange byte of ASCII, where no letter is of ASCII. */
static uint8_t blocks_apart(const oq_kernel_maker *m, unsigned code) {
    const oq_kernel *k = m->kernel;
    uint8_t index = blocks_is_point(m, code) ? blocks_point(k) : 0;
    if (index != 0) return index;
    return k->ascii[code] == OQ_KERNEL_STRANGE ? k->strange : OQ_BLOCKS_HARD;
}

/* A byte of ASCII. */
static void blocks_single(const oq_kernel_maker *m, unsigned code) {
    oq_kernel *k = m->kernel;
    oq_blocks *b = &k->blocks;
    unsigned index = k->single[code];
    b->single[code] = (uint8_t)index;
    if (index == OQ_KERNEL_EDGE) return;
    if (index == k->strange) {
        b->single[code] =
            oq_kernel_is_apart(m) ? blocks_apart(m, code) : OQ_BLOCKS_HARD;
        return;
    }
    if (!oq_kernel_fits_blocks(k, index) || k->out[2][index] != 0)
        b->single[code] = OQ_BLOCKS_HARD;
    b->first[index] = k->out[0][index] ^ (uint8_t)code;
    b->more[index] = k->out[1][index];
}

/* What bytes of ASCII are, where a kernel is apart. */
static void blocks_kinds(oq_blocks *b) {
    oq_kernel_ascii ascii;
    for (unsigned code = 0; code < 128; code++) {
        bool hard = b->single[code] >= OQ_BLOCKS_HARD;
        bool beside = b->single[code] >= 64;
        ascii.says[code] = (uint32_t)hard << 1 | (uint32_t)beside;
        ascii.is[code] = hard     ? OQ_BLOCKS_ALWAYS
                         : beside ? OQ_BLOCKS_BESIDE
                                  : 0;
    }
    oq_kernel_fold_ascii(&ascii, b);
}

static bool blocks_are_alone(const oq_blocks *b) {
    unsigned bits = 0;
    for (unsigned index = 0; index < 128; index++)
        bits |= b->beside[0][index];
    return bits == 0;
}

OQ_FN void oq_kernel_make_blocks(oq_kernel_maker *m) {
    oq_kernel *k = m->kernel;
    unsigned point = blocks_point(k);
    for (unsigned index = 1; index < 128; index++)
        if (k->lead[index] >= 0xC2) blocks_pair(m, index);
    for (unsigned code = 0; code < 128; code++)
        blocks_single(m, code);
    if (k->apart) blocks_kinds(&k->blocks);
    k->blocks.fold = m->fold.matrix;
    if (k->apart && point != 0 && blocks_are_inside(m))
        k->blocks.point = (uint8_t)point;
    if (oq_kernel_is_apart(m) && point != 0 && !k->apart)
        blocks_point_beside(k, &k->blocks, point);
    for (unsigned side = 0; side < 2; side++)
        for (unsigned index = 0; index < 128; index++)
            k->blocks.beside[side][index] |= k->beside[side][index] & k->marks;
    k->alone = blocks_are_alone(&k->blocks);
}
