/*
 * test_check.c - each fault and what is no fault, over words that exist; cuts
 * at every byte; NFC and NFD; the policies for bytes that are not UTF-8; wrong
 * arguments, and memory that runs out.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "../alloc/jobs.h"

static ortaq_library *library;

/* The result of one run: the text, and a line for each finding: fault, word,
 * "=" or "?" for sure or not, suggestion. */
typedef struct result {
    ortaq_status status;
    text fixed, findings;
    uint64_t position;
} result;

static void free_result(result *r) {
    text_free(&r->fixed);
    text_free(&r->findings);
}

static void take(result *r, ortaq_checker *checker, const char *input) {
    ortaq_finding f;
    while (ortaq_checker_finding(checker, &f) == ORTAQ_DONE) {
        assert_memory_equal(input + f.input_start, f.word, f.word_size);
        assert_int_equal(f.input_end - f.input_start, f.word_size);
        text_put(&r->findings, ortaq_fault_text(f.fault));
        text_put(&r->findings, " ");
        text_add(&r->findings, f.word, f.word_size);
        text_put(&r->findings, f.sure ? " = " : " ? ");
        text_add(&r->findings, f.suggestion, f.suggestion_size);
        if (f.orthography_size) {
            text_put(&r->findings, " ");
            text_add(&r->findings, f.orthography, f.orthography_size);
        }
        text_put(&r->findings, "\n");
    }
}

static void keep(result *r, ortaq_output *window) {
    text_add(&r->fixed, window->bytes, window->pos);
    window->pos = 0;
}

/* Runs a text through the checker in windows of "in" and "out" bytes. */
static result run(ortaq_checker *checker, const char *input, size_t size,
                  size_t in, size_t out) {
    result r = {.status = ORTAQ_MORE_INPUT};
    char *room = must(malloc(out));
    ortaq_output window = {room, out, 0};
    ortaq_checker_reset(checker);
    for (size_t at = 0; at < size && r.status >= 0; at += in) {
        ortaq_input piece = {input + at, size - at < in ? size - at : in, 0};
        do {
            r.status = ortaq_checker_feed(checker, &piece, &window);
            take(&r, checker, input);
            keep(&r, &window);
        } while (r.status == ORTAQ_MORE_ROOM || r.status == ORTAQ_EVENTS);
    }
    while (r.status > ORTAQ_DONE) {
        r.status = ortaq_checker_finish(checker, &window);
        take(&r, checker, input);
        keep(&r, &window);
    }
    r.position = ortaq_checker_position(checker);
    free(room);
    return r;
}

static ortaq_checker *checker_of(const char *tag) {
    ortaq_checker *checker = NULL;
    assert_int_equal(ortaq_checker_new(library, tag, NULL, &checker),
                     ORTAQ_DONE);
    return checker;
}

/* ------------------------------------------------------------------ Cases --
 */

typedef struct case_of {
    const char *tag, *input, *fixed, *findings;
} case_of;

