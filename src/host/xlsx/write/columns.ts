import type { HostSheet } from '../../document/sheet';
import { type Band, plainBand } from '../../document/sheet-parts';
import { cellPadding, columnBand, columnRuns, sameBand } from '../read/bands';
import type { XmlNode } from '../xml/node';
import { attributesText } from '../xml/text';

type Attributes = Readonly<Record<string, string>>;

const without = (attributes: Attributes, names: readonly string[]): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([name]) => !names.includes(name)));

/** The attributes of one column: the file's own where its band is unchanged, else the document's with the file's style. */
function attributesOf(file: Attributes, band: Band, defaultWidth: number): string {
  if (sameBand(columnBand(file), band)) return attributesText(file);
  const kept = without(file, ['width', 'customWidth', 'hidden', 'outlineLevel', 'collapsed', 'bestFit']);
  return attributesText({
    width: band.size ?? defaultWidth,
    ...kept,
    hidden: band.hidden || null,
    customWidth: band.size === null ? null : true,
    outlineLevel: band.outlineLevel || null,
    collapsed: band.collapsed || null,
  });
}

/**
 * @param cols - the file's element, if it has one
 * @returns the element for the document's columns; `''` when none differs from the default
 */
export function columnsXml(cols: XmlNode | undefined, sheet: HostSheet): string {
  const columns = sheet.part('columns');
  const runs = columnRuns(cols);
  const count = Math.max(0, ...runs.map(({ last }) => last + 1), ...[...columns.keys()].map((column) => column + 1));
  const file: (Attributes | undefined)[] = new Array<Attributes | undefined>(count).fill(undefined);
  for (const { first, last, attributes } of runs) file.fill(without(attributes, ['min', 'max']), first, last + 1);
  const defaultWidth = Number((sheet.defaultColumnWidth + cellPadding).toFixed(6));
  const elements: string[] = [];
  let start = 0;
  let current = '';
  const close = (end: number): void => {
    if (current !== '') elements.push(`<col min="${start + 1}" max="${end}"${current}/>`);
  };
  for (let column = 0; column < count; column++) {
    const attributes = file[column];
    const band = columns.get(column) ?? plainBand;
    const text =
      attributes === undefined && sameBand(band, plainBand) ? '' : attributesOf(attributes ?? {}, band, defaultWidth);
    if (text === current && column > 0) continue;
    close(column);
    start = column;
    current = text;
  }
  close(count);
  return elements.length === 0 ? '' : `<cols>${elements.join('')}</cols>`;
}
