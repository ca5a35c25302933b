export type WorkbookFileFault =
  'not-zip' | 'encrypted' | 'legacy-xls' | 'truncated' | 'too-large' | 'too-slow' | 'not-workbook' | 'bad-xml';

/** A file that cannot be opened as a workbook; nothing has been changed. */
export class WorkbookFileError extends Error {
  constructor(
    readonly fault: WorkbookFileFault,
    detail: string,
  ) {
    super(detail);
    this.name = 'WorkbookFileError';
  }
}
