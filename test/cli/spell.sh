#!/bin/sh
# spell.sh - misspelt words, their places and suggestions; the conversation
# with editors.
#
# SPDX-License-Identifier: MIT
# shellcheck source=test/cli/cases
. "$(dirname "$0")/cases"

# ---------------------------------------------------------------------- text --

printf 'Kitab yaxşıdır.\nÇox gozel ev\n' >"$folder/text"
run spell -l az "$folder/text"
check "file, line, column in characters, word, suggestions" all exits 1 -- \
    grep -q "^$folder/text:2:5: gozel: gözəl" "$scratch/out" -- says '' -- \
    test "$(wc -l <"$scratch/out")" -eq 1
feed 'Kitab yaxşıdır, 1998-ci ildə 25 nəfər gəldi.\n'
run spell -l az
check "a right text" all exits 0 -- writes '' -- says ''
feed 'http://gozel.example/evde evde@gozel.example 1234 5,5\n'
run spell -l az
check "addresses and numbers are passed over" all exits 0 -- writes ''
feed '«Neftçi»nin "Neftçi"nin “Neftçi”nin 20%%-i 20%%-nin km²-ün söz(lər) və s. e.ə. ş. ab. h str_rep_x _söz_\n'
run spell -l az
check "and suffixes behind a mark or sign, letters before a full stop" \
    all exits 1 -- test "$(wc -l <"$scratch/out")" -eq 2 -- contains "$scratch/out" ': h: '
feed '"gozel" dedi:"gozel" «gozel» (gozel) kitab -gozel “gozel”\n'
run spell -l az --list
check "but not what stands in marks" all exits 1 -- \
    test "$(grep -c '^gozel$' "$scratch/out")" -eq 6
feed '«Neftçi»nin gozel\n'
run spell -l az --pipe
check "nor in a conversation" grep -qx '& gozel 1 12: gözəl' "$scratch/out" -- \
    lacks "$scratch/out" ' nin'
feed 'ki\302\255tab\302\255la\302\255rı\302\255mız öy\302\255rən\302\255mək go\302\255zel\302\255\n'
run spell -l az
check "a word is whole with its soft hyphens" all exits 1 -- \
    test "$(wc -l <"$scratch/out")" -eq 1 -- contains "$scratch/out" ': gözəl'
feed 'gozel gozel evlər evde\n'
run spell -l az --list
check "--list" all exits 1 -- writes 'gozel\ngozel\nevde\n'
feed 'əl gozel\n'
run spell -l az --format=json
check "JSON" all exits 1 -- test "$(wc -l <"$scratch/out")" -eq 1 -- \
    contains "$scratch/out" \
    '{"schema":1,"file":"-","line":1,"column":4,"input":[4,9],"word":"gozel","suggestions":["gözəl"'
feed 'oxu culuq evi\n'
run spell -l az
check "a word that wants its neighbour" all exits 1 -- contains \
    "$scratch/out" '-:1:5: culuq: oxu culuq -> oxuculuq' -- \
    lacks "$scratch/out" 'evi ->'
run spell -l az --format=json
check "and in JSON" contains "$scratch/out" \
    '"joined":[{"text":"oxuculuq","input":[0,9]}]'
feed 'oxu, culuq oxu\nculuq'
run spell -l az
check "but not over a mark or a line" all exits 1 -- lacks "$scratch/out" '->'
feed 'ҝөзәл китаблар гозел\n'
run spell -l az-Cyrl --list
check "another orthography" all exits 1 -- writes 'гозел\n'
feed 'AZƏRBAYCAN RESPUBLIKASI\nGOZEL ABŞ-ın XIX\n'
run spell -l az
check "a heading" all exits 1 -- writes \
    '%s\n' '-:1:12: RESPUBLIKASI: RESPUBLİKASI' '-:2:1: GOZEL: GÖZƏL'

# -------------------------------------------------------------------- markup --

cat >"$folder/page" <<'END'
<!DOCTYPE html>
<html lang="az"><head><title>Salam</title>
<style>p { color: red }</style>
<script>
var menu = "salam";
alert(menu);
</script></head>
<body class="main"><p>Salam,&nbsp;dünya! <a
   href="xeber.html"
   target="_blank">Gozel</a> <code>printf(x)</code> &quot;Neftçi&quot;nin</p>
