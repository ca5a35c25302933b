import { dataSheet, otherSheet } from './base';
import { bytesOf, declaration, main, officeDocument, type PackageDraft } from './draft';

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const package2006 = 'http://schemas.openxmlformats.org/package/2006';

export function macros(draft: PackageDraft): void {
  draft
    .extension('bin', 'application/vnd.ms-office.vbaProject')
    .add('xl/vbaProject.bin', bytesOf(2, 4096))
    .relate(
      'xl/workbook.xml',
      'rId90',
      'http://schemas.microsoft.com/office/2006/relationships/vbaProject',
      'vbaProject.bin',
    );
  draft
    .add('xl/vbaProjectSignature.bin', bytesOf(3), 'application/vnd.ms-office.vbaProjectSignature')
    .relate(
      'xl/vbaProject.bin',
      'rId1',
      'http://schemas.microsoft.com/office/2006/relationships/vbaProjectSignature',
      'vbaProjectSignature.bin',
    );
  draft.edit('[Content_Types].xml', (text) =>
    text.replace(
      `${officeDocument}.spreadsheetml.sheet.main+xml`,
      'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
    ),
  );
  draft.edit('xl/workbook.xml', (text) => text.replace('<workbookPr ', '<workbookPr codeName="DenneArbeidsboken" '));
  draft.before(
    'xl/workbook.xml',
    '</definedNames>',
    '<definedName name="Oppdater" function="1" xlm="1" hidden="1" vbProcedure="1">0</definedName>',
  );
}

/** Sheets from before VBA, and dialogs. */
export function oldSheets(draft: PackageDraft): void {
  macros(draft);
  draft.add(
    'xl/macrosheets/sheet1.xml',
    `${declaration}<xm:macrosheet xmlns="${main}" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><sheetData/></xm:macrosheet>`,
    'application/vnd.ms-excel.macrosheet+xml',
  );
  draft.add(
    'xl/dialogsheets/sheet1.xml',
    `${declaration}<dialogsheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"/></sheetViews></dialogsheet>`,
    `${officeDocument}.spreadsheetml.dialogsheet+xml`,
  );
  draft
    .relate(
      'xl/workbook.xml',
      'rId91',
      'http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet',
      'macrosheets/sheet1.xml',
    )
    .relate('xl/workbook.xml', 'rId92', 'dialogsheet', 'dialogsheets/sheet1.xml');
  draft.before(
    'xl/workbook.xml',
    '</sheets>',
    '<sheet name="Makro1" sheetId="91" state="veryHidden" r:id="rId91"/><sheet name="Dialog1" sheetId="92" state="hidden" r:id="rId92"/>',
  );
}

export function customXml(draft: PackageDraft): void {
  draft.add(
    'customXml/item1.xml',
    '<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography" SelectedStyle=""/>',
  );
  draft.add(
    'customXml/itemProps1.xml',
    `${declaration}<ds:datastoreItem ds:itemID="{A1}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>`,
    `${officeDocument}.customXmlProperties+xml`,
  );
  draft
    .relate('customXml/item1.xml', 'rId1', 'customXmlProps', 'itemProps1.xml')
    .relate('xl/workbook.xml', 'rId90', 'customXml', '../customXml/item1.xml');
}

export function properties(draft: PackageDraft): void {
  draft.add(
    'docProps/custom.xml',
    `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Arkivsak"><vt:lpwstr>18/1234</vt:lpwstr></property></Properties>`,
    `${officeDocument}.custom-properties+xml`,
  );
  draft
    .extension('jpeg', 'image/jpeg')
    .add('docProps/thumbnail.jpeg', bytesOf(6))
    .add(
      'docMetadata/LabelInfo.xml',
      '<clbl:labelList xmlns:clbl="http://schemas.microsoft.com/office/2020/mipLabelMetadata"/>',
      'application/vnd.ms-office.classificationlabels+xml',
    );
  draft
    .relate('', 'rId90', 'custom-properties', 'docProps/custom.xml')
    .relate('', 'rId91', `${package2006}/relationships/metadata/thumbnail`, 'docProps/thumbnail.jpeg')
    .relate(
      '',
      'rId92',
      'http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels',
      'docMetadata/LabelInfo.xml',
    );
}

