/*
 * replay.c - a plain main for a fuzz target: runs it on every file of its
 * corpus, fuzz/corpus/NAME, where the program is called replay_NAME, or on the
 * files that are named. Linked to each target in turn; a finding ends it with
 * a signal, or under a sanitizer with a report.
 *
 * Each input lies in a block of exactly its size, so that a memory checker
 * sees one byte too far.
 *
 * SPDX-License-Identifier: MIT
 */
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void fail(const char *what, const char *path) {
    fprintf(stderr, "replay: %s: %s\n", path, what);
    exit(EXIT_FAILURE);
}

static void replay(const char *path) {
    FILE *file = fopen(path, "rb");
    if (file == NULL) fail("cannot be opened", path);
    if (fseek(file, 0, SEEK_END) != 0) fail("has no size", path);
    long end = ftell(file);
    if (end < 0) fail("has no size", path);
    size_t size = (size_t)end;
    rewind(file);
    uint8_t *data = malloc(size > 0 ? size : 1);
    if (data == NULL) fail("out of memory", path);
    if (fread(data, 1, size, file) != size) fail("cannot be read", path);
    fclose(file);
    LLVMFuzzerTestOneInput(data, size);
    free(data);
}

static size_t replay_folder(const char *folder) {
    DIR *open = opendir(folder);
    if (open == NULL) fail("no such corpus", folder);
    size_t count = 0;
    for (struct dirent *entry; (entry = readdir(open)) != NULL;) {
        char path[1024];
        if (entry->d_name[0] == '.') continue;
        int size = snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        if (size < 0 || (size_t)size >= sizeof path) fail("too long", folder);
        replay(path);
        count++;
    }
    closedir(open);
    return count;
}

int main(int count, char **arguments) {
    for (int i = 1; i < count; i++)
        replay(arguments[i]);
    if (count > 1) return EXIT_SUCCESS;
    const char *name = strstr(arguments[0], "replay_");
    if (name == NULL) fail("should be called replay_NAME", arguments[0]);
    char folder[256];
    snprintf(folder, sizeof folder, "fuzz/corpus/%s", name + strlen("replay_"));
    size_t inputs = replay_folder(folder);
    printf("%zu inputs of %s\n", inputs, folder);
    return inputs > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
