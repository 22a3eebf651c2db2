/*
 * foreign.c - finds words of a foreign language in a text in Latin script. A
 * line is a chain of words, each own or foreign. A word's letters give a score
 * for "foreign", a change of language has a cost, and the best chain is what
 * is taken: Viterbi's algorithm with two states.
 *
 * With two states the algorithm is one number: how much better the best chain
 * that ends foreign is than the best that ends own. Where it reaches the cost
 * of leaving, both chains come from "foreign"; where it falls to the cost of
 * entering, both come from "own"; in between each comes from its own kind. So
 * all words since the last such place share one fate, and nothing has to be
 * stored but where they begin. Invariant: words before "from" are settled.
 *
 * Apart from the chain, a word with a letter that the orthography does not
 * have is foreign, and so is one with a score beyond doubt.
 *
 * SPDX-License-Identifier: MIT
 */
#include "foreign.h"

#include "../unicode/unicode.h"
#include "glance.h"

/* Entries of a finder's table, by byte: the symbol of an ASCII letter, and
 * what else is known of it. The flags of a word gather those of its letters. */
enum {
    FOREIGN_SYMBOL =
        31, /* in flags: has a letter of the orthography's script */
    FOREIGN_UNKNOWN = 32,
    FOREIGN_PAIRED = 64, /* a letter only before certain others */
    FOREIGN_UPPER = 128,
    FOREIGN_OWN = 256,    /* an apostrophe behind o or g */
    FOREIGN_MARKED = 512, /* a combining mark */
    FOREIGN_CUT = 1024,   /* an apostrophe with an own suffix behind it */
    FOREIGN_MARKS_MOST = 30
};

typedef struct foreign_finder {
    const oq_foreign_model *model;
    const uint8_t *known, *text;
    size_t size;
    oq_ranges *found;
    size_t from, to; /* words that wait for the chain's decision */
    int32_t lead;    /* of the chain that ends foreign */
    bool open;       /* there are such words */
    bool marked;     /* one of them is foreign whatever the chain says */
    uint8_t table[256];
} foreign_finder;

typedef struct foreign_word {
    size_t start, end;
    int32_t score;
    unsigned flags;
} foreign_word;

/* A letter or sign of a word; symbol 0: none. */
typedef struct foreign_letter {
    uint16_t symbol, flags;
    uint32_t size; /* in bytes */
} foreign_letter;

/* -------------------------------------------------------------- symbols -- */

static uint32_t foreign_lower(uint32_t code) {
    if (code == 0x18F) return 0x259;
    if (code == 0x19F) return 0x275;
    if (code == 0x130) return 'i';
    if (code < 0x100)
        return code >= 0xC0 && code <= 0xDE && code != 0xD7 ? code + 32 : code;
    if (code - 0x139 < 16 || code - 0x179 < 6) return (code + 1) & ~1u;
    if (code < 0x178 || code - 0x1DE < 0x12 || code - 0x1F4 < 2)
        return code == 0x131 ? code : code | 1;
    return code;
}

OQ_FN void oq_foreign_symbols(uint8_t symbols[OQ_FOREIGN_CODES]) {
    for (uint32_t code = 0; code < OQ_FOREIGN_CODES; code++) {
        uint32_t lower = foreign_lower(code);
        if (oq_is_apostrophe(code) || !oq_is_wordlike(code))
            symbols[code] = 0;
        else if (lower < 0x80)
            symbols[code] = (uint8_t)((lower | 32) - 'a' + 1);
        else
            symbols[code] = (uint8_t)(32 + (lower - 0x80) % 223);
    }
}

static bool foreign_is_mark(const foreign_finder *finder, size_t at) {
    return at < finder->size && (finder->text[at] & 0xFE) == 0xCC;
}

