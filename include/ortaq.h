/*
 * ortaq.h - the one public header of ortaq, the common ground of the written
 * Turkic languages: conversion between the orthographies of one language;
 * identification; what does not belong in a text; analysis, generation and
 * spelling of words.
 *
 * Text is UTF-8 everywhere. Lengths and positions are in bytes unless a
 * comment says code points. Nothing here prints, exits, reads environment or
 * locale, keeps global state or takes more than 96 KiB of stack.
 *
 * Two kinds of handles. Immutable: ortaq_library; any number of threads may
 * use one at the same time, and of an ortaq_language. Mutable:
 * ortaq_converter, ortaq_identifier, ortaq_checker and ortaq_analyser; one
 * thread at a time, make one per thread. A library or a language must outlive
 * what is made from it.
 *
 * Valid C11 and C++.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ORTAQ_H
#define ORTAQ_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#ifndef ORTAQ_API
#if defined(__GNUC__) && !defined(ORTAQ_AMALGAMATION_STATIC)
#define ORTAQ_API __attribute__((visibility("default")))
#else
#define ORTAQ_API
#endif
#endif

/* ------------------------------------------------------------- Version -- */

#define ORTAQ_VERSION_MAJOR 0
#define ORTAQ_VERSION_MINOR 1
#define ORTAQ_VERSION_PATCH 0

/* The version of the library that is linked, as "MAJOR.MINOR.PATCH".
 * The string is static. Cannot fail; any thread. */
ORTAQ_API const char *ortaq_version(void);

/* -------------------------------------------------------------- Status -- */

/* What a call came to. Numbers are pinned: they never change their meaning.
 * 0 is done; positive means "go on after this"; negative is an error. */
typedef enum ortaq_status {
    ORTAQ_DONE = 0,           /* the whole job is done */
    ORTAQ_MORE_INPUT = 1,     /* all input was taken: give more, or finish */
    ORTAQ_MORE_ROOM = 2,      /* the output window is full: give another */
    ORTAQ_EVENTS = 3,         /* the event queue is full: pull the events */
    ORTAQ_ERROR_MEMORY = -1,  /* the allocator returned NULL */
    ORTAQ_ERROR_ARGUMENT = -2, /* a NULL, a number out of range */
    ORTAQ_ERROR_TAG = -3,     /* no orthography has this tag or alias */
    ORTAQ_ERROR_PAIR = -4,    /* the two orthographies share no language */
    ORTAQ_ERROR_UTF8 = -5,    /* invalid UTF-8, and no policy lets it pass */
    ORTAQ_ERROR_SYNTAX = -6,  /* a mistake in a source, see ortaq_mistake */
    ORTAQ_ERROR_DATA = -7,    /* a table or model is damaged or too new */
    ORTAQ_ERROR_STATE = -8    /* the handle must be reset before this call */
} ortaq_status;

/* A status as an English phrase without a final stop ("out of memory").
 * The string is static; unknown numbers give "unknown status". Any thread. */
ORTAQ_API const char *ortaq_status_text(ortaq_status status);

/* -------------------------------------------------------------- Memory -- */

/*
 * Where memory comes from. "resize" behaves like realloc: a NULL pointer asks
 * for a new block, size 0 frees; sizes are in bytes. It may return NULL for any
 * size but 0; the library then gives ORTAQ_ERROR_MEMORY and leaks nothing. The
 * struct is copied; "context" must outlive every handle made with it. "resize"
 * is called in the threads that use these handles: that of an ortaq_library or
 * an ortaq_language, in several at the same time.
 */
typedef struct ortaq_allocator {
    void *(*resize)(void *context, void *pointer, size_t size);
    void *context;
} ortaq_allocator;

/* ------------------------------------------------------------- Library -- */

/* All orthographies that a program knows, and how they hang together.
 * Immutable, shareable between threads. */
typedef struct ortaq_library ortaq_library;

/* A file that is read: an orthography, a word list (".words"), a grammar. */
typedef struct ortaq_source {
    const char *name; /* file name without folders, for messages and "words" */
    const char *text; /* UTF-8, not necessarily NUL-terminated */
    size_t size;      /* of text, in bytes */
} ortaq_source;

/* The place and nature of a mistake in a source. The caller owns the struct;
 * texts are cut at their sizes if need be. Other results than
 * ORTAQ_ERROR_SYNTAX leave it empty. */
typedef struct ortaq_mistake {
    char name[64];     /* of the source */
    size_t line;       /* from 1 */
    size_t column;     /* from 1, in code points */
    char message[256]; /* in English: a sentence; of a grammar, a phrase */
} ortaq_mistake;

