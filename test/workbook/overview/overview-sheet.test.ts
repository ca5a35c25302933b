import { readFileSync } from 'node:fs';
import { parseA1Ref } from '@borgar/fx';
import { isChartDrawing } from '../../../src/host/document/drawings/drawing';
import type { ExcelHost } from '../../../src/host/node';
import { setFunctionLanguage } from '../../../src/functions';
import { type Language, languages } from '../../../src/locales/language';
import { makeScorecard, type MadeScorecard, type MakeOptions } from '../../../src/workbook';
import { makeUnitCards } from '../../../src/workbook/make/make-unit-cards';
import { buildWorkbook, setupSheet, Sheet, workbookOfIndicators, workbookWith } from '../../support/workbook-builder';
import { sheetOf, valuesOf, withWorkbook } from '../with-workbook';

const exampleA = readFileSync('assets/examples/sogn-og-fjordane-2018.xlsx');
const madeAt = new Date(2019, 1, 1);

async function made(host: ExcelHost, options: MakeOptions = {}): Promise<MadeScorecard> {
  try {
    return await makeScorecard({ overview: true, madeAt, onLanguage: setFunctionLanguage, ...options });
  } finally {
    await host.settled();
    setFunctionLanguage('nb');
  }
}

const textsOf = (host: ExcelHost, sheet: string): readonly string[] =>
  valuesOf(sheetOf(host, sheet)).flatMap((row) => row.flatMap((value) => (typeof value === 'string' ? [value] : [])));

/** The row of the page that begins with a text, without its empty cells. */
function rowOf(host: ExcelHost, start: string, sheet = 'Oversikt'): readonly unknown[] {
  const row = valuesOf(sheetOf(host, sheet)).find((cells) =>
    cells.some((cell) => typeof cell === 'string' && cell.startsWith(start)),
  );
  return (row ?? []).filter((cell) => cell !== null && cell !== '');
}

const symbols: Readonly<Record<string, string>> = { green: '●', yellow: '◆', red: '■', missing: '○' };

function changeSource(host: ExcelHost, sheet: string, row: number, column: number, value: number | null): void {
  sheetOf(host, sheet).setCells([{ row, column, change: { value } }], 'user');
}

/** Eight results of four years: red, yellow and green, one without a limit, one old, one without a number. */
const results: readonly (readonly [string, readonly (number | string | null)[], number | null, number | null])[] = [
  ['Ny rød', [70, 70, 70, 50], 80, 60],
  ['Rød igjen', [70, 70, 55, 52], 80, 60],
  ['Gul og svakere', [70, 70, 75, 70], 80, 60],
  ['Gul og bedre', [70, 65, 70, 75], 80, 60],
  ['Ny grønn', [70, 70, 70, 90], 80, 60],
  ['Uten grense', [70, 70, 70, 71], 80, null],
  ['Gammel', [70, 72, null, null], 80, 60],
  ['Ikke målt', ['..', '..', '..', '..'], 80, 60],
];

function workbook(
  card: Readonly<Record<string, string | number>> = {},
  more: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
): Uint8Array {
  const sheet = new Sheet('Data').across('A1', ['År', 2015, 2016, 2017, 2018]);
  results.forEach(([name, values], index) => sheet.across(`A${index + 2}`, [name, ...values]));
  return workbookWith(
    sheet,
    results.map((_, index) => ({ name: `Tall_${index}`, refersTo: `Data!$B$${index + 2}:$E$${index + 2}` })),
    {
      card: { Tittel: 'Prøve', Periode: 2018, ...card },
      perspectives: [
        { Nr: '1', Perspektiv: 'Brukere' },
        { Nr: '2', Perspektiv: 'Økonomi' },
      ],
      indicators: results.map(([name, , ambition, critical], index) => ({
        Nr: `${index < 4 ? 1 : 2}.${index + 1}`,
        Perspektiv: index < 4 ? '1' : '2',
        Indikator: name,
        Retning: 'høyere',
        Resultat: `Tall_${index}`,
        Ambisjon: ambition,
        'Kritisk grense': critical,
        ...more[name],
      })),
    },
  );
}

