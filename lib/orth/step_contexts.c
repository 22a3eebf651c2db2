/*
 * step_contexts.c - what rules ask of the letters beside their text, as
 * elements, and of the whole word, as the conditions of classes. Letters are
 * those of the source, in sets by number; a set that several elements name is
 * there once, and so is a class, from the first rule on that names it.
 *
 * SPDX-License-Identifier: MIT
 */
#include "step_maker.h"

/* ----------------------------------------------------------- contexts -- */

static bool step_letter_bit(oq_step_maker *maker, oq_set *set, uint32_t code,
                            oq_place place) {
    unsigned letter = oq_letter_number(maker->source, code);
    if (letter == OQ_LETTER_NONE)
        return oq_build_fail_code(maker->builder, maker->orth->source_name,
                                  place, "% is not a letter of the source.",
                                  code);
    oq_set_add(set, letter);
    return true;
}

static bool step_set_of(oq_step_maker *maker, const oq_codes *codes,
                        bool negated, oq_place place, oq_set *set) {
    memset(set, 0, sizeof(*set));
    for (size_t i = 0; i < codes->count; i++)
        if (!step_letter_bit(maker, set, codes->at[i], place)) return false;
    if (!negated) return true;
    oq_set rest = {{0}};
    for (unsigned i = OQ_LETTER_OTHER; i < maker->source->count; i++)
        if (!oq_set_has(set, i)) oq_set_add(&rest, i);
    *set = rest;
    return true;
}

/* The number of a set, shared where it is there already. */
static bool step_set_number(oq_step_maker *maker, const oq_set *set,
                            uint16_t *number) {
    const oq_set *have = (const oq_set *)(const void *)maker->sets.data;
    size_t count = maker->sets.size / sizeof(*set);
    for (size_t i = 0; i < count; i++)
        if (memcmp(&have[i], set, sizeof(*set)) == 0) {
            *number = (uint16_t)i;
            return true;
        }
    *number = (uint16_t)count;
    return count < OQ_EDGE_END &&
           oq_step_add(maker, &maker->sets, set, sizeof(*set));
}

static bool step_element(oq_step_maker *maker, const oq_item *item,
                         bool before) {
    oq_element element = {OQ_EDGE_START, item->min, item->max};
    oq_set set;
    if (item->kind == OQ_ITEM_END) element.set = OQ_EDGE_END;
    if (item->kind == OQ_ITEM_LETTERS &&
        !(step_set_of(maker, &item->codes, item->negated, item->place, &set) &&
          step_set_number(maker, &set, &element.set)))
        return false;
    if (item->kind == (before ? OQ_ITEM_END : OQ_ITEM_START))
        return oq_step_fail(maker, item->place,
                            "^ belongs before the text and $ after it.");
    return oq_step_add(maker, &maker->elements, &element, sizeof(element));
}

OQ_FN bool oq_step_context(oq_step_maker *maker, const oq_item *items,
                           bool before, uint32_t *first, uint8_t *count) {
    const oq_item *list[64];
    size_t size = 0;
    for (; items != NULL; items = items->next) {
        if (size == OQ_COUNT(list))
            return oq_step_fail(maker, items->place,
                                "This context is too long.");
        list[size++] = items;
    }
    *first = (uint32_t)(maker->elements.size / sizeof(oq_element));
    *count = (uint8_t)size;
    for (size_t i = 0; i < size; i++)
        if (!step_element(maker, list[before ? size - 1 - i : i], before))
            return false;
    return true;
}

/* ------------------------------------------------------------ classes -- */

static bool step_conditions(oq_step_maker *maker, const oq_class *class) {
    const oq_condition *c = class->conditions;
    for (; c != NULL; c = c->next) {
        oq_packed_condition packed = {
            .class_number = (uint8_t)maker->class_count,
            .lacks = c->lacks,
            .new_term = c->new_term};
        if (!step_set_of(maker, &c->codes, false, c->place, &packed.set) ||
            !oq_step_add(maker, &maker->conditions, &packed, sizeof(packed)))
            return false;
    }
    return true;
}

OQ_FN bool oq_step_class(oq_step_maker *maker, const oq_side *side,
                         uint8_t *number) {
    const oq_class *class = maker->orth->classes;
    *number = 0;
    if (side->class_name == NULL) return true;
    for (unsigned i = 0; i < maker->class_count; i++)
        if (strcmp(maker->classes[i]->name, side->class_name) == 0) {
            *number = (uint8_t)(i + 1);
            return true;
        }
    while (class != NULL && strcmp(class->name, side->class_name) != 0)
        class = class->next;
    if (class == NULL || maker->class_count == OQ_COUNT(maker->classes))
        return oq_build_fail(maker->builder, maker->orth->source_name,
                             side->place, "No class @% was declared.",
                             side->class_name);
    maker->classes[maker->class_count++] = class;
    *number = (uint8_t)maker->class_count;
    return step_conditions(maker, class);
}
