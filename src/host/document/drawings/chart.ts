import type { ChartType } from './chart-types';

/** `null` is the font of the workbook's theme. */
export interface ChartFont {
  readonly name: string | null;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: 'None' | 'Single';
  /** `#RRGGBB` */
  readonly color: string;
}

/** `#RRGGBB`, nothing at all, or what Excel chooses. */
export type ChartFill = string | 'none' | 'automatic';

export type ChartLineStyle =
  'None' | 'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot' | 'Automatic' | 'RoundDot';

export interface ChartLine {
  readonly style: ChartLineStyle;
  /** `#RRGGBB`; `null` is what Excel chooses. */
  readonly color: string | null;
  /** Points. */
  readonly weight: number;
}

export type MarkerStyle =
  'Automatic' | 'None' | 'Square' | 'Diamond' | 'Triangle' | 'X' | 'Star' | 'Dot' | 'Dash' | 'Circle' | 'Plus';

export interface ChartMarker {
  readonly style: MarkerStyle;
  readonly size: number;
  /** `#RRGGBB`; `null` is what Excel chooses. */
  readonly background: string | null;
  readonly foreground: string | null;
}

export type LabelPosition =
  'None' | 'Center' | 'InsideEnd' | 'InsideBase' | 'OutsideEnd' | 'Left' | 'Right' | 'Top' | 'Bottom';

export interface ChartLabels {
  readonly position: LabelPosition;
  readonly showValue: boolean;
  readonly showSeriesName: boolean;
  readonly showCategoryName: boolean;
  readonly showLegendKey: boolean;
  readonly separator: string | null;
  /** English format code; `null` is that of the cells. */
  readonly numberFormat: string | null;
  readonly font: ChartFont;
}

/** A point that looks other than its series. */
export interface ChartPoint {
  readonly index: number;
  readonly fill: ChartFill;
  readonly line: ChartLine | null;
  readonly marker: ChartMarker | null;
}

export interface ChartSeries {
  /** Nobody else's in the chart, and the same while its place changes. */
  readonly key: number;
  readonly type: ChartType;
  /** A text, or the formula of the cell that holds it, without `=`. */
  readonly name: { readonly text: string | null; readonly formula: string | null };
  /** Formulas without `=`, with the sheet's name. */
  readonly values: string | null;
  readonly categories: string | null;
  readonly axisGroup: 'Primary' | 'Secondary';
  readonly fill: ChartFill;
  readonly line: ChartLine;
  readonly marker: ChartMarker;
  readonly smooth: boolean;
  readonly labels: ChartLabels | null;
  /** By index. */
  readonly points: readonly ChartPoint[];
  /** Room between bars and how far they cover one another, in percent; those of the first series of a kind count. */
  readonly gapWidth: number;
  readonly overlap: number;
}

export interface ChartHeading {
  readonly visible: boolean;
  /** `null` is what Excel chooses. */
  readonly text: string | null;
  readonly overlay: boolean;
  readonly font: ChartFont;
}

export interface ChartGridlines {
  readonly visible: boolean;
  readonly line: ChartLine;
}

export type TickMark = 'None' | 'Cross' | 'Inside' | 'Outside';

export interface ChartAxis {
  readonly visible: boolean;
  /** `null` is what Excel chooses, as with the units. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly majorUnit: number | null;
  readonly minorUnit: number | null;
  /** English format code; `null` is that of the cells. */
  readonly numberFormat: string | null;
  readonly majorGridlines: ChartGridlines;
  readonly minorGridlines: ChartGridlines;
  readonly title: ChartHeading;
  readonly font: ChartFont;
  readonly line: ChartLine;
  readonly reversed: boolean;
  readonly tickLabels: 'None' | 'High' | 'Low' | 'NextToAxis';
  readonly majorTickMark: TickMark;
  readonly minorTickMark: TickMark;
  /** Every how many categories a label or a mark stands; `null` is what Excel chooses. */
  readonly tickLabelSpacing: number | null;
  readonly tickMarkSpacing: number;
  /** Where on this axis the other one crosses it. */
  readonly crosses: 'Automatic' | 'Maximum' | 'Minimum' | 'Custom';
  readonly crossesAt: number;
  /** Whether the axis of values crosses between categories, or through the first of them. */
  readonly betweenCategories: boolean;
  /** Degrees; `null` is what Excel chooses. */
  readonly textOrientation: number | null;
}

/** The axes of a group, `Primary` or `Secondary`. */
export interface AxisPair {
  readonly category: ChartAxis;
  readonly value: ChartAxis;
}

export interface ChartLegend {
  readonly visible: boolean;
  readonly position: 'Top' | 'Bottom' | 'Left' | 'Right' | 'Corner';
  readonly overlay: boolean;
  readonly font: ChartFont;
}

/** A chart of bars, columns, lines, or bars and lines together; names as in Office.js. */
export interface Chart {
  readonly type: ChartType;
  readonly series: readonly ChartSeries[];
  readonly title: ChartHeading;
  readonly legend: ChartLegend;
  readonly primary: AxisPair;
  readonly secondary: AxisPair;
  readonly plotVisibleOnly: boolean;
  readonly displayBlanksAs: 'NotPlotted' | 'Zero' | 'Interplotted';
  /** Whether `#N/A` is as good as blank; else a line is drawn across it. Office.js has no word for it. */
  readonly naAsBlank: boolean;
  readonly area: { readonly fill: ChartFill; readonly border: ChartLine; readonly font: ChartFont | null };
  readonly plotArea: { readonly fill: ChartFill; readonly border: ChartLine };
}
