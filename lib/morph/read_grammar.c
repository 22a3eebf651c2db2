/*
 * read_grammar.c - the statements of a ".morph" file (doc/grammar-files.md).
 * A statement that stands indented belongs to the sound or state above it.
 *
 * SPDX-License-Identifier: MIT
 */
#include "read.h"

#include "../base/utf8.h"
#include "../unicode/unicode.h"

/* The element at the end of a list that was grown for it. */
#define ADDED(lines, list, room, count)                                       \
    (oq_lines_grow(lines, (void **)&(list), &(room), count, sizeof *(list))   \
         ? &(list)[(count)++]                                                 \
         : NULL)

/* ------------------------------------------------------------- Letters -- */

static bool read_one_name(oq_lines *lines, const char **place) {
    if (lines->count != 2)
        return oq_lines_fail(lines, NULL, "one name is wanted here");
    *place = oq_token_copy(lines, &lines->tokens[1]);
    return *place != NULL;
}

static bool read_alphabet_line(oq_lines *lines, bool signs) {
    for (uint32_t i = 1; i < lines->count; i++) {
        const oq_token *token = &lines->tokens[i];
        size_t at = 0;
        uint32_t code = oq_utf8_get((const uint8_t *)token->text, &at);
        if (at != token->size)
            return oq_lines_fail(lines, token, "not one letter: \"%\"");
        if (oq_lower(code) != code)
            return oq_lines_fail(lines, token,
                                 "\"%\": the alphabet is of small letters");
        if (!oq_alphabet_add(&lines->grammar->alphabet, code, signs))
            return oq_lines_fail(lines, token,
                                 "twice in the alphabet, or one too many");
    }
    oq_alphabet_close(&lines->grammar->alphabet);
    return true;
}

static bool read_named_set(const oq_grammar *grammar, const oq_token *token,
                           uint64_t *set) {
    uint64_t letters = 0;
    for (unsigned i = 1; i <= OQ_LETTER_MAX; i++)
        if (grammar->alphabet.small[i])
            letters |= (uint64_t)1 << i;
    letters &= ~grammar->alphabet.signs;
    if (oq_token_is(token, "end"))
        *set = 1;
    else if (oq_token_is(token, "vowels"))
        *set = grammar->alphabet.vowels;
    else if (oq_token_is(token, "consonants"))
        *set = letters & ~grammar->alphabet.vowels;
    else
        for (uint32_t i = 0;; i++) {
            if (i == grammar->set_count)
                return false;
            if (!oq_token_is(token, grammar->sets[i].name))
                continue;
            *set = grammar->sets[i].letters;
            break;
        }
    return true;
}

/* Letters and names of sets from a token on, up to one of the stops. */
static bool read_set(oq_lines *lines, uint32_t *at, uint64_t *set) {
    static const char *const stops[] = {"after", "behind", "before", ">"};
    uint64_t one;
    *set = 0;
    for (; *at < lines->count; ++*at) {
        const oq_token *token = &lines->tokens[*at];
        for (size_t i = 0; i < OQ_COUNT(stops); i++)
            if (oq_token_is(token, stops[i]))
                return *set || oq_lines_fail(lines, token,
                                             "letters are wanted before \"%\"");
        if (read_named_set(lines->grammar, token, &one)) {
            *set |= one;
            continue;
        }
        uint8_t letter = oq_lines_letter(lines, token);
        if (!letter)
            return false;
        *set |= (uint64_t)1 << letter;
    }
    return *set || oq_lines_fail(lines, NULL, "letters are wanted");
}

/* A set that goes on to the end of the line. */
static bool read_whole_set(oq_lines *lines, uint32_t at, uint64_t *set) {
    return read_set(lines, &at, set) &&
           (at == lines->count ||
            oq_lines_fail(lines, &lines->tokens[at],
                          "no letter of the language: \"%\""));
}

static bool read_vowels(oq_lines *lines) {
    return read_whole_set(lines, 1, &lines->grammar->alphabet.vowels);
}

