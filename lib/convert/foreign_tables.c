/*
 * foreign_tables.c - the tables of foreign.c, made of a model and of what an
 * orthography knows: once for a converter. Invariant: what the tables of a
 * kernel call plain is what foreign.c would pass over.
 *
 * SPDX-License-Identifier: MIT
 */
#include "foreign_word.h"
#include "glance.h"

/* Marks how a word may begin that is one of a list, with "endings" behind it or
 * without: behind short ones anything may stand, or an apostrophe alone. */
static void foreign_begins(oq_foreign_list *list, const char *word, size_t size,
                           bool endings) {
    unsigned letters[3] = {0, 0, 0};
    unsigned from = endings ? 0 : 26; /* apostrophe, nothing */
    for (letters[0] = size < 1 ? from : oq_foreign_number(word, 0, size);
         letters[0] < 32; letters[0] += size < 1 ? 1 : 32)
        for (letters[1] = size < 2 ? from : oq_foreign_number(word, 1, size);
             letters[1] < 32; letters[1] += size < 2 ? 1 : 32)
            for (letters[2] = size < 3 ? from
                                       : oq_foreign_number(word, 2, size);
                 letters[2] < 32; letters[2] += size < 3 ? 1 : 32) {
                unsigned bit =
                    oq_foreign_bit(letters[0], letters[1], letters[2]);
                list->begins[bit / 32] |= UINT32_C(1) << bit % 32;
            }
}

static void foreign_list(oq_foreign_list *list, const char *words,
                         bool endings) {
    list->words = words;
    while ((words = strchr(words, ' ')) != NULL && *++words != 0)
        foreign_begins(list, words, strcspn(words, " "), endings);
}

static void foreign_endings(oq_foreign_finder *finder) {
    const char *list = finder->model->endings;
    while ((list = strchr(list, ' ')) != NULL && *++list != 0)
        finder->endings |= UINT32_C(1)
                           << oq_foreign_number(list, 0, strcspn(list, " "));
}

/* What is known of letters of one and two bytes. */
static void foreign_letters(oq_foreign_finder *finder) {
    for (uint32_t code = 'A'; code <= 'z'; code++) {
        unsigned entry = finder->table[code];
        finder->letters[code] = entry << 8 | (entry & OQ_FOREIGN_SYMBOL);
    }
    for (uint32_t code = 0xC0; code < OQ_FOREIGN_LETTERS; code++) {
        oq_foreign_letter letter = oq_foreign_of_code(finder, code, 2);
        if (letter.symbol != 0)
            finder->letters[code] = (uint32_t)letter.flags << 8 | letter.symbol;
    }
}

/* What is known of ASCII. */
static void foreign_ascii(oq_foreign_finder *finder) {
    const oq_foreign_model *model = finder->model;
    for (unsigned c = 'A'; c <= 'z'; c++) {
        unsigned entry = model->symbols[c];
        if (entry == 0) continue;
        if (!finder->known[c]) entry |= OQ_FOREIGN_UNKNOWN;
        if (c <= 'Z') entry |= OQ_FOREIGN_UPPER;
        finder->table[c] = (uint8_t)entry;
    }
    for (const char *pair = model->pairs; pair[0] != 0; pair += 2) {
        if (finder->known[(uint8_t)pair[0]] == OQ_KNOWN_LETTER) continue;
        finder->table[(uint8_t)pair[0]] |= OQ_FOREIGN_PAIRED;
        finder->table[(uint8_t)pair[0] & ~32u] |= OQ_FOREIGN_PAIRED;
    }
}

/* ------------------------------------------------------- for the kernel -- */

/* The kinds of signs, and of the letters around a hyphen of compounds. */
static void foreign_kinds(oq_doubt_tables *doubts) {
    static const char joints[] = "./@:_";
    doubts->kinds['\''] = doubts->kinds['`'] = OQ_DOUBT_TOKEN;
    doubts->symbols['\''] = doubts->symbols['`'] = OQ_FOREIGN_SIGN;
    doubts->kinds['-'] = OQ_DOUBT_HYPHEN;
    for (const char *sign = joints; *sign != 0; sign++)
        doubts->kinds[(uint8_t)*sign] = OQ_DOUBT_JOINT;
    for (size_t i = 0; i < OQ_FOREIGN_COMPOUNDS; i++) {
        const char *first = oq_foreign_compounds[i][0];
        uint8_t last = (uint8_t)first[strlen(first) - 1];
        uint8_t second = (uint8_t)oq_foreign_compounds[i][1][0];
        doubts->kinds[last] |= OQ_DOUBT_FIRST;
        doubts->kinds[last & ~32u] |= OQ_DOUBT_FIRST;
        doubts->kinds[second] |= OQ_DOUBT_SECOND;
        doubts->kinds[second & ~32u] |= OQ_DOUBT_SECOND;
    }
}