/*
 * Makes a library of the built-in orthographies and of "count" further
 * sources, which may be 0. A source that carries the tag of a built-in
 * orthography takes its place. The sources are read, checked and compiled
 * before the call returns, and may be freed after it.
 *
 * allocator: NULL for malloc. mistake: NULL if not wanted.
 * *library is owned by the caller (ortaq_library_free); NULL on error.
 * Errors: MEMORY, ARGUMENT, SYNTAX, DATA.
 */
ORTAQ_API ortaq_status ortaq_library_new(const ortaq_allocator *allocator,
                                         const ortaq_source *sources,
                                         size_t count, ortaq_library **library,
                                         ortaq_mistake *mistake);

/* Frees a library. NULL is allowed. Nothing made from it may still be used. */
ORTAQ_API void ortaq_library_free(ortaq_library *library);

/* What an orthography is in the world. */
typedef enum ortaq_standing {
    ORTAQ_OFFICIAL = 1,   /* in force somewhere */
    ORTAQ_HISTORICAL = 2, /* was in force, or in wide use, and is not now */
    ORTAQ_PROPOSED = 3,   /* published by an authority, not in force */
    ORTAQ_UNOFFICIAL = 4  /* in use without a law */
} ortaq_standing;

/* What is said of one orthography. Every string belongs to the library. */
typedef struct ortaq_orthography {
    const char *tag;     /* BCP 47, "uz-Latn-x-1995" */
    const char *aliases; /* further tags, space-separated; "" if none */
    const char *name;    /* in English */
    const char *native;  /* in the language and orthography itself */
    const char *parent;  /* tag; "" for the root of its language */
    const char *alphabet; /* letters in their order, space-separated */
    ortaq_standing standing;
    int first_year;      /* 0 if not known */
    int last_year;       /* 0 if still in use or not known */
    int version;         /* grows when any output of this orthography changes */
    const char *options; /* names, space-separated; "" if none */
} ortaq_orthography;

/*
 * Options: letters that an orthography may write otherwise. Wherever a tag is
 * wanted, names of options may stand behind it as private-use subtags, in any
 * order: "kk-Latn-x-cta-schwa", "ug-Latn-x-eacute". That is an orthography
 * too, one step below the first; the library does not count it.
 */

/* How many orthographies there are; 0 if library is NULL. */
ORTAQ_API size_t ortaq_orthography_count(const ortaq_library *library);

/* Describes the orthography with this number, 0 up to the count, in the order
 * of tags. The struct is filled with pointers that live as long as the
 * library. Error: ARGUMENT. */
ORTAQ_API ortaq_status ortaq_orthography_at(const ortaq_library *library,
                                            size_t number,
                                            ortaq_orthography *orthography);

/* Finds an orthography by tag or alias; ASCII case does not matter. Of a tag
 * with options it is the one that has them. *number may be NULL.
 * Errors: TAG, ARGUMENT. */
ORTAQ_API ortaq_status ortaq_orthography_find(const ortaq_library *library,
                                              const char *tag, size_t *number);

/* How exact the way back is: convert A to B, then B to A; what is promised
 * of the result, for NFC words of A's alphabet? */
typedef enum ortaq_way_back {
    ORTAQ_WAY_EXACT = 1, /* the same text */
    ORTAQ_WAY_CASE = 2,  /* the same but for capitals */
    ORTAQ_WAY_WORDS = 3, /* the same but for words that a list must know */
    ORTAQ_WAY_LOSSY = 4  /* not the same; "ortaq show" names the losses */
} ortaq_way_back;

/* What is promised of one directed pair. */
typedef struct ortaq_pair {
    ortaq_way_back way_back;
    int version; /* grows when any output of this pair changes */
    int steps;   /* orthography files passed on the way, 0 for A to A */
} ortaq_pair;

/* Fills *pair in for two orthographies, each by tag or alias.
 * Errors: TAG, PAIR, ARGUMENT, MEMORY. */
ORTAQ_API ortaq_status ortaq_pair_find(const ortaq_library *library,
                                       const char *from, const char *to,
                                       ortaq_pair *pair);

/* What ortaq_describe writes. */
typedef enum ortaq_description {
    ORTAQ_DESCRIBE_TEXT = 1,            /* letters, rules, losses, sources */
    ORTAQ_DESCRIBE_ICU_TO_PARENT = 2,   /* ICU transform, child to parent */
    ORTAQ_DESCRIBE_ICU_FROM_PARENT = 3, /* ICU transform, parent to child */
    ORTAQ_DESCRIBE_SOURCE = 4, /* the orthography file itself, or, of a tag
                                  with options, what they amount to */
    ORTAQ_DESCRIBE_SAMPLE = 5  /* the sample text of the language, written in
                                  the orthography; empty if there is none */
} ortaq_description;

