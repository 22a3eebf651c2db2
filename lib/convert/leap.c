/*
 * leap.c - see leap.h. Invariant: what is copied was written for text between
 * two places that are both between words, for the kernel and for the engine.
 *
 * SPDX-License-Identifier: MIT
 */
#include "leap.h"

OQ_FN bool oq_leap_can(const oq_engine *engine) {
    const oq_kernel *kernel = engine->kernel;
    return engine->leap != NULL && kernel->walk_size == 0 &&
           kernel->head_size == 0 &&
           (kernel->far || (kernel->list_bits != 0 && !kernel->paired));
}

/* A piece in work. */
typedef struct leap_piece {
    const oq_leap_writer *writer;
    const oq_leaps *leaps;
    oq_bytes *out;
    size_t start, took; /* where it is in the text, and how long */
    size_t at;          /* up to there it is written */
    size_t from;        /* where what comes next is in what the kernel wrote */
} leap_piece;

/* How many bits are set: in two, in four, in eight, in all. */
static unsigned leap_count(uint64_t bits) {
    const uint64_t ones = UINT64_C(0x0101010101010101);
    bits -= bits >> 1 & ones * 0x55;
    bits = (bits & ones * 0x33) + (bits >> 2 & ones * 0x33);
    bits = (bits + (bits >> 4)) & ones * 0x0F;
    return (unsigned)(bits * ones >> 56);
}

/* The bits below a number of them, up to 64. */
static uint64_t leap_below(size_t lane) {
    return lane < 64 ? (UINT64_C(1) << lane) - 1 : ~UINT64_C(0);
}

/* Where in what was written the lane of a window begins. */
static size_t leap_place(const oq_leap *leap, size_t lane) {
    uint64_t below = leap_below(lane);
    return leap->out + leap_count(leap->wrote[0] & below) +
           leap_count(leap->wrote[1] & below);
}

/* Where the word of a lane begins: behind the last edge before it. */
static size_t leap_start(const oq_leap *leap, unsigned lane) {
    uint64_t bits = leap->edges & leap_below(lane);
    for (unsigned i = 1; i < 64; i *= 2)
        bits |= bits >> i;
    return leap_count(bits);
}

/* Copies what the kernel wrote, up to a place. There are no calls for so few
 * bytes; what is copied behind them is written over. */
static bool leap_copy(leap_piece *p, size_t to) {
    const uint8_t *bytes = p->leaps->out + p->from;
    size_t size = to - p->from;
    if (!oq_bytes_reserve(p->out, size + OQ_LEAP_LANES)) return false;
    uint8_t *out = p->out->data + p->out->size;
    for (size_t i = 0; i < size; i += OQ_LEAP_LANES)
        memcpy(out + i, bytes + i, OQ_LEAP_LANES);
    p->out->size += size;
    p->from = to;
    return true;
}

/* Writes the hard word of a lane, unless that is done; *apart: the engine ended
 * where the kernel has no word, either. */
static bool leap_word(leap_piece *p, const oq_leap *leap, unsigned lane,
                      bool *apart) {
    size_t start = leap->at + leap_start(leap, lane);
    if (leap->at + lane < p->at) return true;
    if (start < p->at) start = p->at;
    if (!leap_copy(p, leap_place(leap, start - leap->at))) return false;
    size_t at = p->start + start, until = p->start + leap->at + lane + 1;
    if (!p->writer->write(p->writer->context, &at, until)) return false;
    p->at = at - p->start;
    size_t end = p->at - leap->at;
    *apart = end == leap->size ||
             (end < leap->size && (leap->letters >> end & 1) == 0);
    p->from = leap_place(leap, end);
    return true;
}

/* Writes a piece up to its end, or to where an engine's word and a kernel's do
 * not end together. */
static bool leap_write(leap_piece *p) {
    const oq_leaps *leaps = p->leaps;
    bool apart = true;
    for (uint32_t i = 0; i < leaps->count; i++) {
        const oq_leap *leap = &leaps->leaps[i];
        for (uint64_t hard = leap->hard; hard != 0; hard &= hard - 1) {
            if (!leap_word(p, leap, oq_lowest(hard), &apart)) return false;
            if (!apart) return true;
        }
    }
    p->at = p->took;
    return leap_copy(p, leaps->size);
}

OQ_FN bool oq_leap_words(const oq_engine *engine, const oq_leap_writer *writer,
                         const uint8_t *text, size_t size, size_t *at,
                         oq_bytes *out, oq_work *work) {
    oq_leaps leaps;
    leaps.lists = engine->lists;
    leaps.stop = false;
    while (*at < size && !leaps.stop) {
        size_t left = size - *at;
        if (left > OQ_LEAP_TEXT) left = OQ_LEAP_TEXT;
        if (!oq_bytes_reserve(out, oq_kernel_room(engine->kernel, left)))
            return false;
        leaps.goal = out->data + out->size;
        leap_piece piece = {writer, &leaps, out, *at, 0, 0, 0};
        piece.took =
            engine->leap(engine->kernel, text + *at, size - *at, &leaps);
        if (!leap_write(&piece)) return false;
        *at += piece.at;
        if (piece.at != piece.took) leaps.stop = false;
    }
    work->stops += leaps.stop;
    return true;
}
