/*
 * icu.h - ICU with a pair's own rules as a subject of a benchmark. It is slow
 * and gets the beginning of a text, cut at line ends into 4 KiB, the size that
 * it likes best; turning UTF-8 into its UTF-16 and back is not counted.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef BENCH_ICU_H
#define BENCH_ICU_H

#include "bench.h"

enum { BENCH_ICU_SIZE = 256 << 10, BENCH_ICU_PIECE = 4096 };

typedef struct bench_icu bench_icu;

/* ICU with the rules of a pair of one step; NULL if the pair has more. */
bench_icu *bench_icu_open(const ortaq_library *library, const char *from,
                          const char *to, const bench_text *text);

/* ICU with a transform of its own; NULL if this ICU has none such. */
bench_icu *bench_icu_own(const char *id, const bench_text *text);

/* Converts the text once; bytes of UTF-8 a second. */
double bench_icu_rate(bench_icu *icu);

void bench_icu_close(bench_icu *icu);

#endif
