/*
 * edge.c - the change of script between a caller's orthography and that of a
 * grammar: one string at a time through a converter, or as it is.
 *
 * SPDX-License-Identifier: MIT
 */
#include "words.h"

/* Runs a converter to the end of its input. */
static ortaq_status edge_run(ortaq_converter *converter, ortaq_input *input,
                             oq_bytes *bytes) {
    ortaq_status status = ORTAQ_MORE_ROOM;
    bool finish = false;
    while (status == ORTAQ_MORE_ROOM || !finish) {
        if (!oq_bytes_reserve(bytes, 64 + 2 * (input->size - input->pos)))
            return ORTAQ_ERROR_MEMORY;
        ortaq_output output = {bytes->data, bytes->room, bytes->size};
        finish |= status == ORTAQ_MORE_INPUT;
        status = finish ? ortaq_converter_finish(converter, &output)
                        : ortaq_converter_feed(converter, input, &output);
        bytes->size = output.pos;
        if (status < 0)
            return status;
    }
    return ORTAQ_DONE;
}

static ortaq_status edge_copy(const char *text, size_t size,
                              oq_bytes *bytes) {
    if (bytes->room - bytes->size <= size && !oq_bytes_reserve(bytes, size + 1))
        return ORTAQ_ERROR_MEMORY;
    memcpy(bytes->data + bytes->size, text, size);
    bytes->size += size;
    bytes->data[bytes->size++] = 0;
    return ORTAQ_DONE;
}

OQ_FN ortaq_status oq_edge_convert(ortaq_converter *converter,
                                   const char *text, size_t size,
                                   oq_bytes *bytes) {
    static const char nul[1];
    ortaq_input input = {text, size, 0};
    if (converter == NULL)
        return edge_copy(text, size, bytes);
    ortaq_converter_reset(converter);
    ortaq_status status = edge_run(converter, &input, bytes);
    oq_bytes_add(bytes, nul, 1);
    return bytes->failed ? ORTAQ_ERROR_MEMORY : status;
}
