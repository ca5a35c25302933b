import type { ExcelProfile } from '../profile';

/**
 * Between the add-in that asks for its pane and whoever shows it: a desktop Excel shows the pane that a ribbon button
 * asks for only when the button's event is completed.
 */
export class PaneGate {
  private running = 0;
  private wanted: boolean | null = null;

  constructor(
    private readonly when: ExcelProfile['pane'],
    private readonly show: (shown: boolean) => void,
  ) {}

  /** @param shown - whether the pane is to be shown, or hidden */
  ask(shown: boolean): void {
    if (this.when === 'afterCompleted' && this.running > 0) this.wanted = shown;
    else this.show(shown);
  }

  /** Runs a button's command; what it asked of the pane is done when it is completed. */
  async during<Result>(command: () => Promise<Result>): Promise<Result> {
    this.running += 1;
    try {
      return await command();
    } finally {
      this.running -= 1;
      const { wanted } = this;
      if (this.running === 0 && wanted !== null) {
        this.wanted = null;
        this.show(wanted);
      }
    }
  }
}
