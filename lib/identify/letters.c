/*
 * letters.c - counts a text's letters against the alphabet of an orthography:
 * letters that the file only tolerates (loans, older norms) do not count.
 *
 * SPDX-License-Identifier: MIT
 */
#include "letters.h"
#include "../base/utf8.h"

/* The letters of the alphabet proper, as numbers. */
static oq_set identify_alphabet(const oq_pack *pack) {
    const uint16_t *pages = oq_pack_at(pack, pack->letters.pages);
    const uint16_t *cells = oq_pack_at(pack, pack->letters.cells);
    const uint8_t *text = oq_pack_at(pack, pack->alphabet);
    oq_set set = {{0}};
    for (size_t at = 0; at + 1 < pack->alphabet.count;) {
        unsigned cell = oq_cell(pages, cells, oq_utf8_get(text, &at));
        unsigned letter = cell & OQ_CELL_LETTER;
        set.bits[letter >> 6] |= (uint64_t)1 << (letter & 63);
    }
    set.bits[0] &= ~(uint64_t)3; /* white space, and letters of others */
    return set;
}

static void identify_stretch(const oq_pack *pack, const oq_set *alphabet,
                             const uint8_t *text, size_t size,
                             oq_letter_count *count) {
    const uint16_t *pages = oq_pack_at(pack, pack->letters.pages);
    const uint16_t *cells = oq_pack_at(pack, pack->letters.cells);
    for (size_t at = 0; at < size;) {
        unsigned cell = oq_cell(pages, cells, oq_utf8_get(text, &at));
        unsigned kind = cell >> OQ_CELL_KIND_SHIFT;
        if (kind == OQ_KIND_NONE || kind == OQ_KIND_SIGN ||
            kind == OQ_KIND_MARK || kind == OQ_KIND_POINT)
            continue;
        count->letters++;
        count->own += (kind == OQ_KIND_LETTER || kind == OQ_KIND_BORROWED) &&
                      oq_set_has(alphabet, cell & OQ_CELL_LETTER);
    }
}

OQ_FN void oq_count_letters(const oq_pack *pack, const uint8_t *text,
                            size_t size, oq_letter_count *count) {
    oq_set alphabet = identify_alphabet(pack);
    memset(count, 0, sizeof(*count));
    while (size > 0) {
        size_t bad;
        bool cut;
        size_t good = oq_utf8_check(text, size, &bad, &cut);
        identify_stretch(pack, &alphabet, text, good, count);
        text += good + bad;
        size -= good + bad;
    }
}

/* One stray letter proves nothing: two, and one in five hundred. */
enum { IDENTIFY_LEAST = 2, IDENTIFY_PART = 500, IDENTIFY_PERCENT = 90 };

OQ_FN bool oq_count_decides(const oq_letter_count *first,
                            const oq_letter_count *second) {
    uint64_t more = first->own - second->own;
    return first->own * 100 >= first->letters * IDENTIFY_PERCENT &&
           first->own > second->own && more >= IDENTIFY_LEAST &&
           more * IDENTIFY_PART >= first->letters;
}
