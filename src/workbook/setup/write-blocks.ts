import { cardFields, wordIn } from '../../locales/headers';
import type { Language } from '../../locales/language';
import { termTexts } from '../../locales/terms';
import type { RawValue } from '../../scorecard';
import { bodyOf, describedTable, type NewTable } from '../tables/new-table';
import { newKeys } from '../tables/table-description';
import { indicatorCells } from './indicator-cells';
import { type SetupTable, setupTables } from './setup-tables';
import { languageChoices, overviewChoices, termChoices } from './write-choices';
import type { SetupRows } from './write-rows';

/** A table of a new setup sheet. */
export interface Block extends NewTable {
  readonly table: SetupTable;
}

/** Below the card's fields, with room for as many perspectives. */
const upperTop = 5;
const indicatorsTop = 20;
const perspectivesLeft = 3;
/** Beside the indicators and above their rows, so that both tables can grow and filtering one hides no row of the other. */
export const ambitionsLeft = newKeys(setupTables.indicators).length + 1;

/**
 * The tables of a new setup sheet: card and perspectives side by side, the indicators under them, ambitions of single
 * units and periods to the right.
 *
 * @param perspectiveRange - the names of the workbook's own perspectives, when it has a table of them
 */
export function setupBlocks(content: SetupRows, perspectiveRange: string | null, language: Language): readonly Block[] {
  const perspectives = perspectiveBlock(content, language);
  const names = perspectiveRange ?? bodyOf(perspectives, 1);
  const indicators = indicatorBlock(content, names, language);
  return [cardBlock(content, language), perspectives, indicators, ambitionBlock(bodyOf(indicators, 0), language)];
}

function cardBlock({ period, card }: SetupRows, language: Language): Block {
  const keys = Object.keys(cardFields) as (keyof typeof cardFields)[];
  const terms = termChoices(language);
  const answers = overviewChoices(language);
  const values: Readonly<Partial<Record<keyof typeof cardFields, RawValue>>> = {
    title: termTexts(language)('term.scorecard'),
    period: periodCell(period),
    language,
    minimumGroup: 5,
    terminology: terms[0] ?? null,
    overview: answers[0] ?? null,
    ...card,
    ...(typeof card?.period === 'string' && { period: periodCell(card.period) }),
  };
  const rows = keys.map((key) => ({ field: wordIn(cardFields, key, language), value: values[key] ?? null }));
  const block = described('card', rows, language, { top: upperTop, left: 0 });
  return {
    ...block,
    choices: [
      { column: 1, row: keys.indexOf('language'), source: languageChoices },
      { column: 1, row: keys.indexOf('terminology'), source: terms },
      { column: 1, row: keys.indexOf('overview'), source: answers },
    ],
  };
}

/** Filtering one of the upper tables would hide rows of the table beside it. */
function described<Key extends SetupTable>(
  table: Key,
  content: Parameters<typeof describedTable<keyof (typeof setupTables)[Key]['columns'] & string>>[1],
  language: Language,
  place: Pick<NewTable, 'top' | 'left'>,
): Block {
  const made = describedTable<string>(setupTables[table], content, language, place);
  return { ...made, table, hasFilter: table === 'indicators' };
}

/** A year stands as a number, as a controller types it. */
function periodCell(period: string): RawValue {
  if (period === '') return null;
  return /^\d{4}$/.test(period) ? Number(period) : period;
}

function perspectiveBlock({ perspectives }: SetupRows, language: Language): Block {
  const rows = perspectives.map(({ nr, name }) => ({ nr, name }));
  return described('perspectives', rows, language, { top: upperTop, left: perspectivesLeft });
}

function indicatorBlock({ indicators }: SetupRows, perspectiveNames: string, language: Language): Block {
  const rows = indicators.map((indicator) => indicatorCells(indicator, language));
  const block = described('indicators', rows, language, { top: indicatorsTop, left: 0 });
  const perspective = { column: newKeys(setupTables.indicators).indexOf('perspective'), source: perspectiveNames };
  return { ...block, choices: [perspective, ...block.choices] };
}

function ambitionBlock(numbers: string, language: Language): Block {
  const block = described('ambitions', [], language, { top: upperTop, left: ambitionsLeft });
  return { ...block, choices: [{ column: newKeys(setupTables.ambitions).indexOf('nr'), source: numbers }] };
}
