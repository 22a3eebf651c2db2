# Azerbaijani closed classes: pronouns, determiners, postpositions, conjunctions, particles,
# interjections, numerals, copular words; and the common adverbs.
# Sources: Müasir Azərbaycan dili, II: Morfologiya, Bakı 1980 (pronouns, numerals, adverbs, auxiliary
# parts of speech); Azərbaycan dilinin orfoqrafiya lüğəti; forms compared with attested ones.
# PronType, Reflex, NumType: after Universal Dependencies.

# Personal pronouns (MAD)
mən            pronoun-1 PronType=Prs Number=Sing Person=1
sən            pronoun-2 PronType=Prs Number=Sing Person=2
o              pronoun-n PronType=Prs Person=3
onları         form lemma=o UPOS=PRON PronType=Prs Number=Plur Person=3 Case=Acc
biz            pronoun-1 PronType=Prs Number=Plur Person=1
siz            pronoun-2 PronType=Prs Number=Plur Person=2

# Demonstratives
bu             pronoun-n PronType=Dem
bunla          form lemma=bu UPOS=PRON PronType=Dem Case=Ins rare   # spoken
o              pronoun-n PronType=Dem rare  # alone it is the pronoun above
belələr        formnoun lemma=belə UPOS=PRON PronType=Dem Number=Plur
elələr         formnoun lemma=elə UPOS=PRON PronType=Dem Number=Plur
belələri       formcase-n lemma=belə UPOS=PRON PronType=Dem Number=Plur Person[psor]=3
elələri        formcase-n lemma=elə UPOS=PRON PronType=Dem Number=Plur Person[psor]=3
beləsi         formcase-n lemma=belə UPOS=PRON PronType=Dem Person[psor]=3
eləsi          formcase-n lemma=elə UPOS=PRON PronType=Dem Person[psor]=3
bu             determiner PronType=Dem
o              determiner PronType=Dem
həmin          determiner PronType=Dem
belə           determiner PronType=Dem
elə            determiner PronType=Dem
haman          determiner PronType=Dem
həmən          determiner lemma=həmin PronType=Dem nospell
bura           pronoun PronType=Dem
ora            pronoun PronType=Dem
# dictionaries have these as adverbs
burada         adverb PronType=Dem
orada          adverb PronType=Dem
buradan        adverb PronType=Dem
oradan         adverb PronType=Dem
# shorter forms of bura, ora, hara
bura           form lemma=bura UPOS=PRON PronType=Dem Case=Dat
burda          formcop lemma=bura UPOS=PRON PronType=Dem Case=Loc
burdan         formcop lemma=bura UPOS=PRON PronType=Dem Case=Abl
burdakı        adj lemma=bura
ora            form lemma=ora UPOS=PRON PronType=Dem Case=Dat
orda           formcop lemma=ora UPOS=PRON PronType=Dem Case=Loc
ordan          formcop lemma=ora UPOS=PRON PronType=Dem Case=Abl
ordakı         adj lemma=ora
hara           form lemma=hara UPOS=PRON PronType=Int Case=Dat
harda          formcop lemma=hara UPOS=PRON PronType=Int Case=Loc
hardan         formcop lemma=hara UPOS=PRON PronType=Int Case=Abl
hardakı        adj lemma=hara

# Reflexive and reciprocal: özüm, özün, özü ... by the grammar
öz             pronoun PronType=Prs Reflex=Yes
özözü          pronoun-3 lemma=öz PronType=Prs Reflex=Yes nospell
bir-biri       pronoun-3 PronType=Rcp
bir-birimiz    formcase lemma=bir-biri UPOS=PRON PronType=Rcp Number[psor]=Plur Person[psor]=1
bir-biriniz    formcase lemma=bir-biri UPOS=PRON PronType=Rcp Number[psor]=Plur Person[psor]=2
bir-birləri    pronoun-3 lemma=bir-biri PronType=Rcp Number=Plur
biri-biri      pronoun-3 lemma=bir-biri PronType=Rcp

