import type { JSXElement } from '@fluentui/react-components';
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { Fault } from '../../commands';
import { useTexts } from './texts';

/** What happened, what was not harmed, and what to do. A cancelled making is told as information, not as an error. */
export function FaultMessage({
  fault,
  onRetry,
  onDismiss,
}: {
  readonly fault: Fault;
  readonly onRetry?: () => void;
  readonly onDismiss?: () => void;
}): JSXElement {
  const { text } = useTexts();
  const key = `fault.${fault.fault}` as const;
  return (
    <MessageBar intent={fault.fault === 'cancelled' ? 'info' : 'error'} layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{text(`${key}.happened`, fault.parameters)}</MessageBarTitle>
        {text(`${key}.kept`, fault.parameters)} {text(`${key}.action`, fault.parameters)}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          onDismiss && (
            <Button
              appearance="transparent"
              icon={<DismissRegular />}
              aria-label={text('fault.dismiss')}
              onClick={onDismiss}
            />
          )
        }
      >
        {onRetry && <Button onClick={onRetry}>{text('fault.retry')}</Button>}
      </MessageBarActions>
    </MessageBar>
  );
}
