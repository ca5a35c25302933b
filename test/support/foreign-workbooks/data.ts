import { dataSheet, otherSheet } from './base';
import { bytesOf, declaration, main, officeDocument, type PackageDraft } from './draft';

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const spreadsheet = `${officeDocument}.spreadsheetml`;
const x14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const xm = 'http://schemas.microsoft.com/office/excel/2006/main';

const cacheDefinition = `${declaration}<pivotCacheDefinition xmlns="${main}" xmlns:r="${relations}" r:id="rId1" refreshedBy="Kari" recordCount="2"><cacheSource type="worksheet"><worksheetSource ref="A4:B6" sheet="Annet"/></cacheSource><cacheFields count="2"><cacheField name="Skole" numFmtId="0"><sharedItems count="2"><s v="Volda"/><s v="Ørsta"/></sharedItems></cacheField><cacheField name="Elever" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="290" maxValue="310"/></cacheField></cacheFields></pivotCacheDefinition>`;
const pivotTable = `${declaration}<pivotTableDefinition xmlns="${main}" name="Pivottabell1" cacheId="7" dataOnRows="1" applyNumberFormats="0" applyBorderFormats="0" applyFontFormats="0" applyPatternFormats="0" applyAlignmentFormats="0" applyWidthHeightFormats="1" dataCaption="Verdier" updatedVersion="6" minRefreshableVersion="3" indent="0" outline="1" outlineData="1"><location ref="H3:I6" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="2"><pivotField axis="axisRow" showAll="0"><items count="3"><item x="0"/><item x="1"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><rowItems count="3"><i><x/></i><i><x v="1"/></i><i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="Sum elever" fld="1" baseField="0" baseItem="0"/></dataFields></pivotTableDefinition>`;

