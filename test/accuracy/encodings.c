/*
 * encodings.c - how often the command recognises an encoding. Documents of
 * three sizes are made of running sentences, written in every encoding that
 * has their letters, and given to what --encoding=auto asks. A document is
 * right if it is read as the text that was written, by whatever name; "unsure"
 * is what the command would refuse, "wrong" what it would misread.
 *
 * Sentences with a character that the encoding has not are left out, where a
 * language has too few others it is not in the table. Persian ی is written ي,
 * as in texts of that time; quotation marks and dashes stay what they are.
 *
 * SPDX-License-Identifier: MIT
 */
#include "encodings.h"
#include "../../cli/detect.h"
#include "../../cli/port.h"
#include "../../cli/utf8.h"

enum { SIZES = 3, PARTS_LEAST = 8 };

static const size_t sizes[SIZES] = {200, 700, 4000};

/* The files, and an orthography that is made of some by conversion. */
static const struct {
    const char *name, *from, *to;
} sources[] = {
    {"azj_Latn", NULL, NULL}, {"azj_Latn", "az-Latn", "az-Cyrl"},
    {"azb_Arab", NULL, NULL}, {"bak_Cyrl", NULL, NULL},
    {"crh_Latn", NULL, NULL}, {"crh_Latn", "crh-Latn", "crh-Cyrl"},
    {"kaz_Cyrl", NULL, NULL}, {"kir_Cyrl", NULL, NULL},
    {"tat_Cyrl", NULL, NULL}, {"tuk_Latn", "tk-Latn", "tk-Cyrl"},
    {"tur_Latn", NULL, NULL}, {"uzn_Latn", "uz-Latn", "uz-Cyrl"},
    {"rus_Cyrl", NULL, NULL}, {"ukr_Cyrl", NULL, NULL},
    {"bel_Cyrl", NULL, NULL}, {"bul_Cyrl", NULL, NULL},
    {"khk_Cyrl", NULL, NULL}, {"tgk_Cyrl", NULL, NULL},
    {"kmr_Latn", NULL, NULL}, {"deu_Latn", NULL, NULL},
    {"arb_Arab", NULL, NULL}, {"pes_Arab", NULL, NULL},
    {"urd_Arab", NULL, NULL},
};

enum { SOURCES = sizeof sources / sizeof *sources };

typedef struct tally {
    size_t documents, right, unsure;
} tally;

/* What an encoding makes of each character. */
typedef struct writer {
    const encoding *encoding;
    uint32_t codes[256]; /* of each byte; 0: none */
} writer;

/* ------------------------------------------------------------- Encoding -- */

static uint32_t code_of_byte(const encoding *e, void *decoder, char byte) {
    char bytes[16], *from = &byte, *to = bytes;
    size_t size = 1, room = sizeof bytes;
    if (port_decode(decoder, &from, &size, &to, &room) != PORT_ALL) return 0;
    size = (size_t)(to - bytes);
    if (e->letters != NULL) size = e->letters(bytes, size);
    return utf8_code(bytes, size);
}

static void open_writer(writer *w, const encoding *e) {
    void *decoder = encoding_open(e);
    for (int i = 0; decoder && i < 256; i++)
        w->codes[i] = code_of_byte(e, decoder, (char)i);
    w->encoding = decoder ? e : NULL;
    if (decoder) port_decoder_close(decoder);
}

/* NULL if the system does not know the encoding. */
static const writer *writer_of(const encoding *e) {
    static writer writers[ENCODINGS];
    writer *w = &writers[e - encodings];
    if (w->encoding == NULL) open_writer(w, e);
    return w->encoding ? w : NULL;
}

/* Beyond ASCII first: a font has all its letters there. */
static int byte_of(const writer *w, uint32_t code) {
    for (int i = 128; i < 256; i++)
        if (w->codes[i] == code) return i;
    return code < 0x80 ? (int)code : -1;
}

/* A code point as people wrote it in that encoding. */
static bool write_code(const writer *w, uint32_t code, text *out) {
    if (code == 0x6CC) code = 0x64A;
    int byte = byte_of(w, code);
    char one = (char)byte;
    if (byte >= 0) text_add(out, &one, 1);
    return byte >= 0;
}

static bool write_wide(const encoding *e, uint32_t code, text *out) {
    bool big = e == &encodings[ENCODING_UTF16BE];
    char high = (char)(code >> 8), low = (char)code;
    if (code > 0xFFFF) return false;
    text_add(out, big ? &high : &low, 1);
    text_add(out, big ? &low : &high, 1);
    return true;
}

/* Appends a sentence and a line end; false, and nothing is added, if it has
 * characters that the encoding has not. */
static bool write_line(const writer *w, slice line, text *out) {
    size_t before = out->size;
    bool wide = w->encoding->unit == 2;
    for (size_t at = 0; at < line.size;) {
        uint32_t code = (uint32_t)next_code(line.at, line.size, &at);
        if (wide ? write_wide(w->encoding, code, out)
                 : write_code(w, code, out))
            continue;
        out->size = before;
        return false;
    }
    return wide ? write_wide(w->encoding, '\n', out) : write_code(w, '\n', out);
}

/* ------------------------------------------------------------ Documents -- */

/* Whether another encoding reads these bytes as the same text. */
static bool same_reading(const writer *w, const encoding *other,
                         const char *bytes, size_t size) {
    if (other == w->encoding) return true;
    if (w->encoding->unit != 1 || other->unit != 1) return false;
    const writer *read = writer_of(other);
    for (size_t i = 0; i < size; i++)
        if (read->codes[(unsigned char)bytes[i]] !=
            w->codes[(unsigned char)bytes[i]])
            return false;
    return true;
}

