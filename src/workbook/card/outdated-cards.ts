import { toCol } from '@borgar/fx';
import type { Card, RawValue } from '../../scorecard';
import type { Structure } from '../names/structure';
import { isAbout } from './card-mark';
import { specs } from './column-specs';
import { isShownAs } from './fitting-text';
import { liveCards } from './previous-card';

/** A live card that shows something else than the setup and the choice of period and unit now say. */
export interface OutdatedCard {
  readonly sheet: string;
  /** The unit that it is one of several cards for; `null` for the workbook's own. */
  readonly ofUnit: string | null;
  /** What it is about, where that is another period or unit; `null` where only its rows are others. */
  readonly shows: { readonly period: string; readonly unit: string } | null;
}

/**
 * Queues the reading of the rows that the live cards stand with: numbers follow their sources by themselves, but which
 * indicators there are, in which order and by what name, is that of the making.
 *
 * @returns a function that gives the cards that are not what a making would give now, to be called after the sync. Which
 *   period a card for one of several units would get is not asked, so that of those only the rows are compared.
 */
export function queueOutdated(
  context: Excel.RequestContext,
  structure: Structure,
): (card: Card) => readonly OutdatedCard[] {
  const queued = liveCards(structure).flatMap(({ sheet, mark }) => {
    const { columnCodes, headerRow, lastRow, unfinished } = mark;
    if (unfinished || lastRow <= headerRow) return [];
    const column = (code: string): Excel.Range | null => {
      const at = columnCodes.indexOf(code);
      if (at < 0) return null;
      const letters = toCol(at);
      const range = context.workbook.worksheets
        .getItem(sheet)
        .getRange(`${letters}${headerRow + 1}:${letters}${lastRow}`);
      range.load('values');
      return range;
    };
    return [{ sheet, mark, nr: column(specs.nr.code), name: column(specs.name.code) }];
  });
  return (card) =>
    queued.flatMap(({ sheet, mark, nr, name }) => {
      const ofUnit = mark.perUnit ? mark.unit : null;
      const isOther = ofUnit === null && !isAbout(mark, card.card);
      const shows = isOther ? { period: mark.period, unit: mark.unit } : null;
      const hasOtherRows = nr !== null && name !== null && !areRowsOf(card, texts(nr), texts(name));
      return isOther || hasOtherRows ? [{ sheet, ofUnit, shows }] : [];
    });
}

function texts(range: Excel.Range): readonly string[] {
  return (range.values as readonly (readonly RawValue[])[]).map(([value]) => String(value ?? '').trim());
}

/** Whether the rows that have an Nr are those of a card, in its order. */
function areRowsOf({ perspectives }: Card, numbers: readonly string[], names: readonly string[]): boolean {
  const shown = numbers.flatMap((nr, row) => (nr === '' ? [] : [{ nr, name: names[row] ?? '' }]));
  const expected = perspectives
    .flatMap(({ nr, name, indicators }) => [{ nr, name }, ...indicators])
    .filter(({ nr }) => nr.trim() !== '');
  return (
    shown.length === expected.length &&
    expected.every(({ nr, name }, row) => shown[row]?.nr === nr.trim() && isNamed(shown[row]?.name ?? '', name.trim()))
  );
}

/** A perspective's name may have its question behind it. */
function isNamed(shown: string, name: string): boolean {
  return shown === name || shown.startsWith(`${name} – `) || isShownAs(shown, name);
}
