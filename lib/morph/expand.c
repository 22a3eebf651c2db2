/*
 * expand.c - suffixes as letters. A place is a state together with what is
 * known there: the class of the last vowel, the class of the last letter, and
 * which letters may come next. From each place the suffixes of its state are
 * spelt out; a sound that looks at the next letter splits the way, and each
 * branch demands its own next letters.
 *
 * SPDX-License-Identifier: MIT
 */
#include "suffixes.h"

#define WRITTEN_MAX (4 * OQ_FORM_MAX)

typedef struct oq_expand_place {
    uint64_t allowed;
    uint16_t state;
    uint8_t after, behind; /* letters, examples of their classes */
} oq_expand_place;

/* The rest of a suffix, and where it leads. */
typedef struct oq_expand_rest {
    oq_expand_place target;
    uint16_t morph;
    uint8_t size;
    uint8_t letters[WRITTEN_MAX];
} oq_expand_rest;

/* A node stands for a place or for a rest; both are kept as a rest, that of a
 * place has the size 0 and no morph. */
typedef struct oq_expander {
    const oq_grammar *grammar;
    oq_suffixes *suffixes;
    const oq_memory *memory;
    oq_expand_rest *rests; /* by node */
    size_t rest_room;
    uint32_t *table;
    size_t table_room;
    uint32_t count;
    unsigned depth; /* of empty suffixes */
    bool failed;
} oq_expander;

/* A suffix while it is spelt. */
typedef struct oq_spelling {
    oq_expander *expander;
    const oq_suffix *suffix;
    uint16_t morph;
    oq_expand_place place; /* moves along */
    uint8_t letters[WRITTEN_MAX];
    uint8_t size, symbol;
} oq_spelling;

/* --------------------------------------------------------------- Nodes -- */

static uint32_t expand_hash(const oq_expand_rest *rest) {
    uint64_t hash = rest->target.allowed * 0x9E3779B97F4A7C15u;
    hash ^= (uint64_t)rest->target.state << 32 | rest->target.after << 24 |
            rest->target.behind << 16 | rest->morph;
    for (uint8_t i = 0; i < rest->size; i++)
        hash = (hash ^ rest->letters[i]) * 0x100000001B3u;
    hash *= 0x9E3779B97F4A7C15u;
    return (uint32_t)(hash >> 32);
}

static bool expand_same(const oq_expand_rest *one,
                        const oq_expand_rest *other) {
    return one->target.allowed == other->target.allowed &&
           one->target.state == other->target.state &&
           one->target.after == other->target.after &&
           one->target.behind == other->target.behind &&
           one->morph == other->morph && one->size == other->size &&
           !memcmp(one->letters, other->letters, one->size);
}

static bool expand_table_grow(oq_expander *expander) {
    size_t room = expander->table_room * 2 + 4095;
    uint32_t *table = oq_memory_get(expander->memory, room * sizeof *table);
    if (!table)
        return false;
    for (uint32_t node = 0; node < expander->count; node++) {
        size_t at = expand_hash(&expander->rests[node]) % room;
        while (table[at])
            at = (at + 1) % room;
        table[at] = node + 1;
    }
    oq_memory_free(expander->memory, expander->table);
    expander->table = table;
    expander->table_room = room;
    return true;
}

/* The node for a rest; it is made if need be. */
static uint32_t expand_node(oq_expander *expander,
                            const oq_expand_rest *rest) {
    if (expander->count * 2 >= expander->table_room &&
        !expand_table_grow(expander)) {
        expander->failed = true;
        return 0;
    }
    size_t at = expand_hash(rest) % expander->table_room;
    for (; expander->table[at]; at = (at + 1) % expander->table_room)
        if (expand_same(&expander->rests[expander->table[at] - 1], rest))
            return expander->table[at] - 1;
    if (!oq_memory_grow(expander->memory, (void **)&expander->rests,
                        &expander->rest_room, expander->count + 1u,
                        sizeof *expander->rests)) {
        expander->failed = true;
        return 0;
    }
    expander->rests[expander->count] = *rest;
    expander->table[at] = ++expander->count;
    return expander->count - 1;
}

static uint32_t expand_place_node(oq_expander *expander,
                                  oq_expand_place place) {
    oq_expand_rest rest = {.target = place, .morph = OQ_NO_MORPH};
    return expand_node(expander, &rest);
}

static void expand_add(oq_expander *expander, oq_way way) {
    if (!oq_ways_add(&expander->suffixes->ways, way))
        expander->failed = true;
}

