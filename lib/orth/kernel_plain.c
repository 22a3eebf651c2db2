/*
 * kernel_plain.c - the tables of a kernel in the form for processors that see
 * characters one by one. All of it follows from the other tables.
 *
 * SPDX-License-Identifier: MIT
 */
#include "../kernel/cell.h"
#include "kernel_maker.h"

static void kernel_plain_text(oq_kernel *k, unsigned code, uint8_t first,
                              uint8_t second, uint8_t third) {
    k->text[code][0] = first;
    k->text[code][1] = second;
    k->text[code][2] = third;
    k->sizes[code] = (uint8_t)(1 + (second != 0) + (third != 0));
}

static void kernel_plain_texts(oq_kernel *k) {
    for (unsigned index = 0; index < 256; index++) {
        unsigned size = 0;
        for (unsigned i = 0; i < 4; i++) {
            k->text[index][i] = k->out[i][index];
            size += k->out[i][index] != 0;
        }
        k->sizes[index] = (uint8_t)size;
        if (k->out[0][index] == OQ_KERNEL_STOP)
            k->sizes[index] = OQ_KERNEL_STOP;
        kernel_plain_text(k, 256 + index, (uint8_t)index, 0, 0);
    }
    for (unsigned last = 0; last < 64; last++)
        kernel_plain_text(k, 512 + last, 0xE2, 0x80, (uint8_t)(0x80 | last));
}

/* ------------------------------------------------------------------- cells */

static unsigned kernel_plain_kind(const oq_kernel *k, unsigned index) {
    unsigned context = k->context[index], kind = 0;
    if (context & OQ_KERNEL_LETTER) kind |= OQ_KCELL_LETTER;
    if (context & OQ_KERNEL_FIRST) kind |= OQ_KCELL_FIRST;
    if (context >= 8) kind |= OQ_KCELL_CHOICE;
    return kind;
}

static uint32_t kernel_plain_ascii(const oq_kernel *k, unsigned code) {
    static const uint8_t kinds[] = {[OQ_KERNEL_PLAIN] = 0,
                                    [OQ_KERNEL_STRANGE] = OQ_KCELL_STRANGE,
                                    [OQ_KERNEL_HARD] = OQ_KCELL_HARD};
    unsigned kind = k->ascii[code] & ~(unsigned)OQ_KERNEL_DIGIT;
    if (kind == OQ_KERNEL_LETTER)
        return oq_kcell(code, kernel_plain_kind(k, code), 1, code);
    return oq_kcell(256 + code, kinds[kind], 1, 0);
}

/* Fills a page; false if no character behind this first byte is known. */
static bool kernel_plain_page(oq_kernel *k, unsigned lead, uint32_t *page) {
    bool any = false;
    for (unsigned second = 0; second < 64; second++) {
        unsigned index = (k->base[lead & 31] + second) & 255;
        bool known = lead < 0xE0 && k->lead[index] == lead;
        page[second] =
            known ? oq_kcell(index, kernel_plain_kind(k, index), 2, index)
                  : oq_kcell(0, OQ_KCELL_HARD, 2, 0);
        any |= known;
    }
    return any;
}

/* What is added to a second byte, 0x80 to 0xBF, to give its place in a page. */
static uint16_t kernel_plain_place(unsigned page) {
    return (uint16_t)(page * 64 - 0x80);
}

/* Pages 0 and 1 are ASCII, page 2 is for what is hard. */
static void kernel_plain_cells(oq_kernel *k) {
    unsigned page = 3;
    for (unsigned code = 0; code < 128; code++) {
        k->pages[code] = 0;
        k->cells[code] = kernel_plain_ascii(k, code);
    }
    kernel_plain_page(k, 0xE0, k->cells + (size_t)2 * 64);
    for (unsigned lead = 128; lead < 256; lead++) {
        uint32_t *cells = k->cells + (size_t)page * 64;
        k->pages[lead] = kernel_plain_place(2);
        if (lead < 0xC2 || lead >= 0xE0 || page == OQ_KERNEL_PAGES) continue;
        if (!kernel_plain_page(k, lead, cells)) continue;
        k->pages[lead] = kernel_plain_place(page++);
    }
}

/* -------------------------------------------------------------------- rest */

static void kernel_plain_asked(oq_kernel *k) {
    for (unsigned number = 0; number < 32; number++)
        for (unsigned i = 0; i < 8; i++)
            k->asked[number] |= (uint64_t)k->asks[i >> 1][i & 1][number]
                                << 8 * i;
}

static void kernel_plain_sorts(oq_kernel *k) {
    for (unsigned code = 0; code < 128; code++) {
        uint8_t bit = (uint8_t)(1u << (code >> 4));
        if (k->ascii[code] == OQ_KERNEL_LETTER) k->sorts[0][code & 15] |= bit;
        if (k->ascii[code] == OQ_KERNEL_STRANGE) k->sorts[1][code & 15] |= bit;
        if (k->ascii[code] == OQ_KERNEL_HARD) k->sorts[2][code & 15] |= bit;
        k->own |= k->ascii[code] == OQ_KERNEL_LETTER;
    }
}

OQ_FN void oq_kernel_make_plain(oq_kernel_maker *m) {
    kernel_plain_texts(m->kernel);
    kernel_plain_cells(m->kernel);
    kernel_plain_asked(m->kernel);
    kernel_plain_sorts(m->kernel);
}
