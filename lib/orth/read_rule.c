/*
 * read_rule.c - rules, sets and variables. A rule's side is read as a flat list
 * of items, cut at its braces; which side is source and which is
 * result follows from the arrow. Invariant: the items of a side never alias
 * those of a variable: a variable is copied into its place.
 *
 * SPDX-License-Identifier: MIT
 */
#include "read.h"

OQ_FN bool oq_read_arrow(oq_cursor *cursor, bool *to_parent,
                         bool *from_parent) {
    oq_cursor_space(cursor);
    uint32_t code = oq_cursor_peek(cursor);
    if (!oq_is_arrow(code))
        return oq_cursor_fail(cursor, oq_cursor_place(cursor),
                              "An arrow (→, ← or ↔) is wanted here.", NULL);
    *to_parent = code != 0x2190;   /* ← */
    *from_parent = code != 0x2192; /* → */
    oq_cursor_next(cursor);
    return true;
}

static const oq_variable *rule_find_variable(const oq_reader *reader,
                                             const char *name) {
    const oq_variable *variable = reader->variables;
    while (variable != NULL && strcmp(variable->name, name) != 0)
        variable = variable->next;
    return variable;
}

/* The variable whose name, behind "$", stands at the cursor; NULL and a mistake
 * at "place" if there is none. */
static const oq_variable *rule_variable(oq_reader *reader, oq_place place) {
    char *name = oq_cursor_name(&reader->cursor);
    const oq_variable *variable =
        name != NULL ? rule_find_variable(reader, name) : NULL;
    if (variable == NULL)
        oq_cursor_fail(&reader->cursor, place, "No variable $% was declared.",
                       name);
    return variable;
}

OQ_FN bool oq_read_set_variable(oq_reader *reader, oq_item *set, size_t *room) {
    oq_cursor *cursor = &reader->cursor;
    oq_place place = oq_cursor_place(cursor);
    oq_cursor_next(cursor);
    const oq_variable *variable = rule_variable(reader, place);
    if (variable == NULL) return false;
    for (oq_item *item = variable->items; item != NULL; item = item->next) {
        if (item->negated)
            return oq_cursor_fail(
                cursor, place, "A negated set cannot be part of a set.", NULL);
        for (size_t i = 0; i < item->codes.count; i++)
            if (!oq_codes_add(cursor, &set->codes, room, item->codes.at[i]))
                return false;
    }
    return true;
}

static bool rule_set_range(oq_reader *reader, oq_place place) {
    return oq_cursor_fail(&reader->cursor, place,
                          "Ranges, set differences, properties and sets in "
                          "sets are not in the subset: write the letters out.",
                          NULL);
}

static bool rule_set_member(oq_reader *reader, oq_item *set, size_t *room) {
    oq_cursor *cursor = &reader->cursor;
    oq_place place = oq_cursor_place(cursor);
    uint32_t code = oq_cursor_peek(cursor);
    if (code == '$') return oq_read_set_variable(reader, set, room);
    if (code == '[' || code == '-' || code == ':' || code == '&')
        return rule_set_range(reader, place);
    if (!oq_cursor_at_literal(cursor))
        return oq_cursor_fail(
            cursor, place, "A letter, a $variable or ] is wanted here.", NULL);
    code = oq_cursor_literal(cursor);
    return code != 0 && oq_codes_add(cursor, &set->codes, room, code);
}

OQ_FN bool oq_read_set(oq_reader *reader, oq_item *item) {
    oq_cursor *cursor = &reader->cursor;
    oq_place place = oq_cursor_place(cursor);
    size_t room = 0;
    item->kind = OQ_ITEM_LETTERS;
    item->is_set = true;
    oq_cursor_next(cursor);
    if (oq_cursor_peek(cursor) == '^') {
        item->negated = true;
        oq_cursor_next(cursor);
    }
    while (!oq_cursor_take(cursor, ']')) {
        if (oq_cursor_peek(cursor) == 0)
            return oq_cursor_fail(cursor, place, "This set is not closed by ].",
                                  NULL);
        if (!rule_set_member(reader, item, &room)) return false;
    }
    if (item->codes.count != 0 || item->negated) return true;
    return oq_cursor_fail(cursor, place, "This set is empty.", NULL);
}

static oq_item *rule_item(oq_reader *reader, oq_item_kind kind) {
    oq_item *item = oq_arena_get(reader->cursor.arena, sizeof(*item));
    if (item == NULL) {
        oq_cursor_no_memory(&reader->cursor);
        return NULL;
    }
    item->kind = kind;
    item->min = item->max = 1;
    item->place = oq_cursor_place(&reader->cursor);
    return item;
}

