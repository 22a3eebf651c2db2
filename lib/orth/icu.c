/*
 * icu.c - a step as an ICU transform, so that ICU can be the oracle. Passes,
 * separated by ::Null;
 *
 *   1. classes: a marker before each word of a class;
 *   2. capitals: a capital beside another capital gets a code of its own;
 *   3. rules: each letter becomes the code of one of its variants;
 *   4. variants become output, markers go.
 *
 * ICU's left context sees what was converted already; so a letter in a left
 * context is written as the set of itself and all its variants, and contexts
 * see the source text after all.
 *
 * SPDX-License-Identifier: MIT
 */
#include "../base/utf8.h"
#include "describe.h"

enum {
    ICU_CAPS = 0xE000,     /* + letter: a capital beside a capital */
    ICU_VARIANT = 0xE100,  /* + variant * 3 + form */
    ICU_CLASS = 0xE500,    /* + class: the word has it */
    ICU_MAYBE = 0xE540,    /* + class: not known yet */
    ICU_TRY = 0xE580,      /* a term of a class is being tried */
    ICU_START = 0xE581     /* the start of a word, for what stands before */
};

typedef struct icu_writer {
    oq_bytes *out;
    const oq_step *step;
    const oq_pack *rules;
    const uint32_t *codes, *uppers;
    const uint8_t *kinds, *letter_of;
    const char *script;
    bool cased; /* the source has capitals */
} icu_writer;

static void icu_code(icu_writer *w, uint32_t code) {
    char text[10];
    oq_bytes_add_text(w->out, code > 0xFFFF ? "\\U" : "\\u");
    oq_bytes_add(w->out, text, oq_hex(text, code, code > 0xFFFF ? 8 : 4));
}

static void icu_text(icu_writer *w, const char *text) {
    oq_bytes_add_text(w->out, text);
}

static bool icu_has_case(const icu_writer *w, unsigned letter) {
    return w->uppers[letter] != w->codes[letter];
}

/* A letter number that owns its capital: of two with one capital, the first.*/
static bool icu_owns_capital(const icu_writer *w, unsigned letter) {
    if (w->kinds[letter] == 0 || !icu_has_case(w, letter)) return false;
    for (unsigned i = OQ_LETTER_FIRST; i < letter; i++)
        if (w->uppers[i] == w->uppers[letter]) return false;
    for (unsigned i = OQ_LETTER_FIRST; i < 256; i++)
        if (w->codes[i] == w->uppers[letter]) return false;
    return true;
}

/* Whether a letter may stand in a form: what has no capital is written in
 * capitals among them. */
static bool icu_has_form(const icu_writer *w, unsigned letter, unsigned form) {
    if (form == OQ_LOWER || icu_owns_capital(w, letter)) return true;
    return form == OQ_CAPS && w->cased && w->kinds[letter] != 0 &&
           !icu_has_case(w, letter);
}

/* Letters of the script that are not in the file. */
static void icu_others(icu_writer *w, const char *property) {
    icu_text(w, "[[:Script=");
    icu_text(w, w->script);
    icu_text(w, ":]&[:");
    icu_text(w, property);
    icu_text(w, ":]-[");
    for (unsigned i = OQ_LETTER_FIRST; i < 256; i++) {
        if (w->kinds[i] == 0) continue;
        icu_code(w, w->codes[i]);
        if (icu_has_case(w, i)) icu_code(w, w->uppers[i]);
    }
    icu_text(w, "]]");
}

