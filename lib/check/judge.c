/*
 * judge.c - one word: what it is repaired to, and whether that is a suspect.
 * Invariant: whatever is written otherwise than it stood is a suspect, so that
 * a stretch without suspects is as it was.
 *
 * SPDX-License-Identifier: MIT
 */
#include "../base/utf8.h"
#include "check.h"

/* A word in work. */
typedef struct judge_word {
    ortaq_checker *checker;
    const oq_word *word;
    const uint8_t *text;
    size_t start, end;
    oq_bytes *out;
    size_t out_start;
} judge_word;

static bool judge_raw(judge_word *j) {
    oq_bytes_add(j->out, j->text + j->start, j->end - j->start);
    return !j->out->failed;
}

/* Notes the word; what was written to "out" is its whole repair. */
static oq_suspect *judge_note(judge_word *j, ortaq_fault fault, bool sure) {
    ortaq_checker *checker = j->checker;
    void *suspects = checker->suspects;
    if (!oq_memory_grow(&checker->memory, &suspects, &checker->room,
                        checker->count + 1, sizeof(oq_suspect)))
        return NULL;
    checker->suspects = suspects;
    oq_suspect *suspect = &checker->suspects[checker->count++];
    *suspect = (oq_suspect){.start = j->start,
                            .end = j->end,
                            .whole_start = j->out_start,
                            .whole_end = j->out->size,
                            .fault = fault,
                            .sure = sure};
    return suspect;
}

/* A suspect with a suggestion behind what "texts" held before. */
static bool judge_suggest(judge_word *j, ortaq_fault fault, bool sure,
                          size_t before, const char *tag) {
    oq_suspect *suspect = judge_note(j, fault, sure);
    if (suspect == NULL) return false;
    suspect->told = true;
    suspect->suggestion = before;
    suspect->suggestion_size = j->checker->texts.size - before;
    suspect->tag = tag;
    return true;
}

/* ------------------------------------------------- another orthography -- */

/* Whether the word may be looked for in another orthography: it is no name, and
 * short enough. */
static bool judge_is_common(const judge_word *j) {
    return j->word->size <= 64 && !(j->word->flags[0] & OQ_FLAG_UPPER);
}

/* Letters that this orthography has not. */
static bool judge_is_strange(const judge_word *j) {
    const oq_word *word = j->word;
    bool strange = false;
    for (uint32_t i = 0; i < word->size; i++)
        strange |= word->letters[i] == OQ_LETTER_OTHER ||
                   (word->flags[i] & OQ_FLAG_MARKS);
    return strange;
}

static bool judge_other(judge_word *j, bool *found) {
    ortaq_checker *checker = j->checker;
    size_t before = checker->texts.size;
    const char *tag = NULL;
    *found = false;
    if (checker->mute || !checker->words || checker->hooks.other == NULL ||
        !judge_is_common(j))
        return true;
    if (checker->hooks.other(checker->hooks.context, j->text + j->start,
                             j->end - j->start, &checker->texts,
                             &tag) != ORTAQ_DONE)
        return false;
    *found = tag != NULL;
    if (tag != NULL)
        return judge_suggest(j, ORTAQ_FAULT_ORTHOGRAPHY, false, before, tag);
    checker->texts.size = before;
    return true;
}

/* -------------------------------------------------------- other scripts -- */

/* A word wholly of another script. Look-alikes alone may be a word of ours;
 * a single letter or a word in capitals is more likely a sign. */
static bool judge_lonely(judge_word *j) {
    const oq_word *word = j->word;
    ortaq_checker *checker = j->checker;
    size_t before = checker->texts.size;
    bool found;
    if (!judge_raw(j)) return false;
    if (word->counts.strange != 0) return judge_other(j, &found);
    if (checker->mute || word->size < 2 || (word->flags[1] & OQ_FLAG_UPPER))
        return true;
    if (!oq_word_write(checker->engine, word, 0, word->size, j->text,
                       &checker->texts, NULL, false) ||
        !judge_suggest(j, ORTAQ_FAULT_SCRIPT, false, before, NULL))
        return false;
    checker->suspects[checker->count - 1].lonely = true;
    return true;
}

