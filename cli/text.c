/*
 * text.c - see text.h. Invariant: room[start, start + held) has been read and
 * belongs to no piece yet, and room[start, start + searched) has no line end.
 *
 * SPDX-License-Identifier: MIT
 */
#include "text.h"
#include "command.h"
#include "message.h"
#include "rewrite.h"
#include "utf8.h"

#include <ctype.h>
#include <string.h>

/* What suffixes stand behind: % ‰ ° ² ³, and marks that close a word: » ” “,
 * " and, as in söz(lər), an opening bracket. */
#define SIGNS "% \xE2\x80\xB0 \xC2\xB0 \xC2\xB2 \xC2\xB3"
#define CLOSING "\" \xC2\xBB \xE2\x80\x9D \xE2\x80\x9C ("

bool text_open(reader *t, const char *file) {
    t->file = file;
    t->bytes = t->room;
    t->start = t->held = t->searched = t->size = 0;
    t->offset = t->known = 0;
    t->line = t->column = 1;
    t->inside = t->cut = t->ends = t->stopped = false;
    if (!input_open(&t->in, file)) return false;
    if (rewrite_ends(&t->in, t->out)) return true;
    input_close(&t->in);
    return false;
}

void text_close(reader *t) {
    input_close(&t->in);
}

/* -------------------------------------------------------------- Pieces -- */

/* Reads more behind what is held. False at the end. */
static bool read_more(reader *t) {
    if (!t->in.facts.regular) output_flush(t->out);
    if (!input_next(&t->in)) return false;
    memmove(t->room, t->room + t->start, t->held);
    memcpy(t->room + t->held, t->in.bytes, t->in.size);
    t->start = 0;
    t->held += t->in.size;
    return true;
}

/* The size of the line that is held with its end; 0 if the end is not. */
static size_t line_size(reader *t) {
    const char *from = t->room + t->start;
    const char *end = memchr(from + t->searched, '\n', t->held - t->searched);
    t->searched = t->held;
    return end != NULL ? (size_t)(end - from) + 1 : 0;
}

/* Before a character that is not whole. */
static size_t whole_characters(const char *bytes, size_t size) {
    for (size_t back = 1; back < 4 && back < size; back++)
        if (((unsigned char)bytes[size - back] & 0xC0) != 0x80)
            return (unsigned char)bytes[size - back] >= 0xC0 ? size - back
                                                             : size;
    return size;
}

/* Where a long line is cut: behind the last blank, else before the last
 * token, else inside the only one. */
static size_t cut_size(reader *t) {
    const char *from = t->room + t->start;
    ortaq_token token = {.end = 0};
    size_t size = PIECE_MOST;
    while (size > PIECE_MOST / 2 && from[size - 1] != ' ')
        size--;
    if (from[size - 1] == ' ') return size;
    size_t last = 0;
    while (ortaq_token_next(from, PIECE_MOST, token.end, &token) == ORTAQ_DONE)
        last = token.start;
    if (last > 0) return last;
    t->cut = true;
    return whole_characters(from, PIECE_MOST);
}

static uint64_t count(const char *bytes, size_t size) {
    uint64_t points = 0;
    for (size_t i = 0; i < size; i++)
        points += ((unsigned char)bytes[i] & 0xC0) != 0x80;
    return points;
}

/* Of what could not be decoded the input told. */
static bool stop(reader *t) {
    t->stopped = true;
    if (t->in.failed) return false;
    complain("%s: byte %llu: invalid UTF-8", t->in.name,
             (unsigned long long)t->offset);
    return false;
}

/* Passes over the piece that was given last. */
static void pass(reader *t) {
    t->offset += t->size;
    if (t->ends) {
        t->line++;
        t->column = 1;
    } else {
        t->column += count(t->bytes, t->size);
    }
    t->start += t->size;
    t->held -= t->size;
    t->searched = 0;
    t->size = t->known = 0;
}

/* Bytes that are not UTF-8 end the piece before them, and then the work. */
static bool give(reader *t, size_t size, bool ends) {
    t->bytes = t->room + t->start;
    t->size = size;
    t->ends = ends;
    if (t->on_error != BAD_STOP) return size > 0;
    size_t good = utf8_good(t->bytes, size);
    if (good == size) return size > 0;
    t->stopped = true;
    t->size = good;
    t->ends = t->cut = false;
    return good > 0 || stop(t);
}

bool text_next(reader *t) {
    pass(t);
    if (t->stopped) return stop(t);
    t->inside = t->cut;
    t->cut = false;
    for (;;) {
        size_t size = line_size(t);
        if (size > 0 && size <= PIECE_MOST) return give(t, size, true);
        if (size > 0 || t->held >= PIECE_MOST)
            return give(t, cut_size(t), false);
        if (!read_more(t)) break;
    }
    if (t->in.failed && !input_bad(&t->in)) return false;
    t->stopped = t->in.failed;
    return give(t, t->held, false);
}

