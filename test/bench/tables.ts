import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { withWorkbook } from '../../src/cli/with-workbook';
import { findBlocks } from '../../src/workbook/blocks/find-blocks';
import { Grid, type SheetCells } from '../../src/workbook/blocks/grid';
import { knownPerspectives } from '../../src/workbook/mapping/perspective';
import { sheetIndicators } from '../../src/workbook/mapping/sheet-indicators';
import { suggestTablesGently } from '../../src/workbook/mapping/suggest-tables';
import { perspectiveNames } from '../../src/workbook/mapping/texts';
import { readSuggestions } from '../../src/workbook/set-up';
import { addressOf, buildWorkbook, Sheet } from '../support/workbook-builder';
import { withWorkbook as withHost } from '../workbook/with-workbook';
import { report, reportSkipped, timed } from './figure';
import { scoreTables, type TableScore, type TableTruth } from './table-truth';

const sheetCount = 100;
const rowCount = 498;
const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024];

/** A sheet of 5,000 cells: indicators over years, with measure and target. */
function sheetOf(number: number): SheetCells {
  const rows = Array.from({ length: rowCount }, (_, row) => [
    `Indikator ${row} om ${['klager', 'trivsel', 'fravær', 'ventetid'][row % 4] ?? ''} ${number}`,
    ['%', 'dager', 'antall', 'poeng'][row % 4] ?? '',
    ...years.map((year) => ((row * 7919 + year * 104_729 + number * 15_485_863) % 99_991) / 10),
    row % 3 === 0 ? 'minst 80' : 80,
  ]);
  const values = [[`Nøkkeltall ${number}`], ['Indikator', 'Enhet', ...years, 'Mål'], ...rows];
  const width = years.length + 3;
  return {
    sheet: `Ark ${number}`,
    blocks: [
      {
        row: 0,
        column: 0,
        values: values.map((line) => Array.from({ length: width }, (_, column) => line[column] ?? '')),
        formats: values.map(() => Array.from({ length: width }, () => 'General')),
      },
    ],
    merges: [],
    tables: [],
  };
}

/** What the rules of tables cost, and how right they are over the files at hand. */
export async function measure(): Promise<void> {
  const sheets = Array.from({ length: sheetCount }, (_, number) => sheetOf(number));
  const tasks: number[] = [];
  const read = await timed(async () => {
    const found = [];
    for (const sheet of sheets) {
      const { ms, result } = await timed(() => {
        const grid = new Grid(sheet);
        return sheetIndicators({ grid, blocks: findBlocks(grid) });
      });
      tasks.push(ms);
      found.push(result);
    }
    return found;
  });
  const note = `${sheetCount} sheets of 5,000 cells`;
  report({ name: 'tables.read.time', value: read.ms, unit: 'ms', cpu: read.cpu, note });
  report({
    name: 'tables.read.longestTask',
    value: tasks.sort((a, b) => a - b)[Math.floor(tasks.length * 0.95)] ?? 0,
    unit: 'ms',
    goal: '≤ 100 ms',
    note: '95th of the sheets; others have their turn after each',
  });
  const slices: number[] = [];
  const proposed = await timed(async () => {
    let begun = performance.now();
    const pause = async (): Promise<void> => {
      slices.push(performance.now() - begun);
      begun = performance.now();
    };
    const perspectives = knownPerspectives([], perspectiveNames('nb'));
    return suggestTablesGently(read.result, { language: 'nb', perspectives, fileName: '', named: [] }, pause);
  });
  report({ name: 'tables.propose.time', value: proposed.ms, unit: 'ms', cpu: proposed.cpu, note });
  report({
    name: 'tables.propose.longestTask',
    value: slices.sort((a, b) => a - b)[Math.floor(slices.length * 0.95)] ?? 0,
    unit: 'ms',
    goal: '≤ 100 ms',
    note: '95th of the sheets; others have their turn after each',
  });
  await measureWhole();
  await measureTruth(process.env.BMS_TABLE_CASES ?? '');
}

/** The same workbook read through Office.js and proposed from, as the pane does it; the opening of the file is left out. */
async function measureWhole(): Promise<void> {
  const book = buildWorkbook({
    sheets: Array.from({ length: sheetCount }, (_, number) => {
      const { sheet: name, blocks } = sheetOf(number);
      const sheet = new Sheet(name);
      blocks[0]?.values.forEach((line, row) => {
        line.forEach((value, column) => {
          if (value !== '') sheet.put(addressOf({ row, column }), value);
        });
      });
      return sheet;
    }),
  });
  await withHost(book, async (host) => {
    const before = host.counters.roundTrips;
    const { ms, cpu, result } = await timed(() => readSuggestions({ tables: true }));
    report({
      name: 'tables.suggestions.time',
      value: ms,
      unit: 'ms',
      cpu,
      note: `${sheetCount} sheets of 5,000 cells, ${result.tableSuggestions.length} proposals; with the host's own work`,
    });
    report({ name: 'tables.suggestions.roundTrips', value: host.counters.roundTrips - before, unit: 'count' });
  });
}

/** Precision and recall over a folder with `files` and `truth`, each file weighing the same. */
async function measureTruth(folder: string): Promise<void> {
  if (folder === '') {
    reportSkipped('tables.truth', 'BMS_TABLE_CASES names no folder with files and their truth.');
    return;
  }
  const scores: TableScore[] = [];
  for (const file of readdirSync(path.join(folder, 'files')).filter((name) => name.endsWith('.xlsx')))
    scores.push(await scoreOf(folder, file));
  const mean = (pick: (score: TableScore) => number | null): number => {
    const values = scores.flatMap((score) => pick(score) ?? []);
    return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  };
  const note = `mean of ${scores.length} files`;
  report({
    name: 'tables.series.precision',
    value: mean((score) => score.precision),
    unit: 'ratio',
    goal: '≥ 0.95',
    note,
  });
  report({ name: 'tables.series.recall', value: mean((score) => score.recall), unit: 'ratio', goal: '≥ 0.80', note });
  report({ name: 'tables.titles', value: mean((score) => score.titles), unit: 'ratio', note });
  for (const key of ['unitsRight', 'unitsSilent', 'unitsWrong'] as const)
    report({ name: `tables.${key}`, value: scores.reduce((sum, score) => sum + score[key], 0), unit: 'count' });
}

async function scoreOf(folder: string, file: string): Promise<TableScore> {
  const truth = JSON.parse(
    readFileSync(path.join(folder, 'truth', file.replace(/\.xlsx$/, '.json')), 'utf8'),
  ) as TableTruth;
  const input = path.join(folder, 'files', file);
  const { tableSuggestions } = await withWorkbook({ input, excel: null, language: null }, () =>
    readSuggestions({ tables: true }),
  );
  return scoreTables(
    truth,
    tableSuggestions
      .filter(({ confidence }) => confidence >= 0.5)
      .flatMap(({ sheet, indicator, measure, series }) =>
        series.map(({ points }) => ({ sheet, indicator, measure, addresses: points.map(({ address }) => address) })),
      ),
  );
}
