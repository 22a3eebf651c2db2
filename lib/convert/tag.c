/*
 * tag.c - tags over several lines: <a, href="..." and > each in a line of its own.
 * A tag goes on in a line that begins with an attribute or with its end, or if the
 * value of one is open; no text does so. It ends at the first ">", before the next
 * "<", and before a line that TAG_MOST bytes end before. Invariant: what is open at
 * the end of a stretch is all that is remembered of it (code.c).
 *
 * SPDX-License-Identifier: MIT
 */
#include "glance.h"
#include "signs.h"

enum { TAG_MOST = 16 << 10 };

/* What is open: a tag, and in it a value in quotation marks. */
enum { TAG_OPEN = OQ_CODE_TAG, TAG_QUOTE, TAG_APOSTROPHE };

/* Attributes of HTML without a value. */
static const char tag_bare[] =
    " allowfullscreen async autofocus autoplay checked controls default defer "
    "disabled hidden inert ismap itemscope loop multiple muted nomodule novalidate "
    "open playsinline readonly required reversed selected ";

/* Where the name of an attribute ends that begins at "at", those of frameworks
 * too: v-bind:a, @click, [a], (b), *c, #d. */
static size_t tag_name(const uint8_t *text, size_t size, size_t at) {
    while (at < size && (oq_is_ascii_letter(text[at]) || oq_is_ascii_digit(text[at]) ||
                         (text[at] > ' ' && strchr("-_.:@#*[]()", text[at]))))
        at++;
    return at;
}

/* Whether a value stands behind the name of an attribute: a=b, a = "b". */
static bool tag_has_value(const uint8_t *text, size_t size, size_t name_end) {
    size_t sign = oq_blanks_end(text, size, name_end), value;
    if (oq_code_at(text, size, sign) != '=') return false;
    value = oq_blanks_end(text, size, sign + 1);
    uint32_t first = oq_code_at(text, size, value);
    return first == '"' || first == '\'' ||
           (value == name_end + 1 && (oq_is_ascii_letter(first) || first == '{' ||
                                      oq_is_ascii_digit(first)));
}

OQ_FN bool oq_tag_has(const uint8_t *text, size_t size, size_t at) {
    size_t name = oq_blanks_end(text, size, at), end = tag_name(text, size, name);
    if (name == size) return true;
    if (text[name] == '>' || (text[name] == '/' && oq_code_at(text, size, name + 1) == '>'))
        return true;
    return end > name && (tag_has_value(text, size, end) ||
                          oq_is_listed(tag_bare, text + name, end - name));
}

/* Where a line of a tag ends, or the tag in it: at ">", "<", a line end; *quote is
 * what is open then. */
static size_t tag_line(const uint8_t *text, size_t size, size_t at, uint8_t *quote) {
    for (; at < size; at++) {
        uint8_t kind = text[at] == '"'    ? TAG_QUOTE
                       : text[at] == '\'' ? TAG_APOSTROPHE
                                          : TAG_OPEN;
        if (text[at] == '>' || text[at] == '<' || text[at] == '\n') break;
        if (kind == TAG_OPEN) continue;
        if (*quote == TAG_OPEN)
            *quote = kind;
        else if (*quote == kind)
            *quote = TAG_OPEN;
    }
    return at;
}

/* Ends it behind the ">" at "at", which may begin the text, or behind the content
 * that is no text. */
static size_t tag_close(const uint8_t *text, size_t size, size_t at, oq_code *code) {
    bool empty = at > 0 && text[at - 1] == '/';
    uint8_t element = empty ? 0 : code->element;
    *code = (oq_code){0, 0, 0};
    return element != 0 ? oq_code_behind(text, size, at + 1, element, code) : at + 1;
}

/* Goes on in it from "at" on, and gives where it ends, or the text. */
static size_t tag_on(const uint8_t *text, size_t size, size_t at, oq_code *code) {
    for (;;) {
        size_t end = tag_line(text, size, at, &code->open);
        code->left -= end - at < code->left ? end - at : code->left;
        if (end == size) return size;
        if (text[end] == '>') return tag_close(text, size, end, code);
        at = end + 1;
        bool on = text[end] == '\n' && code->left > 0 &&
                  (code->open != TAG_OPEN || oq_tag_has(text, size, at));
        if (on) continue;
        *code = (oq_code){0, 0, 0};
        return end;
    }
}

OQ_FN size_t oq_tag_open(const uint8_t *text, size_t size, size_t name_end,
                         uint8_t element, oq_code *code) {
    *code = (oq_code){TAG_OPEN, TAG_MOST, element};
    return tag_on(text, size, name_end, code);
}

OQ_FN size_t oq_tag_rest(const uint8_t *text, size_t size, oq_code *code) {
    if (code->open != TAG_OPEN || oq_tag_has(text, size, 0))
        return tag_on(text, size, 0, code);
    *code = (oq_code){0, 0, 0};
    return 0;
}
