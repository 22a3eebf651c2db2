/*
 * identify_learn.c - softmax regression over the rows of a table, by gradient
 * descent over pieces of lines drawn at random: a single word, a few, a whole
 * line. The step of a row shrinks with what it has learnt (AdaGrad). The model
 * holds few bits of a weight, so in the last part of learning what is scored is
 * what it will hold, and the rest makes up for what rounding takes. Numbers
 * are IEEE single and double, without fused operations and without library
 * functions but the root, which is exact; the order is that of a fixed seed.
 * So the same data gives the same bytes wherever a compiler keeps to that.
 *
 * SPDX-License-Identifier: MIT
 */
#include <float.h>
#include <math.h>

#include "identify/score.h"

#include "identify_train.h"

#if FLT_EVAL_METHOD != 0
#error "needs arithmetic in the precision of its types"
#endif

enum { LEARN_FEATURES = 1 << 13, LEARN_STEPS = 6400000, LEARN_TESTS = 20000 };

/* Of the first step; most of the features that are left out. */
static const double learn_rate = 2, learn_dropped = 0.7;

/* From which part of the steps on weights are rounded; where they are cut, in
 * standard deviations. Of 4 to 7 this cost least. */
static const double learn_rounded = 0.8, learn_limit = 5;

typedef struct learner {
    trainer *t;
    train_table *table;
    uint64_t state;
    double class_sums[OQ_ID_WIDTH];   /* of weights, cumulated */
    size_t firsts[TRAIN_CLASSES + 1]; /* group of each class */
    uint16_t features[LEARN_FEATURES];
    unsigned count;
    float chances[OQ_ID_WIDTH];
} learner;

static double learn_random(learner *l) {
    l->state = l->state * 6364136223846793005u + 1442695040888963407u;
    return (double)(l->state >> 11) / 9007199254740992.0;
}

static size_t learn_below(learner *l, size_t limit) {
    size_t number = (size_t)(learn_random(l) * (double)limit);
    return number < limit ? number : limit - 1;
}

static const train_lines *learn_lines(const train_group *group, bool apart) {
    return apart ? &group->apart : &group->learnt;
}

/* A group of a class, by weight; NULL if it has no lines. */
static const train_group *learn_group(learner *l, unsigned class, bool apart) {
    const train_group *groups = l->t->groups;
    double sum = 0;
    for (size_t i = l->firsts[class]; i < l->firsts[class + 1]; i++)
        if (learn_lines(&groups[i], apart)->count != 0) sum += groups[i].weight;
    double at = learn_random(l) * sum;
    const train_group *chosen = NULL;
    for (size_t i = l->firsts[class]; i < l->firsts[class + 1]; i++) {
        if (learn_lines(&groups[i], apart)->count == 0) continue;
        chosen = &groups[i];
        at -= groups[i].weight;
        if (at < 0) break;
    }
    return chosen;
}

static unsigned learn_class(learner *l) {
    double at = learn_random(l) * l->class_sums[l->table->classes - 1];
    unsigned class = 0;
    while (class + 1 < l->table->classes && l->class_sums[class] <= at)
        class ++;
    return l->table->first + class;
}

/* How many words a piece has. */
static unsigned learn_length(learner *l) {
    double at = learn_random(l);
    if (at < 0.25) return 1;
    if (at < 0.45) return 2 + (unsigned)learn_below(l, 2);
    if (at < 0.65) return 4 + (unsigned)learn_below(l, 5);
    return 30;
}

/* Draws a piece of a line of a class; false if the class has none. */
static bool learn_piece(learner *l, unsigned class, bool apart) {
    const train_group *group = learn_group(l, class, apart);
    if (group == NULL) return false;
    const train_lines *lines = learn_lines(group, apart);
    const train_line *line = &lines->items[learn_below(l, lines->count)];
    unsigned length = learn_length(l), first = 0;
    if (length < line->count)
        first = (unsigned)learn_below(l, line->count - length + 1);
    else
        length = line->count;
    l->count = 0;
    for (unsigned i = 0; i < length; i++) {
        const train_word *word = &l->t->words[line->word + first + i];
        if (l->count + word->count > LEARN_FEATURES) break;
        memcpy(l->features + l->count, l->t->features + word->feature,
               word->count * sizeof(uint16_t));
        l->count += word->count;
    }
    return true;
}

/* ------------------------------------------------------------- learning -- */

