import {
  ambitionColumns, assessmentColumns, cardColumns, cardFields, historyColumns, indicatorColumns, lookUp, normalised,
  perspectiveColumns, targetTypeWords, terminologyWords, yesNoWords,
} from '../../locales/headers';
import { type Language, languages } from '../../locales/language';
import type {
  AmbitionSetup, AssessmentSetup, BuildWarning, CardSetup, HistorySetup, IndicatorField, IndicatorSetup, PerspectiveSetup, Setup,
  SetupCell,
} from '../../scorecard/build-input';
import { readRows } from './read-rows';
import { type SetupTable, setupTables } from './table-names';
import { cellText, type TableReading, type TableRow } from './table-reading';

export interface SetupReading {
  readonly setup: Setup;
  /** The language chosen in `BMS_Kort`; `null` where none is. */
  readonly language: Language | null;
}

const indicatorFields: readonly IndicatorField[] = [
  'result', 'previous', 'ambition', 'critical', 'baseline', 'benchmark', 'tolerance', 'count', 'weight', 'profile',
];

/**
 * Reads the setup tables. Every fault is a warning naming table, row and column; the other rows still work.
 *
 * @param tables - the tables that the workbook has
 * @param copies - names of tables that Excel renamed when their sheet was copied from another file
 */
export function readSetup(tables: ReadonlyMap<SetupTable, TableReading>, copies: readonly string[] = []): SetupReading {
  const warnings: BuildWarning[] = copies.map((name) => copyWarning(name, tables));
  const rowsOf = <Key extends string>(
    key: SetupTable,
    columns: Parameters<typeof readRows<Key>>[1],
    required: readonly Key[],
  ): readonly TableRow<Key>[] => {
    const table = tables.get(key);
    if (table === undefined) return [];
    const reading = readRows(table, columns, required);
    warnings.push(...reading.warnings);
    return reading.rows;
  };
  const { card, language } = readCard(rowsOf('card', cardColumns, ['field', 'value']));
  const known = tables.has('perspectives')
    ? readPerspectives(rowsOf('perspectives', perspectiveColumns, ['nr', 'name']), warnings)
    : null;
  const indicatorRows = rowsOf('indicators', indicatorColumns, ['nr', 'perspective', 'name', 'result']);
  const perspectives = known ?? perspectivesOfIndicators(indicatorRows);
  return {
    language,
    setup: {
      card,
      perspectives,
      indicators: readIndicators(indicatorRows, perspectives, warnings),
      ambitions: rowsOf('ambitions', ambitionColumns, ['nr']).flatMap((row) => readAmbition(row, warnings)),
      assessments: rowsOf('assessments', assessmentColumns, ['nr']).flatMap((row) => readAssessment(row, warnings)),
      history: rowsOf('history', historyColumns, ['nr', 'period', 'result']).flatMap(readHistory),
      warnings,
    },
  };
}

/** A copy that is used says by which name it goes here. */
function copyWarning(name: string, tables: ReadonlyMap<SetupTable, TableReading>): BuildWarning {
  const used = [...tables].find(([, table]) => table.name === name);
  const warning = { code: 'setup-table-copy', nr: null, column: null, subject: name } as const;
  return used === undefined ? { ...warning, place: null } : { ...warning, place: { table: name, row: used[1].row + 1 }, suggestion: setupTables[used[0]] };
}

function readCard(rows: readonly TableRow<keyof typeof cardColumns>[]): { readonly card: CardSetup; readonly language: Language | null } {
  const cells = new Map<keyof typeof cardFields, SetupCell>();
  for (const row of rows) {
    const field = lookUp(cardFields, row.text('field'));
    const value = row.cell('value');
    if (field !== null && value !== null && !cells.has(field)) cells.set(field, value);
  }
  const text = (field: keyof typeof cardFields): string => cellText(cells.get(field) ?? null);
  const group = Number(cells.get('minimumGroup')?.value ?? NaN);
  const chosen = normalised(text('language')).split(/[-_ ]/)[0];
  return {
    language: languages.find((language) => language === chosen) ?? null,
    card: {
      title: text('title'),
      organisation: text('organisation'),
      unit: text('unit'),
      period: cells.get('period') ?? { value: null, format: 'General' },
      vision: text('vision'),
      mission: text('mission'),
      values: text('values'),
      tolerance: cells.get('tolerance') ?? null,
      minimumGroup: Number.isFinite(group) && group > 0 ? group : 5,
      terminology: lookUp(terminologyWords, text('terminology')) ?? 'scorecard',
    },
  };
}

function readPerspectives(rows: readonly TableRow<keyof typeof perspectiveColumns>[], warnings: BuildWarning[]): readonly PerspectiveSetup[] {
  const found: PerspectiveSetup[] = [];
  for (const row of rows) {
    const nr = row.text('nr');
    const missing = (['nr', 'name'] as const).find((key) => row.text(key) === '');
    if (missing !== undefined) {
      warnings.push({ code: 'setup-missing-cell', nr: nr || null, place: row.place, column: row.header(missing), subject: nr || row.text('name') });
    } else if (found.some((other) => normalised(other.nr) === normalised(nr))) {
      warnings.push({ code: 'setup-duplicate-nr', nr, place: row.place, column: row.header('nr'), subject: nr });
    } else {
      found.push({ place: row.place, nr, name: row.text('name'), question: row.text('question'), weight: row.cell('weight'), colour: row.text('colour') });
    }
  }
  return found;
}

