# Azerbaijani words that the lists by class have not: abbreviations, units of
# measure, and common words that the frequency lists (LocalDoc, MIT; Tesseract
# langdata, Apache-2.0) show and the lemma list lacks. Checked by hand.

# Abbreviations read as words, or with a vowel of their own at the end.
abş       abbreviation
nato      abbreviation
unesco    abbreviation
uefa      abbreviation
fifa      abbreviation
opek      abbreviation
nasa      abbreviation
tanap     abbreviation
atət      abbreviation

# Units of measure. A suffix is joined by a hyphen as they are spoken.
km        form UPOS=NOUN Abbr=Yes
sm        form UPOS=NOUN Abbr=Yes
mm        form UPOS=NOUN Abbr=Yes
kq        form UPOS=NOUN Abbr=Yes
mq        form UPOS=NOUN Abbr=Yes
kv        form UPOS=ADJ Abbr=Yes
ml        form UPOS=NOUN Abbr=Yes
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
təxliyyə        noun
ümumqoşun       adj
yanacaqdoldurma noun

# Suffixes that lists of web words hold as words of their own.
lar   -
ların -
mız   -
mıq   -
