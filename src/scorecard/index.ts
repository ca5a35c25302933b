// The one door to the scorecard: what the sheets, the pane, the functions and the command line know of the rules.
export { isEqual } from './values/compare';
export { fractionOf, percentOf } from './values/percent';
export { consumerPriceIndex, realAmount } from './values/price-index';
export { readSignBySource, type SignMeaning, sourceNamed, type StatisticsSource } from './values/signs-by-source';
export { fold, shortened, squeeze, startOf } from './values/text';
export {
  type Direction,
  directions,
  type RawValue,
  type Rollup,
  type Status,
  statuses,
  type Target,
  type TargetReading,
  type Tolerance,
  type Trend,
  type Value,
} from './values/types';
export { isPercentagePoints } from './values/unit';
export { readValue } from './values/value';
export { isWaiting, waitingWord } from './values/waiting';
export { forecast } from './periods/forecast';
export { parseDay, parsePeriod } from './periods/parse-period';
export { comparePeriods, dayOf, isSamePeriod, lengthInMonths, monthsFrom, type Period } from './periods/period';
export { spark } from './periods/spark';
export { ambitionPhrase, describeTarget, type Print, printer } from './targets/describe-target';
export { readTarget } from './targets/target';
export { explainTexts, type ExplainTexts } from './targets/texts';
export { readTolerance, type ToleranceReading } from './targets/tolerance';
export { type DirectionReading, readDirection, resolveDirection } from './judgement/direction';
export { explain } from './judgement/explain';
export { judge, type Judgement } from './judgement/judge';
export { achievementOf, gapOf, gapPctOf, scoreOf, statusOf, toNextOf } from './judgement/measures';
export { makeRule, reusedRule, type Rule, setRuleOfNumbers } from './judgement/rule';
export { isPercentMeasure } from './judgement/scale';
export {
  coverageText,
  readStatus,
  statusNumber,
  statusSymbol,
  statusWord,
  trendNumber,
  trendSymbol,
  trendWord,
} from './judgement/status';
export { computeTrend, defaultTrendTolerance, earlierPoint } from './judgement/trend';
export { readWeight, rollUp, type RollupItem } from './rollup/rollup';
export type {
  CellPosition,
  CellReading,
  FindSource,
  NameSource,
  SetupCell,
  SourceCell,
  SourceLabel,
} from './sources/cell';
export type { CardCell } from './sources/referring-cell';
export type {
  AmbitionSetup,
  BuildWarning,
  CardSetup,
  HistorySetup,
  IndicatorField,
  IndicatorSetup,
  IndicatorText,
  PerspectiveSetup,
  RemarkSetup,
  Setup,
  SetupPlace,
} from './sources/setup';
export { followCell, periodsOf, traitsOf, valueOf } from './sources/source';
export { sourceLabels } from './sources/source-labels';
export { type Measurement, readLimit } from './ambitions/limits';
export { type LimitCell, type LimitFacts, type LimitProposal, proposeLimits } from './ambitions/propose-limits';
export { buildCard } from './card/build-card';
export type { BuiltCard, BuiltIndicator, BuiltPerspective } from './card/built-card';
export type { Card, CardIndicator, CardPerspective, CardTarget, CardWarning } from './card/card';
export { limitFacts } from './card/limit-facts';
export { remarkOf } from './card/remark';
export type { EarlierStatuses } from './card/earlier-status';
export { checkCard, type HealthContext } from './health/check-card';
export { healthLine, type HealthLine } from './health/finding-text';
export { type HealthFinding, type HealthRule, healthRules } from './health/health-rule';
export { type Change, type ChangeKind } from './overview/changes';
export { healthSummary } from './health/health-summary';
export { type HealthGroup, healthGroups, type HealthTask, taskOf, taskText } from './health/health-task';
export {
  type Action,
  type ActionSetup,
  type ActionState,
  actionStates,
  type CauseType,
  isForIndicator,
  isOfUnit,
  isOpen,
  openActions,
} from './actions/action';
export { actionWarning, actionWord, effectWord } from './actions/action-text';
export { type Effect, effectOf, type EffectReading } from './actions/effect';
export { type ActionWithEffect, isCovered, notDone, type NotDone } from './actions/not-done';
export { type ActionWarning, type ActionWarningCode, readActions } from './actions/read-actions';
export { daysBetween, doneInTime, overdueDays, urgencies, type Urgency, urgencyOf } from './actions/urgency';
export { overviewOf, type Overview } from './overview/overview';
export { readScale } from './judgement/scale';
export { most as mostOnOverview, type OverviewPage, overviewPage, type PerspectiveTile } from './overview/page';
export { type DevelopmentPoint } from './card/development';
export { cardWarning, codeText } from './card/warning-text';
export { type CoverageReason, coverageReasonText, coverageWords } from './rollup/coverage-words';
export { withoutRed } from './card/without-red';
