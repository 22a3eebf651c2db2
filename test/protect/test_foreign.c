/*
 * test_foreign.c - words of other languages in Latin text that becomes Cyrillic
 * or Arabic: they stay, and own words do not, in all Latin orthographies of the
 * languages. The sentences were written for this test, and what is foreign in
 * them is marked in braces by who wrote them; how own words are converted is no
 * question here. An own word that is taken for foreign is known, and such a
 * sentence is not here: Men before an English title in Turkmen.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

#include "../support/pairs.h"
#include "../support/run.h"

#include "../support/library.h"

/* From a Latin orthography to another script: texts in which what stands in
 * braces is foreign, and texts without such words. "others": Latin ones in which
 * own text must come through, too. */
typedef struct foreign_language {
    const char *from, *to;
    const char *const *others;
    const char *const *foreign, *const *own;
} foreign_language;

static const char *const turkmen_foreign[] = {
    "{This is an English book about Microsoft}.",
    "{Microsoft} kompaniýasynyň {Windows} ulgamy we {Apple} firmasynyň "
    "{iPhone} telefony.",
    "{Google}-da gözledim, {YouTube}-da gördüm, {Facebook}da ýazdym.",
    "Ol maňa: {I love you}, diýdi.",
    "{https://www.example.com/news} saýtyna girdim.",
    "{Human Rights Watch} guramasynyň hasabaty",
    "{The New York Times} gazetiniň makalasy",
    "{Microsoft}'yň täze önümi, {Twitter}iň eýesi",
    "{Open source software} näme?",
    "{Click here to download the file}.",
    "{Wi-Fi} ulgamy we {e-mail} salgysy",
    NULL};

static const char *const turkmen_own[] = {
    "At aýynda, ýigit toýunda belli bolar.",
    "Watan üçin, il üçin janyny gurban eden batyr ogullar.",
    "Magtymguly aýdar: bu dünýä bir kerwensaraýdyr.",
    "Gözel ýarym, gülüp geldiň ýanyma.",
    "Men seni söýýärin, sen meniň janym.",
    "Has gowusy, her kim öz işini bilsin.",
    "It ürer, kerwen geçer.",
    "On ýyl mundan öň bu ýerde hiç zat ýokdy.",
    "Türkmenistanyň Prezidenti Gurbanguly Berdimuhamedow BMG-niň Baş "
    "sekretary bilen duşuşdy.",
    "Marketing, menejment, internet, kompýuter, telewizor we telefon.",
    "Kitap, mekdep, ylym, adalat, hukuk, dost, pikir, wagt.",
    "Moskwa, London, Pariž, Nýu-Ýork, Waşington, Berlin, Tokio.",
    "Jon Smit, Tom Soýer, Robert Braun, Donald Tramp we Jo Baýden.",
    "Aşgabatda futbol boýunça çempionat geçirildi.",
    "Ol Şekspiriň, Tolstoýyň, Puşkiniň eserlerini terjime etdi.",
    "Bu adam men bilen bile iş etdi.",
    "GARAŞSYZ, BAKY BITARAP TÜRKMENISTAN",
    "Ata Watan Eserleri, bal we gant, gap-gaç, sap altyn.",
    "Sport mekdebinde test geçirildi, park gözel boldy.",
    "Bar, al, sat, gel, git, tut, tap, sal, bol.",
    "Dil, diş, el, göz, at, ad, han, hat, jan, gap, gan, ýer.",
    "Ol gije gar ýagdy, ir bilen bolsa gün çykdy.",
    NULL};

static const char *const turkmen_others[] = {"tk-Latn-x-1993",
    "tk-Latn-x-cta", NULL};

