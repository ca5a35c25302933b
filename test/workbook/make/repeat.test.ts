import { readFileSync } from 'node:fs';
import { ActionType, type BatchRequest, parseBatch } from '../../../src/host/protocol/batch';
import { type ExcelHost, openHost } from '../../../src/host/node';
import { makeScorecard, readWorkbook } from '../../../src/workbook';
import { makeUnitCards, readSuggestions, savePeriod, writeSetup } from '../../../src/workbook/set-up';
import { everything } from '../everything';

/** The examples, those without a setup with the one that their names suggest. */
const examples = [
  'sogn-og-fjordane-2018',
  'sogn-og-fjordane-2018-utan-oppsett',
  'telemark',
  'fylke-med-22-skoler',
  'dfo-nokkeltall',
];

/** No calculation: formulas are compared, and what they come to follows from them. */
async function withExample(name: string, work: (host: ExcelHost) => Promise<void>): Promise<void> {
  const host = await openHost(readFileSync(`assets/examples/${name}.xlsx`), { calculate: false });
  const remove = host.installGlobals();
  try {
    if (!(await readWorkbook()).hasSetup) {
      const { suggestions } = await readSuggestions();
      await writeSetup(suggestions.filter(({ confidence }) => confidence >= 0.5));
    }
    await work(host);
  } finally {
    remove();
    host.dispose();
  }
}

interface Snapshot {
  readonly sheets: readonly {
    readonly name: string;
    readonly cells: readonly (readonly [number, number, { readonly value: unknown }, number])[];
  }[];
}

/** Everything but the cells that say when a card and its overview were made, and those by sheet. */
function withoutMadeAt(host: ExcelHost): { readonly rest: string; readonly madeAt: readonly string[] } {
  const snapshot = everything(host) as Snapshot;
  const isMadeAt = ([, , { value }]: Snapshot['sheets'][number]['cells'][number]): boolean =>
    /20[12]\d, \d\d:\d\d$/.test(String(value));
  return {
    rest: JSON.stringify({
      ...snapshot,
      sheets: snapshot.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.filter((cell) => !isMadeAt(cell)) })),
    }),
    madeAt: snapshot.sheets.flatMap(({ name, cells }) =>
      cells.filter(isMadeAt).map(([, , { value }]) => `${name}: ${String(value)}`),
    ),
  };
}

describe.each(examples)('%s', (name) => {
  test('the card made twice changes no cell but made-at, and nothing else of the workbook', async () => {
    await withExample(name, async (host) => {
      await makeScorecard({ overview: true, madeAt: new Date(2019, 1, 1) });
      const first = withoutMadeAt(host);
      await makeScorecard({ overview: true, madeAt: new Date(2019, 1, 2) });
      const second = withoutMadeAt(host);
      expect(second.rest === first.rest).toBe(true);
      expect([first.madeAt.length, second.madeAt.length]).toEqual([2, 2]);
      expect(second.madeAt).not.toEqual(first.madeAt);
    });
  });
});

/** What Excel cannot undo, or forgets what could be undone over; and what takes the user elsewhere. */
const unwanted = new Set([
  'Delete',
  'Copy',
  'CopyFrom',
  'Protect',
  'Unprotect',
  'Position',
  'Visibility',
  'Name',
  'Activate',
  'Select',
  'RequestUpdate',
  'AddFromBase64',
]);

/** Whether an object is a chart of a sheet or part of one: charts are made anew, and Excel has no other way to. */
function isOfChart(paths: BatchRequest['ObjectPaths'], id: number | undefined): boolean {
  const path = id === undefined ? undefined : paths[id];
  return path !== undefined && (path.Name === 'Charts' || isOfChart(paths, path.ParentObjectPathId));
}

test('what is done again asks for nothing that Excel cannot undo, and leaves the user where they are', async () => {
  await withExample('sogn-og-fjordane-2018', async (host) => {
    const work = async (): Promise<void> => {
      await makeScorecard({ overview: true });
      await makeUnitCards(['Florø'], { overview: true });
      await savePeriod({ period: '2018' });
    };
    await work();
    const asked = new Set<string>();
    host.onRequest = (body) => {
      const { Actions: actions, ObjectPaths: paths } = parseBatch(body);
      for (const { ActionType: type, Name, ObjectPathId: path } of actions) {
        const isChart = isOfChart(paths, path);
        if (!isChart && (type === ActionType.method || type === ActionType.setProperty)) asked.add(Name);
      }
    };
    await work();
    expect(asked).toContain('Formulas');
    expect([...asked].filter((name) => unwanted.has(name))).toEqual([]);
  });
});
