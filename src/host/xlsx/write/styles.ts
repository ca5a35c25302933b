import type { BorderLine, CellStyle } from '../../document/style';
import type { ConditionalStyle } from '../../document/sheet-parts';
import { borderStyles } from '../read/styles';
import { builtInFormatId, firstOwnFormat } from '../read/number-format';
import { applyEdits, type Edit, prefixOf, rewriteElement, withPrefix } from '../xml/edit';
import { child, childrenOf, parseXml, type XmlNode } from '../xml/node';
import { attributesText, escapeAttribute } from '../xml/text';

/** The order of a styles part's lists (ECMA-376 18.8.39). */
const order = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** Excel's colours carry an opacity, always full. */
const colorXml = (name: string, color: string): string =>
  `<${name} rgb="FF${escapeAttribute(color.slice(1).toUpperCase())}"/>`;

function fontXml(style: CellStyle): string {
  const underline = style.underline === 'None' ? '' : style.underline === 'Double' ? '<u val="double"/>' : '<u/>';
  return (
    `<font>${style.bold ? '<b/>' : ''}${style.italic ? '<i/>' : ''}${style.strikethrough ? '<strike/>' : ''}${underline}` +
    `<sz val="${style.fontSize}"/>${colorXml('color', style.fontColor)}<name val="${escapeAttribute(style.fontName)}"/><family val="2"/></font>`
  );
}

const fillXml = (color: string): string =>
  `<fill><patternFill patternType="solid">${colorXml('fgColor', color)}<bgColor indexed="64"/></patternFill></fill>`;

const lineNames = new Map([...borderStyles].map(([name, { style, weight }]) => [`${style} ${weight}`, name]));

/** A pair of style and weight that the file has no name for takes the style's thin form. */
function lineName({ style, weight }: BorderLine): string | undefined {
  if (style === 'Double') return 'double';
  return lineNames.get(`${style} ${weight}`) ?? lineNames.get(`${style} Thin`) ?? lineNames.get(`${style} Medium`);
}

function sideXml(name: string, line: BorderLine | null): string {
  const style = line === null ? undefined : lineName(line);
  return line === null || style === undefined
    ? `<${name}/>`
    : `<${name} style="${style}">${colorXml('color', line.color)}</${name}>`;
}

const borderXml = (style: CellStyle): string =>
  `<border>${sideXml('left', style.borderLeft)}${sideXml('right', style.borderRight)}${sideXml('top', style.borderTop)}${sideXml('bottom', style.borderBottom)}<diagonal/></border>`;

const lower = (word: string): string => word.slice(0, 1).toLowerCase() + word.slice(1);

function alignmentXml(style: CellStyle): string {
  const { horizontal, vertical, textOrientation } = style;
  const attributes = attributesText({
    horizontal:
      horizontal === 'General' ? null : horizontal === 'CenterAcrossSelection' ? 'centerContinuous' : lower(horizontal),
    vertical: vertical === 'Bottom' ? null : lower(vertical),
    textRotation: textOrientation === 0 ? null : textOrientation < 0 ? 90 - textOrientation : textOrientation,
    wrapText: style.wrapText || null,
    indent: style.indent || null,
    shrinkToFit: style.shrinkToFit || null,
  });
  return attributes === '' ? '' : `<alignment${attributes}/>`;
}

function protectionXml(style: CellStyle): string {
  const attributes = attributesText({ locked: style.locked ? null : false, hidden: style.formulaHidden || null });
  return attributes === '' ? '' : `<protection${attributes}/>`;
}

function conditionalXml({ fontColor, fillColor, bold, italic }: ConditionalStyle): string {
  const toggle = (name: string, value: boolean | null): string =>
    value === null ? '' : `<${name} val="${value ? 1 : 0}"/>`;
  const font = `${toggle('b', bold)}${toggle('i', italic)}${fontColor === null ? '' : colorXml('color', fontColor)}`;
  const fill =
    fillColor === null
      ? ''
      : `<fill><patternFill patternType="solid">${colorXml('fgColor', fillColor)}${colorXml('bgColor', fillColor)}</patternFill></fill>`;
  return `<dxf>${font === '' ? '' : `<font>${font}</font>`}${fill}</dxf>`;
}

/** One of the part's lists: entries are only ever added at its end, so that every index in the file stays true. */
class StyleList {
  readonly added: string[] = [];
  private readonly known = new Map<string, number>();

  /** @param source - the styles part, so that an entry that stands there already is used again */
  constructor(
    readonly name: string,
    readonly node: XmlNode | undefined,
    source: string,
  ) {
    (node?.children ?? []).forEach(({ start, end }, index) => {
      const xml = source.slice(start, end);
      if (!this.known.has(xml)) this.known.set(xml, index);
    });
  }

  /** @returns the index of an entry, added unless the list has it */
  indexOf(xml: string): number {
    let index = this.known.get(xml);
    if (index === undefined) {
      index = (this.node?.children.length ?? 0) + this.added.length;
      this.known.set(xml, index);
      this.added.push(xml);
    }
    return index;
  }
}

/** Adds formats to a styles part. */
export class StyleWriter {
  private readonly root: XmlNode;
  private readonly lists: Readonly<Record<'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs', StyleList>>;
  private readonly records: readonly XmlNode[];
  private readonly formatIds: Map<string, number>;
  private nextFormatId: number;
  private readonly indices = new Map<string, number>();

