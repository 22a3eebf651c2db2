/*
 * replay.c - a plain main for a fuzz target: runs it on every file of its
 * corpus, fuzz/corpus/NAME, where the program is called replay_NAME, or on the
 * files that are named. Linked to each target in turn; a finding ends it with
 * a signal, or under a sanitizer with a report.
 *
 * "--random SECONDS [SEED]" goes on with random changes of the corpus for so
 * long, for where there is no libFuzzer; what finds something is left in the
 * file replay-found.
 *
 * Each input lies in a block of exactly its size, so that a memory checker
 * sees one byte too far.
 *
 * SPDX-License-Identifier: MIT
 */
#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { INPUTS_MOST = 512, RANDOM_MOST = 4096 };

typedef struct replay_input {
    uint8_t *data;
    size_t size;
} replay_input;

static replay_input inputs[INPUTS_MOST], running; /* of the corpus; now */
static size_t input_count, replayed;

static void fail(const char *what, const char *path) {
    fprintf(stderr, "replay: %s: %s\n", path, what);
    exit(EXIT_FAILURE);
}

/* ---------------------------------------------------------------- Files -- */

static replay_input read_input(const char *path) {
    FILE *file = fopen(path, "rb");
    if (file == NULL) fail("cannot be opened", path);
    if (fseek(file, 0, SEEK_END) != 0) fail("has no size", path);
    long end = ftell(file);
    if (end < 0) fail("has no size", path);
    replay_input input = {NULL, (size_t)end};
    rewind(file);
    input.data = malloc(input.size > 0 ? input.size : 1);
    if (input.data == NULL) fail("out of memory", path);
    if (fread(input.data, 1, input.size, file) != input.size)
        fail("cannot be read", path);
    fclose(file);
    return input;
}

static void replay(const char *path) {
    replay_input input = read_input(path);
    LLVMFuzzerTestOneInput(input.data, input.size);
    replayed++;
    if (input_count < INPUTS_MOST)
        inputs[input_count++] = input;
    else
        free(input.data);
}

static void replay_folder(const char *folder) {
    DIR *open = opendir(folder);
    if (open == NULL) fail("no such corpus", folder);
    for (struct dirent *entry; (entry = readdir(open)) != NULL;) {
        char path[1024];
        if (entry->d_name[0] == '.') continue;
        int size = snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        if (size < 0 || (size_t)size >= sizeof path) fail("too long", folder);
        replay(path);
    }
    closedir(open);
}

/* --------------------------------------------------------------- Random -- */

/* SplitMix64 (Steele, Lea, Flood 2014). */
static size_t below(uint64_t *state, size_t limit) {
    uint64_t z = (*state += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return (size_t)((z ^ (z >> 31)) % limit);
}

/* Puts "size" bytes at a place of the input. */
static void put_in(replay_input *input, size_t place, const uint8_t *bytes,
                   size_t size) {
    if (input->size + size > RANDOM_MOST) return;
    memmove(input->data + place + size, input->data + place,
            input->size - place);
    memcpy(input->data + place, bytes, size);
    input->size += size;
}

/* One change: a byte another or one more, bytes taken out, a part of the
 * corpus put in. */
static void change(replay_input *input, uint64_t *random) {
    size_t place = below(random, input->size + 1);
    size_t left = input->size - place;
    uint8_t byte = (uint8_t)below(random, 256);
    const replay_input *other = &inputs[below(random, input_count)];
    switch (below(random, 4)) {
    case 0:
        if (left > 0) input->data[place] = byte;
        break;
    case 1:
        put_in(input, place, &byte, 1);
        break;
    case 2: {
        size_t size = below(random, (left < 16 ? left : 16) + 1);
        memmove(input->data + place, input->data + place + size, left - size);
        input->size -= size;
        break;
    }
    default: {
        size_t from = below(random, other->size + 1);
        size_t most = other->size - from;
        put_in(input, place, other->data + from,
               below(random, (most < 64 ? most : 64) + 1));
    }
    }
}

static void run_random(uint64_t *random) {
    static uint8_t room[RANDOM_MOST];
    const replay_input *from = &inputs[below(random, input_count)];
    replay_input made = {room,
                         from->size < RANDOM_MOST ? from->size : RANDOM_MOST};
    memcpy(room, from->data, made.size);
    for (size_t changes = 1 + below(random, 8); changes > 0; changes--)
        change(&made, random);
    running.size = made.size;
    running.data = malloc(made.size > 0 ? made.size : 1);
    if (running.data == NULL) fail("out of memory", "random");
    memcpy(running.data, room, made.size);
    LLVMFuzzerTestOneInput(running.data, running.size);
    free(running.data);
}

/* Keeps the input at which a signal came; then the signal does its work. */
static void keep(int number) {
    int file = open("replay-found", O_WRONLY | O_CREAT | O_TRUNC, 0666);
    if (file >= 0) (void)!write(file, running.data, running.size);
    signal(number, SIG_DFL);
    raise(number);
}

static int replay_random(const char *seconds, const char *seed) {
    uint64_t random = seed ? strtoull(seed, NULL, 0) : (uint64_t)time(NULL);
    time_t end = time(NULL) + strtol(seconds, NULL, 10);
    unsigned long long count = 0;
    printf("seed %llu\n", (unsigned long long)random);
    fflush(stdout);
    signal(SIGABRT, keep);
    signal(SIGSEGV, keep);
    for (; time(NULL) < end; count++)
        run_random(&random);
    printf("%llu random inputs\n", count);
    return EXIT_SUCCESS;
}

int main(int count, char **arguments) {
    int random = count > 2 && strcmp(arguments[1], "--random") == 0;
    for (int i = 1; i < count && !random; i++)
        replay(arguments[i]);
    if (count > 1 && !random) return EXIT_SUCCESS;
    const char *name = strstr(arguments[0], "replay_");
    if (name == NULL) fail("should be called replay_NAME", arguments[0]);
    char folder[256];
    snprintf(folder, sizeof folder, "fuzz/corpus/%s", name + strlen("replay_"));
    replay_folder(folder);
    printf("%zu inputs of %s\n", replayed, folder);
    if (replayed == 0) return EXIT_FAILURE;
    return random ? replay_random(arguments[2], count > 3 ? arguments[3] : NULL)
                  : EXIT_SUCCESS;
}