static bool read_set_statement(oq_lines *lines) {
    oq_grammar *grammar = lines->grammar;
    if (lines->count < 3)
        return oq_lines_fail(lines, NULL, "a set has a name and letters");
    uint64_t letters;
    const char *name = oq_token_copy(lines, &lines->tokens[1]);
    if (!name || !read_whole_set(lines, 2, &letters))
        return false;
    if (read_named_set(grammar, &lines->tokens[1], &(uint64_t){0}))
        return oq_lines_fail(lines, &lines->tokens[1],
                             "the set \"%\" is there already");
    oq_letter_set *set = ADDED(lines, grammar->sets, grammar->set_room,
                        grammar->set_count);
    if (set)
        *set = (oq_letter_set){name, letters};
    return set != NULL;
}

/* -------------------------------------------------------------- Sounds -- */

static bool read_sound(oq_lines *lines) {
    oq_grammar *grammar = lines->grammar;
    if (lines->count != 2)
        return oq_lines_fail(lines, NULL, "a sound has one name");
    const oq_token *token = &lines->tokens[1];
    size_t at = 0;
    uint32_t code = oq_utf8_get((const uint8_t *)token->text, &at);
    uint8_t letter = oq_alphabet_letter(&grammar->alphabet, code);
    if (at == token->size && letter && !(letter & OQ_CAPITAL))
        return oq_lines_fail(lines, token, "\"%\" is a letter, not a sound");
    if (at != token->size || oq_lower(code) == code)
        return oq_lines_fail(lines, token,
                             "the name of a sound is one capital letter");
    if (grammar->sound_count == OQ_SOUNDS_MAX)
        return oq_lines_fail(lines, token, "too many sounds");
    for (uint32_t i = 0; i < grammar->sound_count; i++)
        if (grammar->sounds[i].name == code)
            return oq_lines_fail(lines, token, "the sound is there already");
    oq_sound *sound = ADDED(lines, grammar->sounds, grammar->sound_room,
                            grammar->sound_count);
    if (sound)
        *sound = (oq_sound){.name = code};
    return sound != NULL;
}

/* What is written: letters, or 0. */
static bool read_sound_result(oq_lines *lines, uint32_t at,
                              oq_sound_rule *rule) {
    const oq_token *token = &lines->tokens[at + 1];
    oq_lex_word word;
    if (at + 2 != lines->count)
        return oq_lines_fail(lines, NULL, "one result is wanted after \">\"");
    if (oq_token_is(token, "0"))
        return true;
    if (!oq_lines_letters(lines, token, &word))
        return false;
    if (word.size > sizeof rule->out)
        return oq_lines_fail(lines, token, "\"%\" is too long");
    memcpy(rule->out, word.letters, word.size);
    rule->out_size = (uint8_t)word.size;
    return true;
}

static bool read_sound_rule(oq_lines *lines, oq_sound *sound) {
    oq_sound_rule rule = {OQ_ANYWHERE, OQ_ANYWHERE, OQ_ANYWHERE, {0}, 0};
    uint32_t at = 0;
    while (at < lines->count && !oq_token_is(&lines->tokens[at], ">")) {
        const oq_token *token = &lines->tokens[at++];
        uint64_t *set = oq_token_is(token, "after")    ? &rule.after
                        : oq_token_is(token, "behind") ? &rule.behind
                        : oq_token_is(token, "before") ? &rule.before
                                                       : NULL;
        if (!set)
            return oq_lines_fail(lines, token,
                                 "\"%\": after, behind, before or > is wanted");
        if (!read_set(lines, &at, set))
            return false;
    }
    if (at == lines->count)
        return oq_lines_fail(lines, NULL, "a rule needs \">\" and a result");
    if (!read_sound_result(lines, at, &rule))
        return false;
    oq_sound_rule *place =
        ADDED(lines, sound->rules, sound->room, sound->count);
    if (place)
        *place = rule;
    return place != NULL;
}

/* -------------------------------------------------------------- States -- */

