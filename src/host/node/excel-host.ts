import type { HostDocument } from '../document/document';
import { type FunctionsMetadata, OfficeFunctionRuntime } from '../functions/office-function-runtime';
import type { CalculationPort } from '../protocol/calculation-port';
import { type Counters, type Faults, OfficeHost } from '../protocol/office-host';
import { createWorkbookFile, openWorkbookFile, type WorkbookFile } from '../xlsx';
import { type OfficeClient, startOfficeClient } from './office-client';

export interface HostOptions {
  /** BCP 47 tag of user interface, numbers and dates; `nb-NO` by default. */
  readonly language?: string;
  readonly fileName?: string;
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
  /** Milliseconds each request takes. */
  delay: number;
  /** Bytes that a request or an answer may have; 5 MB, as on the web. */
  payloadLimit: number;
  /** Sees the body of every batch of the add-in's. */
  onRequest: ((body: string) => void) | null;
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
  const calculation = options.calculate === false ? null : await startCalculation(document);
  const host = new OfficeHost(document, {
    locale: language,
    fileName: options.fileName ?? '',
    sendMessages: (entries) => client.sendMessages(entries),
    ...(calculation === null ? {} : { calculation: calculation.port }),
  });
  const client = startOfficeClient({ processBatch: (body) => host.processBatch(body), language });
  if (options.functions !== undefined) await startFunctions(options, host, client, calculation);
  return new RunningHost(file, host, client, calculation);
}

interface RunningCalculation {
  readonly port: CalculationPort;
  registerFunctions(names: readonly string[], runtime: OfficeFunctionRuntime): void;
  dispose(): void;
}

/** The engine is large, so it is loaded only when something is to be calculated. */
async function startCalculation(document: HostDocument): Promise<RunningCalculation> {
  const [{ Calculation }, { createEngine }] = await Promise.all([import('../calculation'), import('../engine/univer-node')]);
  const engine = createEngine();
  const calculation = await Calculation.open(document, engine);
  return {
    port: calculation,
    registerFunctions: (names, runtime) => calculation.registerFunctions(names, runtime),
    dispose: () => {
      calculation.dispose();
      engine.dispose();
    },
  };
}

async function startFunctions(options: HostOptions, host: OfficeHost, client: OfficeClient, calculation: RunningCalculation | null): Promise<void> {
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

  get delay(): number {
    return this.host.delay;
  }

  set delay(milliseconds: number) {
    this.host.delay = milliseconds;
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
    const before = clientGlobals.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
    for (const name of clientGlobals) Object.defineProperty(globalThis, name, { value: this.client[name], configurable: true, writable: true });
    return () => {
      for (const [name, descriptor] of before) {
        if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
        else Object.defineProperty(globalThis, name, descriptor);
      }
    };
  }

  dispose(): void {
    this.host.dispose();
    this.client.dispose();
    this.calculation?.dispose();
  }
}
