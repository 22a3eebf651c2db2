/*
 * plain.h - the loops over plain text: letters of one script, one or two bytes
 * each, between gaps of one byte. Nearly all of a text is that. No step
 * depends on where words end, or on how many bytes a letter has: that is what
 * a processor cannot foresee. Whatever is anything else is left to the reader
 * of words.c, of which this is a part.
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
    const uint32_t two = text[0] >> 7, all = 0 - two, more = text[1] & all;
    *code = id_leads[text[0]] + more;
    *bytes = 1 + two;
    if (OQ_UNLIKELY(*code >= OQ_ID_DIRECT || ((more ^ 0x80) & 0xC0 & all) != 0))
        return *bytes = 0;
    return id_cells[*code];
}

/* The bits by which plain letters of a script are told, and those of one; a gap
 * has none of them. */
#define ID_PLAIN (3u << OQ_ID_KIND_SHIFT | 15u << OQ_ID_SCRIPT_SHIFT)

OQ_INLINE uint32_t id_same(unsigned script) {
    return (uint32_t)OQ_ID_LETTER << OQ_ID_KIND_SHIFT |
           script << OQ_ID_SCRIPT_SHIFT;
}

/* The bytes of an apostrophe that stands between two letters, the first of
 * which was read; 0: there is none. In Arabic script it is no letter. */
static unsigned id_between(unsigned script, const uint8_t *text,
                           const uint8_t *end) {
    unsigned bytes, more;
    uint32_t cell = id_cell(id_decode(text, (size_t)(end - text), &bytes)),
             code;
    if (script == OQ_SCRIPT_ARAB || bytes == 0 || text + bytes >= end ||
        cell >> OQ_ID_KIND_SHIFT != OQ_ID_SPECIAL ||
        (cell & 0xFFFF) != OQ_ID_APOSTROPHE)
        return 0;
    cell = id_short(text + bytes, &code, &more);
    return (cell & ID_PLAIN) == id_same(script) ? bytes : 0;
}

/* Where reading plain words has come to. */
typedef struct id_passed {
    const uint8_t *next, *start; /* the next character; the word, or a gap */
    uint64_t letters;
    unsigned words;
} id_passed;

/* Counts plain letters of a script until so many words of them are whole, as
 * ended by a gap, or something else comes. A gap is counted at place 0, where
 * nobody looks. */
OQ_INLINE id_passed id_pass(uint32_t *seen, unsigned script,
                            const uint8_t *text, const uint8_t *end,
                            unsigned most) {
    const uint32_t same = id_same(script);
    const uint8_t *next = text;
    uint32_t letters = 0, run = 0, left = most, inside = 0;
    while (left != 0 && next < end && run < OQ_ID_WORD) {
        uint32_t code;
        unsigned bytes;
        uint32_t cell = id_short(next, &code, &bytes);
        uint32_t letter = cell >> OQ_ID_KIND_SHIFT & 1, all = 0 - letter;
        if ((cell & ID_PLAIN) != (same & all) || bytes == 0) {
            bytes = inside ? id_between(script, next, end) : 0;
            if (bytes == 0) break;
            next += bytes;
            run += bytes;
            continue;
        }
        next += bytes;
        seen[cell >> OQ_ID_PLACE_SHIFT & 0x3FF]++;
        letters += letter;
        left -= inside & ~letter;
        inside = letter;
        run = (run + bytes) & all;
    }
    return (id_passed){next, next - run, letters, most - left};
}

/* ------------------------------------------------------------- features -- */

/* Hashes are sums of letters times odd numbers, in 16 bits, of which the
 * highest count: so vectors can make many at a time. */
#define ID_TIMES(letter, factor) ((uint32_t)(letter) * (factor))
#define ID_HASH(sum, shift) (uint16_t)((uint16_t)(sum) >> (shift))
#define ID_PAIR(at) (ID_TIMES((at)[0], 0x5D2Du) + ID_TIMES((at)[-1], 0x4C91u))
#define ID_THREE(at)                                                           \
    (ID_TIMES((at)[0], 0x808Bu) + ID_TIMES((at)[-1], 0xCAA5u) +                \
     ID_TIMES((at)[-2], 0xA6B5u))
#define ID_FOUR(at)                                                            \
    (ID_TIMES((at)[0], 0xA86Du) + ID_TIMES((at)[-1], 0x1B0Fu) +                \
     ID_TIMES((at)[-2], 0x97C9u) + ID_TIMES((at)[-3], 0x39A1u))
#define ID_LETTER(letter) (ID_TIMES(letter, 0xD6E9u) + 0x5A3Du)

/* Whether a letter alone tells something of the language: 0 or 1. */
OQ_INLINE unsigned id_is_telling(unsigned letter) {
    return id_telling[letter < OQ_ID_DIRECT ? letter : OQ_ID_DIRECT];
}

/* Letters that are looked at at a time. */
enum { ID_LANES = 16 };

/* The hash of a word of so many letters, behind which others may be read. */
OQ_INLINE uint32_t id_whole(const uint16_t *letters, unsigned size) {
    static const uint16_t ones[2 * ID_LANES] = {
        0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF,
        0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF};
    const unsigned part = size < ID_LANES ? size : ID_LANES;
    const uint16_t *mask = ones + ID_LANES - part;
    uint16_t sum = 0;
    for (unsigned i = 0; i < ID_LANES; i++)
        sum += (uint16_t)(ID_TIMES(letters[i], id_powers[i]) & mask[i]);
    for (unsigned i = ID_LANES; i < size; i++)
        sum += (uint16_t)ID_TIMES(letters[i], id_powers[i]);
    return sum;
}

