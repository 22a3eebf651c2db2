/*
 * address.c - URLs, e-mail addresses, names of hosts, files and accounts. All
 * have a sign that plain text seldom has: "://", "@", or a point between two
 * letters. The finder leaps from sign to sign and looks at the surroundings of
 * each. Invariants: what was looked at once is not looked at again, so the
 * work is linear; an address never contains white space.
 *
 * Form of addresses: RFC 3986 and RFC 5322 as far as people write them.
 *
 * SPDX-License-Identifier: MIT
 */
#include "glance.h"
#include "protect.h"

enum { ADDRESS_SCHEME_MOST = 16, ADDRESS_LOCAL_MOST = 64 };

/* A text under search. "done" is where the part not yet looked at begins. */
typedef struct address_search {
    const uint8_t *text;
    size_t size, done;
    size_t point, at, colon; /* the next of each sign; "size" if none */
} address_search;

static size_t address_seek(const address_search *search, size_t from, int c) {
    if (from >= search->size) return search->size;
    const void *hit = memchr(search->text + from, c, search->size - from);
    return hit ? (size_t)((const uint8_t *)hit - search->text) : search->size;
}

/* ------------------------------------------------------------ names -- */

/* Endings of host names. Those that are also short words of our languages
 * (at, il, it, ...) need more proof and stand in the second list. */
static const char address_domains[] =
    " com org net edu gov mil int info biz pro app dev blog site online shop "
    "store tech xyz club wiki news media live cloud link page academy agency "
    "center digital design email expert group school space studio systems "
    "today tools world company network software solutions "
    "uz az kz kg tm tj tr ru su ua by ge am ir cn mn af de fr uk us eu ch nl "
    "pl cz se no fi dk es pt gr ro bg hu rs jp kr ca au nz br io ai tv cc ws "
    "fm gg lt lv ee hr si sk lu mx ar cl za eg ae sa qa kw pk bd th vn my sg "
    "ph hk tw md cy ";
static const char address_doubtful[] =
    " at it is il in be me to sh va ne name travel museum top bar men one ";
static const char address_files[] =
    " txt pdf doc docx xls xlsx ppt pptx odt ods rtf csv tsv json xml html "
    "htm xhtml epub fb2 djvu mobi jpg jpeg png gif bmp svg webp tif tiff psd "
    "mp3 mp4 wav ogg avi mkv mov flv zip rar tar gz bz2 xz 7z iso exe msi "
    "apk deb rpm dll bat cfg ini log sql php asp aspx jsp css js py md cpp "
    "srt ttf otf bak tmp ";
/* Suffixes that are written right behind a name: "kun.uzda". */
static const char address_suffixes[] =
    " ga da dan ni ning dagi ka qa lar larni larda "
    "d\xC9\x99 dan d\xC9\x99n nin nun a \xC9\x99 ya y\xC9\x99 dak\xC4\xB1 "
    "ta tan dy ny nyn ";

/* Whether a list has a word, spaces being what parts its words. */
static bool address_listed(const char *list, const uint8_t *word,
                           size_t length) {
    if (length == 0 || length > 15) return false;
    for (const char *hit = list; (hit = strchr(hit, ' ')) != NULL; hit++)
        if (memcmp(hit + 1, word, length) == 0 && hit[length + 1] == ' ')
            return true;
    return false;
}

static bool address_is_name(uint32_t code) {
    return oq_is_ascii_letter(code) || oq_is_ascii_digit(code) || code == '-';
}

static bool address_is_local(uint32_t code) {
    return address_is_name(code) || code == '.' || code == '_' || code == '%' ||
           code == '+';
}
