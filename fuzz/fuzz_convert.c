/*
 * fuzz_convert.c - any bytes through any pair of orthographies with any
 * options, cut anywhere. It must hold: the cut run gives the same status,
 * bytes, events and position as the whole one; each call moves on; with
 * REPLACE the result is UTF-8, and with STOP it is up to the error.
 *
 * Input: number of the pair, one byte for each of the first seven options, two
 * for the windows, whose upper bits are the later options, text.
 *
 * SPDX-License-Identifier: MIT
 */
#include "fuzz.h"

enum { OPTIONS = ORTAQ_WORD_LISTS, WINDOWS = 64 };

/* One run: where it writes, how it is cut. */
typedef struct fuzz_run {
    ortaq_converter *converter;
    size_t in, out; /* sizes of the windows */
    ortaq_status status;
    fuzz_text text;
    const uint8_t *input;
    size_t input_size;
    uint64_t events;  /* a hash of all, in order */
    ortaq_event last; /* the one before */
    uint64_t position;
} fuzz_run;

/* ------------------------------------------------------- UTF-8 by hand -- */

/* The bytes of the sequence at the start, by table 3-7 of Unicode; 0: none. */
static size_t sequence(const uint8_t *b, size_t size) {
    uint8_t low = 0x80, high = 0xBF;
    size_t length = b[0] < 0x80   ? 1
                    : b[0] < 0xC2 ? 0
                    : b[0] < 0xE0 ? 2
                    : b[0] < 0xF0 ? 3
                    : b[0] < 0xF5 ? 4
                                  : 0;
    if (length > size) return 0;
    if (b[0] == 0xE0) low = 0xA0;
    if (b[0] == 0xED) high = 0x9F;
    if (b[0] == 0xF0) low = 0x90;
    if (b[0] == 0xF4) high = 0x8F;
    for (size_t i = 1; i < length; i++, low = 0x80, high = 0xBF)
        if (b[i] < low || b[i] > high) return 0;
    return length;
}

/* The bytes up to the first that is not UTF-8. */
static size_t valid_part(const void *bytes, size_t size) {
    const uint8_t *b = bytes;
    size_t at = 0;
    while (at < size) {
        size_t length = sequence(b + at, size - at);
        if (length == 0) break;
        at += length;
    }
    return at;
}

/* --------------------------------------------------------------- Runs -- */

/* Two words that lie apart in the input may overlap in the output, for a later
 * step may see them as one; but not bytes that are no text. */
static int is_in_order(const ortaq_event *a, const ortaq_event *b) {
    if (b->input_start < a->input_start) return 0;
    if (b->input_start < a->input_end || b->output_start >= a->output_end)
        return 1;
    return a->reason != ORTAQ_INVALID && b->reason != ORTAQ_INVALID &&
           a->output_start <= b->output_start;
}

static void check_event(fuzz_run *run, const ortaq_event *e) {
    fuzz_check(e->input_start <= e->input_end &&
                   e->input_end <= run->input_size &&
                   e->input_end - e->input_start == e->word_size &&
                   (e->word_size == 0 || memcmp(run->input + e->input_start,
                                                e->word, e->word_size) == 0),
               "an event's word is not in the input there");
    fuzz_check(e->output_end - e->output_start == e->chosen_size,
               "an event's form has not the size of its place");
    fuzz_check(is_in_order(&run->last, e), "events are not in order");
    run->last = *e;
}

static size_t pull(fuzz_run *run) {
    ortaq_event e;
    size_t count = 0;
    while (ortaq_converter_event(run->converter, &e) == ORTAQ_DONE) {
        const uint64_t numbers[] = {e.reason, e.input_start, e.input_end,
                                    e.output_start, e.output_end};
        check_event(run, &e);
        fuzz_hash(&run->events, numbers, sizeof numbers);
        fuzz_hash(&run->events, e.word, e.word_size);
        fuzz_hash(&run->events, e.chosen, e.chosen_size);
        fuzz_hash(&run->events, e.alternatives, e.alternatives_size);
        count++;
    }
    return count;
}

static void feed(fuzz_run *run, ortaq_input *input, ortaq_output *window) {
    do {
        size_t before = input->pos;
        run->status = ortaq_converter_feed(run->converter, input, window);
        int moved = input->pos != before || window->pos != 0;
        fuzz_check(run->status != ORTAQ_MORE_ROOM ||
                       window->pos == window->size,
                   "MORE_ROOM, but there is room");
        fuzz_keep(&run->text, window);
        size_t pulled = pull(run);
        fuzz_check(run->status != ORTAQ_EVENTS || pulled, "EVENTS without one");
        fuzz_check(run->status != ORTAQ_MORE_INPUT || input->pos == input->size,
                   "MORE_INPUT, but not all was taken");
        fuzz_check(moved || pulled || run->status != ORTAQ_MORE_ROOM,
                   "no progress");
    } while (run->status == ORTAQ_MORE_ROOM || run->status == ORTAQ_EVENTS);
}