/* A letter and the marks behind it as one code point, as far as it goes. */
static uint32_t foreign_compose(const foreign_finder *finder, uint32_t code,
                                size_t *at) {
    for (int i = 0; i < FOREIGN_MARKS_MOST && foreign_is_mark(finder, *at);
         i++) {
        size_t next = *at;
        uint32_t mark = oq_utf8_get(finder->text, &next);
        if (mark < 0x300 || mark >= 0x370) break;
        uint32_t whole = oq_compose(code, mark);
        if (whole != 0) code = whole;
        *at = next;
    }
    return code;
}

/* Whether the letter at "at", which alone is none, is one with the next. */
static bool foreign_is_paired(const foreign_finder *finder, size_t at) {
    const char *pairs = finder->model->pairs;
    uint8_t next = at + 1 < finder->size ? finder->text[at + 1] | 32 : 0;
    for (; pairs[0] != 0; pairs += 2)
        if (pairs[0] == (finder->text[at] | 32) && (uint8_t)pairs[1] == next)
            return true;
    return false;
}

/* What the table says of the ASCII letter at "at", with pairs looked at. */
OQ_INLINE unsigned foreign_entry(const foreign_finder *finder, size_t at) {
    unsigned entry = finder->table[finder->text[at]];
    if (OQ_UNLIKELY(entry & FOREIGN_PAIRED) && !foreign_is_paired(finder, at))
        entry |= FOREIGN_UNKNOWN;
    return entry;
}

static foreign_letter foreign_of_code(const foreign_finder *finder,
                                      uint32_t code, size_t size) {
    bool unknown = code < 0x250 && !finder->known[code];
    unsigned flags = FOREIGN_SYMBOL | (unknown ? FOREIGN_UNKNOWN : 0);
    unsigned symbol = code < OQ_FOREIGN_CODES ? finder->model->symbols[code]
                                              : OQ_FOREIGN_OTHER;
    return (foreign_letter){(uint16_t)symbol, (uint16_t)flags, (uint32_t)size};
}

/* A letter of two bytes of which the model has a symbol: the common case
 * beyond ASCII. */
OQ_INLINE foreign_letter foreign_double(const foreign_finder *finder,
                                        size_t at) {
    const uint8_t *text = finder->text;
    if (text[at] - 0xC3u >= 7) return (foreign_letter){0, 0, 0};
    unsigned code = (text[at] & 31u) << 6 | (text[at + 1] & 63u);
    return foreign_of_code(finder, code, 2);
}

/* Whether [at, end) is made of suffixes of a list: "lar" and "ning". */
static bool foreign_is_suffix(const foreign_finder *finder, const char *list,
                              size_t at, size_t end) {
    if (at == end) return true;
    for (; (list = strchr(list, ' ')) != NULL && list[1] != 0;) {
        size_t i = at;
        list++;
        for (; i < end && *list != ' '; i++, list++) {
            uint8_t c = finder->text[i];
            if ((uint8_t)*list != (oq_is_ascii_upper(c) ? c | 32 : c)) break;
        }
        if (*list == ' ' && i > at && foreign_is_suffix(finder, list, i, end))
            return true;
    }
    return false;
}

/* Whether an own suffix, to the end of the word, begins at "at". */
static bool foreign_is_tail(const foreign_finder *finder, size_t at) {
    size_t end = at;
    while (oq_is_wordlike(oq_code_at(finder->text, finder->size, end)))
        oq_utf8_get(finder->text, &end);
    return end > at &&
           foreign_is_suffix(finder, finder->model->suffixes, at, end);
}

/* An apostrophe that ends at "end" belongs to the word if a letter follows, or
 * if it makes a letter of the o or g ("before") it stands behind. With a
 * suffix behind it, it ends the word. */
static foreign_letter foreign_sign(const foreign_finder *finder, size_t end,
                                   unsigned before, size_t size) {
    bool makes = before == 'o' - 'a' + 1 || before == 'g' - 'a' + 1;
    uint32_t next = oq_code_at(finder->text, finder->size, end);
    if (before == 0 || (!makes && !oq_is_wordlike(next)))
        return (foreign_letter){0, 0, 0};
    unsigned flags = makes                          ? FOREIGN_OWN
                     : foreign_is_tail(finder, end) ? FOREIGN_CUT
                                                    : 0;
    return (foreign_letter){OQ_FOREIGN_SIGN, (uint16_t)flags, (uint32_t)size};
}

