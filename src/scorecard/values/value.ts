import { wordsOf } from '../../locales/words';
import { scanQuantity, skipSpaces } from './number';
import { fold, squeeze } from './text';
import type { CellTraits, RawValue, Value } from './types';
import { scanUnit } from './unit';
import { isWaiting } from './waiting';
import type { WarningCode } from './warning';

const missing = new Set(['', '-', '–', '—', '..', '...', '#n/a', ...wordsOf((words) => words.missing)]);
const suppressed = new Set([':', '*', '**', ...wordsOf((words) => words.suppressed)]);
const notApplicable = new Set(['.', ...wordsOf((words) => words.notApplicable)]);
const yes = wordsOf((words) => words.yes);
const no = wordsOf((words) => words.no);

/** Excel's errors in any display language: `#REF!`, `#VERDI!`, `#NAMN?`, `#DIV/0!`. */
const excelError = /^#[\p{L}\d/_]+[!?]$/u;

export function isExcelError(text: string): boolean {
  return excelError.test(text);
}

const plainMissing: Value = { kind: 'missing', warnings: [] };
const plainSuppressed: Value = { kind: 'suppressed', warnings: [] };
const plainNotApplicable: Value = { kind: 'notApplicable', warnings: [] };

function number(value: number, carriesPercent: boolean, warnings: readonly WarningCode[] = []): Value {
  return { kind: 'number', value, carriesPercent, warnings };
}

/**
 * Reads a result, limit or baseline from a cell (rules 1.2). Never throws.
 *
 * @param raw - the cell's value as Office.js gives it.
 * @param traits - what its number format says: a percent format makes a number a fraction that carries %,
 *   a date format means that Excel turned something else into a date.
 * @example readValue('12,5 %') // number 0.125 that carries %, warning text-number
 */
export function readValue(raw: RawValue, traits: CellTraits = {}): Value {
  if (raw === null || raw === undefined) return plainMissing;
  if (typeof raw === 'boolean') return number(raw ? 1 : 0, false);
  if (typeof raw === 'string') return readText(raw);
  if (!Number.isFinite(raw)) return { kind: 'error', warnings: ['source-error'] };
  if (traits.dateFormat === true) return { kind: 'error', warnings: ['date-value'] };
  return number(raw, traits.percentFormat === true);
}

function readText(raw: string): Value {
  const text = fold(raw);
  if (missing.has(text)) return plainMissing;
  if (suppressed.has(text)) return plainSuppressed;
  if (notApplicable.has(text)) return plainNotApplicable;
  if (yes.has(text)) return number(1, false);
  if (no.has(text)) return number(0, false);
  if (isWaiting(raw)) return plainMissing;
  if (isExcelError(text)) return { kind: 'error', warnings: ['source-error'] };
  if (text.startsWith('<')) {
    const hidden = readNumericText(text, skipSpaces(text, 1), squeeze(raw));
    return hidden.kind === 'number' ? plainSuppressed : { kind: 'missing', warnings: ['text-value'] };
  }
  return readNumericText(text, 0, squeeze(raw));
}

/** A number, a per cent sign or a unit after it, and a star where the figure is preliminary. */
function readNumericText(text: string, at: number, original: string): Value {
  const quantity = scanQuantity(text, at, true);
  if (quantity === null) return { kind: 'missing', warnings: ['text-value'] };
  const unit = scanUnit(original, text, quantity.end);
  let end = skipSpaces(text, unit.end);
  const preliminary = text.charAt(end) === '*';
  if (preliminary) end += 1;
  if (end !== text.length) return { kind: 'missing', warnings: ['text-value'] };
  if (quantity.ambiguous) return { kind: 'missing', warnings: ['number-ambiguous'] };
  return number(
    quantity.value,
    quantity.carriesPercent,
    preliminary ? ['text-number', 'preliminary'] : ['text-number'],
  );
}
