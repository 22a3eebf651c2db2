/*
 * decide.c - rules against a letter and its two neighbours. Invariant: an
 * answer that is not "hard" is what the engine writes in every word where
 * these three stand together; whenever a letter further away, a class of words
 * or an earlier rule may have a say, the answer is "hard".
 *
 * SPDX-License-Identifier: MIT
 */
#include "decide.h"

#include "../unicode/unicode.h"

typedef enum decide_match { DECIDE_NO, DECIDE_MAYBE, DECIDE_YES } decide_match;

static void decide_add(oq_set *set, unsigned letter) {
    set->bits[letter >> 6] |= (uint64_t)1 << (letter & 63);
}

OQ_FN void oq_decider_open(oq_decider *decider, const oq_letters *letters,
                           const uint8_t *source, const oq_step *step,
                           const uint8_t *rules) {
    *decider =
        (oq_decider){.codes = (const void *)(source + letters->codes.offset),
                     .uppers = (const void *)(source + letters->uppers.offset),
                     .kinds = source + letters->kinds.offset,
                     .plain = rules + step->plain.offset,
                     .firsts = (const void *)(rules + step->firsts.offset),
                     .rules = (const void *)(rules + step->rules.offset),
                     .text = rules + step->text.offset,
                     .elements = (const void *)(rules + step->elements.offset),
                     .sets = (const void *)(rules + step->sets.offset),
                     .outputs = (const void *)(rules + step->outputs.offset),
                     .rule_count = step->rules.count};
    for (unsigned i = OQ_LETTER_FIRST; i < 256; i++)
        decider->cased |= decider->codes[i] != decider->uppers[i];
    for (uint32_t i = 0; i < decider->rule_count; i++) {
        const oq_packed_rule *rule = &decider->rules[i];
        const uint8_t *text = decider->text + rule->text;
        if (rule->text_size == 2 && rule->before_count == 0 &&
            rule->class_number == 0)
            decide_add(&decider->sure, text[1]);
        for (unsigned j = 1; j < rule->text_size; j++) {
            decide_add(&decider->seconds, text[j]);
            if (j > 1) decide_add(&decider->inside[text[j - 1]], text[j]);
        }
    }
}

/* ---------------------------------------------------------------- matching */

/* A context of which the nearest letter alone is known; 0: the edge. */
static decide_match decide_context(const oq_decider *d, uint32_t first,
                                   unsigned count, unsigned letter) {
    if (count == 0) return DECIDE_YES;
    const oq_element *element = &d->elements[first];
    if (element->set >= OQ_EDGE_END) {
        if (letter != 0) return DECIDE_NO;
        return count == 1 ? DECIDE_YES : DECIDE_MAYBE;
    }
    bool in = letter != 0 && oq_set_has(&d->sets[element->set], letter);
    if (element->min == 0) return count == 1 ? DECIDE_YES : DECIDE_MAYBE;
    if (!in) return DECIDE_NO;
    return count == 1 && element->min == 1 ? DECIDE_YES : DECIDE_MAYBE;
}

static decide_match decide_least(decide_match left, decide_match right) {
    return left < right ? left : right;
}

/* Whether a rule matches at a letter. */
static decide_match decide_rule(const oq_decider *d, const oq_packed_rule *rule,
                                unsigned before, unsigned after) {
    decide_match match =
        decide_context(d, rule->before, rule->before_count, before);
    if (rule->text_size == 1) {
        match = decide_least(
            match, decide_context(d, rule->after, rule->after_count, after));
    } else {
        if (d->text[rule->text + 1] != after) return DECIDE_NO;
        if (rule->text_size > 2 || rule->after_count != 0)
            match = decide_least(match, DECIDE_MAYBE);
    }
    return rule->class_number != 0 ? decide_least(match, DECIDE_MAYBE) : match;
}

/* The same of the letter before, whose own neighbour before is not known. */
static decide_match decide_behind(const oq_decider *d,
                                  const oq_packed_rule *rule, unsigned letter,
                                  unsigned after) {
    decide_match match = DECIDE_YES;
    if (rule->before_count != 0 || rule->class_number != 0)
        match = DECIDE_MAYBE;
    if (rule->text_size == 1)
        return decide_least(
            match, decide_context(d, rule->after, rule->after_count, letter));
    if (d->text[rule->text + 1] != letter) return DECIDE_NO;
    if (rule->text_size > 2) return DECIDE_MAYBE;
    return decide_least(
        match, decide_context(d, rule->after, rule->after_count, after));
}

/* ----------------------------------------------------------------- writing */

/* Whether a letter has no capital: signs, and letters like ʼ. */
static bool decide_is_caseless(const oq_decider *d, oq_unit unit) {
    return unit.letter != 0 && d->codes[unit.letter] == d->uppers[unit.letter];
}

static bool decide_is_same(const oq_output *one, const oq_output *other) {
    return one->size == other->size &&
           memcmp(one->text, other->text, one->size) == 0;
}

/* Whether more must be known to write a letter that has no capital: among
 * capitals it is written as one. */
