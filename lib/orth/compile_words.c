/*
 * compile_words.c - tries of suffixes and of listed stems over the letter
 * numbers of their source. While a trie is built its nodes are linked lists,
 * sorted by letter; it is packed level by level, so that the children of a
 * node stand together.
 *
 * SPDX-License-Identifier: MIT
 */
#include "compile.h"

static uint32_t trie_new(oq_trie *trie, uint8_t letter) {
    void *nodes = trie->nodes;
    if (!oq_memory_grow(trie->memory, &nodes, &trie->room, trie->count + 1,
                        sizeof(oq_trie_node)))
        return 0;
    trie->nodes = nodes;
    trie->nodes[trie->count] = (oq_trie_node){.letter = letter};
    return (uint32_t)trie->count++;
}

/* The child of a node for a letter, made if need be; 0: no memory. */
static uint32_t trie_child(oq_trie *trie, uint32_t node, uint8_t letter) {
    uint32_t before = 0, at = trie->nodes[node].child;
    while (at != 0 && trie->nodes[at].letter < letter) {
        before = at;
        at = trie->nodes[at].next;
    }
    if (at != 0 && trie->nodes[at].letter == letter) return at;
    uint32_t made = trie_new(trie, letter);
    if (made == 0) return 0;
    trie->nodes[made].next = at;
    if (before != 0)
        trie->nodes[before].next = made;
    else
        trie->nodes[node].child = made;
    return made;
}

OQ_FN uint32_t *oq_trie_value(oq_trie *trie, const uint8_t *word, size_t size) {
    if (trie->count == 0) {
        trie_new(trie, 0);
        if (trie->count == 0) return NULL;
    }
    uint32_t node = 0;
    for (size_t i = 0; i < size; i++) {
        node = trie_child(trie, node, word[i]);
        if (node == 0) return NULL;
    }
    return &trie->nodes[node].value;
}

OQ_FN void oq_trie_free(oq_trie *trie) {
    oq_memory_free(trie->memory, trie->nodes);
    trie->nodes = NULL;
    trie->count = trie->room = 0;
}

/* Lays the nodes out level by level; order[i] is the linked node of packed
 * node i. */
static void trie_lay(const oq_trie *trie, oq_node *packed, uint32_t *order) {
    size_t filled = 1;
    order[0] = 0;
    for (size_t i = 0; i < filled; i++) {
        const oq_trie_node *node = &trie->nodes[order[i]];
        packed[i].value = node->value;
        packed[i].letter = node->letter;
        packed[i].children = (uint32_t)filled;
        for (uint32_t c = node->child; c != 0; c = trie->nodes[c].next) {
            order[filled++] = c;
            packed[i].child_count++;
        }
    }
}

OQ_FN bool oq_build_trie(oq_builder *builder, oq_slice *slice,
                         const oq_trie *trie) {
    if (trie->count == 0) return oq_build_array(builder, slice, "", 0, 1);
    oq_node *packed =
        oq_memory_get(builder->memory, trie->count * sizeof(oq_node));
    uint32_t *order =
        oq_memory_get(builder->memory, trie->count * sizeof(uint32_t));
    bool good = packed != NULL && order != NULL;
    if (good) {
        trie_lay(trie, packed, order);
        good = oq_build_array(builder, slice, packed, trie->count,
                              sizeof(oq_node));
    } else {
        oq_build_no_memory(builder);
    }
    oq_memory_free(builder->memory, packed);
    oq_memory_free(builder->memory, order);
    return good;
}

enum { WORDS_LONGEST = 64 };

/* Turns code points into letter numbers; a strange letter is a mistake. */
static bool words_numbers(oq_builder *builder, const oq_letter_map *map,
                          const oq_codes *codes, size_t count,
                          const char *source_name, oq_place place,
                          uint8_t word[WORDS_LONGEST]) {
    if (count > WORDS_LONGEST)
        return oq_build_fail(builder, source_name, place,
                             "This is longer than 64 letters.", NULL);
    for (size_t i = 0; i < count; i++) {
        unsigned number = oq_letter_number(map, codes->at[i]);
        if (number == OQ_LETTER_NONE)
            return oq_build_fail_code(builder, source_name, place,
                                      "% is not a letter of the source.",
                                      codes->at[i]);
        word[i] = (uint8_t)number;
    }
    return true;
}

static bool words_add_suffix(oq_builder *builder, oq_trie *trie,
                             const oq_letter_map *map, const oq_group *group) {
    uint8_t word[WORDS_LONGEST];
    if (!words_numbers(builder, map, &group->codes, group->codes.count,
                       map->orth->source_name, group->place, word))
        return false;
    uint32_t *value = oq_trie_value(trie, word, group->codes.count);
    if (value == NULL) return oq_build_no_memory(builder);
    *value = 1;
    return true;
}

OQ_FN bool oq_build_suffixes(oq_builder *builder, oq_slice *slice,
                             const oq_letter_map *map) {
    oq_trie trie = {.memory = builder->memory};
    bool good = true;
    const oq_group *group = map->orth->suffixes;
    for (; good && group != NULL; group = group->next)
        good = words_add_suffix(builder, &trie, map, group);
    good = good && oq_build_trie(builder, slice, &trie);
    oq_trie_free(&trie);
    return good;
}

