import { useCallback, useEffect, useRef, useState } from 'react';
import { type Fault, faultOf } from '../../commands';
import type { Language } from '../../locales/language';
import type { CheckedCard } from '../../workbook/health/checked-card';
import type { WorkbookContents } from '../../workbook/port';
import { useActions } from '../shared/actions';

/** Where the check stands; what was found last stays in view while the card is checked anew. */
export interface Check {
  readonly checked: CheckedCard | null;
  readonly phase: 'checking' | 'ended' | 'cancelled' | 'failed';
  readonly fault: Fault | null;
  readonly again: () => void;
  /** Lets go of the check that runs: it only reads, so nothing is left half done. */
  readonly cancel: () => void;
}

/** Checks the card at each new reading of the workbook, as the pane reads it. Only the newest check counts. */
export function useCheck(contents: WorkbookContents, language: Language): Check {
  const { workbook, making } = useActions();
  const [checked, setChecked] = useState<CheckedCard | null>(null);
  const [phase, setPhase] = useState<Check['phase']>('checking');
  const [fault, setFault] = useState<Fault | null>(null);
  const newest = useRef(0);

  const check = useCallback(async (): Promise<void> => {
    const mine = ++newest.current;
    setPhase('checking');
    try {
      const found = await workbook.checkWorkbook({ ...making.choice(), language });
      if (mine !== newest.current) return;
      setChecked(found);
      setFault(null);
      setPhase('ended');
    } catch (error) {
      if (mine !== newest.current) return;
      setFault(faultOf(error));
      setPhase('failed');
    }
  }, [workbook, making, language]);

  useEffect(() => {
    void check();
    return () => {
      newest.current += 1;
    };
    // Each reading gives contents of its own.
  }, [check, contents]);

  const cancel = useCallback(() => {
    newest.current += 1;
    setPhase('cancelled');
  }, []);
  const again = useCallback(() => void check(), [check]);
  return { checked, phase, fault, again, cancel };
}
