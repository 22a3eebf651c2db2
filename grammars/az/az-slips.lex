# Azerbaijani stems that word lists hold and that are none of the language's, or are spelt otherwise.
# The learner took them for stems, as they have many forms there; what stands here has the last word.
# Sources: LocalDoc SymSpell-Azerbaijani (MIT) and Tesseract langdata (Apache-2.0) for what is written;
# the right spelling: the orthography rules of 2004 (qəbir, səbir, meyil, şeir with two syllables; loans
# with o, ü; one consonant at the end of loans of two syllables and more: metal, sərhəd) and the lemmas
# of AzeLexicon (MIT), where each right one is.

# Misspellings: understood, as the word that is meant, but not right.
aidiyyat         noun lemma=aidiyyət nospell
anketa           noun lemma=anket nospell
apteka           noun lemma=aptek nospell
arşiv            noun lemma=arxiv nospell
bloqqer          noun lemma=bloger nospell
əskər            noun lemma=əsgər nospell
beyzbol          noun lemma=beysbol nospell
bizlə            form UPOS=PRON lemma=biz PronType=Prs Number=Plur Person=1 Case=Ins nospell
bizlə            -
bun              -
cumhuriyyət      noun lemma=cümhuriyyət nospell
çəvrə            noun lemma=çevrə nospell
çünkü            form UPOS=SCONJ lemma=çünki nospell
diqtə            noun lemma=diktə nospell
divident         noun lemma=dividend nospell
dövür            noun lemma=dövr nospell
ensklopediya     noun lemma=ensiklopediya nospell
fakultə          noun lemma=fakültə nospell
fel              noun lemma=feil nospell
global           adj lemma=qlobal nospell
hakimiyət        noun lemma=hakimiyyət nospell
heyrat           noun lemma=heyrət nospell
hökümət          noun lemma=hökumət nospell
inistitut        noun lemma=institut nospell
kaseta           noun lemma=kaset nospell
konfeta          noun lemma=konfet nospell
konteks          noun lemma=kontekst nospell
koronovirus      noun lemma=koronavirus nospell
qəzeta           noun lemma=qəzet nospell
lahiyə           noun lemma=layihə nospell
lazimi           adj lemma=lazımi nospell
lenta            noun lemma=lent nospell
loqistika        noun lemma=logistika nospell
mənlə            form UPOS=PRON lemma=mən PronType=Prs Number=Sing Person=1 Case=Ins nospell
meylli           adj lemma=meyilli nospell
milliyət         noun lemma=milliyyət nospell
milliyətçi       noun lemma=milliyyətçi nospell
müşaiyət         noun lemma=müşayiət nospell
müşayət          noun lemma=müşayiət nospell
mütəxəsis        noun lemma=mütəxəssis nospell
nahiyyə          noun lemma=nahiyə nospell
notbuk           noun lemma=noutbuk nospell
pasient          noun lemma=pasiyent nospell
pilləkan         noun lemma=pilləkən nospell
planeta          noun lemma=planet nospell
pluralizm        noun lemma=plüralizm nospell
pyesa            noun lemma=pyes nospell
regbi            noun lemma=reqbi nospell
səbrli           adj lemma=səbirli nospell
səbrsiz          adj lemma=səbirsiz nospell
sənlə            form UPOS=PRON lemma=sən PronType=Prs Number=Sing Person=2 Case=Ins nospell
sərhədd          noun lemma=sərhəd nospell
senari           noun lemma=ssenari nospell
sistema          noun lemma=sistem nospell
siyası           adj lemma=siyasi nospell
sizlə            form UPOS=PRON lemma=siz PronType=Prs Number=Plur Person=2 Case=Ins nospell
şayir            noun lemma=şair nospell
şer              noun lemma=şeir nospell
təbiyyət         noun lemma=təbiət nospell
tədbiq           noun lemma=tətbiq nospell
tədiyyə          noun lemma=tədiyə nospell
təxliyyə         noun lemma=təxliyə nospell
təlabat          noun lemma=tələbat nospell
tövsiyyə         noun lemma=tövsiyə nospell
üfiqi            adj lemma=üfüqi nospell
valideyin        noun lemma=valideyn nospell
yalnış           adj lemma=yanlış nospell
yalnışlıq        noun-soft lemma=yanlışlıq nospell

