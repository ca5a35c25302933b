import type { Language } from '../../locales/language';
import type { BuiltCard } from '../../scorecard';
import type { PreviousCard } from '../card/previous-card';
import { layOutOverview } from '../overview/lay-out-overview';
import { overviewKind } from '../overview/overview-kind';
import { overviewTexts } from '../overview/texts';
import { planWriting } from '../sheets/plan-writing';
import { freeSheetName } from '../sheets/sheet-name';
import type { SheetWriting } from '../sheets/write-sheet';
import type { PrepareOptions } from './prepare-card';

/** The card that a page is made with. */
export interface OverviewCard {
  readonly built: BuiltCard;
  readonly writing: SheetWriting;
  readonly language: Language;
  readonly madeAt: Date;
}

/**
 * Decides what is written of the page that leads through a card.
 *
 * @param previous - the page that is there, to be rewritten in place; `null` for a new one
 * @param taken - names of the workbook's sheets, that of the card among them
 */
export function prepareOverview(
  { built, writing, language, madeAt }: OverviewCard,
  previous: PreviousCard | null,
  taken: readonly string[],
  options: PrepareOptions,
): SheetWriting {
  const frozen = options.freeze === true;
  return planWriting({
    kind: overviewKind,
    plan: layOutOverview(built, { language, madeAt, frozen, card: writing }),
    previous,
    sheetName: overviewName(built, language, taken, options),
    frozen,
    facts: writing.mark.facts,
    requestLimit: writing.requestLimit,
  });
}

/** Others call a sheet so, too: where the name is taken, it says whose this one is. */
function overviewName(
  { card: { card } }: BuiltCard,
  language: Language,
  taken: readonly string[],
  { freeze, perUnit }: PrepareOptions,
): string {
  const text = overviewTexts(language);
  const named = (name: string): string => {
    const dated = freeze === true ? text('frozen', { overview: name, period: card.period }) : name;
    return perUnit === true ? text('ofUnit', { overview: dated, unit: card.unit }) : dated;
  };
  const wanted = freeSheetName(named(text('sheet')), []);
  const isTaken = taken.some((name) => name.toLowerCase() === wanted.toLowerCase());
  return isTaken ? freeSheetName(named(text('sheetTaken')), taken) : wanted;
}