static bool decide_is_among(const oq_decider *d, oq_unit before, oq_unit unit,
                            oq_unit after, bool before_known) {
    if (!d->cased || !decide_is_caseless(d, unit)) return false;
    return !before_known || before.upper || after.upper ||
           decide_is_caseless(d, before) || decide_is_caseless(d, after);
}

/* Adds what a variant writes for a capital, or a small letter, between two
 * others. */
static void decide_write(const oq_decider *d, oq_decision *decision,
                         unsigned variant, oq_unit before, oq_unit unit,
                         oq_unit after, bool before_known) {
    const oq_output *forms = &d->outputs[variant * OQ_FORMS];
    const oq_output *chosen = &forms[OQ_LOWER];
    if (variant == 0) decision->hard = true;
    if (unit.upper) {
        bool same = decide_is_same(&forms[OQ_TITLE], &forms[OQ_CAPS]);
        bool near = after.upper || before.upper;
        bool known = (after.upper && after.letter != 0) ||
                     (!decide_is_caseless(d, after) && before_known &&
                      !decide_is_caseless(d, before));
        if (!same && !known) decision->hard = true;
        chosen = &forms[near ? OQ_CAPS : OQ_TITLE];
    } else if (decide_is_among(d, before, unit, after, before_known) &&
               !decide_is_same(&forms[OQ_LOWER], &forms[OQ_CAPS])) {
        decision->hard = true;
    }
    memcpy(decision->text + decision->size, chosen->text, OQ_OUTPUT_MAX);
    decision->size = (uint8_t)(decision->size + chosen->size);
}

/* ---------------------------------------------------------------- deciding */

/* A capital that may be a Roman numeral beside another: І or Х of Cyrillic. */
static bool decide_is_numeral(const oq_decider *d, oq_unit unit) {
    uint32_t code = d->uppers[unit.letter];
    return unit.upper && (code == 0x406 || code == 0x425);
}

/* Whether the rules of the letter before take this one too: then *decision is
 * what they give, or hard. If that letter was itself taken by another, they
 * are not asked; mostly it is hard then, and the word with it. */
static bool decide_taken(const oq_decider *d, oq_unit before, oq_unit unit,
                         oq_unit after, oq_decision *decision) {
    bool doubt = oq_set_has(&d->sure, before.letter);
    for (unsigned i = d->firsts[before.letter];
         i < d->firsts[before.letter + 1]; i++) {
        const oq_packed_rule *rule = &d->rules[i];
        decide_match match = decide_behind(d, rule, unit.letter, after.letter);
        if (match == DECIDE_NO) continue;
        if (rule->text_size == 1) {
            if (match == DECIDE_YES) return false;
            doubt = true;
            continue;
        }
        decision->hard = doubt || match == DECIDE_MAYBE;
        const uint8_t *variants = d->text + rule->variants;
        oq_unit none = {0, false};
        decide_write(d, decision, variants[0], none, before, unit, false);
        decide_write(d, decision, variants[1], before, unit, after, true);
        return true;
    }
    return false;
}

static void decide_own(const oq_decider *d, oq_unit before, oq_unit unit,
                       oq_unit after, oq_decision *decision) {
    unsigned variant = d->plain[unit.letter];
    for (unsigned i = d->firsts[unit.letter]; i < d->firsts[unit.letter + 1];
         i++) {
        const oq_packed_rule *rule = &d->rules[i];
        decide_match match = decide_rule(d, rule, before.letter, after.letter);
        if (match == DECIDE_NO) continue;
        if (match == DECIDE_MAYBE) decision->hard = true;
        if (rule->text_size > 1) return; /* the next letter has it all */
        variant = d->text[rule->variants];
        break;
    }
    decide_write(d, decision, variant, before, unit, after, true);
}

OQ_FN bool oq_decider_asks(const oq_decider *d, oq_unit unit) {
    if (d->firsts[unit.letter] != d->firsts[unit.letter + 1] ||
        oq_set_has(&d->seconds, unit.letter) ||
        d->kinds[unit.letter] == OQ_KIND_SIGN || decide_is_numeral(d, unit))
        return true;
    const oq_output *forms = &d->outputs[d->plain[unit.letter] * OQ_FORMS];
    if (d->cased && decide_is_caseless(d, unit))
        return !decide_is_same(&forms[OQ_LOWER], &forms[OQ_CAPS]);
    return unit.upper && !decide_is_same(&forms[OQ_TITLE], &forms[OQ_CAPS]);
}

OQ_FN oq_decision oq_decide(const oq_decider *d, oq_unit before, oq_unit unit,
                            oq_unit after) {
    oq_decision decision = {false, 0, {0}};
    if (d->kinds[unit.letter] == OQ_KIND_SIGN && before.letter == 0)
        decision.hard = true; /* a sign alone is no word */
    if (decide_is_numeral(d, unit) &&
        (decide_is_numeral(d, before) || decide_is_numeral(d, after)))
        decision.hard = true;
    if (before.letter != 0) {
        if (oq_set_has(&d->inside[before.letter], unit.letter))
            decision.hard = true;
        if (decide_taken(d, before, unit, after, &decision)) return decision;
    }
    decide_own(d, before, unit, after, &decision);
    return decision;
}
