/*
 * orthpack.c - packs the built-in orthographies when ortaq is built: reads
 * the files named on the command line (.orth, .words), compiles each
 * orthography, checks the pack, and writes C arrays to standard output.
 * Mistakes are reported as FILE:LINE:COLUMN: sentence.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdio.h>
#include <stdlib.h>

#include "../lib/orth/pack.h"
#include "file.h"
#include "literal.h"

enum { FILES_MOST = 1000 };

typedef struct packed_file {
    const char *path;
    oq_orth *orth; /* NULL: a list or a common file */
    oq_pack *pack;
} packed_file;

static ortaq_source sources[FILES_MOST];
static packed_file files[FILES_MOST];
static size_t file_count;

static void fail(const char *path, const char *message) {
    fprintf(stderr, "%s: %s\n", path, message);
    exit(1);
}

static void read_file(const char *path) {
    size_t size;
    char *text = file_read(path, &size);
    if (file_count == FILES_MOST) fail(path, "too many files");
    const char *slash = strrchr(path, '/');
    sources[file_count] =
        (ortaq_source){slash != NULL ? slash + 1 : path, text, size};
    files[file_count++].path = path;
}

static void fail_at(size_t number, const ortaq_mistake *mistake) {
    const char *path = files[number].path;
    for (size_t i = 0; i < file_count; i++)
        if (strcmp(sources[i].name, mistake->name) == 0) path = files[i].path;
    fprintf(stderr, "%s:%zu:%zu: %s\n", path, mistake->line, mistake->column,
            mistake->message);
    exit(1);
}

static int is_orthography(size_t number) {
    const char *path = files[number].path;
    size_t size = strlen(path);
    return size > 5 && strcmp(path + size - 5, ".orth") == 0 &&
           strstr(path, "/common/") == NULL;
}

static const oq_orth *parent_of(const oq_orth *orth) {
    for (size_t i = 0; orth->parent != NULL && i < file_count; i++)
        if (files[i].orth != NULL &&
            strcmp(files[i].orth->tag, orth->parent) == 0)
            return files[i].orth;
    return NULL;
}

static void read_all(oq_arena *arena) {
    oq_sources all = {sources, file_count, 0};
    for (size_t i = 0; i < file_count; i++) {
        ortaq_mistake mistake = {0};
        if (!is_orthography(i)) continue;
        ortaq_status status =
            oq_orth_read(arena, &sources[i], &all, &files[i].orth, &mistake);
        if (status == ORTAQ_ERROR_SYNTAX) fail_at(i, &mistake);
        if (status != ORTAQ_DONE) fail(files[i].path, "no memory");
    }
}

static void compile_all(const oq_memory *memory) {
    for (size_t i = 0; i < file_count; i++) {
        const oq_orth *orth = files[i].orth;
        ortaq_mistake mistake = {0};
        if (orth == NULL) continue;
        const oq_orth *parent = parent_of(orth);
        if (orth->parent != NULL && parent == NULL)
            fail(files[i].path, "its parent is missing");
        ortaq_status status =
            oq_compile(memory, orth, parent, &files[i].pack, &mistake);
        if (status == ORTAQ_ERROR_SYNTAX) fail_at(i, &mistake);
        if (status != ORTAQ_DONE) fail(files[i].path, "no memory");
        if (oq_pack_check(files[i].pack, files[i].pack->size) != ORTAQ_DONE)
            fail(files[i].path, "the pack does not pass its own check");
    }
}

static int by_tag(const void *left, const void *right) {
    const packed_file *const *a = left, *const *b = right;
    return strcmp((*a)->orth->tag, (*b)->orth->tag);
}

static void write_pack(size_t number, const oq_pack *pack) {
    size_t size = pack->size;
    printf("static _Alignas(64) const union {\nchar bytes[%zu];\n"
           "uint64_t words[%zu];\n} builtin_pack_%zu = {\n",
           size + 1, size / 8 + 1, number);
    literal_write(pack, size);
    printf("};\n");
}

static void write_source(size_t number) {
    printf("static const char builtin_text_%zu[] =\n", number);
    literal_write(sources[number].text, sources[number].size);
    printf(";\n");
}

static void write_sources(void) {
    for (size_t i = 0; i < file_count; i++)
        write_source(i);
    printf("static const ortaq_source builtin_sources[] = {\n");
    for (size_t i = 0; i < file_count; i++)
        printf("{\"%s\", builtin_text_%zu, %zu},\n", sources[i].name, i,
               sources[i].size);
    printf("};\n");
}

/* The number of an orthography's parent; its own for a root. */
static size_t parent_number(packed_file *const *order, size_t count,
                            size_t number) {
    const char *parent = order[number]->orth->parent;
    for (size_t i = 0; parent != NULL && i < count; i++)
        if (strcmp(order[i]->orth->tag, parent) == 0) return i;
    return number;
}

static void write_entry(size_t number, const packed_file *file, size_t parent) {
    const oq_pack *pack = file->pack;
    printf("{(const oq_pack *)(const void *)&builtin_pack_%zu, \"%s\", \"%s\", "
           "\"%s\", %zu},\n",
           number, oq_pack_text(pack, pack->tag),
           oq_pack_text(pack, pack->aliases), file->orth->source_name, parent);
}

/* Packs, and models beside them, are in the byte order of this machine. */
static void write_order(void) {
    const uint16_t one = 1;
    uint8_t first;
    memcpy(&first, &one, 1);
    printf("#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_%s__\n"
           "#error \"the tables were made on a machine of another byte order\"\n"
           "#endif\n",
           first ? "LITTLE_ENDIAN" : "BIG_ENDIAN");
}

static void write_all(void) {
    packed_file *order[FILES_MOST];
    size_t count = 0;
    for (size_t i = 0; i < file_count; i++)
        if (files[i].pack != NULL) order[count++] = &files[i];
    qsort(order, count, sizeof(order[0]), by_tag);
    write_order();
    literal_open();
    for (size_t i = 0; i < count; i++)
        write_pack(i, order[i]->pack);
    write_sources();
    literal_close();
    printf("static const oq_builtin builtin_packs[] = {\n");
    for (size_t i = 0; i < count; i++)
        write_entry(i, order[i], parent_number(order, count, i));
    printf("};\n");
}

int main(int argc, char **argv) {
    oq_memory memory = oq_memory_of(NULL);
    oq_arena arena = {.memory = &memory};
    for (int i = 1; i < argc; i++)
        read_file(argv[i]);
    read_all(&arena);
    compile_all(&memory);
    write_all();
    oq_arena_free(&arena);
    return 0;
}