# The vowel that is lost before a vowel, and only there (sinif, sinfi): sinifi and sinf are wrong.
abr/abır         noun lemma=abır nospell
ağz/ağız         noun lemma=ağız nospell
aln/alın         noun lemma=alın nospell
bağr/bağır       noun lemma=bağır nospell
beyn/beyin       noun lemma=beyin nospell
bənz/bəniz       noun lemma=bəniz nospell
boyn/boyun       noun lemma=boyun nospell
böyr/böyür       noun lemma=böyür nospell
burn/burun       noun lemma=burun nospell
çiyn/çiyin       noun lemma=çiyin nospell
əyn/əyin         noun lemma=əyin nospell
heyf/heyif       noun lemma=heyif nospell
könl/könül       noun lemma=könül nospell
oğl/oğul         noun lemma=oğul nospell
qarn/qarın       noun lemma=qarın nospell
qayn/qayın       noun lemma=qayın nospell
ağl/ağıl         noun lemma=ağıl nospell
cism/cisim       noun lemma=cisim nospell
eyb/eyib         noun lemma=eyib nospell
ətr/ətir         noun lemma=ətir nospell
fəsl/fəsil       noun lemma=fəsil nospell
fikr/fikir       noun lemma=fikir nospell
fotoşəkl/fotoşəkil noun lemma=fotoşəkil nospell
ism/isim         noun lemma=isim nospell
izn/izin         noun lemma=izin nospell
meyl/meyil       noun lemma=meyil nospell
misl/misil       noun lemma=misil nospell
nəsl/nəsil       noun lemma=nəsil nospell
nəzr/nəzir       noun lemma=nəzir nospell
ömr/ömür         noun lemma=ömür nospell
qədr/qədir       noun lemma=qədir nospell
qəbr/qəbir       noun lemma=qəbir nospell
qism/qisim       noun lemma=qisim nospell
sətr/sətir       noun lemma=sətir nospell
səbr/səbir       noun lemma=səbir nospell
sinf/sinif       noun lemma=sinif nospell
şəkl/şəkil       noun lemma=şəkil nospell
şükr/şükür       noun lemma=şükür nospell
tifl/tifil       noun lemma=tifil nospell
xeyr/xeyir       noun lemma=xeyir nospell
xətr/xətir       noun lemma=xətir nospell
zehn/zehin       noun lemma=zehin nospell
əsl/əsil         adj lemma=əsil nospell

# Turkish forms of words that Azerbaijani has, too.
aile             noun lemma=ailə nospell
araştırma        noun lemma=araşdırma nospell
cumhuriyet       noun lemma=cümhuriyyət nospell
defter           noun lemma=dəftər nospell
kız              noun lemma=qız nospell
merkez           noun lemma=mərkəz nospell
mesele           noun lemma=məsələ nospell
müdür            noun lemma=müdir nospell
patla            verb lemma=partla nospell
yayınla          verb lemma=yayımla nospell
yayınlan         verb lemma=yayımlan nospell
yürüyüş          noun lemma=yürüş nospell

# Letters that were lost where texts changed their encoding: dvlət for dövlət.
dvlət            noun lemma=dövlət nospell
hquq             noun lemma=hüquq nospell
keir             verb lemma=keçir nospell
keiril           verb lemma=keçiril nospell
mdafiə           noun lemma=müdafiə nospell
mddət            noun lemma=müddət nospell
məssisə          noun lemma=müəssisə nospell
mhafizə          noun lemma=mühafizə nospell
mlkiyyət         noun lemma=mülkiyyət nospell
mqavilə          noun lemma=müqavilə nospell
təsərrfat        noun lemma=təsərrüfat nospell
zvləri           -

