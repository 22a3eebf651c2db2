/*
 * kernel_beside.c - which neighbours of a letter are worth a question. Most
 * letters with choices mostly become one thing; that stands at their own index,
 * and a kernel has only to see that none of the neighbours is near that would
 * change it. Such pairs of letters are put together, any of some before any of
 * others, until eight bits tell them all. Invariant: a letter that is in no
 * such pair becomes what it mostly does; others may have been asked about in
 * vain.
 *
 * SPDX-License-Identifier: MIT
 */
#include "kernel_maker.h"

enum {
    BESIDE_BITS = 8,
    BESIDE_FEW = 4,      /* the weight of letters that are rare: two capitals */
    BESIDE_FREQUENT = 8, /* times as often stand pairs that suffixes have */
    BESIDE_STRANGE = 2   /* the weight of letters of another script: as capitals
                            have it */
};

/* ----------------------------------------------------------------- a letter */

/* Whether a line of choices has another one than the first, where "skip" is
 * not set. */
static bool beside_differs(const oq_kernel_maker *m,
                           const oq_kernel_groups *rows,
                           const oq_kernel_groups *columns, unsigned line,
                           bool by_row, const bool *skip) {
    const oq_kernel_groups *across = by_row ? columns : rows;
    uint8_t mostly = m->table[rows->member[0]][columns->member[0]];
    for (unsigned i = 0; i < across->count; i++) {
        unsigned row = by_row ? line : i, column = by_row ? i : line;
        if (!skip[i] &&
            m->table[rows->member[row]][columns->member[column]] != mostly)
            return true;
    }
    return false;
}

static void beside_set(const oq_kernel_maker *m, const oq_kernel_groups *g,
                       const bool *asked, oq_kernel_set *set) {
    for (unsigned unit = 0; unit < m->count; unit++)
        if (asked[g->of[unit]])
            oq_set_add(set, unit);
}

/* Columns that make the first row differ, then rows that still do. */
OQ_FN void oq_kernel_beside(oq_kernel_maker *m, unsigned unit,
                            const oq_kernel_groups *before,
                            const oq_kernel_groups *after) {
    bool rows[256] = {false}, columns[256] = {false}, others[256] = {false};
    for (unsigned i = 1; i < before->count; i++)
        others[i] = true;
    for (unsigned i = 0; i < after->count; i++)
        columns[i] = beside_differs(m, before, after, i, false, others);
    for (unsigned i = 0; i < before->count; i++)
        rows[i] = beside_differs(m, before, after, i, true, columns);
    beside_set(m, before, rows, &m->beside[0][unit]);
    beside_set(m, after, columns, &m->beside[1][unit]);
}

/* ------------------------------------------------------------------- tables */

static void beside_unite(oq_kernel_set *set, const oq_kernel_set *more) {
    for (unsigned i = 0; i < 4; i++)
        set->bits[i] |= more->bits[i];
}

static bool beside_same(const oq_kernel_set *a, const oq_kernel_set *b) {
    return memcmp(a, b, sizeof(*a)) == 0;
}

/* Pairs that are worth a question: any of "first" before any of "second". */
typedef struct beside_pairs {
    oq_kernel_set first, second;
    bool listed; /* some are pairs of listed stems */
} beside_pairs;

typedef struct beside_work {
    const oq_kernel_maker *m;
    beside_pairs items[3 * (OQ_MAKER_UNITS + 1) + 2];
    unsigned count;
} beside_work;

_Static_assert(2 * sizeof(beside_work) <= OQ_MAKER_DESK, "room on the desk");

/* Takes pairs in, with those that have one of the sides in common. */
static void beside_take(beside_work *w, const beside_pairs *pairs) {
    static const oq_kernel_set none;
    if (beside_same(&pairs->first, &none) || beside_same(&pairs->second, &none))
        return;
    for (unsigned i = 0; i < w->count; i++) {
        beside_pairs *other = &w->items[i];
        if (other->listed != pairs->listed) continue;
        if (beside_same(&other->first, &pairs->first)) {
            beside_unite(&other->second, &pairs->second);
            return;
        }
        if (beside_same(&other->second, &pairs->second)) {
            beside_unite(&other->first, &pairs->first);
            return;
        }
    }
    w->items[w->count++] = *pairs;
}

/* The pairs of letters with choices. */
static void beside_collect(beside_work *w) {
    for (unsigned unit = 1; unit < w->m->count; unit++) {
        beside_pairs left = {.first = w->m->beside[0][unit]};
        beside_pairs right = {.second = w->m->beside[1][unit]};
        if (w->m->units[unit].hard) continue;
        oq_set_add(&left.second, unit);
        oq_set_add(&right.first, unit);
        beside_take(w, &left);
        beside_take(w, &right);
    }
}

/* Whether a letter becomes more bytes than it has. */
static bool beside_is_long(const beside_work *w, const oq_kernel_unit *u) {
    const oq_kernel *k = w->m->kernel;
    unsigned size = 0;
    while (size < 4 && k->out[size][u->index] != 0)
        size++;
    return !u->hard && size > u->size;
}

