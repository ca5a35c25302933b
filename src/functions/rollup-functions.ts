import { type RollupItem, readWeight, rollUp, coverageText, readStatus, isWaiting } from '../scorecard';
import type { Argument } from './argument';
import { cellAt, spread } from './argument';
import { isBlank, rawOf } from './cell';
import { showStatus, showWaiting } from './judged-functions';
import { functionLanguage } from './language';
import { choiceOf } from './readers';

/** Statuses with their weights; blank cells are no items, and what is no status is an error among them. */
function itemsOf(statuses: Argument, weights: Argument | null): readonly RollupItem[] {
  const items: RollupItem[] = [];
  spread([statuses, weights], (row, column) => {
    const cell = cellAt(statuses, row, column);
    if (isBlank(cell)) return null;
    const { weight, valid } = readWeight(rawOf(cellAt(weights, row, column)));
    items.push({ status: valid ? (readStatus(rawOf(cell)) ?? 'error') : 'error', weight });
    return null;
  });
  return items;
}

export function rollupCells(
  statuses: Argument | null,
  weights: Argument | null,
  display: Argument | null,
): unknown[][] {
  const choice = choiceOf('display', cellAt(display, 0, 0), 3);
  // Whatever it will be, it may change the whole.
  if (statuses?.cells.some((row) => row.some((cell) => isWaiting(rawOf(cell)))) === true)
    return [[showWaiting(choice)]];
  const { status } = rollUp(statuses === null ? [] : itemsOf(statuses, weights));
  return [[showStatus(status, choice)]];
}

export function coverageCells(statuses: Argument | null): unknown[][] {
  const { measured, total } = rollUp(statuses === null ? [] : itemsOf(statuses, null));
  return [[coverageText(measured, total, functionLanguage())]];
}
