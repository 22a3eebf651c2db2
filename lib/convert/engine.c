/*
 * engine.c - the loop over a piece of text, and who writes what in it: a kernel
 * plain text, memory what came before, and engine_word.c all other words, one
 * by one. Invariant: before a word is written there is room for all it may
 * become, so that the inner loop writes 16 bytes at a time and moves on by the
 * true length.
 *
 * SPDX-License-Identifier: MIT
 */
#include "../base/utf8.h"
#include "again.h"
#include "engine_run.h"
#include "glance.h"
#include "leap.h"
#include "protect.h"

/* ------------------------------------------------------------- kernels -- */

static bool engine_words(oq_run *run, size_t *from, size_t until, bool kernel);

/* Writes words that a kernel left over. */
static bool engine_leap(void *context, size_t *at, size_t until) {
    oq_run *run = context;
    size_t from = *at;
    bool good = engine_words(run, at, until, false);
    run->word->work.kernel_bytes -= *at - from;
    run->word->work.stops++;
    return good;
}

/* Lets the kernel write what it can from *at on, where no word is begun, and
 * moves *at behind that. False: no memory. */
static bool engine_kernel(oq_run *run, size_t *at) {
    if (run->leaps) {
        oq_leap_writer writer = {run, engine_leap};
        size_t from = *at;
        bool good = oq_leap_words(run->engine, &writer, run->text, run->size,
                                  at, run->out, &run->word->work);
        run->word->work.kernel_bytes += *at - from;
        return good;
    }
    size_t room = run->size - *at;
    if (!oq_bytes_reserve(run->out, oq_kernel_room(run->engine->kernel, room)))
        return false;
    uint8_t *out = run->out->data + run->out->size;
    size_t took =
        run->engine->run(run->engine->kernel, run->text + *at, room, &out);
    *at += took;
    run->word->work.kernel_bytes += took;
    run->word->work.stops += took != room;
    run->out->size = (size_t)(out - run->out->data);
    return true;
}

/* A kernel is called again after each word that it leaves, as long as that
 * pays: after so many words that came too soon it rests, each time twice as
 * long as before if it was of no use in between. */
enum {
    ENGINE_SOON = 48,
    ENGINE_SOON_WALK = 12, /* where rules read whole words: they are slow */
    ENGINE_PATIENCE = 8,
    ENGINE_REST = 512
};

typedef struct engine_trust {
    int patience;
    size_t soon;        /* bytes */
    size_t rest, until; /* bytes; where the rest ends */
} engine_trust;

/* Whether a kernel is to be called at a place. */
static bool engine_trusts(engine_trust *trust, size_t at) {
    if (OQ_LIKELY(trust->patience > 0)) return true;
    if (at < trust->until) return false;
    trust->patience = ENGINE_PATIENCE / 2;
    return true;
}

/* Learns from a call that got from one place to another. */
static void engine_learn(engine_trust *trust, size_t from, size_t at) {
    if (at - from > 4 * trust->soon) {
        trust->rest = ENGINE_REST;
        trust->patience += trust->patience < ENGINE_PATIENCE;
    }
    if (at - from >= trust->soon || --trust->patience > 0) return;
    trust->until = at + trust->rest;
    trust->rest *= 2;
}

/* A word that is to be entered into the memo if its letters alone decide. */
typedef struct engine_entry {
    oq_word_learn *learn; /* NULL: not at all */
    size_t start, out_start, kept;
} engine_entry;

/* Enters what was written up to "end", but no numeral: it is kept, too. */
static void engine_enter(const oq_run *run, const engine_entry *entry,
                         size_t end) {
    if (entry->learn != NULL && entry->learn->entry != NULL &&
        (run->kept == NULL || run->kept->count == entry->kept))
        oq_word_enter(run->word->memo, entry->learn, end - entry->start,
                      run->out->data + entry->out_start,
                      run->out->size - entry->out_start);
}

/* Keeps the first abbreviation of a gathered word, if there is one, and writes
 * what is before it; *at, the start of the word, is behind it then. */
