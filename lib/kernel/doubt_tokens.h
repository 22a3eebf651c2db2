/*
 * doubt_tokens.h - what the searches for words in doubt share: the piece that
 * is searched, what touches a token, and what becomes of a score.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_DOUBT_TOKENS_H
#define OQ_KERNEL_DOUBT_TOKENS_H

#include "doubts.h"

enum {
    OQ_DOUBT_BEHIND = 128,  /* bytes behind a piece that can be read */
    OQ_DOUBT_LONGEST = 1000 /* bytes of a token that is read here */
};

/* A piece of text. */
typedef struct oq_doubt_piece {
    const oq_doubt_tables *tables;
    oq_doubts *found;
    const uint8_t *whole; /* the text that the piece is of */
    size_t size, from;    /* of that text; where the piece starts in it */
    const uint8_t *text;  /* the piece, OQ_DOUBT_BEHIND bytes behind it */
    size_t length, end;   /* of the piece; where it stopped */
    size_t missed_count;
    uint16_t missed[OQ_DOUBT_TOKENS + 64]; /* the tokens not remembered */
    uint8_t copy[OQ_DOUBT_PIECE + 2 * OQ_DOUBT_BEHIND];
} oq_doubt_piece;

/* Begins a piece. Where the text ends soon, a copy of it is read, with zeroes
 * behind. */
OQ_INLINE void oq_doubt_begin(oq_doubt_piece *piece,
                              const oq_doubt_tables *tables,
                              const uint8_t *text, size_t size, size_t from,
                              oq_doubts *found) {
    size_t rest = size - from;
    memset(found->kinds, 0, sizeof(found->kinds));
    found->from = from;
    piece->found = found;
    piece->tables = tables;
    piece->whole = text;
    piece->size = size;
    piece->from = from;
    piece->text = text + from;
    piece->length = rest < OQ_DOUBT_PIECE ? rest : OQ_DOUBT_PIECE;
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

/* Notes a token at the start of the piece that a sign before it touches, if the
 * sign is no more than one byte further on than the piece's start. */
OQ_INLINE void oq_doubt_note_first(oq_doubt_piece *piece) {
    size_t from = piece->from;
    for (size_t at = from > 0 ? from - 1 : 0; at <= from; at++) {
        unsigned kind =
            oq_doubt_touch(piece->tables, piece->whole, piece->size, at);
        if (kind != 0 &&
            (piece->tables->kinds[piece->whole[at + 1]] & OQ_DOUBT_TOKEN))
            piece->found->kinds[0] |= (uint8_t)kind;
    }
}

/* Takes all tokens that are whole, when so many starts and ends were found in
 * so many bytes. The next one stops the piece. */
OQ_INLINE void oq_doubt_close(oq_doubt_piece *piece, size_t edges,
                              size_t done) {
    if (done < piece->length) piece->length = done;
    piece->found->count = edges / 2;
    piece->end =
        edges % 2 != 0 ? piece->found->places[edges / 2].start : piece->length;
}

OQ_INLINE size_t oq_doubt_size(const oq_doubt_piece *piece, size_t token) {
    oq_doubt_place place = piece->found->places[token];
    return (size_t)(place.end - place.start);
}

/* Takes the score of a token that was not remembered, and remembers it if it is
 * plain. */
OQ_INLINE void oq_doubt_scored(oq_doubt_piece *piece, size_t token, bool read,
                               int32_t score) {
    oq_doubts *found = piece->found;
    if (!read || score > piece->tables->limit) {
        if (!read) found->kinds[token] |= OQ_DOUBTFUL_UNREAD;
        found->scores[token] = (int16_t)(score > INT16_MAX ? INT16_MAX : score);
        return;
    }
    unsigned what = oq_doubt_plain(piece->tables, score);
    found->what[token] = (uint8_t)what;
    oq_doubt_learn(&piece->tables->memory,
                   piece->text + found->places[token].start,
                   oq_doubt_size(piece, token), OQ_DOUBT_BEHIND, what);
}

#endif