/*
 * Writes a description of an orthography as UTF-8 text. At most "size" bytes
 * go to "buffer" (which may be NULL if size is 0), without a final NUL;
 * *length is the bytes of the whole text: call with size 0 first, or call again
 * if *length > size.
 * The ICU forms cover the rules alone: no word lists, no protection, no
 * look-alikes. Errors: TAG, ARGUMENT, MEMORY, PAIR (an ICU form of a root).
 */
ORTAQ_API ortaq_status ortaq_describe(const ortaq_library *library,
                                      const char *tag, ortaq_description what,
                                      char *buffer, size_t size,
                                      size_t *length);

/* ------------------------------------------------------------- Windows -- */

/* A piece of input, in bytes. The caller owns them; a call moves "pos" over
 * what it took, and may take less than all. */
typedef struct ortaq_input {
    const void *bytes;
    size_t size;
    size_t pos;
} ortaq_input;

/* A piece of room, apart from the input. A call writes from "pos" on and moves
 * "pos"; what is behind that may be anything then. */
typedef struct ortaq_output {
    void *bytes;
    size_t size;
    size_t pos;
} ortaq_output;

/* ----------------------------------------------------------- Converter -- */

/*
 * Converts a stream from one orthography to another. The output does not
 * depend on how the stream is cut into windows. Mutable: one thread at a time.
 */
typedef struct ortaq_converter ortaq_converter;

/*
 * Makes a converter between two orthographies of one language, given by tag
 * or alias. allocator: NULL for malloc. *converter is owned by the caller;
 * NULL on error. Errors: TAG, PAIR, MEMORY, ARGUMENT.
 */
ORTAQ_API ortaq_status ortaq_converter_new(const ortaq_library *library,
                                           const char *from, const char *to,
                                           const ortaq_allocator *allocator,
                                           ortaq_converter **converter);

/* Frees a converter. NULL is allowed. */
ORTAQ_API void ortaq_converter_free(ortaq_converter *converter);

/* Options, with their values; the first value named is the default. */
typedef enum ortaq_option {
    /* invalid UTF-8: an ortaq_policy */
    ORTAQ_ON_ERROR = 1,
    /* 0: no events; 1: events are queued and must be pulled */
    ORTAQ_REPORT = 2,
    /* 1: addresses of the web and of mail, and names in {{NAME}}, ${NAME}, %(NAME)s
     * stay, and in Latin text <i>, &nbsp;, %s, \textbf, "key":, code; 0: all is text */
    ORTAQ_KEEP_ADDRESSES = 3,
    /* 1: Roman numerals are in Latin letters, 5G and H2O stay; 0: all words */
    ORTAQ_KEEP_NUMERALS = 4,
    /* 2: foreign words stay where the target is not Latin (found by spelling in az
     * ba crh gag kaa kk ky tk tt ug uz, else by letters that it lacks), and
     * Persian and Arabic quotations; 1: everywhere; 0: they are converted */
    ORTAQ_KEEP_FOREIGN = 5,
    /* 1: look-alike letters are understood; 0: they pass untouched */
    ORTAQ_LOOKALIKES = 6,
    /* 1: word lists and lexicons are used; 0: rules alone */
    ORTAQ_WORD_LISTS = 7,
    /* where a lexicon reads words (from Perso-Arabic): 1: a sentence begins
     * with a capital, and a suffix that stands apart fits the word before it;
     * 0: each word is read by itself */
    ORTAQ_SENTENCES = 8,
    /* 2: how many further readings an event has at most, 0 to 7 */
    ORTAQ_ALTERNATIVES = 9,
    /* 1: punctuation marks and digits are those of the target, where its file
     * names them (, ; ? and digits in Perso-Arabic); 0: they stay */
    ORTAQ_MARKS = 10,
    /* for measuring, an ortaq_kernel; ARGUMENT: not on this processor */
    ORTAQ_KERNEL = 11
} ortaq_option;

/* 0: the best; 1: none, the general engine alone; then by processor. */
typedef enum ortaq_kernel {
    ORTAQ_KERNEL_BEST, ORTAQ_KERNEL_NONE, ORTAQ_KERNEL_PORTABLE,
    ORTAQ_KERNEL_AVX2, ORTAQ_KERNEL_AVX512, ORTAQ_KERNEL_NEON
} ortaq_kernel;

/* What to do with bytes that are not UTF-8. */
typedef enum ortaq_policy {
    ORTAQ_STOP = 1,    /* ORTAQ_ERROR_UTF8; all before the place is written */
    ORTAQ_REPLACE = 2, /* U+FFFD for each ill-formed part (Unicode 3.9) */
    ORTAQ_KEEP = 3     /* the bytes as they are */
} ortaq_policy;

/* Sets an option. Allowed before the first feed and after a reset.
 * Errors: ARGUMENT (no such option or value), STATE. */
