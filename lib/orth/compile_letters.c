/*
 * compile_letters.c - which code point is what letter: numbers, cells, marks
 * of punctuation that stand for a sign. Invariant: a code point gets the
 * first meaning that applies, in the order letters, signs, look-alikes, and
 * what Unicode says of the rest.
 *
 * SPDX-License-Identifier: MIT
 */
#include "../base/utf8.h"
#include "compile.h"

OQ_FN unsigned oq_letter_number(const oq_letter_map *map, uint32_t code) {
    for (unsigned i = OQ_LETTER_FIRST; i < map->count; i++)
        if (map->codes[i] == code) return i;
    return OQ_LETTER_NONE;
}

static bool letters_add(oq_builder *builder, oq_letter_map *map, uint32_t code,
                        uint8_t kind, oq_place place) {
    const char *name = map->orth->source_name;
    if (oq_letter_number(map, code) != OQ_LETTER_NONE) return true;
    if (map->count >= 200 + OQ_LETTER_FIRST)
        return oq_build_fail(builder, name, place,
                             "There are more than 200 letters.", NULL);
    uint32_t upper = oq_orth_upper(map->orth, code);
    if (upper == code && oq_lower(code) != code)
        return oq_build_fail_code(builder, name, place,
                                  "The letter % is not lower-case.", code);
    map->codes[map->count] = code;
    map->uppers[map->count] = kind == OQ_KIND_SIGN ? code : upper;
    map->kinds[map->count++] = kind;
    return true;
}

OQ_FN bool oq_letter_map_make(oq_builder *builder, oq_letter_map *map,
                              const oq_orth *orth) {
    memset(map, 0, sizeof(*map));
    map->orth = orth;
    map->count = OQ_LETTER_FIRST;
    map->kinds[OQ_LETTER_OTHER] = OQ_KIND_OTHER;
    for (const oq_group *g = orth->letters; g != NULL; g = g->next)
        for (size_t i = 0; i < g->codes.count; i++) {
            uint32_t code = g->codes.at[i];
            bool sign = false;
            for (size_t j = 0; j < orth->signs.count; j++)
                sign |= orth->signs.at[j] == code;
            if (!sign && !letters_add(builder, map, code, OQ_KIND_LETTER,
                                      g->place))
                return false;
        }
    for (size_t i = 0; i < orth->signs.count; i++)
        if (!letters_add(builder, map, orth->signs.at[i], OQ_KIND_SIGN,
                         orth->place))
            return false;
    return true;
}

enum { CELL_PAGES_MOST = 400 };

/* The table of cells while it is made. Page 0 is empty. */
typedef struct letters_table {
    const oq_letter_map *map;
    oq_script script;
    uint16_t pages[OQ_PAGES];
    uint16_t cells[CELL_PAGES_MOST << OQ_PAGE_BITS];
    unsigned page_count;
    oq_bytes points;
} letters_table;

static uint16_t *letters_cell(letters_table *table, uint32_t code) {
    uint16_t *page = &table->pages[code >> OQ_PAGE_BITS];
    if (*page == 0) {
        if (table->page_count == CELL_PAGES_MOST) return NULL;
        *page = (uint16_t)table->page_count++;
    }
    return &table->cells[(size_t)*page << OQ_PAGE_BITS | (code & 63)];
}

/* Gives a code point its meaning unless it has one. */
static void letters_set(letters_table *table, uint32_t code, unsigned kind,
                        unsigned letter, bool upper) {
    uint16_t *cell = code < 0x20000 ? letters_cell(table, code) : NULL;
    if (cell == NULL || *cell != 0) return;
    *cell = (uint16_t)(kind << OQ_CELL_KIND_SHIFT | letter |
                       (upper ? OQ_CELL_UPPER : 0));
}

static unsigned letters_kind(letters_table *table, uint32_t code) {
    return oq_cell(table->pages, table->cells, code) >> OQ_CELL_KIND_SHIFT;
}

/* The kind of a letter of the file, by the script of the code point. */
static unsigned letters_own_kind(const letters_table *table, unsigned letter) {
    oq_script script = oq_script_of(table->map->codes[letter]);
    bool borrowed = table->map->kinds[letter] == OQ_KIND_LETTER &&
                    script != OQ_SCRIPT_NONE && script != table->script;
    return borrowed ? OQ_KIND_BORROWED : table->map->kinds[letter];
}

