import { reportingWorkbook } from '../../support/foreign-workbooks/base';
import { PackageDraft } from '../../support/foreign-workbooks/draft';
import { pictures } from '../../support/foreign-workbooks/drawings';
import { openHost } from '../../../src/host/node';
import { packageFaults } from '../../support/package-validator';
import { partText } from '../xlsx/package';
import { closeAll, errorOf, openSheet, run } from './open';

afterEach(closeAll);

test('a line is drawn from point to point, with a head where it ends', async () => {
  const host = await openSheet();
  const drawn = await run(host, (sheet) => {
    const shape = sheet.shapes.addLine(300, 20, 100, 120, 'Straight');
    shape.name = 'Pil 1.1–2.1';
    shape.line.endArrowheadStyle = 'Triangle';
    shape.line.endArrowheadLength = 'Long';
    shape.lineFormat.color = '#595959';
    shape.lineFormat.weight = 1.5;
    shape.lineFormat.dashStyle = 'Dash';
    shape.load('name,type,left,top,width,height');
    return () => [shape.name, shape.type, shape.left, shape.top, shape.width, shape.height];
  });
  expect(drawn).toEqual(['Pil 1.1–2.1', 'Line', 100, 20, 200, 100]);
  const bytes = host.save();
  expect(packageFaults(bytes)).toEqual([]);
  const drawing = partText(bytes, 'xl/drawings/drawing1.xml');
  expect(drawing).toContain('<xdr:cNvPr id="2" name="Pil 1.1–2.1"/>');
  expect(drawing).toContain('<a:xfrm flipH="1">');
  expect(drawing).toContain(
    '<a:ln w="19050"><a:solidFill><a:srgbClr val="595959"/></a:solidFill><a:prstDash val="dash"/>',
  );
  expect(drawing).toContain('<a:headEnd type="none" w="med" len="med"/><a:tailEnd type="triangle" w="med" len="lg"/>');
});

test('lines are found by name and deleted, and a chart is no shape', async () => {
  const host = await openSheet([['a', 1]]);
  const names = await run(host, (sheet) => {
    sheet.charts.add('Line', sheet.getRange('A1:B1'), 'Rows');
    sheet.shapes.addLine(0, 0, 10, 10).name = 'Første';
    sheet.shapes.addLine(0, 0, 10, 10).name = 'Andre';
    sheet.shapes.getItem('første').delete();
    sheet.shapes.load('items/name');
    return () => sheet.shapes.items.map(({ name }) => name);
  });
  expect(names).toEqual(['Andre']);
});

test('pictures of a file are listed, named and deleted, and only a line has ends', async () => {
  const draft = new PackageDraft(reportingWorkbook());
  pictures(draft);
  const host = await openHost(draft.bytes(), { calculate: false });
  const types = await run(host, (sheet) => {
    sheet.shapes.getItem('Bilde 3').delete();
    sheet.shapes.getItem('Bilde 2').name = 'Skolen';
    sheet.shapes.load('items/name,items/type');
    return () => sheet.shapes.items.map(({ name, type }) => [name, type]);
  });
  expect(types).toEqual([
    ['Skolen', 'Image'],
    ['Bilde 4', 'Image'],
  ]);
  const error = await errorOf(host, (sheet) => {
    sheet.shapes.getItem('Skolen').line.endArrowheadStyle = 'Open';
  });
  expect(error?.code).toBe('InvalidOperation');
  const bytes = host.save();
  host.dispose();
  expect(packageFaults(bytes)).toEqual([]);
  expect(partText(bytes, 'xl/drawings/_rels/drawing1.xml.rels')).not.toContain('image2.jpeg');
});

test.each([
  ['another shape', (sheet: Excel.Worksheet) => void sheet.shapes.addTextBox('tekst'), 'ApiNotFound'],
  ['a line to nowhere', (sheet: Excel.Worksheet) => void sheet.shapes.addLine(0, 0, -5, 0), 'InvalidArgument'],
])('%s is refused', async (_what, act, code) => {
  const host = await openSheet();
  expect((await errorOf(host, act))?.code).toBe(code);
});
