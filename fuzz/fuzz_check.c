/*
 * fuzz_check.c - any bytes through the checker of any orthography, cut
 * anywhere. It must hold: the cut run gives the same status, text, findings
 * and position as the whole one; valid text stays valid; findings are in order
 * and name what stands in the two texts; outside of findings nothing changes;
 * and a text that was fixed stays as it is.
 *
 * Input: number of the orthography, two bytes for options, two for the
 * windows, text.
 *
 * SPDX-License-Identifier: MIT
 */
#include "fuzz.h"

enum { CHECKERS_MOST = 256 };

/* One run: where it writes, how it is cut. */
typedef struct check_run {
    ortaq_checker *checker;
    size_t in, out; /* sizes of the windows */
    ortaq_status status;
    fuzz_text text;
    const uint8_t *input;
    size_t input_size;
    uint64_t findings;              /* a hash of all, in order */
    uint64_t input_end, output_end; /* of the last one */
    uint64_t position;
    size_t changed; /* findings whose repair is in the text */
} check_run;

/* -------------------------------------------------------------- Findings -- */

static void look_at(check_run *run, const ortaq_finding *f) {
    fuzz_check(f->fault >= ORTAQ_FAULT_SCRIPT &&
                   f->fault <= ORTAQ_FAULT_INVALID,
               "a fault without a number");
    fuzz_check(f->input_start >= run->input_end &&
                   f->output_start >= run->output_end &&
                   f->input_start <= f->input_end &&
                   f->input_end <= run->input_size,
               "findings are not in order");
    fuzz_check(f->input_end - f->input_start == f->word_size &&
                   memcmp(run->input + f->input_start, f->word, f->word_size) ==
                       0,
               "a finding's word is not in the input there");
    fuzz_check(f->input_start - run->input_end ==
                   f->output_start - run->output_end,
               "something changed outside of findings");
    fuzz_check(!f->sure ||
                   f->output_end - f->output_start == f->suggestion_size,
               "a sure suggestion has not the size of its place");
    run->input_end = f->input_end;
    run->output_end = f->output_end;
    run->changed += f->sure != 0;
}

static size_t pull(check_run *run) {
    ortaq_finding f;
    size_t count = 0;
    while (ortaq_checker_finding(run->checker, &f) == ORTAQ_DONE) {
        const uint64_t numbers[] = {f.fault,        (uint64_t)f.sure,
                                    f.input_start,  f.input_end,
                                    f.output_start, f.output_end};
        look_at(run, &f);
        fuzz_hash(&run->findings, numbers, sizeof numbers);
        fuzz_hash(&run->findings, f.word, f.word_size);
        fuzz_hash(&run->findings, f.suggestion, f.suggestion_size);
        fuzz_hash(&run->findings, f.orthography, f.orthography_size);
        count++;
    }
    return count;
}

/* ------------------------------------------------------------------ Runs -- */

/* What follows a call: whether to call again. */
static int again(check_run *run, ortaq_output *window, int moved) {
    moved |= window->pos != 0;
    fuzz_keep(&run->text, window);
    moved |= pull(run) != 0;
    fuzz_check(moved || run->status <= ORTAQ_MORE_INPUT, "no progress");
    return run->status == ORTAQ_MORE_ROOM || run->status == ORTAQ_EVENTS;
}

static void feed(check_run *run, ortaq_input *input, ortaq_output *window) {
    size_t before;
    do {
        before = input->pos;
        run->status = ortaq_checker_feed(run->checker, input, window);
    } while (again(run, window, input->pos != before));
}

static void check_text(check_run *run, const void *data, size_t size) {
    const uint8_t *bytes = data;
    ortaq_output window = {malloc(run->out), run->out, 0};
    fuzz_check(window.bytes != NULL, "no memory");
    ortaq_checker_reset(run->checker);
    run->status = ORTAQ_MORE_INPUT;
    run->input = data;
    run->input_size = size;
    for (size_t at = 0; at < size && run->status >= 0;) {
        size_t piece = size - at < run->in ? size - at : run->in;
        char *copy = fuzz_copy(bytes + at, piece);
        ortaq_input input = {copy, piece, 0};
        feed(run, &input, &window);
        free(copy);
        at += piece;
    }
    if (run->status >= 0) {
        do {
            run->status = ortaq_checker_finish(run->checker, &window);
        } while (again(run, &window, 0));
    }
    run->position = ortaq_checker_position(run->checker);
    free(window.bytes);
}

