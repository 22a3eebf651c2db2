/*
 * plausible.c - see plausible.h. A word is paid for in the script that most
 * of its letters have: each letter by its table, a letter of another script or
 * of no table as a rare one, a capital behind a small letter as odd.
 *
 * SPDX-License-Identifier: MIT
 */
#include "plausible.h"
#include "utf8.h"

#include <stdbool.h>
#include <string.h>

enum {
    COST_RARE = 160,     /* a letter that the language has not */
    COST_MARK = 60,      /* punctuation as books have it */
    COST_SYMBOL = 110,   /* other marks */
    COST_CONTROL = 200,  /* C1 controls */
    COST_BAD = 240,      /* no character at all */
    COST_ODD_CASE = 80,  /* a capital behind a small letter */
    COST_ODD_PLACE = 60, /* a mark between two letters */
    COST_JOINER = 50,    /* joiners and vowel signs of Arabic words */
};

typedef enum script { LATIN, CYRILLIC, ARABIC, SCRIPTS, NO_SCRIPT } script;

/* Where the letters of a script are, and what one table holds of it. */
static const struct {
    const char *name;
    uint32_t first, end;
} blocks[SCRIPTS] = {
    {"Latn", 0x41, 0x2B0}, {"Cyrl", 0x400, 0x530}, {"Arab", 0x620, 0x6D6}};

enum { LETTERS = 0x270 };

static uint8_t table[LETTER_TABLES][LETTERS];
static script script_of_table[LETTER_TABLES];

/* ------------------------------------------------------------- Letters -- */

static script script_of(uint32_t code) {
    if (code < 0x80) {
        uint32_t small = code | 0x20;
        return small >= 'a' && small <= 'z' ? LATIN : NO_SCRIPT;
    }
    if (code == 0xD7 || code == 0xF7 || code == 0x640) return NO_SCRIPT;
    if (code >= 0x482 && code < 0x48A) return NO_SCRIPT;
    if (code >= 0x64B && code < 0x671) return NO_SCRIPT;
    if (code >= 0xC0 && code < 0x2B0) return LATIN;
    for (script s = CYRILLIC; s < SCRIPTS; s++)
        if (code >= blocks[s].first && code < blocks[s].end) return s;
    return NO_SCRIPT;
}

static uint32_t small_cyrillic(uint32_t code) {
    if (code < 0x410) return code + 0x50;
    if (code < 0x430) return code + 0x20;
    return code == 0x4C0 ? 0x4CF : code + 1;
}

static uint32_t small_latin(uint32_t code) {
    if (code < 0x100) return code + 0x20;
    if (code == 0x130) return 'i';
    if (code == 0x178) return 0xFF;
    return code == 0x18F ? 0x259 : code + 1;
}

/* The letter that the tables have: small, and one for ی ي and for ک ك. */
static uint32_t folded(uint32_t code) {
    if (code == 0x6CC || code == 0x649) return 0x64A;
    if (code == 0x6A9) return 0x643;
    if (utf8_case(code) <= 0) return code;
    return code < 0x400 ? small_latin(code) : small_cyrillic(code);
}

/* ---------------------------------------------------------------- Tables -- */

static size_t read_letter(const char *at, size_t left, size_t number) {
    script s = script_of_table[number];
    size_t size = utf8_sequence(at, left);
    uint32_t code = utf8_code(at, left);
    size_t digits = 0;
    unsigned cost = 0;
    while (at[size + digits] >= '0' && at[size + digits] <= '9')
        cost = cost * 10 + (unsigned)(at[size + digits++] - '0');
    if (cost < COST_RARE && code >= blocks[s].first && code < blocks[s].end)
        table[number][code - blocks[s].first] = (uint8_t)cost;
    return size + digits + 1;
}

static void read_table(size_t number) {
    const letter_costs *from = &letter_tables[number];
    size_t size = strlen(from->costs);
    script s = LATIN;
    while (strstr(from->tag, blocks[s].name) == NULL)
        s++;
    script_of_table[number] = s;
    memset(table[number], COST_RARE, LETTERS);
    for (size_t at = 0; at < size;)
        at += read_letter(from->costs + at, size - at, number);
}

static void read_tables(void) {
    static bool done;
    if (done) return;
    done = true;
    for (size_t i = 0; i < LETTER_TABLES; i++)
        read_table(i);
}

