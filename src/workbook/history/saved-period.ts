import type { RawValue } from '../../scorecard';

/** What saving a period wrote, or would write over. */
export interface SavedPeriod {
  readonly period: string;
  readonly unit: string;
  /** `false`: numbers saved earlier differ, and writing over them was not asked for; nothing was written. */
  readonly written: boolean;
  readonly added: number;
  readonly unchanged: number;
  /** Saved earlier with other numbers. */
  readonly changed: readonly {
    readonly nr: string;
    readonly name: string;
    readonly before: RawValue;
    readonly after: RawValue;
  }[];
}
