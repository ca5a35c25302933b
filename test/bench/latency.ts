import { type ExcelHost, openHost } from '../../src/host/node';
import { makeScorecard } from '../../src/workbook';
import { prepare } from '../../src/workbook/make/prepare-card';
import { understand } from '../../src/workbook/make/read-contents';
import { readParts } from '../../src/workbook/make/read-parts';
import { entryOf } from '../../src/workbook/sheets/entry';
import type { SheetPlan } from '../../src/workbook/sheets/plan';
import { addressOf, workbookOfIndicators } from '../support/workbook-builder';
import { report, timed } from './figure';

/** So many cells of a card are written one by one; the whole is reckoned from them, for it would take half an hour. */
const sample = 100;

/**
 * Making a card over a slow connection, beside writing the same cells one at a time on the same host. Nothing is calculated:
 * what the writing costs is compared, and not how fast the stand-in's engine is.
 */
export async function measure(): Promise<void> {
  for (const count of [30, 300]) {
    for (const delay of [0, 200]) await measureAt(count, delay);
  }
}

async function measureAt(count: number, delay: number): Promise<void> {
  const host = await openHost(workbookOfIndicators(count), { calculate: false });
  const removeGlobals = host.installGlobals();
  const name = `latency.${count}.${delay}ms`;
  host.delay = delay;
  const before = { ...host.counters };
  const making = await timed(() => makeScorecard());
  const bytes = host.counters.requestBytes - before.requestBytes;
  report({
    name: `${name}.made`,
    value: making.ms,
    unit: 'ms',
    cpu: making.cpu,
    note: `${host.counters.roundTrips - before.roundTrips} round trips, reading included`,
  });
  if (delay === 0)
    report({
      name: `latency.${count}.bytesPerIndicator`,
      value: Math.round(bytes / count),
      unit: 'bytes',
      note: `${bytes} bytes in all requests`,
    });
  const cells = await measureOneByOne(host, name, delay);
  report({
    name: `${name}.timesFaster`,
    value: cells / making.ms,
    unit: 'ratio',
    note: 'the naive writer without looks, the card with everything',
  });
  removeGlobals();
  host.dispose();
}

/** @returns milliseconds that the whole card would take */
async function measureOneByOne(host: ExcelHost, name: string, delay: number): Promise<number> {
  host.delay = 0;
  const { parts } = await readParts(() => () => null, 'every');
  const { plan } = prepare(parts, understand(parts, {}), { card: null, overview: null }, {});
  const context = new Excel.RequestContext();
  context.workbook.worksheets.add('En om gangen');
  await context.sync();
  host.delay = delay;
  const all = filledCells(plan);
  const part = all.slice(0, sample);
  const { ms, cpu } = await timed(() => writeOneByOne(part));
  const whole = (ms / part.length) * all.length;
  report({
    name: `${name}.cellByCell`,
    value: whole,
    unit: 'ms',
    cpu: (cpu / part.length) * all.length,
    note: `reckoned from ${part.length} of ${all.length} cells, a request each, values and number formats alone`,
  });
  return whole;
}

interface FilledCell {
  readonly address: string;
  readonly entry: string | number | boolean | null;
  readonly format: string;
}

function filledCells(plan: SheetPlan): readonly FilledCell[] {
  return plan.cells.flatMap((cells, row) =>
    cells.flatMap((cell, column): FilledCell[] =>
      cell === null
        ? []
        : [
            {
              address: addressOf({ row, column }),
              entry: entryOf(cell),
              format: plan.numberFormats[row]?.[column] ?? 'General',
            },
          ],
    ),
  );
}

async function writeOneByOne(cells: readonly FilledCell[]): Promise<void> {
  for (const { address, entry, format } of cells) {
    const context = new Excel.RequestContext();
    const range = context.workbook.worksheets.getItem('En om gangen').getRange(address);
    range.numberFormat = [[format]];
    range.formulas = [[entry]];
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- what is measured
    await context.sync();
  }
}
