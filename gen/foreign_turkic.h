/*
 * foreign_turkic.h - what foreign_train.c reads for Turkmen, Karakalpak, Tatar,
 * Bashkir, Gagauz, Uyghur and Kyrgyz; a part of foreign_text.h. Where running text is in Cyrillic
 * or Arabic script, it is written first in the letters of one Latin
 * orthography, from which those of the others are made. The tables follow
 * orthographies/; what needs the whole word they only come near.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef FOREIGN_TURKIC_H
#define FOREIGN_TURKIC_H

/* Letters that Russian and the languages of Cyrillic script share. */
#define TEXT_CYRILLIC                                                          \
    "а a б b г g д d з z и i к k л l м m н n о o п p р r с s т t у u ф f э e " \
    "А A Б B Г G Д D З Z И I К K Л L М M Н N О O П P Р R С S Т T У U Ф F Э E "

/* Its names and loans, as Turkmen, Karakalpak, Tatar and Uyghur write them. */
static const char text_russian_tk[] =
    TEXT_CYRILLIC
    "^е ýe ае aýe ое oýe ие iýe е e в w ж ž й ý х h ц s ч ç ш ş щ şç ы y ъ - "
    "ь - ю ýu я ýa ё ýo Е Ýe В W Ж Ž Й Ý Х H Ц S Ч Ç Ш Ş Щ Şç Ы Y Ю Ýu Я Ýa Ё "
    "Ýo";
static const char text_russian_kaa[] =
    TEXT_CYRILLIC "е e в v ж j й y х x ц c ч ch ш sh щ sh ы ı ъ - ь - ю yu я "
                  "ya ё yo Е E В V Ж J Й Y Х X Ц C Ч Ch Ш Sh Щ Sh Ы Í Ю Yu Я "
                  "Ya Ё Yo";
static const char text_russian_tt[] =
    TEXT_CYRILLIC "^е ye е e в v ж j й y х x ц ts ч ç ш ş щ şç ы ı ъ - ь - ия "
                  "iä ю yu я ya ё yo Е Ye В V Ж J Й Y Х X Ц Ts Ч Ç Ш Ş Щ Şç Ы "
                  "I Ю Yu Я Ya Ё Yo";
static const char text_russian_ug[] =
    "э ë Э Ë " TEXT_CYRILLIC
    "^е yë е ë в w ж zh й y х x ц ts ч ch ш sh щ sh ы i ъ - ь - ю yu я ya ё yo "
    "Е Yë В W Ж Zh Й Y Х X Ц Ts Ч Ch Ш Sh Щ Sh Ы I Ю Yu Я Ya Ё Yo";

/* -------------------------------------------------------------- Turkmen -- */

/* Turkish with the letters of Turkmen: the same stems and suffixes, mostly. */
static const char text_turkish_tk[] =
    "c j C J j ž J Ž y ý Y Ý ı y I Y İ I v w V W ğ g Ğ G â a î i û u";

static const text_source text_tk[] = {
    {"texts/lid/tuk_Latn.tsv", 1, "sib200", 16, TEXT_OWN, ""},
    {"texts/lid/tuk_Latn.tsv", 1, "mediawiki", 8, TEXT_NOISY, ""},
    {"texts/pairs/udhr-tk-cyrl-latn.tsv", 1, NULL, 16, TEXT_NOISY, ""},
    {"morph/unimorph/tuk.tuk", 1, NULL, 4, TEXT_LIST, ""},
    {"morph/sigmorphon2020/tuk.trn", 1, NULL, 2, TEXT_LIST, ""},
    {"morph/names/territory-names.tsv", 10, NULL, 16, TEXT_NOISY, ""},
    {"texts/lid/tur_Latn.tsv", 1, "commonvoice", 2, TEXT_NOISY,
     text_turkish_tk},
    {"texts/lid/rus_Cyrl.tsv", 1, "commonvoice", 4, TEXT_NOISY,
     text_russian_tk},
    {NULL, 0, NULL, 0, TEXT_OWN, ""}};