describe('an overview is made with the card', () => {
  test('before it, in as many round trips as the card alone takes', async () => {
    await withWorkbook(workbook(), async (host) => {
      expect(await made(host)).toMatchObject({ sheetName: 'Målekort', overviewSheet: 'Oversikt' });
      expect(host.document.sheets.map(({ name }) => name).slice(-2)).toEqual(['Oversikt', 'Målekort']);
      expect(host.counters).toMatchObject({ roundTrips: 4, functionBatches: 1 });
    });
  });

  test.each(['Oversikt', 'OVERSIKT'])('where %s is the user’s own sheet, it says whose it is', async (name) => {
    const sheets = [new Sheet(name).put('A1', 'Mitt'), new Sheet('Data').across('A1', [1])];
    const bytes = buildWorkbook({
      sheets: [
        ...sheets,
        setupSheet({
          card: { Periode: 2018 },
          perspectives: [{ Nr: '1', Perspektiv: 'P' }],
          indicators: [{ Nr: '1.1', Perspektiv: '1', Indikator: 'A', Resultat: 3, Ambisjon: 4, Retning: 'høyere' }],
        }),
      ],
    });
    await withWorkbook(bytes, async (host) => {
      expect((await made(host)).overviewSheet).toBe('Oversikt (BMS)');
      expect(valuesOf(sheetOf(host, name))).toEqual([['Mitt']]);
      expect((await made(host)).overviewSheet).toBe('Oversikt (BMS)');
    });
  });

  test('not where the setup says no; one that is there is left as it is', async () => {
    await withWorkbook(workbook({ Oversikt: 'nei' }), async (host) => {
      expect((await made(host)).overviewSheet).toBeUndefined();
      expect(host.document.sheetByName('Oversikt')).toBeUndefined();
    });
  });

  test('of a card that an earlier version made, at its next making', async () => {
    await withWorkbook(workbook({ Oversikt: 'nei' }), async (host) => {
      await made(host);
      const setup = valuesOf(sheetOf(host, 'BMS-oppsett'));
      const row = setup.findIndex(([field]) => field === 'Oversikt');
      sheetOf(host, 'BMS-oppsett').setCells([{ row, column: 1, change: { value: null } }], 'user');
      expect(await made(host)).toMatchObject({ replaced: true, overviewSheet: 'Oversikt' });
      expect(textsOf(host, 'Oversikt')).toContain('Oversikt: Prøve');
    });
  });

  test('a protected one keeps both from being written', async () => {
    await withWorkbook(workbook(), async (host) => {
      await made(host);
      const before = [valuesOf(sheetOf(host, 'Oversikt')), valuesOf(sheetOf(host, 'Målekort'))];
      const context = new Excel.RequestContext();
      context.workbook.worksheets.getItem('Oversikt').protection.protect();
      await context.sync();
      changeSource(host, 'Data', 1, 4, 90);
      await expect(makeScorecard({ overview: true, madeAt: new Date(2020, 1, 1) })).rejects.toMatchObject({
        fault: 'protected-sheet',
        parameters: { sheet: 'Oversikt' },
      });
      await host.settled();
      expect(valuesOf(sheetOf(host, 'Oversikt'))[1]).toEqual(before[0]?.[1]);
    });
  });
});

