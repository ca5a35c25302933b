import { useEffect, useRef, useState } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { makeStyles, tokens } from '@fluentui/react-components';
import { ClipboardPulseRegular, DocumentCopyRegular, HistoryRegular, PeopleRegular } from '@fluentui/react-icons';
import type { MakingTask } from '../../commands';
import type { WorkbookContents } from '../../workbook/port';
import { rowButton } from '../shared/row-button';
import { singleUnits } from '../shared/card-choice';
import { useCardTexts } from './card-texts';
import { UnitPicker } from './unit-picker';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  action: {
    ...rowButton,
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  icon: { fontSize: '20px', color: tokens.colorNeutralForeground2 },
  hint: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** What else can be done with the card: quiet, in words that say what comes of it. */
export function MoreActions({
  contents,
  onStart,
  onHealth,
}: {
  readonly contents: WorkbookContents;
  readonly onStart: (task: MakingTask) => void;
  /** Shows the health check. */
  readonly onHealth: () => void;
}): JSXElement {
  const styles = useStyles();
  const { text } = useCardTexts();
  const [picking, setPicking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const units = singleUnits(contents.units);

  useEffect(() => first.current?.focus(), [picking]);

  if (picking)
    return (
      <UnitPicker
        units={units}
        onMake={(chosen) => onStart({ kind: 'units', units: chosen })}
        onBack={() => setPicking(false)}
      />
    );
  return (
    <ul className={styles.list} aria-label={text('more.label')}>
      <li>
        <button ref={first} type="button" className={styles.action} onClick={() => onStart({ kind: 'frozen' })}>
          <DocumentCopyRegular aria-hidden className={styles.icon} />
          <span>
            {text('more.freeze')} <span className={styles.hint}>{text('more.freezeHint')}</span>
          </span>
        </button>
      </li>
      <li>
        <button type="button" className={styles.action} onClick={() => onStart({ kind: 'period', overwrite: false })}>
          <HistoryRegular aria-hidden className={styles.icon} />
          <span>
            {text('more.period')} <span className={styles.hint}>{text('more.periodHint')}</span>
          </span>
        </button>
      </li>
      <li>
        <button type="button" className={styles.action} onClick={onHealth}>
          <ClipboardPulseRegular aria-hidden className={styles.icon} />
          <span>
            {text('more.health')} <span className={styles.hint}>{text('more.healthHint')}</span>
          </span>
        </button>
      </li>
      {units.length > 0 && (
        <li>
          <button type="button" className={styles.action} onClick={() => setPicking(true)}>
            <PeopleRegular aria-hidden className={styles.icon} />
            <span>
              {text('more.units')} <span className={styles.hint}>{text('more.unitsHint')}</span>
            </span>
          </button>
        </li>
      )}
    </ul>
  );
}