static void learn_softmax(learner *l, double heat) {
    double best = -1e30, sum = 0;
    for (unsigned c = 0; c < l->table->classes; c++)
        if (l->chances[c] > best) best = l->chances[c];
    for (unsigned c = 0; c < l->table->classes; c++) {
        double x = (l->chances[c] - best) * heat;
        l->chances[c] = x < -20 ? 0 : (float)oq_id_exp(x);
        sum += l->chances[c];
    }
    for (unsigned c = 0; c < l->table->classes; c++)
        l->chances[c] = (float)(l->chances[c] / sum);
}

/* Rounds a row to what the model holds; the few weights that are too great are
 * cut. */
static void learn_hold(train_table *table, size_t row) {
    const float *weights = table->weights + row * table->width;
    float *held = table->held + row * table->width;
    float unit = (float)table->unit / (OQ_ID_UNIT * 16);
    for (unsigned c = 0; c < table->width; c++) {
        float x = weights[c] / unit;
        int whole = (int)(x < 0 ? x - 0.5f : x + 0.5f);
        if (x > OQ_ID_WEIGHT) whole = OQ_ID_WEIGHT;
        if (x < -OQ_ID_WEIGHT) whole = -OQ_ID_WEIGHT;
        held[c] = (float)whole * unit;
    }
}

/* Begins to round, by a unit that suits all weights. */
static void learn_hold_all(train_table *table) {
    size_t rows = (size_t)1 << table->bits, size = rows * table->width;
    double square = 0;
    for (size_t i = 0; i < size; i++)
        square += (double)table->weights[i] * table->weights[i];
    double limit = learn_limit * sqrt(square / (double)size);
    table->unit = (int32_t)(limit / OQ_ID_WEIGHT * OQ_ID_UNIT * 16) + 1;
    table->held = calloc(size, sizeof(float));
    if (table->held == NULL) train_fail("memory", "there is none");
    for (size_t row = 0; row < rows; row++)
        learn_hold(table, row);
    printf("  weights are cut at %.2f\n", limit);
}

static void learn_score(learner *l) {
    const unsigned width = l->table->width;
    const float *rows = l->table->held ? l->table->held : l->table->weights;
    float scale = (float)(1 / sqrt(l->count));
    memset(l->chances, 0, sizeof(l->chances));
    for (unsigned i = 0; i < l->count; i++) {
        const float *row = rows + (size_t)l->features[i] * width;
        for (unsigned c = 0; c < width; c++)
            l->chances[c] += row[c];
    }
    for (unsigned c = 0; c < width; c++)
        l->chances[c] = l->chances[c] * scale + l->table->bias[c];
}

/* Leaves some of the features out, so that none is relied upon that a text
 * about something else will not have. */
static void learn_drop(learner *l) {
    double kept = 1 - learn_dropped * learn_random(l);
    unsigned count = 0;
    for (unsigned i = 0; i < l->count; i++)
        if (learn_random(l) < kept) l->features[count++] = l->features[i];
    if (count != 0) l->count = count;
}

static void learn_step(learner *l, unsigned class, double rate) {
    const unsigned width = l->table->width;
    learn_drop(l);
    double scale = 1 / sqrt(l->count), square = 0;
    learn_score(l);
    learn_softmax(l, 1);
    l->chances[class - l->table->first] -= 1;
    for (unsigned c = 0; c < width; c++) {
        if (c >= l->table->classes) l->chances[c] = 0;
        square += (double)l->chances[c] * l->chances[c];
        l->table->bias[c] -= (float)(rate * 0.02) * l->chances[c];
    }
    for (unsigned i = 0; i < l->count; i++) {
        size_t f = l->features[i];
        l->table->learnt[f] += (float)(square * scale * scale);
        float step = (float)(rate * scale / sqrt(l->table->learnt[f] + 0.01));
        float *row = l->table->weights + f * width;
        for (unsigned c = 0; c < width; c++)
            row[c] -= step * l->chances[c];
        if (l->table->held) learn_hold(l->table, f);
    }
}

/* -------------------------------------------------------------- measuring --
 */

enum { LEARN_HEATS = 60 };

static unsigned learn_bin(unsigned count) {
    unsigned bin = 0;
    while (count > 1 && bin < OQ_ID_LENGTHS - 1) {
        count >>= 1;
        bin++;
    }
    return bin;
}

/* -ln of a chance, by its series; only sums are compared. */
static double learn_loss(double chance) {
    double power = 0;
    if (chance < 1e-6) chance = 1e-6;
    while (chance < 0.7) {
        chance *= 2;
        power += 0.69314718055994530942;
    }
    double x = (1 - chance) / (1 + chance), sum = 0, term = x;
    for (int n = 1; n < 30; n += 2) {
        sum += term / n;
        term *= x * x;
    }
    return power + 2 * sum;
}

