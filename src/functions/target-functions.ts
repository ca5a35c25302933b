import { describeTarget, type TargetReading } from '../scorecard';
import type { Argument } from './argument';
import { cellAt, spread } from './argument';
import { functionLanguage } from './language';
import { choiceOf, makeReaders } from './readers';

export function targetCells(text: Argument | null, part: Argument | null): unknown[][] {
  const readers = makeReaders();
  return spread([text, part], (row, column) =>
    partOf(readers.target(cellAt(text, row, column)), choiceOf('part', cellAt(part, row, column), 4)),
  );
}

/** 0 sentence, 1 operator, 2 value or low, 3 high, 4 note. */
function partOf(reading: TargetReading, part: number): string | number {
  if (part === 0) return describeTarget(reading, functionLanguage());
  const { target } = reading;
  if (target === null) return '';
  switch (part) {
    case 1:
      return target.op ?? '';
    case 2:
      return target.op === 'in' ? target.low : target.value;
    case 3:
      return target.op === 'in' ? target.high : '';
    default:
      return target.note;
  }
}
