/*
 * align.c - which word belongs to which when one side has more: the path of
 * least cost through the table of all pairs (Needleman, Wunsch 1970). A wrong
 * word costs 4, one that stands on one side only costs 3: so a changed word is
 * one place, not one missing here and one there.
 *
 * SPDX-License-Identifier: MIT
 */
#include "accuracy.h"

enum { COST_WRONG = 4, COST_MISSING = 3, WORD_MOST = 255 };

static unsigned least(unsigned a, unsigned b, unsigned c) {
    unsigned smaller = a < b ? a : b;
    return smaller < c ? smaller : c;
}

static unsigned cost_of(const word_list *a, size_t i, const word_list *b,
                        size_t j) {
    return strcmp(a->at[i].folded, b->at[j].folded) == 0 ? 0 : COST_WRONG;
}

/* costs[i][j]: of what is behind word i of ours and word j of theirs. */
static unsigned *cost_table(const word_list *ours, const word_list *theirs) {
    size_t n = ours->count, m = theirs->count, width = m + 1;
    unsigned *costs = must(calloc((n + 1) * width, sizeof *costs));
    for (size_t i = n + 1; i-- > 0;)
        for (size_t j = m + 1; j-- > 0;) {
            unsigned rest = (unsigned)(n - i + m - j) * COST_MISSING;
            costs[i * width + j] = rest;
            if (i < n && j < m)
                costs[i * width + j] =
                    least(costs[(i + 1) * width + j + 1] +
                              cost_of(ours, i, theirs, j),
                          costs[(i + 1) * width + j] + COST_MISSING,
                          costs[i * width + j + 1] + COST_MISSING);
        }
    return costs;
}

static void walk(const word_list *ours, const word_list *theirs,
                 const unsigned *costs, pair_word *report, void *context) {
    size_t i = 0, j = 0, n = ours->count, m = theirs->count, width = m + 1;
    while (i < n || j < m) {
        unsigned now = costs[i * width + j];
        if (i < n && j < m &&
            now == costs[(i + 1) * width + j + 1] + cost_of(ours, i, theirs, j))
            report(context, (long)i++, (long)j++);
        else if (i < n && now == costs[(i + 1) * width + j] + COST_MISSING)
            report(context, (long)i++, -1);
        else
            report(context, -1, (long)j++);
    }
}

void align_words(const word_list *ours, const word_list *expected,
                 pair_word *report, void *context) {
    unsigned *costs = cost_table(ours, expected);
    walk(ours, expected, costs, report, context);
    free(costs);
}

static size_t codes_of(const char *bytes, int32_t *codes) {
    size_t count = 0, size = strlen(bytes);
    for (size_t at = 0; at < size && count < WORD_MOST;)
        codes[count++] = next_code(bytes, size, &at);
    return count;
}

size_t edit_distance(const char *a, const char *b) {
    int32_t x[WORD_MOST], y[WORD_MOST];
    unsigned row[WORD_MOST + 1];
    size_t n = codes_of(a, x), m = codes_of(b, y);
    for (size_t j = 0; j <= m; j++)
        row[j] = (unsigned)j;
    for (size_t i = 0; i < n; i++) {
        unsigned corner = row[0];
        row[0] = (unsigned)i + 1;
        for (size_t j = 0; j < m; j++) {
            unsigned above = row[j + 1];
            row[j + 1] = least(corner + (x[i] != y[j]), above + 1, row[j] + 1);
            corner = above;
        }
    }
    return row[m];
}
