import { contains } from '../../document/box';
import type { HostDocument } from '../../document/document';
import type { HostSheet } from '../../document/sheet';
import type { DefinedName, Table } from '../../document/sheet-parts';
import type { CellPlace } from '../engine';
import type { SpillBook } from '../spill-book';
import type { Area } from './area';

/** What the formulas of a workbook can speak of. */
export interface Terms {
  /** Names of sheets ignore case. */
  sheetId(name: string): string | undefined;
  /** The sheets from one to another in the order of their tabs, both included; `null` where one is not there. */
  sheetsBetween(first: string, last: string): readonly string[] | null;
  /** What the engine calls a sheet: no name that a person gives one needs quotes or can be misread there. */
  alias(sheetId: string): string;
  /** The name that is meant on a sheet: its own before the workbook's. */
  name(name: string, sheetId: string): DefinedName | undefined;
  table(name: string): Table | undefined;
  /** The table that a cell belongs to. */
  tableAt(place: CellPlace): Table | undefined;
  /** The cells that the formula of a cell fills; `null` where it fills none. */
  spill(place: CellPlace): Area | null;
  /** @param name - in capitals */
  isFunction(name: string): boolean;
}

/** Aliases of sheets last as long as the workbook is open, so that formulas stay as they are when sheets come and go. */
export class SheetAliases {
  private readonly aliases = new Map<string, string>();
  private prefix = 'sheet_';

  /** @param names - of the workbook's sheets, which no alias must be */
  constructor(names: readonly string[]) {
    while (names.some((name) => name.toLowerCase().startsWith(this.prefix))) this.prefix += '_';
  }

  of(sheetId: string): string {
    let alias = this.aliases.get(sheetId);
    if (alias === undefined) this.aliases.set(sheetId, (alias = `${this.prefix}${this.aliases.size + 1}`));
    return alias;
  }

  entries(): Iterable<readonly [sheetId: string, alias: string]> {
    return this.aliases;
  }

  /** The id of the sheet with an alias. */
  sheetId(alias: string): string | undefined {
    for (const [id, known] of this.aliases) if (known === alias) return id;
    return undefined;
  }
}

const keyOf = (scope: string | null, name: string): string => `${scope ?? ''}!${name.toLowerCase()}`;

/** The terms of a document as it is now; sheets, names and tables that change make them out of date. */
export class DocumentTerms implements Terms {
  private readonly sheets: ReadonlyMap<string, HostSheet>;
  private readonly names: ReadonlyMap<string, DefinedName>;
  private readonly tables: ReadonlyMap<string, Table>;

  constructor(
    private readonly document: HostDocument,
    private readonly aliases: SheetAliases,
    private readonly spills: SpillBook,
    readonly isFunction: (name: string) => boolean,
  ) {
    this.sheets = new Map(document.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
    this.names = new Map(document.names.map((name) => [keyOf(name.scope, name.name), name]));
    this.tables = new Map(document.tables.map((table) => [table.name.toLowerCase(), table]));
  }

  sheetId(name: string): string | undefined {
    return this.sheets.get(name.toLowerCase())?.id;
  }

  sheetsBetween(first: string, last: string): readonly string[] | null {
    const order = this.document.sheets.map((sheet) => sheet.name.toLowerCase());
    const [a, b] = [order.indexOf(first.toLowerCase()), order.indexOf(last.toLowerCase())];
    if (a < 0 || b < 0) return null;
    return this.document.sheets.slice(Math.min(a, b), Math.max(a, b) + 1).map((sheet) => sheet.id);
  }

  alias(sheetId: string): string {
    return this.aliases.of(sheetId);
  }

  name(name: string, sheetId: string): DefinedName | undefined {
    return this.names.get(keyOf(sheetId, name)) ?? this.names.get(keyOf(null, name));
  }

  table(name: string): Table | undefined {
    return this.tables.get(name.toLowerCase());
  }

  tableAt({ sheetId, row, column }: CellPlace): Table | undefined {
    return this.document.tables.find((table) => table.sheetId === sheetId && contains(table.box, row, column));
  }

  spill(place: CellPlace): Area | null {
    const { sheetId, row, column } = place;
    if ((this.document.sheetById(sheetId)?.cell(row, column).formula ?? null) === null) return null;
    const { endRow, endColumn } = this.spills.rangeOf(place) ?? { endRow: row, endColumn: column };
    return { sheetId, box: { row, column, rowCount: endRow - row + 1, columnCount: endColumn - column + 1 } };
  }
}
