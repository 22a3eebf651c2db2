/*
 * restorations.c - what was made when ortaq was built for scripts without
 * vowels, by gen/restorepack.c from orthographies/ and models/; and the
 * readers that converters get from it.
 *
 * SPDX-License-Identifier: MIT
 */
#include "restorations.h"

#include "words.h"

#include "restore_models.h"

static const oq_restoration *restoration_of(const char *tag) {
    for (size_t i = 0; i < OQ_COUNT(restorations); i++)
        for (int j = 0; j < OQ_SPELLINGS_TAGS; j++)
            if (!strcmp(restorations[i].spellings.tags[j], tag))
                return &restorations[i];
    return NULL;
}

static const oq_builtin_model *restoration_words(const char *tag) {
    size_t count, size = strcspn(tag, "-");
    const oq_builtin_model *models = oq_builtin_models(&count);
    for (size_t i = 0; i < count; i++)
        if (strlen(models[i].language) == size &&
            !strncmp(models[i].language, tag, size))
            return &models[i];
    return NULL;
}

/* The step of a built-in orthography to its parent. */
static ortaq_status restoration_step(const oq_memory *memory,
                                     const oq_pack *pack, oq_word_reader *reader) {
    const char *tag = oq_pack_text(pack, pack->tag);
    const oq_restoration *restoration = restoration_of(tag);
    const oq_builtin_model *words =
        restoration ? restoration_words(tag) : NULL;
    if (!words)
        return ORTAQ_DONE;
    return oq_word_reader_open(memory, words->block, words->size, restoration,
                          reader);
}

/* The step from the parent to a built-in orthography: what it writes is read
 * back. */
static ortaq_status restoration_back(ortaq_converter *converter,
                                     const oq_pack *pack, unsigned step) {
    oq_word_reader reader = {.read = NULL};
    ortaq_status status =
        restoration_step(&converter->memory, pack, &reader);
    if (status < 0 || reader.read == NULL) return status;
    oq_engine *back = oq_memory_get(&converter->memory, sizeof(*back));
    if (back == NULL) {
        reader.close(reader.context);
        return ORTAQ_ERROR_MEMORY;
    }
    oq_engine_open(back, pack, pack, &pack->to_parent);
    back->reader = reader;
    converter->backs[step] = back;
    converter->engines[step].back = back;
    return ORTAQ_DONE;
}

OQ_FN ortaq_status oq_restorations_open(const oq_chain *chain,
                                        ortaq_converter *converter) {
    ortaq_status status = ORTAQ_DONE;
    for (unsigned i = 0; i < chain->count && status >= 0; i++)
        if (chain->steps[i].source == chain->steps[i].rules)
            status = restoration_step(&converter->memory,
                                      chain->steps[i].source,
                                      &converter->engines[i].reader);
        else
            status = restoration_back(converter, chain->steps[i].rules, i);
    return status;
}
