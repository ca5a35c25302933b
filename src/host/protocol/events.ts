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
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  nameChanged: 25,
  tableChanged: 101,
} as const;

export type EventName = keyof typeof eventTypes;

/** `workbook.onSelectionChanged`; the client keeps to itself whether anybody listens. */
const documentSelection = 2;

const eventCategory = 65536;
/** What listens to the whole workbook has this in the place of a worksheet's id. */
const wholeWorkbook = 'Workbook';

/** `Excel.EventSource`: whether this session or a co-author made the change. */
type EventOrigin = 'Local' | 'Remote';

const sourceOf = ({ origin }: DocumentChange): EventOrigin => (origin === 'coauthor' ? 'Remote' : 'Local');

/** Remembers who listens to what, and turns changes of the document into messages for office.js. */
export class EventSource {
  private readonly listeners = new Map<string, number>();
  private activeSheetId: string | null;
  private sheetNames: Map<string, string>;
  private nextId = 1;

  constructor(private readonly document: HostDocument) {
    this.activeSheetId = document.activeSheet?.id ?? null;
    this.sheetNames = this.namesNow();
  }

  listen(event: EventName, sheetId: string | null, on: boolean): void {
    const key = `${event} ${sheetId ?? wholeWorkbook}`;
    const count = (this.listeners.get(key) ?? 0) + (on ? 1 : -1);
    if (count > 0) this.listeners.set(key, count);
    else this.listeners.delete(key);
  }

  /** The messages for whoever listens to a change; to be asked at once, for they tell the state of that moment. */
  messagesOf(change: DocumentChange): readonly MessageEntry[] {
    switch (change.kind) {
      case 'cells':
        return change.what === 'style' ? [] : this.changedCells(change);
      case 'sheetAdded':
        this.sheetNames = this.namesNow();
        return this.entries('added', change.sheetId, { source: sourceOf(change), worksheetId: change.sheetId });
      case 'sheetRemoved':
        return [
          ...this.entries('deleted', change.sheetId, { source: sourceOf(change), worksheetId: change.sheetId }),
          ...this.activation(),
        ];
      case 'sheetRenamed':
        return this.renamed(change.sheetId, sourceOf(change));
      case 'activeSheet':
        return this.activation();
      case 'selection':
        return this.selected();
      case 'structure':
        return this.entries('changed', change.sheetId, {
          changeType: changeTypes[change.operation],
          source: sourceOf(change),
          worksheetId: change.sheetId,
          address: addressOfBox(change.box),
          referenceId: eventReference(change.sheetId, addressOfBox(change.box)),
        });
      case 'sheetMoved':
      case 'sheetShown':
      case 'sheetPart':
      case 'names':
        return [];
    }
  }

  private hears(event: EventName): boolean {
    for (const key of this.listeners.keys()) if (key.startsWith(`${event} `)) return true;
    return false;
  }

  private changedCells(change: Extract<DocumentChange, { kind: 'cells' }>): MessageEntry[] {
    const isHeard =
      change.origin === 'calculation' ? this.hears('calculated') : this.hears('changed') || this.hears('tableChanged');
    if (!isHeard) return [];
    const box = boundingBox(change.cells.map((cell) => ({ ...cell, rowCount: 1, columnCount: 1 })));
    if (box === null) return [];
    const address = addressOfBox(box);
    if (change.origin === 'calculation')
      return this.entries('calculated', change.sheetId, { worksheetId: change.sheetId, address });
    const table = this.document.tables.find(
      ({ sheetId, box: of }) =>
        sheetId === change.sheetId &&
        box.row >= of.row &&
        box.column >= of.column &&
        box.row < of.row + of.rowCount &&
        box.column < of.column + of.columnCount,
    );
    const facts = {
      changeType: 'RangeEdited',
      source: sourceOf(change),
      worksheetId: change.sheetId,
      address,
      referenceId: eventReference(change.sheetId, address),
    };
    return [
      ...this.entries('changed', change.sheetId, facts),
      ...(table === undefined
        ? []
        : this.entries('tableChanged', String(table.id), { ...facts, tableId: String(table.id) })),
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

  private renamed(sheetId: string, source: EventOrigin): MessageEntry[] {
    const nameBefore = this.sheetNames.get(sheetId) ?? '';
    this.sheetNames = this.namesNow();
    return this.entries('nameChanged', sheetId, {
      source,
      worksheetId: sheetId,
      nameBefore,
      nameAfter: this.sheetNames.get(sheetId) ?? '',
    });
  }

  private selected(): MessageEntry[] {
    const { selection } = this.document;
    if (selection === null) return [];
    return [
      ...this.activation(),
      this.entry(documentSelection, '', {}),
      ...this.entries('selectionChanged', selection.sheetId, {
        worksheetId: selection.sheetId,
        address: selection.address,
      }),
    ];
  }

  /** The message for those who listen to the sheet (or table) and for those who listen to the workbook. */
  private entries(event: EventName, id: string, facts: Readonly<Record<string, unknown>>): MessageEntry[] {
    return [id, wholeWorkbook]
      .filter((target) => this.listeners.has(`${event} ${target}`))
      .map((target) => this.entry(eventTypes[event], target, facts));
  }

  private entry(messageType: number, targetId: string, facts: Readonly<Record<string, unknown>>): MessageEntry {
    const id = this.nextId;
    this.nextId += 1;
    return {
      messageCategory: eventCategory,
      messageType,
      targetId,
      message: JSON.stringify(facts),
      id,
      isRemoteOverride: false,
    };
  }

  private namesNow(): Map<string, string> {
    return new Map(this.document.sheets.map((sheet) => [sheet.id, sheet.name]));
  }
}

/** What the client hands back when the add-in asks an event for its range. */
function eventReference(sheetId: string, address: string): string {
  return `${sheetId}!${address}`;
}

/** @returns sheet id and address, or `null` when the text is no reference of an event */
export function parseEventReference(reference: string): { readonly sheetId: string; readonly address: string } | null {
  const end = reference.lastIndexOf('!');
  return end < 0 ? null : { sheetId: reference.slice(0, end), address: reference.slice(end + 1) };
}

const changeTypes = {
  insertRows: 'RowInserted',
  deleteRows: 'RowDeleted',
  insertColumns: 'ColumnInserted',
  deleteColumns: 'ColumnDeleted',
} as const;
