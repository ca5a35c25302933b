import type { DocumentChange } from '../document/change';
import type { HostDocument } from '../document/document';
import { defaultProfile, type ExcelProfile, type ProfileName, profileOf } from '../profile';
import { ActionType, type BatchRequest, type BatchResponse, parseBatch, PathType } from './batch';
import { type CalculationPort, noCalculation } from './calculation-port';
import { EventSource, type MessageEntry } from './events';
import { BatchExecutor, type Roots } from './executor';
import { PaneGate } from './pane-gate';
import { HostError, type HostErrorCode } from './host-error';
import type { FunctionResultReceiver, Situation } from './session';
import { ChangingSituation } from './situation';
import { createRoots } from './types';
import { WorkbookSession } from './workbook-session';

export interface OfficeHostOptions {
  readonly calculation?: CalculationPort;
  /** BCP 47 tag of numbers, dates and typed entries; `nb-NO` by default. */
  readonly locale?: string;
  /** Which Excel the host is; the default profile's unless told. */
  readonly excel?: ProfileName | ExcelProfile;
  /** The workbook's file name. */
  readonly fileName?: string;
  /** Takes event messages to office.js. */
  readonly sendMessages?: (entries: readonly MessageEntry[]) => void;
}

export interface Counters {
  /** `Excel.run` batches; those of the custom-functions runtime are counted by themselves, the client's own housekeeping not at all. */
  roundTrips: number;
  requestBytes: number;
  responseBytes: number;
  functionBatches: number;
}

/** Which request or action is to fail, counted from 1 from now on; it fails once, before anything is done. */
export interface Faults {
  failRequest?: number;
  failAction?: number;
  /** What it fails with, `GeneralException` by default; `InvalidOperationInCellEditMode` is what a cell in edit mode gives. */
  code?: HostErrorCode;
  /** A member that fails each time it is called or set, `WorksheetFreezePanes.freezeAt`. */
  failMember?: string;
}

const encoder = new TextEncoder();
const byteLength = (text: string): number => encoder.encode(text).length;

