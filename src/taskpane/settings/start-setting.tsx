import { useId } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { Switch } from '@fluentui/react-components';
import { useFieldStyles } from '../shared/field-styles';
import { useStartWithWorkbook } from '../shared/use-start-with-workbook';
import { useSettingsTexts } from './settings-texts';

/**
 * Whether the add-in starts when this workbook is opened. Set it stands in the file, and a reader who does not have the
 * add-in gets an error for it (office-js #1542), so it is the user's choice and can be taken out again.
 */
export function StartSetting(): JSXElement | null {
  const fields = useFieldStyles();
  const { text } = useSettingsTexts();
  const { starts, change } = useStartWithWorkbook();
  const hint = useId();
  if (starts === null) return null;
  return (
    <div className={fields.field}>
      <Switch
        checked={starts}
        label={text('start.label')}
        aria-describedby={hint}
        onChange={(_event, { checked }) => change(checked)}
      />
      <p id={hint} className={fields.hint}>
        {text(starts ? 'start.on' : 'start.off')}
      </p>
    </div>
  );
}
