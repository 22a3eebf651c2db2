/*
 * test_cta.c - the Common Turkic Alphabet writes its own letters and nothing
 * else: what comes out of any orthography of a language towards -x-cta has no
 * letter but the 34, towards -x-ctarev none but these and the further signs
 * that its file declares, which are few; and no sign that is neither declared
 * nor in the source. On random words, with loan letters and signs. And for each
 * language, x-ctarev is exact from its main orthography, there and back.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>

#include "../support/pairs.h"

#include <cmocka.h>

#include "../support/library.h"

enum { BATCH = 2000, SHOWN_MOST = 5 };

/* The letters; those of an option stand for one of them each. */
static const char letters[] = "aäbcçdefgğhıijklmnñoöpqrsştuūüvxyz";
static const char signs[] = "ʼʹwźśăĕêţ·âîû";

static bool has(const char *list, uint32_t code) {
    for (size_t at = 0, size = strlen(list); at < size;)
        if ((uint32_t)next_code(list, size, &at) == code) return true;
    return false;
}

/* The tag of which of the two alphabets this orthography is, or "". */
static const char *kind_of(const ortaq_orthography *o) {
    const char *names[] = {"-x-ctarev", "-x-cta"};
    for (int i = 0; i < 2; i++)
        if (strstr(o->tag, names[i])) return names[i];
    return strstr(o->aliases, names[1]) ? names[1] : "";
}

static size_t check_list(const alphabet *a, const letter_list *list,
                         bool strict) {
    size_t faults = 0;
    for (size_t i = 0; i < list->count; i++)
        for (size_t at = 0, size = strlen(list->at[i]); at < size;) {
            uint32_t code = (uint32_t)next_code(list->at[i], size, &at);
            if (has(letters, code) || (!strict && has(signs, code))) continue;
            printf("  %s: %s is no letter of it\n", a->tag, list->at[i]);
            faults++;
        }
    return faults;
}

static void test_alphabets(void **state) {
    (void)state;
    size_t faults = 0, seen = 0;
    for (size_t i = 0; i < ortaq_orthography_count(library); i++) {
        ortaq_orthography o = orthography_at(library, i);
        bool strict = strcmp(kind_of(&o), "-x-cta") == 0;
        if (kind_of(&o)[0] == 0) continue;
        alphabet *a = alphabet_of(library, o.tag);
        faults += check_list(a, &a->letters, strict) +
                  check_list(a, &a->further, strict) +
                  check_list(a, &a->signs, strict);
        seen++;
        free(a);
    }
    printf("  %zu alphabets\n", seen);
    assert_true(seen > 0);
    assert_int_equal(faults, 0);
}

/* Letters of any list in any case, the first one of the alphabet; a sign
 * stands beside a letter. */
static void put_word(text *t, const alphabet *a, uint64_t *random) {
    size_t length = 2 + random_below(random, 8);
    bool after_letter = false;
    for (size_t i = 0; i < length; i++) {
        const letter_list *list = &a->letters;
        size_t dice = i == 0 ? 9 : random_below(random, 10);
        if (dice == 0 && a->further.count) list = &a->further;
        if (dice == 1 && a->signs.count && after_letter) list = &a->signs;
        after_letter = list != &a->signs;
        put_letter(t, a, list->at[random_below(random, list->count)],
                   random_below(random, 3) ? SMALL : GREAT);
    }
    text_put(t, "\n");
}

static bool has_any(const char *list, const char *others) {
    for (size_t at = 0, size = strlen(others); at < size;)
        if (has(list, (uint32_t)next_code(others, size, &at))) return true;
    return false;
}

/* Declared by the target, or no letter and already in the source; where the
 * source has an apostrophe, another form of it will do. */
static bool is_written(const alphabet *target, const char *source,
                       uint32_t code) {
    static const char forms[] = "'’ʼ";
    if (alphabet_has(target, code)) return true;
    if (has(forms, code)) return has_any(source, forms);
    return !u_isalpha((UChar32)code) && has(source, code);
}

