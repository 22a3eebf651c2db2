/*
 * foreign_text.h - what foreign_train.c reads: which files of the data, which
 * column of them, and how Cyrillic or today's letters become those of another
 * Latin orthography. Invariant: a source is taken only if its licence lets
 * statistics be learnt from it; each stands in the model's .provenance.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef FOREIGN_TEXT_H
#define FOREIGN_TEXT_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

#include "file.h"
#include "foreign_names.h"

/* What a source is measured as. */
typedef enum text_kind {
    TEXT_OWN,     /* running text of the language */
    TEXT_LIST,    /* words of it */
    TEXT_ENGLISH, /* running text */
    TEXT_GERMAN,
    TEXT_KINDS,
    TEXT_NOISY = TEXT_KINDS /* not measured: has words of other languages */
} text_kind;

/* A file of lines with columns. Only lines with "only" in the first column
 * are taken, if that is given. "weight" is that of each word, in sixteenths. */
typedef struct text_source {
    const char *path;
    int column;
    const char *only;
    int weight;
    text_kind kind;
    const char *letters; /* to write it with first, as in a variant */
} text_source;

/* A way to write: pairs of letters, space between, "-" for nothing; "^" before
 * what begins a word. */
typedef struct text_variant {
    const char *name;
    const char *letters;
    int weight; /* in sixteenths */
} text_variant;

/* Words of our own, each taken some times at once, how to write them first, and
 * how often they are gone through. */
typedef struct text_words {
    const char *words;
    int times;
    const char *letters;
    int rounds;
} text_words;

typedef struct text_language {
    const char *tag;
    int bias;          /* the more, the more is foreign */
    int brand;         /* what a brand in an own sentence weighs, as a word
                          learnt; 0: none is */
    const char *known; /* letters, to measure with; a capital where one of
                          "pairs" is a letter by itself in some variant */
    const char *pairs, *suffixes, *endings, *alike, *brands;
    const text_source *own;
    const text_variant *variants;
    const text_words *words; /* own words too */
} text_language;

/* Russian as it is written in Uzbek and Azerbaijani texts: its names and
 * speech are converted with the text around, so they are own words. */
#define TEXT_RUSSIAN                                                                             \
    "а a б b в v д d е e ж j з z и i й y к k л l м m н n о o п p р r с s т t " \
    "у u ф f х x ц ts ъ - ь - э e ю yu я ya ё yo А A Б B В V Д D Е Ye Ж J З "   \
    "Z "                                                                                         \
    "И I Й Y К K Л L М M Н N О O П P Р R С S Т T У U Ф F Х X Ц Ts Э E Ю Yu Я " \
    "Ya Ё Yo "
static const char text_russian_uz[] =
    TEXT_RUSSIAN "г g Г G ч ch Ч Ch ш sh Ш Sh щ sh Щ Sh ы i Ы I";
static const char text_russian_az[] =
    TEXT_RUSSIAN "г q Г Q ч ç Ч Ç ш ş Ш Ş щ ş Щ Ş ы ı Ы I";

static const char text_russian_crh[] =
    TEXT_RUSSIAN "г g Г G ч ç Ч Ç ш ş Ш Ş щ ş Щ Ş ы ı Ы I";

static const text_source text_foreign[] = {
    {"texts/lid/eng_Latn.tsv", 1, "commonvoice", 16, TEXT_ENGLISH, ""},
    {"texts/lid/eng_Latn.tsv", 1, "mediawiki", 8, TEXT_NOISY, ""},
    {"texts/lid/deu_Latn.tsv", 1, "commonvoice", 1, TEXT_GERMAN, ""},
    {NULL, 0, NULL, 0, TEXT_OWN, ""}};

