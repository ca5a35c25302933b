import type { UnderstoodWorkbook } from './read-contents';
import type { WorkbookParts } from './read-parts';
import { layOutCard } from '../card/lay-out-card';
import { planWriting } from '../sheets/plan-writing';
import type { SheetWriting } from '../sheets/write-sheet';
import { cardKind } from '../card/card-kind';
import type { PreviousCard } from '../card/previous-card';
import { widthsByCode } from '../sheets/previous-sheet';
import { freeSheetName, longestSheetName } from '../sheets/sheet-name';
import { cardTexts } from '../card/texts';
import { termTexts } from '../../locales/terms';
import { type UnsavedRemark, remarksToKeep } from '../card/typed-remarks';
import { cardFacts } from '../card/card-mark';
import { prepareOverview } from './prepare-overview';
import { type MakeOptions } from '../port';
import { WorkbookError } from '../error';
import type { Language } from '../../locales/language';
import type { BuiltCard } from '../../scorecard';

/** All that is to be written, decided before anything is. */
export interface Making extends SheetWriting {
  readonly parts: WorkbookParts;
  readonly language: Language;
  readonly previous: PreviousCard | null;
  readonly built: BuiltCard;
  /** The page that is written with the card; `null` where none is wanted. */
  readonly overview: SheetWriting | null;
  /** Words typed on the card that no table holds yet. */
  readonly unsaved: readonly UnsavedRemark[];
}

export interface PrepareOptions extends Pick<MakeOptions, 'overview' | 'freeze' | 'madeAt' | 'requestLimit'> {
  /** Whether the card is one of several, a sheet for each unit. */
  readonly perUnit?: boolean;
}

/** What is there already of what is written. */
export interface Standing {
  readonly card: PreviousCard | null;
  readonly overview: PreviousCard | null;
}

/**
 * Decides what is written and where.
 *
 * @param standing - the card that is there, to be rewritten in place; a frozen copy of it is written beside it, and has its words and widths
 * @throws WorkbookError when there is nothing to make a card of, or nowhere to write it
 */
export function prepare(
  parts: WorkbookParts,
  understood: UnderstoodWorkbook,
  { card: standing, overview: page }: Standing,
  options: PrepareOptions,
): Making {
  const { structure } = parts;
  const { setup, contents } = understood;
  const built = requireCard(understood);
  const frozen = options.freeze === true;
  const previous = frozen ? null : standing;
  if (previous === null) requireNewSheets(parts);
  const hasOverview = options.overview === true && built.setup.hasOverview;
  const previousPage = frozen || !hasOverview ? null : page;
  if (hasOverview && previousPage === null) requireNewSheets(parts);
  requireOpen(parts, previous?.sheet);
  requireOpen(parts, previousPage?.sheet);
  const { language } = contents;
  // On a card that was left unfinished nobody knows which words stand where; they were saved before it was touched.
  const words =
    standing === null || standing.mark.unfinished
      ? { built, unsaved: [] }
      : remarksToKeep(standing, built, setup.remarks);
  const unsaved = previous === null ? [] : words.unsaved;
  if (unsaved.length > 0) requireOpen(parts, parts.tables.get('remarks')?.sheet);
  const madeAt = options.madeAt ?? new Date();
  const plan = layOutCard(words.built, { language, frozen, madeAt, widths: widthsByCode(standing) });
  const { period, unit } = built.card.card;
  const taken = structure.sheets.map((sheet) => sheet.name);
  const writing = planWriting({
    kind: cardKind,
    plan,
    previous,
    sheetName: freeSheetName(wantedName(built, language, options), taken),
    frozen,
    facts: cardFacts({ period, unit, perUnit: options.perUnit === true }),
    requestLimit: options.requestLimit,
  });
  const withCard = { built: words.built, writing, language, madeAt };
  return {
    ...writing,
    overview: hasOverview ? prepareOverview(withCard, previousPage, [...taken, writing.sheetName], options) : null,
    previous,
    parts,
    language,
    built: words.built,
    unsaved,
  };
}

/** @throws WorkbookError when there is nothing to make a card of */
export function requireCard({ built, contents }: UnderstoodWorkbook): BuiltCard {
  if (built === null)
    throw new WorkbookError(
      contents.names.some((name) => name.fault === null) ? 'names-without-setup' : 'no-names-no-setup',
    );
  if (contents.indicatorCount === 0) throw new WorkbookError('no-indicators');
  return built;
}

function wantedName(
  { setup, card: { card } }: BuiltCard,
  language: Language,
  { freeze, perUnit }: PrepareOptions,
): string {
  const text = cardTexts(language);
  const term = termTexts(language)(`term.${setup.terminology}`);
  const name = freeze === true ? text('frozen', { term, period: card.period }) : term;
  return perUnit === true ? unitSheetName(text('ofUnit', { card: name, unit: card.unit }), card.unit) : name;
}

/** The name of the sheet for a unit's card: the unit alone where it is too long to stand behind the card's name. */
function unitSheetName(named: string, unit: string): string {
  return named.length <= longestSheetName ? named : unit;
}

/** @throws WorkbookError when no sheet can be added */
function requireNewSheets({ structure }: WorkbookParts): void {
  const [unread] = structure.unread;
  if (unread !== undefined) throw new WorkbookError('names-unread', { sheet: unread ?? '' });
  if (structure.structureProtected) throw new WorkbookError('protected-workbook');
}

/** @throws WorkbookError when the sheet is protected */
export function requireOpen({ structure }: WorkbookParts, sheet: string | undefined): void {
  if (structure.sheets.find((each) => each.name === sheet)?.protected === true)
    throw new WorkbookError('protected-sheet', { sheet: sheet ?? '' });
}
