/*
 * identify_train.c - learns the model of lib/identify. Arguments: the folder
 * of the data, our own lines (gen/identify_lines.txt),
 * the file to write. What it measured on lines kept apart goes to standard
 * output.
 *
 * SPDX-License-Identifier: MIT
 */
#include "identify_train.h"

/* ---------------------------------------------------------- the letters -- */

/* -16 log2 of a share, at least 0. */
static unsigned train_cost(double share) {
    double cost = 0;
    if (share <= 0) return 255;
    while (share < 0.5) {
        share *= 2;
        cost += 16;
    }
    for (double part = 8; part >= 1; part /= 2) {
        share *= share; /* log2 bit by bit, of 1/2 to 1 */
        if (share < 0.5)
            share *= 2;
        else
            continue;
        cost += part;
    }
    return cost > 255 ? 255 : (unsigned)cost;
}

typedef struct train_bytes {
    uint8_t *data;
    size_t size, room;
} train_bytes;

static void put(train_bytes *bytes, const void *data, size_t size) {
    while (bytes->size + size > bytes->room)
        bytes->data = train_grow(bytes->data, bytes->room, &bytes->room, 1);
    memcpy(bytes->data + bytes->size, data, size);
    bytes->size += size;
}

static void put16(train_bytes *bytes, unsigned number) {
    uint8_t two[2] = {(uint8_t)number, (uint8_t)(number >> 8)};
    put(bytes, two, 2);
}

static void put32(train_bytes *bytes, uint32_t number) {
    put16(bytes, number & 0xFFFF);
    put16(bytes, number >> 16);
}

static void put_string(train_bytes *bytes, const char *text) {
    put16(bytes, (unsigned)strlen(text));
    put(bytes, text, strlen(text));
}

/* Four weights of a row as one number, the first one lowest. */
static unsigned train_four(const train_table *table, const float *weights) {
    unsigned number = 0;
    for (unsigned i = 0; i < 4; i++) {
        double whole = (double)weights[i] * (OQ_ID_UNIT * 16) / table->unit;
        int held = (int)(whole < 0 ? whole - 0.5 : whole + 0.5);
        number |= (unsigned)(held + OQ_ID_ZERO) << 4 * i;
    }
    return number;
}

static void put_table(train_bytes *bytes, const train_table *table) {
    put16(bytes, table->script);
    put16(bytes, table->classes);
    put16(bytes, table->width);
    put16(bytes, table->bits);
    put16(bytes, table->first);
    put32(bytes, (uint32_t)table->unit);
    for (unsigned i = 0; i < OQ_ID_LENGTHS; i++)
        put16(bytes, (unsigned)(table->heat[i] * OQ_ID_UNIT + 0.5));
    for (unsigned c = 0; c < table->classes; c++)
        put32(bytes, (uint32_t)(int32_t)(table->bias[c] * OQ_ID_UNIT));
    for (size_t i = 0; i < (size_t)table->width << table->bits; i += 4)
        put16(bytes, train_four(table, table->held + i));
}

/* A script with one language: no rows. */
static void put_script(train_bytes *bytes, unsigned script, unsigned first) {
    put16(bytes, script);
    put16(bytes, 1);
    put16(bytes, 16);
    put16(bytes, 0);
    put16(bytes, first);
    put32(bytes, 0);
    for (unsigned i = 0; i < OQ_ID_LENGTHS; i++)
        put16(bytes, OQ_ID_UNIT);
    put32(bytes, 0);
}

static bool train_counts(unsigned code) {
    uint32_t cell = oq_id_cell(code);
    return (cell >> OQ_ID_PLACE_SHIFT & 0x3FF) != 0 && (cell & 0xFFFF) == code;
}

/* The letters of an orthography that are not too rare: each with its cost. */
static unsigned put_letters(train_bytes *bytes, const train_dated *dated) {
    uint64_t sum = 0;
    unsigned count = 0;
    for (unsigned code = 0; code < 65536; code++)
        if (train_counts(code)) sum += dated->letters[code];
    for (unsigned code = 0; code < 65536; code++) {
        double share = sum ? (double)dated->letters[code] / (double)sum : 0;
        if (share < 1.0 / 8192 || !train_counts(code)) continue;
        uint8_t cost = (uint8_t)train_cost(share);
        put16(bytes, code);
        put(bytes, &cost, 1);
        count++;
    }
    return count;
}

static void put_dated(train_bytes *bytes, train_bytes *letters,
                      const trainer *t, const train_dated *dated,
                      unsigned *letter) {
    double sum = 0;
    for (size_t i = 0; i < t->dated_count; i++)
        if (t->dated[i].class == dated->class) sum += t->dated[i].weight;
    unsigned count = put_letters(letters, dated);
    put_string(bytes, dated->tag);
    put16(bytes, *letter);
    put16(bytes, count);
    put16(bytes, train_cost(dated->weight / sum));
    *letter += count;
}

