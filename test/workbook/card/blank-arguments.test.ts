import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { associateFunctions, functionsMetadata } from '../../../src/functions/associate';
import { openHost } from '../../../src/host/node';
import { type ExcelProfile, profiles } from '../../../src/host/profile';
import { makeScorecard } from '../../../src/workbook';
import { type SetupRow, Sheet, workbookWith } from '../../support/workbook-builder';
import type { HostSheet } from '../../../src/host/document/sheet';
import { cardRows, sheetOf, valuesOf, withWorkbook } from '../with-workbook';

// Limits, tolerances and baselines are mostly blank, and Excels differ in what a function gets of a blank cell (rules 16.2).
const examples = ['telemark', 'sogn-og-fjordane-2018'];
const symbols: Readonly<Record<string, string>> = {
  green: '●',
  yellow: '◆',
  red: '■',
  missing: '○',
  suppressed: '⊘',
  notApplicable: '·',
  noTarget: '–',
  error: '!',
};

describe.each(['zero', 'null', 'empty'] as const)('where a blank cell reaches a function as %s', (blankArgument) => {
  test.each(examples)('the sheet shows the statuses of the card: %s', async (example) => {
    const host = await openHost(readFileSync(`assets/examples/${example}.xlsx`), {
      functions: associateFunctions,
      functionsMetadata,
      excel: { ...profiles.web, blankArgument },
    });
    const remove = host.installGlobals();
    try {
      const { card, sheetName } = await makeScorecard();
      await host.settled();
      const rows = cardRows(sheetOf(host, sheetName));
      const shown = card.perspectives.flatMap((perspective) =>
        perspective.indicators.map(({ nr }) => [nr, String(rows.get(nr)?.['Status'])[0]]),
      );
      const judged = card.perspectives.flatMap((perspective) =>
        perspective.indicators.map(({ nr, status }) => [nr, symbols[status]]),
      );
      expect(shown).toEqual(judged);
    } finally {
      remove();
      host.dispose();
    }
  });
});

/** A row's cells, most of them blank; limits are numbers, texts or blank. */
const drawnRow = fc.record({
  result: fc.option(fc.integer({ min: -20, max: 120 }), { freq: 8 }),
  ambition: fc.option(fc.oneof(fc.integer({ min: -20, max: 120 }), fc.constantFrom('>= 80', '< 20', '40–60'))),
  critical: fc.option(fc.integer({ min: -20, max: 120 })),
  tolerance: fc.option(fc.constantFrom(0, 5, 0.1)),
  baseline: fc.option(fc.integer({ min: -20, max: 120 })),
  direction: fc.constantFrom('høyere', 'lavere', null),
});
type DrawnRow = typeof drawnRow extends fc.Arbitrary<infer Row> ? Row : never;

const indicatorOf = (row: DrawnRow, index: number): SetupRow => ({
  Nr: `1.${index + 1}`,
  Perspektiv: '1',
  Indikator: `Indikator ${index + 1}`,
  Retning: row.direction,
  Resultat: `Tall_${index}`,
  Ambisjon: row.ambition,
  'Kritisk grense': row.critical,
  Toleranse: row.tolerance,
  Utgangspunkt: row.baseline,
});

function bookOf(rows: readonly DrawnRow[]): Uint8Array {
  const data = new Sheet('Data').put('Z1', 'alltid noe');
  rows.forEach(({ result }, index) => data.put(`B${index + 1}`, result));
  const names = rows.map((_, index) => ({ name: `Tall_${index}`, refersTo: `Data!$B$${index + 1}` }));
  return workbookWith(data, names, { card: { Periode: 2018 }, indicators: rows.map(indicatorOf) });
}

/** Empties a column of the card below its headers, as a user may. */
function emptyColumn(card: HostSheet, header: string): void {
  const values = valuesOf(card);
  const head = values.findIndex((row) => row[0] === 'Nr');
  const column = values[head]?.indexOf(header) ?? -1;
  card.setCells(
    values.flatMap((each, row) =>
      row > head && each[column] !== null ? [{ row, column, change: { value: null } }] : [],
    ),
    'user',
  );
}

/** What the sheet shows of each indicator as it is made, and once other cells have become blank and filled. */
async function shownIn(blankArgument: ExcelProfile['blankArgument'], rows: readonly DrawnRow[]): Promise<unknown> {
  const host = await openHost(bookOf(rows), {
    functions: associateFunctions,
    functionsMetadata,
    excel: { ...profiles.web, blankArgument },
  });
  const remove = host.installGlobals();
  try {
    const { card, sheetName } = await makeScorecard({ madeAt: new Date(2019, 1, 1) });
    await host.settled();
    const shown = (): unknown[] => [...cardRows(sheetOf(host, sheetName))].map(([nr, row]) => [nr, row['Status']]);
    const made = shown();
    const judged = card.perspectives.flatMap(({ indicators }) =>
      indicators.map(({ nr, status }) => [nr, symbols[status]]),
    );
    expect(made.flatMap((row) => (isOfIndicator(row) ? [[row[0], String(row[1])[0]]] : []))).toEqual(judged);
    const data = sheetOf(host, 'Data');
    data.setCells(
      rows.map(({ result }, row) => ({
        row,
        column: 1,
        change: { value: result === null || row % 3 > 0 ? 50 : null },
      })),
      'user',
    );
    await host.settled();
    const changed = shown();
    emptyColumn(sheetOf(host, sheetName), 'Toleranse');
    await host.settled();
    return { made, changed, without: shown() };
  } finally {
    remove();
    host.dispose();
  }
}

function isOfIndicator(row: unknown): row is readonly [string, unknown] {
  return Array.isArray(row) && String(row[0]).includes('.');
}

test('any rows show the same statuses whatever a blank cell is to a function, made and after changes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(drawnRow, { minLength: 60, maxLength: 60 }), async (rows: readonly DrawnRow[]) => {
      const zero = await shownIn('zero', rows);
      expect(await shownIn('null', rows)).toEqual(zero);
      expect(await shownIn('empty', rows)).toEqual(zero);
    }),
    { numRuns: Math.ceil(Number(process.env.LAW_RUNS ?? 1) / 30), endOnFailure: true },
  );
}, 600_000);

test.each(['zero', 'null', 'empty'] as const)(
  'a blank year is no point of the spark line: %s',
  async (blankArgument) => {
    const data = new Sheet('Data')
      .across('A1', ['År', 2014, 2015, 2016, 2017, 2018])
      .across('A2', ['Fravær', 9, 8, null, 7, 8]);
    const names = [{ name: 'Fravær', refersTo: 'Data!$B$2:$F$2' }];
    const row: SetupRow = { Nr: '1.1', Perspektiv: '1', Indikator: 'Fravær', Retning: 'lavere', Resultat: 'Fravær' };
    const bytes = workbookWith(data, names, { card: { Periode: 2018 }, indicators: [row] });
    await withWorkbook(
      bytes,
      async (host) => {
        const { sheetName } = await makeScorecard();
        await host.settled();
        const shown = (): unknown => cardRows(sheetOf(host, sheetName)).get('1.1')?.['Utvikling'];
        expect(shown()).toBe('█▅ ▁▅');
        sheetOf(host, 'Data').setCells([{ row: 1, column: 2, change: { value: null } }], 'user');
        await host.settled();
        expect(shown()).toBe('█  ▁▅');
      },
      { excel: { ...profiles.web, blankArgument } },
    );
  },
);
