/*
 * block.c - one block of text through all steps: where it ends, what of it is
 * well-formed, what must be kept, and the steps one after the other. A block
 * is a whole number of lines, or a piece of one line.
 *
 * SPDX-License-Identifier: MIT
 */
#include "again.h"
#include "stream.h"

/* ------------------------------------------------------------------ size -- */

static bool block_is_space(uint8_t byte) {
    return byte == ' ' || byte == '\t' || byte == '\r';
}

/* Whether the byte may be a part of a word or an address. */
static bool block_is_word(uint8_t byte) {
    uint8_t lower = byte | 32;
    return byte >= 0x80 || (lower >= 'a' && lower <= 'z') ||
           (byte >= '0' && byte <= '9');
}

enum { BLOCK_TAG_MOST = 1024 }; /* bytes of a tag that is not cut in two */

/* Before the tag that is open at a place: cut in two, <b class="x"> would be
 * text. Else the place. */
static size_t block_before_tag(const uint8_t *text, size_t place) {
    for (size_t at = place; at > place - BLOCK_TAG_MOST; at--) {
        if (text[at - 1] == '>') return place;
        if (text[at - 1] != '<') continue;
        bool tag = at == OQ_LINE_MOST || text[at] == '/' ||
                   block_is_word(text[at]);
        return tag ? at - 1 : place;
    }
    return place;
}

/* Where a line of at least OQ_LINE_MOST bytes is cut: after its last space,
 * else after its last ASCII sign, else between two characters. */
static size_t block_cut(const uint8_t *text) {
    for (size_t at = OQ_LINE_MOST; at > OQ_LINE_MOST / 2; at--)
        if (block_is_space(text[at - 1])) return block_before_tag(text, at);
    for (size_t at = OQ_LINE_MOST; at > OQ_LINE_MOST / 2; at--)
        if (!block_is_word(text[at - 1])) return block_before_tag(text, at);
    size_t at = OQ_LINE_MOST - 1;
    while (at > OQ_LINE_MOST - 4 && (text[at] & 0xC0) == 0x80)
        at--;
    return at;
}

enum { BLOCK_STRIDE = 64 };

/* The end of the last line that ends in so many bytes; 0 if none does. A
 * compiler makes vectors of it, and no branch is to be guessed. */
static size_t block_last_end(const uint8_t *text) {
    uint8_t last = 0;
    for (uint8_t i = 0; i < BLOCK_STRIDE; i++) {
        uint8_t end = (uint8_t)(-(text[i] == '\n') & (i + 1));
        last = end > last ? end : last;
    }
    return last;
}

/* The end of the last line that ends in a text; 0 if none does. */
static size_t block_last_line(const uint8_t *text, size_t size) {
    for (; size >= BLOCK_STRIDE; size -= BLOCK_STRIDE) {
        size_t last = block_last_end(text + size - BLOCK_STRIDE);
        if (last != 0) return size - BLOCK_STRIDE + last;
    }
    while (size > 0 && text[size - 1] != '\n')
        size--;
    return size;
}

/* As many lines as fit into what a line may be long at most, so that a line of
 * that length is seen. A block stays in the first cache while it is read twice,
 * and written. */
OQ_FN size_t oq_block_size(const uint8_t *text, size_t size, bool last) {
    size_t most = size < OQ_LINE_MOST ? size : OQ_LINE_MOST;
    size_t lines = block_last_line(text, most);
    if (lines != 0) return lines;
    if (most == OQ_LINE_MOST) return block_cut(text);
    return last ? most : 0;
}

/* ------------------------------------------------------------------ keep -- */

/* Moves a list up, so that others have room before it. */
static bool block_move_up(oq_ranges *ranges, size_t by) {
    void *items = ranges->items;
    if (!oq_memory_grow(ranges->memory, &items, &ranges->room,
                        ranges->count + by, sizeof(oq_range)))
        return false;
    ranges->items = items;
    memmove(ranges->items + by, items, ranges->count * sizeof(oq_range));
    return true;
}

/* Adds what is in neither list yet; both are in order, and "more" has some. */
static bool block_merge(oq_ranges *into, const oq_ranges *more) {
    if (!block_move_up(into, more->count)) return false;
    oq_range *to = into->items; /* never comes up with "left" */
    const oq_range *left = to + more->count, *left_end = left + into->count;
    const oq_range *right = more->items, *right_end = right + more->count;
    size_t count = 0;
    while (left < left_end || right < right_end) {
        bool take_left = left < left_end &&
                         (right == right_end || left->start <= right->start);
        oq_range next = take_left ? *left++ : *right++;
        if (count == 0 || next.start >= to[count - 1].end)
            to[count++] = next;
        else if (next.end > to[count - 1].end)
            to[count - 1].end = next.end;
    }
    into->count = count;
    return true;
}

