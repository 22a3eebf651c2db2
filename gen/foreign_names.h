/*
 * foreign_names.h - names of foreign people and places as Uzbek and
 * Azerbaijani books spell them, and loans, written for ortaq. Those in Cyrillic
 * letters stand in Tatar, Kyrgyz and Karakalpak text as in Russian. To a model they
 * look foreign, but they are own words: they are converted with the text
 * around.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef FOREIGN_NAMES_H
#define FOREIGN_NAMES_H

static const char names_uz[] =
    "Jon Jek Jeyms Jorj Jeyn Jeni Jessika Jerri Jim Jo Joni Jozef Jonatan "
    "Jennifer Julian Juli Julya Jakob Jeff Jerald Jill Tom Tomas Ted Teodor "
    "Tim Timoti Toni Tina Tereza Maykl Mayk Mark Mari Meri Mariya Marta Martin "
    "Maks Maksim Margaret Melani Melissa Morgan Moris Mensi Monika Nik Nikolas "
    "Nensi Natali Neyt Nora Norman Nil Nelson Nina Oliver Oskar Olga Oleg "
    "Ouen Pol Piter Patrik Polina Paula Pegi Pit Pyer Pedro Pablo Filip Fred "
    "Frank Frans Fransua Fernando Felisiya Fiona Robert Robin Rob Ron Ronald "
    "Richard Rik Rey Rebekka Rouz Rosa Roza Rut Rita Raul Roman Rodriges Ralf "
    "Sem Semyuel Sara Sendi Sesil Selena Simon Sofi Sofiya Silviya Stella "
    "Stiven Stiv Steysi Suzan Skott Sharlotta Sherlok Shon Sheron Shekspir "
    "Adam Alan Albert Aleks Aleksandr Alisa Elis Emma Emili Emiliya Elen Elena "
    "Eleonora Elizabet Erik Ernest Eva Edgar Eduard Endryu Entoni Enn Anna "
    "Ann Anni Artur Arnold Agata Amanda Andre Andrea Andrey Antonio Bob Bobbi "
    "Ben Benjamin Bill Billi Brayan Brus Brendon Barbara Betti Bella Bernard "
    "Berta Brigitta Britni Brounn Karl Karlos Karmen Karolina Keti Ketrin "
    "Kevin Kristian Kristina Kler Klara Klod Klaus Karter Kim Kris Donald "
    "Deniel Devid Diana Dik Dorian Doroti Deyv Den Dennis Debora Duglas Gari "
    "Garri Gerbert Genri Gans Gektor Gilbert Greys Gregor Gretta Gustav Greg "
    "Genrix Xans Xelen Xarri Xolms Xose Xuan Lauren Laura Lili Linda Luiza "
    "Lui Lyuk Leonard Leo Leon Lorens Lusi Lusiya Lyudvig Viktor Viktoriya "
    "Vilyam Vilgelm Vinsent Virjiniya Vanessa Veronika Uilyam Uolter Uill "
    "Uilson Uinston Uotson Yohan Yozef Zigmund Smit Jonson Jons Braun Teylor "
    "Devis Miller Tompson Anderson Robinson Klark Lyuis Li Uoker Xoll Allen";

static const char names_uz_more[] =
    "Yang Xernandes King Rayt Lopes Xill Grin Adams Beyker Gonsales Nelson "
    "Karter Mitchel Peres Roberts Terner Fillips Kempbell Parker Evans "
    "Edvards Kollins Styuart Sanches Morris Rojers Rid Kuk Bell Merfi Beyli "
    "Rivera Kuper Richardson Koks Hovard Uord Peterson Grey Ramires Uotson "
    "Bruks Kelli Sanders Prays Bennet Vud Barns Ross Xenderson Koulman "
    "Jenkins Perri Pauell Long Patterson Xyuz Flores Vashington Batler "
    "Simmons Foster Bryant Aleksander Rassel Griffin Diyas Xeys Tramp Bayden "
    "Obama Klinton Bush Reygan Kennedi Ruzvelt Cherchill Tetcher Makron "
    "Merkel Sholts Berluskoni Sarkozi Olland Geyts Jobs Mask Eynshteyn Nyuton "
    "Darvin Edison Tesla Bor Plank Kyuri Dikkens Tven Xeminguey Folkner "
    "London Bredberi Tolkin Rouling King Orvell Uells Vern Dyuma Gyugo Balzak "
    "Flober Mopassan Stendal Zolya Kamyu Sartr Prust Gyote Shiller Geyne Mann "
    "Remark Kafka Brext Nitsshe Kant Gegel Marks Freyd Yung Dante Petrarka "
    "Bokkachcho Servantes Lorka Markes Borxes Neruda Paskal Dekart Volter "
    "Russo Didro Monten Platon Aristotel Sokrat Gomer Geraklit Betxoven "
    "Motsart Bax Shopen List Vagner Verdi Pikasso Dali Mone Mane Van Gog "
    "Rembrandt Mikelanjelo Rafael Leonardo Dostoyevskiy Tolstoy Chexov Gogol "
    "Pushkin Lermontov Turgenev Gorkiy Yesenin Mayakovskiy Bulgakov Sholoxov "
    "Pasternak Axmatova Svetayeva Nabokov Ivanov Petrov Sidorov Smirnov "
    "Kuznetsov Popov Sokolov Mixaylov Fyodorov Ivan Pyotr Sergey Dmitriy "
    "Nikolay Vladimir Mixail Aleksey Pavel Boris Yuriy Igor Konstantin "
    "Tatyana Yelena Nataliya Irina Svetlana Lyudmila Galina Ivanovich "
    "Petrovich Nikolayevich Sergeyevich Vladimirovich Mixaylovich Pavlovich "
    "Ilich Kuzmich Fomich Lukich Ivanovna Petrovna Miloshevich Karajich "
    "Mladich Ibrahimovich Jokovich Ivanishevich Modrich Rakitich Vuchich "
    "Tadich Mandjukich Perishich Kovachich Andrich Petkovich Markovich "
    "Nikolich Filipovich Stankovich Rashich Pashich Bilich Abramovich "
    "Obradovich Yovanovich Popovich Pavlovich Stoyanovich Jivkovich "
    "Djordjevich "
    "Stefanovich Lazarevich Simich Tomich Babich Ilich Kostich Savich Jukich "
    "Blajevich Horvatich Vukovich Radich Bogdanovich Knezevich Matich Kolarich "
    "Milosavlevich Zorich Perich Marich Medich Antich Antonich Lukich Grgich "
    "Dujkovich Izetbegovich Silaydjich Hasanovich Begovich Djeko Pyanich "
    "Livakovich Gvardiol Brozovich Kramarich Petrich Vidich Stanich Dragich "
    "Divats Yokich Donchich Kukoch Sabonis Shevchenko "
    "Timoshenko Yushchenko Klichko Poroshenko Levchenko Bondarenko Kravchenko "
    "Messi Ronaldu Neymar Mbappe Zidan Bekxem Runi Jerrard Lempard Xavi "
    "Inyesta Ramos Pike Buffon Totti Maldini Baggio Pele Maradona Rivaldo "
    "Ronaldino Kaka Barselona Madrid Milan Yuventus Arsenal Chelsi Liverpul "
    "Manchester Bavariya Parij Berlin Rim Vena Praga Varshava Budapesht "
    "Bryussel Amsterdam Lissabon Afina Dublin Oslo Stokgolm Xelsinki "
    "Kopengagen Jeneva Syurix Myunxen Gamburg Frankfurt Kyoln Venetsiya "
    "Florensiya Neapol Marsel Lion Nyu-York Chikago Boston Texas Kaliforniya "
    "Nevada Florida Alyaska Ogayo Indiana Tennessi Kentukki Jorjiya "
    "Filadelfiya Detroyt Dallas Xyuston Sietl Denver Toronto Monreal Ottava "
    "Vankuver Sidney Melburn Gollivud Brodvey Uoll-strit Manxetten Bruklin";

static const char names_az[] =
    "Con Cek Ceyms Corc Ceyn Cenni Cessika Cim Co Coni Cozef Conatan Cennifer "
    "Culiya Yakob Ceff Cerald Cill Tom Tomas Ted Teodor Tim Toni Tina Tereza "
    "Maykl Mayk Mark Mari Meri Mariya Marta Martin Maks Maksim Marqaret Melani "
    "Melissa Morqan Moris Monika Nik Nikolas Nensi Natali Nora Norman Nelson "
    "Nina Oliver Oskar Olqa Oleq Pol Piter Patrik Polina Pit Pyer Pedro Pablo "
    "Filip Fred Frenk Frans Fransua Fernando Fiona Robert Robin Rob Ron Ronald "
    "Riçard Rik Rey Rebekka Rouz Roza Rut Rita Raul Roman Rodriqes Ralf Sem "
    "Semuel Sara Sendi Selena Simon Sofi Sofiya Silviya Stella Stiven Stiv "
    "Suzan Skott Şarlotta Şerlok Şon Şeron Şekspir Adam Alan Albert Aleks "
    "Aleksandr Alisa Elis Emma Emili Elen Elena Eleonora Elizabet Erik Ernest "
    "Eva Edqar Eduard Endryu Entoni Enn Anna Artur Arnold Aqata Amanda Andre "
    "Andrey Antonio Bob Bobbi Ben Bencamin Bill Billi Brayan Brüs Barbara "
    "Betti Bella Bernard Berta Karl Karlos Karmen Karolina Ketrin Kevin "
    "Kristian Kristina Kler Klara Klod Klaus Karter Kim Kris Donald Deniel "
    "Devid Diana Dik Dorian Doroti Den Dennis Duqlas Harri Henri Hans Hektor "
    "Hilbert Qreys Qustav Qreq Laura Lili Linda Luiza Lui Lük Leonard Leo Leon "
    "Lorens Lüsi Lüdviq Viktor Viktoriya Vilyam Vilhelm Vinsent Vanessa "
    "Veronika Uilyam Uolter Uilson Uinston Smit Conson Cons Braun Teylor Devis "
    "Miller Tompson Anderson Robinson Klark Lüis Allen Kinq Adams Beyker "
    "Parker Evans Kollins Stüart Morris Bell Trump Bayden Obama Klinton Buş "
    "Reyqan Kennedi Ruzvelt Çörçill Tetçer Makron Merkel Şolts Berluskoni "
    "Sarkozi Qeyts Cobs Mask Eynşteyn Nyuton Darvin Edison Tesla Bor Plank "
    "Küri Dikkens Tven Heminquey Folkner London Tolkin Orvell Uells Vern Düma "
    "Hüqo Balzak Flober Mopassan Stendal Zolya Kamü Sartr Prust Höte Şiller "
    "Heyne Mann Remark Kafka Brext Nitsşe Kant Hegel Marks Freyd Dante "
    "Petrarka Bokkaçço Servantes Lorka Markes Borxes Paskal Dekart Volter "
    "Russo Didro Platon Aristotel Sokrat Homer Bethoven Motsart Bax Şopen List "
    "Vaqner Verdi Pikasso Dali Mone Rembrandt Mikelancelo Rafael Leonardo "
    "Dostoyevski Tolstoy Çexov Qoqol Puşkin Lermontov Turgenev Qorki Yesenin "
    "Bulqakov Şoloxov Pasternak İvanov Petrov Smirnov Kuznetsov Popov Sokolov "
    "İvan Pyotr Sergey Dmitri Nikolay Vladimir Mixail Aleksey Pavel Boris Yuri "
    "Abramoviç Yovanoviç Popoviç Stoyanoviç Stefanoviç Simiç Tomiç Babiç "
    "Kostiç Saviç Vukoviç Radiç Matiç Zoriç Mariç Antiç Lukiç Vidiç Yokiç "
    "Mladiç Karaciç Cokoviç Rakitiç Bondarenko Kravçenko Levçenko "
    "İqor Tatyana Yelena Natalya İrina Svetlana İvanoviç Petroviç Nikolayeviç "
    "Sergeyeviç Vladimiroviç Mixayloviç Pavloviç İliç Miloşeviç İbrahimoviç "
    "Modriç Vuçiç Şevçenko Timoşenko Poroşenko Messi Ronaldo Neymar Mbappe "
    "Zidan Bekhem Runi Xavi Ramos Pike Buffon Totti Maradona Barselona Madrid "
    "Milan Yuventus Arsenal Çelsi Liverpul Mançester Bavariya Paris Berlin "
    "Roma Vyana Praqa Varşava Budapeşt Brüssel Amsterdam Lissabon Afina Dublin "
    "Oslo Stokholm Helsinki Kopenhagen Cenevrə Sürix Münhen Hamburq Frankfurt "
    "Köln Venesiya Florensiya Neapol Marsel Lion Nyu-York Çikaqo Boston Texas "
    "Kaliforniya Nevada Florida Alyaska Ohayo İndiana Tennessi Dallas Hyuston "
    "Sietl Denver Toronto Monreal Ottava Vankuver Sidney Melburn Hollivud "
    "Brodvey Manhetten Bruklin";

/* Loans of the last hundred years, and words that stand beside foreign names.
 */
