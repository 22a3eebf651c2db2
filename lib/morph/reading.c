/*
 * reading.c - what a reading says: features, lemma, dictionary form.
 *
 * SPDX-License-Identifier: MIT
 */
#include "analyst.h"

/* ------------------------------------------------------------ Features -- */

OQ_FN uint32_t oq_features_find(const oq_feature *features, uint32_t count,
                                uint8_t key) {
    uint32_t at = 0;
    while (at < count && features[at].key != key)
        at++;
    return at;
}

OQ_FN uint32_t oq_features_put(const oq_model *model, uint16_t list,
                               oq_feature *features, uint32_t count) {
    const uint8_t *pairs = model->features + list + 1;
    for (uint8_t i = model->features[list]; i > 0; i--, pairs += 2) {
        uint32_t at = oq_features_find(features, count, pairs[0]);
        if (at == OQ_FEATURES_MAX)
            continue;
        features[at] = (oq_feature){pairs[0], pairs[1]};
        if (at == count)
            count++;
    }
    return count;
}

static bool features_given(const oq_model *model, uint16_t list,
                           const oq_feature *features, uint32_t count) {
    const uint8_t *pairs = model->features + list + 1;
    for (uint8_t i = model->features[list]; i > 0; i--, pairs += 2) {
        uint32_t at = oq_features_find(features, count, pairs[0]);
        if (at == count || features[at].value != pairs[1])
            return false;
    }
    return true;
}

static uint32_t features_add_missing(const oq_model *model, uint16_t list,
                                     oq_feature *features, uint32_t count) {
    const uint8_t *pairs = model->features + list + 1;
    for (uint8_t i = model->features[list]; i > 0; i--, pairs += 2) {
        uint32_t at = oq_features_find(features, count, pairs[0]);
        if (at == count && count < OQ_FEATURES_MAX)
            features[count++] = (oq_feature){pairs[0], pairs[1]};
    }
    return count;
}

OQ_FN uint32_t oq_features_default(const oq_model *model, uint8_t upos,
                                   oq_feature *features, uint32_t count) {
    for (uint32_t i = 0; i < oq_model_count(model, OQ_PART_DEFAULTS); i++) {
        const oq_model_default *of = &model->defaults[i];
        if (of->upos == upos &&
            features_given(model, of->given, features, count))
            count = features_add_missing(model, of->added, features, count);
    }
    return count;
}

