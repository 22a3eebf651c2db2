# Azerbaijani words that the lists by class have not: abbreviations, units of
# measure, words that the frequency lists (LocalDoc, MIT; Tesseract langdata,
# Apache-2.0) show and the lemma list lacks, and general vocabulary. Written down
# from general knowledge of the language; no dictionary was opened.

# Abbreviations read as words, or with a vowel of their own at the end.
abş       abbreviation
nato      abbreviation
unesco    abbreviation
uefa      abbreviation
fifa      abbreviation
fıfa      abbreviation     # FIFA as FIFA itself and the newspapers write it
unicef    abbreviation
unıcef    abbreviation     # UNICEF, the same
socar     abbreviation
asean     abbreviation
opek      abbreviation
nasa      abbreviation
tanap     abbreviation
atət      abbreviation

# Units of measure; suffixes follow what is read: kilometr, kiloqram, millilitr.
km        unit harmony=e
sm        unit harmony=e
mm        unit harmony=e
kq        unit harmony=a
mq        unit harmony=a
kv        form UPOS=ADJ Abbr=Yes
ml        unit harmony=i
m         unit harmony=e
prof      form UPOS=NOUN Abbr=Yes rare
dos       form UPOS=NOUN Abbr=Yes rare
akad      form UPOS=NOUN Abbr=Yes rare
səh       form UPOS=NOUN Abbr=Yes rare
məs       form UPOS=ADV Abbr=Yes rare
müəl      form UPOS=NOUN Abbr=Yes rare
şəh       form UPOS=NOUN Abbr=Yes rare   # of addresses: şəhər, küçə, qəsəbə, prospekt, vilayət
küç       form UPOS=NOUN Abbr=Yes rare
qəs       form UPOS=NOUN Abbr=Yes rare
prosp     form UPOS=NOUN Abbr=Yes rare
vil       form UPOS=NOUN Abbr=Yes rare
dəq       form UPOS=NOUN Abbr=Yes rare
təqr      form UPOS=ADV Abbr=Yes rare
mln       form UPOS=NUM Abbr=Yes
mlrd      form UPOS=NUM Abbr=Yes


aidiyyət        noun
apelyasiya      noun
astrofoto       noun
cəbhəboyu       adj
destruktiv      adj
fizioloji       adj
hürriyyət       noun
ilaxır          noun
kiçikhəcmli     adj
mənsum          adj
minimal         adj
sırf            adverb
ümumqoşun       adj
yanacaqdoldurma noun

# Suffixes that lists of web words hold as words of their own.
lar   -
ların -
mız   -
mıq   -
dir   -

# Words of schoolbooks and kitchens that the lemma list lacks (ucsuz: ucsuz-bucaqsız).
diskriminant       noun
enlik              noun-soft
firuzəyi           adj
kükü               noun
ucsuz              adj

# General vocabulary of sport, science, crafts and peoples that the lemma list lacks.
softbol            noun
xokkey             noun
slalom             noun
triatlon           noun
bobsley            noun
fristayl           noun
skeyt              noun
serfinq            noun
torpedo            noun
radiolokasiya      noun
radiolokator       noun
sonar              noun
plevra             noun
traxeya            noun
sitoplazma         noun
mitoxondri         noun
mitoxondriya       noun
eukariot           noun
prokariot          noun
xloroplast         noun
nukleotid          noun
haploid            adj
pozitivizm         noun
postpozitivizm     noun
plyonka            noun
vlog               noun
podkast            noun
veb                noun
veb-sayt           noun
brauzer            noun
ştrixkod          noun
blokçeyn          noun
noutbuk            noun
router             noun
sui-qəsd          noun
sui-istifadə      noun
tərcümeyi-hal    noun
rutul              noun
semit              noun
german             noun
arameycə          adverb
atoll              noun
fyord              noun
laqun              noun
meqalit            noun
meqalitik          adj
dolmen             noun
kromlex            noun
menhir             noun
vikariya           noun
metropolis         noun
suzeren            noun
inkarnasiya        noun
transsendent       adj
epistemoloji       adj
sedasiv            adj
sinovial           adj
medial             adj
dorsal             adj
ventral            adj
endoplazmatik      adj
differensial       adj
radian             noun
fiziolog           noun
mexanizator        noun
avtomexanik        noun
modelyer           noun
pornoaktrisa       noun
translyasiya       noun
santexnika         noun
santexnik          noun
kabin              noun
vestibül          noun
rozet              noun
qılaf             noun
broşura           noun
baner              noun
meteor             noun
halo               noun
xaşxaş           noun
meşənovruzu      noun-n
həmmüəllif      noun
alışqın         adj
əksinqilabi       adj
əksinqilab        noun
qeyri-iradi        adj
yumurtahüceyrə   noun
obyektyönümlü   adj
təsbih            noun
məbud             noun
uniseks            adj
reliz              noun
rulet              noun
parkur             noun
protom             noun
sternum            noun
faset              noun
klausula           noun
qanqren            noun
tapir              noun
yaquar             noun
struktural         adj
triliyon           numeral
pişikkimi         noun
xərçəngkimi     noun

