/*
 * status.c - version, and names of numbers.
 *
 * SPDX-License-Identifier: MIT
 */
#include "../base/base.h"

#define STATUS_TEXT(number) #number
#define STATUS_VERSION(major, minor, patch)                                    \
    STATUS_TEXT(major) "." STATUS_TEXT(minor) "." STATUS_TEXT(patch)

ORTAQ_API const char *ortaq_version(void) {
    return STATUS_VERSION(ORTAQ_VERSION_MAJOR, ORTAQ_VERSION_MINOR,
                          ORTAQ_VERSION_PATCH);
}

ORTAQ_API const char *ortaq_status_text(ortaq_status status) {
    switch (status) {
    case ORTAQ_DONE:
        return "done";
    case ORTAQ_MORE_INPUT:
        return "more input is wanted";
    case ORTAQ_MORE_ROOM:
        return "more room is wanted";
    case ORTAQ_EVENTS:
        return "events wait to be pulled";
    case ORTAQ_ERROR_MEMORY:
        return "out of memory";
    case ORTAQ_ERROR_ARGUMENT:
        return "an argument is not valid";
    case ORTAQ_ERROR_TAG:
        return "no orthography has this tag";
    case ORTAQ_ERROR_PAIR:
        return "the orthographies are not of one language";
    case ORTAQ_ERROR_UTF8:
        return "invalid UTF-8";
    case ORTAQ_ERROR_SYNTAX:
        return "a mistake in an orthography file";
    case ORTAQ_ERROR_DATA:
        return "a packed table is damaged or too new";
    case ORTAQ_ERROR_STATE:
        return "the handle must be reset first";
    }
    return "unknown status";
}

ORTAQ_API const char *ortaq_fault_text(ortaq_fault fault) {
    static const char *const words[] = {"unknown", "script",      "variant",
                                        "sign",    "form",        "dot",
                                        "orthography", "invalid"};
    size_t number = (size_t)fault;
    return words[number < OQ_COUNT(words) ? number : 0];
}

ORTAQ_API const char *ortaq_reason_text(ortaq_reason reason) {
    static const char *const words[] = {
        "unknown",  "ambiguous", "listed",   "restored", "repaired",
        "foreign",  "guessed",   "too-long", "invalid"};
    size_t number = (size_t)reason;
    return words[number < OQ_COUNT(words) ? number : 0];
}
