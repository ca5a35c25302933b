import type { Drawing, Placement } from '../document/drawings/drawing';
import type { XmlNode } from './xml/node';

/** A drawing as it stands in its part. */
export interface SourceDrawing {
  readonly drawing: Drawing;
  readonly node: XmlNode;
  /** The relations of the drawing's part that it alone refers to, with what they lead to. */
  readonly relations: readonly { readonly id: string; readonly part: string | null }[];
  /** The part of its chart. */
  readonly chartPart: string | null;
}

/** The part with what lies over the cells of a sheet. */
export interface SourceDrawings {
  readonly part: string;
  readonly root: XmlNode;
  /** By key. */
  readonly byKey: ReadonlyMap<string, SourceDrawing>;
}

/** How a file names what a drawing does when the cells under it move. */
export const follows = { moveAndSize: 'twoCell', move: 'oneCell', stay: 'absolute' } as const satisfies Record<
  Extract<Placement, { kind: 'twoCell' }>['follows'],
  string
>;