describe('what stands on it is what the card comes to', () => {
  test('the sentence, the changes with value, gap and since when, and what is missing (rules 17.1, 17.2 and 17.7)', async () => {
    await withWorkbook(workbook(), async (host) => {
      const { overview, card } = await made(host);
      expect(textsOf(host, 'Oversikt')).toContain(`${overview.sentence}.`);
      const rows = overview.changes.map(({ nr }) => rowOf(host, `${nr} `));
      expect(rows).toEqual([
        ['■ Rød', '1.1 Ny rød', 50, 80, -30, 'nå rød', 'indicator 1.1'],
        ['■ Rød', '1.2 Rød igjen', 52, 80, -28, 'rød siden 2017', 'indicator 1.2'],
        ['◆ Gul', '1.3 Gul og svakere', 70, 80, -10, 'svakere enn 2017', 'indicator 1.3'],
        ['● Grønn', '2.5 Ny grønn', 90, 80, 10, 'nå grønn', 'indicator 2.5'],
      ]);
      const indicators = card.perspectives.flatMap((perspective) => perspective.indicators);
      expect(overview.changes.map(({ nr }) => indicators.find((each) => each.nr === nr)?.redSince ?? null)).toEqual([
        '2018',
        '2017',
        null,
        null,
      ]);
      const missing = textsOf(host, 'Oversikt');
      expect(missing).toContain('Ikke målt (1): Ikke målt');
      expect(missing).toContain('Gamle tall (1): Gammel (2016)');
      expect(missing).toContain('Kritisk grense mangler for 1 av 8: de kan ikke bli røde.');
      expect(missing).toContain('Nådd (1): Ny grønn');
      expect(missing).toContain('Uten kritisk grense eller toleranse, og derfor uten søyle (1): Uten grense');
    });
  });

  test('every perspective: status, coverage, counts, changes and the worst (rules 17.4)', async () => {
    await withWorkbook(exampleA, async (host) => {
      const { card } = await made(host);
      const values = valuesOf(sheetOf(host, 'Oversikt'));
      const name = values.findIndex((row) => row.some((cell) => String(cell).startsWith('1 Tenesteproduksjon')));
      card.perspectives.forEach((perspective, index) => {
        const tile = values
          .slice(name, name + 6)
          .map((row) => row.filter((cell) => cell !== null && cell !== '')[index]);
        const count = (status: string): number =>
          perspective.indicators.filter((each) => each.status === status).length;
        const trend = (way: string): number => perspective.indicators.filter((each) => each.trend === way).length;
        expect(String(tile[1])[0]).toBe(symbols[perspective.status]);
        expect(tile[2]).toBe(`Målt ${perspective.measured} av ${perspective.total}`);
        expect(String(tile[3]).replaceAll('\u00a0', ' ')).toBe(
          `● ${count('green')}   ◆ ${count('yellow')}   ■ ${count('red')}`,
        );
        expect(String(tile[4]).replaceAll('\u00a0', ' ')).toBe(
          `Sidan sist: ↗ ${trend('better')}  → ${trend('flat')}  ↘ ${trend('worse')}`,
        );
      });
    });
  });

  test('bars are the scores, the worst first (rules 17.5)', async () => {
    await withWorkbook(exampleA, async (host) => {
      const { card } = await made(host);
      const scores = card.perspectives
        .flatMap(({ indicators }) => indicators)
        .flatMap(({ score }) => (score === null || score >= 100 ? [] : [score]))
        .sort((a, b) => a - b);
      const [chart] = chartsOf(host, 'Oversikt');
      const values = chart?.series[0]?.[1];
      expect(chart?.name).toBe('BMS gaps');
      expect(values).toHaveLength(scores.length);
      values?.forEach((value, index) => expect(value).toBeCloseTo(scores[index] ?? NaN, 9));
    });
  });

  test('at most eight changes, twenty bars and six developments, and how many more there are (rules 17.3)', async () => {
    await withWorkbook(workbookOfIndicators(60), async (host) => {
      const { overview } = await made(host);
      const texts = textsOf(host, 'Oversikt');
      expect(texts.filter((text) => text.startsWith('indicator '))).toHaveLength(8);
      expect(texts).toContain(`Og ${overview.changes.length - 8} til på kortet.`);
      expect(texts.some((text) => /20 vises, og \d+ til på kortet/.test(text))).toBe(true);
      const charts = chartsOf(host, 'Oversikt');
      expect(charts).toHaveLength(7);
      expect(charts[0]?.series[0]?.[1]).toHaveLength(20);
    });
  });

  test.each(languages)('in %s no text is left without its words', async (language: Language) => {
    await withWorkbook(workbook({ Språk: language }), async (host) => {
      const { overviewSheet = '' } = await made(host);
      expect(overviewSheet).toBe({ nb: 'Oversikt', nn: 'Oversikt', sv: 'Översikt', en: 'Overview' }[language]);
      const texts = textsOf(host, overviewSheet);
      expect(texts.filter((text) => /\{\{|\}\}|undefined|null|NaN|distance\.|changes\./.test(text))).toEqual([]);
      expect(texts.filter((text) => text.startsWith('#')).every((text) => text === '#N/A')).toBe(true);
    });
  });

  test.each([1, 2, 3, 4, 5, 6])(
    '%i perspectives and three indicators stand side by side on one page',
    async (count) => {
      const perspectives = Array.from({ length: count }, (_, index) => ({
        Nr: String(index + 1),
        Perspektiv: `P${index}`,
      }));
      const indicators = [1, 2, 3].map((number) => ({
        Nr: `1.${number}`,
        Perspektiv: String((number % count) + 1),
        Indikator: `I${number}`,
        Retning: 'høyere',
        Resultat: 70 + number,
        Ambisjon: 80,
      }));
      const bytes = buildWorkbook({
        sheets: [
          new Sheet('Data').across('A1', [1]),
          setupSheet({ card: { Periode: 2018 }, perspectives, indicators }),
        ],
      });
      await withWorkbook(bytes, async (host) => {
        const { overviewSheet = '' } = await made(host);
        const texts = textsOf(host, overviewSheet);
        for (const { Nr, Perspektiv } of perspectives) expect(texts).toContain(`${Nr} ${Perspektiv}`);
        expect(sheetOf(host, overviewSheet).part('pageLayout')).toMatchObject({
          orientation: 'Portrait',
          paperSize: 'A4',
        });
      });
    },
  );
});

