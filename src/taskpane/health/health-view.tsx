import { useMemo } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Regular } from '@fluentui/react-icons';
import type { CheckedCard } from '../../workbook/health/checked-card';
import type { WorkbookContents } from '../../workbook/port';
import { useActions } from '../shared/actions';
import { FaultMessage } from '../shared/fault-message';
import { Progress } from '../shared/progress';
import { useLasting } from '../shared/use-lasting';
import { useMaking } from '../shared/use-making';
import { VirtualList } from '../shared/virtual-list';
import { FindingItem, type FindingRow, findingRows } from './finding-item';
import { useHealthTexts } from './health-texts';
import { type Check, useCheck } from './use-check';

const useStyles = makeStyles({
  view: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS },
  text: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  summary: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  none: { display: 'flex', columnGap: tokens.spacingHorizontalS, alignItems: 'center' },
  noneIcon: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
  },
  progress: { flexGrow: 1, flexBasis: '120px', display: 'grid', rowGap: tokens.spacingVerticalXS },
});

const keyOf = (row: FindingRow): string => row.key;

/** The health check of the card: what was found, by what to do, each with the way to its cell. */
export function HealthView({ contents }: { readonly contents: WorkbookContents }): JSXElement {
  const styles = useStyles();
  const { text } = useHealthTexts();
  const { openTab } = useActions();
  if (contents.card === null || contents.indicatorCount === 0)
    return (
      <div className={styles.view}>
        <p className={styles.text}>{text('noCard')}</p>
        <div>
          <Button onClick={() => openTab('setup')}>{text('toSetup')}</Button>
        </div>
      </div>
    );
  return <CheckedView contents={contents} />;
}

function CheckedView({ contents }: { readonly contents: WorkbookContents }): JSXElement {
  const styles = useStyles();
  const { language, text } = useHealthTexts();
  const { goTo } = useActions();
  const check = useCheck(contents, language);
  const { checked } = check;
  const rows = useMemo(() => findingRows(checked?.groups ?? []), [checked]);
  return (
    <div className={styles.view} aria-busy={check.phase === 'checking'}>
      <p className={styles.text}>{text('intro')}</p>
      <CheckState check={check} />
      {/* There from the start: a live region is only heard when it was there before its text. */}
      <div role="status">{checked && <Counts checked={checked} />}</div>
      {checked && rows.length > 0 && (
        <>
          <MakeSheet />
          <VirtualList label={text('list')} items={rows} keyOf={keyOf}>
            {(row) => <FindingItem row={row} onGoTo={goTo} />}
          </VirtualList>
        </>
      )}
    </div>
  );
}

function Counts({ checked: { findings, summary } }: { readonly checked: CheckedCard }): JSXElement {
  const styles = useStyles();
  const { text } = useHealthTexts();
  if (findings.length > 0) return <p className={styles.summary}>{summary}</p>;
  return (
    <div className={styles.none}>
      <CheckmarkCircle20Regular aria-hidden className={styles.noneIcon} />
      {text('none')}
    </div>
  );
}

/** How far the check is, and the way to end it; that it was cancelled or failed, and the way to begin it again. */
function CheckState({ check: { checked, phase, fault, again, cancel } }: { readonly check: Check }): JSXElement | null {
  const styles = useStyles();
  const { text } = useHealthTexts();
  const lasting = useLasting(phase === 'checking');
  switch (phase) {
    case 'checking':
      // What was found last stays in view, and the new check shows when it takes long.
      if (checked !== null && !lasting) return null;
      return (
        <div className={styles.line}>
          <div className={styles.progress}>
            <span className={styles.text}>{text('checking')}</span>
            <Progress label={text('checking')} value={undefined} />
          </div>
          {lasting && <Button onClick={cancel}>{text('cancel')}</Button>}
        </div>
      );
    case 'cancelled':
      return (
        <div className={styles.line}>
          <span className={styles.text}>{text('cancelled')}</span>
          <Button onClick={again}>{text('again')}</Button>
        </div>
      );
    case 'failed':
      return fault && <FaultMessage fault={fault} onRetry={again} />;
    case 'ended':
      return null;
  }
}

function MakeSheet(): JSXElement {
  const { text } = useHealthTexts();
  const { making, readOnly } = useActions();
  const running = useMaking(making).phase === 'running';
  return (
    <div>
      <Button
        size="small"
        disabled={readOnly}
        disabledFocusable={running}
        onClick={() => void making.start({ kind: 'health' })}
      >
        {text('sheet')}
      </Button>
    </div>
  );
}
