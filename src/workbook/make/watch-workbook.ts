import { knownMakeup } from './read-workbook';
import { readMakeup } from '../names/structure';
import { sometimes } from './sometimes';

/** Names have no event of their own, so they are looked at when the user does something else, at most this often (ms). */
const shortestPause = 4000;

/**
 * Tells when cells, sheets, tables or names may have changed, by whomever. The caller gathers what comes close together.
 * Changed names, hidden sheets and protection raise no event: they are found when the user selects other cells, shows another
 * sheet or comes to the pane, and told only where they differ from what `readWorkbook` last read.
 *
 * @returns a function that ends the watch
 */
export async function watchWorkbook(onChange: () => void, pause = shortestPause): Promise<() => Promise<void>> {
  // Events of co-authors arrive here as well, so a handler only takes note and never shows anything.
  const noted = (): Promise<void> => {
    onChange();
    return Promise.resolve();
  };
  const look = sometimes(async () => {
    if (await hasOtherMakeup()) onChange();
  }, pause);
  const looked = (): Promise<void> => {
    look.ask();
    return Promise.resolve();
  };
  const came = (): void => look.ask();
  // Clicking into the pane focuses its page; the command line has none.
  const page = typeof window === 'undefined' ? null : window;
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const handlers = [
      worksheets.onChanged.add(noted),
      worksheets.onAdded.add(noted),
      worksheets.onDeleted.add(noted),
      worksheets.onActivated.add(looked),
      worksheets.onSelectionChanged.add(looked),
    ];
    await context.sync();
    page?.addEventListener('focus', came);
    return async () => {
      page?.removeEventListener('focus', came);
      look.end();
      await Excel.run(context, async (same) => {
        handlers.forEach((handler) => handler.remove());
        await same.sync();
      });
    };
  });
}

/** Whether the workbook has other names, sheets or tables than were last read. A workbook that cannot be asked now is asked next time. */
async function hasOtherMakeup(): Promise<boolean> {
  const before = knownMakeup();
  if (before === null) return false;
  try {
    const now = await readMakeup();
    // A reading may have come between.
    return now !== before && now !== knownMakeup();
  } catch {
    return false;
  }
}
