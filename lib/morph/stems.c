/*
 * stems.c - the stems of all word lists as letters, each with its kind. What
 * is listed has the last word: a learnt stem of the same letters and part of
 * speech gives way, but hands its frequency on.
 *
 * SPDX-License-Identifier: MIT
 */
#include "pack.h"

#include <stdlib.h>

static bool pack_fail(oq_packer *packer, ortaq_status status) {
    if (packer->status >= 0)
        packer->status = status;
    return false;
}

/* ------------------------------------------------------ Kinds and edits -- */

static uint16_t pack_edit(oq_packer *packer, const oq_edit *edit) {
    for (uint32_t i = 0; i < packer->edit_count; i++)
        if (!memcmp(&packer->edits[i], edit, sizeof *edit))
            return (uint16_t)i;
    if (packer->edit_count > 60000) {
        pack_fail(packer, ORTAQ_ERROR_DATA);
        return 0;
    }
    if (!oq_memory_grow(packer->memory, (void **)&packer->edits,
                        &packer->edit_room, packer->edit_count + 1u,
                        sizeof *packer->edits)) {
        pack_fail(packer, ORTAQ_ERROR_MEMORY);
        return 0;
    }
    packer->edits[packer->edit_count] = *edit;
    return (uint16_t)packer->edit_count++;
}

/* The edit that makes one word of another. */
static uint16_t pack_edit_between(oq_packer *packer, const oq_lex_word *from,
                                  const oq_lex_word *to) {
    oq_edit edit = {0};
    uint32_t same = 0;
    while (same < from->size && same < to->size &&
           from->letters[same] == to->letters[same])
        same++;
    if (to->size - same > OQ_EDIT_MAX) {
        pack_fail(packer, ORTAQ_ERROR_DATA);
        return 0;
    }
    edit.strip = (uint8_t)(from->size - same);
    edit.size = (uint8_t)(to->size - same);
    memcpy(edit.letters, to->letters + same, edit.size);
    return pack_edit(packer, &edit);
}

static uint16_t pack_kind(oq_packer *packer, const oq_stem_kind *kind) {
    for (uint32_t i = packer->kind_count; i-- > 0;)
        if (!memcmp(&packer->kinds[i], kind, sizeof *kind))
            return (uint16_t)i;
    if (packer->kind_count == OQ_EXTRA - 1) {
        pack_fail(packer, ORTAQ_ERROR_DATA);
        return 0;
    }
    if (!oq_memory_grow(packer->memory, (void **)&packer->kinds,
                        &packer->kind_room, packer->kind_count + 1u,
                        sizeof *packer->kinds)) {
        pack_fail(packer, ORTAQ_ERROR_MEMORY);
        return 0;
    }
    packer->kinds[packer->kind_count] = *kind;
    return (uint16_t)packer->kind_count++;
}

OQ_FN uint32_t oq_pack_start(const oq_packer *packer, uint16_t state,
                             uint64_t allowed) {
    uint32_t start = oq_suffixes_start(packer->suffixes, state, allowed);
    if (start == UINT32_MAX)
        return UINT32_MAX;
    return start * packer->suffixes->contexts.after_count *
           packer->suffixes->contexts.behind_count;
}

static oq_stem_kind pack_plain_kind(oq_packer *packer, uint32_t klass,
                                    uint64_t allowed) {
    const oq_word_class *of = &packer->grammar->classes[klass];
    return (oq_stem_kind){
        .start = oq_pack_start(packer, of->state, allowed),
        .features = oq_pack_features(packer, &of->features),
        .upos = of->upos,
        .klass = (uint8_t)klass,
        .flags = of->flags};
}

OQ_FN uint16_t oq_pack_class_kind(oq_packer *packer, uint32_t klass) {
    oq_stem_kind kind = pack_plain_kind(packer, klass, oq_allowed_all());
    return pack_kind(packer, &kind);
}

