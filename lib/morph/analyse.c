/*
 * analyse.c - the search: a walk through the stems, and from each stem that
 * ends here, through its suffixes.
 *
 * Work is bounded: a word has at most OQ_LEX_MAX letters, a path at most
 * OQ_PARTS_MAX parts, and a search a number of steps that no real word comes
 * near.
 *
 * SPDX-License-Identifier: MIT
 */
#include "analyst.h"

#include "../base/utf8.h"

#define STEPS_MAX 200000u
#define COST_LINK 40
#define COST_SMALL 64

/* Whether a word of the class takes no suffix, or a sign before it alone. */
static bool class_is_bare(const oq_model *model, const oq_model_class *klass) {
    for (uint32_t arc = oq_model_node(model, klass->start, 0, 0);; arc++) {
        uint32_t letter = model->arcs[arc] & OQ_ARC_LETTER;
        if (letter && letter != model->header->compound)
            return false;
        if (model->arcs[arc] & OQ_ARC_LAST)
            return true;
    }
}

/* Classes whose words may stand in a compound: not the closed ones that take no
 * suffix, for particles are written apart or at once (mən də, but not mən-də). */
static uint64_t analyst_joined(const oq_model *model) {
    uint64_t joined = 0;
    for (uint32_t i = 0; i < oq_model_count(model, OQ_PART_CLASSES); i++) {
        const oq_model_class *klass = &model->classes[i];
        if (!(klass->flags & OQ_FLAG_CLOSED) || !class_is_bare(model, klass))
            joined |= (uint64_t)1 << i;
    }
    return joined;
}

OQ_FN void oq_analyst_begin(oq_analyst *analyst, const oq_model *model,
                            const oq_memory *memory) {
    memset(analyst, 0, sizeof *analyst);
    analyst->model = model;
    analyst->memory = memory;
    analyst->lists[0] = (oq_stem_list){model->stems, model->stem_kind,
                                       model->stem_weight, model->extras, 0};
    analyst->list_count = 1;
    analyst->joined = analyst_joined(model);
    oq_guess_begin(analyst);
}

/* ------------------------------------------------------------ Readings -- */

static bool readings_same(const oq_reading *one, const oq_reading *other) {
    if (one->kind != other->kind || one->count != other->count ||
        one->stem_start != other->stem_start ||
        one->stem_end != other->stem_end || one->flags != other->flags)
        return false;
    for (uint8_t i = 0; i < one->count; i++)
        if (one->parts[i].morph != other->parts[i].morph)
            return false;
    return true;
}

/* Takes a reading into the list, but not twice; where the list is full, the
 * dearest one gives way to a cheaper one. */
static void readings_add(oq_analyst *analyst, const oq_reading *reading) {
    uint32_t worst = 0;
    for (uint32_t i = 0; i < analyst->count; i++) {
        if (readings_same(&analyst->readings[i], reading))
            return;
        if (analyst->readings[i].cost > analyst->readings[worst].cost)
            worst = i;
    }
    if (analyst->count < OQ_READINGS_MAX)
        analyst->readings[analyst->count++] = *reading;
    else if (reading->cost < analyst->readings[worst].cost)
        analyst->readings[worst] = *reading;
}

/* Of two guesses of one cost the one with the longer stem comes first: it
 * takes fewer suffixes for granted. */
static bool readings_follow(const oq_reading *one, const oq_reading *other) {
    if (one->cost != other->cost)
        return one->cost > other->cost;
    return one->flags & OQ_READ_GUESSED && one->stem_end < other->stem_end;
}

OQ_FN void oq_readings_sort(oq_analyst *analyst) {
    for (uint32_t i = 1; i < analyst->count; i++) {
        uint32_t at = i;
        if (!readings_follow(&analyst->readings[i - 1],
                             &analyst->readings[i]))
            continue;
        oq_reading reading = analyst->readings[i];
        for (; at > 0 && readings_follow(&analyst->readings[at - 1], &reading);
             at--)
            analyst->readings[at] = analyst->readings[at - 1];
        analyst->readings[at] = reading;
    }
}