# Prefixes with a hyphen.
anti               prefix
eks                prefix
kontr              prefix
ober               prefix
vitse              prefix
e                  prefix     # electronic: e-poçt, e-hökumət

# Words with a hyphen one part of which is no word by itself.
əmin-amanlıq       noun-soft
hərc-mərclik       noun-soft
həbs-qətimkan      noun
ab-hava            noun
əhvali-ruhiyyə     noun
zati-ali           noun
heç-heçə           noun
pley-off           noun
status-kvo         noun
irili-xırdalı      adj
kor-koranə         adverb
yerlə-yeksan       adverb
tör-töküntü        noun
kağız-kuğuz        noun
nyu-york           name
los-anceles        name
şri-lanka          name
kosta-rika         name
qurani-kərim       name

# General vocabulary that the frequency lists have (LocalDoc, MIT).
geri               adj        # geridə, gerisi, as irəli
qətimkan           noun
məhəl              noun       # məhəl qoymamaq
əfsus              noun       # əfsuslar olsun
avar               noun       # a people
bədavi             noun
çəltik             noun-soft
ayrıseçkilik       noun-soft
biomüxtəliflik     noun-soft
peşmançılıq        noun-soft
tövsif             noun
segah              noun
çahargah           noun
makaron            noun
püre               noun
protein            noun
insulin            noun
hipertoniya        noun
autizm             noun
travmatologiya     noun
toksikologiya      noun
meteorologiya      noun
ventilyasiya       noun
metamfetamin       noun
rekreasiya         noun
inauqurasiya       noun
kassasiya          noun
probasiya          noun
generasiya         noun
konsaltinq         noun
parkinq            noun
broker             noun
bloqer             noun
debitor            noun
kardinal           noun
qrossmeyster       noun
konvoy             noun
pantomima          noun
soprano            noun
bariton            noun
kikboksinq         noun
qanvermə           noun
avarçəkmə          noun
qılıncoynatma      noun
videomüşahidə      noun
videobağlantı      noun
videoçəkiliş       noun
postmünaqişə       noun
geopolitik         adj
repressiv          adj
selektiv           adj
astroloji          adj
psixiatrik         adj
üslubi             adj
monoetnik          adj
ikiillik           adj-soft
hündürmərtəbəli    adj
yüksəksəviyyəli    adj
uzaqmənzilli       adj
ümumrusiya         adj
ümumavropa         adj
ümumvətəndaş       adj
pərdəarxası        adj
kirli              adj
buzlu              adj
atlı               adj
nümayişkaranə      adverb
şişirdil           verb

# Words of computing and others that texts have and the lemma list lacks; as the
# lists above attest them, or interface texts.
skript             noun
klik               noun
kliklə             verb
sıfırla            verb
bufer              noun
bayt               noun
plaqin             noun
prefiks            noun
modem              noun
avatar             noun
proksi             noun
sinxronizasiya     noun
klon               noun
skan               noun
qısayol            noun
vidcet             noun
defolt             noun
binar              adj
emoji              noun
submodul           noun
repozitoriya       noun
kuki               noun
tilda              noun
tire               noun rare
viki               noun
rasterizasiya      noun
cüzdan             noun
rutin              noun
kirəmit            noun
kirşə              noun
qrafiti            noun
minivan            noun
mikroskopist       noun
aviadispetçer      noun
macərasevən        noun
nəfəskəsici        adj
monomorf           adj

# Common words that serve as names, too (az-names.lex). Where the name is met more
# often than the word, the word is rare.
afət               noun
azəri              noun
istisu             noun
mane               adj
naqil              noun
olimpiya           noun
paralimpiya        noun
qazi               noun
talış              noun
şamil              adj rare
cəlal              noun rare
dəyanət            noun rare
əzim               adj rare
fateh              noun rare
fazil              adj rare
firuzə             noun rare
gövhər             noun rare
gülşən             noun rare
həmzə              noun rare
hidayət            noun rare
hikmət             noun rare
jalə               noun rare
kamal              noun rare
mail               adj
mənsur             adj rare
müşfiq             adj rare
nigar              noun rare
qəmər              noun rare
saleh              adj rare
səyyad             noun rare
şərif              adj rare
şəhla              adj rare
xaliq              noun rare
zirə               noun rare

