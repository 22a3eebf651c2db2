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

/* What is known of the letters on one side, the nearest first; 0 is the edge
 * of the word. */
typedef struct decide_side {
    unsigned known;
    uint8_t letters[2];
} decide_side;

static const decide_side decide_nothing = {0, {0, 0}};

/* ----------------------------------------------------------------- opening */

/* Letters that a mark of punctuation may stand for: ʻ and ʼ. */
static void decide_find_signs(oq_decider *d) {
    for (unsigned i = OQ_LETTER_FIRST; i < 256; i++) {
        if (d->codes[i] == 0) continue;
        unsigned cell = oq_cell(d->pages, d->cells, d->codes[i]);
        if (cell >> OQ_CELL_KIND_SHIFT == OQ_KIND_POINT)
            oq_set_add(&d->signs, i);
    }
}

static bool decide_is_single(const oq_element *element) {
    return element->set >= OQ_EDGE_END ||
           (element->min == 1 && element->max == 1);
}

static void decide_find_texts(oq_decider *d, const oq_packed_rule *rule) {
    const uint8_t *text = d->text + rule->text;
    for (unsigned j = 1; j < rule->text_size; j++) {
        oq_set_add(&d->seconds, text[j]);
        if (j > 1) oq_set_add(&d->inside[text[j - 1]], text[j]);
    }
    if (rule->text_size == 2 && rule->before_count == 1 &&
        rule->after_count == 0 && rule->class_number == 0 &&
        decide_is_single(&d->elements[rule->before]))
        oq_set_add(&d->early[text[0]], text[1]);
}

/* Whether two letters are a text without contexts, and none with one before. */
static bool decide_is_pair(const oq_decider *d, unsigned first,
                           unsigned second) {
    if (oq_set_has(&d->early[first], second)) return false;
    for (unsigned i = d->firsts[first]; i < d->firsts[first + 1]; i++) {
        const oq_packed_rule *rule = &d->rules[i];
        if (rule->text_size == 2 && d->text[rule->text + 1] == second &&
            rule->before_count == 0 && rule->after_count == 0 &&
            rule->class_number == 0)
            return true;
    }
    return false;
}

/* A rule for one letter that looks at the two behind, of which it makes a pair
 * with the nearer one elsewhere: the y of yoʻ and yo. */
static void decide_find_late(oq_decider *d, const oq_packed_rule *rule,
                             oq_set *seconds) {
    const oq_element *after = &d->elements[rule->after];
    unsigned letter = d->text[rule->text];
    if (rule->text_size != 1 || rule->after_count != 2 ||
        rule->before_count != 0 || rule->class_number != 0 ||
        after->set >= OQ_EDGE_END || !decide_is_single(after) ||
        after[1].set >= OQ_EDGE_END || !decide_is_single(after + 1))
        return;
    for (unsigned i = OQ_LETTER_FIRST; i < 256; i++) {
        if (!oq_set_has(&d->sets[after->set], i) ||
            !decide_is_pair(d, letter, i))
            continue;
        oq_set_add(&d->late[letter], i);
        oq_set_add(seconds, i);
    }
}

/* Whether a variant has room where a letter was: two bytes for one. */
static bool decide_fits(const oq_decider *d, unsigned letter,
                        unsigned variant) {
    const oq_output *forms = &d->outputs[variant * OQ_FORMS];
    unsigned room = d->codes[letter] < 0x80 ? 2 : 4;
    for (int i = 0; i < OQ_FORMS; i++)
        if (forms[i].size > room) return false;
    return true;
}

/* How many letters stand behind one, or before it, in texts of two. */
static unsigned decide_partners(const oq_decider *d, unsigned letter,
                                unsigned place) {
    oq_set seen = {{0}};
    unsigned count = 0;
    for (uint32_t i = 0; i < d->rule_count; i++) {
        const uint8_t *text = d->text + d->rules[i].text;
        if (d->rules[i].text_size != 2 || text[place] != letter ||
            oq_set_has(&seen, text[1 - place]))
            continue;
        oq_set_add(&seen, text[1 - place]);
        count++;
    }
    return count;
}

/* A text of two letters goes to the first one where that leaves each of them
 * fewer neighbours to tell apart. The second one must know the other's case. */
static void decide_find_early(oq_decider *d, const oq_packed_rule *rule,
                              const oq_set *late_seconds) {
    const uint8_t *text = d->text + rule->text;
    if (rule->text_size == 2 && rule->class_number == 0 &&
        decide_partners(d, text[0], 0) <
            decide_partners(d, text[1], 1) * (d->cased ? 2 : 1) &&
        rule->before_count == 0 && rule->after_count == 0 &&
        !oq_set_has(&d->late[text[0]], text[1]) &&
        !oq_set_has(late_seconds, text[0]) &&
        decide_fits(d, text[0], d->text[rule->variants]))
        oq_set_add(&d->early[text[0]], text[1]);
}

