import { useState } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { WorkbookContents } from '../../workbook/port';
import { useActions } from '../shared/actions';
import { useTexts } from '../shared/texts';

/** So many readings that find cells waiting, over some ten seconds, are more than a computation takes. */
const patience = 3;

/** Says that cells of a card show no answer of the add-in's functions, and offers to have them asked again. */
export function UnansweredMessage({
  contents,
  waited,
}: {
  readonly contents: WorkbookContents;
  /** How many readings one after the other have found cells that wait for their values. */
  readonly waited: number;
}): JSXElement | null {
  const { text } = useTexts();
  const { readOnly, reread, run, workbook } = useActions();
  const [renewing, setRenewing] = useState(false);
  const { unknown, waiting } = contents.unanswered;
  const isUnknown = unknown.length > 0;
  if (!isUnknown && waited < patience) return null;

  const renew = async (): Promise<void> => {
    setRenewing(true);
    await run(workbook.renewFunctions());
    setRenewing(false);
    reread();
  };
  return (
    <MessageBar intent="warning" layout="multiline" role="status">
      <MessageBarBody>
        {isUnknown ? text('unanswered.unknown', { sheets: unknown.join(', ') }) : text('unanswered.waiting')}
      </MessageBarBody>
      {!readOnly && (isUnknown || waiting.length > 0) && (
        <MessageBarActions>
          <Button disabledFocusable={renewing} onClick={() => void renew()}>
            {text('unanswered.renew')}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
