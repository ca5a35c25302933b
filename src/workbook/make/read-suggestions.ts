import { normalised } from '../../locales/headers';
import { defaultLanguage, type Language } from '../../locales/language';
import { type AmbitionSetup, type NameSource, followCell, parsePeriod } from '../../scorecard';
import { asWorkbookError } from '../error';
import { nextTurn } from '../next-turn';
import type { UsedSheet } from '../cells/used-cells';
import { listNames } from '../names/list-names';
import { nameSources } from '../names/name-sources';
import { type DataLabels, namedDataRows, queueDataLabels } from './data-labels';
import { queueUserSheets } from './read-blocks';
import { readParts, type WorkbookParts } from './read-parts';
import { headerLanguage } from '../setup/header-language';
import { understandTables, workbookTables } from './read-tables';
import { readSheetBlocks } from './sheet-blocks';
import type { Area } from '../cells/area';
import type { NamedRange } from '../names/named-range';
import type { Structure } from '../names/structure';
import { besideNames, type NameSuggestion } from '../mapping/beside-name';
import { guessLanguage } from '../mapping/guess-language';
import { type NameFacts, placeOf } from '../mapping/mapping-name';
import { suggestDataNames } from '../mapping/data-names';
import { presentIndicators } from '../mapping/present-indicators';
import { suggestMappingGently } from '../mapping/suggest-mapping';
import { knownPerspectives } from '../mapping/perspective';
import { type CardSuggestion, suggestCard } from '../mapping/suggest-card';
import { type SheetIndicators, sheetIndicators, type SheetTables } from '../mapping/sheet-indicators';
import { suggestTablesGently, type TableOptions, type TableSuggestion } from '../mapping/suggest-tables';
import { defaultPerspectives, perspectiveNames } from '../mapping/texts';

export interface WorkbookSuggestions {
  readonly names: readonly NamedRange[];
  readonly hasSetup: boolean;
  /** Of the reasons and of default perspectives: the one asked for, else the workbook's own, else the one it is written in, else the fallback. */
  readonly language: Language;
  readonly suggestions: readonly NameSuggestion[];
  /** Of the tables on the sheets; empty where they were not asked for. */
  readonly tableSuggestions: readonly TableSuggestion[];
  /** Of what the workbook says about itself, for `BMS_Kort`; all `null` where the tables were not asked for. */
  readonly card: CardSuggestion;
  /** Names, as setup cells refer to them, that the setup uses already. */
  readonly used: readonly string[];
  /** The workbook's own perspectives, else the default ones. */
  readonly perspectives: readonly string[];
}

/**
 * Reads the open workbook and proposes what its names are, in as many round trips as reading it takes; with its tables one
 * more. Nothing is changed.
 *
 * @param options - `language` decides whatever the workbook says, `fallback` only where it says nothing; `tables` asks for
 *   proposals from the tables on the sheets as well
 * @throws WorkbookError when Excel does not answer
 */
export async function readSuggestions(
  options: { readonly language?: Language; readonly fallback?: Language; readonly tables?: boolean } = {},
): Promise<WorkbookSuggestions> {
  try {
    const { parts, extra } = await readParts<TableReading & { readonly data: readonly DataLabels[] }>(
      (context, structure) => {
        const tables = options.tables === true ? queueTableReading(context, structure) : () => noTables;
        const data = queueDataLabels(context, structure);
        return () => ({ ...tables(), data: data() });
      },
      'every',
    );
    const { setup, language: own } = understandTables(parts.tables, parts.copies);
    const { names, factsOf } = namesWithFacts(parts);
    const sheets = await readSheetBlocks(extra.sheets);
    const language =
      options.language ??
      own ??
      headerLanguage(parts.tables, workbookTables, options.fallback) ??
      languageOfTexts(names, factsOf) ??
      languageOfTables(sheets) ??
      options.fallback ??
      defaultLanguage;
    const indicators = presentIndicators(parts.tables.get('indicators'), setup.perspectives);
    const perspectives = parts.tables.has('perspectives') ? setup.perspectives.map(({ name }) => name) : [];
    const tableOptions: TableOptions = {
      language,
      perspectives: knownPerspectives(perspectives, perspectiveNames(language)),
      fileName: extra.fileName,
      named: usableAreas(parts),
    };
    const tables: SheetIndicators[] = [];
    for (const sheet of sheets) {
      tables.push(sheetIndicators(sheet));
      await nextTurn();
    }
    const tableSuggestions = await suggestTablesGently(tables, tableOptions, nextTurn);
    const ofData = suggestDataNames(namedDataRows(extra.data, names, parts), tableOptions);
    const known = new Set(ofData.map(({ name }) => name));
    const others = names.filter(({ reference }) => !known.has(reference));
    const titles = tableSuggestions.flatMap(({ indicator }) => (indicator === null ? [] : [indicator]));
    return {
      names,
      hasSetup: parts.tables.has('indicators'),
      language,
      suggestions: besideNames(
        [...(await suggestMappingGently(others, { language, perspectives, indicators, factsOf }, nextTurn)), ...ofData],
        tables,
        areasByReference(names, parts),
        tableOptions,
      ),
      tableSuggestions,
      card: suggestCard(sheets, { language, fileName: extra.fileName, indicators: titles }),
      used: usedNames(names, [...indicators.flatMap(({ references }) => references), ...limitNames(setup.ambitions)]),
      perspectives: perspectives.length > 0 ? perspectives : defaultPerspectives(language),
    };
  } catch (error) {
    throw asWorkbookError(error);
  }
}

