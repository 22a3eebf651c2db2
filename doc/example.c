/*
 * example.c - converts standard input from Azerbaijani Cyrillic to Latin. Build
 * it with: cc example.c $(pkg-config --cflags --libs ortaq)
 *
 * SPDX-License-Identifier: MIT
 */
#include <ortaq.h>
#include <stdio.h>

int main(void) {
    ortaq_library *library = NULL;
    ortaq_converter *converter = NULL;
    ortaq_status status = ortaq_library_new(NULL, NULL, 0, &library, NULL);
    if (status == ORTAQ_DONE)
        status = ortaq_converter_new(library, "az-Cyrl", "az-Latn", NULL,
                                     &converter);
    char text[4096], room[4096];
    ortaq_input input = {text, 0, 0};
    while (status >= ORTAQ_DONE) { /* positive: go on */
        ortaq_output output = {room, sizeof room, 0};
        if (input.pos == input.size)
            input = (ortaq_input){text, fread(text, 1, sizeof text, stdin), 0};
        status = input.size > 0
                     ? ortaq_converter_feed(converter, &input, &output)
                     : ortaq_converter_finish(converter, &output);
        fwrite(room, 1, output.pos, stdout);
        if (status == ORTAQ_DONE) break;
    }
    if (status < ORTAQ_DONE)
        fprintf(stderr, "example: %s\n", ortaq_status_text(status));
    ortaq_converter_free(converter);
    ortaq_library_free(library);
    return status == ORTAQ_DONE ? 0 : 1;
}
