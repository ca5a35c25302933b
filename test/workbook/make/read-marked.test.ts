import type { ExcelHost } from '../../../src/host/node';
import { profileNames, profiles } from '../../../src/host/profile';
import { makeScorecard, readWorkbook, WorkbookError } from '../../../src/workbook';
import { addNames } from '../../../src/workbook/names/add-names';
import { writeSetup } from '../../../src/workbook/setup/write-setup';
import { readMarked } from '../../../src/workbook/make/read-marked';
import type { NamableRange } from '../../../src/workbook/names/marked-range';
import { unpreparedWorkbooks } from '../../support/unprepared-workbooks';
import { buildWorkbook, Sheet, workbookWith } from '../../support/workbook-builder';
import { sheetOf, withWorkbook } from '../with-workbook';

const data = (): Sheet =>
  new Sheet('Data')
    .put('A1', 'Andeler for skolene')
    .across('A3', ['Indikator', 2016, 2017, 2018])
    .across('A4', ['Frafall', 0.21, 0.19, 0.18])
    .across('A5', ['Trivsel', 4.1, 4.2, ':'])
    .put('A6', 'Medarbeidere')
    .across('A7', ['Sykefravær', 6.2, 6, 5.9])
    // Schools by year, with all of them together.
    .put('G1', 'Karakterer')
    .across('G3', ['Skole', 2017, 2018])
    .across('G4', ['Ask vgs', 3.9, 4])
    .across('G5', ['Bø vgs', 4.1, 4.2])
    .across('G6', ['Totalt', 4, 4.1])
    // Years down.
    .across('K3', ['År', 'Elever', 'Lærere'])
    .across('K4', [2017, 100, 10])
    .across('K5', [2018, 110, 11])
    .across('O3', ['Mål', 'minst 82 %'])
    .put('O5', 'Bare tekst')
    .across('O7', ['Ask vgs', 1])
    .across('O8', ['Bø vgs', 2])
    .put('R1', 'Fravær')
    .merge('R1:S1')
    .across('R2', [3, 4])
    .put('U6', 'Fravær')
    .across('T7', ['Ask vgs', 7])
    .across('T8', ['Bø vgs', 8])
    .put('W12', 'Langt')
    .across('X12', [1, 2, 3, 4, 5, 6, 7, 8, 9])
    .across('W1', ['A1', 'Frafall', 'Data'])
    .across('W2', [1, 2, 3]);
const names = [{ name: 'Frafall', refersTo: 'Data!$B$4:$D$4' }];
const workbook = (): Uint8Array => buildWorkbook({ sheets: [data(), new Sheet('Ark med æ')], names });

async function marked(host: ExcelHost, address: string, sheet = 'Data'): Promise<readonly NamableRange[]> {
  host.document.select(sheetOf(host, sheet).id, address, 'user');
  return (await readMarked()).parts;
}

async function fault(work: Promise<unknown>): Promise<unknown> {
  const error: unknown = await work.then(
    () => 'done',
    (reason: unknown) => reason,
  );
  return error instanceof WorkbookError ? [error.fault, error.parameters] : error;
}

