/*
 * guess.c - what an unknown word may be: any stem, of any open class, whose
 * rest is a chain of suffixes. A letter of an unknown stem costs what it
 * tells, so that a reading that explains more of the word is the better one.
 *
 * SPDX-License-Identifier: MIT
 */
#include "analyst.h"

#define COST_LETTER 20 /* about 2.5 bits a letter */
#define COST_CLASS 40
#define COST_CLOSED 80 /* of a name that is a particle, a pronoun, ... (Kim) */
#define LEAST_STEM 2

/* Whether an earlier open class begins in the same place. */
static bool guess_again(const oq_analyst *analyst, uint32_t number) {
    const oq_model_class *classes = analyst->model->classes;
    for (uint32_t i = 0; i < analyst->guessed_count; i++) {
        const oq_model_class *other = &classes[analyst->guessed[i]];
        if (other->start == classes[number].start &&
            other->upos == classes[number].upos)
            return true;
    }
    return false;
}

OQ_FN void oq_guess_begin(oq_analyst *analyst) {
    const oq_model *model = analyst->model;
    for (uint32_t i = 0; i < oq_model_count(model, OQ_PART_CLASSES); i++)
        if (!(model->classes[i].flags & OQ_FLAG_CLOSED) &&
            !guess_again(analyst, i))
            analyst->guessed[analyst->guessed_count++] = (uint8_t)i;
}

/* Whether the letters [0, end) are capitals; a sign is neither. */
static bool guess_capitals(const oq_analyst *analyst, uint32_t end) {
    for (uint32_t i = 0; i < end; i++)
        if (!oq_lex_capital(&analyst->word, i) &&
            !(analyst->model->alphabet->signs >>
                  analyst->word.letters[i] & 1))
            return false;
    return true;
}

/* The letters [0, end) as a stem of a class. A capital is the mark of a name;
 * its want, of another word. */
static void guess_class(oq_analyst *analyst, const oq_model_class *klass,
                        uint32_t end, const uint8_t context[2]) {
    const oq_model *model = analyst->model;
    bool capital = oq_lex_capital(&analyst->word, 0);
    bool name = klass->flags & OQ_FLAG_CAPITAL;
    if ((name && !capital) || (klass->flags & OQ_FLAG_CAPITALS &&
                               !guess_capitals(analyst, end)))
        return;
    memset(&analyst->path, 0, offsetof(oq_reading, parts));
    analyst->path.kind = klass->kind;
    analyst->path.stem_end = (uint8_t)end;
    analyst->path.flags = OQ_READ_GUESSED;
    analyst->path.cost =
        COST_CLASS + COST_LETTER * end + (name != capital ? COST_CLASS : 0);
    analyst->path.parts[analyst->path.count++] =
        (oq_reading_part){OQ_PART_STEM, (uint8_t)end};
    oq_follow(analyst,
              oq_model_node(model, klass->start, context[0], context[1]), end);
}

/* The part of speech that a guess ends as. */
static uint8_t guess_upos(const oq_model *model, const oq_reading *guess) {
    uint8_t upos = model->kinds[guess->kind].upos;
    for (uint8_t i = 0; i < guess->count; i++) {
        uint16_t morph = guess->parts[i].morph;
        if (morph != OQ_PART_STEM && model->morphs[morph].upos)
            upos = model->morphs[morph].upos;
    }
    return upos;
}

/* Whether two guesses have the same joints. */
static bool guess_joints_same(const oq_reading *one, const oq_reading *other) {
    if (one->count != other->count)
        return false;
    for (uint8_t i = 0; i < one->count; i++)
        if (one->parts[i].end != other->parts[i].end)
            return false;
    return true;
}

/* Whether two guesses have the same joints and lemma, and say the same: classes
 * differ in what stands behind other suffixes. */
