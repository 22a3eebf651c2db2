/*
 * sample.c - the sample text that the root of a language has in its file,
 * converted to the orthography that is asked for.
 *
 * SPDX-License-Identifier: MIT
 */
#include "library.h"

enum { SAMPLE_WINDOW = 512 };

static size_t sample_root(const ortaq_library *library, size_t number) {
    while (library->items[number].parent != number)
        number = library->items[number].parent;
    return number;
}

static ortaq_status sample_run(ortaq_converter *converter, const char *sample,
                               oq_bytes *out) {
    ortaq_input input = {sample, strlen(sample), 0};
    ortaq_status status = ORTAQ_MORE_ROOM;
    for (bool taken = false; status == ORTAQ_MORE_ROOM;) {
        char bytes[SAMPLE_WINDOW];
        ortaq_output window = {bytes, sizeof(bytes), 0};
        if (!taken) status = ortaq_converter_feed(converter, &input, &window);
        taken = taken || status == ORTAQ_MORE_INPUT;
        if (taken) status = ortaq_converter_finish(converter, &window);
        oq_bytes_add(out, bytes, window.pos);
    }
    return status;
}

static ortaq_status sample_convert(const ortaq_library *library,
                                   const char *from, const char *to,
                                   const char *sample, oq_bytes *out) {
    ortaq_converter *converter;
    ortaq_status status =
        ortaq_converter_new(library, from, to, &library->memory, &converter);
    if (status != ORTAQ_DONE) return status;
    status = sample_run(converter, sample, out);
    ortaq_converter_free(converter);
    return status;
}

OQ_FN ortaq_status oq_library_sample(const ortaq_library *library,
                                     size_t number, const char *tag,
                                     oq_bytes *out) {
    oq_arena arena = {.memory = &library->memory};
    oq_orth *orth;
    ortaq_status status = oq_library_orth(
        library, sample_root(library, number), &arena, &orth);
    if (status == ORTAQ_DONE && orth->sample != NULL)
        status = sample_convert(library, orth->tag, tag, orth->sample, out);
    oq_arena_free(&arena);
    return status;
}
