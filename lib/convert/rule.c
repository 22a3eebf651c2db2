/*
 * rule.c - rules, classes and lists against the letter numbers of one word.
 * Pure functions of the word; contexts never see past its edges.
 *
 * SPDX-License-Identifier: MIT
 */
#include "engine.h"

/* Matches a context outwards from a place. "step" is 1 or -1; "room" is how
 * many letters there are on that side. */
static bool rule_context(const oq_engine *engine, const oq_element *element,
                         uint32_t count, const uint8_t *letter, uint32_t room,
                         int step) {
    for (; count > 0; count--, element++) {
        if (element->set >= OQ_EDGE_END) {
            if (room != 0) return false;
            continue;
        }
        const oq_set *set = &engine->sets[element->set];
        uint32_t taken = 0, most = element->max;
        if (most == OQ_MANY) most = UINT32_MAX;
        while (taken < most && room > 0 && oq_set_has(set, *letter)) {
            letter += step;
            room--;
            taken++;
        }
        if (taken < element->min) return false;
    }
    return true;
}

/* Whether the rest of a rule's text stands here. Most rules fail at their
 * second letter. */
static inline bool rule_text(const uint8_t *text, uint32_t length,
                             const uint8_t *letters, uint32_t room) {
    if (length == 1) return true;
    if (length > room || text[1] != letters[1]) return false;
    for (uint32_t i = 2; i < length; i++)
        if (text[i] != letters[i]) return false;
    return true;
}

/* The nearest element alone, which decides for most rules that fail. */
static inline bool rule_near(const oq_engine *engine, uint32_t first,
                             uint32_t count, const uint8_t *letter,
                             uint32_t room) {
    if (count == 0) return true;
    const oq_element *element = &engine->elements[first];
    if (element->set >= OQ_EDGE_END) return room == 0;
    if (element->min == 0) return true;
    return room != 0 && oq_set_has(&engine->sets[element->set], *letter);
}

static bool rule_matches(const oq_engine *engine, const oq_packed_rule *rule,
                         const uint8_t *letters, uint32_t size, uint32_t at,
                         uint32_t classes) {
    uint32_t length = rule->text_size, end = at + length;
    if (!rule_text(engine->text + rule->text, length, letters + at,
                   size - at) ||
        !rule_near(engine, rule->after, rule->after_count, letters + end,
                   size - end) ||
        !rule_near(engine, rule->before, rule->before_count, letters + at - 1,
                   at))
        return false;
    if (rule->class_number != 0) {
        bool holds = classes >> (rule->class_number - 1) & 1;
        if (holds == (rule->class_not != 0)) return false;
    }
    return rule_context(engine, engine->elements + rule->after,
                        rule->after_count, letters + end, size - end, 1) &&
           rule_context(engine, engine->elements + rule->before,
                        rule->before_count, letters + at - 1, at, -1);
}

OQ_FN const oq_packed_rule *oq_rule_find(const oq_engine *engine,
                                         const uint8_t *letters, uint32_t size,
                                         uint32_t at, uint32_t classes) {
    unsigned next = at + 1 < size ? letters[at + 1] : 0;
    size_t row = (size_t)engine->slots[letters[at]] * 256;
    const uint16_t *number = engine->candidates + engine->nexts[row + next];
    for (; *number != OQ_NO_RULE; number++) {
        const oq_packed_rule *rule = &engine->rules[*number];
        if (rule_matches(engine, rule, letters, size, at, classes)) return rule;
    }
    return NULL;
}

static bool class_condition(const oq_packed_condition *condition,
                           const oq_set *present) {
    uint64_t common = 0;
    for (int i = 0; i < 4; i++)
        common |= condition->set.bits[i] & present->bits[i];
    return (common != 0) != (condition->lacks != 0);
}

OQ_FN uint32_t oq_classes_of(const oq_engine *engine, const uint8_t *letters,
                             uint32_t size) {
    oq_set present = {{0}};
    uint32_t classes = 0;
    if (engine->condition_count == 0 || size > OQ_WORD_CLASSED) return 0;
    for (uint32_t i = 0; i < size; i++)
        oq_set_add(&present, letters[i]);
    /* Terms of a class are alternatives: a class holds once a term holds to
     * its last condition. */
    bool term = false;
    for (uint32_t i = 0; i < engine->condition_count; i++) {
        const oq_packed_condition *c = &engine->conditions[i];
        bool last = i + 1 == engine->condition_count || c[1].new_term ||
                    c[1].class_number != c->class_number;
        term = (c->new_term || term) && class_condition(c, &present);
        if (term && last) classes |= (uint32_t)1 << (c->class_number - 1);
    }
    return classes;
}

/* The child of a node for a letter; 0 if there is none. */
static uint32_t list_child(const oq_node *nodes, uint32_t node,
                           uint8_t letter) {
    uint32_t low = nodes[node].children;
    uint32_t count = nodes[node].child_count;
    if (count == 0) return 0;
    while (count > 1) { /* no branch by letter: none could be foreseen */
        uint32_t half = count / 2;
        low += nodes[low + half].letter <= letter ? half : 0;
        count -= half;
    }
    return nodes[low].letter == letter ? low : 0;
}

/* Whether letters are a chain of at most "most" suffixes. */
static bool list_suffixes(const oq_engine *engine, const uint8_t *letters,
                          uint32_t size, int most) {
    uint32_t node = 0;
    if (size == 0) return true;
    if (most == 0 || engine->suffix_count == 0) return false;
    for (uint32_t i = 0; i < size; i++) {
        node = list_child(engine->suffixes, node, letters[i]);
        if (node == 0) return false;
        if (engine->suffixes[node].value != 0 &&
            list_suffixes(engine, letters + i + 1, size - i - 1, most - 1))
            return true;
    }
    return false;
}

enum { LIST_SUFFIXES_MOST = 8, LIST_REST_MOST = 48 };

OQ_FN bool oq_is_suffixes(const oq_engine *engine, const uint8_t *letters,
                          uint32_t size) {
    return size <= LIST_REST_MOST &&
           list_suffixes(engine, letters, size, LIST_SUFFIXES_MOST);
}

static bool list_allows(const oq_engine *engine, const oq_listed *listed,
                        const uint8_t *rest, uint32_t size) {
    if (size == 0) return !listed->needs_suffix;
    return !listed->alone && size <= LIST_REST_MOST &&
           list_suffixes(engine, rest, size, LIST_SUFFIXES_MOST);
}

static bool list_find(const oq_engine *engine, const oq_list *list,
                      const uint8_t *letters, uint32_t size, oq_found *found) {
    uint32_t nodes[64], depth = 0, node = 0;
    if (list->count == 0) return false;
    while (depth < size && depth < OQ_COUNT(nodes)) {
        node = list_child(list->nodes, node, letters[depth]);
        if (node == 0) break;
        nodes[depth++] = node;
    }
    for (; depth > 0; depth--) {
        uint32_t value = list->nodes[nodes[depth - 1]].value;
        if (value == 0) continue;
        const oq_listed *listed = &list->listed[value - 1];
        if (!list_allows(engine, listed, letters + depth, size - depth))
            continue;
        *found = (oq_found){listed, list->strings, depth, list == &engine->own};
        return true;
    }
    return false;
}

OQ_FN bool oq_list_find(const oq_engine *engine, const uint8_t *letters,
                        uint32_t size, oq_found *found) {
    return list_find(engine, &engine->own, letters, size, found) ||
           list_find(engine, &engine->list, letters, size, found);
}
