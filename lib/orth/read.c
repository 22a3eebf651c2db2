/*
 * read.c - the statements of an orthography file. Each keyword has one reader
 * in the table below; whatever begins with no keyword is a rule. A bare word
 * is a keyword only if white space follows and no arrow: rules of Latin
 * orthographies may begin with any letters.
 *
 * SPDX-License-Identifier: MIT
 */
#include "read.h"
#include "../base/utf8.h"
#include "../unicode/unicode.h"

OQ_FN const ortaq_source *oq_source_named(const oq_sources *sources,
                                          const char *name) {
    for (size_t i = sources->count; i-- > 0;)
        if (strcmp(sources->items[i].name, name) == 0)
            return &sources->items[i];
    return NULL;
}

OQ_FN uint32_t oq_orth_upper(const oq_orth *orth, uint32_t lower) {
    const oq_case_pair *pair = orth->cases;
    for (; pair != NULL; pair = pair->next)
        if (pair->lower == lower) return pair->upper;
    return oq_upper(lower);
}

static bool read_end(oq_reader *reader) {
    return oq_cursor_expect(&reader->cursor, ';', "This statement ends in ;.");
}

static bool read_string(oq_reader *reader, const char **field) {
    oq_cursor *cursor = &reader->cursor;
    oq_place place = oq_cursor_place(cursor);
    if (*field != NULL)
        return oq_cursor_fail(cursor, place,
                              "This statement may stand once only.", NULL);
    *field = oq_cursor_text(cursor);
    return *field != NULL && read_end(reader);
}

static bool read_tag(oq_reader *reader) {
    oq_orth *orth = reader->orth;
    oq_cursor_space(&reader->cursor);
    orth->place = oq_cursor_place(&reader->cursor);
    return read_string(reader, &orth->tag) &&
           oq_read_tag_form(&reader->cursor, orth->place, orth->tag);
}

static bool read_name(oq_reader *reader) {
    return read_string(reader, &reader->orth->name);
}

static bool read_native(oq_reader *reader) {
    return read_string(reader, &reader->orth->native);
}

static bool read_sample(oq_reader *reader) {
    return read_string(reader, &reader->orth->sample);
}

static bool read_parent(oq_reader *reader) {
    oq_cursor_space(&reader->cursor);
    reader->orth->parent_place = oq_cursor_place(&reader->cursor);
    return read_string(reader, &reader->orth->parent);
}

static bool read_words(oq_reader *reader) {
    return oq_read_words(reader) && read_end(reader);
}

