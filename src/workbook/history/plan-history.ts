import { normalised } from '../../locales/headers';
import {
  type CellReading,
  traitsOf,
  valueOf,
  type BuiltCard,
  type BuiltIndicator,
  isEqual,
  parsePeriod,
  isSamePeriod,
  readStatus,
  type RawValue,
  type Status,
} from '../../scorecard';
import { cellText, type TableReading } from '../tables/table-reading';
import { type HistoryColumn, historyTable } from './history-table';
import { columnKeys } from '../tables/column-keys';
import { printFormat } from '../card/print-format';

/** A measurement as a row of `BMS_Historikk` holds it. */
export interface Measured {
  readonly nr: string;
  /** Of the indicator; not saved. */
  readonly name: string;
  readonly unit: string;
  readonly period: string;
  /** Unrounded; a suppressed result is `:`, a missing one `null`. */
  readonly result: RawValue;
  readonly ambition: RawValue;
  readonly critical: RawValue;
  readonly status: Status;
  /** Number format of the row's numbers. */
  readonly format: string;
}

/** A measurement that was saved before with other numbers. */
export interface ChangedRow {
  readonly measured: Measured;
  /** Index into the table's grids. */
  readonly row: number;
  /** Of the first value that differs. */
  readonly before: RawValue;
  readonly after: RawValue;
}

/** What saving a period comes to. */
export interface HistoryPlan {
  readonly added: readonly Measured[];
  readonly changed: readonly ChangedRow[];
  readonly unchanged: number;
}

const comparedColumns = ['result', 'ambition', 'critical', 'status'] as const satisfies readonly HistoryColumn[];

/** The measurements that a card shows. Each goes by its own period: a figure of 2017 on a card of 2018 is one of 2017. */
export function measuredOf(built: BuiltCard): readonly Measured[] {
  const { unit, period } = built.card.card;
  return built.perspectives
    .flatMap((perspective) => perspective.indicators)
    .map((indicator) => ({
      nr: indicator.setup.nr,
      name: indicator.setup.name,
      unit,
      period: indicator.card.period ?? period,
      result: savedResult(indicator),
      ambition: indicator.ambition?.value ?? null,
      critical: indicator.critical?.value ?? null,
      status: indicator.card.status,
      format: printFormat(indicator),
    }));
}

/** What is hidden stays hidden, and what does not apply is not missing. */
function savedResult({ card }: BuiltIndicator): RawValue {
  if (card.result !== null) return card.result;
  return card.computedStatus === 'suppressed' ? ':' : card.computedStatus === 'notApplicable' ? '.' : null;
}

/**
 * Finds what of a card the history lacks and what it holds otherwise.
 *
 * @param table - `BMS_Historikk`; `undefined` where the workbook has none yet
 */
export function planHistory(measured: readonly Measured[], table: TableReading | undefined): HistoryPlan {
  if (table === undefined) return { added: measured, changed: [], unchanged: 0 };
  const keys = columnKeys(table, historyTable.headers);
  const rows = savedRows(table, keys);
  const added: Measured[] = [];
  const changed: ChangedRow[] = [];
  for (const each of measured) {
    const saved = rows.find((row) => isSameMeasurement(row, each));
    if (saved === undefined) {
      added.push(each);
      continue;
    }
    const differing = comparedColumns.find(
      (column) => keys.includes(column) && !isSame(column, saved.cell(column), each),
    );
    if (differing !== undefined)
      changed.push({ measured: each, row: saved.index, before: saved.cell(differing).value, after: each[differing] });
  }
  return { added, changed, unchanged: measured.length - added.length - changed.length };
}

interface SavedRow {
  readonly index: number;
  cell(column: HistoryColumn): CellReading;
}

function savedRows(table: TableReading, keys: readonly (HistoryColumn | null)[]): readonly SavedRow[] {
  return table.values.slice(1).map((values, offset) => ({
    index: offset + 1,
    cell: (column) => {
      const place = keys.indexOf(column);
      const value = values[place] ?? null;
      return { value: value === '' ? null : value, format: table.formats[offset + 1]?.[place] ?? 'General' };
    },
  }));
}

function isSameMeasurement(saved: SavedRow, { nr, unit, period }: Measured): boolean {
  if (
    normalised(cellText(saved.cell('nr'))) !== normalised(nr) ||
    normalised(cellText(saved.cell('unit'))) !== normalised(unit)
  )
    return false;
  const cell = saved.cell('period');
  const [at, wanted] = [parsePeriod(cell.value, traitsOf(cell.format)), parsePeriod(period)];
  return at === null || wanted === null ? normalised(cellText(cell)) === normalised(period) : isSamePeriod(at, wanted);
}

/** Words of any language and numbers that someone has typed as text count as what they say. */
function isSame(column: (typeof comparedColumns)[number], saved: CellReading, measured: Measured): boolean {
  if (column === 'status') return readStatus(saved.value) === measured.status;
  const [before, after] = [saved, { value: measured[column], format: measured.format }];
  if (normalised(cellText(before)) === normalised(cellText(after))) return true;
  const [a, b] = [valueOf(before), valueOf(after)];
  if (a.kind === 'number' && b.kind === 'number') return isEqual(a.value, b.value);
  return column === 'result' && a.kind === b.kind && a.kind !== 'number';
}
