/*
 * letters.h - the letters of an orthography, as its own file states them, and
 * random words made of them. The file's text comes from ortaq_describe, so a
 * new orthography is tested by being there.
 *
 * A letter is a string: a digraph of the alphabet (sh) is one. Only the
 * statements alphabet, letters, signs and case are read, by a reader of its
 * own: the library is what is tested here.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef TEST_LETTERS_H
#define TEST_LETTERS_H

#include "ortaq.h"
#include "text.h"
#include <unicode/uchar.h>
#include <unicode/uscript.h>

enum { LETTER_BYTES = 24, LETTERS_MAX = 256, CASES_MAX = 32 };

typedef struct letter_list {
    char at[LETTERS_MAX][LETTER_BYTES];
    size_t count;
} letter_list;

typedef struct alphabet {
    char tag[64];
    letter_list letters; /* alphabet */
    letter_list further; /* letters */
    letter_list signs;
    uint32_t cases[CASES_MAX][2]; /* lower, upper */
    size_t case_count;
} alphabet;

/* ------------------------------------------------- Reading the file -- */

/* One word of the file, quotes and escapes undone; false at a ';' or the end.
 * "prose": it stood in double quotes. */
typedef struct scanner {
    const char *at, *end;
} scanner;

static inline void skip_blank(scanner *s) {
    for (; s->at < s->end; s->at++) {
        if (*s->at == '#')
            while (s->at < s->end && *s->at != '\n')
                s->at++;
        if (s->at == s->end || !strchr(" \t\r\n", *s->at)) return;
    }
}

/* \uXXXX or \u{X...}; the scanner stands behind the backslash. */
static inline uint32_t scan_escape(scanner *s) {
    s->at++;
    bool braces = *s->at == '{';
    char digits[9] = "";
    size_t count = 0, most = braces ? 8 : 4;
    s->at += braces;
    while (s->at < s->end && count < most &&
           strchr("0123456789abcdefABCDEF", *s->at))
        digits[count++] = *s->at++;
    s->at += braces;
    return (uint32_t)strtoul(digits, NULL, 16);
}

static inline void scan_quoted(scanner *s, text *word) {
    char quote = *s->at++;
    while (s->at < s->end && *s->at != quote)
        text_add(word, s->at++, 1);
    if (s->at < s->end) s->at++;
}

static inline bool scan_word(scanner *s, text *word) {
    word->size = 0;
    skip_blank(s);
    if (s->at == s->end || *s->at == ';') return false;
    while (s->at < s->end && !strchr(" \t\r\n;#", *s->at)) {
        if (*s->at == '\'' || *s->at == '"')
            scan_quoted(s, word);
        else if (*s->at == '\\' && (s->at++, true))
            text_code(word, scan_escape(s));
        else
            text_add(word, s->at++, 1);
    }
    return true;
}

static inline void add_letter(letter_list *list, text *word) {
    if (list->count == LETTERS_MAX || word->size >= LETTER_BYTES) return;
    strcpy(list->at[list->count++], text_string(word));
}

/* One code point of a case statement: lower and upper ones alternate, and
 * the commas between pairs are nothing. */
static inline void add_case(alphabet *a, const text *word, size_t *count) {
    size_t at = 0;
    if (word->size == 0 || word->data[0] == ',' || *count / 2 >= CASES_MAX)
        return;
    uint32_t code = (uint32_t)next_code(word->data, word->size, &at);
    a->cases[*count / 2][*count % 2] = code;
    a->case_count = ++*count / 2;
}

static inline letter_list *list_named(alphabet *a, const char *name) {
    if (strcmp(name, "alphabet") == 0) return &a->letters;
    if (strcmp(name, "letters") == 0) return &a->further;
    if (strcmp(name, "signs") == 0) return &a->signs;
    return NULL;
}

static inline void read_statement(alphabet *a, scanner *s, text *word) {
    if (!scan_word(s, word)) return;
    letter_list *list = list_named(a, text_string(word));
    bool cases = strcmp(text_string(word), "case") == 0;
    size_t count = a->case_count * 2;
    while (scan_word(s, word)) {
        if (list) add_letter(list, word);
        if (cases) add_case(a, word, &count);
    }
}

/* The text that ortaq_describe gives; empty on an error. */
static inline text described(const ortaq_library *library, const char *tag,
                             ortaq_description what) {
    text t = {0};
    size_t size = 0;
    if (ortaq_describe(library, tag, what, NULL, 0, &size) != ORTAQ_DONE)
        return t;
    text_reserve(&t, size + 1);
    ortaq_describe(library, tag, what, t.data, size, &t.size);
    return t;
}

/* Reads an orthography's letters; the caller frees the result. */
static inline alphabet *alphabet_of(const ortaq_library *library,
                                    const char *tag) {
    alphabet *a = must(calloc(1, sizeof *a));
    text word = {0}, source = described(library, tag, ORTAQ_DESCRIBE_SOURCE);
    snprintf(a->tag, sizeof a->tag, "%s", tag);
    scanner s = {source.data, source.data + source.size};
    while (s.at < s.end) {
        read_statement(a, &s, &word);
        skip_blank(&s);
        if (s.at < s.end) s.at++;
    }
    text_free(&word);
    text_free(&source);
    return a;
}

/* -------------------------------------------------------------- Case -- */

static inline uint32_t upper_of(const alphabet *a, uint32_t code) {
    for (size_t i = 0; i < a->case_count; i++)
        if (a->cases[i][0] == code) return a->cases[i][1];
    return (uint32_t)u_toupper((UChar32)code);
}

