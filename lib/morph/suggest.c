/*
 * suggest.c - a walk through stems and suffixes that allows errors: a wrong
 * letter, one too many, one too few, two in wrong order. Letters that people
 * confuse cost less. First everything within one error is looked for, then,
 * if there is nothing, within two. What is found is ranked by its distance
 * and by the frequency of the word; what would not pass as correct itself is
 * left out. A word that is understood all the same (meant.c) has its right form
 * before all that.
 *
 * The walk stands either among the stems or among the suffixes; a stem that
 * ends forks it. Its work is bounded by a number of steps.
 *
 * SPDX-License-Identifier: MIT
 */
#include "suggest.h"

#define SUGGEST_STEPS 400000u
#define COST_SPLIT 20      /* the distance of a forgotten space */
#define COST_APART 12      /* the same beside a particle or a determiner */
#define COST_DOUBLED 10    /* one letter for two alike */
#define COST_SIGN 8        /* a hyphen forgotten, too many, or behind a prefix */
#define COST_FIRST 4       /* a changed first letter is less likely */
#define WEIGHT_DISTANCE 7  /* cost for a sixteenth of an error */

typedef struct oq_seeker {
    oq_analyst *analyst;
    const oq_model *model;
    oq_suggestions *found;
    const oq_stem_list *list;
    uint8_t wanted[OQ_LEX_MAX + 1]; /* the word as it was written */
    uint32_t size;
    uint8_t letters[OQ_LEX_MAX + 2];
    uint32_t limit; /* of the distance */
    uint32_t steps;
    bool small; /* the word was written without a capital */
} oq_seeker;

/* Where the walk stands. A step makes a copy of its own, and changes that. */
typedef struct oq_seek {
    oq_standing standing; /* among the stems */
    uint8_t after, behind;
    bool suffixes;
    uint8_t capitals;
    uint8_t parts;
    uint32_t node; /* among the suffixes */
    uint32_t cost; /* of stem and suffixes */
    uint32_t at;   /* in the written word */
    uint32_t size; /* of what was found */
    uint32_t distance;
} oq_seek;

/* --------------------------------------------------------------- Found -- */

static uint32_t seek_total(const oq_seeker *seeker, const oq_seek *seek) {
    uint32_t first = seeker->letters[0] != seeker->wanted[0] ? COST_FIRST : 0;
    return seek->cost + WEIGHT_DISTANCE * (seek->distance + first);
}

/* The place of a word that was found before, or a new one; NULL if the list
 * is full of better ones. */
static oq_suggestion *seek_place(oq_suggestions *found, const uint8_t *letters,
                                 uint32_t size, uint32_t cost) {
    uint32_t worst = 0;
    for (uint32_t i = 0; i < found->count; i++) {
        oq_suggestion *item = &found->items[i];
        if (item->size == size && !memcmp(item->letters, letters, size))
            return cost < item->cost ? item : NULL;
        if (item->cost > found->items[worst].cost)
            worst = i;
    }
    if (found->count < OQ_SUGGEST_FOUND)
        return &found->items[found->count++];
    return cost < found->items[worst].cost ? &found->items[worst] : NULL;
}

static void seek_add(oq_seeker *seeker, const oq_seek *seek) {
    uint32_t cost = seek_total(seeker, seek);
    oq_suggestion *item =
        seek_place(seeker->found, seeker->letters, seek->size, cost);
    if (!item)
        return;
    memcpy(item->letters, seeker->letters, seek->size);
    item->size = (uint8_t)seek->size;
    item->distance = (uint8_t)(seek->distance < 255 ? seek->distance : 255);
    item->capitals = seek->capitals;
    item->cost = cost;
}

/* ---------------------------------------------------------------- Steps -- */

static void seek_on(oq_seeker *seeker, const oq_seek *seek);

/* The walk with a letter more, over one arc of the suffixes. */
static bool seek_suffix_arc(const oq_seeker *seeker, oq_seek *seek,
                            uint32_t arc) {
    uint16_t morph = seeker->model->arc_morph[arc];
    seek->node = seeker->model->arcs[arc] >> OQ_ARC_TARGET;
    if (morph == OQ_NO_MORPH)
        return true;
    const oq_morph *of = &seeker->model->morphs[morph];
    seek->cost += of->weight + (of->flags & OQ_FLAG_RARE ? OQ_COST_RARE : 0);
    return !(of->flags & OQ_FLAG_NOSPELL) && ++seek->parts < OQ_PARTS_MAX;
}

