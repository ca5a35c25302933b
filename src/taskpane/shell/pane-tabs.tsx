import { useState } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { SettingsRegular } from '@fluentui/react-icons';
import type { WorkbookContents } from '../../workbook/port';
import type { PaneTab } from '../shared/pane-tab';
import { useTexts } from '../shared/texts';
import { CardTab } from '../card/card-tab';
import { LazyView } from '../shared/lazy-view';
import { Tabs } from '../shared/tabs';
import { WarningList } from '../warnings/warning-list';
import { NotesSwitch } from './notes-switch';

const setupTab = () => import(/* webpackChunkName: "pane-setup" */ '../setup/setup-tab');
const healthView = () => import(/* webpackChunkName: "pane-health" */ '../health/health-view');
const dataView = () => import(/* webpackChunkName: "pane-data" */ '../data/data-view');
const settingsTab = () => import(/* webpackChunkName: "pane-settings" */ '../settings/settings-tab');

/** The views of what was found: the card, the setup, the warnings, the settings. */
export function PaneTabs({
  contents,
  tab,
  onTab,
  onGoTo,
}: {
  readonly contents: WorkbookContents;
  readonly tab: PaneTab;
  readonly onTab: (tab: PaneTab) => void;
  readonly onGoTo: (address: string) => void;
}): JSXElement {
  const { text } = useTexts();
  const { warnings, hasSetup } = contents;
  // A file that is being taken in is in the setup's place, also after a look at another tab.
  const [takesFile, setTakesFile] = useState(false);
  return (
    <Tabs<PaneTab>
      label={text('tabs.label')}
      views={[
        { name: 'card', label: text('tabs.card') },
        { name: 'setup', label: text('tabs.setup') },
        { name: 'warnings', label: text('tabs.warnings'), count: warnings.length },
        { name: 'settings', label: text('tabs.settings'), icon: <SettingsRegular /> },
      ]}
      selected={tab === 'health' ? 'warnings' : tab}
      onSelect={onTab}
    >
      {tab === 'card' && <CardTab contents={contents} onGoTo={onGoTo} onSetup={() => onTab('setup')} />}
      {((tab === 'warnings' && hasSetup) || tab === 'health') && <NotesSwitch shown={tab} onShow={onTab} />}
      {tab === 'setup' && !takesFile && (
        <LazyView load={setupTab}>
          {({ SetupTab }) => <SetupTab contents={contents} onFile={() => setTakesFile(true)} />}
        </LazyView>
      )}
      {tab === 'setup' && takesFile && (
        <LazyView load={dataView}>
          {({ DataView }) => <DataView contents={contents} onBack={() => setTakesFile(false)} />}
        </LazyView>
      )}
      {tab === 'warnings' && <WarningList warnings={warnings} hasSetup={hasSetup} onGoTo={onGoTo} />}
      {tab === 'health' && (
        <LazyView load={healthView}>{({ HealthView }) => <HealthView contents={contents} />}</LazyView>
      )}
      {tab === 'settings' && (
        <LazyView load={settingsTab}>{({ SettingsTab }) => <SettingsTab contents={contents} />}</LazyView>
      )}
    </Tabs>
  );
}
