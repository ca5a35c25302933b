import type { CardField, SetupValue } from '../../workbook/setup/contents';
import { type CellField, useCellEntry } from '../shared/use-cell-entry';
import { useSaveEdit } from '../shared/use-save-edit';
import type { ReadSetting, UnreadSetting } from './setting-entry';

/** A field of `BMS_Kort` as it is edited. */
export type Setting = CellField<UnreadSetting>;

/**
 * A field of `BMS_Kort`.
 *
 * @param cell - what stands in the sheet, as it was last read
 * @param text - the same as the field shows it
 */
export function useSetting(field: CardField, cell: SetupValue, text: string, read: ReadSetting): Setting {
  const save = useSaveEdit({ table: 'card', field });
  return useCellEntry<UnreadSetting>(cell.value, text, (typed) => read(typed, cell), save);
}
