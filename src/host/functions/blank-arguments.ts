import type { CellValue } from '../document/cell';
import type { CustomArgument } from '../engine/engine';
import type { ExcelProfile } from '../profile';

/**
 * An argument as an Excel hands it on where cells are blank. One that was left out is no blank cell and stays left out.
 *
 * @param blank - what a blank cell becomes
 * @param argument - blank cells are `null`
 */
export function blanksAs(blank: ExcelProfile['blankArgument'], argument: CustomArgument): CustomArgument {
  if (argument === undefined || blank === 'null') return argument;
  const filling: CellValue = blank === 'zero' ? 0 : '';
  if (!isRows(argument)) return argument ?? filling;
  return argument.map((row) => row.map((value) => value ?? filling));
}

function isRows(argument: CustomArgument): argument is readonly (readonly CellValue[])[] {
  return Array.isArray(argument);
}
