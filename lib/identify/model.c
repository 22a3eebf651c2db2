/*
 * model.c - the built-in model, made from models/identify.bin by
 * gen/identify_embed.c when ortaq is built.
 *
 * SPDX-License-Identifier: MIT
 */
#include "model.h"

#include "identify_model.h"

OQ_FN const oq_id_model *oq_id_model_here(void) {
    return &id_model;
}
