/*
 * pack.c - lays a compiled grammar and its stems out as one block of bytes.
 * See model.h for what lies where.
 *
 * SPDX-License-Identifier: MIT
 */
#include "pack.h"

/* -------------------------------------------------- Strings and features -- */

OQ_FN uint16_t oq_pack_features(oq_packer *packer,
                                const oq_features *features) {
    uint8_t list[1 + 2 * 64] = {(uint8_t)features->count};
    size_t size = 1 + 2 * (size_t)features->count;
    oq_bytes *blob = &packer->features;
    for (uint32_t i = 0; i < features->count; i++) {
        list[1 + 2 * i] = features->items[i].key;
        list[2 + 2 * i] = features->items[i].value;
    }
    for (size_t at = 0; at < blob->size; at += 1 + 2 * (size_t)blob->data[at])
        if (blob->data[at] == list[0] && !memcmp(blob->data + at, list, size))
            return (uint16_t)at;
    size_t at = blob->size;
    oq_bytes_add(blob, list, size);
    if (blob->size > UINT16_MAX && packer->status >= 0)
        packer->status = ORTAQ_ERROR_DATA;
    return (uint16_t)at;
}

/* The offset of a string; "" is 0. */
static uint32_t pack_text(oq_packer *packer, const char *text) {
    size_t at = packer->strings.size;
    if (!text || !*text)
        return 0;
    oq_bytes_add(&packer->strings, text, strlen(text) + 1);
    return (uint32_t)at;
}

/* --------------------------------------------------------------- Block -- */

static oq_model_header *pack_header(oq_bytes *block) {
    return (oq_model_header *)(void *)block->data;
}

/* Adds a section, aligned to 8 bytes. */
static void pack_section(oq_bytes *block, oq_model_part part, const void *data,
                         size_t count) {
    static const uint8_t zeros[8];
    oq_bytes_add(block, zeros, (8 - block->size % 8) % 8);
    size_t offset = block->size;
    if (count)
        oq_bytes_add(block, data, count * oq_model_unit(part));
    if (block->failed)
        return;
    oq_model_section *section = &pack_header(block)->parts[part];
    *section = (oq_model_section){(uint32_t)offset, (uint32_t)count};
}

/* Adds a section out of a list, and frees the list. */
static void pack_list(oq_bytes *block, oq_model_part part, oq_bytes *list) {
    block->failed |= list->failed; /* then there is less than was wanted */
    pack_section(block, part, list->data, list->size / oq_model_unit(part));
    oq_bytes_free(list);
}

/* ------------------------------------------------------------ Suffixes -- */

/* Nodes of the compiler to places of arcs; a node without arcs is 0. */
static void pack_suffix_arcs(const oq_packer *packer, oq_bytes *block) {
    const oq_ways *ways = &packer->suffixes->ways;
    oq_bytes arcs = {.memory = packer->memory};
    oq_bytes morphs = {.memory = packer->memory};
    uint32_t none = OQ_ARC_LAST;
    uint16_t no_morph = OQ_NO_MORPH;
    oq_bytes_add(&arcs, &none, sizeof none);
    oq_bytes_add(&morphs, &no_morph, sizeof no_morph);
    for (uint32_t node = 0; node < ways->nodes; node++)
        for (uint32_t i = ways->first[node]; i < ways->first[node + 1]; i++) {
            const oq_way *way = &ways->items[i];
            uint32_t arc = way->letter, first = ways->first[way->target];
            if (i + 1 == ways->first[node + 1])
                arc |= OQ_ARC_LAST;
            if (way->letter && way->letter != OQ_LETTER_LINK &&
                first < ways->first[way->target + 1])
                arc |= (first + 1) << OQ_ARC_TARGET;
            oq_bytes_add(&arcs, &arc, sizeof arc);
            oq_bytes_add(&morphs, &way->morph, sizeof way->morph);
        }
    pack_list(block, OQ_PART_ARCS, &arcs);
    pack_list(block, OQ_PART_ARC_MORPH, &morphs);
}

