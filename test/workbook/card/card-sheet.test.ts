import type { ExcelHost, HostOptions } from '../../../src/host/node';
import type { ProfileName } from '../../../src/host/profile';
import type { HostSheet } from '../../../src/host/document/sheet';
import { makeScorecard } from '../../../src/workbook';
import { makeUnitCards } from '../../../src/workbook/make/make-unit-cards';
import {
  type SetupRow,
  type SetupTables,
  Sheet,
  workbookOfIndicators,
  workbookWith,
} from '../../support/workbook-builder';
import { refuse } from '../faults';
import { cardRows, sheetOf, valuesOf, withWorkbook } from '../with-workbook';

const trivsel: SetupRow = {
  Nr: '1.1',
  Perspektiv: '1',
  Indikator: 'Trivsel',
  Måleenhet: '%',
  Retning: 'høyere',
  Resultat: 'Trivsel',
  Ambisjon: { value: 0.82, numberFormat: '0 %' },
  'Kritisk grense': { value: 0.7, numberFormat: '0 %' },
};
const compound = 'Kompetanseutviklingstiltaksgjennomføringsgrad';

/** A card of 2018 over a series of five years. */
function workbook(indicators: readonly SetupRow[], more: Partial<SetupTables> = {}): Uint8Array {
  const data = new Sheet('Tall')
    .across('A1', ['År', 2014, 2015, 2016, 2017, 2018])
    .put('A2', 'Trivsel')
    .across('B2', [0.7, 0.72, 0.75, 0.77, 0.8], { numberFormat: '0.0 %' });
  return workbookWith(data, [{ name: 'Trivsel', refersTo: 'Tall!$B$2:$F$2' }], {
    ...more,
    card: { Periode: 2018, Språk: 'nb', ...more.card },
    indicators,
  });
}

async function made(
  bytes: Uint8Array,
  look: (sheet: HostSheet, host: ExcelHost) => void | Promise<void>,
  options: Pick<HostOptions, 'excel'> = {},
): Promise<void> {
  await withWorkbook(
    bytes,
    async (host) => {
      await makeScorecard();
      await host.settled();
      await look(sheetOf(host, 'Målekort'), host);
    },
    options,
  );
}

interface Grid {
  readonly headers: readonly string[];
  /** Zero-based row of the headers. */
  readonly top: number;
  rowOf(text: string): number;
  columnOf(header: string): number;
}

function gridOf(sheet: HostSheet): Grid {
  const values = valuesOf(sheet);
  const top = values.findIndex((row) => row[0] === 'Nr');
  const headers = (values[top] ?? []).map(String);
  return {
    headers,
    top,
    rowOf: (text) => values.findIndex((row) => row.some((value) => String(value).startsWith(text))),
    columnOf: (header) => headers.indexOf(header),
  };
}

async function columnWidth(sheet: string, column: number, set?: number): Promise<number> {
  return Excel.run(async (context) => {
    const { format } = context.workbook.worksheets.getItem(sheet).getCell(0, column).getEntireColumn();
    if (set !== undefined) format.columnWidth = set;
    format.load('columnWidth');
    await context.sync();
    return format.columnWidth;
  });
}

test('every cell has its own ground and ink, whatever mode Excel shows the sheet in', async () => {
  await made(workbook([{ ...trivsel, 'Strategisk mål': 'Alle trives' }]), (sheet) => {
    const bare = [...sheet.cells()].filter(
      ({ cell: { style } }) => style.fillColor === null || style.fontColor === null,
    );
    expect(bare.map(({ row, column }) => [row, column])).toEqual([]);
  });
});

test('columns are as wide as their numbers and compounds; a width that the user chose stays, unless numbers would not show', async () => {
  const rows = [
    {
      ...trivsel,
      Indikator: compound,
      Resultat: 123_456_789.5,
      Ambisjon: 150_000_000,
      'Kritisk grense': 1,
      Måleenhet: 'kr',
    },
  ];
  await made(workbook(rows), async (sheet) => {
    const { columnOf } = gridOf(sheet);
    const [name, result] = [columnOf('Indikator'), columnOf('Resultat')];
    expect(await columnWidth('Målekort', result)).toBeGreaterThan(65);
    expect(await columnWidth('Målekort', name)).toBeGreaterThan(212);
    const narrow = await columnWidth('Målekort', name, 150);
    await columnWidth('Målekort', result, 30);
    await makeScorecard();
    expect(await columnWidth('Målekort', name)).toBe(narrow);
    expect(await columnWidth('Målekort', result)).toBeGreaterThan(65);
  });
});

