import { asWorkbookError, WorkbookError } from '../error';
import { historyChanges, type HistoryWords, newHistorySheet } from '../history/history-rows';
import { historyTable } from '../history/history-table';
import { type HistoryPlan, measuredOf, planHistory } from '../history/plan-history';
import type { SavedPeriod } from '../history/saved-period';
import { type ReadOptions } from '../port';
import { setupTexts } from '../setup/write-texts';
import { freeSheetName } from '../sheets/sheet-name';
import { columnKeys } from '../tables/column-keys';
import type { TableReading } from '../tables/table-reading';
import { type TableWriting, writeTables } from '../tables/write-tables';
import { requireCard } from './prepare-card';
import { understand } from './read-contents';
import { readParts, type WorkbookParts } from './read-parts';

export interface SavePeriodOptions extends ReadOptions {
  /** Write over numbers saved earlier that differ. */
  readonly overwrite?: boolean;
  /** When it was saved. */
  readonly savedAt?: Date;
}

/**
 * Saves the card's numbers in `BMS_Historikk`, one row an indicator, unit and period; the table is made on first use. The
 * same numbers again write nothing, and numbers saved earlier are only written over when asked to. Three round trips, a few
 * more where the table has to be given room.
 *
 * @throws WorkbookError when nothing was saved; `half-saved` where the history may not be as it was
 */
export async function savePeriod(options: SavePeriodOptions = {}): Promise<SavedPeriod> {
  try {
    let saved: SavedPeriod | null = null;
    await writeTables(async () => {
      const decision = await decide(options);
      saved = decision.saved;
      return decision.writing;
    });
    if (saved === null) throw new WorkbookError('failed');
    return saved;
  } catch (error) {
    throw asWorkbookError(error);
  }
}

async function decide(
  options: SavePeriodOptions,
): Promise<{ readonly saved: SavedPeriod; readonly writing: TableWriting | null }> {
  const { parts } = await readParts(() => () => null, 'meant');
  const understood = understand(parts, options);
  const built = requireCard(understood);
  const { period, unit } = built.card.card;
  if (period === '') throw new WorkbookError('no-period');
  const table = parts.tables.get('history');
  const plan = planHistory(measuredOf(built), table);
  const { added, changed, unchanged } = plan;
  const locked = changed.length > 0 && options.overwrite !== true;
  const words = { language: understood.contents.language, savedAt: options.savedAt ?? new Date() };
  return {
    saved: {
      period,
      unit,
      written: !locked,
      added: added.length,
      unchanged,
      changed: changed.map(({ measured: { nr, name }, before, after }) => ({ nr, name, before, after })),
    },
    writing: locked || added.length + changed.length === 0 ? null : writingOf(parts, table, plan, unit, words),
  };
}

/** Into the table that is there, or onto a new sheet. */
function writingOf(
  { structure }: WorkbookParts,
  table: TableReading | undefined,
  plan: HistoryPlan,
  unit: string,
  words: HistoryWords,
): TableWriting {
  const common = { layout: structure, half: 'half-saved' } as const;
  if (table === undefined) {
    const name = freeSheetName(
      setupTexts(words.language)('historySheet'),
      structure.sheets.map((sheet) => sheet.name),
    );
    return { ...common, cells: [], columns: [], rows: [], newSheet: newHistorySheet(name, plan.added, words) };
  }
  const keys = columnKeys(table, historyTable.headers);
  // Without these a row could not be told from another.
  const needed = ['nr', 'period', 'result', ...(unit === '' ? [] : ['unit' as const])] as const;
  if (needed.some((key) => !keys.includes(key))) throw new WorkbookError('row-gone');
  return { ...common, ...historyChanges(table, plan, words), newSheet: null };
}
