/*
 * arguments.c - reader of the command line. Invariant: every message names
 * the option as it was written and where help is.
 *
 * SPDX-License-Identifier: MIT
 */
#include "arguments.h"
#include "message.h"
#include "suggest.h"

#include <string.h>

/* One word of the command line, and where its value comes from. */
typedef struct reading {
    arguments *given;
    char **next, **end;
} reading;

static bool wrong(const arguments *given, const char *what, const char *word) {
    const char *name = given->command->name;
    complain("%s%s%s; see \"ortaq help%s%s\"", what, word[0] ? " " : "", word,
             name[0] ? " " : "", name);
    return false;
}

/* The place of "value" in "a|b|c", or -1. */
static int choice_of(const char *choices, const char *value) {
    size_t size = strlen(value);
    for (int place = 0;; place++) {
        size_t length = strcspn(choices, "|");
        if (length == size && memcmp(choices, value, size) == 0) return place;
        choices += length;
        if (*choices++ == '\0') return -1;
    }
}

int arguments_choice(const arguments *given, option_id id) {
    const char *value = given->value[id];
    return value != NULL ? choice_of(options[id].value, value) : 0;
}

static bool take_grammar(arguments *given, const char *value) {
    if (given->grammar_count == GRAMMARS_MOST)
        return wrong(given, "one file too many:", value);
    given->grammars[given->grammar_count++] = value;
    return true;
}

/* The value of an option, which was written as "word". */
static bool take(reading *r, option_id id, const char *word,
                 const char *value) {
    const option *o = &options[id];
    if (o->kind == VALUE_CHOICE && choice_of(o->value, value) < 0) {
        complain("%s: \"%s\" is not one of %s; see \"ortaq help %s\"", word,
                 value, o->value, r->given->command->name);
        return false;
    }
    if (o->kind != VALUE_NONE && value[0] == '\0') {
        complain("%s: the value is empty; see \"ortaq help %s\"", word,
                 r->given->command->name);
        return false;
    }
    r->given->value[id] = value;
    return id != OPTION_GRAMMAR || take_grammar(r->given, value);
}

/* An option without a value, or with one in the next word. */
static bool take_bare(reading *r, option_id id, const char *word) {
    value_kind kind = options[id].kind;
    if (kind == VALUE_NONE || kind == VALUE_SUFFIX) {
        r->given->value[id] = "";
        return true;
    }
    if (r->next == r->end)
        return wrong(r->given, "a value is missing after", word);
    return take(r, id, word, *r->next++);
}

static bool unknown(const arguments *given, const char *word) {
    near_words near = {.word = word};
    char line[160];
    for (option_id id = 0; id < OPTION_COUNT; id++)
        if (command_takes(given->command, id) && !option_hidden(id))
            near_words_try(&near, options[id].name, strlen(options[id].name),
                           options[id].name);
    near_words_say(&near, "--", line, sizeof line);
    complain("unknown option --%s%s; see \"ortaq help%s%s\"", word, line,
             given->command->name[0] ? " " : "", given->command->name);
    return false;
}

static bool read_long(reading *r, char *word) {
    char *name = word + 2, *value = strchr(name, '=');
    if (value != NULL) *value++ = '\0';
    for (option_id id = 0; id < OPTION_COUNT; id++) {
        if (!command_takes(r->given->command, id)) continue;
        if (strcmp(options[id].name, name) != 0) continue;
        if (value == NULL) return take_bare(r, id, word);
        if (options[id].kind == VALUE_NONE)
            return wrong(r->given, "no value may follow", word);
        return take(r, id, word, value);
    }
    return unknown(r->given, name);
}

static bool find_letter(const command *c, char letter, option_id *found) {
    for (option_id id = 0; id < OPTION_COUNT; id++)
        if (command_takes(c, id) && options[id].letter == letter) {
            *found = id;
            return true;
        }
    return false;
}

/* Letters written together: -v, -vt az-Latn, -taz-Latn. */
static bool read_short(reading *r, const char *word) {
    for (const char *at = word + 1; *at != '\0'; at++) {
        option_id id;
        char shown[3] = {'-', *at, '\0'};
        if (!find_letter(r->given->command, *at, &id))
            return wrong(r->given, "unknown option",
                         (*at & 0x80) != 0 ? word : shown);
        if (options[id].kind != VALUE_NONE && at[1] != '\0')
            return take(r, id, shown, at + 1);
        if (!take_bare(r, id, shown)) return false;
    }
    return true;
}

static bool check_operands(const arguments *given) {
    const command *c = given->command;
    if (arguments_have(given, OPTION_HELP)) return true;
    if (given->count < c->operands_least)
        return wrong(given, "an operand is missing after", c->name);
    if (given->count > c->operands_most)
        return wrong(
            given, "one operand too many:", given->operands[c->operands_most]);
    return true;
}

bool arguments_read(arguments *given, const command *c, char **words,
                    size_t count) {
    reading state = {given, words, words + count};
    bool open = true, good = true;
    *given = (arguments){.command = c, .operands = words};
    while (good && state.next != state.end) {
        char *word = *state.next++;
        if (open && strcmp(word, "--") == 0)
            open = false;
        else if (open && strncmp(word, "--", 2) == 0)
            good = read_long(&state, word);
        else if (open && word[0] == '-' && word[1] != '\0')
            good = read_short(&state, word);
        else
            given->operands[given->count++] = word;
    }
    return good && check_operands(given);
}
