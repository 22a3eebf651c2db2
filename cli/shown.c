/*
 * shown.c - see shown.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "shown.h"

#include <stdbool.h>

/* In code points. */
enum { SHOWN_MOST = 128, SHOWN_SHORT = 64 };

/* How many bytes of a word are shown, and whether an ellipsis follows. */
static size_t shown_size(const char *word, size_t size, bool *shortened) {
    size_t points = 0, end = size;
    for (size_t i = 0; i < size; i++) {
        if (((unsigned char)word[i] & 0xC0) == 0x80) continue;
        if (points == SHOWN_SHORT) end = i;
        points++;
    }
    *shortened = points > SHOWN_MOST;
    return *shortened ? end : size;
}

void write_shown(output *out, const char *word, size_t size) {
    bool shortened;
    output_bytes(out, word, shown_size(word, size, &shortened));
    if (shortened) output_text(out, "\xE2\x80\xA6");
}
