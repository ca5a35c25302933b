import { relation, relationsPart, type SmallWorkbook, smallParts, zipped } from './package';

const type = 'application/vnd.openxmlformats-officedocument';
const override = (part: string, contentType: string): string =>
  `<Override PartName="/${part}" ContentType="${contentType}"/>`;

const data =
  '<sheetPr codeName="Ark1"><tabColor theme="4"/></sheetPr><dimension ref="A1:C4"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><selection activeCell="B2" sqref="B2"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="22.7109375" style="1" bestFit="1" customWidth="1"/></cols>\r\n<sheetData>' +
  '<row r="1" spans="1:3" x14ac:dyDescent="0.25"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1"><v>0.808</v></c></row>\r\n' +
  '<row r="2" spans="1:3" ht="20" customHeight="1" x14ac:dyDescent="0.25"><c r="A2"><v>10</v></c><c r="B2"><f t="shared" ref="B2:B4" si="0">A2*2</f><v>20</v></c><c r="C2" cm="1"><f t="array" ref="C2:C3">_xlfn._xlws.SORT(A2:A3)</f><v>10</v></c></row>' +
  '<row r="3" spans="1:3"><c r="A3"><v>11</v></c><c r="B3"><f t="shared" si="0"/><v>22</v></c><c r="C3"><v>11</v></c></row>' +
  '<row r="4" spans="1:3"><c r="A4" vm="1"><v>12</v></c><c r="B4"><f t="shared" si="0"/><v>24</v><extLst><ext uri="{celle}"><t>v</t></ext></extLst></c></row></sheetData>' +
  '<sheetProtection sheet="0" objects="1"/><autoFilter ref="A1:C4"/><mergeCells count="1"><mergeCell ref="A6:B6"/></mergeCells><phoneticPr fontId="1"/>' +
  '<conditionalFormatting sqref="A1:A4" pivot="1"><cfRule type="iconSet" priority="1"><iconSet iconSet="3Symbols2"><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule></conditionalFormatting>' +
  '<dataValidations count="1" disablePrompts="1"><dataValidation type="none" sqref="Z1"/></dataValidations><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="portrait" r:id="rId1"/>' +
  '<rowBreaks count="1" manualBreakCount="1"><brk id="3" max="16383" man="1"/></rowBreaks><ignoredErrors><ignoredError sqref="A1" numberStoredAsText="1"/></ignoredErrors><drawing r:id="rId2"/><legacyDrawing r:id="rId3"/>' +
  '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings/></ext></extLst>';

const metadata =
  '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><metadataTypes count="2"><metadataType name="XLRICHVALUE"/><metadataType name="XLDAPR"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="u"><xda:dynamicArrayProperties xmlns:xda="d" fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="2" v="0"/></bk></cellMetadata><valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>';

