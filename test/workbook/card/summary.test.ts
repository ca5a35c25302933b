import type { Language } from '../../../src/locales/language';
import { makeScorecard } from '../../../src/workbook';
import { type SetupRow, Sheet, workbookWith } from '../../support/workbook-builder';
import { sheetOf, valuesOf, withWorkbook } from '../with-workbook';

const row = (Nr: string, more: SetupRow): SetupRow => ({
  Nr,
  Perspektiv: '1',
  Indikator: 'Trivsel',
  Måleenhet: '%',
  Retning: 'høyere',
  ...more,
});
const limits = { Ambisjon: 82, 'Kritisk grense': 60 };
const everyKind = [
  row('1', { ...limits, Resultat: 90 }),
  row('2', { ...limits, Resultat: 70 }),
  row('3', { ...limits, Resultat: 50 }),
  row('4', limits),
  row('5', { ...limits, Resultat: ':' }),
  row('6', { ...limits, Resultat: 70, Retning: 'opp og ned' }),
  row('7', { Resultat: 70 }),
];
const withoutLimits = [row('1', { Resultat: 90 }), row('2', {}), row('3', { Resultat: ':' })];

test.each<[string, readonly SetupRow[], number, number]>([
  ['every kind of status', everyKind, 2, 2],
  ['so few columns that there is little room', withoutLimits, 3, 1],
])(
  'counts and legend wrap within the page, beside the status: %s',
  async (_, indicators, summaryLines, legendLines) => {
    await withWorkbook(
      workbookWith(new Sheet('Data').put('A1', 1), [], { card: { Periode: 2018 }, indicators }),
      async (host) => {
        await makeScorecard();
        await host.settled();
        const sheet = sheetOf(host, 'Målekort');
        const values = valuesOf(sheet);
        const summary = values.findIndex((cells) => cells.includes('Samlet status'));
        const label = values[summary]?.indexOf('Samlet status') ?? -1;
        const status = values[summary + 2]?.indexOf('Status') ?? -1;
        const lastPrinted = values[summary + 2]?.indexOf('Frist') ?? -1;
        expect(String(values[summary]?.[0])).toMatch(
          /^●\u00a0Grønn:\u00a0\d .*○\u00a0Mangler\u00a0tall:\u00a01 .*–\u00a0Uten\u00a0ambisjon:\u00a01/,
        );
        const merges = sheet.part('merges');
        expect(merges).toContainEqual({ row: summary, column: 0, rowCount: 1, columnCount: label });
        if (status - label > 1)
          expect(merges).toContainEqual({ row: summary, column: label, rowCount: 1, columnCount: status - label });
        expect(merges).toContainEqual({ row: summary + 1, column: 0, rowCount: 1, columnCount: lastPrinted + 1 });
        for (const [at, lines] of [
          [summary, summaryLines],
          [summary + 1, legendLines],
        ] as const) {
          expect(sheet.cell(at, 0).style.wrapText).toBe(true);
          expect(sheet.part('rows').get(at)?.size).toBeGreaterThanOrEqual(lines * 13);
        }
      },
    );
  },
);

async function legendOf(indicators: readonly SetupRow[], language: Language): Promise<string> {
  let legend = '';
  await withWorkbook(workbookWith(new Sheet('Data'), [], { indicators }), async (host) => {
    const { sheetName } = await makeScorecard({ language });
    const texts = valuesOf(sheetOf(host, sheetName)).flat().map(String);
    // The counts have no space that breaks.
    legend = texts.find((text) => text.startsWith('●') && text.includes(': ')) ?? '';
  });
  return legend;
}

test.each([
  ['nb', 'kritisk grense mangler for 2 av 3'],
  ['nn', 'kritisk grense manglar for 2 av 3'],
  ['sv', 'kritisk gräns saknas för 2 av 3'],
  ['en', 'no critical limit for 2 of 3'],
] as const)('the legend in %s says how many nothing can make red', async (language, words) => {
  const open = { Ambisjon: 82, Resultat: 70 };
  const some = [row('1', open), row('2', open), row('3', { ...open, ...limits }), row('4', { Resultat: 70 })];
  expect((await legendOf(some, language)).split('   ')).toContain(words);
  expect(await legendOf([row('3', { ...open, ...limits })], language)).not.toMatch(
    / grense mangl|gräns saknas|no critical/,
  );
});

test.each([
  ['nb', 'minus = ikke nådd'],
  ['nn', 'minus = ikkje nådd'],
  ['sv', 'minus = inte nått'],
  ['en', 'minus = not reached'],
] as const)('the legend in %s says what a minus is where it may be misread', async (language, words) => {
  const figures = { ...limits, Resultat: 70 };
  const lower = row('2', { Ambisjon: 60, 'Kritisk grense': 80, Resultat: 70, Retning: 'lavere' });
  const watched = row('3', { Resultat: 70, Retning: 'lavere' });
  const between = row('4', { Ambisjon: '60–65', Resultat: 70, Retning: 'intervall' });
  const partsOf = async (...rows: readonly SetupRow[]) => (await legendOf(rows, language)).split('   ');
  expect(await partsOf(row('1', figures), lower)).toContain(words);
  expect(await partsOf(row('1', figures), between)).toContain(words);
  expect(await partsOf(row('1', figures), watched)).not.toContain(words);
});

test('how much is measured wraps where nothing is left to run on over', async () => {
  const indicators = [row('1', { ...limits, Resultat: 90 }), row('2', limits), row('3', limits)];
  await withWorkbook(workbookWith(new Sheet('Data'), [], { card: { Periode: 2018 }, indicators }), async (host) => {
    const look = async (freeze: boolean): Promise<readonly unknown[]> => {
      const sheet = sheetOf(host, (await makeScorecard({ freeze })).sheetName);
      await host.settled();
      const words = 'Målt 1 av 3: for lite til å vurdere';
      const at = valuesOf(sheet).findLastIndex((cells) => cells.includes(words));
      const column = valuesOf(sheet)[at]?.indexOf(words) ?? -1;
      return [sheet.cell(at, column).style.wrapText, (sheet.part('rows').get(at)?.size ?? 0) > 25];
    };
    expect(await look(false)).toEqual([false, false]);
    expect(await look(true)).toEqual([true, true]);
  });
});