# Short words that the learnt list has as rare ones, so that they were taken for slips, and common words
# that it lacks; each is in AzeLexicon (MIT), or was written down from general knowledge. What is soft
# was told by the rule (q, k of words of two syllables and more).
# Food, plants and animals
ayğır              noun
badam              noun
bekon              noun
bizon              noun
bulqur             noun
buzov              noun
cəfəri             noun
cücü               noun
çəpiş              noun
davar              noun
dayça              noun
doşab              noun
düyə               noun
əzgil              noun
hacıleylək         noun-soft
hinduşka           noun
innab              noun
kahı               noun
kefir              noun
kəklikotu          noun
kənaf              noun
kətə               noun
kəvər              noun
kömbə              noun
küftə              noun
qaysı              noun
qovut              noun
meynə              noun
naxır              noun
noğul              noun
piti               noun
poni               noun
sincab             noun
sumaq              noun-soft
turac              noun
umac               noun
vafli              noun
zebu               noun
zefir              noun
# House, tools, clothes
axur               noun
baca               noun
balaq              noun-soft
balış              noun
bələk              noun-soft
bidon              noun
boğça              noun
börk               noun
cəhrə              noun
cida               noun
cilov              noun
cütçü              noun
çərçi              noun
çömçə              noun
çuxa               noun
çul                noun
dağar              noun
dəhrə              noun
dibək              noun-soft
ələk               noun-soft
əmzik              noun-soft
fitil              noun
gön                noun
güvəc              noun
haça               noun
hörük              noun-soft
xamıt              noun
xaral              noun
xirqə              noun
xonça              noun
jaket              noun
jalüz              noun
jeton              noun
jokey              noun
kafel              noun
kaha               noun
kaska              noun
kayut              noun
kofta              noun
kotan              noun
körük              noun-soft
kurtka             noun
kuzə               noun
kuzov              noun
küpə               noun
kvest              noun
qayış              noun
qril               noun
ləyən              noun
loja               noun
loto               noun
manto              noun
mayka              noun
mıx                noun
motel              noun
nimçə              noun
noxta              noun
oxlov              noun
palan              noun
pasta              noun
pedal              noun
penal              noun
pəyə               noun
rəzə               noun
rozetka            noun
sazçı              noun
sərpuş             noun
sicim              noun
sifon              noun
sürtgəc            noun
tabaq              noun-soft
tasma              noun
təknə              noun
tilov              noun
tiyə               noun
tufli              noun
valet              noun
yaba               noun
yabı               noun
yalaq              noun-soft
yelək              noun-soft
yelən              noun
yemçi              noun
yəhər              noun
yubka              noun
# Family and people
anacan             noun
atacan             noun
bacıcan            noun
bibican            noun
dayıcan            noun
elti               noun
əmican             noun
gəda               noun
xalacan            noun
qaynata            noun
nənəcan            noun
öksüz              noun
yengə              noun
# School, science, language
absis              noun
adlıq              noun-soft
alibi              noun
ampul              noun
anion              noun
anod               noun
arqon              noun
avizo              noun
bozon              noun
defis              noun
diod               noun
əbcəd              noun
ədat               noun
fraza              noun
frazeologizm       noun
ibarə              noun
idiom              noun
iksir              noun
katod              noun
kəsr               noun
opus               noun
panno              noun
polip              noun
radon              noun
rebus              noun
retuş              noun
rədif              noun
romb               noun
rotor              noun
rübab              noun
sekta              noun
sinus              noun
takt               noun
tuğra              noun
# Body, mind, society, and what else common texts have
ayama              noun
bəhər              noun
bürkü              noun
büsat              noun
cəfa               noun
cila               noun
cilvə              noun
cüssə              noun
çəlik              noun-soft
damba              noun
darülfünun         noun
eyş                noun
ənsə               noun
əyyam              noun
halə               noun
halət              noun
hikkə              noun
iffət              noun
işrət              noun
işvə               noun
kəf                noun
küy                noun
qəmzə              noun
qıç                noun
qılıq              noun-soft
qımız              noun
qırov              noun
ləçər              noun
məcun              noun
məşrutə            noun
mürgü              noun
nal                noun
nimfa              noun
otluq              noun-soft
ovlaq              noun-soft
oylaq              noun-soft
oynaş              noun
papaqatdı          noun
pipik              noun-soft
pöhrə              noun
talaq              noun-soft
udum               noun
urvat              noun
yoxuş              noun
zurxana            noun
# Adjectives
arsız              adj
bikar              adj
daz                adj
həqir              adj
islaq              adj-soft
məlul              adj
naxoş              adj
naçar              adj
pinti              adj
simic              adj
yavan              adj

