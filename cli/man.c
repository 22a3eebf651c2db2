/*
 * man.c - the man page, in the man macros, from the table of commands.
 *
 * SPDX-License-Identifier: MIT
 */
#include "help.h"

#include <string.h>

enum { LINE_MOST = 72 };

/* A character that roff would take for its own, or print as another. */
static void plain_char(output *out, char character) {
    switch (character) {
    case '\\':
        output_text(out, "\\e");
        break;
    case '-':
        output_text(out, "\\-");
        break;
    case '~':
        output_text(out, "\\(ti");
        break;
    case '^':
        output_text(out, "\\(ha");
        break;
    case '\'':
        output_text(out, "\\(aq");
        break;
    default:
        output_char(out, character);
        break;
    }
}

static void plain(output *out, const char *text, size_t size) {
    for (size_t i = 0; i < size; i++)
        plain_char(out, text[i]);
}

/* Text in lines of moderate length, ended. A dot at the start of a line would
 * make it a command. */
static void plain_line(output *out, const char *text, size_t size) {
    const char *end = text + size;
    size_t column = 0;
    while (text < end) {
        const char *space = memchr(text, ' ', (size_t)(end - text));
        size_t word = (size_t)((space != NULL ? space : end) - text);
        bool fresh = column == 0 || column + word > LINE_MOST;
        if (column > 0) output_char(out, fresh ? '\n' : ' ');
        if (fresh && text[0] == '.') output_text(out, "\\&");
        plain(out, text, word);
        column = fresh ? word : column + 1 + word;
        text += word + (space != NULL);
    }
    output_char(out, '\n');
}

/* The size of an option's name, or of a name in capitals, at a place; 0 if
 * neither begins there. */
static size_t option_size(const char *text, size_t size, bool at_start) {
    size_t i = 0;
    if (!at_start || size == 0 || text[0] != '-') return 0;
    while (i < size && (text[i] == '-' || (text[i] >= 'a' && text[i] <= 'z')))
        i++;
    return i > 1 ? i : 0;
}

static size_t capitals_size(const char *text, size_t size) {
    size_t i = 0;
    while (i < size && text[i] >= 'A' && text[i] <= 'Z')
        i++;
    return i > 1 ? i : 0;
}

static void in_font(output *out, char font, const char *text, size_t size) {
    char before[] = {'\\', 'f', font, '\0'};
    output_text(out, before);
    plain(out, text, size);
    output_text(out, "\\fR");
}

/* Options in bold, what stands for something else in italics. */
static void marked(output *out, const char *text, size_t size) {
    bool at_start = true;
    while (size > 0) {
        size_t bold = option_size(text, size, at_start);
        size_t italic = capitals_size(text, size);
        size_t taken = bold + italic;
        if (taken > 0)
            in_font(out, bold > 0 ? 'B' : 'I', text, taken);
        else
            plain(out, text, taken = 1);
        at_start = strchr(" [|", text[taken - 1]) != NULL;
        text += taken;
        size -= taken;
    }
}

static void section(output *out, const char *macro, const char *title) {
    output_text(out, macro);
    output_text(out, " \"");
    output_text(out, title);
    output_text(out, "\"\n");
}

/* A paragraph that begins "word: " gets the word as its tag. */
static void paragraph(output *out, const char *text, size_t size, bool first) {
    const char *space = memchr(text, ' ', size);
    size_t word = space != NULL ? (size_t)(space - text) : 0;
    if (word < 2 || text[word - 1] != ':') {
        if (!first) output_text(out, ".PP\n");
        plain_line(out, text, size);
        return;
    }
    output_text(out, ".TP\n\\fB");
    plain(out, text, word - 1);
    output_text(out, "\\fR\n");
    plain_line(out, text + word + 1, size - word - 1);
}

static void paragraphs(output *out, const char *text) {
    for (bool first = true; *text != '\0'; first = false) {
        size_t size = strcspn(text, "\n");
        paragraph(out, text, size, first);
        text += size + (text[size] == '\n');
    }
}

static void synopsis(output *out, const command *c) {
    for (const char *line = c->synopsis; *line != '\0';) {
        size_t size = strcspn(line, "\n");
        output_text(out, ".HP 6\n\\fBortaq\\fR ");
        marked(out, line, size);
        output_char(out, '\n');
        line += size + (line[size] == '\n');
    }
}

static void write_option(output *out, const option *o) {
    char letter[3] = {'-', o->letter, '\0'};
    output_text(out, ".TP\n");
    if (o->letter != 0) {
        in_font(out, 'B', letter, 2);
        output_text(out, ", ");
    }
    output_text(out, "\\fB\\-\\-");
    plain(out, o->name, strlen(o->name));
    output_text(out, "\\fR");
    if (o->kind != VALUE_NONE) {
        output_text(out, o->kind == VALUE_SUFFIX ? "[=" : "=");
        marked(out, o->value, strlen(o->value));
        if (o->kind == VALUE_SUFFIX) output_char(out, ']');
    }
    output_char(out, '\n');
    plain_line(out, o->help, strlen(o->help));
}

static void write_options(output *out, const command *c) {
    for (option_id id = 0; id < OPTION_COUNT; id++)
        if (command_takes(c, id) && !option_hidden(id))
            write_option(out, &options[id]);
}

static void write_command(output *out, const command *c) {
    output_text(out, ".SS \"ortaq ");
    output_text(out, c->name);
    output_text(out, "\"\n");
    paragraphs(out, c->help);
    write_options(out, c);
}

static void write_examples(output *out, const command *c) {
    bool command_line = true;
    for (const char *line = c->examples; *line != '\0';) {
        size_t size = strcspn(line, "\n");
        output_text(out, command_line ? ".TP\n\\fB" : "");
        if (command_line) plain(out, line, size);
        if (command_line) output_text(out, "\\fR\n");
        if (!command_line) plain_line(out, line, size);
        command_line = !command_line;
        line += size + (line[size] == '\n');
    }
}

static void write_chapters(output *out) {
    for (size_t i = 0; i < chapter_count; i++) {
        section(out, ".SH", chapters[i].title);
        paragraphs(out, chapters[i].text);
    }
    section(out, ".SH", "EXAMPLES");
    for (size_t i = 0; i < command_count; i++)
        write_examples(out, &commands[i]);
}

void man_write(output *out) {
    const command *top = &commands[0];
    output_text(out, ".\\\" Made by \"ortaq help --man\" from the tables in "
                     "cli/command*.c.\n"
                     ".TH ORTAQ 1 \"\" \"\" \"\"\n"
                     ".nh\n.ad l\n"
                     ".SH NAME\nortaq \\- ");
    plain_line(out, top->summary, strlen(top->summary));
    section(out, ".SH", "SYNOPSIS");
    for (size_t i = 1; i < command_count; i++)
        synopsis(out, &commands[i]);
    section(out, ".SH", "DESCRIPTION");
    paragraphs(out, top->help);
    section(out, ".SH", "COMMANDS");
    for (size_t i = 1; i < command_count; i++)
        write_command(out, &commands[i]);
    section(out, ".SH", "OPTIONS WITHOUT A COMMAND");
    write_options(out, top);
    write_chapters(out);
}
