/*
 * arab_read.c - Perso-Arabic to Latin: each list, the classes of what is
 * wrong, and the commonest errors in running text by their causes.
 *
 * SPDX-License-Identifier: MIT
 */
#include "arab.h"

enum { COMMONEST = 100 };

/* One list. "running": misses of running text, all lists together. */
typedef struct arab_score {
    const char *name;
    size_t words, right, classes[ARAB_CLASSES];
    arab_misses misses, *running;
} arab_score;

/* One line of a list. */
typedef struct arab_line {
    arab_score *total;
    const word_list *ours, *expected;
    word_list arab;
} arab_line;

static void judge(void *context, long ours, long expected) {
    arab_line *l = context;
    char in[256] = "";
    if (expected < 0) return;
    const char *wanted = l->expected->at[expected].folded;
    const char *got = ours < 0 ? "" : l->ours->at[ours].folded;
    bool right = is_expected(wanted, got);
    l->total->words++;
    l->total->right += right;
    if (right) return;
    if (l->arab.count == l->expected->count)
        snprintf(in, sizeof in, "%.*s", (int)l->arab.at[expected].raw.size,
                 l->arab.at[expected].raw.at);
    add_arab_miss(&l->total->misses, l->total->name, in, wanted, got);
    if (l->total->running)
        add_arab_miss(l->total->running, l->total->name, in, wanted, got);
}

/* A line of one word is compared whole: "spell ing" is not "spelling". */
static void join_words(word_list *list) {
    text joined = {0};
    for (size_t i = 0; i < list->count; i++) {
        text_put(&joined, i ? " " : "");
        text_put(&joined, list->at[i].folded);
        free(list->at[i].folded);
    }
    text_string(&joined);
    list->at[0].folded = joined.data;
    list->count = 1;
}

static void score_line(arab_score *total, slice arab, slice latin, slice got) {
    word_list ours = latin_words_of(got), expected = latin_words_of(latin);
    arab_line l = {total, &ours, &expected, arab_words_of(arab)};
    if (expected.count == 1 && ours.count > 1) join_words(&ours);
    if (ours.count == expected.count)
        for (size_t i = 0; i < ours.count; i++)
            judge(&l, (long)i, (long)i);
    else
        align_words(&ours, &expected, judge, &l);
    free_words(&ours);
    free_words(&expected);
    free_words(&l.arab);
}

static void score_list(const arab_test *test, const arab_list *list,
                       const char *from, arab_score *total) {
    const options values = OPTIONS_DEFAULT;
    ortaq_converter *converter =
        new_converter(test->library, from, "az-Latn", values);
    text ours = convert_text(converter, list->arab.data, list->arab.size);
    size_t at_arab = 0, at_latin = 0, at_ours = 0;
    slice arab, latin, got;
    while (next_slice(&list->arab, &at_arab, &arab) &&
           next_slice(&list->latin, &at_latin, &latin) &&
           next_slice(&ours, &at_ours, &got))
        score_line(total, arab, latin, got);
    for (size_t i = 0; i < total->misses.count; i++)
        total->classes[total->misses.at[i].class] += total->misses.at[i].count;
    text_free(&ours);
    ortaq_converter_free(converter);
}

/* -------------------------------------------------------------- The list -- */

static int compare_misses(const void *a, const void *b) {
    const arab_miss *x = a, *y = b;
    if (x->count != y->count) return x->count < y->count ? 1 : -1;
    return strcmp(x->arab, y->arab);
}

static int compare_causes(const void *a, const void *b) {
    const arab_miss *x = a, *y = b;
    if (x->class != y->class) return x->class < y->class ? 1 : -1;
    return compare_misses(a, b);
}

/* Writes the first "most" of a list that is sorted. */
static void write_misses(const arab_misses *misses, size_t most,
                         const char *name) {
    FILE *file = open_list(name);
    fprintf(file, "cause\tin\texpected\tours\ttimes\n");
    for (size_t i = 0; i < misses->count && i < most; i++) {
        const arab_miss *m = &misses->at[i];
        fprintf(file, "%s\t%s\t%s\t%s\t%zu\n", arab_classes[m->class], m->arab,
                m->expected, m->ours, m->count);
    }
    fclose(file);
}

static void sort_misses(arab_misses *misses, size_t most,
                        int compare(const void *a, const void *b)) {
    size_t count = misses->count < most ? misses->count : most;
    if (count) qsort(misses->at, count, sizeof *misses->at, compare);
}

