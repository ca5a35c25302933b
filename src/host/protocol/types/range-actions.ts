import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import { type Box, intersect } from '../../document/box';
import type { Cell } from '../../document/cell';
import type { CellChange, HostSheet } from '../../document/sheet';
import { addressOfBox } from '../address';
import { type Arguments } from '../arguments';
import { bandIndexes, type BandKind, changeBands } from '../bands';
import { cellBox, cellsOf, containsBox, isWholeColumns, isWholeRows, subtractBox } from '../boxes';
import { hasContent } from '../cell-content';
import { spillOf } from '../cell-entry';
import { styledPart } from '../cell-style';
import { HostError, invalidArgument } from '../host-error';
import type { Method } from '../object-type';
import { moveCells } from '../move-cells';
import { mayDeleteRows } from '../row-deletion';
import { requireUnlocked, requireUnprotected } from '../protection';
import type { RangeState, Session } from '../session';
import { type Shift, shiftCells } from '../structure';
import { followHeaders } from '../table-headers';
import { getBandProperties, getCellProperties, setBandProperties, setCellProperties } from './cell-properties';
import { boxOf, otherRange } from './range-geometry';

/** Methods that change cells, or the view of them. */
export const rangeActions: Readonly<Record<string, Method<RangeState>>> = {
  Clear: (range, args, session) =>
    clear(
      range,
      args.oneOf(0, ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'], 'All'),
      session,
    ),
  Merge: (range, args) => merge(range, args.flag(0, false)),
  Unmerge: (range) => {
    requireUnprotected(range.sheet);
    range.sheet.setPart(
      'merges',
      range.sheet.part('merges').filter((merged) => intersect(merged, boxOf(range)) === null),
      'api',
    );
  },
  Select: (range, _args, session) => session.document.select(range.sheet.id, addressOfBox(boxOf(range)), 'api'),
  Group: (range, args) => changeOutline(range, args, (level) => Math.min(level + 1, 7)),
  Ungroup: (range, args) => changeOutline(range, args, (level) => Math.max(level - 1, 0)),
  HideGroupDetails: (range, args) => showDetails(range, args, false),
  ShowGroupDetails: (range, args) => showDetails(range, args, true),
  Insert: (range, args, session) => {
    const { sheet } = range;
    const box = boxOf(range);
    shiftCells(
      session,
      sheet,
      box,
      args.oneOf<Shift>(0, isWholeColumns(box) ? ['Right'] : isWholeRows(box) ? ['Down'] : ['Down', 'Right']),
    );
    return session.make.range(sheet, box);
  },
  Delete: (range, args, session) => {
    const box = boxOf(range);
    const shift = args.oneOf<Shift>(0, isWholeColumns(box) ? ['Left'] : isWholeRows(box) ? ['Up'] : ['Up', 'Left']);
    if (shift === 'Up' && isOfTable(range.sheet, box, session) && !mayDeleteRows(session)) return;
    shiftCells(session, range.sheet, box, shift);
  },
  CopyFrom: copyFrom,
  MoveTo: (range, args, session) => {
    const { sheet: to, box } = otherRange(args, 0, range.sheet, session);
    const source = boxOf(range);
    moveCells(session, { from: range.sheet, source, to, target: { ...source, row: box.row, column: box.column } });
  },
  Calculate: async (range, _args, session) => {
    markDirty(range, session);
    await session.calculation.calculate();
  },
  SetDirty: (range, _args, session) => markDirty(range, session),
  SetCellProperties: (range, args, session) => setCellProperties(range, args.value(0), session),
  GetCellProperties: (range, args, session) => getCellProperties(range, args.value(0), session),
  SetRowProperties: (range, args, session) => setBandProperties(range, 'rows', args.value(0), session),
  SetColumnProperties: (range, args, session) => setBandProperties(range, 'columns', args.value(0), session),
  GetRowProperties: (range, args, session) => getBandProperties(range, 'rows', args.value(0), session),
  GetColumnProperties: (range, args, session) => getBandProperties(range, 'columns', args.value(0), session),
  _ValidateArraySize: (range, args) => {
    const { rowCount, columnCount } = boxOf(range);
    if (args.integer(0) !== rowCount || args.integer(1) !== columnCount) {
      throw invalidArgument(
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    }
  },
};

/** Whether some of the cells are a table's rows. */
function isOfTable(sheet: HostSheet, box: Box, { document }: Session): boolean {
  return document.tables.some((table) => table.sheetId === sheet.id && intersect(table.box, box) !== null);
}

type ClearWhat = 'All' | 'Formats' | 'Contents' | 'Hyperlinks' | 'RemoveHyperlinks' | 'ResetContents';

function clear(range: RangeState, what: ClearWhat, session: Session): void {
  const { sheet } = range;
  const box = boxOf(range);
  const contents = what === 'All' || what === 'Contents' || what === 'ResetContents';
  const formats = what === 'All' || what === 'Formats';
  if (contents) requireUnlocked(sheet, [box]);
  if (formats) requireUnprotected(sheet);
  const changes: { row: number; column: number; change: CellChange }[] = [];
  for (const { row, column, cell } of sheet.cells()) {
    if (!containsBox(box, cellBox(row, column))) continue;
    if (contents) changes.push(...spillOf(cell, row, column));
    changes.push({
      row,
      column,
      change: {
        ...(contents ? { value: null, formula: null, spill: null, spilledFrom: null } : {}),
        ...(formats ? { style: session.document.styles.normal } : {}),
      },
    });
  }
  sheet.setCells(changes, 'api');
  if (contents) followHeaders(session.document, sheet, box);
  if (what === 'All' || what === 'Hyperlinks' || what === 'RemoveHyperlinks') {
    sheet.setPart(
      'hyperlinks',
      sheet.part('hyperlinks').flatMap((link) => subtractBox(link.box, box).map((part) => ({ ...link, box: part }))),
      'api',
    );
  }
  if (formats) {
    sheet.setPart(
      'conditionalFormats',
      sheet
        .part('conditionalFormats')
        .map((rule) => ({ ...rule, boxes: rule.boxes.flatMap((one) => subtractBox(one, box)) }))
        .filter((rule) => rule.boxes.length > 0),
      'api',
    );
    sheet.setPart(
      'merges',
      sheet.part('merges').filter((merged) => intersect(merged, box) === null),
      'api',
    );
  }
  if (what === 'All') {
    sheet.setPart(
      'dataValidations',
      sheet
        .part('dataValidations')
        .map((rule) => ({ ...rule, boxes: rule.boxes.flatMap((one) => subtractBox(one, box)) }))
        .filter((rule) => rule.boxes.length > 0),
      'api',
    );
  }
}

/** Only the first cell of a merged area keeps its content. */
function merge(range: RangeState, across: boolean): void {
  const { sheet } = range;
  const box = boxOf(range);
  requireUnprotected(sheet);
  const table = sheet.part('merges').filter((merged) => intersect(merged, box) === null);
  const areas = across
    ? Array.from({ length: box.rowCount }, (_, row): Box => ({ ...box, row: box.row + row, rowCount: 1 }))
    : [box];
  const merged = areas.filter((area) => area.rowCount * area.columnCount > 1);
  const emptied = merged
    .flatMap((area) => [...cellsOf(styledPart(sheet, area))].slice(1))
    .filter(({ row, column }) => hasContent(sheet.cell(row, column)));
  sheet.setCells(
    emptied.map((place) => ({ ...place, change: { value: null, formula: null, spill: null, spilledFrom: null } })),
    'api',
  );
  sheet.setPart('merges', [...table, ...merged], 'api');
}

const kindOf = (args: Arguments): BandKind =>
  args.oneOf(0, ['ByRows', 'ByColumns']) === 'ByRows' ? 'rows' : 'columns';

function changeOutline(range: RangeState, args: Arguments, change: (level: number) => number): void {
  const kind = kindOf(args);
  changeBands(range.sheet, kind, bandIndexes(range.sheet, boxOf(range), kind), ({ outlineLevel, hidden }) => {
    const level = change(outlineLevel);
    return { outlineLevel: level, hidden: level === 0 && outlineLevel > 0 ? false : hidden };
  });
}

function showDetails(range: RangeState, args: Arguments, show: boolean): void {
  const kind = kindOf(args);
  const { sheet } = range;
  const bands = sheet.part(kind);
  const grouped = bandIndexes(sheet, boxOf(range), kind).filter((index) => (bands.get(index)?.outlineLevel ?? 0) > 0);
  const last = grouped.at(-1);
  const first = grouped[0];
  if (first === undefined || last === undefined) throw new HostError('InvalidOperation');
  changeBands(sheet, kind, grouped, () => ({ hidden: !show }));
  const { summaryRowsBelow, summaryColumnsRight } = sheet.part('view');
  const summary = (kind === 'rows' ? summaryRowsBelow : summaryColumnsRight) ? last + 1 : first - 1;
  if (summary >= 0) changeBands(sheet, kind, [summary], () => ({ collapsed: !show }));
}

function markDirty(range: RangeState, session: Session): void {
  const { sheet } = range;
  const box = boxOf(range);
  const cells = [...sheet.cells()].filter(
    ({ row, column, cell }) => cell.formula !== null && containsBox(box, cellBox(row, column)),
  );
  session.calculation.markDirty(cells.map(({ row, column }) => ({ sheetId: sheet.id, row, column })));
}

function copyFrom(range: RangeState, args: Arguments, session: Session): void {
  const source = otherRange(args, 0, range.sheet, session);
  const what = args.oneOf(1, ['All', 'Formulas', 'Values', 'Formats'], 'All');
  if (args.flag(2, false) || args.flag(3, false))
    throw new HostError('NotImplemented', 'The Excel host does not skip blanks or transpose in Range.copyFrom.');
  const target = boxOf(range);
  const box: Box = {
    ...target,
    rowCount: Math.max(target.rowCount, source.box.rowCount),
    columnCount: Math.max(target.columnCount, source.box.columnCount),
  };
  requireUnlocked(range.sheet, [box]);
  const changes = [...cellsOf(box)].map(({ row, column }) => {
    const from = {
      row: source.box.row + ((row - box.row) % source.box.rowCount),
      column: source.box.column + ((column - box.column) % source.box.columnCount),
    };
    return { row, column, change: copyOf(source.sheet.cell(from.row, from.column), from, { row, column }, what) };
  });
  range.sheet.setCells(changes, 'api');
}

type Place = { readonly row: number; readonly column: number };

function copyOf(cell: Cell, from: Place, to: Place, what: 'All' | 'Formulas' | 'Values' | 'Formats'): CellChange {
  const style = what === 'All' || what === 'Formats' ? { style: cell.style } : {};
  if (what === 'Formats') return style;
  const formula = cell.formula === null || what === 'Values' ? null : movedFormula(cell.formula, from, to);
  return { ...style, value: cell.value, formula, spill: null, spilledFrom: null };
}

/** Relative references move with the cell. */
function movedFormula(formula: string, from: Place, to: Place): string {
  const relative = translateFormulaToR1C1(`=${formula}`, addressOfBox(cellBox(from.row, from.column)));
  return translateFormulaToA1(relative, addressOfBox(cellBox(to.row, to.column))).slice(1);
}
