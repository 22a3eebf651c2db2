/*
 * address.c - URLs, e-mail addresses, names of hosts, files and accounts. All
 * have a sign that plain text seldom has: "://", "@", or a point between two
 * letters. signs.c finds these, and here the surroundings of each are looked
 * at. Invariants: what was looked at once is not looked at again, so the
 * work is linear; an address never contains white space.
 *
 * Form of addresses: RFC 3986 and RFC 5322 as far as people write them.
 *
 * SPDX-License-Identifier: MIT
 */
#include "glance.h"
#include "signs.h"

enum {
    ADDRESS_SCHEME_MOST = 16,
    ADDRESS_LOCAL_MOST = 64,
    ADDRESS_NAME_MOST = 64
};

/* -------------------------------------------------------------- endings -- */

/* Endings of host names. Those that are also short words of our languages
 * (at, il, it, ...) need more proof and stand in a list of their own. */
static const char address_domains[] =
    " com org net edu gov mil int info biz pro app dev blog site online shop "
    "store tech xyz club wiki news media live cloud link page academy agency "
    "center digital design email expert group school space studio systems "
    "today tools world company network software solutions "
    "uz az kz kg tm tj tr ru ua by ge am ir cn mn af de fr uk us eu ch nl pl "
    "cz se no fi dk es pt gr ro bg hu rs jp kr ca au nz br io ai tv cc ws fm "
    "gg lt lv ee hr si sk lu mx ar cl za eg ae sa qa kw pk bd th vn my sg ph "
    "hk tw md cy tatar moscow istanbul ist asia krd ";
static const char address_doubtful[] =
    " at it is il in be me to sh su va ne name travel museum top bar men one ";
static const char address_shouted[] = " UZ AZ KZ RU COM ORG NET GOV EDU ";
static const char address_files[] =
    " txt pdf doc docx xls xlsx ppt pptx odt ods rtf csv tsv json xml html "
    "htm xhtml epub fb2 djvu mobi jpg jpeg png gif bmp svg webp tif tiff psd "
    "mp3 mp4 wav ogg avi mkv mov flv zip rar tar gz bz2 xz 7z iso exe msi "
    "apk deb rpm dll cfg ini log sql php asp aspx jsp css js py md cpp srt "
    "ttf otf tmp ";
/* Endings that often have a suffix right behind them, and such suffixes.
 * address_suffixed_size knows the second letters of the former. */
static const char address_suffixed[] = " uz az kz ru com org net info ";
static const char address_suffixes[] =
    " ga da dan ni ning dagi ka qa lar larni larda ta tan dy ny nyn a nin "
    "nun ya d\xC9\x99 d\xC9\x99n \xC9\x99 y\xC9\x99 ";

/* By the lower five bits of the first byte of these, a bit for each second one:
 * most words with a point before them have none. */
static const uint32_t address_second[32] = {
    ['a' & 31] = 0x47D22E8, ['b' & 31] = 0x60432B2, ['c' & 31] = 0x609D16A,
    ['d' & 31] = 0x0009E20, ['e' & 31] = 0x12920B0, ['f' & 31] = 0x0043204,
    ['g' & 31] = 0x40482A0, ['h' & 31] = 0x0340800, ['i' & 31] = 0x01CD000,
    ['j' & 31] = 0x0090000, ['k' & 31] = 0x4840080, ['l' & 31] = 0x0708200,
    ['m' & 31] = 0x329CA30, ['n' & 31] = 0x4009022, ['o' & 31] = 0x0144090,
    ['p' & 31] = 0x21D5912, ['q' & 31] = 0x0000002, ['r' & 31] = 0x0398002,
    ['s' & 31] = 0x2778BAA, ['t' & 31] = 0x1DCA722, ['u' & 31] = 0x4080802,
    ['v' & 31] = 0x0004002, ['w' & 31] = 0x4088222, ['x' & 31] = 0x6003100,
    ['z' & 31] = 0x0000202};

