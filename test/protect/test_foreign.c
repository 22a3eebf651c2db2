/*
 * test_foreign.c - words of other languages in Latin text that becomes Cyrillic
 * or Arabic: they stay, and own words do not, in all Latin orthographies of the
 * languages. The sentences were written for this test, and what is wanted was
 * checked letter by letter.
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

typedef struct foreign_case {
    const char *text, *wanted;
} foreign_case;

/* From a Latin orthography to another script. "others": Latin ones in which own
 * text must come through, too. */
typedef struct foreign_language {
    const char *from, *to;
    const char *const *others;
    const foreign_case *foreign, *own;
} foreign_language;

static const foreign_case turkmen_foreign[] = {
    {"This is an English book about Microsoft.",
     "This is an English book about Microsoft."},
    {"Men “The Old Man and the Sea” kitabyny okadym.",
     "Men “The Old Man and the Sea” китабыны окадым."},
    {"Microsoft kompaniýasynyň Windows ulgamy we Apple firmasynyň iPhone "
     "telefony.",
     "Microsoft компаниясының Windows улгамы ве Apple фирмасының iPhone "
     "телефоны."},
    {"Google-da gözledim, YouTube-da gördüm, Facebookda ýazdym.",
     "Google-да гөзледим, YouTube-да гөрдүм, Facebookда яздым."},
    {"Ol maňa: I love you, diýdi.",
     "Ол маңа: I love you, дийди."},
    {"https://www.example.com/news saýtyna girdim.",
     "https://www.example.com/news сайтына гирдим."},
    {"Human Rights Watch guramasynyň hasabaty",
     "Human Rights Watch гурамасының хасабаты"},
    {"The New York Times gazetiniň makalasy",
     "The New York Times газетиниң макаласы"},
    {"Microsoft'yň täze önümi, Twitteriň eýesi",
     "Microsoft'ың тәзе өнүми, Twitterиң эеси"},
    {"Open source software näme?",
     "Open source software нәме?"},
    {"Click here to download the file.",
     "Click here to download the file."},
    {"Wi-Fi ulgamy we e-mail salgysy",
     "Wi-Fi улгамы ве e-mail салгысы"},
    {NULL, NULL}};

static const foreign_case turkmen_own[] = {
    {"At aýynda, ýigit toýunda belli bolar.",
     "Ат айында, йигит тоюнда белли болар."},
    {"Watan üçin, il üçin janyny gurban eden batyr ogullar.",
     "Ватан үчин, ил үчин җаныны гурбан эден батыр огуллар."},
    {"Magtymguly aýdar: bu dünýä bir kerwensaraýdyr.",
     "Магтымгулы айдар: бу дүнйә бир кервенсарайдыр."},
    {"Gözel ýarym, gülüp geldiň ýanyma.",
     "Гөзел ярым, гүлүп гелдиң яныма."},
    {"Men seni söýýärin, sen meniň janym.",
     "Мен сени сөййәрин, сен мениң җаным."},
    {"Has gowusy, her kim öz işini bilsin.",
     "Хас говусы, хер ким өз ишини билсин."},
    {"It ürer, kerwen geçer.",
     "Ит үрер, кервен гечер."},
    {"On ýyl mundan öň bu ýerde hiç zat ýokdy.",
     "Он йыл мундан өң бу ерде хич зат ёкды."},
    {"Türkmenistanyň Prezidenti Gurbanguly Berdimuhamedow BMG-niň Baş "
     "sekretary bilen duşuşdy.",
     "Түркменистаның Президенти Гурбангулы Бердимухамедов БМГ-ниң Баш "
     "секретары билен душушды."},
    {"Marketing, menejment, internet, kompýuter, telewizor we telefon.",
     "Маркетинг, менеҗмент, интернет, компьютер, телевизор ве телефон."},
    {"Kitap, mekdep, ylym, adalat, hukuk, dost, pikir, wagt.",
     "Китап, мекдеп, ылым, адалат, хукук, дост, пикир, вагт."},
    {"Moskwa, London, Pariž, Nýu-Ýork, Waşington, Berlin, Tokio.",
     "Москва, Лондон, Париж, Нью-Йорк, Вашингтон, Берлин, Токио."},
    {"Jon Smit, Tom Soýer, Robert Braun, Donald Tramp we Jo Baýden.",
     "Җон Смит, Том Соер, Роберт Браун, Дональд Трамп ве Җо Байден."},
    {"Aşgabatda futbol boýunça çempionat geçirildi.",
     "Ашгабатда футбол боюнча чемпионат гечирилди."},
    {"Ol Şekspiriň, Tolstoýyň, Puşkiniň eserlerini terjime etdi.",
     "Ол Шекспириң, Толстойың, Пушкиниң эсерлерини терҗиме этди."},
    {"Bu adam men bilen bile iş etdi.",
     "Бу адам мен билен биле иш этди."},
    {"GARAŞSYZ, BAKY BITARAP TÜRKMENISTAN",
     "ГАРАШСЫЗ, БАКЫ БИТАРАП ТҮРКМЕНИСТАН"},
    {"Ata Watan Eserleri, bal we gant, gap-gaç, sap altyn.",
     "Ата Ватан Эсерлери, бал ве гант, гап-гач, сап алтын."},
    {"Sport mekdebinde test geçirildi, park gözel boldy.",
     "Спорт мекдебинде тест гечирилди, парк гөзел болды."},
    {"Bar, al, sat, gel, git, tut, tap, sal, bol.",
     "Бар, ал, сат, гел, гит, тут, тап, сал, бол."},
    {"Dil, diş, el, göz, at, ad, han, hat, jan, gap, gan, ýer.",
     "Дил, диш, эл, гөз, ат, ад, хан, хат, җан, гап, ган, ер."},
    {"Ol gije gar ýagdy, ir bilen bolsa gün çykdy.",
     "Ол гиҗе гар ягды, ир билен болса гүн чыкды."},
    {NULL, NULL}};

