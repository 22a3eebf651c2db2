/*
 * spawn.h - other programs, started for measuring.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef BENCH_SPAWN_H
#define BENCH_SPAWN_H

#include <sys/types.h>

/* Spawns a program, found as the shell finds it, with these descriptors as
 * its input and output; ends the bench if it cannot be started. */
pid_t bench_spawn(char *const *arguments, int in, int out);

/* Waits for a child, which has to end well. */
void bench_reap(pid_t child);

#endif
