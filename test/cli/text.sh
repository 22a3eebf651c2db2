#!/bin/sh
# text.sh - real words of each language through the whole command, and texts
# that are no proper text: bad bytes under each policy, zero bytes, marks
# without a letter, half a file, a line without end.
#
# SPDX-License-Identifier: MIT
# shellcheck source=test/cli/cases disable=SC2086 # $az is four words
. "$(dirname "$0")/cases"

# turns FROM TO INPUT OUTPUT
turns() {
    feed '%s' "$3"
    run convert -f "$1" -t "$2"
    check "$1 to $2: $3" all exits 0 -- writes '%s' "$4" -- says ''
}

turns az-Cyrl az-Latn 'Азәрбајҹан Республикасынын Конститусијасы' \
    'Azərbaycan Respublikasının Konstitusiyası'
turns az-Cyrl az-Latn 'Илһам, ИСМАЈЫЛЛЫ, ҜӘНҸӘ' 'İlham, İSMAYILLI, GƏNCƏ'
turns az-Latn az-Cyrl 'Əliyev, iyul, yaxşı, İsmayıllıda' \
    'Әлијев, ијул, јахшы, Исмајыллыда'
turns uz-Cyrl uz-Latn 'Ўзбекистон, ЕТТИ, Шаҳарча, ШАҲАР, Исҳоқ' \
    'Oʻzbekiston, YETTI, Shaharcha, SHAHAR, Isʼhoq'
# shellcheck disable=SC1112 # the quotation mark is how people type it
turns uz-Latn uz-Cyrl 'XXI asr, https://uz.example/Sh, info@mail.uz, yo‘l' \
    'XXI аср, https://uz.example/Sh, info@mail.uz, йўл'
turns uz-Latn-x-1995 uz-Latn-x-2026 'Oʻzbekiston, Choʻl, SHAHAR, Isʼhoq' \
    'Özbekiston, Çöl, ŞAHAR, Ishoq'
turns kk-Cyrl kk-Latn-x-2021 'ШЫМКЕНТ, ЖАҢА ЖЫЛ' 'ŞYMKENT, JAÑA JYL'
turns kk-Latn-x-2021 kk-Cyrl 'şañyraq, Şymkent, üi, qiyn' \
    'шаңырақ, Шымкент, үй, қиын'
turns az-Latn az-Latn 'Əliyev' 'Əliyev'

# ---------------------------------------------------------------- bad bytes --

feed 'ана\nата \377 бала\n'
run convert $az
check "stop: all before the place is written" all exits 1 -- \
    writes 'ana\nata ' -- \
    says 'ortaq: standard input: byte 14: invalid UTF-8\n'
run convert $az --on-error=stop
check "stop is the default" all exits 1 -- writes 'ana\nata '
run convert $az --on-error=replace
check "replace" all exits 0 -- writes 'ana\nata \357\277\275 bala\n' -- says ''
run convert $az --on-error=keep
check "keep" all exits 0 -- writes 'ana\nata \377 bala\n' -- says ''

feed 'ана\n\320'
run convert $az
check "a letter cut at the end of the text" all exits 1 -- writes 'ana\n' -- \
    says 'ortaq: standard input: byte 7: invalid UTF-8\n'
run convert $az --on-error=keep
check "and kept" all exits 0 -- writes 'ana\n\320'
yes 'ана' | head -n 40000 >"$folder/long"
printf '\300\200' >>"$folder/long"
run convert $az "$folder/long"
check "a bad byte far on" all exits 1 -- \
    says 'ortaq: %s: byte 280000: invalid UTF-8\n' "$folder/long" -- \
    test "$(wc -l <"$scratch/out")" -eq 40000

# ------------------------------------------------- odd but proper characters --

feed 'ана\0ата\0'
run convert $az
check "zero bytes pass" all exits 0 -- writes 'ana\0ata\0'
feed '\314\201 ана \314\201'
run convert $az
check "marks without a letter pass" all exits 0 -- writes '\314\201 ana \314\201'
feed '\357\273\277ана\r\nата\r\n\r\n'
run convert $az
check "the byte order mark and line ends pass" all exits 0 -- \
    writes '\357\273\277ana\r\nata\r\n\r\n'
feed 'ана'
run convert $az
check "the last line may lack its end" writes 'ana'

# -------------------------------------------------------- a line without end --

# 48 MB in one line. Sanitizers need memory of their own.
if [ "${FLAVOUR-}" != asan ] && command -v python3 >/dev/null; then
    cat >"$scratch/peak.py" <<'PYTHON'
import resource, subprocess, sys
command = subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE,
                           stdout=subprocess.PIPE)
if command.stdin and not __import__("os").fork():
    command.stdout.close()
    for _ in range(48):
        command.stdin.write("балалар ".encode() * 69905)
    sys.exit(0)
command.stdin.close()
size = 0
while piece := command.stdout.read(1 << 20):
    size += len(piece)
    assert piece.isascii() and b"\n" not in piece
status = command.wait()
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print(status, size == 48 * 69905 * 8, peak < 16 << 10 or peak)
PYTHON
    : >"$scratch/peak"
    "$ORTAQ" --version >/dev/null # warm
    python3 "$scratch/peak.py" "$ORTAQ" convert $az >"$scratch/peak" 2>&1
    check "a line of 48 MB takes less than 16 MB of memory" \
        holds "$scratch/peak" '0 True True\n'
fi

checks_done