ORTAQ_API ortaq_status ortaq_converter_set(ortaq_converter *converter,
                                           ortaq_option option, int value);

/*
 * Gives a converter words of the user's own, in place of those it has; they go
 * before all word lists and lexicons, in ORTAQ_WORD_LISTS 1. The text is a word
 * list (doc/orthography-files.md): one entry a line, an orthography left, its
 * parent right, as in "عارف ↔ arif". A line is for each step of the conversion
 * that has the letters of both sides; of two lines for one word the later is
 * taken. The source may be freed after the call. mistake: NULL if not wanted.
 * Allowed when ortaq_converter_set is.
 * Errors: SYNTAX, MEMORY, ARGUMENT, STATE; the words of before are kept.
 */
ORTAQ_API ortaq_status ortaq_converter_words(ortaq_converter *converter,
                                             const ortaq_source *source,
                                             ortaq_mistake *mistake);

/*
 * Takes input and writes output until one of the two runs out. Both windows'
 * "pos" move. Each call takes or writes at least one byte, or says why not.
 * Text is held back up to the end of its line (at most 16 KiB), for a choice
 * may depend on the words around.
 *
 * ORTAQ_MORE_INPUT: all was taken. ORTAQ_MORE_ROOM: output is full.
 * ORTAQ_EVENTS: pull events, then call again. Errors: UTF8 (what stands before
 * the place was written, and its events were pulled; input->pos may be behind
 * the place, ortaq_converter_position tells it), MEMORY, ARGUMENT, STATE. After
 * UTF8 and MEMORY, feed and finish give STATE until there is a reset.
 */
ORTAQ_API ortaq_status ortaq_converter_feed(ortaq_converter *converter,
                                            ortaq_input *input,
                                            ortaq_output *output);

/*
 * Says that no input is left and writes what was held back. Call until it
 * gives ORTAQ_DONE. Results as for feed, but ORTAQ_DONE for MORE_INPUT.
 */
ORTAQ_API ortaq_status ortaq_converter_finish(ortaq_converter *converter,
                                              ortaq_output *output);

/* Forgets the text, keeps the options: ready for another stream. */
ORTAQ_API void ortaq_converter_reset(ortaq_converter *converter);

/* Bytes of input from the start of the stream to the place of the last error;
 * without an error, to the end of what was taken. 0 if converter is NULL. */
ORTAQ_API uint64_t ortaq_converter_position(const ortaq_converter *converter);

/* 1: what was finished ends within a script, a block of code or a tag, so lines behind
 * it would become something else by themselves (ORTAQ_KEEP_ADDRESSES); else 0. */
ORTAQ_API int ortaq_converter_inside(const ortaq_converter *converter);

/* For measuring: bytes that steps took since the last reset, those of kernels or
 * from memory among them, and how often one left a word to the engine. Each
 * pointer may be NULL. */
ORTAQ_API uint64_t ortaq_converter_work(const ortaq_converter *converter,
                                        uint64_t *by_kernel, uint64_t *stops);

/* -------------------------------------------------------------- Events -- */

/* Why an event was made. */
typedef enum ortaq_reason {
    ORTAQ_AMBIGUOUS = 1, /* a letter with several values; one was chosen */
    ORTAQ_LISTED = 2,    /* the word, or its stem, is on a word list */
    ORTAQ_RESTORED = 3,  /* an unwritten vowel was restored; not in use yet:
                            a word in doubt is AMBIGUOUS or GUESSED */
    ORTAQ_REPAIRED = 4,  /* a look-alike was taken for what it stands for */
    ORTAQ_FOREIGN = 5,   /* kept: a word of another language, an address, a
                            numeral */
    ORTAQ_GUESSED = 6,   /* no rule or list was sure */
    ORTAQ_TOO_LONG = 7,  /* a word of more than 256 code points */
    ORTAQ_INVALID = 8    /* bytes that are not UTF-8 */
} ortaq_reason;

/*
 * A place where a choice was made. Ranges are bytes from the start of the
 * input and of the output. The strings are UTF-8 with a length in bytes, not
 * NUL-terminated, and live until the next call on the converter.
 */
typedef struct ortaq_event {
    ortaq_reason reason;
    uint64_t input_start, input_end;
    uint64_t output_start, output_end;
    const char *word; /* as it stood in the input */
    size_t word_size;
    const char *chosen; /* as written to the output */
    size_t chosen_size;
    const char *alternatives; /* separated by U+0009; empty if none */
    size_t alternatives_size;
    const double *weights; /* of "chosen", then of each alternative, where a
                              lexicon read the word: what share of 1 it has
                              among all readings that were thought of, as its
                              model estimates it; else NULL */
    size_t weight_count;
} ortaq_event;

