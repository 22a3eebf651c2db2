/*
 * restore.c - a restorer: its tables, the lattice of a word, and the words it
 * has met.
 *
 * SPDX-License-Identifier: MIT
 */
#include "restorer.h"

#include "tail.h"

#define RESTORE_MARGIN 40 /* 5 bits: what is still a serious reading */
#define RESTORE_SURE 180 /* dearer readings vie with guesses */
#define RESTORE_SHORT 6 /* characters; longer words cost more */
#define RESTORE_PLAIN 24 /* if their spelling costs more than this */
#define RESTORE_LISTED 2 /* cost of a listed stem */
#define RESTORE_ZWNJ 0x200C
#define RESTORE_SHADDA 0x651
#define RESTORE_SUKUN 0x652
#define RESTORE_KASRA 0x650
#define RESTORE_WAW 0x648
#define RESTORE_YEH 0x6CC
#define RESTORE_HAMZA 0x626
#define RESTORE_STRICT 14 /* dearer spellings are not read in strict words */

/* --------------------------------------------------------------- Tables -- */

static bool restore_edge(oq_restorer *restorer, const oq_grapheme *spelling,
                         oq_walk_edge *edge) {
    const oq_alphabet *alphabet = restorer->model->alphabet;
    edge->count = spelling->letter_count;
    edge->cost = spelling->cost;
    edge->codes = spelling->code_count;
    edge->joiner = spelling->codes[0] == RESTORE_ZWNJ;
    edge->bare = !edge->count && spelling->codes[0] == RESTORE_SUKUN;
    edge->again = spelling->flags & OQ_SPELLING_AGAIN;
    for (uint8_t i = 0; i < edge->count; i++) {
        edge->letters[i] =
            oq_alphabet_letter(alphabet, spelling->letters[i]);
        if (!edge->letters[i])
            return false;
    }
    if (!edge->count)
        return true;
    edge->vowel = !edge->again && alphabet->vowels >> edge->letters[0] & 1;
    edge->closed = alphabet->vowels >> edge->letters[edge->count - 1] & 1;
    edge->odd = edge->again ? 0
                            : oq_odds_letter(restorer->odds,
                                             spelling->letters[0]);
    return true;
}

/* How many characters a place depends on: those of its spellings; and one
 * more, of those that stand at the end of words alone. Any that no spelling
 * has behind its first one are alike. */
static void restore_windows(oq_restorer *restorer) {
    const oq_spellings *spellings = restorer->spellings;
    memset(restorer->window, 1, sizeof restorer->window);
    for (uint32_t i = 0; i < spellings->count; i++) {
        const oq_grapheme *item = &spellings->items[i];
        uint8_t *window = &restorer->window[item->codes[0] & 0xFF];
        uint8_t count = item->code_count;
        for (uint32_t at = 1; at < count; at++)
            restorer->follows[item->codes[at] & 0xFF] = true;
        count += (item->flags & OQ_SPELLING_END) != 0;
        if (count > *window)
            *window = count;
    }
}

/* Where the spellings of each low byte of a first code are. */
static bool restore_buckets(oq_restorer *restorer) {
    const oq_spellings *spellings = restorer->spellings;
    uint32_t at = 0;
    while (at < spellings->count && !spellings->items[at].code_count)
        at++;
    restorer->unwritten = at;
    for (uint32_t bucket = 0; bucket < 256; bucket++) {
        restorer->first[bucket] = (uint16_t)at;
        while (at < spellings->count &&
               (spellings->items[at].codes[0] & 0xFF) == bucket)
            at++;
    }
    restorer->first[256] = (uint16_t)at;
    return at == spellings->count;
}

/* Whether the same character alone may be a consonant, at no cost. */
static bool restore_glide(const oq_restorer *restorer,
                          const oq_grapheme *spelling) {
    const oq_spellings *spellings = restorer->spellings;
    uint64_t vowels = restorer->model->alphabet->vowels;
    for (uint32_t i = 0; i < spellings->count; i++) {
        const oq_grapheme *other = &spellings->items[i];
        if (spelling->code_count == 1 && other->code_count == 1 &&
            other->codes[0] == spelling->codes[0] && !other->cost &&
            other->letter_count == 1 &&
            !(vowels >> restorer->edges[i].letters[0] & 1))
            return true;
    }
    return false;
}

