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
#include "embed.h"

#include <stdbool.h>

enum {
    NUMBERS = 16, /* bias to bits */
    SYMBOLS = 0x260,
    STRINGS = 5
};

typedef struct model_input {
    embed_input in;
    char tag[8];
} model_input;

static int signed16(unsigned number) {
    return number < 0x8000 ? (int)number : (int)number - 0x10000;
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
static void write_string(embed_input *in, bool quiet) {
    unsigned size = take16(in);
    const uint8_t *text = take(in, size);
    if (quiet) return;
    putchar('"');
    for (unsigned i = 0; i < size; i++) {
        if (text[i] < ' ')
            embed_fail(in, "has a control character");
        if (text[i] < 0x7F && text[i] != '"' && text[i] != '\\')
            putchar(text[i]);
        else
            printf("\\%03o", text[i]);
    }
    printf("\",\n");
}

/* Reads a file from its head to the language. */
static model_input open_model(const char *path) {
    model_input model = {embed_open("foreign_embed", path, "OQFM", 1), ""};
    memcpy(model.tag, take(&model.in, sizeof(model.tag)), sizeof(model.tag));
    size_t letters = strspn(model.tag, "abcdefghijklmnopqrstuvwxyz");
    if (letters < 2 || letters > 7 || model.tag[letters] != 0)
        embed_fail(&model.in, "has no language");
    return model;
}

static void write_arrays(model_input *model) {
    embed_input *in = &model->in;
    for (int i = 0; i + 1 < NUMBERS; i++)
        take16(in);
    unsigned bits = take16(in);
    if (bits < 1 || bits > 16) embed_fail(in, "has a wrong number of weights");
    write_array("uint8_t", "foreign_symbols", model->tag, take(in, SYMBOLS),
                SYMBOLS, false);
    for (int i = 0; i < STRINGS; i++)
        write_string(in, true);
    size_t weights = (size_t)1 << bits;
    write_array("int8_t", "foreign_weights", model->tag, take(in, weights),
                weights, true);
    if (in->at != in->size) embed_fail(in, "has something at its end");
}

static void write_entry(model_input *model) {
    embed_input *in = &model->in;
    printf("    {\"%s\", ", model->tag);
    for (int i = 0; i < NUMBERS; i++) {
        bool opens = i == 3 || i == 6, closes = i == 5 || i == 8;
        printf("%s%d%s, ", opens ? "{" : "", signed16(take16(in)),
               closes ? "}" : "");
    }
    take(in, SYMBOLS);
    printf("\n     foreign_symbols_%s, foreign_weights_%s,\n", model->tag,
           model->tag);
    for (int i = 0; i < STRINGS; i++)
        write_string(in, false);
    puts("    },");
}

int main(int count, char **arguments) {
    puts("/* Made by gen/foreign_embed.c from models/: do not edit. */\n");
    for (int i = 1; i < count; i++) {
        model_input model = open_model(arguments[i]);
        write_arrays(&model);
    }
    puts("static const oq_foreign_model foreign_models[] = {");
    for (int i = 1; i < count; i++) {
        model_input model = open_model(arguments[i]);
        write_entry(&model);
    }
    puts("    {\"\", 0, 0, 0, {0, 0, 0}, {0, 0, 0}, 0, 0, 0, 0, 0, 0, 0, NULL, "
         "NULL, "
         "NULL, NULL, NULL, NULL, NULL},\n};");
    return fflush(stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
