import { toCol } from '@borgar/fx';
import type { ExcelHost } from '../../../src/host/node';
import { defaultProfile, type ExcelProfile, profiles } from '../../../src/host/profile';
import { statusColours } from '../../../src/workbook/sheets/design';
import { type PlanCell, formulaCell, valueCell } from '../../../src/workbook/sheets/plan';
import { keyInColumn } from '../../../src/workbook/sheets/sheet-kind';
import { expectSame, textOf } from '../everything';
import { type FaultKind, placesOf, refuse, withFault } from '../faults';
import { sheetOf, valuesOf } from '../with-workbook';
import { bare, type Feature, general, make, outcome, page, withHost } from './made-sheets';

interface Action {
  readonly number: string;
  readonly text: string;
  readonly state: string;
}

/** Actions by number, with a formula, a drop-down list, links, a folded column and a helper. */
const list: Feature<readonly Action[]> = {
  name: 'Tiltaksliste',
  kind: {
    markName: '_BMS_list',
    partOf: (code) => (code === 'w' ? 'helper' : code === 'd' ? 'details' : 'main'),
    rowKey: keyInColumn('nr'),
  },
  layOut: (actions, widths) => {
    const cells: PlanCell[][] = [
      [valueCell('Tiltak'), null, null, null, null],
      ['Nr', 'Tiltak', 'Status', 'Detaljer', 'Tegn'].map(valueCell),
      ...actions.map(({ number, text, state }, index) => [
        valueCell(number),
        valueCell(text),
        valueCell(state),
        valueCell(`om ${number}`),
        formulaCell(`LEN(B${index + 3})`, text.length),
      ]),
    ];
    const last = cells.length;
    return {
      ...bare,
      cells,
      numberFormats: cells.map((_, row) => ['General', 'General', 'General', 'General', row > 1 ? '0' : 'General']),
      columns: (['nr', 'tekst', 's', 'd', 'w'] as const).map((code) => ({
        code,
        width: widths.get(code) || 60,
        hidden: code === 'w',
        part: list.kind.partOf(code) ?? 'main',
      })),
      styles: [
        { areas: [`A1:E${last}`], style: { fontSize: 10, color: '#1F2933', fill: '#FFFFFF' } },
        { areas: ['A2:E2'], style: { bold: true, borderBottom: '#52606D' } },
        { areas: [`B3:B${last}`], style: { wrap: true } },
      ],
      rules: [
        {
          areas: [`C3:C${last}`],
          when: { kind: 'formula', formula: 'C3="stanset"' },
          ...statusColours.red,
        },
      ],
      merges: ['A1:C1'],
      heights: cells.map((_, row) => (row === 0 ? 24 : 16)),
      links: actions.map(({ number }, index) => ({ address: `A${index + 3}`, reference: 'Tall', tip: number })),
      choices: [
        {
          address: `C3:C${last}`,
          rule: {
            rule: { list: { inCellDropDown: true, source: 'vedtatt,i gang,stanset' } },
            errorAlert: null,
            prompt: null,
            ignoreBlanks: true,
          },
        },
      ],
      headerRow: 2,
      view: { frozenRows: 2, frozenColumns: 0 },
      page: { ...page, orientation: 'landscape', printArea: `A1:C${last}`, titleRow: 2 },
    };
  },
};

interface Heat {
  readonly indicators: readonly string[];
  readonly units: readonly (readonly [string, readonly string[]])[];
}

/** Units by indicators; a column is known by the Nr of its indicator. */
const heatMap: Feature<Heat> = {
  name: 'Sammenligning',
  kind: { markName: '_BMS_heat', partOf: () => 'main', rowKey: keyInColumn('unit') },
  layOut: ({ indicators, units }) => {
    const cells = [
      [valueCell('Enhet'), ...indicators.map(valueCell)],
      ...units.map(([unit, statuses]) => [valueCell(unit), ...statuses.map(valueCell)]),
    ];
    return {
      ...bare,
      cells,
      numberFormats: general(cells),
      columns: ['unit', ...indicators].map((code) => ({ code, width: 70, hidden: false, part: 'main' as const })),
      rules: (['green', 'red'] as const).map((status) => ({
        areas: [`B2:${toCol(indicators.length)}${cells.length}`],
        when: { kind: 'beginsWith' as const, text: status === 'green' ? '●' : '■' },
        ...statusColours[status],
      })),
      heights: cells.map(() => 15),
      rowGroups: [{ first: 3, last: cells.length }],
      headerRow: 1,
      view: { frozenRows: 1, frozenColumns: 1 },
      page: { ...page, breaks: [3] },
    };
  },
};

