import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A small workbook described by the pieces of XML that a test is about. */
export interface SmallWorkbook {
  /** What stands within each `<worksheet>`, by sheet name. */
  readonly sheets: Readonly<Record<string, string>>;
  /** Attributes of each `<sheet>`, by sheet name. */
  readonly states?: Readonly<Record<string, string>>;
  /** What stands within `<definedNames>`. */
  readonly names?: string;
  /** Elements of the workbook before `<sheets>`. */
  readonly beforeSheets?: string;
  /** Elements of the workbook after the names. */
  readonly afterNames?: string;
  readonly styles?: string;
  readonly sharedStrings?: string;
  /** Relations of sheets, by sheet name. */
  readonly sheetRelations?: Readonly<Record<string, string>>;
  /** Further relations of the workbook. */
  readonly workbookRelations?: string;
  /** Overrides of content types. */
  readonly types?: string;
  /** Further parts, text or bytes. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

export const relation = (id: string, kind: string, target: string, more = ''): string =>
  `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"${more}/>`;

export const relationsPart = (inner: string): string =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;

const override = (part: string, kind: string): string =>
  `<Override PartName="/${part}" ContentType="${type}.${kind}+xml"/>`;

/** The parts of a small workbook in Excel's order. */
export function smallParts(workbook: SmallWorkbook): Record<string, string | Uint8Array> {
  const names = Object.keys(workbook.sheets);
  const sheetPart = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', 'sheet.main')}${names.map((_, index) => override(sheetPart(index), 'worksheet')).join('')}${workbook.styles === undefined ? '' : override('xl/styles.xml', 'styles')}${workbook.sharedStrings === undefined ? '' : override('xl/sharedStrings.xml', 'sharedStrings')}${workbook.types ?? ''}</Types>`,
    '_rels/.rels': relationsPart(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><fileVersion appName="xl"/>${workbook.beforeSheets ?? ''}<sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}"${workbook.states?.[name] ?? ''} r:id="rId${index + 1}"/>`).join('')}</sheets>${workbook.names === undefined ? '' : `<definedNames>${workbook.names}</definedNames>`}<calcPr calcId="191029"/>${workbook.afterNames ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationsPart(
      `${names.map((_, index) => relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)).join('')}${workbook.styles === undefined ? '' : relation('rId100', 'styles', 'styles.xml')}${workbook.sharedStrings === undefined ? '' : relation('rId101', 'sharedStrings', 'sharedStrings.xml')}${workbook.workbookRelations ?? ''}`,
    ),
  };
  names.forEach((name, index) => {
    parts[sheetPart(index)] =
      `${head}<worksheet xmlns="${main}" xmlns:r="${relations}" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">${workbook.sheets[name] ?? ''}</worksheet>`;
    const own = workbook.sheetRelations?.[name];
    if (own !== undefined) parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relationsPart(own);
  });
  if (workbook.styles !== undefined)
    parts['xl/styles.xml'] = `${head}<styleSheet xmlns="${main}">${workbook.styles}</styleSheet>`;
  if (workbook.sharedStrings !== undefined)
    parts['xl/sharedStrings.xml'] = `${head}<sst xmlns="${main}">${workbook.sharedStrings}</sst>`;
  return { ...parts, ...workbook.parts };
}

export function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts))
    files[name] = [typeof content === 'string' ? strToU8(content) : content, { mtime: '2020-05-17T12:00:00' }];
  return zipSync(files);
}

export const smallWorkbook = (workbook: SmallWorkbook): Uint8Array => zipped(smallParts(workbook));

/** The unpacked parts of a file, in its order. */
export const unpacked = (bytes: Uint8Array): Record<string, Uint8Array> => unzipSync(bytes);

export const partText = (bytes: Uint8Array, name: string): string => {
  const part = unpacked(bytes)[name];
  if (part === undefined) throw new Error(`${name} is not in the file`);
  return strFromU8(part);
};

/** Names of the parts that are not the same in both files. */
export function differing(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [a, b] = [unpacked(before), unpacked(after)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => {
    const [x, y] = [a[name], b[name]];
    return x === undefined || y === undefined || Buffer.compare(x, y) !== 0;
  });
}
