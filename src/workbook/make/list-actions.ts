import { normalised } from '../../locales/headers';
import type { Language } from '../../locales/language';
import {
  type Action,
  actionWarning,
  type BuiltCard,
  type BuiltIndicator,
  buildCard,
  type EffectReading,
  effectOf,
  isOfUnit,
  notDone,
  type NotDone,
  overdueDays,
  parsePeriod,
  readActions,
  type Urgency,
  urgencyOf,
} from '../../scorecard';
import { asWorkbookError, WorkbookError } from '../error';
import { nameSources } from '../names/name-sources';
import type { ReadOptions } from '../port';
import { placeAddress, understand } from './read-contents';
import { readParts } from './read-parts';

/** An action with what is computed of it. */
export interface ListedAction {
  readonly action: Action;
  readonly effect: EffectReading;
  readonly overdueDays: number;
  /** `null` where it is done or stopped. */
  readonly urgency: Urgency | null;
}

/** A fault of a row of `BMS_Tiltak`, with its cell for `goTo`. */
export type PlacedActionWarning = ReturnType<typeof actionWarning> & { readonly address: string | null };

/** The actions of a workbook, and what is not done. */
export interface WorkbookActions {
  readonly language: Language;
  /** The card's period, as it is written. */
  readonly period: string;
  readonly unit: string;
  /** Those of the unit that was asked for, else all, in table order. */
  readonly actions: readonly ListedAction[];
  readonly warnings: readonly PlacedActionWarning[];
  readonly lists: NotDone;
}

export interface ActionOptions extends ReadOptions {
  /** Today, as an ISO date: nothing else knows what day it is. */
  readonly date: string;
}

/**
 * The actions of the open workbook (rules 19). Nothing is changed.
 *
 * @throws WorkbookError when there is no card that they could be about, or Excel does not answer
 */
export async function listActions({ date, ...options }: ActionOptions): Promise<WorkbookActions> {
  try {
    const { parts } = await readParts(() => () => undefined, 'meant');
    const { setup, built, contents, actions: rows } = understand(parts, options);
    if (built === null)
      throw new WorkbookError(contents.names.length > 0 ? 'names-without-setup' : 'no-names-no-setup');
    if (contents.indicatorCount === 0) throw new WorkbookError('no-indicators');
    const { language } = contents;
    const { period, unit } = built.card.card;
    const read = readActions(
      rows,
      setup.indicators.map(({ nr }) => nr),
      setup.card.unit,
    );
    const report = parsePeriod(period);
    const find = nameSources(parts.names, parts.store, parts.labels);
    const cards = new Map<string, BuiltCard>([[normalised(unit), built]]);
    const cardOf = (name: string): BuiltCard => {
      const card = cards.get(normalised(name)) ?? buildCard(setup, { language, find, period, unit: name });
      cards.set(normalised(name), card);
      return card;
    };
    const listed = read.actions
      .filter((action) => options.unit === undefined || isOfUnit(action, options.unit))
      .map((action) => ({
        action,
        effect: effectOf(action, indicatorOf(cardOf(action.unit), action.nrs[0]), report),
        overdueDays: overdueDays(action, date),
        urgency: urgencyOf(action, date),
      }));
    const tables = [...parts.tables.values()];
    return {
      language,
      period,
      unit,
      actions: listed,
      warnings: read.warnings.map((warning) => ({
        ...actionWarning(warning, language),
        address: placeAddress(warning, tables),
      })),
      lists: notDone(
        built,
        listed.map(({ action, effect }) => ({ action, effect: effect.effect })),
        setup.remarks,
        date,
      ),
    };
  } catch (error) {
    throw asWorkbookError(error);
  }
}

function indicatorOf({ perspectives }: BuiltCard, nr: string | undefined): BuiltIndicator | null {
  const all = perspectives.flatMap(({ indicators }) => indicators);
  return all.find(({ setup }) => nr !== undefined && normalised(setup.nr) === normalised(nr)) ?? null;
}