/* The number of a state, made when it is first named. */
static bool read_state_name(oq_lines *lines, const oq_token *token,
                            uint16_t *number) {
    oq_grammar *grammar = lines->grammar;
    if (oq_token_is(token, "end")) {
        *number = OQ_STATE_END;
        return true;
    }
    for (uint32_t i = 0; i < grammar->state_count; i++)
        if (oq_token_is(token, grammar->states[i].name)) {
            *number = (uint16_t)i;
            return true;
        }
    if (grammar->state_count >= 4000)
        return oq_lines_fail(lines, token, "too many states");
    const char *name = oq_token_copy(lines, token);
    oq_state *state = name ? ADDED(lines, grammar->states, grammar->state_room,
                                   grammar->state_count)
                           : NULL;
    if (!state)
        return false;
    *state = (oq_state){name, false, lines->line};
    *number = (uint16_t)(grammar->state_count - 1);
    return true;
}

static bool read_state(oq_lines *lines, uint16_t *current) {
    if (lines->count != 2)
        return oq_lines_fail(lines, NULL, "a state has one name");
    if (!read_state_name(lines, &lines->tokens[1], current))
        return false;
    if (*current == OQ_STATE_END)
        return oq_lines_fail(lines, NULL, "\"end\" is always there");
    oq_state *state = &lines->grammar->states[*current];
    if (state->described)
        return oq_lines_fail(lines, &lines->tokens[1],
                             "the state \"%\" is described already");
    state->described = true;
    return true;
}

/* words or words(CLASS ...): the names are looked up at the end. */
static bool read_words_target(oq_lines *lines, uint32_t *at,
                              oq_suffix *suffix) {
    const oq_token *first = &lines->tokens[*at];
    size_t size = first->size;
    while (memchr(first->text, '(', first->size) &&
           first->text[size - 1] != ')') {
        if (++*at == lines->count)
            return oq_lines_fail(lines, first, "\"%\" is not closed");
        const oq_token *token = &lines->tokens[*at];
        size = (size_t)(token->text + token->size - first->text);
    }
    oq_token whole = {first->text, size, first->column};
    suffix->words_names = oq_token_copy(lines, &whole);
    return suffix->words_names != NULL;
}

static bool read_targets(oq_lines *lines, uint32_t at, oq_suffix *suffix) {
    for (; at < lines->count; at++) {
        const oq_token *token = &lines->tokens[at];
        if (suffix->target_count == OQ_TARGETS_MAX)
            return oq_lines_fail(lines, token, "too many states after \">\"");
        uint16_t *target = &suffix->targets[suffix->target_count++];
        if (token->size >= 5 && !memcmp(token->text, "words", 5) &&
            (token->size == 5 || token->text[5] == '(')) {
            *target = OQ_STATE_WORDS;
            if (!read_words_target(lines, &at, suffix))
                return false;
        } else if (!read_state_name(lines, token, target)) {
            return false;
        }
    }
    return suffix->target_count ||
           oq_lines_fail(lines, NULL, "a state is wanted after \">\"");
}

static uint8_t read_flag(const oq_token *token) {
    static const struct {
        const char *name;
        uint8_t flag;
    } flags[] = {{"capitals", OQ_FLAG_CAPITAL | OQ_FLAG_CAPITALS},
                 {"capital", OQ_FLAG_CAPITAL}, {"nospell", OQ_FLAG_NOSPELL},
                 {"rare", OQ_FLAG_RARE},       {"closed", OQ_FLAG_CLOSED},
                 {"lemma", OQ_FLAG_LEMMA}};
    for (size_t i = 0; i < OQ_COUNT(flags); i++)
        if (oq_token_is(token, flags[i].name))
            return flags[i].flag;
    return 0;
}

/* UPOS=, a feature or a flag. */
static bool read_property(oq_lines *lines, const oq_token *token,
                          oq_features *features, uint8_t *upos,
                          uint8_t *flags) {
    uint8_t flag = read_flag(token);
    *flags |= flag;
    if (flag)
        return true;
    if (token->size > 5 && !memcmp(token->text, "UPOS=", 5) && upos)
        return oq_lines_upos(lines, token, token->text + 5, token->size - 5,
                             upos);
    if (!oq_token_is_feature(token))
        return oq_lines_fail(lines, token, "\"%\" is no feature and no flag");
    return oq_lines_feature(lines, token, features);
}

