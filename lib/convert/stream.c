/*
 * stream.c - windows in, windows out. Invariants: "held" never holds a whole
 * block between calls; output is handed on before the next block is begun,
 * and so are events if they are wanted; so memory stays bounded.
 *
 * SPDX-License-Identifier: MIT
 */
#include "stream.h"

#include "../base/utf8.h"
#include "again.h"

/* Marks the ASCII letters of the alphabet that stand by themselves: the c of
 * Uzbek is one in 1929, and a part of ch alone in 1995. */
static void stream_know_letters(ortaq_converter *converter) {
    const char *at =
        oq_pack_text(converter->packs[0], converter->packs[0]->alphabet);
    for (; *at != 0; at += *at == ' ') {
        size_t size = strcspn(at, " ");
        if (size == 1 && *at >= 'a' && *at <= 'z')
            converter->known[(uint8_t)*at] =
                converter->known[(uint8_t)*at & ~32u] = OQ_KNOWN_LETTER;
        at += size;
    }
}

/* Letters that belong to the source, for the search for foreign words: by the
 * cells of the code points themselves. */
static void stream_know(ortaq_converter *converter) {
    const oq_engine *engine = &converter->engines[0];
    for (uint32_t code = 0; code < OQ_COUNT(converter->known); code++) {
        unsigned kind =
            oq_cell(engine->pages, engine->cells, code) >> OQ_CELL_KIND_SHIFT;
        converter->known[code] =
            kind == OQ_KIND_LETTER || kind == OQ_KIND_SIGN ||
            kind == OQ_KIND_ALIKE || kind == OQ_KIND_POINT ||
            kind == OQ_KIND_BORROWED;
    }
    stream_know_letters(converter);
}

static void stream_defaults(ortaq_converter *converter) {
    converter->policy = ORTAQ_STOP;
    converter->keep_addresses = converter->keep_numerals = 1;
    converter->keep_foreign = 2;
    converter->lookalikes = converter->lists = 1;
    converter->sentences = 1;
    converter->marks = 1;
    converter->alternatives = 2;
}

static void stream_memory(ortaq_converter *converter) {
    const oq_memory *memory = &converter->memory;
    converter->held.memory = converter->out.memory = memory;
    converter->events.text.memory = memory;
    converter->events.weights.memory = memory;
    converter->names.memory = converter->sought.memory = memory;
    for (int i = 0; i < 2; i++) {
        converter->between[i].memory = memory;
        converter->keep[i].memory = memory;
    }
    for (int i = 0; i < OQ_STEPS_MOST; i++) {
        converter->traces[i].memory = memory;
        converter->traces[i].others.memory = memory;
        converter->traces[i].weights.memory = memory;
    }
}

/* A word in letters strange to a step is no text of the language, whatever a
 * later step takes them for: it stays. */
static void stream_guard(ortaq_converter *converter) {
    oq_engine *engines = converter->engines;
    for (unsigned i = 0; i + 1 < converter->step_count; i++)
        for (unsigned j = i + 1; j < converter->step_count; j++)
            engines[i].guards |= engines[j].script != engines[i].script;
}

OQ_FN ortaq_status oq_stream_open(const oq_memory *memory,
                                  const oq_chain *chain,
                                  ortaq_converter **converter) {
    ortaq_converter *made = oq_memory_get(memory, sizeof(*made));
    if (made == NULL) return ORTAQ_ERROR_MEMORY;
    made->memory = *memory;
    stream_memory(made);
    stream_defaults(made);
    made->step_count = chain->count;
    made->packs[chain->count ? chain->count : 1] = chain->to;
    made->packs[0] = chain->from;
    for (unsigned i = 0; i < chain->count; i++) {
        made->packs[i] = chain->steps[i].source;
        made->up[i] = chain->steps[i].source == chain->steps[i].rules;
    }
    for (unsigned i = 0; i < chain->count; i++) {
        oq_engine_open(&made->engines[i], chain->steps[i].source,
                       chain->steps[i].rules, chain->steps[i].step);
        oq_engine_target(&made->engines[i], made->packs[i + 1]);
        made->engines[i].number = (uint8_t)(i + 1);
    }
    stream_guard(made);
    made->kernels = oq_kernels_here();
    const char *tag = oq_pack_text(chain->from, chain->from->tag);
    if (chain->built_in)
        made->model = oq_foreign_model_of(tag, strcspn(tag, "-"));
    made->latin_source = chain->from->letters.script == OQ_SCRIPT_LATN;
    made->latin_target = chain->to->letters.script == OQ_SCRIPT_LATN;
    made->word = oq_memory_raw(memory, sizeof(*made->word));
    bool good = made->word != NULL;
    if (good) made->word->work = (oq_work){0, 0, 0};
    if (good) made->word->memo = NULL;
    if (good) made->word->again = NULL;
    if (chain->count == 0) {
        made->step_count = 1;
        made->identity = oq_identity_open(memory, made->engines, chain->from);
        made->engines[0].number = 1;
        good = good && made->identity != NULL;
    }
    if (good) stream_know(made);
    if (!good) {
        oq_stream_close(made);
        return ORTAQ_ERROR_MEMORY;
    }
    memcpy(made->owned, chain->owned, sizeof(made->owned));
    *converter = made;
    return ORTAQ_DONE;
}

