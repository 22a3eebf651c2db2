/*
 * reader.c - words from a converter to a restorer, and its readings back as
 * text. What a word gets depends on nothing but its line.
 *
 * SPDX-License-Identifier: MIT
 */
#include "reader.h"

#include "../base/utf8.h"
#include "../morph/analyst.h"
#include "marks.h"
#include "quote.h"
#include "tail.h"

#define READER_TEXT (4 * OQ_LEX_MAX)
#define READER_NEAR 8 /* bytes of signs between a word and its suffix */
#define READER_WORD 130 /* cheaper ones are words, behind a hyphen too */
#define READER_RIVAL 24 /* 3 bits: what comes so near is another reading */
#define READER_BIT 8    /* what a reading costs that is half as likely */

typedef struct lector {
    oq_memory memory;
    oq_model model;
    const oq_restoration *restoration;
    oq_restorer *restorer;
    oq_quotes quotes;
    const uint8_t *last_end; /* of the word before, in the text */
    uint8_t last_vowel;      /* of the odds; of the word before */
    oq_restored last;        /* the word before, if it has an end */
    bool tied;               /* the word at hand, to what is before a sign */
    uint8_t loose[256]; /* by low byte of the first code: bits of lengths */
    uint16_t first[257]; /* spellings, in the same way: where they begin */
    uint8_t text[READER_TEXT], other[OQ_RESTORED_MAX * READER_TEXT];
    double weights[OQ_RESTORED_MAX];
} lector;

/* ----------------------------------------------------------- Sentences -- */

static bool lector_digit(const uint8_t *at, size_t size) {
    return (size > 0 && *at >= '0' && *at <= '9') ||
           (size > 1 && ((at[0] == 0xD9 && at[1] >= 0xA0 && at[1] <= 0xA9) ||
                         (at[0] == 0xDB && at[1] >= 0xB0)));
}

/* A full stop with a digit behind it is of a number or a date. */
static bool lector_ends(const uint8_t *at, size_t size) {
    return (*at == '.' && !lector_digit(at + 1, size - 1)) || *at == '!' ||
           *at == '?' ||
           (size > 1 && at[0] == 0xD8 && at[1] == 0x9F); /* ؟ */
}

/* Whether the line of a place has the end of a sentence: it is a sentence
 * then, and not an entry of a list. */
static bool lector_line_ends(const oq_asked_word *word) {
    const uint8_t *end = word->piece + word->piece_size;
    for (const uint8_t *at = word->end; at < end && *at != '\n'; at++)
        if (lector_ends(at, (size_t)(end - at)))
            return true;
    return false;
}

/* Whether a sentence begins with the word: only spaces and opening marks are
 * between it and the end of another, or the start of the line. */
static bool lector_sentence(const oq_asked_word *word) {
    const uint8_t *at = word->start;
    bool space = false;
    if (word->alone)
        return false;
    while (at > word->piece && at[-1] != '\n') {
        at--;
        if (*at == ' ')
            space = true;
        else if (*at < 0x80 && strchr("\"'([*-", *at))
            continue;
        else
            return space && (*at == '.' || *at == '!' || *at == '?' ||
                             (*at == 0x9F && at > word->piece &&
                              at[-1] == 0xD8));
    }
    return lector_line_ends(word);
}

/* ---------------------------------------------------------------- Text -- */

static size_t lector_write(const lector *reader,
                           const oq_restored *reading, bool capital,
                           uint8_t *out) {
    size_t size = 0;
    for (uint8_t i = 0; i < reading->size; i++)
        size += oq_lex_put(reader->model.alphabet, reading->letters[i],
                           reading->capitals ||
                               (i == 0 && (capital || reading->name)),
                           (char *)out + size);
    return size;
}

static void lector_vowel(lector *reader, const oq_restored *reading) {
    const oq_alphabet *alphabet = reader->model.alphabet;
    for (uint8_t i = reading->size; i-- > 0;)
        if (alphabet->vowels >> reading->letters[i] & 1) {
            reader->last_vowel =
                oq_odds_letter(reader->restoration->odds,
                               alphabet->small[reading->letters[i]]);
            return;
        }
}

/* -------------------------------------------------------------- Suffixes -- */

/* Whether the word before ends right here, or behind one space. */
static bool lector_near(const lector *reader,
                        const oq_asked_word *word) {
    return !word->alone && reader->last_end && word->start > word->piece &&
           (reader->last_end == word->start ||
            (reader->last_end == word->start - 1 &&
             (word->start[-1] == ' ' || word->start[-1] == '-')));
}

