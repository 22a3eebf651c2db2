/*
 * fuzz_restore.c - any bytes as Azerbaijani in Perso-Arabic letters, where the
 * lexicon reads words. It must hold: the result is UTF-8, and the same in
 * windows of any size; so are the events, which have no more readings than
 * were asked for, with a weight each.
 *
 * Input: a byte for the target, one for each of three options, two for the
 * windows, the text. "@" to "_" and "`" to "~" in it are letters and marks of
 * the script, so that a byte that changes makes another word.
 *
 * SPDX-License-Identifier: MIT
 */
#include "fuzz.h"

static const char *const targets[] = {"az-Latn", "az-Cyrl", "az-Latn-x-1991",
                                      "az-Arab-x-2001"};
enum { TARGETS = sizeof targets / sizeof targets[0] };

static const char *const letters[] = {
    "آ", "ا", "ب", "پ", "ت", "ث", "ج", "چ", "ح", "خ", "د", "ذ", "ر", "ز", "ژ",
    "س", "ش", "ص", "ض", "ط", "ظ", "ع", "غ", "ف", "ق", "ک", "گ", "ل", "م", "ن",
    "و", "ه"};
static const char *const others[] = {
    "ی", "ؤ", "ئ", "أ", "ۆ", "ۇ", "ؽ", "ي", "ك", "ھ", "\xEF\xBB\xBC", "نین",
    "\xE2\x80\x8C", "\xD9\x8E", "\xD9\x90", "\xD9\x8F", "\xD9\x91", "\xD9\x92",
    "\xD9\x8B", "\xD9\xA1", "؟", "،", "ە", "ێ", "ة", "ى", "إ", "ء", "لار",
    " از ", " است "};
enum {
    LETTERS = sizeof letters / sizeof letters[0],
    OTHERS = sizeof others / sizeof others[0]
};

/* What the input stands for. */
static fuzz_text spell_out(const fuzz_input *input) {
    fuzz_text text = {NULL, 0, 0};
    for (size_t i = 0; i < input->size; i++) {
        uint8_t byte = input->data[i];
        if (byte >= '@' && byte < '@' + LETTERS)
            fuzz_put(&text, letters[byte - '@'], strlen(letters[byte - '@']));
        else if (byte >= '`' && byte < '`' + OTHERS)
            fuzz_put(&text, others[byte - '`'], strlen(others[byte - '`']));
        else
            fuzz_put(&text, &byte, 1);
    }
    return text;
}

/* ---------------------------------------------------------------- Runs -- */

static ortaq_converter *converter_of(size_t number) {
    static ortaq_converter *made[TARGETS];
    if (!made[number])
        fuzz_check(ortaq_converter_new(fuzz_library(), "az-Arab",
                                       targets[number], NULL,
                                       &made[number]) == ORTAQ_DONE,
                   "no converter");
    ortaq_converter_reset(made[number]);
    return made[number];
}

/* One run: what was written, and all events one behind the other. */
typedef struct fuzz_run {
    fuzz_text out, log;
    int alternatives; /* at most */
} fuzz_run;

/* One for each reading, or none; the likeliest first. */
static void check_weights(const ortaq_event *e, size_t readings) {
    double before = 1, sum = 0;
    fuzz_check(e->weight_count == 0 || e->weight_count == readings,
               "weights of other readings");
    for (size_t i = 0; i < e->weight_count; i++) {
        fuzz_check(e->weights[i] >= 0 && e->weights[i] <= before,
                   "weights out of order");
        sum += before = e->weights[i];
    }
    fuzz_check(sum < 1.000001, "weights are more than all");
}

static void check_alternatives(const fuzz_run *run, const ortaq_event *e) {
    int count = e->alternatives_size > 0;
    for (size_t i = 0; i < e->alternatives_size; i++)
        count += e->alternatives[i] == '\t';
    fuzz_check(count <= run->alternatives, "more readings than asked for");
    check_weights(e, (size_t)count + 1);
}

