import type { JSXElement } from '@fluentui/react-components';
import { languages } from '../../locales/language';
import { usePreferences } from '../shared/use-preferences';
import { languageNames } from '../shared/language-names';
import { useTexts } from '../shared/texts';
import { ChoiceSelect } from '../shared/choice-select';
import { useFieldStyles } from '../shared/field-styles';
import { useSettingsTexts } from './settings-texts';

/** The pane's language, which is the user's own and stands in no workbook. */
export function PaneLanguage(): JSXElement {
  const fields = useFieldStyles();
  const { text: paneText } = useTexts();
  const { text } = useSettingsTexts();
  const { preferences, change } = usePreferences();
  return (
    <div className={fields.field}>
      <ChoiceSelect
        label={paneText('header.language')}
        value={preferences.language ?? ''}
        options={[
          { value: '', label: paneText('header.followWorkbook') },
          ...languages.map((one) => ({ value: one, label: languageNames[one], language: one })),
        ]}
        onChoose={(value) => change({ language: languages.find((one) => one === value) ?? null })}
      />
      <p className={fields.hint}>{text('hint.pane')}</p>
    </div>
  );
}
