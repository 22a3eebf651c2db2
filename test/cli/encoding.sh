#!/bin/sh
# encoding.sh - texts in old encodings: each is decoded by its name and
# recognised without it, alike in every command that reads text; bytes that are
# no character are told by their place in the file, or replaced; what cannot be
# decided is asked.
#
# SPDX-License-Identifier: MIT
# shellcheck source=test/cli/cases disable=SC2086 # $az is four words
. "$(dirname "$0")/cases"
need iconv

# What each encoding is tried on, by the tag of its text.
cat >"$scratch/az-Cyrl" <<'TEXT'
Шәһәрин гәдим күчәләри илә ҝәзән гонаглар һәр дәфә тәзә бир шеј ҝөрүрләр.
Ҝүн чыхмамыш базара ҝедән аналар, мәктәбә тәләсән ушаглар, дәнизин сәсинә
гулаг асан гоҹалар – һамысы бир-бирини таныјыр. Ҹавад ағанын дүканында чај
ичәнләр «бу ил пајыз узун олаҹаг» дејирләр. Китабхананын һәјәтиндә исә ҝәнҹләр
шеирләр охујур, муғам динләјир, ҝәләҹәкдән данышырлар.
TEXT
cat >"$scratch/az-Latn" <<'TEXT'
Şəhərin qədim küçələri ilə gəzən qonaqlar hər dəfə təzə bir şey görürlər.
Gün çıxmamış bazara gedən analar, məktəbə tələsən uşaqlar, dənizin səsinə
qulaq asan qocalar – hamısı bir-birini tanıyır. Cavad ağanın dükanında çay
içənlər «bu il payız uzun olacaq» deyirlər. Kitabxananın həyətində isə gənclər
şeirlər oxuyur, muğam dinləyir, gələcəkdən danışırlar. Jalə xanım da oradadır.
TEXT
cat >"$scratch/az-Arab" <<'TEXT'
بو کتابین یازاری تبریزده آنادان اولوب و اؤز دیلینده یازیب دیر. او، کندلرین
حیاتیندان، داغلارین گؤزللیگیندن و آداملارین ایستکلریندن دانیشیر. اوخوجولار
اونون شعرلرینی ازبر بیلیرلر، چونکی سؤزلری ساده دیر و اورکدن گلیر. گنج
شاعرلر ده اوندان اؤرنک آلیبلار.
TEXT
cat >"$scratch/kk-Cyrl" <<'TEXT'
Ауылдың шетіндегі өзеннің жағасында балалар ойнап жүр. Әжесі оларға ертегі
айтып береді, ал атасы үйдің жанындағы бақшаны суарып жатыр. Күн ұясына
батқанда бәрі дастарқан басына жиналып, қымыз ішіп, ән айтады. Қыстың ұзақ
түндерінде де осылай болған, – дейді үлкендер, – ел іші тыныш, көңіл жайлы.
TEXT
cat >"$scratch/uz-Cyrl" <<'TEXT'
Қишлоқнинг чеккасидаги боғда болалар ўйнаб юришибди. Бувиси уларга эртак
айтиб беради, бобоси эса ҳовлини супуриб, гулларга сув қуяди. Кун ботганда
ҳамма дастурхон атрофига йиғилиб, чой ичиб, қўшиқ айтади. Қишнинг узун
кечаларида ҳам шундай бўлган, – дейди катталар, – эл тинч, кўнгил хотиржам.
TEXT
cat >"$scratch/tr" <<'TEXT'
Köyün ucundaki ırmağın kıyısında çocuklar oynuyor. Büyükannesi onlara masal
anlatıyor, dedesi de evin önündeki bahçeyi suluyor. Güneş batınca herkes
sofranın başında toplanıp çay içiyor, şarkı söylüyor. İçeride ışık yanıyor,
dışarıda ağustos böcekleri ötüyor. Uzun kış gecelerinde de öyleymiş, diyorlar.
TEXT
cat >"$scratch/ru" <<'TEXT'
На краю деревни, у реки, играют дети. Бабушка рассказывает им сказку, а дед
поливает сад возле дома. Когда солнце садится, все собираются за столом, пьют
чай и поют песни. Долгими зимними вечерами было так же, говорят старики: в
доме тихо, и на душе спокойно.
TEXT