static const char loans_uz[] =
    "shou shousi tok rok jaz pank rep reper treyler keys biznes marketing "
    "menejment menejer trening trener miting brifing "
    "reyting lizing monitoring konsalting audit auditor tender treyder "
    "broker diler sponsor brend trend imij dizayn dizayner internet onlayn "
    "oflayn sayt blog bloger chat post kontent video audio foto film filmi "
    "filmida filmni serial seriali kino klip albom albomi konsert festival "
    "teatr opera balet roman romani hikoya drama komediya jurnal jurnali "
    "gazeta gazetasi muallif server kompyuter monitor printer skaner "
    "noutbuk planshet smartfon telefon operator abonent modem fayl papka "
    "disk drayver dastur sistema format parol login profil akkaunt sms spam "
    "virus antivirus interfeys menyu bank bankir kredit depozit valyuta "
    "dollar yevro sent kapital investor investitsiya aksiya birja indeks "
    "parlament prezident premyer ministr deputat senator senat partiya "
    "lider demokrat respublika federatsiya medal sport futbol tennis boks "
    "karate ring raund finish start rekord rekordi chempion klub klubi liga "
    "kubok final gol pas ofsayd penalti hakam match matchi derbi forvard "
    "restoran kafe bar menyu burger sendvich pitsa kofe kakao shokolad sok "
    "koktel avtomobil mashina motor motori benzin dizel garaj taksi taksist "
    "avtobus metro tramvay poyezd aeroport samolyot doktor professor "
    "dotsent assistent student magistr bakalavr universitet institut "
    "fakultet kafedra seminar simpozium test testi forum sammit sessiya "
    "konferensiya kongress kolleksiya galereya ekspert ekspertiza "
    "konsultant vitamin gormon ferment bakteriya virus vaksina infeksiya "
    "gripp diabet rak insult infarkt operatsiya atom molekula elektron "
    "proton neytron izotop reaksiya laser lazer radar robot sensor detektor "
    "generator general admiral ofitser serjant kapitan mayor leytenant "
    "polkovnik batalon brigada million milliard trillion minut sekund metr "
    "santimetr kilometr gramm kilogramm tonna litr gektar albatta lekin "
    "ammo biroq hamda yoki va bilan uchun kabi singari deb degan dedi "
    "guruhi kompaniyasi firmasi korporatsiyasi agentligi nashriyoti asari "
    "qo‘shig‘i tashkiloti markazi internetda saytida kanalida sahifasida "
    "gazetasida jurnalida filmining albomining";

