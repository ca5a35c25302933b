import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openWorkbookFile } from '../../../src/host/xlsx';
import type { CellChange } from '../../../src/host/document/sheet';
import { differing, partText, unpacked } from './package';
import { richWorkbook } from './rich';

const examples = path.resolve('assets/examples');
const files: readonly (readonly [string, () => Uint8Array])[] = [
  ['a workbook with everything', richWorkbook],
  ...(existsSync(examples) ? readdirSync(examples) : [])
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => [name, () => new Uint8Array(readFileSync(path.join(examples, name)))] as const),
];

const open = (bytes: Uint8Array) => {
  const file = openWorkbookFile(bytes);
  const [sheet] = file.document.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return { file, document: file.document, sheet };
};

describe.each(files)('%s', (_, bytes) => {
  test('saved without a change, every part is the same, in the same order', () => {
    const before = bytes();
    const after = openWorkbookFile(before).save();
    expect(differing(before, after)).toEqual([]);
    expect(Object.keys(unpacked(after))).toEqual(Object.keys(unpacked(before)));
  });

  test('writing into every cell what it already holds changes nothing', () => {
    const before = bytes();
    const { file, document } = open(before);
    for (const sheet of document.sheets) {
      sheet.setCells(
        [...sheet.cells()].map(({ row, column, cell }) => ({
          row,
          column,
          change: { value: cell.value, formula: cell.formula, style: cell.style },
        })),
        'api',
      );
      for (const part of [
        'columns',
        'rows',
        'merges',
        'conditionalFormats',
        'dataValidations',
        'hyperlinks',
        'pageLayout',
        'rowBreaks',
        'columnBreaks',
        'freeze',
        'view',
      ] as const)
        sheet.setPart(part, sheet.part(part), 'api');
    }
    document.setNames([...document.names], 'api');
    expect(differing(before, file.save())).toEqual([]);
  });
});

const oldSheet = (): string => partText(richWorkbook(), 'xl/worksheets/sheet1.xml');

/** The sheet of the rich workbook after one cell changed. */
function edited(
  row: number,
  column: number,
  change: CellChange,
  origin: 'user' | 'calculation' = 'user',
): { readonly text: string; readonly parts: readonly string[] } {
  const { file, sheet } = open(richWorkbook());
  sheet.setCells([{ row, column, change }], origin);
  const after = file.save();
  return { text: partText(after, 'xl/worksheets/sheet1.xml'), parts: differing(richWorkbook(), after) };
}

const withApplication = ['[Content_Types].xml', '_rels/.rels', 'docProps/app.xml'];

test.each([
  ['a number', 0, 2, { value: 0.82 }, '<c r="C1"><v>0.808</v></c>', '<c r="C1"><v>0.82</v></c>'],
  [
    'text in place of a number',
    0,
    2,
    { value: ' under 5 ' },
    '<c r="C1"><v>0.808</v></c>',
    '<c r="C1" t="inlineStr"><is><t xml:space="preserve"> under 5 </t></is></c>',
  ],
  ...[
    ['under 5 ', '<t xml:space="preserve">under 5 </t>'],
    [' under 5', '<t xml:space="preserve"> under 5</t>'],
    ['under\n5', '<t xml:space="preserve">under\n5</t>'],
    ['under 5', '<t>under 5</t>'],
  ].map(
    ([value = '', xml = '']) =>
      [
        `the spaces of ${JSON.stringify(value)}`,
        0,
        2,
        { value },
        '<c r="C1"><v>0.808</v></c>',
        `<c r="C1" t="inlineStr"><is>${xml}</is></c>`,
      ] as const,
  ),
  [
    'text in a formatted cell',
    0,
    0,
    { value: 'Mål' },
    '<c r="A1" s="1" t="s"><v>0</v></c>',
    '<c r="A1" s="1" t="inlineStr"><is><t>Mål</t></is></c>',
  ],
  ['a cell cleared', 0, 2, { value: null }, '<c r="C1"><v>0.808</v></c>', ''],
  ['a formatted cell cleared', 0, 0, { value: null }, '<c r="A1" s="1" t="s"><v>0</v></c>', '<c r="A1" s="1"/>'],
  ['a rich value typed over', 3, 0, { value: 13 }, '<c r="A4" vm="1"><v>12</v></c>', '<c r="A4"><v>13</v></c>'],
  [
    'a formula of our own',
    0,
    2,
    { value: 'På mål', formula: 'BMS.STATUS(A2,"≥ 5 & <6")' },
    '<c r="C1"><v>0.808</v></c>',
    '<c r="C1" t="str"><f>_xldudf_BMS_STATUS(A2,"≥ 5 &amp; &lt;6")</f><v>På mål</v></c>',
  ],
] as const)('%s: the cell alone is written anew', (_, row, column, change, from, to) => {
  const { text, parts } = edited(row, column, change);
  expect([...parts].sort()).toEqual([...withApplication, 'xl/worksheets/sheet1.xml'].sort());
  // White space between rows is not kept, and is nothing anyone reads.
  expect(text.replaceAll('\r\n', '')).toBe(oldSheet().replace(from, to).replaceAll('\r\n', ''));
});