static bool read_suffix_checks(oq_lines *lines, const oq_suffix *suffix) {
    bool says = suffix->features.count || suffix->upos || suffix->flags;
    bool ends = suffix->target_count == 1 &&
                suffix->targets[0] == OQ_STATE_END;
    if (!suffix->form.size && says && !ends)
        return oq_lines_fail(lines, NULL,
                             "an empty form may carry features only to end");
    return true;
}

static bool read_suffix(oq_lines *lines, uint16_t state) {
    oq_grammar *grammar = lines->grammar;
    oq_suffix suffix = {.state = state, .line = lines->line};
    uint32_t at = 1;
    if (!oq_lines_form(lines, &lines->tokens[0], &suffix.form))
        return false;
    suffix.text = oq_token_copy(lines, &lines->tokens[0]);
    for (; at < lines->count && !oq_token_is(&lines->tokens[at], ">"); at++)
        if (!read_property(lines, &lines->tokens[at], &suffix.features,
                           &suffix.upos, &suffix.flags))
            return false;
    if (!suffix.text || !read_targets(lines, at + 1, &suffix) ||
        !read_suffix_checks(lines, &suffix))
        return false;
    if (grammar->suffix_count >= 4000)
        return oq_lines_fail(lines, NULL, "too many suffixes");
    oq_suffix *place = ADDED(lines, grammar->suffixes, grammar->suffix_room,
                             grammar->suffix_count);
    if (place)
        *place = suffix;
    return place != NULL;
}

/* ------------------------------------------------------------- Classes -- */

/* The token at "at" as a part of speech, then > and a state. */
static bool read_start(oq_lines *lines, uint32_t at, uint8_t *upos,
                       uint16_t *state) {
    if (lines->count < at + 3 || !oq_token_is(&lines->tokens[at + 1], ">"))
        return oq_lines_fail(lines, NULL,
                             "a part of speech, > and a state are wanted");
    const oq_token *token = &lines->tokens[at];
    return oq_lines_upos(lines, token, token->text, token->size, upos) &&
           read_state_name(lines, &lines->tokens[at + 2], state);
}

static bool read_swap(oq_lines *lines, uint32_t *at, oq_word_class *klass) {
    const oq_token *swap = &lines->tokens[(*at)++];
    uint32_t first = *at;
    for (; *at + 1 < lines->count; *at += 2) {
        if (oq_token_is_feature(&lines->tokens[*at]) ||
            read_flag(&lines->tokens[*at]))
            break;
        uint8_t from = oq_lines_letter(lines, &lines->tokens[*at]);
        uint8_t to = from ? oq_lines_letter(lines, &lines->tokens[*at + 1])
                          : 0;
        if (!to)
            return false;
        klass->swap[from] = to;
    }
    if (*at == first)
        return oq_lines_fail(lines, swap, "\"%\" wants pairs of letters");
    --*at;
    return true;
}

static bool read_class(oq_lines *lines) {
    oq_grammar *grammar = lines->grammar;
    oq_word_class klass = {.name = NULL};
    if (!read_start(lines, 2, &klass.upos, &klass.state))
        return false;
    const oq_token *name = &lines->tokens[1];
    if (oq_grammar_class(grammar, name->text, name->size))
        return oq_lines_fail(lines, name, "the class \"%\" is there already");
    if (grammar->class_count == 64)
        return oq_lines_fail(lines, name, "too many classes");
    for (uint32_t at = 5; at < lines->count; at++) {
        const oq_token *token = &lines->tokens[at];
        if (oq_token_is(token, "swap")
                ? !read_swap(lines, &at, &klass)
                : !read_property(lines, token, &klass.features, NULL,
                                 &klass.flags))
            return false;
    }
    klass.name = oq_token_copy(lines, name);
    oq_word_class *place = klass.name
                          ? ADDED(lines, grammar->classes, grammar->class_room,
                                  grammar->class_count)
                          : NULL;
    if (place)
        *place = klass;
    return place != NULL;
}

