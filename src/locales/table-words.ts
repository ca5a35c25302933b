/**
 * A word as a sheet of a language has it first, then others that are understood, such as the
 * spellings of older templates.
 */
export type Words = readonly string[];

/** The words of one language for the setup's tables, their columns and what is chosen in their cells. */
export interface TableWords {
  /** The two columns of `BMS_Kort`, and the fields that stand in the first of them. */
  readonly card: Readonly<Record<'field' | 'value', Words>>;
  readonly cardFields: Readonly<
    Record<
      | 'title'
      | 'organisation'
      | 'unit'
      | 'period'
      | 'vision'
      | 'mission'
      | 'values'
      | 'language'
      | 'tolerance'
      | 'minimumGroup'
      | 'terminology'
      | 'overview',
      Words
    >
  >;
  readonly perspectives: Readonly<Record<'nr' | 'name' | 'question' | 'weight' | 'colour', Words>>;
  readonly indicators: Readonly<
    Record<
      | 'nr'
      | 'perspective'
      | 'goal'
      | 'factor'
      | 'name'
      | 'definition'
      | 'measure'
      | 'scale'
      | 'direction'
      | 'type'
      | 'targetType'
      | 'profile'
      | 'result'
      | 'previous'
      | 'ambition'
      | 'critical'
      | 'baseline'
      | 'benchmark'
      | 'tolerance'
      | 'count'
      | 'weight'
      | 'frequency'
      | 'source'
      | 'owner'
      | 'active'
      | 'onOverview'
      | 'manualStatus'
      | 'reason'
      | 'oldTrend'
      | 'oldGap',
      Words
    >
  >;
  readonly ambitions: Readonly<Record<'nr' | 'unit' | 'period' | 'ambition' | 'critical' | 'decision', Words>>;
  readonly remarks: Readonly<
    Record<'nr' | 'unit' | 'period' | 'comment' | 'cause' | 'action' | 'owner' | 'deadline' | 'lesson', Words>
  >;
  readonly history: Readonly<
    Record<'nr' | 'unit' | 'period' | 'result' | 'ambition' | 'critical' | 'status' | 'saved', Words>
  >;
  readonly actions: Readonly<
    Record<
      | 'number'
      | 'nr'
      | 'unit'
      | 'opened'
      | 'startResult'
      | 'startAmbition'
      | 'startStatus'
      | 'cause'
      | 'causeType'
      | 'action'
      | 'owner'
      | 'followUpBy'
      | 'start'
      | 'deadline'
      | 'nextFollowUp'
      | 'state'
      | 'doneOn'
      | 'expectedEffect'
      | 'expectedIn'
      | 'decision'
      | 'assessment',
      Words
    >
  >;
  /** How far an action has come. */
  readonly actionState: Readonly<Record<'proposed' | 'decided' | 'running' | 'done' | 'stopped', Words>>;
  /** Where the cause of a result lies. */
  readonly causeType: Readonly<Record<'ours' | 'outside' | 'frame' | 'figures' | 'unknown', Words>>;
  readonly yesNo: Readonly<Record<'yes' | 'no', Words>>;
  /** How a target relates to the year (Måltype, rules 10.1). */
  readonly targetType: Readonly<Record<'level' | 'toDate' | 'yearForecast', Words>>;
  /** What an indicator tells of: what drives, what came of it, or whether rules are kept (Type). */
  readonly indicatorType: Readonly<Record<'lead' | 'lag' | 'monitoring', Words>>;
  /** What the card is called (Terminologi); the keys are those of `term` in the card's texts. */
  readonly terminology: Readonly<Record<'scorecard' | 'steeringCard' | 'measureMap' | 'steerCard', Words>>;
  /** Labels of the row or column that holds all units together. */
  readonly totals: Words;
  /** The number format of a day, in Excel's own English. */
  readonly dayFormat: string;
}
