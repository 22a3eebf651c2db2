/*
 * letters.c - counts a text's letters against the letters of an orthography.
 *
 * SPDX-License-Identifier: MIT
 */
#include "letters.h"
#include "../base/utf8.h"

static void identify_stretch(const oq_pack *pack, const uint8_t *text,
                             size_t size, oq_letter_count *count) {
    const uint16_t *pages = oq_pack_at(pack, pack->letters.pages);
    const uint16_t *cells = oq_pack_at(pack, pack->letters.cells);
    for (size_t at = 0; at < size;) {
        unsigned cell = oq_cell(pages, cells, oq_utf8_get(text, &at));
        unsigned kind = cell >> OQ_CELL_KIND_SHIFT;
        unsigned letter = cell & OQ_CELL_LETTER;
        if (kind == OQ_KIND_NONE || kind == OQ_KIND_SIGN ||
            kind == OQ_KIND_MARK || kind == OQ_KIND_POINT)
            continue;
        count->letters++;
        count->own += kind == OQ_KIND_LETTER;
        count->other += kind == OQ_KIND_OTHER;
        if (kind == OQ_KIND_LETTER)
            count->seen.bits[letter >> 6] |= (uint64_t)1 << (letter & 63);
    }
}

OQ_FN void oq_count_letters(const oq_pack *pack, const uint8_t *text,
                            size_t size, oq_letter_count *count) {
    memset(count, 0, sizeof(*count));
    while (size > 0) {
        size_t bad;
        bool cut;
        size_t good = oq_utf8_check(text, size, &bad, &cut);
        identify_stretch(pack, text, good, count);
        text += good + bad;
        size -= good + bad;
    }
}
