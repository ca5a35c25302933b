import type { HostDocument } from '../document/document';
import { strict } from './opc/dialect';
import { resolveTarget } from './opc/relations';
import type { Source } from './source';
import { prunedCalcChain } from './write/calc-chain';
import { SharedParts } from './write/shared-parts';
import { type GoneFormulas, writeSheets } from './write/sheets';
import { placeSheets, workbookXml } from './write/workbook';
import { child, childrenOf, parseXml, relationAttribute } from './xml/node';
import { PackageEdit } from './zip/edit';

const applicationPart = 'docProps/app.xml';
const applicationType = 'application/vnd.openxmlformats-officedocument.extended-properties+xml';

/** Follows a document from the moment it was opened: which sheets somebody touched. */
export class TouchedSheets {
  private readonly ids = new Set<string>();

  constructor(document: HostDocument) {
    document.subscribe((change) => {
      if (change.kind === 'cells' || change.kind === 'sheetPart' || change.kind === 'structure')
        this.ids.add(change.sheetId);
    });
  }

  has(id: string): boolean {
    return this.ids.has(id);
  }
}

/** Takes formulas that are gone out of the order of calculation. */
function writeCalcChain({ removedSheets, cells }: GoneFormulas, shared: SharedParts): void {
  const { source, files } = shared;
  const relation = shared.workbookRelations.all.find(({ kind }) => kind === 'calcChain');
  const part = relation === undefined ? null : resolveTarget(source.workbookPart, relation.target);
  if (relation === undefined || part === null || !files.has(part)) return;
  const sheets = childrenOf(
    child(parseXml(source.package.text(source.workbookPart), source.workbookPart), 'sheets'),
    'sheet',
  );
  const relationIds = new Map(sheets.map((node) => [node.attributes['sheetId'] ?? '', relationAttribute(node) ?? '']));
  const pruned = prunedCalcChain(source.package.text(part), part, (sheetId, cell) => {
    const id = relationIds.get(sheetId) ?? '';
    return removedSheets.has(id) || cells.get(id)?.has(cell) === true;
  });
  if (pruned !== null) {
    files.set(part, pruned);
    return;
  }
  files.remove(part);
  shared.types.remove(part);
  shared.workbookRelations.remove(relation.id);
}

/** Without a part that names Excel, LibreOffice recalculates on opening and shows `#NAME?` for custom functions. */
function writeApplication(shared: SharedParts): void {
  const { files, source } = shared;
  // Only Excel writes the strict form, and never without this part.
  if (source.dialect === strict) return;
  const rootRelations = shared.relationsOf('');
  if (files.has(applicationPart) || rootRelations.all.some(({ kind }) => kind === 'extended-properties')) return;
  files.set(
    applicationPart,
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>',
  );
  shared.types.add(applicationPart, applicationType);
  rootRelations.add('extended-properties', applicationPart);
  shared.saveRelations('', rootRelations);
}

/**
 * The package with what was changed since it was opened.
 *
 * @param source - as it was read
 * @param touched - the sheets to look at; all others keep their part as it is
 * @returns the file's bytes
 */
export function saveWorkbook(source: Source, touched: TouchedSheets): Uint8Array {
  const files = new PackageEdit(source.package);
  const shared = new SharedParts(source, files);
  const { relationIds, gone } = writeSheets((id) => touched.has(id), shared);
  const placed = placeSheets(source, (id) => relationIds.get(id) ?? '');
  files.set(source.workbookPart, workbookXml(source, source.package.text(source.workbookPart), placed));
  writeCalcChain(gone, shared);
  shared.save();
  if (files.isChanged) {
    writeApplication(shared);
    shared.save();
  }
  return files.write();
}