/* Takes the next event out of the queue. ORTAQ_DONE: *event is filled;
 * ORTAQ_MORE_INPUT: there is none now. Error: ARGUMENT. */
ORTAQ_API ortaq_status ortaq_converter_event(ortaq_converter *converter,
                                             ortaq_event *event);

/* A reason as one word for reports ("repaired"; else "unknown"). The string is
 * static. Any thread. */
ORTAQ_API const char *ortaq_reason_text(ortaq_reason reason);

/* ------------------------------------------------------ Identification -- */

/*
 * What a text may be written in. Known are all orthographies of the library,
 * and, to be told apart from them, some other languages: Russian, Ukrainian,
 * Bulgarian, Belarusian, Tajik and Mongolian in Cyrillic; Persian, Arabic,
 * Sorani Kurdish and Urdu in Arabic; Kurmanji Kurdish, English, German,
 * Hungarian, Romanian and Tajik in Latin letters; Georgian, Armenian.
 */
typedef struct ortaq_candidate {
    const char *tag; /* of an orthography, for ortaq_orthography_find
                        ("uz-Latn-x-1995"); of another language it is language
                        and script ("ru-Cyrl"); "und": none of all these.
                        Belongs to the library. */
    double probability; /* 0 to 1: of answers given with 0.9, nine in ten are
                           right */
    double share; /* of the text's letters that belong to its alphabet, 0 to
                     1; 0 where the library has no alphabet */
} ortaq_candidate;

/*
 * What a text may be written in, best first, equals by their tags. At most
 * "room" candidates are written; *count is how many there are. Their
 * probabilities sum up to 1, but for those too small to be named. A text
 * without letters is "und".
 *
 * text: UTF-8, any size; invalid bytes part words. NFC and NFD are the same.
 * Of a long text a part of the words decides on the language, spread over the
 * whole; all letters decide on the orthography. The library must outlive the
 * candidates. Errors: ARGUMENT, MEMORY.
 * Method: doc/identification.md.
 */
ORTAQ_API ortaq_status ortaq_identify(const ortaq_library *library,
                                      const char *text, size_t size,
                                      ortaq_candidate *candidates, size_t room,
                                      size_t *count);

/* The same for a stream of any length, in constant memory. Mutable: one thread
 * at a time. */
typedef struct ortaq_identifier ortaq_identifier;

/* allocator: NULL for malloc. *identifier is owned by the caller; NULL on
 * error. The library must outlive it. Errors: MEMORY, ARGUMENT. */
ORTAQ_API ortaq_status ortaq_identifier_new(const ortaq_library *library,
                                            const ortaq_allocator *allocator,
                                            ortaq_identifier **identifier);

/* Frees an identifier. NULL is allowed. */
ORTAQ_API void ortaq_identifier_free(ortaq_identifier *identifier);

/* Takes "size" more bytes of the text. The answer does not depend on where
 * the text is cut, be it inside a character. Error: ARGUMENT. */
ORTAQ_API ortaq_status ortaq_identifier_feed(ortaq_identifier *identifier,
                                             const void *bytes, size_t size);

/* What all that was fed may be written in, as from ortaq_identify. May be
 * asked at any time, again and again; feeding may go on. Error: ARGUMENT. */
ORTAQ_API ortaq_status ortaq_identifier_answer(
    const ortaq_identifier *identifier, ortaq_candidate *candidates,
    size_t room, size_t *count);

/* Forgets the text: ready for another one. NULL is allowed. */
ORTAQ_API void ortaq_identifier_reset(ortaq_identifier *identifier);

/* A part of a text, in bytes, and what it is most likely written in. */
typedef struct ortaq_stretch {
    size_t start, end;
    ortaq_candidate candidate;
} ortaq_stretch;

/*
 * Cuts a text into stretches of one language and orthography each. They cover
 * the text without gaps, in order, and end where a word or a line does. At
 * most "room" are written; *count is how many there are: call again if it is
 * more. An empty text has none. Time grows with the size of the text.
 * Errors: ARGUMENT, MEMORY.
 */
ORTAQ_API ortaq_status ortaq_identify_stretches(const ortaq_library *library,
                                                const char *text, size_t size,
                                                ortaq_stretch *stretches,
                                                size_t room, size_t *count);

/* ------------------------------------------------------------ Checking -- */

/* Finds, and repairs, what does not belong in a text of one orthography. It
 * is a stream as a converter is: windows, constant memory, results that do not
 * depend on how the text is cut. Mutable: one thread at a time. */
typedef struct ortaq_checker ortaq_checker;

/* Makes a checker for texts in an orthography, given by tag or alias. The
 * library must outlive it. allocator: NULL for malloc. *checker is owned by
 * the caller; NULL on error. Errors: TAG, MEMORY, ARGUMENT, DATA. */