static const char *const turkmen_others[] = {"tk-Latn-x-1993",
    "tk-Latn-x-cta", NULL};

static const foreign_case karakalpak_foreign[] = {
    {"This is an English book about Microsoft.",
     "This is an English book about Microsoft."},
    {"Men “The Old Man and the Sea” kitabın oqıdım.",
     "Мен “The Old Man and the Sea” китабын оқыдым."},
    {"Microsoft kompaniyasınıń Windows sisteması hám Apple firmasınıń "
     "iPhone telefonı.",
     "Microsoft компаниясының Windows системасы ҳәм Apple фирмасының iPhone"
     " телефоны."},
    {"Google'dan izledim, YouTube'da kórdim, Facebookta jazdım.",
     "Google'дан изледим, YouTube'да көрдим, Facebookта жаздым."},
    {"Ol maǵan: I love you, dedi.",
     "Ол маған: I love you, деди."},
    {"https://www.example.com/news saytına kirdim.",
     "https://www.example.com/news сайтына кирдим."},
    {"Human Rights Watch shólkeminiń esabatı",
     "Human Rights Watch шөлкеминиң есабаты"},
    {"The New York Times gazetasınıń maqalası",
     "The New York Times газетасының мақаласы"},
    {"Bul jerde machine learning hám deep learning usılları haqqında "
     "aytıladı.",
     "Бул жерде machine learning ҳәм deep learning усыллары ҳаққында "
     "айтылады."},
    {"Harry Potter kitabı jaqsı.",
     "Harry Potter китабы жақсы."},
    {"“Game of Thrones” serialı, “Star Wars” filmi.",
     "“Game of Thrones” сериалы, “Star Wars” фильми."},
    {"Microsoft'tıń jańa ónimi, Twitterdiń iyesi",
     "Microsoft'тың жаңа өними, Twitterдиң ийеси"},
    {"Open source software degen ne?",
     "Open source software деген не?"},
    {"Click here to download the file.",
     "Click here to download the file."},
    {"Wi-Fi tarmaǵı hám e-mail adresi",
     "Wi-Fi тармағы ҳәм e-mail адреси"},
    {"Linux operaciyalıq sisteması, Chrome brauzeri, Excel hám Word",
     "Linux операциялық системасы, Chrome браузери, Excel ҳәм Word"},
    {NULL, NULL}};

