/*
 * compile_kernel.c - the tables of a step for the kernels: every letter gets
 * an index, and what it becomes beside every other letter is asked of decide.c
 * (kernel_letters.c), or of machines that read whole words (kernel_walk.c).
 * What does not fit into the tables is hard, and so left to the engine. A step
 * of which too much is hard has no kernel.
 *
 * SPDX-License-Identifier: MIT
 */
#include "../base/utf8.h"
#include "compile.h"
#include "kernel_maker.h"

/* ------------------------------------------------------------------- units */

static void kernel_add_unit(oq_kernel_maker *m, unsigned letter, uint32_t code,
                            bool upper) {
    unsigned cell = oq_cell(m->pages, m->cells, code);
    unsigned kind = cell >> OQ_CELL_KIND_SHIFT;
    bool own = (kind == OQ_KIND_LETTER || kind == OQ_KIND_SIGN ||
                kind == OQ_KIND_POINT) &&
               (cell & OQ_CELL_LETTER) == letter;
    if (!own || code >= 0x800 || m->count > OQ_MAKER_UNITS) return;
    uint8_t bytes[4];
    oq_kernel_unit unit = {.unit = {(uint8_t)letter, upper}};
    unit.size = (uint8_t)oq_utf8_put(bytes, code);
    memcpy(unit.bytes, bytes, 2);
    m->units[m->count++] = unit;
    m->kernel->signs |= kind == OQ_KIND_POINT;
}

/* Whether a character is no part of any word, or is to be one no more: a mark
 * that stands for a sign. */
static bool kernel_is_plain(const oq_kernel_maker *m, uint32_t code) {
    unsigned cell = oq_cell(m->pages, m->cells, code);
    unsigned kind = cell >> OQ_CELL_KIND_SHIFT;
    if (oq_kernel_mark_is_hard(m, code)) return false;
    return kind == OQ_KIND_NONE || (m->kernel->signs && kind == OQ_KIND_POINT &&
                                    (cell & OQ_CELL_LETTER) == 0);
}

static void kernel_add_units(oq_kernel_maker *m) {
    const oq_decider *d = m->decider;
    m->count = 1;
    for (int upper = 0; upper < 2; upper++)
        for (unsigned letter = OQ_LETTER_FIRST; letter < 256; letter++) {
            uint32_t code = upper ? d->uppers[letter] : d->codes[letter];
            if (code == 0 || (upper && code == d->codes[letter])) continue;
            kernel_add_unit(m, letter, code, upper != 0);
        }
}

/* Look-alikes of the script that stand for a letter everywhere, which tables of
 * neighbours leave to the engine. */
static void kernel_add_alikes(oq_kernel_maker *m) {
    for (uint32_t code = 0x80; code < 0x800; code++) {
        unsigned cell = oq_cell(m->pages, m->cells, code);
        if (cell >> OQ_CELL_KIND_SHIFT != OQ_KIND_ALIKE ||
            m->count > OQ_MAKER_UNITS)
            continue;
        oq_kernel_unit unit = {.size = 2};
        unit.unit =
            (oq_unit){cell & OQ_CELL_LETTER, (cell & OQ_CELL_UPPER) != 0};
        unit.bytes[0] = (uint8_t)(0xC0 | code >> 6);
        unit.bytes[1] = (uint8_t)(0x80 | (code & 63));
        m->units[m->count++] = unit;
        m->kernel->alikes = 1;
    }
}

/* Plain characters of two bytes that texts have often: no-break spaces, § © « ®
 * ° ± ² ³ · » ½ × ÷, marks like ʻ, and the punctuation and digits of Arabic
 * script. */
static bool kernel_is_common(uint32_t code) {
    static const uint16_t common[][2] = {
        {0xA0, 0xA0},   {0xA7, 0xA7},   {0xA9, 0xA9},   {0xAB, 0xAB},
        {0xAD, 0xAE},   {0xB0, 0xB3},   {0xB7, 0xB7},   {0xBB, 0xBB},
        {0xBD, 0xBD},   {0xD7, 0xD7},   {0xF7, 0xF7},   {0x2B9, 0x2BF},
        {0x60C, 0x60C}, {0x61B, 0x61B}, {0x61F, 0x61F}, {0x660, 0x66A},
        {0x6D4, 0x6D4}, {0x6F0, 0x6F9}};
    for (unsigned i = 0; i < OQ_COUNT(common); i++)
        if (code >= common[i][0] && code <= common[i][1]) return true;
    return false;
}