static bool engine_keep_caps(oq_run *run, size_t *at, size_t end,
                             bool *around) {
    size_t size = run->size;
    oq_range kept;
    if (!oq_abbreviation_in(run->text, run->whole, *at, end, &kept, around))
        return true;
    if (kept.end > size) kept.end = size;
    *around |= kept.start != *at || size - *at <= sizeof(oq_memo_key);
    run->size = kept.start;
    bool good = engine_words(run, at, kept.start, false);
    run->size = size;
    *at = kept.end;
    return good && oq_run_keep(run, &kept);
}

/* Writes a gathered word, and moves *at, its start, to its end; or behind an
 * abbreviation in it. What hangs on more than the word is not remembered. */
static bool engine_one(oq_run *run, size_t *at, size_t end,
                       oq_word_learn *learn) {
    const oq_word_counts *counts = &run->word->counts;
    engine_entry entry = {learn, *at, run->out->size,
                          run->kept != NULL ? run->kept->count : 0};
    if (learn != NULL) learn->caps = false;
    if (OQ_UNLIKELY(counts->strange + counts->repaired != 0) &&
        run->engine->caps) {
        bool around;
        if (!engine_keep_caps(run, at, end, &around)) return false;
        if (around) entry.learn = NULL;
        if (entry.learn != NULL) learn->caps = *at != entry.start;
    }
    if (*at == entry.start) {
        if (!oq_run_gathered(run, entry.start, end)) return false;
        *at = end;
    }
    engine_enter(run, &entry, *at);
    return true;
}

/* Whether words are plain enough for a kernel, if there is no report. */
static bool engine_has_kernel(const oq_engine *engine) {
    return engine->reader.read == NULL && engine->back == NULL &&
           engine->own.count == 0 && !engine->judge.all &&
           engine->kernel != NULL && engine->run != NULL &&
           engine->judge.judge == NULL &&
           (engine->lookalikes || !engine->kernel->alikes) && !engine->guards &&
           (engine->mark_count == 0 || engine->other_marks);
}

/* Whether marks that may stand for signs are written so before all else. */
static bool engine_has_signs(const oq_engine *engine) {
    return engine->kernel->signs && engine->lookalikes;
}

OQ_FN bool oq_engine_finds_caps(const oq_engine *engine) {
    return engine->aside && engine_has_kernel(engine) &&
           !engine_has_signs(engine) && !engine->kernel_again;
}

/* Whether a piece has digits of the script: marks.c looks at what stands
 * around them. */
static bool engine_has_digits(const uint8_t *text, size_t size) {
    for (size_t i = 0; i + 1 < size; i++)
        if ((text[i] == 0xD9 && text[i + 1] >= 0xA0 && text[i + 1] < 0xAA) ||
            (text[i] == 0xDB && text[i + 1] >= 0xB0 && text[i + 1] < 0xBA))
            return true;
    return false;
}

/* Writes one token for oq_again_words. What is kept must be listed in place:
 * such a token is not for the memory. */
static bool engine_token(void *context, size_t start, size_t end, oq_bytes *out,
                         bool *done) {
    oq_run *run = context;
    oq_bytes *old_out = run->out;
    size_t old_size = run->size, old_base = run->out_base;
    size_t kept = run->kept != NULL ? run->kept->count : 0;
    *done = false;
    if (oq_run_has_marks(run->engine) &&
        engine_has_digits(run->text + start, end - start))
        return true;
    run->out = out;
    run->out_base = 0;
    run->size = end;
    run->again = false;
    bool good = engine_words(run, &start, end, false);
    run->again = true;
    run->out = old_out;
    run->out_base = old_base;
    run->size = old_size;
    *done = run->kept == NULL || run->kept->count == kept;
    if (!*done) run->kept->count = kept;
    return good;
}

/* Lets memory and the kernel write what they can from *at on, which is between
 * tokens, and moves *at behind that. */
static bool engine_again(oq_run *run, size_t *at, bool kernel) {
    oq_again *again = run->word->again;
    oq_work *work = &run->word->work;
    oq_again_writer writer = {run, engine_token, run->readable};
    size_t from = *at;
    again->by_engine = again->hard_count = 0;
    again->kernel = kernel ? run->engine->kernel : NULL;
    if (!oq_again_words(again, run->engine, &writer, run->text, run->size, at,
                        run->out))
        return false;
    if (!kernel) return true;
    work->kernel_bytes += *at - from - again->by_engine;
    work->stops += again->hard_count;
    return true;
}

