import { cardFields, lookUp, normalised, targetTypeWords, terminologyWords, yesNoWords } from '../../locales/headers';
import { type Language, languages } from '../../locales/language';
import type {
  AmbitionSetup,
  BuildWarning,
  CardSetup,
  IndicatorField,
  IndicatorSetup,
  IndicatorText,
  PerspectiveSetup,
  RawValue,
  Setup,
  SetupCell,
} from '../../scorecard';
import { readRows } from '../tables/read-rows';
import type { TableLookup } from '../tables/find-tables';
import type { ColumnOf, TableDescription } from '../tables/table-description';
import { cellText, type TableRow } from '../tables/table-reading';
import { ambitionsTable } from './ambitions-table';
import { cardTable } from './card-table';
import { type IndicatorColumn, indicatorsTable } from './indicators-table';
import { perspectivesTable } from './perspectives-table';
import type { SetupTable } from './setup-tables';

/** What the setup's own tables say. */
export interface SetupReading {
  readonly setup: Omit<Setup, 'remarks' | 'history'>;
  /** The language chosen in `BMS_Kort`; `null` where none is. */
  readonly language: Language | null;
}

const indicatorFields: readonly IndicatorField[] = [
  'result',
  'previous',
  'ambition',
  'critical',
  'baseline',
  'benchmark',
  'tolerance',
  'count',
  'weight',
  'profile',
];

const indicatorTexts: readonly IndicatorText[] = [
  'direction',
  'manualStatus',
  'measure',
  'definition',
  'type',
  'frequency',
  'source',
  'owner',
];

/**
 * Reads the setup tables. Every fault is a warning naming table, row and column; the other rows still work.
 *
 * @param tables - the tables that the workbook has
 */
export function readSetup(tables: TableLookup<SetupTable>): SetupReading {
  const warnings: BuildWarning[] = [];
  const rowsOf = <Key extends string>(key: SetupTable, table: TableDescription<Key>): readonly TableRow<Key>[] => {
    const found = tables.get(key);
    if (found === undefined) return [];
    const reading = readRows(found, table);
    warnings.push(...reading.warnings);
    return reading.rows;
  };
  const { card, language } = readCard(rowsOf('card', cardTable));
  const known = tables.has('perspectives')
    ? readPerspectives(rowsOf('perspectives', perspectivesTable), warnings)
    : null;
  const indicatorRows = rowsOf('indicators', indicatorsTable);
  const perspectives = known ?? perspectivesOfIndicators(indicatorRows);
  return {
    language,
    setup: {
      card,
      perspectives,
      indicators: readIndicators(indicatorRows, perspectives, warnings),
      ambitions: rowsOf('ambitions', ambitionsTable).flatMap((row) => readAmbition(row, warnings)),
      warnings,
    },
  };
}

function readCard(rows: readonly TableRow<'field' | 'value'>[]): {
  readonly card: CardSetup;
  readonly language: Language | null;
} {
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
      hasOverview: yesOrNo(cells.get('overview')?.value ?? null) !== false,
    },
  };
}

function readPerspectives(
  rows: readonly TableRow<ColumnOf<typeof perspectivesTable>>[],
  warnings: BuildWarning[],
): readonly PerspectiveSetup[] {
  const found: PerspectiveSetup[] = [];
  for (const row of rows) {
    const nr = row.text('nr');
    const missing = (['nr', 'name'] as const).find((key) => row.text(key) === '');
    if (missing !== undefined) {
      warnings.push({
        code: 'setup-missing-cell',
        nr: nr || null,
        place: row.place,
        column: row.header(missing),
        subject: nr || row.text('name'),
      });
    } else if (found.some((other) => normalised(other.nr) === normalised(nr))) {
      warnings.push({ code: 'setup-duplicate-nr', nr, place: row.place, column: row.header('nr'), subject: nr });
    } else {
      found.push({
        place: row.place,
        nr,
        name: row.text('name'),
        question: row.text('question'),
        weight: row.cell('weight'),
        colour: row.text('colour'),
      });
    }
  }
  return found;
}

