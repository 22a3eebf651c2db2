/*
 * memo.c - see memo.h. What an entry says of an empty token is never asked
 * for, so an empty table is one of zeroes.
 *
 * SPDX-License-Identifier: MIT
 */
#include "memo.h"

OQ_FN oq_memo *oq_memo_open(const oq_memory *memory) {
    return oq_memory_get(memory, sizeof(oq_memo));
}
