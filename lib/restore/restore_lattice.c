/*
 * restore_lattice.c - the lattice of a word: at each of its places the edges of
 * the spellings that match there, and what the rest costs from there on at
 * least. The word is gone through from its end, as the rest of a place is that
 * of the places behind it. The edges of a place depend on a few characters, its
 * key; those of one key are the same in every word, so that they are kept.
 *
 * SPDX-License-Identifier: MIT
 */
#include "restorer.h"

#define RESTORE_KASRA 0x650
#define RESTORE_WAW 0x648
#define RESTORE_YEH 0x6CC
#define RESTORE_HAMZA 0x626
#define RESTORE_STRICT 14 /* dearer spellings are not read in strict words */

/* ---------------------------------------------------------------- Edges -- */

/* A tail goes on with a word and begins one: 5-in is written ۵-ین and ۵-این. */
static bool restore_matches(const oq_restorer *restorer,
                            const oq_grapheme *spelling, uint32_t at) {
    uint32_t never = at               ? OQ_SPELLING_START
                     : restorer->tail ? 0
                                      : OQ_SPELLING_INNER;
    if (spelling->flags & never)
        return false;
    for (uint8_t i = 0; i < spelling->code_count; i++)
        if (restorer->codes[at + i] != spelling->codes[i])
            return false;
    return !(spelling->flags & OQ_SPELLING_END) ||
           at + spelling->code_count == restorer->size;
}

/* Puts an edge among those of a place, by its cost. */
static void restore_put(const oq_restorer *restorer, oq_crossing *to,
                        bool unwritten, uint16_t edge) {
    uint16_t *list = to->at[unwritten];
    uint32_t place = to->count[unwritten];
    if (place == 2 * OQ_EDGES_MAX)
        return;
    for (; place > 0 && restorer->edges[list[place - 1]].cost >
                            restorer->edges[edge].cost;
         place--)
        list[place] = list[place - 1];
    list[place] = edge;
    to->count[unwritten]++;
}

/* The edges of a place by their first letters, cheapest first. */
static void restore_index(const oq_restorer *restorer, oq_crossing *place,
                          bool unwritten) {
    uint8_t *head = place->head[unwritten];
    uint64_t letters = 0;
    memset(head, 0, OQ_LETTERS);
    for (uint32_t i = place->count[unwritten]; i > 0; i--) {
        const oq_walk_edge *edge =
            &restorer->edges[place->at[unwritten][i - 1]];
        uint8_t letter = edge->again   ? OQ_EDGE_AGAIN
                         : edge->count ? edge->letters[0]
                                       : OQ_EDGE_SILENT;
        place->next[unwritten][i - 1] = head[letter];
        head[letter] = (uint8_t)i;
        letters |= (uint64_t)1 << letter;
    }
    place->letters[unwritten] = letters;
}

static bool restore_mark(uint32_t code) {
    return code >= 0x64B && code <= 0x652;
}

/* What is not written; at the end of the word, and before the mark of a
 * vowel, only a letter once more; before the sign of no vowel nothing. */
static void restore_unwritten(const oq_restorer *restorer, uint32_t at,
                              oq_crossing *to) {
    uint32_t code = restorer->codes[at];
    bool again = at == restorer->size || restore_mark(code);
    if (code == OQ_RESTORE_SUKUN || restorer->strict)
        return;
    for (uint32_t i = 0; i < restorer->unwritten; i++)
        if (!again || restorer->edges[i].again)
            restore_put(restorer, to, true, (uint16_t)i);
}

static bool restore_has_mark(const oq_grapheme *spelling) {
    for (uint8_t i = 0; i < spelling->code_count; i++)
        if (restore_mark(spelling->codes[i]))
            return spelling->code_count > 1;
    return false;
}

/* The characters of the longest spelling at a place that has a mark beside
 * letters, 0 if there is none: what is shorter is not read then. */
