/*
 * siblings.c - the hooks of a checker over the library: spelling by the
 * language's lexicon if there is one, letters of other languages, and words of
 * the language's other orthographies, each with a converter that is made when
 * it is first needed.
 *
 * SPDX-License-Identifier: MIT
 */
#include "siblings.h"

#include "../base/utf8.h"
#include "../unicode/unicode.h"
#include "words.h"

enum { SIBLINGS_MOST = 24, SIBLING_WORD_MOST = 64 };

/* Another orthography of the language. */
typedef struct sibling {
    const oq_pack *pack;
    ortaq_converter *converter; /* NULL until it is needed */
} sibling;

typedef struct siblings {
    oq_memory memory;
    const ortaq_library *library;
    const oq_pack *own;
    char tag[128];            /* with options */
    ortaq_language *language; /* NULL: no lexicon */
    ortaq_analyser *analyser;
    size_t count;
    sibling items[SIBLINGS_MOST]; /* the likeliest first */
    oq_pack *optional; /* the orthography with all its options; NULL: none */
} siblings;

/* ------------------------------------------------------------- the list -- */

static size_t sibling_language(const oq_pack *pack) {
    return strcspn(oq_pack_text(pack, pack->tag), "-");
}

static bool sibling_is_kin(const oq_pack *one, const oq_pack *other) {
    size_t size = sibling_language(one);
    return size == sibling_language(other) &&
           memcmp(oq_pack_text(one, one->tag), oq_pack_text(other, other->tag),
                  size) == 0;
}

/* Nobody's texts are in the Common Turkic Alphabet yet, and it has letters for
 * words of any language. */
static bool sibling_is_common(const oq_pack *pack) {
    return strstr(oq_pack_text(pack, pack->tag), "-x-cta") != NULL;
}

/* What is in force before the rest, what is of late before what is old. */
static bool sibling_is_likelier(const oq_pack *one, const oq_pack *other) {
    bool in_force = one->standing == ORTAQ_OFFICIAL;
    if (in_force != (other->standing == ORTAQ_OFFICIAL)) return in_force;
    return one->first_year > other->first_year;
}

static void sibling_add(siblings *s, const oq_pack *pack) {
    size_t at = s->count;
    if (pack == s->own || !sibling_is_kin(pack, s->own) ||
        sibling_is_common(pack) || at == SIBLINGS_MOST)
        return;
    while (at > 0 && sibling_is_likelier(pack, s->items[at - 1].pack)) {
        s->items[at] = s->items[at - 1];
        at--;
    }
    s->items[at] = (sibling){pack, NULL};
    s->count++;
}

/* --------------------------------------------------------------- letters -- */

static unsigned sibling_kind(const oq_pack *pack, uint32_t code) {
    return oq_cell(oq_pack_at(pack, pack->letters.pages),
                   oq_pack_at(pack, pack->letters.cells), code) >>
           OQ_CELL_KIND_SHIFT;
}

static bool sibling_shared(void *context, uint32_t code) {
    const siblings *s = context;
    if (s->optional != NULL &&
        sibling_kind(s->optional, code) == OQ_KIND_LETTER)
        return true;
    for (size_t i = 0; i < s->library->count; i++) {
        const oq_pack *pack = s->library->items[i].pack;
        if (pack->letters.script == s->own->letters.script &&
            pack->letters.script != OQ_SCRIPT_ARAB &&
            !sibling_is_kin(pack, s->own) && !sibling_is_common(pack) &&
            sibling_kind(pack, code) == OQ_KIND_LETTER)
            return true;
    }
    return false;
}

/* A letter that Russian, English, Arabic or Persian has too tells nothing. */
static bool sibling_is_plain(uint32_t code) {
    static const uint16_t persian[] = {0x67E, 0x686, 0x698,
                                       0x6AF, 0x6A9, 0x6CC};
    for (size_t i = 0; i < OQ_COUNT(persian); i++)
        if (code == persian[i]) return true;
    return code < 0x80 || code - 0x410 < 0x40 || code == 0x401 ||
           code == 0x451 || code - 0x621 < 0x2A;
}

/* Whether all letters are the pack's, and one of them is telling. */
static bool sibling_reads(const oq_pack *pack, const uint32_t *codes,
                          size_t count) {
    bool telling = false;
    for (size_t i = 0; i < count; i++) {
        unsigned kind = sibling_kind(pack, codes[i]);
        if (kind != OQ_KIND_LETTER && kind != OQ_KIND_SIGN) return false;
        telling |= kind == OQ_KIND_LETTER && !sibling_is_plain(codes[i]);
    }
    return telling;
}

/* ----------------------------------------------------------------- words -- */