/** Without a table of perspectives those that the indicators name are used, in order. */
function perspectivesOfIndicators(rows: readonly TableRow<IndicatorColumn>[]): readonly PerspectiveSetup[] {
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
  rows: readonly TableRow<IndicatorColumn>[],
  perspectives: readonly PerspectiveSetup[],
  warnings: BuildWarning[],
): readonly IndicatorSetup[] {
  const found: IndicatorSetup[] = [];
  const seen = new Set<string>();
  for (const row of rows.filter(isActive)) {
    const nr = row.text('nr');
    const warn = (code: BuildWarning['code'], key: IndicatorColumn, subject: string): void => {
      warnings.push({ code, nr: nr || null, place: row.place, column: row.header(key), subject });
    };
    const missing = (['nr', 'name'] as const).find((key) => row.text(key) === '');
    if (missing !== undefined) {
      warn('setup-missing-cell', missing, nr || row.text('name'));
      continue;
    }
    if (seen.has(normalised(nr))) {
      warn('setup-duplicate-nr', 'nr', nr);
      continue;
    }
    seen.add(normalised(nr));
    const perspective = perspectiveOf(row, perspectives);
    const told =
      perspective !== null
        ? null
        : row.text('perspective') === ''
          ? 'perspective-missing'
          : 'setup-unknown-perspective';
    if (told !== null) warn(told, 'perspective', row.text('perspective'));
    found.push(indicatorSetup(row, nr, perspective?.nr ?? '', told === null ? [] : [told]));
  }
  return found;
}

/** By its Nr, else by its name. */
function perspectiveOf(
  row: TableRow<IndicatorColumn>,
  perspectives: readonly PerspectiveSetup[],
): PerspectiveSetup | null {
  const named = normalised(row.text('perspective'));
  return (
    perspectives.find((each) => normalised(each.nr) === named) ??
    perspectives.find((each) => normalised(each.name) === named) ??
    null
  );
}

/** Whether a row takes part in the card. */
export function isActive(row: TableRow<IndicatorColumn>): boolean {
  return yesOrNo(row.cell('active')?.value ?? null) !== false;
}

/** A choice of yes and no, in a word of any language or as Excel's own; `null` where it is neither. */
function yesOrNo(value: RawValue): boolean | null {
  if (typeof value === 'boolean') return value;
  const word = lookUp(yesNoWords, String(value ?? '').trim());
  return word === null ? null : word === 'yes';
}

function indicatorSetup(
  row: TableRow<IndicatorColumn>,
  nr: string,
  perspective: string,
  told: IndicatorSetup['told'],
): IndicatorSetup {
  const fields: Partial<Record<IndicatorField, SetupCell>> = {};
  const headers: Partial<Record<IndicatorField | IndicatorText, string>> = {};
  for (const key of indicatorTexts) headers[key] = row.header(key);
  for (const field of indicatorFields) {
    headers[field] = row.header(field);
    const cell = row.cell(field);
    if (cell !== null) fields[field] = cell;
  }
  return {
    place: row.place,
    nr,
    perspective,
    told,
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
    onOverview: yesOrNo(row.cell('onOverview')?.value ?? null),
    manualStatus: row.cell('manualStatus')?.value ?? null,
    reason: row.text('reason'),
    fields,
    headers,
  };
}

function readAmbition(
  row: TableRow<ColumnOf<typeof ambitionsTable>>,
  warnings: BuildWarning[],
): readonly AmbitionSetup[] {
  const nr = row.text('nr');
  if (nr === '') {
    warnings.push({ code: 'setup-missing-cell', nr: null, place: row.place, column: row.header('nr'), subject: '' });
    return [];
  }
  return [
    {
      place: row.place,
      nr,
      unit: row.text('unit'),
      period: row.cell('period'),
      ambition: row.cell('ambition'),
      critical: row.cell('critical'),
      decision: row.text('decision'),
    },
  ];
}
