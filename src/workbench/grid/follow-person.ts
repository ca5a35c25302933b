import {
  CustomCommandExecutionError,
  type ICellData,
  ICommandService,
  type ICommandInfo,
  type Injector,
  type IRange,
  type IStyleData,
  type Nullable,
  RANGE_TYPE,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import {
  type ISetRangeValuesMutationParams,
  type ISetSelectionsOperationParams,
  type ISetWorksheetActiveOperationParams,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
} from '@univerjs/sheets';
import { type Box, maximumColumns, maximumRows } from '../../host/document/box';
import type { CellChange, HostSheet } from '../../host/document/sheet';
import type { HostDocument } from '../../host/document/document';
import { type Band, plainBand, type Table } from '../../host/document/sheet-parts';
import { namedTableReferences, tableAround } from '../../host/document/table-references';
import type { WorkbookFormulas } from '../../host/engine/resolve/workbook-formulas';
import { cellValue } from '../../host/engine/univer-values';
import { addressOfBox, parseAreas } from '../../host/protocol/address';
import { isUnlocked } from '../../host/protocol/protection';
import { type CommandEffect, effectOf } from './allowed-commands';
import { changedStyle } from './cell-look';
import { boxOf, columnCharacters, rowPoints } from './sheet-look';

export interface PersonFollower {
  readonly injector: Injector;
  /** The workbook on the screen. */
  readonly open: () => {
    readonly document: HostDocument;
    readonly workbook: Workbook;
    readonly formulas: WorkbookFormulas;
  } | null;
  /** Something was done that the document cannot follow: the grid is to show the document again. */
  readonly reshow: () => void;
  /** A command was asked for that is not offered, or that the sheet's protection forbids. */
  readonly refused: (why: 'notOffered' | 'protected') => void;
}

/** Mutations that change nothing of the workbook, or whose effect is read back whole. */
const harmless: ReadonlySet<string> = new Set([
  'sheet.mutation.empty',
  'sheet.mutation.set-worksheet-row-auto-height',
  'sheet.mutation.set-worksheet-row-is-auto-height',
  'sheet.mutation.set-worksheet-row-count',
  'sheet.mutation.set-worksheet-column-count',
  'sheet.mutation.mark-dirty-filter-change',
  'sheet.mutation.set-worksheet-permission-points',
]);

/** Takes what the person does in the grid over into the document. */
export function followPerson(follower: PersonFollower): void {
  const commands = follower.injector.get(ICommandService);
  commands.beforeCommandExecuted((command, options) => {
    if (options?.['host'] === true) return;
    const effect = effectOf(command.id, command.params);
    const why =
      effect === null
        ? 'notOffered'
        : effect !== 'view' && isForbidden(follower.open()?.document, effect)
          ? 'protected'
          : null;
    if (why === null) return;
    follower.refused(why);
    throw new CustomCommandExecutionError(`The grid does not do ${command.id}: ${why}.`);
  });
  commands.onCommandExecuted((command, options) => {
    // Results of formulas, and what the host itself shows.
    if (options?.['host'] === true || options?.onlyLocal === true || options?.['fromFormula'] === true) return;
    const open = follower.open();
    if (open !== null) take(follower, open, command);
  });
}

/** A protected sheet's looks are locked altogether, its contents where the marked cells are. */
function isForbidden(document: HostDocument | undefined, effect: Exclude<CommandEffect, 'view'>): boolean {
  const sheet = document?.activeSheet;
  if (document === undefined || sheet === undefined || !sheet.part('protection').protected) return false;
  return (
    effect === 'look' ||
    !isUnlocked(sheet, parseAreas(document.selection?.address ?? 'A1', document, sheet)?.boxes ?? [])
  );
}

function take(
  follower: PersonFollower,
  open: NonNullable<ReturnType<PersonFollower['open']>>,
  command: Readonly<ICommandInfo>,
): void {
  const params = command.params as { readonly unitId?: string; readonly subUnitId?: string } | undefined;
  if (params?.unitId !== open.workbook.getUnitId() || params.subUnitId === undefined) return;
  const sheet = open.document.sheetById(params.subUnitId);
  const worksheet = open.workbook.getSheetBySheetId(params.subUnitId);
  if (sheet === undefined || !worksheet) return;
  switch (command.id) {
    case SetRangeValuesMutation.id:
      return takeCells(open, sheet, worksheet, (params as ISetRangeValuesMutationParams).cellValue);
    case SetWorksheetActiveOperation.id:
      return open.document.activate((params as ISetWorksheetActiveOperationParams).subUnitId, 'user');
    case SetSelectionsOperation.id:
      return takeSelection(open.document, sheet, params as ISetSelectionsOperationParams);
    case 'sheet.mutation.set-worksheet-col-width':
      return takeSizes(sheet, 'columns', (index) => columnCharacters(worksheet.getColumnWidth(index)), params);
    case 'sheet.mutation.set-worksheet-row-height':
      return takeSizes(sheet, 'rows', (index) => rowPoints(worksheet.getRowHeight(index)), params);
    default:
      if (command.id.startsWith('sheet.mutation.') && !harmless.has(command.id)) follower.reshow();
  }
}

function takeCells(
  { document, formulas, workbook }: { document: HostDocument; formulas: WorkbookFormulas; workbook: Workbook },
  sheet: HostSheet,
  worksheet: Worksheet,
  cells: ISetRangeValuesMutationParams['cellValue'],
): void {
  const changes: { row: number; column: number; change: CellChange }[] = [];
  for (const [row, columns] of Object.entries(cells ?? {})) {
    for (const [column, given] of Object.entries((columns ?? {}) as Record<string, Nullable<ICellData>>)) {
      const place = { row: Number(row), column: Number(column) };
      const held = worksheet.getCellRaw(place.row, place.column);
      const before = sheet.cell(place.row, place.column);
      const contentGiven =
        given === null || (given !== undefined && ['v', 'f', 'p', 't'].some((key) => key in (given as object)));
      const table = tableAround(document.tables, sheet.id, place.row, place.column);
      const content: CellChange = contentGiven ? contentOf(held, formulas, sheet.id, table) : {};
      const shown = workbook.getStyles().getStyleByCell(held);
      const styled = given && 's' in given && shown ? changedStyle(before.style, shown as IStyleData) : {};
      const format: unknown = held?.custom?.['typedFormat'];
      const typedFormat =
        typeof format === 'string' && before.style.numberFormat === 'General' ? { numberFormat: format } : {};
      const style = document.styles.with(before.style, { ...styled, ...typedFormat });
      changes.push({ ...place, change: style === before.style ? content : { ...content, style } });
    }
  }
  sheet.setCells(changes, 'user');
}

function contentOf(
  held: Nullable<ICellData>,
  formulas: WorkbookFormulas,
  sheetId: string,
  table: Table | undefined,
): CellChange {
  const typed = typeof held?.f === 'string' ? formulas.fromEngine(held.f.replace(/^=/, ''), sheetId) : null;
  const formula = typed === null ? null : (namedTableReferences(typed, table) ?? typed);
  return { value: formula === null ? emptyAsNull(cellValue(held)) : null, formula, spill: null, spilledFrom: null };
}

const emptyAsNull = <Value>(value: Value): Value | null => (value === '' ? null : value);

function takeSelection(document: HostDocument, sheet: HostSheet, { selections }: ISetSelectionsOperationParams): void {
  if (selections.length === 0 || document.activeSheet !== sheet) return;
  document.select(sheet.id, selections.map(({ range }) => addressOfBox(wholeBox(range))).join(','), 'user');
}

/** Univer's columns end where the sheet is filled; a marked column is the whole of it. */
function wholeBox(range: IRange): Box {
  const box = boxOf(range);
  const columns = range.rangeType === RANGE_TYPE.COLUMN || range.rangeType === RANGE_TYPE.ALL;
  const rows = range.rangeType === RANGE_TYPE.ROW || range.rangeType === RANGE_TYPE.ALL;
  return {
    ...box,
    ...(columns ? { row: 0, rowCount: maximumRows } : {}),
    ...(rows ? { column: 0, columnCount: maximumColumns } : {}),
  };
}

function takeSizes(
  sheet: HostSheet,
  part: 'columns' | 'rows',
  sizeOf: (index: number) => number,
  params: object,
): void {
  const { ranges } = params as {
    readonly ranges: readonly {
      readonly startRow: number;
      readonly endRow: number;
      readonly startColumn: number;
      readonly endColumn: number;
    }[];
  };
  const bands = new Map<number, Band>(sheet.part(part));
  for (const range of ranges) {
    const [first, last] = part === 'columns' ? [range.startColumn, range.endColumn] : [range.startRow, range.endRow];
    for (let index = first; index <= last; index += 1)
      bands.set(index, { ...(bands.get(index) ?? plainBand), size: sizeOf(index) });
  }
  sheet.setPart(part, bands, 'user');
}