/* Letters of ASCII. Kernels know one letter that makes pairs. */
static void foreign_doubt_ascii(oq_foreign_finder *finder) {
    oq_doubt_tables *doubts = &finder->doubts;
    const char *pairs = finder->model->pairs;
    bool one = true;
    for (const char *pair = pairs; pair[0] != 0; pair += 2)
        one = one && pair[1] == pairs[1] && pair[0] != pair[1];
    doubts->paired = (uint8_t)(pairs[0] != 0 ? pairs[1] : 0);
    for (unsigned c = 'A'; c <= 'z'; c++) {
        if (!oq_is_ascii_letter(c)) continue;
        unsigned entry = finder->table[c], lower = c | 32;
        doubts->symbols[c] = entry & OQ_FOREIGN_SYMBOL;
        doubts->kinds[c] |= OQ_DOUBT_TOKEN;
        if (lower == 'o' || lower == 'g') doubts->kinds[c] |= OQ_DOUBT_MAKES;
        if (entry == 0 || (entry & OQ_FOREIGN_UNKNOWN))
            doubts->kinds[c] |= OQ_DOUBT_HARD;
        if (entry & OQ_FOREIGN_PAIRED)
            doubts->kinds[c] |= one ? OQ_DOUBT_PAIRED : OQ_DOUBT_HARD;
    }
}

/* Enters a character of two bytes, if its place is free. */
static void foreign_doubt_two(oq_doubt_tables *doubts, uint32_t code,
                              unsigned symbol) {
    uint8_t first = (uint8_t)(0xC0 | code >> 6);
    unsigned at = (first << 6 | (code & 63)) & 255;
    if (doubts->lead[at] != 0) return;
    doubts->lead[at] = first;
    doubts->two[at] = (uint8_t)symbol;
}

/* Letters of two bytes that the orthography has, and apostrophes. */
static void foreign_doubt_wide(oq_foreign_finder *finder) {
    oq_doubt_tables *doubts = &finder->doubts;
    for (uint32_t code = 0xC0; code < OQ_FOREIGN_LETTERS; code++) {
        uint32_t letter = finder->letters[code];
        if (letter != 0 && !(letter >> 8 & OQ_FOREIGN_UNKNOWN))
            foreign_doubt_two(doubts, code, letter & 255);
    }
    for (uint32_t code = 0x80; code < 0x2E0; code++)
        if (oq_is_apostrophe(code))
            foreign_doubt_two(doubts, code, OQ_FOREIGN_SIGN);
}

static int32_t foreign_least(const int16_t costs[OQ_FOREIGN_GAPS],
                             int32_t least) {
    for (int i = 0; i < OQ_FOREIGN_GAPS; i++)
        if (costs[i] < least) least = costs[i];
    return least;
}

/*
 * Behind a plain word the chain leads by minus the cost of entering, at a
 * line's start by minus that of starting foreign. The next word is plain too if
 * it brings that down to what any gap costs.
 */
static void foreign_doubts(oq_foreign_finder *finder) {
    const oq_foreign_model *model = finder->model;
    oq_doubt_tables *doubts = &finder->doubts;
    int32_t least = foreign_least(model->enter, model->start), most = least;
    for (int i = 0; i < OQ_FOREIGN_GAPS; i++)
        if (model->enter[i] > most) most = model->enter[i];
    finder->plain = least - most;
    finder->behind = -least;
    finder->quick = least > 0 && model->lone > finder->plain &&
                    -model->most_own <= finder->plain &&
                    finder->plain - least <= model->end &&
                    foreign_least(model->leave, 0) >= 0;
    foreign_kinds(doubts);
    foreign_doubt_ascii(finder);
    foreign_doubt_wide(finder);
    memset(doubts->kinds + 128, OQ_DOUBT_TOKEN, 128);
    doubts->weights = model->weights;
    doubts->shift = 32u - model->bits;
    doubts->bias = model->bias;
    doubts->strongest = model->most_own;
    doubts->most = model->most_foreign;
    doubts->plain = finder->plain;
    int32_t named = model->names[1] != 0 ? OQ_FOREIGN_NAMED : model->inner;
    doubts->limit = named <= finder->plain ? named - 1 : finder->plain;
    oq_doubt_fill(doubts);
}