/* ------------------------------------------------------------ Spelling -- */

static void spell_symbol(oq_spelling spelling);

static bool in_set(uint64_t set, uint8_t letter) {
    return set >> letter & 1;
}

/* Notes that a letter stands now before the place. */
static void place_pass(const oq_contexts *contexts, const oq_alphabet *alphabet,
                       oq_expand_place *place, uint8_t letter) {
    if (in_set(alphabet->signs, letter))
        return;
    if (in_set(alphabet->vowels, letter))
        place->after = contexts->after_letter[contexts->after_of[letter]];
    place->behind = contexts->behind_letter[contexts->behind_of[letter]];
}

/* Writes letters; false if the first is not allowed here. */
static bool spell_write(oq_spelling *spelling, const uint8_t *letters,
                        uint8_t size) {
    const oq_expander *expander = spelling->expander;
    for (uint8_t i = 0; i < size; i++) {
        if (!in_set(spelling->place.allowed, letters[i]) ||
            spelling->size == WRITTEN_MAX)
            return false;
        spelling->letters[spelling->size++] = letters[i];
        spelling->place.allowed = oq_allowed_all();
        place_pass(&expander->suffixes->contexts,
                   &expander->grammar->alphabet, &spelling->place, letters[i]);
    }
    return true;
}

/* A sound: each rule that fits, for the next letters that no rule above it
 * has taken. An empty result hands the demand on. */
static void spell_sound(oq_spelling spelling, const oq_sound *sound) {
    uint64_t left = OQ_ANYWHERE;
    for (uint32_t i = 0; i < sound->count && left; i++) {
        const oq_sound_rule *rule = &sound->rules[i];
        if (!in_set(rule->after, spelling.place.after) ||
            !in_set(rule->behind, spelling.place.behind) ||
            !(left & rule->before))
            continue;
        oq_spelling branch = spelling;
        if (spell_write(&branch, rule->out, rule->out_size)) {
            branch.place.allowed &= left & rule->before;
            if (branch.place.allowed)
                spell_symbol(branch);
        }
        left &= ~rule->before;
    }
}

/* A consonant in parentheses stands behind vowels, the rest behind
 * consonants; at the edge of a word neither does. */
static bool spell_buffered(const oq_spelling *spelling, uint8_t symbol) {
    uint64_t vowels = spelling->expander->grammar->alphabet.vowels;
    uint8_t plain = symbol & (uint8_t)~OQ_BUFFER;
    bool behind_vowel = in_set(vowels, spelling->place.behind);
    bool consonant = plain < OQ_SOUND && !in_set(vowels, plain);
    return consonant == behind_vowel;
}

static void spell_done(const oq_spelling *spelling);

static void spell_symbol(oq_spelling spelling) {
    const oq_form *form = &spelling.suffix->form;
    if (spelling.symbol == form->size) {
        spell_done(&spelling);
        return;
    }
    uint8_t symbol = form->symbols[spelling.symbol++];
    uint8_t plain = symbol & (uint8_t)~OQ_BUFFER;
    if (symbol & OQ_BUFFER && !spell_buffered(&spelling, symbol))
        spell_symbol(spelling);
    else if (plain >= OQ_SOUND)
        spell_sound(spelling,
                    &spelling.expander->grammar->sounds[plain - OQ_SOUND]);
    else if (spell_write(&spelling, &plain, 1))
        spell_symbol(spelling);
}

/* -------------------------------------------------------------- Places -- */

static void expand_state(oq_expander *expander, oq_expand_place place,
                         unsigned depth);

/* Empty suffixes lead on at once, or end the word. */
static void spell_empty(const oq_spelling *spelling, uint16_t target) {
    oq_expander *expander = spelling->expander;
    bool says = spelling->suffix->features.count || spelling->suffix->upos ||
                spelling->suffix->flags;
    oq_way way = {0, says ? spelling->morph : OQ_NO_MORPH, 0};
    if (target == OQ_STATE_WORDS) {
        way.letter = OQ_LETTER_LINK;
        way.morph = spelling->morph;
        expand_add(expander, way);
    } else if (target == OQ_STATE_END) {
        if (in_set(spelling->place.allowed, 0))
            expand_add(expander, way);
    } else {
        oq_expand_place place = spelling->place;
        place.state = target;
        expand_state(expander, place, 1);
    }
}

