/*
 * compile_step.c - rules into a step. Each rule is spelled out into texts of
 * single letters; each letter of a text gets a variant, the first one that of
 * the result, the others silent ones. Rules that begin with the same letter
 * stand together in the order of the file; an unconditional rule for one
 * letter ends its row and becomes the letter's plain variant.
 *
 * SPDX-License-Identifier: MIT
 */
#include "compile.h"
#include "../base/utf8.h"

enum { STEP_TEXT_MOST = 8, STEP_VARIANTS = 256 };

typedef struct step_variant {
    uint8_t letter;
    oq_output forms[OQ_FORMS];
} step_variant;

/* A rule before it finds its row. */
typedef struct step_rule {
    oq_packed_rule packed;
    uint8_t text[STEP_TEXT_MOST], variants[STEP_TEXT_MOST];
    oq_place place;
} step_rule;

typedef struct step_maker {
    oq_builder *builder;
    const oq_orth *orth;
    bool to_parent;
    const oq_letter_map *source, *target;
    step_variant variants[STEP_VARIANTS]; /* from 1 */
    unsigned variant_count;
    const oq_class *classes[32]; /* in use, from 0 */
    unsigned class_count;
    oq_bytes rules, elements, sets, conditions, prefixes;
    uint8_t plain[256];
} step_maker;

static bool step_fail(step_maker *maker, oq_place place, const char *message) {
    return oq_build_fail(maker->builder, maker->orth->source_name, place,
                         message, NULL);
}

static bool step_add(step_maker *maker, oq_bytes *bytes, const void *data,
                     size_t size) {
    oq_bytes_add(bytes, data, size);
    return !bytes->failed || oq_build_no_memory(maker->builder);
}

/* ----------------------------------------------------------- variants -- */

static bool step_output(step_maker *maker, oq_output *output,
                        const uint32_t *codes, size_t count, int form) {
    oq_bytes text = {.memory = maker->builder->memory};
    oq_write_form(&text, maker->target->orth, codes, count, form);
    bool fits = text.size <= OQ_OUTPUT_MAX;
    if (text.failed) {
        oq_bytes_free(&text);
        return oq_build_no_memory(maker->builder);
    }
    if (fits && text.size != 0) memcpy(output->text, text.data, text.size);
    output->size = (uint8_t)text.size;
    oq_bytes_free(&text);
    return fits;
}

/* The number of a variant, made if it is new; 0 on failure. */
static unsigned step_variant_of(step_maker *maker, unsigned letter,
                                const uint32_t *codes, size_t count,
                                oq_place place) {
    step_variant made = {.letter = (uint8_t)letter};
    for (int form = 0; form < OQ_FORMS; form++)
        if (!step_output(maker, &made.forms[form], codes, count, form)) {
            step_fail(maker, place, "A result has at most 15 bytes.");
            return 0;
        }
    for (unsigned i = 1; i < maker->variant_count; i++)
        if (memcmp(&maker->variants[i], &made, sizeof(made)) == 0) return i;
    if (maker->variant_count == STEP_VARIANTS) {
        step_fail(maker, place, "There are more than 255 variants.");
        return 0;
    }
    maker->variants[maker->variant_count] = made;
    return maker->variant_count++;
}

