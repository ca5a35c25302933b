import { useCallback, useEffect, useMemo, useState } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { FluentProvider, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import type { Fault, Making } from '../../commands';
import { faultOf } from '../../commands';
import { languageOf } from '../../locales/language';
import type { WorkbookContents } from '../../workbook/port';
import { type Actions, ActionsProvider } from '../shared/actions';
import { CrashGuard } from './crash-guard';
import { FaultMessage } from '../shared/fault-message';
import { Header } from './header';
import { LanguageMessage } from './language-message';
import { OutdatedMessage } from './outdated-message';
import { Loading } from '../shared/loading';
import { MakeBar } from '../card/make-bar';
import { PaneTabs } from './pane-tabs';
import { UnansweredMessage } from './unanswered-message';
import { useContents } from './use-contents';
import { useDarkTheme } from './use-dark-theme';
import { PreferencesProvider, useKeptPreferences, usePreferences } from '../shared/use-preferences';
import { ReadingsProvider } from '../shared/readings';
import { TextsProvider, paneTexts, useTexts } from '../shared/texts';
import { darkTheme, lightTheme } from '../shared/theme';
import type { WorkbookPort } from '../shared/workbook-port';

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', height: '100%', fontSize: tokens.fontSizeBase300 },
  main: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  waiting: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: `0 ${tokens.spacingHorizontalL}` },
  messages: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    '&:empty': { display: 'none' },
  },
});

/** The task pane: what was found in the workbook, the card in small, and the button that makes it. */
export function Pane({ workbook, making }: { readonly workbook: WorkbookPort; readonly making: Making }): JSXElement {
  const dark = useDarkTheme();
  const kept = useKeptPreferences();
  const { preferences } = kept;
  const found = useContents(workbook, making, preferences.language ?? undefined);
  const language = preferences.language ?? found.contents?.ownLanguage ?? languageOf(Office.context.displayLanguage);
  const texts = useMemo(() => paneTexts(language), [language]);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  return (
    <FluentProvider theme={dark ? darkTheme : lightTheme}>
      <TextsProvider value={texts}>
        <PreferencesProvider value={kept}>
          <CrashGuard texts={texts}>
            <PaneBody {...found} workbook={workbook} making={making} />
          </CrashGuard>
        </PreferencesProvider>
      </TextsProvider>
    </FluentProvider>
  );
}

function PaneBody({
  contents,
  reading,
  fault,
  waited,
  reread,
  begun,
  workbook,
  making,
}: {
  readonly contents: WorkbookContents | null;
  readonly reading: number;
  readonly fault: Fault | null;
  readonly waited: number;
  readonly reread: () => void;
  readonly begun: () => number;
  readonly workbook: WorkbookPort;
  readonly making: Making;
}): JSXElement {
  const styles = useStyles();
  const { text } = useTexts();
  const { preferences, change } = usePreferences();
  const [actionFault, setActionFault] = useState<Fault | null>(null);

  const run = useCallback(async (action: Promise<unknown>): Promise<boolean> => {
    try {
      await action;
      setActionFault(null);
      return true;
    } catch (error) {
      setActionFault(faultOf(error));
      return false;
    }
  }, []);
  const actions = useMemo<Actions>(
    () => ({
      workbook,
      making,
      run,
      reread,
      readOnly: workbook.readOnlyFile,
      goTo: (address) => void run(workbook.goTo(address)),
      openTab: (tab) => change({ tab }),
    }),
    [workbook, making, run, reread, change],
  );

  const readings = useMemo(() => ({ shown: reading, begun }), [reading, begun]);

  return (
    <div className={styles.pane}>
      <Header card={contents?.card ?? null} onReread={reread} />
      <main className={styles.main} aria-busy={contents === null && fault === null}>
        <ActionsProvider value={actions}>
          <div className={styles.messages}>
            {fault && <FaultMessage fault={fault} onRetry={reread} />}
            {actionFault && <FaultMessage fault={actionFault} onDismiss={() => setActionFault(null)} />}
            {contents?.readOnly && !workbook.readOnlyFile && <Note>{text('readOnly.structure')}</Note>}
            {workbook.readOnlyFile && <Note>{text('readOnly.file')}</Note>}
            {contents && <UnansweredMessage contents={contents} waited={waited} />}
            {contents && <LanguageMessage contents={contents} />}
            {contents && <OutdatedMessage contents={contents} />}
          </div>
          {contents ? (
            <ReadingsProvider value={readings}>
              <PaneTabs contents={contents} tab={preferences.tab} onTab={actions.openTab} onGoTo={actions.goTo} />
            </ReadingsProvider>
          ) : (
            <div className={styles.waiting}>{fault === null && <Loading label={text('loading')} />}</div>
          )}
          <MakeBar contents={contents} />
        </ActionsProvider>
      </main>
    </div>
  );
}

function Note({ children }: { readonly children: string }): JSXElement {
  return (
    <MessageBar intent="warning" layout="multiline" role="status">
      <MessageBarBody>{children}</MessageBarBody>
    </MessageBar>
  );
}