static const text_variant text_tk_variants[] = {
    {"tk-Latn", "", 16},
    {"tk-Latn-x-1993", "ş ¢ Ş $ ž ſ Ž £ ý ÿ Ý ¥ ň ñ Ň Ñ", 6},
    {"tk-Latn-x-cta", "j c J C ž j Ž J y ı Y I ý y Ý Y w v W V ň ñ Ň Ñ I İ", 8},
    {NULL, NULL, 0}};

/* Names in Uzbek spelling, for tables from there. */
static const char text_uzbek_tk[] =
    "ch ç Ch Ç sh ş Sh Ş oʻ o o‘ o x h X H q k v w V W y ý Y Ý j j ";

/* What joins foreign names must be own beyond doubt, though it may be spelt like
 * an English word, so it is gone through so often: "and", "with". */
enum { TEXT_OFTEN = 80 };

static const text_words text_words_tk[] = {
    {"we hem bilen", 12, "", TEXT_OFTEN},
    {"it jan jaň jaý jem jaz at et ot", 100, "", 1},
    {names_uz, 2, text_uzbek_tk, 1},
    {names_uz_more, 2, text_uzbek_tk, 1},
    {loans_cyrl, 12, text_russian_tk, 1},
    {loans_cyrl_more, 12, text_russian_tk, 1},
    {loans_cyrl_late, 12, text_russian_tk, 1},
    {NULL, 0, NULL, 0}};

/* ----------------------------------------------------------- Karakalpak -- */

/* The spellings of 1995 and 2009, mixed in texts, in the letters of 2016. */
static const char text_kaa_letters[] =
    "a' á a’ á a` á a‘ á g' ǵ g’ ǵ g` ǵ g‘ ǵ n' ń n’ ń n` ń n‘ ń o' ó o’ ó o` "
    "ó o‘ ó u' ú u’ ú u` ú u‘ ú i' ı i’ ı A' Á A’ Á A` Á G' Ǵ G’ Ǵ O' Ó O’ Ó "
    "O` Ó U' Ú U’ Ú I Í İ I ğ ǵ ñ ń ä á ö ó ü ú ş sh ý y";

/* Kazakh with the letters of Karakalpak: the next language to it. */
static const char text_kazakh_kaa[] =
    TEXT_CYRILLIC
    "ау aw әу áw еу ew оу ow иу iyw уу uw ыу ıw іу iw ә á е e в v ғ ǵ ж j й y "
    "қ q ң ń ө ó ұ u ү ú х x һ h ц c ч ch ш s щ s ы ı і i ъ - ь - ю yu я ya ё "
    "yo Ә Á Е E В V Ғ Ǵ Ж J Й Y Қ Q Ө Ó Ұ U Ү Ú Х X Һ H Ц C Ч Ch Ш S Ы Í І I "
    "Ю Yu Я Ya Ё Yo";

static const text_source text_kaa[] = {
    {"texts/lid/kaa_Latn.tsv", 1, NULL, 16, TEXT_OWN, text_kaa_letters},
    {"texts/lid/kaz_Cyrl.tsv", 1, "commonvoice", 4, TEXT_NOISY,
     text_kazakh_kaa},
    {"texts/lid/rus_Cyrl.tsv", 1, "commonvoice", 4, TEXT_NOISY,
     text_russian_kaa},
    {NULL, 0, NULL, 0, TEXT_OWN, ""}};

static const text_variant text_kaa_variants[] = {
    {"kaa-Latn-x-2016", "", 16},
    {"kaa-Latn-x-2009",
     "^e ye ^ó woʼ ^o wo á aʼ ǵ gʼ ı iʼ ń nʼ ó oʼ ú uʼ Á Aʼ Ǵ Gʼ Í Iʼ Ó Oʼ Ú "
     "Uʼ",
     4},
    {"kaa-Latn-x-1995",
     "á aʼ ǵ gʼ ń nʼ ó oʼ ú uʼ Á Aʼ Ǵ Gʼ Í I Ó Oʼ Ú Uʼ ch sh c ts", 6},
    {"kaa-Latn-x-cta",
     "á ä ǵ ğ ń ñ ó ö ú ü ch ç sh ş Ch Ç Sh Ş c ts w v Á Ä Ǵ Ğ Ó Ö Ú Ü W V I "
     "İ Í I",
     3},
    {"kaa-Latn-x-ctarev",
     "á ä ǵ ğ ń ñ ó ö ú ü ch ç sh ş Ch Ç Sh Ş c ţ Á Ä Ǵ Ğ Ó Ö Ú Ü I İ Í I", 1},
    {NULL, NULL, 0}};

