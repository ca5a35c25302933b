import type { JSXElement } from '@fluentui/react-components';
import { Button } from '@fluentui/react-components';
import { DocumentTableSearchRegular, TableAddRegular, TableSettingsRegular } from '@fluentui/react-icons';
import type { WorkbookContents } from '../../workbook/port';
import { isOffered } from '../shared/offered-names';
import { useTexts } from '../shared/texts';
import { CardChoices } from './card-choices';
import { CardOverview } from './card-overview';
import { EmptyState } from '../shared/empty-state';

/** The card in small, or what stands between the workbook and a card. */
export function CardTab({
  contents,
  onGoTo,
  onSetup,
}: {
  readonly contents: WorkbookContents;
  readonly onGoTo: (address: string) => void;
  /** Leads to where names get their setup. */
  readonly onSetup: () => void;
}): JSXElement {
  const { text } = useTexts();
  const { card, hasSetup, indicatorCount } = contents;
  if (card && indicatorCount > 0) {
    return (
      <>
        <CardChoices contents={contents} />
        <CardOverview contents={contents} card={card} onGoTo={onGoTo} />
      </>
    );
  }
  if (hasSetup) {
    return (
      <EmptyState
        icon={<TableSettingsRegular />}
        title={text('empty.noIndicators.title')}
        text={text('empty.noIndicators.text')}
        action={text('empty.noIndicators.action')}
      >
        <Button appearance="primary" onClick={onSetup}>
          {text('empty.noIndicators.button')}
        </Button>
      </EmptyState>
    );
  }
  const offered = contents.names.filter(isOffered);
  if (offered.length === 0) {
    return (
      <EmptyState
        icon={<DocumentTableSearchRegular />}
        title={text('empty.noNames.title')}
        text={text('empty.noNames.text')}
        action={text('empty.noNames.action')}
      >
        <Button appearance="primary" onClick={onSetup}>
          {text('empty.noNames.button')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<TableAddRegular />}
      title={text('empty.noSetup.title')}
      text={text('empty.noSetup.text', { count: offered.filter(({ fault }) => fault === null).length })}
      action={text('empty.noSetup.action')}
    >
      <Button appearance="primary" onClick={onSetup}>
        {text('empty.noSetup.button')}
      </Button>
    </EmptyState>
  );
}
