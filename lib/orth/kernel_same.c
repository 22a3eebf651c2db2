/*
 * kernel_same.c - listed stems that the rules write as the list does, which a
 * kernel need not stop for: most loans of a list are there for the other
 * direction. Of each other stem it finds where the rules depart from the list,
 * for kernel_pairs.c. Invariant: a stem that is left out is written the same by
 * rules and list in each form, alone and before each suffix, or is hard there;
 * of each other one a part is kept in every such case.
 *
 * SPDX-License-Identifier: MIT
 */
#include "kernel_maker.h"

enum { SAME_LONGEST = 64 }; /* letters of a stem */

typedef struct same_work {
    oq_kernel_maker *m;
    oq_decider *decider;
    const oq_listed *listed;
    const uint8_t *strings;
    oq_node *nodes;
    oq_set suffixes;    /* letters that suffixes begin with */
    oq_set joined[256]; /* by a letter: those behind it in texts of rules */
    bool headed;        /* something is written before some words: */
    oq_set heads;       /* those with none of these letters */
    uint8_t stem[SAME_LONGEST];
    unsigned count; /* of its letters */
} same_work;

/* Rules against what a list writes: so far the same, "at" bytes of it. */
typedef struct same_text {
    const uint8_t *text;
    size_t size, at;
    bool hard, other;
} same_text;

/* A letter of the stem as a form has it. */
static oq_unit same_unit(const same_work *w, unsigned at, int form) {
    oq_unit unit = {w->stem[at], false};
    if (!oq_decider_is_caseless(w->decider, unit))
        unit.upper = form == OQ_CAPS || (form == OQ_TITLE && at == 0);
    return unit;
}

/* Keeps the stem as a part. */
static void same_keep_stem(const same_work *w) {
    uint8_t part[OQ_MAKER_PART] = {0};
    unsigned count = w->count < OQ_MAKER_PART ? w->count : OQ_MAKER_PART;
    memcpy(part, w->stem, count);
    oq_kernel_keep_part(w->m, part);
}

/* Keeps the letter at which the rules depart, and those beside it; where
 * suffixes have such pairs of letters, the stem. */
static void same_keep(const same_work *w, oq_unit before, oq_unit unit,
                      oq_unit after) {
    uint8_t part[OQ_MAKER_PART] = {before.letter, unit.letter, after.letter};
    if (oq_kernel_is_rare(w->m, part) || oq_kernel_is_rare(w->m, part + 1))
        oq_kernel_keep_part(w->m, part);
    else
        same_keep_stem(w);
}

/* Takes a letter in. */
static void same_letter(const same_work *w, same_text *text, oq_unit before,
                        oq_unit unit, oq_unit after, bool last) {
    oq_decision decision = oq_decide(w->decider, before, unit, after);
    size_t rest = text->size - text->at;
    text->hard |= decision.hard;
    if (text->hard) return;
    text->other =
        decision.size > rest || (last && decision.size < rest) ||
        memcmp(text->text + text->at, decision.text, decision.size) != 0 ||
        (last && oq_set_has(&w->joined[unit.letter], after.letter));
    text->at += decision.size;
    if (text->other) same_keep(w, before, unit, after);
}

/* Whether the last letter before "after" ends the text. */
static bool same_end(const same_work *w, same_text text, unsigned count,
                     int form, oq_unit after) {
    oq_unit before = {0, false}, last = same_unit(w, count - 1, form);
    if (count > 1) before = same_unit(w, count - 2, form);
    same_letter(w, &text, before, last, after, true);
    return !text.other;
}

/* Whether the rules write a form so, before suffixes or without one. */
static bool same_form(const same_work *w, unsigned count, int form,
                      const uint8_t *string, size_t size, bool suffix) {
    same_text text = {.text = string, .size = size};
    oq_unit before = {0, false};
    for (unsigned i = 0; i + 1 < count && !text.hard && !text.other; i++) {
        oq_unit unit = same_unit(w, i, form);
        same_letter(w, &text, before, unit, same_unit(w, i + 1, form), false);
        before = unit;
    }
    if (text.hard || text.other) return !text.other;
    if (!suffix) return same_end(w, text, count, form, (oq_unit){0, false});
    bool same = true;
    for (unsigned letter = OQ_LETTER_FIRST; letter < 256; letter++)
        for (int upper = 0; upper < 2; upper++)
            if (oq_set_has(&w->suffixes, letter))
                same &= same_end(w, text, count, form,
                                 (oq_unit){(uint8_t)letter, upper != 0});
    return same;
}