# Turkish, English and Russian words, and pieces of words.
abb              -
adr              -
aki              -
aktor            -
akınc            -
alb              -
ama              -
american         -
anceles          -
ankaragüc        -
araik            -
arazboy          -
ark              -
arka             -
arkadaş          -
ars              -
arslan           -
austria          -
avc              -
ayn              -
azer             -
azerbaydjan      -
azərbay          -
aşk              -
bak              -
bart             -
batu             -
başka            -
başkan           -
bela             -
ben              -
berr             -
bert             -
bett             -
bey              -
bill             -
blogger          -
bok              -
bull             -
buru             -
but              -
byazi            -
böyükkiş         -
böyükxan         -
bən              -
cas              -
ceffr            -
cerr             -
cess             -
col              -
coli             -
cop              -
coşğ             -
cəb              -
dak              -
degil            -
del              -
dem              -
den              -
der              -
deva             -
deyl             -
dimitr           -
edd              -
edilm            -
ediyor           -
ekofəallar       -
emreli           -
eng              -
enn              -
erdoğan          -
etməlid          -
eyl              -
fatim            -
fih              -
fik              -
gib              -
had              -
hakk             -
ham              -
has              -
hasan            -
hayat            -
henrix           -
het              -
heyl             -
hoc              -
həqq             -
iltihabsoruc     -
imeret           -
institu          -
interkonnektoru  -
jar              -
kan              -
kari             -
karneg           -
kas              -
kat              -
kavkaz           -
kay              -
kaz              -
ken              -
ker              -
ket              -
kinq             -
konq             -
konteksd         -
konyuktur        -
kot              -
kuk              -
kur              -
kurum            -
kəb              -
lab              -
lavrent          -
lazim            -
levon            -
lin              -
lion             -
luic             -
lujnik           -
mak              -
makkenz          -
man              -
maq              -
mar              -
mariinsk         -
mass             -
matt             -
maxi             -
med              -
met              -
mik              -
mon              -
mun              -
musəv            -
mut              -
mutlu            -
nağ              -
ndak             -
ndək             -
nikk             -
niya             -
njde             -
nöqtey           -
ogl              -
oktar            -
olmalıd          -
par              -
part             -
pen              -
per              -
perr             -
pet              -
prekursorlar     -
prekursorların   -
pri              -
prosineçki       -
put              -
qod              -
rac              -
ran              -
realit           -
rednik           -
rem              -
ren              -
res              -
rey              -
rin              -
riz              -
ronaldu          -
ros              -
roy              -
rın              -
rəhni            -
sab              -
sabanc           -
sad              -
sahəv            -
sak              -
sale             -
sanat            -
sax              -
sayfa            -
sek              -
sels             -
sem              -
sen              -
ses              -
sia              -
sit              -
site             -
siyas            -
skal             -
solsber          -
sovetsk          -
star             -
subhesabın       -
sum              -
sun              -
sup              -
sührəvərd        -
səbə             -
tan              -
taqım            -
tarih            -
tarihi           -
tatlı            -
tea              -
tek              -
terr             -
the              -
topqap           -
tos              -
tosk             -
tul              -
tun              -
tyerr            -
təpəbaş          -
udin             -
unibank          -
uot              -
uğrundak         -
vakf             -
valideyinlər     -
valtter          -
vaz              -
vest             -
volqaboy         -
xəms             -
yeparxiyası      -
york             -
yur              -
yəsəv            -
yəzid            -
zoo              -
bakal            -
derneğ           -
sərhəddin        -
sağlan           -
sınır            -
kitle            -
sorun            -
nedeniyle        -
neden            -
yak              -
esk              -
belli            -
edebiyat         -
eserler          -
yunanlı          -
cumhuriyetçi     -
antlaş           -
koğuş            -
sites            -
kork             -
gem              -
karş             -
kon              -
ett              -
kulüb            -
şişman           -
oyunc            -
fırlat           -
yapılandır       -
resm             -
arkada           -
yaklaş           -
sever            -
doğal            -
bilgisayar       -
uzman            -
amac             -
saldırı          -
hali             -
ayrıntılı        -
ayrıntı          -
rahatsız         -
yabanc           -
içer             -
kad              -
çocuq            -
konus            -
uluslararası     -
dış              -
dışarı           -
kullanım         -
kullanıcı        -
kullan           -
kend             -
değil            -
çiçəkqrup        -
çünk             -
özil             -
üfiq             -
ülk              -
üzəri            -
ındian           -
əlbət            -
əməv             -
əvvələr          -
əvəl             -
kul              -
kullanıc         -
alıyev           -
ismail           -
dəliyi           -
dəliyin          -
etməlidi         -
işilərin         -
august           -
yıl              -
tal              -
karikaturalar    -
əşər             -
əvvə             -
əlinağ           -
şəhrista         -
şot              -
şim              -
şark             -
ıkinc            -
üsk              -
öde              -
çarş             -
yin              -
yerf             -
yasar            -
yarımsinf        -
yansz            -
vəhb             -
vend             -
ven              -
vas              -
tiv              -
tenqr            -
teluq            -
taraf            -
taq              -
trinit           -
topkap           -
səfiədd          -
sədrəzə          -
sırr             -
suayrıc          -
sezo             -
sey              -
sela             -
saq              -
salvart          -
sah              -
sag              -
sadr             -
səhləbkimi       -
sinqlın          -
sinqllar         -
shek             -
reqb             -
refer            -
riş              -
riç              -
qər              -
qis              -
qer              -
pre              -
pra              -
plin             -
pey              -
pap              -
odin             -
nad              -
mət              -
məh              -
mütəhhər         -
münəccimbaş      -
muğal            -
montqomer        -
miş              -
mississipp       -
mikk             -
mid              -
meyidin          -
meyc             -
merf             -
meij             -
medic            -
mas              -
luc              -
lian             -
levsk            -
legio            -
kəsrəv           -
kürdhac          -
koventr          -
konusvar         -
konsorsiu        -
kolo             -
kok              -
kak              -
istir            -
innokent         -
ink              -
ila              -
iler             -
hərək            -
həlqəv           -
həkər            -
hipp             -
herr             -
hum              -
gığ              -
giləz            -
giv              -
gal              -
ferr             -
fentez           -
eşikağasıbaş     -
etm              -
ermen            -
erde             -
enk              -
emine            -
dəhləv           -
dev              -
denik            -
demek            -
delh             -
debb             -
cur              -
cost             -
commons          -
colin            -
bəylərbəyliyin   -
bəylərbəyliyi    -
bürhanədd        -
bör              -
buq              -
bullet           -
blu              -
belk             -
baq              -
babakiş          -
azerbayc         -
ayi              -
aviadaşıyıc      -
ataka            -
arqu             -
alle             -
ade              -
rəzəv            -
oqurluq          -
oqurlan          -
oqurla           -
global           -
globallaş        -
bah              -
vər              -
lat              -
çobanyastığ      -
ələv             -
turna            -
monoetik         -

