import { useDeferredValue, useId, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Fault } from '../../commands';
import { faultOf } from '../../commands';
import { normalised } from '../../locales/headers';
import type { Suggestion } from '../../workbook';
import { acceptedCard } from '../../workbook/mapping/accepted';
import type { WriteSetupOptions } from '../../workbook/set-up';
import type { SetupProposal } from '../../workbook/mapping/proposal';
import type { SetupIndicator } from '../../workbook/setup/contents';
import type { WorkbookContents } from '../../workbook/port';
import { useActions } from '../shared/actions';
import { FaultMessage } from '../shared/fault-message';
import { type Lead, VirtualList } from '../shared/virtual-list';
import { CardFacts } from './card-facts';
import { IndicatorRow } from './indicator-row';
import { toleranceCell } from './limit-question';
import { LooseNameRow, NameRow } from './name-row';
import { PerspectivesProvider } from './perspective-choice';
import {
  acceptedCount,
  acceptedSuggestions,
  changedEdits,
  doubleTitles,
  type ProposalChange,
  type ProposalDraft,
  type ProposalEdits,
} from './proposal-draft';
import { filterCounts, indicatorRowKey, type ProposalFilter, type ProposalRow, proposalRows } from './proposal-rows';
import { ProposalTools } from './proposal-tools';
import { Questions } from './questions';
import { ProposalLimitQuestions } from './proposal-limit-questions';
import { chosenLimits, limitsToAsk } from './proposal-limits';
import { acceptedTables, isWeak, questionsOf, targetQuestionsOf } from './table-draft';
import { useDraft } from './use-draft';
import { mostChoices, useSetupStyles } from './setup-styles';
import { useSetupTexts } from './setup-texts';

