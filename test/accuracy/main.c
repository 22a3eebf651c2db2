/*
 * main.c - scores conversions on the data in a folder, writes doc/accuracy.md
 * and the residues. Run from the root of the project.
 *
 * SPDX-License-Identifier: MIT
 */
#include "accuracy.h"

enum { SCORES = 64, TRIPS = 512 };

int main(int count, char **arguments) {
    static score scores[SCORES];
    static round_trip trips[TRIPS];
    ortaq_library *library = NULL;
    if (count != 2) {
        fprintf(stderr, "usage: accuracy FOLDER\n");
        return 2;
    }
    if (ortaq_library_new(NULL, NULL, 0, &library, NULL) != ORTAQ_DONE)
        return 2;
    load_classes();
    size_t pairs = score_pairs(library, arguments[1], scores, SCORES);
    size_t gold = score_gold(library, scores + pairs, SCORES - pairs);
    if (pairs == 0) {
        fprintf(stderr, "accuracy: no texts/pairs in %s\n", arguments[1]);
        return 2;
    }
    size_t trip_count = score_round_trips(library, arguments[1], trips, TRIPS);
    write_report(scores, pairs, gold, trips, trip_count);
    print_idle_classes();
    for (size_t i = 0; i < pairs + gold; i++)
        free_residues(&scores[i].residues);
    ortaq_library_free(library);
    return EXIT_SUCCESS;
}
