import { getFormatInfo, isDateFormat, TOKEN_DURATION, tokenize } from 'numfmt';
import { normalised, totalWords } from '../../locales/headers';
import type { CellReading, FindSource, NameSource, SetupCell, SourceCell, SourceLabel } from './cell';
import { parsePeriod } from '../periods/parse-period';
import { type Period, periodOrder } from '../periods/period';
import type { SeriesPoint } from '../periods/series';
import type { CellTraits, Value } from '../values/types';
import { readValue } from '../values/value';
import type { WarningCode } from '../values/warning';

/** A point of a source series with the cell it stands in. */
export interface SourcePoint extends SeriesPoint {
  /** The label as it is shown. */
  readonly label: string;
  readonly cell: SourceCell;
  readonly row: number;
  readonly column: number;
}

/** What a setup cell leads to; `ofUnit` where a label beside the cells names the unit that was asked for. */
export type Source =
  | { readonly kind: 'fault'; readonly code: WarningCode; readonly subject: string }
  | {
      readonly kind: 'single';
      readonly cell: SourceCell;
      readonly name: string | null;
      readonly formulaName: string | null;
      readonly ofUnit: boolean;
    }
  | {
      readonly kind: 'series';
      readonly name: string;
      readonly formulaName: string;
      /** Oldest first. */
      readonly points: readonly SourcePoint[];
      readonly unparsed: readonly string[];
      readonly ofUnit: boolean;
      readonly reference: (NameSource & { kind: 'cells' })['reference'];
    };

/** What a cell's number format says of its value. */
export function traitsOf(format: string): CellTraits {
  if (format === 'General') return {};
  return { percentFormat: getFormatInfo(format).isPercent, dateFormat: isDateFormat(format) && !isSpan(format) };
}

/** A format of time that has passed (`[h]:mm`), which is a number of days and no date. */
function isSpan(format: string): boolean {
  return tokenize(format).some(({ type }) => type === TOKEN_DURATION);
}

export function valueOf(cell: CellReading): Value {
  return readValue(cell.value, traitsOf(cell.format));
}

/**
 * Follows a setup cell to its source: a text that equals a defined name is that name, anything else is the cell itself.
 *
 * @param unit - the organisational unit of the card; '' takes the row or column of all units together
 */
export function followCell(cell: SetupCell, find: FindSource, unit: string): Source {
  const named = typeof cell.value === 'string' && !cell.hasFormula ? find(cell.value) : null;
  if (named === null) return { kind: 'single', cell, name: null, formulaName: null, ofUnit: false };
  if (named.kind === 'fault') return { kind: 'fault', code: named.code, subject: named.subject ?? named.name };
  return followName(named, unit);
}

/** The organisational unit that a card is about. */
export interface CardUnit {
  /** '' for all units together. */
  readonly name: string;
  /** Another one than the workbook is about: only numbers with its name beside them are its own. */
  readonly isForeign: boolean;
}

/** Follows a setup cell to numbers of the card's own unit; numbers of another are none of its. */
export function followOwnCell(cell: SetupCell, find: FindSource, unit: CardUnit): Source {
  const source = followCell(cell, find, unit.name);
  if (!unit.isForeign || source.kind === 'fault' || source.ofUnit) return source;
  return unitMissing(source.name ?? String(cell.value ?? ''));
}