# Interrogatives (nə: nəyi, nəyə)
kim            pronoun PronType=Int
nə             pronoun-y PronType=Int
hansı          pronoun PronType=Int
hara           pronoun PronType=Int
nəçi           pronoun PronType=Int
neçə           numeral PronType=Int
nəyə           form lemma=nə UPOS=PRON PronType=Int Case=Dat
nəynən         form lemma=nə UPOS=PRON PronType=Int Case=Ins nospell
nəylə          form lemma=nə UPOS=PRON PronType=Int Case=Ins
nə             determiner PronType=Int
hansı          determiner PronType=Int
neçə           determiner PronType=Int
neçənci        adj PronType=Int NumType=Ord
haralı         adj
necə           adj PronType=Int
necə           adverb PronType=Int
niyə           adverb PronType=Int
haçan          adverb PronType=Int
hanı           adverb PronType=Int
nədən          adverb PronType=Int
neçin          adverb PronType=Int

# Indefinite, total and negative pronouns and determiners
hamı           pronoun PronType=Tot
hərə           pronoun PronType=Tot
hamısı         pronoun-3 PronType=Tot
kəs            pronoun PronType=Ind
filan          pronoun PronType=Ind
filankəs       pronoun PronType=Ind
bəhmən         pronoun PronType=Ind
biri           pronoun-3 PronType=Ind
birisi         pronoun-3 PronType=Ind
bəzi           pronoun PronType=Ind rare
bəzisi         pronoun-3 PronType=Ind
bəziləri       pronoun-3 PronType=Ind
çoxu           pronoun-3 PronType=Ind
çoxları        pronoun-3 PronType=Ind
çoxusu         pronoun-3 PronType=Ind nospell
başqası        pronoun-3 PronType=Ind
başqaları      pronoun-3 PronType=Ind
özgəsi         pronoun-3 PronType=Ind
özgələri       pronoun-3 PronType=Ind
digəri         pronoun-3 PronType=Ind
digərləri      pronoun-3 PronType=Ind
qeyrisi        pronoun-3 PronType=Ind
qeyriləri      pronoun-3 PronType=Ind
heç            pronoun PronType=Neg
hərkəs         pronoun PronType=Tot nospell
heçkim         pronoun PronType=Neg nospell
heçkəs         pronoun PronType=Neg nospell
heçnə          pronoun PronType=Neg nospell
hərbiri        pronoun-3 PronType=Tot nospell
heçbiri        pronoun-3 PronType=Neg nospell
kimsə          pronoun PronType=Ind
kiminsə        form lemma=kimsə UPOS=PRON PronType=Ind Case=Gen
kiməsə         form lemma=kimsə UPOS=PRON PronType=Ind Case=Dat
kimisə         form lemma=kimsə UPOS=PRON PronType=Ind Case=Acc
kimdəsə        form lemma=kimsə UPOS=PRON PronType=Ind Case=Loc
kimdənsə       form lemma=kimsə UPOS=PRON PronType=Ind Case=Abl
kimləsə        form lemma=kimsə UPOS=PRON PronType=Ind Case=Ins
kiminləsə      form lemma=kimsə UPOS=PRON PronType=Ind Case=Ins
nəsə           pronoun PronType=Ind
nəyinsə        form lemma=nəsə UPOS=PRON PronType=Ind Case=Gen
nəyəsə         form lemma=nəsə UPOS=PRON PronType=Ind Case=Dat
nəyisə         form lemma=nəsə UPOS=PRON PronType=Ind Case=Acc
nədəsə         form lemma=nəsə UPOS=PRON PronType=Ind Case=Loc
nədənsə        form lemma=nəsə UPOS=PRON PronType=Ind Case=Abl
nəyləsə        form lemma=nəsə UPOS=PRON PronType=Ind Case=Ins
kimlərsə       form lemma=kimsə UPOS=PRON PronType=Ind Number=Plur Case=Nom
kimlərinsə     form lemma=kimsə UPOS=PRON PronType=Ind Number=Plur Case=Gen
kimlərəsə      form lemma=kimsə UPOS=PRON PronType=Ind Number=Plur Case=Dat
kimlərisə      form lemma=kimsə UPOS=PRON PronType=Ind Number=Plur Case=Acc
kimlərdəsə     form lemma=kimsə UPOS=PRON PronType=Ind Number=Plur Case=Loc
kimlərdənsə    form lemma=kimsə UPOS=PRON PronType=Ind Number=Plur Case=Abl
harasa         form lemma=harasa UPOS=PRON PronType=Ind Case=Dat
harayasa       form lemma=harasa UPOS=PRON PronType=Ind Case=Dat
haradasa       form lemma=harasa UPOS=PRON PronType=Ind Case=Loc
hardasa        form lemma=harasa UPOS=PRON PronType=Ind Case=Loc
haradansa      form lemma=harasa UPOS=PRON PronType=Ind Case=Abl
hardansa       form lemma=harasa UPOS=PRON PronType=Ind Case=Abl
haranısa       form lemma=harasa UPOS=PRON PronType=Ind Case=Acc
nələrsə        form lemma=nəsə UPOS=PRON PronType=Ind Number=Plur Case=Nom
nələrinsə      form lemma=nəsə UPOS=PRON PronType=Ind Number=Plur Case=Gen
nələrəsə       form lemma=nəsə UPOS=PRON PronType=Ind Number=Plur Case=Dat
nələrisə       form lemma=nəsə UPOS=PRON PronType=Ind Number=Plur Case=Acc
nələrdəsə      form lemma=nəsə UPOS=PRON PronType=Ind Number=Plur Case=Loc
nələrdənsə     form lemma=nəsə UPOS=PRON PronType=Ind Number=Plur Case=Abl
hansısa        pronoun PronType=Ind
hansınınsa     form lemma=hansısa UPOS=PRON PronType=Ind Case=Gen
hansınasa      form lemma=hansısa UPOS=PRON PronType=Ind Case=Dat
hansınısa      form lemma=hansısa UPOS=PRON PronType=Ind Case=Acc
hansındasa     form lemma=hansısa UPOS=PRON PronType=Ind Case=Loc
hansındansa    form lemma=hansısa UPOS=PRON PronType=Ind Case=Abl
haçansa        adverb PronType=Ind
necəsə         adverb PronType=Ind
niyəsə         adverb PronType=Ind
nədənsə        adverb PronType=Ind
bəzi           determiner PronType=Ind
filan          determiner PronType=Ind
hansısa        determiner PronType=Ind
nəsə           determiner PronType=Ind
neçəsə         determiner PronType=Ind
birpara        determiner PronType=Ind
çox            determiner PronType=Ind
az             determiner PronType=Ind
xeyli          determiner PronType=Ind
başqa          determiner PronType=Ind
digər          determiner PronType=Ind
özgə           determiner PronType=Ind
bütün          determiner PronType=Tot
hər            determiner PronType=Tot
heç            determiner PronType=Neg
bir            determiner PronType=Art Definite=Ind
hərbir         determiner PronType=Tot nospell
heçbir         determiner PronType=Neg nospell
başqa          adj
digər          adj
özgə           adj
qeyri          adj
eyni           adj
müəyyən        adj
bütöv          adj
tam            adj
çoxlu          adj
xeyli          adj
çox            adj rare
az             adj
bütün          adj rare
əks            adj
əlavə          adj
aid            adj
məxsus         adj
xas            adj
uyğun          adj
müvafiq        adj
dair           adj

