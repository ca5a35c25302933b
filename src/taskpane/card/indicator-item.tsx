import type { JSXElement } from '@fluentui/react-components';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { TableSearchRegular, Warning16Regular } from '@fluentui/react-icons';
import type { CardIndicator } from '../../scorecard';
import type { PlacedWarning } from '../../workbook/port';
import { indicatorTexts } from '../shared/format';
import { useTexts } from '../shared/texts';
import { StatusMark } from '../shared/status-mark';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} 0`,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  // Where name and status have no room beside each other, the status comes below.
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalS },
  name: { flex: '1 1 80px', minWidth: 0, overflowWrap: 'anywhere', lineHeight: tokens.lineHeightBase300 },
  nr: { color: tokens.colorNeutralForeground3 },
  caption: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  measured: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalXS },
  // Three columns, one under the other where there is no room for them.
  numbers: {
    flexGrow: 1,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(60px, 1fr))',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalXXS,
  },
  number: { display: 'grid', minWidth: 0 },
  label: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
    hyphens: 'auto',
  },
  // Goes on below the button beside the last number, which is not as high.
  unit: { marginRight: '-24px' },
  value: {
    margin: 0,
    fontVariantNumeric: 'tabular-nums',
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'break-word',
  },
  result: { fontWeight: tokens.fontWeightSemibold },
  warning: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  warningIcon: { flexShrink: 0, color: tokens.colorStatusWarningForeground1 },
});

/** What an indicator needs to be shown. */
export interface IndicatorItemProps {
  readonly indicator: CardIndicator;
  /** Whether one of its cells still waits for its value. */
  readonly waits: boolean;
  readonly numberFormat: string | undefined;
  readonly cardPeriod: string;
  readonly warnings: readonly PlacedWarning[];
  readonly onGoTo: (address: string) => void;
}

/** One indicator: name and status, result against ambition, gap, and what was noted about it. */
export function IndicatorItem({
  indicator,
  waits,
  numberFormat,
  cardPeriod,
  warnings,
  onGoTo,
}: IndicatorItemProps): JSXElement {
  const styles = useStyles();
  const { language, text } = useTexts();
  const { result, ambition, gap, gapInPoints } = indicatorTexts(indicator, numberFormat, language);
  const measure = indicator.measure?.trim();
  const caption = [
    measure && !gapInPoints ? measure : null,
    indicator.period && indicator.period !== cardPeriod ? text('card.period', { period: indicator.period }) : null,
  ].filter((part) => part !== null);
  const address = indicator.source?.address;
  const goToLabel = text('card.goToSource', { nr: indicator.nr, name: indicator.name });
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <span className={styles.name}>
          <span className={styles.nr}>{indicator.nr}</span> {indicator.name}
          {caption.length > 0 && <span className={styles.caption}> {caption.join(' · ')}</span>}
        </span>
        <StatusMark status={indicator.status} waits={waits} />
      </div>
      <div className={styles.measured}>
        <div className={styles.numbers}>
          <Labelled label={text('card.result')} value={result} strong />
          <Labelled label={text('card.ambition')} value={ambition} />
          <Labelled
            label={text('card.gap')}
            value={gap}
            unit={gap !== null && gapInPoints ? text('card.points') : undefined}
          />
        </div>
        {address && (
          <Button
            appearance="subtle"
            size="small"
            icon={<TableSearchRegular />}
            aria-label={goToLabel}
            title={goToLabel}
            onClick={() => onGoTo(address)}
          />
        )}
      </div>
      {warnings.map((warning) => (
        <div key={`${warning.code} ${warning.where}`} className={styles.warning}>
          <Warning16Regular aria-hidden className={styles.warningIcon} />
          <span>{warning.message}</span>
        </div>
      ))}
    </li>
  );
}

function Labelled({
  label,
  value,
  unit,
  strong = false,
}: {
  readonly label: string;
  readonly value: string | null;
  readonly unit?: string;
  readonly strong?: boolean;
}): JSXElement {
  const styles = useStyles();
  return (
    <div className={styles.number}>
      <span className={styles.label}>{label}</span>
      <span className={mergeClasses(styles.value, strong && styles.result)}>{value ?? '–'}</span>
      {unit && <span className={mergeClasses(styles.label, styles.unit)}>{unit}</span>}
    </div>
  );
}
