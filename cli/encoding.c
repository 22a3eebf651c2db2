/*
 * encoding.c - see encoding.h. A name is compared by its letters and digits
 * alone; one that is not in the list goes to iconv as it was typed, but for
 * suffixes, which would have it lose letters without a word.
 *
 * SPDX-License-Identifier: MIT
 */
#include "encoding.h"
#include "arguments.h"
#include "azlat.h"
#include "message.h"
#include "port.h"
#include "suggest.h"

#include <ctype.h>
#include <errno.h>
#include <string.h>

const encoding encodings[ENCODINGS] = {
    [ENCODING_UTF8] = {.name = "utf-8"},
    [ENCODING_UTF16LE] = {"utf-16le", {"UTF-16LE"}, 2, true, NULL, NULL},
    [ENCODING_UTF16BE] = {"utf-16be", {"UTF-16BE"}, 2, true, NULL, NULL},
    [ENCODING_UTF32LE] = {"utf-32le", {"UTF-32LE"}, 4, true, NULL, NULL},
    [ENCODING_UTF32BE] = {"utf-32be", {"UTF-32BE"}, 4, true, NULL, NULL},
    [ENCODING_1251] =
        {"windows-1251", {"WINDOWS-1251", "CP1251"}, 1, false, NULL, NULL},
    [ENCODING_1254] =
        {"windows-1254", {"WINDOWS-1254", "CP1254"}, 1, false, NULL, NULL},
    [ENCODING_1256] =
        {"windows-1256", {"WINDOWS-1256", "CP1256"}, 1, false, NULL, NULL},
    [ENCODING_8859_9] =
        {"iso-8859-9", {"ISO-8859-9", "ISO8859-9"}, 1, false, NULL, NULL},
    [ENCODING_KOI8R] = {"koi8-r", {"KOI8-R"}, 1, false, NULL, NULL},
    [ENCODING_PT154] = {"pt154", {"PT154", "CP154"}, 1, false, NULL, NULL},
    [ENCODING_RK1048] = {"rk1048",
                         {"RK1048", "STRK1048-2002", "KZ-1048"},
                         1,
                         false,
                         NULL,
                         NULL},
    [ENCODING_AZLAT] = {"azlat",
                        {"WINDOWS-1251", "CP1251"},
                        1,
                        false,
                        azlat_letters,
                        "az-Latn"},
};

/* ---------------------------------------------------------------- Names -- */

static bool same_name(const char *a, const char *b) {
    for (;; a++, b++) {
        while (*a != '\0' && !isalnum((unsigned char)*a))
            a++;
        while (*b != '\0' && !isalnum((unsigned char)*b))
            b++;
        if (tolower((unsigned char)*a) != tolower((unsigned char)*b))
            return false;
        if (*a == '\0') return true;
    }
}

static const encoding *find(const char *name) {
    for (size_t i = 0; i < ENCODINGS; i++) {
        const encoding *e = &encodings[i];
        if (same_name(e->name, name)) return e;
        for (size_t j = 0; e->letters == NULL && j < 3 && e->iconv[j]; j++)
            if (same_name(e->iconv[j], name)) return e;
    }
    return NULL;
}

const char *const *encoding_names(void) {
    static const char *names[ENCODINGS + 3] = {"auto"};
    for (size_t i = 0; i < ENCODINGS; i++)
        names[i + 1] = encodings[i].name;
    names[ENCODINGS + 1] = "utf-16";
    return names;
}

void *encoding_open(const encoding *e) {
    void *decoder = NULL;
    for (size_t i = 0; i < 3 && e->iconv[i] != NULL && decoder == NULL; i++)
        decoder = port_decoder_open(e->iconv[i]);
    return decoder;
}

/* --------------------------------------------------------------- Choice -- */

static encoding_choice choice;

const encoding_choice *encoding_chosen(void) {
    return &choice;
}

void encoding_pass_over(void) {
    choice.replace = true;
}

static bool unknown(const char *name) {
    near_words near = {.word = name};
    char line[160];
    for (const char *const *one = encoding_names(); *one != NULL; one++)
        near_words_try(&near, *one, strlen(*one), *one);
    near_words_say(&near, "", line, sizeof line);
    complain("--encoding: \"%s\" is no encoding that this system knows%s", name,
             line);
    return false;
}

/* One that is not in the list, by the name that was typed. */
static const encoding *foreign(const char *name) {
    static encoding other = {.unit = 1};
    other.name = other.iconv[0] = name;
    return strchr(name, '/') == NULL ? &other : NULL;
}

/* Sees that the system has a decoder. */
static bool try_open(const encoding *e, const char *typed) {
    void *decoder = encoding_open(e);
    if (decoder != NULL) {
        port_decoder_close(decoder);
        return true;
    }
    if (errno == ENOMEM) {
        complain_of(typed);
        return false;
    }
    if (e < encodings || e >= encodings + ENCODINGS) return unknown(typed);
    complain("--encoding: the iconv of this system does not know %s",
             e->iconv[0]);
    return false;
}

static bool choose(const char *name) {
    choice.automatic = same_name(name, "auto");
    choice.marks = same_name(name, "utf-16");
    if (choice.automatic) return true;
    const encoding *e = find(name);
    if (choice.marks) e = &encodings[ENCODING_UTF16LE];
    if (e == &encodings[ENCODING_UTF8]) return true;
    if (e == NULL) e = foreign(name);
    if (e == NULL) return unknown(name);
    choice.chosen = e;
    return try_open(e, name);
}

/* In the order of the choices of --on-error. */
enum { ON_ERROR_REPLACE = 1, ON_ERROR_KEEP = 2 };

static bool exclude(const arguments *given, const char *what) {
    complain("%s; see \"ortaq help %s\"", what, given->command->name);
    return false;
}

bool encoding_choose(const arguments *given) {
    const char *name = given->value[OPTION_ENCODING];
    int on_error = arguments_choice(given, OPTION_ON_ERROR);
    choice = (encoding_choice){.replace = on_error == ON_ERROR_REPLACE};
    choice.verbose = arguments_have(given, OPTION_VERBOSE);
    if (name == NULL) return true;
    if (!choose(name)) return false;
    if (!choice.automatic && choice.chosen == NULL) return true;
    if (on_error == ON_ERROR_KEEP)
        return exclude(given, "--on-error=keep: bytes of another encoding "
                              "cannot stay in UTF-8");
    if (arguments_have(given, OPTION_PIPE))
        return exclude(given, "--pipe: the conversation is in UTF-8, without "
                              "--encoding");
    return true;
}
