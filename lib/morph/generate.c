/*
 * generate.c - from lemma and features to forms. The stems of a lemma are
 * found first: the lemma itself, its variant before vowels, forms that are
 * listed whole, and the stem of a dictionary form (gəlmək: gəl). Then the
 * suffix automaton is walked from each; ways whose suffixes say what is not
 * wanted are left at once.
 *
 * SPDX-License-Identifier: MIT
 */
#include "generate.h"

#include <stdlib.h>

#define GENERATE_STEPS 3000000u
#define GENERATE_PARTS 8
#define GENERATE_FORMS 20000u

/* A walk: the letters so far, the suffixes, and what is wanted. */
typedef struct oq_maker {
    oq_analyst *analyst;
    const oq_model *model;
    const oq_wanted *wanted;
    oq_forms *forms;
    const char *head; /* the first parts of a compound, as they stand */
    size_t head_size;
    uint8_t lemma[OQ_LEX_MAX + OQ_EDIT_MAX];
    uint32_t lemma_size;
    oq_feature target[OQ_FEATURES_MAX];
    uint32_t target_count;
    uint8_t keys[32]; /* set of keys that may be said */
    uint8_t stem_upos;
    uint8_t only_upos; /* of a dictionary form; 0: any */
    uint8_t letters[OQ_LEX_MAX + OQ_EDIT_MAX];
    uint32_t size;
    oq_reading path;
    uint32_t steps;
    bool failed;
} oq_maker;

static void make_key(oq_maker *maker, uint8_t key) {
    maker->keys[key / 8] |= (uint8_t)(1 << key % 8);
}

static bool make_key_is(const oq_maker *maker, uint8_t key) {
    return maker->keys[key / 8] >> key % 8 & 1;
}

/* ------------------------------------------------------------- Wanted -- */

/* What a form of this kind must say: what is wanted, what the stem says, and
 * the defaults of both. For a table, the keys of the paradigm. */
