/*
 * kernel_walk.c - the two machines of kernel/walk.h, made out of the rules:
 * what these ask of either side becomes facts (kernel_facts.h), and states are
 * the facts that are true together. Invariant: an output is what the engine
 * writes; what it would not decide by the letters of a word alone is hard.
 *
 * SPDX-License-Identifier: MIT
 */
#include "kernel_facts.h"
#include "kernel_maker.h"
#include "kernel_states.h"
#include "../kernel/walk.h"

enum {
    WALK_LOOKS = 256,
    WALK_CONDITIONS = 32,
    WALK_RULES = 256, /* that begin with one letter */
    WALK_LEAST = 8    /* letters */
};

/* Facts of one side that all letters ask for, by number. */
typedef struct walk_side {
    oq_facts facts;
    unsigned capital, capitals, caseless, numeral;
    unsigned has[WALK_CONDITIONS];
} walk_side;

/* A letter, and what rules ask of what stands behind it. */
typedef struct walk_look {
    oq_set rules; /* those of its letter for which that holds */
    uint32_t has; /* conditions that a letter from here on meets */
    uint8_t unit;
    uint8_t cases; /* CAPITAL, ... */
} walk_look;

enum {
    WALK_CAPITAL = 1,
    WALK_CAPITALS = 2,
    WALK_CASELESS = 4,
    WALK_NUMERAL = 8
};

typedef struct walk_work {
    oq_kernel_maker *m;
    const oq_packed_condition *conditions;
    unsigned condition_count;
    walk_side before, behind;
    uint16_t *rule_before, *rule_behind; /* facts, by rule */
    walk_look looks[WALK_LOOKS];         /* from 1 */
    unsigned look_count;
    unsigned symbols; /* units, and 0 */
    oq_walk_states states;
    oq_machine back, ahead;
    uint16_t of[2 * OQ_STATES_MOST];
    unsigned edge; /* the fact that a word begins */
    bool failed;
} walk_work;

/* ------------------------------------------------------------------- facts */

static void walk_open_side(walk_work *w, walk_side *side) {
    oq_facts *facts = &side->facts;
    oq_facts_open(facts, w->m->decider, w->conditions);
    side->capital = oq_fact_of(facts, OQ_FACT_CAPITAL, 0, OQ_FACT_ALWAYS);
    side->capitals = oq_fact_of(facts, OQ_FACT_CAPITALS, 0, side->capital);
    side->caseless = oq_fact_of(facts, OQ_FACT_CASELESS, 0, OQ_FACT_ALWAYS);
    side->numeral = oq_fact_of(facts, OQ_FACT_NUMERAL, 0, OQ_FACT_ALWAYS);
    for (unsigned i = 0; i < w->condition_count; i++)
        side->has[i] = oq_fact_of(facts, OQ_FACT_HAS, i, OQ_FACT_ALWAYS);
}

/* The fact that the rest of a rule stands behind its first letter. */
static unsigned walk_behind(walk_work *w, const oq_packed_rule *rule) {
    oq_facts *facts = &w->behind.facts;
    unsigned fact = oq_fact_context(facts, rule->after, rule->after_count);
    for (unsigned i = rule->text_size; i-- > 1;)
        fact = oq_fact_of(facts, OQ_FACT_LETTER,
                          w->m->decider->text[rule->text + i], fact);
    return fact;
}

static void walk_facts(walk_work *w) {
    const oq_decider *d = w->m->decider;
    walk_open_side(w, &w->before);
    walk_open_side(w, &w->behind);
    w->edge = oq_fact_of(&w->before.facts, OQ_FACT_EDGE, 0, OQ_FACT_ALWAYS);
    for (unsigned i = 0; i < d->rule_count; i++) {
        const oq_packed_rule *rule = &d->rules[i];
        w->rule_before[i] = (uint16_t)oq_fact_context(
            &w->before.facts, rule->before, rule->before_count);
        w->rule_behind[i] = (uint16_t)walk_behind(w, rule);
    }
    w->failed |= w->before.facts.failed || w->behind.facts.failed;
}

static unsigned walk_cases(const walk_side *side, const oq_set *facts) {
    return (oq_set_has(facts, side->capital) ? WALK_CAPITAL : 0u) |
           (oq_set_has(facts, side->capitals) ? WALK_CAPITALS : 0u) |
           (oq_set_has(facts, side->caseless) ? WALK_CASELESS : 0u) |
           (oq_set_has(facts, side->numeral) ? WALK_NUMERAL : 0u);
}

