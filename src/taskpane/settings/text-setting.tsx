import { useId } from 'react';
import type { ChangeEvent, KeyboardEvent } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { CardField, SetupValue } from '../../workbook/setup/contents';
import { useActions } from '../shared/actions';
import { useFieldStyles } from '../shared/field-styles';
import { SettingFrame } from './setting-frame';
import { type ReadSetting, readText } from './setting-entry';
import { useSetting } from './use-setting';

const useStyles = makeStyles({
  // Grows with its text where the browser can; else it can be drawn larger.
  lines: { resize: 'vertical', fieldSizing: 'content', minHeight: '52px', maxHeight: '240px' },
});

/** What a text field of `BMS_Kort` is drawn with. */
export interface TextSettingProps {
  readonly field: CardField;
  readonly label: string;
  readonly cell: SetupValue;
  /** What stands in the sheet as the field shows it. */
  readonly shown: string;
  readonly hint?: string;
  readonly read?: ReadSetting;
  readonly multiline?: boolean;
  readonly placeholder?: string;
  /** What is probably meant. */
  readonly proposals?: readonly string[];
}

/** A field that is written when it is left or at Enter; Esc takes back what was typed. */
export function TextSetting({
  field,
  label,
  cell,
  shown,
  hint,
  read = readText,
  multiline = false,
  placeholder,
  proposals = [],
}: TextSettingProps): JSXElement {
  const styles = useStyles();
  const fields = useFieldStyles();
  const { readOnly } = useActions();
  const id = useId();
  const ids = { field: id, hint: `${id}hint`, fault: `${id}fault` };
  const setting = useSetting(field, cell, shown, read);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && setting.phase === 'typing') {
      event.stopPropagation();
      setting.revert();
    }
    if (event.key !== 'Enter' || (multiline && !event.ctrlKey && !setting.isAnothers)) return;
    event.preventDefault();
    setting.insist();
  };

  const shared = {
    id: ids.field,
    value: setting.text,
    placeholder,
    readOnly: readOnly || cell.formula,
    'aria-invalid': setting.fault !== null || setting.unread !== null,
    'aria-describedby': `${ids.fault} ${ids.hint}`,
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => setting.type(target.value),
    onBlur: setting.leave,
    onKeyDown,
  };
  return (
    <SettingFrame ids={ids} label={label} hint={hint} cell={cell} setting={setting}>
      {multiline ? (
        <textarea {...shared} rows={2} className={mergeClasses(fields.box, styles.lines)} />
      ) : (
        <input
          {...shared}
          type="text"
          autoComplete="off"
          list={proposals.length > 0 ? `${id}list` : undefined}
          className={fields.box}
        />
      )}
      {proposals.length > 0 && (
        <datalist id={`${id}list`}>
          {proposals.map((proposal) => (
            <option key={proposal} value={proposal} />
          ))}
        </datalist>
      )}
    </SettingFrame>
  );
}
