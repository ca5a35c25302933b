import { blockWordsOf } from '../../locales/blocks';
import { cardFields, normalised, wordsFor } from '../../locales/headers';
import type { Language } from '../../locales/language';
import { type BlockCell, periodOfCell } from '../blocks/block-cell';
import { headerWords, isNote } from '../blocks/header-role';
import { readPeriodText } from '../blocks/period-text';
import { isTitle } from '../blocks/surroundings';
import { parsePeriod, type Period } from '../../scorecard';
import { cellAddress } from './cell-address';
import { organisationIn, unitIn } from './own-name';
import type { SheetTables } from './sheet-indicators';
import { type MappingText, mappingText } from './texts';

export const cardSuggestionFields = ['title', 'organisation', 'unit', 'period'] as const;
export type CardSuggestionField = (typeof cardSuggestionFields)[number];

/** What is proposed for a field of `BMS_Kort`. */
export interface CardFact {
  /** As it is written in the workbook; a period as `parsePeriod` reads it. */
  readonly value: string;
  /** The cell that it stands in, as `Forside!B3`; `null` where the name of a sheet or of the file says it. */
  readonly address: string | null;
  /** 0–1; what is less sure than 0.5 is not proposed. */
  readonly confidence: number;
  /** Why, in the language asked for. */
  readonly reason: string;
}

/** What is proposed for the card as a whole; a field that the workbook does not tell is `null`. */
export type CardSuggestion = Readonly<Record<CardSuggestionField, CardFact | null>>;

export interface CardOptions {
  readonly language: Language;
  /** What the workbook's file is called, without its ending; '' where it has no file. */
  readonly fileName: string;
  /** Titles of the indicators that are proposed: a table's own title is none of the card. */
  readonly indicators: readonly string[];
}

/** A text that may say something of the card, and how sure it is when it does. */
interface Line {
  readonly text: string;
  readonly sheet: string;
  readonly cell: BlockCell | null;
  readonly confidence: number;
  readonly reason: string;
}

/**
 * Reads title, organisation, unit and report period off a workbook's front pages, titles, sheet names and file name
 * (spec of tables 3). What two places say differently is not proposed, but a form's answer is always taken.
 *
 * @param sheets - the user's own, in order
 * @example suggestCard(sheets, options).period // { value: '1. halvår 2025', address: 'Forside!B3', … }
 */
export function suggestCard(sheets: readonly SheetTables[], options: CardOptions): CardSuggestion {
  const text = mappingText(options.language);
  const fronts = sheets.map((sheet) => frontCells(sheet));
  const answers = new Map<CardSuggestionField, CardFact>();
  const lines: Line[] = [];
  sheets.forEach(({ grid }, index) => {
    const cells = fronts[index] ?? [];
    const form = formAnswers(cells);
    for (const { field, label, value } of form)
      if (!answers.has(field)) {
        const place = `${grid.sheet}!${cellAddress(value.cell)}`;
        answers.set(field, {
          value: value.text,
          address: place,
          confidence: 0.9,
          reason: text('card.form', { label: label.text, cell: `${grid.sheet}!${cellAddress(label)}` }),
        });
      }
    const told = new Set(form.flatMap(({ label, value }) => [label, value.cell]));
    for (const cell of aloneInRow(cells))
      if (!told.has(cell) && !isLabel(cell) && (isTitle(cell) || isPeriodFact(cell)))
        lines.push(lineOf(grid.sheet, cell, text));
  });
  const names = namesOf(sheets, options.fileName, text);
  const organisation = answers.get('organisation') ?? named([...lines, ...names], organisationIn);
  const unit = answers.get('unit') ?? named([...lines, ...names], unitIn);
  const period = answers.get('period') ?? periodOf([...lines, ...names]);
  const [first] = sheets;
  const own = lines.filter(({ sheet, cell }) => sheet === first?.grid.sheet && cell !== null && isTitle(cell));
  const title = answers.get('title') ?? titleOf([...own, ...names.slice(-1)], options, [organisation, unit]);
  return { title, organisation, unit, period };
}

/** How far down a front page goes, in rows, and how many cells of it are read. */
const frontRows = 40;
const frontCellCount = 300;

/** What stands above the first table of a sheet; a form is part of it. */
function frontCells({ blocks, grid }: SheetTables): readonly BlockCell[] {
  const tables = blocks.filter(({ shape }) => shape !== 'form');
  const end = Math.min(frontRows, ...tables.map(({ box }) => box.top));
  const cells: BlockCell[] = [];
  for (const cell of grid.cells) {
    if (cell.row >= end || cells.length === frontCellCount) break;
    cells.push(cell);
  }
  return cells;
}

