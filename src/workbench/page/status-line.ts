import type { WorkbenchText } from '../texts';

/** How long a passing remark stays (ms). */
const remarkTime = 8000;

/** The line below the grid: what goes on, and how much has gone between add-in and workbook. */
export class StatusLine {
  private busy = false;
  private doing: string | null = null;
  /** Stays its time, whatever is computed meanwhile. */
  private remarked: string | null = null;
  private remarkTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly state: HTMLElement,
    private readonly counters: HTMLElement,
    private readonly text: WorkbenchText,
  ) {}

  setBusy(busy: boolean): void {
    this.busy = busy;
    this.show();
  }

  /** Something that takes its time, which a remark gives way to; `null` when it is done. */
  setDoing(doing: string | null): void {
    this.doing = doing;
    if (doing !== null) this.remarked = null;
    this.show();
  }

  remark(remark: string): void {
    clearTimeout(this.remarkTimer);
    this.remarked = remark;
    this.remarkTimer = setTimeout(() => {
      this.remarked = null;
      this.show();
    }, remarkTime);
    this.show();
  }

  /** @param bytes - both ways */
  setCounters(roundTrips: number, bytes: number): void {
    const kilobytes = (bytes / 1024).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 0 });
    this.counters.textContent =
      roundTrips === 0 ? '' : `${this.text('status.roundTrips', { count: roundTrips })} · ${kilobytes} kB`;
  }

  private show(): void {
    this.state.textContent =
      this.remarked ?? this.doing ?? (this.busy ? this.text('status.calculating') : this.text('status.ready'));
  }
}
