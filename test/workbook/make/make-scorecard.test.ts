import { readFileSync } from 'node:fs';
import type { ExcelHost } from '../../../src/host/node';
import { setFunctionLanguage } from '../../../src/functions';
import { makeScorecard, WorkbookError } from '../../../src/workbook';
import {
  buildWorkbook,
  setupSheet,
  type SetupRow,
  Sheet,
  workbookOfIndicators,
  workbookWith,
} from '../../support/workbook-builder';
import { cardRows, sheetOf, valuesOf, withWorkbook } from '../with-workbook';

const exampleA = readFileSync('assets/examples/sogn-og-fjordane-2018.xlsx');
const names = [{ name: 'Frafall', refersTo: 'Data!$B$2:$D$2' }];
const data = (): Sheet =>
  new Sheet('Data')
    .across('A1', ['År', 2016, 2017, 2018])
    .across('A2', ['Frafall', 0.21, 0.19, 0.18], { numberFormat: '0 %' });
const indicator = {
  Nr: '1.1',
  Perspektiv: '1',
  Indikator: 'Frafall',
  Måleenhet: '%',
  Retning: 'lavere',
  Resultat: 'Frafall',
  Ambisjon: { value: 0.18, numberFormat: '0 %' },
  'Kritisk grense': { value: 0.2, numberFormat: '0 %' },
};

async function fault(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof WorkbookError ? error.fault : `no WorkbookError: ${String(error)}`;
}

/** Everything of a workbook's cells beside those of the card and its overview. */
function otherCells(host: ExcelHost, card: string): unknown {
  return host.document.sheets
    .filter((sheet) => ![card, 'Oversikt'].includes(sheet.name))
    .map((sheet) => [sheet.name, [...sheet.cells()]]);
}

test('the card of example (a) stands on a sheet of its own, live and right, and nothing else has changed', async () => {
  await withWorkbook(exampleA, async (host) => {
    const before = otherCells(host, 'Målekort');
    const made = await makeScorecard();
    await host.settled();
    expect(made).toMatchObject({ sheetName: 'Målekort', replaced: false });
    expect(host.document.sheets.at(-1)?.name).toBe('Målekort');
    expect(otherCells(host, 'Målekort')).toEqual(before);
    const rows = cardRows(sheetOf(host, 'Målekort'));
    expect(rows.get('1.1')).toMatchObject({
      Indikator: 'Fullført og bestått innan 5 år',
      Resultat: 0.808,
      'Førre måling': 0.793,
      Endring: '↗ Bedre',
      Ambisjon: 0.82,
      Status: '◆ Gul',
      'Kritisk grense': 0.76,
      'Samanlikna med': 0.761,
    });
    expect(rows.get('1.1')?.['Avvik frå ambisjon']).toBeCloseTo(-1.2, 9);
    expect(rows.get('3.3')).toMatchObject({ Resultat: 7.4, Ambisjon: '7,0–8,0', 'Avvik frå ambisjon': 0 });
    expect(rows.get('5.3')).toMatchObject({ Status: '■ Rød' });
    expect(rows.get('5')).toMatchObject({ Status: '◆ Gul', 'Årsak/kommentar': 'Målt 3 av 3' });
    // Each function of a row is computed from native cells alone: the whole card settles in one batch.
    expect(host.counters.functionBatches).toBe(1);
  });
});

test('the functions answer in the workbook’s language, and explain percentages as percentages', async () => {
  await withWorkbook(exampleA, async (host) => {
    try {
      await makeScorecard({ onLanguage: setFunctionLanguage });
      await host.settled();
    } finally {
      setFunctionLanguage('nb');
    }
    const rows = cardRows(sheetOf(host, 'Målekort'));
    const told = (nr: string): unknown => String(rows.get(nr)?.['Forklaring']).replaceAll('\u00a0', ' ');
    expect(rows.get('5.3')).toMatchObject({ Status: '■ Raud', Endring: '↘ Svakare' });
    // The sentence itself is tested with the function; here the numbers in it, as the card shows them.
    expect(told('4.2')).toMatch(/^Gul .*5,4 % .*0,4 prosentpoeng over .*5 %.*7 %/);
    expect(told('3.3')).toMatch(/^Grøn .*7,4 .*7 og 8/);
    expect(told('3.2')).toMatch(/192 584 .*2 584 over .*190 000/);
  });
});