static const foreign_case karakalpak_own[] = {
    {"At aylanıp qazıǵın tabar.",
     "Ат айланып қазығын табар."},
    {"Watan ushın, el ushın janın pidá etken batır uldar.",
     "Ўатан ушын, ел ушын жанын пидә еткен батыр улдар."},
    {"Ájiniyaz, Berdaq, Kúnxoja shayırlardıń qosıqları.",
     "Әжинияз, Бердақ, Күнхожа шайырлардың қосықлары."},
    {"Men seni súyemen, sen meniń janım, kózim.",
     "Мен сени сүйемен, сен мениң жаным, көзим."},
    {"Hár kim óz isin bilsin, awılǵa barsın.",
     "Ҳәр ким өз исин билсин, аўылға барсын."},
    {"İt úrer, kárwan kósher.",
     "Ит үрер, кәрўан көшер."},
    {"On jıl burın bul jerde hesh nárse joq edi.",
     "Он жыл бурын бул жерде ҳеш нәрсе жоқ еди."},
    {"Ózbekstan Prezidenti Shavkat Mirziyoyev Nókiske keldi.",
     "Өзбекстан Президенти Шавкат Мирзиёйев Нөкиске келди."},
    {"Marketing, menedjment, internet, kompyuter, televizor hám telefon.",
     "Маркетинг, менеджмент, интернет, компьютер, телевизор ҳәм телефон."},
    {"Kitap, mektep, ilim, ádalat, huqıq, dos, pikir, waqıt.",
     "Китап, мектеп, илим, әдалат, ҳуқық, дос, пикир, ўақыт."},
    {"Moskva, London, Parij, Nyu-York, Vashington, Berlin, Tokio.",
     "Москва, Лондон, Париж, Ню-Йорк, Вашингтон, Берлин, Токио."},
    {"Djon Smit, Tom Soyer, Robert Braun, Donald Tramp hám Djo Bayden.",
     "Джон Смит, Том Сойер, Роберт Браун, Дональд Трамп ҳәм Джо Байден."},
    {"Nókiste futbol boyınsha chempionat ótkerildi.",
     "Нөкисте футбол бойынша чемпионат өткерилди."},
    {"Ol Shekspirdiń, Tolstoydıń, Pushkinniń shıǵarmaların awdardı.",
     "Ол Шекспирдиң, Толстойдың, Пушкинниң шығармаларын аўдарды."},
    {"Bul adam menen birge is isledim, bas aylandı.",
     "Бул адам менен бирге ис иследим, бас айланды."},
    {"Sport mektebinde test ótkerildi, park ádemi boldı.",
     "Спорт мектебинде тест өткерилди, парк әдеми болды."},
    {"Bar, al, sat, kel, ket, tut, tap, sal, bol, ber.",
     "Бар, ал, сат, кел, кет, тут, тап, сал, бол, бер."},
    {"Tas, bas, qas, shash, awız, ot, xat, jan, qan, jer, ay, may, say.",
     "Тас, бас, қас, шаш, аўыз, от, хат, жан, қан, жер, ай, май, сай."},
    {"Ol keshte qar jawdı, azanda quyash shıqtı.",
     "Ол кеште қар жаўды, азанда қуяш шықты."},
    {"Nan da, et te bar, shay ishemiz be?",
     "Нан да, ет те бар, шай ишемиз бе?"},
    {"Sen de ber, men de alaman, ol da almas.",
     "Сен де бер, мен де аламан, ол да алмас."},
    {NULL, NULL}};

static const char *const karakalpak_others[] = {"kaa-Latn-x-1995",
    "kaa-Latn-x-2009", "kaa-Latn-x-cta", "kaa-Latn-x-ctarev", NULL};

