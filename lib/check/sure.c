/*
 * sure.c - what kind of fault a repaired word has, and whether the repair is
 * right beyond doubt. Functions of the word alone: neither the words around
 * nor what was repaired before count.
 *
 * SPDX-License-Identifier: MIT
 */
#include "../base/utf8.h"
#include "check.h"

/* -------------------------------------------------------------- the kind -- */

/* A point that stands for a letter: an apostrophe, unless that is a letter of
 * the script (ه for ە). */
static ortaq_fault sure_point(uint32_t letter) {
    return oq_script_of(letter) == OQ_SCRIPT_NONE ? ORTAQ_FAULT_SIGN
                                                  : ORTAQ_FAULT_VARIANT;
}

/* What is wrong at letter i; 0 if nothing but the normal form can be. */
static int sure_letter(const ortaq_checker *checker, const oq_word *word,
                       const uint8_t *text, size_t end, uint32_t i) {
    const oq_engine *engine = checker->engine;
    unsigned letter = word->letters[i], flags = word->flags[i];
    size_t at = word->starts[i];
    size_t next = i + 1 < word->size ? word->starts[i + 1] : end;
    uint32_t code = oq_utf8_get(text, &at);
    if (flags & OQ_FLAG_REPAIRED)
        return flags & OQ_FLAG_STRANGE ? ORTAQ_FAULT_SCRIPT
                                       : ORTAQ_FAULT_VARIANT;
    if (letter < OQ_LETTER_FIRST) return 0;
    unsigned kind =
        oq_cell(engine->pages, engine->cells, code) >> OQ_CELL_KIND_SHIFT;
    if (kind == OQ_KIND_POINT && code != engine->codes[letter])
        return sure_point(engine->codes[letter]);
    bool dot = letter == checker->dotted && code == 'i' && at < next;
    return dot ? ORTAQ_FAULT_DOT : 0;
}

OQ_FN ortaq_fault oq_check_fault(const ortaq_checker *checker,
                                 const oq_word *word, const uint8_t *text,
                                 size_t end) {
    int first = 0;
    for (uint32_t i = 0; i < word->size; i++) {
        int fault = sure_letter(checker, word, text, end, i);
        if (fault != 0 && (first == 0 || fault < first)) first = fault;
    }
    return first != 0 ? (ortaq_fault)first : ORTAQ_FAULT_FORM;
}

/* -------------------------------------------------------- foreign stems -- */

/* How many letters at the start of the word are of another script, and how
 * many of them are capitals; false if others follow further on. */
static bool sure_stem(const oq_word *word, uint32_t *size, uint32_t *capitals) {
    uint32_t at = 0;
    *capitals = 0;
    while (at < word->size && (word->flags[at] & OQ_FLAG_STRANGE))
        *capitals += word->flags[at++] & OQ_FLAG_UPPER;
    *size = at;
    while (at < word->size)
        if (word->flags[at++] & OQ_FLAG_STRANGE) return false;
    return true;
}

OQ_FN bool oq_check_suffixed(const oq_word *word) {
    uint32_t size, capitals;
    if (!sure_stem(word, &size, &capitals)) return false;
    return size >= 2 || capitals == 1;
}

enum { SURE_SMALL_STEM = 5, SURE_TITLE_STEM = 4, SURE_CAPITAL_STEM = 2 };

/* A foreign name or an abbreviation that happens to have look-alikes only,
 * with a suffix: CEOсы, Apacheге. Few words of ours begin with so many. */
static bool sure_is_suffixed(const oq_word *word) {
    uint32_t size, capitals;
    if (!sure_stem(word, &size, &capitals) || size == word->size) return false;
    if (word->flags[size] & OQ_FLAG_UPPER) return false;
    if (capitals > 1) return size >= SURE_CAPITAL_STEM;
    return size >= (capitals == 1 ? SURE_TITLE_STEM : SURE_SMALL_STEM);
}

/* -------------------------------------------------------------- scripts -- */

/* Whether some letter can be of this script alone. */
static bool sure_has_own(const ortaq_checker *checker, const oq_word *word) {
    for (uint32_t i = 0; i < word->size; i++)
        if (!(word->flags[i] & OQ_FLAG_STRANGE) &&
            word->letters[i] >= OQ_LETTER_FIRST &&
            checker->engine->kinds[word->letters[i]] == OQ_KIND_LETTER &&
            !oq_set_has(&checker->alike, word->letters[i]))
            return true;
    return false;
}

/* Whether a word has capitals behind its first letter, or is one letter: then,
 * of look-alikes alone, it may be an abbreviation (IТ) of either script. */
static bool sure_has_capitals(const oq_word *word) {
    for (uint32_t i = 1; i < word->size; i++)
        if (word->flags[i] & OQ_FLAG_UPPER) return true;
    return word->size == 1;
}

/* ------------------------------------------------------------- variants -- */

static bool sure_is_variant(unsigned flags) {
    return (flags & OQ_FLAG_REPAIRED) && !(flags & OQ_FLAG_STRANGE);
}

/* Whether the word has a letter that English has not, and no variant there. */
static bool sure_has_telling(const ortaq_checker *checker,
                             const oq_word *word) {
    for (uint32_t i = 0; i < word->size; i++)
        if (!(word->flags[i] & OQ_FLAG_REPAIRED) &&
            checker->engine->codes[word->letters[i]] > 0x7F)
            return true;
    return false;
}

