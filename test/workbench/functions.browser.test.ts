import type { Page } from 'playwright-core';
import { languages } from '../../src/locales/language';
import texts from '../../src/locales/nb/functions.json';
import { statusWord } from '../../src/scorecard/judgement/status';
import { cellValue, describeInWorkbench, openWorkbookOf, slow, typeInCell } from '../support/browser';
import { type Scalar, Sheet, workbookWith } from '../support/workbook-builder';

interface Example {
  readonly formula: string;
  readonly answer: string;
  readonly cells?: { readonly range: string; readonly values: readonly string[] };
}
const examples: readonly Example[] = Object.values(texts.functions);

/** A number as it is printed in Norway, or the text itself. */
function valueOf(text: string): Scalar {
  const number = Number(text.replace('−', '-').replace(',', '.'));
  return Number.isNaN(number) ? text : number;
}

/** A sheet that holds what the examples say that their cells hold. */
function sheetOfExamples(): Sheet {
  const sheet = new Sheet('Prøve');
  for (const { cells } of examples) {
    if (cells === undefined) continue;
    const [, column = '', row = '', lastRow] = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/.exec(cells.range) ?? [];
    const values = cells.values.map(valueOf);
    if (row === lastRow) sheet.across(`${column}${row}`, values);
    else values.forEach((value, index) => sheet.put(`${column}${Number(row) + index}`, value));
  }
  [0.7, 0.8, 0.9].forEach((value, index) => sheet.put(`J${index + 1}`, value));
  return sheet;
}

describeInWorkbench('functions typed in the workbench', (workbench) => {
  let page: Page;

  beforeAll(() => {
    page = workbench().page;
  });

  const open = (bytes: Uint8Array, firstSheet: string): Promise<void> =>
    openWorkbookOf(page, workbench(), bytes, firstSheet);
  const type = (address: string, entry: string): Promise<void> => typeInCell(page, address, entry);
  const shown = (sheet: string, addresses: readonly string[]): Promise<readonly unknown[]> =>
    Promise.all(addresses.map((address) => cellValue(page, sheet, address)));

  test(
    'each gives what its help says that its example gives',
    async () => {
      await open(workbookWith(sheetOfExamples(), [], null), 'Prøve');
      const places = examples.map((_, index) => `M${index + 1}`);
      for (const [index, { formula }] of examples.entries()) await type(places[index] ?? '', formula);
      const answers = await shown('Prøve', places);
      for (const [index, { formula, answer }] of examples.entries()) {
        const value = answers[index];
        const expected = valueOf(answer);
        if (typeof expected === 'number') expect([formula, value]).toEqual([formula, expect.closeTo(expected, 9)]);
        else expect([formula, String(value).replace(/[\u00a0\u202f]/g, ' ')]).toEqual([formula, expected]);
      }
    },
    slow,
  );

  test(
    'a column of results spills, and wrong use is #VALUE!',
    async () => {
      await open(workbookWith(sheetOfExamples(), [], null), 'Prøve');
      await type('M1', '=BMS.STATUS(J1:J3;0,82;0,76)');
      await type('N1', '=BMS.GAP(J1:J3;0,8)');
      await type('O1', '=BMS.STATUS(1;2;;;;9)');
      await type('O2', '=BMS.STATUS(J1:J3;H2:H5)');
      await type('O3', '=BMS.STATUS(1/0;2)');
      expect(await shown('Prøve', ['M1', 'M2', 'M3', 'O1', 'O2', 'O3'])).toEqual([
        'Rød',
        'Gul',
        'Grønn',
        '#VALUE!',
        '#VALUE!',
        'Feil i grunnlaget',
      ]);
      expect(await shown('Prøve', ['N1', 'N2', 'N3'])).toEqual([-0.1, 0, 0.1].map((gap) => expect.closeTo(gap, 12)));
    },
    slow,
  );

  test.each(languages)(
    'answers in the workbook’s language: %s',
    async (language) => {
      const setup = {
        card: { Tittel: 'Prøve', Språk: language },
        indicators: [{ Nr: '1', Perspektiv: '1', Indikator: 'Fravær', Resultat: 5, Ambisjon: 4, Retning: 'lavere' }],
      };
      await open(workbookWith(sheetOfExamples(), [], setup), 'Prøve');
      await type('M1', '=BMS.STATUS(0,7;0,82;0,76)');
      // The add-in reads the language when it sees the workbook, and has the words computed again.
      await page.waitForFunction(
        (word) => window.workbench?.cell('Prøve', 'M1')?.value === word,
        statusWord('red', language),
        { timeout: 60_000 },
      );
    },
    slow,
  );
});
