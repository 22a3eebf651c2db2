/*
 * identify_text.h - what identify_train reads: which files of the data, in
 * which orthography they are written, and how much each counts. Invariant: a
 * source is taken only if its licence lets statistics be learnt from it; each
 * stands in models/identify.provenance. The items of SIB-200 and the word
 * lists of texts/words are for measuring and never read.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef IDENTIFY_TEXT_H
#define IDENTIFY_TEXT_H

#include <stddef.h>

/* Lines of a file with columns. "only": lines with this in the first column,
 * or, if column is 0, those that begin with it. */
typedef struct text_source {
    const char *class;   /* language and script */
    const char *written; /* its orthography; NULL: a neighbour */
    const char *path;
    int column;
    const char *only;
    double weight;
} text_source;

#define LID(class, written, name, only, weight)                                \
    { class, written, "texts/lid/" name ".tsv", 1, only, weight }

#define TERRITORIES(class, written, column)                                    \
    { class, written, "morph/names/territory-names.tsv", column, NULL, 0.5 }

static const text_source text_sources[] = {
    {"az-Latn", "az-Latn", "az/text/wikipedia-sample-az.txt", 0, NULL, 6},
    {"az-Latn", "az-Latn", "az/text/ui-mediawiki-az.txt", 0, NULL, 2},
    {"az-Latn", "az-Latn", "az/text/ui-wikipedia-app-az.txt", 0, NULL, 1},
    {"az-Latn", "az-Latn", "az/text/ui-desktop-az.txt", 0, NULL, 1},
    {"az-Latn", "az-Latn", "az/freq/localdoc-80k.tsv", 0, NULL, 3},
    {"az-Arab", "az-Arab", "az/text-arab/azb-wikipedia-sample.txt", 0, NULL, 6},
    {"az-Arab", "az-Arab", "az/text-arab/ui-mediawiki-azb.txt", 0, NULL, 2},
    {"az-Arab", "az-Arab", "az/text-arab/ui-wikipedia-app-azb.txt", 0, NULL,
     0.2},
    LID("tr-Latn", "tr-Latn", "tur_Latn", "commonvoice", 4),
    LID("tr-Latn", "tr-Latn", "tur_Latn", "mediawiki", 4),
    {"tr-Latn", "tr-Latn", "morph/ud/tr_boun-ud-dev.conllu", 0, "# text = ", 3},
    {"tr-Latn", "tr-Latn", "morph/ud/tr_kenet-ud-dev.conllu", 0,
     "# text = ", 1},
    {"tr-Latn", "tr-Latn", "morph/ud/tr_penn-ud-dev.conllu", 0, "# text = ", 3},
    {"tr-Latn", "tr-Latn", "morph/ud/tr_tourism-ud-dev.conllu", 0,
     "# text = ", 1},
    {"tr-Latn", "tr-Latn", "morph/freq/opensubtitles2018-tr.txt", 0, NULL, 2},
    LID("kk-Cyrl", "kk-Cyrl", "kaz_Cyrl", "commonvoice", 6),
    LID("kk-Cyrl", "kk-Cyrl", "kaz_Cyrl", "kde", 2),
    {"kk-Cyrl", "kk-Cyrl", "morph/ud/kk_ktb-ud-train.conllu", 0,
     "# text = ", 0.3},
    {"kk-Cyrl", "kk-Cyrl", "morph/freq/opensubtitles2018-kk.txt", 0, NULL, 1},
    LID("kk-Latn", "kk-Latn-x-wiki", "kaz_Latn", "mediawiki", 0.3),
    {"kk-Latn", "kk-Latn-x-wiki", "texts/pairs/mediawiki-kk-latn-cyrl.tsv", 0,
     NULL, 0.2},
    {"kk-Arab", "kk-Arab", "texts/pairs/mediawiki-kk-arab-cyrl.tsv", 0, NULL,
     1},
    LID("kk-Arab", "kk-Arab", "kaz_Arab", "cldr", 1),
    LID("kk-Arab", "kk-Arab", "kaz_Arab", "mediawiki", 1),
    LID("ky-Cyrl", "ky-Cyrl", "kir_Cyrl", "commonvoice", 4),
    LID("ky-Cyrl", "ky-Cyrl", "kir_Cyrl", "mediawiki", 2),
    {"ky-Cyrl", "ky-Cyrl", "morph/ud/ky_ktmu-ud-train.conllu", 0,
     "# text = ", 2},
    LID("uz-Latn", "uz-Latn-x-1995", "uzn_Latn", "commonvoice", 6),
    LID("uz-Latn", "uz-Latn-x-1995", "uzn_Latn", "kde", 1),
    LID("uz-Latn", "uz-Latn-x-1995", "uzn_Latn", "mediawiki", 2),
    {"uz-Latn", "uz-Latn-x-1995", "morph/ud/uz_uzudt-ud-train.conllu", 0,
     "# text = ", 1},
    LID("uz-Cyrl", "uz-Cyrl", "uzn_Cyrl", "kde", 1),
    LID("tk-Latn", "tk-Latn", "tuk_Latn", "mediawiki", 4),
    {"tk-Latn", "tk-Latn", "texts/pairs/udhr-tk-cyrl-latn.tsv", 1, NULL, 0.5},
    {"tk-Latn", "tk-Latn", "morph/sigmorphon2020/tuk.trn", 1, NULL, 0.7},
    LID("tk-Cyrl", "tk-Cyrl", "tuk_Cyrl", "udhr", 0.3),
    LID("tt-Cyrl", "tt-Cyrl", "tat_Cyrl", "commonvoice", 4),
    LID("tt-Cyrl", "tt-Cyrl", "tat_Cyrl", "mediawiki", 2),
    LID("tt-Cyrl", "tt-Cyrl", "tat_Cyrl", "kde", 0.2),
    LID("tt-Latn", "tt-Latn-x-2012", "tat_Latn", "mediawiki", 0.2),
    {"tt-Latn", "tt-Latn-x-2012", "texts/pairs/mediawiki-tt-latn-cyrl.tsv", 0,
     NULL, 0.2},
    LID("ba-Cyrl", "ba-Cyrl", "bak_Cyrl", "mediawiki", 3),
    LID("ba-Cyrl", "ba-Cyrl", "bak_Cyrl", "apertium", 1),
    {"ba-Cyrl", "ba-Cyrl", "morph/sigmorphon2020/bak.trn", 1, NULL, 1},
    LID("crh-Latn", "crh-Latn", "crh_Latn", "mediawiki", 3),
    LID("crh-Latn", "crh-Latn", "crh_Latn", "kde", 1),
    {"crh-Latn", "crh-Latn", "morph/sigmorphon2020/crh.trn", 1, NULL, 1},
    {"crh-Latn", "crh-Latn", "texts/pairs/mediawiki-crh-cyrl-latn.tsv", 1, NULL,
     1},
    {"crh-Latn", "crh-Latn", "morph/unimorph/crh.crh", 1, NULL, 0.5},
    LID("crh-Cyrl", "crh-Cyrl", "crh_Cyrl", "mediawiki", 2),
    LID("gag-Latn", "gag-Latn", "gag_Latn", "mediawiki", 1),
    LID("kaa-Latn", "kaa-Latn-x-2009", "kaa_Latn", "kaawiki", 4),
    LID("ug-Arab", "ug-Arab", "uig_Arab", "commonvoice", 6),
    LID("ug-Arab", "ug-Arab", "uig_Arab", "kde", 1),
    LID("ug-Arab", "ug-Arab", "uig_Arab", "mediawiki", 0.3),
    {"ug-Arab", "ug-Arab", "morph/ud/ug_udt-ud-train.conllu", 0,
     "# text = ", 3},
    LID("ug-Latn", "ug-Latn", "uig_Latn", "ud", 1),
    LID("ug-Latn", "ug-Latn", "uig_Latn", "udhr", 0.2),
    LID("cv-Cyrl", "cv-Cyrl", "chv_Cyrl", "commonvoice", 4),
    LID("cv-Cyrl", "cv-Cyrl", "chv_Cyrl", "mediawiki", 1),
    LID("sah-Cyrl", "sah-Cyrl", "sah_Cyrl", "commonvoice", 4),
    LID("sah-Cyrl", "sah-Cyrl", "sah_Cyrl", "mediawiki", 1),
    LID("tyv-Cyrl", "tyv-Cyrl", "tyv_Cyrl", "mediawiki", 1),
    LID("alt-Cyrl", "alt-Cyrl", "alt_Cyrl", "mediawiki", 1),
    LID("kjh-Cyrl", "kjh-Cyrl", "kjh_Cyrl", "mediawiki", 1),
    LID("krc-Cyrl", "krc-Cyrl", "krc_Cyrl", "mediawiki", 1),
    LID("kum-Cyrl", "kum-Cyrl", "kum_Cyrl", "mediawiki", 1),
    LID("nog-Cyrl", "nog-Cyrl", "nog_Cyrl", "mediawiki", 1),
    TERRITORIES("az-Latn", "az-Latn", 1),
    TERRITORIES("az-Cyrl", "az-Cyrl", 2),
    TERRITORIES("cv-Cyrl", "cv-Cyrl", 4),
    TERRITORIES("kk-Cyrl", "kk-Cyrl", 7),
    TERRITORIES("ky-Cyrl", "ky-Cyrl", 8),
    TERRITORIES("tk-Latn", "tk-Latn", 10),
    TERRITORIES("tr-Latn", "tr-Latn", 11),
    TERRITORIES("tt-Cyrl", "tt-Cyrl", 12),
    TERRITORIES("ug-Arab", "ug-Arab", 13),
    TERRITORIES("uz-Latn", "uz-Latn-x-1995", 14),
    TERRITORIES("uz-Cyrl", "uz-Cyrl", 15),
    {"kk-Cyrl", "kk-Cyrl", "texts/pairs/cldr-kk-arab-cyrl.tsv", 1, NULL, 1},
    {"uz-Cyrl", "uz-Cyrl", "texts/pairs/cldr-uz-cyrl-latn.tsv", 0, NULL, 0.3},
    LID("ru-Cyrl", NULL, "rus_Cyrl", "commonvoice", 3),
    LID("ru-Cyrl", NULL, "rus_Cyrl", "mediawiki", 2),
    LID("uk-Cyrl", NULL, "ukr_Cyrl", "commonvoice", 4),
    LID("uk-Cyrl", NULL, "ukr_Cyrl", "mediawiki", 1),
    LID("bg-Cyrl", NULL, "bul_Cyrl", "commonvoice", 4),
    LID("bg-Cyrl", NULL, "bul_Cyrl", "mediawiki", 1),
    LID("be-Cyrl", NULL, "bel_Cyrl", "commonvoice", 1),
    LID("tg-Cyrl", NULL, "tgk_Cyrl", "mediawiki", 1),
    LID("mn-Cyrl", NULL, "khk_Cyrl", "commonvoice", 4),
    LID("mn-Cyrl", NULL, "khk_Cyrl", "mediawiki", 1),
    LID("fa-Arab", NULL, "pes_Arab", "commonvoice", 4),
    LID("fa-Arab", NULL, "pes_Arab", "mediawiki", 2),
    LID("ar-Arab", NULL, "arb_Arab", "commonvoice", 4),
    LID("ar-Arab", NULL, "arb_Arab", "mediawiki", 2),
    LID("ckb-Arab", NULL, "ckb_Arab", "commonvoice", 4),
    LID("ckb-Arab", NULL, "ckb_Arab", "mediawiki", 1),
    LID("ur-Arab", NULL, "urd_Arab", "commonvoice", 1),
    LID("ku-Latn", NULL, "kmr_Latn", "commonvoice", 4),
    LID("ku-Latn", NULL, "kmr_Latn", "mediawiki", 1),
    LID("en-Latn", NULL, "eng_Latn", "commonvoice", 4),
    LID("en-Latn", NULL, "eng_Latn", "mediawiki", 1),
    LID("de-Latn", NULL, "deu_Latn", "commonvoice", 4),
    LID("de-Latn", NULL, "deu_Latn", "mediawiki", 1),
    LID("hu-Latn", NULL, "hun_Latn", "commonvoice", 4),
    LID("hu-Latn", NULL, "hun_Latn", "mediawiki", 1),
    LID("ro-Latn", NULL, "ron_Latn", "commonvoice", 1),
    LID("tg-Latn", NULL, "tgk_Latn", "mediawiki", 1),
    LID("und-ota-Arab", NULL, "ota_Arab", "ud", 1),
    {NULL, NULL, NULL, 0, NULL, 0}};

