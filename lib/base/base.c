/*
 * base.c - memory from the caller's allocator, and what grows in it. Invariant:
 * a growing array is either as it was, or has the room asked for; sizes never
 * wrap around.
 *
 * SPDX-License-Identifier: MIT
 */
#include "base.h"

#include <stdlib.h>

static void *base_resize(void *context, void *pointer, size_t size) {
    (void)context;
    if (size == 0) {
        free(pointer);
        return NULL;
    }
    return realloc(pointer, size);
}

OQ_FN oq_memory oq_memory_of(const ortaq_allocator *allocator) {
    oq_memory standard = {base_resize, NULL};
    return allocator != NULL ? *allocator : standard;
}

OQ_FN void *oq_memory_get(const oq_memory *memory, size_t size) {
    void *pointer = oq_memory_raw(memory, size);
    if (pointer != NULL) memset(pointer, 0, size ? size : 1);
    return pointer;
}

OQ_FN void *oq_memory_raw(const oq_memory *memory, size_t size) {
    return memory->resize(memory->context, NULL, size ? size : 1);
}

OQ_FN void oq_memory_free(const oq_memory *memory, void *pointer) {
    if (pointer != NULL) memory->resize(memory->context, pointer, 0);
}

OQ_FN bool oq_memory_grow(const oq_memory *memory, void **array, size_t *room,
                          size_t need, size_t unit) {
    if (need <= *room) return true;
    size_t most = SIZE_MAX / 2 / unit;
    if (need > most) return false;
    size_t want = *room + *room / 2 + 16;
    if (want < need || want > most) want = need;
    void *grown = memory->resize(memory->context, *array, want * unit);
    if (grown == NULL) return false;
    *array = grown;
    *room = want;
    return true;
}

/* Makes the string's own memory hold "need" bytes. */
static bool bytes_grow(oq_bytes *bytes, size_t need) {
    void *data = bytes->lent ? bytes->own : bytes->data;
    size_t *room = bytes->lent ? &bytes->own_room : &bytes->room;
    if (!oq_memory_grow(bytes->memory, &data, room, need, 1)) return false;
    *(bytes->lent ? &bytes->own : &bytes->data) = data;
    return true;
}

OQ_FN bool oq_bytes_reserve(oq_bytes *bytes, size_t more) {
    if (bytes->failed || more > SIZE_MAX - bytes->size) {
        bytes->failed = true;
        return false;
    }
    if (more <= bytes->room - bytes->size) return true;
    bytes->failed = !bytes_grow(bytes, bytes->size + more);
    if (bytes->failed || !bytes->lent) return !bytes->failed;
    memcpy(bytes->own, bytes->data, bytes->size);
    bytes->data = bytes->own;
    bytes->room = bytes->own_room;
    bytes->lent = false;
    return true;
}

OQ_FN void oq_bytes_lend(oq_bytes *bytes, uint8_t *data, size_t room) {
    bytes->own = bytes->data;
    bytes->own_room = bytes->room;
    bytes->data = data;
    bytes->room = room;
    bytes->lent = true;
}

OQ_FN size_t oq_bytes_give_back(oq_bytes *bytes) {
    size_t size = bytes->size;
    if (!bytes->lent) return 0;
    bytes->data = bytes->own;
    bytes->room = bytes->own_room;
    bytes->size = 0;
    bytes->lent = false;
    return size;
}

OQ_FN void oq_bytes_add(oq_bytes *bytes, const void *data, size_t size) {
    bool fits = !bytes->failed && size <= bytes->room - bytes->size;
    if (size == 0 || (!fits && !oq_bytes_reserve(bytes, size))) return;
    memcpy(bytes->data + bytes->size, data, size);
    bytes->size += size;
}

OQ_FN void oq_bytes_add_text(oq_bytes *bytes, const char *text) {
    oq_bytes_add(bytes, text, strlen(text));
}

OQ_FN void oq_bytes_add_number(oq_bytes *bytes, unsigned long number) {
    char digits[24];
    size_t at = sizeof(digits);
    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number != 0);
    oq_bytes_add(bytes, digits + at, sizeof(digits) - at);
}

OQ_FN size_t oq_hex(char *out, uint32_t number, size_t least) {
    size_t count = least;
    while (count < 8 && number >> (4 * count) != 0) count++;
    for (size_t i = 0; i < count; i++)
        out[i] = "0123456789ABCDEF"[number >> (4 * (count - 1 - i)) & 15];
    return count;
}

OQ_FN void oq_bytes_free(oq_bytes *bytes) {
    oq_memory_free(bytes->memory, bytes->data);
    bytes->data = NULL;
    bytes->size = bytes->room = 0;
}

OQ_FN bool oq_ranges_add(oq_ranges *ranges, size_t start, size_t end) {
    void *items = ranges->items;
    if (!oq_memory_grow(ranges->memory, &items, &ranges->room,
                        ranges->count + 1, sizeof(oq_range)))
        return false;
    ranges->items = items;
    ranges->items[ranges->count++] = (oq_range){start, end};
    return true;
}

OQ_FN void oq_ranges_free(oq_ranges *ranges) {
    oq_memory_free(ranges->memory, ranges->items);
    ranges->items = NULL;
    ranges->count = ranges->room = 0;
}
