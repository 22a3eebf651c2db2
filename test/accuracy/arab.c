/*
 * arab.c - Azerbaijani in Perso-Arabic: the lists, their words, the sections.
 *
 * SPDX-License-Identifier: MIT
 */
#include "arab.h"
#include "../support/icu.h"

/* ----------------------------------------------------------------- Lists -- */

static const char *const names[ARAB_LISTS] = {
    "azb-gold", "azb-wikipedia-sentences-dev", "mediawiki-words", "seminar2001",
    "flores-cognates-noisy"};

static bool is_remark(slice line) {
    return line.size == 0 || line.at[0] == '#';
}

static bool same_slice(slice a, slice b) {
    return a.size == b.size && memcmp(a.at, b.at, a.size) == 0;
}

/* Behind a token a space, behind a sentence a line end. */
static void end_token(arab_list *list, const char *end) {
    if (list->arab.size == 0) return;
    text_put(&list->arab, end);
    text_put(&list->latin, end);
}

/* The token is one word, even where Latin has two: a low line joins them. */
static void add_readings(text *out, slice cell) {
    for (size_t i = 0; i < cell.size; i++)
        text_add(out, cell.at[i] == ' ' ? "_" : cell.at + i, 1);
}

/* Columns: sentence, number, token, Latin, mark. */
static void read_gold(const text *source, arab_list *list) {
    slice line, last = {"", 0};
    for (size_t at = 0; next_slice(source, &at, &line);) {
        if (is_remark(line)) continue;
        slice sentence = column_of(line, 0), token = column_of(line, 2);
        end_token(list, same_slice(sentence, last) ? " " : "\n");
        last = sentence;
        text_add(&list->arab, token.at, token.size);
        add_readings(&list->latin, column_of(line, 3));
    }
    end_token(list, "\n");
}

/* Columns: Latin, Perso-Arabic. */
static void read_pairs(const text *source, arab_list *list) {
    slice line;
    for (size_t at = 0; next_slice(source, &at, &line);) {
        if (is_remark(line)) continue;
        slice latin = column_of(line, 0), arab = column_of(line, 1);
        text_add(&list->latin, latin.at, latin.size);
        text_add(&list->arab, arab.at, arab.size);
        end_token(list, "\n");
    }
}

bool read_arab_list(const arab_test *test, int which, arab_list *list) {
    char path[128];
    text source = {0};
    bool own = which == ARAB_GOLD;
    *list = (arab_list){.name = names[which]};
    snprintf(path, sizeof path, "%s/%s.tsv", own ? "test/accuracy" : "az/pairs",
             names[which]);
    if (!read_below(own ? NULL : test->folder, path, &source)) {
        say(test->out, "\n`%s` is absent.\n", path);
        return false;
    }
    if (own)
        read_gold(&source, list);
    else
        read_pairs(&source, list);
    text_free(&source);
    return true;
}

void free_arab_list(arab_list *list) {
    text_free(&list->arab);
    text_free(&list->latin);
}

/* ----------------------------------------------------------------- Words -- */

static void fold_latin(text *out, uint32_t code) {
    if (code == 0x307) return; /* of a decomposed İ */
    if (code == 'I') code = 0x131;
    if (code == 0x130) code = 'i';
    text_code(out, (uint32_t)u_tolower((UChar32)code));
}

/* Two spellings of one letter, or one with and without its mark. */
static void fold_arab(text *out, uint32_t code) {
    static const struct {
        uint32_t from, to;
    } same[] = {{0x6C6, 0x648}, {0x6C7, 0x648}, {0x63D, 0x6CC},
                {0x64A, 0x6CC}, {0x649, 0x6CC}, {0x643, 0x6A9},
                {0x6BE, 0x647}, {0x6D5, 0x647}, {0x6C0, 0x647}};
    if (code == 0x200C || (code > 0x64B && code <= 0x652)) return;
    for (size_t i = 0; i < sizeof same / sizeof *same; i++)
        if (code == same[i].from) code = same[i].to;
    text_code(out, code);
}

static bool is_around(int32_t code) {
    return code >= 0 && u_ispunct((UChar32)code);
}

/* A word without the punctuation on both its sides. */
static slice bare(slice raw) {
    size_t start = raw.size, end = 0;
    for (size_t at = 0; at < raw.size;) {
        size_t before = at;
        if (is_around(next_code(raw.at, raw.size, &at))) continue;
        if (start > before) start = before;
        end = at;
    }
    return end ? (slice){raw.at + start, end - start} : (slice){raw.at, 0};
}

static bool has_letter(slice raw) {
    for (size_t at = 0; at < raw.size;) {
        int32_t code = next_code(raw.at, raw.size, &at);
        if (code >= 0 && u_isalpha((UChar32)code)) return true;
    }
    return false;
}

static void add_folded(word_list *list, slice raw,
                       void fold(text *out, uint32_t code)) {
    text normal = {0}, folded = {0};
    if (!has_letter(raw)) return;
    add_nfc(&normal, raw.at, raw.size);
    for (size_t at = 0; at < normal.size;)
        fold(&folded, (uint32_t)next_code(normal.data, normal.size, &at));
    text_string(&folded);
    text_free(&normal);
    if (list->count == list->room) {
        list->room = list->room * 2 + 16;
        list->at = must(realloc(list->at, list->room * sizeof *list->at));
    }
    list->at[list->count++] = (word){raw, folded.data};
}

static word_list folded_words(slice line, void fold(text *out, uint32_t code)) {
    word_list list = {0};
    for (size_t at = 0; at < line.size;) {
        const char *space = memchr(line.at + at, ' ', line.size - at);
        size_t end = space ? (size_t)(space - line.at) : line.size;
        add_folded(&list, bare((slice){line.at + at, end - at}), fold);
        at = end + 1;
    }
    return list;
}

word_list latin_words_of(slice line) {
    return folded_words(line, fold_latin);
}

word_list arab_words_of(slice line) {
    return folded_words(line, fold_arab);
}

/* The first "size" bytes of one reading are this, but for low lines. */
static bool is_reading(const char *reading, size_t size, const char *ours) {
    for (size_t i = 0; i < size; i++)
        if (reading[i] != '_' && reading[i] != *ours++) return false;
    return *ours == '\0';
}

bool is_expected(const char *expected, const char *ours) {
    for (;;) {
        size_t size = strcspn(expected, "|");
        if (is_reading(expected, size, ours)) return true;
        if (expected[size] == '\0') return false;
        expected += size + 1;
    }
}

/* -------------------------------------------------------------- Sections -- */

static const char preface[] =
    "\n# Azerbaijani in Perso-Arabic\n"
    "\n"
    "A word is what stands between spaces and has a letter, without\n"
    "punctuation around it; on the Latin side capitals are not compared.\n"
    "The first list is ours: two readers, `test/accuracy/azb-gold.tsv`. Each\n"
    "word that came out wrong was looked at, and has a class in\n"
    "`test/accuracy/arab-residues.tsv`. Can be right: all words but those\n"
    "whose list has another word or form on its other side, or an error.\n"
    "Wrong words are in `build/accuracy/az-arab-*.tsv`.\n";

text score_arab(const ortaq_library *library, const char *data) {
    text out = {0};
    arab_test test = {data, library, &out};
    load_arab_classes();
    say(&out, "%s", preface);
    write_arab_reading(&test);
    write_arab_trips(&test);
    write_arab_writing(&test);
    write_arab_sample(&test);
    write_arab_sentences(&test);
    text_string(&out);
    return out;
}
