/*
 * steps.h - the instructions of a piece of work, counted one by one.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef BENCH_STEPS_H
#define BENCH_STEPS_H

/*
 * How many instructions a job takes, in a child process that is stepped through:
 * so those of any kernel are counted, where callgrind knows no AVX-512. What the
 * job changes the caller does not see. The same job counts the same, but for some
 * tens; each takes some ten microseconds. Ends the program where that cannot be
 * done: on systems other than Linux, or where ptrace is not allowed.
 */
unsigned long long bench_steps(void (*job)(void *), void *context);

#endif
