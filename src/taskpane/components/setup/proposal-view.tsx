import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Fault } from '../../../commands';
import { faultOf } from '../../../commands';
import { normalised } from '../../../locales/headers';
import type { Suggestion } from '../../../workbook';
import type { SetupProposal } from '../../../workbook/setup-types';
import type { NamedRange } from '../../../workbook/types';
import { FaultMessage } from '../fault-message';
import { IndicatorRow } from './indicator-row';
import { LooseNameRow, NameRow } from './name-row';
import { PerspectivesProvider } from './perspective-choice';
import { acceptedCount, acceptedSuggestions, changedEdits, doubleTitles, draftOf, type ProposalChange, type ProposalEdits } from './proposal-draft';
import { filterCounts, type ProposalFilter, type ProposalRow, proposalRows } from './proposal-rows';
import { ProposalTools } from './proposal-tools';
import { useSetupStyles } from './setup-styles';
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

/** The proposals: which indicators the names may be, each to be accepted, corrected or left out, and the button that writes them. */
export function ProposalView({ intro, proposal, names, edits, onEdits, adds, canWrite, write }: {
  /** What stands above the list. */
  readonly intro: ReactNode;
  readonly proposal: SetupProposal;
  readonly names: readonly NamedRange[];
  readonly edits: ProposalEdits;
  readonly onEdits: (edits: ProposalEdits) => void;
  /** Whether a setup is there, to which the accepted ones are added. */
  readonly adds: boolean;
  readonly canWrite: boolean;
  readonly write: (accepted: readonly Suggestion[]) => Promise<void>;
}): JSXElement {
  const styles = useStyles();
  const shared = useSetupStyles();
  const { text } = useSetupTexts();
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<ProposalFilter>('all');
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [fault, setFault] = useState<Fault | null>(null);
  const [writing, setWriting] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const [touched, setTouched] = useState<string | null>(null);
  const titles = useId();

  const draft = useMemo(() => draftOf(proposal, names, edits, (title, unit) => text('unitTitle', { title, unit })), [proposal, names, edits, text]);
  const wanted = useDeferredValue(search);
  const rows = useMemo(() => proposalRows(draft, filter, wanted), [draft, filter, wanted]);
  const inView = rows.flatMap((row) => (row.kind === 'indicator' && row.indicator.hasResult ? [row.indicator] : []));
  const doubles = useMemo(() => doubleTitles(draft), [draft]);
  const count = acceptedCount(draft);

  // A name that was moved has its fields elsewhere now; the keyboard follows it there.
  useEffect(() => {
    if (touched === null || document.activeElement !== document.body) return;
    list.current?.querySelector<HTMLElement>(`[data-name="${CSS.escape(touched)}"]`)?.focus();
  }, [draft, touched]);

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
    setTouched(change.name);
    const home = next.names[change.name]?.indicator;
    if (home) onOpen(home, true);
  };
  const onWrite = async (): Promise<void> => {
    setWriting(true);
    setFault(null);
    try {
      await write(acceptedSuggestions(draft));
    } catch (error) {
      setFault(faultOf(error));
    }
    setWriting(false);
  };

  const drawn = (row: ProposalRow): JSXElement => {
    switch (row.kind) {
      case 'perspective':
        return <li key={row.key} className={styles.heading}><h3 className={shared.heading}>{row.name || text('perspective.missing')}</h3></li>;
      case 'without':
        return <li key={row.key} className={styles.heading}><h3 className={shared.heading}>{text('proposal.without', { count: row.count })}</h3></li>;
      case 'indicator': {
        const { key, title, accepted } = row.indicator;
        const isDouble = accepted && doubles.has(normalised(title));
        return <IndicatorRow key={row.key} indicator={row.indicator} isDouble={isDouble} lists={{ titles }} open={open.has(key)} onOpen={(opened) => onOpen(key, opened)} onChange={onChange} />;
      }
      case 'loose':
        return <LooseNameRow key={row.key} name={row.name} list={titles} open={open.has(row.key)} onOpen={(opened) => onOpen(row.key, opened)} onChange={onChange} />;
      case 'used':
        return <NameRow key={row.key} reference={row.name.suggestion.name} found={row.name.found} />;
      case 'hidden':
        return <NameRow key={row.key} reference={row.name.reference} found={row.name} />;
    }
  };

  return (
    <PerspectivesProvider value={proposal.perspectives}>
      <div ref={list} className={shared.stack}>
        {intro}
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
        <datalist id={titles}>{draft.indicators.map(({ key, title }) => <option key={key} value={title} />)}</datalist>
        <ul className={shared.list}>{rows.map(drawn)}</ul>
        {rows.length === 0 && <p className={mergeClasses(shared.text, shared.muted)}>{text('proposal.nothing')}</p>}
      </div>
      <div className={mergeClasses(shared.stack, styles.bar)}>
        {fault && <FaultMessage fault={fault} onDismiss={() => setFault(null)} />}
        <span role="status" className={shared.muted}>{writing && text('proposal.writing')}</span>
        <Button appearance="primary" className={styles.button} disabled={!canWrite || count === 0} disabledFocusable={writing} onClick={() => void onWrite()}>
          {text(adds ? 'proposal.add' : 'proposal.make', { count })}
        </Button>
      </div>
    </PerspectivesProvider>
  );
}
