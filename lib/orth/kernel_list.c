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
} kernel_stem;

enum { LIST_PLACES = 4 }; /* of letters in "begins" */

static void kernel_set_key(oq_kernel *k, oq_kernel_key key) {
    uint64_t hash = oq_kernel_hash(key);
    k->list[oq_kernel_word(k, hash)] |= oq_kernel_bits(hash);
}

static uint32_t kernel_hash(const uint8_t *letters, unsigned count) {
    uint32_t key = 0;
    for (unsigned i = 0; i < count; i++)
        key |= (uint32_t)letters[i] << 8 * i;
    return key * OQ_KERNEL_PREFIX_HASH;
}

/* Sets bits of a word of a filter, by a hash. */
static void kernel_set_bits(oq_kernel_maker *m, int which, uint32_t hash,
                            uint32_t bits) {
    oq_kernel *k = m->kernel;
    uint8_t *words = (uint8_t *)k + oq_kernel_prefixes_at(k, which);
    m->prefix_count[which]++;
    if (k->list_bits == 0) return;
    uint32_t *word =
        (void *)(words + (hash >> (32 - k->prefix_bits[which])) * 4);
    *word |= bits;
}

/* The bits for what may stand behind the first three letters of a stem. */
static uint32_t kernel_prefix_bits(const kernel_stem *stem, unsigned step) {
    uint32_t bits = 0;
    for (unsigned bit = 0; bit < 32; bit++) {
        unsigned parts[3] = {bit >> 3, bit >> 1 & 3, bit & 1};
        bool fits = true;
        for (unsigned i = 0; i < 3; i++) {
            unsigned byte = (3 + i) * step, mask = i < 2 ? 3 : 1;
            fits &= byte >= stem->count ||
                    (stem->bytes[byte] & mask) == parts[i];
        }
        bits |= (uint32_t)fits << bit;
    }
    return bits;
}

/* Enters a stem's prefix, from its letter "at" on, with every letter that may
 * follow a stem that is shorter. */
static void kernel_set_prefixes(oq_kernel_maker *m, const kernel_stem *stem,
                                uint8_t letters[4], unsigned at) {
    unsigned step = m->kernel->prefix_step, byte = at * step;
    bool known = byte<stem->count, over = at> 0 && letters[at - 1] == 0;
    if (at == 3)
        kernel_set_bits(m, 0, kernel_hash(letters, 3),
                        kernel_prefix_bits(stem, step));
    if (at == 4) {
        uint32_t hash = kernel_hash(letters, 4);
        unsigned bit = hash >> (27 - m->kernel->prefix_bits[1]) & 31;
        kernel_set_bits(m, 1, hash, UINT32_C(1) << bit);
        return;
    }
    for (unsigned letter = 0; letter < 256; letter++) {
        if (known ? letter != stem->bytes[byte]
                  : letter != 0 && (over || !m->listed[letter]))
            continue;
        letters[at] = (uint8_t)letter;
        kernel_set_prefixes(m, stem, letters, at + 1);
    }
}

/* Marks the letters that stand at the first places of a stem; all, where it has
 * ended. */
static void kernel_set_places(oq_kernel_maker *m, const kernel_stem *stem) {
    for (unsigned at = 0; at < LIST_PLACES; at++) {
        unsigned byte = at * m->kernel->prefix_step;
        for (unsigned letter = 0; letter < 256; letter++)
            if (byte >= stem->count || letter == stem->bytes[byte])
                m->places[letter] |= (uint8_t)(1u << at);
    }
}

/* Enters a stem into the filter; before that has a size it is only counted.
 * False: the stem is too short. */
