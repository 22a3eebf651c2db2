/*
 * spawn.c - see spawn.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include <spawn.h>
#include <stddef.h>
#include <sys/wait.h>

#include "bench.h"
#include "spawn.h"

pid_t bench_spawn(char *const *arguments, int in, int out) {
    extern char **environ;
    posix_spawn_file_actions_t actions;
    pid_t child;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in, 0);
    posix_spawn_file_actions_adddup2(&actions, out, 1);
    int failed =
        posix_spawnp(&child, arguments[0], &actions, NULL, arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    bench_need(!failed, "a program cannot be started");
    return child;
}

void bench_reap(pid_t child) {
    int status;
    bench_need(waitpid(child, &status, 0) == child && status == 0,
               "a program failed");
}
