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
 * what else is known of it. */
enum {
    FOREIGN_SYMBOL = 31,
    FOREIGN_UNKNOWN = 32,
    FOREIGN_PAIRED = 64, /* a letter only before certain others */
    FOREIGN_UPPER = 128
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
    bool unknown; /* has a letter that is not known */
    bool capital; /* has a capital behind its first letter */
    bool own;     /* has an apostrophe behind o or g */
    bool latin;   /* has a Latin letter */
    bool marked;  /* has a combining mark */
} foreign_word;

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
    while (foreign_is_mark(finder, *at)) {
        size_t next = *at;
        uint32_t mark = oq_utf8_get(finder->text, &next);
        if (mark < 0x300 || mark >= 0x370) break;
        uint32_t whole = oq_compose(code, mark);
        if (whole != 0) code = whole;
        *at = next;
    }
    return code;
}

/* Whether an apostrophe that ends at "at" belongs to the word: a letter
 * follows, or it makes a letter of the o or g before it. */
static bool foreign_joins(const foreign_finder *finder, size_t at,
                          unsigned before) {
    bool makes = before == 'o' - 'a' + 1 || before == 'g' - 'a' + 1;
    return makes || oq_is_wordlike(oq_code_at(finder->text, finder->size, at));
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

/* The symbol of a letter of two bytes of which the model has one; else 0. */
OQ_INLINE unsigned foreign_double(const foreign_finder *finder, size_t at,
                                  foreign_word *word) {
    const uint8_t *text = finder->text;
    if (text[at] - 0xC3u >= 7) return 0;
    unsigned code = (text[at] & 31u) << 6 | (text[at + 1] & 63u);
    unsigned symbol = finder->model->symbols[code];
    if (symbol == 0) return 0;
    word->latin = true;
    word->unknown |= code < 0x250 && !finder->known[code];
    return symbol;
}

/* The symbol of what stands at *at, if a letter or sign of a word of which
 * "before" was the last symbol; else 0. */
static unsigned foreign_symbol(const foreign_finder *finder, size_t *at,
                               unsigned before, foreign_word *word) {
    size_t start = *at, next = start;
    uint32_t code = oq_utf8_get(finder->text, &next);
    if (oq_is_apostrophe(code)) {
        if (before == 0 || !foreign_joins(finder, next, before)) return 0;
        word->own |= before == 'o' - 'a' + 1 || before == 'g' - 'a' + 1;
        *at = next;
        return OQ_FOREIGN_SIGN;
    }
    if (!oq_is_wordlike(code)) return 0;
    word->marked |= code - 0x300 < 0x70;
    code = foreign_compose(finder, code, &next);
    *at = next;
    if (code >= OQ_FOREIGN_CODES) return OQ_FOREIGN_OTHER;
    word->latin = true;
    word->unknown |= code < 0x250 && !finder->known[code];
    if (code < 0x80 && (foreign_entry(finder, start) & FOREIGN_UNKNOWN) != 0)
        word->unknown = true;
    return finder->model->symbols[code];
}

/* ---------------------------------------------------------------- words -- */

/* Scores what a new symbol completes. */
OQ_INLINE void foreign_step(const oq_foreign_model *model, unsigned shift,
                            oq_foreign_features *features, unsigned symbol) {
    oq_feature_step(features, symbol);
    features->score += model->weights[oq_feature3(features->last, shift)] +
                       model->weights[oq_feature4(features->last, shift)];
}

OQ_INLINE void foreign_end(const oq_foreign_model *model, unsigned shift,
                           oq_foreign_features *features, foreign_word *word,
                           size_t at) {
    foreign_step(model, shift, features, 0);
    word->end = at;
    word->score = features->score + model->bias +
                  model->weights[oq_feature_word(features->word, shift)];
}

/* Reads a word that has combining marks: each letter with those behind it. */
static void foreign_read_marked(const foreign_finder *finder,
                                foreign_word *word) {
    size_t at = word->start;
    unsigned shift = 32u - finder->model->bits, symbol = 0;
    oq_foreign_features features = {0};
    *word = (foreign_word){.start = at};
    while (at < finder->size) {
        symbol = foreign_symbol(finder, &at, symbol, word);
        if (symbol == 0) break;
        foreign_step(finder->model, shift, &features, symbol);
    }
    foreign_end(finder->model, shift, &features, word, at);
}

/* Reads the word at "at", which must begin one; gives its end. */
static size_t foreign_read(const foreign_finder *finder, size_t at,
                           foreign_word *word) {
    const oq_foreign_model *model = finder->model;
    unsigned shift = 32u - model->bits, symbol = 0, entries = 0;
    oq_foreign_features features = {0};
    *word = (foreign_word){.start = at};
    while (at < finder->size) {
        unsigned entry = foreign_entry(finder, at), other;
        if (OQ_LIKELY((entry & FOREIGN_SYMBOL) != 0)) {
            symbol = entry & FOREIGN_SYMBOL;
            entries |= at > word->start ? entry : entry & ~FOREIGN_UPPER;
            at++;
        } else if ((other = foreign_double(finder, at, word)) != 0) {
            symbol = other;
            at += 2;
        } else {
            if (finder->text[at] == ' ') break;
            other = foreign_symbol(finder, &at, symbol, word);
            if (other == 0) break;
            symbol = other;
        }
        foreign_step(model, shift, &features, symbol);
    }
    foreign_end(model, shift, &features, word, at);
    word->unknown |= (entries & FOREIGN_UNKNOWN) != 0;
    word->capital = (entries & FOREIGN_UPPER) != 0;
    word->latin |= entries != 0;
    if (OQ_UNLIKELY(word->marked)) foreign_read_marked(finder, word);
    return word->end;
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

/* Whether a word is foreign whatever stands around it. */
static bool foreign_alone(const foreign_finder *finder,
                          const foreign_word *word) {
    if (!word->latin) return false;
    int32_t score = word->score;
    if (word->capital && !word->own && foreign_is_inner(finder, word))
        score += finder->model->inner;
    return word->unknown || score >= finder->model->lone;
}

/* Whether a sign of addresses joins the word with more text: such a word says
 * nothing about the words around. */
static bool foreign_is_joint(const foreign_finder *finder, size_t at) {
    if (at >= finder->size) return false;
    uint8_t c = finder->text[at];
    if (OQ_LIKELY(c == ' ') || at == 0 || at + 1 >= finder->size) return false;
    if (c != '.' && c != '/' && c != '@' && c != ':' && c != '_') return false;
    return finder->text[at - 1] > ' ' && finder->text[at + 1] > ' ';
}

/* What the chain takes a word to say. */
static int32_t foreign_weight(const foreign_finder *finder,
                              const foreign_word *word) {
    const oq_foreign_model *model = finder->model;
    int32_t score = word->score;
    if (!word->latin || foreign_is_joint(finder, word->end) ||
        (word->start > 0 && foreign_is_joint(finder, word->start - 1)))
        return 0;
    if (word->unknown && score < model->strange) score = model->strange;
    if (score > model->most_foreign) score = model->most_foreign;
    if (score < -model->most_own) score = -model->most_own;
    return score;
}

/* ------------------------------------------------------------- suffixes -- */

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

/* Where the own suffix of a foreign word begins that stands behind an
 * apostrophe; the word's end if there is none. */
static size_t foreign_suffix(const foreign_finder *finder,
                             const foreign_word *word) {
    size_t sign = 0;
    for (size_t at = word->start; at < word->end;)
        if (oq_is_apostrophe(oq_utf8_get(finder->text, &at))) sign = at;
    if (sign == 0 || sign == word->end) return word->end;
    bool suffix =
        foreign_is_suffix(finder, finder->model->suffixes, sign, word->end);
    return suffix ? sign : word->end;
}

/* The same for one that stands right behind the word. */
static size_t foreign_ending(const foreign_finder *finder,
                             const foreign_word *word) {
    foreign_finder part = *finder;
    for (size_t at = word->start + 3; at < word->end; at++) {
        if ((finder->text[at] & 0xC0) == 0x80) continue;
        if (!foreign_is_suffix(finder, finder->model->endings, at, word->end))
            continue;
        foreign_word stem;
        part.size = at;
        foreign_read(&part, word->start, &stem);
        return foreign_alone(&part, &stem) ? at : word->end;
    }
    return word->end;
}

/* ---------------------------------------------------------------- lines -- */

static size_t foreign_gap(const foreign_finder *finder, size_t at,
                          unsigned *gap, bool *line);

/* Whether the last foreign word of a chain is an own suffix behind a hyphen
 * ("commit-in"). */
static bool foreign_is_tail(const foreign_finder *finder,
                            const foreign_word *word) {
    return word->end == finder->to && word->start > finder->from &&
           finder->text[word->start - 1] == '-' &&
           foreign_is_suffix(finder, finder->model->suffixes, word->start,
                             word->end);
}

/* Writes a word that waited, if it is foreign. */
static bool foreign_write(const foreign_finder *finder,
                          const foreign_word *word, bool foreign) {
    bool keep = foreign ? word->latin && !foreign_is_tail(finder, word)
                        : foreign_alone(finder, word);
    if (!keep) return true;
    size_t end = foreign_suffix(finder, word);
    if (end == word->end && !foreign) end = foreign_ending(finder, word);
    return oq_ranges_add(finder->found, word->start, end);
}

/* Writes the foreign ones of the words that waited. */
static bool foreign_settle(foreign_finder *finder, bool foreign) {
    bool look = finder->open && (foreign || finder->marked);
    finder->open = finder->marked = false;
    for (size_t at = finder->from; look && at < finder->to;) {
        foreign_word word;
        unsigned gap;
        bool line;
        size_t next = foreign_read(finder, at, &word);
        if (!foreign_write(finder, &word, foreign)) return false;
        at = foreign_gap(finder, next, &gap, &line);
    }
    return true;
}

/* Passes over what is no word; says what it was. */
static size_t foreign_gap(const foreign_finder *finder, size_t at,
                          unsigned *gap, bool *line) {
    *gap = OQ_GAP_SPACE;
    *line = false;
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

/* Takes one more word into the chain. */
static bool foreign_take(foreign_finder *finder, const foreign_word *word,
                         unsigned gap) {
    const oq_foreign_model *model = finder->model;
    bool settled = true;
    if (!finder->open) {
        finder->lead = -model->start;
    } else if (finder->lead <= -model->enter[gap]) {
        finder->lead = -model->enter[gap];
        settled = foreign_settle(finder, false);
    } else if (finder->lead >= model->leave[gap]) {
        finder->lead = model->leave[gap];
        settled = foreign_settle(finder, true);
    }
    if (!finder->open) finder->from = word->start;
    finder->open = true;
    finder->to = word->end;
    finder->marked |= foreign_alone(finder, word);
    finder->lead += foreign_weight(finder, word);
    return settled;
}

static bool foreign_run(foreign_finder *finder) {
    unsigned gap;
    bool line;
    size_t at = foreign_gap(finder, 0, &gap, &line);
    while (at < finder->size) {
        foreign_word word;
        at = foreign_read(finder, at, &word);
        if (!foreign_take(finder, &word, gap)) return false;
        at = foreign_gap(finder, at, &gap, &line);
        bool last = line || at >= finder->size;
        if (last && !foreign_settle(finder, finder->lead > finder->model->end))
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
                                .end = INT16_MAX,
                                .enter = {1, 1, 1},
                                .leave = {1, 1, 1},
                                .start = 1,
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
