/*
 * words.c - the reader of words.h. One step takes one character or finds that
 * the word before it is whole and takes nothing, so a word never holds a
 * letter of the next one. NFC comes by composing each letter anew when a mark
 * follows it, which is rare.
 *
 * SPDX-License-Identifier: MIT
 */
#include "words.h"
#include "../base/utf8.h"

#include "identify_cells.h"

#include "plain.h"

OQ_FN uint32_t oq_id_cell(uint32_t code) {
    return id_cell(code);
}

OQ_FN uint32_t oq_id_counted(unsigned place) {
    return place < OQ_COUNT(id_counted) ? id_counted[place] : 0;
}

OQ_FN unsigned oq_id_part_scripts(unsigned place) {
    return id_part_scripts[place / OQ_ID_PART];
}

OQ_FN void oq_id_words_start(oq_id_words *words) {
    memset(words, 0, sizeof(*words));
    words->letters[0] = OQ_ID_EDGE;
    words->whole = true;
}

/* ------------------------------------------------------------- one word -- */

static void id_forget(oq_id_words *words) {
    words->size = words->proper = words->script = 0;
    words->dotted = words->capital = false;
    words->whole = false;
    words->cluster_size = 0;
}

/* What follows the last letter of a word is none of it: a closing quotation
 * mark, a joiner. */
static bool id_finish(oq_id_words *words) {
    while (words->size > words->proper &&
           (words->letters[words->size] == 0x200C ||
            (words->letters[words->size] == OQ_ID_APOSTROPHE && words->quoted)))
        words->size--;
    words->letters[words->size + 1] = OQ_ID_EDGE;
    words->counts[words->script] += words->proper;
    words->end = words->at;
    words->quoted = false;
    words->whole = true;
    return true;
}

OQ_INLINE void id_count(oq_id_words *words, uint32_t cell) {
    uint32_t *seen = &words->seen[cell >> OQ_ID_PLACE_SHIFT & 0x3FF];
    *seen += *seen != UINT32_MAX;
}

OQ_INLINE void id_push(oq_id_words *words, uint32_t cell, uint32_t code) {
    unsigned script = cell >> OQ_ID_SCRIPT_SHIFT & 15;
    if (words->size == 0) {
        words->start = words->at;
        words->script = script;
        words->capital = code != (cell & 0xFFFF);
    }
    words->letters[++words->size] = (uint16_t)cell;
    words->proper++;
    id_count(words, cell);
    words->cluster[0] = code;
    words->cluster_size = 1;
}

/* Composes the last letter with the marks behind it, the new one included. */
static void id_combine(oq_id_words *words, uint32_t mark) {
    uint32_t codes[OQ_ID_CLUSTER];
    if (words->cluster_size == 0 || words->cluster_size == OQ_ID_CLUSTER)
        return;
    unsigned old = id_cell(words->cluster[0]) >> OQ_ID_PLACE_SHIFT & 0x3FF;
    memcpy(codes, words->cluster, sizeof(codes));
    if (words->cluster_size > 1) {
        oq_nfc(codes, words->cluster_size);
        old = id_cell(codes[0]) >> OQ_ID_PLACE_SHIFT & 0x3FF;
    }
    words->cluster[words->cluster_size++] = mark;
    memcpy(codes, words->cluster, sizeof(codes));
    oq_nfc(codes, words->cluster_size);
    uint32_t cell = id_cell(codes[0]);
    if ((cell >> OQ_ID_SCRIPT_SHIFT & 15) != words->script) return;
    words->letters[words->size] = (uint16_t)cell;
    words->dotted |= codes[0] == 0x130;
    words->seen[old] -= words->seen[old] != UINT32_MAX;
    id_count(words, cell);
}

static void id_sign(oq_id_words *words, uint16_t sign) {
    if (words->size == 0) {
        words->quoted |= sign == OQ_ID_APOSTROPHE;
        return;
    }
    if (sign == 0x200C && words->script != OQ_SCRIPT_ARAB) return;
    if (sign == OQ_ID_APOSTROPHE && words->script == OQ_SCRIPT_ARAB) return;
    if (words->letters[words->size] == sign) return;
    words->letters[++words->size] = sign;
    words->cluster_size = 0;
}

/* A presentation form: one or several letters, none of which is cut off. */
static bool id_form(oq_id_words *words, uint32_t code) {
    uint32_t letters[OQ_PRESENTATION_MAX];
    size_t count = oq_presentation(code, letters);
    if (words->size != 0 &&
        (words->script != OQ_SCRIPT_ARAB || words->size + count > OQ_ID_WORD))
        return false;
    for (size_t i = 0; i < count; i++) {
        uint32_t cell = id_cell(letters[i]);
        if (cell >> OQ_ID_KIND_SHIFT == OQ_ID_LETTER &&
            (cell >> OQ_ID_SCRIPT_SHIFT & 15) == OQ_SCRIPT_ARAB)
            id_push(words, cell, letters[i]);
    }
    return true;
}

