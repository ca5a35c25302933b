import { parseA1Ref, type RangeA1, stringifyA1Ref } from '@borgar/fx';
import type { PlanStyle, StyledAreas } from './plan';

/** Looks that a rectangle gets in one go. */
export interface Painting {
  /** A1, without sheet. */
  readonly address: string;
  readonly rowCount: number;
  readonly style: PlanStyle;
}

type Keys = readonly (keyof PlanStyle)[];

/** What is set together: a change of the alignment alone may take the indent away. */
const surfaces: readonly Keys[] = [
  ['fontSize'],
  ['bold'],
  ['italic'],
  ['underline'],
  ['color'],
  ['fill'],
  ['horizontal', 'indent'],
  ['vertical'],
  ['wrap'],
];

/** A line belongs to the rows on both sides of it, so lines are never painted over. */
const lines: readonly Keys[] = [['borderTop'], ['borderBottom']];

/** How a cleared cell looks; size, ink, ground and the line under a link are the workbook's own. */
const cleared: PlanStyle = {
  bold: false,
  italic: false,
  horizontal: 'General',
  indent: 0,
  vertical: 'Bottom',
  wrap: false,
};

/** The looks of a row's cells; those of rows that look the same are the same object. */
type RowLooks = readonly PlanStyle[];

/** Neighbouring rows that look the same, zero-based. */
interface Stripe {
  readonly first: number;
  readonly last: number;
  readonly looks: RowLooks;
}

/**
 * Styles laid over each other, as few rectangles to be painted in their order: the most common looks over all, then the
 * kind of row that there is most of, from its first to its last, and then the others over it. Excel takes one rectangle
 * a call: what stands between several addresses is the list separator of the user's own settings.
 *
 * @param rows - how many rows the sheet has, all of them cleared
 */
export function paintings(styles: readonly StyledAreas[], rows: number, columns: number): readonly Painting[] {
  const looks = laid(styles, rows, columns);
  const stripes = stripesOf(looks);
  const bare: RowLooks = Array.from({ length: columns }, () => cleared);
  // What some cell leaves as it is must not be painted over all.
  const over = surfaces.filter((keys) => stripes.every((stripe) => stripe.looks.every((look) => says(look, keys))));
  const rest = [...surfaces.filter((keys) => !over.includes(keys)), ...lines];
  const usual = usualLook(looks, over);
  const sheet = { first: 0, last: rows - 1, looks: bare.map(() => usual) };
  const ground = groundOf(stripes);
  if (ground === null) return [];
  const isOnGround = ({ first, last }: Stripe): boolean => first >= ground.first && last <= ground.last;
  return [
    ...painted(sheet, [{ under: bare, groups: over }]),
    ...painted(ground, [{ under: sheet.looks, groups: over }]),
    ...stripes.flatMap((stripe) =>
      painted(stripe, [
        { under: isOnGround(stripe) ? ground.looks : sheet.looks, groups: over },
        { under: bare, groups: rest },
      ]),
    ),
  ];
}

function says(look: PlanStyle, keys: Keys): boolean {
  return keys.every((key) => look[key] !== undefined);
}

/** What most cells look like, of each group by itself. */
function usualLook(rows: readonly RowLooks[], groups: readonly Keys[]): PlanStyle {
  const counts = new Map<PlanStyle, number>();
  for (const look of rows.flat()) counts.set(look, (counts.get(look) ?? 0) + 1);
  return Object.fromEntries(
    groups.flatMap((keys) => {
      const texts = new Map<string, { readonly look: PlanStyle; readonly count: number }>();
      for (const [look, count] of counts) {
        const text = JSON.stringify(keys.map((key) => look[key]));
        texts.set(text, { look, count: count + (texts.get(text)?.count ?? 0) });
      }
      const [most] = [...texts.values()].sort((a, b) => b.count - a.count);
      return keys.map((key) => [key, most?.look[key]]);
    }),
  );
}

function laid(styles: readonly StyledAreas[], rows: number, columns: number): readonly RowLooks[] {
  const looks = Array.from({ length: rows }, () => Array.from({ length: columns }, () => cleared));
  const intern = interning<PlanStyle>((look) => JSON.stringify(Object.entries(look).sort()));
  intern(cleared);
  for (const { areas, style } of styles) {
    const over = new Map<PlanStyle, PlanStyle>();
    const put = (look: PlanStyle): PlanStyle => {
      const found = over.get(look) ?? intern({ ...look, ...style });
      over.set(look, found);
      return found;
    };
    for (const area of areas) {
      const range = rangeOf(area);
      for (const row of looks.slice(range?.top ?? 0, (range?.bottom ?? rows - 1) + 1))
        for (let column = range?.left ?? 0; column <= Math.min(range?.right ?? columns, columns - 1); column += 1)
          row[column] = put(row[column] ?? cleared);
    }
  }
  const numbers = new Map<PlanStyle, number>();
  const number = (look: PlanStyle): number => {
    const found = numbers.get(look) ?? numbers.size;
    numbers.set(look, found);
    return found;
  };
  return looks.map(interning<RowLooks>((row) => row.map(number).join()));
}

