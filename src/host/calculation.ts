import type { CellValue } from './document/cell';
import { isCellError } from './document/cell';
import type { DocumentChange } from './document/change';
import type { HostDocument } from './document/document';
import type { CellChange } from './document/sheet';
import { rowVisibility } from './document/row-visibility';
import { CellSet } from './engine/cell-set';
import { dependsOnRows, isVolatile } from './engine/dependent-functions';
import type { CellPlace, ComputedCell, CustomAnswer, CustomArgument, Engine, EngineSettings } from './engine/engine';
import { FunctionResults } from './engine/function-results';
import { columnLetters, usesFunction } from './engine/formula-text';
import { blanksAs } from './functions/blank-arguments';
import type { FunctionRuntime } from './functions/runtime';
import { defaultProfile, type ExcelProfile, profileOf } from './profile';
import type { CalculationMode, CalculationPort, EvaluatedFormula } from './protocol/calculation-port';

/** The switches that decide how custom functions are called. */
export type FunctionProfile = Pick<ExcelProfile, 'blankArgument' | 'staleNames' | 'functionCalls' | 'fullCalculation'>;

export interface CalculationOptions {
  /** The add-in's functions; `null` until its runtime has started. */
  readonly runtime?: FunctionRuntime | null;
  /** How the Excel calls custom functions that this is; the default profile's unless told. */
  readonly profile?: FunctionProfile;
  /** BCP 47 tag by which formulas read and write numbers and dates in texts; English unless told. */
  readonly language?: string;
  /** Told when work begins and when all is quiet again. */
  readonly onBusy?: (busy: boolean) => void;
}

interface FormulaCell {
  readonly place: CellPlace;
  readonly formula: string;
  readonly value: CellValue;
}

/**
 * Keeps a document's formulas up to date: native functions by the engine, custom functions by the
 * add-in's own runtime.
 *
 * The engine calls custom functions synchronously and gets their answers from a cache; what is not
 * there shows `#BUSY!`, goes out in one event after the calculation, and the cells that asked are
 * computed again. So each link of a chain of custom functions costs one batch, as in Excel.
 */
export class Calculation implements CalculationPort {
  mode: CalculationMode = 'Automatic';
  private readonly changed = new CellSet();
  private structureChanged = false;
  private volatile: CellSet | null = null;
  /** By sheet, which rows are shown as the formulas have it. */
  private readonly visibility = new Map<string, string>();
  private reopen = false;
  private readonly results = new FunctionResults();
  private functionNames: readonly string[] = [];
  private runtime: FunctionRuntime | null;
  private readonly profile: FunctionProfile;
  private readonly settings: EngineSettings;
  private readonly onBusy: (busy: boolean) => void;
  private readonly unsubscribe: () => void;
  /** The calculation that is going on, or the last one. */
  private work: Promise<void> = Promise.resolve();
  private rounds: Promise<void> = Promise.resolve();
  private tasks = 0;
  private disposed = false;

  private constructor(
    private readonly document: HostDocument,
    private readonly engine: Engine,
    options: CalculationOptions,
  ) {
    this.runtime = options.runtime ?? null;
    this.settings = { language: options.language ?? 'en-US' };
    this.profile = options.profile ?? profileOf(defaultProfile);
    this.onBusy = options.onBusy ?? (() => undefined);
    this.unsubscribe = document.subscribe((change) => this.follow(change));
  }

  /**
   * Opens a document in the engine. Formulas keep the results they came with; those that came
   * without one (written by a program, not by Excel) wait for the first `calculate`.
   */
  static async open(document: HostDocument, engine: Engine, options: CalculationOptions = {}): Promise<Calculation> {
    const calculation = new Calculation(document, engine, options);
    await engine.open(document, calculation.settings);
    for (const sheet of document.sheets) calculation.visibility.set(sheet.id, rowVisibility(sheet));
    for (const { place, formula, value } of calculation.formulaCells()) {
      const lacking = value === null || (isCellError(value) && value.error === '#BUSY!');
      if (lacking || isVolatile(formula)) calculation.changed.add(place);
    }
    return calculation;
  }