function followName(source: NameSource & { readonly kind: 'cells' }, unit: string): Source {
  const { cells, name, formulaName } = source;
  const rowCount = cells.length;
  const columnCount = cells[0]?.length ?? 0;
  const only = cells[0]?.[0];
  if (only === undefined)
    return {
      kind: 'single',
      cell: { value: null, format: 'General', formula: formulaName, address: source.address },
      name,
      formulaName,
      ofUnit: false,
    };
  if (rowCount === 1 && columnCount === 1)
    return {
      kind: 'single',
      cell: only,
      name,
      formulaName,
      ofUnit: namesUnit([...source.rowLabels, ...source.columnLabels], unit),
    };
  const across = columnCount > 1 ? periodsOf(source.columnLabels) : null;
  const down = across === null && rowCount > 1 ? periodsOf(source.rowLabels) : null;
  if (across !== null) {
    const row = rowCount === 1 ? 0 : unitIndex(source.rowLabels, unit);
    return row === null
      ? unitMissing(name)
      : seriesOf(source, source.columnLabels, across, namesUnit(source.rowLabels, unit), (index) => ({
          row,
          column: index,
        }));
  }
  if (down !== null) {
    const column = columnCount === 1 ? 0 : unitIndex(source.columnLabels, unit);
    return column === null
      ? unitMissing(name)
      : seriesOf(source, source.rowLabels, down, namesUnit(source.columnLabels, unit), (index) => ({
          row: index,
          column,
        }));
  }
  const index =
    rowCount === 1
      ? unitIndex(source.columnLabels, unit)
      : columnCount === 1
        ? unitIndex(source.rowLabels, unit)
        : null;
  const cell = index === null ? undefined : rowCount === 1 ? cells[0]?.[index] : cells[index]?.[0];
  return cell === undefined ? unitMissing(name) : { kind: 'single', cell, name, formulaName, ofUnit: true };
}

function namesUnit(labels: readonly CellReading[], unit: string): boolean {
  return unit !== '' && labels.some((label) => normalised(String(label.value ?? '')) === normalised(unit));
}

function unitMissing(name: string): Source {
  return { kind: 'fault', code: 'unit-missing', subject: name };
}

/** The periods of labels, where most of those that say anything are periods; else they name units. */
export function periodsOf(labels: readonly CellReading[]): readonly (Period | null)[] | null {
  const periods = labels.map((label) =>
    label.value === null ? null : parsePeriod(label.value, traitsOf(label.format)),
  );
  const said = labels.filter((label) => label.value !== null).length;
  const parsed = periods.filter((period) => period !== null).length;
  return parsed > 0 && parsed * 2 >= said ? periods : null;
}

/** The row or column of a unit; without one that of all together, else the only one. */
function unitIndex(labels: readonly SourceLabel[], unit: string): number | null {
  const wanted = normalised(unit);
  const found = labels.findIndex((label) =>
    wanted === '' ? isTotalLabel(label) : normalised(String(label.value ?? '')) === wanted,
  );
  return found >= 0 ? found : null;
}

/** Whether a label stands for all units together. */
export function isTotalLabel({ value, isTotal }: SourceLabel): boolean {
  const text = normalised(String(value ?? ''));
  return isTotal === true || totalWords.some((word) => normalised(word) === text);
}

function seriesOf(
  source: NameSource & { readonly kind: 'cells' },
  labels: readonly CellReading[],
  periods: readonly (Period | null)[],
  ofUnit: boolean,
  place: (index: number) => { readonly row: number; readonly column: number },
): Source {
  const points = periodOrder(periods).flatMap((index): SourcePoint[] => {
    const { row, column } = place(index);
    const cell = source.cells[row]?.[column];
    const period = periods[index] ?? null;
    if (cell === undefined) return [];
    const value = valueOf(cell);
    // A whole column begins with its own heading, which is neither a period nor a number.
    if (period === null && value.kind !== 'number') return [];
    return [{ period, label: labelText(labels[index], period), value, cell, row, column }];
  });
  const unparsed = points.filter((point) => point.period === null).map((point) => point.label);
  const { name, formulaName, reference } = source;
  return { kind: 'series', name, formulaName, points, unparsed, ofUnit, reference };
}

/** A label as written; a date cell as its month. */
export function labelText(label: CellReading | undefined, period: Period | null): string {
  if (label === undefined) return '';
  if (period !== null && traitsOf(label.format).dateFormat === true) return period.start.slice(0, 7);
  return String(label.value ?? '').trim();
}
