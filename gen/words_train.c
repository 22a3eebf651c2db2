/*
 * words_train.c - host program: learns the stems of a language, and how
 * frequent stems and suffixes are, from lists of word forms.
 *
 *   words_train OUT LIST TEXT... -- FILE...
 *
 * LIST is a table of words (word, count, ..., in a lemma list, in how many
 * lists; gen/words_list.c), TEXT running text that shows which words have a
 * capital, FILE... the grammar and its word lists by hand. What was learnt
 * goes to OUT (lib/morph/learnt.h), what was seen on the way to standard
 * output.
 *
 * 1. Lemmas of the lemma list that no hand has listed get a class from their
 *    form and from the forms that are attested.
 * 2. Words that are still unknown are explained by new stems: those with
 *    several attested forms, the best explained first.
 * 3. Frequencies: each word's count is shared out among its readings by their
 *    probability, three times over (expectation and maximisation, Dempster,
 *    Laird and Rubin 1977).
 *
 * SPDX-License-Identifier: MIT
 */
#include "words_train.h"

#include <math.h>
#include <stdio.h>

static void train_open(trainer *t) {
    oq_bytes_free(&t->block);
    t->block.memory = &t->memory;
    if (oq_model_pack(&t->grammar, &t->block) < 0 ||
        oq_model_open(&t->model, t->block.data, t->block.size, &t->memory) < 0)
        train_fail("the model could not be made");
    oq_analyst_begin(&t->analyst, &t->model, &t->memory);
}

uint32_t train_readings(trainer *t, const char *text) {
    uint32_t count = oq_analyse(&t->analyst, text, strlen(text), false);
    return count;
}

/* ------------------------------------------------------ 1. Lemma lists -- */

/* Whether a word was listed by hand as it stands: what looks like the
 * infinitive of a verb is then a noun (kömək, barmaq). */
static bool train_is_listed(trainer *t, const char *text) {
    uint32_t count = train_readings(t, text);
    for (uint32_t i = 0; i < count; i++)
        if (t->analyst.readings[i].count == 1)
            return true;
    return false;
}

/* The class of a lemma, or NULL if it is none of its own. */
static const char *train_lemma_class(trainer *t, const list_word *word,
                                     char *stem) {
    const char *klass = word->lemma ? train_class(t, word, stem) : NULL;
    bool verb = klass && klass[0] == 'v';
    return verb && train_is_listed(t, word->text) ? NULL : klass;
}

/* Verbs come first: they tell verbal nouns from nouns. */
static void train_verbs(trainer *t) {
    uint32_t added = 0;
    for (size_t i = 0; i < t->list.count; i++) {
        const list_word *word = &t->list.words[i];
        char stem[LIST_WORD];
        const char *klass = train_lemma_class(t, word, stem);
        if (klass && klass[0] == 'v')
            added += train_add_stem(t, stem, klass);
    }
    printf("verbs of the lemma list: %u\n", added);
}

/* Of verbs, only verbal nouns and participles are meant: an imperative or a
 * past may well be a noun (yazı, açar). */
static bool train_can_be_verb(const char *text, const char *name) {
    static const char *const ends[] = {"ma",  "mə",  "an",   "ən",   "mış",
                                       "miş", "muş", "müş", "acaq", "əcək"};
    size_t size = strlen(text);
    if (strcmp(name, "VERB"))
        return true;
    for (size_t i = 0; i < OQ_COUNT(ends); i++) {
        size_t tail = strlen(ends[i]);
        if (size > tail + 1 && !strcmp(text + size - tail, ends[i]))
            return true;
    }
    return false;
}

/* Whether a word of the lemma list is a form that the grammar makes of a verb
 * or pronoun that is known: etmə, olan, onlar. */
