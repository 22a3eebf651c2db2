/*
 * generate.c - from lemma and features to forms. The stems of a lemma are
 * found: the lemma itself, its variant before vowels, forms that are listed
 * whole, and the stem of a dictionary form (gəlmək: gəl). maker.c makes the
 * forms of each; here they are sifted and put in order.
 *
 * SPDX-License-Identifier: MIT
 */
#include "generate.h"

#include <stdlib.h>

#include "maker.h"

/* --------------------------------------------------------------- Stems -- */

/* Whether stems of this kind have forms of the part of speech that is wanted:
 * their own, or one that suffixes derive. */
static bool make_leads(const oq_maker *maker, const oq_stem_kind *kind) {
    const oq_model *model = maker->model;
    uint8_t upos = maker->wanted->upos;
    if (!upos || upos == kind->upos)
        return true;
    if (maker->own)
        return false;
    for (uint32_t i = 0; i < oq_model_count(model, OQ_PART_MORPHS); i++)
        if (model->morphs[i].upos == upos)
            return true;
    return false;
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
    if (!make_leads(maker, kind))
        return false;
    oq_make_stem(maker, letters, size, number, flags);
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

/* Whether a text is the dictionary form of a lemma. */
static bool make_cites(const oq_model *model, uint8_t upos, const char *lemma,
                       size_t length, const char *text, size_t size) {
    char citation[OQ_LEMMA_TEXT + 4 * OQ_FORM_MAX];
    return oq_reading_citation(model, upos, lemma, length, citation) == size &&
           !memcmp(citation, text, size);
}

/* The stem whose dictionary form this is. */
static bool make_citation(oq_maker *maker, const char *text, size_t size,
                          const oq_lex_word *word) {
    const oq_model *model = maker->model;
    for (uint32_t i = 0; i < oq_model_count(model, OQ_PART_CITATIONS); i++)
        for (uint32_t end = word->size; end-- > 1;) {
            char lemma[OQ_LEMMA_TEXT];
            size_t length = oq_lex_write(model->alphabet, word->letters, end,
                                         false, lemma);
            if (!make_cites(model, model->citations[i].upos, lemma, length,
                            text, size))
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

/* A word as a lemma or a dictionary form; false: it is none that is known. */
static bool make_word(oq_maker *maker, const oq_lex_word *word) {
    char small[4 * OQ_LEX_MAX];
    size_t size = oq_lex_write(maker->model->alphabet, word->letters,
                               word->size, false, small);
    if (make_cited(maker) && make_citation(maker, small, size, word))
        return true;
    bool found = make_lemma(maker, word->letters, word->size);
    found |= make_listed(maker, small, size);
    if (!maker->forms->count || maker->wanted->table)
        found |= make_citation(maker, small, size, word);
    return found;
}

/* How many parts of a reading make a lemma of their own that is the whole
 * word; 0 if none do. */
static uint8_t make_lemma_parts(const oq_model *model,
                                const oq_reading *reading, uint32_t size) {
    const uint8_t others = OQ_READ_GUESSED | OQ_READ_NOSPELL |
                           OQ_READ_COMPOUND | OQ_READ_NUMBER;
    uint8_t count = reading->count;
    if (reading->flags & others)
        return 0;
    for (; count > 1; count--) {
        const oq_reading_part *part = &reading->parts[count - 1];
        if (part->morph == OQ_PART_STEM || part->end < size)
            return 0;
        if (model->morphs[part->morph].flags & OQ_FLAG_LEMMA)
            return count;
    }
    return 0;
}

/* A lemma that suffixes make of a stem (bakılı): as it is read. */
static void make_derived(oq_maker *maker, const char *text, size_t size) {
    oq_analyst *analyst = maker->analyst;
    oq_analyse(analyst, text, size, false);
    for (uint32_t i = 0; i < analyst->count; i++) {
        oq_reading lemma = analyst->readings[i];
        lemma.count = make_lemma_parts(maker->model, &lemma,
                                       analyst->word.size);
        if (lemma.count)
            oq_make_derived(maker, analyst->word.letters, &lemma);
    }
    analyst->count = 0;
}

/* The same of a dictionary form: gözəlləşmək. */
static void make_derived_citation(oq_maker *maker, const char *text,
                                  size_t size, const oq_lex_word *word) {
    const oq_model *model = maker->model;
    for (uint32_t i = 0; i < oq_model_count(model, OQ_PART_CITATIONS); i++)
        for (uint32_t end = word->size; end-- > 1;) {
            char lemma[OQ_LEMMA_TEXT];
            size_t length = oq_lex_write(model->alphabet, word->letters, end,
                                         false, lemma);
            if (make_cites(model, model->citations[i].upos, lemma, length,
                           text, size))
                make_derived(maker, lemma, length);
        }
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

/* A word by one way after the other; false: it is none that is known. */
static bool make_any(oq_maker *maker, const char *text, size_t size,
                     oq_lex_word *word) {
    bool found = make_word(maker, word) ||
                 make_compound(maker, text, size, word);
    if (!maker->forms->count)
        make_derived(maker, text, size);
    if (!maker->forms->count)
        make_derived_citation(maker, text, size, word);
    return found || maker->forms->count;
}

/* First as the part of speech that is wanted, then as one from which it is
 * derived: of yay, a verb and a noun, no verbs are derived. */
static bool make_known_word(oq_maker *maker, const char *text, size_t size,
                            oq_lex_word *word) {
    maker->own = maker->wanted->upos != 0;
    bool found = make_any(maker, text, size, word);
    if (!maker->own || maker->forms->count)
        return found;
    maker->own = false;
    maker->head_size = 0;
    return make_any(maker, text, size, word) || found;
}

/* A word that nothing is known of, as the first open class of its kind. */
static void make_guess(oq_maker *maker, const oq_lex_word *word) {
    const oq_model *model = maker->model;
    for (uint32_t i = 0; i < oq_model_count(model, OQ_PART_CLASSES); i++) {
        const oq_model_class *klass = &model->classes[i];
        if (klass->upos != maker->wanted->upos ||
            klass->flags & OQ_FLAG_CLOSED)
            continue;
        oq_make_stem(maker, word->letters, word->size, klass->kind,
                     OQ_READ_GUESSED);
        return;
    }
}

/* ------------------------------------------------------------- Answers -- */

static int forms_by_cost(const void *one, const void *other) {
    const oq_made *a = one, *b = other;
    if (a->strange != b->strange)
        return a->strange < b->strange ? -1 : 1;
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

/* A rare form is left out where a less rare one says the same. */
static void forms_without_rare(oq_forms *forms) {
    uint32_t kept = 0;
    for (uint32_t i = 0; i < forms->count; i++) {
        bool drop = false;
        for (uint32_t k = 0; forms->items[i].rare && k < forms->count && !drop;
             k++)
            drop = forms->items[k].rare < forms->items[i].rare &&
                   oq_made_alike(&forms->items[i], &forms->items[k]);
        if (!drop)
            forms->items[kept++] = forms->items[i];
    }
    forms->count = kept;
}

/* Of forms that say more than was wanted, those that say what the plainest
 * one says; they are sorted. */
static void forms_plainest(oq_forms *forms) {
    uint32_t kept = 0;
    for (uint32_t i = 0; i < forms->count; i++)
        if (oq_made_alike(&forms->items[0], &forms->items[i]))
            forms->items[kept++] = forms->items[i];
    forms->count = kept;
}

/* What is kept of the forms, in the order that is wanted. */
static void forms_finish(oq_forms *forms, const oq_wanted *wanted) {
    forms_without_rare(forms);
    if (forms->count)
        qsort(forms->items, forms->count, sizeof *forms->items,
              wanted->table ? forms_by_place : forms_by_cost);
    if (wanted->loose)
        forms_plainest(forms);
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
    if (!make_known_word(&maker, lemma, size, &word) && wanted->upos)
        make_guess(&maker, &word);
    forms_finish(forms, wanted);
    return maker.failed ? ORTAQ_ERROR_MEMORY : ORTAQ_DONE;
}