static void write_score(text *out, const arab_score *total) {
    const size_t *of = total->classes;
    size_t could = total->words - of[ARAB_OTHER] - of[ARAB_TYPO];
    say(out, "| %s | %zu | %zu | %.2f | %zu | %.2f |\n", total->name,
        total->words, total->right, share_of(total->right, total->words), could,
        share_of(total->right, could));
}

static void list_misses(arab_score *total) {
    char name[128];
    sort_misses(&total->misses, SIZE_MAX, compare_misses);
    snprintf(name, sizeof name, "az-arab-%s", total->name);
    write_misses(&total->misses, SIZE_MAX, name);
}

/* ------------------------------------------------------------- Sections -- */

static void write_classes(text *out, const arab_score *scores) {
    say(out, "\nThe wrong words:\n\n| list |");
    for (int c = 1; c < ARAB_CLASSES; c++)
        say(out, " %s |", arab_classes[c]);
    say(out, " not looked at |\n|---|");
    for (int c = 0; c < ARAB_CLASSES; c++)
        say(out, "---:|");
    for (int i = 0; i < ARAB_LISTS; i++) {
        say(out, "\n| %s |", scores[i].name ? scores[i].name : "absent");
        for (int c = 1; c < ARAB_CLASSES; c++)
            say(out, " %zu |", scores[i].classes[c]);
        say(out, " %zu |", scores[i].classes[ARAB_UNSEEN]);
    }
    say(out,
        "\n\nother: the two sides have other words or forms; typo: an error "
        "of the source; foreign: a foreign word or name that no rule can "
        "know; name, loan: not in a list; form: a colloquial, Turkish or "
        "Persian word or form; choice: another word of the same spelling was "
        "meant; ours: the rest.\n");
}

/* The commonest errors of running text, by cause. */
static void write_commonest(text *out, arab_misses *running) {
    size_t forms[ARAB_CLASSES] = {0}, times[ARAB_CLASSES] = {0};
    sort_misses(running, SIZE_MAX, compare_misses);
    sort_misses(running, COMMONEST, compare_causes);
    for (size_t i = 0; i < running->count && i < COMMONEST; i++) {
        forms[running->at[i].class]++;
        times[running->at[i].class] += running->at[i].count;
    }
    say(out,
        "\nThe %d commonest errors of the running text (the first two lists), "
        "by cause (`build/accuracy/az-arab-commonest.tsv`):\n\n"
        "| cause | words | times |\n|---|---:|---:|\n",
        COMMONEST);
    for (int c = ARAB_CLASSES - 1; c >= 0; c--)
        if (forms[c])
            say(out, "| %s | %zu | %zu |\n", arab_classes[c], forms[c],
                times[c]);
    write_misses(running, COMMONEST, "az-arab-commonest");
}

/* The lists of running text as one. */
static void write_together(text *out, const arab_score *scores) {
    arab_score sum = {.name = "both together"};
    for (int i = 0; i <= ARAB_SENTENCES; i++) {
        sum.words += scores[i].words;
        sum.right += scores[i].right;
        for (int c = 0; c < ARAB_CLASSES; c++)
            sum.classes[c] += scores[i].classes[c];
    }
    write_score(out, &sum);
}

/* The words of the seminars as what they are, words of its orthography. */
static void write_seminar(const arab_test *test, const arab_list *list) {
    arab_score total = {.name = "seminar2001 as az-Arab-x-2001"};
    score_list(test, list, "az-Arab-x-2001", &total);
    write_score(test->out, &total);
    free_arab_misses(&total.misses);
}

void write_arab_reading(arab_test *test) {
    arab_score scores[ARAB_LISTS] = {{0}};
    arab_misses running = {0};
    say(test->out, "\n## Perso-Arabic to Latin\n\nRead as az-Arab, unless "
                   "said otherwise.\n\n| list | words | right | %% "
                   "| can be right | %% |\n|---|---:|---:|---:|---:|---:|\n");
    for (int i = 0; i < ARAB_LISTS; i++) {
        arab_list list;
        if (!read_arab_list(test, i, &list)) continue;
        scores[i].name = list.name;
        scores[i].running = i <= ARAB_SENTENCES ? &running : NULL;
        score_list(test, &list, "az-Arab", &scores[i]);
        write_score(test->out, &scores[i]);
        if (i == ARAB_SEMINAR) write_seminar(test, &list);
        list_misses(&scores[i]);
        if (i == ARAB_SENTENCES) write_together(test->out, scores);
        free_arab_list(&list);
    }
    write_classes(test->out, scores);
    write_commonest(test->out, &running);
    for (int i = 0; i < ARAB_LISTS; i++)
        free_arab_misses(&scores[i].misses);
    free_arab_misses(&running);
}
