/*
 * export_plan.c - the suffix automaton as hunspell can have it: over letters
 * alone, cut in two. See export.h.
 *
 * A string's cost is that of its cheapest chain of suffixes. It is found by
 * walking the small automaton and the model's own side by side: the first
 * says which node this is, the second what it cost.
 *
 * SPDX-License-Identifier: MIT
 */
#include "export.h"

#include <stdlib.h>

#define EXPORT_LETTERS 40   /* of one string */
#define EXPORT_RULES 68000u /* what hunspell loads at once */
#define EXPORT_ENOUGH 200000u /* strings from one node are not counted on */
#define EXPORT_COST 640       /* no limit that is tried is greater */
#define EXPORT_COST_STEP 8
#define EXPORT_COST_LEAST 60
#define EXPORT_SUFFIX 16    /* no suffix costs less */
#define EXPORT_STEPS (1u << 21)     /* of one walk */
#define EXPORT_STEPS_ALL (1u << 30) /* Azerbaijani takes an eighth of that */
#define EXPORT_NODES 30000u /* hunspell's flags end at 65509 */

/* ---------------------------------------------------- Letters alone -- */

/* Whether an arc is part of correct spelling, and no other stem follows. */
static bool export_arc_good(const oq_model *model, uint32_t arc) {
    uint16_t morph = model->arc_morph[arc];
    if ((model->arcs[arc] & OQ_ARC_LETTER) == OQ_LETTER_LINK)
        return false;
    return morph == OQ_NO_MORPH ||
           !(model->morphs[morph].flags & OQ_FLAG_NOSPELL);
}

/* The arcs of the node that begins at "first"; gives the place behind it. */
static uint32_t export_copy_node(oq_export *export, uint32_t first,
                                 const uint32_t *number) {
    const oq_model *model = export->model;
    oq_ways_node(&export->ways);
    for (uint32_t arc = first;; arc++) {
        uint32_t bits = model->arcs[arc];
        uint8_t letter = bits & OQ_ARC_LETTER;
        uint32_t target = bits >> OQ_ARC_TARGET;
        if (export_arc_good(model, arc) && !export->ways.failed)
            oq_ways_add(&export->ways, (oq_way){letter, OQ_NO_MORPH,
                                                letter ? number[target] : 0});
        if (bits & OQ_ARC_LAST)
            return arc + 1;
    }
}

/* Copies the model's automaton; "number" gets the node by its first arc. */
static void export_copy(oq_export *export, uint32_t *number) {
    const oq_model *model = export->model;
    uint32_t count = oq_model_count(model, OQ_PART_ARCS), nodes = 0;
    for (uint32_t arc = 0; arc < count; arc++) {
        number[arc] = nodes;
        nodes += (model->arcs[arc] & OQ_ARC_LAST) != 0;
    }
    oq_ways_node(&export->ways); /* node 0 has no arcs */
    for (uint32_t arc = 1; arc < count && !export->ways.failed;)
        arc = export_copy_node(export, arc, number);
}

static bool export_reduce(oq_export *export, uint32_t *number) {
    const oq_model *model = export->model;
    uint32_t starts = oq_model_count(model, OQ_PART_STARTS);
    export_copy(export, number);
    for (uint32_t i = 0; i < starts; i++)
        export->roots[i] = number[model->starts[i]];
    return !export->ways.failed &&
           oq_subsets(&export->ways, export->roots, starts) &&
           oq_minimise(&export->ways, export->roots, starts);
}

static bool export_empty(const oq_export *export, uint32_t node) {
    return export->ways.first[node] == export->ways.first[node + 1];
}

/* Marks what each node is. */
static void export_nodes(oq_export *export) {
    const oq_ways *ways = &export->ways;
    uint32_t starts = oq_model_count(export->model, OQ_PART_STARTS);
    for (uint32_t node = 0; node < ways->nodes; node++) {
        export->nodes[node].cost = UINT32_MAX;
        export->nodes[node].final = !export_empty(export, node) &&
                                    !ways->items[ways->first[node]].letter;
    }
    for (uint32_t i = 0; i < starts; i++)
        if (export_empty(export, export->roots[i]))
            export->roots[i] = OQ_EXPORT_NONE;
}

