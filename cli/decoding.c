/*
 * decoding.c - see decoding.h. Invariant: held[start, start + size) was read
 * and is not decoded yet; its first byte is byte "offset" of the input.
 *
 * SPDX-License-Identifier: MIT
 */
#include "decoding.h"
#include "detect.h"
#include "message.h"
#include "port.h"

#include <errno.h>
#include <string.h>

void decoding_open(decoding *d, const char *name, int file) {
    const encoding_choice *choice = encoding_chosen();
    d->name = name;
    d->file = file;
    d->active = choice->automatic || choice->chosen != NULL;
    d->bad = d->begun = d->ended = d->flushed = false;
    d->encoding = NULL;
    d->decoder = NULL;
    d->offset = 0;
    d->start = d->size = 0;
}

void decoding_close(decoding *d) {
    if (d->active && d->decoder != NULL) port_decoder_close(d->decoder);
    d->decoder = NULL;
    d->active = false;
}

/* -------------------------------------------------------------- Reading -- */

static void pass(decoding *d, size_t size) {
    d->offset += size;
    d->start += size;
    d->size -= size;
}

/* Reads what is there behind what is held. */
static bool read_more(decoding *d) {
    memmove(d->held, d->held + d->start, d->size);
    d->start = 0;
    ptrdiff_t got =
        port_read(d->file, d->held + d->size, sizeof d->held - d->size);
    if (got < 0) return false;
    d->ended = got == 0;
    d->size += (size_t)got;
    return true;
}

static bool look_ahead(decoding *d) {
    while (!d->ended && d->size < sizeof d->held)
        if (!read_more(d)) return false;
    return true;
}

/* ------------------------------------------------------------ Beginning -- */

/* UTF-16 of either byte order: its mark, else its zero bytes tell, else it is
 * little-endian. */
static const encoding *byte_order(const decoding *d) {
    const encoding *found = detect_utf16(d->held + d->start, d->size);
    return found != NULL ? found : &encodings[ENCODING_UTF16LE];
}

/* What is recognised; NULL after a message. */
static const encoding *recognise(decoding *d) {
    detection found = detect(d->held + d->start, d->size, d->ended);
    d->bad = !found.sure;
    if (found.sure && encoding_chosen()->verbose)
        complain("%s: decoded from %s", d->name, found.first->name);
    if (!found.sure)
        complain("%s: the bytes do not tell the encoding; give it with "
                 "--encoding: %s%s%s",
                 d->name, found.first->name, found.second ? ", " : "",
                 found.second ? found.second->name : "");
    return found.sure ? found.first : NULL;
}

static const encoding *decide(decoding *d) {
    const encoding_choice *choice = encoding_chosen();
    if (!choice->automatic && !choice->marks) return choice->chosen;
    if (!look_ahead(d)) return NULL;
    return choice->marks ? byte_order(d) : recognise(d);
}

static bool begin(decoding *d) {
    d->encoding = decide(d);
    if (d->encoding == NULL) return false;
    if (d->encoding == &encodings[ENCODING_UTF8]) return true;
    d->decoder = encoding_open(d->encoding);
    return d->decoder != NULL;
}

/* ------------------------------------------------------------- Decoding -- */

static ptrdiff_t copy(decoding *d, char *to, size_t room) {
    if (d->size == 0 && !d->ended && !read_more(d)) return -1;
    size_t size = d->size < room ? d->size : room;
    memcpy(to, d->held + d->start, size);
    pass(d, size);
    return (ptrdiff_t)size;
}

/* What to do about bytes that are no character. */
static ptrdiff_t refuse(decoding *d, char *to) {
    static const char replacement[] = "\xEF\xBF\xBD";
    size_t unit = d->encoding->unit;
    if (!encoding_chosen()->replace) {
        complain("%s: byte %llu: invalid %s", d->name,
                 (unsigned long long)d->offset, d->encoding->name);
        d->bad = true;
        return -1;
    }
    pass(d, d->size < unit ? d->size : unit);
    memcpy(to, replacement, sizeof replacement - 1);
    return sizeof replacement - 1;
}

/* The mark of byte order at the start is no part of the text. */
static size_t without_mark(decoding *d, char *to, size_t size) {
    bool fresh = !d->begun;
    d->begun = d->begun || size > 0;
    if (!fresh || !d->encoding->marked || size < 3 ||
        memcmp(to, "\xEF\xBB\xBF", 3) != 0)
        return size;
    memmove(to, to + 3, size - 3);
    return size - 3;
}

static size_t finish_text(decoding *d, char *to, size_t size) {
    size = without_mark(d, to, size);
    return d->encoding->letters != NULL ? d->encoding->letters(to, size) : size;
}

/* Decodes what is held; "how" tells why it stopped. */
static size_t decode_held(decoding *d, char *to, size_t room,
                          port_decoded *how) {
    char *from = d->held + d->start, *end = to;
    size_t left = d->size;
    *how = port_decode(d->decoder, &from, &left, &end, &room);
    pass(d, d->size - left);
    return finish_text(d, to, (size_t)(end - to));
}

static size_t flush(decoding *d, char *to, size_t room) {
    char *end = to;
    d->flushed = true;
    port_decode_end(d->decoder, &end, &room);
    return finish_text(d, to, (size_t)(end - to));
}

static ptrdiff_t decode(decoding *d, char *to, size_t room) {
    for (;;) {
        port_decoded how;
        size_t size = decode_held(d, to, room, &how);
        if (size > 0) return (ptrdiff_t)size;
        if (how == PORT_BAD) return refuse(d, to);
        if (how == PORT_FULL) continue; /* a mark was all there was room for */
        if (d->ended && d->size > 0) return refuse(d, to);
        if (d->ended) return d->flushed ? 0 : (ptrdiff_t)flush(d, to, room);
        if (!read_more(d)) return -1;
    }
}

ptrdiff_t decoding_read(decoding *d, char *to, size_t room) {
    if (!d->active) return port_read(d->file, to, room);
    if (d->bad) return -1;
    if (d->encoding == NULL && !begin(d)) return -1;
    return d->decoder != NULL ? decode(d, to, room) : copy(d, to, room);
}
