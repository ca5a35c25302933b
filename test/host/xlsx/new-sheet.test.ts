import { parseXml } from '../../../src/host/xlsx/xml/node';
import { openWorkbookFile } from '../../../src/host/xlsx';
import { differing, partText, unpacked } from './package';
import { richWorkbook } from './rich';
import { box, fillSheet, sheetNamed } from './sheets';

describe('a new sheet with everything', () => {
  const before = richWorkbook();
  const file = openWorkbookFile(before);
  const written = fillSheet(file);
  const saved = file.save();
  const again = openWorkbookFile(saved);
  const read = sheetNamed(again, "Målekort & x's");

  test('comes back as it was written', () => {
    for (const { row, column, cell } of written.cells()) {
      const { value, formula, spill, spilledFrom, style } = read.cell(row, column);
      const expected =
        row === 3 && column === 1 ? { error: '#VALUE!' } : row === 8 && column === 1 ? '2018' : cell.value;
      expect({ row, column, value, formula, spill, spilledFrom }).toEqual({
        row,
        column,
        value: expected,
        formula: cell.formula,
        spill: cell.spill,
        spilledFrom: cell.spilledFrom,
      });
      expect({ ...style, fileFormat: null }).toEqual({ ...cell.style, fileFormat: null });
    }
    expect([...read.cells()]).toHaveLength([...written.cells()].length);
    for (const part of [
      'merges',
      'columns',
      'rows',
      'hyperlinks',
      'conditionalFormats',
      'dataValidations',
      'freeze',
      'tabColor',
      'view',
      'pageLayout',
      'rowBreaks',
      'columnBreaks',
      'protection',
    ] as const)
      expect(read.part(part)).toEqual(written.part(part));
    expect(again.document.tables.find(({ name }) => name === 'BMS_Indikatorer')).toMatchObject({
      box: box(8, 0, 2, 2),
      columns: ['Nr', '2018'],
      sheetId: read.id,
    });
    expect(again.document.names.find(({ name }) => name === 'Kortets_tittel')).toEqual({
      name: 'Kortets_tittel',
      scope: null,
      formula: "'Målekort & x''s'!$A$1",
      visible: false,
      comment: 'vår',
    });
  });

  test('leaves all other parts as they were, in their order', () => {
    const parts = Object.keys(unpacked(before));
    expect(Object.keys(unpacked(saved)).filter((name) => parts.includes(name))).toEqual(parts);
    expect([...differing(before, saved)].sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/app.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/tables/table2.xml',
      'xl/workbook.xml',
      'xl/worksheets/_rels/sheet4.xml.rels',
      'xl/worksheets/sheet4.xml',
    ]);
  });

  test('text that begins with = stays text, and Excel is told so for when somebody edits the cell', () => {
    const text = partText(saved, 'xl/worksheets/sheet4.xml');
    const style = /<c r="A3" s="(\d+)" t="inlineStr"><is><t>=1\+1<\/t><\/is><\/c>/.exec(text)?.[1];
    const records = parseXml(partText(saved, 'xl/styles.xml'), 'styles').children.find(
      ({ local }) => local === 'cellXfs',
    )?.children;
    expect(records?.[Number(style)]?.attributes['quotePrefix']).toBe('1');
  });

  test('writing the same again adds nothing to the styles', () => {
    const third = openWorkbookFile(saved);
    const sheet = sheetNamed(third, "Målekort & x's");
    const { styles } = third.document;
    sheet.setCells(
      [...sheet.cells()].map(({ row, column, cell }) => ({
        row,
        column,
        change: { style: styles.intern({ ...cell.style, fileFormat: null }) },
      })),
      'api',
    );
    sheet.setPart('conditionalFormats', structuredClone(sheet.part('conditionalFormats')), 'api');
    expect(differing(saved, third.save())).not.toContain('xl/styles.xml');
  });

  test('saving twice gives the same file', () => {
    expect(differing(saved, file.save())).toEqual([]);
    expect(differing(saved, again.save())).toEqual([]);
  });
});