/* -------------------------------------------------------------- Tokens -- */

bool text_token(const reader *t, ortaq_token *token) {
    static const char mark[] = "\xEF\xBB\xBF";
    if (ortaq_token_next(t->bytes, t->size, token->end, token) != ORTAQ_DONE)
        return false;
    if (t->offset + token->start == 0 && token->end == sizeof mark - 1 &&
        memcmp(t->bytes, mark, sizeof mark - 1) == 0)
        token->kind = ORTAQ_TOKEN_SPACE;
    return true;
}

/* Whether the text before a place ends with one of these characters, which
 * are separated by blanks; then its size, else 0. */
static size_t ends_with(const reader *t, size_t place, const char *signs) {
    while (*signs != '\0') {
        size_t size = strcspn(signs, " ");
        if (size <= place && memcmp(t->bytes + place - size, signs, size) == 0)
            return size;
        signs += size + (signs[size] != '\0');
    }
    return 0;
}

/* A quotation mark closes a word, an opening one stands behind something else.
 * Letters beyond ASCII are not told from other characters there. */
static bool behind_word(const reader *t, size_t place) {
    unsigned char last = place > 0 ? (unsigned char)t->bytes[place - 1] : ' ';
    return last >= 0x80 || isalnum(last) || strchr(".!?)", last) != NULL;
}

/* Whether an underscore stands between a word and an ASCII letter or digit. */
static bool in_name(const reader *t, const ortaq_token *word) {
    const unsigned char *text = (const unsigned char *)t->bytes;
    size_t start = word->start, end = word->end;
    return (start > 1 && text[start - 1] == '_' && isalnum(text[start - 2])) ||
           (t->size - end > 1 && text[end] == '_' && isalnum(text[end + 1]));
}

/* How many signs stand before a place that close what wikis and Markdown mark:
 * **Bakı**, '''Bakı''', [[Bakı]], [Bakı](baki.html). */
static size_t marked(const reader *t, size_t place) {
    size_t size = 0;
    while (size < place && t->bytes[place - size - 1] != '\0' &&
           strchr("*'_])", t->bytes[place - size - 1]) != NULL)
        size++;
    return size;
}

bool text_no_word(const reader *t, const ortaq_token *word) {
    size_t place = word->start, size;
    if (in_name(t, word)) return true;
    if (word->end < t->size && t->bytes[word->end] == '.' &&
        count(t->bytes + place, word->end - place) == 1)
        return true;
    if (word->end - word->start > SUFFIX_MOST) return false;
    place -= ends_with(t, place, "-");
    if (ends_with(t, place, SIGNS) > 0) return true;
    size = ends_with(t, place, CLOSING);
    if (size == 0) size = marked(t, place);
    return size > 0 && behind_word(t, place - size);
}

uint64_t text_column(reader *t, size_t place) {
    if (place < t->known || t->known == 0) {
        t->known = 0;
        t->known_column = t->column;
    }
    t->known_column += count(t->bytes + t->known, place - t->known);
    t->known = place;
    return t->known_column;
}

void text_write(const reader *t, size_t start, size_t end) {
    ortaq_token token = {.end = start};
    if (t->on_error == BAD_KEEP) {
        output_bytes(t->out, t->bytes + start, end - start);
        return;
    }
    while (token.end < end && text_token(t, &token)) {
        size_t size = (token.end < end ? token.end : end) - token.start;
        if (token.kind == ORTAQ_TOKEN_INVALID)
            output_text(t->out, "\xEF\xBF\xBD");
        else
            output_bytes(t->out, t->bytes + token.start, size);
    }
}

/* --------------------------------------------------------------- Files -- */

static int work_on(reader *t, const char *file, text_work *work,
                   void *argument) {
    if (!text_open(t, file)) return STATUS_TROUBLE;
    int status = work(t, argument);
    if (t->stopped) status = STATUS_TEXT;
    if (t->in.failed) status = input_status(&t->in);
    text_close(t);
    return status;
}

int text_each(reader *t, const arguments *given, text_work *work,
              void *argument) {
    int worst = STATUS_FINE;
    t->on_error = arguments_choice(given, OPTION_ON_ERROR);
    if (given->count == 0) return work_on(t, "-", work, argument);
    for (size_t i = 0; i < given->count && !t->out->failed; i++) {
        int status = work_on(t, given->operands[i], work, argument);
        if (status > worst) worst = status;
    }
    return worst;
}
