/*
 * detect.c - see detect.h. What is UTF-8 throughout is UTF-8, for no text of
 * another encoding is so by chance; UTF-16 shows by itself. Else the bytes are
 * read in each of the 8-bit encodings, and in UTF-8 with mistakes, and the
 * words that are not ASCII are priced (plausible.h): the cheapest wins, if the
 * second is clearly dearer and its own words are no nonsense.
 *
 * Two encodings that read these bytes as the same text are one candidate, by
 * the name of the first in the list.
 *
 * SPDX-License-Identifier: MIT
 */
#include "detect.h"
#include "plausible.h"
#include "port.h"
#include "utf8.h"

#include <string.h>

enum {
    WORD_MOST = 64,
    SURE_LEAST = 40,     /* tenths of a bit */
    SURE_DEVIATION = 20, /* and this for each root of the bytes that differ */
    SURE_AVERAGE = 54,   /* tenths of a bit a character */
    SURE_OF_ONE = 49,    /* the same where one language alone may be meant */
    ODD_MOST = 3,        /* characters in a hundred that are not ASCII ... */
    ODD_FEW = 150,       /* ... and, in hundredths, in any text */
    HIGH = 128           /* the bytes that encodings differ in */
};

static const int eight_bit[] = {
    ENCODING_1251,  ENCODING_1254,  ENCODING_1256,   ENCODING_8859_9,
    ENCODING_KOI8R, ENCODING_PT154, ENCODING_RK1048, ENCODING_AZLAT,
};

enum { EIGHT_BIT = sizeof eight_bit / sizeof *eight_bit };

typedef struct candidate {
    const encoding *encoding;
    uint32_t codes[HIGH]; /* of the bytes from 0x80 on */
    uint64_t cost;
    uint64_t count; /* characters that were priced */
    uint64_t odd;   /* of these, those that fit nowhere */
} candidate;

/* ------------------------------------------------------------ Candidates -- */

static uint32_t decode_byte(const candidate *c, void *decoder, char byte) {
    char text[16], *from = &byte, *to = text;
    size_t size = 1, room = sizeof text;
    if (port_decode(decoder, &from, &size, &to, &room) != PORT_ALL)
        return PLAUSIBLE_BAD;
    size = (size_t)(to - text);
    if (size > 0 && c->encoding->letters != NULL)
        size = c->encoding->letters(text, size);
    return size > 0 ? utf8_code(text, size) : PLAUSIBLE_BAD;
}

static void prepare(candidate *c, int number) {
    c->encoding = &encodings[number];
    void *decoder = encoding_open(c->encoding);
    if (decoder == NULL) {
        c->encoding = NULL;
        return;
    }
    for (int i = 0; i < HIGH; i++)
        c->codes[i] = decode_byte(c, decoder, (char)(i + HIGH));
    port_decoder_close(decoder);
}

/* All of them; encoding NULL where the system does not know it. */
static const candidate *all_candidates(void) {
    static candidate all[EIGHT_BIT];
    static bool done;
    for (size_t i = 0; !done && i < EIGHT_BIT; i++)
        prepare(&all[i], eight_bit[i]);
    done = true;
    return all;
}

static bool is_high(char byte) {
    return ((unsigned char)byte & 0x80) != 0;
}

static bool same_text(const candidate *a, const candidate *b,
                      const bool used[HIGH]) {
    for (int i = 0; i < HIGH; i++)
        if (used[i] && a->codes[i] != b->codes[i]) return false;
    return true;
}

/* The encodings that read these bytes differently; gives their number. */
static size_t list_candidates(candidate *list, const char *bytes, size_t size) {
    const candidate *all = all_candidates();
    bool used[HIGH] = {false};
    size_t count = 0;
    for (size_t i = 0; i < size; i++)
        if (is_high(bytes[i])) used[(unsigned char)bytes[i] - HIGH] = true;
    for (size_t i = 0; i < EIGHT_BIT; i++) {
        bool fresh = all[i].encoding != NULL;
        for (size_t j = 0; j < count && fresh; j++)
            fresh = !same_text(&list[j], &all[i], used);
        if (fresh) list[count++] = all[i];
    }
    return count;
}

/* --------------------------------------------------------------- Pricing -- */

/* The bytes of a word: letters and apostrophes of ASCII, and all others. */
static bool is_word(char byte) {
    unsigned char small = (unsigned char)byte | 0x20;
    return is_high(byte) || (small >= 'a' && small <= 'z') || byte == '\'';
}

/* The next word that is not ASCII, at most WORD_MOST bytes: its size, 0 at
 * the end. */
