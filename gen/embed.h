/*
 * embed.h - a trained model as the programs read it that write it as C arrays:
 * numbers are little-endian, and the head says which model it is, its version,
 * byte order, size and checksum. Whatever is not right ends the program.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef GEN_EMBED_H
#define GEN_EMBED_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { EMBED_MOST = 1 << 21, EMBED_HEAD = 20 }; /* bytes */

typedef struct embed_input {
    const char *program, *path; /* for messages */
    const uint8_t *data;
    size_t size, at;
} embed_input;

static inline void embed_fail(const embed_input *in, const char *what) {
    fprintf(stderr, "%s: %s: %s\n", in->program, in->path, what);
    exit(EXIT_FAILURE);
}

/* The next bytes. */
static inline const uint8_t *take(embed_input *in, size_t size) {
    if (size > in->size - in->at) embed_fail(in, "is cut off");
    const uint8_t *data = in->data + in->at;
    in->at += size;
    return data;
}

static inline unsigned take16(embed_input *in) {
    const uint8_t *data = take(in, 2);
    return data[0] | (unsigned)data[1] << 8;
}

static inline uint32_t take32(embed_input *in) {
    uint32_t low = take16(in);
    return low | (uint32_t)take16(in) << 16;
}

/* FNV-1a of all behind the head. */
static inline uint32_t embed_sum(const embed_input *in) {
    uint32_t sum = 2166136261u;
    for (size_t i = EMBED_HEAD; i < in->size; i++)
        sum = (sum ^ in->data[i]) * 16777619u;
    return sum;
}

/* Reads a file up to behind its head, which begins with "magic" and has a
 * version. What was read of another file is gone then. */
static inline embed_input embed_open(const char *program, const char *path,
                                     const char *magic, unsigned version) {
    static uint8_t room[EMBED_MOST];
    embed_input in = {program, path, room, 0, 0};
    FILE *file = fopen(path, "rb");
    if (file == NULL) embed_fail(&in, "cannot be opened");
    in.size = fread(room, 1, sizeof(room), file);
    if (ferror(file)) embed_fail(&in, "cannot be read");
    fclose(file);
    if (memcmp(take(&in, 4), magic, 4) != 0) embed_fail(&in, "is no model");
    if (take32(&in) != version) embed_fail(&in, "is of another version");
    if (take32(&in) != 0x01020304) embed_fail(&in, "has another byte order");
    if (take32(&in) != in.size) embed_fail(&in, "is not as long as it says");
    if (take32(&in) != embed_sum(&in))
        embed_fail(&in, "does not have the checksum it says");
    return in;
}

#endif
