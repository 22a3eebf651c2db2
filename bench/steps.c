/*
 * steps.c - see steps.h. The child stops before the job and ends behind it; its
 * parent lets it go one instruction at a time.
 *
 * SPDX-License-Identifier: MIT
 */
#include "steps.h"
#include "bench.h"

#ifdef __linux__

#include <signal.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

static void steps_child(void (*job)(void *), void *context) {
    if (ptrace(PTRACE_TRACEME, 0, NULL, NULL) != 0) _exit(1);
    raise(SIGSTOP);
    job(context);
    _exit(0);
}

unsigned long long bench_steps(void (*job)(void *), void *context) {
    unsigned long long count = 0;
    int status;
    pid_t child = fork();
    if (child == 0) steps_child(job, context);
    bench_need(child > 0 && waitpid(child, &status, 0) == child, "no process");
    for (; WIFSTOPPED(status); count++) {
        bench_need(ptrace(PTRACE_SINGLESTEP, child, NULL, NULL) == 0 &&
                       waitpid(child, &status, 0) == child,
                   "a process cannot be stepped through");
    }
    bench_need(WIFEXITED(status) && WEXITSTATUS(status) == 0,
               "a process that was stepped through failed");
    return count;
}

#else

unsigned long long bench_steps(void (*job)(void *), void *context) {
    (void)job;
    (void)context;
    bench_need(0, "instructions can be counted on Linux alone");
    return 0;
}

#endif