/* ------------------------------------------------------------ Suffixes -- */

/* The word ends here, perhaps with an empty suffix that says something. */
static void follow_end(oq_analyst *analyst, uint16_t morph, uint32_t at) {
    oq_reading *path = &analyst->path;
    uint8_t count = path->count;
    uint32_t cost = path->cost;
    uint8_t flags = path->flags;
    if (morph != OQ_NO_MORPH && path->count < OQ_PARTS_MAX) {
        const oq_morph *of = &analyst->model->morphs[morph];
        path->parts[path->count++] =
            (oq_reading_part){morph, (uint8_t)at};
        path->cost += of->weight + (of->flags & OQ_FLAG_RARE ? OQ_COST_RARE : 0);
        if (of->flags & OQ_FLAG_NOSPELL)
            path->flags |= OQ_READ_NOSPELL;
    }
    if (!(analyst->spelling && path->flags & OQ_READ_NOSPELL))
        readings_add(analyst, path);
    path->count = count;
    path->cost = cost;
    path->flags = flags;
}

OQ_FN void oq_follow_stems(oq_analyst *analyst, uint32_t at);

/* Another stem follows, of the classes that the suffix allows. */
static void follow_link(oq_analyst *analyst, uint16_t morph, uint32_t at) {
    oq_reading saved = analyst->path;
    if (at - saved.stem_start < 2 || analyst->word.size - at < 3 ||
        saved.count + 2 > OQ_PARTS_MAX)
        return;
    analyst->path.cost += COST_LINK;
    analyst->path.links = analyst->model->links[morph];
    oq_follow_stems(analyst, at);
    analyst->path = saved;
}

static void follow_arc(oq_analyst *analyst, uint32_t arc, uint32_t at) {
    const oq_model *model = analyst->model;
    uint32_t node = model->arcs[arc] >> OQ_ARC_TARGET;
    uint16_t morph = model->arc_morph[arc];
    oq_reading *path = &analyst->path;
    if (morph == OQ_NO_MORPH) {
        oq_follow(analyst, node, at + 1);
        return;
    }
    if (path->count == OQ_PARTS_MAX)
        return;
    const oq_morph *of = &model->morphs[morph];
    uint32_t cost = path->cost;
    uint8_t flags = path->flags;
    path->parts[path->count++] =
        (oq_reading_part){morph, (uint8_t)(at + 1)};
    path->cost += of->weight + (of->flags & OQ_FLAG_RARE ? OQ_COST_RARE : 0);
    if (of->flags & OQ_FLAG_NOSPELL)
        path->flags |= OQ_READ_NOSPELL;
    oq_follow(analyst, node, at + 1);
    path->count--;
    path->cost = cost;
    path->flags = flags;
}

OQ_FN void oq_follow(oq_analyst *analyst, uint32_t node, uint32_t at) {
    const uint32_t *arcs = analyst->model->arcs;
    const uint16_t *morphs = analyst->model->arc_morph;
    uint8_t letter = analyst->word.letters[at];
    if (!node || analyst->path.cost > analyst->most ||
        ++analyst->steps > STEPS_MAX)
        return;
    for (uint32_t arc = node;; arc++) {
        uint32_t bits = arcs[arc], has = bits & OQ_ARC_LETTER;
        if (has == letter) {
            if (letter)
                follow_arc(analyst, arc, at);
            else
                follow_end(analyst, morphs[arc], at);
        } else if (has > letter) {
            if (has == OQ_LETTER_LINK)
                follow_link(analyst, morphs[arc], at);
        }
        if (bits & OQ_ARC_LAST)
            return;
    }
}

/* --------------------------------------------------------------- Stems -- */

/* A name wants its capitals, one in each part (Nyu-York), but for the user's
 * own; an abbreviation wants nothing else. */
