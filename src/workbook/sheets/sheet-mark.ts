import type { RowGroup, SheetPlan } from './plan';

/** What the hidden names begin with by which sheets are known as ones that the add-in makes. */
const prefix = '_bms_';

/** Whether a name of a sheet's own marks the sheet as one that the add-in makes. */
export function isSheetMark(name: string): boolean {
  return name.toLowerCase().startsWith(prefix);
}

/** What a feature notes in the marks of its sheets. */
export type MarkFact = string | number;

/**
 * The mark by which a sheet is known as one of this add-in: a hidden name of the sheet's own. It goes with the sheet when
 * the sheet or the file is copied, and is read with the other names at no cost.
 */
export interface SheetMark {
  /** A copy with values, which is never rewritten. */
  readonly frozen: boolean;
  readonly headerRow: number;
  readonly lastRow: number;
  /** Codes of the columns from A on (`PlanColumn.code`). */
  readonly columnCodes: readonly string[];
  /** Rows that are grouped. */
  readonly rowGroups: readonly RowGroup[];
  /** Names of the charts that are ours. */
  readonly charts: readonly string[];
  /** Set while the sheet is being written; still set, it tells that the writing never ended. */
  readonly unfinished: boolean;
  /** In the feature's own order. */
  readonly facts: readonly MarkFact[];
}

/**
 * The mark of a sheet that is written by a plan.
 *
 * @param charts - names of its charts
 */
export function markOf(
  plan: SheetPlan,
  frozen: boolean,
  facts: readonly MarkFact[],
  charts: readonly string[],
): SheetMark {
  return {
    frozen,
    headerRow: plan.headerRow,
    lastRow: plan.cells.length,
    columnCodes: plan.columns.map((column) => column.code),
    rowGroups: plan.rowGroups,
    charts,
    unfinished: false,
    facts,
  };
}

/** A text constant in a formula holds at most 255 UTF-16 units; a character may have two, and stays whole. */
const pieces = /[^]{1,125}/gu;

/** What XML cannot carry, and what Excel takes in a file for a code of such; JSON's own escapes mean the same. */
const unsafe = /[\ufffe\uffff]|_(?=x[0-9a-f]{4}_)/gi;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** So many facts stand before `unfinished`, the others behind it, as in the marks of the first version. */
const factsBefore = 2;

/** The mark as the formula of a name. */
export function markFormula({ facts, ...mark }: SheetMark): string {
  const codes = mark.columnCodes;
  const parts = [
    mark.frozen ? 1 : 0,
    mark.headerRow,
    mark.lastRow,
    codes.every((code) => code.length === 1) ? codes.join('') : codes,
    mark.rowGroups.flatMap(({ first, last }) => [first, last]),
    facts[0] ?? '',
    facts[1] ?? '',
    mark.unfinished ? 1 : 0,
    ...facts.slice(factsBefore),
  ];
  while (parts.length > 5 + factsBefore && parts.at(-1) === 0) parts.pop();
  // An earlier version of the add-in takes a list among the facts for none.
  if (mark.charts.length > 0) parts.push(mark.charts);
  const text = JSON.stringify(parts).replace(unsafe, escaped);
  return `=${(text.match(pieces) ?? []).map((piece) => `"${piece.replaceAll('"', '""')}"`).join('&')}`;
}

/** Reads a mark; `null` for a formula that is none. */
export function readMark(formula: string): SheetMark | null {
  const literals = formula.match(/"(?:[^"]|"")*"/g) ?? [];
  try {
    const parsed: unknown = JSON.parse(literals.map((piece) => piece.slice(1, -1).replaceAll('""', '"')).join(''));
    if (!Array.isArray(parsed)) return null;
    const [frozen, headerRow, lastRow, codes, groups, ...rest] = parsed as readonly unknown[];
    const columnCodes = codesOf(codes);
    const charts = rest.find((part) => Array.isArray(part));
    if (typeof headerRow !== 'number' || typeof lastRow !== 'number' || columnCodes === null) return null;
    return {
      frozen: frozen === 1,
      headerRow,
      lastRow,
      columnCodes,
      rowGroups: pairs(groups),
      charts: textsOf(charts) ?? [],
      unfinished: rest[factsBefore] === 1,
      facts: [...rest.slice(0, factsBefore), ...rest.slice(factsBefore + 1)].filter(isFact),
    };
  } catch {
    return null;
  }
}

function isFact(value: unknown): value is MarkFact {
  return typeof value === 'string' || typeof value === 'number';
}

function codesOf(value: unknown): readonly string[] | null {
  return typeof value === 'string' ? [...value] : textsOf(value);
}

function textsOf(value: unknown): readonly string[] | null {
  return Array.isArray(value) && value.every((text) => typeof text === 'string') ? value : null;
}

function pairs(value: unknown): readonly RowGroup[] {
  const rows = Array.isArray(value) ? value.filter((row) => typeof row === 'number') : [];
  return rows.flatMap((first, index) => {
    const last = rows[index + 1];
    return index % 2 === 0 && last !== undefined ? [{ first, last }] : [];
  });
}