/* A word of two scripts that cannot be repaired. */
static bool judge_mixed(judge_word *j) {
    if (!judge_raw(j)) return false;
    if (j->checker->mute || oq_check_suffixed(j->word)) return true;
    return judge_suggest(j, ORTAQ_FAULT_SCRIPT, false, j->checker->texts.size,
                         NULL);
}

/* XХI, in two scripts: one numeral, in Latin letters. */
static bool judge_numeral(judge_word *j, bool *done) {
    const oq_word_counts *counts = &j->word->counts;
    uint8_t latin[OQ_NUMERAL_MOST];
    bool all;
    *done = counts->own != 0 && counts->own < j->word->size &&
            (j->word->flags[0] & OQ_FLAG_UPPER) &&
            oq_word_numeral(j->word, j->text, latin, &all) && !all;
    if (!*done) return true;
    oq_bytes_add(j->out, latin, j->word->size);
    return !j->out->failed &&
           (j->checker->mute || judge_note(j, ORTAQ_FAULT_SCRIPT, true));
}

/* ------------------------------------------------------------ own words -- */

static bool judge_is_same(const judge_word *j) {
    size_t size = j->end - j->start;
    return j->out->size - j->out_start == size &&
           memcmp(j->out->data + j->out_start, j->text + j->start, size) == 0;
}

/* Nothing is wrong with the letters as such. */
static bool judge_plain(judge_word *j) {
    ortaq_checker *checker = j->checker;
    size_t before = checker->texts.size;
    bool found = false;
    if (checker->mute) return true;
    if (judge_is_strange(j)) return judge_other(j, &found);
    if (oq_check_dots(checker, j->word, j->text, j->start, &found) !=
        ORTAQ_DONE)
        return false;
    if (found) return judge_suggest(j, ORTAQ_FAULT_DOT, false, before, NULL);
    return true;
}

/* TÜRKiYE. A sure repair belongs to the whole one. */
static bool judge_capitals(judge_word *j, bool *done) {
    ortaq_checker *checker = j->checker;
    size_t before = checker->texts.size;
    bool sure = false;
    *done = oq_check_capitals(checker, j->word, j->text, j->start,
                              &checker->texts, &sure);
    if (!*done) return true;
    if (checker->texts.failed) return false;
    if (!sure)
        return checker->mute ||
               judge_suggest(j, ORTAQ_FAULT_DOT, false, before, NULL);
    j->out->size = j->out_start;
    oq_bytes_add(j->out, checker->texts.data + before,
                 checker->texts.size - before);
    checker->texts.size = before;
    return !j->out->failed &&
           (checker->mute || judge_note(j, ORTAQ_FAULT_DOT, true) != NULL);
}

static bool judge_own(judge_word *j) {
    const oq_word *word = j->word;
    bool done;
    if (!oq_word_write(j->checker->engine, word, 0, word->size, j->text, j->out,
                       NULL, false))
        return false;
    if (judge_is_same(j)) {
        if (!judge_capitals(j, &done)) return false;
        return done || judge_plain(j);
    }
    if (j->checker->mute) return true;
    ortaq_fault fault = oq_check_fault(j->checker, word, j->text, j->end);
    return judge_note(j, fault, oq_check_sure(j->checker, word, j->text)) !=
           NULL;
}

OQ_FN bool oq_check_word(void *context, const oq_word *word,
                         const uint8_t *text, size_t start, size_t end,
                         oq_bytes *out) {
    judge_word j = {context, word, text, start, end, out, out->size};
    const oq_word_counts *counts = &word->counts;
    bool done;
    if (OQ_LIKELY(counts->repaired + counts->strange == 0))
        return judge_own(&j);
    if (!judge_numeral(&j, &done)) return false;
    if (done) return true;
    if (counts->own == 0) return judge_lonely(&j);
    return counts->strange != 0 ? judge_mixed(&j) : judge_own(&j);
}