  /**
   * @param source - the styles part
   * @param part - its name, for errors
   * @param plain - the file's own formats that hold nothing but what the document knows, to be used again for equal styles
   */
  constructor(
    private readonly source: string,
    part: string,
    plain: readonly CellStyle[],
  ) {
    this.root = parseXml(source, part);
    const list = (name: string): StyleList => {
      const node = child(this.root, name);
      return new StyleList(name, node, source);
    };
    this.lists = {
      numFmts: list('numFmts'),
      fonts: list('fonts'),
      fills: list('fills'),
      borders: list('borders'),
      cellXfs: list('cellXfs'),
      dxfs: list('dxfs'),
    };
    this.records = childrenOf(this.lists.cellXfs.node, 'xf');
    const own = childrenOf(this.lists.numFmts.node, 'numFmt').map(
      ({ attributes }) => [attributes['formatCode'] ?? '', Number(attributes['numFmtId'])] as const,
    );
    this.formatIds = new Map(own);
    this.nextFormatId = Math.max(firstOwnFormat, ...own.map(([, id]) => id + 1));
    for (const style of plain) this.indices.set(keyOf(style), style.fileFormat ?? 0);
  }

  /**
   * The format record for a style.
   *
   * @param quoted - the cell holds text that would be taken for a formula if it were typed again; Excel marks its format
   */
  formatOf(style: CellStyle, quoted: boolean): number {
    const index = style.fileFormat ?? this.added(style);
    return quoted ? this.quotedFormat(index) : index;
  }

  private added(style: CellStyle): number {
    const key = keyOf(style);
    let index = this.indices.get(key);
    if (index === undefined) this.indices.set(key, (index = this.lists.cellXfs.indexOf(this.recordXml(style))));
    return index;
  }

  private recordXml(style: CellStyle): string {
    const alignment = alignmentXml(style);
    const protection = protectionXml(style);
    const attributes = attributesText({
      // The first fill is none by the format's own rule; no such rule holds for borders.
      numFmtId: this.numberFormatId(style.numberFormat),
      fontId: this.lists.fonts.indexOf(withPrefix(fontXml(style), this.prefix)),
      fillId:
        style.fillColor === null ? 0 : this.lists.fills.indexOf(withPrefix(fillXml(style.fillColor), this.prefix)),
      borderId: this.lists.borders.indexOf(withPrefix(borderXml(style), this.prefix)),
      xfId: 0,
      applyNumberFormat: true,
      applyFont: true,
      applyFill: true,
      applyBorder: true,
      applyAlignment: alignment === '' ? null : true,
      applyProtection: protection === '' ? null : true,
    });
    return withPrefix(
      alignment + protection === '' ? `<xf${attributes}/>` : `<xf${attributes}>${alignment}${protection}</xf>`,
      this.prefix,
    );
  }

  private quotedFormat(index: number): number {
    const record = this.records[index];
    const source =
      record === undefined ? (this.lists.cellXfs.added[index - this.records.length] ?? '<xf/>') : this.source;
    const node = record ?? parseXml(source, 'xf');
    if (node.attributes['quotePrefix'] === '1') return index;
    return this.lists.cellXfs.indexOf(rewriteElement(source, node, 'xf', { attributes: { quotePrefix: true } }));
  }

  private numberFormatId(format: string): number {
    const known = this.formatIds.get(format) ?? builtInFormatId(format);
    if (known !== undefined) return known;
    const id = this.nextFormatId++;
    this.formatIds.set(format, id);
    this.lists.numFmts.indexOf(
      withPrefix(`<numFmt numFmtId="${id}" formatCode="${escapeAttribute(format)}"/>`, this.prefix),
    );
    return id;
  }

  /** @returns the `dxfId` for a conditional format */
  conditionalOf(style: ConditionalStyle): number {
    return this.lists.dxfs.indexOf(withPrefix(conditionalXml(style), this.prefix));
  }

  private get prefix(): string {
    return prefixOf(this.root);
  }

  /** The styles part with what was added. */
  text(): string {
    const edits: Edit[] = Object.values(this.lists)
      .filter(({ added }) => added.length > 0)
      .map(({ name, node, added }) => this.listEdit(name, node, added));
    return applyEdits(this.source, edits);
  }

  private listEdit(name: string, node: XmlNode | undefined, added: readonly string[]): Edit {
    const count = (node?.children.length ?? 0) + added.length;
    const tag = node?.name ?? `${this.prefix}${name}`;
    const attributes: Record<string, string | number> = { ...node?.attributes, count };
    const inner = node === undefined ? '' : this.source.slice(node.innerStart, node.innerEnd);
    const text = `<${tag}${attributesText(attributes)}>${inner}${added.join('')}</${tag}>`;
    if (node !== undefined) return { start: node.start, end: node.end, text };
    const after = this.root.children.find((item) => order.indexOf(item.local) > order.indexOf(name));
    const at = after?.start ?? this.root.innerEnd;
    return { start: at, end: at, text };
  }
}

/** What makes two formats the same, whatever their index. */
function keyOf(style: CellStyle): string {
  return JSON.stringify(Object.entries({ ...style, fileFormat: null }).sort(([a], [b]) => (a < b ? -1 : 1)));
}
