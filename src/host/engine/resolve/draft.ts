import type { Node } from '@borgar/fx/xlsx';
import type { CellPlace } from '../engine';
import { type Area, areaText, cellBeside, isSingleCell } from './area';
import { highest, type Piece, type Scope, type Wanted } from './piece';
import type { Lack, LackReason, Resolved } from './resolved';
import type { Terms } from './terms';

/** The engine's own function for one value of what is not known before the formula is computed. */
export const singleFunction = 'XLHOST.SINGLE';

/** Beyond this a text is no formula any more. */
export const longestText = 65_536;

/** A formula on its way into the engine's terms: how its pieces are put, and what was found out meanwhile. */
export abstract class Draft {
  /** The first thing that cannot be computed. */
  protected lack: Lack | null = null;
  /** Whether another cell would get another text. */
  bound = false;
  /** Whether anything had to be put otherwise, but for the names of sheets. */
  changed = false;
  /** Whether sheets got the engine's names, and nothing else is another. */
  renamed = false;
  private intersects = false;
  /** Formulas whose filled cells the text takes as they are now. */
  readonly spills: CellPlace[] = [];

  /** @param place - the cell that the formula stands in */
  constructor(
    readonly terms: Terms,
    readonly place: CellPlace,
  ) {}

  /** A part of the formula, such that it gives what its place wants. */
  abstract piece(node: Node, wanted: Wanted, scope: Scope): Piece;

  protected result(text: string, lack: Lack | null): Resolved {
    const tooLong = text.length > longestText;
    return {
      text: tooLong ? '#NAME?' : text,
      lack: tooLong ? { why: 'syntax', what: '' } : lack,
      bound: this.bound,
      intersects: this.intersects,
      spills: this.spills,
    };
  }

  /** The error that Excel gives for what cannot be computed, noted as such. */
  lacking(why: LackReason, what: string, error: string): Piece {
    this.lack ??= { why, what };
    return this.literal(error);
  }

  literal(text: string): Piece {
    this.changed = true;
    return { text, rank: highest, areas: null, several: false };
  }

  /** What an ordinary cell takes of a piece: the one value, or the cell beside it. */
  asValue(piece: Piece): Piece {
    if (piece.areas === null) return piece.several ? this.call(singleFunction, [piece.text], false) : piece;
    const [area, ...others] = piece.areas;
    if (area === undefined || others.length > 0) return this.literal('#VALUE!');
    if (isSingleCell(area)) return piece;
    this.intersects = true;
    this.bound = true;
    const cell = cellBeside(area, this.place);
    return cell === null ? this.literal('#VALUE!') : this.areas([cell]);
  }

  call(name: string, args: readonly string[], several: boolean): Piece {
    this.changed = true;
    return { text: `${name}(${args.join(',')})`, rank: highest, areas: null, several };
  }

  /** Cells as the engine reads them. */
  areas(areas: readonly Area[]): Piece {
    this.changed = true;
    const text = areas.map((area) => `${this.prefix(area.sheetId)}${areaText(area)}`).join(',');
    const [only] = areas;
    return {
      text: areas.length === 1 ? text : `(${text})`,
      rank: highest,
      areas,
      several: areas.length > 1 || only === undefined || !isSingleCell(only),
    };
  }

  private prefix(sheetId: string): string {
    return sheetId === this.place.sheetId ? '' : `${this.terms.alias(sheetId)}!`;
  }
}
