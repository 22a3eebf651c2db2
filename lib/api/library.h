/*
 * library.h - what a library handle holds: packs in the order of their tags,
 * each with the source that it was made from, and who is whose parent.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_LIBRARY_H
#define OQ_LIBRARY_H

#include "../base/arena.h"
#include "../convert/stream.h"
#include "../orth/describe.h"

/* An orthography that was packed when ortaq was built. */
typedef struct oq_builtin {
    const oq_pack *pack;
    const char *tag, *aliases; /* those of the pack */
    const char *source;        /* name of the file */
    size_t parent;             /* number; itself for a root */
} oq_builtin;

/* The built-in orthographies, in the order of their tags, and the sources of
 * all of them, with word lists and common files. */
OQ_FN const oq_builtin *oq_builtin_packs(size_t *count);
OQ_FN const ortaq_source *oq_builtin_sources(size_t *count);

/* Tags stand beside the packs so that finding one touches no other. */
typedef struct oq_item_pack {
    const oq_pack *pack;
    const char *tag, *aliases;
    const char *source;
    size_t parent;  /* number; itself for a root */
    oq_pack *owned; /* NULL if built in */
} oq_item_pack;

struct ortaq_library {
    oq_memory memory;
    oq_arena arena; /* copies of the caller's sources */
    oq_item_pack *items;
    size_t count, room;
    const ortaq_source *sources; /* built-in ones, then the caller's */
    size_t source_count, built_in; /* those that are built in come first */
    uint16_t *known;   /* numbers of the orthographies that the model of
                          lib/identify has, in its order */
    uint16_t *strange; /* numbers of those that it has not */
    size_t strange_count;
};

/* Whether a caller's source has what it must. */
OQ_INLINE bool oq_source_is(const ortaq_source *source) {
    return source->name != NULL && (source->text != NULL || source->size == 0);
}

/* Whether "size" bytes are a whole tag; ASCII case does not matter. */
OQ_FN bool oq_tag_is(const char *bytes, size_t size, const char *tag);

/* The number of an orthography by tag or alias; false if there is none. */
OQ_FN bool oq_library_find(const ortaq_library *library, const char *tag,
                           size_t *number);

/* As find, of a tag that may have options behind it: *options are their part
 * of it (see oq_option_tail), "" if there are none. */
OQ_FN bool oq_library_seek(const ortaq_library *library, const char *tag,
                           size_t *number, const char **options);

/* The file of an orthography; and what it says, read anew into an arena, for a
 * pack holds no prose and no rules as they are written. */
OQ_FN const ortaq_source *oq_library_source(const ortaq_library *library,
                                            size_t number);
OQ_FN ortaq_status oq_library_orth(const ortaq_library *library, size_t number,
                                   oq_arena *arena, oq_orth **orth);

/* The file of an orthography with options, and its pack, both new blocks. */
OQ_FN ortaq_status oq_library_option_text(const ortaq_library *library,
                                          size_t number, const char *options,
                                          oq_bytes *text);
OQ_FN ortaq_status oq_library_option_pack(const ortaq_library *library,
                                          size_t number, const char *options,
                                          const oq_memory *memory,
                                          oq_pack **pack);

/* The sample text of an orthography's language, written as "tag", which is
 * that of the orthography, with options or without; nothing if the language
 * has none. */
OQ_FN ortaq_status oq_library_sample(const ortaq_library *library,
                                     size_t number, const char *tag,
                                     oq_bytes *out);

/* The steps from one orthography to another, which may own packs until
 * a converter takes them over. TAG, PAIR or MEMORY on failure. */
OQ_FN ortaq_status oq_library_chain(const ortaq_library *library,
                                    const oq_memory *memory, const char *from,
                                    const char *to, oq_chain *chain);
OQ_FN void oq_library_chain_free(oq_chain *chain, const oq_memory *memory);

/* Finds what the model of lib/identify has of a library that is complete. */
OQ_FN ortaq_status oq_library_know(ortaq_library *library);

/* Adds the caller's sources to a library that holds the built-in packs. */
OQ_FN ortaq_status oq_library_extend(ortaq_library *library,
                                     const ortaq_source *sources, size_t count,
                                     ortaq_mistake *mistake);

#endif
