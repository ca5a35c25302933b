import type { BlockCell } from './block-cell';
import { periodOfCell } from './block-cell';
import type { Head } from './block';
import type { Piece } from './find-pieces';
import { isNote } from './header-role';
import { blockPeriod, type BlockPeriod, readPeriodText } from './period-text';
import { type Region, rowsOf } from './regions';
import { isCountedThing, isUnitHead, readUnitText, shortUnit, unitOf, unitOfLine } from './unit-text';

/** What the lines around a table say of all its figures. */
export interface Surroundings {
  readonly title: Head | null;
  readonly unit: Head | null;
  readonly period: { readonly period: BlockPeriod; readonly from: Head } | null;
  readonly notes: readonly BlockCell[];
}

/** How far above a table its title may stand, in rows. */
const titleReach = 6;

/** Longer texts explain. */
const longestTitle = 150;

/**
 * Reads the lines above and below a table. A line above belongs to the tables that it stands over, the nearest first; what
 * stands above every table of the sheet is said of all of them.
 *
 * @param texts - pieces of the sheet that hold no figures
 * @param regions - all of the sheet's
 */
export function readSurroundings(region: Region, texts: readonly Piece[], regions: readonly Region[]): Surroundings {
  const above = linesAbove(region, texts, regions);
  const below = linesBelow(region, texts, regions);
  const near = above.filter((cell) => region.box.top - cell.row <= titleReach);
  const named = near.filter(isTitle);
  // "Passasjerer" alone above a table is what it is about, and what it counts.
  const titles = named.length > 0 ? named : near.filter(({ kind, text }) => kind === 'text' && isCountedThing(text));
  const [nearest] = titles;
  return {
    title: nearest === undefined ? null : { text: nearest.text, cell: nearest },
    unit: unitAmong(above, titles) ?? unitAmong(below, []),
    period: periodAmong(above),
    notes: below,
  };
}

/** Nearest first. */
function linesAbove(region: Region, texts: readonly Piece[], regions: readonly Region[]): readonly BlockCell[] {
  const { box } = region;
  const tops = regions.filter((other) => other !== region && other.box.bottom < box.top);
  const free = texts
    .filter((piece) => piece.box.bottom < box.top)
    .filter(({ box: piece }) => !tops.some((other) => other.box.top > piece.bottom && overlaps(other.box, box)))
    .filter(({ box: piece }) => overlaps(piece, box) || tops.length === 0)
    .flatMap(({ cells }) => cells);
  return [...region.above, ...free].sort((a, b) => b.row - a.row || a.column - b.column);
}

function linesBelow(region: Region, texts: readonly Piece[], regions: readonly Region[]): readonly BlockCell[] {
  const { box } = region;
  const next = regions.filter((other) => other.box.top > box.bottom);
  // Lines below the last tables of a sheet are theirs; those between two belong to the lower one's title.
  const free = next.length > 0 ? [] : texts.filter((piece) => piece.box.top > box.bottom).flatMap(({ cells }) => cells);
  return [...region.below, ...free].sort((a, b) => a.row - b.row || a.column - b.column);
}

function overlaps(a: { left: number; right: number }, b: { left: number; right: number }): boolean {
  return a.left <= b.right && a.right >= b.left;
}

/** Whether a line may be what a table or a report is called. */
export function isTitle({ kind, text }: BlockCell): boolean {
  return (
    kind === 'text' &&
    text.length <= longestTitle &&
    /\p{L}{2}/u.test(text) &&
    !isNote(text) &&
    unitOf(text) === null &&
    unitOfLine(text) === null &&
    !text.endsWith(':') &&
    !isSentence(text) &&
    !isToFillIn(text) &&
    !isFact(text)
  );
}

/** Sentences explain; a title has no full stop but after an abbreviation (`br. driftsinntekter`). */
function isSentence(text: string): boolean {
  return /\p{L}{4,}[.!?](?: \p{Lu}|$)/u.test(text);
}

/** `<navn på enheten>`, `[fyll inn]` */
function isToFillIn(text: string): boolean {
  return /^(?:<.*>|\[.*\])$/u.test(text);
}

/** `Valt läsår: 2022/23` tells a period, and `Måleenhet: prosent` a unit; `Tabell 1: Andel elever` is a title. */
function isFact(text: string): boolean {
  const [, said = ''] = /^[^:]{2,30}:\s*(.+)$/u.exec(text) ?? [];
  return said !== '' && (readPeriodText(said)?.rest === '' || unitOf(said) !== null);
}

function unitAmong(lines: readonly BlockCell[], titles: readonly BlockCell[]): Head | null {
  for (const cell of lines) {
    const said = unitOfLine(cell.text) ?? (cell.kind === 'text' && lines.length < 12 ? unitOf(cell.text) : null);
    if (said !== null) return { text: said, cell };
    if (isUnitHead(cell.text)) {
      const next = nextOf(cell, lines);
      // Behind an own line of several, one a thing: "Andel (prosent)".
      const unit = next === null ? null : (unitOf(next.text) ?? readUnitText(next.text).unit ?? shortUnit(next.text));
      if (next !== null && unit !== null) return { text: unit, cell: next };
    }
  }
  for (const cell of titles.slice(0, 2)) {
    const { unit } = readUnitText(cell.text);
    if (unit !== null) return { text: unit, cell };
  }
  return null;
}

/** The cell to the right, else the one below. */
function nextOf(cell: BlockCell, lines: readonly BlockCell[]): BlockCell | null {
  const row = rowsOf(lines.filter(({ row: at }) => at === cell.row))[0]?.cells ?? [];
  return (
    row.find(({ column }) => column > cell.column) ??
    lines.find(({ row: at, column }) => at === cell.row + 1 && column === cell.column) ??
    null
  );
}

function periodAmong(lines: readonly BlockCell[]): Surroundings['period'] {
  for (const cell of lines) {
    if (isNote(cell.text)) continue;
    const whole = periodOfCell(cell);
    const period = whole === null ? (readPeriodText(cell.text)?.period ?? null) : blockPeriod(whole);
    if (period !== null && period.part === '') return { period, from: { text: cell.text, cell } };
  }
  return null;
}
