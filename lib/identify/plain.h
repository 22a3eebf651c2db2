/*
 * plain.h - plain text read many characters at a time: letters of one script,
 * one or two bytes each, between gaps of as many. Nearly all of a text is that.
 * No step depends on where words end, or on how many bytes a letter has: that
 * is what a processor cannot foresee. Whatever is anything else, and the word
 * that it belongs to, is left to the reader of words.c, of which this is a
 * part: so what is read here never depends on where reading stops.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ID_PLAIN_H
#define ID_PLAIN_H

#include "../base/utf8.h"
#include "words.h"

OQ_INLINE uint32_t id_cell(uint32_t code) {
    if (OQ_LIKELY(code < 0x11000))
        return id_cells[(size_t)id_pages[code >> 6] << 6 | (code & 63)];
    bool symbol = (code >= 0x1D000 && code < 0x1D400) ||
                  (code >= 0x1D800 && code < 0x1E000) ||
                  (code >= 0x1F000 && code < 0x20000) || code >= 0xE0000;
    return symbol ? 0
                  : (uint32_t)OQ_ID_LETTER << OQ_ID_KIND_SHIFT |
                        (uint32_t)OQ_ID_OTHER << OQ_ID_SCRIPT_SHIFT | 0xFFFF;
}

/* The character at a place; *bytes is 0 where the text ends too early. What is
 * not UTF-8 is a gap. */
OQ_INLINE uint32_t id_decode(const uint8_t *text, size_t size,
                             unsigned *bytes) {
    if (OQ_LIKELY(size >= 2 && text[0] >= 0xC2 && text[0] < 0xE0 &&
                  (text[1] & 0xC0) == 0x80)) {
        *bytes = 2;
        return (text[0] & 31u) << 6 | (text[1] & 63u);
    }
    size_t bad = 0, at = 0;
    bool cut = false;
    size_t good = oq_utf8_check(text, size < 4 ? size : 4, &bad, &cut);
    if (good != 0) {
        uint32_t code = oq_utf8_get(text, &at);
        *bytes = (unsigned)at;
        return code;
    }
    *bytes = cut && bad == size ? 0 : (unsigned)bad;
    return 0;
}

/* The cell of a character of one or two bytes, of which at least two are
 * there; *bytes is 0 for any other. */
OQ_INLINE uint32_t id_short(const uint8_t *text, uint32_t *code,
                            unsigned *bytes) {
    *code = text[0];
    *bytes = 1;
    if (*code >= 0x80) {
        uint32_t lead = *code - 0xC0, more = text[1] ^ 0x80u;
        if (lead - 2 >= 30 || more >= 64) return *bytes = 0;
        *code = lead << 6 | more;
        *bytes = 2;
    }
    return id_cells[*code];
}

/* Bytes that are looked at at a time, and the code that stands for whatever is
 * no character of one or two bytes: it has a cell that no plain text has. */
enum { ID_BYTES = 64, ID_HARD = 0xAD };

/* Truths to the bits of a number, the first one lowest. */
OQ_INLINE uint64_t id_bits(const uint8_t truths[ID_BYTES]) {
    uint64_t bits = 0;
    for (unsigned i = 0; i < ID_BYTES; i += 8)
        bits |= oq_id_eight(truths + i) << i;
    return bits;
}

#define ID_ALL(truth) (uint8_t)(0 - (truth))

/* The code points that begin at each of so many bytes, one more of which can be
 * read, and whether one does. The loops have constant ends and no branch, and
 * truths are 0 or 255, so that they become vectors. */
OQ_INLINE void id_codes(const uint8_t *text, uint16_t codes[ID_BYTES],
                        uint8_t begins[ID_BYTES]) {
    uint8_t low[ID_BYTES], high[ID_BYTES];
    for (unsigned i = 0; i < ID_BYTES; i++) {
        const uint8_t first = text[i], next = text[i + 1];
        const uint8_t more = ID_ALL((next & 0xC0) == 0x80);
        const uint8_t after = ID_ALL((first & 0xC0) == 0x80);
        const uint8_t lead = ID_ALL(first >= 0xC0);
        const uint8_t two = more & ID_ALL((uint8_t)(first - 0xC2) < 30);
        const uint8_t hard = (uint8_t)((lead | more) & ~two);
        const uint8_t one = (uint8_t) ~(lead | more | after);
        begins[i] = (uint8_t)(~after | hard) & 1;
        low[i] = (uint8_t)((((first & 3) << 6 | (next & 63)) & two) |
                           (hard & ID_HARD) | (first & one));
        high[i] = (first >> 2 & 7) & two;
    }
    for (unsigned i = 0; i < ID_BYTES; i++)
        codes[i] = (uint16_t)(low[i] | high[i] << 8);
}

/* Where reading has come to. */
typedef struct id_plain {
    const uint8_t *next, *end;
    const int32_t *cells; /* of the script, see gen/identify_cells.c */
    uint32_t *seen;
    uint16_t *letters; /* one a character; the first one is an edge */
    unsigned size;     /* of letters */
    unsigned sign;     /* what may stand within a word: apostrophe or joiner */
    unsigned signs;    /* how many did */
} id_plain;

