/*
 * doubt_tokens.h - what the searches for words in doubt share: the tokens of a
 * piece, which of them are remembered and which touched, and the list of those
 * in doubt that comes of it. Invariant: lists are in the order of the text.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_DOUBT_TOKENS_H
#define OQ_KERNEL_DOUBT_TOKENS_H

#include "doubts.h"

#if defined(__GNUC__)
#define OQ_DOUBT_FETCH(at) __builtin_prefetch(at)
#else
#define OQ_DOUBT_FETCH(at) (void)(at)
#endif

enum {
    OQ_DOUBT_TOKENS = OQ_DOUBT_PIECE / 2 + 80, /* and what is written behind */
    OQ_DOUBT_BEHIND = 128 /* bytes behind a piece that can be read */
};

/* A token that a joint or hyphen touches, or of which letters leave in doubt:
 * its number, what it is, and its score. */
typedef struct oq_doubt_token {
    uint16_t token, kind;
    int32_t score;
} oq_doubt_token;

/* A piece of text. Of tokens: where they start and end, and their size, where
 * OQ_DOUBT_KEY + 1 stands for all that is longer. */
typedef struct oq_doubt_piece {
    const oq_doubt_tables *tables;
    const uint8_t *whole; /* the text that the piece is of */
    size_t size, from;    /* of that text; where the piece starts in it */
    const uint8_t *text;  /* the piece, OQ_DOUBT_BEHIND bytes behind it */
    size_t length, end;   /* of the piece; where it stopped */
    size_t count, missed_count, touched_count, doubted_count;
    uint16_t starts[OQ_DOUBT_TOKENS], ends[OQ_DOUBT_TOKENS];
    uint16_t sizes[OQ_DOUBT_TOKENS];
    uint16_t missed[OQ_DOUBT_TOKENS]; /* the tokens not remembered */
    uint32_t slots[OQ_DOUBT_TOKENS];  /* where each would be */
    oq_doubt_token touched[OQ_DOUBT_TOKENS], doubted[OQ_DOUBT_TOKENS];
    uint8_t copy[OQ_DOUBT_PIECE + 2 * OQ_DOUBT_BEHIND];
} oq_doubt_piece;

/* Begins a piece. Where the text ends soon, a copy of it is read, with zeroes
 * behind. */
OQ_INLINE void oq_doubt_begin(oq_doubt_piece *piece,
                              const oq_doubt_tables *tables,
                              const uint8_t *text, size_t size, size_t from) {
    size_t rest = size - from;
    piece->tables = tables;
    piece->whole = text;
    piece->size = size;
    piece->from = from;
    piece->text = text + from;
    piece->length = rest < OQ_DOUBT_PIECE ? rest : OQ_DOUBT_PIECE;
    piece->touched_count = piece->doubted_count = 0;
    if (rest >= OQ_DOUBT_PIECE + OQ_DOUBT_BEHIND) return;
    memcpy(piece->copy, text + from, rest);
    memset(piece->copy + rest, 0, OQ_DOUBT_BEHIND);
    piece->text = piece->copy;
}

/* How the sign at a place of the text touches the tokens beside it. */
OQ_INLINE unsigned oq_doubt_touch(const oq_doubt_tables *tables,
                                  const uint8_t *text, size_t size, size_t at) {
    if (at == 0 || at + 1 >= size || text[at] >= 0x80) return 0;
    unsigned kind = tables->kinds[text[at]];
    uint8_t before = text[at - 1], after = text[at + 1];
    if (kind & OQ_DOUBT_JOINT)
        return before > ' ' && after > ' ' ? OQ_DOUBTFUL_JOINED : 0;
    bool compound = (kind & OQ_DOUBT_HYPHEN) && before < 0x80 && after < 0x80 &&
                    (tables->kinds[before] & OQ_DOUBT_FIRST) &&
                    (tables->kinds[after] & OQ_DOUBT_SECOND);
    return compound ? OQ_DOUBTFUL_HYPHENED : 0;
}

