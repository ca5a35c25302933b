import type { UnderstoodWorkbook } from './read/read-contents';
import type { WorkbookParts } from './read/read-parts';
import { requestLimit } from './send-steps';
import { layOutCard } from './sheet/lay-out-card';
import { noLooks, type OwnColumns, type OwnLooks, planOwnColumns } from './sheet/own-columns';
import type { SheetPlan } from './sheet/plan';
import { type PreviousCard, widthsByCode } from './sheet/previous-card';
import { freeSheetName, unitSheetName } from './sheet/sheet-name';
import { cardTexts } from './sheet/texts';
import { type UnsavedWords, wordsToKeep } from './sheet/typed-words';
import type { CardMark } from './sheet/card-mark';
import { type MakeOptions, WorkbookError } from './types';
import type { Language } from '../locales/language';
import type { BuiltCard } from '../scorecard/built-card';

/** All that is to be written, decided before anything is. */
export interface Making {
  readonly parts: WorkbookParts;
  readonly language: Language;
  readonly sheetName: string;
  /** The card to rewrite; `null` for a new sheet. */
  readonly previous: PreviousCard | null;
  readonly built: BuiltCard;
  readonly plan: SheetPlan;
  readonly mark: CardMark;
  /** Words typed on the card that no table holds yet. */
  readonly unsaved: readonly UnsavedWords[];
  /** The user's own columns where they have to move. */
  readonly own: { readonly columns: OwnColumns; readonly looks: OwnLooks } | null;
  /** Bytes. */
  readonly requestLimit: number;
}

export interface PrepareOptions extends Pick<MakeOptions, 'freeze' | 'madeAt' | 'requestLimit'> {
  /** Whether the card is one of several, a sheet for each unit. */
  readonly perUnit?: boolean;
}

/**
 * Decides what is written and where.
 *
 * @param standing - the card that is there, to be rewritten in place; a frozen copy of it is written beside it, and has its words and widths
 * @throws WorkbookError when there is nothing to make a card of, or nowhere to write it
 */
export function prepare(parts: WorkbookParts, understood: UnderstoodWorkbook, standing: PreviousCard | null, options: PrepareOptions): Making {
  const { structure } = parts;
  const { setup, contents } = understood;
  const built = requireCard(understood);
  const frozen = options.freeze === true;
  const previous = frozen ? null : standing;
  if (previous === null && structure.structureProtected) throw new WorkbookError('protected-workbook');
  requireOpen(parts, previous?.sheet);
  const { language } = contents;
  // On a card that was left unfinished nobody knows which words stand where; they were saved before it was touched.
  const words = standing === null || standing.mark.unfinished ? { built, unsaved: [] } : wordsToKeep(standing, built, setup.assessments);
  const unsaved = previous === null ? [] : words.unsaved;
  if (unsaved.length > 0) requireOpen(parts, parts.tables.get('assessments')?.sheet);
  const plan = layOutCard(words.built, { language, frozen, madeAt: options.madeAt ?? new Date(), widths: widthsByCode(standing) });
  const columns = previous === null || previous.mark.unfinished ? null : planOwnColumns(previous, plan);
  return {
    parts,
    language,
    sheetName: previous?.sheet ?? freeSheetName(wantedName(built, language, options), structure.sheets.map((sheet) => sheet.name)),
    previous,
    built: words.built,
    plan,
    mark: {
      frozen,
      headerRow: plan.headerRow,
      lastRow: plan.cells.length,
      columnCodes: plan.columns.map((column) => column.code).join(''),
      rowGroups: plan.rowGroups,
      period: built.card.card.period,
      unit: built.card.card.unit,
      unfinished: false,
      perUnit: options.perUnit === true,
    },
    unsaved,
    own: columns === null ? null : { columns, looks: noLooks },
    requestLimit: options.requestLimit ?? requestLimit,
  };
}

/** @throws WorkbookError when there is nothing to make a card of */
export function requireCard({ built, contents }: UnderstoodWorkbook): BuiltCard {
  if (built === null) throw new WorkbookError(contents.names.some((name) => name.fault === null) ? 'names-without-setup' : 'no-names-no-setup');
  if (contents.indicatorCount === 0) throw new WorkbookError('no-indicators');
  return built;
}

function wantedName({ setup, card: { card } }: BuiltCard, language: Language, { freeze, perUnit }: PrepareOptions): string {
  const text = cardTexts(language);
  const term = text(`term.${setup.terminology}`);
  const name = freeze === true ? text('frozen', { term, period: card.period }) : term;
  return perUnit === true ? unitSheetName(text('ofUnit', { card: name, unit: card.unit }), card.unit) : name;
}

/** @throws WorkbookError when the sheet is protected */
export function requireOpen({ structure }: WorkbookParts, sheet: string | undefined): void {
  if (structure.sheets.find((each) => each.name === sheet)?.protected === true) throw new WorkbookError('protected-sheet', { sheet: sheet ?? '' });
}
