/*
 * read_slips.c - what people type by mistake: letters that they write for each
 * other, and short words that are too unlikely to be meant. Invariant: a cost
 * that was given is at least 1; 0 stands for none.
 *
 * SPDX-License-Identifier: MIT
 */
#include "read_grammar.h"

/* A number, 1 to "most"; "message" says so of any other token. */
static bool read_limited(oq_lines *lines, const oq_token *token, uint32_t most,
                         uint32_t *number, const char *message) {
    *number = 0;
    for (size_t i = 0; i < token->size && *number <= most; i++) {
        char digit = token->text[i];
        if (digit < '0' || digit > '9')
            return oq_lines_fail(lines, token, message);
        *number = *number * 10 + (uint32_t)(digit - '0');
    }
    return (*number >= 1 && *number <= most) ||
           oq_lines_fail(lines, token, message);
}

/* confuse LETTER LETTER COST, 1 to 15. */
OQ_FN bool oq_statement_confuse(oq_lines *lines) {
    oq_grammar *grammar = lines->grammar;
    oq_confusion confusion;
    if (lines->count != 4)
        return oq_lines_fail(lines, NULL, "two letters and a cost are wanted");
    uint32_t cost;
    confusion.one = oq_lines_letter(lines, &lines->tokens[1]);
    confusion.other = oq_lines_letter(lines, &lines->tokens[2]);
    if (!confusion.one || !confusion.other)
        return false;
    if (confusion.one == confusion.other)
        return oq_lines_fail(lines, &lines->tokens[2],
                             "\"%\" is confused with itself");
    if (!read_limited(lines, &lines->tokens[3], 15, &cost,
                      "the cost is a number, 1 to 15"))
        return false;
    confusion.cost = (uint8_t)cost;
    oq_confusion *place = OQ_ADDED(lines, grammar->confusions,
                                   grammar->confusion_room,
                                   grammar->confusion_count);
    if (place)
        *place = confusion;
    return place != NULL;
}

/* unlikely LETTERS COST ... */
OQ_FN bool oq_statement_unlikely(oq_lines *lines) {
    if (lines->count < 3 || lines->count % 2 == 0)
        return oq_lines_fail(lines, NULL,
                             "pairs are wanted: letters of a word, a cost");
    for (uint32_t at = 1; at < lines->count; at += 2) {
        uint32_t letters, cost;
        if (!read_limited(lines, &lines->tokens[at], OQ_SHORT_MAX - 1, &letters,
                          "letters of a word: a number, 1 to 15") ||
            !read_limited(lines, &lines->tokens[at + 1], 9999, &cost,
                          "the cost is a number, 1 to 9999"))
            return false;
        lines->grammar->unlikely[letters] = (uint16_t)cost;
    }
    return true;
}
