/*
 * identify_embed.c - writes models/identify.bin as C arrays for
 * lib/identify/model.c; without a file, a model that knows nothing. Invariant:
 * nothing is written of a file whose magic, version, byte order, size,
 * checksum and contents are not all right. doc/identification.md describes
 * the form of the file.
 *
 * SPDX-License-Identifier: MIT
 */
#include "embed.h"

#include "identify/model.h"

#include "identify_cells.h"

static void write_numbers(embed_input *in, unsigned count, unsigned bytes) {
    for (unsigned i = 0; i < count; i++) {
        long number = bytes == 2 ? (long)take16(in) : (long)(int32_t)take32(in);
        printf("%ld,%s", number, i % 24 == 23 ? "\n" : "");
    }
    printf("};\n");
}

/* The arrays of a table, then its entry. */
static void write_table(embed_input *in, unsigned number, unsigned classes,
                        char *entry, size_t room) {
    unsigned head[5];
    for (unsigned i = 0; i < 5; i++)
        head[i] = take16(in);
    long unit = (long)(int32_t)take32(in);
    if (head[1] > head[2] || head[2] > OQ_ID_WIDTH || head[2] % 16 != 0 ||
        head[2] == 0 || head[3] > 16 || head[0] >= OQ_ID_SCRIPTS ||
        head[1] == 0 || head[4] + head[1] > classes ||
        (head[3] != 0 && number >= OQ_ID_TABLES))
        embed_fail(in, "has a wrong table");
    printf("static const uint16_t id_heat_%u[] = {", number);
    write_numbers(in, OQ_ID_LENGTHS, 2);
    printf("static const int32_t id_bias_%u[] = {", number);
    write_numbers(in, head[1], 4);
    if (head[3] != 0) {
        printf("static const uint16_t id_rows_%u[] = {", number);
        write_numbers(in, (head[2] / 4) << head[3], 2);
    }
    char rows[32] = "NULL";
    if (head[3] != 0) snprintf(rows, sizeof(rows), "id_rows_%u", number);
    snprintf(entry, room,
             "    {%u, %u, %u, %u, %u, %ld, %s, id_bias_%u, id_heat_%u},\n",
             head[0], head[1], head[2], head[3], head[4], unit, rows, number,
             number);
}

static void write_string(embed_input *in) {
    unsigned size = take16(in);
    const uint8_t *text = take(in, size);
    for (unsigned i = 0; i < size; i++)
        if (text[i] < '-' || text[i] > 'z') embed_fail(in, "has a wrong tag");
    printf("    {\"%.*s\", ", (int)size, (const char *)text);
}

static unsigned embed_place(embed_input *in, unsigned letter) {
    for (unsigned i = OQ_ID_FOUL + 1; i < OQ_COUNT(id_counted); i++)
        if ((id_counted[i] & 0xFFFF) == letter) return i;
    embed_fail(in, "has a letter that is not counted");
    return 0;
}

static int embed_compare(const void *left, const void *right) {
    return *(const int *)left - *(const int *)right;
}

/* Reads the letters, which stand behind the orthographies. Those of each
 * orthography come into the order of their places. */
static void write_dated(embed_input *in, unsigned count) {
    static int places[1 << 16][2];
    static unsigned rows[1 << 10][2];
    printf("static const oq_id_dated id_dated[] = {\n");
    if (count > OQ_COUNT(rows)) embed_fail(in, "has too many orthographies");
    for (unsigned i = 0; i < count; i++) {
        write_string(in);
        rows[i][0] = take16(in);
        rows[i][1] = take16(in);
        printf("%u, %u, %u},\n", rows[i][0], rows[i][1], take16(in));
    }
    printf(
        "    {\"\", 0, 0, 0}};\nstatic const oq_id_letter id_letters[] = {\n");
    unsigned letters = take16(in);
    for (unsigned i = 0; i < letters; i++) {
        places[i][0] = (int)embed_place(in, take16(in));
        places[i][1] = *take(in, 1);
    }
    for (unsigned i = 0; i < count; i++) {
        if (rows[i][0] + rows[i][1] > letters)
            embed_fail(in, "has too few letters");
        qsort(places[rows[i][0]], rows[i][1], sizeof(places[0]), embed_compare);
        for (unsigned j = rows[i][0] + 1; j < rows[i][0] + rows[i][1]; j++)
            if (places[j][0] == places[j - 1][0])
                embed_fail(in, "has a letter twice in an orthography");
    }
    for (unsigned i = 0; i < letters; i++)
        printf("{%d,%d},%s", places[i][0], places[i][1],
               i % 8 == 7 ? "\n" : "");
    printf("{0, 0}};\n");
}

static void write_model(embed_input *in) {
    static char entries[64][256];
    unsigned tables = take16(in), classes = take16(in), end = 0;
    if (tables > 64) embed_fail(in, "has too many tables");
    if (classes > OQ_ID_CLASSES) embed_fail(in, "has too many classes");
    for (unsigned i = 0; i < tables; i++)
        write_table(in, i, classes, entries[i], sizeof(entries[i]));
    printf("static const oq_id_table id_tables[] = {\n");
    for (unsigned i = 0; i < tables; i++)
        printf("%s", entries[i]);
    printf("};\nstatic const oq_id_class id_classes[] = {\n");
    for (unsigned i = 0; i < classes; i++) {
        write_string(in);
        unsigned first = take16(in), count = take16(in);
        if (count > OQ_ID_DATED) embed_fail(in, "has too many in a class");
        if (first + count > end) end = first + count;
        printf("%u, %u},\n", first, count);
    }
    printf("};\n");
    unsigned dated = take16(in);
    if (end > dated) embed_fail(in, "has too few orthographies");
    write_dated(in, dated);
    if (in->at != in->size) embed_fail(in, "has something at its end");
    printf("static const oq_id_model id_model = {id_tables, %u, id_classes, "
           "%u, id_dated, %u, id_letters};\n",
           tables, classes, dated);
}

int main(int count, char **arguments) {
    puts("/* Made by gen/identify_embed.c from models/: do not edit. */\n");
    (void)id_cells, (void)id_pages, (void)id_telling;
    if (count < 2) {
        puts("static const oq_id_model id_model = {NULL, 0, NULL, 0, NULL, 0, "
             "NULL};");
        return fflush(stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
    }
    embed_input in = embed_open("identify_embed", arguments[1], "OQID", 2);
    write_model(&in);
    return fflush(stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
