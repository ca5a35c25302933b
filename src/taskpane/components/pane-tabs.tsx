import { useId } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { CounterBadge, Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import type { WorkbookContents } from '../../workbook/types';
import { useTexts } from '../texts';
import { CardTab } from './card-tab';
import { NameList } from './name-list';
import { WarningList } from './warning-list';

const useStyles = makeStyles({
  tabs: { flexShrink: 0, padding: `0 ${tokens.spacingHorizontalXS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowX: 'auto' },
  count: { marginLeft: tokens.spacingHorizontalXS },
  panel: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` },
});

export type PaneTab = 'card' | 'warnings' | 'names';

/** The three views of what was found: the card, the warnings, the names. */
export function PaneTabs({ contents, tab, onTab, onGoTo }: {
  readonly contents: WorkbookContents;
  readonly tab: PaneTab;
  readonly onTab: (tab: PaneTab) => void;
  readonly onGoTo: (address: string) => void;
}): JSXElement {
  const styles = useStyles();
  const { text } = useTexts();
  const id = useId();
  const { warnings, names } = contents;
  return (
    <>
      <TabList
        className={styles.tabs}
        size="small"
        aria-label={text('tabs.label')}
        selectedValue={tab}
        onTabSelect={(_, { value }) => onTab(value === 'warnings' || value === 'names' ? value : 'card')}
      >
        <Tab id={`${id}card`} value="card" aria-controls={`${id}panel`}>
          {text('tabs.card')}
        </Tab>
        <Tab id={`${id}warnings`} value="warnings" aria-controls={`${id}panel`}>
          {text('tabs.warnings')}
          {warnings.length > 0 && <CounterBadge className={styles.count} size="small" appearance="filled" color="informative" count={warnings.length} overflowCount={999} />}
        </Tab>
        <Tab id={`${id}names`} value="names" aria-controls={`${id}panel`}>
          {text('tabs.names')}
        </Tab>
      </TabList>
      <div id={`${id}panel`} role="tabpanel" aria-labelledby={`${id}${tab}`} tabIndex={0} className={styles.panel}>
        {tab === 'card' && <CardTab contents={contents} onGoTo={onGoTo} onNames={() => onTab('names')} />}
        {tab === 'warnings' && <WarningList warnings={warnings} onGoTo={onGoTo} />}
        {tab === 'names' && <NameList names={names} onGoTo={onGoTo} />}
      </div>
    </>
  );
}