/* The letter or sign at "at" of a word of which "before" was the last symbol,
 * with the marks behind it. */
static foreign_letter foreign_any(const foreign_finder *finder, size_t at,
                                  unsigned before) {
    size_t next = at;
    uint32_t code = oq_utf8_get(finder->text, &next);
    if (oq_is_apostrophe(code))
        return foreign_sign(finder, next, before, next - at);
    if (!oq_is_wordlike(code)) return (foreign_letter){0, 0, 0};
    unsigned marked = code - 0x300 < 0x70 ? FOREIGN_MARKED : 0;
    code = foreign_compose(finder, code, &next);
    if (code >= OQ_FOREIGN_CODES)
        return (foreign_letter){OQ_FOREIGN_OTHER, (uint16_t)marked,
                                (uint32_t)(next - at)};
    foreign_letter letter = foreign_of_code(finder, code, next - at);
    if (code < 0x80)
        letter.flags |= foreign_entry(finder, at) & FOREIGN_UNKNOWN;
    return letter;
}

/* ---------------------------------------------------------------- words -- */

/* Scores what a new symbol completes. */
OQ_INLINE void foreign_step(const int8_t *weights, unsigned shift,
                            oq_foreign_features *features, unsigned symbol) {
    oq_feature_step(features, symbol);
    features->score += weights[oq_feature3(features->last, shift)];
    features->score += weights[oq_feature4(features->last, shift)];
}

/* The score of a word at its end. */
OQ_INLINE int32_t foreign_score(const oq_foreign_model *model, unsigned shift,
                                oq_foreign_features features) {
    foreign_step(model->weights, shift, &features, 0);
    return features.score + model->bias +
           model->weights[oq_feature_word(features.word, shift)];
}

/* Reads a word that has combining marks: each letter with those behind it. */
static foreign_word foreign_read_marked(const foreign_finder *finder,
                                        size_t at) {
    const oq_foreign_model *model = finder->model;
    const unsigned shift = 32u - model->bits;
    foreign_word word = {.start = at};
    oq_foreign_features features = {0};
    while (at < finder->size) {
        foreign_letter letter = foreign_any(finder, at, features.last & 255);
        if (letter.symbol == 0) break;
        at += letter.size;
        word.flags |= letter.flags;
        if (letter.flags & FOREIGN_CUT) break;
        foreign_step(model->weights, shift, &features, letter.symbol);
    }
    word.end = at;
    word.score = foreign_score(model, shift, features);
    return word;
}

/* Reads ASCII letters from "at" on; gives where they end. "flags" gathers
 * what the table says of them. */
OQ_INLINE size_t foreign_letters(const foreign_finder *finder, size_t at,
                                 unsigned shift, oq_foreign_features *features,
                                 unsigned *flags) {
    const uint8_t *text = finder->text, *table = finder->table;
    const int8_t *weights = finder->model->weights;
    const size_t size = finder->size;
    unsigned entry;
    for (; at < size && ((entry = table[text[at]]) & FOREIGN_SYMBOL); at++) {
        if (OQ_UNLIKELY(entry & FOREIGN_PAIRED))
            entry = foreign_entry(finder, at);
        foreign_step(weights, shift, features, entry & FOREIGN_SYMBOL);
        *flags |= entry;
    }
    return at;
}