static const foreign_case tatar_foreign[] = {
    {"This is an English book about Microsoft.",
     "This is an English book about Microsoft."},
    {"Min “The Old Man and the Sea” kitabın uqıdım.",
     "Мин “The Old Man and the Sea” китабын укыдым."},
    {"Microsoft kompaniäseneñ Windows sisteması häm Apple firmasınıñ iPhone"
     " telefonı.",
     "Microsoft компаниясенең Windows системасы һәм Apple фирмасының iPhone"
     " телефоны."},
    {"Google'da ezlädem, YouTube'da kürdem, Facebookta yazdım.",
     "Google'да эзләдем, YouTube'да күрдем, Facebookта яздым."},
    {"https://www.example.com/news saytına kerdem.",
     "https://www.example.com/news сайтына кердем."},
    {"Human Rights Watch oyışmasınıñ xisabı",
     "Human Rights Watch оешмасының хисабы"},
    {"The New York Times gazetasınıñ mäqaläse",
     "The New York Times газетасының мәкаләсе"},
    {"Biredä machine learning häm deep learning ısulları turında äytelä.",
     "Биредә machine learning һәм deep learning ысуллары турында әйтелә."},
    {"Harry Potter kitabı yaxşı.",
     "Harry Potter китабы яхшы."},
    {"Manchester United komandası otıp çıqtı.",
     "Manchester United командасы отып чыкты."},
    {"Microsoftnıñ yaña äybere, Twitterneñ xucası",
     "Microsoftның яңа әйбере, Twitterнең хуҗасы"},
    {"Open source software närsä ul?",
     "Open source software нәрсә ул?"},
    {"Click here to download the file.",
     "Click here to download the file."},
    {"Steve Jobs häm Bill Gates bay keşelär.",
     "Steve Jobs һәм Bill Gates бай кешеләр."},
    {"Wi-Fi çeltäre häm e-mail adresı",
     "Wi-Fi челтәре һәм e-mail адресы"},
    {"Linux sisteması, Chrome brauzerı, Excel häm Word",
     "Linux системасы, Chrome браузеры, Excel һәм Word"},
    {NULL, NULL}};

static const foreign_case tatar_own[] = {
    {"Tuğan tel, i matur tel, ätkäm-änkämneñ tele!",
     "Туган тел, и матур тел, әткәм-әнкәмнең теле!"},
    {"Dönyada küp närsä beldem sin tuğan tel arqılı.",
     "Дөньяда күп нәрсә белдем син туган тел аркылы."},
    {"Atı barnıñ canı bar, et örer, käräwan uzar.",
     "Аты барның җаны бар, эт өрер, кәрәван узар."},
    {"Min sine yaratam, sin minem canım, bäğrem.",
     "Мин сине яратам, син минем җаным, бәгърем."},
    {"Un yıl elek bu cirdä berni dä yuq ide.",
     "Ун ел элек бу җирдә берни дә юк иде."},
    {"Härkem üz eşen belsen, bit biten yulasın.",
     "Һәркем үз эшен белсен, бит битен юласын."},
    {"Tatarstan Respublikası Prezidentı Röstäm Miñnexanov Qazanda çığış "
     "yasadı.",
     "Татарстан Республикасы Президенты Рөстәм Миңнеханов Казанда чыгыш "
     "ясады."},
    {"Marketing, menedjment, internet, kompyuter, televizor häm telefon.",
     "Маркетинг, менеджмент, интернет, компьютер, телевизор һәм телефон."},
    {"Kitap, mäktäp, ğilem, ğadelek, xoquq, dus, fiker, waqıt.",
     "Китап, мәктәп, гыйлем, гаделек, хокук, дус, фикер, вакыт."},
    {"Mäskäw, London, Parij, Nyu-York, Vaşington, Berlin, Tokio.",
     "Мәскәү, Лондон, Париж, Нью-Йорк, Вашингтон, Берлин, Токио."},
    {"Djon Smit, Tom Soyer, Robert Braun, Donald Tramp häm Djo Bayden.",
     "Джон Смит, Том Соер, Роберт Браун, Доналд Трамп һәм Джо Байден."},
    {"Qazanda futbol buyınça çempionat uzdı.",
     "Казанда футбол буенча чемпионат узды."},
    {"Ul Şekspir, Tolstoy, Puşkin äsärlären tärcemä itte.",
     "Ул Шекспир, Толстой, Пушкин әсәрләрен тәрҗемә итте."},
    {"TATARSTAN RESPUBLİKASI DÄWLÄT SOVETI",
     "ТАТАРСТАН РЕСПУБЛИКАСЫ ДӘҮЛӘТ СОВЕТЫ"},
    {"Sport mäktäbendä test buldı, park matur ide.",
     "Спорт мәктәбендә тест булды, парк матур иде."},
    {"Bar, al, sat, kil, kit, tot, tap, sal, bul, bir.",
     "Бар, ал, сат, кил, кит, тот, тап, сал, бул, бир."},
    {"Ut, it, at, can, qan, cir, ay, may, bal, bit, bil, tel, kul.",
     "Ут, ит, ат, җан, кан, җир, ай, май, бал, бит, бил, тел, кул."},
    {"Kiçä qar yawdı, irtän qoyaş çıqtı.",
     "Кичә кар яуды, иртән кояш чыкты."},
    {"Ğabdulla Tuqay, Musa Cälil, Ğalimcan İbrahimov, Hadi Taqtaş.",
     "Габдулла Тукай, Муса Җәлил, Галимҗан Ибраһимов, Һади Такташ."},
    {"Ni öçen sin miña şulay diden?",
     "Ни өчен син миңа шулай диден?"},
    {"Bu bit üzgärtülärdän yaqlanğan.",
     "Бу бит үзгәртүләрдән якланган."},
    {"Anıñ ike balası bar: Alsu belän Marat.",
     "Аның ике баласы бар: Алсу белән Марат."},
    {NULL, NULL}};

