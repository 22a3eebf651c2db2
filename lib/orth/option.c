/*
 * option.c - see option.h. The file that is written has the letters of the
 * orthography with those of the options in the place of theirs; each is then
 * a look-alike of the other, so that text with either is understood.
 *
 * SPDX-License-Identifier: MIT
 */
#include "option.h"

#include "../base/utf8.h"
#include "../unicode/unicode.h"

/* -------------------------------------------------------------- Tags -- */

/* The size of the subtag at the start of a text. */
static size_t option_size(const char *text) {
    return strcspn(text, "- ");
}

static bool option_same(const char *left, const char *right, size_t size) {
    for (size_t i = 0; i < size; i++) {
        char a = left[i], b = right[i];
        if (a >= 'A' && a <= 'Z') a = (char)(a + 32);
        if (b >= 'A' && b <= 'Z') b = (char)(b + 32);
        if (a != b || a == 0) return false;
    }
    return true;
}

/* Whether a subtag stands in a list of words that "-" or " " separates. */
static bool option_listed(const char *list, const char *name, size_t size) {
    while (*list != 0) {
        list += *list == '-' || *list == ' ';
        if (option_size(list) == size && option_same(list, name, size))
            return size != 0;
        list += option_size(list);
    }
    return false;
}

/* Whether a tail asks for an option. */
static bool option_asked(const char *tail, const char *name) {
    return option_listed(tail, name, strlen(name));
}

/* Whether private-use subtags have begun in a tag. */
static bool option_is_private(const char *tag, size_t size) {
    for (size_t i = 0; i + 3 <= size; i++)
        if (option_same(tag + i, "-x-", 3)) return true;
    return false;
}

OQ_FN const char *oq_option_tail(const char *tag, const char *base, size_t size,
                                 const char *names) {
    if (!option_same(tag, base, size)) return NULL;
    const char *tail = tag + size;
    if (!option_is_private(base, size)) {
        if (!option_same(tail, "-x-", 3)) return NULL;
        tail += 2;
    }
    for (const char *at = tail; *at != 0; at += option_size(at))
        if (*at++ != '-' || !option_listed(names, at, option_size(at)))
            return NULL;
    return *tail != 0 ? tail : NULL;
}

/* ----------------------------------------------------------- Letters -- */

/* What is written for a letter. */
static uint32_t option_letter(const oq_orth *orth, const char *tail,
                              uint32_t code) {
    for (const oq_option *o = orth->options; o != NULL; o = o->next)
        for (size_t i = 0; i < o->from.count; i++)
            if (o->from.at[i] == code && option_asked(tail, o->name))
                return o->to.at[i];
    return code;
}

/* Whether a letter is one that an option brings. */
static bool option_is_new(const oq_orth *orth, const char *tail,
                          uint32_t code) {
    for (const oq_option *o = orth->options; o != NULL; o = o->next)
        for (size_t i = 0; i < o->to.count; i++)
            if (o->to.at[i] == code && option_asked(tail, o->name))
                return true;
    return false;
}

static void option_code(oq_bytes *out, uint32_t code) {
    char text[8];
    if (oq_is_letter(code)) {
        oq_bytes_add(out, text, oq_utf8_put((uint8_t *)text, code));
        return;
    }
    oq_bytes_add_text(out, "\\u{");
    oq_bytes_add(out, text, oq_hex(text, code, 1));
    oq_bytes_add_text(out, "}");
}

static void option_codes(oq_bytes *out, const oq_orth *orth, const char *tail,
                         const oq_codes *codes, const char *between) {
    for (size_t i = 0; i < codes->count; i++) {
        oq_bytes_add_text(out, between);
        option_code(out, option_letter(orth, tail, codes->at[i]));
    }
}

/* The words in "alphabet". */
static size_t option_alphabet_size(const oq_orth *orth) {
    size_t count = 1;
    for (const char *p = orth->alphabet; *p != 0; p++)
        count += *p == ' ';
    return count;
}

static void option_letters(oq_bytes *out, const oq_orth *orth,
                           const char *tail) {
    size_t left = option_alphabet_size(orth);
    oq_bytes_add_text(out, "\nalphabet");
    for (const oq_group *g = orth->letters; g != NULL; g = g->next) {
        if (left-- == 0) oq_bytes_add_text(out, " ;\nletters ");
        oq_bytes_add_text(out, " ");
        option_codes(out, orth, tail, &g->codes, "");
    }
    if (orth->signs.count != 0) oq_bytes_add_text(out, " ;\nsigns   ");
    option_codes(out, orth, tail, &orth->signs, " ");
    oq_bytes_add_text(out, " ;\n");
}

static void option_cases(oq_bytes *out, const oq_orth *orth, const char *tail) {
    for (const oq_case_pair *c = orth->cases; c != NULL; c = c->next) {
        if (option_letter(orth, tail, c->lower) != c->lower) continue;
        oq_bytes_add_text(out, "case     ");
        option_code(out, c->lower);
        oq_bytes_add_text(out, " ");
        option_code(out, c->upper);
        oq_bytes_add_text(out, " ;\n");
    }
}