static const char loans_az[] =
    "şou biznes marketinq menecment menecer treninq trener mitinq brifinq "
    "reytinq lizinq monitorinq konsaltinq audit tender broker diler sponsor "
    "brend trend imic dizayn dizayner internet onlayn sayt saytı bloq "
    "bloqer çat post kontent video audio foto film filmi filmində serial "
    "serialı kino klip albom albomu konsert festival teatr opera balet "
    "roman romanı drama komediya jurnal jurnalı qəzet qəzeti server "
    "kompüter monitor printer skaner noutbuk planşet smartfon telefon "
    "operator abunəçi modem fayl qovluq disk drayver proqram sistem format "
    "parol profil bank kredit depozit valyuta dollar avro kapital investor "
    "aksiya birja indeks parlament prezident nazir deputat senator partiya "
    "lider demokrat respublika federasiya medal idman futbol tennis boks "
    "karate raund finiş start rekord rekordu çempion klub klubu liqa kubok "
    "final qol restoran kafe bar menyu burger pitsa kakao şokolad avtomobil "
    "motor benzin dizel qaraj taksi avtobus metro tramvay aeroport doktor "
    "professor dosent assistent student magistr bakalavr universitet "
    "institut fakültə kafedra seminar test forum sammit sessiya konfrans "
    "konqres ekspert vitamin hormon ferment virus infeksiya diabet atom "
    "molekul elektron proton neytron izotop reaksiya lazer radar robot "
    "sensor detektor generator general admiral kapitan mayor leytenant "
    "million milyard trilyon metr santimetr kilometr qram kiloqram ton litr "
    "hektar lakin amma və ya ilə üçün kimi deyə dedi qrupu qrupunun şirkəti "
    "korporasiyası agentliyi nəşriyyatı əsəri mahnısı təşkilatı mərkəzi "
    "kanalında səhifəsində filminin albomunun";