/* Where the token at a place ends. */
static size_t engine_token_end(const oq_run *run, size_t at) {
    while (at < run->size && !oq_recall_ends(run->text[at]))
        at++;
    return at;
}

/* Whether the rules and the built-in lists alone write words. */
static bool engine_by_rules(const oq_run *run) {
    const oq_engine *engine = run->engine;
    return run->trace == NULL && engine->reader.read == NULL &&
           engine->own.count == 0 &&
           (engine->back == NULL || engine->back->own.count == 0);
}

/* Whether memory is to write words that come again. */
static bool engine_may_again(const oq_run *run, bool kernel) {
    const oq_engine *engine = run->engine;
    return run->word->again != NULL && engine->run != NULL && engine->again &&
           (!kernel || engine->kernel_again) && engine->judge.judge == NULL &&
           engine_by_rules(run);
}

/* Where a loop over words is: what stands before "plain" is written. */
typedef struct engine_loop {
    size_t at, plain;
    size_t alone; /* the end of a token of the engine */
    bool kernel;  /* it may write */
    bool anew;    /* it stopped, and no word was written since */
    engine_trust trust;
} engine_loop;

static engine_loop engine_loop_at(const oq_run *run, size_t at, bool kernel) {
    engine_loop l = {at, at, at, kernel, false, {0}};
    l.trust = (engine_trust){ENGINE_PATIENCE, ENGINE_SOON, ENGINE_REST, 0};
    if (run->again || (kernel && run->engine->kernel->walk_size != 0))
        l.trust.soon = ENGINE_SOON_WALK;
    return l;
}

/* Whether a kernel or memory is to write what comes next. */
static bool engine_is_swift(const oq_run *run, engine_loop *l) {
    return (l->kernel || run->again) && l->plain == l->at &&
           l->at >= l->alone &&
           (!run->again || oq_again_between(run->text, run->size, l->at)) &&
           engine_trusts(&l->trust, l->at);
}

static bool engine_swiftly(oq_run *run, engine_loop *l) {
    size_t start = l->at;
    if (!(run->again ? engine_again(run, &l->at, l->kernel)
                     : engine_kernel(run, &l->at)))
        return false;
    if (run->again) l->alone = engine_token_end(run, l->at);
    l->plain = l->at;
    if (!l->anew || l->at != start) engine_learn(&l->trust, start, l->at);
    return true;
}

/* Whether a word begins at a place; moves it behind the character there. */
static bool engine_begins(const oq_run *run, size_t *at) {
    const oq_engine *engine = run->engine;
    size_t start = *at;
    uint32_t code = oq_utf8_get(run->text, at);
    unsigned cell = oq_cell(engine->pages, engine->cells, code);
    return cell != 0 &&
           oq_word_begins(engine, run->text, run->size, start, cell);
}

/* Writes what stands before a word; then a kernel that stopped there is asked
 * again. */
static bool engine_before(oq_run *run, engine_loop *l) {
    if (!oq_run_gap(run, l->plain, l->at)) return false;
    l->plain = l->at;
    l->anew = l->kernel && !run->again && run->text[l->at - 1] != '\'';
    return true;
}

/* Writes a word; "next" is behind its first character. */
static bool engine_next(oq_run *run, engine_loop *l, size_t next) {
    const oq_engine *engine = run->engine;
    oq_word_learn learn;
    bool known = (run->memo &&
                  oq_word_known(engine, run->word->memo, run->text, run->size,
                                &l->at, run->out, &learn)) ||
                 (run->quick && oq_word_quick(engine, run->text, run->size,
                                              &l->at, run->out));
    if (!known) {
        size_t end = l->at;
        oq_word_gather(engine, run->word, run->text, run->size, &end);
        if (run->word->size == 0) {
            l->at = next;
            return true;
        }
        if (!engine_one(run, &l->at, end, run->memo ? &learn : NULL))
            return false;
    }
    l->plain = l->at;
    return true;
}

/* Converts from a place on, and moves it behind what is converted: up to
 * "until" or to the end of the word there. Nothing in it is to be kept. */
