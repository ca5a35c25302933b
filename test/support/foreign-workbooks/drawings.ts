import { dataSheet, otherSheet } from './base';
import { bytesOf, declaration, main, officeDocument, type PackageDraft } from './draft';

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const drawingml = 'http://schemas.openxmlformats.org/drawingml/2006';
const drawingType = `${officeDocument}.drawing+xml`;
const anchor = (inner: string): string =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>7</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>14</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${inner}<xdr:clientData/></xdr:twoCellAnchor>`;
const drawing = (inner: string): string =>
  `${declaration}<xdr:wsDr xmlns:xdr="${drawingml}/spreadsheetDrawing" xmlns:a="${drawingml}/main" xmlns:r="${relations}">${inner}</xdr:wsDr>`;
const chartFrame = (id: string): string =>
  anchor(
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Diagram 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${drawingml}/chart"><c:chart xmlns:c="${drawingml}/chart" r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame>`,
  );
const chart = `${declaration}<c:chartSpace xmlns:c="${drawingml}/chart" xmlns:a="${drawingml}/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>Data!$B$2:$F$2</c:f><c:numCache><c:ptCount val="1"/><c:pt idx="0"><c:v>0.24</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;

export function chartOnSheet(draft: PackageDraft): void {
  draft
    .add('xl/drawings/drawing1.xml', drawing(chartFrame('rId1')), drawingType)
    .relate('xl/drawings/drawing1.xml', 'rId1', 'chart', '../charts/chart1.xml');
  draft.add('xl/charts/chart1.xml', chart, `${officeDocument}.drawingml.chart+xml`);
  draft.add(
    'xl/charts/style1.xml',
    `${declaration}<cs:chartStyle xmlns:cs="http://schemas.microsoft.com/office/drawing/2012/chartStyle" id="201"/>`,
    'application/vnd.ms-office.chartstyle+xml',
  );
  draft.relate(
    'xl/charts/chart1.xml',
    'rId1',
    'http://schemas.microsoft.com/office/2011/relationships/chartStyle',
    'style1.xml',
  );
  draft.relate(dataSheet, 'rId1', 'drawing', '../drawings/drawing1.xml').sheetEnd(dataSheet, '<drawing r:id="rId1"/>');
}

/** The chart sheet stands in the middle: the places of all later sheets count from it. */
export function chartSheet(draft: PackageDraft): void {
  draft.add(
    'xl/chartsheets/sheet1.xml',
    `${declaration}<chartsheet xmlns="${main}" xmlns:r="${relations}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="rId1"/></chartsheet>`,
    `${officeDocument}.spreadsheetml.chartsheet+xml`,
  );
  draft.relate('xl/chartsheets/sheet1.xml', 'rId1', 'drawing', '../drawings/drawing1.xml');
  const whole = `<xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9000000" cy="6000000"/>${chartFrame('rId1').replace(/^.*<\/xdr:to>|<xdr:clientData\/>.*$/g, '')}<xdr:clientData/></xdr:absoluteAnchor>`;
  draft
    .add('xl/drawings/drawing1.xml', drawing(whole), drawingType)
    .relate('xl/drawings/drawing1.xml', 'rId1', 'chart', '../charts/chart1.xml');
  draft.add('xl/charts/chart1.xml', chart, `${officeDocument}.drawingml.chart+xml`);
  draft
    .relate('xl/workbook.xml', 'rId90', 'chartsheet', 'chartsheets/sheet1.xml')
    .before('xl/workbook.xml', '<sheet name="Annet"', '<sheet name="Diagram" sheetId="90" r:id="rId90"/>');
  draft.edit('xl/workbook.xml', (text) => text.replace('localSheetId="1"', 'localSheetId="2"'));
}

