import type { ChangeOrigin } from '../change';
import type { HostSheet } from '../sheet';
import type { Chart } from './chart';
import type { Drawing } from './drawing';

/** A formula after a change of the workbook; the very same text where it stays. */
export type FormulaChange = (formula: string) => string;

function chartFollowing(chart: Chart, change: FormulaChange): Chart {
  const changed = (formula: string | null): string | null => (formula === null ? null : change(formula));
  let same = true;
  const series = chart.series.map((one) => {
    const name = changed(one.name.formula);
    const values = changed(one.values);
    const categories = changed(one.categories);
    if (name === one.name.formula && values === one.values && categories === one.categories) return one;
    same = false;
    return { ...one, name: { ...one.name, formula: name }, values, categories };
  });
  return same ? chart : { ...chart, series };
}

function drawingFollowing(drawing: Drawing, change: FormulaChange): Drawing {
  const { content } = drawing;
  if (content.kind !== 'chart') return drawing;
  const chart = chartFollowing(content.chart, change);
  const formulas = content.kept?.formulas.map(change);
  const sameFormulas = formulas?.every((formula, index) => formula === content.kept?.formulas[index]) ?? true;
  if (chart === content.chart && sameFormulas) return drawing;
  const kept = content.kept === null ? null : { ...content.kept, formulas: formulas ?? [] };
  return { ...drawing, content: { ...content, chart, kept } };
}

/** Changes the formulas of all charts of some sheets, as those in cells are changed. */
export function followFormulas(sheets: readonly HostSheet[], change: FormulaChange, origin: ChangeOrigin): void {
  for (const sheet of sheets) {
    const before = sheet.part('drawings');
    const drawings = before.map((drawing) => drawingFollowing(drawing, change));
    if (drawings.some((drawing, index) => drawing !== before[index])) sheet.setPart('drawings', drawings, origin);
  }
}
