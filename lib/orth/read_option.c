/*
 * read_option.c - "option NAME "what it writes" LETTER OTHER , ... ;": letters
 * that give way to others where the user asks for it. What it names must be
 * there, and what it brings must not, but for letters that change places;
 * options of a common file pass over letters for which that is not so, and an
 * option without any is gone.
 *
 * SPDX-License-Identifier: MIT
 */
#include "../unicode/unicode.h"
#include "read.h"

/* A private-use subtag of BCP 47, in small letters. */
static bool option_good_name(const char *name) {
    size_t size = strlen(name);
    return size <= 8 && strcmp(name, "x") != 0 &&
           strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789") == size;
}

static bool option_read_code(oq_reader *reader, oq_codes *codes, size_t *room) {
    oq_cursor *cursor = &reader->cursor;
    oq_cursor_space(cursor);
    oq_place place = oq_cursor_place(cursor);
    uint32_t code = oq_cursor_literal(cursor);
    if (code == 0 || code == ',' || oq_lower(code) != code)
        return oq_cursor_fail(cursor, place,
                              "A lower-case letter and what is written for it "
                              "are wanted here, pairs separated by commas.",
                              NULL);
    return oq_codes_add(cursor, codes, room, code);
}

static bool option_read_pairs(oq_reader *reader, oq_option *option) {
    size_t room[2] = {0, 0};
    for (;;) {
        if (!option_read_code(reader, &option->from, &room[0]) ||
            !option_read_code(reader, &option->to, &room[1]))
            return false;
        if (oq_cursor_take(&reader->cursor, ';')) return true;
        if (!oq_cursor_expect(&reader->cursor, ',', "A comma or ; is wanted."))
            return false;
    }
}

OQ_FN bool oq_read_option(oq_reader *reader) {
    oq_cursor *cursor = &reader->cursor;
    oq_option *option = oq_arena_get(cursor->arena, sizeof(*option));
    if (option == NULL) return oq_cursor_no_memory(cursor);
    oq_cursor_space(cursor);
    option->place = oq_cursor_place(cursor);
    option->shared = reader->common;
    option->name = oq_cursor_name(cursor);
    if (option->name == NULL || !option_good_name(option->name))
        return oq_cursor_fail(cursor, option->place,
                              "A name of one to eight small letters and "
                              "digits is wanted here.",
                              NULL);
    option->text = oq_cursor_text(cursor);
    OQ_APPEND(oq_option, reader->orth->options, option);
    return option->text != NULL && option_read_pairs(reader, option);
}

static bool option_has(const oq_codes *codes, size_t count, uint32_t code) {
    for (size_t i = 0; i < count; i++)
        if (codes->at[i] == code) return true;
    return false;
}

/* Whether an option before this one has to do with a letter. */
static bool option_taken(const oq_orth *orth, const oq_option *option,
                         uint32_t code) {
    const oq_option *o = orth->options;
    for (; o != option; o = o->next)
        if (option_has(&o->from, o->from.count, code) ||
            option_has(&o->to, o->to.count, code))
            return true;
    return false;
}

/* Whether pair "i" makes sense after the first "kept" ones: what it brings is
 * new, or goes to another letter at the same time. */
static bool option_good_pair(const oq_orth *orth, const oq_option *option,
                             size_t kept, size_t i) {
    uint32_t from = option->from.at[i], to = option->to.at[i];
    return oq_orth_has(orth, from) &&
           (!oq_orth_has(orth, to) ||
            option_has(&option->from, option->from.count, to)) &&
           !option_has(&option->from, kept, from) &&
           !option_has(&option->to, kept, to) &&
           !option_taken(orth, option, from) && !option_taken(orth, option, to);
}

/* Keeps the pairs of an option that make sense; gives how many do not. */
static size_t option_sift(const oq_orth *orth, oq_option *option) {
    size_t kept = 0, count = option->from.count;
    for (size_t i = 0; i < count; i++) {
        if (!option_good_pair(orth, option, kept, i)) continue;
        option->from.at[kept] = option->from.at[i];
        option->to.at[kept++] = option->to.at[i];
    }
    option->from.count = option->to.count = kept;
    return count - kept;
}

static bool option_check(oq_reader *reader, oq_option *option) {
    while (option_sift(reader->orth, option) != 0)
        if (!option->shared)
            return oq_cursor_fail(&reader->cursor, option->place,
                                  "The option % takes letters that are not "
                                  "there or another option's, or brings some "
                                  "that are.",
                                  option->name);
    return true;
}

static bool option_is_double(const oq_orth *orth, const oq_option *option) {
    const oq_option *o = orth->options;
    while (strcmp(o->name, option->name) != 0)
        o = o->next;
    return o != option;
}

OQ_FN bool oq_read_check_options(oq_reader *reader) {
    oq_option **at = &reader->orth->options;
    while (*at != NULL) {
        if (option_is_double(reader->orth, *at))
            return oq_cursor_fail(&reader->cursor, (*at)->place,
                                  "The option % is declared already.",
                                  (*at)->name);
        if (!option_check(reader, *at)) return false;
        if ((*at)->from.count == 0)
            *at = (*at)->next;
        else
            at = &(*at)->next;
    }
    return true;
}
