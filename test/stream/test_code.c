/*
 * test_code.c - scripts, blocks of code and tags that go on over lines, and over
 * what is converted at a time: neither output nor report depend on where a stream is
 * cut.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>

#include "../support/cuts.h"
#include "../support/wild.h"

#include "../support/library.h"

enum { CODE_MOST = 1 << 20 /* bytes that are kept of what is not closed */ };

static const window code_windows[] = {{1, 1},  {2, 5},        {7, 64},
                                     {0, 50}, {16384, 4096}, {0, 30000}};

static void add_lines(text *t, size_t size) {
    for (size_t end = t->size + size; t->size < end;)
        text_put(t, "bosh = salom;\n");
}

/* Whether a text becomes another one, in one piece. */
static void check_made(const text *source, const text *wanted) {
    static const options defaults = OPTIONS_DEFAULT;
    ortaq_converter *c = new_converter(library, "uz-Latn", "uz-Cyrl", defaults);
    text made = convert_text(c, source->data, source->size);
    assert_int_equal(made.size, wanted->size);
    assert_memory_equal(made.data, wanted->data, made.size);
    text_free(&made);
    ortaq_converter_free(c);
}

/* What is closed far behind is kept whole; what is not, up to the line that the
 * bytes end in. */
static void test_ends(void **state) {
    (void)state;
    static const size_t sizes[] = {20, 16384, 70000, CODE_MOST + 100};
    for (size_t i = 0; i < 4; i++) {
        text source = {0}, wanted = {0};
        text_put(&source, "bir\n<script>");
        text_put(&wanted, "бир\n<script>");
        size_t start = source.size;
        add_lines(&source, sizes[i]);
        size_t kept = source.size - start;
        while (kept > CODE_MOST + 13)
            kept -= 14;
        text_add(&wanted, source.data + start, kept);
        for (size_t at = kept; at < source.size - start; at += 14)
            text_put(&wanted, "бош = салом;\n");
        text_put(&source, "</script>bir\n");
        text_put(&wanted, "</script>бир\n");
        check_made(&source, &wanted);
        text_free(&source);
        text_free(&wanted);
    }
}

static void check_windows(bench *b, void *context) {
    const text *source = context;
    if (strcmp(b->from, "uz-Latn-x-1995") != 0) return;
    for (int report = 0; report < 2; report++) {
        b->values[ORTAQ_REPORT] = report;
        set_values(b);
        check_cuts(b, source, WINDOWS(code_windows), "code");
    }
}

static void test_cuts(void **state) {
    (void)state;
    text source = {0};
    text_put(&source, "bir\n```c\n");
    add_lines(&source, 17000);
    text_put(&source, "```\nbir <script> tegi\n<style>\n");
    add_lines(&source, 100);
    text_put(&source, "</style>bir <a\n  href=\"bosh\"\n\ttitle=\"Bosh\n\n"
                      "sahifa\"\n>bir</a>\n<script\n src=\"a\">\nbir\n"
                      "</script>bir\n<p\n\nbir\n```js\n\nbir");
    each_pair(library, check_windows, &source);
    text_free(&source);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_ends),
        cmocka_unit_test(test_cuts),
    };
    return cmocka_run_group_tests(tests, open_library, close_library);
}
