import { readFileSync } from 'node:fs';
import path from 'node:path';
import { associateFunctions, functionsMetadata } from '../../src/functions/associate';
import { openHost } from '../../src/host/node';
import { readWorkbook } from '../../src/workbook';
import { makeUnitCards, readSuggestions, writeSetup } from '../../src/workbook/set-up';
import { report, timed } from './figure';

/** A card for each of the county's 22 schools in one run, first made and made again, with the setup that its names suggest. */
export async function measure(): Promise<void> {
  const bytes = readFileSync(path.join(process.cwd(), 'assets/examples/fylke-med-22-skoler.xlsx'));
  const host = await openHost(bytes, { functions: associateFunctions, functionsMetadata });
  const removeGlobals = host.installGlobals();
  const { suggestions } = await readSuggestions();
  await writeSetup(suggestions.filter(({ confidence }) => confidence >= 0.5));
  await host.settled();
  const contents = await readWorkbook();
  const units = contents.units.filter((unit) => unit.startsWith('Skole '));
  for (const turn of ['first', 'again']) {
    const before = { ...host.counters };
    const making = await timed(() => makeUnitCards(units));
    const settling = await timed(() => host.settled());
    const name = `units.${making.result.made.length}.${turn}`;
    const since = (counter: keyof typeof before): number => host.counters[counter] - before[counter];
    report({
      name: `${name}.roundTrips`,
      value: since('roundTrips'),
      unit: 'count',
      note: `${contents.indicatorCount} indicators a card`,
    });
    report({ name: `${name}.requestBytes`, value: since('requestBytes'), unit: 'bytes' });
    report({ name: `${name}.responseBytes`, value: since('responseBytes'), unit: 'bytes' });
    report({ name: `${name}.functionBatches`, value: since('functionBatches'), unit: 'count' });
    report({ name: `${name}.made`, value: making.ms / 1000, unit: 's', cpu: making.cpu });
    report({
      name: `${name}.settled`,
      value: (making.ms + settling.ms) / 1000,
      unit: 's',
      cpu: making.cpu + settling.cpu,
      note: 'made, and every cell computed',
    });
  }
  removeGlobals();
  host.dispose();
}