/* Notes that a token is touched. */
OQ_INLINE void oq_doubt_note(oq_doubt_piece *piece, size_t token,
                             unsigned kind) {
    size_t count = piece->touched_count;
    if (count != 0 && piece->touched[count - 1].token == token) {
        piece->touched[count - 1].kind |= (uint16_t)kind;
        return;
    }
    piece->touched[piece->touched_count++] =
        (oq_doubt_token){(uint16_t)token, (uint16_t)kind, 0};
}

/* Notes a token at the start of the piece that a sign before it touches. */
OQ_INLINE void oq_doubt_note_first(oq_doubt_piece *piece) {
    size_t from = piece->from;
    if (from == 0) return;
    unsigned kind =
        oq_doubt_touch(piece->tables, piece->whole, piece->size, from - 1);
    if (kind != 0 && (piece->tables->kinds[piece->text[0]] & OQ_DOUBT_TOKEN))
        oq_doubt_note(piece, 0, kind);
}

OQ_INLINE oq_doubt_key oq_doubt_token_key(const oq_doubt_piece *piece,
                                          size_t token) {
    return oq_doubt_key_of(piece->text + piece->starts[token],
                           piece->sizes[token]);
}

/* Looks all tokens up in what is remembered. First all places are fetched, for
 * they may be far away in memory. */
OQ_INLINE void oq_doubt_look(oq_doubt_piece *piece) {
    const oq_doubt_key *words = piece->tables->words;
    const unsigned shift = piece->tables->word_shift;
    const size_t count = piece->count;
    size_t missed = 0;
    for (size_t i = 0; i < count; i++) {
        size_t slot = oq_doubt_slot(oq_doubt_token_key(piece, i), shift);
        piece->slots[i] = (uint32_t)slot;
        OQ_DOUBT_FETCH(words + slot);
    }
    for (size_t i = 0; i < count; i++) {
        oq_doubt_key key = oq_doubt_token_key(piece, i);
        piece->missed[missed] = (uint16_t)i;
        missed += oq_doubt_differs(key, words[piece->slots[i]]) != 0;
    }
    piece->missed_count = missed;
}

/* Remembers a plain token of the piece. */
OQ_INLINE void oq_doubt_keep(const oq_doubt_piece *piece, size_t token,
                             int32_t score) {
    if (piece->sizes[token] > OQ_DOUBT_KEY) return;
    oq_doubt_key key = oq_doubt_token_key(piece, token);
    key.high |= oq_doubt_strength(piece->tables, score);
    piece->tables->words[piece->slots[token]] = key;
}

/* A token as a doubt. */
OQ_INLINE oq_doubt oq_doubt_of(const oq_doubt_piece *piece, size_t token) {
    unsigned start = piece->starts[token], end = piece->ends[token];
    oq_doubt doubt = {.start = piece->from + start,
                      .size = (uint16_t)(end - start)};
    if (token + 1 == piece->count) return doubt;
    doubt.gap = (uint16_t)(piece->starts[token + 1] - end);
    doubt.next_size =
        (uint16_t)(piece->ends[token + 1] - piece->starts[token + 1]);
    return doubt;
}

/* Writes the tokens that are in doubt, or touched, or both. */
OQ_INLINE size_t oq_doubt_list(const oq_doubt_piece *piece, oq_doubt *doubts) {
    const oq_doubt_token *touched = piece->touched, *doubted = piece->doubted;
    const oq_doubt_token *last = touched + piece->touched_count;
    const oq_doubt_token *end = doubted + piece->doubted_count;
    size_t count = 0;
    while (touched < last || doubted < end) {
        size_t token = touched < last ? touched->token : OQ_DOUBT_PIECE;
        if (doubted < end && doubted->token < token) token = doubted->token;
        if (token >= piece->count) break;
        oq_doubt doubt = oq_doubt_of(piece, token);
        doubt.kind = OQ_DOUBTFUL_PLAIN;
        if (doubted < end && doubted->token == token) {
            doubt.kind = doubted->kind;
            doubt.score = doubted++->score;
        }
        if (touched < last && touched->token == token)
            doubt.kind |= touched++->kind;
        doubts[count++] = doubt;
    }
    return count;
}

#endif