static const text_source text_uz[] = {
    {"texts/lid/uzn_Latn.tsv", 1, "commonvoice", 16, TEXT_OWN, ""},
    {"texts/lid/uzn_Latn.tsv", 1, "kde", 4, TEXT_NOISY, ""},
    {"texts/lid/uzn_Latn.tsv", 1, "mediawiki", 4, TEXT_NOISY, ""},
    {"morph/ud/uz_uzudt-ud-train.conllu", 0, "# text = ", 16, TEXT_OWN, ""},
    {"texts/pairs/tesseract-uz-cyrl-latn-words.tsv", 1, NULL, 16, TEXT_LIST,
     ""},
    {"texts/pairs/cldr-uz-cyrl-latn.tsv", 1, NULL, 16, TEXT_LIST, ""},
    {"texts/lid/rus_Cyrl.tsv", 1, "commonvoice", 4, TEXT_NOISY,
     text_russian_uz},
    {"texts/lid/rus_Cyrl.tsv", 1, "mediawiki", 4, TEXT_NOISY, text_russian_uz},
    {NULL, 0, NULL, 0, TEXT_OWN, ""}};

static const text_source text_az[] = {
    {"az/text/wikipedia-sample-az.txt", 0, NULL, 16, TEXT_OWN, ""},
    {"az/text/ui-mediawiki-az.txt", 0, NULL, 8, TEXT_NOISY, ""},
    {"az/text/ui-wikipedia-app-az.txt", 0, NULL, 4, TEXT_NOISY, ""},
    {"az/text/ui-desktop-az.txt", 0, NULL, 4, TEXT_NOISY, ""},
    {"az/freq/localdoc-80k.tsv", 0, NULL, 3, TEXT_LIST, ""},
    {"texts/words/aze_latn.txt", 0, NULL, 3, TEXT_LIST, ""},
    {"texts/lid/rus_Cyrl.tsv", 1, "commonvoice", 4, TEXT_NOISY,
     text_russian_az},
    {"texts/lid/rus_Cyrl.tsv", 1, "mediawiki", 4, TEXT_NOISY, text_russian_az},
    {NULL, 0, NULL, 0, TEXT_OWN, ""}};

static const text_source text_kk[] = {
    {"texts/lid/kaz_Cyrl.tsv", 1, "commonvoice", 16, TEXT_OWN, ""},
    {"texts/lid/kaz_Cyrl.tsv", 1, "kde", 8, TEXT_NOISY, ""},
    {"morph/ud/kk_ktb-ud-train.conllu", 0, "# text = ", 16, TEXT_OWN, ""},
    {"texts/pairs/cldr-kk-arab-cyrl.tsv", 1, NULL, 16, TEXT_LIST, ""},
    {"morph/freq/opensubtitles2018-kk.txt", 0, NULL, 16, TEXT_LIST, ""},
    {"texts/lid/rus_Cyrl.tsv", 1, "commonvoice", 4, TEXT_NOISY, ""},
    {"texts/lid/rus_Cyrl.tsv", 1, "mediawiki", 4, TEXT_NOISY, ""},
    {NULL, 0, NULL, 0, TEXT_OWN, ""}};

static const text_source text_crh[] = {
    {"texts/lid/crh_Latn.tsv", 1, "sib200", 16, TEXT_OWN, ""},
    {"texts/lid/crh_Latn.tsv", 1, "kde", 8, TEXT_NOISY, ""},
    {"morph/unimorph/crh.crh", 1, NULL, 4, TEXT_LIST, ""},
    {"texts/lid/tur_Latn.tsv", 1, "commonvoice", 2, TEXT_NOISY, ""},
    {"texts/lid/rus_Cyrl.tsv", 1, "commonvoice", 4, TEXT_NOISY,
     text_russian_crh},
    {NULL, 0, NULL, 0, TEXT_OWN, ""}};

static const text_variant text_uz_variants[] = {
    {"uz-Latn-x-1995", "", 16},
    {"uz-Latn-x-2026",
     "oʻ ö o‘ ö o' ö gʻ ğ g‘ ğ g' ğ sh ş ch ç Oʻ Ö O‘ Ö O' Ö Gʻ Ğ G‘ Ğ G' Ğ "
     "Sh Ş SH Ş Ch Ç CH Ç",
     8},
    {"uz-Latn-baku1926",
     "oʻ o o‘ o o' o gʻ ƣ g‘ ƣ g' ƣ sh ş ch c ng ꞑ a ə o a b ʙ j ç y j Oʻ O "
     "O‘ O O' O Gʻ Ƣ G‘ Ƣ G' Ƣ Sh Ş SH Ş Ch C CH C NG Ꞑ A Ə O A J Ç Y J",
     2},
    {NULL, NULL, 0}};

