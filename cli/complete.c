/*
 * complete.c - completions for three shells, from the table of commands. Tags
 * are not in them: the shell asks "ortaq list" when it needs them.
 *
 * SPDX-License-Identifier: MIT
 */
#include "encoding.h"
#include "help.h"

#include <string.h>

typedef void option_writer(output *out, const command *c, const option *o);

static void each_option(output *out, const command *c, option_writer *write) {
    for (option_id id = 0; id < OPTION_COUNT; id++)
        if (command_takes(c, id) && !option_hidden(id))
            write(out, c, &options[id]);
}

/* "a|b|c" as "a b c". */
static void choices(output *out, const char *text) {
    for (; *text != '\0'; text++)
        output_char(out, *text == '|' ? ' ' : *text);
}

static void command_names(output *out) {
    for (size_t i = 1; i < command_count; i++) {
        output_text(out, commands[i].name);
        if (i + 1 < command_count) output_char(out, ' ');
    }
}

static void encoding_list(output *out) {
    for (const char *const *name = encoding_names(); *name != NULL; name++) {
        if (name != encoding_names()) output_char(out, ' ');
        output_text(out, *name);
    }
}

/* The first sentence of a text, with a backslash before each of "special". */
static void sentence(output *out, const char *text, const char *special) {
    size_t size = help_sentence(text);
    for (size_t i = 0; i < size; i++) {
        if (strchr(special, text[i]) != NULL) output_char(out, '\\');
        output_char(out, text[i]);
    }
}

/* ----------------------------------------------------------------- bash -- */

/* "=" is a word of its own to bash, hence the look at what is before it. */
static const char bash_begin[] =
    "# bash completion for ortaq, made by \"ortaq help --completion=bash\".\n"
    "\n"
    "_ortaq_tags() {\n"
    "    ortaq list --format=tsv 2>/dev/null | cut -f 1\n"
    "}\n"
    "\n"
    "_ortaq_reply() {\n"
    "    local IFS=$' \\n'\n"
    "    COMPREPLY=($(compgen -W \"$1\" -- \"$word\"))\n"
    "    if [[ ${COMPREPLY[0]-} == *= ]]; then\n"
    "        compopt -o nospace 2>/dev/null\n"
    "    fi\n"
    "}\n"
    "\n"
    "_ortaq() {\n"
    "    local word=${COMP_WORDS[COMP_CWORD]} command=${COMP_WORDS[1]}\n"
    "    local before=${COMP_WORDS[COMP_CWORD - 1]} option\n"
    "    option=$before\n"
    "    if [[ $word == = ]]; then\n"
    "        word=\n"
    "    elif [[ $before == = ]]; then\n"
    "        option=${COMP_WORDS[COMP_CWORD - 2]}\n"
    "    fi\n"
    "    ((COMP_CWORD > 1)) || command=\n"
    "    COMPREPLY=()\n"
    "    case $command:$option in\n";

static const char bash_end[] =
    "    esac\n"
    "}\n"
    "\n"
    "complete -o bashdefault -o default -F _ortaq ortaq\n";

static void bash_words(output *out, const char *words) {
    output_text(out, "        _ortaq_reply '");
    choices(out, words);
    output_text(out, "'\n");
}

static void bash_kind(output *out, value_kind kind, const char *value) {
    if (kind == VALUE_ORTHOGRAPHY)
        output_text(out, "        _ortaq_reply \"$(_ortaq_tags)\"\n");
    if (kind == VALUE_FOLDER)
        output_text(out, "        compopt -o dirnames 2>/dev/null\n");
    if (kind == VALUE_CHOICE) bash_words(out, value);
    if (kind != VALUE_COMMAND && kind != VALUE_ENCODING) return;
    output_text(out, "        _ortaq_reply '");
    if (kind == VALUE_COMMAND) command_names(out);
    if (kind == VALUE_ENCODING) encoding_list(out);
    output_text(out, "'\n");
}

static void bash_value(output *out, const command *c, const option *o) {
    if (o->kind == VALUE_NONE || o->kind == VALUE_SUFFIX) return;
    output_text(out, "    ");
    output_text(out, c->name);
    output_text(out, ":--");
    output_text(out, o->name);
    if (o->letter != 0) {
        output_text(out, " | ");
        output_text(out, c->name);
        output_text(out, ":-");
        output_char(out, o->letter);
    }
    output_text(out, ")\n");
    bash_kind(out, o->kind, o->value);
    output_text(out, "        return ;;\n");
}

