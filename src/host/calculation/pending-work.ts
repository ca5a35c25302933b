import type { DocumentChange } from '../document/change';
import type { HostDocument } from '../document/document';
import { rowVisibility } from '../document/row-visibility';
import { CellSet } from '../engine/cell-set';
import { dependsOnRows, isVolatile, volatileNames } from '../engine/dependent-functions';
import type { CellPlace } from '../engine/engine';
import { placesOf } from './formula-cells';

/** What the engine has to take over and compute at the next calculation. */
export interface Work {
  readonly cells: readonly CellPlace[];
  /** How much of the document is new to the engine beside its cells. */
  readonly document: 'same' | 'structure' | 'all';
}

type Positions = readonly { readonly row: number; readonly column: number }[];

/** Gathers what a document's changes leave for the next calculation. */
export class PendingWork {
  private readonly changed = new CellSet();
  private structureChanged = false;
  private reopen = false;
  /** Cells that are computed at every calculation; found anew where cells have moved. */
  private volatile: CellSet | null = null;
  /** Names that are computed so; found anew where names have changed. */
  private volatileNames: ReadonlySet<string> | null = null;
  /** By sheet, which rows are shown as the formulas have it. */
  private readonly visibility = new Map<string, string>();

  constructor(private readonly document: HostDocument) {}

  /** Takes the document as the engine has opened it. */
  start(): void {
    for (const sheet of this.document.sheets) this.visibility.set(sheet.id, rowVisibility(sheet));
  }

  add(place: CellPlace): void {
    this.changed.add(place);
  }

  /** Whether a formula is computed at every calculation, itself or by a name that it speaks of. */
  isVolatile(formula: string): boolean {
    this.volatileNames ??= volatileNames(this.document.names);
    return isVolatile(formula, this.volatileNames);
  }

  get any(): boolean {
    return this.structureChanged || this.reopen || this.changed.size > 0;
  }

  /** Hands over what has gathered, and the volatile cells with it. */
  take(): Work {
    this.volatile ??= CellSet.of(placesOf(this.document, (formula) => this.isVolatile(formula)));
    for (const place of this.volatile.places()) this.changed.add(place);
    const cells = [...this.changed.places()];
    const document = this.reopen ? 'all' : this.structureChanged ? 'structure' : 'same';
    this.changed.clear();
    this.structureChanged = false;
    this.reopen = false;
    return { cells, document };
  }

  follow(change: DocumentChange): void {
    switch (change.kind) {
      case 'cells':
        if (change.what === 'style') return;
        for (const { row, column } of change.cells) this.changed.add({ sheetId: change.sheetId, row, column });
        this.followFormulas(change.sheetId, change.cells);
        return;
      case 'sheetAdded':
      case 'sheetRemoved':
      case 'sheetRenamed':
      case 'sheetMoved':
      case 'sheetShown':
      case 'names':
        this.structureChanged = true;
        this.volatile = null;
        this.volatileNames = null;
        return;
      case 'sheetPart':
        if (change.part === 'tables') this.structureChanged = true;
        if (change.part === 'rows' || change.part === 'filters') this.followRows(change.sheetId);
        return;
      case 'structure':
        this.reopen = true;
        this.volatile = null;
        return;
      default:
        return;
    }
  }

  private followFormulas(sheetId: string, cells: Positions): void {
    const { volatile } = this;
    const sheet = this.document.sheetById(sheetId);
    if (volatile === null || sheet === undefined) return;
    for (const { row, column } of cells) {
      const { formula } = sheet.cell(row, column);
      if (formula !== null && this.isVolatile(formula)) volatile.add({ sheetId, row, column });
      else volatile.delete({ sheetId, row, column });
    }
  }

  /** Only what hides or shows a row, and not its height, is another answer of `SUBTOTAL` and `AGGREGATE`. */
  private followRows(sheetId: string): void {
    const sheet = this.document.sheetById(sheetId);
    if (sheet === undefined) return;
    const rows = rowVisibility(sheet);
    if (rows === (this.visibility.get(sheetId) ?? '')) return;
    this.visibility.set(sheetId, rows);
    for (const place of placesOf(this.document, dependsOnRows)) this.changed.add(place);
  }
}