/* Reads the word at "at", which must begin one. */
OQ_INLINE foreign_word foreign_read(const foreign_finder *finder, size_t at) {
    const oq_foreign_model *model = finder->model;
    const unsigned shift = 32u - model->bits;
    foreign_word word = {.start = at};
    oq_foreign_features features = {0};
    for (;;) {
        at = foreign_letters(finder, at, shift, &features, &word.flags);
        if (OQ_LIKELY(at >= finder->size || finder->text[at] == ' ')) break;
        foreign_letter letter = foreign_double(finder, at);
        if (letter.symbol == 0)
            letter = foreign_any(finder, at, features.last & 255);
        if (letter.symbol == 0) break;
        at += letter.size;
        word.flags |= letter.flags;
        if (letter.flags & FOREIGN_CUT) break;
        foreign_step(model->weights, shift, &features, letter.symbol);
    }
    if (OQ_UNLIKELY(word.flags & FOREIGN_MARKED))
        return foreign_read_marked(finder, word.start);
    word.end = at;
    word.score = foreign_score(model, shift, features);
    return word;
}

/* Whether a capital stands between small letters ("YouTube"). */
static bool foreign_is_inner(const foreign_finder *finder,
                             const foreign_word *word) {
    const uint8_t *text = finder->text;
    for (size_t i = word->start + 1; i + 1 < word->end; i++)
        if (oq_is_ascii_upper(text[i]) && oq_is_ascii_lower(text[i - 1]) &&
            oq_is_ascii_lower(text[i + 1]))
            return true;
    return false;
}

/* Whether a word is a name of the model's list, with or without an ending. */
static bool foreign_is_listed(const foreign_finder *finder,
                              const foreign_word *word) {
    const char *name = finder->model->names;
    size_t end = word->end;
    if (word->flags & FOREIGN_CUT)
        end -= oq_code_size(oq_code_before(finder->text, end));
    while ((name = strchr(name, ' ')) != NULL && name[1] != 0) {
        size_t at = word->start;
        for (name++; at < end && *name != ' '; at++, name++)
            if ((uint8_t)*name != (finder->text[at] | 32)) break;
        if (*name == ' ' &&
            foreign_is_suffix(finder, finder->model->endings, at, end))
            return true;
    }
    return false;
}

/* Whether a word with a capital is a foreign name beyond doubt. */
static bool foreign_is_name(const foreign_finder *finder,
                            const foreign_word *word) {
    if ((word->flags & FOREIGN_OWN) != 0) return false;
    return foreign_is_inner(finder, word) || foreign_is_listed(finder, word);
}

/* Whether a word is foreign whatever stands around it. */
OQ_INLINE bool foreign_alone(const foreign_finder *finder,
                             const foreign_word *word) {
    const oq_foreign_model *model = finder->model;
    if (word->flags & FOREIGN_UNKNOWN || word->score >= model->lone)
        return true;
    return OQ_UNLIKELY(word->flags & FOREIGN_UPPER) &&
           word->score >= model->inner && foreign_is_name(finder, word);
}

/* Whether a sign of addresses at "at" joins the words around it. */
static bool foreign_is_joint(const foreign_finder *finder, size_t at) {
    if (at == 0 || at + 1 >= finder->size) return false;
    uint8_t c = finder->text[at];
    if (c != '.' && c != '/' && c != '@' && c != ':' && c != '_') return false;
    return finder->text[at - 1] > ' ' && finder->text[at + 1] > ' ';
}

/* Whether a word is part of an address: then it says nothing of its
 * neighbours. */
OQ_INLINE bool foreign_is_part(const foreign_finder *finder,
                               const foreign_word *word) {
    const uint8_t *text = finder->text;
    size_t start = word->start, end = word->end;
    if (end < finder->size && text[end] != ' ' && foreign_is_joint(finder, end))
        return true;
    return start > 0 && text[start - 1] != ' ' &&
           foreign_is_joint(finder, start - 1);
}

/* What a word says that is likely foreign. One in capitals says little, and
 * so does a letter alone: both often stand for something else. */
static int32_t foreign_gain(const foreign_finder *finder,
                            const foreign_word *word) {
    const oq_foreign_model *model = finder->model;
    const uint8_t *text = finder->text + word->start;
    bool single = word->end - word->start == 1;
    bool shouted =
        !single && oq_is_ascii_upper(text[0]) && oq_is_ascii_upper(text[1]);
    int32_t score = word->score;
    int32_t most = single || shouted ? model->shouted : model->most_foreign;
    if ((word->flags & FOREIGN_UNKNOWN) && score < model->strange)
        score = model->strange;
    return score < most ? score : most;
}

