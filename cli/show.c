/*
 * show.c - "ortaq show": what is known of an orthography or of all those of a
 * language, as a page, or one of the other forms of ortaq_describe.
 *
 * SPDX-License-Identifier: MIT
 */
#include "arguments.h"
#include "message.h"
#include "orthographies.h"
#include "page.h"

#include <stdlib.h>
#include <string.h>

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
    if (arguments_have(given, OPTION_PAGE_FORMAT) &&
        (icu || arguments_have(given, OPTION_SOURCE)))
        return wrong("--format goes with neither --icu nor --source");
    return true;
}

static ortaq_description wanted(const arguments *given) {
    if (arguments_have(given, OPTION_SOURCE)) return ORTAQ_DESCRIBE_SOURCE;
    if (!arguments_have(given, OPTION_ICU)) return ORTAQ_DESCRIBE_TEXT;
    return arguments_have(given, OPTION_REVERSE)
               ? ORTAQ_DESCRIBE_ICU_FROM_PARENT
               : ORTAQ_DESCRIBE_ICU_TO_PARENT;
}

/* Whether what was typed is a language: a subtag alone, that begins a tag. It
 * may be an alias too (ug), which then means the language all the same. */
static bool is_language(const ortaq_library *library, const char *typed) {
    return strchr(typed, '-') == NULL && page_count(library, typed) != 0;
}

/* One description, as the library gives it. */
static int show_one(const ortaq_library *library, const char *tag,
                    ortaq_description what, output *out) {
    size_t size;
    ortaq_status status;
    char *text = page_describe(library, tag, what, &size, &status);
    if (text != NULL) {
        output_bytes(out, text, size);
        free(text);
        return STATUS_FINE;
    }
    if (status == ORTAQ_ERROR_PAIR)
        complain("%s is the root of its language: no rules lead from it to a "
                 "parent",
                 tag);
    else
        complain("%s: %s", tag, ortaq_status_text(status));
    return STATUS_TROUBLE;
}

static int show_page(const arguments *given, const ortaq_library *library,
                     const char *typed, bool whole, output *out) {
    const page p = {.library = library,
                    .out = out,
                    .language = typed,
                    .tag = whole ? NULL : typed,
                    .html = arguments_choice(given, OPTION_PAGE_FORMAT) == 1};
    return page_write(&p) ? STATUS_FINE : STATUS_TROUBLE;
}

static int show(const arguments *given, const ortaq_library *library) {
    static output out;
    const char *typed = given->operands[0];
    ortaq_description what = wanted(given);
    bool text = what == ORTAQ_DESCRIBE_TEXT;
    bool whole = text && is_language(library, typed);
    const char *tag = whole ? typed : orthographies_tag(library, typed);
    if (tag == NULL) return STATUS_TROUBLE;
    output_standard(&out);
    int status = text ? show_page(given, library, tag, whole, &out)
                      : show_one(library, tag, what, &out);
    if (status != STATUS_FINE) return status;
    return output_commit(&out, NULL) ? STATUS_FINE : STATUS_TROUBLE;
}

int run_show(const arguments *given) {
    if (!check_usage(given)) return STATUS_TROUBLE;
    ortaq_library *library = orthographies_load(given);
    if (library == NULL) return STATUS_TROUBLE;
    int status = show(given, library);
    ortaq_library_free(library);
    return status;
}