interface TableReading {
  readonly sheets: readonly UsedSheet[];
  /** Without its ending. */
  readonly fileName: string;
}

const noTables: TableReading = { sheets: [], fileName: '' };

function queueTableReading(context: Excel.RequestContext, structure: Structure): () => TableReading {
  const { workbook } = context;
  workbook.load('name');
  const sheets = queueUserSheets(context, structure);
  return () => ({ sheets: sheets(), fileName: workbook.name.replace(/\.xls[xmb]?$/i, '') });
}

/** Cells that names lead to which the user sees. */
function usableAreas({ names }: WorkbookParts): readonly Area[] {
  return names.flatMap(({ visible, meaning }) => (visible && meaning.fault === null ? meaning.areas : []));
}

/** The cells that names lead to, by what a setup cell calls them. */
function areasByReference(
  names: readonly NamedRange[],
  { names: found }: WorkbookParts,
): (reference: string) => readonly Area[] {
  const areas = new Map(names.map(({ reference }, at) => [reference, found[at]?.meaning.areas ?? []]));
  return (reference) => areas.get(reference) ?? [];
}

/** Names that a language is guessed from; more say nothing more. */
const enoughNames = 1000;

type FactsOf = (name: NamedRange) => NameFacts | null;

function languageOfTexts(names: readonly NamedRange[], factsOf: FactsOf): Language | null {
  const visible = names.filter((name) => name.visible && name.fault === null);
  return guessLanguage(
    visible
      .slice(0, enoughNames)
      .flatMap((name) => [placeOf(name.address).sheet, name.name, factsOf(name)?.label ?? '']),
  );
}

/** Texts of tables that a language is guessed from; more say nothing more. */
const enoughTexts = 1000;

function languageOfTables(sheets: readonly SheetTables[]): Language | null {
  const heads = sheets.flatMap(({ blocks }) =>
    blocks.flatMap(({ sheet, title, columns, rows }) => [
      sheet,
      title?.text ?? '',
      ...columns.flatMap(({ heads: ofColumn }) => ofColumn.map(({ text }) => text)),
      ...rows.flatMap(({ labels }) => labels.map(({ text }) => text)),
    ]),
  );
  return guessLanguage([...new Set(heads)].filter((text) => text !== '').slice(0, enoughTexts));
}

/** What setup cells hold may be a number or a text of the user's as well. */
function usedNames(names: readonly NamedRange[], references: readonly string[]): readonly string[] {
  const held = new Set(references.map(normalised));
  return names.map(({ reference }) => reference).filter((reference) => held.has(normalised(reference)));
}

/** What the limits of single units and periods refer to. */
function limitNames(ambitions: readonly AmbitionSetup[]): readonly string[] {
  return ambitions
    .flatMap(({ ambition, critical }) => [ambition, critical])
    .flatMap((cell) => (typeof cell?.value === 'string' ? [cell.value] : []));
}

function namesWithFacts({ names: found, store }: WorkbookParts): {
  readonly names: readonly NamedRange[];
  readonly factsOf: FactsOf;
} {
  const names = listNames(found, store);
  const find = nameSources(found, store);
  const known = new Map<NamedRange, NameFacts | null>();
  const factsOf: FactsOf = (name) => {
    const facts = known.get(name);
    if (facts !== undefined) return facts;
    const source = find(name.reference);
    const found = source === null || source.kind === 'fault' ? null : factsOfCells(source);
    known.set(name, found);
    return found;
  };
  return { names, factsOf };
}

function factsOfCells(source: NameSource & { readonly kind: 'cells' }): NameFacts {
  const followed = followCell(
    { value: source.name, format: 'General', formula: '', address: null, hasFormula: false },
    () => source,
    '',
  );
  return {
    format: source.cells[0]?.[0]?.format ?? 'General',
    label: labelOf(source),
    isSeries: followed.kind === 'series',
  };
}

/** The text beside a single row, or above a single column, that says what stands in it. */
function labelOf({ cells, rowLabels, columnLabels }: NameSource & { readonly kind: 'cells' }): string {
  const labels = cells.length === 1 ? rowLabels : cells[0]?.length === 1 ? columnLabels : [];
  const value = labels[0]?.value;
  return typeof value === 'string' && parsePeriod(value) === null ? value.trim() : '';
}