static void pack_starts(const oq_packer *packer, oq_bytes *block) {
    const oq_suffixes *suffixes = packer->suffixes;
    const oq_ways *ways = &suffixes->ways;
    size_t count = (size_t)suffixes->start_count *
                   suffixes->contexts.after_count *
                   suffixes->contexts.behind_count;
    oq_bytes starts = {.memory = packer->memory};
    for (size_t i = 0; i < count; i++) {
        uint32_t node = suffixes->nodes[i];
        bool empty = ways->first[node] == ways->first[node + 1];
        uint32_t arc = empty ? 0 : ways->first[node] + 1;
        oq_bytes_add(&starts, &arc, sizeof arc);
    }
    pack_list(block, OQ_PART_STARTS, &starts);
}

static void pack_morphs(oq_packer *packer, oq_bytes *block) {
    const oq_grammar *grammar = packer->grammar;
    oq_bytes morphs = {.memory = packer->memory};
    oq_bytes links = {.memory = packer->memory};
    for (uint32_t i = 0; i < grammar->suffix_count; i++) {
        const oq_suffix *suffix = &grammar->suffixes[i];
        oq_morph morph = {
            .text = pack_text(packer, suffix->text),
            .features = oq_pack_features(packer, &suffix->features),
            .upos = suffix->upos,
            .flags = suffix->flags,
            .weight = suffix->weight,
        };
        oq_bytes_add(&morphs, &morph, sizeof morph);
        oq_bytes_add(&links, &suffix->words, sizeof suffix->words);
    }
    pack_list(block, OQ_PART_MORPHS, &morphs);
    pack_list(block, OQ_PART_LINKS, &links);
}

/* --------------------------------------------------------------- Stems -- */

/* Stems with the same letters are one word of the automaton. */
typedef struct oq_pack_words {
    oq_build_word *words;
    uint16_t *kinds;
    uint8_t *weights;
    uint32_t count;
    oq_bytes extras, listed;
} oq_pack_words;

static uint32_t pack_run(const oq_packer *packer, uint32_t at) {
    const oq_pack_stem *first = &packer->stems[at];
    uint32_t end = at + 1;
    while (end < packer->stem_count &&
           packer->stems[end].size == first->size &&
           !memcmp(packer->stems[end].letters, first->letters, first->size))
        end++;
    return end;
}

static void pack_listed_form(oq_packer *packer, oq_pack_words *words,
                        const oq_pack_stem *stem) {
    if (!stem->lemma)
        return;
    oq_model_listed listed = {pack_text(packer, stem->lemma),
                              words->count};
    oq_bytes_add(&words->listed, &listed, sizeof listed);
}

/* The kinds of one word; the same kind twice is once. */
static void pack_kinds(oq_packer *packer, oq_pack_words *words, uint32_t at,
                       uint32_t end) {
    uint32_t first = (uint32_t)(words->extras.size / sizeof(oq_extra));
    const oq_pack_stem *stems = packer->stems;
    uint8_t best = 255;
    for (uint32_t i = at; i < end; i++) {
        pack_listed_form(packer, words, &stems[i]);
        if (stems[i].weight < best)
            best = stems[i].weight;
    }
    words->kinds[words->count] = stems[at].kind;
    words->weights[words->count] = best;
    if (stems[at].kind == stems[end - 1].kind)
        return;
    words->kinds[words->count] = (uint16_t)(OQ_EXTRA | first);
    if (first >= OQ_EXTRA)
        packer->status = ORTAQ_ERROR_DATA;
    for (uint32_t i = at; i < end; i++) {
        if (i > at && stems[i].kind == stems[i - 1].kind)
            continue;
        bool last = stems[i].kind == stems[end - 1].kind;
        oq_extra extra = {stems[i].kind, stems[i].weight, last};
        oq_bytes_add(&words->extras, &extra, sizeof extra);
    }
}

