/*
 * help.c - "ortaq help" and --help: text for a terminal of 80 columns.
 *
 * SPDX-License-Identifier: MIT
 */
#include "help.h"
#include "arguments.h"
#include "message.h"
#include "suggest.h"

#include <string.h>

enum { WIDTH = 79, OPTION_INDENT = 6, COMMAND_WIDTH = 10 };

size_t help_sentence(const char *text) {
    const char *end = strstr(text, ". ");
    size_t size = end != NULL ? (size_t)(end - text) : strlen(text);
    return size > 0 && text[size - 1] == '.' ? size - 1 : size;
}

/* Writes words from column "at" on, in lines that begin with "indent" spaces;
 * all ends with a line end. */
static void wrapped(output *out, const char *text, size_t size, size_t at,
                    size_t indent) {
    const char *end = text + size;
    bool first = true;
    while (text < end) {
        const char *space = memchr(text, ' ', (size_t)(end - text));
        size_t word = (size_t)((space != NULL ? space : end) - text);
        if (!first && at + 1 + word > WIDTH) {
            output_char(out, '\n');
            output_spaces(out, indent);
            at = indent;
        } else if (!first) {
            output_char(out, ' ');
            at++;
        }
        output_bytes(out, text, word);
        at += word;
        text += word + (space != NULL);
        first = false;
    }
    output_char(out, '\n');
}

static void heading(output *out, const char *text, bool styled) {
    output_text(out, styled ? "\n\033[1m" : "\n");
    output_text(out, text);
    output_text(out, styled ? "\033[0m\n" : "\n");
}

/* Each line of a text, with what is to be done with it. */
typedef void line_writer(output *out, const char *line, size_t size,
                         size_t number);

static void each_line(output *out, const char *text, line_writer *write) {
    for (size_t number = 0; *text != '\0'; number++) {
        size_t size = strcspn(text, "\n");
        write(out, text, size, number);
        text += size + (text[size] == '\n');
    }
}

static void write_synopsis(output *out, const char *line, size_t size,
                           size_t number) {
    static const char first[] = "Usage: ortaq ", next[] = "       ortaq ";
    output_text(out, number == 0 ? first : next);
    wrapped(out, line, size, sizeof first - 1, sizeof first + 3);
}

static void write_paragraph(output *out, const char *line, size_t size,
                            size_t number) {
    (void)number;
    output_char(out, '\n');
    wrapped(out, line, size, 0, 0);
}

static void write_example(output *out, const char *line, size_t size,
                          size_t number) {
    size_t indent = number % 2 == 0 ? 2 : OPTION_INDENT;
    output_spaces(out, indent);
    if (number % 2 != 0) {
        wrapped(out, line, size, indent, indent);
        return;
    }
    output_bytes(out, line, size);
    output_char(out, '\n');
}

static void write_option(output *out, const option *o) {
    char letter[3] = {'-', o->letter, '\0'};
    output_spaces(out, 2);
    if (o->letter != 0) output_text(out, letter);
    output_text(out, o->letter != 0 ? ", --" : "--");
    output_text(out, o->name);
    if (o->kind == VALUE_SUFFIX) output_char(out, '[');
    if (o->kind != VALUE_NONE) output_char(out, '=');
    if (o->kind != VALUE_NONE) output_text(out, o->value);
    if (o->kind == VALUE_SUFFIX) output_char(out, ']');
    output_char(out, '\n');
    output_spaces(out, OPTION_INDENT);
    wrapped(out, o->help, strlen(o->help), OPTION_INDENT, OPTION_INDENT);
}

static void write_commands(output *out) {
    for (size_t i = 1; i < command_count; i++) {
        const command *c = &commands[i];
        size_t size = strlen(c->name);
        output_spaces(out, 2);
        output_text(out, c->name);
        output_spaces(out, COMMAND_WIDTH - size);
        wrapped(out, c->summary, strlen(c->summary), COMMAND_WIDTH + 2,
                COMMAND_WIDTH + 2);
    }
}

static void write_summary(output *out, const command *c) {
    output_text(out, "\nortaq ");
    output_text(out, c->summary);
    output_text(out, ".\n");
}

static void help_write(output *out, const command *c, bool styled) {
    bool top = c->name[0] == '\0';
    each_line(out, c->synopsis, write_synopsis);
    if (top) write_summary(out, c);
    each_line(out, c->help, write_paragraph);
    if (top) heading(out, "Commands:", styled);
    if (top) write_commands(out);
    heading(out, "Options:", styled);
    for (option_id id = 0; id < OPTION_COUNT; id++)
        if (command_takes(c, id) && !option_hidden(id))
            write_option(out, &options[id]);
    if (c->examples[0] != '\0') heading(out, "Examples:", styled);
    each_line(out, c->examples, write_example);
    if (top) output_text(out, "\n\"ortaq help COMMAND\" explains a command.\n");
}

/* ------------------------------------------------------------- Commands -- */

const command *help_find(const char *name) {
    const command *c = command_named(name);
    near_words near = {.word = name};
    char line[160];
    if (c != NULL) return c;
    for (size_t i = 1; i < command_count; i++) {
        const char *known = commands[i].name;
        near_words_try(&near, known, strlen(known), known);
    }
    near_words_say(&near, "", line, sizeof line);
    complain("there is no command \"%s\"%s; see \"ortaq help\"", name, line);
    return NULL;
}

static int written(output *out) {
    return output_commit(out, NULL) ? STATUS_FINE : STATUS_TROUBLE;
}

int help_show(const command *c) {
    static output out;
    output_standard(&out);
    help_write(&out, c, message_styled(PORT_OUTPUT));
    return written(&out);
}

int run_top(const arguments *given) {
    static output out;
    if (!arguments_have(given, OPTION_VERSION)) {
        complain("no command is given; see \"ortaq help\"");
        return STATUS_TROUBLE;
    }
    output_standard(&out);
    output_text(&out, "ortaq ");
    output_text(&out, ortaq_version());
    output_char(&out, '\n');
    return written(&out);
}

int run_help(const arguments *given) {
    static output out;
    output_standard(&out);
    if (arguments_have(given, OPTION_MAN)) {
        man_write(&out);
        return written(&out);
    }
    if (arguments_have(given, OPTION_COMPLETION)) {
        completion_write(&out, arguments_choice(given, OPTION_COMPLETION));
        return written(&out);
    }
    const command *c =
        given->count > 0 ? help_find(given->operands[0]) : &commands[0];
    return c != NULL ? help_show(c) : STATUS_TROUBLE;
}
