/*
 * library.c - makes a library and answers what is in it. Invariant: items are
 * in the order of their tags, no tag stands twice, every parent is there.
 *
 * SPDX-License-Identifier: MIT
 */
#include "library.h"

static int library_fold(unsigned char c) {
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
}

OQ_FN bool oq_tag_is(const char *bytes, size_t size, const char *tag) {
    for (size_t i = 0; i < size; i++)
        if (library_fold((unsigned char)bytes[i]) !=
            library_fold((unsigned char)tag[i]))
            return false;
    return tag[size] == 0;
}

static bool library_has_alias(const char *aliases, const char *tag) {
    while (*aliases != 0) {
        size_t size = strcspn(aliases, " ");
        if (oq_tag_is(aliases, size, tag)) return true;
        aliases += size + (aliases[size] == ' ');
    }
    return false;
}

/* Tags as they are written, by halves. */
static bool library_seek_tag(const ortaq_library *library, const char *tag,
                             size_t *number) {
    size_t low = 0, high = library->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(library->items[middle].tag, tag);
        *number = middle;
        if (order == 0) return true;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return false;
}

OQ_FN bool oq_library_find(const ortaq_library *library, const char *tag,
                           size_t *number) {
    size_t size = strlen(tag);
    if (library_seek_tag(library, tag, number)) return true;
    for (size_t i = 0; i < library->count; i++) {
        *number = i;
        if (oq_tag_is(tag, size, library->items[i].tag)) return true;
    }
    for (size_t i = 0; i < library->count; i++) {
        *number = i;
        if (library_has_alias(library->items[i].aliases, tag)) return true;
    }
    return false;
}

/* All that the files of a library may name. */
static oq_sources library_sources(const ortaq_library *library) {
    return (oq_sources){library->sources, library->source_count,
                        library->built_in};
}

OQ_FN const ortaq_source *oq_library_source(const ortaq_library *library,
                                            size_t number) {
    oq_sources sources = library_sources(library);
    return oq_source_named(&sources, library->items[number].source);
}

OQ_FN ortaq_status oq_library_orth(const ortaq_library *library, size_t number,
                                   oq_arena *arena, oq_orth **orth) {
    oq_sources sources = library_sources(library);
    ortaq_mistake unseen; /* none: it was read before */
    return oq_orth_read(arena, oq_library_source(library, number), &sources,
                        orth, &unseen);
}

/* Parents anew, after orthographies were put in between. */
static void library_link(ortaq_library *library) {
    for (size_t i = 0; i < library->count; i++) {
        const oq_pack *pack = library->items[i].pack;
        library->items[i].parent = i;
        if (pack->has_parent)
            oq_library_find(library, oq_pack_text(pack, pack->parent),
                            &library->items[i].parent);
    }
}

static ortaq_status library_fill(ortaq_library *library) {
    size_t count;
    const oq_builtin *builtin = oq_builtin_packs(&count);
    void *items = NULL;
    if (!oq_memory_grow(&library->memory, &items, &library->room, count,
                        sizeof(oq_item_pack)))
        return ORTAQ_ERROR_MEMORY;
    library->items = items;
    library->count = count;
    for (size_t i = 0; i < count; i++)
        library->items[i] = (oq_item_pack){
            builtin[i].pack,   builtin[i].tag,    builtin[i].aliases,
            builtin[i].source, builtin[i].parent, NULL};
    library->sources = oq_builtin_sources(&count);
    library->source_count = library->built_in = count;
    return ORTAQ_DONE;
}

