import { normalised } from '../../locales/headers';
import { allMappingWords } from '../../locales/mapping';
import { blockWordsOf } from '../../locales/blocks';
import type { BlockColumn, Head } from './block';
import { type BlockRole, headerWords } from './header-role';

const wordSet = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(normalised));

const breakdowns = wordSet([
  ...allMappingWords.flatMap((words) => words.breakdowns),
  ...blockWordsOf('breakdownValue'),
]);

/** Whether a text is one of the parts that people or cases are told apart by: `Gutter`, `Kvinner`. */
export function isBreakdownValue(text: string): boolean {
  return breakdowns.has(normalised(text.replace(/[\s:*¹²³]+$/, '')));
}

/** What only the other columns tell of a column: pairs of bounds, words glued to what they go with, parts beside their total. */
export function settleColumns(columns: readonly BlockColumn[]): readonly BlockColumn[] {
  return [withoutBounds, withGluedRoles, withBreakdownTotals].reduce((settled, settle) => settle(settled), columns);
}

/**
 * A lower and an upper bound side by side are an interval of confidence, or one that a figure should be in: neither is a
 * critical limit.
 */
function withoutBounds(columns: readonly BlockColumn[]): readonly BlockColumn[] {
  const isLower = (column: BlockColumn): boolean => column.words.includes('lower');
  const isUpper = (column: BlockColumn): boolean => column.words.includes('upper');
  if (!columns.some(isLower) || !columns.some(isUpper)) return columns;
  return columns.map((column) => (isLower(column) || isUpper(column) ? { ...column, role: 'other' } : column));
}

const gluedRoles: ReadonlyMap<string, BlockRole> = new Map([
  ...blockWordsOf('gluedResult').map((word) => [normalised(word), 'result'] as const),
  ...blockWordsOf('gluedPrevious').map((word) => [normalised(word), 'previous'] as const),
  ...blockWordsOf('gluedAmbition').map((word) => [normalised(word), 'ambition'] as const),
  ...[...blockWordsOf('budget'), ...blockWordsOf('forecast'), ...blockWordsOf('difference')].map(
    (word) => [normalised(word), 'other'] as const,
  ),
]);

interface Glued {
  readonly stem: string;
  readonly role: BlockRole;
}

/** `Salg Act`, `Plan salg`, `Salg PY`: the same words with others of roles are one thing, its target and its past. */
function withGluedRoles(columns: readonly BlockColumn[]): readonly BlockColumn[] {
  const glued = new Map(columns.flatMap((column) => (column.kind === 'value' ? gluedOf(column) : [])));
  const rolesOf = new Map<string, Set<BlockRole>>();
  for (const { stem, role } of glued.values()) rolesOf.set(stem, (rolesOf.get(stem) ?? new Set()).add(role));
  return columns.map((column) => {
    const found = glued.get(column);
    if (found === undefined || (rolesOf.get(found.stem)?.size ?? 0) < 2 || !rolesOf.get(found.stem)?.has('result'))
      return column;
    const parts = column.parts.map((part, at) =>
      at === column.parts.length - 1 ? { ...part, text: found.stem } : part,
    );
    return { ...column, role: found.role, parts: found.stem === '' ? parts.slice(0, -1) : parts };
  });
}

function gluedOf(column: BlockColumn): readonly (readonly [BlockColumn, Glued])[] {
  const last = column.parts[column.parts.length - 1];
  if (last === undefined) return [];
  const words = last.text.split(/[\s_.-]+/);
  if (words.length > 4) return [];
  const [first = '', end = ''] = [words[0], words[words.length - 1]].map((word) => normalised(word ?? ''));
  const atEnd = gluedRoles.get(end);
  if (atEnd !== undefined) return [[column, { stem: words.slice(0, -1).join(' '), role: atEnd }]];
  const atStart = words.length > 1 ? gluedRoles.get(first) : undefined;
  return atStart === undefined ? [] : [[column, { stem: words.slice(1).join(' '), role: atStart }]];
}

/** `Totalt | Gutter | Jenter`: the total is the figure, the others its parts. */
function withBreakdownTotals(columns: readonly BlockColumn[]): readonly BlockColumn[] {
  const lastPart = ({ parts }: BlockColumn): Head | undefined => parts[parts.length - 1];
  const hasParts = columns.filter((column) => isBreakdownValue(lastPart(column)?.text ?? '')).length > 1;
  if (!hasParts) return columns;
  return columns.map((column) => {
    const last = lastPart(column);
    if (column.kind !== 'value' || last === undefined || !headerWords(last.text).includes('total')) return column;
    return { ...column, role: 'result', words: column.words.filter((word) => word !== 'total') };
  });
}

/**
 * Whether the heads stand over other columns than those that they head: a period over texts, and figures at the end under
 * none. Which belongs to which is then for the user to say.
 */
export function headsAreShifted(columns: readonly BlockColumn[]): boolean {
  const values = columns.filter(({ kind }) => kind === 'value');
  const last = values[values.length - 1];
  const isBare = last !== undefined && last.heads.length === 0 && columns[columns.length - 1] === last;
  const headed = values.filter(({ heads }) => heads.length > 0).length;
  return (
    isBare && headed === values.length - 1 && columns.some(({ kind, period }) => kind !== 'value' && period !== null)
  );
}