static ortaq_status sibling_convert(siblings *s, sibling *from,
                                    const uint8_t *word, size_t size,
                                    oq_bytes *out) {
    const char *tag = oq_pack_text(from->pack, from->pack->tag);
    ortaq_status status = ORTAQ_DONE;
    if (from->converter == NULL) {
        status = ortaq_converter_new(s->library, tag, s->tag, &s->memory,
                                     &from->converter);
        if (status != ORTAQ_DONE) return status;
        ortaq_converter_set(from->converter, ORTAQ_KEEP_FOREIGN, 0);
        ortaq_converter_set(from->converter, ORTAQ_KEEP_NUMERALS, 0);
        ortaq_converter_set(from->converter, ORTAQ_SENTENCES, 0);
    }
    status = oq_edge_convert(from->converter, (const char *)word, size, out);
    if (status == ORTAQ_DONE) out->size--; /* the NUL */
    return status;
}

static ortaq_status sibling_other(void *context, const uint8_t *word,
                                  size_t size, oq_bytes *out,
                                  const char **tag) {
    siblings *s = context;
    uint32_t codes[SIBLING_WORD_MOST];
    size_t count = 0, at = 0, before = out->size;
    *tag = NULL;
    while (at < size && count < SIBLING_WORD_MOST)
        codes[count++] = oq_utf8_get(word, &at);
    if (at < size) return ORTAQ_DONE;
    count = oq_nfc(codes, count);
    for (size_t i = 0; i < s->count; i++) {
        const oq_pack *pack = s->items[i].pack;
        if (!sibling_reads(pack, codes, count)) continue;
        ortaq_status status = sibling_convert(s, &s->items[i], word, size, out);
        if (status != ORTAQ_DONE) return status;
        if (out->size - before != size ||
            memcmp(out->data + before, word, size) != 0)
            *tag = oq_pack_text(pack, pack->tag);
        return ORTAQ_DONE;
    }
    return ORTAQ_DONE;
}

static ortaq_status sibling_known(void *context, const uint8_t *word,
                                  size_t size, bool *known) {
    siblings *s = context;
    int correct = 0;
    ortaq_status status =
        ortaq_spell(s->analyser, (const char *)word, size, &correct);
    *known = correct != 0;
    return status;
}

/* ------------------------------------------------------------------ open -- */

static void siblings_close(void *context) {
    siblings *s = context;
    oq_memory memory = s->memory;
    for (size_t i = 0; i < s->count; i++)
        ortaq_converter_free(s->items[i].converter);
    ortaq_analyser_free(s->analyser);
    ortaq_language_free(s->language);
    oq_memory_free(&memory, s->optional);
    oq_memory_free(&memory, s);
}

/* A lexicon helps with the letters i and ı alone. */
static ortaq_status siblings_words(siblings *s) {
    if (sibling_kind(s->own, 0x131) != OQ_KIND_LETTER) return ORTAQ_DONE;
    ortaq_status status =
        ortaq_language_new(s->library, s->tag, &s->memory, &s->language);
    if (status == ORTAQ_ERROR_TAG) return ORTAQ_DONE;
    if (status != ORTAQ_DONE) return status;
    return ortaq_analyser_new(s->language, &s->memory, &s->analyser);
}

/* Letters that options would write are no faults without them. */
static ortaq_status siblings_options(siblings *s, size_t number) {
    char names[256];
    const char *all = oq_pack_text(s->own, s->own->options);
    size_t size = strlen(all);
    if (size == 0 || size >= sizeof(names)) return ORTAQ_DONE;
    for (size_t i = 0; i <= size; i++)
        names[i] = all[i] == ' ' ? '-' : all[i];
    return oq_library_option_pack(s->library, number, names, &s->memory,
                                  &s->optional);
}

OQ_FN ortaq_status oq_siblings_open(const ortaq_library *library,
                                    const char *tag, const oq_memory *memory,
                                    oq_check_hooks *hooks) {
    size_t number;
    const char *options;
    if (!oq_library_seek(library, tag, &number, &options) ||
        strlen(tag) >= sizeof(((siblings *)0)->tag))
        return ORTAQ_ERROR_TAG;
    siblings *s = oq_memory_get(memory, sizeof(*s));
    if (s == NULL) return ORTAQ_ERROR_MEMORY;
    s->memory = *memory;
    s->library = library;
    s->own = library->items[number].pack;
    memcpy(s->tag, tag, strlen(tag) + 1);
    for (size_t i = 0; i < library->count; i++)
        sibling_add(s, library->items[i].pack);
    ortaq_status status = siblings_words(s);
    if (status == ORTAQ_DONE) status = siblings_options(s, number);
    if (status != ORTAQ_DONE) {
        siblings_close(s);
        return status;
    }
    *hooks =
        (oq_check_hooks){.context = s,
                         .known = s->analyser != NULL ? sibling_known : NULL,
                         .shared = sibling_shared,
                         .other = sibling_other,
                         .close = siblings_close};
    return ORTAQ_DONE;
}

OQ_FN void oq_siblings_tell(void *context, ortaq_checker *checker) {
    const siblings *s = context;
    for (size_t i = 0; i < s->count; i++)
        for (uint32_t code = 0x80; code < 0x250; code++)
            if (s->items[i].pack->letters.script == s->own->letters.script &&
                sibling_kind(s->items[i].pack, code) == OQ_KIND_LETTER)
                oq_checker_know(checker, code);
}