/* The temperature of each length: the one under which lines kept apart are
 * the least surprising. */
static void learn_heat(learner *l) {
    static double loss[OQ_ID_LENGTHS][LEARN_HEATS];
    static unsigned counts[OQ_ID_LENGTHS], right[OQ_ID_LENGTHS];
    memset(loss, 0, sizeof(loss));
    memset(counts, 0, sizeof(counts));
    memset(right, 0, sizeof(right));
    for (unsigned test = 0; test < LEARN_TESTS; test++) {
        float scores[OQ_ID_WIDTH];
        unsigned class = learn_class(l);
        if (strcmp(l->t->classes[class].tag, "und") == 0 ||
            !learn_piece(l, class, true))
            continue;
        learn_score(l);
        memcpy(scores, l->chances, sizeof(scores));
        unsigned bin = learn_bin(l->count), best = 0;
        for (unsigned c = 1; c < l->table->classes; c++)
            if (scores[c] > scores[best]) best = c;
        counts[bin]++;
        right[bin] += best == class - l->table->first;
        for (unsigned h = 0; h < LEARN_HEATS; h++) {
            memcpy(l->chances, scores, sizeof(scores));
            learn_softmax(l, 0.1 + 0.04 * h);
            loss[bin][h] += learn_loss(l->chances[class - l->table->first]);
        }
    }
    for (unsigned bin = 0; bin < OQ_ID_LENGTHS; bin++) {
        unsigned best = 22;
        for (unsigned h = 0; h < LEARN_HEATS; h++)
            if (loss[bin][h] < loss[bin][best]) best = h;
        l->table->heat[bin] = counts[bin] < 50
                                  ? (bin ? l->table->heat[bin - 1] : 1)
                                  : 0.1 + 0.04 * best;
        if (counts[bin] > 0)
            printf("  %6u features: %6u pieces, %6.2f %% right, heat %.2f\n",
                   1u << bin, counts[bin], 100.0 * right[bin] / counts[bin],
                   l->table->heat[bin]);
    }
}

/* Whole lines kept apart: how many of each class are right, what they are
 * taken for most. */
static void learn_measure(learner *l) {
    for (unsigned c = 0; c < l->table->classes; c++) {
        unsigned taken[OQ_ID_WIDTH] = {0}, sum = 0, worst = c ? 0 : 1;
        for (unsigned test = 0; test < 1000; test++) {
            if (!learn_piece(l, l->table->first + c, true)) break;
            unsigned best = 0;
            learn_score(l);
            for (unsigned d = 1; d < l->table->classes; d++)
                if (l->chances[d] > l->chances[best]) best = d;
            taken[best]++;
            sum++;
        }
        for (unsigned d = 0; d < l->table->classes; d++)
            if (d != c && taken[d] > taken[worst]) worst = d;
        if (sum > 0)
            printf("  %-12s %5.1f %% right, most taken for %s (%u)\n",
                   l->t->classes[l->table->first + c].name,
                   100.0 * taken[c] / sum,
                   l->t->classes[l->table->first + worst].name, taken[worst]);
    }
}

void train_learn(trainer *t, train_table *table) {
    static learner l;
    size_t size = (size_t)1 << table->bits;
    double sum = 0;
    const long steps = LEARN_STEPS;
    printf("%s: %u classes\n", table->name, table->classes);
    l = (learner){.t = t, .table = table, .state = 2024};
    table->weights = calloc(size * table->width, sizeof(float));
    table->learnt = calloc(size, sizeof(float));
    if (table->weights == NULL || table->learnt == NULL)
        train_fail("memory", "there is none");
    for (unsigned c = 0; c < table->classes; c++)
        l.class_sums[c] = sum += t->classes[table->first + c].weight;
    for (size_t i = 0; i < t->group_count; i++)
        for (unsigned c = t->groups[i].class + 1; c <= TRAIN_CLASSES; c++)
            l.firsts[c] = i + 1;
    for (long i = 0; i < steps; i++) {
        if (i == (long)((double)steps * learn_rounded)) learn_hold_all(table);
        unsigned class = learn_class(&l);
        double rate = learn_rate * (double)(steps - i) / (double)steps;
        if (learn_piece(&l, class, false)) learn_step(&l, class, rate + 0.002);
    }
    learn_heat(&l);
    learn_measure(&l);
}
