/*
 * test_stack.c - no call takes more of the stack than the header says, so that
 * threads with a small one, and WebAssembly, can call all of them: the work is
 * done on a stack that was painted, and the paint that is left is measured.
 * The measure is of code as it is released: sanitizers and compilers that do
 * not optimise take more. A sample of orthographies and pairs, or with
 * ORTAQ_THOROUGH=1 all.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include "../support/pairs.h"

#include <cmocka.h>
#include <pthread.h>

#include "../support/library.h"

enum { ROOM = 4 << 20, MOST = 96 << 10, PAINT = 0xA5, EVERY = 7,
       LONG = 20000 };

static _Alignas(4096) uint8_t stack[ROOM];
typedef void job(void);

static void *start(void *context) {
    (*(job **)context)();
    return NULL;
}

/* Bytes of stack that the work takes, with what its thread itself has there. */
static size_t taken_by(job *work) {
    pthread_attr_t attributes;
    pthread_t thread;
    memset(stack, PAINT, sizeof stack);
    assert_int_equal(pthread_attr_init(&attributes), 0);
    assert_int_equal(pthread_attr_setstack(&attributes, stack, ROOM), 0);
    assert_int_equal(pthread_create(&thread, &attributes, start, &work), 0);
    assert_int_equal(pthread_join(thread, NULL), 0);
    pthread_attr_destroy(&attributes);
    size_t left = 0;
    while (left < ROOM && stack[left] == PAINT)
        left++;
    return ROOM - left;
}

static void check_job(job *work, const char *name) {
    size_t taken = taken_by(work);
    printf("  %s: %zu bytes of stack\n", name, taken);
#if defined(__OPTIMIZE__) && !defined(__SANITIZE_ADDRESS__)
    assert_in_range(taken, 1, MOST);
#endif
}

/* ---------------------------------------------------------------- Jobs -- */

static bool is_looked_at(size_t number) {
    return is_thorough() || number % EVERY == 0;
}

/* What is built in, compiled anew. */
static void compile_sources(void) {
    size_t count = ortaq_orthography_count(library);
    for (size_t i = 0; i < count; i++) {
        if (!is_looked_at(i)) continue;
        const char *tag = orthography_at(library, i).tag;
        text t = {0};
        size_t size = 0;
        ortaq_describe(library, tag, ORTAQ_DESCRIBE_SOURCE, NULL, 0, &size);
        text_reserve(&t, size);
        ortaq_describe(library, tag, ORTAQ_DESCRIBE_SOURCE, t.data, size,
                       &size);
        ortaq_source source = {"own.orth", t.data, size};
        ortaq_library *own = NULL;
        ortaq_library_new(NULL, &source, 1, &own, NULL);
        ortaq_library_free(own);
        text_free(&t);
    }
}

static void find_options(void) {
    ortaq_pair pair;
    size_t number = 0;
    for (option_walk walk = {.library = library}; next_option(&walk);)
        if (is_looked_at(number++))
            ortaq_pair_find(library, walk.tag, walk.of.tag, &pair);
}

static void describe_all(void) {
    size_t count = ortaq_orthography_count(library), size;
    for (size_t i = 0; i < count; i++)
        for (int what = ORTAQ_DESCRIBE_TEXT; what <= ORTAQ_DESCRIBE_SAMPLE;
             what++)
            ortaq_describe(library, orthography_at(library, i).tag,
                           (ortaq_description)what, NULL, 0, &size);
}

/* Samples, with what is foreign in them, long enough for blocks. */
static void convert_all(void) {
    const options plain = OPTIONS_DEFAULT;
    options reported = OPTIONS_DEFAULT;
    size_t number = 0;
    reported[ORTAQ_REPORT] = 1;
    for (pair_walk walk = {.library = library}; next_pair(&walk);) {
        if (!is_looked_at(number++)) continue;
        text t = sample_of(library, walk.from);
        text_put(&t, " Microsoft'un “Windows”, ’а‘ʼ https://a.example XIX\n");
        while (t.size < LONG) {
            text_reserve(&t, t.size);
            text_add(&t, t.data, t.size);
        }
        ortaq_converter *converter =
            new_converter(library, walk.from, walk.to, plain);
        run r = run_whole(converter, t.data, t.size);
        run_free(&r);
        ortaq_converter_reset(converter);
        set_options(converter, reported);
        r = run_whole(converter, t.data, t.size);
        run_free(&r);
        ortaq_converter_free(converter);
        text_free(&t);
    }
}

static void check_text(const char *tag, const text *t) {
    char room[512];
    ortaq_finding finding;
    ortaq_checker *checker = NULL;
    ortaq_input input = {t->data, t->size, 0};
    ortaq_status status = ortaq_checker_new(library, tag, NULL, &checker);
    while (status >= ORTAQ_DONE) {
        ortaq_output output = {room, sizeof room, 0};
        status = input.pos < input.size
                     ? ortaq_checker_feed(checker, &input, &output)
                     : ortaq_checker_finish(checker, &output);
        while (status == ORTAQ_EVENTS &&
               ortaq_checker_finding(checker, &finding) == ORTAQ_DONE) {
        }
        if (status == ORTAQ_DONE) break;
    }
    ortaq_checker_free(checker);
}

/* Samples are checked and identified. */
static void look_at_all(void) {
    ortaq_candidate candidates[4];
    ortaq_stretch stretches[4];
    size_t found;
    for (size_t i = 0; i < ortaq_orthography_count(library); i++) {
        const char *tag = orthography_at(library, i).tag;
        text t = sample_of(library, tag);
        check_text(tag, &t);
        ortaq_identify(library, t.data, t.size, candidates, 4, &found);
        ortaq_identify_stretches(library, t.data, t.size, stretches, 4, &found);
        text_free(&t);
    }
}

static void ask_words(void) {
    static const char *const words[] = {"kitablarımızdan", "gozel",
                                        "bilmirəmdəməktəb", "1998-ci"};
    size_t found;
    int correct;
    char *bytes;
    ortaq_language *language = NULL;
    ortaq_analyser *analyser = NULL;
    ortaq_language_new(library, "az", NULL, &language);
    ortaq_analyser_new(language, NULL, &analyser);
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        size_t size = strlen(words[i]);
        ortaq_analyse(analyser, words[i], size, &found);
        ortaq_spell(analyser, words[i], size, &correct);
        ortaq_suggest(analyser, words[i], size, &found);
    }
    ortaq_generate(analyser, "kitab", 5, NULL, NULL, &found);
    ortaq_language_export(language, ORTAQ_HUNSPELL_DIC, &bytes, &found);
    ortaq_export_free(language, bytes);
    ortaq_analyser_free(analyser);
    ortaq_language_free(language);
}

/* --------------------------------------------------------------- Tests -- */

static void test_orthographies(void **state) {
    (void)state;
    check_job(compile_sources, "compile orthographies");
    check_job(find_options, "find options");
    check_job(describe_all, "describe");
}

static void test_texts(void **state) {
    (void)state;
    check_job(convert_all, "convert");
    check_job(look_at_all, "check and identify");
}

static void test_words(void **state) {
    (void)state;
    check_job(ask_words, "words");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_orthographies),
        cmocka_unit_test(test_texts),
        cmocka_unit_test(test_words),
    };
    return cmocka_run_group_tests(tests, open_library, close_library);
}
