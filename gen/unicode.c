/*
 * unicode.c - turns lib/unicode/ucd.txt into the tables that
 * lib/unicode/unicode.c includes, on standard output. Code points with the
 * same properties share a record; pages of 64 records are shared too.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CODES = 0x11000, PAGE = 64, RECORDS = 1000, ROWS = 4000, PARTS = 8000 };

typedef struct record {
    int category, class, script;
    long upper, lower; /* distance to the mapped code point */
} record;

typedef struct row { /* a decomposition */
    unsigned long code, parts[18];
    size_t count;
    int never, presentation;
} row;

static record records[RECORDS];
static size_t record_count = 1; /* 0: no properties */
static uint16_t of_code[CODES];
static row rows[ROWS];
static size_t row_count;
static const char *path;
static size_t line_number;

static void fail(const char *message) {
    fprintf(stderr, "%s:%zu: %s\n", path, line_number, message);
    exit(1);
}

static unsigned long hex(const char *text) {
    char *end;
    unsigned long value = strtoul(text, &end, 16);
    if (end == text || (*end != 0 && *end != ' ') || value > 0x10FFFF)
        fail("a code point is wanted");
    return value;
}

static int script_number(const char *name) {
    static const char *const names[] = {"-",    "Latn", "Cyrl", "Arab", "Grek",
                                        "Armn", "Hebr", "Geor", "Orkh"};
    for (int i = 0; i < 9; i++)
        if (strcmp(names[i], name) == 0) return i;
    fail("the script is not known");
    return 0;
}

static size_t find_record(const record *wanted) {
    for (size_t i = 1; i < record_count; i++)
        if (memcmp(&records[i], wanted, sizeof(*wanted)) == 0) return i;
    if (record_count == RECORDS) fail("too many records");
    records[record_count] = *wanted;
    return record_count++;
}

static void add_row(unsigned long code, char *text) {
    if (row_count == ROWS) fail("too many decompositions");
    row *made = &rows[row_count++];
    made->code = code;
    made->never = *text == '!';
    made->presentation = *text == '~';
    if (*text == '!' || *text == '~') text++;
    for (char *part = strtok(text, " "); part; part = strtok(NULL, " ")) {
        if (made->count == 18) fail("too long a decomposition");
        made->parts[made->count++] = hex(part);
    }
    if (!made->presentation && made->count > 2) fail("too many parts");
}

/* Cuts a line at its semicolons; the fields keep their places. */
static void cut(char *line, char *fields[7]) {
    for (int i = 0; i < 7; i++) {
        fields[i] = line;
        char *end = strchr(line, ';');
        if ((end == NULL) != (i == 6)) fail("seven fields are wanted");
        if (end == NULL) return;
        *end = 0;
        line = end + 1;
    }
}

static void read_line(char *line) {
    char *fields[7];
    record made;
    memset(&made, 0, sizeof(made));
    cut(line, fields);
    unsigned long code = hex(fields[0]);
    if (code >= CODES) fail("the code point is beyond the tables");
    made.category = fields[1][0];
    made.class = atoi(fields[2]);
    made.script = script_number(fields[3]);
    if (fields[5][0]) made.upper = (long)hex(fields[5]) - (long)code;
    if (fields[6][0]) made.lower = (long)hex(fields[6]) - (long)code;
    of_code[code] = (uint16_t)find_record(&made);
    if (fields[4][0]) add_row(code, fields[4]);
}

static void read_all(void) {
    char line[512];
    FILE *file = fopen(path, "r");
    if (file == NULL) fail("cannot be read");
    while (fgets(line, sizeof(line), file)) {
        line_number++;
        line[strcspn(line, "\n")] = 0;
        if (line[0] != 0 && line[0] != '#') read_line(line);
    }
    fclose(file);
}

static void write_records(void) {
    printf("static const unicode_record unicode_records[] = {\n");
    for (size_t i = 0; i < record_count; i++)
        printf("{%d, %d, %d, %ld, %ld},\n",
               records[i].category == 'L'   ? 1
               : records[i].category == 'M' ? 2
                                            : 0,
               records[i].class, records[i].script, records[i].upper,
               records[i].lower);
    printf("};\n");
}

static void write_pages(void) {
    static uint16_t pages[CODES / PAGE], order[CODES / PAGE];
    size_t count = 0;
    for (size_t i = 0; i < CODES / PAGE; i++) {
        size_t j = 0;
        while (j < count && memcmp(&of_code[order[j] * PAGE],
                                   &of_code[i * PAGE], PAGE * 2) != 0)
            j++;
        if (j == count) order[count++] = (uint16_t)i;
        pages[i] = (uint16_t)j;
    }
    printf("static const uint8_t unicode_pages[] = {\n");
    for (size_t i = 0; i < CODES / PAGE; i++)
        printf("%u,%s", pages[i], i % 16 == 15 ? "\n" : "");
    printf("};\nstatic const uint16_t unicode_numbers[] = {\n");
    for (size_t i = 0; i < count * PAGE; i++)
        printf("%u,%s", of_code[order[i / PAGE] * PAGE + i % PAGE],
               i % 16 == 15 ? "\n" : "");
    printf("};\n");
    if (count > 255) fail("too many pages");
}

static int by_parts(const void *left, const void *right) {
    const row *a = left, *b = right;
    if (a->parts[0] != b->parts[0]) return a->parts[0] < b->parts[0] ? -1 : 1;
    return a->parts[1] < b->parts[1] ? -1 : a->parts[1] > b->parts[1];
}

static void write_decompositions(void) {
    printf("static const unicode_pair unicode_decompositions[] = {\n");
    for (size_t i = 0; i < row_count; i++)
        if (!rows[i].presentation)
            printf("{0x%lX, 0x%lX, 0x%lX},\n", rows[i].code, rows[i].parts[0],
                   rows[i].parts[1]);
    printf("};\nstatic const unicode_form unicode_forms[] = {\n");
    size_t offset = 0;
    for (size_t i = 0; i < row_count; i++)
        if (rows[i].presentation) {
            printf("{0x%lX, %zu, %zu},\n", rows[i].code, offset,
                   rows[i].count);
            offset += rows[i].count;
        }
    printf("};\nstatic const uint16_t unicode_form_letters[] = {\n");
    for (size_t i = 0; i < row_count; i++)
        for (size_t j = 0; rows[i].presentation && j < rows[i].count; j++)
            printf("0x%lX,%s", rows[i].parts[j],
                   j + 1 == rows[i].count ? "\n" : "");
    printf("};\n");
}

static void write_compositions(void) {
    qsort(rows, row_count, sizeof(row), by_parts);
    printf("static const unicode_pair unicode_compositions[] = {\n");
    for (size_t i = 0; i < row_count; i++)
        if (!rows[i].presentation && !rows[i].never)
            printf("{0x%lX, 0x%lX, 0x%lX},\n", rows[i].code, rows[i].parts[0],
                   rows[i].parts[1]);
    printf("};\n");
}

int main(int argc, char **argv) {
    if (argc != 2) {
        fprintf(stderr, "usage: unicode ucd.txt > unicode_tables.h\n");
        return 2;
    }
    path = argv[1];
    read_all();
    write_records();
    write_pages();
    write_decompositions();
    write_compositions();
    return 0;
}
