/*
 * kernel_kinds.c - the choices of letters once more (oq_kinds): which kind of
 * neighbour stands beside a letter, and what the letter, by its row, makes of
 * that kind, are two numbers that make one below 128. So what a letter becomes
 * takes two look-ups a side, where sets of neighbours (kernel_group.c) take up
 * to eight. Invariant: between any two neighbours a letter becomes what it does
 * by the sets.
 *
 * SPDX-License-Identifier: MIT
 */
#include "../kernel/choice.h"
#include "kernel_maker.h"

enum {
    KINDS_INDICES = 128,
    KINDS_CELLS = 128,
    KINDS_MOST = 16, /* kinds of neighbours on a side */
    KINDS_ROWS = 8   /* of letters, on a side; of the first one nothing is
                        asked */
};

/* One side. Neighbours are sorted into groups by each number of choices, from 0
 * on; those that are in the same groups by all numbers are of one kind. */
typedef struct kinds_side {
    uint8_t groups[OQ_KERNEL_CONTEXTS][KINDS_INDICES];
    uint8_t counts[OQ_KERNEL_CONTEXTS]; /* of groups */
    uint8_t kinds[KINDS_INDICES], members[KINDS_MOST];
    unsigned kind_count;
    uint8_t rows[OQ_KERNEL_CONTEXTS], firsts[KINDS_ROWS];
    unsigned row_count;
} kinds_side;

typedef struct kinds_work {
    const oq_kernel_maker *m;
    const oq_kernel *kernel;
    oq_kinds *to;
    kinds_side sides[2];          /* the one before, the one behind */
    bool letters[KINDS_INDICES];  /* those with choices */
    bool present[KINDS_INDICES];  /* what may stand beside a letter */
    uint8_t letter_of[OQ_KERNEL_CONTEXTS]; /* by number; 0: none */
} kinds_work;

/* Finds the indices that characters of a text may have. */
static void kinds_find(kinds_work *w) {
    const oq_kernel *k = w->kernel;
    w->present[OQ_KERNEL_EDGE] = w->present[k->strange] = true;
    for (unsigned code = 0; code < 128; code++)
        w->present[k->single[code]] = true;
    for (unsigned index = 1; index < KINDS_INDICES; index++) {
        unsigned number = k->context[index] >> 3;
        if (k->lead[index] != 0 || w->m->letters[index])
            w->present[index] = true;
        w->letters[index] = number != 0 && w->present[index];
        if (w->letters[index]) w->letter_of[number] = (uint8_t)index;
    }
}

/* The answers about a neighbour, 0 to 3. */
static unsigned kinds_answer(const oq_kernel *k, unsigned side, unsigned number,
                             unsigned x) {
    const uint8_t(*sets)[256] = side == 0 ? k->before : k->after;
    unsigned answers = 0;
    for (unsigned i = 2 * side; i < 2 * side + 2; i++) {
        unsigned common = (sets[0][x] & k->asks[i][0][number]) |
                          (sets[1][x] & k->asks[i][1][number]);
        answers = answers << 1 | (common != 0);
    }
    return answers;
}

/* One neighbour for each answer about those on a side; 0 for others. */
static void kinds_answers(const kinds_work *w, unsigned side, unsigned number,
                          uint8_t members[4]) {
    memset(members, 0, 4);
    for (unsigned x = 0; x < KINDS_INDICES; x++)
        if (w->present[x])
            members[kinds_answer(w->kernel, side, number, x)] = (uint8_t)x;
}

/* Whether a letter becomes the same beside either of two neighbours, whatever
 * stands on its other side. */
static bool kinds_same(const kinds_work *w, unsigned side, unsigned number,
                       unsigned one, unsigned two, const uint8_t others[4]) {
    const oq_kernel *k = w->kernel;
    unsigned letter = w->letter_of[number];
    for (unsigned i = 0; i < 4; i++) {
        unsigned x = others[i];
        if (side == 0 ? oq_choice_make(k, one, letter, x) !=
                            oq_choice_make(k, two, letter, x)
                      : oq_choice_make(k, x, letter, one) !=
                            oq_choice_make(k, x, letter, two))
            return false;
    }
    return true;
}

/* Sorts the neighbours of a letter into groups. */
static void kinds_group(kinds_work *w, unsigned side, unsigned number) {
    kinds_side *s = &w->sides[side];
    uint8_t members[4], others[4];
    unsigned count = 0, letter = w->letter_of[number];
    kinds_answers(w, 1 - side, number, others);
    for (unsigned x = 0; x < KINDS_INDICES; x++) {
        unsigned group = 0;
        if (!w->present[x] || letter == 0) continue;
        while (group < count &&
               !kinds_same(w, side, number, members[group], x, others))
            group++;
        if (group == count) members[count++] = (uint8_t)x;
        s->groups[number][x] = (uint8_t)group;
    }
    s->counts[number] = (uint8_t)(letter == 0 ? 1 : count);
}

static bool kinds_are_one(const kinds_side *s, unsigned x, unsigned y) {
    for (unsigned number = 0; number < OQ_KERNEL_CONTEXTS; number++)
        if (s->groups[number][x] != s->groups[number][y]) return false;
    return true;
}

/* Sorts neighbours into kinds; false: there are too many. */
static bool kinds_sort(const kinds_work *w, kinds_side *s) {
    for (unsigned x = 0; x < KINDS_INDICES; x++) {
        unsigned kind = 0;
        if (!w->present[x]) continue;
        while (kind < s->kind_count && !kinds_are_one(s, s->members[kind], x))
            kind++;
        if (kind == KINDS_MOST) return false;
        if (kind == s->kind_count) s->members[s->kind_count++] = (uint8_t)x;
        s->kinds[x] = (uint8_t)kind;
    }
    return true;
}

