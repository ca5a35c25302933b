import type { WarningCode } from './warning';

/** What a cell gives through Office.js: a number, text, boolean, an error's text (`#REF!`) or nothing. */
export type RawValue = string | number | boolean | null;

/** What is known of a cell beside its value; both come from its number format. */
export interface CellTraits {
  readonly percentFormat?: boolean;
  readonly dateFormat?: boolean;
}

/** A result, limit or baseline as read from a cell (rules 1.2). */
export type Value =
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly carriesPercent: boolean;
      readonly warnings: readonly WarningCode[];
    }
  | { readonly kind: 'missing' | 'suppressed' | 'notApplicable' | 'error'; readonly warnings: readonly WarningCode[] };

export const statuses = [
  'green',
  'yellow',
  'red',
  'missing',
  'suppressed',
  'notApplicable',
  'noTarget',
  'error',
] as const;
export type Status = (typeof statuses)[number];

export const directions = ['higher', 'lower', 'range'] as const;
export type Direction = (typeof directions)[number];

export const trends = ['better', 'flat', 'worse'] as const;
export type Trend = (typeof trends)[number];

/** The operator of a target text; `null` where the direction decides. */
export type SingleOperator = '>' | '>=' | '<' | '<=' | null;

/**
 * An ambition or critical limit (rules 4).
 * `unit` is the unit word of the text, `note` what stood beside the target, `text` the original text ('' for a number).
 */
export type Target =
  | {
      readonly op: SingleOperator;
      readonly value: number;
      readonly carriesPercent: boolean;
      readonly unit: string;
      readonly text: string;
      readonly note: string;
    }
  | {
      readonly op: 'in';
      readonly low: number;
      readonly high: number;
      readonly carriesPercent: boolean;
      readonly unit: string;
      readonly text: string;
      readonly note: string;
    };

/** What a cell or text was read as when a target was looked for. */
export interface TargetReading {
  readonly target: Target | null;
  /** True where something was meant that cannot be used: the status is `error`. */
  readonly faulty: boolean;
  /** The cell waits for its value: nothing can be judged yet. */
  readonly waits?: true;
  readonly warnings: readonly WarningCode[];
}

export type Tolerance =
  | { readonly kind: 'absolute'; readonly value: number }
  | { readonly kind: 'relative'; readonly share: number }
  /** Percentage points; `points` 0.5 is half a percentage point. */
  | { readonly kind: 'percentagePoints'; readonly points: number };

/** A rolled-up status of a perspective or of the card (rules 8). */
export interface Rollup {
  readonly status: 'green' | 'yellow' | 'red' | 'missing';
  /** 0–100, or null when nothing is measured. */
  readonly score: number | null;
  readonly measured: number;
  readonly total: number;
  /** Weight of the measured over weight of all inside, 0–1. */
  readonly coverage: number;
  readonly worst: 'green' | 'yellow' | 'red' | null;
}
