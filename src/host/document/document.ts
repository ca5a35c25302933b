import type { ChangeOrigin, DocumentChange } from './change';
import { followFormulas } from './drawings/follow-formulas';
import { HostSheet } from './sheet';
import { withSheetRenamed } from './sheet-references';
import type { DefinedName, Table } from './sheet-parts';
import { StylePool } from './style';

/**
 * The open workbook: the one owner of sheets, cells, names and tables.
 * Office.js batches, the person in the grid and the engine's results all change it through here,
 * and whoever needs to follow (engine, grid, file writer) subscribes.
 */
export class HostDocument {
  readonly styles: StylePool;
  private sheetList: HostSheet[] = [];
  private nameList: readonly DefinedName[] = [];
  private tableList: readonly Table[] = [];
  private activeId: string | null = null;
  /** Addresses by sheet: each keeps its own while another is in front. */
  private readonly selected = new Map<string, string>();
  private readonly subscribers = new Set<(change: DocumentChange) => void>();
  /** Excel's 1904 date system. */
  date1904 = false;
  /** Structure protection: sheets can be neither added, removed nor renamed. */
  structureProtected = false;

  /** Names of sheets that the file has and the document has not: chart sheets, modules of old. */
  otherSheetNames: readonly string[] = [];

  constructor(styles: StylePool = new StylePool()) {
    this.styles = styles;
  }

  /** @returns a function that ends the subscription */
  subscribe(subscriber: (change: DocumentChange) => void): () => void {
    this.subscribers.add(subscriber);
    return () => this.subscribers.delete(subscriber);
  }

  private readonly tell = (change: DocumentChange): void => {
    for (const subscriber of [...this.subscribers]) subscriber(change);
  };

  get sheets(): readonly HostSheet[] {
    return this.sheetList;
  }

  sheetById(id: string): HostSheet | undefined {
    return this.sheetList.find((sheet) => sheet.id === id);
  }

  /** Names of sheets ignore case, as in Excel. */
  sheetByName(name: string): HostSheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheetList.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  /** Whether a name is taken, be it by a sheet that is no worksheet. */
  hasSheetNamed(name: string): boolean {
    const wanted = name.toLowerCase();
    return this.sheetByName(name) !== undefined || this.otherSheetNames.some((other) => other.toLowerCase() === wanted);
  }

  addSheet(
    name: string,
    origin: ChangeOrigin,
    position = this.sheetList.length,
    id = `{${crypto.randomUUID().toUpperCase()}}`,
  ): HostSheet {
    const sheet = new HostSheet(id, name, this.styles.normal, this.tell);
    this.sheetList.splice(position, 0, sheet);
    this.activeId ??= id;
    this.tell({ kind: 'sheetAdded', sheetId: id, origin });
    return sheet;
  }

  /** Formulas that refer to the sheet then refer to `#REF!`, as in Excel. */
  removeSheet(id: string, origin: ChangeOrigin): void {
    const removed = this.sheetById(id);
    this.sheetList = this.sheetList.filter((sheet) => sheet.id !== id);
    this.nameList = this.nameList.filter((name) => name.scope !== id);
    this.tableList = this.tableList.filter((table) => table.sheetId !== id);
    if (this.activeId === id)
      this.activeId = this.sheetList.find((sheet) => sheet.visibility === 'Visible')?.id ?? null;
    this.tell({ kind: 'sheetRemoved', sheetId: id, origin });
    if (removed !== undefined) this.followSheetName(removed.name, null, origin);
  }

  /** Formulas in cells and names follow the new name. */
  renameSheet(id: string, name: string, origin: ChangeOrigin): void {
    const sheet = this.sheetById(id);
    if (sheet === undefined || sheet.name === name) return;
    const before = sheet.name;
    sheet.name = name;
    this.tell({ kind: 'sheetRenamed', sheetId: id, origin });
    this.followSheetName(before, name, origin);
  }

  private followSheetName(from: string, to: string | null, origin: ChangeOrigin): void {
    for (const sheet of this.sheetList) {
      const changes = [...sheet.cells()].flatMap(({ row, column, cell }) => {
        const formula = cell.formula === null ? null : withSheetRenamed(cell.formula, from, to);
        return formula === cell.formula ? [] : [{ row, column, change: { formula, asInFile: cell.asInFile === true } }];
      });
      if (changes.length > 0) sheet.setCells(changes, origin);
    }
    const names = this.nameList.map((name) => {
      const formula = withSheetRenamed(name.formula, from, to);
      return formula === name.formula ? name : { ...name, formula };
    });
    if (names.some((name, index) => name !== this.nameList[index])) this.setNames(names, origin);
    followFormulas(this.sheetList, (formula) => withSheetRenamed(formula, from, to), origin);
  }

  moveSheet(id: string, position: number, origin: ChangeOrigin): void {
    const sheet = this.sheetById(id);
    if (sheet === undefined) return;
    const others = this.sheetList.filter((other) => other !== sheet);
    others.splice(position, 0, sheet);
    this.sheetList = others;
    this.tell({ kind: 'sheetMoved', sheetId: id, origin });
  }

  showSheet(id: string, visibility: HostSheet['visibility'], origin: ChangeOrigin): void {
    const sheet = this.sheetById(id);
    if (sheet === undefined || sheet.visibility === visibility) return;
    sheet.visibility = visibility;
    this.tell({ kind: 'sheetShown', sheetId: id, origin });
  }

  get names(): readonly DefinedName[] {
    return this.nameList;
  }

  setNames(names: readonly DefinedName[], origin: ChangeOrigin): void {
    const before = this.nameList;
    this.nameList = names;
    this.tell({ kind: 'names', origin, restore: () => this.setNames(before, origin) });
  }

  get tables(): readonly Table[] {
    return this.tableList;
  }

  setTables(tables: readonly Table[], sheetId: string, origin: ChangeOrigin): void {
    const before = this.tableList;
    this.tableList = tables;
    this.tell({
      kind: 'sheetPart',
      sheetId,
      part: 'tables',
      origin,
      restore: () => this.setTables(before, sheetId, origin),
    });
  }

  /** Sets the tables as a file says them, before anyone follows the document: nothing is told. */
  fillTables(tables: readonly Table[]): void {
    this.tableList = tables;
  }

  get activeSheet(): HostSheet | undefined {
    return this.sheetList.find((sheet) => sheet.id === this.activeId) ?? this.sheetList[0];
  }

  activate(id: string, origin: ChangeOrigin): void {
    if (this.activeId === id) return;
    this.activeId = id;
    this.tell({ kind: 'activeSheet', origin });
  }

  /** What the person has marked on the active sheet: `B2:C9`, or several areas, `B2:C9,E2`; `A1` until told otherwise. */
  get selection(): { readonly sheetId: string; readonly address: string } | null {
    const sheet = this.activeSheet;
    return sheet === undefined ? null : { sheetId: sheet.id, address: this.selected.get(sheet.id) ?? 'A1' };
  }

  select(sheetId: string, address: string, origin: ChangeOrigin): void {
    this.selected.set(sheetId, address);
    this.activate(sheetId, origin);
    this.tell({ kind: 'selection', origin });
  }
}
