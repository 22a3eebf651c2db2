/*
 * rewrite.c - see rewrite.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "rewrite.h"
#include "message.h"

#include <string.h>

static bool wrong(const arguments *given, const char *what) {
    complain("%s; see \"ortaq help %s\"", what, given->command->name);
    return false;
}

bool rewrite_in_place_usable(const arguments *given) {
    if (!arguments_have(given, OPTION_IN_PLACE)) return true;
    if (arguments_have(given, OPTION_OUTPUT))
        return wrong(given, "-o and --in-place exclude each other");
    if (strchr(given->value[OPTION_IN_PLACE], '/') != NULL)
        return wrong(given, "--in-place: the suffix must not hold a slash");
    if (given->count == 0) return wrong(given, "--in-place: no file is named");
    for (size_t i = 0; i < given->count; i++)
        if (strcmp(given->operands[i], "-") == 0)
            return wrong(given, "--in-place: standard input has no place");
    return true;
}

bool rewrite_ends(const input *in, const output *out) {
    port_facts facts;
    if (!in->facts.regular || in->facts.size == 0 ||
        out->target.temporary != NULL ||
        !port_facts_of(out->target.file, &facts) ||
        !port_same_file(&facts, &in->facts))
        return true;
    complain("%s: is both input and output", in->name);
    return false;
}
