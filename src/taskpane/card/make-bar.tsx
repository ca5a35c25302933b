import type { JSXElement } from '@fluentui/react-components';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { MakingTask } from '../../commands';
import type { WorkbookContents } from '../../workbook/port';
import { useActions } from '../shared/actions';
import { useMaking } from '../shared/use-making';
import { useTexts } from '../shared/texts';
import { useCardTexts } from './card-texts';
import { MoreActions } from './more-actions';
import { Outcome } from './outcome';
import { MakeProgress } from './make-progress';
import { useFieldStyles } from '../shared/field-styles';

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalS,
    flexShrink: 0,
    // Leaves the card in view whatever is told or opened here.
    maxHeight: '70%',
    overflowY: 'auto',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalS },
  make: { flexGrow: 1, minWidth: '140px' },
  more: { minWidth: 'auto' },
  hint: { margin: 0, textAlign: 'center' },
});

/** The one primary action, what else can be done with the card, its progress and outcome; always in view. */
export function MakeBar({ contents }: { readonly contents: WorkbookContents | null }): JSXElement {
  const styles = useStyles();
  const { text } = useTexts();
  const { text: cardText } = useCardTexts();
  const { making, openTab, readOnly } = useActions();
  const running = useMaking(making).phase === 'running';
  const [open, setOpen] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const hint = useFieldStyles().hint;
  const id = useId();
  const undoId = useId();
  const disabled = readOnly || !contents?.card || contents.indicatorCount === 0;

  const close = (): void => {
    setOpen(false);
    toggle.current?.focus();
  };
  const start = (task: MakingTask): void => {
    void making.start(task);
    close();
  };
  const showHealth = (): void => {
    openTab('health');
    close();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    close();
  };

  return (
    <div className={styles.bar} onKeyDown={onKeyDown}>
      <Outcome contents={contents} />
      <MakeProgress making={making} />
      <div id={id} hidden={!open}>
        {open && contents && !disabled && <MoreActions contents={contents} onStart={start} onHealth={showHealth} />}
      </div>
      <div className={styles.buttons}>
        {/* Kept focusable while it runs, so that the keyboard's place is not lost. */}
        <Button
          appearance="primary"
          size="large"
          className={styles.make}
          disabled={disabled && !running}
          disabledFocusable={running}
          aria-describedby={disabled ? undefined : undoId}
          onClick={() => void making.start()}
        >
          {text('make.button')}
        </Button>
        <Button
          ref={toggle}
          size="large"
          className={styles.more}
          icon={open ? <ChevronDownRegular /> : <ChevronUpRegular />}
          iconPosition="after"
          aria-expanded={open}
          aria-controls={id}
          disabled={disabled && !running}
          disabledFocusable={running}
          onClick={() => setOpen(!open)}
        >
          {cardText('more.button')}
        </Button>
      </div>
      {!disabled && (
        <p id={undoId} className={mergeClasses(hint, styles.hint)}>
          {text('make.undo')}
        </p>
      )}
    </div>
  );
}
