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
    uint8_t letters[3]; /* the first ones; 0: none */
    unsigned letter_count;
    bool rare; /* it has a rare letter */
} kernel_stem;

/* Letters that few words of Turkic languages have, but many of the loans that
 * stand on lists: ъ ь щ ц ё э ф. */
static bool kernel_is_rare(uint32_t code) {
    return code == 0x44A || code == 0x44C || code == 0x449 || code == 0x446 ||
           code == 0x451 || code == 0x44D || code == 0x444;
}

static void kernel_set_key(oq_kernel *k, oq_kernel_key key) {
    uint64_t hash = oq_kernel_hash(key);
    k->list[oq_kernel_word(k, hash)] |= oq_kernel_bits(hash);
}

/* Enters the first three letters of a stem. */
static void kernel_set_begin(oq_kernel *k, const kernel_stem *stem) {
    unsigned bucket = (stem->bytes[0] * 3u + stem->bytes[2]) & 7;
    k->has_begin = 1;
    for (unsigned i = 0; i < 3; i++)
        for (unsigned index = 0; index < 256; index++)
            if (stem->letters[i] == 0 || k->number[index] == stem->letters[i])
                k->begin[i][index] |= (uint8_t)(1u << bucket);
}

static void kernel_set_prefix(oq_kernel_maker *m, const uint8_t letters[4]) {
    oq_kernel *k = m->kernel;
    uint32_t key = 0;
    m->prefix_count++;
    if (k->list_bits == 0) return;
    for (unsigned i = 0; i < 4; i++)
        key |= (uint32_t)letters[i] << 8 * i;
    uint32_t hash = key * OQ_KERNEL_PREFIX_HASH;
    uint32_t *words = (void *)((uint8_t *)k + oq_kernel_prefixes_at(k));
    words[hash >> (32 - k->prefix_bits)] |=
        UINT32_C(1) << (hash >> (27 - k->prefix_bits) & 31);
}

/* Enters a stem's prefix, from its letter "at" on, with every letter that may
 * follow a stem of fewer than four. */
static void kernel_set_prefixes(oq_kernel_maker *m, const kernel_stem *stem,
                                uint8_t letters[4], unsigned at) {
    unsigned byte = at * m->kernel->prefix_step;
    bool known = byte<stem->count, over = at> 0 && letters[at - 1] == 0;
    if (at == 4) {
        kernel_set_prefix(m, letters);
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
    if (k->list_bits == 0) return true;
    for (unsigned i = 0; i < stem->count && i < 8; i++)
        key.low |= (uint64_t)stem->bytes[i] << 8 * i;
    for (unsigned i = 8; i < stem->count; i++)
        key.high |= (uint64_t)stem->bytes[i] << 8 * (i - 8);
    k->list_sizes |= 1u << stem->count;
    if (!stem->rare) kernel_set_begin(k, stem);
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
            next.rare |= kernel_is_rare(codes[0]);
            if (next.letter_count < 3)
                next.letters[next.letter_count++] = letter;
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

/* The filters, with half a word a stem or more, and a word a prefix;
 * false: a stem is too short. */
OQ_FN bool oq_kernel_make_list(oq_kernel_maker *m, const oq_node *nodes) {
    kernel_stem none = {.count = 0};
    uint8_t bits = KERNEL_LIST_LEAST;
    uint8_t prefix_bits = KERNEL_LIST_LEAST;
    kernel_list_letters(m);
    if (!kernel_list(m, nodes, 0, &none)) return false;
    while (((size_t)1 << prefix_bits) < m->prefix_count &&
           prefix_bits < OQ_MAKER_PREFIX_MOST)
        prefix_bits++;
    m->kernel->prefix_bits = prefix_bits;
    while (((size_t)2 << bits) < m->key_count && bits < OQ_MAKER_LIST_MOST)
        bits++;
    m->kernel->list_bits = bits;
    for (unsigned i = 1; i < m->count; i++) {
        const oq_kernel_unit *u = &m->units[i];
        if (u->hard) continue;
        if (kernel_is_rare(m->decider->codes[u->unit.letter]))
            m->kernel->context[u->index] |= OQ_KERNEL_RARE;
        if (m->firsts[u->unit.letter])
            m->kernel->context[u->index] |= OQ_KERNEL_FIRST;
    }
    return kernel_list(m, nodes, 0, &none);
}
