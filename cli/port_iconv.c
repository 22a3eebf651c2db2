/*
 * port_iconv.c - the part of port.h that is iconv(3). A handle travels as a
 * pointer to void, which iconv_t is, or fits into, wherever iconv is known.
 *
 * SPDX-License-Identifier: MIT
 */
#include "port.h"

#include <errno.h>
#include <iconv.h>

void *port_decoder_open(const char *encoding) {
    iconv_t opened = iconv_open("UTF-8", encoding);
    return opened != (iconv_t)-1 ? (void *)opened : NULL;
}

void port_decoder_close(void *decoder) {
    iconv_close((iconv_t)decoder);
}

static port_decoded outcome(size_t result) {
    if (result != (size_t)-1) return PORT_ALL;
    return errno == E2BIG ? PORT_FULL : errno == EINVAL ? PORT_CUT : PORT_BAD;
}

port_decoded port_decode(void *decoder, char **from, size_t *size, char **to,
                         size_t *room) {
    return outcome(iconv((iconv_t)decoder, from, size, to, room));
}

port_decoded port_decode_end(void *decoder, char **to, size_t *room) {
    return outcome(iconv((iconv_t)decoder, NULL, NULL, to, room));
}
