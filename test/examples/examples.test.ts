import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { exampleFiles } from '../../assets/examples/files';
import { indicators } from '../../assets/examples/sogn-og-fjordane/indicators';
import type { HostDocument } from '../../src/host/document/document';
import { createEngine } from '../../src/host/engine/univer-node';
import { openWorkbookFile } from '../../src/host/xlsx';
import { cornersOf, placeOf } from '../support/workbook-builder';

const folder = path.join(__dirname, '../../assets/examples');
const files = [...exampleFiles()];

describe.each(files)('%s', (name, bytes) => {
  test('is the file that the script makes', () => {
    expect(Buffer.compare(readFileSync(path.join(folder, name)), bytes)).toBe(0);
  });

  test('has well-formed parts', () => {
    const parser = new DOMParser({ onError: onErrorStopParsing });
    for (const content of Object.values(unzipSync(bytes)))
      expect(() => parser.parseFromString(strFromU8(content), 'text/xml')).not.toThrow();
  });

  test('keeps the results that its formulas come to', async () => {
    const { document } = openWorkbookFile(bytes);
    const engine = createEngine();
    try {
      await engine.open(document);
      const formulas = document.sheets.flatMap((sheet) =>
        [...sheet.cells()]
          .filter(({ cell }) => cell.formula !== null)
          .map(({ row, column }) => ({ sheetId: sheet.id, row, column })),
      );
      expect(formulas.length).toBeGreaterThan(0);
      const differing = (await engine.calculate(formulas)).filter(({ sheetId, row, column, value }) => {
        const kept = document.sheetById(sheetId)?.cell(row, column).value;
        return (
          typeof kept !== 'number' ||
          typeof value !== 'number' ||
          Math.abs(kept - value) > 1e-12 * Math.max(1, Math.abs(kept))
        );
      });
      expect(differing).toEqual([]);
    } finally {
      engine.dispose();
    }
  });
});

/** The last cell of a name's range: the newest of its series, or its only cell. */
function newest(document: HostDocument, name: string): unknown {
  const formula = document.names.find((candidate) => candidate.name === name)?.formula ?? '';
  const [, sheet = '', range = ''] = /^'?(.+?)'?!(.+)$/.exec(formula) ?? [];
  const { row, column } = placeOf(range.split(':').at(-1) ?? '');
  return document.sheetByName(sheet)?.cell(row, column).value;
}

describe('the county workbook', () => {
  // Typed from the county's own list: Nr, result of 2018, ambition, critical limit.
  const expected: readonly (readonly [string, number, number | string, number | string])[] = [
    ['1.1', 0.808, 0.82, 0.76],
    ['1.2', 4.3, 4.4, 4.1],
    ['1.3', 0.03, 0.02, 0.05],
    ['2.1', 0.91, 0.93, 0.9],
    ['2.2', 0.58, 0.58, 0.5],
    ['2.3', 0.76, 0.8, 0.7],
    ['3.1', 0.008, 0, 0.02],
    ['3.2', 192584, 190000, 200000],
    ['3.3', 7.4, '7,0–8,0', '6,5–8,7'],
    ['4.1', 4.2, 4.3, 3.9],
    ['4.2', 0.054, 0.05, 0.07],
    ['4.3', 0.93, 0.95, 0.9],
    ['5.1', 1, 1, 0.9],
    ['5.2', 0.88, 0.95, 0.85],
    ['5.3', 0.64, 0.9, 0.7],
  ];
  const { document } = openWorkbookFile(exampleFiles().get('sogn-og-fjordane-2018.xlsx') ?? new Uint8Array());

  test.each(expected)('%s holds its result and limits behind names', (nr, result, ambition, critical) => {
    const source = indicators.find((indicator) => indicator.nr === nr)?.source ?? '';
    expect(newest(document, source)).toBeCloseTo(result, 12);
    expect(newest(document, `${source}_Ambisjon`)).toBe(ambition);
    expect(newest(document, `${source}_Krit`)).toBe(critical);
  });

  test('differs from the one without setup by the setup sheet alone', () => {
    const [withSetup, without] = ['sogn-og-fjordane-2018.xlsx', 'sogn-og-fjordane-2018-utan-oppsett.xlsx'].map(
      (name) => openWorkbookFile(exampleFiles().get(name) ?? new Uint8Array()).document,
    );
    expect(withSetup?.sheets.map(({ name }) => name)).toEqual([
      ...(without?.sheets.map(({ name }) => name) ?? []),
      'BMS-oppsett',
    ]);
    expect(withSetup?.names).toHaveLength(without?.names.length ?? 0);
  });
});

