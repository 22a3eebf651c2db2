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

static void dated_see(oq_id_seen *seen, const oq_id_words *words, unsigned i) {
    const unsigned place = seen->places[i];
    const uint32_t cell = oq_id_counted(place);
    seen->codes[i] = (uint16_t)cell;
    seen->scripts[i] = cell >> OQ_ID_SCRIPT_SHIFT & 15;
    seen->counts[i] = words->seen[place];
}

/* Two counts as one number that is 0 if both are. */
OQ_INLINE uint64_t dated_two(const uint32_t counts[2]) {
    uint64_t two;
    memcpy(&two, counts, sizeof(two));
    return two;
}

static bool dated_any(const uint32_t counts[OQ_ID_PART]) {
    uint64_t any = 0;
    for (unsigned i = 0; i < OQ_ID_PART; i += 8)
        any |= dated_two(counts + i) | dated_two(counts + i + 2) |
               dated_two(counts + i + 4) | dated_two(counts + i + 6);
    return any != 0;
}

/* Most letters are not in a text: so the places are looked at many at a time,
 * and hardly a step depends on which ones are. The first places are of no
 * letters. */
OQ_FN void oq_id_seen_make(oq_id_seen *seen, const oq_id_words *words) {
    unsigned size = 0, scripts = 0;
    seen->sum = 0;
    for (unsigned s = 0; s < OQ_ID_SCRIPTS; s++) {
        seen->sum += words->counts[s];
        scripts |= (unsigned)(words->counts[s] != 0) << s;
    }
    for (unsigned part = 0; part < OQ_ID_SEEN; part += OQ_ID_PART) {
        if ((oq_id_part_scripts(part) & scripts) == 0) continue;
        if (!dated_any(words->seen + part)) continue;
        for (unsigned i = part; i < part + OQ_ID_PART; i++) {
            seen->places[size] = (uint16_t)i;
            size += words->seen[i] != 0 && i > OQ_ID_FOUL;
        }
    }
    seen->size = size;
    for (unsigned i = 0; i < size; i++)
        dated_see(seen, words, i);
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
