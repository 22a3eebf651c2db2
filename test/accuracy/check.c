/*
 * check.c - what the checker does to real text. Word lists that were typed
 * with Latin letters in Cyrillic words: how many rows are repaired, compared
 * with a table of shapes that knows nothing of ortaq. Running text: what is
 * changed there, and what is only named.
 *
 * SPDX-License-Identifier: MIT
 */
#include "check.h"

enum { FAULTS = ORTAQ_FAULT_INVALID + 1 };

/* What a text came to. */
typedef struct checked {
    text fixed;
    size_t sure[FAULTS], unsure[FAULTS];
} checked;

static void take(checked *c, ortaq_checker *checker) {
    ortaq_finding f;
    while (ortaq_checker_finding(checker, &f) == ORTAQ_DONE)
        (f.sure ? c->sure : c->unsure)[f.fault]++;
}

static checked run_check(const ortaq_library *library, const char *tag,
                         const text *t) {
    checked c = {0};
    ortaq_checker *checker = NULL;
    static char room[65536];
    ortaq_input in = {t->data, t->size, 0};
    ortaq_output out = {room, sizeof room, 0};
    ortaq_status status;
    if (ortaq_checker_new(library, tag, NULL, &checker) != ORTAQ_DONE) exit(2);
    do {
        status = ortaq_checker_feed(checker, &in, &out);
        if (status == ORTAQ_MORE_INPUT)
            status = ortaq_checker_finish(checker, &out);
        take(&c, checker);
        text_add(&c.fixed, room, out.pos);
        out.pos = 0;
    } while (status > ORTAQ_DONE && in.pos < in.size);
    while (status > ORTAQ_DONE) {
        status = ortaq_checker_finish(checker, &out);
        take(&c, checker);
        text_add(&c.fixed, room, out.pos);
        out.pos = 0;
    }
    ortaq_checker_free(checker);
    return c;
}

/* ------------------------------------------------------------------ Rows -- */

static const struct {
    const char *tag, *file;
} lists[] = {{"kk-Cyrl", "morph/unimorph/kaz.kaz.sm"},
             {"ky-Cyrl", "morph/unimorph/kir.kir"}};

/* Latin letters and the Cyrillic ones of the same shape. */
static uint32_t shape_of(uint32_t code) {
    static const char latin[] = "aceopxyijhABCEHIJKMOPTXY";
    if (code == 0x1D19) return 0x44F; /* a small capital R, turned */
    static const uint16_t cyrillic[] = {
        0x430, 0x441, 0x435, 0x43E, 0x440, 0x445, 0x443, 0x456,
        0x458, 0x4BB, 0x410, 0x412, 0x421, 0x415, 0x41D, 0x406,
        0x408, 0x41A, 0x41C, 0x41E, 0x420, 0x422, 0x425, 0x423};
    const char *at = code && code < 0x80 ? strchr(latin, (int)code) : NULL;
    return at ? cyrillic[at - latin] : code;
}

static text shapes_of(slice s) {
    text t = {0};
    for (size_t at = 0; at < s.size;)
        text_code(&t, shape_of((uint32_t)next_code(s.at, s.size, &at)));
    return t;
}

static bool has_latin(const char *bytes, size_t size) {
    for (size_t i = 0; i < size; i++)
        if ((bytes[i] | 32) >= 'a' && (bytes[i] | 32) <= 'z') return true;
    return false;
}

/* Columns 0 and 1 of a list: lemma and form. */
static text list_text(const char *data, const char *file) {
    char path[1024];
    text whole = {0}, t = {0};
    slice line;
    snprintf(path, sizeof path, "%s/%s", data, file);
    text_file(&whole, path);
    for (size_t at = 0; next_slice(&whole, &at, &line);) {
        slice lemma = column_of(line, 0), form = column_of(line, 1);
        if (form.size == 0) continue;
        text_add(&t, lemma.at, lemma.size);
        text_put(&t, "\t");
        text_add(&t, form.at, form.size);
        text_put(&t, "\n");
    }
    text_free(&whole);
    return t;
}