# What text of that time had: no ی, and one dash.
sed 's/ی/ي/g' "$scratch/az-Arab" >"$scratch/old-Arab"

# azlat: the Russian letters that stand where the fonts show Azerbaijani ones.
cat >"$scratch/font" <<'TEXT'
Шящярин гядим кцчяляри иля эязян гонаглар щяр дяфя тязя бир шей эюрцрляр.
Эцн чыхмамыш базара эедян аналар, мяктябя тялясян ушаглар, дянизин сясиня
гулаг асан гоъалар – щамысы бир-бирини таныйыр. Ъавад аьанын дцканында чай
ичянляр «бу ил пайыз узун олаъаг» дейирляр. Китабхананын щяйятиндя ися эянъляр
шеирляр охуйур, муьам динляйир, эяляъякдян данышырлар. Жаля ханым да орададыр.
TEXT

# written TEXT ENCODING: that text in that encoding, as the next input.
written() {
    case $2 in
    azlat) iconv -f utf-8 -t CP1251 "$scratch/font" ;;
    *) iconv -f utf-8 -t "$2" "$scratch/$1" ;;
    esac >"$scratch/in"
}

# comes NAME WANTED OPTION...: the last input, decoded, is that file. Nothing
# is converted: the orthography is the same on both sides.
comes() {
    what=$1
    wanted_file=$2
    shift 2
    run convert -f az-Latn -t az-Latn "$@"
    check "$what" all exits 0 -- cmp "$wanted_file" "$scratch/out"
}

# both TEXT ENCODING NAME: decoded by name, and recognised under NAME.
both() {
    written "$1" "$2"
    comes "$1 in $2" "$scratch/$1" --encoding="$2"
    check "$1 in $2 without a word" says ''
    comes "$1 in $2 is recognised" "$scratch/$1" --encoding=auto -v
    check "$1 in $2 is named" says \
        'ortaq: standard input: decoded from %s\n' "$3"
}

both az-Cyrl pt154 pt154
both kk-Cyrl pt154 pt154
both kk-Cyrl rk1048 rk1048
both uz-Cyrl pt154 pt154
both tr windows-1254 windows-1254
both tr iso-8859-9 windows-1254
both old-Arab windows-1256 windows-1256
both ru windows-1251 windows-1251
both ru koi8-r koi8-r
both az-Latn azlat azlat
for text in az-Cyrl az-Latn az-Arab kk-Cyrl tr ru; do
    both $text utf-16le utf-16le
    both $text utf-16be utf-16be
    both $text utf-32le utf-32le
    both $text utf-32be utf-32be
    both $text utf-8 utf-8
done

# ------------------------------------------------------------------- names --

written ru windows-1251
for name in Windows-1251 cp1251 CP1251 WINDOWS_1251 'windows 1251'; do
    comes "the name $name" "$scratch/ru" --encoding="$name"
done
written tr ISO-8859-9
comes "the name ISO8859-9" "$scratch/tr" --encoding=ISO8859-9
iconv -f utf-8 -t CP866 "$scratch/ru" >"$scratch/in"
comes "one that iconv alone knows" "$scratch/ru" --encoding=CP866
cp "$scratch/ru" "$scratch/in"
comes "UTF-8 by name" "$scratch/ru" --encoding=UTF8

feed 'x'
fails "an unknown name" 2 \
    '--encoding: "klingon-7" is no encoding that this system knows' \
    convert $az --encoding=klingon-7