/* Whether a stem's forms cannot be told, for only one letter has a capital, or
 * rules may write something before it, as the list does not. */
static bool same_is_odd(const same_work *w, unsigned count) {
    unsigned cased = 0;
    bool headed = w->headed;
    for (unsigned i = 0; i < count; i++) {
        oq_unit unit = {w->stem[i], false};
        cased += !oq_decider_is_caseless(w->decider, unit);
        headed &= !oq_set_has(&w->heads, unit.letter);
    }
    return headed || (w->decider->cased && cased < 2);
}

/* The value of a stem's node: 0 if it needs no filter. */
static uint32_t same_stem(const same_work *w, unsigned count, uint32_t value) {
    const oq_listed *listed = &w->listed[value - 1];
    int forms = w->decider->cased ? OQ_FORMS : 1;
    bool alone = true, same = true;
    if (same_is_odd(w, count)) {
        same_keep_stem(w);
        return value;
    }
    for (int form = 0; form < forms; form++) {
        const uint8_t *whole = w->strings + listed->text[form];
        const uint8_t *part = w->strings + listed->short_text[form];
        if (!listed->needs_suffix)
            alone &=
                same_form(w, count, form, whole, listed->size[form], false);
        if (!listed->alone)
            same &=
                same_form(w, count, form, part, listed->short_size[form], true);
    }
    if (!same) return value;
    return alone ? 0 : value | OQ_MAKER_ALONE;
}

/* Takes such stems out of the nodes below one, which stands behind "count"
 * letters, and nodes that lead to none; whether it still leads to one. */
static bool same_prune(same_work *w, uint32_t node, unsigned count) {
    uint32_t first = w->nodes[node].children, kept = 0;
    for (unsigned i = 0; i < w->nodes[node].child_count; i++) {
        uint32_t child = first + i;
        if (count < SAME_LONGEST) w->stem[count] = w->nodes[child].letter;
        if (same_prune(w, child, count + 1))
            w->nodes[first + kept++] = w->nodes[child];
    }
    w->nodes[node].child_count = (uint8_t)kept;
    uint32_t value = w->nodes[node].value;
    w->count = count;
    if (value != 0) w->nodes[node].value = same_stem(w, count, value);
    return kept != 0 || w->nodes[node].value != 0;
}

/* Collects pairs of letters of suffixes, and letters that they begin with. */
static void same_find_suffixes(same_work *w, const oq_node *nodes,
                               size_t count) {
    for (size_t i = 0; i < count; i++)
        for (unsigned j = 0; j < nodes[i].child_count; j++) {
            uint8_t letter = nodes[nodes[i].children + j].letter;
            oq_set_add(&w->m->common, letter);
            oq_set_add(i != 0 ? &w->m->frequent[nodes[i].letter] : &w->suffixes,
                     letter);
        }
}

static void same_find_joined(same_work *w) {
    const oq_decider *d = w->decider;
    for (uint32_t i = 0; i < d->rule_count; i++) {
        const uint8_t *text = d->text + d->rules[i].text;
        for (unsigned j = 1; j < d->rules[i].text_size; j++)
            oq_set_add(&w->joined[text[j - 1]], text[j]);
    }
}

static void same_find_heads(same_work *w, const oq_step *step,
                            const uint8_t *rules) {
    const oq_prefix *prefix = (const void *)(rules + step->prefixes.offset);
    const oq_packed_condition *c =
        (const void *)(rules + step->conditions.offset);
    w->headed = step->prefixes.count != 0;
    for (uint32_t i = 0; w->headed && i < step->conditions.count; i++, c++)
        for (unsigned j = 0; j < OQ_COUNT(w->heads.bits); j++)
            if (c->lacks && c->class_number == prefix->class_number)
                w->heads.bits[j] |= c->set.bits[j];
}

OQ_FN bool oq_kernel_leave_same(oq_kernel_maker *m, const oq_node *suffixes,
                                size_t suffix_count, const oq_step *step,
                                const uint8_t *rules, oq_node *nodes) {
    same_work w = {.m = m,
                   .decider = m->decider,
                   .listed = (const void *)(rules + step->listed.offset),
                   .strings = rules + step->strings.offset,
                   .nodes = nodes};
    same_find_joined(&w);
    same_find_heads(&w, step, rules);
    same_find_suffixes(&w, suffixes, suffix_count);
    return same_prune(&w, 0, 0);
}