/** The cells of a name's range, row by row. */
function cellsOf(document: HostDocument, name: string): readonly (readonly unknown[])[] {
  const formula = document.names.find((candidate) => candidate.name === name)?.formula ?? '';
  const [, sheet = '', range = ''] = /^'?(.+?)'?!(.+)$/.exec(formula) ?? [];
  const [first, last] = cornersOf(range.replaceAll('$', ''));
  return Array.from({ length: last.row - first.row + 1 }, (_, row) =>
    Array.from(
      { length: last.column - first.column + 1 },
      (__, column) => document.sheetByName(sheet)?.cell(first.row + row, first.column + column).value,
    ),
  );
}

describe('the county of 22 schools', () => {
  const { document } = openWorkbookFile(exampleFiles().get('fylke-med-22-skoler.xlsx') ?? new Uint8Array());

  // Typed from the document's list: the newest figures of Skole A, B and C.
  test.each([
    ['Motivasjon', 3.8, 4, 3.4],
    ['Sluttet', 0.024, 0.053, 0.039],
    ['Vurdering_for_læring', 3.4, 3.7, 3.2],
    ['Elevfravær', 4, 3, 7],
    ['Driftsutgift_per_elev', 141000, 203000, 158000],
  ])('%s runs over 22 schools and the county, five periods', (name, ...newest) => {
    const cells = cellsOf(document, name);
    expect(cells.map((row) => row.length)).toEqual(Array.from({ length: 23 }, () => 5));
    expect(cells.slice(0, 3).map((row) => row.at(-1))).toEqual(newest);
    expect(cells.flat().filter((value) => typeof value === 'number' && value < 0)).toEqual([]);
  });

  test('a matrix lies the other way round, a row is the county alone, and the survey is a row of schools a year', () => {
    expect(cellsOf(document, 'Ungdomsbedrift').map((row) => row.length)).toEqual([23, 23, 23, 23, 23]);
    expect(cellsOf(document, 'Ungdomsbedrift').at(-1)?.slice(0, 3)).toEqual([0.12, 0.18, 0.09]);
    expect(cellsOf(document, 'Merforbruk')).toEqual([[0.004, -0.006, 0.003, 0.011, 8110 / 1770340]]);
    expect(cellsOf(document, 'Mestringsklima_2023')[0]?.slice(0, 3)).toEqual([4.1, 4.4, 3.9]);
  });

  test('hides the figures of small schools as its sources do', () => {
    const hidden = (name: string): readonly unknown[] =>
      cellsOf(document, name)
        .flat()
        .filter((value) => typeof value === 'string');
    expect(new Set(hidden('Motivasjon'))).toEqual(new Set(['*']));
    expect(new Set(hidden('Sluttet'))).toEqual(new Set([':']));
  });

  test('has no setup', () => expect(document.tables).toHaveLength(0));
});

// The document's own results for 2024.
test.each([
  ['Bevilgningsandel', 91.7],
  ['Lønnsandel', 64.7],
  ['Avskrivningsandel', 57.5],
  ['Opprettholdelsesgrad', 78.6],
  ['Realvekst_driftskostnader', 1.3],
])('the key figure %s is %d per cent', (name, percent) => {
  const { document } = openWorkbookFile(exampleFiles().get('dfo-nokkeltall.xlsx') ?? new Uint8Array());
  expect(Math.round(Number(newest(document, name)) * 1000) / 10).toBe(percent);
});
