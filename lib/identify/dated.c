/*
 * dated.c - orthographies of one language differ in letters: how likely the
 * letters of the text are in each, times how often it is met. Letters of one
 * text are no independent witnesses (a name that recurs brings its letters
 * again), so their evidence counts half, and has an end.
 *
 * SPDX-License-Identifier: MIT
 */
#include "dated.h"
#include "../base/utf8.h"
#include "score.h"

static void dated_see(oq_id_seen *seen, const oq_id_words *words,
                      unsigned place) {
    uint16_t code = oq_id_counted(place);
    uint32_t cell = oq_id_cell(code);
    seen->places[seen->size] = (uint16_t)place;
    seen->codes[seen->size] = code;
    seen->scripts[seen->size] = cell >> OQ_ID_SCRIPT_SHIFT & 15;
    seen->counts[seen->size++] = words->seen[place];
}

OQ_FN void oq_id_seen_make(oq_id_seen *seen, const oq_id_words *words) {
    seen->size = 0;
    seen->sum = 0;
    for (unsigned s = 0; s < OQ_ID_SCRIPTS; s++)
        seen->sum += words->counts[s];
    for (unsigned part = 0; part < OQ_ID_SEEN; part += 32) {
        uint32_t any = 0;
        for (unsigned i = 0; i < 32; i++)
            any |= words->seen[part + i];
        for (unsigned i = 0; any != 0 && i < 32; i++)
            if (words->seen[part + i] != 0 && part + i != 0)
                dated_see(seen, words, part + i);
    }
}

enum {
    DATED_STRANGE = 13 * 16, /* a letter that the orthography has not */
    DATED_FULL = 400         /* letters beyond which more prove no more */
};

static const double dated_faith = 0.5 / 16; /* of a cost, in bits */

/* How often each letter of one script was seen, by place. */
typedef struct dated_counts {
    uint64_t sum;
    uint32_t of[OQ_ID_SEEN];
} dated_counts;

static void dated_count(dated_counts *counts, unsigned script,
                        const oq_id_seen *seen) {
    memset(counts, 0, sizeof(*counts));
    for (unsigned i = 0; i < seen->size; i++) {
        if (seen->scripts[i] != script) continue;
        counts->of[seen->places[i]] = seen->counts[i];
        counts->sum += seen->counts[i];
    }
}

/* No letter is twice among those of an orthography. */
static double dated_cost(const oq_id_dated *dated, const dated_counts *counts) {
    const oq_id_letter *letter = oq_id_model_here()->letters + dated->letter;
    uint64_t sum = 0, own = 0, letters = counts->sum;
    for (unsigned i = 0; i < dated->letter_count; i++) {
        uint64_t count = counts->of[letter[i].place];
        own += count;
        sum += count * letter[i].cost;
    }
    sum += (letters - own) * DATED_STRANGE;
    double cost = (double)sum * dated_faith;
    if (letters > DATED_FULL) cost *= DATED_FULL / (double)letters;
    return cost + dated->prior / 16.0;
}

OQ_FN void oq_id_dated_chances(const oq_id_class *class, unsigned script,
                               const oq_id_seen *seen,
                               double chances[OQ_ID_DATED]) {
    static const double ln2 = 0.69314718055994530942;
    const oq_id_dated *dated = oq_id_model_here()->dated + class->dated;
    double best = 0, sum = 0;
    dated_counts counts;
    if (class->dated_count == 1) {
        chances[0] = 1;
        return;
    }
    dated_count(&counts, script, seen);
    for (unsigned i = 0; i < class->dated_count; i++) {
        chances[i] = dated_cost(&dated[i], &counts);
        if (i == 0 || chances[i] < best) best = chances[i];
    }
    for (unsigned i = 0; i < class->dated_count; i++)
        sum += chances[i] = oq_id_exp((best - chances[i]) * ln2);
    for (unsigned i = 0; i < class->dated_count; i++)
        chances[i] /= sum;
}

/* --------------------------------------------------------------- shares -- */

/* Which letters, by number, are those of the alphabet proper. */
static void dated_alphabet(const oq_pack *pack,
                           bool alphabet[OQ_CELL_LETTER + 1]) {
    const uint16_t *pages = oq_pack_at(pack, pack->letters.pages);
    const uint16_t *cells = oq_pack_at(pack, pack->letters.cells);
    const uint8_t *text = oq_pack_at(pack, pack->alphabet);
    memset(alphabet, 0, OQ_CELL_LETTER + 1);
    for (size_t at = 0; at + 1 < pack->alphabet.count;) {
        unsigned cell = oq_cell(pages, cells, oq_utf8_get(text, &at));
        alphabet[cell & OQ_CELL_LETTER] = true;
    }
    alphabet[0] = alphabet[1] = false; /* white space, letters of others */
}

OQ_FN double oq_id_share(const oq_pack *pack, const oq_id_seen *seen) {
    const uint16_t *pages = oq_pack_at(pack, pack->letters.pages);
    const uint16_t *cells = oq_pack_at(pack, pack->letters.cells);
    bool alphabet[OQ_CELL_LETTER + 1];
    uint64_t own = 0;
    if (seen->sum == 0) return 0;
    dated_alphabet(pack, alphabet);
    for (unsigned i = 0; i < seen->size; i++) {
        unsigned cell = oq_cell(pages, cells, seen->codes[i]);
        unsigned kind = cell >> OQ_CELL_KIND_SHIFT;
        if ((kind == OQ_KIND_LETTER || kind == OQ_KIND_BORROWED) &&
            alphabet[cell & OQ_CELL_LETTER])
            own += seen->counts[i];
    }
    return own < seen->sum ? (double)own / (double)seen->sum : 1;
}
