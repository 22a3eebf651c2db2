/*
 * command.h - the tables of options (command_options.c), subcommands
 * (command.c) and chapters (command_chapters.c). The reader of the command
 * line, --help, the man page and the completions of three shells all come from
 * them: an option is described in the first and named by its commands in the
 * second.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ORTAQ_CLI_COMMAND_H
#define ORTAQ_CLI_COMMAND_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Exit statuses, from good to bad: of several files the worst counts. */
enum {
    STATUS_FINE = 0,
    STATUS_TEXT = 1,   /* a problem in the text */
    STATUS_TROUBLE = 2 /* wrong usage, a file cannot be read or written */
};

/* The order is that of --help. Options of one name that mean different things
 * to different commands are different options. */
typedef enum option_id {
    OPTION_LANGUAGE,
    OPTION_TO,
    OPTION_FROM,
    OPTION_CHECKED,
    OPTION_FIX,
    OPTION_OUTPUT,
    OPTION_OUTPUT_FOLDER,
    OPTION_OUTPUT_MODEL,
    OPTION_IN_PLACE,
    OPTION_ANALYSIS_FORMAT,
    OPTION_WORD_FORMAT,
    OPTION_EXPORT_FORMAT,
    OPTION_LINES,
    OPTION_STRETCHES,
    OPTION_ANSWER_FORMAT,
    OPTION_CANDIDATES,
    OPTION_ALL,
    OPTION_WORDS,
    OPTION_NO_GUESS,
    OPTION_UPOS,
    OPTION_PARADIGM,
    OPTION_LIST,
    OPTION_PIPE,
    OPTION_DICTIONARY,
    OPTION_ENCODING,
    OPTION_ON_ERROR,
    OPTION_REPORT,
    OPTION_KEEP_ADDRESSES,
    OPTION_KEEP_NUMERALS,
    OPTION_KEEP_FOREIGN,
    OPTION_LOOKALIKES,
    OPTION_WORD_LISTS,
    OPTION_SENTENCES,
    OPTION_ALTERNATIVES,
    OPTION_PREFER,
    OPTION_MARKS,
    OPTION_JOBS,
    OPTION_PAIRS,
    OPTION_FORMAT,
    OPTION_PAGE_FORMAT,
    OPTION_ICU,
    OPTION_REVERSE,
    OPTION_SOURCE,
    OPTION_GRAMMAR,
    OPTION_MODEL,
    OPTION_ORTHOGRAPHIES,
    OPTION_COMPLETION,
    OPTION_MAN,
    OPTION_VERBOSE,
    OPTION_HELP,
    OPTION_VERSION,
    OPTION_COUNT
} option_id;

/* What an option's value, or an operand, is. */
typedef enum value_kind {
    VALUE_NONE,
    VALUE_ORTHOGRAPHY,
    VALUE_FILE,
    VALUE_FOLDER,
    VALUE_CHOICE,
    VALUE_COMMAND,
    VALUE_ENCODING, /* completions know some, there are others */
    VALUE_WORD,  /* that nothing completes */
    VALUE_SUFFIX /* may be left out: only --name=VALUE gives one */
} value_kind;

typedef struct option {
    char letter;      /* of the short form; 0 if there is none */
    const char *name; /* of the long form, without the hyphens */
    value_kind kind;
    const char *value; /* its name in --help; of a choice, "a|b|c" */
    const char *help;  /* the first sentence stands alone in completions */
} option;

extern const option options[OPTION_COUNT];

typedef struct arguments arguments;

typedef struct command {
    const char *name; /* "" for what stands before any subcommand */
    const char *summary;
    const char *synopsis; /* without "ortaq", lines separated by newline */
    const char *help;     /* paragraphs, separated by newline */
    const char *examples; /* a command and what it does, by turns, by line */
    value_kind operand;
    size_t operands_least, operands_most;
    uint64_t options; /* bits by option_id */
    int (*run)(const arguments *given);
} command;

extern const command commands[];
extern const size_t command_count; /* the first is "" */

/* The command with this name, or NULL. */
const command *command_named(const char *name);

static inline bool command_takes(const command *c, option_id id) {
    return (c->options >> id & 1) != 0;
}

/* Options that work and stand in no list: for the makers of packages. */
static inline bool option_hidden(option_id id) {
    return id == OPTION_MAN;
}

/* The prose of the man page that belongs to no single command. */
typedef struct chapter {
    const char *title;
    const char *text; /* paragraphs, separated by newline */
} chapter;

extern const chapter chapters[];
extern const size_t chapter_count;

int run_convert(const arguments *given);
int run_identify(const arguments *given);
int run_check(const arguments *given);
int run_analyze(const arguments *given);
int run_generate(const arguments *given);
int run_spell(const arguments *given);
int run_export(const arguments *given);
int run_compile(const arguments *given);
int run_list(const arguments *given);
int run_show(const arguments *given);
int run_help(const arguments *given);
int run_top(const arguments *given);

#endif
