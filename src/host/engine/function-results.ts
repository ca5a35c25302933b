import { type CellValue, isCellError } from '../document/cell';
import type { CellPlace, CustomAnswer, CustomArgument } from './engine';

type ResultValue = CellValue | readonly (readonly CellValue[])[];

/** A call that nobody has answered yet, and the cells that wait for it. */
export interface Question {
  readonly key: string;
  readonly name: string;
  readonly args: readonly CustomArgument[];
  readonly callers: readonly CellPlace[];
}

/** Kept between calculations, in characters of keys: about 64 MB. */
const keptCharacters = 32_000_000;

/** Answers of custom functions by name and argument values, and what has been asked and not answered. */
export class FunctionResults {
  private readonly answers = new Map<string, ResultValue>();
  private readonly open = new Map<
    string,
    { readonly name: string; readonly args: readonly CustomArgument[]; readonly callers: CellPlace[] }
  >();
  /** Sent to the runtime and not back yet. */
  private readonly underWay = new Map<string, CellPlace[]>();
  private characters = 0;

  get waiting(): boolean {
    return this.open.size > 0 || this.underWay.size > 0;
  }

  answer(name: string, args: readonly CustomArgument[], caller: CellPlace): CustomAnswer {
    // The cell will be computed again when what it waits for is there.
    if (args.some(isBusy)) return { state: 'busy' };
    const key = keyOf(name, args);
    const known = this.answers.get(key);
    if (known !== undefined) return { state: 'ready', value: known };
    const sent = this.underWay.get(key);
    const question = this.open.get(key);
    if (sent !== undefined) sent.push(caller);
    else if (question !== undefined) question.callers.push(caller);
    else this.open.set(key, { name, args, callers: [caller] });
    return { state: 'busy' };
  }

  /** Hands over what has been asked since the last time. */
  takeQuestions(): readonly Question[] {
    const questions = [...this.open].map(([key, question]) => ({ key, ...question }));
    this.open.clear();
    for (const { key, callers } of questions) this.underWay.set(key, callers);
    return questions;
  }

  /** Keeps an answer, unless everything was forgotten while it was on its way; the same may have been asked again since. */
  keep(question: Question, value: ResultValue): void {
    if (this.underWay.get(question.key) !== question.callers) return;
    this.underWay.delete(question.key);
    this.answers.set(question.key, value);
    this.characters += question.key.length;
  }

  /** Forgets the oldest answers beyond the limit; only while nobody waits, or a cell could ask for ever. */
  trim(): void {
    for (const key of this.answers.keys()) {
      if (this.characters <= keptCharacters) return;
      this.answers.delete(key);
      this.characters -= key.length;
    }
  }

  /** The runtime did not answer. */
  giveUp(questions: readonly Question[]): void {
    for (const { key, callers } of questions) if (this.underWay.get(key) === callers) this.underWay.delete(key);
  }

  clear(): void {
    this.underWay.clear();
    this.answers.clear();
    this.characters = 0;
  }
}

function keyOf(name: string, args: readonly CustomArgument[]): string {
  // JSON has no `undefined`, which stands for an argument that was left out.
  return `${name}(${args.map((arg) => (arg === undefined ? '' : JSON.stringify(arg))).join(';')})`;
}

function isBusy(arg: CustomArgument): boolean {
  if (Array.isArray(arg)) return arg.some((row: readonly CellValue[]) => row.some(isWaitingValue));
  return isWaitingValue(arg as CellValue | undefined);
}

function isWaitingValue(value: CellValue | undefined): boolean {
  return isCellError(value) && (value.error === '#BUSY!' || value.error === '#GETTING_DATA');
}