  /**
   * Makes custom functions known. Cells that could not be computed without them wait for the next calculation.
   *
   * @param names - with namespace, `BMS.STATUS`
   */
  registerFunctions(names: readonly string[], runtime: FunctionRuntime): void {
    this.runtime = runtime;
    this.functionNames = names;
    this.engine.registerFunctions(names, (name, args, caller) => this.answer(name, args, caller));
    for (const { place, value } of this.customCells()) {
      // A formula that came without a value was left alone as long as nobody knew its function.
      if (value === null) this.changed.add(place);
      if (!isCellError(value)) continue;
      const isStale = value.error === '#NAME?' && this.profile.staleNames === 'recompute';
      if (isStale || value.error === '#BUSY!') this.changed.add(place);
    }
  }

  private *formulaCells(): Generator<FormulaCell> {
    for (const sheet of this.document.sheets) {
      for (const { row, column, cell } of sheet.cells())
        if (cell.formula !== null)
          yield { place: { sheetId: sheet.id, row, column }, formula: cell.formula, value: cell.value };
    }
  }

  private *customCells(): Generator<FormulaCell> {
    for (const cell of this.formulaCells())
      if (this.functionNames.some((name) => usesFunction(cell.formula, name))) yield cell;
  }

  private *placesOf(uses: (formula: string) => boolean): Generator<CellPlace> {
    for (const { place, formula } of this.formulaCells()) if (uses(formula)) yield place;
  }

