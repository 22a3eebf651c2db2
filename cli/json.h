/*
 * json.h - strings and members of JSON, written to an output.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ORTAQ_CLI_JSON_H
#define ORTAQ_CLI_JSON_H

#include "output.h"

/* A string in quotes. What is not UTF-8 becomes U+FFFD. */
void json_string(output *out, const char *text, size_t size);

/* "name":, with a comma before it unless it is the first of its object. */
void json_name(output *out, bool first, const char *name);

/* A whole member, not the first. */
void json_text(output *out, const char *name, const char *text);
void json_number(output *out, const char *name, uint64_t number);

/* An array of two numbers. */
void json_range(output *out, const char *name, uint64_t start, uint64_t end);

/* An array of strings: the parts of "text" between "separator"s. */
void json_list(output *out, const char *name, const char *text, size_t size,
               char separator);

/* An array of numbers from 0 to 1. */
void json_shares(output *out, const char *name, const double *shares,
                 size_t count);

/* The member "features": "Case=Abl|Number=Plur" as an object. */
void json_features(output *out, const char *features);

#endif
