/*
 * spellings.c - reads a .spellings file. A line is a spelling and what it may
 * stand for, each with its cost:
 *
 *     ^او  o:2 u:2     at the start of a word
 *     _گ   y:16        anywhere but there
 *     ه$   ə:2 h:4     at its end
 *     ا|   ən:28       at its end, if that is the end of a stem: no suffix has
 *                      it (of a word that is not known all may be stem)
 *     ع    ə:6 -:8     "-" is nothing: silent
 *     -    ə:2 i:29    on the left: not written at all
 *     ّ     +:0         "+" is the letter before, once more
 *
 *     orthography az-Arab          whose words are spelt so
 *     suffix  نین  nın nin nun nün  that may stand apart, and its forms
 *     suffix  ıiuü+ نه  nə na       only behind these letters
 *     mark 0  و    u ۇ      what shows that the letter stands for u; 0 is
 *                           the rank, 0 to 3: small ones are tried first
 *     mark 1  -    ə \u064E  the same of an ə that is not written; "+" is the
 *                           letter before once more, "-" nothing at all
 *     foreign 3  است بود    words that tell another language, the surest by
 *                           3, see oq_telling_word
 *
 * Code points may be written \uXXXX; "#" begins a comment.
 *
 * SPDX-License-Identifier: MIT
 */
#include "spellings.h"

#include "../base/utf8.h"

typedef struct spelling_reader {
    const char *at, *end; /* of the line */
    oq_spellings_file *file;
} spelling_reader;

static bool spelling_space(char c) {
    return c == ' ' || c == '\t' || c == '\r';
}

static bool spelling_fail(spelling_reader *reader, const char *problem) {
    if (!reader->file->problem)
        reader->file->problem = problem;
    return false;
}

static unsigned spelling_digit(char c) {
    if (c >= '0' && c <= '9')
        return (unsigned)(c - '0');
    if (c >= 'A' && c <= 'F')
        return (unsigned)(c - 'A' + 10);
    return 16;
}

/* A character, or \uXXXX. */
static bool spelling_code(spelling_reader *reader, uint32_t *code) {
    size_t at = 0;
    if (reader->end - reader->at < 2 || memcmp(reader->at, "\\u", 2)) {
        *code = oq_utf8_get((const uint8_t *)reader->at, &at);
        reader->at += at;
        return *code <= 0xFFFF ||
               spelling_fail(reader, "a character beyond U+FFFF");
    }
    *code = 0;
    for (unsigned i = 2; i < 6; i++) {
        bool there = reader->at + i < reader->end;
        unsigned digit = there ? spelling_digit(reader->at[i]) : 16;
        if (digit > 15)
            return spelling_fail(reader, "\\u needs four digits 0-9, A-F");
        *code = *code << 4 | digit;
    }
    reader->at += 6;
    return true;
}

/* Passes a sign, if it stands here. */
static bool spelling_sign(spelling_reader *reader, char sign) {
    if (reader->at == reader->end || *reader->at != sign)
        return false;
    reader->at++;
    return true;
}

/* The sign that a spelling may end with. */
static bool spelling_closes(spelling_reader *reader, oq_grapheme *spelling) {
    if (spelling_sign(reader, '$'))
        spelling->flags |= OQ_SPELLING_END;
    else if (spelling_sign(reader, '|'))
        spelling->flags |= OQ_SPELLING_END | OQ_SPELLING_STEM;
    else
        return false;
    return true;
}

/* What is spelt: the first field. */
static bool spelling_source(spelling_reader *reader, oq_grapheme *spelling) {
    uint32_t code;
    if (spelling_sign(reader, '^'))
        spelling->flags |= OQ_SPELLING_START;
    else if (spelling_sign(reader, '_'))
        spelling->flags |= OQ_SPELLING_INNER;
    if (spelling_sign(reader, '-'))
        return true;
    while (reader->at < reader->end && !spelling_space(*reader->at)) {
        if (spelling_closes(reader, spelling))
            break;
        if (spelling->code_count == OQ_SPELLING_CODES)
            return spelling_fail(reader, "more than four characters");
        if (!spelling_code(reader, &code))
            return false;
        spelling->codes[spelling->code_count++] = (uint16_t)code;
    }
    return spelling->code_count > 0 ||
           spelling_fail(reader, "a spelling is missing");
}

static bool spelling_cost(spelling_reader *reader, uint8_t *cost) {
    unsigned value = 0, digits = 0;
    if (reader->at == reader->end || *reader->at++ != ':')
        return spelling_fail(reader, "a colon and a cost are missing");
    while (reader->at < reader->end && *reader->at >= '0' &&
           *reader->at <= '9' && digits++ < 4)
        value = value * 10 + (unsigned)(*reader->at++ - '0');
    *cost = (uint8_t)value;
    return (digits && value <= 255) ||
           spelling_fail(reader, "a cost is a number from 0 to 255");
}

