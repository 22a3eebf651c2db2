# Kazakh stems for toy-kk.morph. Single words of everyday language; what is irregular about them
# after Қазақ грамматикасы (Астана 2002) and Muhamedowa (2016).

# nouns: behind vowels
бала        noun
ана         noun
әке         noun
шеше        noun
қала        noun
терезе      noun
іні         noun
# behind у, и, й, р, л
тау         noun
су          noun harmony=а
ми          noun harmony=а
ит          noun harmony=е
май         noun
үй          noun
қар         noun
жер         noun
көл         noun
жол         noun
ауыл        noun
# behind м, н, ң, з
адам        noun
қалам       noun
күн         noun
таң         noun
өлең        noun
қыз         noun
сөз         noun
көз         noun
# behind hard consonants
ат          noun
от          noun
дос         noun
тас         noun
кеш         noun
клуб        noun harmony=а
# п, қ, к that soften before a vowel
кітап       noun-soft
мектеп      noun-soft
доп         noun-soft
қазақ       noun-soft
құлақ       noun-soft
аяқ         noun-soft
жүрек       noun-soft
тілек       noun-soft
# a vowel that is lost before a vowel
орын/орн    noun
мұрын/мұрн  noun
мойын/мойн  noun
ерін/ерн    noun
ауыз/ауз    noun
халық/халқ  noun
бөрік/бөрк  noun
ерік/ерк    noun
әріп/әрп    noun
көңіл/көңл  noun

# names
алматы      name
абай        name

# adjectives
жақсы       adj
үлкен       adj
жас         adj
әдемі       adj
ыстық       adj-soft

# verbs
бар         verb
кел         verb
ал          verb
бер         verb
көр         verb
тұр         verb
жүр         verb
жаз         verb
сез         verb
жан         verb
көн         verb
жең         verb
айт         verb
кет         verb
аш          verb
іш          verb
баста       verb
ойна        verb
сөйле       verb
жу          verb harmony=а
# қ, к that soften; у softens, too
шық         verb-k
төк         verb-k
шығу        formnoun lemma=шық UPOS=VERB VerbForm=Vnoun
төгу        formnoun lemma=төк UPOS=VERB VerbForm=Vnoun
# п that softens; у between vowels
тап         verb-p
жап         verb-p
табу        formnoun lemma=тап UPOS=VERB VerbForm=Vnoun
жабу        formnoun lemma=жап UPOS=VERB VerbForm=Vnoun
тауып       form lemma=тап UPOS=VERB VerbForm=Conv
жауып       form lemma=жап UPOS=VERB VerbForm=Conv
# ы and й become и, ы and у become у
оқы         verb-y
таны        verb-y
оқу         formnoun lemma=оқы UPOS=VERB VerbForm=Vnoun
тану        formnoun lemma=таны UPOS=VERB VerbForm=Vnoun
оқи         formpres lemma=оқы UPOS=VERB Tense=Pres VerbForm=Fin
тани        formpres lemma=таны UPOS=VERB Tense=Pres VerbForm=Fin