static const text_variant text_az_variants[] = {
    {"az-Latn", "", 16},
    {"az-Latn-x-1991", "ə ä Ə Ä", 6},
    {"az-Latn-baku1926",
     "ç c c ç ğ ƣ ı ь j ƶ y j ü y ö ɵ İ I I Ь Ç C C Ç Ğ Ƣ J Ƶ Y J Ü Y Ö Ɵ", 3},
    {NULL, NULL, 0}};

static const text_variant text_crh_variants[] = {
    {"crh-Latn", "", 16},
    {"crh-Latn-baku1926",
     "h x ç c c ç ğ ƣ ı ь j ƶ y j ü y ö ɵ ñ ꞑ b ʙ H X Ç C C Ç Ğ Ƣ İ I I Ь J Ƶ "
     "Y J Ü Y Ö Ɵ Ñ Ꞑ",
     3},
    {NULL, NULL, 0}};

#define TEXT_KK_PLAIN                                                                            \
    "а a б b в v г g д d ж j з z к k қ q л l м m н n о o п p р r с s т t ф f " \
    "х h һ h е e э e ы y ъ - ь - А A Б B В V Г G Д D Ж J З Z К K Қ Q Л L М M " \
    "Н N О O П P Р R С S Т T Ф F Х H Һ H Е E Э E Ы Y Ъ - Ь - "

static const text_variant text_kk_variants[] = {
    {"kk-Latn-x-2021",
     TEXT_KK_PLAIN
     "ә ä ғ ğ и i й i ң ñ ө ö у u ұ ū ү ü ш ş щ ş і ı ч tş ц ts ё io ю iu я "
     "ia Ә Ä Ғ Ğ И İ Й İ Ң Ñ Ө Ö У U Ұ Ū Ү Ü Ш Ş Щ Ş І I Ч Tş Ц Ts Ё İo Ю İu "
     "Я İa",
     16},
    {"kk-Latn-x-2018",
     TEXT_KK_PLAIN
     "ә á ғ ǵ и ı й ı ң ń ө ó у ý ұ u ү ú ш sh щ sh і i ч ch ц s ё ıo ю ıý я "
     "ıa Ә Á Ғ Ǵ И I Й I Ң Ń Ө Ó У Ý Ұ U Ү Ú Ш Sh Щ Sh І I Ч Ch Ц S Ё Io Ю "
     "Iý Я Ia",
     8},
    {"kk-Latn-x-2017",
     TEXT_KK_PLAIN
     "ә aʼ ғ gʼ и iʼ й iʼ ң nʼ ө oʼ у yʼ ұ u ү uʼ ш sʼ щ sʼ і i ч cʼ ц s ё "
     "iʼo ю iʼyʼ я iʼa Ә Aʼ Ғ Gʼ И Iʼ Й Iʼ Ң Nʼ Ө Oʼ У Yʼ Ұ U Ү Uʼ Ш Sʼ Щ Sʼ "
     "І I Ч Cʼ Ц S Ё Iʼo Ю Iʼyʼ Я Iʼa",
     2},
    {"kk-Latn-x-wiki",
     "х x Х X ы ı Ы I э é Э É һ h Һ H " TEXT_KK_PLAIN
     "ә ä ғ ğ и ï й ý ң ñ ө ö у w ұ u ү ü ш ş щ şç і i ч ç ц c ё yo ю yu я "
     "ya Ә Ä Ғ Ğ И Ï Й Ý Ң Ñ Ө Ö У W Ұ U Ү Ü Ш Ş Щ Şç І İ Ч Ç Ц C Ё Yo Ю Yu "
     "Я Ya",
     3},
    {"kk-Latn-baku1926",
     "ж ç Ж Ç б ʙ Б B ы ь Ы Ь х x Х X " TEXT_KK_PLAIN
     "ә ə ғ ƣ и ij й j ң ꞑ ө ɵ ау av еу ev оу ov ыу ьv іу iv әу əv у uv ұ u "
     "ү y ш c щ c і i ч tc ц ts ё jo ю juv я ja Ә Ə Ғ Ƣ И Ij Й J Ң Ꞑ Ө Ɵ У Uv "
     "Ұ U Ү Y Ш C Щ C І I Ч Tc Ц Ts Ё Jo Ю Juv Я Ja",
     2},
    {NULL, NULL, 0}};

