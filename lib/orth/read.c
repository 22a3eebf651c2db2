/*
 * read.c - an orthography file statement by statement, and what it must say as
 * a whole. Each keyword has one reader in the table below; whatever begins with
 * no keyword is a rule. A bare word is a keyword only if white space follows
 * and no arrow: rules of Latin orthographies may begin with any letters.
 *
 * SPDX-License-Identifier: MIT
 */
#include "read.h"
#include "../base/utf8.h"

OQ_FN const ortaq_source *oq_source_named(const oq_sources *sources,
                                          const char *name) {
    for (size_t i = sources->count; i-- > 0;)
        if (strcmp(sources->items[i].name, name) == 0)
            return &sources->items[i];
    return NULL;
}

OQ_FN bool oq_read_end(oq_reader *reader) {
    return oq_cursor_expect(&reader->cursor, ';', "This statement ends in ;.");
}

static bool read_words(oq_reader *reader) {
    return oq_read_words(reader) && oq_read_end(reader);
}

static bool read_statements(oq_reader *reader);

/* "use NAME ;": the statements of a common file. */
static bool read_use(oq_reader *reader) {
    oq_cursor *cursor = &reader->cursor;
    char name[80] = {0};
    oq_cursor_space(cursor);
    oq_place place = oq_cursor_place(cursor);
    const char *word = oq_cursor_name(cursor);
    if (word != NULL && strlen(word) < 70) {
        memcpy(name, word, strlen(word));
        memcpy(name + strlen(word), ".orth", 5);
    }
    const ortaq_source *source = oq_source_named(reader->sources, name);
    if (source == NULL || reader->common)
        return oq_cursor_fail(cursor, place,
                              "There is no common file % to be used here.",
                              name);
    oq_reader inner = *reader;
    oq_cursor_begin(&inner.cursor, source);
    inner.common = true;
    bool good = read_statements(&inner);
    cursor->status = inner.cursor.status;
    return good && oq_read_end(reader);
}

typedef struct read_keyword {
    const char *word;
    bool (*read)(oq_reader *reader);
} read_keyword;

static const read_keyword read_keywords[] = {
    {"alias", oq_read_alias},
    {"alphabet", oq_read_alphabet},
    {"authority", oq_read_authority},
    {"case", oq_read_case},
    {"class", oq_read_class},
    {"letters", oq_read_letters},
    {"like", oq_read_like},
    {"loss", oq_read_loss},
    {"marks", oq_read_marks},
    {"name", oq_read_name},
    {"native", oq_read_native},
    {"note", oq_read_note},
    {"option", oq_read_option},
    {"orthography", oq_read_tag},
    {"parent", oq_read_parent},
    {"sample", oq_read_sample},
    {"signs", oq_read_signs},
    {"source", oq_read_source},
    {"status", oq_read_status},
    {"suffixes", oq_read_suffixes},
    {"test", oq_read_test},
    {"unsure", oq_read_unsure},
    {"use", read_use},
    {"version", oq_read_version},
    {"way-from-parent", oq_read_way_from},
    {"way-to-parent", oq_read_way_to},
    {"words", read_words},
    {"years", oq_read_years},
};

static const read_keyword *read_find_keyword(const char *word) {
    for (size_t i = 0; word != NULL && i < OQ_COUNT(read_keywords); i++)
        if (strcmp(read_keywords[i].word, word) == 0) return &read_keywords[i];
    return NULL;
}

/* Looks for a keyword; leaves the cursor before it if it is a rule's text. */
static const read_keyword *read_at_keyword(oq_reader *reader) {
    oq_cursor saved = reader->cursor;
    const read_keyword *keyword =
        read_find_keyword(oq_cursor_name(&reader->cursor));
    if (keyword != NULL) {
        oq_cursor_space(&reader->cursor);
        if (!oq_is_arrow(oq_cursor_peek(&reader->cursor))) return keyword;
    }
    ortaq_status status = reader->cursor.status;
    reader->cursor = saved;
    reader->cursor.status = status;
    return NULL;
}