static const char *const tatar_others[] = {"tt-Latn-x-1999",
    "tt-Latn-baku1926", "tt-Latn-x-cta", "tt-Latn-x-ctarev", NULL};

static const foreign_case uyghur_foreign[] = {
    {"This is an English book about Microsoft.",
     "This is an English book about Microsoft."},
    {"Men “The Old Man and the Sea” dëgen kitabni oqudum.",
     "مەن “The Old Man and the Sea” دېگەن كىتابنى ئوقۇدۇم."},
    {"Google'da izdidim, YouTube'da kördüm, Facebookta yazdim.",
     "Google'دا ئىزدىدىم، YouTube'دا كۆردۈم، Facebookتا يازدىم."},
    {"U manga: I love you, dëdi.",
     "ئۇ ماڭا: I love you، دېدى."},
    {"https://www.example.com/news tor bëtige kirdim.",
     "https://www.example.com/news تور بېتىگە كىردىم."},
    {"Human Rights Watch teshkilatining doklati",
     "Human Rights Watch تەشكىلاتىنىڭ دوكلاتى"},
    {"The New York Times gëzitining maqalisi",
     "The New York Times گېزىتىنىڭ ماقالىسى"},
    {"Harry Potter kitabi yaxshi.",
     "Harry Potter كىتابى ياخشى."},
    {"Manchester United komandisi utup chiqti.",
     "Manchester United كوماندىسى ئۇتۇپ چىقتى."},
    {"“Game of Thrones” tëlëwiziye filimi, “Star Wars” kinosi.",
     "“Game of Thrones” تېلېۋىزىيە فىلىمى، “Star Wars” كىنوسى."},
    {"Microsoft'ning yëngi mehsulati, Twitterning igisi",
     "Microsoft'نىڭ يېڭى مەھسۇلاتى، Twitterنىڭ ئىگىسى"},
    {"Open source software dëgen nëme?",
     "Open source software دېگەن نېمە؟"},
    {"Click here to download the file.",
     "Click here to download the file."},
    {"Wi-Fi tori we e-mail adrësi",
     "Wi-Fi تورى ۋە e-mail ئادرېسى"},
    {NULL, NULL}};