static void make_target(oq_maker *maker, const oq_stem_kind *kind) {
    const oq_model *model = maker->model;
    const oq_wanted *wanted = maker->wanted;
    uint8_t upos = wanted->upos ? wanted->upos : kind->upos;
    memset(maker->keys, 0, sizeof maker->keys);
    maker->target_count = oq_features_put(model, kind->features,
                                          maker->target, 0);
    for (uint8_t i = 0; i < wanted->count; i++) {
        uint32_t at = 0;
        while (at < maker->target_count &&
               maker->target[at].key != wanted->features[i].key)
            at++;
        if (at == OQ_FEATURES_MAX)
            continue;
        maker->target[at] = wanted->features[i];
        maker->target_count += at == maker->target_count;
    }
    maker->target_count = oq_features_default(model, upos, maker->target,
                                              maker->target_count);
    for (uint32_t i = 0; i < maker->target_count; i++)
        make_key(maker, maker->target[i].key);
    for (uint32_t i = 0; i < oq_model_count(model, OQ_PART_PARADIGMS); i++)
        if ((wanted->table || wanted->loose) &&
            model->paradigms[i].upos == upos)
            memcpy(maker->keys, model->paradigms[i].keys, sizeof maker->keys);
    for (uint8_t i = 0; i < wanted->count; i++)
        make_key(maker, wanted->features[i].key);
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

/* Whether a suffix may stand on the way. */
static bool make_may(const oq_maker *maker, const oq_morph *morph) {
    const oq_model *model = maker->model;
    bool derives = maker->wanted->upos &&
                   maker->wanted->upos != maker->stem_upos;
    if (morph->flags & OQ_FLAG_NOSPELL || (morph->upos && !derives))
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
        if (other->upos == made->upos && other->count == made->count &&
            !memcmp(other->features, made->features,
                    made->count * sizeof *made->features) &&
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

static void make_form(oq_maker *maker) {
    oq_forms *forms = maker->forms;
    oq_made made = {.cost = maker->path.cost,
                    .guessed = maker->path.flags & OQ_READ_GUESSED,
                    .rare = make_rare(maker)};
    char text[8 * OQ_LEX_MAX + 4 * OQ_EDIT_MAX];
    uint32_t count = oq_reading_features(maker->model, &maker->path,
                                         made.features, &made.upos);
    made.count = (uint8_t)count;
    if (!make_fits(maker, made.features, count, made.upos) ||
        forms->count == GENERATE_FORMS)
        return;
    make_text(maker, text);
    if (make_known(forms, &made, text))
        return;
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
    if (path->count > GENERATE_PARTS || !make_may(maker, of))
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
         arc && !maker->failed && ++maker->steps < GENERATE_STEPS; arc++) {
        make_arc(maker, arc);
        if (maker->model->arcs[arc] & OQ_ARC_LAST)
            return;
    }
}

/* --------------------------------------------------------------- Stems -- */

/* All forms of one written stem of one kind. */
static void make_stem(oq_maker *maker, const uint8_t *letters, uint32_t size,
                      uint16_t number, uint8_t flags) {
    const oq_model *model = maker->model;
    const oq_stem_kind *kind = &model->kinds[number];
    uint8_t after, behind;
    if (kind->flags & OQ_FLAG_NOSPELL || size > OQ_LEX_MAX)
        return;
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
    maker->stem_upos = kind->upos;
    make_target(maker, kind);
    make_follow(maker, oq_model_node(model, kind->start, after, behind));
}

/* A kind of a written stem, if it belongs to the lemma. */
static bool make_kind(oq_maker *maker, const uint8_t *letters, uint32_t size,
                      uint16_t number, uint8_t flags) {
    const oq_model *model = maker->model;
    const oq_stem_kind *kind = &model->kinds[number];
    uint8_t lemma[OQ_LEX_MAX + OQ_EDIT_MAX];
    memcpy(lemma, letters, size);
    uint32_t lemma_size = oq_edit_apply(&model->edits[kind->lemma], lemma,
                                        size);
    if (lemma_size != maker->lemma_size ||
        memcmp(lemma, maker->lemma, lemma_size) ||
        (maker->only_upos && maker->only_upos != kind->upos))
        return false;
    bool derives = false;
    for (uint32_t i = 0; maker->wanted->upos && !derives &&
                         maker->wanted->upos != kind->upos &&
                         i < oq_model_count(model, OQ_PART_MORPHS);
         i++)
        derives = model->morphs[i].upos == maker->wanted->upos;
    if (maker->wanted->upos && maker->wanted->upos != kind->upos && !derives)
        return false;
    make_stem(maker, letters, size, number, flags);
    return true;
}

/* A written stem with all its kinds; then the variants of those kinds. */
static bool make_written(oq_maker *maker, const oq_stem_list *list,
                         const uint8_t *letters, uint32_t size, bool variants);

static bool make_variant(oq_maker *maker, const oq_stem_list *list,
                         const uint8_t *letters, uint32_t size,
                         uint16_t number) {
    const oq_model *model = maker->model;
    uint8_t variant[OQ_LEX_MAX + OQ_EDIT_MAX];
    if (!model->kinds[number].variant)
        return false;
    memcpy(variant, letters, size);
    uint32_t length = oq_edit_apply(
        &model->edits[model->kinds[number].variant], variant, size);
    return make_written(maker, list, variant, length, false);
}

static bool make_written(oq_maker *maker, const oq_stem_list *list,
                         const uint8_t *letters, uint32_t size,
                         bool variants) {
    uint32_t number;
    bool found = false;
    if (!oq_automaton_find(&list->automaton, letters, size, &number))
        return false;
    oq_extra only;
    const oq_extra *extra = oq_stem_kinds(list, number, &only);
    for (;; extra++) {
        if (make_kind(maker, letters, size, extra->kind, list->flags)) {
            found = true;
            if (variants)
                make_variant(maker, list, letters, size, extra->kind);
        }
        if (extra->last)
            return found;
    }
}

/* Forms that are listed whole under the lemma. */
static bool make_listed(oq_maker *maker, const char *lemma, size_t size) {
    const oq_model *model = maker->model;
    bool found = false;
    for (uint32_t i = 0; i < oq_model_count(model, OQ_PART_LISTED); i++) {
        const char *name = model->strings + model->listed[i].lemma;
        uint8_t letters[OQ_LEX_MAX];
        if (strlen(name) != size || memcmp(name, lemma, size))
            continue;
        size_t length = oq_automaton_word(&model->stems,
                                          model->listed[i].stem, letters);
        found |= make_written(maker, &maker->analyst->lists[0], letters,
                              (uint32_t)length, false);
    }
    return found;
}

static bool make_lemma(oq_maker *maker, const uint8_t *letters,
                       uint32_t size) {
    bool found = false;
    memcpy(maker->lemma, letters, size);
    maker->lemma_size = size;
    for (uint32_t i = 0; i < maker->analyst->list_count; i++)
        found |= make_written(maker, &maker->analyst->lists[i], letters, size,
                              true);
    return found;
}

/* The stem whose dictionary form this is. */
static bool make_citation(oq_maker *maker, const char *text, size_t size,
                          const oq_lex_word *word) {
    const oq_model *model = maker->model;
    for (uint32_t i = 0; i < oq_model_count(model, OQ_PART_CITATIONS); i++)
        for (uint32_t end = word->size; end-- > 1;) {
            char lemma[OQ_LEMMA_TEXT], citation[OQ_LEMMA_TEXT + 4 * OQ_FORM_MAX];
            size_t length = oq_lex_write(model->alphabet, word->letters, end,
                                         false, lemma);
            size_t whole = oq_reading_citation(
                model, model->citations[i].upos, lemma, length, citation);
            if (whole != size || memcmp(citation, text, size))
                continue;
            maker->only_upos = model->citations[i].upos;
            if (make_lemma(maker, word->letters, end))
                return true;
            maker->only_upos = 0;
        }
    return false;
}

/* Whether words of what is wanted have a dictionary form: then yemək, which
 * is a noun too, is that of ye, and no verb is derived from it. */
static bool make_cited(const oq_maker *maker) {
    const oq_model *model = maker->model;
    for (uint32_t i = 0; i < oq_model_count(model, OQ_PART_CITATIONS); i++)
        if (model->citations[i].upos == maker->wanted->upos)
            return true;
    return false;
}

/* A word that nothing is known of, as the first open class of its kind. */
static void make_guess(oq_maker *maker, const oq_lex_word *word) {
    const oq_model *model = maker->model;
    for (uint32_t i = 0; i < oq_model_count(model, OQ_PART_CLASSES); i++) {
        const oq_model_class *klass = &model->classes[i];
        if (klass->upos != maker->wanted->upos ||
            klass->flags & OQ_FLAG_CLOSED)
            continue;
        make_stem(maker, word->letters, word->size, klass->kind,
                  OQ_READ_GUESSED);
        return;
    }
}

/* ------------------------------------------------------------- Answers -- */

static int forms_by_cost(const void *one, const void *other) {
    const oq_made *a = one, *b = other;
    if (a->cost != b->cost)
        return a->cost < b->cost ? -1 : 1;
    return a->text < b->text ? -1 : a->text > b->text;
}

/* A table goes on as it was walked: in the order of the grammar's states. */
static int forms_by_place(const void *one, const void *other) {
    const oq_made *a = one, *b = other;
    if (a->upos != b->upos)
        return a->upos < b->upos ? -1 : 1;
    if (a->count != b->count)
        return a->count < b->count ? -1 : 1;
    int order = memcmp(a->features, b->features,
                       a->count * sizeof *a->features);
    return order ? order : forms_by_cost(one, other);
}

static bool forms_alike(const oq_made *one, const oq_made *other) {
    return one->upos == other->upos && one->count == other->count &&
           !memcmp(one->features, other->features,
                   one->count * sizeof *one->features);
}

/* A rare form is left out where a less rare one says the same. */
static void forms_without_rare(oq_forms *forms) {
    uint32_t kept = 0;
    for (uint32_t i = 0; i < forms->count; i++) {
        bool drop = false;
        for (uint32_t k = 0; forms->items[i].rare && k < forms->count && !drop;
             k++)
            drop = forms->items[k].rare < forms->items[i].rare &&
                   forms_alike(&forms->items[i], &forms->items[k]);
        if (!drop)
            forms->items[kept++] = forms->items[i];
    }
    forms->count = kept;
}

/* Of forms that say more than was wanted, those that say what the likeliest
 * one says; they are sorted. */
static void forms_likeliest(oq_forms *forms) {
    uint32_t kept = 0;
    for (uint32_t i = 0; i < forms->count; i++)
        if (forms_alike(&forms->items[0], &forms->items[i]))
            forms->items[kept++] = forms->items[i];
    forms->count = kept;
}

OQ_FN void oq_forms_free(oq_forms *forms) {
    if (!forms->memory)
        return;
    oq_memory_free(forms->memory, forms->items);
    oq_bytes_free(&forms->texts);
    forms->texts.failed = false; /* there may be memory next time */
    forms->items = NULL;
    forms->count = 0;
    forms->room = 0;
}

/* The lemma as a compound: what stands before its last sign stays. */
static bool make_compound(oq_maker *maker, const char *text, size_t size,
                          oq_lex_word *word) {
    const oq_model *model = maker->model;
    uint32_t at = word->size;
    while (at > 0 && word->letters[at - 1] != model->header->compound)
        at--;
    if (!model->header->compound || at == 0 || at == word->size)
        return false;
    maker->head = text;
    for (uint32_t i = 0; i < at; maker->head_size++)
        i += ((uint8_t)text[maker->head_size] & 0xC0) != 0x80;
    while (((uint8_t)text[maker->head_size] & 0xC0) == 0x80)
        maker->head_size++;
    oq_lex_word last;
    return oq_lex_read(model->alphabet, text + maker->head_size,
                       size - maker->head_size, &last) &&
           make_lemma(maker, last.letters, last.size);
}

OQ_FN ortaq_status oq_generate(oq_analyst *analyst, const char *lemma,
                               size_t size, const oq_wanted *wanted,
                               oq_forms *forms) {
    oq_maker maker = {.analyst = analyst,
                      .model = analyst->model,
                      .wanted = wanted,
                      .forms = forms,
                      .head = ""};
    oq_lex_word word;
    oq_forms_free(forms);
    forms->memory = forms->texts.memory = analyst->memory;
    if (!oq_user_ready(analyst))
        return ORTAQ_ERROR_MEMORY;
    if (!oq_lex_read(analyst->model->alphabet, lemma, size, &word))
        return ORTAQ_DONE;
    char small[4 * OQ_LEX_MAX];
    size_t length = oq_lex_write(analyst->model->alphabet, word.letters,
                                 word.size, false, small);
    bool found = make_cited(&maker) &&
                 make_citation(&maker, small, length, &word);
    if (!found) {
        found = make_lemma(&maker, word.letters, word.size);
        found |= make_listed(&maker, small, length);
        if (!forms->count || wanted->table)
            found |= make_citation(&maker, small, length, &word);
    }
    found = found || make_compound(&maker, lemma, size, &word);
    if (!found && wanted->upos)
        make_guess(&maker, &word);
    forms_without_rare(forms);
    if (forms->count)
        qsort(forms->items, forms->count, sizeof *forms->items,
              wanted->table ? forms_by_place : forms_by_cost);
    if (wanted->loose)
        forms_likeliest(forms);
    return maker.failed ? ORTAQ_ERROR_MEMORY : ORTAQ_DONE;
}
