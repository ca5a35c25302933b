import type { NameFacts } from '../../../../src/workbook/mapping';
import type { NameKind, NamedRange } from '../../../../src/workbook/names/named-range';

export const judgedFields = ['indicator', 'role', 'perspective', 'direction', 'measure', 'period', 'unit'] as const;
export type JudgedField = (typeof judgedFields)[number];

/** A name with what a controller would say of it. */
export interface JudgedName {
  readonly range: NamedRange;
  readonly facts: NameFacts;
  /** `null`: nothing may be proposed; absent: either is fine. */
  readonly expected: Readonly<Partial<Record<JudgedField, string | null>>>;
}

/** One row a name: Name | Cells | Indicator | Role | Perspective | Direction | Measure | Period | Unit; `-` for nothing, `?` for either. */
export function readTable(table: string): readonly JudgedName[] {
  return table
    .trim()
    .split('\n')
    .map((line, index) => {
      const [name = '', cells = '', ...judged] = line.split('|').map((cell) => cell.trim());
      if (judged.length !== judgedFields.length)
        throw new Error(`Row ${index + 1} (${name}) has ${judged.length} judged fields.`);
      const expected = judgedFields.flatMap((field, at) =>
        judged[at] === '?' ? [] : [[field, judged[at] === '-' ? null : judged[at]] as const],
      );
      return { ...readCells(name, cells, index), expected: Object.fromEntries(expected) };
    });
}

/** What stands in the cells: `Sheet! 82 %`, `kr 1000 over years`, `4.1 by units`, `2 over units and years`, `"text"`, `date`, `0.25 constant`, `3 %; Text to the left`. */
function readCells(name: string, cells: string, index: number): Pick<JudgedName, 'range' | 'facts'> {
  const [, sheet = 'Data', text = '', label = ''] = /^(?:(.*?)! )?(.*?)(?:; (.*))?$/.exec(cells) ?? [];
  const [, first = '', spread = ''] = /^(.*?)(?: (over .+|by units|constant))?$/.exec(text) ?? [];
  const kind = kindOf(spread);
  const [rows, columns] = kind === 'matrix' ? [22, 4] : kind === 'vector' ? [1, 4] : [1, 1];
  const row = 2 + index * 30;
  const address =
    kind === 'constant' ? null : `'${sheet}'!${kind === 'cell' ? `C${row}` : `B${row}:E${row + rows - 1}`}`;
  return {
    range: {
      name,
      reference: name,
      scope: 'Workbook',
      kind,
      visible: true,
      address,
      rows,
      columns,
      value: valueOf(first),
      fault: null,
    },
    facts: { format: formatOf(first), label, isSeries: spread.startsWith('over') },
  };
}

function kindOf(spread: string): NameKind {
  if (spread === '') return 'cell';
  if (spread === 'constant') return 'constant';
  return spread.startsWith('over units') ? 'matrix' : 'vector';
}

function valueOf(text: string): string | number {
  if (text === 'date') return 45_000;
  if (text.startsWith('"')) return text.slice(1, -1);
  const number = Number(text.replace(/^kr /, '').replace(/ %$/, ''));
  if (Number.isNaN(number)) throw new Error(`"${text}" is no value.`);
  return text.endsWith('%') ? number / 100 : number;
}

function formatOf(text: string): string {
  if (text === 'date') return 'dd.mm.yyyy';
  if (text.startsWith('kr')) return '"kr" #,##0';
  return text.endsWith('%') ? '0.0%' : 'General';
}
