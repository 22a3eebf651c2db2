/*
 * main.c - scores conversions and words on the data in a folder, writes
 * doc/accuracy.md and the residues. Run from the root of the project. With
 * "words", "arab", "identify", "encodings" or "check" behind the folder, that
 * part alone is scored, and only printed.
 *
 * SPDX-License-Identifier: MIT
 */
#include "arab.h"
#include "check.h"
#include "encodings.h"
#include "identify.h"

enum { SCORES = 64, TRIPS = 512 };

/* A part with a title of its own. */
typedef text score_part(const ortaq_library *library, const char *data);

static const struct {
    const char *name;
    score_part *part;
} parts[] = {{"arab", score_arab},
             {"words", score_words},
             {"identify", score_identify},
             {"encodings", score_encodings},
             {"check", score_check}};

enum { PARTS = sizeof parts / sizeof *parts };

/* Adds a part to what write_report wrote and printed. */
static void append_part(score_part *part, const ortaq_library *library,
                        const char *data, const char *path) {
    text scored = part(library, data);
    FILE *file = path ? fopen(path, "a") : NULL;
    if (file) {
        fputs(scored.data, file);
        fclose(file);
    }
    fputs(scored.data, stdout);
    text_free(&scored);
}

/* The part of that name; NULL if there is none. */
static score_part *part_named(const char *name) {
    for (int i = 0; i < PARTS; i++)
        if (strcmp(parts[i].name, name) == 0) return parts[i].part;
    return NULL;
}

int main(int count, char **arguments) {
    static score scores[SCORES];
    static round_trip trips[TRIPS];
    ortaq_library *library = NULL;
    score_part *alone = count == 3 ? part_named(arguments[2]) : NULL;
    if (count != 2 && !alone) {
        fprintf(stderr, "usage: accuracy FOLDER [words | arab | identify | "
                        "encodings | check]\n");
        return 2;
    }
    if (ortaq_library_new(NULL, NULL, 0, &library, NULL) != ORTAQ_DONE)
        return 2;
    if (alone) {
        append_part(alone, library, arguments[1], NULL);
        ortaq_library_free(library);
        return EXIT_SUCCESS;
    }
    load_classes();
    size_t pairs = score_pairs(library, arguments[1], scores, SCORES);
    size_t gold = score_gold(library, scores + pairs, SCORES - pairs);
    if (pairs == 0) {
        fprintf(stderr, "accuracy: no texts/pairs in %s\n", arguments[1]);
        return 2;
    }
    size_t trip_count = score_round_trips(library, arguments[1], trips, TRIPS);
    write_report(scores, pairs, gold, trips, trip_count);
    for (int i = 0; i < PARTS; i++)
        append_part(parts[i].part, library, arguments[1], "doc/accuracy.md");
    print_idle_classes();
    print_idle_arab_classes();
    for (size_t i = 0; i < pairs + gold; i++)
        free_residues(&scores[i].residues);
    for (size_t i = 0; i < trip_count; i++)
        free_changes(&trips[i]);
    ortaq_library_free(library);
    return EXIT_SUCCESS;
}
