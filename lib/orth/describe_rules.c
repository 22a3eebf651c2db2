/*
 * describe_rules.c - the rules of an orthography in words, for people who do
 * not read the notation: first the letters that turn into one another wherever
 * they stand, then, for each direction and in the order in which they are
 * tried, the rules that look at their neighbours.
 *
 * SPDX-License-Identifier: MIT
 */
#include "../base/utf8.h"
#include "describe.h"

static void rules_codes(oq_bytes *out, const oq_codes *codes,
                        const char *between) {
    uint8_t bytes[4];
    for (size_t i = 0; i < codes->count; i++) {
        if (i != 0) oq_bytes_add_text(out, between);
        oq_bytes_add(out, bytes, oq_utf8_put(bytes, codes->at[i]));
    }
}

static bool rules_is_letter(const oq_item *item) {
    return item != NULL && item->kind == OQ_ITEM_LETTERS && !item->is_set &&
           item->min == 1 && item->max == 1;
}

static void rules_often(oq_bytes *out, const oq_item *item) {
    if (item->min == 0)
        oq_bytes_add_text(out, item->max == 1 ? "perhaps " : "any number of ");
    else if (item->max > 1)
        oq_bytes_add_text(out, "one or more of ");
}

static void rules_set(oq_bytes *out, const oq_item *item) {
    bool many = item->codes.count > 1;
    rules_often(out, item);
    if (item->negated)
        oq_bytes_add_text(out, many || item->codes.count == 0
                                   ? "any letter"
                                   : "a letter that is not ");
    if (item->negated && many) oq_bytes_add_text(out, " but ");
    if (!item->negated && many && item->min == 1 && item->max == 1)
        oq_bytes_add_text(out, "one of ");
    rules_codes(out, &item->codes, " ");
}

/* Letters that follow one another are a word; all else is joined by "then".
 * The edges of the word are passed over. */
static void rules_items(oq_bytes *out, const oq_item *item) {
    const oq_item *last = NULL;
    for (; item != NULL; item = item->next) {
        if (item->kind != OQ_ITEM_LETTERS) continue;
        bool joined = rules_is_letter(last) && rules_is_letter(item);
        if (last != NULL && !joined) oq_bytes_add_text(out, ", then ");
        if (rules_is_letter(item))
            rules_codes(out, &item->codes, "");
        else
            rules_set(out, item);
        last = item;
    }
}

static bool rules_has_context(const oq_side *side) {
    return side->class_name != NULL || side->before != NULL ||
           side->after != NULL;
}

/* The one side that holds everywhere, in both directions. */
static bool rules_is_plain(const oq_rule *rule) {
    return rule->to_parent && rule->from_parent &&
           !rules_has_context(&rule->left) && !rules_has_context(&rule->right);
}

static void rules_result(oq_bytes *out, const oq_item *text) {
    if (text == NULL) {
        oq_bytes_add_text(out, " is left out");
        return;
    }
    oq_bytes_add_text(out, " becomes ");
    rules_items(out, text);
}

/* A context; "edge" is the side of the word that it may reach. */
static void rules_context(oq_bytes *out, const char *word, const oq_item *items,
                          const char *edge) {
    bool letters = false, reaches = false;
    for (const oq_item *item = items; item != NULL; item = item->next) {
        letters = letters || item->kind == OQ_ITEM_LETTERS;
        reaches = reaches || item->kind != OQ_ITEM_LETTERS;
    }
    if (letters) oq_bytes_add_text(out, word);
    rules_items(out, items);
    if (reaches) oq_bytes_add_text(out, edge);
}

static void rules_class(oq_bytes *out, const oq_side *side) {
    if (side->class_name == NULL) return;
    oq_bytes_add_text(out, side->class_not ? ", in words that are not "
                                           : ", in words that are ");
    oq_bytes_add_text(out, side->class_name);
}

static void rules_one(oq_bytes *out, const oq_side *from, const oq_side *to) {
    if (from->text == NULL) {
        rules_items(out, to->text);
        oq_bytes_add_text(out, " is put in");
    } else {
        rules_items(out, from->text);
        rules_result(out, to->text);
    }
    rules_context(out, " after ", from->before, " at the start of the word");
    if (from->before != NULL && from->after != NULL)
        oq_bytes_add_text(out, " and");
    rules_context(out, " before ", from->after, " at the end of the word");
    rules_class(out, from);
}

static void rules_plain(oq_bytes *out, const oq_orth *orth) {
    const char *between = "  ";
    for (const oq_rule *r = orth->rules; r != NULL; r = r->next) {
        if (!rules_is_plain(r)) continue;
        oq_bytes_add_text(out, between);
        rules_items(out, r->left.text);
        oq_bytes_add_text(out, " = ");
        rules_items(out, r->right.text);
        between = ", ";
    }
    oq_bytes_add_text(out, between[0] == ',' ? "\n" : "");
}

/* Rules without a context that follow one another share a line. */
static void rules_direction(oq_bytes *out, const oq_orth *orth,
                            bool to_parent) {
    const oq_side *last = NULL;
    for (const oq_rule *r = orth->rules; r != NULL; r = r->next) {
        const oq_side *from = to_parent ? &r->left : &r->right;
        if (rules_is_plain(r) || !(to_parent ? r->to_parent : r->from_parent))
            continue;
        if (last == NULL) {
            oq_bytes_add_text(out, to_parent ? "  To " : "  From ");
            oq_bytes_add_text(out, orth->parent);
            oq_bytes_add_text(out, ", the first that fits:");
        }
        bool joined = last != NULL && !rules_has_context(last) &&
                      !rules_has_context(from);
        oq_bytes_add_text(out, joined ? ", " : "\n  - ");
        rules_one(out, from, to_parent ? &r->right : &r->left);
        last = from;
    }
    if (last != NULL) oq_bytes_add_text(out, "\n");
}

static void rules_condition(oq_bytes *out, const oq_condition *c, bool first) {
    if (!first) oq_bytes_add_text(out, c->new_term ? ", or" : " and");
    bool one = c->codes.count == 1;
    oq_bytes_add_text(out, one ? (c->lacks ? " has no " : " has ")
                               : (c->lacks ? " has none of " : " has one of "));
    rules_codes(out, &c->codes, " ");
}

static void rules_classes(oq_bytes *out, const oq_orth *orth) {
    for (const oq_class *class = orth->classes; class; class = class->next) {
        oq_bytes_add_text(out, "  A word is ");
        oq_bytes_add_text(out, class->name);
        oq_bytes_add_text(out, " if it");
        for (const oq_condition *c = class->conditions; c != NULL; c = c->next)
            rules_condition(out, c, c == class->conditions);
        oq_bytes_add_text(out, "\n");
    }
}

OQ_FN void oq_describe_rules(oq_bytes *out, const oq_orth *orth) {
    if (orth->rules == NULL || orth->parent == NULL) return;
    oq_bytes_add_text(out, "\nRules (");
    oq_bytes_add_text(out, orth->tag);
    oq_bytes_add_text(out, " = ");
    oq_bytes_add_text(out, orth->parent);
    oq_bytes_add_text(out, "; letters not named stay as they are)\n");
    rules_plain(out, orth);
    rules_classes(out, orth);
    rules_direction(out, orth, true);
    rules_direction(out, orth, false);
}