/** Blocks of text under each other, known by a helper's key; no headers, and nothing stays in sight. */
const report: Feature<readonly (readonly [string, string])[]> = {
  name: 'Rapport',
  kind: { markName: '_BMS_report', partOf: (code) => (code === 'k' ? 'helper' : 'main'), rowKey: keyInColumn('k') },
  layOut: (blocks) => {
    const cells = blocks.map(([key, text]) => [valueCell(text), valueCell(key)]);
    return {
      ...bare,
      cells,
      numberFormats: general(cells),
      columns: [
        { code: 't', width: 480, hidden: false, part: 'main' },
        { code: 'k', width: 20, hidden: true, part: 'helper' },
      ],
      styles: [{ areas: [`A1:A${cells.length}`], style: { wrap: true, vertical: 'Top' } }],
      heights: cells.map((_, row) => 20 + row),
      headerRow: 0,
      view: { frozenRows: 0, frozenColumns: 0 },
      page,
    };
  },
};

const actions = {
  first: [
    { number: 'T1', text: 'Ringe hjem', state: 'i gang' },
    { number: 'T2', text: '=ikke en formel', state: 'stanset' },
    { number: 'T3', text: 'Leksehjelp', state: 'vedtatt' },
  ],
  second: [
    { number: 'T4', text: 'Nytt', state: 'vedtatt' },
    { number: 'T3', text: 'Leksehjelp', state: 'i gang' },
    { number: 'T1', text: 'Ringe hjem', state: 'i gang' },
    { number: 'T5', text: 'Enda et', state: 'vedtatt' },
  ],
};
const heat = {
  first: { indicators: ['1.1', '1.2'], units: [['Firda', ['●', '■']] as const, ['Volda', ['■', '●']] as const] },
  second: {
    indicators: ['1.2', '2.1', '1.1'],
    units: [
      ['Volda', ['●', '■', '■']] as const,
      ['Ørsta', ['●', '●', '●']] as const,
      ['Firda', ['■', '■', '●']] as const,
    ],
  },
};
const blocks = {
  first: [
    ['main', 'Hovedbilde'],
    ['goals', 'Mål'],
  ] as const,
  second: [
    ['main', 'Hovedbilde nå'],
    ['learnt', 'Lært'],
    ['goals', 'Mål nå'],
    ['next', 'Videre'],
  ] as const,
};

/** The user's own column, right of the sheet: one text beside each key, one that begins as a formula does, one formula. */
function writeOwn(host: ExcelHost, name: string, cells: Readonly<Record<string, string>>): void {
  const sheet = sheetOf(host, name);
  const values = valuesOf(sheet);
  const column = values[0]?.length ?? 0;
  sheet.setCells(
    Object.entries(cells).map(([key, text]) => ({
      row: values.findIndex((row) => row.includes(key)),
      column,
      change: text.startsWith('==') ? { formula: text.slice(2) } : { value: text },
    })),
    'user',
  );
}

/** What stands beside each key; a formula with its `=`. */
function beside(host: ExcelHost, name: string, keys: readonly string[]): Record<string, unknown> {
  const sheet = sheetOf(host, name);
  const values = valuesOf(sheet);
  const column = (values[0]?.length ?? 0) - 1;
  return Object.fromEntries(
    keys.map((key) => {
      const row = values.findIndex((each) => each.includes(key));
      const { value, formula } = sheet.cell(row, column);
      return [key, formula === null ? value : `=${formula}`];
    }),
  );
}