OQ_FN void oq_decider_open(oq_decider *d, const oq_letters *letters,
                           const uint8_t *source, const oq_step *step,
                           const uint8_t *rules) {
    memset(d, 0, sizeof(*d));
    d->pages = (const void *)(source + letters->pages.offset);
    d->cells = (const void *)(source + letters->cells.offset);
    d->codes = (const void *)(source + letters->codes.offset);
    d->uppers = (const void *)(source + letters->uppers.offset);
    d->kinds = source + letters->kinds.offset;
    d->points = (const void *)(source + letters->points.offset);
    d->point_count = letters->points.count;
    d->plain = rules + step->plain.offset;
    d->firsts = (const void *)(rules + step->firsts.offset);
    d->rules = (const void *)(rules + step->rules.offset);
    d->text = rules + step->text.offset;
    d->elements = (const void *)(rules + step->elements.offset);
    d->sets = (const void *)(rules + step->sets.offset);
    d->outputs = (const void *)(rules + step->outputs.offset);
    d->rule_count = step->rules.count;
    for (unsigned i = OQ_LETTER_FIRST; i < 256; i++)
        d->cased |= d->codes[i] != d->uppers[i];
    decide_find_signs(d);
    for (uint32_t i = 0; i < d->rule_count; i++)
        decide_find_texts(d, &d->rules[i]);
    oq_set seconds = {{0}};
    for (uint32_t i = 0; i < d->rule_count; i++)
        decide_find_late(d, &d->rules[i], &seconds);
    for (uint32_t i = 0; i < d->rule_count; i++)
        decide_find_early(d, &d->rules[i], &seconds);
}

/* ---------------------------------------------------------------- matching */

/* A context of which the nearest letters alone are known. */
static decide_match decide_context(const oq_decider *d, uint32_t first,
                                   unsigned count, decide_side side) {
    const oq_element *element = &d->elements[first];
    unsigned at = 0;
    for (; count > 0; count--, element++) {
        if (element->set >= OQ_EDGE_END) {
            if (at == side.known) return DECIDE_MAYBE;
            if (side.letters[at] != 0) return DECIDE_NO;
            continue;
        }
        unsigned taken = 0, most = element->max;
        if (most == OQ_MANY) most = UINT32_MAX;
        while (taken < most && at < side.known && side.letters[at] != 0 &&
               oq_set_has(&d->sets[element->set], side.letters[at])) {
            taken++;
            at++;
        }
        if (at == side.known && taken < most &&
            (taken < element->min || count > 1))
            return DECIDE_MAYBE;
        if (taken < element->min) return DECIDE_NO;
    }
    return DECIDE_YES;
}

static decide_match decide_rule(const oq_decider *d, const oq_packed_rule *rule,
                                decide_side before, decide_side after) {
    decide_match left =
        decide_context(d, rule->before, rule->before_count, before);
    decide_match right =
        decide_context(d, rule->after, rule->after_count, after);
    decide_match least = left < right ? left : right;
    if (least == DECIDE_YES && rule->class_number != 0) return DECIDE_MAYBE;
    return least;
}

/* A rule against a letter and its neighbours. */
static decide_match decide_here(const oq_decider *d, const oq_packed_rule *rule,
                                unsigned before, unsigned after) {
    decide_side left = {1, {(uint8_t)before, 0}};
    decide_side right = {1, {(uint8_t)after, 0}};
    if (rule->text_size == 1) return decide_rule(d, rule, left, right);
    if (d->text[rule->text + 1] != after) return DECIDE_NO;
    decide_match match = decide_rule(d, rule, left, decide_nothing);
    if (rule->text_size > 2 && match == DECIDE_YES) return DECIDE_MAYBE;
    return match;
}

/* The same of the letter before, whose own neighbour before is not known. */
static decide_match decide_behind(const oq_decider *d,
                                  const oq_packed_rule *rule, unsigned letter,
                                  unsigned after) {
    decide_side both = {2, {(uint8_t)letter, (uint8_t)after}};
    decide_side right = {1, {(uint8_t)after, 0}};
    if (rule->text_size == 1) return decide_rule(d, rule, decide_nothing, both);
    if (d->text[rule->text + 1] != letter) return DECIDE_NO;
    if (rule->text_size > 2) return DECIDE_MAYBE;
    return decide_rule(d, rule, decide_nothing, right);
}

/* Leaves a rule that may match to the filter of those that look far; false: it
 * is none of them. */
static bool decide_leave(oq_decider *d, unsigned number) {
    const oq_packed_rule *rule = &d->rules[number];
    if (!d->leaves || number >= OQ_DECIDE_FAR || rule->class_number != 0 ||
        (rule->before_count != 0 &&
         !decide_is_single(&d->elements[rule->before])) ||
        (rule->after_count != 0 &&
         !decide_is_single(&d->elements[rule->after])))
        return false;
    d->far[number >> 6] |= (uint64_t)1 << (number & 63);
    return true;
}