/* ------------------------------------------------------------- one step -- */

static bool id_special(oq_id_words *words, uint32_t cell, uint32_t code) {
    if (code == 0x130) {
        if (words->size != 0 &&
            (words->script != OQ_SCRIPT_LATN || words->size == OQ_ID_WORD))
            return false;
        id_push(words, cell, code);
        words->dotted = true;
        return true;
    }
    if (cell >> OQ_ID_SCRIPT_SHIFT & 15) return id_form(words, code);
    if ((cell & 0xFFFF) == 0) return true;
    if (words->size == OQ_ID_WORD) return false;
    id_sign(words, (uint16_t)cell);
    return true;
}

/* Takes a character; false: it was not taken, for it ends a word. */
OQ_INLINE bool id_step(oq_id_words *words, uint32_t code, unsigned bytes) {
    uint32_t cell = id_cell(code);
    unsigned kind = cell >> OQ_ID_KIND_SHIFT;
    if (OQ_LIKELY(kind == OQ_ID_LETTER)) {
        if (words->size != 0 &&
            (words->size == OQ_ID_WORD ||
             words->script != (cell >> OQ_ID_SCRIPT_SHIFT & 15)))
            return false;
        id_push(words, cell, code);
    } else if (kind == OQ_ID_GAP) {
        if (words->size != 0) return false;
        words->quoted = false;
        id_count(words, cell);
    } else if (kind == OQ_ID_SPECIAL) {
        if (!id_special(words, cell, code)) return false;
    } else if (words->size != 0) {
        id_combine(words, code);
    }
    words->at += bytes;
    return true;
}

/* Goes on with a character that an earlier piece began: false if it is still
 * not whole, or was not taken. */
static bool id_held(oq_id_words *words, const uint8_t *text, size_t size,
                    size_t *at, bool *word) {
    *word = false;
    for (;;) {
        unsigned bytes;
        uint32_t code = id_decode(words->held, words->held_size, &bytes);
        if (bytes != 0) {
            *word = !id_step(words, code, bytes);
            if (*word) return false;
            memmove(words->held, words->held + bytes, words->held_size - bytes);
            words->held_size -= bytes;
            if (words->held_size == 0) return true;
            continue;
        }
        if (*at == size) return false;
        words->held[words->held_size++] = text[(*at)++];
    }
}

/* Passes over gaps between words. Gives the bytes taken. */
OQ_INLINE size_t id_gaps(oq_id_words *words, const uint8_t *text, size_t size) {
    size_t at = 0;
    while (at < size && text[at] < 0x80 &&
           id_cells[text[at]] >> OQ_ID_KIND_SHIFT == OQ_ID_GAP)
        id_count(words, id_cells[text[at++]]);
    words->quoted &= at == 0;
    words->at += at;
    return at;
}

/* What id_run found. */
typedef struct id_ran {
    size_t bytes;
    bool gap; /* a gap of one byte follows */
} id_ran;

/* The letters of a word from a place on; *last is the code point of the last.
 * No count can be full yet: none is greater than the bytes that were read. */
OQ_INLINE id_ran id_read_letters(oq_id_words *words, const uint8_t *text,
                                 size_t size, unsigned *count, uint32_t *last) {
    const uint32_t kind = (uint32_t)OQ_ID_LETTER << OQ_ID_KIND_SHIFT;
    const uint32_t same = kind | words->script << OQ_ID_SCRIPT_SHIFT;
    const uint32_t mask = 3u << OQ_ID_KIND_SHIFT | 15u << OQ_ID_SCRIPT_SHIFT;
    id_ran ran = {0, false};
    unsigned at = *count;
    const uint8_t *next = text, *end = text + size - 1;
    while (at < OQ_ID_WORD && next < end) {
        uint32_t code = *next, cell;
        if (OQ_LIKELY(code < 0x80)) {
            cell = id_cells[code];
            if ((cell & mask) != same) {
                ran.gap = cell >> OQ_ID_KIND_SHIFT == OQ_ID_GAP;
                break;
            }
            next++;
        } else {
            unsigned bytes;
            cell = id_short(next, &code, &bytes);
            if ((cell & mask) != same) break;
            next += 2;
        }
        words->letters[++at] = (uint16_t)cell;
        words->seen[(cell - kind) >> OQ_ID_PLACE_SHIFT]++;
        *last = code;
    }
    *count = at;
    ran.bytes = (size_t)(next - text);
    return ran;
}