ORTAQ_API ortaq_status ortaq_checker_new(const ortaq_library *library,
                                         const char *tag,
                                         const ortaq_allocator *allocator,
                                         ortaq_checker **checker);

/* Frees a checker. NULL is allowed. */
ORTAQ_API void ortaq_checker_free(ortaq_checker *checker);

/* Options of a checker; the first value named is the default. */
typedef enum ortaq_check_option {
    /* invalid UTF-8: an ortaq_policy */
    ORTAQ_CHECK_ON_ERROR = 1,
    /* 1: a lexicon decides on i and ı, and words of other orthographies of
     * the language are found; 0: letters alone are looked at */
    ORTAQ_CHECK_WORDS = 2
} ortaq_check_option;

/* Sets an option. Allowed before the first feed and after a reset.
 * Errors: ARGUMENT (no such option or value), STATE. */
ORTAQ_API ortaq_status ortaq_checker_set(ortaq_checker *checker,
                                         ortaq_check_option option, int value);

/*
 * Takes input and writes the repaired text, as ortaq_converter_feed does. The
 * output is the input but for repairs that are sure; fixing it again changes
 * nothing. ORTAQ_EVENTS: pull the findings.
 * Method: the text is read as the converter reads it, look-alikes and all;
 * what it would write otherwise is suspected. Addresses, foreign words and
 * Roman numerals are let be.
 */
ORTAQ_API ortaq_status ortaq_checker_feed(ortaq_checker *checker,
                                          ortaq_input *input,
                                          ortaq_output *output);

/* Says that no input is left; as ortaq_converter_finish. */
ORTAQ_API ortaq_status ortaq_checker_finish(ortaq_checker *checker,
                                            ortaq_output *output);

/* Forgets the text, keeps the options: ready for another stream. */
ORTAQ_API void ortaq_checker_reset(ortaq_checker *checker);

/* As ortaq_converter_position. */
ORTAQ_API uint64_t ortaq_checker_position(const ortaq_checker *checker);

/* What is wrong with a word. Numbers are pinned. */
typedef enum ortaq_fault {
    ORTAQ_FAULT_SCRIPT = 1,  /* letters of another script inside the word */
    ORTAQ_FAULT_VARIANT = 2, /* a variant of a letter of this orthography */
    ORTAQ_FAULT_SIGN = 3,    /* one apostrophe for another */
    ORTAQ_FAULT_FORM = 4,    /* not NFC, a presentation form, a tatweel */
    ORTAQ_FAULT_DOT = 5,     /* i for ı, or the other way round; a dot too many;
                                a small i among capitals */
    ORTAQ_FAULT_ORTHOGRAPHY = 6, /* a word of another orthography of the
                                    language */
    ORTAQ_FAULT_INVALID = 7  /* bytes that are not UTF-8 */
} ortaq_fault;

/*
 * A word with a fault; with several, one of them is named.
 * Ranges are bytes from the start of the input and of the output. The strings
 * are UTF-8 (but for the word of INVALID) with a length in bytes, not
 * NUL-terminated, and live until the next call on the checker.
 */
typedef struct ortaq_finding {
    ortaq_fault fault;
    int sure; /* 1: the output has the suggestion; 0: it has the word */
    uint64_t input_start, input_end;
    uint64_t output_start, output_end;
    const char *word; /* as it stood in the input */
    size_t word_size;
    const char *suggestion; /* empty if there is none */
    size_t suggestion_size;
    const char *orthography; /* tag, with ORTHOGRAPHY; else empty */
    size_t orthography_size;
} ortaq_finding;

/* Takes the next finding out of the queue, in the order of the input. ORTAQ_DONE:
 * *finding is filled; ORTAQ_MORE_INPUT: there is none now. Error: ARGUMENT. */
ORTAQ_API ortaq_status ortaq_checker_finding(ortaq_checker *checker,
                                             ortaq_finding *finding);

/* A fault as one word for reports ("script"), as ortaq_reason_text. */
ORTAQ_API const char *ortaq_fault_text(ortaq_fault fault);

/* --------------------------------------------------------------- Words -- */

/* What is known of the words of one language: a grammar and a lexicon
 * (doc/grammar-files.md). Immutable, shareable between threads. Words go in
 * and come out in the orthography that it was made for. */
typedef struct ortaq_language ortaq_language;

/*
 * Opens the built-in words of a language. tag: a language ("az": the words
 * are in the orthography of the grammar) or an orthography of it ("az-Cyrl").
 * The library must outlive the language. allocator: NULL for malloc.
 * *language is owned by the caller; NULL on error.
 * Errors: TAG (no such orthography, or no words for its language), MEMORY,
 * ARGUMENT, DATA.
 */
