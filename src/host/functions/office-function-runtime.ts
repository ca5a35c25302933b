import type { CellValue } from '../document/cell';
import type { MessageEntry } from '../protocol/events';
import type { FunctionResultReceiver } from '../protocol/session';
import type { FunctionCall, FunctionResult, FunctionRuntime } from './runtime';
import { errorIn, fromWire, toWire } from './wire-values';

/** What the host needs of `functions.json`. */
export interface FunctionsMetadata {
  /** Whether errors in arguments of type `any` reach the functions; it holds for the whole file. */
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
}

export interface FunctionMetadata {
  readonly id: string;
  /** Without namespace. */
  readonly name: string;
  readonly parameters?: readonly { readonly dimensionality?: string }[];
}

export interface FunctionRuntimeOptions {
  /** Takes invocations to office.js as one message. */
  readonly send: (entries: readonly MessageEntry[]) => void;
  /** `functions.json`; without it arguments go as they are and errors go to the function. */
  readonly metadata?: FunctionsMetadata;
}

/** Numbers of the client: category and types of messages, and flags of an invocation. */
const invocationCategory = 1;
const invocationType = 1000;
const allowErrors = 4;

/** A message stays well under what Excel on the web sends at once. */
const largestMessage = 4_000_000;

/**
 * Custom functions through the genuine runtime of office.js: calls go out as invocation events, results come back
 * in the runtime's own batches.
 */
export class OfficeFunctionRuntime implements FunctionRuntime, FunctionResultReceiver {
  resultBatches = 0;
  private nextId = 1;
  private readonly waiting = new Map<number, (result: FunctionResult) => void>();
  private readonly metadata: ReadonlyMap<string, FunctionMetadata>;
  private listen: () => void = () => undefined;
  /** Calls wait until the page has loaded and its functions are associated. */
  private readonly listening = new Promise<void>((resolve) => {
    this.listen = resolve;
  });

  constructor(private readonly options: FunctionRuntimeOptions) {
    this.metadata = new Map(options.metadata?.functions.map((entry) => [entry.name.toUpperCase(), entry]));
  }

  ready(): void {
    this.listen();
  }

  receive(results: readonly unknown[]): void {
    this.resultBatches += 1;
    for (const entry of results) {
      const read = fromWire(entry);
      if (read === null) continue;
      this.waiting.get(read.id)?.(read.result);
      this.waiting.delete(read.id);
    }
  }

  async call(calls: readonly FunctionCall[]): Promise<readonly FunctionResult[]> {
    await this.listening;
    const results: Promise<FunctionResult>[] = [];
    let entries: MessageEntry[] = [];
    let size = 0;
    for (const call of calls) {
      const error = this.refused(call);
      if (error !== null) {
        results.push(Promise.resolve({ succeeded: false, error, message: '' }));
        continue;
      }
      const id = this.nextId;
      this.nextId += 1;
      results.push(new Promise((resolve) => this.waiting.set(id, resolve)));
      const entry = this.invocation(id, call);
      if (size + entry.message.length > largestMessage && entries.length > 0) {
        this.options.send(entries);
        entries = [];
        size = 0;
      }
      entries.push(entry);
      size += entry.message.length;
    }
    if (entries.length > 0) this.options.send(entries);
    return Promise.all(results);
  }

  /** Excel shows the argument's error in the place of a call that the metadata does not allow. */
  private refused(call: FunctionCall): string | null {
    const { metadata } = this.options;
    return metadata === undefined || metadata.allowErrorForDataTypeAny === true ? null : errorIn(call.args);
  }

  private entryOf(name: string): FunctionMetadata | undefined {
    return this.metadata.get(withoutNamespace(name).toUpperCase());
  }

  private invocation(id: number, call: FunctionCall): MessageEntry {
    const entry = this.entryOf(call.name);
    const args = call.args.map((argument, index) => toWire(isMatrix(entry, index) ? asMatrix(argument) : argument));
    const missing = Math.max(0, (entry?.parameters?.length ?? 0) - args.length);
    const message = [
      id,
      entry?.id ?? withoutNamespace(call.name),
      [...args, ...Array.from({ length: missing }, () => null)],
      call.address,
      allowErrors,
    ];
    return {
      messageCategory: invocationCategory,
      messageType: invocationType,
      targetId: '',
      message: JSON.stringify(message),
      id,
      isRemoteOverride: false,
    };
  }
}

/** Functions are associated by id; a namespace such as `BMS` is the manifest's. */
function withoutNamespace(name: string): string {
  return name.slice(name.indexOf('.') + 1);
}

function isMatrix(entry: FunctionMetadata | undefined, index: number): boolean {
  return entry?.parameters?.[index]?.dimensionality === 'matrix';
}

/** A single cell for a matrix parameter is a matrix of one. */
function asMatrix(argument: unknown): unknown {
  return argument === null || argument === undefined || Array.isArray(argument) ? argument : [[argument as CellValue]];
}
