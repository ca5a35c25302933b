import { BooleanNumber, ICommandService, type Injector, type Workbook, type Worksheet } from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetSelectionsOperation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
  ToggleGridlinesMutation,
} from '@univerjs/sheets';
import type { DocumentChange, SheetPart } from '../../host/document/change';
import type { HostDocument } from '../../host/document/document';
import type { HostSheet } from '../../host/document/sheet';
import type { UniverEngine } from '../../host/engine/univer-engine';
import { parseAreas } from '../../host/protocol/address';
import { byHost } from '../../host/engine/univer-unit';
import { freezeOf, rangeOf, columnPixels, rowPixels } from './sheet-look';

/** Shows what the add-in does to the document. Changes are gathered and shown together, a sheet in one go. */
export class DocumentFollower {
  private readonly contents = new Map<string, Set<string>>();
  private readonly styles = new Map<string, Set<string>>();
  private readonly parts = new Map<string, Set<SheetPart>>();
  private structure = false;
  private reopen = false;
  private activation = false;
  private selection = false;
  private waiting = false;

  constructor(
    private readonly injector: Injector,
    private readonly document: HostDocument,
    private readonly engine: UniverEngine,
  ) {}

  follow(change: DocumentChange): void {
    switch (change.kind) {
      case 'cells':
        if (change.origin !== 'calculation' && change.what !== 'style')
          this.note(this.contents, change.sheetId, change.cells);
        if (change.what !== 'content') this.note(this.styles, change.sheetId, change.cells);
        break;
      case 'sheetPart':
        if (change.origin === 'user') return;
        this.parts.set(change.sheetId, (this.parts.get(change.sheetId) ?? new Set<SheetPart>()).add(change.part));
        break;
      case 'structure':
        this.reopen = true;
        break;
      case 'activeSheet':
        if (change.origin === 'user') return;
        this.activation = true;
        break;
      case 'selection':
        if (change.origin === 'user') return;
        this.selection = true;
        break;
      case 'names':
        return;
      default:
        this.structure = true;
    }
    this.soon();
  }

  private note(
    into: Map<string, Set<string>>,
    sheetId: string,
    cells: readonly { readonly row: number; readonly column: number }[],
  ): void {
    const noted = into.get(sheetId) ?? new Set<string>();
    into.set(sheetId, noted);
    for (const { row, column } of cells) noted.add(`${row},${column}`);
  }

  private soon(): void {
    if (this.waiting) return;
    this.waiting = true;
    setTimeout(() => {
      this.waiting = false;
      void this.show();
    }, 0);
  }

  private async show(): Promise<void> {
    if (this.reopen) {
      this.reopen = false;
      await this.engine.open(this.document);
    } else if (this.structure) {
      await this.engine.syncStructure();
    }
    this.structure = false;
    for (const [sheetId, cells] of take(this.contents)) this.engine.show(places(sheetId, cells), false);
    for (const [sheetId, cells] of take(this.styles)) this.engine.show(places(sheetId, cells), true);
    for (const [sheetId, parts] of take(this.parts)) for (const part of parts) this.showPart(sheetId, part);
    // Univer selects the first cell of a sheet that comes to the front with no selection of its own.
    if (this.selection) this.showSelection();
    if (this.activation) this.showActive();
    // Only what is in front can be scrolled to.
    if (this.selection && this.activation) this.showSelection();
    this.activation = false;
    this.selection = false;
  }

  private workbook(): Workbook | null {
    return this.engine.openWorkbook();
  }

  private mutate(id: string, sheetId: string, params: object): void {
    this.injector
      .get(ICommandService)
      .syncExecuteCommand(id, { unitId: this.engine.unitId, subUnitId: sheetId, ...params }, byHost);
  }

  private showPart(sheetId: string, part: SheetPart): void {
    const sheet = this.document.sheetById(sheetId);
    const known = this.workbook()?.getSheetBySheetId(sheetId);
    if (sheet === undefined || !known) return;
    switch (part) {
      case 'merges':
        this.mutate(RemoveWorksheetMergeMutation.id, sheetId, { ranges: [...known.getMergeData()] });
        return this.mutate(AddWorksheetMergeMutation.id, sheetId, { ranges: sheet.part('merges').map(rangeOf) });
      case 'columns':
        return this.showColumns(sheet, known);
      case 'rows':
        return this.showRows(sheet, known);
      case 'freeze':
        return this.mutate(SetFrozenMutation.id, sheetId, freezeOf(sheet));
      case 'tabColor':
        return this.mutate(SetTabColorMutation.id, sheetId, { color: sheet.part('tabColor') ?? '' });
      case 'view':
        return this.mutate(ToggleGridlinesMutation.id, sheetId, {
          showGridlines: sheet.part('view').showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
        });
      case 'conditionalFormats':
        // Rules are worked out when a cell is drawn: the sheet is drawn anew.
        return this.engine.show(everyCell(sheet), true);
      case 'hyperlinks':
      case 'dataValidations':
      case 'pageLayout':
      case 'rowBreaks':
      case 'columnBreaks':
      case 'protection':
      case 'filters':
      case 'autoFilter':
      case 'drawings':
      case 'tables':
        return;
    }
  }

