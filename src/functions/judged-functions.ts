import {
  explain,
  achievementOf,
  gapOf,
  gapPctOf,
  scoreOf,
  statusOf,
  toNextOf,
  statusNumber,
  statusSymbol,
  statusWord,
  type Status,
  waitingWord,
} from '../scorecard';
import type { Argument } from './argument';
import { cellAt } from './argument';
import type { JudgedArguments, Measure } from './judged';
import { judgeFully, judgeEach, rowWaits } from './judged';
import { functionLanguage } from './language';
import { choiceOf } from './readers';

const statusMeasure: Measure = { ofRule: statusOf, ofJudgement: ({ status }) => status };

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

/** What stands for the status of what is still being computed: the word, never that of an error. */
export function showWaiting(display: number): string | number {
  const word = waitingWord(functionLanguage());
  switch (display) {
    case 0:
      return word;
    case 3:
      return `${statusSymbol('missing')} ${word}`;
    default:
      return showStatus('missing', display);
  }
}

export function statusCells(args: JudgedArguments, display: Argument | null): unknown[][] {
  const words = new Map<string, string | number>();
  return judgeEach({ ...args, others: [display] }, statusMeasure, (measured, row, column) => {
    const cell = display === null ? null : cellAt(display, row, column);
    const choice = cell === null ? 0 : choiceOf('display', cell, 3);
    const status = measured as Status;
    if (status === 'missing' && rowWaits(args, row, column)) return showWaiting(choice);
    if (choice !== 0) return showStatus(status, choice);
    const word = words.get(status) ?? showStatus(status, 0);
    words.set(status, word);
    return word;
  });
}

/** What does not exist is empty text, so that sums beside it still work. */
const orEmpty = (value: unknown): unknown => value ?? '';

const measures = {
  gap: { ofRule: gapOf, ofJudgement: ({ gap }) => gap },
  gapPct: { ofRule: gapPctOf, ofJudgement: ({ gapPct }) => gapPct },
  achievement: { ofRule: achievementOf, ofJudgement: ({ achievement }) => achievement },
  score: { ofRule: scoreOf, ofJudgement: ({ score }) => score },
  toNext: { ofRule: toNextOf, ofJudgement: ({ toNext }) => toNext },
} satisfies Record<string, Measure>;

export function measureCells(measure: keyof typeof measures, args: JudgedArguments): unknown[][] {
  return judgeEach(args, measures[measure], orEmpty);
}

export function explainCells(args: JudgedArguments): unknown[][] {
  return judgeFully(args, (judgement, result, row, column) =>
    judgement.status === 'missing' && rowWaits(args, row, column)
      ? `${waitingWord(functionLanguage())}.`
      : explain(judgement, functionLanguage(), result.kind === 'number' && result.carriesPercent),
  );
}
