import type { AutoFilter, FilterColumn } from '../../document/auto-filter';
import { type Box, intersect } from '../../document/box';
import type { HostSheet } from '../../document/sheet';
import { type Arguments, asRecord, asText, found, oneOf } from '../arguments';
import { changeBands } from '../bands';
import { printedText } from '../cell-content';
import { HostError, invalidArgument } from '../host-error';
import type { ObjectType } from '../object-type';
import { requireUnprotected } from '../protection';
import type { HostObject, Session } from '../session';
import { otherRange } from './range-geometry';

const filterOns = [
  'BottomItems',
  'BottomPercent',
  'CellColor',
  'Dynamic',
  'FontColor',
  'Icon',
  'TopItems',
  'TopPercent',
  'Custom',
  'Values',
] as const;

/** A filter takes no more than the used cells; of one cell it takes those around it. */
function filteredBox(sheet: HostSheet, box: Box, { document }: Session): Box {
  const used = sheet.usedBox(true);
  const isCell = box.rowCount === 1 && box.columnCount === 1;
  const taken = used === null ? null : isCell ? used : intersect(box, used);
  // A table has its own.
  const isTable = (area: Box): boolean =>
    document.tables.some((table) => table.sheetId === sheet.id && intersect(table.box, area) !== null);
  if (taken === null || isTable(taken)) throw invalidArgument();
  return taken;
}

function columnOf(value: unknown, index: number): FilterColumn {
  const criteria = asRecord(value);
  const on = oneOf(criteria['filterOn'], filterOns);
  if (on !== 'Values') throw new HostError('NotImplemented', `The Excel host filters by values, not by ${on}.`);
  const values = criteria['values'];
  if (!Array.isArray(values)) throw invalidArgument();
  return { index, values: values.map(asText), xml: null };
}

const dataRows = ({ box }: AutoFilter): readonly number[] =>
  Array.from({ length: box.rowCount - 1 }, (_, index) => box.row + 1 + index);

/** Shows the rows that a filter leaves, and hides the others. */
function followFilter(sheet: HostSheet, filter: AutoFilter, session: Session): void {
  const isLeft = (row: number): boolean =>
    filter.columns.every(({ index, values }) => {
      if (values === null) return !sheet.row(row).hidden;
      const text = printedText(sheet.cell(row, filter.box.column + index), session);
      return values.some((value) => value.toLowerCase() === text.toLowerCase());
    });
  const [shown, hidden] = [dataRows(filter).filter(isLeft), dataRows(filter).filter((row) => !isLeft(row))];
  changeBands(sheet, 'rows', shown, () => ({ hidden: false }));
  changeBands(sheet, 'rows', hidden, () => ({ hidden: true }));
}

const isSameBox = (a: Box, b: Box): boolean =>
  a.row === b.row && a.column === b.column && a.rowCount === b.rowCount && a.columnCount === b.columnCount;

/** Puts a filter in the place of the one that is there. */
function setFilter(sheet: HostSheet, filter: AutoFilter | null, session: Session): void {
  requireUnprotected(sheet);
  const before = sheet.part('autoFilter');
  const others = sheet.part('filters').filter((box) => before === null || !isSameBox(box, before.box));
  if (before !== null && before.columns.length > 0)
    changeBands(sheet, 'rows', dataRows(before), () => ({ hidden: false }));
  sheet.setPart('autoFilter', filter, 'api');
  const isFiltering = filter !== null && filter.columns.length > 0;
  sheet.setPart('filters', isFiltering ? [filter.box, ...others] : others, 'api');
  if (isFiltering) followFilter(sheet, filter, session);
}

function apply(sheet: HostSheet, args: Arguments, session: Session): void {
  const range = otherRange(args, 0, sheet, session);
  if (range.sheet !== sheet) throw invalidArgument();
  const box = filteredBox(sheet, range.box, session);
  const index = args.optionalInteger(1);
  if (index !== undefined && (index < 0 || index >= box.columnCount)) throw invalidArgument();
  const before = sheet.part('autoFilter');
  const kept = before !== null && isSameBox(before.box, box) ? before.columns : [];
  const criteria = args.value(2);
  if (index === undefined) {
    setFilter(sheet, { box, columns: kept }, session);
    return;
  }
  const column = criteria === undefined ? [] : [columnOf(criteria, index)];
  const columns = [...kept.filter((each) => each.index !== index), ...column].sort((a, b) => a.index - b.index);
  setFilter(sheet, { box, columns }, session);
}

function range(sheet: HostSheet, session: Session): HostObject | null {
  const filter = sheet.part('autoFilter');
  return filter === null ? null : session.make.range(sheet, filter.box);
}

/** A criterion for each column, as Office.js gives them. */
function criteriaOf(sheet: HostSheet): readonly unknown[] {
  const filter = sheet.part('autoFilter');
  if (filter === null) return [];
  return Array.from({ length: filter.box.columnCount }, (_, index) => {
    const column = filter.columns.find((each) => each.index === index);
    if (column === undefined) return null;
    if (column.values === null)
      throw new HostError('NotImplemented', 'The Excel host keeps this criterion of the file, but does not read it.');
    return { filterOn: 'Values', values: column.values };
  });
}

export const autoFilterType: ObjectType<HostSheet> = {
  name: 'AutoFilter',
  properties: {
    Enabled: { get: (sheet) => sheet.part('autoFilter') !== null },
    IsDataFiltered: { get: (sheet) => (sheet.part('autoFilter')?.columns.length ?? 0) > 0 },
    Criteria: { get: criteriaOf },
  },
  methods: {
    Apply: apply,
    ClearCriteria: (sheet, _args, session) => {
      const filter = sheet.part('autoFilter');
      if (filter !== null) setFilter(sheet, { ...filter, columns: [] }, session);
    },
    Reapply: (sheet, _args, session) => {
      requireUnprotected(sheet);
      const filter = sheet.part('autoFilter');
      if (filter !== null) followFilter(sheet, filter, session);
    },
    Remove: (sheet, _args, session) => setFilter(sheet, null, session),
    GetRange: (sheet, _args, session) => found(range(sheet, session)),
    GetRangeOrNullObject: (sheet, _args, session) => range(sheet, session),
  },
};