static void letters_own(letters_table *table) {
    const oq_letter_map *map = table->map;
    for (unsigned i = OQ_LETTER_FIRST; i < map->count; i++)
        letters_set(table, map->codes[i], letters_own_kind(table, i), i,
                    false);
    for (unsigned i = OQ_LETTER_FIRST; i < map->count; i++)
        if (map->uppers[i] != map->codes[i])
            letters_set(table, map->uppers[i], letters_own_kind(table, i), i,
                        true);
}

static bool letters_is_point(uint32_t code) {
    return !oq_is_letter(code) || oq_script_of(code) == OQ_SCRIPT_NONE;
}

/* A capital that looks like a letter's capital, or a letter of both cases. */
static void letters_alike(letters_table *table, uint32_t code, unsigned to) {
    unsigned kind = oq_script_of(code) == table->script ? OQ_KIND_ALIKE
                                                        : OQ_KIND_REPAIR;
    bool capital = oq_lower(code) != code;
    letters_set(table, code, kind, to, capital);
    if (!capital && oq_upper(code) != code)
        letters_set(table, oq_upper(code), kind, to, true);
}

static bool letters_point(oq_builder *builder, letters_table *table,
                          const oq_like *like, uint32_t code, unsigned to) {
    oq_point point = {.code = code,
                      .letter = (uint16_t)to,
                      .restricted = like->restricted};
    for (size_t i = 0; i < like->after.count; i++) {
        unsigned letter = oq_letter_number(table->map, like->after.at[i]);
        if (letter == OQ_LETTER_NONE)
            return oq_build_fail_code(
                builder, table->map->orth->source_name, like->place,
                "% is not a letter of this file.", like->after.at[i]);
        oq_set_add(&point.after, letter);
    }
    uint16_t *cell = code < 0x20000 ? letters_cell(table, code) : NULL;
    unsigned own = oq_letter_number(table->map, code);
    if (cell != NULL)
        *cell = (uint16_t)(OQ_KIND_POINT << OQ_CELL_KIND_SHIFT | own);
    oq_bytes_add(&table->points, &point, sizeof(point));
    return !table->points.failed || oq_build_no_memory(builder);
}

/* A letter that looks like another everywhere; or, if it is another one behind
 * some letters, everywhere else. */
static void letters_elsewhere(letters_table *table, uint32_t code,
                              unsigned to) {
    uint16_t *cell = code < 0x20000 ? letters_cell(table, code) : NULL;
    unsigned point = OQ_KIND_POINT << OQ_CELL_KIND_SHIFT;
    if (cell != NULL && *cell == point)
        *cell = (uint16_t)(point | to);
    else
        letters_alike(table, code, to);
}

/* What stands for nothing beside a letter. */
static bool letters_stretch(letters_table *table, const oq_like *like) {
    for (size_t i = 0; i < like->from.count; i++)
        letters_set(table, like->from.at[i], OQ_KIND_STRETCH, 0, false);
    return true;
}

static bool letters_like(oq_builder *builder, letters_table *table,
                         const oq_like *like) {
    if (like->to == 0) return letters_stretch(table, like);
    uint32_t lower = oq_lower(like->to);
    unsigned to = oq_letter_number(table->map, like->to);
    if (to == OQ_LETTER_NONE) to = oq_letter_number(table->map, lower);
    if (to == OQ_LETTER_NONE)
        return like->shared ||
               oq_build_fail_code(builder, table->map->orth->source_name,
                                  like->place,
                                  "% is not a letter of this file.", like->to);
    for (size_t i = 0; i < like->from.count; i++) {
        uint32_t code = like->from.at[i];
        bool own = oq_letter_number(table->map, code) != OQ_LETTER_NONE;
        if (own && !like->restricted) continue;
        if (!letters_is_point(code) && !like->restricted)
            letters_elsewhere(table, code, to);
        else if (!letters_point(builder, table, like, code, to))
            return false;
    }
    return true;
}

/* Composed letters whose base the file has, and presentation forms. */
static bool letters_is_complex(letters_table *table, uint32_t code,
                               bool *upper) {
    uint32_t parts[OQ_PRESENTATION_MAX];
    size_t count = oq_decompose(code, parts);
    unsigned cell = oq_cell(table->pages, table->cells, parts[0]);
    *upper = (cell & OQ_CELL_UPPER) != 0;
    if (count > 1)
        return cell >> OQ_CELL_KIND_SHIFT == OQ_KIND_LETTER;
    return table->script == OQ_SCRIPT_ARAB && oq_presentation(code, parts) != 0;
}

