import type { JSXElement } from '@fluentui/react-components';
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { Language } from '../../locales/language';
import type { RawValue } from '../../scorecard';
import type { SavedPeriod } from '../../workbook/history/saved-period';
import { formatNumber, numberStyle, plainStyle } from '../shared/format';
import { useTexts } from '../shared/texts';
import { useCardTexts } from './card-texts';

const useStyles = makeStyles({
  changes: {
    maxHeight: '144px',
    overflowY: 'auto',
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    listStyleType: 'none',
  },
  // The numbers go under the name where both do not fit beside each other.
  change: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    overflowWrap: 'anywhere',
  },
  numbers: { marginLeft: 'auto', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
});

/** What saving a period wrote; or what it would write over, and the question whether it may. */
export function SavedPeriodMessage({
  saved,
  numberFormats,
  onOverwrite,
  onDismiss,
}: {
  readonly saved: SavedPeriod;
  /** Of the indicators' numbers by Nr. */
  readonly numberFormats: ReadonlyMap<string, string>;
  readonly onOverwrite: () => void;
  readonly onDismiss: () => void;
}): JSXElement {
  const { text } = useTexts();
  const { text: cardText } = useCardTexts();
  const { written, added, changed, unchanged } = saved;
  const what = [saved.period, saved.unit].filter((part) => part !== '').join(', ');
  if (!written && changed.length > 0) {
    return (
      <MessageBar intent="warning" layout="multiline" role="alert">
        <MessageBarBody>
          <MessageBarTitle>{cardText('saved.differs', { what, count: changed.length })}</MessageBarTitle>
          {cardText('saved.kept')}
          <Changes changed={changed} numberFormats={numberFormats} />
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={onOverwrite}>{cardText('saved.overwrite')}</Button>
          <Button onClick={onDismiss}>{cardText('saved.keep')}</Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
  const isNew = added > 0 || changed.length > 0;
  const counts = [
    added > 0 && cardText('saved.added', { count: added }),
    changed.length > 0 && cardText('saved.changed', { count: changed.length }),
    unchanged > 0 && cardText('saved.unchanged', { count: unchanged }),
  ].filter((part) => part !== false);
  return (
    <MessageBar intent={isNew ? 'success' : 'info'} layout="multiline" role="status">
      <MessageBarBody>
        {isNew ? `${cardText('saved.done', { what })} (${counts.join(', ')})` : cardText('saved.nothing', { what })}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={text('fault.dismiss')}
            onClick={onDismiss}
          />
        }
      />
    </MessageBar>
  );
}

function Changes({
  changed,
  numberFormats,
}: {
  readonly changed: SavedPeriod['changed'];
  readonly numberFormats: ReadonlyMap<string, string>;
}): JSXElement {
  const styles = useStyles();
  const { text, language } = useCardTexts();
  return (
    <ul className={styles.changes} aria-label={text('saved.changes')} tabIndex={0}>
      {changed.map(({ nr, name, before, after }) => {
        const [was, is] = printPair(before, after, numberFormats.get(nr), language);
        return (
          <li key={nr} className={styles.change}>
            <span>
              {nr} {name}
            </span>
            <span className={styles.numbers}>
              {text('saved.change', { before: was || text('saved.blank'), after: is || text('saved.blank') })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** Two values as the card prints them; with all their digits where that would make them look the same. */
function printPair(
  before: RawValue,
  after: RawValue,
  format: string | undefined,
  language: Language,
): readonly [string, string] {
  const style = numberStyle(format);
  const print = (value: RawValue, most: number): string =>
    typeof value === 'number'
      ? formatNumber(
          value,
          { ...plainStyle, percent: style.percent, decimals: { least: style.decimals.least, most } },
          language,
        )
      : String(value ?? '');
  const pair = [print(before, style.decimals.most), print(after, style.decimals.most)] as const;
  return pair[0] === pair[1] ? [print(before, 10), print(after, 10)] : pair;
}