static void option_like(oq_bytes *out, const oq_orth *orth, const char *tail,
                        const oq_like *like) {
    size_t count = 0;
    for (size_t i = 0; i < like->from.count; i++)
        count += !option_is_new(orth, tail, like->from.at[i]);
    if (count == 0 || (like->to != 0 && !oq_orth_has(orth, like->to))) return;
    oq_bytes_add_text(out, "like");
    if (like->restricted) {
        oq_bytes_add_text(out, " [");
        option_codes(out, orth, tail, &like->after, " ");
        oq_bytes_add_text(out, " ] {");
    }
    for (size_t i = 0; i < like->from.count; i++) {
        if (option_is_new(orth, tail, like->from.at[i])) continue;
        oq_bytes_add_text(out, " ");
        option_code(out, like->from.at[i]);
    }
    oq_bytes_add_text(out, " → ");
    if (like->to != 0) option_code(out, option_letter(orth, tail, like->to));
    oq_bytes_add_text(out, " ;\n");
}

static void option_pair(oq_bytes *out, const char *before, uint32_t left,
                        const char *arrow, uint32_t right) {
    oq_bytes_add_text(out, before);
    option_code(out, left);
    oq_bytes_add_text(out, arrow);
    option_code(out, right);
    oq_bytes_add_text(out, " ;\n");
}

/* The old letters are look-alikes, but for those that only change places;
 * then the rules. */
static void option_pairs(oq_bytes *out, const oq_orth *orth, const char *tail,
                         bool rules) {
    for (const oq_option *o = orth->options; o != NULL; o = o->next) {
        if (!option_asked(tail, o->name)) continue;
        for (size_t i = 0; i < o->from.count; i++)
            if (rules)
                option_pair(out, "", o->to.at[i], " ↔ ", o->from.at[i]);
            else if (!option_is_new(orth, tail, o->from.at[i]))
                option_pair(out, "like ", o->from.at[i], " → ", o->to.at[i]);
    }
}

/* -------------------------------------------------------------- Facts -- */

/* Prose without the quotes around it; it may hold none. */
static void option_prose(oq_bytes *out, const char *text) {
    for (; *text != 0; text++)
        oq_bytes_add(out, *text == '"' ? "'" : text, 1);
}

static void option_number(oq_bytes *out, const char *before, int number) {
    oq_bytes_add_text(out, before);
    if (number == 0)
        oq_bytes_add_text(out, "-");
    else
        oq_bytes_add_number(out, (unsigned long)number);
}

/* The tag: its options in the order of the file. */
static void option_tag(oq_bytes *out, const oq_orth *orth, const char *tail) {
    option_prose(out, orth->tag);
    if (!option_is_private(orth->tag, strlen(orth->tag)))
        oq_bytes_add_text(out, "-x");
    for (const oq_option *o = orth->options; o != NULL; o = o->next) {
        if (!option_asked(tail, o->name)) continue;
        oq_bytes_add_text(out, "-");
        oq_bytes_add_text(out, o->name);
    }
}

static void option_name(oq_bytes *out, const oq_orth *orth, const char *tail) {
    option_prose(out, orth->name);
    for (const oq_option *o = orth->options; o != NULL; o = o->next) {
        if (!option_asked(tail, o->name)) continue;
        oq_bytes_add_text(out, ", ");
        option_prose(out, o->text);
    }
}

static void option_facts(oq_bytes *out, const oq_orth *orth, const char *tail) {
    static const char *const standings[] = {"official", "historical",
                                            "proposed", "unofficial"};
    oq_bytes_add_text(out, "orthography \"");
    option_tag(out, orth, tail);
    oq_bytes_add_text(out, "\" ;\nname        \"");
    option_name(out, orth, tail);
    oq_bytes_add_text(out, "\" ;\nparent      \"");
    option_prose(out, orth->tag);
    oq_bytes_add_text(out, "\" ;\nstatus      ");
    oq_bytes_add_text(out, standings[orth->standing - 1]);
    option_number(out, " ;\nversion     ", orth->version);
    option_number(out, " ;\nyears       ", orth->first_year);
    option_number(out, " ", orth->last_year);
    oq_bytes_add_text(out, " ;\nway-to-parent   exact ;\n"
                           "way-from-parent exact ;\n");
}

OQ_FN void oq_option_write(oq_bytes *out, const oq_orth *orth,
                           const char *tail) {
    oq_bytes_add_text(out, "# Made of the options of the parent.\n");
    option_facts(out, orth, tail);
    option_letters(out, orth, tail);
    option_cases(out, orth, tail);
    for (const oq_like *like = orth->likes; like != NULL; like = like->next)
        option_like(out, orth, tail, like);
    option_pairs(out, orth, tail, false);
    oq_bytes_add_text(out, "\n");
    option_pairs(out, orth, tail, true);
}