/* Whether the walk may take a letter at all. Where no more errors are allowed,
 * few letters pass, and that is where most of the steps end. */
OQ_INLINE bool seek_may(const oq_seeker *seeker, const oq_seek *seek,
                        uint8_t letter) {
    const uint8_t *costs = seeker->model->confusions + letter * OQ_LETTERS;
    if (seek->distance + OQ_COST_ERROR <= seeker->limit)
        return true;
    return seek->at < seeker->size &&
           seek->distance + costs[seeker->wanted[seek->at]] <= seeker->limit;
}

/* The letter is what was written, or is an error for it. */
static void seek_letter(oq_seeker *seeker, oq_seek *seek, uint8_t letter) {
    const uint8_t *wanted = seeker->wanted + seek->at;
    seeker->letters[seek->size++] = letter;
    uint32_t distance = seek->distance;
    if (seek->at < seeker->size) {
        seek->at++;
        seek->distance =
            distance +
            seeker->model->confusions[letter * OQ_LETTERS + wanted[0]];
        if (seek->distance <= seeker->limit)
            seek_on(seeker, seek);
        seek->at--;
    }
    bool doubled = seek->size > 1 && seek->at > 0 && wanted[-1] == letter &&
                   seeker->letters[seek->size - 2] == letter;
    bool sign = seeker->model->alphabet->signs >> letter & 1;
    seek->distance = distance + (sign      ? COST_SIGN
                                 : doubled ? COST_DOUBLED
                                           : OQ_COST_ERROR);
    if (seek->distance > seeker->limit)
        return;
    seeker->letters[seek->size - 1] = letter; /* deeper steps wrote there */
    seek_on(seeker, seek); /* it was left out */
}

/* Tries the letter of an arc of the stems. */
static void seek_stem_letter(oq_seeker *seeker, const oq_seek *from,
                             uint32_t arc, uint32_t skip) {
    const oq_model *model = seeker->model;
    oq_seek seek = *from;
    uint8_t letter = seeker->list->automaton.arcs[arc] & OQ_ARC_LETTER;
    oq_automaton_enter(&seeker->list->automaton, &seek.standing, arc, skip);
    if (model->alphabet->vowels >> letter & 1)
        seek.after = model->contexts->after_of[letter];
    if (!(model->alphabet->signs >> letter & 1))
        seek.behind = model->contexts->behind_of[letter];
    seek_letter(seeker, &seek, letter);
}

static void seek_stem_letters(oq_seeker *seeker, const oq_seek *seek) {
    const oq_automaton *automaton = &seeker->list->automaton;
    if (!seek->standing.inside) {
        for (uint8_t letter = 1; letter <= OQ_LETTER_MAX; letter++)
            if (automaton->root[letter] && seek_may(seeker, seek, letter))
                seek_stem_letter(seeker, seek, automaton->root[letter],
                                 automaton->root_skip[letter]);
        return;
    }
    for (uint32_t arc = seek->standing.node; arc; arc++) {
        if (seek_may(seeker, seek, automaton->arcs[arc] & OQ_ARC_LETTER))
            seek_stem_letter(seeker, seek, arc, automaton->skip[arc]);
        if (automaton->arcs[arc] & OQ_ARC_LAST)
            return;
    }
}

/* Tries an arc of the suffixes; one without a letter ends the word. */
static void seek_suffix_letter(oq_seeker *seeker, const oq_seek *from,
                               uint32_t arc) {
    uint8_t letter = seeker->model->arcs[arc] & OQ_ARC_LETTER;
    oq_seek seek = *from;
    if (!seek_suffix_arc(seeker, &seek, arc))
        return;
    if (letter)
        seek_letter(seeker, &seek, letter);
    else
        seek_add(seeker, &seek);
}

static void seek_suffix_letters(oq_seeker *seeker, const oq_seek *seek) {
    const uint32_t *arcs = seeker->model->arcs;
    for (uint32_t arc = seek->node; arc; arc++) {
        uint8_t letter = arcs[arc] & OQ_ARC_LETTER;
        if (letter ? letter != OQ_LETTER_LINK && seek_may(seeker, seek, letter)
                   : seek->at == seeker->size)
            seek_suffix_letter(seeker, seek, arc);
        if (arcs[arc] & OQ_ARC_LAST)
            return;
    }
}