static size_t check_output(const pair_walk *walk, const alphabet *target,
                           text *source) {
    const options values = OPTIONS_UNGUARDED;
    ortaq_converter *converter =
        new_converter(library, walk->from, walk->to, values);
    text result = convert_text(converter, source->data, source->size);
    const char *words = text_string(source);
    size_t faults = 0;
    for (size_t at = 0; at < result.size;) {
        uint32_t code = (uint32_t)next_code(result.data, result.size, &at);
        if (!is_written(target, words, code) && faults++ < SHOWN_MOST)
            printf("  %s to %s writes U+%04X\n", walk->from, walk->to,
                   (unsigned)code);
    }
    text_free(&result);
    ortaq_converter_free(converter);
    return faults;
}

static size_t check_pair(const pair_walk *walk, uint64_t *random) {
    alphabet *source = alphabet_of(library, walk->from);
    alphabet *target = alphabet_of(library, walk->to);
    text words = {0};
    for (size_t i = 0; i < BATCH; i++)
        put_word(&words, source, random);
    size_t faults = check_output(walk, target, &words);
    text_free(&words);
    free(source);
    free(target);
    return faults;
}

static void test_output(void **state) {
    (void)state;
    const uint64_t seed = random_seed();
    size_t faults = 0, pairs = 0;
    for (pair_walk walk = {library, 0, NULL, NULL, {0}}; next_pair(&walk);) {
        size_t number;
        assert_int_equal(ortaq_orthography_find(library, walk.to, &number),
                         ORTAQ_DONE);
        ortaq_orthography to = orthography_at(library, number);
        if (kind_of(&to)[0] == 0) continue;
        uint64_t random = pair_seed(seed, &walk);
        faults += check_pair(&walk, &random);
        pairs++;
    }
    printf("  %zu pairs\n", pairs);
    assert_int_equal(faults, 0);
}

/* ------------------------------------------------------ The way back -- */

static text through(const char *from, const char *to, const text *source) {
    const options values = OPTIONS_UNGUARDED;
    ortaq_converter *converter = new_converter(library, from, to, values);
    text result = convert_text(converter, source->data, source->size);
    ortaq_converter_free(converter);
    return result;
}

/* Main to x-ctarev and back is the same; so is, from what x-ctarev writes,
 * the way to main and back. */
static size_t check_reversible(const char *tag, const char *root,
                               const text *words) {
    ortaq_pair pair;
    assert_int_equal(ortaq_pair_find(library, root, tag, &pair), ORTAQ_DONE);
    text written = through(root, tag, words);
    text back = through(tag, root, &written);
    text again = through(root, tag, &back);
    bool same = text_same(words, &back) && text_same(&written, &again);
    if (!same || pair.way_back != ORTAQ_WAY_EXACT)
        printf("  %s to %s: way back %d%s\n", root, tag, (int)pair.way_back,
               same ? "" : ", words do not come back");
    text_free(&written);
    text_free(&back);
    text_free(&again);
    return !same || pair.way_back != ORTAQ_WAY_EXACT;
}

static text main_words(const char *root, const char *tag, uint64_t seed) {
    const pair_walk walk = {library, 0, root, tag, {0}};
    uint64_t random = pair_seed(seed, &walk);
    alphabet *a = alphabet_of(library, root);
    text words = {0};
    for (size_t i = 0; i < BATCH; i++) {
        random_word(&words, a, &random, 12);
        text_put(&words, "\n");
    }
    free(a);
    return words;
}

/* Of the language with this main orthography: the one without a parent. */
static size_t check_language(const char *root, uint64_t seed) {
    char tag[64];
    snprintf(tag, sizeof tag, "%.*s-Latn-x-ctarev", (int)strcspn(root, "-"),
             root);
    text words = main_words(root, tag, seed);
    size_t faults = check_reversible(tag, root, &words);
    text_free(&words);
    return faults;
}

static void test_reversible(void **state) {
    (void)state;
    const uint64_t seed = random_seed();
    size_t faults = 0, languages = 0;
    for (size_t i = 0; i < ortaq_orthography_count(library); i++) {
        ortaq_orthography o = orthography_at(library, i);
        if (o.parent[0]) continue;
        faults += check_language(o.tag, seed);
        languages++;
    }
    printf("  %zu languages\n", languages);
    assert_true(languages > 0);
    assert_int_equal(faults, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_alphabets),
        cmocka_unit_test(test_output),
        cmocka_unit_test(test_reversible),
    };
    return cmocka_run_group_tests(tests, open_library, close_library);
}
