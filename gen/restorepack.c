/*
 * restorepack.c - host program: writes what lib/restore needs as C tables, to
 * standard output: for each FILE.spellings the spellings, and the letter odds
 * of its language.
 *
 *   restorepack FILE.spellings LANG-odds.bin [...]
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "restore/reader.h"

static void pack_fail(const char *name, const char *problem) {
    fprintf(stderr, "restorepack: %s: %s\n", name, problem);
    exit(2);
}

static size_t pack_read(const char *name, void *to, size_t room) {
    FILE *file = fopen(name, "rb");
    if (!file)
        pack_fail(name, "cannot be read");
    size_t size = fread(to, 1, room, file);
    fclose(file);
    return size;
}

static void pack_codes(const uint16_t *codes, uint32_t count) {
    printf("{");
    for (uint32_t i = 0; i < count; i++)
        printf("%s0x%X", i ? "," : "", codes[i]);
    printf("}");
}

static void pack_graphemes(const oq_spellings_file *file, int number) {
    printf("static const oq_grapheme restore_spellings_%d[] = {\n", number);
    for (uint32_t i = 0; i < file->count; i++) {
        const oq_grapheme *item = &file->items[i];
        printf("{");
        pack_codes(item->codes, OQ_SPELLING_CODES);
        printf(",");
        pack_codes(item->letters, OQ_SPELLING_LETTERS);
        printf(",%u,%u,%u,%u},\n", item->code_count, item->letter_count,
               item->cost, item->flags);
    }
    printf("};\n");
}

static void pack_loose(const oq_spellings_file *file, int number) {
    printf("static const oq_loose restore_loose_%d[] = {\n", number);
    for (uint32_t i = 0; i < file->loose_count; i++) {
        printf("{");
        pack_codes(file->loose[i].behind, OQ_LOOSE_LETTERS);
        printf(", ");
        pack_codes(file->loose[i].codes, OQ_LOOSE_LETTERS);
        printf(",{");
        for (int form = 0; form < OQ_LOOSE_FORMS; form++) {
            pack_codes(file->loose[i].forms[form], OQ_LOOSE_LETTERS);
            printf(",");
        }
        printf("}},\n");
    }
    printf("{{0},{0},{{0}}}};\n");
}

static void pack_marks(const oq_spellings_file *file, int number) {
    printf("static const oq_spelling_mark restore_marks_%d[] = {\n", number);
    for (uint32_t i = 0; i < file->mark_count; i++) {
        printf("{%u,", file->marks[i].code);
        pack_codes(file->marks[i].letters, OQ_SPELLING_LETTERS);
        printf(",");
        pack_codes(file->marks[i].to, 2);
        printf(",%u},\n", file->marks[i].rank);
    }
    printf("{0,{0},{0},0}};\n");
}

static void pack_telling(const oq_spellings_file *file, int number) {
    printf("static const oq_telling_word restore_foreign_%d[] = {\n", number);
    for (uint32_t i = 0; i < file->foreign_count; i++) {
        printf("{");
        pack_codes(file->foreign[i].codes, OQ_TELLING_LETTERS);
        printf(",%u},\n", file->foreign[i].weight);
    }
    printf("{{0},0}};\n");
}

static void pack_spellings(const oq_spellings_file *file, int number) {
    pack_graphemes(file, number);
    pack_loose(file, number);
    pack_marks(file, number);
    pack_telling(file, number);
}

/* Numbers of a byte in braces; gives where the next ones begin. */
static const uint8_t *pack_row(const uint8_t *bytes) {
    printf("{");
    for (int i = 0; i < OQ_ODDS_LETTERS; i++)
        printf("%u,", *bytes++);
    printf("},\n");
    return bytes;
}

/* The file has its numbers with the low byte first. */
static void pack_odds(const char *name, int number) {
    static uint8_t bytes[sizeof(oq_odds) + 1];
    if (pack_read(name, bytes, sizeof bytes) != sizeof(oq_odds) ||
        memcmp(bytes, OQ_ODDS_MAGIC, 8))
        pack_fail(name, "no letter odds");
    printf("static const oq_odds restore_odds_%d = {\"\",{", number);
    const uint8_t *at = bytes + offsetof(oq_odds, codes);
    for (int i = 0; i < OQ_ODDS_LETTERS; i++, at += 2)
        printf("0x%X,", at[0] | at[1] << 8);
    printf("},\n{");
    for (int one = 0; one < OQ_ODDS_LETTERS; one++)
        at = pack_row(at);
    printf("},{");
    for (int two = 0; two < OQ_ODDS_LETTERS; two++) {
        printf("{");
        for (int one = 0; one < OQ_ODDS_LETTERS; one++)
            at = pack_row(at);
        printf("},");
    }
    printf("}};\n");
}

static void pack_file(const char *name, const char *odds, int number,
                      char *table, size_t room) {
    static char text[1 << 16];
    static oq_spellings_file file;
    size_t size = pack_read(name, text, sizeof text);
    if (!oq_spellings_read(text, size, &file)) {
        fprintf(stderr, "%s:%u: %s\n", name, file.line, file.problem);
        exit(2);
    }
    pack_spellings(&file, number);
    pack_odds(odds, number);
    size_t used = strlen(table);
    used += (size_t)snprintf(table + used, room - used, "{{{");
    for (uint32_t i = 0; i < file.tag_count; i++)
        used += (size_t)snprintf(table + used, room - used, "\"%s\",",
                                 file.tags[i]);
    snprintf(table + used, room - used,
             "}, restore_spellings_%d, restore_loose_%d, restore_marks_%d, "
             "restore_foreign_%d, %u, %u, %u, %u}, &restore_odds_%d},\n",
             number, number, number, number, file.count, file.loose_count,
             file.mark_count, file.foreign_count, number);
}

int main(int count, char **names) {
    static char table[1 << 14];
    printf("/* Made by gen/restorepack.c. */\n\n");
    for (int i = 1; i + 1 < count; i += 2)
        pack_file(names[i], names[i + 1], i / 2, table, sizeof table);
    printf("static const oq_restoration restorations[] = {\n%s};\n", table);
    return 0;
}