OQ_FN void oq_stream_close(ortaq_converter *converter) {
    oq_memory memory = converter->memory;
    oq_bytes_free(&converter->held);
    oq_bytes_free(&converter->out);
    oq_bytes_free(&converter->events.text);
    oq_bytes_free(&converter->events.weights);
    oq_memory_free(&memory, converter->events.items);
    oq_ranges_free(&converter->names);
    oq_sought_free(&converter->sought);
    for (int i = 0; i < 2; i++) {
        oq_bytes_free(&converter->between[i]);
        oq_ranges_free(&converter->keep[i]);
    }
    for (int i = 0; i < OQ_STEPS_MOST; i++) {
        oq_word_reader *reader = &converter->engines[i].reader;
        if (reader->close != NULL) reader->close(reader->context);
        oq_engine *back = converter->backs[i];
        if (back != NULL && back->reader.close != NULL)
            back->reader.close(back->reader.context);
        oq_memory_free(&memory, back);
        oq_memory_free(&memory, converter->traces[i].spans);
        oq_bytes_free(&converter->traces[i].others);
        oq_bytes_free(&converter->traces[i].weights);
    }
    oq_memory_free(&memory, converter->word);
    oq_memory_free(&memory, converter->memo);
    oq_again_close(converter->again);
    oq_memory_free(&memory, converter->finder);
    oq_memory_free(&memory, converter->identity);
    for (int i = 0; i < 2; i++)
        oq_memory_free(&memory, converter->owned[i]);
    for (size_t i = 0; i < OQ_COUNT(converter->own); i++)
        oq_memory_free(&memory, converter->own[i]);
    oq_memory_free(&memory, converter);
}

OQ_FN void oq_stream_reset(ortaq_converter *converter) {
    oq_bytes *all[] = {&converter->held, &converter->out,
                       &converter->between[0], &converter->between[1],
                       &converter->events.text, &converter->events.weights};
    for (size_t i = 0; i < OQ_COUNT(all); i++) {
        all[i]->size = 0;
        all[i]->failed = false;
    }
    for (int i = 0; i < OQ_STEPS_MOST; i++)
        converter->traces[i].others.failed =
            converter->traces[i].weights.failed = false;
    converter->word->work = (oq_work){0, 0, 0};
    converter->events.count = converter->events.next = 0;
    converter->out_taken = converter->searched = 0;
    converter->taken = converter->written = converter->error_at = 0;
    converter->carry_keep = converter->over = false;
    converter->code = (oq_code){0, 0, 0};
    converter->started = converter->finishing = false;
    converter->failure = ORTAQ_DONE;
}

OQ_FN void oq_stream_forget(ortaq_converter *converter) {
    oq_memory_free(&converter->memory, converter->memo);
    oq_again_close(converter->again);
    converter->memo = converter->word->memo = NULL;
    converter->again = converter->word->again = NULL;
    converter->read = 0;
}

/* Hands output on; whether all of it went. */
static bool stream_drain(ortaq_converter *converter, ortaq_output *output) {
    size_t have = converter->out.size - converter->out_taken;
    size_t room = output->size - output->pos;
    size_t size = have < room ? have : room;
    if (size != 0)
        memcpy((uint8_t *)output->bytes + output->pos,
               converter->out.data + converter->out_taken, size);
    output->pos += size;
    converter->out_taken += size;
    if (size < have) return false;
    converter->out.size = converter->out_taken = 0;
    return true;
}