static size_t next_word(const char *bytes, size_t size, size_t *at) {
    while (*at < size) {
        size_t end = *at;
        bool high = false;
        for (; end < size && end - *at < WORD_MOST && is_word(bytes[end]);
             end++)
            high = high || is_high(bytes[end]);
        if (high) return end - *at;
        *at = end > *at ? end : *at + 1;
    }
    return 0;
}

static uint32_t code_of(const candidate *c, char byte) {
    return is_high(byte) ? c->codes[(unsigned char)byte - HIGH]
                         : (unsigned char)byte;
}

static size_t read_utf8(const char *word, size_t size, uint32_t *codes) {
    size_t count = 0;
    for (size_t i = 0; i < size;) {
        size_t length = utf8_sequence(word + i, size - i);
        codes[count++] =
            length > 0 ? utf8_code(word + i, length) : PLAUSIBLE_BAD;
        i += length > 0 ? length : 1;
    }
    return count;
}

static size_t read_word(const candidate *c, const char *word, size_t size,
                        uint32_t *codes) {
    if (c->encoding == &encodings[ENCODING_UTF8])
        return read_utf8(word, size, codes);
    bool high = true; /* all of it */
    for (size_t i = 0; i < size; i++) {
        codes[i] = code_of(c, word[i]);
        high = high && is_high(word[i]);
    }
    /* A font of letters beyond ASCII is not mixed with others in a word. */
    for (size_t i = 0; c->encoding->letters != NULL && !high && i < size; i++)
        if (!is_high(word[i]) && word[i] != '\'') codes[i] = PLAUSIBLE_ODD;
    return size;
}

static void price(candidate *c, const char *bytes, size_t size) {
    plausibility p = {.count = 0};
    uint32_t codes[WORD_MOST];
    size_t length;
    for (size_t at = 0; (length = next_word(bytes, size, &at)) > 0;
         at += length)
        plausible_add(&p, codes, read_word(c, bytes + at, length, codes));
    c->cost = plausible_cost(&p, c->encoding->language, &c->odd);
    c->count = p.count;
}

/* -------------------------------------------------------------- Decision -- */

/* Bytes that two encodings read differently. */
static size_t differing(const candidate *a, const candidate *b,
                        const char *bytes, size_t size) {
    size_t count = 0;
    for (size_t i = 0; i < size; i++)
        count +=
            is_high(bytes[i]) && code_of(a, bytes[i]) != code_of(b, bytes[i]);
    return count;
}

/* Where more is read differently, more is left to chance. */
static uint64_t margin(size_t count) {
    size_t root = 0;
    while (root * root < count)
        root++;
    return SURE_LEAST + SURE_DEVIATION * root;
}

/* What reads as nonsense is in none of the encodings. */
static bool makes_sense(const candidate *c, const char *bytes, size_t size) {
    uint64_t most = c->encoding->language ? SURE_OF_ONE : SURE_AVERAGE;
    size_t high = 0;
    for (size_t i = 0; i < size; i++)
        high += is_high(bytes[i]);
    return c->cost <= c->count * most &&
           c->odd * 100 <= high * ODD_MOST + ODD_FEW;
}

static detection decide(const candidate *list, size_t count, const char *bytes,
                        size_t size) {
    const candidate *first = &list[0], *second = NULL;
    for (size_t i = 1; i < count; i++) {
        if (list[i].cost < first->cost) {
            second = first;
            first = &list[i];
        } else if (second == NULL || list[i].cost < second->cost) {
            second = &list[i];
        }
    }
    detection found = {first->encoding, second ? second->encoding : NULL,
                       makes_sense(first, bytes, size)};
    if (second != NULL && second->cost - first->cost <
                              margin(differing(first, second, bytes, size)))
        found.sure = false;
    return found;
}

/* Whether all is UTF-8; a character may be cut if more follows. */
static bool is_utf8(const char *bytes, size_t size, bool whole) {
    size_t good = utf8_good(bytes, size);
    if (good == size) return true;
    if (whole || size - good > 3) return false;
    for (size_t i = good + 1; i < size; i++)
        if (((unsigned char)bytes[i] & 0xC0) != 0x80) return false;
    return (unsigned char)bytes[good] >= 0xC2;
}

detection detect(const char *bytes, size_t size, bool whole) {
    candidate list[EIGHT_BIT + 1];
    const encoding *wide = detect_utf32(bytes, size);
    if (wide == NULL) wide = detect_utf16(bytes, size);
    if (wide != NULL) return (detection){wide, NULL, true};
    if (is_utf8(bytes, size, whole))
        return (detection){&encodings[ENCODING_UTF8], NULL, true};
    size_t count = list_candidates(list, bytes, size);
    list[count++] = (candidate){.encoding = &encodings[ENCODING_UTF8]};
    for (size_t i = 0; i < count; i++)
        price(&list[i], bytes, size);
    return decide(list, count, bytes, size);
}
