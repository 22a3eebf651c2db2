/*
 * progress.c - see progress.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "progress.h"
#include "message.h"
#include "port.h"

#include <stdio.h>
#include <string.h>

enum { FIRST_AFTER = 1000, AGAIN_AFTER = 100, WIDTH = 30 };

static bool add_size(progress *p, const char *file) {
    port_facts facts;
    bool known = strcmp(file, "-") == 0 ? port_facts_of(PORT_INPUT, &facts)
                                        : port_facts_at(file, &facts);
    if (known && !facts.regular && !facts.folder) return false;
    if (known) p->total += facts.size;
    return true;
}

void progress_begin(progress *p, char **files, size_t count, bool to_standard) {
    *p = (progress){0};
    if (!message_terminal(PORT_ERRORS)) return;
    if (to_standard && port_is_terminal(PORT_OUTPUT)) return;
    for (size_t i = 0; i < count; i++)
        if (!add_size(p, files[i])) return;
    p->wanted = p->total > 0;
    p->next = port_milliseconds() + FIRST_AFTER;
}

static void draw(const progress *p, const char *file) {
    char bar[WIDTH + 1], line[80];
    uint64_t done = p->done < p->total ? p->done : p->total;
    double share = (double)done / (double)p->total;
    int full = (int)(share * WIDTH);
    memset(bar, ' ', WIDTH);
    memset(bar, '#', (size_t)full);
    bar[WIDTH] = '\0';
    snprintf(line, sizeof line, "%3d%% [%s] %.40s", (int)(share * 100), bar,
             file);
    message_transient(line);
}

void progress_add(progress *p, const char *file, size_t size) {
    if (!p->wanted) return;
    p->done += size;
    uint64_t now = port_milliseconds();
    if (now < p->next) return;
    p->next = now + AGAIN_AFTER;
    draw(p, file);
}

void progress_end(progress *p) {
    if (p->wanted) message_transient("");
    p->wanted = false;
}
