#!/usr/bin/env bash
# numfmt 4.0.1, Node 20.
#
# `delocalize`, which takes a number format as it is written in a language to the English one that files hold, turns a point
# into a comma in every language whose decimal separator is a comma, also where thousands are grouped by a space (Norwegian,
# Swedish, Finnish, French, Polish, Czech) and the point is a character like any other. `0.0` of a Norwegian workbook becomes
# `0,0`, whose comma groups thousands: 1.5 is printed 02, and 12345.6 as 12 346. Excel with such settings prints the point as
# it stands (0.2 for 1.5). Letters of the other language are right (`dd.mm.åååå`), so that a date's points stay points and
# only formats of numbers are struck.
#
# Seen:
#   nb: 0.0 -> 0,0 prints 1.5 as 02 | dd.mm.åååå -> dd.mm.YYYY
#   sv: 0.0 -> 0,0 prints 1.5 as 02 | dd.mm.åååå -> dd.mm.YYYY
#   de: 0.0 -> 0,0 prints 1.5 as 02 | TT.MM.JJJJ -> DD.MM.YYYY
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact numfmt@4.0.1 >/dev/null

cat >try.mjs <<'JS'
import { delocalize, format } from 'numfmt';

for (const [language, day] of [['nb', 'dd.mm.åååå'], ['sv', 'dd.mm.åååå'], ['de', 'TT.MM.JJJJ']]) {
  const code = delocalize('0.0', language);
  const printed = format(code, 1.5, { locale: language });
  console.log(`${language}: 0.0 -> ${code} prints 1.5 as ${printed} | ${day} -> ${delocalize(day, language)}`);
}
JS

seen=$(node try.mjs)
echo "$seen"
expected=$(
  cat <<'OUT'
nb: 0.0 -> 0,0 prints 1.5 as 02 | dd.mm.åååå -> dd.mm.YYYY
sv: 0.0 -> 0,0 prints 1.5 as 02 | dd.mm.åååå -> dd.mm.YYYY
de: 0.0 -> 0,0 prints 1.5 as 02 | TT.MM.JJJJ -> DD.MM.YYYY
OUT
)
[ "$seen" = "$expected" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
