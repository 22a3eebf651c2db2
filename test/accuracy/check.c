/*
 * check.c - what the checker does to real text. Word lists that were typed
 * with Latin letters in Cyrillic words: how many rows are repaired, compared
 * with a table of shapes that knows nothing of ortaq. Running text: what is
 * changed there, and what is only named.
 *
 * SPDX-License-Identifier: MIT
 */
#include "check.h"

enum { FAULTS = ORTAQ_FAULT_INVALID + 1 };

/* What a text came to. */
typedef struct checked {
    text fixed;
    size_t sure[FAULTS], unsure[FAULTS];
} checked;

static void take(checked *c, ortaq_checker *checker) {
    ortaq_finding f;
    while (ortaq_checker_finding(checker, &f) == ORTAQ_DONE)
        (f.sure ? c->sure : c->unsure)[f.fault]++;
}

static checked run_check(const ortaq_library *library, const char *tag,
                         const text *t) {
    checked c = {0};
    ortaq_checker *checker = NULL;
    static char room[65536];
    ortaq_input in = {t->data, t->size, 0};
    ortaq_output out = {room, sizeof room, 0};
    ortaq_status status;
    if (ortaq_checker_new(library, tag, NULL, &checker) != ORTAQ_DONE) exit(2);
    do {
        status = ortaq_checker_feed(checker, &in, &out);
        if (status == ORTAQ_MORE_INPUT)
            status = ortaq_checker_finish(checker, &out);
        take(&c, checker);
        text_add(&c.fixed, room, out.pos);
        out.pos = 0;
    } while (status > ORTAQ_DONE && in.pos < in.size);
    while (status > ORTAQ_DONE) {
        status = ortaq_checker_finish(checker, &out);
        take(&c, checker);
        text_add(&c.fixed, room, out.pos);
        out.pos = 0;
    }
    ortaq_checker_free(checker);
    return c;
}

/* ------------------------------------------------------------------ Rows -- */

static const struct {
    const char *tag, *file;
} lists[] = {{"kk-Cyrl", "morph/unimorph/kaz.kaz.sm"},
             {"ky-Cyrl", "morph/unimorph/kir.kir"}};

/* Latin letters and the Cyrillic ones of the same shape. */
static uint32_t shape_of(uint32_t code) {
    static const char latin[] = "aceopxyijhABCEHIJKMOPTXY";
    if (code == 0x1D19) return 0x44F; /* a small capital R, turned */
    static const uint16_t cyrillic[] = {
        0x430, 0x441, 0x435, 0x43E, 0x440, 0x445, 0x443, 0x456,
        0x458, 0x4BB, 0x410, 0x412, 0x421, 0x415, 0x41D, 0x406,
        0x408, 0x41A, 0x41C, 0x41E, 0x420, 0x422, 0x425, 0x423};
    const char *at = code && code < 0x80 ? strchr(latin, (int)code) : NULL;
    return at ? cyrillic[at - latin] : code;
}

static text shapes_of(slice s) {
    text t = {0};
    for (size_t at = 0; at < s.size;)
        text_code(&t, shape_of((uint32_t)next_code(s.at, s.size, &at)));
    return t;
}

static bool has_latin(const char *bytes, size_t size) {
    for (size_t i = 0; i < size; i++)
        if ((bytes[i] | 32) >= 'a' && (bytes[i] | 32) <= 'z') return true;
    return false;
}

/* Columns 0 and 1 of a list: lemma and form. */
static text list_text(const char *data, const char *file) {
    char path[1024];
    text whole = {0}, t = {0};
    slice line;
    snprintf(path, sizeof path, "%s/%s", data, file);
    text_file(&whole, path);
    for (size_t at = 0; next_slice(&whole, &at, &line);) {
        slice lemma = column_of(line, 0), form = column_of(line, 1);
        if (form.size == 0) continue;
        text_add(&t, lemma.at, lemma.size);
        text_put(&t, "\t");
        text_add(&t, form.at, form.size);
        text_put(&t, "\n");
    }
    text_free(&whole);
    return t;
}

static void score_list(const ortaq_library *library, const char *data,
                       size_t number, text *out) {
    text t = list_text(data, lists[number].file);
    checked c = run_check(library, lists[number].tag, &t);
    size_t rows = 0, mixed = 0, left = 0, wrong = 0, at = 0, to = 0;
    slice before, after;
    while (next_slice(&t, &at, &before) && next_slice(&c.fixed, &to, &after)) {
        text wanted = shapes_of(before);
        rows++;
        mixed += has_latin(before.at, before.size);
        left += has_latin(after.at, after.size);
        wrong += wanted.size != after.size ||
                 memcmp(wanted.data, after.at, after.size) != 0;
        text_free(&wanted);
    }
    char line[256];
    snprintf(line, sizeof line, "| %s | %s | %zu | %zu | %zu | %zu | %zu |\n",
             lists[number].file, lists[number].tag, rows, mixed, mixed - left,
             left, wrong);
    text_put(out, line);
    text_free(&t);
    text_free(&c.fixed);
}