/* Whether some ending may begin as a word of two bytes and more does. */
static bool address_may_end(const uint8_t *word) {
    return address_second[word[0] & 31] >> (word[1] & 31) & 1;
}

/* ---------------------------------------------------------------- names -- */

/* Characters of ASCII, a bit each. */
typedef struct address_set {
    uint64_t bits[2];
} address_set;

#define ADDRESS_BIT(c) (UINT64_C(1) << ((c)&63))
#define ADDRESS_DIGITS (UINT64_C(0x3FF) << '0')
#define ADDRESS_LETTERS (UINT64_C(0x7FFFFFE) << 32 | UINT64_C(0x7FFFFFE))

static const address_set address_names = {
    {ADDRESS_DIGITS | ADDRESS_BIT('-'), ADDRESS_LETTERS | ADDRESS_BIT('_')}};
static const address_set address_locals = {
    {ADDRESS_DIGITS | ADDRESS_BIT('-') | ADDRESS_BIT('.') | ADDRESS_BIT('%') |
         ADDRESS_BIT('+'),
     ADDRESS_LETTERS | ADDRESS_BIT('_')}};
/* All that is printed but some quotation marks and brackets. */
static const address_set address_urls = {
    {~(UINT64_C(0x1FFFFFFFF) | ADDRESS_BIT('"') | ADDRESS_BIT('\'') |
       ADDRESS_BIT('<') | ADDRESS_BIT('>')),
     ~(ADDRESS_BIT('\\') | ADDRESS_BIT('^') | ADDRESS_BIT('`') |
       ADDRESS_BIT('{') | ADDRESS_BIT('|') | ADDRESS_BIT('}') |
       ADDRESS_BIT(0x7F))}};
/* What may be taken off the end of a URL. */
static const address_set address_closing = {
    {ADDRESS_BIT('.') | ADDRESS_BIT(',') | ADDRESS_BIT(':') | ADDRESS_BIT(';') |
         ADDRESS_BIT('!') | ADDRESS_BIT('?') | ADDRESS_BIT('*') |
         ADDRESS_BIT('(') | ADDRESS_BIT(')'),
     ADDRESS_BIT('[') | ADDRESS_BIT(']')}};

OQ_INLINE bool address_has(const address_set *set, uint32_t code) {
    return code < 0x80 && (set->bits[code >> 6] >> (code & 63) & 1);
}

static bool address_is_name(uint32_t code) {
    return address_has(&address_names, code);
}

static bool address_is_local(uint32_t code) {
    return address_has(&address_locals, code);
}

/* The end of a name with points that begins at "at". */
static size_t address_name_end(const oq_address_search *search, size_t at) {
    const uint8_t *text = search->text;
    while (at < search->size && (address_is_name(text[at]) || text[at] == '.'))
        at++;
    while (at > 0 &&
           (text[at - 1] == '.' || text[at - 1] == '-' || text[at - 1] == '_'))
        at--;
    return at;
}

/* The start of the label that ends at "at": letters of any script, for names
 * of files may have them, and apostrophes inside. */
static size_t address_label_start(const oq_address_search *search, size_t at) {
    size_t far = at > ADDRESS_NAME_MOST ? at - ADDRESS_NAME_MOST : 0;
    if (far < search->floor) far = search->floor;
    size_t start = at;
    while (at > far) {
        uint32_t code = oq_code_before(search->text, at);
        bool letter = oq_is_wordlike(code) || oq_is_ascii_digit(code);
        if (!letter && !address_is_name(code) && !oq_is_apostrophe(code)) break;
        at -= oq_code_size(code);
        if (letter && at >= far) start = at;
    }
    return start;
}

static bool address_has_capitals_only(const uint8_t *text, size_t start,
                                      size_t end) {
    for (size_t i = start; i < end; i++)
        if (oq_is_ascii_lower(text[i])) return false;
    return true;
}

