/*
 * foreign_caps.c - abbreviations, of computing above all, that stand in Latin
 * letters in any text: URL, USB, HTML. Their letters tell nothing, for own ones
 * (BMT, AQSh) have the same; so they are listed. Listed are names of protocols,
 * formats, parts and programs whose letters stand for English words; not listed
 * are those that Cyrillic text has in its own letters (TV, NATO, FIFA). Text of
 * Kazakh, Kyrgyz, Tatar and Bashkir in Cyrillic letters (FLORES-200, messages
 * of MediaWiki) has IP, URL, GPS, CSS, SVG, JSON, HTML, XML and UTC so, and
 * COVID, IT and NBA. The names of BBC and CNN are written so in all countries;
 * UNESCO and UNICEF have other letters where they are not English (YUNESKO).
 *
 * An abbreviation is a whole word of capitals, or the capitals of a word that
 * goes on with small letters, its ending (URLni). Some are also spelt like an
 * own word (IP, thread; IT, dog): among words in capitals these are taken for it. In
 * Cyrillic text an abbreviation that looks Cyrillic (PCни) is no typing error.
 * Invariant: a decision looks at no more than the words next to the
 * abbreviation, and never over a line end.
 *
 * SPDX-License-Identifier: MIT
 */
#include "glance.h"
#include "protect.h"

enum { CAPS_LEAST = 2, CAPS_MOST = 7 };

/* Words side by side, a byte behind each; behind the last one eight bytes can
 * be read. */
typedef struct caps_list {
    const char *words;
    size_t count;
} caps_list;

#define CAPS_LIST(size, words)                                                 \
    { words "        ", (sizeof(words) - 1) / ((size) + 1) }

/* By their number of letters, in order; "?" behind those that are own words,
 * "#" where a digit must follow (MP3). */
static const caps_list caps_listed[CAPS_MOST + 1] = {
    {NULL, 0},
    {NULL, 0},
    CAPS_LIST(2, "CD ID IP?IT?MP#PC "),
    CAPS_LIST(
        3,
        "API APK AVI BBC BMP BSD CAD CDN CGI CMD CMS CNN CPU CRC CSS CSV DDR "
        "DLL DNS DOC DOS?DPI DSL DVB DVD DVI EXE FAQ?FAT FPS FTP GID?GIF GIS "
        "GNU GPG GPL GPS GPU GSM GTK GUI HDD HDR HTC IBM ICQ IDE?IRC ISO ISP "
        "JPG JVM KDE LAN?LCD LED LTE MAC?MKV MMS MPG MSI NAS?NBA NFC NTP OCR "
        "ODF ODT OEM PCI PDA PDF PGP PHP PNG POP?PPP PPT PSD RAM?RDF RFC RGB "
        "ROM?RPC RPM RSA RSS RTF SDK SEO SHA?SQL SSD SSH SSL SVG TCP TFT TLS "
        "TTF TXT UDP UFS UID UML UPS URI URL USB UTC UTF VGA VPN WAN?WAV WEB "
        "WMA WMV WWW XIM XLS XML XSL ZIP "),
    CAPS_LIST(
        4,
        "AJAX BIOS CMYK DHCP DOCX DSLR EPUB EXIF FLAC GIMP GPRS HDMI HDTV HTML "
        "HTTP IEEE IMAP IMEI IPTV ISBN ISDN ISSN JPEG JSON LDAP LGPL MIDI MIME "
        "MPEG NTFS ODBC OLED PPTX RAID SATA SCSI SFTP SMTP SNMP SOAP SSID SUID "
        "TIFF UEFI UNIX UUID VOIP WLAN XLSX XMPP YAML "),
    CAPS_LIST(5, "ASCII COVID HTTPS MSDOS POSIX XHTML "),
    CAPS_LIST(6, "UNESCO UNICEF "),
    CAPS_LIST(7, "CAPTCHA UNICODE ")};

/* By the first letter, a bit for each second one that the lists have: most runs
 * of capitals are own words. */
static const uint32_t caps_second[26] = {
    ['A' - 'A'] = 0x0248200, ['B' - 'A'] = 0x0041102, ['C' - 'A'] = 0x006F049,
    ['D' - 'A'] = 0x024E888, ['E' - 'A'] = 0x0808000, ['F' - 'A'] = 0x0088801,
    ['G' - 'A'] = 0x01CA100, ['H' - 'A'] = 0x0080008, ['I' - 'A'] = 0x00E901E,
    ['J' - 'A'] = 0x0248000, ['K' - 'A'] = 0x0000008, ['L' - 'A'] = 0x008005D,
    ['M' - 'A'] = 0x0049501, ['N' - 'A'] = 0x0080023, ['O' - 'A'] = 0x000081C,
    ['P' - 'A'] = 0x004E0CC, ['R' - 'A'] = 0x00CC069, ['S' - 'A'] = 0x03570BD,
    ['T' - 'A'] = 0x0880924, ['U' - 'A'] = 0x01EB138, ['V' - 'A'] = 0x000C040,
    ['W' - 'A'] = 0x0401811, ['X' - 'A'] = 0x0041980, ['Y' - 'A'] = 0x0000001,
    ['Z' - 'A'] = 0x0000100};

