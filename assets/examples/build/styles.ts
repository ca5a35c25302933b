import { attributes, declaration, element, escape, mainNamespace } from './xml';

/** `#RRGGBB`, or a colour of the theme lightened (tint > 0) or darkened. */
export type Color = string | { readonly theme: number; readonly tint?: number };

export interface Style {
  /** A cell style of the gallery that this one builds on. */
  readonly named?: NamedStyle;
  /** English format code. */
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly size?: number;
  readonly color?: Color;
  readonly fill?: Color;
  readonly underline?: boolean;
  readonly border?: { readonly top?: Line; readonly bottom?: Line; readonly left?: Line; readonly right?: Line };
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center';
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly unlocked?: boolean;
}

export interface Line {
  readonly style: 'hair' | 'thin' | 'medium' | 'double';
  readonly color?: Color;
}

const accent = { theme: 4 };

/** The gallery's cell styles under the names that Norwegian Excel writes; `id` is Excel's own number for them. */
const gallery = {
  Normal: { id: 0, style: {} },
  Komma: { id: 3, style: { numberFormat: '_-* #,##0.00_-;\\-* #,##0.00_-;_-* "-"??_-;_-@_-' } },
  Prosent: { id: 5, style: { numberFormat: '0%' } },
  Hyperkobling: { id: 8, style: { color: { theme: 10 }, underline: true } },
  Merknad: {
    id: 10,
    style: {
      fill: '#FFFFCC',
      border: {
        top: { style: 'thin', color: '#B2B2B2' },
        bottom: { style: 'thin', color: '#B2B2B2' },
        left: { style: 'thin', color: '#B2B2B2' },
        right: { style: 'thin', color: '#B2B2B2' },
      },
    },
  },
  Tittel: { id: 15, style: { size: 18, color: { theme: 3 } } },
  'Overskrift 1': {
    id: 16,
    style: { size: 15, bold: true, color: { theme: 3 }, border: { bottom: { style: 'medium', color: accent } } },
  },
  'Overskrift 2': { id: 17, style: { size: 13, bold: true, color: { theme: 3 } } },
  Inndata: { id: 20, style: { fill: '#FFF2CC', color: '#3F3F76' } },
  Totalt: {
    id: 25,
    style: {
      bold: true,
      border: { top: { style: 'thin', color: accent }, bottom: { style: 'double', color: accent } },
    },
  },
  'Forklarende tekst': { id: 53, style: { italic: true, color: '#595959' } },
} satisfies Record<string, { id: number; style: Style }>;

export type NamedStyle = keyof typeof gallery;

/** Excel's own numbers for format codes; any other code gets a number from 164 on. */
const builtInFormats: Readonly<Record<string, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  '@': 49,
};

function colorAttributes(color: Color): Record<string, string | number | undefined> {
  return typeof color === 'string' ? { rgb: `FF${color.slice(1)}` } : { theme: color.theme, tint: color.tint };
}

/** A list in which each distinct text has one place. */
class Shelf {
  readonly items: string[] = [];

  place(item: string): number {
    const known = this.items.indexOf(item);
    return known >= 0 ? known : this.items.push(item) - 1;
  }
}

/** Collects the styles of a workbook and writes `xl/styles.xml`. */
export class StyleBook {
  private readonly formats = new Map<string, number>();
  private readonly fonts = new Shelf();
  private readonly fills = new Shelf();
  private readonly borders = new Shelf();
  private readonly namedRecords = new Shelf();
  private readonly records = new Shelf();
  private readonly known = new Map<string, number>();

  constructor() {
    // Excel expects these two first, whatever a workbook uses.
    this.fills.place('<fill><patternFill patternType="none"/></fill>');
    this.fills.place('<fill><patternFill patternType="gray125"/></fill>');
    for (const { style } of Object.values(gallery)) this.namedRecords.items.push(this.record(style, {}));
    this.index({});
  }

  /** The number that cells refer to a style by. */
  index(style: Style): number {
    const key = JSON.stringify(style);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const name = style.named ?? 'Normal';
    const whole: Style = { ...gallery[name].style, ...style };
    const place = this.records.place(this.record(whole, { xfId: Object.keys(gallery).indexOf(name) }));
    this.known.set(key, place);
    return place;
  }

  private record(style: Style, extra: Record<string, number>): string {
    const { numberFormat = 'General', horizontal, vertical, wrap, indent, unlocked } = style;
    const alignment = horizontal ?? vertical ?? wrap ?? indent;
    const children =
      (alignment === undefined
        ? ''
        : element('alignment', {
            horizontal: horizontal ?? (indent === undefined ? undefined : 'left'),
            vertical,
            wrapText: wrap === true ? 1 : undefined,
            indent,
          })) + (unlocked === true ? '<protection locked="0"/>' : '');
    const fontId = this.fonts.place(this.font(style));
    const fillId = this.fills.place(
      style.fill === undefined
        ? '<fill><patternFill patternType="none"/></fill>'
        : `<fill><patternFill patternType="solid"><fgColor${attributes(colorAttributes(style.fill))}/><bgColor indexed="64"/></patternFill></fill>`,
    );
    const borderId = this.borders.place(this.border(style));
    const numFmtId = this.formatId(numberFormat);
    return element(
      'xf',
      {
        numFmtId,
        fontId,
        fillId,
        borderId,
        ...extra,
        applyNumberFormat: numFmtId > 0 ? 1 : undefined,
        applyFont: fontId > 0 ? 1 : undefined,
        applyFill: fillId > 0 ? 1 : undefined,
        applyBorder: borderId > 0 ? 1 : undefined,
        applyAlignment: alignment === undefined ? undefined : 1,
        applyProtection: unlocked === true ? 1 : undefined,
      },
      children,
    );
  }

  private formatId(code: string): number {
    const id = builtInFormats[code] ?? this.formats.get(code) ?? 164 + this.formats.size;
    if (id >= 164) this.formats.set(code, id);
    return id;
  }

  private font({ bold, italic, underline, size = 11, color = { theme: 1 } }: Style): string {
    return `<font>${bold === true ? '<b/>' : ''}${italic === true ? '<i/>' : ''}${underline === true ? '<u/>' : ''}<sz val="${size}"/><color${attributes(colorAttributes(color))}/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>`;
  }

  private border({ border = {} }: Style): string {
    const side = (name: string, line: Line | undefined): string =>
      line === undefined
        ? `<${name}/>`
        : `<${name} style="${line.style}"><color${attributes(line.color === undefined ? { indexed: 64 } : colorAttributes(line.color))}/></${name}>`;
    return `<border>${side('left', border.left)}${side('right', border.right)}${side('top', border.top)}${side('bottom', border.bottom)}<diagonal/></border>`;
  }

  xml(): string {
    const list = (name: string, items: readonly string[]): string =>
      `<${name} count="${items.length}">${items.join('')}</${name}>`;
    const formats = [...this.formats].map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${escape(code)}"/>`);
    const names = Object.entries(gallery).map(
      ([name, { id }], place) => `<cellStyle name="${name}" xfId="${place}" builtinId="${id}"/>`,
    );
    return (
      `${declaration}<styleSheet xmlns="${mainNamespace}">` +
      (formats.length > 0 ? list('numFmts', formats) : '') +
      list('fonts', this.fonts.items) +
      list('fills', this.fills.items) +
      list('borders', this.borders.items) +
      list('cellStyleXfs', this.namedRecords.items) +
      list('cellXfs', this.records.items) +
      list('cellStyles', names) +
      '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>'
    );
  }
}