static const char *const karakalpak_foreign[] = {
    "{This is an English book about Microsoft}.",
    "Men “{The Old Man and the Sea}” kitabın oqıdım.",
    "{Microsoft} kompaniyasınıń {Windows} sisteması hám {Apple} firmasınıń "
    "{iPhone} telefonı.",
    "{Google}'dan izledim, {YouTube}'da kórdim, {Facebook}ta jazdım.",
    "Ol maǵan: {I love you}, dedi.",
    "{https://www.example.com/news} saytına kirdim.",
    "{Human Rights Watch} shólkeminiń esabatı",
    "{The New York Times} gazetasınıń maqalası",
    "Bul jerde {machine learning} hám {deep learning} usılları haqqında "
    "aytıladı.",
    "{Harry Potter} kitabı jaqsı.",
    "“{Game of Thrones}” serialı, “{Star Wars}” filmi.",
    "{Microsoft}'tıń jańa ónimi, {Twitter}diń iyesi",
    "{Open source software} degen ne?",
    "{Click here to download the file}.",
    "{Wi-Fi} tarmaǵı hám {e-mail} adresi",
    "{Linux} operaciyalıq sisteması, {Chrome} brauzeri, {Excel} hám {Word}",
    NULL};

static const char *const karakalpak_own[] = {
    "At aylanıp qazıǵın tabar.",
    "Watan ushın, el ushın janın pidá etken batır uldar.",
    "Ájiniyaz, Berdaq, Kúnxoja shayırlardıń qosıqları.",
    "Men seni súyemen, sen meniń janım, kózim.",
    "Hár kim óz isin bilsin, awılǵa barsın.",
    "İt úrer, kárwan kósher.",
    "On jıl burın bul jerde hesh nárse joq edi.",
    "Ózbekstan Prezidenti Shavkat Mirziyoyev Nókiske keldi.",
    "Marketing, menedjment, internet, kompyuter, televizor hám telefon.",
    "Kitap, mektep, ilim, ádalat, huqıq, dos, pikir, waqıt.",
    "Moskva, London, Parij, Nyu-York, Vashington, Berlin, Tokio.",
    "Djon Smit, Tom Soyer, Robert Braun, Donald Tramp hám Djo Bayden.",
    "Nókiste futbol boyınsha chempionat ótkerildi.",
    "Ol Shekspirdiń, Tolstoydıń, Pushkinniń shıǵarmaların awdardı.",
    "Bul adam menen birge is isledim, bas aylandı.",
    "Sport mektebinde test ótkerildi, park ádemi boldı.",
    "Bar, al, sat, kel, ket, tut, tap, sal, bol, ber.",
    "Tas, bas, qas, shash, awız, ot, xat, jan, qan, jer, ay, may, say.",
    "Ol keshte qar jawdı, azanda quyash shıqtı.",
    "Nan da, et te bar, shay ishemiz be?",
    "Sen de ber, men de alaman, ol da almas.",
    NULL};

static const char *const karakalpak_others[] = {"kaa-Latn-x-1995",
    "kaa-Latn-x-2009", "kaa-Latn-x-cta", "kaa-Latn-x-ctarev", NULL};

static const char *const tatar_foreign[] = {
    "{This is an English book about Microsoft}.",
    "Min “{The Old Man and the Sea}” kitabın uqıdım.",
    "{Microsoft} kompaniäseneñ {Windows} sisteması häm {Apple} firmasınıñ "
    "{iPhone} telefonı.",
    "{Google}'da ezlädem, {YouTube}'da kürdem, {Facebook}ta yazdım.",
    "{https://www.example.com/news} saytına kerdem.",
    "{Human Rights Watch} oyışmasınıñ xisabı",
    "{The New York Times} gazetasınıñ mäqaläse",
    "Biredä {machine learning} häm {deep learning} ısulları turında äytelä.",
    "{Harry Potter} kitabı yaxşı.",
    "{Manchester United} komandası otıp çıqtı.",
    "{Microsoft}nıñ yaña äybere, {Twitter}neñ xucası",
    "{Open source software} närsä ul?",
    "{Click here to download the file}.",
    "{Steve Jobs} häm {Bill Gates} bay keşelär.",
    "{Wi-Fi} çeltäre häm {e-mail} adresı",
    "{Linux} sisteması, {Chrome} brauzerı, {Excel} häm {Word}",
    NULL};