fails "a mistyped name" 2 '--encoding: "koi8-rr" is no encoding that this '\
'system knows (did you mean koi8-r?)' convert $az --encoding=koi8-rr
fails "a suffix of iconv" 2 \
    '--encoding: "KOI8-U//IGNORE" is no encoding that this system knows' \
    convert $az --encoding=KOI8-U//IGNORE
fails "no name" 2 \
    '--encoding: the value is empty; see "ortaq help convert"' \
    convert $az --encoding=
run help --completion=bash
check "names are completed" contains "$scratch/out" \
    'auto utf-8 utf-16le utf-16be utf-32le utf-32be windows-1251'

# ------------------------------------------------------------ byte order --

printf '\377\376' >"$scratch/in"
iconv -f utf-8 -t UTF-16LE "$scratch/az-Cyrl" >>"$scratch/in"
for name in utf-16 utf-16le auto; do
    comes "a mark of little-endian, $name" "$scratch/az-Cyrl" --encoding=$name
done
printf '\376\377' >"$scratch/in"
iconv -f utf-8 -t UTF-16BE "$scratch/az-Cyrl" >>"$scratch/in"
for name in utf-16 utf-16be auto; do
    comes "a mark of big-endian, $name" "$scratch/az-Cyrl" --encoding=$name
done
written az-Arab UTF-16BE
comes "no mark, but the order shows" "$scratch/az-Arab" --encoding=utf-16
printf 'ə' >"$scratch/one"
feed '\131\002'
comes "a letter alone is little-endian" "$scratch/one" --encoding=utf-16
feed '\377\376'
comes "a mark and nothing else" /dev/null --encoding=utf-16
printf '\357\273\277ата\n' >"$scratch/marked"
cp "$scratch/marked" "$scratch/in"
comes "the mark of UTF-8 stays" "$scratch/marked" --encoding=auto
comes "by name too" "$scratch/marked" --encoding=utf-8
printf '\360\237\214\215 a\n' >"$scratch/wide"
written wide UTF-16LE
comes "two units of UTF-16 are one character" "$scratch/wide" \
    --encoding=utf-16le

# --------------------------------------------------------------- bad bytes --

# 0x98 is free in Windows-1251, 0x81 in Windows-1254.
feed '\340\355\340 \230 \340\n'
run convert $az --encoding=windows-1251
check "stop: all before the place is written" all exits 1 -- \
    writes 'ana ' -- \
    says 'ortaq: standard input: byte 4: invalid windows-1251\n'
run convert $az --encoding=windows-1251 --on-error=replace
check "replace" all exits 0 -- writes 'ana \357\277\275 a\n' -- says ''
fails "keep is refused" 2 '--on-error=keep: bytes of another encoding cannot '\
'stay in UTF-8; see "ortaq help convert"' \
    convert $az --encoding=windows-1251 --on-error=keep
run convert $az --encoding=utf-8 --on-error=keep
check "but not of UTF-8" exits 0
feed 'bir\niki \201\n'
run analyze -l az --encoding=windows-1254
check "analyze tells all before" all exits 1 -- \
    says 'ortaq: standard input: byte 8: invalid windows-1254\n' -- \
    test "$(wc -l <"$scratch/out")" -eq 2
feed '\060\004\060\004\000\330\060\004'
run convert -f az-Cyrl -t az-Latn --encoding=utf-16le
check "half a pair of UTF-16" all exits 1 -- writes 'aa' -- \
    says 'ortaq: standard input: byte 4: invalid utf-16le\n'
run convert -f az-Cyrl -t az-Latn --encoding=utf-16le --on-error=replace
check "is replaced" all exits 0 -- writes 'aa\357\277\275a'
feed '\060\004\060'
run convert -f az-Cyrl -t az-Latn --encoding=utf-16le
check "a unit cut at the end" all exits 1 -- writes 'a' -- \
    says 'ortaq: standard input: byte 2: invalid utf-16le\n'
run convert -f az-Cyrl -t az-Latn --encoding=utf-16le --on-error=replace
check "is replaced too" all exits 0 -- writes 'a\357\277\275'

