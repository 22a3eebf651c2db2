/*
 * marks.c - the marks that tell how a word is to be read. The word's
 * characters and its letters are laid side by side, the cheapest way that the
 * spellings allow; then each character shows what it stands for, and the
 * marks of the .spellings file say what is written instead.
 *
 * SPDX-License-Identifier: MIT
 */
#include "marks.h"

#include "restorer.h"

#define MARKS_NEVER UINT16_MAX

/* The cheapest way to each place of the word with so many letters read, and
 * the edge that led there. */
typedef struct marks_place {
    uint16_t cost, edge;
} marks_place;

typedef struct marks_table {
    const oq_restorer *restorer;
    const uint8_t *letters; /* of the meaning */
    uint32_t count;
    marks_place at[OQ_RESTORE_CODES + 1][OQ_RESTORE_CODES + 1];
} marks_table;

/* How many letters an edge reads behind those already read; -1: not these. */
static int marks_fits(const marks_table *table, const oq_walk_edge *edge,
                      uint32_t read) {
    if (edge->again)
        return read && read < table->count &&
                       table->letters[read] == table->letters[read - 1]
                   ? 1
                   : -1;
    if (read + edge->count > table->count ||
        memcmp(table->letters + read, edge->letters, edge->count))
        return -1;
    return edge->count;
}

static void marks_reach(marks_table *table, uint32_t at, uint32_t read,
                        uint16_t number) {
    const oq_walk_edge *edge = &table->restorer->edges[number];
    int more = marks_fits(table, edge, read);
    if (more < 0)
        return;
    marks_place *to = &table->at[at + edge->codes][read + (uint32_t)more];
    uint32_t cost = table->at[at][read].cost + edge->cost;
    if (cost < to->cost)
        *to = (marks_place){(uint16_t)cost, number};
}

/* What is not written adds letters at one place: fewer letters come first. */
static bool marks_fill(marks_table *table) {
    const oq_restorer *restorer = table->restorer;
    for (uint32_t at = 0; at <= restorer->size; at++)
        for (uint32_t read = 0; read <= table->count; read++) {
            if (table->at[at][read].cost == MARKS_NEVER)
                continue;
            for (uint32_t i = 0; i < restorer->places[at]->count[1]; i++)
                marks_reach(table, at, read, restorer->places[at]->at[1][i]);
        }
    return table->at[restorer->size][table->count].cost != MARKS_NEVER;
}

/* What an edge says, as a mark has it. */
static void marks_letters(const oq_restorer *restorer,
                          const oq_walk_edge *edge,
                          uint16_t letters[OQ_SPELLING_LETTERS]) {
    memset(letters, 0, OQ_SPELLING_LETTERS * sizeof *letters);
    letters[0] = edge->again ? OQ_MARK_AGAIN : OQ_MARK_NONE;
    for (uint32_t i = 0; i < edge->count; i++)
        letters[i] =
            (uint16_t)restorer->model->alphabet->small[edge->letters[i]];
}

/* The mark of a character that stands for letters; 0 as the character: none
 * is written. */
static const oq_spelling_mark *
marks_find(const oq_restorer *restorer, uint32_t code,
           const uint16_t letters[OQ_SPELLING_LETTERS]) {
    const oq_spellings *spellings = restorer->spellings;
    for (uint32_t i = 0; i < spellings->mark_count; i++)
        if (spellings->marks[i].code == code &&
            !memcmp(spellings->marks[i].letters, letters,
                    OQ_SPELLING_LETTERS * sizeof *letters))
            return &spellings->marks[i];
    return NULL;
}

/* Whether a character and a mark mean something of their own: وْ is o. */
static bool marks_taken(const oq_restorer *restorer, uint16_t code,
                        uint16_t mark) {
    const oq_spellings *spellings = restorer->spellings;
    for (uint32_t i = 0; i < spellings->count; i++)
        if (spellings->items[i].code_count == 2 &&
            spellings->items[i].codes[0] == code &&
            spellings->items[i].codes[1] == mark)
            return true;
    return false;
}

/* Something is not written behind a character: the mark comes behind it. */
static void marks_behind(const oq_restorer *restorer, uint32_t at,
                         const uint16_t *letters, oq_word_sign *signs) {
    const oq_spelling_mark *mark = marks_find(restorer, 0, letters);
    oq_word_sign *sign = &signs[at - 1];
    if (!mark || sign->count ||
        marks_taken(restorer, restorer->codes[at - 1], mark->to[0]))
        return;
    *sign = (oq_word_sign){.count = 2, .rank = mark->rank};
    sign->codes[0] = restorer->codes[at - 1];
    sign->codes[1] = mark->to[0];
}

/* A character of an edge that has a mark for the edge's letter. */
static void marks_inside(const oq_restorer *restorer, uint32_t at,
                         const oq_walk_edge *edge, const uint16_t *letters,
                         oq_word_sign *signs) {
    for (uint32_t i = at; i < at + edge->codes; i++) {
        const oq_spelling_mark *mark =
            marks_find(restorer, restorer->codes[i], letters);
        if (!mark || (i + 1 < restorer->size && mark->to[1] &&
                      restorer->codes[i + 1] == mark->to[1]))
            continue;
        signs[i] = (oq_word_sign){.count = mark->to[1] ? 2 : 1,
                                  .rank = mark->rank};
        signs[i].codes[0] = mark->to[0];
        signs[i].codes[1] = mark->to[1];
    }
}

static bool marks_vowel(const oq_restorer *restorer, uint8_t letter) {
    return restorer->model->alphabet->vowels >> letter & 1;
}

/* From the end to the start along the edges. */
static void marks_trace(const marks_table *table, oq_word_sign *signs) {
    static const uint16_t nothing[OQ_SPELLING_LETTERS] = {OQ_MARK_NONE};
    const oq_restorer *restorer = table->restorer;
    uint32_t at = restorer->size, read = table->count;
    bool bare = false; /* a consonant is read at "at", right behind another */
    while (at > 0) {
        const oq_walk_edge *edge = &restorer->edges[table->at[at][read].edge];
        bool consonant = read && !marks_vowel(restorer,
                                              table->letters[read - 1]);
        uint16_t letters[OQ_SPELLING_LETTERS];
        marks_letters(restorer, edge, letters);
        if (!edge->codes)
            marks_behind(restorer, at, letters, signs);
        else if (bare && edge->count == 1 && consonant)
            marks_behind(restorer, at, nothing, signs);
        if (edge->codes && edge->count)
            marks_inside(restorer, at - edge->codes, edge, letters, signs);
        at -= edge->codes;
        read -= edge->again ? 1 : edge->count;
        bare = edge->codes && edge->count && read < table->count &&
               !marks_vowel(restorer, table->letters[read]);
    }
}

OQ_FN bool oq_restore_marks(oq_restorer *restorer, const oq_restore_word *word,
                            const uint32_t *meaning, uint32_t count,
                            oq_word_sign *signs) {
    uint8_t letters[OQ_RESTORE_CODES];
    marks_table table = {.restorer = restorer, .letters = letters};
    if (count > OQ_RESTORE_CODES || !oq_restore_lay(restorer, word))
        return false;
    for (table.count = 0; table.count < count; table.count++) {
        letters[table.count] = oq_alphabet_letter(restorer->model->alphabet,
                                                  meaning[table.count]);
        if (!letters[table.count])
            return false;
    }
    memset(signs, 0, word->count * sizeof *signs);
    memset(table.at, 0xFF, sizeof table.at);
    table.at[0][0] = (marks_place){0, 0};
    if (!marks_fill(&table))
        return false;
    marks_trace(&table, signs);
    return true;
}