const useStyles = makeStyles({
  heading: { paddingTop: tokens.spacingVerticalL, paddingBottom: tokens.spacingVerticalXS },
  // In view however long the list is; over the panel's own padding.
  bar: {
    position: 'sticky',
    bottom: `calc(-1 * ${tokens.spacingVerticalM})`,
    margin: `${tokens.spacingVerticalS} 0 calc(-1 * ${tokens.spacingVerticalM})`,
    padding: `${tokens.spacingVerticalM} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  button: { width: '100%' },
});

/**
 * The proposals: which indicators the names may be, each to be accepted, corrected or left out, and the button that
 * writes them.
 */
export function ProposalView({
  intro,
  found,
  proposal,
  contents,
  edits,
  onEdits,
  adds,
  canWrite,
  write,
}: {
  /** What stands above the list. */
  readonly intro: ReactNode;
  /** The draft before the user's changes. */
  readonly found: ProposalDraft;
  readonly proposal: SetupProposal;
  readonly contents: WorkbookContents;
  readonly edits: ProposalEdits;
  readonly onEdits: (edits: ProposalEdits) => void;
  /** Whether a setup is there, to which the accepted ones are added. */
  readonly adds: boolean;
  readonly canWrite: boolean;
  readonly write: (
    accepted: readonly Suggestion[],
    beside: Pick<WriteSetupOptions, 'tables' | 'card' | 'limits'>,
  ) => Promise<void>;
}): JSXElement {
  const styles = useStyles();
  const shared = useSetupStyles();
  const { text } = useSetupTexts();
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<ProposalFilter>('all');
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [fault, setFault] = useState<Fault | null>(null);
  const [writing, setWriting] = useState(false);
  const [lead, setLead] = useState<Lead | null>(null);
  // Whether the list is gone through by keyboard.
  const [keys, setKeys] = useState(false);
  const titles = useId();
  const keysHint = useId();

  const { workbook, reread } = useActions();
  const draft = useDraft(found, proposal, contents, edits);
  const wanted = useDeferredValue(search);
  const rows = useMemo(() => proposalRows(draft, filter, wanted), [draft, filter, wanted]);
  // What is listed without a proposal is taken one by one, unless nothing else is in view.
  const inView = rows.flatMap((row) =>
    row.kind === 'indicator' && row.indicator.usable && (filter === 'without' || !isWeak(row.indicator))
      ? [row.indicator]
      : [],
  );
  const doubles = useMemo(() => doubleTitles(draft), [draft]);
  const limits = useMemo(() => limitsToAsk(draft), [draft]);
  const { added, filled } = acceptedCount(draft);
  const ofCard = acceptedCard(proposal.card, proposal.suggestions, acceptedTables(draft));
  const hasTolerance = (contents.setup?.card.tolerance.value ?? '') !== '';
  const chosenCard = {
    ...Object.fromEntries(Object.entries(ofCard).filter(([field]) => !edits.leftOut.has(field))),
    ...(edits.tolerance !== null && limits.asked.length > 0 && { tolerance: toleranceCell(edits.tolerance) }),
  };

  const onOpen = (key: string, opened: boolean): void =>
    setOpen((before) => {
      const now = new Set(before);
      if (opened) now.add(key);
      else now.delete(key);
      return now;
    });
  const onChange = (change: ProposalChange): void => {
    const next = changedEdits(edits, draft, change);
    onEdits(next);
    if (change.type !== 'move') return;
    const home = next.names.get(change.name)?.indicator;
    if (!home) return;
    onOpen(home, true);
    // A name that was moved has its fields elsewhere now; the keyboard follows it there.
    setLead({ key: indicatorRowKey(home), selector: `[data-name="${CSS.escape(change.name)}"]` });
  };
  const buttonKey =
    added > 0
      ? adds
        ? 'proposal.add'
        : 'proposal.make'
      : filled > 0
        ? 'proposal.fill'
        : adds
          ? 'proposal.addNone'
          : 'proposal.makeNone';
  const attempt = async (action: () => Promise<void>): Promise<void> => {
    setWriting(true);
    setFault(null);
    try {
      await action();
    } catch (error) {
      setFault(faultOf(error));
    }
    setWriting(false);
  };
  const onReplace = (row: SetupIndicator, name: string): void =>
    void attempt(async () => {
      await workbook.editSetup([
        {
          table: 'indicators',
          nr: row.nr,
          address: row.address,
          column: 'result',
          value: name,
          seen: row.cells.result.value,
        },
      ]);
      reread();
    });

  const drawn = (row: ProposalRow): JSXElement => {
    switch (row.kind) {
      case 'perspective':
        return (
          <h3 className={mergeClasses(shared.heading, styles.heading)}>{row.name || text('perspective.missing')}</h3>
        );
      case 'without':
        return (
          <h3 className={mergeClasses(shared.heading, styles.heading)}>
            {text('proposal.without', { count: row.count })}
          </h3>
        );
      case 'indicator': {
        const { key, title, accepted } = row.indicator;
        const isDouble = accepted && doubles.has(normalised(title));
        return (
          <IndicatorRow
            indicator={row.indicator}
            isDouble={isDouble}
            lists={{ titles }}
            open={open.has(key)}
            onOpen={(opened) => onOpen(key, opened)}
            onChange={onChange}
            onReplace={onReplace}
          />
        );
      }
      case 'loose':
        return (
          <LooseNameRow
            name={row.name}
            list={titles}
            open={open.has(row.key)}
            onOpen={(opened) => onOpen(row.key, opened)}
            onChange={onChange}
          />
        );
      case 'used':
        return <NameRow reference={row.name.suggestion.name} found={row.name.found} />;
      case 'hidden':
        return <NameRow reference={row.name.reference} found={row.name} />;
    }
  };

  return (
    <PerspectivesProvider value={proposal.perspectives}>
      <div className={shared.stack}>
        {intro}
        {!adds && (
          <CardFacts
            card={proposal.card}
            offered={ofCard}
            leftOut={edits.leftOut}
            onChange={(leftOut) => onEdits({ ...edits, leftOut })}
          />
        )}
        <Questions questions={questionsOf(draft)} targets={targetQuestionsOf(draft)} onChange={onChange} />
        {!hasTolerance && (
          <ProposalLimitQuestions
            limits={limits}
            tolerance={adds ? null : edits.tolerance}
            onTolerance={adds ? null : (tolerance) => onEdits({ ...edits, tolerance })}
            onChange={onChange}
          />
        )}
        <ProposalTools
          search={search}
          onSearch={setSearch}
          filter={filter}
          counts={filterCounts(draft)}
          onFilter={setFilter}
          accepted={inView.filter(({ accepted }) => accepted).length}
          of={inView.length}
          onAcceptAll={(accepted) => onChange({ type: 'accept', keys: inView.map(({ key }) => key), accepted })}
        />
        <datalist id={titles}>
          {draft.indicators.slice(0, mostChoices).map(({ key, title }) => (
            <option key={key} value={title} />
          ))}
        </datalist>
        {rows.length === 0 ? (
          <p className={mergeClasses(shared.text, shared.muted)}>{text('proposal.nothing')}</p>
        ) : (
          <div onFocus={({ target }) => setKeys(target.matches(':focus-visible'))} onBlur={() => setKeys(false)}>
            <VirtualList
              label={text('proposal.list')}
              describedBy={keysHint}
              items={rows}
              keyOf={({ key }) => key}
              lead={lead}
            >
              {drawn}
            </VirtualList>
          </div>
        )}
      </div>
      <div className={mergeClasses(shared.stack, styles.bar)}>
        {fault && <FaultMessage fault={fault} onDismiss={() => setFault(null)} />}
        <span id={keysHint} hidden={!keys} className={shared.muted}>
          {text('proposal.keys')}
        </span>
        <span role="status" className={shared.muted}>
          {writing && text('proposal.writing')}
        </span>
        <Button
          appearance="primary"
          className={styles.button}
          disabled={!canWrite || added + filled === 0}
          disabledFocusable={writing}
          onClick={() =>
            void attempt(() =>
              write(acceptedSuggestions(draft), {
                tables: acceptedTables(draft),
                card: adds ? {} : chosenCard,
                limits: chosenLimits(draft),
              }),
            )
          }
        >
          {text(buttonKey, { count: added || filled })}
        </Button>
      </div>
    </PerspectivesProvider>
  );
}