/* Whether a letter stands in few words: a capital, or щ or ц, which are letters
 * of loans by the sources of az-Cyrl, alt-Cyrl and cv-Cyrl (CLDR: auxiliary),
 * though Kazakh has ащы and тұщы. A wrong guess costs time alone. */
static bool beside_is_seldom(const beside_work *w, oq_unit unit) {
    uint32_t code = w->m->decider->codes[unit.letter];
    return unit.upper || code == 0x449 || code == 0x446;
}

/* Letters that become long, behind any others, if those are few; whether all
 * else is as short as it was. */
static bool beside_collect_long(beside_work *w) {
    beside_pairs pairs = {.listed = false};
    const oq_kernel *k = w->m->kernel;
    if (k->marks || k->head_size != 0) return false;
    for (unsigned i = 0; i < 128; i++)
        if (k->out[2][i] != 0 && !w->m->letters[i]) return false;
    for (unsigned unit = 0; unit < w->m->count; unit++) {
        const oq_kernel_unit *u = &w->m->units[unit];
        oq_set_add(&pairs.first, unit);
        if (unit == 0 || !beside_is_long(w, u)) continue;
        if (!beside_is_seldom(w, u->unit)) return false;
        oq_set_add(&pairs.second, unit);
    }
    beside_take(w, &pairs);
    return true;
}

static void beside_put_letter(const beside_work *w, oq_kernel_set *set,
                              unsigned letter) {
    for (unsigned unit = 1; unit < w->m->count; unit++)
        if (w->m->units[unit].unit.letter == letter) oq_set_add(set, unit);
}

/* Those of listed stems. */
static void beside_collect_listed(beside_work *w) {
    for (unsigned i = 0; i < w->m->pair_count; i++) {
        beside_pairs pairs = {.listed = true};
        beside_put_letter(w, &pairs.first, w->m->pairs[i][0]);
        beside_put_letter(w, &pairs.second, w->m->pairs[i][1]);
        beside_take(w, &pairs);
    }
}

/* All letters, and those of another script, which are one unit more: each kind
 * before the other. They have bits of their own while there are some, so that
 * those of letters alone may say what these become (kernel_insert.c). */
static void beside_collect_strange(beside_work *w) {
    beside_pairs before = {.listed = false}, behind = {.listed = false};
    oq_set_add(&before.first, w->m->count);
    oq_set_add(&behind.second, w->m->count);
    for (unsigned unit = 1; unit < w->m->count; unit++) {
        oq_set_add(&before.second, unit);
        oq_set_add(&behind.first, unit);
    }
    w->items[w->count++] = before;
    w->items[w->count++] = behind;
}

OQ_FN bool oq_kernel_is_apart(const oq_kernel_maker *m) {
    if (m->count > OQ_MAKER_UNITS) return false;
    for (unsigned unit = 1; unit < m->count; unit++)
        if (m->units[unit].size == 1) return false;
    return true;
}

/* How much a unit counts. */
static uint64_t beside_weight(const oq_kernel_maker *m, unsigned unit) {
    return unit < m->count ? oq_kernel_weight(m, unit) : BESIDE_STRANGE;
}

/* How many times as often as others a unit stands behind another, about. */
static uint64_t beside_often(const oq_kernel_maker *m, unsigned first,
                             unsigned second) {
    if (first == m->count || second == m->count) return 1;
    const oq_set *frequent = &m->frequent[m->units[first].unit.letter];
    return oq_set_has(frequent, m->units[second].unit.letter) ? BESIDE_FREQUENT
                                                              : 1;
}

/* How often units behind another stand in a text, about. */
static uint64_t beside_cost_behind(const oq_kernel_maker *m, unsigned first,
                                   const oq_kernel_set *second) {
    uint64_t cost = 0;
    for (unsigned unit = 0; unit <= m->count; unit++)
        if (oq_set_has(second, unit))
            cost += beside_weight(m, unit) * beside_often(m, first, unit);
    return cost * beside_weight(m, first);
}

/* How often such pairs stand in a text, about. */
static uint64_t beside_cost(const oq_kernel_maker *m,
                            const beside_pairs *pairs) {
    uint64_t cost = 0;
    for (unsigned unit = 0; unit <= m->count; unit++)
        if (oq_set_has(&pairs->first, unit))
            cost += beside_cost_behind(m, unit, &pairs->second);
    return cost;
}

/* What it costs more to make two one. */
static uint64_t beside_price(const beside_work *w, unsigned left,
                             unsigned right) {
    const beside_pairs *a = &w->items[left], *b = &w->items[right];
    uint64_t apart = beside_cost(w->m, a) + beside_cost(w->m, b);
    beside_pairs both = *a;
    beside_unite(&both.first, &b->first);
    beside_unite(&both.second, &b->second);
    uint64_t cost = beside_cost(w->m, &both);
    return cost > apart ? cost - apart : 0;
}