test('a list is written with values, formulas, looks, rules, choices, links, folds, view and page', async () => {
  await withHost(async (host) => {
    expect(await make(list, actions.first)).toEqual([]);
    const sheet = sheetOf(host, 'Tiltaksliste');
    expect(valuesOf(sheet).map((row) => row.slice(0, 3))).toEqual([
      ['Tiltak', null, null],
      ['Nr', 'Tiltak', 'Status'],
      ['T1', 'Ringe hjem', 'i gang'],
      ['T2', '=ikke en formel', 'stanset'],
      ['T3', 'Leksehjelp', 'vedtatt'],
    ]);
    expect(sheet.cell(3, 1).formula).toBeNull();
    expect(sheet.cell(2, 4)).toMatchObject({ formula: 'LEN(B3)', style: { numberFormat: '0' } });
    expect(sheet.cell(1, 0).style).toMatchObject({ bold: true, fontSize: 10, borderBottom: { color: '#52606D' } });
    expect(sheet.cell(2, 1).style).toMatchObject({ bold: false, wrapText: true });
    expect(sheet.part('conditionalFormats')).toMatchObject([
      { kind: 'custom', formula: 'C3="stanset"', format: { fillColor: statusColours.red.fill } },
    ]);
    expect(sheet.part('dataValidations')).toMatchObject([{ formula1: 'vedtatt,i gang,stanset' }]);
    expect(sheet.part('hyperlinks')).toHaveLength(3);
    expect(sheet.part('merges')).toEqual([{ row: 0, column: 0, rowCount: 1, columnCount: 3 }]);
    expect([...sheet.part('columns')].filter(([, { hidden }]) => hidden).map(([column]) => column)).toEqual([3, 4]);
    expect(sheet.part('rows').get(0)?.size).toBe(24);
    expect(sheet.part('freeze')).toEqual({ rows: 2, columns: 0 });
    expect(sheet.part('pageLayout')).toMatchObject({
      orientation: 'Landscape',
      scale: expect.any(Number) as number,
      printArea: '$A$1:$C$5',
      printTitleRows: '$2:$2',
    });
  });
});

test.each<[ExcelProfile['printFit']]>([['kept'], ['ignored'], ['lost']])(
  'a sheet is one page across: where Excel’s fit to pages is %s, by a scale',
  async (printFit) => {
    await withHost(
      async (host) => {
        const wide: typeof report = {
          ...report,
          layOut: (content, widths) => {
            const plan = report.layOut(content, widths);
            return { ...plan, columns: plan.columns.map((column) => ({ ...column, width: 3 * column.width })) };
          },
        };
        await make(wide, blocks.first);
        const { fitToWidth, scale } = sheetOf(host, 'Rapport').part('pageLayout');
        // 1,440 points on an upright page of 595 less its margins.
        expect([fitToWidth, scale]).toEqual(printFit === 'kept' ? [1, null] : [null, 36]);
      },
      { ...profiles[defaultProfile], printFit },
    );
  },
);

test('a heat map has its colours, and a report its page', async () => {
  await withHost(async (host) => {
    await make(heatMap, heat.first);
    await make(report, blocks.first);
    const map = sheetOf(host, 'Sammenligning');
    const rules = map.part('conditionalFormats').map((rule) => [rule.kind, 'text' in rule && rule.text, rule.boxes]);
    const boxes = [{ row: 1, column: 1, rowCount: 2, columnCount: 2 }];
    // The newest is the first.
    expect(rules).toEqual([
      ['containsText', '■', boxes],
      ['containsText', '●', boxes],
    ]);
    expect(map.part('freeze')).toEqual({ rows: 1, columns: 1 });
    expect(map.part('rowBreaks')).toHaveLength(1);
    const page = sheetOf(host, 'Rapport');
    expect(page.part('freeze')).toEqual({ rows: 0, columns: 0 });
    expect(page.part('pageLayout')).toMatchObject({ orientation: 'Portrait', printTitleRows: null });
    expect(host.document.names.filter(({ name }) => name.startsWith('_BMS_')).map(({ visible }) => visible)).toEqual([
      false,
      false,
    ]);
  });
});