  private showColumns(sheet: HostSheet, known: Worksheet): void {
    const columns = sheet.part('columns');
    const count = known.getColumnCount();
    const whole = (startColumn: number, endColumn: number) => ({
      startRow: 0,
      endRow: known.getRowCount() - 1,
      startColumn,
      endColumn,
    });
    const widths = Object.fromEntries(
      Array.from({ length: count }, (_column, index) => {
        const size = columns.get(index)?.size ?? null;
        return [index, size === null ? known.getConfig().defaultColumnWidth : columnPixels(size)];
      }),
    );
    this.mutate(SetWorksheetColWidthMutation.id, sheet.id, { ranges: [whole(0, count - 1)], colWidth: widths });
    const hidden = runs(count, (index) => columns.get(index)?.hidden === true);
    this.mutate(SetColVisibleMutation.id, sheet.id, { ranges: [whole(0, count - 1)] });
    if (hidden.length > 0)
      this.mutate(SetColHiddenMutation.id, sheet.id, { ranges: hidden.map(([first, last]) => whole(first, last)) });
  }

  private showRows(sheet: HostSheet, known: Worksheet): void {
    const rows = sheet.part('rows');
    const count = Math.min(known.getRowCount(), Math.max(0, ...rows.keys()) + 1);
    const whole = (startRow: number, endRow: number) => ({
      startRow,
      endRow,
      startColumn: 0,
      endColumn: known.getColumnCount() - 1,
    });
    for (const [first, last] of runs(count, (index) => (rows.get(index)?.size ?? null) !== null)) {
      const heights = Object.fromEntries(
        Array.from({ length: last - first + 1 }, (_row, offset) => [
          first + offset,
          rowPixels(rows.get(first + offset)?.size ?? 15),
        ]),
      );
      this.mutate(SetWorksheetRowIsAutoHeightMutation.id, sheet.id, {
        ranges: [whole(first, last)],
        autoHeightInfo: BooleanNumber.FALSE,
      });
      this.mutate(SetWorksheetRowHeightMutation.id, sheet.id, { ranges: [whole(first, last)], rowHeight: heights });
    }
    const hidden = runs(count, (index) => rows.get(index)?.hidden === true);
    if (count > 0) this.mutate(SetRowVisibleMutation.id, sheet.id, { ranges: [whole(0, count - 1)] });
    if (hidden.length > 0)
      this.mutate(SetRowHiddenMutation.id, sheet.id, { ranges: hidden.map(([first, last]) => whole(first, last)) });
  }

  private showActive(): void {
    const active = this.document.activeSheet;
    if (active !== undefined) this.mutate(SetWorksheetActiveOperation.id, active.id, {});
  }

  private showSelection(): void {
    const { selection } = this.document;
    const sheet = selection === null ? undefined : this.workbook()?.getSheetBySheetId(selection.sheetId);
    const areas =
      selection === null
        ? null
        : parseAreas(selection.address, this.document, this.document.sheetById(selection.sheetId));
    if (selection === null || !sheet || areas === null) return;
    const selections = areas.boxes.map((box) => {
      const range = rangeOf({
        ...box,
        rowCount: Math.min(box.rowCount, sheet.getRowCount() - box.row),
        columnCount: Math.min(box.columnCount, sheet.getColumnCount() - box.column),
      });
      const primary = {
        ...range,
        endRow: range.startRow,
        endColumn: range.startColumn,
        actualRow: range.startRow,
        actualColumn: range.startColumn,
        isMerged: false,
        isMergedMainCell: false,
      };
      return { range, primary, style: null };
    });
    this.mutate(SetSelectionsOperation.id, selection.sheetId, { selections, reveal: true });
  }
}

function take<Value>(map: Map<string, Value>): [string, Value][] {
  const entries = [...map];
  map.clear();
  return entries;
}

function* places(sheetId: string, cells: Iterable<string>) {
  for (const key of cells) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    yield { sheetId, row, column };
  }
}

function* everyCell(sheet: HostSheet) {
  for (const { row, column } of sheet.cells()) yield { sheetId: sheet.id, row, column };
}

/** Runs of neighbouring indexes for which something holds, as first and last. */
function runs(count: number, holds: (index: number) => boolean): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (let index = 0; index < count; index += 1) {
    if (!holds(index)) continue;
    const last = found.at(-1);
    if (last !== undefined && last[1] === index - 1) last[1] = index;
    else found.push([index, index]);
  }
  return found;
}
