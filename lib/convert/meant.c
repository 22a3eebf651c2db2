/*
 * meant.c - marks of punctuation that people type for a sign of the file (o‘z,
 * ma'no) are written as that sign, before a kernel sees the text: it takes the
 * marks for what they are. Invariant: the engine makes the same of a text and
 * of what is written here; a token with a mark of which that is not plain to
 * see is left to the engine as it stands.
 *
 * SPDX-License-Identifier: MIT
 */
#include "../base/utf8.h"
#include "engine.h"

/* A chunk in work. */
typedef struct meant_chunk {
    const oq_engine *engine;
    const uint8_t *text;
    size_t end;
    uint8_t *out;
    size_t size, from; /* of "out"; the chunk's own text begins at "from" */
} meant_chunk;

static unsigned meant_cell(const oq_engine *engine, uint32_t code) {
    return oq_cell(engine->pages, engine->cells, code);
}

static bool meant_is_letter(const oq_engine *engine, uint8_t byte) {
    return byte < 0x80 &&
           meant_cell(engine, byte) >> OQ_CELL_KIND_SHIFT == OQ_KIND_LETTER;
}

static bool meant_is_plain(const oq_engine *engine, uint8_t byte) {
    return byte < 0x80 &&
           meant_cell(engine, byte) >> OQ_CELL_KIND_SHIFT == OQ_KIND_NONE;
}

/* Whether what was written ends with a word that begins with a letter and has
 * white space before it: then no mark closes a quotation behind it. */
static bool meant_is_open(const meant_chunk *c) {
    size_t at = c->size;
    for (;; at--) {
        if (at == c->from) break;
        uint8_t byte = c->out[at - 1];
        if (byte <= ' ') break;
        if (meant_is_letter(c->engine, byte)) continue;
        size_t start = at - 2;
        if (byte < 0x80 || at < c->from + 2 || c->out[start] < 0xC0)
            return false;
        unsigned cell = meant_cell(c->engine, oq_utf8_get(c->out, &start));
        if (cell >> OQ_CELL_KIND_SHIFT != OQ_KIND_POINT ||
            (cell & OQ_CELL_LETTER) == 0)
            return false;
        at--;
    }
    bool first = at == c->from && c->from != 0 && c->out[at - 1] > ' ';
    return !first && meant_is_letter(c->engine, c->out[at]);
}

/* What a mark between two letters of ASCII stands for; 0: that is not sure. */
static uint32_t meant_inside(const oq_engine *engine, uint32_t code,
                             unsigned last) {
    unsigned own = meant_cell(engine, code) & OQ_CELL_LETTER;
    for (uint32_t i = 0; i < engine->point_count; i++) {
        const oq_point *point = &engine->points[i];
        if (point->code != code ||
            (point->restricted && !oq_set_has(&point->after, last)))
            continue;
        return engine->plain[point->letter] != 0 ? engine->codes[point->letter]
                                                 : 0;
    }
    return own != 0 ? engine->codes[own] : code;
}

/* What a mark behind a letter stands for, if the character behind it is one of
 * ASCII: a letter, or the mark itself; 0: that is not sure. */
static uint32_t meant_meaning(const meant_chunk *c, uint32_t code,
                              unsigned last, uint8_t next) {
    const oq_engine *engine = c->engine;
    unsigned own = meant_cell(engine, code) & OQ_CELL_LETTER;
    if (meant_is_letter(engine, next)) return meant_inside(engine, code, last);
    if (!meant_is_plain(engine, next)) return 0;
    for (uint32_t i = 0; i < engine->point_count; i++) {
        const oq_point *point = &engine->points[i];
        if (point->code != code || !point->restricted ||
            !oq_set_has(&point->after, last))
            continue;
        if (!meant_is_open(c)) return 0;
        return engine->plain[point->letter] != 0 ? engine->codes[point->letter]
                                                 : 0;
    }
    return own != 0 ? engine->codes[own] : code;
}

/* The same wherever it stands. */
static uint32_t meant_read(const meant_chunk *c, size_t at, size_t next) {
    const oq_engine *engine = c->engine;
    size_t start = at;
    uint32_t code = oq_utf8_get(c->text, &start);
    uint8_t behind = next < c->end ? c->text[next] : ' ';
    uint8_t before = c->size != 0 ? c->out[c->size - 1] : ' ';
    if (c->size == c->from && before > ' ') return 0; /* it was kept */
    if (meant_is_letter(engine, before))
        return meant_meaning(
            c, code, meant_cell(engine, before) & OQ_CELL_LETTER, behind);
    bool sign = (meant_cell(engine, code) & OQ_CELL_LETTER) != 0;
    return !sign && meant_is_plain(engine, before) &&
                   meant_is_plain(engine, behind)
               ? code
               : 0;
}

