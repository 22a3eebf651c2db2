/*
 * identify_noise.c - from where on a text with signs of programs is none in any
 * language: lines of programs against lines of all languages that were kept
 * apart, by how much the best class stands out (oq_id_standing). A logistic
 * curve for each length, by Newton's method.
 *
 * SPDX-License-Identifier: MIT
 */
#include "identify/score.h"

#include "identify_train.h"

/* How much rarer a program is than text with such signs; what keeps the curves
 * from growing steep where nothing lies between the two; fewer samples tell
 * nothing. */
static const double noise_rare = 0.1, noise_stiff = 1;
enum { NOISE_ROUNDS = 50, NOISE_LEAST = 30 };

/* --------------------------------------------------------------- a curve -- */

/* Sums over samples for one step: of a logit a - b * standing. */
typedef struct noise_step {
    double a, b, ga, gb, haa, hab, hbb;
} noise_step;

static void noise_add(noise_step *step, double standing, bool noise,
                      double weight) {
    double logit = step->a - step->b * standing;
    double p = 1 / (1 + oq_id_exp(-logit));
    double wrong = weight * (p - (noise ? 1 : 0)), bend = weight * p * (1 - p);
    step->ga += wrong;
    step->gb -= wrong * standing;
    step->haa += bend;
    step->hab -= bend * standing;
    step->hbb += bend * standing * standing;
}

static void noise_newton(noise_step *step) {
    double haa = step->haa + 1e-3, hbb = step->hbb + noise_stiff;
    double gb = step->gb + noise_stiff * step->b;
    double det = haa * hbb - step->hab * step->hab;
    double da = (hbb * step->ga - step->hab * gb) / det;
    double db = (haa * gb - step->hab * step->ga) / det;
    double most = da < 0 ? -da : da, other = db < 0 ? -db : db;
    double part = most > 2 ? 2 / most : 1;
    if (other * part > 0.5) part = 0.5 / other;
    step->a -= da * part;
    step->b -= db * part;
}

static void noise_fit(const train_sample *samples, size_t count, unsigned bin,
                      double weight, double curve[2]) {
    noise_step step = {.b = 0.5, .a = 2};
    for (unsigned round = 0; round < NOISE_ROUNDS; round++) {
        step.ga = step.gb = step.haa = step.hab = step.hbb = 0;
        for (size_t i = 0; i < count; i++)
            if (samples[i].bin == bin)
                noise_add(&step, samples[i].standing, samples[i].noise,
                          samples[i].noise ? weight : 1);
        noise_newton(&step);
    }
    curve[0] = step.b > 0.05 && step.a > 0 ? step.a / step.b : 0;
    curve[1] = step.b > 0.05 && step.a > 0 ? step.b : 0;
}

void train_noise_limits(train_table *table, const train_sample *samples,
                        size_t count) {
    for (unsigned bin = 0; bin < OQ_ID_LENGTHS; bin++) {
        double *curve = table->noise[bin];
        size_t of[2] = {0}, caught = 0, lost = 0;
        for (size_t i = 0; i < count; i++)
            of[samples[i].noise] += samples[i].bin == bin;
        curve[0] = bin ? table->noise[bin - 1][0] : 0;
        curve[1] = bin ? table->noise[bin - 1][1] : 0;
        if (of[0] < NOISE_LEAST || of[1] < NOISE_LEAST) continue;
        noise_fit(samples, count, bin,
                  noise_rare * (double)of[0] / (double)of[1], curve);
        for (size_t i = 0; i < count; i++) {
            if (samples[i].bin != bin || curve[1] <= 0 ||
                samples[i].standing >= curve[0])
                continue;
            caught += samples[i].noise;
            lost += !samples[i].noise;
        }
        printf("  %6u features: below %5.2f is noise (%.2f): %5.1f %% of "
               "noise, %5.2f %% of text\n",
               1u << bin, curve[0], curve[1],
               100.0 * (double)caught / (double)of[1],
               100.0 * (double)lost / (double)of[0]);
    }
}
