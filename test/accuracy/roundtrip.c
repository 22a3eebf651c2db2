/*
 * roundtrip.c - how much of real text comes back: each text of the data goes
 * from its orthography to every other one of its language and back again.
 * Random words say what rules can do; this says what a reader will see. Where
 * capitals are lost on the way, they are not compared.
 *
 * SPDX-License-Identifier: MIT
 */
#include "accuracy.h"

/* Files of running text and words, and their orthography. "column": where
 * the text stands. */
static const struct {
    const char *tag, *file;
    size_t column;
} texts[] = {
    {"az-Latn", "texts/lid/azj_Latn.tsv", 1},
    {"az-Cyrl", "texts/words/aze_cyrl.txt", 0},
    {"uz-Latn", "texts/lid/uzn_Latn.tsv", 1},
    {"uz-Cyrl", "texts/lid/uzn_Cyrl.tsv", 1},
    {"uz-Cyrl", "texts/words/uzb_cyrl.txt", 0},
    {"kk-Cyrl", "texts/lid/kaz_Cyrl.tsv", 1},
    {"kk-Arab", "texts/lid/kaz_Arab.tsv", 1},
    {"alt-Cyrl", "texts/lid/alt_Cyrl.tsv", 1},
    {"ba-Cyrl", "texts/lid/bak_Cyrl.tsv", 1},
    {"crh-Cyrl", "texts/lid/crh_Cyrl.tsv", 1},
    {"crh-Latn", "texts/lid/crh_Latn.tsv", 1},
    {"cv-Cyrl", "texts/lid/chv_Cyrl.tsv", 1},
    {"gag-Latn", "texts/lid/gag_Latn.tsv", 1},
    {"kaa-Latn-x-2016", "texts/lid/kaa_Latn.tsv", 1},
    {"kjh-Cyrl", "texts/lid/kjh_Cyrl.tsv", 1},
    {"krc-Cyrl", "texts/lid/krc_Cyrl.tsv", 1},
    {"kum-Cyrl", "texts/lid/kum_Cyrl.tsv", 1},
    {"ky-Cyrl", "texts/lid/kir_Cyrl.tsv", 1},
    {"nog-Cyrl", "texts/lid/nog_Cyrl.tsv", 1},
    {"sah-Cyrl", "texts/lid/sah_Cyrl.tsv", 1},
    {"tk-Cyrl", "texts/lid/tuk_Cyrl.tsv", 1},
    {"tk-Latn", "texts/lid/tuk_Latn.tsv", 1},
    {"tr-Latn", "texts/lid/tur_Latn.tsv", 1},
    {"tt-Cyrl", "texts/lid/tat_Cyrl.tsv", 1},
    {"tt-Latn-x-2012", "texts/lid/tat_Latn.tsv", 1},
    {"tyv-Cyrl", "texts/lid/tyv_Cyrl.tsv", 1},
    {"ug-Arab", "texts/lid/uig_Arab.tsv", 1},
    {"ug-Latn", "texts/lid/uig_Latn.tsv", 1},
};

static const char *const names[] = {"?", "exact", "case", "words", "lossy"};

static text read_column(const char *data, size_t number) {
    char path[1024];
    text whole = {0}, t = {0};
    slice line;
    snprintf(path, sizeof path, "%s/%s", data, texts[number].file);
    text_file(&whole, path);
    for (size_t at = 0; next_slice(&whole, &at, &line);) {
        slice cell = column_of(line, texts[number].column);
        text_add(&t, cell.at, cell.size);
        text_put(&t, "\n");
    }
    text_free(&whole);
    return t;
}

/* The words of one line of both texts. */
typedef struct line_pair {
    round_trip *trip;
    const alphabet *letters;
    word_list before, after;
} line_pair;

/* Every code point of a word is of the alphabet. */
static bool is_own(const alphabet *a, slice raw) {
    for (size_t at = 0; at < raw.size;) {
        int32_t code = next_code(raw.at, raw.size, &at);
        if (code < 0 || !list_has(&a->letters, lower_of(a, (uint32_t)code)))
            return false;
    }
    return true;
}

static void count_match(void *context, long ours, long expected) {
    line_pair *l = context;
    if (expected < 0) return;
    const word *wanted = &l->before.at[expected];
    bool own = is_own(l->letters, wanted->raw);
    bool right =
        ours >= 0 && strcmp(l->after.at[ours].folded, wanted->folded) == 0;
    l->trip->words++;
    l->trip->right += right;
    if (own && !right)
        note_change(l->trip, wanted->folded,
                    ours >= 0 ? l->after.at[ours].folded : "");
    l->trip->own_words += own;
    l->trip->own_right += own && right;
}

static void compare_texts(round_trip *trip, const alphabet *letters,
                          const text *before, const text *after,
                          bool caseless) {
    size_t at = 0, at_after = 0;
    slice line, result;
    while (next_slice(before, &at, &line)) {
        if (!next_slice(after, &at_after, &result)) result = (slice){"", 0};
        line_pair l = {trip, letters, words_of(line, caseless),
                       words_of(result, caseless)};
        align_words(&l.after, &l.before, count_match, &l);
        free_words(&l.before);
        free_words(&l.after);
    }
}

static text there_and_back(const ortaq_library *library, const char *from,
                           const char *to, const text *source) {
    const options values = {-1, ORTAQ_REPLACE, -1, -1, -1, -1, -1, -1};
    ortaq_converter *there = new_converter(library, from, to, values);
    ortaq_converter *back = new_converter(library, to, from, values);
    text middle = {0}, end = {0};
    if (there && back) {
        middle = convert_text(there, source->data, source->size);
        end = convert_text(back, middle.data, middle.size);
    }
    text_free(&middle);
    ortaq_converter_free(there);
    ortaq_converter_free(back);
    return end;
}

static bool loses_capitals(const round_trip *trip, const ortaq_pair *pair) {
    return pair->way_back == ORTAQ_WAY_CASE || strstr(trip->to, "-Arab");
}

static void run_trip(const ortaq_library *library, const text *source,
                     round_trip *trip, const ortaq_pair *pair) {
    text end = there_and_back(library, trip->from, trip->to, source);
    trip->back = names[pair->way_back];
    alphabet *letters = alphabet_of(library, trip->from);
    compare_texts(trip, letters, source, &end, loses_capitals(trip, pair));
    settle_changes(trip);
    free(letters);
    text_free(&end);
}

size_t score_round_trips(const ortaq_library *library, const char *data,
                         round_trip *trips, size_t room) {
    size_t count = 0;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        text source = read_column(data, i);
        for (size_t n = 0; n < ortaq_orthography_count(library); n++) {
            ortaq_pair pair;
            const char *to = orthography_at(library, n).tag;
            if (source.size == 0 || count == room ||
                ortaq_pair_find(library, texts[i].tag, to, &pair) !=
                    ORTAQ_DONE ||
                pair.steps == 0)
                continue;
            trips[count] = (round_trip){.from = texts[i].tag, .to = to};
            run_trip(library, &source, &trips[count++], &pair);
        }
        text_free(&source);
    }
    return count;
}