/* A list while it is made. */
typedef struct words_list {
    oq_trie trie;
    oq_bytes listed, strings;
    const oq_letter_map *source, *target;
    const char *name; /* of the file that is being entered */
    size_t before;    /* words of the files before it */
} words_list;

/* Where the bytes behind "start" stand already, from "first" on; else "start".
 * Most forms are the beginning of another: without a suffix and before one, and
 * in scripts without capitals all three. */
static size_t words_place(const oq_bytes *strings, size_t first, size_t start) {
    size_t size = strings->size - start;
    while (first < start &&
           memcmp(strings->data + first, strings->data + start, size) != 0)
        first++;
    return first;
}

/* Writes a form, unless the entry's strings, from "first" on, have it. */
static bool words_form(words_list *list, size_t first, const oq_stem *stem,
                       size_t count, int form, uint32_t *text, uint8_t *size) {
    oq_bytes *strings = &list->strings;
    size_t start = strings->size;
    oq_write_form(strings, list->target->orth, stem->codes.at, count, form);
    size_t length = strings->size - start;
    if (strings->failed || length > 255) return strings->failed;
    *text = (uint32_t)words_place(strings, first, start);
    *size = (uint8_t)length;
    if (*text != start)
        strings->size = *text + length > start ? *text + length : start;
    return true;
}

/* Writes what becomes of a word in all forms: with nothing behind it and before
 * a suffix. A word that is one only before a suffix is written so alone. False:
 * one is too long. */
static bool words_write_forms(words_list *list, size_t first,
                              const oq_stem *to, oq_listed *listed) {
    size_t count = listed->needs_suffix ? to->short_count : to->codes.count;
    bool fits = true;
    for (int form = 0; form < OQ_FORMS; form++)
        fits &= words_form(list, first, to, count, form, &listed->text[form],
                           &listed->size[form]) &&
                words_form(list, first, to, to->short_count, form,
                           &listed->short_text[form],
                           &listed->short_size[form]);
    return fits;
}

/* Enters one source form: "count" letters of "from", written as "to". The
 * entry's strings begin at "first". */
static bool words_enter(oq_builder *builder, words_list *list, size_t first,
                        const oq_entry *entry, const oq_stem *from,
                        size_t count, const oq_stem *to) {
    uint8_t word[WORDS_LONGEST];
    oq_listed listed = {.alone = entry->alone,
                        .needs_suffix = count != from->codes.count};
    if (!words_numbers(builder, list->source, &from->codes, count, list->name,
                       entry->place, word))
        return false;
    uint32_t *value = oq_trie_value(&list->trie, word, count);
    if (value == NULL) return oq_build_no_memory(builder);
    if (*value != 0 && *value <= list->before) return true;
    if (*value != 0)
        return oq_build_fail(builder, list->name, entry->place,
                             "This word is listed twice in one direction.",
                             NULL);
    *value = (uint32_t)(list->listed.size / sizeof(oq_listed)) + 1;
    bool fits = words_write_forms(list, first, to, &listed);
    oq_bytes_add(&list->listed, &listed, sizeof(listed));
    if (list->listed.failed || list->strings.failed)
        return oq_build_no_memory(builder);
    return fits || oq_build_fail(builder, list->name, entry->place,
                                 "This word is too long.", NULL);
}

static bool words_entry_add(oq_builder *builder, words_list *list,
                            const oq_entry *entry, bool to_parent) {
    const oq_stem *from = to_parent ? &entry->left : &entry->right;
    const oq_stem *to = to_parent ? &entry->right : &entry->left;
    size_t first = list->strings.size;
    if (list->name != entry->list) {
        list->name = entry->list;
        list->before = list->listed.size / sizeof(oq_listed);
    }
    if (!(to_parent ? entry->to_parent : entry->from_parent)) return true;
    if (!words_enter(builder, list, first, entry, from, from->codes.count, to))
        return false;
    return from->short_count == from->codes.count || entry->alone ||
           words_enter(builder, list, first, entry, from, from->short_count,
                       to);
}

OQ_FN bool oq_build_list(oq_builder *builder, oq_step *step,
                         const oq_orth *orth, bool to_parent,
                         const oq_letter_map *source,
                         const oq_letter_map *target) {
    words_list list = {.trie.memory = builder->memory,
                       .listed.memory = builder->memory,
                       .strings.memory = builder->memory,
                       .source = source,
                       .target = target};
    bool good = true;
    const oq_entry *entry = orth->entries;
    for (; good && entry != NULL; entry = entry->next)
        good = words_entry_add(builder, &list, entry, to_parent);
    good = good && oq_build_trie(builder, &step->list, &list.trie) &&
           oq_build_array(builder, &step->listed, list.listed.data,
                          list.listed.size / sizeof(oq_listed),
                          sizeof(oq_listed)) &&
           oq_build_array(builder, &step->strings, list.strings.data,
                          list.strings.size, 1);
    oq_trie_free(&list.trie);
    oq_bytes_free(&list.listed);
    oq_bytes_free(&list.strings);
    return good;
}
