import type { JSXElement } from '@fluentui/react-components';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Making, RunningTask } from '../../commands';
import type { MakeStep } from '../../workbook/port';
import { useMaking } from '../shared/use-making';
import { useTexts } from '../shared/texts';
import { useCardTexts } from './card-texts';
import { Progress } from '../shared/progress';
import { useLasting } from '../shared/use-lasting';

const useStyles = makeStyles({
  running: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    minHeight: '32px',
  },
  progress: { flexGrow: 1, flexBasis: '120px', display: 'grid', rowGap: tokens.spacingVerticalXS },
  step: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

/** How far a step is, for the eye only; what a step costs depends on workbook and machine. */
const share: Record<MakeStep, number> = { reading: 0.15, computing: 0.45, writing: 0.7, done: 1 };

/** How far the task is, 0–1; `undefined` where only its end tells. */
function shareOf(task: RunningTask): number | undefined {
  if (task.kind === 'units') return task.progress.total === 0 ? 0 : task.progress.done / task.progress.total;
  return task.kind === 'period' ? undefined : share[task.step];
}

/** Excel does not answer as long as a cell is being edited or a dialog is open; nothing else takes so long. */
function isReading(task: RunningTask): boolean {
  return 'step' in task && task.step === 'reading';
}

/** How far the task is that runs, and the way to end it early. */
export function MakeProgress({ making }: { readonly making: Making }): JSXElement {
  const styles = useStyles();
  const { text } = useTexts();
  const state = useMaking(making);
  const running = state.phase === 'running' ? state : null;
  const lasting = useLasting(running !== null);
  return (
    // There from the start: a live region is only heard when it was there before its text.
    <div className={running ? styles.running : undefined}>
      <div className={styles.progress}>
        <span role="status" className={styles.step}>
          {running && (running.cancelling ? text('make.cancelling') : <TaskText task={running.task} />)}
          {running && lasting && isReading(running.task) && ` ${text('make.waiting')}`}
        </span>
        {running && <Progress label={text('make.progress')} value={shareOf(running.task)} />}
      </div>
      {running && lasting && !running.cancelling && running.task.kind !== 'period' && (
        <Button onClick={making.cancel}>{text('make.cancel')}</Button>
      )}
    </div>
  );
}

function TaskText({ task }: { readonly task: RunningTask }): string {
  const { text } = useTexts();
  const { text: cardText } = useCardTexts();
  switch (task.kind) {
    case 'units': {
      const { done, total, unit } = task.progress;
      return cardText('running.unit', { number: Math.min(done + 1, total), total, unit });
    }
    case 'period':
      return cardText('running.period');
    case 'health':
      return task.step === 'writing' ? cardText('running.health') : text(`make.step.${task.step}`);
    default:
      return text(`make.step.${task.step}`);
  }
}
