/*
 * kernel_head.c - a sign that is written before the words of a class, in the
 * tables of a kernel: for each letter, which conditions of the class it meets
 * or breaks. Invariant: what a kernel writes before a word is what
 * lib/convert/write.c does; a class of another kind gives no kernel.
 *
 * SPDX-License-Identifier: MIT
 */
#include "kernel_maker.h"

enum { HEAD_CONDITIONS = 7, HEAD_LETTER = 0x80 };

/* Takes what is written down; false: it has too many bytes, or is not the same
 * in all forms. */
static bool head_write(oq_kernel *k, const oq_output *forms) {
    const oq_output *small = &forms[OQ_LOWER];
    if (small->size == 0 || small->size > sizeof(k->head)) return false;
    for (int i = 0; i < OQ_FORMS; i++)
        if (forms[i].size != small->size ||
            memcmp(forms[i].text, small->text, small->size) != 0)
            return false;
    memcpy(k->head, small->text, small->size);
    k->head_size = small->size;
    return true;
}

/* Enters a condition under the next bit. */
static void head_condition(oq_kernel_maker *m, const oq_packed_condition *c) {
    oq_kernel *k = m->kernel;
    uint8_t bit = (uint8_t)(1u << k->condition_count++);
    if (c->lacks) k->lacks |= bit;
    for (unsigned i = 1; i < m->count; i++)
        if (oq_set_has(&c->set, m->units[i].unit.letter))
            k->meets[m->units[i].index] |= bit;
}

OQ_FN bool oq_kernel_make_head(oq_kernel_maker *m, const oq_step *step,
                               const uint8_t *rules) {
    const oq_prefix *prefix = (const void *)(rules + step->prefixes.offset);
    const oq_packed_condition *c =
        (const void *)(rules + step->conditions.offset);
    if (step->prefixes.count == 0) return true;
    if (step->prefixes.count > 1 || prefix->class_number == 0 ||
        prefix->class_not ||
        !head_write(m->kernel,
                    &m->decider->outputs[prefix->variant * OQ_FORMS]))
        return false;
    for (uint32_t i = 0; i < step->conditions.count; i++, c++) {
        if (c->class_number != prefix->class_number) continue;
        if ((c->new_term && m->kernel->condition_count != 0) ||
            m->kernel->condition_count == HEAD_CONDITIONS)
            return false;
        head_condition(m, c);
    }
    for (unsigned i = 1; i < m->count; i++)
        if (m->kernel->context[m->units[i].index] & OQ_KERNEL_LETTER)
            m->kernel->meets[m->units[i].index] |= HEAD_LETTER;
    m->kernel->narrow = 0;
    return m->kernel->condition_count != 0;
}
