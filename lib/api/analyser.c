/*
 * analyser.c - the word functions of the public header over lib/morph: checks
 * of arguments, and strings for answers. Invariant: the strings of an answer lie
 * behind one another in "answer" until the next call.
 *
 * SPDX-License-Identifier: MIT
 */
#include "words.h"

#include "../base/utf8.h"
#include "../morph/token.h"

/* ------------------------------------------------- Words in, answers out -- */

/* Checks a word and brings it into the grammar's orthography. */
static ortaq_status edge_word(ortaq_analyser *analyser, const char *word,
                              size_t size) {
    if (!oq_utf8_is(word, size))
        return ORTAQ_ERROR_UTF8;
    analyser->word.size = 0;
    analyser->word.failed = false;
    ortaq_status status =
        oq_edge_convert(analyser->in, word, size, &analyser->word);
    if (status >= 0)
        analyser->word.size--; /* the NUL */
    return status;
}

/* A string of an answer, in the caller's orthography; gives its offset. */
static ortaq_status answer_add(ortaq_analyser *analyser, const char *text,
                               size_t size, size_t *offset) {
    *offset = analyser->answer.size;
    return oq_edge_convert(analyser->out, text, size, &analyser->answer);
}

/* The same of features, which are in no orthography. */
static ortaq_status answer_features(ortaq_analyser *analyser,
                                    const oq_feature *features, uint32_t count,
                                    size_t *offset) {
    char text[OQ_FEATURES_TEXT];
    size_t size = oq_features_write(analyser->analyst.model, features, count,
                                    text);
    *offset = analyser->answer.size;
    return oq_edge_convert(NULL, text, size, &analyser->answer);
}

/* The name of a part of speech; X where the grammar has none. */
static const char *answer_upos(const ortaq_analyser *analyser, uint8_t upos) {
    const oq_model *model = analyser->analyst.model;
    return upos ? model->strings + model->upos[upos - 1] : "X";
}

static void answer_begin(ortaq_analyser *analyser) {
    analyser->answer.size = 0;
    analyser->answer.failed = false;
}

static const char *answer_at(const ortaq_analyser *analyser, size_t offset) {
    return (const char *)analyser->answer.data + offset;
}

/* ------------------------------------------------------------- Handles -- */

static ortaq_status analyser_converters(ortaq_analyser *analyser) {
    const ortaq_language *language = analyser->language;
    const char *own =
        language->model.strings + language->model.header->orthography;
    if (!language->converts)
        return ORTAQ_DONE;
    ortaq_status status =
        ortaq_converter_new(language->library, language->tag, own,
                            &analyser->memory, &analyser->in);
    if (status >= 0)
        status = ortaq_converter_new(language->library, own, language->tag,
                                     &analyser->memory, &analyser->out);
    for (int i = 0; i < 2 && status >= 0; i++) {
        ortaq_converter *converter = i ? analyser->out : analyser->in;
        ortaq_converter_set(converter, ORTAQ_KEEP_FOREIGN, 0);
        ortaq_converter_set(converter, ORTAQ_KEEP_NUMERALS, 0);
        ortaq_converter_set(converter, ORTAQ_KEEP_ADDRESSES, 0);
    }
    return status;
}

ORTAQ_API ortaq_status ortaq_analyser_new(const ortaq_language *language,
                                          const ortaq_allocator *allocator,
                                          ortaq_analyser **analyser) {
    if (analyser == NULL) return ORTAQ_ERROR_ARGUMENT;
    *analyser = NULL;
    if (language == NULL || !oq_memory_is(allocator))
        return ORTAQ_ERROR_ARGUMENT;
    oq_memory memory = oq_memory_of(allocator);
    ortaq_analyser *made = oq_memory_get(&memory, sizeof *made);
    if (made == NULL)
        return ORTAQ_ERROR_MEMORY;
    made->memory = memory;
    made->language = language;
    made->guess = 1;
    made->most = 10;
    made->word.memory = made->answer.memory = &made->memory;
    oq_analyst_begin(&made->analyst, &language->model, &made->memory);
    ortaq_status status = analyser_converters(made);
    if (status < 0) {
        ortaq_analyser_free(made);
        return status;
    }
    *analyser = made;
    return ORTAQ_DONE;
}

ORTAQ_API void ortaq_analyser_free(ortaq_analyser *analyser) {
    if (analyser == NULL)
        return;
    oq_memory memory = analyser->memory;
    ortaq_converter_free(analyser->in);
    ortaq_converter_free(analyser->out);
    oq_analyst_free(&analyser->analyst);
    oq_forms_free(&analyser->forms);
    oq_bytes_free(&analyser->word);
    oq_bytes_free(&analyser->answer);
    oq_memory_free(&memory, analyser);
}