# Postpositions (MAD: qoşmalar)
üçün           postposition
görə           postposition
qədər          postposition
kimi           postposition
kimilər        formnoun lemma=kimi UPOS=ADP Number=Plur   # bunun kimiləri
qədəri         pronoun-3 PronType=Ind                     # bir qədəri
ilə            postposition
haqqında       postposition
uğrunda        postposition
haqda          postposition
barədə         postposition
barəsində      postposition
dair           postposition
aid            postposition
doğru          postposition
sarı           postposition
tərəf          postposition
qarşı          postposition
rəğmən         postposition
baxmayaraq     postposition
savayı         postposition
başqa          postposition
özgə           postposition
əlavə          postposition
sonra          postposition
əvvəl          postposition
qabaq          postposition
bəri           postposition
içrə           postposition
boyu           postposition
boyunca        postposition
ərzində        postposition
üzrə           postposition
naminə         postposition
əsasən         postposition
müvafiq        postposition
uyğun          postposition
nisbətən       postposition
tək            postposition
təki           postposition
təkin          postposition
ötrü           postposition
ötəri          postposition
xatirinə       postposition
məxsus         postposition
xas            postposition
vasitəsilə     postposition
tərəfindən     postposition
sayəsində      postposition
zamanı         postposition
etibarən       postposition
qeyri          postposition
etibarilə      postposition
münasibətilə   postposition
məqsədilə      postposition
səbəbilə       postposition
nisbət         postposition
bərabər        postposition
birlikdə       postposition
yanaşı         postposition
əleyhinə       postposition
lehinə         postposition
deyə           postposition
üzündən        postposition
ucbatından     postposition
ucundan        postposition
əvəzinə        postposition
istinadən      postposition
müqabil        postposition
müqabilində    postposition
paralel        postposition
içəri          postposition
kənar          postposition
mənsub         postposition
ilən           postposition lemma=ilə nospell
deyin          postposition lemma=deyə nospell
barə           noun