# Sons and daughters of uncles and aunts take possessives as plain nouns do (əmioğlum, əmioğlusu); the
# dative and what follows are also met with the n of the possessive in them: UNSURE which is the norm
əmioğlu            noun
əmioğluna          formcop lemma=əmioğlu UPOS=NOUN Case=Dat Number=Sing
əmioğlunda         formcop lemma=əmioğlu UPOS=NOUN Case=Loc Number=Sing
əmioğlundan        formcop lemma=əmioğlu UPOS=NOUN Case=Abl Number=Sing
əmiqızı            noun
əmiqızına          formcop lemma=əmiqızı UPOS=NOUN Case=Dat Number=Sing
əmiqızında         formcop lemma=əmiqızı UPOS=NOUN Case=Loc Number=Sing
əmiqızından        formcop lemma=əmiqızı UPOS=NOUN Case=Abl Number=Sing
dayıoğlu           noun
dayıoğluna         formcop lemma=dayıoğlu UPOS=NOUN Case=Dat Number=Sing
dayıoğlunda        formcop lemma=dayıoğlu UPOS=NOUN Case=Loc Number=Sing
dayıoğlundan       formcop lemma=dayıoğlu UPOS=NOUN Case=Abl Number=Sing
dayıqızı           noun
dayıqızına         formcop lemma=dayıqızı UPOS=NOUN Case=Dat Number=Sing
dayıqızında        formcop lemma=dayıqızı UPOS=NOUN Case=Loc Number=Sing
dayıqızından       formcop lemma=dayıqızı UPOS=NOUN Case=Abl Number=Sing
xalaoğlu           noun
xalaoğluna         formcop lemma=xalaoğlu UPOS=NOUN Case=Dat Number=Sing
xalaoğlunda        formcop lemma=xalaoğlu UPOS=NOUN Case=Loc Number=Sing
xalaoğlundan       formcop lemma=xalaoğlu UPOS=NOUN Case=Abl Number=Sing
xalaqızı           noun
xalaqızına         formcop lemma=xalaqızı UPOS=NOUN Case=Dat Number=Sing
xalaqızında        formcop lemma=xalaqızı UPOS=NOUN Case=Loc Number=Sing
xalaqızından       formcop lemma=xalaqızı UPOS=NOUN Case=Abl Number=Sing
bibioğlu           noun
bibioğluna         formcop lemma=bibioğlu UPOS=NOUN Case=Dat Number=Sing
bibioğlunda        formcop lemma=bibioğlu UPOS=NOUN Case=Loc Number=Sing
bibioğlundan       formcop lemma=bibioğlu UPOS=NOUN Case=Abl Number=Sing
bibiqızı           noun
bibiqızına         formcop lemma=bibiqızı UPOS=NOUN Case=Dat Number=Sing
bibiqızında        formcop lemma=bibiqızı UPOS=NOUN Case=Loc Number=Sing
bibiqızından       formcop lemma=bibiqızı UPOS=NOUN Case=Abl Number=Sing

# Nouns that sound as a verb does: the learner takes none of its own
as                 noun
bez                noun
çim                noun
qır                noun
san                noun
sal                noun
soy                noun

# Units that stand alone behind figures: litr, qram, ton
l                  unit harmony=i
q                  unit harmony=a
t                  unit harmony=o

həddi-büluğ        noun
astağfurullah      interjection

# Nouns that look like infinitives; their beginnings are no verbs
çomaq              noun-soft
damaq              noun-soft
toxmaq             noun-soft
yamaq              noun-soft
də                 -
nəs                -

# Verb forms that a lemma list has as nouns, and one whose stem is kəsr
bilməz             -
olmaz              -
olmaya             -
kəsri              -

# Words of arts and sciences that texts show
kapitel            noun
konkav             adj
loqos              noun
neogotik           adj
pektoral           adj
vinil              noun
həmyaşıd           noun
qərardad           noun
beşbarmaq          name
al                 adj rare      # red
bac                noun rare     # tribute; bacın is rather of bacı
görüm              noun rare     # rather the imperative of gör