static const char *const tatar_own[] = {
    "Tuğan tel, i matur tel, ätkäm-änkämneñ tele!",
    "Dönyada küp närsä beldem sin tuğan tel arqılı.",
    "Atı barnıñ canı bar, et örer, käräwan uzar.",
    "Min sine yaratam, sin minem canım, bäğrem.",
    "Un yıl elek bu cirdä berni dä yuq ide.",
    "Härkem üz eşen belsen, bit biten yulasın.",
    "Tatarstan Respublikası Prezidentı Röstäm Miñnexanov Qazanda çığış "
    "yasadı.",
    "Marketing, menedjment, internet, kompyuter, televizor häm telefon.",
    "Kitap, mäktäp, ğilem, ğadelek, xoquq, dus, fiker, waqıt.",
    "Mäskäw, London, Parij, Nyu-York, Vaşington, Berlin, Tokio.",
    "Djon Smit, Tom Soyer, Robert Braun, Donald Tramp häm Djo Bayden.",
    "Qazanda futbol buyınça çempionat uzdı.",
    "Ul Şekspir, Tolstoy, Puşkin äsärlären tärcemä itte.",
    "TATARSTAN RESPUBLİKASI DÄWLÄT SOVETI",
    "Sport mäktäbendä test buldı, park matur ide.",
    "Bar, al, sat, kil, kit, tot, tap, sal, bul, bir.",
    "Ut, it, at, can, qan, cir, ay, may, bal, bit, bil, tel, kul.",
    "Kiçä qar yawdı, irtän qoyaş çıqtı.",
    "Ğabdulla Tuqay, Musa Cälil, Ğalimcan İbrahimov, Hadi Taqtaş.",
    "Ni öçen sin miña şulay diden?",
    "Bu bit üzgärtülärdän yaqlanğan.",
    "Anıñ ike balası bar: Alsu belän Marat.",
    NULL};

static const char *const tatar_others[] = {"tt-Latn-x-1999",
    "tt-Latn-baku1926", "tt-Latn-x-cta", "tt-Latn-x-ctarev", NULL};

static const char *const uyghur_foreign[] = {
    "{This is an English book about Microsoft}.",
    "Men “{The Old Man and the Sea}” dëgen kitabni oqudum.",
    "{Google}'da izdidim, {YouTube}'da kördüm, {Facebook}ta yazdim.",
    "U manga: {I love you}, dëdi.",
    "{https://www.example.com/news} tor bëtige kirdim.",
    "{Human Rights Watch} teshkilatining doklati",
    "{The New York Times} gëzitining maqalisi",
    "{Harry Potter} kitabi yaxshi.",
    "{Manchester United} komandisi utup chiqti.",
    "“{Game of Thrones}” tëlëwiziye filimi, “{Star Wars}” kinosi.",
    "{Microsoft}'ning yëngi mehsulati, {Twitter}ning igisi",
    "{Open source software} dëgen nëme?",
    "{Click here to download the file}.",
    "{Wi-Fi} tori we {e-mail} adrësi",
    NULL};

