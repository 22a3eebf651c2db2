/*
 * step_variants.c - what letters become. A variant is a letter of the source
 * and its result in each form, small and capital; no two are alike, so that
 * rules that write the same share one.
 *
 * SPDX-License-Identifier: MIT
 */
#include "step_maker.h"

static bool step_output(oq_step_maker *maker, oq_output *output,
                        const uint32_t *codes, size_t count, int form) {
    oq_bytes text = {.memory = maker->builder->memory};
    oq_write_form(&text, maker->target->orth, codes, count, form);
    bool fits = text.size <= OQ_OUTPUT_MAX;
    if (text.failed) {
        oq_bytes_free(&text);
        return oq_build_no_memory(maker->builder);
    }
    if (fits && text.size != 0) memcpy(output->text, text.data, text.size);
    output->size = (uint8_t)text.size;
    oq_bytes_free(&text);
    return fits;
}

OQ_FN unsigned oq_step_variant_of(oq_step_maker *maker, unsigned letter,
                                  const uint32_t *codes, size_t count,
                                  oq_place place) {
    oq_step_variant made = {.letter = (uint8_t)letter};
    for (int form = 0; form < OQ_FORMS; form++)
        if (!step_output(maker, &made.forms[form], codes, count, form)) {
            oq_step_fail(maker, place, "A result has at most 15 bytes.");
            return 0;
        }
    for (unsigned i = 1; i < maker->variant_count; i++)
        if (memcmp(&maker->variants[i], &made, sizeof(made)) == 0) return i;
    if (maker->variant_count == OQ_STEP_VARIANTS) {
        oq_step_fail(maker, place, "There are more than 255 variants.");
        return 0;
    }
    maker->variants[maker->variant_count] = made;
    return maker->variant_count++;
}