static ortaq_status restore_tables(oq_restorer *restorer) {
    const oq_spellings *spellings = restorer->spellings;
    const oq_model *model = restorer->model;
    for (uint32_t i = 0; i < spellings->count; i++)
        if (!restore_edge(restorer, &spellings->items[i],
                          &restorer->edges[i]))
            return ORTAQ_ERROR_DATA;
    for (uint32_t i = 0; i < spellings->count; i++)
        restorer->edges[i].glide =
            restore_glide(restorer, &spellings->items[i]);
    restore_windows(restorer);
    if (!restore_buckets(restorer))
        return ORTAQ_ERROR_DATA;
    for (uint8_t i = 1; i < OQ_LETTERS; i++) {
        restorer->odd_of[i] =
            oq_odds_letter(restorer->odds, model->alphabet->small[i]);
        restorer->after_of[i] = model->alphabet->vowels >> i & 1
                                    ? model->contexts->after_of[i]
                                    : OQ_CLASS_KEPT;
        restorer->behind_of[i] = model->alphabet->signs >> i & 1
                                     ? OQ_CLASS_KEPT
                                     : model->contexts->behind_of[i];
    }
    return ORTAQ_DONE;
}

static ortaq_status restore_parts(oq_restorer *made) {
    const oq_model *model = made->model;
    ortaq_status status = oq_met_open(&made->met, &made->memory);
    made->kept =
        oq_memory_get(&made->memory, OQ_CROSSINGS * sizeof *made->kept);
    made->stop = UINT32_MAX;
    if (!made->kept)
        status = ORTAQ_ERROR_MEMORY;
    if (status >= 0)
        status = oq_onsets_open(&made->onsets, &made->memory);
    if (status >= 0)
        status = oq_branches_open(&made->branches, &made->memory,
                                  &model->stems);
    if (status >= 0)
        status = oq_chains_open(&made->chains, &made->memory, model);
    if (status >= 0)
        status = oq_restore_costs(made);
    return status < 0 ? status : restore_tables(made);
}

OQ_FN ortaq_status oq_restorer_open(const oq_memory *memory,
                                    const oq_model *model,
                                    const oq_odds *odds,
                                    const oq_spellings *spellings,
                                    oq_restorer **restorer) {
    oq_restorer *made = oq_memory_get(memory, sizeof *made);
    *restorer = NULL;
    if (!made)
        return ORTAQ_ERROR_MEMORY;
    made->memory = *memory;
    made->model = model;
    made->odds = odds;
    made->spellings = spellings;
    ortaq_status status = restore_parts(made);
    if (status < 0)
        oq_restorer_close(made);
    else
        *restorer = made;
    return status;
}

OQ_FN void oq_restorer_close(oq_restorer *restorer) {
    if (!restorer)
        return;
    oq_memory memory = restorer->memory;
    oq_chains_close(&restorer->chains, &memory);
    oq_branches_close(&restorer->branches, &memory);
    oq_least_close(&restorer->least, &memory);
    oq_met_close(&restorer->met, &memory);
    oq_onsets_close(&restorer->onsets, &memory);
    oq_memory_free(&memory, restorer->kept);
    oq_memory_free(&memory, restorer);
}

/* -------------------------------------------------------------- Lattice -- */

