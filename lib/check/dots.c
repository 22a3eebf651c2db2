/*
 * dots.c - i and ı, İ and I, where the letters are those of the file and still
 * the word may be wrong: typed without Turkish letters, or put into capitals
 * or small letters by a program that knows no Turkish. The lexicon decides;
 * without one only an i among capitals is seen.
 *
 * SPDX-License-Identifier: MIT
 */
#include "../base/utf8.h"
#include "check.h"

enum { DOTS_LETTERS_MOST = 48, DOTS_MOST = 6 };

/* The word with the dots of some places changed. */
typedef struct dots_try {
    uint8_t bytes[DOTS_LETTERS_MOST * 4];
    size_t size;
} dots_try;

static void dots_write(const ortaq_checker *checker, const oq_word *word,
                       unsigned change, bool capitals, dots_try *out) {
    const oq_engine *engine = checker->engine;
    unsigned place = 0;
    out->size = 0;
    for (uint32_t i = 0; i < word->size; i++) {
        unsigned letter = word->letters[i];
        bool upper = (word->flags[i] & OQ_FLAG_UPPER) || capitals;
        if (letter == checker->dotted || letter == checker->dotless)
            if (change >> place++ & 1)
                letter = checker->dotted + checker->dotless - letter;
        out->size +=
            oq_utf8_put(out->bytes + out->size,
                        upper ? engine->uppers[letter] : engine->codes[letter]);
    }
}

/* Letters of the file without marks, not bound to what stands before. */
static bool dots_is_word(const ortaq_checker *checker, const oq_word *word,
                         const uint8_t *text, size_t start, unsigned *places) {
    *places = 0;
    if (word->size < 3 || word->size > DOTS_LETTERS_MOST) return false;
    for (uint32_t i = 0; i < word->size; i++) {
        unsigned letter = word->letters[i];
        if ((word->flags[i] & OQ_FLAG_MARKS) || letter < OQ_LETTER_FIRST)
            return false;
        *places += letter == checker->dotted || letter == checker->dotless;
    }
    uint8_t before = start > 0 ? text[start - 1] : ' ';
    return *places != 0 && *places <= DOTS_MOST &&
           (before <= ' ' || before == '(' || before == '"' || before >= 0x80);
}

/* ----------------------------------------------------------------- cache -- */

static uint64_t dots_hash(const uint8_t *bytes, size_t size) {
    uint64_t hash = 0xCBF29CE484222325u;
    for (size_t i = 0; i < size; i++)
        hash = (hash ^ bytes[i]) * 0x100000001B3u;
    return hash | 1;
}

/* --------------------------------------------------------------- lexicon -- */

static ortaq_status dots_known(ortaq_checker *checker, const dots_try *word,
                               bool *known) {
    return checker->hooks.known(checker->hooks.context, word->bytes, word->size,
                                known);
}

/* The one word among those with other dots that is spelt right. */
static ortaq_status dots_search(ortaq_checker *checker, const oq_word *word,
                                unsigned places, dots_try *best,
                                unsigned *count) {
    ortaq_status status = ORTAQ_DONE;
    *count = 0;
    for (unsigned change = 1; change < 1u << places; change++) {
        dots_try other;
        bool known = false;
        dots_write(checker, word, change, false, &other);
        status = dots_known(checker, &other, &known);
        if (status != ORTAQ_DONE) return status;
        if (known && (*count)++ == 0) *best = other;
    }
    return status;
}

static ortaq_status dots_lexicon(ortaq_checker *checker, const oq_word *word,
                                 unsigned places, bool *found) {
    dots_try here, best;
    unsigned count = 0;
    bool known = false;
    dots_write(checker, word, 0, false, &here);
    uint64_t hash = dots_hash(here.bytes, here.size);
    uint64_t *seen = &checker->cache[(hash >> 1) % OQ_CHECK_CACHE];
    if (*seen == hash) return ORTAQ_DONE;
    ortaq_status status = dots_known(checker, &here, &known);
    if (status == ORTAQ_DONE && !known)
        status = dots_search(checker, word, places, &best, &count);
    if (status != ORTAQ_DONE) return status;
    *found = count == 1;
    if (!*found) {
        *seen = hash;
        return ORTAQ_DONE;
    }
    oq_bytes_add(&checker->texts, best.bytes, best.size);
    return checker->texts.failed ? ORTAQ_ERROR_MEMORY : ORTAQ_DONE;
}

/* -------------------------------------------------------------- capitals -- */

/* TÜRKiYE: small letters i among capitals, three and more. Sure if one of the
 * capitals is no ASCII letter, for BiOS may be meant so. */
static bool dots_capitals(const ortaq_checker *checker, const oq_word *word,
                          bool *sure) {
    uint32_t small = 0, capitals = 0, last = word->size - 1;
    bool own = false;
    for (uint32_t i = 0; i < word->size; i++) {
        bool dotted = word->letters[i] == checker->dotted;
        if (word->flags[i] & OQ_FLAG_UPPER) {
            capitals++;
            own |= checker->engine->codes[word->letters[i]] > 0x7F && !dotted;
        } else if (dotted) {
            small++;
        } else {
            return false;
        }
    }
    *sure = own;
    return small != 0 && capitals >= 3 && (word->flags[0] & OQ_FLAG_UPPER) &&
           (word->flags[last] & OQ_FLAG_UPPER);
}

OQ_FN bool oq_check_capitals(const ortaq_checker *checker, const oq_word *word,
                             const uint8_t *text, size_t start, oq_bytes *out,
                             bool *sure) {
    unsigned places;
    dots_try all;
    if (checker->dotted == 0 ||
        !dots_is_word(checker, word, text, start, &places) ||
        !dots_capitals(checker, word, sure))
        return false;
    dots_write(checker, word, 0, true, &all);
    oq_bytes_add(out, all.bytes, all.size);
    return true;
}

OQ_FN ortaq_status oq_check_dots(ortaq_checker *checker, const oq_word *word,
                                 const uint8_t *text, size_t start,
                                 bool *found) {
    unsigned places;
    *found = false;
    if (checker->dotted == 0 || !checker->words ||
        checker->hooks.known == NULL ||
        !dots_is_word(checker, word, text, start, &places))
        return ORTAQ_DONE;
    return dots_lexicon(checker, word, places, found);
}
