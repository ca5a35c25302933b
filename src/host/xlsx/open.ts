import type { HostDocument } from '../document/document';
import { checkContainer } from './container';
import { readWorkbook } from './read/workbook';
import { saveWorkbook, TouchedSheets } from './save';

/** An opened file: the document, and what the writer needs to leave everything else as it was. */
export interface WorkbookFile {
  readonly document: HostDocument;
  /** The file again: parts that nobody changed are byte for byte those of the input. */
  save(): Uint8Array;
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
  const touched = new TouchedSheets(source.document);
  return {
    document: source.document,
    save: () => saveWorkbook(source, touched),
  };
}