static bool train_is_form(trainer *t, const list_word *word) {
    uint32_t count = train_readings(t, word->text);
    for (uint32_t i = 0; i < count; i++) {
        const oq_reading *reading = &t->analyst.readings[i];
        uint8_t upos = t->model.kinds[reading->kind].upos;
        const char *name = t->model.strings + t->model.upos[upos - 1];
        bool rare = false;
        for (uint8_t k = 1; k < reading->count; k++)
            rare |= t->model.morphs[reading->parts[k].morph].upos ||
                    t->model.morphs[reading->parts[k].morph].flags &
                        OQ_FLAG_RARE;
        if (!rare && reading->count > 1 &&
            (!strcmp(name, "VERB") || !strcmp(name, "PRON")) &&
            train_can_be_verb(word->text, name))
            return true;
    }
    return false;
}

static void train_lemmas(trainer *t) {
    uint32_t added = 0, verbs = 0;
    for (size_t i = 0; i < t->list.count; i++) {
        const list_word *word = &t->list.words[i];
        char stem[LIST_WORD];
        const char *klass;
        if (!word->lemma || train_is_form(t, word) ||
            !(klass = train_lemma_class(t, word, stem)))
            continue;
        if (train_add_stem(t, stem, klass)) {
            added++;
            verbs += klass[0] == 'v';
        }
    }
    printf("stems of the lemma list: %u, verbs %u\n", added, verbs);
}

/* ------------------------------------------------------- 2. New stems -- */

/* The ways to cut an unknown word into a new stem and known suffixes. */
static void train_cut(trainer *t, const list_word *word) {
    oq_analyst *analyst = &t->analyst;
    if (!oq_lex_read(t->model.alphabet, word->text, strlen(word->text),
                     &analyst->word))
        return;
    analyst->count = analyst->steps = 0;
    analyst->most = UINT32_MAX;
    analyst->spelling = true;
    oq_guess(analyst, OQ_READINGS_MAX);
    for (uint32_t i = 0; i < analyst->count; i++) {
        const oq_reading *reading = &analyst->readings[i];
        const oq_stem_kind *kind = &t->model.kinds[reading->kind];
        char stem[4 * OQ_LEX_MAX + 1];
        size_t size = oq_lex_write(t->model.alphabet, analyst->word.letters,
                                   reading->stem_end, false, stem);
        stem[size] = 0;
        induce_evidence(t, stem, t->grammar.classes[kind->klass].name, word,
                        reading);
    }
}

static void train_new_stems(trainer *t) {
    for (int round = 0; round < INDUCE_ROUNDS; round++) {
        induce_begin(t);
        for (size_t i = 0; i < t->list.count; i++) {
            const list_word *word = &t->list.words[i];
            if ((word->lists > 1 || word->count >= INDUCE_LEAST) &&
                !train_readings(t, word->text))
                train_cut(t, word);
        }
        uint32_t added = induce_choose(t);
        printf("new stems, round %d: %u\n", round + 1, added);
        train_open(t);
    }
}

/* ------------------------------------------------------ 3. Frequencies -- */

/* The line of the stem a reading begins with, or of the last in a compound. */
static counted_stem *train_stem_of(trainer *t, const oq_reading *reading) {
    const oq_stem_kind *kind = &t->model.kinds[reading->kind];
    uint8_t letters[OQ_LEX_MAX + OQ_EDIT_MAX];
    char text[4 * (OQ_LEX_MAX + OQ_EDIT_MAX) + 1];
    uint32_t size = reading->stem_end - reading->stem_start;
    memcpy(letters, t->analyst.word.letters + reading->stem_start, size);
    for (int whole = 0; whole < 2; whole++) {
        uint32_t length = size;
        if (!whole)
            length = oq_edit_apply(&t->model.edits[kind->lemma], letters,
                                   size);
        else
            memcpy(letters, t->analyst.word.letters + reading->stem_start,
                   size);
        text[oq_lex_write(t->model.alphabet, letters, length, false, text)] =
            0;
        counted_stem *stem = count_find(t, text, kind->klass);
        if (stem)
            return stem;
    }
    return NULL;
}

static void train_share(trainer *t, const oq_reading *reading, double share) {
    counted_stem *stem = train_stem_of(t, reading);
    uint8_t klass = t->model.kinds[reading->kind].klass;
    if (stem)
        stem->count += share;
    t->class_total[klass] += share;
    for (uint8_t i = 0; i < reading->count; i++)
        if (reading->parts[i].morph != OQ_PART_STEM)
            t->morph_count[klass][reading->parts[i].morph] += share;
}

