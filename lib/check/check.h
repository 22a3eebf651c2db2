/*
 * check.h - what does not belong in a text of one orthography. The reading is
 * the converter's, from an orthography to itself: a word that it would write
 * otherwise is suspected. Of the text in which every suspect is repaired it is
 * found out what must be kept (addresses, foreign words), so that this does
 * not change when suspects are repaired one by one: fixing a fixed text
 * changes nothing.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_CHECK_H
#define OQ_CHECK_H

#include "../convert/stream.h"

/*
 * What the letters alone cannot tell. Functions may be NULL; they give DONE,
 * or MEMORY.
 */
typedef struct oq_check_hooks {
    void *context;
    /* Whether a word is spelt right; NULL: there is no lexicon. */
    ortaq_status (*known)(void *context, const uint8_t *word, size_t size,
                          bool *known);
    /* Whether a variant of a letter may be meant: it is one of another
     * language's, or of an option of the orthography. */
    bool (*shared)(void *context, uint32_t code);
    /* A word of another orthography of the language: appends it as this one
     * writes it, and gives the tag. *tag NULL: it is none. */
    ortaq_status (*other)(void *context, const uint8_t *word, size_t size,
                          oq_bytes *out, const char **tag);
    void (*close)(void *context);
} oq_check_hooks;

/* A word under suspicion: ranges of the text, and of the whole repair. */
typedef struct oq_suspect {
    size_t start, end, whole_start, whole_end;
    ortaq_fault fault;
    bool sure;
    bool lonely; /* a word of look-alikes alone: its neighbours decide */
    bool kept;   /* it must not be touched: no finding */
    bool told;   /* the suggestion is in "texts", not the whole repair */
    size_t suggestion, suggestion_size;
    const char *tag; /* of the other orthography; NULL if none */
} oq_suspect;

enum { OQ_CHECK_CACHE = 4096 };

struct ortaq_checker {
    oq_memory memory;
    ortaq_converter *stream; /* from the orthography to itself */
    const oq_engine *engine; /* its only one */
    oq_check_hooks hooks;
    oq_set alike;             /* letters that have look-alikes elsewhere */
    unsigned dotted, dotless; /* the letters i and ı; 0: not a pair */
    int words;                /* option: lexicon, other orthographies */
    bool mute;                /* suspects are not written down */
    oq_bytes whole, texts, line;
    oq_suspect *suspects;
    size_t count, room;
    uint64_t cache[OQ_CHECK_CACHE]; /* words whose i and ı are fine */
};

/* The chain is that of an orthography to itself; its packs are taken over on
 * success only, and so are the hooks. */
OQ_FN ortaq_status oq_checker_open(const oq_memory *memory,
                                   const oq_chain *chain,
                                   const oq_check_hooks *hooks,
                                   ortaq_checker **checker);
OQ_FN void oq_checker_close(ortaq_checker *checker);

/* A letter of a sibling that this orthography has not: it makes no word
 * foreign. */
OQ_FN void oq_checker_know(ortaq_checker *checker, uint32_t code);

/* To be called before the first feed, when the options are set. */
OQ_FN void oq_checker_begin(ortaq_checker *checker);

/* The judge of the engine: writes the whole repair, notes suspects. */
OQ_FN bool oq_check_word(void *context, const oq_word *word,
                         const uint8_t *text, size_t start, size_t end,
                         oq_bytes *out);

/* What is wrong with a word that is written otherwise, and whether the way it
 * is written is right beyond doubt. */
OQ_FN ortaq_fault oq_check_fault(const ortaq_checker *checker,
                                 const oq_word *word, const uint8_t *text,
                                 size_t end);
OQ_FN bool oq_check_sure(const ortaq_checker *checker, const oq_word *word,
                         const uint8_t *text);

/* Whether a mixed word is a foreign stem with suffixes of ours: Google-дың
 * without the hyphen. */
OQ_FN bool oq_check_suffixed(const oq_word *word);

/* An i among capitals: appends the word in capitals. False: there is none. */
OQ_FN bool oq_check_capitals(const ortaq_checker *checker, const oq_word *word,
                             const uint8_t *text, size_t start, oq_bytes *out,
                             bool *sure);

/* The same word with other dots, which the lexicon has: *found, and it is
 * behind "texts" then. DONE or MEMORY. */
OQ_FN ortaq_status oq_check_dots(ortaq_checker *checker, const oq_word *word,
                                 const uint8_t *text, size_t start,
                                 bool *found);

/* Judges the lines of a stretch that have suspects, and writes all of it. */
OQ_FN bool oq_check_stretch(void *context, const uint8_t *text, size_t size,
                            uint64_t in_base);

#endif