static const text_words text_words_uz[] = {{names_uz, 2, "", 1},
                                           {names_uz_more, 2, "", 1},
                                           {loans_uz, 12, "", 1},
                                           {NULL, 0, NULL, 0}};
static const text_words text_words_az[] = {
    {names_az, 2, "", 1}, {loans_az, 12, "", 1}, {NULL, 0, NULL, 0}};
static const text_words text_words_crh[] = {{NULL, 0, NULL, 0}};
static const text_words text_words_kk[] = {{NULL, 0, NULL, 0}};

#include "foreign_turkic.h"

/* Brands that are written in Latin letters whatever the text is written in. The
 * letters of some are not enough to tell anywhere; those of others, from
 * Microsoft on, are not with a suffix, or where c, v and w are own letters. */
static const char text_brands[] =
    " google gmail youtube apple iphone ipad ebay paypal yahoo skype zoom uber "
    "sony hyundai jeep nike nestle aliexpress nvidia photoshop python ruby "
    "github gitlab linkedin pinterest reddit netflix spotify playstation xbox "
    "disney pixar yale snapchat messenger snapdragon huawei airbus thinkpad "
    "macbook bluetooth usb html http https microsoft facebook twitter instagram "
    "whatsapp tiktok wikipedia windows android linux chrome firefox outlook "
    "office excel word powerpoint samsung toyota volkswagen mercedes adobe "
    "oracle intel cisco starbucks netscape mozilla wordpress discord chatgpt "
    "openai ";

