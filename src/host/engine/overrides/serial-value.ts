import type { CellError } from '../../document/cell';
import { daysBefore1904, lastDay, type Serial } from '../../document/calendar';
import { badNumber } from './numbers-in-text';
import { regional } from './regional';

/** The day of a cell's number in the workbook's own count; `#NUM!` where it has none. */
export function serialOf(value: number): Serial | CellError {
  const serial = Math.floor(value) + (regional().date1904 ? daysBefore1904 : 0);
  return value < 0 || serial > lastDay ? badNumber : serial;
}

/** The other way. */
export function valueOfSerial(serial: Serial): number | CellError {
  const value = serial - (regional().date1904 ? daysBefore1904 : 0);
  return value < 0 || serial > lastDay ? badNumber : value;
}