static const char text_uzbek_kaa[] = "oʻ o o‘ o j dj J Dj";

static const text_words text_words_kaa[] = {
    {"hám menen", 4, "", TEXT_OFTEN},
    {names_uz, 2, text_uzbek_kaa, 1},
    {names_uz_more, 2, text_uzbek_kaa, 1},
    {loans_cyrl, 12, text_russian_kaa, 1},
    {loans_cyrl_more, 12, text_russian_kaa, 1},
    {loans_cyrl_late, 12, text_russian_kaa, 1},
    {NULL, 0, NULL, 0}};

/* ---------------------------------------------------------------- Tatar -- */

/* q and ğ stand beside back vowels; the rest of the rules asks for more. */
static const char text_tt_letters[] =
    "кый qi гый ği къ q гъ ğ как qaq кык qıq кук quq ка qa ко qo ку qu "
    "кы qı кя qä га ğa го ğo гу ğu гы ğı акк aqq ак aq ок oq ук uq ык ıq аг ağ "
    "ог oğ уг uğ ыг ığ Ка Qa Ко Qo Ку Qu Кы Qı Га Ğa Го Ğo Гу Ğu Гы Ğı "
    "^ел yıl ^ер yır ^ега yıga ^е ye ае ayı ое oyı уе uyı ые ıyı әе äye өе öye "
    "үе üye ау aw әү äw яу yaw ия iä ию iü юк yuq юл yul ^юн yün әю äyü әя äyä "
    "яшь yäş ярд yärd ^яки yäki ^яис yäis вер ver ви vi во vo ов ov ев ev "
    TEXT_CYRILLIC
    "ә ä е e ё yo в w ж j җ c й y ң ñ ө ö ү ü х x һ h ц ts ч ç ш ş щ şç ъ - ы "
    "ı ь - ю yu я ya Ә Ä Ел Yıl Ер Yır Е Ye Ё Yo В W Ж J Җ C Й Y Ң Ñ Ө Ö Ү Ü Х "
    "X Һ H Ц Ts Ч Ç Ш Ş Щ Şç Ы I Ю Yu Я Ya";

static const text_source text_tt[] = {
    {"texts/lid/tat_Cyrl.tsv", 1, "commonvoice", 16, TEXT_OWN,
     text_tt_letters},
    {"texts/lid/tat_Cyrl.tsv", 1, "kde", 8, TEXT_NOISY, text_tt_letters},
    {"texts/lid/tat_Latn.tsv", 1, "mediawiki", 8, TEXT_NOISY, ""},
    {"texts/pairs/isocodes-tt-latn-cyrl.tsv", 0, NULL, 8, TEXT_NOISY, ""},
    {"morph/unimorph/tat.tat", 1, NULL, 4, TEXT_LIST, ""},
    {"morph/names/territory-names.tsv", 12, NULL, 16, TEXT_NOISY,
     text_tt_letters},
    {"texts/lid/rus_Cyrl.tsv", 1, "commonvoice", 4, TEXT_NOISY,
     text_russian_tt},
    {NULL, 0, NULL, 0, TEXT_OWN, ""}};

static const text_variant text_tt_variants[] = {
    {"tt-Latn-x-2012", "", 16},
    {"tt-Latn-x-1999", "ä ə ö ɵ ñ ꞑ Ä Ə Ö Ɵ Ñ Ꞑ", 8},
    {"tt-Latn-x-cta", "w v W V", 3},
    {"tt-Latn-baku1926",
     "c ç ç c ä ə ğ ƣ y j ñ ꞑ ö ɵ ü y j ƶ ı ь b ʙ w v C Ç Ç C Ä Ə Ğ Ƣ Y J Ñ Ꞑ "
     "Ö Ɵ Ü Y J Ƶ I Ь İ I W V",
     3},
    {NULL, NULL, 0}};