describe('what is marked', () => {
  test.each<[string, string, readonly (readonly [name: string, label: string, address: string])[]]>([
    ['a row of figures, its label beside it', 'B7:D7', [['Sykefravær', 'Sykefravær', 'Data!B7:D7']]],
    ['a row with its label', 'A7:D7', [['Sykefravær', 'Sykefravær', 'Data!B7:D7']]],
    ['a name that is taken', 'B4:D4', [['Frafall_2', 'Frafall', 'Data!B4:D4']]],
    [
      'several rows, with labels, periods and a heading among them',
      'A3:D7',
      [
        ['Frafall_2', 'Frafall', 'Data!B4:D4'],
        ['Trivsel', 'Trivsel', 'Data!B5:D5'],
        ['Sykefravær', 'Sykefravær', 'Data!B7:D7'],
      ],
    ],
    [
      'several rows without their labels',
      'B4:D5',
      [
        ['Frafall_2', 'Frafall', 'Data!B4:D4'],
        ['Trivsel', 'Trivsel', 'Data!B5:D5'],
      ],
    ],
    [
      'figures and periods without labels',
      'B3:D5',
      [
        ['Frafall_2', 'Frafall', 'Data!B4:D4'],
        ['Trivsel', 'Trivsel', 'Data!B5:D5'],
      ],
    ],
    ['a table of units, by what stands above it', 'G3:I6', [['Karakterer', 'Karakterer', 'Data!H4:I6']]],
    ['the same without its labels', 'H4:I6', [['Karakterer', 'Karakterer', 'Data!H4:I6']]],
    [
      'columns over years',
      'K3:M5',
      [
        ['Elever', 'Elever', 'Data!L4:L5'],
        ['Lærere', 'Lærere', 'Data!M4:M5'],
      ],
    ],
    ['one column over years', 'L4:L5', [['Elever', 'Elever', 'Data!L4:L5']]],
    ['one cell', 'D7', [['Sykefravær', 'Sykefravær', 'Data!D7']]],
    ['one cell far from its label', 'AF12', [['Langt', 'Langt', 'Data!AF12']]],
    ['a cell under its label', 'R2', [['Fravær', 'Fravær', 'Data!R2']]],
    ['a cell under a merged label', 'S2', [['Fravær', 'Fravær', 'Data!S2']]],
    ['a target in words', 'P3', [['Mål', 'Mål', 'Data!P3']]],
    [
      'a value a row',
      'P7:P8',
      [
        ['Ask_vgs', 'Ask vgs', 'Data!P7'],
        ['Bø_vgs', 'Bø vgs', 'Data!P8'],
      ],
    ],
    ['values of units under a heading', 'T6:U8', [['Fravær', 'Fravær', 'Data!U7:U8']]],
    [
      'several areas',
      'B7:D7,U7:U8',
      [
        ['Sykefravær', 'Sykefravær', 'Data!B7:D7'],
        ['Fravær', 'Fravær', 'Data!U7:U8'],
      ],
    ],
    ['whole columns, cut to what is used', 'L:L', [['Elever', 'Elever', 'Data!L4:L5']]],
    ['a whole row', '7:7', [['Sykefravær', 'Sykefravær', 'Data!B7:U7']]],
    ['labels that are no names', 'W2', [['A_1', 'A1', 'Data!W2']]],
    ['more than is filled', 'A7:F9', [['Sykefravær', 'Sykefravær', 'Data!B7:D7']]],
  ])('%s: %s', async (_what, address, wanted) => {
    await withWorkbook(workbook(), async (host) => {
      expect((await marked(host, address)).map(({ name, label, address: of }) => [name, label, of])).toEqual(wanted);
      expect(host.counters.roundTrips).toBe(4);
    });
  });

  test('says its size and first value', async () => {
    await withWorkbook(workbook(), async (host) => {
      expect(await marked(host, 'B4:D4')).toEqual([
        { name: 'Frafall_2', label: 'Frafall', address: 'Data!B4:D4', rows: 1, columns: 3, value: 0.21 },
      ]);
    });
  });

  test.each([
    ['an empty cell', 'Data', 'Z50'],
    ['an empty sheet', 'Ark med æ', 'A:XFD'],
    ['text alone', 'Data', 'O5'],
    ['labels alone', 'Data', 'A4:A5'],
  ])('%s is nothing to name', async (_what, sheet, address) => {
    await withWorkbook(workbook(), async (host) => {
      expect(await fault(marked(host, address, sheet))).toEqual(['nothing-marked', {}]);
    });
  });

  test('the add-in’s own sheets are not named', async () => {
    const setup = {
      indicators: [
        { Nr: '1', Perspektiv: '1', Indikator: 'Frafall', Retning: 'lavere', Resultat: 'Frafall', Ambisjon: 0.2 },
      ],
    };
    await withWorkbook(workbookWith(data(), names, setup), async (host) => {
      await makeScorecard();
      for (const sheet of ['BMS-oppsett', 'Målekort'])
        expect(await fault(marked(host, 'A1:Z60', sheet))).toEqual(['nothing-marked', {}]);
      expect(await marked(host, 'B7:D7')).toHaveLength(1);
    });
  });

  test('a chart, which is no range, is nothing to name', async () => {
    await withWorkbook(workbook(), async (host) => {
      host.faults.code = 'InvalidSelection';
      host.faults.failRequest = 2;
      expect(await fault(readMarked())).toEqual(['nothing-marked', {}]);
    });
  });
});