/* Whether the word before ends in a letter that the suffix may stand behind. */
static bool lector_behind(const lector *reader, const oq_loose *loose) {
    const oq_alphabet *alphabet = reader->model.alphabet;
    const oq_restored *last = &reader->last;
    for (uint32_t i = 0; i < OQ_LOOSE_LETTERS && loose->behind[i]; i++)
        if (last->size && alphabet->small[last->letters[last->size - 1]] ==
                              loose->behind[i])
            return true;
    return !loose->behind[0];
}

/* How long the suffixes are that begin with a character. */
static void lector_loose_lengths(lector *reader) {
    const oq_spellings *spellings = &reader->restoration->spellings;
    for (uint32_t i = 0; i < spellings->loose_count; i++) {
        const uint16_t *codes = spellings->loose[i].codes;
        uint32_t count = 0;
        while (count < OQ_LOOSE_LETTERS && codes[count])
            count++;
        reader->loose[codes[0] & 0xFF] |= (uint8_t)(1u << count);
    }
}

/* Spellings are in the order of that byte, behind those of nothing. */
static void lector_firsts(lector *reader) {
    const oq_spellings *spellings = &reader->restoration->spellings;
    uint32_t at = 0;
    while (at < spellings->count && !spellings->items[at].code_count)
        at++;
    for (uint32_t byte = 0; byte <= 256; byte++) {
        reader->first[byte] = (uint16_t)at;
        while (at < spellings->count &&
               (spellings->items[at].codes[0] & 0xFF) == byte)
            at++;
    }
}

static const oq_loose *lector_loose(const lector *reader,
                                    const oq_asked_word *word) {
    const oq_spellings *spellings = &reader->restoration->spellings;
    if (word->count > OQ_LOOSE_LETTERS ||
        !(reader->loose[word->codes[0] & 0xFF] >> word->count & 1))
        return NULL;
    for (uint32_t i = 0; i < spellings->loose_count; i++) {
        const oq_loose *loose = &spellings->loose[i];
        uint32_t at = 0;
        while (at < word->count && at < OQ_LOOSE_LETTERS &&
               loose->codes[at] == word->codes[at])
            at++;
        if (at == word->count &&
            (at == OQ_LOOSE_LETTERS || !loose->codes[at]) &&
            lector_behind(reader, loose))
            return loose;
    }
    return NULL;
}

/* How badly a form fits behind the last vowel. */
static uint32_t lector_misfit(const lector *reader,
                              const uint16_t form[OQ_LOOSE_LETTERS]) {
    const oq_odds *odds = reader->restoration->odds;
    for (uint32_t i = 0; i < OQ_LOOSE_LETTERS && form[i]; i++) {
        uint8_t odd = oq_odds_letter(odds, form[i]);
        uint8_t letter = oq_alphabet_letter(reader->model.alphabet, form[i]);
        if (reader->model.alphabet->vowels >> letter & 1)
            return odds->harmony[reader->last_vowel][odd];
    }
    return 255;
}

static size_t lector_suffix(const lector *reader, const oq_loose *loose,
                            uint8_t *out) {
    uint32_t best = 0, least = UINT32_MAX;
    size_t size = 0;
    for (uint32_t i = 0; i < OQ_LOOSE_FORMS && loose->forms[i][0]; i++) {
        uint32_t misfit = lector_misfit(reader, loose->forms[i]);
        if (misfit < least) {
            least = misfit;
            best = i;
        }
    }
    for (uint32_t i = 0; i < OQ_LOOSE_LETTERS && loose->forms[best][i]; i++)
        size += oq_utf8_put(out + size, loose->forms[best][i]);
    return size;
}

/* ------------------------------------------------------------- Answers -- */

static uint32_t lector_reasons(const oq_restored *readings, uint32_t count) {
    uint32_t reasons = 0;
    if (readings[0].guessed)
        reasons |= 1u << ORTAQ_GUESSED;
    if (count > 1 && readings[1].cost - readings[0].cost < READER_RIVAL)
        reasons |= 1u << ORTAQ_AMBIGUOUS;
    return reasons;
}

/* What the readings have of 1, by their costs. */
static void lector_weigh(double *weights, const oq_restored *readings,
                         uint32_t count) {
    static const double parts[READER_BIT] = {
        1, 0.917004, 0.840896, 0.771105, 0.707107, 0.648420, 0.594604, 0.545254};
    double sum = 0;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t more = readings[i].cost - readings[0].cost;
        uint32_t bits = more / READER_BIT < 63 ? more / READER_BIT : 63;
        weights[i] = parts[more % READER_BIT] / (double)((uint64_t)1 << bits);
        sum += weights[i];
    }
    for (uint32_t i = 0; i < count; i++)
        weights[i] /= sum;
}

