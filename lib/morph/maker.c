/*
 * maker.c - the forms of a stem: the automaton of suffixes is walked from it,
 * and ways whose suffixes say what is not wanted are left at once. Invariant:
 * what an arc adds to the path is taken away again behind it; no form is kept
 * twice.
 *
 * SPDX-License-Identifier: MIT
 */
#include "maker.h"

#define MAKER_STEPS 3000000u
#define MAKER_PARTS 8
#define MAKER_FORMS 20000u

static void make_key(oq_maker *maker, uint8_t key) {
    maker->keys[key / 8] |= (uint8_t)(1 << key % 8);
}

static bool make_key_is(const oq_maker *maker, uint8_t key) {
    return maker->keys[key / 8] >> key % 8 & 1;
}

/* ------------------------------------------------------------- Wanted -- */

/* What a form must say: what is wanted, what the lemma says, a list of the
 * model, and the defaults of both. */
static void make_features(oq_maker *maker, uint16_t said, uint8_t upos) {
    const oq_wanted *wanted = maker->wanted;
    uint32_t count = oq_features_put(maker->model, said, maker->target, 0);
    for (uint8_t i = 0; i < wanted->count; i++) {
        uint32_t at =
            oq_features_find(maker->target, count, wanted->features[i].key);
        if (at == OQ_FEATURES_MAX)
            continue;
        maker->target[at] = wanted->features[i];
        count += at == count;
    }
    maker->target_count =
        oq_features_default(maker->model, upos, maker->target, count);
}

/* The keys that suffixes may say then; for a table, those of the paradigm. */
static void make_keys(oq_maker *maker, uint8_t upos) {
    const oq_model *model = maker->model;
    const oq_wanted *wanted = maker->wanted;
    memset(maker->keys, 0, sizeof maker->keys);
    for (uint32_t i = 0; i < maker->target_count; i++)
        make_key(maker, maker->target[i].key);
    for (uint32_t i = 0; i < oq_model_count(model, OQ_PART_PARADIGMS); i++)
        if ((wanted->table || wanted->loose) &&
            model->paradigms[i].upos == upos)
            memcpy(maker->keys, model->paradigms[i].keys, sizeof maker->keys);
    for (uint8_t i = 0; i < wanted->count; i++)
        make_key(maker, wanted->features[i].key);
}

/* The lemma is this part of speech, and says this. */
static void make_target(oq_maker *maker, uint8_t lemma_upos, uint16_t said) {
    uint8_t upos = maker->wanted->upos ? maker->wanted->upos : lemma_upos;
    maker->stem_upos = lemma_upos;
    make_features(maker, said, upos);
    make_keys(maker, upos);
}

/* Whether all of some features are among others. */
static bool make_has(const oq_feature *features, uint32_t count,
                     const oq_feature *wanted, uint32_t wanted_count) {
    for (uint32_t i = 0; i < wanted_count; i++) {
        uint32_t at = oq_features_find(features, count, wanted[i].key);
        if (at == count || features[at].value != wanted[i].value)
            return false;
    }
    return true;
}

/* Whether the features of a form are those that are wanted. */
static bool make_fits(const oq_maker *maker, const oq_feature *features,
                      uint32_t count, uint8_t upos) {
    if (maker->wanted->upos && maker->wanted->upos != upos)
        return false;
    if (maker->wanted->table)
        return true;
    if (maker->wanted->loose)
        return make_has(features, count, maker->wanted->features,
                        maker->wanted->count);
    return count == maker->target_count &&
           make_has(features, count, maker->target, count);
}

/* Whether the way has all the suffixes that make the lemma. */
static bool make_is_lemma(const oq_maker *maker) {
    return !maker->derived || maker->path.count >= maker->derived->count;
}

/* Whether a suffix made the part of speech that is wanted already. */
static bool make_is_wanted(const oq_maker *maker) {
    const oq_reading *path = &maker->path;
    for (uint8_t i = 1; i < path->count; i++)
        if (maker->model->morphs[path->parts[i].morph].upos ==
            maker->wanted->upos)
            return true;
    return false;
}

