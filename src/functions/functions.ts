import { forecastCells, realCells } from './amount-functions';
import { answer } from './answer';
import { argumentOf } from './argument';
import { explainCells, measureCells, statusCells } from './judged-functions';
import { coverageCells, rollupCells } from './rollup-functions';
import { sparkCells, trendCells } from './series-functions';
import { targetCells } from './target-functions';

// The metadata plugin reads this file alone: top-level functions, no type aliases, arguments as blocks of cells.
// Descriptions and argument names that users see are in src/locales/<language>/functions.json.

/**
 * The status of a result against its ambition and critical limit.
 * @customfunction STATUS
 * @param result The result.
 * @param ambition Number or target text.
 * @param critical Number or target text.
 * @param direction Higher, lower or range.
 * @param tolerance Number, percentage or percentage points.
 * @param display 0 word, 1 number, 2 symbol, 3 symbol and word.
 */
export function status(
  result: unknown[][],
  ambition: unknown[][],
  critical?: unknown[][],
  direction?: unknown[][],
  tolerance?: unknown[][],
  display?: unknown[][],
): unknown[][] {
  return answer(() =>
    statusCells(
      {
        result: argumentOf('result', result),
        ambition: argumentOf('ambition', ambition),
        critical: argumentOf('critical', critical),
        direction: argumentOf('direction', direction),
        tolerance: argumentOf('tolerance', tolerance),
      },
      argumentOf('display', display),
    ),
  );
}

/**
 * The ambition gap in the measure's own unit.
 * @customfunction GAP
 * @param result The result.
 * @param ambition Number or target text.
 * @param critical Number or target text.
 * @param direction Higher, lower or range.
 */
export function gap(
  result: unknown[][],
  ambition: unknown[][],
  critical?: unknown[][],
  direction?: unknown[][],
): unknown[][] {
  return answer(() =>
    measureCells('gap', {
      result: argumentOf('result', result),
      ambition: argumentOf('ambition', ambition),
      critical: argumentOf('critical', critical),
      direction: argumentOf('direction', direction),
    }),
  );
}

/**
 * The ambition gap as a share of the ambition.
 * @customfunction GAPPCT
 * @param result The result.
 * @param ambition Number or target text.
 * @param critical Number or target text.
 * @param direction Higher, lower or range.
 */
export function gapPct(
  result: unknown[][],
  ambition: unknown[][],
  critical?: unknown[][],
  direction?: unknown[][],
): unknown[][] {
  return answer(() =>
    measureCells('gapPct', {
      result: argumentOf('result', result),
      ambition: argumentOf('ambition', ambition),
      critical: argumentOf('critical', critical),
      direction: argumentOf('direction', direction),
    }),
  );
}

/**
 * Attainment: how much of the way to the ambition has been gone.
 * @customfunction ACHIEVEMENT
 * @param result The result.
 * @param ambition Number or target text.
 * @param baseline Where the measuring starts.
 * @param direction Higher, lower or range.
 * @param critical Number or target text.
 */
export function achievement(
  result: unknown[][],
  ambition: unknown[][],
  baseline?: unknown[][],
  direction?: unknown[][],
  critical?: unknown[][],
): unknown[][] {
  return answer(() =>
    measureCells('achievement', {
      result: argumentOf('result', result),
      ambition: argumentOf('ambition', ambition),
      critical: argumentOf('critical', critical),
      direction: argumentOf('direction', direction),
      baseline: argumentOf('baseline', baseline),
    }),
  );
}

/**
 * Points from 0 at the critical limit to 100 at the ambition.
 * @customfunction SCORE
 * @param result The result.
 * @param ambition Number or target text.
 * @param critical Number or target text.
 * @param direction Higher, lower or range.
 * @param tolerance Number, percentage or percentage points.
 */
export function score(
  result: unknown[][],
  ambition: unknown[][],
  critical?: unknown[][],
  direction?: unknown[][],
  tolerance?: unknown[][],
): unknown[][] {
  return answer(() =>
    measureCells('score', {
      result: argumentOf('result', result),
      ambition: argumentOf('ambition', ambition),
      critical: argumentOf('critical', critical),
      direction: argumentOf('direction', direction),
      tolerance: argumentOf('tolerance', tolerance),
    }),
  );
}

/**
 * How far the result is from the next better colour.
 * @customfunction TONEXT
 * @param result The result.
 * @param ambition Number or target text.
 * @param critical Number or target text.
 * @param direction Higher, lower or range.
 * @param tolerance Number, percentage or percentage points.
 */