/* fixed NULL: as the input. What the eye does not see is said above each. */
static const case_of cases[] = {
    /* Latin a, e, i */
    {"kk-Cyrl", "Бұл қaлa әдeмi.", "Бұл қала әдемі.",
     "script қaлa = қала\n"
     "script әдeмi = әдемі\n"},
    /* Latin X, Cyrillic Х, Latin I */
    {"kk-Cyrl", "Ахмет XХI ғасыр, ХХІ ғасыр, XXI ғасыр",
     "Ахмет XXI ғасыр, ХХІ ғасыр, XXI ғасыр", "script XХI = XXI\n"},
    /* foreign stems, one of look-alikes alone; nothing is like w */
    {"kk-Cyrl", "TVда, Googleдың, CEOсы, қаwла", NULL,
     "script CEOсы ? СЕОсы\n"
     "script қаwла ? \n"},
    /* wholly Latin */
    {"kk-Cyrl", "менің cay атым, «Expo», NATO мен СНГ", NULL,
     "script cay ? сау\n"},
    /* addresses */
    {"kk-Cyrl", "http://мысaл.kz/қaлa info@қaлa.kz", NULL, ""},
    /* Latin suffix */
    {"kk-Cyrl", "балаlar қыз", "балаlar қыз", "script балаlar ? \n"},
    /* Latin o; fita for ө */
    {"ky-Cyrl", "oруучу кѳп", "оруучу көп",
     "script oруучу = оруучу\n"
     "variant кѳп = көп\n"},
    /* Latin ă ç ĕ */
    {"cv-Cyrl", "вăл çук пĕр", "вӑл ҫук пӗр",
     "script вăл = вӑл\n"
     "script çук = ҫук\n"
     "script пĕр = пӗр\n"},
    /* Cyrillic Т, е */
    {"tr-Latn", "Тürkiye güzеl", "Türkiye güzel",
     "script Тürkiye = Türkiye\n"
     "script güzеl = güzel\n"},
    /* Cyrillic ҫ, as in Bashkir */
    {"crh-Latn", "pek ҫoq, kerҫekten", "pek çoq, kerçekten",
     "script ҫoq = çoq\n"
     "script kerҫekten = kerçekten\n"},
    {"tr-Latn", "TÜRKiYE iPhone BiOS iSTANBUL", "TÜRKİYE iPhone BiOS iSTANBUL",
     "dot TÜRKiYE = TÜRKİYE\n"
     "dot BiOS ? BİOS\n"},
    /* combining marks */
    {"tr-Latn", "i̇stanbul İzmir güzel", "istanbul İzmir güzel",
     "dot i̇stanbul = istanbul\n"
     "form İzmir = İzmir\n"
     "form güzel = güzel\n"},
    /* comma below */
    {"tr-Latn", "Ștefan șehir Șişli", "Ștefan şehir Şişli",
     "variant Ștefan ? Ştefan\n"
     "variant șehir = şehir\n"
     "variant Șişli = Şişli\n"},
    /* tatweel inside, behind and before words, and alone */
    {"ug-Arab", "ئۇيغـۇر تىلىــ ـتىل ـ", "ئۇيغۇر تىلى تىل ـ",
     "form ئۇيغـۇر = ئۇيغۇر\n"
     "form تىلىــ = تىلى\n"
     "form ـتىل = تىل\n"},
    {"az-Arab", "کتـاب سلام", "کتاب سلام", "form کتـاب = کتاب\n"},
    /* Cyrillic ә */
    {"az-Latn", "Qırmızı və qizil, Istanbul, bәli",
     "Qırmızı və qizil, Istanbul, bəli",
     "dot qizil ? qızıl\n"
     "dot Istanbul ? İstanbul\n"
     "script bәli = bəli\n"},
    /* in capitals; IP is no word, and XIX a numeral */
    {"az-Latn", "ISTANBUL, TƏHSIL, QİZİL, DIL, IDARƏÇILIYININ, IP, XIX, GOZEL",
     NULL,
     "dot ISTANBUL ? İSTANBUL\n"
     "dot TƏHSIL ? TƏHSİL\n"
     "dot QİZİL ? QIZIL\n"
     "dot DIL ? DİL\n"
     "dot IDARƏÇILIYININ ? İDARƏÇİLİYİNİN\n"},
    /* spelling is not for this command */
    {"az-Latn", "bu gozel evdir, 1998-ci il", NULL, ""},
    /* Russian has these letters too */
    {"az-Latn", "gözäl китаб", NULL,
     "orthography gözäl ? gözəl az-Latn-x-1991\n"},
    {"uz-Latn", "O'zbekiston go`zal, ma'no, tog‘",
     "Oʻzbekiston goʻzal, maʼno, togʻ",
     "sign O'zbekiston = Oʻzbekiston\n"
     "sign go`zal = goʻzal\n"
     "sign ma'no = maʼno\n"
     "sign tog‘ = togʻ\n"},
    {"uz-Latn", "Levi’s, KDE'ni Telegram’ni", "Levi’s, KDE'ni Telegram’ni",
     "sign Levi’s ? Leviʼs\n"
     "sign KDE'ni ? KDEʼni\n"
     "sign Telegram’ni ? Telegramʼni\n"},
    /* an elision is no ъ */
    {"uz-Cyrl", "д’Артаньян, О'Нил, ма’но", "д’Артаньян, О'Нил, маъно",
     "variant д’Артаньян ? дъАртаньян\n"
     "variant О'Нил ? ОъНил\n"
     "variant ма’но = маъно\n"},
    /* Cyrillic р, В, у may be r, V, u; а, к, е are a, k, e */
    {"tk-Latn", "oglanlар däldiк güzеl", "oglanlар däldik güzel",
     "script oglanlар ? oglanlap\n"
     "script däldiк = däldik\n"
     "script güzеl = güzel\n"},
    {"tr-Latn", "Вatan güzel уol", NULL,
     "script Вatan ? Batan\n"
     "script уol ? yol\n"},
    {"uz-Latn", "şahar öz китоб қиз", NULL,
     "orthography şahar ? shahar uz-Latn-x-2026\n"
     "orthography öz ? oʻz uz-Latn-x-2026\n"
     "orthography қиз ? qiz uz-Cyrl\n"},
    /* Arabic ي and ك */
    {"az-Arab", "يازی كتاب", "یازی کتاب",
     "variant يازی = یازی\n"
     "variant كتاب = کتاب\n"},
    /* the Arabic title of a book */
    {"az-Arab", "تحفة الاحباب كتابی", "تحفة الاحباب کتابی",
     "variant تحفة ? تحفه\n"
     "variant كتابی = کتابی\n"},
    /* presentation forms */
    {"ug-Arab", "ﺋﺎﺗﺎ", "ئاتا", "form ﺋﺎﺗﺎ = ئاتا\n"},
    /* é is an option */
    {"ug-Latn", "élan bérish", NULL,
     "variant élan ? ëlan\n"
     "variant bérish ? bërish\n"},
    /* letters of Kazakh and Turkish */
    {"kaa-Latn", "ğalam özi", NULL,
     "variant ğalam ? ǵalam\n"
     "variant özi ? ózi\n"},
};