/* Whether a doubtful ending is one after all: more than one point, or a sign
 * that no word has. */
static bool address_has_proof(const oq_address_search *search, size_t start,
                              size_t label, size_t end) {
    for (size_t i = start; i + 1 < label; i++)
        if (!oq_is_ascii_letter(search->text[i]) && search->text[i] < 0x80)
            return true;
    return end + 1 < search->size && search->text[end] == '/' &&
           address_is_name(search->text[end + 1]);
}

/* Whether all labels up to the last one are single letters. */
static bool address_is_initials(const uint8_t *text, size_t start,
                                size_t label) {
    for (size_t at = start; at < label; at++)
        if (!oq_is_wordlike(oq_utf8_get(text, &at)) || text[at] != '.')
            return false;
    return true;
}

/* How long the ending is that a word may begin with if it often has a suffix,
 * by its second letter; 0: there is none. */
static size_t address_suffixed_size(uint8_t second) {
    switch (second) {
    case 'z':
    case 'u':
        return 2;
    case 'e':
    case 'o':
    case 'r':
        return 3;
    case 'n':
        return 4;
    default:
        return 0;
    }
}

/* Where the ending at "label" ends, if a suffix is written behind it; "end"
 * if there is none. */
static size_t address_cut_suffix(const oq_address_search *search, size_t label,
                                 size_t end) {
    const uint8_t *word = search->text + label;
    size_t whole = end;
    while (oq_is_wordlike(oq_code_at(search->text, search->size, whole)))
        oq_utf8_get(search->text, &whole);
    if (whole - label < 2) return end;
    size_t size = address_suffixed_size(word[1]);
    bool cut =
        size != 0 && label + size < whole &&
        oq_is_listed(address_suffixed, word, size) &&
        oq_is_listed(address_suffixes, word + size, whole - label - size);
    return cut ? label + size : end;
}

/*
 * Where the name of a host or file [start, end) really ends, given where its
 * last label begins; "start" if it is none.
 */
static size_t address_check(const oq_address_search *search, size_t start,
                            size_t label, size_t end) {
    const uint8_t *text = search->text, *word = text + label;
    size_t cut = address_cut_suffix(search, label, end);
    if (cut != end) return cut;
    uint32_t after = oq_code_at(text, search->size, end);
    if (oq_is_wordlike(after) && after < 0x250) return start;
    size_t length = end - label;
    if (length == 2 && address_is_initials(text, start, label) &&
        !address_has_proof(search, label, label, end))
        return start; /* "v.b", "b.e.sh", but "t.me/x" */
    if (length < 2 || !address_may_end(word)) return start;
    if (oq_is_listed(address_domains, word, length)) return end;
    if (oq_is_listed(address_files, word, length)) return end;
    if (oq_is_listed(address_doubtful, word, length))
        return address_has_proof(search, start, label, end) ? end : start;
    if (!address_has_capitals_only(text, start, end)) return start;
    uint8_t lower[8];
    if (length > sizeof(lower)) return start;
    for (size_t i = 0; i < length; i++)
        lower[i] = word[i] | 32;
    return oq_is_listed(address_shouted, word, length) ||
                   oq_is_listed(address_files, lower, length)
               ? end
               : start;
}

/* ----------------------------------------------------------------- URLs -- */

static bool address_is_url(uint8_t c) {
    return address_has(&address_urls, c);
}

/* Takes closing marks and brackets that were not opened off the end. */
static size_t address_trim(const uint8_t *text, size_t start, size_t end) {
    long open = 0;
    if (end == start || !address_has(&address_closing, text[end - 1]))
        return end;
    for (size_t i = start; i < end; i++)
        open += (text[i] == '(' || text[i] == '[') -
                (text[i] == ')' || text[i] == ']');
    for (; end > start; end--) {
        uint8_t c = text[end - 1];
        bool bracket = (c == ')' || c == ']') && open < 0;
        if (!bracket &&
            (c == ')' || c == ']' || !address_has(&address_closing, c)))
            break;
        open += bracket;
        open -= c == '(' || c == '[';
    }
    return end;
}