typedef bool block_finder(ortaq_converter *converter, const uint8_t *text,
                          size_t size, oq_ranges *found);

static bool block_numerals(ortaq_converter *converter, const uint8_t *text,
                           size_t size, oq_ranges *found) {
    return oq_find_numerals(&converter->sought, text, size, found);
}

static bool block_caps(ortaq_converter *converter, const uint8_t *text,
                       size_t size, oq_ranges *found) {
    return oq_find_abbreviations(&converter->sought, text, size, found);
}

/* Whether a name is one of JSON: between quotes, the last one in it. */
static bool block_is_key(const uint8_t *text, const oq_range *name) {
    return name->start > 0 && text[name->start - 1] == '"' &&
           memchr(text + name->start, '"', name->end - name->start) != NULL;
}

static bool block_has_keys(const ortaq_converter *converter,
                           const uint8_t *text) {
    const oq_ranges *names = &converter->names;
    for (size_t i = 0; converter->keep_addresses && i < names->count; i++)
        if (block_is_key(text, &names->items[i])) return true;
    return false;
}

/* The text with blanks for names of JSON, whose words would tell of those around:
 * "title": "Salom". NULL: no memory. */
static const uint8_t *block_prose(ortaq_converter *converter,
                                  const uint8_t *text, size_t size) {
    const oq_ranges *names = &converter->names;
    oq_bytes *copy = &converter->between[0]; /* no step is at work yet */
    if (!block_has_keys(converter, text)) return text;
    copy->size = 0;
    oq_bytes_add(copy, text, size);
    if (copy->failed) return NULL;
    for (size_t i = 0; i < names->count; i++)
        if (block_is_key(text, &names->items[i]))
            memset(copy->data + names->items[i].start, ' ',
                   names->items[i].end - names->items[i].start);
    return copy->data;
}

static bool block_foreign(ortaq_converter *converter, const uint8_t *text,
                          size_t size, oq_ranges *found) {
    text = block_prose(converter, text, size);
    if (text == NULL) return false;
    if (converter->finder == NULL)
        converter->finder = oq_foreign_open(&converter->memory,
                                            converter->model, converter->known);
    return converter->finder != NULL &&
           oq_foreign_search(converter->finder, converter->kernels, text, size,
                             found);
}

static bool block_find(ortaq_converter *converter, block_finder *finder,
                       const uint8_t *text, size_t size) {
    oq_ranges *found = &converter->keep[1];
    found->count = 0;
    if (!finder(converter, text, size, found)) return false;
    return found->count == 0 || block_merge(&converter->keep[0], found);
}

/* Addresses and placeholders: these go into the list after an address at the
 * end was seen. Nearly always nothing is in it before. */
static bool block_names(ortaq_converter *converter, const uint8_t *text,
                        size_t size) {
    oq_ranges *keep = &converter->keep[0], *placeholders = &converter->names;
    oq_ranges *found = keep->count == 0 ? keep : &converter->keep[1];
    found->count = placeholders->count = 0;
    if (!oq_find_names(&converter->sought, text, size, &converter->code, found,
                       placeholders) ||
        (found != keep && found->count != 0 && !block_merge(keep, found)))
        return false;
    if (converter->cut && keep->count != 0 &&
        keep->items[keep->count - 1].end == size && size > OQ_LINE_MOST / 2 &&
        text[size - 1] > ' ')
        converter->carry_keep = true;
    return placeholders->count == 0 || block_merge(keep, placeholders);
}

/* An address that the piece before began goes on up to the first space. */
static bool block_carried(ortaq_converter *converter, const uint8_t *text,
                          size_t size) {
    size_t end = 0;
    if (!converter->carry_keep) return true;
    while (end < size && text[end] > ' ')
        end++;
    converter->carry_keep = end == size;
    return end == 0 || oq_ranges_add(&converter->keep[0], 0, end);
}

/* Abbreviations are looked for in Cyrillic text too, where their endings are
 * Cyrillic, unless the engine does so; not by the checker of Latin text, who
 * sees to the apostrophe. */
static bool block_has_caps(const ortaq_converter *converter, bool foreign) {
    if (!converter->latin_source)
        return converter->keep_foreign != 0 && !converter->engines[0].caps;
    return foreign && converter->instead.context == NULL;
}

static bool block_keeps_foreign(const ortaq_converter *converter) {
    return converter->keep_foreign == 1 ||
           (converter->keep_foreign == 2 && !converter->latin_target);
}

/* The signs that are to be looked at. */
static oq_sign_kinds block_seek(const ortaq_converter *converter) {
    if (converter->latin_source &&
        (converter->keep_numerals || converter->keep_addresses))
        return OQ_SIGNS_ALL;
    if (block_has_caps(converter, block_keeps_foreign(converter)))
        return OQ_SIGNS_CAPS;
    return converter->keep_addresses ? OQ_SIGNS_NAMES : OQ_SIGNS_NONE;
}

