/*
 * test_pages.c - text that lies between two pages which may not be touched: at
 * the start of its page, with nothing before it, and at the end, with nothing
 * behind. Every kernel takes text of each length from there, and finds signs
 * in it, without a look at what is no part of it: that would end the test.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>

#include "convert/stream.h"

#include "../support/run.h"

#include <cmocka.h>
#include <sys/mman.h>
#include <unistd.h>

#include "../support/library.h"

enum { SIZE_MOST = 400, ROOM = 4 * SIZE_MOST + 4096 };

/* Three pages, of which the middle one may be touched. */
typedef struct pages {
    uint8_t *first;
    size_t size; /* of one */
} pages;

static pages open_pages(void) {
    pages p = {NULL, (size_t)sysconf(_SC_PAGESIZE)};
    void *first = NULL;
    assert_int_equal(posix_memalign(&first, p.size, 3 * p.size), 0);
    p.first = first;
    assert_int_equal(mprotect(p.first, p.size, PROT_NONE), 0);
    assert_int_equal(mprotect(p.first + 2 * p.size, p.size, PROT_NONE), 0);
    return p;
}

static void close_pages(const pages *p) {
    mprotect(p->first, 3 * p->size, PROT_READ | PROT_WRITE);
    free(p->first);
}

/* Whether a text is taken from there, and as much of it, as from elsewhere. */
static bool takes_same(const ortaq_converter *c, const oq_kernels *kernels,
                       const uint8_t *here, const uint8_t *there, size_t size) {
    static uint8_t room[2][ROOM];
    const oq_kernel *kernel = c->engines[0].kernel;
    uint8_t *out[2] = {room[0], room[1]};
    size_t took = kernels->run(kernel, here, size, &out[0]);
    bool same = kernels->run(kernel, there, size, &out[1]) == took &&
                out[0] - room[0] == out[1] - room[1];
    return same && memcmp(room[0], room[1], (size_t)(out[0] - room[0])) == 0;
}

/* Whether the search for signs finds the text well-formed up to its end. */
static bool passes_over(ortaq_converter *c, const oq_kernels *kernels,
                       oq_sign_kinds kinds, const uint8_t *here, size_t size) {
    size_t good, bad;
    return oq_seek_signs(&c->sought, kernels, kinds, here, size, &good, &bad) &&
           good == size && bad == 0;
}

/* All lengths of a text, at one end of the page. */
static size_t check_lengths(ortaq_converter *c, const oq_kernels *kernels,
                            const pages *p, const text *source, bool at_end) {
    const uint8_t *there = (const uint8_t *)source->data;
    size_t faults = 0;
    for (size_t size = 1; size < SIZE_MOST; size++) {
        if ((there[size] & 0xC0) == 0x80) continue;
        uint8_t *here = p->first + p->size + (at_end ? p->size - size : 0);
        memcpy(here, there, size);
        faults += !takes_same(c, kernels, here, there, size);
        for (int kinds = OQ_SIGNS_NONE; kinds <= OQ_SIGNS_ALL; kinds++)
            faults += !passes_over(c, kernels, (oq_sign_kinds)kinds, here, size);
    }
    return faults;
}

static void check_pair(const pages *p, const char *from, const char *to,
                       const char *words) {
    static const options defaults = OPTIONS_DEFAULT;
    const oq_kernels *all[4];
    size_t count = oq_kernels_all(all), faults = 0;
    ortaq_converter *c = new_converter(library, from, to, defaults);
    text source = {0};
    assert_non_null(c->engines[0].kernel);
    while (source.size <= SIZE_MOST)
        text_put(&source, words);
    for (size_t i = 0; i < 2 * count; i++)
        faults += check_lengths(c, all[i / 2], p, &source, i % 2 != 0);
    text_free(&source);
    ortaq_converter_free(c);
    assert_int_equal(faults, 0);
}

static void test_pages(void **state) {
    (void)state;
    static const char *const pairs[][3] = {
        {"az-Cyrl", "az-Latn", "бу китаб, Kim вә ев. адам үчүн «объект» "},
        {"az-Cyrl", "az-Latn", "Ха Х "},
        {"az-Latn", "az-Cyrl", "bu kitab, ev və adam. üçün "},
        {"ug-Arab", "ug-Latn", "بۇ كىتاب، مائارىپ ۋە يېڭى ياخشى "},
        {"uz-Cyrl", "uz-Latn", "бу китоб, Kim ва уй. одам цирк ғоз "},
        {"uz-Latn", "uz-Cyrl", "bu kitob, oʻzbek va shahar choy "},
        {"kk-Cyrl", "kk-Arab", "бұл кітап, үй адам өз сөз — тіл "},
        /* a mark that becomes another before a word of more than a block */
        {"ky-Cyrl", "ky-Arab", ",иыхыыыыыыыыыыыыыыыРРРРРРРРРРРРРРРыыыыыыыыыав8 "},
        {"kk-Arab", "kk-Cyrl", "بۇل كىتاپ، ءۇي ادام ءوز ءسوز "},
    };
    pages p = open_pages();
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
        check_pair(&p, pairs[i][0], pairs[i][1], pairs[i][2]);
    close_pages(&p);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_pages),
    };
    return cmocka_run_group_tests(tests, open_library, close_library);
}
