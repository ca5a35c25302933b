import { associateFunctions, functionsMetadata } from '../../src/functions/associate';
import { openHost } from '../../src/host/node';
import { makeScorecard } from '../../src/workbook';
import { workbookOfIndicators } from '../support/workbook-builder';
import { report, timed } from './figure';

/** What a card costs: round trips, bytes and time, at 30 and 300 indicators, first made and made again. */
async function measureCard(count: number): Promise<void> {
  const host = await openHost(workbookOfIndicators(count), { functions: associateFunctions, functionsMetadata });
  const removeGlobals = host.installGlobals();
  for (const turn of ['first', 'again']) {
    const before = { ...host.counters };
    const making = await timed(() => makeScorecard());
    const settling = await timed(() => host.settled());
    const name = `card.${count}.${turn}`;
    const since = (counter: keyof typeof before): number => host.counters[counter] - before[counter];
    report({ name: `${name}.roundTrips`, value: since('roundTrips'), unit: 'count', goal: '≤ 4 at any size' });
    report({ name: `${name}.functionBatches`, value: since('functionBatches'), unit: 'count' });
    report({ name: `${name}.requestBytes`, value: since('requestBytes'), unit: 'bytes' });
    report({ name: `${name}.responseBytes`, value: since('responseBytes'), unit: 'bytes' });
    report({ name: `${name}.made`, value: making.ms, unit: 'ms', cpu: making.cpu });
    report({
      name: `${name}.settled`,
      value: making.ms + settling.ms,
      unit: 'ms',
      cpu: making.cpu + settling.cpu,
      note: 'made, and every cell computed',
    });
  }
  removeGlobals();
  host.dispose();
}

export async function measure(): Promise<void> {
  for (const count of [30, 300]) await measureCard(count);
}
