/*
 * kernel_blocks.c - the tables of blocks.h, made of the others that a kernel
 * has. Invariant: what a block cannot write has an index with the upper bit, no
 * first byte, or a bit of "beside": so the block is looked at again.
 *
 * SPDX-License-Identifier: MIT
 */
#include "kernel_maker.h"

/* Whether what is at an index becomes bytes that lanes can write. */
static bool blocks_fit(const oq_kernel *k, unsigned index) {
    return k->out[0][index] != OQ_KERNEL_STOP && k->out[3][index] == 0;
}

/* A character of two bytes. */
static void blocks_pair(oq_kernel *k, unsigned index) {
    oq_blocks *b = &k->blocks;
    uint8_t lead = k->lead[index];
    uint8_t second =
        (uint8_t)(0x80 | ((index - k->base[lead & 31]) & 63));
    if (!blocks_fit(k, index)) return;
    b->lead[index] = lead;
    b->first[index] = k->out[0][index] ^ lead;
    b->second[index] = k->out[1][index] ^ second;
    b->more[index] = k->out[2][index];
}

/* A byte of ASCII. */
static void blocks_single(oq_kernel *k, unsigned code, bool apart) {
    oq_blocks *b = &k->blocks;
    unsigned index = k->single[code];
    b->single[code] = (uint8_t)index;
    if (index == OQ_KERNEL_EDGE) return;
    if (index == k->strange) {
        if (!apart || k->ascii[code] != OQ_KERNEL_STRANGE)
            b->single[code] = OQ_BLOCKS_HARD;
        return;
    }
    if (!blocks_fit(k, index) || k->out[2][index] != 0)
        b->single[code] = OQ_BLOCKS_HARD;
    b->first[index] = k->out[0][index] ^ (uint8_t)code;
    b->more[index] = k->out[1][index];
}

OQ_FN void oq_kernel_make_blocks(oq_kernel_maker *m) {
    oq_kernel *k = m->kernel;
    for (unsigned index = 1; index < 128; index++)
        if (k->lead[index] >= 0xC2) blocks_pair(k, index);
    for (unsigned code = 0; code < 128; code++)
        blocks_single(k, code, oq_kernel_is_apart(m));
    for (unsigned side = 0; side < 2; side++)
        for (unsigned index = 0; index < 128; index++)
            k->blocks.beside[side][index] |= k->beside[side][index] & k->marks;
}
