/*
 * identify_cells.c - host program: writes the table by which lib/identify
 * folds code points (lib/identify/words.h says what a cell is), as C, to
 * standard output. Beyond the blocks of lib/unicode/ucd.txt a code point is
 * a letter of another script unless it lies in a block of marks and symbols.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdio.h>
#include <stdlib.h>

#include "identify/words.h"

enum { CELLS = 0x11000, CELL_PAGE = 64, CELL_PAGES = CELLS / CELL_PAGE };

static uint32_t cells[CELLS];
static uint16_t counted[OQ_ID_SEEN];
static unsigned counted_size = OQ_ID_FOUL + 1;

static uint32_t cell_of(unsigned kind, uint32_t letter, unsigned script,
                        unsigned place) {
    return (uint32_t)kind << OQ_ID_KIND_SHIFT |
           (uint32_t)place << OQ_ID_PLACE_SHIFT |
           (uint32_t)script << OQ_ID_SCRIPT_SHIFT | letter;
}

/* Blocks without letters of any script that has them in our sense. */
static bool cell_is_symbol(uint32_t code) {
    static const uint32_t ranges[][2] = {
        {0x0000, 0x00BF},  {0x00D7, 0x00D7}, {0x00F7, 0x00F7},
        {0x02C2, 0x02DF},  {0x02E5, 0x02FF}, {0x2000, 0x2BFF},
        {0x2E00, 0x2E7F},  {0x3000, 0x3004}, {0x3008, 0x3020},
        {0xA700, 0xA721},  {0xD800, 0xF8FF}, {0xFD3E, 0xFD3F},
        {0xFE00, 0xFE6F},  {0xFEFF, 0xFF20}, {0xFFE0, 0xFFFF},
        {0x10000, 0x103FF}};
    for (size_t i = 0; i < OQ_COUNT(ranges); i++)
        if (code >= ranges[i][0] && code <= ranges[i][1]) return true;
    return false;
}

static bool cell_is_apostrophe(uint32_t code) {
    static const uint16_t list[] = {0x27,   0x60,   0xB4,   0x2B9,  0x2BB,
                                    0x2BC,  0x2BD,  0x2BE,  0x2BF,  0x2C8,
                                    0x2CA,  0x2CB,  0x2018, 0x2019, 0x201B,
                                    0x2032, 0x2035, 0xA78B, 0xA78C, 0xFF07};
    for (size_t i = 0; i < OQ_COUNT(list); i++)
        if (code == list[i]) return true;
    return false;
}

/* The place of a small letter that is counted; the first asks for a new one. */
static unsigned cell_place(uint32_t letter, unsigned script) {
    if (script != OQ_SCRIPT_LATN && script != OQ_SCRIPT_CYRL &&
        script != OQ_SCRIPT_ARAB)
        return 0;
    for (unsigned i = OQ_ID_FOUL + 1; i < counted_size; i++)
        if (counted[i] == letter) return i;
    bool form = (letter >= 0x1E00 && letter < 0x1F00) || letter >= 0xFB00;
    if (counted_size == OQ_ID_SEEN || form) return 0;
    counted[counted_size] = (uint16_t)letter;
    return counted_size++;
}

static uint32_t cell_letter(uint32_t code) {
    uint32_t letters[OQ_PRESENTATION_MAX];
    unsigned script = oq_script_of(code);
    if (oq_presentation(code, letters) != 0)
        return cell_of(OQ_ID_SPECIAL, code, script, 0);
    uint32_t letter = code == 0x130 ? 'i' : oq_lower(code);
    unsigned kind = code == 0x130 ? OQ_ID_SPECIAL : OQ_ID_LETTER;
    if (script == OQ_SCRIPT_NONE) script = OQ_ID_OTHER;
    if (letter > 0xFFFF) letter = 0xFFFF;
    return cell_of(kind, letter, script, cell_place(letter, script));
}

/* Signs that programs are full of, and text is not; and controls, of which text
 * has none but for those of lines and pages. */
static uint32_t cell_gap(uint32_t code) {
    unsigned place = 0;
    if (code == 0x7F || (code < 0x20 && (code < '\t' || code > '\r')))
        place = OQ_ID_FOUL;
    else if (code < 0x80 && strchr("#$&*+<=>@[\\]^_{|}~;", (int)code) != NULL)
        place = OQ_ID_SIGNS;
    return cell_of(OQ_ID_GAP, OQ_ID_EDGE, 0, place);
}

static uint32_t cell_make(uint32_t code) {
    if (cell_is_apostrophe(code))
        return cell_of(OQ_ID_SPECIAL, OQ_ID_APOSTROPHE, 0, 0);
    if (code == 0x200C) return cell_of(OQ_ID_SPECIAL, code, 0, 0);
    if (code == 0xAD || code == 0x640 || code == 0x200D || code == 0xFEFF ||
        code == 0x200E || code == 0x200F || code == 0x2060)
        return cell_of(OQ_ID_SPECIAL, 0, 0, 0);
    if (oq_is_mark(code)) return cell_of(OQ_ID_MARK, code, 0, 0);
    if (oq_is_letter(code)) return cell_letter(code);
    if (code < 0x780 || cell_is_symbol(code) || oq_lower(code) != code ||
        (code >= 0x10C00 && code < 0x10C50))
        return cell_gap(code);
    return cell_of(OQ_ID_LETTER, code > 0xFFFF ? 0xFFFF : code, OQ_ID_OTHER, 0);
}

