/*
 * letters_train.c - host program: counts how frequent each letter is in the
 * languages whose old encodings the command recognises, and writes it as
 * cli/letters.c.
 *
 *   letters_train FOLDER >cli/letters.c
 *
 * FOLDER holds a table of texts for each language, NAME.tsv: source, text.
 * Rows of the source sib200 are left out, for the command is measured on
 * them. Letters of another script than that of the language are not counted.
 * What is written is a letter's cost in tenths of a bit.
 *
 * SPDX-License-Identifier: MIT
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "unicode/unicode.h"

enum { CODES = 0x700, RARE = 50000, LINE_MOST = 80 };

/* The languages; "from" and "to": letters that stand for others, where there
 * is no text in an alphabet that is another one letter by letter. */
static const struct {
    const char *tag, *name, *from, *to;
} languages[] = {
    {"ar-Arab", "arb_Arab", 0, 0},
    {"az-Arab", "azb_Arab", 0, 0},
    {"ckb-Arab", "ckb_Arab", 0, 0},
    {"fa-Arab", "pes_Arab", 0, 0},
    {"kk-Arab", "kaz_Arab", 0, 0},
    {"ota-Arab", "ota_Arab", 0, 0},
    {"ug-Arab", "uig_Arab", 0, 0},
    {"ur-Arab", "urd_Arab", 0, 0},
    {"alt-Cyrl", "alt_Cyrl", 0, 0},
    {"az-Cyrl", "azj_Latn", "abcçdeəfgğhxıijkqlmnoöprsştuüvyz",
     "абҹчдеәфҝғһхыижкглмноөпрсштуүвјз"},
    {"ba-Cyrl", "bak_Cyrl", 0, 0},
    {"be-Cyrl", "bel_Cyrl", 0, 0},
    {"bg-Cyrl", "bul_Cyrl", 0, 0},
    {"crh-Cyrl", "crh_Cyrl", 0, 0},
    {"cv-Cyrl", "chv_Cyrl", 0, 0},
    {"kjh-Cyrl", "kjh_Cyrl", 0, 0},
    {"kk-Cyrl", "kaz_Cyrl", 0, 0},
    {"krc-Cyrl", "krc_Cyrl", 0, 0},
    {"kum-Cyrl", "kum_Cyrl", 0, 0},
    {"ky-Cyrl", "kir_Cyrl", 0, 0},
    {"mn-Cyrl", "khk_Cyrl", 0, 0},
    {"ru-Cyrl", "rus_Cyrl", 0, 0},
    {"sah-Cyrl", "sah_Cyrl", 0, 0},
    {"tg-Cyrl", "tgk_Cyrl", 0, 0},
    {"tk-Cyrl", "tuk_Cyrl", 0, 0},
    {"tt-Cyrl", "tat_Cyrl", 0, 0},
    {"tyv-Cyrl", "tyv_Cyrl", 0, 0},
    {"uk-Cyrl", "ukr_Cyrl", 0, 0},
    {"uz-Cyrl", "uzn_Cyrl", 0, 0},
    {"az-Latn", "azj_Latn", 0, 0},
    {"crh-Latn", "crh_Latn", 0, 0},
    {"de-Latn", "deu_Latn", 0, 0},
    {"en-Latn", "eng_Latn", 0, 0},
    {"gag-Latn", "gag_Latn", 0, 0},
    {"hu-Latn", "hun_Latn", 0, 0},
    {"kaa-Latn", "kaa_Latn", 0, 0},
    {"kk-Latn", "kaz_Latn", 0, 0},
    {"kmr-Latn", "kmr_Latn", 0, 0},
    {"ro-Latn", "ron_Latn", 0, 0},
    {"tg-Latn", "tgk_Latn", 0, 0},
    {"tk-Latn", "tuk_Latn", 0, 0},
    {"tr-Latn", "tur_Latn", 0, 0},
    {"tt-Latn", "tat_Latn", 0, 0},
    {"ug-Latn", "uig_Latn", 0, 0},
    {"uz-Latn", "uzn_Latn", 0, 0},
};

