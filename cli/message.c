/*
 * message.c - standard error. Each message is one write, so that those of two
 * processes do not mix. Invariant: a transient line is gone from the screen
 * before a message appears.
 *
 * SPDX-License-Identifier: MIT
 */
#include "message.h"
#include "port.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool transient;
static void (*settle)(void *);
static void *settled;

void message_after(void (*before)(void *), void *context) {
    settle = before;
    settled = context;
}

bool message_terminal(int file) {
    const char *kind = getenv("TERM");
    if (kind == NULL || strcmp(kind, "dumb") == 0) return false;
    return port_is_terminal(file);
}

bool message_styled(int file) {
    const char *none = getenv("NO_COLOR");
    return (none == NULL || none[0] == '\0') && message_terminal(file);
}

static void clean(char *text) {
    for (; *text != '\0'; text++)
        if ((unsigned char)*text < 0x20 || *text == 0x7F) *text = '?';
}

void message_transient(const char *line) {
    static const char erase[] = "\r\033[K";
    char whole[256];
    if (line[0] == '\0' && !transient) return;
    snprintf(whole, sizeof whole, "%s%s", erase, line);
    clean(whole + sizeof erase - 1);
    port_write(PORT_ERRORS, whole, strlen(whole));
    transient = line[0] != '\0';
}

void complain(const char *format, ...) {
    char text[2048], line[sizeof text + 32];
    bool bold = message_styled(PORT_ERRORS);
    va_list values;
    va_start(values, format);
    vsnprintf(text, sizeof text, format, values);
    va_end(values);
    clean(text);
    if (settle != NULL) settle(settled);
    message_transient("");
    int size = snprintf(line, sizeof line, "%sortaq:%s %s\n",
                        bold ? "\033[1m" : "", bold ? "\033[0m" : "", text);
    if (size > 0) port_write(PORT_ERRORS, line, (size_t)size);
}

void complain_of(const char *name) {
    complain("%s: %s", name[0] != '\0' ? name : "\"\"", strerror(errno));
}