test('a new result keeps the formula as it stands, shared or spilling', () => {
  const shared = edited(1, 1, { value: 21 }, 'calculation').text;
  expect(shared).toContain('<c r="B2"><f t="shared" ref="B2:B4" si="0">A2*2</f><v>21</v></c>');
  expect(shared).toContain('<c r="B3"><f t="shared" si="0"/><v>22</v></c>');
  expect(edited(1, 2, { value: 9 }, 'calculation').text).toContain(
    '<c r="C2" cm="1"><f t="array" ref="C2:C3">_xlfn._xlws.SORT(A2:A3)</f><v>9</v></c>',
  );
});

test('a shared formula whose first cell changes is written out in the cells that repeat it', () => {
  const { file, sheet } = open(richWorkbook());
  sheet.setCells([{ row: 1, column: 1, change: { value: 1, formula: null } }], 'user');
  const text = partText(file.save(), 'xl/worksheets/sheet1.xml');
  expect(text).toContain('<c r="B2"><v>1</v></c>');
  expect(text).toContain('<c r="B3"><f>A3*2</f><v>22</v></c>');
  expect(text).toContain('<c r="B4"><f>A4*2</f><v>24</v><extLst><ext uri="{celle}"><t>v</t></ext></extLst></c>');
  expect(openWorkbookFile(file.save()).document.sheets[0]?.cell(3, 1).formula).toBe('A4*2');
});

