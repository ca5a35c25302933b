import { useState } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { Button } from '@fluentui/react-components';
import { DocumentTableSearchRegular } from '@fluentui/react-icons';
import { normalised } from '../../locales/headers';
import type { Suggestion } from '../../workbook';
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
import { useSetupStyles } from './setup-styles';
import { useSetupTexts } from './setup-texts';
import { SetupView } from './setup-view';
import { useFoundDraft } from './use-draft';
import { useProposal } from './use-proposal';

/** The way from names to a setup that works: proposals to accept and correct, then what is missing to fill in. */
export function SetupTab({ contents }: { readonly contents: WorkbookContents }): JSXElement {
  const { language, text } = useSetupTexts();
  const { workbook, reread, readOnly } = useActions();
  const { proposal, fault, retry } = useProposal(workbook, contents, language);
  const found = useFoundDraft(proposal, contents);
  const [edits, setEdits] = useKeptEdits(workbook);
  const [choosing, setChoosing] = useState(false);
  const [made, setMade] = useState(false);
  const { setup } = contents;
  const hasRows = setup !== null && setup.indicators.length > 0;

  const write = async (accepted: readonly Suggestion[]): Promise<void> => {
    await workbook.writeSetup(accepted, contents.ownLanguage ? undefined : language);
    setMade(true);
    setChoosing(false);
    setEdits(noEdits);
    reread();
  };

  if (hasRows && !choosing) {
    return (
      <SetupView
        contents={contents}
        setup={setup}
        focusFirst={made}
        intro={<Unused found={found} onChoose={() => setChoosing(true)} onNamed={reread} />}
      />
    );
  }
  if (!contents.names.some(isOffered)) return <NoNames onNamed={reread} />;
  if (proposal === null || found === null)
    return fault ? <FaultMessage fault={fault} onRetry={retry} /> : <Loading label={text('found.loading')} />;
  return (
    <ProposalView
      intro={<Found draft={found} onBack={hasRows ? () => setChoosing(false) : null} onNamed={reread} />}
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

/** What was found in the names, in a sentence. */
function Found({
  draft,
  onBack,
  onNamed,
}: {
  readonly draft: ProposalDraft;
  /** Back to the setup that is there. */
  readonly onBack: (() => void) | null;
  readonly onNamed: () => void;
}): JSXElement {
  const shared = useSetupStyles();
  const { text } = useSetupTexts();
  const count =
    draft.loose.length +
    draft.indicators.reduce((sum, { names }) => sum + names.length, 0) +
    (onBack ? 0 : draft.used.length);
  const perspectives = new Set(draft.indicators.map(({ perspective }) => normalised(perspective)).filter(Boolean)).size;
  return (
    <>
      <h2 className={shared.heading}>{text(onBack ? 'found.more' : 'found.heading')}</h2>
      <p className={shared.text}>
        {draft.indicators.length === 0
          ? text('found.only', { count })
          : `${text('found.names', { count })} ${text('found.indicators', { count: draft.indicators.length })}${perspectives > 0 ? ` ${text('found.perspectives', { count: perspectives })}` : ''}.`}
      </p>
      <div className={shared.line}>
        {onBack && (
          <Button size="small" onClick={onBack}>
            {text('found.back')}
          </Button>
        )}
        <MarkedRangeNames onAdded={onNamed} />
      </div>
    </>
  );
}

/** Names that the setup does not use, and the way to make some. */
function Unused({
  found,
  onChoose,
  onNamed,
}: {
  readonly found: ProposalDraft | null;
  readonly onChoose: () => void;
  readonly onNamed: () => void;
}): JSXElement {
  return (
    <>
      {found && <UnusedNames draft={found} onChoose={onChoose} />}
      <MarkedRangeNames onAdded={onNamed} />
    </>
  );
}

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
  if (count === 0) return null;
  return (
    <div className={shared.line}>
      <span>
        {text('unused.names', { count })} {added > 0 && text('unused.indicators', { count: added })}
      </span>
      <Button size="small" onClick={onChoose}>
        {text('unused.show')}
      </Button>
    </div>
  );
}

/** Without any name: numbers that are marked in the sheet get one. */
function NoNames({ onNamed }: { readonly onNamed: () => void }): JSXElement {
  const { text } = useSetupTexts();
  return (
    <EmptyState
      icon={<DocumentTableSearchRegular />}
      title={text('noNames.title')}
      text={text('noNames.text')}
      action={text('noNames.action')}
    >
      <MarkedRangeNames onAdded={onNamed} />
    </EmptyState>
  );
}