test('a frozen copy has the widths of the card, its links and its pages', async () => {
  await made(workbook([trivsel]), async (sheet, host) => {
    const name = gridOf(sheet).columnOf('Indikator');
    const chosen = await columnWidth('Målekort', name, 300);
    await makeScorecard();
    await makeScorecard({ freeze: true });
    const copy = sheetOf(host, 'Målekort 2018');
    expect(await columnWidth('Målekort 2018', name)).toBe(chosen);
    expect(copy.part('hyperlinks')).toEqual([
      {
        box: { row: gridOf(copy).rowOf('1.1'), column: 0, rowCount: 1, columnCount: 1 },
        documentReference: 'Trivsel',
        address: null,
        screenTip: 'Tall!F2',
      },
    ]);
    expect(copy.part('conditionalFormats')).toHaveLength(8);
    expect(copy.part('freeze')).toEqual(sheet.part('freeze'));
    expect({ ...copy.part('pageLayout'), printArea: null, scale: null }).toEqual({
      ...sheet.part('pageLayout'),
      printArea: null,
      scale: null,
    });
    expect([...cardRows(copy)].map(([nr, row]) => [nr, row['Status'], row['Årsak/kommentar']])).toEqual([
      ['1', '◆ Gul', 'Målt 1 av 1'],
      ['1.1', '◆ Gul', null],
    ]);
  });
});

test.each([
  ['Alle trives', 1],
  [
    'Vi skal ha en effektiv og kvalitetsmessig god utvelgelse, kontroll, saksbehandling og innkreving. '
      .repeat(3)
      .trim(),
    2,
  ],
])('a goal takes the lines it needs: %s', async (goal, lines) => {
  await made(workbook([{ ...trivsel, 'Strategisk mål': goal }]), (sheet) => {
    const { headers, rowOf, columnOf } = gridOf(sheet);
    const row = rowOf('Strategisk mål:');
    const merge = { row, column: 1, rowCount: 1, columnCount: columnOf('Frist') };
    expect(headers[1]).toBe('Indikator');
    if (lines === 1) expect(sheet.part('merges')).not.toContainEqual(merge);
    else expect(sheet.part('merges')).toContainEqual(merge);
    expect(sheet.cell(row, 1).style.wrapText).toBe(lines > 1);
    const height = sheet.part('rows').get(row)?.size ?? 0;
    expect(height).toBeGreaterThanOrEqual(lines * 11);
    expect(height).toBeLessThan((lines + 1) * 13);
  });
});

test('a title that is longer than the page wraps across it', async () => {
  await made(workbook([trivsel], { card: { Tittel: `Målekort for ${`${compound} `.repeat(4)}` } }), (sheet) => {
    const { columnOf } = gridOf(sheet);
    expect(sheet.part('merges')).toContainEqual({ row: 0, column: 0, rowCount: 1, columnCount: columnOf('Frist') + 1 });
    expect(sheet.cell(0, 0).style.wrapText).toBe(true);
    expect(sheet.part('rows').get(0)?.size).toBeGreaterThan(45);
  });
});

test.each<[ProfileName, object]>([
  ['desktop-en', { fitToWidth: 1, fitToHeight: 1, scale: null }],
  // Where Excel does not keep a fit to pages a scale does the same.
  ['desktop-nb', { fitToWidth: null, fitToHeight: null, scale: 95 }],
])('in %s is printed on landscape A4, one page wide, with its header on each page and a footer', async (excel, fit) => {
  // Without any series the period is what the setup says.
  const look = (sheet: HostSheet): void => {
    const { top, columnOf } = gridOf(sheet);
    const letter = 'ABCDEFGHIJKLMN'.charAt(columnOf('Frist'));
    expect(sheet.part('pageLayout')).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A4',
      ...fit,
      printTitleRows: `$${top + 1}:$${top + 1}`,
      printArea: `$A$1:$${letter}$${sheet.usedBox(true)?.rowCount ?? 0}`,
      headersFooters: { leftFooter: 'Målekort', centerFooter: 'Vår && høst', rightFooter: 'Side &P av &N' },
    });
    expect(sheet.part('rowBreaks')).toEqual([]);
  };
  await made(workbook([{ ...trivsel, Resultat: 80 }], { card: { Periode: 'Vår & høst' } }), look, { excel });
});