static void test_cases(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const case_of *c = &cases[i];
        ortaq_checker *checker = checker_of(c->tag);
        result r = run(checker, c->input, strlen(c->input), 4096, 4096);
        assert_int_equal(r.status, ORTAQ_DONE);
        assert_string_equal(text_string(&r.findings), c->findings);
        assert_string_equal(text_string(&r.fixed),
                            c->fixed ? c->fixed : c->input);
        result again = run(checker, r.fixed.data, r.fixed.size, 4096, 4096);
        assert_true(text_same(&again.fixed, &r.fixed));
        free_result(&again);
        free_result(&r);
        ortaq_checker_free(checker);
    }
}

static void test_cuts(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const case_of *c = &cases[i];
        size_t size = strlen(c->input);
        ortaq_checker *checker = checker_of(c->tag);
        result whole = run(checker, c->input, size, 4096, 4096);
        for (size_t in = 1; in <= size; in++) {
            result cut = run(checker, c->input, size, in, 1 + in % 5);
            assert_true(text_same(&cut.fixed, &whole.fixed));
            assert_true(text_same(&cut.findings, &whole.findings));
            assert_int_equal(cut.position, whole.position);
            free_result(&cut);
        }
        free_result(&whole);
        ortaq_checker_free(checker);
    }
}

/* --------------------------------------------------------------- Policies --
 */

static const char broken[] = "\xD2\x9B\xD0\xB0l\xD0\xB0 \xFF o\xD0\xBB\n";

static result broken_under(int policy) {
    ortaq_checker *checker = checker_of("kk-Cyrl");
    assert_int_equal(ortaq_checker_set(checker, ORTAQ_CHECK_ON_ERROR, policy),
                     ORTAQ_DONE);
    result r = run(checker, broken, sizeof broken - 1, 3, 2);
    ortaq_checker_free(checker);
    return r;
}