static void score_list(const ortaq_library *library, const char *data,
                       size_t number, text *out) {
    text t = list_text(data, lists[number].file);
    checked c = run_check(library, lists[number].tag, &t);
    size_t rows = 0, mixed = 0, left = 0, wrong = 0, at = 0, to = 0;
    slice before, after;
    while (next_slice(&t, &at, &before) && next_slice(&c.fixed, &to, &after)) {
        text wanted = shapes_of(before);
        rows++;
        mixed += has_latin(before.at, before.size);
        left += has_latin(after.at, after.size);
        wrong += wanted.size != after.size ||
                 memcmp(wanted.data, after.at, after.size) != 0;
        text_free(&wanted);
    }
    char line[256];
    snprintf(line, sizeof line, "| %s | %s | %zu | %zu | %zu | %zu | %zu |\n",
             lists[number].file, lists[number].tag, rows, mixed, mixed - left,
             left, wrong);
    text_put(out, line);
    text_free(&t);
    text_free(&c.fixed);
}

/* --------------------------------------------------------------- Running -- */

/* Where text of one orthography is, the running text first: a file of
 * texts/lid, which has the lines of texts/sib200 too, and others with the
 * column of their text, from 0; T: the "# text" lines of CoNLL-U. */
static const struct {
    const char *tag, *name, *more;
} running[] = {
    {"az-Latn", "azj_Latn",
     "az/text/wikipedia-sample-az.txt 0 az/text/progit-az.txt 0 "
     "az/text/ui-mediawiki-az.txt 0 az/text/ui-desktop-az.txt 0"},
    {"tr-Latn", "tur_Latn",
     "morph/ud/tr_boun-ud-dev.conllu T morph/ud/tr_kenet-ud-dev.conllu T "
     "morph/ud/tr_penn-ud-dev.conllu T morph/ud/tr_tourism-ud-dev.conllu T "
     "morph/ud/tr_framenet-ud-train.conllu T "
     "morph/ud/tr_framenet-ud-dev.conllu T morph/ud/tr_atis-ud-train.conllu T"},
    {"kk-Cyrl", "kaz_Cyrl",
     "morph/ud/kk_ktb-ud-train.conllu T "
     "texts/pairs/mediawiki-kk-latn-cyrl.tsv 1 "
     "texts/pairs/cldr-kk-arab-cyrl.tsv 1 "
     "morph/unimorph/kaz.kaz.noun.tsv 1"},
    {"ky-Cyrl", "kir_Cyrl", "morph/ud/ky_ktmu-ud-train.conllu T"},
    {"uz-Latn-x-1995", "uzn_Latn",
     "morph/ud/uz_uzudt-ud-train.conllu T "
     "texts/pairs/kde-uz-cyrl-latn.tsv 1 texts/pairs/cldr-uz-cyrl-latn.tsv 1 "
     "texts/pairs/tesseract-uz-cyrl-latn-words.tsv 1"},
    {"uz-Cyrl", "uzn_Cyrl",
     "texts/pairs/kde-uz-cyrl-latn.tsv 0 texts/pairs/cldr-uz-cyrl-latn.tsv 0 "
     "texts/words/uzb_cyrl.txt 0"},
    {"az-Cyrl", "azj_Cyrl",
     "texts/pairs/cldr-az-cyrl-latn.tsv 0 texts/words/aze_cyrl.txt 0"},
    {"tt-Cyrl", "tat_Cyrl",
     "texts/pairs/mediawiki-tt-latn-cyrl.tsv 1 "
     "texts/pairs/isocodes-tt-latn-cyrl.tsv 1 morph/unimorph/tat.tat 1"},
    {"ba-Cyrl", "bak_Cyrl",
     "morph/unimorph/bak.bak 1 morph/sigmorphon2020/bak.trn 1"},
    {"ug-Arab", "uig_Arab",
     "morph/ud/ug_udt-ud-train.conllu T morph/ud/ug_udt-ud-dev.conllu T "
     "texts/pairs/udhr-ug-arab-latn.tsv 0 morph/unimorph/uig.uig 1"},
    {"az-Arab", "azb_Arab",
     "az/text-arab/azb-wikipedia-sample.txt 0 "
     "az/text-arab/ui-mediawiki-azb.txt 0"},
    {"tk-Latn", "tuk_Latn",
     "morph/ud/tk_tud-ud-train.conllu T morph/ud/tk_tud-ud-dev.conllu T "
     "texts/pairs/udhr-tk-cyrl-latn.tsv 1 morph/sigmorphon2020/tuk.trn 1 "
     "morph/unimorph/tuk.tuk 1"},
    {"crh-Latn", "crh_Latn",
     "texts/pairs/mediawiki-crh-cyrl-latn.tsv 1 morph/unimorph/crh.crh 1"},
    {"kk-Arab", "kaz_Arab",
     "texts/pairs/cldr-kk-arab-cyrl.tsv 0 "
     "texts/pairs/mediawiki-kk-arab-cyrl.tsv 0"},
    {"cv-Cyrl", "chv_Cyrl", ""},
    {"sah-Cyrl", "sah_Cyrl", ""},
    {"kaa-Latn-x-2016", "kaa_Latn", ""},
    {"tyv-Cyrl", "tyv_Cyrl", ""},
    {"alt-Cyrl", "alt_Cyrl", ""},
    {"krc-Cyrl", "krc_Cyrl", ""},
    {"ug-Latn", "uig_Latn", ""},
};