/* The length of the well-formed beginning of a text, where signs are sought,
 * and of the ill-formed part behind it. */
static bool block_good(ortaq_converter *converter, const uint8_t *text,
                       size_t size, size_t *good, size_t *bad) {
    return oq_seek_signs(&converter->sought, converter->kernels,
                         block_seek(converter), text, size, good, bad);
}

/* Finds what must be kept where signs were sought. */
static bool block_keep(ortaq_converter *converter, const uint8_t *text,
                       size_t size) {
    oq_ranges *keep = &converter->keep[0];
    bool foreign = block_keeps_foreign(converter);
    keep->count = 0;
    if (!block_carried(converter, text, size)) return false;
    if (converter->keep_addresses && !block_names(converter, text, size))
        return false;
    if (block_has_caps(converter, foreign) &&
        !block_find(converter, block_caps, text, size))
        return false;
    if (!converter->latin_source) return true;
    if (converter->keep_numerals &&
        !block_find(converter, block_numerals, text, size))
        return false;
    return !foreign || block_find(converter, block_foreign, text, size);
}

OQ_FN bool oq_block_keep(ortaq_converter *converter, const uint8_t *text,
                         size_t size) {
    size_t good, bad;
    return block_good(converter, text, size, &good, &bad) &&
           block_keep(converter, text, size);
}

/* ----------------------------------------------------------------- steps -- */

/* Runs the steps over a well-formed stretch; the last one writes to "out". */
static bool block_steps(ortaq_converter *converter, const uint8_t *text,
                        size_t size) {
    const oq_ranges *keep = &converter->keep[0];
    for (unsigned i = 0; i < converter->step_count; i++) {
        bool last = i + 1 == converter->step_count;
        oq_bytes *out = last ? &converter->out : &converter->between[i & 1];
        oq_ranges *kept = last ? NULL : &converter->keep[(i + 1) & 1];
        oq_trace *trace = converter->report ? &converter->traces[i] : NULL;
        if (!last) out->size = 0;
        if (kept != NULL) kept->count = 0;
        if (trace != NULL)
            trace->count = trace->others.size = trace->weights.size = 0;
        if (!oq_engine_run(&converter->engines[i], converter->word, text, size,
                           keep, out, kept, trace))
            return false;
        text = out->data;
        size = out->size;
        keep = kept;
    }
    return true;
}

static bool block_stretch(ortaq_converter *converter, const uint8_t *text,
                          size_t size, uint64_t in_base) {
    size_t out_base = converter->out.size;
    if (size == 0) return true;
    if (converter->instead.context != NULL)
        return converter->instead.work(converter->instead.context, text, size,
                                       in_base);
    return block_keep(converter, text, size) &&
           block_steps(converter, text, size) &&
           (!converter->report ||
            oq_events_add(converter, text, in_base, out_base));
}

static bool block_invalid(ortaq_converter *converter, const uint8_t *text,
                          size_t size, uint64_t in_base) {
    size_t out_base = converter->out.size;
    if (converter->policy == ORTAQ_REPLACE)
        oq_bytes_add(&converter->out, "\xEF\xBF\xBD", 3);
    else
        oq_bytes_add(&converter->out, text, size);
    if (converter->out.failed) return false;
    return !converter->report ||
           oq_events_add_invalid(converter, text, size, in_base, out_base);
}

/* Whether abbreviations are left to the engine: where it writes all of the
 * output, and none is told of. */
static bool block_leaves_caps(const ortaq_converter *converter) {
    return converter->keep_foreign != 0 && converter->step_count == 1 &&
           !converter->latin_source && !converter->report &&
           converter->instead.context == NULL &&
           oq_engine_finds_caps(&converter->engines[0]);
}

/* Tells the steps of the options, which stay as they are from the first block
 * of a text on. */
static void block_open(ortaq_converter *converter) {
    for (unsigned i = 0; i < converter->step_count; i++) {
        converter->engines[i].lookalikes = converter->lookalikes != 0;
        converter->engines[i].lists = converter->lists != 0;
        converter->engines[i].sentences = converter->sentences != 0;
        converter->engines[i].quotes = converter->keep_foreign != 0;
        converter->engines[i].other_marks = converter->marks != 0;
        converter->engines[i].alternatives = converter->alternatives;
        converter->engines[i].numerals = i == 0 && converter->keep_numerals;
    }
    converter->engines[0].caps = block_leaves_caps(converter);
}

/* Makes tables that are worth their while for a text of some length. */
static void block_open_marks(ortaq_converter *converter, size_t size) {
    if (size < OQ_MEANT_TEXT) return;
    for (unsigned i = 0; i < converter->step_count; i++)
        oq_meant_open(&converter->engines[i]);
}