/*
 * A word in doubt before a plain one: with what it says the chain must not lead
 * by the cost of leaving, nor be foreign at the end of a line. The next word
 * must then bring it down again to what any gap costs.
 */
static void foreign_calm(oq_foreign_finder *finder) {
    const oq_foreign_model *model = finder->model;
    oq_doubt_tables *doubts = &finder->doubts;
    int32_t least = -finder->behind;
    int32_t calm = least + foreign_least(model->leave, INT16_MAX) - 1;
    finder->roof = foreign_least(model->leave, model->end + 1);
    int32_t nothing = OQ_DOUBT_PLAIN - finder->plain;
    if (calm > least + model->end) calm = least + model->end;
    if (nothing + calm > OQ_DOUBT_NAMELESS) calm = OQ_DOUBT_NAMELESS - nothing;
    if (nothing > UINT8_MAX || calm < 0) return; /* then none is */
    doubts->nothing = (uint8_t)nothing;
    doubts->calm = (uint8_t)(nothing + calm);
    doubts->against = (uint8_t)-finder->plain;
}

static void foreign_greatest(oq_foreign_finder *finder) {
    const oq_foreign_model *model = finder->model;
    for (size_t i = 0; i < (size_t)1 << model->bits; i++)
        if (model->weights[i] > finder->doubts.greatest)
            finder->doubts.greatest = model->weights[i];
}

/* ---------------------------------------------------------- preparation -- */

/* A model of letters alone. */
static const oq_foreign_model *foreign_no_model(oq_foreign_finder *finder) {
    static const int8_t no_weights[4] = {0, 0, 0, 0}; /* read at once */
    oq_foreign_symbols(finder->no_symbols);
    finder->no_model = (oq_foreign_model){.bits = 1,
                                          .symbols = finder->no_symbols,
                                          .weights = no_weights,
                                          .lone = INT16_MAX,
                                          .inner = INT16_MAX,
                                          .end = INT16_MAX,
                                          .enter = {1, 1, 1},
                                          .leave = {1, 1, 1},
                                          .start = 1,
                                          .names = " ",
                                          .alike = " ",
                                          .suffixes = " ",
                                          .endings = " ",
                                          .pairs = ""};
    return &finder->no_model;
}

OQ_FN void oq_foreign_prepare(oq_foreign_finder *finder,
                              const oq_foreign_model *model,
                              const uint8_t known[0x250]) {
    memset(finder, 0, sizeof(*finder));
    finder->known = known;
    finder->model = model != NULL ? model : foreign_no_model(finder);
    foreign_ascii(finder);
    foreign_letters(finder);
    foreign_list(&finder->names, finder->model->names, true);
    foreign_list(&finder->alike, finder->model->alike, false);
    foreign_endings(finder);
    foreign_doubts(finder);
    foreign_calm(finder);
}

OQ_FN void oq_foreign_keep(oq_foreign_finder *finder) {
    finder->judged = memset(finder->room, 0,
                            sizeof(*finder->room) << OQ_FOREIGN_JUDGED_BITS);
}

OQ_FN oq_foreign_finder *oq_foreign_open(const oq_memory *memory,
                                         const oq_foreign_model *model,
                                         const uint8_t known[0x250]) {
    const size_t judged = sizeof(oq_foreign_memo) << OQ_FOREIGN_JUDGED_BITS;
    oq_foreign_finder *finder =
        oq_memory_raw(memory, sizeof(*finder) + OQ_DOUBT_LINE + judged +
                                  oq_doubt_memory_size());
    if (finder == NULL) return NULL;
    oq_foreign_prepare(finder, model, known);
    foreign_greatest(finder);
    uintptr_t behind = (uintptr_t)(finder + 1);
    behind = (behind + OQ_DOUBT_LINE - 1) & ~(uintptr_t)(OQ_DOUBT_LINE - 1);
    finder->room = (void *)behind;
    oq_doubt_memory_begin(&finder->doubts.memory, (void *)(behind + judged));
    return finder;
}
