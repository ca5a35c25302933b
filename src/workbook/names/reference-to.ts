import { cellsOf } from '../cells/sheet-reference';
import { WorkbookError } from '../error';
import { areaOf } from './area-text';

/**
 * A formula that refers to a cell of a sheet, and nothing else.
 *
 * @param address - with its sheet, as the pane shows it
 * @example referenceTo("'Årets tall'!F4") // "='Årets tall'!$F$4"
 * @throws WorkbookError where the text is no address, since it must never become another formula
 */
export function referenceTo(address: string): string {
  const area = areaOf(address);
  if (area === null) throw new WorkbookError('failed');
  const { sheet, ...range } = area;
  return `=${cellsOf(sheet, { ...range, $top: true, $left: true, $bottom: true, $right: true })}`;
}

/**
 * Whether a formula refers to a cell, and does nothing else. Excel puts a sheet's name in quotes by rules of its own.
 *
 * @param address - with its sheet
 */
export function refersTo(formula: unknown, address: string): boolean {
  const area = typeof formula === 'string' && formula.startsWith('=') ? areaOf(formula.slice(1)) : null;
  return area !== null && JSON.stringify(area) === JSON.stringify(areaOf(address));
}
