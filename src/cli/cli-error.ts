/** What the command line itself can run into, beside faults of the file and of the workbook. */
export type CliFault =
  | 'missing'
  | 'nothing'
  | 'folder'
  | 'notFile'
  | 'unreadable'
  | 'outputFolder'
  | 'outputIsFolder'
  | 'outputNotFile'
  | 'outputName'
  | 'outputDenied'
  | 'outputBusy'
  | 'outputFull'
  | 'outputFailed';

/** Nothing was made and nothing changed; the text for the user comes from `src/locales` by `fault`. */
export class CliError extends Error {
  constructor(
    readonly fault: CliFault,
    /** The file or folder it is about, as the user wrote it. */
    readonly file: string,
    options?: { cause?: unknown },
  ) {
    super(`${fault}: ${file}`, options);
    this.name = 'CliError';
  }
}

/** The system's code of an error, such as `ENOENT`. */
export function systemCode(error: unknown): string {
  // By its shape: the system's errors may be of another realm than this code.
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