static void finish(fuzz_run *run, ortaq_output *window) {
    do {
        run->status = ortaq_converter_finish(run->converter, window);
        int moved = window->pos != 0;
        fuzz_keep(&run->text, window);
        size_t pulled = pull(run);
        fuzz_check(run->status <= 0 || moved || pulled,
                   "finish makes no progress");
        fuzz_check(run->status != ORTAQ_MORE_INPUT,
                   "finish asks for more input");
    } while (run->status > ORTAQ_DONE);
}

static void convert(fuzz_run *run, const uint8_t *data, size_t size) {
    ortaq_output window = {malloc(run->out), run->out, 0};
    fuzz_check(window.bytes != NULL, "no memory");
    ortaq_converter_reset(run->converter);
    run->status = ORTAQ_MORE_INPUT;
    run->input = data;
    run->input_size = size;
    for (size_t at = 0; at < size && run->status >= 0;) {
        size_t piece = size - at < run->in ? size - at : run->in;
        char *copy = fuzz_copy(data + at, piece);
        ortaq_input input = {copy, piece, 0};
        feed(run, &input, &window);
        free(copy);
        at += piece;
    }
    if (run->status >= 0) finish(run, &window);
    run->position = ortaq_converter_position(run->converter);
    free(window.bytes);
}

/* ---------------------------------------------------------------- Oracle -- */

static void check_same(const fuzz_run *whole, const fuzz_run *cut) {
    fuzz_check(whole->status == cut->status, "cut: another status");
    fuzz_check(fuzz_same(&whole->text, &cut->text), "cut: another result");
    fuzz_check(whole->events == cut->events, "cut: other events");
    fuzz_check(whole->position == cut->position, "cut: another position");
}

static void check_policy(const fuzz_run *run, int policy, const uint8_t *data,
                         size_t size) {
    size_t valid = valid_part(data, size);
    if (policy == ORTAQ_STOP && valid < size) {
        fuzz_check(run->status == ORTAQ_ERROR_UTF8,
                   "STOP: not UTF-8, no error");
        fuzz_check(run->position == valid, "STOP: another place");
    } else {
        fuzz_check(run->status == ORTAQ_DONE, "an error without a reason");
        fuzz_check(run->position == size, "not all was taken");
    }
    if (policy != ORTAQ_KEEP || valid == size)
        fuzz_check(valid_part(run->text.data, run->text.size) == run->text.size,
                   "the result is not UTF-8");
}

static void set(ortaq_converter *converter, ortaq_option option, int value) {
    fuzz_check(ortaq_converter_set(converter, option, value) == ORTAQ_DONE,
               "an option is refused");
}

/* The options that have no byte of their own; of two numbers 0 to 3, of which 0
 * gives what is the default. */
static void set_later(ortaq_converter *converter, size_t one, size_t two) {
    static const int alternatives[] = {2, 0, 7, 1};
    set(converter, ORTAQ_MARKS, one % 2 == 0);
    set(converter, ORTAQ_SENTENCES, one / 2 == 0);
    set(converter, ORTAQ_ALTERNATIVES, alternatives[two]);
}

/* Sets the options that have a byte; gives the policy. */
static int set_options(ortaq_converter *converter, fuzz_input *input) {
    static const size_t limits[OPTIONS + 1] = {1, 3, 2, 2, 2, 3, 2, 2};
    int policy = ORTAQ_STOP;
    for (int option = 1; option <= OPTIONS; option++) {
        int value = (int)fuzz_number(input, limits[option]);
        if (option == ORTAQ_ON_ERROR) policy = ++value;
        set(converter, (ortaq_option)option, value);
    }
    return policy;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    fuzz_input input = {data, size};
    ortaq_orthography source;
    ortaq_converter *converter =
        fuzz_any_converter(fuzz_library(), &input, &source);
    ortaq_converter_reset(converter);
    int policy = set_options(converter, &input);
    size_t in = fuzz_number(&input, 256), out = fuzz_number(&input, 256);
    set_later(converter, in / WINDOWS, out / WINDOWS);
    fuzz_run cut = {.converter = converter,
                    .in = 1 + in % WINDOWS,
                    .out = 1 + out % WINDOWS};
    fuzz_run whole = {.converter = converter,
                      .in = input.size + 1,
                      .out = input.size * 16 + 64};
    convert(&whole, input.data, input.size);
    convert(&cut, input.data, input.size);
    check_same(&whole, &cut);
    check_policy(&whole, policy, input.data, input.size);
    free(whole.text.data);
    free(cut.text.data);
    return 0;
}
