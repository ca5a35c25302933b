import type { HostDocument } from '../document/document';
import { checkContainer } from './container';
import { relationsOf } from './opc/relations';
import { readWorkbook } from './read/workbook';
import { saveWorkbook, TouchedSheets } from './save';
import type { Package } from './zip/package';

/** An opened file: the document, and what the writer needs to leave everything else as it was. */
export interface WorkbookFile {
  readonly document: HostDocument;
  /** Whether somebody has signed the file digitally; what is saved with a change keeps the signature's parts, but it no longer holds. */
  readonly signed: boolean;
  /** The file again: parts that nobody changed are byte for byte those of the input. */
  save(): Uint8Array;
}

/** A signature of the package, apart from that of its macros, which stays true. */
function isSigned(files: Package): boolean {
  return relationsOf(files, '').some(({ type }) => type.endsWith('/digital-signature/origin'));
}

/**
 * Opens an `.xlsx` or `.xlsm` file.
 *
 * @param bytes - the whole file
 * @throws WorkbookFileError with the fault when it cannot be used; memory and time stay in bounds
 */
export function openWorkbookFile(bytes: Uint8Array): WorkbookFile {
  checkContainer(bytes);
  const source = readWorkbook(bytes);
  const signed = isSigned(source.package);
  source.package.deadline.lift();
  const touched = new TouchedSheets(source.document);
  return {
    document: source.document,
    signed,
    save: () => saveWorkbook(source, touched),
  };
}
