/*
 * compile_step.c - rules into a step. They are read (step_rules.c) and put in
 * rows (step_rows.c); then all that they name is written into the pack. Rules
 * name it by number, so that arrays are written as they were gathered.
 *
 * SPDX-License-Identifier: MIT
 */
#include "step_maker.h"

OQ_FN bool oq_step_fail(oq_step_maker *maker, oq_place place,
                        const char *message) {
    return oq_build_fail(maker->builder, maker->orth->source_name, place,
                         message, NULL);
}

OQ_FN bool oq_step_add(oq_step_maker *maker, oq_bytes *bytes, const void *data,
                       size_t size) {
    oq_bytes_add(bytes, data, size);
    return !bytes->failed || oq_build_no_memory(maker->builder);
}

static bool step_write_variants(oq_step_maker *maker, oq_step *step) {
    size_t count = (size_t)maker->variant_count * OQ_FORMS;
    oq_output *outputs =
        oq_memory_get(maker->builder->memory, count * sizeof(oq_output));
    uint8_t letter_of[OQ_STEP_VARIANTS] = {0};
    if (outputs == NULL) return oq_build_no_memory(maker->builder);
    for (unsigned i = 1; i < maker->variant_count; i++) {
        letter_of[i] = maker->variants[i].letter;
        memcpy(&outputs[i * OQ_FORMS], maker->variants[i].forms,
               sizeof(maker->variants[i].forms));
    }
    bool good = oq_build_array(maker->builder, &step->outputs, outputs,
                               count, sizeof(*outputs)) &&
                oq_build_array(maker->builder, &step->letter_of, letter_of,
                               OQ_STEP_VARIANTS, 1);
    oq_memory_free(maker->builder->memory, outputs);
    return good;
}

static bool step_write_array(oq_step_maker *maker, oq_slice *slice,
                             const oq_bytes *bytes, size_t unit) {
    return oq_build_array(maker->builder, slice, bytes->data,
                          bytes->size / unit, unit);
}

static bool step_write(oq_step_maker *maker, oq_step *step,
                       const oq_step_rows *rows) {
    step->variant_count = maker->variant_count;
    step->class_count = maker->class_count;
    return oq_build_array(maker->builder, &step->plain, maker->plain, 256, 1) &&
           oq_build_array(maker->builder, &step->firsts, rows->firsts, 257,
                          2) &&
           step_write_array(maker, &step->rules, &rows->rules,
                            sizeof(oq_packed_rule)) &&
           oq_build_array(maker->builder, &step->slots, rows->slots, 256, 1) &&
           step_write_array(maker, &step->nexts, &rows->nexts, 2) &&
           step_write_array(maker, &step->candidates, &rows->candidates, 2) &&
           step_write_array(maker, &step->text, &rows->text, 1) &&
           step_write_array(maker, &step->elements, &maker->elements,
                            sizeof(oq_element)) &&
           step_write_array(maker, &step->sets, &maker->sets,
                            sizeof(oq_set)) &&
           step_write_array(maker, &step->conditions, &maker->conditions,
                            sizeof(oq_packed_condition)) &&
           step_write_array(maker, &step->prefixes, &maker->prefixes,
                            sizeof(oq_prefix)) &&
           step_write_variants(maker, step);
}

static void step_free(oq_step_maker *maker, oq_step_rows *rows) {
    oq_bytes_free(&maker->rules);
    oq_bytes_free(&maker->elements);
    oq_bytes_free(&maker->sets);
    oq_bytes_free(&maker->conditions);
    oq_bytes_free(&maker->prefixes);
    oq_bytes_free(&rows->rules);
    oq_bytes_free(&rows->text);
    oq_bytes_free(&rows->nexts);
    oq_bytes_free(&rows->candidates);
    oq_memory_free(maker->builder->memory, maker);
}

OQ_FN bool oq_build_step(oq_builder *builder, oq_step *step,
                         const oq_orth *orth, bool to_parent,
                         const oq_letter_map *source,
                         const oq_letter_map *target) {
    const oq_memory *memory = builder->memory;
    oq_step_maker *maker = oq_memory_get(memory, sizeof(*maker));
    if (maker == NULL) return oq_build_no_memory(builder);
    oq_step_rows rows = {.rules.memory = memory,
                         .text.memory = memory,
                         .nexts.memory = memory,
                         .candidates.memory = memory};
    maker->builder = builder;
    maker->orth = orth;
    maker->to_parent = to_parent;
    maker->source = source;
    maker->target = target;
    maker->variant_count = 1;
    maker->rules.memory = maker->elements.memory = maker->sets.memory =
        maker->conditions.memory = maker->prefixes.memory = memory;
    bool good = oq_step_read_rules(maker) && oq_step_make_rows(maker, &rows) &&
                oq_step_make_candidates(maker, &rows) &&
                step_write(maker, step, &rows) &&
                oq_build_list(builder, step, orth, to_parent, source, target) &&
                oq_build_marks(builder, step, orth, to_parent, source);
    step_free(maker, &rows);
    return good;
}