/* Whether a mark may begin here. */
static bool meant_may_begin(const oq_engine *engine, const uint8_t *text,
                            size_t at) {
    size_t next = at;
    return engine->sign_firsts[text[at]] &&
           meant_cell(engine, oq_utf8_get(text, &next)) >> OQ_CELL_KIND_SHIFT ==
               OQ_KIND_POINT;
}

/* The high bits of those of eight bytes that may be the first of a mark: one of
 * the two of ASCII (0 if there is none), or any that is not ASCII. */
OQ_INLINE uint64_t meant_may_have(const oq_engine *engine,
                                  const uint8_t *text) {
    const uint64_t ones = UINT64_C(0x0101010101010101), high = ones << 7;
    uint64_t bytes;
    if (OQ_UNLIKELY(engine->sign_more)) return high;
    memcpy(&bytes, text, 8);
    uint64_t one = bytes ^ ones * engine->sign_ascii[0];
    uint64_t other = bytes ^ ones * engine->sign_ascii[1];
    one = (one & ~high) + ~high, other = (other & ~high) + ~high;
    return (~(one & other) | bytes) & high;
}

/* The first place from "at" on where a mark begins; "end" if none does. */
static size_t meant_next(const oq_engine *engine, const uint8_t *text,
                         size_t at, size_t end) {
    while (end - at >= 8) {
        uint64_t may = meant_may_have(engine, text + at);
        at += may != 0 ? oq_memo_first(may) : 8;
        if (may == 0) continue;
        if (meant_may_begin(engine, text, at)) return at;
        at++;
    }
    while (at < end && !meant_may_begin(engine, text, at))
        at++;
    return at;
}

static size_t meant_space_before(const uint8_t *text, size_t from, size_t at) {
    while (at > from && text[at - 1] > ' ')
        at--;
    return at;
}

static size_t meant_space_after(const uint8_t *text, size_t at, size_t end) {
    while (at < end && text[at] > ' ')
        at++;
    return at;
}

static void meant_copy(meant_chunk *c, size_t from, size_t to) {
    memcpy(c->out + c->size, c->text + from, to - from);
    c->size += to - from;
}

/* Takes the token back that was begun: it begins at "at" in the text, and what
 * is written of it may be longer or shorter. */
static void meant_take_back(meant_chunk *c) {
    c->size = meant_space_before(c->out, c->from, c->size);
}

/* Writes as much as a kernel can, and gives where that ends. */
static size_t meant_many(meant_chunk *c, size_t at) {
    const oq_engine *engine = c->engine;
    uint8_t *out = c->out + c->size;
    if (engine->marks_by == NULL || engine->apostrophes.lead == 0) return at;
    at +=
        engine->marks_by(&engine->apostrophes, c->text + at, c->end - at, &out);
    c->size = (size_t)(out - c->out);
    return at;
}

/* A chunk of text from "at" on; "out" begins with the character before it. */
static meant_chunk meant_begin(const oq_engine *engine, const uint8_t *text,
                               size_t at, size_t size, uint8_t *out) {
    meant_chunk c = {engine, text, size, out, 0, 0};
    size_t before = at;
    while (before > 0 && (text[--before] & 0xC0) == 0x80)
        continue;
    meant_copy(&c, before, at);
    c.from = c.size;
    if (size - at > OQ_MEANT_TEXT)
        c.end = meant_space_before(text, at, at + OQ_MEANT_TEXT);
    return c;
}

OQ_FN oq_meant oq_meant_write(const oq_engine *engine, const uint8_t *text,
                              size_t at, size_t size, uint8_t *out) {
    meant_chunk c = meant_begin(engine, text, at, size, out);
    size_t plain = at, first = at;
    if (c.end == at)
        return (oq_meant){c.size, c.from, at,
                          meant_space_after(text, at, size)};
    for (;;) {
        plain = at = meant_many(&c, at);
        at = meant_next(engine, text, at, c.end);
        if (at >= c.end) break;
        size_t next = at;
        oq_utf8_get(text, &next);
        meant_copy(&c, plain, at);
        uint32_t meaning = meant_read(&c, at, next);
        if (meaning == 0) {
            meant_take_back(&c);
            return (oq_meant){c.size, c.from,
                              meant_space_before(text, first, at),
                              meant_space_after(text, next, size)};
        }
        c.size += oq_utf8_put(c.out + c.size, meaning);
        at = next;
    }
    meant_copy(&c, plain, c.end);
    return (oq_meant){c.size, c.from, c.end, c.end};
}

/* ----------------------------------------------------------------- opening */

/* The last byte of what a mark stands for behind a letter; 0 if that is no sign
 * of two bytes that begins as those before. */