/* Begins a word at a plain letter; false if there is none. */
OQ_INLINE bool id_begin(oq_id_words *words, const uint8_t *text, size_t size) {
    uint32_t code;
    unsigned bytes;
    if (size < 2) return false;
    uint32_t cell = id_short(text, &code, &bytes);
    if (cell >> OQ_ID_KIND_SHIFT != OQ_ID_LETTER) return false;
    words->start = words->at;
    words->script = cell >> OQ_ID_SCRIPT_SHIFT & 15;
    words->capital = code != (cell & 0xFFFF);
    return true;
}

/* Begins a word or goes on with it as long as plain letters of its script
 * follow: nearly all of a text is read here. */
OQ_INLINE id_ran id_run(oq_id_words *words, const uint8_t *text, size_t size) {
    id_ran ran = {0, false};
    unsigned count = words->size;
    uint32_t last = 0;
    if (OQ_UNLIKELY(words->at >= UINT32_MAX - 4 * OQ_ID_WORD)) return ran;
    if (count == 0 && !id_begin(words, text, size)) return ran;
    ran = id_read_letters(words, text, size, &count, &last);
    if (ran.bytes == 0) return ran;
    words->proper += count - words->size;
    words->size = count;
    words->at += ran.bytes;
    words->cluster[0] = last;
    words->cluster_size = 1;
    return ran;
}

/* A whole word of plain letters that gaps surround, far enough from the end of
 * the text that nothing need be looked for there: most words are read here.
 * What is found to be none of these is left to the others, its letters read. */
OQ_INLINE bool id_quick(oq_id_words *words, const uint8_t *text, size_t size,
                        size_t *at) {
    const uint32_t mask = 3u << OQ_ID_KIND_SHIFT | 15u << OQ_ID_SCRIPT_SHIFT;
    if (size - *at < 4 * OQ_ID_WORD || words->at >= UINT32_MAX - (uint64_t)size)
        return false;
    *at += id_gaps(words, text + *at, size - *at);
    const uint8_t *start = text + *at, *next = start;
    const uint8_t *end = text + size - 2 * OQ_ID_WORD - 2;
    uint32_t code;
    unsigned bytes, count = 0;
    if (next >= end) return false;
    uint32_t cell = id_short(next, &code, &bytes);
    const uint32_t same = cell & mask;
    if (cell >> OQ_ID_KIND_SHIFT != OQ_ID_LETTER) return false;
    words->script = cell >> OQ_ID_SCRIPT_SHIFT & 15;
    words->capital = code != (cell & 0xFFFF);
    do {
        words->letters[++count] = (uint16_t)cell;
        words->seen[cell >> OQ_ID_PLACE_SHIFT & 0x3FF]++;
        next += bytes;
        cell = id_short(next, &code, &bytes);
    } while ((cell & mask) == same && count < OQ_ID_WORD);
    words->whole = cell >> OQ_ID_KIND_SHIFT == OQ_ID_GAP && bytes != 0;
    words->quoted = words->dotted = false;
    words->size = words->proper = count;
    words->start = words->at;
    words->at += (size_t)(next - start);
    *at += (size_t)(next - start);
    words->end = words->at;
    words->letters[count + 1] = OQ_ID_EDGE;
    words->counts[words->script] += words->whole ? count : 0;
    if (OQ_LIKELY(words->whole)) return true;
    (void)id_short(next - (next[-1] < 0x80 ? 1 : 2), words->cluster, &bytes);
    words->cluster_size = 1;
    return false;
}

OQ_FN bool oq_id_words_next(oq_id_words *words, const uint8_t *text,
                            size_t size, size_t *at) {
    bool word;
    if (words->whole && words->held_size == 0) {
        if (OQ_LIKELY(id_quick(words, text, size, at))) return true;
    }
    if (words->whole) id_forget(words);
    if (words->held_size != 0 && !id_held(words, text, size, at, &word))
        return word && id_finish(words);
    if (words->size == 0) *at += id_gaps(words, text + *at, size - *at);
    while (*at < size) {
        id_ran ran = id_run(words, text + *at, size - *at);
        *at += ran.bytes;
        if (OQ_LIKELY(ran.gap) && words->size != 0) return id_finish(words);
        if (*at == size) break;
        unsigned bytes = 1;
        uint32_t code = text[*at];
        if (code >= 0x80) code = id_decode(text + *at, size - *at, &bytes);
        if (OQ_UNLIKELY(bytes == 0)) {
            words->held_size = (unsigned)(size - *at);
            memcpy(words->held, text + *at, words->held_size);
            *at = size;
            return false;
        }
        if (!id_step(words, code, bytes)) return id_finish(words);
        *at += bytes;
    }
    return false;
}

OQ_FN bool oq_id_words_end(oq_id_words *words) {
    if (words->whole) id_forget(words);
    return words->size != 0 && id_finish(words);
}