/* Makes those two one for which it costs least. */
static void beside_merge(beside_work *w) {
    uint64_t best = UINT64_MAX;
    unsigned left = 0, right = 1;
    for (unsigned j = 1; j < w->count; j++)
        for (unsigned i = 0; i < j; i++) {
            uint64_t price = beside_price(w, i, j);
            if (price >= best) continue;
            best = price;
            left = i;
            right = j;
        }
    beside_unite(&w->items[left].first, &w->items[right].first);
    beside_unite(&w->items[left].second, &w->items[right].second);
    w->items[left].listed |= w->items[right].listed;
    w->items[right] = w->items[--w->count];
}

/* The bits of a unit, as one before another or as one behind it. */
static uint8_t beside_bits(const beside_work *w, unsigned unit, bool behind) {
    unsigned bits = 0;
    for (unsigned i = 0; i < w->count; i++) {
        const beside_pairs *pairs = &w->items[i];
        bits |=
            (unsigned)oq_set_has(behind ? &pairs->second : &pairs->first, unit)
            << i;
    }
    return (uint8_t)bits;
}

/* The bits that pairs of listed stems have. */
static uint8_t beside_listed(const beside_work *w) {
    unsigned bits = 0;
    for (unsigned i = 0; i < w->count; i++)
        bits |= (unsigned)w->items[i].listed << i;
    return (uint8_t)bits;
}

static void beside_write(const beside_work *w, uint8_t *table, size_t size,
                         bool behind) {
    memset(table, beside_bits(w, 0, behind), size);
    for (unsigned unit = 1; unit < w->m->count; unit++)
        table[w->m->units[unit].index] = beside_bits(w, unit, behind);
}

/* As many as there are bits for; marks take one. */
static void beside_merge_all(beside_work *w) {
    unsigned bits = w->m->kernel->marks ? BESIDE_BITS - 1 : BESIDE_BITS;
    while (w->count > bits)
        beside_merge(w);
}

/* How much the letters of a set count in a text; edges are never rare. */
static unsigned beside_share(const oq_kernel_maker *m,
                             const oq_kernel_set *set) {
    unsigned share = oq_set_has(set, 0) ? BESIDE_FEW + 1 : 0;
    for (unsigned unit = 1; unit < m->count; unit++)
        if (oq_set_has(set, unit) && !oq_kernel_is_old(m, unit))
            share += oq_kernel_weight(m, unit);
    return share;
}

/* Takes the letters of that side for rare that counts less, and gives how much
 * that is. */
static unsigned beside_take_rare(oq_kernel_maker *m,
                                 const beside_pairs *pairs) {
    unsigned first = beside_share(m, &pairs->first);
    unsigned second = beside_share(m, &pairs->second);
    const oq_kernel_set *set = first < second ? &pairs->first : &pairs->second;
    for (unsigned unit = 1; unit < m->count; unit++)
        if (oq_set_has(set, unit)) m->rare[m->units[unit].index] = true;
    return first < second ? first : second;
}

/* Whether blocks need not ask for neighbours but where a rare letter is, and
 * see letters of another script as they are. */
static bool beside_is_apart(oq_kernel_maker *m, const beside_work *w) {
    const oq_kernel *k = m->kernel;
    unsigned share = 0;
    if (k->marks || k->strange < 64 || !(k->narrow || k->thin) ||
        !oq_kernel_grows_apart(m))
        return false;
    for (unsigned i = 0; i < w->count && share <= BESIDE_FEW; i++)
        share += beside_take_rare(m, &w->items[i]);
    return share <= BESIDE_FEW && oq_kernel_fold_seconds(m);
}

/* The tables for blocks: the same pairs, and letters of another script beside
 * those of the source, if these are not of ASCII, too. */
static void beside_write_blocks(oq_kernel_maker *m, beside_work *w) {
    oq_kernel *k = m->kernel;
    bool strange = oq_kernel_is_apart(m);
    k->apart = beside_is_apart(m, w);
    if (strange && !k->apart) beside_collect_strange(w);
    beside_merge_all(w);
    for (unsigned side = 0; side < 2; side++) {
        uint8_t *table = k->blocks.beside[side];
        beside_write(w, table, sizeof(k->blocks.beside[side]), side);
        if (strange)
            table[k->strange] =
                table[OQ_KERNEL_EDGE] | beside_bits(w, m->count, side);
    }
}

OQ_FN void oq_kernel_make_beside(oq_kernel_maker *m) {
    beside_work *w = oq_kernel_desk(m), *blocks = w + 1;
    oq_kernel *k = m->kernel;
    unsigned single = 0;
    w->m = m;
    beside_collect(w);
    beside_collect_listed(w);
    k->thin = !k->narrow && beside_collect_long(w);
    *blocks = *w;
    beside_write_blocks(m, blocks);
    beside_merge_all(w);
    beside_write(w, k->beside[0], 256, false);
    beside_write(w, k->beside[1], 256, true);
    for (unsigned unit = 1; unit < m->count; unit++)
        single += m->units[unit].size == 1;
    k->paired = beside_listed(w);
    k->looks_beside = w->count != 0;
    k->busy = m->context_count > 1 && single * 2 > m->count;
    k->thin &= !k->busy;
}
