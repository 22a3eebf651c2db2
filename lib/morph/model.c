/*
 * model.c - opens a block of bytes as a model. Whatever a walk, an analysis
 * or a message will follow is checked here, so that nothing behind this door
 * checks again.
 *
 * SPDX-License-Identifier: MIT
 */
#include "model.h"

OQ_FN uint32_t oq_model_checksum(const void *block, size_t size) {
    const size_t head = offsetof(oq_model_header, language);
    const uint8_t *bytes = (const uint8_t *)block + head;
    uint64_t hash = size, part;
    size_t left = size - head;
    for (; left >= 8; left -= 8, bytes += 8) {
        memcpy(&part, bytes, 8);
        hash = (hash ^ part) * 0x9E3779B97F4A7C15u;
        hash ^= hash >> 32;
    }
    for (; left; left--)
        hash = (hash ^ *bytes++) * 0x100000001B3u;
    return (uint32_t)(hash ^ hash >> 32);
}

OQ_FN size_t oq_model_unit(oq_model_part part) {
    static const uint8_t small[OQ_PART_COUNT] = {
        [OQ_PART_STARTS] = 4,         [OQ_PART_ARCS] = 4,
        [OQ_PART_ARC_MORPH] = 2,      [OQ_PART_LINKS] = 8,
        [OQ_PART_MORPHS] = sizeof(oq_morph),
        [OQ_PART_KINDS] = sizeof(oq_stem_kind),
        [OQ_PART_EDITS] = sizeof(oq_edit),
        [OQ_PART_FEATURES] = 1,       [OQ_PART_STRINGS] = 1,
        [OQ_PART_KEYS] = 4,           [OQ_PART_VALUES] = 4,
        [OQ_PART_UPOS] = 4,           [OQ_PART_STEM_ARCS] = 4,
        [OQ_PART_STEM_SKIP] = 2,      [OQ_PART_STEM_ROOT] = 4,
        [OQ_PART_STEM_ROOT_SKIP] = 4, [OQ_PART_STEM_KIND] = 2,
        [OQ_PART_STEM_WEIGHT] = 1,
        [OQ_PART_EXTRAS] = sizeof(oq_extra),
        [OQ_PART_DEFAULTS] = sizeof(oq_model_default),
        [OQ_PART_CITATIONS] = sizeof(oq_model_citation),
        [OQ_PART_SPOKEN] = sizeof(oq_model_spoken),
        [OQ_PART_CLASSES] = sizeof(oq_model_class),
        [OQ_PART_LISTED] = sizeof(oq_model_listed),
        [OQ_PART_PARADIGMS] = sizeof(oq_paradigm),
        [OQ_PART_CONFUSIONS] = 1,
        [OQ_PART_SWAPS] = sizeof(oq_model_swap),
    };
    if (part == OQ_PART_ALPHABET)
        return sizeof(oq_alphabet);
    return part == OQ_PART_CONTEXTS ? sizeof(oq_contexts) : small[part];
}

/* ---------------------------------------------------------- The frame -- */

static bool model_frame(const oq_model_header *header, size_t size) {
    if (size < sizeof *header || (uintptr_t)header % 8 ||
        memcmp(header->magic, OQ_MODEL_MAGIC, sizeof header->magic) ||
        header->order != OQ_MODEL_ORDER ||
        header->version != OQ_MODEL_VERSION || header->size != size)
        return false;
    for (unsigned part = 0; part < OQ_PART_COUNT; part++) {
        const oq_model_section *section = &header->parts[part];
        uint64_t end = section->offset + (uint64_t)section->count *
                                             oq_model_unit(part);
        if (section->offset < sizeof *header || section->offset % 8 ||
            end > size)
            return false;
    }
    return header->checksum == oq_model_checksum(header, size);
}

static const void *model_part(const oq_model_header *header,
                              oq_model_part part) {
    return (const char *)header + header->parts[part].offset;
}