static void test_stop(void **state) {
    (void)state;
    result r = broken_under(ORTAQ_STOP);
    assert_int_equal(r.status, ORTAQ_ERROR_UTF8);
    assert_int_equal(r.position, 8);
    assert_string_equal(text_string(&r.fixed), "\xD2\x9B\xD0\xB0l\xD0\xB0 ");
    free_result(&r);
}

static void test_replace(void **state) {
    (void)state;
    result r = broken_under(ORTAQ_REPLACE);
    assert_int_equal(r.status, ORTAQ_DONE);
    assert_string_equal(text_string(&r.fixed),
                        "\xD2\x9B\xD0\xB0l\xD0\xB0 \xEF\xBF\xBD "
                        "\xD0\xBE\xD0\xBB\n");
    assert_non_null(
        strstr(text_string(&r.findings), "invalid \xFF = \xEF\xBF\xBD\n"));
    free_result(&r);
}

static void test_keep(void **state) {
    (void)state;
    result r = broken_under(ORTAQ_KEEP);
    assert_int_equal(r.status, ORTAQ_DONE);
    assert_string_equal(text_string(&r.fixed), "\xD2\x9B\xD0\xB0l\xD0\xB0 \xFF "
                                               "\xD0\xBE\xD0\xBB\n");
    assert_non_null(strstr(text_string(&r.findings), "invalid \xFF ? \n"));
    free_result(&r);
}

/* ---------------------------------------------------------------- The rest --
 */

static void test_options(void **state) {
    (void)state;
    static const char words[] = "Bu qizil \xC8\x99"
                                "eir\n";
    ortaq_checker *checker = checker_of("az-Latn");
    assert_int_equal(ortaq_checker_set(checker, ORTAQ_CHECK_WORDS, 0),
                     ORTAQ_DONE);
    result r = run(checker, words, sizeof words - 1, 4096, 4096);
    assert_string_equal(text_string(&r.findings), "variant \xC8\x99"
                                                  "eir = \xC5\x9F"
                                                  "eir\n");
    assert_int_equal(ortaq_checker_set(checker, ORTAQ_CHECK_WORDS, 1),
                     ORTAQ_ERROR_STATE);
    free_result(&r);
    ortaq_checker_free(checker);
}

static void test_arguments(void **state) {
    (void)state;
    const ortaq_allocator empty = {NULL, NULL};
    ortaq_checker *checker = NULL;
    ortaq_finding f;
    assert_int_equal(ortaq_checker_new(library, "az-Latn", &empty, &checker),
                     ORTAQ_ERROR_ARGUMENT);
    assert_int_equal(ortaq_checker_new(library, "xx", NULL, &checker),
                     ORTAQ_ERROR_TAG);
    assert_null(checker);
    assert_int_equal(ortaq_checker_new(NULL, "az-Latn", NULL, &checker),
                     ORTAQ_ERROR_ARGUMENT);
    assert_int_equal(ortaq_checker_new(library, NULL, NULL, &checker),
                     ORTAQ_ERROR_ARGUMENT);
    assert_int_equal(ortaq_checker_new(library, "az-Latn", NULL, NULL),
                     ORTAQ_ERROR_ARGUMENT);
    checker = checker_of("az-Latn");
    assert_int_equal(ortaq_checker_set(checker, (ortaq_check_option)3, 1),
                     ORTAQ_ERROR_ARGUMENT);
    assert_int_equal(ortaq_checker_set(checker, ORTAQ_CHECK_ON_ERROR, 0),
                     ORTAQ_ERROR_ARGUMENT);
    assert_int_equal(ortaq_checker_set(checker, ORTAQ_CHECK_WORDS, 2),
                     ORTAQ_ERROR_ARGUMENT);
    assert_int_equal(ortaq_checker_feed(checker, NULL, NULL),
                     ORTAQ_ERROR_ARGUMENT);
    assert_int_equal(ortaq_checker_finish(NULL, NULL), ORTAQ_ERROR_ARGUMENT);
    assert_int_equal(ortaq_checker_finding(checker, NULL),
                     ORTAQ_ERROR_ARGUMENT);
    assert_int_equal(ortaq_checker_finding(checker, &f), ORTAQ_MORE_INPUT);
    assert_int_equal(ortaq_checker_position(NULL), 0);
    assert_string_equal(ortaq_fault_text((ortaq_fault)99), "unknown");
    ortaq_checker_free(NULL);
    ortaq_checker_reset(NULL);
    ortaq_checker_free(checker);
}