test('a long card breaks its pages itself, and takes its old breaks off when it is made again', async () => {
  await withWorkbook(workbookOfIndicators(120), async (host) => {
    await makeScorecard();
    const sheet = sheetOf(host, 'Målekort');
    const breaks = sheet.part('rowBreaks');
    expect(breaks.length).toBeGreaterThan(2);
    expect(sheet.part('pageLayout').scale).toBeGreaterThan(80);
    sheet.setPart('rowBreaks', [3, ...breaks], 'user');
    await makeScorecard();
    expect(sheet.part('rowBreaks')).toEqual(breaks);
  });
});

test.each([
  ['a short head', 'Alle skal med', true],
  ['a head as high as half a screen', 'Alle skal med, og vi skal gjøre hverandre gode. '.repeat(40), false],
])('%s: its rows frozen', async (_, Visjon, frozen) => {
  await made(workbook([trivsel], { card: { Visjon } }), (sheet) => {
    expect(sheet.part('freeze')).toEqual({ rows: frozen ? gridOf(sheet).top + 1 : 0, columns: 2 });
  });
});

test('a manual status has its gap beside it, and its explanation tells the computed one', async () => {
  await made(workbook([{ ...trivsel, 'Manuell status': 'rød', Begrunnelse: 'få svar' }]), (sheet) => {
    const row = cardRows(sheet).get('1.1');
    expect(row).toMatchObject({
      Status: '■ Rød',
      Forklaring: 'Satt manuelt; beregnet status er ◆ Gul. Begrunnelse: få svar',
    });
    expect(row?.['Avvik fra ambisjon']).toBeCloseTo(-2, 9);
  });
});

test('a row with a weight that is none stays an error when Excel computes again', async () => {
  await made(workbook([{ ...trivsel, Vekt: 'mye' }]), async (sheet, host) => {
    const status = (): unknown => cardRows(sheet).get('1.1')?.['Status'];
    expect(status()).toBe('! Feil i grunnlaget');
    sheetOf(host, 'Tall').setCells([{ row: 1, column: 5, change: { value: 0.9 } }], 'user');
    await host.settled();
    expect([status(), cardRows(sheet).get('1')?.['Status']]).toEqual(['! Feil i grunnlaget', '○ Mangler tall']);
  });
});

test('every status has its colours, by one rule over the status column from the summary to the last row', async () => {
  await made(workbook([trivsel, { ...trivsel, Nr: '1.2' }]), (sheet) => {
    const { rowOf, columnOf } = gridOf(sheet);
    const first = rowOf('Samlet');
    const boxes = [{ row: first, column: columnOf('Status'), rowCount: rowOf('1.2') - first + 1, columnCount: 1 }];
    const rules = [...sheet.part('conditionalFormats')]
      .sort((a, b) => a.priority - b.priority)
      .map((rule) =>
        rule.kind === 'containsText'
          ? [rule.operator, rule.text, rule.format.fillColor, rule.format.fontColor, rule.boxes]
          : rule.kind,
      );
    expect(rules.sort()).toEqual(
      [
        ['BeginsWith', '●', '#DCEFDF', '#12491B', boxes],
        ['BeginsWith', '◆', '#FDEFC3', '#5A4100', boxes],
        ['BeginsWith', '■', '#F5C9C5', '#7A1712', boxes],
        ['BeginsWith', '○', '#EEF1F3', '#3E4C59', boxes],
        ['BeginsWith', '⊘', '#EEF1F3', '#3E4C59', boxes],
        ['BeginsWith', '·', '#EEF1F3', '#3E4C59', boxes],
        ['BeginsWith', '–', '#EEF1F3', '#3E4C59', boxes],
        ['BeginsWith', '!', '#E5DDF0', '#43206B', boxes],
      ].sort(),
    );
  });
});

test('the number of an indicator leads to its source: a name, or the cell that holds the result', async () => {
  const rows = [trivsel, { ...trivsel, Nr: '1.2', Resultat: 80 }, { ...trivsel, Nr: '1.3', Resultat: 'Finnes_ikke' }];
  await made(workbook(rows), (sheet, host) => {
    const { rowOf } = gridOf(sheet);
    const setup = valuesOf(sheetOf(host, 'BMS-oppsett'));
    const header = setup.findIndex((row) => row.includes('Resultat'));
    const own = `'BMS-oppsett'!${'ABCDEFGH'.charAt(setup[header]?.indexOf('Resultat') ?? -1)}${header + 3}`;
    const linkOf = (nr: string, documentReference: string, screenTip: string) => ({
      box: { row: rowOf(nr), column: 0, rowCount: 1, columnCount: 1 },
      documentReference,
      address: null,
      screenTip,
    });
    expect(sheet.part('hyperlinks')).toEqual([linkOf('1.1', 'Trivsel', 'Tall!F2'), linkOf('1.2', own, own)]);
  });
});

