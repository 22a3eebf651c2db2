/*
 * compile_marks.c - the punctuation marks and digits that a step writes with
 * other signs. A sign that is a letter, or a look-alike that means one, stands
 * in words, where no mark is looked for; so none may be listed.
 *
 * SPDX-License-Identifier: MIT
 */
#include "compile.h"

static bool marks_listed(const oq_bytes *rows, uint32_t code) {
    const oq_mark *marks = (const oq_mark *)(const void *)rows->data;
    for (size_t i = 0; i < rows->size / sizeof(oq_mark); i++)
        if (marks[i].from == code) return true;
    return false;
}

static bool marks_add(oq_builder *builder, oq_bytes *rows,
                      const oq_marks *marks, bool to_parent, size_t i,
                      const oq_letter_map *source) {
    const oq_codes *from = to_parent ? &marks->own : &marks->other;
    const oq_codes *to = to_parent ? &marks->other : &marks->own;
    oq_mark mark = {from->at[i], to->at[i]};
    if (oq_letter_number(source, mark.from) != OQ_LETTER_NONE)
        return oq_build_fail_code(builder, builder->source_name, marks->place,
                                  "A letter or sign of words is no mark: %",
                                  mark.from);
    if (marks_listed(rows, mark.from))
        return oq_build_fail_code(builder, builder->source_name, marks->place,
                                  "This mark is listed twice in one "
                                  "direction: %",
                                  mark.from);
    oq_bytes_add(rows, &mark, sizeof(mark));
    return rows->failed ? oq_build_no_memory(builder) : true;
}

OQ_FN bool oq_build_marks(oq_builder *builder, oq_step *step,
                          const oq_orth *orth, bool to_parent,
                          const oq_letter_map *source) {
    oq_bytes rows = {.memory = builder->memory};
    bool good = true;
    for (const oq_marks *m = orth->marks; good && m != NULL; m = m->next)
        for (size_t i = 0; good && i < m->own.count; i++)
            if (to_parent ? m->to_parent : m->from_parent)
                good = marks_add(builder, &rows, m, to_parent, i, source);
    good = good && oq_build_array(builder, &step->marks, rows.data,
                                  rows.size / sizeof(oq_mark),
                                  sizeof(oq_mark));
    oq_bytes_free(&rows);
    return good;
}
