import type { HostDocument } from '../host/document/document';
import type { Cell } from '../host/document/cell';
import { parseA1Range } from '@borgar/fx';
import { DOCS_NORMAL_EDITOR_UNIT_ID_KEY } from '@univerjs/core';
import { fullAddress } from '../host/protocol/address';
import type { HostLocale } from '../host/protocol/locale';
import type { ExcelProfile } from '../host/profile';
import { openWorkbookFile, WorkbookFileError } from '../host/xlsx';
import type { Addin, RibbonButton } from './addin';
import { ChartLayer } from './grid/chart-layer';
import type { Grid } from './grid/create-grid';
import { localizeCells } from './grid/display';
import { offerChoices } from './grid/choices';
import { followLinks } from './grid/follow-links';
import { followPerson } from './grid/follow-person';
import { UndoSteps } from './grid/undo-steps';
import { OpenWorkbook } from './open-workbook';
import { acceptDrops } from './page/drop';
import { element, frame } from './page/element';
import { icon } from './page/icons';
import { MessageBar } from './page/message';
import { followRegions } from './page/regions';
import { createRibbon } from './page/ribbon';
import { createSplitter } from './page/splitter';
import { StatusLine } from './page/status-line';
import type { WorkbenchText } from './texts';

export interface WorkbenchParts {
  readonly addin: Addin;
  /** File names of the example workbooks. */
  readonly examples: readonly string[];
  /** BCP 47 tag of Excel's language. */
  readonly locale: string;
  /** Which Excel the host is. */
  readonly excel: ExcelProfile;
  readonly numbers: HostLocale;
  readonly text: WorkbenchText;
  readonly grid: Grid;
}

/** What browser tests hold on to; nothing in the product uses it. */
interface WorkbenchForTests {
  readonly document: HostDocument | null;
  /** How the Excel answers that the open workbook is in. */
  readonly profile: ExcelProfile | null;
  settled(): Promise<void>;
  cell(sheet: string, address: string): Cell | null;
  /** The middle of a cell on the sheet in view, in pixels of the grid's canvas, while nothing is scrolled. */
  middleOf(address: string): { readonly x: number; readonly y: number } | null;
  /** Runs one of Univer's commands as a shortcut of its would. @returns whether it was done */
  tryCommand(id: string): Promise<boolean>;
}

declare global {
  interface Window {
    workbench?: WorkbenchForTests;
  }
}

/** The id of what Univer types into while no cell is being edited. */
const cellEditor = `__editor_${DOCS_NORMAL_EDITOR_UNIT_ID_KEY}`;

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The page around the open workbook. */
export class Workbench {
  private open: OpenWorkbook | null = null;
  private prepared = false;
  private opening: Promise<void> = Promise.resolve();
  private readonly status: StatusLine;
  private readonly messages: MessageBar;
  private readonly pane = element('pane');
  private readonly undo: UndoSteps;
  private charts: ChartLayer | null = null;

  constructor(private readonly parts: WorkbenchParts) {
    const { text, grid } = parts;
    this.status = new StatusLine(element('status'), element('counters'), text);
    this.messages = new MessageBar(element('message'), text('message.close'));
    this.undo = new UndoSteps(grid.univer.__getInjector());
    this.fillPage();
    followPerson({
      injector: grid.univer.__getInjector(),
      open: () => this.onScreen(),
      reshow: () => void (this.open && grid.engine.open(this.open.document)),
      refused: (why) => this.status.remark(text(`status.${why}`)),
    });
  }

  /** Univer starts its sheets with the first workbook; what hooks into them comes after. */
  private prepareGrid(): void {
    if (this.prepared) return;
    this.prepared = true;
    const { grid, numbers } = this.parts;
    const shown = (): HostDocument | null => this.open?.document ?? null;
    localizeCells(grid.univer.__getInjector(), shown, numbers);
    followLinks(grid.api, shown);
    this.charts = new ChartLayer({
      injector: grid.univer.__getInjector(),
      engine: grid.engine,
      locale: numbers,
      container: element('grid'),
    });
    offerChoices({
      injector: grid.univer.__getInjector(),
      open: () => this.onScreen(),
      locale: numbers,
      label: this.parts.text('grid.choices'),
    });
  }

  private fillPage(): void {
    const { text, addin, examples } = this.parts;
    document.querySelector('.product')?.append(text('title'));
    element('privacy').textContent = text('files.privacy');
    element('grid').setAttribute('aria-label', text('grid.label'));
    element('pane-title').textContent = text('title');
    frame('addin').title = text('pane.label');
    const close = element('pane-close');
    close.setAttribute('aria-label', text('pane.close'));
    close.append(icon('close'));
    close.addEventListener('click', () => this.showPane(false));
    createSplitter(element('splitter'), this.pane, text('pane.resize'));
    createRibbon(element('ribbon'), text, addin, examples, {
      openExample: (file) => void this.openExample(file),
      openFile: (file) => void this.openFile(file),
      download: () => this.download(),
      run: (button) => void this.run(button),
    });
    acceptDrops(element('drop'), text('files.drop'), (file) => void this.openFile(file));
    followRegions([
      { element: element('grid'), focus: () => document.getElementById(cellEditor)?.focus() },
      { element: this.pane, focus: () => this.showPane(true) },
      { element: element('ribbon'), focus: () => element('ribbon').querySelector<HTMLElement>('button')?.focus() },
    ]);
  }

