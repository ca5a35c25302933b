import type { JSXElement } from '@fluentui/react-components';
import { makeStyles, tokens } from '@fluentui/react-components';
import { type Status, statuses, type Card } from '../../scorecard';
import type { WorkbookContents } from '../../workbook/port';
import { useTexts } from '../shared/texts';
import { PerspectiveItem } from './perspective-item';
import { RolledUp } from './rolled-up';
import { StatusMark } from '../shared/status-mark';

const useStyles = makeStyles({
  overall: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightSemibold,
  },
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    listStyleType: 'none',
    padding: 0,
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}`,
  },
  // From edge to edge of the pane.
  perspectives: { margin: `0 calc(-1 * ${tokens.spacingHorizontalL})` },
});

/** The card in small: overall status, counts, and the perspectives with their indicators. */
export function CardOverview({
  contents,
  card,
  onGoTo,
}: {
  readonly contents: WorkbookContents;
  readonly card: Card;
  readonly onGoTo: (address: string) => void;
}): JSXElement {
  const styles = useStyles();
  const { text } = useTexts();
  return (
    <>
      <div className={styles.overall}>
        <span>{text('card.overall')}</span>
        <RolledUp rollup={card.overall} waits={contents.waiting.length > 0} />
      </div>
      <StatusCounts card={card} waiting={contents.waiting} />
      <div className={styles.perspectives}>
        {card.perspectives.map((perspective) => (
          <PerspectiveItem
            key={perspective.nr}
            perspective={perspective}
            contents={contents}
            cardPeriod={card.card.period}
            onGoTo={onGoTo}
          />
        ))}
      </div>
    </>
  );
}

function StatusCounts({ card, waiting }: { readonly card: Card; readonly waiting: readonly string[] }): JSXElement {
  const styles = useStyles();
  const { text } = useTexts();
  const found = card.perspectives.flatMap((perspective) =>
    perspective.indicators.filter(({ nr }) => !waiting.includes(nr)).map(({ status }) => status),
  );
  const count = (status: Status): number => found.filter((one) => one === status).length;
  return (
    <ul className={styles.counts} aria-label={text('card.counts')}>
      {statuses
        .filter((status) => count(status) > 0)
        .map((status) => (
          <li key={status}>
            <StatusMark status={status} count={count(status)} />
          </li>
        ))}
      {waiting.length > 0 && (
        <li>
          <StatusMark status="missing" waits count={waiting.length} />
        </li>
      )}
    </ul>
  );
}
