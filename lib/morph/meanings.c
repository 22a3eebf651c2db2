/*
 * meanings.c - what readings say, remembered. Running text repeats a few hundred
 * chains of suffixes, and a chain says the same behind all stems of the
 * same features. Each meaning has one place, by its hash; the last one that
 * came holds it.
 *
 * SPDX-License-Identifier: MIT
 */
#include "analyst.h"

/* What tells the meaning of a reading; false if its chain is too long. */
static bool meaning_key(const oq_stem_kind *kind, const oq_reading *reading,
                        oq_meaning *meaning) {
    memset(meaning, 0, offsetof(oq_meaning, features));
    meaning->stem_features = kind->features;
    meaning->stem_upos = kind->upos;
    meaning->flags = OQ_MEANING_USED | (reading->flags & OQ_MEANING_FLAGS);
    bool number = reading->flags & OQ_READ_NUMBER;
    for (uint8_t i = 0; i < reading->count; i++) {
        const oq_reading_part *part = &reading->parts[i];
        if (part->morph == OQ_PART_STEM ||
            (part->end <= reading->stem_start && !number))
            continue; /* of an earlier stem of a compound */
        if (meaning->size == OQ_MEANING_MAX)
            return false;
        meaning->morphs[meaning->size++] = part->morph;
    }
    return true;
}

static uint32_t meaning_hash(const oq_meaning *meaning) {
    uint32_t hash = meaning->stem_features;
    hash = hash << 16 | (uint32_t)meaning->stem_upos << 8 | meaning->flags;
    for (uint32_t i = 0; i < meaning->size; i++)
        hash = (hash ^ meaning->morphs[i]) * 0x9E3779B1u;
    return hash * 0x9E3779B1u >> (32 - OQ_MEANING_BITS);
}

OQ_FN uint32_t oq_meaning_features(oq_analyst *analyst,
                                   const oq_reading *reading,
                                   oq_feature out[OQ_FEATURES_MAX],
                                   uint8_t *upos) {
    oq_meaning meaning;
    const oq_stem_kind *kind = &analyst->model->kinds[reading->kind];
    if (!meaning_key(kind, reading, &meaning))
        return oq_reading_features(analyst->model, reading, out, upos);
    oq_meaning *known = &analyst->meanings[meaning_hash(&meaning)];
    if (memcmp(known, &meaning, offsetof(oq_meaning, count))) {
        meaning.count = (uint8_t)oq_reading_features(
            analyst->model, reading, meaning.features, &meaning.upos);
        *known = meaning;
    }
    memcpy(out, known->features, known->count * sizeof *out);
    *upos = known->upos;
    return known->count;
}