/* ، ؛ ؟ ۔ end a URL wherever they stand. */
static bool address_is_arabic_mark(uint32_t code) {
    return code == 0x60C || code - 0x61B < 5 || code == 0x6D4;
}

/* The end of what follows a host: port, path, query; letters of any script
 * may stand there. */
static size_t address_url_end(const oq_address_search *search, size_t start,
                              size_t at) {
    const uint8_t *text = search->text;
    while (at < search->size) {
        if (text[at] < 0x80) {
            if (!address_is_url(text[at])) break;
            at++;
            continue;
        }
        uint32_t code = oq_code_at(text, search->size, at);
        if (address_is_arabic_mark(code) ||
            (!oq_is_wordlike(code) && code - 0x2B9 >= 7))
            break;
        oq_utf8_get(text, &at);
    }
    return address_trim(text, start, at);
}

/* The end of an address of which the host ends at "host". */
static size_t address_tail(const oq_address_search *search, size_t start,
                           size_t host) {
    const uint8_t *text = search->text;
    size_t at = host;
    if (at + 1 < search->size && text[at] == ':' &&
        oq_is_ascii_digit(text[at + 1]))
        for (at++; at < search->size && oq_is_ascii_digit(text[at]);)
            at++;
    if (at >= search->size || text[at] != '/') return at;
    return address_url_end(search, start, at);
}

/* Where the last label of [start, end) begins; "start" if there is but one. */
static size_t address_last_label(const uint8_t *text, size_t start,
                                 size_t end) {
    size_t at = end;
    while (at > start && text[at - 1] != '.')
        at--;
    return at;
}

/* The end of a URL with its host at "host"; "host" if nothing is there. */
static size_t address_url(const oq_address_search *search, size_t start,
                          size_t host) {
    const uint8_t *text = search->text;
    if (host >= search->size) return host;
    size_t end = address_name_end(search, host);
    size_t whole = address_url_end(search, start, end > host ? end : host);
    if (whole <= host) return host;
    bool plain = end > host && (end >= search->size || text[end] >= 0x80 ||
                                !address_is_url(text[end]) || end >= whole);
    if (!plain) return whole;
    size_t label = address_last_label(text, host, end);
    return label > host ? address_cut_suffix(search, label, end) : end;
}

/* ---------------------------------------------------------- three signs -- */

/* "://": gives the end of a URL and sets *start; 0 if there is none. */
static size_t address_at_colon(const oq_address_search *search, size_t sign,
                               size_t *start) {
    const uint8_t *text = search->text;
    if (search->size - sign < 4 || memcmp(text + sign, "://", 3) != 0) return 0;
    size_t at = sign;
    while (at > search->floor && sign - at < ADDRESS_SCHEME_MOST &&
           (oq_is_ascii_letter(text[at - 1]) ||
            oq_is_ascii_digit(text[at - 1]) || text[at - 1] == '+'))
        at--;
    while (at < sign && !oq_is_ascii_letter(text[at]))
        at++;
    if (sign - at < 2) return 0;
    *start = at;
    size_t end = address_url(search, at, sign + 3);
    return end > sign + 3 ? end : 0;
}

/* The name of an account: "@kunuz". */
static size_t address_account(const oq_address_search *search, size_t sign) {
    const uint8_t *text = search->text;
    uint32_t before = oq_code_before(text, sign);
    if (oq_is_wordlike(before) || oq_is_ascii_digit(before)) return 0;
    size_t end = sign + 1;
    while (end < search->size && address_is_name(text[end]) && text[end] != '-')
        end++;
    bool named = end - sign > 3 && oq_is_ascii_letter(text[sign + 1]);
    return named ? end : 0;
}

