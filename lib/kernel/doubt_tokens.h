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

enum {
    OQ_DOUBT_BEHIND = 128,      /* bytes behind a piece that can be read */
    OQ_DOUBT_LONGEST = 1000,    /* bytes of a token that is read here */
    OQ_DOUBT_SCORED = INT16_MAX /* no score kept is higher */
};

/* A token that a joint or hyphen touches: its number, and what it is. */
typedef struct oq_doubt_token {
    uint16_t token, kind;
} oq_doubt_token;

/* Where a token starts and ends in its piece. */
typedef struct oq_doubt_place {
    uint16_t start, end;
} oq_doubt_place;

/* A piece of text. "what" is known of each token; of those that are not
 * remembered, the score, and whether it was read. */
typedef struct oq_doubt_piece {
    const oq_doubt_tables *tables;
    const uint8_t *whole; /* the text that the piece is of */
    size_t size, from;    /* of that text; where the piece starts in it */
    const uint8_t *text;  /* the piece, OQ_DOUBT_BEHIND bytes behind it */
    size_t length, end;   /* of the piece; where it stopped */
    size_t count, missed_count, touched_count;
    oq_doubt_place places[OQ_DOUBT_TOKENS + 64]; /* and written behind */
    uint8_t what[OQ_DOUBT_TOKENS + 64], unread[OQ_DOUBT_TOKENS + 64];
    int16_t scores[OQ_DOUBT_TOKENS];
    uint16_t missed[OQ_DOUBT_TOKENS + 64]; /* the tokens not remembered */
    oq_doubt_token touched[OQ_DOUBT_TOKENS + 1];
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
    piece->touched_count = piece->missed_count = 0;
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
        (oq_doubt_token){(uint16_t)token, (uint16_t)kind};
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
            oq_doubt_note(piece, 0, kind);
    }
}

/* Takes all tokens that are whole, when so many starts and ends were found in
 * so many bytes. The next one stops the piece. */
OQ_INLINE void oq_doubt_close(oq_doubt_piece *piece, size_t edges,
                              size_t done) {
    if (done < piece->length) piece->length = done;
    piece->count = edges / 2;
    piece->end =
        edges % 2 != 0 ? piece->places[piece->count].start : piece->length;
}

OQ_INLINE size_t oq_doubt_size(const oq_doubt_piece *piece, size_t token) {
    return (size_t)(piece->places[token].end - piece->places[token].start);
}

/* What a token is remembered by: nothing if it is too long. */
OQ_INLINE oq_doubt_key oq_doubt_token_key(const oq_doubt_piece *piece,
                                          size_t token) {
    size_t size = oq_doubt_size(piece, token);
    return oq_doubt_key_of(piece->text + piece->places[token].start,
                           size > OQ_DOUBT_KEY ? OQ_DOUBT_KEY + 1 : size);
}

/* Takes the score of a token that was not remembered; a plain one is. */
OQ_INLINE void oq_doubt_scored(oq_doubt_piece *piece, size_t token, bool read,
                               int32_t score) {
    const oq_doubt_tables *tables = piece->tables;
    piece->unread[token] = !read;
    if (!read || score > tables->limit) {
        piece->scores[token] =
            (int16_t)(score > OQ_DOUBT_SCORED ? OQ_DOUBT_SCORED : score);
        return;
    }
    unsigned what = oq_doubt_plain(tables, score);
    piece->what[token] = (uint8_t)what;
    if (oq_doubt_size(piece, token) <= OQ_DOUBT_KEY)
        oq_doubt_enter(tables, oq_doubt_token_key(piece, token), what);
}

/* What is known of a token, for the list; "kind": what touches it. */
OQ_INLINE void oq_doubt_know(const oq_doubt_piece *piece, size_t token,
                             unsigned kind, oq_doubt *doubt) {
    unsigned what = piece->what[token];
    if (oq_doubt_is_plain(what)) {
        kind |= OQ_DOUBTFUL_PLAIN;
    } else if (what == OQ_DOUBT_SURE) {
        kind |= OQ_DOUBTFUL_SURE;
    } else if (what != OQ_DOUBT_MISSED) {
        kind |= OQ_DOUBTFUL_NAMELESS;
        doubt->score = oq_doubt_score(piece->tables, what);
    } else if (piece->unread[token]) {
        kind |= OQ_DOUBTFUL_UNREAD;
    } else {
        doubt->score = piece->scores[token];
    }
    doubt->kind = (uint16_t)kind;
}

/* A token as a doubt. */
OQ_INLINE oq_doubt oq_doubt_of(const oq_doubt_piece *piece, size_t token,
                               unsigned kind) {
    oq_doubt_place place = piece->places[token];
    oq_doubt doubt = {.start = piece->from + place.start,
                      .size = (uint16_t)(place.end - place.start)};
    oq_doubt_know(piece, token, kind, &doubt);
    if (token + 1 == piece->count) return doubt;
    doubt.gap = (uint16_t)(piece->places[token + 1].start - place.end);
    doubt.next = (int16_t)oq_doubt_says(piece->what[token + 1]);
    return doubt;
}

/* Writes the tokens that are in doubt, or touched, or both: those of a list,
 * which ends with piece->count, and the touched ones. */
OQ_INLINE size_t oq_doubt_list(oq_doubt_piece *piece, const uint16_t *doubted,
                               oq_doubt *doubts) {
    const oq_doubt_token *touched = piece->touched;
    size_t count = 0;
    piece->touched[piece->touched_count].token = (uint16_t)piece->count;
    for (;;) {
        size_t token = *doubted;
        unsigned kind = 0;
        if (OQ_UNLIKELY(touched->token <= token)) {
            if (touched->token < token)
                token = touched->token;
            else
                doubted++;
            kind = touched++->kind;
        } else
            doubted++;
        if (token >= piece->count) return count;
        doubts[count++] = oq_doubt_of(piece, token, kind);
    }
}

#endif
