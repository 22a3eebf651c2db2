/*
 * changes.c - what differs in words that do not come back: the letters between
 * what a word and its end have in common at the start and at the end, counted
 * together for all words of a round trip.
 *
 * SPDX-License-Identifier: MIT
 */
#include "accuracy.h"

enum { CHANGE_MOST = 5 * 4 }; /* bytes; longer differences are one kind */

static const char long_change[] = "more than five letters";

/* How many bytes two words have in common at their start, in whole letters. */
static size_t common_start(const char *a, const char *b) {
    size_t size = 0;
    while (a[size] && a[size] == b[size])
        size++;
    while (size && ((unsigned char)a[size] & 0xC0) == 0x80)
        size--;
    while (size && ((unsigned char)b[size] & 0xC0) == 0x80)
        size--;
    return size;
}

/* The same at the end, of what is behind the start. */
static size_t common_end(const char *a, const char *b, size_t start) {
    size_t n = strlen(a), m = strlen(b), size = 0;
    while (size < n - start && size < m - start &&
           a[n - size - 1] == b[m - size - 1])
        size++;
    while (size && ((unsigned char)a[n - size] & 0xC0) == 0x80)
        size--;
    return size;
}

static char *change_of(const char *before, const char *after) {
    size_t start = common_start(before, after);
    size_t end = common_end(before, after, start);
    size_t n = strlen(before) - start - end, m = strlen(after) - start - end;
    text t = {0};
    if (n > CHANGE_MOST || m > CHANGE_MOST) {
        text_put(&t, long_change);
    } else {
        text_add(&t, before + start, n);
        text_put(&t, n ? " > " : "> ");
        text_add(&t, after + start, m);
    }
    text_string(&t);
    return t.data;
}

void note_change(round_trip *trip, const char *before, const char *after) {
    if (trip->change_count == trip->change_room) {
        trip->change_room = trip->change_room * 2 + 64;
        trip->changes = must(
            realloc(trip->changes, trip->change_room * sizeof *trip->changes));
    }
    trip->changes[trip->change_count++] = (change){change_of(before, after), 1};
}

static int compare_letters(const void *a, const void *b) {
    const change *x = a, *y = b;
    return strcmp(x->letters, y->letters);
}

static int compare_frequency(const void *a, const void *b) {
    const change *x = a, *y = b;
    if (x->count != y->count) return x->count < y->count ? 1 : -1;
    return compare_letters(a, b);
}

/* Counts equal ones together. */
void settle_changes(round_trip *trip) {
    size_t kept = 0;
    if (trip->change_count == 0) return;
    qsort(trip->changes, trip->change_count, sizeof *trip->changes,
          compare_letters);
    for (size_t i = 0; i < trip->change_count; i++) {
        change *now = &trip->changes[i];
        if (kept &&
            strcmp(trip->changes[kept - 1].letters, now->letters) == 0) {
            trip->changes[kept - 1].count++;
            free(now->letters);
        } else {
            trip->changes[kept++] = *now;
        }
    }
    trip->change_count = kept;
    qsort(trip->changes, kept, sizeof *trip->changes, compare_frequency);
}

void free_changes(round_trip *trip) {
    for (size_t i = 0; i < trip->change_count; i++)
        free(trip->changes[i].letters);
    free(trip->changes);
    trip->changes = NULL;
    trip->change_count = 0;
}
