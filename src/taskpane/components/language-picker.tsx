import type { JSXElement } from '@fluentui/react-components';
import { makeStyles, tokens } from '@fluentui/react-components';
import { LocalLanguageRegular } from '@fluentui/react-icons';
import type { Language } from '../../locales/language';
import { languages } from '../../locales/language';
import { usePreferences } from '../hooks/use-preferences';
import { useTexts } from '../texts';

const useStyles = makeStyles({
  picker: {
    position: 'relative',
    display: 'grid',
    placeItems: 'center',
    width: '32px',
    height: '32px',
    flexShrink: 0,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: '20px',
    color: tokens.colorNeutralForeground2,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground2BrandHover },
    ':has(:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  // The browser's own list, unseen over the icon: full keyboard and screen reader support without the weight of a menu (25 KB).
  select: { position: 'absolute', inset: 0, width: '100%', height: '100%', opacity: 0, cursor: 'pointer', fontSize: tokens.fontSizeBase300 },
  option: { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1 },
});

/** Each language by its own name, so that it is found by who reads no other. */
const ownNames: Record<Language, string> = { nb: 'Bokmål', nn: 'Nynorsk', sv: 'Svenska', en: 'English' };

/** The choice of the pane's language. */
export function LanguagePicker(): JSXElement {
  const styles = useStyles();
  const { text } = useTexts();
  const { preferences, change } = usePreferences();
  return (
    <div className={styles.picker}>
      <LocalLanguageRegular aria-hidden />
      <select
        className={styles.select}
        aria-label={text('header.language')}
        title={text('header.language')}
        value={preferences.language ?? ''}
        onChange={({ target }) => change({ language: languages.find((one) => one === target.value) ?? null })}
      >
        <option className={styles.option} value="">
          {text('header.followWorkbook')}
        </option>
        {languages.map((one) => (
          <option key={one} className={styles.option} value={one} lang={one}>
            {ownNames[one]}
          </option>
        ))}
      </select>
    </div>
  );
}