export function pivot(draft: PackageDraft): void {
  draft
    .add('xl/pivotCache/pivotCacheDefinition1.xml', cacheDefinition, `${spreadsheet}.pivotCacheDefinition+xml`)
    .relate('xl/pivotCache/pivotCacheDefinition1.xml', 'rId1', 'pivotCacheRecords', 'pivotCacheRecords1.xml');
  draft.add(
    'xl/pivotCache/pivotCacheRecords1.xml',
    `${declaration}<pivotCacheRecords xmlns="${main}" count="2"><r><x v="0"/><n v="310"/></r><r><x v="1"/><n v="290"/></r></pivotCacheRecords>`,
    `${spreadsheet}.pivotCacheRecords+xml`,
  );
  draft
    .add('xl/pivotTables/pivotTable1.xml', pivotTable, `${spreadsheet}.pivotTable+xml`)
    .relate(
      'xl/pivotTables/pivotTable1.xml',
      'rId1',
      'pivotCacheDefinition',
      '../pivotCache/pivotCacheDefinition1.xml',
    );
  draft
    .relate(otherSheet, 'rId1', 'pivotTable', '../pivotTables/pivotTable1.xml')
    .relate('xl/workbook.xml', 'rId90', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml');
  draft.workbookEnd('<pivotCaches><pivotCache cacheId="7" r:id="rId90"/></pivotCaches>');
}

export function slicers(draft: PackageDraft): void {
  pivot(draft);
  draft.add(
    'xl/slicerCaches/slicerCache1.xml',
    `${declaration}<slicerCacheDefinition xmlns="${x14}" name="Slicer_Skole" sourceName="Skole"><pivotTables><pivotTable tabId="2" name="Pivottabell1"/></pivotTables><data><tabular pivotCacheId="7"><items count="2"><i x="0" s="1"/><i x="1" s="1"/></items></tabular></data></slicerCacheDefinition>`,
    'application/vnd.ms-excel.slicerCache+xml',
  );
  draft.add(
    'xl/slicers/slicer1.xml',
    `${declaration}<slicers xmlns="${x14}"><slicer name="Skole" cache="Slicer_Skole" caption="Skole" rowHeight="241300"/></slicers>`,
    'application/vnd.ms-excel.slicer+xml',
  );
  draft.relate(
    'xl/workbook.xml',
    'rId91',
    'http://schemas.microsoft.com/office/2007/relationships/slicerCache',
    'slicerCaches/slicerCache1.xml',
  );
  draft.relate(
    otherSheet,
    'rId2',
    'http://schemas.microsoft.com/office/2007/relationships/slicer',
    '../slicers/slicer1.xml',
  );
  draft.workbookEnd(
    `<extLst><ext uri="{BBE1A952-AA13-448e-AADC-164F8A28A991}" xmlns:x14="${x14}"><x14:slicerCaches><x14:slicerCache r:id="rId91"/></x14:slicerCaches></ext></extLst>`,
  );
  draft.sheetEnd(
    otherSheet,
    `<extLst><ext uri="{A8765BA9-456A-4dab-B4F3-ACF838C121DE}" xmlns:x14="${x14}"><x14:slicerList><x14:slicer r:id="rId2"/></x14:slicerList></ext></extLst>`,
  );
}

export function dataModel(draft: PackageDraft): void {
  draft.extension('data', `${officeDocument}.model+data`).add('xl/model/item.data', bytesOf(9, 2000));
  draft.add(
    'xl/connections.xml',
    `${declaration}<connections xmlns="${main}"><connection id="1" keepAlive="1" name="ThisWorkbookDataModel" type="5" refreshedVersion="7" minRefreshableVersion="5" background="1"><extLst><ext uri="{DE250136-89BD-433C-8126-D09CA5730AF9}" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><x15:connection id="" model="1"/></ext></extLst></connection></connections>`,
    `${spreadsheet}.connections+xml`,
  );
  draft
    .relate(
      'xl/workbook.xml',
      'rId90',
      'http://schemas.microsoft.com/office/2011/relationships/powerPivotData',
      'model/item.data',
    )
    .relate('xl/workbook.xml', 'rId91', 'connections', 'connections.xml');
  draft.workbookEnd(
    '<extLst><ext uri="{FCE2AD5D-F65C-4FA6-A056-5C36A1767C68}" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><x15:dataModel><x15:modelTables><x15:modelTable id="Skoler" name="Skoler" connection="Excel-tabell"/></x15:modelTables></x15:dataModel></ext></extLst>',
  );
}

export function queryTable(draft: PackageDraft): void {
  draft
    .add(
      'xl/connections.xml',
      `${declaration}<connections xmlns="${main}"><connection id="1" name="KOSTRA" type="4" refreshedVersion="6"><webPr url="https://example.org/kostra"/></connection></connections>`,
      `${spreadsheet}.connections+xml`,
    )
    .relate('xl/workbook.xml', 'rId90', 'connections', 'connections.xml');
  draft.add(
    'xl/queryTables/queryTable1.xml',
    `${declaration}<queryTable xmlns="${main}" name="KOSTRA" connectionId="1" autoFormatId="16" applyNumberFormats="0" applyBorderFormats="0" applyFontFormats="0" applyPatternFormats="0" applyAlignmentFormats="0" applyWidthHeightFormats="0"/>`,
    `${spreadsheet}.queryTable+xml`,
  );
  draft.add(
    'xl/tables/table90.xml',
    `${declaration}<table xmlns="${main}" id="90" name="KOSTRA" displayName="KOSTRA" ref="A4:B6" tableType="queryTable" totalsRowShown="0"><autoFilter ref="A4:B6"/><tableColumns count="2"><tableColumn id="1" uniqueName="1" name="Skole" queryTableFieldId="1"/><tableColumn id="2" uniqueName="2" name="Elever" queryTableFieldId="2"/></tableColumns><tableStyleInfo name="TableStyleMedium7" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
    `${spreadsheet}.table+xml`,
  );
  draft
    .relate('xl/tables/table90.xml', 'rId1', 'queryTable', '../queryTables/queryTable1.xml')
    .relate(otherSheet, 'rId1', 'table', '../tables/table90.xml')
    .sheetEnd(otherSheet, '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>');
}

export function externalLinks(draft: PackageDraft): void {
  draft.add(
    'xl/externalLinks/externalLink1.xml',
    `${declaration}<externalLink xmlns="${main}" xmlns:r="${relations}"><externalBook r:id="rId1"><sheetNames><sheetName val="Ark1"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>7</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
    `${spreadsheet}.externalLink+xml`,
  );
  draft
    .relate(
      'xl/externalLinks/externalLink1.xml',
      'rId1',
      'externalLinkPath',
      'file:///F:\\%C3%98konomi\\Budsjett%202018.xlsx',
      true,
    )
    .relate('xl/workbook.xml', 'rId90', 'externalLink', 'externalLinks/externalLink1.xml');
  draft
    .before(
      'xl/workbook.xml',
      '<definedNames>',
      '<externalReferences><externalReference r:id="rId90"/></externalReferences>',
    )
    .before('xl/workbook.xml', '</definedNames>', '<definedName name="Ute">[1]Ark1!$A$1</definedName>');
  draft.edit(dataSheet, (text) =>
    text.replace(
      '</row></sheetData>',
      '</row><row r="9"><c r="A9"><f>[1]Ark1!$A$1*2</f><v>14</v></c></row></sheetData>',
    ),
  );
}

export function conditionalFormats(draft: PackageDraft): void {
  draft.edit('xl/styles.xml', (text) =>
    text.replace(
      /<dxfs[^>]*\/>|<dxfs[^>]*>.*?<\/dxfs>/,
      '<dxfs count="2"><dxf><font><color rgb="FF9C0006"/></font></dxf><dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>',
    ),
  );
  draft.before(
    dataSheet,
    '<pageMargins',
    '<conditionalFormatting sqref="B2:F2"><cfRule type="cellIs" dxfId="0" priority="3" operator="greaterThan"><formula>0.2</formula></cfRule><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:id>{0B6F4F3E-0001-0000-0000-000000000000}</x14:id></ext></extLst></cfRule></conditionalFormatting><conditionalFormatting sqref="B3:F3"><cfRule type="top10" dxfId="1" priority="1" rank="1"/></conditionalFormatting>',
  );
  draft.sheetEnd(
    dataSheet,
    `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${x14}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${xm}"><x14:cfRule type="dataBar" id="{0B6F4F3E-0001-0000-0000-000000000000}"><x14:dataBar minLength="0" maxLength="100"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule><xm:sqref>B2:F2</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`,
  );
}

export function validations(draft: PackageDraft): void {
  draft.before(
    dataSheet,
    '<pageMargins',
    '<dataValidations count="1"><dataValidation type="whole" operator="greaterThan" allowBlank="1" sqref="B9"><formula1>0</formula1></dataValidation></dataValidations>',
  );
  draft.sheetEnd(
    dataSheet,
    `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="${x14}"><x14:dataValidations count="1" xmlns:xm="${xm}"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>Annet!$A$5:$A$6</xm:f></x14:formula1><xm:sqref>C9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
  );
}

export function sparklines(draft: PackageDraft): void {
  draft.sheetEnd(
    dataSheet,
    `<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${x14}"><x14:sparklineGroups xmlns:xm="${xm}"><x14:sparklineGroup displayEmptyCellsAs="gap"><x14:colorSeries theme="4"/><x14:sparklines><x14:sparkline><xm:f>Data!B2:F2</xm:f><xm:sqref>G2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`,
  );
}

/** Stock and geography values, and a formula that spills. */
export function richValues(draft: PackageDraft): void {
  const rich = 'http://schemas.microsoft.com/office/spreadsheetml/2017/richdata';
  draft
    .add(
      'xl/richData/rdrichvalue.xml',
      `${declaration}<rvData xmlns="${rich}" count="1"><rv s="0"><v>Volda</v></rv></rvData>`,
      'application/vnd.ms-excel.rdrichvalue+xml',
    )
    .relate(
      'xl/workbook.xml',
      'rId90',
      'http://schemas.microsoft.com/office/2017/06/relationships/rdRichValue',
      'richData/rdrichvalue.xml',
    );
  draft.add(
    'xl/metadata.xml',
    `${declaration}<metadata xmlns="${main}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray" xmlns:xlrd="${rich}"><metadataTypes count="2"><metadataType name="XLRICHVALUE" minSupportedVersion="120000"/><metadataType name="XLDAPR" minSupportedVersion="120000" cellMeta="1"/></metadataTypes><futureMetadata name="XLRICHVALUE" count="1"><bk><extLst><ext uri="{3e2802c4-a4d2-4d8b-9148-e3be6c30e623}"><xlrd:rvb i="0"/></ext></extLst></bk></futureMetadata><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="2" v="0"/></bk></cellMetadata><valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>`,
    `${spreadsheet}.sheetMetadata+xml`,
  );
  draft.relate('xl/workbook.xml', 'rId91', 'sheetMetadata', 'metadata.xml');
  draft.edit(dataSheet, (text) =>
    text.replace(
      '</row></sheetData>',
      '</row><row r="9"><c r="A9" t="e" vm="1"><v>#VALUE!</v></c><c r="B9" cm="1"><f t="array" ref="B9:B10">_xlfn._xlws.SORT(B2:B3)</f><v>0.24</v></c></row><row r="10"><c r="B10"><v>4.1</v></c></row></sheetData>',
    ),
  );
}

/** Text with runs of its own look, phonetic hints, and text that stands in the cell. */
export function texts(draft: PackageDraft): void {
  draft.edit('xl/sharedStrings.xml', (text) =>
    text.replace(
      '<si><t>Frafall</t></si>',
      '<si><r><rPr><b/><sz val="11"/></rPr><t>Fra</t></r><r><t xml:space="preserve">fall</t></r><rPh sb="0" eb="3"><t>フ</t></rPh><phoneticPr fontId="0"/></si>',
    ),
  );
  draft.edit(dataSheet, (text) =>
    text.replace(
      '</row></sheetData>',
      '</row><row r="9"><c r="A9" t="inlineStr"><is><r><rPr><i/></rPr><t>skrå </t></r><r><t>tekst</t></r></is></c><c r="B9" t="b"><v>1</v></c><c r="C9" t="e"><v>#N/A</v></c></row></sheetData>',
    ),
  );
}