static const text_language text_languages[] = {
    {"uz", 8, 0, "abcdefghijklmnopqrstuvxyzöğşç", "ch",
     " ga ka qa da dan dagi ni ning lar im ing i si miz niki gacha dek day "
     "cha lik chi mi ku man san dir ",
     " ga da dan dagi ni ning lar ", alike_uz, text_brands, text_uz, text_uz_variants,
     text_words_uz},
    {"az", 12, 0, "abcdefghijklmnopqrstuvxyzəçğıöşüäƣьƶɵ", "",
     " a ə ya yə da də dan dən ı i u ü nı ni nu nü yı yi yu yü ın in un ün "
     "nın nin nun nün lar lər sı si su sü dakı dəki la lə dır dir dur dür ca "
     "cə çı çi çu çü lıq lik ",
     " da də dan dən nın nin nun nün lar lər dakı dəki ", alike_az, text_brands, text_az,
     text_az_variants, text_words_az},
    {"crh", 8, 1, "abcçdefgğhıijklmnñoöpqrsştuüvyzâьɵƣꞑƶʙəx", "",
     " ğa ge qa ke da de ta te dan den tan ten nı ni nu nü nıñ niñ nuñ nüñ ı i "
     "u ü nen lar ler lı li lu lü sı si ları leri ",
     " ğa ge da de ta te dan den nıñ niñ nı ni lar ler nen ", alike_crh,
     text_brands, text_crh, text_crh_variants, text_words_crh},
    {"kk", 6, 0, "abcçdefghijklmnopqrstuvwxyzäğıïñöşūüáǵńóúýéƣьɵə", "",
     " ga ge ka ke ğa qa ǵa da de ta te dan den tan ten nan nen ny nı dy dı "
     "ty tı ni di ti nyñ nıñ dyñ dıñ tyñ tıñ nyń niń dyń diń tyń tiń lar ler "
     "dar der tar ter men ben pen dağy degı daǵy degi ",
     " da de dan den nyñ nıñ nyń niń lar ler men ", alike_kk, text_brands, text_kk,
     text_kk_variants, text_words_kk},
    {"tk", 6, 1, "abcçdefghijklmnoöprsştuüwyýzäňžıñvſÿ", "",
     " a e i y ä ı da de dan den iň yň uň üň niň nyň nuň nüň iñ yñ niñ nyñ nıñ "
     "nı ni ny na ne nda nde ndan nden lar ler lary leri ları daky däki ndaky "
     "ndäki dakı ça çe ly li lı lik lyk dyr dir dır ",
     " da dan iň yň niň nyň niñ nyñ nıñ lar ler daky däki ", alike_tk,
     text_brands, text_tk, text_tk_variants, text_words_tk},
    {"kaa", 6, 1, "abcdefghijklmnopqrstuvwxyzáǵıńóúíäğñöüçşţ", "",
     " ǵa ge qa ke ğa a e na ne da de ta te nda nde dan den tan ten nan nen nı "
     "ni dı di tı ti nıń niń dıń diń tıń tiń nıñ niñ dıñ diñ tıñ tiñ lar ler ı "
     "i sı si ları leri daǵı degi taǵı tegi dağı tağı men ben pen menen shı "
     "shi lıq lik ",
     " ǵa qa ğa da dan den tan ten nıń niń dıń diń tıń tiń nıñ niñ dıñ diñ tıñ "
     "tiñ nı dı tı lar ler daǵı degi ",
     alike_kaa, text_brands, text_kaa, text_kaa_variants, text_words_kaa},
    {"tt", 6, 1, "abcçdefgğhıijklmnñopqrsştuüvwxyzäöəɵƣьƶʙ", "",
     " ğa gä qa kä ğə gə kə ƣa da dä ta tä də tə dan dän tan tän nan nän dən "
     "tən nən nı ne nıñ neñ nıꞑ neꞑ nьꞑ nь lar lär nar när lər nər ı e se sı "
     "ları läre lərə dağı däge tağı täge dəge lı le çı çe lıq lek ",
     " ğa gä qa kä da dä də ta tä tə dan dän dən tan tän tən nıñ neñ nıꞑ neꞑ nı "
     "lar lär lər nar när dağı däge tağı täge ",
     alike_tt, text_brands, text_tt, text_tt_variants, text_words_tt},
    {"ba", 6, 1, "abcçdefgğhıijklmnñopqrsşśtuüvwxyzźäöəëɵƣьƶʙđţ", "",
     " tar lar dar źar lər tər źər dər lär tär źär där zar zär đar đər nan nıñ "
     "la nı dan da dıñ dı ğa tan qa tıñ ta tı źən źə źeñ źe gə źan źa źıñ źı "
     "nən neñ lə ne tən kə teñ tə te toñ to dən deñ də de źoñ źo źöñ źö töñ tö "
     "nöñ nö döñ dö doñ do noñ no hı he ı e źän źä gä nän lä tän kä tä dän dä "
     "zän zä zeñ ze zan za zıñ zı zoñ zo zöñ zö nьꞑ nь dьꞑ dь ƣa tьꞑ tь đən đə "
     "đeꞑ đe đan đa đьꞑ đь neꞑ teꞑ toꞑ deꞑ đoꞑ đo đɵꞑ đɵ tɵꞑ tɵ nɵꞑ nɵ dɵꞑ dɵ "
     "doꞑ noꞑ hь ь ",
     " lar lər lär tar tər tär dar dər där źar źər źär nan nən nän nıñ neñ nı "
     "dan dən dän da də dä dıñ deñ dı ğa gə gä ƣa qa kə kä tan tən tän tıñ teñ "
     "ta tə tä źan źən źän źa źə źä źıñ źeñ lə lä hı ",
     alike_ba, text_brands, text_ba, text_ba_variants, text_words_ba},
    {"gag", 6, 1, "abcçdeêfgğhıijklmnoöprsştţuüvyzä", "",
     " lar lär nar när la lä lan län sı si su sü yı yi yu yü ya yä nı ni nu nü "
     "nın nin nun nün ın in un ün ı i u ü a ä na nä da dä ta tä dan dän tan tän "
     "nan nän daki däki taki täki ",
     " lar lär nar när län nın nun nün dan dän tan tän dä tä ",
     alike_gag, text_brands, text_gag, text_gag_variants, text_words_gag},
    {"ug", 6, 1, "abcdefghijklmnopqrstuvwxyzCëéöüçğñşäəɵƣ", "ch",
     " gha ge qa ke ƣa ğa gä kä da de ta te dä tä din tin ni ning niñ lar ler "
     "lär im ing i si miz diki tiki liri lire chi che lik liq dek däk mu ",
     " gha qa da din ning niñ lar ler diki tiki ", alike_ug, text_brands,
     text_ug, text_ug_variants, text_words_ug},
    {"ky", 6, 1, "abcçdefgğhıijklmnñoöpqrsştuüvxyzɵƣьʙ", "",
     " ga ge go gö ka ke ko kö da de do dö ta te to tö dan den don dön tan ten "
     "ton tön nı ni nu nü dı di du dü tı ti tu tü nın nin nun nün dın din dun "
     "dün tın tin tun tün ı i u ü sı si su sü lar ler lor lör dar der dor dör "
     "tar ter tor tör dagı degi dogu tagı tegi ƣa qa nьn nь dь ьn ",
     " ga da dan dön tan tön nın nin nun nün dın din dun dün tın tin tun tün nı "
     "nu nü dı du dü tı tu tü lar lör ",
     alike_ky, text_brands, text_ky, text_ky_variants, text_words_ky},
    {NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL}};

