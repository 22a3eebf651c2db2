/*
 * odds_train.c - host program: learns letter odds (lib/restore/odds.h) from a
 * list of words.
 *
 *   odds_train OUT ALPHABET VOWELS LIST
 *
 * ALPHABET and VOWELS are strings of letters; LIST is a table of words as
 * gen/words_list.c reads it. Words that a lemma list has, or two lists, count
 * once each: what is unknown later is rare, and rare words are like each
 * other, not like the commonest ones. Probabilities of three letters fall back
 * on those of two and one (Witten and Bell 1991, with a fixed weight).
 *
 * SPDX-License-Identifier: MIT
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "restore/odds.h"

#define ODDS_BACKOFF 8.0

static oq_odds odds;
static double threes[OQ_ODDS_LETTERS][OQ_ODDS_LETTERS][OQ_ODDS_LETTERS];
static double twos[OQ_ODDS_LETTERS][OQ_ODDS_LETTERS], ones[OQ_ODDS_LETTERS];
static double total;
static double vowel_pairs[OQ_ODDS_LETTERS][OQ_ODDS_LETTERS];
static bool is_vowel[OQ_ODDS_LETTERS];
static int letter_count;

static void odds_alphabet(const char *alphabet, const char *vowels) {
    const uint8_t *text = (const uint8_t *)alphabet;
    for (size_t at = 0; text[at];) {
        uint32_t code = oq_utf8_get(text, &at);
        if (letter_count + 1 == OQ_ODDS_LETTERS || code > 0xFFFF) {
            fprintf(stderr, "odds_train: too many letters\n");
            exit(2);
        }
        odds.codes[++letter_count] = (uint16_t)code;
    }
    text = (const uint8_t *)vowels;
    for (size_t at = 0; text[at];)
        is_vowel[oq_odds_letter(&odds, oq_utf8_get(text, &at))] = true;
}

static void odds_count(const uint8_t *letters, int size) {
    int two = 0, one = 0, vowel = 0;
    for (int i = 0; i <= size; i++) {
        int letter = i < size ? letters[i] : 0;
        threes[two][one][letter]++;
        twos[one][letter]++;
        ones[letter]++;
        total++;
        two = one;
        one = letter;
        if (letter && is_vowel[letter]) {
            vowel_pairs[vowel][letter]++;
            vowel = letter;
        }
    }
}

static void odds_word(const char *word) {
    uint8_t letters[128];
    int size = 0;
    for (size_t at = 0; word[at] && size < 120;) {
        uint32_t code = oq_utf8_get((const uint8_t *)word, &at);
        letters[size] = oq_odds_letter(&odds, code);
        if (!letters[size++])
            return;
    }
    if (size > 1)
        odds_count(letters, size);
}

/* A line of the list: the word counts if its last two columns say so. */
static void odds_line(char *line) {
    char *column[6] = {line};
    line[strcspn(line, "\r\n")] = 0;
    for (int i = 1; i < 6; i++) {
        column[i] = strchr(column[i - 1], '\t');
        if (!column[i])
            return;
        *column[i]++ = 0;
    }
    if (*line != '#' && (atoi(column[4]) || atoi(column[5]) >= 2))
        odds_word(line);
}

static void odds_read(const char *name) {
    char line[4096];
    FILE *file = fopen(name, "r");
    if (!file) {
        perror(name);
        exit(2);
    }
    while (fgets(line, sizeof line, file))
        odds_line(line);
    fclose(file);
}

static uint8_t odds_cost(double share, double even) {
    double cost = -8 * log2(share) + even;
    return cost < 0 ? 0 : cost > 255 ? 255 : (uint8_t)(cost + 0.5);
}

static double odds_sum(const double *row) {
    double sum = 0;
    for (int i = 0; i <= letter_count; i++)
        sum += row[i];
    return sum;
}

static void odds_threes(int two, int one) {
    double sum_three = odds_sum(threes[two][one]), sum_two = odds_sum(twos[one]);
    for (int letter = 0; letter <= letter_count; letter++) {
        double share = (ones[letter] + 1) / (total + letter_count + 1);
        share = (twos[one][letter] + ODDS_BACKOFF * share) /
                (sum_two + ODDS_BACKOFF);
        share = (threes[two][one][letter] + ODDS_BACKOFF * share) /
                (sum_three + ODDS_BACKOFF);
        odds.after[two][one][letter] = odds_cost(share, 0);
    }
}

/* How much likelier a vowel is behind this one than behind any. */
static void odds_harmony(int one) {
    double sum = odds_sum(vowel_pairs[one]), all = 0;
    for (int i = 0; i <= letter_count; i++)
        all += odds_sum(vowel_pairs[i]);
    for (int letter = 1; letter <= letter_count; letter++) {
        double any = 0;
        for (int i = 0; i <= letter_count; i++)
            any += vowel_pairs[i][letter];
        double share = (any + 1) / (all + letter_count);
        double here = (vowel_pairs[one][letter] + ODDS_BACKOFF * share) /
                      (sum + ODDS_BACKOFF);
        odds.harmony[one][letter] =
            is_vowel[letter] ? odds_cost(here / share, OQ_ODDS_EVEN)
                             : OQ_ODDS_EVEN;
    }
}

int main(int count, char **arguments) {
    if (count != 5) {
        fprintf(stderr, "usage: odds_train OUT ALPHABET VOWELS LIST\n");
        return 2;
    }
    memcpy(odds.magic, OQ_ODDS_MAGIC, sizeof odds.magic);
    odds_alphabet(arguments[2], arguments[3]);
    odds_read(arguments[4]);
    for (int two = 0; two <= letter_count; two++) {
        odds_harmony(two);
        for (int one = 0; one <= letter_count; one++)
            odds_threes(two, one);
    }
    FILE *file = fopen(arguments[1], "wb");
    if (!file || fwrite(&odds, sizeof odds, 1, file) != 1 || fclose(file)) {
        perror(arguments[1]);
        return 2;
    }
    printf("%.0f letters of words, %d letters, %zu bytes\n", total,
           letter_count, sizeof odds);
    return 0;
}