/** A workbook with most of what people have in theirs and the document knows nothing about. */
export const richModel: SmallWorkbook = {
  sheets: {
    Data: data,
    'Ark &quot;2&quot;':
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Nr</t></is></c><c r="B1" t="inlineStr"><is><t>Sum</t></is></c></row></sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
    Skjult: '<sheetData><row r="1"><c r="A1"><f>Data!B4</f><v>24</v></c></row></sheetData>',
  },
  states: { Skjult: ' state="veryHidden"' },
  beforeSheets:
    '<workbookPr codeName="DenneArbeidsboka"/><bookViews><workbookView activeTab="0" firstSheet="0"/></bookViews>',
  names:
    '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Data!$A$1:$C$4</definedName><definedName name="Frafall" comment="fra SSB">Data!$C$1</definedName><definedName name="Lokal" localSheetId="2">Skjult!$A$1</definedName><definedName name="Ute">[1]Ark1!$A$1</definedName>',
  afterNames: '<pivotCaches><pivotCache cacheId="3" r:id="rId200"/></pivotCaches><extLst><ext uri="{bok}"/></extLst>',
  sharedStrings: '<si><t>Indikator</t></si><si><r><rPr><b/></rPr><t>Res</t></r><r><t>ultat</t></r></si>',
  styles:
    '<numFmts count="1"><numFmt numFmtId="170" formatCode="0.0%"/></numFmts><fonts count="1" x14ac:knownFonts="1" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="170" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/><tableStyles count="0"/>',
  sheetRelations: {
    Data:
      relation('rId1', 'printerSettings', '../printerSettings/printerSettings1.bin') +
      relation('rId2', 'drawing', '../drawings/drawing1.xml') +
      relation('rId3', 'vmlDrawing', '../drawings/vmlDrawing1.vml'),
    'Ark &quot;2&quot;':
      relation('rId1', 'table', '../tables/table1.xml') +
      relation('rId2', 'pivotTable', '../pivotTables/pivotTable1.xml'),
  },
  workbookRelations:
    relation('rId200', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml') +
    relation('rId201', 'externalLink', 'externalLinks/externalLink1.xml') +
    relation('rId202', 'sheetMetadata', 'metadata.xml') +
    relation('rId203', 'calcChain', 'calcChain.xml') +
    relation('rId204', 'customXml', '../customXml/item1.xml') +
    '<Relationship Id="rId205" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>',
  types:
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="png" ContentType="image/png"/>' +
    override('xl/printerSettings/printerSettings1.bin', `${type}.spreadsheetml.printerSettings`) +
    override('xl/vbaProject.bin', 'application/vnd.ms-office.vbaProject') +
    override('xl/drawings/drawing1.xml', `${type}.drawing+xml`) +
    override('xl/charts/chart1.xml', `${type}.drawingml.chart+xml`) +
    override('xl/tables/table1.xml', `${type}.spreadsheetml.table+xml`) +
    override('xl/calcChain.xml', `${type}.spreadsheetml.calcChain+xml`) +
    override('xl/metadata.xml', `${type}.spreadsheetml.sheetMetadata+xml`) +
    override('xl/pivotTables/pivotTable1.xml', `${type}.spreadsheetml.pivotTable+xml`),
  parts: {
    'xl/metadata.xml': metadata,
    'xl/calcChain.xml':
      '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="B2" i="1"/><c r="B3"/><c r="B4"/><c r="A1" i="3"/></calcChain>',
    'xl/drawings/drawing1.xml': '<xdr:wsDr xmlns:xdr="x"/>',
    'xl/drawings/_rels/drawing1.xml.rels': relationsPart(
      relation('rId1', 'chart', '../charts/chart1.xml') + relation('rId2', 'image', '../media/image1.png'),
    ),
    'xl/drawings/vmlDrawing1.vml': '<xml><br></xml>',
    'xl/charts/chart1.xml': '<c:chartSpace xmlns:c="x"><c:chart><c:plotArea/></c:chart></c:chartSpace>',
    'xl/media/image1.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]),
    'xl/printerSettings/printerSettings1.bin': new Uint8Array([1, 2, 3]),
    'xl/tables/table1.xml':
      '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="Tall" displayName="Tall" ref="A1:B3" totalsRowShown="0"><autoFilter ref="A1:B3"/><tableColumns count="2"><tableColumn id="1" name="Nr" dataDxfId="7"/><tableColumn id="5" name="Sum"><calculatedColumnFormula>Tall[[#This Row],[Nr]]*2</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="1" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>',
    'xl/pivotTables/pivotTable1.xml': '<pivotTableDefinition/>',
    'xl/pivotCache/pivotCacheDefinition1.xml': '<pivotCacheDefinition/>',
    'xl/externalLinks/externalLink1.xml': '<externalLink/>',
    'xl/vbaProject.bin': new Uint8Array(600).map((_, index) => index & 255),
    'customXml/item1.xml': '<b:Sources xmlns:b="x"/>',
  },
};

export const richWorkbook = (): Uint8Array => zipped(smallParts(richModel));