/* ---------------------------------------------------------------- Oracle -- */

static void check_same(const check_run *whole, const check_run *cut) {
    fuzz_check(whole->status == cut->status, "cut: another status");
    fuzz_check(fuzz_same(&whole->text, &cut->text), "cut: another text");
    fuzz_check(whole->findings == cut->findings, "cut: other findings");
    fuzz_check(whole->position == cut->position, "cut: another position");
}

/* Whether bytes are UTF-8, by a library that stops where they are not. */
static int is_valid(ortaq_checker *checker, const void *bytes, size_t size) {
    check_run run = {.checker = checker, .in = size + 1, .out = size * 16 + 64};
    ortaq_checker_reset(checker);
    ortaq_checker_set(checker, ORTAQ_CHECK_ON_ERROR, ORTAQ_STOP);
    check_text(&run, bytes, size);
    free(run.text.data);
    return run.status == ORTAQ_DONE;
}

/* A line longer than this may be cut at other places when it is fixed. */
enum { LINE_MOST = 8 << 10 };

static void check_again(const check_run *fixed, int policy) {
    check_run run = {.checker = fixed->checker,
                     .in = fixed->text.size + 1,
                     .out = fixed->text.size * 16 + 64};
    if (fixed->status != ORTAQ_DONE || fixed->text.size >= LINE_MOST) return;
    check_text(&run, fixed->text.data, fixed->text.size);
    fuzz_check(run.status == ORTAQ_DONE, "fixed: an error");
    fuzz_check(fuzz_same(&run.text, &fixed->text),
               "fixing a fixed text changes it");
    fuzz_check(policy == ORTAQ_KEEP || run.changed == 0,
               "a fixed text has faults that are sure");
    free(run.text.data);
}

/* The checker of an orthography: made once, for that takes longer than a
 * run. */
static ortaq_checker *checker_of(size_t number) {
    static ortaq_checker *made[CHECKERS_MOST];
    const ortaq_library *library = fuzz_library();
    ortaq_orthography orthography;
    number %= ortaq_orthography_count(library);
    if (made[number]) return made[number];
    ortaq_orthography_at(library, number, &orthography);
    fuzz_check(ortaq_checker_new(library, orthography.tag, NULL,
                                 &made[number]) == ORTAQ_DONE,
               "no checker");
    return made[number];
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    fuzz_input input = {data, size};
    ortaq_checker *checker = checker_of(fuzz_number(&input, CHECKERS_MOST));
    int policy = ORTAQ_STOP + (int)fuzz_number(&input, 3);
    int words = (int)fuzz_number(&input, 2);
    check_run cut = {.checker = checker,
                     .in = 1 + fuzz_number(&input, 64),
                     .out = 1 + fuzz_number(&input, 64)};
    check_run whole = {
        .checker = checker, .in = input.size + 1, .out = input.size * 16 + 64};
    int valid = is_valid(checker, input.data, input.size);
    ortaq_checker_reset(checker);
    fuzz_check(ortaq_checker_set(checker, ORTAQ_CHECK_ON_ERROR, policy) ==
                       ORTAQ_DONE &&
                   ortaq_checker_set(checker, ORTAQ_CHECK_WORDS, words) ==
                       ORTAQ_DONE,
               "an option is refused");
    check_text(&whole, input.data, input.size);
    check_text(&cut, input.data, input.size);
    check_same(&whole, &cut);
    fuzz_check((whole.status == ORTAQ_ERROR_UTF8) ==
                   (!valid && policy == ORTAQ_STOP),
               "the status does not fit the text");
    check_again(&whole, policy);
    if (valid || policy == ORTAQ_REPLACE)
        fuzz_check(is_valid(checker, whole.text.data, whole.text.size),
                   "valid text does not stay valid");
    free(whole.text.data);
    free(cut.text.data);
    return 0;
}