static const foreign_case uyghur_own[] = {
    {"At aylinip oquri'ni tapar.",
     "ئات ئايلىنىپ ئوقۇرىنى تاپار."},
    {"Ana tilim, jan tilim, sendin bashqa tilim yoq.",
     "ئانا تىلىم، جان تىلىم، سەندىن باشقا تىلىم يوق."},
    {"Men sëni söyimen, sen mëning jënim.",
     "مەن سېنى سۆيىمەن، سەن مېنىڭ جېنىم."},
    {"Her kim öz ishini bilsun, biz we siz bille barimiz.",
     "ھەر كىم ئۆز ئىشىنى بىلسۇن، بىز ۋە سىز بىللە بارىمىز."},
    {"It hawshiydu, karwan mangidu.",
     "ئىت ھاۋشىيدۇ، كارۋان ماڭىدۇ."},
    {"On yil burun bu yerde hëchnerse yoq idi.",
     "ئون يىل بۇرۇن بۇ يەردە ھېچنەرسە يوق ئىدى."},
    {"Uyghur aptonom rayonining paytexti Ürümchi shehiridur.",
     "ئۇيغۇر ئاپتونوم رايونىنىڭ پايتەختى ئۈرۈمچى شەھىرىدۇر."},
    {"Abdurëhim Ötkür, Lutpulla Mutellip, Zunun Qadiri, Teyipjan Ëliyop.",
     "ئابدۇرېھىم ئۆتكۈر، لۇتپۇللا مۇتەللىپ، زۇنۇن قادىرى، تەيىپجان ئېلىيوپ."},
    {"Kitab, mektep, ilim, adalet, hoquq, dost, pikir, waqit, dölet.",
     "كىتاب، مەكتەپ، ئىلىم، ئادالەت، ھوقۇق، دوست، پىكىر، ۋاقىت، دۆلەت."},
    {"Moskwa, London, Parizh, Nyu-York, Washin'gton, Bërlin, Tokyo.",
     "موسكۋا، لوندون، پارىژ، نيۇ-يورك، ۋاشىنگتون، بېرلىن، توكيو."},
    {"Ürümchide putbol musabiqisi ötküzüldi.",
     "ئۈرۈمچىدە پۇتبول مۇسابىقىسى ئۆتكۈزۈلدى."},
    {"U Shëkspir, Tolstoy, Pushkinning eserlirini terjime qildi.",
     "ئۇ شېكسپىر، تولستوي، پۇشكىننىڭ ئەسەرلىرىنى تەرجىمە قىلدى."},
    {"Bar, al, sat, kel, ket, tut, tap, sal, bol, ber, ye, ich, qach.",
     "بار، ئال، سات، كەل، كەت، تۇت، تاپ، سال، بول، بەر، يە، ئىچ، قاچ."},
    {"Tash, bash, qash, chach, ëghiz, ot, xet, jan, qan, yer, ay, may, chay.",
     "تاش، باش، قاش، چاچ، ئېغىز، ئوت، خەت، جان، قان، يەر، ئاي، ماي، چاي."},
    {"Kechte qar yaghdi, etigende kün chiqti.",
     "كەچتە قار ياغدى، ئەتىگەندە كۈن چىقتى."},
    {"She'ir, chong, tong, song, chin, ishchi, shu, bu, u, he, hem, emma, "
     "hetta.",
     "شەئىر، چوڭ، توڭ، سوڭ، چىن، ئىشچى، شۇ، بۇ، ئۇ، ھە، ھەم، ئەمما، ھەتتا."},
    {"Bügün hawa nahayiti yaxshi, men bazargha bardim.",
     "بۈگۈن ھاۋا ناھايىتى ياخشى، مەن بازارغا باردىم."},
    {"Sen nëme üchün undaq deysen?",
     "سەن نېمە ئۈچۈن ئۇنداق دەيسەن؟"},
    {"Etigen turup, qol-yüzümni yudum, nan we chay ichtim.",
     "ئەتىگەن تۇرۇپ، قول-يۈزۈمنى يۇدۇم، نان ۋە چاي ئىچتىم."},
    {"Xitay hökümiti, Amërika, Yaponiye we Türkiye wekilliri söhbetleshti.",
     "خىتاي ھۆكۈمىتى، ئامېرىكا، ياپونىيە ۋە تۈركىيە ۋەكىللىرى سۆھبەتلەشتى."},
    {"Közlirim yolungda, yürikim seningde, ey güzel yarim.",
     "كۆزلىرىم يولۇڭدا، يۈرىكىم سەنىڭدە، ئەي گۈزەل يارىم."},
    {NULL, NULL}};

static const char *const uyghur_others[] = {"ug-Latn-x-uyy", "ug-Latn-x-cta",
    NULL};

