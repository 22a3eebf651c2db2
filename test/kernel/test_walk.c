/*
 * test_walk.c - rules that ask what stands anywhere in a word: each kernel that
 * this processor can run writes what the engine writes, and leaves it no word,
 * for an orthography with all that such rules may have.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>

#include "../support/letters.h"
#include "../support/run.h"
#include "../support/show.h"

#include <cmocka.h>

static const char parent[] =
    "orthography qaa-Latn ;\nversion 1 ;\nname \"Toy\" ;\nnative \"toy\" ;\n"
    "status proposed ;\nalphabet a b c d e g h i j k l m n o p s t u w x z ;\n";

/* Quantifiers, edges, classes, texts of several letters that overlap, results
 * of no letter and of several. */
static const char child[] =
    "orthography qaa-Cyrl ;\nversion 1 ;\nname \"Toy\" ;\nnative \"той\" ;\n"
    "status proposed ;\nparent qaa-Latn ;\nalphabet а б в г д е ж з и к л м н ;"
    "\nway-to-parent lossy ;\nway-from-parent lossy ;\n"
    "loss to-parent \"Much.\" ;\nloss from-parent \"Much.\" ;\n"
    "class one = has [ж] & lacks [з] | has [м] & has [н] ;\n"
    "class two = lacks [а е и] ;\n"
    "$v = [а е и] ;\n$c = [б в г д к л] ;\n"
    "^ $c* { а } $c* ж → o ;\n@one а } $c+ $v $ → e ;\n"
    "!two [з] $c? { а → i ;\nа → a ;\n"
    "@two б → bb ;\n$v $c* л { б } $v → p ;\nб → b ;\n"
    "[ж з] [^ж з]* { вг → w ;\nвгд → x ;\nвг } $c* $ → wu ;\nв → c ;\n"
    "гг → g ;\nгд } $v? к → c ;\nг → h ;\n"
    "^ м? н* { д → t ;\nд → d ;\n"
    "@one е } з $c* м → u ;\n^ { е } $ → e ;\nе → i ;\n"
    "$v+ { ж } $v+ $ → ;\nж → j ;\n!one з → z ;\nз → s ;\n"
    "и } $c* [м н] $c* [м н] → i ;\nи → u ;\n"
    "а ← a ; б ← b ; в ← c ; д ← d ; е ← e ; г ← g ; г ← h ; и ← i ;\n"
    "ж ← j ; к ↔ k ; л ↔ l ; м ↔ m ; н ↔ n ; а ← o ; б ← p ; з ← s ;\n"
    "д ← t ; и ← u ; в ← w ; в ← x ; з ← z ;\n";

static ortaq_library *toy_library(void) {
    const ortaq_source sources[] = {
        {"qaa-Latn.orth", parent, sizeof parent - 1},
        {"qaa-Cyrl.orth", child, sizeof child - 1},
    };
    ortaq_library *made = NULL;
    ortaq_mistake mistake;
    ortaq_status status = ortaq_library_new(NULL, sources, 2, &made, &mistake);
    if (status == ORTAQ_ERROR_SYNTAX)
        printf("%s:%zu:%zu: %s\n", mistake.name, mistake.line, mistake.column,
               mistake.message);
    return made;
}

/* A converter with one kernel, or with none; NULL: not here. */
static ortaq_converter *toy_converter(const ortaq_library *library,
                                      int kernel) {
    const options defaults = OPTIONS_DEFAULT;
    ortaq_converter *made =
        new_converter(library, "qaa-Cyrl", "qaa-Latn", defaults);
    assert_non_null(made);
    ortaq_converter_set(made, ORTAQ_KEEP_FOREIGN, 0);
    if (ortaq_converter_set(made, ORTAQ_KERNEL, kernel) == ORTAQ_DONE)
        return made;
    ortaq_converter_free(made);
    return NULL;
}

/* Words of which some are long; capitals, and what stands between words. */
static text toy_words(uint64_t *random, bool cased) {
    static const char *const small[] = {"а", "б", "в", "г", "д", "е", "ж",
                                        "з", "и", "к", "л", "м", "н"};
    static const char *const great[] = {"А", "Б", "В", "Г", "Д", "Е", "Ж",
                                        "З", "И", "К", "Л", "М", "Н"};
    static const char *const between[] = {" ", " ", "\n", ", ", "-", ". "};
    text t = {0};
    while (t.size < 6000) {
        bool all = cased && random_below(random, 4) == 0;
        size_t most = random_below(random, 300) == 0 ? 600 : 12;
        for (size_t i = random_below(random, most); i > 0; i--) {
            size_t letter = random_below(random, 13);
            bool upper = all || (cased && random_below(random, 6) == 0);
            text_put(&t, upper ? great[letter] : small[letter]);
        }
        text_put(&t, between[random_below(random, 6)]);
    }
    return t;
}

static size_t toy_faults(ortaq_converter *engine, ortaq_converter *kernel,
                         const text *source) {
    text expected = convert_text(engine, source->data, source->size);
    text made = convert_text(kernel, source->data, source->size);
    bool same = text_same(&expected, &made);
    if (!same) show_difference(&expected, &made);
    text_free(&expected);
    text_free(&made);
    return !same;
}

static void test_random(void **state) {
    (void)state;
    ortaq_library *library = toy_library();
    assert_non_null(library);
    ortaq_converter *engine = toy_converter(library, ORTAQ_KERNEL_NONE);
    uint64_t random = random_seed();
    size_t faults = 0;
    for (int i = ORTAQ_KERNEL_PORTABLE; i <= ORTAQ_KERNEL_NEON; i++) {
        ortaq_converter *kernel = toy_converter(library, i);
        for (int round = 0; kernel && round < 40; round++) {
            text source = toy_words(&random, round & 1);
            faults += toy_faults(engine, kernel, &source);
            text_free(&source);
        }
        ortaq_converter_free(kernel);
    }
    ortaq_converter_free(engine);
    ortaq_library_free(library);
    assert_int_equal(faults, 0);
}

/* What the rules above say, which the kernels do without the engine. */
static void test_rules(void **state) {
    static const char source[] =
        "баж бгк жвг вгд бвг вга гдак ггд мнд нмд ежа е зба жка жаба имбнк "
        "ибмк елба мзна езбмн БАЖ Баж Вгд ВГД Бгк БГК";
    static const char expected[] =
        "boj bbhk jw x bbwu cha cak gd mnt nmd ia e zbi jka jeba imbnk "
        "ubmk ilpa msna usbmn BOJ Boj X X Bbhk BBHK";
    (void)state;
    ortaq_library *library = toy_library();
    for (int i = ORTAQ_KERNEL_PORTABLE; i <= ORTAQ_KERNEL_NEON; i++) {
        ortaq_converter *kernel = toy_converter(library, i);
        uint64_t taken = 0;
        if (!kernel) continue;
        text made = convert_text(kernel, source, sizeof source - 1);
        ortaq_converter_work(kernel, &taken, NULL);
        assert_int_equal(made.size, sizeof expected - 1);
        assert_memory_equal(made.data, expected, made.size);
        assert_int_equal(taken, sizeof source - 1);
        text_free(&made);
        ortaq_converter_free(kernel);
    }
    ortaq_library_free(library);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_random),
        cmocka_unit_test(test_rules),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