/* One value: its letters and its cost. */
static bool spelling_value(spelling_reader *reader, oq_grapheme *spelling) {
    uint32_t code;
    char first = *reader->at;
    if (first == '-' || first == '+') {
        spelling->flags |= first == '+' ? OQ_SPELLING_AGAIN : 0;
        reader->at++;
        return spelling_cost(reader, &spelling->cost);
    }
    while (reader->at < reader->end && *reader->at != ':' &&
           !spelling_space(*reader->at)) {
        if (spelling->letter_count == OQ_SPELLING_LETTERS)
            return spelling_fail(reader, "more than four letters");
        if (!spelling_code(reader, &code))
            return false;
        spelling->letters[spelling->letter_count++] = (uint16_t)code;
    }
    if (spelling->letter_count == 0)
        return spelling_fail(reader, "a letter is missing");
    return spelling_cost(reader, &spelling->cost);
}

static void spelling_skip(spelling_reader *reader) {
    while (reader->at < reader->end && spelling_space(*reader->at))
        reader->at++;
    if (reader->at < reader->end && *reader->at == '#')
        reader->at = reader->end;
}

/* Whether the line begins with a word, which is then passed over. */
static bool spelling_keyword(spelling_reader *reader, const char *word) {
    size_t size = strlen(word);
    if ((size_t)(reader->end - reader->at) <= size ||
        memcmp(reader->at, word, size) || !spelling_space(reader->at[size]))
        return false;
    reader->at += size;
    return true;
}

static bool spelling_tags(spelling_reader *reader) {
    oq_spellings_file *file = reader->file;
    for (spelling_skip(reader); reader->at < reader->end;
         spelling_skip(reader)) {
        size_t size = 0;
        if (file->tag_count == OQ_SPELLINGS_TAGS)
            return spelling_fail(reader, "more than four orthographies");
        while (reader->at < reader->end && !spelling_space(*reader->at)) {
            if (size + 1 == OQ_SPELLINGS_TAG)
                return spelling_fail(reader, "the tag is too long");
            file->tags[file->tag_count][size++] = *reader->at++;
        }
        file->tag_count++;
    }
    return true;
}

/* A field of letters. */
static bool spelling_field(spelling_reader *reader,
                           uint16_t letters[OQ_LOOSE_LETTERS]) {
    uint32_t count = 0, code;
    spelling_skip(reader);
    while (reader->at < reader->end && !spelling_space(*reader->at)) {
        if (count == OQ_LOOSE_LETTERS)
            return spelling_fail(reader, "more than six letters");
        if (!spelling_code(reader, &code))
            return false;
        letters[count++] = (uint16_t)code;
    }
    return count > 0 || spelling_fail(reader, "a form is missing");
}

/* The letters a suffix may stand behind, if they are named. */
static bool spelling_behind(spelling_reader *reader, oq_loose *loose) {
    const char *start, *end;
    spelling_skip(reader);
    start = end = reader->at;
    while (end < reader->end && !spelling_space(*end))
        end++;
    if (end == start || end[-1] != '+')
        return true;
    const char *rest = reader->end;
    reader->end = end - 1;
    bool fits = spelling_field(reader, loose->behind);
    reader->at = end;
    reader->end = rest;
    return fits;
}

static bool spelling_loose(spelling_reader *reader) {
    oq_spellings_file *file = reader->file;
    if (file->loose_count == OQ_LOOSE_MAX)
        return spelling_fail(reader, "too many suffixes");
    oq_loose *loose = &file->loose[file->loose_count++];
    if (!spelling_behind(reader, loose) ||
        !spelling_field(reader, loose->codes))
        return false;
    for (uint32_t i = 0; i < OQ_LOOSE_FORMS; i++) {
        if (i && (spelling_skip(reader), reader->at == reader->end))
            return true;
        if (!spelling_field(reader, loose->forms[i]))
            return false;
    }
    spelling_skip(reader);
    return reader->at == reader->end ||
           spelling_fail(reader, "more than four forms");
}

/* A field of at most so many characters, or a sign that stands for one. */
static bool spelling_mark_field(spelling_reader *reader, uint16_t *to,
                                uint32_t most) {
    uint32_t code, count = 0;
    spelling_skip(reader);
    if (reader->at == reader->end)
        return spelling_fail(reader, "a mark has three fields");
    if (*reader->at == '-' || *reader->at == '+') {
        *to = *reader->at++ == '+' ? OQ_MARK_AGAIN : OQ_MARK_NONE;
        return true;
    }
    while (reader->at < reader->end && !spelling_space(*reader->at)) {
        if (count == most)
            return spelling_fail(reader, "a field of a mark is too long");
        if (!spelling_code(reader, &code))
            return false;
        to[count++] = (uint16_t)code;
    }
    return true;
}

