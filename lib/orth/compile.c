/*
 * compile.c - from an orthography file to its pack: strings, letters, the two
 * steps, the checksum. The pack grows in one block of bytes; tables are
 * appended to it as they are done, and the head is written last.
 *
 * SPDX-License-Identifier: MIT
 */
#include "compile.h"
#include "../base/utf8.h"
#include "cursor.h"

OQ_FN bool oq_build_fail(oq_builder *builder, const char *source_name,
                         oq_place place, const char *message,
                         const char *detail) {
    if (builder->status != ORTAQ_DONE) return false;
    builder->status = ORTAQ_ERROR_SYNTAX;
    oq_mistake_set(builder->mistake, source_name, place, message, detail);
    return false;
}

OQ_FN bool oq_build_fail_code(oq_builder *builder, const char *source_name,
                              oq_place place, const char *message,
                              uint32_t code) {
    char text[24] = {0};
    size_t size = oq_utf8_put((uint8_t *)text, code);
    memcpy(text + size, " (U+", 4);
    size += 4;
    size += oq_hex(text + size, code, 4);
    text[size] = ')';
    return oq_build_fail(builder, source_name, place, message, text);
}

OQ_FN bool oq_build_no_memory(oq_builder *builder) {
    if (builder->status == ORTAQ_DONE) builder->status = ORTAQ_ERROR_MEMORY;
    return false;
}

OQ_FN bool oq_build_array(oq_builder *builder, oq_slice *slice,
                          const void *data, size_t count, size_t unit) {
    static const uint8_t zero[8];
    oq_bytes *pack = &builder->pack;
    oq_bytes_add(pack, zero, (8 - pack->size % 8) % 8);
    slice->offset = (uint32_t)pack->size;
    slice->count = (uint32_t)count;
    oq_bytes_add(pack, data, count * unit);
    if (pack->failed || pack->size > 0x7FFFFFFF)
        return oq_build_no_memory(builder);
    return true;
}

static bool compile_string(oq_builder *builder, oq_slice *slice,
                           const char *text) {
    if (text == NULL) text = "";
    return oq_build_array(builder, slice, text, strlen(text) + 1, 1);
}

/* The names of the options. */
static bool compile_options(oq_builder *builder, oq_slice *slice,
                            const oq_orth *orth) {
    oq_bytes names = {.memory = builder->memory};
    for (const oq_option *o = orth->options; o != NULL; o = o->next) {
        if (o != orth->options) oq_bytes_add_text(&names, " ");
        oq_bytes_add_text(&names, o->name);
    }
    oq_bytes_add(&names, "", 1);
    bool good = names.failed
                    ? oq_build_no_memory(builder)
                    : compile_string(builder, slice, (const char *)names.data);
    oq_bytes_free(&names);
    return good;
}

static bool compile_strings(oq_builder *builder, oq_pack *head,
                            const oq_orth *orth) {
    return compile_string(builder, &head->tag, orth->tag) &&
           compile_string(builder, &head->aliases, orth->aliases) &&
           compile_string(builder, &head->name, orth->name) &&
           compile_string(builder, &head->native, orth->native) &&
           compile_string(builder, &head->parent, orth->parent) &&
           compile_string(builder, &head->alphabet, orth->alphabet) &&
           compile_options(builder, &head->options, orth);
}

static void compile_facts(oq_pack *head, const oq_orth *orth) {
    head->magic = OQ_PACK_MAGIC;
    head->order = OQ_PACK_ORDER;
    head->format = OQ_PACK_FORMAT;
    head->version = (uint32_t)orth->version;
    head->standing = (int32_t)orth->standing;
    head->first_year = orth->first_year;
    head->last_year = orth->last_year;
    head->way_to_parent = (int32_t)orth->way_to_parent;
    head->way_from_parent = (int32_t)orth->way_from_parent;
}

/* Which letters a parent has, and how they are numbered: a step made for one
 * numbering must not run on another. */
