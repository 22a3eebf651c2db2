/*
 * checker.c - a checker is a converter from an orthography to itself whose
 * words are judged instead of written.
 *
 * SPDX-License-Identifier: MIT
 */
#include "check.h"

/* Letters that another script of everyday texts has too; those of phonetic
 * alphabets (from U+0260 on) leave no doubt what script a word is in. */
static void checker_alike(ortaq_checker *checker) {
    const oq_engine *engine = checker->engine;
    for (uint32_t code = 0; code < 0x600; code++) {
        if (code >= 0x260 && code < 0x370) continue;
        unsigned cell = oq_cell(engine->pages, engine->cells, code);
        unsigned letter = cell & OQ_CELL_LETTER;
        if (cell >> OQ_CELL_KIND_SHIFT == OQ_KIND_REPAIR)
            oq_set_add(&checker->alike, letter);
    }
}

static void checker_dots(ortaq_checker *checker) {
    const oq_engine *engine = checker->engine;
    unsigned dotted = 0, dotless = 0;
    for (unsigned i = OQ_LETTER_FIRST; i < 256; i++) {
        if (engine->codes[i] == 'i' && engine->uppers[i] == 0x130) dotted = i;
        if (engine->codes[i] == 0x131 && engine->uppers[i] == 'I') dotless = i;
    }
    if (dotted == 0 || dotless == 0) return;
    checker->dotted = dotted;
    checker->dotless = dotless;
}

static void checker_join(ortaq_checker *checker) {
    ortaq_converter *stream = checker->stream;
    oq_engine *engine = &stream->engines[0];
    checker->engine = engine;
    engine->judge.context = checker;
    engine->judge.judge = oq_check_word;
    stream->instead = (oq_stretch_work){checker, oq_check_stretch};
    stream->report = 1;
    stream->keep_foreign = 1;
    checker_alike(checker);
    checker_dots(checker);
}

OQ_FN ortaq_status oq_checker_open(const oq_memory *memory,
                                   const oq_chain *chain,
                                   const oq_check_hooks *hooks,
                                   ortaq_checker **checker) {
    ortaq_checker *made = oq_memory_get(memory, sizeof(*made));
    if (made == NULL) return ORTAQ_ERROR_MEMORY;
    made->memory = *memory;
    made->words = 1;
    made->whole.memory = made->texts.memory = &made->memory;
    made->line.memory = &made->memory;
    ortaq_status status = oq_stream_open(memory, chain, &made->stream);
    if (status != ORTAQ_DONE) {
        oq_memory_free(memory, made);
        return status;
    }
    made->hooks = *hooks;
    checker_join(made);
    *checker = made;
    return ORTAQ_DONE;
}

OQ_FN void oq_checker_close(ortaq_checker *checker) {
    oq_memory memory = checker->memory;
    if (checker->hooks.close != NULL)
        checker->hooks.close(checker->hooks.context);
    oq_stream_close(checker->stream);
    oq_bytes_free(&checker->whole);
    oq_bytes_free(&checker->texts);
    oq_bytes_free(&checker->line);
    oq_memory_free(&memory, checker->suspects);
    oq_memory_free(&memory, checker);
}

OQ_FN void oq_checker_know(ortaq_checker *checker, uint32_t code) {
    if (code < OQ_COUNT(checker->stream->known))
        checker->stream->known[code] = OQ_KNOWN;
}

OQ_FN void oq_checker_begin(ortaq_checker *checker) {
    oq_engine *engine = &checker->stream->engines[0];
    engine->judge.all =
        checker->words && checker->hooks.known != NULL && checker->dotted != 0;
}