ORTAQ_API ortaq_status ortaq_language_new(const ortaq_library *library,
                                          const char *tag,
                                          const ortaq_allocator *allocator,
                                          ortaq_language **language);

/*
 * The same from a model that ortaq_language_model gave, in memory or read
 * from a file. The bytes are used in place, not copied: they must be aligned
 * to 8 bytes and outlive the language. tag: NULL for the grammar's own
 * orthography. Everything is checked: damaged bytes give DATA.
 */
ORTAQ_API ortaq_status ortaq_language_open(const ortaq_library *library,
                                           const char *tag, const void *model,
                                           size_t size,
                                           const ortaq_allocator *allocator,
                                           ortaq_language **language);

/* The same from a grammar (a name that ends in ".morph", the first source)
 * and word lists (".lex"). The sources may be freed after the call.
 * mistake: NULL if not wanted. Errors as above, and SYNTAX. */
ORTAQ_API ortaq_status ortaq_language_compile(
    const ortaq_library *library, const char *tag, const ortaq_source *sources,
    size_t count, const ortaq_allocator *allocator, ortaq_language **language,
    ortaq_mistake *mistake);

/* Frees a language. NULL is allowed. No analyser may still use it. */
ORTAQ_API void ortaq_language_free(ortaq_language *language);

/* The model, *size bytes. They belong to the language, or are those that
 * ortaq_language_open was given. NULL if an argument is NULL. */
ORTAQ_API const void *ortaq_language_model(const ortaq_language *language,
                                           size_t *size);

/* What is said of a language's words. Strings belong to the language. */
typedef struct ortaq_language_facts {
    const char *language;    /* BCP 47 */
    const char *name;        /* in English */
    const char *orthography; /* tag of the grammar's own orthography */
    size_t lemmas;           /* how many the lexicon has */
    size_t suffixes;         /* lines of the grammar */
} ortaq_language_facts;

/* Fills *facts in. Error: ARGUMENT. */
ORTAQ_API ortaq_status ortaq_language_describe(const ortaq_language *language,
                                               ortaq_language_facts *facts);

/* Files for other programs. */
typedef enum ortaq_export_part {
    ORTAQ_HUNSPELL_AFF = 1, /* hunspell's affix file */
    ORTAQ_HUNSPELL_DIC = 2  /* hunspell's word list */
} ortaq_export_part;

/* Writes the words of a language for another program. The bytes are owned by
 * the caller, who frees them with ortaq_export_free; *size in bytes.
 * Errors: MEMORY, ARGUMENT, DATA (more than the other program can hold). */
ORTAQ_API ortaq_status ortaq_language_export(const ortaq_language *language,
                                             ortaq_export_part part,
                                             char **bytes, size_t *size);

/* Frees what ortaq_language_export gave of this language. NULL is allowed. */
ORTAQ_API void ortaq_export_free(const ortaq_language *language, char *bytes);

/* Reads, makes and checks words. Mutable: one thread at a time. What a call
 * gives (strings, structs) lives until the next call on the same analyser. */
typedef struct ortaq_analyser ortaq_analyser;

/* Makes an analyser; the language must outlive it. allocator: NULL for malloc.
 * *analyser is owned by the caller; NULL on error. Errors: MEMORY, ARGUMENT. */
ORTAQ_API ortaq_status ortaq_analyser_new(const ortaq_language *language,
                                          const ortaq_allocator *allocator,
                                          ortaq_analyser **analyser);

/* Frees an analyser. NULL is allowed. */
ORTAQ_API void ortaq_analyser_free(ortaq_analyser *analyser);

/* Options of an analyser; the first value named is the default. */
typedef enum ortaq_analyser_option {
    /* 1: unknown words are guessed at; 0: they have no analysis */
    ORTAQ_GUESS = 1,
    /* 10: how many suggestions there are at most; 1 to 100 */
    ORTAQ_SUGGESTIONS = 2
} ortaq_analyser_option;

/* Error: ARGUMENT (no such option or value). */
ORTAQ_API ortaq_status ortaq_analyser_set(ortaq_analyser *analyser,
                                          ortaq_analyser_option option,
                                          int value);

/*
 * Adds a word to the user's own dictionary of this analyser: a stem, which
 * then takes the suffixes of its class, and changes before vowels as that
 * says. klass: a class of the grammar ("noun", "verb", "name"), or NULL for
 * the first open class. A word of several classes is added once for each.
 * Errors: UTF8, MEMORY, ARGUMENT (no such class, a letter it has not).
 */
ORTAQ_API ortaq_status ortaq_add_word(ortaq_analyser *analyser,
                                      const char *word, size_t size,
                                      const char *klass);

