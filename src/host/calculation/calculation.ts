import { isCellError } from '../document/cell';
import type { DocumentChange } from '../document/change';
import type { HostDocument } from '../document/document';
import type { CellPlace, CustomAnswer, CustomArgument, Engine, EngineSettings } from '../engine/engine';
import { FunctionResults } from '../engine/function-results';
import { columnLetters, usesFunction } from '../engine/formula-text';
import { blanksAs } from '../functions/blank-arguments';
import type { FunctionRuntime } from '../functions/runtime';
import { defaultProfile, type ExcelProfile, profileOf } from '../profile';
import type { CalculationMode, CalculationPort, EvaluatedFormula } from '../protocol/calculation-port';
import { type FormulaCell, formulaCells } from './formula-cells';
import { PendingWork } from './pending-work';
import { freeOverwritten, writeResults } from './write-results';

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
  private readonly todo: PendingWork;
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
    this.todo = new PendingWork(document);
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
    calculation.todo.start();
    for (const { place, formula, value } of formulaCells(document)) {
      const lacking = value === null || (isCellError(value) && value.error === '#BUSY!');
      if (lacking || calculation.todo.isVolatile(formula)) calculation.todo.add(place);
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
      if (value === null) this.todo.add(place);
      if (!isCellError(value)) continue;
      const isStale = value.error === '#NAME?' && this.profile.staleNames === 'recompute';
      if (isStale || value.error === '#BUSY!') this.todo.add(place);
    }
  }

  private *customCells(): Generator<FormulaCell> {
    for (const cell of formulaCells(this.document))
      if (this.functionNames.some((name) => usesFunction(cell.formula, name))) yield cell;
  }

  private follow(change: DocumentChange): void {
    if (change.origin === 'calculation') return;
    this.todo.follow(change);
    if (change.kind === 'cells' && change.what !== 'style' && this.profile.fullCalculation === 'keepsAnswers')
      this.askWhereEntered(change.sheetId, change.cells);
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

  get pending(): boolean {
    return this.todo.any;
  }

  markDirty(cells: readonly CellPlace[] | 'all'): void {
    if (cells === 'all') {
      // A full calculation asks every function anew: the workbook's language may be another now.
      if (this.profile.fullCalculation === 'asksFunctions') this.results.clear();
      for (const { place } of this.customCells()) this.todo.add(place);
    } else for (const place of cells) this.todo.add(place);
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
    const { cells, document } = this.todo.take();
    if (document === 'all') await this.engine.open(this.document, this.settings);
    else if (document === 'structure') await this.engine.syncStructure();
    freeOverwritten(this.document, cells);
    writeResults(this.document, await this.engine.calculate(cells));
    this.askForMisses();
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
        writeResults(this.document, await this.engine.calculate(questions.flatMap(({ callers }) => callers)));
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
