/*
 * checker.c - the checker of the public header over lib/check: checks of
 * arguments and of the order of calls. What it asks of the words of a language
 * and of other orthographies is in siblings.c.
 *
 * SPDX-License-Identifier: MIT
 */
#include "library.h"
#include "siblings.h"

static ortaq_status checker_open(const ortaq_library *library, const char *tag,
                                 const oq_memory *memory,
                                 const oq_check_hooks *hooks,
                                 ortaq_checker **checker) {
    oq_chain chain;
    ortaq_status status = oq_library_chain(library, memory, tag, tag, &chain);
    if (status == ORTAQ_DONE)
        status = oq_checker_open(memory, &chain, hooks, checker);
    if (status != ORTAQ_DONE) oq_library_chain_free(&chain, memory);
    return status;
}

ORTAQ_API ortaq_status ortaq_checker_new(const ortaq_library *library,
                                         const char *tag,
                                         const ortaq_allocator *allocator,
                                         ortaq_checker **checker) {
    oq_check_hooks hooks;
    if (checker == NULL) return ORTAQ_ERROR_ARGUMENT;
    *checker = NULL;
    if (library == NULL || tag == NULL || !oq_memory_is(allocator))
        return ORTAQ_ERROR_ARGUMENT;
    oq_memory memory = oq_memory_of(allocator);
    ortaq_status status = oq_siblings_open(library, tag, &memory, &hooks);
    if (status != ORTAQ_DONE) return status;
    status = checker_open(library, tag, &memory, &hooks, checker);
    if (status != ORTAQ_DONE) {
        hooks.close(hooks.context);
        return status;
    }
    oq_siblings_tell(hooks.context, *checker);
    return ORTAQ_DONE;
}

ORTAQ_API void ortaq_checker_free(ortaq_checker *checker) {
    if (checker != NULL) oq_checker_close(checker);
}

ORTAQ_API ortaq_status ortaq_checker_set(ortaq_checker *checker,
                                         ortaq_check_option option, int value) {
    if (checker == NULL) return ORTAQ_ERROR_ARGUMENT;
    bool policy = option == ORTAQ_CHECK_ON_ERROR;
    int least = policy ? ORTAQ_STOP : 0, most = policy ? ORTAQ_KEEP : 1;
    if ((!policy && option != ORTAQ_CHECK_WORDS) || value < least ||
        value > most)
        return ORTAQ_ERROR_ARGUMENT;
    if (checker->stream->started) return ORTAQ_ERROR_STATE;
    *(policy ? &checker->stream->policy : &checker->words) = value;
    return ORTAQ_DONE;
}

ORTAQ_API ortaq_status ortaq_checker_feed(ortaq_checker *checker,
                                          ortaq_input *input,
                                          ortaq_output *output) {
    if (checker == NULL) return ORTAQ_ERROR_ARGUMENT;
    oq_checker_begin(checker);
    return ortaq_converter_feed(checker->stream, input, output);
}

ORTAQ_API ortaq_status ortaq_checker_finish(ortaq_checker *checker,
                                            ortaq_output *output) {
    if (checker == NULL) return ORTAQ_ERROR_ARGUMENT;
    oq_checker_begin(checker);
    return ortaq_converter_finish(checker->stream, output);
}

ORTAQ_API void ortaq_checker_reset(ortaq_checker *checker) {
    if (checker == NULL) return;
    ortaq_converter_reset(checker->stream);
    checker->whole.size = checker->texts.size = checker->line.size = 0;
    checker->whole.failed = checker->texts.failed = false;
    checker->line.failed = checker->mute = false;
}

ORTAQ_API uint64_t ortaq_checker_position(const ortaq_checker *checker) {
    return checker != NULL ? ortaq_converter_position(checker->stream) : 0;
}

/* What was queued: a finding by its note, or bytes that are not UTF-8. */
static void checker_fault(const ortaq_checker *checker, const oq_event *event,
                          ortaq_finding *finding) {
    bool invalid = event->reason == ORTAQ_INVALID;
    finding->fault =
        invalid ? ORTAQ_FAULT_INVALID : (ortaq_fault)(event->note >> 1);
    finding->sure = invalid ? checker->stream->policy == ORTAQ_REPLACE
                            : (int)(event->note & 1);
    if (invalid && !finding->sure) finding->suggestion_size = 0;
}

ORTAQ_API ortaq_status ortaq_checker_finding(ortaq_checker *checker,
                                             ortaq_finding *finding) {
    ortaq_event event;
    if (checker == NULL || finding == NULL) return ORTAQ_ERROR_ARGUMENT;
    const oq_events *events = &checker->stream->events;
    size_t number = events->next;
    if (ortaq_converter_event(checker->stream, &event) != ORTAQ_DONE)
        return ORTAQ_MORE_INPUT;
    *finding = (ortaq_finding){.input_start = event.input_start,
                               .input_end = event.input_end,
                               .output_start = event.output_start,
                               .output_end = event.output_end,
                               .word = event.word,
                               .word_size = event.word_size,
                               .suggestion = event.chosen,
                               .suggestion_size = event.chosen_size,
                               .orthography = event.alternatives,
                               .orthography_size = event.alternatives_size};
    checker_fault(checker, &events->items[number], finding);
    return ORTAQ_DONE;
}