interface ReadChart {
  readonly name: string;
  /** By the series' names, which two limits of an interval share. */
  readonly series: readonly (readonly [string, readonly unknown[]])[];
  readonly categories: readonly unknown[];
}

/** The charts of a sheet with what stands in the cells that they read. */
function chartsOf(host: ExcelHost, name: string): readonly ReadChart[] {
  const sheet = sheetOf(host, name);
  const read = (reference: string | null): readonly unknown[] => {
    const parsed = parseA1Ref((reference ?? '').replaceAll('$', '').replace(/^.*!/, ''));
    const range = parsed !== undefined && 'range' in parsed ? parsed.range : undefined;
    const [top = 0, bottom = top, left = 0] = [range?.top, range?.bottom, range?.left].map((each) => each ?? 0);
    return Array.from({ length: bottom - top + 1 }, (_, index) => valuesOf(sheet)[top + index]?.[left] ?? null);
  };
  return sheet
    .part('drawings')
    .filter(isChartDrawing)
    .map(({ content: { chart }, name: title }) => ({
      name: title,
      series: chart.series.map((series) => [series.name.text ?? '', read(series.values)] as const),
      categories: read(chart.series[0]?.categories ?? null),
    }));
}

describe('charts', () => {
  test('lines over the same periods, with the limits of their own; what is missing is a gap', async () => {
    await withWorkbook(
      workbook({}, { Gammel: { 'På oversikten': 'ja' }, 'Ny rød': { 'På oversikten': 'nei' } }),
      async (host) => {
        await made(host);
        const charts = chartsOf(host, 'Oversikt').filter(({ name }) => name !== 'BMS gaps');
        expect(charts.map(({ name }) => name)).toEqual([
          'BMS 2.7',
          'BMS 1.2',
          'BMS 1.3',
          'BMS 1.4',
          'BMS 2.6',
          'BMS 2.5',
        ]);
        for (const { categories } of charts) expect(categories).toEqual(['2015', '2016', '2017', '2018']);
        expect(charts[0]?.series).toEqual([
          ['Resultat', [70, 72, null, null]],
          ['Ambisjon', [80, 80, null, null]],
          ['Kritisk grense', [60, 60, null, null]],
        ]);
        expect(charts[1]?.series[0]).toEqual(['Resultat', [70, 70, 55, 52]]);
      },
    );
  });

  test('a point that is missing or suppressed is #N/A, and drawn once it is filled', async () => {
    const sheet = new Sheet('Data').across('A1', ['År', 2015, 2016, 2017, 2018]).across('A2', ['R', 70, null, ':', 75]);
    const bytes = workbookWith(sheet, [{ name: 'Tall', refersTo: 'Data!$B$2:$E$2' }], {
      card: { Periode: 2018 },
      perspectives: [{ Nr: '1', Perspektiv: 'P' }],
      indicators: [{ Nr: '1', Perspektiv: '1', Indikator: 'A', Retning: 'høyere', Resultat: 'Tall', Ambisjon: 80 }],
    });
    await withWorkbook(bytes, async (host) => {
      await made(host);
      const results = () => chartsOf(host, 'Oversikt')[0]?.series[0]?.[1];
      expect(results()).toEqual([70, '#N/A', '#N/A', 75]);
      changeSource(host, 'Data', 1, 2, 71);
      await host.settled();
      expect(results()).toEqual([70, 71, '#N/A', 75]);
      await made(host, { freeze: true });
      expect(chartsOf(host, 'Oversikt 2018')[0]?.series[0]?.[1]).toEqual([70, 71, null, 75]);
    });
  });

  test('helper cells hold numbers, gaps and labels, and never a text where a number belongs', async () => {
    for (const bytes of [exampleA, workbook(), workbookOfIndicators(60)])
      await withWorkbook(bytes, async (host) => {
        await made(host);
        for (const { series } of chartsOf(host, 'Oversikt'))
          for (const [, values] of series)
            expect(values.filter((value) => typeof value === 'string' && value !== '#N/A')).toEqual([]);
      });
  });
});

