/*
 * azlat.h - the letters of the AzLat fonts.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ORTAQ_CLI_AZLAT_H
#define ORTAQ_CLI_AZLAT_H

#include <stddef.h>

/* Puts the letters that the fonts show in the place of the Cyrillic ones that
 * Windows-1251 has at their codes. Gives the size, which never grows. */
size_t azlat_letters(char *text, size_t size);

#endif
