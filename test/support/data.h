/*
 * data.h - walks over the development data, a folder beside the project that
 * the tests can do without: every text of a language, file by file. Which
 * language a file is in follows from its name.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef TEST_DATA_H
#define TEST_DATA_H

#include <dirent.h>

#include "pairs.h"

/* Called for each file. */
typedef void data_visit(void *context, const text *source);

/* How the data's file names call a language; in pairs/ it is the tag. */
static const struct {
    const char *language, *names[3];
} data_names[] = {
    {"alt", {"alt_"}},
    {"az", {"azj_", "azb_", "aze_"}},
    {"ba", {"bak_"}},
    {"crh", {"crh_"}},
    {"cv", {"chv_"}},
    {"gag", {"gag_"}},
    {"kaa", {"kaa_"}},
    {"kjh", {"kjh_"}},
    {"kk", {"kaz_"}},
    {"krc", {"krc_"}},
    {"kum", {"kum_"}},
    {"ky", {"kir_"}},
    {"nog", {"nog_"}},
    {"sah", {"sah_"}},
    {"tk", {"tuk_"}},
    {"tr", {"tur_"}},
    {"tt", {"tat_"}},
    {"tyv", {"tyv_"}},
    {"ug", {"uig_"}},
    {"uz", {"uzn_", "uzs_", "uzb_"}},
};

static inline bool is_of_language(const char *file, const char *tag) {
    char name[16];
    snprintf(name, sizeof name, "-%.*s-", (int)strcspn(tag, "-"), tag);
    if (strstr(file, name)) return true;
    for (size_t i = 0; i < sizeof data_names / sizeof data_names[0]; i++)
        for (size_t j = 0; j < 3 && data_names[i].names[j]; j++)
            if (same_language(data_names[i].language, tag) &&
                strstr(file, data_names[i].names[j]))
                return true;
    return false;
}

/* Visits the files of a folder that belong to the language of a tag ("all":
 * every file does); gives their bytes. */
static inline size_t visit_folder(const char *folder, const char *tag, bool all,
                                  data_visit *visit, void *context) {
    size_t bytes = 0;
    DIR *opened = opendir(folder);
    if (!opened) return 0;
    for (struct dirent *entry; (entry = readdir(opened));) {
        char path[1024];
        text source = {0};
        if (entry->d_name[0] == '.') continue;
        if (!all && !is_of_language(entry->d_name, tag)) continue;
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        if (text_file(&source, path)) visit(context, &source);
        bytes += source.size;
        text_free(&source);
    }
    closedir(opened);
    return bytes;
}

/* Visits all texts of the language of a tag; gives their bytes. */
static inline size_t visit_data(const char *data, const char *tag,
                                data_visit *visit, void *context) {
    static const char *const folders[] = {"texts/pairs", "texts/lid",
                                          "texts/words", "texts/sib200"};
    char path[512];
    size_t bytes = 0;
    for (size_t i = 0; i < sizeof folders / sizeof folders[0]; i++) {
        snprintf(path, sizeof path, "%s/%s", data, folders[i]);
        bytes += visit_folder(path, tag, false, visit, context);
    }
    snprintf(path, sizeof path, "%s/az/text", data);
    if (same_language(tag, "az"))
        bytes += visit_folder(path, tag, true, visit, context);
    return bytes;
}

#endif