describe('the page is live', () => {
  test('values, statuses, counts, bars and labels follow a changed source, and the page says that it is outdated', async () => {
    await withWorkbook(workbook(), async (host) => {
      await made(host);
      const outdated = 'Statusene er endret siden siden ble laget – oppdater';
      expect(textsOf(host, 'Oversikt')).not.toContain(outdated);
      changeSource(host, 'Data', 1, 4, 90);
      await host.settled();
      expect(rowOf(host, '1.1 ')).toEqual(['● Grønn', '1.1 Ny rød', 90, 80, 10, 'nå rød', 'indicator 1.1']);
      const [bars] = chartsOf(host, 'Oversikt');
      expect(bars?.categories[0]).toBe('● Ny rød');
      expect(bars?.series[0]?.[1][0]).toBe(100);
      expect(textsOf(host, 'Oversikt')).toContain(outdated);
      await made(host);
      expect(textsOf(host, 'Oversikt')).not.toContain(outdated);
    });
  });

  test('a value that changes no status does not make it outdated', async () => {
    await withWorkbook(workbook(), async (host) => {
      await made(host);
      changeSource(host, 'Data', 1, 4, 49);
      await host.settled();
      expect(rowOf(host, '1.1 ')[2]).toBe(49);
      expect(textsOf(host, 'Oversikt').some((text) => text.startsWith('Statusene'))).toBe(false);
    });
  });

  test('a frozen page holds values and its own cells, and changes no more', async () => {
    await withWorkbook(workbook(), async (host) => {
      await made(host);
      const { sheetName, overviewSheet = '' } = await made(host, { freeze: true });
      expect([sheetName, overviewSheet]).toEqual(['Målekort 2018', 'Oversikt 2018']);
      const formulas = [...sheetOf(host, overviewSheet).cells()].filter(({ cell }) => cell.formula !== null);
      expect(formulas).toEqual([]);
      const read = chartsOf(host, overviewSheet);
      expect(read).toEqual(chartsOf(host, 'Oversikt').map((chart) => ({ ...chart })));
      const before = valuesOf(sheetOf(host, overviewSheet));
      changeSource(host, 'Data', 1, 4, 90);
      await host.settled();
      expect(valuesOf(sheetOf(host, overviewSheet))).toEqual(before);
      expect(valuesOf(sheetOf(host, 'Oversikt'))).not.toEqual(before);
    });
  });
});

describe('what the user puts on the page is theirs', () => {
  test('a note beside a line follows its indicator, and a chart stays', async () => {
    await withWorkbook(workbook(), async (host) => {
      await made(host);
      const values = valuesOf(sheetOf(host, 'Oversikt'));
      const column = Math.max(...values.map((row) => row.length)) + 1;
      const row = values.findIndex((cells) => cells.includes('2.5 Ny grønn'));
      sheetOf(host, 'Oversikt').setCells([{ row, column, change: { value: 'Min merknad' } }], 'user');
      const context = new Excel.RequestContext();
      const { worksheets } = context.workbook;
      const own = worksheets
        .getItem('Oversikt')
        .charts.add(Excel.ChartType.line, worksheets.getItem('Data').getRange('A1:E2'), Excel.ChartSeriesBy.rows);
      own.name = 'Mitt diagram';
      await context.sync();
      // Green again is no change: the line above goes, and with it the place of those below moves.
      changeSource(host, 'Data', 2, 4, 90);
      changeSource(host, 'Data', 2, 3, 90);
      await made(host);
      const after = valuesOf(sheetOf(host, 'Oversikt'));
      const now = after.findIndex((cells) => cells.includes('2.5 Ny grønn'));
      expect(now).toBeLessThan(row);
      expect(after[now]).toContain('Min merknad');
      expect(chartsOf(host, 'Oversikt').map(({ name }) => name)).toContain('Mitt diagram');
    });
  });
});

test('each unit has an overview of its own, beside its card', async () => {
  const bytes = readFileSync('assets/examples/sogn-og-fjordane-2018.xlsx');
  await withWorkbook(bytes, async (host) => {
    await makeUnitCards(['Florø', 'Volda'], { overview: true, madeAt });
    const before = host.counters.roundTrips;
    await host.settled();
    const names = host.document.sheets.map(({ name }) => name);
    expect(names.slice(-4)).toEqual(['Oversikt – Florø', 'Målekort – Florø', 'Oversikt – Volda', 'Målekort – Volda']);
    await makeUnitCards(['Florø', 'Volda'], { overview: true, madeAt });
    expect(host.document.sheets.map(({ name }) => name)).toEqual(names);
    // Two to read, one a unit, one to view.
    expect(host.counters.roundTrips - before).toBe(5);
    expect(textsOf(host, 'Oversikt – Florø').some((text) => text.includes('Florø'))).toBe(true);
  });
});
