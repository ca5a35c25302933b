import { workbookLanguage } from '../../src/cli/workbook-language';
import { HostDocument } from '../../src/host/document/document';

/** A document with texts in the cells of its first column, and a card table where it has a language. */
function documentOf(
  texts: readonly string[],
  chosen: readonly [field: string, language: string] | null = null,
): HostDocument {
  const document = new HostDocument();
  const sheet = document.addSheet('Ark1', 'api');
  sheet.setCells(
    [...texts, ...(chosen ?? [])].map((value, row) => ({ row, column: 0, change: { value } })),
    'api',
  );
  if (chosen === null) return document;
  const top = texts.length;
  sheet.setCells(
    [
      { row: top, column: 3, change: { value: 'Felt' } },
      { row: top, column: 4, change: { value: 'Verdi' } },
      { row: top + 1, column: 3, change: { value: chosen[0] } },
      { row: top + 1, column: 4, change: { value: chosen[1] } },
    ],
    'api',
  );
  document.setTables(
    [
      {
        id: 1,
        name: 'BMS_Kort',
        sheetId: sheet.id,
        box: { row: top, column: 3, rowCount: 2, columnCount: 2 },
        columns: ['Felt', 'Verdi'],
        showHeaders: true,
        showTotals: false,
        style: null,
        showBandedRows: true,
        showFilterButton: true,
      },
    ],
    sheet.id,
    'api',
  );
  return document;
}

const english = ['Result', 'Target', 'Employees', 'Sick leave', 'Patients', 'Customer satisfaction'];

test.each([
  ['the language asked for', documentOf(english, ['Språk', 'sv']), 'nn', 'nn'],
  ['the language chosen in the workbook', documentOf(english, ['Språk', 'sv-SE']), null, 'sv'],
  ['the same, said in another language', documentOf(english, ['Language', 'nb']), null, 'nb'],
  ['that of its words', documentOf(english), null, 'en'],
  ['bokmål where nothing tells', documentOf(['x', '1.1']), null, 'nb'],
  ['its words where a language is chosen that there is not', documentOf(english, ['Språk', 'klingon']), null, 'en'],
] as const)('formulas are read in %s', async (_title, document, asked, language) => {
  expect(await workbookLanguage(document, asked)).toBe(language);
});
