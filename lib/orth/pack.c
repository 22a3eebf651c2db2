/*
 * pack.c - the check of a pack. After it passed, every offset, number and
 * string length in the pack stays inside its table, so that the converter
 * need not look. The checksum finds damage; the checks find malice.
 *
 * SPDX-License-Identifier: MIT
 */
#include "pack.h"

#include "../kernel/walk.h"

/* FNV-1a over 32-bit words, the tail byte by byte. */
OQ_FN uint32_t oq_pack_checksum(const void *block, size_t size) {
    const uint8_t *p = block;
    uint32_t sum = 2166136261u;
    for (; size >= 4; size -= 4, p += 4) {
        uint32_t word;
        memcpy(&word, p, 4);
        sum = (sum ^ word) * 16777619u;
        sum ^= sum >> 15;
    }
    for (; size > 0; size--)
        sum = (sum ^ *p++) * 16777619u;
    return sum;
}

static bool pack_slice(const oq_pack *pack, oq_slice slice, size_t unit,
                       size_t least) {
    return slice.offset % 8 == 0 && slice.offset <= pack->size &&
           slice.count >= least &&
           slice.count <= (pack->size - slice.offset) / unit;
}

static bool pack_string(const oq_pack *pack, oq_slice slice) {
    return pack_slice(pack, slice, 1, 1) &&
           oq_pack_text(pack, slice)[slice.count - 1] == 0;
}

static bool pack_strings(const oq_pack *pack) {
    return pack_string(pack, pack->tag) && pack_string(pack, pack->aliases) &&
           pack_string(pack, pack->name) && pack_string(pack, pack->native) &&
           pack_string(pack, pack->parent) &&
           pack_string(pack, pack->alphabet) &&
           pack_string(pack, pack->options);
}

static bool pack_trie(const oq_pack *pack, oq_slice slice, size_t values) {
    if (!pack_slice(pack, slice, sizeof(oq_node), 0)) return false;
    const oq_node *nodes = oq_pack_at(pack, slice);
    for (uint32_t i = 0; i < slice.count; i++)
        if (nodes[i].value > values || nodes[i].children > slice.count ||
            nodes[i].child_count > slice.count - nodes[i].children ||
            (nodes[i].child_count != 0 && nodes[i].children <= i))
            return false;
    return true;
}

static bool pack_points(const oq_pack *pack, oq_slice slice) {
    if (!pack_slice(pack, slice, sizeof(oq_point), 0)) return false;
    const oq_point *points = oq_pack_at(pack, slice);
    for (uint32_t i = 0; i < slice.count; i++)
        if (points[i].letter > 255) return false;
    return true;
}

static bool pack_letters(const oq_pack *pack) {
    const oq_letters *letters = &pack->letters;
    if (!(pack_slice(pack, letters->pages, 2, OQ_PAGES) &&
          pack_slice(pack, letters->cells, 2, 64) &&
          pack_slice(pack, letters->codes, 4, 256) &&
          pack_slice(pack, letters->uppers, 4, 256) &&
          pack_slice(pack, letters->kinds, 1, 256) &&
          pack_points(pack, letters->points) &&
          pack_trie(pack, letters->suffixes, 1)))
        return false;
    const uint16_t *pages = oq_pack_at(pack, letters->pages);
    for (unsigned i = 0; i < OQ_PAGES; i++)
        if (pages[i] >= letters->cells.count >> OQ_PAGE_BITS) return false;
    return true;
}

static bool pack_context(const oq_pack *pack, const oq_step *step,
                         uint32_t first, uint32_t count) {
    const oq_element *elements = oq_pack_at(pack, step->elements);
    if (first > step->elements.count || count > step->elements.count - first)
        return false;
    for (uint32_t i = first; i < first + count; i++)
        if (elements[i].set < OQ_EDGE_END &&
            elements[i].set >= step->sets.count)
            return false;
    return true;
}

/* Variant numbers, "count" of them from "first" on, all in use. */
static bool pack_variants(const oq_pack *pack, const oq_step *step,
                          oq_slice slice, uint32_t first, uint32_t count) {
    const uint8_t *numbers = oq_pack_at(pack, slice);
    for (uint32_t i = first; i < first + count; i++)
        if (numbers[i] >= step->variant_count) return false;
    return true;
}