/* A citation is a state of its own, with one suffix. */
static bool read_citation_state(oq_lines *lines, oq_citation *citation) {
    oq_grammar *grammar = lines->grammar;
    oq_token form = lines->tokens[2];
    oq_token name = {"citation", 8, form.column}, end = {"end", 3, 1};
    oq_suffix suffix = {.line = lines->line, .target_count = 1};
    oq_state *state = ADDED(lines, grammar->states, grammar->state_room,
                            grammar->state_count);
    if (!state || !oq_lines_form(lines, &form, &suffix.form) ||
        !read_state_name(lines, &end, &suffix.targets[0]))
        return false;
    *state = (oq_state){oq_token_copy(lines, &name), true, lines->line};
    suffix.text = oq_token_copy(lines, &form);
    suffix.state = citation->state = (uint16_t)(grammar->state_count - 1);
    oq_suffix *place = ADDED(lines, grammar->suffixes, grammar->suffix_room,
                             grammar->suffix_count);
    if (place)
        *place = suffix;
    return place && state->name && suffix.text;
}

static bool read_citation(oq_lines *lines) {
    oq_grammar *grammar = lines->grammar;
    if (lines->count != 3)
        return oq_lines_fail(lines, NULL,
                             "a citation has a part of speech and a form");
    oq_citation citation = {0};
    const oq_token *token = &lines->tokens[1];
    if (!oq_lines_upos(lines, token, token->text, token->size,
                       &citation.upos) ||
        !read_citation_state(lines, &citation))
        return false;
    oq_citation *place = ADDED(lines, grammar->citations,
                               grammar->citation_room,
                               grammar->citation_count);
    if (place)
        *place = citation;
    return place != NULL;
}

static bool read_default(oq_lines *lines) {
    oq_grammar *grammar = lines->grammar;
    oq_default fallback = {0};
    oq_features *features = &fallback.given;
    if (lines->count < 4)
        return oq_lines_fail(lines, NULL, "what is the default?");
    const oq_token *token = &lines->tokens[1];
    if (!oq_lines_upos(lines, token, token->text, token->size,
                       &fallback.upos))
        return false;
    for (uint32_t at = 2; at < lines->count; at++) {
        if (oq_token_is(&lines->tokens[at], ":"))
            features = &fallback.added;
        else if (!oq_token_is_feature(&lines->tokens[at]))
            return oq_lines_fail(lines, &lines->tokens[at],
                                 "no feature: \"%\"");
        else if (!oq_lines_feature(lines, &lines->tokens[at], features))
            return false;
    }
    oq_default *place = ADDED(lines, grammar->defaults, grammar->default_room,
                              grammar->default_count);
    if (place)
        *place = fallback;
    return place != NULL;
}

/* ------------------------------------------- Numbers and abbreviations -- */

static bool read_spoken(oq_lines *lines) {
    oq_grammar *grammar = lines->grammar;
    for (uint32_t at = 1; at < lines->count; at += 2) {
        oq_lex_word word;
        if (at + 1 == lines->count)
            return oq_lines_fail(lines, &lines->tokens[at],
                                 "how is \"%\" spoken?");
        if (!oq_lines_letters(lines, &lines->tokens[at + 1], &word))
            return false;
        oq_spoken *spoken = ADDED(lines, grammar->spoken, grammar->spoken_room,
                                  grammar->spoken_count);
        if (!spoken)
            return false;
        spoken->written = oq_token_copy(lines, &lines->tokens[at]);
        spoken->spoken = oq_token_copy(lines, &lines->tokens[at + 1]);
        if (!spoken->written || !spoken->spoken)
            return false;
    }
    return true;
}

static bool read_compound(oq_lines *lines) {
    if (lines->count != 2)
        return oq_lines_fail(lines, NULL, "one sign is wanted");
    lines->grammar->compound = oq_lines_letter(lines, &lines->tokens[1]);
    return lines->grammar->compound != 0;
}

/* ------------------------------------------- Paradigms, typing errors -- */