# Forms of other words, which a lemma list has as words of their own.
alana            -
almalı           -
amansızlıqla     -
ardıcıllıqla     -
armudu           -
arxasınca        -
asanca           -
astadan          -
ağlamalı         -
baxar            -
baxmalı          -
bilərək          -
cəhdlə           -
cəsarətlə        -
danışmaz         -
dey              -
dövləti          -
dünyanı          -
dünyasında       -
düşməli          -
dəyməz           -
ehtimalla        -
ehtiramla        -
ehtirasla        -
elektrotexniki   -
fikri            -
fənni            -
fəsli            -
görək            -
gündə            -
günü             -
halallıqla       -
heyranlıqla      -
heyrətlə         -
hiddətlə         -
hissi            -
həcmcə           -
hərbə            -
həssaslıqla      -
həyəcanla        -
iftixarla        -
ill              -
inamla           -
israrla          -
istəməz          -
iydə             -
işi              -
külü             -
kədərlə          -
müalicəsi        -
mərci            -
olsun            -
ovdan            -
palıdı           -
paya             -
qarasına         -
qarpızı          -
qaçar            -
qaçaraq          -
qılıncı          -
qədimi           -
qəfəsə           -
qəlbdən          -
qələmi           -
qələmə           -
qənaətlə         -
radiotexniki     -
sabahdan         -
saya             -
sayı             -
sürməli          -
səylə            -
tanınmaz         -
tavana           -
tutmalı          -
təhlili          -
təkidlə          -
təmkinlə         -
təq              -
tərəddüdlə       -
təvazökarlıqla   -
uzağı            -
uğrunda          -
vicdanla         -
xasiyyətcə       -
xəstəliyi        -
yana             -
yağdan           -
yerində          -
ziddinə          -
çatmalı          -
çobanı           -
çəkişməsi        -
çəkməli          -
ötürməsi         -
ürəklə           -
ürəyincə         -
üzdə             -
üzdən            -
üzərində         -
şahı             -
şeyxi            -
şəkli            -
ədalətlə         -
əksəri           -
əminliklə        -
əmiri            -
əvvəldə          -
əvvəlləri        -
əvəzində         -
altmışıncı       -
altıncı          -
doqquzuncu       -
doxsanıncı       -
milyonuncu       -
onuncu           -