static const char *const uyghur_own[] = {
    "At aylinip oquri'ni tapar.",
    "Ana tilim, jan tilim, sendin bashqa tilim yoq.",
    "Men sëni söyimen, sen mëning jënim.",
    "Her kim öz ishini bilsun, biz we siz bille barimiz.",
    "It hawshiydu, karwan mangidu.",
    "On yil burun bu yerde hëchnerse yoq idi.",
    "Uyghur aptonom rayonining paytexti Ürümchi shehiridur.",
    "Abdurëhim Ötkür, Lutpulla Mutellip, Zunun Qadiri, Teyipjan Ëliyop.",
    "Kitab, mektep, ilim, adalet, hoquq, dost, pikir, waqit, dölet.",
    "Moskwa, London, Parizh, Nyu-York, Washin'gton, Bërlin, Tokyo.",
    "Ürümchide putbol musabiqisi ötküzüldi.",
    "U Shëkspir, Tolstoy, Pushkinning eserlirini terjime qildi.",
    "Bar, al, sat, kel, ket, tut, tap, sal, bol, ber, ye, ich, qach.",
    "Tash, bash, qash, chach, ëghiz, ot, xet, jan, qan, yer, ay, may, chay.",
    "Kechte qar yaghdi, etigende kün chiqti.",
    "She'ir, chong, tong, song, chin, ishchi, shu, bu, u, he, hem, emma, "
    "hetta.",
    "Bügün hawa nahayiti yaxshi, men bazargha bardim.",
    "Sen nëme üchün undaq deysen?",
    "Etigen turup, qol-yüzümni yudum, nan we chay ichtim.",
    "Xitay hökümiti, Amërika, Yaponiye we Türkiye wekilliri söhbetleshti.",
    "Közlirim yolungda, yürikim seningde, ey güzel yarim.",
    NULL};

static const char *const uyghur_others[] = {"ug-Latn-x-uyy", "ug-Latn-x-cta",
    NULL};

static const char *const kyrgyz_foreign[] = {
    "{This is an English book about Microsoft}.",
    "Men “{The Old Man and the Sea}” kitebin okudum.",
    "{Google}'dan izdedim, {YouTube}'dan kördüm, {Facebook}ta cazdım.",
    "Al maga: {I love you}, dedi.",
    "{https://www.example.com/news} saytına kirdim.",
    "{Human Rights Watch} uyumunun bayandaması",
    "{The New York Times} gezitinin makalası",
    "Bul cerde {machine learning} cana {deep learning} ıkmaları cönündö "
    "aytılat.",
    "{Harry Potter} kitebi cakşı.",
    "{Manchester United} komandası utup çıktı.",
    "“{Game of Thrones}” serialı, “{Star Wars}” filmi.",
    "{Microsoft}'tun cañı önümü, {Twitter}din eesi",
    "{Open source software} degen emne?",
    "{Click here to download the file}.",
    "{Steve Jobs} cana {Bill Gates} bay adamdar.",
    "{Wi-Fi} tarmagı cana {e-mail} daregi",
    "{Linux} sisteması, {Chrome} brauzeri, {Excel} cana {Word}",
    NULL};

static const char *const kyrgyz_own[] = {
    "At aylanıp kazıgın tabat.",
    "Manastın uulu Semetey, Semeteydin uulu Seytek.",
    "Men seni süyöm, sen menin canım.",
    "Ar kim öz işin bilsin, biz birge barabız.",
    "İt üröt, kerben cüröt.",
    "On cıl murun bul cerde eç nerse cok ele.",
    "Kırgız Respublikasının Prezidenti Sadır Caparov Bişkekte söz süylödü.",
    "Marketing, menedcment, internet, kompyuter, televizor cana telefon.",
    "Kitep, mektep, ilim, adilet, ukuk, dos, pikir, ubakıt.",
    "Moskva, London, Paric, Nyu-York, Vaşington, Berlin, Tokio.",
    "Dcon Smit, Tom Soyer, Robert Braun, Donald Tramp cana Dco Bayden.",
    "Bişkekte futbol boyunça çempionat ötkörüldü.",
    "Al Şekspirdin, Tolstoydun, Puşkindin çıgarmaların kotordu.",
    "Bar, al, sat, kel, ket, tut, tap, sal, bol, ber.",
    "Too, toolor, soo, boo, koon, boor, oor, coo, too tektirleri.",
    "Taş, baş, kaş, çaç, ooz, ot, kat, can, kan, cer, ay, may, çay.",
    "Keçee kar caadı, erteñ menen kün çıktı.",
    "KIRGIZ RESPUBLİKASININ COGORKU KEÑEŞİ",
    "Çıñgız Aytmatovdun «Camiyla» povesti dünyögö belgilüü.",
    "Emne üçün antip aytıp catasıñ?",
    "Bul balanın atı Bakıt, tegi bay.",
    NULL};