# Conjunctions (MAD: bağlayıcılar)
və             conjunction
ya             conjunction
yaxud          conjunction
amma           conjunction
lakin          conjunction
ancaq          conjunction
fəqət          conjunction
yalnız         conjunction
həm            conjunction
habelə         conjunction
həmçinin       conjunction
istər          conjunction
gah            conjunction
nə             conjunction
da             conjunction
də             conjunction
yoxsa          conjunction
nəinki         conjunction
isə            conjunction
ilə            conjunction
yainki         conjunction
yəni           conjunction
istərsə        conjunction
halbuki        conjunction
ki             subjunction
əgər           subjunction
çünki          subjunction
zira           subjunction
hərgah         subjunction
madam          subjunction
madamki        subjunction
halbuki        subjunction
hərçənd        subjunction
guya           subjunction
sanki          subjunction
ta             subjunction
deyə           subjunction

# Particles (MAD: ədatlar)
da             particle
də             particle
ki             particle rare
isə            particle
məgər          particle
axı            particle
bəs            particle
artıq          particle
məhz           particle
yalnız         particle
tək            particle
təkcə          particle
bircə          particle
ancaq          particle
hətta          particle
belə           particle
elə            particle
lap            particle
ən             particle
daha           particle
düz            particle
əsl            particle
əsla           particle
əlbət          particle
heç            particle
bəli           particle
xeyr           particle
yox            particle
hə             particle
bax            particle rare
kaş            particle
kaşki          particle
gəl            particle
qoy            particle
haydı          particle
di             particle
görəsən        particle
guya           particle
sanki          particle
barı           particle
necə           particle
nə             particle
ha             particle
deyəsən        particle
yoxsa          particle
aha            particle
sadəcə         particle
mütləq         particle
qəti           particle
demə           particle
məbada         particle
bari           particle lemma=barı nospell
mı             particle lemma=mı PartType=Int nospell
mi             particle lemma=mı PartType=Int nospell
mu             particle lemma=mı PartType=Int nospell
mü             particle lemma=mı PartType=Int nospell