/*
 * Analyses one word: UTF-8, "size" bytes, no white space. *count is how many
 * analyses there are, best first; 0: the word is not understood.
 * A word of more than 128 letters is not. Errors: UTF8, MEMORY, ARGUMENT.
 * Method: a minimal automaton of stems, and one of suffixes compiled from the
 * grammar; ranking by frequencies of stems and suffixes.
 */
ORTAQ_API ortaq_status ortaq_analyse(ortaq_analyser *analyser,
                                     const char *word, size_t size,
                                     size_t *count);

/* One analysis. Strings are UTF-8 and NUL-terminated. */
typedef struct ortaq_analysis {
    const char *lemma;    /* as in Universal Dependencies: "gəl" */
    const char *citation; /* as in a dictionary: "gəlmək" */
    const char *upos;     /* part of speech, UD: "VERB" */
    const char *features; /* UD: "Case=Abl|Number=Plur"; "" for none */
    const char *segments; /* the word, cut: "kitab-lar-dan" */
    double cost;          /* -log2 of its probability among words */
    int guessed;          /* 1: the stem is not known */
    int accepted;         /* 1: this is correct spelling */
} ortaq_analysis;

/* The analysis with this number, from 0. Errors: ARGUMENT, MEMORY. */
ORTAQ_API ortaq_status ortaq_analysis_at(ortaq_analyser *analyser,
                                         size_t number,
                                         ortaq_analysis *analysis);

/*
 * Makes the forms of a word that have these features. lemma: the lemma or the
 * dictionary form. upos: NULL for any. features: "Case=Abl Number=Plur",
 * separated by blanks or "|"; what is not said has its default (singular,
 * nominative). If no form says just that, one is made that says it and as
 * little more as can be, the likeliest of these. NULL: the whole paradigm.
 * *count is how many forms there are; an unknown lemma has forms only if upos
 * is given (and they are guesses).
 * Errors: UTF8, MEMORY, ARGUMENT (upos or a feature unknown, or one twice).
 */
ORTAQ_API ortaq_status ortaq_generate(ortaq_analyser *analyser,
                                      const char *lemma, size_t size,
                                      const char *upos, const char *features,
                                      size_t *count);

/* One form that was made. Strings are as in ortaq_analysis. */
typedef struct ortaq_form {
    const char *form; /* the word */
    const char *upos;
    const char *features;
    int guessed; /* 1: the lemma is not known */
} ortaq_form;

/* The form with this number, from 0. Errors: ARGUMENT, MEMORY. */
ORTAQ_API ortaq_status ortaq_form_at(ortaq_analyser *analyser, size_t number,
                                     ortaq_form *form);

/* Whether a word is spelt correctly: *correct is 1 or 0. Names want capitals;
 * those with digits (5G) are right. Errors: UTF8, MEMORY, ARGUMENT. */
ORTAQ_API ortaq_status ortaq_spell(ortaq_analyser *analyser, const char *word,
                                   size_t size, int *correct);

/*
 * What a misspelt word may have been meant to be, best first; *count is how
 * many there are. Method: a search of both automata within a distance, where
 * letters that people confuse (the grammar says which) are nearer; then by
 * frequency. Errors: UTF8, MEMORY, ARGUMENT.
 */
ORTAQ_API ortaq_status ortaq_suggest(ortaq_analyser *analyser,
                                     const char *word, size_t size,
                                     size_t *count);

/* The suggestion with this number, from 0, NUL-terminated; NULL if there is
 * none, or no memory. */
ORTAQ_API const char *ortaq_suggestion_at(ortaq_analyser *analyser,
                                          size_t number);

/* What running text is made of. */
typedef enum ortaq_token_kind {
    ORTAQ_TOKEN_WORD = 1,   /* letters and digits, with ' and - inside; 1998-ci */
    ORTAQ_TOKEN_NUMBER = 2, /* digits, with . , : / - and ' inside; 12,5 */
    ORTAQ_TOKEN_ADDRESS = 3, /* a URL, an e-mail address */
    ORTAQ_TOKEN_MARK = 4,   /* punctuation and symbols, one at a time */
    ORTAQ_TOKEN_SPACE = 5,  /* white space, a run of it */
    ORTAQ_TOKEN_INVALID = 6 /* bytes that are not UTF-8 */
} ortaq_token_kind;

typedef struct ortaq_token {
    ortaq_token_kind kind;
    size_t start, end; /* bytes of the text */
} ortaq_token;

/* The token that begins at a place of a text; go on at token.end. Every byte
 * belongs to a token. ORTAQ_DONE: *token is filled; ORTAQ_MORE_INPUT: the
 * place is the end. Pure; any thread. Error: ARGUMENT. */
ORTAQ_API ortaq_status ortaq_token_next(const char *text, size_t size,
                                        size_t place, ortaq_token *token);

#ifdef __cplusplus
}
#endif

#endif
