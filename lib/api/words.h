/*
 * words.h - what the handles of the word functions hold, and the edge where
 * words change their script: inside, everything is in the orthography of the
 * grammar; a converter each way brings words in and answers out.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_API_WORDS_H
#define OQ_API_WORDS_H

#include "../morph/generate.h"
#include "../morph/suggest.h"
#include "library.h"

/* A model that was made when ortaq was built. */
typedef struct oq_builtin_model {
    const char *language;
    const void *block;
    size_t size;
} oq_builtin_model;

OQ_FN const oq_builtin_model *oq_builtin_models(size_t *count);

struct ortaq_language {
    oq_memory memory;
    const ortaq_library *library;
    oq_model model;
    oq_bytes owned;  /* the model, if it was compiled here */
    char tag[64];    /* of the orthography that words are in */
    bool converts;   /* it is not the grammar's own */
};

struct ortaq_analyser {
    oq_memory memory;
    const ortaq_language *language;
    oq_analyst analyst;
    ortaq_converter *in, *out; /* NULL: no change of script */
    oq_bytes word;             /* the word in the grammar's orthography */
    oq_bytes answer;           /* strings that were given last */
    oq_forms forms;
    oq_suggestions suggestions;
    int guess, most;
};

/* Converts a text; "bytes" gets the result behind what it holds, and a NUL.
 * converter NULL: a copy. */
OQ_FN ortaq_status oq_edge_convert(ortaq_converter *converter,
                                   const char *text, size_t size,
                                   oq_bytes *bytes);

#endif