# ------------------------------------------------------- what is not told --

feed ''
comes "nothing" /dev/null --encoding=auto
check "nothing is said" says ''
comes "nothing in UTF-16" /dev/null --encoding=utf-16
comes "nothing in Windows-1251" /dev/null --encoding=windows-1251
printf 'kitab 12\n' >"$scratch/ascii"
cp "$scratch/ascii" "$scratch/in"
comes "ASCII" "$scratch/ascii" --encoding=auto
feed 'x\350\n'
run convert -f az-Latn -t az-Latn --encoding=auto
check "a byte alone is asked about" all exits 1 -- writes '' -- \
    contains "$scratch/err" 'ortaq: standard input: the bytes do not tell the '\
'encoding; give it with --encoding: '
iconv -f utf-8 -t CP866 "$scratch/ru" >"$scratch/in"
run convert -f az-Latn -t az-Latn --encoding=auto
check "an encoding that is none of these is asked about" all exits 1 -- \
    writes '' -- contains "$scratch/err" 'do not tell the encoding'
{
    cat "$scratch/ru"
    printf 'и ещё \377 строка\n'
} >"$scratch/in"
run convert -f az-Latn -t az-Latn --encoding=auto -v
check "UTF-8 with a mistake is UTF-8 with a mistake" all exits 1 -- \
    says 'ortaq: standard input: decoded from utf-8\n%s%s\n' \
    'ortaq: standard input: ' \
    "byte $(($(wc -c <"$scratch/ru") + 10)): invalid UTF-8"

# ------------------------------------------------------------ other commands --

written az-Latn azlat
"$ORTAQ" analyze -l az "$scratch/az-Latn" >"$scratch/expected.page"
run analyze -l az --encoding=azlat
check "analyze" all exits 0 -- cmp "$scratch/expected.page" "$scratch/out"
run analyze -l az --encoding=auto -v
check "analyze recognises" all cmp "$scratch/expected.page" "$scratch/out" -- \
    says 'ortaq: standard input: decoded from azlat\n'
"$ORTAQ" identify --lines --format=tsv - <"$scratch/az-Latn" \
    >"$scratch/expected.page"
run identify --lines --format=tsv --encoding=auto
check "identify" all exits 0 -- cmp "$scratch/expected.page" "$scratch/out"
written az-Cyrl pt154
"$ORTAQ" convert -t az-Latn <"$scratch/az-Cyrl" >"$scratch/expected.page"
run convert -t az-Latn --encoding=auto -v
check "convert recognises both" all exits 0 -- \
    cmp "$scratch/expected.page" "$scratch/out" -- \
    contains "$scratch/err" 'decoded from pt154' -- \
    contains "$scratch/err" 'read as az-Cyrl'
feed 'kitab \352\375rm\375z\375\n'
run spell -l az --encoding=windows-1254
check "spell counts columns of the decoded text" all exits 1 -- \
    contains "$scratch/out" '-:1:7: êırmızı'
feed 'a\375\n'
run generate -l az --encoding=windows-1254
check "generate" all exits 1 -- contains "$scratch/err" 'aı'
fails "a conversation is in UTF-8" 2 '--pipe: the conversation is in UTF-8, '\
'without --encoding; see "ortaq help spell"' \
    spell -l az --pipe --encoding=koi8-r
feed 'x \201 \376\n'
run identify --encoding=windows-1254
check "identify passes over what is bad" says ''

# ------------------------------------------------------------------- files --

iconv -f utf-8 -t PT154 "$scratch/az-Cyrl" >"$folder/a"
cp "$folder/a" "$scratch/old"
run convert -f az-Cyrl -t az-Latn --in-place=.old --encoding=auto "$folder/a"
check "in place, a file becomes UTF-8" all exits 0 -- names a a.old -- \
    cmp "$folder/a" "$scratch/expected.page" -- \
    cmp "$folder/a.old" "$scratch/old"
