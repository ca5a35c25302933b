import { stringifyA1Ref } from '@borgar/fx';
import { ambitionColumns, cardColumns, cardFields, indicatorColumns, perspectiveColumns, wordIn } from '../../locales/headers';
import type { Language } from '../../locales/language';
import type { RawValue } from '../../scorecard/types';
import { cardTexts } from '../sheet/texts';
import { indicatorChoices, languageChoices, termChoices } from './write-choices';
import { indicatorCells, indicatorKeys } from './write-indicator';
import type { SetupRows } from './write-rows';

export type NewTable = 'card' | 'perspectives' | 'indicators' | 'ambitions';

/** A table of a new setup sheet: where it stands, what it holds, and what its cells take. */
export interface Block {
  readonly table: NewTable;
  /** Row number of the headers, and the first column counted from zero. */
  readonly top: number;
  readonly left: number;
  readonly headers: readonly string[];
  /** At least one: a table without rows cannot be typed into. */
  readonly rows: readonly (readonly RawValue[])[];
  /** Columns of texts: Excel would make a date of `1.1`. */
  readonly textColumns: readonly number[];
  readonly choices: readonly Choice[];
}

/** A drop-down list over a column, or over one cell of it. */
export interface Choice {
  readonly column: number;
  /** Counted from zero below the headers; the whole column when left out. */
  readonly row?: number;
  /** The choices, or the range (`$E$6:$E$9`) that holds them. */
  readonly source: readonly string[] | string;
}

/** Below the card's fields, with room for as many perspectives. */
const upperTop = 5;
const indicatorsTop = 20;
const perspectivesLeft = 3;
/** Beside the indicators and above their rows, so that both tables can grow and filtering one hides no row of the other. */
const ambitionsLeft = indicatorKeys.length + 1;

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

/** The range of a block's column below its header, absolute. */
export function bodyOf({ left, top, rows }: Block, column: number): string {
  const index = left + column;
  return stringifyA1Ref({ range: { top, bottom: top + rows.length - 1, left: index, right: index, $top: true, $bottom: true, $left: true, $right: true } });
}

function cardBlock({ period, card }: SetupRows, language: Language): Block {
  const keys = Object.keys(cardFields) as (keyof typeof cardFields)[];
  const terms = termChoices(language);
  const values: Readonly<Partial<Record<keyof typeof cardFields, RawValue>>> = {
    title: cardTexts(language)('term.scorecard'), period: periodCell(period), language, minimumGroup: 5, terminology: terms[0] ?? null,
    ...card,
  };
  return {
    table: 'card', top: upperTop, left: 0, textColumns: [],
    headers: [wordIn(cardColumns, 'field', language), wordIn(cardColumns, 'value', language)],
    rows: keys.map((key) => [wordIn(cardFields, key, language), values[key] ?? null]),
    choices: [{ column: 1, row: keys.indexOf('language'), source: languageChoices }, { column: 1, row: keys.indexOf('terminology'), source: terms }],
  };
}

/** A year stands as a number, as a controller types it. */
function periodCell(period: string): RawValue {
  if (period === '') return null;
  return /^\d{4}$/.test(period) ? Number(period) : period;
}

function perspectiveBlock({ perspectives }: SetupRows, language: Language): Block {
  const keys = ['nr', 'name', 'question', 'weight', 'colour'] as const;
  return {
    table: 'perspectives', top: upperTop, left: perspectivesLeft, textColumns: [0], choices: [],
    headers: keys.map((key) => wordIn(perspectiveColumns, key, language)),
    rows: atLeastOne(perspectives.map(({ nr, name }) => [nr, name, null, null, null]), keys.length),
  };
}

function indicatorBlock({ indicators }: SetupRows, perspectiveNames: string, language: Language): Block {
  const column = (key: (typeof indicatorKeys)[number]): number => indicatorKeys.indexOf(key);
  const choices = [...indicatorChoices(language)].map(([key, source]): Choice => ({ column: column(key), source }));
  return {
    table: 'indicators', top: indicatorsTop, left: 0, textColumns: [column('nr'), column('perspective'), column('scale')],
    headers: indicatorKeys.map((key) => wordIn(indicatorColumns, key, language)),
    rows: atLeastOne(indicators.map((indicator) => indicatorCells(indicator, indicatorKeys, language)), indicatorKeys.length),
    choices: [{ column: column('perspective'), source: perspectiveNames }, ...choices],
  };
}

function ambitionBlock(numbers: string, language: Language): Block {
  const keys = ['nr', 'unit', 'period', 'ambition', 'critical', 'decision'] as const;
  return {
    table: 'ambitions', top: upperTop, left: ambitionsLeft, textColumns: [0, 1],
    headers: keys.map((key) => wordIn(ambitionColumns, key, language)),
    rows: atLeastOne([], keys.length),
    choices: [{ column: 0, source: numbers }],
  };
}

function atLeastOne(rows: readonly (readonly RawValue[])[], width: number): readonly (readonly RawValue[])[] {
  return rows.length > 0 ? rows : [Array.from({ length: width }, () => null)];
}