static void bash_name(output *out, const command *c, const option *o) {
    (void)c;
    output_text(out, " --");
    output_text(out, o->name);
    if (o->kind != VALUE_NONE && o->kind != VALUE_SUFFIX) output_char(out, '=');
}

static void bash_case(output *out, const char *name, const char *pattern) {
    output_text(out, "    ");
    output_text(out, name);
    output_text(out, pattern);
}

static void bash_command(output *out, const command *c) {
    bash_case(out, c->name, ":-*)\n        _ortaq_reply '");
    each_option(out, c, bash_name);
    output_text(out, "' ;;\n");
    bash_case(out, c->name, ":*)\n");
    bash_kind(out, c->operand, NULL);
    output_text(out, "        ;;\n");
}

static void write_bash(output *out) {
    output_text(out, bash_begin);
    for (size_t i = 1; i < command_count; i++)
        each_option(out, &commands[i], bash_value);
    output_text(out, "    esac\n    case $command:$word in\n"
                     "    :*)\n        _ortaq_reply '");
    command_names(out);
    each_option(out, &commands[0], bash_name);
    output_text(out, "' ;;\n");
    for (size_t i = 1; i < command_count; i++)
        bash_command(out, &commands[i]);
    output_text(out, bash_end);
}

/* ------------------------------------------------------------------ zsh -- */

static const char zsh_begin[] =
    "#compdef ortaq\n"
    "# zsh completion for ortaq, made by \"ortaq help --completion=zsh\".\n"
    "\n"
    "_ortaq_tags() {\n"
    "  local -a tags\n"
    "  tags=(${(f)\"$(ortaq list --format=tsv 2>/dev/null | cut -f 1)\"})\n"
    "  compadd -a tags\n"
    "}\n"
    "\n"
    "_ortaq_commands() {\n"
    "  local -a commands\n"
    "  commands=(\n";

static void zsh_kind(output *out, value_kind kind, const char *value) {
    switch (kind) {
    case VALUE_ORTHOGRAPHY:
        output_text(out, ":ORTH:_ortaq_tags");
        break;
    case VALUE_COMMAND:
        output_text(out, ":command:_ortaq_commands");
        break;
    case VALUE_FILE:
        output_text(out, ":FILE:_files");
        break;
    case VALUE_FOLDER:
        output_text(out, ":DIR:_files -/");
        break;
    case VALUE_SUFFIX:
        output_text(out, ":SUFFIX: ");
        break;
    case VALUE_CHOICE:
        output_text(out, ":value:(");
        choices(out, value);
        output_char(out, ')');
        break;
    case VALUE_ENCODING:
        output_text(out, ":NAME:(");
        encoding_list(out);
        output_char(out, ')');
        break;
    case VALUE_WORD:
        output_text(out, ":word: ");
        break;
    case VALUE_NONE:
        break;
    }
}

/* The help in single quotes, in brackets. */
static void zsh_help(output *out, const option *o) {
    output_text(out, "'[");
    sentence(out, o->help, "[]:\\");
    output_char(out, ']');
    zsh_kind(out, o->kind, o->value);
    output_text(out, "'");
}

static void zsh_option(output *out, const command *c, const option *o) {
    const char *end = o->kind == VALUE_NONE     ? ""
                      : o->kind == VALUE_SUFFIX ? "=-"
                                                : "=";
    (void)c;
    output_text(out, " \\\n        ");
    if (o->letter != 0) {
        char names[] = {'\'', '(', '-', o->letter, ' ', '\0'};
        char letter[] = {'{', '-', o->letter, o->kind ? '+' : ',', '\0'};
        output_text(out, names);
        output_text(out, "--");
        output_text(out, o->name);
        output_text(out, ")'");
        output_text(out, letter);
        output_text(out, o->kind ? ",--" : "--");
    } else {
        output_text(out, "--");
    }
    output_text(out, o->name);
    output_text(out, end);
    if (o->letter != 0) output_char(out, '}');
    zsh_help(out, o);
}

static void zsh_command(output *out, const command *c) {
    output_text(out, "    ");
    output_text(out, c->name);
    output_text(out, ")\n      _arguments -s");
    each_option(out, c, zsh_option);
    if (c->operand != VALUE_NONE) {
        output_text(out, " \\\n        '");
        if (c->operands_most > 1) output_char(out, '*');
        if (c->operands_most == 1) output_char(out, '1');
        zsh_kind(out, c->operand, NULL);
        output_char(out, '\'');
    }
    output_text(out, "\n      ;;\n");
}

