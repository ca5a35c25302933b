import { normalised, type Synonyms } from '../../locales/headers';
import { comparePeriods, parsePeriod, type Direction, type RawValue } from '../../scorecard';
import { type MappingRole, mappingRoles, type Suggestion } from '../mapping/suggestion';
import { columnKeys } from '../tables/column-keys';
import { type TableReading } from '../tables/table-reading';
import type { Area } from '../cells/area';
import type { NewCell } from '../tables/table-changes';
import { type IndicatorColumn, indicatorsTable } from './indicators-table';
import { perspectivesTable } from './perspectives-table';
import type { CardField } from './contents';

export interface NewPerspective {
  readonly nr: string;
  readonly name: string;
}

/** A row to be added to `BMS_Indikatorer`. */
export interface NewIndicator {
  readonly nr: string;
  /** '' where none was suggested; the row waits until one is chosen. */
  readonly perspective: string;
  readonly name: string;
  readonly measure: string;
  readonly direction: Direction | null;
  /** The defined name of each role. */
  readonly names: Readonly<Partial<Record<MappingRole, string>>>;
  /** What the name of the result is to point to, where it is a new one; else empty. */
  readonly areas: readonly Area[];
  /** What other cells of the row hold. */
  readonly cells: Readonly<Partial<Record<IndicatorColumn, NewCell>>>;
}

/** Rows that a setup table has already. */
export interface PresentRows {
  readonly perspectives: readonly NewPerspective[];
  readonly indicators: readonly { readonly nr: string; readonly name: string; readonly result: string }[];
}

export interface SetupRows {
  readonly perspectives: readonly NewPerspective[];
  readonly indicators: readonly NewIndicator[];
  /** How many suggested indicators had a row already. */
  readonly present: number;
  /** The newest period that the results' names say, where all of them say one; '' otherwise. */
  readonly period: string;
  /** What a new `BMS_Kort` is to say beside it. */
  readonly card?: Readonly<Partial<Record<CardField, RawValue>>>;
}

/** What the rows are worded with. */
export interface RowWords {
  /** How an indicator of one unit is called, where only units have names. */
  readonly unitTitle: (name: string, unit: string) => string;
  /** Perspectives in the order that a card has them; others come after, as they are met. */
  readonly perspectiveOrder: readonly string[];
}

/**
 * Turns accepted suggestions into rows: one an indicator that has a result, by perspective. What has a row already,
 * by its result's name or its own, is left alone.
 *
 * @param accepted - suggestions without indicator or role are passed over
 * @param ofTables - what is to be written of the indicators of tables
 */
export function newRows(
  accepted: readonly Suggestion[],
  present: PresentRows,
  { unitTitle, perspectiveOrder }: RowWords,
  ofTables: readonly Group[] = [],
): SetupRows {
  const groups = [...withResult(groupsOf(accepted, unitTitle)), ...ofTables];
  const fresh = groups.filter((group) => !hasRow(group, present.indicators));
  const perspectives = newPerspectives(
    fresh.map(({ perspective }) => perspective),
    present.perspectives,
    perspectiveOrder,
  );
  const all = [...present.perspectives, ...perspectives];
  const taken = new Set(present.indicators.map(({ nr }) => normalised(nr)));
  const place = (group: Group): number => {
    const index = all.findIndex((each) => isPerspective(each, group.perspective));
    return index < 0 ? all.length : index;
  };
  const indicators = [...fresh]
    .sort((a, b) => place(a) - place(b))
    .map((group): NewIndicator => {
      const perspective = all[place(group)];
      const nr = freeNumber(perspective?.nr ?? '0', taken);
      taken.add(normalised(nr));
      return { ...group, nr, perspective: perspective?.name ?? '' };
    });
  return { perspectives, indicators, present: groups.length - fresh.length, period: newestPeriod(fresh, accepted) };
}

/** Rows that a new setup begins with where nothing is suggested, a perspective each. */
const rowsToBegin = 3;

/**
 * A setup to be filled in: the usual perspectives, where the workbook has none of its own, and a few rows.
 *
 * @param usual - the usual perspectives in their order
 */
export function rowsToFillIn({ perspectives: own }: PresentRows, usual: readonly string[]): SetupRows {
  const perspectives = own.length > 0 ? [] : newPerspectives(usual, [], usual);
  const indicators = [...own, ...perspectives].slice(0, rowsToBegin).map(({ nr, name: perspective }): NewIndicator => ({
    nr: `${nr}.1`,
    perspective,
    name: '',
    measure: '',
    direction: null,
    names: {},
    areas: [],
    cells: {},
  }));
  return { perspectives, indicators, present: 0, period: '' };
}

/** Reads from the setup tables what rows they have; a row counts whether or not it is in use. */
export function presentRows(perspectives: TableReading | undefined, indicators: TableReading | undefined): PresentRows {
  return {
    perspectives: rowsOf(perspectives, perspectivesTable.headers).map((text) => ({
      nr: text('nr'),
      name: text('name'),
    })),
    indicators: rowsOf(indicators, indicatorsTable.headers).map((text) => ({
      nr: text('nr'),
      name: text('name'),
      result: text('result').replace(/^=/, ''),
    })),
  };
}