OQ_FN ortaq_status oq_export_begin(oq_export *export, const oq_model *model,
                                   const oq_memory *memory) {
    uint32_t arcs = oq_model_count(model, OQ_PART_ARCS);
    uint32_t starts = oq_model_count(model, OQ_PART_STARTS);
    memset(export, 0, sizeof *export);
    export->model = model;
    export->memory = export->ways.memory = memory;
    uint32_t *number = oq_memory_get(memory, (arcs + 1) * sizeof *number);
    export->roots =
        oq_memory_get(memory, (starts + 1) * sizeof *export->roots);
    bool good = number && export->roots && export_reduce(export, number);
    oq_memory_free(memory, number);
    if (!good)
        return ORTAQ_ERROR_MEMORY;
    if (export->ways.nodes > EXPORT_NODES)
        return ORTAQ_ERROR_DATA;
    export->nodes = oq_memory_get(memory, (export->ways.nodes + 1) *
                                              sizeof *export->nodes);
    if (!export->nodes)
        return ORTAQ_ERROR_MEMORY;
    export_nodes(export);
    return ORTAQ_DONE;
}

OQ_FN void oq_export_free(oq_export *export) {
    oq_ways_free(&export->ways);
    oq_memory_free(export->memory, export->roots);
    oq_memory_free(export->memory, export->nodes);
}

/* ---------------------------------------------------------------- Costs -- */

static void export_set_add(oq_export_set *set, uint32_t node, uint32_t cost) {
    uint32_t at = 0;
    while (at < set->count && set->places[at].node != node)
        at++;
    if (at == OQ_EXPORT_SET)
        return;
    if (at == set->count)
        set->places[set->count++] = (struct oq_export_place){node, cost};
    else if (cost < set->places[at].cost)
        set->places[at].cost = cost;
}

static uint32_t export_set_least(const oq_export_set *set) {
    uint32_t least = UINT32_MAX;
    for (uint32_t i = 0; i < set->count; i++)
        if (set->places[i].cost < least)
            least = set->places[i].cost;
    return least;
}

/* Of a suffix; none is free, or a circle of suffixes would have no end. */
static uint32_t export_cost(const oq_model *model, uint16_t morph) {
    uint8_t weight = morph == OQ_NO_MORPH ? 0 : model->morphs[morph].weight;
    return morph != OQ_NO_MORPH && weight < EXPORT_SUFFIX ? EXPORT_SUFFIX
                                                          : weight;
}

/* The places one letter further; with letter 0, one place: the end. Gives
 * the least cost. */
static uint32_t export_step(const oq_model *model, const oq_export_set *from,
                            uint8_t letter, oq_export_set *to) {
    to->count = 0;
    for (uint32_t i = 0; i < from->count; i++)
        for (uint32_t arc = from->places[i].node;; arc++) {
            uint32_t bits = model->arcs[arc];
            if ((bits & OQ_ARC_LETTER) == letter &&
                export_arc_good(model, arc))
                export_set_add(to, bits >> OQ_ARC_TARGET,
                               from->places[i].cost +
                                   export_cost(model, model->arc_morph[arc]));
            if (bits & OQ_ARC_LAST)
                break;
        }
    return export_set_least(to);
}

/* -------------------------------------------------------------- Strings -- */

typedef struct oq_export_walk {
    const oq_export *export;
    oq_export_rule rule;
    void *context;
    uint8_t letters[EXPORT_LETTERS];
    uint32_t size, count, most, steps;
    bool cuts;
} oq_export_walk;

static void export_found(oq_export_walk *walk, uint32_t cut) {
    if (!walk->size || walk->count >= walk->most)
        return;
    walk->count++;
    if (walk->rule)
        walk->rule(walk->context, walk->letters, walk->size, cut);
}

static void export_walk(oq_export_walk *walk, uint32_t node,
                        const oq_export_set *set) {
    const oq_export *export = walk->export;
    const oq_ways *ways = &export->ways;
    for (uint32_t i = ways->first[node];
         i < ways->first[node + 1] && walk->count < walk->most &&
         ++walk->steps < EXPORT_STEPS;
         i++) {
        const oq_way *way = &ways->items[i];
        oq_export_set next;
        if (export_step(export->model, set, way->letter, &next) >
            export->limit)
            continue;
        if (!way->letter) {
            export_found(walk, OQ_EXPORT_NONE);
            continue;
        }
        if (walk->size == EXPORT_LETTERS)
            return;
        walk->letters[walk->size++] = way->letter;
        if (walk->cuts && export->nodes[way->target].cut)
            export_found(walk, way->target);
        else
            export_walk(walk, way->target, &next);
        walk->size--;
    }
}

/* A ring of suffixes may have more ways than can be gone, even where few of
 * them end: the steps are counted, and not only what is found. */