enum { ENOUGH = 1000000, SEEN = 1 << 17 };

/* Text up to ENOUGH bytes, each line once. */
typedef struct harvest {
    text t;
    uint64_t seen[SEEN]; /* lines by their hash; 0: free */
    size_t lines;
} harvest;

static bool is_new(harvest *h, slice line) {
    uint64_t hash = 0xCBF29CE484222325u;
    for (size_t i = 0; i < line.size; i++)
        hash = (hash ^ (unsigned char)line.at[i]) * 0x100000001B3u;
    hash |= 1;
    size_t at = (hash ^ hash >> 32) % SEEN;
    for (; h->seen[at]; at = (at + 1) % SEEN)
        if (h->seen[at] == hash) return false;
    if (++h->lines >= SEEN - 1) exit(2);
    h->seen[at] = hash;
    return true;
}

/* The text of a line of a file; empty if it has none. */
static slice cell_of(slice line, char column) {
    static const char mark[] = "# text = ";
    slice none = {line.at, 0};
    size_t size = sizeof mark - 1;
    if (column != 'T') return column_of(line, (size_t)(column - '0'));
    if (line.size < size || memcmp(line.at, mark, size) != 0) return none;
    return (slice){line.at + size, line.size - size};
}

static void add_file(harvest *h, const char *path, char column) {
    text whole = {0};
    slice line;
    text_file(&whole, path);
    for (size_t at = 0; h->t.size < ENOUGH && next_slice(&whole, &at, &line);) {
        slice cell = cell_of(line, column);
        if (cell.size == 0 || !is_new(h, cell)) continue;
        text_add(&h->t, cell.at, cell.size);
        text_put(&h->t, "\n");
    }
    text_free(&whole);
}

static void add_files(harvest *h, const char *data, size_t number) {
    char path[1024], name[256], column;
    const char *name_of = running[number].name, *more = running[number].more;
    int used;
    snprintf(path, sizeof path, "%s/texts/lid/%s.tsv", data, name_of);
    add_file(h, path, '1');
    for (; sscanf(more, "%255s %c %n", name, &column, &used) == 2;
         more += used) {
        snprintf(path, sizeof path, "%s/%s", data, name);
        add_file(h, path, column);
    }
}

static void put_counts(text *out, const size_t counts[FAULTS]) {
    char cell[64];
    for (int fault = 1; fault < ORTAQ_FAULT_INVALID; fault++) {
        snprintf(cell, sizeof cell, " %zu |", counts[fault]);
        text_put(out, cell);
    }
}

