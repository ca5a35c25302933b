import { strToU8, zipSync } from 'fflate';
import { PackageDraft } from '../foreign-workbooks/draft';
import { chartOnSheet } from '../foreign-workbooks/drawings';
import { dataSheet, otherSheet, reportingWorkbook } from '../foreign-workbooks/base';
import { packageFaults } from '.';

const workbook = 'xl/workbook.xml';
const chart = 'xl/charts/chart1.xml';
const drawing = 'xl/drawings/drawing1.xml';
const replaced =
  (part: string, from: string | RegExp, to: string) =>
  (draft: PackageDraft): void =>
    void draft.edit(part, (text) => text.replace(from, to));

const cases: readonly (readonly [what: string, spoil: (draft: PackageDraft) => void, fault: RegExp])[] = [
  ['a part without a content type', (draft) => void draft.add('xl/ukjent.bin', 'x'), /ukjent\.bin: no content type/],
  [
    'a content type of nothing',
    (draft) =>
      void draft.before(
        '[Content_Types].xml',
        '</Types>',
        '<Override PartName="/xl/borte.xml" ContentType="application/xml"/>',
      ),
    /borte\.xml is no part/,
  ],
  [
    'a relation that leads nowhere',
    (draft) => void draft.relate(workbook, 'rId90', 'table', 'tables/borte.xml'),
    /rId90 leads to xl\/tables\/borte\.xml/,
  ],
  ['two relations of one id', (draft) => void draft.relate(workbook, 'rId1', 'styles', 'styles.xml'), /rId1 twice/],
  [
    'a relation of the wrong kind',
    replaced('xl/_rels/workbook.xml.rels', '/styles"', '/sharedStrings"'),
    /says sharedStrings/,
  ],
  [
    'an id that is no relation',
    replaced(dataSheet, '</worksheet>', '<drawing r:id="rId9"/></worksheet>'),
    /<drawing> refers to rId9/,
  ],
  [
    'an element out of order',
    replaced(dataSheet, '<sheetData>', '<pageMargins/><sheetData>'),
    /<sheetData> stands after <pageMargins>/,
  ],
  ['an element from elsewhere', replaced(dataSheet, '<sheetData>', '<celler/><sheetData>'), /<celler> does not belong/],
  ['a prefix that nobody declared', replaced(dataSheet, '<sheetData>', '<x14:a/><sheetData>'), /sheet1\.xml: .*x14/],
  ['XML that breaks off', replaced('docProps/core.xml', '</cp:coreProperties>', ''), /core\.xml: /],
  ['two sheets of one name', replaced(workbook, 'name="Annet"', 'name="DATA"'), /two sheets called data/],
  ['two sheets of one number', replaced(workbook, 'sheetId="2"', 'sheetId="1"'), /sheetId 1 twice/],
  [
    'a name twice',
    replaced(workbook, '</definedNames>', '<definedName name="FRAFALL">1</definedName></definedNames>'),
    /the name frafall\s+twice/,
  ],
  ['a name of no sheet', replaced(workbook, 'localSheetId="1"', 'localSheetId="7"'), /Lokal belongs to no sheet/],
  ['a name with a space', replaced(workbook, 'name="Trivsel"', 'name="Trivsel 2"'), /Trivsel 2 is no name/],
  ['a tab that is not there', replaced(workbook, 'activeTab="0"', 'activeTab="9"'), /activeTab is no sheet/],
  ['a format that is not there', replaced(dataSheet, 'r="A1"', 'r="A1" s="99"'), /A1 has no format 99/],
  ['a text that is not there', replaced(dataSheet, /t="s"><v>\d+/, 't="s"><v>9999'), /has no text 9999/],
  ['cells out of order', replaced(dataSheet, 'r="B1"', 'r="G1"'), /C1 out of order/],
  ['a mark that is not there', replaced(dataSheet, 'r="A1"', 'r="A1" cm="1"'), /A1 has no mark 1/],
  ['a font that is not there', replaced('xl/styles.xml', /fontId="0"/, 'fontId="88"'), /fontId 88 is not in <fonts>/],
  [
    'a list that counts wrong',
    replaced('xl/styles.xml', /<cellXfs count="\d+"/, '<cellXfs count="77"'),
    /<cellXfs> says 77/,
  ],
  [
    'a rule without its format',
    replaced(
      dataSheet,
      '<pageMargins',
      '<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="5" priority="1"><formula>1</formula></cfRule></conditionalFormatting><pageMargins',
    ),
    /no format 5/,
  ],
  [
    'merged areas that overlap',
    replaced(
      dataSheet,
      '<pageMargins',
      '<mergeCells count="2"><mergeCell ref="A5:B6"/><mergeCell ref="B6:C7"/></mergeCells><pageMargins',
    ),
    /merged areas overlap/,
  ],
  ['two tables of one number', replaced('xl/tables/table2.xml', 'id="2"', 'id="1"'), /two tables with the id 1/],
  [
    'a table called as a name',
    replaced('xl/tables/table2.xml', 'displayName="BMS_Perspektiver"', 'displayName="Frafall"'),
    /the table's name frafall twice/,
  ],
  [
    'a column headed otherwise',
    replaced('xl/tables/table1.xml', 'name="Felt"', 'name="Felter"'),
    /the column Felter is headed Felt/,
  ],
  ['a table of too few columns', replaced('xl/tables/table1.xml', /<tableColumn id="2"[^>]*>/, ''), /1 columns in/],
  [
    'an order of calculation with a cell that has no formula',
    replaced(otherSheet, /<c r="B1"[^>]*><f>.*?<\/f>/, '<c r="B1">'),
    /B1 of sheet 2 has no formula/,
  ],
  [
    'a shared formula that nothing defines',
    replaced(otherSheet, /<f>[^<]*<\/f>/, '<f t="shared" si="4"/>'),
    /repeats the formula 4/,
  ],
];