/** The panes of add-ins, ours among them, are parts of the package. */
export function addins(draft: PackageDraft): void {
  draft.add(
    'xl/webextensions/taskpanes.xml',
    `${declaration}<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="1"><wetp:webextensionref xmlns:r="${relations}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
    'application/vnd.ms-office.webextensiontaskpanes+xml',
  );
  draft.add(
    'xl/webextensions/webextension1.xml',
    `${declaration}<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{B}"><we:reference id="wa1" version="1.0" store="nb-NO" storeType="OMEX"/><we:properties/></we:webextension>`,
    'application/vnd.ms-office.webextension+xml',
  );
  draft
    .relate(
      '',
      'rId90',
      'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes',
      'xl/webextensions/taskpanes.xml',
    )
    .relate(
      'xl/webextensions/taskpanes.xml',
      'rId1',
      'http://schemas.microsoft.com/office/2011/relationships/webextension',
      'webextension1.xml',
    );
}

export function signature(draft: PackageDraft): void {
  draft
    .extension('sigs', 'application/vnd.openxmlformats-package.digital-signature-origin')
    .add('_xmlsignatures/origin.sigs', new Uint8Array());
  draft.add(
    '_xmlsignatures/sig1.xml',
    '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo/><SignatureValue>AAAA</SignatureValue></Signature>',
    'application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml',
  );
  draft
    .relate('', 'rId90', `${package2006}/relationships/digital-signature/origin`, '_xmlsignatures/origin.sigs')
    .relate(
      '_xmlsignatures/origin.sigs',
      'rId1',
      `${package2006}/relationships/digital-signature/signature`,
      'sig1.xml',
    );
}

export function printing(draft: PackageDraft): void {
  draft
    .extension('bin', `${officeDocument}.spreadsheetml.printerSettings`)
    .add('xl/printerSettings/printerSettings1.bin', bytesOf(7))
    .relate(dataSheet, 'rId1', 'printerSettings', '../printerSettings/printerSettings1.bin');
  draft.sheetEnd(
    dataSheet,
    '<pageSetup paperSize="9" scale="80" orientation="landscape" r:id="rId1"/><headerFooter differentFirst="1"><oddFooter>&amp;LSide &amp;P&amp;R&amp;D</oddFooter><firstHeader>&amp;C&amp;"Arial,Fet"Rapport</firstHeader></headerFooter><rowBreaks count="2" manualBreakCount="1"><brk id="4" max="16383" man="1"/><brk id="7" max="16383"/></rowBreaks>',
  );
}

export function customViews(draft: PackageDraft): void {
  const guid = '{0B6F4F3E-1111-2222-3333-444444444444}';
  draft.workbookEnd(
    `<customWorkbookViews><customWorkbookView name="Møtevisning" guid="${guid}" maximized="1" windowWidth="1920" windowHeight="1027" activeSheetId="1"/></customWorkbookViews>`,
  );
  draft.before(
    dataSheet,
    '<pageMargins',
    `<customSheetViews><customSheetView guid="${guid}" scale="80"><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></customSheetView></customSheetViews>`,
  );
}

/** Names of every kind, with every attribute a name may have. */
export function names(draft: PackageDraft): void {
  const added = [
    '<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">Annet!$A$4:$B$6</definedName>',
    '<definedName name="_xlnm.Criteria" localSheetId="1">Annet!$D$1:$D$2</definedName>',
    '<definedName name="_xlnm.Print_Area" localSheetId="0">Data!$A$1:$F$3,Data!$A$9</definedName>',
    '<definedName name="_xlnm.Print_Titles" localSheetId="0">Data!$A:$A,Data!$1:$1</definedName>',
    '<definedName name="Borte">#REF!</definedName>',
    '<definedName name="Dobbel" comment="regner" description="d" customMenu="m" shortcutKey="k" statusBar="s" functionGroupId="3">_xlfn.LAMBDA(_xlpm.x,_xlpm.x*2)</definedName>',
    '<definedName name="Grense">0.25</definedName>',
    '<definedName name="Kolonne">Data!$B:$B</definedName>',
    '<definedName name="Nyeste">OFFSET(Data!$B$2,0,COUNT(Data!$B$2:$F$2)-1)</definedName>',
    '<definedName name="Relativ">Data!A1048576</definedName>',
    '<definedName name="Spredt">Data!$B$2,Data!$D$2</definedName>',
    '<definedName name="Tekst" hidden="true">"a &amp; ""b"""</definedName>',
    '<definedName name="Treveis">Data:Annet!$A$1</definedName>',
    '<definedName name="Vekter">{1,2;3,4}</definedName>',
    '<definedName name="Skole">{"Volda";"Ørsta"}</definedName>',
  ];
  draft.before('xl/workbook.xml', '</definedNames>', added.join('\r\n  '));
  draft.before(
    otherSheet,
    '<pageMargins',
    '<autoFilter ref="A4:B6"><filterColumn colId="0"><filters><filter val="Volda"/></filters></filterColumn></autoFilter>',
  );
}