/* The first letters of eight as a number: in the order of the lists. */
OQ_INLINE uint64_t caps_number(const void *letters, size_t size) {
    const uint8_t *at = letters;
    uint64_t all = (uint64_t)at[0] << 56 | (uint64_t)at[1] << 48 |
                   (uint64_t)at[2] << 40 | (uint64_t)at[3] << 32 |
                   (uint64_t)at[4] << 24 | (uint64_t)at[5] << 16 |
                   (uint64_t)at[6] << 8 | (uint64_t)at[7];
    return all >> (64 - 8 * size);
}

/* What stands behind a run of capitals in the lists; 0 if it is not there. No
 * branch hangs on its letters but the first two. */
static char caps_find(const uint8_t *word, size_t size) {
    if (size < CAPS_LEAST || size > CAPS_MOST) return 0;
    if (!(caps_second[word[0] - 'A'] >> (word[1] - 'A') & 1)) return 0;
    const char *at = caps_listed[size].words;
    uint64_t number = 0;
    for (size_t i = 0; i < size; i++)
        number = number << 8 | word[i];
    for (size_t rest = caps_listed[size].count; rest > 1; rest -= rest / 2) {
        const char *middle = at + rest / 2 * (size + 1);
        at = caps_number(middle, size) <= number ? middle : at;
    }
    return at != NULL && caps_number(at, size) == number ? at[size] : 0;
}

/* Where a run of capitals ends. */
static size_t caps_end(const uint8_t *text, size_t size, size_t at) {
    while (at < size && oq_is_ascii_upper(text[at]))
        at++;
    return at;
}

static size_t caps_start(const uint8_t *text, size_t at) {
    while (at > 0 && oq_is_ascii_upper(text[at - 1]))
        at--;
    return at;
}

/* Whether [start, end) is a run of two capitals and more that is not listed. */
static bool caps_is_own(const uint8_t *text, size_t start, size_t end) {
    return end - start >= 2 && caps_find(text + start, end - start) == 0;
}

/* Whether a word beside it, parted by a space or hyphen, is in capitals. */
static bool caps_beside(const uint8_t *text, size_t size, size_t start,
                        size_t end) {
    if (end < size && (text[end] == ' ' || text[end] == '-') &&
        caps_is_own(text, end + 1, caps_end(text, size, end + 1)))
        return true;
    if (start == 0 || (text[start - 1] != ' ' && text[start - 1] != '-'))
        return false;
    return caps_is_own(text, caps_start(text, start - 1), start - 1);
}

/* Whether the word begins at "start": no letter or digit before it, nor an
 * apostrophe with one before that. */
static bool caps_begins(const uint8_t *text, size_t start) {
    uint32_t before = oq_code_before(text, start);
    if (oq_is_apostrophe(before))
        before = oq_code_before(text, start - oq_code_size(before));
    return !oq_is_wordlike(before) && !oq_is_ascii_digit(before);
}

/* Where what is kept ends: before an ending (URLni), behind the apostrophe of
 * one, behind an English plural (URLs); 0 if the word goes on otherwise. */
static size_t caps_kept(const uint8_t *text, size_t size, size_t end) {
    uint32_t next = oq_code_at(text, size, end);
    size_t behind = end + oq_code_size(next);
    bool more = oq_is_wordlike(oq_code_at(text, size, behind));
    if (oq_is_apostrophe(next)) return more ? behind : end;
    if (next == 's' && !more) return behind;
    if (next - 0x300 < 0x70) return 0; /* of another letter: APİ */
    return oq_is_wordlike(next) && oq_is_upperlike(next) ? 0 : end;
}

/* Whether the run [start, end) is an abbreviation where it stands; "mark" is
 * what the lists have behind it. */
static bool caps_stands(const uint8_t *text, size_t size, size_t start,
                        size_t end, char mark) {
    if (mark == 0 || !caps_begins(text, start)) return false;
    if (mark == '#') return oq_is_ascii_digit(oq_code_at(text, size, end));
    return mark != '?' || !caps_beside(text, size, start, end);
}

OQ_FN bool oq_abbreviation_in(const uint8_t *text, size_t size, size_t from,
                              size_t to, oq_range *found, bool *around) {
    *around = false;
    for (size_t start = from, end; start < to; start = end + (end == start)) {
        end = caps_end(text, size, start);
        char mark = caps_find(text + start, end - start);
        if (mark == 0) continue;
        bool more = *around || mark != ' ';
        *around = true;
        if (!caps_stands(text, size, start, end, mark)) continue;
        *found = (oq_range){start, caps_kept(text, size, end)};
        if (found->end == 0) continue;
        *around = more;
        return true;
    }
    return false;
}

OQ_FN bool oq_find_abbreviations(const oq_sought *sought, const uint8_t *text,
                                 size_t size, oq_ranges *found) {
    const oq_spots *spots = &sought->scan.found[OQ_SCAN_MOST];
    for (size_t end = 0, turn = 0; end < size;) {
        size_t start = oq_spots_next(spots, &turn, size, end);
        if (start >= size) break;
        end = caps_end(text, size, start);
        if (end == start) end++; /* one of the other bytes */
        char mark = caps_find(text + start, end - start);
        if (!caps_stands(text, size, start, end, mark)) continue;
        size_t kept = caps_kept(text, size, end);
        if (kept != 0 && !oq_ranges_add(found, start, kept)) return false;
    }
    return true;
}
