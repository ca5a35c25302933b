import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { Button } from '@fluentui/react-components';
import { DocumentTableSearchRegular } from '@fluentui/react-icons';
import { normalised } from '../../locales/headers';
import type { WrittenSetup } from '../../workbook/set-up';
import type { WorkbookContents } from '../../workbook/port';
import { useActions } from '../shared/actions';
import { isOffered } from '../shared/offered-names';
import type { WorkbookPort } from '../shared/workbook-port';
import { EmptyState } from '../shared/empty-state';
import { FaultMessage } from '../shared/fault-message';
import { Loading } from '../shared/loading';
import { MarkedRangeNames } from './marked-range';
import { acceptedCount, noEdits, type ProposalDraft, type ProposalEdits } from './proposal-draft';
import { ProposalView } from './proposal-view';
import { setupMemory } from './setup-memory';
import { isWeak } from './table-draft';
import { useAttempt } from './use-attempt';
import { WrittenMessage } from './written-message';
import { useSetupStyles } from './setup-styles';
import { useSetupTexts } from './setup-texts';
import { SetupView } from './setup-view';
import { sheetLimits } from './sheet-limits';
import { useFoundDraft } from './use-draft';
import { useProposal } from './use-proposal';

/** The way from names and tables to a setup that works: proposals to accept and correct, then what is missing. */
export function SetupTab({
  contents,
  onFile,
}: {
  readonly contents: WorkbookContents;
  /** Leads to where files of statistics are taken in. */
  readonly onFile: () => void;
}): JSXElement {
  const { language, text } = useSetupTexts();
  const { workbook, reread, readOnly } = useActions();
  const [choosing, setChoosing] = useState(false);
  const { setup } = contents;
  const hasRows = setup !== null && setup.indicators.length > 0;
  const { proposal, fault, isBehind, retry } = useProposal(workbook, contents, language, !hasRows || choosing);
  const found = useFoundDraft(proposal, contents);
  const [edits, setEdits] = useKeptEdits(workbook);
  const [written, setWritten] = useState<WrittenSetup | null>(null);
  const limits = useMemo(() => sheetLimits(proposal, setup?.indicators ?? []), [proposal, setup]);

  const ownLanguage = contents.ownLanguage ? undefined : language;
  const done = (setup: WrittenSetup): void => {
    setWritten(setup);
    setChoosing(false);
    setEdits(noEdits);
    reread();
  };
  const write: Parameters<typeof ProposalView>[0]['write'] = async (accepted, beside) =>
    done(await workbook.writeSetup(accepted, beside, ownLanguage));
  const start = async (): Promise<void> => done(await workbook.startSetup(ownLanguage));
  const undo = async (): Promise<void> => {
    if (written !== null) await workbook.undoSetup(written);
    setWritten(null);
    reread();
  };

  const marked = (
    <>
      <MarkedRangeNames
        perspectives={proposal?.perspectives ?? []}
        rows={setup?.indicators ?? []}
        onTables={async (tables) => {
          // What was changed of the other proposals stays.
          setWritten(await workbook.writeSetup([], { tables }, ownLanguage));
          reread();
        }}
        onAdded={reread}
      />
      <FileButton onFile={onFile} />
    </>
  );

  if (hasRows && !choosing) {
    return (
      <SetupView
        contents={contents}
        setup={setup}
        limits={limits}
        focusFirst={written !== null}
        intro={
          <>
            {written && <WrittenMessage written={written} onUndo={undo} />}
            {found && <UnusedNames draft={found} onChoose={() => setChoosing(true)} />}
            {marked}
          </>
        }
      />
    );
  }
  if (proposal === null || found === null)
    return fault ? <FaultMessage fault={fault} onRetry={retry} /> : <Loading label={text('found.loading')} />;
  if (!contents.names.some(isOffered) && proposal.tableSuggestions.length === 0)
    return <NothingFound marked={marked} onStart={readOnly || contents.readOnly ? null : start} />;
  return (
    <ProposalView
      intro={
        <>
          <Found draft={found} onBack={hasRows ? () => setChoosing(false) : null} marked={marked} />
          {isBehind && <Behind onRead={retry} />}
        </>
      }
      found={found}
      proposal={proposal}
      contents={contents}
      edits={edits}
      onEdits={setEdits}
      adds={hasRows}
      canWrite={!readOnly && (hasRows || !contents.readOnly)}
      write={write}
    />
  );
}