/* Whether a letter may be taken by "first" before it, in a rule's text. Where
 * that is not sure it is hard already, or left. */
static bool decide_takes(oq_decider *d, unsigned first, unsigned letter,
                         unsigned after) {
    for (unsigned i = d->firsts[first]; i < d->firsts[first + 1]; i++) {
        const oq_packed_rule *rule = &d->rules[i];
        decide_match match = decide_behind(d, rule, letter, after);
        if (match == DECIDE_NO) continue;
        if (rule->text_size == 1) {
            if (match == DECIDE_YES) return false;
            continue;
        }
        if (match == DECIDE_YES ||
            (rule->text_size == 2 && oq_set_has(&d->early[first], letter)))
            return true;
        if (!decide_leave(d, i)) return true;
    }
    return false;
}

static bool decide_doubt(oq_decider *d, unsigned letter, unsigned after) {
    uint8_t *known = &d->doubts[letter][after];
    if (*known == 0) {
        *known = 1;
        if (oq_set_has(&d->seconds, letter))
            for (unsigned i = OQ_LETTER_FIRST; i < 256; i++)
                if (d->codes[i] != 0 && decide_takes(d, i, letter, after))
                    *known = 2;
    }
    return *known == 2;
}

/* ----------------------------------------------------------------- writing */