/* About how many bytes engines had to write without kernels so far, or will
 * have with this block. */
static size_t block_by_engine(const ortaq_converter *converter, size_t size) {
    const oq_work *work = &converter->word->work;
    for (unsigned i = 0; i < converter->step_count; i++)
        if (converter->engines[i].kernel == NULL) return size;
    return (size_t)(work->bytes - work->kernel_bytes);
}

/* Whether a step writes tokens that come again from memory. */
static bool block_is_again(const oq_engine *engine) {
    return engine->again && (engine->kernel == NULL || engine->kernel_again);
}

/* How many steps do. */
static unsigned block_agains(const ortaq_converter *converter) {
    unsigned count = 0;
    for (unsigned i = 0; i < converter->step_count; i++)
        count += block_is_again(&converter->engines[i]);
    return count;
}

/* A text of some length gets a memo, where kernels leave words for one; and a
 * larger one where these are many. */
static bool block_remember(ortaq_converter *converter, size_t size) {
    const oq_memory *memory = &converter->memory;
    if (converter->memo != NULL)
        converter->memo = oq_memo_before(memory, converter->memo, size);
    else if (!converter->plain_engine &&
             (converter->again == NULL ||
              block_agains(converter) < converter->step_count) &&
             block_by_engine(converter, size) >= OQ_MEMO_FROM)
        converter->memo = oq_memo_open(memory);
    else
        return true;
    converter->word->memo = converter->memo;
    return converter->memo != NULL;
}

/* After how many bytes of text tokens are remembered: where kernels write them
 * all, the memory for them costs more than it gives until it has come again. */
static size_t block_again_from(const ortaq_converter *converter) {
    for (unsigned i = 0; i < converter->step_count; i++)
        if (block_is_again(&converter->engines[i]) &&
            converter->engines[i].kernel == NULL)
            return OQ_MEMO_FROM;
    return OQ_AGAIN_FROM;
}

/* The same of tokens, where a step writes them from memory. */
static bool block_again(ortaq_converter *converter, size_t size) {
    converter->read += size;
    if (converter->again != NULL || converter->plain_engine ||
        block_agains(converter) == 0 ||
        converter->read < block_again_from(converter))
        return true;
    converter->again =
        oq_again_open(&converter->memory, converter->kernels->recall(),
                      (size_t)converter->read);
    converter->word->again = converter->again;
    return converter->again != NULL;
}

enum { BLOCK_PAGE = 4096 /* bytes; where pages are larger, that is no loss */ };

/* Fetches the starts of pages from a place on. A processor has to look up where
 * a page is, and fetches nothing ahead in it by itself before it is there; both
 * it does for several at once. */
static void block_fetch_pages(const uint8_t *place, size_t size) {
    uintptr_t at = (uintptr_t)place, end = at + size;
    for (at += (0 - at) % BLOCK_PAGE; at < end; at += BLOCK_PAGE)
        OQ_FETCH((const void *)at);
}

/* Fetches them where text goes through about as fast as memory gives it; other
 * kernels have work to do while a page is looked up. */
static void block_fetch(const ortaq_converter *converter, const uint8_t *text,
                        size_t size) {
    const oq_kernel *kernel = converter->engines[0].kernel;
    const oq_bytes *out = &converter->out;
    if (converter->step_count != 1 || kernel == NULL ||
        !(kernel->apart || kernel->compact || kernel->spread))
        return;
    block_fetch_pages(text + size, size);
    block_fetch_pages(out->data + out->size, kernel->spread ? 2 * size : size);
}

OQ_FN ortaq_status oq_block_convert(ortaq_converter *converter,
                                    const uint8_t *text, size_t size) {
    size_t at = 0;
    block_fetch(converter, text, size);
    if (converter->taken == 0) block_open(converter);
    block_open_marks(converter, size);
    if (!block_remember(converter, size) || !block_again(converter, size))
        return ORTAQ_ERROR_MEMORY;
    while (at < size) {
        size_t good, bad;
        if (!block_good(converter, text + at, size - at, &good, &bad))
            return ORTAQ_ERROR_MEMORY;
        converter->cut = bad == 0;
        if (!block_stretch(converter, text + at, good, converter->taken + at))
            return ORTAQ_ERROR_MEMORY;
        at += good;
        if (bad == 0) continue;
        converter->error_at = converter->taken + at;
        if (converter->policy == ORTAQ_STOP) return ORTAQ_ERROR_UTF8;
        if (!block_invalid(converter, text + at, bad, converter->taken + at))
            return ORTAQ_ERROR_MEMORY;
        at += bad;
    }
    return ORTAQ_DONE;
}