static uint32_t restore_marked(const oq_restorer *restorer, uint32_t at) {
    const oq_grapheme *items = restorer->spellings->items;
    uint8_t bucket = restorer->codes[at] & 0xFF;
    uint32_t most = 0;
    for (uint32_t i = restorer->first[bucket];
         i < restorer->first[bucket + 1]; i++)
        if (items[i].code_count > most &&
            items[i].codes[0] == restorer->codes[at] &&
            restore_has_mark(&items[i]) &&
            restore_matches(restorer, &items[i], at))
            most = items[i].code_count;
    return most;
}

static uint32_t restore_cheapest(const oq_restorer *restorer, uint32_t at) {
    const oq_grapheme *items = restorer->spellings->items;
    uint8_t bucket = restorer->codes[at] & 0xFF;
    uint32_t cheapest = UINT8_MAX;
    for (uint32_t i = restorer->first[bucket];
         i < restorer->first[bucket + 1]; i++)
        if (items[i].codes[0] == restorer->codes[at] &&
            items[i].cost < cheapest && restore_matches(restorer, &items[i], at))
            cheapest = items[i].cost;
    return cheapest;
}

/* What edges of as many characters cost at least, and how many letters they
 * have. */
static void restore_lows(const oq_restorer *restorer, oq_crossing *place) {
    memset(place->least, UINT8_MAX, sizeof place->least);
    memset(place->fewest, UINT8_MAX, sizeof place->fewest);
    place->longest = 0;
    for (uint32_t i = 0; i < place->count[0]; i++) {
        const oq_walk_edge *edge = &restorer->edges[place->at[0][i]];
        uint8_t count = edge->count + edge->again;
        if (edge->cost < place->least[edge->codes])
            place->least[edge->codes] = edge->cost;
        if (count < place->fewest[edge->codes])
            place->fewest[edge->codes] = count;
        if (edge->codes > place->longest)
            place->longest = edge->codes;
    }
}

static void restore_written(const oq_restorer *restorer, uint32_t at,
                            oq_crossing *to) {
    const oq_grapheme *items = restorer->spellings->items;
    uint8_t bucket = restorer->codes[at] & 0xFF;
    uint32_t marked = restore_marked(restorer, at);
    uint32_t most = restorer->strict ? restore_cheapest(restorer, at) +
                                           RESTORE_STRICT
                                     : UINT8_MAX;
    for (uint32_t i = restorer->first[bucket];
         i < restorer->first[bucket + 1]; i++)
        if (items[i].codes[0] == restorer->codes[at] &&
            items[i].code_count >= marked && items[i].cost <= most &&
            restore_matches(restorer, &items[i], at))
            restore_put(restorer, to, false, (uint16_t)i);
}

/* Puts what is written among what is not, which comes first if it costs the
 * same. */
static void restore_merge(const oq_restorer *restorer, oq_crossing *place) {
    const uint16_t *written = place->at[0];
    uint16_t *both = place->at[1];
    uint32_t more = place->count[0], few = place->count[1];
    if (few + more > 2 * OQ_EDGES_MAX)
        more = 2 * OQ_EDGES_MAX - few;
    place->count[1] = (uint8_t)(few + more);
    while (more > 0)
        if (few > 0 && restorer->edges[both[few - 1]].cost >
                           restorer->edges[written[more - 1]].cost) {
            both[few + more - 1] = both[few - 1];
            few--;
        } else {
            both[few + more - 1] = written[more - 1];
            more--;
        }
}

static void restore_make(const oq_restorer *restorer, uint32_t at,
                         oq_crossing *place) {
    place->count[0] = place->count[1] = 0;
    restore_unwritten(restorer, at, place);
    if (at < restorer->size)
        restore_written(restorer, at, place);
    restore_merge(restorer, place);
    restore_lows(restorer, place);
    restore_index(restorer, place, false);
    restore_index(restorer, place, true);
}

/* --------------------------------------------------------------- Places -- */