function rangeOf(area: string): RangeA1 | undefined {
  const parsed = parseA1Ref(area);
  return parsed !== undefined && 'range' in parsed ? parsed.range : undefined;
}

/** Gives the first of all that have the same text. */
function interning<T>(textOf: (value: T) => string): (value: T) => T {
  const known = new Map<string, T>();
  return (value) => {
    const text = textOf(value);
    const found = known.get(text) ?? value;
    known.set(text, found);
    return found;
  };
}

function stripesOf(rows: readonly RowLooks[]): readonly Stripe[] {
  const found: Stripe[] = [];
  rows.forEach((looks, row) => {
    const before = found[found.length - 1];
    if (before?.looks === looks) found[found.length - 1] = { ...before, last: row };
    else found.push({ first: row, last: row, looks });
  });
  return found;
}

/** The kind of row that there is most of, from its first row to its last; `null` without rows. */
function groundOf(stripes: readonly Stripe[]): Stripe | null {
  const kinds = new Map<RowLooks, Stripe & { readonly count: number }>();
  for (const { first, last, looks } of stripes) {
    const kind = kinds.get(looks) ?? { first, count: 0 };
    kinds.set(looks, { first: kind.first, last, looks, count: kind.count + last - first + 1 });
  }
  return [...kinds.values()].sort((a, b) => b.count - a.count)[0] ?? null;
}

interface Layer {
  /** How the cells look before. */
  readonly under: RowLooks;
  readonly groups: readonly Keys[];
}

/**
 * What a stripe needs beside what is under it; all that the same rectangle gets is one painting, and a narrower one comes
 * after the wider, of which it may be an exception.
 */
function painted({ first, last, looks }: Stripe, layers: readonly Layer[]): readonly Painting[] {
  const found = new Map<string, Painting & { readonly width: number }>();
  for (const { under, groups } of layers) {
    for (const keys of groups) {
      for (const { left, right, look } of runs(looks, under, keys)) {
        const address = stringifyA1Ref({ range: { top: first, left, bottom: last, right } });
        const style = { ...found.get(address)?.style, ...Object.fromEntries(keys.map((key) => [key, look[key]])) };
        found.set(address, { address, rowCount: last - first + 1, style, width: right - left + 1 });
      }
    }
  }
  return [...found.values()]
    .sort((one, other) => other.width - one.width)
    .map(({ address, rowCount, style }) => ({ address, rowCount, style }));
}

/** Columns, first and last, that get a look. */
interface Run {
  readonly left: number;
  readonly right: number;
  readonly look: PlanStyle;
}

/** Runs of columns that are to look alike; from the first to the last that does not yet. */
function runs(looks: RowLooks, under: RowLooks, keys: Keys): readonly Run[] {
  const found: Run[] = [];
  for (let first = 0, end = 0; first < looks.length; first = end) {
    const look = looks[first] ?? cleared;
    end = first + 1;
    while (end < looks.length && isAlike(look, looks[end], keys)) end += 1;
    const columns = Array.from({ length: end - first }, (_, index) => first + index);
    const differing = columns.filter((column) => !isAlike(look, under[column], keys));
    const [left, right] = [differing[0], differing[differing.length - 1]];
    if (left !== undefined && right !== undefined) found.push({ left, right, look });
  }
  return overOne(found, looks, keys);
}

/** The same as one run over all of them and the exceptions to it, where that takes no more. */
function overOne(found: readonly Run[], looks: RowLooks, keys: Keys): readonly Run[] {
  const [first, last] = [found[0], found[found.length - 1]];
  // A line belongs to the rows on both sides, and what a cell leaves as it is must not be painted.
  if (first === undefined || last === undefined || first === last || lines.includes(keys)) return found;
  const between: Run[] = [];
  for (let column = first.left; column <= last.right; column += 1) {
    const look = looks[column] ?? cleared;
    if (!says(look, keys)) return found;
    const before = between[between.length - 1];
    if (before !== undefined && isAlike(before.look, look, keys))
      between[between.length - 1] = { ...before, right: column };
    else between.push({ left: column, right: column, look });
  }
  const alike = (run: Run): readonly Run[] => between.filter(({ look }) => isAlike(look, run.look, keys));
  const usual = [...between].sort(
    (one, other) => alike(other).length - alike(one).length || widthOf(other) - widthOf(one),
  )[0];
  if (usual === undefined) return found;
  const others = between.filter(({ look }) => !isAlike(look, usual.look, keys));
  return others.length < found.length ? [{ left: first.left, right: last.right, look: usual.look }, ...others] : found;
}

function widthOf({ left, right }: Run): number {
  return right - left;
}

function isAlike(one: PlanStyle, other: PlanStyle | undefined, keys: Keys): boolean {
  return keys.every((key) => one[key] === other?.[key]);
}
