/*
 * score.c - linear softmax over hashed letter groups, one table a script. The
 * sum of n rows counts with 1 / sqrt(n): groups that overlap are no independent
 * witnesses. What is left to calibrate is done by a temperature for each
 * length, learnt from lines kept apart.
 *
 * SPDX-License-Identifier: MIT
 */
#include "score.h"

enum {
    SCORE_ALL = 1200,    /* features up to which every word is taken */
    SCORE_SOME = 1 << 16, /* up to which each 8th is; then each 64th */
    SCORE_FULL = 1024    /* features beyond which more prove no more */
};

OQ_INLINE void score_rows(const int8_t *rows, const uint16_t *features,
                          unsigned count, unsigned width, int16_t *sum) {
    for (unsigned i = 0; i < count; i++) {
        const int8_t *row = rows + (size_t)features[i] * width;
        for (unsigned c = 0; c < width; c++)
            sum[c] = (int16_t)(sum[c] + row[c]);
    }
}

OQ_INLINE void score_wide(const oq_id_table *table, const uint16_t *features,
                          unsigned count, unsigned width, int64_t *total,
                          int64_t weight) {
    int16_t sum[OQ_ID_WIDTH] = {0};
    score_rows(table->rows, features, count, width, sum);
    for (unsigned c = 0; c < width; c++)
        total[c] += sum[c] * weight;
}

/* The widths are constants in each call, so that the loops become vectors. */
static void score_add(const oq_id_table *table, const uint16_t *features,
                      unsigned count, int64_t *total, int64_t weight) {
    switch (table->width) {
    case 16:
        score_wide(table, features, count, 16, total, weight);
        break;
    case 32:
        score_wide(table, features, count, 32, total, weight);
        break;
    case 48:
        score_wide(table, features, count, 48, total, weight);
        break;
    default:
        score_wide(table, features, count, 64, total, weight);
    }
}

OQ_FN void oq_id_score_word(oq_id_score *score, const oq_id_words *words) {
    const oq_id_model *model = oq_id_model_here();
    uint16_t features[OQ_ID_FEATURES];
    for (unsigned t = 0; t < OQ_ID_TABLES && t < model->table_count; t++) {
        const oq_id_table *table = &model->tables[t];
        oq_id_sums *sums = &score->sums[t];
        if (table->script != words->script) continue;
        unsigned step = sums->features < SCORE_ALL    ? 1
                        : sums->features < SCORE_SOME ? 8
                                                      : 64;
        if (sums->words++ % step != 0) return;
        unsigned count = oq_id_features(words, table->bits, features);
        score_add(table, features, count, sums->classes, step);
        sums->features += (uint64_t)count * step;
        return;
    }
}

/* -------------------------------------------------------------- chances -- */

OQ_FN double oq_id_exp(double x) {
    static const double ln2 = 0.69314718055994530942;
    if (x < -700) return 0;
    if (x > 700) x = 700;
    int power = (int)(x / ln2);
    double rest = x - power * ln2, sum = 1, term = 1;
    for (int n = 1; n < 18; n++)
        sum += term *= rest / n;
    double base = power < 0 ? 0.5 : 2;
    for (unsigned n = (unsigned)(power < 0 ? -power : power); n; n >>= 1) {
        if (n & 1) sum *= base;
        base *= base;
    }
    return sum;
}

static double score_root(double x) {
    double root = x > 1 ? x : 1;
    for (int i = 0; i < 40; i++)
        root = (root + x / root) / 2;
    return root;
}

static unsigned score_length(uint64_t features) {
    unsigned length = 0;
    while (features > 1 && length < OQ_ID_LENGTHS - 1) {
        features >>= 1;
        length++;
    }
    return length;
}

/* Softmax over the classes of a table. */
static void score_table(const oq_id_table *table, const oq_id_sums *sums,
                        double share, double *chances) {
    double all = sums->features > 0 ? (double)sums->features : 1;
    double some = all < SCORE_FULL ? all : SCORE_FULL;
    double unit = (double)table->unit / OQ_ID_UNIT * score_root(some) / all;
    double heat = (double)table->temperature[score_length(sums->features)] /
                  OQ_ID_UNIT;
    double best = -1e9, total = 0, logit[OQ_ID_WIDTH];
    for (unsigned c = 0; c < table->classes; c++) {
        logit[c] = ((double)sums->classes[c] * unit +
                    (double)table->bias[c] / OQ_ID_UNIT) *
                   heat;
        if (logit[c] > best) best = logit[c];
    }
    for (unsigned c = 0; c < table->classes; c++)
        total += logit[c] = oq_id_exp(logit[c] - best);
    for (unsigned c = 0; c < table->classes; c++)
        chances[table->first + c] = share * logit[c] / total;
}

/* The share that each script has in the answer: by its letters, and the more
 * so the more it prevails. Latin beside another script is often mark-up. */
static void score_shares(const uint64_t counts[OQ_ID_SCRIPTS],
                         double shares[OQ_ID_SCRIPTS]) {
    double sum = 0;
    for (unsigned s = 0; s < OQ_ID_SCRIPTS; s++) {
        double count = (double)counts[s] * (s == OQ_SCRIPT_LATN ? 0.5 : 1);
        shares[s] = count * count * count;
        sum += shares[s];
    }
    for (unsigned s = 0; s < OQ_ID_SCRIPTS; s++)
        shares[s] = sum > 0 ? shares[s] / sum : 0;
}

OQ_FN void oq_id_chances(const oq_id_score *score,
                         const uint64_t counts[OQ_ID_SCRIPTS],
                         double *chances) {
    const oq_id_model *model = oq_id_model_here();
    double shares[OQ_ID_SCRIPTS], rest = 1;
    score_shares(counts, shares);
    for (size_t i = 0; i < model->class_count; i++)
        chances[i] = 0;
    for (size_t t = 0; t < model->table_count; t++) {
        const oq_id_table *table = &model->tables[t];
        double share = shares[table->script];
        rest -= share;
        if (share <= 0) continue;
        if (table->bits == 0)
            chances[table->first] = share;
        else
            score_table(table, &score->sums[t], share, chances);
    }
    chances[model->class_count] = rest > 1e-9 ? rest : 0;
}

/* ln of a number from 0 on, near enough for costs. */
static double score_log(double x) {
    double sum = 0;
    if (x < 1e-30) return -69;
    while (x < 0.7) {
        x *= 2;
        sum -= 0.69314718055994530942;
    }
    double y = (x - 1) / (x + 1);
    return sum + 2 * y * (1 + y * y * (1.0 / 3 + y * y / 5));
}

OQ_FN void oq_id_word_costs(const oq_id_words *words, double *costs,
                            double most, double other) {
    const oq_id_model *model = oq_id_model_here();
    oq_id_score score;
    uint64_t counts[OQ_ID_SCRIPTS] = {0};
    memset(&score, 0, sizeof(score));
    counts[words->script] = 1;
    oq_id_score_word(&score, words);
    oq_id_chances(&score, counts, costs);
    for (size_t i = 0; i <= model->class_count; i++) {
        bool own = i == model->class_count;
        for (size_t t = 0; t < model->table_count && !own; t++)
            own = model->tables[t].script == words->script &&
                  i >= model->tables[t].first &&
                  i < (size_t)model->tables[t].first + model->tables[t].classes;
        double cost = -score_log(costs[i]);
        costs[i] = !own ? other : cost < most ? cost : most;
    }
}
