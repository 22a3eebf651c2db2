/*
 * token.c - a token by its first character: letters and digits are a word or
 * a number, with single signs between them; the rest is a mark, a space, or
 * not UTF-8. A chunk without white space that looks like an address is one
 * token.
 *
 * SPDX-License-Identifier: MIT
 */
#include "token.h"

#include "../base/utf8.h"
#include "../unicode/unicode.h"

typedef enum oq_token_class {
    OQ_TOKEN_LETTER,
    OQ_TOKEN_DIGIT,
    OQ_TOKEN_SIGN,  /* joins letters: apostrophes, hyphens, soft ones too */
    OQ_TOKEN_POINT, /* joins digits */
    OQ_TOKEN_BLANK,
    OQ_TOKEN_OTHER,
    OQ_TOKEN_BAD,
    OQ_TOKEN_END
} oq_token_class;

static oq_token_class token_of_code(uint32_t code) {
    if (oq_is_letter(code) || oq_is_mark(code))
        return OQ_TOKEN_LETTER;
    if ((code >= '0' && code <= '9') || (code >= 0x660 && code <= 0x669) ||
        (code >= 0x6F0 && code <= 0x6F9))
        return OQ_TOKEN_DIGIT;
    switch (code) {
    case '\'': case '-': case 0x2019: case 0x2018: case 0x2BC: case 0x2BB:
    case 0x2010: case 0x2011: case 0x200C: case '`': case OQ_SOFT_HYPHEN:
        return OQ_TOKEN_SIGN;
    case '.': case ',': case ':': case '/':
        return OQ_TOKEN_POINT;
    case ' ': case '\t': case '\n': case '\r': case '\v': case '\f':
    case 0xA0: case 0x1680: case 0x2028: case 0x2029: case 0x202F: case 0x205F:
    case 0x3000: case 0x85:
        return OQ_TOKEN_BLANK;
    default:
        return code >= 0x2000 && code <= 0x200A ? OQ_TOKEN_BLANK
                                                : OQ_TOKEN_OTHER;
    }
}

/* The class of what stands at *at, and the place behind it. */
static oq_token_class token_class(const char *text, size_t size, size_t *at) {
    const uint8_t *bytes = (const uint8_t *)text;
    size_t bad = 0, room = size - *at < 4 ? size - *at : 4;
    bool cut;
    if (*at >= size)
        return OQ_TOKEN_END;
    if (bytes[*at] >= 0x80 && !oq_utf8_check(bytes + *at, room, &bad, &cut) &&
        bad) {
        *at += bad;
        return OQ_TOKEN_BAD;
    }
    return token_of_code(oq_utf8_get(bytes, at));
}

/* The end of a run of one class. */
static size_t token_run(const char *text, size_t size, size_t at,
                        oq_token_class class) {
    size_t next = at;
    while (token_class(text, size, &next) == class)
        at = next;
    return at;
}

/* Letters and digits, with single signs between them. */
static size_t token_word(const char *text, size_t size, size_t at,
                         bool *letters) {
    for (;;) {
        size_t next = at, beyond;
        oq_token_class class = token_class(text, size, &next);
        if (class == OQ_TOKEN_LETTER || class == OQ_TOKEN_DIGIT) {
            *letters |= class == OQ_TOKEN_LETTER;
            at = next;
            continue;
        }
        beyond = next;
        oq_token_class after = token_class(text, size, &beyond);
        bool joins = class == OQ_TOKEN_SIGN &&
                     (after == OQ_TOKEN_LETTER || after == OQ_TOKEN_DIGIT);
        bool point = class == OQ_TOKEN_POINT && after == OQ_TOKEN_DIGIT &&
                     !*letters;
        if (!joins && !point)
            return at;
        at = next;
    }
}

/* Whether bytes [start, end) hold a string. */
static bool token_holds(const char *text, size_t start, size_t end,
                        const char *what) {
    size_t size = strlen(what);
    for (; start + size <= end; start++)
        if (!memcmp(text + start, what, size))
            return true;
    return false;
}

#define TOKEN_OPENING "(<[\"" /* an address may begin behind one of these */

/* Where bytes [start, end) end without closing marks of the sentence. */
static size_t token_unclosed(const char *text, size_t start, size_t end) {
    while (end > start && strchr(".,;:!?)]}>'\"", text[end - 1]))
        end--;
    return end;
}

/* Whether an address begins here: what makes it one stands before the next
 * place where another could begin. So no byte is looked at for two of them. */
static bool token_is_address(const char *text, size_t start, size_t end) {
    size_t stop = start, at;
    while (stop < end && (uint8_t)text[stop] > ' ' &&
           !strchr(TOKEN_OPENING, text[stop]))
        stop++;
    stop = token_unclosed(text, start, stop);
    if (token_holds(text, start, stop, "://") ||
        (stop - start > 4 && !memcmp(text + start, "www.", 4)))
        return true;
    for (at = start; at < stop && text[at] != '@'; at++)
        continue;
    return at > start && at + 1 < stop && token_holds(text, at + 1, stop, ".");
}

/* The end of an address that begins here, or "start". */
static size_t token_address(const char *text, size_t size, size_t start) {
    size_t most = size - start < 2048 ? size : start + 2048, end = start;
    if (!token_is_address(text, start, most))
        return start;
    while (end < most && (uint8_t)text[end] > ' ')
        end++;
    while (end < size && end > start && ((uint8_t)text[end] & 0xC0) == 0x80)
        end--;
    return token_unclosed(text, start, end);
}

static bool token_at_start(const char *text, size_t place) {
    return place == 0 || (uint8_t)text[place - 1] <= ' ' ||
           strchr(TOKEN_OPENING, text[place - 1]);
}

/* What begins with a letter or digit. */
static void token_of_signs(const char *text, size_t size, ortaq_token *token) {
    size_t place = token->start;
    bool letters = false;
    if (token_at_start(text, place)) {
        token->kind = ORTAQ_TOKEN_ADDRESS;
        token->end = token_address(text, size, place);
        if (token->end > place) return;
    }
    token->end = token_word(text, size, place, &letters);
    token->kind = letters ? ORTAQ_TOKEN_WORD : ORTAQ_TOKEN_NUMBER;
}

OQ_FN ortaq_token oq_token_at(const char *text, size_t size, size_t place) {
    ortaq_token token = {ORTAQ_TOKEN_MARK, place, place};
    oq_token_class class = token_class(text, size, &token.end);
    switch (class) {
    case OQ_TOKEN_LETTER:
    case OQ_TOKEN_DIGIT:
        token_of_signs(text, size, &token);
        break;
    case OQ_TOKEN_BLANK:
        token.kind = ORTAQ_TOKEN_SPACE;
        token.end = token_run(text, size, place, class);
        break;
    case OQ_TOKEN_BAD:
        token.kind = ORTAQ_TOKEN_INVALID;
        break;
    default:
        break;
    }
    return token;
}
