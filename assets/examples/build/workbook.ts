import { zipSync, type Zippable } from 'fflate';
import { quoted } from './address';
import type { Sheet } from './sheet';
import { formulaAddresses, rowReference, sheetXml, tableXml } from './sheet-xml';
import { StyleBook } from './styles';
import { themeXml } from './theme';
import {
  attributes,
  declaration,
  element,
  encodeText,
  escape,
  escapeCellText,
  mainNamespace,
  relationNamespace,
} from './xml';

export interface NameModel {
  readonly name: string;
  /** Without `=`. */
  readonly refersTo: string;
  /** The sheet that the name belongs to; the whole workbook when left out. */
  readonly sheet?: string;
  readonly hidden?: boolean;
  readonly comment?: string;
}

export interface WorkbookModel {
  readonly sheets: readonly Sheet[];
  readonly names?: readonly NameModel[];
  readonly title?: string;
  readonly author?: string;
  readonly company?: string;
  /** When the file was last saved, ISO 8601. */
  readonly saved?: string;
  readonly structureProtected?: boolean;
  readonly date1904?: boolean;
  /** Parts added, or put in place of what the builder makes, by their path in the package. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const relationType = (name: string): string => `${relationNamespace}/${name}`;

/** The parts of the package by path, in the order that Excel writes them. */
export function workbookParts(model: WorkbookModel): ReadonlyMap<string, string | Uint8Array> {
  const strings: string[] = [];
  const places = new Map<string, number>();
  let uses = 0;
  const stringIndex = (text: string): number => {
    uses += 1;
    const known = places.get(text);
    if (known !== undefined) return known;
    places.set(text, strings.length);
    return strings.push(text) - 1;
  };
  const styles = new StyleBook();
  const active = model.sheets.findIndex(({ visibility }) => visibility === 'visible');
  const sheets = model.sheets.map((sheet, index) => sheetXml(sheet, { styles, stringIndex }, index === active));
  const tables = model.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
  const chain = calcChain(model.sheets);

  const parts = new Map<string, string | Uint8Array>();
  parts.set('[Content_Types].xml', contentTypes(model.sheets.length, tables.length, chain !== null));
  parts.set(
    '_rels/.rels',
    relations([
      [relationType('officeDocument'), 'xl/workbook.xml'],
      ['http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml'],
      [relationType('extended-properties'), 'docProps/app.xml'],
    ]),
  );
  parts.set('xl/workbook.xml', workbookXml(model, active));
  parts.set(
    'xl/_rels/workbook.xml.rels',
    relations([
      ...model.sheets.map((_, index): Relation => [relationType('worksheet'), `worksheets/sheet${index + 1}.xml`]),
      [relationType('theme'), 'theme/theme1.xml'],
      [relationType('styles'), 'styles.xml'],
      [relationType('sharedStrings'), 'sharedStrings.xml'],
      ...(chain === null ? [] : [[relationType('calcChain'), 'calcChain.xml'] as const]),
    ]),
  );
  sheets.forEach((xml, index) => parts.set(`xl/worksheets/sheet${index + 1}.xml`, xml));
  parts.set('xl/theme/theme1.xml', themeXml());
  parts.set('xl/styles.xml', styles.xml());
  parts.set('xl/sharedStrings.xml', sharedStrings(strings, uses));
  model.sheets.forEach((sheet, index) => {
    if (sheet.tables.length === 0) return;
    const own = sheet.tables.map((table): Relation => [
      relationType('table'),
      `../tables/table${tableId(tables, table)}.xml`,
    ]);
    parts.set(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, relations(own));
  });
  for (const { sheet, table } of tables)
    parts.set(`xl/tables/table${tableId(tables, table)}.xml`, tableXml(tableId(tables, table), sheet, table));
  if (chain !== null) parts.set('xl/calcChain.xml', chain);
  parts.set('docProps/core.xml', coreProperties(model));
  parts.set('docProps/app.xml', appProperties(model));
  for (const [path, content] of Object.entries(model.parts ?? {})) parts.set(path, content);
  return parts;
}

/**
 * Packs parts into a file. The same parts always give the same bytes.
 *
 * @param parts - by path; text is written as UTF-8
 * @param level - how hard it is packed: a file that is kept as Excel does, one that is read at once and forgotten lightly
 */
export function packageOf(parts: ReadonlyMap<string, string | Uint8Array>, level: 1 | 6 = 6): Uint8Array {
  const encoder = new TextEncoder();
  // Zip times are local times without a zone: made from local parts, they are the same everywhere.
  const mtime = new Date(2019, 5, 17, 8, 0, 0);
  const files: Zippable = {};
  for (const [path, content] of parts)
    files[path] = [typeof content === 'string' ? encoder.encode(content) : content, { mtime, level }];
  return zipSync(files);
}

/** The file of a workbook, as Excel would have saved it. */
export function buildWorkbook(model: WorkbookModel, level: 1 | 6 = 6): Uint8Array {
  return packageOf(workbookParts(model), level);
}

type Relation = readonly [type: string, target: string];

function relations(list: readonly Relation[]): string {
  const items = list.map(([Type, Target], index) => element('Relationship', { Id: `rId${index + 1}`, Type, Target }));
  return `${declaration}<Relationships xmlns="${packageNamespace}/relationships">${items.join('')}</Relationships>`;
}

function tableId(
  tables: readonly { readonly table: Sheet['tables'][number] }[],
  wanted: Sheet['tables'][number],
): number {
  return tables.findIndex(({ table }) => table === wanted) + 1;
}

function contentTypes(sheetCount: number, tableCount: number, hasChain: boolean): string {
  const override = (PartName: string, ContentType: string): string => element('Override', { PartName, ContentType });
  const numbered = (count: number, path: string, type: string): string =>
    Array.from({ length: count }, (_, index) => override(`/xl/${path}${index + 1}.xml`, `${types}.${type}+xml`)).join(
      '',
    );
  return (
    `${declaration}<Types xmlns="${packageNamespace}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
    override('/xl/workbook.xml', `${types}.sheet.main+xml`) +
    numbered(sheetCount, 'worksheets/sheet', 'worksheet') +
    override('/xl/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml') +
    override('/xl/styles.xml', `${types}.styles+xml`) +
    override('/xl/sharedStrings.xml', `${types}.sharedStrings+xml`) +
    numbered(tableCount, 'tables/table', 'table') +
    (hasChain ? override('/xl/calcChain.xml', `${types}.calcChain+xml`) : '') +
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    override('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml') +
    '</Types>'
  );
}

function workbookXml(model: WorkbookModel, active: number): string {
  const sheets = model.sheets.map(({ name, visibility }, index) =>
    element('sheet', {
      name: encodeText(name),
      sheetId: index + 1,
      state: visibility === 'visible' ? undefined : visibility,
      'r:id': `rId${index + 1}`,
    }),
  );
  const names = definedNames(model);
  return (
    `${declaration}<workbook xmlns="${mainNamespace}" xmlns:r="${relationNamespace}">` +
    '<fileVersion appName="xl" lastEdited="7" lowestEdited="6" rupBuild="22228"/>' +
    element('workbookPr', { date1904: model.date1904 === true ? 1 : undefined, defaultThemeVersion: 166925 }) +
    (model.structureProtected === true ? '<workbookProtection lockStructure="1"/>' : '') +
    `<bookViews>${element('workbookView', { xWindow: 0, yWindow: 0, windowWidth: 28800, windowHeight: 15000, activeTab: Math.max(active, 0) })}</bookViews>` +
    `<sheets>${sheets.join('')}</sheets>` +
    (names === '' ? '' : `<definedNames>${names}</definedNames>`) +
    '<calcPr calcId="191029"/></workbook>'
  );
}

/** Names sorted as Excel sorts them; print areas, print titles and filters are names of their sheets. */
function definedNames({ sheets, names = [] }: WorkbookModel): string {
  const own = sheets.flatMap(({ name: sheet, printing, filter }): NameModel[] => [
    ...(filter === null
      ? []
      : [
          {
            name: '_xlnm._FilterDatabase',
            sheet,
            hidden: true,
            refersTo: `${quoted(sheet)}!${filter.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`,
          },
        ]),
    ...(printing.area === undefined
      ? []
      : [
          {
            name: '_xlnm.Print_Area',
            sheet,
            refersTo: `${quoted(sheet)}!${printing.area.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`,
          },
        ]),
    ...(printing.titleRows === undefined
      ? []
      : [{ name: '_xlnm.Print_Titles', sheet, refersTo: `${quoted(sheet)}!${rowReference(printing.titleRows)}` }]),
  ]);
  const sortKey = ({ name }: NameModel): string => name.toLowerCase();
  return [...own, ...names]
    .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : sortKey(a) > sortKey(b) ? 1 : 0))
    .map(({ name, refersTo, sheet, hidden, comment }) => {
      const localSheetId = sheet === undefined ? undefined : sheets.findIndex((candidate) => candidate.name === sheet);
      return element(
        'definedName',
        { name, comment, localSheetId, hidden: hidden === true ? 1 : undefined },
        escape(refersTo),
      );
    })
    .join('');
}

function sharedStrings(strings: readonly string[], uses: number): string {
  const items = strings.map((text) => {
    const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
    return `<si><t${space}>${escapeCellText(text)}</t></si>`;
  });
  return `${declaration}<sst xmlns="${mainNamespace}"${attributes({ count: uses, uniqueCount: strings.length })}>${items.join('')}</sst>`;
}

function calcChain(sheets: readonly Sheet[]): string | null {
  const cells = sheets.flatMap((sheet, index) => formulaAddresses(sheet).map((r) => element('c', { r, i: index + 1 })));
  return cells.length === 0 ? null : `${declaration}<calcChain xmlns="${mainNamespace}">${cells.join('')}</calcChain>`;
}

function coreProperties({ title = '', author = '', saved = '2019-06-17T08:00:00Z' }: WorkbookModel): string {
  const time = (name: string, text: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${text}</dcterms:${name}>`;
  return (
    `${declaration}<cp:coreProperties xmlns:cp="${packageNamespace}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    `<dc:title>${escape(title)}</dc:title><dc:creator>${escape(author)}</dc:creator><cp:lastModifiedBy>${escape(author)}</cp:lastModifiedBy>` +
    `${time('created', '2010-03-01T09:00:00Z')}${time('modified', saved)}</cp:coreProperties>`
  );
}

function appProperties({ sheets, company = '' }: WorkbookModel): string {
  const titles = sheets.map(({ name }) => `<vt:lpstr>${escape(name)}</vt:lpstr>`).join('');
  return (
    `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">` +
    '<Application>Microsoft Excel</Application><DocSecurity>0</DocSecurity><ScaleCrop>false</ScaleCrop>' +
    `<HeadingPairs><vt:vector size="2" baseType="variant"><vt:variant><vt:lpstr>Regneark</vt:lpstr></vt:variant><vt:variant><vt:i4>${sheets.length}</vt:i4></vt:variant></vt:vector></HeadingPairs>` +
    `<TitlesOfParts><vt:vector size="${sheets.length}" baseType="lpstr">${titles}</vt:vector></TitlesOfParts>` +
    `<Company>${escape(company)}</Company><LinksUpToDate>false</LinksUpToDate><SharedDoc>false</SharedDoc><HyperlinksChanged>false</HyperlinksChanged><AppVersion>16.0300</AppVersion></Properties>`
  );
}
