import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import { type Box, overlaps } from '../../document/box';
import type { Cell } from '../../document/cell';
import type { Hyperlink } from '../../document/sheet-parts';
import { addressOfBox, fullAddress } from '../address';
import { asBoolean, asRecord } from '../arguments';
import { band, bandIndexes, type BandKind, changeBands, columnPoints, commonBand } from '../bands';
import { cellBox, containsBox, isWholeColumns, isWholeRows, subtractBox } from '../boxes';
import { plainValue, printedText, readCells, valueType } from '../cell-content';
import { checkedNumberFormat, enter, forEachInput } from '../cell-entry';
import { restyle } from '../cell-style';
import type { ExcelProfile } from '../../profile';
import { invalidArgument } from '../host-error';
import { longest, withinLimit } from '../limits';
import { numberFormatCategory } from '../locale';
import type { Property } from '../object-type';
import { requireUnprotected } from '../protection';
import type { RangeState, Session } from '../session';
import { shownFormula } from '../shown-formula';
import { boxOf } from './range-geometry';

const geometry = (read: (box: Box, range: RangeState) => unknown): Property<RangeState> => ({
  get: (range) => read(boxOf(range), range),
});

const content = (read: (range: RangeState, session: Session) => unknown): Property<RangeState> => ({
  get: read,
  computed: true,
});

const hidden = (kind: BandKind): Property<RangeState> => ({
  get: (range) => commonBand(range.sheet, [boxOf(range)], kind, (of) => of.hidden),
  set: (range, value) =>
    changeBands(range.sheet, kind, bandIndexes(range.sheet, boxOf(range), kind), () => ({ hidden: asBoolean(value) })),
});

/** Distance in points from the sheet's edge to a row or column. */
function offset(range: RangeState, kind: BandKind, end: number): number {
  let points = 0;
  for (let index = 0; index < end; index += 1) {
    const { size, hidden: isHidden } = band(range.sheet, kind, index);
    if (!isHidden) points += kind === 'rows' ? (size ?? range.sheet.defaultRowHeight) : columnPoints(range.sheet, size);
  }
  return points;
}

export const rangeProperties: Readonly<Record<string, Property<RangeState>>> = {
  Address: geometry((box, range) => fullAddress(range.sheet, box)),
  RowIndex: geometry((box) => box.row),
  ColumnIndex: geometry((box) => box.column),
  RowCount: geometry((box) => box.rowCount),
  ColumnCount: geometry((box) => box.columnCount),
  CellCount: geometry((box) => box.rowCount * box.columnCount),
  IsEntireColumn: geometry(isWholeColumns),
  IsEntireRow: geometry(isWholeRows),
  Top: geometry((box, range) => offset(range, 'rows', box.row)),
  Left: geometry((box, range) => offset(range, 'columns', box.column)),
  Height: geometry((box, range) => offset(range, 'rows', box.row + box.rowCount) - offset(range, 'rows', box.row)),
  Width: geometry(
    (box, range) => offset(range, 'columns', box.column + box.columnCount) - offset(range, 'columns', box.column),
  ),
  Values: {
    computed: true,
    get: (range, session) => cellsOfRange(range, session, (cell) => plainValue(cell.value)),
    set: (range, value, session) => enter(session, range.sheet, boxOf(range), value),
  },
  Formulas: {
    computed: true,
    get: (range, session) =>
      cellsOfRange(range, session, (cell, row, column) => shownFormula(cell, range.sheet, row, column, session)),
    set: (range, value, session) => enter(session, range.sheet, boxOf(range), value),
  },
  FormulasR1C1: {
    computed: true,
    get: readR1C1,
    set: (range, value, session) => enter(session, range.sheet, boxOf(range), fromR1C1(boxOf(range), value)),
  },
  Text: content((range, session) => cellsOfRange(range, session, (cell) => printedText(cell, session))),
  ValueTypes: content((range, session) => cellsOfRange(range, session, (cell) => valueType(cell.value))),
  HasSpill: content(hasSpill),
  NumberFormat: {
    get: (range, session) =>
      cellsOfRange(range, session, (cell) => shownNumberFormat(cell.style.numberFormat, session.profile.timeFormat)),
    set: setNumberFormat,
  },
  NumberFormatCategories: {
    get: (range, session) => cellsOfRange(range, session, (cell) => numberFormatCategory(cell.style.numberFormat)),
  },
  Hidden: geometry(
    (box, range) =>
      commonBand(range.sheet, [box], 'rows', (of) => of.hidden) === true ||
      commonBand(range.sheet, [box], 'columns', (of) => of.hidden) === true,
  ),
  RowHidden: hidden('rows'),
  ColumnHidden: hidden('columns'),
  Hyperlink: { get: readHyperlink, set: setHyperlink },
};