# Of üst, and hardly ever of üstün, which lends them its frequency otherwise
üstündə            formcop lemma=üst UPOS=NOUN Case=Loc Number=Sing Person[psor]=3
üstündən           formcop lemma=üst UPOS=NOUN Case=Abl Number=Sing Person[psor]=3
üstünə             formcop lemma=üst UPOS=NOUN Case=Dat Number=Sing Person[psor]=3
üstündəki          adj lemma=üst
# Short words of dictionaries (each is in AzeLexicon, MIT) that are too rare in the counted texts, and were
# taken for slips; of literature, crafts and sciences. What is soft was told by the rule.
abses            noun
açıcı            noun
aerob            adj
akril            noun
amper            noun
arxac            noun
artel            noun
əbləh            adj
əfğan            noun
əğyar            noun
ənbər            noun
əngin            adj
ərbab            noun
ərkan            noun
ətsiz            adj
badaq            noun-soft
badya            noun
baxil            adj
banal            adj
barit            noun
baton            noun
bəkçi            noun
bənək            noun-soft
beret            noun
beril            noun
bihuş            adj
bikəs            adj
birka            noun
boğuq            adj-soft
botel            noun
boyar            noun
bubon            noun
buxur            noun
bulka            noun
büküş            noun
cecim            noun
cığal            noun
cızıq            noun-soft
cinas            noun
cöngə            noun
cüzam            noun
çəngə            noun
çərək            noun
çətən            noun
çiban            noun
çibin            noun
çiriş            noun
çiyan            noun
çolpa            noun
çopur            adj
çökük            adj-soft
çönük            adj-soft
çöpçü            noun
çuğul            noun
çullu            adj
dağçı            noun
davul            noun
dəfçi            noun
dərnə            noun
debil            adj
debit            noun
deist            noun
demon            noun
derma            noun
didik            adj-soft
disko            noun
diyez            noun
doker            noun
doqma            noun
domna            noun
draje            noun
dreyf            noun
dualı            adj
duvaq            noun-soft
duzaq            noun-soft
düjün            noun
düker            noun
enzim            noun
etina            noun
faner            noun
fason            noun
fatal            adj
fəğan            noun
fətir            noun
fetiş            noun
fırıq            noun
fokal            adj
folqa            noun
forel            noun
frant            noun
freym            noun
fürer            noun
gavur            noun
gədik            noun-soft
getto            noun
girgi            noun
göyüş            noun
güdük            noun-soft
gülçü            noun
güyüm            noun
hampa            noun
hokku            noun
humus            noun
xarço            noun
xədim            noun
xələt            noun
xəmrə            noun
xəşil            noun
xış              noun
xitin            noun
icbar            noun
içici            noun
ifrit            noun
imalə            noun
iməci            noun
imeyl            noun
itbaz            noun
kalka            noun
kanon            noun
kaput            noun
kasta            noun
kəhər            adj
kəkil            noun
kəlçə            noun
kifir            adj
kilkə            noun
kirəc            noun
kiriş            noun
kirvə            noun
kitel            noun
klerk            noun
kobol            noun
kolba            noun
komod            noun
konka            noun
kovxa            noun
kösöv            noun
köşək            noun-soft
kötək            noun-soft
köylü            adj
kreol            noun
kroki            noun
kulon            noun
kumir            noun
küləş            noun
kvark            noun
qabro            noun
qaloş            noun
qarğı            noun
qayka            noun
qəhət            noun
qətfə            noun
qətrə            noun
qılça            noun
qılov            noun
qısıq            adj-soft
qıyma            noun
qızma            noun
qissə            noun
qiymə            noun
qoboy            noun
qolac            noun
qotaz            noun
qovuq            noun-soft
qucma            noun
qulan            noun
qumaş            noun
qurna            noun
quruş            noun
qutan            noun
qürrə            noun
lafet            noun
lağçı            noun
laxta            noun
latun            noun
lavra            noun
layka            noun
laylı            adj
lehim            noun
likör            noun
loğma            noun
lülək            noun-soft
lümen            noun
mağar            noun
mahud            noun
maqma            noun
matra            noun
mazaq            noun
məcaz            noun
mələz            noun
məzac            noun
merac            noun
meşin            noun
metis            noun
meyoz            noun
modus            noun
moral            noun
motal            noun
möhrə            noun
mulat            noun
mumlu            adj
nakəs            adj
nədim            noun
nənni            noun
nəsəb            noun
neyçi            noun
ninni            noun
norka            noun
novça            noun
ofset            noun
olein            noun
omeqa            noun
omlet            noun
opium            noun
otsuz            adj
ovsun            noun
ovurd            noun
örkən            noun
övrət            noun
papış            noun
parez            noun
pasaj            noun
payçı            noun
pərək            noun-soft
pemza            noun
pıxta            noun
piltə            noun
pirit            noun
plebs            noun
plomb            noun
potaş            noun
pozuq            adj-soft
preri            noun
pudra            noun
pulpa            noun
püxtə            adj
raxit            noun
ralli            noun
ranço            noun
redut            noun
renta            noun
rigel            noun
rikşa            noun
riton            noun
sağrı            noun
saplı            adj
sarıq            noun-soft
sazan            noun
səbzə            noun
senaj            noun
serum            noun
sırıq            noun-soft
sısqa            adj
sıyıq            adj-soft
siqar            noun
sirat            noun
siren            noun
sisli            adj
soplo            noun
sosis            noun
sökük            adj-soft
sucuq            noun-soft
sufle            noun
sürgü            noun
şabaş            noun
şərli            adj
şirma            noun
şirni            noun
şölən            noun
ştanq            noun
şurup            noun
şüalı            adj
tafta            noun
taksa            noun
tanin            noun
tarac            noun
təkyə            noun
təpmə            noun
tətik            noun-soft
təzək            noun-soft
teizm            noun
tiqel            noun
tipaj            noun
toğay            noun
toqqa            noun
torna            noun
trial            noun
triko            noun
tuluq            noun-soft
tulum            noun
tumar            noun
tumba            noun
tülək            noun-soft
tünük            adj-soft
tvist            noun
udlaq            noun-soft
ulama            noun
univermaq        noun
unsuz            adj
vaqiə            noun
vətər            noun
viraj            noun
votum            noun
yağçı            noun
yaslı            adj
yeger            noun
yelda            noun
yemli            adj
yolaq            noun-soft
yollu            adj
yorğa            adj
yüyən            noun
zifaf            noun
zilli            adj
zonal            adj
zorba            adj