/* How often a class is met, beside 1 of a language in its main script, and an
 * orthography in its class. The longest beginning of the tag counts. */
typedef struct text_weight {
    const char *tag;
    double weight;
} text_weight;

static const text_weight text_class_weights[] = {{"az-Cyrl", 0.7},
                                                 {"uz-Cyrl", 0.9},
                                                 {"tk-Cyrl", 0.4},
                                                 {"ug-Cyrl", 0.3},
                                                 {"gag-Cyrl", 0.1},
                                                 {"crh-Cyrl", 0.5},
                                                 {"kaa-Cyrl", 0.5},
                                                 {"kum-Cyrl", 0.5},
                                                 {"nog-Cyrl", 0.4},
                                                 {"krc-Cyrl", 0.7},
                                                 {"alt-Cyrl", 0.6},
                                                 {"kjh-Cyrl", 0.6},
                                                 {"tyv-Cyrl", 0.7},
                                                 {"cjs-Cyrl", 0.1},
                                                 {"kk-Latn", 0.5},
                                                 {"tt-Latn", 0.4},
                                                 {"ug-Latn", 0.5},
                                                 {"gag-Latn", 0.4},
                                                 {"kaa-Latn", 0.9},
                                                 {"ba-Latn", 0.08},
                                                 {"ky-Latn", 0.08},
                                                 {"cv-Latn", 0.08},
                                                 {"sah-Latn", 0.08},
                                                 {"tyv-Latn", 0.08},
                                                 {"alt-Latn", 0.08},
                                                 {"kjh-Latn", 0.08},
                                                 {"cjs-Latn", 0.02},
                                                 {"krc-Latn", 0.08},
                                                 {"kum-Latn", 0.05},
                                                 {"nog-Latn", 0.05},
                                                 {"otk-Latn", 0.01},
                                                 {"kdr-Latn", 0.02},
                                                 {"slr-Latn", 0.02},
                                                 {"kk-Arab", 0.8},
                                                 {"ky-Arab", 0.4},
                                                 {"uz-Arab", 0.06},
                                                 {"tg-Latn", 0.3},
                                                 {"und-", 0.2},
                                                 {"und-sr-Cyrl", 0.6},
                                                 {"und-mk-Cyrl", 0.6},
                                                 {"und-1-Latn", 1.5},
                                                 {"und-2-Latn", 1.5},
                                                 {NULL, 0}};

static const text_weight text_dated_weights[] = {{"az-Cyrl", 1},
                                                 {"az-Cyrl-x-1939", 0.05},
                                                 {"kk-Latn-baku1926", 0.15},
                                                 {"az-Latn-x-1991", 0.05},
                                                 {"az-Arab-x-2001", 0.03},
                                                 {"az-Arab-x-etymol", 0.01},
                                                 {"uz-Latn-x-1993", 0.02},
                                                 {"uz-Latn-x-2026", 0.2},
                                                 {"kk-Latn-x-2021", 1},
                                                 {"kk-Latn-x-2018", 0.4},
                                                 {"kk-Latn-x-2017", 0.2},
                                                 {"kk-Latn-x-wiki", 0.6},
                                                 {"kaa-Latn-x-2009", 0.5},
                                                 {"tk-Latn-x-1993", 0.03},
                                                 {"tt-Latn-x-1999", 0.5},
                                                 {"ug-Latn-x-uyy", 0.1},
                                                 {NULL, 0}};

#endif
