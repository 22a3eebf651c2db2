/*
 * test_icu.c - our rules against ICU running the transform that
 * ortaq_describe writes: for each orthography with a parent, both ways, letter
 * for letter, on random words, the project's samples and, if ORTAQ_DATA names
 * the folder of texts, all text of the language found there.
 *
 * Rules alone are compared: protection, look-alikes and word lists are off,
 * and text is in NFC without stray marks, for ICU has none of these.
 * ORTAQ_WORDS: random words a direction. ORTAQ_EVERY: only every so many
 * orthographies and options.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>

#include "../support/data.h"
#include "../support/icu.h"
#include "../support/show.h"

#include <cmocka.h>

enum { SHOWN_MOST = 3 }; /* differences printed a direction */

/* One direction of one orthography file. */
typedef struct direction {
    char name[160];
    char *from, *to;
    alphabet *letters; /* of the source */
    ortaq_converter *converter;
    UTransliterator *icu;
    size_t faults;
} direction;

static ortaq_library *library;

/* Every direction that was asked for, opened once for all tests: ICU takes
 * longer to read rules than to run them. */
static direction *opened;
static size_t opened_count, opened_room;

static char *own_copy(const char *tag) {
    return strcpy(must(malloc(strlen(tag) + 1)), tag);
}

static void open_direction(direction *d, const char *child, const char *parent,
                           bool up) {
    const options rules = OPTIONS_RULES;
    text described_rules = described(library, child,
                                     up ? ORTAQ_DESCRIBE_ICU_TO_PARENT
                                        : ORTAQ_DESCRIBE_ICU_FROM_PARENT);
    *d = (direction){0};
    d->from = own_copy(up ? child : parent);
    d->to = own_copy(up ? parent : child);
    snprintf(d->name, sizeof d->name, "%s to %s", d->from, d->to);
    d->letters = alphabet_of(library, d->from);
    d->converter = new_converter(library, d->from, d->to, rules);
    d->icu = icu_open(&described_rules, d->name);
    text_free(&described_rules);
}

static void close_direction(direction *d) {
    free(d->from);
    free(d->to);
    free(d->letters);
    ortaq_converter_free(d->converter);
    if (d->icu) utrans_close(d->icu);
}

/* The direction, which stays open for the tests to come; its faults are those
 * of one test. */
static direction *direction_of(const char *child, const char *parent, bool up) {
    const char *from = up ? child : parent, *to = up ? parent : child;
    for (size_t i = 0; i < opened_count; i++)
        if (!strcmp(opened[i].from, from) && !strcmp(opened[i].to, to)) {
            opened[i].faults = 0;
            return &opened[i];
        }
    if (opened_count == opened_room) {
        opened_room = 2 * opened_room + 64;
        opened = must(realloc(opened, opened_room * sizeof *opened));
    }
    open_direction(&opened[opened_count], child, parent, up);
    return &opened[opened_count++];
}

/* Both results of a text; true if they are the same. */
static bool same_result(direction *d, const char *bytes, size_t size,
                        text *ours, text *theirs) {
    *ours = convert_text(d->converter, bytes, size);
    *theirs = (text){0};
    return icu_convert(d->icu, bytes, size, theirs) && text_same(ours, theirs);
}

/* Shows the smallest of the space-separated parts of a line that differs
 * alone, else the whole line. */
static void show_fault(direction *d, const char *line, size_t size) {
    text ours, theirs;
    for (size_t at = 0; at < size;) {
        size_t end = at;
        while (end < size && line[end] != ' ')
            end++;
        bool same = same_result(d, line + at, end - at, &ours, &theirs);
        if (!same) {
            printf("  %s, part of a line: %.*s\n", d->name, (int)(end - at),
                   line + at);
            show_difference(&ours, &theirs);
        }
        text_free(&ours);
        text_free(&theirs);
        if (!same) return;
        at = end + 1;
    }
    printf("  %s, a line as a whole: %.*s\n", d->name, (int)size, line);
    same_result(d, line, size, &ours, &theirs);
    show_difference(&ours, &theirs);
    text_free(&ours);
    text_free(&theirs);
}

static void compare_lines(direction *d, const char *bytes, size_t size) {
    for (size_t at = 0; at < size;) {
        const char *line = bytes + at;
        const char *stop = memchr(line, '\n', size - at);
        size_t length = stop ? (size_t)(stop - line) + 1 : size - at;
        text ours, theirs;
        if (!same_result(d, line, length, &ours, &theirs) &&
            d->faults++ < SHOWN_MOST)
            show_fault(d, line, length - (stop != NULL));
        text_free(&ours);
        text_free(&theirs);
        at += length;
    }
}

static void compare(direction *d, const text *source) {
    text ours, theirs;
    if (!same_result(d, source->data, source->size, &ours, &theirs)) {
        size_t before = d->faults;
        compare_lines(d, source->data, source->size);
        if (d->faults == before && d->faults++ < SHOWN_MOST)
            show_fault(d, source->data, source->size);
    }
    text_free(&ours);
    text_free(&theirs);
}

typedef void direction_check(direction *d, void *context);

