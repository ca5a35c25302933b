import type { RawValue } from '../../scorecard';
import type { SetupEdit } from '../../workbook/setup/contents';
import { useActions } from './actions';

type Unsaved<Edit> = Edit extends unknown ? Omit<Edit, 'value' | 'seen'> : never;

/**
 * Gives the function that writes a cell of the setup. Whatever came of it, the workbook is read again: the field then
 * shows what stands there, also where the writing was refused and where Excel tells of no change.
 *
 * @param edit - which cell, as the pane read it
 * @returns a function of the value and of what the pane last saw; rejects with a `WorkbookError` where nothing
 * was written
 */
export function useSaveEdit(edit: Unsaved<SetupEdit>): (value: RawValue, seen: RawValue) => Promise<void> {
  const { workbook, reread } = useActions();
  return async (value, seen) => {
    try {
      await workbook.editSetup([{ ...edit, value, seen }]);
    } finally {
      reread();
    }
  };
}
