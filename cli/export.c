/*
 * export.c - "ortaq export": files for hunspell. Both are made before either
 * is put in place; their folder is made once there is something to put there.
 *
 * SPDX-License-Identifier: MIT
 */
#include "arguments.h"
#include "files.h"
#include "message.h"
#include "output.h"
#include "words.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The country that dictionaries of a language are named after: CLDR's likely
 * one. A language that is not here is named alone. */
static const char *country_of(const char *language) {
    static const char *const countries[][2] = {
        {"az", "AZ"}, {"ba", "RU"},  {"crh", "UA"}, {"cv", "RU"}, {"gag", "MD"},
        {"kk", "KZ"}, {"kaa", "UZ"}, {"ky", "KG"},  {"tk", "TM"}, {"tr", "TR"},
        {"tt", "RU"}, {"ug", "CN"},  {"uz", "UZ"},
    };
    for (size_t i = 0; i < sizeof countries / sizeof countries[0]; i++)
        if (strcmp(countries[i][0], language) == 0) return countries[i][1];
    return NULL;
}

/* A new file in a folder, ready to be put in place. */
typedef struct part {
    ortaq_export_part what;
    const char *ending;
    char *path;
    bool open;
    output out;
} part;

static bool make_folder(const char *folder) {
    if (port_folder_make(folder)) return true;
    complain_of(folder);
    return false;
}

static bool make_part(part *p, const ortaq_language *language,
                      const char *folder, const char *name) {
    char file[64], *bytes = NULL;
    size_t size = 0;
    snprintf(file, sizeof file, "%s%s", name, p->ending);
    p->path = file_path(folder, file);
    if (p->path == NULL) return false;
    ortaq_status status =
        ortaq_language_export(language, p->what, &bytes, &size);
    if (status != ORTAQ_DONE) {
        complain("%s: %s", p->path, ortaq_status_text(status));
        return false;
    }
    p->open = make_folder(folder) && output_open(&p->out, p->path);
    if (p->open) output_bytes(&p->out, bytes, size);
    ortaq_export_free(language, bytes);
    return p->open && output_flush(&p->out);
}

static int write_parts(const ortaq_language *language, const char *folder,
                       const char *name) {
    /* Large, so zero at first: else the binary would hold all of it. */
    static part parts[2];
    parts[0].what = ORTAQ_HUNSPELL_AFF;
    parts[0].ending = ".aff";
    parts[1].what = ORTAQ_HUNSPELL_DIC;
    parts[1].ending = ".dic";
    bool good = make_part(&parts[0], language, folder, name) &&
                make_part(&parts[1], language, folder, name);
    for (int i = 0; i < 2; i++) {
        if (parts[i].open && good)
            good = output_commit(&parts[i].out, NULL);
        else if (parts[i].open)
            output_discard(&parts[i].out);
        free(parts[i].path);
    }
    return good ? STATUS_FINE : STATUS_TROUBLE;
}

/* The files are in the letters of the grammar, whatever -l says. */
static bool same_letters(const words *w, const arguments *given,
                         const ortaq_language_facts *facts) {
    const char *tag = given->value[OPTION_LANGUAGE];
    size_t wanted, own;
    if (tag == NULL || strcmp(tag, facts->language) == 0 ||
        (ortaq_orthography_find(w->library, tag, &wanted) == ORTAQ_DONE &&
         ortaq_orthography_find(w->library, facts->orthography, &own) ==
             ORTAQ_DONE &&
         wanted == own))
        return true;
    complain("-l: the files are written in %s, not in %s", facts->orthography,
             tag);
    return false;
}

static int export_words(const words *w, const arguments *given) {
    const char *folder = given->value[OPTION_OUTPUT_FOLDER];
    ortaq_language_facts facts;
    char name[48];
    if (ortaq_language_describe(w->language, &facts) != ORTAQ_DONE ||
        !same_letters(w, given, &facts))
        return STATUS_TROUBLE;
    const char *country = country_of(facts.language);
    snprintf(name, sizeof name, "%.32s%s%s", facts.language,
             country != NULL ? "_" : "", country != NULL ? country : "");
    return write_parts(w->language, folder != NULL ? folder : ".", name);
}

int run_export(const arguments *given) {
    words w = {.library = NULL};
    int status = STATUS_TROUBLE;
    if (words_open_language(&w, given)) status = export_words(&w, given);
    words_close(&w);
    return status;
}
