/*
 * avx512.h - the kernels for AVX-512 with VBMI2 and GFNI, where the compiler
 * has it.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_AVX512_H
#define OQ_KERNEL_AVX512_H

#include "kernel.h"

#if defined(__x86_64__) && defined(__GNUC__)
#define OQ_KERNEL_AVX512 1

/* Whether this processor and its system have all that these need. */
OQ_FN bool oq_avx512_here(void);

OQ_FN size_t oq_avx512_run(const oq_kernel *kernel, const uint8_t *text,
                           size_t size, uint8_t **out);
/* For tables with a filter; others never have a word to leap over. */
OQ_FN size_t oq_avx512_leap(const oq_kernel *kernel, const uint8_t *text,
                            size_t size, oq_leaps *leaps);
OQ_FN size_t oq_avx512_valid(const uint8_t *text, size_t size);
OQ_FN size_t oq_avx512_seek(const oq_signs *signs, const uint8_t *text,
                            size_t size, size_t from);
OQ_FN size_t oq_avx512_scan(oq_scan *scan, const uint8_t *text, size_t size);
OQ_FN const oq_kernel_recall *oq_avx512_recall(void);
OQ_FN size_t oq_avx512_apostrophes(const oq_apostrophes *tables,
                                   const uint8_t *text, size_t size,
                                   uint8_t **out);
OQ_FN size_t oq_avx512_doubts(const oq_doubt_tables *tables,
                              const uint8_t *text, size_t size, size_t from,
                              oq_doubts *found);
#endif

#endif