/* Pinned: programs store them. */
static void test_numbers(void **state) {
    (void)state;
    static const char *const names[] = {
        "script", "variant", "sign", "form", "dot", "orthography", "invalid"};
    for (int i = 0; i < 7; i++)
        assert_string_equal(ortaq_fault_text((ortaq_fault)(i + 1)), names[i]);
    assert_int_equal(ORTAQ_FAULT_SCRIPT, 1);
    assert_int_equal(ORTAQ_FAULT_INVALID, 7);
}

/* A line without end is cut, and the pieces are the same however it comes. */
static void test_long_line(void **state) {
    (void)state;
    text line = {0};
    for (int i = 0; i < 9000; i++)
        text_put(&line, "\xD2\x9B\x61\xD0\xBB\x61 "); /* қaлa */
    ortaq_checker *checker = checker_of("kk-Cyrl");
    result one = run(checker, line.data, line.size, line.size, 1 << 20);
    result two = run(checker, line.data, line.size, 777, 333);
    assert_true(text_same(&one.fixed, &two.fixed));
    assert_true(text_same(&one.findings, &two.findings));
    assert_null(memchr(one.fixed.data, 'a', one.fixed.size));
    free_result(&one);
    free_result(&two);
    text_free(&line);
    ortaq_checker_free(checker);
}

/* --------------------------------------------------------------- No memory --
 */

static ortaq_status drive(ortaq_checker *checker, const char *input) {
    char room[64];
    ortaq_input in = {input, strlen(input), 0};
    ortaq_output out = {room, sizeof room, 0};
    ortaq_finding f;
    ortaq_status status;
    do {
        status = ortaq_checker_feed(checker, &in, &out);
        while (ortaq_checker_finding(checker, &f) == ORTAQ_DONE)
            continue;
        out.pos = 0;
    } while (status == ORTAQ_MORE_ROOM || status == ORTAQ_EVENTS);
    while (status > ORTAQ_DONE) {
        status = ortaq_checker_finish(checker, &out);
        while (ortaq_checker_finding(checker, &f) == ORTAQ_DONE)
            continue;
        out.pos = 0;
    }
    return status;
}

static ortaq_status work(const ortaq_allocator *allocator, const char *tag,
                         const char *input) {
    ortaq_checker *checker = NULL;
    ortaq_status status = ortaq_checker_new(library, tag, allocator, &checker);
    if (status == ORTAQ_DONE) status = drive(checker, input);
    ortaq_checker_free(checker);
    return status;
}

static ortaq_status job_az(const ortaq_allocator *allocator) {
    return work(allocator, "az-Latn",
                "Bu qizil \xC8\x99"
                "eir, g\xC3\xA4l, T\xC3\x9CRKiYE\n");
}

static ortaq_status job_uz(const ortaq_allocator *allocator) {
    return work(allocator, "uz-Latn",
                "O'zbek \xC5\x9F"
                "ahar \xD2\x9B\xD0\xB8\xD0\xB7 the cat's\n");
}

static void test_memory(void **state) {
    (void)state;
    check_job(job_az, "az");
    check_job(job_uz, "uz");
}

static int open_library(void **state) {
    (void)state;
    return ortaq_library_new(NULL, NULL, 0, &library, NULL) != ORTAQ_DONE;
}

static int close_library(void **state) {
    (void)state;
    ortaq_library_free(library);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cases),     cmocka_unit_test(test_cuts),
        cmocka_unit_test(test_stop),      cmocka_unit_test(test_replace),
        cmocka_unit_test(test_keep),      cmocka_unit_test(test_options),
        cmocka_unit_test(test_arguments), cmocka_unit_test(test_numbers),
        cmocka_unit_test(test_long_line), cmocka_unit_test(test_memory)};
    return cmocka_run_group_tests(tests, open_library, close_library);
}
