import { useEffect, useState } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import type { Making, MakingState } from '../../commands';
import type { MakeStep } from '../../workbook/types';
import { useTexts } from '../texts';
import { FaultMessage } from './fault-message';
import { MadeMessage } from './made-message';

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  running: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalS, minHeight: '32px' },
  progress: { flexGrow: 1, flexBasis: '120px', display: 'grid', rowGap: tokens.spacingVerticalXS },
  step: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  button: { width: '100%' },
});

/** How far a step is, for the eye only; what a step costs depends on workbook and machine. */
const share: Record<MakeStep, number> = { reading: 0.15, computing: 0.45, writing: 0.7, done: 1 };

/** Something that lasts longer than this can be cancelled (ms). */
const cancellableAfter = 2000;

function useLasting(active: boolean): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!active) return undefined;
    const timer = setTimeout(() => setLasting(true), cancellableAfter);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [active]);
  return lasting;
}

/** The one primary action with its progress and outcome; always in view. */
export function MakeBar({ making, state, disabled, onShow }: {
  readonly making: Making;
  readonly state: MakingState;
  readonly disabled: boolean;
  readonly onShow: (sheetName: string) => void;
}): JSXElement {
  const styles = useStyles();
  const { text } = useTexts();
  const running = state.phase === 'running';
  return (
    <div className={styles.bar}>
      {state.phase === 'made' && <MadeMessage scorecard={state.scorecard} onShow={onShow} onDismiss={making.dismiss} />}
      {state.phase === 'failed' && <FaultMessage fault={state} onDismiss={making.dismiss} />}
      <Progress making={making} state={state} />
      {/* Kept focusable while it runs, so that the keyboard's place is not lost. */}
      <Button
        appearance="primary"
        size="large"
        className={styles.button}
        disabled={disabled && !running}
        disabledFocusable={running}
        onClick={() => void making.start()}
      >
        {text('make.button')}
      </Button>
    </div>
  );
}

function Progress({ making, state }: { readonly making: Making; readonly state: MakingState }): JSXElement {
  const styles = useStyles();
  const { text } = useTexts();
  const running = state.phase === 'running';
  const lasting = useLasting(running);
  return (
    // There from the start: a live region is only heard when it was there before its text.
    <div className={running ? styles.running : undefined}>
      <div className={styles.progress}>
        <span role="status" className={styles.step}>
          {running && text(state.cancelling ? 'make.cancelling' : `make.step.${state.step}`)}
        </span>
        {running && <ProgressBar aria-label={text('make.progress')} value={share[state.step]} />}
      </div>
      {running && lasting && !state.cancelling && (
        <Button onClick={making.cancel}>{text('make.cancel')}</Button>
      )}
    </div>
  );
}