/** Without a table of perspectives those that the indicators name are used, in order. */
function perspectivesOfIndicators(rows: readonly TableRow<keyof typeof indicatorColumns>[]): readonly PerspectiveSetup[] {
  const found = new Map<string, PerspectiveSetup>();
  for (const row of rows) {
    const name = row.text('perspective');
    const key = normalised(name);
    if (name === '' || found.has(key)) continue;
    found.set(key, { place: row.place, nr: String(found.size + 1), name, question: '', weight: null, colour: '' });
  }
  return [...found.values()];
}

function readIndicators(
  rows: readonly TableRow<keyof typeof indicatorColumns>[],
  perspectives: readonly PerspectiveSetup[],
  warnings: BuildWarning[],
): readonly IndicatorSetup[] {
  const found: IndicatorSetup[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const nr = row.text('nr');
    const warn = (code: BuildWarning['code'], key: keyof typeof indicatorColumns, subject: string): void => {
      warnings.push({ code, nr: nr || null, place: row.place, column: row.header(key), subject });
    };
    const missing = (['nr', 'perspective', 'name'] as const).find((key) => row.text(key) === '');
    if (missing !== undefined) {
      warn('setup-missing-cell', missing, nr || row.text('name'));
      continue;
    }
    if (seen.has(normalised(nr))) {
      warn('setup-duplicate-nr', 'nr', nr);
      continue;
    }
    seen.add(normalised(nr));
    const named = normalised(row.text('perspective'));
    const perspective = perspectives.find((each) => normalised(each.nr) === named) ?? perspectives.find((each) => normalised(each.name) === named);
    if (perspective === undefined) {
      warn('setup-unknown-perspective', 'perspective', row.text('perspective'));
      continue;
    }
    if (!isActive(row)) continue;
    found.push(readIndicator(row, nr, perspective.nr));
  }
  return found;
}

/** Whether a row takes part in the card. */
export function isActive(row: TableRow<keyof typeof indicatorColumns>): boolean {
  return row.cell('active')?.value !== false && lookUp(yesNoWords, row.text('active')) !== 'no';
}

function readIndicator(row: TableRow<keyof typeof indicatorColumns>, nr: string, perspective: string): IndicatorSetup {
  const fields: Partial<Record<IndicatorField, SetupCell>> = {};
  const headers: Partial<Record<IndicatorField | 'direction' | 'manualStatus', string>> = {
    direction: row.header('direction'),
    manualStatus: row.header('manualStatus'),
  };
  for (const field of indicatorFields) {
    headers[field] = row.header(field);
    const cell = row.cell(field);
    if (cell !== null) fields[field] = cell;
  }
  return {
    place: row.place,
    nr,
    perspective,
    goal: row.text('goal'),
    factor: row.text('factor'),
    name: row.text('name'),
    definition: row.text('definition'),
    measure: row.text('measure'),
    scale: row.text('scale'),
    direction: row.cell('direction')?.value ?? null,
    type: row.text('type'),
    targetType: lookUp(targetTypeWords, row.text('targetType')),
    frequency: row.text('frequency'),
    source: row.text('source'),
    owner: row.text('owner'),
    manualStatus: row.cell('manualStatus')?.value ?? null,
    reason: row.text('reason'),
    fields,
    headers,
  };
}

function readAmbition(row: TableRow<keyof typeof ambitionColumns>, warnings: BuildWarning[]): readonly AmbitionSetup[] {
  const nr = row.text('nr');
  if (nr === '') {
    warnings.push({ code: 'setup-missing-cell', nr: null, place: row.place, column: row.header('nr'), subject: '' });
    return [];
  }
  return [{ place: row.place, nr, unit: row.text('unit'), period: row.cell('period'), ambition: row.cell('ambition'), critical: row.cell('critical') }];
}

function readAssessment(row: TableRow<keyof typeof assessmentColumns>, warnings: BuildWarning[]): readonly AssessmentSetup[] {
  const nr = row.text('nr');
  if (nr === '') {
    warnings.push({ code: 'setup-missing-cell', nr: null, place: row.place, column: row.header('nr'), subject: '' });
    return [];
  }
  return [{
    place: row.place,
    nr,
    unit: row.text('unit'),
    period: row.cell('period'),
    comment: row.text('comment'),
    cause: row.text('cause'),
    action: row.text('action'),
    owner: row.text('owner'),
    deadline: row.cell('deadline'),
  }];
}

function readHistory(row: TableRow<keyof typeof historyColumns>): readonly HistorySetup[] {
  const nr = row.text('nr');
  const period = row.cell('period');
  const result = row.cell('result');
  return nr === '' || period === null || result === null ? [] : [{ nr, unit: row.text('unit'), period, result }];
}
