/*
 * start.c - what it costs to start the command for one line: wall time from
 * spawning to its end, beside a dynamic C program that only copies its input,
 * and the peak of resident memory of both.
 *
 * The peak is read from /proc while the program waits for more input after
 * its first line: what wait4 tells of a child counts pages of the parent, too.
 *
 * SPDX-License-Identifier: MIT
 */
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bench.h"
#include "spawn.h"

enum { STARTS = 101 };

static const char trivial_source[] =
    "#include <stdio.h>\n"
    "int main(void) {\n"
    "    char line[4096];\n"
    "    while (fgets(line, sizeof line, stdin)) {\n"
    "        fputs(line, stdout);\n"
    "        fflush(stdout);\n"
    "    }\n"
    "    return 0;\n"
    "}\n";

static const char line[] = "Азәрбајҹан Республикасынын пајтахты Бакыдыр.\n";

/* The files that are made for the measurement, in a folder of their own. */
static char folder[] = "/tmp/ortaq-bench-XXXXXX";
static char trivial[64], source[64], input[64];

static void write_file(const char *path, const char *text) {
    FILE *file = fopen(path, "w");
    bench_need(file && fputs(text, file) >= 0 && fclose(file) == 0,
               "a temporary file cannot be written");
}

static int make_trivial(void) {
    char order[256];
    const char *compiler = getenv("CC");
    bench_need(mkdtemp(folder) != NULL, "no temporary folder");
    snprintf(trivial, sizeof trivial, "%s/trivial", folder);
    snprintf(source, sizeof source, "%s/trivial.c", folder);
    snprintf(input, sizeof input, "%s/line", folder);
    write_file(source, trivial_source);
    write_file(input, line);
    snprintf(order, sizeof order, "%s -O2 -o %s %s", compiler ? compiler : "cc",
             trivial, source);
    return system(order) == 0;
}

static void remove_files(void) {
    unlink(trivial);
    unlink(source);
    unlink(input);
    rmdir(folder);
}

static double time_start(char *const *arguments) {
    int in = open(input, O_RDONLY), out = open("/dev/null", O_WRONLY);
    bench_need(in >= 0 && out >= 0, "no input or output");
    double start = bench_wall();
    pid_t child = bench_spawn(arguments, in, out);
    bench_reap(child);
    double end = bench_wall();
    close(in);
    close(out);
    return end - start;
}

/* The peak of resident memory so far, in KiB; 0 if the system does not say. */
static long peak_of(pid_t child) {
    char path[64], row[256];
    long peak = 0;
    snprintf(path, sizeof path, "/proc/%ld/status", (long)child);
    FILE *file = fopen(path, "r");
    while (file && fgets(row, sizeof row, file))
        if (strncmp(row, "VmHWM:", 6) == 0) peak = strtol(row + 6, NULL, 10);
    if (file) fclose(file);
    return peak;
}

static long measure_peak(char *const *arguments) {
    int to[2], from[2];
    char answer[4096];
    bench_need(pipe(to) == 0 && pipe(from) == 0, "no pipes");
    /* the child must not hold its own input open */
    fcntl(to[1], F_SETFD, FD_CLOEXEC);
    fcntl(from[0], F_SETFD, FD_CLOEXEC);
    pid_t child = bench_spawn(arguments, to[0], from[1]);
    close(to[0]);
    close(from[1]);
    long peak = 0;
    if (write(to[1], line, sizeof line - 1) == (ssize_t)sizeof line - 1 &&
        read(from[0], answer, sizeof answer) > 0)
        peak = peak_of(child);
    close(to[1]);
    close(from[0]);
    waitpid(child, NULL, 0);
    return peak;
}

static void print_starts(char *const *ours, char *const *theirs) {
    double a[STARTS], b[STARTS], ratios[STARTS];
    time_start(ours);
    time_start(theirs);
    for (size_t i = 0; i < STARTS; i++) {
        a[i] = time_start(ours);
        b[i] = time_start(theirs);
        ratios[i] = a[i] / b[i];
    }
    double peak = (double)measure_peak(ours) * 1024 / 1e6;
    double ratio = bench_median(ratios, STARTS);
    printf("  %-28s %8.3f ms  peak %6.2f MB\n", "ortaq convert",
           bench_median(a, STARTS) * 1e3, peak);
    printf("  %-28s %8.3f ms  peak %6.2f MB\n", "a trivial C program",
           bench_median(b, STARTS) * 1e3,
           (double)measure_peak(theirs) * 1024 / 1e6);
    printf("  %-28s %8.2f\n", "ratio", ratio);
    bench_goal("start-up / a trivial C program", ratio, 2, 1.3);
    bench_goal("peak of memory, MB", peak, 6, 3);
}

void bench_start_up(const char *command) {
    /* posix_spawn takes strings that are not const, and leaves them alone */
    char name[1024], verb[] = "convert", f[] = "-f", t[] = "-t";
    char from[] = "az-Cyrl", to[] = "az-Latn";
    snprintf(name, sizeof name, "%s", command);
    char *ours[] = {name, verb, f, from, t, to, NULL};
    char *theirs[] = {trivial, NULL};
    printf("Start-up for one line: wall time, median of %d, interleaved\n",
           STARTS);
    if (make_trivial())
        print_starts(ours, theirs);
    else
        printf("  (no C compiler here to build the trivial program)\n");
    remove_files();
}