typedef enum kernel_sort { KERNEL_OURS, KERNEL_COMMON, KERNEL_ALL } kernel_sort;

/* The second bytes of letters behind a lead byte, and of the plain characters
 * of a sort. */
static uint64_t kernel_seconds(const oq_kernel_maker *m, unsigned lead,
                               kernel_sort sort) {
    uint64_t seconds = 0;
    bool letters = lead == 0xC2; /* no-break spaces, quotation marks */
    for (unsigned i = 1; i < m->count; i++)
        if (m->units[i].size == 2 && m->units[i].bytes[0] == lead) {
            seconds |= (uint64_t)1 << (m->units[i].bytes[1] & 63);
            letters = true;
        }
    for (uint32_t i = 0; i < 64 && letters && sort != KERNEL_OURS; i++) {
        uint32_t code = (lead & 31) << 6 | i;
        if (kernel_is_plain(m, code) &&
            (sort == KERNEL_ALL || kernel_is_common(code)))
            seconds |= (uint64_t)1 << i;
    }
    return seconds;
}

/* Gives letters and common plain characters their indices, of those behind C2
 * such of a sort. */
static bool kernel_place(oq_kernel_maker *m, kernel_sort sort) {
    uint64_t seconds[32] = {0};
    for (unsigned lead = 0xC2; lead < 0xE0; lead++)
        seconds[lead & 31] =
            kernel_seconds(m, lead, lead == 0xC2 ? sort : KERNEL_COMMON);
    return oq_kernel_place(m, seconds);
}

/* The same, then as many others as find one; false: there are too many letters.
 * Behind C2 a letter may stand too, the sign of letters kept apart. */
static bool kernel_place_all(oq_kernel_maker *m) {
    for (unsigned i = 1; i < m->count; i++)
        if (m->units[i].size == 1) m->kernel->lead[m->units[i].bytes[0]] = 1;
    oq_kernel_place_marks(m);
    if (!kernel_place(m, KERNEL_COMMON)) {
        if (!kernel_place(m, KERNEL_OURS)) return false;
        if (kernel_seconds(m, 0xC2, KERNEL_OURS) == 0 &&
            !oq_kernel_place_most(m, 0xC2,
                                  kernel_seconds(m, 0xC2, KERNEL_COMMON)))
            return false;
    }
    if (!oq_kernel_place_strange(m)) return false;
    for (unsigned lead = 0xC2; lead < 0xE0; lead++)
        oq_kernel_place_some(m, lead, kernel_seconds(m, lead, KERNEL_ALL));
    m->kernel->lead[m->kernel->strange] = 0;
    return true;
}

static void kernel_index_units(oq_kernel_maker *m) {
    oq_kernel *k = m->kernel;
    for (unsigned i = 1; i < m->count; i++) {
        oq_kernel_unit *u = &m->units[i];
        u->index = u->bytes[0];
        if (u->size == 2)
            u->index =
                (uint8_t)(k->base[u->bytes[0] & 31] + (u->bytes[1] & 63));
        m->letters[u->index] = true;
    }
}

/* -------------------------------------------------------------------- rest */

/* Whether a character stays as it is where no letter stands beside it: one of
 * another script, or a mark that stands for a sign behind letters alone. */
static bool kernel_is_strange(const oq_kernel_maker *m, uint32_t code) {
    unsigned cell = oq_cell(m->pages, m->cells, code);
    unsigned kind = cell >> OQ_CELL_KIND_SHIFT;
    return kind == OQ_KIND_FOREIGN || kind == OQ_KIND_REPAIR ||
           (kind == OQ_KIND_POINT && (cell & OQ_CELL_LETTER) == 0);
}

static void kernel_ascii(oq_kernel_maker *m) {
    oq_kernel *k = m->kernel;
    for (unsigned code = 0; code < 128; code++)
        k->ascii[code] = kernel_is_plain(m, code)     ? OQ_KERNEL_PLAIN
                         : kernel_is_strange(m, code) ? OQ_KERNEL_STRANGE
                                                      : OQ_KERNEL_HARD;
    k->ascii[0] = OQ_KERNEL_HARD; /* a byte of 0 is the end of an output */
    for (unsigned code = 0; code < 64; code++)
        if (!kernel_is_plain(m, 0x2000 + code) || oq_is_mark(0x2000 + code))
            k->third[code] = OQ_KERNEL_HARD;
}

