import type { JSXElement } from '@fluentui/react-components';
import type { WorkbookContents } from '../../workbook/types';
import { useTexts } from '../texts';
import { CardTab } from './card-tab';
import { NameList } from './name-list';
import { Tabs } from './tabs';
import { WarningList } from './warning-list';

export type PaneTab = 'card' | 'warnings' | 'names';

/** The three views of what was found: the card, the warnings, the names. */
export function PaneTabs({ contents, tab, onTab, onGoTo }: {
  readonly contents: WorkbookContents;
  readonly tab: PaneTab;
  readonly onTab: (tab: PaneTab) => void;
  readonly onGoTo: (address: string) => void;
}): JSXElement {
  const { text } = useTexts();
  const { warnings, names, hasSetup } = contents;
  return (
    <Tabs<PaneTab>
      label={text('tabs.label')}
      views={[
        { name: 'card', label: text('tabs.card') },
        { name: 'warnings', label: text('tabs.warnings'), count: warnings.length },
        { name: 'names', label: text('tabs.names') },
      ]}
      selected={tab}
      onSelect={onTab}
    >
      {tab === 'card' && <CardTab contents={contents} onGoTo={onGoTo} onNames={() => onTab('names')} />}
      {tab === 'warnings' && <WarningList warnings={warnings} hasSetup={hasSetup} onGoTo={onGoTo} />}
      {tab === 'names' && <NameList names={names} onGoTo={onGoTo} />}
    </Tabs>
  );
}