static char features_fold(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

/* Universal Dependencies sorts by name, without regard to capitals. */
static int features_order(const char *one, const char *other) {
    while (*one && features_fold(*one) == features_fold(*other))
        one++, other++;
    return features_fold(*one) - features_fold(*other);
}

/* Sorts features by their keys' names. */
static void features_sort(const oq_model *model, oq_feature *features,
                          uint32_t count) {
    for (uint32_t i = 1; i < count; i++) {
        oq_feature feature = features[i];
        const char *name = model->strings + model->keys[feature.key];
        uint32_t at = i;
        for (; at > 0 &&
               features_order(
                   model->strings + model->keys[features[at - 1].key], name) >
                   0;
             at--)
            features[at] = features[at - 1];
        features[at] = feature;
    }
}

static uint32_t features_of_stem(const oq_model *model,
                                 const oq_stem_kind *kind, oq_feature *out,
                                 uint8_t *upos) {
    *upos = kind->upos;
    return oq_features_put(model, kind->features, out, 0);
}

static uint8_t features_number_upos(const oq_model *model,
                                    const oq_reading *reading) {
    if (reading->flags & OQ_READ_ABBREVIATION)
        return model->header->abbreviation_upos;
    return reading->flags & OQ_READ_NUMERAL ? model->header->numeral_upos
                                            : model->header->number_upos;
}

OQ_FN uint32_t oq_reading_features(const oq_model *model,
                                   const oq_reading *reading,
                                   oq_feature out[OQ_FEATURES_MAX],
                                   uint8_t *upos) {
    uint32_t count = 0;
    bool number = reading->flags & OQ_READ_NUMBER;
    const oq_stem_kind *kind = &model->kinds[reading->kind];
    if (number)
        *upos = features_number_upos(model, reading);
    else
        count = features_of_stem(model, kind, out, upos);
    for (uint8_t i = 0; i < reading->count; i++) {
        if (reading->parts[i].morph == OQ_PART_STEM)
            continue;
        const oq_morph *morph = &model->morphs[reading->parts[i].morph];
        if (reading->parts[i].end <= reading->stem_start && !number)
            continue; /* of an earlier stem of a compound */
        if (morph->upos) {
            *upos = morph->upos;
            count = 0;
        }
        count = oq_features_put(model, morph->features, out, count);
    }
    count = oq_features_default(model, *upos, out, count);
    features_sort(model, out, count);
    return count;
}

/* Adds a text, all of it or, if there is no room, none. Names are short, so
 * that their length is not asked for first. */
static size_t features_text(char *out, size_t at, const char *text) {
    size_t end = at;
    while (*text && end + 1 < OQ_FEATURES_TEXT)
        out[end++] = *text++;
    return *text ? at : end;
}

OQ_FN size_t oq_features_write(const oq_model *model,
                               const oq_feature *features, uint32_t count,
                               char *out) {
    size_t at = 0;
    for (uint32_t i = 0; i < count; i++) {
        if (i)
            at = features_text(out, at, "|");
        at = features_text(out, at,
                           model->strings + model->keys[features[i].key]);
        at = features_text(out, at, "=");
        at = features_text(out, at,
                           model->strings + model->values[features[i].value]);
    }
    return at;
}

/* --------------------------------------------------------------- Lemma -- */

OQ_FN uint32_t oq_edit_apply(const oq_edit *edit, uint8_t *letters,
                             uint32_t size) {
    size -= edit->strip < size ? edit->strip : size;
    memcpy(letters + size, edit->letters, edit->size);
    return size + edit->size;
}

OQ_FN void oq_stem_context(const oq_model *model, const uint8_t *letters,
                           uint32_t size, uint8_t *after, uint8_t *behind) {
    const oq_alphabet *alphabet = model->alphabet;
    *after = *behind = 0;
    for (uint32_t i = 0; i < size; i++) {
        if (alphabet->vowels >> letters[i] & 1)
            *after = model->contexts->after_of[letters[i]];
        if (!(alphabet->signs >> letters[i] & 1))
            *behind = model->contexts->behind_of[letters[i]];
    }
}

/* Spells a chain of suffixes that then ends; gives its letters, or 0 if the
 * chain cannot end there. */
static uint32_t lemma_spell(const oq_model *model, uint32_t node,
                            const oq_reading_part *parts, uint8_t count,
                            uint8_t *out, uint32_t room, uint32_t *budget) {
    if (!node || !*budget)
        return UINT32_MAX;
    --*budget; /* a damaged model may lead in circles */
    for (uint32_t arc = node;; arc++) {
        uint32_t bits = model->arcs[arc], letter = bits & OQ_ARC_LETTER;
        uint16_t morph = model->arc_morph[arc];
        if (!letter && !count)
            return 0;
        bool next = count && morph == parts[0].morph;
        if (letter && letter <= OQ_LETTER_MAX && room && count &&
            (morph == OQ_NO_MORPH || next)) {
            out[0] = (uint8_t)letter;
            uint32_t rest =
                lemma_spell(model, bits >> OQ_ARC_TARGET, parts + next,
                            (uint8_t)(count - next), out + 1, room - 1, budget);
            if (rest != UINT32_MAX)
                return rest + 1;
        }
        if (bits & OQ_ARC_LAST)
            return UINT32_MAX;
    }
}

/* The last part that makes a lemma of its own; 0 if none does. */
static uint8_t lemma_derived(const oq_model *model,
                             const oq_reading *reading) {
    for (uint8_t i = reading->count; i-- > 0;)
        if (reading->parts[i].morph != OQ_PART_STEM &&
            reading->parts[i].end > reading->stem_end &&
            model->morphs[reading->parts[i].morph].flags & OQ_FLAG_LEMMA)
            return (uint8_t)(i + 1);
    return 0;
}

/* The letters of the lemma from the last stem on. */
static uint32_t lemma_letters(const oq_model *model, const oq_lex_word *word,
                              const oq_reading *reading, uint8_t *out) {
    const oq_stem_kind *kind = &model->kinds[reading->kind];
    uint32_t size = reading->stem_end - reading->stem_start;
    memcpy(out, word->letters + reading->stem_start, size);
    uint8_t derived = lemma_derived(model, reading), first = 0;
    uint32_t budget = 10000;
    if (!derived)
        return oq_edit_apply(&model->edits[kind->lemma], out, size);
    uint8_t after, behind;
    oq_stem_context(model, out, size, &after, &behind);
    if (kind->after)
        after = kind->after - 1;
    while (reading->parts[first].end < reading->stem_end ||
           reading->parts[first].morph == OQ_PART_STEM)
        first++;
    uint32_t more =
        lemma_spell(model, oq_model_node(model, kind->start, after, behind),
                    reading->parts + first, (uint8_t)(derived - first),
                    out + size, OQ_LEX_MAX - size, &budget);
    if (more != UINT32_MAX)
        return size + more;
    size = reading->parts[derived - 1].end - reading->stem_start;
    memcpy(out, word->letters + reading->stem_start, size);
    return size;
}

OQ_FN size_t oq_reading_lemma(const oq_model *model, const oq_lex_word *word,
                              const oq_reading *reading, char *out) {
    uint8_t letters[OQ_LEX_MAX + OQ_EDIT_MAX];
    bool name = model->kinds[reading->kind].flags & OQ_FLAG_CAPITAL;
    bool all = model->kinds[reading->kind].flags & OQ_FLAG_CAPITALS;
    size_t written = 0;
    for (uint32_t i = 0; i < reading->stem_start; i++)
        written += oq_lex_put(model->alphabet, word->letters[i],
                              oq_lex_capital(word, i) && name, out + written);
    uint32_t size = lemma_letters(model, word, reading, letters);
    bool start = true;
    /* A guessed stem may take the hyphen before its suffixes: blok-lar. */
    while (size > 1 && model->alphabet->signs >> letters[size - 1] & 1)
        size--;
    for (uint32_t i = 0; i < size; i++) {
        written += oq_lex_put(model->alphabet, letters[i],
                              (name && start) || all, out + written);
        start = letters[i] == model->header->compound;
    }
    return written;
}

OQ_FN size_t oq_reading_citation(const oq_model *model, uint8_t upos,
                                 const char *lemma, size_t size, char *out) {
    memcpy(out, lemma, size);
    for (uint32_t i = 0; i < oq_model_count(model, OQ_PART_CITATIONS); i++) {
        const oq_model_citation *citation = &model->citations[i];
        oq_lex_word word;
        if (citation->upos != upos ||
            !oq_lex_read(model->alphabet, lemma, size, &word))
            continue;
        uint8_t after, behind;
        oq_stem_context(model, word.letters, word.size, &after, &behind);
        uint32_t arc = oq_model_node(model, citation->start, after, behind);
        for (unsigned guard = 0;
             arc && guard < OQ_FORM_MAX && model->arcs[arc] & OQ_ARC_LETTER;
             guard++) {
            uint8_t letter = model->arcs[arc] & OQ_ARC_LETTER;
            size += oq_lex_put(model->alphabet, letter, false, out + size);
            arc = model->arcs[arc] >> OQ_ARC_TARGET;
        }
        return size;
    }
    return size;
}
