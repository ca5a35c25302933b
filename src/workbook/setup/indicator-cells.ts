import { wordIn, yesNoWords } from '../../locales/headers';
import type { Language } from '../../locales/language';
import { wordsIn } from '../../locales/words';
import type { CellContent } from '../cells/entry';
import type { NewCell } from '../tables/table-changes';
import type { IndicatorColumn } from './indicators-table';
import type { NewIndicator } from './write-rows';

/** A suggested indicator as the cells of a row, by column; a column that it says nothing of is absent. */
export function indicatorCells(
  { nr, perspective, name, measure, direction, names, cells }: NewIndicator,
  language: Language,
): Readonly<Partial<Record<IndicatorColumn, NewCell | CellContent>>> {
  return {
    ...cells,
    ...names,
    nr,
    perspective: perspective || null,
    name,
    measure: measure || null,
    direction: direction === null ? null : (wordsIn[language][direction][0] ?? direction),
    active: wordIn(yesNoWords, 'yes', language),
  };
}
