/** An end of a line; names as in Office.js. */
export interface LineEnd {
  readonly style: 'None' | 'Triangle' | 'Stealth' | 'Diamond' | 'Oval' | 'Open';
  readonly length: 'Short' | 'Medium' | 'Long';
  readonly width: 'Narrow' | 'Medium' | 'Wide';
}

export type LineDash =
  | 'Solid'
  | 'Dash'
  | 'DashDot'
  | 'LongDash'
  | 'LongDashDot'
  | 'LongDashDotDot'
  | 'RoundDot'
  | 'SquareDot'
  | 'SystemDashDot';

/** A line from one corner of its place to the one across. */
export interface Line {
  readonly connector: 'Straight' | 'Elbow' | 'Curve';
  /** Whether it begins at the right, and below. */
  readonly fromRight: boolean;
  readonly fromBelow: boolean;
  /** `#RRGGBB` */
  readonly color: string;
  /** Points. */
  readonly weight: number;
  readonly dash: LineDash;
  readonly begin: LineEnd;
  readonly end: LineEnd;
}

const plainEnd: LineEnd = { style: 'None', length: 'Medium', width: 'Medium' };

/** A line as Excel draws it. */
export const newLine: Line = {
  connector: 'Straight',
  fromRight: false,
  fromBelow: false,
  color: '#4472C4',
  weight: 0.5,
  dash: 'Solid',
  begin: plainEnd,
  end: plainEnd,
};