static inline uint32_t lower_of(const alphabet *a, uint32_t code) {
    for (size_t i = 0; i < a->case_count; i++)
        if (a->cases[i][1] == code) return a->cases[i][0];
    return (uint32_t)u_tolower((UChar32)code);
}

static inline text lowered(const alphabet *a, const char *bytes, size_t size) {
    text t = {0};
    for (size_t at = 0; at < size;) {
        int32_t code = next_code(bytes, size, &at);
        text_code(&t, code < 0 ? 0xFFFD : lower_of(a, (uint32_t)code));
    }
    return t;
}

/* How many capitals a letter gets: none, its first code point, all. */
typedef enum capitals { SMALL, TITLE, GREAT } capitals;

static inline void put_letter(text *t, const alphabet *a, const char *letter,
                              capitals how) {
    size_t size = strlen(letter);
    for (size_t at = 0, n = 0; at < size; n++) {
        uint32_t code = (uint32_t)next_code(letter, size, &at);
        bool great = how == GREAT || (how == TITLE && n == 0);
        text_code(t, great ? upper_of(a, code) : code);
    }
}

/* ------------------------------------------------------ Random words -- */

/* The longest letter of the alphabet that the bytes begin with; NULL: none. */
static inline const char *first_letter_of(const alphabet *a, const char *bytes,
                                          size_t size) {
    const char *best = NULL;
    for (size_t i = 0; i < a->letters.count; i++) {
        const char *letter = a->letters.at[i];
        size_t n = strlen(letter);
        if (n <= size && memcmp(letter, bytes, n) == 0 &&
            (!best || n > strlen(best)))
            best = letter;
    }
    return best;
}

/* Letters of a word; the longest ones first, so that s + h, drawn one by one,
 * is the digraph that a reader sees. Where a language reads such letters
 * otherwise (нгъ is н + гъ) is not asked: a promise holds for all words of the
 * alphabet, not for those alone that the language has. */
static inline size_t letters_of(const alphabet *a, const char *bytes,
                                size_t size, const char **found) {
    size_t count = 0;
    for (size_t at = 0; at < size;) {
        const char *letter = first_letter_of(a, bytes + at, size - at);
        if (!letter) return 0;
        found[count++] = letter;
        at += strlen(letter);
    }
    return count;
}

/* Capitals of letter i of a word as its neighbours ask for it. */
static inline capitals capitals_at(const bool *great, size_t i, size_t count) {
    if (!great[i]) return SMALL;
    bool beside = (i > 0 && great[i - 1]) || (i + 1 < count && great[i + 1]);
    return beside ? GREAT : TITLE;
}

/* Small, Title, GREAT or any; drawn for a whole word. */
static inline void draw_capitals(uint64_t *random, bool *great, size_t count) {
    size_t pattern = random_below(random, 4);
    for (size_t i = 0; i < count; i++)
        great[i] = pattern == 2 || (pattern == 1 && i == 0) ||
                   (pattern == 3 && random_below(random, 2));
}

/*
 * Appends a word of 1 to "most" (up to 200) letters of the alphabet, with
 * capitals as a careful writer sets them.
 */
static inline void random_word(text *t, const alphabet *a, uint64_t *random,
                               size_t most) {
    const char *letters[8 * 200];
    bool great[8 * 200];
    text plain = {0};
    size_t length = 1 + random_below(random, most);
    for (size_t i = 0; i < length; i++)
        text_put(&plain, a->letters.at[random_below(random, a->letters.count)]);
    size_t count = letters_of(a, plain.data, plain.size, letters);
    draw_capitals(random, great, count);
    for (size_t i = 0; i < count; i++)
        put_letter(t, a, letters[i], capitals_at(great, i, count));
    text_free(&plain);
}

/* ------------------------------------------------------------ Scripts -- */

/* The script that a tag names, else that of the first letter. */
static inline int script_of(const alphabet *a) {
    const char *names[] = {"-Latn", "-Cyrl", "-Arab"};
    const int codes[] = {USCRIPT_LATIN, USCRIPT_CYRILLIC, USCRIPT_ARABIC};
    for (size_t i = 0; i < 3; i++)
        if (strstr(a->tag, names[i])) return codes[i];
    size_t at = 0;
    UErrorCode error = U_ZERO_ERROR;
    const char *first = a->letters.at[0];
    return uscript_getScript(next_code(first, strlen(first), &at), &error);
}

static inline bool is_of_script(uint32_t code, int script) {
    UErrorCode error = U_ZERO_ERROR;
    return (int)uscript_getScript((UChar32)code, &error) == script;
}

static inline bool list_has(const letter_list *list, uint32_t code) {
    for (size_t i = 0; i < list->count; i++)
        for (size_t at = 0, n = strlen(list->at[i]); at < n;)
            if ((uint32_t)next_code(list->at[i], n, &at) == code) return true;
    return false;
}

/* Whether an orthography writes this code point, in either case. */
static inline bool alphabet_has(const alphabet *a, uint32_t code) {
    uint32_t lower = lower_of(a, code);
    return list_has(&a->letters, lower) || list_has(&a->further, lower) ||
           list_has(&a->signs, lower) || list_has(&a->signs, code);
}

/* A letter of the source's script that the target does not write. */
static inline bool is_left_over(const alphabet *source, const alphabet *target,
                                const text *result, uint32_t *left) {
    int script = script_of(source);
    for (size_t at = 0; at < result->size;) {
        *left = (uint32_t)next_code(result->data, result->size, &at);
        if (is_of_script(*left, script) && !alphabet_has(target, *left))
            return true;
    }
    return false;
}

#endif