printf '\301\230' >"$folder/a"
run convert -f az-Cyrl -t az-Latn --in-place --encoding=windows-1251 "$folder/a"
check "a bad one stays" all exits 1 -- holds "$folder/a" '\301\230' -- \
    says 'ortaq: %s: byte 1: invalid windows-1251\n' "$folder/a"
iconv -f utf-8 -t KOI8-R "$scratch/ru" >"$folder/a"
run convert -f az-Latn -t az-Latn --encoding=auto -v "$folder/a" "$scratch/ru"
check "each file has its own" all exits 0 -- \
    says 'ortaq: %s: decoded from koi8-r\nortaq: %s: decoded from utf-8\n' \
    "$folder/a" "$scratch/ru"
rm "$folder"/*

# ----------------------------------------------------------------- streams --

# Characters and units lie across the edges of buffers; a pipe gives odd pieces.
awk '{ line[NR] = $0 } END { print "x"; for (i = 0; i < 4000; i++)
    print line[i % NR + 1] }' "$scratch/az-Cyrl" >"$scratch/long"
for encoding in utf-16le pt154; do
    written long $encoding
    comes "a long text in $encoding" "$scratch/long" --encoding=$encoding
    comes "a long text in $encoding, auto" "$scratch/long" --encoding=auto
    (
        dd bs=65533 count=1
        sleep 0.1
        dd bs=999
    ) <"$scratch/in" 2>/dev/null | "$ORTAQ" convert -f az-Latn -t az-Latn \
        --encoding=$encoding >"$scratch/out" 2>"$scratch/err"
    check "in odd pieces" cmp "$scratch/long" "$scratch/out"
    "$ORTAQ" convert -f az-Cyrl -t az-Latn "$scratch/long" \
        >"$scratch/expected.page"
    run convert -t az-Latn --encoding=$encoding
    check "and guessed at by its beginning" all exits 0 -- \
        cmp "$scratch/expected.page" "$scratch/out"
done
iconv -f utf-8 -t UTF-16LE "$scratch/long" >"$scratch/in"
size=$(wc -c <"$scratch/in")
printf '\000\330' >>"$scratch/in"
run convert -f az-Latn -t az-Latn --encoding=utf-16le
check "a bad unit far on" all exits 1 -- \
    says 'ortaq: standard input: byte %s: invalid utf-16le\n' "$size" -- \
    cmp "$scratch/long" "$scratch/out"
{
    cat "$scratch/long"
    printf 'бю'
} | head -c 65537 >"$scratch/cut" # inside a letter, behind the look ahead
cp "$scratch/cut" "$scratch/in"
run convert -f az-Latn -t az-Latn --encoding=auto
check "a letter cut by the look ahead is no mistake" \
    contains "$scratch/out" 'Шәһәрин'

# 48 MB in one line. Sanitizers need memory of their own.
if [ "${FLAVOUR-}" != asan ] && command -v python3 >/dev/null; then
    cat >"$scratch/peak.py" <<'PYTHON'
import os, resource, subprocess, sys
command = subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE,
                           stdout=subprocess.PIPE)
if not os.fork():
    command.stdout.close()
    for _ in range(48):
        command.stdin.write("балалар ".encode("utf-16-le") * 65536)
    os._exit(0)
command.stdin.close()
size = 0
while piece := command.stdout.read(1 << 20):
    size += len(piece)
status = command.wait()
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print(status, size == 48 * 65536 * 8, peak < 16 << 10 or peak)
PYTHON
    for encoding in utf-16le auto; do
        : >"$scratch/peak"
        "$ORTAQ" --version >/dev/null # warm
        python3 "$scratch/peak.py" "$ORTAQ" convert $az \
            --encoding=$encoding >"$scratch/peak" 2>&1
        check "48 MB of UTF-16 take less than 16 MB of memory, $encoding" \
            holds "$scratch/peak" '0 True True\n'
    done
fi

checks_done
