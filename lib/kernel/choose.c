/*
 * choose.c - which kernels this processor can run. The processor is asked each
 * time, and the answer kept by the caller: there is no global state.
 *
 * SPDX-License-Identifier: MIT
 */
#include "avx2.h"
#include "avx512.h"
#include "neon.h"
#include "portable.h"

static const oq_kernels choose_portable = {"portable",
                                           oq_portable_run,
                                           oq_portable_valid,
                                           oq_portable_seek,
                                           oq_portable_doubts,
                                           NULL,
                                           oq_portable_recall,
                                           NULL,
                                           NULL};
#ifdef OQ_KERNEL_AVX2
static const oq_kernels choose_avx2 = {"avx2",
                                       oq_avx2_run,
                                       oq_avx2_valid,
                                       oq_avx2_seek,
                                       oq_portable_doubts,
                                       oq_avx2_scan,
                                       oq_avx2_recall,
                                       NULL,
                                       NULL};
#endif
#ifdef OQ_KERNEL_AVX512
static const oq_kernels choose_avx512 = {
    "avx512",         oq_avx512_run,         oq_avx512_valid,
    oq_avx512_seek,   oq_avx512_doubts,      oq_avx512_scan,
    oq_avx512_recall, oq_avx512_apostrophes, oq_avx512_leap};
#endif
#ifdef OQ_KERNEL_NEON
static const oq_kernels choose_neon = {
    "neon", oq_neon_run,        oq_neon_valid, oq_neon_seek, oq_portable_doubts,
    NULL,   oq_portable_recall, NULL,          NULL};
#endif

OQ_FN size_t oq_kernels_all(const oq_kernels *all[4]) {
    size_t count = 0;
    all[count++] = &choose_portable;
#ifdef OQ_KERNEL_AVX2
    if (oq_avx2_here()) all[count++] = &choose_avx2;
#endif
#ifdef OQ_KERNEL_AVX512
    if (oq_avx512_here()) all[count++] = &choose_avx512;
#endif
#ifdef OQ_KERNEL_NEON
    all[count++] = &choose_neon;
#endif
    return count;
}

OQ_FN const oq_kernels *oq_kernels_here(void) {
    const oq_kernels *all[4];
    return all[oq_kernels_all(all) - 1];
}
