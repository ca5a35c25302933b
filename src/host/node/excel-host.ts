import type { HostDocument } from '../document/document';
import type { LeftFormula } from '../engine/engine';
import { type FunctionsMetadata, OfficeFunctionRuntime } from '../functions/office-function-runtime';
import { defaultProfile, type ExcelProfile, type ProfileName, profileNameOf, profileOf } from '../profile';
import type { CalculationPort } from '../protocol/calculation-port';
import { type Counters, type Faults, OfficeHost } from '../protocol/office-host';
import type { Situation } from '../protocol/session';
import { createWorkbookFile, openWorkbookFile, type WorkbookFile } from '../xlsx';
import { type OfficeClient, startOfficeClient } from './office-client';

export interface HostOptions {
  /** BCP 47 tag of user interface, numbers and dates; `nb-NO` by default. */
  readonly language?: string;
  readonly fileName?: string;
  /**
   * The tag by which formulas read and write numbers and dates in texts (`TEXT`, `VALUE`), or how to tell it from the
   * workbook: that of `language` unless told, as in Excel.
   */
  readonly formulaLanguage?: (document: HostDocument) => string | Promise<string>;
  /**
   * Which Excel the host is, or one with a switch of its own: that of the environment's `BMS_EXCEL` unless told, and
   * else the default profile.
   */
  readonly excel?: ProfileName | ExcelProfile;
  /** `false` leaves formulas with the results that came with the file. */
  readonly calculate?: boolean;
  /** Registers the add-in's functions with the runtime, as its page does when it loads. */
  readonly functions?: (customFunctions: typeof CustomFunctions) => void | Promise<void>;
  /** The functions' namespace in the manifest, `BMS` by default. */
  readonly namespace?: string;
  /** `functions.json`; with it arguments are handed over as Excel does (matrices, errors). */
  readonly functionsMetadata?: FunctionsMetadata;
}

/** An open workbook with Microsoft's client in front of it. */
export interface ExcelHost extends Omit<OfficeClient, 'associatedFunctions' | 'sendMessages' | 'dispose'> {
  readonly document: HostDocument;
  readonly counters: Counters;
  /** Set a number to have the request or action with that number, from now on, fail. */
  readonly faults: Faults;
  /** How often each method was called and each property set, by `TableRowCollection.add`. */
  readonly calls: ReadonlyMap<string, number>;
  /** Milliseconds each request takes. */
  delay: number;
  /** How the Excel answers that this is. */
  readonly profile: ExcelProfile;
  /** What a person does meanwhile; a test changes it. */
  readonly situation: Situation;
  /** Bytes that a request or an answer may have. */
  payloadLimit: number;
  /** Sees the body of every batch of the add-in's. */
  onRequest: ((body: string) => void) | null;
  /** Formulas of the file that cannot be computed without Excel, and keep the values they came with. */
  readonly leftFormulas: readonly LeftFormula[];
  /** Whether the file is digitally signed; the signature does not hold for a file that is saved with changes. */
  readonly signed: boolean;
  /** Resolves when every formula has been computed, custom functions included. */
  settled(): Promise<void>;
  /** The file as it is now; parts that nobody changed are byte for byte those of the input. */
  save(): Uint8Array;
  /** Makes the client's objects global, as they are in a page. @returns a function that takes them away again */
  installGlobals(): () => void;
  dispose(): void;
}

/**
 * Opens a file as Excel would and starts office.js on it.
 *
 * @param bytes - an `.xlsx` or `.xlsm` file
 * @throws WorkbookFileError when the file cannot be used
 */
export async function openHost(bytes: Uint8Array, options: HostOptions = {}): Promise<ExcelHost> {
  return startHost(openWorkbookFile(bytes), options);
}

/** A host with a new workbook of one empty sheet. */
export async function createHost(options: HostOptions = {}): Promise<ExcelHost> {
  return startHost(createWorkbookFile(), options);
}

async function startHost(file: WorkbookFile, options: HostOptions): Promise<ExcelHost> {
  const language = options.language ?? 'nb-NO';
  const { document } = file;
  const profile = profileOf(options.excel ?? profileOfEnvironment());
  const formulaLanguage = async (): Promise<string> => (await options.formulaLanguage?.(document)) ?? language;
  const calculation =
    options.calculate === false ? null : await startCalculation(document, profile, await formulaLanguage());
  const host = new OfficeHost(document, {
    excel: profile,
    locale: language,
    fileName: options.fileName ?? '',
    sendMessages: (entries) => client.sendMessages(entries),
    ...(calculation === null ? {} : { calculation: calculation.port }),
  });
  const client = startOfficeClient({ processBatch: (body) => host.processBatch(body), language });
  if (options.functions !== undefined) await startFunctions(options, host, client, calculation);
  return new RunningHost(file, host, client, calculation);
}

