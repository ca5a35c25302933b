import { useId, useState } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import type { CardPerspective } from '../../scorecard';
import type { WorkbookContents } from '../../workbook/port';
import { useTexts } from '../shared/texts';
import { IndicatorItem } from './indicator-item';
import { RolledUp } from './rolled-up';
import { rowButton } from '../shared/row-button';
import { StatusMark } from '../shared/status-mark';

const useStyles = makeStyles({
  perspective: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: 0, fontSize: 'inherit', fontWeight: 'inherit' },
  button: {
    ...rowButton,
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  words: { flexGrow: 1, minWidth: 0, display: 'grid', rowGap: '2px' },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  rollup: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: '2px',
  },
  chevron: { flexShrink: 0, fontSize: '20px', color: tokens.colorNeutralForeground2 },
  panel: { padding: `0 ${tokens.spacingHorizontalL}` },
  none: { margin: `0 0 ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground3 },
  indicators: { listStyleType: 'none', padding: 0, margin: 0 },
});

/** A perspective with its rolled-up status; opened, its indicators. */
export function PerspectiveItem({
  perspective,
  contents,
  cardPeriod,
  onGoTo,
}: {
  readonly perspective: CardPerspective;
  readonly contents: WorkbookContents;
  readonly cardPeriod: string;
  readonly onGoTo: (address: string) => void;
}): JSXElement {
  const styles = useStyles();
  const { text } = useTexts();
  const [open, setOpen] = useState(false);
  const id = useId();
  const waits = (nr: string): boolean => contents.waiting.includes(nr);
  const reds = perspective.indicators.filter(({ status }) => status === 'red').length;
  return (
    <section className={styles.perspective}>
      <h2 className={styles.heading}>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          className={styles.button}
          onClick={() => setOpen(!open)}
        >
          <span className={styles.words}>
            <span className={styles.name}>{perspective.name}</span>
            <span className={styles.rollup}>
              <RolledUp rollup={perspective} waits={perspective.indicators.some(({ nr }) => waits(nr))} />
              {/* A red one is seen without opening the perspective that it is averaged into. */}
              {reds > 0 && perspective.status !== 'red' && <StatusMark status="red" count={reds} />}
            </span>
          </span>
          {open ? (
            <ChevronUpRegular aria-hidden className={styles.chevron} />
          ) : (
            <ChevronDownRegular aria-hidden className={styles.chevron} />
          )}
        </button>
      </h2>
      <div id={id} hidden={!open} className={styles.panel}>
        {open && perspective.indicators.length === 0 && <p className={styles.none}>{text('card.noIndicators')}</p>}
        {open && (
          <ul className={styles.indicators}>
            {perspective.indicators.map((indicator) => (
              <IndicatorItem
                key={indicator.nr}
                indicator={indicator}
                waits={waits(indicator.nr)}
                numberFormat={contents.numberFormats.get(indicator.nr)}
                cardPeriod={cardPeriod}
                warnings={contents.warnings.filter((warning) => warning.nr === indicator.nr)}
                onGoTo={onGoTo}
              />
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
