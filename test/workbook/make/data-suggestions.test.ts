import type { ExcelHost } from '../../../src/host/node';
import type { DataChoice } from '../../../src/workbook/data/select';
import { select } from '../../../src/workbook/data/select';
import { readSeries } from '../../../src/workbook/data/series';
import { readWorkbook } from '../../../src/workbook';
import { readSuggestions, writeSetup } from '../../../src/workbook/set-up';
import { insertData } from '../../../src/workbook/take-data';
import { buildWorkbook, Sheet } from '../../support/workbook-builder';
import { eighteen, jsonStat } from '../data/files';
import { tableOf } from '../data/read';
import { withWorkbook } from '../with-workbook';

const sheetName = 'Tall – 12345';
const wanted: readonly DataChoice[] = [
  { key: 'region', value: '1577' },
  { key: 'region', value: 'EAKUO' },
];

async function insert(values: readonly number[], choices: readonly DataChoice[] = wanted): Promise<void> {
  const table = await tableOf(jsonStat(values));
  const { series } = await readSeries(table, select(table, choices));
  await insertData(table, series, { language: 'nb', notes: [], takenAt: new Date(2026, 0, 15) });
}

const book = buildWorkbook({
  sheets: [
    new Sheet('Egne tall')
      .across('A1', ['', 2023, 2024])
      .across('A2', ['Sykefravær', 5.1, 4.9])
      .across('A3', ['Trivsel', 4, 4.1]),
  ],
});

const inBook = (work: (host: ExcelHost) => Promise<void>): Promise<void> => withWorkbook(book, work);

test('every series is proposed in the words of its row, the country as what it is compared with', async () => {
  await inBook(async () => {
    await insert(eighteen);
    const { suggestions } = await readSuggestions({ tables: true, language: 'nb' });
    expect(
      suggestions.map(({ name, indicator, role, measure, unit, confidence }) => [
        name,
        indicator,
        role,
        measure,
        unit,
        confidence,
      ]),
    ).toEqual([
      ['Andel_elever_prosent_Volda', 'Andel elever (prosent)', 'result', '%', null, 0.9],
      ['Elever_antall_Volda', 'Elever (antall)', 'result', 'elever', null, 0.9],
      ['Andel_elever_prosent_Landet_uten_Oslo', 'Andel elever (prosent)', 'benchmark', '%', null, 0.9],
      ['Elever_antall_Landet_uten_Oslo', 'Elever (antall)', 'benchmark', 'elever', null, 0.9],
    ]);
  });
});

test('the tables on the user’s own sheets are proposed as before', async () => {
  await inBook(async () => {
    const before = (await readSuggestions({ tables: true, language: 'nb' })).tableSuggestions;
    await insert(eighteen);
    expect((await readSuggestions({ tables: true, language: 'nb' })).tableSuggestions).toEqual(before);
    expect(before.map(({ indicator }) => indicator)).toEqual(['Sykefravær', 'Trivsel']);
  });
});

test('what is accepted becomes indicators with figures, comparison and source, and next year’s file their newest ones', async () => {
  await inBook(async (host) => {
    await insert(eighteen);
    const { suggestions } = await readSuggestions({ tables: true, language: 'nb' });
    await writeSetup(suggestions, { language: 'nb' });
    await host.settled();
    const rows = async (): Promise<unknown> => {
      const { card } = await readWorkbook();
      return card?.perspectives.flatMap(({ indicators }) =>
        indicators.map(({ name, result, previous, benchmark, period, measure }) => [
          name,
          result,
          previous,
          benchmark,
          period,
          measure,
        ]),
      );
    };
    expect(await rows()).toEqual([
      ['Andel elever (prosent)', 3, 2, 15, '2024', '%'],
      ['Elever (antall)', 6, 5, 18, '2024', 'elever'],
    ]);
    const [setup] = host.document.sheets.filter(({ name }) => name.startsWith('BMS'));
    const cells = [...(setup?.cells() ?? [])].map(({ cell }) => cell.value);
    expect(cells.filter((value) => value === 'Statistisk sentralbyrå, 12345')).toHaveLength(2);
    // Used by the setup now: what is left to propose is nothing.
    const { used } = await readSuggestions({ tables: true, language: 'nb' });
    expect(used).toHaveLength(4);
    await insert(eighteen.map((value) => value + 100));
    await host.settled();
    expect(await rows()).toEqual([
      ['Andel elever (prosent)', 103, 102, 115, '2024', '%'],
      ['Elever (antall)', 106, 105, 118, '2024', 'elever'],
    ]);
  });
});

test('a row that the user has changed is proposed as it stands; one without a name is not', async () => {
  await inBook(async () => {
    await insert(eighteen);
    const context = new Excel.RequestContext();
    context.workbook.worksheets.getItem(sheetName).getRange('A10').values = [['Fullført på normert tid']];
    context.workbook.names.getItem('Elever_antall_Volda').delete();
    await context.sync();
    const { suggestions } = await readSuggestions({ tables: true, language: 'nb' });
    expect(suggestions.find(({ name }) => name === 'Andel_elever_prosent_Volda')?.indicator).toBe(
      'Fullført på normert tid',
    );
    expect(suggestions.map(({ name }) => name)).not.toContain('Elever_antall_Volda');
  });
});
