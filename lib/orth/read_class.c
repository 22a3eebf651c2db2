/*
 * read_class.c - classes of words: "class NAME = has [...] & lacks [...] ;".
 * Conditions are a flat list in the order of the file, each with a mark where a
 * new alternative begins.
 *
 * SPDX-License-Identifier: MIT
 */
#include "read.h"

/* "has" or "lacks". */
static bool class_read_verb(oq_reader *reader, oq_condition *condition) {
    char *name = oq_cursor_name(&reader->cursor);
    condition->lacks = name != NULL && strcmp(name, "lacks") == 0;
    return condition->lacks || (name != NULL && strcmp(name, "has") == 0);
}

/* [...] or $variable. */
static bool class_read_letters(oq_reader *reader, oq_condition *condition) {
    oq_item set = {0};
    size_t room = 0;
    if (oq_cursor_peek(&reader->cursor) == '['
            ? !oq_read_set(reader, &set)
            : !oq_read_set_variable(reader, &set, &room))
        return false;
    if (set.negated)
        return oq_cursor_fail(&reader->cursor, condition->place,
                              "A class has no negated sets.", NULL);
    condition->codes = set.codes;
    return true;
}

static bool class_read_condition(oq_reader *reader, oq_class *class,
                                 bool new_term) {
    oq_cursor *cursor = &reader->cursor;
    oq_condition *condition = oq_arena_get(cursor->arena, sizeof(*condition));
    if (condition == NULL) return oq_cursor_no_memory(cursor);
    oq_cursor_space(cursor);
    condition->place = oq_cursor_place(cursor);
    condition->new_term = new_term;
    bool verb = class_read_verb(reader, condition);
    oq_cursor_space(cursor);
    uint32_t code = oq_cursor_peek(cursor);
    if (!verb || (code != '[' && code != '$'))
        return oq_cursor_fail(cursor, condition->place,
                              "has [...] or lacks [...] is wanted here.", NULL);
    if (!class_read_letters(reader, condition)) return false;
    OQ_APPEND(oq_condition, class->conditions, condition);
    return true;
}

/* Conditions between "=" and ";". */
static bool class_read_conditions(oq_reader *reader, oq_class *class) {
    oq_cursor *cursor = &reader->cursor;
    bool new_term = true;
    for (;;) {
        if (!class_read_condition(reader, class, new_term)) return false;
        if (oq_cursor_take(cursor, ';')) return true;
        new_term = oq_cursor_take(cursor, '|');
        if (!new_term &&
            !oq_cursor_expect(cursor, '&', "&, | or ; is wanted here."))
            return false;
    }
}

static bool class_read_name(oq_reader *reader, oq_class *class) {
    oq_cursor *cursor = &reader->cursor;
    class->place = oq_cursor_place(cursor);
    class->name = oq_cursor_name(cursor);
    if (class->name == NULL)
        return oq_cursor_fail(cursor, class->place,
                              "class NAME = has [...] ; is wanted here.", NULL);
    for (const oq_class *c = reader->orth->classes; c != NULL; c = c->next)
        if (strcmp(c->name, class->name) == 0)
            return oq_cursor_fail(cursor, class->place,
                                  "The class % is declared already.", c->name);
    return true;
}

OQ_FN bool oq_read_class(oq_reader *reader) {
    oq_class *class = oq_arena_get(reader->cursor.arena, sizeof(*class));
    if (class == NULL) return oq_cursor_no_memory(&reader->cursor);
    if (!class_read_name(reader, class) ||
        !oq_cursor_expect(&reader->cursor, '=', "A class is declared by =.") ||
        !class_read_conditions(reader, class))
        return false;
    OQ_APPEND(oq_class, reader->orth->classes, class);
    return true;
}