/* ------------------------------------------------------------------- looks */

/* The conditions of a class, by number. */
static uint32_t walk_asked(const walk_work *w, unsigned class_number) {
    uint32_t asked = 0;
    for (unsigned i = 0; i < w->condition_count; i++)
        if (w->conditions[i].class_number == class_number)
            asked |= (uint32_t)1 << i;
    return asked;
}

/* The rules of a letter that may match before what stands behind it, up to one
 * that surely does, and the conditions that they ask for. */
static void walk_look_rules(const walk_work *w, walk_look *look,
                            unsigned letter, const oq_set *behind) {
    const oq_decider *d = w->m->decider;
    uint32_t asked = 0;
    for (unsigned i = d->firsts[letter]; i < d->firsts[letter + 1]; i++) {
        unsigned number = i - d->firsts[letter];
        const oq_packed_rule *rule = &d->rules[i];
        if (!oq_set_has(behind, w->rule_behind[i])) continue;
        oq_set_add(&look->rules, number);
        if (rule->class_number != 0)
            asked |= walk_asked(w, rule->class_number);
        else if (w->rule_before[i] == OQ_FACT_ALWAYS)
            break;
    }
    for (unsigned i = 0; i < w->condition_count; i++)
        if ((asked >> i & 1) && (oq_set_has(behind, w->behind.has[i]) ||
                                 oq_set_has(&w->conditions[i].set, letter)))
            look->has |= (uint32_t)1 << i;
}

/* What of the case of the letters behind may matter to a letter. */
static unsigned walk_look_cases(const walk_work *w, oq_unit unit,
                                unsigned cases) {
    const oq_decider *d = w->m->decider;
    unsigned asked = 0;
    if (oq_decider_is_numeral(d, unit)) asked |= WALK_NUMERAL;
    if (unit.upper) asked |= WALK_CAPITAL;
    if (d->cased && oq_decider_is_caseless(d, unit))
        asked |= WALK_CAPITAL | WALK_CAPITALS | WALK_CASELESS;
    return cases & asked;
}

static unsigned walk_look_of(walk_work *w, unsigned unit,
                             const oq_set *behind) {
    walk_look look;
    oq_unit letter = w->m->units[unit].unit;
    memset(&look, 0, sizeof(look));
    look.unit = (uint8_t)unit;
    walk_look_rules(w, &look, letter.letter, behind);
    look.cases =
        (uint8_t)walk_look_cases(w, letter, walk_cases(&w->behind, behind));
    for (unsigned i = 1; i < w->look_count; i++)
        if (memcmp(&w->looks[i], &look, sizeof(look)) == 0) return i;
    if (w->look_count == WALK_LOOKS) {
        w->failed = true;
        return 0;
    }
    w->looks[w->look_count] = look;
    return w->look_count++;
}

/* ---------------------------------------------------------------- machines */

/* Gives a machine room for all states there may be. */
static bool walk_room(oq_machine *machine, const oq_memory *memory,
                      unsigned inputs) {
    machine->inputs = inputs;
    machine->cells = oq_memory_get(memory, (size_t)OQ_STATES_MOST * inputs *
                                               sizeof(*machine->cells));
    return machine->cells != NULL;
}

static void walk_begin(walk_work *w, const walk_side *side) {
    oq_walk_state edge = {oq_facts_edge(&side->facts), 0};
    memset(&w->states, 0, sizeof(w->states));
    oq_state_of(&w->states, &edge);
}

/* The first machine: an input is a unit. */
static void walk_make_back(walk_work *w) {
    walk_begin(w, &w->behind);
    w->look_count = 1;
    for (unsigned i = 0; i < w->states.count && !w->failed; i++) {
        uint32_t *cells = w->back.cells + (size_t)i * w->symbols;
        oq_set behind = w->states.items[i].facts;
        cells[0] = 0;
        for (unsigned unit = 1; unit < w->symbols && !w->failed; unit++) {
            oq_walk_state next = {oq_facts_pass(&w->behind.facts, &behind,
                                                w->m->units[unit].unit),
                                  0};
            unsigned look = walk_look_of(w, unit, &behind);
            cells[unit] = oq_state_of(&w->states, &next) << 8 | look;
            w->failed |= w->states.failed;
        }
    }
    w->back.states = w->states.count;
}