/* "$name =" declares; "$name" otherwise begins a rule. */
static bool read_is_declaration(oq_reader *reader) {
    oq_cursor saved = reader->cursor;
    oq_cursor_next(&reader->cursor);
    bool named = oq_cursor_name(&reader->cursor) != NULL;
    bool found = named && oq_cursor_take(&reader->cursor, '=');
    reader->cursor = saved;
    return found;
}

static bool read_is_common(const read_keyword *keyword) {
    return keyword != NULL &&
           (keyword->read == oq_read_like || keyword->read == oq_read_option);
}

static bool read_statement(oq_reader *reader) {
    oq_cursor *cursor = &reader->cursor;
    oq_place place = oq_cursor_place(cursor);
    const read_keyword *keyword = read_at_keyword(reader);
    if (cursor->status != ORTAQ_DONE) return false;
    if (reader->common && !read_is_common(keyword))
        return oq_cursor_fail(cursor, place,
                              "A common file holds like and option statements "
                              "only.",
                              NULL);
    if (reader->orth->tag == NULL &&
        (keyword == NULL || keyword->read != oq_read_tag))
        return oq_cursor_fail(cursor, place,
                              "The first statement is orthography TAG ;.",
                              NULL);
    if (keyword != NULL) return keyword->read(reader);
    if (oq_cursor_peek(cursor) == ':')
        return oq_cursor_fail(cursor, place,
                              "Filters and lines with :: are not in the subset.",
                              NULL);
    if (oq_cursor_peek(cursor) == '$' && read_is_declaration(reader)) {
        oq_cursor_next(cursor);
        return oq_read_variable(reader);
    }
    return oq_read_rule(reader);
}

static bool read_statements(oq_reader *reader) {
    for (;;) {
        oq_cursor_space(&reader->cursor);
        if (reader->cursor.status != ORTAQ_DONE) return false;
        if (reader->cursor.at >= reader->cursor.source->size) return true;
        if (oq_cursor_peek(&reader->cursor) == 0)
            return oq_cursor_fail(&reader->cursor,
                                  oq_cursor_place(&reader->cursor),
                                  "A NUL byte has no place here.", NULL);
        if (!read_statement(reader)) return false;
    }
}

/* Everything that a file must say, once it has been read to the end. */
static bool read_check(oq_reader *reader) {
    const oq_orth *orth = reader->orth;
    const char *missing = NULL;
    if (orth->tag == NULL) missing = "orthography";
    else if (orth->name == NULL) missing = "name";
    else if (orth->version == 0) missing = "version";
    else if (orth->standing == 0) missing = "status";
    else if (orth->alphabet == NULL) missing = "alphabet";
    else if (orth->parent != NULL && orth->way_to_parent == 0)
        missing = "way-to-parent";
    else if (orth->parent != NULL && orth->way_from_parent == 0)
        missing = "way-from-parent";
    if (missing == NULL) return true;
    return oq_cursor_fail(&reader->cursor, (oq_place){1, 1},
                          "The statement % is missing.", missing);
}

static bool read_whole(oq_reader *reader) {
    for (size_t i = reader->sources->good; i < reader->sources->count; i++) {
        const ortaq_source *item = &reader->sources->items[i];
        if (oq_utf8_is(item->text, item->size)) continue;
        reader->cursor.source = item;
        return oq_cursor_fail(&reader->cursor, (oq_place){1, 1},
                              "This file is not UTF-8.", NULL);
    }
    return read_statements(reader) && read_check(reader) &&
           oq_read_check_losses(reader) && oq_read_check_options(reader);
}

OQ_FN ortaq_status oq_orth_read(oq_arena *arena, const ortaq_source *source,
                                const oq_sources *sources, oq_orth **orth,
                                ortaq_mistake *mistake) {
    oq_reader reader = {.sources = sources,
                        .cursor = {.arena = arena, .mistake = mistake}};
    oq_cursor_begin(&reader.cursor, source);
    reader.orth = oq_arena_get(arena, sizeof(oq_orth));
    if (reader.orth == NULL) return ORTAQ_ERROR_MEMORY;
    reader.orth->source_name = source->name;
    reader.last_entry = &reader.orth->entries;
    if (!read_whole(&reader) && reader.cursor.status == ORTAQ_DONE)
        reader.cursor.status = ORTAQ_ERROR_SYNTAX;
    *orth = reader.orth;
    return reader.cursor.status;
}