enum {
    ID_TEXT = 3 * (OQ_ID_RUN + OQ_ID_WORD), /* letters, apostrophes, edges */
    ID_BEFORE = 3,                          /* edges before them */
    ID_ROOM = ID_TEXT + ID_BEFORE + OQ_ID_WORD
};

/* Plain words, each with an edge behind it. */
typedef struct id_text {
    uint16_t letters[ID_ROOM];
    uint16_t ends[ID_ROOM]; /* of each word: place of its edge */
    unsigned size, words;
} id_text;

/* The place so many characters before another. */
static const uint8_t *id_back(const uint8_t *text, unsigned count) {
    for (; count != 0; count--)
        do
            text--;
        while ((*text & 0xC0) == 0x80);
    return text;
}

/* Reads plain words until they have so many letters. An apostrophe within one
 * is a letter of it that is not counted. */
OQ_INLINE id_passed id_read_run(uint32_t *seen, unsigned script, unsigned need,
                                const uint8_t *text, const uint8_t *end,
                                id_text *read) {
    const uint32_t same = id_same(script);
    const uint8_t *next = text;
    uint32_t size = 0, at = ID_BEFORE, words = 0, inside = 0;
    int32_t left = (int32_t)need;
    while (next < end && size < OQ_ID_WORD) {
        uint32_t code;
        unsigned bytes;
        uint32_t cell = id_short(next, &code, &bytes);
        uint32_t letter = cell >> OQ_ID_KIND_SHIFT & 1, all = 0 - letter;
        if ((cell & ID_PLAIN) != (same & all) || bytes == 0) {
            bytes = inside ? id_between(script, next, end) : 0;
            if (bytes == 0) break;
            next += bytes;
            read->letters[at++] = OQ_ID_APOSTROPHE;
            size++;
            continue;
        }
        next += bytes;
        seen[cell >> OQ_ID_PLACE_SHIFT & 0x3FF]++;
        read->letters[at] = (uint16_t)cell;
        read->ends[words] = (uint16_t)at;
        at += letter | inside;
        words += inside & ~letter;
        left -= (int32_t)letter;
        inside = letter;
        size = (size + 1) & all;
        if (OQ_UNLIKELY(left <= 0) && !letter) break;
    }
    read->size = at - size;
    read->words = words;
    return (id_passed){next, id_back(next, size),
                       (uint64_t)((int64_t)need - left), words};
}

/* Copies what is seldom longer than a few vectors. */
OQ_INLINE uint16_t *id_copy(uint16_t *to, const uint16_t *from, unsigned size) {
    for (unsigned at = 0; at < size; at += ID_LANES)
        memcpy(to + at, from + at, ID_LANES * sizeof(*to));
    return to + size;
}

/* The groups that end with each of some letters. What a loop writes lies apart
 * from what it reads, so that it becomes vectors. */
OQ_INLINE void id_lanes(const uint16_t *letters, unsigned shift,
                        uint16_t *pairs, uint16_t *threes, uint16_t *fours,
                        uint16_t *alone) {
    uint16_t l[ID_LANES + ID_BEFORE], two[ID_LANES], three[ID_LANES];
    uint16_t four[ID_LANES], one[ID_LANES];
    memcpy(l, letters - ID_BEFORE, sizeof(l));
    for (unsigned i = 0; i < ID_LANES; i++)
        two[i] = ID_HASH(ID_PAIR(l + i + ID_BEFORE), shift);
    for (unsigned i = 0; i < ID_LANES; i++)
        three[i] = ID_HASH(ID_THREE(l + i + ID_BEFORE), shift);
    for (unsigned i = 0; i < ID_LANES; i++)
        four[i] = ID_HASH(ID_FOUR(l + i + ID_BEFORE), shift);
    for (unsigned i = 0; i < ID_LANES; i++)
        one[i] = ID_HASH(ID_LETTER(l[i + ID_BEFORE]), shift);
    memcpy(pairs, two, sizeof(two));
    memcpy(threes, three, sizeof(three));
    memcpy(fours, four, sizeof(four));
    memcpy(alone, one, sizeof(one));
}

/* The features of the words that were read. Those of pairs are wanted all, of
 * threes and fours those within a word, of letters those that tell. */
OQ_INLINE unsigned id_run_features(const id_text *read, unsigned bits,
                                   uint16_t *features) {
    uint16_t threes[ID_ROOM], fours[ID_ROOM], alone[ID_ROOM];
    const unsigned shift = 16 - bits, size = read->size;
    for (unsigned at = ID_BEFORE; at < size; at += ID_LANES)
        id_lanes(read->letters + at, shift, features + at - ID_BEFORE,
                 threes + at, fours + at, alone + at);
    uint16_t *next = features + size - ID_BEFORE;
    for (unsigned w = 0, start = ID_BEFORE; w < read->words; w++) {
        unsigned own = read->ends[w] - start;
        next = id_copy(next, threes + start + 1, own);
        next = id_copy(next, fours + start + 2, own - 1);
        *next = ID_HASH(id_whole(read->letters + start, own), shift);
        next += own > 2;
        start = read->ends[w] + 1u;
    }
    for (unsigned at = ID_BEFORE; at < size; at++) {
        *next = alone[at];
        next += id_is_telling(read->letters[at]);
    }
    return (unsigned)(next - features);
}

#endif
