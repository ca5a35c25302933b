import { queueRemarks } from '../card/save-remarks';
import { remarksToKeep } from '../card/typed-remarks';
import { type Alongside, writeSheets } from '../sheets/write-sheet';
import type { Making } from './prepare-card';
import { understandTables } from './read-tables';
import { removeStrays } from './remove-strays';

/**
 * Writes the card with the page that leads through it, and in its first request the words typed on the old one into their table.
 *
 * @param end - queues what the request that ends the writing reads; called again when the writing has to be done again
 * @throws WorkbookError when the new card is not there; `half-written` where the old one may not be whole either
 */
export function writeCard(
  making: Making,
  end: (context: Excel.RequestContext) => void = () => undefined,
): Promise<void> {
  const { overview } = making;
  return writeSheets(overview === null ? [making] : [making, overview], remarksOf(making, end));
}

function remarksOf(making: Making, end: (context: Excel.RequestContext) => void): Alongside {
  const { parts, previous, unsaved, language } = making;
  return {
    begin: (context) => {
      if (previous === null) return;
      const typed = { mark: previous.mark, words: unsaved, language };
      queueRemarks(context, parts.structure, parts.tables.get('remarks'), typed);
    },
    end,
    takeBack: async () => {
      await removeStrays(making);
    },
    remaining: async () => {
      const now = await removeStrays(making);
      const { remarks } = understandTables(now.tables).setup;
      // What the failed request has saved of the typed words is not saved twice.
      const left =
        previous === null || previous.mark.unfinished ? [] : remarksToKeep(previous, making.built, remarks).unsaved;
      return remarksOf({ ...making, parts: now, unsaved: left }, end);
    },
  };
}