<b>Bakı</b>nın {name}nin %s-nin <br/>evde <div class="news"
 data-id="5" hidden>Salam</div>
</body></html>
END
run spell -l az "$folder/page"
check "tags, entities and scripts are no words" all exits 1 -- \
    test "$(wc -l <"$scratch/out")" -eq 2 -- \
    contains "$scratch/out" ':10:20: Gozel: ' -- \
    contains "$scratch/out" ':11:38: evde: '
printf '<p>Салам, <b>дүнја</b>&nbsp;гозел</p>' >"$folder/page"
run spell -l az-Cyrl --list "$folder/page" "$folder/page"
check "in Cyrillic, and in each file" all exits 1 -- writes 'гозел\nгозел\n'
cat >"$folder/page" <<'END'
Bu `git clone` və ``x`y`` əmridir, sün`i `gozel evde.
```sh
sudo apt install foo
```
**Bakı**nın, [Bakı](img/baku.html)nın, [[Bakı]]da, '''Bakı'''nın [gozel](#yol)
Kitab <gozel və ch06-https://example.com
END
run spell -l az "$folder/page"
check "nor is code in Markdown, and where its links go to" all exits 1 -- \
    test "$(wc -l <"$scratch/out")" -eq 5 -- \
    contains "$scratch/out" ':1:36: sün`i: ' -- \
    contains "$scratch/out" ':1:43: gozel: ' -- \
    contains "$scratch/out" ':1:49: evde: ' -- \
    contains "$scratch/out" ':5:67: gozel: ' -- \
    contains "$scratch/out" ':6:8: gozel: '
cat >"$folder/page" <<'END'
<!-- gozel --> evde `<!--` gozel
<!-- qizil
gozel --> mekteb
```
gozel
```
> ~~~ sh
> qizil
> ~~~
~~~~~~
#Bakı2020 @gozel_az, #qizil ./gozel/qizil ~/gozel --gozel=qizil gozelQizil
JavaScript-in GitHub'un --gözəl -- #1 gozəlBakı
{| class="qizil gozel"
| style="gozel: 1"| qizil
# Gozel
END
run spell -l az --list "$folder/page"
check "nor comments, blocks of code, and names that a sign shows" all exits 1 -- \
    writes 'evde\ngozel\nmekteb\ngozəlBakı\nqizil\nGozel\n'
cat >"$folder/page" <<'END'
#: src/gozel.c:12
#, qizil-format
msgctxt "Gozel"
msgid ""
"gozel qizil"
msgstr ""
"mekteb"
msgid_plural "gozel"
msgstr[0] "evde"
"dusunce"
END
run spell -l az --list "$folder/page"
check "of catalogues, translations alone are looked at" all exits 1 -- \
    writes 'mekteb\nevde\ndusunce\n'
{ printf '```\ngozel\n'; yes salam | head -1200; echo gozel; } >"$folder/page"
run spell -l az --list "$folder/page"
check "a fence that nothing closes is given up" all exits 1 -- writes 'gozel\n'
feed '^<p>evde</p>\n^<a\n^  href="x">gozel</a>\n'
run spell -l az --pipe
check "nor in a conversation" all \
    test "$(grep -c '^[&#]' "$scratch/out")" -eq 2 -- \
    grep -q '^& evde [0-9]* 4: ' "$scratch/out" -- \
    grep -q '^& gozel [0-9]* 12: ' "$scratch/out"
awk 'BEGIN { for (i = 0; i < 9000; i++) printf "<b class=\"x\">ev</b> "
             print "<i>gozel</i>" }' >"$folder/page"
run spell -l az --list "$folder/page"
check "on a line without end" all exits 1 -- writes 'gozel\n'
rm "$folder/page"

# ---------------------------------------------------------------- dictionary --

feed 'qoqorlar Zurtlarova zurtlarova Wi-Fi'
run spell -l az --list
check "words that nobody knows" all exits 1 -- \
    writes 'qoqorlar\nZurtlarova\nzurtlarova\nWi-Fi\n'
printf '\357\273\277qoqor noun\n# mine\n\nZurtlarova\t# a name\r\nWi-Fi\n' >"$folder/own"
run spell -l az --list --dictionary="$folder/own"
check "but the user; a name wants its capital" all exits 1 -- \
    writes 'zurtlarova\n'