OQ_FN oq_model_swap oq_pack_swap(oq_packer *packer, uint32_t klass,
                                 uint8_t from) {
    const oq_alphabet *alphabet = &packer->grammar->alphabet;
    uint8_t to = packer->grammar->classes[klass].swap[from];
    oq_lex_word base = {.letters = {from}, .size = 1};
    oq_lex_word variant = {.letters = {to}, .size = 1};
    oq_stem_kind kinds[2] = {
        pack_plain_kind(packer, klass, oq_allowed_base(alphabet)),
        pack_plain_kind(packer, klass, oq_allowed_variant(alphabet))};
    kinds[0].variant = pack_edit_between(packer, &base, &variant);
    kinds[1].lemma = pack_edit_between(packer, &variant, &base);
    return (oq_model_swap){.kind = pack_kind(packer, &kinds[0]),
                           .variant = pack_kind(packer, &kinds[1]),
                           .klass = (uint8_t)klass,
                           .from = from,
                           .to = to};
}

/* -------------------------------------------------------- Written stems -- */

/* Features of the class, then of the stem. */
static uint16_t stems_features(oq_packer *packer, const oq_lex_stem *stem) {
    const oq_word_class *klass = &packer->grammar->classes[stem->klass];
    oq_feature both[64];
    uint32_t count = 0;
    for (uint32_t i = 0; i < klass->features.count && count < 32; i++)
        both[count++] = klass->features.items[i];
    for (uint32_t i = 0; i < stem->features.count && count < 64; i++)
        both[count++] = stem->features.items[i];
    return oq_pack_features(packer, &(oq_features){both, count});
}

static bool stems_add(oq_packer *packer, const oq_lex_word *word,
                      oq_pack_stem stem) {
    stem.letters = (const uint8_t *)oq_arena_text(
        &packer->arena, (const char *)word->letters, word->size);
    stem.size = word->size;
    if (!stem.letters ||
        !oq_memory_grow(packer->memory, (void **)&packer->stems,
                        &packer->stem_room, packer->stem_count + 1u,
                        sizeof *packer->stems))
        return pack_fail(packer, ORTAQ_ERROR_MEMORY);
    packer->stems[packer->stem_count++] = stem;
    return true;
}

/* The variant, listed or by the class's swap; size 0: none. */
static void stems_variant(const oq_packer *packer, const oq_lex_stem *stem,
                          const oq_lex_word *base, oq_lex_word *variant) {
    const oq_word_class *klass = &packer->grammar->classes[stem->klass];
    variant->size = 0;
    if (stem->variant) {
        oq_lex_read(&packer->grammar->alphabet, stem->variant,
                    strlen(stem->variant), variant);
    } else if (klass->swap[base->letters[base->size - 1]]) {
        *variant = *base;
        variant->letters[base->size - 1] =
            klass->swap[base->letters[base->size - 1]];
    }
}

/* The kind of a stem, but for where it starts and its edits. */
static oq_stem_kind stems_kind(oq_packer *packer, const oq_lex_stem *stem) {
    const oq_word_class *klass = &packer->grammar->classes[stem->klass];
    const uint8_t *after_of = packer->suffixes->contexts.after_of;
    return (oq_stem_kind){
        .features = stems_features(packer, stem),
        .upos = stem->upos ? stem->upos : klass->upos,
        .klass = stem->klass,
        .flags = klass->flags | stem->flags |
                 (stem->listed ? OQ_FLAG_LISTED : 0),
        .after = stem->harmony ? (uint8_t)(1 + after_of[stem->harmony]) : 0,
    };
}

/* A stem in letters: itself, its variant (size 0: it has none), and its
 * lemma. */
typedef struct stems_written {
    oq_lex_word base, variant, lemma;
} stems_written;

static bool stems_read(oq_packer *packer, const oq_lex_stem *stem,
                       stems_written *written) {
    const oq_alphabet *alphabet = &packer->grammar->alphabet;
    if (!oq_lex_read(alphabet, stem->base, strlen(stem->base), &written->base))
        return pack_fail(packer, ORTAQ_ERROR_DATA);
    stems_variant(packer, stem, &written->base, &written->variant);
    written->lemma = written->base;
    return !stem->lemma ||
           oq_lex_read(alphabet, stem->lemma, strlen(stem->lemma),
                       &written->lemma) ||
           pack_fail(packer, ORTAQ_ERROR_DATA);
}

