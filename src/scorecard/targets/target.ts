import { parseTarget } from './target-text';
import { fold } from '../values/text';
import type { CellTraits, RawValue, Target, TargetReading } from '../values/types';
import { isExcelError } from '../values/value';
import { isWaiting } from '../values/waiting';
import type { WarningCode } from '../values/warning';

const nothing: TargetReading = { target: null, faulty: false, warnings: [] };
const notYet: TargetReading = { ...nothing, waits: true };

function withoutTarget(warning: WarningCode, faulty: boolean): TargetReading {
  return { target: null, faulty, warnings: [warning] };
}

/** A target of a number: the direction decides how it is met. */
function targetOfNumber(value: number, carriesPercent: boolean): Target {
  return { op: null, value, carriesPercent, unit: '', text: '', note: '' };
}

/**
 * Reads an ambition or a critical limit from a cell (rules 4.1). Never throws.
 *
 * @param raw - a number, or a text as plans have them.
 * @param traits - what the cell's number format says; a date means that Excel turned a text such as `7-8` into one.
 * @returns no target and no warning for a blank cell; `faulty` where something was meant that cannot be used.
 * @example readTarget('> 79 %').target // { op: '>', value: 0.79, carriesPercent: true, … }
 */
export function readTarget(raw: RawValue, traits: CellTraits = {}): TargetReading {
  if (raw === null || raw === undefined) return nothing;
  if (typeof raw === 'boolean') return withoutTarget('target-qualitative', false);
  if (typeof raw === 'string') return readText(raw);
  if (!Number.isFinite(raw)) return withoutTarget('source-error', true);
  if (traits.dateFormat === true) return withoutTarget('target-date', true);
  return { target: targetOfNumber(raw, traits.percentFormat === true), faulty: false, warnings: [] };
}

function readText(raw: string): TargetReading {
  const text = fold(raw);
  if (text === '') return nothing;
  if (isWaiting(raw)) return notYet;
  if (isExcelError(text)) return withoutTarget('source-error', true);
  const parsed = parseTarget(raw);
  switch (parsed) {
    case 'multiple':
      return withoutTarget('target-multiple', false);
    case 'qualitative':
      return withoutTarget('target-qualitative', false);
    case 'ambiguous':
      return withoutTarget('number-ambiguous', true);
    default:
      return { target: parsed, faulty: false, warnings: [] };
  }
}