test('every status on the sheet is the computed one', async () => {
  await withWorkbook(workbookOfIndicators(30), async (host) => {
    const { card } = await makeScorecard();
    await host.settled();
    const rows = cardRows(sheetOf(host, 'Målekort'));
    const symbols: Record<string, string> = { green: '●', yellow: '◆', red: '■', missing: '○', error: '!' };
    for (const perspective of card.perspectives) {
      expect(String(rows.get(perspective.nr)?.['Status'])[0]).toBe(symbols[perspective.status]);
      for (const each of perspective.indicators)
        expect(String(rows.get(each.nr)?.['Status'])[0]).toBe(symbols[each.status]);
    }
  });
});

/** A card of one result, with a dynamic name on a sheet that nothing else is read of. */
function withDynamicName(result: 'Dyn' | 'Fast'): Uint8Array {
  const sheet = new Sheet('Data').across('B1', [2023, 2024]).across('B2', [70, 72]);
  const names = [
    { name: 'Fast', refersTo: '72' },
    { name: 'Dyn', refersTo: 'OFFSET(Data!$B$2,0,0,1,2)' },
  ];
  const indicators = [{ Nr: '1.1', Perspektiv: '1', Indikator: 'Trivsel', Resultat: result, Ambisjon: 70 }];
  return workbookWith(sheet, names, { indicators });
}

test('four round trips at any size, one more where a result is a dynamic name of cells that are not read anyway', async () => {
  for (const [bytes, trips] of [
    [workbookOfIndicators(30), 4],
    [workbookOfIndicators(300), 4],
    [exampleA, 4],
    [withDynamicName('Fast'), 4],
    [withDynamicName('Dyn'), 5],
  ] as const) {
    await withWorkbook(bytes, async (host) => {
      await makeScorecard();
      expect(host.counters.roundTrips).toBe(trips);
      expect(host.counters.requestBytes).toBeLessThan(5_000_000);
    });
  }
});

test('made again with nothing changed, no cell has changed but made-at', async () => {
  await withWorkbook(exampleA, async (host) => {
    await makeScorecard({ madeAt: new Date(2019, 1, 1) });
    await host.settled();
    const sheet = sheetOf(host, 'Målekort');
    const before = [...sheet.cells()];
    const parts = {
      columns: [...sheet.part('columns')],
      merges: sheet.part('merges'),
      links: sheet.part('hyperlinks'),
      rules: sheet.part('conditionalFormats'),
      freeze: sheet.part('freeze'),
    };
    const made = await makeScorecard({ madeAt: new Date(2019, 1, 2) });
    await host.settled();
    expect(made.replaced).toBe(true);
    const changed = [...sheet.cells()].filter(
      ({ cell }, index) => JSON.stringify(cell) !== JSON.stringify(before[index]?.cell),
    );
    expect(changed.map(({ cell }) => cell.value)).toEqual(['Laga 02.02.2019, 00:00']);
    expect({
      columns: [...sheet.part('columns')],
      merges: sheet.part('merges'),
      links: sheet.part('hyperlinks'),
      rules: sheet.part('conditionalFormats'),
      freeze: sheet.part('freeze'),
    }).toEqual(parts);
    expect(host.document.names.filter((name) => name.name === '_BMS_card')).toHaveLength(1);
    // And what is the same is right: each number leads to the name that the setup gives for its result.
    const setup = valuesOf(sheetOf(host, 'BMS-oppsett'));
    const header = setup.findIndex((row) => row.includes('Indikator'));
    const [nr, result] = ['Nr', 'Resultat'].map((word) => setup[header]?.indexOf(word) ?? -1);
    const named = setup.slice(header + 1).map((row) => [row[nr ?? -1], row[result ?? -1]]);
    const values = valuesOf(sheet);
    expect(parts.links.map(({ box, documentReference }) => [values[box.row]?.[box.column], documentReference])).toEqual(
      named.slice(0, parts.links.length),
    );
    expect(parts.links).toHaveLength(cardRows(sheet).size - made.card.perspectives.length);
    expect(parts.rules.map((rule) => (rule.kind === 'containsText' ? rule.text : rule.kind)).sort()).toEqual(
      ['●', '◆', '■', '○', '⊘', '·', '–', '!'].sort(),
    );
    expect(parts.freeze).toMatchObject({ columns: 2 });
  });
});

