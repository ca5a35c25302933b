/** Cells that a chart reads: one row or one column of them, without what names them. */
export interface PlanCells {
  /** A1, without sheet. */
  readonly address: string;
  /** The sheet that they stand on; the plan's own where it is left out. */
  readonly sheet?: string;
}

/** Dashes of a line, by their names in Office.js. */
export type LineDash = 'Continuous' | 'Dash' | 'DashDot' | 'RoundDot';

/** Marks of a line's points, by their names in Office.js. */
export type PointMark = 'Circle' | 'Square' | 'Diamond' | 'Triangle';

/** How a series is drawn. Every one of a chart differs from the others by more than its colour: some read it in grey. */
export interface LineLook {
  readonly kind: 'line';
  /** `#RRGGBB` */
  readonly color: string;
  /** Points. */
  readonly weight: number;
  readonly dash: LineDash;
  /** `null` for none: a point with a gap on either side is then not seen. */
  readonly mark: { readonly style: PointMark; readonly size: number } | null;
}

export interface BarLook {
  readonly kind: 'bar';
  /** `#RRGGBB` */
  readonly color: string;
}

/** Values as text at their points; `null` is the number format of the cells. */
export interface SeriesLabels {
  readonly numberFormat: string | null;
}

export interface PlanSeries<Look extends LineLook | BarLook = LineLook | BarLook> {
  /** What the legend calls it; a text of the workbook's is never read as a formula. */
  readonly name: string;
  /** Numbers, and `#N/A` for what is not drawn: a text, an empty one too, is drawn as 0. */
  readonly values: PlanCells;
  readonly look: Look;
  /** Points of another colour than their series', from 0. */
  readonly points?: readonly { readonly index: number; readonly color: string }[];
  readonly labels?: SeriesLabels;
}

export interface ValueAxis {
  /** `null` is what Excel chooses; a limit of one's own cuts off what a live value may become. Bars start at 0. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly majorUnit: number | null;
  /** English format code; `null` is that of the cells. */
  readonly numberFormat: string | null;
  readonly visible: boolean;
  /** Colour of the lines at each major unit, `#RRGGBB`; `null` for none. */
  readonly gridlines: string | null;
}

export interface CategoryAxis {
  readonly visible: boolean;
  /** Whether the first category stands where the last one else does: the uppermost of bars that lie. */
  readonly reversed: boolean;
}

interface ChartFrame {
  /**
   * What the chart is known by, nobody else's on the sheet and the same when the sheet is made again: Excel's charts that
   * were pasted elsewhere with a link find it by its name.
   */
  readonly key: string;
  /** The cells that it covers, A1. */
  readonly place: string;
  /** `null` where a cell says what it shows. */
  readonly title: string | null;
  readonly categories: PlanCells;
  readonly legend: 'Top' | 'Bottom' | 'Right' | null;
  readonly valueAxis: ValueAxis;
  readonly categoryAxis: CategoryAxis;
  /** Of all texts, in points. */
  readonly fontSize: number;
  /** Room between bars, in percent of their width. */
  readonly gapWidth?: number;
}

/** A chart of Excel's own over cells of the sheet. Bars that lie are in no chart with lines. */
export type PlanChart =
  | (ChartFrame & { readonly direction: 'upright'; readonly series: readonly PlanSeries[] })
  | (ChartFrame & { readonly direction: 'lying'; readonly series: readonly PlanSeries<BarLook>[] });