enum { LANGUAGES = sizeof languages / sizeof *languages };

static double counts[CODES], total;

/* Letters that texts in old encodings have one of: ی ي, ک ك. */
static uint32_t folded(uint32_t code) {
    if (code == 0x6CC || code == 0x649) return 0x64A;
    return code == 0x6A9 ? 0x643 : oq_lower(code);
}

static void count_text(const char *text, oq_script script) {
    for (size_t at = 0; text[at] != '\0' && text[at] != '\n';) {
        uint32_t code = oq_utf8_get((const uint8_t *)text, &at);
        if (!oq_is_letter(code) || oq_script_of(code) != script) continue;
        code = folded(code);
        if (code >= CODES) continue;
        counts[code]++;
        total++;
    }
}

static void count_file(const char *folder, const char *name, oq_script script) {
    char path[1024], line[1 << 16];
    snprintf(path, sizeof path, "%s/%s.tsv", folder, name);
    FILE *file = fopen(path, "r");
    if (file == NULL) {
        perror(path);
        exit(2);
    }
    while (fgets(line, sizeof line, file)) {
        const char *text = strchr(line, '\t');
        if (text == NULL || strncmp(line, "sib200\t", 7) == 0) continue;
        count_text(text + 1, script);
    }
    fclose(file);
}

/* Gives the counts of one alphabet to another. */
static void exchange(const char *from, const char *to) {
    double others[CODES] = {0};
    total = 0;
    for (size_t at = 0, there = 0; from[at] != '\0';) {
        uint32_t code = oq_utf8_get((const uint8_t *)from, &at);
        uint32_t other = oq_utf8_get((const uint8_t *)to, &there);
        others[other] = counts[code];
        total += counts[code];
    }
    memcpy(counts, others, sizeof counts);
}

static int by_count(const void *a, const void *b) {
    uint32_t one = *(const uint32_t *)a, other = *(const uint32_t *)b;
    if (counts[one] != counts[other])
        return counts[one] < counts[other] ? 1 : -1;
    return one < other ? -1 : 1;
}

/* A string for each line; letters rarer than one in RARE are left out. */
static void write_costs(void) {
    static uint32_t codes[CODES];
    size_t count = 0, column = LINE_MOST;
    for (uint32_t code = 0; code < CODES; code++)
        if (counts[code] > 1 && counts[code] * RARE > total)
            codes[count++] = code;
    qsort(codes, count, sizeof *codes, by_count);
    for (size_t i = 0; i < count; i++) {
        uint8_t bytes[4];
        size_t size = oq_utf8_put(bytes, codes[i]);
        int cost = (int)(-10 * log2(counts[codes[i]] / total) + 0.5);
        if (column + 6 > LINE_MOST - 2) {
            printf("%s\n     \"", i > 0 ? "\"" : "");
            column = 6;
        }
        column += (size_t)printf("%.*s%d ", (int)size, (char *)bytes, cost);
        column -= size - 1;
    }
    printf("\"");
}

static void write_language(const char *folder, int number) {
    const char *tag = languages[number].tag, *name = languages[number].name;
    const char *script = strchr(name, '_') + 1;
    memset(counts, 0, sizeof counts);
    total = 0;
    count_file(folder, name, oq_script_named(script, strlen(script)));
    if (languages[number].from != NULL)
        exchange(languages[number].from, languages[number].to);
    printf("    {\"%s\",", tag);
    write_costs();
    printf("},\n");
}

int main(int count, char **arguments) {
    if (count != 2) {
        fprintf(stderr, "usage: letters_train FOLDER\n");
        return 2;
    }
    printf("/*\n * letters.c - how rare letters are in texts, in tenths of a "
           "bit. Made by\n * gen/letters_train.c (make models); "
           "models/letters.provenance says of what.\n *\n"
           " * SPDX-License-Identifier: MIT\n */\n#include \"letters.h\"\n\n"
           "const letter_costs letter_tables[LETTER_TABLES] = {\n");
    for (int i = 0; i < LANGUAGES; i++)
        write_language(arguments[1], i);
    printf("};\n");
    return 0;
}