OQ_FN uint32_t oq_export_strings(oq_export *export, uint32_t node,
                                 bool cuts, uint32_t most,
                                 oq_export_rule rule, void *context) {
    oq_export_walk walk = {.export = export,
                           .rule = rule,
                           .context = context,
                           .most = most,
                           .cuts = cuts};
    if (!export->over)
        export_walk(&walk, node, &export->nodes[node].set);
    export->steps += walk.steps;
    export->over |= walk.steps >= EXPORT_STEPS ||
                    export->steps >= EXPORT_STEPS_ALL;
    return export->over ? most : walk.count;
}

/* ----------------------------------------------------------------- Cuts -- */

OQ_FN uint32_t oq_export_root(const oq_export *export,
                              const oq_stem_kind *kind,
                              const uint8_t *letters, uint32_t size) {
    const oq_contexts *contexts = export->model->contexts;
    const oq_alphabet *alphabet = export->model->alphabet;
    uint8_t after = 0, behind = 0;
    for (uint32_t i = 0; i < size; i++) {
        if (alphabet->vowels >> letters[i] & 1)
            after = contexts->after_of[letters[i]];
        if (!(alphabet->signs >> letters[i] & 1))
            behind = contexts->behind_of[letters[i]];
    }
    if (kind->after)
        after = kind->after - 1;
    return export->roots[kind->start + after * contexts->behind_count +
                         behind];
}

static void export_mark(oq_export *export, const oq_stem_kind *kind,
                        const uint8_t *letters, uint32_t size) {
    const oq_model *model = export->model;
    uint32_t root = oq_export_root(export, kind, letters, size);
    if (root == OQ_EXPORT_NONE || kind->flags & OQ_FLAG_NOSPELL)
        return;
    uint32_t place = 0;
    while (export->roots[place] != root)
        place++;
    oq_export_node *node = &export->nodes[root];
    if (node->root)
        return;
    node->root = true;
    node->cost = 0;
    for (; place < oq_model_count(model, OQ_PART_STARTS); place++)
        if (export->roots[place] == root)
            export_set_add(&node->set, model->starts[place], 0);
}

/* Marks the nodes where suffixes of stems begin. */
static void export_mark_roots(oq_export *export) {
    const oq_model *model = export->model;
    uint8_t letters[OQ_LEX_MAX];
    for (uint32_t i = 0; i < model->stems.word_count; i++) {
        uint32_t size =
            (uint32_t)oq_automaton_word(&model->stems, i, letters);
        oq_extra only;
        const oq_extra *extra = oq_model_kinds(model, i, &only);
        do
            export_mark(export, &model->kinds[extra->kind], letters, size);
        while (!extra++->last);
    }
}

static uint32_t export_nearest(const oq_export *export) {
    uint32_t best = OQ_EXPORT_NONE;
    for (uint32_t node = 0; node < export->ways.nodes; node++)
        if (!export->nodes[node].done &&
            export->nodes[node].cost != UINT32_MAX &&
            (best == OQ_EXPORT_NONE ||
             export->nodes[node].cost < export->nodes[best].cost))
            best = node;
    return best;
}

static void export_set_move(oq_export_set *set, uint32_t by) {
    for (uint32_t i = 0; i < set->count; i++)
        set->places[i].cost += by;
}

/* The places of all ways count: istə-r leads where gəl-ir does, and costs
 * more behind it. */
static void export_relax(oq_export *export, uint32_t from,
                         const oq_way *way) {
    oq_export_set next;
    oq_export_node *target = &export->nodes[way->target];
    uint32_t least = export_step(export->model, &export->nodes[from].set,
                                 way->letter, &next);
    if (least == UINT32_MAX)
        return;
    uint32_t cost = export->nodes[from].cost;
    if (cost + least < target->cost) {
        export_set_move(&target->set, target->cost - cost - least);
        target->cost = cost + least;
    }
    for (uint32_t i = 0; i < next.count; i++)
        export_set_add(&target->set, next.places[i].node,
                       cost + next.places[i].cost - target->cost);
}

/* The cheapest way to each node (Dijkstra). */
static void export_costs(oq_export *export) {
    const oq_ways *ways = &export->ways;
    for (uint32_t node; (node = export_nearest(export)) != OQ_EXPORT_NONE;) {
        export->nodes[node].done = true;
        for (uint32_t i = ways->first[node]; i < ways->first[node + 1]; i++)
            if (ways->items[i].letter)
                export_relax(export, node, &ways->items[i]);
    }
}