/* Writes into the output window as long as there is room for what a piece may
 * become; nothing waits for the window then. */
static void stream_block(ortaq_converter *converter, const uint8_t *text,
                         size_t size, ortaq_output *output) {
    oq_bytes *out = &converter->out;
    converter->events.count = converter->events.next = 0;
    converter->events.text.size = converter->events.weights.size = 0;
    if (output->pos < output->size)
        oq_bytes_lend(out, (uint8_t *)output->bytes + output->pos,
                      output->size - output->pos);
    converter->failure = oq_block_convert(converter, text, size);
    converter->taken += size;
    converter->written += out->size;
    output->pos += oq_bytes_give_back(out);
}

/* Whether a part of a line is all that is held. What was searched for a line
 * end is not searched again, or a line fed byte by byte takes its square. */
static bool stream_holds_part(ortaq_converter *converter) {
    const oq_bytes *held = &converter->held;
    size_t fresh = held->size - converter->searched;
    if (held->size >= OQ_LINE_MOST) return false;
    if (fresh != 0 &&
        memchr(held->data + converter->searched, '\n', fresh) != NULL)
        return false;
    converter->searched = held->size;
    return true;
}

/* Converts a block of what is held; false if there is none. */
static bool stream_held_block(ortaq_converter *converter, bool last,
                              ortaq_output *output) {
    oq_bytes *held = &converter->held;
    if (!last && stream_holds_part(converter)) return false;
    size_t size = oq_block_size(held->data, held->size, last);
    if (size == 0) return false;
    converter->searched = 0;
    stream_block(converter, held->data, size, output);
    held->size -= size;
    memmove(held->data, held->data + size, held->size);
    return true;
}

/* Converts a block straight out of the input window; false if it has none. */
static bool stream_input_block(ortaq_converter *converter, ortaq_input *input,
                               ortaq_output *output) {
    const uint8_t *text = (const uint8_t *)input->bytes + input->pos;
    size_t size = 0;
    if (converter->held.size == 0 && input->pos < input->size)
        size = oq_block_size(text, input->size - input->pos, false);
    if (size == 0) return false;
    stream_block(converter, text, size, output);
    input->pos += size;
    return true;
}

/* Moves input to what is held: up to the end of the line, or as much as is the
 * most of one. So what follows can be converted where it is. */
static bool stream_hold(ortaq_converter *converter, ortaq_input *input) {
    oq_bytes *held = &converter->held;
    const uint8_t *text = (const uint8_t *)input->bytes + input->pos;
    size_t size = input->size - input->pos;
    size_t room = OQ_LINE_MOST - held->size;
    if (size > room) size = room;
    const uint8_t *end = memchr(text, '\n', size);
    if (end != NULL) size = (size_t)(end - text) + 1;
    oq_bytes_add(held, text, size);
    if (held->failed) return false;
    input->pos += size;
    return true;
}

/* Hands on what there is; DONE if the next block may begin. */
static ortaq_status stream_clear(ortaq_converter *converter,
                                 ortaq_output *output) {
    if (!stream_drain(converter, output)) return ORTAQ_MORE_ROOM;
    if (converter->events.next < converter->events.count) return ORTAQ_EVENTS;
    if (converter->failure != ORTAQ_DONE) converter->over = true;
    return converter->failure;
}

OQ_FN ortaq_status oq_stream_feed(ortaq_converter *converter,
                                  ortaq_input *input, ortaq_output *output) {
    converter->started = true;
    if (converter->finishing || converter->over) return ORTAQ_ERROR_STATE;
    for (;;) {
        ortaq_status status = stream_clear(converter, output);
        if (status != ORTAQ_DONE) return status;
        if (stream_held_block(converter, false, output)) continue;
        if (stream_input_block(converter, input, output)) continue;
        if (input->pos == input->size) return ORTAQ_MORE_INPUT;
        if (!stream_hold(converter, input))
            converter->failure = ORTAQ_ERROR_MEMORY;
    }
}

OQ_FN ortaq_status oq_stream_finish(ortaq_converter *converter,
                                    ortaq_output *output) {
    if (converter->over) return ORTAQ_ERROR_STATE;
    converter->started = converter->finishing = true;
    for (;;) {
        ortaq_status status = stream_clear(converter, output);
        if (status != ORTAQ_DONE) return status;
        if (!stream_held_block(converter, true, output)) return ORTAQ_DONE;
    }
}
