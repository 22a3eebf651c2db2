/*
 * memo.c - see memo.h. What an entry says of an empty token is never asked
 * for, so an empty table is one of zeroes.
 *
 * SPDX-License-Identifier: MIT
 */
#include "memo.h"

static oq_memo *memo_of_bits(const oq_memory *memory, unsigned bits) {
    size_t size = sizeof(oq_memo) + (sizeof(oq_memo_entry) << bits);
    oq_memo *memo = oq_memory_get(memory, size);
    if (memo != NULL) memo->bits = bits;
    return memo;
}

OQ_FN oq_memo *oq_memo_open(const oq_memory *memory) {
    return memo_of_bits(memory, OQ_MEMO_LEAST);
}

/* The larger one, which takes the place of the other. */
static oq_memo *memo_grow(const oq_memory *memory, oq_memo *memo) {
    oq_memo *grown = memo_of_bits(memory, memo->bits + OQ_MEMO_MORE);
    if (grown == NULL) return memo;
    for (size_t i = 0; i < (size_t)1 << memo->bits; i++) {
        const oq_memo_entry *entry = &memo->entries[i];
        if (entry->of != NULL)
            *oq_memo_place(grown, &entry->key, entry->of) = *entry;
    }
    oq_memory_free(memory, memo);
    return grown;
}

OQ_FN oq_memo *oq_memo_before(const oq_memory *memory, oq_memo *memo,
                              size_t bytes) {
    bool small = memo->lost >= (size_t)OQ_MEMO_SMALL * OQ_MEMO_PAYS
                                   << memo->bits;
    memo->lost = memo->lost > bytes && !small ? memo->lost - bytes : 0;
    return small && memo->bits < OQ_MEMO_MOST ? memo_grow(memory, memo) : memo;
}
