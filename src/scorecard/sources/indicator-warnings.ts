import type { BuildWarning, IndicatorSetup } from './setup';
import type { WarningCode } from '../values/warning';

export type WarnedField = keyof IndicatorSetup['headers'];

/** Which cell of an indicator's row a warning of the judgement speaks of. */
const fieldOfCode: Partial<Record<WarningCode, WarnedField>> = {
  'direction-unknown': 'direction',
  'direction-conflict': 'direction',
  'direction-missing': 'direction',
  'scale-mismatch': 'ambition',
  'scale-suspect': 'ambition',
};

/** The warnings of one indicator, each told once. */
export class IndicatorWarnings {
  private readonly list: BuildWarning[] = [];

  constructor(private readonly setup: IndicatorSetup) {}

  /** @param subject - the name, word or value that the text names */
  add(field: WarnedField, code: WarningCode, subject = ''): void {
    const column = this.setup.headers[field] ?? null;
    if (this.list.some((each) => each.code === code && each.column === column)) return;
    this.list.push({ code, nr: this.setup.nr, place: this.setup.place, column, subject });
  }

  /** Adds codes that no reading of a cell has told yet. */
  addJudged(codes: readonly WarningCode[]): void {
    for (const code of codes) {
      if (this.list.some((each) => each.code === code)) continue;
      this.add(
        fieldOfCode[code] ?? 'result',
        code,
        code === 'direction-unknown' ? String(this.setup.direction ?? '') : '',
      );
    }
  }

  get all(): readonly BuildWarning[] {
    return this.list;
  }

  get codes(): readonly WarningCode[] {
    return [...new Set(this.list.map((warning) => warning.code))];
  }
}