  private follow(change: DocumentChange): void {
    if (change.origin === 'calculation') return;
    switch (change.kind) {
      case 'cells':
        if (change.what === 'style') return;
        for (const { row, column } of change.cells) this.changed.add({ sheetId: change.sheetId, row, column });
        if (this.profile.fullCalculation === 'keepsAnswers') this.askWhereEntered(change.sheetId, change.cells);
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

  /** A function is asked where its formula is entered, whatever it has answered there before. */
  private askWhereEntered(sheetId: string, cells: readonly { readonly row: number; readonly column: number }[]): void {
    const sheet = this.document.sheetById(sheetId);
    const isCall = ({ row, column }: { readonly row: number; readonly column: number }): boolean => {
      const formula = sheet?.cell(row, column).formula ?? '';
      return this.functionNames.some((name) => usesFunction(formula, name));
    };
    if (cells.some(isCall)) this.results.clear();
  }

  /** Cells that are computed at every calculation; found anew where cells have moved. */
  private volatileCells(): CellSet {
    this.volatile ??= CellSet.of(this.placesOf(isVolatile));
    return this.volatile;
  }

  private followFormulas(sheetId: string, cells: readonly { readonly row: number; readonly column: number }[]): void {
    const { volatile } = this;
    const sheet = this.document.sheetById(sheetId);
    if (volatile === null || sheet === undefined) return;
    for (const { row, column } of cells) {
      const { formula } = sheet.cell(row, column);
      if (formula !== null && isVolatile(formula)) volatile.add({ sheetId, row, column });
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
    for (const place of this.placesOf(dependsOnRows)) this.changed.add(place);
  }

  get pending(): boolean {
    return this.structureChanged || this.reopen || this.changed.size > 0;
  }

  markDirty(cells: readonly CellPlace[] | 'all'): void {
    if (cells === 'all') {
      // A full calculation asks every function anew: the workbook's language may be another now.
      if (this.profile.fullCalculation === 'asksFunctions') this.results.clear();
      for (const { place } of this.customCells()) this.changed.add(place);
    } else for (const place of cells) this.changed.add(place);
  }

  /** Asks for every custom function anew, such as after the workbook's language changed. */
  recalculateFunctions(): Promise<void> {
    this.markDirty('all');
    return this.calculate();
  }

  calculate(): Promise<void> {
    return this.task(() => {
      return this.next(() => this.calculateChanged());
    });
  }

  /** Calculations take turns; one that failed does not stop those after it. */
  private next(work: () => Promise<void>): Promise<void> {
    const result = this.work.then(work);
    this.work = result.catch(() => undefined);
    return result;
  }

  /** Counts what is going on, so that `onBusy` is told once at each end. */
  private async task(work: () => Promise<void>): Promise<void> {
    this.tasks += 1;
    if (this.tasks === 1) this.onBusy(true);
    try {
      await work();
    } finally {
      this.tasks -= 1;
      if (this.tasks === 0) this.onBusy(false);
    }
  }

  private async calculateChanged(): Promise<void> {
    if (!this.pending || this.disposed) return;
    for (const place of this.volatileCells().places()) this.changed.add(place);
    const cells = [...this.changed.places()];
    this.changed.clear();
    const { structureChanged, reopen } = this;
    this.structureChanged = false;
    this.reopen = false;
    if (reopen) await this.engine.open(this.document, this.settings);
    else if (structureChanged) await this.engine.syncStructure();
    this.freeOverwritten(cells);
    this.write(await this.engine.calculate(cells));
    this.askForMisses();
  }

  /** A cell that a spill filled and somebody wrote into is the writer's. */
  private freeOverwritten(cells: readonly CellPlace[]): void {
    for (const { sheetId, row, column } of cells) {
      const sheet = this.document.sheetById(sheetId);
      const cell = sheet?.cell(row, column);
      if (sheet === undefined || cell === undefined || cell.spilledFrom === null) continue;
      if (cell.value !== null || cell.formula !== null)
        sheet.setCells([{ row, column, change: { spilledFrom: null } }], 'calculation');
    }
  }

  private write(computed: readonly ComputedCell[]): void {
    const bySheet = new Map<string, { row: number; column: number; change: CellChange }[]>();
    for (const { sheetId, row, column, value, spill, spilledFrom } of computed) {
      const changes = bySheet.get(sheetId) ?? [];
      bySheet.set(sheetId, changes);
      const single = spill === null && this.isSingleArray(sheetId, row, column);
      changes.push({
        row,
        column,
        change: {
          value,
          ...(single ? {} : { spill: spill === null ? null : { ...spill, dynamic: true } }),
          spilledFrom,
        },
      });
    }
    for (const [sheetId, changes] of bySheet) this.document.sheetById(sheetId)?.setCells(changes, 'calculation');
  }

  /** Whether a cell holds a formula over arrays whose result is one value: it stays a dynamic array. */
  private isSingleArray(sheetId: string, row: number, column: number): boolean {
    const { formula, spill } = this.document.sheetById(sheetId)?.cell(row, column) ?? { formula: null, spill: null };
    return formula !== null && spill?.dynamic === true && spill.rowCount === 1 && spill.columnCount === 1;
  }

  private answer(name: string, args: readonly CustomArgument[], caller: CellPlace): CustomAnswer {
    const given = args.map((argument) => blanksAs(this.profile.blankArgument, argument));
    return this.results.answer(name, given, caller);
  }

  /** Sends every open question in one event, then computes the cells that asked; again until nothing is open. */
  private askForMisses(): void {
    const { runtime } = this;
    const questions = runtime === null ? [] : this.results.takeQuestions();
    if (this.profile.functionCalls === 'stuck') {
      this.results.giveUp(questions);
      return;
    }
    if (runtime === null || questions.length === 0) {
      if (!this.results.waiting) this.results.trim();
      return;
    }
    const round = this.task(async () => {
      const calls = questions.map(({ name, args, callers }) => ({
        name,
        args: args.map((arg) => (arg === undefined ? null : arg)),
        address: this.address(callers[0]),
      }));
      const answers = await runtime.call(calls).catch(() => null);
      if (answers === null) {
        // The cells keep `#BUSY!` and ask again when they are next computed.
        this.results.giveUp(questions);
        return;
      }
      questions.forEach((question, index) => {
        const answer = answers[index];
        const value =
          answer === undefined ? { error: '#VALUE!' } : answer.succeeded ? answer.value : { error: answer.error };
        this.results.keep(question, value);
      });
      await this.next(async () => {
        // The engine may hold another workbook by now.
        if (this.disposed) return;
        this.write(await this.engine.calculate(questions.flatMap(({ callers }) => callers)));
        this.askForMisses();
      });
    });
    this.rounds = Promise.allSettled([this.rounds, round]).then(() => undefined);
  }

  private address(place: CellPlace | undefined): string {
    const sheet = place === undefined ? undefined : this.document.sheetById(place.sheetId);
    if (place === undefined || sheet === undefined) return '';
    return `${sheet.name}!${columnLetters(place.column)}${place.row + 1}`;
  }

  async settled(): Promise<void> {
    for (;;) {
      const { work, rounds } = this;
      await work;
      await rounds;
      if (work === this.work && rounds === this.rounds && this.tasks === 0) return;
      // `tasks` is counted down one turn after the promises above.
      await Promise.resolve();
    }
  }

  async evaluate(formula: string, sheetId: string): Promise<EvaluatedFormula> {
    if (this.pending) await this.calculate();
    return this.engine.evaluate(formula, sheetId);
  }

  /** Stops following the document; the engine stays. */
  dispose(): void {
    this.disposed = true;
    this.unsubscribe();
  }
}