# Names that the lists have in small letters.
adrian           name
aişə             name
akıncı           name
allen            name
almeyda          name
altıağac         name
anceles          name
andranik         name
andronik         name
ankaragücü       name
antanta          name
araik            name
arslan           name
artsax           name
ayaks            name
ələkbərli        name
əlbistan         name
əmirli           name
əskişəhər        name
əylisli          name
bağdadi          name
baharlı          name
baxçalı          name
baxmut           name
bakuvi           name
baladadaş        name
barbaros         name
baykar           name
bədəlbəyli       name
bədr             name
bərzani          name
benn             name
berti            name
betmen           name
betti            name
bolivar          name
böyükxanım       name
böyükkişi        name
buxari           name
bürhanəddin      name
ceffri           name
cerri            name
cinpin           name
cüneyd           name
çarli            name
çarlz            name
çəmənzəminli     name
deqati           name
denikin          name
dimitri          name
diniyev          name
dodon            name
drezden          name
duqin            name
engin            name
floyd            name
georq            name
haftar           name
harris           name
hatay            name
həbibbəyli       name
həşimli          name
hüseynbəyli      name
xameneyi         name
xirosima         name
xubilay          name
xudabəndə        name
ioann            name
irəvani          name
isgəndəriyyə     name
kahramanmaraş    name
karnegi          name
kasım            name
kaşğari          name
kazımbəy         name
keyn             name
kinq             name
klaar            name
klark            name
kolumb           name
kosova           name
köçərli          name
kufə             name
kuk              name
kuper            name
kürçaylı         name
qarabaği         name
qarqar           name
qaspıralı        name
qədirli          name
qəzzafi          name
qrenobl          name
qrey             name
qriqorçuk        name
quli             name
quterreş         name
qvardiola        name
laden            name
lapşin           name
lavrenti         name
levon            name
liberman         name
luici            name
lukaşenka        name
lüdviq           name
lüter            name
makkenzi         name
matfey           name
mattarella       name
mayer            name
mədətli          name
məhərrəmli       name
mərv             name
məsimli          name
mediçi           name
metin            name
milton           name
mississippi      name
mourinyo         name
muğanna          name
mursi            name
münxen           name
naci             name
nağı             name
naxçıvani        name
nikki            name
nitsşe           name
nuland           name
ordubadi         name
parker           name
patruşev         name
perri            name
pınar            name
ptolomey         name
rəcəbli          name
rəfili           name
roqozin          name
rostropoviç      name
sabancı          name
salmanlı         name
səfiəddin        name
səud             name
seyidcahan       name
skopye           name
skott            name
skripal          name
sobçak           name
solsberi         name
sovetski         name
supsa            name
sührəvərdi       name
süleymani        name
sürix            name
şarlotta         name
şıxlı            name
şirazi           name
ştrasser         name
ştraus           name
şurik            name
tatlısəs         name
təpəbaşı         name
tennesi          name
terri            name
teymurləng       name
titanik          name
ulutürk          name
unibank          name
valtteri         name
vanq             name
vanqa            name
veysəlli         name
yəsəvi           name
yəzid            name
zatulin          name
zərdabi          name
adrian           -
aişə             -
allen            -
almeyda          -
altıağac         -
andranik         -
andronik         -
antanta          -
artsax           -
ayaks            -
ələkbərli        -
əlbistan         -
əmirli           -
əskişəhər        -
əylisli          -
bağdadi          -
baharlı          -
baxçalı          -
baxmut           -
bakuvi           -
baladadaş        -
barbaros         -
baykar           -
bədəlbəyli       -
bədr             -
bərzani          -
benn             -
betmen           -
bolivar          -
buxari           -
bürhanəddin      -
cinpin           -
cüneyd           -
çarli            -
çarlz            -
çəmənzəminli     -
deqati           -
denikin          -
diniyev          -
dodon            -
drezden          -
duqin            -
floyd            -
georq            -
haftar           -
harris           -
hatay            -
həbibbəyli       -
həkəri           -
həşimli          -
hüseynbəyli      -
xameneyi         -
xirosima         -
xubilay          -
xudabəndə        -
ioann            -
irəvani          -
isgəndəriyyə     -
kahramanmaraş    -
karnegi          -
kaşğari          -
kazımbəy         -
keyn             -
klaar            -
klark            -
kolumb           -
kosova           -
köçərli          -
kufə             -
kuper            -
kürçaylı         -
qarabaği         -
qarqar           -
qaspıralı        -
qədirli          -
qəzzafi          -
qrenobl          -
qrey             -
qriqorçuk        -
quli             -
quterreş         -
qvardiola        -
laden            -
lapşin           -
liberman         -
lukaşenka        -
lüdviq           -
lüter            -
matfey           -
mattarella       -
mayer            -
mədətli          -
məhərrəmli       -
mərv             -
məsimli          -
mediçi           -
milton           -
mississippi      -
mourinyo         -
muğanna          -
mursi            -
münxen           -
naci             -
naxçıvani        -
nitsşe           -
nuland           -
ordubadi         -
parker           -
patruşev         -
pınar            -
ptolomey         -
rəcəbli          -
rəfili           -
roqozin          -
rostropoviç      -
salmanlı         -
səfiəddin        -
səud             -
seyidcahan       -
skopye           -
skott            -
skripal          -
sobçak           -
süleymani        -
sürix            -
şarlotta         -
şıxlı            -
şirazi           -
ştrasser         -
ştraus           -
şurik            -
tatlısəs         -
tennesi          -
teymurləng       -
titanik          -
tusi             -
ulutürk          -
vanq             -
vanqa            -
veysəlli         -
yakovlev         -
zatulin          -
zərdabi          -