/* --------------------------------------------------------------- Running -- */

/* Texts of one orthography: files of texts/lid and texts/sib200 by name. */
static const struct {
    const char *tag, *name;
} running[] = {
    {"az-Latn", "azj_Latn"},        {"tr-Latn", "tur_Latn"},
    {"kk-Cyrl", "kaz_Cyrl"},        {"ky-Cyrl", "kir_Cyrl"},
    {"uz-Latn-x-1995", "uzn_Latn"}, {"uz-Cyrl", "uzn_Cyrl"},
    {"tt-Cyrl", "tat_Cyrl"},        {"ba-Cyrl", "bak_Cyrl"},
    {"ug-Arab", "uig_Arab"},        {"cv-Cyrl", "chv_Cyrl"},
    {"sah-Cyrl", "sah_Cyrl"},       {"kaa-Latn-x-2016", "kaa_Latn"},
    {"tk-Latn", "tuk_Latn"},        {"crh-Latn", "crh_Latn"},
    {"az-Arab", "azb_Arab"},        {"kk-Arab", "kaz_Arab"},
    {"tyv-Cyrl", "tyv_Cyrl"},       {"alt-Cyrl", "alt_Cyrl"},
    {"krc-Cyrl", "krc_Cyrl"},       {"ug-Latn", "uig_Latn"},
};

static void add_column(text *t, const char *data, const char *folder,
                       const char *name, size_t column) {
    char path[1024];
    text whole = {0};
    slice line;
    snprintf(path, sizeof path, "%s/texts/%s/%s.tsv", data, folder, name);
    text_file(&whole, path);
    for (size_t at = 0; next_slice(&whole, &at, &line);) {
        slice cell = column_of(line, column);
        text_add(t, cell.at, cell.size);
        text_put(t, "\n");
    }
    text_free(&whole);
}

static void put_counts(text *out, const size_t counts[FAULTS]) {
    char cell[64];
    for (int fault = 1; fault < ORTAQ_FAULT_INVALID; fault++) {
        snprintf(cell, sizeof cell, " %zu |", counts[fault]);
        text_put(out, cell);
    }
}

static void score_running(const ortaq_library *library, const char *data,
                          size_t number, text *out) {
    text t = {0};
    char line[128];
    add_column(&t, data, "lid", running[number].name, 1);
    add_column(&t, data, "sib200", running[number].name, 2);
    checked c = run_check(library, running[number].tag, &t);
    checked again = run_check(library, running[number].tag, &c.fixed);
    snprintf(line, sizeof line, "| %s | %zu |", running[number].tag,
             t.size / 1024);
    text_put(out, line);
    put_counts(out, c.sure);
    put_counts(out, c.unsure);
    text_put(out, text_same(&again.fixed, &c.fixed) ? " yes |\n" : " NO |\n");
    text_free(&again.fixed);
    text_free(&c.fixed);
    text_free(&t);
}

text score_check(const ortaq_library *library, const char *data) {
    text out = {0};
    text_put(&out,
             "\n# What does not belong\n\n"
             "Rows of word lists (lemma and form) in which Latin letters "
             "stand in Cyrillic words. \"Other\": not what a table of "
             "shapes gives.\n\n"
             "| list | orthography | rows | with Latin letters | repaired | "
             "left | other |\n|---|---|---|---|---|---|---|\n");
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        score_list(library, data, i, &out);
    text_put(&out,
             "\nRunning text (texts/lid and texts/sib200): words that are "
             "changed, and words that are only named, by fault; whether a "
             "second run changes nothing.\n\n"
             "| orthography | KiB | script | variant | sign | form | dot | "
             "orth. | script? | variant? | sign? | form? | dot? | orth.? | "
             "same |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|"
             "---|---|\n");
    for (size_t i = 0; i < sizeof running / sizeof *running; i++)
        score_running(library, data, i, &out);
    text_put(
        &out,
        "\nThe changed words were looked at: in Chuvash and Uzbek, which "
        "have 3,000 spellings each, the 40 to 70 most frequent and those "
        "of an unusual pattern; in the Arabic scripts some 45 and those "
        "of an unusual pattern; elsewhere each spelling once. Under "
        "\"script\" they were typed with letters of the other script: "
        "Chuvash with Latin ă ĕ ç, Altai with Latin j ö ÿ, single letters "
        "elsewhere. Under \"sign\" they have the apostrophes of Uzbek "
        "oʻ, gʻ and the tutuq belgisi. Under \"variant\": Kyrgyz ө and "
        "ң typed as ѳ and ӊ, Arabic ي and ك in Azerbaijani, and hamza "
        "for the high hamza of Kazakh. Among those seen no word was "
        "correct before. What is only named is more mixed: among the dots are "
        "names that are right.\n");
    text_string(&out);
    return out;
}
