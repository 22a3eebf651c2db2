/*
 * none.c - programs are English by their words, so English is asked for more.
 * A language stands out from the mean of all by so much for each group of
 * letters, whatever the length; English in a program does so less, and the less
 * the more signs there are. No other language is asked: a page in it may be
 * full of mark-up and still is one. Letters at random stand out still less; but
 * so does text in orthographies of which there was little to learn from, and
 * rather that is known than this. What is no text at all has controls and bytes
 * that are not UTF-8 among its letters.
 *
 * The limits were found on English lines of texts/lid without those of
 * SIB-200, on the Python library and the headers of C.
 *
 * SPDX-License-Identifier: MIT
 */
#include "none.h"
#include "score.h"

/* From which share of controls and of what is not UTF-8 on it may be no text, and
 * from which it is none; so many prove nothing. Pictures, libraries and packed
 * files have more, but for one of 35; Turkish in windows-1254 has 0.15. */
static const double none_foul = 0.1, none_all_foul = 0.2;
enum { NONE_FOUL_FEW = 4 };

OQ_FN double oq_id_no_text(const oq_id_words *words) {
    double foul = words->seen[OQ_ID_FOUL], all = foul;
    for (unsigned s = 0; s < OQ_ID_SCRIPTS; s++)
        all += (double)words->counts[s];
    if (foul <= NONE_FOUL_FEW) return 0;
    double over = (foul - NONE_FOUL_FEW) / all - none_foul;
    double share = over / (none_all_foul - none_foul);
    return share < 0 ? 0 : share > 1 ? 1 : share;
}

/* What English must stand out by if there are signs, and by how much more for
 * each one beside a letter, of those above a few; how much at most. In texts
 * of few groups it is less: half of it in those of so many. */
static const double none_least = 0.55, none_more = 22, none_few = 0.02;
static const double none_most = 1.75, none_half = 16;

/* How sharp the limit is. */
static const double none_sharp = 24;

OQ_FN double oq_id_none(const oq_id_table *table,
                        const oq_id_standing *standing) {
    const double *logits = standing->logits;
    double best = logits[0], sum = 0;
    unsigned which = 0;
    if (standing->signs <= none_few) return 0;
    for (unsigned c = 0; c < table->classes; c++) {
        if (logits[c] > best) {
            best = logits[c];
            which = c;
        }
        sum += logits[c];
    }
    const char *tag = oq_id_model_here()->classes[table->first + which].tag;
    if (strcmp(tag, "en-Latn") != 0) return 0;
    double out = (best - sum / table->classes) / standing->root;
    double least = none_least + none_more * (standing->signs - none_few);
    if (least > none_most) least = none_most;
    least *= standing->features / (standing->features + none_half);
    return 1 / (1 + oq_id_exp((out - least) * none_sharp));
}