/* Whether a suffix may stand on the way. */
static bool make_may(const oq_maker *maker, const oq_morph *morph) {
    const oq_model *model = maker->model;
    bool derives = maker->wanted->upos &&
                   maker->wanted->upos != maker->stem_upos;
    if (morph->flags & OQ_FLAG_NOSPELL ||
        (morph->upos && (!derives || make_is_wanted(maker))))
        return false;
    const uint8_t *pairs = model->features + morph->features + 1;
    for (uint8_t i = model->features[morph->features]; i > 0; i--, pairs += 2)
        if (!make_key_is(maker, pairs[0]))
            return false;
    return true;
}

/* --------------------------------------------------------------- Forms -- */

static bool make_known(const oq_forms *forms, const oq_made *made,
                       const char *text) {
    for (uint32_t i = 0; i < forms->count; i++) {
        const oq_made *other = &forms->items[i];
        if (oq_made_alike(other, made) &&
            !strcmp((const char *)forms->texts.data + other->text, text))
            return true;
    }
    return false;
}

/* The form as UTF-8 with a NUL; a name has its capital. */
static void make_text(const oq_maker *maker, char *out) {
    bool name = maker->model->kinds[maker->path.kind].flags &
                OQ_FLAG_CAPITAL;
    bool all = maker->model->kinds[maker->path.kind].flags &
               OQ_FLAG_CAPITALS;
    bool start = true;
    uint32_t stem = maker->path.stem_end;
    size_t size = maker->head_size;
    memcpy(out, maker->head, size);
    for (uint32_t i = 0; i < maker->size; i++) {
        size += oq_lex_write(maker->model->alphabet, &maker->letters[i], 1,
                             (name && start) || (all && i < stem),
                             out + size);
        start = maker->letters[i] == maker->model->header->compound;
    }
    out[size] = 0;
}

static uint8_t make_rare(const oq_maker *maker) {
    const oq_reading *path = &maker->path;
    uint8_t rare =
        (maker->model->kinds[path->kind].flags & OQ_FLAG_RARE) != 0;
    for (uint8_t i = 1; i < path->count; i++)
        rare += (maker->model->morphs[path->parts[i].morph].flags &
                 OQ_FLAG_RARE) != 0;
    return rare;
}

/* Whether a feature is what the first default of a part of speech asks for: of
 * verbs, that the form is finite. */
static bool make_usual(const oq_model *model, uint8_t upos,
                       oq_feature feature) {
    for (uint32_t i = 0; i < oq_model_count(model, OQ_PART_DEFAULTS); i++) {
        const uint8_t *given = model->features + model->defaults[i].given;
        if (model->defaults[i].upos != upos)
            continue;
        for (uint8_t k = 0; k < given[0]; k++)
            if (given[1 + 2 * k] == feature.key &&
                given[2 + 2 * k] == feature.value)
                return true;
        return false;
    }
    return false;
}

/* Whether a feature of a form goes without saying: the defaults would say it
 * if the form did not, or it is the usual one. */
static bool make_needless(const oq_maker *maker, const oq_made *made,
                          uint8_t at) {
    oq_feature rest[OQ_FEATURES_MAX];
    memcpy(rest, made->features, sizeof rest);
    rest[at] = rest[made->count - 1];
    uint32_t count = oq_features_default(maker->model, made->upos, rest,
                                         made->count - 1u);
    return make_has(rest, count, &made->features[at], 1) ||
           make_usual(maker->model, made->upos, made->features[at]);
}

/* How strange a form is to those who did not ask for all it says: first by
 * what must be said, then by how few things go without saying (a participle
 * has none, a finite form the third person). */
static uint8_t make_strange(const oq_maker *maker, const oq_made *made) {
    const oq_wanted *wanted = maker->wanted;
    uint8_t strange = 15;
    for (uint8_t i = 0; i < made->count; i++) {
        if (make_needless(maker, made, i))
            strange -= strange % 16 > 0;
        else if (!make_has(wanted->features, wanted->count,
                           &made->features[i], 1) &&
                 strange < 240)
            strange += 16;
    }
    return strange;
}