/* A stem may end here: the walk goes on among the suffixes of its kinds. */
static void seek_kind(oq_seeker *seeker, const oq_seek *from, uint16_t number,
                      uint8_t weight) {
    const oq_model *model = seeker->model;
    const oq_stem_kind *kind = &model->kinds[number];
    if (kind->flags & OQ_FLAG_NOSPELL)
        return;
    oq_seek seek = *from;
    uint8_t after = kind->after ? kind->after - 1 : seek.after;
    seek.node = oq_model_node(model, kind->start, after, seek.behind);
    seek.suffixes = true;
    seek.capitals = (kind->flags & OQ_FLAG_CAPITAL) != 0;
    if (kind->flags & OQ_FLAG_CAPITALS)
        seek.capitals = (uint8_t)seek.size;
    seek.cost = weight + (kind->flags & OQ_FLAG_RARE ? OQ_COST_RARE : 0) +
                (seek.capitals && seeker->small ? 48 : 0);
    if (seek.node)
        seek_on(seeker, &seek);
}

static void seek_kinds(oq_seeker *seeker, const oq_seek *seek) {
    oq_extra only;
    const oq_extra *extra =
        oq_stem_kinds(seeker->list, seek->standing.number, &only);
    for (;; extra++) {
        seek_kind(seeker, seek, extra->kind, extra->weight);
        if (extra->last)
            return;
    }
}

/* Two letters in wrong order are put right, one time. */
static void seek_swapped(oq_seeker *seeker, const oq_seek *from) {
    uint8_t *wanted = seeker->wanted + from->at;
    if (from->at + 1 >= seeker->size || wanted[0] == wanted[1])
        return;
    uint8_t first = wanted[0];
    uint32_t limit = seeker->limit;
    oq_seek seek = *from;
    seek.distance += OQ_COST_ERROR;
    seeker->limit = seek.distance; /* no further error until the end */
    wanted[0] = wanted[1];
    wanted[1] = first;
    seek_on(seeker, &seek);
    wanted[1] = wanted[0];
    wanted[0] = first;
    seeker->limit = limit;
}

/* What was written has a letter too many, or a sign, which is half an error:
 * sən-də is rather səndə than sənədə. */
static void seek_without(oq_seeker *seeker, const oq_seek *from) {
    uint64_t signs = seeker->model->alphabet->signs;
    oq_seek seek = *from;
    bool sign = signs >> seeker->wanted[seek.at++] & 1;
    seek.distance += sign ? COST_SIGN : OQ_COST_ERROR;
    seek_on(seeker, &seek);
}

/* Everything that can be done from a place. */
static void seek_on(oq_seeker *seeker, const oq_seek *seek) {
    if (++seeker->steps > SUGGEST_STEPS || seek->size > OQ_LEX_MAX - 1)
        return;
    if (!seek->suffixes && seek->standing.final)
        seek_kinds(seeker, seek);
    if (seek->suffixes)
        seek_suffix_letters(seeker, seek);
    else
        seek_stem_letters(seeker, seek);
    if (seek->at < seeker->size &&
        seek->distance + OQ_COST_ERROR <= seeker->limit) {
        seek_without(seeker, seek);
        seek_swapped(seeker, seek);
    }
}

/* --------------------------------------------------------------- Spaces -- */

/* Makes a piece of what was written the word at hand. */
static void seek_piece(const oq_seeker *seeker, uint32_t from, uint32_t to) {
    oq_lex_word *word = &seeker->analyst->word;
    memset(word, 0, sizeof *word);
    memcpy(word->letters, seeker->wanted + from, to - from);
    word->size = to - from;
}

/* Whether a reading is of a closed class without suffixes, and of one of these
 * parts of speech. */
static bool seek_is(const oq_seeker *seeker, const oq_reading *reading,
                    const char *of) {
    const oq_model *model = seeker->model;
    const oq_stem_kind *kind = &model->kinds[reading->kind];
    return !(seeker->analyst->joined >> kind->klass & 1) && kind->upos &&
           strstr(of, model->strings + model->upos[kind->upos - 1]);
}

