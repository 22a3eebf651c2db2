/*
 * converter.c - the converter of the public header over lib/convert: checks
 * of arguments and of the order of calls, nothing else.
 *
 * SPDX-License-Identifier: MIT
 */
#include "../convert/own.h"
#include "library.h"
#include "restorations.h"

ORTAQ_API ortaq_status ortaq_converter_new(const ortaq_library *library,
                                           const char *from, const char *to,
                                           const ortaq_allocator *allocator,
                                           ortaq_converter **converter) {
    oq_chain chain;
    if (converter == NULL) return ORTAQ_ERROR_ARGUMENT;
    *converter = NULL;
    if (library == NULL || from == NULL || to == NULL ||
        !oq_memory_is(allocator))
        return ORTAQ_ERROR_ARGUMENT;
    oq_memory memory = oq_memory_of(allocator);
    ortaq_status status = oq_library_chain(library, &memory, from, to, &chain);
    if (status == ORTAQ_DONE)
        status = oq_stream_open(&memory, &chain, converter);
    if (status != ORTAQ_DONE) {
        oq_library_chain_free(&chain, &memory);
        return status;
    }
    status = oq_restorations_open(&chain, *converter);
    if (status >= 0) return ORTAQ_DONE;
    oq_stream_close(*converter);
    *converter = NULL;
    return status;
}

ORTAQ_API void ortaq_converter_free(ortaq_converter *converter) {
    if (converter != NULL) oq_stream_close(converter);
}

/* The field of an option and its range; NULL: no such option. */
static int *converter_option(ortaq_converter *converter, ortaq_option option,
                             int *least, int *most) {
    *least = 0;
    *most = 1;
    switch (option) {
    case ORTAQ_ON_ERROR:
        *least = ORTAQ_STOP;
        *most = ORTAQ_KEEP;
        return &converter->policy;
    case ORTAQ_REPORT:
        return &converter->report;
    case ORTAQ_KEEP_ADDRESSES:
        return &converter->keep_addresses;
    case ORTAQ_KEEP_NUMERALS:
        return &converter->keep_numerals;
    case ORTAQ_KEEP_FOREIGN:
        *most = 2;
        return &converter->keep_foreign;
    case ORTAQ_LOOKALIKES:
        return &converter->lookalikes;
    case ORTAQ_WORD_LISTS:
        return &converter->lists;
    case ORTAQ_SENTENCES:
        return &converter->sentences;
    case ORTAQ_ALTERNATIVES:
        *most = 7;
        return &converter->alternatives;
    case ORTAQ_MARKS:
        return &converter->marks;
    case ORTAQ_KERNEL:
        break;
    }
    return NULL;
}

/* The kernels of a number; NULL: not here. */
static const oq_kernels *converter_kernels(int value) {
    static const char *const names[] = {[ORTAQ_KERNEL_PORTABLE] = "portable",
                                        [ORTAQ_KERNEL_AVX2] = "avx2",
                                        [ORTAQ_KERNEL_AVX512] = "avx512",
                                        [ORTAQ_KERNEL_NEON] = "neon"};
    const oq_kernels *all[4];
    size_t count = oq_kernels_all(all);
    if (value == ORTAQ_KERNEL_BEST) return all[count - 1];
    if (value == ORTAQ_KERNEL_NONE) return all[0];
    for (size_t i = 0; i < count && value > 0; i++)
        if ((size_t)value < OQ_COUNT(names) &&
            strcmp(all[i]->name, names[value]) == 0)
            return all[i];
    return NULL;
}

static ortaq_status converter_kernel(ortaq_converter *converter, int value) {
    const oq_kernels *kernels = converter_kernels(value);
    if (kernels == NULL) return ORTAQ_ERROR_ARGUMENT;
    if (converter->started) return ORTAQ_ERROR_STATE;
    oq_stream_forget(converter);
    converter->plain_engine = value == ORTAQ_KERNEL_NONE;
    converter->kernels = kernels;
    for (unsigned i = 0; i < converter->step_count; i++) {
        converter->engines[i].recalls = kernels->recall();
        converter->engines[i].marks_by = kernels->apostrophes;
        converter->engines[i].leap = kernels->leap;
        converter->engines[i].run =
            value == ORTAQ_KERNEL_NONE ? NULL : kernels->run;
    }
    return ORTAQ_DONE;
}