static bool read_paradigm(oq_lines *lines) {
    oq_grammar *grammar = lines->grammar;
    oq_paradigm paradigm = {0};
    if (lines->count < 3)
        return oq_lines_fail(lines, NULL,
                             "a part of speech and features are wanted");
    const oq_token *token = &lines->tokens[1];
    if (!oq_lines_upos(lines, token, token->text, token->size,
                       &paradigm.upos))
        return false;
    for (uint32_t at = 2; at < lines->count; at++) {
        token = &lines->tokens[at];
        uint32_t key = oq_names_add(grammar, &grammar->keys, token->text,
                                    token->size);
        if (key == UINT32_MAX)
            return oq_lines_no_memory(lines);
        if (key >= 250)
            return oq_lines_fail(lines, token, "too many different names");
        paradigm.keys[key / 8] |= (uint8_t)(1 << key % 8);
    }
    oq_paradigm *place = ADDED(lines, grammar->paradigms,
                               grammar->paradigm_room,
                               grammar->paradigm_count);
    if (place)
        *place = paradigm;
    return place != NULL;
}

/* A number, 1 to "most"; "message" says so of any other token. */
static bool read_limited(oq_lines *lines, const oq_token *token, uint32_t most,
                         uint32_t *number, const char *message) {
    *number = 0;
    for (size_t i = 0; i < token->size && *number <= most; i++) {
        char digit = token->text[i];
        if (digit < '0' || digit > '9')
            return oq_lines_fail(lines, token, message);
        *number = *number * 10 + (uint32_t)(digit - '0');
    }
    return (*number >= 1 && *number <= most) ||
           oq_lines_fail(lines, token, message);
}

/* confuse LETTER LETTER COST, 1 to 15. */
static bool read_confusion(oq_lines *lines) {
    oq_grammar *grammar = lines->grammar;
    oq_confusion confusion;
    if (lines->count != 4)
        return oq_lines_fail(lines, NULL, "two letters and a cost are wanted");
    uint32_t cost;
    confusion.one = oq_lines_letter(lines, &lines->tokens[1]);
    confusion.other = oq_lines_letter(lines, &lines->tokens[2]);
    if (!confusion.one || !confusion.other)
        return false;
    if (confusion.one == confusion.other)
        return oq_lines_fail(lines, &lines->tokens[2],
                             "\"%\" is confused with itself");
    if (!read_limited(lines, &lines->tokens[3], 15, &cost,
                    "the cost is a number, 1 to 15"))
        return false;
    confusion.cost = (uint8_t)cost;
    oq_confusion *place = ADDED(lines, grammar->confusions,
                                grammar->confusion_room,
                                grammar->confusion_count);
    if (place)
        *place = confusion;
    return place != NULL;
}

/* unlikely LETTERS COST ... */
static bool read_unlikely(oq_lines *lines) {
    if (lines->count < 3 || lines->count % 2 == 0)
        return oq_lines_fail(lines, NULL,
                             "pairs are wanted: letters of a word, a cost");
    for (uint32_t at = 1; at < lines->count; at += 2) {
        uint32_t letters, cost;
        if (!read_limited(lines, &lines->tokens[at], OQ_SHORT_MAX - 1, &letters,
                        "letters of a word: a number, 1 to 15") ||
            !read_limited(lines, &lines->tokens[at + 1], 9999, &cost,
                        "the cost is a number, 1 to 9999"))
            return false;
        lines->grammar->unlikely[letters] = (uint16_t)cost;
    }
    return true;
}

/* ----------------------------------------------------------- Statement -- */

/* The block that indented lines belong to. */
static bool read_indented(oq_lines *lines) {
    oq_grammar *grammar = lines->grammar;
    switch (grammar->open) {
    case OQ_OPEN_SOUND:
        return read_sound_rule(lines,
                               &grammar->sounds[grammar->sound_count - 1]);
    case OQ_OPEN_STATE:
        return read_suffix(lines, grammar->open_state);
    default:
        return oq_lines_fail(lines, NULL,
                             "an indented line needs a sound or a state "
                             "above it");
    }
}

static bool read_letter_statement(oq_lines *lines, const oq_token *word) {
    if (oq_token_is(word, "language"))
        return read_one_name(lines, &lines->grammar->language);
    if (oq_token_is(word, "name"))
        return read_one_name(lines, &lines->grammar->name);
    if (oq_token_is(word, "orthography"))
        return read_one_name(lines, &lines->grammar->orthography);
    if (oq_token_is(word, "letters"))
        return read_alphabet_line(lines, false);
    if (oq_token_is(word, "signs"))
        return read_alphabet_line(lines, true);
    if (oq_token_is(word, "vowels"))
        return read_vowels(lines);
    if (oq_token_is(word, "set"))
        return read_set_statement(lines);
    return oq_lines_fail(lines, word, "no such statement: \"%\"");
}

