import { isRange, parseA1Ref, stringifyA1Ref, tokenize } from '@borgar/fx';

/** Where rows and columns of a sheet have gone, zero-based; `null` where one is no more. */
export interface Moves {
  row(index: number): number | null;
  column(index: number): number | null;
}

/**
 * A formula whose references follow the cells that were moved, absolute ones too: as if Excel had moved the cells itself.
 *
 * @param formula - with its `=`
 * @param sheet - name of the sheet that the formula stands on; references to other sheets stay
 * @example moveReferences('=C5*2', 'Målekort', { row: (row) => row + 1, column: (column) => column }) // '=C6*2'
 */
export function moveReferences(formula: string, sheet: string, moves: Moves): string {
  return tokenize(formula, { mergeRefs: true }).map((token) => (isRange(token) ? movedReference(token.value, sheet, moves) : token.value)).join('');
}

function movedReference(text: string, sheet: string, moves: Moves): string {
  const parsed = parseA1Ref(text);
  if (parsed === undefined || !('range' in parsed)) return text;
  const [context] = parsed.context ?? [];
  if (context !== undefined && context.toLowerCase() !== sheet.toLowerCase()) return text;
  const { range } = parsed;
  const rows = ends(range.top ?? null, range.bottom ?? null, (index) => moves.row(index));
  const columns = ends(range.left ?? null, range.right ?? null, (index) => moves.column(index));
  if (rows === null || columns === null) return '#REF!';
  return stringifyA1Ref({ ...parsed, range: { ...range, top: rows[0], bottom: rows[1], left: columns[0], right: columns[1] } });
}

/** Both ends of a run, in order; `null` where one of them is no more. */
function ends(first: number | null, last: number | null, move: (index: number) => number | null): readonly [number | null, number | null] | null {
  if (first === null || last === null) return [first, last];
  const from = move(first);
  const to = move(last);
  return from === null || to === null ? null : [Math.min(from, to), Math.max(from, to)];
}
