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

/** Indicators under their goal and success factor; neighbouring equal ones are shown once. */
function indicatorRows(indicators: readonly BuiltIndicator[]): readonly CardRow[] {
  let goal = '';
  let factor = '';
  return indicators.flatMap((indicator) => {
    const { setup } = indicator;
    const begins = { goal: setup.goal === goal ? '' : setup.goal, factor: setup.factor === factor ? '' : setup.factor };
    ({ goal, factor } = setup);
    const row: CardRow = { kind: 'indicator', indicator };
    return begins.goal === '' && begins.factor === '' ? [row] : [{ kind: 'goal', ...begins }, row];
  });
}
