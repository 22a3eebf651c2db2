/*
 * part.c - see part.h. What is read begins a little before the stretch, to see
 * whether a line ends right there, and ends a little behind it, where the last
 * of its lines mostly does; else more is read. Invariant: a line begins at the
 * start of the file and behind each line feed, so that two neighbours, which
 * both look at the bytes where they meet, agree about them.
 *
 * SPDX-License-Identifier: MIT
 */
#include "part.h"
#include "port.h"

#include <stdlib.h>
#include <string.h>

/* Bytes; as many before that the copy stays aligned. */
enum { PART_BEFORE = 64, PART_BEHIND = 1024, PART_TIMES = 8 };

/* Keeps the first "have" bytes. */
static bool make_room(part *p, size_t room, size_t have) {
    if (p->room >= room) return true;
    char *bytes = realloc(p->lent ? NULL : p->bytes, room);
    if (bytes == NULL) return false;
    if (p->lent) memcpy(bytes, p->bytes, have);
    p->bytes = bytes;
    p->room = room;
    p->lent = false;
    return true;
}

/* Reads on to "want" bytes, or to the end of the file. */
static bool read_on(part *p, int file, uint64_t base, size_t *have, size_t want,
                    bool *ended) {
    if (!make_room(p, want, *have)) return false;
    while (*have < want && !*ended) {
        ptrdiff_t got =
            port_read_at(file, p->bytes + *have, want - *have, base + *have);
        if (got < 0) return false;
        *have += (size_t)got;
        *ended = got == 0;
    }
    return true;
}

/* Behind the first line feed in [from, to) of what was read; 0: none. */
static size_t behind_feed(const part *p, size_t from, size_t to) {
    const char *feed =
        from < to ? memchr(p->bytes + from, '\n', to - from) : NULL;
    return feed != NULL ? (size_t)(feed - p->bytes) + 1 : 0;
}

bool part_read(part *p, int file, uint64_t from, uint64_t to, size_t most) {
    size_t before = from < PART_BEFORE ? (size_t)from : PART_BEFORE;
    uint64_t base = from - before;
    size_t over = (size_t)(to - base), have = 0, end = 0;
    size_t behind = PART_BEHIND, looked = over - 1, begin = 0;
    bool ended = false;
    p->size = 0;
    p->last = false;
    if (!read_on(p, file, base, &have, over + behind, &ended)) return false;
    if (before > 0) begin = behind_feed(p, before - 1, have);
    if (before > 0 && (begin == 0 || begin >= over)) return true;
    while ((end = behind_feed(p, looked, have)) == 0 && !ended) {
        if (have - begin > most) return false;
        looked = have;
        behind *= PART_TIMES;
        if (!read_on(p, file, base, &have, over + behind, &ended)) return false;
    }
    if (end == 0) end = have;
    p->last = ended && end == have;
    p->text = p->bytes + begin;
    p->size = end - begin;
    p->start = base + begin;
    return true;
}