static void letters_rest(letters_table *table, uint32_t code) {
    bool upper = false;
    if (letters_kind(table, code) != OQ_KIND_NONE) return;
    if (letters_is_complex(table, code, &upper)) {
        letters_set(table, code, OQ_KIND_COMPLEX, 0, upper);
    } else if (oq_is_mark(code) || code == OQ_SOFT_HYPHEN) {
        letters_set(table, code, OQ_KIND_MARK, 0, false);
    } else if (oq_is_letter(code) && oq_script_of(code) != OQ_SCRIPT_NONE) {
        bool own = oq_script_of(code) == table->script;
        letters_set(table, code, own ? OQ_KIND_OTHER : OQ_KIND_FOREIGN,
                    own ? OQ_LETTER_OTHER : 0, oq_lower(code) != code);
    }
}

static const uint32_t letters_blocks[][2] = {
    {0x41, 0x1100}, {0x1C80, 0x3000}, {0xA640, 0xAC00}, {0xFB00, 0xFF00},
    {0x10C00, 0x10C50}};

static bool letters_fill(oq_builder *builder, letters_table *table) {
    const oq_orth *orth = table->map->orth;
    letters_own(table);
    for (const oq_like *like = orth->likes; like != NULL; like = like->next)
        if (!letters_like(builder, table, like)) return false;
    for (size_t i = 0; i < OQ_COUNT(letters_blocks); i++)
        for (uint32_t c = letters_blocks[i][0]; c < letters_blocks[i][1]; c++)
            letters_rest(table, c);
    return true;
}

/* The script of the tag: its first subtag of four letters. */
static oq_script letters_script(const char *tag) {
    while (*tag != 0) {
        size_t size = strcspn(tag, "-");
        if (size == 4) return oq_script_named(tag, size);
        tag += size + (tag[size] == '-');
    }
    return OQ_SCRIPT_NONE;
}

static bool letters_write(oq_builder *builder, oq_letters *letters,
                          letters_table *table) {
    const oq_letter_map *map = table->map;
    letters->script = (uint32_t)table->script;
    return oq_build_array(builder, &letters->pages, table->pages, OQ_PAGES,
                          2) &&
           oq_build_array(builder, &letters->cells, table->cells,
                          (size_t)table->page_count << OQ_PAGE_BITS, 2) &&
           oq_build_array(builder, &letters->codes, map->codes, 256, 4) &&
           oq_build_array(builder, &letters->uppers, map->uppers, 256, 4) &&
           oq_build_array(builder, &letters->kinds, map->kinds, 256, 1) &&
           oq_build_array(builder, &letters->points, table->points.data,
                          table->points.size / sizeof(oq_point),
                          sizeof(oq_point)) &&
           oq_build_suffixes(builder, &letters->suffixes, map);
}

/* The number of the first letter behind those of the alphabet. */
static uint32_t letters_alphabet(const oq_letter_map *map) {
    const uint8_t *text = (const uint8_t *)map->orth->alphabet;
    unsigned end = OQ_LETTER_FIRST;
    for (size_t at = 0; text[at] != 0;) {
        unsigned letter = oq_letter_number(map, oq_utf8_get(text, &at));
        if (letter >= end && letter < map->count) end = letter + 1;
    }
    return end;
}

OQ_FN bool oq_build_letters(oq_builder *builder, oq_letters *letters,
                            const oq_letter_map *map) {
    letters_table *table = oq_memory_get(builder->memory, sizeof(*table));
    if (table == NULL) return oq_build_no_memory(builder);
    table->map = map;
    table->points.memory = builder->memory;
    table->page_count = 1;
    table->script = letters_script(map->orth->tag);
    bool good = table->script != OQ_SCRIPT_NONE;
    if (!good)
        oq_build_fail(builder, map->orth->source_name, map->orth->place,
                      "The tag % has no script subtag that is known.",
                      map->orth->tag);
    good = good && letters_fill(builder, table) &&
           letters_write(builder, letters, table);
    letters->alphabet = letters_alphabet(map);
    oq_bytes_free(&table->points);
    oq_memory_free(builder->memory, table);
    return good;
}