test('made again, each is in its place and the user’s own column has followed its rows', async () => {
  await withHost(async (host) => {
    await make(list, actions.first);
    await make(heatMap, heat.first);
    await make(report, blocks.first);
    writeOwn(host, 'Tiltaksliste', { Nr: 'Eget', T1: '=1+1', T3: '==B5', T2: 'om T2' });
    writeOwn(host, 'Sammenligning', { Enhet: 'Eget', Volda: 'min', Firda: '==B2' });
    writeOwn(host, 'Rapport', { main: 'godt', goals: 'bedre' });
    await make(list, actions.second);
    await make(heatMap, heat.second);
    await make(report, blocks.second);
    expect(host.document.sheets.map((sheet) => sheet.name)).toEqual([
      'Data',
      'BMS-oppsett',
      'Tiltaksliste',
      'Sammenligning',
      'Rapport',
    ]);
    expect(beside(host, 'Tiltaksliste', ['Nr', 'T1', 'T3', 'T4', 'T5'])).toEqual({
      Nr: 'Eget',
      T1: '=1+1',
      T3: '=B4',
      T4: null,
      T5: null,
    });
    // Text that begins as a formula does is text still.
    const sheet = sheetOf(host, 'Tiltaksliste');
    expect([...sheet.cells()].filter(({ cell }) => cell.value === '=1+1').map(({ cell }) => cell.formula)).toEqual([
      null,
    ]);
    // What stood beside an action that is gone stands below.
    expect(valuesOf(sheet).at(-1)?.at(-1)).toBe('om T2');
    expect(beside(host, 'Sammenligning', ['Enhet', 'Volda', 'Ørsta', 'Firda'])).toEqual({
      Enhet: 'Eget',
      Volda: 'min',
      Ørsta: null,
      Firda: '=D4',
    });
    expect(beside(host, 'Rapport', ['main', 'learnt', 'goals', 'next'])).toEqual({
      main: 'godt',
      learnt: null,
      goals: 'bedre',
      next: null,
    });
  });
});

test('widths and folds that the user chose stay', async () => {
  await withHost(async (host) => {
    await make(list, actions.first);
    await make(heatMap, heat.first);
    const context = new Excel.RequestContext();
    const { worksheets } = context.workbook;
    worksheets.getItem('Tiltaksliste').getRange('B:B').format.columnWidth = 200;
    worksheets.getItem('Tiltaksliste').getRange('D:D').columnHidden = false;
    worksheets.getItem('Sammenligning').getRange('3:3').hideGroupDetails(Excel.GroupOption.byRows);
    await context.sync();
    await make(list, actions.second);
    await make(heatMap, { ...heat.first, units: [...heat.first.units, ['Ny', ['●', '●']]] });
    const columns = sheetOf(host, 'Tiltaksliste').part('columns');
    expect([columns.get(3)?.hidden, columns.get(4)?.hidden]).toEqual([false, true]);
    const rows = sheetOf(host, 'Sammenligning').part('rows');
    expect([rows.get(1)?.hidden ?? false, rows.get(2)?.hidden, rows.get(3)?.hidden]).toEqual([false, true, true]);
  });
});

const kinds: readonly FaultKind[] = ['failRequest', 'failAction'];
/** So small that the writing takes several requests. */
const small = 45_000;

interface Case {
  readonly what: string;
  first(): Promise<unknown>;
  second(): Promise<unknown>;
}

function caseOf<Content>(feature: Feature<Content>, { first, second }: { first: Content; second: Content }): Case {
  return {
    what: feature.name,
    first: () => make(feature, first, small),
    second: () => make(feature, second, small),
  };
}