/* The sets that a unit is in, for one index. */
static void kernel_write_sets(uint8_t tables[2][256], unsigned index,
                              const oq_kernel_sets *sets, unsigned unit) {
    unsigned bits = 0;
    for (unsigned i = 0; i < sets->count; i++)
        bits |= (unsigned)oq_set_has(&sets->items[i], unit) << i;
    tables[0][index] = (uint8_t)bits;
    tables[1][index] = (uint8_t)(bits >> 8);
}

/* What a unit is as a neighbour, and its number; a hard one has none. */
static void kernel_unit(oq_kernel_maker *m, unsigned number) {
    oq_kernel *k = m->kernel;
    const oq_kernel_unit *u = &m->units[number];
    kernel_write_sets(k->before, u->index, &m->before, number);
    kernel_write_sets(k->after, u->index, &m->after, number);
    k->number[u->index] = u->hard ? 0 : u->unit.letter;
    if (u->size == 1) {
        k->ascii[u->bytes[0]] = u->hard ? OQ_KERNEL_HARD : OQ_KERNEL_LETTER;
        k->lead[u->bytes[0]] = 0;
    }
    if (!u->hard) return;
    k->context[u->index] = 0;
    if (u->size != 1) k->lead[u->index] = 0;
}

/* Whether all units are of two bytes, and become no more. */
static bool kernel_is_narrow(const oq_kernel_maker *m) {
    const oq_kernel *k = m->kernel;
    for (unsigned i = 1; i < m->count; i++)
        if (m->units[i].size == 1) return false;
    for (unsigned i = 0; i < 256; i++)
        if (k->out[2][i] != 0 || k->out[3][i] != 0) return false;
    return true;
}

/* What the neighbours are, the numbers, and which letters are hard. */
static void kernel_units(oq_kernel_maker *m) {
    oq_kernel *k = m->kernel;
    for (unsigned index = 0; index < 256; index++) {
        kernel_write_sets(k->before, index, &m->before, 0);
        kernel_write_sets(k->after, index, &m->after, 0);
    }
    k->halves = m->before.count > 8 || m->after.count > 8 ? 2 : 1;
    for (unsigned i = 1; i < m->count; i++)
        kernel_unit(m, i);
    k->narrow = kernel_is_narrow(m);
}

/* Plain characters of two bytes become themselves. */
static void kernel_stay(const oq_kernel_maker *m) {
    oq_kernel *k = m->kernel;
    for (unsigned i = 1; i < 256; i++) {
        if (k->lead[i] == 0 || k->context[i] != 0) continue;
        k->out[0][i] = k->lead[i];
        k->out[1][i] = (uint8_t)(0x80 | ((i - k->base[k->lead[i] & 31]) & 63));
        k->out[2][i] = k->out[3][i] = 0;
    }
}

/* The indices of bytes of ASCII. */
static void kernel_singles(oq_kernel *k) {
    for (unsigned code = 0; code < 128; code++) {
        unsigned kind = k->ascii[code];
        if (kind == OQ_KERNEL_LETTER) k->single[code] = (uint8_t)code;
        if (kind & (OQ_KERNEL_STRANGE | OQ_KERNEL_HARD))
            k->single[code] = k->strange;
    }
}

/* ------------------------------------------------------------------ making */

/* Whether most small letters are not hard: else the engine does better. */
static bool kernel_pays(const oq_kernel_maker *m) {
    unsigned small = 0, hard = 0;
    for (unsigned i = 1; i < m->count; i++)
        if (!m->units[i].unit.upper) {
            small++;
            hard += m->units[i].hard;
        }
    return small > 8 && hard * 4 < small;
}

/* How a step's tables are made: rules that look far go to a filter, or machines
 * read whole words. */
typedef enum kernel_way { KERNEL_NEAR, KERNEL_FAR, KERNEL_WALK } kernel_way;

/* What letters become. */
static bool kernel_outputs(oq_kernel_maker *m, kernel_way way,
                           const oq_step *step, const uint8_t *rules) {
    m->context_count = 1;
    m->slots[OQ_KERNEL_EDGE] = true;
    if (way == KERNEL_WALK) return oq_kernel_make_walk(m, step, rules);
    oq_kernel_letters(m, false);
    oq_kernel_letters(m, true);
    return true;
}

