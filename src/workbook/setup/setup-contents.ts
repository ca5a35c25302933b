import { cardFields, indicatorTypeWords, lookUp, normalised } from '../../locales/headers';
import {
  type Setup,
  type FindSource,
  type LimitFacts,
  type Measurement,
  readLimit,
  traitsOf,
  readDirection,
  resolveDirection,
  type Target,
} from '../../scorecard';
import {
  type CardField,
  editedColumns,
  type EditedColumn,
  type MissingPart,
  type SetupContents,
  type SetupIndicator,
  type SetupValue,
} from './contents';
import { readRows } from '../tables/read-rows';
import { cardTable } from './card-table';
import { type IndicatorColumn, indicatorsTable } from './indicators-table';
import { isActive } from './read-setup';
import type { TableLookup } from '../tables/find-tables';
import { type SetupTable, setupTableKeys } from './setup-tables';
import type { TableReading, TableRow } from '../tables/table-reading';

type IndicatorRow = TableRow<IndicatorColumn>;

/** What the setup says beside an indicator's own row. */
export interface SetupBackground {
  readonly setup: Setup;
  readonly find: FindSource;
  /** The measurement that the card is about. */
  readonly measurement: Measurement;
  /** Of the indicators that could never be red, by the row of the sheet. */
  readonly limits: ReadonlyMap<number, LimitFacts>;
}

/** The setup tables row by row, faulty and inactive rows too; `null` without any of them. */
export function setupContents(tables: TableLookup<SetupTable>, background: SetupBackground): SetupContents | null {
  if (!setupTableKeys.some((key) => tables.has(key))) return null;
  const indicators = tables.get('indicators');
  const rows = indicators === undefined ? [] : readRows(indicators, indicatorsTable).rows;
  return {
    card: cardValues(tables.get('card')),
    perspectives: background.setup.perspectives.map(({ nr, name }) => ({ nr, name })),
    indicators: rows.map((row) => setupIndicator(row, background)),
  };
}

/** As the card reads them: of several rows for a field the first that is filled. */
function cardValues(table: TableReading | undefined): SetupContents['card'] {
  const rows: readonly TableRow<'field' | 'value'>[] = table === undefined ? [] : readRows(table, cardTable).rows;
  const fields = Object.keys(cardFields) as CardField[];
  return Object.fromEntries(
    fields.map((field) => {
      const ofField = rows.filter((row) => lookUp(cardFields, row.text('field')) === field);
      const row = ofField.find((each) => each.cell('value') !== null) ?? ofField[0];
      return [field, row === undefined ? { value: null, formula: false, address: null } : valueOf(row, 'value')];
    }),
  ) as Record<CardField, SetupValue>;
}

function valueOf<Key extends string>(row: TableRow<Key>, key: Key): SetupValue {
  const cell = row.cell(key);
  return {
    value: cell?.value ?? null,
    formula: row.holdsFormula(key),
    ...(typeof cell?.value === 'number' && traitsOf(cell.format).percentFormat === true && { percent: true }),
    address: row.addressOf(key),
  };
}

function setupIndicator(row: IndicatorRow, background: SetupBackground): SetupIndicator {
  const active = isActive(row);
  return {
    nr: row.text('nr'),
    name: row.text('name'),
    address: row.address,
    active,
    cells: Object.fromEntries(editedColumns.map((column) => [column, valueOf(row, column)])) as Record<
      EditedColumn,
      SetupValue
    >,
    missing: active ? missingParts(row, background) : [],
    limit: background.limits.get(row.place.row) ?? null,
  };
}

function missingParts(row: IndicatorRow, background: SetupBackground): readonly MissingPart[] {
  const missing: MissingPart[] = hasPerspective(row, background.setup) ? [] : ['perspective'];
  // A status given by hand needs nothing to be computed from.
  if (row.text('manualStatus') !== '' && row.text('reason') !== '') return missing;
  if (row.text('result') === '') missing.push('result');
  // What is only watched has no target, and so no better side.
  if (lookUp(indicatorTypeWords, row.text('type')) === 'monitoring' && row.text('ambition') === '') return missing;
  if (!hasAmbition(row, background.setup)) missing.push('ambition');
  if (!hasDirection(row, background)) missing.push('direction');
  return missing;
}

function hasPerspective(row: IndicatorRow, { perspectives }: Setup): boolean {
  const named = normalised(row.text('perspective'));
  return named !== '' && perspectives.some(({ nr, name }) => normalised(nr) === named || normalised(name) === named);
}

function hasAmbition(row: IndicatorRow, { ambitions }: Setup): boolean {
  return (
    row.text('ambition') !== '' ||
    ambitions.some((each) => each.ambition !== null && normalised(each.nr) === normalised(row.text('nr')))
  );
}

/** Given, or said by an operator, an interval or the order of ambition and critical limit. */
function hasDirection(row: IndicatorRow, { setup, find, measurement }: SetupBackground): boolean {
  const given = row.text('direction');
  if (given !== '') return readDirection(row.cell('direction')?.value ?? null).direction !== null;
  const own = { ambition: row.cell('ambition'), critical: row.cell('critical') };
  const special = setup.ambitions.filter((each) => normalised(each.nr) === normalised(row.text('nr')));
  const target = (cell: typeof own.ambition): Target | null =>
    cell === null ? null : readLimit(cell, find, measurement).reading.target;
  return [own, ...special].some(
    (limits) =>
      resolveDirection(null, target(limits.ambition ?? own.ambition), target(limits.critical ?? own.critical)) !== null,
  );
}