static void make_form(oq_maker *maker) {
    oq_forms *forms = maker->forms;
    if (!make_is_lemma(maker))
        return;
    oq_made made = {.cost = maker->path.cost,
                    .guessed = maker->path.flags & OQ_READ_GUESSED,
                    .rare = make_rare(maker)};
    char text[8 * OQ_LEX_MAX + 4 * OQ_EDIT_MAX];
    uint32_t count = oq_reading_features(maker->model, &maker->path,
                                         made.features, &made.upos);
    made.count = (uint8_t)count;
    if (!make_fits(maker, made.features, count, made.upos) ||
        forms->count == MAKER_FORMS)
        return;
    make_text(maker, text);
    if (make_known(forms, &made, text))
        return;
    if (maker->wanted->loose)
        made.strange = make_strange(maker, &made);
    made.text = (uint32_t)forms->texts.size;
    oq_bytes_add(&forms->texts, text, strlen(text) + 1);
    if (forms->texts.failed ||
        !oq_memory_grow(forms->memory, (void **)&forms->items, &forms->room,
                        forms->count + 1u, sizeof *forms->items))
        maker->failed = true;
    else
        forms->items[forms->count++] = made;
}

static void make_follow(oq_maker *maker, uint32_t node);

static bool make_push(oq_maker *maker, uint16_t morph) {
    oq_reading *path = &maker->path;
    const oq_morph *of = &maker->model->morphs[morph];
    bool may = make_is_lemma(maker)
                   ? make_may(maker, of)
                   : morph == maker->derived->parts[path->count].morph;
    if (path->count > MAKER_PARTS || !may)
        return false;
    path->parts[path->count++] =
        (oq_reading_part){morph, (uint8_t)maker->size};
    path->cost += of->weight;
    return true;
}

/* One arc; what it adds is taken away again. */
static void make_arc(oq_maker *maker, uint32_t arc) {
    const oq_model *model = maker->model;
    uint8_t letter = model->arcs[arc] & OQ_ARC_LETTER;
    uint16_t morph = model->arc_morph[arc];
    uint8_t count = maker->path.count;
    uint32_t cost = maker->path.cost, size = maker->size;
    if (letter == OQ_LETTER_LINK || maker->size >= OQ_LEX_MAX)
        return;
    if (letter)
        maker->letters[maker->size++] = letter;
    if (morph == OQ_NO_MORPH || make_push(maker, morph)) {
        if (letter)
            make_follow(maker, model->arcs[arc] >> OQ_ARC_TARGET);
        else
            make_form(maker);
    }
    maker->path.count = count;
    maker->path.cost = cost;
    maker->size = size;
}

static void make_follow(oq_maker *maker, uint32_t node) {
    for (uint32_t arc = node;
         arc && !maker->failed && ++maker->steps < MAKER_STEPS; arc++) {
        make_arc(maker, arc);
        if (maker->model->arcs[arc] & OQ_ARC_LAST)
            return;
    }
}

/* ---------------------------------------------------------------- Stem -- */

/* Sets out from a stem as it is written. */
static void make_walk(oq_maker *maker, const uint8_t *letters, uint32_t size,
                      uint16_t number, uint8_t flags) {
    const oq_model *model = maker->model;
    const oq_stem_kind *kind = &model->kinds[number];
    uint8_t after, behind;
    oq_stem_context(model, letters, size, &after, &behind);
    if (kind->after)
        after = kind->after - 1;
    memcpy(maker->letters, letters, size);
    maker->size = size;
    memset(&maker->path, 0, sizeof maker->path);
    maker->path.kind = number;
    maker->path.stem_end = (uint8_t)size;
    maker->path.flags = flags;
    maker->path.parts[maker->path.count++] =
        (oq_reading_part){OQ_PART_STEM, (uint8_t)size};
    make_follow(maker, oq_model_node(model, kind->start, after, behind));
}

OQ_FN void oq_make_stem(oq_maker *maker, const uint8_t *letters, uint32_t size,
                        uint16_t number, uint8_t flags) {
    const oq_stem_kind *kind = &maker->model->kinds[number];
    if (kind->flags & OQ_FLAG_NOSPELL || size > OQ_LEX_MAX)
        return;
    make_target(maker, kind->upos, kind->features);
    make_walk(maker, letters, size, number, flags);
}

OQ_FN void oq_make_derived(oq_maker *maker, const uint8_t *letters,
                           const oq_reading *lemma) {
    const oq_model *model = maker->model;
    const oq_morph *last = &model->morphs[lemma->parts[lemma->count - 1].morph];
    if (maker->own && last->upos != maker->wanted->upos)
        return;
    maker->derived = lemma;
    make_target(maker, last->upos, last->features);
    make_walk(maker, letters, lemma->stem_end, lemma->kind, 0);
    maker->derived = NULL;
}