static const char text_uzbek_tt[] =
    "oʻ o o‘ o j dj J Dj ch ç Ch Ç sh ş Sh Ş";

static const text_words text_words_tt[] = {
    {"häm belän", 12, "", TEXT_OFTEN},
    {names_uz, 2, text_uzbek_tt, 1},
    {names_uz_more, 2, text_uzbek_tt, 1},
    {loans_cyrl, 12, text_russian_tt, 1},
    {loans_cyrl_more, 12, text_russian_tt, 1},
    {loans_cyrl_late, 12, text_russian_tt, 1},
    {NULL, 0, NULL, 0}};

/* -------------------------------------------------------------- Bashkir -- */

/* у and ү are w behind a vowel, and so is в at the start before one. */
#define TEXT_BA                                                                \
    "ау aw әү əw еү ew оу ow өү öw ыу ıw иү iw иу iw уу uw үү üw яу yaw "      \
    "^ва wa ^вә wə ^ве we ^ви wi ^во wo ^вө wö ^вы wı Ва Wa Вә Wə Ве We Ви "   \
    "Wi Ул Ul ^е ye ъе ye ье ye ъя ya ья ya ъю yu ью yu " TEXT_CYRILLIC        \
    "ә ə е e ё ë в v ғ ğ ж j җ j ҙ ź й y ҡ q ң ñ ө ö ҫ ś ү ü х x һ h ц ts ч ç " \
    "ш ş щ şç ъ - ы ı ь - ю yu я ya Ә Ə Е Ye Ё Ë В V Ғ Ğ Ж J Җ J Ҙ Ź Й Y Ҡ Q " \
    "Ң Ñ Ө Ö Ҫ Ś Ү Ü Х X Һ H Ц Ts Ч Ç Ш Ş Щ Şç Ы I Ю Yu Я Ya"
static const char text_ba_letters[] = TEXT_BA;

static const text_source text_ba[] = {
    {"texts/lid/bak_Cyrl.tsv", 1, "mediawiki", 16, TEXT_OWN, text_ba_letters},
    {"texts/lid/bak_Cyrl.tsv", 1, "apertium", 16, TEXT_NOISY, text_ba_letters},
    {"morph/unimorph/bak.bak", 1, NULL, 8, TEXT_LIST, text_ba_letters},
    {"texts/lid/tat_Cyrl.tsv", 1, "commonvoice", 4, TEXT_NOISY,
     text_ba_letters},
    {"texts/lid/rus_Cyrl.tsv", 1, "commonvoice", 4, TEXT_NOISY,
     text_ba_letters},
    {NULL, 0, NULL, 0, TEXT_OWN, ""}};

static const text_variant text_ba_variants[] = {
    {"ba-Latn-x-bgn2007", "", 16},
    {"ba-Latn-x-bgn2007, ä", "ə ä Ə Ä", 8},
    {"ba-Latn-x-cta",
     "aw au əw äü ew eü ow ou öw öü ıw ıu iw iü uw uu üw üü w v ə ä ź z ś s ë "
     "yo W V Ə Ä Ź Z Ś S Ë Yo",
     6},
    {"ba-Latn-x-ctarev",
     "aw au əw äü ew eü ow ou öw öü ıw ıu iw iü uw uu üw üü ts ţ w v ə ä ë y·o "
     "W V Ə Ä Ë Y·o",
     2},
    {"ba-Latn-baku1926",
     "ç c b ʙ w v y j ğ ƣ ź đ j ƶ ñ ꞑ ö ɵ ś ѣ ü y ı ь ë jo Ç C W V Y J Ğ Ƣ Ź Đ "
     "J Ƶ Ö Ɵ Ś Ѣ Ü Y I Ь İ I Ə Ə Ë Jo",
     3},
    {NULL, NULL, 0}};

static const text_words text_words_ba[] = {
    {"һәм менән йәки", 12, text_ba_letters, TEXT_OFTEN},
    {names_uz, 2, text_uzbek_tt, 1},
    {names_uz_more, 2, text_uzbek_tt, 1},
    {loans_cyrl, 12, text_ba_letters, 1},
    {loans_cyrl_more, 12, text_ba_letters, 1},
    {loans_cyrl_late, 12, text_ba_letters, 1},
    {NULL, 0, NULL, 0}};