static bool spelling_mark(spelling_reader *reader) {
    oq_spellings_file *file = reader->file;
    if (file->mark_count == OQ_SPELLING_MARKS_MAX)
        return spelling_fail(reader, "too many marks");
    oq_spelling_mark *mark = &file->marks[file->mark_count++];
    spelling_skip(reader);
    if (reader->at == reader->end || *reader->at < '0' ||
        *reader->at >= '0' + OQ_SPELLING_RANKS)
        return spelling_fail(reader, "a mark has a rank from 0 to 3");
    mark->rank = (uint8_t)(*reader->at++ - '0');
    if (!spelling_mark_field(reader, &mark->code, 1) ||
        !spelling_mark_field(reader, mark->letters, OQ_SPELLING_LETTERS) ||
        !spelling_mark_field(reader, mark->to, OQ_COUNT(mark->to)))
        return false;
    spelling_skip(reader);
    return (mark->to[0] > OQ_MARK_AGAIN && reader->at == reader->end) ||
           spelling_fail(reader, "a mark is one or two characters");
}

/* How much some words of another language tell, and the words. */
static bool spelling_foreign(spelling_reader *reader) {
    oq_spellings_file *file = reader->file;
    spelling_skip(reader);
    if (reader->at == reader->end || *reader->at < '0' ||
        *reader->at > '0' + OQ_TELLING_WEIGHT)
        return spelling_fail(reader, "a foreign word has a weight from 0 to 3");
    uint8_t weight = (uint8_t)(*reader->at++ - '0');
    do {
        if (file->foreign_count == OQ_TELLING_MAX)
            return spelling_fail(reader, "too many foreign words");
        oq_telling_word *word = &file->foreign[file->foreign_count++];
        word->weight = weight;
        if (!spelling_field(reader, word->codes))
            return false;
        spelling_skip(reader);
    } while (reader->at < reader->end);
    return true;
}

/* The values of a spelling. */
static bool spelling_values(spelling_reader *reader,
                            const oq_grapheme *source) {
    oq_spellings_file *file = reader->file;
    spelling_skip(reader);
    if (reader->at == reader->end)
        return spelling_fail(reader, "it stands for nothing");
    for (; reader->at < reader->end; spelling_skip(reader)) {
        if (file->count == OQ_SPELLINGS_MAX)
            return spelling_fail(reader, "too many spellings");
        oq_grapheme *spelling = &file->items[file->count];
        *spelling = *source;
        if (!spelling_value(reader, spelling))
            return false;
        if (!source->code_count && !spelling->letter_count &&
            !(spelling->flags & OQ_SPELLING_AGAIN))
            return spelling_fail(reader, "nothing stands for nothing");
        file->count++;
    }
    return true;
}

static bool spelling_line(spelling_reader *reader) {
    oq_grapheme source = {.cost = 0};
    if (!oq_utf8_is(reader->at, (size_t)(reader->end - reader->at)))
        return spelling_fail(reader, "a character is not UTF-8");
    spelling_skip(reader);
    if (reader->at == reader->end)
        return true;
    if (spelling_keyword(reader, "orthography"))
        return spelling_tags(reader);
    if (spelling_keyword(reader, "suffix"))
        return spelling_loose(reader);
    if (spelling_keyword(reader, "mark"))
        return spelling_mark(reader);
    if (spelling_keyword(reader, "foreign"))
        return spelling_foreign(reader);
    return spelling_source(reader, &source) &&
           spelling_values(reader, &source);
}

/* First what is not written, then by the low byte of the first code, which is
 * how they are looked for; then by cost. */
static bool spelling_follows(const oq_grapheme *one,
                             const oq_grapheme *other) {
    int order = (one->code_count > 0) - (other->code_count > 0);
    if (!order)
        order = (one->codes[0] & 0xFF) - (other->codes[0] & 0xFF);
    return order ? order > 0 : one->cost > other->cost;
}

static void spelling_sort(oq_grapheme *items, uint32_t count) {
    for (uint32_t i = 1; i < count; i++) {
        oq_grapheme item = items[i];
        uint32_t at = i;
        for (; at > 0 && spelling_follows(&items[at - 1], &item); at--)
            items[at] = items[at - 1];
        items[at] = item;
    }
}

OQ_FN bool oq_spellings_read(const char *text, size_t size,
                             oq_spellings_file *file) {
    spelling_reader reader = {.file = file};
    const char *end = text + size;
    memset(file, 0, sizeof *file);
    while (text < end) {
        const char *stop = memchr(text, '\n', (size_t)(end - text));
        reader.at = text;
        reader.end = stop ? stop : end;
        file->line++;
        if (!spelling_line(&reader))
            return false;
        text = reader.end + 1;
    }
    spelling_sort(file->items, file->count);
    return file->tag_count > 0 ||
           spelling_fail(&reader, "no orthography is named");
}
