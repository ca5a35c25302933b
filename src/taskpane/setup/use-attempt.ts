import { useState } from 'react';
import type { Fault } from '../../commands';
import { faultOf } from '../../commands';

/** Does things to the workbook one at a time, and keeps what went wrong until it is dismissed. */
export function useAttempt(): {
  readonly busy: boolean;
  readonly fault: Fault | null;
  readonly attempt: (action: () => Promise<void>) => void;
  readonly forget: () => void;
} {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const run = async (action: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setFault(null);
    try {
      await action();
    } catch (error) {
      setFault(faultOf(error));
    }
    setBusy(false);
  };
  return { busy, fault, attempt: (action) => void run(action), forget: () => setFault(null) };
}