static bool engine_words(oq_run *run, size_t *from, size_t until, bool kernel) {
    engine_loop l = engine_loop_at(run, *from, kernel);
    while (l.at < until) {
        if (engine_is_swift(run, &l)) {
            if (!engine_swiftly(run, &l)) return false;
            if (l.at == run->size) break;
        }
        l.anew = false;
        size_t next = l.at;
        if (!engine_begins(run, &next)) {
            l.at = next;
            continue;
        }
        if (l.plain < l.at) {
            if (!engine_before(run, &l)) return false;
            if (l.anew) continue;
        }
        if (!engine_next(run, &l, next)) return false;
    }
    *from = l.at;
    return l.plain >= l.at || oq_run_gap(run, l.plain, l.at);
}

/* The same of a text whose marks may stand for signs: see meant.c. */
static bool engine_meant(oq_run *run, size_t at) {
    uint8_t room[OQ_MEANT_ROOM];
    const uint8_t *text = run->text;
    size_t size = run->size;
    bool good = true;
    while (good && at < size) {
        oq_meant meant = oq_meant_write(run->engine, text, at, size, room);
        run->text = room;
        run->size = run->readable = meant.size;
        good = engine_words(run, &meant.from, meant.size, true);
        run->text = text;
        run->readable = run->whole;
        run->size = meant.token;
        if (good && meant.took < meant.token)
            good = engine_words(run, &meant.took, meant.token, false);
        at = meant.token;
    }
    run->size = size;
    return good;
}

/* Sets who writes what. */
static void engine_share(oq_run *run) {
    const oq_engine *engine = run->engine;
    bool rules = engine_by_rules(run);
    run->quick = rules && engine->back == NULL && engine->prefix_count == 0 &&
                 !engine->judge.all;
    run->memo = rules && run->word->memo != NULL && engine->judge.judge == NULL;
    run->kernel = run->trace == NULL && engine_has_kernel(engine);
    run->again = engine_may_again(run, run->kernel);
    run->leaps = run->kernel && !run->again && oq_leap_can(engine);
}

static bool engine_stretch(oq_run *run, size_t at) {
    const oq_engine *engine = run->engine;
    bool signs = run->kernel && engine_has_signs(engine);
    if (signs && engine->apart) return engine_meant(run, at);
    return engine_words(run, &at, run->size, run->kernel && !signs);
}

/* Passes what goes on behind a kept range, up to "most": the apostrophe of an
 * abbreviation that ends the range; *at, the end of that, is behind it then. */
static bool engine_pass_caps(oq_run *run, size_t *at, size_t most) {
    size_t start = *at, end = *at;
    oq_range kept;
    bool listed;
    while (start > 0 && oq_is_ascii_upper(run->text[start - 1]))
        start--;
    if (start == end || !run->engine->caps ||
        !oq_abbreviation_in(run->text, run->whole, start, end, &kept, &listed))
        return true;
    *at = kept.end < most ? kept.end : most;
    if (*at < end) *at = end;
    return oq_run_pass(run, end, *at);
}

OQ_FN bool oq_engine_run(const oq_engine *engine, oq_word *word,
                         const uint8_t *text, size_t size,
                         const oq_ranges *keep, oq_bytes *out, oq_ranges *kept,
                         oq_trace *trace) {
    oq_run run = {.engine = engine,
                  .word = word,
                  .text = text,
                  .size = size,
                  .whole = size,
                  .readable = size,
                  .out = out,
                  .kept = kept,
                  .trace = trace,
                  .out_base = out->size,
                  .kept_end = size + 1};
    size_t at = 0, count = keep != NULL ? keep->count : 0;
    engine_share(&run);
    word->work.bytes += size;
    if (engine->reader.begin != NULL)
        engine->reader.begin(engine->reader.context);
    for (size_t i = 0; i < count; i++) {
        size_t next = i + 1 < count ? keep->items[i + 1].start : size;
        run.size = keep->items[i].start;
        if (!engine_stretch(&run, at) || !oq_run_keep(&run, &keep->items[i]))
            return false;
        at = keep->items[i].end;
        if (!engine_pass_caps(&run, &at, next)) return false;
    }
    run.size = size;
    return engine_stretch(&run, at);
}
