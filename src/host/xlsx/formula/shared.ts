import { parseA1Ref, type ReferenceA1Xlsx, stringifyA1Ref, tokenize, tokenTypes } from '@borgar/fx/xlsx';
import { maximumColumns, maximumRows } from '../../document/box';
import type { Place } from '../reference';

type Piece = string | ReferenceA1Xlsx;

interface Master extends Place {
  readonly pieces: readonly Piece[];
}

/** A moved relative place; beyond the edge it comes in again on the other side, as in Excel. */
const moved = <Position extends number | null | undefined>(
  position: Position,
  absolute: boolean | null | undefined,
  by: number,
  count: number,
): Position | number =>
  typeof position !== 'number' || absolute === true ? position : (position + by + count) % count;

function shifted(piece: Piece, down: number, right: number): string {
  if (typeof piece === 'string') return piece;
  const { range } = piece;
  return stringifyA1Ref({
    ...piece,
    range: {
      ...range,
      top: moved(range.top, range.$top, down, maximumRows),
      bottom: moved(range.bottom, range.$bottom, down, maximumRows),
      left: moved(range.left, range.$left, right, maximumColumns),
      right: moved(range.right, range.$right, right, maximumColumns),
    },
  });
}

function piecesOf(formula: string): readonly Piece[] {
  const tokens = tokenize(formula, { mergeRefs: true });
  return tokens.flatMap(({ type, value }, index): Piece[] => {
    if (type !== tokenTypes.REF_RANGE && type !== tokenTypes.REF_BEAM) return [value];
    // `Ark1:Ark3!A1` spans sheets: what looks like a cell before the colon is a sheet's name.
    const beforeSheet =
      tokens[index + 1]?.value === ':' && tokens[index + 2]?.value.includes('!') === true && !value.includes('!');
    // The sheet's name stays as written, with or without quotes.
    const place = value.lastIndexOf('!') + 1;
    const reference = beforeSheet ? undefined : parseA1Ref(value.slice(place));
    return reference !== undefined && 'range' in reference ? [value.slice(0, place), reference] : [value];
  });
}

/** A sheet's shared formulas: written out once, at their first cell, and repeated relative to it. */
export class SharedFormulas {
  private readonly masters = new Map<string, Master>();

  /** @param index - the file's `si`; @param formula - as it stands at `place` */
  define(index: string, formula: string, place: Place): void {
    this.masters.set(index, { ...place, pieces: piecesOf(formula) });
  }

  /** @returns the formula for another cell; `null` when nobody defined it */
  formulaAt(index: string, { row, column }: Place): string | null {
    const master = this.masters.get(index);
    return master === undefined
      ? null
      : master.pieces.map((piece) => shifted(piece, row - master.row, column - master.column)).join('');
  }
}