/* A letter that the target has not is a slip of the keyboard. */
static bool step_check_result(step_maker *maker, const oq_item *item) {
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

/* ----------------------------------------------------------- contexts -- */

static bool step_letter_bit(step_maker *maker, oq_set *set, uint32_t code,
                            oq_place place) {
    unsigned letter = oq_letter_number(maker->source, code);
    if (letter == OQ_LETTER_NONE)
        return oq_build_fail_code(maker->builder, maker->orth->source_name,
                                  place, "% is not a letter of the source.",
                                  code);
    set->bits[letter >> 6] |= (uint64_t)1 << (letter & 63);
    return true;
}

static bool step_set_of(step_maker *maker, const oq_codes *codes, bool negated,
                        oq_place place, oq_set *set) {
    memset(set, 0, sizeof(*set));
    for (size_t i = 0; i < codes->count; i++)
        if (!step_letter_bit(maker, set, codes->at[i], place)) return false;
    if (!negated) return true;
    oq_set rest = {{0}};
    for (unsigned i = OQ_LETTER_OTHER; i < maker->source->count; i++)
        if (!oq_set_has(set, i)) rest.bits[i >> 6] |= (uint64_t)1 << (i & 63);
    *set = rest;
    return true;
}

/* The number of a set, shared where it is there already. */
static bool step_set_number(step_maker *maker, const oq_set *set,
                            uint16_t *number) {
    const oq_set *have = (const oq_set *)(const void *)maker->sets.data;
    size_t count = maker->sets.size / sizeof(*set);
    for (size_t i = 0; i < count; i++)
        if (memcmp(&have[i], set, sizeof(*set)) == 0) {
            *number = (uint16_t)i;
            return true;
        }
    *number = (uint16_t)count;
    return count < OQ_EDGE_END && step_add(maker, &maker->sets, set,
                                           sizeof(*set));
}

static bool step_element(step_maker *maker, const oq_item *item,
                         bool before) {
    oq_element element = {OQ_EDGE_START, item->min, item->max};
    oq_set set;
    if (item->kind == OQ_ITEM_END) element.set = OQ_EDGE_END;
    if (item->kind == OQ_ITEM_LETTERS &&
        !(step_set_of(maker, &item->codes, item->negated, item->place, &set) &&
          step_set_number(maker, &set, &element.set)))
        return false;
    if (item->kind == (before ? OQ_ITEM_END : OQ_ITEM_START))
        return step_fail(maker, item->place,
                         "^ belongs before the text and $ after it.");
    return step_add(maker, &maker->elements, &element, sizeof(element));
}

/* Appends the elements of a context, nearest first. */
static bool step_context(step_maker *maker, const oq_item *items, bool before,
                         uint32_t *first, uint8_t *count) {
    const oq_item *list[64];
    size_t size = 0;
    for (; items != NULL; items = items->next) {
        if (size == OQ_COUNT(list))
            return step_fail(maker, items->place, "This context is too long.");
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

static bool step_conditions(step_maker *maker, const oq_class *class) {
    const oq_condition *c = class->conditions;
    for (; c != NULL; c = c->next) {
        oq_packed_condition packed = {
            .class_number = (uint8_t)maker->class_count,
            .lacks = c->lacks,
            .new_term = c->new_term};
        if (!step_set_of(maker, &c->codes, false, c->place, &packed.set) ||
            !step_add(maker, &maker->conditions, &packed, sizeof(packed)))
            return false;
    }
    return true;
}

/* The number of a class, from 1; 0 and no failure if none is named. */
static bool step_class(step_maker *maker, const oq_side *side,
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

/* -------------------------------------------------------------- rules -- */

static bool step_prefix(step_maker *maker, const step_rule *rule,
                        const oq_item *result) {
    uint32_t codes[16];
    size_t count = step_result(result, codes);
    if (count == 0)
        return step_fail(maker, rule->place, "This rule does nothing.");
    unsigned variant = step_variant_of(maker, 0, codes, count, rule->place);
    oq_prefix prefix = {rule->packed.class_number, rule->packed.class_not,
                        (uint8_t)variant, 0};
    return variant != 0 &&
           step_add(maker, &maker->prefixes, &prefix, sizeof(prefix));
}

static bool step_is_plain(const oq_packed_rule *packed) {
    return packed->before_count == 0 && packed->after_count == 0 &&
           packed->class_number == 0;
}

/* Whether an earlier rule always takes what this one waits for. */
static bool step_is_masked(step_maker *maker, const step_rule *rule) {
    const step_rule *have = (const step_rule *)(const void *)maker->rules.data;
    size_t count = maker->rules.size / sizeof(*have);
    for (size_t i = 0; i < count; i++) {
        size_t size = have[i].packed.text_size;
        if (step_is_plain(&have[i].packed) && size <= rule->packed.text_size &&
            memcmp(have[i].text, rule->text, size) == 0)
            return true;
    }
    return false;
}

static bool step_rule_variants(step_maker *maker, step_rule *rule,
                               const oq_item *result) {
    uint32_t codes[16];
    size_t count = step_result(result, codes);
    for (size_t i = 0; i < rule->packed.text_size; i++) {
        unsigned variant = step_variant_of(maker, rule->text[i], codes,
                                           i == 0 ? count : 0, rule->place);
        if (variant == 0) return false;
        rule->variants[i] = (uint8_t)variant;
    }
    return true;
}

static bool step_finish_rule(step_maker *maker, step_rule *rule,
                             const oq_item *result) {
    if (step_is_masked(maker, rule))
        return step_fail(maker, rule->place,
                         "This rule can never match: an earlier one always "
                         "does.");
    return step_rule_variants(maker, rule, result) &&
           step_add(maker, &maker->rules, rule, sizeof(*rule));
}

/* Spells a set in the text out; a text of letters is one rule. */
static bool step_spell(step_maker *maker, step_rule *rule, const oq_item *text,
                       const oq_item *result) {
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
            if (size == STEP_TEXT_MOST)
                return step_fail(maker, item->place,
                                 "A text has at most 8 letters.");
            rule->text[size++] = (uint8_t)letter;
        }
        rule->packed.text_size = (uint8_t)size;
        if (!step_finish_rule(maker, rule, result)) return false;
    }
    return true;
}

static bool step_read_rule(step_maker *maker, const oq_rule *from) {
    const oq_side *side = maker->to_parent ? &from->left : &from->right;
    const oq_side *other = maker->to_parent ? &from->right : &from->left;
    step_rule rule = {.place = from->place};
    uint32_t codes[16];
    size_t count = 0;
    for (const oq_item *i = other->text; i != NULL; i = i->next) count++;
    if (count > OQ_COUNT(codes))
        return step_fail(maker, from->place, "A result has at most 15 bytes.");
    rule.packed.class_not = side->class_not;
    if (!step_check_result(maker, other->text)) return false;
    if (!step_class(maker, side, &rule.packed.class_number)) return false;
    if (side->text == NULL) return step_prefix(maker, &rule, other->text);
    return step_context(maker, side->before, true, &rule.packed.before,
                        &rule.packed.before_count) &&
           step_context(maker, side->after, false, &rule.packed.after,
                        &rule.packed.after_count) &&
           step_spell(maker, &rule, side->text, other->text);
}

static bool step_read_rules(step_maker *maker) {
    const oq_rule *rule = maker->orth->rules;
    for (; rule != NULL; rule = rule->next)
        if ((maker->to_parent ? rule->to_parent : rule->from_parent) &&
            !step_read_rule(maker, rule))
            return false;
    return true;
}

/* ------------------------------------------------------------ writing -- */

/* The variant of a letter that no unconditional rule covers: itself. */
static bool step_identity(step_maker *maker, unsigned letter) {
    uint32_t code = maker->source->codes[letter];
    if (oq_letter_number(maker->target, code) == OQ_LETTER_NONE)
        return oq_build_fail_code(
            maker->builder, maker->orth->source_name, maker->orth->place,
            maker->to_parent
                ? "No rule to the parent covers the letter % everywhere."
                : "No rule from the parent covers the letter % everywhere.",
            code);
    unsigned variant =
        step_variant_of(maker, letter, &code, 1, maker->orth->place);
    maker->plain[letter] = (uint8_t)variant;
    return variant != 0;
}

typedef struct step_rows {
    uint16_t firsts[257];
    uint8_t slots[256];
    oq_bytes rules, text, nexts, candidates;
} step_rows;

static bool step_row_rule(step_maker *maker, step_rows *rows,
                          const step_rule *rule) {
    oq_packed_rule packed = rule->packed;
    size_t size = packed.text_size;
    packed.text = (uint32_t)rows->text.size;
    packed.variants = (uint32_t)(rows->text.size + size);
    return step_add(maker, &rows->text, rule->text, size) &&
           step_add(maker, &rows->text, rule->variants, size) &&
           step_add(maker, &rows->rules, &packed, sizeof(packed));
}

/* The rules that begin with a letter, up to its unconditional one. */
static bool step_row(step_maker *maker, step_rows *rows, unsigned letter) {
    const step_rule *rule = (const step_rule *)(const void *)maker->rules.data;
    size_t count = maker->rules.size / sizeof(*rule);
    for (size_t i = 0; i < count; i++, rule++) {
        if (rule->text[0] != letter) continue;
        if (rule->packed.text_size == 1 && step_is_plain(&rule->packed)) {
            maker->plain[letter] = rule->variants[0];
            return true;
        }
        if (!step_row_rule(maker, rows, rule)) return false;
    }
    return step_identity(maker, letter);
}

static bool step_make_rows(step_maker *maker, step_rows *rows) {
    for (unsigned letter = 0; letter < 256; letter++) {
        rows->firsts[letter] =
            (uint16_t)(rows->rules.size / sizeof(oq_packed_rule));
        if (letter >= OQ_LETTER_FIRST && letter < maker->source->count &&
            !step_row(maker, rows, letter))
            return false;
    }
    rows->firsts[256] = (uint16_t)(rows->rules.size / sizeof(oq_packed_rule));
    return rows->rules.size / sizeof(oq_packed_rule) < 0xFFFF ||
           step_fail(maker, maker->orth->place, "There are too many rules.");
}

/* Whether a rule may match where "next" (0: the word's end) stands behind its
 * first letter: by its second letter, or by what must follow. */
static bool step_may_match(step_maker *maker, const step_rows *rows,
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

/* The rules of a letter that may match before "next", as one list. */
static bool step_candidates(step_maker *maker, step_rows *rows,
                            unsigned letter, unsigned next) {
    const oq_packed_rule *rules =
        (const oq_packed_rule *)(const void *)rows->rules.data;
    uint16_t list[1024], count = 0;
    for (unsigned i = rows->firsts[letter]; i < rows->firsts[letter + 1]; i++)
        if (step_may_match(maker, rows, &rules[i], next)) {
            if (count + 1 == OQ_COUNT(list))
                return step_fail(maker, maker->orth->place,
                                 "Too many rules begin with one letter.");
            list[count++] = (uint16_t)i;
        }
    list[count++] = OQ_NO_RULE;
    size_t have = rows->candidates.size / sizeof(list[0]), at = 0;
    const uint16_t *all =
        (const uint16_t *)(const void *)rows->candidates.data;
    while (at + count <= have && memcmp(all + at, list, count * 2u) != 0) at++;
    if (at + count > have) {
        at = have;
        if (!step_add(maker, &rows->candidates, list, count * 2u)) return false;
    }
    uint16_t first = (uint16_t)at;
    return at < 0xFFFF ? step_add(maker, &rows->nexts, &first, sizeof(first))
                       : step_fail(maker, maker->orth->place,
                                   "There are too many rules.");
}

static bool step_make_candidates(step_maker *maker, step_rows *rows) {
    static const uint16_t none[256];
    unsigned slots = 1;
    if (!step_add(maker, &rows->nexts, none, sizeof(none))) return false;
    for (unsigned letter = 0; letter < 256; letter++) {
        if (rows->firsts[letter] == rows->firsts[letter + 1]) continue;
        rows->slots[letter] = (uint8_t)slots++;
        for (unsigned next = 0; next < 256; next++)
            if (!step_candidates(maker, rows, letter, next)) return false;
    }
    return true;
}

static bool step_write_variants(step_maker *maker, oq_step *step) {
    size_t count = (size_t)maker->variant_count * OQ_FORMS;
    oq_output *outputs =
        oq_memory_get(maker->builder->memory, count * sizeof(oq_output));
    uint8_t letter_of[STEP_VARIANTS] = {0};
    if (outputs == NULL) return oq_build_no_memory(maker->builder);
    for (unsigned i = 1; i < maker->variant_count; i++) {
        letter_of[i] = maker->variants[i].letter;
        memcpy(&outputs[i * OQ_FORMS], maker->variants[i].forms,
               sizeof(maker->variants[i].forms));
    }
    bool good = oq_build_array(maker->builder, &step->outputs, outputs,
                               count, sizeof(*outputs)) &&
                oq_build_array(maker->builder, &step->letter_of, letter_of,
                               STEP_VARIANTS, 1);
    oq_memory_free(maker->builder->memory, outputs);
    return good;
}

static bool step_write_array(step_maker *maker, oq_slice *slice,
                             const oq_bytes *bytes, size_t unit) {
    return oq_build_array(maker->builder, slice, bytes->data,
                          bytes->size / unit, unit);
}

static bool step_write(step_maker *maker, oq_step *step,
                       const step_rows *rows) {
    step->variant_count = maker->variant_count;
    step->class_count = maker->class_count;
    return oq_build_array(maker->builder, &step->plain, maker->plain, 256, 1) &&
           oq_build_array(maker->builder, &step->firsts, rows->firsts, 257,
                          2) &&
           step_write_array(maker, &step->rules, &rows->rules,
                            sizeof(oq_packed_rule)) &&
           oq_build_array(maker->builder, &step->slots, rows->slots, 256, 1) &&
           step_write_array(maker, &step->nexts, &rows->nexts, 2) &&
           step_write_array(maker, &step->candidates, &rows->candidates, 2) &&
           step_write_array(maker, &step->text, &rows->text, 1) &&
           step_write_array(maker, &step->elements, &maker->elements,
                            sizeof(oq_element)) &&
           step_write_array(maker, &step->sets, &maker->sets,
                            sizeof(oq_set)) &&
           step_write_array(maker, &step->conditions, &maker->conditions,
                            sizeof(oq_packed_condition)) &&
           step_write_array(maker, &step->prefixes, &maker->prefixes,
                            sizeof(oq_prefix)) &&
           step_write_variants(maker, step);
}

static void step_free(step_maker *maker, step_rows *rows) {
    oq_bytes_free(&maker->rules);
    oq_bytes_free(&maker->elements);
    oq_bytes_free(&maker->sets);
    oq_bytes_free(&maker->conditions);
    oq_bytes_free(&maker->prefixes);
    oq_bytes_free(&rows->rules);
    oq_bytes_free(&rows->text);
    oq_bytes_free(&rows->nexts);
    oq_bytes_free(&rows->candidates);
    oq_memory_free(maker->builder->memory, maker);
}

OQ_FN bool oq_build_step(oq_builder *builder, oq_step *step,
                         const oq_orth *orth, bool to_parent,
                         const oq_letter_map *source,
                         const oq_letter_map *target) {
    const oq_memory *memory = builder->memory;
    step_maker *maker = oq_memory_get(memory, sizeof(*maker));
    if (maker == NULL) return oq_build_no_memory(builder);
    step_rows rows = {.rules.memory = memory,
                      .text.memory = memory,
                      .nexts.memory = memory,
                      .candidates.memory = memory};
    maker->builder = builder;
    maker->orth = orth;
    maker->to_parent = to_parent;
    maker->source = source;
    maker->target = target;
    maker->variant_count = 1;
    maker->rules.memory = maker->elements.memory = maker->sets.memory =
        maker->conditions.memory = maker->prefixes.memory = memory;
    bool good = step_read_rules(maker) && step_make_rows(maker, &rows) &&
                step_make_candidates(maker, &rows) &&
                step_write(maker, step, &rows) &&
                oq_build_list(builder, step, orth, to_parent, source, target) &&
                oq_build_marks(builder, step, orth, to_parent, source);
    step_free(maker, &rows);
    return good;
}