static bool restore_matches(const oq_restorer *restorer,
                            const oq_grapheme *spelling, uint32_t at) {
    if (spelling->flags & (at ? OQ_SPELLING_START : OQ_SPELLING_INNER))
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
    if (code == RESTORE_SUKUN || restorer->strict)
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

/* The characters that tell what edges a place has, with what else does. */
static void restore_key(const oq_restorer *restorer, uint32_t at,
                        uint64_t key[2]) {
    uint32_t count = restorer->window[restorer->codes[at] & 0xFF];
    key[0] = 0;
    key[1] = (uint64_t)(at == 0) << 32 | (uint64_t)restorer->strict << 33;
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

/* ------------------------------------------------------------- Readings -- */

static bool restore_twin(const oq_restored *one, const uint8_t *path,
                         uint32_t size) {
    return one->size == size && !memcmp(one->letters, path, size);
}

OQ_FN void oq_restore_add(oq_restorer *restorer, const oq_walk *place,
                          bool name, bool guessed) {
    oq_restored *readings = restorer->readings;
    uint32_t at = 0;
    while (at < restorer->count &&
           !restore_twin(&readings[at], restorer->path, place->size))
        at++;
    if (at < restorer->count && readings[at].cost <= place->cost)
        return;
    if (at == restorer->count && restorer->count < OQ_RESTORED_MAX)
        restorer->count++;
    else if (at == restorer->count && readings[--at].cost <= place->cost)
        return;
    for (; at > 0 && readings[at - 1].cost > place->cost; at--)
        readings[at] = readings[at - 1];
    readings[at].cost = place->cost;
    readings[at].spelt = place->spelt;
    readings[at].size = (uint8_t)place->size;
    readings[at].name = name;
    readings[at].guessed = guessed;
    memcpy(readings[at].letters, restorer->path, place->size);
    uint32_t bound = readings[0].cost + restorer->margin - restorer->sole;
    if (bound < restorer->bound)
        restorer->bound = bound;
}

/* ---------------------------------------------------------------- Words -- */

static bool restore_vowel_mark(uint32_t code) {
    return code >= 0x64B && code <= 0x650;
}

/* The word's characters; the sign of doubling stands before a vowel's mark,
 * where composition has put it behind. */
static bool restore_codes(oq_restorer *restorer, const oq_restore_word *word) {
    uint32_t count = word->count;
    if (count == 0 || count > OQ_RESTORE_CODES)
        return false;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t code = word->codes[i];
        if (code > 0xFFFF)
            return false;
        restorer->codes[i] = (uint16_t)code;
        if (i && code == RESTORE_SHADDA &&
            restore_vowel_mark(word->codes[i - 1])) {
            restorer->codes[i] = restorer->codes[i - 1];
            restorer->codes[i - 1] = RESTORE_SHADDA;
        }
    }
    restorer->codes[count] = 0;
    restorer->size = count;
    return true;
}

/* A word that has a consonant marked as having no vowel, or an i or e marked
 * that is written anyway, has all its vowels written. */
static bool restore_strict(const oq_restorer *restorer) {
    const uint16_t *codes = restorer->codes;
    for (uint32_t i = 1; i < restorer->size; i++)
        if ((codes[i] == RESTORE_SUKUN && codes[i - 1] != RESTORE_WAW) ||
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

static bool restore_lattice(oq_restorer *restorer,
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

OQ_FN bool oq_restore_lay(oq_restorer *restorer, const oq_restore_word *word) {
    return restore_codes(restorer, word) && restore_lattice(restorer, word);
}

OQ_FN oq_walk oq_walk_listed(oq_restorer *restorer) {
    const oq_lex_word *listed = &restorer->listed;
    memcpy(restorer->path, listed->letters, listed->size);
    uint8_t last = listed->letters[listed->size - 1];
    return (oq_walk){.at = restorer->stem,
                     .size = listed->size,
                     .cost = RESTORE_LISTED,
                     .spelt = RESTORE_LISTED,
                     .open = !(restorer->model->alphabet->vowels >> last & 1)};
}

/* A low bound makes a short walk; it is raised until something is found, then
 * once more if rivals are wanted and the margin reaches beyond it. Where the
 * best reading alone is wanted, any reading makes the walk shorter. */
static void restore_known(oq_restorer *restorer) {
    static const uint16_t one[] = {130, 200, 600};
    static const uint16_t many[] = {110, 170, 260, 400, 600};
    const uint16_t *bounds = restorer->sole ? one : many;
    uint32_t most = restorer->sole ? OQ_COUNT(one) : OQ_COUNT(many);
    uint32_t i = restorer->size > RESTORE_SHORT;
    for (; i < most && !restorer->count; i++) {
        restorer->bound = bounds[i];
        oq_restore_known(restorer);
    }
    if (!restorer->count)
        return;
    restorer->bound = restorer->readings[0].cost + restorer->margin;
    if (restorer->bound > bounds[i - 1] && restorer->margin)
        oq_restore_known(restorer);
}

static void restore_find(oq_restorer *restorer, const oq_restore_word *word) {
    restorer->count = 0;
    restorer->margin = word->rivals ? RESTORE_MARGIN : 0;
    restorer->sole = !word->rivals;
    if (!restore_lattice(restorer, word))
        return;
    restore_known(restorer);
    if (!restorer->count ||
        (restorer->readings[0].cost > RESTORE_SURE &&
         restorer->readings[0].spelt > RESTORE_PLAIN))
        oq_restore_guess(restorer);
    if (restorer->sole && restorer->count)
        restorer->count = 1;
}

static void restore_capitals(oq_restorer *restorer) {
    for (uint32_t i = 0; i < restorer->count; i++)
        restorer->readings[i].capitals =
            oq_is_abbreviation(restorer->model, &restorer->readings[i]);
}

OQ_FN uint32_t oq_restore(oq_restorer *restorer, const oq_restore_word *word,
                          const oq_restored **readings) {
    *readings = restorer->readings;
    if (!restore_codes(restorer, word))
        return 0;
    oq_met_word met = {restorer->codes, restorer->size, word->rivals};
    if (word->own || word->aside) { /* not to be remembered */
        restore_find(restorer, word);
        restore_capitals(restorer);
    } else if (!oq_met_find(&restorer->met, &met, restorer->readings,
                            &restorer->count)) {
        restore_find(restorer, word);
        restore_capitals(restorer);
        oq_met_keep(&restorer->met, &met, restorer->readings,
                    restorer->count);
    }
    return restorer->count;
}

OQ_FN uint32_t oq_restore_suffix(oq_restorer *restorer,
                                 const oq_restore_word *word, uint32_t node,
                                 const oq_restored **readings) {
    restorer->count = restorer->margin = 0;
    restorer->sole = false;
    *readings = restorer->readings;
    if (oq_restore_lay(restorer, word))
        oq_restore_suffixes(restorer, node);
    restore_capitals(restorer);
    return restorer->count;
}