static void model_views(oq_model *model, const oq_model_header *header) {
    model->header = header;
    model->alphabet = model_part(header, OQ_PART_ALPHABET);
    model->contexts = model_part(header, OQ_PART_CONTEXTS);
    model->starts = model_part(header, OQ_PART_STARTS);
    model->arcs = model_part(header, OQ_PART_ARCS);
    model->arc_morph = model_part(header, OQ_PART_ARC_MORPH);
    model->morphs = model_part(header, OQ_PART_MORPHS);
    model->links = model_part(header, OQ_PART_LINKS);
    model->kinds = model_part(header, OQ_PART_KINDS);
    model->edits = model_part(header, OQ_PART_EDITS);
    model->features = model_part(header, OQ_PART_FEATURES);
    model->strings = model_part(header, OQ_PART_STRINGS);
    model->keys = model_part(header, OQ_PART_KEYS);
    model->values = model_part(header, OQ_PART_VALUES);
    model->upos = model_part(header, OQ_PART_UPOS);
    model->stem_kind = model_part(header, OQ_PART_STEM_KIND);
    model->stem_weight = model_part(header, OQ_PART_STEM_WEIGHT);
    model->extras = model_part(header, OQ_PART_EXTRAS);
    model->defaults = model_part(header, OQ_PART_DEFAULTS);
    model->citations = model_part(header, OQ_PART_CITATIONS);
    model->spoken = model_part(header, OQ_PART_SPOKEN);
    model->classes = model_part(header, OQ_PART_CLASSES);
    model->listed = model_part(header, OQ_PART_LISTED);
    model->paradigms = model_part(header, OQ_PART_PARADIGMS);
    model->confusions = model_part(header, OQ_PART_CONFUSIONS);
    model->swaps = model_part(header, OQ_PART_SWAPS);
    model->stems = (oq_automaton){
        .arcs = model_part(header, OQ_PART_STEM_ARCS),
        .skip = model_part(header, OQ_PART_STEM_SKIP),
        .root = model_part(header, OQ_PART_STEM_ROOT),
        .root_skip = model_part(header, OQ_PART_STEM_ROOT_SKIP),
        .arc_count = header->parts[OQ_PART_STEM_ARCS].count,
        .word_count = header->parts[OQ_PART_STEM_KIND].count,
    };
}

/* Sections that go together have the same length. */
static bool model_counts(const oq_model *model) {
    const oq_model_section *parts = model->header->parts;
    if (parts[OQ_PART_ALPHABET].count != 1 ||
        parts[OQ_PART_CONTEXTS].count != 1)
        return false;
    uint64_t starts = (uint64_t)model->contexts->after_count *
                      model->contexts->behind_count;
    return starts && parts[OQ_PART_STARTS].count % starts == 0 &&
           parts[OQ_PART_ARCS].count == parts[OQ_PART_ARC_MORPH].count &&
           parts[OQ_PART_MORPHS].count == parts[OQ_PART_LINKS].count &&
           parts[OQ_PART_STEM_ARCS].count == parts[OQ_PART_STEM_SKIP].count &&
           parts[OQ_PART_STEM_ROOT].count == OQ_LETTERS &&
           parts[OQ_PART_STEM_ROOT_SKIP].count == OQ_LETTERS &&
           parts[OQ_PART_STEM_KIND].count ==
               parts[OQ_PART_STEM_WEIGHT].count &&
           parts[OQ_PART_KINDS].count <= OQ_EXTRA &&
           parts[OQ_PART_CONFUSIONS].count == OQ_LETTERS * OQ_LETTERS &&
           parts[OQ_PART_EDITS].count > 0 &&
           parts[OQ_PART_CLASSES].count <= OQ_CLASSES_MAX &&
           parts[OQ_PART_STRINGS].count > 0 &&
           model->strings[parts[OQ_PART_STRINGS].count - 1] == 0;
}

/* ----------------------------------------------------------- The parts -- */

static bool model_string(const oq_model *model, uint32_t string) {
    return string < oq_model_count(model, OQ_PART_STRINGS);
}

static bool model_string_list(const oq_model *model, oq_model_part part,
                              const uint32_t *strings) {
    for (uint32_t i = 0; i < oq_model_count(model, part); i++)
        if (!model_string(model, strings[i]))
            return false;
    return true;
}

static bool model_features_valid(const oq_model *model, uint32_t list) {
    uint32_t size = oq_model_count(model, OQ_PART_FEATURES);
    if (list >= size || list + 2u * model->features[list] >= size)
        return false;
    const uint8_t *pairs = model->features + list + 1;
    for (uint8_t i = 0; i < model->features[list]; i++, pairs += 2)
        if (pairs[0] >= oq_model_count(model, OQ_PART_KEYS) ||
            pairs[1] >= oq_model_count(model, OQ_PART_VALUES))
            return false;
    return true;
}

