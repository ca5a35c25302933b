/** A line on one side of a cell; names as in Office.js `Excel.BorderLineStyle`. */
export interface BorderLine {
  readonly style: 'None' | 'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot' | 'Double' | 'SlantDashDot';
  readonly weight: 'Hairline' | 'Thin' | 'Medium' | 'Thick';
  /** `#RRGGBB` */
  readonly color: string;
}

/** How a cell looks. Immutable and interned: two equal styles of a document are the same object (`StylePool`). */
export interface CellStyle {
  /** English format code, `General` by default. */
  readonly numberFormat: string;
  readonly fontName: string;
  /** Points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: 'None' | 'Single' | 'Double';
  readonly strikethrough: boolean;
  /** `#RRGGBB`, theme colours already resolved. */
  readonly fontColor: string;
  /** `#RRGGBB`, or `null` for no fill. */
  readonly fillColor: string | null;
  readonly borderTop: BorderLine | null;
  readonly borderBottom: BorderLine | null;
  readonly borderLeft: BorderLine | null;
  readonly borderRight: BorderLine | null;
  readonly horizontal:
    'General' | 'Left' | 'Center' | 'Right' | 'Fill' | 'Justify' | 'CenterAcrossSelection' | 'Distributed';
  readonly vertical: 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';
  readonly wrapText: boolean;
  readonly indent: number;
  /** Degrees, −90 to 90; 255 is stacked. */
  readonly textOrientation: number;
  readonly shrinkToFit: boolean;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /** The format record of the file that this style came from, so that an untouched cell keeps it; `null` for a new style. */
  readonly fileFormat: number | null;
}

export const defaultStyle: Omit<CellStyle, 'fileFormat'> = {
  numberFormat: 'General',
  fontName: 'Calibri',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  fontColor: '#000000',
  fillColor: null,
  borderTop: null,
  borderBottom: null,
  borderLeft: null,
  borderRight: null,
  horizontal: 'General',
  vertical: 'Bottom',
  wrapText: false,
  indent: 0,
  textOrientation: 0,
  shrinkToFit: false,
  locked: true,
  formulaHidden: false,
};

const parts = Object.keys({ ...defaultStyle, fileFormat: null }) as (keyof CellStyle)[];

/** A change as text. Nearly all change one part, and thousands of cells in turn. */
function keyOf(change: Partial<CellStyle>): string {
  const [part, more] = Object.keys(change) as (keyof CellStyle)[];
  if (part === undefined || more !== undefined) return JSON.stringify(change);
  const value = change[part];
  return typeof value === 'object' && value !== null
    ? `${part}=${value.style} ${value.weight} ${value.color}`
    : `${part}=${value}`;
}

/** Keeps one object for each distinct style of a document. */
export class StylePool {
  private readonly styles = new Map<string, CellStyle>();
  /** What has come of a style by a change: a range changes thousands of cells that share a few styles. */
  private readonly changes = new WeakMap<CellStyle, Map<string, CellStyle>>();
  /** The style of a cell that nobody formatted. */
  readonly normal: CellStyle;

  constructor(normal: CellStyle = { ...defaultStyle, fileFormat: null }) {
    this.normal = this.intern(normal);
  }

  intern(style: CellStyle): CellStyle {
    const key = JSON.stringify(parts.map((part) => style[part]));
    const known = this.styles.get(key);
    if (known !== undefined) return known;
    const kept = Object.freeze({ ...style });
    this.styles.set(key, kept);
    return kept;
  }

  /** The style with some parts changed; it no longer stands for the file's own format record. */
  with(style: CellStyle, change: Partial<CellStyle>): CellStyle {
    if (Object.keys(change).length === 0) return style;
    const ofStyle = this.changes.get(style) ?? new Map<string, CellStyle>();
    this.changes.set(style, ofStyle);
    const key = keyOf(change);
    const known = ofStyle.get(key) ?? this.changed(style, change);
    ofStyle.set(key, known);
    return known;
  }

  private changed(style: CellStyle, change: Partial<CellStyle>): CellStyle {
    const changed = { ...style, ...change };
    const same = (Object.keys(change) as (keyof CellStyle)[]).every(
      (key) => JSON.stringify(changed[key]) === JSON.stringify(style[key]),
    );
    return same ? style : this.intern({ ...changed, fileFormat: null });
  }
}
