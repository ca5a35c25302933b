/**
 * The mark by which a sheet is known as a card of this add-in: a hidden name of the sheet's own. It goes with the sheet
 * when the sheet or the file is copied, and is read with the other names at no cost.
 */
export const markName = '_BMS_card';

export interface CardMark {
  /** A copy with values, which is never rewritten. */
  readonly frozen: boolean;
  readonly headerRow: number;
  readonly lastRow: number;
  /** Codes of the columns from A on (`PlanColumn.code`). */
  readonly columnCodes: string;
  /** Rows that are grouped, first and last. */
  readonly rowGroups: readonly { readonly first: number; readonly last: number }[];
  /** Whose words were typed on the card. */
  readonly period: string;
  readonly unit: string;
  /** Set while the card is being written; still set, it tells that the writing never ended. */
  readonly unfinished: boolean;
  /** One of the cards per unit; the workbook's own card may show the same unit. */
  readonly perUnit: boolean;
}

/** A text constant in a formula holds at most 255 characters. */
const pieceLength = 250;

/** The mark as the formula of a name. */
export function markFormula(mark: CardMark): string {
  const text = JSON.stringify([
    mark.frozen ? 1 : 0, mark.headerRow, mark.lastRow, mark.columnCodes, mark.rowGroups.map(({ first, last }) => [first, last]).flat(), mark.period, mark.unit,
    ...(mark.perUnit ? [mark.unfinished ? 1 : 0, 1] : mark.unfinished ? [1] : []),
  ]);
  const pieces = text.match(new RegExp(`[^]{1,${pieceLength}}`, 'g')) ?? [];
  return `=${pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join('&')}`;
}

/** Reads a mark; `null` for a formula that is none. */
export function readMark(formula: string): CardMark | null {
  const pieces = formula.match(/"(?:[^"]|"")*"/g) ?? [];
  try {
    const parsed: unknown = JSON.parse(pieces.map((piece) => piece.slice(1, -1).replaceAll('""', '"')).join(''));
    if (!Array.isArray(parsed)) return null;
    const [frozen, headerRow, lastRow, columnCodes, groups, period, unit, unfinished, perUnit] = parsed as readonly unknown[];
    if (typeof headerRow !== 'number' || typeof lastRow !== 'number' || typeof columnCodes !== 'string') return null;
    return {
      frozen: frozen === 1, headerRow, lastRow, columnCodes, rowGroups: pairs(groups),
      period: textOf(period), unit: textOf(unit), unfinished: unfinished === 1, perUnit: perUnit === 1,
    };
  } catch {
    return null;
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function pairs(value: unknown): CardMark['rowGroups'] {
  const rows = Array.isArray(value) ? value.filter((row) => typeof row === 'number') : [];
  return rows.flatMap((first, index) => {
    const last = rows[index + 1];
    return index % 2 === 0 && last !== undefined ? [{ first, last }] : [];
  });
}