static bool model_upos_valid(const oq_model *model, uint8_t upos) {
    return upos <= oq_model_count(model, OQ_PART_UPOS);
}

/* A start is the first place of a whole block of contexts. */
static bool model_start_valid(const oq_model *model, uint32_t start) {
    uint32_t block =
        model->contexts->after_count * model->contexts->behind_count;
    return start % block == 0 &&
           start < oq_model_count(model, OQ_PART_STARTS);
}

static bool model_letters_valid(const oq_model *model) {
    const oq_alphabet *alphabet = model->alphabet;
    const oq_contexts *contexts = model->contexts;
    for (unsigned i = 0; i < OQ_ALPHABET_SPAN; i++)
        if ((alphabet->of[i] & ~OQ_CAPITAL) > OQ_LETTER_MAX)
            return false;
    for (unsigned i = 0; i < OQ_LETTERS; i++)
        if (alphabet->small[i] >= OQ_ALPHABET_SPAN ||
            alphabet->capital[i] >= OQ_ALPHABET_SPAN ||
            contexts->after_of[i] >= contexts->after_count ||
            contexts->behind_of[i] >= contexts->behind_count)
            return false;
    return model->header->compound <= OQ_LETTER_MAX;
}

/* Every target is the first arc of a node, or 0. */
static bool model_arcs_valid(const oq_model *model) {
    uint32_t count = oq_model_count(model, OQ_PART_ARCS);
    if (!count || !(model->arcs[0] & OQ_ARC_LAST) ||
        !(model->arcs[count - 1] & OQ_ARC_LAST))
        return false;
    for (uint32_t arc = 0; arc < count; arc++) {
        uint32_t letter = model->arcs[arc] & OQ_ARC_LETTER;
        uint32_t target = model->arcs[arc] >> OQ_ARC_TARGET;
        uint16_t morph = model->arc_morph[arc];
        if (target >= count ||
            (target && !(model->arcs[target - 1] & OQ_ARC_LAST)) ||
            (morph != OQ_NO_MORPH &&
             morph >= oq_model_count(model, OQ_PART_MORPHS)) ||
            (letter == OQ_LETTER_LINK && morph == OQ_NO_MORPH) ||
            (letter > OQ_LETTER_MAX && letter != OQ_LETTER_LINK))
            return false;
    }
    for (uint32_t i = 0; i < oq_model_count(model, OQ_PART_STARTS); i++)
        if (model->starts[i] >= count ||
            (model->starts[i] &&
             !(model->arcs[model->starts[i] - 1] & OQ_ARC_LAST)))
            return false;
    return true;
}

static bool model_morphs_valid(const oq_model *model) {
    for (uint32_t i = 0; i < oq_model_count(model, OQ_PART_MORPHS); i++) {
        const oq_morph *morph = &model->morphs[i];
        if (!model_string(model, morph->text) ||
            !model_features_valid(model, morph->features) ||
            !model_upos_valid(model, morph->upos))
            return false;
    }
    return true;
}

static bool model_letter_valid(uint8_t letter) {
    return letter && letter <= OQ_LETTER_MAX;
}

static bool model_edits_valid(const oq_model *model) {
    for (uint32_t i = 0; i < oq_model_count(model, OQ_PART_EDITS); i++) {
        const oq_edit *edit = &model->edits[i];
        if (edit->size > OQ_EDIT_MAX)
            return false;
        for (uint8_t k = 0; k < edit->size; k++)
            if (!model_letter_valid(edit->letters[k]))
                return false;
    }
    return true;
}

static bool model_kinds_valid(const oq_model *model) {
    uint32_t edits = oq_model_count(model, OQ_PART_EDITS);
    for (uint32_t i = 0; i < oq_model_count(model, OQ_PART_KINDS); i++) {
        const oq_stem_kind *kind = &model->kinds[i];
        if (!model_start_valid(model, kind->start) ||
            !model_features_valid(model, kind->features) ||
            kind->lemma >= edits || kind->variant >= edits ||
            !kind->upos || !model_upos_valid(model, kind->upos) ||
            kind->klass >= oq_model_count(model, OQ_PART_CLASSES) ||
            kind->after > model->contexts->after_count)
            return false;
    }
    return true;
}

