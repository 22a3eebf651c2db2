/*
 * foreign_model.c - the built-in models of foreign.c, made from the files
 * models/foreign-*.bin by gen/foreign_embed.c when ortaq is built. Apart from
 * foreign.c, so that the trainer can use that without having any model.
 *
 * SPDX-License-Identifier: MIT
 */
#include "foreign.h"

#include "foreign_models.h"

OQ_FN const oq_foreign_model *oq_foreign_model_of(const char *language,
                                                  size_t size) {
    const size_t count = sizeof(foreign_models) / sizeof(foreign_models[0]);
    for (size_t i = 0; i + 1 < count; i++) {
        const oq_foreign_model *model = &foreign_models[i];
        if (strlen(model->language) == size &&
            memcmp(model->language, language, size) == 0)
            return model;
    }
    return NULL;
}