test.each<[string, SetupRow, RegExp]>([
  ['the word that is not known', { Retning: 'opp og ned' }, /«opp og ned»/],
  ['the name that is not there', { Resultat: 'Finnes_ikke' }, /«Finnes_ikke»/],
])('the explanation of a faulty row names %s', async (_, changed, explanation) => {
  await made(workbook([{ ...trivsel, ...changed }]), (sheet) => {
    expect(cardRows(sheet).get('1.1')).toMatchObject({
      Status: '! Feil i grunnlaget',
      Forklaring: expect.stringMatching(explanation) as string,
      'Avvik fra ambisjon': null,
    });
  });
});

test.each([
  ['årsprognose', 'årsprognose'],
  ['hittil', 'hittil i år'],
  ['nivå', undefined],
  ['', undefined],
])('a result of the kind «%s» says so: %s', async (Måltype, said) => {
  await made(
    workbook([
      { ...trivsel, Måltype },
      { ...trivsel, Nr: '1.2' },
    ]),
    (sheet) => {
      expect(cardRows(sheet).get('1.1')?.['Gjelder']).toBe(said);
      expect(cardRows(sheet).get('1.2')?.['Gjelder']).toBe(said === undefined ? undefined : null);
    },
  );
});

test('what a function gives as empty text is empty in LibreOffice too, which has no such function', async () => {
  await made(
    workbook([
      { ...trivsel, Resultat: null, Måleenhet: 'kr' },
      { ...trivsel, Nr: '1.2', Måltype: 'hittil' },
    ]),
    (sheet) => {
      const empty = [...sheet.cells()].filter(
        ({ cell }) => cell.value === '' && cell.formula?.includes('BMS.') === true,
      );
      expect(empty.length).toBeGreaterThan(0);
      for (const { cell } of empty) expect(cell.formula).toMatch(/^IFERROR\(.*,""\)$/);
    },
  );
});

test('made again, the card stays where the user put it, and so does the selection', async () => {
  await made(workbook([trivsel]), async (_, host) => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Målekort').position = 0;
      const other = context.workbook.worksheets.getItem('Tall');
      other.activate();
      other.getRange('C2:D2').select();
      await context.sync();
    });
    await makeScorecard();
    await Excel.run(async (context) => {
      const selected = context.workbook.getSelectedRange();
      selected.load('address');
      await context.sync();
      expect(selected.address).toBe('Tall!C2:D2');
    });
    expect(host.document.sheets.map((sheet) => sheet.name)).toEqual(['Målekort', 'Tall', 'BMS-oppsett']);
  });
});

test('no request holds a list of addresses, whose separator is the user’s own', async () => {
  await withWorkbook(workbook([trivsel, { ...trivsel, Nr: '1.2' }]), async (host) => {
    const bodies: string[] = [];
    host.onRequest = (body) => bodies.push(body);
    await makeScorecard();
    await makeScorecard();
    host.onRequest = null;
    expect(bodies.join()).toContain('"GetRange"');
    expect(bodies.filter((body) => body.includes('"GetRanges"'))).toEqual([]);
  });
});

test('an Excel that cannot freeze panes gets the card all the same, and the message says what is missing', async () => {
  await withWorkbook(workbook([trivsel]), async (host) => {
    refuse(host, 'FreezeAt');
    expect(await makeScorecard()).toMatchObject({ sheetName: 'Målekort', withoutView: ['Målekort'] });
    expect(await makeUnitCards(['Volda', 'Ørsta'])).toMatchObject({
      failed: null,
      withoutView: ['Målekort – Volda', 'Målekort – Ørsta'],
    });
    refuse(host, null);
    await host.settled();
    const sheet = sheetOf(host, 'Målekort');
    expect(cardRows(sheet).get('1.1')).toMatchObject({ Status: '◆ Gul' });
    expect(sheet.part('freeze')).toEqual({ rows: 0, columns: 0 });
    expect(sheet.part('pageLayout')).toMatchObject({ orientation: 'Landscape', scale: expect.any(Number) as number });
    expect(await makeScorecard()).not.toHaveProperty('withoutView');
    expect(sheet.part('freeze')).toEqual({ rows: gridOf(sheet).top + 1, columns: 2 });
  });
});