# Interjections, and formulas of one word
ax             interjection
ah             interjection
aman           interjection
ay             interjection
ey             interjection
oy             interjection
uy             interjection
of             interjection
uf             interjection
vay            interjection
ura            interjection
bay            interjection
boy            interjection
eh             interjection
ehey           interjection
əhsən          interjection
afərin         interjection
bravo          interjection
mərhaba        interjection
salam          interjection
sağol          interjection
hey            interjection
hay            interjection
həh            interjection
heyhat         interjection
pah            interjection
bəh            interjection
oho            interjection
uxay           interjection
paho           interjection
pəh            interjection
tfu            interjection
tüf            interjection
əfsus          interjection
təəssüf        interjection
heyf           interjection
buyur          interjection
buyurun        interjection
maşallah       interjection
inşallah       interjection
vallah         interjection
billah         interjection
bismillah      interjection
allah          interjection rare
astağfirullah  interjection
hə             interjection
yox            interjection
bəli           interjection
xeyr           interjection
yaxşı          interjection
aha            interjection
bəs            interjection
alo            interjection
əlvida         interjection
xudahafiz      interjection
hələlik        interjection
haşa           interjection
amin           interjection
vıy            interjection
uff            interjection

# Numerals (ordinals, except these, are formed by the grammar: birinci, üçüncü)
sıfır          numeral NumType=Card
bir            numeral NumType=Card rare
birinci        numeral NumType=Ord
iki            numeral NumType=Card
üç             numeral NumType=Card
dörd           numeral NumType=Card
beş            numeral NumType=Card
altı           numeral NumType=Card
yeddi          numeral NumType=Card
səkkiz         numeral NumType=Card
doqquz         numeral NumType=Card
on             numeral NumType=Card rare   # ondan, onun are the pronoun first
iyirmi         numeral NumType=Card
otuz           numeral NumType=Card
qırx           numeral NumType=Card
əlli           numeral NumType=Card
altmış         numeral NumType=Card
yetmiş         numeral NumType=Card
səksən         numeral NumType=Card
doxsan         numeral NumType=Card
yüz            numeral NumType=Card
min            numeral NumType=Card
milyon         numeral NumType=Card
milyard        numeral NumType=Card
trilyon        numeral NumType=Card
kvadrilyon     numeral NumType=Card
kvintilyon     numeral NumType=Card
yarım          numeral NumType=Frac
yarı           noun
cüt            noun
nisf           noun
rüb            noun
birər          form lemma=bir UPOS=NUM NumType=Dist
ikişər         form lemma=iki UPOS=NUM NumType=Dist
üçər           form lemma=üç UPOS=NUM NumType=Dist
dördər         form lemma=dörd UPOS=NUM NumType=Dist
beşər          form lemma=beş UPOS=NUM NumType=Dist
altışar        form lemma=altı UPOS=NUM NumType=Dist
yeddişər       form lemma=yeddi UPOS=NUM NumType=Dist
səkkizər       form lemma=səkkiz UPOS=NUM NumType=Dist
doqquzar       form lemma=doqquz UPOS=NUM NumType=Dist
onar           form lemma=on UPOS=NUM NumType=Dist
iyirmişər      form lemma=iyirmi UPOS=NUM NumType=Dist
otuzar         form lemma=otuz UPOS=NUM NumType=Dist
qırxar         form lemma=qırx UPOS=NUM NumType=Dist
əllişər        form lemma=əlli UPOS=NUM NumType=Dist
yüzər          form lemma=yüz UPOS=NUM NumType=Dist
minər          form lemma=min UPOS=NUM NumType=Dist
sonuncu        adj
axırıncı       adj
əvvəlinci      adj
ilkin          adj
ilk            adj

