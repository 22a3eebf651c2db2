/*
 * suggest.c - near words: by the number of letters to add, drop, change or
 * swap with the next one. A word that only lacks its end is near too, however
 * long the end, so that "az" brings up what begins with it, the shortest first.
 *
 * SPDX-License-Identifier: MIT
 */
#include "suggest.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { LETTERS_MOST = 40 };

static int folded(const char *word, size_t place) {
    return tolower((unsigned char)word[place]);
}

static unsigned least(unsigned a, unsigned b) {
    return a < b ? a : b;
}

/* Three rows of the table of distances between beginnings of the words. */
static unsigned distance_of(const char *a, size_t a_size, const char *b,
                            size_t b_size) {
    unsigned rows[3][LETTERS_MOST + 1];
    for (size_t i = 0; i <= a_size; i++) {
        unsigned *row = rows[i % 3];
        const unsigned *above = rows[(i + 2) % 3], *twice = rows[(i + 1) % 3];
        row[0] = (unsigned)i;
        for (size_t j = 1; j <= b_size; j++) {
            row[j] = row[j - 1] + 1;
            if (i == 0) continue;
            bool same = folded(a, i - 1) == folded(b, j - 1);
            row[j] = least(row[j], above[j] + 1);
            row[j] = least(row[j], above[j - 1] + (same ? 0 : 1));
            if (i > 1 && j > 1 && folded(a, i - 1) == folded(b, j - 2) &&
                folded(a, i - 2) == folded(b, j - 1))
                row[j] = least(row[j], twice[j - 2] + 1);
        }
    }
    return rows[a_size % 3][b_size];
}

static bool begins(const char *word, const char *beginning, size_t size) {
    for (size_t i = 0; i < size; i++)
        if (folded(word, i) != folded(beginning, i)) return false;
    return size > 0;
}

/* True, and how far, if near. */
static bool is_near(const char *typed, const char *word, size_t size,
                    unsigned *distance) {
    size_t length = strlen(typed);
    if (length > LETTERS_MOST || size > LETTERS_MOST) return false;
    *distance = distance_of(typed, length, word, size);
    unsigned allowed = length < 4 ? 1 : length < 8 ? 2 : 3;
    if (*distance <= allowed) return true;
    if (length >= size) return false;
    *distance = allowed + (unsigned)(size - length);
    return begins(word, typed, length);
}

static bool has(const near_words *near, const char *shown) {
    for (size_t i = 0; i < near->count; i++)
        if (strcmp(near->items[i], shown) == 0) return true;
    return false;
}

void near_words_try(near_words *near, const char *word, size_t size,
                    const char *shown) {
    unsigned distance = 0;
    if (!is_near(near->word, word, size, &distance) || has(near, shown)) return;
    size_t place = near->count;
    while (place > 0 && near->distance[place - 1] > distance)
        place--;
    if (place == NEAR_MOST) return;
    if (near->count < NEAR_MOST) near->count++;
    for (size_t i = near->count - 1; i > place; i--) {
        near->items[i] = near->items[i - 1];
        near->distance[i] = near->distance[i - 1];
    }
    near->items[place] = shown;
    near->distance[place] = distance;
}

void near_words_say(const near_words *near, const char *before, char *line,
                    size_t room) {
    size_t size = 0;
    line[0] = '\0';
    for (size_t i = 0; i < near->count && size < room; i++) {
        const char *between = i == 0                 ? " (did you mean "
                              : i + 1 == near->count ? " or "
                                                     : ", ";
        int more = snprintf(line + size, room - size, "%s%s%s", between, before,
                            near->items[i]);
        size += more > 0 ? (size_t)more : 0;
    }
    if (near->count > 0 && size < room)
        snprintf(line + size, room - size, "?)");
}