static size_t total_of(const size_t counts[FAULTS]) {
    size_t total = 0;
    for (int fault = 1; fault < ORTAQ_FAULT_INVALID; fault++)
        total += counts[fault];
    return total;
}

static void score_running(const ortaq_library *library, const char *data,
                          size_t number, text *out) {
    char line[128];
    harvest *h = calloc(1, sizeof *h);
    if (h == NULL) exit(2);
    add_files(h, data, number);
    checked c = run_check(library, running[number].tag, &h->t);
    checked again = run_check(library, running[number].tag, &c.fixed);
    snprintf(line, sizeof line, "| %s | %zu | %zu |", running[number].tag,
             h->t.size, total_of(c.sure));
    text_put(out, line);
    put_counts(out, c.sure);
    put_counts(out, c.unsure);
    text_put(out, text_same(&again.fixed, &c.fixed) ? " yes |\n" : " NO |\n");
    text_free(&again.fixed);
    text_free(&c.fixed);
    text_free(&h->t);
    free(h);
}

/* What a reader of the changes saw. */
static const char looked_at[] =
    "\n1,000,000 bytes are there for Azerbaijani (in three scripts), Turkish, "
    "Kazakh and Uzbek (in two); az-Cyrl is nearly all a list of words, uz-Cyrl "
    "four fifths, uz-Latn two fifths, kk-Cyrl a third. The other languages "
    "have less.\n\n"
    "The changed words were looked at: each spelling once, but for Uzbek in "
    "Latin letters, with 7,000 spellings, by the letters around the "
    "apostrophe (each kind by examples, unusual ones one by one), and for "
    "Chuvash, with 3,000, the 40 to 70 most frequent and those of an unusual "
    "pattern. Under "
    "\"script\" they were typed with letters of the other script: "
    "Chuvash with Latin ă ĕ ç, Altai with Latin j ö ÿ, single letters "
    "elsewhere. Under \"sign\" they have the apostrophes of Uzbek "
    "oʻ, gʻ and the tutuq belgisi. Under \"variant\": Kyrgyz ө and "
    "ң typed as ѳ and ӊ, Arabic ي and ك in Azerbaijani, and hamza "
    "for the high hamza of Kazakh.\n\n"
    "Two words had been right and were spoilt, д’Ивуар (дъИвуар) and the "
    "Arabic book title تحفة الاحباب (تحفه), and four wrong words became other "
    "wrong ones, for the look-alike was meant by its sound or its key "
    "(obalylар is obalylar, not obalylap). Such words are only named now, "
    "and a few with them that shape tells rightly (Нalqara). Left as "
    "arguable: Arabic ي and ك in Persian verse become ی and ک, as Persian has "
    "them; words with a further error (moʼʼjaz) get the right sign and keep "
    "the error. Otherwise no word of those seen was correct before. What is "
    "only named is more mixed: among the dots are names that are right.\n";

text score_check(const ortaq_library *library, const char *data) {
    text out = {0};
    text_put(&out,
             "\n# What does not belong\n\n"
             "Rows of word lists (lemma and form) in which Latin letters "
             "stand in Cyrillic words. \"Other\": not what a table of "
             "shapes gives.\n\n"
             "| list | orthography | rows | with Latin letters | repaired | "
             "left | other |\n|---|---|---|---|---|---|---|\n");
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        score_list(library, data, i, &out);
    text_put(&out,
             "\nReal text, each line once, until 1,000,000 bytes are full: "
             "texts/lid, "
             "then other running text and interface messages, then word "
             "lists, as far as there is any. Words that are changed, all and "
             "by fault, and words that are only named; whether a second run "
             "changes nothing.\n\n"
             "| orthography | bytes | changed | script | variant | sign | "
             "form | dot | orth. | script? | variant? | sign? | form? | "
             "dot? | orth.? | same |\n"
             "|---|---|---|---|---|---|---|---|---|---|---|---|---|---|"
             "---|---|\n");
    for (size_t i = 0; i < sizeof running / sizeof *running; i++)
        score_running(library, data, i, &out);
    text_put(&out, looked_at);
    text_string(&out);
    return out;
}