# Copula and negation (ORF: apart, or as -ydı, -ymış, -ysa)
idi            aux-past lemma=i VerbForm=Fin
imiş           aux-evid lemma=i VerbForm=Fin
isə            aux-cond lemma=i VerbForm=Fin
ikən           form lemma=i UPOS=AUX VerbForm=Conv
imişdir        form lemma=i UPOS=AUX VerbForm=Fin Tense=Past Evident=Nfh Mood=Gen Person=3
imişsə         form lemma=i UPOS=AUX VerbForm=Fin Tense=Past Evident=Nfh Mood=Cnd Person=3
deyil          aux Polarity=Neg VerbForm=Fin
deyillər       form lemma=deyil UPOS=AUX Polarity=Neg VerbForm=Fin Person=3 Number=Plur Tense=Pres
deyillərmi     form lemma=deyil UPOS=AUX Polarity=Neg VerbForm=Fin Person=3 Number=Plur Tense=Pres PartType=Int
deyillərsə     form lemma=deyil UPOS=AUX Polarity=Neg VerbForm=Fin Person=3 Number=Plur Tense=Pres Mood=Cnd
# Existence and modal words inflect as nominals (vardır, varmış, yoxdur, yoxuydu, lazımdır)
var            adj
yox            adj
yoxdu          form lemma=yox UPOS=ADJ Person=3 Tense=Past
gərək          adj
lazım          adj
mümkün         adj
vacib          adj
labüd          adj