OQ_FN bool oq_read_statement(oq_lines *lines) {
    oq_grammar *grammar = lines->grammar;
    const oq_token *word = &lines->tokens[0];
    if (lines->indented)
        return read_indented(lines);
    grammar->open = OQ_OPEN_NOTHING;
    if (oq_token_is(word, "sound")) {
        grammar->open = OQ_OPEN_SOUND;
        return read_sound(lines);
    }
    if (oq_token_is(word, "state")) {
        grammar->open = OQ_OPEN_STATE;
        return read_state(lines, &grammar->open_state);
    }
    if (oq_token_is(word, "class"))
        return read_class(lines);
    if (oq_token_is(word, "citation"))
        return read_citation(lines);
    if (oq_token_is(word, "default"))
        return read_default(lines);
    if (oq_token_is(word, "spoken"))
        return read_spoken(lines);
    if (oq_token_is(word, "compound"))
        return read_compound(lines);
    if (oq_token_is(word, "paradigm"))
        return read_paradigm(lines);
    if (oq_token_is(word, "confuse"))
        return read_confusion(lines);
    if (oq_token_is(word, "unlikely"))
        return read_unlikely(lines);
    if (oq_token_is(word, "numbers"))
        return read_start(lines, 1, &grammar->number_upos,
                          &grammar->number_state);
    if (oq_token_is(word, "abbreviations"))
        return read_start(lines, 1, &grammar->abbreviation_upos,
                          &grammar->abbreviation_state);
    return read_letter_statement(lines, word);
}

/* -------------------------------------------------------------- Finish -- */

OQ_FN const oq_word_class *oq_grammar_class(const oq_grammar *grammar,
                                       const char *name, size_t size) {
    for (uint32_t i = 0; i < grammar->class_count; i++)
        if (strlen(grammar->classes[i].name) == size &&
            !memcmp(grammar->classes[i].name, name, size))
            return &grammar->classes[i];
    return NULL;
}

/* The classes of words(...), or all. */
static bool finish_words(oq_lines *lines, oq_suffix *suffix) {
    const char *at = strchr(suffix->words_names, '(');
    suffix->words = at ? 0 : OQ_ANYWHERE;
    while (at && *at && *at != ')') {
        size_t blank = strspn(at, " \t("), size;
        at += blank;
        size = strcspn(at, " \t)");
        const oq_word_class *klass = oq_grammar_class(lines->grammar, at, size);
        oq_token token = {at, size, 1};
        if (size && !klass)
            return oq_lines_fail(lines, &token, "no class \"%\"");
        if (klass)
            suffix->words |= (uint64_t)1
                             << (klass - lines->grammar->classes);
        at += size;
    }
    return true;
}

OQ_FN bool oq_read_finish(oq_lines *lines) {
    oq_grammar *grammar = lines->grammar;
    lines->count = 0;
    if (!grammar->language || !grammar->orthography)
        return oq_lines_fail(lines, NULL,
                             "a grammar names its language and orthography");
    if (!grammar->alphabet.vowels || !grammar->class_count)
        return oq_lines_fail(lines, NULL,
                             "a grammar needs letters, vowels and a class");
    for (uint32_t i = 0; i < grammar->state_count; i++) {
        const oq_state *state = &grammar->states[i];
        oq_token token = {state->name, strlen(state->name), 1};
        lines->line = state->line;
        if (!state->described)
            return oq_lines_fail(lines, &token,
                                 "the state \"%\" is not described");
    }
    for (uint32_t i = 0; i < grammar->suffix_count; i++) {
        lines->line = grammar->suffixes[i].line;
        if (grammar->suffixes[i].words_names &&
            !finish_words(lines, &grammar->suffixes[i]))
            return false;
    }
    return true;
}