static bool stem_capitals(const oq_analyst *analyst, const oq_stem_kind *kind,
                          uint32_t start, uint32_t end) {
    const oq_lex_word *word = &analyst->word;
    uint64_t signs = analyst->model->alphabet->signs;
    bool all = kind->flags & OQ_FLAG_CAPITALS, good = true, begins = true;
    if (!all && analyst->path.flags & OQ_READ_USER)
        end = start + 1;
    for (uint32_t i = start; i < end; i++) {
        bool sign = signs >> word->letters[i] & 1;
        good &= sign || oq_lex_capital(word, i) || !(all || begins);
        begins = sign;
    }
    return good;
}

static bool stem_case(oq_analyst *analyst, const oq_stem_kind *kind,
                      uint32_t start, uint32_t end) {
    if (!(kind->flags & OQ_FLAG_CAPITAL) ||
        stem_capitals(analyst, kind, start, end))
        return true;
    if (!analyst->any_case) {
        analyst->refused = true;
        return false;
    }
    analyst->path.flags |= OQ_READ_SMALL;
    analyst->path.cost += COST_SMALL;
    return true;
}

/* A stem of one kind ends at "end": its suffixes. */
static void stem_kind(oq_analyst *analyst, const oq_stem_list *list,
                      uint16_t number, uint8_t weight, uint32_t end,
                      const uint8_t context[2]) {
    const oq_model *model = analyst->model;
    const oq_stem_kind *kind = &model->kinds[number];
    oq_reading *path = &analyst->path;
    if (!(path->links >> kind->klass & 1))
        return;
    uint8_t after = kind->after ? kind->after - 1 : context[0];
    uint32_t node = oq_model_node(model, kind->start, after, context[1]);
    if (!node)
        return;
    oq_reading saved;
    memcpy(&saved, path, offsetof(oq_reading, parts));
    path->kind = number;
    path->stem_end = (uint8_t)end;
    path->cost += weight + (kind->flags & OQ_FLAG_RARE ? OQ_COST_RARE : 0);
    path->flags |= list->flags;
    if (kind->flags & OQ_FLAG_NOSPELL)
        path->flags |= OQ_READ_NOSPELL;
    path->parts[path->count++] = (oq_reading_part){OQ_PART_STEM,
                                                   (uint8_t)end};
    if (stem_case(analyst, kind, path->stem_start, end))
        oq_follow(analyst, node, end);
    memcpy(path, &saved, offsetof(oq_reading, parts));
}

static void stem_kinds(oq_analyst *analyst, const oq_stem_list *list,
                       uint32_t number, uint32_t end,
                       const uint8_t context[2]) {
    oq_extra only;
    const oq_extra *extra = oq_stem_kinds(list, number, &only);
    for (;; extra++) {
        stem_kind(analyst, list, extra->kind, extra->weight, end, context);
        if (extra->last)
            return;
    }
}

static void stems_in_list(oq_analyst *analyst, const oq_stem_list *list,
                          uint32_t at) {
    const oq_contexts *contexts = analyst->model->contexts;
    uint64_t vowels = analyst->model->alphabet->vowels;
    uint64_t signs = analyst->model->alphabet->signs;
    oq_standing standing = {0};
    uint8_t context[2] = {0, 0};
    for (uint8_t letter; (letter = analyst->word.letters[at]) != 0;) {
        if (!oq_automaton_step(&list->automaton, &standing, letter))
            return;
        if (vowels >> letter & 1)
            context[0] = contexts->after_of[letter];
        if (!(signs >> letter & 1))
            context[1] = contexts->behind_of[letter];
        at++;
        if (standing.final)
            stem_kinds(analyst, list, standing.number, at, context);
    }
}

OQ_FN void oq_follow_stems(oq_analyst *analyst, uint32_t at) {
    if (analyst->path.count == OQ_PARTS_MAX)
        return;
    analyst->path.stem_start = (uint8_t)at;
    for (uint32_t i = 0; i < analyst->list_count; i++)
        stems_in_list(analyst, &analyst->lists[i], at);
}