static bool model_stems_valid(const oq_model *model) {
    uint32_t kinds = oq_model_count(model, OQ_PART_KINDS);
    uint32_t extras = oq_model_count(model, OQ_PART_EXTRAS);
    for (uint32_t i = 0; i < model->stems.word_count; i++) {
        uint16_t kind = model->stem_kind[i];
        if (kind & OQ_EXTRA ? (kind & ~OQ_EXTRA) >= extras : kind >= kinds)
            return false;
    }
    for (uint32_t i = 0; i < extras; i++)
        if (model->extras[i].kind >= kinds)
            return false;
    return !extras || model->extras[extras - 1].last;
}

static bool model_swaps_valid(const oq_model *model) {
    uint32_t kinds = oq_model_count(model, OQ_PART_KINDS);
    for (uint32_t i = 0; i < oq_model_count(model, OQ_PART_SWAPS); i++) {
        const oq_model_swap *swap = &model->swaps[i];
        if (swap->kind >= kinds || swap->variant >= kinds ||
            swap->klass >= oq_model_count(model, OQ_PART_CLASSES) ||
            !model_letter_valid(swap->from) || !model_letter_valid(swap->to))
            return false;
    }
    return true;
}

static bool model_small_valid(const oq_model *model) {
    for (uint32_t i = 0; i < oq_model_count(model, OQ_PART_DEFAULTS); i++)
        if (!model_features_valid(model, model->defaults[i].given) ||
            !model_features_valid(model, model->defaults[i].added))
            return false;
    for (uint32_t i = 0; i < oq_model_count(model, OQ_PART_CITATIONS); i++)
        if (!model_start_valid(model, model->citations[i].start))
            return false;
    for (uint32_t i = 0; i < oq_model_count(model, OQ_PART_SPOKEN); i++)
        if (!model_string(model, model->spoken[i].written) ||
            model->spoken[i].after >= model->contexts->after_count ||
            model->spoken[i].behind >= model->contexts->behind_count)
            return false;
    for (uint32_t i = 0; i < oq_model_count(model, OQ_PART_CLASSES); i++)
        if (!model_string(model, model->classes[i].name) ||
            !model_start_valid(model, model->classes[i].start) ||
            !model_upos_valid(model, model->classes[i].upos) ||
            model->classes[i].kind >= oq_model_count(model, OQ_PART_KINDS))
            return false;
    for (uint32_t i = 0; i < oq_model_count(model, OQ_PART_LISTED); i++)
        if (!model_string(model, model->listed[i].lemma) ||
            model->listed[i].stem >= model->stems.word_count)
            return false;
    return true;
}

static bool model_no_start_or_valid(const oq_model *model, uint32_t start) {
    return start == UINT32_MAX || model_start_valid(model, start);
}

static bool model_header_valid(const oq_model *model) {
    const oq_model_header *header = model->header;
    return model_string(model, header->language) &&
           model_string(model, header->name) &&
           model_string(model, header->orthography) &&
           model_no_start_or_valid(model, header->number_start) &&
           model_no_start_or_valid(model, header->numeral_start) &&
           model_no_start_or_valid(model, header->abbreviation_start) &&
           model_upos_valid(model, header->number_upos) &&
           model_upos_valid(model, header->numeral_upos) &&
           model_upos_valid(model, header->abbreviation_upos) &&
           model_string_list(model, OQ_PART_KEYS, model->keys) &&
           model_string_list(model, OQ_PART_VALUES, model->values) &&
           model_string_list(model, OQ_PART_UPOS, model->upos);
}

OQ_FN ortaq_status oq_model_open(oq_model *model, const void *block,
                                 size_t size, const oq_memory *memory) {
    memset(model, 0, sizeof *model);
    if (!block || !model_frame(block, size))
        return ORTAQ_ERROR_DATA;
    model_views(model, block);
    bool valid = model_counts(model) && model_header_valid(model) &&
                 model_letters_valid(model) && model_arcs_valid(model) &&
                 model_morphs_valid(model) && model_edits_valid(model) &&
                 model_kinds_valid(model) && model_stems_valid(model) &&
                 model_small_valid(model) && model_swaps_valid(model);
    if (!valid)
        return ORTAQ_ERROR_DATA;
    return oq_automaton_check(&model->stems, memory);
}
