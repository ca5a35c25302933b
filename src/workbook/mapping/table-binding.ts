import { stringifyA1Ref } from '@borgar/fx';
import type { RawValue } from '../../scorecard';
import type { Area } from '../cells/area';
import type { Block } from '../blocks/block';
import type { BlockCell } from '../blocks/block-cell';
import type { BlockIndicator, BlockSeries } from '../blocks/block-indicators';
import type { Grid } from '../blocks/grid';
import { nameCells } from '../blocks/name-cells';
import { cellAddress } from './cell-address';

/** What accepting a proposal writes beside what the proposal lists. */
export interface TableBinding {
  /** What its name points to: a rectangle, or single cells, oldest first; `null` where these are too many for a name. */
  readonly cells: readonly Area[] | null;
  /** Where the way to the figures leads: all of them where they are one range, else the newest. */
  readonly address: string;
  /** The number format of the results. */
  readonly format: string;
  /** Facts that formulas refer to, with what their cells hold. */
  readonly facts: ReadonlyMap<ReferredFact, ReferredCell>;
  /** Facts that are written as texts. */
  readonly texts: ReadonlyMap<WrittenFact, string>;
  /** Whether some of its figures stand in rows or columns that are not shown. */
  readonly isHidden: boolean;
  /** What may be the ambition, where the user must say which. */
  readonly targets: readonly TargetChoice[];
}

/** A column that may hold the ambitions of a table. */
export interface TargetChoice {
  /** Its header, with its cell as A1 without sheet. */
  readonly head: { readonly address: string; readonly text: string };
  /** What it holds for the indicator, as it is written there. */
  readonly text: string;
  readonly cell: ReferredCell;
}

/** A cell of the user's own, and how it shows what it holds. */
export interface ReferredCell {
  /** A1 without sheet. */
  readonly address: string;
  readonly value: RawValue;
  readonly format: string;
}

const referredFacts = ['previous', 'ambition', 'critical', 'baseline', 'benchmark', 'count'] as const;
export type ReferredFact = (typeof referredFacts)[number];

const writtenFacts = ['definition', 'source', 'responsible', 'scale'] as const;
export type WrittenFact = (typeof writtenFacts)[number];

/** What others have stands in a column of its own, or is a row or a column like those of the units. */
export function withBenchmark(
  { columns }: Block,
  grid: Grid,
  { facts, series }: BlockIndicator,
  shown: BlockSeries | null,
): BlockIndicator['facts'] {
  if (facts.has('benchmark') || series.every(({ role }) => role === 'benchmark')) return facts;
  const newest = newestFigure(shown);
  const beside = columns.find(({ kind, role, period }) => kind === 'value' && role === 'benchmark' && period === null);
  const cell =
    newestFigure(series.find(({ role }) => role === 'benchmark') ?? null) ??
    (newest === null || beside === undefined ? null : grid.at(newest.row, beside.column));
  return cell === null ? facts : new Map([...facts, ['benchmark', { text: cell.text, cell }]]);
}

/** What a proposal is written as. */
export function bindingOf(
  block: Block,
  grid: Grid,
  { series, facts, targets, scale }: BlockIndicator,
  shown: BlockSeries | null,
): TableBinding {
  const cells = shown === null ? null : nameCells(block, grid, series, shown);
  const newest = newestFigure(shown);
  return {
    cells,
    address: addressOf(block.sheet, cells, newest),
    format: newest?.format ?? 'General',
    facts: new Map(
      referredFacts.flatMap((role) => {
        const cell = facts.get(role)?.cell;
        return cell === undefined ? [] : [[role, referred(cell)] as const];
      }),
    ),
    texts: new Map(
      writtenFacts.flatMap((role) => {
        const text = role === 'scale' ? scale?.text : facts.get(role)?.text;
        return text === undefined ? [] : [[role, text] as const];
      }),
    ),
    isHidden: shown?.points.some(({ cell }) => cell !== null && grid.isHidden(cell)) === true,
    targets: targets.map(({ head, target }) => ({
      head: { address: cellAddress(head.cell), text: head.text },
      text: target.text,
      cell: referred(target.cell),
    })),
  };
}

function referred(cell: BlockCell): ReferredCell {
  return { address: cellAddress(cell), value: cell.value, format: cell.format };
}

function addressOf(sheet: string, cells: readonly Area[] | null, newest: BlockCell | null): string {
  const [only, ...others] = cells ?? [];
  const { row = 0, column = 0 } = newest ?? {};
  const { top, left, bottom, right } =
    only !== undefined && others.length === 0 ? only : { top: row, left: column, bottom: row, right: column };
  return stringifyA1Ref({ context: [sheet], range: { top, left, bottom, right } });
}

/** The newest cell of a series that holds a figure. */
export function newestFigure(series: BlockSeries | null): BlockCell | null {
  return series?.points.findLast(({ cell }) => cell !== null && cell.kind !== 'symbol')?.cell ?? null;
}