/* What may follow a stem itself: with a variant, where none is wanted. */
static uint64_t stems_allowed(const oq_packer *packer, const oq_lex_stem *stem,
                              const stems_written *written) {
    const oq_alphabet *alphabet = &packer->grammar->alphabet;
    if (!written->variant.size)
        return oq_allowed_all();
    return stem->consonants ? oq_allowed_full(alphabet)
                            : oq_allowed_base(alphabet);
}

/* Adds a stem as itself. */
static bool stems_base(oq_packer *packer, const oq_lex_stem *stem,
                       const stems_written *written, oq_stem_kind kind) {
    kind.start = oq_pack_start(packer,
                               packer->grammar->classes[stem->klass].state,
                               stems_allowed(packer, stem, written));
    kind.lemma = pack_edit_between(packer, &written->base, &written->lemma);
    if (written->variant.size)
        kind.variant =
            pack_edit_between(packer, &written->base, &written->variant);
    return stems_add(packer, &written->base,
                     (oq_pack_stem){.kind = pack_kind(packer, &kind),
                                    .weight = stem->weight,
                                    .lemma = stem->lemma});
}

/* The same of its variant. */
static bool stems_other(oq_packer *packer, const oq_lex_stem *stem,
                        const stems_written *written, oq_stem_kind kind) {
    const oq_grammar *grammar = packer->grammar;
    kind.start = oq_pack_start(packer, grammar->classes[stem->klass].state,
                               stem->consonants
                                   ? oq_allowed_short(&grammar->alphabet)
                                   : oq_allowed_variant(&grammar->alphabet));
    kind.lemma = pack_edit_between(packer, &written->variant, &written->lemma);
    return stems_add(packer, &written->variant,
                     (oq_pack_stem){.kind = pack_kind(packer, &kind),
                                    .weight = stem->weight,
                                    .lemma = stem->lemma,
                                    .variant = true});
}

/* "keep": the flags that it may have of its class. */
static bool stems_of_class(oq_packer *packer, const oq_lex_stem *stem,
                           uint8_t keep) {
    stems_written written;
    if (!stems_read(packer, stem, &written))
        return false;
    oq_stem_kind kind = stems_kind(packer, stem);
    kind.flags &= keep;
    return stems_base(packer, stem, &written, kind) &&
           (!written.variant.size ||
            stems_other(packer, stem, &written, kind));
}

/* The stem in its class, and in the one that goes with that: there it is as
 * open as in its own. */
static bool stems_one(oq_packer *packer, const oq_lex_stem *stem) {
    const oq_word_class *classes = packer->grammar->classes;
    uint8_t also = classes[stem->klass].also;
    oq_lex_stem twin = *stem;
    packer->lemma_count++;
    if (!stems_of_class(packer, stem, UINT8_MAX))
        return false;
    if (!also)
        return true;
    twin.klass = (uint8_t)(also - 1);
    twin.upos = classes[twin.klass].upos;
    return stems_of_class(packer, &twin, (uint8_t)~OQ_FLAG_CLOSED);
}

/* ------------------------------------------------- Listed before learnt -- */

static int stems_by_base(const void *one, const void *other) {
    const oq_lex_stem *a = *(oq_lex_stem *const *)one;
    const oq_lex_stem *b = *(oq_lex_stem *const *)other;
    int order = strcmp(a->base, b->base);
    if (order)
        return order;
    if (a->listed != b->listed)
        return a->listed ? -1 : 1;
    return a < b ? -1 : a > b;
}

static uint8_t stems_upos(const oq_lex_stem *stem) {
    return stem->upos;
}

/* Whether a stem that was learnt of a list, as of a closed class, is that of a
 * listed one: of this class, or of any if none is of this class any more. */
