/*
 * kernel_same.c - listed stems that the rules write as the list does, which a
 * kernel need not stop for: most loans of a list are there for the other
 * direction. Invariant: a stem that is left out is written the same by rules
 * and list in each form, alone and before each suffix, or is hard there.
 *
 * SPDX-License-Identifier: MIT
 */
#include "kernel_maker.h"

enum { SAME_LONGEST = 64 }; /* letters of a stem */

typedef struct same_work {
    oq_decider *decider;
    const oq_listed *listed;
    const uint8_t *strings;
    oq_node *nodes;
    oq_set suffixes;    /* letters that suffixes begin with */
    oq_set joined[256]; /* by a letter: those behind it in texts of rules */
    uint8_t stem[SAME_LONGEST];
} same_work;

/* Rules against what a list writes: so far the same, "at" bytes of it. */
typedef struct same_text {
    const uint8_t *text;
    size_t size, at;
    bool hard, other;
} same_text;

static void same_add(oq_set *set, unsigned letter) {
    set->bits[letter >> 6] |= (uint64_t)1 << (letter & 63);
}

/* A letter of the stem as a form has it. */
static oq_unit same_unit(const same_work *w, unsigned at, int form) {
    oq_unit unit = {w->stem[at], false};
    if (!oq_decider_is_caseless(w->decider, unit))
        unit.upper = form == OQ_CAPS || (form == OQ_TITLE && at == 0);
    return unit;
}

static void same_letter(const same_work *w, same_text *text, oq_unit before,
                        oq_unit unit, oq_unit after) {
    oq_decision decision = oq_decide(w->decider, before, unit, after);
    text->hard |= decision.hard;
    if (decision.size > text->size - text->at ||
        memcmp(text->text + text->at, decision.text, decision.size) != 0)
        text->other = true;
    else
        text->at += decision.size;
}

/* Whether the last letter before "after" ends the text. */
static bool same_end(const same_work *w, same_text text, unsigned count,
                     int form, oq_unit after) {
    oq_unit before = {0, false}, last = same_unit(w, count - 1, form);
    if (count > 1) before = same_unit(w, count - 2, form);
    if (oq_set_has(&w->joined[last.letter], after.letter)) return false;
    same_letter(w, &text, before, last, after);
    return text.hard || (!text.other && text.at == text.size);
}

/* Whether the rules write a form so, before suffixes or without one. */
static bool same_form(const same_work *w, unsigned count, int form,
                      const uint8_t *string, size_t size, bool suffix) {
    same_text text = {.text = string, .size = size};
    oq_unit before = {0, false};
    for (unsigned i = 0; i + 1 < count && !text.hard && !text.other; i++) {
        oq_unit unit = same_unit(w, i, form);
        same_letter(w, &text, before, unit, same_unit(w, i + 1, form));
        before = unit;
    }
    if (text.hard || text.other) return text.hard;
    if (!suffix) return same_end(w, text, count, form, (oq_unit){0, false});
    for (unsigned letter = OQ_LETTER_FIRST; letter < 256; letter++)
        if (oq_set_has(&w->suffixes, letter) &&
            (!same_end(w, text, count, form,
                       (oq_unit){(uint8_t)letter, false}) ||
             !same_end(w, text, count, form, (oq_unit){(uint8_t)letter, true})))
            return false;
    return true;
}

/* How many letters of the stem have capitals: by one alone its form could not
 * be told. */
static unsigned same_cased(const same_work *w, unsigned count) {
    unsigned cased = 0;
    for (unsigned i = 0; i < count; i++)
        cased += !oq_decider_is_caseless(w->decider,
                                         (oq_unit){w->stem[i], false});
    return cased;
}

static bool same_stem(const same_work *w, unsigned count,
                      const oq_listed *listed) {
    int forms = w->decider->cased ? OQ_FORMS : 1;
    if (w->decider->cased && same_cased(w, count) < 2) return false;
    for (int form = 0; form < forms; form++) {
        const uint8_t *whole = w->strings + listed->text[form];
        const uint8_t *part = w->strings + listed->short_text[form];
        if ((!listed->needs_suffix &&
             !same_form(w, count, form, whole, listed->size[form], false)) ||
            (!listed->alone && !same_form(w, count, form, part,
                                          listed->short_size[form], true)))
            return false;
    }
    return true;
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
    if (value != 0 && count <= SAME_LONGEST &&
        same_stem(w, count, &w->listed[value - 1]))
        w->nodes[node].value = 0;
    return kept != 0 || w->nodes[node].value != 0;
}

static void same_find_joined(same_work *w) {
    const oq_decider *d = w->decider;
    for (uint32_t i = 0; i < d->rule_count; i++) {
        const uint8_t *text = d->text + d->rules[i].text;
        for (unsigned j = 1; j < d->rules[i].text_size; j++)
            same_add(&w->joined[text[j - 1]], text[j]);
    }
}

OQ_FN bool oq_kernel_leave_same(oq_kernel_maker *m, const oq_node *suffixes,
                                const oq_step *step, const uint8_t *rules,
                                oq_node *nodes) {
    same_work w = {.decider = m->decider,
                   .listed = (const void *)(rules + step->listed.offset),
                   .strings = rules + step->strings.offset,
                   .nodes = nodes};
    same_find_joined(&w);
    for (unsigned i = 0; suffixes != NULL && i < suffixes->child_count; i++)
        same_add(&w.suffixes, suffixes[suffixes->children + i].letter);
    return same_prune(&w, 0, 0);
}
