import { parseA1Ref } from '@borgar/fx/xlsx';
import { maximumColumns, maximumRows } from '../../document/box';
import { type Area, isSingleCell } from './area';
import type { Draft } from './draft';
import { highest, type Piece, type Scope } from './piece';
import { structuredText, tableArea } from './table-area';

/** Positions of a reference, zero-based, and which of them are absolute. */
interface RangePart {
  readonly top?: number | null;
  readonly left?: number | null;
  readonly bottom?: number | null;
  readonly right?: number | null;
  readonly $top?: boolean | null;
  readonly $left?: boolean | null;
  readonly $bottom?: boolean | null;
  readonly $right?: boolean | null;
}

/** `A1:A1048576` is the whole column, which the engine reads only as far as cells are filled. */
function isWholeByNumbers({ top, left }: RangePart, box: Area['box']): boolean {
  return (
    (typeof top === 'number' && box.rowCount === maximumRows) ||
    (typeof left === 'number' && box.columnCount === maximumColumns && typeof top === 'number')
  );
}

/** `A1`, `Data!$B$2:B9`, `A:A`, `Ark1:Ark3!B2`. */
export function cells(draft: Draft, text: string, scope: Scope): Piece {
  // Excel has no table by the name of a cell; other programs make such.
  if (/^[A-Za-z]+\d+$/.test(text) && draft.terms.table(text) !== undefined) return tableOf(draft, `${text}[]`);
  const parsed = parseA1Ref(text);
  if (parsed === undefined || !('range' in parsed)) return draft.lacking('syntax', text, '#REF!');
  const { range, workbookName = '', sheetName = '' } = parsed;
  if (workbookName !== '' && workbookName !== '0') return draft.lacking('external', text, '#REF!');
  const colon = sheetName.indexOf(':');
  const sheets =
    sheetName === ''
      ? [scope.sheetId]
      : colon < 0
        ? [draft.terms.sheetId(sheetName)]
        : draft.terms.sheetsBetween(sheetName.slice(0, colon), sheetName.slice(colon + 1));
  if (sheets === null) return draft.literal('#REF!');
  const shifted = scope.within.length > 0 ? shiftedToPlace(draft, range) : range;
  const whole = { top: shifted.top ?? 0, left: shifted.left ?? 0 };
  const [bottom, right] = [shifted.bottom ?? maximumRows - 1, shifted.right ?? maximumColumns - 1];
  const box = {
    row: Math.min(whole.top, bottom),
    column: Math.min(whole.left, right),
    rowCount: Math.abs(bottom - whole.top) + 1,
    columnCount: Math.abs(right - whole.left) + 1,
  };
  const found = sheets.flatMap((sheetId) => (sheetId === undefined ? [] : [{ sheetId, box }]));
  if (found.length < sheets.length) return draft.literal('#REF!');
  if ((range.trim ?? null) !== null) return draft.lacking('syntax', text, '#REF!');
  const [only, ...others] = found;
  const single = isSingleCell({ sheetId: '', box });
  // As written, where the engine reads it right: `$A1` stays so for a person who copies the cell.
  if (
    only !== undefined &&
    others.length === 0 &&
    scope.within.length === 0 &&
    workbookName === '' &&
    !(text.includes(':') && (single || isWholeByNumbers(range, box)))
  ) {
    const place = text.slice(text.lastIndexOf('!') + 1);
    if (sheetName !== '') draft.renamed = true;
    const written = sheetName === '' ? text : `${draft.terms.alias(only.sheetId)}!${place}`;
    return { text: written, rank: highest, areas: found, several: !single };
  }
  return draft.areas(found);
}

/** A name's relative references start from cell A1, and move with the cell that reads them. */
function shiftedToPlace(draft: Draft, range: RangePart): RangePart {
  const moved = (
    at: number | null | undefined,
    absolute: boolean | null | undefined,
    by: number,
    count: number,
  ): number | null => {
    if (at === null || at === undefined) return null;
    if (absolute === true) return at;
    draft.bound = true;
    return (at + by) % count;
  };
  const { row, column } = draft.place;
  return {
    top: moved(range.top, range.$top, row, maximumRows),
    bottom: moved(range.bottom, range.$bottom, row, maximumRows),
    left: moved(range.left, range.$left, column, maximumColumns),
    right: moved(range.right, range.$right, column, maximumColumns),
  };
}

export function tableOf(draft: Draft, text: string): Piece {
  const said = structuredText(text);
  if (said === null) return draft.lacking('syntax', text, '#REF!');
  if (said.workbook !== '' && said.workbook !== '0' && draft.terms.sheetId(said.workbook) === undefined)
    return draft.lacking('external', text, '#REF!');
  const table = said.table === '' ? draft.terms.tableAt(draft.place) : draft.terms.table(said.table);
  if (said.table === '' || said.sections.includes('this row')) draft.bound = true;
  if (table === undefined) return draft.lacking('name', said.table, '#REF!');
  const found = tableArea(table, said, draft.place.row);
  return 'error' in found ? draft.literal(found.error) : draft.areas([found.area]);
}
