/*
 * options.c - orthographies with options: made when they are asked for, out
 * of the file of the orthography, for there are too many combinations to
 * keep. A library stays as it is.
 *
 * SPDX-License-Identifier: MIT
 */
#include "../orth/option.h"

#include "library.h"

/* The options behind the tag or an alias of an orthography; NULL if the tag
 * is not of it. */
static const char *option_part(const oq_pack *pack, const char *tag) {
    const char *names = oq_pack_text(pack, pack->options);
    const char *base = oq_pack_text(pack, pack->tag);
    const char *tail = oq_option_tail(tag, base, strlen(base), names);
    base = oq_pack_text(pack, pack->aliases);
    while (tail == NULL && *base != 0) {
        size_t size = strcspn(base, " ");
        tail = oq_option_tail(tag, base, size, names);
        base += size + (base[size] == ' ');
    }
    return tail;
}

OQ_FN bool oq_library_seek(const ortaq_library *library, const char *tag,
                           size_t *number, const char **options) {
    *options = "";
    if (oq_library_find(library, tag, number)) return true;
    for (size_t i = 0; i < library->count; i++) {
        const char *tail = option_part(library->items[i].pack, tag);
        if (tail == NULL) continue;
        *number = i;
        *options = tail;
        return true;
    }
    return false;
}

OQ_FN ortaq_status oq_library_option_text(const ortaq_library *library,
                                          size_t number, const char *options,
                                          oq_bytes *text) {
    oq_arena arena = {.memory = text->memory};
    oq_orth *orth;
    ortaq_status status = oq_library_orth(library, number, &arena, &orth);
    if (status == ORTAQ_DONE) oq_option_write(text, orth, options);
    oq_arena_free(&arena);
    return text->failed ? ORTAQ_ERROR_MEMORY : status;
}

/* Compiles the file that an orthography with options is. */
static ortaq_status option_compile(const oq_orth *orth, const char *options,
                                   oq_arena *arena, oq_pack **pack) {
    oq_bytes text = {.memory = arena->memory};
    oq_option_write(&text, orth, options);
    ortaq_source source = {orth->source_name, (const char *)text.data,
                           text.size};
    oq_sources sources = {&source, 1, 0};
    ortaq_mistake unseen;
    oq_orth *made;
    ortaq_status status = ORTAQ_ERROR_MEMORY;
    if (!text.failed)
        status = oq_orth_read(arena, &source, &sources, &made, &unseen);
    if (status == ORTAQ_DONE)
        status = oq_compile(arena->memory, made, orth, pack, &unseen);
    oq_bytes_free(&text);
    return status;
}

OQ_FN ortaq_status oq_library_option_pack(const ortaq_library *library,
                                          size_t number, const char *options,
                                          const oq_memory *memory,
                                          oq_pack **pack) {
    oq_arena arena = {.memory = memory};
    oq_orth *orth;
    *pack = NULL;
    ortaq_status status = oq_library_orth(library, number, &arena, &orth);
    if (status == ORTAQ_DONE)
        status = option_compile(orth, options, &arena, pack);
    oq_arena_free(&arena);
    return status;
}
