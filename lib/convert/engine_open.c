/*
 * engine_open.c - the tables of one step, looked up in its packs, and what
 * follows from them: which letters are written without a look at their rules,
 * and which texts a kernel or a memory may write.
 *
 * SPDX-License-Identifier: MIT
 */
#include "../base/utf8.h"
#include "again.h"
#include "engine.h"
#include "glance.h"
#include "protect.h"

/* Whether the letters beside one without case say how it is written. */
static bool engine_has_forms(const oq_engine *engine, unsigned letter) {
    const oq_output *forms =
        &engine->outputs[(size_t)engine->plain[letter] * OQ_FORMS];
    return engine->cased && engine->codes[letter] == engine->uppers[letter] &&
           (forms[OQ_LOWER].size != forms[OQ_CAPS].size ||
            memcmp(forms[OQ_LOWER].text, forms[OQ_CAPS].text,
                   forms[OQ_CAPS].size) != 0);
}

OQ_FN void oq_engine_direct(oq_engine *engine) {
    engine->cased = false;
    for (unsigned i = OQ_LETTER_FIRST; i < 256; i++)
        engine->cased |= engine->codes[i] != engine->uppers[i];
    for (unsigned i = 0; i < 256; i++)
        engine->direct[i] = engine->firsts[i] == engine->firsts[i + 1] &&
                                    !engine_has_forms(engine, i)
                                ? engine->plain[i]
                                : 0;
}

static void engine_list_firsts(oq_engine *engine) {
    if (engine->list.count == 0) return;
    const oq_node *root = &engine->list.nodes[0];
    for (unsigned i = 0; i < root->child_count; i++) {
        unsigned letter = engine->list.nodes[root->children + i].letter;
        oq_set_add(&engine->list_firsts, letter);
    }
}

static void engine_sign_firsts(oq_engine *engine) {
    for (uint32_t i = 0; i < engine->point_count; i++) {
        uint8_t bytes[4];
        oq_utf8_put(bytes, engine->points[i].code);
        engine->sign_firsts[bytes[0]] = true;
        if (bytes[0] >= 0x80 || bytes[0] == engine->sign_ascii[0]) continue;
        if (engine->sign_ascii[1] == engine->sign_ascii[0])
            engine->sign_ascii[1] = bytes[0];
        else
            engine->sign_more |= bytes[0] != engine->sign_ascii[1];
        if (engine->sign_ascii[0] == 0)
            engine->sign_ascii[0] = engine->sign_ascii[1];
    }
}

/* Whether no byte that ends a token of the memo is part of any word. */
static bool engine_is_apart(const oq_engine *engine) {
    for (unsigned byte = 0; byte < 0x80; byte++)
        if (oq_memo_ends((uint8_t)byte) &&
            oq_cell(engine->pages, engine->cells, byte) != 0)
            return false;
    return true;
}

/* Whether all letters of ASCII are of another script, and no mark is part of a
 * word, or hangs on what is kept beside it, as digits do. */
static bool engine_is_aside(const oq_engine *engine) {
    for (unsigned code = 'A'; code <= 'z'; code++) {
        unsigned kind =
            oq_cell(engine->pages, engine->cells, code) >> OQ_CELL_KIND_SHIFT;
        if (oq_is_ascii_letter(code) && kind != OQ_KIND_FOREIGN &&
            kind != OQ_KIND_REPAIR)
            return false;
    }
    for (uint32_t i = 0; i < engine->mark_count; i++) {
        uint32_t code = engine->marks[i].from;
        if (oq_is_digit(code) || oq_is_apostrophe(code) ||
            oq_cell(engine->pages, engine->cells, code) != 0)
            return false;
    }
    return true;
}

OQ_FN void oq_engine_open(oq_engine *engine, const oq_pack *source,
                          const oq_pack *rules, const oq_step *step) {
    const oq_letters *letters = &source->letters;
    memset(engine, 0, sizeof(*engine));
    engine->pages = oq_pack_at(source, letters->pages);
    engine->cells = oq_pack_at(source, letters->cells);
    engine->codes = oq_pack_at(source, letters->codes);
    engine->uppers = oq_pack_at(source, letters->uppers);
    engine->kinds = oq_pack_at(source, letters->kinds);
    engine->points = oq_pack_at(source, letters->points);
    engine->point_count = letters->points.count;
    engine->suffixes = oq_pack_at(source, letters->suffixes);
    engine->suffix_count = letters->suffixes.count;
    engine->script = (oq_script)letters->script;
    engine->plain = oq_pack_at(rules, step->plain);
    engine->firsts = oq_pack_at(rules, step->firsts);
    engine->slots = oq_pack_at(rules, step->slots);
    engine->nexts = oq_pack_at(rules, step->nexts);
    engine->candidates = oq_pack_at(rules, step->candidates);
    engine->rules = oq_pack_at(rules, step->rules);
    engine->text = oq_pack_at(rules, step->text);
    engine->elements = oq_pack_at(rules, step->elements);
    engine->sets = oq_pack_at(rules, step->sets);
    engine->conditions = oq_pack_at(rules, step->conditions);
    engine->condition_count = step->conditions.count;
    engine->prefixes = oq_pack_at(rules, step->prefixes);
    engine->prefix_count = step->prefixes.count;
    engine->outputs = oq_pack_at(rules, step->outputs);
    engine->list = (oq_list){
        oq_pack_at(rules, step->list), oq_pack_at(rules, step->listed),
        oq_pack_at(rules, step->strings), step->list.count};
    engine->marks = oq_pack_at(rules, step->marks);
    engine->mark_count = step->marks.count;
    engine->lookalikes = engine->lists = true;
    if (step->kernel.count != 0)
        engine->kernel = oq_pack_at(rules, step->kernel);
    engine->run = oq_kernels_here()->run;
    engine->leap = oq_kernels_here()->leap;
    engine->recalls = oq_kernels_here()->recall();
    engine->marks_by = oq_kernels_here()->apostrophes;
    engine->apart = engine_is_apart(engine);
    engine->aside = engine_is_aside(engine);
    engine->again = oq_again_can(engine);
    engine->kernel_again = engine->again && engine->kernel != NULL &&
                           oq_again_kernel_can(engine->kernel);
    if (step->outputs.count != 0) oq_engine_direct(engine);
    engine_list_firsts(engine);
    engine_sign_firsts(engine);
}

OQ_FN void oq_engine_target(oq_engine *engine, const oq_pack *target) {
    engine->to_pages = oq_pack_at(target, target->letters.pages);
    engine->to_cells = oq_pack_at(target, target->letters.cells);
}
