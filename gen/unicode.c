/*
 * unicode.c - turns lib/unicode/ucd.txt into the tables that
 * lib/unicode/unicode.c includes, on standard output. Code points with the
 * same properties share a record; pages of 64 records are shared too.
 * Invariant: nothing is written unless the whole file holds to what
 * lib/unicode/unicode.c takes for granted; the first line that does not is
 * named as FILE:LINE.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CODES = 0x11000, PAGE = 64, RECORDS = 1000, ROWS = 4000 };

/* As oq_decompose and oq_presentation give them: the most code points. */
enum { CANONICAL_MOST = 4, FORM_MOST = 18 };

typedef struct record { /* all of one type: no padding, memcmp compares */
    long category, class, script;
    long upper, lower; /* distance to the mapped code point */
} record;

typedef struct row { /* a decomposition */
    unsigned long code, parts[FORM_MOST];
    size_t count, line;
    int never, presentation;
} row;

static record records[RECORDS];
static size_t record_count = 1; /* 0: no properties */
static uint16_t of_code[CODES];
static row rows[ROWS];
static size_t row_count;
static row composed[ROWS];
static size_t composed_count;
static const char *path;
static size_t line_number;

static void fail(const char *message) {
    if (line_number == 0)
        fprintf(stderr, "%s: %s\n", path, message);
    else
        fprintf(stderr, "%s:%zu: %s\n", path, line_number, message);
    exit(1);
}

/* Four to six digits, as the Unicode files write them. */
static unsigned long hex(const char *text) {
    size_t digits = strspn(text, "0123456789ABCDEF");
    unsigned long value = strtoul(text, NULL, 16);
    if (digits < 4 || digits > 6 || text[digits] != 0 || value > 0x10FFFF)
        fail("a code point is wanted");
    return value;
}

static long category_number(const char *name) {
    static const char names[] = "-LM";
    if (name[0] == 0 || name[1] != 0 || strchr(names, name[0]) == NULL)
        fail("the category is none of L, M, -");
    return strchr(names, name[0]) - names;
}

static long class_number(const char *text) {
    size_t digits = strspn(text, "0123456789");
    long value = strtol(text, NULL, 10);
    if (digits < 1 || digits > 3 || text[digits] != 0 || value > 254)
        fail("a combining class, 0 to 254, is wanted");
    return value;
}