describe.each([caseOf(list, actions), caseOf(heatMap, heat), caseOf(report, blocks)])(
  '$what is whole or as it was, wherever it fails',
  ({ what, first, second }) => {
    test.each(kinds)('new: %s', async (kind) => {
      await withHost(async (host) => {
        const before = textOf(host);
        const { places, beyond } = await placesOf(host, kind, first);
        const whole = textOf(host);
        const remove = (): void => {
          const sheet = sheetOf(host, what);
          host.document.setNames(
            host.document.names.filter((each) => each.scope !== sheet.id),
            'user',
          );
          host.document.removeSheet(sheet.id, 'user');
        };
        remove();
        expect(textOf(host)).toBe(before);
        for (const k of [...places, beyond]) {
          const end = await withFault(host, kind, k, () => outcome(first()));
          expectSame({ k, end }, textOf(host), end === 'failed' ? before : whole);
          if (end !== 'failed') remove();
        }
      });
    });

    test.each(kinds)('made again: %s', async (kind) => {
      await withHost(async (host) => {
        await first();
        writeOwn(host, what, { [String(valuesOf(sheetOf(host, what)).at(-1)?.find(Boolean))]: '=eget' });
        const wholes: string[] = [];
        const places: (readonly number[])[] = [];
        // Round twice: what a change leaves behind must be the same from then on.
        for (const work of [second, first, second, first]) {
          const found = await placesOf(host, kind, work);
          places.push([...found.places, found.beyond]);
          wholes.push(textOf(host));
        }
        expect(wholes.slice(2)).toEqual(wholes.slice(0, 2));
        const turns = [second, first] as const;
        const most = Math.max(...places.slice(2).map((each) => each.length));
        for (let index = 0; index < most; index += 1) {
          for (const [turn, work] of turns.entries()) {
            const old = textOf(host);
            const k = places[turn + 2]?.[index];
            const end = await (k === undefined ? outcome(work()) : withFault(host, kind, k, () => outcome(work())));
            expectSame({ k, turn, end }, textOf(host), end === 'failed' ? old : (wholes[turn] ?? ''));
            if (end === 'failed') await work();
          }
        }
      });
    });
  },
);

test.each(['FreezeAt', 'SetPrintArea', 'Orientation'])(
  'a sheet on which Excel refuses %s is whole but for that, and it is told',
  async (member) => {
    await withHost(async (host) => {
      await make(heatMap, heat.first);
      const wanted = textOf(host);
      const sheet = sheetOf(host, 'Sammenligning');
      const { freeze, pageLayout } = { freeze: sheet.part('freeze'), pageLayout: sheet.part('pageLayout') };
      expect(await make(heatMap, heat.first)).toEqual([]);
      refuse(host, member);
      expect(await make(heatMap, heat.first)).toEqual(['Sammenligning']);
      refuse(host, null);
      expect(valuesOf(sheet)).toHaveLength(3);
      expect(sheet.part('pageLayout').headersFooters).toEqual(pageLayout.headersFooters);
      if (member === 'FreezeAt') expect(sheet.part('freeze')).toEqual({ rows: 0, columns: 0 });
      else expect(sheet.part('freeze')).toEqual(freeze);
      expect(await make(heatMap, heat.first)).toEqual([]);
      expectSame({ member }, textOf(host), wanted);
    });
  },
);

test('where Excel refuses part of the new sheet, the old content is put back, text as text, and the next one is whole', async () => {
  await withHost(async (host) => {
    await make(list, actions.first);
    writeOwn(host, 'Tiltaksliste', { Nr: 'Eget', T1: '=1+1', T3: '==B5' });
    const sheet = sheetOf(host, 'Tiltaksliste');
    const content = (): unknown[] =>
      [...sheet.cells()]
        .filter(({ cell }) => cell.value !== null || cell.formula !== null)
        .map(({ row, column, cell }) => [row, column, cell.value, cell.formula]);
    const before = content();
    refuse(host, 'Merge');
    await expect(make(list, actions.second)).rejects.toMatchObject({
      fault: 'half-written',
      parameters: { sheet: 'Tiltaksliste' },
    });
    refuse(host, null);
    expect(content()).toEqual(before);
    await make(list, actions.first);
    expect(content()).toEqual(before);
  });
});

test('a new sheet of which Excel refuses part is not there', async () => {
  await withHost(async (host) => {
    const before = textOf(host);
    refuse(host, 'Merge');
    await expect(make(list, actions.first)).rejects.toMatchObject({ fault: 'failed' });
    expect(textOf(host)).toBe(before);
  });
});