/* The members of a set of letters, in source form; "left" adds variants. */
static void icu_members(icu_writer *w, const oq_set *set, bool left) {
    for (unsigned i = OQ_LETTER_FIRST; i < 256; i++) {
        if (!oq_set_has(set, i)) continue;
        icu_code(w, w->codes[i]);
        if (icu_has_form(w, i, OQ_TITLE)) icu_code(w, w->uppers[i]);
        if (icu_has_form(w, i, OQ_CAPS)) icu_code(w, ICU_CAPS + i);
    }
    for (unsigned v = 1; left && v < w->step->variant_count; v++)
        for (unsigned form = 0; oq_set_has(set, w->letter_of[v]) && form < 3;
             form++)
            icu_code(w, ICU_VARIANT + v * 3 + form);
    if (oq_set_has(set, OQ_LETTER_OTHER)) icu_others(w, "L");
}

static void icu_set(icu_writer *w, const oq_set *set, bool left) {
    icu_text(w, "[");
    icu_members(w, set, left);
    icu_text(w, "]");
}

static oq_set icu_all(const icu_writer *w) {
    oq_set all = {{0}};
    for (unsigned i = 1; i < 256; i++)
        if (w->kinds[i] != 0) oq_set_add(&all, i);
    return all;
}

static oq_set icu_but(oq_set all, const oq_set *but) {
    for (int i = 0; i < 4; i++) all.bits[i] &= ~but->bits[i];
    return all;
}

/* What is no letter, the ends of the text among it. */
static void icu_edge(icu_writer *w, bool left) {
    oq_set all = icu_all(w);
    icu_text(w, "[^");
    icu_members(w, &all, left);
    icu_text(w, "]");
}

static void icu_pass(icu_writer *w, const char *title) {
    icu_text(w, "\n# ");
    icu_text(w, title);
    icu_text(w, "\n::Null;\n");
}

/* -------------------------------------------------------------- classes -- */

static void icu_mark_words(icu_writer *w, uint32_t mark) {
    oq_set all = icu_all(w);
    icu_edge(w, false);
    icu_text(w, " { (");
    icu_set(w, &all, false);
    icu_text(w, ") > ");
    icu_code(w, mark);
    icu_text(w, " $1;\n");
}

/* Keeps the trial mark if the condition holds for the word behind it. */
static void icu_condition(icu_writer *w, const oq_packed_condition *c) {
    oq_set rest = icu_but(icu_all(w), &c->set);
    icu_pass(w, c->lacks ? "lacks" : "has");
    icu_code(w, ICU_TRY);
    icu_text(w, " } ");
    icu_set(w, &rest, false);
    icu_text(w, "* ");
    if (c->lacks)
        icu_edge(w, false);
    else
        icu_set(w, &c->set, false);
    icu_text(w, " > ");
    icu_code(w, ICU_TRY);
    icu_text(w, ";\n");
    icu_code(w, ICU_TRY);
    icu_text(w, " > ;\n");
}

static void icu_term_start(icu_writer *w, unsigned class_number) {
    icu_pass(w, "a term");
    icu_code(w, ICU_MAYBE + class_number);
    icu_text(w, " > ");
    icu_code(w, ICU_MAYBE + class_number);
    icu_code(w, ICU_TRY);
    icu_text(w, ";\n");
}

static void icu_term_end(icu_writer *w, unsigned class_number) {
    icu_pass(w, "the term holds");
    icu_code(w, ICU_MAYBE + class_number);
    icu_code(w, ICU_TRY);
    icu_text(w, " > ");
    icu_code(w, ICU_CLASS + class_number);
    icu_text(w, ";\n");
}

static void icu_class(icu_writer *w, unsigned class_number) {
    const oq_packed_condition *c = oq_pack_at(w->rules, w->step->conditions);
    uint32_t count = w->step->conditions.count;
    icu_pass(w, "a class");
    icu_mark_words(w, ICU_MAYBE + class_number);
    bool open = false;
    for (uint32_t i = 0; i < count; i++) {
        if (c[i].class_number != class_number) continue;
        if (c[i].new_term && open) icu_term_end(w, class_number);
        if (c[i].new_term) icu_term_start(w, class_number);
        open = true;
        icu_condition(w, &c[i]);
    }
    if (open) icu_term_end(w, class_number);
    icu_pass(w, "the class does not hold");
    icu_code(w, ICU_MAYBE + class_number);
    icu_text(w, " > ;\n");
}

