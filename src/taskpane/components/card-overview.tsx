import type { JSXElement } from '@fluentui/react-components';
import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, makeStyles, tokens } from '@fluentui/react-components';
import type { Rollup, Status } from '../../scorecard';
import { coverageText, statuses } from '../../scorecard';
import type { Card, CardPerspective } from '../../scorecard/card';
import type { PlacedWarning, WorkbookContents } from '../../workbook/types';
import { useTexts } from '../texts';
import { IndicatorItem } from './indicator-item';
import { StatusMark } from './status-mark';

const useStyles = makeStyles({
  overall: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightSemibold,
  },
  coverage: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    listStyleType: 'none',
    padding: 0,
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}`,
  },
  perspectives: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`, marginRight: `calc(-1 * ${tokens.spacingHorizontalM})` },
  perspective: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { display: 'grid', rowGap: '2px', padding: `${tokens.spacingVerticalS} 0`, textAlign: 'left' },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  rollup: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS, rowGap: '2px' },
  panel: { margin: `0 ${tokens.spacingHorizontalM}` },
  indicators: { listStyleType: 'none', padding: 0, margin: 0 },
});

/** The card in small: overall status, counts, and the perspectives with their indicators. */
export function CardOverview({ contents, card, onGoTo }: {
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
        <RolledUp rollup={card.overall} />
      </div>
      <StatusCounts card={card} />
      <Accordion multiple collapsible className={styles.perspectives} aria-label={text('card.perspectives')}>
        {card.perspectives.map((perspective) => (
          <Perspective key={perspective.nr} perspective={perspective} card={card} contents={contents} onGoTo={onGoTo} />
        ))}
      </Accordion>
    </>
  );
}

/** A rolled-up status; coverage always stands beside it. */
function RolledUp({ rollup }: { readonly rollup: Rollup }): JSXElement {
  const styles = useStyles();
  const { language } = useTexts();
  return (
    <>
      <StatusMark status={rollup.status} />
      <span className={styles.coverage}>{coverageText(rollup.measured, rollup.total, language)}</span>
    </>
  );
}

function StatusCounts({ card }: { readonly card: Card }): JSXElement {
  const styles = useStyles();
  const { text } = useTexts();
  const found = card.perspectives.flatMap((perspective) => perspective.indicators.map((indicator) => indicator.status));
  const count = (status: Status): number => found.filter((one) => one === status).length;
  return (
    <ul className={styles.counts} aria-label={text('card.counts')}>
      {statuses.filter((status) => count(status) > 0).map((status) => (
        <li key={status}>
          <StatusMark status={status} count={count(status)} />
        </li>
      ))}
    </ul>
  );
}

function Perspective({ perspective, card, contents, onGoTo }: {
  readonly perspective: CardPerspective;
  readonly card: Card;
  readonly contents: WorkbookContents;
  readonly onGoTo: (address: string) => void;
}): JSXElement {
  const styles = useStyles();
  const { text } = useTexts();
  const about = (nr: string): readonly PlacedWarning[] => contents.warnings.filter((warning) => warning.nr === nr);
  return (
    <AccordionItem value={perspective.nr} className={styles.perspective}>
      <AccordionHeader as="h2" expandIconPosition="end">
        <span className={styles.heading}>
          <span className={styles.name}>{perspective.name}</span>
          <span className={styles.rollup}>
            <RolledUp rollup={perspective} />
          </span>
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        {perspective.indicators.length === 0 && <p className={styles.coverage}>{text('card.noIndicators')}</p>}
        <ul className={styles.indicators}>
          {perspective.indicators.map((indicator) => (
            <IndicatorItem
              key={indicator.nr}
              indicator={indicator}
              numberFormat={contents.numberFormats[indicator.nr]}
              cardPeriod={card.card.period}
              warnings={about(indicator.nr)}
              onGoTo={onGoTo}
            />
          ))}
        </ul>
      </AccordionPanel>
    </AccordionItem>
  );
}
