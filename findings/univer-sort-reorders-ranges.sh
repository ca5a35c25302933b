#!/usr/bin/env bash
# Univer 0.25.1 (@univerjs/core, engine-formula, sheets, sheets-formula), Node 20.
#
# SORT puts in order the very block of values that every other formula over the same range reads in that calculation: the
# engine reads a range once and hands the array on, and SORT (and SORTBY with it) sorts that array where it stands. A
# SUMPRODUCT over two columns, of which another formula of the workbook sorts one, then multiplies the wrong pairs; FILTER,
# TRANSPOSE, TAKE and INDEX over the range give other cells' values. The cells themselves hold what they held, the formulas
# are right each by itself, and which are wrong depends on the order of computing: an edit later they may be right again.
# No error. In Excel SORT gives a new array and changes nothing.
#
# Seen, over B1:B3 = 3, 1, 2 and C1:C3 = 10, 20, 30:
#   alone: SUMPRODUCT(B1:B3,C1:C3) = 110
#   beside SORT(B1:B3): SUMPRODUCT(B1:B3,C1:C3) = 140
#   beside SORT(B1:B3): INDEX(B1:B3*1,2) = 2, and B2 holds 1
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact @univerjs/core@0.25.1 @univerjs/engine-formula@0.25.1 \
  @univerjs/sheets@0.25.1 @univerjs/sheets-formula@0.25.1 >/dev/null

cat >try.cjs <<'JS'
const { ICommandService, LocaleType, LogLevel, Univer, UniverInstanceType } = require('@univerjs/core');
const { SetFormulaCalculationNotificationMutation, UniverFormulaEnginePlugin } = require('@univerjs/engine-formula');
const { UniverSheetsPlugin } = require('@univerjs/sheets');
const { UniverSheetsFormulaPlugin } = require('@univerjs/sheets-formula');

/** Computes formulas (by their cells) over B1:B3 = 3, 1, 2 and C1:C3 = 10, 20, 30, and tells the first one's value. */
async function computed(formulas) {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} }, logLevel: LogLevel.ERROR });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: 0 });
  const cellData = { 0: { 1: { v: 3 }, 2: { v: 10 } }, 1: { 1: { v: 1 }, 2: { v: 20 } }, 2: { 1: { v: 2 }, 2: { v: 30 } } };
  formulas.forEach((f, index) => ((cellData[10 + 10 * index] ??= {})[5] = { f }));
  const commands = univer.__getInjector().get(ICommandService);
  const done = new Promise((resolve) =>
    commands.onCommandExecuted(({ id, params }) => {
      if (id === SetFormulaCalculationNotificationMutation.id && params.functionsExecutedState === 3) resolve();
    }),
  );
  const workbook = univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
    id: `book-${Math.random()}`,
    sheetOrder: ['data'],
    sheets: { data: { id: 'data', name: 'Data', rowCount: 60, columnCount: 20, cellData } },
  });
  await done;
  const values = formulas.map((_f, index) => workbook.getActiveSheet().getCellRaw(10 + 10 * index, 5)?.v);
  univer.dispose();
  return values;
}

(async () => {
const product = '=SUMPRODUCT(B1:B3,C1:C3)';
console.log(`alone: ${product.slice(1)} = ${(await computed([product]))[0]}`);
console.log(`beside SORT(B1:B3): ${product.slice(1)} = ${(await computed(['=SORT(B1:B3)', product]))[1]}`);
console.log(`beside SORT(B1:B3): INDEX(B1:B3*1,2) = ${(await computed(['=SORT(B1:B3)', '=INDEX(B1:B3*1,2)']))[1]}, and B2 holds 1`);
process.exit(0);
})();
JS

seen=$(node try.cjs)
echo "$seen"
expected=$(
  cat <<'OUT'
alone: SUMPRODUCT(B1:B3,C1:C3) = 110
beside SORT(B1:B3): SUMPRODUCT(B1:B3,C1:C3) = 140
beside SORT(B1:B3): INDEX(B1:B3*1,2) = 2, and B2 holds 1
OUT
)
[ "$seen" = "$expected" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
