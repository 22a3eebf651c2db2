/*
 * goals.c - the figures that the project has set itself goals for, gathered
 * from the parts as they run and printed at the end, beside what should be
 * reached at least and what is aimed at. A figure of several subjects is that
 * of the worst.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdio.h>
#include <string.h>

#include "bench.h"

enum { GOALS = 32 };

static struct goal {
    char what[64];
    double figure, least, aim; /* aim below least: less is better */
} goals[GOALS];
static size_t goal_count;

static int is_better(const struct goal *goal, double a, double b) {
    return goal->aim < goal->least ? a <= b : a >= b;
}

void bench_goal(const char *what, double figure, double least, double aim) {
    for (size_t i = 0; i < goal_count; i++)
        if (strcmp(goals[i].what, what) == 0) {
            if (is_better(&goals[i], goals[i].figure, figure))
                goals[i].figure = figure;
            return;
        }
    bench_need(goal_count < GOALS, "more goals than there is room for");
    struct goal *goal = &goals[goal_count++];
    *goal = (struct goal){.figure = figure, .least = least, .aim = aim};
    snprintf(goal->what, sizeof goal->what, "%s", what);
}

static const char *judge(const struct goal *goal) {
    if (is_better(goal, goal->figure, goal->aim)) return "aim reached";
    return is_better(goal, goal->figure, goal->least) ? "reached" : "missed";
}

void bench_goals_print(void) {
    if (goal_count == 0) return;
    printf("\n%-52s %9s %9s %9s\n", "Goals", "figure", "at least", "aim");
    for (size_t i = 0; i < goal_count; i++)
        printf("  %-50s %9.3f %9.2f %9.2f  %s\n", goals[i].what,
               goals[i].figure, goals[i].least, goals[i].aim, judge(&goals[i]));
}
