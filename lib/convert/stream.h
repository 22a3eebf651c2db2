/*
 * stream.h - a converter: a chain of steps behind two windows. Text is taken
 * in blocks that end at line ends; a line of more than OQ_LINE_MOST bytes is
 * cut into pieces by its own content alone, so that the output never depends
 * on how the input was cut.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_STREAM_H
#define OQ_STREAM_H

#include "engine.h"
#include "protect.h"

enum {
    OQ_LINE_MOST = 16 << 10,         /* bytes converted at a time; longer lines
                                        are cut */
    OQ_WALK_MOST = 8,                /* files passed on the way */
    OQ_STEPS_MOST = OQ_WALK_MOST + 2 /* and options at both ends */
};

typedef struct oq_event {
    ortaq_reason reason;
    uint64_t in_start, in_end, out_start, out_end;
    size_t word, word_size, chosen, chosen_size, other, other_size;
    size_t weights, weight_count;
    uint32_t note; /* of whoever works in place of the steps */
} oq_event;

/* The events of the blocks since they were last pulled; their strings are
 * offsets into "text", their weights into "weights". */
typedef struct oq_events {
    oq_event *items;
    size_t count, room, next;
    oq_bytes text, weights; /* weights: doubles */
} oq_events;

/* The tables of a converter from an orthography to itself. */
typedef struct oq_identity oq_identity;

/* Opens an engine on them; NULL: no memory. Freed by oq_memory_free. */
OQ_FN oq_identity *oq_identity_open(const oq_memory *memory, oq_engine *engine,
                                    const oq_pack *pack);

/* Works on a well-formed stretch in place of the steps: lib/check. "in_base"
 * is the place of its first byte in the input. False: no memory. */
typedef struct oq_stretch_work {
    void *context; /* NULL: the steps work */
    bool (*work)(void *context, const uint8_t *text, size_t size,
                 uint64_t in_base);
} oq_stretch_work;

struct ortaq_converter {
    oq_memory memory;
    const oq_kernels *kernels;
    oq_stretch_work instead;
    oq_engine engines[OQ_STEPS_MOST];
    oq_engine *backs[OQ_STEPS_MOST];         /* of the engines; NULL mostly */
    const oq_pack *packs[OQ_STEPS_MOST + 1]; /* the letters between the steps */
    bool up[OQ_STEPS_MOST];                  /* the step goes to the parent */
    void *own[2 * OQ_STEPS_MOST];            /* blocks of the user's words */
    unsigned step_count;
    oq_identity *identity; /* NULL unless source and target are one */
    oq_pack *owned[2];     /* NULL, or the packs of options, freed with it */
    const oq_foreign_model *model;
    oq_foreign_finder *finder; /* of foreign words; NULL at first */
    uint8_t known[0x250]; /* letters of the source, for foreign words */
    bool latin_source, latin_target;
    bool plain_engine; /* neither kernels nor a memo */
    /* options */
    int policy, report, keep_addresses, keep_numerals, keep_foreign;
    int lookalikes, lists, sentences, alternatives, marks;
    /* the stream */
    oq_word *word;
    oq_memo *memo;   /* NULL while texts are short, or if none is wanted */
    oq_again *again; /* the same */
    uint64_t read;   /* bytes of all texts so far */
    oq_bytes held;   /* input that is not yet a block */
    size_t searched; /* how much of it is known to end no line */
    oq_bytes out;    /* output that is not yet taken; a block is written into the
                        caller's window first */
    size_t out_taken;
    oq_bytes between[2]; /* output of a step, input of the next */
    oq_ranges keep[2];
    oq_sought sought; /* signs of the stretch in work */
    oq_ranges names; /* placeholders, while what is to be kept is sought */
    oq_trace traces[OQ_STEPS_MOST];
    oq_events events;
    uint64_t taken;   /* input bytes that are in blocks already */
    uint64_t written; /* output bytes of these blocks */
    uint64_t error_at;
    bool cut;        /* the stretch in work ends where its block does */
    bool carry_keep; /* an address goes on in the next piece */
    oq_code code;    /* so does this */
    bool started, finishing;
    bool over;            /* the failure was told */
    ortaq_status failure; /* DONE, or the error that ended the stream */
};

/* A chain of steps, from the source to the target. */
typedef struct oq_chain {
    struct {
        const oq_pack *source, *rules;
        const oq_step *step;
    } steps[OQ_STEPS_MOST];
    unsigned count;
    const oq_pack *from, *to;
    bool built_in; /* the source is, without options: models know its letters */
    oq_pack *owned[2]; /* of options at its ends, else NULL */
} oq_chain;

/* The converter takes the packs over that the chain owns. */
OQ_FN ortaq_status oq_stream_open(const oq_memory *memory,
                                  const oq_chain *chain,
                                  ortaq_converter **converter);
OQ_FN void oq_stream_close(ortaq_converter *converter);
OQ_FN void oq_stream_reset(ortaq_converter *converter);

/* Forgets what was found out about words: to be called when an option that may
 * change it has changed. */
OQ_FN void oq_stream_forget(ortaq_converter *converter);
OQ_FN ortaq_status oq_stream_feed(ortaq_converter *converter,
                                  ortaq_input *input, ortaq_output *output);
OQ_FN ortaq_status oq_stream_finish(ortaq_converter *converter,
                                    ortaq_output *output);

/* Converts one block; on UTF8 all before the place has been converted. */
OQ_FN ortaq_status oq_block_convert(ortaq_converter *converter,
                                    const uint8_t *text, size_t size);

/* Finds what must be kept in a stretch of text: it is in keep[0] then. False:
 * no memory. */
OQ_FN bool oq_block_keep(ortaq_converter *converter, const uint8_t *text,
                         size_t size);

/*
 * How many bytes at the start of a text make a block: whole lines, or a piece
 * of a line that is too long; 0 if more text is needed. With "last" the text
 * is all there is.
 */
OQ_FN size_t oq_block_size(const uint8_t *text, size_t size, bool last);

/* Queues an event whose strings are in the queue's text already. */
OQ_FN bool oq_events_queue(ortaq_converter *converter, const oq_event *event);

/* Queues the events of a stretch that went through all steps. */
OQ_FN bool oq_events_add(ortaq_converter *converter, const uint8_t *text,
                         uint64_t in_base, size_t out_base);
OQ_FN bool oq_events_add_invalid(ortaq_converter *converter,
                                 const uint8_t *text, size_t size,
                                 uint64_t in_start, size_t out_start);

#endif