static bool pack_words_room(const oq_packer *packer, oq_pack_words *words) {
    size_t count = packer->stem_count + 1u;
    words->words = oq_memory_get(packer->memory, count * sizeof *words->words);
    words->kinds = oq_memory_get(packer->memory, count * sizeof *words->kinds);
    words->weights = oq_memory_get(packer->memory, count);
    words->extras.memory = words->listed.memory = packer->memory;
    return words->words && words->kinds && words->weights;
}

static void pack_words(oq_packer *packer, oq_pack_words *words) {
    for (uint32_t at = 0; at < packer->stem_count;) {
        uint32_t end = pack_run(packer, at);
        words->words[words->count] = (oq_build_word){
            packer->stems[at].letters, packer->stems[at].size};
        pack_kinds(packer, words, at, end);
        words->count++;
        at = end;
    }
}

static void pack_words_sections(const oq_build *build,
                                oq_pack_words *words, oq_bytes *block) {
    pack_section(block, OQ_PART_STEM_ARCS, build->arcs, build->count);
    pack_section(block, OQ_PART_STEM_SKIP, build->skip, build->count);
    pack_section(block, OQ_PART_STEM_ROOT, build->root, OQ_LETTERS);
    pack_section(block, OQ_PART_STEM_ROOT_SKIP, build->root_skip, OQ_LETTERS);
    pack_section(block, OQ_PART_STEM_KIND, words->kinds, words->count);
    pack_section(block, OQ_PART_STEM_WEIGHT, words->weights, words->count);
    pack_list(block, OQ_PART_EXTRAS, &words->extras);
    pack_list(block, OQ_PART_LISTED, &words->listed);
}

static void pack_lexicon(oq_packer *packer, oq_bytes *block) {
    oq_pack_words words = {0};
    oq_build build = {0};
    if (!pack_words_room(packer, &words)) {
        packer->status = ORTAQ_ERROR_MEMORY;
    } else {
        pack_words(packer, &words);
        if (oq_build_words(&build, packer->memory, words.words, words.count))
            pack_words_sections(&build, &words, block);
        else
            packer->status =
                build.too_large ? ORTAQ_ERROR_DATA : ORTAQ_ERROR_MEMORY;
    }
    oq_build_free(&build);
    oq_memory_free(packer->memory, words.words);
    oq_memory_free(packer->memory, words.kinds);
    oq_memory_free(packer->memory, words.weights);
    oq_bytes_free(&words.extras);
    oq_bytes_free(&words.listed);
}

/* ---------------------------------------------------------- Small parts -- */

static void pack_names(oq_packer *packer, oq_bytes *block, oq_model_part part,
                       const oq_names *names) {
    uint32_t strings[256];
    for (uint32_t i = 0; i < names->count; i++)
        strings[i] = pack_text(packer, names->items[i]);
    pack_section(block, part, strings, names->count);
}

static void pack_defaults(oq_packer *packer, oq_bytes *block) {
    const oq_grammar *grammar = packer->grammar;
    oq_bytes list = {.memory = packer->memory};
    for (uint32_t i = 0; i < grammar->default_count; i++) {
        const oq_default *of = &grammar->defaults[i];
        oq_model_default one = {.given = oq_pack_features(packer, &of->given),
                                .added = oq_pack_features(packer, &of->added),
                                .upos = of->upos};
        oq_bytes_add(&list, &one, sizeof one);
    }
    pack_list(block, OQ_PART_DEFAULTS, &list);
}

static void pack_citations(oq_packer *packer, oq_bytes *block) {
    const oq_grammar *grammar = packer->grammar;
    oq_bytes list = {.memory = packer->memory};
    for (uint32_t i = 0; i < grammar->citation_count; i++) {
        const oq_citation *of = &grammar->citations[i];
        oq_model_citation one = {
            .start = oq_pack_start(packer, of->state, oq_allowed_all()),
            .upos = of->upos};
        oq_bytes_add(&list, &one, sizeof one);
    }
    pack_list(block, OQ_PART_CITATIONS, &list);
}

