import type { BuiltCard, BuiltIndicator, BuiltPerspective } from '../../scorecard';

/** What a row of the sheet is; its cells and looks follow from it. */
export type CardRow =
  | { readonly kind: 'title' | 'organisation' | 'meta' | 'vision' | 'summary' | 'legend' | 'header' }
  /** A quiet sub-heading: the strategic goal, the success factor, or both where both begin; '' for what goes on. */
  | { readonly kind: 'goal'; readonly goal: string; readonly factor: string }
  | { readonly kind: 'indicator'; readonly indicator: BuiltIndicator }
  /** `last` is the one-based row of the perspective's last indicator; its own row where it has none. */
  | {
      readonly kind: 'perspective';
      readonly perspective: BuiltPerspective;
      readonly index: number;
      readonly last: number;
    };

/** The rows from top to bottom. */
export function cardRows(built: BuiltCard): readonly CardRow[] {
  const { organisation, unit } = built.card.card;
  const rows: CardRow[] = [{ kind: 'title' }];
  if (organisation !== '' || unit !== '') rows.push({ kind: 'organisation' });
  rows.push({ kind: 'meta' });
  const { vision, mission, values } = built.setup;
  if (vision !== '' || mission !== '' || values !== '') rows.push({ kind: 'vision' });
  rows.push({ kind: 'summary' }, { kind: 'legend' }, { kind: 'header' });
  built.perspectives.forEach((perspective, index) => {
    const block = indicatorRows(perspective.indicators);
    rows.push({ kind: 'perspective', perspective, index, last: rows.length + 1 + block.length }, ...block);
  });
  return rows;
}

/**
 * Indicators under their goal and success factor; neighbouring equal ones are shown once. Factors of a goal that all stand
 * for one indicator each would cost as many rows as there are indicators: they are told in the details alone.
 */
function indicatorRows(indicators: readonly BuiltIndicator[]): readonly CardRow[] {
  return goalRuns(indicators).flatMap((run) => {
    let factor = '';
    return run.flatMap((indicator, index): readonly CardRow[] => {
      const { setup } = indicator;
      const begins = {
        goal: index === 0 ? setup.goal : '',
        factor: setup.factor === factor || standsAlone(run) ? '' : setup.factor,
      };
      factor = setup.factor;
      const row: CardRow = { kind: 'indicator', indicator };
      return begins.goal === '' && begins.factor === '' ? [row] : [{ kind: 'goal', ...begins }, row];
    });
  });
}

/** Neighbouring indicators of the same goal. */
function goalRuns(indicators: readonly BuiltIndicator[]): readonly (readonly BuiltIndicator[])[] {
  const runs: BuiltIndicator[][] = [];
  for (const indicator of indicators) {
    const last = runs.at(-1);
    if (last?.[0]?.setup.goal === indicator.setup.goal) last.push(indicator);
    else runs.push([indicator]);
  }
  return runs;
}

/** Whether a goal has several factors, and none for two of its indicators. */
function standsAlone(run: readonly BuiltIndicator[]): boolean {
  const factors = run.flatMap(({ setup }) => (setup.factor === '' ? [] : [setup.factor]));
  return factors.length > 1 && new Set(factors).size === factors.length;
}