/** Cells that share their row with no other: what stands side by side is a table or a form. */
function aloneInRow(cells: readonly BlockCell[]): readonly BlockCell[] {
  return cells.filter(({ row }, at) => cells[at - 1]?.row !== row && cells[at + 1]?.row !== row);
}

function lineOf(sheet: string, cell: BlockCell, text: MappingText): Line {
  const place = `${sheet}!${cellAddress(cell)}`;
  return { text: cell.text, sheet, cell, confidence: 0.7, reason: text('card.line', { cell: place }) };
}

/** `Rapport per 31.08.2025`, `Valt läsår: 2022/23`; a source's own year is none of the report's. */
function isPeriodFact({ kind, text }: BlockCell): boolean {
  return (
    kind === 'period' ||
    (kind === 'text' && !isNote(text) && readPeriodText(text.replace(/^[^:]{2,30}:\s*/, ''))?.rest === '')
  );
}

/** The names of the sheets, which are many, say less than a title; the file's says least. */
function namesOf(sheets: readonly SheetTables[], fileName: string, text: MappingText): readonly Line[] {
  const plain = (name: string): string => name.replace(/[_\s]+/g, ' ').trim();
  return [
    ...sheets.map(({ grid: { sheet } }) => ({
      text: plain(sheet),
      sheet,
      cell: null,
      confidence: 0.6,
      reason: text('card.sheet', { name: sheet }),
    })),
    { text: plain(fileName), sheet: '', cell: null, confidence: 0.5, reason: text('card.file', { name: fileName }) },
  ];
}

const labels: ReadonlyMap<string, CardSuggestionField | null> = new Map([
  ...blockWordsOf('formLabel').map((word) => [normalised(word), null] as const),
  ...[...blockWordsOf('ownUnit'), ...wordsFor(cardFields, 'unit')].map((word) => [normalised(word), 'unit'] as const),
  ...[...blockWordsOf('organisation'), ...wordsFor(cardFields, 'organisation')].map(
    (word) => [normalised(word), 'organisation'] as const,
  ),
  ...[...blockWordsOf('reportPeriod'), ...wordsFor(cardFields, 'period')].map(
    (word) => [normalised(word), 'period'] as const,
  ),
  ...[...blockWordsOf('cardTitle'), ...wordsFor(cardFields, 'title')].map(
    (word) => [normalised(word), 'title'] as const,
  ),
]);

interface Answer {
  readonly field: CardSuggestionField;
  readonly label: BlockCell;
  readonly value: { readonly text: string; readonly cell: BlockCell };
}

/** How far to the right of its label an answer may stand, in columns: merged cells and blank ones lie between. */
const answerReach = 4;

/**
 * Labels with what stands beside them. One word beside another is no form: a colon or another label above or below is. A
 * period is no word: another pair right above or below it will do.
 */
function formAnswers(cells: readonly BlockCell[]): readonly Answer[] {
  const perColumn = new Map<number, number>();
  for (const cell of cells.filter(isLabel)) perColumn.set(cell.column, (perColumn.get(cell.column) ?? 0) + 1);
  const pairs = pairsIn(cells);
  return cells.flatMap((label, at): readonly Answer[] => {
    const within = answerWithin(label);
    if (within !== null) return [within];
    const field = isLabel(label) ? labels.get(labelKey(label.text)) : null;
    const next = cells[at + 1];
    if (field == null || next?.row !== label.row || next.column > label.column + answerReach) return [];
    const isPaired = field === 'period' && [-1, 1].some((rows) => pairs.has(pairKey(label, next, rows)));
    const isForm = label.text.endsWith(':') || (perColumn.get(label.column) ?? 0) > 1 || isPaired;
    const after = cells[at + 2];
    // A head of a table goes on with other heads.
    const isHead = after?.row === label.row && labels.has(labelKey(after.text));
    const text = isForm && !isHead ? answerOf(field, next) : null;
    return text === null ? [] : [{ field, label, value: { text, cell: next } }];
  });
}

/** Where a row holds two cells alone, the first a text: what a form is made of. */
function pairsIn(cells: readonly BlockCell[]): ReadonlySet<string> {
  const pairs = new Set<string>();
  cells.forEach((cell, at) => {
    const next = cells[at + 1];
    const alone = cells[at - 1]?.row !== cell.row && cells[at + 2]?.row !== cell.row;
    if (alone && next?.row === cell.row && cell.kind === 'text') pairs.add(pairKey(cell, next));
  });
  return pairs;
}

/** @param rows - how far below the two cells are meant */
const pairKey = (label: BlockCell, answer: BlockCell, rows = 0): string =>
  `${String(label.row + rows)} ${String(label.column)} ${String(answer.column)}`;