/** Sheets, ranges and windows under lock; the structure is open, or no card could be added. */
export function protection(draft: PackageDraft): void {
  const hash = 'algorithmName="SHA-512" hashValue="AAAA" saltValue="BBBB" spinCount="100000"';
  draft.before(
    dataSheet,
    '<pageMargins',
    `<sheetProtection ${hash} sheet="1" objects="1" scenarios="1" formatCells="0"/><protectedRanges><protectedRange ${hash} sqref="B2:F2" name="Tall" securityDescriptor="O:WDG:WDD:(A;;CC;;;S-1-5-21)"/></protectedRanges>`,
  );
  draft.before(
    'xl/workbook.xml',
    '<bookViews>',
    '<workbookProtection workbookAlgorithmName="SHA-512" workbookHashValue="AAAA" workbookSaltValue="BBBB" workbookSpinCount="100000" lockWindows="1"/>',
  );
  draft.before('xl/workbook.xml', '<workbookPr', '<fileSharing readOnlyRecommended="1" userName="Kari"/>');
}

export function veryHidden(draft: PackageDraft): void {
  draft.edit('xl/workbook.xml', (text) =>
    text.replace('<sheet name="Annet"', '<sheet name="Annet" state="veryHidden"'),
  );
}

/** What a shared workbook remembers of who changed what. */
export function revisions(draft: PackageDraft): void {
  draft.add(
    'xl/revisions/revisionHeaders.xml',
    `${declaration}<headers xmlns="${main}" xmlns:r="${relations}" guid="{A}"><header guid="{A}" dateTime="2019-06-17T08:00:00" maxSheetId="4" userName="Kari" r:id="rId1"><sheetIdMap count="1"><sheetId val="1"/></sheetIdMap></header></headers>`,
    `${officeDocument}.spreadsheetml.revisionHeaders+xml`,
  );
  draft
    .add(
      'xl/revisions/revisionLog1.xml',
      `${declaration}<revisions xmlns="${main}"/>`,
      `${officeDocument}.spreadsheetml.revisionLog+xml`,
    )
    .relate('xl/revisions/revisionHeaders.xml', 'rId1', 'revisionLog', 'revisionLog1.xml')
    .relate('xl/workbook.xml', 'rId90', 'revisionHeaders', 'revisions/revisionHeaders.xml');
}

/** Parts, relations, elements and attributes that nobody here has heard of. */
export function unknown(draft: PackageDraft): void {
  draft
    .extension('ukjent', 'application/x-fra-framtiden')
    .add('xl/framtid/del.ukjent', bytesOf(11))
    .add('løs del.ukjent', bytesOf(12))
    .relate('xl/workbook.xml', 'rId90', 'http://example.org/2031/relationships/ting', 'framtid/del.ukjent');
  const namespaces =
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x15 ny" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main" xmlns:ny="http://example.org/2031"';
  draft.edit('xl/workbook.xml', (text) => text.replace('<workbook ', `<workbook ${namespaces} ny:merke="1" `));
  draft.before(
    'xl/workbook.xml',
    '<bookViews>',
    '<mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath url="F:\\Økonomi\\" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent><ny:ting a="1"><!-- merk --><ny:indre/></ny:ting>',
  );
  draft.edit('xl/workbook.xml', (text) =>
    text
      .replace('<sheets>', '<sheets><!-- ark -->')
      .replace('<sheet name="Data"', '<sheet ny:uid="{7}" name="Data"')
      .replace('<definedNames>', '<definedNames><?pi her?>'),
  );
  draft.workbookEnd('<extLst><ext uri="{framtid}"><ny:mer/></ext></extLst>');
  draft.edit('xl/styles.xml', (text) =>
    text
      .replace('<styleSheet ', `<styleSheet ${namespaces} `)
      .replace('<fonts ', '<fonts ny:kjent="1" ')
      .replace(
        '</styleSheet>',
        '<extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}"><ny:stil/></ext></extLst></styleSheet>',
      ),
  );
}

/** A palette and named styles of the user's own, in a part laid out for reading. */
export function ownStyles(draft: PackageDraft): void {
  draft.edit('xl/styles.xml', (text) =>
    text
      .replace(
        '</styleSheet>',
        '<colors><indexedColors><rgbColor rgb="FF112233"/></indexedColors><mruColors><color rgb="FF0F703B"/></mruColors></colors></styleSheet>',
      )
      .replaceAll('><', '>\r\n  <'),
  );
}
