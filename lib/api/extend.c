/*
 * extend.c - a user's own orthography files in a library: read all, find
 * their parents among themselves and the built-in ones, compile; built-in
 * children of a file that was replaced are compiled anew, for their steps
 * know the letters of their parent by number.
 *
 * SPDX-License-Identifier: MIT
 */
#include "library.h"

#include "../orth/cursor.h"

/* The files that were read. All in an arena of their own. */
typedef struct extend_job {
    ortaq_library *library;
    oq_arena arena;
    oq_sources sources; /* built-in ones first */
    oq_orth **own;      /* of the caller */
    size_t own_count;
    ortaq_mistake *mistake;
} extend_job;

/* Notes a mistake; "%" in the message stands for the tag. */
static ortaq_status extend_fail(extend_job *job, const oq_orth *orth,
                                oq_place place, const char *message,
                                const char *tag) {
    oq_mistake_set(job->mistake, orth->source_name, place, message, tag);
    return ORTAQ_ERROR_SYNTAX;
}

/* Copies the caller's sources behind the built-in ones. */
static bool extend_sources(extend_job *job, const ortaq_source *sources,
                           size_t count) {
    ortaq_library *library = job->library;
    oq_arena *arena = &library->arena;
    size_t have = library->source_count;
    ortaq_source *all = oq_arena_get(arena, (have + count) * sizeof(*all));
    if (all == NULL) return false;
    memcpy(all, library->sources, have * sizeof(*all));
    for (size_t i = 0; i < count; i++) {
        const ortaq_source *from = &sources[i];
        all[have + i].name =
            oq_arena_text(arena, from->name, strlen(from->name));
        all[have + i].text = oq_arena_text(arena, from->text, from->size);
        all[have + i].size = from->size;
        if (all[have + i].name == NULL || all[have + i].text == NULL)
            return false;
    }
    library->sources = all;
    library->source_count = have + count;
    job->sources = (oq_sources){all, have + count, library->built_in};
    return true;
}

static bool extend_ends(const char *name, const char *end) {
    size_t size = strlen(name), part = strlen(end);
    return size >= part && strcmp(name + size - part, end) == 0;
}

/* Whether a source is an orthography: no list, and no common file, which
 * begins with "like" or "option". */
static bool extend_is_orth(const ortaq_source *source) {
    const char *p = source->text, *end = p + source->size;
    if (extend_ends(source->name, ".words")) return false;
    while (p < end) {
        if (*p == '#') {
            while (p < end && *p != '\n') p++;
        } else if (*p == ' ' || *p == '\t' || *p == '\n' || *p == '\r') {
            p++;
        } else {
            break;
        }
    }
    return end - p < 7 ||
           (memcmp(p, "like", 4) != 0 && memcmp(p, "option", 6) != 0);
}

static oq_orth *extend_own(extend_job *job, const char *tag) {
    for (size_t i = job->own_count; i-- > 0;)
        if (strcmp(job->own[i]->tag, tag) == 0) return job->own[i];
    return NULL;
}

static ortaq_status extend_read(extend_job *job, size_t first, size_t count) {
    job->own = oq_arena_get(&job->arena, count * sizeof(oq_orth *));
    if (job->own == NULL) return ORTAQ_ERROR_MEMORY;
    for (size_t i = first; i < first + count; i++) {
        const ortaq_source *source = &job->sources.items[i];
        if (!extend_is_orth(source)) continue;
        ortaq_status status =
            oq_orth_read(&job->arena, source, &job->sources,
                         &job->own[job->own_count], job->mistake);
        if (status != ORTAQ_DONE) return status;
        const oq_orth *orth = job->own[job->own_count];
        if (extend_own(job, orth->tag) != NULL)
            return extend_fail(job, orth, orth->place,
                               "The orthography % was given twice.",
                               orth->tag);
        job->own_count++;
    }
    return ORTAQ_DONE;
}

/* The file of a tag: the caller's, or a built-in one, read now. NULL and DONE
 * if there is none. */
static ortaq_status extend_orth(extend_job *job, const char *tag,
                                oq_orth **orth) {
    size_t number;
    *orth = extend_own(job, tag);
    if (*orth != NULL || !oq_library_find(job->library, tag, &number))
        return ORTAQ_DONE;
    const ortaq_source *source =
        oq_source_named(&job->sources, job->library->items[number].source);
    if (source == NULL) return ORTAQ_DONE;
    return oq_orth_read(&job->arena, source, &job->sources, orth,
                        job->mistake);
}