test('a changed source cell changes the card with no click, and a cleared one is missing and not zero', async () => {
  await withWorkbook(
    workbookWith(data(), names, { card: { Periode: 2018 }, indicators: [indicator] }),
    async (host) => {
      await makeScorecard();
      await host.settled();
      const status = (): unknown => cardRows(sheetOf(host, 'Målekort')).get('1.1')?.['Status'];
      const seen = [status()];
      for (const value of [0.25, 0.19, null]) {
        sheetOf(host, 'Data').setCells([{ row: 1, column: 3, change: { value } }], 'user');
        await host.settled();
        seen.push(status());
      }
      expect(seen).toEqual(['● Grønn', '■ Rød', '◆ Gul', '○ Mangler tall']);
      expect(cardRows(sheetOf(host, 'Målekort')).get('1')).toMatchObject({
        Status: '○ Mangler tall',
        'Årsak/kommentar': 'Målt 0 av 1',
      });
    },
  );
});

test('texts from the workbook stay text, whatever they begin with', async () => {
  const texts = ['=1+1', '+47 55', '-1', '@sum', '\t=2', '=HYPERLINK("http://a.b","x")', "'=3", '1.1'];
  const indicators = texts.map((Indikator, index) => ({
    ...indicator,
    Nr: `1.${index + 1}`,
    Indikator,
    Definisjon: Indikator,
    'Strategisk mål': Indikator,
    Ansvarlig: Indikator,
  }));
  await withWorkbook(
    workbookWith(data(), names, {
      card: { Tittel: '=1+2', Organisasjon: '@A' },
      perspectives: [{ Nr: '1', Perspektiv: '=A1', Spørsmål: '+' }],
      indicators,
    }),
    async (host) => {
      await makeScorecard();
      await host.settled();
      const sheet = sheetOf(host, 'Målekort');
      const rows = cardRows(sheet);
      texts.forEach((text, index) => {
        expect(rows.get(`1.${index + 1}`)).toMatchObject({ Indikator: text.trim(), Definisjon: text.trim() });
      });
      expect(valuesOf(sheet)[0]?.[0]).toBe('=1+2');
      expect(
        [...sheet.cells()].filter(({ cell }) => cell.formula !== null && /HYPERLINK|^1\+/.test(cell.formula)),
      ).toEqual([]);
    },
  );
});

test('a sheet of the card’s name that is not ours is left alone', async () => {
  const other = new Sheet('Målekort').put('A1', 'mitt eget');
  const bytes = buildWorkbook({ sheets: [data(), other, setupSheet({ indicators: [indicator] })], names });
  await withWorkbook(bytes, async (host) => {
    const made = await makeScorecard();
    expect(made.sheetName).toBe('Målekort 2');
    expect(valuesOf(sheetOf(host, 'Målekort'))).toEqual([['mitt eget']]);
    expect(await makeScorecard()).toMatchObject({ sheetName: 'Målekort 2', replaced: true });
  });
});

test('a frozen card is a copy with values, without formulas and hidden columns, and is never rewritten', async () => {
  await withWorkbook(exampleA, async (host) => {
    await makeScorecard();
    const frozen = await makeScorecard({ freeze: true });
    await host.settled();
    expect(frozen).toMatchObject({ sheetName: 'Målekort 2018', replaced: false });
    const sheet = sheetOf(host, 'Målekort 2018');
    expect([...sheet.cells()].filter(({ cell }) => cell.formula !== null)).toEqual([]);
    expect(cardRows(sheet).get('1.1')).toMatchObject({ Status: '◆ Gul', Resultat: 0.808, Utvikling: '▃▅▄▆' });
    expect(Object.keys(cardRows(sheet).get('1.1') ?? {})).not.toContain('Tiltak');
    expect((await makeScorecard()).sheetName).toBe('Målekort');
  });
});

