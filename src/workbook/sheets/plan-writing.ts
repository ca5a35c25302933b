import { planArrangement } from './arrangement';
import { namesOfCharts } from './chart-names';
import type { SheetPlan } from './plan';
import type { PreviousSheet } from './previous-sheet';
import { requestLimit } from './send-steps';
import type { SheetKind } from './sheet-kind';
import { type MarkFact, markOf } from './sheet-mark';
import type { SheetWriting } from './write-sheet';

/** A sheet that is laid out, and where it goes. */
export interface LaidOutSheet {
  readonly kind: SheetKind;
  readonly plan: SheetPlan;
  /** What stands there, to be rewritten in place; `null` for a new sheet. */
  readonly previous: PreviousSheet | null;
  /** Of a new sheet; free. */
  readonly sheetName: string;
  /** A copy with values, which is never rewritten. */
  readonly frozen: boolean;
  /** What the feature notes in the mark. */
  readonly facts: readonly MarkFact[];
  /** Bytes that one request may weigh; default a little under what Excel on the web takes. */
  readonly requestLimit?: number | undefined;
}

/** Decides what is written of a sheet and where its rows and columns go, with what the user has put beside and below them. */
export function planWriting({ kind, plan, previous, frozen, facts, ...sheet }: LaidOutSheet): SheetWriting {
  return {
    kind,
    sheetName: previous?.sheet ?? sheet.sheetName,
    plan,
    mark: markOf(plan, frozen, facts, namesOfCharts(plan.charts ?? [], previous)),
    previous,
    arrangement: previous === null ? null : planArrangement(previous, plan, kind),
    requestLimit: sheet.requestLimit ?? requestLimit,
  };
}