feed 'Qwerty Qwertydən'
printf 'Qwerty\n' >"$folder/own"
run spell -l az --list --dictionary="$folder/own"
check "a word in other letters is known as it stands" all exits 1 -- \
    writes 'Qwertydən\n'
printf 'qoqor noun\nQwerty name\n' >"$folder/own"
fails "and takes no suffixes" 2 \
    "$folder/own:2: the language has not all letters of the word, so it can have no class" \
    spell -l az --list --dictionary="$folder/own"
rm "$folder/own"

# stems COUNT: so many words that nobody knows.
stems() {
    awk -v count="$1" 'BEGIN { for (i = 0; i < count; i++) {
        word = ""
        for (x = i + 100000; x > 0; x = int(x / 10))
            word = word substr("abcdefghij", x % 10 + 1, 1)
        print "qor" word " noun"
    } }'
}
# What takes steps by the square of the words takes minutes.
stems 60000 >"$folder/own"
awk 'BEGIN { for (i = 0; i < 60000; i++) print "wi-fi" i "x" }' >>"$folder/own"
awk 'BEGIN { for (i = 0; i < 60000; i++) print "wi-fi" i "y" }' >"$folder/many"
printf 'wi-fi7x qoraaaaablar' >>"$folder/many"
run spell -l az --list --dictionary="$folder/own" "$folder/many"
check "a dictionary of 120000 words" all exits 1 -- says '' -- \
    test "$(wc -l <"$scratch/out")" -eq 60000 -- lacks "$scratch/out" '[xq]'
stems 99999 >"$folder/own"
fails "more words than can be known" 2 \
    "$folder/own: there is no memory for so many words, or more than 65535 begin with one letter" \
    spell -l az --dictionary="$folder/own" "$folder/many"
rm "$folder/own" "$folder/many"

# ---------------------------------------------------------------- bad input --

feed 'gozel \377 gozel\n'
run spell -l az --list
check "stop" all exits 1 -- writes 'gozel\n' -- \
    says 'ortaq: standard input: byte 6: invalid UTF-8\n'
for policy in replace keep; do
    run spell -l az --list --on-error=$policy
    check "$policy" all exits 1 -- writes 'gozel\ngozel\n' -- says ''
done
feed ''
run spell -l az
check "no text" all exits 0 -- writes '' -- says ''
awk 'BEGIN { for (i = 0; i < 500000; i++) printf "ə"; print " gozel" }' \
    >"$folder/long"
run spell -l az "$folder/long"
check "a word of 1 MB counts once, shortened" all exits 1 -- \
    test "$(wc -l <"$scratch/out")" -eq 2 -- \
    test "$(wc -c <"$scratch/out")" -lt 2000 -- \
    grep -q ':1:500002: gozel' "$scratch/out"
awk 'BEGIN { for (i = 0; i < 500000; i++) printf "ə"; print "" }' \
    >"$scratch/wanted"
echo gozel >>"$scratch/wanted"
run spell -l az --list "$folder/long"
check "whole in a list" all exits 1 -- cmp "$scratch/wanted" "$scratch/out"
rm "$folder/long"
# Words that end where a piece of 64 KiB does, and before and behind that.
for size in 65535 65536 65537 131072; do
    for end in '' '\n' ' ev\n' ', gozel' '\377'; do
        word=$(head -c $size /dev/zero | tr '\0' a)
        feed "%s$end" "$word"
        run spell -l az --list
        test "$end" != ', gozel' || word="$word\ngozel"
        check "a word of $size letters before '$end'" writes "$word\n"
    done
done
# shellcheck disable=SC3045 # where there is no such limit, none is tried
if [ "${FLAVOUR-}" != asan ] && (ulimit -v 60000) 2>/dev/null; then
    (ulimit -v 60000 && yes 'gozel' | tr '\n' ' ' | head -c 3000000 |
        "$ORTAQ" spell -l az --list >"$scratch/out" 2>"$scratch/err")
    check "a long line is read in constant memory" all says '' -- \
        test "$(wc -l <"$scratch/out")" -eq 500000
    (ulimit -v 60000 && yes a | tr -d '\n' | head -c 99000000 |
        "$ORTAQ" spell -l az --list >"$scratch/out" 2>"$scratch/err")
    check "so is a word of 99 MB" all says '' -- \
        test "$(wc -l <"$scratch/out")" -eq 1
fi