/* Both directions between an orthography and its parent. */
static size_t both_directions(const char *child, const char *parent,
                              direction_check *check, void *context) {
    size_t faults = 0;
    for (int up = 0; up < 2; up++) {
        direction *d = direction_of(child, parent, up);
        if (d->converter && d->icu)
            check(d, context);
        else
            d->faults = 1, printf("  %s: cannot be opened\n", d->name);
        if (d->faults) printf("  %s: %zu faults\n", d->name, d->faults);
        faults += d->faults;
    }
    return faults;
}

/* Runs a check on every direction, those to and from options too; gives how
 * many faults there were. */
static size_t each_direction(direction_check *check, void *context) {
    size_t faults = 0, pairs = 0;
    for (size_t i = 0; i < ortaq_orthography_count(library); i++) {
        ortaq_orthography o = orthography_at(library, i);
        if (o.parent[0] == 0 || !is_taken(pairs++)) continue;
        faults += both_directions(o.tag, o.parent, check, context);
    }
    for (option_walk walk = {.library = library}; next_option(&walk);)
        faults += both_directions(walk.tag, walk.of.tag, check, context);
    assert_true(pairs > 0);
    return faults;
}

/* ------------------------------------------------------- Random words -- */

/* What stands between words. No apostrophe: a sign would belong to a word. */
static const char *const separators[] = {
    " ",  " ", " ", "\n",     ", ", ". ", "-", " 12 ", "3", "(", ") ",  "/",
    "\t", "…", "—", " 漢字 ", "ა",  "β",  "😀", "«",    "»", "!", "?\n", "&"};

static const char *separator(uint64_t *random) {
    size_t count = sizeof separators / sizeof separators[0];
    return separators[random_below(random, count)];
}

/* A letter of any list of the file, in any case; loan letters and signs come
 * seldom, as in life. */
static const char *any_letter(const alphabet *a, uint64_t *random,
                              bool with_signs) {
    const letter_list *list = &a->letters;
    size_t dice = random_below(random, 20);
    if (dice < 3 && a->further.count) list = &a->further;
    if (dice == 3 && a->signs.count && with_signs) list = &a->signs;
    return list->at[random_below(random, list->count)];
}

static uint32_t code_of(const char *letter) {
    size_t at = 0;
    return (uint32_t)next_code(letter, strlen(letter), &at);
}

/*
 * What ICU does not know is left out: a sign belongs to a word only beside a
 * letter of it, so two never stand together, nor one alone; a letter borrowed
 * from another script needs one of the word's own, so each word has one.
 */
static void wild_word(text *t, const alphabet *a, uint64_t *random) {
    size_t pattern = random_below(random, 4);
    size_t length = 1 + random_below(random, random_below(random, 4) ? 9 : 40);
    bool signs = length > 1, own = false;
    for (size_t i = 0; i < length; i++) {
        bool great = pattern == 2 || (pattern == 1 && i == 0) ||
                     (pattern == 3 && random_below(random, 2));
        const char *letter = any_letter(a, random, signs);
        signs = !list_has(&a->signs, code_of(letter));
        own |= signs && is_of_script(code_of(letter), script_of(a));
        put_letter(t, a, letter, great ? GREAT : SMALL);
    }
    if (!own) put_letter(t, a, a->letters.at[0], SMALL);
}

static void check_random(direction *d, void *context) {
    uint64_t *random = context;
    size_t words = number_from("ORTAQ_WORDS", 8000);
    for (size_t done = 0; done < words && d->faults < 50;) {
        text source = {0};
        for (size_t i = 0; i < 40; i++, done++) {
            wild_word(&source, d->letters, random);
            text_put(&source, separator(random));
        }
        text normal = {0};
        add_nfc(&normal, source.data, source.size);
        compare(d, &normal);
        text_free(&normal);
        text_free(&source);
    }
}

static void test_random_words(void **state) {
    (void)state;
    uint64_t random = random_seed();
    assert_int_equal(each_direction(check_random, &random), 0);
}

/* Every two letters of the alphabet beside each other, in four cases: what
 * random words may miss. */
static void check_letters(direction *d, void *context) {
    (void)context;
    const letter_list *list = &d->letters->letters;
    text source = {0};
    for (size_t i = 0; i < list->count * list->count * 4; i++) {
        capitals first = i & 1 ? GREAT : SMALL, second = i & 2 ? GREAT : SMALL;
        put_letter(&source, d->letters, list->at[i / 4 % list->count], first);
        put_letter(&source, d->letters, list->at[i / 4 / list->count], second);
        text_put(&source, i % 8 == 7 ? "\n" : " ");
    }
    compare(d, &source);
    text_free(&source);
}

static void test_every_two_letters(void **state) {
    (void)state;
    assert_int_equal(each_direction(check_letters, NULL), 0);
}

/* Letters of the script that the file does not know, inside words. None is a
 * letter with a mark: that would be converted as its letter. */