/** The user's changes of the proposals; they outlive a look at another tab. */
function useKeptEdits(workbook: WorkbookPort): readonly [ProposalEdits, (edits: ProposalEdits) => void] {
  const memory = setupMemory(workbook);
  const [edits, setEdits] = useState(memory.edits);
  const keep = (next: ProposalEdits): void => {
    memory.edits = next;
    setEdits(next);
  };
  return [edits, keep];
}

/** The workbook has changed since it was looked through, which takes too long to be done at every change. */
function Behind({ onRead }: { readonly onRead: () => void }): JSXElement {
  const shared = useSetupStyles();
  const { text } = useSetupTexts();
  return (
    <div role="status" className={shared.line}>
      <span className={shared.muted}>{text('found.behind')}</span>
      <Button size="small" onClick={onRead}>
        {text('found.again')}
      </Button>
    </div>
  );
}

/** What was found in names and tables, in a sentence. */
function Found({
  draft,
  onBack,
  marked,
}: {
  readonly draft: ProposalDraft;
  /** Back to the setup that is there. */
  readonly onBack: (() => void) | null;
  /** What is marked in the sheet, to be taken. */
  readonly marked: ReactNode;
}): JSXElement {
  const shared = useSetupStyles();
  const { text } = useSetupTexts();
  const ofTables = draft.indicators.filter((each) => each.table !== null && !isWeak(each)).length;
  const ofNames = draft.indicators.filter(({ table }) => table === null);
  const count =
    draft.loose.length + ofNames.reduce((sum, { names }) => sum + names.length, 0) + (onBack ? 0 : draft.used.length);
  const perspectives = new Set(ofNames.map(({ perspective }) => normalised(perspective)).filter(Boolean)).size;
  const inNames =
    ofNames.length === 0
      ? text('found.only', { count })
      : `${text('found.names', { count })} ${text('found.indicators', { count: ofNames.length })}${perspectives > 0 ? ` ${text('found.perspectives', { count: perspectives })}` : ''}.`;
  const inTables = text('found.tables', { count: ofTables });
  return (
    <>
      <h2 className={shared.heading}>{text(onBack ? 'found.more' : 'found.heading')}</h2>
      <p className={shared.text}>
        {[(count > 0 || ofTables === 0) && inNames, ofTables > 0 && inTables].filter(Boolean).join(' ')}
      </p>
      <div className={shared.line}>
        {onBack && (
          <Button size="small" onClick={onBack}>
            {text('found.back')}
          </Button>
        )}
        {marked}
      </div>
    </>
  );
}

/** Names that the setup does not use. */
function UnusedNames({
  draft,
  onChoose,
}: {
  readonly draft: ProposalDraft;
  readonly onChoose: () => void;
}): JSXElement | null {
  const shared = useSetupStyles();
  const { text } = useSetupTexts();
  const count = draft.loose.length + draft.indicators.reduce((sum, { names }) => sum + names.length, 0);
  const { added } = acceptedCount(draft);
  if (count === 0 && added === 0) return null;
  return (
    <div className={shared.line}>
      <span>
        {count > 0 && text('unused.names', { count })} {added > 0 && text('unused.indicators', { count: added })}
      </span>
      <Button size="small" onClick={onChoose}>
        {text(count > 0 ? 'unused.show' : 'unused.showProposals')}
      </Button>
    </div>
  );
}

/** Without any name or table: numbers that are marked in the sheet get a name, or a setup is filled in by hand. */
function NothingFound({
  marked,
  onStart,
}: {
  readonly marked: ReactNode;
  /** `null` where nothing can be added to the workbook. */
  readonly onStart: (() => Promise<void>) | null;
}): JSXElement {
  const shared = useSetupStyles();
  const { text } = useSetupTexts();
  const { busy, fault, attempt, forget } = useAttempt();
  return (
    <EmptyState
      icon={<DocumentTableSearchRegular />}
      title={text('noNames.title')}
      text={text('noNames.text')}
      action={text('noNames.action')}
    >
      <div className={shared.stack}>
        {fault && <FaultMessage fault={fault} onDismiss={forget} />}
        {marked}
        {onStart && (
          <Button size="small" disabledFocusable={busy} onClick={() => attempt(onStart)}>
            {text('start.button')}
          </Button>
        )}
      </div>
    </EmptyState>
  );
}

/** Figures need not be in the workbook yet. */
function FileButton({ onFile }: { readonly onFile: () => void }): JSXElement {
  const shared = useSetupStyles();
  const { text } = useSetupTexts();
  return (
    <div className={shared.line}>
      <Button size="small" onClick={onFile}>
        {text('file.button')}
      </Button>
    </div>
  );
}