  private onScreen() {
    const { engine } = this.parts.grid;
    const workbook = this.open === null ? null : engine.openWorkbook();
    return this.open === null || workbook === null
      ? null
      : { document: this.open.document, workbook, formulas: engine.formulas };
  }

  async openExample(file: string): Promise<void> {
    const response = await fetch(`examples/${encodeURIComponent(file)}`);
    await this.openBytes(new Uint8Array(await response.arrayBuffer()), file);
  }

  private async openFile(file: File): Promise<void> {
    await this.openBytes(new Uint8Array(await file.arrayBuffer()), file.name);
  }

  /** One file after another, however fast they are chosen. */
  private openBytes(bytes: Uint8Array, fileName: string): Promise<void> {
    this.opening = this.opening.then(() => this.replaceWorkbook(bytes, fileName));
    return this.opening;
  }

  private async replaceWorkbook(bytes: Uint8Array, fileName: string): Promise<void> {
    const { text, grid, addin, locale, excel } = this.parts;
    this.messages.hide();
    this.status.setDoing(text('status.opening', { file: fileName }));
    try {
      const file = openWorkbookFile(bytes);
      this.open?.dispose();
      this.open = null;
      this.status.setCounters(0, 0);
      this.open = await OpenWorkbook.open(file, fileName, {
        grid,
        addin,
        locale,
        excel,
        undo: this.undo,
        frame: frame('addin'),
        onBusy: (busy) => this.onBusy(busy),
        onFocusExit: () => element('pane-close').focus(),
        showPane: (shown) => this.showPane(shown),
      });
      this.prepareGrid();
      this.charts?.open(this.open.document);
      void this.tellLeftFormulas(this.open);
      element('file-name').textContent = fileName;
      document.title = `${fileName} – ${text('title')}`;
    } catch (error) {
      const fault = error instanceof WorkbookFileError ? error.fault : 'unreadable';
      if (!(error instanceof WorkbookFileError)) console.error(error);
      this.messages.fault(
        text(`fault.${fault}`, { file: fileName }),
        ...(this.open === null ? [] : [text('fault.keptOpen')]),
      );
    } finally {
      this.status.setDoing(null);
    }
  }

  /** Says once for each workbook which values nobody has computed anew. */
  private async tellLeftFormulas(opened: OpenWorkbook): Promise<void> {
    await opened.settled();
    const [first, ...others] = opened === this.open ? opened.leftFormulas : [];
    const sheet = first === undefined ? undefined : opened.document.sheetById(first.sheetId);
    if (first === undefined || sheet === undefined) return;
    const cell = fullAddress(sheet, { row: first.row, column: first.column, rowCount: 1, columnCount: 1 });
    this.messages.notice(this.parts.text('files.left', { count: others.length + 1, cell }));
  }

  private onBusy(busy: boolean): void {
    this.status.setBusy(busy);
    const counters = this.open?.host.counters;
    if (counters !== undefined)
      this.status.setCounters(counters.roundTrips, counters.requestBytes + counters.responseBytes);
  }

  private download(): void {
    if (this.open === null) return;
    if (this.open.file.signed) this.messages.notice(this.parts.text('files.signed'));
    try {
      const address = URL.createObjectURL(new Blob([new Uint8Array(this.open.file.save())], { type: workbookType }));
      const link = document.createElement('a');
      link.href = address;
      link.download = this.open.fileName;
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    } catch (error) {
      console.error(error);
      this.messages.fault(this.parts.text('fault.save'));
    }
  }

  private async run(button: RibbonButton): Promise<void> {
    if (button.action === null) return this.showPane(true);
    const { text } = this.parts;
    this.status.setDoing(text('status.running', { command: button.label }));
    const known = await this.open?.runCommand(button.action, button.id);
    this.status.setDoing(null);
    this.onBusy(false);
    if (known === false) this.messages.fault(text('fault.command', { command: button.label }));
  }

  private showPane(shown: boolean): void {
    this.pane.classList.toggle('closed', !shown);
    this.pane.inert = !shown;
    element('splitter').hidden = !shown;
    if (shown) frame('addin').focus();
  }

  /** A window into the page for tests that drive it from outside. */
  exposeForTests(): void {
    const opened = (): OpenWorkbook | null => this.open;
    window.workbench = {
      get document() {
        return opened()?.document ?? null;
      },
      get profile() {
        return opened()?.host.profile ?? null;
      },
      settled: async () => opened()?.settled(),
      cell: (sheet, address) => {
        const range = parseA1Range(address);
        return (
          opened()
            ?.document.sheetByName(sheet)
            ?.cell(range?.top ?? 0, range?.left ?? 0) ?? null
        );
      },
      middleOf: (address) => {
        const rect = this.parts.grid.api.getActiveWorkbook()?.getActiveSheet().getRange(address).getCellRect();
        return rect === undefined ? null : { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
      },
      tryCommand: (id) => this.parts.grid.api.executeCommand(id).then(Boolean, () => false),
    };
  }
}
