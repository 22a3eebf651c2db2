/*
 * language.c - the words of a language as a handle: opened from what is built
 * in, from bytes, or compiled from a grammar.
 *
 * SPDX-License-Identifier: MIT
 */
#include "words.h"

/* The tag of the orthography that words will be in. A bare language is the
 * grammar's own. */
static ortaq_status language_tag(ortaq_language *language, const char *tag) {
    const oq_model *model = &language->model;
    const char *own = model->strings + model->header->orthography;
    const char *code = model->strings + model->header->language;
    size_t number, own_number;
    if (tag == NULL || oq_tag_is(tag, strlen(tag), code))
        tag = own;
    if (strlen(tag) >= sizeof language->tag)
        return ORTAQ_ERROR_TAG;
    strcpy(language->tag, tag);
    if (!strcmp(tag, own))
        return ORTAQ_DONE;
    if (!oq_library_find(language->library, tag, &number))
        return ORTAQ_ERROR_TAG;
    language->converts =
        !oq_library_find(language->library, own, &own_number) ||
        number != own_number;
    ortaq_pair pair;
    if (!language->converts) return ORTAQ_DONE;
    return ortaq_pair_find(language->library, tag, own, &pair) < 0
               ? ORTAQ_ERROR_TAG
               : ORTAQ_DONE;
}

static ortaq_language *language_new(const ortaq_library *library,
                                    const ortaq_allocator *allocator) {
    oq_memory memory = oq_memory_of(allocator);
    ortaq_language *language = oq_memory_get(&memory, sizeof *language);
    if (language == NULL)
        return NULL;
    language->memory = memory;
    language->owned.memory = &language->memory;
    language->library = library;
    return language;
}

/* Opens the model and takes the handle over, or frees it. */
static ortaq_status language_finish(ortaq_language *made, const char *tag,
                                    const void *block, size_t size,
                                    ortaq_language **language) {
    ortaq_status status =
        oq_model_open(&made->model, block, size, &made->memory);
    if (status >= 0)
        status = language_tag(made, tag);
    if (status < 0) {
        ortaq_language_free(made);
        return status;
    }
    *language = made;
    return ORTAQ_DONE;
}

/* The subtag of the language at the start of a tag. */
static bool language_is(const char *tag, const char *language) {
    return oq_tag_is(tag, strcspn(tag, "-"), language);
}

ORTAQ_API ortaq_status ortaq_language_new(const ortaq_library *library,
                                          const char *tag,
                                          const ortaq_allocator *allocator,
                                          ortaq_language **language) {
    size_t count, number;
    if (language == NULL) return ORTAQ_ERROR_ARGUMENT;
    *language = NULL;
    if (library == NULL || tag == NULL || !oq_memory_is(allocator))
        return ORTAQ_ERROR_ARGUMENT;
    const oq_builtin_model *models = oq_builtin_models(&count);
    const char *whole = tag;
    if (oq_library_find(library, tag, &number)) {
        const oq_pack *pack = library->items[number].pack;
        whole = oq_pack_text(pack, pack->tag);
    }
    for (size_t i = 0; i < count; i++) {
        if (!language_is(whole, models[i].language))
            continue;
        ortaq_language *made = language_new(library, allocator);
        return made == NULL ? ORTAQ_ERROR_MEMORY
                            : language_finish(made, tag, models[i].block,
                                              models[i].size, language);
    }
    return ORTAQ_ERROR_TAG;
}

ORTAQ_API ortaq_status ortaq_language_open(const ortaq_library *library,
                                           const char *tag, const void *model,
                                           size_t size,
                                           const ortaq_allocator *allocator,
                                           ortaq_language **language) {
    if (language == NULL) return ORTAQ_ERROR_ARGUMENT;
    *language = NULL;
    if (library == NULL || model == NULL || !oq_memory_is(allocator))
        return ORTAQ_ERROR_ARGUMENT;
    ortaq_language *made = language_new(library, allocator);
    return made == NULL ? ORTAQ_ERROR_MEMORY
                        : language_finish(made, tag, model, size, language);
}

static ortaq_status language_read(ortaq_language *language,
                                  const ortaq_source *sources, size_t count,
                                  ortaq_mistake *mistake) {
    oq_grammar grammar;
    ortaq_status status = ORTAQ_DONE;
    oq_grammar_begin(&grammar, &language->memory);
    for (size_t i = 0; i < count && status >= 0; i++)
        status = oq_grammar_read(&grammar, &sources[i], mistake);
    if (status >= 0)
        status = oq_model_pack(&grammar, &language->owned);
    oq_grammar_free(&grammar);
    return status;
}

/* Whether there are sources to be read. */
static bool language_sources(const ortaq_source *sources, size_t count) {
    if (sources == NULL || count == 0)
        return false;
    for (size_t i = 0; i < count; i++)
        if (!oq_source_is(&sources[i]))
            return false;
    return true;
}

ORTAQ_API ortaq_status ortaq_language_compile(
    const ortaq_library *library, const char *tag, const ortaq_source *sources,
    size_t count, const ortaq_allocator *allocator, ortaq_language **language,
    ortaq_mistake *mistake) {
    ortaq_mistake unwanted;
    if (mistake == NULL)
        mistake = &unwanted;
    memset(mistake, 0, sizeof *mistake);
    if (language == NULL) return ORTAQ_ERROR_ARGUMENT;
    *language = NULL;
    if (library == NULL || !language_sources(sources, count) ||
        !oq_memory_is(allocator))
        return ORTAQ_ERROR_ARGUMENT;
    ortaq_language *made = language_new(library, allocator);
    if (made == NULL)
        return ORTAQ_ERROR_MEMORY;
    ortaq_status status = language_read(made, sources, count, mistake);
    if (status < 0) {
        ortaq_language_free(made);
        return status;
    }
    return language_finish(made, tag, made->owned.data, made->owned.size,
                           language);
}

ORTAQ_API void ortaq_language_free(ortaq_language *language) {
    if (language == NULL)
        return;
    oq_memory memory = language->memory;
    oq_bytes_free(&language->owned);
    oq_memory_free(&memory, language);
}

ORTAQ_API const void *ortaq_language_model(const ortaq_language *language,
                                           size_t *size) {
    if (language == NULL || size == NULL)
        return NULL;
    *size = language->model.header->size;
    return language->model.header;
}

ORTAQ_API ortaq_status ortaq_language_describe(const ortaq_language *language,
                                               ortaq_language_facts *facts) {
    if (language == NULL || facts == NULL)
        return ORTAQ_ERROR_ARGUMENT;
    const oq_model *model = &language->model;
    facts->language = model->strings + model->header->language;
    facts->name = model->strings + model->header->name;
    facts->orthography = model->strings + model->header->orthography;
    facts->lemmas = model->header->lemma_count;
    facts->suffixes = oq_model_count(model, OQ_PART_MORPHS);
    return ORTAQ_DONE;
}
