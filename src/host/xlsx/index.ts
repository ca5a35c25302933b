import type { HostDocument } from '../document/document';

/** An opened file: the document, and what the writer needs to leave everything else as it was. */
export interface WorkbookFile {
  readonly document: HostDocument;
  /** The file again: parts that nobody changed are byte for byte those of the input. */
  save(): Uint8Array;
}

export type WorkbookFileFault = 'not-zip' | 'encrypted' | 'legacy-xls' | 'truncated' | 'too-large' | 'not-workbook' | 'bad-xml';

/** A file that cannot be opened as a workbook; nothing has been changed. */
export class WorkbookFileError extends Error {
  constructor(readonly fault: WorkbookFileFault, detail: string) {
    super(detail);
    this.name = 'WorkbookFileError';
  }
}