ORTAQ_API ortaq_status ortaq_analyser_set(ortaq_analyser *analyser,
                                          ortaq_analyser_option option,
                                          int value) {
    if (analyser == NULL)
        return ORTAQ_ERROR_ARGUMENT;
    if (option == ORTAQ_GUESS && (value == 0 || value == 1)) {
        analyser->guess = value;
        return ORTAQ_DONE;
    }
    if (option == ORTAQ_SUGGESTIONS && value >= 1 && value <= OQ_SUGGEST_MAX) {
        analyser->most = value;
        return ORTAQ_DONE;
    }
    return ORTAQ_ERROR_ARGUMENT;
}

ORTAQ_API ortaq_status ortaq_add_word(ortaq_analyser *analyser,
                                      const char *word, size_t size,
                                      const char *klass) {
    if (analyser == NULL || word == NULL)
        return ORTAQ_ERROR_ARGUMENT;
    ortaq_status status = edge_word(analyser, word, size);
    if (status < 0)
        return status;
    return oq_user_add(&analyser->analyst, (const char *)analyser->word.data,
                       analyser->word.size, klass);
}

/* ------------------------------------------------------------ Analysis -- */

ORTAQ_API ortaq_status ortaq_analyse(ortaq_analyser *analyser,
                                     const char *word, size_t size,
                                     size_t *count) {
    if (analyser == NULL || word == NULL || count == NULL)
        return ORTAQ_ERROR_ARGUMENT;
    *count = 0;
    analyser->analyst.count = 0;
    ortaq_status status = edge_word(analyser, word, size);
    if (status < 0)
        return status;
    *count = oq_analyse(&analyser->analyst, (const char *)analyser->word.data,
                        analyser->word.size, analyser->guess);
    return analyser->analyst.user.stale ? ORTAQ_ERROR_MEMORY : ORTAQ_DONE;
}

/* The letters [start, end) of the word; of a number, those of its tail. */
static size_t segment_write(const ortaq_analyser *analyser, uint32_t start,
                            uint32_t end, char *out) {
    const oq_analyst *analyst = &analyser->analyst;
    size_t size = 0;
    for (uint32_t i = start; i < end; i++)
        size += oq_lex_put(analyst->model->alphabet, analyst->word.letters[i],
                           oq_lex_capital(&analyst->word, i), out + size);
    return size;
}

/* The word with a hyphen at every joint. */
static size_t segments_write(const ortaq_analyser *analyser,
                             const oq_reading *reading, char *out) {
    uint32_t start = 0;
    size_t size = 0;
    if (reading->flags & OQ_READ_NUMBER) {
        size = analyser->analyst.from;
        memcpy(out, analyser->word.data, size);
    }
    for (uint8_t i = 0; i < reading->count; i++) {
        uint32_t end = reading->parts[i].end;
        if (end == start)
            continue;
        bool sign = analyser->language->model.alphabet->signs >>
                        analyser->analyst.word.letters[start] & 1;
        if (size && !sign && out[size - 1] != '-')
            out[size++] = '-';
        size += segment_write(analyser, start, end, out + size);
        start = end;
    }
    return size;
}

static size_t analysis_lemma(const ortaq_analyser *analyser,
                             const oq_reading *reading, char *out) {
    const oq_analyst *analyst = &analyser->analyst;
    if (!(reading->flags & OQ_READ_NUMBER))
        return oq_reading_lemma(analyst->model, &analyst->word, reading, out);
    memcpy(out, analyser->word.data, analyst->from);
    return analyst->from;
}

/* The strings of an analysis that are in the language. */
static ortaq_status analysis_words(ortaq_analyser *analyser,
                                   const oq_reading *reading, uint8_t upos,
                                   size_t offsets[3]) {
    char lemma[OQ_LEMMA_TEXT], text[OQ_LEMMA_TEXT + 5 * OQ_LEX_MAX];
    size_t size = analysis_lemma(analyser, reading, lemma);
    ortaq_status status = answer_add(analyser, lemma, size, &offsets[0]);
    if (status >= 0) {
        size = oq_reading_citation(analyser->analyst.model, upos, lemma, size,
                                   text);
        status = answer_add(analyser, text, size, &offsets[1]);
    }
    if (status >= 0) {
        size = segments_write(analyser, reading, text);
        status = answer_add(analyser, text, size, &offsets[2]);
    }
    return status;
}

static bool analysis_accepted(const ortaq_analyser *analyser,
                              const oq_reading *reading) {
    const uint32_t wrong = OQ_READ_GUESSED | OQ_READ_NOSPELL | OQ_READ_SMALL;
    return !(reading->flags & wrong) &&
           oq_reading_likely(&analyser->analyst, reading);
}

