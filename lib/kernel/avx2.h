/*
 * avx2.h - the kernels for AVX2, where the compiler has it.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_AVX2_H
#define OQ_KERNEL_AVX2_H

#include "kernel.h"

#if defined(__x86_64__) && defined(__GNUC__)
#define OQ_KERNEL_AVX2 1

/* Whether this processor and its system have all that these need. */
OQ_FN bool oq_avx2_here(void);

OQ_FN size_t oq_avx2_run(const oq_kernel *kernel, const uint8_t *text,
                         size_t size, uint8_t **out);
OQ_FN size_t oq_avx2_valid(const uint8_t *text, size_t size);
OQ_FN size_t oq_avx2_seek(const oq_signs *signs, const uint8_t *text,
                          size_t size, size_t from);
OQ_FN size_t oq_avx2_scan(oq_scan *scan, const uint8_t *text, size_t size);
OQ_FN const oq_kernel_recall *oq_avx2_recall(void);
#endif

#endif