/* ------------------------------------------------------------ plain runs -- */

/* Whether a plain letter comes next, of a script that has tables for it. */
static bool id_run_begins(const oq_id_words *words, const uint8_t *text,
                          size_t size, unsigned *script) {
    uint32_t code;
    unsigned bytes;
    if (size < 2 || words->at >= UINT32_MAX - (uint64_t)size) return false;
    uint32_t cell = id_short(text, &code, &bytes);
    *script = cell >> OQ_ID_SCRIPT_SHIFT & 15;
    return cell >> OQ_ID_KIND_SHIFT == OQ_ID_LETTER && *script > 0 &&
           *script <= OQ_COUNT(id_plain_cells);
}

/* How many of the bounds are of words that are whole; *letters: of those. */
static unsigned id_run_whole(const uint16_t *bounds, unsigned count,
                             unsigned *letters) {
    unsigned at = 0;
    *letters = 0;
    for (; at + 1 < count; at += 2) {
        unsigned own = (unsigned)(bounds[at + 1] - bounds[at]);
        if (own > OQ_ID_WORD) break;
        *letters += own;
    }
    return at;
}

OQ_FN void oq_id_words_run(oq_id_words *words, const uint8_t *text, size_t size,
                           size_t *at, oq_id_run *run) {
    unsigned script, letters;
    run->words = run->script = 0;
    if (!words->whole || words->held_size != 0) return;
    *at += id_gaps(words, text + *at, size - *at);
    const uint8_t *start = text + *at;
    if (!id_run_begins(words, start, size - *at, &script)) return;
    id_plain read = {start,
                     text + size,
                     id_plain_cells[script - 1],
                     words->seen,
                     run->letters,
                     1,
                     script == OQ_SCRIPT_ARAB ? 0x200C : OQ_ID_APOSTROPHE,
                     0};
    run->script = script;
    run->letters[0] = OQ_ID_EDGE;
    unsigned found = oq_id_twins_here()
                         ? id_plain_words_avx2(&read, run->bounds)
                         : id_plain_words(&read, run->bounds);
    unsigned count = id_run_whole(run->bounds, found, &letters);
    run->words = count / 2;
    id_plain_back(&read, read.size - (count ? run->bounds[count - 1] : 1u));
    words->counts[script] += letters - read.signs;
    words->at += (size_t)(read.next - start);
    *at += (size_t)(read.next - start);
}

/* ------------------------------------------------------------- features -- */

/* Whether a letter alone tells something of the language: 0 or 1. */
OQ_INLINE unsigned id_is_telling(uint16_t letter) {
    return OQ_LIKELY(letter < OQ_ID_DIRECT) ? id_telling[letter] : 1;
}

OQ_FN bool oq_id_is_telling(uint16_t letter) {
    return id_is_telling(letter) != 0;
}

/* The highest bits of a product; a factor is shifted so that only the last two
 * or three letters of a key count. */
#define ID_HASH(key, factor) (uint16_t)((key)*UINT64_C(factor) >> shift)
#define ID_PAIR(key) ID_HASH(key, 0x7F4A7C1500000000)
#define ID_THREE(key) ID_HASH(key, 0xAE3D27D4EB4F0000)
#define ID_FOUR(key) ID_HASH(key, 0x165667B19E3779F9)
#define ID_ALONE(letter) ID_HASH((uint64_t)(letter), 0xD6E8FEB86659FD93)

OQ_FN unsigned oq_id_features(const uint16_t *letters, unsigned size,
                              bool dotted, unsigned bits, uint16_t *features) {
    const unsigned shift = 64 - bits;
    const uint64_t factor = UINT64_C(0x9E3779B97F4A7C15);
    uint16_t *threes = features + size, *fours = threes + size - 1;
    uint16_t *next = fours + size + 1;
    uint64_t key = (uint64_t)OQ_ID_EDGE << 16 | letters[0];
    uint64_t whole = letters[0] * factor;
    features[0] = ID_PAIR(key);
    *next = ID_ALONE(letters[0]);
    next += id_is_telling(letters[0]);
    key = key << 16 | letters[1];
    whole = (whole ^ letters[1]) * factor;
    features[1] = ID_PAIR(key);
    threes[1] = ID_THREE(key);
    for (size_t i = 2; i <= size; i++) {
        *next = ID_ALONE(letters[i - 1]);
        next += id_is_telling(letters[i - 1]);
        key = key << 16 | letters[i];
        whole = (whole ^ letters[i]) * factor;
        features[i] = ID_PAIR(key);
        threes[i] = ID_THREE(key);
        fours[i] = ID_FOUR(key);
    }
    if (size > 2) *next++ = (uint16_t)(whole >> shift);
    if (dotted) *next++ = ID_ALONE(0x130);
    return (unsigned)(next - features);
}