static bool stems_was(oq_lex_stem **group, uint32_t count,
                      const oq_lex_stem *learnt, const oq_lex_stem *listed) {
    bool there = false;
    for (uint32_t i = 0; i < count && group[i]->listed; i++)
        there |= group[i]->klass == learnt->klass;
    return !there || listed->klass == learnt->klass;
}

/* A learnt stem in a group: whether a listed one takes its place. The listed
 * one takes its weight, too. */
static bool stems_replaced(const oq_packer *packer, oq_lex_stem **group,
                           uint32_t count, const oq_lex_stem *learnt) {
    const oq_word_class *klass = &packer->grammar->classes[learnt->klass];
    bool closed = klass->flags & OQ_FLAG_CLOSED, replaced = closed;
    for (uint32_t i = 0; i < count && group[i]->listed; i++) {
        if (group[i]->removed)
            return true;
        if (stems_upos(group[i]) != stems_upos(learnt) &&
            !(closed && stems_was(group, count, learnt, group[i])))
            continue;
        replaced = true;
        if (!group[i]->weight || learnt->weight < group[i]->weight)
            group[i]->weight = learnt->weight;
    }
    return replaced;
}

/* Lists of small letters are no measure of names that are other words, too
 * (Elçin, elçi-n): they were learnt of as never met. */
static bool stems_name_unseen(const oq_packer *packer,
                              const oq_lex_stem *stem) {
    return stem->listed && stem->weight > OQ_NOT_LEARNT &&
           packer->grammar->classes[stem->klass].flags & OQ_FLAG_CAPITAL;
}

static bool stems_group(oq_packer *packer, oq_lex_stem **group,
                        uint32_t count) {
    for (uint32_t i = 0; i < count; i++)
        if (!group[i]->listed &&
            stems_replaced(packer, group, count, group[i]))
            group[i]->removed = true;
    for (uint32_t i = 0; i < count; i++) {
        if (group[i]->removed)
            continue;
        if (!group[i]->weight || stems_name_unseen(packer, group[i]))
            group[i]->weight = OQ_NOT_LEARNT;
        if (!stems_one(packer, group[i]))
            return false;
    }
    return true;
}

static int stems_by_letters(const void *one, const void *other) {
    const oq_pack_stem *a = one, *b = other;
    uint32_t size = a->size < b->size ? a->size : b->size;
    int order = memcmp(a->letters, b->letters, size);
    if (order)
        return order;
    if (a->size != b->size)
        return a->size < b->size ? -1 : 1;
    if (a->kind != b->kind)
        return a->kind < b->kind ? -1 : 1;
    return (a->weight > b->weight) - (a->weight < b->weight);
}

static bool stems_all(oq_packer *packer, oq_lex_stem **sorted) {
    const oq_grammar *grammar = packer->grammar;
    for (uint32_t i = 0; i < grammar->stem_count; i++)
        sorted[i] = &grammar->stems[i];
    if (grammar->stem_count)
        qsort(sorted, grammar->stem_count, sizeof *sorted, stems_by_base);
    for (uint32_t i = 0; i < grammar->stem_count;) {
        uint32_t end = i + 1;
        while (end < grammar->stem_count &&
               !strcmp(sorted[i]->base, sorted[end]->base))
            end++;
        if (!stems_group(packer, sorted + i, end - i))
            return false;
        i = end;
    }
    return true;
}

OQ_FN bool oq_pack_stems(oq_packer *packer) {
    size_t count = packer->grammar->stem_count + 1u;
    oq_lex_stem **sorted =
        oq_memory_get(packer->memory, count * sizeof *sorted);
    if (!sorted)
        return pack_fail(packer, ORTAQ_ERROR_MEMORY);
    pack_edit(packer, &(oq_edit){0});
    bool good = stems_all(packer, sorted) && packer->status >= 0;
    oq_memory_free(packer->memory, sorted);
    if (packer->stem_count)
        qsort(packer->stems, packer->stem_count, sizeof *packer->stems,
              stems_by_letters);
    return good;
}