/** Excel's side of the Office.js batch protocol, over a document and a calculation. */
export class OfficeHost {
  readonly counters: Counters = { roundTrips: 0, requestBytes: 0, responseBytes: 0, functionBatches: 0 };
  readonly faults: Faults = {};
  /** Milliseconds that each request takes on its way, to see the add-in over a slow connection. */
  delay = 0;
  /** Bytes that a request or an answer may have: the profile's, unless a test wants less. */
  payloadLimit: number;
  readonly profile: ExcelProfile;
  readonly situation: Situation;
  /** How often each method was called and each property set, by `TableRowCollection.add`. */
  readonly calls = new Map<string, number>();
  private readonly pane: PaneGate;
  private readonly changing = new ChangingSituation();
  private shower: (shown: boolean) => void = () => undefined;
  /** Sees the body of every batch of the add-in's as it comes. */
  onRequest: ((body: string) => void) | null = null;
  private readonly session: WorkbookSession;
  private readonly roots: Roots;
  private readonly events: EventSource;
  private readonly unsubscribe: () => void;
  private readonly sendMessages: (entries: readonly MessageEntry[]) => void;
  /** Events of the batch that is being executed, and those of batches executed that are about to be told. */
  private readonly batchMessages: MessageEntry[] = [];
  private waitingMessages: MessageEntry[] = [];
  private inBatch = false;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    readonly document: HostDocument,
    options: OfficeHostOptions = {},
  ) {
    this.profile = profileOf(options.excel ?? defaultProfile);
    this.payloadLimit = this.profile.payloadLimit ?? Infinity;
    this.situation = this.changing;
    this.pane = new PaneGate(this.profile.pane, (shown) => this.shower(shown));
    this.events = new EventSource(document);
    this.sendMessages = options.sendMessages ?? (() => undefined);
    this.session = new WorkbookSession(document, options.calculation ?? noCalculation, this.events, {
      locale: options.locale ?? 'nb-NO',
      fileName: options.fileName ?? '',
      profile: this.profile,
      situation: this.situation,
      called: (member) => this.called(member),
    });
    this.roots = createRoots(this.session);
    this.unsubscribe = document.subscribe((change) => this.follow(change));
  }

  /** Who shows and hides the add-in's pane. */
  set showPane(show: (shown: boolean) => void) {
    this.shower = show;
    this.session.showPane = (shown) => this.pane.ask(shown);
  }

  /**
   * Runs the command of a ribbon button, as far as the pane has to do with it.
   *
   * @param command - resolves when the button's event is completed
   */
  runCommand<Result>(command: () => Promise<Result>): Promise<Result> {
    return this.pane.during(command);
  }

  /** The custom functions that the add-in has registered, with namespace: `BMS.STATUS`. */
  set functionNames(names: readonly string[]) {
    this.session.functionNames = new Set(names.map((name) => name.toUpperCase()));
  }

  private called(member: string): void {
    this.calls.set(member, (this.calls.get(member) ?? 0) + 1);
    if (this.faults.failMember === member) throw injectedFault(this.faults);
  }

  /** Who receives the results of custom functions. */
  set functions(receiver: FunctionResultReceiver | null) {
    this.session.functions = receiver;
  }

  /**
   * Executes the body of a `ProcessQuery` request. Batches run one after another; those of the custom-functions
   * runtime go past the queue, because a waiting batch may need their results.
   *
   * @param body - JSON text as office.js sends it
   * @returns the response's body; faults are in it, a batch never rejects the promise
   */
  processBatch(body: string): Promise<string> {
    let batch: BatchRequest;
    try {
      batch = parseBatch(body);
    } catch {
      return Promise.resolve(failure(new HostError('InvalidArgument')));
    }
    if (isServiceBatch(batch)) return this.processServiceBatch(batch);
    const answer = this.queue.then(() => (isReleaseBatch(batch) ? this.run(batch) : this.process(batch, body)));
    this.queue = answer.catch(() => undefined);
    return answer;
  }

  dispose(): void {
    this.unsubscribe();
    this.session.release(null);
  }

  private async process(batch: BatchRequest, body: string): Promise<string> {
    const size = byteLength(body);
    if (this.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.delay));
    await this.changing.cellLeft();
    this.counters.roundTrips += 1;
    this.counters.requestBytes += size;
    this.onRequest?.(body);
    const text = await this.answer(batch, size);
    this.counters.responseBytes += byteLength(text);
    return text;
  }

  private async answer(batch: BatchRequest, size: number): Promise<string> {
    if (size > this.payloadLimit) return failure(new HostError(this.profile.largeRequest));
    if (strikes(this.faults, 'failRequest')) return failure(injectedFault(this.faults));
    this.inBatch = true;
    const beforeAction = (): void => {
      if (strikes(this.faults, 'failAction')) throw injectedFault(this.faults);
    };
    const text = await this.run(batch, beforeAction);
    this.inBatch = false;
    this.raiseWaitingEvents();
    return byteLength(text) > this.payloadLimit ? failure(new HostError('ResponsePayloadSizeLimitExceeded')) : text;
  }

  private async processServiceBatch(batch: BatchRequest): Promise<string> {
    if (batch.Actions.some((action) => action.Name.startsWith('SetInvocation'))) this.counters.functionBatches += 1;
    return JSON.stringify(await new BatchExecutor(batch, this.roots, this.session, () => undefined).run());
  }

  private async run(batch: BatchRequest, beforeAction: () => void = () => undefined): Promise<string> {
    const response = await new BatchExecutor(batch, this.roots, this.session, beforeAction).run();
    try {
      await this.session.endBatch();
    } catch (fault) {
      // The client must get an answer, or it waits for ever.
      return failure(new HostError('GeneralException', fault instanceof Error ? fault.message : ''));
    }
    return JSON.stringify(response);
  }

  private follow(change: DocumentChange): void {
    const messages = this.events.messagesOf(change);
    // What comes while events of a batch still wait to be told is told after them.
    if (this.inBatch) this.batchMessages.push(...messages);
    else if (this.waitingMessages.length > 0) this.waitingMessages.push(...messages);
    else if (messages.length > 0) this.sendMessages(messages);
  }

  /** Events follow the answer, as in Excel. */
  private raiseWaitingEvents(): void {
    if (this.batchMessages.length === 0) return;
    this.waitingMessages.push(...this.batchMessages.splice(0));
    setTimeout(() => {
      const messages = this.waitingMessages;
      this.waitingMessages = [];
      if (messages.length > 0) this.sendMessages(messages);
    }, 0);
  }
}

/** A batch of the client itself (custom functions, start-up), not one that the add-in made. */
function isServiceBatch(batch: BatchRequest): boolean {
  return Object.values(batch.ObjectPaths).some((path) => path.ObjectPathType === PathType.newObject);
}

/** After `Excel.run` the client lets go of its ranges in a batch of its own, for which nobody waits. */
function isReleaseBatch(batch: BatchRequest): boolean {
  return (
    batch.Actions.every(
      (action) => action.ActionType === ActionType.instantiate || action.Name === '_RemoveReference',
    ) && batch.Actions.some((action) => action.Name === '_RemoveReference')
  );
}

function injectedFault({ code = 'GeneralException' }: Faults): HostError {
  return new HostError(code, 'The host was told to fail here.');
}

function failure(error: HostError): string {
  const response: BatchResponse = {
    Results: [],
    Error: { Code: error.code, Message: error.message, Location: '', ActionIndex: -1, HttpStatusCode: error.status },
  };
  return JSON.stringify(response);
}

/** Counts down to the fault; true once, when its turn has come. */
function strikes(faults: Faults, which: 'failRequest' | 'failAction'): boolean {
  const left = faults[which];
  if (left === undefined) return false;
  if (left > 1) {
    faults[which] = left - 1;
    return false;
  }
  delete faults[which];
  return true;
}
