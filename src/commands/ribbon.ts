import type { Making, MakingTask } from './making';

/** What the ribbon's buttons need beside the making itself. */
export interface RibbonHost {
  /** Opens the task pane, where the outcome is told in words. */
  showPane(): Promise<void>;
  /** Brings the sheet with the card to the front. */
  showSheet(sheetName: string): Promise<void>;
}

/** The actions of the manifest's buttons, by the names that it calls them. */
const tasks = {
  makeScorecard: { kind: 'card' },
  freezeScorecard: { kind: 'frozen' },
  savePeriod: { kind: 'period', overwrite: false },
} as const satisfies Readonly<Record<string, MakingTask>>;

/** A button's action; its event is always completed, because Excel keeps the button busy until then. */
export type RibbonAction = (event: Office.AddinCommands.Event) => Promise<void>;

/**
 * The ribbon's buttons. A made card leads to its sheet; everything else leads to the pane with its words, because a
 * ribbon button has no place of its own to tell or ask anything.
 *
 * @returns the actions to associate with the manifest's names.
 */
export function ribbonActions(making: Making, host: RibbonHost): Readonly<Record<keyof typeof tasks, RibbonAction>> {
  const action = (task: MakingTask): RibbonAction => async (event) => {
    try {
      const end = await making.start(task);
      if (end.phase === 'made') await host.showSheet(end.scorecard.sheetName);
      else await host.showPane();
    } catch {
      // The task is done (or its failure is kept in `making`); only the way to it failed, and the pane tells when it is opened.
      await host.showPane().catch(() => undefined);
    } finally {
      event.completed();
    }
  };
  return { makeScorecard: action(tasks.makeScorecard), freezeScorecard: action(tasks.freezeScorecard), savePeriod: action(tasks.savePeriod) };
}
