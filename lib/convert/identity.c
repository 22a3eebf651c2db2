/*
 * identity.c - from an orthography to itself: no rule, but look-alikes are
 * repaired, apostrophes and compositions brought to their one form. The
 * tables are made for each converter, for no pack has them.
 *
 * SPDX-License-Identifier: MIT
 */
#include "../base/utf8.h"
#include "stream.h"

struct oq_identity {
    uint8_t plain[256];
    uint16_t firsts[257];
    oq_output outputs[256 * OQ_FORMS];
};

OQ_FN oq_identity *oq_identity_open(const oq_memory *memory,
                                    oq_engine *engine, const oq_pack *pack) {
    const uint32_t *codes = oq_pack_at(pack, pack->letters.codes);
    const uint32_t *uppers = oq_pack_at(pack, pack->letters.uppers);
    oq_identity *identity = oq_memory_get(memory, sizeof(*identity));
    oq_step none = {0};
    if (identity == NULL) return NULL;
    for (unsigned i = OQ_LETTER_FIRST; i < 256; i++) {
        if (codes[i] == 0) continue;
        identity->plain[i] = (uint8_t)i;
        for (int form = 0; form < OQ_FORMS; form++) {
            oq_output *output = &identity->outputs[i * OQ_FORMS + form];
            output->size = (uint8_t)oq_utf8_put(
                output->text, form == OQ_LOWER ? codes[i] : uppers[i]);
        }
    }
    oq_engine_open(engine, pack, pack, &none);
    engine->plain = identity->plain;
    engine->firsts = identity->firsts;
    engine->outputs = identity->outputs;
    oq_engine_direct(engine);
    return identity;
}
