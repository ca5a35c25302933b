import { status as texts } from '../../locales/every/status';
import type { Language } from '../../locales/language';
import { coverageText } from '../judgement/status';
import { isAtMost, isLess } from '../values/compare';
import type { Rollup } from '../values/types';

/** Why a rolled-up status is not what the colours below it would say. */
export type CoverageReason = keyof (typeof texts)['nb']['coverageReason'];

/** Whether coverage decided a rolled-up status, so that its words must say so (rules 8.6). */
export function coverageReason({ status, score, measured, total, coverage, worst }: Rollup): CoverageReason | null {
  if (status === 'missing') return measured === 0 ? null : measured === total ? 'notAsOne' : 'tooLittle';
  const wouldBeGreen = status === 'yellow' && worst !== 'red' && score !== null && isAtMost(85, score);
  return wouldBeGreen && isLess(coverage, 0.6) ? 'tooLittleForGreen' : null;
}

/** The words that follow how many are measured. */
export function coverageReasonText(reason: CoverageReason, language: Language): string {
  return `: ${texts[language].coverageReason[reason]}`;
}

/** `Målt 7 av 9`, and what that means where it decided: `Målt 1 av 4: for lite til å vurdere`. */
export function coverageWords(rollup: Rollup, language: Language): string {
  const reason = coverageReason(rollup);
  const counts = coverageText(rollup.measured, rollup.total, language);
  return reason === null ? counts : counts + coverageReasonText(reason, language);
}
