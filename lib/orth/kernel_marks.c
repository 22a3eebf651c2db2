/*
 * kernel_marks.c - punctuation marks that a step writes with other signs, in
 * the tables of a kernel: they are plain characters that become something.
 * What hangs on more than the two characters beside a mark is hard. Invariant:
 * a mark that is not hard becomes what lib/convert/marks.c makes of it.
 *
 * SPDX-License-Identifier: MIT
 */
#include "../base/utf8.h"
#include "kernel_maker.h"

/* Whether there are marks that stay between two digits. */
static bool kernel_has_ascii_marks(const oq_kernel_maker *m) {
    for (uint32_t i = 0; i < m->mark_count; i++)
        if (m->marks[i].from < 0x80) return true;
    return false;
}

static const oq_mark *kernel_mark(const oq_kernel_maker *m, uint32_t code) {
    for (uint32_t i = 0; i < m->mark_count; i++)
        if (m->marks[i].from == code) return &m->marks[i];
    return NULL;
}

/* Digits belong to a number, ";" may end an entity of HTML, and kernels know
 * no digit but those of ASCII. */
OQ_FN bool oq_kernel_mark_is_hard(const oq_kernel_maker *m, uint32_t code) {
    const oq_mark *mark = kernel_mark(m, code);
    uint8_t bytes[4];
    if (oq_is_digit(code) &&
        (mark != NULL || (code >= 0x80 && kernel_has_ascii_marks(m))))
        return true;
    if (mark == NULL) return false;
    return code == ';' || code >= 0x800 ||
           oq_cell(m->pages, m->cells, code) >> OQ_CELL_KIND_SHIFT !=
               OQ_KIND_NONE ||
           (code < 0x80 && oq_utf8_put(bytes, mark->to) > 2);
}

OQ_FN void oq_kernel_place_marks(oq_kernel_maker *m) {
    for (uint32_t i = 0; i < m->mark_count; i++) {
        uint32_t code = m->marks[i].from;
        if (code >= 0x80 || oq_kernel_mark_is_hard(m, code)) continue;
        m->kernel->lead[code] = 1;
        m->slots[code] = true;
        m->kernel->marks = 1;
    }
}

/* The index of a mark of two bytes; 0: it is hard. */
static unsigned kernel_mark_index(const oq_kernel *k, const uint8_t *bytes) {
    unsigned index = (k->base[bytes[0] & 31] + (bytes[1] & 63)) & 255;
    return k->lead[index] == bytes[0] && k->context[index] == 0 ? index : 0;
}

static void kernel_write_mark(oq_kernel *k, const oq_mark *mark) {
    uint8_t from[4], to[4] = {0};
    size_t size = oq_utf8_put(to, mark->to);
    unsigned index = mark->from;
    oq_utf8_put(from, mark->from);
    if (index >= 0x80) {
        index = kernel_mark_index(k, from);
        if (index == 0) return;
        if (size > 2) k->narrow = 0;
    } else {
        k->ascii[index] = OQ_KERNEL_LETTER;
        k->context[index] = OQ_KERNEL_MARK;
        k->lead[index] = 0;
        k->narrow = 0;
    }
    for (unsigned i = 0; i < 4; i++)
        k->out[i][index] = i < size ? to[i] : 0;
}

OQ_FN void oq_kernel_write_marks(oq_kernel_maker *m) {
    oq_kernel *k = m->kernel;
    for (uint32_t i = 0; i < m->mark_count; i++)
        if (!oq_kernel_mark_is_hard(m, m->marks[i].from))
            kernel_write_mark(k, &m->marks[i]);
    for (unsigned code = '0'; k->marks && code <= '9'; code++)
        if (k->ascii[code] == OQ_KERNEL_PLAIN) k->ascii[code] = OQ_KERNEL_DIGIT;
}

/* A bit of "beside" that is not used; kernel_beside.c leaves one. */
static uint8_t kernel_free_bit(const oq_kernel *k) {
    unsigned used = 0;
    for (unsigned i = 0; i < 256; i++)
        used |= k->beside[0][i] | k->beside[1][i];
    return (uint8_t)(~used & (used + 1));
}

OQ_FN void oq_kernel_mark_beside(oq_kernel_maker *m) {
    oq_kernel *k = m->kernel;
    uint8_t bit = kernel_free_bit(k);
    if (!k->marks) return;
    for (unsigned i = 0; i < 256; i++)
        if (!m->letters[i]) k->beside[0][i] |= bit;
    for (unsigned code = 0; code < 128; code++)
        if (!m->letters[code] && (k->context[code] & OQ_KERNEL_MARK))
            k->beside[1][code] |= bit;
    k->marks = bit;
}
