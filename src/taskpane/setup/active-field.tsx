import type { JSXElement } from '@fluentui/react-components';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { RawValue } from '../../scorecard';
import type { SetupValue } from '../../workbook/setup/contents';
import { useActions } from '../shared/actions';
import { useCellEntry } from '../shared/use-cell-entry';
import { FaultMessage } from '../shared/fault-message';
import { useSetupStyles } from './setup-styles';

const useStyles = makeStyles({
  label: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, minHeight: '24px' },
});

/** Whether an indicator is in use; written as the sheet's own word as soon as it is chosen. */
export function ActiveField({
  label,
  cell,
  shown,
  isOn,
  word,
  save,
}: {
  readonly label: string;
  readonly cell: SetupValue;
  readonly shown: string;
  readonly isOn: boolean;
  readonly word: (on: boolean) => string;
  readonly save: (value: RawValue, seen: RawValue) => Promise<void>;
}): JSXElement {
  const styles = useStyles();
  const shared = useSetupStyles();
  const { readOnly } = useActions();
  const edit = useCellEntry(cell.value, word(isOn), (text) => ({ value: text }), save);
  return (
    <div className={shared.stack}>
      <label className={styles.label}>
        <input
          type="checkbox"
          className={shared.checkbox}
          aria-label={label}
          checked={edit.text === word(true)}
          disabled={readOnly || cell.formula}
          onChange={({ target }) => edit.choose(word(target.checked))}
        />
        {shown}
      </label>
      {edit.fault && <FaultMessage fault={edit.fault} onDismiss={edit.revert} />}
    </div>
  );
}