/* What the chain takes a word to say. */
OQ_INLINE int32_t foreign_weight(const foreign_finder *finder,
                                 const foreign_word *word) {
    const oq_foreign_model *model = finder->model;
    if (!(word->flags & FOREIGN_SYMBOL) || foreign_is_part(finder, word))
        return 0;
    if (word->score > 0 || (word->flags & FOREIGN_UNKNOWN))
        return foreign_gain(finder, word);
    return word->score < -model->most_own ? -model->most_own : word->score;
}

/* ------------------------------------------------------------- suffixes -- */

/* Where the own suffix begins that stands right behind a foreign word; the
 * word's end if there is none. */
static size_t foreign_ending(const foreign_finder *finder,
                             const foreign_word *word) {
    foreign_finder part = *finder;
    for (size_t at = word->start + 3; at < word->end; at++) {
        if ((finder->text[at] & 0xC0) == 0x80) continue;
        if (!foreign_is_suffix(finder, finder->model->endings, at, word->end))
            continue;
        part.size = at;
        foreign_word stem = foreign_read(&part, word->start);
        return foreign_alone(&part, &stem) ? at : word->end;
    }
    return word->end;
}

/* ---------------------------------------------------------------- lines -- */

static size_t foreign_gap_slow(const foreign_finder *finder, size_t at,
                               unsigned *gap, bool *line) {
    while (at < finder->size) {
        size_t next = at;
        if (finder->table[finder->text[at]] != 0) break;
        uint32_t code = oq_utf8_get(finder->text, &next);
        if (code >= 0x80 && oq_is_wordlike(code) && !oq_is_apostrophe(code))
            break;
        at = next;
        if (code == ' ' || code == 0xA0 || oq_is_ascii_digit(code)) continue;
        if (code == '\n') *line = true;
        unsigned kind = code == ',' || code == '-' || code == 0x2019
                            ? OQ_GAP_COMMA
                            : OQ_GAP_BREAK;
        if (*gap < kind) *gap = kind;
    }
    return at;
}

/* Passes over what is no word; says what it was. */
OQ_INLINE size_t foreign_gap(const foreign_finder *finder, size_t at,
                             unsigned *gap, bool *line) {
    *gap = OQ_GAP_SPACE;
    *line = false;
    if (at + 1 < finder->size && finder->text[at] == ' ' &&
        OQ_LIKELY(finder->table[finder->text[at + 1]] != 0))
        return at + 1;
    return foreign_gap_slow(finder, at, gap, line);
}

/* Whether a word is an own suffix behind an apostrophe, or at the end of a
 * chain behind a hyphen ("commit-in"). */
static bool foreign_is_suffixed(const foreign_finder *finder,
                                const foreign_word *word) {
    uint32_t before = oq_code_before(finder->text, word->start);
    bool hyphen = before == '-' && word->end == finder->to;
    return (hyphen || oq_is_apostrophe(before)) &&
           foreign_is_suffix(finder, finder->model->suffixes, word->start,
                             word->end);
}

/* Writes a word that waited, if it is foreign. */
static bool foreign_write(const foreign_finder *finder,
                          const foreign_word *word, bool foreign) {
    bool latin = (word->flags & FOREIGN_SYMBOL) != 0;
    bool keep = foreign ? latin && !foreign_is_suffixed(finder, word)
                        : foreign_alone(finder, word);
    if (!keep) return true;
    size_t end = foreign ? word->end : foreign_ending(finder, word);
    return oq_ranges_add(finder->found, word->start, end);
}

