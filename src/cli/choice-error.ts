/** An argument that the workbook has no figures for; nothing was written. */
export class ChoiceError extends Error {
  constructor(
    readonly fault: 'unknownUnit' | 'unknownPeriod',
    /** As the user wrote it. */
    readonly given: string,
    /** What the workbook has figures for. */
    readonly choices: readonly string[],
  ) {
    super(`${fault}: ${given}`);
    this.name = 'ChoiceError';
  }
}