/* "@": an e-mail address or the name of an account. */
static size_t address_at_at(const oq_address_search *search, size_t sign,
                            size_t *start) {
    const uint8_t *text = search->text;
    size_t at = sign, end = address_name_end(search, sign + 1);
    while (at > search->floor && sign - at < ADDRESS_LOCAL_MOST &&
           address_is_local(text[at - 1]))
        at--;
    while (at < sign && (text[at] == '.' || text[at] == '-'))
        at++;
    *start = sign;
    if (at == sign || end <= sign + 1) return address_account(search, sign);
    size_t label = address_last_label(text, sign + 1, end);
    bool domain = label > sign + 2 && end - label >= 2;
    for (size_t i = label; domain && i < end; i++)
        domain = oq_is_ascii_letter(text[i]);
    if (!domain) return 0;
    *start = at;
    if (at >= search->floor + 7 && memcmp(text + at - 7, "mailto:", 7) == 0)
        *start = at - 7;
    return address_cut_suffix(search, label, end);
}

/* Whether a label begins with a digit as no ending does: 7z alone does so. */
static bool address_is_number(const uint8_t *label) {
    return oq_is_ascii_digit(label[0]) && label[0] != '7';
}

/* Where the folders before the name of a file begin: "img/a.png", "/src/a.c". */
static size_t address_folders(const oq_address_search *search, size_t start,
                              const uint8_t *label, size_t length) {
    const uint8_t *text = search->text;
    size_t at = start;
    if (start == 0 || text[start - 1] != '/' ||
        !oq_is_listed(address_files, label, length))
        return start;
    while (at > search->floor && start - at < ADDRESS_NAME_MOST &&
           (address_is_local(text[at - 1]) || text[at - 1] == '/'))
        at--;
    uint32_t before = oq_code_before(text, at);
    return oq_is_wordlike(before) || oq_is_apostrophe(before) ? start : at;
}

/* A point inside a name: a host, or a file. Sets "done" behind the name. Most
 * are in numbers, which are no names whatever is before them. */
static size_t address_at_point(oq_address_search *search, size_t sign,
                               size_t *start) {
    const uint8_t *text = search->text;
    uint32_t next = oq_code_at(text, search->size, sign + 1);
    uint32_t before = oq_code_before(text, sign);
    if (!oq_is_ascii_letter(next) && !oq_is_ascii_digit(next)) return 0;
    if (!oq_is_wordlike(before) && !address_is_name(before)) return 0;
    size_t end = address_name_end(search, sign + 1);
    if (end <= sign + 1) return 0;
    size_t label = address_last_label(text, sign + 1, end);
    if (oq_is_ascii_digit(before) && sign > search->floor &&
        address_is_number(text + label)) {
        search->done = end;
        return 0;
    }
    *start = address_label_start(search, sign);
    if (*start >= sign) return 0;
    search->done = end;
    if (end < search->size && text[end] == '@') return 0;
    if (sign - *start == 3 && (memcmp(text + *start, "www", 3) == 0 ||
                               memcmp(text + *start, "WWW", 3) == 0))
        return address_url(search, *start, sign + 1);
    size_t host = address_check(search, *start, label, end);
    if (host <= *start) return 0;
    *start = address_folders(search, *start, text + label, host - label);
    return address_tail(search, *start, host);
}

/* ----------------------------------------------------------- the search -- */

OQ_FN bool oq_address_at(oq_address_search *search, size_t sign,
                         oq_ranges *found) {
    size_t start = sign, end;
    if (sign < search->done) return true;
    search->done = sign + 1;
    if (search->text[sign] == ':')
        end = address_at_colon(search, sign, &start);
    else if (search->text[sign] == '@')
        end = address_at_at(search, sign, &start);
    else
        end = address_at_point(search, sign, &start);
    if (end <= start) return true;
    search->done = search->floor = end;
    return oq_ranges_add(found, start, end);
}
