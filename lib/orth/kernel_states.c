/*
 * kernel_states.c - states of machines (kernel_states.h).
 *
 * SPDX-License-Identifier: MIT
 */
#include "kernel_states.h"

static uint32_t state_hash(const oq_walk_state *state) {
    uint64_t hash = state->inside;
    for (int i = 0; i < 4; i++)
        hash = (hash ^ state->facts.bits[i]) * UINT64_C(0x9E3779B97F4A7C15);
    return (uint32_t)(hash >> 40) % OQ_STATES_LINES;
}

static bool state_is(const oq_walk_state *one, const oq_walk_state *other) {
    return one->inside == other->inside &&
           memcmp(&one->facts, &other->facts, sizeof(one->facts)) == 0;
}

OQ_FN unsigned oq_state_of(oq_walk_states *states, const oq_walk_state *state) {
    uint16_t *line = &states->lines[state_hash(state)];
    for (unsigned at = *line; at != 0; at = states->next[at - 1])
        if (state_is(&states->items[at - 1], state)) return at - 1;
    if (states->count == OQ_STATES_MOST) {
        states->failed = true;
        return 0;
    }
    states->items[states->count] = *state;
    states->next[states->count] = *line;
    *line = (uint16_t)++states->count;
    return states->count - 1;
}

/* Whether two states give the same and go to the same classes of states. */
static bool machine_same(const oq_machine *m, const uint16_t *of, unsigned one,
                         unsigned other) {
    const uint32_t *a = m->cells + (size_t)one * m->inputs;
    const uint32_t *b = m->cells + (size_t)other * m->inputs;
    if (of[one] != of[other]) return false;
    for (unsigned i = 0; i < m->inputs; i++)
        if ((a[i] & 255) != (b[i] & 255) || of[a[i] >> 8] != of[b[i] >> 8])
            return false;
    return true;
}

/* Divides classes by what their states do; gives how many there are. Each has
 * the number of its first state, so that "now" may be compared with "of". */
static unsigned machine_divide(const oq_machine *m, const uint16_t *of,
                               uint16_t *now) {
    unsigned count = 0;
    for (unsigned i = 0; i < m->states; i++) {
        unsigned same = of[i];
        while (same < i && (now[same] != same || !machine_same(m, of, same, i)))
            same++;
        now[i] = (uint16_t)same;
        count += same == i;
    }
    return count;
}

/* Keeps the first state of each class. */
static void machine_keep(oq_machine *m, uint16_t *of, uint16_t *number) {
    unsigned count = 0;
    for (unsigned i = 0; i < m->states; i++)
        number[i] = (uint16_t)(of[i] == i ? count++ : number[of[i]]);
    for (unsigned i = 0; i < m->states; i++)
        for (unsigned j = 0; of[i] == i && j < m->inputs; j++) {
            uint32_t cell = m->cells[(size_t)i * m->inputs + j];
            m->cells[(size_t)number[i] * m->inputs + j] =
                (uint32_t)number[cell >> 8] << 8 | (cell & 255);
        }
    m->states = count;
}

OQ_FN void oq_machine_reduce(oq_machine *m, uint16_t *of) {
    uint16_t *now = of + OQ_STATES_MOST;
    unsigned count = 1, before = 0;
    memset(of, 0, m->states * sizeof(*of));
    while (count != before) {
        before = count;
        count = machine_divide(m, of, now);
        memcpy(of, now, m->states * sizeof(*of));
    }
    machine_keep(m, of, now);
}
