import { type Box, intersect } from '../../document/box';
import type { Cell } from '../../document/cell';
import type { HostSheet } from '../../document/sheet';
import { found } from '../arguments';
import type { Arguments } from '../arguments';
import { cellBox } from '../boxes';
import { HostError } from '../host-error';
import type { Method } from '../object-type';
import type { HostObject, RangeState, Session } from '../session';
import { boxOf } from './range-geometry';

const kinds: ReadonlyMap<string, (cell: Cell) => boolean> = new Map([
  [
    'Constants',
    ({ formula, spilledFrom, value }: Cell): boolean => formula === null && spilledFrom === null && value !== null,
  ],
  ['Formulas', ({ formula, spilledFrom }: Cell): boolean => formula !== null || spilledFrom !== null],
]);

/** Methods that find the cells of a range which hold something of a kind. */
export const specialCells: Readonly<Record<string, Method<RangeState>>> = {
  GetSpecialCells: (range, args, session) => found(cellsOfKind(range, args, session)),
  GetSpecialCellsOrNullObject: cellsOfKind,
};

function cellsOfKind(range: RangeState, args: Arguments, session: Session): HostObject | null {
  const isOfKind = kinds.get(args.text(0));
  if (isOfKind === undefined || (args.optionalText(1) ?? 'All') !== 'All')
    throw new HostError('NotImplemented', 'The Excel host finds special cells that are constants or formulas only.');
  const areas = areasOf(range.sheet, boxOf(range), isOfKind);
  return areas.length === 0 ? null : session.make.rangeAreas(range.sheet, areas);
}

/** Rectangles of cells: runs of a row, put together with the same runs of the rows above. */
function areasOf(sheet: HostSheet, within: Box, isOfKind: (cell: Cell) => boolean): readonly Box[] {
  const areas: Box[] = [];
  let above = new Map<number, number>();
  let [runRow, runs] = [-1, new Map<number, number>()];
  const close = (): void => {
    const next = new Map<number, number>();
    for (const [column, columnCount] of runs) {
      const at = above.get(column);
      const area = at === undefined ? undefined : areas[at];
      if (at !== undefined && area?.columnCount === columnCount && area.row + area.rowCount === runRow) {
        areas[at] = { ...area, rowCount: area.rowCount + 1 };
        next.set(column, at);
      } else {
        next.set(column, areas.length);
        areas.push({ row: runRow, column, rowCount: 1, columnCount });
      }
    }
    above = next;
  };
  let last = -2;
  let start = -1;
  for (const { row, column, cell } of sheet.cells()) {
    if (!isOfKind(cell) || intersect(cellBox(row, column), within) === null) continue;
    if (row !== runRow) {
      close();
      [runRow, runs, last] = [row, new Map(), -2];
    }
    if (column !== last + 1) start = column;
    runs.set(start, column - start + 1);
    last = column;
  }
  close();
  return areas;
}
