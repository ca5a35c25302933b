import { explain } from '../scorecard/explain';
import { achievementOf, gapOf, gapPctOf, scoreOf, statusOf, toNextOf } from '../scorecard/measures';
import { statusNumber, statusSymbol, statusWord } from '../scorecard/status';
import type { Status } from '../scorecard/types';
import type { Argument } from './argument';
import { cellAt } from './argument';
import type { JudgedArguments, Measure } from './judged';
import { assessEach, judgeEach } from './judged';
import { functionLanguage } from './language';
import { choiceOf } from './readers';

const statusMeasure: Measure = { ofRule: statusOf, ofAssessment: ({ status }) => status };

/** Word, number, symbol, or symbol and word. */
export function showStatus(status: Status, display: number): string | number {
  switch (display) {
    case 1:
      return statusNumber(status);
    case 2:
      return statusSymbol(status);
    case 3:
      return `${statusSymbol(status)} ${statusWord(status, functionLanguage())}`;
    default:
      return statusWord(status, functionLanguage());
  }
}

export function statusCells(args: JudgedArguments, display: Argument | null): unknown[][] {
  const words = new Map<string, string | number>();
  return judgeEach({ ...args, others: [display] }, statusMeasure, (measured, row, column) => {
    const cell = display === null ? null : cellAt(display, row, column);
    const choice = cell === null ? 0 : choiceOf('display', cell, 3);
    const status = measured as Status;
    if (choice !== 0) return showStatus(status, choice);
    const word = words.get(status) ?? showStatus(status, 0);
    words.set(status, word);
    return word;
  });
}

/** What does not exist is empty text, so that sums beside it still work. */
const orEmpty = (value: unknown): unknown => value ?? '';

const measures = {
  gap: { ofRule: gapOf, ofAssessment: ({ gap }) => gap },
  gapPct: { ofRule: gapPctOf, ofAssessment: ({ gapPct }) => gapPct },
  achievement: { ofRule: achievementOf, ofAssessment: ({ achievement }) => achievement },
  score: { ofRule: scoreOf, ofAssessment: ({ score }) => score },
  toNext: { ofRule: toNextOf, ofAssessment: ({ toNext }) => toNext },
} satisfies Record<string, Measure>;

export function measureCells(measure: keyof typeof measures, args: JudgedArguments): unknown[][] {
  return judgeEach(args, measures[measure], orEmpty);
}

export function explainCells(args: JudgedArguments): unknown[][] {
  return assessEach(args, (assessment, result) => explain(assessment, functionLanguage(), result.kind === 'number' && result.carriesPercent));
}
