/*
 * read_numbers.c - numbers, Roman numerals and abbreviations: how they are spoken, and in which
 * state their suffixes begin.
 *
 * SPDX-License-Identifier: MIT
 */
#include "read_grammar.h"

OQ_FN bool oq_statement_spoken(oq_lines *lines) {
    oq_grammar *grammar = lines->grammar;
    for (uint32_t at = 1; at < lines->count; at += 2) {
        oq_lex_word word;
        if (at + 1 == lines->count)
            return oq_lines_fail(lines, &lines->tokens[at],
                                 "how is \"%\" spoken?");
        if (!oq_lines_letters(lines, &lines->tokens[at + 1], &word))
            return false;
        oq_spoken *spoken = OQ_ADDED(lines, grammar->spoken,
                                     grammar->spoken_room,
                                     grammar->spoken_count);
        if (!spoken)
            return false;
        spoken->written = oq_token_copy(lines, &lines->tokens[at]);
        spoken->spoken = oq_token_copy(lines, &lines->tokens[at + 1]);
        if (!spoken->written || !spoken->spoken)
            return false;
    }
    return true;
}

OQ_FN bool oq_statement_numbers(oq_lines *lines) {
    return oq_lines_start(lines, 1, &lines->grammar->number_upos,
                          &lines->grammar->number_state);
}

OQ_FN bool oq_statement_numerals(oq_lines *lines) {
    return oq_lines_start(lines, 1, &lines->grammar->numeral_upos,
                          &lines->grammar->numeral_state);
}

OQ_FN bool oq_statement_abbreviations(oq_lines *lines) {
    return oq_lines_start(lines, 1, &lines->grammar->abbreviation_upos,
                          &lines->grammar->abbreviation_state);
}
