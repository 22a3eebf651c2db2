/*
 * cld2.h - CLD2, Google's Compact Language Detector 2 (libcld2 of Debian), to
 * stand beside. It is looked for when the program runs, so nothing is needed
 * to build. Its interface is C++ without classes: functions are found by the
 * names that the Itanium C++ ABI gives them.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef CLD2_H
#define CLD2_H

#include <dlfcn.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/* CLD2::ExtDetectLanguageSummary: text, its size, whether it is plain; three
 * languages with percents, bytes of text, whether the answer is reliable. */
typedef int cld2_detect(const char *text, int size, bool plain,
                        int languages[3], int percents[3], int *bytes,
                        bool *reliable);

/* CLD2::LanguageCode: ISO 639; "un" for none. */
typedef const char *cld2_code(int language);

typedef struct cld2 {
    void *library; /* NULL: not here */
    void *tables;  /* of more languages; NULL: those of the library */
    cld2_detect *detect;
    cld2_code *code;
} cld2;

/* C has no cast from what dlsym gives to a function. */
static inline bool cld2_find(cld2 *c, const char *name, void *function) {
    void *found = dlsym(c->library, name);
    memcpy(function, &found, sizeof found);
    return found != NULL;
}

static inline void cld2_close(cld2 *c) {
    if (c->library != NULL) dlclose(c->library);
    if (c->tables != NULL) dlclose(c->tables);
    c->library = c->tables = NULL;
}

/* "full": with the tables of libcld2_full, which must be loaded before the
 * library to be found instead of its own. False if it is not installed. */
static inline bool cld2_open(cld2 *c, bool full) {
    *c = (cld2){NULL, NULL, NULL, NULL};
    if (full) {
        c->tables = dlopen("libcld2_full.so.0", RTLD_NOW | RTLD_GLOBAL);
        if (c->tables == NULL) return false;
    }
    c->library = dlopen("libcld2.so.0", RTLD_NOW | RTLD_LOCAL);
    if (c->library != NULL &&
        cld2_find(c,
                  "_ZN4CLD224ExtDetectLanguageSummaryEPKcibPNS_8LanguageE"
                  "PiS4_Pb",
                  &c->detect) &&
        cld2_find(c, "_ZN4CLD212LanguageCodeENS_8LanguageE", &c->code))
        return true;
    cld2_close(c);
    return false;
}

/* The code of the language of a text of UTF-8. */
static inline const char *cld2_answer(const cld2 *c, const char *text,
                                      size_t size) {
    int languages[3], percents[3], bytes;
    bool reliable;
    return c->code(c->detect(text, (int)size, true, languages, percents, &bytes,
                             &reliable));
}

#endif