ORTAQ_API ortaq_status ortaq_library_new(const ortaq_allocator *allocator,
                                         const ortaq_source *sources,
                                         size_t count, ortaq_library **library,
                                         ortaq_mistake *mistake) {
    ortaq_mistake unseen;
    if (mistake == NULL) mistake = &unseen;
    memset(mistake, 0, sizeof(*mistake));
    if (library == NULL) return ORTAQ_ERROR_ARGUMENT;
    *library = NULL;
    if ((sources == NULL && count != 0) || !oq_memory_is(allocator))
        return ORTAQ_ERROR_ARGUMENT;
    oq_memory memory = oq_memory_of(allocator);
    ortaq_library *made = oq_memory_get(&memory, sizeof(*made));
    if (made == NULL) return ORTAQ_ERROR_MEMORY;
    made->memory = memory;
    made->arena.memory = &made->memory;
    ortaq_status status = library_fill(made);
    if (status == ORTAQ_DONE && count != 0)
        status = oq_library_extend(made, sources, count, mistake);
    if (status == ORTAQ_DONE) status = oq_library_know(made);
    if (status != ORTAQ_DONE) {
        ortaq_library_free(made);
        return status;
    }
    if (count != 0) library_link(made);
    *library = made;
    return ORTAQ_DONE;
}

ORTAQ_API void ortaq_library_free(ortaq_library *library) {
    if (library == NULL) return;
    oq_memory memory = library->memory;
    for (size_t i = 0; i < library->count; i++)
        oq_memory_free(&memory, library->items[i].owned);
    oq_memory_free(&memory, library->items);
    oq_memory_free(&memory, library->known);
    oq_memory_free(&memory, library->strange);
    oq_arena_free(&library->arena);
    oq_memory_free(&memory, library);
}

ORTAQ_API size_t ortaq_orthography_count(const ortaq_library *library) {
    return library != NULL ? library->count : 0;
}

ORTAQ_API ortaq_status ortaq_orthography_at(const ortaq_library *library,
                                            size_t number,
                                            ortaq_orthography *orthography) {
    if (library == NULL || orthography == NULL || number >= library->count)
        return ORTAQ_ERROR_ARGUMENT;
    const oq_pack *pack = library->items[number].pack;
    *orthography =
        (ortaq_orthography){.tag = oq_pack_text(pack, pack->tag),
                            .aliases = oq_pack_text(pack, pack->aliases),
                            .name = oq_pack_text(pack, pack->name),
                            .native = oq_pack_text(pack, pack->native),
                            .parent = oq_pack_text(pack, pack->parent),
                            .alphabet = oq_pack_text(pack, pack->alphabet),
                            .options = oq_pack_text(pack, pack->options),
                            .standing = (ortaq_standing)pack->standing,
                            .first_year = pack->first_year,
                            .last_year = pack->last_year,
                            .version = (int)pack->version};
    return ORTAQ_DONE;
}

ORTAQ_API ortaq_status ortaq_orthography_find(const ortaq_library *library,
                                              const char *tag, size_t *number) {
    size_t found = 0;
    const char *options;
    if (library == NULL || tag == NULL) return ORTAQ_ERROR_ARGUMENT;
    if (!oq_library_seek(library, tag, &found, &options))
        return ORTAQ_ERROR_TAG;
    if (number != NULL) *number = found;
    return ORTAQ_DONE;
}

/* ----------------------------------------------------------------- pairs -- */

/* The way up from an orthography to its root, itself first. */
static size_t library_line(const ortaq_library *library, size_t number,
                           size_t line[OQ_WALK_MOST]) {
    size_t count = 0;
    while (count < OQ_WALK_MOST) {
        line[count++] = number;
        if (library->items[number].parent == number) break;
        number = library->items[number].parent;
    }
    return count;
}

static void library_step(oq_chain *chain, const oq_pack *source,
                         const oq_pack *rules, const oq_step *step) {
    chain->steps[chain->count].source = source;
    chain->steps[chain->count].rules = rules;
    chain->steps[chain->count++].step = step;
}

/* Up from "from" to where the two lines meet, then down to "to". */
static ortaq_status library_walk(const ortaq_library *library, size_t from,
                                 size_t to, oq_chain *chain) {
    size_t up[OQ_WALK_MOST], down[OQ_WALK_MOST];
    size_t up_count = library_line(library, from, up);
    size_t down_count = library_line(library, to, down);
    if (up[up_count - 1] != down[down_count - 1]) return ORTAQ_ERROR_PAIR;
    while (up_count > 1 && down_count > 1 &&
           up[up_count - 2] == down[down_count - 2]) {
        up_count--;
        down_count--;
    }
    if (up_count + down_count - 2 > OQ_WALK_MOST) return ORTAQ_ERROR_PAIR;
    for (size_t i = 0; i + 1 < up_count; i++) {
        const oq_pack *pack = library->items[up[i]].pack;
        library_step(chain, pack, pack, &pack->to_parent);
    }
    for (size_t i = down_count - 1; i > 0; i--) {
        const oq_pack *pack = library->items[down[i - 1]].pack;
        const oq_pack *parent = library->items[down[i]].pack;
        library_step(chain, parent, pack, &pack->from_parent);
    }
    return ORTAQ_DONE;
}

