/*
 * read.c - sources line by line, and the parts that statements are made of.
 *
 * SPDX-License-Identifier: MIT
 */
#include "read.h"

#include "../base/utf8.h"
#include "../orth/cursor.h"
#include "learnt.h"

OQ_FN bool oq_lines_fail(oq_lines *lines, const oq_token *token,
                         const char *message) {
    if (lines->status < 0)
        return false;
    lines->status = ORTAQ_ERROR_SYNTAX;
    if (!token && lines->count)
        token = &lines->tokens[0];
    oq_place place = {lines->line ? lines->line : 1,
                      token ? token->column : 1};
    char detail[64] = "";
    size_t size = !token ? 0 : token->size < 60 ? token->size : 60;
    while (size && size < token->size && (token->text[size] & 0xC0) == 0x80)
        size--; /* no part of a character is shown */
    if (token)
        memcpy(detail, token->text, size);
    oq_mistake_set(lines->mistake, lines->source->name, place, message,
                   detail);
    return false;
}

OQ_FN bool oq_lines_no_memory(oq_lines *lines) {
    lines->status = ORTAQ_ERROR_MEMORY;
    return false;
}

static bool lines_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
}

/* The end of the line that begins at "at". */
static size_t lines_end(const ortaq_source *source, size_t at) {
    while (at < source->size && source->text[at] != '\n')
        at++;
    return at;
}

/* The end of a token; a name in quotes may hold blanks. */
static size_t lines_token_end(const char *text, size_t at, size_t end) {
    if (text[at] == '"') {
        for (at++; at < end && text[at] != '"'; at++)
            continue;
        return at < end ? at + 1 : at;
    }
    while (at < end && !lines_blank(text[at]))
        at++;
    return at;
}

/* Cuts text[at, end) into tokens. */
static bool lines_cut(oq_lines *lines, size_t at, size_t end) {
    const char *text = lines->source->text;
    uint32_t column = 1;
    lines->count = 0;
    lines->indented = at < end && lines_blank(text[at]);
    while (at < end && text[at] != '#') {
        size_t start = at;
        if (!lines_blank(text[at])) {
            at = lines_token_end(text, at, end);
            oq_token token = {text + start, at - start, column};
            if (text[start] == '"' && (at < start + 2 || text[at - 1] != '"'))
                return oq_lines_fail(lines, &token, "% is not closed");
            if (lines->count == OQ_TOKENS_MAX)
                return oq_lines_fail(lines, &token, "the line is too long");
            lines->tokens[lines->count++] = token;
        } else {
            at++;
        }
        for (; start < at; start++)
            column += ((uint8_t)text[start] & 0xC0) != 0x80;
    }
    return true;
}

/* Goes to the next line that says something; false at the end. */
static bool lines_next(oq_lines *lines) {
    while (lines->status >= 0 && lines->at < lines->source->size) {
        size_t start = lines->at, end = lines_end(lines->source, start);
        lines->at = end + 1;
        lines->line++;
        if (!lines_cut(lines, start, end))
            return false;
        if (lines->count)
            return true;
    }
    return false;
}

OQ_FN char *oq_token_copy(oq_lines *lines, const oq_token *token) {
    const char *text = token->text;
    size_t size = token->size;
    if (size >= 2 && text[0] == '"') {
        text++;
        size -= 2;
    }
    char *copy = oq_arena_text(&lines->grammar->arena, text, size);
    if (!copy)
        oq_lines_no_memory(lines);
    return copy;
}

OQ_FN bool oq_lines_grow(oq_lines *lines, void **array, size_t *room,
                         uint32_t count, size_t unit) {
    size_t before = *room;
    const oq_memory *memory = lines->grammar->arena.memory;
    if (!oq_memory_grow(memory, array, room, count + 1u, unit))
        return oq_lines_no_memory(lines);
    if (*room > before)
        memset((char *)*array + count * unit, 0, (*room - count) * unit);
    return true;
}

/* ------------------------------------------------------------ Features -- */

static bool names_find(const oq_names *names, const char *text, size_t size,
                       uint32_t *number) {
    for (uint32_t i = 0; i < names->count; i++) {
        if (strlen(names->items[i]) != size ||
            memcmp(names->items[i], text, size))
            continue;
        *number = i;
        return true;
    }
    return false;
}