/* All class marks, or all but one. */
static void icu_marks(icu_writer *w, unsigned but) {
    icu_text(w, "[");
    for (unsigned i = 1; i <= 32; i++)
        if (i != but) icu_code(w, ICU_CLASS + i);
    icu_text(w, "]");
}

/* Left context: the word begins here and has, or has not, a class. */
static void icu_class_context(icu_writer *w, unsigned class_number,
                              bool class_not) {
    if (class_number == 0) return;
    if (class_not) {
        icu_text(w, "[^");
        for (unsigned i = 1; i <= 32; i++) icu_code(w, ICU_CLASS + i);
        icu_text(w, "] ");
    } else {
        icu_code(w, ICU_CLASS + class_number);
        icu_text(w, " ");
    }
    icu_marks(w, class_number);
    icu_text(w, "* ");
}

static void icu_prefixes(icu_writer *w) {
    const oq_prefix *prefix = oq_pack_at(w->rules, w->step->prefixes);
    if (w->step->prefixes.count == 0) return;
    icu_pass(w, "what stands before the word");
    icu_mark_words(w, ICU_START);
    icu_pass(w, "by its class");
    for (uint32_t i = 0; i < w->step->prefixes.count; i++) {
        icu_class_context(w, prefix[i].class_number, prefix[i].class_not);
        if (prefix[i].class_number != 0) icu_text(w, "{ ");
        icu_code(w, ICU_START);
        icu_text(w, " > ");
        icu_code(w, ICU_VARIANT + prefix[i].variant * 3u);
        icu_text(w, ";\n");
    }
    icu_code(w, ICU_START);
    icu_text(w, " > ;\n");
}

/* ------------------------------------------------------------- capitals -- */

static void icu_capitals_set(icu_writer *w, bool left) {
    icu_text(w, "[");
    for (unsigned i = OQ_LETTER_FIRST; i < 256; i++) {
        if (w->kinds[i] == 0 || !icu_has_case(w, i)) continue;
        icu_code(w, w->uppers[i]);
        if (left) icu_code(w, ICU_CAPS + i);
    }
    icu_others(w, "Lu");
    icu_text(w, "]");
}

/* What has no case is passed over where capitals are compared. */
static void icu_signs(icu_writer *w, bool left) {
    bool any = false;
    for (unsigned i = OQ_LETTER_FIRST; i < 256; i++) {
        if (w->kinds[i] == 0 || icu_has_case(w, i)) continue;
        icu_text(w, any ? "" : " [");
        icu_code(w, w->codes[i]);
        if (left && w->cased) icu_code(w, ICU_CAPS + i);
        any = true;
    }
    icu_text(w, any ? "]* " : " ");
}

/* Capitals with what has no case around them. */
static void icu_capital_run(icu_writer *w, bool left) {
    if (!left) icu_signs(w, left);
    icu_capitals_set(w, left);
    if (left) icu_signs(w, left);
}

/* The three places where what has no case is written in capitals: between two
 * of them, and behind or before two at an end of the word. */
static void icu_among_capitals(icu_writer *w, unsigned letter) {
    static const struct {
        unsigned before, after;
    } places[] = {{1, 1}, {2, 0}, {0, 2}};
    for (size_t i = 0; i < OQ_COUNT(places); i++) {
        unsigned before = places[i].before, after = places[i].after;
        if (before == 0) {
            icu_edge(w, true);
            icu_signs(w, true);
        }
        while (before-- > 0)
            icu_capital_run(w, true);
        icu_text(w, "{ ");
        icu_code(w, w->codes[letter]);
        icu_text(w, " }");
        if (after == 0) {
            icu_signs(w, false);
            icu_edge(w, false);
        }
        while (after-- > 0)
            icu_capital_run(w, false);
        icu_text(w, " > ");
        icu_code(w, ICU_CAPS + letter);
        icu_text(w, ";\n");
    }
}