/* Whether the word at hand, with its readings, is one that is often joined to
 * what follows (hər kəs, bir neçə), or mostly one that is to what is before
 * it: da, ki, üçün never begin anything, and ən, nə rarely end it. */
static bool seek_apart(const oq_seeker *seeker, bool second) {
    const oq_analyst *analyst = seeker->analyst;
    const oq_reading *best = &analyst->readings[0];
    bool apart = false;
    for (uint32_t i = 0; i < analyst->count; i++) {
        const oq_reading *reading = &analyst->readings[i];
        if (reading->cost < best->cost)
            best = reading;
        apart |= seek_is(seeker, reading, "DET");
    }
    if (second)
        apart = seek_is(seeker, best, "PART ADP CCONJ SCONJ");
    return apart;
}

/* Puts a sign, or 0xFF for a space, into what was written. */
static void seek_parted(oq_seeker *seeker, uint32_t at, uint8_t sign) {
    memcpy(seeker->letters, seeker->wanted, at);
    seeker->letters[at] = sign;
    memcpy(seeker->letters + at + 1, seeker->wanted + at, seeker->size - at);
}

/* Whether a listed word has a hyphen at the place (bir-birinə): it was found. */
static bool seek_hyphened(const oq_seeker *seeker, uint32_t at) {
    for (uint32_t i = 0; i < seeker->found->count; i++) {
        const oq_suggestion *item = &seeker->found->items[i];
        if (item->size == seeker->size + 1 &&
            item->letters[at] == seeker->model->header->compound &&
            !memcmp(item->letters, seeker->wanted, at) &&
            !memcmp(item->letters + at + 1, seeker->wanted + at,
                    seeker->size - at))
            return true;
    }
    return false;
}

/* A prefix that lost its hyphen (eksprezident): what is behind it is a word,
 * and the whole is one, not two that are joined (zol-an). */
static void seek_prefix(oq_seeker *seeker, uint32_t at) {
    uint8_t sign = seeker->model->header->compound;
    oq_lex_word *word = &seeker->analyst->word;
    if (!sign || seeker->size >= OQ_LEX_MAX)
        return;
    seek_parted(seeker, at, sign);
    memset(word, 0, sizeof *word);
    memcpy(word->letters, seeker->letters, seeker->size + 1);
    word->size = seeker->size + 1;
    uint32_t cost = oq_spelt_cost(seeker->analyst);
    if (cost != UINT32_MAX &&
        !(seeker->analyst->readings[0].flags & OQ_READ_COMPOUND))
        seek_add(seeker, &(oq_seek){.cost = cost,
                                    .distance = COST_SIGN,
                                    .size = seeker->size + 1});
}

/* Two words that lost the space between them. They are no strangers to each
 * other (hər kəs, və ya): the commoner one counts half. Particles are joined to
 * the word before them most often (gəldidə). */
static void seek_split(oq_seeker *seeker, uint32_t at) {
    seek_piece(seeker, 0, at);
    uint32_t first = oq_spelt_cost(seeker->analyst);
    if (first == UINT32_MAX) {
        seek_prefix(seeker, at);
        return;
    }
    bool apart = seek_apart(seeker, false);
    seek_piece(seeker, at, seeker->size);
    uint32_t second = oq_spelt_cost(seeker->analyst);
    if (second == UINT32_MAX)
        return;
    apart |= seek_apart(seeker, true);
    bool hyphened = seek_hyphened(seeker, at);
    uint32_t rarer = first > second ? first : second;
    oq_seek seek = {.cost = rarer + (first + second - rarer) / 2,
                    .distance = hyphened ? 2 * COST_SPLIT
                                : apart  ? COST_APART
                                         : COST_SPLIT,
                    .size = seeker->size + 1};
    seek_parted(seeker, at, 0xFF);
    seek_add(seeker, &seek);
}

static void seek_splits(oq_seeker *seeker) {
    for (uint32_t at = 2; at + 2 <= seeker->size; at++)
        seek_split(seeker, at);
}

/* -------------------------------------------------------------- Answers -- */

static void suggest_sort(oq_suggestions *found) {
    for (uint32_t i = 1; i < found->count; i++) {
        oq_suggestion item = found->items[i];
        uint32_t at = i;
        for (; at > 0 && found->items[at - 1].cost > item.cost; at--)
            found->items[at] = found->items[at - 1];
        found->items[at] = item;
    }
}

