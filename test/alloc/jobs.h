/*
 * jobs.h - memory that runs out at any moment. A job runs again and again with
 * an allocator that fails at its n-th call, n = 1, 2, ... until the job
 * succeeds: before that, the only status is ORTAQ_ERROR_MEMORY, and afterwards
 * no block is left. Two allocators: one that fails once, one that fails from
 * the n-th call on. Include it behind cmocka.h.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef TEST_JOBS_H
#define TEST_JOBS_H

#include "../support/text.h"
#include "ortaq.h"

/* An allocator that counts. fail_at 0: never fails. */
typedef struct counter {
    size_t calls, blocks, fail_at;
    bool for_ever; /* also fails after the n-th call */
    bool refused;
} counter;

static inline void *count_resize(void *context, void *pointer, size_t size) {
    counter *c = context;
    if (size == 0) {
        c->blocks -= pointer != NULL;
        free(pointer);
        return NULL;
    }
    c->calls++;
    if (c->fail_at &&
        (c->calls == c->fail_at || (c->for_ever && c->calls > c->fail_at))) {
        c->refused = true;
        return NULL;
    }
    c->blocks += pointer == NULL;
    return must(realloc(pointer, size));
}

/* Does the work with this allocator; gives its status and frees all. */
typedef ortaq_status job(const ortaq_allocator *allocator);

static inline void check_once(job *work, counter *c, const char *name) {
    ortaq_allocator allocator = {count_resize, c};
    ortaq_status status = work(&allocator);
    if (c->refused && status != ORTAQ_ERROR_MEMORY)
        fail_msg("%s: call %zu failed, but the status is %d", name, c->fail_at,
                 (int)status);
    if (!c->refused && status != ORTAQ_DONE)
        fail_msg("%s: no call failed, but the status is %d (%s)", name,
                 (int)status, ortaq_status_text(status));
    if (c->blocks)
        fail_msg("%s: call %zu failed, %zu blocks are left", name, c->fail_at,
                 c->blocks);
}

/* All n up to the count of a run without failure; for jobs of very many
 * calls, every n up to 500 and then every one in a stride. */
static inline void check_job(job *work, const char *name) {
    counter clean = {0};
    check_once(work, &clean, name);
    printf("  %s: %zu allocations\n", name, clean.calls);
    size_t stride = 1 + clean.calls / number_from("ORTAQ_ALLOCATIONS", 3000);
    for (size_t n = 1; n <= clean.calls; n += n < 500 ? 1 : stride)
        for (int for_ever = 0; for_ever < 2; for_ever++) {
            counter c = {.fail_at = n, .for_ever = for_ever};
            check_once(work, &c, name);
            assert_true(c.refused);
        }
    counter again = {0};
    check_once(work, &again, name);
    assert_int_equal(again.calls, clean.calls);
}

/* What a job needs first is made with memory enough: only then does the
 * counting begin, and may a call fail. */
static inline size_t quiet_begin(const ortaq_allocator *allocator) {
    counter *c = allocator->context;
    size_t fail_at = c->fail_at;
    c->fail_at = 0;
    return fail_at;
}

static inline void quiet_end(const ortaq_allocator *allocator, size_t fail_at) {
    counter *c = allocator->context;
    c->fail_at = fail_at;
    c->calls = 0;
}

#endif
