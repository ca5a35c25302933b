import type { FUniver } from '@univerjs/core/facade';
import { parseA1Range } from '@borgar/fx';
import { contains } from '../../host/document/box';
import type { HostDocument } from '../../host/document/document';

/** A click on a link to a place in the workbook goes there. Links that lead out open in a page of their own. */
export function followLinks(api: FUniver, open: () => HostDocument | null): void {
  api.addEvent(api.Event.CellClicked, ({ worksheet, row, column }) => {
    const document = open();
    const link = document
      ?.sheetById(worksheet.getSheetId())
      ?.part('hyperlinks')
      .find(({ box }) => contains(box, row, column));
    if (!document || link === undefined) return;
    if (link.documentReference !== null) goTo(document, link.documentReference);
    else if (/^https?:\/\//i.test(link.address ?? '')) window.open(link.address ?? '', '_blank', 'noopener,noreferrer');
  });
}

/** A sheet's name before the `!`, without quotes, and what stands behind it. */
function parted(reference: string): { readonly sheetName: string | null; readonly local: string } {
  const at = reference.lastIndexOf('!');
  const sheetName = at < 0 ? null : reference.slice(0, at).replace(/^'|'$/g, '').replace(/''/g, "'");
  return { sheetName, local: reference.slice(at + 1) };
}

/** @param reference - `'Data'!B2`, or a defined name, with its sheet where it is a sheet's own */
function goTo(document: HostDocument, reference: string): void {
  const asked = parted(reference);
  const scope = asked.sheetName === null ? null : (document.sheetByName(asked.sheetName)?.id ?? null);
  const named = document.names.find(
    (name) => name.scope === scope && name.name.toLowerCase() === asked.local.toLowerCase(),
  );
  const target = parted((named?.formula ?? reference).replace(/^#/, '').replace(/\$/g, ''));
  const sheet = target.sheetName === null ? document.activeSheet : document.sheetByName(target.sheetName);
  const address = target.local;
  // As the add-in's own navigation: the grid shows what the document says.
  if (sheet !== undefined && parseA1Range(address)) document.select(sheet.id, address, 'api');
}
