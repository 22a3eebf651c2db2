/*
 * identify_words.c - single words, drawn from the lists of texts/words. Two of
 * these languages are in scripts that SIB-200 does not have them in, so a
 * detector that tells no script is right if it tells the language.
 *
 * SPDX-License-Identifier: MIT
 */
#include "identify.h"

enum { WORDS = 10000 };

const char *const word_classes[WORD_LISTS] = {"az-Latn", "az-Cyrl", "uz-Cyrl"};
static const char *const word_files[WORD_LISTS] = {"aze_latn", "aze_cyrl",
                                                   "uzb_cyrl"};

/* Every line of the lists. */
static specimens all_words(const identify_test *test, text *source) {
    size_t ends[WORD_LISTS];
    specimens all = {0};
    slice line;
    for (int i = 0; i < WORD_LISTS; i++) {
        char name[128];
        snprintf(name, sizeof name, "texts/words/%s.txt", word_files[i]);
        if (read_below(test->folder, name, source)) text_put(source, "\n");
        ends[i] = source->size;
    }
    for (size_t at = 0; source->size && next_slice(source, &at, &line);) {
        int list = 0;
        while (ends[list] <= (size_t)(line.at - source->data))
            list++;
        if (line.size) add_specimen(&all, line.at, line.size, list);
    }
    return all;
}

specimens drawn_words(const identify_test *test, text *source) {
    specimens all = all_words(test, source), drawn = {0};
    uint64_t seed = SEED;
    for (size_t i = 0; i < WORDS && all.count > 0; i++) {
        size_t which = random_below(&seed, all.count);
        const specimen *s = &all.at[which];
        add_specimen(&drawn, s->at, s->size, s->row);
        all.at[which] = all.at[--all.count];
    }
    free(all.at);
    return drawn;
}

/* Right answers of a detector, by list. */
typedef struct word_score {
    bool here;
    size_t right[WORD_LISTS];
} word_score;

static bool is_right(detector which, const identify_answer *answer,
                     const char *class) {
    if (which == DETECT_ORTAQ)
        return strncmp(answer->tag, class, strlen(class)) == 0;
    return answer->row != NO_ROW &&
           same_language(identify_rows[answer->row].class, class);
}

static word_score score_words_of(const identify_test *test, detector which,
                                 const specimens *words) {
    word_score sum = {0};
    specimens asked = {0};
    for (size_t i = 0; i < words->count; i++)
        add_specimen(&asked, words->at[i].at, words->at[i].size, NO_ROW);
    identify_answer *answers = answers_of(test->library, which, &asked);
    sum.here = answers != NULL;
    for (size_t i = 0; sum.here && i < words->count; i++) {
        int list = words->at[i].row;
        sum.right[list] += is_right(which, &answers[i], word_classes[list]);
    }
    free(answers);
    free(asked.at);
    return sum;
}

static void write_word_row(text *out, const word_score *scores, int first,
                           int last, size_t total) {
    for (int d = 0; d < DETECTORS; d++) {
        size_t right = 0;
        for (int i = first; i <= last; i++)
            right += scores[d].right[i];
        if (scores[d].here)
            say(out, " %.2f |", share_of(right, total));
        else
            say(out, " not installed |");
    }
    say(out, "\n");
}

void write_identify_words(identify_test *test) {
    text source = {0}, *out = test->out;
    specimens words = drawn_words(test, &source);
    size_t total[WORD_LISTS] = {0};
    word_score scores[DETECTORS];
    for (int d = 0; d < DETECTORS; d++)
        scores[d] = score_words_of(test, (detector)d, &words);
    for (size_t i = 0; i < words.count; i++)
        total[words.at[i].row]++;
    say(out,
        "\n## Single words\n\n%zu words drawn from texts/words, which have "
        "names and errors too; right, in %%. Language and script must be "
        "right, of the others the language.\n\n",
        words.count);
    write_detectors_head(out, "list");
    for (int i = 0; i < WORD_LISTS; i++) {
        say(out, "| %s, %zu words |", word_files[i], total[i]);
        write_word_row(out, scores, i, i, total[i]);
    }
    say(out, "| all |");
    write_word_row(out, scores, 0, WORD_LISTS - 1, words.count);
    free(words.at);
    text_free(&source);
}