static bool is_ascii(const char *bytes, size_t size) {
    for (size_t i = 0; i < size; i++)
        if ((bytes[i] & 0x80) != 0) return false;
    return true;
}

static void judge(const writer *w, const char *bytes, size_t size, tally *t) {
    detection found = detect(bytes, size, true);
    if (w->encoding->unit == 1 && is_ascii(bytes, size)) return;
    t->documents++;
    if (!found.sure)
        t->unsure++;
    else if (same_reading(w, found.first, bytes, size))
        t->right++;
}

static void judge_all(const writer *w, const text *written, size_t size,
                      tally *t) {
    for (size_t at = 0; at + size <= written->size; at += size)
        judge(w, written->data + at, size, t);
}

/* ---------------------------------------------------------------- Table -- */

static void convert_all(const ortaq_library *library, int number, text *all) {
    static const int values[OPTIONS] = OPTIONS_DEFAULT;
    if (sources[number].from == NULL) return;
    ortaq_converter *converter = new_converter(library, sources[number].from,
                                               sources[number].to, values);
    text converted = convert_text(converter, all->data, all->size);
    ortaq_converter_free(converter);
    text_free(all);
    *all = converted;
}

/* The sentences of a source, a line each. */
static bool read_source(const ortaq_library *library, const char *data,
                        int number, text *all) {
    char path[512];
    text file = {0};
    slice line;
    snprintf(path, sizeof path, "%s/texts/sib200/%s.tsv", data,
             sources[number].name);
    if (!text_file(&file, path)) return false;
    for (size_t at = 0; next_slice(&file, &at, &line);) {
        slice sentence = column_of(line, 2);
        text_add(all, sentence.at, sentence.size);
        text_add(all, "\n", 1);
    }
    text_free(&file);
    convert_all(library, number, all);
    return true;
}

static void write_cell(text *out, const tally *t) {
    char cell[64];
    snprintf(cell, sizeof cell, " %zu | %.2f | %zu |", t->documents,
             t->documents ? 100.0 * (double)t->right / (double)t->documents : 0,
             t->documents - t->right - t->unsure);
    text_put(out, cell);
}

/* "what" is the text, or NULL for all texts. */
static void write_row(text *out, const char *what, const char *name,
                      const tally *tallies) {
    text_put(out, "| ");
    if (what != NULL) text_put(out, what);
    if (what != NULL) text_put(out, " | ");
    text_put(out, name);
    text_put(out, " |");
    for (int i = 0; i < SIZES; i++)
        write_cell(out, &tallies[i]);
    text_put(out, "\n");
}

static void add_tallies(tally *sum, const tally *more) {
    for (int i = 0; i < SIZES; i++) {
        sum[i].documents += more[i].documents;
        sum[i].right += more[i].right;
        sum[i].unsure += more[i].unsure;
    }
}

/* A font was made for one language. */
static bool is_written(int number, const encoding *e) {
    return e->language == NULL ||
           (strcmp(sources[number].name, "azj_Latn") == 0 &&
            sources[number].to == NULL);
}

static void score_source(const text *all, int number, text *out,
                         tally sums[ENCODINGS][SIZES]) {
    const char *what =
        sources[number].to != NULL ? sources[number].to : sources[number].name;
    for (int e = ENCODING_UTF16LE; e < ENCODINGS; e++) {
        const writer *w = writer_of(&encodings[e]);
        text written = {0};
        tally tallies[SIZES] = {{0}};
        slice line;
        size_t lines = 0, fit = 0;
        if (w == NULL || encodings[e].unit == 4 ||
            !is_written(number, w->encoding))
            continue;
        for (size_t at = 0; next_slice(all, &at, &line); lines++)
            fit += write_line(w, line, &written);
        if (fit * PARTS_LEAST >= lines &&
            !is_ascii(written.data, written.size)) {
            for (int i = 0; i < SIZES; i++)
                judge_all(w, &written, sizes[i], &tallies[i]);
            if (encodings[e].unit == 1)
                write_row(out, what, encodings[e].name, tallies);
            add_tallies(sums[e], tallies);
        }
        text_free(&written);
    }
}

static void write_head(text *out, const char *first, int columns) {
    text_put(out, first);
    for (int i = 0; i < SIZES; i++) {
        char cell[64];
        snprintf(cell, sizeof cell, " of %zu bytes | right %% | wrong |",
                 sizes[i]);
        text_put(out, cell);
    }
    text_put(out, columns > 1 ? "\n|---|---|" : "\n|---|");
    text_put(out, "---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
}

text score_encodings(const ortaq_library *library, const char *data) {
    static tally sums[ENCODINGS][SIZES];
    text out = {0}, rows = {0};
    for (int i = 0; i < SOURCES; i++) {
        text all = {0};
        if (read_source(library, data, i, &all))
            score_source(&all, i, &rows, sums);
        text_free(&all);
    }
    text_put(&out, "\n## Encodings\n\nWhat `--encoding=auto` makes of "
                   "documents cut out of `texts/sib200`, whose sentences had "
                   "no part in counting letters or choosing limits (that was "
                   "done on the rest of `texts/lid`): how many there were, how "
                   "many are read as the "
                   "text that was written, and how many as another; the rest "
                   "is refused.\n\n");
    write_head(&out, "| encoding |", 1);
    for (int e = ENCODING_UTF16LE; e < ENCODINGS; e++)
        if (encodings[e].unit < 4)
            write_row(&out, NULL, encodings[e].name, sums[e]);
    text_put(&out, "\n");
    write_head(&out, "| text | encoding |", 2);
    text_add(&out, rows.data, rows.size);
    text_string(&out);
    text_free(&rows);
    return out;
}