/* ----------------------------------------------------------------- writing */

/* Whether a letter without case stands among capitals, see write.c. */
static bool walk_is_among(const walk_work *w, oq_unit unit, unsigned before,
                          unsigned behind) {
    const oq_decider *d = w->m->decider;
    if (!d->cased || !oq_decider_is_caseless(d, unit)) return false;
    if (before & behind & WALK_CAPITAL) return true;
    if (before & WALK_CAPITAL)
        return (behind & WALK_CASELESS) && (before & WALK_CAPITALS);
    return (behind & WALK_CAPITAL) && (before & WALK_CASELESS) &&
           (behind & WALK_CAPITALS);
}

/* The index of what a variant writes; the machine fails if there is none. */
static unsigned walk_write(walk_work *w, unsigned variant,
                           const walk_look *look, const oq_set *before) {
    const oq_kernel_unit *unit = &w->m->units[look->unit];
    const oq_output *form = &w->m->decider->outputs[variant * OQ_FORMS];
    unsigned cases = walk_cases(&w->before, before);
    bool hard = variant == 0 ||
                (oq_set_has(before, w->edge) &&
                 w->m->decider->kinds[unit->unit.letter] == OQ_KIND_SIGN);
    if (oq_decider_is_numeral(w->m->decider, unit->unit))
        hard |= ((cases | look->cases) & WALK_NUMERAL) != 0;
    if (unit->unit.upper)
        form += (cases | look->cases) & WALK_CAPITAL ? OQ_CAPS : OQ_TITLE;
    else if (walk_is_among(w, unit->unit, cases, look->cases))
        form += OQ_CAPS;
    oq_decision decision = {.hard = hard, .size = form->size};
    memcpy(decision.text, form->text, OQ_OUTPUT_MAX);
    unsigned slot = oq_kernel_output(w->m, &decision, unit->size * 2u);
    w->failed |= slot == 0;
    return slot;
}

/* Whether a class holds: the same as in lib/convert/rule.c. */
static bool walk_class(const walk_work *w, unsigned number, uint32_t has) {
    bool term = false, holds = false;
    for (unsigned i = 0; i < w->condition_count; i++) {
        const oq_packed_condition *c = &w->conditions[i];
        if (c->class_number != number) continue;
        if (c->new_term) {
            holds |= term;
            term = true;
        }
        term = term && ((has >> i & 1) != 0) != (c->lacks != 0);
    }
    return holds || term;
}

/* Conditions met before, and those from here on. */
static uint32_t walk_has(const walk_work *w, const oq_set *before,
                         const walk_look *look) {
    uint32_t has = look->has;
    for (unsigned i = 0; i < w->condition_count; i++)
        if (oq_set_has(before, w->before.has[i])) has |= (uint32_t)1 << i;
    return has;
}

/* The first rule that matches at a letter; NULL: none. */
static const oq_packed_rule *
walk_rule(const walk_work *w, const walk_look *look, const oq_set *before) {
    const oq_decider *d = w->m->decider;
    unsigned letter = w->m->units[look->unit].unit.letter;
    uint32_t has = walk_has(w, before, look);
    for (unsigned i = d->firsts[letter]; i < d->firsts[letter + 1]; i++) {
        const oq_packed_rule *rule = &d->rules[i];
        if (!oq_set_has(&look->rules, i - d->firsts[letter]) ||
            !oq_set_has(before, w->rule_before[i]))
            continue;
        if (rule->class_number == 0 ||
            walk_class(w, rule->class_number, has) != (rule->class_not != 0))
            return rule;
    }
    return NULL;
}

/* What becomes of a letter in a state; moves "inside" on: the place in "text"
 * of the next variant << 4, and how many there are, or 0. */
static unsigned walk_variant(const walk_work *w, const walk_look *look,
                             const oq_walk_state *state, uint32_t *inside) {
    const oq_decider *d = w->m->decider;
    uint32_t place = state->inside >> 4, rest = state->inside & 15;
    if (rest == 0) {
        const oq_packed_rule *rule = walk_rule(w, look, &state->facts);
        if (rule == NULL) return d->plain[w->m->units[look->unit].unit.letter];
        place = rule->variants;
        rest = rule->text_size;
    }
    *inside = rest > 1 ? (place + 1) << 4 | (rest - 1) : 0;
    return d->text[place];
}

