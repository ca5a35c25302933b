#!/usr/bin/env bash
# ExcelJS 4.4.0 (with SheetJS xlsx 0.18.5 as the independent writer and reader), Node 20.
#
# Reading a workbook with ExcelJS and writing it again, with nothing changed in between, keeps of its defined names only
# those that are addresses of cells. Constants (a number, a text, an array) and a whole column are gone. A name by a function
# is not dropped but rewritten: OFFSET(Data!$A$1,0,0,1,3) comes back as an address on a sheet called "OFFSET(Data", which no
# workbook has. Of two names of one spelling, the workbook's and a sheet's own, one is left, as the workbook's: with the
# address of the sheet's, so that every formula that uses it reads another cell. No error, no warning; in a reporting
# workbook with named limits and dynamic series one load and save is enough. ECMA-376 (definedName, 18.2.5) allows a formula
# in a name, and localSheetId gives each scope its own.
#
# Seen (name, @ the sheet that it belongs to):
#   before: Grense=0.25 | Kolonne=Data!$B:$B | Lokal=Data!$A$1 | Lokal@1='Ark 2'!$A$1 | Rad=Data!$A$1:$C$1 |
#           Siste=OFFSET(Data!$A$1,0,0,1,3) | Tekst="a,b" | Vekter={1,2;3,4}
#   after:  Lokal='Ark 2'!$A$1 | Rad=Data!$A$1:$C$1 | Siste='OFFSET(Data'!$A$1
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact exceljs@4.4.0 xlsx@0.18.5 >/dev/null

cat >try.mjs <<'JS'
import ExcelJS from 'exceljs';
import XLSX from 'xlsx';

const names = [
  { Name: 'Grense', Ref: '0.25' },
  { Name: 'Tekst', Ref: '"a,b"' },
  { Name: 'Vekter', Ref: '{1,2;3,4}' },
  { Name: 'Siste', Ref: 'OFFSET(Data!$A$1,0,0,1,3)' },
  { Name: 'Rad', Ref: 'Data!$A$1:$C$1' },
  { Name: 'Kolonne', Ref: 'Data!$B:$B' },
  { Name: 'Lokal', Ref: 'Data!$A$1' },
  { Name: 'Lokal', Ref: "'Ark 2'!$A$1", Sheet: 1 },
];
const book = XLSX.utils.book_new();
XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([[1, 2, 3]]), 'Data');
XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([[7]]), 'Ark 2');
book.Workbook = { Names: names };
XLSX.writeFile(book, 'before.xlsx');

const same = new ExcelJS.Workbook();
await same.xlsx.readFile('before.xlsx');
await same.xlsx.writeFile('after.xlsx');

const namesOf = (file) =>
  (XLSX.readFile(file).Workbook?.Names ?? []).map(({ Name, Ref, Sheet }) => `${Name}${Sheet === undefined ? '' : `@${Sheet}`}=${Ref}`).sort().join(' | ');
console.log(`before: ${namesOf('before.xlsx')}`);
console.log(`after: ${namesOf('after.xlsx')}`);
JS

seen=$(node try.mjs)
echo "$seen"
expected=$(
  cat <<'OUT'
before: Grense=0.25 | Kolonne=Data!$B:$B | Lokal=Data!$A$1 | Lokal@1='Ark 2'!$A$1 | Rad=Data!$A$1:$C$1 | Siste=OFFSET(Data!$A$1,0,0,1,3) | Tekst="a,b" | Vekter={1,2;3,4}
after: Lokal='Ark 2'!$A$1 | Rad=Data!$A$1:$C$1 | Siste='OFFSET(Data'!$A$1
OUT
)
[ "$seen" = "$expected" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
