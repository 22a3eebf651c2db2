/*
 * identify_train.h - what the parts of identify_train share: lines of text as
 * features, in groups of one class, one orthography and one source.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef IDENTIFY_TRAIN_H
#define IDENTIFY_TRAIN_H

#include <stdio.h>
#include <stdlib.h>

#include "identify/model.h"

enum {
    TRAIN_TABLES = 3,
    TRAIN_CLASSES = 200,
    TRAIN_MOST = 1000000 /* bytes of the model: every program carries them */
};

/* Words of a line that are in the script of its class. */
typedef struct train_word {
    uint32_t feature; /* the first of "count" */
    uint16_t count;
} train_word;

typedef struct train_line {
    uint32_t word, count;
} train_line;

typedef struct train_lines {
    train_line *items;
    size_t count, room;
} train_lines;

/* Text of one source in one orthography. */
typedef struct train_group {
    size_t number;
    unsigned class;
    double weight;
    train_lines learnt, apart;
} train_group;

typedef struct train_dated {
    char tag[40];
    unsigned class;
    double weight;
    uint64_t letters[65536];
} train_dated;

typedef struct train_class {
    char tag[40];  /* as in the model; "und" of several */
    char name[40]; /* its own */
    unsigned table;
    double weight;
} train_class;

typedef struct train_table {
    const char *name;
    unsigned script, bits, width, first, classes;
    float *weights, *held; /* rows; as the model has them, NULL before that */
    float *learnt;         /* sums of squares, one a row */
    float bias[OQ_ID_WIDTH];
    double heat[OQ_ID_LENGTHS];
    int32_t unit;
} train_table;

typedef struct trainer {
    const ortaq_library *library;
    const char *data;
    train_table tables[TRAIN_TABLES];
    train_class classes[TRAIN_CLASSES];
    unsigned class_count;
    train_dated *dated;
    size_t dated_count, dated_room;
    train_group *groups;
    size_t group_count, group_room;
    uint16_t *features;
    size_t feature_count, feature_room;
    train_word *words;
    size_t word_count, word_room;
} trainer;

/* Ends the program with a message. */
void train_fail(const char *name, const char *what);
void *train_grow(void *array, size_t count, size_t *room, size_t unit);

/* Fills the trainer with classes and text. */
void train_read(trainer *t, const char *lines);

/* Learns the weights of a table, tells what it came to. */
void train_learn(trainer *t, train_table *table);

/* Writes the model. */
void train_write(const trainer *t, const char *path);

#endif
