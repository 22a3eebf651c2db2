/*
 * signs.c - finds the signs that addresses and placeholders have, all in one
 * pass of a kernel over the text, and has those looked at. Invariant: no sign
 * is left out that the finders would make anything of; they may get more.
 *
 * SPDX-License-Identifier: MIT
 */
#include "signs.h"

/*
 * "." before a byte from 0x30 to DEL; "@"; ":/"; "{{"; "${"; "%(": kinds 0
 * to 5. Another "%" is wanted only before a sign, which it hides.
 */
static const oq_signs signs_of_names = {
    .first = {{0x02, 0, 0, 0, 0x10, 0x20, 0, 0, 0, 0, 0x04, 0x08, 0, 0, 0x01},
              {0, 0, 0x31, 0x04, 0x02, 0, 0, 0x08}},
    .next = {{0x03, 0x03, 0x03, 0x03, 0x03, 0x23, 0x03, 0x03, 0x23, 0x03, 0x03,
              0x3B, 0x03, 0x03, 0x03, 0x07},
             {0x02, 0x02, 0x26, 0x03, 0x03, 0x03, 0x03, 0x3B, 0x02, 0x02, 0x02,
              0x02, 0x02, 0x02, 0x02, 0x02}},
    .here = {
        ['.'] = 1, ['@'] = 2, [':'] = 4, ['{'] = 8, ['$'] = 16, ['%'] = 32}};

OQ_FN bool oq_find_names(const oq_kernels *kernels, const uint8_t *text,
                         size_t size, oq_ranges *addresses,
                         oq_ranges *placeholders) {
    oq_address_search search = {text, size, 0, 0};
    size_t done = 0, from = 0;
    while (from < size) {
        size_t sign = kernels->seek(&signs_of_names, text, size, from);
        if (sign >= size) break;
        bool address =
            text[sign] == '.' || text[sign] == '@' || text[sign] == ':';
        if (!(address
                  ? oq_address_at(&search, sign, addresses)
                  : oq_placeholder_at(text, size, &done, sign, placeholders)))
            return false;
        from = search.done < done ? search.done : done;
        if (from <= sign) from = sign + 1;
    }
    return true;
}