static void write_zsh(output *out) {
    output_text(out, zsh_begin);
    for (size_t i = 1; i < command_count; i++) {
        output_text(out, "    '");
        output_text(out, commands[i].name);
        output_char(out, ':');
        output_text(out, commands[i].summary);
        output_text(out, "'\n");
    }
    output_text(out, "  )\n  _describe command commands\n}\n\n_ortaq() {\n"
                     "  local curcontext=$curcontext state line\n"
                     "  _arguments -C");
    each_option(out, &commands[0], zsh_option);
    output_text(out, " \\\n        '1:command:_ortaq_commands' "
                     "'*::arguments:->rest'\n"
                     "  [[ $state == rest ]] || return\n"
                     "  case $words[1] in\n");
    for (size_t i = 1; i < command_count; i++)
        zsh_command(out, &commands[i]);
    output_text(out, "  esac\n}\n\n_ortaq \"$@\"\n");
}

/* ----------------------------------------------------------------- fish -- */

static const char fish_begin[] =
    "# fish completion for ortaq, made by \"ortaq help --completion=fish\".\n"
    "\n"
    "function __ortaq_tags\n"
    "    ortaq list --format=tsv 2>/dev/null | "
    "string replace -r '^(\\S+)\\t.*?([^\\t]*)\\t[^\\t]*\\t[^\\t]*$' "
    "'$1\\t$2'\n"
    "end\n"
    "\n";

static void fish_condition(output *out, const command *c) {
    output_text(out, "complete -c ortaq -n ");
    if (c->name[0] == '\0') {
        output_text(out, "__fish_use_subcommand");
        return;
    }
    output_text(out, "'__fish_seen_subcommand_from ");
    output_text(out, c->name);
    output_char(out, '\'');
}

/* What completes a value of this kind. */
static void fish_kind(output *out, value_kind kind, const char *value) {
    switch (kind) {
    case VALUE_ORTHOGRAPHY:
        output_text(out, " -x -a '(__ortaq_tags)'");
        break;
    case VALUE_FILE:
        output_text(out, " -r -F");
        break;
    case VALUE_FOLDER:
        output_text(out, " -x -a '(__fish_complete_directories)'");
        break;
    case VALUE_CHOICE:
        output_text(out, " -x -a '");
        choices(out, value);
        output_char(out, '\'');
        break;
    case VALUE_COMMAND:
        output_text(out, " -x -a '");
        command_names(out);
        output_char(out, '\'');
        break;
    case VALUE_ENCODING:
        output_text(out, " -x -a '");
        encoding_list(out);
        output_char(out, '\'');
        break;
    case VALUE_WORD:
        output_text(out, " -x");
        break;
    case VALUE_SUFFIX:
    case VALUE_NONE:
        break;
    }
}

static void fish_option(output *out, const command *c, const option *o) {
    fish_condition(out, c);
    if (o->letter != 0) {
        output_text(out, " -s ");
        output_char(out, o->letter);
    }
    output_text(out, " -l ");
    output_text(out, o->name);
    fish_kind(out, o->kind, o->value);
    output_text(out, " -d '");
    sentence(out, o->help, "'\\");
    output_text(out, "'\n");
}

static void fish_command(output *out, const command *c) {
    output_text(out, "\ncomplete -c ortaq -n __fish_use_subcommand -f -a ");
    output_text(out, c->name);
    output_text(out, " -d '");
    output_text(out, c->summary);
    output_text(out, "'\n");
    if (c->operand != VALUE_FILE) {
        fish_condition(out, c);
        output_text(out, " -f");
        fish_kind(out, c->operand, NULL);
        output_char(out, '\n');
    }
    each_option(out, c, fish_option);
}

static void write_fish(output *out) {
    output_text(out, fish_begin);
    each_option(out, &commands[0], fish_option);
    for (size_t i = 1; i < command_count; i++)
        fish_command(out, &commands[i]);
}

void completion_write(output *out, int shell) {
    switch (shell) {
    case SHELL_BASH:
        write_bash(out);
        break;
    case SHELL_ZSH:
        write_zsh(out);
        break;
    case SHELL_FISH:
        write_fish(out);
        break;
    }
}