describe('what the controller typed on the card', () => {
  const type = (host: ExcelHost, nr: string, words: Record<string, string>): void => {
    const sheet = sheetOf(host, 'Målekort');
    const values = valuesOf(sheet);
    const headers = values.find((row) => row[0] === 'Nr') ?? [];
    const row = values.findIndex((each) => each[0] === nr);
    sheet.setCells(
      Object.entries(words).map(([header, value]) => ({ row, column: headers.indexOf(header), change: { value } })),
      'user',
    );
  };

  test('is still there when the card is made again, and is saved by Nr and period', async () => {
    await withWorkbook(
      workbookWith(data(), names, { card: { Periode: 2018 }, indicators: [indicator, { ...indicator, Nr: '1.2' }] }),
      async (host) => {
        await makeScorecard();
        await host.settled();
        type(host, '1.2', { 'Årsak/kommentar': '=Ny rektor', Tiltak: 'Oppfølging', Frist: 'mai' });
        await makeScorecard();
        await host.settled();
        expect(cardRows(sheetOf(host, 'Målekort')).get('1.2')).toMatchObject({
          'Årsak/kommentar': '=Ny rektor',
          Tiltak: 'Oppfølging',
          Frist: 'mai',
        });
        expect(cardRows(sheetOf(host, 'Målekort')).get('1.1')).toMatchObject({ 'Årsak/kommentar': null, Tiltak: null });
        expect(valuesOf(sheetOf(host, 'BMS-vurderinger'))).toEqual([
          ['Nr', 'Enhet', 'Periode', 'Kommentar', 'Årsak', 'Tiltak', 'Ansvarlig', 'Frist', 'Lærdom'],
          ['1.2', null, '2018', '=Ny rektor', null, 'Oppfølging', null, 'mai', null],
        ]);
      },
    );
  });

  test('is on a frozen copy too, which saves nothing', async () => {
    await withWorkbook(
      workbookWith(data(), names, { card: { Periode: 2018 }, indicators: [indicator] }),
      async (host) => {
        await makeScorecard();
        await host.settled();
        type(host, '1.1', { 'Årsak/kommentar': 'Ny rektor', Tiltak: 'Oppfølging' });
        await makeScorecard({ freeze: true });
        expect(cardRows(sheetOf(host, 'Målekort 2018')).get('1.1')).toMatchObject({
          'Årsak/kommentar': 'Ny rektor',
          Tiltak: 'Oppfølging',
        });
        expect(cardRows(sheetOf(host, 'Målekort')).get('1.1')).toMatchObject({
          'Årsak/kommentar': 'Ny rektor',
          Tiltak: 'Oppfølging',
        });
        expect(host.document.sheetByName('BMS-vurderinger')).toBeUndefined();
        await makeScorecard({ freeze: true, period: '2017' });
        expect(cardRows(sheetOf(host, 'Målekort 2017')).get('1.1')).toMatchObject({ 'Årsak/kommentar': null });
      },
    );
  });

  test('stays with its period when the card is made for another one', async () => {
    await withWorkbook(
      workbookWith(data(), names, { card: { Periode: 2018 }, indicators: [indicator] }),
      async (host) => {
        const action = (): unknown => cardRows(sheetOf(host, 'Målekort')).get('1.1')?.['Tiltak'];
        await makeScorecard();
        type(host, '1.1', { Tiltak: 'i 2018' });
        await makeScorecard({ period: '2017' });
        expect(action()).toBeNull();
        type(host, '1.1', { Tiltak: 'i 2017' });
        await makeScorecard({ period: '2018' });
        expect(action()).toBe('i 2018');
        await makeScorecard({ period: '2017' });
        expect(action()).toBe('i 2017');
      },
    );
  });

  describe('columns added to the right', () => {
    const other = { ...indicator, Ambisjon: null, 'Kritisk grense': null };
    const bytes = workbookWith(data(), names, {
      indicators: [other, { ...other, Nr: '1.2' }, { ...other, Nr: '1.3' }],
    });
    const rowOf = (host: ExcelHost, nr: string): number =>
      valuesOf(sheetOf(host, 'Målekort')).findIndex((row) => row[0] === nr);
    const setUp = (host: ExcelHost, row: number, header: string, value: string | number): void => {
      const setup = sheetOf(host, 'BMS-oppsett');
      const values = valuesOf(setup);
      const top = values.findIndex((each) => each.includes('Indikator'));
      setup.setCells([{ row: top + row, column: values[top]?.indexOf(header) ?? -1, change: { value } }], 'user');
    };

    test('follow their indicator with formulas and looks, and nothing of a removed one is lost', async () => {
      await withWorkbook(bytes, async (host) => {
        await makeScorecard();
        await host.settled();
        const sheet = sheetOf(host, 'Målekort');
        const own = valuesOf(sheet)[0]?.length ?? 0;
        const before = rowOf(host, '1.3');
        const filled = host.document.styles.with(sheet.cell(before, own).style, {
          fillColor: '#FFCC00',
          bold: true,
          numberFormat: '0.00',
        });
        sheet.setCells(
          [
            { row: rowOf(host, '1.2'), column: own, change: { value: 'til 1.2' } },
            {
              row: before,
              column: own,
              change: {
                value: null,
                formula: `C${before + 1}*2+SUM($C${before + 1}:C${before + 1})+Data!B2`,
                style: filled,
              },
            },
          ],
          'user',
        );
        // 1.2 is taken off the card, and an ambition brings columns into it.
        setUp(host, 2, 'Perspektiv', 'ukjent');
        setUp(host, 1, 'Ambisjon', 0.2);
        const trips = host.counters.roundTrips;
        await makeScorecard();
        expect(host.counters.roundTrips - trips).toBe(4);
        await host.settled();
        const row = rowOf(host, '1.3');
        const places = [...sheet.cells()].filter(({ cell }) => cell.value === 'til 1.2').map(({ column }) => column);
        expect(places).toEqual([own + 2]);
        const moved = sheet.cell(row, own + 2);
        expect([row, moved.formula]).toEqual([before - 1, `C${row + 1}*2+SUM($C${row + 1}:C${row + 1})+Data!B2`]);
        expect(moved.style).toMatchObject({ fillColor: '#FFCC00', bold: true, numberFormat: '0.00' });
      });
    });

    test('are left alone where nothing has moved', async () => {
      await withWorkbook(bytes, async (host) => {
        await makeScorecard();
        const sheet = sheetOf(host, 'Målekort');
        const own = valuesOf(sheet)[0]?.length ?? 0;
        sheet.setCells([{ row: rowOf(host, '1.2'), column: own, change: { value: 'til 1.2' } }], 'user');
        const trips = host.counters.roundTrips;
        await makeScorecard();
        expect(host.counters.roundTrips - trips).toBe(4);
        expect(sheet.cell(rowOf(host, '1.2'), own).value).toBe('til 1.2');
      });
    });
  });
});