static size_t pull(ortaq_converter *converter, fuzz_run *run) {
    ortaq_event e;
    size_t count = 0;
    for (; ortaq_converter_event(converter, &e) == ORTAQ_DONE; count++) {
        const uint64_t numbers[] = {e.reason, e.input_start, e.input_end,
                                    e.output_start, e.output_end};
        if (e.reason == ORTAQ_AMBIGUOUS || e.reason == ORTAQ_GUESSED)
            check_alternatives(run, &e);
        fuzz_put(&run->log, numbers, sizeof numbers);
        fuzz_put(&run->log, e.word, e.word_size);
        fuzz_put(&run->log, e.chosen, e.chosen_size);
        fuzz_put(&run->log, e.alternatives, e.alternatives_size);
        fuzz_put(&run->log, e.weights, e.weight_count * sizeof *e.weights);
    }
    return count;
}

/* Feeds a window, or finishes if there is none. */
static void push(ortaq_converter *converter, ortaq_input *input,
                 ortaq_output *window, fuzz_run *run) {
    ortaq_status status;
    do {
        status = input ? ortaq_converter_feed(converter, input, window)
                       : ortaq_converter_finish(converter, window);
        size_t moved = window->pos;
        fuzz_keep(&run->out, window);
        moved += pull(converter, run);
        fuzz_check(status >= 0, "an error without a reason");
        fuzz_check(moved || status <= ORTAQ_MORE_INPUT, "no progress");
    } while (status == ORTAQ_MORE_ROOM || status == ORTAQ_EVENTS);
}

static fuzz_run convert(ortaq_converter *converter, const fuzz_text *text,
                        size_t in, size_t out, int alternatives) {
    fuzz_run run = {.alternatives = alternatives};
    ortaq_output window = {malloc(out), out, 0};
    fuzz_check(window.bytes != NULL, "no memory");
    ortaq_converter_reset(converter);
    for (size_t at = 0; at < text->size; at += in) {
        size_t piece = text->size - at < in ? text->size - at : in;
        char *copy = fuzz_copy(text->data + at, piece);
        ortaq_input input = {copy, piece, 0};
        push(converter, &input, &window, &run);
        free(copy);
    }
    push(converter, NULL, &window, &run);
    free(window.bytes);
    return run;
}

/* --------------------------------------------------------------- Oracle -- */

/* Bytes that follow a lead byte; the shortest forms alone are looked for in
 * fuzz_convert.c. */
static void check_utf8(const fuzz_text *text) {
    size_t left = 0;
    for (size_t i = 0; i < text->size; i++) {
        uint8_t byte = (uint8_t)text->data[i];
        fuzz_check((byte & 0xC0) == 0x80 ? left > 0 : left == 0,
                   "the result is not UTF-8");
        left = byte < 0x80   ? 0
               : byte < 0xC0 ? left - 1
               : byte < 0xE0 ? 1
               : byte < 0xF0 ? 2
                             : 3;
    }
    fuzz_check(left == 0, "the result ends within a character");
}

static int set_options(ortaq_converter *converter, fuzz_input *input) {
    int sentences = (int)fuzz_number(input, 2);
    int alternatives = (int)fuzz_number(input, 8);
    int lists = fuzz_number(input, 8) != 7;
    ortaq_converter_set(converter, ORTAQ_ON_ERROR, ORTAQ_REPLACE);
    ortaq_converter_set(converter, ORTAQ_REPORT, 1);
    ortaq_converter_set(converter, ORTAQ_SENTENCES, sentences);
    ortaq_converter_set(converter, ORTAQ_ALTERNATIVES, alternatives);
    ortaq_converter_set(converter, ORTAQ_WORD_LISTS, lists);
    return alternatives;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    fuzz_input input = {data, size};
    ortaq_converter *converter = converter_of(fuzz_number(&input, TARGETS));
    int alternatives = set_options(converter, &input);
    size_t in = 1 + fuzz_number(&input, 32), out = 1 + fuzz_number(&input, 32);
    fuzz_text text = spell_out(&input);
    fuzz_run whole = convert(converter, &text, text.size + 1,
                             text.size * 16 + 64, alternatives);
    fuzz_run cut = convert(converter, &text, in, out, alternatives);
    fuzz_check(fuzz_same(&whole.out, &cut.out), "cut: another result");
    fuzz_check(fuzz_same(&whole.log, &cut.log), "cut: other events");
    check_utf8(&whole.out);
    free(text.data);
    free(whole.out.data);
    free(whole.log.data);
    free(cut.out.data);
    free(cut.log.data);
    return 0;
}
