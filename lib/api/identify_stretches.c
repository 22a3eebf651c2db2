/*
 * identify_stretches.c - ortaq_identify_stretches: the text is cut where its
 * language changes, each part is identified by itself, and neighbours that
 * came out alike are joined.
 *
 * SPDX-License-Identifier: MIT
 */
#include "../identify/stretch.h"
#include "identify.h"

typedef struct stretch_list {
    const ortaq_library *library;
    const char *text;
    ortaq_stretch *items;
    size_t room, count;
    ortaq_stretch last; /* it may still grow; count includes it */
} stretch_list;

static void stretch_store(stretch_list *list) {
    if (list->count != 0 && list->count <= list->room)
        list->items[list->count - 1] = list->last;
}

static bool stretch_identify(const stretch_list *list, size_t start, size_t end,
                             ortaq_candidate *best) {
    size_t count;
    *best = (ortaq_candidate){"und", 1, 0};
    return ortaq_identify(list->library, list->text + start, end - start, best,
                          1, &count) == ORTAQ_DONE;
}

static void stretch_add(stretch_list *list, size_t start, size_t end) {
    ortaq_candidate best;
    stretch_identify(list, start, end, &best);
    if (list->count != 0 && strcmp(list->last.candidate.tag, best.tag) == 0) {
        list->last.end = end;
        stretch_identify(list, list->last.start, end, &best);
        if (strcmp(list->last.candidate.tag, best.tag) == 0)
            list->last.candidate = best;
        return;
    }
    stretch_store(list);
    list->count++;
    list->last = (ortaq_stretch){start, end, best};
}

ORTAQ_API ortaq_status ortaq_identify_stretches(const ortaq_library *library,
                                                const char *text, size_t size,
                                                ortaq_stretch *stretches,
                                                size_t room, size_t *count) {
    if (library == NULL || (text == NULL && size != 0) || count == NULL ||
        (stretches == NULL && room != 0))
        return ORTAQ_ERROR_ARGUMENT;
    stretch_list list = {
        .library = library, .text = text, .items = stretches, .room = room};
    oq_id_cuts cuts = {.memory = &library->memory};
    bool good = oq_id_cuts_make(&cuts, (const uint8_t *)text, size);
    for (size_t i = 0; good && i < cuts.count; i++)
        stretch_add(&list, cuts.items[i],
                    i + 1 < cuts.count ? cuts.items[i + 1] : size);
    if (good && cuts.count == 0 && size != 0) stretch_add(&list, 0, size);
    stretch_store(&list);
    *count = list.count;
    oq_id_cuts_free(&cuts);
    return good ? ORTAQ_DONE : ORTAQ_ERROR_MEMORY;
}
