/*
 * fuzz_kernel.c - any text through any pair of orthographies by every kernel
 * that this processor can run. It must hold: each writes what the general
 * engine alone writes, byte for byte, and ends with the same status at the
 * same place, however the text is cut.
 *
 * Input: two bytes for the pair, one for what is done with bytes that are not
 * UTF-8, one for the window, the text. Bytes from 0x80 to 0xDF in it are
 * letters of the source, so that a byte that changes makes another word; one
 * above says that the next byte stands as it is.
 *
 * SPDX-License-Identifier: MIT
 */
#include "fuzz.h"

enum { LETTERS = 0x80, RAW = 0xE0 };

/* A letter of an alphabet, whose letters have spaces between. */
static void put_letter(fuzz_text *text, const char *alphabet, size_t number) {
    size_t count = 1;
    for (const char *at = alphabet; *at; at++)
        count += *at == ' ';
    for (number %= count; number > 0; number--)
        alphabet = strchr(alphabet, ' ') + 1;
    fuzz_put(text, alphabet, strcspn(alphabet, " "));
}

/* What the input stands for. */
static fuzz_text spell_out(const fuzz_input *input, const char *alphabet) {
    fuzz_text text = {malloc(64), 0, 64};
    fuzz_check(text.data != NULL, "no memory");
    for (size_t i = 0; i < input->size; i++) {
        uint8_t byte = input->data[i];
        if (byte >= LETTERS && byte < RAW)
            put_letter(&text, alphabet, byte - LETTERS);
        else if (byte < LETTERS || ++i < input->size)
            fuzz_put(&text, input->data + i, 1);
    }
    return text;
}

/* Says a text again and again, until it is long enough for what is remembered
 * of words. */
static void say_again(fuzz_text *text) {
    size_t size = text->size;
    while (size != 0 && text->size < 3000) {
        char *copy = fuzz_copy(text->data, size);
        fuzz_put(text, "\n", 1);
        fuzz_put(text, copy, size);
        free(copy);
    }
}

/* ----------------------------------------------------------------- Runs -- */

typedef struct fuzz_run {
    fuzz_text out;
    ortaq_status status;
    uint64_t position;
} fuzz_run;

static void take(ortaq_converter *converter, ortaq_input *input,
                 fuzz_run *run) {
    char room[256];
    ortaq_output window = {room, sizeof room, 0};
    do {
        run->status = input ? ortaq_converter_feed(converter, input, &window)
                            : ortaq_converter_finish(converter, &window);
        fuzz_keep(&run->out, &window);
    } while (run->status == ORTAQ_MORE_ROOM);
}

/* Converts in one piece, or with one cut. */
static fuzz_run convert(ortaq_converter *converter, const fuzz_text *text,
                        size_t cut) {
    fuzz_run run = {.status = ORTAQ_MORE_INPUT};
    const size_t ends[] = {cut < text->size ? cut : text->size, text->size};
    size_t at = 0;
    ortaq_converter_reset(converter);
    for (int i = 0; i < 2 && run.status >= 0; at = ends[i++]) {
        char *copy = fuzz_copy(text->data + at, ends[i] - at);
        ortaq_input input = {copy, ends[i] - at, 0};
        take(converter, &input, &run);
        free(copy);
    }
    if (run.status >= 0) take(converter, NULL, &run);
    run.position = ortaq_converter_position(converter);
    return run;
}

static void check_kernel(ortaq_converter *converter, ortaq_kernel kernel,
                         const fuzz_text *text, size_t cut,
                         const fuzz_run *expected) {
    ortaq_converter_reset(converter);
    if (ortaq_converter_set(converter, ORTAQ_KERNEL, (int)kernel) != ORTAQ_DONE)
        return; /* not this processor's */
    fuzz_run run = convert(converter, text, cut);
    fuzz_check(fuzz_same(&run.out, &expected->out),
               "a kernel writes something else");
    fuzz_check(run.status == expected->status, "a kernel: another status");
    fuzz_check(run.position == expected->position, "a kernel: another place");
    free(run.out.data);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    ortaq_orthography source;
    fuzz_input input = {data, size};
    ortaq_converter *converter =
        fuzz_any_converter(fuzz_library(), &input, &source);
    int policy = ORTAQ_STOP + (int)fuzz_number(&input, 3);
    size_t cut = fuzz_number(&input, 256);
    fuzz_text text = spell_out(&input, source.alphabet);
    if (size % 4 == 3) say_again(&text);
    ortaq_converter_reset(converter);
    ortaq_converter_set(converter, ORTAQ_ON_ERROR, policy);
    fuzz_check(ortaq_converter_set(converter, ORTAQ_KERNEL,
                                   ORTAQ_KERNEL_NONE) == ORTAQ_DONE,
               "the engine is refused");
    fuzz_run expected = convert(converter, &text, text.size);
    for (int kernel = ORTAQ_KERNEL_PORTABLE; kernel <= ORTAQ_KERNEL_NEON;
         kernel++)
        check_kernel(converter, (ortaq_kernel)kernel, &text, cut, &expected);
    free(expected.out.data);
    free(text.data);
    return 0;
}