/* Counts the strings that lead to a cut. */
typedef struct oq_export_meeting {
    oq_export *export;
    uint32_t times;
} oq_export_meeting;

static void export_meet(void *context, const uint8_t *letters, uint32_t size,
                        uint32_t cut) {
    oq_export_meeting *meeting = context;
    (void)letters;
    (void)size;
    if (cut != OQ_EXPORT_NONE)
        meeting->export->nodes[cut].met += meeting->times;
}

/* The number of rules as things are; "met" is counted anew. */
static uint32_t export_count(oq_export *export) {
    oq_export_meeting meeting = {export, 1};
    uint32_t rules = 0, nodes = export->ways.nodes;
    for (uint32_t node = 0; node < nodes; node++)
        export->nodes[node].met = 0;
    for (uint32_t node = 0; node < nodes && rules < EXPORT_ENOUGH; node++)
        if (export->nodes[node].root)
            rules += oq_export_strings(export, node, true, EXPORT_ENOUGH,
                                       export_meet, &meeting);
    for (uint32_t node = 0; node < nodes; node++)
        if (export->nodes[node].met)
            rules += export->nodes[node].more;
    return rules;
}

/* The rules of cuts that are met behind a cut, and nowhere else yet. */
typedef struct oq_export_behind {
    oq_export *export;
    uint64_t rules;
} oq_export_behind;

static void export_look_behind(void *context, const uint8_t *letters,
                               uint32_t size, uint32_t cut) {
    oq_export_behind *behind = context;
    (void)letters;
    (void)size;
    if (cut != OQ_EXPORT_NONE && !behind->export->nodes[cut].met)
        behind->rules += behind->export->nodes[cut].more;
}

/* Goes past a cut to those behind it if that takes fewer rules: each string
 * that led here then goes on in as many ways as there are to the next cut. */
static bool export_uncut(oq_export *export, uint32_t node) {
    oq_export_node *of = &export->nodes[node];
    oq_export_behind behind = {export, 0};
    oq_export_meeting meeting = {export, of->met};
    uint64_t saved = (uint64_t)of->more + of->met;
    uint32_t ways = oq_export_strings(export, node, true, of->more + 1,
                                      export_look_behind, &behind);
    if (of->met * (uint64_t)(ways + of->final) + behind.rules >= saved)
        return false;
    oq_export_strings(export, node, true, of->more + 1, export_meet,
                      &meeting);
    of->cut = false;
    of->met = 0;
    return true;
}

/* Cuts at every node with at least two and at most "most" strings to the
 * end, then takes cuts away again; gives the number of rules. */
static uint32_t export_try(oq_export *export, uint32_t most) {
    uint32_t nodes = export->ways.nodes;
    for (uint32_t node = 0; node < nodes; node++) {
        uint32_t more = export->nodes[node].more;
        export->nodes[node].cut = more >= 2 && more <= most;
    }
    export_count(export);
    for (bool again = true; again;) {
        again = false;
        for (uint32_t node = 0; node < nodes; node++)
            if (export->nodes[node].met && export->nodes[node].cut)
                again |= export_uncut(export, node);
    }
    return export_count(export);
}

/* The best cuts for the limit at hand, or the first that make no more than
 * "enough" rules; gives the number of rules. */
static uint32_t export_cuts(oq_export *export, uint32_t enough,
                            uint32_t *best) {
    static const uint32_t tried[] = {60, 150, 400, 1000, 3000};
    uint32_t least = UINT32_MAX;
    export->over = false;
    for (uint32_t node = 0; node < export->ways.nodes; node++)
        export->nodes[node].more =
            oq_export_strings(export, node, false, 3001, NULL, NULL);
    for (size_t i = 0;
         i < OQ_COUNT(tried) && !export->over && least > enough; i++) {
        uint32_t rules = export_try(export, tried[i]);
        if (rules >= least)
            continue;
        least = rules;
        *best = tried[i];
    }
    return export->over ? UINT32_MAX : least;
}

/* The greatest limit that gives few enough rules. */
OQ_FN void oq_export_plan(oq_export *export) {
    uint32_t low = EXPORT_COST_LEAST, high = EXPORT_COST, best = 0;
    export_mark_roots(export);
    export_costs(export);
    while (low + EXPORT_COST_STEP < high) {
        export->limit = (low + high) / 2;
        if (export_cuts(export, EXPORT_RULES, &best) <= EXPORT_RULES)
            low = export->limit;
        else
            high = export->limit;
    }
    export->limit = low;
    export_cuts(export, 0, &best);
    export_try(export, best);
}
