import { Calculation } from '../host/calculation';
import { FrameBridge } from '../host/browser/frame-bridge';
import type { HostDocument } from '../host/document/document';
import type { Engine, LeftFormula } from '../host/engine/engine';
import { OfficeFunctionRuntime } from '../host/functions';
import { OfficeHost } from '../host/protocol/office-host';
import type { ExcelProfile } from '../host/profile';
import type { WorkbookFile } from '../host/xlsx';
import type { Addin } from './addin';
import { Journal } from '../host/document/journal';
import { DocumentFollower } from './grid/follow-document';
import type { Grid } from './grid/create-grid';
import type { UndoSteps } from './grid/undo-steps';

export interface OpenWorkbookOptions {
  readonly grid: Grid;
  readonly frame: HTMLIFrameElement;
  readonly addin: Addin;
  /** Which Excel the host is. */
  readonly excel: ExcelProfile;
  /** BCP 47 tag of Excel's language. */
  readonly locale: string;
  readonly undo: UndoSteps;
  readonly onBusy: (busy: boolean) => void;
  readonly onFocusExit: () => void;
  readonly showPane: (shown: boolean) => void;
}

/** One workbook with everything that stands around it: grid, calculation, the add-in in its frame. */
export class OpenWorkbook {
  private waiting = false;

  private constructor(
    readonly file: WorkbookFile,
    readonly fileName: string,
    readonly calculation: Calculation,
    readonly host: OfficeHost,
    readonly bridge: FrameBridge,
    private readonly engine: Engine,
    private readonly endFollowing: () => void,
  ) {}

  get document(): HostDocument {
    return this.file.document;
  }

  /** Formulas of the file that cannot be computed without Excel, and keep the values they came with. */
  get leftFormulas(): readonly LeftFormula[] {
    return this.engine.leftAlone;
  }

  static async open(file: WorkbookFile, fileName: string, options: OpenWorkbookOptions): Promise<OpenWorkbook> {
    const { document } = file;
    const { engine, univer } = options.grid;
    const calculation = await Calculation.open(document, engine, {
      onBusy: options.onBusy,
      profile: options.excel,
      language: options.locale,
    });
    const journal = new Journal(document, 'api');
    const bridge: FrameBridge = new FrameBridge({
      frame: options.frame,
      locale: options.locale,
      documentUrl: fileName,
      earlyClick: options.excel.earlyClick,
      processBatch: async (body) => {
        const answer = await host.processBatch(body);
        options.undo.end(journal, engine.unitId, () => workbook.soon());
        return answer;
      },
      onFocusExit: options.onFocusExit,
    });
    const host = new OfficeHost(document, {
      excel: options.excel,
      calculation,
      locale: options.locale,
      fileName,
      sendMessages: bridge.sendMessages,
    });
    host.showPane = options.showPane;
    const { namespace, functions } = options.addin;
    const runtime = new OfficeFunctionRuntime({ send: bridge.sendMessages, metadata: functions });
    host.functions = runtime;
    const names = functions.functions.map(({ name }) => `${namespace}.${name}`);
    calculation.registerFunctions(names, runtime);
    host.functionNames = names;
    const follower = new DocumentFollower(univer.__getInjector(), document, engine);
    const unsubscribe = document.subscribe((change) => {
      follower.follow(change);
      if (change.origin === 'user' || change.origin === 'coauthor') workbook.soon();
    });
    const workbook: OpenWorkbook = new OpenWorkbook(file, fileName, calculation, host, bridge, engine, () => {
      unsubscribe();
      journal.dispose();
      options.undo.clear();
    });
    bridge.load(options.addin.page);
    workbook.soon();
    return workbook;
  }

  /**
   * Runs what the add-in associated with a ribbon button.
   *
   * @returns whether the add-in knows the action; resolves when it says that it is done
   */
  runCommand(action: string, controlId: string): Promise<boolean> {
    return this.host.runCommand(() => this.bridge.invokeCommand(action, controlId));
  }

  /** What the person typed is computed at once, unless the workbook says otherwise. */
  private soon(): void {
    if (this.waiting || this.calculation.mode === 'Manual') return;
    this.waiting = true;
    setTimeout(() => {
      this.waiting = false;
      if (this.calculation.pending) void this.calculation.calculate();
    }, 0);
  }

  async settled(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 0));
    await this.calculation.settled();
  }

  dispose(): void {
    this.endFollowing();
    this.bridge.dispose();
    this.host.dispose();
    this.calculation.dispose();
  }
}