static void icu_capitals(icu_writer *w) {
    icu_pass(w, "capitals beside capitals");
    for (unsigned i = OQ_LETTER_FIRST; i < 256; i++) {
        if (!icu_owns_capital(w, i)) continue;
        icu_code(w, w->uppers[i]);
        icu_text(w, " }");
        icu_signs(w, false);
        icu_capitals_set(w, false);
        icu_text(w, " > ");
        icu_code(w, ICU_CAPS + i);
        icu_text(w, ";\n");
        icu_capitals_set(w, true);
        icu_signs(w, true);
        icu_text(w, "{ ");
        icu_code(w, w->uppers[i]);
        icu_text(w, " > ");
        icu_code(w, ICU_CAPS + i);
        icu_text(w, ";\n");
    }
    for (unsigned i = OQ_LETTER_FIRST; w->cased && i < 256; i++)
        if (w->kinds[i] != 0 && !icu_has_case(w, i)) icu_among_capitals(w, i);
}

/* ---------------------------------------------------------------- rules -- */

/* A letter in one of its forms; false if it has not this form. */
static bool icu_letter_form(icu_writer *w, unsigned letter, unsigned form) {
    if (!icu_has_form(w, letter, form)) return false;
    if (form == OQ_LOWER) icu_code(w, w->codes[letter]);
    if (form == OQ_TITLE) icu_code(w, w->uppers[letter]);
    if (form == OQ_CAPS) icu_code(w, ICU_CAPS + letter);
    return true;
}

static void icu_quantifier(icu_writer *w, const oq_element *element) {
    if (element->max == OQ_MANY)
        icu_text(w, element->min == 0 ? "*" : "+");
    else if (element->min == 0)
        icu_text(w, "?");
    icu_text(w, " ");
}

static void icu_element(icu_writer *w, const oq_element *element, bool left) {
    const oq_set *sets = oq_pack_at(w->rules, w->step->sets);
    if (element->set >= OQ_EDGE_END) {
        icu_edge(w, left);
        icu_text(w, " ");
        return;
    }
    icu_set(w, &sets[element->set], left);
    icu_quantifier(w, element);
}

static void icu_before(icu_writer *w, const oq_packed_rule *rule) {
    const oq_element *elements = oq_pack_at(w->rules, w->step->elements);
    const oq_element *before = elements + rule->before;
    unsigned count = rule->before_count;
    bool start = count != 0 && before[count - 1].set == OQ_EDGE_START;
    if (rule->class_number != 0) {
        oq_set all = icu_all(w);
        icu_class_context(w, rule->class_number, rule->class_not);
        if (!start) {
            icu_set(w, &all, true);
            icu_text(w, "* ");
        }
        if (start) count--;
    }
    while (count-- > 0) icu_element(w, &before[count], true);
    if (rule->before_count != 0 || rule->class_number != 0) icu_text(w, "{ ");
}

static void icu_rule_text(icu_writer *w, const oq_packed_rule *rule) {
    const uint8_t *text = oq_pack_at(w->rules, w->step->text);
    for (unsigned i = 1; i < rule->text_size; i++) {
        unsigned letter = text[rule->text + i];
        oq_set one = {{0}};
        oq_set_add(&one, letter);
        icu_text(w, " ");
        icu_set(w, &one, false);
    }
}