static bool rule_literal(oq_reader *reader, oq_item *item) {
    size_t room = 0;
    uint32_t code = oq_cursor_literal(&reader->cursor);
    return code != 0 &&
           oq_codes_add(&reader->cursor, &item->codes, &room, code);
}

/* Copies the items of a variable to the end of a list. */
static bool rule_expand(oq_reader *reader, oq_item **list) {
    oq_place place = oq_cursor_place(&reader->cursor);
    const oq_variable *variable = rule_variable(reader, place);
    if (variable == NULL) return false;
    for (oq_item *from = variable->items; from != NULL; from = from->next) {
        oq_item *item = rule_item(reader, from->kind);
        if (item == NULL) return false;
        *item = *from;
        item->next = NULL;
        item->place = place;
        OQ_APPEND(oq_item, *list, item);
    }
    return true;
}

/* "$" is the end of the word unless a name follows at once. */
static bool rule_dollar(oq_reader *reader, oq_item **list) {
    oq_cursor *cursor = &reader->cursor;
    oq_item *item = rule_item(reader, OQ_ITEM_END);
    oq_cursor_next(cursor);
    uint32_t code = oq_cursor_peek(cursor);
    if ((code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z'))
        return rule_expand(reader, list);
    if (item == NULL) return false;
    OQ_APPEND(oq_item, *list, item);
    return true;
}

static bool rule_quantifier(oq_reader *reader, oq_item *list) {
    oq_cursor *cursor = &reader->cursor;
    oq_place place = oq_cursor_place(cursor);
    uint32_t code = oq_cursor_next(cursor);
    while (list != NULL && list->next != NULL) list = list->next;
    if (list == NULL || list->kind != OQ_ITEM_LETTERS || list->max != 1)
        return oq_cursor_fail(
            cursor, place, "There is no letter or set before this quantifier.",
            NULL);
    list->min = code == '+' ? 1 : 0;
    list->max = code == '?' ? 1 : OQ_MANY;
    return true;
}

/* What UTS #35 has and the subset has not; a sentence for each. */
static bool rule_refuse(oq_reader *reader, uint32_t code) {
    const char *why = "This character must be written as \\uXXXX or in quotes; "
                      "or a ; is missing before it.";
    if (code == '|') why = "The cursor | of UTS #35 is not in the subset.";
    if (code == '&') why = "Functions &...() are not in the subset.";
    if (code == '(') why = "Segments and alternations are not in the subset.";
    if (code == '<' || code == '>') why = "Write the arrows as →, ← or ↔.";
    if (code == '@' || code == '!')
        why = "A class may stand only at the very start of a side.";
    return oq_cursor_fail(&reader->cursor, oq_cursor_place(&reader->cursor),
                          why, NULL);
}

static bool rule_read_item(oq_reader *reader, oq_item **list) {
    oq_cursor *cursor = &reader->cursor;
    uint32_t code = oq_cursor_peek(cursor);
    if (code == '$') return rule_dollar(reader, list);
    if (code == '*' || code == '+' || code == '?')
        return rule_quantifier(reader, *list);
    if (code != '^' && code != '[' && !oq_cursor_at_literal(cursor))
        return rule_refuse(reader, code);
    oq_item *item =
        rule_item(reader, code == '^' ? OQ_ITEM_START : OQ_ITEM_LETTERS);
    if (item == NULL) return false;
    bool good = true;
    if (code == '^')
        oq_cursor_next(cursor);
    else if (code == '[')
        good = oq_read_set(reader, item);
    else
        good = rule_literal(reader, item);
    if (good) OQ_APPEND(oq_item, *list, item);
    return good;
}

static bool rule_ends_side(uint32_t code) {
    return oq_is_arrow(code) || code == ';' || code == 0;
}

static bool rule_brace(oq_reader *reader, oq_side *side, oq_item ***list,
                       uint32_t code) {
    oq_cursor *cursor = &reader->cursor;
    oq_place place = oq_cursor_place(cursor);
    bool closed = *list == &side->after;
    bool opened = side->before != NULL || side->has_context;
    oq_cursor_next(cursor);
    if (code == '{' && !opened && !closed) {
        side->before = side->text;
        side->text = NULL;
    } else if (code == '}' && !closed) {
        *list = &side->after;
    } else {
        return oq_cursor_fail(cursor, place,
                              "A side has one { and one }, in this order.",
                              NULL);
    }
    side->has_context = true;
    return true;
}

static bool rule_class_name(oq_reader *reader, oq_side *side) {
    oq_cursor *cursor = &reader->cursor;
    oq_cursor_space(cursor);
    uint32_t code = oq_cursor_peek(cursor);
    if (code != '@' && code != '!') return true;
    oq_cursor_next(cursor);
    side->class_not = code == '!';
    side->class_name = oq_cursor_name(cursor);
    if (side->class_name != NULL) return true;
    return oq_cursor_fail(cursor, oq_cursor_place(cursor),
                          "The name of a class is wanted here.", NULL);
}

static bool rule_side(oq_reader *reader, oq_side *side) {
    oq_cursor *cursor = &reader->cursor;
    if (!rule_class_name(reader, side)) return false;
    oq_item **list = &side->text;
    oq_cursor_space(cursor);
    side->place = oq_cursor_place(cursor);
    for (;;) {
        oq_cursor_space(cursor);
        uint32_t code = oq_cursor_peek(cursor);
        if (rule_ends_side(code)) return cursor->status == ORTAQ_DONE;
        bool brace = code == '{' || code == '}';
        if (brace ? !rule_brace(reader, side, &list, code)
                  : !rule_read_item(reader, list))
            return false;
    }
}

/* A side that is only a result must be plain code points. */
static bool rule_check_result(oq_reader *reader, const oq_side *side) {
    oq_cursor *cursor = &reader->cursor;
    for (const oq_item *item = side->text; item != NULL; item = item->next)
        if (item->kind != OQ_ITEM_LETTERS || item->is_set || item->max != 1 ||
            item->min != 1)
            return oq_cursor_fail(cursor, item->place,
                                  "A result is plain letters: no set, no edge, "
                                  "no quantifier.",
                                  NULL);
    return true;
}

/* A side that is a source must have a text, or stand before the word. */
static bool rule_check_source(oq_reader *reader, const oq_side *side) {
    oq_cursor *cursor = &reader->cursor;
    const oq_item *text = side->text;
    bool prefix = side->has_context && side->before != NULL &&
                  side->before->kind == OQ_ITEM_START &&
                  side->before->next == NULL && side->after == NULL;
    if (text == NULL && !prefix)
        return oq_cursor_fail(cursor, side->place,
                              "A rule needs a text; only right after ^ may it "
                              "be empty: ^ {}.",
                              NULL);
    for (; text != NULL; text = text->next) {
        if (text->kind != OQ_ITEM_LETTERS || text->min != 1 || text->max != 1)
            return oq_cursor_fail(cursor, text->place,
                                  "The text of a rule is letters only; edges "
                                  "and quantifiers belong to the contexts.",
                                  NULL);
        if (text->is_set && (text->negated || text->next || text != side->text))
            return oq_cursor_fail(cursor, text->place,
                                  "A set in the text must be its only part, "
                                  "and not negated.",
                                  NULL);
    }
    return true;
}

OQ_FN bool oq_read_rule(oq_reader *reader) {
    oq_cursor *cursor = &reader->cursor;
    oq_rule *rule = oq_arena_get(cursor->arena, sizeof(*rule));
    if (rule == NULL) return oq_cursor_no_memory(cursor);
    rule->place = oq_cursor_place(cursor);
    if (!rule_side(reader, &rule->left) ||
        !oq_read_arrow(cursor, &rule->to_parent, &rule->from_parent) ||
        !rule_side(reader, &rule->right))
        return false;
    if (!oq_cursor_expect(cursor, ';', "A rule ends in ;.")) return false;
    if (rule->to_parent && !(rule_check_source(reader, &rule->left) &&
                             rule_check_result(reader, &rule->right)))
        return false;
    if (rule->from_parent && !(rule_check_source(reader, &rule->right) &&
                               rule_check_result(reader, &rule->left)))
        return false;
    OQ_APPEND(oq_rule, reader->orth->rules, rule);
    return true;
}

OQ_FN bool oq_read_variable(oq_reader *reader) {
    oq_cursor *cursor = &reader->cursor;
    oq_place place = oq_cursor_place(cursor);
    oq_variable *variable = oq_arena_get(cursor->arena, sizeof(*variable));
    if (variable == NULL) return oq_cursor_no_memory(cursor);
    variable->name = oq_cursor_name(cursor);
    if (variable->name == NULL ||
        rule_find_variable(reader, variable->name) != NULL)
        return oq_cursor_fail(cursor, place,
                              "A new name is wanted after $, in letters.",
                              NULL);
    if (!oq_cursor_expect(cursor, '=', "$name = ... ; declares a variable."))
        return false;
    while (!oq_cursor_take(cursor, ';')) {
        oq_cursor_space(cursor);
        if (rule_ends_side(oq_cursor_peek(cursor)))
            return oq_cursor_fail(cursor, oq_cursor_place(cursor),
                                  "A variable ends in ;.", NULL);
        if (!rule_read_item(reader, &variable->items)) return false;
    }
    variable->next = reader->variables;
    reader->variables = variable;
    return true;
}