ORTAQ_API ortaq_status ortaq_analysis_at(ortaq_analyser *analyser,
                                         size_t number,
                                         ortaq_analysis *analysis) {
    if (analyser == NULL || analysis == NULL ||
        number >= analyser->analyst.count)
        return ORTAQ_ERROR_ARGUMENT;
    const oq_reading *reading = &analyser->analyst.readings[number];
    oq_feature features[OQ_FEATURES_MAX];
    uint8_t upos;
    size_t offsets[4] = {0, 0, 0, 0};
    answer_begin(analyser);
    uint32_t count = oq_meaning_features(&analyser->analyst, reading, features,
                                         &upos);
    ortaq_status status = analysis_words(analyser, reading, upos, offsets);
    if (status >= 0)
        status = answer_features(analyser, features, count, &offsets[3]);
    if (status < 0)
        return status;
    *analysis = (ortaq_analysis){
        .lemma = answer_at(analyser, offsets[0]),
        .citation = answer_at(analyser, offsets[1]),
        .segments = answer_at(analyser, offsets[2]),
        .features = answer_at(analyser, offsets[3]),
        .upos = answer_upos(analyser, upos),
        .cost = reading->cost / 8.0,
        .guessed = (reading->flags & OQ_READ_GUESSED) != 0,
        .accepted = analysis_accepted(analyser, reading),
    };
    return ORTAQ_DONE;
}

/* ---------------------------------------------------------- Generation -- */

/* The name of a part of speech as a number + 1; 0: there is none. */
static uint8_t generate_upos(const oq_model *model, const char *name) {
    for (uint32_t i = 0; i < oq_model_count(model, OQ_PART_UPOS); i++)
        if (!strcmp(model->strings + model->upos[i], name))
            return (uint8_t)(i + 1);
    return 0;
}

static bool generate_name(const oq_model *model, oq_model_part part,
                          const uint32_t *names, const char *text,
                          size_t size, uint8_t *number) {
    for (uint32_t i = 0; i < oq_model_count(model, part); i++) {
        const char *name = model->strings + names[i];
        if (strlen(name) != size || memcmp(name, text, size))
            continue;
        *number = (uint8_t)i;
        return true;
    }
    return false;
}

/* Whether the feature behind those that are wanted has the key of one. */
static bool generate_twice(const oq_wanted *wanted) {
    for (uint8_t i = 0; i < wanted->count; i++)
        if (wanted->features[i].key == wanted->features[wanted->count].key)
            return true;
    return false;
}

/* "Case=Abl Number=Plur" or with bars; each key once. */
static bool generate_features(const oq_model *model, const char *text,
                              oq_wanted *wanted) {
    while (*(text += strspn(text, " |\t"))) {
        size_t size = strcspn(text, " |\t");
        size_t key = strcspn(text, "= |\t");
        oq_feature *feature = &wanted->features[wanted->count];
        if (wanted->count == OQ_FEATURES_MAX || key >= size ||
            !generate_name(model, OQ_PART_KEYS, model->keys, text, key,
                           &feature->key) ||
            !generate_name(model, OQ_PART_VALUES, model->values,
                           text + key + 1, size - key - 1, &feature->value) ||
            generate_twice(wanted))
            return false;
        wanted->count++;
        text += size;
    }
    return true;
}

ORTAQ_API ortaq_status ortaq_generate(ortaq_analyser *analyser,
                                      const char *lemma, size_t size,
                                      const char *upos, const char *features,
                                      size_t *count) {
    if (analyser == NULL || lemma == NULL || count == NULL)
        return ORTAQ_ERROR_ARGUMENT;
    const oq_model *model = analyser->analyst.model;
    oq_wanted wanted = {.table = features == NULL};
    *count = 0;
    analyser->forms.count = 0;
    if (upos != NULL && !(wanted.upos = generate_upos(model, upos)))
        return ORTAQ_ERROR_ARGUMENT;
    if (features != NULL && !generate_features(model, features, &wanted))
        return ORTAQ_ERROR_ARGUMENT;
    ortaq_status status = edge_word(analyser, lemma, size);
    if (status >= 0)
        status = oq_generate(&analyser->analyst,
                             (const char *)analyser->word.data,
                             analyser->word.size, &wanted, &analyser->forms);
    if (status >= 0 && !analyser->forms.count && wanted.count) {
        wanted.loose = true;
        status = oq_generate(&analyser->analyst,
                             (const char *)analyser->word.data,
                             analyser->word.size, &wanted, &analyser->forms);
    }
    *count = status < 0 ? 0 : analyser->forms.count;
    return status;
}

