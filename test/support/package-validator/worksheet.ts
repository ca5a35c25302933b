import { cornersOf, placeOf } from '../workbook-builder';
import type { OpenPackage } from './package';
import type { StyleCounts } from './styles';
import { attribute, child, childrenOf, type Element, numberAttribute } from './xml';
import { orderFaults } from './workbook';

/** The order of a worksheet's elements (ECMA-376 18.3.1.99). */
const order = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

/** What cells refer to outside their sheet. */
export interface CellLimits extends StyleCounts {
  readonly strings: number;
  readonly cellMarks: number;
  readonly valueMarks: number;
}

export interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** @param range - `A1:C4`, `A1`; whole rows and columns are not looked at */
export function boxOf(range: string): Box | null {
  if (!/^\$?[A-Z]+\$?\d+(:\$?[A-Z]+\$?\d+)?$/.test(range)) return null;
  const [first, last] = cornersOf(range.replaceAll('$', ''));
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

export const overlap = (a: Box, b: Box): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

const counted: readonly (readonly [list: string, entry: string])[] = [
  ['mergeCells', 'mergeCell'],
  ['dataValidations', 'dataValidation'],
  ['tableParts', 'tablePart'],
  ['rowBreaks', 'brk'],
  ['colBreaks', 'brk'],
];

export function* worksheetFaults(files: OpenPackage, part: string, limits: CellLimits): Generator<string> {
  const root = files.tree(part);
  if (root === undefined) return;
  yield* orderFaults(part, root, order);
  yield* cellFaults(part, root, limits);
  for (const [list, entry] of counted) {
    const node = child(root, list);
    const count = attribute(node, 'count');
    const has = childrenOf(node, entry).length;
    if (node !== undefined && has === 0) yield `${part}: <${list}> is empty`;
    if (count !== undefined && Number(count) !== has) yield `${part}: <${list}> says ${count}, has ${has}`;
  }
  const merges = childrenOf(child(root, 'mergeCells'), 'mergeCell').flatMap(
    (merge) => boxOf(attribute(merge, 'ref') ?? '') ?? [],
  );
  if (merges.some((box, index) => merges.slice(0, index).some((other) => overlap(box, other))))
    yield `${part}: merged areas overlap`;
  let last = 0;
  for (const column of childrenOf(child(root, 'cols'), 'col')) {
    const [min, max] = [numberAttribute(column, 'min', 0), numberAttribute(column, 'max', 0)];
    if (min <= last || max < min || max > 16_384) yield `${part}: columns ${min} to ${max} after ${last}`;
    if (numberAttribute(column, 'style', 0) >= limits.formats)
      yield `${part}: columns ${min} to ${max} have no format ${numberAttribute(column, 'style', 0)}`;
    last = max;
  }
  for (const rule of childrenOf(root, 'conditionalFormatting').flatMap((group) => childrenOf(group, 'cfRule'))) {
    if (numberAttribute(rule, 'dxfId', -1) >= limits.conditional)
      yield `${part}: a rule has no format ${numberAttribute(rule, 'dxfId', -1)}`;
    if (numberAttribute(rule, 'priority', 0) < 1)
      yield `${part}: a rule has priority ${numberAttribute(rule, 'priority', 0)}`;
  }
}

function* cellFaults(part: string, root: Element, limits: CellLimits): Generator<string> {
  const shared = new Set<string>();
  let lastRow = 0;
  for (const row of childrenOf(child(root, 'sheetData'), 'row')) {
    const number = numberAttribute(row, 'r', lastRow + 1);
    if (number <= lastRow || number > 1_048_576) yield `${part}: row ${number} after ${lastRow}`;
    if (numberAttribute(row, 's', 0) >= limits.formats)
      yield `${part}: row ${number} has no format ${numberAttribute(row, 's', 0)}`;
    lastRow = number;
    let lastColumn = -1;
    for (const cell of childrenOf(row, 'c')) {
      const reference = attribute(cell, 'r');
      const place = reference === undefined ? { row: number - 1, column: lastColumn + 1 } : placeOf(reference);
      if (place.row !== number - 1) yield `${part}: ${reference ?? ''} stands in row ${number}`;
      if (place.column <= lastColumn) yield `${part}: ${reference ?? ''} out of order`;
      lastColumn = place.column;
      for (const fault of oneCell(cell, limits, shared)) yield `${part}: ${reference ?? ''} ${fault}`;
    }
  }
}

function* oneCell(cell: Element, limits: CellLimits, shared: Set<string>): Generator<string> {
  const value = child(cell, 'v')?.text;
  const type = attribute(cell, 't') ?? 'n';
  const formula = child(cell, 'f');
  if (numberAttribute(cell, 's', 0) >= limits.formats) yield `has no format ${numberAttribute(cell, 's', 0)}`;
  if (numberAttribute(cell, 'cm', 0) > limits.cellMarks) yield `has no mark ${numberAttribute(cell, 'cm', 0)}`;
  if (numberAttribute(cell, 'vm', 0) > limits.valueMarks) yield `has no rich value ${numberAttribute(cell, 'vm', 0)}`;
  if (type === 's' && !(Number(value) < limits.strings)) yield `has no text ${value ?? ''}`;
  if (type === 'n' && value !== undefined && !Number.isFinite(Number(value))) yield `holds ${value} as a number`;
  if (type === 'inlineStr' && child(cell, 'is') === undefined) yield 'has no text';
  if (type === 'b' && !/^[01]$/.test(value ?? '')) yield `holds ${value ?? ''} as a truth value`;
  if (formula !== undefined && attribute(formula, 't') === 'shared') {
    const index = attribute(formula, 'si') ?? '';
    if (attribute(formula, 'ref') !== undefined) shared.add(index);
    else if (!shared.has(index)) yield `repeats the formula ${index}, which nothing defines`;
  } else if (formula !== undefined && attribute(formula, 't') !== 'dataTable' && formula.text === '')
    yield 'has an empty formula';
  if (formula !== undefined && formula.text.startsWith('=')) yield 'has a formula with its sign';
}

/** The text of a cell, for comparison with a table's column. */
export function cellText(root: Element | undefined, row: number, column: number, strings: readonly string[]): string {
  const cells = childrenOf(child(root, 'sheetData'), 'row')
    .filter((candidate) => numberAttribute(candidate, 'r', 0) === row + 1)
    .flatMap((found) => childrenOf(found, 'c'));
  const cell = cells.find((candidate) => {
    const place = placeOf(attribute(candidate, 'r') ?? 'A1');
    return place.column === column;
  });
  const value = child(cell, 'v')?.text ?? '';
  if (attribute(cell, 't') === 's') return strings[Number(value)] ?? '';
  return attribute(cell, 't') === 'inlineStr' ? textOf(child(cell, 'is')) : value;
}

/** The text of a string item, with its runs and without its phonetic hints. */
export function textOf(item: Element | undefined): string {
  const direct = childrenOf(item, 't').map(({ text }) => text);
  const runs = childrenOf(item, 'r').flatMap((run) => childrenOf(run, 't').map(({ text }) => text));
  return [...direct, ...runs].join('');
}