/* Makes all but the filters. */
static bool kernel_make_tables(oq_kernel_maker *m, kernel_way way,
                               const oq_step *step, const uint8_t *rules) {
    kernel_add_units(m);
    if (way == KERNEL_WALK) kernel_add_alikes(m);
    if (!kernel_place_all(m)) return false;
    kernel_index_units(m);
    if (!kernel_outputs(m, way, step, rules)) return false;
    kernel_ascii(m);
    kernel_units(m);
    kernel_stay(m);
    oq_kernel_write_marks(m);
    return true;
}

/* Where the tables of a step are made. */
typedef struct kernel_work {
    const oq_memory *memory;
    oq_kernel_maker *maker;
    void *desk;
    oq_decider *decider;
    oq_kernel *kernel;
    size_t room;
    oq_node *nodes; /* as many as the list has */
    const oq_letters *letters;
    const uint8_t *source, *rules;
    const oq_step *step;
} kernel_work;

/* Makes the tables afresh. */
static bool kernel_make_by(const kernel_work *w, kernel_way way) {
    oq_kernel_maker *m = w->maker;
    oq_decider_open(w->decider, w->letters, w->source, w->step, w->rules);
    w->decider->leaves = way == KERNEL_FAR;
    memset(m, 0, sizeof(*m));
    m->memory = w->memory;
    m->desk = w->desk;
    memset(w->kernel, 0, w->room);
    m->decider = w->decider;
    m->kernel = w->kernel;
    m->pages = (const void *)(w->source + w->letters->pages.offset);
    m->cells = (const void *)(w->source + w->letters->cells.offset);
    m->marks = (const void *)(w->rules + w->step->marks.offset);
    m->mark_count = w->step->marks.count;
    m->alphabet = w->letters->alphabet;
    return kernel_make_tables(m, way, w->step, w->rules);
}

enum {
    KERNEL_FAR_PRICE = 12000, /* a filter more, in millionths of letters */
    KERNEL_FAR_MOST = 20000,
    KERNEL_WALK_PRICE = 30000 /* machines */
};

/* The tables of which less is hard, without machines. */
static bool kernel_make_beside(const kernel_work *w) {
    oq_kernel_maker *m = w->maker;
    if (!kernel_make_by(w, KERNEL_NEAR)) return false;
    uint64_t hard = m->hard / m->count * 2;
    if (hard <= KERNEL_FAR_PRICE || !kernel_make_by(w, KERNEL_FAR)) return true;
    uint64_t far = oq_kernel_farness(m) + KERNEL_FAR_PRICE;
    if (far <= KERNEL_FAR_MOST && m->hard / m->count * 2 + far < hard) {
        for (size_t i = 0; i < OQ_COUNT(w->decider->far); i++)
            m->kernel->far |= w->decider->far[i] != 0;
        return true;
    }
    return kernel_make_by(w, KERNEL_NEAR);
}

/* The same, or with them where too much would be hard. */
static bool kernel_make_best(const kernel_work *w) {
    oq_kernel_maker *m = w->maker;
    bool good = kernel_make_beside(w) && kernel_pays(m);
    if (good && m->hard / m->count * 2 <= KERNEL_WALK_PRICE) return true;
    if (kernel_make_by(w, KERNEL_WALK)) return true;
    return good && kernel_make_beside(w);
}

/* Puts the machines behind all else. */
static void kernel_add_walk(const oq_kernel_maker *m) {
    uint8_t *to = (uint8_t *)m->kernel + oq_kernel_walk_at(m->kernel);
    memcpy(to, m->walk, m->kernel->walk_size);
}

static const oq_node *kernel_suffixes(const kernel_work *w) {
    return (const void *)(w->source + w->letters->suffixes.offset);
}

/* The stems that a kernel must know, in "nodes", which have the list's; NULL:
 * none. Machines are not followed that far. */
