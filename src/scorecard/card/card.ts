import type { Direction, Rollup, Status, Trend } from '../values/types';
import type { WarningCode } from '../values/warning';

/** A target as the card carries it: after scaling, `op` null where the text had no operator. */
export interface CardTarget {
  readonly op: '>' | '>=' | '<' | '<=' | 'in' | null;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly text: string;
  readonly note: string;
}

/** Where a number comes from: the named range, if any, and its sheet address. */
export interface CardSource {
  readonly name: string | null;
  readonly address: string | null;
}

/** One indicator with everything computed; the shape of the command line's `--json` (rules 16.3). */
export interface CardIndicator {
  readonly nr: string;
  readonly name: string;
  readonly source: CardSource | null;
  readonly period: string | null;
  readonly measure: string | null;
  readonly result: number | null;
  readonly previous: number | null;
  readonly previousPeriod: string | null;
  readonly ambition: CardTarget | null;
  readonly critical: CardTarget | null;
  readonly benchmark: number | null;
  readonly direction: Direction | null;
  readonly gap: number | null;
  readonly gapPct: number | null;
  readonly achievement: number | null;
  readonly score: number | null;
  readonly status: Status;
  readonly computedStatus: Status;
  readonly trend: Trend | null;
  readonly toNext: number | null;
  /** The first period of the unbroken run of red that ends with this one, as it is written; `null` when not red. */
  readonly redSince: string | null;
  readonly warnings: readonly WarningCode[];
}

export interface CardPerspective extends Rollup {
  /** '' for the group of the indicators that belong to none. */
  readonly nr: string;
  readonly name: string;
  readonly indicators: readonly CardIndicator[];
}

/** A warning that leads to its place. `where` is a readable place such as `BMS_Indikatorer rad 7, Resultat`. */
export interface CardWarning {
  readonly code: WarningCode;
  readonly nr: string | null;
  readonly where: string;
  readonly message: string;
}

/** The whole card; language-independent but for its texts, and the name of the group without a perspective. */
export interface Card {
  readonly card: {
    readonly title: string;
    readonly organisation: string;
    readonly unit: string;
    readonly period: string;
    readonly language: string;
  };
  readonly overall: Rollup;
  readonly perspectives: readonly CardPerspective[];
  readonly warnings: readonly CardWarning[];
}
