/*
 * fuzz_identify.c - any bytes to be identified: probabilities and shares
 * between 0 and 1, best first, each tag known or of a neighbour; the same
 * answer twice, with less room and from a stream that is cut anywhere;
 * stretches that cover the text.
 *
 * SPDX-License-Identifier: MIT
 */
#include "fuzz.h"

enum { ROOM = 256 };

static void check_candidates(const ortaq_library *library,
                             const ortaq_candidate *list, size_t count) {
    double sum = 0;
    fuzz_check(count > 0 && count <= ROOM, "no answer, or too many");
    for (size_t i = 0; i < count; i++) {
        sum += list[i].probability;
        fuzz_check(list[i].share >= 0 && list[i].share <= 1, "a wild share");
        fuzz_check(list[i].share == 0 ||
                       ortaq_orthography_find(library, list[i].tag, NULL) ==
                           ORTAQ_DONE,
                   "a share of no alphabet");
        fuzz_check(list[i].probability > 0 && list[i].probability <= 1.000001,
                   "a wild probability");
        fuzz_check(i == 0 || list[i].probability <= list[i - 1].probability,
                   "not the best first");
    }
    fuzz_check(sum > 0.9 && sum < 1.000001, "not the chances of one text");
}

static void check_stream(const ortaq_library *library, const char *text,
                         size_t size, const ortaq_candidate *full,
                         size_t count) {
    ortaq_identifier *stream;
    ortaq_candidate again[ROOM];
    size_t counted = 0;
    fuzz_check(ortaq_identifier_new(library, NULL, &stream) == ORTAQ_DONE,
               "no identifier");
    for (size_t at = 0, step = 1; at < size; at += step, step = step % 5 + 1) {
        if (step > size - at) step = size - at;
        ortaq_identifier_feed(stream, text + at, step);
        if (at % 7 == 0)
            ortaq_identifier_answer(stream, again, 1, &counted);
    }
    fuzz_check(ortaq_identifier_answer(stream, again, ROOM, &counted) ==
                   ORTAQ_DONE,
               "an error");
    fuzz_check(counted == count, "another count from a stream");
    for (size_t i = 0; i < count; i++)
        fuzz_check(strcmp(full[i].tag, again[i].tag) == 0 &&
                       full[i].probability == again[i].probability &&
                       full[i].share == again[i].share,
                   "another answer from a stream");
    ortaq_identifier_free(stream);
}

static void check_stretches(const ortaq_library *library, const char *text,
                            size_t size) {
    size_t count = 0, again = 0, end = 0;
    ortaq_stretch *list = malloc((size + 1) * sizeof *list);
    fuzz_check(list != NULL, "no memory");
    fuzz_check(ortaq_identify_stretches(library, text, size, list, size + 1,
                                        &count) == ORTAQ_DONE,
               "an error");
    fuzz_check(count <= size && (count > 0) == (size > 0), "a wild count");
    for (size_t i = 0; i < count; i++) {
        fuzz_check(list[i].start == end && list[i].end > end, "a gap");
        end = list[i].end;
    }
    fuzz_check(end == size, "an end that is not covered");
    fuzz_check(ortaq_identify_stretches(library, text, size, NULL, 0,
                                        &again) == ORTAQ_DONE &&
                   again == count,
               "another count without room");
    free(list);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const ortaq_library *library = fuzz_library();
    ortaq_candidate full[ROOM], one[1];
    size_t count = 0, again = 0;
    char *copy = fuzz_copy(data, size);
    fuzz_check(ortaq_identify(library, copy, size, full, ROOM, &count) ==
                   ORTAQ_DONE,
               "an error");
    check_candidates(library, full, count);
    fuzz_check(ortaq_identify(library, copy, size, one, 1, &again) ==
                   ORTAQ_DONE,
               "an error");
    fuzz_check(count == again && strcmp(one[0].tag, full[0].tag) == 0 &&
                   one[0].probability == full[0].probability,
               "another answer with less room");
    check_stream(library, copy, size, full, count);
    check_stretches(library, copy, size);
    free(copy);
    return 0;
}
