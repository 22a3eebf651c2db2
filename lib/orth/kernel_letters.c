/*
 * kernel_letters.c - what each letter becomes, in the tables of a kernel: asked
 * of decide.c for the letter beside every other letter. The neighbours of a
 * letter fall into at most four groups on each side. Invariant: a letter
 * becomes what its index says, or has choices, or is hard.
 *
 * SPDX-License-Identifier: MIT
 */
#include "kernel_maker.h"

/* ------------------------------------------------------------------- texts */

static bool kernel_text_is(const oq_kernel_text *text,
                           const oq_kernel_text *as) {
    uint32_t bytes[2];
    memcpy(&bytes[0], text->bytes, sizeof(text->bytes));
    memcpy(&bytes[1], as->bytes, sizeof(as->bytes));
    return bytes[0] == bytes[1] && text->size == as->size;
}

/* The number of what a unit becomes; hard if it has more bytes than fit. Mostly
 * it is what was asked for before. */
static uint8_t kernel_text_of(oq_kernel_maker *m, const oq_decision *decision,
                              unsigned room) {
    oq_kernel_text text = {decision->size, {0}};
    if (decision->hard || decision->size > room) return OQ_MAKER_HARD;
    memcpy(text.bytes, decision->text, decision->size);
    if (m->text_count > 0 && kernel_text_is(&m->texts[m->text_last], &text))
        return (uint8_t)m->text_last;
    for (unsigned i = 0; i < m->text_count; i++) {
        m->text_last = i;
        if (kernel_text_is(&m->texts[i], &text)) return (uint8_t)i;
    }
    if (m->text_count == OQ_MAKER_HARD) return OQ_MAKER_HARD;
    m->text_last = m->text_count++;
    m->texts[m->text_last] = text;
    return (uint8_t)m->text_last;
}

static uint8_t kernel_ask(oq_kernel_maker *m, unsigned before, unsigned unit,
                          unsigned after) {
    oq_decision decision = oq_decide(m->decider, m->units[before].unit,
                                     m->units[unit].unit, m->units[after].unit);
    return kernel_text_of(m, &decision, m->units[unit].size * 2u);
}

/* ---------------------------------------------------------------- contexts */

/* The bit of the neighbours whose group has a bit of "mask"; false if there
 * are too many sets. */
static bool kernel_set_bit(const oq_kernel_maker *m, const oq_kernel_groups *g,
                           unsigned mask, oq_kernel_sets *sets, uint16_t *bit) {
    oq_kernel_set set = {{0}};
    unsigned number = 0;
    bool any = false;
    for (unsigned unit = 0; unit < m->count; unit++)
        if (g->of[unit] & mask) {
            oq_set_add(&set, unit);
            any = true;
        }
    *bit = 0;
    if (!any) return true;
    while (number < sets->count &&
           memcmp(&sets->items[number], &set, sizeof(set)) != 0)
        number++;
    if (number == OQ_MAKER_SETS) return false;
    if (number == sets->count) sets->items[sets->count++] = set;
    *bit = (uint16_t)(1u << number);
    return true;
}

/* A free index for an output; 0 if there is none. Those of plain characters
 * are taken last. */
static unsigned kernel_free(const oq_kernel_maker *m) {
    unsigned plain = 0;
    for (unsigned i = 255; i > 0; i--) {
        if (m->slots[i]) continue;
        if (m->kernel->lead[i] == 0 || m->letters[i]) return i;
        if (plain == 0) plain = i;
    }
    return plain;
}

/* Writes down what becomes of an index. */
static void kernel_put(oq_kernel_maker *m, unsigned index, uint8_t text) {
    for (int j = 0; j < 4; j++)
        m->kernel->out[j][index] =
            text == OQ_MAKER_HARD ? 0 : m->texts[text].bytes[j];
    if (text == OQ_MAKER_HARD) m->kernel->out[0][index] = OQ_KERNEL_STOP;
}

static unsigned kernel_slot(oq_kernel_maker *m, uint8_t text) {
    oq_kernel *k = m->kernel;
    unsigned i = kernel_free(m);
    m->slots[i] = true;
    if (i == 0) return 0;
    if (!m->letters[i]) k->lead[i] = 0; /* that character is hard now */
    kernel_put(m, i, text);
    return i;
}

OQ_FN unsigned oq_kernel_output(oq_kernel_maker *m, const oq_decision *decision,
                                unsigned room) {
    uint8_t text = kernel_text_of(m, decision, room);
    if (m->slot_of[text] == 0) m->slot_of[text] = (uint8_t)kernel_slot(m, text);
    return m->slot_of[text];
}

/* Writes the choices of a letter down; false: there is no room. What it mostly
 * becomes has the index of the letter itself. */
