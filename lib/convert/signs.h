/*
 * signs.h - what address.c, placeholder.c and markup.c do at a sign that
 * signs.c found. Signs come in their order in the text; one that was passed
 * already is let be.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_SIGNS_H
#define OQ_SIGNS_H

#include "protect.h"

/* A text under search. Everything before "done" has been looked at; "floor"
 * is the end of the last address. */
typedef struct oq_address_search {
    const uint8_t *text;
    size_t size, done, floor;
} oq_address_search;

/* Adds the address that has its sign here, if one has: a point before a letter
 * or digit, "@", "://". False: no memory. */
OQ_FN bool oq_address_at(oq_address_search *search, size_t sign,
                         oq_ranges *found);

/* Adds the name behind the sign, if there is one: "%", "{", or the "$" before
 * a "{". Everything before *done has been looked at. False: no memory. */
OQ_FN bool oq_placeholder_at(const uint8_t *text, size_t size, size_t *done,
                             size_t sign, oq_ranges *found);

/* The same of what programs read: tags of HTML and wikis, entities, formats as
 * %s, commands of TeX, escapes as \n, names with underscores. */
OQ_FN bool oq_markup_at(const uint8_t *text, size_t size, size_t *done,
                        size_t sign, oq_code *code, oq_ranges *found);

/* What is open from here on, by number, is a tag; what is less is code. */
enum { OQ_CODE_TAG = 64 };

/* The number of an element of which the content is no text, by its name; 0: it is
 * text. */
OQ_FN uint8_t oq_code_number(const uint8_t *name, size_t length);

/* Where the tag [start, end) ends with the content that is no text; "name" is
 * what it is. What is open at the end of the text goes to "code". */
OQ_FN size_t oq_code_tag(const uint8_t *text, size_t size, size_t start,
                         size_t end, oq_range name, oq_code *code);

/* The same behind a tag over several lines of such an element. */
OQ_FN size_t oq_code_behind(const uint8_t *text, size_t size, size_t end,
                            uint8_t element, oq_code *code);

/* Whether what stands at "at", behind a name or a line end in a tag, goes on with
 * it: an attribute, its end, nothing. */
OQ_FN bool oq_tag_has(const uint8_t *text, size_t size, size_t at);

/* Where a tag ends that goes on behind a line, or the text does; the tag's name
 * ends at "name_end". What is open at the end of the text goes to "code". */
OQ_FN size_t oq_tag_open(const uint8_t *text, size_t size, size_t name_end,
                         uint8_t element, oq_code *code);

/* How far the tag that was open before a text goes in it. */
OQ_FN size_t oq_tag_rest(const uint8_t *text, size_t size, oq_code *code);

/* The same of a block of Markdown that begins at "line"; there if none does. */
OQ_FN size_t oq_code_fence(const uint8_t *text, size_t size, size_t line,
                           oq_code *code);

/* How far what was open before a text goes in it. */
OQ_FN size_t oq_code_rest(const uint8_t *text, size_t size, oq_code *code);

/* The name with underscores around the one at "sign", from "from" on; empty if
 * there is none. */
OQ_FN oq_range oq_identifier_at(const uint8_t *text, size_t size, size_t from,
                                size_t sign);

/* The name before the brackets at "sign". */
OQ_FN oq_range oq_call_at(const uint8_t *text, size_t from, size_t sign);

/* Where a command or an escape ends that has its backslash at "start"; there if
 * it is none. */
OQ_FN size_t oq_escape_end(const uint8_t *text, size_t size, size_t start);

/* The same of a tag of XML that has its "<" there; what is open at the end of the
 * text goes to "code". */
OQ_FN size_t oq_element_end(const uint8_t *text, size_t size, size_t start,
                            oq_code *code);

/* The name of JSON of which the closing quote, with a colon behind it, is at "sign";
 * empty if there is none from "from" on. */
OQ_FN oq_range oq_key_at(const uint8_t *text, size_t size, size_t from,
                         size_t sign);

/* The same of a formula that has its first "$" there. */
OQ_FN size_t oq_math_end(const uint8_t *text, size_t size, size_t sign);

/* Where the sign of the hertz begins that has its H at "sign": Hz behind a number,
 * kHz and GHz anywhere; behind it if there is none. */
OQ_FN size_t oq_hertz_start(const uint8_t *text, size_t size, size_t sign);

/* Where a span of code of Markdown ends that begins with the row of "`" at "row";
 * there if none does. Before "from" nothing is looked at. */
OQ_FN size_t oq_span_end(const uint8_t *text, size_t size, size_t from,
                         size_t row);

/* The same of a link of a wiki that has its "[[" at "start". */
OQ_FN size_t oq_link_end(const uint8_t *text, size_t size, size_t start);

#endif
