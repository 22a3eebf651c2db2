/*
 * wild.h - random text as hostile as it comes: words of an orthography, what
 * stands between words, marks, code points of every plane and, if asked for,
 * stray bytes and characters cut short.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef TEST_WILD_H
#define TEST_WILD_H

#include "letters.h"

/* clang-format off */
static const char *const snippets[] = {
    "\n", " ", "\r\n", "\t", "-", ".", ",", "1", "0",
    /* apostrophes, marks, joiners, marks of byte order and of replacement */
    "'", "’", "ʼ", "ʻ", "‘", "`", "\xCC\x87", "\xCC\x81", "\xD9\x94",
    "\xCC\xA7", "\xE2\x80\x8C", "\xEF\xBB\xBF", "\xEF\xBF\xBD",
    "\xE2\x80\xA8", "\xD9\x80", "😀", "漢", "꼉", "\xF0\xA5\x83\xB1",
    /* what is protected */
    "https://a.example/Sh?q=ч", "info@mail.example", "www.aa.az", "XXI", "IV",
    "Microsoft", "the",
    /* letters alone, presentation forms, borrowed and seldom ones */
    "a", "I", "i", "ı", "İ", "c", "h", "s", "ə", "ә", "ﻼ", "ﷲ", "ئ", "ɰ", "ƒ",
    "ꞑь", "ь",
    /* look-alikes: letters of two scripts in a word; a listed word */
    "mр", "ʔр", "рa", "маһиjj", "kitоb", "şəhәr", "цирк"};
/* clang-format on */

static inline void add_snippet(text *t, uint64_t *random) {
    size_t count = sizeof snippets / sizeof snippets[0];
    text_put(t, snippets[random_below(random, count)]);
}

static inline void add_any_code(text *t, uint64_t *random) {
    uint32_t limit = random_below(random, 3) ? 0x700 : 0x110000;
    uint32_t code = (uint32_t)random_below(random, limit);
    text_code(t, code >= 0xD800 && code < 0xE000 ? 0xFFFD : code);
}

static inline void add_any_byte(text *t, uint64_t *random) {
    char byte = (char)random_below(random, 256);
    text_add(t, &byte, 1);
}

/* Words of the source, things that stand between words, marks, any code
 * points, and with "broken" stray bytes and cut characters. */
static inline text random_text(const alphabet *a, uint64_t *random, size_t size,
                               bool broken) {
    text t = {0};
    while (t.size < size) {
        size_t dice = random_below(random, broken ? 10 : 8);
        if (dice < 4) random_word(&t, a, random, 8);
        if (dice == 4 || dice == 5) add_snippet(&t, random);
        if (dice == 6) add_any_code(&t, random);
        if (dice == 7 && random_below(random, 4) == 0) text_add(&t, "", 1);
        if (dice == 8) add_any_byte(&t, random);
        if (dice == 9 && t.size > 2) t.size -= 1;
        if (random_below(random, 2)) text_put(&t, " ");
    }
    return t;
}

#endif