static bool kernel_choices(oq_kernel_maker *m, unsigned number, unsigned index,
                           const oq_kernel_groups *before,
                           const oq_kernel_groups *after) {
    unsigned slots[256] = {0};
    uint8_t mostly = m->table[before->member[0]][after->member[0]];
    slots[mostly] = index;
    kernel_put(m, index, mostly);
    for (unsigned row = 0; row < before->count; row++)
        for (unsigned column = 0; column < after->count; column++) {
            uint8_t text = m->table[before->member[row]][after->member[column]];
            if (slots[text] == 0) slots[text] = kernel_slot(m, text);
            if (slots[text] == 0) return false;
            m->kernel
                ->choice[column & 1][number << 3 | row << 1 | column >> 1] =
                (uint8_t)slots[text];
        }
    return true;
}

/* Makes the group of a letter, or of the edge, the heaviest. */
static void kernel_favour(const oq_kernel_maker *m, oq_kernel_groups *g,
                          uint32_t code) {
    for (unsigned unit = 0; unit < m->count; unit++)
        if (m->decider->codes[m->units[unit].unit.letter] == code)
            g->weight[g->of[unit]] += 1000;
}

/* What mostly stands beside a letter comes first in its groups. The bearer of
 * vowels in Arabic script mostly begins words, with a vowel behind it. */
static void kernel_order(const oq_kernel_maker *m, unsigned unit,
                         oq_kernel_groups *before, oq_kernel_groups *after) {
    if (m->decider->codes[m->units[unit].unit.letter] == 0x626) {
        kernel_favour(m, before, 0);
        kernel_favour(m, after, 0x627);
    }
    oq_kernel_order(before);
    oq_kernel_order(after);
}

/* Finds the letters that are the first of two in texts of rules, and a unit the
 * second. */
static void kernel_find_joined(oq_kernel_maker *m, unsigned unit) {
    const oq_decider *d = m->decider;
    memset(&m->joined, 0, sizeof(m->joined));
    for (uint32_t i = 0; i < d->rule_count; i++) {
        const uint8_t *text = d->text + d->rules[i].text;
        if (d->rules[i].text_size == 2 && text[1] == m->units[unit].unit.letter)
            oq_set_add(&m->joined, text[0]);
    }
}

/* Enters a letter whose neighbours matter; false: it has to be hard. */
static bool kernel_context(oq_kernel_maker *m, unsigned unit) {
    oq_kernel *k = m->kernel;
    oq_kernel_groups before = {.count = 0}, after = {.count = 0};
    unsigned number = m->context_count;
    uint16_t bits[4];
    if (number == OQ_KERNEL_CONTEXTS) return false;
    kernel_find_joined(m, unit);
    oq_kernel_group(m, &after, false);
    oq_kernel_group(m, &before, true);
    kernel_order(m, unit, &before, &after);
    if (!(kernel_set_bit(m, &before, 2, &m->before, &bits[0]) &&
          kernel_set_bit(m, &before, 1, &m->before, &bits[1]) &&
          kernel_set_bit(m, &after, 2, &m->after, &bits[2]) &&
          kernel_set_bit(m, &after, 1, &m->after, &bits[3]) &&
          kernel_choices(m, number, m->units[unit].index, &before, &after)))
        return false;
    oq_kernel_beside(m, unit, &before, &after);
    m->context_count++;
    for (unsigned i = 0; i < 4; i++)
        for (unsigned half = 0; half < 2; half++)
            k->asks[i][half][number] = k->asks[i][half][number + 32] =
                (uint8_t)(bits[i] >> 8 * half);
    k->context[m->units[unit].index] = (uint8_t)(number << 3 | 1);
    return true;
}

/* Asks what a unit becomes everywhere; whether it is the same everywhere. */
static bool kernel_fill(oq_kernel_maker *m, unsigned unit) {
    bool asks = oq_decider_asks(m->decider, m->units[unit].unit);
    uint8_t first = kernel_ask(m, 0, unit, 0);
    bool same = true;
    if (!asks) {
        m->table[0][0] = first;
        return true;
    }
    for (unsigned i = 0; i < m->count; i++)
        for (unsigned j = 0; j < m->count; j++) {
            m->table[i][j] = kernel_ask(m, i, unit, j);
            same &= m->table[i][j] == first;
        }
    return same;
}

/* Letters whose neighbours do not matter, before the others take slots. */
OQ_FN void oq_kernel_letters(oq_kernel_maker *m, bool contexts) {
    oq_kernel *k = m->kernel;
    for (unsigned unit = 1; unit < m->count; unit++) {
        oq_kernel_unit *u = &m->units[unit];
        bool same = kernel_fill(m, unit);
        if (!same) m->slots[u->index] = true;
        if (same == contexts) continue;
        if (contexts) {
            u->hard = !kernel_context(m, unit);
            m->slots[u->index] = !u->hard;
            if (!u->unit.upper)
                m->hard += u->hard ? 1000000 : oq_kernel_hardness(m);
            continue;
        }
        u->hard = m->table[0][0] == OQ_MAKER_HARD;
        if (u->hard && !u->unit.upper) m->hard += 1000000;
        if (u->hard) continue;
        m->slots[u->index] = true;
        k->context[u->index] = 1;
        kernel_put(m, u->index, m->table[0][0]);
    }
}