static bool kernel_list_stem(oq_kernel_maker *m, const kernel_stem *stem) {
    oq_kernel *k = m->kernel;
    oq_kernel_key key = {0, 0};
    uint8_t letters[4];
    m->firsts[stem->bytes[0]] = true;
    m->key_count++;
    if (stem->count < 2) return false;
    kernel_set_prefixes(m, stem, letters, 0);
    kernel_set_places(m, stem);
    if (k->list_bits == 0) return true;
    for (unsigned i = 0; i < stem->count && i < 8; i++)
        key.low |= (uint64_t)stem->bytes[i] << 8 * i;
    for (unsigned i = 8; i < stem->count; i++)
        key.high |= (uint64_t)stem->bytes[i] << 8 * (i - 8);
    k->list_sizes |= 1u << stem->count;
    kernel_set_key(k, key);
    if (stem->count > 8) kernel_set_key(k, oq_kernel_stem(key.low));
    return true;
}

/* Enters all stems below a node; false: one is too short for a key. */
static bool kernel_list(oq_kernel_maker *m, const oq_node *nodes, uint32_t node,
                        const kernel_stem *stem) {
    if (stem->count >= 16) return kernel_list_stem(m, stem);
    if (nodes[node].value != 0 && !kernel_list_stem(m, stem)) return false;
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

enum {
    KERNEL_LIST_LEAST = 4, /* log2 of words */
    KERNEL_FEW = 500       /* one of so many words may be listed */
};

/* Which numbers letters have, and how far apart they mostly stand. */
static void kernel_list_letters(oq_kernel_maker *m) {
    unsigned wide = 0;
    for (unsigned i = 1; i < m->count; i++) {
        m->listed[m->units[i].unit.letter] = true;
        wide += m->units[i].size == 2;
    }
    m->kernel->prefix_step = wide * 2 > m->count ? 2 : 1;
}

/* The size of a filter of prefixes: twice "count" words. */
static uint8_t kernel_prefix_size(size_t count) {
    uint8_t bits = KERNEL_LIST_LEAST;
    while (((size_t)1 << bits) < 2 * count && bits < OQ_MAKER_PREFIX_MOST)
        bits++;
    return bits;
}

/* The table of places, and whether it is worth while: how many words would have
 * fitting letters at all places, if all letters were as frequent. */
static void kernel_begins(oq_kernel_maker *m) {
    oq_kernel *k = m->kernel;
    uint64_t fitting = 1, all = 1;
    for (unsigned at = 0; at < LIST_PLACES; at++) {
        unsigned count = 0;
        for (unsigned i = 1; i < m->count; i++)
            count += m->places[m->units[i].unit.letter] >> at & 1;
        fitting *= count;
        all *= m->count - 1;
    }
    k->few = fitting * KERNEL_FEW <= all;
    k->begins[OQ_KERNEL_EDGE] = m->places[0];
    for (unsigned i = 1; i < m->count; i++)
        if (!m->units[i].hard)
            k->begins[m->units[i].index] =
                m->places[m->units[i].unit.letter] | OQ_KERNEL_BEGINS_LETTER;
}

/* The filters, with half a word a stem or more; false: a stem is too short. */
OQ_FN bool oq_kernel_make_list(oq_kernel_maker *m, const oq_node *nodes) {
    kernel_stem none = {.count = 0};
    uint8_t bits = KERNEL_LIST_LEAST;
    kernel_list_letters(m);
    if (!kernel_list(m, nodes, 0, &none)) return false;
    m->kernel->prefix_bits[0] = kernel_prefix_size(m->prefix_count[0]);
    m->kernel->prefix_bits[1] = kernel_prefix_size(m->prefix_count[1] / 4);
    while (((size_t)2 << bits) < m->key_count && bits < OQ_MAKER_LIST_MOST)
        bits++;
    m->kernel->list_bits = bits;
    for (unsigned i = 1; i < m->count; i++) {
        const oq_kernel_unit *u = &m->units[i];
        if (u->hard) continue;
        if (m->firsts[u->unit.letter])
            m->kernel->context[u->index] |= OQ_KERNEL_FIRST;
    }
    kernel_begins(m);
    return kernel_list(m, nodes, 0, &none);
}