/* What suffixes see of a spoken word: its last vowel and its last letter. */
static oq_model_spoken pack_spoken_one(oq_packer *packer,
                                       const oq_spoken *spoken) {
    const oq_alphabet *alphabet = &packer->grammar->alphabet;
    const oq_contexts *contexts = &packer->suffixes->contexts;
    oq_model_spoken one = {.written =
                               pack_text(packer, spoken->written)};
    oq_lex_word word;
    if (!oq_lex_read(alphabet, spoken->spoken, strlen(spoken->spoken), &word))
        return one;
    for (uint32_t i = 0; i < word.size; i++)
        if (alphabet->vowels >> word.letters[i] & 1)
            one.after = contexts->after_of[word.letters[i]];
    one.behind = contexts->behind_of[word.letters[word.size - 1]];
    return one;
}

static void pack_spoken(oq_packer *packer, oq_bytes *block) {
    const oq_grammar *grammar = packer->grammar;
    oq_bytes list = {.memory = packer->memory};
    for (uint32_t i = 0; i < grammar->spoken_count; i++) {
        oq_model_spoken one = pack_spoken_one(packer, &grammar->spoken[i]);
        oq_bytes_add(&list, &one, sizeof one);
    }
    pack_list(block, OQ_PART_SPOKEN, &list);
}

static void pack_word_classes(oq_packer *packer, oq_bytes *block) {
    const oq_grammar *grammar = packer->grammar;
    oq_bytes list = {.memory = packer->memory};
    for (uint32_t i = 0; i < grammar->class_count; i++) {
        const oq_word_class *of = &grammar->classes[i];
        oq_model_class one = {
            .name = pack_text(packer, of->name),
            .start = oq_pack_start(packer, of->state, oq_allowed_all()),
            .kind = oq_pack_class_kind(packer, i),
            .upos = of->upos,
            .flags = of->flags};
        oq_bytes_add(&list, &one, sizeof one);
    }
    pack_list(block, OQ_PART_CLASSES, &list);
}

static void pack_swaps(oq_packer *packer, oq_bytes *block) {
    const oq_grammar *grammar = packer->grammar;
    oq_bytes list = {.memory = packer->memory};
    for (uint32_t i = 0; i < grammar->class_count; i++)
        for (uint8_t from = 1; from <= OQ_LETTER_MAX; from++) {
            if (!grammar->classes[i].swap[from])
                continue;
            oq_model_swap one = oq_pack_swap(packer, i, from);
            oq_bytes_add(&list, &one, sizeof one);
        }
    pack_list(block, OQ_PART_SWAPS, &list);
}

static void pack_confusions(const oq_packer *packer, oq_bytes *block) {
    uint8_t costs[OQ_LETTERS][OQ_LETTERS];
    memset(costs, OQ_COST_ERROR, sizeof costs);
    for (unsigned letter = 0; letter < OQ_LETTERS; letter++)
        costs[letter][letter] = 0;
    for (uint32_t i = 0; i < packer->grammar->confusion_count; i++) {
        const oq_confusion *of = &packer->grammar->confusions[i];
        costs[of->one][of->other] = costs[of->other][of->one] = of->cost;
    }
    pack_section(block, OQ_PART_CONFUSIONS, costs, sizeof costs);
}

/* ---------------------------------------------------------------- Whole -- */

