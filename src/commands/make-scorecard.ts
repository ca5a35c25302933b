import type { Making } from './making';

/** What the ribbon's button needs beside the making itself. */
export interface RibbonHost {
  /** Opens the task pane, where the outcome is told in words. */
  showPane(): Promise<void>;
  /** Brings the sheet with the card to the front. */
  showSheet(sheetName: string): Promise<void>;
}

/**
 * The ribbon's "make scorecard". A success leads to the sheet, a failure to the pane with its message:
 * a ribbon button has no place of its own to tell anything.
 *
 * @returns the action to associate with the manifest's `makeScorecard`; its event is always completed,
 * because Excel keeps the button busy until then.
 */
export function ribbonMakeScorecard(making: Making, host: RibbonHost): (event: Office.AddinCommands.Event) => Promise<void> {
  return async (event) => {
    try {
      const end = await making.start();
      if (end.phase === 'made') await host.showSheet(end.scorecard.sheetName);
      else await host.showPane();
    } catch {
      // The card is made (or its failure is kept in `making`); only the way to it failed, and the pane tells when it is opened.
      await host.showPane().catch(() => undefined);
    } finally {
      event.completed();
    }
  };
}
