/*
 * read_tag.c - whether a tag has the form of BCP 47 (RFC 5646, section 2.1):
 * a language of two or three letters, perhaps a script of four, a region,
 * variants, and behind x parts of one to eight letters and digits. That these
 * are registered is not asked.
 *
 * SPDX-License-Identifier: MIT
 */
#include "read.h"

enum { TAG_PART_MOST = 8 };

static bool tag_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool tag_digit(char c) {
    return c >= '0' && c <= '9';
}

/* How many letters, or digits, a part consists of; 0 if of others too. */
static size_t tag_all(const char *part, size_t size, bool letter(char)) {
    for (size_t i = 0; i < size; i++)
        if (!letter(part[i])) return 0;
    return size;
}

/* What a part is, where the ones before it were up to "stage"; TAG_NONE if it
 * has no place there. */
typedef enum tag_stage {
    TAG_NONE,
    TAG_LANGUAGE,
    TAG_SCRIPT,
    TAG_REGION,
    TAG_VARIANT,
    TAG_PRIVATE
} tag_stage;

static tag_stage tag_part(const char *part, size_t size, tag_stage stage) {
    size_t letters = tag_all(part, size, tag_letter);
    size_t digits = tag_all(part, size, tag_digit);
    if (stage == TAG_PRIVATE) return TAG_PRIVATE;
    if (stage == TAG_NONE)
        return letters == 2 || letters == 3 ? TAG_LANGUAGE : TAG_NONE;
    if (size == 1 && (*part == 'x' || *part == 'X')) return TAG_PRIVATE;
    if (letters == 4 && stage < TAG_SCRIPT) return TAG_SCRIPT;
    if ((letters == 2 || digits == 3) && stage < TAG_REGION) return TAG_REGION;
    return size >= 5 || (size == 4 && tag_digit(*part)) ? TAG_VARIANT
                                                        : TAG_NONE;
}

static bool tag_signs(const char *part, size_t size) {
    for (size_t i = 0; i < size; i++)
        if (!tag_letter(part[i]) && !tag_digit(part[i])) return false;
    return true;
}

static const char *tag_mistake(const char *part, size_t size,
                               tag_stage *stage) {
    if (size == 0) return "A tag consists of parts with one - between them.";
    if (!tag_signs(part, size))
        return "The part % of the tag has other signs than a-z and 0-9, which "
               "are all that BCP 47 allows.";
    if (size > TAG_PART_MOST)
        return "The part % of the tag is too long: BCP 47 allows eight letters "
               "and digits.";
    *stage = tag_part(part, size, *stage);
    if (*stage != TAG_NONE) return NULL;
    return "The part % has no place there in a tag of BCP 47: a language of "
           "two "
           "or three letters, a script of four, variants, x and what is "
           "private.";
}

OQ_FN bool oq_read_tag_form(oq_cursor *cursor, oq_place place,
                            const char *tag) {
    tag_stage stage = TAG_NONE;
    for (const char *part = tag;; part++) {
        size_t size = strcspn(part, "-");
        bool last = part[size] == 0, open = stage != TAG_PRIVATE;
        const char *message = tag_mistake(part, size, &stage);
        if (message == NULL && last && open && stage == TAG_PRIVATE)
            message = "Something private is wanted behind the x of a tag.";
        if (message != NULL) {
            char *name = oq_arena_text(cursor->arena, part, size);
            if (name == NULL) return oq_cursor_no_memory(cursor);
            return oq_cursor_fail(cursor, place, message, name);
        }
        if (last) return true;
        part += size;
    }
}
