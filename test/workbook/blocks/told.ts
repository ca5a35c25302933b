import type { Block } from '../../../src/workbook/blocks/block';
import { blockIndicators } from '../../../src/workbook/blocks/block-indicators';
import { findBlocks } from '../../../src/workbook/blocks/find-blocks';
import type { Grid } from '../../../src/workbook/blocks/grid';
import { letterOf, rangeOf } from './drawn-sheet';

/** What is found on a sheet, a line a table: `A1:E4 units-periods head 1 «Title»`. */
export function tablesTold(grid: Grid): readonly string[] {
  return findBlocks(grid).map(
    ({ box, shape, headRows, title }) =>
      `${rangeOf(box)} ${shape} head ${headRows.map((row) => row + 1).join(',') || '–'}` +
      (title === null ? '' : ` «${title.text}»`),
  );
}

/** The roles of a table's columns: `A label/unit B value/result/2024`. */
export function columnsTold({ columns }: Block): string {
  return columns
    .map(({ column, kind, role, period }) =>
      [`${letterOf(column)} ${kind}`, role, ...(period === null ? [] : [period.label])].join('/'),
    )
    .join(' ');
}

/**
 * The indicators of a sheet's tables, a line a series: `Title {unit of measure} | unit | role | B2:E2 | 2021 2022 2023 2024`.
 */
export function seriesTold(grid: Grid): readonly string[] {
  return findBlocks(grid).flatMap((block) =>
    blockIndicators(block, grid).flatMap(({ titles, unit: measure, series }) =>
      series.map(({ unit, role, points }) =>
        [
          titles.map(({ text }) => text).join(' – ') + (measure === null ? '' : ` {${measure.text}}`),
          unit?.text ?? '',
          role,
          cellsTold(points),
          points.map(({ period }) => period?.label ?? '').join(' '),
        ]
          .join(' | ')
          .trim(),
      ),
    ),
  );
}

/** `B2:E2` for a run of cells, else each of them. */
function cellsTold(points: readonly { readonly row: number; readonly column: number }[]): string {
  const box = {
    top: Math.min(...points.map(({ row }) => row)),
    left: Math.min(...points.map(({ column }) => column)),
    bottom: Math.max(...points.map(({ row }) => row)),
    right: Math.max(...points.map(({ column }) => column)),
  };
  const size = (box.bottom - box.top + 1) * (box.right - box.left + 1);
  return size === points.length
    ? rangeOf(box)
    : points.map(({ row, column }) => `${letterOf(column)}${row + 1}`).join(',');
}