static const char *const kyrgyz_others[] = {"ky-Latn-x-ctarev",
    "ky-Latn-baku1926", NULL};

static const char *const bashkir_foreign[] = {
    "{This is an English book about Microsoft}.",
    "Min “{The Old Man and the Sea}” kitabın uqınım.",
    "{Microsoft} kompaniyahınıñ {Windows} sistemahı həm {Apple} firmahınıñ "
    "{iPhone} telefonı.",
    "{Google}'dan eźlənem, {YouTube}'da kürźem.",
    "{https://www.example.com/news} saytı",
    "{Harry Potter} kitabı həybət.",
    "{Click here to download the file}.",
    NULL};

/* Also the sample of the language, and words of FLORES-200. */
static const char *const bashkir_own[] = {
    "Qış kilde, bögön kön halqın, qar yawa.",
    "Balalar uqırğa öyrənə, keşelər źur qalala eşləy.",
    "Başqortostan Respublikahı, Öfö, Radiy Xəbirov",
    "Yer, yul, yaź, yort, yəş, yıl, taw, awıl, bıwat, yawap.",
    "Səyəxətse, sportsı, tsirk, protsent, universitet, Yevropa.",
    "Kemdeñ, kem, bıl, oşo, bılarźıñ, heźźən, hin.",
    "Min həm hin, ul yəki beź.",
    NULL};

static const char *const bashkir_others[] = {"ba-Latn-x-cta",
    "ba-Latn-x-ctarev", "ba-Latn-baku1926", NULL};

static const char *const gagauz_foreign[] = {
    "{This is an English book about Microsoft}.",
    "Bän “{The Old Man and the Sea}” kiyadını okudum.",
    "{Microsoft} firmasının {Windows} sisteması hem {Apple} firması, {iPhone} "
    "telefonu.",
    "{Google}'da, {YouTube}'da gördüm.",
    "{https://www.example.com/news} sayfası",
    "{Human Rights Watch} kurumu, {The New York Times} gazetası",
    "{Click here to download the file}.",
    NULL};

static const char *const gagauz_own[] = {
    "İlkyaz geldi. Uşaklar ana dilini üürenerlär hem eni kiyatlar okuyêrlar.",
    "Kalkacam, gidecäm bobama da deyecäm: Boba!",
    "İnsan hakların cümlä Deklaraţiyası, ŢİVİLİZAŢİYA",
    "Gökteki Bobanız da baaşlayacêk. O düüyärdi güüsünä.",
    "Sayfa, başka, Yokla, IŞIK, işlär, jurnal, vakıt, fikirlär.",
    "Gagauziyanın Başkanı Komrattan geldi.",
    NULL};

static const char *const gagauz_others[] = {"gag-Latn-x-cta",
    "gag-Latn-x-ctarev", NULL};

static const foreign_language languages[] = {
    {"tk-Latn", "tk-Cyrl", turkmen_others, turkmen_foreign,
     turkmen_own},
    {"kaa-Latn-x-2016", "kaa-Cyrl", karakalpak_others, karakalpak_foreign,
     karakalpak_own},
    {"tt-Latn-x-2012", "tt-Cyrl", tatar_others, tatar_foreign,
     tatar_own},
    {"ug-Latn", "ug-Arab", uyghur_others, uyghur_foreign,
     uyghur_own},
    {"ky-Latn-x-cta", "ky-Cyrl", kyrgyz_others, kyrgyz_foreign,
     kyrgyz_own},
    {"ba-Latn-x-bgn2007", "ba-Cyrl", bashkir_others, bashkir_foreign,
     bashkir_own},
    {"gag-Latn", "gag-Cyrl", gagauz_others, gagauz_foreign, gagauz_own},
};

static ortaq_converter *new_one(const char *from, const char *to) {
    const options values = OPTIONS_DEFAULT;
    ortaq_converter *converter = new_converter(library, from, to, values);
    assert_non_null(converter);
    return converter;
}