/* Whether a reading is a word that was listed by hand, whole: whoever listed
 * it knew it for a word of its own (hərbi, kimi), and not for a form of
 * another. Of verbs the bare stem is an imperative, which is rare. */
static bool train_listed(trainer *t, const oq_reading *reading) {
    if (reading->count != 1 || reading->flags & OQ_READ_NUMBER ||
        t->grammar.classes[t->model.kinds[reading->kind].klass].name[0] == 'v')
        return false;
    const counted_stem *stem = train_stem_of(t, reading);
    return stem && stem->line[0] < t->listed;
}

/* Gives a word's count to its readings. */
static void train_word(trainer *t, const list_word *word) {
    uint32_t count = train_readings(t, word->text);
    double weights[OQ_READINGS_MAX], sum = 0;
    double mass = word->count ? word->count : TRAIN_UNSEEN;
    for (uint32_t i = 0; i < count; i++)
        sum += weights[i] =
            exp2(-(double)t->analyst.readings[i].cost / 8) *
            (train_listed(t, &t->analyst.readings[i]) ? TRAIN_LISTED : 1);
    for (uint32_t i = 0; i < count; i++)
        train_share(t, &t->analyst.readings[i], mass * weights[i] / sum);
    t->total += mass;
    t->known += count ? mass : 0;
}

/* How often words of the classes that take a suffix have it: a suffix of one
 * class alone (su: suyu) is not rare because few words are of that class. */
static double train_frequency(const trainer *t, uint8_t upos, uint32_t suffix) {
    double count = 0, total = 0;
    for (uint32_t i = 0; i < t->grammar.class_count; i++) {
        if (t->grammar.classes[i].upos != upos ||
            !(t->morph_count[i][suffix] > 0))
            continue;
        count += t->morph_count[i][suffix];
        total += t->class_total[i];
    }
    return (count + 0.5) / (total + TRAIN_DOUBT);
}

/* Of several parts of speech that take a suffix, the one that has it most. */
static void train_set_weights(trainer *t) {
    oq_grammar *grammar = &t->grammar;
    for (uint32_t i = 0; i < grammar->suffix_count; i++) {
        double best = 0;
        for (uint8_t upos = 1; upos <= grammar->upos.count; upos++) {
            double frequency = train_frequency(t, upos, i);
            best = frequency > best ? frequency : best;
        }
        grammar->suffixes[i].weight = train_weight(best);
    }
    for (size_t i = 0; i < t->stem_count; i++) {
        counted_stem *stem = &t->stems[i];
        uint8_t weight = train_weight((stem->count + 0.1) / t->total);
        for (uint32_t k = 0; k < stem->lines; k++)
            grammar->stems[stem->line[k]].weight = weight;
    }
}

static void train_frequencies(trainer *t) {
    for (int round = 0; round < 3; round++) {
        count_begin(t);
        for (size_t i = 0; i < t->list.count; i++)
            train_word(t, &t->list.words[i]);
        printf("round %d: %.2f %% of the words' mass known\n", round + 1,
               100 * t->known / t->total);
        train_set_weights(t);
        train_open(t);
    }
}

static void train_read(trainer *t, char **names, int count) {
    int at = 3;
    list_read(&t->list, names[2]);
    while (at < count && strcmp(names[at], "--"))
        at++;
    for (int i = at + 1; i < count; i++)
        train_read_source(t, names[i]);
    for (int i = 3; i < at; i++)
        list_read_text(t, names[i]);
}

int main(int count, char **names) {
    static trainer t;
    if (count < 5)
        train_fail("usage: words_train OUT LIST TEXT... -- FILE...");
    t.memory = oq_memory_of(NULL);
    t.block.memory = &t.memory;
    oq_grammar_begin(&t.grammar, &t.memory);
    train_read(&t, names, count);
    t.listed = t.grammar.stem_count;
    train_open(&t);
    train_verbs(&t);
    train_open(&t);
    train_lemmas(&t);
    train_open(&t);
    train_new_stems(&t);
    train_frequencies(&t);
    train_write(&t, names[1]);
    return 0;
}