spell='see "ortaq help spell"'
fails "a missing file" 2 "$folder/none: No such file or directory" \
    spell -l az "$folder/none"
run spell -l az "$folder/none" "$folder/text"
check "trouble is worse than a misspelt word" all exits 2 -- \
    contains "$scratch/out" gozel
fails "an unknown language" 2 \
    'no orthography is called "xx"; see "ortaq list"' spell -l xx
fails "--list with a form" 2 "--list and --format exclude each other; $spell" \
    spell -l az --list --format=json
fails "--pipe with --list" 2 \
    "--pipe has a form of its own, without --list and --format; $spell" \
    spell -l az --pipe --list
fails "--pipe with a file" 2 "--pipe reads standard input alone; $spell" \
    spell -l az --pipe x

# ---------------------------------------------------------------------- pipe --

# matches PATTERN: the line that is looked at.
matches() {
    grep -qxE -e "$1" "$scratch/line" && return
    cat "$scratch/line"
    return 1
}

# talks NAME ANSWER...: what is answered behind the banner, line by line; an
# answer may be a pattern of grep.
talks() {
    run spell -l az --pipe --dictionary="$folder/own"
    check "$1" all exits 0 -- says '' -- grep -qxE \
        '@\(#\) International Ispell Version 3\.[0-9.]+ \(but really ortaq [0-9.]+\)' \
        "$scratch/out"
    what=$1
    shift
    sed 1d "$scratch/out" >"$scratch/answers"
    for answer; do
        sed -n 1p "$scratch/answers" >"$scratch/line"
        sed -i 1d "$scratch/answers"
        check "$what: $answer" matches "$answer"
    done
    check "$what: no more" empty "$scratch/answers"
}
feed '^kitab evlər gozel\n'
talks "text" '\*' '\+ ev' '& gozel [0-9]+ 13: gözəl(, .*)?' ''
feed 'əl gozel'
talks "without ^, without an end" '\*' '& gozel [0-9]+ 3: gözəl(, .*)?' ''
feed '^zzxqzzxqzzxqw\n'
talks "no suggestion" '# zzxqzzxqzzxqw 1' ''
feed '!\n^kitab gozel\n%%\n^kitab\n'
talks "terse" '& gozel [0-9]+ 7: .*' '' '\*' ''
long=$(head -c 300 /dev/zero | tr '\0' q)
feed '^%s\n' "$long"
talks "a long word comes whole" "# $long 1" ''
feed '\n^\n^12, http://gozel.example\n+tex\n-\n~x\n'
talks "nothing to say" '' '' ''
feed '@zurtgoz\n^zurtgoz zurtgozlar\n'
talks "@ takes a word for now" '\*' '[&#] zurtgozlar .*' ''
check "and keeps nothing" test ! -e "$folder/own"
feed '*qoqor\n*Zurtlarova\n&Qaqor\n^qoqorlar Zurtlarova zurtlarova qaqor\n#\n'
talks "* and & take words" '\+ qoqor' '\*' '[&#] zurtlarova .*' '\*' ''
check "# keeps them" holds "$folder/own" 'qoqor\nZurtlarova\nqaqor\n'
feed '^qoqorlar Zurtlarova\n*qiqor\n#\n'
talks "the next time" '\+ qoqor' '\*' ''
check "and adds to them" holds "$folder/own" \
    'qoqor\nZurtlarova\nqaqor\nqiqor\n'
rm "$folder/own"
feed '*qoqor\n#\n'
run spell -l az --pipe
check "without a dictionary nothing can be kept" all exits 0 -- \
    says 'ortaq: no --dictionary is given to keep the words in\n'
feed '^gozel \377 gozel\n'
talks "bad bytes are between words" '& gozel .*' '& gozel .*' ''

mkfifo "$scratch/questions" "$scratch/replies"
"$ORTAQ" spell -l az --pipe <"$scratch/questions" >"$scratch/replies" &
exec 3>"$scratch/questions" 4<"$scratch/replies"
timeout 20 head -n 1 <&4 >"$scratch/out"
check "the banner comes at once" contains "$scratch/out" '@(#)'
for word in kitab ev; do
    printf '^%s\n' "$word" >&3
    timeout 20 head -n 2 <&4 >"$scratch/out"
    check "an answer comes when the line ends: $word" writes '*\n\n'
done
exec 3>&- 4<&-
wait

checks_done
