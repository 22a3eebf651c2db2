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
#define LEAST_STEM 2
#define GUESSES_MAX 5

static bool guess_has_vowel(const oq_model *model, const uint8_t *letters,
                            uint32_t size) {
    for (uint32_t i = 0; i < size; i++)
        if (model->alphabet->vowels >> letters[i] & 1)
            return true;
    return false;
}

/* Whether an earlier open class begins in the same place. */
static bool guess_again(const oq_analyst *analyst, uint32_t number) {
    const oq_model_class *classes = analyst->model->classes;
    for (uint32_t i = 0; i < number; i++)
        if (classes[i].start == classes[number].start &&
            classes[i].upos == classes[number].upos &&
            !(classes[i].flags & OQ_FLAG_CLOSED))
            return true;
    return false;
}

/* A capital is the mark of a name; its want, of another word. */
static bool guess_allows(const oq_analyst *analyst,
                         const oq_model_class *klass) {
    bool capital = oq_lex_capital(&analyst->word, 0);
    if (klass->flags & OQ_FLAG_CLOSED)
        return false;
    return !(klass->flags & OQ_FLAG_CAPITAL) || capital;
}

static void guess_class(oq_analyst *analyst, const oq_model_class *klass,
                        uint32_t end) {
    const oq_model *model = analyst->model;
    bool capital = oq_lex_capital(&analyst->word, 0);
    bool name = klass->flags & OQ_FLAG_CAPITAL;
    uint8_t after, behind;
    oq_stem_context(model, analyst->word.letters, end, &after, &behind);
    memset(&analyst->path, 0, offsetof(oq_reading, parts));
    analyst->path.kind = klass->kind;
    analyst->path.stem_end = (uint8_t)end;
    analyst->path.flags = OQ_READ_GUESSED;
    analyst->path.cost =
        COST_CLASS + COST_LETTER * end + (name != capital ? COST_CLASS : 0);
    analyst->path.parts[analyst->path.count++] =
        (oq_reading_part){OQ_PART_STEM, (uint8_t)end};
    oq_follow(analyst, oq_model_node(model, klass->start, after, behind), end);
}

OQ_FN void oq_guess_all(oq_analyst *analyst) {
    const oq_model *model = analyst->model;
    for (uint32_t end = analyst->word.size; end >= LEAST_STEM; end--) {
        if (!guess_has_vowel(model, analyst->word.letters, end))
            break;
        for (uint32_t i = 0; i < oq_model_count(model, OQ_PART_CLASSES); i++)
            if (guess_allows(analyst, &model->classes[i]) &&
                !guess_again(analyst, i))
                guess_class(analyst, &model->classes[i], end);
    }
}

OQ_FN void oq_guess(oq_analyst *analyst) {
    oq_guess_all(analyst);
    oq_readings_sort(analyst);
    if (analyst->count > GUESSES_MAX)
        analyst->count = GUESSES_MAX;
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
    uint32_t end = analyst->readings[0].stem_end;
    if (!oq_lex_capital(&analyst->word, 0) || guess_has_name(analyst) ||
        analyst->readings[0].flags != 0 || analyst->readings[0].stem_start)
        return;
    for (uint32_t i = 0; i < oq_model_count(model, OQ_PART_CLASSES); i++)
        if (model->classes[i].flags == OQ_FLAG_CAPITAL) {
            guess_class(analyst, &model->classes[i], end);
            return;
        }
}