/* ------------------------------------------------------------- main scripts -- */

/* What is in braces, as it is; all else as it is written where nothing is taken
 * for foreign. */
static text wanted_of(const foreign_language *language, const char *marked) {
    ortaq_converter *converter = new_one(language->from, language->to);
    ortaq_converter_set(converter, ORTAQ_KEEP_FOREIGN, 0);
    text wanted = {0};
    while (*marked != 0) {
        size_t own = strcspn(marked, "{"), foreign;
        text made = convert_text(converter, marked, own);
        text_add(&wanted, made.data, made.size);
        text_free(&made);
        ortaq_converter_reset(converter);
        marked += own + (marked[own] == '{');
        foreign = strcspn(marked, "}");
        if (marked[foreign] == 0) continue;
        text_add(&wanted, marked, foreign);
        marked += foreign + 1;
    }
    ortaq_converter_free(converter);
    return wanted;
}

/* The text without its braces. */
static text plain_of(const char *marked) {
    text plain = {0};
    for (; *marked != 0; marked++)
        if (*marked != '{' && *marked != '}') text_add(&plain, marked, 1);
    return plain;
}

static bool is_wrong(const foreign_language *language, const char *marked) {
    ortaq_converter *converter = new_one(language->from, language->to);
    text plain = plain_of(marked), wanted = wanted_of(language, marked);
    text got = convert_text(converter, plain.data, plain.size);
    bool wrong = !text_same(&got, &wanted);
    if (wrong)
        printf("  %s: \"%s\"\n    gives  \"%s\"\n    wanted \"%s\"\n",
               language->from, marked, text_string(&got), text_string(&wanted));
    text_free(&plain);
    text_free(&wanted);
    text_free(&got);
    ortaq_converter_free(converter);
    return wrong;
}

static int count_wrong(const foreign_language *language,
                       const char *const *texts) {
    int wrong = 0;
    for (; *texts != NULL; texts++)
        wrong += is_wrong(language, *texts);
    return wrong;
}

static void foreign_words_stay(void **state) {
    int wrong = 0;
    (void)state;
    for (size_t i = 0; i < sizeof(languages) / sizeof(*languages); i++)
        wrong += count_wrong(&languages[i], languages[i].foreign);
    assert_int_equal(wrong, 0);
}

static void own_words_do_not(void **state) {
    int wrong = 0;
    (void)state;
    for (size_t i = 0; i < sizeof(languages) / sizeof(*languages); i++)
        wrong += count_wrong(&languages[i], languages[i].own);
    assert_int_equal(wrong, 0);
}

/* ------------------------------------------------------ other orthographies -- */

static run run_reported(const char *from, const char *to, const char *input) {
    ortaq_converter *converter = new_one(from, to);
    ortaq_converter_set(converter, ORTAQ_REPORT, 1);
    run r = run_windows(converter, input, strlen(input), 4096, 4096);
    assert_int_equal(r.status, ORTAQ_DONE);
    assert_null(r.broken);
    ortaq_converter_free(converter);
    return r;
}

/* Whether something of a text was taken for foreign. */
static bool is_kept(const char *from, const char *to, const char *input) {
    run r = run_reported(from, to, input);
    const event_place *places = (const event_place *)r.places.data;
    bool kept = false;
    for (size_t i = 0; i < r.places.size / sizeof(*places); i++)
        kept = kept || places[i].reason == ORTAQ_FOREIGN;
    run_free(&r);
    return kept;
}

static int count_kept(const foreign_language *own, const char *other) {
    int wrong = 0;
    for (const char *const *own_text = own->own; *own_text; own_text++) {
        run r = run_reported(own->from, other, *own_text);
        if (is_kept(other, own->to, text_string(&r.out))) {
            printf("  %s: \"%s\"\n", other, text_string(&r.out));
            wrong++;
        }
        run_free(&r);
    }
    return wrong;
}

