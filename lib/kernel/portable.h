/*
 * portable.h - the kernels in plain C; see kernel.h.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_PORTABLE_H
#define OQ_KERNEL_PORTABLE_H

#include "kernel.h"

OQ_FN size_t oq_portable_run(const oq_kernel *kernel, const uint8_t *text,
                             size_t size, uint8_t **out);
OQ_FN size_t oq_portable_valid(const uint8_t *text, size_t size);
OQ_FN size_t oq_portable_seek(const oq_signs *signs, const uint8_t *text,
                              size_t size, size_t from);
OQ_FN const oq_kernel_recall *oq_portable_recall(void);
OQ_FN size_t oq_portable_doubts(const oq_doubt_tables *tables,
                                const uint8_t *text, size_t size, size_t from,
                                oq_doubts *found);

#endif