static bool pack_rules(const oq_pack *pack, const oq_step *step) {
    const uint16_t *firsts = oq_pack_at(pack, step->firsts);
    const oq_packed_rule *rules = oq_pack_at(pack, step->rules);
    for (unsigned i = 0; i < 256; i++)
        if (firsts[i] > firsts[i + 1]) return false;
    if (firsts[256] != step->rules.count) return false;
    for (uint32_t i = 0; i < step->rules.count; i++) {
        const oq_packed_rule *rule = &rules[i];
        uint32_t room = step->text.count;
        if (rule->text_size == 0 || rule->text_size > room ||
            rule->text > room - rule->text_size ||
            rule->variants > room - rule->text_size ||
            rule->class_number > step->class_count ||
            !pack_context(pack, step, rule->before, rule->before_count) ||
            !pack_context(pack, step, rule->after, rule->after_count) ||
            !pack_variants(pack, step, step->text, rule->variants,
                           rule->text_size))
            return false;
    }
    return pack_variants(pack, step, step->plain, 0, 256);
}

/* Every list of candidates ends, and names rules that are there. */
static bool pack_candidates(const oq_pack *pack, const oq_step *step) {
    const uint8_t *slots = oq_pack_at(pack, step->slots);
    const uint16_t *nexts = oq_pack_at(pack, step->nexts);
    const uint16_t *candidates = oq_pack_at(pack, step->candidates);
    uint32_t count = step->candidates.count;
    for (unsigned i = 0; i < 256; i++)
        if (slots[i] >= step->nexts.count / 256) return false;
    for (uint32_t i = 256; i < step->nexts.count; i++)
        if (nexts[i] >= count) return false;
    for (uint32_t i = 0; i < count; i++)
        if (candidates[i] != OQ_NO_RULE && candidates[i] >= step->rules.count)
            return false;
    return count == 0 || candidates[count - 1] == OQ_NO_RULE;
}

static bool pack_classes(const oq_pack *pack, const oq_step *step) {
    const oq_packed_condition *c = oq_pack_at(pack, step->conditions);
    const oq_prefix *prefixes = oq_pack_at(pack, step->prefixes);
    if (step->class_count > 32) return false;
    for (uint32_t i = 0; i < step->conditions.count; i++)
        if (c[i].class_number == 0 || c[i].class_number > step->class_count)
            return false;
    for (uint32_t i = 0; i < step->prefixes.count; i++)
        if (prefixes[i].class_number > step->class_count ||
            prefixes[i].variant >= step->variant_count)
            return false;
    return true;
}

static bool pack_outputs(const oq_pack *pack, const oq_step *step) {
    const oq_output *outputs = oq_pack_at(pack, step->outputs);
    for (uint32_t i = 0; i < step->outputs.count; i++)
        if (outputs[i].size > OQ_OUTPUT_MAX) return false;
    return true;
}

static bool pack_listed(const oq_pack *pack, const oq_step *step) {
    const oq_listed *listed = oq_pack_at(pack, step->listed);
    uint32_t room = step->strings.count;
    for (uint32_t i = 0; i < step->listed.count; i++)
        for (int form = 0; form < OQ_FORMS; form++)
            if (listed[i].text[form] > room ||
                listed[i].size[form] > room - listed[i].text[form] ||
                listed[i].short_text[form] > room ||
                listed[i].short_size[form] > room - listed[i].short_text[form])
                return false;
    return true;
}

/* Whether the cells of a machine that reads numbers below "width" lead to rows
 * of its own; *gives is made more than all that they give. */
static bool pack_machine(const uint32_t *cells, size_t count, size_t width,
                         size_t *gives) {
    if (count < width) return false;
    for (size_t i = 0; i < count; i++) {
        if (cells[i] >> 8 > count - width) return false;
        if ((cells[i] & 0xFF) >= *gives) *gives = (cells[i] & 0xFF) + 1;
    }
    return true;
}

