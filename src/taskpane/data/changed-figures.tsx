import type { JSXElement } from '@fluentui/react-components';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Fault } from '../../commands';
import type { Language } from '../../locales/language';
import type { ChangedFigure } from '../../workbook/take-data';
import { FaultMessage } from '../shared/fault-message';
import { formatNumber, plainStyle } from '../shared/format';
import { useDataStyles } from './data-styles';
import { useDataTexts } from './data-texts';
import { StepHeading } from './step-heading';

const useStyles = makeStyles({
  list: {
    maxHeight: '320px',
    overflowY: 'auto',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  // The figures go under the name where both do not fit beside each other.
  change: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    padding: '2px 0',
  },
  what: { minWidth: 0, overflowWrap: 'anywhere' },
  figures: { marginLeft: 'auto', fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
});

/** More are counted. */
const mostShown = 200;

/** The figures of the sheet that the file has otherwise, and the question whether they may go. */
export function ChangedFigures({
  changed,
  busy,
  fault,
  onDismiss,
  onWrite,
  onKeep,
}: {
  readonly changed: readonly ChangedFigure[];
  readonly busy: boolean;
  readonly fault: Fault | null;
  readonly onDismiss: () => void;
  readonly onWrite: () => void;
  readonly onKeep: () => void;
}): JSXElement {
  const styles = useStyles();
  const shared = useDataStyles();
  const { language, text } = useDataTexts();
  const shown = changed.slice(0, mostShown);
  const print = (value: ChangedFigure['before']): string => printed(value, language) || text('changed.blank');
  return (
    <>
      {/* Asked again with other figures, the keyboard begins anew. */}
      <StepHeading again={changed.length}>{text('changed.heading', { count: changed.length })}</StepHeading>
      <p className={shared.text}>{text('changed.intro')}</p>
      <ul className={mergeClasses(shared.list, styles.list)} aria-label={text('changed.list')} tabIndex={0}>
        {shown.map(({ indicator, unit, period, before, after }) => (
          <li key={[indicator, unit, period].join('\n')} className={styles.change}>
            <span className={styles.what}>{[indicator, unit, period].filter((each) => each !== '').join(', ')}</span>
            <span className={styles.figures}>
              {text('changed.change', { before: print(before), after: print(after) })}
            </span>
          </li>
        ))}
        {changed.length > shown.length && (
          <li className={shared.muted}>{text('changed.more', { count: changed.length - shown.length })}</li>
        )}
      </ul>
      <div className={shared.bar}>
        {fault && <FaultMessage fault={fault} onDismiss={onDismiss} />}
        <span role="status" className={shared.muted}>
          {busy && text('write.writing')}
        </span>
        <div className={shared.line}>
          <Button appearance="primary" disabledFocusable={busy} onClick={onWrite}>
            {text('changed.write')}
          </Button>
          <Button disabledFocusable={busy} onClick={onKeep}>
            {text('changed.keep')}
          </Button>
        </div>
      </div>
    </>
  );
}

function printed(value: ChangedFigure['before'], language: Language): string {
  return typeof value === 'number' ? formatNumber(value, plainStyle, language) : (value ?? '');
}