# Adverbs (dünən, dünəndən, dünənki; MAD: zərf)
bugün          adverb
dünən          adverb
sabah          adverb
srağagün       adverb
birigün        adverb
indi           adverb
hazırda        adverb
hələ           adverb
hələlik        adverb
artıq          adverb
əvvəl          adverb
əvvəlcə        adverb
əvvəllər       adverb
əvvəla         adverb
sonra          adverb
sonralar       adverb
sonradan       adverb
bayaq          adverb
bayaqdan       adverb
indicə         adverb
indilikdə      adverb
tezliklə       adverb
tez            adverb
tez-tez        adverb
gec            adverb
gec-tez        adverb
yenə           adverb
yenidən        adverb
təzədən        adverb
təzəcə         adverb
təkrar         adverb
təkrarən       adverb
dərhal         adverb
birdən         adverb
birdən-birə    adverb
qəflətən       adverb
qəfil          adverb
qəfildən       adverb
ani            adverb
anidən         adverb
daim           adverb
daima          adverb
həmişə         adverb
həmişəlik      adverb
bəzən          adverb
arabir         adverb
hərdən         adverb
hərdənbir      adverb
heç            adverb
əsla           adverb
qətiyyən       adverb
çoxdan         adverb
qabaqca        adverb
qabaqcadan     adverb
öncə           adverb
öncədən        adverb
axşam          adverb
səhər          adverb
gecə           adverb
gündüz         adverb
səhərlər       adverb
gecələr        adverb
gündüzlər      adverb
axşamüstü      adverb
səhərisi       adverb
ertəsi         adverb
günbəgün       adverb
ilbəil         adverb
getdikcə       adverb
tədricən       adverb
yavaş-yavaş    adverb
bildir         adverb
inişil         adverb
yazda          adverb
qışda          adverb
yayda          adverb
payızda        adverb
nəhayət        adverb
axırda         adverb
axırı          adverb
əvvəldən       adverb
əzəldən        adverb
əbədi          adverb
müvəqqəti      adverb
vaxtaşırı      adverb
vaxtında       adverb
vaxtilə        adverb
bəri           adverb
beri           adverb
irəli          adverb
geri           adverb
içəri          adverb
içəridə        adverb
içəriyə        adverb
bayır          adverb
bayırda        adverb
bayıra         adverb
çöldə          adverb
aşağı          adverb
aşağıda        adverb
aşağıya        adverb
yuxarı         adverb
yuxarıda       adverb
yuxarıya       adverb
uzaq           adverb
uzaqda         adverb
uzaqdan        adverb
uzağa          adverb
yaxın          adverb
yaxında        adverb
yaxından       adverb
sağa           adverb
sola           adverb
sağda          adverb
solda          adverb
qabağa         adverb
qabaqda        adverb
arxada         adverb
arxadan        adverb
arxaya         adverb
öndə           adverb
dalda          adverb
dala           adverb
yanda          adverb
yanaşı         adverb
üzbəüz         adverb
yavaş          adverb
yavaşca        adverb
yavaşdan       adverb
asta           adverb
astaca         adverb
sürətlə        adverb
cəld           adverb
iti            adverb
bərk           adverb
bərkdən        adverb
möhkəm         adverb
yüngül         adverb
yüngülcə       adverb
ağır           adverb
ağır-ağır      adverb
rahat          adverb
rahatca        adverb
asan           adverb
asanlıqla      adverb
çətin          adverb
çətinliklə     adverb
güclə          adverb
zorla          adverb
birtəhər       adverb
könüllü        adverb
könülsüz       adverb
qəsdən         adverb
bilərəkdən     adverb
bilə-bilə      adverb
istər-istəməz  adverb
məcburən       adverb
məcburi        adverb
təsadüfən      adverb
təsadüfi       adverb
ixtiyarsız     adverb
qeyri-ixtiyari adverb
birgə          adverb
birlikdə       adverb
bir-bir        adverb
bərabər        adverb
ayrıca         adverb
ayrı           adverb
ayrılıqda      adverb
tək            adverb
təkbaşına      adverb
təkcə          adverb
təklikdə       adverb
tək-tək        adverb
iki-bir        adverb
cəmi           adverb
cəmisi         adverb
ümumən         adverb
ümumiyyətlə    adverb
ümumilikdə     adverb
xüsusən        adverb
xüsusilə       adverb
əsasən         adverb
başlıca        adverb
əksərən        adverb
əksinə         adverb
nisbətən       adverb
təqribən       adverb
təxminən       adverb
az-çox         adverb
azca           adverb
azacıq         adverb
biraz          adverb
birazdan       adverb
xeyli          adverb
olduqca        adverb
çox            adverb
çoxlu          adverb
lap            adverb
ən             adverb
daha           adverb
həddindən      adverb
həddən         adverb
kifayət        adverb
yetərincə      adverb
kifayətqədər   adverb
tam            adverb
tamam          adverb
tamamilə       adverb
tamamən        adverb
bütünlüklə     adverb
büsbütün       adverb
bütövlükdə     adverb
qismən         adverb
yarı           adverb
yarıbayarı     adverb
yarımçıq       adverb
tən            adverb
düz            adverb
düzgün         adverb
doğru          adverb
doğrudan       adverb
doğrusu        adverb
həqiqətən      adverb
əslində        adverb
əlbəttə        adverb
şübhəsiz       adverb
mütləq         adverb
hökmən         adverb
hökmü          adverb
labüd          adverb
güman          adverb
yəqin          adverb
bəlkə          adverb
görünür        adverb
guya           adverb
deyəsən        adverb
məsələn        adverb
beləliklə      adverb
beləcə         adverb
eləcə          adverb
eynilə         adverb
eynən          adverb
yəni           adverb
habelə         adverb
həmçinin       adverb
birincisi      adverb rare
birinci        adverb rare
ikincisi       adverb rare
üçüncüsü       adverb
üstəlik        adverb
yalnız         adverb
ancaq          adverb
sadəcə         adverb
məhz           adverb
niyə           adverb
necə           adverb
haçan          adverb
nahaq          adverb
nahaqdan       adverb
əbəs           adverb
havayı         adverb
hədər          adverb
bihudə         adverb
boşuna         adverb
boş-boşuna     adverb
pulsuz         adverb
müftə          adverb
gizli          adverb
gizlicə        adverb
gizlincə       adverb
gizlin         adverb
açıq           adverb
açıqca         adverb
açıq-aşkar     adverb
aşkar          adverb
aydın          adverb
səssiz         adverb
səssizcə       adverb
sakit          adverb
sakitcə        adverb
dinməz         adverb
dinməzcə       adverb
xəlvətcə       adverb
xəlvət         adverb
oğrun          adverb
oğrunca        adverb
yaxşı          adverb
yaxşıca        adverb
pis            adverb
gözəl          adverb
gözəlcə        adverb
əla            adverb
qəşəng         adverb
qəribə         adverb
diqqətlə       adverb
həvəslə        adverb
sevinclə       adverb
həsrətlə       adverb
ümumi          adverb
rəsmən         adverb
faktiki        adverb
mənən          adverb
ruhən          adverb
fikrən         adverb
cismən         adverb
şəxsən         adverb
zatən          adverb
təbiətən       adverb
ailəlikcə      adverb
nəzərən        adverb
mütəmadi       adverb
mütəmadiən     adverb
müntəzəm       adverb
ardıcıl        adverb
ardınca        adverb
dalbadal       adverb
üst-üstə       adverb
yan-yana       adverb
əl-ələ         adverb
üz-üzə         adverb
baş-başa       adverb
göz-gözə       adverb
addım-addım    adverb
qat-qat        adverb
dəfələrlə      adverb
dəfələr        adverb
aylarla        adverb
illərlə        adverb
saatlarla      adverb
günlərlə       adverb
həftələrlə     adverb
minlərlə       adverb
yüzlərlə       adverb
milyonlarla    adverb
onlarla        adverb
xırda-xırda    adverb
parça-parça    adverb
dəstə-dəstə    adverb
qrup-qrup      adverb
hissə-hissə    adverb
günü-gündən    adverb
ildən-ilə      adverb
gündən-günə    adverb
addımbaşı      adverb
piyada         adverb
üzüaşağı       adverb
üzüyuxarı      adverb
üzüqoylu       adverb
başıaşağı      adverb
uzununa        adverb
eninə          adverb
köndələn       adverb
çəpəki         adverb
dikinə         adverb
şaquli         adverb
üfüqi          adverb
bilavasitə     adverb
bilvasitə      adverb
birbaşa        adverb
birmənalı      adverb
müstəqil       adverb
sərbəst        adverb
azad           adverb
eyhamla        adverb
ehtiyatla      adverb
ehmalca        adverb
ehmal          adverb
zarafatla      adverb
ciddi          adverb
ciddən         adverb
türkcə         adverb
azərbaycanca   adverb
rusca          adverb
ingiliscə      adverb
farsca         adverb
ərəbcə         adverb
almanca        adverb
fransızca      adverb
dostcasına     adverb
kişicəsinə     adverb
qardaşcasına   adverb
insancasına    adverb
igidcəsinə     adverb
qəhrəmancasına adverb
uşaqcasına     adverb
dəlicəsinə     adverb
vəhşicəsinə    adverb
ağıllıcasına   adverb
fikrimcə       adverb
zənnimcə       adverb
adətən         adverb
filan          adverb
hələki         adverb
elə            adverb
belə           adverb
indiyədək      adverb
indiyəcən      adverb
sabahadək      adverb
axşamadək      adverb
sonadək        adverb
sonunda        adverb
sonda          adverb
axır-axır      adverb
axır           adverb
nisbi          adverb
paralel        adverb
birdəfəlik     adverb
ömürlük        adverb
birnəfəsə      adverb
hərtərəfli     adverb
oyan-buyan     adverb
ora-bura       adverb
yerli-yerində  adverb
yerbəyer       adverb
yerindəcə      adverb
elə-belə       adverb
zahirən        adverb
batinən        adverb
səhvən         adverb
əmanət         adverb
güya           adverb
çarəsiz        adverb
əlacsız        adverb
naəlac         adverb
qarşı-qarşıya  adverb
hüquqən        adverb
dabanadaban    adverb
axşamüzəri     adverb
ötəri          adverb
gecəli-gündüzlü adverb
fasiləsiz      adverb
durmadan       adverb
dayanmadan     adverb
get-gedə       adverb
gedə-gedə      adverb
hərdən-birə    adverb
sabahısı       adverb
yavaşcadan     adverb
zaman-zaman    adverb
dərin-dərin    adverb
kobudcasına    adverb
ürəkdən        adverb
candan         adverb

# Words of time and place that are nouns too
axşam          noun-time
səhər          noun-time
gecə           noun-time
gündüz         noun-time
sabah          noun-time
dünən          noun-time
indi           noun-time rare  # an adverb first
içəri          noun
bayır          noun
aşağı          noun
yuxarı         noun
qabaq          noun-soft
