import type { FUniver } from '@univerjs/core/facade';
import { parseA1Range } from '@borgar/fx';
import { contains } from '../../host/document/box';
import type { HostDocument } from '../../host/document/document';

/** A click on a link to a place in the workbook goes there. Links that lead out open in a page of their own. */
export function followLinks(api: FUniver, open: () => HostDocument | null): void {
  api.addEvent(api.Event.CellClicked, ({ worksheet, row, column }) => {
    const document = open();
    const link = document?.sheetById(worksheet.getSheetId())?.part('hyperlinks').find(({ box }) => contains(box, row, column));
    if (!document || link === undefined) return;
    if (link.documentReference !== null) goTo(document, link.documentReference);
    else if (/^https?:\/\//i.test(link.address ?? '')) window.open(link.address ?? '', '_blank', 'noopener,noreferrer');
  });
}

/** @param reference - `'Data'!B2` or a defined name */
function goTo(document: HostDocument, reference: string): void {
  const named = document.names.find((name) => name.scope === null && name.name.toLowerCase() === reference.toLowerCase());
  const target = (named?.formula ?? reference).replace(/^#/, '').replace(/\$/g, '');
  const at = target.lastIndexOf('!');
  const sheetName = target.slice(0, Math.max(at, 0)).replace(/^'|'$/g, '').replace(/''/g, "'");
  const sheet = at < 0 ? document.activeSheet : document.sheetByName(sheetName);
  const address = target.slice(at + 1);
  // As the add-in's own navigation: the grid shows what the document says.
  if (sheet !== undefined && parseA1Range(address)) document.select(sheet.id, address, 'api');
}