/* Where another stem follows, nothing counts but which classes may; the
 * number of the suffix says that, and lies where the next letters would. */
static oq_expand_place expand_words_place(uint16_t morph) {
    return (oq_expand_place){.state = OQ_STATE_WORDS, .allowed = morph};
}

/* A spelt suffix: its first letter is an arc to the rest of it. */
static void spell_done(const oq_spelling *spelling) {
    for (uint8_t i = 0; i < spelling->suffix->target_count; i++) {
        uint16_t target = spelling->suffix->targets[i];
        if (!spelling->size) {
            spell_empty(spelling, target);
            continue;
        }
        oq_expand_rest rest = {.target = spelling->place,
                               .morph = spelling->morph,
                               .size = spelling->size};
        rest.target.state = target;
        if (target == OQ_STATE_WORDS)
            rest.target = expand_words_place(spelling->morph);
        memcpy(rest.letters, spelling->letters, spelling->size);
        oq_expander *expander = spelling->expander;
        uint8_t letter = rest.letters[0];
        memmove(rest.letters, rest.letters + 1, --rest.size);
        bool last = rest.size == 0;
        uint16_t morph = last ? rest.morph : OQ_NO_MORPH;
        if (last)
            rest.morph = OQ_NO_MORPH;
        uint32_t node = expand_node(expander, &rest);
        expand_add(expander, (oq_way){letter, morph, node});
    }
}

/* Empty suffixes are followed up to a depth; a grammar whose empty suffixes
 * go round in a ring is cut there. */
static void expand_state(oq_expander *expander, oq_expand_place place,
                         unsigned depth) {
    static const unsigned deepest = 64;
    const oq_grammar *grammar = expander->grammar;
    expander->depth += depth;
    for (uint32_t i = 0; i < grammar->suffix_count; i++) {
        const oq_suffix *suffix = &grammar->suffixes[i];
        if (suffix->state != place.state || expander->depth > deepest)
            continue;
        spell_symbol((oq_spelling){.expander = expander,
                                   .suffix = suffix,
                                   .morph = (uint16_t)i,
                                   .place = place});
    }
    expander->depth -= depth;
}

/* The arcs of a node. */
static void expand_one(oq_expander *expander, uint32_t node) {
    oq_expand_rest rest = expander->rests[node];
    if (rest.size) {
        uint8_t letter = rest.letters[0];
        memmove(rest.letters, rest.letters + 1, --rest.size);
        uint16_t morph = rest.size ? OQ_NO_MORPH : rest.morph;
        if (!rest.size)
            rest.morph = OQ_NO_MORPH;
        uint32_t target = expand_node(expander, &rest);
        expand_add(expander, (oq_way){letter, morph, target});
    } else if (rest.target.state == OQ_STATE_END) {
        if (in_set(rest.target.allowed, 0))
            expand_add(expander, (oq_way){0, OQ_NO_MORPH, 0});
    } else if (rest.target.state == OQ_STATE_WORDS) {
        expand_add(expander, (oq_way){OQ_LETTER_LINK,
                                      (uint16_t)rest.target.allowed, 0});
    } else {
        expand_state(expander, rest.target, 0);
    }
}

static void expand_roots(oq_expander *expander) {
    oq_suffixes *suffixes = expander->suffixes;
    const oq_contexts *contexts = &suffixes->contexts;
    uint32_t *root = suffixes->nodes;
    for (uint32_t start = 0; start < suffixes->start_count; start++)
        for (uint8_t after = 0; after < contexts->after_count; after++)
            for (uint8_t behind = 0; behind < contexts->behind_count; behind++)
                *root++ = expand_place_node(
                    expander,
                    (oq_expand_place){suffixes->starts[start].allowed,
                                      suffixes->starts[start].state,
                                      contexts->after_letter[after],
                                      contexts->behind_letter[behind]});
}

OQ_FN bool oq_expand(oq_suffixes *suffixes, const oq_grammar *grammar) {
    oq_expander expander = {.grammar = grammar,
                            .suffixes = suffixes,
                            .memory = grammar->arena.memory};
    expand_roots(&expander);
    for (uint32_t node = 0; node < expander.count && !expander.failed;
         node++) {
        if (!oq_ways_node(&suffixes->ways))
            expander.failed = true;
        else
            expand_one(&expander, node);
    }
    oq_memory_free(expander.memory, expander.rests);
    oq_memory_free(expander.memory, expander.table);
    return !expander.failed;
}