/** What is suggested for one indicator. */
export interface Group extends Omit<NewIndicator, 'nr'> {
  readonly key: string;
  readonly unit: string | null;
  /** The period of a result that is no series; '' where none is said, absent where the result's name may say one. */
  readonly period?: string;
}

/** Names of one indicator, or of it in one unit, together. */
export function groupsOf(accepted: readonly Suggestion[], unitTitle: RowWords['unitTitle']): readonly Group[] {
  const byIndicator = new Map<string, Suggestion[]>();
  for (const suggestion of accepted) {
    if (suggestion.indicator === null || suggestion.role === null) continue;
    const key = `${normalised(suggestion.indicator)}\n${normalised(suggestion.unit ?? '')}`;
    byIndicator.set(key, [...(byIndicator.get(key) ?? []), suggestion]);
  }
  return [...byIndicator.values()].map((members) => groupOf(members, unitTitle));
}

/** Those that a row can be made of; single units only where the indicator has nothing for all of them. */
function withResult(all: readonly Group[]): readonly Group[] {
  const groups = all.filter(({ names }) => names.result !== undefined);
  const whole = new Set(groups.filter(({ unit }) => unit === null).map(({ key }) => key));
  return groups.filter(({ unit, key }) => unit === null || !whole.has(key));
}

function groupOf(members: readonly Suggestion[], unitTitle: RowWords['unitTitle']): Group {
  const [first] = members;
  const surest = [...members].sort((a, b) => b.confidence - a.confidence);
  const result = surest.find(({ role }) => role === 'result');
  const said = <Field extends 'perspective' | 'direction' | 'measure'>(field: Field): Suggestion[Field] | null =>
    [result, ...surest].find((each) => each !== undefined && each[field] !== null)?.[field] ?? null;
  const names: Partial<Record<MappingRole, string>> = {};
  for (const role of mappingRoles) {
    const name = surest.find((each) => each.role === role)?.name;
    if (name !== undefined) names[role] = name;
  }
  const title = first?.indicator ?? '';
  const unit = first?.unit ?? null;
  const publisher = result?.statistics?.publisher ?? '';
  return {
    key: normalised(title),
    unit,
    names,
    name: unit === null ? title : unitTitle(title, unit),
    perspective: said('perspective') ?? '',
    direction: said('direction'),
    measure: said('measure') ?? '',
    areas: [],
    cells: publisher === '' ? {} : { source: { value: publisher } },
  };
}

function hasRow({ name, names }: Group, rows: PresentRows['indicators']): boolean {
  return rows.some(
    (row) =>
      (names.result !== undefined && normalised(row.result) === normalised(names.result)) ||
      normalised(row.name) === normalised(name),
  );
}

function isPerspective({ nr, name }: NewPerspective, text: string): boolean {
  return text !== '' && [nr, name].some((each) => normalised(each) === normalised(text));
}

/** Numbered on from those that are there. */
function newPerspectives(
  named: readonly string[],
  present: readonly NewPerspective[],
  order: readonly string[],
): readonly NewPerspective[] {
  const place = (name: string): number => {
    const index = order.findIndex((each) => normalised(each) === normalised(name));
    return index < 0 ? order.length : index;
  };
  const added: NewPerspective[] = [];
  for (const name of [...named].sort((a, b) => place(a) - place(b))) {
    const known = [...present, ...added];
    if (name === '' || known.some((each) => isPerspective(each, name))) continue;
    let number = known.length + 1;
    while (known.some(({ nr }) => normalised(nr) === String(number))) number += 1;
    added.push({ nr: String(number), name });
  }
  return added;
}

function freeNumber(perspective: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const nr = `${perspective}.${number}`;
    if (!taken.has(normalised(nr))) return nr;
  }
}

/** A series says its own periods; only single figures, each with a year in its name, leave the card without one. */
function newestPeriod(groups: readonly Group[], accepted: readonly Suggestion[]): string {
  const said = groups.flatMap(({ names, period: ofResult }) => {
    const text = ofResult ?? accepted.find(({ name }) => name === names.result)?.period ?? '';
    const period = parsePeriod(text);
    return period === null ? [] : [{ text, period }];
  });
  if (said.length < groups.length) return '';
  return said.sort((a, b) => comparePeriods(a.period, b.period)).at(-1)?.text ?? '';
}

/** The rows of a table that hold anything, as functions from column to text; a formula gives itself. */
function rowsOf<Key extends string>(
  table: TableReading | undefined,
  columns: Synonyms<Key>,
): readonly ((key: Key) => string)[] {
  if (table === undefined) return [];
  const keys = columnKeys(table, columns);
  const rows = table.formulas.slice(1).map((cells) => cells.map((cell) => String(cell ?? '').trim()));
  return rows
    .filter((cells) => cells.some((text) => text !== ''))
    .map((cells) => (key) => cells[keys.indexOf(key)] ?? '');
}