describe('nothing is made and the reason is told', () => {
  const bytes = workbookWith(data(), names, { indicators: [indicator] });

  test.each<[string, Uint8Array, (host: ExcelHost) => void]>([
    ['names-without-setup', workbookWith(data(), names, null), () => undefined],
    ['no-names-no-setup', workbookWith(data(), [], null), () => undefined],
    ['no-indicators', workbookWith(data(), names, { indicators: [{ ...indicator, Aktiv: 'nei' }] }), () => undefined],
    [
      'protected-workbook',
      bytes,
      (host) => {
        host.document.structureProtected = true;
      },
    ],
    [
      'failed',
      bytes,
      (host) => {
        host.faults.failRequest = 2;
      },
    ],
  ])('%s', async (reason, workbook, arrange) => {
    await withWorkbook(workbook, async (host) => {
      const before = host.document.sheets.map((sheet) => sheet.name);
      arrange(host);
      expect(await fault(makeScorecard())).toBe(reason);
      expect(host.document.sheets.map((sheet) => sheet.name)).toEqual(before);
    });
  });

  test('a protected card says which sheet it is', async () => {
    await withWorkbook(bytes, async (host) => {
      await makeScorecard();
      sheetOf(host, 'Målekort').setPart('protection', { protected: true, hasPassword: false }, 'user');
      await expect(makeScorecard()).rejects.toMatchObject({
        fault: 'protected-sheet',
        parameters: { sheet: 'Målekort' },
      });
    });
  });
});

test.each<[string, SetupRow]>([
  ['an unknown direction', { Retning: 'opp og ned' }],
  ['no direction', { Retning: null, 'Kritisk grense': null }],
  ['a conflicting direction', { Retning: 'høyere' }],
  ['an ambiguous ambition', { Ambisjon: '1.250' }],
  ['few answers', { Antall: 7 }],
  ['nothing to doubt', {}],
])('the sheet shows the trend that the card has, with %s', async (what, changed) => {
  await withWorkbook(
    workbookWith(data(), names, { card: { Periode: 2018 }, indicators: [{ ...indicator, ...changed }] }),
    async (host) => {
      const { card } = await makeScorecard();
      await host.settled();
      expect(card.perspectives[0]?.indicators[0]?.trend).toBe(what === 'nothing to doubt' ? 'better' : null);
      expect(cardRows(sheetOf(host, 'Målekort')).get('1.1')?.Endring).toBe(
        what === 'nothing to doubt' ? '↗ Bedre' : null,
      );
    },
  );
});
