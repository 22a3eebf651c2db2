/*
 * fuzz_orth.c - any bytes as an orthography file. A file is refused with a
 * place inside it and a sentence, or it makes a library that can describe it
 * and convert with it, there and back, without harm.
 *
 * Input: the source; what follows a line "%%" is the word list it may name.
 *
 * SPDX-License-Identifier: MIT
 */
#include "use.h"

static const char text[] = "Ab cSh аБв Ўзбек ʼa'b iİıI كىتاپ ٴبىر \xCC\x87x XI";

static void run_pair(const ortaq_library *library, const char *from,
                     const char *to) {
    ortaq_converter *converter = NULL;
    if (ortaq_converter_new(library, from, to, NULL, &converter) != ORTAQ_DONE)
        return;
    char room[2048];
    ortaq_input input = {text, sizeof text - 1, 0};
    ortaq_output output = {room, sizeof room, 0};
    ortaq_status status = ortaq_converter_feed(converter, &input, &output);
    if (status == ORTAQ_MORE_INPUT) ortaq_converter_finish(converter, &output);
    ortaq_converter_free(converter);
}

static void describe(const ortaq_library *library, const char *tag) {
    for (int what = ORTAQ_DESCRIBE_TEXT; what <= ORTAQ_DESCRIBE_SOURCE;
         what++) {
        size_t size = 0, again = 0;
        ortaq_status status = ortaq_describe(
            library, tag, (ortaq_description)what, NULL, 0, &size);
        if (status != ORTAQ_DONE) continue;
        char *room = malloc(size ? size : 1);
        fuzz_check(room != NULL, "no memory");
        status = ortaq_describe(library, tag, (ortaq_description)what, room,
                                size, &again);
        fuzz_check(status == ORTAQ_DONE && size == again,
                   "two descriptions differ");
        free(room);
    }
}

/* With all its options at once. */
static void use_options(const ortaq_library *library,
                        const ortaq_orthography *o) {
    char tag[2048];
    if (o->options[0] == 0) return;
    const char *mark = strstr(o->tag, "-x-") != NULL ? "" : "-x";
    int size = snprintf(tag, sizeof tag, "%s%s-%s", o->tag, mark, o->options);
    if (size >= (int)sizeof tag) return;
    for (char *at = tag; *at; at++)
        if (*at == ' ') *at = '-';
    describe(library, tag);
    run_pair(library, o->tag, tag);
    run_pair(library, tag, o->tag);
    run_pair(library, tag, tag);
}

static int is_named(const char *tag, const uint8_t *data, size_t size) {
    size_t length = strlen(tag);
    for (size_t i = 0; i + length <= size; i++)
        if (memcmp(data + i, tag, length) == 0) return 1;
    return 0;
}

/* Every orthography that the file may have brought in or replaced. */
static void use(const ortaq_library *library, const uint8_t *data,
                size_t size) {
    ortaq_orthography o;
    for (size_t i = 0; i < ortaq_orthography_count(library); i++) {
        ortaq_orthography_at(library, i, &o);
        if (!is_named(o.tag, data, size)) continue;
        describe(library, o.tag);
        run_pair(library, o.tag, o.parent[0] ? o.parent : o.tag);
        if (o.parent[0]) run_pair(library, o.parent, o.tag);
        use_options(library, &o);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    char *copy = fuzz_copy(data, size);
    size_t cut = fuzz_cut(copy, size), rest = cut < size ? cut + 4 : size;
    const ortaq_source sources[] = {
        {"fuzz.orth", copy, cut},
        {"fuzz.words", copy + rest, size - rest},
    };
    ortaq_library *library = NULL;
    ortaq_mistake mistake;
    ortaq_status status =
        ortaq_library_new(NULL, sources, 2, &library, &mistake);
    if (status == ORTAQ_ERROR_SYNTAX) fuzz_check_mistake(&mistake);
    fuzz_check((status == ORTAQ_DONE) == (library != NULL),
               "status and library disagree");
    fuzz_check(status == ORTAQ_DONE || status == ORTAQ_ERROR_SYNTAX,
               "a status that no file can cause");
    free(copy); /* the library must not need it any more */
    if (library) use(library, data, size);
    ortaq_library_free(library);
    return 0;
}