static void pack_parts(oq_packer *packer, oq_bytes *block) {
    const oq_grammar *grammar = packer->grammar;
    pack_section(block, OQ_PART_ALPHABET, &grammar->alphabet, 1);
    pack_section(block, OQ_PART_CONTEXTS, &packer->suffixes->contexts, 1);
    pack_starts(packer, block);
    pack_suffix_arcs(packer, block);
    pack_morphs(packer, block);
    pack_names(packer, block, OQ_PART_KEYS, &grammar->keys);
    pack_names(packer, block, OQ_PART_VALUES, &grammar->values);
    pack_names(packer, block, OQ_PART_UPOS, &grammar->upos);
    pack_defaults(packer, block);
    pack_citations(packer, block);
    pack_spoken(packer, block);
    pack_word_classes(packer, block);
    pack_swaps(packer, block);
    pack_section(block, OQ_PART_PARADIGMS, grammar->paradigms,
                 grammar->paradigm_count);
    pack_confusions(packer, block);
    pack_lexicon(packer, block);
    pack_section(block, OQ_PART_KINDS, packer->kinds, packer->kind_count);
    pack_section(block, OQ_PART_EDITS, packer->edits, packer->edit_count);
}

static void pack_close(oq_packer *packer, oq_bytes *block) {
    const oq_grammar *grammar = packer->grammar;
    uint32_t language = pack_text(packer, grammar->language);
    uint32_t name = pack_text(packer, grammar->name);
    uint32_t orthography = pack_text(packer, grammar->orthography);
    pack_section(block, OQ_PART_FEATURES, packer->features.data,
                 packer->features.size);
    pack_section(block, OQ_PART_STRINGS, packer->strings.data,
                 packer->strings.size);
    if (block->failed)
        return;
    oq_model_header *header = pack_header(block);
    memcpy(header->magic, OQ_MODEL_MAGIC, sizeof header->magic);
    header->order = OQ_MODEL_ORDER;
    header->version = OQ_MODEL_VERSION;
    header->size = (uint32_t)block->size;
    header->language = language;
    header->name = name;
    header->orthography = orthography;
    header->number_start =
        oq_pack_start(packer, grammar->number_state, oq_allowed_all());
    header->numeral_start =
        oq_pack_start(packer, grammar->numeral_state, oq_allowed_all());
    header->abbreviation_start =
        oq_pack_start(packer, grammar->abbreviation_state, oq_allowed_all());
    header->compound = grammar->compound;
    header->number_upos = grammar->number_upos;
    header->numeral_upos = grammar->numeral_upos;
    header->abbreviation_upos = grammar->abbreviation_upos;
    header->lemma_count = packer->lemma_count;
    memcpy(header->unlikely, grammar->unlikely, sizeof header->unlikely);
    header->checksum = oq_model_checksum(header, header->size);
}

static void pack_all(oq_packer *packer, oq_bytes *block) {
    static const oq_model_header empty;
    static const uint8_t nothing[1];
    oq_bytes_add(block, &empty, sizeof empty);
    oq_bytes_add(&packer->features, nothing, 1);
    oq_bytes_add(&packer->strings, nothing, 1);
    if (block->failed || !oq_pack_stems(packer))
        return;
    pack_parts(packer, block);
    pack_close(packer, block);
    if (block->failed || packer->features.failed || packer->strings.failed)
        packer->status = ORTAQ_ERROR_MEMORY;
}

OQ_FN ortaq_status oq_model_pack(const oq_grammar *grammar, oq_bytes *block) {
    oq_suffixes suffixes;
    oq_packer packer = {.grammar = grammar,
                        .memory = grammar->arena.memory,
                        .suffixes = &suffixes};
    packer.arena.memory = packer.features.memory = packer.strings.memory =
        packer.memory;
    packer.status = oq_suffixes_compile(&suffixes, grammar);
    if (packer.status >= 0)
        pack_all(&packer, block);
    if (block->failed && packer.status >= 0)
        packer.status = ORTAQ_ERROR_MEMORY;
    oq_suffixes_free(&suffixes);
    oq_memory_free(packer.memory, packer.stems);
    oq_memory_free(packer.memory, packer.kinds);
    oq_memory_free(packer.memory, packer.edits);
    oq_bytes_free(&packer.features);
    oq_bytes_free(&packer.strings);
    oq_arena_free(&packer.arena);
    return packer.status;
}