# Words that newspapers and other texts have and the lists above lack; LocalDoc and Tesseract attest
# each. What is soft was told by the rule (q, k of words of two syllables and more).
adamöldürmə      noun
admin            noun
axıska           noun
aludəçi          noun
aludəçilik       noun-soft
antimikrob       adj
antropomorf      adj
avroatlantik     adj
avtoxton         adj
ayar             noun
ələk-vələk       adverb
ələvi            noun
əməvi            noun
baməzə           adj
başkənd          noun
bazalt           noun
bəs              adj rare
belədə           adverb
benefisiar       noun
birhüceyrəli     adj
buğumayaqlı      noun
bukmeker         noun
bunlarsız        adj
cahiliyyə        noun
cidd-cəhd        noun
cizyə            noun
çılpaqtoxumlu    noun
çobanyastığı     noun-n
çoxvektorlu      adj
dərəbəylik       noun-soft
dedi-qodu        noun
de-fakto         adverb
de-yure          adverb
dietoloq         noun
difteriya        noun
dioksid          noun
dissertantura    noun
distal           adj
dodo             noun
dörddəbir        noun
ekofəal          noun
ekstrim          adj
elam             noun
elədə            adverb
elegiya          noun
elmtutumlu       adj
epiqrafik        adj
epizootik        adj
esperanto        noun
eybəcər          adj
fakültativ       adj
fentezi          noun
fermion          noun
fişinq           noun
flamand          noun
geomorfoloji     adj
gülçiçəyi        noun-n
haubitsa         noun
həmməruzəçi      noun
hərbiyyə         noun
həyəcanverici    adj
het              noun
heteroseksual    adj
heterotipik      adj
heybət           noun
hipotenziv       adj
homotipik        adj
hönkür-hönkür    adverb
hücumameyilli    adj
xarıbülbül       noun
xəmsə            noun
xınayaxdı        noun
xidmətkeçmə      noun
xlorid           noun
xordalı          noun
xütbə            noun
idraki           adj
ixtilal          noun
ilgi             noun
iltihabi         adj
imamət           noun
imereti          noun
implementasiya   noun
improvizə        noun
informativ       adj
innervasiya      noun
insanabənzər     adj
interkonnektor   noun
interviki        noun
introduksiya     noun
invaziv          adj
isnad            noun
istiğfar         noun
işemik           adj
kamuflyaj        noun
kapillyar        noun
karbonat         noun
kasko            noun
katalitik        adj
kateter          noun
kəffarə          noun
kələ-kötür       adj
kəndxuda         noun
kəşkül           noun
kinematoqraf     noun
klaster          noun
klirinq          noun
kokteyl          noun
kontrast         noun
konus            noun
konversiya       noun
konyunktura      noun
koronar          adj
kotirovka        noun
kovboy           noun
kuryoz           noun
küll             noun
küncüt           noun
kvadratik        adj
kvant            noun
kvars            noun
qab-qacaq        noun
qadcet           noun
qaniçən          adj
qankəsici        adj
qanköçürmə       noun
qarmaqarışıq     adj-soft
qastrit          noun
qərarvermə       noun
qeyri-adi        adj
qeyri-bərabər    adj
qeyri-ciddi      adj
qeyri-dəqiq      adj
qeyri-etik       adj
qeyri-formal     adj
qeyri-hökumət    noun
qeyri-insani     adj
qeyri-kafi       adj
qeyri-qanuni     adj
qeyri-leqal      adj
qeyri-məhdud     adj
qeyri-məqbul     adj
qeyri-müəyyən    adj
qeyri-münasib    adj
qeyri-müsəlman   noun
qeyri-mütənasib  adj
qeyri-neft       noun
qeyri-peşəkar    adj
qeyri-rəsmi      adj
qeyri-real       adj
qeyri-sabit      adj
qeyri-səlis      adj
qeyri-stabil     adj
qeyri-şəffaf     adj
qeyri-yaşayış    noun
qığırdaq         noun-soft
qırtıc           noun
qısacası         adverb
qoduq            noun-soft
qorilla          noun
qran-pri         noun
qreypfrut        noun
qulançar         noun
laparoskopik     adj
latın            noun
latış            noun
ləngi            verb
liturgik         adj
lokalizasiya     noun
makler           noun
maksimalist      noun
maq              noun
malay            noun
mancur           noun
manset           noun
mədənçıxarma     noun
məxaric          noun
məlikə           noun
menstruasiya     noun
mentor           noun
metaməlumat      noun
metanol          noun
mikrodalğalı     adj
mikromaliyyə     noun
miokard          noun
molibden         noun
moratorium       noun
multidissiplinar adj
multimodal       adj
musəvi           adj
mübhəm           adj
münəccim         noun
münəccimbaşı     noun
mürəkkəbçiçəkli  noun
müridizm         noun
müsabiqəçi       noun
müstəhəb         adj
naqis            adj
nəstəliq         noun
neoklassik       adj
neyrocərrahiyyə  noun
ninja            noun
nitrat           noun
numizmatik       adj
okkult           adj
onlarsız         adj
ovdan            noun
öncə             noun rare
önizləmə         noun
ötənilki         adj
pal-paltar       noun
para             noun
parta            noun
par-par          adverb
pauza            noun
pektin           noun
perkutan         adj
politoloji       adj
poliuretan       noun
preferensial     adj
prekursor        noun
press-reliz      noun
prezumpsiya      noun
proksimal        adj
propaqanda       noun
provokativ       adj
radiologiya      noun
rasizm           noun
readmissiya      noun
realiti          noun
reqbi            noun
remiks           noun
resessiya        noun
retrospektiv     adj
reyx             noun
rübai            noun
rükət            noun
sahəvi           adj
saxur            noun
sak              noun
samballı         adj
satınalan        noun
səkkizdəbir      noun
sərhədkeçmə      noun
sekresiya        noun
serebral         adj
set              noun
sifilis          noun
silikon          noun
sillə            noun
sinql            noun
sosiomədəni      adj
spekulyativ      adj
sprint           noun
stavka           noun
suayrıcı         noun
subhesab         noun
substansiya      noun
suçiçəyi         noun-n
sulfat           noun
sulfid           noun
superqəhrəman    noun
suprefektura     noun
südləyən         noun
sümər            noun
sürtkü           noun
şairanə          adverb
şikəstə          noun
şişirt           verb-soft
şütü             verb
takson           noun
tar-mar          adj
tayfun           noun
təcnis           noun
təhsilalma       noun
təhtəlşüur       noun
təkkə            noun
təqiyyə          noun
təqva            noun
tərəqqipərvər    adj
təvaf            noun
təyəmmüm         noun
texnoloq         noun
teq              noun
tensor           noun
terakt           noun
transatlantik    adj
treyder          noun
tula             noun
tutalım          adverb
türkcə           noun rare
udin             noun
udmurt           noun
uraqan           noun
uşaqpulu         noun-n
üçcildlik        adj-soft
ürəkağrısı       noun-n
üzürlü           adj
vaza             noun
vazkeçilməz      adj
vestern          noun
vikianbar        noun
vikimətn         noun
yazı-pozu        noun
yəzidi           noun
yeparxiya        noun
yerquruluşu      noun-n
yolboyu          adj
zaza             noun