describe('adding names', () => {
  const range = (name: string, address = 'Data!B7:D7'): NamableRange => ({
    name,
    label: '',
    address,
    rows: 1,
    columns: 3,
    value: null,
  });
  const namesOf = (host: ExcelHost): readonly string[] => host.document.names.map(({ name }) => name);

  test('they lead to their cells, on any sheet', async () => {
    await withWorkbook(workbook(), async (host) => {
      sheetOf(host, 'Ark med æ').setCells([{ row: 0, column: 0, change: { value: 7 } }], 'user');
      await addNames([range('Sykefravær'), range('Annet', "'Ark med æ'!A1")]);
      const listed = (await readWorkbook()).names.map(({ name, address, value, scope }) => [
        name,
        address,
        value,
        scope,
      ]);
      expect(listed).toEqual([
        ['Frafall', 'Data!B4:D4', 0.21, 'Workbook'],
        ['Sykefravær', 'Data!B7:D7', 6.2, 'Workbook'],
        ['Annet', "'Ark med æ'!A1", 7, 'Workbook'],
      ]);
    });
  });

  test.each([
    ['one that is taken', [range('Sykefravær'), range('FRAFALL')], 'FRAFALL'],
    ['one that is a table’s', [range('bms_kort')], 'bms_kort'],
    ['one that looks like a cell', [range('Sykefravær'), range('KPI1')], 'KPI1'],
    ['the same twice', [range('Sykefravær'), range('sykefravær')], 'sykefravær'],
  ])('%s is refused, and none is added', async (_what, ranges, refused) => {
    const setup = { card: { Tittel: 'A' }, indicators: [{ Nr: '1', Perspektiv: '1', Indikator: 'A', Resultat: 1 }] };
    await withWorkbook(workbookWith(data(), names, setup), async (host) => {
      expect(await fault(addNames(ranges))).toEqual(['name-refused', { name: refused }]);
      expect(namesOf(host)).toEqual(['Frafall']);
    });
  });

  test('a name that the sheet in front has for itself is told with the sheet, and none is added', async () => {
    const named = workbookWith(data(), [...names, { name: 'Sykefravær', refersTo: 'Data!$A$1', sheet: 'Data' }], null);
    for (const excel of profileNames)
      await withWorkbook(
        named,
        async (host) => {
          const outcome = await fault(addNames([range('Nytt'), range('sykefravær')]));
          expect([excel, outcome, namesOf(host)]).toEqual(
            profiles[excel].sheetNames === 'apart'
              ? [excel, 'done', ['Frafall', 'Sykefravær', 'Nytt', 'sykefravær']]
              : [excel, ['name-on-sheet', { name: 'sykefravær', sheet: 'Data' }], ['Frafall', 'Sykefravær']],
          );
        },
        { excel },
      );
  });

  test('a name that Excel alone refuses is told, and those before it are taken away', async () => {
    await withWorkbook(workbook(), async (host) => {
      // Three are added by as many actions, after some that find their ranges.
      const refusals = new Set<unknown>();
      for (let action = 1; action <= 40; action += 1) {
        host.faults.code = 'InvalidArgument';
        await addNames([]);
        const before = host.counters.roundTrips;
        let requests = 0;
        host.onRequest = () => {
          requests += 1;
          // The second request is the one that adds.
          if (requests === 2) host.faults.failAction = action;
        };
        const outcome = await fault(addNames([range('En'), range('To'), range('Tre')]));
        host.onRequest = null;
        expect(host.counters.roundTrips).toBeGreaterThan(before);
        const struck = host.faults.failAction === undefined;
        host.faults.failAction = undefined;
        if (!struck) {
          expect([outcome, namesOf(host)]).toEqual(['done', ['Frafall', 'En', 'To', 'Tre']]);
          break;
        }
        refusals.add(JSON.stringify(outcome));
        expect(namesOf(host)).toEqual(['Frafall']);
      }
      expect([...refusals].sort()).toEqual(
        ['En', 'To', 'Tre'].map((name) => JSON.stringify(['name-refused', { name }])).sort(),
      );
    });
  });
});