/* --------------------------------------------------------------- Words -- */

OQ_FN void oq_analyst_reset(oq_analyst *analyst) {
    analyst->count = analyst->steps = 0;
    analyst->most = UINT32_MAX;
    memset(&analyst->path, 0, offsetof(oq_reading, parts));
    analyst->path.links = OQ_ANYWHERE;
}

OQ_FN void oq_analyse_from(oq_analyst *analyst, uint32_t at) {
    oq_analyst_reset(analyst);
    oq_follow_stems(analyst, at);
}

OQ_FN bool oq_analyse_letters(oq_analyst *analyst) {
    oq_analyse_from(analyst, 0);
    if (!analyst->count)
        oq_compounds(analyst);
    return analyst->count > 0;
}

/* The readings of a text as letters or as a number; gives whether it has
 * nothing but letters, which are then the word at hand if there are none. */
static bool analyse_text(oq_analyst *analyst, const char *text, size_t size) {
    bool letters = oq_lex_read(analyst->model->alphabet, text, size,
                               &analyst->word);
    if (letters)
        oq_analyse_letters(analyst);
    if (!analyst->count && oq_analyse_number(analyst, text, size) &&
        !analyst->count && letters) /* it left the letters of a tail */
        oq_lex_read(analyst->model->alphabet, text, size, &analyst->word);
    return letters;
}

/* Where small letters follow a number or two capitals and more; "size" if none
 * do. */
static size_t joined_at(const oq_alphabet *alphabet, const char *text,
                        size_t size) {
    bool row = false; /* a digit, or a capital that is not the first letter */
    for (size_t at = 0, next = 0; next < size; at = next) {
        uint32_t code = oq_utf8_get((const uint8_t *)text, &next);
        uint8_t letter = oq_alphabet_letter(alphabet, code);
        if (letter && !(letter & OQ_CAPITAL) &&
            !(alphabet->signs >> letter & 1))
            return row ? at : size;
        bool digit = code >= '0' && code <= '9';
        row = digit || (at > 0 && letter & OQ_CAPITAL);
    }
    return size;
}

/* Suffixes without their hyphen are understood, but wrong: ABŞda, 5də. */
static void analyse_joined(oq_analyst *analyst, const char *text,
                           size_t size) {
    char apart[4 * OQ_LEX_MAX + 1];
    size_t at = joined_at(analyst->model->alphabet, text, size);
    if (at == size || size >= sizeof apart)
        return;
    memcpy(apart, text, at);
    apart[at] = '-';
    memcpy(apart + at + 1, text + at, size - at);
    oq_analyst_reset(analyst);
    analyse_text(analyst, apart, size + 1);
    for (uint32_t i = 0; i < analyst->count; i++)
        analyst->readings[i].flags |= OQ_READ_NOSPELL;
}

OQ_FN uint32_t oq_analyse(oq_analyst *analyst, const char *text, size_t size,
                          bool guess) {
    analyst->spelling = false;
    analyst->any_case = analyst->refused = false;
    oq_analyst_reset(analyst);
    if (!oq_user_ready(analyst))
        return 0;
    bool letters = analyse_text(analyst, text, size);
    if (!analyst->count) {
        analyse_joined(analyst, text, size);
        if (!analyst->count && letters)
            oq_lex_read(analyst->model->alphabet, text, size, &analyst->word);
    }
    if (letters && !analyst->count && analyst->refused) {
        analyst->any_case = true;
        oq_analyse_letters(analyst);
    }
    if (letters && guess && !analyst->count) {
        oq_analyst_reset(analyst);
        oq_guess(analyst, OQ_GUESSES);
    }
    oq_readings_sort(analyst);
    if (letters && guess && analyst->count)
        oq_guess_name(analyst);
    return analyst->count;
}
