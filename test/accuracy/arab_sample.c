/*
 * arab_sample.c - how many words of a large text were read with the lexicon,
 * were guessed, or were left as they are, as the converter itself reports it.
 *
 * SPDX-License-Identifier: MIT
 */
#include "arab.h"
#include <unicode/uscript.h>

static const char sample[] = "az/text-arab/azb-wikipedia-sample.txt";

static bool has_arabic(slice raw) {
    for (size_t at = 0; at < raw.size;) {
        UErrorCode error = U_ZERO_ERROR;
        int32_t code = next_code(raw.at, raw.size, &at);
        if (code >= 0 && u_isalpha((UChar32)code) &&
            uscript_getScript((UChar32)code, &error) == USCRIPT_ARABIC)
            return true;
    }
    return false;
}

/* Words with a letter of the script. */
static size_t count_arabic(const text *source) {
    size_t count = 0;
    slice line;
    for (size_t at = 0; next_slice(source, &at, &line);) {
        word_list words = arab_words_of(line);
        for (size_t i = 0; i < words.count; i++)
            count += has_arabic(words.at[i].raw);
        free_words(&words);
    }
    return count;
}

static size_t count_reason(const run *r, ortaq_reason reason) {
    size_t count = 0;
    for (size_t at = 0; at < r->places.size; at += sizeof(event_place)) {
        event_place place;
        memcpy(&place, r->places.data + at, sizeof place);
        count += place.reason == reason;
    }
    return count;
}

static void write_shares(text *out, const run *r, const text *source) {
    size_t words = count_arabic(source), left = count_arabic(&r->out);
    size_t guessed = count_reason(r, ORTAQ_GUESSED);
    size_t doubtful = count_reason(r, ORTAQ_AMBIGUOUS);
    size_t known = words - guessed - left;
    say(out, "\n| words | | %% |\n|---|---:|---:|\n");
    say(out, "| in the lexicon | %zu | %.2f |\n", known,
        share_of(known, words));
    say(out, "| guessed | %zu | %.2f |\n", guessed, share_of(guessed, words));
    say(out, "| left alone | %zu | %.2f |\n", left, share_of(left, words));
    say(out, "| all | %zu | |\n", words);
    say(out,
        "\nOf those in the lexicon %zu (%.2f %%) are reported as having "
        "more than one good reading.\n",
        doubtful, share_of(doubtful, known));
}

void write_arab_sample(arab_test *test) {
    options values = OPTIONS_DEFAULT;
    text source = {0};
    say(test->out, "\n## A large text\n\n`%s`\n", sample);
    if (!read_below(test->folder, sample, &source)) {
        say(test->out, "\nAbsent.\n");
        return;
    }
    values[ORTAQ_REPORT] = 1;
    ortaq_converter *converter =
        new_converter(test->library, "az-Arab", "az-Latn", values);
    run r = run_whole(converter, source.data, source.size);
    write_shares(test->out, &r, &source);
    run_free(&r);
    ortaq_converter_free(converter);
    text_free(&source);
}
