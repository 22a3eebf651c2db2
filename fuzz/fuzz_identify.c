/*
 * fuzz_identify.c - any bytes to be identified: shares between 0 and 1, best
 * first, every number an orthography, the same answer twice and with less
 * room.
 *
 * SPDX-License-Identifier: MIT
 */
#include "fuzz.h"

enum { ROOM = 256 };

static void check_candidates(const ortaq_library *library,
                             const ortaq_candidate *list, size_t count) {
    size_t known = ortaq_orthography_count(library);
    fuzz_check(count <= known, "more candidates than orthographies");
    for (size_t i = 0; i < count && i < ROOM; i++) {
        fuzz_check(list[i].number < known, "no such orthography");
        fuzz_check(list[i].share >= 0 && list[i].share <= 1, "a wild share");
        fuzz_check(i == 0 || list[i].share <= list[i - 1].share,
                   "not the best first");
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static ortaq_library *library;
    ortaq_candidate full[ROOM], one[1];
    size_t count = 0, again = 0;
    int decided = 0, decided_again = 0;
    if (!library)
        fuzz_check(ortaq_library_new(NULL, NULL, 0, &library, NULL) ==
                       ORTAQ_DONE,
                   "no library");
    char *copy = fuzz_copy(data, size);
    fuzz_check(ortaq_identify(library, copy, size, full, ROOM, &count,
                              &decided) == ORTAQ_DONE,
               "an error");
    check_candidates(library, full, count);
    fuzz_check(ortaq_identify(library, copy, size, one, 1, &again,
                              &decided_again) == ORTAQ_DONE,
               "an error");
    fuzz_check(count == again && decided == decided_again, "another answer");
    fuzz_check(count == 0 || (one[0].number == full[0].number &&
                              one[0].share == full[0].share),
               "another first");
    fuzz_check(!decided || count > 0, "decided for nothing");
    free(copy);
    return 0;
}
