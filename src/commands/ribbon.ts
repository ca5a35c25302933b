import type { Making, MakingState, MakingTask } from './making';

/** What the ribbon's buttons need beside the making itself. */
export interface RibbonHost {
  /** Resolves when Office answers; a button may be pressed before. */
  readonly ready: Promise<unknown>;
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
 * ribbon button has no place of its own to tell or ask anything. The event is completed first: Excel shows a pane only
 * after that (office-js #3250), and asked for twice meanwhile its buttons stop answering (#2744).
 *
 * @returns the actions to associate with the manifest's names.
 */
export function ribbonActions(making: Making, host: RibbonHost): Readonly<Record<keyof typeof tasks, RibbonAction>> {
  let showing: Promise<void> | null = null;
  const showPane = (): Promise<void> => {
    showing ??= host
      .showPane()
      .catch(() => undefined)
      .finally(() => {
        showing = null;
      });
    return showing;
  };
  const show = async (end: MakingState): Promise<void> => {
    if (end.phase !== 'made') return showPane();
    try {
      await host.showSheet(end.scorecard.sheetName);
      // Where the user's own cells have gone to, and what has become of the setup's rows, is told in the pane.
      const { strays, apart, leftOff } = end.scorecard;
      if ([strays, apart, leftOff].some((each) => each !== undefined)) await showPane();
    } catch {
      // The card is made; only the way to it failed, and the pane tells when it is opened.
      await showPane();
    }
  };
  const action =
    (task: MakingTask): RibbonAction =>
    async (event) => {
      await host.ready;
      const end = await making.start(task);
      event.completed();
      await show(end);
    };
  return {
    makeScorecard: action(tasks.makeScorecard),
    freezeScorecard: action(tasks.freezeScorecard),
    savePeriod: action(tasks.savePeriod),
  };
}
