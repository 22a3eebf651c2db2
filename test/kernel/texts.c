/*
 * texts.c - "make kernels DATA=DIR": every kernel that this processor can run
 * against the engine alone, byte for byte, over all text of the data that is
 * in the language of a pair, for each ordered pair of every language, and for
 * those of an orthography with its options. A table by source; the exit status
 * is 1 if anything differs. LANGUAGE... behind the folder: these alone.
 *
 * Text in another script of the language goes too: there a kernel has to see
 * that nothing is its own.
 *
 * SPDX-License-Identifier: MIT
 */
#include "../support/data.h"
#include "../support/show.h"

enum { KERNELS = ORTAQ_KERNEL_NEON + 1 };

static const char *const kernel_names[KERNELS] = {
    [ORTAQ_KERNEL_PORTABLE] = "plain C",
    [ORTAQ_KERNEL_AVX2] = "AVX2",
    [ORTAQ_KERNEL_AVX512] = "AVX-512",
    [ORTAQ_KERNEL_NEON] = "NEON"};

/* What was compared, and how many texts differed, by kernel. */
typedef struct texts_sum {
    size_t pairs, texts, bytes;
    size_t faults[KERNELS];
    uint64_t all[KERNELS], taken[KERNELS]; /* bytes, by steps, by the kernel */
} texts_sum;

/* A converter of a pair for the engine, and for each kernel there is. */
typedef struct texts_pair {
    const char *from, *to;
    ortaq_converter *with[KERNELS];
    texts_sum sum;
} texts_pair;

static bool open_pair(const ortaq_library *library, texts_pair *pair) {
    const options defaults = OPTIONS_DEFAULT;
    for (int i = ORTAQ_KERNEL_NONE; i < KERNELS; i++) {
        ortaq_converter *made =
            new_converter(library, pair->from, pair->to, defaults);
        if (!made) return false;
        ortaq_converter_set(made, ORTAQ_ON_ERROR, ORTAQ_KEEP);
        if (ortaq_converter_set(made, ORTAQ_KERNEL, i) == ORTAQ_DONE) {
            pair->with[i] = made;
        } else {
            ortaq_converter_free(made);
        }
    }
    return true;
}

static void close_pair(texts_pair *pair) {
    for (int i = 0; i < KERNELS; i++)
        ortaq_converter_free(pair->with[i]);
}

static void compare(texts_pair *pair, int kernel, const text *source,
                    const text *expected) {
    uint64_t taken = 0;
    text made = convert_text(pair->with[kernel], source->data, source->size);
    pair->sum.all[kernel] +=
        ortaq_converter_work(pair->with[kernel], &taken, NULL);
    pair->sum.taken[kernel] += taken;
    if (!text_same(expected, &made) && pair->sum.faults[kernel]++ < 3) {
        printf("%s to %s, %s:\n", pair->from, pair->to, kernel_names[kernel]);
        show_difference(expected, &made);
    }
    text_free(&made);
}

static void visit(void *context, const text *source) {
    texts_pair *pair = context;
    text expected =
        convert_text(pair->with[ORTAQ_KERNEL_NONE], source->data, source->size);
    pair->sum.texts++;
    pair->sum.bytes += source->size;
    for (int i = ORTAQ_KERNEL_PORTABLE; i < KERNELS; i++)
        if (pair->with[i]) compare(pair, i, source, &expected);
    text_free(&expected);
}

static void add_sum(texts_sum *to, const texts_sum *more) {
    to->pairs += more->pairs;
    to->texts += more->texts;
    to->bytes += more->bytes;
    for (int i = 0; i < KERNELS; i++) {
        to->faults[i] += more->faults[i];
        to->all[i] += more->all[i];
        to->taken[i] += more->taken[i];
    }
}

/* One line: what was compared; of each kernel, how much of what steps took it
 * took, and how many texts differ. */
static void print_sum(const char *name, const texts_sum *sum) {
    printf("%-20s %5zu %6zu %8.1f", name, sum->pairs, sum->texts,
           (double)sum->bytes / 1e6);
    for (int i = ORTAQ_KERNEL_PORTABLE; i < KERNELS; i++)
        if (sum->all[i])
            printf("  %s: %.1f %%, %zu differ", kernel_names[i],
                   100.0 * (double)sum->taken[i] / (double)sum->all[i],
                   sum->faults[i]);
    puts("");
    fflush(stdout);
}

static size_t all_faults(const texts_sum *sum) {
    size_t faults = 0;
    for (int i = 0; i < KERNELS; i++)
        faults += sum->faults[i];
    return faults;
}

static bool is_chosen(char **languages, const char *tag) {
    if (!*languages) return true;
    for (; *languages; languages++)
        if (same_language(*languages, tag)) return true;
    return false;
}

/* One pair, over text of an orthography. */
static void read_pair(const ortaq_library *library, const char *data,
                      const char *from, const char *to, const char *text_of,
                      texts_sum *sum) {
    texts_pair pair = {from, to, {NULL}, {.pairs = 1}};
    if (!open_pair(library, &pair)) exit(2);
    visit_data(data, text_of, visit, &pair);
    add_sum(sum, &pair.sum);
    close_pair(&pair);
}

/* All pairs that read one orthography. */
static texts_sum read_from(const ortaq_library *library, const char *data,
                           const char *from) {
    texts_sum sum = {0};
    for (pair_walk walk = {library, 0, NULL, NULL, {0}}; next_pair(&walk);)
        if (strcmp(walk.from, from) == 0)
            read_pair(library, data, from, walk.to, from, &sum);
    return sum;
}

/* All pairs of it and another one of the language with all of its options. */
static texts_sum with_options(const ortaq_library *library, const char *data,
                              const char *tag) {
    texts_sum sum = {0};
    ortaq_pair found;
    for (option_walk walk = {.library = library}; next_option(&walk);) {
        bool all = walk.next == 1;
        if (!all ||
            ortaq_pair_find(library, tag, walk.tag, &found) != ORTAQ_DONE)
            continue;
        read_pair(library, data, tag, walk.tag, tag, &sum);
        read_pair(library, data, walk.tag, tag, walk.of.tag, &sum);
    }
    return sum;
}

static void print_options(const char *tag, const texts_sum *sum) {
    char name[64];
    snprintf(name, sizeof name, "%s, options", tag);
    if (sum->pairs > 0) print_sum(name, sum);
}

int main(int count, char **arguments) {
    ortaq_library *library = NULL;
    texts_sum all = {0};
    if (count < 2 ||
        ortaq_library_new(NULL, NULL, 0, &library, NULL) != ORTAQ_DONE)
        return 2;
    printf("%-20s %5s %6s %8s  by the kernel itself\n", "from", "pairs",
           "texts", "MB");
    for (size_t i = 0; i < ortaq_orthography_count(library); i++) {
        const char *tag = orthography_at(library, i).tag;
        if (!is_chosen(arguments + 2, tag)) continue;
        texts_sum sum = read_from(library, arguments[1], tag);
        texts_sum more = with_options(library, arguments[1], tag);
        print_sum(tag, &sum);
        print_options(tag, &more);
        add_sum(&all, &sum);
        add_sum(&all, &more);
    }
    print_sum("all", &all);
    ortaq_library_free(library);
    return all.bytes == 0 ? 2 : all_faults(&all) > 0;
}
