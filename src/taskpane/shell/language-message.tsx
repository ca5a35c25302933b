import type { JSXElement } from '@fluentui/react-components';
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { WorkbookContents } from '../../workbook/port';
import { useActions } from '../shared/actions';
import { useTexts } from '../shared/texts';
import { useMaking } from '../shared/use-making';

/** Says that cards are written in another language than the workbook's, and offers to make them again. */
export function LanguageMessage({ contents }: { readonly contents: WorkbookContents }): JSXElement | null {
  const { text } = useTexts();
  const { making, readOnly } = useActions();
  const running = useMaking(making).phase === 'running';
  const cards = contents.unanswered.writtenInOther;
  if (cards.length === 0) return null;

  const update = async (): Promise<void> => {
    const units = cards.flatMap(({ unit }) => unit ?? []);
    if (units.length < cards.length && (await making.start()).phase !== 'made') return;
    if (units.length > 0) await making.start({ kind: 'units', units });
  };
  return (
    <MessageBar intent="warning" layout="multiline" role="status">
      <MessageBarBody>
        {text('unanswered.language', { sheets: cards.map(({ sheet }) => sheet).join(', ') })}
      </MessageBarBody>
      {!readOnly && (
        <MessageBarActions>
          <Button disabledFocusable={running} onClick={() => void update()}>
            {text('unanswered.renew')}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