/* ----------------------------------------------------------------- Words -- */

static script main_script(const uint32_t *codes, size_t count) {
    size_t letters[SCRIPTS] = {0};
    script most = NO_SCRIPT;
    for (size_t i = 0; i < count; i++) {
        script s = script_of(codes[i]);
        if (s == NO_SCRIPT) continue;
        letters[s]++;
        if (most == NO_SCRIPT || letters[s] > letters[most]) most = s;
    }
    return most;
}

static void add_letters(plausibility *p, const uint32_t *codes, size_t count,
                        script s) {
    for (size_t i = 0; i < count; i++) {
        script own = script_of(codes[i]);
        if (own == NO_SCRIPT) continue;
        uint32_t place =
            own == s ? folded(codes[i]) - blocks[s].first : LETTERS;
        for (size_t l = 0; l < LETTER_TABLES; l++) {
            if (script_of_table[l] != s) continue;
            unsigned cost = place < LETTERS ? table[l][place] : COST_RARE;
            p->costs[l] += cost;
            p->odd[l] += cost == COST_RARE;
        }
    }
}

/* Joiners and vowel signs. */
static bool is_arabic_sign(uint32_t code) {
    return code == 0x200C || code == 0x200D || (code >= 0x64B && code < 0x660);
}

static unsigned cost_of_mark(uint32_t code, script s) {
    if (code == PLAUSIBLE_BAD) return COST_BAD;
    if (code == PLAUSIBLE_ODD) return COST_RARE;
    if (code < 0x80) return 0;
    if (code < 0xA0) return COST_CONTROL;
    if (is_arabic_sign(code)) return s == ARABIC ? COST_JOINER : COST_RARE;
    if (code == 0xA0 || code == 0xAB || code == 0xBB || code == 0xB0 ||
        code == 0x2116 || (code >= 0x2010 && code <= 0x2026) || code == 0x60C ||
        code == 0x61B || code == 0x61F)
        return COST_MARK;
    return COST_SYMBOL;
}

static bool is_letter(const uint32_t *codes, size_t count, size_t place) {
    return place < count && script_of(codes[place]) != NO_SCRIPT;
}

/* Apostrophes, joiners and vowel signs stand inside words. */
static bool may_be_inside(uint32_t code) {
    return code < 0x80 || code == 0x2019 || code == 0x2018 || code == 0xB4 ||
           code == 0xAD || is_arabic_sign(code);
}

static unsigned cost_of_place(const uint32_t *codes, size_t count, size_t i,
                              script s) {
    bool between = i > 0 && is_letter(codes, count, i - 1) &&
                   is_letter(codes, count, i + 1);
    if (!is_letter(codes, count, i))
        return cost_of_mark(codes[i], s) +
               (between && !may_be_inside(codes[i]) ? COST_ODD_PLACE : 0);
    return i > 0 && is_letter(codes, count, i - 1) && utf8_case(codes[i]) > 0 &&
                   utf8_case(codes[i - 1]) < 0
               ? COST_ODD_CASE
               : 0;
}

void plausible_add(plausibility *p, const uint32_t *codes, size_t count) {
    read_tables();
    script s = main_script(codes, count);
    if (s != NO_SCRIPT) add_letters(p, codes, count, s);
    for (size_t i = 0; i < count; i++) {
        unsigned cost = cost_of_place(codes, count, i, s);
        p->marks += cost;
        p->odd_marks += cost == COST_ODD_CASE || cost > COST_SYMBOL;
    }
    p->count += count;
}

static size_t best_table(const plausibility *p, script s,
                         const char *language) {
    size_t best = LETTER_TABLES;
    for (size_t l = 0; l < LETTER_TABLES; l++) {
        if (script_of_table[l] != s) continue;
        if (s == LATIN && language != NULL &&
            strcmp(letter_tables[l].tag, language) != 0)
            continue;
        if (best == LETTER_TABLES || p->costs[l] < p->costs[best]) best = l;
    }
    return best;
}

uint64_t plausible_cost(const plausibility *p, const char *language,
                        uint64_t *odd) {
    uint64_t sum = p->marks;
    read_tables();
    *odd = p->odd_marks;
    for (script s = LATIN; s < SCRIPTS; s++) {
        size_t best = best_table(p, s, language);
        sum += p->costs[best];
        *odd += p->odd[best];
    }
    return sum;
}
