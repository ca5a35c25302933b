import type { DocumentChange } from '../document/change';
import type { HostDocument } from '../document/document';
import { addressOfBox } from './address';
import { boundingBox } from './boxes';

/** One entry of a `richApiMessage`, which is how events and function calls reach office.js. */
export interface MessageEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  /** JSON text. */
  readonly message: string;
  readonly id: number;
  readonly isRemoteOverride: boolean;
}

/** The events that the host raises, with the client's numbers (`eventType` in its source). */
export const eventTypes = {
  changed: 10, activated: 11, deactivated: 12, added: 13, selectionChanged: 14, deleted: 15, calculated: 16, nameChanged: 25, tableChanged: 101,
} as const;

export type EventName = keyof typeof eventTypes;

const eventCategory = 65536;
/** What listens to the whole workbook has this in the place of a worksheet's id. */
const wholeWorkbook = 'Workbook';

/** Remembers who listens to what, and turns changes of the document into messages for office.js. */
export class EventSource {
  private readonly listeners = new Map<string, number>();
  private activeSheetId: string | null;
  private sheetNames: Map<string, string>;
  private nextId = 1;

  /** @param send - takes messages to office.js; called after the batch that caused them has been answered */
  constructor(private readonly document: HostDocument, private readonly send: (entries: readonly MessageEntry[]) => void) {
    this.activeSheetId = document.activeSheet?.id ?? null;
    this.sheetNames = this.namesNow();
  }

  listen(event: EventName, sheetId: string | null, on: boolean): void {
    const key = `${event} ${sheetId ?? wholeWorkbook}`;
    const count = (this.listeners.get(key) ?? 0) + (on ? 1 : -1);
    if (count > 0) this.listeners.set(key, count);
    else this.listeners.delete(key);
  }

  /** Tells whoever listens about a change of the document. */
  handle(change: DocumentChange): void {
    const entries = this.entriesOf(change);
    if (entries.length > 0) this.send(entries);
  }

  private entriesOf(change: DocumentChange): MessageEntry[] {
    switch (change.kind) {
      case 'cells':
        return change.what === 'style' || change.origin === 'calculation' ? [] : this.changedCells(change);
      case 'sheetAdded':
        this.sheetNames = this.namesNow();
        return this.entries('added', change.sheetId, { source: 'Local', worksheetId: change.sheetId });
      case 'sheetRemoved':
        return [...this.entries('deleted', change.sheetId, { source: 'Local', worksheetId: change.sheetId }), ...this.activation()];
      case 'sheetRenamed':
        return this.renamed(change.sheetId);
      case 'activeSheet':
        return this.activation();
      case 'selection':
        return this.selected();
      case 'structure':
        return this.entries('changed', change.sheetId, { changeType: changeTypes[change.operation], source: 'Local', worksheetId: change.sheetId, address: addressOfBox(change.box) });
      case 'sheetMoved':
      case 'sheetShown':
      case 'sheetPart':
      case 'names':
      case 'settings':
        return [];
    }
  }

  private changedCells(change: Extract<DocumentChange, { kind: 'cells' }>): MessageEntry[] {
    const box = boundingBox(change.cells.map((cell) => ({ ...cell, rowCount: 1, columnCount: 1 })));
    if (box === null) return [];
    const address = addressOfBox(box);
    const table = this.document.tables.find(({ sheetId, box: of }) => sheetId === change.sheetId
      && box.row >= of.row && box.column >= of.column && box.row < of.row + of.rowCount && box.column < of.column + of.columnCount);
    const facts = { changeType: 'RangeEdited', source: 'Local', worksheetId: change.sheetId, address };
    return [
      ...this.entries('changed', change.sheetId, facts),
      ...(table === undefined ? [] : this.entries('tableChanged', String(table.id), { ...facts, tableId: String(table.id) })),
    ];
  }

  private activation(): MessageEntry[] {
    const before = this.activeSheetId;
    const now = this.document.activeSheet?.id ?? null;
    if (before === now) return [];
    this.activeSheetId = now;
    return [
      ...(before === null ? [] : this.entries('deactivated', before, { worksheetId: before })),
      ...(now === null ? [] : this.entries('activated', now, { worksheetId: now })),
    ];
  }

  private renamed(sheetId: string): MessageEntry[] {
    const nameBefore = this.sheetNames.get(sheetId) ?? '';
    this.sheetNames = this.namesNow();
    return this.entries('nameChanged', sheetId, { source: 'Local', worksheetId: sheetId, nameBefore, nameAfter: this.sheetNames.get(sheetId) ?? '' });
  }

  private selected(): MessageEntry[] {
    const { selection } = this.document;
    if (selection === null) return [];
    return [...this.activation(), ...this.entries('selectionChanged', selection.sheetId, { worksheetId: selection.sheetId, address: selection.address })];
  }

  /** The message for those who listen to the sheet (or table) and for those who listen to the workbook. */
  private entries(event: EventName, id: string, facts: Readonly<Record<string, unknown>>): MessageEntry[] {
    return [id, wholeWorkbook].filter((target) => this.listeners.has(`${event} ${target}`)).map((targetId) => ({
      messageCategory: eventCategory, messageType: eventTypes[event], targetId, message: JSON.stringify(facts), id: this.nextId++, isRemoteOverride: false,
    }));
  }

  private namesNow(): Map<string, string> {
    return new Map(this.document.sheets.map((sheet) => [sheet.id, sheet.name]));
  }
}

const changeTypes = { insertRows: 'RowInserted', deleteRows: 'RowDeleted', insertColumns: 'ColumnInserted', deleteColumns: 'ColumnDeleted' } as const;