OQ_FN uint32_t oq_names_add(oq_grammar *grammar, oq_names *names,
                            const char *text, size_t size) {
    uint32_t number;
    if (names_find(names, text, size, &number))
        return number;
    const char *copy = oq_arena_text(&grammar->arena, text, size);
    if (!copy || !oq_memory_grow(grammar->arena.memory, (void **)&names->items,
                                 &names->room, names->count + 1u,
                                 sizeof *names->items))
        return UINT32_MAX;
    names->items[names->count] = copy;
    return names->count++;
}

OQ_FN bool oq_token_is_feature(const oq_token *token) {
    const char *equals = memchr(token->text, '=', token->size);
    return equals && equals != token->text &&
           equals + 1 != token->text + token->size;
}

/* The number of a name, which must be small. */
static bool lines_name(oq_lines *lines, const oq_token *token, oq_names *names,
                       const char *text, size_t size, uint8_t *number) {
    uint32_t found = oq_names_add(lines->grammar, names, text, size);
    if (found == UINT32_MAX)
        return oq_lines_no_memory(lines);
    if (found >= 250)
        return oq_lines_fail(lines, token, "too many different names");
    *number = (uint8_t)found;
    return true;
}

OQ_FN bool oq_lines_feature(oq_lines *lines, const oq_token *token,
                            oq_features *features) {
    oq_grammar *grammar = lines->grammar;
    const char *equals = memchr(token->text, '=', token->size);
    size_t key = (size_t)(equals - token->text);
    oq_feature *items = oq_arena_get(
        &grammar->arena, (features->count + 1) * sizeof *items);
    if (!items)
        return oq_lines_no_memory(lines);
    if (features->count)
        memcpy(items, features->items, features->count * sizeof *items);
    features->items = items;
    oq_feature *feature = &items[features->count++];
    return lines_name(lines, token, &grammar->keys, token->text, key,
                      &feature->key) &&
           lines_name(lines, token, &grammar->values, equals + 1,
                      token->size - key - 1, &feature->value);
}

OQ_FN bool oq_lines_upos(oq_lines *lines, const oq_token *token,
                         const char *text, size_t size, uint8_t *upos) {
    uint8_t number = 0;
    for (size_t i = 0; i < size; i++)
        if (text[i] < 'A' || text[i] > 'Z')
            return oq_lines_fail(lines, token, "no part of speech: \"%\"");
    if (!lines_name(lines, token, &lines->grammar->upos, text, size, &number))
        return false;
    *upos = number + 1;
    return true;
}

/* --------------------------------------------------------------- Forms -- */

/* A letter or a sound as a symbol; 0 if it is neither. */
static uint8_t lines_symbol(const oq_grammar *grammar, uint32_t code) {
    for (uint32_t i = 0; i < grammar->sound_count; i++)
        if (grammar->sounds[i].name == code)
            return (uint8_t)(OQ_SOUND + i);
    uint8_t letter = oq_alphabet_letter(&grammar->alphabet, code);
    return letter & OQ_CAPITAL ? 0 : letter;
}

static bool lines_unmatched(oq_lines *lines, const oq_token *token) {
    return oq_lines_fail(lines, token,
                         "\"%\": parentheses stand around a buffer, in pairs");
}

OQ_FN bool oq_lines_form(oq_lines *lines, const oq_token *token,
                         oq_form *form) {
    uint8_t buffer = 0;
    bool empty = true;
    form->size = 0;
    if (oq_token_is(token, "0"))
        return true;
    for (size_t at = 0; at < token->size;) {
        uint32_t code = oq_utf8_get((const uint8_t *)token->text, &at);
        if (code == '(' || code == ')') {
            if ((code == ')') != (buffer != 0) || (buffer && empty))
                return lines_unmatched(lines, token);
            buffer = code == '(' ? OQ_BUFFER : 0;
            empty = true;
            continue;
        }
        uint8_t symbol = lines_symbol(lines->grammar, code);
        if (!symbol)
            return oq_lines_fail(lines, token,
                                 "\"%\" has what is no letter and no sound");
        if (form->size == OQ_FORM_MAX)
            return oq_lines_fail(lines, token, "\"%\" is too long");
        form->symbols[form->size++] = symbol | buffer;
        empty = false;
    }
    return !buffer || lines_unmatched(lines, token);
}