static void put_head(train_bytes *head, const train_bytes *body) {
    uint32_t sum = 2166136261u;
    for (size_t i = 0; i < body->size; i++)
        sum = (sum ^ body->data[i]) * 16777619u;
    put(head, "OQID", 4);
    put32(head, 2);
    put32(head, 0x01020304);
    put32(head, (uint32_t)(body->size + 20));
    put32(head, sum);
}

void train_write(const trainer *t, const char *path) {
    static train_bytes body, head, letters, dated;
    unsigned letter = 0, number = 0,
             scripts[] = {OQ_SCRIPT_ORKH, OQ_SCRIPT_GEOR, OQ_SCRIPT_ARMN};
    put16(&body, TRAIN_TABLES + 3);
    put16(&body, t->class_count);
    for (unsigned i = 0; i < TRAIN_TABLES; i++)
        put_table(&body, &t->tables[i]);
    for (unsigned i = 0; i < 3; i++)
        put_script(&body, scripts[i], t->class_count - 3 + i);
    for (unsigned c = 0; c < t->class_count; c++) {
        unsigned first = number;
        for (size_t i = 0; i < t->dated_count; i++) {
            if (t->dated[i].class != c) continue;
            put_dated(&dated, &letters, t, &t->dated[i], &letter);
            number++;
        }
        put_string(&body, t->classes[c].tag);
        put16(&body, first);
        put16(&body, number - first);
    }
    put16(&body, number);
    put(&body, dated.data, dated.size);
    put16(&body, letter);
    put(&body, letters.data, letters.size);
    put_head(&head, &body);
    if (head.size + body.size > TRAIN_MOST) train_fail(path, "is too large");
    FILE *file = fopen(path, "wb");
    bool good = file != NULL &&
                fwrite(head.data, 1, head.size, file) == head.size &&
                fwrite(body.data, 1, body.size, file) == body.size;
    if (file == NULL || fclose(file) != 0 || !good)
        train_fail(path, "cannot be written");
    printf("%s: %zu bytes\n", path, head.size + body.size);
}

/* ----------------------------------------------------------------- main -- */

/* Groups by class; in the order in which they were made. */
static int train_compare(const void *left, const void *right) {
    const train_group *one = left, *other = right;
    if (one->class != other->class) return one->class < other->class ? -1 : 1;
    return one->number < other->number ? -1 : 1;
}

/* Brings the classes of a table together, those without one to the end. */
static void train_order(trainer *t) {
    static train_class sorted[TRAIN_CLASSES];
    unsigned to[TRAIN_CLASSES], count = 0;
    for (unsigned table = 0; table <= TRAIN_TABLES; table++) {
        unsigned first = count;
        for (unsigned c = 0; c < t->class_count; c++)
            if (t->classes[c].table == table) {
                to[c] = count;
                sorted[count++] = t->classes[c];
            }
        if (table == TRAIN_TABLES) break;
        t->tables[table].first = first;
        t->tables[table].classes = count - first;
        if (count - first > t->tables[table].width)
            train_fail(t->tables[table].name, "has too many classes");
    }
    memcpy(t->classes, sorted, sizeof(sorted));
    for (size_t i = 0; i < t->group_count; i++)
        t->groups[i].class = to[t->groups[i].class];
    for (size_t i = 0; i < t->dated_count; i++)
        t->dated[i].class = to[t->dated[i].class];
    qsort(t->groups, t->group_count, sizeof(*t->groups), train_compare);
}

static void train_add(trainer *t, const char *tag) {
    train_class *class = &t->classes[t->class_count++];
    snprintf(class->tag, sizeof(class->tag), "%s", tag);
    snprintf(class->name, sizeof(class->name), "%s", tag);
    class->table = TRAIN_TABLES;
}

int main(int count, char **arguments) {
    static trainer t = {.tables = {{.name = "Latin",
                                    .script = OQ_SCRIPT_LATN,
                                    .bits = 15,
                                    .width = 32},
                                   {.name = "Cyrillic",
                                    .script = OQ_SCRIPT_CYRL,
                                    .bits = 14,
                                    .width = 32},
                                   {.name = "Arabic",
                                    .script = OQ_SCRIPT_ARAB,
                                    .bits = 14,
                                    .width = 16}}};
    ortaq_library *library;
    if (count != 4) train_fail("usage", "identify_train DATA LINES FILE");
    if (ortaq_library_new(NULL, NULL, 0, &library, NULL) != ORTAQ_DONE)
        train_fail("library", "cannot be made");
    t.library = library;
    t.data = arguments[1];
    train_read(&t, arguments[2]);
    train_add(&t, "ka-Geor");
    train_add(&t, "hy-Armn");
    train_order(&t);
    printf("%zu words\n", t.word_count);
    for (unsigned i = 0; i < TRAIN_TABLES; i++)
        train_learn(&t, &t.tables[i]);
    train_write(&t, arguments[3]);
    ortaq_library_free(library);
    return EXIT_SUCCESS;
}
