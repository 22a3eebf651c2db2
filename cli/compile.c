/*
 * compile.c - "ortaq compile": a model of a grammar and word lists.
 *
 * SPDX-License-Identifier: MIT
 */
#include "arguments.h"
#include "message.h"
#include "orthographies.h"
#include "output.h"
#include "targets.h"
#include "words.h"

static int write_model(const arguments *given, const ortaq_language *language) {
    static output out;
    size_t size;
    const void *model = ortaq_language_model(language, &size);
    if (!output_open(&out, given->value[OPTION_OUTPUT_MODEL]))
        return STATUS_TROUBLE;
    output_bytes(&out, model, size);
    return output_commit(&out, NULL) ? STATUS_FINE : STATUS_TROUBLE;
}

int run_compile(const arguments *given) {
    const char *paths[GRAMMARS_MOST];
    int status = STATUS_TROUBLE;
    if (!arguments_have(given, OPTION_OUTPUT_MODEL)) {
        complain("-o is missing: the model to write; see \"ortaq help "
                 "compile\"");
        return status;
    }
    if (!targets_no_input(given, OPTION_OUTPUT_MODEL, "-o")) return status;
    for (size_t i = 0; i < given->count; i++)
        paths[i] = given->operands[i];
    ortaq_library *library = orthographies_load(given);
    if (library == NULL) return status;
    ortaq_language *language =
        words_compile(library, NULL, paths, given->count);
    if (language != NULL) status = write_model(given, language);
    ortaq_language_free(language);
    ortaq_library_free(library);
    return status;
}
