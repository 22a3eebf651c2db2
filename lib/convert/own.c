/*
 * own.c - a user's word list at run time: read as the lists beside orthography
 * files are, and packed for each step of a converter. Invariant: an engine's
 * own list points into the block that the converter holds for it.
 *
 * SPDX-License-Identifier: MIT
 */
#include "own.h"

#include "../base/utf8.h"
#include "../orth/compile.h"
#include "../orth/cursor.h"

enum { OWN_ENGINES = 2 * OQ_STEPS_MOST, OWN_LETTERS = 64 };

/* The list of one engine in the making. */
typedef struct own_list {
    oq_engine *engine;
    const oq_pack *target;
    bool to_parent;
    oq_trie trie;
    oq_bytes listed, strings;
    oq_builder builder;
    oq_slice nodes, entries, text;
} own_list;

typedef struct own_lists {
    own_list items[OWN_ENGINES];
    unsigned count;
    ortaq_mistake *mistake;
    const char *name;
} own_lists;

/* ---------------------------------------------------------------- Letters -- */

/* The number of a small letter in an engine's source; 0: it has none. */
static uint8_t own_letter(const oq_engine *engine, uint32_t code) {
    unsigned cell = oq_cell(engine->pages, engine->cells, code);
    unsigned kind = cell >> OQ_CELL_KIND_SHIFT;
    unsigned letter = cell & OQ_CELL_LETTER;
    bool own = (kind == OQ_KIND_LETTER || kind == OQ_KIND_SIGN) &&
               engine->codes[letter] == code;
    return own ? (uint8_t)letter : 0;
}

/* The capital of a small letter of a pack; 0: it has no such letter. */
static uint32_t own_capital(const oq_pack *pack, uint32_t code) {
    const oq_letters *letters = &pack->letters;
    unsigned cell = oq_cell(oq_pack_at(pack, letters->pages),
                            oq_pack_at(pack, letters->cells), code);
    unsigned kind = cell >> OQ_CELL_KIND_SHIFT;
    const uint32_t *codes = oq_pack_at(pack, letters->codes);
    const uint32_t *uppers = oq_pack_at(pack, letters->uppers);
    bool own = (kind == OQ_KIND_LETTER || kind == OQ_KIND_SIGN) &&
               codes[cell & OQ_CELL_LETTER] == code;
    return own ? uppers[cell & OQ_CELL_LETTER] : 0;
}

/* Whether the list's engine has the letters of both sides. */
static bool own_fits(const own_list *list, const oq_stem *from,
                     const oq_stem *to) {
    for (size_t i = 0; i < from->codes.count; i++)
        if (!own_letter(list->engine, from->codes.at[i])) return false;
    for (size_t i = 0; i < to->codes.count; i++)
        if (!own_capital(list->target, to->codes.at[i])) return false;
    return true;
}

/* ---------------------------------------------------------------- Entries -- */

static bool own_form(own_list *list, const oq_stem *to, size_t count, int form,
                     uint32_t *text, uint8_t *size) {
    size_t start = list->strings.size;
    for (size_t i = 0; i < count; i++) {
        uint8_t bytes[4];
        bool capital = form == OQ_CAPS || (form == OQ_TITLE && i == 0);
        uint32_t code = to->codes.at[i];
        if (capital) code = own_capital(list->target, code);
        oq_bytes_add(&list->strings, bytes, oq_utf8_put(bytes, code));
    }
    *text = (uint32_t)start;
    *size = (uint8_t)(list->strings.size - start);
    return list->strings.size - start <= UINT8_MAX;
}

/* Enters one source form; a later line takes the place of an earlier one. A
 * word of 64 letters fits, for none takes more than 3 bytes. */
static bool own_enter(own_list *list, const oq_entry *entry,
                      const oq_stem *from, size_t count, const oq_stem *to) {
    uint8_t word[OWN_LETTERS];
    bool whole = count == from->codes.count;
    oq_listed listed = {.alone = entry->alone, .needs_suffix = !whole};
    for (size_t i = 0; i < count; i++)
        word[i] = own_letter(list->engine, from->codes.at[i]);
    uint32_t *value = oq_trie_value(&list->trie, word, count);
    if (value == NULL) return false;
    *value = (uint32_t)(list->listed.size / sizeof(oq_listed)) + 1;
    bool good = true;
    for (int form = 0; form < OQ_FORMS; form++)
        good = own_form(list, to, whole ? to->codes.count : to->short_count,
                        form, &listed.text[form], &listed.size[form]) &&
               own_form(list, to, to->short_count, form,
                        &listed.short_text[form], &listed.short_size[form]) &&
               good;
    oq_bytes_add(&list->listed, &listed, sizeof(listed));
    return good && !list->listed.failed && !list->strings.failed;
}