/* A parent must be there, and no orthography its own ancestor. */
static ortaq_status extend_parent(extend_job *job, const oq_orth *orth,
                                  oq_orth **parent) {
    ortaq_status status = ORTAQ_DONE;
    *parent = NULL;
    if (orth->parent == NULL) return status;
    status = extend_orth(job, orth->parent, parent);
    if (status != ORTAQ_DONE) return status;
    if (*parent == NULL)
        return extend_fail(job, orth, orth->parent_place,
                           "There is no orthography % to be the parent.", orth->parent);
    oq_orth *up = *parent;
    for (int depth = 0; up != NULL && up->parent != NULL; depth++) {
        if (depth == OQ_WALK_MOST)
            return extend_fail(job, orth, orth->parent_place,
                               "The line of parents from % on is too long, or "
                               "a circle.",
                               orth->parent);
        status = extend_orth(job, up->parent, &up);
        if (status != ORTAQ_DONE) return status;
    }
    return status;
}

static ortaq_status extend_put(ortaq_library *library, oq_pack *pack,
                               const char *source) {
    const char *tag = oq_pack_text(pack, pack->tag);
    size_t at = 0;
    while (at < library->count &&
           strcmp(library->items[at].tag, tag) < 0)
        at++;
    bool same = at < library->count &&
                strcmp(library->items[at].tag, tag) == 0;
    void *items = library->items;
    if (!oq_memory_grow(&library->memory, &items, &library->room,
                        library->count + 1, sizeof(oq_item_pack)))
        return ORTAQ_ERROR_MEMORY;
    library->items = items;
    if (same) {
        oq_memory_free(&library->memory, library->items[at].owned);
    } else {
        memmove(&library->items[at + 1], &library->items[at],
                (library->count - at) * sizeof(oq_item_pack));
        library->count++;
    }
    library->items[at] =
        (oq_item_pack){pack,   tag, oq_pack_text(pack, pack->aliases),
                       source, at,  pack};
    return ORTAQ_DONE;
}

static ortaq_status extend_compile(extend_job *job, const oq_orth *orth) {
    oq_orth *parent;
    oq_pack *pack;
    ortaq_library *library = job->library;
    ortaq_status status = extend_parent(job, orth, &parent);
    if (status == ORTAQ_DONE)
        status = oq_compile(&library->memory, orth, parent, &pack,
                            job->mistake);
    if (status != ORTAQ_DONE) return status;
    status = extend_put(library, pack, orth->source_name);
    if (status != ORTAQ_DONE) oq_memory_free(&library->memory, pack);
    return status;
}

/* Built-in children of files that the caller replaced. */
static ortaq_status extend_children(extend_job *job) {
    size_t count;
    const oq_builtin *builtin = oq_builtin_packs(&count);
    for (size_t i = 0; i < count; i++) {
        const oq_pack *pack = builtin[i].pack;
        const char *tag = oq_pack_text(pack, pack->tag);
        oq_orth *orth;
        if (!pack->has_parent || extend_own(job, tag) != NULL ||
            extend_own(job, oq_pack_text(pack, pack->parent)) == NULL)
            continue;
        ortaq_status status = extend_orth(job, tag, &orth);
        if (status == ORTAQ_DONE && orth != NULL)
            status = extend_compile(job, orth);
        if (status != ORTAQ_DONE) return status;
    }
    return ORTAQ_DONE;
}

OQ_FN ortaq_status oq_library_extend(ortaq_library *library,
                                     const ortaq_source *sources, size_t count,
                                     ortaq_mistake *mistake) {
    extend_job job = {.library = library, .mistake = mistake};
    job.arena.memory = &library->memory;
    size_t first = library->source_count;
    for (size_t i = 0; i < count; i++)
        if (!oq_source_is(&sources[i])) return ORTAQ_ERROR_ARGUMENT;
    ortaq_status status = extend_sources(&job, sources, count)
                              ? extend_read(&job, first, count)
                              : ORTAQ_ERROR_MEMORY;
    for (size_t i = 0; status == ORTAQ_DONE && i < job.own_count; i++)
        status = extend_compile(&job, job.own[i]);
    if (status == ORTAQ_DONE) status = extend_children(&job);
    oq_arena_free(&job.arena);
    return status;
}
