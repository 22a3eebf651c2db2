/*
 * neon.h - the kernels for NEON, where the compiler has it: every processor
 * of AArch64 does. Cells are woven byte by byte, so the lowest must come first.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_NEON_H
#define OQ_KERNEL_NEON_H

#include "kernel.h"

#if defined(__aarch64__) && defined(__ARM_NEON) && defined(__GNUC__) &&        \
    __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
#define OQ_KERNEL_NEON 1

OQ_FN size_t oq_neon_run(const oq_kernel *kernel, const uint8_t *text,
                         size_t size, uint8_t **out);
OQ_FN size_t oq_neon_valid(const uint8_t *text, size_t size);
OQ_FN size_t oq_neon_seek(const oq_signs *signs, const uint8_t *text,
                          size_t size, size_t from);
#endif

#endif
