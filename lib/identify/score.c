/*
 * score.c - linear softmax over hashed letter groups, one table a script. The
 * sum of n rows counts with 1 / sqrt(n): groups that overlap are no independent
 * witnesses. What is left to calibrate is done by a temperature for each
 * length, learnt from lines kept apart.
 *
 * SPDX-License-Identifier: MIT
 */
#include "score.h"
#include "none.h"

enum {
    SCORE_ALL = 640,      /* features up to which every word is taken */
    SCORE_SOME = 1 << 16, /* up to which each 8th is; then each 64th */
    SCORE_FEW = 16,       /* rows whose sums fit into 8 bits */
    SCORE_FULL = 1024     /* features beyond which more prove no more */
};

OQ_FN void oq_id_score_start(oq_id_score *score) {
    const oq_id_model *model = oq_id_model_here();
    memset(score->tables, OQ_ID_TABLES, sizeof(score->tables));
    for (unsigned t = 0; t < OQ_ID_TABLES; t++) {
        memset(&score->sums[t], 0, offsetof(oq_id_sums, rows));
        if (t < model->table_count && model->tables[t].bits != 0)
            score->tables[model->tables[t].script] = (uint8_t)t;
    }
}

/* Sums of rows, four weights in each number of a row: of the first and third in
 * "even", of the others in "odd", in the low half and in the high one. */
typedef struct score_halves {
    uint16_t even[OQ_ID_WIDTH / 4], odd[OQ_ID_WIDTH / 4];
} score_halves;

/* Adds up to SCORE_FEW rows, so that each sum fits into half of a number. */
OQ_INLINE void score_few(const uint16_t *rows, const uint16_t *numbers,
                         unsigned count, unsigned quarter,
                         score_halves *halves) {
    const unsigned mask = 0x0F0F;
    unsigned i = 0;
    for (; i + 4 <= count; i += 4) {
        const uint16_t *a = rows + (size_t)numbers[i] * quarter;
        const uint16_t *b = rows + (size_t)numbers[i + 1] * quarter;
        const uint16_t *c = rows + (size_t)numbers[i + 2] * quarter;
        const uint16_t *d = rows + (size_t)numbers[i + 3] * quarter;
        for (unsigned k = 0; k < quarter; k++) {
            halves->even[k] =
                (uint16_t)(halves->even[k] + (a[k] & mask) + (b[k] & mask) +
                           (c[k] & mask) + (d[k] & mask));
            halves->odd[k] =
                (uint16_t)(halves->odd[k] + (a[k] >> 4 & mask) +
                           (b[k] >> 4 & mask) + (c[k] >> 4 & mask) +
                           (d[k] >> 4 & mask));
        }
    }
    for (; i < count; i++) {
        const uint16_t *row = rows + (size_t)numbers[i] * quarter;
        for (unsigned k = 0; k < quarter; k++) {
            halves->even[k] = (uint16_t)(halves->even[k] + (row[k] & mask));
            halves->odd[k] = (uint16_t)(halves->odd[k] + (row[k] >> 4 & mask));
        }
    }
}

/* The quarter of the width is a constant in each call, so that the loops become
 * vectors. Sums of one in four classes lie together until the end. */
OQ_INLINE void score_wide(const oq_id_table *table, const uint16_t *numbers,
                          unsigned count, unsigned quarter, uint16_t *sums) {
    uint16_t each[4][OQ_ID_WIDTH / 4] = {{0}};
    for (unsigned at = 0, few; at < count; at += few) {
        score_halves halves = {{0}, {0}};
        few = count - at < SCORE_FEW ? count - at : SCORE_FEW;
        score_few(table->rows, numbers + at, few, quarter, &halves);
        for (unsigned k = 0; k < quarter; k++) {
            each[0][k] = (uint16_t)(each[0][k] + (halves.even[k] & 0xFF));
            each[1][k] = (uint16_t)(each[1][k] + (halves.odd[k] & 0xFF));
            each[2][k] = (uint16_t)(each[2][k] + (halves.even[k] >> 8));
            each[3][k] = (uint16_t)(each[3][k] + (halves.odd[k] >> 8));
        }
    }
    for (unsigned k = 0; k < quarter; k++)
        for (unsigned i = 0; i < 4; i++)
            sums[4 * k + i] = each[i][k];
}

