/*
 * fuzz_model.c - damaged bytes as a packed word model. They are refused, or
 * make a language that reads, makes, corrects and exports words without harm.
 * The checksum is mended first, or it alone would be tested.
 *
 * Input: a whole model, which begins with the eight bytes of its format; or
 * changes to the model of the toy grammar below, three bytes each: the place
 * (low byte first) and what is laid over the byte there (exclusive or).
 * Changes stay good when the format changes.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdbool.h>

#include "use.h"

#define MAGIC "ortaqwrd"

enum { SIZE_AT = 16, CHECKSUM_AT = 20, SUMMED_FROM = 24 };

static const char grammar[] = "language qaa\n"
                              "name \"Toy\"\n"
                              "orthography qaa-Latn\n"
                              "letters a b e k l m n o r t\n"
                              "signs -\n"
                              "vowels a e o\n"
                              "sound A\n"
                              "  after a o > a\n"
                              "  > e\n"
                              "class noun NOUN > Noun swap k b\n"
                              "class name PROPN > Noun capital\n"
                              "compound -\n"
                              "default NOUN : Case=Nom\n"
                              "citation NOUN mA\n"
                              "spoken 8 lek B be\n"
                              "numbers NUM > Noun\n"
                              "numerals NUM > Noun\n"
                              "abbreviations PROPN > Noun\n"
                              "confuse a e 4\n"
                              "paradigm NOUN Case Number\n"
                              "unlikely 2 200\n"
                              "state Noun\n"
                              "  lAr Number=Plur > Noun end\n"
                              "  (n)A Case=Dat > end\n"
                              "  lA UPOS=ADJ lemma rare > end\n"
                              "  an nospell > end\n"
                              "  al > words(noun)\n"
                              "  0 > end\n";

static const char stems[] = "ala noun\n"
                            "kol/kal noun\n"
                            "kok noun\n"
                            "be noun harmony=a rare\n"
                            "me noun lemma=ala Case=Dat\n"
                            "me name\n"
                            "ana name\n";

static const char *const words[] = {"kolar",    "koba", "kokalalaler",
                                    "Analar",   "8-e",  "BB-e", "VIII-e",
                                    "ala-kala", "me",   "meler"};

static char *toy;
static size_t toy_size;

/* Kept from run to run: they do not change. */
static void open_once(void) {
    const ortaq_source sources[] = {{"toy.morph", grammar, sizeof grammar - 1},
                                    {"toy.lex", stems, sizeof stems - 1}};
    ortaq_language *language;
    if (toy) return;
    fuzz_check(ortaq_language_compile(fuzz_library(), NULL, sources, 2, NULL,
                                      &language, NULL) == ORTAQ_DONE,
               "no toy");
    const void *model = ortaq_language_model(language, &toy_size);
    toy = fuzz_copy(model, toy_size);
    ortaq_language_free(language);
}

/* The checksum of lib/morph/model.c. */
static uint32_t checksum(const char *block, size_t size) {
    uint64_t hash = size, part;
    size_t at = SUMMED_FROM;
    for (; size - at >= 8; at += 8) {
        memcpy(&part, block + at, 8);
        hash = (hash ^ part) * 0x9E3779B97F4A7C15u;
        hash ^= hash >> 32;
    }
    for (; at < size; at++)
        hash = (hash ^ (uint8_t)block[at]) * 0x100000001B3u;
    return (uint32_t)(hash ^ hash >> 32);
}

static void mend(char *block, size_t size) {
    uint32_t total = (uint32_t)size, sum;
    if (size < SUMMED_FROM) return;
    sum = checksum(block, size);
    memcpy(block + SIZE_AT, &total, sizeof total);
    memcpy(block + CHECKSUM_AT, &sum, sizeof sum);
}

/* The model that an input is or describes; the caller frees it. */
static char *model_of(const uint8_t *data, size_t size, size_t *model_size) {
    const size_t magic = sizeof MAGIC - 1;
    bool whole = size >= magic && memcmp(data, MAGIC, magic) == 0;
    char *model = whole ? fuzz_copy(data, size) : fuzz_copy(toy, toy_size);
    *model_size = whole ? size : toy_size;
    for (size_t i = 0; !whole && i + 3 <= size; i += 3)
        model[(data[i] + 256u * data[i + 1]) % toy_size] ^= (char)data[i + 2];
    mend(model, *model_size);
    return model;
}

static void use(const ortaq_language *language) {
    ortaq_analyser *analyser = NULL;
    size_t count;
    fuzz_check(ortaq_analyser_new(language, NULL, &analyser) == ORTAQ_DONE,
               "no analyser");
    ortaq_add_word(analyser, "tak", 3, NULL);
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        fuzz_use_word(analyser, words[i], NULL);
    ortaq_generate(analyser, "kol", 3, NULL, NULL, &count);
    ortaq_generate(analyser, "tata", 4, "NOUN", "Number=Plur", &count);
    ortaq_analyser_free(analyser);
    fuzz_export(language, ORTAQ_HUNSPELL_AFF);
    fuzz_export(language, ORTAQ_HUNSPELL_DIC);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    ortaq_language *language = NULL;
    size_t model_size;
    open_once();
    char *model = model_of(data, size, &model_size);
    ortaq_status status =
        ortaq_language_open(fuzz_library(), NULL, model, model_size, NULL,
                            &language);
    fuzz_check(status == ORTAQ_DONE || status == ORTAQ_ERROR_DATA ||
                   status == ORTAQ_ERROR_TAG,
               "status");
    fuzz_check((status == ORTAQ_DONE) == (language != NULL),
               "status and language disagree");
    if (language) use(language);
    ortaq_language_free(language);
    free(model);
    return 0;
}