static long script_number(const char *name) {
    static const char *const names[] = {"-",    "Latn", "Cyrl", "Arab", "Grek",
                                        "Armn", "Hebr", "Geor", "Orkh"};
    for (long i = 0; i < 9; i++)
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

static void add_parts(row *made, char *text) {
    size_t most = made->presentation ? FORM_MOST : 2;
    for (char *part = strtok(text, " "); part; part = strtok(NULL, " ")) {
        if (made->count == most) fail("too long a decomposition");
        unsigned long code = hex(part);
        if (code == 0 || code > 0xFFFF) fail("no room for such a part");
        made->parts[made->count++] = code;
    }
    if (made->count == 0) fail("a decomposition is wanted");
}

static void add_row(unsigned long code, char *text) {
    if (row_count == ROWS) fail("too many decompositions");
    if (code > 0xFFFF) fail("no room for its decomposition");
    row *made = &rows[row_count++];
    made->code = code;
    made->line = line_number;
    made->never = *text == '!';
    made->presentation = *text == '~';
    add_parts(made, made->never || made->presentation ? text + 1 : text);
    if (made->count == 1 && !made->never && !made->presentation)
        fail("one part is never composed: \"!\" is wanted");
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
    static unsigned long next; /* the least code point that may come */
    char *fields[7];
    record made = {0};
    cut(line, fields);
    unsigned long code = hex(fields[0]);
    if (code >= CODES) fail("the code point is beyond the tables");
    if (code < next) fail("the code points are not in order");
    next = code + 1;
    made.category = category_number(fields[1]);
    made.class = class_number(fields[2]);
    made.script = script_number(fields[3]);
    if (fields[5][0]) made.upper = (long)hex(fields[5]) - (long)code;
    if (fields[6][0]) made.lower = (long)hex(fields[6]) - (long)code;
    of_code[code] = (uint16_t)find_record(&made);
    if (fields[4][0]) add_row(code, fields[4]);
}

static void read_all(void) {
    char line[512];
    FILE *file = fopen(path, "r");
    if (file == NULL) fail("cannot be opened");
    while (fgets(line, sizeof(line), file)) {
        line_number++;
        size_t size = strcspn(line, "\n");
        if (line[size] == 0 && !feof(file)) fail("the line is too long");
        line[size] = 0;
        if (line[0] != 0 && line[0] != '#') read_line(line);
    }
    if (ferror(file)) fail("cannot be read");
    fclose(file);
}

static const row *canonical(unsigned long code) {
    for (size_t i = 0; i < row_count; i++)
        if (rows[i].code == code && !rows[i].presentation) return &rows[i];
    return NULL;
}

/* A decomposition goes on in its first part alone, and ends in time. */
static void check_row(const row *from) {
    size_t size = 1;
    line_number = from->line;
    for (; from != NULL; from = canonical(from->parts[0])) {
        if (from->count == 2 && canonical(from->parts[1]) != NULL)
            fail("the second part decomposes too");
        if (++size > CANONICAL_MOST) fail("too long a full decomposition");
    }
}

static void check_rows(void) {
    for (size_t i = 0; i < row_count; i++)
        if (!rows[i].presentation) check_row(&rows[i]);
}

static void write_records(void) {
    printf("static const unicode_record unicode_records[] = {\n");
    for (size_t i = 0; i < record_count; i++)
        printf("{%ld, %ld, %ld, %ld, %ld},\n", records[i].category,
               records[i].class, records[i].script, records[i].upper,
               records[i].lower);
    printf("};\n");
}

static void write_array(const char *type, const char *name,
                        const uint16_t *items, size_t count) {
    printf("static const %s %s[] = {\n", type, name);
    for (size_t i = 0; i < count; i++)
        printf("%u,%s", items[i], i % 16 == 15 ? "\n" : "");
    printf("};\n");
}

/* Whether two pages hold the same numbers of records. */
static int same_page(size_t left, size_t right) {
    return memcmp(&of_code[left * PAGE], &of_code[right * PAGE],
                  PAGE * sizeof(*of_code)) == 0;
}

/* Pages that differ move to the front of of_code, in order. */
static void write_pages(void) {
    static uint16_t pages[CODES / PAGE];
    size_t count = 0;
    for (size_t i = 0; i < CODES / PAGE; i++) {
        size_t j = 0;
        while (j < count && !same_page(j, i))
            j++;
        pages[i] = (uint16_t)j;
        if (j < count) continue;
        memmove(&of_code[j * PAGE], &of_code[i * PAGE],
                PAGE * sizeof(*of_code));
        count++;
    }
    if (count > 256) fail("too many pages");
    write_array("uint8_t", "unicode_pages", pages, CODES / PAGE);
    write_array("uint16_t", "unicode_numbers", of_code, count * PAGE);
}

static int by_parts(const void *left, const void *right) {
    const row *a = left, *b = right;
    if (a->parts[0] != b->parts[0]) return a->parts[0] < b->parts[0] ? -1 : 1;
    return a->parts[1] < b->parts[1] ? -1 : a->parts[1] > b->parts[1];
}

static void write_pair(const row *from) {
    printf("{0x%lX, 0x%lX, 0x%lX},\n", from->code, from->parts[0],
           from->parts[1]);
}

static void write_decompositions(void) {
    printf("static const unicode_pair unicode_decompositions[] = {\n");
    for (size_t i = 0; i < row_count; i++)
        if (!rows[i].presentation) write_pair(&rows[i]);
    printf("};\n");
}

static void write_forms(void) {
    size_t offset = 0;
    printf("static const unicode_form unicode_forms[] = {\n");
    for (size_t i = 0; i < row_count; i++) {
        if (!rows[i].presentation) continue;
        printf("{0x%lX, %zu, %zu},\n", rows[i].code, offset, rows[i].count);
        offset += rows[i].count;
    }
    printf("};\nstatic const uint16_t unicode_form_letters[] = {\n");
    for (size_t i = 0; i < row_count; i++)
        for (size_t j = 0; rows[i].presentation && j < rows[i].count; j++)
            printf("0x%lX,%s", rows[i].parts[j],
                   j + 1 == rows[i].count ? "\n" : "");
    printf("};\n");
}

/* Keeps the rows that are composed, in the order of their parts. */
static void sort_compositions(void) {
    size_t count = 0;
    for (size_t i = 0; i < row_count; i++)
        if (!rows[i].presentation && !rows[i].never)
            composed[count++] = rows[i];
    composed_count = count;
    qsort(composed, count, sizeof(row), by_parts);
    for (size_t i = 1; i < count; i++) {
        line_number = composed[i].line;
        if (by_parts(&composed[i - 1], &composed[i]) == 0)
            fail("another code point is composed of the same parts");
    }
}

static void write_compositions(void) {
    printf("static const unicode_pair unicode_compositions[] = {\n");
    for (size_t i = 0; i < composed_count; i++)
        write_pair(&composed[i]);
    printf("};\n");
}

int main(int argc, char **argv) {
    if (argc != 2) {
        fprintf(stderr, "usage: unicode ucd.txt > unicode_tables.h\n");
        return 2;
    }
    path = argv[1];
    read_all();
    check_rows();
    sort_compositions();
    line_number = 0;
    write_pages();
    write_records();
    write_decompositions();
    write_forms();
    write_compositions();
    path = "standard output";
    if (fflush(stdout) != 0 || ferror(stdout)) fail("cannot be written");
    return 0;
}