static const foreign_case kyrgyz_foreign[] = {
    {"This is an English book about Microsoft.",
     "This is an English book about Microsoft."},
    {"Men “The Old Man and the Sea” kitebin okudum.",
     "Мен “The Old Man and the Sea” китебин окудум."},
    {"Microsoft kompaniyasının Windows sisteması cana Apple firmasının "
     "iPhone telefonu.",
     "Microsoft компаниясынын Windows системасы жана Apple firmasının "
     "iPhone телефону."},
    {"Google'dan izdedim, YouTube'dan kördüm, Facebookta cazdım.",
     "Google'дан издедим, YouTube'дан көрдүм, Facebookта жаздым."},
    {"Al maga: I love you, dedi.",
     "Ал мага: I love you, деди."},
    {"https://www.example.com/news saytına kirdim.",
     "https://www.example.com/news сайтына кирдим."},
    {"Human Rights Watch uyumunun bayandaması",
     "Human Rights Watch уюмунун баяндамасы"},
    {"The New York Times gezitinin makalası",
     "The New York Times гезитинин макаласы"},
    {"Bul cerde machine learning cana deep learning ıkmaları cönündö aytılat.",
     "Бул жерде machine learning жана deep learning ыкмалары жөнүндө айтылат."},
    {"Harry Potter kitebi cakşı.",
     "Harry Potter китеби жакшы."},
    {"Manchester United komandası utup çıktı.",
     "Manchester United командасы утуп чыкты."},
    {"“Game of Thrones” serialı, “Star Wars” filmi.",
     "“Game of Thrones” сериалы, “Star Wars” фильми."},
    {"Microsoft'tun cañı önümü, Twitterdin eesi",
     "Microsoft'тун жаңы өнүмү, Twitterдин ээси"},
    {"Open source software degen emne?",
     "Open source software деген эмне?"},
    {"Click here to download the file.",
     "Click here to download the file."},
    {"Steve Jobs cana Bill Gates bay adamdar.",
     "Steve Jobs жана Bill Gates бай адамдар."},
    {"Wi-Fi tarmagı cana e-mail daregi",
     "Wi-Fi тармагы жана e-mail дареги"},
    {"Linux sisteması, Chrome brauzeri, Excel cana Word",
     "Linux системасы, Chrome браузери, Excel жана Word"},
    {NULL, NULL}};

static const foreign_case kyrgyz_own[] = {
    {"At aylanıp kazıgın tabat.",
     "Ат айланып казыгын табат."},
    {"Manastın uulu Semetey, Semeteydin uulu Seytek.",
     "Манастын уулу Семетей, Семетейдин уулу Сейтек."},
    {"Men seni süyöm, sen menin canım.",
     "Мен сени сүйөм, сен менин жаным."},
    {"Ar kim öz işin bilsin, biz birge barabız.",
     "Ар ким өз ишин билсин, биз бирге барабыз."},
    {"İt üröt, kerben cüröt.",
     "Ит үрөт, кербен жүрөт."},
    {"On cıl murun bul cerde eç nerse cok ele.",
     "Он жыл мурун бул жерде эч нерсе жок эле."},
    {"Kırgız Respublikasının Prezidenti Sadır Caparov Bişkekte söz süylödü.",
     "Кыргыз Республикасынын Президенти Садыр Жапаров Бишкекте сөз сүйлөдү."},
    {"Marketing, menedcment, internet, kompyuter, televizor cana telefon.",
     "Маркетинг, менеджмент, интернет, компьютер, телевизор жана телефон."},
    {"Kitep, mektep, ilim, adilet, ukuk, dos, pikir, ubakıt.",
     "Китеп, мектеп, илим, адилет, укук, дос, пикир, убакыт."},
    {"Moskva, London, Paric, Nyu-York, Vaşington, Berlin, Tokio.",
     "Москва, Лондон, Париж, Ню-Ёрк, Вашингтон, Берлин, Токио."},
    {"Dcon Smit, Tom Soyer, Robert Braun, Donald Tramp cana Dco Bayden.",
     "Джон Смит, Том Соер, Роберт Браун, Доналд Трамп жана Джо Байден."},
    {"Bişkekte futbol boyunça çempionat ötkörüldü.",
     "Бишкекте футбол боюнча чемпионат өткөрүлдү."},
    {"Al Şekspirdin, Tolstoydun, Puşkindin çıgarmaların kotordu.",
     "Ал Шекспирдин, Толстойдун, Пушкиндин чыгармаларын которду."},
    {"Bar, al, sat, kel, ket, tut, tap, sal, bol, ber.",
     "Бар, ал, сат, кел, кет, тут, тап, сал, бол, бер."},
    {"Too, toolor, soo, boo, koon, boor, oor, coo, too tektirleri.",
     "Тоо, тоолор, соо, боо, коон, боор, оор, жоо, тоо тектирлери."},
    {"Taş, baş, kaş, çaç, ooz, ot, kat, can, kan, cer, ay, may, çay.",
     "Таш, баш, каш, чач, ооз, от, кат, жан, кан, жер, ай, май, чай."},
    {"Keçee kar caadı, erteñ menen kün çıktı.",
     "Кечээ кар жаады, эртең менен күн чыкты."},
    {"KIRGIZ RESPUBLİKASININ COGORKU KEÑEŞİ",
     "КЫРГЫЗ РЕСПУБЛИКАСЫНЫН ЖОГОРКУ КЕҢЕШИ"},
    {"Çıñgız Aytmatovdun «Camiyla» povesti dünyögö belgilüü.",
     "Чыңгыз Айтматовдун «Жамийла» повести дүнйөгө белгилүү."},
    {"Emne üçün antip aytıp catasıñ?",
     "Эмне үчүн антип айтып жатасың?"},
    {"Bul balanın atı Bakıt, tegi bay.",
     "Бул баланын аты Бакыт, теги бай."},
    {NULL, NULL}};

