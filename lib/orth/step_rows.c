/*
 * step_rows.c - the rules of each letter. Rules that begin with the same letter
 * stand together in the order of the file, a row; an unconditional rule for one
 * letter ends its row and becomes the letter's plain variant. So that few rules
 * are tried, those of a row that may match before each letter are listed; a
 * list that is like another one, or like a part of it, is there once.
 *
 * SPDX-License-Identifier: MIT
 */
#include "step_maker.h"

/* --------------------------------------------------------------- rows -- */

/* The variant of a letter that no unconditional rule covers: itself. */
static bool step_identity(oq_step_maker *maker, unsigned letter) {
    uint32_t code = maker->source->codes[letter];
    if (oq_letter_number(maker->target, code) == OQ_LETTER_NONE)
        return oq_build_fail_code(
            maker->builder, maker->orth->source_name, maker->orth->place,
            maker->to_parent
                ? "No rule to the parent covers the letter % everywhere."
                : "No rule from the parent covers the letter % everywhere.",
            code);
    unsigned variant =
        oq_step_variant_of(maker, letter, &code, 1, maker->orth->place);
    maker->plain[letter] = (uint8_t)variant;
    return variant != 0;
}

static bool step_row_rule(oq_step_maker *maker, oq_step_rows *rows,
                          const oq_step_rule *rule) {
    oq_packed_rule packed = rule->packed;
    size_t size = packed.text_size;
    packed.text = (uint32_t)rows->text.size;
    packed.variants = (uint32_t)(rows->text.size + size);
    return oq_step_add(maker, &rows->text, rule->text, size) &&
           oq_step_add(maker, &rows->text, rule->variants, size) &&
           oq_step_add(maker, &rows->rules, &packed, sizeof(packed));
}

/* The rules that begin with a letter, up to its unconditional one. */
static bool step_row(oq_step_maker *maker, oq_step_rows *rows,
                     unsigned letter) {
    const oq_step_rule *rule =
        (const oq_step_rule *)(const void *)maker->rules.data;
    size_t count = maker->rules.size / sizeof(*rule);
    for (size_t i = 0; i < count; i++, rule++) {
        if (rule->text[0] != letter) continue;
        if (rule->packed.text_size == 1 && oq_step_is_plain(&rule->packed)) {
            maker->plain[letter] = rule->variants[0];
            return true;
        }
        if (!step_row_rule(maker, rows, rule)) return false;
    }
    return step_identity(maker, letter);
}

OQ_FN bool oq_step_make_rows(oq_step_maker *maker, oq_step_rows *rows) {
    for (unsigned letter = 0; letter < 256; letter++) {
        rows->firsts[letter] =
            (uint16_t)(rows->rules.size / sizeof(oq_packed_rule));
        if (letter >= OQ_LETTER_FIRST && letter < maker->source->count &&
            !step_row(maker, rows, letter))
            return false;
    }
    rows->firsts[256] = (uint16_t)(rows->rules.size / sizeof(oq_packed_rule));
    return rows->rules.size / sizeof(oq_packed_rule) < 0xFFFF ||
           oq_step_fail(maker, maker->orth->place, "There are too many rules.");
}

/* --------------------------------------------------------- candidates -- */

/* Whether a rule may match where "next" (0: the word's end) stands behind its
 * first letter: by its second letter, or by what must follow. */
static bool step_may_match(oq_step_maker *maker, const oq_step_rows *rows,
                           const oq_packed_rule *rule, unsigned next) {
    const oq_element *element = (const oq_element *)(const void *)
                                    maker->elements.data + rule->after;
    const oq_set *sets = (const oq_set *)(const void *)maker->sets.data;
    if (rule->text_size > 1) return rows->text.data[rule->text + 1] == next;
    if (rule->after_count == 0) return true;
    if (element->set == OQ_EDGE_END) return next == 0;
    return element->min == 0 ||
           (next != 0 && oq_set_has(&sets[element->set], next));
}

/* Rules by number, as they are tried, and OQ_NO_RULE behind them. */
typedef struct step_list {
    uint16_t rules[1024], count;
} step_list;

/* The rules of a letter that may match before "next", as one list. */
static bool step_list_rules(oq_step_maker *maker, const oq_step_rows *rows,
                            unsigned letter, unsigned next, step_list *list) {
    const oq_packed_rule *rules =
        (const oq_packed_rule *)(const void *)rows->rules.data;
    list->count = 0;
    for (unsigned i = rows->firsts[letter]; i < rows->firsts[letter + 1]; i++)
        if (step_may_match(maker, rows, &rules[i], next)) {
            if (list->count + 1 == OQ_COUNT(list->rules))
                return oq_step_fail(maker, maker->orth->place,
                                    "Too many rules begin with one letter.");
            list->rules[list->count++] = (uint16_t)i;
        }
    list->rules[list->count++] = OQ_NO_RULE;
    return true;
}

/* Where a list is among the candidates; their end if it is not. */
static size_t step_list_place(const oq_step_rows *rows, const step_list *list) {
    const uint16_t *all = (const uint16_t *)(const void *)rows->candidates.data;
    size_t have = rows->candidates.size / sizeof(all[0]), at = 0;
    while (at + list->count <= have &&
           memcmp(all + at, list->rules, list->count * 2u) != 0)
        at++;
    return at + list->count <= have ? at : have;
}

static bool step_candidates(oq_step_maker *maker, oq_step_rows *rows,
                            unsigned letter, unsigned next) {
    step_list list;
    if (!step_list_rules(maker, rows, letter, next, &list)) return false;
    size_t at = step_list_place(rows, &list);
    if (at == rows->candidates.size / sizeof(list.rules[0]) &&
        !oq_step_add(maker, &rows->candidates, list.rules, list.count * 2u))
        return false;
    uint16_t first = (uint16_t)at;
    return at < 0xFFFF ? oq_step_add(maker, &rows->nexts, &first, sizeof(first))
                       : oq_step_fail(maker, maker->orth->place,
                                      "There are too many rules.");
}

OQ_FN bool oq_step_make_candidates(oq_step_maker *maker, oq_step_rows *rows) {
    static const uint16_t none[256];
    unsigned slots = 1;
    if (!oq_step_add(maker, &rows->nexts, none, sizeof(none))) return false;
    for (unsigned letter = 0; letter < 256; letter++) {
        if (rows->firsts[letter] == rows->firsts[letter + 1]) continue;
        rows->slots[letter] = (uint8_t)slots++;
        for (unsigned next = 0; next < 256; next++)
            if (!step_candidates(maker, rows, letter, next)) return false;
    }
    return true;
}