/* The sums of all classes, OQ_ID_ZERO a row too great. Of OQ_ID_PENDING rows
 * they fit into 16 bits. */
static void score_rows(const oq_id_table *table, const uint16_t *numbers,
                       unsigned count, uint16_t *sums) {
    switch (table->width) {
    case 16:
        score_wide(table, numbers, count, 4, sums);
        break;
    case 32:
        score_wide(table, numbers, count, 8, sums);
        break;
    case 48:
        score_wide(table, numbers, count, 12, sums);
        break;
    default:
        score_wide(table, numbers, count, 16, sums);
    }
}

/* The sums of all classes, with the rows that are pending. */
static void score_total(const oq_id_table *table, const oq_id_sums *sums,
                        int64_t classes[OQ_ID_WIDTH]) {
    uint16_t sum[OQ_ID_WIDTH];
    const int32_t zero = (int32_t)(OQ_ID_ZERO * sums->pending);
    score_rows(table, sums->rows, sums->pending, sum);
    for (unsigned c = 0; c < table->width; c++)
        classes[c] =
            sums->classes[c] + (int64_t)((int32_t)sum[c] - zero) * sums->step;
}

static void score_flush(const oq_id_table *table, oq_id_sums *sums) {
    if (sums->pending != 0) score_total(table, sums, sums->classes);
    sums->pending = 0;
}

static uint32_t score_step(const oq_id_sums *sums) {
    return sums->features < SCORE_ALL    ? 1
           : sums->features < SCORE_SOME ? 8
                                         : 64;
}

/* The first word from "word" on that is taken where one of each "step" is: not
 * always the same one, or of a table only one column would be read. */
OQ_INLINE uint64_t score_taken(uint64_t word, uint32_t step) {
    for (uint64_t block = word / step;; block++) {
        uint64_t mixed = block * UINT64_C(0x9E3779B97F4A7C15) >> 32;
        uint64_t taken = block * step + (mixed & (step - 1));
        if (taken >= word) return taken;
    }
}

/* Adds the rows of a word. */
OQ_INLINE void score_add(const oq_id_table *table, oq_id_sums *sums,
                         const uint16_t *letters, unsigned size, bool dotted,
                         uint32_t step) {
    if (step != sums->step ||
        sums->pending + oq_id_features_most(size) > OQ_ID_PENDING)
        score_flush(table, sums);
    unsigned count = oq_id_features(letters, size, dotted, table->bits,
                                    sums->rows + sums->pending);
    sums->step = step;
    sums->pending += count;
    sums->features += (uint64_t)count * step;
}

OQ_FN void oq_id_score_word(oq_id_score *score, const oq_id_words *words) {
    unsigned t = score->tables[words->script];
    if (t == OQ_ID_TABLES) return;
    oq_id_sums *sums = &score->sums[t];
    uint32_t step = score_step(sums);
    uint64_t word = sums->words++;
    if (score_taken(word, step) == word)
        score_add(&oq_id_model_here()->tables[t], sums, words->letters + 1,
                  words->size, words->dotted, step);
}

OQ_FN void oq_id_score_run(oq_id_score *score, const oq_id_run *run) {
    unsigned t = score->tables[run->script];
    if (t == OQ_ID_TABLES) return;
    oq_id_sums *sums = &score->sums[t];
    const uint64_t start = sums->words, end = start + run->words;
    for (uint64_t word = start; word < end; word++) {
        uint32_t step = score_step(sums);
        word = score_taken(word, step);
        if (word >= end) break;
        const uint16_t *bounds = run->bounds + 2 * (word - start);
        score_add(&oq_id_model_here()->tables[t], sums,
                  run->letters + bounds[0], bounds[1] - bounds[0], false, step);
    }
    sums->words = end;
}

/* -------------------------------------------------------------- chances -- */

OQ_FN double oq_id_exp(double x) {
    static const double log2e = 1.44269504088896340736;
    static const double ln2 = 0.69314718055994530942;
    if (x < -700) return 0;
    if (x > 700) x = 700;
    int power = (int)(x * log2e + 1024.5) - 1024; /* the nearest one */
    double y = x - power * ln2, y2 = y * y, y4 = y2 * y2;
    double low =
        1 + y + y2 * (1.0 / 2 + y * (1.0 / 6)) +
        y4 * (1.0 / 24 + y * (1.0 / 120) + y2 * (1.0 / 720 + y * (1.0 / 5040)));
    double high = 1.0 / 40320 + y * (1.0 / 362880) +
                  y2 * (1.0 / 3628800 + y * (1.0 / 39916800));
    uint64_t bits = (uint64_t)(power + 1023) << 52; /* 2 to the power */
    double base;
    memcpy(&base, &bits, sizeof(base));
    return (low + y4 * y4 * high) * base;
}

