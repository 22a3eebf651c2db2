/*
 * fixed.c - texts that are the same everywhere, for counting the instructions of
 * a conversion: bench/instructions.sh runs this under callgrind, which counts
 * inside ortaq_converter_feed alone, or lets it count by itself. Words and
 * sentences are ours; a generator puts them together.
 *
 * Environment: FIXED=FROM says which text, KERNEL=NAME by what, COUNT=steps that
 * the instructions are counted here (steps.h).
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench.h"
#include "steps.h"

enum {
    FIXED_SIZE = 256 << 10,
    FIXED_STEPPED = 16 << 10 /* of its end; before that words are met first */
};

/* Words, a space between; capitals and points are put in. */
static const struct fixed {
    const char *from, *to, *words;
} fixed_texts[] = {
    {"az-Cyrl", "az-Latn",
     "бу ев бөјүк вә ишыглы иди орада үч гардаш јашајырды онларын анасы һәр "
     "сәһәр чөрәк биширирди ушаглар мәктәбә ҝедир китаб охујур шәһәрдә "
     "чохлу көһнә күчә вар дәниз узаг дејил Бакы Әли Ҝүлнар 1958 2-ҹи мә’на "
     "аҝентлик ҹаваб ғәзәт пәнҹәрә ағаҹларын көлҝәсиндә динҹәлирдиләр"},
    {"uz-Cyrl", "uz-Latn",
     "бу уй катта ва ёруғ эди у ерда уч ака яшар эди уларнинг онаси ҳар куни "
     "эрталаб нон ёпарди болалар мактабга боради китоб ўқийди шаҳарда кўп "
     "эски кўча бор денгиз узоқ эмас Тошкент Шаҳноза Елена 1995 маъно цирк "
     "сентябрь автомобиль ғўза чўл яхши юлдузларнинг соясида дам олишарди"},
    {"az-Latn", "az-Cyrl",
     "bu ev böyük və işıqlı idi orada üç qardaş yaşayırdı onların anası hər "
     "səhər çörək bişirirdi uşaqlar məktəbə gedir kitab oxuyur şəhərdə çoxlu "
     "köhnə küçə var dəniz uzaq deyil Bakı Əli Gülnar 1958 2-ci mə’na "
     "agentlik Microsoft Word info@mail.az ağacların kölgəsində dincəlirdilər"},
    {"uz-Latn", "uz-Cyrl",
     "bu uy katta va yorug‘ edi u yerda uch aka yashar edi ularning onasi har "
     "kuni ertalab non yopardi bolalar maktabga boradi kitob o‘qiydi shaharda "
     "ko‘p eski ko‘cha bor dengiz uzoq emas Toshkent Shahnoza 1995 ma’no "
     "sirk sentabr avtomobil g‘o‘za cho‘l yaxshi Microsoft Word info@mail.uz "
     "yulduzlarning soyasida dam olishardi"},
};

static const struct fixed *fixed_wanted(void) {
    const char *name = getenv("FIXED");
    size_t count = sizeof fixed_texts / sizeof *fixed_texts;
    for (size_t i = 0; name && i < count; i++)
        if (strcmp(fixed_texts[i].from, name) == 0) return &fixed_texts[i];
    bench_need(0, "FIXED is az-Cyrl, uz-Cyrl, az-Latn or uz-Latn");
    return NULL;
}

/* Words in an order that is always the same; sentences of eight, lines of
 * four of these. */
static size_t fixed_write(const struct fixed *text, char *to) {
    const char *words[128];
    size_t count = 0, size = 0;
    for (const char *at = text->words; at; at = strchr(at, ' '))
        words[count++] = at += *at == ' ';
    unsigned long long state = 7;
    for (size_t i = 1; size < FIXED_SIZE; i++) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        const char *word = words[(size_t)(state >> 33) % count];
        size_t length = strcspn(word, " ");
        memcpy(to + size, word, length);
        size += length;
        if (i % 8 == 0) to[size++] = '.';
        to[size++] = i % 32 == 0 ? '\n' : ' ';
    }
    return size;
}

/* Kernels by the names that KERNEL has. */
static const struct fixed_kernel {
    const char *name;
    ortaq_kernel kernel;
} fixed_kernels[] = {{"engine", ORTAQ_KERNEL_NONE},
                     {"portable", ORTAQ_KERNEL_PORTABLE},
                     {"avx2", ORTAQ_KERNEL_AVX2},
                     {"avx512", ORTAQ_KERNEL_AVX512}};

static ortaq_kernel fixed_kernel_wanted(void) {
    const char *name = getenv("KERNEL");
    size_t count = sizeof fixed_kernels / sizeof *fixed_kernels;
    for (size_t i = 0; name && i < count; i++)
        if (strcmp(fixed_kernels[i].name, name) == 0)
            return fixed_kernels[i].kernel;
    bench_need(0, "KERNEL is engine, portable, avx2 or avx512");
    return ORTAQ_KERNEL_BEST;
}

/* A conversion of a whole text. */
typedef struct fixed_job {
    ortaq_converter *converter;
    ortaq_input in;
    ortaq_output out;
} fixed_job;

static void fixed_convert(void *context) {
    fixed_job *job = context;
    ortaq_status status =
        ortaq_converter_feed(job->converter, &job->in, &job->out);
    bench_need(status == ORTAQ_MORE_INPUT, "a conversion failed");
}

/* Prints as callgrind does how many instructions the end of a text takes. */
static void fixed_step(fixed_job *job) {
    job->in.size -= FIXED_STEPPED;
    fixed_convert(job);
    job->in.size += FIXED_STEPPED;
    printf("Collected : %llu\n", bench_steps(fixed_convert, job));
}

static void fixed_run(fixed_job *job) {
    const char *count = getenv("COUNT");
    if (count && strcmp(count, "steps") == 0)
        fixed_step(job);
    else
        fixed_convert(job);
}

void bench_fixed(const ortaq_library *library) {
    const struct fixed *text = fixed_wanted();
    char *from = malloc(FIXED_SIZE + 256), *to = malloc(FIXED_SIZE * 4);
    bench_need(from && to, "out of memory");
    fixed_job job = {.in = {from, fixed_write(text, from), 0},
                     .out = {to, FIXED_SIZE * 4, 0}};
    bench_need(ortaq_converter_new(library, text->from, text->to, NULL,
                                   &job.converter) == ORTAQ_DONE,
               "no converter");
    if (ortaq_converter_set(job.converter, ORTAQ_KERNEL,
                            (int)fixed_kernel_wanted()) == ORTAQ_DONE)
        fixed_run(&job);
    else
        printf("not on this processor\n");
    ortaq_converter_free(job.converter);
    free(from);
    free(to);
}
