/*
 * kernel_facts.c - facts of contexts (kernel_facts.h). Invariant: a fact is
 * true where rule_context of lib/convert/rule.c would find it so: quantifiers
 * take as much as they can and do not give back.
 *
 * SPDX-License-Identifier: MIT
 */
#include "kernel_facts.h"

OQ_FN void oq_facts_open(oq_facts *facts, const oq_decider *decider,
                         const oq_packed_condition *conditions) {
    memset(facts, 0, sizeof(*facts));
    facts->decider = decider;
    facts->conditions = conditions;
    oq_fact_of(facts, OQ_FACT_TRUE, 0, 0);
}

OQ_FN unsigned oq_fact_of(oq_facts *facts, oq_fact_kind kind, unsigned what,
                          unsigned next) {
    for (unsigned i = 0; i < facts->count; i++) {
        const oq_fact *fact = &facts->items[i];
        if (fact->kind == kind && fact->what == what && fact->next == next)
            return i;
    }
    if (facts->count == OQ_FACTS_MOST) {
        facts->failed = true;
        return OQ_FACT_ALWAYS;
    }
    facts->items[facts->count] =
        (oq_fact){(uint8_t)kind, (uint16_t)what, (uint16_t)next};
    return facts->count++;
}

static unsigned fact_element(oq_facts *facts, const oq_element *element,
                             unsigned next) {
    unsigned set = element->set, min = element->min, max = element->max;
    if (set >= OQ_EDGE_END) return oq_fact_of(facts, OQ_FACT_EDGE, 0, next);
    if (min > 1 || (max != 1 && max != OQ_MANY)) facts->failed = true;
    if (max == OQ_MANY) next = oq_fact_of(facts, OQ_FACT_MANY, set, next);
    if (min == 1) return oq_fact_of(facts, OQ_FACT_ONE, set, next);
    return max == OQ_MANY ? next : oq_fact_of(facts, OQ_FACT_MAYBE, set, next);
}

OQ_FN unsigned oq_fact_context(oq_facts *facts, uint32_t first,
                               unsigned count) {
    unsigned fact = OQ_FACT_ALWAYS;
    for (; count > 0; count--)
        fact = fact_element(facts, &facts->decider->elements[first + count - 1],
                            fact);
    return fact;
}

/* ----------------------------------------------------------------- passing */

/* Whether a letter is one that a fact wants; number 0 is none. */
static bool fact_wants(const oq_facts *facts, const oq_fact *fact,
                       oq_unit unit) {
    if (unit.letter == 0) return false;
    switch ((oq_fact_kind)fact->kind) {
    case OQ_FACT_LETTER:
        return unit.letter == fact->what;
    case OQ_FACT_HAS:
        return oq_set_has(&facts->conditions[fact->what].set, unit.letter);
    case OQ_FACT_ONE:
    case OQ_FACT_MAYBE:
    case OQ_FACT_MANY:
        return oq_set_has(&facts->decider->sets[fact->what], unit.letter);
    case OQ_FACT_NUMERAL:
        return oq_decider_is_numeral(facts->decider, unit);
    case OQ_FACT_CAPITAL:
    case OQ_FACT_CAPITALS:
        return unit.upper;
    case OQ_FACT_CASELESS:
        return oq_decider_is_caseless(facts->decider, unit);
    case OQ_FACT_TRUE:
    case OQ_FACT_EDGE:
        break;
    }
    return false;
}

/* The same of facts about case. */
static bool fact_cased(const oq_facts *facts, unsigned number, oq_unit unit,
                       const oq_set *before) {
    const oq_fact *fact = &facts->items[number];
    bool wants = fact_wants(facts, fact, unit);
    if (fact->kind == OQ_FACT_CASELESS)
        return unit.letter == 0 || (wants && oq_set_has(before, number));
    if (oq_decider_is_caseless(facts->decider, unit))
        return oq_set_has(before, number);
    return wants && oq_set_has(before, fact->next);
}

/* Whether a fact is true, by the letter here, by what is true on the other side
 * of it, and by the facts of lower numbers. */
static bool fact_holds(const oq_facts *facts, unsigned number, oq_unit unit,
                       const oq_set *before, const oq_set *now) {
    const oq_fact *fact = &facts->items[number];
    bool wants = fact_wants(facts, fact, unit);
    switch ((oq_fact_kind)fact->kind) {
    case OQ_FACT_TRUE:
        return true;
    case OQ_FACT_EDGE:
        return unit.letter == 0 && oq_set_has(now, fact->next);
    case OQ_FACT_LETTER:
    case OQ_FACT_ONE:
        return wants && oq_set_has(before, fact->next);
    case OQ_FACT_MAYBE:
        return oq_set_has(wants ? before : now, fact->next);
    case OQ_FACT_MANY:
        return wants ? oq_set_has(before, number) : oq_set_has(now, fact->next);
    case OQ_FACT_HAS:
        return wants || oq_set_has(before, number);
    case OQ_FACT_NUMERAL:
        return wants;
    case OQ_FACT_CAPITAL:
    case OQ_FACT_CAPITALS:
    case OQ_FACT_CASELESS:
        return fact_cased(facts, number, unit, before);
    }
    return false;
}

OQ_FN oq_set oq_facts_pass(const oq_facts *facts, const oq_set *before,
                           oq_unit unit) {
    oq_set now = {{0}};
    for (unsigned i = 0; i < facts->count; i++)
        if (fact_holds(facts, i, unit, before, &now))
            oq_set_add(&now, i);
    return now;
}

OQ_FN oq_set oq_facts_edge(const oq_facts *facts) {
    oq_set nothing = {{0}};
    return oq_facts_pass(facts, &nothing, (oq_unit){0, false});
}