static const oq_node *kernel_stems(const kernel_work *w) {
    const oq_step *step = w->step;
    if (step->list.count <= 1) return NULL;
    memcpy(w->nodes, w->rules + step->list.offset,
           step->list.count * sizeof(*w->nodes));
    if (w->maker->walk != NULL) return w->nodes;
    bool left = oq_kernel_leave_same(w->maker, kernel_suffixes(w),
                                     w->letters->suffixes.count, step, w->rules,
                                     w->nodes);
    if (left) oq_kernel_choose_pairs(w->maker);
    return left ? w->nodes : NULL;
}

static bool kernel_make(const kernel_work *w) {
    oq_kernel_maker *m = w->maker;
    if (!kernel_make_best(w)) return false;
    if (m->kernel->signs && m->mark_count != 0) return false;
    if (!oq_kernel_make_head(m, w->step, w->rules)) return false;
    const oq_node *nodes = kernel_stems(w);
    oq_kernel_make_beside(m);
    if (nodes != NULL && !oq_kernel_make_list(m, nodes, kernel_suffixes(w),
                                              w->letters->suffixes.count))
        return false;
    if (m->kernel->far) oq_kernel_make_far(m);
    kernel_singles(m->kernel);
    oq_kernel_make_plain(m);
    oq_kernel_make_lanes(m);
    oq_kernel_make_entries(m);
    oq_kernel_mark_beside(m);
    oq_kernel_make_blocks(m);
    if (!oq_kernel_make_other(m) || !oq_kernel_make_kinds(m)) return false;
    oq_kernel_make_insert(m);
    oq_kernel_make_compact(m);
    oq_kernel_make_spread(m);
    if (nodes != NULL) oq_kernel_make_quick(m, nodes);
    if (m->walk != NULL) kernel_add_walk(m);
    return true;
}

/* Appends a kernel, at the start of a cache line. */
static bool kernel_append(oq_builder *builder, oq_slice *slice,
                          const oq_kernel *kernel, size_t size) {
    static const uint8_t zero[64];
    if (size != 0)
        oq_bytes_add(&builder->pack, zero, (0 - builder->pack.size) % 64);
    return oq_build_array(builder, slice, kernel, size, 1);
}

/* How many bytes a kernel takes at most, but for machines. */
static size_t kernel_room(void) {
    return sizeof(oq_kernel) + ((size_t)8 << OQ_MAKER_LIST_MOST) +
           ((size_t)8 << OQ_MAKER_PREFIX_MOST) +
           (OQ_KERNEL_FAR_WORDS + OQ_KERNEL_NEAR_WORDS +
            OQ_KERNEL_CLOSE_WORDS) *
               sizeof(uint64_t) +
           (((size_t)1 << OQ_QUICK_MOST) + OQ_QUICK_SHORTS) * 4;
}

/* False: no memory. What there is of it is to be freed all the same. */
static bool kernel_work_open(kernel_work *w, const oq_memory *memory) {
    w->memory = memory;
    w->room = kernel_room();
    w->maker = oq_memory_get(memory, sizeof(*w->maker));
    w->desk = oq_memory_raw(memory, OQ_MAKER_DESK);
    w->decider = oq_memory_get(memory, sizeof(*w->decider));
    w->kernel = oq_memory_get(memory, w->room + OQ_WALK_BYTES);
    w->nodes =
        oq_memory_get(memory, (w->step->list.count + 1) * sizeof(*w->nodes));
    return w->maker != NULL && w->desk != NULL && w->decider != NULL &&
           w->kernel != NULL && w->nodes != NULL;
}

static void kernel_work_close(const kernel_work *w) {
    if (w->maker != NULL) oq_memory_free(w->memory, w->maker->walk);
    oq_memory_free(w->memory, w->maker);
    oq_memory_free(w->memory, w->desk);
    oq_memory_free(w->memory, w->decider);
    oq_memory_free(w->memory, w->kernel);
    oq_memory_free(w->memory, w->nodes);
}

OQ_FN bool oq_build_kernel(oq_builder *builder, oq_slice *slice,
                           const oq_letters *letters, const uint8_t *source,
                           const oq_step *step) {
    kernel_work w = {.letters = letters,
                     .source = source,
                     .rules = builder->pack.data,
                     .step = step};
    bool good = kernel_work_open(&w, builder->memory);
    if (good) {
        bool usable = kernel_make(&w);
        good = kernel_append(builder, slice, w.kernel,
                             usable ? oq_kernel_size(w.kernel) : 0);
    } else {
        oq_build_no_memory(builder);
    }
    kernel_work_close(&w);
    return good;
}
