import { useMemo } from 'react';
import type { SetupProposal } from '../../../workbook/setup-types';
import type { WorkbookContents } from '../../../workbook/types';
import { draftOf, type ProposalDraft, type ProposalEdits } from './proposal-draft';
import { useSetupTexts } from './setup-texts';

/** The proposals over the workbook as it was read, with the user's changes. */
export function useDraft(proposal: SetupProposal, { names, setup }: Pick<WorkbookContents, 'names' | 'setup'>, edits: ProposalEdits): ProposalDraft {
  const { text } = useSetupTexts();
  return useMemo(
    () => draftOf(proposal, { names, rows: setup?.indicators ?? [], unitTitle: (title, unit) => text('unitTitle', { title, unit }) }, edits),
    [proposal, names, setup, edits, text],
  );
}
