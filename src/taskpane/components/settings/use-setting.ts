import type { CardField, SetupValue } from '../../../workbook/setup-types';
import { useActions } from '../../actions';
import { type CellField, useCellEntry } from '../../hooks/use-cell-entry';
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
  const { workbook, reread } = useActions();
  return useCellEntry<UnreadSetting>(cell.value, text, (typed) => read(typed, cell), async (value, seen) => {
    try {
      await workbook.editSetup([{ table: 'card', field, value, seen }]);
    } finally {
      // Where it was refused, the field shows what stands there now.
      reread();
    }
  });
}