describe('a marked table', () => {
  const [norwegian] = unpreparedWorkbooks();

  /** What the marking would become: indicators with what belongs to them, and the ranges that could get a name. */
  async function becomes(sheet: string, address: string): Promise<unknown> {
    const found: unknown[] = [];
    await withWorkbook(norwegian.bytes, async (host) => {
      host.document.select(sheetOf(host, sheet).id, address, 'user');
      const { tables, parts } = await readMarked();
      found.push(
        tables.map(({ indicator, measure, ambition, binding }) => [
          indicator,
          binding.address.replace(/^.*!/, ''),
          measure,
          ambition?.address ?? null,
        ]),
        parts.map((part) => part.address.replace(/^.*!/, '')),
      );
    });
    return found;
  }
  const absence = ['Sykefravær', 'C4:F4', '%', 'G4'];
  const time = ['Saksbehandlingstid byggesak', 'C5:F5', 'dager', 'G5'];
  const cover = ['Barnehagedekning', 'C6:F6', '%', 'G6'];

  test.each<[string, string, string, unknown]>([
    [
      'whole, with its heads',
      'Tjenester',
      'A3:I6',
      [
        [absence, time, cover],
        ['C4:F4', 'C5:F5', 'C6:F6'],
      ],
    ],
    [
      'as whole columns',
      'Tjenester',
      'A:I',
      [
        [absence, time, cover],
        ['C4:F4', 'C5:F5', 'C6:F6'],
      ],
    ],
    ['a row of it', 'Tjenester', 'A4:I4', [[absence], ['C4:F4']]],
    [
      'figures with the targets beside them',
      'Tjenester',
      'C4:H5',
      [
        [absence, time],
        ['C4:F4', 'C5:F5'],
      ],
    ],
    ['a part of a row, which is no whole indicator', 'Tjenester', 'B4:D4', [[], ['C4:D4']]],
    ['targets alone, which the user has chosen', 'Tjenester', 'H4:H6', [[], ['H4:H6']]],
    ['units with their total', 'Skolene', 'A3:D7', [[['Elevtrivsel', 'B4:D7', null, null]], ['B4:D7']]],
    ['pairs under years', 'Økonomi', 'A2:E4', [[['Netto driftsresultat', 'E4', '%', 'D4']], ['E4']]],
  ])('%s', async (_, sheet, address, expected) => {
    expect(await becomes(sheet, address)).toEqual(expected);
  });

  test('is taken as it was shown, and nothing else in the workbook is', async () => {
    await withWorkbook(norwegian.bytes, async (host) => {
      host.document.select(sheetOf(host, 'Tjenester').id, 'A4:I4', 'user');
      const { tables } = await readMarked();
      await writeSetup([], { tables });
      const { card } = await readWorkbook();
      expect(card?.perspectives.flatMap(({ indicators }) => indicators)).toMatchObject([
        { name: 'Sykefravær', result: 7.6, previous: 7.9, ambition: { value: 7.5 }, measure: '%', direction: 'lower' },
      ]);
    });
  });
});
