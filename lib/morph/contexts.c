/*
 * contexts.c - which letters no sound tells apart. Letters that belong to the
 * same sets of all conditions are one class; class 0 is "no letter yet".
 *
 * SPDX-License-Identifier: MIT
 */
#include "suffixes.h"

/* Whether two letters are in the same sets of one kind of condition. */
static bool contexts_alike(const oq_grammar *grammar, unsigned one,
                           unsigned other, bool after) {
    for (uint32_t i = 0; i < grammar->sound_count; i++) {
        const oq_sound *sound = &grammar->sounds[i];
        for (uint32_t k = 0; k < sound->count; k++) {
            uint64_t set =
                after ? sound->rules[k].after : sound->rules[k].behind;
            if ((set >> one & 1) != (set >> other & 1))
                return false;
        }
    }
    uint64_t vowels = grammar->alphabet.vowels;
    return after || (vowels >> one & 1) == (vowels >> other & 1);
}

static uint8_t contexts_divide(const oq_grammar *grammar, bool after,
                               uint64_t letters, uint8_t of[OQ_LETTERS],
                               uint8_t example[OQ_LETTERS]) {
    uint8_t count = 1;
    memset(of, 0, OQ_LETTERS);
    memset(example, 0, OQ_LETTERS);
    for (unsigned letter = 1; letter <= OQ_LETTER_MAX; letter++) {
        if (!(letters >> letter & 1))
            continue;
        uint8_t number = 1;
        while (number < count &&
               !contexts_alike(grammar, letter, example[number], after))
            number++;
        if (number == count)
            example[count++] = (uint8_t)letter;
        of[letter] = number;
    }
    return count;
}

OQ_FN void oq_contexts_find(oq_contexts *contexts, const oq_grammar *grammar) {
    const oq_alphabet *alphabet = &grammar->alphabet;
    uint64_t letters = 0;
    for (unsigned i = 1; i <= OQ_LETTER_MAX; i++)
        if (alphabet->small[i])
            letters |= (uint64_t)1 << i;
    letters &= ~alphabet->signs;
    contexts->after_count =
        contexts_divide(grammar, true, alphabet->vowels, contexts->after_of,
                        contexts->after_letter);
    contexts->behind_count =
        contexts_divide(grammar, false, letters, contexts->behind_of,
                        contexts->behind_letter);
}
