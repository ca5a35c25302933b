import type { CellReading, FindSource, NameSource, SetupCell } from '../../src/scorecard/sources/cell';
import type { AmbitionSetup, HistorySetup, IndicatorSetup, RemarkSetup } from '../../src/scorecard/sources/setup';
import type { RawValue } from '../../src/scorecard/values/types';

/** A cell of a setup table; its formula tells its value, so that a test sees which cell was taken. */
export const cell = (value: RawValue, format = 'General'): SetupCell => ({
  value,
  format,
  hasFormula: false,
  formula: `Oppsett!$${String(value)}`,
  address: 'Oppsett!A1',
});

export const reading = (value: RawValue, format = 'General'): CellReading => ({ value, format });

type Cells = NameSource & { readonly kind: 'cells' };

/** A name over a block of cells with its labels. */
export function block(
  name: string,
  values: readonly (readonly RawValue[])[],
  labels: { readonly left?: readonly RawValue[]; readonly above?: readonly RawValue[] } = {},
  format = 'General',
): Cells {
  return {
    kind: 'cells',
    name,
    formulaName: name,
    address: 'Data!B2:Z9',
    rowLabels: (labels.left ?? []).map((label) => reading(label)),
    columnLabels: (labels.above ?? []).map((label) => reading(label)),
    cells: values.map((row, r) =>
      row.map((value, c) => ({
        value,
        format,
        address: `Data!${r},${c}`,
        formula: `INDEX(${name},${r + 1},${c + 1})`,
      })),
    ),
    reference: (from, to) => `${name}[${from.row},${from.column}:${to.row},${to.column}]`,
  };
}

/** A name over one row: labels above, values below. */
export function series(name: string, labels: readonly RawValue[], values: readonly RawValue[], format?: string): Cells {
  return block(name, [values], { above: labels }, format);
}

/** Finds names as the workbook does, ignoring case. */
export const finding =
  (...sources: readonly NameSource[]): FindSource =>
  (name) =>
    sources.find((source) => source.name.toLowerCase() === name.toLowerCase()) ?? null;

export const place = { table: 'BMS_Indikatorer', row: 7 };

export function indicatorSetup(row: Partial<IndicatorSetup> = {}): IndicatorSetup {
  return {
    place,
    nr: '1.1',
    perspective: '1',
    told: [],
    goal: '',
    factor: '',
    name: 'Indikator',
    definition: '',
    measure: '',
    scale: '',
    direction: 'høyere',
    type: '',
    targetType: null,
    frequency: '',
    source: '',
    owner: '',
    onOverview: null,
    manualStatus: null,
    reason: '',
    headers: { result: 'Resultat' },
    fields: {},
    ...row,
  };
}

export const ambitionSetup = (row: Partial<AmbitionSetup>): AmbitionSetup => ({
  place,
  nr: '1.1',
  unit: '',
  period: null,
  ambition: null,
  critical: null,
  decision: '',
  ...row,
});

export const remarkSetup = (row: Partial<RemarkSetup>): RemarkSetup => ({
  place,
  nr: '1.1',
  unit: '',
  period: null,
  comment: '',
  cause: '',
  action: '',
  owner: '',
  deadline: null,
  lesson: '',
  ...row,
});

export const historySetup = (row: Partial<HistorySetup> & Pick<HistorySetup, 'period' | 'result'>): HistorySetup => ({
  nr: '1.1',
  unit: '',
  critical: null,
  status: null,
  ...row,
});