/* --------------------------------------------------------------- Gagauz -- */

static const char text_russian_gag[] =
    "х h Х H ц ţ Ц Ţ " TEXT_RUSSIAN
    "г g Г G ч ç Ч Ç ш ş Ш Ş щ ş Щ Ş ы ı Ы I";

/* Turkish, the next language: its ğ is a longer vowel (diişmäk, baalantı). */
static const char text_turkish_gag[] =
    "ağı aa eği ii iği ii ığı ıı oğu oo öğü öö uğu uu üğü üü ağa aa eğe ää ağ "
    "aa eğ ee iğ ii ığ ıı oğ oo öğ öö uğ uu üğ üü ğ - Ğ - â a î i û u";

static const text_source text_gag[] = {
    {"texts/lid/gag_Latn.tsv", 1, "mediawiki", 16, TEXT_OWN, ""},
    {"texts/lid/tur_Latn.tsv", 1, "commonvoice", 4, TEXT_NOISY,
     text_turkish_gag},
    {"texts/lid/rus_Cyrl.tsv", 1, "commonvoice", 4, TEXT_NOISY,
     text_russian_gag},
    {NULL, 0, NULL, 0, TEXT_OWN, ""}};

static const text_variant text_gag_variants[] = {
    {"gag-Latn", "", 16},
    {"gag-Latn-x-cta", "ê e ţ ts Ê E Ţ Ts", 6},
    {NULL, NULL, 0}};

static const char text_uzbek_gag[] =
    "oʻ o o‘ o ch ç Ch Ç sh ş Sh Ş x h X H q k w v W V";

static const text_words text_words_gag[] = {
    {"hem da yaki", 12, "", TEXT_OFTEN},
    {names_uz, 2, text_uzbek_gag, 1},
    {names_uz_more, 2, text_uzbek_gag, 1},
    {loans_cyrl, 12, text_russian_gag, 1},
    {loans_cyrl_more, 12, text_russian_gag, 1},
    {loans_cyrl_late, 12, text_russian_gag, 1},
    {NULL, 0, NULL, 0}};

/* --------------------------------------------------------------- Uyghur -- */

static const char text_ug_arabic[] =
    "^ئ - ئ ' ا a ە e ب b پ p ت t ج j چ ch خ x د d ر r ز z ژ zh س s ش sh غ gh "
    "ف f ق q ك k گ g ڭ ng ل l م m ن n ھ h و o ۇ u ۆ ö ۈ ü ۋ w ې ë ى i ي y "
    "، , ؛ ; ؟ ? ـ -";

static const text_source text_ug[] = {
    {"texts/lid/uig_Latn.tsv", 1, "ud", 16, TEXT_OWN, ""},
    {"texts/lid/uig_Latn.tsv", 1, "udhr", 16, TEXT_NOISY, "é ë"},
    {"texts/lid/uig_Arab.tsv", 1, "commonvoice", 16, TEXT_OWN, text_ug_arabic},
    {"texts/lid/uig_Arab.tsv", 1, "kde", 8, TEXT_NOISY, text_ug_arabic},
    {"morph/unimorph/uig.uig", 1, NULL, 8, TEXT_LIST, "é ë"},
    {"morph/names/territory-names.tsv", 13, NULL, 16, TEXT_NOISY,
     text_ug_arabic},
    {"texts/lid/rus_Cyrl.tsv", 1, "commonvoice", 4, TEXT_NOISY,
     text_russian_ug},
    {NULL, 0, NULL, 0, TEXT_OWN, ""}};

static const text_variant text_ug_variants[] = {
    {"ug-Latn", "", 16},
    {"ug-Latn, é", "ë é Ë É", 12},
    {"ug-Latn-x-uyy",
     "ng'g ng'g ng ng gh ƣ ch q sh x zh ⱬ x h h ⱨ q ⱪ e ə ë e ö ɵ Gh Ƣ Ch Q Sh "
     "X Zh Ⱬ X H H Ⱨ Q Ⱪ E Ə Ë E Ö Ɵ",
     4},
    {"ug-Latn-x-cta",
     "' - ng ñ gh ğ ch ç sh ş zh j j c e ä ë e w v Gh Ğ Ch Ç Sh Ş Zh J J C E Ä "
     "Ë E W V",
     8},
    {NULL, NULL, 0}};

