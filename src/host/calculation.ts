import type { CellValue } from './document/cell';
import { isCellError } from './document/cell';
import type { DocumentChange } from './document/change';
import type { HostDocument } from './document/document';
import type { CellChange } from './document/sheet';
import { CellSet } from './engine/cell-set';
import type { CellPlace, ComputedCell, CustomAnswer, CustomArgument, Engine } from './engine/engine';
import { FunctionResults } from './engine/function-results';
import { columnLetters, usesFunction } from './engine/formula-text';
import type { FunctionRuntime } from './functions/runtime';
import type { CalculationMode, CalculationPort, EvaluatedFormula } from './protocol/calculation-port';

export interface CalculationOptions {
  /** The add-in's functions; `null` until its runtime has started. */
  readonly runtime?: FunctionRuntime | null;
  /** Told when work begins and when all is quiet again. */
  readonly onBusy?: (busy: boolean) => void;
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
  private reopen = false;
  private readonly results = new FunctionResults();
  private functionNames: readonly string[] = [];
  private runtime: FunctionRuntime | null;
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
    this.onBusy = options.onBusy ?? (() => undefined);
    this.unsubscribe = document.subscribe((change) => this.follow(change));
  }

  /**
   * Opens a document in the engine. Formulas keep the results they came with; those that came
   * without one (written by a program, not by Excel) wait for the first `calculate`.
   */
  static async open(document: HostDocument, engine: Engine, options: CalculationOptions = {}): Promise<Calculation> {
    const calculation = new Calculation(document, engine, options);
    await engine.open(document);
    for (const sheet of document.sheets) {
      for (const { row, column, cell } of sheet.cells()) {
        const lacking = cell.value === null || (isCellError(cell.value) && cell.value.error === '#BUSY!');
        if (cell.formula !== null && lacking) calculation.changed.add({ sheetId: sheet.id, row, column });
      }
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
      if (isCellError(value) && (value.error === '#NAME?' || value.error === '#BUSY!')) this.changed.add(place);
    }
  }

  private *customCells(): Generator<{ readonly place: CellPlace; readonly value: CellValue }> {
    for (const sheet of this.document.sheets) {
      for (const { row, column, cell } of sheet.cells()) {
        if (cell.formula === null || !this.functionNames.some((name) => usesFunction(cell.formula ?? '', name))) continue;
        yield { place: { sheetId: sheet.id, row, column }, value: cell.value };
      }
    }
  }

  private follow(change: DocumentChange): void {
    if (change.origin === 'calculation') return;
    switch (change.kind) {
      case 'cells':
        if (change.what !== 'style') for (const { row, column } of change.cells) this.changed.add({ sheetId: change.sheetId, row, column });
        return;
      case 'sheetAdded':
      case 'sheetRemoved':
      case 'sheetRenamed':
      case 'sheetMoved':
      case 'sheetShown':
      case 'names':
        this.structureChanged = true;
        return;
      case 'sheetPart':
        if (change.part === 'tables') this.structureChanged = true;
        return;
      case 'structure':
        this.reopen = true;
        return;
      default:
        return;
    }
  }

  get pending(): boolean {
    return this.structureChanged || this.reopen || this.changed.size > 0;
  }

  markDirty(cells: readonly CellPlace[] | 'all'): void {
    if (cells === 'all') {
      // A full calculation asks every function anew: the workbook's language may be another now.
      this.results.clear();
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
    const cells = [...this.changed.places()];
    this.changed.clear();
    const { structureChanged, reopen } = this;
    this.structureChanged = false;
    this.reopen = false;
    if (reopen) await this.engine.open(this.document);
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
      if (cell.value !== null || cell.formula !== null) sheet.setCells([{ row, column, change: { spilledFrom: null } }], 'calculation');
    }
  }

  private write(computed: readonly ComputedCell[]): void {
    const bySheet = new Map<string, { row: number; column: number; change: CellChange }[]>();
    for (const { sheetId, row, column, value, spill, spilledFrom } of computed) {
      const changes = bySheet.get(sheetId) ?? [];
      bySheet.set(sheetId, changes);
      changes.push({ row, column, change: { value, spill: spill === null ? null : { ...spill, dynamic: true }, spilledFrom } });
    }
    for (const [sheetId, changes] of bySheet) this.document.sheetById(sheetId)?.setCells(changes, 'calculation');
  }

  private answer(name: string, args: readonly CustomArgument[], caller: CellPlace): CustomAnswer {
    return this.results.answer(name, args, caller);
  }

  /** Sends every open question in one event, then computes the cells that asked; again until nothing is open. */
  private askForMisses(): void {
    const { runtime } = this;
    const questions = runtime === null ? [] : this.results.takeQuestions();
    if (runtime === null || questions.length === 0) {
      if (!this.results.waiting) this.results.trim();
      return;
    }
    const round = this.task(async () => {
      const calls = questions.map(({ name, args, callers }) => ({ name, args: args.map((arg) => (arg === undefined ? null : arg)), address: this.address(callers[0]) }));
      const answers = await runtime.call(calls).catch(() => null);
      if (answers === null) {
        // The cells keep `#BUSY!` and ask again when they are next computed.
        this.results.giveUp(questions);
        return;
      }
      questions.forEach((question, index) => {
        const answer = answers[index];
        const value = answer === undefined ? { error: '#VALUE!' } : answer.succeeded ? answer.value : { error: answer.error };
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