static const char *const kyrgyz_others[] = {"ky-Latn-x-ctarev",
    "ky-Latn-baku1926", NULL};

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
};

static run convert(const char *from, const char *to, const char *input) {
    ortaq_converter *converter = NULL;
    assert_int_equal(
        ortaq_converter_new(library, from, to, NULL, &converter), ORTAQ_DONE);
    assert_int_equal(ortaq_converter_set(converter, ORTAQ_REPORT, 1),
                     ORTAQ_DONE);
    run r = run_windows(converter, input, strlen(input), 4096, 4096);
    assert_int_equal(r.status, ORTAQ_DONE);
    assert_null(r.broken);
    ortaq_converter_free(converter);
    return r;
}

static int count_wrong(const foreign_language *own, const foreign_case *c) {
    int wrong = 0;
    for (; c->text != NULL; c++) {
        run r = convert(own->from, own->to, c->text);
        if (strcmp(text_string(&r.out), c->wanted) != 0) {
            printf("  %s: \"%s\"\n    gives  \"%s\"\n    wanted \"%s\"\n",
                   own->from, c->text, text_string(&r.out), c->wanted);
            wrong++;
        }
        run_free(&r);
    }
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

/* Whether something of a text was taken for foreign. */
static bool is_kept(const char *from, const char *to, const char *input) {
    run r = convert(from, to, input);
    const event_place *places = (const event_place *)r.places.data;
    bool kept = false;
    for (size_t i = 0; i < r.places.size / sizeof(*places); i++)
        kept = kept || places[i].reason == ORTAQ_FOREIGN;
    run_free(&r);
    return kept;
}

static int count_kept(const foreign_language *own, const char *other) {
    int wrong = 0;
    for (const foreign_case *c = own->own; c->text != NULL; c++) {
        run r = convert(own->from, other, c->text);
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
    static const foreign_case in_crimean[] = {
        {"Microsoft şirketi ve Microsoftnıñ Windows sisteması",
         "Microsoft ширкети ве Microsoftнынъ Windows системасы"},
        {"Bu Facebookta yazıldı, Instagramda da.",
         "Бу Facebookта язылды, Instagramда да."},
        {"Yazıcı kitabını yazdı. Ofis cayı, cem olğan.",
         "Языджы китабыны язды. Офис джайы, джем олгъан."},
        {NULL, NULL}};
    static const foreign_case in_kyrgyz[] = {
        {"Bul Twitter, al Twitterdin eesi.", "Бул Twitter, ал Twitterдин ээси."},
        {NULL, NULL}};
    (void)state;
    assert_int_equal(count_wrong(&crimean, in_crimean), 0);
    assert_int_equal(count_wrong(&kyrgyz, in_kyrgyz), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(foreign_words_stay),
        cmocka_unit_test(own_words_do_not),
        cmocka_unit_test(own_words_do_not_in_others),
        cmocka_unit_test(brands_have_suffixes),
    };
    return cmocka_run_group_tests_name("foreign", tests, open_library,
                                       close_library);
}