static const char loans_cyrl[] =
    "шоу рок джаз рэп бизнес маркетинг менеджмент менеджер тренинг тренер "
    "митинг брифинг рейтинг лизинг мониторинг аудит аудитор тендер брокер "
    "дилер спонсор бренд тренд имидж дизайн дизайнер интернет онлайн сайт "
    "сайтлар блог блогер чат пост контент видео аудио фото фильм фильмы сериал "
    "кино клип альбом альбомы концерт фестиваль театр театры опера балет роман "
    "романы драма комедия журнал журналы газета автор компьютер компьютеры "
    "сервер монитор принтер сканер ноутбук планшет смартфон телефон телефоны "
    "оператор абонент модем файл файлы папка диск драйвер программа система "
    "формат пароль логин профиль аккаунт вирус антивирус интерфейс меню банк "
    "банкы кредит депозит валюта доллар доллары евро цент капитал инвестор "
    "инвестиция акция биржа индекс парламент президент президенты премьер "
    "министр министрлиги министрлыгы депутат депутатлар сенатор сенат партия "
    "партиясы лидер демократ республика республикасы федерация федерациясы "
    "медаль спорт футбол теннис бокс карате раунд финиш старт рекорд чемпион "
    "чемпионат клуб клубы лига кубок финал гол пас пенальти матч дерби "
    "ресторан кафе бар бургер сэндвич пицца кофе какао шоколад коктейль "
    "автомобиль машина мотор бензин дизель гараж такси автобус метро трамвай "
    "поезд аэропорт самолет доктор профессор доцент ассистент студент "
    "студентлер студентлар магистр бакалавр университет университети институт "
    "институты факультет кафедра семинар симпозиум тест форум саммит сессия "
    "конференция конгресс коллекция галерея эксперт экспертиза консультант "
    "витамин гормон фермент бактерия вакцина инфекция грипп диабет рак инсульт "
    "инфаркт операция атом молекула электрон протон нейтрон изотоп реакция "
    "лазер радар робот сенсор детектор генератор генерал адмирал офицер "
    "сержант капитан майор лейтенант полковник батальон бригада миллион "
    "миллиард триллион минут секунд метр сантиметр километр грамм килограмм "
    "тонна литр гектар процент процента центр центры социализм коммунист "
    "совет союз завод фабрика комбинат колхоз совхоз бригадир трактор вагон "
    "паспорт милиция полиция прокурор адвокат нотариус аптека больница школа "
    "класс директор секретарь инженер экономика политика культура литература "
    "поэзия";
