import { blankSheetParts, type HostSheet } from '../../document/sheet';
import { relativeTarget } from '../opc/relations';
import type { SourceSheet, SourceWorksheet } from '../source';
import { refreshCharts } from './drawing/drawings';
import { referrers, removeWithOwn } from './remove-part';
import type { SharedParts } from './shared-parts';
import { writeSheet } from './sheet';

const worksheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** Formulas that a save takes away, for the order of calculation. */
export interface GoneFormulas {
  readonly removedSheets: ReadonlySet<string>;
  /** Addresses by relation id of the sheet. */
  readonly cells: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface WrittenSheets {
  /** By which relation the workbook names each sheet of the document. */
  readonly relationIds: ReadonlyMap<string, string>;
  readonly gone: GoneFormulas;
}

const blankWorksheet: SourceWorksheet = {
  parts: blankSheetParts(),
  conditionalFormats: new Map(),
  dataValidations: new Map(),
  tables: new Map(),
  drawings: null,
};

function addSheet(sheet: HostSheet, shared: SharedParts): string {
  const { source, files } = shared;
  const { main, relations } = source.dialect;
  const folder = source.workbookPart.slice(0, source.workbookPart.lastIndexOf('/') + 1);
  const part = files.freeName(`${folder}worksheets/sheet#.xml`);
  const text = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}" xmlns:r="${relations}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/></worksheet>`;
  // Taken before the sheet's own parts are named.
  files.set(part, text);
  writeSheet(sheet, part, text, blankWorksheet, shared);
  shared.types.add(part, worksheetType);
  return shared.workbookRelations.add('worksheet', relativeTarget(source.workbookPart, part));
}

function removeSheets(gone: readonly SourceSheet[], shared: SharedParts): void {
  if (gone.length === 0) return;
  const users = referrers(shared.source);
  const removed = new Set<string>();
  for (const { part, relationId } of gone) {
    removeWithOwn(part, shared, new Map([...users, [part.toLowerCase(), new Set<string>()]]), removed);
    shared.workbookRelations.remove(relationId);
  }
}

/**
 * Writes the document's sheets: those that somebody touched, and new ones; removes those that are gone.
 *
 * @param isTouched - by the document's id
 */
export function writeSheets(isTouched: (id: string) => boolean, shared: SharedParts): WrittenSheets {
  const { source } = shared;
  const relationIds = new Map<string, string>();
  const cells = new Map<string, ReadonlySet<string>>();
  const bySheet = new Map(source.sheets.map((sheet) => [sheet.documentId, sheet]));
  for (const sheet of source.document.sheets) {
    const own = bySheet.get(sheet.id);
    if (own === undefined || own.worksheet === null) {
      relationIds.set(sheet.id, addSheet(sheet, shared));
      continue;
    }
    relationIds.set(sheet.id, own.relationId);
    if (isTouched(sheet.id))
      cells.set(
        own.relationId,
        new Set(writeSheet(sheet, own.part, source.package.text(own.part), own.worksheet, shared)),
      );
    else refreshCharts(sheet, own.worksheet.drawings, shared);
  }
  const gone = source.sheets.filter(
    ({ documentId }) => documentId !== null && source.document.sheetById(documentId) === undefined,
  );
  removeSheets(gone, shared);
  return { relationIds, gone: { removedSheets: new Set(gone.map(({ relationId }) => relationId)), cells } };
}