OQ_FN bool oq_lines_letters(oq_lines *lines, const oq_token *token,
                            oq_lex_word *word) {
    if (!oq_lex_read(&lines->grammar->alphabet, token->text, token->size,
                      word))
        return oq_lines_fail(lines, token,
                             "\"%\" has what is no letter of the language");
    if (word->capitals[0] | word->capitals[1])
        return oq_lines_fail(lines, token,
                             "\"%\": words are written in small letters");
    return true;
}

OQ_FN uint8_t oq_lines_letter(oq_lines *lines, const oq_token *token) {
    size_t at = 0;
    uint32_t code = oq_utf8_get((const uint8_t *)token->text, &at);
    uint8_t letter =
        at == token->size
            ? oq_alphabet_letter(&lines->grammar->alphabet, code)
            : 0;
    if (!letter || letter & OQ_CAPITAL)
        oq_lines_fail(lines, token, "no letter of the language: \"%\"");
    return letter & OQ_CAPITAL ? 0 : letter;
}

/* --------------------------------------------------------------- Whole -- */

OQ_FN void oq_grammar_begin(oq_grammar *grammar, const oq_memory *memory) {
    memset(grammar, 0, sizeof *grammar);
    grammar->arena.memory = memory;
    grammar->number_state = grammar->numeral_state =
        grammar->abbreviation_state = OQ_NO_STATE;
}

OQ_FN void oq_grammar_free(oq_grammar *grammar) {
    const oq_memory *memory = grammar->arena.memory;
    if (!memory)
        return;
    for (uint32_t i = 0; i < grammar->sound_count; i++)
        oq_memory_free(memory, grammar->sounds[i].rules);
    void *lists[] = {grammar->sets,       grammar->sounds,
                     grammar->states,     grammar->suffixes,
                     grammar->classes,    grammar->defaults,
                     grammar->citations,  grammar->spoken,
                     grammar->paradigms,  grammar->confusions,
                     grammar->stems,      (void *)grammar->keys.items,
                     (void *)grammar->values.items,
                     (void *)grammar->upos.items};
    for (size_t i = 0; i < OQ_COUNT(lists); i++)
        oq_memory_free(memory, lists[i]);
    oq_arena_free(&grammar->arena);
    memset(grammar, 0, sizeof *grammar);
}

static bool read_ends_with(const char *name, const char *end) {
    size_t size = strlen(name), tail = strlen(end);
    return size >= tail && !strcmp(name + size - tail, end);
}

/* Invalid UTF-8 is a mistake with a place, as any other. */
static bool read_check_utf8(oq_lines *lines) {
    const ortaq_source *source = lines->source;
    size_t bad;
    bool cut;
    size_t good = oq_utf8_check((const uint8_t *)source->text, source->size,
                                &bad, &cut);
    if (good == source->size)
        return true;
    lines->line = 1;
    for (size_t i = 0; i < good; i++)
        lines->line += source->text[i] == '\n';
    return oq_lines_fail(lines, NULL, "not UTF-8");
}

static ortaq_status read_learnt(oq_lines *lines) {
    ortaq_status status = oq_learnt_read(
        lines->grammar, lines->source->text, lines->source->size);
    if (status == ORTAQ_ERROR_DATA)
        oq_lines_fail(lines, NULL, "damaged, or not learnt words");
    return status;
}

/* A mark of byte order at the start is no part of the text. */
static size_t read_mark(const ortaq_source *source) {
    return source->size >= 3 && !memcmp(source->text, "\xEF\xBB\xBF", 3) ? 3
                                                                          : 0;
}

OQ_FN ortaq_status oq_grammar_read(oq_grammar *grammar,
                                   const ortaq_source *source,
                                   ortaq_mistake *mistake) {
    oq_lines lines = {.grammar = grammar,
                      .source = source,
                      .mistake = mistake,
                      .at = read_mark(source)};
    bool words = read_ends_with(source->name, ".lex");
    if (read_ends_with(source->name, ".bin"))
        return read_learnt(&lines);
    if (!read_check_utf8(&lines))
        return lines.status;
    if (words && !grammar->language) {
        oq_lines_fail(&lines, NULL, "a word list needs its grammar before it");
        return lines.status;
    }
    while (lines_next(&lines))
        if (!(words ? oq_read_stem(&lines) : oq_read_statement(&lines)))
            break;
    if (lines.status >= 0 && !words)
        oq_read_finish(&lines);
    return lines.status;
}