function cellsOfRange<Value>(
  range: RangeState,
  session: Session,
  read: (cell: Cell, row: number, column: number) => Value,
): Value[][] | null {
  return readCells(range.sheet, boxOf(range), read, session.profile.largeRange);
}

/** Excel for Mac has been seen to read `hh:mm` as the `h:mm` that it means (office-js #2349, #4310). */
function shownNumberFormat(code: string, timeFormat: ExcelProfile['timeFormat']): string {
  return timeFormat === 'asSet' ? code : code.replace(/\bhh(?=:mm)/gi, 'h');
}

/** `null` when only some of the cells belong to a spill. */
function hasSpill(range: RangeState): boolean | null {
  const spilled = new Set(
    readCells(
      range.sheet,
      boxOf(range),
      ({ spill, spilledFrom }) =>
        (spill?.dynamic === true && spill.rowCount * spill.columnCount > 1) || spilledFrom !== null,
    )?.flat() ?? [false],
  );
  return spilled.size > 1 ? null : spilled.has(true);
}

function readR1C1(range: RangeState, session: Session): unknown {
  const box = boxOf(range);
  const formulas = cellsOfRange(range, session, (cell, row, column) =>
    shownFormula(cell, range.sheet, row, column, session),
  );
  return (
    formulas?.map((cells, row) =>
      cells.map((text, column) =>
        range.sheet.cell(box.row + row, box.column + column).formula === null
          ? text
          : translateFormulaToR1C1(String(text), addressOfBox(cellBox(box.row + row, box.column + column))),
      ),
    ) ?? null
  );
}

function fromR1C1(box: Box, input: unknown): unknown {
  const rows: unknown[][] = Array.from({ length: box.rowCount }, () =>
    Array.from({ length: box.columnCount }, () => null),
  );
  forEachInput(box, input, (row, column, value) => {
    const cells = rows[row - box.row];
    if (cells === undefined) return;
    cells[column - box.column] =
      typeof value === 'string' && value.startsWith('=')
        ? translateFormulaToA1(value, addressOfBox(cellBox(row, column)))
        : value;
  });
  return rows;
}

function setNumberFormat(range: RangeState, value: unknown, session: Session): void {
  const box = boxOf(range);
  if (!Array.isArray(value)) {
    if (value !== null)
      restyle(session, { sheet: range.sheet, ranges: [range] }, { numberFormat: checkedNumberFormat(value) });
    return;
  }
  const formats = new Map<string, string>();
  forEachInput(box, value, (row, column, code) => formats.set(`${row} ${column}`, checkedNumberFormat(code)));
  restyle(session, { sheet: range.sheet, ranges: [range] }, (style, row, column) => ({
    numberFormat: formats.get(`${row} ${column}`) ?? style.numberFormat,
  }));
}

function readHyperlink(range: RangeState, session: Session): unknown {
  const box = boxOf(range);
  const link = range.sheet
    .part('hyperlinks')
    .find((candidate) => containsBox(candidate.box, cellBox(box.row, box.column)));
  if (link === undefined) return null;
  return {
    ...(link.address === null ? {} : { address: link.address }),
    ...(link.documentReference === null ? {} : { documentReference: link.documentReference }),
    ...(link.screenTip === null ? {} : { screenTip: link.screenTip }),
    textToDisplay: printedText(range.sheet.cell(box.row, box.column), session),
  };
}

/** As in Excel a new link writes its text into the cells and gives them the look of a link. */
function setHyperlink(range: RangeState, value: unknown, session: Session): void {
  const box = boxOf(range);
  requireUnprotected(range.sheet);
  const links = range.sheet.part('hyperlinks');
  // A card has a link in most of its rows, and few lie over each other.
  const others = links.some((link) => overlaps(link.box, box))
    ? links.flatMap((link) => subtractBox(link.box, box).map((part): Hyperlink => ({ ...link, box: part })))
    : links;
  if (value === null) {
    range.sheet.setPart('hyperlinks', others, 'api');
    return;
  }
  const { address, documentReference, screenTip, textToDisplay } = asRecord(value);
  const text = (part: unknown, limit: number): string | null =>
    typeof part === 'string' && part !== '' ? withinLimit(part, limit) : null;
  const link: Hyperlink = {
    box,
    address: text(address, longest.linkAddress),
    documentReference: text(documentReference, longest.linkAddress),
    screenTip: text(screenTip, longest.screenTip),
  };
  if (link.address === null && link.documentReference === null) throw invalidArgument();
  range.sheet.setPart('hyperlinks', [...others, link], 'api');
  const display = text(textToDisplay, longest.cellText);
  if (display !== null) enter(session, range.sheet, box, `'${display}`);
  restyle(session, { sheet: range.sheet, ranges: [range] }, { fontColor: '#0563C1', underline: 'Single' });
}