static double score_root(double x) {
    double root = x < 16 ? 2 : x < 256 ? 8 : 24; /* x is 1 to SCORE_FULL */
    for (int i = 0; i < 8; i++)
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

/* Softmax over the classes of a table; gives the chance of none. */
static double score_table(const oq_id_table *table, const oq_id_sums *sums,
                          double signs, double share, double *chances) {
    double all = sums->features > 0 ? (double)sums->features : 1;
    double root = score_root(all < SCORE_FULL ? all : SCORE_FULL);
    double unit = (double)table->unit / (16.0 * OQ_ID_UNIT) * root / all;
    double heat =
        (double)table->temperature[score_length(sums->features)] / OQ_ID_UNIT;
    double best = -1e9, total = 0, logit[OQ_ID_WIDTH];
    int64_t classes[OQ_ID_WIDTH];
    score_total(table, sums, classes);
    for (unsigned c = 0; c < table->classes; c++) {
        logit[c] =
            (double)classes[c] * unit + (double)table->bias[c] / OQ_ID_UNIT;
        if (logit[c] > best) best = logit[c];
    }
    oq_id_standing standing = {logit, all, root, signs};
    double none = share * oq_id_none(table, &standing);
    for (unsigned c = 0; c < table->classes; c++) {
        double over = (logit[c] - best) * heat;
        total += logit[c] = over < -12 ? 0 : oq_id_exp(over);
    }
    for (unsigned c = 0; c < table->classes; c++)
        chances[table->first + c] = (share - none) * logit[c] / total;
    return none;
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

OQ_FN void oq_id_chances(const oq_id_score *score, const oq_id_words *words,
                         double *chances) {
    const oq_id_model *model = oq_id_model_here();
    double shares[OQ_ID_SCRIPTS], rest = 1, none = 0;
    const double text = 1 - oq_id_no_text(words);
    score_shares(words->counts, shares);
    for (size_t i = 0; i < model->class_count; i++)
        chances[i] = 0;
    for (size_t t = 0; t < model->table_count; t++) {
        const oq_id_table *table = &model->tables[t];
        double share = shares[table->script] * text;
        double signs = (double)words->seen[OQ_ID_SIGNS] /
                       ((double)words->counts[table->script] + 1);
        rest -= share;
        if (share <= 0) continue;
        if (table->bits == 0)
            chances[table->first] = share;
        else
            none += score_table(table, &score->sums[t], signs, share, chances);
    }
    chances[model->class_count] = (rest > 1e-9 ? rest : 0) + none;
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

/* Classes of a table that are gone through at a time: each width is a multiple.
 * What is written lies apart from what is read, so that compilers make vectors
 * of the loops. */
enum { SCORE_LANES = 16 };

/* The sum of e to the power of numbers that are 0 or less: as (1 + x / 256) to
 * the power 256, which is near where it matters. */
OQ_INLINE double score_sum_near(const float *x) {
    float power[SCORE_LANES];
    uint32_t bits[SCORE_LANES];
    double sum = 0;
    for (unsigned i = 0; i < SCORE_LANES; i++)
        power[i] = 1 + x[i] / 256;
    memcpy(bits, power, sizeof(bits));
    for (unsigned i = 0; i < SCORE_LANES; i++)
        bits[i] &= (bits[i] >> 31) - 1; /* what is below 0 is 0 */
    memcpy(power, bits, sizeof(power));
    for (unsigned i = 0; i < SCORE_LANES; i++) {
        float y = power[i];
        y *= y, y *= y, y *= y, y *= y;
        y *= y, y *= y, y *= y, y *= y;
        power[i] = y;
    }
    for (unsigned i = 0; i < SCORE_LANES; i++)
        sum += (double)power[i];
    return sum;
}

OQ_INLINE void score_logits(const int32_t *classes, const float *bias,
                            float unit, float heat, float *logit) {
    float own[SCORE_LANES];
    for (unsigned i = 0; i < SCORE_LANES; i++)
        own[i] = ((float)classes[i] * unit + bias[i] / OQ_ID_UNIT) * heat;
    memcpy(logit, own, sizeof(own));
}

OQ_INLINE void score_less(float *logit, float best) {
    float own[SCORE_LANES];
    for (unsigned i = 0; i < SCORE_LANES; i++)
        own[i] = logit[i] - best;
    memcpy(logit, own, sizeof(own));
}

/* No cost is beyond a number of 32 bits. */
OQ_INLINE void score_limit(const float *logit, double rest, int32_t most,
                           int32_t *costs) {
    int32_t own[SCORE_LANES];
    for (unsigned i = 0; i < SCORE_LANES; i++)
        own[i] = (int32_t)((rest - (double)logit[i]) * OQ_ID_NAT);
    for (unsigned i = 0; i < SCORE_LANES; i++)
        own[i] = own[i] < most ? own[i] : most;
    memcpy(costs, own, sizeof(own));
}

/* The costs in the classes of a table. */
OQ_INLINE void score_costs(const oq_id_table *table, uint64_t features,
                           const int32_t *classes, int32_t *costs,
                           int32_t most) {
    const unsigned width = table->width;
    double root = score_root(features > 0 ? (double)features : 1), sum = 0;
    float unit = (float)((double)table->unit / (16.0 * OQ_ID_UNIT) / root);
    float heat = (float)table->temperature[score_length(features)] / OQ_ID_UNIT;
    float bias[OQ_ID_WIDTH], logit[OQ_ID_WIDTH], best = -1e9f;
    int32_t own[OQ_ID_WIDTH];
    for (unsigned c = 0; c < width; c++)
        bias[c] = c < table->classes ? (float)table->bias[c] : -1e7f;
    for (unsigned at = 0; at < width; at += SCORE_LANES)
        score_logits(classes + at, bias + at, unit, heat, logit + at);
    for (unsigned c = 0; c < width; c++)
        best = logit[c] > best ? logit[c] : best;
    for (unsigned at = 0; at < width; at += SCORE_LANES) {
        score_less(logit + at, best);
        sum += score_sum_near(logit + at);
    }
    double rest = -score_log(1 / sum);
    for (unsigned at = 0; at < width; at += SCORE_LANES)
        score_limit(logit + at, rest, most, own + at);
    memcpy(costs, own, table->classes * sizeof(*costs));
}

static void score_costs_any(const oq_id_table *table, uint64_t features,
                            const int32_t *classes, int32_t *costs,
                            int32_t most) {
    score_costs(table, features, classes, costs, most);
}

OQ_ID_TWIN static void score_costs_avx2(const oq_id_table *table,
                                        uint64_t features,
                                        const int32_t *classes, int32_t *costs,
                                        int32_t most) {
    score_costs(table, features, classes, costs, most);
}

/* The costs of a word in a table of its script. */
static void score_word_costs(const oq_id_table *table, const oq_id_words *words,
                             int32_t *costs, int32_t most) {
    uint16_t rows[OQ_ID_FEATURES], sums[OQ_ID_WIDTH];
    int32_t classes[OQ_ID_WIDTH];
    unsigned count = oq_id_features(words->letters + 1, words->size,
                                    words->dotted, table->bits, rows);
    score_rows(table, rows, count, sums);
    for (unsigned c = 0; c < table->width; c++)
        classes[c] = sums[c] - OQ_ID_ZERO * (int32_t)count;
    if (oq_id_twins_here())
        score_costs_avx2(table, count, classes, costs, most);
    else
        score_costs_any(table, count, classes, costs, most);
}

OQ_FN void oq_id_word_costs(const oq_id_words *words,
                            int32_t costs[OQ_ID_CLASSES + 1], int32_t most,
                            int32_t other) {
    const oq_id_model *model = oq_id_model_here();
    bool known = false;
    for (size_t i = 0; i <= OQ_ID_CLASSES; i++)
        costs[i] = other;
    for (size_t t = 0; t < model->table_count; t++) {
        const oq_id_table *table = &model->tables[t];
        if (table->script != words->script) continue;
        known = true;
        costs[table->first] = 0;
        if (table->bits != 0)
            score_word_costs(table, words, costs + table->first, most);
    }
    costs[model->class_count] = known ? most : 0;
}