export function toNext(
  result: unknown[][],
  ambition: unknown[][],
  critical?: unknown[][],
  direction?: unknown[][],
  tolerance?: unknown[][],
): unknown[][] {
  return answer(() =>
    measureCells('toNext', {
      result: argumentOf('result', result),
      ambition: argumentOf('ambition', ambition),
      critical: argumentOf('critical', critical),
      direction: argumentOf('direction', direction),
      tolerance: argumentOf('tolerance', tolerance),
    }),
  );
}

/**
 * Whether the newest point of a series is better, unchanged or worse.
 * @customfunction TREND
 * @param series One series a row, oldest first.
 * @param direction Higher, lower or range.
 * @param tolerance What counts as no change.
 * @param display 0 word, 1 number, 2 symbol, 3 symbol and word.
 * @param ambition The interval, when direction is range.
 * @param lag How many steps back to compare with.
 */
export function trend(
  series: unknown[][],
  direction?: unknown[][],
  tolerance?: unknown[][],
  display?: unknown[][],
  ambition?: unknown[][],
  lag?: unknown[][],
): unknown[][] {
  return answer(() =>
    trendCells({
      series: argumentOf('series', series),
      direction: argumentOf('direction', direction),
      tolerance: argumentOf('tolerance', tolerance),
      display: argumentOf('display', display),
      ambition: argumentOf('ambition', ambition),
      lag: argumentOf('lag', lag),
    }),
  );
}

/**
 * A series drawn with block characters.
 * @customfunction SPARK
 * @param series One series a row, oldest first.
 */
export function spark(series: unknown[][]): unknown[][] {
  return answer(() => sparkCells(argumentOf('series', series)));
}

/**
 * Many statuses rolled up into one.
 * @customfunction ROLLUP
 * @param statuses Words, symbols or numbers.
 * @param weights A weight for each status.
 * @param display 0 word, 1 number, 2 symbol, 3 symbol and word.
 */
export function rollup(statuses: unknown[][], weights?: unknown[][], display?: unknown[][]): unknown[][] {
  return answer(() =>
    rollupCells(argumentOf('statuses', statuses), argumentOf('weights', weights), argumentOf('display', display)),
  );
}

/**
 * How many of the statuses are measured.
 * @customfunction COVERAGE
 * @param statuses Words, symbols or numbers.
 */
export function coverage(statuses: unknown[][]): unknown[][] {
  return answer(() => coverageCells(argumentOf('statuses', statuses)));
}

/**
 * What a target text was read as.
 * @customfunction TARGET
 * @param text The target as the plan words it.
 * @param part 0 sentence, 1 operator, 2 value or lower bound, 3 upper bound, 4 note.
 */
export function target(text: unknown[][], part?: unknown[][]): unknown[][] {
  return answer(() => targetCells(argumentOf('text', text), argumentOf('part', part)));
}

/**
 * Why a status is what it is, in one sentence.
 * @customfunction EXPLAIN
 * @param result The result.
 * @param ambition Number or target text.
 * @param critical Number or target text.
 * @param direction Higher, lower or range.
 * @param tolerance Number, percentage or percentage points.
 */
export function explain(
  result: unknown[][],
  ambition: unknown[][],
  critical?: unknown[][],
  direction?: unknown[][],
  tolerance?: unknown[][],
): unknown[][] {
  return answer(() =>
    explainCells({
      result: argumentOf('result', result),
      ambition: argumentOf('ambition', ambition),
      critical: argumentOf('critical', critical),
      direction: argumentOf('direction', direction),
      tolerance: argumentOf('tolerance', tolerance),
    }),
  );
}

/**
 * An amount of one year in the prices of another.
 * @customfunction REAL
 * @param amount The amount, in the prices of the first year.
 * @param fromYear The year of the amount.
 * @param toYear The year whose prices to use.
 * @param index Two columns, year and index value.
 */
export function real(
  amount: unknown[][],
  fromYear: unknown[][],
  toYear: unknown[][],
  index?: unknown[][],
): unknown[][] {
  return answer(() =>
    realCells(
      argumentOf('amount', amount),
      argumentOf('fromYear', fromYear),
      argumentOf('toYear', toYear),
      argumentOf('index', index),
    ),
  );
}

/**
 * What the whole year comes to if it goes on as it has begun.
 * @customfunction FORECAST
 * @param actual The amount so far.
 * @param elapsed How many periods have passed.
 * @param total How many periods the year has.
 * @param profile Last year's value for each period.
 */
export function forecast(
  actual: unknown[][],
  elapsed: unknown[][],
  total: unknown[][],
  profile?: unknown[][],
): unknown[][] {
  return answer(() =>
    forecastCells(
      argumentOf('actual', actual),
      argumentOf('elapsed', elapsed),
      argumentOf('total', total),
      argumentOf('profile', profile),
    ),
  );
}