/* The other readings, with tabs between. */
static size_t lector_others(lector *reader, const oq_restored *readings,
                            uint32_t count, int most) {
    size_t size = 0;
    for (uint32_t i = 1; i < count && i <= (uint32_t)most; i++) {
        if (i > 1)
            reader->other[size++] = '\t';
        size += lector_write(reader, &readings[i], false,
                             reader->other + size);
    }
    return size;
}

/* What else a word may be, for its report. */
static void lector_doubt(lector *reader, const oq_asked_word *word,
                         const oq_restored *readings, uint32_t count,
                         oq_word_answer *answer) {
    uint32_t shown = 1 + (uint32_t)word->alternatives;
    answer->other_size =
        lector_others(reader, readings, count, word->alternatives);
    lector_weigh(reader->weights, readings, count);
    answer->weights = reader->weights;
    answer->weight_count = shown < count ? shown : count;
}

static void lector_begin(void *context) {
    lector *reader = context;
    reader->last_end = NULL;
    oq_quotes_begin(&reader->quotes);
}

/* ---------------------------------------------------------------- Tails -- */

/* Whether the word before is so near that only signs can be between. */
static bool lector_joined(const lector *reader, const oq_asked_word *word) {
    if (word->start - reader->last_end > READER_NEAR)
        return false;
    for (const uint8_t *at = reader->last_end; at < word->start; at++)
        if (*at <= ' ')
            return false;
    return true;
}

/* A suffix behind a sign: its vowels are those of what stands before. Behind a
 * word with a hyphen it vies with words. */
static uint32_t lector_tail(lector *reader, const oq_asked_word *word,
                            const oq_restore_word *asked,
                            const oq_restored **readings) {
    uint32_t nodes[2], count = 0;
    const oq_restored *before = reader->last_end ? &reader->last : NULL;
    uint32_t most = word->alone ? 0
                                : oq_tail_nodes(&reader->model, word, before,
                                                nodes);
    if (!most || (most > 1 && !lector_joined(reader, word)))
        return 0;
    if (most > 1 && word->start[-1] == '-' && nodes[0] == nodes[1] &&
        oq_restore(reader->restorer, asked, readings) &&
        !(*readings)->guessed && (*readings)->cost < READER_WORD)
        return 0;
    for (uint32_t i = 0; i < most && !count; i++)
        count = oq_restore_suffix(reader->restorer, asked, nodes[i], readings);
    return count;
}

/* Whether a full stop right behind the word is that of a letter which stands
 * for a name: م. رسول‌زاده. Of what may be a word or a suffix (او, ه) only with a letter
 * or another such stop beside it. */
static bool lector_stop(const oq_asked_word *word, bool letter) {
    if (word->alone)
        return false; /* and there is no piece */
    const uint8_t *end = word->piece + word->piece_size;
    if (word->end == end || *word->end != '.')
        return false;
    return letter || (word->end + 1 < end && word->end[1] >= 0x80) ||
           (word->start > word->piece && word->start[-1] == '.');
}

/* The spelling of a whole word by one letter; *more: there are others, for
 * the end of words. */
static const oq_grapheme *lector_only(const lector *reader,
                                      const oq_asked_word *word, bool *more) {
    const oq_spellings *spellings = &reader->restoration->spellings;
    const oq_grapheme *best = NULL;
    uint8_t byte = word->codes[0] & 0xFF;
    *more = word->count > 1;
    for (uint32_t i = reader->first[byte]; i < reader->first[byte + 1]; i++) {
        const oq_grapheme *item = &spellings->items[i];
        bool fits = item->code_count == word->count &&
                    !(item->flags & OQ_SPELLING_INNER);
        for (uint32_t at = 0; at < word->count && fits; at++)
            fits = item->codes[at] == word->codes[at];
        *more |= fits && item->flags & OQ_SPELLING_END;
        if (fits && item->letter_count == 1 &&
            !(item->flags & OQ_SPELLING_END) &&
            (!best || item->cost < best->cost))
            best = item;
    }
    return best;
}

/* A letter that stands for a word is the letter, never the lexicon's word for
 * it. */
