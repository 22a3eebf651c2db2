/*
 * onsets.c - onsets in slots by the hash of their keys; one that comes to the
 * slot of another takes it. Their stands are behind one another in a block;
 * when that is full, all begins anew.
 *
 * SPDX-License-Identifier: MIT
 */
#include "onsets.h"

OQ_FN ortaq_status oq_onsets_open(oq_onsets *onsets, const oq_memory *memory) {
    onsets->slots = oq_memory_get(memory, OQ_ONSETS * sizeof *onsets->slots);
    onsets->stands =
        oq_memory_raw(memory, OQ_ONSET_ROOM * sizeof *onsets->stands);
    onsets->made = NULL;
    onsets->used = 0;
    return onsets->slots && onsets->stands ? ORTAQ_DONE : ORTAQ_ERROR_MEMORY;
}

OQ_FN void oq_onsets_close(oq_onsets *onsets, const oq_memory *memory) {
    oq_memory_free(memory, onsets->slots);
    oq_memory_free(memory, onsets->stands);
}

static uint32_t onset_hash(uint64_t key[OQ_ONSET_CODES][2]) {
    uint64_t hash = 0;
    for (uint32_t i = 0; i < OQ_ONSET_CODES; i++)
        hash = ((hash ^ key[i][0]) * 0x9E3779B97F4A7C15u ^ key[i][1]) *
               0x9E3779B97F4A7C15u;
    return hash >> 40 & (OQ_ONSETS - 1);
}

OQ_FN oq_onset *oq_onset_of(oq_onsets *onsets,
                            uint64_t key[OQ_ONSET_CODES][2]) {
    oq_onset *onset = &onsets->slots[onset_hash(key)];
    if (onset->known && !memcmp(onset->key, key, sizeof onset->key))
        return onset;
    if (onsets->used + OQ_ONSET_MOST > OQ_ONSET_ROOM) {
        memset(onsets->slots, 0, OQ_ONSETS * sizeof *onsets->slots);
        onsets->used = 0;
    }
    *onset = (oq_onset){.first = onsets->used, .good = true};
    memcpy(onset->key, key, sizeof onset->key);
    onsets->made = onset;
    return onset;
}

OQ_FN oq_onset_stand *oq_onset_add(oq_onsets *onsets) {
    oq_onset *onset = onsets->made;
    onset->good &= onset->count < OQ_ONSET_MOST;
    return onset->good ? &onsets->stands[onset->first + onset->count++] : NULL;
}