/* Writes the foreign ones of the words that waited. */
static bool foreign_settle(foreign_finder *finder, bool foreign) {
    finder->marked = false;
    for (size_t at = finder->from; at < finder->to;) {
        unsigned gap;
        bool line;
        foreign_word word = foreign_read(finder, at);
        if (!foreign_write(finder, &word, foreign)) return false;
        at = foreign_gap(finder, word.end, &gap, &line);
    }
    return true;
}

/* Where the chain is decided before the gap to the next word, decides it. */
OQ_INLINE bool foreign_decide(foreign_finder *finder, unsigned gap) {
    const oq_foreign_model *model = finder->model;
    if (finder->lead <= -model->enter[gap]) {
        finder->lead = -model->enter[gap];
        finder->open = false;
        return !finder->marked || foreign_settle(finder, false);
    }
    if (finder->lead < model->leave[gap]) return true;
    finder->lead = model->leave[gap];
    finder->open = false;
    return foreign_settle(finder, true);
}

/* Takes one more word into the chain. */
OQ_INLINE bool foreign_take(foreign_finder *finder, const foreign_word *word,
                            unsigned gap) {
    if (finder->open && !foreign_decide(finder, gap)) return false;
    if (!finder->open) finder->from = word->start;
    finder->open = true;
    finder->to = word->end;
    finder->marked |= foreign_alone(finder, word);
    finder->lead += foreign_weight(finder, word);
    return true;
}

/* Decides what is left at the end of a line. */
static bool foreign_finish(foreign_finder *finder) {
    bool foreign = finder->lead > finder->model->end;
    finder->lead = -finder->model->start;
    finder->open = false;
    return (!foreign && !finder->marked) || foreign_settle(finder, foreign);
}

static bool foreign_run(foreign_finder *finder) {
    unsigned gap;
    bool line;
    size_t at = foreign_gap(finder, 0, &gap, &line);
    finder->lead = -finder->model->start;
    while (at < finder->size) {
        foreign_word word = foreign_read(finder, at);
        if (!foreign_take(finder, &word, gap)) return false;
        at = foreign_gap(finder, word.end, &gap, &line);
        if (OQ_UNLIKELY(line || at >= finder->size) && !foreign_finish(finder))
            return false;
    }
    return true;
}

/* ----------------------------------------------------------- the search -- */

static void foreign_prepare(foreign_finder *finder) {
    const oq_foreign_model *model = finder->model;
    memset(finder->table, 0, sizeof(finder->table));
    for (unsigned c = 'A'; c <= 'z'; c++) {
        unsigned entry = model->symbols[c];
        if (entry == 0) continue;
        if (!finder->known[c]) entry |= FOREIGN_UNKNOWN;
        if (c <= 'Z') entry |= FOREIGN_UPPER;
        finder->table[c] = (uint8_t)entry;
    }
    for (const char *pair = model->pairs; pair[0] != 0; pair += 2) {
        finder->table[(uint8_t)pair[0]] |= FOREIGN_PAIRED;
        finder->table[(uint8_t)pair[0] & ~32u] |= FOREIGN_PAIRED;
    }
}

OQ_FN bool oq_find_foreign(const oq_foreign_model *model,
                           const uint8_t known[0x250], const uint8_t *text,
                           size_t size, oq_ranges *found) {
    static const int8_t no_weights[2] = {0, 0};
    uint8_t symbols[OQ_FOREIGN_CODES];
    oq_foreign_model letters = {.bits = 1,
                                .symbols = symbols,
                                .weights = no_weights,
                                .lone = INT16_MAX,
                                .inner = INT16_MAX,
                                .end = INT16_MAX,
                                .enter = {1, 1, 1},
                                .leave = {1, 1, 1},
                                .start = 1,
                                .names = " ",
                                .suffixes = " ",
                                .endings = " ",
                                .pairs = ""};
    if (model == NULL) oq_foreign_symbols(symbols);
    foreign_finder finder = {.model = model ? model : &letters,
                             .known = known,
                             .text = text,
                             .size = size,
                             .found = found};
    foreign_prepare(&finder);
    return foreign_run(&finder);
}
