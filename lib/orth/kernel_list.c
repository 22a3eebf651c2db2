/*
 * kernel_list.c - the filter of listed stems: the first bytes of each, as
 * numbers of letters, in every way that capitals of another length allow.
 * Invariant: no word that begins with a stem passes as unlisted.
 *
 * SPDX-License-Identifier: MIT
 */
#include "kernel_maker.h"

/* A stem on its way through the trie: its first bytes as letter numbers, in
 * one of the ways that capitals allow. */
typedef struct kernel_stem {
    uint8_t bytes[16];
    unsigned count;
    bool alone; /* it matters only where nothing is behind it */
} kernel_stem;

static void kernel_set_key(oq_kernel *k, oq_kernel_key key) {
    uint64_t hash = oq_kernel_hash(key);
    k->list[oq_kernel_word(k, hash)] |= oq_kernel_bits(hash);
}

/* The bits for what may stand behind the first three letters of a stem. */
static uint64_t kernel_prefix_bits(const oq_kernel_maker *m,
                                   const kernel_stem *stem) {
    const uint8_t *bytes = stem->bytes;
    unsigned step = m->kernel->prefix_step;
    unsigned known = (stem->count + step - 1) / step; /* letters */
    uint64_t behind = ~UINT64_C(0); /* what may stand behind all of it */
    if (known < 3) return behind;
    if (known < 6 && stem->count % step == 0)
        behind = m->behind_bits[stem->alone][known - 3];
    if (known == 3) return behind;
    uint64_t bits = UINT64_C(1) << oq_kernel_fourth(bytes[3 * step]);
    if (known == 4) return bits | (behind & UINT32_MAX);
    if (known > 5) behind = UINT64_C(1) << oq_kernel_late(0, bytes[5 * step]);
    return bits | (behind & 15) << oq_kernel_late(bytes[4 * step], 0);
}

/* Enters a stem's prefix, from its letter "at" on, with every letter that may
 * follow a stem that is shorter. */
static void kernel_set_prefixes(oq_kernel_maker *m, const kernel_stem *stem,
                                uint32_t letters, unsigned at, bool over) {
    oq_kernel *k = m->kernel;
    unsigned byte = at * k->prefix_step;
    bool known = byte < stem->count;
    if (at == 3) {
        uint8_t *filter = (uint8_t *)k + oq_kernel_prefixes_at(k);
        uint64_t *word =
            (uint64_t *)(void *)filter + oq_kernel_prefix_word(k, letters);
        m->prefix_count++;
        if (k->list_bits != 0) *word |= kernel_prefix_bits(m, stem);
        return;
    }
    for (unsigned letter = 0; letter < 256; letter++) {
        if (known ? letter != stem->bytes[byte]
                  : letter != 0 && (over || !m->listed[letter]))
            continue;
        kernel_set_prefixes(m, stem, letters | letter << 8 * at, at + 1,
                            letter == 0);
    }
}

/* Enters a stem into the filter; before that has a size it is only counted.
 * False: the stem is too short. */
static bool kernel_list_stem(oq_kernel_maker *m, const kernel_stem *stem) {
    oq_kernel *k = m->kernel;
    oq_kernel_key key = {0, 0};
    m->firsts[stem->bytes[0]] = true;
    m->key_count++;
    if (stem->count < 2) return false;
    kernel_set_prefixes(m, stem, 0, 0, false);
    if (k->list_bits == 0) return true;
    for (unsigned i = 0; i < stem->count && i < 8; i++)
        key.low |= (uint64_t)stem->bytes[i] << 8 * i;
    for (unsigned i = 8; i < stem->count; i++)
        key.high |= (uint64_t)stem->bytes[i] << 8 * (i - 8);
    if (stem->alone) {
        k->list_wholes |= 1u << stem->count;
        kernel_set_key(k, oq_kernel_alone(key, stem->count));
        return true;
    }
    k->list_sizes |= 1u << stem->count;
    kernel_set_key(k, key);
    if (stem->count > 8) kernel_set_key(k, oq_kernel_stem(key.low));
    return true;
}

/* Enters all stems below a node; false: one is too short for a key. */
static bool kernel_list(oq_kernel_maker *m, const oq_node *nodes, uint32_t node,
                        const kernel_stem *stem) {
    if (stem->count >= 16) return kernel_list_stem(m, stem);
    if (nodes[node].value != 0) {
        kernel_stem whole = *stem;
        whole.alone = (nodes[node].value & OQ_MAKER_ALONE) != 0;
        if (!kernel_list_stem(m, &whole)) return false;
    }
    for (unsigned i = 0; i < nodes[node].child_count; i++) {
        uint32_t child = nodes[node].children + i;
        uint8_t letter = nodes[child].letter;
        uint32_t codes[2] = {m->decider->codes[letter],
                             m->decider->uppers[letter]};
        unsigned done = 0;
        for (int j = 0; j < 2; j++) {
            unsigned size = codes[j] < 0x80 ? 1 : 2;
            kernel_stem next = *stem;
            if (size == done) continue;
            done = size;
            for (unsigned b = 0; b < size && next.count < 16; b++)
                next.bytes[next.count++] = letter;
            if (!kernel_list(m, nodes, child, &next)) return false;
        }
    }
    return true;
}

enum { KERNEL_LIST_LEAST = 4 }; /* log2 of words */

/* Which numbers letters have, and how far apart they mostly stand. */
static void kernel_list_letters(oq_kernel_maker *m) {
    unsigned wide = 0;
    for (unsigned i = 1; i < m->count; i++) {
        m->listed[m->units[i].unit.letter] = true;
        wide += m->units[i].size == 2;
    }
    m->kernel->prefix_step = wide * 2 > m->count ? 2 : 1;
}

/* The size of the filter of prefixes: four times "count" words. */
static uint8_t kernel_prefix_size(size_t count) {
    uint8_t bits = KERNEL_LIST_LEAST;
    while (((size_t)1 << bits) < 4 * count && bits < OQ_MAKER_PREFIX_MOST)
        bits++;
    return bits;
}

/* The filters, with half a word a stem or more; false: a stem is too short. */
OQ_FN bool oq_kernel_make_list(oq_kernel_maker *m, const oq_node *nodes,
                               const oq_node *suffixes, size_t suffix_count) {
    kernel_stem none = {.count = 0};
    uint8_t bits = KERNEL_LIST_LEAST;
    kernel_list_letters(m);
    oq_kernel_find_behind(m, suffixes, suffix_count);
    if (!kernel_list(m, nodes, 0, &none)) return false;
    m->kernel->prefix_bits = kernel_prefix_size(m->prefix_count);
    while (((size_t)2 << bits) < m->key_count && bits < OQ_MAKER_LIST_MOST)
        bits++;
    m->kernel->list_bits = bits;
    for (unsigned i = 1; i < m->count; i++) {
        const oq_kernel_unit *u = &m->units[i];
        if (u->hard) continue;
        if (m->firsts[u->unit.letter])
            m->kernel->context[u->index] |= OQ_KERNEL_FIRST;
    }
    return kernel_list(m, nodes, 0, &none);
}