/* The second machine: an input is a look. */
static void walk_make_ahead(walk_work *w) {
    walk_begin(w, &w->before);
    for (unsigned i = 0; i < w->states.count && !w->failed; i++) {
        uint32_t *cells = w->ahead.cells + (size_t)i * w->look_count;
        oq_walk_state state = w->states.items[i];
        cells[0] = 0;
        for (unsigned j = 1; j < w->look_count && !w->failed; j++) {
            const walk_look *look = &w->looks[j];
            oq_walk_state next = {oq_facts_pass(&w->before.facts, &state.facts,
                                                w->m->units[look->unit].unit),
                                  0};
            unsigned variant = walk_variant(w, look, &state, &next.inside);
            unsigned slot = walk_write(w, variant, look, &state.facts);
            cells[j] = oq_state_of(&w->states, &next) << 8 | slot;
            w->failed |= w->states.failed;
        }
    }
    w->ahead.states = w->states.count;
}

/* ------------------------------------------------------------------ tables */

static void walk_copy(uint32_t *to, const oq_machine *machine) {
    for (unsigned i = 0; i < machine->states * machine->inputs; i++) {
        uint32_t cell = machine->cells[i];
        to[i] = (cell >> 8) * machine->inputs << 8 | (cell & 255);
    }
}

static bool walk_tables(walk_work *w) {
    oq_kernel_maker *m = w->m;
    size_t back = (size_t)w->back.states * w->symbols;
    size_t ahead = (size_t)w->ahead.states * w->look_count;
    size_t size =
        offsetof(oq_walker, cells) + (back + ahead) * sizeof(uint32_t);
    if (size > OQ_WALK_BYTES) return false;
    m->walk = oq_memory_get(m->memory, size);
    if (m->walk == NULL) return false;
    memset(m->walk, 0, size);
    m->walk->ahead = (uint32_t)back;
    m->walk->count = (uint32_t)(back + ahead);
    for (unsigned i = 1; i < m->count; i++) {
        m->kernel->context[m->units[i].index] = OQ_KERNEL_LETTER;
        m->walk->symbol[m->units[i].index] = (uint8_t)i;
    }
    walk_copy(m->walk->cells, &w->back);
    walk_copy(m->walk->cells + back, &w->ahead);
    m->kernel->walk_size = (uint32_t)size;
    return true;
}

static bool walk_make(walk_work *w) {
    walk_facts(w);
    if (!w->failed) walk_make_back(w);
    w->ahead.inputs = w->look_count;
    if (w->failed || !walk_room(&w->ahead, w->m->memory, w->look_count))
        return false;
    walk_make_ahead(w);
    if (w->failed) return false;
    oq_machine_reduce(&w->back, w->of);
    oq_machine_reduce(&w->ahead, w->of);
    return walk_tables(w);
}

/* Whether all that a step asks is known to the machines. */
static bool walk_can(const oq_kernel_maker *m, const oq_step *step) {
    const oq_decider *d = m->decider;
    for (unsigned i = OQ_LETTER_FIRST; i < 256; i++)
        if (oq_set_has(&d->signs, i) ||
            d->firsts[i + 1] - d->firsts[i] > WALK_RULES)
            return false;
    return m->count > WALK_LEAST && step->conditions.count <= WALK_CONDITIONS;
}

OQ_FN bool oq_kernel_make_walk(oq_kernel_maker *m, const oq_step *step,
                               const uint8_t *rules) {
    const oq_memory *memory = m->memory;
    walk_work *w = walk_can(m, step) ? oq_memory_get(memory, sizeof(*w)) : NULL;
    if (w == NULL) return false;
    memset(w, 0, sizeof(*w));
    w->m = m;
    w->conditions = (const void *)(rules + step->conditions.offset);
    w->condition_count = step->conditions.count;
    w->symbols = m->count;
    size_t count = (size_t)m->decider->rule_count + 1;
    w->rule_before = oq_memory_get(memory, 2 * count * sizeof(uint16_t));
    bool good =
        w->rule_before != NULL && walk_room(&w->back, memory, w->symbols);
    if (good) {
        w->rule_behind = w->rule_before + count;
        good = walk_make(w);
    }
    oq_memory_free(memory, w->rule_before);
    oq_memory_free(memory, w->back.cells);
    oq_memory_free(memory, w->ahead.cells);
    oq_memory_free(memory, w);
    return good;
}
