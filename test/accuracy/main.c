/*
 * main.c - scores conversions and words on the data in a folder, writes
 * doc/accuracy.md and the residues. Run from the root of the project. With
 * "words" behind the folder, words alone are scored, and only printed.
 *
 * SPDX-License-Identifier: MIT
 */
#include "words_score.h"

enum { SCORES = 64, TRIPS = 512 };

/* Adds the words' part to what write_report wrote and printed. */
static void append_words(const ortaq_library *library, const char *data,
                         const char *path) {
    text words = score_words(library, data);
    FILE *file = path ? fopen(path, "a") : NULL;
    if (file) {
        fputs(words.data, file);
        fclose(file);
    }
    fputs(words.data, stdout);
    text_free(&words);
}

int main(int count, char **arguments) {
    static score scores[SCORES];
    static round_trip trips[TRIPS];
    ortaq_library *library = NULL;
    bool words_alone = count == 3 && strcmp(arguments[2], "words") == 0;
    if (count != 2 && !words_alone) {
        fprintf(stderr, "usage: accuracy FOLDER [words]\n");
        return 2;
    }
    if (ortaq_library_new(NULL, NULL, 0, &library, NULL) != ORTAQ_DONE)
        return 2;
    if (words_alone) {
        append_words(library, arguments[1], NULL);
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
    append_words(library, arguments[1], "doc/accuracy.md");
    print_idle_classes();
    for (size_t i = 0; i < pairs + gold; i++)
        free_residues(&scores[i].residues);
    ortaq_library_free(library);
    return EXIT_SUCCESS;
}