test('a formula that goes leaves the order of calculation, and only then is that part touched', () => {
  const { file, document, sheet } = open(richWorkbook());
  sheet.setCells([{ row: 1, column: 1, change: { value: 1, formula: null } }], 'user');
  expect(partText(file.save(), 'xl/calcChain.xml')).toContain('<c r="B3" i="1"/><c r="B4"/><c r="A1" i="3"/>');
  sheet.setCells(
    [2, 3].map((row) => ({ row, column: 1, change: { value: 1, formula: null } })),
    'user',
  );
  document.sheets[2]?.setCells([{ row: 0, column: 0, change: { value: 1, formula: null } }], 'user');
  const saved = file.save();
  expect(Object.keys(unpacked(saved))).not.toContain('xl/calcChain.xml');
  expect(partText(saved, '[Content_Types].xml')).not.toContain('calcChain');
  expect(partText(saved, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
});

test('a changed format keeps the cell, and every index of the styles stays true', () => {
  const { file, document, sheet } = open(richWorkbook());
  const style = document.styles.with(sheet.cell(0, 2).style, {
    bold: true,
    fillColor: '#C6EFCE',
    numberFormat: '0.0 %',
  });
  sheet.setCells(
    [
      { row: 0, column: 2, change: { style } },
      { row: 3, column: 1, change: { style: document.styles.with(sheet.cell(3, 1).style, { numberFormat: '0.0%' }) } },
    ],
    'api',
  );
  const saved = file.save();
  const text = partText(saved, 'xl/worksheets/sheet1.xml');
  expect(text).toContain('<c r="C1" s="2"><v>0.808</v></c>');
  // The file has a plain format that is just so: it is used again.
  expect(text).toContain('<c r="B4" s="1"><f t="shared" si="0"/><v>24</v><extLst>');
  const before = partText(richWorkbook(), 'xl/styles.xml');
  const after = partText(saved, 'xl/styles.xml');
  // The file's empty border serves the new format too.
  for (const [list, count] of [
    ['numFmts', 2],
    ['fonts', 2],
    ['fills', 3],
    ['borders', 1],
    ['cellXfs', 3],
  ] as const) {
    const inner = (source: string): string => new RegExp(`<${list}[^>]*>(.*)</${list}>`).exec(source)?.[1] ?? '';
    expect(inner(after).startsWith(inner(before))).toBe(true);
    expect(after).toMatch(new RegExp(`<${list}[^>]* count="${count}"`));
  }
  expect(after).toContain('x14ac:knownFonts="1"');
  expect(openWorkbookFile(saved).document.sheets[0]?.cell(0, 2).style).toMatchObject({
    bold: true,
    fillColor: '#C6EFCE',
    numberFormat: '0.0 %',
  });
});

test('sheet parts that change take only their own element', () => {
  const { file, sheet } = open(richWorkbook());
  const band = { size: null, hidden: true, outlineLevel: 1, collapsed: false };
  sheet.setPart('columns', new Map([...sheet.part('columns'), [5, band]]), 'api');
  sheet.setPart('rows', new Map([...sheet.part('rows'), [0, { ...band, hidden: false }]]), 'api');
  sheet.setPart('merges', [...sheet.part('merges'), { row: 7, column: 0, rowCount: 1, columnCount: 2 }], 'api');
  sheet.setPart('freeze', { rows: 1, columns: 0 }, 'api');
  sheet.setPart('pageLayout', { ...sheet.part('pageLayout'), orientation: 'Landscape', fitToWidth: 1 }, 'api');
  const text = partText(file.save(), 'xl/worksheets/sheet1.xml').replaceAll('\r\n', '');
  const expected = oldSheet()
    .replaceAll('\r\n', '')
    .replace('<tabColor theme="4"/></sheetPr>', '<tabColor theme="4"/><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace(
      '<selection activeCell="B2" sqref="B2"/>',
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>',
    )
    .replace('x14ac:dyDescent="0.25"/><cols>', 'x14ac:dyDescent="0.25" outlineLevelRow="1" outlineLevelCol="1"/><cols>')
    .replace('</cols>', '<col min="6" max="6" width="9.144286" hidden="1" outlineLevel="1"/></cols>')
    .replace(
      '<row r="1" spans="1:3" x14ac:dyDescent="0.25">',
      '<row r="1" spans="1:3" x14ac:dyDescent="0.25" outlineLevel="1">',
    )
    .replace(
      '<mergeCells count="1"><mergeCell ref="A6:B6"/>',
      '<mergeCells count="2"><mergeCell ref="A6:B6"/><mergeCell ref="A8:B8"/>',
    )
    .replace(
      '<pageSetup paperSize="9" orientation="portrait" r:id="rId1"/>',
      '<pageSetup paperSize="9" orientation="landscape" r:id="rId1" fitToWidth="1" fitToHeight="0"/>',
    );
  expect(text).toBe(expected);
});

test('page breaks: those of the file keep their text, new ones stand in order', () => {
  const { file, sheet } = open(richWorkbook());
  expect(sheet.part('rowBreaks')).toEqual([3]);
  sheet.setPart('rowBreaks', [1, 3], 'api');
  sheet.setPart('columnBreaks', [2], 'api');
  const text = partText(file.save(), 'xl/worksheets/sheet1.xml');
  expect(text).toContain(
    '<rowBreaks count="2" manualBreakCount="2"><brk id="1" max="16383" man="1"/><brk id="3" max="16383" man="1"/></rowBreaks><colBreaks count="1" manualBreakCount="1"><brk id="2" max="1048575" man="1"/></colBreaks><ignoredErrors>',
  );
  sheet.setPart('rowBreaks', [], 'api');
  expect(partText(file.save(), 'xl/worksheets/sheet1.xml')).not.toContain('rowBreaks');
});

test('rules that the document does not know stay beside new ones', () => {
  const { file, sheet } = open(richWorkbook());
  const boxes = [{ row: 0, column: 1, rowCount: 2, columnCount: 1 }];
  sheet.setPart(
    'conditionalFormats',
    [
      ...sheet.part('conditionalFormats'),
      {
        kind: 'custom',
        boxes,
        formula: 'B1="● På mål"',
        format: { fontColor: '#006100', fillColor: null, bold: null, italic: null },
        stopIfTrue: false,
        priority: 2,
      },
    ],
    'api',
  );
  sheet.setPart(
    'dataValidations',
    [
      ...sheet.part('dataValidations'),
      {
        boxes,
        type: 'list',
        formula1: '=Navn',
        formula2: null,
        operator: null,
        ignoreBlanks: true,
        inCellDropDown: true,
        errorAlert: null,
        prompt: null,
      },
    ],
    'api',
  );
  const text = partText(file.save(), 'xl/worksheets/sheet1.xml');
  const old =
    /<conditionalFormatting sqref="A1:A4" pivot="1">.*?<\/conditionalFormatting>/.exec(oldSheet())?.[0] ?? 'missing';
  expect(text).toContain(
    `${old}<conditionalFormatting sqref="B1:B2"><cfRule type="expression" dxfId="0" priority="2"><formula>B1="● På mål"</formula></cfRule></conditionalFormatting>`,
  );
  expect(text).toContain(
    '<dataValidations count="2" disablePrompts="1"><dataValidation type="none" sqref="Z1"/><dataValidation type="list" allowBlank="1" sqref="B1:B2"><formula1>Navn</formula1></dataValidation></dataValidations>',
  );
});