static const char loans_cyrl_more[] =
    "история география физика химия биология математика философия "
    "психология социология архитектура скульптура музыка симфония оркестр "
    "пианино гитара скрипка Европа Азия Африка Америка Австралия Антарктида "
    "Россия Москва Петербург Германия Франция Италия Испания Англия Япония "
    "Индия Бразилия Аргентина Мексика Канада Польша Украина Швейцария Швеция "
    "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь "
    "декабрь твиттер фейсбук инстаграм телеграм ютуб гугл айфон смарт гаджет "
    "стартап подкаст вебинар хакер спам браузер";

static const char loans_cyrl_late[] =
    "фронт грант гигант фунт лагерь лагери магнит металл полиметалл "
    "ипподром слалом штат штаттар штаб штамп шланг шторм ландшафт "
    "лейтмотив гастроль контроль курорт пейзаж экскурсия туризм турист "
    "стадион хоккей гандбол баскетбол волейбол фундамент фундаменталь "
    "элемент документ инструмент эксперимент момент цемент континент "
    "департамент патент агент клиент рецепт концепт факт контракт "
    "аппарат проект объект субъект аспект эффект дефект артист "
    "журналист публицист специалист оптимист террорист террор коррупция "
    "миграция стресс прогресс процесс пресса масса касса трасса "
    "компромисс комплекс люкс фланг ранг цирк танк штраф граф тариф миф "
    "лифт шрифт кросс тост арест протест манифест бунт фонд легаль "
    "локаль реаль формаль социаль глобаль миномет снаряд граната "
    "автомат пистолет патрон бомба ракета спутник космонавт шахта "
    "шахтёр бетон асфальт кирпич паркет мебель диван стол шкаф лампа "
    "линза экран антенна кабель розетка насос котёл газ нефть уголь "
    "торф шифер плакат портрет эскиз натюрморт гравюра орнамент "
    "мольберт акварель палитра романс ария хор солист дирижёр режиссёр "
    "актёр артисты балерина сцена спектакль премьера антракт билет "
    "салон парикмахер маникюр парфюм мода костюм пальто пиджак галстук "
    "шарф жилет сандал торт печенье пирожное маргарин майонез кетчуп "
    "салат суп борщ котлета колбаса сосиска лимон апельсин мандарин "
    "ананас банан помидор роза тюльпан пальма кактус тигр леопард жираф "
    "пингвин крокодил динозавр горилла лондон париж берлин вашингтон "
    "пекин токио рим мадрид варшава прага вена будапешт стокгольм "
    "хельсинки осло барселона милан чикаго калифорния техас флорида "
    "голливуд уимблдон оксфорд кембридж гарвард стэнфорд принстон";

