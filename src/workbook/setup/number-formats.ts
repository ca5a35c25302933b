import { traitsOf, percentOf as percentNumber } from '../../scorecard';
import { indicatorsTable } from './indicators-table';
import type { CellEdit } from './plan-edits';
import { isOwnFormula, isTextFormat } from '../cells/entry';
import { formatOf, holdsFormula } from '../tables/table-reading';
import { columnKeys } from '../tables/column-keys';

const measured = ['ambition', 'critical', 'result', 'previous', 'baseline', 'benchmark'] as const;

/** Whether a number is to be written where the format says nothing, so that its row has to say whether it is a percentage. */
function needsFormat(edit: CellEdit): boolean {
  const format = formatOf(edit.table, edit.row, edit.column);
  return (
    typeof edit.value === 'number' &&
    measured.some((key) => key === edit.key) &&
    (format === 'General' || isTextFormat(format))
  );
}

/** The name of the result by which a row's percentages can be told, where the row itself does not tell; `null` where nobody has to ask. */
export function nameToAsk(edit: CellEdit): string | null {
  if (edit.format !== undefined || !needsFormat(edit) || edit.key === 'result' || percentBeside(edit) !== null)
    return null;
  const column = columnKeys(edit.table, indicatorsTable.headers).indexOf('result');
  const value = edit.table.values[edit.row]?.[column];
  return typeof value === 'string' && value !== '' && !holdsFormula(edit.table, edit.row, column) ? value : null;
}

/**
 * The format that a cell needs for what is written into it; `null` to keep its own. A number on a row of percentages is
 * shown as one, and a cell of texts would make a text of it.
 *
 * @param resultFormat - of the cell that the row's result stands in, where it was asked for
 */
export function newFormat(edit: CellEdit, resultFormat: string | null): string | null {
  const { value, format } = edit;
  if (typeof value !== 'number' && !isOwnFormula(value)) return null;
  if (format !== undefined) return formatAsThere(edit, format);
  if (typeof value !== 'number') return null;
  const percent = needsFormat(edit) ? (percentBeside(edit) ?? percentOf(resultFormat)) : null;
  if (percent !== null) return withDecimalsFor(value, percent);
  return isTextFormat(formatOf(edit.table, edit.row, edit.column)) && edit.key !== null ? 'General' : null;
}

/** The format of the cell that a value is from, where its own cell would make another number of it. */
function formatAsThere({ table, row, column, value }: CellEdit, format: string): string | null {
  const own = formatOf(table, row, column);
  if (!isTextFormat(own) && (percentOf(own) === null) === (percentOf(format) === null)) return null;
  return typeof value === 'number' && percentOf(format) !== null ? withDecimalsFor(value, format) : format;
}

function percentOf(format: string | null): string | null {
  return format !== null && traitsOf(format).percentFormat === true ? format : null;
}

/** The percent format of another number of the row. */
function percentBeside({ table, row, column }: CellEdit): string | null {
  const keys = columnKeys(table, indicatorsTable.headers);
  for (const key of measured) {
    const index = keys.indexOf(key);
    if (index < 0 || index === column || typeof table.values[row]?.[index] !== 'number') continue;
    const format = percentOf(formatOf(table, row, index));
    if (format !== null) return format;
  }
  return null;
}

/** A format that would round the number away gets as many decimals as it has, two at most. */
function withDecimalsFor(value: number, format: string): string {
  const shown = /\.(0+)\s*%/.exec(format)?.[1]?.length ?? 0;
  const points = percentNumber(value);
  const needed = [0, 1].find((decimals) => Math.abs(points - Number(points.toFixed(decimals))) < 1e-9) ?? 2;
  return needed <= shown ? format : `0.${'0'.repeat(needed)} %`;
}
