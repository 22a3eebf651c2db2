/*
 * test_part.c - the lines that begin in a stretch of a file: all stretches
 * together give the file, each line once and whole, whatever its lines and the
 * stretches are; and what cannot be had so is told.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>

#include "../../cli/part.h"
#include "../support/text.h"

#include <cmocka.h>
#include <unistd.h>

enum { MOST = 100000 };

/* An open file of these bytes, without a name. */
static int file_of(const text *bytes) {
    FILE *file = must(tmpfile());
    assert_int_equal(fwrite(bytes->data, 1, bytes->size, file), bytes->size);
    fflush(file);
    int copy = dup(fileno(file));
    fclose(file);
    return copy;
}

static void clear(part *p, int file) {
    if (!p->lent) free(p->bytes);
    *p = (part){0};
    close(file);
}

/* Lines of all lengths, mostly short ones; the last may lack its end. */
static void random_lines(text *lines, uint64_t *random) {
    size_t count = random_below(random, 60);
    lines->size = 0;
    for (size_t i = 0; i < count; i++) {
        size_t most = random_below(random, 8) > 0 ? 80 : 6000;
        size_t size = random_below(random, most);
        while (size-- > 0)
            text_add(lines, &"abcdefghijklmnop"[random_below(random, 16)], 1);
        text_put(lines, "\n");
    }
    if (random_below(random, 3) == 0) text_put(lines, "without an end");
}

/* Goes through the stretches; each must go on where the text has come to. */
static void check_stretches(const text *lines, size_t stretch) {
    int file = file_of(lines);
    part p = {0};
    size_t reached = 0;
    bool last = false;
    for (size_t from = 0; from < lines->size; from += stretch) {
        assert_true(part_read(&p, file, from, from + stretch, MOST));
        if (p.size == 0) continue;
        assert_false(last);
        assert_int_equal(p.start, reached);
        assert_in_range(p.start, from, from + stretch - 1);
        assert_memory_equal(p.text, lines->data + reached, p.size);
        reached += p.size;
        assert_true(reached == lines->size || p.text[p.size - 1] == '\n');
        last = p.last;
        assert_true(!last || reached == lines->size);
    }
    assert_int_equal(reached, lines->size);
    clear(&p, file);
}

static void stretches_give_the_file(void **state) {
    uint64_t random = random_seed();
    text lines = {0};
    (void)state;
    for (int i = 0; i < 2000; i++) {
        random_lines(&lines, &random);
        check_stretches(&lines, 1 + random_below(&random, 3000));
    }
    text_free(&lines);
}

static void stretches_that_end_with_lines(void **state) {
    text lines = {0};
    (void)state;
    for (int i = 0; i < 1000; i++)
        text_put(&lines, "seven..\n");
    for (size_t stretch = 1; stretch < 130; stretch++)
        check_stretches(&lines, stretch);
    check_stretches(&lines, lines.size);
    check_stretches(&lines, lines.size + 1);
    text_free(&lines);
}

/* A lent buffer is left to whoever lent it, when a line is too long for it. */
static void lent_buffers(void **state) {
    char buffer[2000];
    part p = {.bytes = buffer, .room = sizeof buffer, .lent = true};
    text lines = {0};
    (void)state;
    for (int i = 0; i < 500; i++)
        text_put(&lines, "longer than the buffer is ");
    text_put(&lines, "\nnext\n");
    int file = file_of(&lines);
    assert_true(part_read(&p, file, lines.size - 4, lines.size, MOST));
    assert_int_equal(p.size, 0);
    assert_ptr_equal(p.bytes, buffer);
    assert_true(part_read(&p, file, 0, 900, MOST));
    assert_int_equal(p.size, lines.size - 5);
    assert_memory_equal(p.text, lines.data, p.size);
    assert_false(p.lent);
    assert_false(p.last);
    clear(&p, file);
    text_free(&lines);
}

static void what_cannot_be_had(void **state) {
    part p = {0};
    text lines = {0};
    (void)state;
    for (int i = 0; i < MOST; i++)
        text_put(&lines, "1234567890");
    int file = file_of(&lines);
    assert_false(part_read(&p, file, 0, 1000, MOST));
    assert_true(part_read(&p, file, 1000, 2000, MOST));
    assert_int_equal(p.size, 0);
    close(file);
    assert_false(part_read(&p, file, 0, 1000, MOST));
    free(p.bytes);
    text_free(&lines);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(stretches_give_the_file),
        cmocka_unit_test(stretches_that_end_with_lines),
        cmocka_unit_test(lent_buffers),
        cmocka_unit_test(what_cannot_be_had),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
