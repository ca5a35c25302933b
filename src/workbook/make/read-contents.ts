import { normalised } from '../../locales/headers';
import { defaultLanguage, type Language } from '../../locales/language';
import {
  type ActionSetup,
  buildCard,
  type BuildWarning,
  type Setup,
  type Measurement,
  type BuiltCard,
  type FindSource,
  type LimitFacts,
  limitFacts,
  parsePeriod,
  sourceLabels,
  cardWarning,
  openActions,
  overviewOf,
  readActions,
  isWaiting,
} from '../../scorecard';
import { printFormat } from '../card/print-format';
import { cellsOf } from '../cells/sheet-reference';
import { headerLanguage } from '../setup/header-language';
import { setupContents } from '../setup/setup-contents';
import { cellText, type TableReading } from '../tables/table-reading';
import type { PlacedWarning, ReadOptions, WorkbookContents } from '../port';
import { listNames } from '../names/list-names';
import { nameSources } from '../names/name-sources';
import type { WorkbookParts } from './read-parts';
import { understandTables, workbookTables, type WorkbookTables } from './read-tables';

/** A workbook understood: what is listed of it, and the card with all that is needed to write it. */
export interface UnderstoodWorkbook {
  readonly contents: Omit<WorkbookContents, 'unanswered' | 'outdated'>;
  readonly setup: Setup;
  readonly actions: readonly ActionSetup[];
  /** `null` without setup. */
  readonly built: BuiltCard | null;
}

/** From cells to card: reads the setup, follows its names and builds the card. Asks Excel for nothing. */
export function understand(parts: WorkbookParts, options: ReadOptions): UnderstoodWorkbook {
  const { structure, names, tables, store } = parts;
  const reading = understandTables(tables, parts.copies);
  const { setup } = reading;
  const ownLanguage = reading.language ?? headerLanguage(tables, workbookTables, options.displayLanguage);
  const language: Language = options.language ?? ownLanguage ?? options.displayLanguage ?? defaultLanguage;
  const hasSetup = tables.has('indicators');
  const find = nameSources(names, store, parts.labels);
  const built = hasSetup
    ? withWarnings(
        buildCard(setup, {
          language,
          find,
          ...(options.period === undefined ? {} : { period: options.period }),
          ...(options.unit === undefined ? {} : { unit: options.unit }),
        }),
        language,
      )
    : null;
  const indicatorNames = new Map(setup.indicators.map(({ nr, name }) => [nr, name]));
  const warnings = (built?.warnings ?? setup.warnings).map((warning) =>
    placed(warning, tables, indicatorNames, language),
  );
  const indicators = built?.perspectives.flatMap((perspective) => perspective.indicators) ?? [];
  return {
    setup,
    actions: reading.actions,
    built,
    contents: {
      language,
      ownLanguage,
      names: listNames(names, store),
      hasSetup,
      indicatorCount: setup.indicators.length,
      card: built?.card ?? null,
      overview: built === null ? null : overviewOf(built, language),
      openActions: openNumbers(reading.actions, setup, built),
      numberFormats: new Map(indicators.map((each) => [each.setup.nr, printFormat(each)])),
      warnings,
      waiting: indicators
        .filter(({ result, ambition, critical }) =>
          [result, ambition, critical].some((cell) => isWaiting(cell?.value ?? null)),
        )
        .map(({ setup: { nr } }) => nr),
      readOnly: structure.structureProtected,
      setup: setupContents(tables, {
        setup,
        find,
        measurement: measurementOf(built, setup, options),
        limits: limitsToPropose(built, setup, find),
      }),
      ...sourceLabels(
        setup.indicators.flatMap(({ fields }) => fields.result ?? []),
        find,
      ),
    },
  };
}

/** Numbers of the open actions of the card's unit, by the Nr of its indicators. */
function openNumbers(
  rows: readonly ActionSetup[],
  { indicators, card }: Setup,
  built: BuiltCard | null,
): ReadonlyMap<string, readonly string[]> {
  const nrs = indicators.map(({ nr }) => nr);
  const open = openActions(readActions(rows, nrs, card.unit).actions, built?.card.card.unit ?? card.unit);
  return new Map(
    nrs.flatMap((nr) => {
      const actions = open.get(normalised(nr)) ?? [];
      return actions.length === 0 ? [] : [[nr, actions.map(({ number }) => number)] as const];
    }),
  );
}

/** What the card is about: the limits of this unit and period are the ones that hold. */
function measurementOf(built: BuiltCard | null, setup: Setup, { unit, period }: ReadOptions): Measurement {
  const label = built?.card.card.period ?? period ?? '';
  return { unit: unit ?? setup.card.unit, period: parsePeriod(label), label };
}

/** Of the indicators that could never be red, by the row of the sheet: what a limit can be proposed from. */
function limitsToPropose(built: BuiltCard | null, setup: Setup, find: FindSource): ReadonlyMap<number, LimitFacts> {
  const indicators = built?.perspectives.flatMap((perspective) => perspective.indicators) ?? [];
  return new Map(
    indicators.flatMap((indicator) => {
      const facts = built === null ? null : limitFacts(indicator, built, setup, find);
      return facts === null ? [] : [[indicator.setup.place.row, facts] as const];
    }),
  );
}

function withWarnings(built: BuiltCard, language: Language): BuiltCard {
  return {
    ...built,
    card: { ...built.card, warnings: built.warnings.map((warning) => cardWarning(warning, language)) },
  };
}

/** @param names - of the indicators by Nr */
function placed(
  warning: BuildWarning,
  tables: WorkbookTables,
  names: ReadonlyMap<string, string>,
  language: Language,
): PlacedWarning {
  const about = warning.place?.table === tables.get('indicators')?.name ? aboutOf(warning, names) : '';
  return {
    ...cardWarning(warning, language),
    address: placeAddress(warning, [...tables.values()]),
    ...(about !== '' && { about }),
  };
}

/** The indicator of a warning; of a row that is left off, what the row says of itself. */
function aboutOf({ code, nr, subject }: BuildWarning, names: ReadonlyMap<string, string>): string {
  if (code === 'setup-missing-cell') return subject;
  const name = code === 'setup-duplicate-nr' ? '' : (names.get(nr ?? '') ?? '');
  return [nr ?? '', name].filter((part) => part !== '').join(' ');
}

/** The setup cell that a warning or finding speaks of; of a column that is not there, the row's first cell. */
export function placeAddress(
  { place, column }: Pick<BuildWarning, 'place' | 'column'>,
  tables: readonly TableReading[],
): string | null {
  const table = tables.find((each) => each.name === place?.table);
  if (place === null || table === undefined) return null;
  const index = (table.values[0] ?? []).findIndex((value) => cellText({ value, format: '' }) === column);
  const row = place.row - 1;
  const left = table.column + Math.max(0, index);
  return cellsOf(table.sheet, { top: row, left, bottom: row, right: left });
}
