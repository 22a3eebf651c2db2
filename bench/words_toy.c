/*
 * words_toy.c - the toy grammar that hfst's tools compile into a transducer
 * to compare with: nouns and verbs that end in a consonant, their suffixes
 * spelt out for each of the four harmonies, so that no rules are needed. It
 * is much smaller than ours, which is to its advantage.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "words.h"

enum { STEMS = 2000, HARMONIES = 4 };

static const char *const low[HARMONIES] = {"a", "a", "ə", "ə"};
static const char *const high[HARMONIES] = {"ı", "u", "i", "ü"};

/* State, tag, suffix (A and I by harmony), next state ("Noun!": from there on
 * the harmony of an unrounded vowel, for lAr has one). */
static const char *const suffixes[][4] = {
    {"Noun", "+N", "", "Plural"},
    {"Plural", "", "", "Owner"},       {"Plural", "+Pl", "lAr", "Owner!"},
    {"Owner", "", "", "Case"},         {"Owner", "+My", "Im", "Case"},
    {"Owner", "+Your", "In", "Case"},  {"Owner", "+Our", "ImIz", "Case"},
    {"Owner", "+Yours", "InIz", "Case"}, {"Owner", "+His", "I", "CaseN"},
    {"Case", "", "", "Copula"},        {"Case", "+Dat", "A", "Copula"},
    {"Case", "+Acc", "I", "Copula"},   {"Case", "+Gen", "In", "Copula"},
    {"Case", "+Loc", "dA", "Copula"},  {"Case", "+Abl", "dAn", "Copula"},
    {"Case", "+Ins", "lA", "Copula"},  {"CaseN", "", "", "Copula"},
    {"CaseN", "+Dat", "nA", "Copula"}, {"CaseN", "+Acc", "nI", "Copula"},
    {"CaseN", "+Gen", "nIn", "Copula"}, {"CaseN", "+Loc", "ndA", "Copula"},
    {"CaseN", "+Abl", "ndAn", "Copula"}, {"Copula", "", "", "#"},
    {"Copula", "+Is", "dIr", "#"},     {"Copula", "+Was", "ydI", "#"},
    {"Copula", "+Q", "mI", "#"},
    {"Verb", "+V", "", "Tense"},       {"Verb", "+V+Neg", "mA", "TenseN"},
    {"Tense", "+Past", "dI", "Person"}, {"Tense", "+Cond", "sA", "Person"},
    {"Tense", "+Pres", "Ir", "Copula"}, {"Tense", "+Perf", "mIş", "Copula"},
    {"Tense", "+Conv", "Ib", "Copula"}, {"Tense", "+Part", "An", "Plural"},
    {"Tense", "+Ger", "mA", "PersonN"}, {"TenseN", "+Past", "dI", "Person"},
    {"TenseN", "+Perf", "mIş", "Copula"}, {"TenseN", "+Cond", "sA", "Person"},
    {"PersonN", "", "", "#"},          {"PersonN", "+His", "sI", "CaseN"},
    {"Person", "", "", "#"},           {"Person", "+1", "m", "#"},
    {"Person", "+2", "n", "#"},        {"Person", "+2Pl", "nIz", "#"},
    {"Person", "+3Pl", "lAr", "#"},
};

enum { SUFFIXES = sizeof suffixes / sizeof *suffixes };

static void write_spelt(FILE *file, const char *suffix, int harmony) {
    if (!*suffix) fputs("0", file);
    for (; *suffix; suffix++) {
        if (*suffix == 'A')
            fputs(low[harmony], file);
        else if (*suffix == 'I')
            fputs(high[harmony], file);
        else
            fputc(*suffix, file);
    }
}

static void write_suffix(FILE *file, size_t number, int harmony) {
    const char *const *s = suffixes[number];
    size_t size = strcspn(s[3], "!");
    fprintf(file, "%s:", s[1][0] ? s[1] : "0");
    write_spelt(file, s[2], harmony);
    if (s[3][0] == '#')
        fprintf(file, " # ;\n");
    else
        fprintf(file, " %.*s%d ;\n", (int)size, s[3],
                s[3][size] ? harmony & 2 : harmony);
}

static void write_states(FILE *file) {
    for (int harmony = 0; harmony < HARMONIES; harmony++)
        for (size_t i = 0; i < SUFFIXES; i++) {
            if (i == 0 || strcmp(suffixes[i][0], suffixes[i - 1][0]) != 0)
                fprintf(file, "\nLEXICON %s%d\n", suffixes[i][0], harmony);
            write_suffix(file, i, harmony);
        }
}

/* The harmony after a stem; -1 if it ends in a vowel or has none. */
static int harmony_of(const char *stem) {
    static const char *const vowels[] = {"a", "ı", "o", "u", "e",
                                         "ə", "i", "ö", "ü"};
    static const int harmonies[] = {0, 0, 1, 1, 2, 2, 2, 3, 3};
    int found = -1;
    size_t end = 0;
    for (size_t at = 0; stem[at]; at++)
        for (size_t v = 0; v < sizeof vowels / sizeof *vowels; v++)
            if (strncmp(stem + at, vowels[v], strlen(vowels[v])) == 0) {
                found = harmonies[v];
                end = at + strlen(vowels[v]);
            }
    return stem[end] ? found : -1;
}

static int is_new(char stems[][64], size_t count, const char *stem) {
    for (size_t i = 0; i < count; i++)
        if (strcmp(stems[i], stem) == 0) return 0;
    return 1;
}

/* A stem that the toy can have: in small letters, ends in a consonant. */
static int is_stem(const ortaq_analysis *a) {
    size_t size = strlen(a->lemma);
    return !a->guessed && size > 1 && size < 60 && harmony_of(a->lemma) >= 0 &&
           strpbrk(a->lemma, "-' .0123456789") == NULL &&
           (strcmp(a->upos, "NOUN") == 0 || strcmp(a->upos, "VERB") == 0);
}

static size_t write_stems(FILE *file, ortaq_analyser *analyser,
                          const bench_words *words) {
    char(*stems)[64] = malloc(STEMS * sizeof *stems);
    size_t count = 0, readings;
    ortaq_analysis a;
    bench_need(stems != NULL, "out of memory");
    fprintf(file, "\nLEXICON Root\n");
    for (size_t i = 0; i < words->count && count < STEMS; i++) {
        ortaq_analyse(analyser, words->at[i].at, words->at[i].size, &readings);
        if (!readings || ortaq_analysis_at(analyser, 0, &a) != ORTAQ_DONE ||
            !is_stem(&a) || !is_new(stems, count, a.lemma))
            continue;
        strcpy(stems[count++], a.lemma);
        fprintf(file, "%s %s%d ;\n", a.lemma,
                a.upos[0] == 'N' ? "Noun" : "Verb", harmony_of(a.lemma));
    }
    free(stems);
    return count;
}

size_t bench_toy_grammar(ortaq_analyser *analyser, const bench_words *words,
                         const char *path) {
    FILE *file = fopen(path, "w");
    bench_need(file != NULL, "a temporary file cannot be written");
    fprintf(file, "Multichar_Symbols\n+N +V +V+Neg");
    for (size_t i = 0; i < SUFFIXES; i++)
        if (suffixes[i][1][0]) fprintf(file, " %s", suffixes[i][1]);
    fprintf(file, "\n");
    size_t count = write_stems(file, analyser, words);
    write_states(file);
    bench_need(fclose(file) == 0, "a temporary file cannot be written");
    return count;
}
