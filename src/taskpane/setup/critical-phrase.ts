import type { Direction } from '../../scorecard';
import { criticalCase, type Phrase } from './field-entry';
import { useSetupTexts } from './setup-texts';

/** Gives how a critical limit is worded: where the status turns red. */
export function useCriticalPhrase(): Phrase {
  const { text } = useSetupTexts();
  return (target, direction: Direction, _, print) =>
    target.op === 'in'
      ? text('critical.outside', { low: print(target.low), high: print(target.high) })
      : text(`critical.${criticalCase(target, direction)}`, { value: print(target.value) });
}