/* What the groups of a number count for: those of one side one, of the other
 * one as many as that has. */
static unsigned kinds_weight(const kinds_work *w, unsigned side,
                             unsigned wide, unsigned number) {
    return side == wide ? w->sides[1 - side].counts[number] : 1;
}

/* Whether two numbers make the same of all neighbours on a side. */
static bool kinds_match(const kinds_work *w, unsigned side, unsigned wide,
                        unsigned one, unsigned two) {
    const kinds_side *s = &w->sides[side];
    if (memcmp(s->groups[one], s->groups[two], KINDS_INDICES) != 0)
        return false;
    return s->counts[one] == 1 || kinds_weight(w, side, wide, one) ==
                                      kinds_weight(w, side, wide, two);
}

/* Gives numbers their rows; false: there are too many. Number 0 asks nothing. */
static bool kinds_line_up(kinds_work *w, unsigned side, unsigned wide) {
    kinds_side *s = &w->sides[side];
    s->row_count = 0;
    for (unsigned number = 0; number < OQ_KERNEL_CONTEXTS; number++) {
        unsigned row = 0;
        while (row < s->row_count &&
               !kinds_match(w, side, wide, s->firsts[row], number))
            row++;
        if (row == KINDS_ROWS) return false;
        if (row == s->row_count) s->firsts[s->row_count++] = (uint8_t)number;
        s->rows[number] = (uint8_t)row;
    }
    return true;
}

/* Writes what rows make of kinds. */
static void kinds_put_steps(const kinds_work *w, unsigned side, unsigned wide) {
    const kinds_side *s = &w->sides[side];
    for (unsigned row = 0; row < s->row_count; row++)
        for (unsigned kind = 0; kind < s->kind_count; kind++) {
            unsigned number = s->firsts[row];
            unsigned group = s->groups[number][s->members[kind]];
            w->to->steps[side][row << 4 | kind] =
                (uint8_t)(group * kinds_weight(w, side, wide, number));
        }
}

/* A neighbour of each kind that a group has. */
static unsigned kinds_of_group(const kinds_work *w, unsigned side,
                               unsigned number, unsigned group) {
    unsigned x = 0;
    while (!w->present[x] || w->sides[side].groups[number][x] != group)
        x++;
    return x;
}

/* Writes what a letter becomes from a cell on; false: there is no room. */
static bool kinds_put_letter(const kinds_work *w, unsigned wide,
                             unsigned letter, unsigned *cell) {
    unsigned number = w->kernel->context[letter] >> 3;
    unsigned rows = w->sides[0].counts[number];
    unsigned columns = w->sides[1].counts[number];
    if (*cell + rows * columns > KINDS_CELLS) return false;
    w->to->base[letter] = (uint8_t)*cell;
    w->to->rows[letter] =
        (uint8_t)(0x80 | w->sides[0].rows[number] << 4 |
                  w->sides[1].rows[number]);
    for (unsigned row = 0; row < rows; row++)
        for (unsigned column = 0; column < columns; column++) {
            unsigned at = wide == 0 ? row * columns + column
                                    : column * rows + row;
            w->to->slots[*cell + at] = (uint8_t)oq_choice_make(
                w->kernel, kinds_of_group(w, 0, number, row), letter,
                kinds_of_group(w, 1, number, column));
        }
    *cell += rows * columns;
    return true;
}

/* Writes all down, if there is room. */
static bool kinds_put(const kinds_work *w, unsigned wide) {
    unsigned cell = 0;
    for (unsigned x = 0; x < KINDS_INDICES; x++) {
        w->to->kinds[x] =
            (uint8_t)(w->sides[1].kinds[x] << 4 | w->sides[0].kinds[x]);
        if (w->letters[x] && !kinds_put_letter(w, wide, x, &cell))
            return false;
    }
    kinds_put_steps(w, 0, wide);
    kinds_put_steps(w, 1, wide);
    return true;
}

/* See "brief". */
static bool kinds_are_brief(const oq_kernel *k) {
    for (unsigned i = 0; i < 256; i++) {
        bool low = i >= 128 && i < 192;
        if (k->out[2][i] != 0 || k->out[3][i] != 0) return false;
        if (low && (k->out[0][i] != 0 || k->out[1][i] != 0)) return false;
    }
    return true;
}

OQ_FN bool oq_kernel_make_kinds(oq_kernel_maker *m) {
    oq_kernel *k = m->kernel;
    k->brief = kinds_are_brief(k);
    if (!k->busy || k->walk_size != 0) return true;
    kinds_work *w = oq_memory_get(m->memory, sizeof(*w));
    if (w == NULL) return false;
    w->m = m;
    w->kernel = k;
    w->to = &k->kinds;
    kinds_find(w);
    for (unsigned side = 0; side < 2; side++)
        for (unsigned number = 0; number < OQ_KERNEL_CONTEXTS; number++)
            kinds_group(w, side, number);
    bool fits = kinds_sort(w, &w->sides[0]) && kinds_sort(w, &w->sides[1]);
    for (unsigned wide = 0; wide < 2 && fits && !k->by_kind; wide++)
        k->by_kind = kinds_line_up(w, 0, wide) && kinds_line_up(w, 1, wide) &&
                    kinds_put(w, wide);
    oq_memory_free(m->memory, w);
    return true;
}
