/*
 * fixed.c - three texts that are the same everywhere, for counting the
 * instructions of a conversion: bench/instructions.sh runs this under
 * callgrind, which counts inside ortaq_converter_feed alone. Words and sentences
 * are ours; a generator puts them together.
 *
 * Environment: FIXED=FROM says which text, KERNEL=portable or engine by what.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench.h"

enum { FIXED_SIZE = 256 << 10 };

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
    bench_need(0, "FIXED is az-Cyrl, uz-Cyrl or uz-Latn");
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

static ortaq_kernel fixed_kernel(void) {
    const char *name = getenv("KERNEL");
    if (name && strcmp(name, "engine") == 0) return ORTAQ_KERNEL_NONE;
    return ORTAQ_KERNEL_PORTABLE;
}

void bench_fixed(const ortaq_library *library) {
    const struct fixed *text = fixed_wanted();
    ortaq_converter *converter;
    char *from = malloc(FIXED_SIZE + 256), *to = malloc(FIXED_SIZE * 4);
    bench_need(from && to, "out of memory");
    ortaq_input in = {from, fixed_write(text, from), 0};
    ortaq_output out = {to, FIXED_SIZE * 4, 0};
    bench_need(ortaq_converter_new(library, text->from, text->to, NULL,
                                   &converter) == ORTAQ_DONE,
               "no converter");
    ortaq_converter_set(converter, ORTAQ_KERNEL, (int)fixed_kernel());
    ortaq_status status = ortaq_converter_feed(converter, &in, &out);
    bench_need(status == ORTAQ_MORE_INPUT, "a conversion failed");
    printf("%s: %zu bytes became %zu\n", text->from, in.size, out.pos);
    ortaq_converter_free(converter);
    free(from);
    free(to);
}
