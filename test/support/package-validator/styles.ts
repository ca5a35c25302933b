import type { OpenPackage } from './package';
import { attribute, child, childrenOf, type Element, numberAttribute, repeated } from './xml';
import { orderFaults } from './workbook';

/** The order of a styles part's elements (ECMA-376 18.8.39). */
const order = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** Number formats below this are Excel's own and need no text. */
const firstOwnFormat = 164;

/** How many entries the sheets may refer to. */
export interface StyleCounts {
  readonly formats: number;
  readonly conditional: number;
}

export function styleCounts(root: Element | undefined): StyleCounts {
  return {
    formats: Math.max(1, childrenOf(child(root, 'cellXfs'), 'xf').length),
    conditional: childrenOf(child(root, 'dxfs'), 'dxf').length,
  };
}

export function* styleFaults(files: OpenPackage, part: string): Generator<string> {
  const root = files.tree(part);
  if (root === undefined) return;
  yield* orderFaults(part, root, order);
  for (const list of root.children) {
    const count = attribute(list, 'count');
    if (count !== undefined && Number(count) !== list.children.length)
      yield `${part}: <${list.local}> says ${count}, has ${list.children.length}`;
  }
  const size = (name: string): number => child(root, name)?.children.length ?? 0;
  const formats = childrenOf(child(root, 'numFmts'), 'numFmt').map((element) => attribute(element, 'numFmtId') ?? '');
  for (const id of repeated(formats)) yield `${part}: two number formats ${id}`;
  const records = [
    ...childrenOf(child(root, 'cellXfs'), 'xf').map((xf) => ({ xf, named: true })),
    ...childrenOf(child(root, 'cellStyleXfs'), 'xf').map((xf) => ({ xf, named: false })),
  ];
  for (const { xf, named } of records) {
    for (const [name, list] of [
      ['fontId', 'fonts'],
      ['fillId', 'fills'],
      ['borderId', 'borders'],
    ] as const) {
      if (numberAttribute(xf, name, 0) >= size(list))
        yield `${part}: ${name} ${numberAttribute(xf, name, 0)} is not in <${list}>`;
    }
    if (named && size('cellStyleXfs') > 0 && numberAttribute(xf, 'xfId', 0) >= size('cellStyleXfs'))
      yield `${part}: xfId ${numberAttribute(xf, 'xfId', 0)}`;
    const format = numberAttribute(xf, 'numFmtId', 0);
    if (format >= firstOwnFormat && !formats.includes(String(format))) yield `${part}: numFmtId ${format} has no text`;
  }
  for (const style of childrenOf(child(root, 'cellStyles'), 'cellStyle')) {
    if (numberAttribute(style, 'xfId', 0) >= size('cellStyleXfs'))
      yield `${part}: the style ${attribute(style, 'name') ?? ''} has no record`;
  }
}