static void own_words_do_not_in_others(void **state) {
    int wrong = 0;
    (void)state;
    for (size_t i = 0; i < sizeof(languages) / sizeof(*languages); i++)
        for (const char *const *o = languages[i].others; *o != NULL; o++)
            wrong += count_kept(&languages[i], *o);
    assert_int_equal(wrong, 0);
}

/* A brand stays with any suffix behind it, and its end is no suffix. */
static void brands_have_suffixes(void **state) {
    static const foreign_language crimean = {"crh-Latn", "crh-Cyrl", NULL, NULL,
                                             NULL};
    static const foreign_language kyrgyz = {"ky-Latn-x-cta", "ky-Cyrl", NULL,
                                            NULL, NULL};
    static const char *const in_crimean[] = {
        "{Microsoft} şirketi ve {Microsoft}nıñ {Windows} sisteması",
        "Bu {Facebook}ta yazıldı, {Instagram}da da.",
        "O {The White House of Washington}ğa bardı.",
        "{Microsoft}nın\u0303 ve {Google}nın\u0303 saytı", /* NFD */
        "Yazıcı kitabını yazdı. Ofis cayı, cem olğan.", NULL};
    static const char *const in_kyrgyz[] = {
        "Bul {Twitter}, al {Twitter}din eesi.", NULL};
    (void)state;
    assert_int_equal(count_wrong(&crimean, in_crimean), 0);
    assert_int_equal(count_wrong(&kyrgyz, in_kyrgyz), 0);
}

/* What stands between two brands is own, but the rest of a name is not. */
static void brands_say_little(void **state) {
    static const char *const in_turkmen[] = {
        "Men {Microsoft} we {Apple} kompaniýalarynda işleýärin.",
        "{Apple} firmasy {Google} bilen ylalaşdy.",
        "Ol {Google Maps} satyn aldy.", NULL};
    static const char *const in_tatar[] = {
        "{Microsoft} kompaniäse, {Google}'da, {iPhone}'ı",
        "{Samsung} yaki {Apple} telefonı yaxşı", NULL};
    static const char *const in_kyrgyz[] = {
        "{Microsoft} kompaniyasının {Windows} sisteması cana {Apple} "
        "firmasının {iPhone} telefonu.",
        "{Apple} firmasının {Google} menen kelişimi", NULL};
    (void)state;
    assert_int_equal(count_wrong(&languages[0], in_turkmen), 0);
    assert_int_equal(count_wrong(&languages[2], in_tatar), 0);
    assert_int_equal(count_wrong(&languages[4], in_kyrgyz), 0);
}

/* Brands are the same in all languages; own suffixes do not hide them. */
static void brands_are_common(void **state) {
    static const foreign_language azerbaijani = {"az-Latn", "az-Cyrl", NULL,
                                                 NULL, NULL};
    static const foreign_language uzbek = {"uz-Latn", "uz-Cyrl", NULL, NULL,
                                           NULL};
    static const char *const in_azerbaijani[] = {
        "{Microsoft} şirkətinin {Windows} sistemi, {ChatGPT} ilə",
        "Bunu {Facebook}da yazdım, {Google}nin {Windows}a etirazı.",
        "Fayl, ofis, android və sistem.", "Sonya gəldi, Sonyanı gördüm.",
        NULL};
    static const char *const in_uzbek[] = {
        "Men {Instagram}da koʻrdim, {iPhone}ni oldim.", "Sonyani koʻrdim.",
        NULL};
    (void)state;
    assert_int_equal(count_wrong(&azerbaijani, in_azerbaijani), 0);
    assert_int_equal(count_wrong(&uzbek, in_uzbek), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(foreign_words_stay),
        cmocka_unit_test(own_words_do_not),
        cmocka_unit_test(own_words_do_not_in_others),
        cmocka_unit_test(brands_have_suffixes),
        cmocka_unit_test(brands_say_little),
        cmocka_unit_test(brands_are_common),
    };
    return cmocka_run_group_tests_name("foreign", tests, open_library,
                                       close_library);
}