static uint8_t meant_last(oq_engine *engine, uint32_t code, unsigned letter) {
    oq_apostrophes *a = &engine->apostrophes;
    uint8_t bytes[4];
    uint32_t meaning =
        meant_inside(engine, code, meant_cell(engine, letter) & OQ_CELL_LETTER);
    if (meaning < 0x80 || oq_utf8_put(bytes, meaning) != 2) return 0;
    if (a->lead == 0) a->lead = bytes[0];
    return bytes[0] == a->lead ? bytes[1] : 0;
}

/* Whether a mark stands for the same signs as the first one does. */
static bool meant_is_same(oq_engine *engine, uint32_t code) {
    const oq_apostrophes *a = &engine->apostrophes;
    if (meant_cell(engine, code) >> OQ_CELL_KIND_SHIFT != OQ_KIND_POINT)
        return false;
    for (unsigned letter = 0; letter < 0x80; letter++)
        if (a->last[letter] != 0 &&
            a->last[letter] != meant_last(engine, code, letter))
            return false;
    return true;
}

/* What ’ stands for behind each letter; false: not always one of two signs. */
static bool meant_find_signs(oq_engine *engine) {
    oq_apostrophes *a = &engine->apostrophes;
    for (unsigned letter = 0; letter < 0x80; letter++) {
        if (!meant_is_letter(engine, (uint8_t)letter)) continue;
        uint8_t last = meant_last(engine, 0x2019, letter);
        a->last[letter] = last;
        if (a->signs[0] == 0) a->signs[0] = a->signs[1] = last;
        if (a->signs[1] == a->signs[0]) a->signs[1] = last;
        if (last == 0 || (last != a->signs[0] && last != a->signs[1]))
            return false;
    }
    return a->lead != 0;
}

/* Whether both signs behind a letter are read as the mark is. */
static bool meant_is_own(oq_engine *engine, unsigned letter) {
    const oq_apostrophes *a = &engine->apostrophes;
    bool own = a->last[letter] != 0;
    for (int i = 0; i < 2; i++) {
        uint32_t code = (uint32_t)(a->lead & 31) << 6 | (a->signs[i] & 63);
        own = own &&
              meant_cell(engine, code) >> OQ_CELL_KIND_SHIFT == OQ_KIND_POINT &&
              meant_last(engine, code, letter) == a->last[letter];
    }
    return own;
}

/* What bytes of ASCII are. */
static void meant_ascii(oq_engine *engine) {
    oq_apostrophes *a = &engine->apostrophes;
    for (unsigned i = 0; i < 0x80; i++) {
        bool sure = i != 0 && (i == a->ascii[0] || i == a->ascii[1]);
        a->kinds[i] = a->last[i];
        if (a->last[i] != 0)
            a->kinds[i] |= meant_is_own(engine, i) ? OQ_APOSTROPHE_OWN : 0;
        else if (engine->sign_firsts[i])
            a->kinds[i] = OQ_APOSTROPHE_MAY | (sure ? OQ_APOSTROPHE_ASCII : 0);
    }
}

/* What U+2000 to U+203F are as marks. */
static unsigned meant_quote(oq_engine *engine, unsigned low) {
    unsigned kind = meant_cell(engine, 0x2000 + low) >> OQ_CELL_KIND_SHIFT;
    if (kind != OQ_KIND_POINT) return OQ_APOSTROPHE_QUOTE;
    return meant_is_same(engine, 0x2000 + low) ? OQ_APOSTROPHE_THREE : 0;
}

/* What bytes of longer characters are. */
static void meant_longer(oq_engine *engine) {
    const unsigned quotes = OQ_APOSTROPHE_THREE | OQ_APOSTROPHE_QUOTE;
    oq_apostrophes *a = &engine->apostrophes;
    for (unsigned i = 0; i < 64; i++) {
        a->first[i] = engine->sign_firsts[0xC0 + i] ? OQ_APOSTROPHE_MAY : 0;
        a->third[i] = (uint8_t)(OQ_APOSTROPHE_TWO | meant_quote(engine, i));
    }
    a->first[a->lead & 63] |= OQ_APOSTROPHE_TWO;
    a->first[0xE2 & 63] |= quotes;
    a->second[0x80 & 63] |= quotes;
    for (int i = 0; i < 2; i++)
        a->second[a->signs[i] & 63] |= OQ_APOSTROPHE_TWO;
}

OQ_FN void oq_meant_open(oq_engine *engine) {
    oq_apostrophes *a = &engine->apostrophes;
    if (a->made) return;
    a->made = true;
    if (engine->kernel == NULL || !engine->kernel->signs) return;
    if (!meant_find_signs(engine)) {
        a->lead = 0;
        return;
    }
    for (int i = 0; i < 2; i++) {
        if (meant_is_same(engine, engine->sign_ascii[i]))
            a->ascii[i] = engine->sign_ascii[i];
    }
    meant_ascii(engine);
    meant_longer(engine);
}