static uint32_t compile_numbering(const oq_letter_map *map) {
    return oq_pack_checksum(map->codes, sizeof(map->codes)) ^
           oq_pack_checksum(map->kinds, sizeof(map->kinds));
}

/* The kernel of the way from the parent reads the parent's letters, which are
 * in no pack here: they are made for it. */
static bool compile_kernel_from(oq_builder *builder, oq_pack *head,
                                const oq_letter_map *parent) {
    oq_builder letters = {.memory = builder->memory,
                          .pack = {.memory = builder->memory},
                          .mistake = builder->mistake,
                          .source_name = builder->source_name};
    oq_letters made = {0};
    bool good = oq_build_letters(&letters, &made, parent);
    if (!good) builder->status = letters.status;
    good = good && oq_build_kernel(builder, &head->from_parent.kernel, &made,
                                   letters.pack.data, &head->from_parent);
    oq_bytes_free(&letters.pack);
    return good;
}

static bool compile_kernels(oq_builder *builder, oq_pack *head,
                            const oq_letter_map *parent) {
    return oq_build_kernel(builder, &head->to_parent.kernel, &head->letters,
                           builder->pack.data, &head->to_parent) &&
           compile_kernel_from(builder, head, parent);
}

static bool compile_steps(oq_builder *builder, oq_pack *head,
                          const oq_orth *orth, const oq_letter_map *own,
                          const oq_orth *parent) {
    oq_letter_map other;
    if (parent == NULL) {
        if (orth->rules == NULL && orth->entries == NULL) return true;
        return oq_build_fail(builder, orth->source_name, orth->place,
                             "There are rules but no parent.", NULL);
    }
    if (!oq_letter_map_make(builder, &other, parent)) return false;
    head->has_parent = 1;
    head->parent_checksum = compile_numbering(&other);
    return oq_build_step(builder, &head->to_parent, orth, true, own, &other) &&
           oq_build_step(builder, &head->from_parent, orth, false, &other,
                         own) &&
           compile_kernels(builder, head, &other);
}

static void compile_seal(oq_pack *head, oq_bytes *pack) {
    size_t from = offsetof(oq_pack, checksum) + sizeof(head->checksum);
    head->size = (uint32_t)pack->size;
    memcpy(pack->data, head, sizeof(*head));
    head->checksum = oq_pack_checksum(pack->data + from, pack->size - from);
    memcpy(pack->data, head, sizeof(*head));
}

OQ_FN ortaq_status oq_compile(const oq_memory *memory, const oq_orth *orth,
                              const oq_orth *parent, oq_pack **pack,
                              ortaq_mistake *mistake) {
    oq_builder builder = {.memory = memory,
                          .pack = {.memory = memory},
                          .mistake = mistake,
                          .source_name = orth->source_name};
    oq_pack head = {0};
    oq_letter_map own;

    oq_slice start;
    *pack = NULL;
    compile_facts(&head, orth);
    if (oq_build_array(&builder, &start, &head, 1, sizeof(head)) &&
        compile_strings(&builder, &head, orth) &&
        oq_letter_map_make(&builder, &own, orth) &&
        oq_build_letters(&builder, &head.letters, &own) &&
        compile_steps(&builder, &head, orth, &own, parent) &&
        oq_build_array(&builder, &start, "", 0, 1)) {
        compile_seal(&head, &builder.pack);
        *pack = (oq_pack *)builder.pack.data;
        return ORTAQ_DONE;
    }
    oq_bytes_free(&builder.pack);
    return builder.status;
}

OQ_FN void oq_write_form(oq_bytes *out, const oq_orth *orth,
                         const uint32_t *codes, size_t count, int form) {
    bool capital = form != OQ_LOWER;
    for (size_t i = 0; i < count; i++) {
        uint8_t bytes[4];
        uint32_t code = capital ? oq_orth_upper(orth, codes[i]) : codes[i];
        oq_bytes_add(out, bytes, oq_utf8_put(bytes, code));
        if (form == OQ_TITLE && code != codes[i]) capital = false;
    }
}