/* Own words that look like a brand with a suffix: Sonya, a name, like a dative of
 * Sony, where y is a letter of both. */
#define TEXT_NO_BRANDS " sonya "

/* Own words that are spelt like frequent English ones. */
static const char alike_uz[] =
    TEXT_NO_BRANDS
    "at it is on in son bad bed bet bit but bot dam dim din ham his "
    "hid jar jam jin kin kit lab mart may man men mana oh pan par past "
    "pir ran rang sir sham shim sin soy sun tan tar tin tim tom ton top "
    "tor tort toy tun van yon yes or to no na ot do so as sen post plan "
    "panel test film park bank port sport start stop tank tennis bar bal "
    "ball gol kon kod kran list limit lift nor not pop gap old ant "
    "arm band hand hind hit kim net nap oil pull pay pas rad ray ruh sal "
    "sat set sol sop sot tab tag tap tip us ush ";

static const char alike_az[] =
    TEXT_NO_BRANDS
    "at it is on in son ad od bad bar bit bel but can cam car cin dam dan "
    "din dil diz dad el et ev gen get ham his hind kin kit kim kil lap "
    "lot mal mat nar of or pay pas pis pul sal saz set sim sin sir sol "
    "sat tan tap tar tin ton top tut tor us un yan yay yes yer zal and "
    "art ay as all man men fan far not no so to do da film park bank port "
    "sport start stop test list plan post panel kod limit lift ant arm "
    "band hand net oil ray rad tag tip pop for her gap past rang toy van ";

static const char alike_crh[] =
    " ad at it on is men sen bir er et el al bar ne ot ant son bel can cam dam "
    "din dil til yer az kes kim tam tan tar ton top us yan yaz yol da de ve mi "
    "bit "
    "bul ben biz sal san sol sin sim tel ter tur tut ur far not no do film "
    "park "
    "bank port sport start test list plan post panel kod limit lift ant arm "
    "model problem program internet telefon kilometr media video ";

