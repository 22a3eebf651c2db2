/*
 * read_about.c - which orthography a file is of: tags, names, the parent, how
 * official it is and since when, and in prose where all this is known from.
 * Invariant: a field that is NULL or 0 has not been said.
 *
 * SPDX-License-Identifier: MIT
 */
#include "read.h"

static bool read_string(oq_reader *reader, const char **field) {
    oq_cursor *cursor = &reader->cursor;
    oq_place place = oq_cursor_place(cursor);
    if (*field != NULL)
        return oq_cursor_fail(cursor, place,
                              "This statement may stand once only.", NULL);
    *field = oq_cursor_text(cursor);
    return *field != NULL && oq_read_end(reader);
}

OQ_FN bool oq_read_tag(oq_reader *reader) {
    oq_orth *orth = reader->orth;
    oq_cursor_space(&reader->cursor);
    orth->place = oq_cursor_place(&reader->cursor);
    return read_string(reader, &orth->tag) &&
           oq_read_tag_form(&reader->cursor, orth->place, orth->tag);
}

OQ_FN bool oq_read_name(oq_reader *reader) {
    return read_string(reader, &reader->orth->name);
}

OQ_FN bool oq_read_native(oq_reader *reader) {
    return read_string(reader, &reader->orth->native);
}

OQ_FN bool oq_read_sample(oq_reader *reader) {
    return read_string(reader, &reader->orth->sample);
}

OQ_FN bool oq_read_parent(oq_reader *reader) {
    oq_cursor_space(&reader->cursor);
    reader->orth->parent_place = oq_cursor_place(&reader->cursor);
    return read_string(reader, &reader->orth->parent);
}

OQ_FN bool oq_read_join(oq_reader *reader, const char **list,
                        const char *word) {
    oq_cursor *cursor = &reader->cursor;
    size_t have = *list != NULL ? strlen(*list) : 0;
    size_t size = strlen(word);
    char *joined = oq_arena_get(cursor->arena, have + size + 2);
    if (joined == NULL) return oq_cursor_no_memory(cursor);
    if (have != 0) {
        memcpy(joined, *list, have);
        joined[have++] = ' ';
    }
    memcpy(joined + have, word, size);
    *list = joined;
    return true;
}

OQ_FN bool oq_read_alias(oq_reader *reader) {
    oq_cursor *cursor = &reader->cursor;
    do {
        oq_cursor_space(cursor);
        oq_place place = oq_cursor_place(cursor);
        const char *word = oq_cursor_text(cursor);
        if (word == NULL || !oq_read_tag_form(cursor, place, word) ||
            !oq_read_join(reader, &reader->orth->aliases, word))
            return false;
    } while (!oq_cursor_take(cursor, ';'));
    return true;
}

/* A number, or "-" for none (0). */
static bool read_number(oq_reader *reader, int *number) {
    oq_cursor *cursor = &reader->cursor;
    oq_cursor_space(cursor);
    oq_place place = oq_cursor_place(cursor);
    const char *word = oq_cursor_text(cursor);
    *number = 0;
    if (word == NULL) return false;
    if (strcmp(word, "-") == 0) return true;
    for (; *word >= '0' && *word <= '9' && *number < 100000; word++)
        *number = *number * 10 + (*word - '0');
    if (*word == 0 && *number > 0) return true;
    return oq_cursor_fail(cursor, place, "A number or - is wanted here.", NULL);
}

OQ_FN bool oq_read_version(oq_reader *reader) {
    return read_number(reader, &reader->orth->version) && oq_read_end(reader);
}

OQ_FN bool oq_read_years(oq_reader *reader) {
    return read_number(reader, &reader->orth->first_year) &&
           read_number(reader, &reader->orth->last_year) && oq_read_end(reader);
}

OQ_FN int oq_read_choice(oq_reader *reader, const char *const *words,
                         const char *message) {
    oq_cursor *cursor = &reader->cursor;
    oq_cursor_space(cursor);
    oq_place place = oq_cursor_place(cursor);
    const char *word = oq_cursor_name(cursor);
    for (int i = 0; word != NULL && words[i] != NULL; i++)
        if (strcmp(words[i], word) == 0) return i + 1;
    oq_cursor_fail(cursor, place, message, NULL);
    return 0;
}

OQ_FN bool oq_read_status(oq_reader *reader) {
    static const char *const words[] = {"official", "historical", "proposed",
                                        "unofficial", NULL};
    int choice = oq_read_choice(
        reader, words,
        "official, historical, proposed or unofficial is wanted here.");
    reader->orth->standing = (ortaq_standing)choice;
    return choice != 0 && oq_read_end(reader);
}

OQ_FN bool oq_read_prose(oq_reader *reader, const char *keyword) {
    oq_cursor *cursor = &reader->cursor;
    oq_prose *prose = oq_arena_get(cursor->arena, sizeof(*prose));
    if (prose == NULL) return oq_cursor_no_memory(cursor);
    prose->keyword = keyword;
    prose->text = oq_cursor_text(cursor);
    OQ_APPEND(oq_prose, reader->orth->prose, prose);
    return prose->text != NULL && oq_read_end(reader);
}

OQ_FN bool oq_read_authority(oq_reader *reader) {
    return oq_read_prose(reader, "authority");
}

OQ_FN bool oq_read_source(oq_reader *reader) {
    return oq_read_prose(reader, "source");
}

OQ_FN bool oq_read_unsure(oq_reader *reader) {
    return oq_read_prose(reader, "unsure");
}

OQ_FN bool oq_read_note(oq_reader *reader) {
    return oq_read_prose(reader, "note");
}