function isLabel({ kind, text }: BlockCell): boolean {
  return kind === 'text' && labels.has(labelKey(text));
}

const labelKey = (text: string): string => normalised(text.replace(/[\s:]+$/, ''));

/** `Enhet: Vik skole` in one cell. */
function answerWithin(cell: BlockCell): Answer | null {
  const [, head = '', said = ''] = cell.kind === 'text' ? (/^([^:]{2,30}):\s*(\S.*)$/u.exec(cell.text) ?? []) : [];
  const field = labels.get(normalised(head));
  if (field == null) return null;
  const text = answerOf(field, { ...cell, text: said, value: said, kind: 'text' });
  return text === null ? null : { field, label: cell, value: { text, cell } };
}

/** Longer answers are explanations. */
const longestAnswer = 100;

function answerOf(field: CardSuggestionField, cell: BlockCell): string | null {
  if (field === 'period') return cell.kind === 'text' ? wholePeriod(cell.text) : periodText(cell);
  const { text, kind } = cell;
  if (kind !== 'text' || text.length > longestAnswer || labels.has(labelKey(text))) return null;
  // `Enhet: prosent` tells a measure, and `<fyll inn>` nothing.
  return /^[\p{L}\d«"”“(]/u.test(text) && /\p{L}{2}/u.test(text) && headerWords(text).length === 0 ? text : null;
}

function wholePeriod(text: string): string | null {
  const read = readPeriodText(text);
  return read?.rest === '' && parsePeriod(read.said) !== null ? read.said : null;
}

/** A year that stands as a number, a day that stands as a date. */
function periodText(cell: BlockCell): string | null {
  if (typeof cell.value === 'string') return wholePeriod(cell.text);
  const period = periodOfCell(cell);
  if (period === null) return null;
  return period.kind === 'month' ? period.start.slice(0, 7) : cell.text;
}

/** The one name that lines say; `null` where they say several. */
function named(lines: readonly Line[], find: (text: string) => string | null): CardFact | null {
  const found = lines.flatMap((line) => {
    const name = find(line.text);
    return name === null ? [] : [{ name, line }];
  });
  const [first] = found;
  if (first === undefined || new Set(found.map(({ name }) => normalised(name))).size > 1) return null;
  return factOf(first.name, first.line);
}

function factOf(value: string, { sheet, cell, confidence, reason }: Line): CardFact {
  return { value, address: cell === null ? null : `${sheet}!${cellAddress(cell)}`, confidence, reason };
}

/** The period of the report: of several the one that lies within all others; else none. */
function periodOf(lines: readonly Line[]): CardFact | null {
  const found = lines.flatMap((line) => {
    const said = readPeriodText(line.text.replace(/^[^:]{2,30}:\s*/, ''))?.said ?? '';
    const period = said === '' ? null : parsePeriod(said);
    return period === null ? [] : [{ period, said, line }];
  });
  const shortest = found.find(({ period }) => found.every((other) => isWithin(period, other.period)));
  return shortest === undefined ? null : factOf(shortest.said, shortest.line);
}

function isWithin(period: Period, other: Period): boolean {
  return period.start >= other.start && period.end <= other.end;
}

/** What the first line calls the report, without whose it is and of when. */
function titleOf(
  lines: readonly Line[],
  { indicators }: CardOptions,
  owners: readonly (CardFact | null)[],
): CardFact | null {
  const taken = new Set(indicators.map(normalised));
  for (const line of lines) {
    const said = readPeriodText(line.text);
    const names = [organisationIn(line.text), unitIn(line.text), ...owners.map((owner) => owner?.value ?? null)];
    const plain = names.reduce<string>(
      (text, name) => (name === null ? text : text.replace(name, ' ')),
      said === null ? line.text : said.rest,
    );
    const title = trimmed(plain);
    if (
      /\p{L}{3}/u.test(title) &&
      !emptyName.test(title) &&
      !taken.has(normalised(title)) &&
      !taken.has(normalised(line.text))
    )
      return factOf(title, line);
  }
  return null;
}

/** Without what joined it to a name or a period: `Nøkkeltall for`, `– Rapport`, `Målekort (`. */
function trimmed(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[\s\-–—:,;|/()]+|[\s\-–—:,;|/()]+$/gu, '')
    .replace(/ (?:for|fra|frå|från|i|per|pr\.?|til|till|of|at|from)$/iu, '')
    .replace(/[\s\-–—:,;|/(]+$/u, '');
}

/** What Excel calls a file or a sheet before anybody has given it a name. */
const emptyName = /^(?:ark|sheet|blad|tabell|table|data|book|bok|mappe|arbeidsbok|arbetsbok|workbook)[ _-]?\d*$/iu;