# Names and abbreviations of the same texts.
abutalıb         name
ağaxan           name
ağamusa          name
ahıska           name
alberto          name
aleksandroviç    name
alekseyevna      name
alessandro       name
almazbek         name
alonso           name
alyona           name
andres           name
andreyeviç       name
antuanetta       name
atakişiyeva      name
azercell         name
əbdülfəttah      name
əbdüssəməd       name
əbu-dabi         name
əbülfəth         name
əbülqasim        name
əlabbas          name
əlikram          name
əlimurad         name
əl-cəzirə        name
əl-qaidə         name
əskipara         name
babayan          name
badamdar         name
baxşəliyeva      name
bakcell          name
bəhaəddin        name
benfika          name
berkli           name
boloniya         name
bozdağ           name
böyükağa         name
böyükşor         name
bülənd           name
cavadxan         name
ceyrançöl        name
çezare           name
çiləbürt         name
çörçil           name
daniloviç        name
dəhləvi          name
detroyt          name
dmitriyeviç      name
duzdağ           name
düsen            name
edessa           name
emilio           name
emmanuel         name
entoni           name
fahrəddin        name
fərruxzad        name
fətəliyeva       name
federiko         name
filipp           name
fyodoroviç       name
giorgi           name
gülməmməd        name
həkəri           name
həmədani         name
həsənəliağa      name
heybulla         name
hillari          name
holivud          name
hülaku           name
xalidbəyli       name
xarabagilan      name
xorasani         name
ıcesco           abbreviation
ısesco           abbreviation
imadəddin        name
innokenti        name
isayeva          name
isesco           abbreviation
isesko           abbreviation
isfahani         name
kamelin          name
karen            name
karlo            name
kasım-jomart     name
kaspi            name
kaşani           name
katrina          name
kəlbəli          name
keşikçidağ       name
kitabi-dədə      name
konstans         name
konstantinoviç   name
konte            name
koppola          name
koventri         name
kriştianu        name
kuleba           name
kurosava         name
qaçqınkom        name
qaradaği         name
qaraxanbəyli     name
qaraxanlı        name
qeybulla         name
qriqoris         name
qurbanqulu       name
qütbəddin        name
lənkərani        name
levan            name
liftiyeva        name
magellan         name
makiavelli       name
manas            name
marat            name
martinika        name
mauro            name
məhşur           name
məmmədbəyli      name
metyu            name
mixaylovna       name
mixeil           name
mikki            name
montqomeri       name
mozalan          name
murtuzaqulu      name
mustafaqulu      name
mürtəza          name
müzəffərəddin    name
nabucco          name
naciyə           name
nadirqulu        name
nağısoylu        name
nasirəddin       name
nəbiyeva         name
nemətullah       name
nikeya           name
nikolayeviç      name
nikolayevna      name
nursultan        name
nyu-cersi        name
olimpiakos       name
paşasoy          name
paytakaran       name
perikl           name
petrovna         name
piter            name
ramzan           name
rodriqo          name
romero           name
ruben            name
rüknəddin        name
salome           name
samvel           name
san-marino       name
səfdər           name
səlahəddin       name
səmədbəyli       name
səngəçal         name
sərsəng          name
seltik           name
semyonoviç       name
sercio           name
sergeyeviç       name
seyidəhmədli     name
silvestr         name
sirac            name
siyavuş          name
stepanoviç       name
suares           name
şahdəniz         name
şahnamə          name
şalke            name
şavkat           name
şərafəddin       name
şıxarx           name
şüeyb            name
tağıbəyli        name
tass             abbreviation
tayyip           name
təhsin           name
təl-əviv         name
timuçin          name
topqapı          name
türkpa           abbreviation
türksoy          abbreviation
uilyam           name
übeydullah       name
valentino        name
valid            name
vasilyevna       name
vazgen           name
vəlixanlı        name
vinston          name
volodimir        name
yakovleviç       name
yanina           name
yəhuda           name
yelisey          name
yunesko          abbreviation
yura             name
zellandiya       name
ziyaəddin        name
