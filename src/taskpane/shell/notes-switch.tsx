import type { JSXElement } from '@fluentui/react-components';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { PaneTab } from '../shared/pane-tab';
import { useTexts } from '../shared/texts';

type Notes = Extract<PaneTab, 'warnings' | 'health'>;

const useStyles = makeStyles({
  group: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, marginBottom: tokens.spacingVerticalM },
  choice: { minWidth: 'auto' },
});

/** What is noted of the workbook, or what the health check says of the card: both are found under one tab. */
export function NotesSwitch({
  shown,
  onShow,
}: {
  readonly shown: Notes;
  readonly onShow: (notes: Notes) => void;
}): JSXElement {
  const styles = useStyles();
  const { text } = useTexts();
  const labels: Readonly<Record<Notes, string>> = { warnings: text('tabs.warnings'), health: text('notes.health') };
  return (
    <div role="group" aria-label={text('notes.label')} className={styles.group}>
      {(['warnings', 'health'] as const).map((notes) => (
        <Button
          key={notes}
          size="small"
          appearance={notes === shown ? 'secondary' : 'subtle'}
          className={styles.choice}
          aria-pressed={notes === shown}
          onClick={() => onShow(notes)}
        >
          {labels[notes]}
        </Button>
      ))}
    </div>
  );
}