OQ_FN bool oq_suggestion_capital(const oq_alphabet *alphabet,
                                 const oq_suggestion *item, uint32_t at) {
    return at < item->capitals ||
           (item->capitals == 1 && item->letters[at - 1] != 0xFF &&
            alphabet->signs >> item->letters[at - 1] & 1);
}

/* Whether what was found is spelt correctly: a short word may be too unlikely,
 * which the walk does not see. */
static bool suggest_spelt(oq_analyst *analyst, const oq_suggestion *item) {
    oq_lex_word *word = &analyst->word;
    memset(word, 0, sizeof *word);
    memcpy(word->letters, item->letters, item->size);
    word->size = item->size;
    for (uint8_t i = 0; i < item->size; i++)
        if (oq_suggestion_capital(analyst->model->alphabet, item, i))
            word->capitals[i >> 6] |= (uint64_t)1 << (i & 63);
    return oq_spelt_letters(analyst);
}

/* A Roman numeral alone, where it has a suffix that is understood but wrong: XX
 * for XX-ci. */
static void suggest_bare(oq_seeker *seeker, const char *text, size_t size) {
    const oq_reading *reading = &seeker->analyst->readings[0];
    oq_suggestions *found = seeker->found;
    if (oq_analyse(seeker->analyst, text, size, false) &&
        reading->flags & OQ_READ_NUMERAL && reading->flags & OQ_READ_NOSPELL &&
        found->count < OQ_SUGGEST_FOUND)
        found->items[found->count++] = (oq_suggestion){.cost = 0};
}

/* Other suffixes of a number or an abbreviation within one error: 5-dən for
 * 5-dan. */
static bool suggest_number(oq_seeker *seeker, const char *text, size_t size) {
    oq_analyst *analyst = seeker->analyst;
    oq_seek seek = {.suffixes = true};
    size_t stem = oq_number_stem(analyst, text, size, &seek.node);
    if (!stem || stem == size ||
        !oq_lex_read(seeker->model->alphabet, text + stem, size - stem,
                     &analyst->word))
        return false;
    seeker->size = analyst->word.size;
    memcpy(seeker->wanted, analyst->word.letters, seeker->size + 1);
    seeker->limit = OQ_COST_ERROR;
    seek_on(seeker, &seek);
    suggest_bare(seeker, text, size);
    seeker->found->from = (uint32_t)stem;
    suggest_sort(seeker->found);
    return seeker->found->count > 0;
}

static void suggest_within(oq_seeker *seeker, uint32_t limit) {
    oq_suggestions *found = seeker->found;
    uint32_t kept = 0;
    seeker->limit = limit;
    seeker->steps = 0;
    for (uint32_t i = 0; i < seeker->analyst->list_count; i++) {
        seeker->list = &seeker->analyst->lists[i];
        seek_on(seeker, &(oq_seek){.distance = 0});
    }
    for (uint32_t i = 0; i < found->count; i++)
        if (suggest_spelt(seeker->analyst, &found->items[i]))
            found->items[kept++] = found->items[i];
    found->count = kept;
}

OQ_FN bool oq_suggest(oq_analyst *analyst, const char *text, size_t size,
                      oq_suggestions *suggestions) {
    oq_seeker seeker = {.analyst = analyst,
                        .model = analyst->model,
                        .found = suggestions};
    suggestions->count = suggestions->from = 0;
    if (!oq_user_ready(analyst))
        return false;
    if (suggest_number(&seeker, text, size))
        return true;
    suggestions->from = 0;
    if (!oq_lex_read(analyst->model->alphabet, text, size, &analyst->word))
        return true;
    seeker.size = analyst->word.size;
    seeker.small = !oq_lex_capital(&analyst->word, 0);
    memcpy(seeker.wanted, analyst->word.letters, seeker.size + 1);
    suggest_within(&seeker, OQ_COST_ERROR);
    if (!suggestions->count)
        suggest_within(&seeker, 2 * OQ_COST_ERROR);
    if (seeker.size <= OQ_LEX_MAX - 1)
        seek_splits(&seeker);
    bool good = oq_suggest_meant(analyst, text, size, suggestions);
    suggest_sort(suggestions);
    return good;
}
