import type { JSXElement } from '@fluentui/react-components';
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { MadeScorecard } from '../../workbook/types';
import { useTexts } from '../texts';

/** That the card is made, and the way to it. */
export function MadeMessage({ scorecard, onShow, onDismiss }: {
  readonly scorecard: MadeScorecard;
  readonly onShow: (sheetName: string) => void;
  readonly onDismiss: () => void;
}): JSXElement {
  const { text } = useTexts();
  const { sheetName, replaced, warnings } = scorecard;
  return (
    <MessageBar intent="success" layout="multiline" role="status">
      <MessageBarBody>
        {text(replaced ? 'make.replaced' : 'make.made', { sheet: sheetName })}
        {warnings.length > 0 && ` ${text('make.madeWarnings', { count: warnings.length })}`}
      </MessageBarBody>
      <MessageBarActions
        containerAction={<Button appearance="transparent" icon={<DismissRegular />} aria-label={text('fault.dismiss')} onClick={onDismiss} />}
      >
        <Button onClick={() => onShow(sheetName)}>{text('make.show')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