static const char text_uzbek_ug[] = "oʻ o o‘ o v w V W e ë E Ë";

static const text_words text_words_ug[] = {
    {"we hem bilen", 12, "", TEXT_OFTEN},
    {names_uz, 2, text_uzbek_ug, 1},
    {names_uz_more, 2, text_uzbek_ug, 1},
    {loans_cyrl, 12, text_russian_ug, 1},
    {loans_cyrl_more, 12, text_russian_ug, 1},
    {loans_cyrl_late, 12, text_russian_ug, 1},
    {NULL, 0, NULL, 0}};

/* --------------------------------------------------------------- Kyrgyz -- */

static const text_source text_ky[] = {
    {"texts/lid/kir_Cyrl.tsv", 1, "commonvoice", 16, TEXT_OWN, ""},
    {"texts/lid/kir_Cyrl.tsv", 1, "mediawiki", 8, TEXT_NOISY, ""},
    {"morph/ud/ky_ktmu-ud-train.conllu", 0, "# text = ", 16, TEXT_OWN, ""},
    {"morph/names/territory-names.tsv", 7, NULL, 16, TEXT_NOISY, ""},
    {"texts/lid/rus_Cyrl.tsv", 1, "commonvoice", 4, TEXT_NOISY, ""},
    {NULL, 0, NULL, 0, TEXT_OWN, ""}};

#define TEXT_KY                                                                \
    TEXT_CYRILLIC                                                              \
    "^е ye ае aye ее eye ие iye ое oye өе öye уе uye үе üye ые ıye е e в v ж " \
    "c й y ң ñ ө ö ү ü х x ч ç ш ş щ şç ы ı ю yu я ya ё yo Е Ye В V Ж C Й Y Ө " \
    "Ö Ү Ü Х X Ч Ç Ш Ş Щ Şç Ы I Ю Yu Я Ya Ё Yo "

static const text_variant text_ky_variants[] = {
    {"ky-Latn-x-cta", TEXT_KY "ц ts ъ - ь - Ц Ts", 16},
    {"ky-Latn-x-ctarev", "йо y·o шч ş·ç " TEXT_KY "ц ţ ъ ʼ ь ʹ Ц Ţ", 3},
    {"ky-Latn-baku1926",
     "б ʙ кы qь ка qa ко qo ку qu гы ƣь га ƣa го ƣo гу ƣu ык ьq ак aq ок oq ук "
     "uq Кы Qь Ка Qa Ко Qo Ку Qu " TEXT_CYRILLIC
     "е e в v ж ç й j ң ꞑ ө ɵ ү y х h ц ts ч c ш ş щ şc ъ - ы ь ь - ю ju я ja "
     "ё jo Е E В V Ж Ç Й J Ө Ɵ Ү Y Х H Ц Ts Ч C Ш Ş Щ Şc Ы Ь Ю Ju Я Ja Ё Jo",
     12},
    {NULL, NULL, 0}};

static const char text_uzbek_cyrl[] =
    "ya я yu ю yo ё ch ч sh ш Ch Ч Sh Ш oʻ о o‘ о j дж J Дж a а b б d д e е f ф "
    "g г h х i и k к l л m м n н o о p п q к r р s с t т u у v в x х y й z з "
    "A А B Б D Д E Э F Ф G Г H Х I И K К L Л M М N Н O О P П R Р S С T Т U У "
    "V В X Х Y Й Z З";

static const text_words text_words_ky[] = {
    {"жана менен", 12, "", TEXT_OFTEN},
    {names_uz, 2, text_uzbek_cyrl, 1},
    {names_uz_more, 2, text_uzbek_cyrl, 1},
    {loans_cyrl, 12, "", 1},
    {loans_cyrl_more, 12, "", 1},
    {loans_cyrl_late, 12, "", 1},
    {NULL, 0, NULL, 0}};

#endif