/* Writes the pages that differ, then which page is where. The first
 * OQ_ID_DIRECT code points stand in their own order, so that those of one and
 * two bytes are found without the pages. */
static void cells_write(void) {
    static unsigned pages[CELL_PAGES], firsts[CELL_PAGES];
    unsigned different = 0;
    printf("static const uint32_t id_cells[] = {\n");
    for (unsigned page = 0; page < CELL_PAGES; page++) {
        const uint32_t *own = cells + (size_t)page * CELL_PAGE;
        unsigned same = page < OQ_ID_DIRECT / CELL_PAGE ? page : 0;
        while (same < different &&
               memcmp(own, cells + (size_t)firsts[same] * CELL_PAGE,
                      CELL_PAGE * sizeof(*own)) != 0)
            same++;
        pages[page] = same;
        if (same < different) continue;
        firsts[different++] = page;
        for (unsigned i = 0; i < CELL_PAGE; i++)
            printf("0x%lX,%s", (unsigned long)own[i], i % 8 == 7 ? "\n" : "");
    }
    printf("};\nstatic const uint16_t id_pages[] = {\n");
    for (unsigned page = 0; page < CELL_PAGES; page++)
        printf("%u,%s", pages[page], page % 16 == 15 ? "\n" : "");
    printf("};\nstatic const uint32_t id_counted[] = {\n");
    for (unsigned i = 0; i < counted_size; i++)
        printf("0x%lX,%s",
               i > OQ_ID_FOUL ? (unsigned long)cells[counted[i]] : 0UL,
               i % 8 == 7 ? "\n" : "");
    printf("};\n");
}

/* The scripts of each part of the letters that are counted. */
static void parts_write(void) {
    unsigned scripts[OQ_ID_SEEN / OQ_ID_PART] = {0};
    for (unsigned i = OQ_ID_FOUL + 1; i < counted_size; i++)
        scripts[i / OQ_ID_PART] |=
            1u << (cells[counted[i]] >> OQ_ID_SCRIPT_SHIFT & 15);
    printf("static const uint16_t id_part_scripts[] = {\n");
    for (unsigned i = 0; i < OQ_COUNT(scripts); i++)
        printf("%u,%s", scripts[i], i % 16 == 15 ? "\n" : "");
    printf("};\n");
}

/* Whether a small letter alone tells something of the language: of ASCII and
 * the basic letters of Cyrillic and Arabic few do, of others all. */
static bool cell_is_telling(uint32_t letter) {
    if (letter < 0x80) return letter != 0 && strchr("cjqvwx'", (int)letter);
    if (letter >= 0x430 && letter <= 0x44F) return false;
    return letter < 0x621 || letter > 0x64A;
}

static void telling_write(void) {
    printf("static const uint8_t id_telling[] = {\n");
    for (uint32_t letter = 0; letter < OQ_ID_DIRECT; letter++)
        printf("%d,%s", cell_is_telling(letter), letter % 32 == 31 ? "\n" : "");
    printf("};\n");
}

/* For each script whose letters are counted: of the code points of one and two
 * bytes the folded letter and, from bit 16 on, its place; what is no part of a
 * word is an edge; what is neither, and letters of other scripts, less than 0.
 */
static long plain_of(uint32_t cell, unsigned script) {
    unsigned kind = cell >> OQ_ID_KIND_SHIFT;
    if (kind > OQ_ID_LETTER) return -1;
    if (kind == OQ_ID_LETTER && (cell >> OQ_ID_SCRIPT_SHIFT & 15) != script)
        return -1;
    return (long)(cell >> OQ_ID_PLACE_SHIFT & 0x3FF) << 16 | (cell & 0xFFFF);
}

static void plain_write(void) {
    printf("static const int32_t id_plain_cells[][%d] = {\n", OQ_ID_DIRECT);
    for (unsigned script = OQ_SCRIPT_LATN; script <= OQ_SCRIPT_ARAB; script++) {
        printf("{\n");
        for (uint32_t code = 0; code < OQ_ID_DIRECT; code++)
            printf("%ld,%s", plain_of(cells[code], script),
                   code % 8 == 7 ? "\n" : "");
        printf("},\n");
    }
    printf("};\n");
}

int main(void) {
    printf("/* Made by gen/identify_cells.c: do not edit. */\n\n");
    for (uint32_t code = 0; code < CELLS; code++)
        cells[code] = cell_make(code);
    cells_write();
    parts_write();
    telling_write();
    plain_write();
    return fflush(stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