ORTAQ_API ortaq_status ortaq_converter_set(ortaq_converter *converter,
                                           ortaq_option option, int value) {
    int least, most;
    if (converter == NULL) return ORTAQ_ERROR_ARGUMENT;
    if (option == ORTAQ_KERNEL) return converter_kernel(converter, value);
    int *field = converter_option(converter, option, &least, &most);
    if (field == NULL || value < least || value > most)
        return ORTAQ_ERROR_ARGUMENT;
    if (converter->started) return ORTAQ_ERROR_STATE;
    if (*field != value) oq_stream_forget(converter);
    *field = value;
    return ORTAQ_DONE;
}

ORTAQ_API ortaq_status ortaq_converter_words(ortaq_converter *converter,
                                             const ortaq_source *source,
                                             ortaq_mistake *mistake) {
    ortaq_mistake unwanted;
    if (mistake == NULL) mistake = &unwanted;
    memset(mistake, 0, sizeof(*mistake));
    if (converter == NULL || source == NULL || !oq_source_is(source))
        return ORTAQ_ERROR_ARGUMENT;
    if (converter->started) return ORTAQ_ERROR_STATE;
    return oq_own_words(converter, source, mistake);
}

static bool converter_window(const void *bytes, size_t size, size_t pos) {
    return pos <= size && (bytes != NULL || pos == size);
}

static bool converter_output(const ortaq_output *output) {
    return output != NULL &&
           converter_window(output->bytes, output->size, output->pos);
}

ORTAQ_API ortaq_status ortaq_converter_feed(ortaq_converter *converter,
                                            ortaq_input *input,
                                            ortaq_output *output) {
    if (converter == NULL || input == NULL || !converter_output(output) ||
        !converter_window(input->bytes, input->size, input->pos))
        return ORTAQ_ERROR_ARGUMENT;
    return oq_stream_feed(converter, input, output);
}

ORTAQ_API ortaq_status ortaq_converter_finish(ortaq_converter *converter,
                                              ortaq_output *output) {
    if (converter == NULL || !converter_output(output))
        return ORTAQ_ERROR_ARGUMENT;
    return oq_stream_finish(converter, output);
}

ORTAQ_API void ortaq_converter_reset(ortaq_converter *converter) {
    if (converter != NULL) oq_stream_reset(converter);
}

ORTAQ_API uint64_t ortaq_converter_position(const ortaq_converter *converter) {
    if (converter == NULL) return 0;
    if (converter->failure == ORTAQ_ERROR_UTF8) return converter->error_at;
    return converter->taken + converter->held.size;
}

ORTAQ_API int ortaq_converter_inside(const ortaq_converter *converter) {
    return converter != NULL && converter->code.open != 0;
}

ORTAQ_API uint64_t ortaq_converter_work(const ortaq_converter *converter,
                                        uint64_t *by_kernel, uint64_t *stops) {
    oq_work work = {0, 0, 0};
    if (converter != NULL) work = converter->word->work;
    if (by_kernel != NULL) *by_kernel = work.kernel_bytes;
    if (stops != NULL) *stops = work.stops;
    return work.bytes;
}

ORTAQ_API ortaq_status ortaq_converter_event(ortaq_converter *converter,
                                             ortaq_event *event) {
    if (converter == NULL || event == NULL) return ORTAQ_ERROR_ARGUMENT;
    oq_events *events = &converter->events;
    if (events->next == events->count) return ORTAQ_MORE_INPUT;
    const oq_event *from = &events->items[events->next++];
    const char *text = (const char *)events->text.data;
    const void *weights = events->weights.data;
    *event = (ortaq_event){.reason = from->reason,
                           .input_start = from->in_start,
                           .input_end = from->in_end,
                           .output_start = from->out_start,
                           .output_end = from->out_end,
                           .word = text + from->word,
                           .word_size = from->word_size,
                           .chosen = text + from->chosen,
                           .chosen_size = from->chosen_size,
                           .alternatives = text + from->other,
                           .alternatives_size = from->other_size,
                           .weight_count = from->weight_count};
    if (from->weight_count != 0)
        event->weights = (const double *)weights + from->weights / sizeof(double);
    return ORTAQ_DONE;
}