export function pictures(draft: PackageDraft): void {
  const picture = (id: string, number: number): string =>
    anchor(
      `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${number}" name="Bilde ${number}"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>`,
    );
  draft.extension('png', 'image/png').extension('jpeg', 'image/jpeg').extension('emf', 'image/x-emf');
  draft.add(
    'xl/drawings/drawing1.xml',
    drawing(picture('rId1', 2) + picture('rId2', 3) + picture('rId3', 4)),
    drawingType,
  );
  ['image1.png', 'image2.jpeg', 'image3.emf'].forEach((name, index) => {
    draft
      .add(`xl/media/${name}`, bytesOf(index))
      .relate('xl/drawings/drawing1.xml', `rId${index + 1}`, 'image', `../media/${name}`);
  });
  draft
    .relate(dataSheet, 'rId1', 'drawing', '../drawings/drawing1.xml')
    .relate(dataSheet, 'rId2', 'image', '../media/image1.png');
  draft.sheetEnd(dataSheet, '<drawing r:id="rId1"/><picture r:id="rId2"/>');
}

const vml = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t202" style='visibility:hidden'><br><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>`;

export function comments(draft: PackageDraft): void {
  draft.extension('vml', `${officeDocument}.vmlDrawing`).add('xl/drawings/vmlDrawing1.vml', vml);
  draft.add(
    'xl/comments1.xml',
    `${declaration}<comments xmlns="${main}"><authors><author>Kari</author></authors><commentList><comment ref="B2" authorId="0"><text><r><t>Sjekk &lt;tallet&gt;</t></r></text></comment></commentList></comments>`,
    `${officeDocument}.spreadsheetml.comments+xml`,
  );
  draft
    .relate(dataSheet, 'rId1', 'vmlDrawing', '../drawings/vmlDrawing1.vml')
    .relate(dataSheet, 'rId2', 'comments', '../comments1.xml')
    .sheetEnd(dataSheet, '<legacyDrawing r:id="rId1"/>');
}

export function threadedComments(draft: PackageDraft): void {
  comments(draft);
  const namespace = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
  draft.add(
    'xl/threadedComments/threadedComment1.xml',
    `${declaration}<ThreadedComments xmlns="${namespace}"><threadedComment ref="B2" dT="2019-06-17T08:00:00.00" personId="{A}" id="{B}"><text>Hvorfor?</text></threadedComment></ThreadedComments>`,
    'application/vnd.ms-excel.threadedcomments+xml',
  );
  draft.add(
    'xl/persons/person.xml',
    `${declaration}<personList xmlns="${namespace}"><person displayName="Kari" id="{A}" userId="kari" providerId="None"/></personList>`,
    'application/vnd.ms-excel.person+xml',
  );
  draft.relate(
    dataSheet,
    'rId3',
    'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
    '../threadedComments/threadedComment1.xml',
  );
  draft.relate(
    'xl/workbook.xml',
    'rId91',
    'http://schemas.microsoft.com/office/2017/10/relationships/person',
    'persons/person.xml',
  );
}

export function controls(draft: PackageDraft): void {
  draft.extension('bin', 'application/vnd.ms-office.activeX').extension('vml', `${officeDocument}.vmlDrawing`);
  draft.add(
    'xl/activeX/activeX1.xml',
    `${declaration}<ax:ocx xmlns:ax="http://schemas.microsoft.com/office/2006/activeX" xmlns:r="${relations}" ax:classid="{D7053240-CE69-11CD-A777-00DD01143C57}" ax:persistence="persistStreamInit" r:id="rId1"/>`,
    'application/vnd.ms-office.activeX+xml',
  );
  draft
    .add('xl/activeX/activeX1.bin', bytesOf(4))
    .relate(
      'xl/activeX/activeX1.xml',
      'rId1',
      'http://schemas.microsoft.com/office/2006/relationships/activeXControlBinary',
      'activeX1.bin',
    );
  draft
    .add('xl/embeddings/oleObject1.bin', bytesOf(5), `${officeDocument}.oleObject`)
    .add('xl/drawings/vmlDrawing1.vml', vml);
  draft
    .relate(otherSheet, 'rId1', 'vmlDrawing', '../drawings/vmlDrawing1.vml')
    .relate(otherSheet, 'rId2', 'control', '../activeX/activeX1.xml')
    .relate(otherSheet, 'rId3', 'oleObject', '../embeddings/oleObject1.bin');
  draft.sheetEnd(
    otherSheet,
    '<legacyDrawing r:id="rId1"/><oleObjects><oleObject progId="Word.Document.12" shapeId="1026" r:id="rId3"/></oleObjects><controls><control shapeId="1025" r:id="rId2" name="Knapp1"/></controls>',
  );
}
