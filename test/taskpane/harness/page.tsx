import { createMaking } from '../../../src/commands';
import { mountPane } from '../../../src/taskpane/shell/mount';
import type { WorkbookPort } from '../../../src/taskpane/shared/workbook-port';
import type { MadeScorecard, MakeStep, WorkbookContents } from '../../../src/workbook/port';
import type { WorkbookFault } from '../../../src/workbook/error';
import { WorkbookError } from '../../../src/workbook/error';
import '../../../src/taskpane/taskpane.css';

/** What each method that sets up the workbook answers with. */
export type Answers = {
  [
    Method in
      | 'renewFunctions'
      | 'readSuggestions'
      | 'writeSetup'
      | 'startSetup'
      | 'undoSetup'
      | 'editSetup'
      | 'readMarked'
      | 'addNames'
      | 'savePeriod'
      | 'checkWorkbook'
      | 'makeHealthSheet'
      | 'makeUnitCards'
      | 'standingTable'
      | 'insertData'
      | 'undoData'
  ]: Awaited<ReturnType<WorkbookPort[Method]>>;
};

/** What a test does to the workbook behind the pane, and what the pane has asked of it. */
export interface Harness {
  /** What the next readings give; `null` lets them wait. */
  contents: WorkbookContents | null;
  readFault: WorkbookFault | null;
  goToFault: WorkbookFault | null;
  /** Laid ready by the test; a method without an answer fails, unless it is among the silent ones. */
  readonly answers: Partial<Answers>;
  /** Methods that succeed and have nothing to answer. */
  readonly silent: readonly (keyof Answers)[];
  /** Methods that do not answer for now. */
  readonly slow: readonly (keyof Answers)[];
  /** Methods that fail for now, and why. */
  readonly faults: Partial<
    Record<keyof Answers, { readonly fault: WorkbookFault; readonly parameters: Readonly<Record<string, string>> }>
  >;
  readonly asked: { method: string; argument: unknown }[];
  /** Whether the add-in starts with the workbook; `null` where Excel does not tell. */
  starts: boolean | null;
  /** The workbook changes: watchers are told. */
  change(contents: WorkbookContents): void;
  /** The making that runs gets on, ends or fails. */
  step(step: MakeStep): void;
  /** No view shows the overview yet, so that none needs to be given. */
  made(scorecard: Omit<MadeScorecard, 'overview' | 'openActions'>): void;
  makeFails(fault: WorkbookFault, parameters?: Record<string, string>): void;
}

declare global {
  interface Window {
    harness: Harness;
    /** Set by the test before the page's scripts run. */
    start: Partial<Harness> & { readonly readOnlyFile?: boolean };
  }
}

const watchers = new Set<() => void>();
let waiting: (() => void)[] = [];
let making: {
  resolve: (made: MadeScorecard) => void;
  reject: (error: Error) => void;
  onProgress: (step: MakeStep) => void;
} | null = null;

const harness: Harness = {
  contents: null,
  readFault: null,
  goToFault: null,
  answers: {},
  silent: [],
  slow: [],
  faults: {},
  asked: [],
  starts: null,
  change(contents) {
    harness.contents = contents;
    for (const waiter of waiting) waiter();
    waiting = [];
    for (const watcher of watchers) watcher();
  },
  step: (step) => making?.onProgress(step),
  made: (scorecard) =>
    making?.resolve({ overview: { sentence: '', changes: [] }, openActions: new Map(), ...scorecard }),
  makeFails: (fault, parameters) => making?.reject(new WorkbookError(fault, parameters)),
  ...window.start,
};
window.harness = harness;

async function go(method: string, argument: unknown): Promise<void> {
  harness.asked.push({ method, argument });
  if (harness.goToFault) throw new WorkbookError(harness.goToFault);
}

/** What the test has laid ready as a method's answer. */
async function answer<Method extends keyof Answers>(method: Method, argument: unknown): Promise<Answers[Method]> {
  harness.asked.push({ method, argument });
  if (harness.slow.includes(method)) await new Promise(() => undefined);
  const fails = harness.faults[method];
  if (fails) throw new WorkbookError(fails.fault, fails.parameters);
  const ready = harness.answers[method];
  if (ready === undefined && !harness.silent.includes(method)) throw new WorkbookError('failed');
  return ready as Answers[Method];
}

/** What a test has sent: maps come as objects. */
function received(contents: WorkbookContents): WorkbookContents {
  const { numberFormats } = contents;
  return numberFormats instanceof Map
    ? contents
    : { ...contents, numberFormats: new Map(Object.entries(numberFormats)) };
}

const workbook: WorkbookPort = {
  startsWithWorkbook: async () => harness.starts,
  async startWithWorkbook(starts) {
    harness.asked.push({ method: 'startWithWorkbook', argument: starts });
    harness.starts = starts;
  },
  readOnlyFile: window.start.readOnlyFile ?? false,
  async readWorkbook(options) {
    harness.asked.push({ method: 'readWorkbook', argument: options });
    if (harness.readFault) throw new WorkbookError(harness.readFault);
    if (!harness.contents) await new Promise<void>((resolve) => waiting.push(resolve));
    if (!harness.contents) throw new WorkbookError('failed');
    return received(harness.contents);
  },
  makeScorecard: (options) =>
    new Promise((resolve, reject) => {
      harness.asked.push({
        method: 'makeScorecard',
        argument:
          options?.freeze === true || options?.unit !== undefined
            ? { freeze: options.freeze, unit: options.unit }
            : null,
      });
      making = { resolve, reject, onProgress: options?.onProgress ?? (() => undefined) };
      options?.signal?.addEventListener('abort', () => reject(new WorkbookError('cancelled')));
    }),
  async watchWorkbook(onChange) {
    watchers.add(onChange);
    return async () => void watchers.delete(onChange);
  },
  renewFunctions: () => answer('renewFunctions', null),
  goTo: (address) => go('goTo', address),
  activateScorecard: (sheetName) => go('activateScorecard', sheetName),
  readSuggestions: (language) => answer('readSuggestions', language),
  writeSetup: (accepted, beside) => answer('writeSetup', { accepted, ...beside }),
  startSetup: (language) => answer('startSetup', language),
  undoSetup: (written) => answer('undoSetup', written),
  editSetup: (edits) => answer('editSetup', edits),
  readMarked: (options) => answer('readMarked', options),
  addNames: (ranges) => answer('addNames', ranges),
  savePeriod: (options) => answer('savePeriod', options),
  makeUnitCards: (units) => answer('makeUnitCards', units),
  checkWorkbook: (options) => answer('checkWorkbook', options),
  makeHealthSheet: (options) => answer('makeHealthSheet', { period: options?.period, unit: options?.unit }),
  standingTable: async ({ title, source }) => (await answer('standingTable', { title, source })) ?? null,
  insertData: ({ title }, series, { agreed, notes }) =>
    answer('insertData', { title, rows: series.map(({ codes }) => codes.join('|')), agreed, notes }),
  undoData: ({ sheetName }) => answer('undoData', sheetName),
};

const element = document.getElementById('pane');
if (element) mountPane(element, workbook, createMaking(workbook));
