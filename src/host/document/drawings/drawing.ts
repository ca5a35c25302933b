import type { Chart } from './chart';
import type { Line } from './line';

/** A point within a cell; offsets from its upper left corner in EMU, 12,700 to a point. */
export interface CellPoint {
  readonly row: number;
  readonly column: number;
  readonly rowOffset: number;
  readonly columnOffset: number;
}

/** Where a drawing lies; sizes and places in EMU. */
export type Placement =
  | {
      readonly kind: 'twoCell';
      readonly from: CellPoint;
      readonly to: CellPoint;
      /** What it does when the cells under it move: go along and change its size, go along alone, or stay. */
      readonly follows: 'moveAndSize' | 'move' | 'stay';
    }
  | { readonly kind: 'oneCell'; readonly from: CellPoint; readonly width: number; readonly height: number }
  | {
      readonly kind: 'absolute';
      readonly left: number;
      readonly top: number;
      readonly width: number;
      readonly height: number;
    };

/** What a drawing shows. */
export type DrawingContent =
  | {
      readonly kind: 'chart';
      readonly chart: Chart;
      /** The formulas of a chart in a file that cannot be written again as it is; `null` for one that can. */
      readonly kept: KeptChart | null;
    }
  | { readonly kind: 'line'; readonly line: Line }
  /** A picture, a shape, a group of the file: moved, named and removed, but not looked into. */
  | { readonly kind: 'other'; readonly shape: 'Unsupported' | 'Image' | 'GeometricShape' | 'Group' | 'Line' };

/** A chart that somebody else made: only its formulas follow the workbook. */
export interface KeptChart {
  /** Whether all its series are of types that the host knows. */
  readonly understood: boolean;
  /** In the order of its part. */
  readonly formulas: readonly string[];
}

/** Something that lies over the cells of a sheet. */
export interface Drawing {
  /** Lasting while the workbook is open, and nobody else's on the sheet. */
  readonly key: string;
  readonly name: string;
  readonly placement: Placement;
  readonly content: DrawingContent;
}

/** A drawing that is a chart. */
export type ChartDrawing = Drawing & { readonly content: Extract<DrawingContent, { readonly kind: 'chart' }> };

export function isChartDrawing(drawing: Drawing): drawing is ChartDrawing {
  return drawing.content.kind === 'chart';
}