/* None, or two machines that stay among their cells: see walk.h. */
static bool pack_walker(const oq_kernel *kernel) {
    const oq_walker *walk = oq_kernel_walker(kernel);
    size_t symbols = 1, looks = 1, indices = 1;
    if (kernel->walk_size == 0) return true;
    if (kernel->walk_size < sizeof(*walk)) return false;
    size_t room = kernel->walk_size - offsetof(oq_walker, cells);
    if (walk->count > room / sizeof(*walk->cells) || walk->ahead > walk->count)
        return false;
    for (size_t i = 0; i < OQ_COUNT(walk->symbol); i++) {
        if (walk->symbol[i] > 127) return false;
        if (walk->symbol[i] >= symbols) symbols = walk->symbol[i] + 1u;
    }
    return pack_machine(walk->cells, walk->ahead, symbols, &looks) &&
           pack_machine(walk->cells + walk->ahead, walk->count - walk->ahead,
                        looks, &indices);
}

/* None, or one with all of its filter and machines; what its other tables hold
 * cannot harm. */
static bool pack_kernel(const oq_pack *pack, oq_slice slice) {
    if (!pack_slice(pack, slice, 1, 0)) return false;
    if (slice.count == 0) return true;
    const oq_kernel *kernel = oq_pack_at(pack, slice);
    return slice.count >= sizeof(oq_kernel) && kernel->list_bits < 30 &&
           kernel->quick.bits <= OQ_QUICK_MOST &&
           ((kernel->list_sizes | kernel->list_wholes) & ~0x1FFFEu) == 0 &&
           slice.count >= oq_kernel_size(kernel) && pack_walker(kernel);
}

static bool pack_marks(const oq_pack *pack, const oq_step *step) {
    if (!pack_slice(pack, step->marks, sizeof(oq_mark), 0)) return false;
    const oq_mark *marks = oq_pack_at(pack, step->marks);
    for (uint32_t i = 0; i < step->marks.count; i++)
        if (marks[i].to == 0 || marks[i].to > 0x10FFFF ||
            (marks[i].to >> 11) == 0x1B)
            return false;
    return true;
}

static bool pack_step(const oq_pack *pack, const oq_step *step) {
    return pack_slice(pack, step->plain, 1, 256) &&
           pack_slice(pack, step->firsts, 2, 257) &&
           pack_slice(pack, step->rules, sizeof(oq_packed_rule), 0) &&
           pack_slice(pack, step->slots, 1, 256) &&
           pack_slice(pack, step->nexts, 2, 256) &&
           pack_slice(pack, step->candidates, 2, 0) &&
           pack_slice(pack, step->text, 1, 0) &&
           pack_slice(pack, step->elements, sizeof(oq_element), 0) &&
           pack_slice(pack, step->sets, sizeof(oq_set), 0) &&
           pack_slice(pack, step->conditions, sizeof(oq_packed_condition), 0) &&
           pack_slice(pack, step->prefixes, sizeof(oq_prefix), 0) &&
           step->variant_count >= 1 && step->variant_count <= 256 &&
           pack_slice(pack, step->outputs, sizeof(oq_output),
                      (size_t)step->variant_count * OQ_FORMS) &&
           pack_slice(pack, step->letter_of, 1, 256) &&
           pack_slice(pack, step->listed, sizeof(oq_listed), 0) &&
           pack_slice(pack, step->strings, 1, 0) &&
           pack_kernel(pack, step->kernel) &&
           pack_trie(pack, step->list, step->listed.count) &&
           pack_rules(pack, step) && pack_candidates(pack, step) &&
           pack_classes(pack, step) && pack_marks(pack, step) &&
           pack_outputs(pack, step) && pack_listed(pack, step);
}

static bool pack_head(const oq_pack *pack, size_t size) {
    size_t from = offsetof(oq_pack, checksum) + sizeof(pack->checksum);
    return size >= sizeof(*pack) && pack->magic == OQ_PACK_MAGIC &&
           pack->order == OQ_PACK_ORDER && pack->format == OQ_PACK_FORMAT &&
           pack->size >= sizeof(*pack) && pack->size <= size &&
           pack->checksum == oq_pack_checksum((const uint8_t *)pack + from,
                                              pack->size - from);
}

OQ_FN ortaq_status oq_pack_check(const void *block, size_t size) {
    const oq_pack *pack = block;
    bool good = block != NULL && (uintptr_t)block % 8 == 0 &&
                pack_head(pack, size) && pack_strings(pack) &&
                pack_letters(pack);
    if (good && pack->has_parent)
        good = pack_step(pack, &pack->to_parent) &&
               pack_step(pack, &pack->from_parent);
    return good ? ORTAQ_DONE : ORTAQ_ERROR_DATA;
}