/** @throws Error when `BMS_EXCEL` names no profile: tests in the wrong Excel would say nothing */
function profileOfEnvironment(): ProfileName {
  const named = process.env['BMS_EXCEL'];
  if (named === undefined || named === '') return defaultProfile;
  const profile = profileNameOf(named);
  if (profile === null) throw new Error(`BMS_EXCEL=${named} is no profile of the host.`);
  return profile;
}

interface RunningCalculation {
  readonly port: CalculationPort;
  registerFunctions(names: readonly string[], runtime: OfficeFunctionRuntime): void;
  leftFormulas(): readonly LeftFormula[];
  dispose(): void;
}

/** The engine is large, so it is loaded only when something is to be calculated. */
async function startCalculation(
  document: HostDocument,
  profile: ExcelProfile,
  language: string,
): Promise<RunningCalculation> {
  const [{ Calculation }, { createEngine }] = await Promise.all([
    import('../calculation'),
    import('../engine/univer-node'),
  ]);
  const engine = createEngine();
  const calculation = await Calculation.open(document, engine, { profile, language });
  return {
    port: calculation,
    registerFunctions: (names, runtime) => calculation.registerFunctions(names, runtime),
    leftFormulas: () => engine.leftAlone,
    dispose: () => {
      calculation.dispose();
      engine.dispose();
    },
  };
}

async function startFunctions(
  options: HostOptions,
  host: OfficeHost,
  client: OfficeClient,
  calculation: RunningCalculation | null,
): Promise<void> {
  const runtime = new OfficeFunctionRuntime({
    send: (entries) => client.sendMessages(entries),
    ...(options.functionsMetadata === undefined ? {} : { metadata: options.functionsMetadata }),
  });
  host.functions = runtime;
  await options.functions?.(client.CustomFunctions);
  // In Node the runtime listens from the moment the bridge is there; a page says when.
  runtime.ready();
  const names = client.associatedFunctions().map((id) => `${options.namespace ?? 'BMS'}.${id}`);
  calculation?.registerFunctions(names, runtime);
  host.functionNames = names;
}

const clientGlobals = ['Excel', 'Office', 'OfficeExtension', 'CustomFunctions'] as const;

class RunningHost implements ExcelHost {
  constructor(
    private readonly file: WorkbookFile,
    private readonly host: OfficeHost,
    private readonly client: OfficeClient,
    private readonly calculation: RunningCalculation | null,
  ) {}

  get Excel(): typeof Excel {
    return this.client.Excel;
  }

  get Office(): typeof Office {
    return this.client.Office;
  }

  get OfficeExtension(): typeof OfficeExtension {
    return this.client.OfficeExtension;
  }

  get CustomFunctions(): typeof CustomFunctions {
    return this.client.CustomFunctions;
  }

  get document(): HostDocument {
    return this.file.document;
  }

  get counters(): Counters {
    return this.host.counters;
  }

  get faults(): Faults {
    return this.host.faults;
  }

  get profile(): ExcelProfile {
    return this.host.profile;
  }

  get situation(): Situation {
    return this.host.situation;
  }

  get calls(): ReadonlyMap<string, number> {
    return this.host.calls;
  }

  get delay(): number {
    return this.host.delay;
  }

  set delay(milliseconds: number) {
    this.host.delay = milliseconds;
  }

  get leftFormulas(): readonly LeftFormula[] {
    return this.calculation?.leftFormulas() ?? [];
  }

  get signed(): boolean {
    return this.file.signed;
  }

  get payloadLimit(): number {
    return this.host.payloadLimit;
  }

  set payloadLimit(bytes: number) {
    this.host.payloadLimit = bytes;
  }

  get onRequest(): ((body: string) => void) | null {
    return this.host.onRequest;
  }

  set onRequest(see: ((body: string) => void) | null) {
    this.host.onRequest = see;
  }

  async settled(): Promise<void> {
    const port = this.calculation?.port;
    if (port === undefined) return;
    if (port.pending) await port.calculate();
    await port.settled();
  }

  save(): Uint8Array {
    return this.file.save();
  }

  installGlobals(): () => void {
    // Behind a holder that is emptied: a context of node:vm, as of a test, keeps what was once defined on its global object.
    const restore = clientGlobals.map((name) => {
      const before = Object.getOwnPropertyDescriptor(globalThis, name);
      const holder: { value: unknown } = { value: this.client[name] };
      Object.defineProperty(globalThis, name, {
        get: () => holder.value,
        set: (value) => (holder.value = value),
        configurable: true,
      });
      return () => {
        holder.value = undefined;
        if (before === undefined) Reflect.deleteProperty(globalThis, name);
        else Object.defineProperty(globalThis, name, before);
      };
    });
    return () => restore.forEach((each) => each());
  }

  dispose(): void {
    this.host.dispose();
    this.client.dispose();
    this.calculation?.dispose();
  }
}
