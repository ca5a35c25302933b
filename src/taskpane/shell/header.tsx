import type { JSXElement } from '@fluentui/react-components';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import type { Card } from '../../scorecard';
import { useTexts } from '../shared/texts';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
  },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  about: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** What the card is called and what it is about. */
export function Header({ card, onReread }: { readonly card: Card | null; readonly onReread: () => void }): JSXElement {
  const styles = useStyles();
  const { text } = useTexts();
  const about = card
    ? [
        card.card.organisation,
        card.card.unit,
        card.card.period && text('header.period', { period: card.card.period }),
      ].filter(Boolean)
    : [];
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <h1 className={styles.title}>{card?.card.title || text('header.title')}</h1>
        {about.length > 0 && <div className={styles.about}>{about.join(' · ')}</div>}
      </div>
      <Button
        appearance="subtle"
        icon={<ArrowClockwiseRegular />}
        aria-label={text('header.refresh')}
        title={text('header.refresh')}
        onClick={onReread}
      />
    </header>
  );
}