static const char alike_kk[] =
    " at it on is men man sen ol bar bal bas bet bit bul bor er et el ket "
    "kit kin kim mal ne or ot sal san sol sor son tan tar tas ten top tor "
    "toi us un as al an am art de da di dos tur tek so to no film park "
    "bank port sport start stop test list plan post panel kod limit lift "
    "ant arm band hand net oil ray tip pop for her not bir kir din jar "
    "jam ";

static const char alike_tk[] =
    TEXT_NO_BRANDS
    "ad al ant ar art as at ata aw ay bad bag bal band bank bar bed bet bil "
    "bile bir bol but can dad dag dam dan dar de den dil dip dost el em er et "
    "film gap gar gat gel gum gut ham han has hat haz hem her il internet it "
    "jar kim kod lap lift limit list mal man may media men metal million "
    "model mum ne ol on or ot panel park pas plan port post problem pul sad "
    "sag sal sap sat sen set sir sol sport start sud sun tab tag tam tan tap "
    "tar telefon ten test tok top tor tut un video wagt we yer yes ";

static const char alike_kaa[] =
    TEXT_NO_BRANDS
    "al ana ar art as at awa ay bal band bank bar bas bat be bet bil bir bol "
    "bos de dem den dos el element em en er et film gap general global gul "
    "ham in internet is ish it jan jas jay jol kel kem ken ket kim kir kod "
    "lift limit list ma mal man may me men metal million min model motor nan "
    "nar ne ol on or ot oy pal panel park plan port post problem process pul "
    "qan qar region sal san sat saw say sen shar shash social sol son sport "
    "start sur tam tan tap tar tas taw tay tek telefon ten test top tor toy "
    "tur tus un us ush xan xat ye yer ";

static const char alike_tt[] =
    " al an art as at ay bal band bank bar bas bay bel ber berk bet bik bil "
    "bir bit bul cal can cap cay cen cil cin cir de el em en er et film gen "
    "general global il in internet is it kem ker kil kit kod kul lift limit "
    "list ma mal may media men million min mine model ni on panel park plan "
    "port post problem sal san sat sin sport start sul sun tal tam tan tap "
    "tar taw tel telefon test tik til tin tir tor tot tur tut ul un ut uz "
    "video xat yal yan yar yaw yaz yul zur ";

static const char alike_ba[] =
    " bar bit data de element format general global his internet km media "
    "million normal panorama real sensor server sit sport spam un variant "
    "video ye ";

static const char alike_gag[] =
    TEXT_NO_BRANDS
    "ad al at atom bar bir bot day de en er format her it media men on or sen "
    "son un var ";

static const char alike_ug[] =
    TEXT_NO_BRANDS
    "al ana ash at ata ay band bank bar bash bazar bek ber bes besh bet bil "
    "bir bit biz bol bosh box boy can chap chin chip chong de den der dost el "
    "em er et film ghem ham has hat he hem her here him ich in is ish it jan "
    "jay jeng kan kel ket kim kir kop lay lift limit list mal men metal mix "
    "model mu on or ot oy pal panel park pat pen plan port post problem pul "
    "put qan qar qish qol sap sat say sen set shah shu sir soda sport start "
    "su sun tang tap tar tash ten teng test tik tin top tosh toy tut tëlëfon "
    "un us ush we weten yash yaz ye yen yer yet yil yol yung ";

static const char alike_ky[] =
    " al ant ar as at ay bal band bank bar bas bat bay bel ber bet bil bir biz "
    "bol boo bool boor bos but can car cat caz cok col dem den do dos el em "
    "er et film gen go gul in internet it kal kan kar kat kel kem ken ker ket "
    "kim kit kod kol kon koom koon kul kum kut lift limit list mal man may "
    "media men million min model ne ol on oor or ot oy panel park plan port "
    "post problem progress sal san sap sat sen sol son soo sport start sur "
    "tam tan tap tar tay tek telefon ten test til too top tor toy tur tut un "
    "us van video ";

#endif
