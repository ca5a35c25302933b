import type { JSXElement } from '@fluentui/react-components';
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { MadeScorecard } from '../../workbook/types';
import { useTexts } from '../texts';
import { useCardTexts } from './card/card-texts';

/** That the card or its copy is made, and the way to it. */
export function MadeMessage({ kind, scorecard, onShow, onDismiss }: {
  readonly kind: 'card' | 'frozen';
  readonly scorecard: MadeScorecard;
  readonly onShow: (sheetName: string) => void;
  readonly onDismiss: () => void;
}): JSXElement {
  const { text } = useTexts();
  const { text: cardText } = useCardTexts();
  const { sheetName: sheet, replaced, warnings } = scorecard;
  const happened = kind === 'frozen' ? cardText('made.frozen', { sheet }) : text(replaced ? 'make.replaced' : 'make.made', { sheet });
  return (
    <MessageBar intent="success" layout="multiline" role="status">
      <MessageBarBody>
        {happened}
        {warnings.length > 0 && ` ${text('make.madeWarnings', { count: warnings.length })}`}
      </MessageBarBody>
      <MessageBarActions
        containerAction={<Button appearance="transparent" icon={<DismissRegular />} aria-label={text('fault.dismiss')} onClick={onDismiss} />}
      >
        <Button onClick={() => onShow(sheet)}>{kind === 'frozen' ? cardText('made.showCopy') : text('make.show')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
