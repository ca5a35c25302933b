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

/** The workbook's proposals, asked for anew when names or setup change. Old ones stay until newer have come. */
export function useProposal(
  workbook: WorkbookPort,
  contents: WorkbookContents,
  language: Language,
): { readonly proposal: SetupProposal | null; readonly fault: Fault | null; readonly retry: () => void } {
  const memory = setupMemory(workbook);
  const state = stateOf(contents);
  const [proposal, setProposal] = useState<SetupProposal | null>(
    memory.proposal?.state === state ? memory.proposal.found : null,
  );
  const [fault, setFault] = useState<Fault | null>(null);
  const [asked, setAsked] = useState(0);

  useEffect(() => {
    let gone = false;
    workbook.readSuggestions(language).then(
      (found) => {
        if (gone) return;
        memory.proposal = { state, found };
        setProposal(found);
        setFault(null);
      },
      (error: unknown) => {
        if (!gone) setFault(faultOf(error));
      },
    );
    return () => {
      gone = true;
    };
  }, [workbook, memory, language, state, asked]);

  return { proposal, fault, retry: () => setAsked(asked + 1) };
}
