import { drawingsFaults } from './drawings';
import { OpenPackage, packageFaultsOf } from './package';
import { styleCounts, styleFaults } from './styles';
import { tableFaults } from './tables';
import { relationIdFaults, sheetsOf, workbookFaults } from './workbook';
import { textOf, worksheetFaults } from './worksheet';
import { attribute, child, childrenOf } from './xml';

/**
 * What would make Excel repair or refuse a workbook, as far as the standard tells: archive, content types, relations, XML,
 * and whether sheets, styles, tables, drawings, charts, names and the order of calculation agree with one another.
 *
 * @param bytes - an `.xlsx` or `.xlsm` file
 * @returns a line for each fault, beginning with its part; empty for a sound file
 */
export function packageFaults(bytes: Uint8Array): readonly string[] {
  const files = new OpenPackage(bytes);
  return [...packageFaultsOf(files), ...workbookFaults(files), ...contentFaults(files)];
}

function* contentFaults(files: OpenPackage): Generator<string> {
  const workbook = sheetsOf(files);
  if (workbook === null) return;
  const partOf = (kind: string): string =>
    files.relationsOf(workbook.part).find(({ type }) => type.endsWith(`/${kind}`))?.target ?? '';
  for (const part of files.names) yield* relationIdFaults(files, part);
  yield* styleFaults(files, partOf('styles'));
  const strings = childrenOf(files.tree(partOf('sharedStrings')), 'si').map(textOf);
  const metadata = files.tree(partOf('sheetMetadata'));
  const limits = {
    ...styleCounts(files.tree(partOf('styles'))),
    strings: strings.length,
    cellMarks: childrenOf(child(metadata, 'cellMetadata'), 'bk').length,
    valueMarks: childrenOf(child(metadata, 'valueMetadata'), 'bk').length,
  };
  for (const { part, kind } of workbook.sheets) if (kind === 'worksheet') yield* worksheetFaults(files, part, limits);
  const names = childrenOf(child(workbook.root, 'definedNames'), 'definedName').map(
    (name) => attribute(name, 'name') ?? '',
  );
  yield* drawingsFaults(files, workbook.sheets);
  yield* tableFaults(files, workbook.sheets, names, strings);
}
