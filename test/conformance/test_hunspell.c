/*
 * test_hunspell.c - the exported dictionary in hunspell's own command: it
 * loads without a word of complaint, and accepts and rejects what we do:
 * words chosen by hand, and the probable forms of some lemmas, each as it is
 * and with one letter changed (the same ones each time).
 *
 * Without hunspell this fails: a conformance test that looks at nothing
 * would be worth nothing.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <unistd.h>

#include "api/words.h"
#include "morph/export.h"
#include "morph/generate.h"

#include "../support/text.h" /* whose "text" is a parameter's name above */

#include <cmocka.h>

/* Forms that cost more (gəlməməkdəymişəmsə) are not exported. */
enum { PERCENT_LEAST = 99, COST_MOST = 200 };

static oq_memory memory;
static oq_model model;
static char folder[] = "/tmp/ortaq-hunspell-XXXXXX";

/* ---------------------------------------------------------------- Files -- */

static const char *path_of(const char *name) {
    static char path[256];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    return path;
}

static void write_file(const char *name, const void *data, size_t size) {
    FILE *file = fopen(path_of(name), "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(data, 1, size, file), size);
    assert_int_equal(fclose(file), 0);
}

/* A file's text with a NUL; the caller frees. */
static char *read_file(const char *name) {
    text bytes = {0};
    char part[4096];
    size_t size;
    FILE *file = fopen(path_of(name), "rb");
    assert_non_null(file);
    while ((size = fread(part, 1, sizeof part, file)) > 0)
        text_add(&bytes, part, size);
    fclose(file);
    text_add(&bytes, "", 1);
    return bytes.data;
}

static void export_file(const char *name,
                        ortaq_status (*export)(const oq_model *,
                                               const oq_memory *,
                                               oq_bytes *)) {
    oq_bytes out = {.memory = &memory};
    assert_int_equal(export(&model, &memory, &out), ORTAQ_DONE);
    write_file(name, out.data, out.size);
    oq_bytes_free(&out);
}

static int begin(void **state) {
    (void)state;
    size_t count;
    const oq_builtin_model *built = oq_builtin_models(&count);
    memory = oq_memory_of(NULL);
    while (count > 0 && strcmp(built->language, "az"))
        built++, count--;
    assert_int_not_equal(count, 0);
    assert_int_equal(
        oq_model_open(&model, built->block, built->size, &memory),
        ORTAQ_DONE);
    assert_non_null(mkdtemp(folder));
    export_file("az_AZ.aff", oq_export_aff);
    export_file("az_AZ.dic", oq_export_dic);
    return 0;
}

static int finish(void **state) {
    static const char *const names[] = {"az_AZ.aff", "az_AZ.dic", "words",
                                        "rejected", "complaints"};
    (void)state;
    for (size_t i = 0; i < OQ_COUNT(names); i++)
        remove(path_of(names[i]));
    rmdir(folder);
    return 0;
}

/* ---------------------------------------------------------------- Words -- */

/* What hunspell rejects of a list of words, one a line, with a line end
 * before the first. The caller frees. */
static char *rejected(const text *words) {
    char command[1024];
    write_file("words", words->data, words->size);
    snprintf(command, sizeof command,
             "cd %s && hunspell -i UTF-8 -d ./az_AZ -l words "
             "> rejected 2> complaints",
             folder);
    if (system(command)) {
        char *said = read_file("complaints");
        fail_msg("hunspell did not run (Debian: package hunspell): %s", said);
    }
    char *complaints = read_file("complaints");
    assert_string_equal(complaints, "");
    free(complaints);
    char *list = read_file("rejected");
    text lines = {0};
    text_add(&lines, "\n", 1);
    text_add(&lines, list, strlen(list) + 1);
    free(list);
    return lines.data;
}

static bool on_list(const char *list, const char *word, size_t size) {
    char line[512];
    snprintf(line, sizeof line, "\n%.*s\n", (int)size, word);
    return strstr(list, line) != NULL;
}

/* Checks that hunspell takes all of some words, or none, and so do we. */
static void check_words(const char *const *words, size_t count, bool good) {
    text lines = {0};
    oq_analyst analyst;
    oq_analyst_begin(&analyst, &model, &memory);
    for (size_t i = 0; i < count; i++) {
        text_add(&lines, words[i], strlen(words[i]));
        text_add(&lines, "\n", 1);
    }
    char *list = rejected(&lines);
    free(lines.data);
    for (size_t i = 0; i < count; i++) {
        size_t size = strlen(words[i]);
        if (on_list(list, words[i], size) == good)
            fail_msg("hunspell: %s", words[i]);
        if (oq_spelt(&analyst, words[i], size) != good)
            fail_msg("ours: %s", words[i]);
    }
    free(list);
    oq_analyst_free(&analyst);
}

static void accepts_words(void **state) {
    static const char *const words[] = {
        "kitab", "kitablarımızdan", "evdə", "Evdə", "EVDƏ", "uşağı", "ağzı",
        "ağız", "suyu", "çiçəyi", "gözəlliyi", "gəlməkdədirlər",
        "gedirsinizmi", "oxuyacağıq", "görmədim", "Bakıda", "BAKIDA",
        "Azərbaycan", "İlə", "ata-ana", "müəllimlərimizin", "evimizdəki",
        "səninlə", "bunlar", "RESPUBLİKASI", "QIZIL", "NİGARIN", "FIFA"};
    (void)state;
    check_words(words, OQ_COUNT(words), true);
}

static void rejects_words(void **state) {
    static const char *const words[] = {
        "evda", "kitablarimizdan", "uşaqı", "ağz", "bakıda", "azərbaycan",
        "evDƏ", "gelmək", "gözəlliyı", "kitabdələr", "oxuacaq",
        "ata-anq", "müəllimlarimizin", "Ilə", "çiçəki", "RESPUBLIKASI",
        "TƏHSIL", "QİZİL", "GOZEL"};
    (void)state;
    check_words(words, OQ_COUNT(words), false);
}

/* ------------------------------------------------------------- Paradigms -- */

static void add_line(text *lines, const char *word) {
    text_add(lines, word, strlen(word));
    text_add(lines, "\n", 1);
}

/* A form with one letter changed: what is typed instead is a, e, i or u. */
static void add_changed(text *lines, const char *word, unsigned *seed) {
    oq_lex_word letters;
    char out[4 * OQ_LEX_MAX + 1];
    size_t size = strlen(word);
    if (!oq_lex_read(model.alphabet, word, size, &letters) ||
        letters.capitals[0] || letters.capitals[1])
        return;
    *seed = *seed * 1103515245u + 12345u;
    letters.letters[(*seed >> 16) % letters.size] =
        model.alphabet->of[(unsigned char)"aeiu"[*seed >> 10 & 3]];
    size = oq_lex_write(model.alphabet, letters.letters, letters.size, false,
                        out);
    out[size] = 0;
    add_line(lines, out);
}

static void add_paradigm(text *lines, oq_analyst *analyst,
                         const char *lemma, unsigned *seed) {
    oq_wanted wanted = {.table = true};
    oq_forms forms = {.memory = &memory};
    assert_int_equal(oq_generate(analyst, lemma, strlen(lemma), &wanted,
                                 &forms),
                     ORTAQ_DONE);
    assert_int_not_equal(forms.count, 0);
    for (uint32_t i = 0; i < forms.count; i++) {
        const char *form =
            (const char *)forms.texts.data + forms.items[i].text;
        if (forms.items[i].cost > COST_MOST)
            continue;
        add_line(lines, form);
        add_changed(lines, form, seed);
    }
    oq_forms_free(&forms);
}

/* The share of lines on which both agree must be high. */
static void compare(oq_analyst *analyst, const text *lines) {
    char *list = rejected(lines);
    size_t count = 0, same = 0, taken = 0;
    for (size_t at = 0; at < lines->size;) {
        const char *word = lines->data + at;
        size_t size = strcspn(word, "\n");
        bool ours = oq_spelt(analyst, word, size);
        same += ours != on_list(list, word, size);
        taken += ours;
        count++;
        at += size + 1;
    }
    printf("%zu words, ours takes %zu, hunspell agrees on %zu\n", count,
           taken, same);
    assert_true(taken * 4 > count && taken < count);
    assert_true(same * 100 >= count * PERCENT_LEAST);
    free(list);
}

static void agrees_on_paradigms(void **state) {
    static const char *const lemmas[] = {
        "kitab", "ev",    "uşaq",  "ağız", "su",    "ana",    "çiçək",
        "gözəl", "böyük", "gəl",   "oxu",  "get",   "yaz",    "işlə",
        "Bakı",  "söz",   "dövlət", "dil", "xalq",  "düşün"};
    (void)state;
    text lines = {0};
    unsigned seed = 1;
    oq_analyst analyst;
    oq_analyst_begin(&analyst, &model, &memory);
    for (size_t i = 0; i < OQ_COUNT(lemmas); i++)
        add_paradigm(&lines, &analyst, lemmas[i], &seed);
    text_add(&lines, "", 1);
    lines.size--;
    compare(&analyst, &lines);
    free(lines.data);
    oq_analyst_free(&analyst);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(accepts_words),
        cmocka_unit_test(rejects_words),
        cmocka_unit_test(agrees_on_paradigms),
    };
    return cmocka_run_group_tests(tests, begin, finish);
}
