/*
 * describe.c - ortaq_describe: reads the file of an orthography anew, for a
 * pack holds no prose, or writes a step of its pack for ICU.
 *
 * SPDX-License-Identifier: MIT
 */
#include "library.h"

static ortaq_status describe_text(const ortaq_library *library, size_t number,
                                  oq_bytes *out) {
    oq_arena arena = {.memory = &library->memory};
    oq_orth *orth;
    ortaq_status status = oq_library_orth(library, number, &arena, &orth);
    if (status == ORTAQ_DONE) oq_describe_text(out, orth);
    oq_arena_free(&arena);
    return status;
}

static void describe_step(const oq_pack *pack, const oq_pack *parent,
                          bool to_parent, oq_bytes *out) {
    oq_describe_icu(out, to_parent ? pack : parent, pack,
                    to_parent ? &pack->to_parent : &pack->from_parent);
}

static ortaq_status describe_icu(const ortaq_library *library, size_t number,
                                 bool to_parent, oq_bytes *out) {
    const oq_item_pack *item = &library->items[number];
    if (!item->pack->has_parent) return ORTAQ_ERROR_PAIR;
    describe_step(item->pack, library->items[item->parent].pack, to_parent,
                  out);
    return ORTAQ_DONE;
}

static ortaq_status describe_make(const ortaq_library *library, size_t number,
                                  ortaq_description what, oq_bytes *out) {
    const ortaq_source *source = oq_library_source(library, number);
    switch (what) {
    case ORTAQ_DESCRIBE_TEXT:
        return describe_text(library, number, out);
    case ORTAQ_DESCRIBE_ICU_TO_PARENT:
        return describe_icu(library, number, true, out);
    case ORTAQ_DESCRIBE_ICU_FROM_PARENT:
        return describe_icu(library, number, false, out);
    case ORTAQ_DESCRIBE_SOURCE:
        oq_bytes_add(out, source->text, source->size);
        return ORTAQ_DONE;
    case ORTAQ_DESCRIBE_SAMPLE: /* needs the tag */
        break;
    }
    return ORTAQ_ERROR_ARGUMENT;
}

/* ----------------------------------------------------------- Options -- */

static ortaq_status describe_option_text(const oq_bytes *text, oq_bytes *out) {
    oq_arena arena = {.memory = text->memory};
    ortaq_source source = {"", (const char *)text->data, text->size};
    oq_sources sources = {&source, 1, 0};
    ortaq_mistake mistake;
    oq_orth *orth;
    ortaq_status status =
        oq_orth_read(&arena, &source, &sources, &orth, &mistake);
    if (status == ORTAQ_DONE) oq_describe_text(out, orth);
    oq_arena_free(&arena);
    return status;
}

static ortaq_status describe_option_icu(const ortaq_library *library,
                                        size_t number, const char *options,
                                        bool to_parent, oq_bytes *out) {
    oq_pack *pack;
    ortaq_status status = oq_library_option_pack(library, number, options,
                                                 &library->memory, &pack);
    if (status == ORTAQ_DONE)
        describe_step(pack, library->items[number].pack, to_parent, out);
    oq_memory_free(&library->memory, pack);
    return status;
}

/* As describe_make, of an orthography with options. */
static ortaq_status describe_option(const ortaq_library *library, size_t number,
                                    const char *options, ortaq_description what,
                                    oq_bytes *out) {
    if (what == ORTAQ_DESCRIBE_ICU_TO_PARENT ||
        what == ORTAQ_DESCRIBE_ICU_FROM_PARENT)
        return describe_option_icu(library, number, options,
                                   what == ORTAQ_DESCRIBE_ICU_TO_PARENT, out);
    if (what == ORTAQ_DESCRIBE_SOURCE)
        return oq_library_option_text(library, number, options, out);
    if (what != ORTAQ_DESCRIBE_TEXT) return ORTAQ_ERROR_ARGUMENT;
    oq_bytes text = {.memory = &library->memory};
    ortaq_status status =
        oq_library_option_text(library, number, options, &text);
    if (status == ORTAQ_DONE) status = describe_option_text(&text, out);
    oq_bytes_free(&text);
    return status;
}

ORTAQ_API ortaq_status ortaq_describe(const ortaq_library *library,
                                      const char *tag, ortaq_description what,
                                      char *buffer, size_t size,
                                      size_t *length) {
    size_t number;
    const char *options;
    if (library == NULL || tag == NULL || length == NULL ||
        (buffer == NULL && size != 0))
        return ORTAQ_ERROR_ARGUMENT;
    if (!oq_library_seek(library, tag, &number, &options))
        return ORTAQ_ERROR_TAG;
    oq_bytes out = {.memory = &library->memory};
    ortaq_status status =
        what == ORTAQ_DESCRIBE_SAMPLE
            ? oq_library_sample(library, number, tag, &out)
        : *options == 0 ? describe_make(library, number, what, &out)
                        : describe_option(library, number, options, what, &out);
    if (out.failed) status = ORTAQ_ERROR_MEMORY;
    if (status == ORTAQ_DONE) {
        *length = out.size;
        size_t copied = out.size < size ? out.size : size;
        if (copied != 0) memcpy(buffer, out.data, copied);
    }
    oq_bytes_free(&out);
    return status;
}