/* The characters that tell what edges a place has, with what else does. */
static void restore_key(const oq_restorer *restorer, uint32_t at,
                        uint64_t key[2]) {
    uint32_t count = restorer->window[restorer->codes[at] & 0xFF];
    key[0] = 0;
    key[1] = (uint64_t)(at == 0) << 32 | (uint64_t)restorer->strict << 33 |
             (uint64_t)(at == 0 && restorer->tail) << 34;
    for (uint32_t i = 0; i < count && restorer->codes[at + i]; i++) {
        uint16_t code = restorer->codes[at + i];
        bool other = i && !restorer->follows[code & 0xFF];
        key[i / 4] |= (uint64_t)(other ? UINT16_MAX : code) << i % 4 * 16;
        if (other)
            return;
    }
}

/* A place that is kept; or a spare one, where the word has both. */
static const oq_crossing *restore_edges_at(oq_restorer *restorer, uint32_t at) {
    uint64_t key[2];
    restore_key(restorer, at, key);
    uint64_t hash = (key[0] ^ key[1] << 7) * 0x9E3779B97F4A7C15u;
    oq_crossing *place = &restorer->kept[hash >> 32 & (OQ_CROSSINGS - 1)];
    if (!place->word || place->key[0] != key[0] || place->key[1] != key[1]) {
        if (place->word == restorer->word)
            place = &restorer->spare[at];
        memcpy(place->key, key, sizeof key);
        restore_make(restorer, at, place);
    }
    place->word = restorer->word;
    return place;
}

/* What the rest of the word costs at least, and how many letters it has. */
static void restore_rest(oq_restorer *restorer, uint32_t at,
                         const oq_crossing *place) {
    uint32_t least = UINT16_MAX, fewest = OQ_CHAINS - 1;
    for (uint32_t codes = 1; codes <= place->longest; codes++) {
        if (place->fewest[codes] == UINT8_MAX)
            continue;
        uint32_t rest = place->least[codes] + restorer->rest[at + codes];
        uint32_t count =
            place->fewest[codes] + restorer->to_come[at + codes];
        least = rest < least ? rest : least;
        fewest = count < fewest ? count : fewest;
    }
    restorer->rest[at] = (uint16_t)least;
    restorer->to_come[at] = (uint8_t)fewest;
}

/* The edges of a place; false if no spelling matches there. */
static bool restore_place(oq_restorer *restorer, uint32_t at) {
    bool last = at == restorer->size;
    const oq_crossing *place = restore_edges_at(restorer, at);
    restorer->places[at] = place;
    if (last)
        restorer->rest[at] = restorer->to_come[at] = 0;
    else
        restore_rest(restorer, at, place);
    return place->count[0] > 0 || last;
}

/* ----------------------------------------------------------------- Word -- */

/* A word that has a consonant marked as having no vowel, or an i or e marked
 * that is written anyway, has all its vowels written. */
static bool restore_strict(const oq_restorer *restorer) {
    const uint16_t *codes = restorer->codes;
    for (uint32_t i = 1; i < restorer->size; i++)
        if ((codes[i] == OQ_RESTORE_SUKUN && codes[i - 1] != RESTORE_WAW) ||
            (codes[i] == RESTORE_KASRA && (codes[i + 1] == RESTORE_YEH ||
                                           codes[i - 1] == RESTORE_HAMZA)))
            return true;
    return false;
}

/* Another word: nothing is known of its endings. */
static void restore_begin(oq_restorer *restorer) {
    restorer->cramped = false;
    restorer->cheapest = UINT32_MAX;
    if (++restorer->word < 1u << 24)
        return;
    memset(restorer->endings, 0, sizeof restorer->endings);
    restorer->word = 1;
}

OQ_FN bool oq_restore_lattice(oq_restorer *restorer,
                              const oq_restore_word *word) {
    restore_begin(restorer);
    restorer->strict = restore_strict(restorer);
    for (uint32_t i = restorer->size + 1; i-- > 0;)
        if (!restore_place(restorer, i))
            return false;
    restorer->stem = word->stem;
    restorer->own = word->own;
    if (word->stem && !oq_lex_read(restorer->model->alphabet,
                                   (const char *)word->listed,
                                   word->listed_size, &restorer->listed))
        restorer->stem = 0;
    return restorer->listed.size + OQ_SPELLING_LETTERS <
               OQ_RESTORED_LETTERS ||
           !word->stem;
}
