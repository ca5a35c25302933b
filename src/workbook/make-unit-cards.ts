import { normalised } from '../locales/headers';
import { asWorkbookError } from './excel-error';
import { withOwnLooks } from './make-scorecard';
import { prepare, requireCard, requireOpen } from './prepare-card';
import { understand } from './read/read-contents';
import { readParts, type WorkbookParts } from './read/read-parts';
import type { MadeUnits, UnitProgress } from './setup-types';
import { cardReadLimit, findUnitCard, type FoundCard, isLarge, type PreviousCard, queueCard, readCard } from './sheet/previous-card';
import { writeCard } from './write-card';
import type { MakeOptions } from './types';

export interface UnitCardOptions extends Omit<MakeOptions, 'unit' | 'onProgress'> {
  readonly onProgress?: (progress: UnitProgress) => void;
}

/**
 * Makes a card for each unit, on a sheet of its own; a unit's card made before is rewritten in place. The workbook is read
 * once for all, and each card written in one request.
 *
 * @param units - as the numbers' tables name them
 * @returns what was made; a run that was cancelled, or failed at a unit, leaves the cards before it made and the others as they were
 * @throws WorkbookError when no card was made
 */
export async function makeUnitCards(units: readonly string[], options: UnitCardOptions = {}): Promise<MadeUnits> {
  const wanted = units.filter((unit, index) => units.findIndex((other) => normalised(other) === normalised(unit)) === index);
  const made: MadeUnits['made'][number][] = [];
  const left = (): readonly string[] => wanted.slice(made.length);
  try {
    const run = await startRun(wanted, options);
    for (const [done, unit] of wanted.entries()) {
      if (options.signal?.aborted === true) return { made, left: left(), failed: null };
      options.onProgress?.({ done, total: wanted.length, unit });
      made.push(await makeCard(run, unit, wanted.slice(done), options));
    }
    const last = wanted.at(-1);
    if (last !== undefined) options.onProgress?.({ done: wanted.length, total: wanted.length, unit: last });
    return { made, left: [], failed: null };
  } catch (error) {
    const reason = asWorkbookError(error);
    const [unit, ...rest] = left();
    if (made.length === 0 || unit === undefined) throw reason;
    return { made, left: rest, failed: { unit, error: reason } };
  }
}

/** What a run knows of the workbook, brought up to date as it goes. */
interface Run {
  parts: WorkbookParts;
  /** Cards that were read and not yet written again, by unit. */
  readonly previous: Map<string, PreviousCard>;
}

async function startRun(units: readonly string[], options: UnitCardOptions): Promise<Run> {
  const { parts } = await readParts(() => () => null);
  const understood = understand(parts, options);
  requireCard(understood);
  options.onLanguage?.(understood.contents.language);
  // Told before anything is written, and not in the middle of it.
  for (const unit of units) requireOpen(parts, findUnitCard(parts.structure, unit)?.sheet);
  return { parts, previous: new Map() };
}

/** @param ahead - the units still to come, this one first */
async function makeCard(run: Run, unit: string, ahead: readonly string[], options: UnitCardOptions): Promise<MadeUnits['made'][number]> {
  const standing = await previousCard(run, unit, ahead);
  const making = await withOwnLooks(prepare(run.parts, understand(run.parts, { ...options, unit }), standing, { ...options, perUnit: true }));
  await writeCard(making);
  const { sheetName, previous } = making;
  if (making.unsaved.length > 0 && !run.parts.tables.has('assessments')) run.parts = (await readParts(() => () => null)).parts;
  else if (previous === null) run.parts = withSheet(run.parts, sheetName);
  return { unit, sheetName, replaced: previous !== null };
}

/** The next cards are read together, as many as one response carries. */
async function previousCard({ parts, previous }: Run, unit: string, ahead: readonly string[]): Promise<PreviousCard | null> {
  const found = findUnitCard(parts.structure, unit);
  if (found === null) return null;
  if (isLarge(found)) return readCard(found);
  const known = previous.get(found.sheet);
  if (known !== undefined) return known;
  previous.clear();
  const context = new Excel.RequestContext();
  const queued = nextCards(parts, ahead).map((card) => queueCard(context, card));
  await context.sync();
  for (const read of queued) {
    const card = read();
    previous.set(card.sheet, card);
  }
  return previous.get(found.sheet) ?? null;
}

function nextCards({ structure }: WorkbookParts, units: readonly string[]): readonly FoundCard[] {
  const found: FoundCard[] = [];
  let cells = 0;
  for (const unit of units) {
    const card = findUnitCard(structure, unit);
    if (card === null) continue;
    cells += card.mark.lastRow * card.mark.columnCodes.length;
    if (found.length > 0 && cells > cardReadLimit) break;
    found.push(card);
  }
  return found;
}

function withSheet(parts: WorkbookParts, name: string): WorkbookParts {
  const { structure } = parts;
  return { ...parts, structure: { ...structure, sheets: [...structure.sheets, { name, visible: true, protected: false }] } };
}
