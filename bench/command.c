/*
 * command.c - how fast the command is: a file to nowhere beside cat, a pipe
 * from cat beside one to another cat, and two threads beside one. Time on the
 * clock from the first start to the last end, in interleaved rounds; the text
 * is 64 MiB, in a file that was read before.
 *
 * SPDX-License-Identifier: MIT
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "bench.h"
#include "spawn.h"

enum { COMMAND_ROUNDS = 15, COMMAND_SIZE = 64 << 20 };

/* Writes the text into a new file; "path" gets its name. */
static void write_text(const bench_text *text, char *path) {
    int file = mkstemp(path);
    bench_need(file >= 0, "no temporary file");
    for (size_t at = 0; at < text->size;) {
        ssize_t wrote = write(file, text->data + at, text->size - at);
        bench_need(wrote > 0, "a temporary file cannot be written");
        at += (size_t)wrote;
    }
    close(file);
}

/* Seconds of one program, or of cat piped into it. */
static double time_command(char *const *program, const char *path, int piped) {
    char name[64], cat[] = "cat";
    int between[2] = {-1, -1};
    int in = open("/dev/null", O_RDONLY), out = open("/dev/null", O_WRONLY);
    snprintf(name, sizeof name, "%s", path);
    char *source[] = {cat, name, NULL};
    bench_need(in >= 0 && out >= 0, "no input or output");
    bench_need(!piped || pipe(between) == 0, "no pipe");
    if (piped) {
        fcntl(between[0], F_SETFD, FD_CLOEXEC);
        fcntl(between[1], F_SETFD, FD_CLOEXEC);
    }
    double start = bench_wall();
    pid_t first = piped ? bench_spawn(source, in, between[1]) : -1;
    pid_t second = bench_spawn(program, piped ? between[0] : in, out);
    close(between[0]);
    close(between[1]);
    if (piped) bench_reap(first);
    bench_reap(second);
    double end = bench_wall();
    close(in);
    close(out);
    return end - start;
}

typedef struct command_row {
    const char *name;
    char *const *program;
    int piped;
    double seconds[COMMAND_ROUNDS];
} command_row;

enum {
    FILE_CAT,
    FILE_OURS,
    PIPE_CAT,
    PIPE_OURS,
    ONE_THREAD,
    TWO_THREADS,
    COMMAND_ROWS
};

/* How many times as quick as "peer" a row is. */
static double faster(const command_row *row, const command_row *peer) {
    double ratios[COMMAND_ROUNDS];
    for (size_t i = 0; i < COMMAND_ROUNDS; i++)
        ratios[i] = peer->seconds[i] / row->seconds[i];
    return bench_median(ratios, COMMAND_ROUNDS);
}

static void print_row(const command_row *row, const command_row *peer,
                      double megabytes) {
    double seconds[COMMAND_ROUNDS];
    for (size_t i = 0; i < COMMAND_ROUNDS; i++)
        seconds[i] = row->seconds[i];
    printf("  %-38s %8.1f ms %9.1f MB/s", row->name,
           bench_median(seconds, COMMAND_ROUNDS) * 1e3,
           megabytes / bench_median(seconds, COMMAND_ROUNDS));
    if (peer) printf("  %6.3f of the line above", faster(row, peer));
    printf("\n");
}

static void run_commands(command_row *rows, const char *path) {
    for (size_t i = 0; i < COMMAND_ROWS; i++)
        time_command(rows[i].program, path, rows[i].piped);
    for (size_t round = 0; round < COMMAND_ROUNDS; round++)
        for (size_t i = 0; i < COMMAND_ROWS; i++)
            rows[i].seconds[round] =
                time_command(rows[i].program, path, rows[i].piped);
}

static void command_goals(const command_row *rows) {
    bench_goal("convert file > /dev/null / cat",
               faster(&rows[FILE_OURS], &rows[FILE_CAT]), 0.35, 0.5);
    bench_goal("cat | convert / cat | cat",
               faster(&rows[PIPE_OURS], &rows[PIPE_CAT]), 0.5, 0.65);
    bench_goal("two threads / one",
               faster(&rows[TWO_THREADS], &rows[ONE_THREAD]), 1.6, 1.85);
}

void bench_command(const ortaq_library *library, const char *command) {
    /* posix_spawn takes strings that are not const, and leaves them alone */
    char ours[1024], verb[] = "convert", f[] = "-f", t[] = "-t", cat[] = "cat";
    char from[] = "az-Cyrl", to[] = "az-Latn", one[] = "-j1", two[] = "-j2";
    char path[] = "/tmp/ortaq-bench-XXXXXX";
    bench_text text = bench_text_whole(library, from, COMMAND_SIZE);
    double megabytes = (double)text.size / 1e6;
    snprintf(ours, sizeof ours, "%s", command);
    write_text(&text, path);
    free(text.data);
    char *cat_file[] = {cat, path, NULL}, *cat_pipe[] = {cat, NULL};
    char *plainly[] = {ours, verb, f, from, t, to, path, NULL};
    char *alone[] = {ours, verb, one, f, from, t, to, path, NULL};
    char *piped[] = {ours, verb, f, from, t, to, NULL};
    char *both[] = {ours, verb, two, f, from, t, to, path, NULL};
    command_row rows[COMMAND_ROWS] = {
        [FILE_CAT] = {"cat file", cat_file, 0, {0}},
        [FILE_OURS] = {"ortaq convert file", plainly, 0, {0}},
        [PIPE_CAT] = {"cat file | cat", cat_pipe, 1, {0}},
        [PIPE_OURS] = {"cat file | ortaq convert", piped, 1, {0}},
        [ONE_THREAD] = {"ortaq convert -j1 file", alone, 0, {0}},
        [TWO_THREADS] = {"ortaq convert -j2 file", both, 0, {0}}};
    printf("\nThe command, %s to %s, %.1f MB to /dev/null: time on the clock, "
           "median of %d, interleaved\n",
           from, to, megabytes, COMMAND_ROUNDS);
    run_commands(rows, path);
    for (size_t i = 0; i < COMMAND_ROWS; i++)
        print_row(&rows[i], i & 1 ? &rows[i - 1] : NULL, megabytes);
    printf("  two threads are %.2f times as quick as one\n",
           faster(&rows[TWO_THREADS], &rows[ONE_THREAD]));
    command_goals(rows);
    unlink(path);
}