ORTAQ_API ortaq_status ortaq_form_at(ortaq_analyser *analyser, size_t number,
                                     ortaq_form *form) {
    if (analyser == NULL || form == NULL || number >= analyser->forms.count)
        return ORTAQ_ERROR_ARGUMENT;
    const oq_made *made = &analyser->forms.items[number];
    const char *text = (const char *)analyser->forms.texts.data + made->text;
    size_t form_at, features_at;
    answer_begin(analyser);
    ortaq_status status = answer_add(analyser, text, strlen(text), &form_at);
    if (status >= 0)
        status = answer_features(analyser, made->features, made->count,
                                 &features_at);
    if (status < 0)
        return status;
    *form = (ortaq_form){
        .form = answer_at(analyser, form_at),
        .features = answer_at(analyser, features_at),
        .upos = answer_upos(analyser, made->upos),
        .guessed = made->guessed,
    };
    return ORTAQ_DONE;
}

/* ------------------------------------------------------------ Spelling -- */

ORTAQ_API ortaq_status ortaq_spell(ortaq_analyser *analyser, const char *word,
                                   size_t size, int *correct) {
    if (analyser == NULL || word == NULL || correct == NULL)
        return ORTAQ_ERROR_ARGUMENT;
    *correct = 0;
    analyser->analyst.count = 0;
    ortaq_status status = edge_word(analyser, word, size);
    if (status < 0)
        return status;
    *correct = oq_spelt(&analyser->analyst, (const char *)analyser->word.data,
                        analyser->word.size);
    analyser->analyst.count = 0;
    return analyser->analyst.user.stale ? ORTAQ_ERROR_MEMORY : ORTAQ_DONE;
}

ORTAQ_API ortaq_status ortaq_suggest(ortaq_analyser *analyser,
                                     const char *word, size_t size,
                                     size_t *count) {
    if (analyser == NULL || word == NULL || count == NULL)
        return ORTAQ_ERROR_ARGUMENT;
    *count = 0;
    analyser->suggestions.count = 0;
    analyser->analyst.count = 0;
    ortaq_status status = edge_word(analyser, word, size);
    if (status < 0)
        return status;
    bool good = oq_suggest(&analyser->analyst,
                           (const char *)analyser->word.data,
                           analyser->word.size, &analyser->suggestions);
    analyser->analyst.count = 0;
    if (!good)
        return ORTAQ_ERROR_MEMORY;
    if (analyser->suggestions.count > (uint32_t)analyser->most)
        analyser->suggestions.count = (uint32_t)analyser->most;
    *count = analyser->suggestions.count;
    return ORTAQ_DONE;
}

/* A suggestion in the capitals of the word that was asked for. */
static size_t suggestion_write(const ortaq_analyser *analyser,
                               const oq_suggestion *item, char *out) {
    const oq_alphabet *alphabet = analyser->language->model.alphabet;
    oq_lex_word word;
    bool all = false, first = false;
    size_t size = analyser->suggestions.from;
    memcpy(out, analyser->word.data, size);
    if (!size && oq_lex_read(alphabet, (const char *)analyser->word.data,
                             analyser->word.size, &word)) {
        first |= oq_lex_capital(&word, 0);
        all = word.size > 1;
        for (uint32_t i = 0; i < word.size; i++)
            all &= oq_lex_capital(&word, i) ||
                   alphabet->signs >> word.letters[i] & 1;
    }
    for (uint8_t i = 0; i < item->size; i++) {
        if (item->letters[i] == 0xFF)
            out[size++] = ' ';
        else
            size += oq_lex_write(alphabet, &item->letters[i], 1,
                                 all || (first && i == 0) ||
                                     oq_suggestion_capital(alphabet, item, i),
                                 out + size);
    }
    return size;
}

ORTAQ_API const char *ortaq_suggestion_at(ortaq_analyser *analyser,
                                          size_t number) {
    char text[4 * (2 * OQ_LEX_MAX + 2)];
    size_t offset;
    if (analyser == NULL || number >= analyser->suggestions.count)
        return NULL;
    size_t size = suggestion_write(
        analyser, &analyser->suggestions.items[number], text);
    answer_begin(analyser);
    if (answer_add(analyser, text, size, &offset) < 0)
        return NULL;
    return answer_at(analyser, offset);
}

ORTAQ_API ortaq_status ortaq_token_next(const char *text, size_t size,
                                        size_t place, ortaq_token *token) {
    if ((text == NULL && size != 0) || token == NULL || place > size)
        return ORTAQ_ERROR_ARGUMENT;
    if (place == size)
        return ORTAQ_MORE_INPUT;
    *token = oq_token_at(text, size, place);
    return ORTAQ_DONE;
}