static void check_unknown(direction *d, void *context) {
    static const char *const unknown[] = {"đ", "ø", "ŋ", "þ", "є", "ђ",
                                          "љ", "ڤ", "ڼ", "ړ", "Ø", "Є"};
    uint64_t *random = context;
    text source = {0};
    for (size_t i = 0; i < 400; i++) {
        wild_word(&source, d->letters, random);
        text_put(&source, unknown[random_below(random, 12)]);
        wild_word(&source, d->letters, random);
        text_put(&source, i % 8 == 7 ? "\n" : " ");
    }
    text normal = {0};
    add_nfc(&normal, source.data, source.size);
    compare(d, &normal);
    text_free(&normal);
    text_free(&source);
}

static void test_unknown_letters(void **state) {
    (void)state;
    uint64_t random = random_seed();
    assert_int_equal(each_direction(check_unknown, &random), 0);
}

/* ---------------------------------------------------------- Real text -- */

/* A letter with a mark that the file does not know as a letter: ours is the
 * letter, converted, with its mark behind it. */
static bool is_unknown_composed(const alphabet *a, uint32_t code) {
    UErrorCode error = U_ZERO_ERROR;
    UChar parts[8];
    const UNormalizer2 *nfc = unorm2_getNFCInstance(&error);
    int32_t count =
        unorm2_getDecomposition(nfc, (UChar32)code, parts, 8, &error);
    uint32_t lower = lower_of(a, code);
    bool known =
        alphabet_has(a, code) && (lower == code || upper_of(a, lower) == code);
    return count > 1 && u_isalpha((UChar32)code) && !known;
}

static bool is_borrowed(const alphabet *a, uint32_t code, int script) {
    return alphabet_has(a, code) && !is_of_script(code, script);
}

static bool is_stranger(const alphabet *a, uint32_t code, int script) {
    return !alphabet_has(a, code) && !is_of_script(code, script);
}

/* A letter of the file that belongs to another script, like the soft sign of
 * the 1920s, beside letters of that script: ours leaves such a word alone. */
static bool is_among_strangers(const alphabet *a, uint32_t before,
                               uint32_t code) {
    int script = script_of(a);
    return u_isalpha((UChar32)before) && u_isalpha((UChar32)code) &&
           (is_borrowed(a, before, script)
                ? is_stranger(a, code, script)
                : is_borrowed(a, code, script) &&
                      is_stranger(a, before, script));
}

static bool is_beside(const alphabet *a, const char *bytes, size_t size) {
    uint32_t before = ' ';
    for (size_t at = 0; at < size;) {
        int32_t code = next_code(bytes, size, &at);
        if (code < 0 || (U_GET_GC_MASK(code) & U_GC_M_MASK) ||
            is_unknown_composed(a, (uint32_t)code) ||
            is_among_strangers(a, before, (uint32_t)code))
            return true;
        before = (uint32_t)code;
    }
    return false;
}

/* The lines of a text that the comparison is about: NFC, no marks but those
 * of known letters, no borrowed letters among strangers. */
static text comparable(const alphabet *a, const text *source) {
    text kept = {0};
    for (size_t at = 0; at < source->size;) {
        const char *line = source->data + at;
        const char *stop = memchr(line, '\n', source->size - at);
        size_t length = stop ? (size_t)(stop - line) + 1 : source->size - at;
        size_t before = kept.size;
        if (is_valid_utf8(line, length)) add_nfc(&kept, line, length);
        if (is_beside(a, kept.data + before, kept.size - before))
            kept.size = before;
        at += length;
    }
    return kept;
}

static void check_text(direction *d, const text *source) {
    text kept = comparable(d->letters, source);
    compare(d, &kept);
    text_free(&kept);
}

static void check_sample(direction *d, void *context) {
    size_t *seen = context;
    text sample = sample_of(library, d->from);
    *seen += sample.size > 0;
    check_text(d, &sample);
    text_free(&sample);
}

static void test_samples(void **state) {
    (void)state;
    size_t seen = 0, faults = each_direction(check_sample, &seen);
    printf("  %zu directions have a sample\n", seen);
    assert_true(seen > 0);
    assert_int_equal(faults, 0);
}

static void check_file(void *context, const text *source) {
    check_text(context, source);
}

static void check_data(direction *d, void *context) {
    size_t bytes = visit_data(context, d->from, check_file, d);
    printf("  %s: %zu bytes of real text, %zu faults\n", d->name, bytes,
           d->faults);
}

static void test_data(void **state) {
    (void)state;
    char *folder = getenv("ORTAQ_DATA");
    if (!folder) skip();
    assert_int_equal(each_direction(check_data, folder), 0);
}

static int open_library(void **state) {
    (void)state;
    return ortaq_library_new(NULL, NULL, 0, &library, NULL);
}

static int close_library(void **state) {
    (void)state;
    for (size_t i = 0; i < opened_count; i++)
        close_direction(&opened[i]);
    free(opened);
    ortaq_library_free(library);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_samples),
        cmocka_unit_test(test_every_two_letters),
        cmocka_unit_test(test_random_words),
        cmocka_unit_test(test_unknown_letters),
        cmocka_unit_test(test_data),
    };
    return cmocka_run_group_tests(tests, open_library, close_library);
}
