import { useEffect, useState } from 'react';
import type { Fault } from '../../commands';
import { faultOf } from '../../commands';
import type { Language } from '../../locales/language';
import type { SetupProposal } from '../../workbook/mapping/proposal';
import type { WorkbookContents } from '../../workbook/port';
import type { WorkbookPort } from '../shared/workbook-port';
import { setupMemory } from './setup-memory';

/** What proposals depend on: the names, and what the setup already uses. */
function stateOf({ names, setup }: WorkbookContents): string {
  const used = setup?.indicators.map(({ name, cells }) => `${name}\t${String(cells.result.value)}`) ?? [];
  return [...names.map(({ reference, kind, address }) => `${reference}\t${kind}\t${address ?? ''}`), '', ...used].join(
    '\n',
  );
}

/** A reading that takes longer is not begun anew at every change of a cell, but when the user asks for it (ms). */
const quick = 1500;

/** The proposals that are at hand, and whether they may be behind. */
export interface ReadProposal {
  readonly proposal: SetupProposal | null;
  readonly fault: Fault | null;
  /** Whether the workbook has changed since, and is too large to be looked through unasked. */
  readonly isBehind: boolean;
  readonly retry: () => void;
}

/**
 * The workbook's proposals, asked for anew when names or setup change, and while they are in view at every change of
 * the workbook: tables grow. Old ones stay until newer have come.
 *
 * @param inView - whether the proposals are what the user looks at
 */
export function useProposal(
  workbook: WorkbookPort,
  contents: WorkbookContents,
  language: Language,
  inView: boolean,
): ReadProposal {
  const memory = setupMemory(workbook);
  const state = stateOf(contents);
  const [proposal, setProposal] = useState<SetupProposal | null>(
    memory.proposal?.state === state ? memory.proposal.found : null,
  );
  const [fault, setFault] = useState<Fault | null>(null);
  const [asked, setAsked] = useState(0);
  /** The last reading: which contents it was begun with, and how long it took (ms). */
  const [last, setLast] = useState<{ readonly of: WorkbookContents; readonly took: number } | null>(null);
  const isSlow = last !== null && last.took > quick;
  const followed = inView && !isSlow ? contents : null;

  useEffect(() => {
    let gone = false;
    const begun = performance.now();
    workbook.readSuggestions(language).then(
      (found) => {
        if (gone) return;
        memory.proposal = { state, found };
        setProposal(found);
        setFault(null);
        setLast({ of: contents, took: performance.now() - begun });
      },
      (error: unknown) => {
        if (!gone) setFault(faultOf(error));
      },
    );
    return () => {
      gone = true;
    };
    // What changes in the workbook otherwise is followed only where `followed` says so.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [workbook, memory, language, state, asked, followed]);

  return {
    proposal,
    fault,
    isBehind: inView && isSlow && last.of !== contents,
    retry: () => setAsked(asked + 1),
  };
}