OQ_FN bool oq_decider_is_caseless(const oq_decider *d, oq_unit unit) {
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
    if (!d->cased || !oq_decider_is_caseless(d, unit)) return false;
    return !before_known || before.upper || after.upper ||
           oq_decider_is_caseless(d, before) ||
           oq_decider_is_caseless(d, after);
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
                     (!oq_decider_is_caseless(d, after) && before_known &&
                      !oq_decider_is_caseless(d, before));
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

OQ_FN bool oq_decider_is_numeral(const oq_decider *d, oq_unit unit) {
    uint32_t code = d->uppers[unit.letter];
    return unit.upper && (code == 0x406 || code == 0x425);
}

/* Writes both variants of a text of two letters, for its first one: the
 * second one's is silent. */
static void decide_write_early(const oq_decider *d, oq_decision *decision,
                               const oq_packed_rule *rule, oq_unit before,
                               oq_unit unit, oq_unit after) {
    const uint8_t *variants = d->text + rule->variants;
    const oq_output *silent = &d->outputs[variants[1] * OQ_FORMS];
    for (int i = 0; i < OQ_FORMS; i++)
        if (silent[i].size != 0) decision->hard = true;
    decide_write(d, decision, variants[0], before, unit, after, true);
}

static void decide_write_late(const oq_decider *d, oq_decision *decision,
                              const oq_packed_rule *rule, oq_unit before,
                              oq_unit unit, oq_unit after) {
    const uint8_t *variants = d->text + rule->variants;
    oq_unit none = {0, false};
    decide_write(d, decision, variants[0], none, before, unit, false);
    decide_write(d, decision, variants[1], before, unit, after, true);
}

enum { DECIDE_WAITS = 64 };

/* Leaves rules that may match at the letter before, and then do not take this
 * one; false: that cannot be, as they look at the next letter only. */
static bool decide_leave_all(oq_decider *d, const unsigned *rules,
                             unsigned count) {
    for (unsigned i = 0; i < count; i++) {
        if (i == DECIDE_WAITS) return false;
        const oq_packed_rule *rule = &d->rules[rules[i]];
        if ((rule->before_count <= 1 && rule->after_count <= 1) ||
            !decide_leave(d, rules[i]))
            return false;
    }
    return true;
}

/* What the rules of a letter say of the one behind it. */
typedef struct decide_past {
    const oq_packed_rule *taker; /* the one that takes that too; NULL: none */
    bool unsure;      /* it may match, or others that the first letter has */
    unsigned variant; /* without a taker: what the first letter becomes */
    unsigned waits[DECIDE_WAITS]; /* rules for it alone that may match */
    unsigned waiting;             /* how many; there may be more than noted */
} decide_past;

static void decide_ask_before(oq_decider *d, unsigned before, unsigned letter,
                              unsigned after, decide_past *past) {
    bool early = oq_set_has(&d->early[before], letter);
    for (unsigned i = d->firsts[before]; i < d->firsts[before + 1]; i++) {
        const oq_packed_rule *rule = &d->rules[i];
        decide_match match = decide_behind(d, rule, letter, after);
        if (match == DECIDE_NO) continue;
        if (rule->text_size == 1 && match == DECIDE_YES) {
            past->variant = d->text[rule->variants];
            return;
        }
        if (rule->text_size == 1) {
            if (past->waiting < DECIDE_WAITS) past->waits[past->waiting] = i;
            past->waiting++;
        } else if (match == DECIDE_MAYBE && rule->text_size == 2 && early) {
            past->unsure = true;
        } else if (match == DECIDE_YES || !decide_leave(d, i)) {
            past->taker = rule;
            past->unsure = match == DECIDE_MAYBE;
            return;
        }
    }
}

/* Whether the rules of the letter before take this one too: then *decision is
 * what they give, or hard. If that letter was itself taken by another, they
 * are not asked. */
static bool decide_taken(oq_decider *d, oq_unit before, oq_unit unit,
                         oq_unit after, oq_decision *decision) {
    static const oq_unit none = {0, false};
    bool late = oq_set_has(&d->late[before.letter], unit.letter);
    bool doubt = decide_doubt(d, before.letter, unit.letter);
    decide_past past = {.variant = d->plain[before.letter]};
    decide_ask_before(d, before.letter, unit.letter, after.letter, &past);
    if (past.taker != NULL) {
        doubt |= !decide_leave_all(d, past.waits, past.waiting);
        decision->hard |= doubt || past.unsure;
        if (!oq_set_has(&d->early[before.letter], unit.letter))
            decide_write_late(d, decision, past.taker, before, unit, after);
        return true;
    }
    decision->hard |= past.unsure;
    if (!late) return false;
    if (doubt || !decide_leave_all(d, past.waits, past.waiting))
        decision->hard = true;
    decide_write(d, decision, past.variant, none, before, unit, false);
    return false;
}

static void decide_own(oq_decider *d, oq_unit before, oq_unit unit,
                       oq_unit after, oq_decision *decision) {
    unsigned variant = d->plain[unit.letter];
    if (oq_set_has(&d->late[unit.letter], after.letter)) return;
    for (unsigned i = d->firsts[unit.letter]; i < d->firsts[unit.letter + 1];
         i++) {
        const oq_packed_rule *rule = &d->rules[i];
        decide_match match = decide_here(d, rule, before.letter, after.letter);
        if (match == DECIDE_NO || (match == DECIDE_MAYBE && decide_leave(d, i)))
            continue;
        if (match == DECIDE_MAYBE) decision->hard = true;
        if (rule->text_size > 1) {
            if (oq_set_has(&d->early[unit.letter], after.letter))
                decide_write_early(d, decision, rule, before, unit, after);
            return; /* else the next letter has it all */
        }
        variant = d->text[rule->variants];
        break;
    }
    decide_write(d, decision, variant, before, unit, after, true);
}

/* Whether a letter that is a mark of punctuation too stands for itself. */
static bool decide_is_itself(const oq_decider *d, oq_unit before,
                             oq_unit unit) {
    for (uint32_t i = 0; i < d->point_count; i++) {
        const oq_point *point = &d->points[i];
        if (point->code != d->codes[unit.letter] ||
            point->letter == unit.letter)
            continue;
        if (!point->restricted || oq_set_has(&point->after, before.letter))
            return false;
    }
    return before.letter != 0;
}

OQ_FN bool oq_decider_asks(const oq_decider *d, oq_unit unit) {
    if (d->firsts[unit.letter] != d->firsts[unit.letter + 1] ||
        oq_set_has(&d->seconds, unit.letter) ||
        oq_set_has(&d->signs, unit.letter) ||
        d->kinds[unit.letter] == OQ_KIND_SIGN || oq_decider_is_numeral(d, unit))
        return true;
    const oq_output *forms = &d->outputs[d->plain[unit.letter] * OQ_FORMS];
    if (d->cased && oq_decider_is_caseless(d, unit))
        return !decide_is_same(&forms[OQ_LOWER], &forms[OQ_CAPS]);
    return unit.upper && !decide_is_same(&forms[OQ_TITLE], &forms[OQ_CAPS]);
}

OQ_FN oq_decision oq_decide(oq_decider *d, oq_unit before, oq_unit unit,
                            oq_unit after) {
    oq_decision decision = {false, 0, {0}};
    if (d->kinds[unit.letter] == OQ_KIND_SIGN && before.letter == 0)
        decision.hard = true; /* a sign alone is no word */
    if (oq_set_has(&d->signs, unit.letter) &&
        !decide_is_itself(d, before, unit))
        decision.hard = true;
    if (oq_decider_is_numeral(d, unit) &&
        (oq_decider_is_numeral(d, before) || oq_decider_is_numeral(d, after)))
        decision.hard = true;
    if (before.letter != 0) {
        if (!d->leaves && oq_set_has(&d->inside[before.letter], unit.letter))
            decision.hard = true;
        if (decide_taken(d, before, unit, after, &decision)) return decision;
    }
    decide_own(d, before, unit, after, &decision);
    return decision;
}