static void icu_rule(icu_writer *w, const oq_packed_rule *rule,
                     unsigned form) {
    const oq_element *elements = oq_pack_at(w->rules, w->step->elements);
    const uint8_t *text = oq_pack_at(w->rules, w->step->text);
    unsigned first = text[rule->text];
    if (!icu_has_form(w, first, form)) return;
    icu_before(w, rule);
    icu_letter_form(w, first, form);
    icu_rule_text(w, rule);
    if (rule->after_count != 0) icu_text(w, " } ");
    for (unsigned i = 0; i < rule->after_count; i++)
        icu_element(w, &elements[rule->after + i], false);
    icu_text(w, " > ");
    for (unsigned i = 0; i < rule->text_size; i++)
        icu_code(w, ICU_VARIANT + text[rule->variants + i] * 3u +
                        (i == 0 ? form : 0));
    icu_text(w, ";\n");
}

static void icu_plain(icu_writer *w, unsigned letter, unsigned variant) {
    for (unsigned form = 0; form < 3; form++) {
        if (!icu_letter_form(w, letter, form)) continue;
        icu_text(w, " > ");
        icu_code(w, ICU_VARIANT + variant * 3 + form);
        icu_text(w, ";\n");
    }
}

static void icu_rules(icu_writer *w) {
    const uint16_t *firsts = oq_pack_at(w->rules, w->step->firsts);
    const oq_packed_rule *rules = oq_pack_at(w->rules, w->step->rules);
    const uint8_t *plain = oq_pack_at(w->rules, w->step->plain);
    icu_pass(w, "letters to variants");
    for (unsigned letter = OQ_LETTER_FIRST; letter < 256; letter++) {
        if (w->kinds[letter] == 0) continue;
        for (unsigned i = firsts[letter]; i < firsts[letter + 1]; i++)
            for (unsigned form = 0; form < 3; form++)
                icu_rule(w, &rules[i], form);
        icu_plain(w, letter, plain[letter]);
    }
}

/* --------------------------------------------------------------- output -- */

static void icu_outputs(icu_writer *w) {
    const oq_output *outputs = oq_pack_at(w->rules, w->step->outputs);
    icu_pass(w, "variants to output");
    for (unsigned v = 1; v < w->step->variant_count; v++)
        for (unsigned form = 0; form < 3; form++) {
            const oq_output *output = &outputs[v * OQ_FORMS + form];
            icu_code(w, ICU_VARIANT + v * 3 + form);
            icu_text(w, " > ");
            for (size_t at = 0; at < output->size;)
                icu_code(w, oq_utf8_get(output->text, &at));
            icu_text(w, ";\n");
        }
    for (unsigned i = 1; i <= w->step->class_count; i++) {
        icu_code(w, ICU_CLASS + i);
        icu_text(w, " > ;\n");
    }
}

static const char *icu_script(uint32_t script) {
    static const char *const names[] = {"Zyyy", "Latn", "Cyrl", "Arab", "Grek",
                                        "Armn", "Hebr", "Geor", "Orkh"};
    return script < OQ_COUNT(names) ? names[script] : names[0];
}

OQ_FN void oq_describe_icu(oq_bytes *out, const oq_pack *source,
                           const oq_pack *rules, const oq_step *step) {
    icu_writer w = {.out = out,
                    .step = step,
                    .rules = rules,
                    .codes = oq_pack_at(source, source->letters.codes),
                    .uppers = oq_pack_at(source, source->letters.uppers),
                    .kinds = oq_pack_at(source, source->letters.kinds),
                    .letter_of = oq_pack_at(rules, step->letter_of),
                    .script = icu_script(source->letters.script)};
    for (unsigned i = OQ_LETTER_FIRST; i < 256; i++)
        w.cased |= w.codes[i] != w.uppers[i];
    icu_text(&w, "# ");
    icu_text(&w, oq_pack_text(rules, rules->tag));
    icu_text(&w, step == &rules->to_parent ? " to " : " from ");
    icu_text(&w, oq_pack_text(rules, rules->parent));
    icu_text(&w, "\n");
    for (unsigned i = 1; i <= step->class_count; i++) icu_class(&w, i);
    icu_prefixes(&w);
    icu_capitals(&w);
    icu_rules(&w);
    icu_outputs(&w);
}
