import type { JSXElement } from '@fluentui/react-components';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { WorkbookContents } from '../../../workbook/types';
import { useTexts } from '../../texts';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalS, margin: 0 },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere' },
});

/** What the card is about, as the setup says. */
export function SettingsTab({ contents }: { readonly contents: WorkbookContents }): JSXElement {
  const styles = useStyles();
  const { text } = useTexts();
  return (
    <dl className={styles.list}>
      <dt className={styles.term}>{text('header.title')}</dt>
      <dd className={styles.value}>{contents.card?.card.title ?? ''}</dd>
    </dl>
  );
}
