/*
 * export.c - the words of a language for other programs, over
 * lib/morph/export.c.
 *
 * SPDX-License-Identifier: MIT
 */
#include "words.h"

#include "../morph/export.h"

ORTAQ_API ortaq_status ortaq_language_export(const ortaq_language *language,
                                             ortaq_export_part part,
                                             char **bytes, size_t *size) {
    if (language == NULL || bytes == NULL || size == NULL)
        return ORTAQ_ERROR_ARGUMENT;
    *bytes = NULL;
    *size = 0;
    oq_bytes out = {.memory = &language->memory};
    ortaq_status status = ORTAQ_ERROR_ARGUMENT;
    if (part == ORTAQ_HUNSPELL_AFF)
        status = oq_export_aff(&language->model, &language->memory, &out);
    else if (part == ORTAQ_HUNSPELL_DIC)
        status = oq_export_dic(&language->model, &language->memory, &out);
    if (status < 0) {
        oq_bytes_free(&out);
        return status;
    }
    *bytes = (char *)out.data;
    *size = out.size;
    return ORTAQ_DONE;
}

ORTAQ_API void ortaq_export_free(const ortaq_language *language,
                                 char *bytes) {
    if (language != NULL && bytes != NULL)
        oq_memory_free(&language->memory, bytes);
}