static bool own_entry_for(own_list *list, const oq_entry *entry, bool *fits) {
    const oq_stem *from = list->to_parent ? &entry->left : &entry->right;
    const oq_stem *to = list->to_parent ? &entry->right : &entry->left;
    if (!own_fits(list, from, to)) return true;
    *fits = true;
    if (!(list->to_parent ? entry->to_parent : entry->from_parent)) return true;
    return own_enter(list, entry, from, from->codes.count, to) &&
           (from->short_count == from->codes.count || entry->alone ||
            own_enter(list, entry, from, from->short_count, to));
}

static ortaq_status own_entry(own_lists *lists, const oq_entry *entry) {
    bool fits = false;
    for (unsigned i = 0; i < lists->count; i++)
        if (!own_entry_for(&lists->items[i], entry, &fits))
            return ORTAQ_ERROR_MEMORY;
    if (fits) return ORTAQ_DONE;
    oq_mistake_set(lists->mistake, lists->name, entry->place,
                   "These are not small letters of an orthography and its "
                   "parent.",
                   NULL);
    return ORTAQ_ERROR_SYNTAX;
}

/* ------------------------------------------------------------------ Lists -- */

static void own_list_open(own_lists *lists, const oq_memory *memory,
                          oq_engine *engine, const oq_pack *target,
                          bool to_parent) {
    own_list *list = &lists->items[lists->count++];
    *list = (own_list){.engine = engine,
                       .target = target,
                       .to_parent = to_parent,
                       .trie = {.memory = memory},
                       .listed = {.memory = memory},
                       .strings = {.memory = memory},
                       .builder = {.memory = memory,
                                   .pack = {.memory = memory},
                                   .mistake = lists->mistake}};
}

/* The steps of a converter, and the engines that read them back. */
static void own_lists_open(own_lists *lists, ortaq_converter *converter) {
    const oq_memory *memory = &converter->memory;
    for (unsigned i = 0; i < converter->step_count; i++) {
        const oq_pack *source = converter->packs[i];
        const oq_pack *target = converter->packs[i + 1];
        own_list_open(lists, memory, &converter->engines[i], target,
                      converter->up[i]);
        if (converter->backs[i] != NULL)
            own_list_open(lists, memory, converter->backs[i], source, true);
    }
}

static bool own_list_pack(own_list *list) {
    return oq_build_trie(&list->builder, &list->nodes, &list->trie) &&
           oq_build_array(&list->builder, &list->entries, list->listed.data,
                          list->listed.size / sizeof(oq_listed),
                          sizeof(oq_listed)) &&
           oq_build_array(&list->builder, &list->text, list->strings.data,
                          list->strings.size, 1);
}

/* The converter takes the block; what it had is freed. */
static void own_list_give(own_list *list, ortaq_converter *converter,
                          unsigned number) {
    oq_engine *engine = list->engine;
    oq_memory_free(&converter->memory, converter->own[number]);
    uint8_t *block = list->builder.pack.data;
    converter->own[number] = block;
    list->builder.pack = (oq_bytes){.memory = &converter->memory};
    engine->own = (oq_list){(const oq_node *)(block + list->nodes.offset),
                            (const oq_listed *)(block + list->entries.offset),
                            block + list->text.offset, list->nodes.count};
}

static void own_lists_free(own_lists *lists) {
    for (unsigned i = 0; i < lists->count; i++) {
        own_list *list = &lists->items[i];
        oq_trie_free(&list->trie);
        oq_bytes_free(&list->listed);
        oq_bytes_free(&list->strings);
        oq_bytes_free(&list->builder.pack);
    }
}

static ortaq_status own_read(own_lists *lists, oq_arena *arena,
                             const ortaq_source *source) {
    oq_entry *entries = NULL;
    ortaq_status status =
        oq_read_entries(arena, source, &entries, lists->mistake);
    for (; entries != NULL && status == ORTAQ_DONE; entries = entries->next)
        status = own_entry(lists, entries);
    for (unsigned i = 0; i < lists->count && status == ORTAQ_DONE; i++)
        if (!own_list_pack(&lists->items[i])) status = ORTAQ_ERROR_MEMORY;
    return status;
}

OQ_FN ortaq_status oq_own_words(ortaq_converter *converter,
                                const ortaq_source *source,
                                ortaq_mistake *mistake) {
    oq_arena arena = {.memory = &converter->memory};
    own_lists lists = {.mistake = mistake, .name = source->name};
    own_lists_open(&lists, converter);
    ortaq_status status = own_read(&lists, &arena, source);
    for (unsigned i = 0; i < lists.count && status == ORTAQ_DONE; i++)
        own_list_give(&lists.items[i], converter, i);
    own_lists_free(&lists);
    oq_arena_free(&arena);
    return status;
}
