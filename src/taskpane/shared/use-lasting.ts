import { useEffect, useState } from 'react';

/** Something that lasts longer than this can be cancelled (ms). */
const cancellableAfter = 2000;

/** Whether something has gone on for so long that it can be cancelled. */
export function useLasting(active: boolean): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!active) return undefined;
    const timer = setTimeout(() => setLasting(true), cancellableAfter);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [active]);
  return lasting;
}
