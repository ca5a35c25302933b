import { useId } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import type { CardField, SetupValue } from '../../workbook/setup/contents';
import { useActions } from '../shared/actions';
import { type SelectOption, SettledSelect } from '../shared/settled-select';
import { SettingFrame } from './setting-frame';
import { readText, shownSetting } from './setting-entry';
import { useSettingsTexts } from './settings-texts';
import { useSetting } from './use-setting';

/**
 * A choice of `BMS_Kort`, written as soon as it is made. A word in the sheet that is none of the options stays until
 * another is chosen.
 */
export function ChoiceSetting({
  field,
  label,
  cell,
  chosen,
  options,
  hint,
}: {
  readonly field: CardField;
  readonly label: string;
  readonly cell: SetupValue;
  /** The option that the cell's word stands for; `null` for none. '' is the option of an empty cell. */
  readonly chosen: string | null;
  /** The word that is written, and the one that is shown. */
  readonly options: readonly SelectOption[];
  readonly hint?: string;
}): JSXElement {
  const { text, language } = useSettingsTexts();
  const { readOnly } = useActions();
  const id = useId();
  const ids = { field: id, hint: `${id}hint`, fault: `${id}fault` };
  const raw = shownSetting(cell, language);
  const setting = useSetting(field, cell, chosen ?? raw, readText);
  const isUnknown = !options.some((option) => option.value === setting.text);
  return (
    <SettingFrame ids={ids} label={label} hint={hint} cell={cell} setting={setting}>
      <SettledSelect
        id={ids.field}
        value={setting.text}
        options={
          isUnknown ? [{ value: setting.text, label: text('unknown', { value: setting.text }) }, ...options] : options
        }
        disabled={readOnly || cell.formula}
        aria-invalid={setting.fault !== null || setting.unread !== null}
        aria-describedby={`${ids.fault} ${ids.hint}`}
        onSettle={setting.choose}
      />
    </SettingFrame>
  );
}
