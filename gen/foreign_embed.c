/*
 * foreign_embed.c - writes models/foreign-*.bin as C arrays for
 * lib/convert/foreign_model.c. Arguments: the files, in any order; none is
 * allowed. Invariant: nothing is written of a file whose magic, version, byte
 * order, size, checksum and contents are not all right.
 *
 * The form of a file: "OQFM", then four 32-bit numbers (version, byte order,
 * size of the file, checksum of all behind it), then the name of the language
 * (8 bytes), the 16-bit numbers of a model in the order of their declaration,
 * the symbols, five strings (16-bit length before each), and the weights.
 * Numbers are little-endian.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    HEAD = 20,
    NUMBERS = 16, /* bias to bits */
    SYMBOLS = 0x260,
    STRINGS = 5,
    FILE_MOST = 1 << 20
};

typedef struct input {
    const char *path;
    char tag[8];
    const uint8_t *data;
    size_t size, at;
} input;

static void fail(const input *model, const char *what) {
    fprintf(stderr, "foreign_embed: %s: %s\n", model->path, what);
    exit(EXIT_FAILURE);
}

static const uint8_t *take(input *model, size_t size) {
    if (size > model->size - model->at) fail(model, "is cut off");
    const uint8_t *data = model->data + model->at;
    model->at += size;
    return data;
}

static unsigned take16(input *model) {
    const uint8_t *data = take(model, 2);
    return data[0] | (unsigned)data[1] << 8;
}

static uint32_t take32(input *model) {
    uint32_t low = take16(model);
    return low | (uint32_t)take16(model) << 16;
}

static int signed16(unsigned number) {
    return number < 0x8000 ? (int)number : (int)number - 0x10000;
}

/* FNV-1a. */
static uint32_t checksum(const uint8_t *data, size_t size) {
    uint32_t sum = 2166136261u;
    for (size_t i = 0; i < size; i++)
        sum = (sum ^ data[i]) * 16777619u;
    return sum;
}

static void check_head(input *model) {
    if (memcmp(take(model, 4), "OQFM", 4) != 0) fail(model, "is no model");
    if (take32(model) != 1) fail(model, "is of another version");
    if (take32(model) != 0x01020304) fail(model, "has another byte order");
    if (take32(model) != model->size) fail(model, "is not as long as it says");
    uint32_t sum = take32(model);
    if (sum != checksum(model->data + HEAD, model->size - HEAD))
        fail(model, "does not have the checksum it says");
}

static void write_array(const char *type, const char *name, const char *tag,
                        const uint8_t *data, size_t size, bool negative) {
    printf("static const %s %s_%s[%lu] = {", type, name, tag,
           (unsigned long)size);
    for (size_t i = 0; i < size; i++) {
        int number = negative && data[i] > 127 ? data[i] - 256 : data[i];
        printf("%s%d,", i % 16 ? "" : "\n", number);
    }
    puts("\n};");
}

/* Writes a string of the model, or only passes over it. */
static void write_string(input *model, bool quiet) {
    unsigned size = take16(model);
    const uint8_t *text = take(model, size);
    if (quiet) return;
    putchar('"');
    for (unsigned i = 0; i < size; i++) {
        if (text[i] < ' ') fail(model, "has a control character");
        if (text[i] < 0x7F && text[i] != '"' && text[i] != '\\')
            putchar(text[i]);
        else
            printf("\\%03o", text[i]);
    }
    printf("\",\n");
}

/* Reads a file from its head to the language. */
static void open_model(input *model, uint8_t *room, const char *path) {
    *model = (input){.path = path, .data = room};
    FILE *file = fopen(path, "rb");
    if (file == NULL) fail(model, "cannot be opened");
    model->size = fread(room, 1, FILE_MOST, file);
    if (ferror(file)) fail(model, "cannot be read");
    fclose(file);
    check_head(model);
    memcpy(model->tag, take(model, sizeof(model->tag)), sizeof(model->tag));
    size_t letters = strspn(model->tag, "abcdefghijklmnopqrstuvwxyz");
    if (letters < 2 || letters > 7 || model->tag[letters] != 0)
        fail(model, "has no language");
}

static void write_arrays(input *model) {
    for (int i = 0; i + 1 < NUMBERS; i++)
        take16(model);
    unsigned bits = take16(model);
    if (bits < 1 || bits > 16) fail(model, "has a wrong number of weights");
    write_array("uint8_t", "foreign_symbols", model->tag, take(model, SYMBOLS),
                SYMBOLS, false);
    for (int i = 0; i < STRINGS; i++)
        write_string(model, true);
    size_t weights = (size_t)1 << bits;
    write_array("int8_t", "foreign_weights", model->tag, take(model, weights),
                weights, true);
    if (model->at != model->size) fail(model, "has something at its end");
}

static void write_entry(input *model) {
    printf("    {\"%s\", ", model->tag);
    for (int i = 0; i < NUMBERS; i++) {
        bool opens = i == 3 || i == 6, closes = i == 5 || i == 8;
        printf("%s%d%s, ", opens ? "{" : "", signed16(take16(model)),
               closes ? "}" : "");
    }
    take(model, SYMBOLS);
    printf("\n     foreign_symbols_%s, foreign_weights_%s,\n", model->tag,
           model->tag);
    for (int i = 0; i < STRINGS; i++)
        write_string(model, false);
    puts("    },");
}

int main(int count, char **arguments) {
    static uint8_t room[FILE_MOST];
    input model;
    puts("/* Made by gen/foreign_embed.c from models/: do not edit. */\n");
    for (int i = 1; i < count; i++) {
        open_model(&model, room, arguments[i]);
        write_arrays(&model);
    }
    puts("static const oq_foreign_model foreign_models[] = {");
    for (int i = 1; i < count; i++) {
        open_model(&model, room, arguments[i]);
        write_entry(&model);
    }
    puts("    {\"\", 0, 0, 0, {0, 0, 0}, {0, 0, 0}, 0, 0, 0, 0, 0, 0, 0, NULL, "
         "NULL, "
         "NULL, NULL, NULL, NULL, NULL},\n};");
    return fflush(stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