/* ---------------------------------------------------------------- files -- */

static void text_fail(const char *path, const char *what) {
    fprintf(stderr, "foreign_train: %s: %s\n", path, what);
    exit(EXIT_FAILURE);
}

/* Parts words at soft hyphens, which are rare: so models were made before a
 * word went on behind one, and so they are made again. */
static void text_part(char *line) {
    while ((line = strstr(line, "\xC2\xAD")) != NULL)
        line[0] = line[1] = ' ';
}

/* Whether a line of the language cites another: it has words that are frequent
 * there and unknown here. */
static bool text_is_mixed(const char *line) {
    static const char *const signs[] = {" the ", " of ",  " for ", " und ",
                                        " der ", " les ", "style="};
    for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
        if (strstr(line, signs[i]) != NULL) return true;
    return false;
}

/* ------------------------------------------------------------- variants -- */

/* One step of a conversion: what the letters at "text" become, which begin a
 * word or not. Gives how many bytes were taken. */
static size_t text_letter(const char *letters, const char *text, bool begins,
                          char *out, size_t *size) {
    while (*letters != 0) {
        size_t from = strcspn(letters, " ");
        const char *to = letters + from + 1;
        size_t length = strcspn(to, " ");
        bool here = *letters != '^' || begins;
        if (*letters == '^') letters++, from--;
        if (here && strncmp(text, letters, from) == 0) {
            if (*to == '-') length = 0;
            memcpy(out, to, length);
            *size = length;
            return from;
        }
        letters = to + strcspn(to, " ");
        letters += *letters == ' ';
    }
    size_t at = 0;
    oq_utf8_get((const uint8_t *)text, &at);
    memcpy(out, text, at);
    *size = at;
    return at;
}

/* Writes a line in other letters; "out" has room for three times the line. */
static void text_convert(const char *letters, const char *text, char *out) {
    size_t size = 0;
    bool begins = true;
    while (*text != 0) {
        uint8_t first = (uint8_t)*text;
        text += text_letter(letters, text, begins, out, &size);
        begins = first < 0x80 && !oq_is_ascii_letter(first);
        out += size;
    }
    *out = 0;
}

#endif
