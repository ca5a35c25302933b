import { stringifyA1Ref } from '@borgar/fx';
import { defaultLanguage, type Language } from '../../locales/language';
import { buildCard } from '../../scorecard/build-card';
import type { BuildWarning, Setup } from '../../scorecard/build-input';
import type { Measurement } from '../../scorecard/build-limits';
import type { BuiltCard } from '../../scorecard/built-card';
import { parsePeriod } from '../../scorecard/parse-period';
import { sourceLabels } from '../../scorecard/source-labels';
import { cardWarning } from '../../scorecard/warning-text';
import { printFormat } from '../sheet/print-format';
import { headerLanguage } from '../setup/header-language';
import { readSetup } from '../setup/read-setup';
import { setupContents } from '../setup/setup-contents';
import type { SetupTable } from '../setup/table-names';
import { cellText, type TableReading } from '../setup/table-reading';
import type { PlacedWarning, ReadOptions, WorkbookContents } from '../types';
import { listNames } from './list-names';
import { nameSources } from './name-sources';
import type { WorkbookParts } from './read-parts';

/** A workbook understood: what is listed of it, and the card with all that is needed to write it. */
export interface UnderstoodWorkbook {
  readonly contents: WorkbookContents;
  readonly setup: Setup;
  /** `null` without setup. */
  readonly built: BuiltCard | null;
}

/** From cells to card: reads the setup, follows its names and builds the card. Asks Excel for nothing. */
export function understand(parts: WorkbookParts, options: ReadOptions): UnderstoodWorkbook {
  const { structure, tables, store, resolved } = parts;
  const reading = readSetup(tables, parts.copies);
  const { setup } = reading;
  const ownLanguage = reading.language ?? headerLanguage(tables, options.displayLanguage);
  const language: Language = options.language ?? ownLanguage ?? options.displayLanguage ?? defaultLanguage;
  const hasSetup = tables.has('indicators');
  const find = nameSources(structure.names, store, resolved);
  const built = hasSetup ? withWarnings(buildCard(setup, {
    language,
    find,
    ...(options.period === undefined ? {} : { period: options.period }),
    ...(options.unit === undefined ? {} : { unit: options.unit }),
  }), language) : null;
  const warnings = (built?.warnings ?? setup.warnings).map((warning) => placed(warning, tables, language));
  const indicators = built?.perspectives.flatMap((perspective) => perspective.indicators) ?? [];
  return {
    setup,
    built,
    contents: {
      language,
      ownLanguage,
      names: listNames(structure.names, store, resolved),
      hasSetup,
      indicatorCount: setup.indicators.length,
      card: built?.card ?? null,
      numberFormats: Object.fromEntries(indicators.map((each) => [each.setup.nr, printFormat(each)])),
      warnings,
      readOnly: structure.structureProtected,
      setup: setupContents(tables, { setup, find, measurement: measurementOf(built, setup, options) }),
      ...sourceLabels(setup.indicators.flatMap(({ fields }) => fields.result ?? []), find),
    },
  };
}

/** What the card is about: the limits of this unit and period are the ones that hold. */
function measurementOf(built: BuiltCard | null, setup: Setup, { unit, period }: ReadOptions): Measurement {
  const label = built?.card.card.period ?? period ?? '';
  return { unit: unit ?? setup.card.unit, period: parsePeriod(label), label };
}

function withWarnings(built: BuiltCard, language: Language): BuiltCard {
  return { ...built, card: { ...built.card, warnings: built.warnings.map((warning) => cardWarning(warning, language)) } };
}

function placed(warning: BuildWarning, tables: ReadonlyMap<SetupTable, TableReading>, language: Language): PlacedWarning {
  return { ...cardWarning(warning, language), address: addressOf(warning, [...tables.values()]) };
}

/** The cell a warning speaks of; of a column that is not there, the row's first cell. */
function addressOf({ place, column }: BuildWarning, tables: readonly TableReading[]): string | null {
  const table = tables.find((each) => each.name === place?.table);
  if (place === null || table === undefined) return null;
  const index = (table.values[0] ?? []).findIndex((value) => cellText({ value, format: '' }) === column);
  const row = place.row - 1;
  const left = table.column + Math.max(0, index);
  return stringifyA1Ref({ context: [table.sheet], range: { top: row, left, bottom: row, right: left } });
}
