import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { card } from '../../src/locales/every/card';
import { Workplace } from '../cli/run-bms';
import { sheetsInLibreOffice, testInLibreOffice } from '../support/libreoffice';
import { type BothCards, bothCards } from './both-cards';
import { drawnWorkbook, rangeNames, workbookOf } from './drawn-workbook';

const place = new Workplace();
afterAll(() => place.remove());

/** The workbook without what its formulas gave: whoever opens it has to compute them. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]): [string, Uint8Array] => {
    if (!name.startsWith('xl/worksheets/sheet')) return [name, part];
    const text = new TextDecoder().decode(part);
    return [name, strToU8(text.replace(/(<f[^>]*(?:\/>|>[^<]*<\/f>))<v>[^<]*<\/v>/g, '$1'))];
  });
  return zipSync(Object.fromEntries(parts));
}

/** Drawn of what LibreOffice, too, takes for a name. */
const drawn = fc.sample(
  drawnWorkbook({
    sheets: ['Data', 'Årets tall', "It's", '😀 tall', '(a) & <b>'],
    names: rangeNames.filter((name) => !['Sum', 'Index', 'Count', 'If'].includes(name)),
    kinds: ['cell', 'row', 'column', 'constant', 'offset', 'index'],
  }),
  { numRuns: 8, seed: 20261129 },
);

/** Whether a number is what is shown of it, to the decimals that are shown. */
const isShown = (number: number, shown: string): boolean => {
  const decimals = /\.(\d+)/.exec(shown)?.[1]?.length ?? 0;
  return shown !== '' && Math.abs(Number(shown) - number) <= 0.5 * 10 ** -decimals + 1e-9;
};

testInLibreOffice(
  'LibreOffice computes the results, the earlier ones and the limits of the card as they are printed',
  async () => {
    const cards = new Map<string, BothCards>();
    for (const [index, workbook] of drawn.entries()) {
      const both = await bothCards(place, place.file(`bok${index}.xlsx`, workbookOf(workbook)));
      if (both !== null) cards.set(`bok${index}`, both);
    }
    expect(cards.size).toBe(drawn.length);
    const files = new Map([...cards].map(([name, { bytes }]) => [`${name}.xlsx`, withoutResults(bytes)]));
    const sheets = sheetsInLibreOffice(files);
    for (const [name, { json, sheetName }] of cards) {
      const rows = (sheets.get(`${name}-${sheetName}`) ?? []).map((line) => line.split(';'));
      const headers = rows.find(([first]) => first === 'Nr') ?? [];
      const { column } = card[json.card.language];
      for (const { nr, result, previous, ambition } of json.perspectives.flatMap(({ indicators }) => indicators)) {
        const row = rows.find(([first]) => first === nr) ?? [];
        const shown = (header: string): string => row[headers.indexOf(header)] ?? '';
        const expected = [
          [column.result, result],
          [column.previous, previous],
          [column.ambition, ambition?.value ?? null],
        ] as const;
        for (const [header, number] of expected) {
          const agrees = number === null ? shown(header) === '' : isShown(number, shown(header));
          expect({ name, nr, header, number, shown: shown(header), agrees }).toMatchObject({ agrees: true });
        }
      }
    }
  },
);
