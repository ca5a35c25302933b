import type { Block, BlockColumn, BlockRow, BlockShape, Head } from './block';
import type { Grid } from './grid';
import { headerWords } from './header-role';
import { readColumns } from './read-columns';
import { readRows } from './read-rows';
import { countsAnswers } from './answer-scale';
import { findRegions } from './regions';
import { readSurroundings } from './surroundings';
import { readPeriodText } from './period-text';

/**
 * Finds the tables of a sheet and reads what their rows and columns are.
 *
 * @returns from top to bottom, tables of one height from left to right
 */
export function findBlocks(grid: Grid): readonly Block[] {
  const { regions, texts } = findRegions(grid);
  return regions.flatMap((region) => {
    const { headRows } = region;
    const columns = readColumns(grid, region, headRows);
    const rows = readRows(region, headRows, columns);
    if (!columns.some(({ kind }) => kind === 'value') || rows.length === 0) return [];
    if (!columns.some(({ kind }) => kind === 'label')) return [];
    const { title, unit, period, notes } = readSurroundings(region, texts, regions);
    return [
      {
        sheet: grid.sheet,
        box: region.box,
        shape: shapeOf(columns, rows),
        title: title ?? cornerOf(columns),
        headRows,
        columns,
        rows,
        notes,
        period,
        unit,
        countsAnswers: countsAnswers(rows, columns),
      },
    ];
  });
}

/** A head over the labels that says nothing of them may be what the whole table is called. */
function cornerOf(columns: readonly BlockColumn[]): Head | null {
  const labels = columns.filter(({ kind }) => kind === 'label');
  const [only] = labels;
  const [head] = only?.heads ?? [];
  if (labels.length !== 1 || head === undefined) return null;
  // `År \\ Region` says what stands down and what across.
  if (head.text.split(/[\\/]/).some((part) => headerWords(part.trim()).length > 0)) return null;
  return readPeriodText(head.text)?.rest === '' ? null : head;
}

function shapeOf(columns: readonly BlockColumn[], rows: readonly BlockRow[]): BlockShape {
  const values = columns.filter(({ kind }) => kind === 'value');
  const labels = columns.filter(({ kind, role }) => kind === 'label' && role !== 'period' && role !== 'code');
  const withPeriod = values.filter(({ period }) => period !== null).length;
  const hasUnits = labels.some(({ role }) => role === 'unit');
  if (values.some(({ words }) => words.includes('budget')) && values.some(({ words }) => words.includes('actual')))
    return 'budget';
  if (withPeriod * 2 >= values.length) {
    const isPaired = values.filter(({ role, period }) => role === 'ambition' && period !== null).length > 1;
    return isPaired ? 'pairs' : hasUnits ? 'units-periods' : 'indicators-periods';
  }
  if (rows.some(({ period }) => period !== null)) {
    const periods = rows.flatMap(({ period }) => (period === null ? [] : [period.label]));
    return labels.length > 0 && new Set(periods).size < periods.length ? 'long' : 'periods-indicators';
  }
  return hasUnits || values.length > 1 ? 'units-indicators' : 'form';
}
