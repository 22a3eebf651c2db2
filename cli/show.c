/*
 * show.c - "ortaq show": what is known of an orthography, in one of the forms
 * of ortaq_describe.
 *
 * SPDX-License-Identifier: MIT
 */
#include "arguments.h"
#include "message.h"
#include "orthographies.h"
#include "output.h"

#include <stdlib.h>

static bool wrong(const char *what) {
    complain("%s; see \"ortaq help show\"", what);
    return false;
}

static bool check_usage(const arguments *given) {
    bool icu = arguments_have(given, OPTION_ICU);
    if (arguments_have(given, OPTION_REVERSE) && !icu)
        return wrong("--reverse goes with --icu");
    if (arguments_have(given, OPTION_SOURCE) && icu)
        return wrong("--icu and --source exclude each other");
    return true;
}

static ortaq_description wanted(const arguments *given) {
    if (arguments_have(given, OPTION_SOURCE)) return ORTAQ_DESCRIBE_SOURCE;
    if (!arguments_have(given, OPTION_ICU)) return ORTAQ_DESCRIBE_TEXT;
    return arguments_have(given, OPTION_REVERSE)
               ? ORTAQ_DESCRIBE_ICU_FROM_PARENT
               : ORTAQ_DESCRIBE_ICU_TO_PARENT;
}

/* The description as a new block; NULL on error. */
static char *describe(const ortaq_library *library, const char *tag,
                      ortaq_description what, size_t *size,
                      ortaq_status *status) {
    *size = 0;
    *status = ortaq_describe(library, tag, what, NULL, 0, size);
    if (*status < 0) return NULL;
    size_t room = *size;
    char *text = malloc(room + 1);
    if (text == NULL) {
        *status = ORTAQ_ERROR_MEMORY;
        return NULL;
    }
    *status = ortaq_describe(library, tag, what, text, room, size);
    if (*status >= 0) return text;
    free(text);
    return NULL;
}

static int show(const ortaq_library *library, const char *tag,
                ortaq_description what) {
    static output out;
    size_t size;
    ortaq_status status;
    char *text = describe(library, tag, what, &size, &status);
    if (text == NULL) {
        if (status == ORTAQ_ERROR_PAIR)
            complain("%s is the root of its language: no rules lead from it "
                     "to a parent",
                     tag);
        else
            complain("%s: %s", tag, ortaq_status_text(status));
        return STATUS_TROUBLE;
    }
    output_standard(&out);
    output_bytes(&out, text, size);
    free(text);
    return output_commit(&out, NULL) ? STATUS_FINE : STATUS_TROUBLE;
}

int run_show(const arguments *given) {
    int status = STATUS_TROUBLE;
    if (!check_usage(given)) return status;
    ortaq_library *library = orthographies_load(given);
    if (library == NULL) return status;
    const char *tag = orthographies_tag(library, given->operands[0]);
    if (tag != NULL) status = show(library, tag, wanted(given));
    ortaq_library_free(library);
    return status;
}