/** A chart on the first sheet, spoilt. */
const chartCases: readonly (readonly [what: string, spoil: (draft: PackageDraft) => void, fault: RegExp])[] = [
  [
    'a chart that stands on no axis',
    replaced(chart, '<c:axId val="2"/></c:barChart>', '<c:axId val="9"/></c:barChart>'),
    /stands on 9/,
  ],
  ['two axes of one number', replaced(chart, '<c:valAx><c:axId val="2"/>', '<c:valAx><c:axId val="1"/>'), /two axes 1/],
  ['an axis that nothing crosses', replaced(chart, '<c:crossAx val="2"/>', '<c:crossAx val="9"/>'), /crosses none/],
  [
    'labels before the name',
    replaced(chart, '<c:barDir val="col"/>', '<c:gapWidth val="1"/><c:barDir val="col"/>'),
    /<barDir> stands after <gapWidth>/,
  ],
  ['a point too many', replaced(chart, '<c:pt idx="0">', '<c:pt idx="1">'), /points of 1 out of order/],
  [
    'a drawing outside the sheet',
    replaced(drawing, '<xdr:row>14</xdr:row>', '<xdr:row>1048577</xdr:row>'),
    /outside the sheet/,
  ],
  [
    'two drawings of one number',
    (draft) => replaced(drawing, /(<xdr:twoCellAnchor>.*<\/xdr:twoCellAnchor>)/s, '$1$1')(draft),
    /two drawings with the id 2/,
  ],
  [
    'a chart that nobody shows',
    (draft) =>
      void draft.add(
        'xl/charts/chart9.xml',
        draft.text(chart),
        'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
      ),
    /chart9\.xml: nobody refers/,
  ],
];

test.each(chartCases)('%s is found', (_what, spoil, fault) => {
  const draft = new PackageDraft(reportingWorkbook());
  chartOnSheet(draft);
  expect(packageFaults(draft.bytes())).toEqual([]);
  spoil(draft);
  expect(packageFaults(draft.bytes()).join('\n')).toMatch(fault);
});

test.each(cases)('%s is found', (_what, spoil, fault) => {
  const draft = new PackageDraft(reportingWorkbook());
  expect(packageFaults(draft.bytes())).toEqual([]);
  spoil(draft);
  expect(packageFaults(draft.bytes()).join('\n')).toMatch(fault);
});

test.each([
  ['twice', 'xl/worksheets/sheet1.xml'],
  ['twice but for capitals', 'xl/worksheets/Sheet1.xml'],
])('an archive that has a part %s is found', (_, name) => {
  const draft = new PackageDraft(reportingWorkbook());
  const bytes = draft.bytes();
  const part = zipSync({ [name]: strToU8('<worksheet/>') });
  expect(packageFaults(joined(bytes, part)).join('\n')).toMatch(/sheet1\.xml: two parts of one name/);
});

/** One archive of the entries of two, which no zip library would write. */
function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const [a, b] = [directoryOf(first), directoryOf(second)];
  const shifted = Buffer.from(b.directory);
  // Where each entry begins (offset 42 of its 46 fixed bytes), now behind the first archive's.
  shifted.writeUInt32LE(shifted.readUInt32LE(42) + a.start, 42);
  const end = Buffer.from(first.slice(a.end));
  const count = end.readUInt16LE(10) + 1;
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(a.directory.length + b.directory.length, 12);
  end.writeUInt32LE(a.start + b.start, 16);
  return Buffer.concat([first.slice(0, a.start), second.slice(0, b.start), a.directory, shifted, end]);
}

function directoryOf(bytes: Uint8Array): { readonly start: number; readonly end: number; readonly directory: Buffer } {
  const file = Buffer.from(bytes);
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const start = file.readUInt32LE(end + 16);
  return { start, end, directory: file.subarray(start, end) };
}