/* The bytes of a sign that stands between a letter, which was read, and another
 * one, and is a part of the word; 0: there is none. */
static unsigned id_plain_sign(const id_plain *read, const uint8_t *text,
                              uint16_t before) {
    size_t left = (size_t)(read->end - text);
    unsigned bytes, more;
    uint32_t code, cell = id_cell(id_decode(text, left, &bytes));
    if (cell >> OQ_ID_KIND_SHIFT != OQ_ID_SPECIAL ||
        (cell & 0xFFFF) != read->sign || before == OQ_ID_EDGE ||
        left < bytes + 2)
        return 0;
    (void)id_short(text + bytes, &code, &more);
    bool letter = more != 0 && read->cells[code] >= 0 &&
                  (uint16_t)read->cells[code] != OQ_ID_EDGE;
    return letter ? bytes : 0;
}

/* Reads and counts the characters of a part; false if one is not plain. Most
 * gaps are counted at place 0, where nobody looks. */
OQ_INLINE bool id_plain_part(id_plain *read, const uint8_t *part) {
    uint16_t codes[ID_BYTES];
    uint8_t begins[ID_BYTES];
    const int32_t *cells = read->cells;
    uint32_t *seen = read->seen;
    uint16_t *next = read->letters + read->size;
    unsigned i, sign;
    id_codes(part, codes, begins);
    uint64_t rest = id_bits(begins);
    do {
        i = ID_BYTES;
        for (; rest != 0; rest &= rest - 1) {
            i = oq_lowest(rest);
            const int32_t cell = cells[codes[i]];
            if (OQ_UNLIKELY(cell < 0)) break;
            *next++ = (uint16_t)cell;
            seen[(uint32_t)cell >> 16]++;
            i = ID_BYTES;
        }
        sign = i < ID_BYTES ? id_plain_sign(read, read->next + i, next[-1]) : 0;
        *next = (uint16_t)read->sign;
        next += sign != 0;
        read->signs += sign != 0;
        i += sign;
        if (i < ID_BYTES) rest &= ~UINT64_C(0) << i;
    } while (sign != 0 && i < ID_BYTES);
    bool whole = i >= ID_BYTES;
    if (i > 0 && i <= ID_BYTES && part[i - 1] >= 0xC0) i++;
    read->next += i;
    read->size = (unsigned)(next - read->letters);
    return whole;
}

/* Reads as much as there is room for. */
OQ_INLINE void id_plain_read(id_plain *read) {
    uint8_t tail[ID_BYTES + 1];
    bool whole = true;
    while (whole && read->size + ID_BYTES <= OQ_ID_RUN) {
        const uint8_t *part = read->next;
        size_t left = (size_t)(read->end - part);
        if (left <= ID_BYTES) {
            memset(tail, 0xFF, sizeof(tail));
            memcpy(tail, part, left);
            part = tail;
        }
        whole = id_plain_part(read, part);
    }
}

/* Which of so many letters are edges, the first one lowest. */
OQ_INLINE uint64_t id_edges(const uint16_t letters[ID_BYTES]) {
    uint8_t truths[ID_BYTES];
    for (unsigned i = 0; i < ID_BYTES; i++)
        truths[i] = letters[i] == OQ_ID_EDGE;
    return id_bits(truths);
}

/* Finds where each word begins and ends among the letters, behind which there
 * is room for more; gives how many bounds there are. */
OQ_INLINE unsigned id_plain_bounds(id_plain *read, uint16_t *bounds) {
    uint64_t before = 1;
    uint16_t *next = bounds;
    for (unsigned i = 0; i < ID_BYTES; i++)
        read->letters[read->size + i] = 0;
    for (unsigned at = 0; at < read->size; at += ID_BYTES) {
        uint64_t edges = id_edges(read->letters + at);
        uint64_t change = edges ^ (edges << 1 | before);
        for (; change != 0; change &= change - 1)
            *next++ = (uint16_t)(at + oq_lowest(change));
        before = edges >> 63;
    }
    return (unsigned)(next - bounds);
}

/* Reads as much as there is room for; gives how many bounds words have. */
static unsigned id_plain_words(id_plain *read, uint16_t *bounds) {
    id_plain_read(read);
    return id_plain_bounds(read, bounds);
}

OQ_ID_TWIN static unsigned id_plain_words_avx2(id_plain *read,
                                               uint16_t *bounds) {
    id_plain_read(read);
    return id_plain_bounds(read, bounds);
}

/* Gives back what was read of the last characters. */
static void id_plain_back(id_plain *read, unsigned count) {
    for (; count > 0; count--) {
        unsigned bytes;
        uint32_t code;
        do
            read->next--;
        while ((*read->next & 0xC0) == 0x80);
        read->size--;
        if (read->letters[read->size] == read->sign) {
            read->signs--;
            continue;
        }
        (void)id_short(read->next, &code, &bytes);
        read->seen[read->cells[code] >> 16]--;
    }
}

#endif
