import type { JSXElement } from '@fluentui/react-components';
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { MadeHealthSheet } from '../../workbook/health/made-health-sheet';
import { useTexts } from '../shared/texts';
import { useCardTexts } from './card-texts';
import { StraysLine } from './strays-line';

/** That the findings of the health check stand on their sheet, and the way to it. */
export function MadeHealthMessage({
  made: { sheetName: sheet, replaced, checked, withoutView, strays },
  onShow,
  onDismiss,
}: {
  readonly made: MadeHealthSheet;
  readonly onShow: (sheetName: string) => void;
  readonly onDismiss: () => void;
}): JSXElement {
  const { text } = useTexts();
  const { text: cardText } = useCardTexts();
  return (
    <MessageBar intent="success" layout="multiline" role="status">
      <MessageBarBody>
        {`${cardText(replaced ? 'made.healthAgain' : 'made.health', { sheet })} ${checked.summary}.`}
        {withoutView && ` ${text('make.withoutView', { sheets: withoutView.join(', ') })}`}
        {strays && <StraysLine strays={strays} />}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={text('fault.dismiss')}
            onClick={onDismiss}
          />
        }
      >
        <Button onClick={() => onShow(sheet)}>{cardText('made.showHealth')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
