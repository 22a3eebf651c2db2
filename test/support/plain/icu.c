/*
 * icu.c - what support/ asks ICU, answered by the library, for tests that are
 * made without ICU (PLAIN=1): letters' case and script. Names of code points
 * are left out. What tests Unicode data itself does not use this.
 *
 * SPDX-License-Identifier: MIT
 */
#include "unicode/unicode.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

UChar32 u_toupper(UChar32 code) {
    return (UChar32)oq_upper((uint32_t)code);
}

UChar32 u_tolower(UChar32 code) {
    return (UChar32)oq_lower((uint32_t)code);
}

UScriptCode uscript_getScript(UChar32 code, UErrorCode *error) {
    (void)error;
    switch (oq_script_of((uint32_t)code)) {
    case OQ_SCRIPT_LATN:
        return USCRIPT_LATIN;
    case OQ_SCRIPT_CYRL:
        return USCRIPT_CYRILLIC;
    case OQ_SCRIPT_ARAB:
        return USCRIPT_ARABIC;
    default:
        return USCRIPT_COMMON;
    }
}

int32_t u_charName(UChar32 code, UCharNameChoice kind, char *name, int32_t size,
                   UErrorCode *error) {
    (void)code, (void)kind, (void)error;
    if (size > 0) name[0] = '\0';
    return 0;
}