static bool guess_says_same(const oq_model *model, const oq_reading *one,
                            const oq_reading *other) {
    const oq_stem_kind *kind = &model->kinds[one->kind];
    const oq_stem_kind *as = &model->kinds[other->kind];
    const uint8_t capitals = OQ_FLAG_CAPITAL | OQ_FLAG_CAPITALS;
    oq_feature said[OQ_FEATURES_MAX], also[OQ_FEATURES_MAX];
    uint8_t upos;
    if (!guess_joints_same(one, other) || kind->lemma != as->lemma ||
        (kind->flags ^ as->flags) & capitals ||
        guess_upos(model, one) != guess_upos(model, other))
        return false;
    uint32_t count = oq_reading_features(model, one, said, &upos);
    return count == oq_reading_features(model, other, also, &upos) &&
           !memcmp(said, also, count * sizeof *said);
}

/* Leaves the first of those that say the same. */
static void guess_once(oq_analyst *analyst) {
    oq_reading *readings = analyst->readings;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < analyst->count; i++) {
        uint32_t at = 0;
        while (at < kept && !guess_says_same(analyst->model, &readings[at],
                                             &readings[i]))
            at++;
        if (at == kept)
            readings[kept++] = readings[i];
    }
    analyst->count = kept;
}

/* Keeps the best guesses, once each; what costs more is not looked for from now
 * on. */
static void guess_prune(oq_analyst *analyst, uint32_t most) {
    if (analyst->count < most)
        return;
    oq_readings_sort(analyst);
    guess_once(analyst);
    if (analyst->count < most)
        return;
    analyst->count = most;
    analyst->most = analyst->readings[most - 1].cost;
}

static void guess_stem(oq_analyst *analyst, uint32_t end,
                       const uint8_t context[2], uint32_t most) {
    const oq_model_class *classes = analyst->model->classes;
    for (uint32_t i = 0; i < analyst->guessed_count; i++)
        guess_class(analyst, &classes[analyst->guessed[i]], end, context);
    guess_prune(analyst, most);
}

/* Short stems first: they are the cheap ones, and bound the rest. */
OQ_FN void oq_guess(oq_analyst *analyst, uint32_t most) {
    const oq_model *model = analyst->model;
    const uint8_t *letters = analyst->word.letters;
    bool vowel = false;
    for (uint32_t end = 1; end <= analyst->word.size; end++) {
        uint8_t context[2];
        vowel |= model->alphabet->vowels >> letters[end - 1] & 1;
        if (!vowel || end < LEAST_STEM)
            continue;
        oq_stem_context(model, letters, end, &context[0], &context[1]);
        guess_stem(analyst, end, context, most);
    }
    oq_readings_sort(analyst);
    guess_once(analyst);
    analyst->most = UINT32_MAX;
}

/* Whether one of the readings is a name. */
static bool guess_has_name(const oq_analyst *analyst) {
    for (uint32_t i = 0; i < analyst->count; i++)
        if (analyst->model->kinds[analyst->readings[i].kind].flags &
            OQ_FLAG_CAPITAL)
            return true;
    return false;
}

OQ_FN void oq_guess_name(oq_analyst *analyst) {
    const oq_model *model = analyst->model;
    uint32_t end = analyst->readings[0].stem_end, known = analyst->count;
    uint8_t flags = model->kinds[analyst->readings[0].kind].flags;
    if (!oq_lex_capital(&analyst->word, 0) || guess_has_name(analyst) ||
        analyst->readings[0].flags != 0 || analyst->readings[0].stem_start)
        return;
    uint8_t context[2];
    oq_stem_context(model, analyst->word.letters, end, &context[0],
                    &context[1]);
    for (uint32_t i = 0; i < oq_model_count(model, OQ_PART_CLASSES); i++)
        if (model->classes[i].flags == OQ_FLAG_CAPITAL) {
            guess_class(analyst, &model->classes[i], end, context);
            break;
        }
    for (uint32_t i = known; flags & OQ_FLAG_CLOSED && i < analyst->count; i++)
        analyst->readings[i].cost += COST_CLOSED;
    oq_readings_sort(analyst);
}
