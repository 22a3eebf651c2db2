/*
 * clear.c - words in a script that leaves vowels out are written as plainly as
 * they can be read: a word that would be read as another gets signs for its
 * vowels, the fewest that are found to help; a listed spelling gives way to
 * the rules if it cannot be read at all. Invariant: what is written is read
 * back as it was, or is what the rules and lists write.
 *
 * SPDX-License-Identifier: MIT
 */
#include "../base/utf8.h"
#include "engine.h"

enum { CLEAR_MOST = 40, CLEAR_ZWNJ = 0x200C };

typedef struct clear_word {
    const oq_engine *engine; /* of the step that wrote the word */
    uint32_t codes[CLEAR_MOST], count;   /* as it was written */
    uint32_t meaning[CLEAR_MOST], size;  /* what it is to be read as */
    oq_word_sign signs[CLEAR_MOST];
    bool on[CLEAR_MOST]; /* which of them are put in */
    uint32_t marked[2 * CLEAR_MOST], marked_count;
} clear_word;

/* A joiner with no letter on one of its sides joins nothing: the list and the
 * reader are asked about the word between such ones. */
OQ_FN void oq_word_ask(const oq_engine *engine, const uint32_t *codes,
                       const uint8_t *letters, uint32_t count,
                       oq_asked_word *asked) {
    for (; count > 1 && *codes == CLEAR_ZWNJ; count--, codes++) letters++;
    while (count > 1 && codes[count - 1] == CLEAR_ZWNJ) count--;
    *asked = (oq_asked_word){.codes = codes, .count = count};
    oq_found found;
    if (!oq_list_find(engine, letters, count, &found)) return;
    const oq_listed *listed = found.listed;
    asked->stem = found.stem;
    asked->own = found.own;
    bool whole = asked->stem == count;
    asked->listed = found.strings + (whole ? listed->text[OQ_LOWER]
                                             : listed->short_text[OQ_LOWER]);
    asked->listed_size =
        whole ? listed->size[OQ_LOWER] : listed->short_size[OQ_LOWER];
}

/* The letter of a file that a code point is; 0: none. */
static uint8_t clear_letter(const oq_engine *engine, uint32_t code) {
    unsigned cell = oq_cell(engine->pages, engine->cells, code);
    unsigned kind = cell >> OQ_CELL_KIND_SHIFT;
    return kind == OQ_KIND_LETTER || kind == OQ_KIND_SIGN
               ? (uint8_t)(cell & OQ_CELL_LETTER)
               : 0;
}

/* ---------------------------------------------------------------- Reading -- */

static bool clear_same(const clear_word *word, const oq_word_answer *answer) {
    size_t at = 0;
    uint32_t count = 0;
    for (; at < answer->size && count < word->size; count++) {
        uint8_t letter =
            clear_letter(word->engine, oq_utf8_get(answer->text, &at));
        if (word->engine->codes[letter] != word->meaning[count]) return false;
    }
    return at == answer->size && count == word->size;
}

/* Puts the signs in that are on. */
static void clear_mark(clear_word *word) {
    word->marked_count = 0;
    for (uint32_t i = 0; i < word->count; i++) {
        const oq_word_sign *sign = &word->signs[i];
        uint32_t *to = word->marked + word->marked_count;
        to[0] = word->on[i] ? sign->codes[0] : word->codes[i];
        to[1] = sign->codes[1];
        word->marked_count += word->on[i] ? sign->count : 1;
    }
}

/* Whether the word is read as meant with the signs that are on. */
static bool clear_reads(clear_word *word) {
    const oq_engine *back = word->engine->back;
    uint8_t letters[2 * CLEAR_MOST];
    oq_asked_word asked;
    oq_word_answer answer;
    clear_mark(word);
    for (uint32_t i = 0; i < word->marked_count; i++) {
        letters[i] = clear_letter(back, word->marked[i]);
        if (letters[i] == 0) return false;
    }
    oq_word_ask(back, word->marked, letters, word->marked_count, &asked);
    asked.alone = true;
    asked.alternatives = -1;
    return back->reader.read(back->reader.context, &asked, &answer) &&
           clear_same(word, &answer);
}

