import type { Judgement } from '../judgement/judge';
import type { CellReading } from '../sources/cell';
import type { CardCell } from '../sources/referring-cell';
import type { BuildWarning, CardSetup, IndicatorSetup, PerspectiveSetup } from '../sources/setup';
import type { RawValue } from '../values/types';
import type { Card, CardIndicator, CardPerspective } from './card';
import type { DevelopmentPoint } from './development';
import type { EarlierStatuses } from './earlier-status';

/**
 * How the numbers of a row are percentages: cells in which 0.82 is 82 %, numbers in which 82 is 82 %, or neither.
 */
export type PercentRow = 'fraction' | 'number' | null;

/** An indicator with everything the sheet shows of it. */
export interface BuiltIndicator {
  readonly card: CardIndicator;
  readonly setup: IndicatorSetup;
  readonly earlier: EarlierStatuses;
  /** How it has developed; computed when it is asked for, since few are drawn. */
  readonly development: () => readonly DevelopmentPoint[];
  readonly result: CardCell;
  readonly previous: CardCell | null;
  readonly ambition: CardCell | null;
  readonly critical: CardCell | null;
  readonly baseline: CardCell | null;
  readonly benchmark: CardCell | null;
  /** As a function takes it: a number in the row's own unit or a text such as `5 %`. */
  readonly tolerance: RawValue;
  readonly trendTolerance: RawValue;
  readonly weight: number;
  readonly percent: PercentRow;
  readonly hasScale: boolean;
  /** Number format of the result's source cell. */
  readonly format: string;
  /**
   * Reference to the source series up to the period taken, oldest first, or a formula that gives one of the history;
   * `null` where there is none in one run.
   */
  readonly series: string | null;
  /** The points of that series, oldest first. */
  readonly points: readonly RawValue[];
  /** A defined name or cell to go to. */
  readonly link: string | null;
  /** Whether the period differs from the report period. */
  readonly periodDiffers: boolean;
  /**
   * What a function over the row's own cells judges. A function sees values and no number formats, so it cannot know
   * all that the card knows (a percentage beside a percent number, a date, a missing direction).
   */
  readonly byFunction: Judgement;
  /** Whether that is the card's status; the status stands as a value where it is not. */
  readonly statusIsLive: boolean;
  /** Whether a change can be judged: not where the direction cannot be trusted, nor with few answers. */
  readonly trendIsLive: boolean;
  readonly comment: string;
  readonly action: string;
  readonly deadline: CellReading | null;
}

export interface BuiltPerspective {
  readonly card: CardPerspective;
  /** `null` for the group of the indicators that belong to none. */
  readonly setup: PerspectiveSetup | null;
  /** 0 for that group. */
  readonly weight: number;
  readonly weightIsValid: boolean;
  readonly indicators: readonly BuiltIndicator[];
}

/** The card with all that is needed to show it and to trace each number. */
export interface BuiltCard {
  readonly card: Card;
  readonly setup: CardSetup;
  readonly perspectives: readonly BuiltPerspective[];
  readonly warnings: readonly BuildWarning[];
}