enum { SURE_TEH_MARBUTA = 0x629 };

/* Whether another language writes this letter: one of the library's, or Arabic,
 * whose phrases and titles are quoted in every Perso-Arabic text. */
static bool sure_is_shared(const oq_check_hooks *hooks, uint32_t code) {
    if (code == SURE_TEH_MARBUTA) return true;
    return hooks->shared != NULL && hooks->shared(hooks->context, code);
}

/* A variant may be right where it is a letter of another language, whose word
 * this may be; so may any Latin letter with marks in a foreign name. */
static bool sure_variants(const ortaq_checker *checker, const oq_word *word,
                          const uint8_t *text) {
    const oq_check_hooks *hooks = &checker->hooks;
    bool found = false;
    for (uint32_t i = 0; i < word->size; i++) {
        size_t at = word->starts[i];
        if (!sure_is_variant(word->flags[i])) continue;
        found = true;
        if (sure_is_shared(hooks, oq_utf8_get(text, &at))) return false;
    }
    bool name = found && (word->flags[0] & OQ_FLAG_UPPER) &&
                checker->engine->script == OQ_SCRIPT_LATN;
    return !name || sure_has_telling(checker, word);
}

/* ----------------------------------------------------------------- signs -- */

static bool sure_is_sign(const ortaq_checker *checker, const oq_word *word,
                         uint32_t i) {
    return word->letters[i] >= OQ_LETTER_FIRST &&
           checker->engine->codes[word->letters[i]] ==
               checker->engine->uppers[word->letters[i]];
}

enum { SURE_SIGN_STEM = 4 };

/* Whether the apostrophe at i is no letter: it keeps a suffix from a name
 * (KDE'ni, Telegram'ni), or it is the English one (Levi's). */
static bool sure_parts(const ortaq_checker *checker, const oq_word *word,
                       uint32_t i) {
    const oq_engine *engine = checker->engine;
    const uint8_t *flags = word->flags, *letters = word->letters;
    uint32_t rest = i + 1;
    if (i == 0 || rest == word->size) return false;
    if (rest + 1 == word->size && engine->codes[letters[rest]] == 's')
        return true;
    if (i >= SURE_SIGN_STEM && engine->kinds[letters[i]] == OQ_KIND_SIGN &&
        oq_is_suffixes(engine, letters + rest, word->size - rest))
        return true;
    return i >= 2 && (flags[i - 1] & OQ_FLAG_UPPER) &&
           (flags[i - 2] & OQ_FLAG_UPPER) && !(flags[rest] & OQ_FLAG_UPPER);
}

static bool sure_signs(const ortaq_checker *checker, const oq_word *word) {
    for (uint32_t i = 0; i < word->size; i++)
        if (sure_is_sign(checker, word, i) && sure_parts(checker, word, i))
            return false;
    return true;
}

/* Whether letter i, which has a capital (ъ), is typed as an apostrophe. */
static bool sure_is_typed(const ortaq_checker *checker, const oq_word *word,
                          const uint8_t *text, uint32_t i) {
    size_t at = word->starts[i];
    unsigned letter = word->letters[i];
    return letter >= OQ_LETTER_FIRST &&
           oq_script_of(oq_utf8_get(text, &at)) == OQ_SCRIPT_NONE &&
           oq_script_of(checker->engine->codes[letter]) != OQ_SCRIPT_NONE;
}

/* Whether such an apostrophe may be one: it stands before the capital of a
 * name (д’Артаньян, О’Нил). Among capitals (МА’НО) it may be either. */
static bool sure_elides(const ortaq_checker *checker, const oq_word *word,
                        const uint8_t *text) {
    for (uint32_t i = 1; i + 1 < word->size; i++)
        if ((word->flags[i + 1] & OQ_FLAG_UPPER) &&
            sure_is_typed(checker, word, text, i))
            return true;
    return false;
}

/* Cyrillic letters that look like one Latin letter and sound as another, and
 * are on the key of neither: р may be meant for r as well as for p. (С sounds
 * as s, but is on the key of c.) */
static bool sure_is_doubtful(uint32_t code) {
    static const uint16_t codes[] = {0x412, 0x41D, 0x420, 0x423, /* В Н Р У */
                                     0x432, 0x43D, 0x440, 0x443};
    for (size_t i = 0; i < OQ_COUNT(codes); i++)
        if (codes[i] == code) return true;
    return false;
}

static bool sure_sounds_otherwise(const ortaq_checker *checker,
                                  const oq_word *word, const uint8_t *text) {
    if (checker->engine->script != OQ_SCRIPT_LATN) return false;
    for (uint32_t i = 0; i < word->size; i++) {
        size_t at = word->starts[i];
        if ((word->flags[i] & OQ_FLAG_STRANGE) &&
            sure_is_doubtful(oq_utf8_get(text, &at)))
            return true;
    }
    return false;
}

OQ_FN bool oq_check_sure(const ortaq_checker *checker, const oq_word *word,
                         const uint8_t *text) {
    if (!sure_signs(checker, word)) return false;
    if (!sure_variants(checker, word, text)) return false;
    if (sure_elides(checker, word, text)) return false;
    if (sure_sounds_otherwise(checker, word, text)) return false;
    if (word->counts.repaired == 0) return true;
    if (sure_is_suffixed(word)) return false;
    return sure_has_own(checker, word) || !sure_has_capitals(word);
}