static bool lector_letter(lector *reader, const oq_asked_word *word,
                          oq_word_answer *answer) {
    const oq_alphabet *alphabet = reader->model.alphabet;
    bool more;
    const oq_grapheme *only = lector_only(reader, word, &more);
    if (!only)
        return false;
    uint8_t letter = oq_alphabet_letter(alphabet, only->letters[0]);
    more |= alphabet->vowels >> letter & 1;
    bool stop = lector_stop(word, !more);
    if (more && !stop)
        return false;
    answer->size =
        oq_lex_put(alphabet, letter, stop, (char *)reader->text);
    return true;
}

/* The readings of a word: of a tail, or of a word by itself. */
static uint32_t lector_readings(lector *reader, const oq_asked_word *word,
                                const oq_restored **readings) {
    oq_restore_word asked = {word->codes, word->count, word->stem,
                             word->listed, word->listed_size,
                             word->alternatives >= 0, word->own, false};
    uint32_t count = word->own ? 0 : lector_tail(reader, word, &asked, readings);
    reader->tied = count > 0;
    return count ? count : oq_restore(reader->restorer, &asked, readings);
}

/* A word of another language stays as it is. */
static bool lector_quoted(lector *reader, const oq_asked_word *word,
                          oq_word_answer *answer) {
    if (!word->quotes || !oq_quoted(&reader->quotes, word) || word->own)
        return false;
    answer->text = word->start;
    answer->size = (size_t)(word->end - word->start);
    answer->reasons = 1u << ORTAQ_FOREIGN;
    reader->last_end = NULL;
    return true;
}

/* The best reading is the answer, which may be in doubt. */
static void lector_answer(lector *reader, const oq_asked_word *word,
                          const oq_restored *readings, uint32_t count,
                          oq_word_answer *answer) {
    lector_vowel(reader, &readings[0]);
    reader->last = readings[0];
    answer->size = lector_write(reader, &readings[0], lector_sentence(word),
                                reader->text);
    answer->reasons = lector_reasons(readings, count);
    if (answer->reasons && word->alternatives >= 0)
        lector_doubt(reader, word, readings, count, answer);
}

static bool lector_read(void *context, const oq_asked_word *word,
                        oq_word_answer *answer) {
    lector *reader = context;
    const oq_restored *readings;
    *answer = (oq_word_answer){.text = reader->text, .other = reader->other};
    if (lector_quoted(reader, word, answer))
        return true;
    if (!word->count)
        return false;
    bool near = lector_near(reader, word);
    const oq_loose *loose = near ? lector_loose(reader, word) : NULL;
    uint32_t count = lector_readings(reader, word, &readings);
    reader->last_end = word->end;
    reader->last.size = 0;
    if (loose && !reader->tied && !word->own) {
        answer->size = lector_suffix(reader, loose, reader->text);
        return true;
    }
    reader->last_vowel = 0; /* of none, if this word has none */
    if (word->count <= 2 && !reader->tied && !word->own &&
        lector_letter(reader, word, answer))
        return true;
    if (!count)
        return false;
    lector_answer(reader, word, readings, count, answer);
    return true;
}

static bool lector_signs(void *context, const uint32_t *codes, uint32_t count,
                         const uint32_t *meaning, uint32_t size,
                         oq_word_sign *signs) {
    oq_restore_word word = {.codes = codes, .count = count};
    return oq_restore_marks(((lector *)context)->restorer, &word, meaning,
                            size, signs);
}

static void lector_close(void *context) {
    lector *reader = context;
    oq_memory memory = reader->memory;
    oq_restorer_close(reader->restorer);
    oq_memory_free(&memory, reader);
}

OQ_FN ortaq_status oq_word_reader_open(const oq_memory *memory, const void *block,
                                  size_t size,
                                  const oq_restoration *restoration,
                                  oq_word_reader *reader) {
    lector *made = oq_memory_get(memory, sizeof *made);
    if (!made)
        return ORTAQ_ERROR_MEMORY;
    made->memory = *memory;
    made->restoration = restoration;
    lector_loose_lengths(made);
    lector_firsts(made);
    ortaq_status status =
        oq_model_open(&made->model, block, size, &made->memory);
    if (status >= 0)
        status = oq_restorer_open(memory, &made->model, restoration->odds,
                                  &restoration->spellings, &made->restorer);
    if (status < 0) {
        oq_memory_free(memory, made);
        return status;
    }
    oq_quotes_open(&made->quotes, &made->model, &restoration->spellings,
                   made->restorer);
    *reader = (oq_word_reader){made, lector_begin, lector_read, lector_signs,
                               lector_close};
    return ORTAQ_DONE;
}
