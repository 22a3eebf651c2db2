/*
 * random.h - numbers that look like chance and are the same in each run, and
 * what a run takes from the environment.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef TEST_RANDOM_H
#define TEST_RANDOM_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* SplitMix64 (Steele, Lea, Flood 2014). */
static inline uint64_t random_next(uint64_t *state) {
    uint64_t z = (*state += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

static inline size_t random_below(uint64_t *state, size_t limit) {
    return (size_t)(random_next(state) % limit);
}

/* The seed of this run: ORTAQ_SEED, a number or "clock"; without it the same
 * one each time, so that a change alone decides whether a test still passes.
 * Printed, to be repeated. */
static inline uint64_t random_seed(void) {
    const char *given = getenv("ORTAQ_SEED");
    uint64_t seed = given ? strtoull(given, NULL, 0) : 20261125;
    if (given && strcmp(given, "clock") == 0)
        seed = (uint64_t)time(NULL) * 2654435761u % 1000000007u;
    printf("seed: ORTAQ_SEED=%llu\n", (unsigned long long)seed);
    fflush(stdout);
    return seed;
}

/* A number from the environment, or what is used without it. */
static inline size_t number_from(const char *variable, size_t otherwise) {
    const char *given = getenv(variable);
    return given ? (size_t)strtoull(given, NULL, 0) : otherwise;
}

/* Whether what takes a sample of its cases is to take more or all:
 * ORTAQ_THOROUGH=1, as in ./dev check. */
static inline bool is_thorough(void) {
    return number_from("ORTAQ_THOROUGH", 0) != 0;
}

#endif
