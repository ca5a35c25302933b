import { normalised } from '../../locales/headers';
import { asWorkbookError } from '../error';
import { type Making, prepare, requireCard, requireOpen, type Standing } from './prepare-card';
import { understand } from './read-contents';
import { readParts, type WorkbookParts } from './read-parts';
import { readSettled } from './read-settled';
import type { Structure } from '../names/structure';
import type { MadeUnits, UnitProgress } from './made-units';
import { findUnitCard, type PreviousCard, queueCard, readCard } from '../card/previous-card';
import { type StrayLines, strayLines } from '../sheets/arrangement';
import { findOverview, queueOverview } from '../overview/overview-kind';
import { isLarge } from '../sheets/previous-sheet';
import { requestLimit } from '../sheets/send-steps';
import { setViews, type WrittenSheet, writtenSheet } from '../sheets/set-views';
import { type RowsTold, rowsTold } from './rows-told';
import { writeCard } from './write-card';
import type { MakeOptions } from '../port';

export interface UnitCardOptions extends Omit<MakeOptions, 'unit' | 'onProgress'> {
  readonly onProgress?: (progress: UnitProgress) => void;
}

/**
 * Makes a card for each unit, on a sheet of its own; a unit's card made before is rewritten in place. The workbook is read
 * once for all, each card written in one request, and how they are viewed and printed set for all in the last one.
 *
 * @param units - as the numbers' tables name them
 * @returns what was made; a run that was cancelled, or failed at a unit, leaves the cards before it made and the others as they were
 * @throws WorkbookError when no card was made
 */
export async function makeUnitCards(units: readonly string[], options: UnitCardOptions = {}): Promise<MadeUnits> {
  const wanted = units.filter(
    (unit, index) => units.findIndex((other) => normalised(other) === normalised(unit)) === index,
  );
  const written: WrittenSheet[] = [];
  const strays: StrayLines[] = [];
  const told: RowsTold[] = [];
  const run = await writeCards(wanted, options, (making) => {
    const { overview, built, previous, parts } = making;
    for (const { sheetName, plan, arrangement } of [making, ...(overview === null ? [] : [overview])]) {
      written.push(writtenSheet(sheetName, plan));
      strays.push(...[strayLines(sheetName, arrangement)].flatMap((lines) => lines ?? []));
    }
    told.push(rowsTold(built, previous, parts.tables.get('indicators')?.name));
  });
  const withoutView = await setViews(written, options.requestLimit ?? requestLimit);
  return {
    ...run,
    ...(withoutView.length > 0 && { withoutView }),
    ...(strays.length > 0 && { strays }),
    ...ofAll(told),
  };
}

/** Every card of a run is made from the same rows. */
function ofAll(told: readonly RowsTold[]): RowsTold {
  const apart = [...new Set(told.flatMap((each) => each.apart ?? []))];
  const leftOff = Math.max(0, ...told.map((each) => each.leftOff ?? 0));
  return { ...(apart.length > 0 && { apart }), ...(leftOff > 0 && { leftOff }) };
}

/** @param onWritten - told each card as it is written */
async function writeCards(
  wanted: readonly string[],
  options: UnitCardOptions,
  onWritten: (making: Making) => void,
): Promise<Pick<MadeUnits, 'made' | 'left' | 'failed'>> {
  const made: MadeUnits['made'][number][] = [];
  const left = (): readonly string[] => wanted.slice(made.length);
  try {
    const run = await startRun(wanted, options);
    for (const [done, unit] of wanted.entries()) {
      if (options.signal?.aborted === true) return { made, left: left(), failed: null };
      options.onProgress?.({ done, total: wanted.length, unit });
      const making = await makeCard(run, unit, wanted[done + 1], options);
      const { sheetName, previous } = making;
      made.push({ unit, sheetName, replaced: previous !== null });
      onWritten(making);
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
  /** The next unit's card and page, read as late as costs no request of its own: what is typed meanwhile is on it. */
  next: Standing;
}

async function startRun(units: readonly string[], options: UnitCardOptions): Promise<Run> {
  const { parts, extra: next } = await readSettled((context, structure) => queueUnitCard(context, structure, units[0]));
  const understood = understand(parts, options);
  requireCard(understood);
  options.onLanguage?.(understood.contents.language);
  // Told before anything is written, and not in the middle of it.
  for (const unit of units) {
    requireOpen(parts, findUnitCard(parts.structure, unit)?.sheet);
    requireOpen(parts, findOverview(parts.structure, unit)?.sheet);
  }
  return { parts, next };
}

/** @param following - the unit after this one */
async function makeCard(
  run: Run,
  unit: string,
  following: string | undefined,
  options: UnitCardOptions,
): Promise<Making> {
  const found = findUnitCard(run.parts.structure, unit);
  const card = found !== null && isLarge(found) ? await readCard(found) : run.next.card;
  const standing = { ...run.next, card };
  const making = prepare(run.parts, understand(run.parts, { ...options, unit }), standing, {
    ...options,
    perUnit: true,
  });
  let next: () => Standing = () => ({ card: null, overview: null });
  await writeCard(making, (context) => {
    next = queueUnitCard(context, run.parts.structure, following);
  });
  run.next = next();
  const added = [making, making.overview].flatMap((each) => (each?.previous === null ? [each.sheetName] : []));
  if (making.unsaved.length > 0 && !run.parts.tables.has('remarks'))
    run.parts = (await readParts(() => () => null, 'meant')).parts;
  else for (const name of added) run.parts = withSheet(run.parts, name);
  return making;
}

/** Queues the reading of a unit's card and page; a large card is read by itself. */
function queueUnitCard(context: Excel.RequestContext, structure: Structure, unit: string | undefined): () => Standing {
  const found = unit === undefined ? null : findUnitCard(structure, unit);
  const card: () => PreviousCard | null = found === null || isLarge(found) ? () => null : queueCard(context, found);
  const overview = unit === undefined ? () => null : queueOverview(context, structure, unit);
  return () => ({ card: card(), overview: overview() });
}

function withSheet(parts: WorkbookParts, name: string): WorkbookParts {
  const { structure } = parts;
  return {
    ...parts,
    structure: { ...structure, sheets: [...structure.sheets, { name, visible: true, protected: false }] },
  };
}
