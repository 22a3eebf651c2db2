/*
 * morphpack.c - host program: compiles grammars and word lists into models
 * and writes them as C arrays.
 *
 *   morphpack [-o MODEL] FILE...
 *
 * Files of one language stand together, the ".morph" first. With -o, one
 * model is written as it is.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdio.h>
#include <stdlib.h>

#include "file.h"
#include "morph/model.h"

static void fail(const char *what) {
    fprintf(stderr, "morphpack: %s\n", what);
    exit(2);
}

static bool ends_with(const char *name, const char *end) {
    size_t size = strlen(name), tail = strlen(end);
    return size >= tail && !strcmp(name + size - tail, end);
}

static void read_source(oq_grammar *grammar, const char *name) {
    ortaq_mistake mistake = {.line = 0};
    const char *slash = strrchr(name, '/');
    ortaq_source source = {.name = slash ? slash + 1 : name};
    char *text = file_read(name, &source.size);
    source.text = text;
    ortaq_status status = oq_grammar_read(grammar, &source, &mistake);
    if (status == ORTAQ_ERROR_SYNTAX)
        fprintf(stderr, "%s:%zu:%zu: %s\n", name, mistake.line,
                mistake.column, mistake.message);
    if (status < 0)
        fail("a source was refused");
    free(text);
}

/* The files of one language; gives how many they were. */
static int pack_language(const oq_memory *memory, char **names, int count,
                         oq_bytes *block) {
    oq_grammar grammar;
    int used = 0;
    oq_grammar_begin(&grammar, memory);
    do
        read_source(&grammar, names[used++]);
    while (used < count && !ends_with(names[used], ".morph"));
    if (oq_model_pack(&grammar, block) < 0)
        fail("the model could not be made");
    oq_grammar_free(&grammar);
    return used;
}

static void write_array(const oq_bytes *block, unsigned number) {
    printf("static const uint64_t word_model_%u[] = {", number);
    for (size_t at = 0; at < block->size; at += 8) {
        uint64_t part = 0;
        size_t size = block->size - at < 8 ? block->size - at : 8;
        memcpy(&part, block->data + at, size);
        printf("%s0x%llXu,", at % 40 ? "" : "\n",
               (unsigned long long)part);
    }
    printf("\n};\n\n");
}

static void write_all(const oq_memory *memory, char **names, int count) {
    char table[4096] = "";
    printf("/* Made by gen/morphpack.c. */\n\n");
    for (unsigned number = 0; count > 0; number++) {
        oq_bytes block = {.memory = memory};
        int used = pack_language(memory, names, count, &block);
        oq_model model;
        if (oq_model_open(&model, block.data, block.size, memory) < 0)
            fail("the model does not open");
        write_array(&block, number);
        snprintf(table + strlen(table), sizeof table - strlen(table),
                 "    {\"%s\", word_model_%u, %zu},\n",
                 model.strings + model.header->language, number, block.size);
        oq_bytes_free(&block);
        names += used;
        count -= used;
    }
    printf("static const oq_builtin_model word_models[] = {\n%s};\n", table);
}

int main(int count, char **names) {
    oq_memory memory = oq_memory_of(NULL);
    if (count > 3 && !strcmp(names[1], "-o")) {
        oq_bytes block = {.memory = &memory};
        pack_language(&memory, names + 3, count - 3, &block);
        FILE *file = fopen(names[2], "wb");
        if (!file || fwrite(block.data, 1, block.size, file) != block.size ||
            fclose(file))
            fail("cannot write");
        oq_bytes_free(&block);
        return 0;
    }
    if (count < 2)
        fail("usage: morphpack [-o MODEL] FILE...");
    write_all(&memory, names + 1, count - 1);
    return 0;
}
