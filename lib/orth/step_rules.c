/*
 * step_rules.c - rules of a file as rules of letters. Each rule is spelled out
 * into texts of single letters; each letter of a text gets a variant, the first
 * one that of the result, the others silent ones. They stay in the order of the
 * file; one that an earlier rule leaves nothing to is a mistake.
 *
 * SPDX-License-Identifier: MIT
 */
#include "step_maker.h"

/* ------------------------------------------------------------ results -- */

/* A letter that the target has not is a slip of the keyboard. */
static bool step_check_result(oq_step_maker *maker, const oq_item *item) {
    for (; item != NULL; item = item->next) {
        uint32_t code = item->codes.at[0];
        if (oq_is_letter(code) && oq_script_of(code) != OQ_SCRIPT_NONE &&
            oq_letter_number(maker->target, code) == OQ_LETTER_NONE)
            return oq_build_fail_code(
                maker->builder, maker->orth->source_name, item->place,
                oq_lower(code) == code
                    ? "% is not a letter of the target."
                    : "% is not a letter of the target: rules have small "
                      "letters, capitals follow.",
                code);
    }
    return true;
}

/* The code points of a result. */
static size_t step_result(const oq_item *item, uint32_t codes[16]) {
    size_t count = 0;
    for (; item != NULL && count < 16; item = item->next)
        codes[count++] = item->codes.at[0];
    return count;
}

/* -------------------------------------------------------------- rules -- */

static bool step_prefix(oq_step_maker *maker, const oq_step_rule *rule,
                        const oq_item *result) {
    uint32_t codes[16];
    size_t count = step_result(result, codes);
    if (count == 0)
        return oq_step_fail(maker, rule->place, "This rule does nothing.");
    unsigned variant = oq_step_variant_of(maker, 0, codes, count, rule->place);
    oq_prefix prefix = {rule->packed.class_number, rule->packed.class_not,
                        (uint8_t)variant, 0};
    return variant != 0 &&
           oq_step_add(maker, &maker->prefixes, &prefix, sizeof(prefix));
}

/* Whether an earlier rule always takes what this one waits for. */
static bool step_is_masked(oq_step_maker *maker, const oq_step_rule *rule) {
    const oq_step_rule *have =
        (const oq_step_rule *)(const void *)maker->rules.data;
    size_t count = maker->rules.size / sizeof(*have);
    for (size_t i = 0; i < count; i++) {
        size_t size = have[i].packed.text_size;
        if (oq_step_is_plain(&have[i].packed) &&
            size <= rule->packed.text_size &&
            memcmp(have[i].text, rule->text, size) == 0)
            return true;
    }
    return false;
}

static bool step_rule_variants(oq_step_maker *maker, oq_step_rule *rule,
                               const oq_item *result) {
    uint32_t codes[16];
    size_t count = step_result(result, codes);
    for (size_t i = 0; i < rule->packed.text_size; i++) {
        unsigned variant = oq_step_variant_of(maker, rule->text[i], codes,
                                              i == 0 ? count : 0, rule->place);
        if (variant == 0) return false;
        rule->variants[i] = (uint8_t)variant;
    }
    return true;
}

static bool step_finish_rule(oq_step_maker *maker, oq_step_rule *rule,
                             const oq_item *result) {
    if (step_is_masked(maker, rule))
        return oq_step_fail(maker, rule->place,
                            "This rule can never match: an earlier one always "
                            "does.");
    return step_rule_variants(maker, rule, result) &&
           oq_step_add(maker, &maker->rules, rule, sizeof(*rule));
}

/* Spells a set in the text out; a text of letters is one rule. */
static bool step_spell(oq_step_maker *maker, oq_step_rule *rule,
                       const oq_item *text, const oq_item *result) {
    size_t alternatives = text->is_set ? text->codes.count : 1;
    for (size_t i = 0; i < alternatives; i++) {
        size_t size = 0;
        for (const oq_item *item = text; item != NULL; item = item->next) {
            uint32_t code = item->codes.at[item == text ? i : 0];
            unsigned letter = oq_letter_number(maker->source, code);
            if (letter == OQ_LETTER_NONE)
                return oq_build_fail_code(
                    maker->builder, maker->orth->source_name, item->place,
                    "% is not a letter of the source.", code);
            if (size == OQ_STEP_TEXT_MOST)
                return oq_step_fail(maker, item->place,
                                    "A text has at most 8 letters.");
            rule->text[size++] = (uint8_t)letter;
        }
        rule->packed.text_size = (uint8_t)size;
        if (!step_finish_rule(maker, rule, result)) return false;
    }
    return true;
}

static bool step_read_rule(oq_step_maker *maker, const oq_rule *from) {
    const oq_side *side = maker->to_parent ? &from->left : &from->right;
    const oq_side *other = maker->to_parent ? &from->right : &from->left;
    oq_step_rule rule = {.place = from->place};
    uint32_t codes[16];
    size_t count = 0;
    for (const oq_item *i = other->text; i != NULL; i = i->next) count++;
    if (count > OQ_COUNT(codes))
        return oq_step_fail(maker, from->place,
                            "A result has at most 15 bytes.");
    rule.packed.class_not = side->class_not;
    if (!step_check_result(maker, other->text)) return false;
    if (!oq_step_class(maker, side, &rule.packed.class_number)) return false;
    if (side->text == NULL) return step_prefix(maker, &rule, other->text);
    return oq_step_context(maker, side->before, true, &rule.packed.before,
                           &rule.packed.before_count) &&
           oq_step_context(maker, side->after, false, &rule.packed.after,
                           &rule.packed.after_count) &&
           step_spell(maker, &rule, side->text, other->text);
}

OQ_FN bool oq_step_read_rules(oq_step_maker *maker) {
    const oq_rule *rule = maker->orth->rules;
    for (; rule != NULL; rule = rule->next)
        if ((maker->to_parent ? rule->to_parent : rule->from_parent) &&
            !step_read_rule(maker, rule))
            return false;
    return true;
}