/* ------------------------------------------------------------------ Signs -- */

/* Puts the signs of a rank in; gives their number. */
static uint32_t clear_set(clear_word *word, uint8_t rank) {
    uint32_t number = 0;
    for (uint32_t i = 0; i < word->count; i++) {
        if (word->signs[i].rank != rank || !word->signs[i].count) continue;
        word->on[i] = true;
        number++;
    }
    return number;
}

/* Takes out what is not needed, the strangest signs first. There are "left"
 * signs of the last rank: without the last of them the word was read wrong. */
static void clear_thin(clear_word *word, uint8_t last, uint32_t left) {
    for (uint8_t rank = last + 1; rank-- > 0;)
        for (uint32_t i = word->count; i-- > 0;) {
            if (!word->on[i] || word->signs[i].rank != rank) continue;
            if (rank == last && left == 1) continue;
            word->on[i] = false;
            word->on[i] = !clear_reads(word);
            left -= rank == last && !word->on[i];
        }
}

/* All signs of a rank and of those before it; then as few as are needed. */
static bool clear_by_ranks(clear_word *word) {
    for (uint8_t rank = 0; rank < OQ_SIGN_RANKS; rank++) {
        uint32_t number = clear_set(word, rank);
        if (number == 0 || !clear_reads(word)) continue;
        clear_thin(word, rank, number);
        return true;
    }
    return false;
}

static bool clear_search(clear_word *word) {
    const oq_word_reader *reader = &word->engine->back->reader;
    return reader->signs(reader->context, word->codes, word->count,
                         word->meaning, word->size, word->signs) &&
           clear_by_ranks(word);
}

/* ------------------------------------------------------------------ Words -- */

static bool clear_meaning(clear_word *word, const oq_word *from,
                          uint32_t start, uint32_t end) {
    if (end - start > CLEAR_MOST) return false;
    for (uint32_t i = start; i < end; i++) {
        unsigned letter = from->letters[i];
        if ((from->flags[i] & OQ_FLAG_MARKS) || letter < OQ_LETTER_FIRST)
            return false;
        word->meaning[word->size++] = word->engine->codes[letter];
    }
    return word->size > 0;
}

static bool clear_written(clear_word *word, const uint8_t *text, size_t size) {
    for (size_t at = 0; at < size;) {
        if (word->count == CLEAR_MOST) return false;
        word->codes[word->count++] = oq_utf8_get(text, &at);
    }
    return true;
}

/* What was written goes out again, and the word with its signs in. */
static bool clear_put(clear_word *word, size_t out_start, oq_bytes *out) {
    clear_mark(word);
    if (!oq_bytes_reserve(out, word->marked_count * 4)) return false;
    uint8_t *at = out->data + out_start;
    for (uint32_t i = 0; i < word->marked_count; i++)
        at += oq_utf8_put(at, word->marked[i]);
    out->size = (size_t)(at - out->data);
    return true;
}

/* Takes what stands from a place on for the word, and looks for signs. */
static bool clear_from(clear_word *word, const oq_bytes *out, size_t start) {
    word->count = 0;
    memset(word->on, 0, sizeof(word->on));
    return clear_written(word, out->data + start, out->size - start) &&
           (clear_reads(word) || clear_search(word));
}

OQ_FN bool oq_word_clear(const oq_engine *engine, const oq_word *word,
                         uint32_t from, uint32_t to, const uint8_t *text,
                         size_t out_start, oq_bytes *out) {
    clear_word clear = {.engine = engine};
    size_t end = out->size;
    if (!clear_meaning(&clear, word, from, to)) return true;
    if (clear_from(&clear, out, out_start))
        return clear_put(&clear, out_start, out);
    if (!oq_word_write(engine, word, from, to, text, out, NULL, false))
        return false;
    bool good = clear_from(&clear, out, end);
    out->size = end;
    return !good || clear_put(&clear, out_start, out);
}