/* An end of a chain: the pack of a tag, made for its options if it has any. */
static ortaq_status library_end(const ortaq_library *library,
                                const oq_memory *memory, const char *tag,
                                size_t *number, const oq_pack **pack,
                                oq_pack **owned) {
    const char *options;
    if (!oq_library_seek(library, tag, number, &options))
        return ORTAQ_ERROR_TAG;
    *pack = library->items[*number].pack;
    if (*options == 0) return ORTAQ_DONE;
    ortaq_status status =
        oq_library_option_pack(library, *number, options, memory, owned);
    *pack = *owned;
    return status;
}

static ortaq_status library_ends(const ortaq_library *library, size_t source,
                                 size_t target, oq_chain *chain) {
    oq_pack *const *own = chain->owned;
    if (own[0] != NULL && own[1] != NULL &&
        own[0]->checksum == own[1]->checksum)
        return ORTAQ_DONE; /* the same options: from itself to itself */
    if (own[0] != NULL) library_step(chain, own[0], own[0], &own[0]->to_parent);
    ortaq_status status = library_walk(library, source, target, chain);
    if (status != ORTAQ_DONE || own[1] == NULL) return status;
    library_step(chain, library->items[target].pack, own[1],
                 &own[1]->from_parent);
    return ORTAQ_DONE;
}

OQ_FN ortaq_status oq_library_chain(const ortaq_library *library,
                                    const oq_memory *memory, const char *from,
                                    const char *to, oq_chain *chain) {
    size_t source, target;
    memset(chain, 0, sizeof(*chain));
    ortaq_status status = library_end(library, memory, from, &source,
                                      &chain->from, &chain->owned[0]);
    if (status == ORTAQ_DONE)
        status = library_end(library, memory, to, &target, &chain->to,
                             &chain->owned[1]);
    if (status != ORTAQ_DONE) return status;
    chain->built_in =
        library->items[source].owned == NULL && chain->owned[0] == NULL;
    return library_ends(library, source, target, chain);
}

OQ_FN void oq_library_chain_free(oq_chain *chain, const oq_memory *memory) {
    for (int i = 0; i < 2; i++)
        oq_memory_free(memory, chain->owned[i]);
}

/* The way back of a chain is the worst of its steps: each step's result is a
 * text of the next one's source. */
static ortaq_way_back library_way(const oq_chain *chain) {
    int worst = ORTAQ_WAY_EXACT;
    for (unsigned i = 0; i < chain->count; i++) {
        const oq_pack *rules = chain->steps[i].rules;
        bool up = chain->steps[i].step == &rules->to_parent;
        int way = up ? rules->way_to_parent : rules->way_from_parent;
        if (way > worst) worst = way;
    }
    return (ortaq_way_back)worst;
}

static void library_pair(const oq_chain *chain, ortaq_pair *pair) {
    pair->way_back = library_way(chain);
    pair->steps = (int)chain->count;
    pair->version = 0;
    for (unsigned i = 0; i < chain->count; i++)
        pair->version += (int)chain->steps[i].rules->version;
}

ORTAQ_API ortaq_status ortaq_pair_find(const ortaq_library *library,
                                       const char *from, const char *to,
                                       ortaq_pair *pair) {
    oq_chain chain;
    if (library == NULL || from == NULL || to == NULL || pair == NULL)
        return ORTAQ_ERROR_ARGUMENT;
    ortaq_status status =
        oq_library_chain(library, &library->memory, from, to, &chain);
    if (status == ORTAQ_DONE) library_pair(&chain, pair);
    oq_library_chain_free(&chain, &library->memory);
    return status;
}