static bool read_join(oq_reader *reader, const char **list, const char *word) {
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

static bool read_alias(oq_reader *reader) {
    oq_cursor *cursor = &reader->cursor;
    do {
        oq_cursor_space(cursor);
        oq_place place = oq_cursor_place(cursor);
        const char *word = oq_cursor_text(cursor);
        if (word == NULL || !oq_read_tag_form(cursor, place, word) ||
            !read_join(reader, &reader->orth->aliases, word))
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

static bool read_version(oq_reader *reader) {
    return read_number(reader, &reader->orth->version) && read_end(reader);
}

static bool read_years(oq_reader *reader) {
    return read_number(reader, &reader->orth->first_year) &&
           read_number(reader, &reader->orth->last_year) && read_end(reader);
}

/* Reads one of a list of words; gives its number from 1, 0 on a mistake. */
static int read_choice(oq_reader *reader, const char *const *words,
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

static bool read_status(oq_reader *reader) {
    static const char *const words[] = {"official", "historical", "proposed",
                                        "unofficial", NULL};
    int choice = read_choice(
        reader, words,
        "official, historical, proposed or unofficial is wanted here.");
    reader->orth->standing = (ortaq_standing)choice;
    return choice != 0 && read_end(reader);
}

static bool read_way(oq_reader *reader, ortaq_way_back *way) {
    static const char *const words[] = {"exact", "case", "words", "lossy",
                                        NULL};
    int choice = read_choice(reader, words,
                             "exact, case, words or lossy is wanted here.");
    *way = (ortaq_way_back)choice;
    return choice != 0 && read_end(reader);
}

static bool read_way_to(oq_reader *reader) {
    return read_way(reader, &reader->orth->way_to_parent);
}

static bool read_way_from(oq_reader *reader) {
    return read_way(reader, &reader->orth->way_from_parent);
}

static bool read_add_prose(oq_reader *reader, const char *keyword) {
    oq_cursor *cursor = &reader->cursor;
    oq_prose *prose = oq_arena_get(cursor->arena, sizeof(*prose));
    if (prose == NULL) return oq_cursor_no_memory(cursor);
    prose->keyword = keyword;
    prose->text = oq_cursor_text(cursor);
    OQ_APPEND(oq_prose, reader->orth->prose, prose);
    return prose->text != NULL && read_end(reader);
}

static bool read_authority(oq_reader *reader) {
    return read_add_prose(reader, "authority");
}

static bool read_source(oq_reader *reader) {
    return read_add_prose(reader, "source");
}

static bool read_unsure(oq_reader *reader) {
    return read_add_prose(reader, "unsure");
}

static bool read_note(oq_reader *reader) {
    return read_add_prose(reader, "note");
}

static bool read_loss(oq_reader *reader) {
    static const char *const words[] = {"to-parent", "from-parent", NULL};
    int choice = read_choice(reader, words,
                             "to-parent or from-parent is wanted here.");
    return choice != 0 && read_add_prose(reader, choice == 1
                                                     ? "loss to-parent"
                                                     : "loss from-parent");
}

/* Letters written together, up to white space or ";". */
static bool read_group(oq_reader *reader, oq_group **list) {
    oq_cursor *cursor = &reader->cursor;
    oq_group *group = oq_arena_get(cursor->arena, sizeof(*group));
    size_t room = 0;
    if (group == NULL) return oq_cursor_no_memory(cursor);
    group->place = oq_cursor_place(cursor);
    while (oq_cursor_at_literal(cursor)) {
        uint32_t code = oq_cursor_literal(cursor);
        if (code == 0 || !oq_codes_add(cursor, &group->codes, &room, code))
            return false;
    }
    if (group->codes.count == 0)
        return oq_cursor_fail(cursor, group->place,
                              "Letters, or ;, are wanted here.", NULL);
    OQ_APPEND(oq_group, *list, group);
    return true;
}

static bool read_groups(oq_reader *reader, oq_group **list) {
    while (!oq_cursor_take(&reader->cursor, ';'))
        if (!read_group(reader, list)) return false;
    return true;
}

static bool read_letters(oq_reader *reader) {
    return read_groups(reader, &reader->orth->letters);
}

static bool read_suffixes(oq_reader *reader) {
    return read_groups(reader, &reader->orth->suffixes);
}

static bool read_alphabet(oq_reader *reader) {
    oq_cursor *cursor = &reader->cursor;
    oq_group *first = NULL;
    if (reader->orth->alphabet != NULL)
        return oq_cursor_fail(cursor, oq_cursor_place(cursor),
                              "This statement may stand once only.", NULL);
    if (!read_groups(reader, &first)) return false;
    for (const oq_group *group = first; group != NULL; group = group->next) {
        oq_bytes text = {.memory = cursor->arena->memory};
        uint8_t out[4];
        for (size_t i = 0; i < group->codes.count; i++)
            oq_bytes_add(&text, out, oq_utf8_put(out, group->codes.at[i]));
        oq_bytes_add(&text, "", 1);
        bool good = !text.failed && read_join(reader, &reader->orth->alphabet,
                                              (const char *)text.data);
        oq_bytes_free(&text);
        if (!good) return oq_cursor_no_memory(cursor);
    }
    OQ_APPEND(oq_group, first, reader->orth->letters);
    reader->orth->letters = first;
    return true;
}

static bool read_signs(oq_reader *reader) {
    oq_group *groups = NULL;
    oq_codes *signs = &reader->orth->signs;
    if (!read_groups(reader, &groups)) return false;
    size_t room = signs->count;
    for (; groups != NULL; groups = groups->next)
        for (size_t i = 0; i < groups->codes.count; i++)
            if (!oq_codes_add(&reader->cursor, signs, &room,
                              groups->codes.at[i]))
                return false;
    return true;
}

static bool read_case_pair(oq_reader *reader) {
    oq_cursor *cursor = &reader->cursor;
    oq_case_pair *pair = oq_arena_get(cursor->arena, sizeof(*pair));
    if (pair == NULL) return oq_cursor_no_memory(cursor);
    oq_cursor_space(cursor);
    pair->lower = oq_cursor_literal(cursor);
    oq_cursor_space(cursor);
    pair->upper = pair->lower != 0 ? oq_cursor_literal(cursor) : 0;
    if (pair->upper == 0 || pair->upper == ',')
        return oq_cursor_fail(cursor, oq_cursor_place(cursor),
                              "A lower-case letter and its capital are wanted "
                              "here, pairs separated by commas.",
                              NULL);
    OQ_APPEND(oq_case_pair, reader->orth->cases, pair);
    return true;
}

static bool read_case(oq_reader *reader) {
    for (;;) {
        if (!read_case_pair(reader)) return false;
        if (oq_cursor_take(&reader->cursor, ';')) return true;
        if (!oq_cursor_expect(&reader->cursor, ',', "A comma or ; is wanted."))
            return false;
    }
}

static bool read_like_restriction(oq_reader *reader, oq_like *like) {
    oq_cursor *cursor = &reader->cursor;
    oq_item set = {0};
    oq_cursor_space(cursor);
    if (oq_cursor_peek(cursor) != '[') return true;
    if (!oq_read_set(reader, &set)) return false;
    like->restricted = true;
    like->after = set.codes;
    if (set.negated)
        return oq_cursor_fail(cursor, like->place,
                              "This set may not be negated.", NULL);
    return oq_cursor_expect(cursor, '{', "{ follows the set.");
}

OQ_FN bool oq_read_like(oq_reader *reader) {
    oq_cursor *cursor = &reader->cursor;
    oq_like *like = oq_arena_get(cursor->arena, sizeof(*like));
    size_t room = 0;
    bool to = false, from = false;
    if (like == NULL) return oq_cursor_no_memory(cursor);
    like->place = oq_cursor_place(cursor);
    like->shared = reader->common;
    if (!read_like_restriction(reader, like)) return false;
    oq_cursor_space(cursor);
    while (oq_cursor_at_literal(cursor)) {
        uint32_t code = oq_cursor_literal(cursor);
        if (code == 0 || !oq_codes_add(cursor, &like->from, &room, code))
            return false;
        oq_cursor_space(cursor);
    }
    if (!oq_read_arrow(cursor, &to, &from)) return false;
    oq_cursor_space(cursor);
    like->to = oq_cursor_literal(cursor);
    if (like->from.count == 0 || like->to == 0 || from)
        return oq_cursor_fail(cursor, like->place,
                              "like LOOK-ALIKES → LETTER ; is wanted here.",
                              NULL);
    OQ_APPEND(oq_like, reader->orth->likes, like);
    return read_end(reader);
}

static bool read_test(oq_reader *reader) {
    oq_cursor *cursor = &reader->cursor;
    oq_test *test = oq_arena_get(cursor->arena, sizeof(*test));
    if (test == NULL) return oq_cursor_no_memory(cursor);
    test->place = oq_cursor_place(cursor);
    test->left = oq_cursor_text(cursor);
    if (test->left == NULL ||
        !oq_read_arrow(cursor, &test->to_parent, &test->from_parent))
        return false;
    test->right = oq_cursor_text(cursor);
    OQ_APPEND(oq_test, reader->orth->tests, test);
    return test->right != NULL && read_end(reader);
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
    inner.cursor.source = source;
    inner.cursor.at = 0;
    inner.cursor.line = inner.cursor.column = 1;
    inner.common = true;
    bool good = read_statements(&inner);
    cursor->status = inner.cursor.status;
    return good && read_end(reader);
}

typedef struct read_keyword {
    const char *word;
    bool (*read)(oq_reader *reader);
} read_keyword;

static const read_keyword read_keywords[] = {
    {"alias", read_alias},
    {"alphabet", read_alphabet},
    {"authority", read_authority},
    {"case", read_case},
    {"class", oq_read_class},
    {"letters", read_letters},
    {"like", oq_read_like},
    {"loss", read_loss},
    {"marks", oq_read_marks},
    {"name", read_name},
    {"native", read_native},
    {"note", read_note},
    {"option", oq_read_option},
    {"orthography", read_tag},
    {"parent", read_parent},
    {"sample", read_sample},
    {"signs", read_signs},
    {"source", read_source},
    {"status", read_status},
    {"suffixes", read_suffixes},
    {"test", read_test},
    {"unsure", read_unsure},
    {"use", read_use},
    {"version", read_version},
    {"way-from-parent", read_way_from},
    {"way-to-parent", read_way_to},
    {"words", read_words},
    {"years", read_years},
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
        uint32_t code = oq_cursor_peek(&reader->cursor);
        if (code != 0x2192 && code != 0x2190 && code != 0x2194) return keyword;
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
        (keyword == NULL || keyword->read != read_tag))
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

static bool read_has_loss(const oq_orth *orth, const char *keyword) {
    for (const oq_prose *p = orth->prose; p != NULL; p = p->next)
        if (strcmp(p->keyword, keyword) == 0) return true;
    return false;
}

static bool read_check_losses(oq_reader *reader) {
    const oq_orth *orth = reader->orth;
    const char *missing = NULL;
    if (orth->parent == NULL) return true;
    if (orth->way_to_parent != ORTAQ_WAY_EXACT &&
        !read_has_loss(orth, "loss to-parent"))
        missing = "to-parent";
    if (orth->way_from_parent != ORTAQ_WAY_EXACT &&
        !read_has_loss(orth, "loss from-parent"))
        missing = "from-parent";
    if (missing == NULL) return true;
    return oq_cursor_fail(&reader->cursor, (oq_place){1, 1},
                          "A way back that is not exact names its losses: loss "
                          "% \"...\" ;.",
                          missing);
}

static bool read_whole(oq_reader *reader) {
    const ortaq_source *source = reader->cursor.source;
    size_t bad;
    bool cut;
    for (size_t i = reader->sources->good; i < reader->sources->count; i++) {
        const ortaq_source *item = &reader->sources->items[i];
        if (oq_utf8_check((const uint8_t *)item->text, item->size, &bad,
                          &cut) == item->size)
            continue;
        reader->cursor.source = item;
        return oq_cursor_fail(&reader->cursor, (oq_place){1, 1},
                              "This file is not UTF-8.", NULL);
    }
    reader->cursor.source = source;
    return read_statements(reader) && read_check(reader) &&
           read_check_losses(reader) && oq_read_check_options(reader);
}

OQ_FN ortaq_status oq_orth_read(oq_arena *arena, const ortaq_source *source,
                                const oq_sources *sources, oq_orth **orth,
                                ortaq_mistake *mistake) {
    oq_reader reader = {.sources = sources};
    reader.cursor = (oq_cursor){.arena = arena,
                                .source = source,
                                .mistake = mistake,
                                .line = 1,
                                .column = 1};
    reader.orth = oq_arena_get(arena, sizeof(oq_orth));
    if (reader.orth == NULL) return ORTAQ_ERROR_MEMORY;
    reader.orth->source_name = source->name;
    reader.last_entry = &reader.orth->entries;
    if (!read_whole(&reader) && reader.cursor.status == ORTAQ_DONE)
        reader.cursor.status = ORTAQ_ERROR_SYNTAX;
    *orth = reader.orth;
    return reader.cursor.status;
}
